"""What an event is called: its class, who acts, and where."""

from __future__ import annotations

import pytest

from tests.claims.reading import read


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("p[Ana Ruiz] visited s[Norway].", "Visit of Ana Ruiz to Norway"),
        ("p[Ruiz] met p[Dahl] in l[Oslo].", "Meeting of Ruiz and Dahl in Oslo"),
        ("p[Ruiz], p[Dahl] and p[Berg] met.", "Meeting of Ruiz, Dahl and Berg"),
        ("p[Ruiz], p[Dahl], p[Berg] and p[Lind] met in l[Oslo].", "Meeting of Ruiz, Dahl, Berg and others in Oslo"),
        ("p[Ruiz] met p[Dahl] at the o[University of Oslo].", "Meeting of Ruiz and Dahl at University of Oslo"),
        ("The talks in l[Oslo] were attended by p[Ruiz] and p[Dahl].", "Talks attended by Ruiz and Dahl in Oslo"),
    ],
)
def test_a_label_reads_well(text: str, label: str) -> None:
    """A capital, at most three names, and whoever attended where nobody else is known."""
    assert [r.label for r in read(text).referents if r.id.startswith("event/")] == [label]
