"""A claim, made of what a person types."""

import pytest

from kg.errors import InputError
from kg.model import Reading, Referent
from kg.review import Draft, described, filled, referent_of
from tests.review.conftest import NOTE, claim_about


@pytest.fixture
def known(reading: Reading) -> dict[str, Referent]:
    """The referents of the note by their ids."""
    return {referent.id: referent for referent in reading.referents}


def test_referents_go_by_id_label_or_name(known: dict[str, Referent]) -> None:
    """A person need not know ids."""
    assert {referent_of(name, known) for name in ("person/ana-ruiz", "Ana Ruiz", "ana ruiz", "Ruis")} == {
        "person/ana-ruiz"
    }


def test_an_unknown_referent_is_answered_with_the_nearest(known: dict[str, Referent]) -> None:
    """A slip of the pen is understood, and not guessed at."""
    with pytest.raises(InputError, match=r"nobody and nothing called 'Anna Ruiz'\. Did you mean 'Ana Ruiz'\?"):
        referent_of("Anna Ruiz", known)


def test_a_claim_is_made_of_pairs(known: dict[str, Referent]) -> None:
    """Terms of the ontology go by their own names; a qualifier may be given twice."""
    pairs = [("subject", "event/meeting"), ("property", "participation"), ("object", "Luis Mora"), ("capacity", "host")]
    made = filled([*pairs, ("words", "Luis Mora"), ("negated", "yes"), ("certainty", "possible")], known)

    assert (made.object, made.qualifiers, made.negated, made.certainty) == (
        "person/luis-mora",
        (("capacity", "dip:host"),),
        True,
        "possible",
    )


def test_a_correction_changes_what_is_given_alone(reading: Reading, known: dict[str, Referent]) -> None:
    """The rest stays; an empty value takes a qualifier away."""
    before = Draft.of(claim_about(reading, "event/arrival", "participation"), NOTE)
    after = filled([("object", "Luis Mora"), ("capacity", "")], known, before)

    assert (after.object, after.qualifiers, after.words) == ("person/luis-mora", (), before.words)


def test_another_property_takes_another_kind_of_value(reading: Reading, known: dict[str, Referent]) -> None:
    """What is no longer fitting need not be taken away by hand."""
    before = Draft.of(claim_about(reading, "event/arrival", "participation"), NOTE)
    after = filled([("property", "hasTime"), ("time", "2024-05-02")], known, before)

    assert (after.object, after.time) == (None, "2024-05-02")


@pytest.mark.parametrize(
    ("pairs", "complaint"),
    [
        ([("sobject", "x")], "'sobject' is nothing that a claim has. Known: subject, "),
        ([("subject", "Ana Ruiz")], "This is no claim: '' is no property of claims."),
        ([("subject", "Ana Ruiz"), ("property", "place"), ("value", "x")], "This is no claim: a claim of 'place' gives 'object'"),
        ([("subject", "Ana Ruiz"), ("property", "status"), ("object", "occurred")], "This is no claim: a claim needs a subject, and the words"),
        ([("occurrence", "two")], "occurrence 'two' is not a whole number."),
        ([("negated", "perhaps")], "negated 'perhaps' is neither yes nor no."),
        ([("certainty", "sure")], "certainty 'sure' is none of certain, "),
    ],
)  # fmt: skip
def test_what_is_no_claim_is_refused(pairs: list[tuple[str, str]], complaint: str, known: dict[str, Referent]) -> None:
    """One sentence says what is missing."""
    with pytest.raises(InputError) as error:
        filled(pairs, known)

    assert str(error.value).startswith(complaint)


def test_a_portrait_keeps_any_other_key_as_a_fact(known: dict[str, Referent]) -> None:
    """A post has a title and a state; a referent goes by its name here, too."""
    portrait = described([("kind", "Post"), ("title", "Mayor"), ("postIn", "Quito")], known)

    assert (portrait.kind, portrait.details) == ("Post", (("title", "Mayor"), ("postIn", "place/quito")))
