"""Organisations at which something happens are agents; their premises are places."""

from __future__ import annotations

import pytest

from tests.claims.reading import read, where


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("p[Ruiz] visited the o[Lima Steel Works].", "Visit", "place/lima-steel-works"),
        ("p[Dahl] met p[Berg] at the o[University of Oslo].", "Meeting", "place/university-of-oslo"),
        (
            "p[Lind] will arrive at the o[Institute of Oceanography] on Monday.",
            "Arrival",
            "place/institute-of-oceanography",
        ),
    ],
)
def test_what_happens_at_an_organisation_happens_at_its_premises(text: str, kind: str, place: str) -> None:
    """The place of an event is a facility of the organisation's name."""
    reading = read(text)

    assert where(reading, kind) == [place]
    (found,) = (referent for referent in reading.referents if referent.id == place)
    assert (found.kind, f"organization/{place.partition('/')[2]}") == (
        "Facility",
        next(referent.id for referent in reading.referents if referent.label == found.label and referent is not found),
    )
