"""Whether an event happened: the sentences of kg/evaluate/status.en.tsv, and how cues work together.

The word whose status is asked for stands between asterisks.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.claims import status
from kg.claims.status.composition import compose, negate
from kg.evaluate import modality
from kg.model import Certainty, Status
from tests.claims.speech import note, status_of, words

KNOWN = [case for case in modality.read() if case.part == "known"]


@pytest.mark.parametrize("case", KNOWN, ids=lambda case: case.marked)
def test_the_status_is_what_a_reader_understands(case: modality.Case) -> None:
    """Each invented sentence of the set that `kg evaluate --status` reads, but those held out, is read rightly."""
    assert status_of(case.marked).status is case.status


def test_a_new_cue_needs_no_code() -> None:
    """A word that is added to the ontology is understood at once."""
    terms = words()
    cancelled = terms.individuals["cancelled"]
    more = replace(cancelled, signals=(*cancelled.signals, "mothball"))
    taught = replace(terms, individuals={**terms.individuals, "cancelled": more})
    article = note("Lima mothballed the summit.")

    readings = [status.read(article.sentences[0], 3, article.mentions, one).status for one in (terms, taught)]

    assert readings == [Status.OCCURRED, Status.CANCELLED]


def test_the_cues_are_the_words_that_decided() -> None:
    """A reading names the words it rests on, as places in the text."""
    sentence = "The envoy may have *met* the rebels, it was reported."

    assert [cue.of(sentence.replace("*", "")) for cue in status_of(sentence).cues][:1] == ["may"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister is unlikely to *attend* the summit.",
        "Ruiz is not expected to *visit* Oslo.",
        "The sultan is not likely to *receive* the envoy.",
    ],
)
def test_unlikely_is_ruled_out_with_less_than_certainty(sentence: str) -> None:
    """What is "not expected" is not refused: the status itself is only probable."""
    reading = status_of(sentence)

    assert reading.status is Status.RULED_OUT
    assert reading.certainty is (Certainty.CERTAIN if "unlikely" in sentence else Certainty.PROBABLE)


@pytest.mark.parametrize("outer", Status)
@pytest.mark.parametrize("inner", [status for status in Status if status not in (Status.OCCURRED, Status.ONGOING)])
def test_no_word_makes_an_event_happen(outer: Status, inner: Status) -> None:
    """Whatever stands over a plan, a denial or a rumour: it never becomes a fact."""
    assert compose(outer, inner) not in (Status.OCCURRED, Status.ONGOING)


@pytest.mark.parametrize("status", [s for s in Status if s is not Status.DID_NOT_OCCUR])
def test_not_makes_nothing_happen(status: Status) -> None:
    """Only "did not fail to" affirms; every other negation denies or leaves open."""
    assert negate(status) not in (Status.OCCURRED, Status.ONGOING)
