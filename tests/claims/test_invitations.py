"""Invitations, what they are to, and how they are answered."""

from __future__ import annotations

import pytest

from tests.claims.reading import of, only_event, read, status, where, who


@pytest.mark.parametrize(
    "text",
    [
        "p[Ana Ruiz] invited p[Jon Dahl] to l[Lima]. The invitation was accepted.",
        "p[Jon Dahl] received an invitation from p[Ana Ruiz]. p[Ana Ruiz] invited p[Jon Dahl] to l[Lima]. p[Jon Dahl] accepted the invitation.",
        "p[Eva Lind] invited p[Omar Sy] to l[Oslo]. p[Ana Ruiz] invited p[Jon Dahl] to l[Lima]. The invitation was accepted.",
    ],
)
def test_the_invitee_accepts(text: str) -> None:
    """Where nobody is said to accept, it is who was invited, by the last invitation told of."""
    reading = read(text)

    assert who(reading, "Acceptance") == {"person/jon-dahl": "invitee"}
    (answer,) = {claim.object for claim in of(reading, only_event(reading, "Acceptance"), "respondsTo")}
    assert "Invitation" in [referent.kind for referent in reading.referents if referent.id == answer]


@pytest.mark.parametrize(
    "text",
    [
        "p[Ana Ruiz] “warmly invited p[Jon Dahl] to visit s[Peru] at any time”.",
        "p[Ana Ruiz] “asked p[Jon Dahl] to visit s[Peru]” in the spring.",
        "p[Ana Ruiz], the note reads, “urged p[Jon Dahl] to visit s[Peru] soon”.",
    ],
)
def test_a_quoted_predicate_is_told(text: str) -> None:
    """Where the subject stands before the marks, the words inside tell of him like any others."""
    reading = read(text)

    assert who(reading, "Visit") == {"person/jon-dahl": "guest"}
    assert where(reading, "Visit") == ["state/peru"]
    assert status(reading, "Visit") == ["proposed"]
