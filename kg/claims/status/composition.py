"""How two words about one event make one status: "expected" over "will", "denied" over "cancelled", "not" over "plan".

Why `unclear` is so frequent here: what no line of these tables understands must never look as if it had happened.
"""

from __future__ import annotations

from kg.model import Status

HAPPENED = frozenset({Status.OCCURRED, Status.ONGOING})
PENDING = frozenset({Status.PLANNED, Status.EXPECTED, Status.PROPOSED})
NEVER = frozenset({Status.DID_NOT_OCCUR, Status.RULED_OUT, Status.CANCELLED, Status.DENIED})

_NEGATED = {
    Status.OCCURRED: Status.DID_NOT_OCCUR,
    Status.ONGOING: Status.DID_NOT_OCCUR,
    Status.PLANNED: Status.RULED_OUT,
    Status.EXPECTED: Status.RULED_OUT,
    Status.RULED_OUT: Status.EXPECTED,
    Status.DID_NOT_OCCUR: Status.OCCURRED,
    Status.DENIED: Status.ALLEGED,
}

_OVER_HAPPENED = {
    Status.PLANNED: Status.OCCURRED,
    Status.OCCURRED: Status.OCCURRED,
    Status.EXPECTED: Status.ALLEGED,
    Status.ALLEGED: Status.ALLEGED,
    Status.DENIED: Status.DENIED,
    Status.RULED_OUT: Status.DENIED,
    Status.DISPUTED: Status.DISPUTED,
}

_OVER_PENDING = {
    Status.OCCURRED: None,
    Status.ONGOING: None,
    Status.PLANNED: None,
    Status.EXPECTED: Status.EXPECTED,
    Status.PROPOSED: Status.PROPOSED,
    Status.ALLEGED: Status.EXPECTED,
    Status.DENIED: Status.DENIED,
    Status.RULED_OUT: Status.RULED_OUT,
    Status.DID_NOT_OCCUR: Status.UNCLEAR,
    Status.CANCELLED: Status.CANCELLED,
    Status.POSTPONED: Status.POSTPONED,
    Status.DISPUTED: Status.DISPUTED,
    Status.UNCLEAR: None,
}
"""What a word makes of a plan or an expectation; None leaves it as it is."""


def negate(status: Status) -> Status:
    """Give what "not" makes of a status.

    >>> negate(Status.PLANNED)
    <Status.RULED_OUT: 'ruledOut'>
    >>> negate(Status.PROPOSED)
    <Status.UNCLEAR: 'unclear'>
    """
    return _NEGATED.get(status, Status.UNCLEAR)


def compose(outer: Status, inner: Status | None) -> Status:
    """Give the status of an event when a word stands over another that already says something of it.

    >>> compose(Status.EXPECTED, Status.PLANNED)
    <Status.EXPECTED: 'expected'>
    >>> compose(Status.EXPECTED, Status.OCCURRED)
    <Status.ALLEGED: 'alleged'>
    >>> compose(Status.DENIED, Status.CANCELLED)
    <Status.PLANNED: 'planned'>
    """
    if inner is None:
        return outer
    if inner in HAPPENED:
        return inner if outer in HAPPENED else _OVER_HAPPENED.get(outer, Status.UNCLEAR)
    if inner in PENDING:
        return _OVER_PENDING[outer] or inner
    if inner is Status.ALLEGED:
        return Status.DENIED if outer in NEVER else Status.ALLEGED
    return _over_failure(outer, inner)


def _over_failure(outer: Status, inner: Status) -> Status:
    """Give what a word makes of an event that is off, denied or unclear."""
    if outer in (Status.DENIED, Status.RULED_OUT, Status.DID_NOT_OCCUR):
        return Status.PLANNED if inner in (Status.CANCELLED, Status.POSTPONED) else Status.UNCLEAR
    if outer in PENDING and inner in (Status.CANCELLED, Status.POSTPONED):
        return Status.PLANNED if outer is Status.PROPOSED else Status.UNCLEAR
    return inner


def soften(status: Status | None) -> Status | None:
    """Take back that something happened, because a word nobody understands stands over it."""
    return Status.UNCLEAR if status in HAPPENED else status
