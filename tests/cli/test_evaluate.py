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


def test_rules_are_measured_one_by_one(folders: Path) -> None:
    """The title in front of a name gave the one post, and it is right; one case proves little."""
    figures = json.loads(evaluate(folders, "--rules", "--json").stdout)["title.front"]["properties"]["tenure"]

    assert (figures["cases"], figures["right"], figures["precision"]) == (1, 1.0, 1.0)
    assert figures["lower_bound"] < 0.25


def test_the_table_of_rules_gives_a_lower_bound(folders: Path) -> None:
    """A line a rule, with cases, right ones, precision and what it is at least."""
    assert (
        "title.front                           1      1      1.000     0.207\n" in evaluate(folders, "--rules").stdout
    )


def test_the_status_of_sentences_is_scored(tmp_path: Path) -> None:
    """A file of one's own: one sentence right, one that the file has wrong."""
    rows = ("sentence\tstatus\tcue", "Ruiz will *visit* Lima.\tplanned\ttense", "Ruiz *visited* Lima.\tdenied\ttense")
    (tmp_path / "own.tsv").write_text("\n".join(rows))
    arguments = ["evaluate", "--status", f"{tmp_path}/own.tsv"]

    figures = json.loads(CliRunner().invoke(main, [*arguments, "--json"]).stdout)["known"]
    errors = CliRunner().invoke(main, [*arguments, "--errors"]).stdout
    table = CliRunner().invoke(main, arguments).stdout

    assert (figures["all"]["accuracy"], figures["leak"]["right"]) == (0.5, 1)
    assert errors.splitlines() == [
        "known\tdenied -> occurred\t1",
        "known\tdenied -> occurred\ttense\tRuiz *visited* Lima.",
    ]
    assert table.splitlines()[-1].split() == ["all", "1", "2", "0.500"]


@pytest.mark.parametrize("arguments", [[], ["gold", "--status"], ["gold", "--write"]])
def test_what_is_to_be_scored_must_be_clear(folders: Path, arguments: list[str]) -> None:
    """Exit 2: neither or both of GOLD and --status, or --write without --rules."""
    given = [f"{folders}/gold" if word == "gold" else word for word in arguments]

    assert CliRunner().invoke(main, ["evaluate", *given]).exit_code == 2
