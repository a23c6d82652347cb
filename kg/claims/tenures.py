"""Who holds which post, as the words put them together."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Claim, Mentions


def claims(mentions: Mentions) -> Iterator[Claim]:
    """Make a claim of each person and post that stand together, with the words as its passage."""
    for holding in mentions.holdings:
        yield Claim(
            holding.person,
            "tenure",
            holding.span,
            holding.rule,
            object=holding.post,
            qualifiers=(("tenureStatus", f"dip:{holding.status}"),),
        )
