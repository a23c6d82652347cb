"""The proof that every passage stands in its article."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg import article, workspace
from kg.rdf import turtle
from kg.rdf.terms import RDF_TYPE, Literal, Triple, passage, term
from kg.verify import Mismatch, Report, verify
from kg.workspace import Workspace

TEXT = "President Ana Ruiz of Peru arrived in Quito on 2 May – “a new start”.\n"
NOTE, CLAIM, EVENT = term("article:note-1"), term("claim:0f3a"), term("event:arrival-ana-ruiz-quito")
WHOLE, NAME, QUOTE = passage("note-1", 0, 52), passage("note-1", 10, 18), passage("note-1", 56, 67)
RUN = "Run 'kg populate --force'."


def number(value: int) -> Literal:
    """Give a whole number as a literal."""
    return Literal(str(value), term("xsd:integer"))


def passage_triples(start: int, end: int, words: str) -> list[Triple]:
    """Say of a passage what the graph says of one."""
    node = passage("note-1", start, end)
    return [
        Triple(node, RDF_TYPE, term("dip:Passage")),
        Triple(node, term("dip:exact"), Literal(words)),
        Triple(node, term("dip:start"), number(start)),
        Triple(node, term("dip:end"), number(end)),
        Triple(node, term("dip:inArticle"), NOTE),
    ]


@pytest.fixture
def andes(tmp_path: Path) -> Workspace:
    """Make a workspace with one article and a graph that fits it."""
    made = workspace.init(tmp_path)
    digest = article.add(made.seeds, TEXT.encode(), name="note-1").document.digest
    said = [
        Triple(NOTE, RDF_TYPE, term("dip:Article")),
        Triple(NOTE, term("dip:sha256"), Literal(digest)),
        *passage_triples(0, 52, "President Ana Ruiz of Peru arrived in Quito on 2 May"),
        *passage_triples(10, 18, "Ana Ruiz"),
        *passage_triples(56, 67, "a new start"),
        Triple(CLAIM, RDF_TYPE, term("dip:Claim")),
        Triple(CLAIM, term("dip:passage"), WHOLE),
    ]
    turtle.write(made.articles / "note-1.ttl", said)
    turtle.write(made.knowledge / "events-2024.ttl", [Triple(EVENT, term("dip:evidence"), WHOLE)])
    return made


def alter(made: Workspace, old: str, new: str, file: str = "articles/note-1.ttl") -> None:
    """Change a file of the graph by hand."""
    path = made.graph / file
    before = path.read_text()
    assert before.count(old) >= 1
    path.write_text(before.replace(old, new))


def test_a_graph_that_fits(andes: Workspace) -> None:
    """Three passages of one article stand where the graph says."""
    assert verify(andes) == Report(passages=3, articles=1, mismatches=())


def test_a_new_workspace_has_nothing_to_prove(tmp_path: Path) -> None:
    """No graph, no mismatch; an article that was not read yet is named."""
    made = workspace.init(tmp_path)
    article.add(made.seeds, TEXT.encode(), name="note-1")

    assert verify(made) == Report(0, 0, (), unread=("note-1",))


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('"Ana Ruiz"', '"Ana Riuz"', "note-1#char=10,18 has the words 'Ana Riuz', but there stands 'Ana Ruiz'."),
        ("dip:start 10 ;", "dip:start 11 ;", "note-1#char=10,18 is said to stand at 11 to 18 of note-1."),
        ("dip:end 18 ;", 'dip:end "x" ;', "note-1#char=10,18 needs one dip:start, dip:end, dip:exact and dip:inArticle each."),
        ("dip:end 18 ;", "dip:end 18, 19 ;", "note-1#char=10,18 needs one dip:start, dip:end, dip:exact and dip:inArticle each."),
        ("56,67", "56,999", "note-1#char=56,999 is said to stand at 56 to 67 of note-1."),
        ('    dip:exact "Ana Ruiz" ;\n', "", "note-1#char=10,18 needs one dip:start, dip:end, dip:exact and dip:inArticle each."),
        ('dip:sha256 "', 'dip:sha256 "0', "note-1 was read from another text than seeds/note-1.txt is now."),
        ("    dip:passage <", "    dip:seeAlso <", "0f3a is a claim without a passage."),
    ],
)  # fmt: skip
def test_what_the_graph_says_wrongly(andes: Workspace, old: str, new: str, problem: str) -> None:
    """A word, a place, a hash or a claim that does not fit is one mismatch with the way out."""
    alter(andes, old, new)

    assert Mismatch("graph/articles/note-1.ttl", f"{problem} {RUN}") in verify(andes).mismatches


def test_a_passage_beyond_the_end(andes: Workspace) -> None:
    """Positions outside the text are no passage, though slicing would give words."""
    turtle.write(andes.articles / "more.ttl", passage_triples(60, 999, TEXT[60:]))

    assert verify(andes).mismatches == (
        Mismatch("graph/articles/more.ttl", f"note-1#char=60,999 is no part of a text of 70 characters. {RUN}"),
    )


def test_evidence_that_leads_nowhere(andes: Workspace) -> None:
    """The file that has the evidence is named, and the passage that is not there."""
    alter(andes, "char=0,52", "char=0,53", "knowledge/events-2024.ttl")

    assert verify(andes).mismatches == (
        Mismatch(
            "graph/knowledge/events-2024.ttl",
            f"dip:evidence of arrival-ana-ruiz-quito leads to note-1#char=0,53, which is no passage. {RUN}",
        ),
    )


def test_a_text_that_was_edited(andes: Workspace) -> None:
    """One letter more is found by the recorded hash, by the graph's hash and by every passage behind it."""
    (andes.seeds / "note-1.txt").write_text("The " + TEXT)

    mismatches = verify(andes).mismatches

    assert mismatches[0] == Mismatch("seeds/note-1.txt", "is not the text that was added: restore it from a copy.")
    assert len(mismatches) == 5


def test_a_record_without_a_hash(andes: Workspace) -> None:
    """The line to add is given in full."""
    (andes.seeds / "note-1.toml").write_text('title = "Quito"\n')

    (mismatch,) = verify(andes).mismatches

    assert mismatch.problem.startswith('records no hash: add the line sha256 = "')


def test_an_article_that_is_gone(andes: Workspace) -> None:
    """What the graph still says of it is a mismatch each."""
    (andes.seeds / "note-1.txt").unlink()

    assert [mismatch.problem for mismatch in verify(andes).mismatches] == [
        "note-1 is not in seeds/: restore it, or run 'kg populate'.",
        "note-1#char=0,52 belongs to no article in seeds/: restore it, or run 'kg populate'.",
        "note-1#char=10,18 belongs to no article in seeds/: restore it, or run 'kg populate'.",
        "note-1#char=56,67 belongs to no article in seeds/: restore it, or run 'kg populate'.",
    ]


def test_broken_turtle_does_not_hide_the_rest(andes: Workspace) -> None:
    """A file that cannot be read is one mismatch, and the other files are still checked."""
    (andes.articles / "broken.ttl").write_text("event:x a dip:Visit .")
    alter(andes, '"Ana Ruiz"', '"Ana Riuz"')

    assert [mismatch.file for mismatch in verify(andes).mismatches] == [
        "graph/articles/broken.ttl",
        "graph/articles/note-1.ttl",
    ]


def test_metadata_that_cannot_be_read(andes: Workspace) -> None:
    """A garbled record is one mismatch, not an end, and not one for each passage."""
    (andes.seeds / "note-1.toml").write_text("title = ")

    report = verify(andes)

    assert ["note-1.toml is not TOML" in mismatch.problem for mismatch in report.mismatches] == [True]
    assert report.unread == ()


def test_words_of_an_article_cannot_reach_the_terminal_raw(andes: Workspace) -> None:
    """What is quoted is written with its control characters spelt out."""
    alter(andes, '"Ana Ruiz"', '"Ana \\u001B[2J\\u202ERuiz"')

    (mismatch,) = verify(andes).mismatches

    assert mismatch.problem.isprintable()


def test_another_base_needs_another_graph(andes: Workspace) -> None:
    """After the base in kg.toml was changed, the old graph belongs to no article."""
    (andes.root / "kg.toml").write_text('base = "https://example.org/kg/"\n')

    assert "note-1 is not in seeds/" in verify(workspace.find(andes.root)).mismatches[0].problem
