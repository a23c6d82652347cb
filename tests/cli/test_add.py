"""`kg add`, as a person runs it."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg import article, workspace
from kg.cli import main

TEXT = "President Ana Ruiz of Peru arrived in Quito on 2 May.\n"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def andes(tmp_path: Path) -> Path:
    """Make a workspace, with one article lying beside it."""
    (tmp_path / "note-1.txt").write_text(TEXT)
    return workspace.init(tmp_path / "andes").root


def add(root: Path, *words: str, stdin: bytes = b"") -> Result:
    """Run `kg -w DIR add ...`."""
    return CliRunner().invoke(main, ["-w", str(root), "add", *words], input=stdin)


def test_the_name_goes_to_stdout(andes: Path) -> None:
    """Messages go to stderr, so that `kg populate $(kg add FILE)` works."""
    result = add(andes, str(andes.parent / "note-1.txt"), "--date", "2024-05-03")

    assert (result.exit_code, result.stdout) == (0, "note-1\n")
    assert result.stderr == "Added note-1: 11 words.\n"


def test_every_option_is_recorded(andes: Path) -> None:
    """What the person says is what is known."""
    add(
        andes, str(andes.parent / "note-1.txt"), "--title", "Ruiz in Quito", "--author", "Ana Paz", "--date", "2024-05-03",
        "--outlet", "Example Wire", "--url", "https://example.org/1", "--lang", "es", "--name", "ruiz",
    )  # fmt: skip

    recorded = (andes / "seeds" / "ruiz.toml").read_text()
    assert recorded.splitlines()[:6] == [
        'title = "Ruiz in Quito"',
        'author = "Ana Paz"',
        "date = 2024-05-03",
        'outlet = "Example Wire"',
        'url = "https://example.org/1"',
        'language = "es"',
    ]


def test_stdin(andes: Path) -> None:
    """A dash reads the article from stdin."""
    result = add(andes, "-", "--name", "note-2", stdin=TEXT.encode())

    assert (result.exit_code, result.stdout) == (0, "note-2\n")
    assert article.read(andes / "seeds", "note-2").text == TEXT


def test_several_at_once(andes: Path) -> None:
    """Files that share an outlet are added in one go."""
    (andes.parent / "note-2.txt").write_text(TEXT)

    result = add(andes, *(str(andes.parent / f"note-{n}.txt") for n in (1, 2)), "--outlet", "Example Wire")

    assert result.stdout == "note-1\nnote-2\n"
    assert article.read(andes / "seeds", "note-2").outlet == "Example Wire"


def test_what_is_missing_or_dropped_is_said(andes: Path) -> None:
    """An article without a date and one with control characters get a line each on stderr."""
    (andes.parent / "note-1.txt").write_bytes(b"The talks\x07 began.")

    assert add(andes, str(andes.parent / "note-1.txt")).stderr.splitlines() == [
        "Added note-1: 3 words.",
        "1 control characters of note-1 were dropped.",
        "note-1 has no date, so 'yesterday' means nothing in it: add it again with --date.",
    ]


def test_again_with_a_date(andes: Path) -> None:
    """What the message asks for works."""
    add(andes, str(andes.parent / "note-1.txt"))

    result = add(andes, str(andes.parent / "note-1.txt"), "--date", "2024-05-03")

    assert (result.exit_code, result.stderr) == (0, "note-1 was added before.\n")


@pytest.mark.parametrize(
    ("words", "code", "complaint"),
    [
        ([], 2, "Missing argument"),
        (["no-such.txt"], 1, "Error: There is no file no-such.txt.\n"),
        (["{note}", "--date", "yesterday"], 1, "Error: --date 'yesterday' is not a date: write it as YYYY-MM-DD, such as 2023-09-19.\n"),
        (["{note}", "--date", "2023-02-30"], 1, "Error: --date '2023-02-30' is not a date"),
        (["{note}", "--lang", "English language"], 1, "Error: --lang 'English language' is not a language tag"),
        (["{note}", "--url", "example.org"], 1, "Error: --url 'example.org' is not an address: it begins with https:// or http://.\n"),
        (["{note}", "--name", "../x"], 1, "Error: '../x' cannot be an article's name"),
        (["{note}", "{note}", "--title", "Quito"], 2, "are for one article"),
        (["https://example.org/x"], 1, "kg fetches nothing: save the page and add the file.\n"),
    ],
)  # fmt: skip
def test_what_goes_wrong(andes: Path, words: list[str], code: int, complaint: str) -> None:
    """One sentence on stderr, nothing on stdout, exit code 1 or 2, and no article."""
    result = add(andes, *(word.format(note=andes.parent / "note-1.txt") for word in words))

    assert (result.exit_code, result.stdout) == (code, "")
    assert complaint in result.stderr
    assert article.documents(andes / "seeds") == ()


def test_without_a_workspace(tmp_path: Path) -> None:
    """The way to one is named."""
    result = add(tmp_path, "-")

    assert result.exit_code == 1
    assert "make a workspace with 'kg init DIR' or name one with -w DIR." in result.stderr


def test_many_at_the_same_time(andes: Path) -> None:
    """Six processes that add at once each find their turn, and every article is there once."""
    program = "from kg.cli import main; main()"

    def add_one(number: int) -> int:
        words = [sys.executable, "-c", program, "-w", str(andes), "add", "-", "--name", f"note-{number}"]
        return subprocess.run(words, input=TEXT.encode(), capture_output=True, check=False, cwd=ROOT).returncode

    with ThreadPoolExecutor(6) as pool:
        assert list(pool.map(add_one, range(6))) == [0] * 6
    assert article.documents(andes / "seeds") == tuple(f"note-{number}" for number in range(6))
