"""Every rule is shown to fire: a fault is planted into a sound workspace, and exactly the rule that should finds it."""

from pathlib import Path
from shutil import copytree

import pytest

from kg import workspace
from kg.checks import Level
from kg.cli._checking import Subject, check
from tests.checks.faults import FILES, GRAPH, ONTOLOGY, SHAPES, Fault

SOUND = Path(__file__).parent / "workspace"
KINDS_WITHOUT_JAVA = ("turtle", "ontology", "graph", "shapes")


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    return copytree(SOUND, tmp_path / "workspace")


def plant(fault: Fault, place: Path) -> None:
    path = place / fault.file
    text = path.read_text(encoding="utf-8")
    assert fault.old in text, f"{fault.file} does not hold {fault.old!r} any more"
    changed = text.replace(fault.old, fault.new, 1) if fault.old else f"{text}\n{fault.new}\n"
    path.write_text(changed, encoding="utf-8")


def found(place: Path, *kinds: str) -> set[str]:
    return {finding.rule for finding in check(workspace.read(place), kinds).findings}


def names(faults: tuple[Fault, ...]) -> list[str]:
    return [f"{fault.rule}-{index}" for index, fault in enumerate(faults)]


def test_nothing_is_found_in_a_sound_workspace(sound: Path) -> None:
    """Not even a note."""
    assert check(workspace.read(sound), KINDS_WITHOUT_JAVA).findings == ()


@pytest.mark.parametrize("fault", FILES, ids=names(FILES))
def test_a_file_that_is_written_wrongly(fault: Fault, sound: Path) -> None:
    """A fault of a file is found by the one rule for it."""
    plant(fault, sound)

    assert found(sound, "turtle") == {fault.rule}


@pytest.mark.parametrize("fault", ONTOLOGY, ids=names(ONTOLOGY))
def test_a_fault_of_the_ontology(fault: Fault, sound: Path) -> None:
    """A fault of the ontology is found by the one rule for it."""
    plant(fault, sound)

    assert found(sound, "turtle", "ontology") == {fault.rule}


@pytest.mark.parametrize("fault", GRAPH + SHAPES, ids=names(GRAPH + SHAPES))
def test_a_fault_of_the_graph(fault: Fault, sound: Path) -> None:
    """A fault of the graph is found by the one rule or shape for it."""
    plant(fault, sound)

    assert found(sound, "graph", "shapes") == {fault.rule}


def test_every_rule_is_planted() -> None:
    """No rule in SPARQL and no rule for files is without a fault that it finds."""
    from kg.checks import parsing, vocabularies

    rules = {query.rule.id for query in Subject(workspace.read(SOUND)).queries}
    rules |= {rule.id for rule in parsing.RULES} | {vocabularies.RULE.id}

    assert rules - {fault.rule for fault in FILES + ONTOLOGY + GRAPH} == set()


def test_every_shape_is_planted() -> None:
    """No shape is without a fault that it finds."""
    from kg.checks import shapes

    assert {rule.id for rule in shapes.rules(Subject(workspace.read(SOUND)).shapes)} == {fault.rule for fault in SHAPES}


def test_levels_are_known() -> None:
    """Each rule is an error, a warning or a note."""
    assert {query.rule.level for query in Subject(workspace.read(SOUND)).queries} == set(Level)
