"""The ontology that ships with kg."""

from pathlib import Path

import pytest

from kg import ontology
from kg.ontology import Ontology


@pytest.fixture(scope="session")
def ours() -> Path:
    """The folder of the ontology that ships with kg."""
    return Path(__file__).parents[2] / "ontology"


@pytest.fixture(scope="session")
def known(ours: Path) -> Ontology:
    """The ontology that ships with kg, read."""
    return ontology.load(ours)
