"""The reasons for and against a candidate, on invented people and places."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kg import ontology, wikidata
from kg.rdf.terms import IRI
from kg.wikidata import Candidate, Entity, Known, Office, Proposal
from kg.wikidata.scoring import compare

ONTOLOGY = Path(__file__).parents[2] / "ontology"
PERU, CHILE = "Q419", "Q298"
BASE = "https://w3id.org/diplomatic-kg/id/"
DAY = date(2024, 5, 3)

RUIZ = Entity(
    IRI(BASE + "person/ana-ruiz"),
    "Person",
    "Ana Ruiz",
    states=frozenset({PERU}),
    offices=(Office("Foreign Minister of Peru", PERU),),
    seen=(DAY,),
)
MINISTER = Candidate(
    "Q900000001",
    "Ana Ruiz",
    names=frozenset({"Ana Ruiz", "Ana María Ruiz"}),
    kinds=frozenset({"Person"}),
    states=frozenset({PERU}),
    offices=(Office("Minister of Foreign Affairs of Peru", PERU, date(2023, 1, 10), None),),
    born=date(1970, 1, 1),
)


def like(**changes: object) -> Candidate:
    """The minister, but for something."""
    return replace(MINISTER, qid="Q900000002", **changes)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def known() -> Known:
    return Known.read(ontology.load(ONTOLOGY), [ONTOLOGY])


def weights(proposal: Proposal) -> dict[str, float]:
    return {reason.fact: round(reason.weight, 2) for reason in proposal.reasons}


def ranked(known: Known, candidates: Iterable[Candidate], entity: Entity = RUIZ) -> tuple[Proposal, ...]:
    return wikidata.weigh(entity, candidates, known, thorough=True)


def test_everything_that_agrees_makes_one(known: Known) -> None:
    """Name, kind, state, post, its years, and nobody else of that name: the whole score."""
    [best] = ranked(known, [MINISTER])

    assert weights(best) == {"name": 0.4, "kind": 0.05, "state": 0.2, "post": 0.2, "term": 0.1, "only": 0.05}
    assert best.score == 1.0 and wikidata.clear([best], 0.9) is best


def test_a_name_alone_is_never_clear(known: Known) -> None:
    """A namesake of whom nothing else is known may be shown, and is not accepted."""
    found = ranked(known, [Candidate("Q900000002", "Ana Ruiz", names=frozenset({"Ana Ruiz"}))])

    assert wikidata.clear(found, 0.0) is None


def test_kind_of_a_person_is_no_fact(known: Known) -> None:
    """That both are people and one state's leaves one fact, and two are needed."""
    [best] = ranked(known, [like(offices=())])

    assert best.facts == 1 and wikidata.clear([best], 0.0) is None


def test_another_kind_is_no_candidate(known: Known) -> None:
    """A ship that bears the name is not shown at all."""
    assert ranked(known, [like(kinds=frozenset({"unaligned"}))]) == ()


def test_another_state_counts_against(known: Known) -> None:
    """A citizen of Chile is not the minister of Peru."""
    proposal = compare(RUIZ, like(states=frozenset({CHILE}), offices=()), known)

    assert weights(proposal)["state"] == -0.25


def test_the_dead_hold_no_posts(known: Known) -> None:
    """Somebody who died before the article is not its minister; nor is a child."""
    assert weights(compare(RUIZ, like(died=date(1999, 1, 1)), known))["life"] == -0.3
    assert weights(compare(RUIZ, like(born=date(2015, 1, 1)), known))["life"] == -0.3
    assert "life" not in weights(compare(RUIZ, like(died=date(2024, 5, 3)), known))


def test_the_dead_held_posts(known: Known) -> None:
    """A former minister may be dead."""
    former = replace(RUIZ, offices=(Office("Foreign Minister of Peru", PERU, former=True),))

    assert "life" not in weights(compare(former, like(died=date(1999, 1, 1)), known))


@pytest.mark.parametrize(
    ("start", "end", "former", "fits"),
    [
        ("2023-01-10", None, False, True),
        ("2023-01-10", "2024-05-03", False, True),
        ("2023-01-10", "2023-12-31", False, False),
        ("2024-06-01", None, False, False),
        ("2019-01-10", "2020-12-31", True, True),
        ("2023-01-10", None, True, False),
    ],
)
def test_years_of_the_post_must_fit_the_article(
    known: Known, start: str, end: str | None, former: bool, fits: bool
) -> None:
    """Who is minister in May 2024 was so then; who is a former one had left."""
    held = Office(
        "Minister of Foreign Affairs", PERU, date.fromisoformat(start), date.fromisoformat(end) if end else None
    )
    entity = replace(RUIZ, offices=(Office("Foreign Minister of Peru", PERU, former=former),))

    assert ("term" in weights(compare(entity, like(offices=(held,)), known))) == fits


def test_a_source_that_ends_does_not_say_who_is_in_office(known: Known) -> None:
    """A tenure known to 2022 neither fits nor contradicts an article of 2024."""
    held = Office("Foreign Minister", PERU, date(2021, 1, 1), as_of=date(2022, 9, 30))

    assert "term" not in weights(compare(RUIZ, like(offices=(held,)), known))


def test_athletes_and_artists_seldom_hold_posts(known: Known) -> None:
    """A footballer of the name counts against; one who became minister does not."""
    assert weights(compare(RUIZ, like(offices=(), callings=frozenset({"athlete"})), known))["calling"] == -0.25
    assert "calling" not in weights(compare(RUIZ, like(callings=frozenset({"athlete"})), known))


def test_two_of_one_name_and_post_are_not_clear(known: Known) -> None:
    """Where two are equally good, a person must decide."""
    found = ranked(known, [MINISTER, like()])

    assert [proposal.score for proposal in found] == [0.95, 0.95] and wikidata.clear(found, 0.9) is None


def test_whoever_does_not_fit_is_no_rival(known: Known) -> None:
    """A namesake of another state does not make the right one doubtful."""
    best, *_ = ranked(known, [MINISTER, like(states=frozenset({CHILE}), offices=())])

    assert "only" in weights(best) and best.score == 1.0


def test_nobody_is_alone_while_wikidata_was_not_asked(known: Known) -> None:
    """Reference data alone cannot tell that there is no namesake."""
    [best] = wikidata.weigh(RUIZ, [MINISTER], known, thorough=False)

    assert "only" not in weights(best)


def test_a_town_needs_its_kind_and_its_state(known: Known) -> None:
    """Two facts beside the name; a mere 'place' has one."""
    town = Entity(IRI(BASE + "place/trujillo"), "Settlement", "Trujillo", states=frozenset({PERU}))
    place = Entity(IRI(BASE + "place/trujillo"), "Place", "Trujillo", states=frozenset({PERU}))
    item = Candidate(
        "Q900000003",
        "Trujillo",
        names=frozenset({"Trujillo"}),
        kinds=frozenset({"Settlement"}),
        states=frozenset({PERU}),
    )

    assert wikidata.clear(ranked(known, [item], town), 0.9)
    assert wikidata.clear(ranked(known, [item], place), 0.0) is None


def test_a_place_of_no_known_state_may_lie_in_one_that_is_spoken_of(known: Known) -> None:
    """That the same articles speak of Peru is a reason, and no fact."""
    place = Entity(IRI(BASE + "place/trujillo"), "Settlement", "Trujillo", near=frozenset({PERU}))
    item = Candidate("Q900000003", "Trujillo", names=frozenset({"Trujillo"}), states=frozenset({PERU}))

    proposal = compare(place, item, known)
    assert weights(proposal)["near"] == 0.1 and proposal.facts == 0


def test_best_comes_first_and_ties_are_in_order(known: Known) -> None:
    """Equal scores stand by their items, so that the same answer is always the same table."""
    found = ranked(known, [like(), MINISTER])

    assert [proposal.candidate.qid for proposal in found] == ["Q900000001", "Q900000002"]
