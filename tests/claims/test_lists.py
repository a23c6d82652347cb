"""Lists of names, read from the surface: where they go on, and where they end."""

from __future__ import annotations

import pytest

from kg.claims import lists, scene
from kg.model import Document
from tests.claims.reading import mentions_of, parse, unmarked


def names(marked: str, opening: str) -> list[str]:
    """Give the names of the list behind the first token with these words."""
    text, marks = unmarked(marked)
    sentences = parse(Document("note", text))
    (built,) = scene.build(text, sentences, mentions_of(text, marks, sentences))
    first = next(i for i, token in enumerate(built.tokens) if token.text == opening)
    return [unit.mention.text for unit in lists.read(built, first + 1).units]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They came with p[Ana Ruiz], p[Ivo Kral] and p[Li Wen].", ["Ana Ruiz", "Ivo Kral", "Li Wen"]),
        ("They came with p[Ana Ruiz], t[Governor of Cusco], and t[Minister] p[Ivo Kral].", ["Ana Ruiz", "Ivo Kral"]),
        (
            "They came with t[Minister] p[Ana Ruiz]; p[Ivo Kral], t[head of the bank]; and p[Li Wen].",
            ["Ana Ruiz", "Ivo Kral", "Li Wen"],
        ),
        (
            "They came with p[Ana Ruiz] as well as p[Ivo Kral] and her deputy, p[Li Wen].",
            ["Ana Ruiz", "Ivo Kral", "Li Wen"],
        ),
        ("They came with p[Ana Ruiz] of s[Peru] and p[Ivo Kral] from the o[Red Cross].", ["Ana Ruiz", "Ivo Kral"]),
        ("They came with p[Ana Ruiz], who once led the bank, and p[Ivo Kral].", ["Ana Ruiz", "Ivo Kral"]),
        (
            "They came with p[Ana Ruiz], who once led the bank, p[Ivo Kral] and p[Li Wen].",
            ["Ana Ruiz", "Ivo Kral", "Li Wen"],
        ),
    ],
)
def test_a_list_goes_on_over_titles_and_clauses(text: str, found: list[str]) -> None:
    """Commas, semicolons, titles, appositions and owners do not end a list."""
    assert names(text, "with") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They came with p[Ana Ruiz] in l[Lima] and saw p[Ivo Kral].", ["Ana Ruiz"]),
        ("They came with p[Ana Ruiz], and p[Ivo Kral] saw them.", ["Ana Ruiz", "Ivo Kral"]),
        ("They came with p[Ana Ruiz] while p[Ivo Kral] slept.", ["Ana Ruiz"]),
        ("They came with the king of s[Peru].", []),
        ("They came with s[Peru]'s friends.", []),
    ],
)
def test_a_list_ends(text: str, found: list[str]) -> None:
    """A preposition behind a complete name, a finite verb or a conjunction ends it; owners are no members."""
    assert names(text, "with") == found
