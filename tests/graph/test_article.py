"""What one article's file says, and that it depends on that article alone."""

from dataclasses import replace
from datetime import UTC, datetime

from kg import confidence, graph
from kg.claim_ids import claim_ids
from kg.model import Judgement, Verdict
from kg.rdf.terms import DEFAULT_BASE, term

from .conftest import DOCUMENT, TEXT, Triples, reading


def test_each_passage_holds_the_exact_words(article: Triples) -> None:
    """Words and offsets of every passage agree with the text."""
    passages = article.subjects("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "dip:Passage")

    assert passages
    for passage in passages:
        start, end = map(int, passage.partition("#char=")[2].split(","))
        assert article.objects(passage, "dip:exact") == {TEXT[start:end]}


def test_the_author_stands_for_plain_sentences(article: Triples) -> None:
    """A claim without a cited source is the author's word, even when the text never names the author."""
    (author,) = {s for claim in article.subjects("dip:byRule", "t") for s in article.objects(claim, "dip:attributedTo")}

    assert article.objects(author, "dip:referentKind") == {"Person"}
    assert author.endswith("person-leo-brandt")


def test_what_is_certain_and_affirmed_is_not_said_again(article: Triples) -> None:
    """Only what deviates is written: certainty on alternatives, polarity on denials."""
    assert len({claim for claim in article.subjects("dip:certainty", "dip:alternative")}) == 2
    assert article.subjects("dip:polarity", "dip:negative") == set()


def test_a_claims_id_is_free_of_offsets_and_rules() -> None:
    """Text put in front of it, or another rule that finds it, leaves a claim's id as it is."""
    claims = reading().claims
    moved = [replace(c, passage=type(c.passage)(c.passage.start + 3, c.passage.end + 3), rule="other") for c in claims]

    assert claim_ids("note-1", claims, TEXT) == claim_ids("note-1", moved, "An " + TEXT)


def test_claims_that_say_the_same_are_numbered() -> None:
    """The same thing said twice in the same words is two claims."""
    claim = reading().claims[1]

    assert len(set(claim_ids("note-1", [claim, claim], TEXT))) == 2


def test_the_file_is_the_same_whatever_else_is_known() -> None:
    """Two runs give the same triples."""
    first = set(graph.article(DOCUMENT, reading(), "kg test", DEFAULT_BASE))

    assert first == set(graph.article(DOCUMENT, reading(), "kg test", DEFAULT_BASE))


def test_a_claim_has_the_measured_confidence_of_its_rule() -> None:
    """The lower bound that the table has for the rule; where nothing was measured, nothing is said."""
    arrival, tour = reading().claims[1], reading().claims[7]
    known = replace(reading(), claims=(replace(arrival, rule="title.front"), tour))

    triples = Triples(frozenset(graph.article(DOCUMENT, known, "kg test", DEFAULT_BASE)))

    (claim,) = triples.subjects("dip:byRule", "title.front")
    assert triples.objects(claim, "dip:confidence") == {confidence.of("title.front")}
    assert [triples.objects(claim, "dip:confidence") for claim in triples.subjects("dip:byRule", "t")] == [set()]


def test_a_verdict_stands_on_its_claim() -> None:
    """Who decided what and when, beside the rule; a claim that a person made has no rule and comes from the review."""
    when = datetime(2024, 5, 4, 9, 30, tzinfo=UTC)
    rejected, added = reading().claims[1:3]
    rejected = replace(rejected, id="r1", judgement=Judgement(Verdict.REJECTED, "Rosa Vidal", when, "Another train"))
    added = replace(added, id="a1", rule="", judgement=Judgement(Verdict.ACCEPTED, "Rosa Vidal", when, corrects="r1"))
    claims = replace(reading(), claims=(rejected, added))
    written = Triples(frozenset(graph.article(DOCUMENT, claims, "kg test", DEFAULT_BASE)))

    assert written.objects("claim/r1", "dip:verdict") == {"dip:rejected"}
    assert written.objects("claim/r1", "dip:reviewedAt") == {"2024-05-04T09:30:00Z"}
    assert written.objects("claim/r1", "dip:byRule") and not written.objects("claim/a1", "dip:byRule")
    assert written.objects("claim/a1", "dip:corrects") == {"claim/r1"}
    assert written.objects("claim/a1", term("prov:wasGeneratedBy")) == {"activity/note-1.review"}
