"""Linking the seed to a small piece of Wikidata that is full of namesakes."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg import links, wikidata
from kg.errors import InputError
from kg.linking import Linker, Services, check, decision
from kg.rdf import turtle
from kg.rdf.terms import IRI, Triple, term
from kg.wikidata import Entity
from kg.workspace import Workspace
from tests.endpoint.stand_in import running, say
from tests.linking.conftest import TODAY, impatient, named

HERE = Path(__file__).parent
LINES = (HERE / "expected.tsv").read_text(encoding="utf-8").splitlines()[1:]
EXPECTED = {name: item or None for name, _, item in (line.partition("\t") for line in LINES)}


def test_first_candidate_is_right_or_there_is_none(linker: Linker) -> None:
    """Of 60 people, places and bodies of the seed, each has the right item in front, or none where none is right."""
    found = {entity.label: linker.propose(entity).ranked for entity in linker.open()}

    first = {name: found[name][0].candidate.qid if found[name] else None for name in EXPECTED}

    assert len(EXPECTED) == 60 and sum(item is not None for item in EXPECTED.values()) >= 30
    assert first == EXPECTED


def test_no_wrong_link_is_made_without_a_person(linker: Linker) -> None:
    """What --auto 0.9 accepts is right, all of it, and it is at least 20 of them."""
    best = {entity.label: wikidata.clear(linker.propose(entity).ranked, 0.9) for entity in linker.open()}
    accepted = {name: proposal.candidate.qid for name, proposal in best.items() if proposal}

    assert accepted == {name: EXPECTED[name] for name in accepted}
    assert len(accepted) >= 20


def test_no_namesake_takes_the_place_of_the_right_one(linker: Linker) -> None:
    """When the right item is not in Wikidata, its namesakes are not accepted in its place."""
    wrong = []
    for entity in linker.open():
        if item := EXPECTED.get(entity.label):
            right = [one for one in linker.propose(entity).ranked if one.candidate.qid == item]
            linker.ledger.record(decision(entity, right[0], negative=True, author="Ana Ruiz", day=TODAY))
            if best := wikidata.clear(linker.propose(entity).ranked, 0.9):
                wrong.append((entity.label, best.candidate.qid))

    assert wrong == []


def test_states_are_linked_by_reference_data_already(linker: Linker) -> None:
    """Nobody is asked about Russia: its item came with the ontology."""
    assert "Russia" in {entity.label for entity in linker.entities}
    assert "Russia" not in {entity.label for entity in linker.open()}


def test_refused_item_is_not_proposed_again(linker: Linker) -> None:
    """'Not the same' is a decision that lasts, and leaves the others as they were."""
    kozlov = named(linker, "Alexander Kozlov")
    first, *rest = linker.propose(kozlov).ranked
    linker.ledger.record(decision(kozlov, first, negative=True, author="Ana Ruiz", day=TODAY))

    again = [proposal.candidate.qid for proposal in linker.propose(kozlov).ranked]

    assert first.candidate.qid not in again and {one.candidate.qid for one in rest} <= set(again)
    assert kozlov in linker.open()


def test_no_such_item_is_a_decision(linker: Linker) -> None:
    """Who is in Wikidata under no name is not asked about again, unless somebody wants to."""
    zhornik = named(linker, "Alexander Zhornik")
    linker.ledger.record(decision(zhornik, None, author="Ana Ruiz", day=TODAY))

    assert zhornik not in linker.open()
    assert zhornik in linker.open(again=True)


def test_item_is_proposed_by_its_reasons(linker: Linker) -> None:
    """Each reason stands with its weight and its words, and they add up to the score."""
    [best, *_] = linker.propose(named(linker, "Sergey Lavrov")).ranked

    assert [(reason.fact, reason.weight, reason.about) for reason in best.reasons] == [
        ("name", 0.4, "Sergey Lavrov"),
        ("kind", 0.05, "Person"),
        ("state", 0.2, "Russia"),
        ("post", 0.2, "Minister of Foreign Affairs of the Russian Federation"),
        ("term", 0.1, "2004-03-09 to now"),
        ("only", 0.05, "no other of that name and kind fits"),
    ]
    assert best.score == 1.0


def test_accepted_link_is_in_the_graph(linker: Linker, seed: Workspace) -> None:
    """A link is a skos:exactMatch in graph/links.ttl, and a row with its reasons in graph/links.sssom.tsv."""
    lavrov = named(linker, "Sergey Lavrov")
    linker.ledger.record(decision(lavrov, linker.propose(lavrov).ranked[0], author="Ana Ruiz", day=TODAY))

    [triple] = turtle.parse(seed.graph / links.GRAPH)
    [link] = links.read(seed.graph).every

    assert triple == (lavrov.iri, term("skos:exactMatch"), term("wd:Q58217"))
    assert (link.author, link.day, link.confidence) == ("Ana Ruiz", TODAY, 1.0)
    assert link.justification == "semapv:ManualMappingCuration" and "term +0.10" in link.comment


def test_turtle_follows_from_the_table(linker: Linker, seed: Workspace) -> None:
    """A run that was killed between table and Turtle is made whole by the next."""
    lavrov = named(linker, "Sergey Lavrov")
    linker.ledger.record(decision(lavrov, linker.propose(lavrov).ranked[0], author="Ana Ruiz", day=TODAY))
    (seed.graph / links.GRAPH).unlink()

    linker.ledger.mend()

    assert len(list(turtle.parse(seed.graph / links.GRAPH))) == 1


def test_names_choose_whom_to_link(linker: Linker) -> None:
    """Part of a name, a spelling or a prefixed name chooses; what nobody is called is an error."""
    assert [entity.label for entity in linker.open(["trutnev"])] == ["Yury Trutnev"]
    assert [entity.label for entity in linker.open(["person:sergey-lavrov"])] == ["Sergey Lavrov"]
    with pytest.raises(InputError, match="Nobody and nothing in the graph is called 'Quito'"):
        linker.open(["Quito"])


# ---------------------------------------------------------------- services that fail


def test_endpoint_that_is_down_leaves_what_the_ontology_knows(seed: Workspace) -> None:
    """Without the endpoint there is one sentence, and the office-holders of the reference data are still proposed."""
    linker = Linker.of(seed, impatient(), Services("http://127.0.0.1:9/sparql", None))

    found = linker.propose(named(linker, "Vladimir Putin"))

    assert [proposal.candidate.qid for proposal in found.ranked] == ["Q7747"]
    assert found.troubles == ("127.0.0.1:9 cannot be reached (Connection refused).",)


def test_search_that_is_down_leaves_the_endpoint(seed: Workspace, endpoint: str) -> None:
    """The search failing costs no candidate that the endpoint knows by name."""
    with running(say("<html>", "text/html")) as search:
        linker = Linker.of(seed, impatient(), Services(endpoint, search.address))
        found = linker.propose(named(linker, "Choe Son-hui"))

    assert found.ranked[0].candidate.qid == "Q30436217" and len(found.troubles) == 1


def test_search_finds_what_no_label_is(seed: Workspace, endpoint: str) -> None:
    """An item that the search finds under another spelling is looked up at the endpoint and weighed."""
    answer = {"search": [{"id": "Q16186988", "label": "Yury Borisov", "match": {"text": "Youri Borissov"}}]}
    with running(say(answer, "application/json")) as search:
        linker = Linker.of(seed, impatient(), Services(endpoint, search.address))
        found = linker.propose(named(linker, "Yuri Borisov"))

    assert search.asked[0].query["search"] == ["Yuri Borisov"] and search.asked[0].query["maxlag"] == ["5"]
    assert found.ranked[0].candidate.sources >= {"search", "Wikidata"}


# ---------------------------------------------------------------- looking again


def stored(linker: Linker, name: str, item: str) -> Entity:
    entity = named(linker, name)
    proposal = wikidata.Proposal(wikidata.Candidate(item, name), (), 0)
    linker.ledger.record(decision(entity, proposal, author="Ana Ruiz", day=TODAY))
    return entity


def problems(linker: Linker) -> dict[str, str | None]:
    return {verdict.link.subject_label: verdict.problem for verdict in check(linker)}


def test_link_that_holds_has_no_problem(linker: Linker) -> None:
    """A right link is looked at and left alone."""
    stored(linker, "Sergey Lavrov", "Q58217")

    assert problems(linker) == {"Sergey Lavrov": None}


@pytest.mark.parametrize(
    ("name", "item", "problem"),
    [
        ("Sergey Lavrov", "Q900009999", "was merged into Q58217: link that instead"),
        ("Sergey Lavrov", "Q123456789012", "is not in Wikidata any more"),
        ("Vladivostok", "Q58217", "is no Place by Wikidata"),
        ("Sergey Lavrov", "Q7747", "is called 'Vladimir Putin' now"),
        ("Alexander Kozlov", "Q900000032", "does not fit: calling athlete, life died 2022-04-14"),
    ],
)
def test_link_that_no_longer_holds_is_explained(linker: Linker, name: str, item: str, problem: str) -> None:
    """A link to what was merged, deleted, of another kind, of another name or of another life is named."""
    stored(linker, name, item)

    assert problems(linker) == {name: problem}


def test_two_people_with_one_item_are_noticed(linker: Linker) -> None:
    """If two individuals are exactly one item, one link is wrong, or they are one."""
    for name in ("Alexandrov Ensemble", "Red Army Choir"):
        entity = named(linker, name)
        best = linker.propose(entity).ranked[0]
        linker.ledger.record(decision(entity, best, author="Ana Ruiz", day=TODAY))

    assert set(problems(linker).values()) == {
        "is linked to another individual too: one of the two links is wrong, or they are one"
    }


def test_link_of_somebody_who_is_gone_is_noticed(linker: Linker) -> None:
    """A link whose individual is no longer in the graph is named, and stays."""
    gone = Entity(IRI("https://w3id.org/diplomatic-kg/id/person/ana-ruiz"), "Person", "Ana Ruiz")
    linker.ledger.record(decision(gone, wikidata.Proposal(wikidata.Candidate("Q58217"), (), 0), author="x", day=TODAY))

    assert problems(linker) == {"Ana Ruiz": "the graph has no such individual any more"}
    assert len(linker.ledger.read().every) == 1


# ---------------------------------------------------------------- individuals that became one


def test_what_was_decided_about_a_merged_individual_holds_for_its_successor(
    linker: Linker, seed: Workspace, endpoint: str
) -> None:
    """After a merge nobody is asked again, a refusal stays a refusal, and the link is still looked at."""
    first, *_ = linker.propose(named(linker, "Sergey Lavrov")).ranked
    old = Entity(term("person:sergei-lavrov"), "Person", "Sergei Lavrov")
    linker.ledger.record(decision(old, first, author="Ana Ruiz", day=TODAY))
    merged = Triple(old.iri, term("dcterms:isReplacedBy"), term("person:sergey-lavrov"))
    turtle.write(seed.knowledge / "merged.ttl", [merged])

    after = Linker.of(seed, impatient(), Services(endpoint, None))

    assert "Sergey Lavrov" not in {entity.label for entity in after.open()}
    assert named(after, "Sergey Lavrov").matches == {term("wd:Q58217")}
    assert [verdict.problem for verdict in check(after)] == [None]
