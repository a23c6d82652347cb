"""What an individual is called for people to read, and what kind it is: what most articles say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kg.model import Key, Referent
from kg.ontology import Ontology

Members = Sequence[tuple[Key, Referent]]


def label(members: Members) -> str:
    """Give the commonest full spelling among those that an article prefers, counted over all articles.

    Where counts are equal the spelling that more articles prefer is taken, then that of the first article.
    """
    votes = Counter(referent.label for _, referent in members)
    full = [text for text in votes if " " in text] or list(votes)
    if len(full) == 1:
        return full[0]
    uses: Counter[str] = Counter()
    for _, referent in members:
        for name in referent.names:
            uses[name.text] += name.times
    return max(full, key=lambda text: (uses[text], votes[text]))


def kind(members: Members, ontology: Ontology) -> str:
    """Give the closest class that agrees with what the first article says: an organization, more closely an agency."""
    found = members[0][1].kind
    for _, referent in members:
        if referent.kind != found and ontology.is_a(referent.kind, found):
            found = referent.kind
    return found
