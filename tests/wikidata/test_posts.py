"""Whether two titles are one post."""

import pytest

from kg.wikidata.posts import Titles

TITLES = Titles(
    ["Russia", "Russian Federation", "Russian", "North Korea", "DPRK", "Brazil", "France", "French Republic"]
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Foreign Minister of Brazil", "Minister of Foreign Affairs of Brazil"),
        ("Defense Minister of Russia", "Minister of Defence of the Russian Federation"),
        ("President of France", "President of the French Republic"),
        ("Governor of Primorsky Krai", "Governor of Primorsky Krai"),
        ("Deputy Prime Minister of Russia", "Deputy Prime Minister"),
        ("Minister of Natural Resources and Ecology of Russia", "Minister of Natural Resources (Russia)"),
        ("Chairwoman of the Federation Council", "Chairman of the Federation Council"),
    ],
)
def test_one_post_in_two_wordings(one: str, other: str) -> None:
    """Order, filling words, states and spellings make no other post of it."""
    assert TITLES.same(one, other) and TITLES.same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Prime Minister of Russia", "Deputy Prime Minister of Russia"),
        ("Foreign Minister of Brazil", "Deputy Minister of Foreign Affairs of Brazil"),
        ("Vice President of Brazil", "President of Brazil"),
        ("Minister of Defence of France", "Minister of Foreign Affairs of France"),
        ("Governor of Primorsky Krai", "Governor of Khabarovsk Krai"),
        ("President of France", "President of the National Assembly of France"),
        ("Russia", "Russian Federation"),
        ("Minister of Russia", "Ministerial adviser"),
    ],
)
def test_two_posts_stay_two(one: str, other: str) -> None:
    """Rank, portfolio and place make another post; a word that any post has makes none the same."""
    assert not TITLES.same(one, other) and not TITLES.same(other, one)
