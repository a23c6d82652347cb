"""The command line as a whole."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.version import __version__
from tests.cli.conftest import Run

HEAVY = ("spacy", "rdflib", "owlready2", "pyshacl", "rich", "yaml", "trafilatura", "kg.pipeline", "kg.language")


@pytest.mark.parametrize("words", [["query", "delegation.rq"], ["query", "events", "-p", "person=Ruiz", "-f", "json"]])
def test_a_query_imports_nothing_heavy(journey: Path, words: list[str]) -> None:
    """Imports decide how fast an answer comes; headers that were read once are kept."""
    code = (
        "import sys, atexit\nfrom kg.cli import main\n"
        f"atexit.register(lambda: sys.stderr.write(' '.join(set({HEAVY!r}) & set(sys.modules))))\n"
        f"main(['-w', {str(journey)!r}, *{words!r}])"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
    second = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)

    assert second.stdout
    assert second.stderr == ""


def test_the_first_query_needs_yaml_and_nothing_heavier(journey: Path) -> None:
    """A header that was not read before."""
    code = (
        "import sys, atexit\nfrom kg.cli import main\n"
        f"atexit.register(lambda: sys.stderr.write(' '.join(set({HEAVY!r}) & set(sys.modules))))\n"
        f"main(['-w', {str(journey)!r}, 'query', 'delegation'])"
    )

    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stderr == "yaml"


def test_the_version() -> None:
    """Name and number."""
    assert CliRunner().invoke(main, ["--version"]).output == f"kg {__version__}\n"


def test_help_lists_every_command() -> None:
    """With what each is for, and how to complete names in a shell."""
    shown = CliRunner().invoke(main, ["--help"], prog_name="kg").output

    for name in ("add", "init", "populate", "query", "show", "stats", "verify", "why"):
        assert f"\n  {name} " in shown
    assert "_KG_COMPLETE=bash_source" in shown


def test_help_needs_no_workspace(tmp_path: Path) -> None:
    """Anywhere, of any command."""
    code = "from kg.cli import main; main(prog_name='kg')"
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run([sys.executable, "-c", code, "query", "--help"], cwd=tmp_path, env=environment)

    assert done.returncode == 0


@pytest.mark.parametrize("name", ["qurey", "_answers", "__init__", "../query", "query.py", ""])
def test_an_unknown_command_is_exit_2(name: str) -> None:
    """Only modules that hold a command are commands."""
    result = CliRunner().invoke(main, [name], prog_name="kg")

    assert result.exit_code == 2
    assert "No such command" in result.stderr


@pytest.mark.parametrize("words", [["query", "delegation"], ["show", "Ruiz"], ["why", "Ruiz"], ["stats"]])
def test_no_workspace_is_one_sentence(tmp_path: Path, words: list[str]) -> None:
    """With two ways out."""
    result = CliRunner().invoke(main, ["-w", str(tmp_path), *words])

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("Error: There is no kg.toml here or above ")
    assert "kg init DIR" in result.stderr


def test_an_error_cannot_steer_the_terminal(run: Run) -> None:
    """What a person typed, or a file's name, is quoted in it."""
    result = run("show", "Ru\x1b[2Jiz\u202e\nx")

    assert result.exit_code == 1
    assert "\x1b" not in result.stderr
    assert "\u202e" not in result.stderr
    assert result.stderr.count("\n") == 1


def test_output_is_utf8_whatever_the_locale(journey: Path) -> None:
    """A pipe has no locale."""
    code = "from kg.cli import main; main()"
    command = [sys.executable, "-c", code, "-w", str(journey), "query", "names"]
    environment = os.environ | {
        "LC_ALL": "C",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONUTF8": "0",
        "PYTHONIOENCODING": "ascii",
    }
    done = subprocess.run(command, env=environment, capture_output=True)

    assert "Tomás Paz" in done.stdout.decode()


def test_shell_completion_knows_the_commands(journey: Path) -> None:
    """Click makes it; the help says how to turn it on."""
    environment = os.environ | {"_KG_COMPLETE": "bash_complete", "COMP_WORDS": "kg qu", "COMP_CWORD": "1"}
    code = "from kg.cli import main; main(prog_name='kg')"
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True)

    assert "query" in done.stdout
