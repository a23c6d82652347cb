"""Rules in SPARQL: what their files must say, and how what they find is put into words."""

from pathlib import Path

import pytest

from kg.checks import Finding, Level, rules
from kg.errors import QueryError
from kg.rdf.terms import IRI, BlankNode, Literal, Shortener, term

RULE = """\
#+ summary: Every event has a motto.
#+ scope: graph
#+ level: warning
#+ problem: "{property} of it is {value}."
#+ principle: Mottos are short.
#+ solution: Shorten {value}.
SELECT ?entity ?property ?value { ?entity ?property ?value }
"""

SHIPPED = Path(__file__).parent.parent.parent / "queries" / "checks"


def only(row: rules.Row) -> Finding:
    (finding,) = rules.run([rules.of_text(RULE, "motto")], lambda text: [row], Shortener())
    return finding


def test_a_finding_is_a_sentence() -> None:
    """The places of a rule's sentences are filled with names that people read."""
    finding = only({"entity": term("event:x"), "property": term("dip:words"), "value": Literal("Long", language="en")})

    assert finding == Finding("motto", Level.WARNING, term("event:x"), "dip:words of it is Long.", "Shorten Long.")


def test_a_value_is_cut() -> None:
    """A text of an article may be long."""
    finding = only({"property": term("dip:words"), "value": Literal("a" * 100)})

    assert finding.problem == f"dip:words of it is {'a' * 80}…."


def test_an_iri_that_cannot_be_shortened_stays_whole() -> None:
    """And braces in it are no places to fill."""
    iri = IRI("https://example.org/{value}")

    assert only({"property": iri, "value": Literal("x")}).problem == "https://example.org/{value} of it is x."


def test_a_node_without_a_name() -> None:
    """It is named as Turtle does."""
    assert only({"entity": BlankNode("b1")}).thing == "_:b1"


@pytest.mark.parametrize("key", ["summary", "scope", "level", "problem", "principle", "solution"])
def test_a_header_says_everything(key: str) -> None:
    """A rule without a principle or a way out is no rule."""
    text = "\n".join(line for line in RULE.splitlines() if not line.startswith(f"#+ {key}:"))

    with pytest.raises(QueryError, match=rf"^motto\.rq: the #\+ header needs {key}\.$"):
        rules.of_text(text, "motto")


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("level: warning", "level: severe", "its level must be one of error, warning, info"),
        ("scope: graph", "scope: all", "its scope one of ontology, graph"),
        ("#+ level: warning", "#+ - level", "the #+ header is not YAML"),
    ],
)
def test_a_header_that_is_wrong(old: str, new: str, reason: str) -> None:
    """The error names the file and what is allowed."""
    with pytest.raises(QueryError, match=r"^motto\.rq: ") as raised:
        rules.of_text(RULE.replace(old, new), "motto")

    assert reason in str(raised.value)


def test_a_text_without_a_header() -> None:
    """SPARQL alone is no rule."""
    with pytest.raises(QueryError, match="must be lines of the form"):
        rules.of_text("SELECT ?entity {}", "motto")


def test_the_first_folder_wins(tmp_path: Path) -> None:
    """A workspace puts a rule of its own in the place of one that comes with kg."""
    (tmp_path / "class-cycle.rq").write_text(RULE)

    read = {query.rule.id: query.rule.level for query in rules.read([tmp_path, SHIPPED])}

    assert read["class-cycle"] is Level.WARNING
    assert list(read) == sorted(read)


def test_a_file_that_is_not_utf_8(tmp_path: Path) -> None:
    """It is named."""
    (tmp_path / "motto.rq").write_bytes(b"#+ summary: \xff")

    with pytest.raises(QueryError, match="is not UTF-8"):
        rules.read([tmp_path])


def test_shipped_rules_are_sorted_and_select_an_entity() -> None:
    """Each rule names what breaks it, in an order that does not depend on the store."""
    for query in rules.read([SHIPPED]):
        assert "?entity" in query.text.partition("WHERE")[0], query.rule.id
        assert "ORDER BY ?" in query.text, query.rule.id
