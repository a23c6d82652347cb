"""What the sources together say of whether an event happened."""

from datetime import date

import pytest

from kg.graph.status import Said, resolve
from kg.model import Status


def said(
    status: str, *, day: int = 1, source: str | None = None, article: str | None = None, position: int = 0
) -> Said:
    return Said(Status(status), source, article or f"note-{day}", date(2024, 5, day), position)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([said("planned")], "planned"),
        ([said("planned"), said("occurred", day=2)], "occurred"),
        ([said("planned"), said("cancelled", day=2)], "cancelled"),
        ([said("alleged"), said("expected", position=9)], "expected"),
        ([said("expected"), said("occurred", position=9)], "occurred"),
        ([said("planned"), said("postponed", position=9)], "postponed"),
        ([said("occurred"), said("ongoing", position=9)], "ongoing"),
        ([said("planned"), said("unclear", position=9)], "planned"),
    ],
)
def test_the_weightiest_word_of_the_latest_article_stands(words: list[Said], expected: str) -> None:
    """An outcome outweighs a plan, a plan a rumour, and a later article an earlier one."""
    assert resolve(words) == expected


def test_sources_that_contradict_each_other_are_disputed() -> None:
    """One article quotes two people who disagree: neither is chosen."""
    words = [said("occurred", source="person/a"), said("denied", source="person/b", position=9)]

    assert resolve(words) is Status.DISPUTED


def test_an_outcome_affirmed_here_and_denied_there_is_disputed() -> None:
    """A later denial does not silently retire what an earlier article saw happen."""
    assert resolve([said("occurred"), said("denied", day=4)]) is Status.DISPUTED


def test_one_source_may_change_its_mind() -> None:
    """The same source's later words stand: first a plan called off, then the event itself."""
    words = [said("cancelled", source="person/a"), said("occurred", source="person/a", position=9)]

    assert resolve(words) is Status.OCCURRED


def test_words_without_a_date_come_first() -> None:
    """An undated article never has the last word over a dated one."""
    undated = Said(Status.PLANNED, None, "z-undated", None, 0)

    assert resolve([said("occurred"), undated]) is Status.OCCURRED
