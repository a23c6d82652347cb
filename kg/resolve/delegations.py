"""When two articles' delegations are one: sent by the same, for the same event, under the same head."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.model import Referent
from kg.resolve.likeness import Likeness, Support
from kg.resolve.setting import Setting


@dataclass(frozen=True, slots=True)
class Delegation:
    """What tells one delegation from another."""

    senders: frozenset[str]
    events: frozenset[str]
    heads: frozenset[str]


@dataclass(frozen=True, slots=True)
class Delegations:
    """The rules by which delegations are compared; events are placed before them."""

    def profiles(self, referents: Iterable[Referent], setting: Setting) -> dict[str, Delegation]:
        """Gather what an article knows of each."""
        return {referent.id: self._profile(referent, setting) for referent in referents}

    def _profile(self, referent: Referent, setting: Setting) -> Delegation:
        """Gather what an article says of a delegation."""
        said = {
            name: frozenset(setting.id(claim.object) for claim in setting.said(referent.id, name) if claim.object)
            for name in ("sentBy", "forEvent", "head")
        }
        return Delegation(said["sentBy"], said["forEvent"], said["head"])

    def keys(self, delegation: Delegation) -> Iterator[object]:
        """Where to look for the same delegation: at the event it came for."""
        yield from (("event", event) for event in delegation.events)

    def joined(self, one: Delegation, other: Delegation) -> Delegation:
        """Give what both articles know together."""
        return Delegation(one.senders | other.senders, one.events | other.events, one.heads | other.heads)

    def contradict(self, one: Delegation, other: Delegation) -> bool:
        """Two heads are two delegations."""
        return bool(one.heads and other.heads and not one.heads & other.heads)

    def compare(self, one: Delegation, other: Delegation) -> Likeness | None:
        """Say why two are one delegation, if they are."""
        if self.contradict(one, other) or not (one.events & other.events and one.senders & other.senders):
            return None
        return Likeness(Support.HOME, "one sender, for one event")
