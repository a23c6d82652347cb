"""What follows from a graph, by HermiT and by the rule files."""

import re
import shutil
from pathlib import Path

import pytest

from kg import pipeline, queries, reasoner, store, verify
from kg.errors import GraphError, MissingExtra
from kg.rdf import turtle
from kg.rdf.terms import RDF_TYPE, BlankNode, Literal, prefixes, term
from kg.reasoner import axioms, hermit, rules
from kg.workspace import Workspace, class_files, stock
from tests.reasoner.asking import asking, said
from tests.reasoner.conftest import needs_java

FOLLOWS = {
    "ana-ruiz a Minister",
    "ana-ruiz a Officeholder",
    "ana-ruiz affiliatedWith foreign-ministry",
    "ana-ruiz affiliatedWith government",
    "ana-ruiz affiliatedWith peru",
    "ana-ruiz tookPartIn talks-in-nairobi",
    "foreign-minister-of-peru ofState peru",
    "foreign-ministry ofState peru",
    "luis-vega a FormerOfficeholder",
    "luis-vega affiliatedWith tonga",
    "luis-vega tookPartIn talks-in-nairobi",
    "mina-otieno tookPartIn speech",
    "mina-otieno tookPartIn talks-in-nairobi",
    "peru member ana-ruiz",
    "speech a OccurredEvent",
    "speech involves train",
    "speech participant mina-otieno",
    "talks-in-nairobi a BilateralMeeting",
    "talks-in-nairobi a OccurredEvent",
    "talks-in-nairobi participant ana-ruiz",
    "talks-in-nairobi participant luis-vega",
    "talks-in-nairobi participant mina-otieno",
    "talks-in-nairobi partOf tour",
    "talks-in-nairobi takesPlaceWithin lima",
    "talks-in-nairobi takesPlaceWithin lima-region",
    "talks-in-nairobi takesPlaceWithin peru",
    "tour a PlannedEvent",
    "tour participant mina-otieno",
    "visit-to-kenya a OccurredEvent",
    "visit-to-kenya a StateVisit",
    "lima locatedIn peru",
}
"""Worked out by hand: nobody took part in the planned tour, and a post on a delegation is no participant."""


def test_rules_find_what_follows(small: Workspace) -> None:
    """The rule files find each statement that follows, and no other."""
    assert said(reasoner.reason(small, asking(small), engine="rules")) == FOLLOWS


@needs_java
def test_hermit_finds_what_follows(small: Workspace) -> None:
    """HermiT finds the same from the ontology's axioms."""
    assert said(reasoner.reason(small, asking(small), engine="hermit")) == FOLLOWS


@needs_java
def test_rules_and_hermit_agree_on_the_seed(seed: Workspace, tmp_path: Path) -> None:
    """On the seed's graph without its direct links, HermiT and the rules find the same statements."""
    bare = _without(seed, tmp_path, "participant", "tookPartIn")
    by_hermit = reasoner.reason(bare, asking(bare), engine="hermit")
    by_rules = reasoner.reason(bare, asking(bare), engine="rules")

    assert len(by_hermit.inferences) > 100
    assert said(by_hermit) == said(by_rules)


@needs_java
def test_every_inference_on_the_seed_has_premises(seed: Workspace) -> None:
    """Whatever HermiT infers on the seed is explained by a rule."""
    report = reasoner.reason(seed, asking(seed), engine="hermit")

    assert [each.statement for each in report.inferences if not each.premises] == []


def test_the_rules_cover_the_axioms() -> None:
    """Each property chain, transitive property, sub-property and defined class of the ontology has a rule."""
    ontology = axioms.read(class_files([stock("ontology")]))
    text = "\n".join(path.read_text(encoding="utf-8") for path in rules.find([stock("queries")]))
    inverse = {value: subject for subject, predicate, value in ontology if predicate == axioms.INVERSE}
    heads = {s for s, p, _ in ontology if p.endswith(("propertyChainAxiom", "equivalentClass"))}
    heads |= {s for s, p, o in ontology if p == RDF_TYPE and o == axioms.OWL + "TransitiveProperty"}
    heads |= {o for s, p, o in ontology if p.endswith("subPropertyOf")}
    wanted = {str(inverse.get(head, head)) for head in heads if str(head).startswith(term("dip:"))}

    assert {iri for iri in wanted if not re.search(rf"\bdip:{iri.split('#')[1]}\b", text)} == set()


def test_an_inference_says_what_it_follows_from(small: Workspace) -> None:
    """An affiliation leads to the tenure and the post, and says so in a sentence."""
    reasoner.write(small, reasoner.reason(small, asking(small), engine="rules").inferences)
    found = list(turtle.parse(small.graph / "inferred.ttl"))
    (node,) = (s for s, p, o in found if p == term("dip:inferredObject") and o == term("organization:foreign-ministry"))

    assert {o for s, p, o in found if s == node and p == term("dip:followsFrom")} == {
        term("tenure:ana-ruiz"),
        term("post:foreign-minister-of-peru"),
    }
    assert [o.value for s, p, o in found if s == node and isinstance(o, Literal)] == [
        "Whoever has, had or is to have a post is affiliated with the organisation, place or state it belongs to. "
        "Follows from: Ana Ruiz, Foreign Minister of Peru; Foreign Minister of Peru.",
        "Ana Ruiz: affiliated with foreign ministry",
    ]


def test_what_is_written_has_names(small: Workspace) -> None:
    """graph/inferred.ttl has no nameless node, and is the same however often it is made."""
    path = reasoner.write(small, reasoner.reason(small, asking(small), engine="rules").inferences)
    before = path.read_bytes()
    reasoner.write(small, reasoner.reason(small, asking(small), engine="rules").inferences)

    assert not any(isinstance(node, BlankNode) for triple in turtle.parse(path) for node in triple)
    assert path.read_bytes() == before


def test_what_followed_from_an_older_graph_goes_with_it(seed: Workspace) -> None:
    """When `kg populate` changes the graph, what followed from it before is removed; else it stays."""
    seed.inferred.write_text("", encoding="utf-8")
    pipeline.populate(seed)
    stays = seed.inferred.exists()
    next(seed.knowledge.glob("*.ttl")).write_text("", encoding="utf-8")
    pipeline.populate(seed)

    assert (stays, seed.inferred.exists()) == (True, False)


def test_more_events_than_the_limit_are_left_to_the_rules(small: Workspace) -> None:
    """Above a number of events the rule files are used in place of HermiT."""
    assert reasoner.reason(small, asking(small), limit=3).engine == "rules"


@needs_java
def test_the_ontology_is_looked_at_however_large_the_graph(small: Workspace) -> None:
    """A class without possible members is named where the graph is left to the rules, too."""
    shutil.copytree(stock("ontology"), small.root / "ontology")
    with (small.root / "ontology" / "diplomacy.ttl").open("a") as file:
        file.write("dip:TalkingPost a owl:Class ; rdfs:subClassOf dip:Event , dip:Post .")
    report = reasoner.reason(small, asking(small), limit=0)

    assert (report.engine, [clash.about for clash in report.clashes]) == ("rules", ["dip:TalkingPost"])


@needs_java
def test_an_ontology_that_contradicts_itself_is_explained(small: Workspace) -> None:
    """Where the ontology's own statements clash, they are named, and the graph is not blamed."""
    shutil.copytree(stock("ontology"), small.root / "ontology")
    with (small.root / "ontology" / "diplomacy.ttl").open("a") as file:
        file.write("dip:guest a dip:EventStatus .")
    (clash,) = reasoner.reason(small, asking(small)).clashes

    assert clash.about == "The ontology"
    assert {"dip:guest Type dip:Capacity", "dip:guest Type dip:EventStatus"} <= set(clash.axioms)


def test_a_workspace_without_a_graph_is_told_so(small: Workspace) -> None:
    """Without knowledge there is nothing to reason from."""
    (small.knowledge / "all.ttl").unlink()

    with pytest.raises(GraphError, match="kg populate"):
        reasoner.reason(small, lambda text: ())


def test_the_graph_still_verifies_and_answers_alike(seed: Workspace) -> None:
    """What was inferred changes neither the proof of passages nor the answer to a stored question."""
    named = [queries.find(name, seed.query_folders) for name in queries.known(seed.query_folders)]
    open_questions = [query for query in named if not any(each.required for each in query.parameters)]
    before = [_answer(seed, query) for query in open_questions]
    path = reasoner.write(seed, reasoner.reason(seed, asking(seed), engine="rules").inferences)
    after = [_answer(seed, query) for query in open_questions]
    report = verify.verify(seed)
    path.unlink()

    assert report.mismatches == ()
    assert [query.name for query, one, two in zip(open_questions, before, after, strict=True) if one != two] == []


@needs_java
def test_a_date_outside_owl_is_left_out(small: Workspace) -> None:
    """A literal that HermiT would refuse does not stop it."""
    with (small.knowledge / "all.ttl").open("a") as file:
        file.write('event:tour dip:duration "2024-05-02"^^xsd:date .')

    assert reasoner.reason(small, asking(small), engine="hermit").engine == "HermiT"


@needs_java
def test_what_contradicts_the_ontology_is_explained(small: Workspace) -> None:
    """A person who is a ministry contradicts the ontology; the statements and axioms that clash are named."""
    path = small.knowledge / "all.ttl"
    path.write_text(path.read_text().replace("mina-otieno a dip:Person", "mina-otieno a dip:Person , dip:Ministry"))
    (clash,) = reasoner.reason(small, asking(small), engine="hermit").clashes

    assert clash.about == "The graph"
    assert {"person:mina-otieno Type dip:Ministry", "person:mina-otieno Type dip:Person"} <= set(clash.axioms)


@needs_java
def test_a_class_without_possible_members_is_explained() -> None:
    """Talks that are a post can not be; the explanation is a smallest set of axioms."""
    ontology = axioms.read(class_files([stock("ontology")]))
    odd = turtle.parse(b"""
        @prefix dip: <https://w3id.org/diplomatic-kg/ontology#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        dip:TalkingPost a owl:Class ; rdfs:subClassOf dip:Event , dip:Post .""")
    given = [*ontology, *odd]
    (unsatisfiable,) = hermit.run(given, ()).unsatisfiable
    found = reasoner.explanation.of_class(unsatisfiable, given)

    assert found.about == "dip:TalkingPost"
    assert found.axioms[1:] == ("dip:TalkingPost SubClassOf dip:Event", "dip:TalkingPost SubClassOf dip:Post")
    assert found.axioms[0].startswith("AllDisjointClasses: ")


def test_without_java_the_rules_are_named(small: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Java is missing, one sentence says so and names the way out."""
    monkeypatch.setenv("PATH", "")

    with pytest.raises(MissingExtra, match="kg reason --engine rules"):
        reasoner.reason(small, asking(small), engine="hermit")


def _without(seed: Workspace, folder: Path, *properties: str) -> Workspace:
    """Copy the knowledge of a workspace, without the triples of some properties."""
    from kg import workspace

    bare = workspace.init(folder / "bare", "bare")
    left_out = {term(f"dip:{name}") for name in properties}
    for path in seed.knowledge.glob("*.ttl"):
        turtle.write(bare.knowledge / path.name, (t for t in turtle.parse(path) if t.predicate not in left_out))
    return bare


def _answer(place: Workspace, query: queries.Query) -> object:
    known = prefixes(place.base)
    text, values = queries.bind(query, {}, known)
    return store.of(place).query(text, values)
