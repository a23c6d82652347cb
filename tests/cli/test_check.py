"""`kg check`, as a person runs it."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result

from kg import workspace
from kg.cli import main

SOUND = Path(__file__).parent.parent / "checks" / "workspace"
ROOT = Path(__file__).parent.parent.parent

Check = Callable[..., Result]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return copytree(SOUND, tmp_path / "workspace")


@pytest.fixture
def check(place: Path, monkeypatch: pytest.MonkeyPatch) -> Check:
    """Run `kg check` on the sound workspace, as if the OWL API were not there."""
    monkeypatch.setenv("KG_OWLAPI", str(place / "nowhere"))

    def run(*words: str) -> Result:
        return CliRunner().invoke(main, ["-w", str(place), "check", *words])

    return run


@pytest.fixture
def faulty(place: Path) -> None:
    """An event without a status, and a class without an example."""
    change(place / "graph/knowledge/events-2024.ttl", "    dip:status dip:planned ;\n", "")
    example = '    skos:example "President Ana Ruiz of Peru arrived in Quito on 2 May."@en ;\n'
    change(place / "ontology/diplomacy.ttl", example, "")


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


# ---------------------------------------------------------------- for people


def test_all_is_well(check: Check) -> None:
    """One line, exit code 0, and a sentence for each kind of check that could not be run."""
    result = check()

    assert result.exit_code == 0
    assert result.stdout.startswith("0 errors, 0 warnings, 0 notes; ")
    assert result.stdout.count("\n") == 1
    assert [line.partition(".")[0] for line in result.stderr.splitlines()] == [
        "Not checked: profile",
        "Not checked: consistency",
    ]


@pytest.mark.usefixtures("faulty")
def test_a_finding_says_where_what_and_what_to_do(check: Check) -> None:
    """By file and rule; the thing by its name and its label; an error is exit code 1."""
    result = check("--only", "shapes")

    assert result.exit_code == 1
    assert result.stdout == (
        "graph/knowledge/events-2024.ttl\n"
        "  error: eventStatus\n"
        '    line 109: event:talks "Talks in Quito": '
        "An event has exactly one status, a dip:EventStatus of the ontology.\n"
        "      → Give it dip:status, such as dip:occurred, dip:planned or dip:denied, "
        "and dip:disputed where sources disagree.\n"
        "\n" + result.stdout.splitlines(keepends=True)[-1]
    )
    assert result.stdout.splitlines()[-1].startswith("1 error, 0 warnings, 0 notes; ")


@pytest.mark.usefixtures("faulty")
def test_notes_are_shown_when_asked_for(check: Check) -> None:
    """They are counted in any case, and are no reason for exit code 1."""
    quiet, full = check("--only", "ontology"), check("--only", "ontology", "--level", "info")

    assert (quiet.exit_code, full.exit_code) == (0, 0)
    assert "Show notes with --level info." in quiet.stdout
    assert "missing-example" not in quiet.stdout
    assert '    line 94: dip:Arrival "arrival": it has no example.' in full.stdout


def test_a_file_that_cannot_be_read(place: Path, check: Check) -> None:
    """It is a finding with its line; what needs all files is not checked, and says so."""
    change(place / "graph/knowledge/events-2024.ttl", "dip:place place:quito ;", "dip:place place:quito")

    result = check()

    assert result.exit_code == 1
    assert "  error: turtle-syntax\n    line 77: column 5: A dot is expected" in result.stdout
    assert "Not checked: graph. graph/knowledge/events-2024.ttl line" in result.stderr


def test_a_file_that_cannot_be_read_when_one_kind_is_asked_for(place: Path, check: Check) -> None:
    """The kind cannot be checked: one sentence."""
    (place / "graph/knowledge/events-2024.ttl").write_text("no turtle")

    result = check("--only", "shapes")

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("Error: graph/knowledge/events-2024.ttl line 1")


def test_a_workspace_without_a_graph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its ontology is checked; that there is no graph yet is said."""
    monkeypatch.setenv("KG_OWLAPI", str(tmp_path))
    copytree(SOUND / "ontology", tmp_path / "ontology")
    workspace.init(tmp_path)

    result = CliRunner().invoke(main, ["-w", str(tmp_path), "check"])

    assert result.exit_code == 0
    assert f"Not checked: graph. There is no graph in {tmp_path}/graph yet" in result.stderr


def test_what_java_is_needed_for_is_an_error_when_asked_for(check: Check) -> None:
    """Nobody shall take silence for consistency."""
    result = check("--only", "consistency")

    assert result.exit_code == 1
    assert result.stderr.startswith("Error: ")


def test_no_control_character_reaches_the_terminal(place: Path, check: Check) -> None:
    """Not even from a label."""
    path = place / "graph/knowledge/events-2024.ttl"
    change(path, 'rdfs:label "Talks in Quito"@en', 'rdfs:label "Talks\\u001B[2J in Quito"@en')
    change(path, "    dip:status dip:planned ;\n", "")

    for form in ("text", "json", "sarif", "junit"):
        assert "\x1b" not in check("--format", form).stdout


def test_a_rule_of_ones_own(place: Path, check: Check) -> None:
    """A file in the workspace's queries/checks is a rule like the others."""
    (place / "queries/checks").mkdir(parents=True)
    (place / "queries/checks/no-quito.rq").write_text(
        "#+ summary: Nothing happens in Quito.\n#+ scope: graph\n#+ level: warning\n#+ problem: it is in Quito.\n"
        "#+ principle: We look at other places.\n#+ solution: Remove it.\n"
        "SELECT ?entity { ?entity dip:place place:quito }\n"
    )

    result = check("--only", "graph")

    assert result.exit_code == 0
    assert '    line 73: event:arrival "Arrival of Ana Ruiz in Quito": it is in Quito.\n' in result.stdout


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("SELECT ?entity { SERVICE <http://127.0.0.1:9/> { ?entity ?p ?o } }", "SERVICE"),
        ("SELECT ?entity { ?entity", "The query is not SPARQL"),
    ],
)
def test_a_rule_that_may_not_or_cannot_be_asked(place: Path, check: Check, query: str, reason: str) -> None:
    """A rule of somebody else leaves the graph as little as a query does; the error names its file."""
    (place / "queries/checks").mkdir(parents=True)
    (place / "queries/checks/bad.rq").write_text(
        "#+ summary: S.\n#+ scope: graph\n#+ level: error\n#+ problem: p.\n#+ principle: P.\n#+ solution: Q.\n" + query
    )

    result = check()

    assert result.exit_code == 1
    assert result.stderr.startswith("Error: bad.rq: ")
    assert reason in result.stderr


# ---------------------------------------------------------------- for programs


@pytest.mark.usefixtures("faulty")
def test_json(check: Check) -> None:
    """All findings, whatever their level, and what was not checked."""
    report = json.loads(check("--format", "json").stdout)

    assert (report["errors"], report["warnings"], report["notes"]) == (1, 0, 1)
    assert len(report["notRun"]) == 2
    assert report["findings"][0] == {
        "rule": "eventStatus",
        "level": "error",
        "file": "graph/knowledge/events-2024.ttl",
        "line": 109,
        "thing": "https://w3id.org/diplomatic-kg/id/event/talks",
        "label": "Talks in Quito",
        "problem": "An event has exactly one status, a dip:EventStatus of the ontology.",
        "solution": "Give it dip:status, such as dip:occurred, dip:planned or dip:denied, "
        "and dip:disputed where sources disagree.",
    }


@pytest.mark.usefixtures("faulty")
def test_sarif(check: Check) -> None:
    """What SARIF 2.1.0 requires is there: version, driver, rules by index, messages, URIs relative to the workspace."""
    log = json.loads(check("--format", "sarif").stdout)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]

    assert log["version"] == "2.1.0"
    assert run["tool"]["driver"]["name"] == "kg"
    assert len({rule["id"] for rule in rules}) == len(rules)
    assert all(rule["shortDescription"]["text"] and rule["help"]["text"] for rule in rules)
    assert [(result["ruleId"], result["level"]) for result in run["results"]] == [
        ("eventStatus", "error"),
        ("missing-example", "note"),
    ]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    assert run["results"][0]["message"]["text"].startswith('event:talks "Talks in Quito": An event has exactly one')
    assert run["results"][0]["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "graph/knowledge/events-2024.ttl"},
        "region": {"startLine": 109},
    }


@pytest.mark.usefixtures("faulty")
def test_junit(check: Check) -> None:
    """A suite for each kind, a case for each rule; an error is a failure, a note is only written down."""
    root = ElementTree.fromstring(check("--format", "junit").stdout)
    suites = {suite.get("name"): suite for suite in root}
    cases = {case.get("name"): case for case in root.iter("testcase")}

    assert list(suites) == ["turtle", "ontology", "graph", "shapes"]
    assert [suite.get("failures") for suite in root] == ["0", "0", "0", "1"]
    assert all(int(suite.get("tests", "0")) == len(suite) for suite in root)
    assert cases["eventStatus"].find("failure") is not None
    assert cases["missing-example"].find("failure") is None
    assert "dip:Arrival" in str(cases["missing-example"].findtext("system-out"))


def test_a_file_instead_of_stdout(check: Check, tmp_path: Path) -> None:
    """The summary goes to stderr then."""
    result = check("--format", "sarif", "-o", str(tmp_path / "kg.sarif"))

    assert (result.exit_code, result.stdout) == (0, "")
    assert json.loads((tmp_path / "kg.sarif").read_text())["runs"][0]["results"] == []
    assert result.stderr.splitlines()[-1].startswith("0 errors")


# ---------------------------------------------------------------- the house


def test_help_imports_nothing_heavy() -> None:
    """rdflib, pySHACL and pyoxigraph are for those who check."""
    code = "import sys; from kg.cli.check import command; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert {"rdflib", "pyshacl", "pyoxigraph", "yaml", "rich"}.isdisjoint(done.stdout.split())


def test_the_ontology_that_ships_has_no_error() -> None:
    """What kg asks of others, its own ontology does."""
    result = CliRunner().invoke(main, ["-w", str(ROOT), "check", "--only", "turtle", "--only", "ontology"])

    assert result.exit_code == 0, result.stdout
