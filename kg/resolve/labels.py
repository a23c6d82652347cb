"""What an individual is called for people to read, and what kind it is: what most articles say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kg.model import Key, Referent
from kg.ontology import Ontology

Members = Sequence[tuple[Key, Referent]]


def label(members: Members) -> str:
    """Give the commonest full spelling: each article has one vote, for the spelling that it prefers.

    Where votes are equal, the spelling that more articles have at all is taken, then that of the first article.
    """
    votes = Counter(referent.label for _, referent in members)
    full = [text for text in votes if " " in text] or list(votes)
    if len(full) == 1:
        return full[0]
    uses = Counter(text for _, referent in members for text in {name.text for name in referent.names})
    return max(full, key=lambda text: (votes[text], uses[text]))


def kind(members: Members, ontology: Ontology) -> str:
    """Give the closest class that agrees with what the first article says: an organization, more closely an agency."""
    found = members[0][1].kind
    for _, referent in members:
        if referent.kind != found and ontology.is_a(referent.kind, found):
            found = referent.kind
    return found
