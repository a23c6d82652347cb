"""The id of a claim: what decisions hang on, and what it is called in the graph."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from kg.model import Claim, Document, Reading
from kg.rdf import terms
from kg.times import TimeSpan


def claim_ids(article: str, claims: Iterable[Claim], text: str) -> list[str]:
    """The id of each claim, in order: a hash of what it says, free of offsets, rules and versions.

    Two claims that say the same in the same words are told apart by their number; an id once given is kept.
    """
    seen: Counter[str] = Counter()
    ids = []
    for claim in claims:
        if claim.id:
            ids.append(claim.id)
            continue
        about = (article, claim.subject, claim.property, str(claim.object), repr(claim.qualifiers))
        said = terms.digest(*about, _words(claim, text))
        ids.append(terms.digest(said, str(seen[said])))
        seen[said] += 1
    return ids


def with_ids(document: Document, reading: Reading) -> Reading:
    """Fix the ids of a reading's claims, before a person's decisions change what they speak of."""
    ids = claim_ids(document.id, reading.claims, document.text)
    return replace(reading, claims=tuple(replace(c, id=id) for c, id in zip(reading.claims, ids, strict=True)))


def _words(claim: Claim, text: str) -> str:
    """The words a claim rests on, without case, space and punctuation."""
    value = claim.value.text if isinstance(claim.value, TimeSpan) else claim.value
    return f"{_plain(value or '')} {_plain(claim.passage.of(text))}".strip()


@lru_cache(maxsize=256)
def _plain(words: str) -> str:
    """Take case and marks away; the claims of one event rest on the same words."""
    return re.sub(r"\W+", " ", words.casefold()).strip()
