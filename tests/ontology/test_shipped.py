"""The ontology that ships with kg: every term is explained, every word belongs to a term, nothing is undeclared."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from kg.ontology import Ontology
from kg.rdf import turtle
from kg.rdf.terms import IRI, ONTOLOGY, VOCABULARIES, BlankNode, Literal, Triple, term

KINDS_OF_TERMS = [
    term(f"owl:{kind}")
    for kind in ("Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty", "NamedIndividual")
]
LANGUAGE_ITSELF = tuple(VOCABULARIES[prefix] for prefix in ("rdf", "rdfs", "owl"))
SLOTS = {"place", "content", "topic", "purpose", "whole", "delegation", "vehicle"}


@pytest.fixture(scope="module")
def files(ours: Path) -> dict[str, list[Triple]]:
    """The triples of each file, by its path below the ontology's folder; shapes are SHACL, and no part of it."""
    paths = (path for path in sorted(ours.rglob("*.ttl")) if path.name != "shapes.ttl")
    return {path.relative_to(ours).as_posix(): list(turtle.parse(path)) for path in paths}


@pytest.fixture(scope="module")
def triples(files: dict[str, list[Triple]]) -> list[Triple]:
    return [triple for said in files.values() for triple in said]


@pytest.fixture(scope="module")
def declared(triples: list[Triple]) -> set[str]:
    """The IRIs of all terms: classes, properties and values."""
    kinds = {term("owl:Class"), *KINDS_OF_TERMS}
    values = {
        s
        for s, p, o in triples
        if p == term("rdf:type") and str(o).startswith(ONTOLOGY) and str(s).startswith(ONTOLOGY)
    }
    return {str(s) for s, p, o in triples if p == term("rdf:type") and o in kinds} | {str(s) for s in values}


def own(iris: set[str]) -> list[str]:
    return sorted(iri for iri in iris if iri.startswith(ONTOLOGY))


def literals(triples: list[Triple], predicate: str) -> dict[str, list[Literal]]:
    found: dict[str, list[Literal]] = defaultdict(list)
    for subject, verb, value in triples:
        if verb == term(predicate) and isinstance(value, Literal):
            found[str(subject)].append(value)
    return found


@pytest.mark.parametrize("predicate", ["rdfs:label", "skos:definition"])
def test_every_term_is_named_and_defined_once_in_english(
    triples: list[Triple], declared: set[str], predicate: str
) -> None:
    """Each class, property and value has exactly one English label and one English definition."""
    found = literals(triples, predicate)

    wrong = [iri for iri in own(declared) if sum(one.language == "en" for one in found[iri]) != 1]

    assert wrong == []


def test_every_term_has_a_russian_label(triples: list[Triple], declared: set[str]) -> None:
    """The second language of the ontology is complete, too."""
    found = literals(triples, "rdfs:label")

    assert [iri for iri in own(declared) if not any(one.language == "ru" for one in found[iri])] == []


def test_every_class_has_an_example(triples: list[Triple]) -> None:
    """A class is shown by an example."""
    examples = literals(triples, "skos:example")
    classes = {str(s) for s, p, o in triples if p == term("rdf:type") and o == term("owl:Class") and isinstance(s, str)}

    assert [iri for iri in own(classes) if not examples[iri]] == []


def test_no_two_terms_share_a_label(triples: list[Triple], declared: set[str]) -> None:
    """A label leads to one term of ours, in each language."""
    found = literals(triples, "rdfs:label")
    labels = Counter((one.value, one.language) for iri in own(declared) for one in found[iri])

    assert [label for label, times in labels.items() if times > 1] == []


def test_every_term_of_diplomacy_says_where_it_is_defined(files: dict[str, list[Triple]]) -> None:
    """rdfs:isDefinedBy leads from each term to the ontology."""
    said = files["diplomacy.ttl"]
    labelled = {s for s, p, _ in said if p == term("rdfs:label") and str(s).startswith(ONTOLOGY)}
    defined = {s for s, p, _ in said if p == term("rdfs:isDefinedBy")}

    assert labelled - defined == set()


def test_nothing_undeclared_is_used(triples: list[Triple], declared: set[str]) -> None:
    """Whatever property, class or value is used is declared here; so no file has to be fetched."""
    used = {str(p) for _, p, _ in triples} | {str(o) for _, p, o in triples if p == term("rdf:type")}
    used |= {str(o) for _, _, o in triples if isinstance(o, str) and o.startswith(ONTOLOGY)}

    assert {iri for iri in used - declared if not iri.startswith(LANGUAGE_ITSELF)} == set()


def test_names_follow_one_style(triples: list[Triple], declared: set[str]) -> None:
    """Classes are UpperCamelCase, properties and values lowerCamelCase."""
    classes = {str(s) for s, p, o in triples if p == term("rdf:type") and o == term("owl:Class") and isinstance(s, str)}

    upper, lower = re.compile("[A-Z][A-Za-z0-9]*"), re.compile("[a-z][A-Za-z0-9]*")

    for iri in own(declared):
        style = upper if iri in classes else lower
        assert style.fullmatch(iri.removeprefix(ONTOLOGY)), iri


def test_dates_stay_inside_owl_2_dl(triples: list[Triple]) -> None:
    """xsd:date and its kin leave the datatypes of OWL 2: times are xsd:dateTime."""
    datatypes = {o.datatype for _, _, o in triples if isinstance(o, Literal) and o.datatype}

    assert datatypes <= {term(f"xsd:{name}") for name in ("boolean", "dateTime", "nonNegativeInteger")}


def test_data_have_no_blank_nodes(files: dict[str, list[Triple]]) -> None:
    """Only class expressions and axioms of the ontology itself go without a name."""
    data = [triple for name, said in files.items() if name != "diplomacy.ttl" for triple in said]

    assert [
        triple for triple in data if isinstance(triple.subject, BlankNode) or isinstance(triple.object, BlankNode)
    ] == []


def test_the_catalog_leads_to_every_file(ours: Path, files: dict[str, list[Triple]]) -> None:
    """Protégé finds each import by catalog-v001.xml."""
    entries = {(uri.get("name"), uri.get("uri")) for uri in ElementTree.parse(ours / "catalog-v001.xml").getroot()}

    assert {(str(header), name) for name, said in files.items() for header in headers(said)} <= entries


def headers(said: list[Triple]) -> Iterator[IRI]:
    return (s for s, p, o in said if p == term("rdf:type") and o == term("owl:Ontology") and isinstance(s, str))


def test_every_file_has_a_header(files: dict[str, list[Triple]]) -> None:
    """A file without owl:Ontology loads without a name."""
    assert [name for name, said in files.items() if len(list(headers(said))) != 1] == []


# ---------------------------------------------------------------- words


def test_every_signal_and_frame_belongs_to_a_declared_term(triples: list[Triple], declared: set[str]) -> None:
    """A word on a misspelt class would be lost without a trace."""
    annotations = {term(f"dip:{name}") for name in ("signal", "frame", "actorCapacity", "counterpartCapacity")}

    assert {str(s) for s, p, _ in triples if p in annotations} - declared == set()


def test_every_word_has_a_language(triples: list[Triple]) -> None:
    """A word without a language would count for every language."""
    words = {term("dip:signal"), term("dip:frame"), term("dip:adjective"), term("dip:metonym")}

    assert [o for _, p, o in triples if p in words and (not isinstance(o, Literal) or o.language is None)] == []


def test_capacities_are_capacities(known: Ontology) -> None:
    """The default capacities of a class are individuals of dip:Capacity."""
    named = {capacity for one in known.classes.values() for capacity in (one.actor, one.counterpart) if capacity}

    assert [capacity for capacity in named if not known.is_a(capacity, "Capacity")] == []


def test_every_frame_begins_with_a_slot_and_a_verb(known: Ontology) -> None:
    """The first word of a frame is a capacity or another slot, and there is a second one."""
    slots = known.descendants("Capacity") | SLOTS
    frames = [frame.split() for one in known.classes.values() for frame in one.frames]

    assert frames
    assert [frame for frame in frames if len(frame) < 2 or frame[0] not in slots] == []


@pytest.mark.parametrize(
    ("root", "words", "name"),
    [
        ("Event", "pay a visit", "Visit"),
        ("Event", "summit", "Summit"),
        ("Event", "state visit", "StateVisit"),
        ("EventStatus", "postpone", "postponed"),
        ("EventStatus", "reportedly", "alleged"),
        ("EventStatus", "rule out", "ruledOut"),
        ("Statement", "say", "Statement"),
        ("Statement", "announce", "Announcement"),
        ("Post", "deputy prime minister", "DeputyPost"),
        ("Post", "king", "MonarchPost"),
        ("Organization", "ministry", "Ministry"),
        ("Place", "cosmodrome", "Spaceport"),
        ("TenureStatus", "former", "former"),
    ],
)
def test_common_words_signal_what_they_mean(known: Ontology, root: str, words: str, name: str) -> None:
    """A sample of the lexicon."""
    assert known.signals(root)[words] == name


# ---------------------------------------------------------------- reference data


def test_every_state_has_an_item_and_an_adjective(known: Ontology) -> None:
    """A state can be linked to Wikidata and found by the name of its people."""
    assert [state.id for state in known.states if not state.qid or not state.adjectives] == []


def test_ids_and_items_are_unique(known: Ontology) -> None:
    """No two states, organisations or places share an IRI or a Wikidata item."""
    ids = [one.id for one in known.states] + [one.id for one in known.entities]
    items = [one.qid for one in known.states] + [one.qid for one in known.entities if one.qid]

    assert [value for value, times in Counter(ids + items).items() if times > 1] == []


def test_every_office_is_of_something_known(known: Ontology) -> None:
    """States and homes of posts are those of the reference data, and their classes those of the ontology."""
    states = {state.id for state in known.states}
    homes = {entity.id for entity in known.entities}
    holders = known.officeholders

    assert {holder.state for holder in holders if holder.state} <= states
    assert {holder.organization for holder in holders if holder.organization} <= homes
    assert {holder.kind for holder in holders} <= known.descendants("Post")
    assert [holder for holder in holders if holder.start and holder.end and holder.start > holder.end] == []
