"""`kg init`, as a person runs it."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from kg.cli import main


def test_a_new_workspace(tmp_path: Path) -> None:
    """The folder is made, and the next step is named on stderr."""
    result = CliRunner().invoke(main, ["init", str(tmp_path / "andes"), "--name", "Andean notes"])

    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"Made the workspace 'Andean notes'. Next: kg -w {tmp_path}/andes add FILE\n"
    assert (tmp_path / "andes" / "kg.toml").read_text() == 'name = "Andean notes"\n'


def test_not_twice(tmp_path: Path) -> None:
    """A second init is refused in one sentence, with exit code 1."""
    CliRunner().invoke(main, ["init", str(tmp_path)])

    result = CliRunner().invoke(main, ["init", str(tmp_path)])

    assert (result.exit_code, result.stdout) == (1, "")
    assert (
        result.stderr == f"Error: {tmp_path} is a workspace already: add an article with 'kg -w {tmp_path} add FILE'.\n"
    )


def test_without_a_folder() -> None:
    """A command written wrongly has exit code 2."""
    assert CliRunner().invoke(main, ["init"]).exit_code == 2


def test_where_nothing_can_be_made() -> None:
    """A place that cannot be written is one sentence."""
    result = CliRunner().invoke(main, ["init", "/proc/andes"])

    assert result.exit_code == 1
    assert result.stderr.startswith("Error: /proc/andes/")
    assert result.stderr.count("\n") == 1
