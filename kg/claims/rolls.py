"""Delegations as referents and claims: whom a state sent to which event, under whom, with whom, in which posts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kg.claims.accounts import is_of_delegation
from kg.claims.delegations import Roll
from kg.claims.events import Event
from kg.claims.lexicon import Lexicon
from kg.claims.scene import Unit, numbered
from kg.model import Claim, Form, Kind, Mentions, Referent, Span
from kg.rdf.terms import slug

_RULE = "delegations.list"
_SPOKEN_OF = "delegations.spoken-of"


@dataclass(slots=True)
class _Group:
    """A delegation of the article with every passage that lists it."""

    sender: str | None
    event: Event | None
    rolls: list[Roll] = field(default_factory=list)


def claims(
    sent: Mapping[int, Sequence[Roll]],
    events: Iterable[Event],
    mentions: Mentions,
    lexicon: Lexicon,
    labels: Mapping[str, str],
) -> tuple[tuple[Claim, ...], tuple[Referent, ...]]:
    """Find the delegations of an article and say who sent them, who leads them, who is on them, and for what."""
    state_of = dict(_states_of_posts(mentions))
    held = _states_of_people(mentions, state_of)
    known = tuple(events)
    groups: list[_Group] = []
    for rolls in sent.values():
        for found in rolls:
            sender = found.sender or _sender(found, held)
            roll = _own(found, sender, held)
            if not roll.members and (roll.head is None or roll.is_company):
                continue
            event = _event_for(roll, sender, known, lexicon)
            group = next((g for g in groups if g.sender == sender and g.event == event and sender), None)
            if group is None:
                group = _Group(sender, event)
                groups.append(group)
            group.rolls.append(roll)
    said: list[Claim] = []
    referents: list[Referent] = []
    named: list[tuple[_Group, str]] = []
    taken: set[str] = set()
    for group in groups:
        referent = _referent(group, labels, taken)
        taken.add(referent.id)
        referents.append(referent)
        said += _claims(referent.id, group)
        named.append((group, referent.id))
    said += _spoken_of(known, named, lexicon)
    return tuple(said), tuple(referents)


def _spoken_of(events: Iterable[Event], named: Sequence[tuple[_Group, str]], lexicon: Lexicon) -> Iterator[Claim]:
    """Where a sentence only says "the delegation", it is the last one that came with somebody: its head at least."""
    led = [(group, id) for group, id in named if any(roll.head is not None for roll in group.rolls)]
    for event in events:
        for account in event.happening.accounts:
            if not account.parts and is_of_delegation(account, lexicon):
                index = account.scene.sentence.index
                before = [pair for pair in led if pair[0].rolls[0].scene.sentence.index < index]
                capacity = ("capacity", f"dip:{lexicon.terms[account.kind].actor}")
                for group, id in before[-1:]:
                    for head in _heads(group):
                        qualifiers = (capacity, ("inDelegation", id))
                        words = account.passage
                        yield Claim(event.id, "participation", words, _SPOKEN_OF, object=head, qualifiers=qualifiers)


def _heads(group: _Group) -> tuple[str, ...]:
    """Who leads a delegation, by the last passage that says so."""
    return next((roll.head.referents for roll in reversed(group.rolls) if roll.head is not None), ())


def _states_of_posts(mentions: Mentions) -> Iterator[tuple[str, str]]:
    for referent in mentions.referents:
        for name, value in referent.details:
            if name == "ofState":
                yield referent.id, value


def _states_of_people(mentions: Mentions, state_of: Mapping[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for holding in mentions.holdings:
        if holding.post in state_of:
            found.setdefault(holding.person, state_of[holding.post])
    return _states_of_descriptions(mentions) | found


def _states_of_descriptions(mentions: Mentions) -> dict[str, str]:
    """The states inside descriptions of people: "the Peruvian president" serves Peru."""
    states = [m for m in mentions.mentions if m.kind is Kind.STATE and m.referents]
    return {
        mention.referents[0]: state.referents[0]
        for mention in mentions.mentions
        if mention.kind is Kind.PERSON and mention.form is Form.DESCRIPTION and len(mention.referents) == 1
        for state in states
        if mention.span.covers(state.span)
    }


def _sender(roll: Roll, held: Mapping[str, str]) -> str | None:
    """The state of the head's post, else the one that the posts of a delegation's members share."""
    if roll.head is not None:
        for referent in roll.head.referents:
            if referent in held:
                return held[referent]
    if roll.is_company and roll.head is not None:
        return None
    states = {held[r] for unit in roll.members for r in unit.referents if r in held}
    return states.pop() if len(states) == 1 else None


def _event_for(roll: Roll, sender: str | None, events: Sequence[Event], lexicon: Lexicon) -> Event | None:
    """The event that a delegation came for: its clause's, else the head's visit, else the last of head or sender."""
    own = {
        i: event
        for event in events
        for a in event.happening.accounts
        for i in (a.trigger.token, a.trigger.anchor)
        if a.scene.sentence.index == roll.scene.sentence.index
    }
    word = roll.event_word(own.keys())
    if word is not None:
        return own[word]
    earlier = sorted(
        (e for e in events if _last_told(e, roll) is not None), key=lambda e: _last_told(e, roll) or (0, 0)
    )
    heads = set(roll.head.referents) if roll.head is not None else set()
    theirs = [event for event in earlier if heads & event.happening.referents]
    visits = [event for event in theirs if lexicon.is_a(event.happening.kind, "Visit")]
    sent = [event for event in earlier if sender in event.happening.referents]
    here = [event for event in earlier if (_last_told(event, roll) or (0, 0))[0] >= roll.scene.sentence.index - 1]
    return next((group[-1] for group in (visits, theirs, sent, here if not heads else []) if group), None)


def _last_told(event: Event, roll: Roll) -> tuple[int, int] | None:
    """Where an event was last told before a delegation is spoken of: sentence and token."""
    told = ((a.scene.sentence.index, a.trigger.token) for a in event.happening.accounts)
    return max((place for place in told if place[0] <= roll.scene.sentence.index), default=None)


def _referent(group: _Group, labels: Mapping[str, str], taken: set[str]) -> Referent:
    head = next((roll.head for roll in group.rolls if roll.head is not None), None)
    if group.sender is not None:
        name = labels.get(group.sender, group.sender)
        return Referent(numbered(f"delegation/{slug(name)}", taken), "Delegation", f"Delegation of {name}")
    if head is not None and head.referents:
        name = labels.get(head.referents[0], head.mention.text)
        return Referent(numbered(f"delegation/{slug(name)}", taken), "Delegation", f"Delegation led by {name}")
    return Referent(numbered("delegation/unnamed", taken), "Delegation", "Delegation")


def _claims(id: str, group: _Group) -> Iterator[Claim]:
    for roll in group.rolls:
        passage = roll.scene.sentence.span_of(*roll.range)
        if group.sender is not None:
            yield Claim(id, "sentBy", passage, _RULE, object=group.sender)
        if group.event is not None:
            yield Claim(id, "forEvent", passage, _RULE, object=group.event.id)
        if roll.partial:
            yield Claim(id, "listIsComplete", passage, _RULE, value="false")
        if roll.head is not None:
            yield from _on(id, group, "head", "headOfDelegation", roll.head, passage)
        for unit in roll.members:
            yield from _on(id, group, "member", "delegationMember", unit, passage)


def _own(roll: Roll, sender: str | None, held: Mapping[str, str]) -> Roll:
    """The roll without companions who serve another state: a host's minister is on nobody's delegation."""
    members = (unit for unit in roll.members if not any(held.get(r, sender) != sender for r in unit.referents))
    return replace(roll, members=tuple(members)) if sender is not None else roll


def _on(id: str, group: _Group, property: str, capacity: str, unit: Unit, passage: Span) -> Iterator[Claim]:
    posts = tuple(("inPost", post) for post in unit.posts)
    for referent in unit.referents:
        yield Claim(id, property, passage, _RULE, object=referent, qualifiers=posts)
        if group.event is not None:
            qualifiers = (("capacity", f"dip:{capacity}"), *posts, ("inDelegation", id))
            yield Claim(group.event.id, "participation", passage, _RULE, object=referent, qualifiers=qualifiers)
