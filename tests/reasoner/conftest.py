import shutil
from pathlib import Path

import pytest

from kg import pipeline, workspace
from kg.workspace import Workspace

ROOT = Path(__file__).parents[2]

needs_java = pytest.mark.skipif(shutil.which("java") is None, reason="HermiT needs Java, and there is none here.")


@pytest.fixture(scope="session")
def seed(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A workspace of its own with the seed article, populated."""
    root = tmp_path_factory.mktemp("seed")
    shutil.copytree(ROOT / "seeds", root / "seeds")
    shutil.copy(ROOT / "kg.toml", root)
    pipeline.populate(workspace.read(root))
    return workspace.read(root)


@pytest.fixture
def small(tmp_path: Path) -> Workspace:
    """A workspace with an invented graph, in which nothing that follows is written."""
    place = workspace.init(tmp_path / "small", "small")
    place.knowledge.mkdir(parents=True)
    (place.knowledge / "all.ttl").write_text(SMALL, encoding="utf-8")
    return place


SMALL = """
@prefix dip: <https://w3id.org/diplomatic-kg/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix person: <https://w3id.org/diplomatic-kg/id/person/> .
@prefix post: <https://w3id.org/diplomatic-kg/id/post/> .
@prefix place: <https://w3id.org/diplomatic-kg/id/place/> .
@prefix organization: <https://w3id.org/diplomatic-kg/id/organization/> .
@prefix tenure: <https://w3id.org/diplomatic-kg/id/tenure/> .
@prefix event: <https://w3id.org/diplomatic-kg/id/event/> .
@prefix delegation: <https://w3id.org/diplomatic-kg/id/delegation/> .
@prefix participation: <https://w3id.org/diplomatic-kg/id/participation/> .
@prefix time: <https://w3id.org/diplomatic-kg/id/time/> .

person:ana-ruiz a dip:Person ; rdfs:label "Ana Ruiz"@en .
person:luis-vega a dip:Person ; rdfs:label "Luis Vega"@en .
person:mina-otieno a dip:Person ; rdfs:label "Mina Otieno"@en .
place:peru a dip:State ; rdfs:label "Peru"@en .
place:lima a dip:Settlement ; rdfs:label "Lima"@en ; dip:locatedIn place:lima-region .
place:lima-region a dip:Region ; dip:locatedIn place:peru .
organization:foreign-ministry a dip:Ministry ; rdfs:label "foreign ministry"@en ;
    dip:partOfOrganization organization:government .
organization:government a dip:GovernmentBody ; dip:ofState place:peru ; rdfs:label "Government of Peru"@en .
post:foreign-minister-of-peru a dip:MinisterPost ; rdfs:label "Foreign Minister of Peru"@en ;
    dip:postIn organization:foreign-ministry .
tenure:ana-ruiz a dip:Tenure ; dip:holder person:ana-ruiz ; dip:post post:foreign-minister-of-peru ;
    rdfs:label "Ana Ruiz, Foreign Minister of Peru"@en ; dip:tenureStatus dip:current .

event:talks-in-nairobi a dip:Talks ; rdfs:label "Talks in Nairobi"@en ; dip:status dip:occurred ;
    dip:hasTime time:may ; dip:place place:lima ; dip:numberOfSides "2"^^xsd:nonNegativeInteger ; dip:partOf event:visit-to-kenya .
event:visit-to-kenya a dip:Visit ; rdfs:label "Visit to Kenya"@en ; dip:status dip:ongoing ; dip:partOf event:tour .
event:tour a dip:Tour ; rdfs:label "Tour of Africa"@en ; dip:status dip:planned .
event:speech a dip:Speech ; dip:status dip:occurred ; dip:speaker person:mina-otieno .
time:may a dip:TimeSpan ; dip:earliestStart "2024-05-02T00:00:00"^^xsd:dateTime .
participation:host a dip:Participation ; dip:ofEvent event:talks-in-nairobi ; dip:agent person:mina-otieno ;
    dip:capacity dip:host .
post:king-of-tonga a dip:HeadOfStatePost ; rdfs:label "King of Tonga"@en ; dip:ofState place:tonga .
place:tonga a dip:State ; rdfs:label "Tonga"@en .
participation:guest a dip:Participation ; dip:ofEvent event:visit-to-kenya ; dip:inPost post:king-of-tonga ;
    dip:capacity dip:guest .
tenure:luis-vega a dip:Tenure ; dip:holder person:luis-vega ; dip:post post:king-of-tonga ;
    dip:tenureStatus dip:former ; rdfs:label "Luis Vega, former King of Tonga"@en .
event:speech dip:vehicle <https://w3id.org/diplomatic-kg/id/artefact/train> .
<https://w3id.org/diplomatic-kg/id/artefact/train> a dip:Vehicle .
participation:planned a dip:Participation ; dip:ofEvent event:tour ; dip:agent person:mina-otieno ;
    dip:capacity dip:host .
delegation:peru a dip:Delegation ; rdfs:label "delegation of Peru"@en ; dip:sentBy place:peru ;
    dip:head person:ana-ruiz ; dip:member person:luis-vega , post:foreign-minister-of-peru ;
    dip:forEvent event:talks-in-nairobi .
"""
