"""The seed as linking sees it, and a small piece of Wikidata to link it to."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kg import workspace
from kg.endpoint import Client, Clock, Limits
from kg.linking import Linker, Services
from kg.wikidata import Entity
from kg.workspace import Workspace
from tests.linking.server import ITEMS, PROGRAM, serving

TODAY = date(2024, 5, 3)
SEED = Path(__file__).parent / "workspace"


@pytest.fixture(scope="session")
def endpoint() -> Iterator[str]:
    """The address of a SPARQL endpoint that holds tests/linking/items.ttl."""
    assert PROGRAM.exists(), "the SPARQL server 'oxigraph' is not installed (pip install oxigraph)"
    with serving(ITEMS.read_bytes()) as address:
        yield address


@pytest.fixture
def seed(tmp_path: Path) -> Workspace:
    """A workspace whose graph knows what the seed article says of people, places and organizations."""
    shutil.copytree(SEED, tmp_path / "seed")
    return workspace.read(tmp_path / "seed")


@pytest.fixture
def linker(seed: Workspace, endpoint: str) -> Linker:
    """Links that workspace to that endpoint, and to no search."""
    return Linker.of(seed, impatient(), Services(endpoint, None))


def impatient() -> Client:
    """A client that waits for nobody."""
    return Client(limits=Limits(deadline=5, pauses=()), clock=Clock(sleep=lambda seconds: None))


def named(linker: Linker, label: str) -> Entity:
    """The individual that is called so."""
    [entity] = [one for one in linker.entities if one.label == label]
    return entity
