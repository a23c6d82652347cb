"""Facts about who "the Danish minister", "the leader of Chad" and "the agency" are."""

from __future__ import annotations

from datetime import date

import pytest

from kg.model import Form, Kind
from tests.mentions.reading import read


@pytest.mark.parametrize(
    ("text", "words", "person"),
    [
        ("Danish Foreign Minister Ida Lund left. The Danish foreign minister was pleased.", "Danish foreign minister", "Ida Lund"),
        ("President Moses Kariuki of Kenya spoke. The Kenyan leader smiled.", "Kenyan leader", "Moses Kariuki"),
        ("The leader of Peru was late. Peru's President Rosa Quispe came by train.", "leader of Peru", "Rosa Quispe"),
        ("Rector of Kern University Adam Wilk spoke. The rector of Kern University left.", "rector of Kern University", "Adam Wilk"),
        ("Minister of Culture of Togo Afi Mensah sang. Everybody thanked the minister of culture.", "minister of culture", "Afi Mensah"),
    ],
)  # fmt: skip
def test_a_description_means_who_holds_the_post_in_the_text(text: str, words: str, person: str) -> None:
    """The article's own words decide first, and a claim says so."""
    answer = read(text)
    claims = [claim for claim in answer.found.identities if claim.property == "denotes"]

    assert answer.meant(words) == [person]
    assert [answer.referents[claim.subject].label for claim in claims] == [person]
    assert dict(claims[0].qualifiers) == {"reason": "text"}


@pytest.mark.parametrize(
    ("text", "words", "person", "day"),
    [
        ("Kim Jong-un smiled when the North Korean leader saw it.", "North Korean leader", "Kim Jong-un", date(2021, 5, 3)),
        ("Emmanuel Macron was there. The French president spoke.", "French president", "Emmanuel Macron", date(2021, 5, 3)),
        ("The president of Algeria arrived. Abdelmadjid Tebboune is 75.", "president of Algeria", "Abdelmadjid Tebboune", date(2021, 5, 3)),
    ],
)  # fmt: skip
def test_else_reference_data_on_the_day_of_the_article_decides(text: str, words: str, person: str, day: date) -> None:
    """Whoever held the post then is meant, if the article names that person; the reason is on the claim."""
    answer = read(text, published=day)
    claim = next(claim for claim in answer.found.identities if claim.property == "denotes")

    assert answer.meant(words) == [person]
    assert dict(claim.qualifiers) == {"reason": "reference"}
    assert answer.posts() == {}


def test_without_a_date_reference_data_says_nothing() -> None:
    """Nobody is taken for the holder of a post on an unknown day."""
    assert read("Emmanuel Macron was there. The French president spoke.").meant("French president") == [
        "president of France"
    ]


@pytest.mark.parametrize(
    ("text", "words", "post"),
    [
        ("He will meet the commander of the Norwegian Northern Fleet.", "commander of the Norwegian Northern Fleet", ("commander", "Norwegian Northern Fleet", "norway")),
        ("They were greeted by the mayor of Komsomolsk.", "mayor of Komsomolsk", ("mayor", "Komsomolsk", "")),
        ("The Bolivian ambassador protested.", "Bolivian ambassador", ("ambassador", "", "bolivia")),
    ],
)  # fmt: skip
def test_a_holder_known_by_the_post_alone_is_stood_for_by_it(text: str, words: str, post: tuple[str, str, str]) -> None:
    """Somebody without a name can still take part, as the post."""
    answer = read(text)
    (mention,) = answer.mentions(words)

    assert (mention.kind, mention.form) == (Kind.PERSON, Form.DESCRIPTION)
    assert answer.post(mention.referents[0]) == post


@pytest.mark.parametrize(
    ("text", "words", "body"),
    [
        ("The Baltic News Agency reported it. The agency named no source.", "agency", "Baltic News Agency"),
        (
            "The Joint Fisheries Commission met. The Commission will meet again.",
            "Commission",
            "Joint Fisheries Commission",
        ),
        ("Kern University was founded in 1899. The university has a choir.", "university", "Kern University"),
    ],
)
def test_a_lone_head_noun_means_the_body_named_before(text: str, words: str, body: str) -> None:
    """“The Agency” is the last one whose name has that word."""
    assert read(text).meant(words) == [body]


def test_the_author_is_the_articles() -> None:
    """Where an article speaks of "the author", its own is meant."""
    answer = read("The author saw it. He (still the author) wrote it down.", author="Ida Lund")

    assert answer.meant("author") == ["Ida Lund"]
    assert answer.meant("He") == ["Ida Lund"]
