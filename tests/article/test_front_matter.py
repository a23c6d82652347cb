"""The lines in front of a text."""

from __future__ import annotations

from datetime import date

import pytest

from kg.article import Metadata
from kg.article.front_matter import split
from kg.errors import InputError

KNOWN = Metadata(title="Ruiz in Quito", author="Ana Paz", published=date(2024, 5, 3), outlet="Example Wire")


@pytest.mark.parametrize(
    "front",
    [
        "---\ntitle: Ruiz in Quito\nauthor: Ana Paz\ndate: 2024-05-03\npublisher: Example Wire\n---\n",
        "---\nTitle: 'Ruiz in Quito'\nAuthors: [Ana Paz]\nDate: 2024-05-03T10:00:00Z\nSite: Example Wire\n...\n\n",
        '+++\ntitle = "Ruiz in Quito"\nauthor = "Ana Paz"\ndate = 2024-05-03\noutlet = "Example Wire"\ndraft = false\n+++\n',
        "title: Ruiz in Quito\nauthor: Ana Paz\ndate: 2024-05-03 (of the print)\noutlet: Example Wire\nsource: archive\n---\n",
    ],
)
def test_each_form_says_the_same(front: str) -> None:
    """YAML, TOML and plain lines are read alike; keys of no use are ignored."""
    assert split(front + "The talks began.\n", "note.md") == (KNOWN, "The talks began.\n")


@pytest.mark.parametrize(
    "text",
    [
        "The talks began.\n---\nThey ended.\n",
        "---\nThe talks began.\n---\nThey ended.\n",
        "Quito: the talks began.\n---\nThey ended.\n",
        "--- \n\nThe talks began.",
        "title: Quito\n\nThe talks began.\n---\nThey ended.\n",
    ],
)
def test_a_rule_of_dashes_is_not_front_matter(text: str) -> None:
    """A text that has dashes, or a colon in its first line, stays whole."""
    assert split(text, "note.md") == (Metadata(), text)


def test_several_authors_are_joined() -> None:
    """A list becomes one line."""
    assert split("---\nauthors:\n- Ana Paz\n- Li Wei\n---\nTalks.", "note.md")[0].author == "Ana Paz, Li Wei"


def test_yaml_tags_build_nothing() -> None:
    """No tag of YAML makes an object, and no value is anything but words."""
    front = "---\ntitle: !!python/object/apply:os.system [id]\nauthor: !!timestamp x\noutlet: {a: b}\nurl: 0x10\n---\n"

    assert split(front + "Talks.", "note.md")[0] == Metadata(title="id", author="x", url="0x10")


@pytest.mark.parametrize("bomb", ["[" * 20_000, "&a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntitle: *c"])
def test_front_matter_that_is_a_bomb(bomb: str) -> None:
    """Deep nesting is a sentence, and aliases are not unfolded."""
    try:
        about, _ = split(f"---\na: {bomb}\n---\nTalks.", "note.md")
    except InputError as error:
        assert str(error).startswith("The front matter of note.md is not YAML")
    else:
        assert about.title is None


@pytest.mark.parametrize("words", ["2023-02-30", "yesterday", "19/09/2023", "2023"])
def test_a_date_that_is_none(words: str) -> None:
    """The sentence names the file, the words and the form a date has."""
    with pytest.raises(InputError) as caught:
        split(f"---\ndate: {words}\n---\nTalks.", "note.md")

    assert str(caught.value) == (
        f"The date in front of note.md, {words!r} is not a date: write it as YYYY-MM-DD, such as 2023-09-19."
    )
