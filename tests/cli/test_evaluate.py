"""`kg evaluate` from the command line: a table, JSON, a list of errors, and plain words for bad input."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main

ARTICLE = "President Ana Ruiz of Peru arrived in Quito on 2 May 2024."


@pytest.fixture
def folders(tmp_path: Path) -> Path:
    """An article with its gold: one person right, one that no reader could find."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "note.txt").write_text(ARTICLE)
    (tmp_path / "gold").mkdir()
    persons = [{"name": "Ana Ruiz", "roles": [{"title": "President", "country": "Peru"}]}, {"name": "Luis Mora"}]
    (tmp_path / "gold" / "note.json").write_text(json.dumps({"persons": persons, "places": ["Peru", "Quito"]}))
    return tmp_path


def evaluate(folders: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["evaluate", f"{folders}/gold", "--articles", f"{folders}/articles", *arguments])


def test_json_gives_every_figure(folders: Path) -> None:
    """One of two persons is found: recall one half, precision one."""
    figures = json.loads(evaluate(folders, "--json").stdout)

    assert figures["total"]["persons"]["recall"] == 0.5
    assert figures["note"]["persons"]["precision"] == 1.0
    assert figures["total"]["places"]["f1"] == 1.0


def test_the_table_names_measures_and_documents(folders: Path) -> None:
    """People see totals first, then a line for each document."""
    shown = evaluate(folders).stdout

    assert "person-role-org" in shown
    assert shown.splitlines()[-1].startswith("note")


def test_errors_are_listed_to_work_down(folders: Path) -> None:
    """What was missed stands behind a minus."""
    assert "note\tpersons\t- Luis Mora\n" in evaluate(folders, "--errors").stdout


def test_a_folder_without_facts_is_said_in_a_sentence(folders: Path) -> None:
    """Exit 1 and the folder's name."""
    (folders / "gold" / "note.json").unlink()
    result = evaluate(folders)

    assert result.exit_code == 1
    assert result.stderr.startswith(f"Error: There is no NAME.json in {folders}/gold")


def test_facts_that_are_not_json_are_named(folders: Path) -> None:
    """Exit 1 and the file's name."""
    (folders / "gold" / "note.json").write_text("{")
    result = evaluate(folders)

    assert result.exit_code == 1
    assert "note.json is not JSON" in result.stderr
