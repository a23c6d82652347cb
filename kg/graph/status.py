"""What the sources together say of whether an event happened.

The latest article by date has the last word; within one article an outcome outweighs a plan and a plan outweighs
a rumour. Where sources of one moment contradict each other, or an outcome is affirmed here and denied there, the
event is disputed and every claim stays.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from kg.model import Status

HAPPENED = frozenset({Status.OCCURRED, Status.ONGOING})
DID_NOT = frozenset({Status.DID_NOT_OCCUR, Status.RULED_OUT, Status.DENIED, Status.CANCELLED})
_WEIGHT = {
    Status.DISPUTED: 4,
    **dict.fromkeys(HAPPENED | DID_NOT, 3),
    Status.POSTPONED: 2,
    **dict.fromkeys((Status.PLANNED, Status.EXPECTED, Status.PROPOSED), 1),
    **dict.fromkeys((Status.ALLEGED, Status.UNCLEAR), 0),
}


@dataclass(frozen=True, slots=True)
class Said:
    """One source's word on an event: the status, whose word it is, where and when it was published."""

    status: Status
    source: str | None
    article: str
    published: date | None
    position: int


def resolve(words: Iterable[Said]) -> Status:
    """Give the one status that all words together support.

    >>> def said(status, day, source=None): return Said(Status(status), source, f"a{day}", date(2024, 5, day), 0)
    >>> resolve([said("planned", 1), said("occurred", 3)])
    <Status.OCCURRED: 'occurred'>
    >>> resolve([said("occurred", 3), said("denied", 3, "person/a")])
    <Status.DISPUTED: 'disputed'>
    """
    by_article: dict[tuple[date, str], list[Said]] = defaultdict(list)
    for word in words:
        by_article[word.published or date.min, word.article].append(word)
    verdicts = [(day, _of_one_article(said)) for (day, _), said in sorted(by_article.items())]
    outcomes = {verdict for _, verdict in verdicts}
    if outcomes & HAPPENED and outcomes & DID_NOT:
        return Status.DISPUTED
    last_day = verdicts[-1][0]
    return max((verdict for day, verdict in verdicts if day == last_day), key=_WEIGHT.__getitem__)


def _of_one_article(said: Sequence[Said]) -> Status:
    heaviest = max(_WEIGHT[word.status] for word in said)
    weighty = sorted((word for word in said if _WEIGHT[word.status] == heaviest), key=lambda word: word.position)
    statuses = {word.status for word in weighty}
    if statuses & HAPPENED and statuses & DID_NOT and len({word.source for word in weighty}) > 1:
        return Status.DISPUTED
    return Status.ONGOING if statuses <= HAPPENED and Status.ONGOING in statuses else weighty[-1].status
