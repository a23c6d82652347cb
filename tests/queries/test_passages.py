"""All the passages behind a row of an answer."""

from kg.queries.passages import gather, without_first
from kg.rdf.terms import IRI, Literal

FIRST, SECOND, OTHER = IRI("a:note-1#char=0,9"), IRI("a:note-1#char=20,29"), IRI("a:note-0#char=5,9")


def test_rows_that_differ_in_their_passage_alone_are_one() -> None:
    """The words stand in the order of articles and text; other rows stay as they are."""
    rows = [
        (Literal("Ruiz"), Literal("second"), SECOND),
        (Literal("Mora"), Literal("first"), FIRST),
        (Literal("Ruiz"), Literal("first"), FIRST),
        (Literal("Ruiz"), Literal("other"), OTHER),
    ]

    assert gather(("who", "evidence", "evidence_iri"), rows) == [
        (Literal("Ruiz"), Literal("other; first; second"), Literal(f"{OTHER}; {FIRST}; {SECOND}")),
        (Literal("Mora"), Literal("first"), FIRST),
    ]


def test_passages_in_one_cell_are_taken_apart() -> None:
    """Where a query counts, all its passages come in one cell, each behind what it is sorted by."""
    packed = Literal(f"\x1e1020 {SECOND} the second one\x1e1000 {FIRST} the first; one")

    assert gather(("evidence", "evidence_iri"), [(packed, packed)]) == [
        (Literal("the first; one; the second one"), Literal(f"{FIRST}; {SECOND}"))
    ]


def test_a_number_that_is_counted_afterwards_keeps_no_rows_apart() -> None:
    """What stands in a numbered column is not yet what people see."""
    rows = [(Literal("1"), Literal("first"), FIRST), (Literal("2"), Literal("second"), SECOND)]

    assert len(gather(("order", "evidence", "evidence_iri"), rows, apart=["order"])) == 1


def test_an_answer_without_passages_stays_as_it_is() -> None:
    """Names have no evidence."""
    assert gather(("name",), [(Literal("Ruiz"),), (Literal("Ruiz"),)]) == [(Literal("Ruiz"),), (Literal("Ruiz"),)]


def test_the_smallest_of_several_gives_way_to_all() -> None:
    """A query that takes the smallest text takes every one."""
    text = 'SELECT (STRAFTER(STRAFTER(MIN(?dated), " "), " ") AS ?evidence) (STRBEFORE(STRAFTER(MIN(?dated), " "), " ") AS ?evidence_iri) (MIN(?day) AS ?first)'
    every = '(GROUP_CONCAT(DISTINCT CONCAT("\x1e", ?dated); separator="") AS ?{})'

    assert (
        without_first(text, ["dated"])
        == f"SELECT {every.format('evidence')} {every.format('evidence_iri')} (MIN(?day) AS ?first)"
    )
