"""The seeds of this repository: an essay and three notes, two of them on what the essay tells."""

import shutil
from pathlib import Path

import pytest

from kg import pipeline, queries, store, workspace
from kg.rdf.terms import Literal, prefixes
from kg.store import Statements
from kg.workspace import Workspace

ROOT = Path(__file__).parents[2]
ESSAY = "000_1027d222cdf44ccd"
ARRIVAL = "Arrival of Kim Jong-un at Khasan station"


def populated(folder: Path, pattern: str) -> Workspace:
    place = workspace.init(folder)
    for path in (ROOT / "seeds").glob(pattern):
        shutil.copy(path, place.seeds)
    shutil.copytree(ROOT / "ontology", place.root / "ontology")
    pipeline.populate(place)
    return place


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A workspace with all seeds."""
    return populated(tmp_path_factory.mktemp("seeds") / "all", "*")


def ask(place: Workspace, name: str, columns: str, **given: str) -> set[tuple[str, ...]]:
    query = queries.find(name, (ROOT / "queries",))
    found = store.of(place).query(*queries.bind(query, given, prefixes(place.base)))
    assert not isinstance(found, Statements)
    names, rows = queries.tidy(query, found.columns, found.rows)
    cells = [names.index(column) for column in columns.split()]
    return {tuple(cell.value if isinstance(cell := row[i], Literal) else str(cell) for i in cells) for row in rows}


def test_two_articles_on_one_arrival_give_one_event_and_a_conflict(place: Workspace) -> None:
    """Both dates stand, each with its source and its words."""
    (row,) = ask(place, "conflicts", "value1 source1 evidence1 value2 source2 evidence2", subject=ARRIVAL)

    assert row[:3] == (
        "2023-09-11",
        "kg example note",
        "Kim Jong Un, the North Korean leader, arrived at the Khasan station in Russia on September 11, 2023",
    )
    assert row[3:5] == ("2023-09-12", "Konstantin Asmolov")


@pytest.mark.parametrize(
    ("entity", "name", "reason"),
    [
        ("Park Tae-sung", "Pak Thae Song", "“Pak Thae Song” and “Park Tae-sung” are spellings of one name; one post"),
        ("Choe Son-hui", "Choe Son Hui", "one full name, “Choe Son Hui”; one post"),
        (
            ARRIVAL,
            "Arrival of Kim Jong Un at Khasan station",
            "one kind, participants and place; the dates differ by 1 day",
        ),
    ],
)
def test_the_reason_of_a_merge_can_be_asked_for(place: Workspace, entity: str, name: str, reason: str) -> None:
    """Each name of a later article says why it was taken for what an earlier one had named."""
    assert (name, reason) in ask(place, "merges", "name reason", entity=entity)


def test_what_was_expected_and_what_happened_are_one_visit(place: Workspace) -> None:
    """The essay expects Lavrov in October, the note tells of his visit: one event, and it occurred."""
    visits = ask(place, "events", "event status", type="Visit")

    assert [status for event, status in visits if "Lavrov" in event] == ["occurred"]


def test_the_notes_rename_nothing_of_the_essay(place: Workspace, tmp_path: Path) -> None:
    """Everything that the essay alone names has the same name beside the notes."""
    alone = populated(tmp_path / "alone", f"{ESSAY}.*")

    assert _named(alone) <= _named(place)


def _named(place: Workspace) -> set[tuple[str, str]]:
    prefix = f"{place.base}referent/{ESSAY}-"
    text = f'SELECT ?one ?of WHERE {{ ?one <https://w3id.org/diplomatic-kg/ontology#referent> ?of FILTER(STRSTARTS(STR(?of), "{prefix}")) }}'
    found = store.of(place).query(text)
    assert not isinstance(found, Statements)
    return {(str(one), str(of)) for one, of in found.rows}
