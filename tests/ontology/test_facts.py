"""Which files are read, and what is said of those that cannot be."""

from pathlib import Path

import pytest

from kg import ontology
from kg.errors import GraphError

VISIT = "<https://example.org#Visit> a <http://www.w3.org/2002/07/owl#Class> .\n"
TALKS = "<https://example.org#Talks> a <http://www.w3.org/2002/07/owl#Class> .\n"


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path.parent


def test_files_below_folders_are_read(tmp_path: Path) -> None:
    """Every Turtle file counts, however deep it lies."""
    write(tmp_path / "a.ttl", VISIT)
    write(tmp_path / "lexicon" / "de" / "b.ttl", TALKS)

    assert set(ontology.load(tmp_path).classes) == {"Visit", "Talks"}


def test_a_file_of_the_first_folder_hides_its_namesake(tmp_path: Path) -> None:
    """A workspace replaces a stock file by one of the same path, and adds to the others."""
    own = write(tmp_path / "own" / "diplomacy.ttl", VISIT)
    stock = write(tmp_path / "stock" / "diplomacy.ttl", TALKS)
    write(tmp_path / "stock" / "reference.ttl", "")

    assert list(ontology.load(own, stock).classes) == ["Visit"]


def test_a_missing_folder_is_passed_over(tmp_path: Path) -> None:
    """A workspace without an ontology of its own uses the stock one."""
    stock = write(tmp_path / "stock" / "diplomacy.ttl", TALKS)

    assert list(ontology.load(tmp_path / "none", stock).classes) == ["Talks"]


def test_no_file_at_all_is_an_error(tmp_path: Path) -> None:
    """The error names the folders that were looked into."""
    with pytest.raises(GraphError, match=r"There is no ontology: no Turtle file .* in .*/nowhere/"):
        ontology.load(tmp_path / "nowhere")


def test_malformed_turtle_is_named_by_file_line_and_column(tmp_path: Path) -> None:
    """The error leads to the place that is wrong."""
    write(tmp_path / "broken.ttl", VISIT + '<https://example.org#a> <https://example.org#b> "open .\n')

    with pytest.raises(GraphError, match=r"broken\.ttl line 2 column 49"):
        ontology.load(tmp_path)


def test_the_digest_follows_every_byte(tmp_path: Path) -> None:
    """A change in any file, or of its name, changes the digest; reading again does not."""
    write(tmp_path / "a.ttl", VISIT)
    before = ontology.load(tmp_path).digest

    assert ontology.load(tmp_path).digest == before
    write(tmp_path / "a.ttl", VISIT + "# a remark\n")
    assert ontology.load(tmp_path).digest != before
