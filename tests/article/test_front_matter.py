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
    front = (
        "---\ntitle: !!python/object/apply:os.system [id]\nauthor: !!timestamp x\nlanguage: {a: b}\noutlet: 0x10\n---\n"
    )

    assert split(front + "Talks.", "note.md")[0] == Metadata(title="id", author="x", outlet="0x10")


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


@pytest.mark.parametrize("words", ["unknown (the archive gives none)", "n.d.", "Undated", "'?'", "null", "none"])
def test_a_date_that_nobody_knows(words: str) -> None:
    """A file may say that there is no date."""
    assert split(f"---\ntitle: Quito\ndate: {words}\n---\nTalks.", "note.md")[0] == Metadata(title="Quito")


@pytest.mark.parametrize(
    "title", ["None of the parties came", "Unknown gunmen attack an embassy", "Nonetheless, talks"]
)
def test_a_title_may_begin_like_no_title(title: str) -> None:
    """Only a word that stands alone means that something is unknown."""
    assert split(f"---\ntitle: {title}\n---\nTalks.", "note.md")[0].title == title


def test_an_address_that_is_none_is_left_out() -> None:
    """Words in the place of an address are a remark."""
    assert split("title: Quito\nurl: not given by the source\n---\nTalks.", "note.txt")[0] == Metadata(title="Quito")


def test_a_date_that_is_given_need_not_be_read() -> None:
    """The person mends the file's date by saying a better one."""
    given = Metadata(published=date(2024, 5, 3))

    assert split("---\ndate: 3 May\n---\nTalks.", "note.md", given) == (Metadata(), "Talks.")
