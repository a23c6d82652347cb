"""When two articles tell of one event: kind, principals, place and time agree; whether it happened plays no part.

Where the dates differ by a day or two, one guest's visit to one country, or arrival in one town, is still one: both
dates stand, and the conflict is shown. Where a date is missing, the days on which the articles were published may
stand in for it as a bound, never as the event's date. What several events of an article fit is none of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kg.model import Certainty, Referent
from kg.ontology import Ontology
from kg.resolve.likeness import Likeness, Support
from kg.resolve.setting import Setting
from kg.times import Granularity, TimeSpan, compatible

_FAMILIES = ("Visit", "Meeting", "Movement", "Ceremony", "CommunicativeEvent")
"""Classes whose sub-classes sources put for each other or for the class itself; other classes match alone."""
_LOOSE = frozenset({"Visit", "Meeting"})
"""Families in which also two sub-classes may name one event: a summit and talks."""
_ONCE = frozenset({"Visit", "Movement"})
"""Families of which a person has no second one at the same place within days."""
_APART = 2
"""Days by which sources disagree on the date of one such event."""
_RECENT = 14
"""Days around its publication in which an article's undated visit lies."""
_VAGUE = frozenset({Granularity.YEAR, Granularity.DECADE, Granularity.SEASON})
_ASIDE = frozenset({"delegationMember", "greeter", "escort", "attendee", "honoree", "addressee"})
"""Capacities of those who are there for somebody else's event; articles name some of them."""
_QUOTED = 5
"""Words of a quotation that no two statements of one speaker share by chance."""


@dataclass(frozen=True, slots=True)
class Happening:
    """What tells one event from another."""

    family: str
    kinds: frozenset[str]
    agents: frozenset[str]
    places: frozenset[str]
    times: tuple[TimeSpan, ...]  # those of the article that named it first stand in front
    published: frozenset[date]
    words: frozenset[str]
    is_only: bool = True  # no article that tells of it tells of another one like it, dates aside


@dataclass(frozen=True, slots=True)
class Events:
    """The rules by which events are compared."""

    ontology: Ontology

    def profiles(self, referents: Iterable[Referent], setting: Setting) -> dict[str, Happening]:
        """Gather what an article says of each of its events; two that only a date tells apart are marked so."""
        found = {referent.id: self._profile(referent, setting) for referent in referents}
        like = Counter(key for event in found.values() for key in _likes(event))
        return {id: replace(e, is_only=all(like[key] == 1 for key in _likes(e))) for id, e in found.items()}

    def _profile(self, referent: Referent, setting: Setting) -> Happening:
        """Gather what an article says of an event."""
        sure = [c for c in setting.said(referent.id, "place") if c.certainty is Certainty.CERTAIN]
        spans = (claim.value for claim in setting.said(referent.id, "hasTime"))
        return Happening(
            family=next((root for root in _FAMILIES if self.ontology.is_a(referent.kind, root)), referent.kind),
            kinds=frozenset({referent.kind}),
            agents=_principals(referent, setting),
            places=frozenset(setting.id(claim.object) for claim in sure if claim.object),
            times=tuple(span for span in spans if isinstance(span, TimeSpan)),
            published=frozenset({setting.published} if setting.published else ()),
            words=frozenset(_plain(str(claim.value)) for claim in setting.said(referent.id, "words") if claim.value),
        )

    def keys(self, event: Happening) -> Iterator[object]:
        """Where to look for the same event: its family, each principal, each month it may lie in."""
        if event.words:
            yield from (("words", words) for words in event.words)
        elif event.family != "CommunicativeEvent":
            yield from ((event.family, agent, month) for agent in event.agents for month in _months(event))

    def joined(self, one: Happening, other: Happening) -> Happening:
        """Give what both articles know together."""
        return Happening(
            one.family,
            one.kinds | other.kinds,
            one.agents | other.agents,
            one.places | other.places,
            one.times + other.times,
            one.published | other.published,
            one.words | other.words,
            one.is_only and other.is_only,
        )

    def contradict(self, one: Happening, other: Happening) -> bool:
        """Events are not joined for what they share with a third one."""
        return True

    def compare(self, one: Happening, other: Happening) -> Likeness | None:
        """Say why two are one event, if they are."""
        if one.family != other.family or not self._may_be_one_kind(one, other) or not _same_agents(one, other):
            return None
        if one.family == "CommunicativeEvent":
            return _same_words(one, other)
        if one.places and other.places and not one.places & other.places:
            return None
        return _at_one_time(one, other)

    def _may_be_one_kind(self, one: Happening, other: Happening) -> bool:
        is_a = self.ontology.is_a
        return one.family in _LOOSE or all(is_a(a, b) or is_a(b, a) for a in one.kinds for b in other.kinds)


def _principals(referent: Referent, setting: Setting) -> frozenset[str]:
    found: dict[str, bool] = {}
    for claim in setting.said(referent.id, "participation"):
        if claim.object and not claim.object.startswith(("group/", "delegation/")):
            capacities = {value.removeprefix("dip:") for name, value in claim.qualifiers if name == "capacity"}
            agent = setting.id(claim.object)
            found[agent] = found.get(agent, False) or not capacities & _ASIDE
    return frozenset(agent for agent, is_principal in found.items() if is_principal)


def _likes(event: Happening) -> Iterator[tuple[object, ...]]:
    kind = event.family if event.family in _LOOSE else min(event.kinds)
    return ((kind, agent, place) for agent in event.agents for place in event.places)


def _same_agents(one: Happening, other: Happening) -> bool:
    """The principals of one article are among those of the other: articles leave out, they do not swap."""
    shared = one.agents & other.agents
    return bool(shared) and (shared == one.agents or shared == other.agents)


def _same_words(one: Happening, other: Happening) -> Likeness | None:
    shared = [words for words in one.words & other.words if len(words.split()) >= _QUOTED]
    return Likeness(Support.POST, "one speaker and the same words") if shared else None


def _at_one_time(one: Happening, other: Happening) -> Likeness | None:
    where = "kind, participants and place" if one.places & other.places else "kind and participants"
    if one.times and other.times:
        if any(compatible(a, b) and _is_telling(a, b) for a in one.times for b in other.times):
            is_clear = one.places & other.places and one.kinds & other.kinds
            return Likeness(Support.POST if is_clear else Support.HOME, f"one {where}, one time")
        if (
            one.is_only
            and other.is_only
            and one.family in _ONCE
            and one.places & other.places
            and (days := _days_apart(one, other)) <= _APART
        ):
            return Likeness(Support.NAME, f"one {where}; the dates differ by {days} day{'s' if days > 1 else ''}")
        return None
    if not one.places & other.places or not (one.is_only and other.is_only):
        return None
    if (one.family in _ONCE or len(one.agents & other.agents) > 1) and _is_recent(one, other):
        return Likeness(Support.NAME, f"one {where}; a date is missing, the articles are of the same days")
    return None


def _is_telling(one: TimeSpan, other: TimeSpan) -> bool:
    """A year holds many meetings of two people: it tells only beside the same words."""
    return one.edtf == other.edtf or not {one.granularity, other.granularity} & _VAGUE


def _days_apart(one: Happening, other: Happening) -> int:
    """Days between the first day that either article gave; later ones are not looked at, so that nothing drifts."""
    first, second = one.times[0].earliest_start, other.times[0].earliest_start
    is_by_day = {one.times[0].granularity, other.times[0].granularity} <= {
        Granularity.DAY,
        Granularity.PART_OF_DAY,
        Granularity.MINUTE,
    }
    return abs((first.date() - second.date()).days) if first and second and is_by_day else _APART + 1


def _is_recent(one: Happening, other: Happening) -> bool:
    mine, theirs = _days(one), _days(other)
    if not mine or not theirs:
        return False
    return min(abs((a - b).days) for a in mine for b in theirs) <= _RECENT


def _days(event: Happening) -> frozenset[date]:
    """The days that an event is near to: its own where one is known, else those of the articles."""
    starts = frozenset(span.earliest_start.date() for span in event.times if span.earliest_start)
    return starts if event.times else event.published


def _months(event: Happening) -> frozenset[str]:
    """The months an event may lie in, and their neighbours where days may be amiss; years for what is vaguer."""
    found: set[str] = set()
    for span in event.times:
        if span.granularity in _VAGUE or not span.earliest_start or not (span.latest_end or span.latest_start):
            found.add(span.edtf)
            continue
        end = span.latest_end or span.latest_start or span.earliest_start
        found |= _between(span.earliest_start.date() - timedelta(_APART), end.date() + timedelta(_APART))
    if not event.times:
        for day in event.published:
            found |= _between(day - timedelta(_RECENT), day + timedelta(_RECENT))
    return frozenset(found)


def _between(first: date, last: date) -> set[str]:
    last = min(last, first + timedelta(366))
    found = {f"{last:%Y-%m}"}
    while first <= last:
        found.add(f"{first:%Y-%m}")
        first = (first.replace(day=1) + timedelta(32)).replace(day=1)
    return found


def _plain(words: str) -> str:
    return re.sub(r"\W+", " ", words.casefold()).strip()
