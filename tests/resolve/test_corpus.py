"""Whole notes, from text to graph: every pair of spellings is one person, and no pair of namesakes is."""

import tomllib
from collections import defaultdict
from datetime import date
from itertools import permutations
from pathlib import Path

import pytest

from kg import article, pipeline, workspace
from kg.article import Metadata
from kg.rdf import turtle
from kg.rdf.terms import Literal, term
from kg.workspace import Workspace

CORPUS = Path(__file__).parent / "corpus"
PUBLISHED = {
    "01-essay": date(2023, 9, 14),
    "02-agency": date(2023, 9, 20),
    "03-sister": date(2023, 10, 4),
    "04-minister": date(2023, 4, 8),
    "05-general": date(2023, 7, 9),
    "06-oil": date(2024, 3, 4),
    "07-fish": date(2024, 3, 6),
    "08-father": date(1997, 6, 1),
    "09-son": date(2004, 5, 1),
    "10-envoys": date(2024, 5, 5),
    "11-envoy": date(2024, 5, 7),
    "12-column": date(2024, 5, 8),
    "13-neighbour": date(2024, 5, 10),
}
Named = tuple[str, str]
"""A note and a spelling in it."""


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> dict[Named, str]:
    """The individual that each spelling of each note stands for, as the written graph has it."""
    place = workspace.init(tmp_path_factory.mktemp("corpus") / "notes")
    for name, day in PUBLISHED.items():
        article.add(place.seeds, CORPUS / f"{name}.txt", Metadata(published=day), name=name)
    pipeline.populate(place)
    return _people(place)


def _people(place: Workspace) -> dict[Named, str]:
    names, articles, whose = defaultdict(set), {}, {}
    for path in place.graph_files():
        for subject, predicate, value in turtle.parse(path):
            if predicate == term("dip:name") and isinstance(value, Literal):
                names[subject].add(value.value)
            elif predicate == term("dip:inArticle"):
                articles[subject] = str(value).rpartition("/")[2]
            elif predicate == term("dip:referent") and "/person/" in str(subject):
                whose[value] = str(subject).rpartition("/")[2]
    return {(articles[referent], text): whose[referent] for referent in whose for text in names[referent]}


def _meant() -> dict[str, list[Named]]:
    who = tomllib.loads((CORPUS / "who.toml").read_text(encoding="utf-8"))
    return {person: list(spelt.items()) for person, spelt in who.items()}


@pytest.mark.parametrize("person", [person for person, spelt in _meant().items() if len(spelt) > 1])
def test_spellings_of_one_person_are_one_individual(people: dict[Named, str], person: str) -> None:
    """Notes that mean the same person lead to one individual, however they spell the name."""
    assert len({people[named] for named in _meant()[person]}) == 1


def test_namesakes_are_as_many_individuals_as_people(people: dict[Named, str]) -> None:
    """No two people of the notes share an individual."""
    individuals = {person: {people[named] for named in spelt} for person, spelt in _meant().items()}

    assert [pair for pair in permutations(individuals, 2) if individuals[pair[0]] & individuals[pair[1]]] == []


def test_all_notes_are_about_somebody() -> None:
    """Every note of the folder has its people in who.toml, and a day."""
    spoken_of = {note for spelt in _meant().values() for note, _ in spelt}

    assert spoken_of == set(PUBLISHED) == {path.stem for path in CORPUS.glob("*.txt")}
