"""What follows from a person's decisions."""

from dataclasses import replace

import pytest

from kg.errors import InputError
from kg.model import Reading, Verdict
from kg.review import Action, Draft, Portrait, apply
from kg.times import TimeSpan
from tests.review.conftest import NOTE, claim_about, decide


def test_without_decisions_nothing_changes(reading: Reading) -> None:
    """An article that nobody reviewed is as it was read."""
    done = apply(reading, (), NOTE)

    assert done.reading is done.standing is reading


def test_a_rejected_claim_is_kept_and_does_not_stand(reading: Reading) -> None:
    """It can be traced, with who and when, and nothing follows from it."""
    claim = claim_about(reading, "event/arrival", "hasTime")
    done = apply(reading, (decide(Action.REJECT, claim=claim.id, note="Another train"),), NOTE)
    kept = next(c for c in done.reading.claims if c.id == claim.id)

    assert kept.judgement and (kept.judgement.verdict, kept.judgement.note) == (Verdict.REJECTED, "Another train")
    assert claim.id not in {c.id for c in done.standing.claims}


def test_an_accepted_claim_names_the_person_and_keeps_its_rule(reading: Reading) -> None:
    """The decision is told from the rule."""
    claim = claim_about(reading, "event/arrival", "status")
    done = apply(reading, (decide(Action.ACCEPT, claim=claim.id),), NOTE)
    [kept] = [c for c in done.standing.claims if c.judgement]

    assert (kept.id, kept.rule) == (claim.id, "movement.verb")
    assert kept.judgement and kept.judgement.reviewer == "Eva Lund"


def test_a_corrected_claim_takes_the_place_of_a_rejected_one(reading: Reading) -> None:
    """What the words really say stands, made by a person, and leads to what it corrects."""
    claim = claim_about(reading, "event/arrival", "hasTime")
    draft = replace(Draft.of(claim, NOTE), time="2024-05-01")
    done = apply(reading, (decide(Action.CORRECT, claim=claim.id, draft=draft),), NOTE)
    [made] = [c for c in done.standing.claims if not c.rule]

    assert isinstance(made.value, TimeSpan) and (made.value.edtf, made.value.text) == ("2024-05-01", "2 May")
    assert made.judgement and made.judgement.corrects == claim.id
    assert [c.id for c in done.reading.claims if c.is_rejected()] == [claim.id]


def test_a_time_that_is_left_alone_is_not_made_coarser(reading: Reading) -> None:
    """Correcting whose time it is keeps the time as it was read."""
    claim = claim_about(reading, "event/arrival", "hasTime")
    draft = replace(Draft.of(claim, NOTE), subject="event/meeting")
    done = apply(reading, (decide(Action.CORRECT, claim=claim.id, draft=draft),), NOTE)

    assert claim_about(done.standing, "event/meeting", "hasTime").value == claim.value


def test_a_correction_of_the_source_alone_is_another_claim(reading: Reading) -> None:
    """Whose word it is has no part in the id, and still the two are told apart."""
    claim = claim_about(reading, "event/meeting", "status")
    draft = replace(Draft.of(claim, NOTE), attributed_to="person/luis-mora")
    done = apply(reading, (decide(Action.CORRECT, claim=claim.id, draft=draft),), NOTE)

    assert len({c.id for c in done.reading.claims}) == len(reading.claims) + 1
    assert claim_about(done.standing, "event/meeting", "status").attributed_to == "person/luis-mora"


def test_an_added_claim_rests_on_the_words_it_quotes(reading: Reading) -> None:
    """Its passage is where the words stand; of several places, the one with the number."""
    draft = Draft("event/meeting", "place", "Quito", 2, "place/quito")
    done = apply(reading, (decide(Action.ADD, draft=draft),), NOTE)

    assert claim_about(done.standing, "event/meeting", "place").passage.start == NOTE.text.rindex("Quito")


def test_words_that_do_not_stand_in_the_article_are_refused(reading: Reading) -> None:
    """A claim rests on words; the error names the line of the file that has others."""
    draft = Draft("event/meeting", "place", "in Lima", None, "place/quito")
    decision = replace(decide(Action.ADD, draft=draft), where="note-1.review.toml line 3")

    with pytest.raises(InputError, match=r"line 3: “in Lima” does not stand in note-1: quote words of the article"):
        apply(reading, (decision,), NOTE)


def test_an_added_claim_that_is_found_later_is_one_with_it(reading: Reading) -> None:
    """When better rules find what a person had added, it is accepted and not said twice."""
    claim = claim_about(reading, "event/meeting", "status")
    done = apply(reading, (decide(Action.ADD, draft=Draft.of(claim, NOTE)),), NOTE)

    assert len(done.standing.claims) == len(reading.claims)
    assert claim_about(done.standing, "event/meeting", "status").rule == "events.verb"


def test_an_event_of_which_nothing_stands_is_gone(reading: Reading) -> None:
    """It stays where its rejected claims are traced, and is no individual."""
    ids = [c.id for c in reading.claims if c.subject == "event/visit"]
    done = apply(reading, tuple(decide(Action.REJECT, claim=id) for id in ids), NOTE)

    assert "event/visit" in {r.id for r in done.reading.referents}
    assert "event/visit" not in {r.id for r in done.standing.referents}


def test_a_rejected_referent_takes_its_claims_along(reading: Reading) -> None:
    """There is no such person: nothing that speaks of them stands."""
    done = apply(reading, (decide(Action.REJECT, referent="person/luis-mora"),), NOTE)

    assert "person/luis-mora" not in {r.id for r in done.standing.referents}
    assert "person/luis-mora" not in {c.object for c in done.standing.claims}


def test_merged_referents_are_one(reading: Reading) -> None:
    """Names and claims go over to the other, whose claims keep their ids; a claim says who said so."""
    done = apply(reading, (decide(Action.MERGE, referent="event/visit", into="event/arrival"),), NOTE)
    said = claim_about(done.standing, "event/arrival", "sameAs")

    assert "event/visit" not in {r.id for r in done.reading.referents}
    assert {c.id for c in reading.claims} <= {c.id for c in done.standing.claims}
    assert (said.value, said.rule) == ("Visit of Ana Ruiz", "")
    assert said.judgement and said.judgement.reviewer == "Eva Lund"


def test_a_later_decision_may_name_what_was_merged(reading: Reading) -> None:
    """The old name of a referent still leads to it."""
    merge = decide(Action.MERGE, referent="event/visit", into="event/arrival")
    add = decide(Action.ADD, draft=Draft("event/visit", "place", "The capital", None, "place/quito"))

    assert claim_about(apply(reading, (merge, add), NOTE).standing, "event/arrival", "place").object == "place/quito"


def test_split_claims_are_about_another(reading: Reading) -> None:
    """Only the claims that were named go over to the new referent, which is of the same kind."""
    claim = claim_about(reading, "event/visit", "participation")
    split = decide(
        Action.SPLIT, referent="person/ana-ruiz", into="person/eva-ruiz", label="Eva Ruiz", claims=(claim.id,)
    )
    done = apply(reading, (split,), NOTE)

    assert claim_about(done.standing, "event/visit", "participation").object == "person/eva-ruiz"
    assert claim_about(done.standing, "event/meeting", "participation").object == "person/ana-ruiz"
    assert {"person/ana-ruiz": "Person", "person/eva-ruiz": "Person"}.items() <= {
        r.id: r.kind for r in done.standing.referents
    }.items()


def test_rejecting_a_merge_parts_the_names(reading: Reading) -> None:
    """Ruis is not Ana Ruiz: the words that have that name alone are about somebody else."""
    claim = claim_about(reading, "person/ana-ruiz", "sameAs")
    done = apply(reading, (decide(Action.REJECT, claim=claim.id),), NOTE)
    names = {r.id: [n.text for n in r.names] for r in done.standing.referents}

    assert (names["person/ana-ruiz"], names["person/ruis"]) == (["Ana Ruiz"], ["Ruis"])
    assert claim_about(done.standing, "event/meeting", "participation").object == "person/ruis"
    assert claim_about(done.standing, "event/arrival", "participation").object == "person/ana-ruiz"


def test_a_referent_can_be_made_and_described(reading: Reading) -> None:
    """What nobody had found has a kind, a label and the words that name it; what is known of it can be changed."""
    made = decide(Action.DESCRIBE, referent="place/capital", portrait=Portrait("Place", "Capital", "The capital"))
    changed = decide(Action.DESCRIBE, referent="place/quito", portrait=Portrait(kind="Region"))
    found = {r.id: r for r in apply(reading, (made, changed), NOTE).standing.referents}

    assert [n.text for n in found["place/capital"].names] == ["The capital"]
    assert (found["place/quito"].kind, found["place/quito"].label) == ("Region", "Quito")


@pytest.mark.parametrize(
    ("decision", "reason"),
    [
        (decide(Action.ACCEPT, claim="feed"), "claim feed is no longer found in note-1"),
        (decide(Action.REJECT, claim="feed"), "claim feed is no longer found in note-1"),
        (decide(Action.MERGE, referent="person/x", into="person/ana-ruiz"), "person/x is no longer found in note-1"),
        (decide(Action.ADD, draft=Draft("event/x", "place", "The capital", None, "place/quito")), "event/x is no longer found in note-1"),
    ],
)  # fmt: skip
def test_a_decision_without_its_claim_is_handed_back(reading: Reading, decision: object, reason: str) -> None:
    """What it spoke of has vanished: it is said, and nothing else happens."""
    done = apply(reading, (decision,), NOTE)  # type: ignore[arg-type]

    assert [each.reason for each in done.unmatched] == [reason]
    assert done.standing.claims == reading.claims


def test_what_rests_on_the_same_words_now_is_named(reading: Reading) -> None:
    """Whoever looks at a decision without its claim is led to the claims that took its place."""
    claim = claim_about(reading, "event/visit", "status")
    done = apply(reading, (decide(Action.ACCEPT, claim="feed", quoted="may see her again"),), NOTE)

    assert done.unmatched[0].reason.startswith(
        f"claim feed is no longer found in note-1; on its words now rest {claim.id}, "
    )


def test_what_a_person_corrected_outlives_what_they_corrected(reading: Reading) -> None:
    """A correction quotes words of the article, so it stands when the wrong claim is no longer made."""
    draft = Draft("event/meeting", "place", "The capital", None, "place/quito")
    done = apply(reading, (decide(Action.CORRECT, claim="feed", draft=draft),), NOTE)

    assert len(done.unmatched) == 1
    assert claim_about(done.standing, "event/meeting", "place").object == "place/quito"
