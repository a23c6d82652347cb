"""Everything is opened once, as Protégé would, and each test looks at one side of what came out."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from kg import reasoner, store
from kg.export import whole
from kg.rdf.terms import Triple
from kg.reasoner import owlapi
from kg.reasoner.owlapi import Opened
from kg.workspace import Workspace
from tests.reasoner.conftest import seed as seed  # the same populated workspace

ROOT = Path(__file__).parents[2]
ONTOLOGY = ROOT / "ontology"
TERMS = ONTOLOGY / "diplomacy.ttl"


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "owlapi: opens files with the OWL API, the library under Protégé (needs Java)")


def pytest_collection_modifyitems(items: Sequence[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.owlapi)


@pytest.fixture(scope="session", autouse=True)
def java() -> None:
    """Fetch the OWL API if it is not there; skip where there is no Java, or no way to fetch it."""
    if owlapi.missing():
        subprocess.run([sys.executable, str(ROOT / "tools" / "owlapi" / "fetch.py")], check=False)
    if why := owlapi.missing():
        pytest.skip(why)


@pytest.fixture(scope="session")
def ontology() -> dict[str, Opened]:
    """The files of the ontology, opened; shapes.ttl is SHACL, not OWL."""
    files = sorted(path for path in ONTOLOGY.rglob("*.ttl") if path.name != "shapes.ttl")
    return _by_name(owlapi.open_files(files, catalog=ONTOLOGY / "catalog-v001.xml"))


@pytest.fixture(scope="session")
def populated(seed: Workspace) -> Workspace:
    """The seed's graph with what follows from it."""
    loaded = store.of(seed)

    def ask(text: str) -> Sequence[Triple]:
        answer = loaded.query(text)
        assert isinstance(answer, store.Statements)
        return answer.triples

    reasoner.write(seed, reasoner.reason(seed, ask, engine="rules").inferences)
    return seed


@pytest.fixture(scope="session")
def graph_files(populated: Workspace) -> tuple[Path, ...]:
    return (*populated.graph_files(), populated.inferred)


@pytest.fixture(scope="session")
def graph(graph_files: tuple[Path, ...]) -> dict[str, Opened]:
    """The files of the seed's graph, each opened behind the ontology."""
    return _by_name(owlapi.open_files(graph_files, ontology=[TERMS]))


@pytest.fixture(scope="session")
def merged_file(populated: Workspace, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `kg export --merged` writes."""
    path = tmp_path_factory.mktemp("merged") / "merged.ttl"
    path.write_text(whole.render(populated, "turtle", merged=True), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def merged(merged_file: Path) -> Opened:
    """The merged file, opened and reasoned over with HermiT."""
    (opened,) = owlapi.open_files([merged_file], reason=True)
    return opened


@pytest.fixture(scope="session")
def everything(ontology: dict[str, Opened], graph: dict[str, Opened], merged: Opened) -> dict[str, Opened]:
    return ontology | graph | {"merged": merged}


def _by_name(opened: Sequence[Opened]) -> dict[str, Opened]:
    return {"/".join(Path(each.file).parts[-2:]): each for each in opened}
