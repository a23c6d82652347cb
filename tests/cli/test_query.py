"""`kg query`, as a person runs it."""

import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run

NAMES = "SELECT ?name { ?who a dip:Person ; rdfs:label ?name } ORDER BY ?name"


# ---------------------------------------------------------------- asking


def test_a_pipe_gets_tsv(run: Run) -> None:
    """Columns in the first line, and nothing on stderr."""
    result = run("query", "delegation.rq", "--param", "leader=Ruiz")

    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == "delegation\tstate\tmember\tcapacity\tpost\torganization\tevent\tevidence"
    assert [row.split("\t")[2] for row in result.stdout.splitlines()[1:]] == [
        "Ana Ruiz",
        "Iván Soto",
        "Jorge Vega",
        "Jorge Vega",
    ]
    assert result.stderr == ""


def test_json_always_has_the_iris(run: Run) -> None:
    """A list of objects, one a row."""
    (row,) = json.loads(run("query", "topics", "-p", "topic=fish", "--format", "json").stdout)

    assert row["topic"] == "fisheries"
    assert row["event_iri"] == "https://w3id.org/diplomatic-kg/id/event/talks-quito-2024-05-03"
    assert "_topic" not in row


def test_iris_are_shown_when_asked_for(run: Run) -> None:
    """In the other formats."""
    assert run("query", "topics", "--iris").stdout.splitlines()[0] == (
        "topic\tevent\tevidence\ttopic_iri\tevent_iri\tevidence_iri"
    )


def test_a_question_of_ones_own(run: Run) -> None:
    """Prefixes of the vocabularies need not be declared; `-` reads stdin."""
    expected = "name\nAna Ruiz\nIván Soto\nJorge Vega\nLucía Prado\nLuis Mora\nPedro Gil\nTomás Paz\n"

    assert run("query", "-e", NAMES).stdout == expected
    assert run("query", "-", stdin=NAMES).stdout == expected


def test_a_question_of_ones_own_may_have_parameters(run: Run) -> None:
    """By a header, or by grlc's names."""
    own = "SELECT ?who { ?who rdfs:label ?label FILTER(STR(?label) = ?_name) }"
    documented = "#+ parameters: {who: {type: iri}}\nSELECT ?name ?who { ?who rdfs:label ?name }"

    assert "person/ana-ruiz\n" in run("query", "-e", own, "-p", "name=Ana Ruiz").stdout
    assert run("query", "-", "-p", "who=person:ana-ruiz", stdin=documented).stdout == "name\nAna Ruiz\n"


def test_an_iri_that_stands_for_no_column_is_shown(run: Run) -> None:
    """Only NAME_iri beside NAME is hidden."""
    assert run("query", "-e", "SELECT ?a_iri { ?a_iri a dip:Delegation }").stdout.splitlines()[0] == "a_iri"


def test_a_slip_of_the_pen_is_remarked_upon(run: Run) -> None:
    """SPARQL allows a variable that stands in SELECT alone; a person hardly means it."""
    result = run("query", "-e", "SELECT ?nme { ?who a dip:Delegation ; rdfs:label ?name }")

    assert result.stdout == "nme\n\n"
    assert result.stderr == "Note: ?nme stands in SELECT and nowhere else: did you mean 'name'?\n"


def test_the_workspace_s_own_query_comes_first(run: Run, journey: Path) -> None:
    """Its folder is looked at before the stock."""
    (journey / "queries").mkdir()
    (journey / "queries" / "topics.rq").write_text(NAMES)

    assert run("query", "topics").stdout.startswith("name\nAna Ruiz")


def test_every_query_is_listed(run: Run) -> None:
    """With its question and its parameters."""
    rows = [row.split("\t") for row in run("query", "--list").stdout.splitlines()]

    assert rows[0] == ["query", "answers", "parameters"]
    assert ["delegation.rq", "Who came with whom, in which post, and the words that say so.", "leader, state"] in rows


# ---------------------------------------------------------------- graphs


def test_construct_is_answered_in_turtle(run: Run) -> None:
    """And in N-Triples and JSON-LD when asked for."""
    query = "CONSTRUCT { ?a dip:place ?b } WHERE { ?a dip:place ?b ; a dip:Talks }"

    assert "dip:place place:quito ;" in run("query", "-e", query).stdout
    assert run("query", "-e", query, "-f", "ntriples").stdout.endswith("/id/place/quito> .\n")
    assert json.loads(run("query", "-e", query, "-f", "jsonld").stdout)


@pytest.mark.parametrize(
    ("query", "form", "sentence"),
    [
        (NAMES, "turtle", "A table cannot be written as turtle"),
        ("DESCRIBE person:ana-ruiz", "csv", "A graph cannot be written as csv"),
    ],
)
def test_a_format_that_does_not_fit(run: Run, query: str, form: str, sentence: str) -> None:
    """Tables and graphs have formats of their own."""
    result = run("query", "-e", query, "-f", form)

    assert result.exit_code == 1
    assert result.stderr.startswith(f"Error: {sentence}")


# ---------------------------------------------------------------- files


def test_a_file_gets_the_format_of_its_ending(run: Run, tmp_path: Path) -> None:
    """Unless another is asked for."""
    for name, start in (("a.json", "["), ("a.csv", "name"), ("a.md", "| name |"), ("a.txt", "name\n")):
        assert run("query", "-e", NAMES, "-o", str(tmp_path / name)).stdout == ""
        assert (tmp_path / name).read_text().startswith(start)


def test_a_query_that_fails_leaves_the_file_alone(run: Run, tmp_path: Path) -> None:
    """All of the answer is written or nothing."""
    (tmp_path / "a.csv").write_text("before")

    assert run("query", "-e", "SELECT * {", "-o", str(tmp_path / "a.csv")).exit_code == 1
    assert (tmp_path / "a.csv").read_text() == "before"


# ---------------------------------------------------------------- bad input


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["nosuch"], "There is no query 'nosuch' in "),
        (["delegations.rq"], "did you mean 'delegation'?"),
        (["delegation", "-p", "leder=Kim"], "delegation.rq has no parameter 'leder': did you mean 'leader'?"),
        (["events", "-p", "after=soon"], "after='soon' is not a date: write 2023, 2023-09 or 2023-09-13."),
        (["evidence", "-p", "iri=Ana"], "iri='Ana' is not an IRI"),
        (["-e", "SELECT ?x { ?x persn:y ?z }"], "The prefix 'persn:' is not declared, line 1: did you mean 'person:'?"),
        (["-e", "SELECT ?x { ?x"], "The query is not SPARQL at line 1, column "),
        (["-e", "SELECT"], "The query is not SPARQL at line 1, column "),
        (["-e", "SELECT * { SERVICE <http://x/> {} }"], "SERVICE is not allowed"),
        (["-e", "INSERT DATA { <urn:a> <urn:b> 1 }"], "INSERT changes a graph"),
        (["-e", "SELECT ?x { ?x ?y ?_z }"], "needs the parameter 'z'"),
        (["-e", NAMES, "-o", "/nosuch/../proc/nosuch/a.csv"], "cannot be written"),
    ],
)
def test_one_sentence_and_exit_1(run: Run, words: list[str], sentence: str) -> None:
    """Every mistake that a person can mend; nothing on stdout."""
    result = run("query", *words)

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("Error: ")
    assert sentence in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["delegation", "--list"],
        ["delegation", "-e", NAMES],
        ["delegation", "--format", "yaml"],
        ["delegation", "--param", "leader"],
        ["delegation", "--param", "=Kim"],
        ["delegation", "-p", "leader=a", "-p", "leader=b"],
        ["delegation", "--nosuch"],
        ["delegation", "denied"],
    ],
)
def test_a_command_written_wrongly_is_exit_2(run: Run, words: list[str]) -> None:
    """With what would be right."""
    result = run("query", *words)

    assert (result.exit_code, result.stdout) == (2, "")
    assert "Usage: kg query" in result.stderr


def test_a_query_that_is_not_text(run: Run) -> None:
    """On stdin."""
    result = run("query", "-", stdin=b"\xff\xfe\x00")

    assert (result.exit_code, result.stderr) == (1, "Error: The query on stdin is not UTF-8.\n")


def test_malformed_turtle(run: Run, journey: Path) -> None:
    """File, line and column, and the way out."""
    (journey / "graph" / "articles" / "note-2.ttl").write_text("<a:a> <a:b>\n")
    result = run("query", "delegation")

    assert result.exit_code == 1
    assert "note-2.ttl line 2 column 1" in result.stderr
    assert "kg populate --force" in result.stderr


def test_a_workspace_without_a_graph(run: Run, journey: Path) -> None:
    """It says what to do first."""
    for path in journey.glob("graph/**/*.ttl"):
        path.unlink()
    result = run("query", "delegation")

    assert result.exit_code == 1
    assert result.stderr.endswith("yet: make it with 'kg populate'.\n")


# ---------------------------------------------------------------- on a terminal, and in a pipe that closes


def kg(journey: Path) -> list[str]:
    """The words that run `kg` on a workspace."""
    return [sys.executable, "-c", "from kg.cli import main; main(prog_name='kg')", "-w", str(journey)]


def test_a_terminal_gets_a_table(journey: Path) -> None:
    """Without colour when that is asked for; how many rows there are is told on stderr."""
    leader, follower = pty.openpty()
    command = [*kg(journey), "query", "-e", NAMES]
    done = subprocess.run(command, stdout=follower, stderr=subprocess.PIPE, env=os.environ | {"NO_COLOR": "1"})
    os.close(follower)
    shown = os.read(leader, 100_000).decode()

    assert re.sub(r"\x1b\[[01]m| |─", "", shown).split() == [
        "name",
        "AnaRuiz",
        "IvánSoto",
        "JorgeVega",
        "LucíaPrado",
        "LuisMora",
        "PedroGil",
        "TomásPaz",
    ]
    assert done.stderr.decode() == "7 rows\n"


def test_a_pipe_that_closes_is_no_error(journey: Path) -> None:
    """As with `kg query ... | head -1`."""
    query = "SELECT ?s ?p ?o { ?s ?p ?o }"
    first = subprocess.Popen([*kg(journey), "query", "-e", query], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert first.stdout is not None
    assert first.stderr is not None
    first.stdout.readline()
    first.stdout.close()

    assert first.stderr.read() == b""
    first.wait()
