"""Alignments with other vocabularies: each is one statement, with its kind and its reason on a node of its own."""

from collections import Counter
from pathlib import Path

import pytest

from kg.rdf import turtle
from kg.rdf.terms import ONTOLOGY, RDF_TYPE, VOCABULARIES, Literal, Triple, term
from kg.reasoner import owlapi

RELATIONS = {
    term(name)
    for name in (
        "rdfs:subClassOf",
        "rdfs:subPropertyOf",
        "owl:equivalentClass",
        "skos:closeMatch",
        "dip:cameoCode",
        "dip:ploverType",
    )
}
SORTS = {term(f"owl:{name}") for name in ("Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty")}
OF_CLASSES = {term("rdfs:subClassOf"), term("owl:equivalentClass")}
OF_PROPERTIES = {term("rdfs:subPropertyOf")}
OWN = {term(f"dip:{name}") for name in ("Alignment", "alignedTerm", "alignmentRelation", "alignedWith")}


@pytest.fixture(scope="module")
def triples(ours: Path) -> list[Triple]:
    return list(turtle.parse(ours / "alignments.ttl"))


@pytest.fixture(scope="module")
def kinds(ours: Path, triples: list[Triple]) -> dict[str, str]:
    """Whether a term, of ours or another vocabulary, is a class or a property, and of which sort."""
    declared = (one for one in [*turtle.parse(ours / "diplomacy.ttl"), *triples] if one.predicate == RDF_TYPE)
    return {str(s): str(o) for s, _, o in declared if o in SORTS and isinstance(s, str)}


def statements(triples: list[Triple]) -> list[Triple]:
    """What is said of our terms in relation to those of others."""
    return [
        one
        for one in triples
        if one.predicate in RELATIONS and one.subject not in OWN and str(one.subject).startswith(ONTOLOGY)
    ]


def nodes(triples: list[Triple]) -> dict[str, dict[str, object]]:
    """What is said of each alignment, by the local name of the property."""
    names = {s for s, p, o in triples if p == RDF_TYPE and o == term("dip:Alignment")}
    found: dict[str, dict[str, object]] = {str(name): {} for name in names}
    for subject, predicate, value in triples:
        if subject in names and predicate != RDF_TYPE:
            found[str(subject)][predicate.rpartition("#")[2]] = value
    return found


def test_every_alignment_has_its_reason_and_every_reason_its_alignment(triples: list[Triple]) -> None:
    """Statements and nodes are one to one."""
    said = Counter((s, p, o) for s, p, o in statements(triples))
    explained = Counter(
        (one["alignedTerm"], one["alignmentRelation"], one["alignedWith"]) for one in nodes(triples).values()
    )

    assert len(said) > 100
    assert said == explained


def test_reasons_are_sentences(triples: list[Triple]) -> None:
    """A reason is said in words, and ends."""
    reasons = [one.get("note") for one in nodes(triples).values()]

    assert all(isinstance(one, Literal) and one.language == "en" and one.value.endswith(".") for one in reasons)


def test_no_term_of_others_is_given_a_meaning(triples: list[Triple]) -> None:
    """Terms of others are named and nothing more: ours is always what stands below theirs."""
    about = {p for s, p, _ in triples if not str(s).startswith(("https://w3id.org/diplomatic-kg/", ONTOLOGY))}

    assert about <= {RDF_TYPE, term("rdfs:label"), term("rdfs:isDefinedBy")}


def test_every_term_of_others_is_declared(triples: list[Triple], kinds: dict[str, str]) -> None:
    """Nothing needs to be fetched: a term has its kind, its name and its vocabulary here. Wikidata's items are data."""
    named = {str(s) for s, p, _ in triples if p == term("rdfs:label")}
    defined = {str(s) for s, p, _ in triples if p == term("rdfs:isDefinedBy")}
    theirs = {str(one.object) for one in statements(triples) if not isinstance(one.object, Literal)}
    theirs = {iri for iri in theirs if not iri.startswith(VOCABULARIES["wd"])}

    assert {iri for iri in theirs if iri not in kinds} == set()
    assert {iri for iri in theirs if not iri.startswith(VOCABULARIES["prov"])} - (named & defined) == set()


def test_classes_are_aligned_with_classes_and_properties_with_properties_of_their_sort(
    triples: list[Triple], kinds: dict[str, str]
) -> None:
    """What is below or close to something is of the same sort."""
    for ours, relation, theirs in statements(triples):
        if str(theirs) in kinds:
            assert kinds[str(ours)] == kinds[str(theirs)], (ours, theirs)
        assert (relation not in OF_CLASSES) or kinds[str(ours)] == term("owl:Class")
        assert (relation not in OF_PROPERTIES) or kinds[str(ours)] != term("owl:Class")


def test_no_item_of_wikidata_means_two_of_ours(triples: list[Triple]) -> None:
    """A class of Wikidata leads to one class of ours."""
    items = Counter(o for _, _, o in statements(triples) if str(o).startswith(VOCABULARIES["wd"]))

    assert [item for item, times in items.items() if times > 1] == []


def test_nothing_is_both_below_and_close(triples: list[Triple]) -> None:
    """One pair of terms has one relation."""
    pairs = Counter((s, o) for s, _, o in statements(triples))

    assert [pair for pair, times in pairs.items() if times > 1] == []


@pytest.mark.skipif(owlapi.missing() is not None, reason=str(owlapi.missing()))
def test_it_opens_in_protege_as_owl_2_dl(ours: Path) -> None:
    """The OWL API reads every triple, finds the ontology by the catalog, and finds OWL 2 DL."""
    verdict = owlapi.profile([ours / "alignments.ttl"], catalog=ours / "catalog-v001.xml")

    assert verdict.problems == ()
