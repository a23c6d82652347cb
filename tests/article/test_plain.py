"""Plain text from bytes and from Markdown."""

from __future__ import annotations

import time

import pytest

from kg.article.plain import from_markdown, heading


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("The _second_ round of **talks** ended.", "The second round of talks ended."),
        ("***Both*** sides [signed](https://example.org/a_b) it.", "Both sides signed it."),
        ("See [the text][1].\n\n[1]: https://example.org/", "See the text."),
        ("> “We agreed,” he said.", "“We agreed,” he said."),
        ("## The talks ##", "The talks"),
        ("![The hall](hall.jpg)The hall was full.", "The hall was full."),
        ("It cost 3 * 4 * 5 dollars.", "It cost 3 * 4 * 5 dollars."),
        ("snake_case_name and a*b*c", "snake_case_name and a*b*c"),
        ("Use `kg` now.", "Use kg now."),
        (r"Costs \*only\* 5\.", "Costs *only* 5."),
        ("One.\n\n---\n\nTwo.", "One.\n\n\n\nTwo."),
        ("- Peru\n- Chile", "- Peru\n- Chile"),
        ("A line  \nand another.", "A line\nand another."),
        ("Founded in [1998], it grew.", "Founded in [1998], it grew."),
    ],
)
def test_marks_go_and_words_stay(markdown: str, words: str) -> None:
    """What stands between words and is not a word is taken away."""
    assert from_markdown(markdown) == words + "\n"


def test_the_first_heading_is_the_title() -> None:
    """Its marks go too."""
    assert heading("Wire\n\n# The *Quito* talks\n\n# Later") == "The Quito talks"


@pytest.mark.parametrize("piece", ["[", "*a", "_a ", "`", "![", "[a](", "> ", "# ", "<!--", "- ", "\\", "**", "[a]["])
def test_no_text_takes_long(piece: str) -> None:
    """Hostile Markdown of 200 KB is done within two seconds."""
    started = time.process_time()

    from_markdown(piece * (200_000 // len(piece)))

    assert time.process_time() - started < 2
