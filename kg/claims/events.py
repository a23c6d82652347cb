"""Events as referents and claims: one individual for each happening, one claim for each thing an account says of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.claims.accounts import Account
from kg.claims.coreference import Happening
from kg.claims.lexicon import SITES, Lexicon
from kg.claims.participants import Part
from kg.claims.scene import numbered
from kg.model import Certainty, Claim, Referent, Span, Status
from kg.ontology import Ontology
from kg.rdf.terms import slug
from kg.times import TimeSpan


@dataclass(frozen=True, slots=True)
class Event:
    """A happening with its name in the article."""

    id: str
    happening: Happening


def named(
    happenings: Iterable[Happening], known: Mapping[str, Referent], ontology: Ontology, lexicon: Lexicon
) -> tuple[tuple[Event, ...], tuple[Referent, ...]]:
    """Give each happening its id and label: "Visit of Ana Ruiz to Peru"."""
    taken: set[str] = set()
    events, referents = [], []
    for happening in happenings:
        label = _label(happening, known, ontology, lexicon)
        id = numbered(f"event/{slug(label)}", taken)
        taken.add(id)
        events.append(Event(id, happening))
        referents.append(Referent(id, happening.kind, label))
    return tuple(events), tuple(referents)


def _label(happening: Happening, known: Mapping[str, Referent], ontology: Ontology, lexicon: Lexicon) -> str:
    term = lexicon.terms[happening.kind]
    parts = [part for account in happening.accounts for part in account.parts]
    names = [known[id].label if id in known else id.partition("/")[2] for id in _principals(parts, term.actor)]
    sites = [site.referent for account in happening.accounts for site in account.sites if site.is_certain]
    where = _where(sites[0], happening.kind, known, ontology, lexicon) if sites else ""
    who = f" of {_listed(names)}" if names else _attended(parts, known)
    label = ontology.classes[happening.kind].label + who + where
    return label[0].upper() + label[1:]


def _attended(parts: Iterable[Part], known: Mapping[str, Referent]) -> str:
    """Who else names an event that nobody is known to hold."""
    ids = dict.fromkeys(part.referent for part in parts if part.capacity == "attendee" and part.referent in known)
    return f" attended by {_listed([known[id].label for id in ids])}" if ids else ""


def _listed(names: Sequence[str]) -> str:
    """Join names as a sentence does, the first three by name.

    >>> _listed(["Ruiz", "Dahl"]), _listed(["Ruiz", "Dahl", "Berg", "Lind"])
    ('Ruiz and Dahl', 'Ruiz, Dahl, Berg and others')
    """
    shown = [*names[:_SHOWN], "others"] if len(names) > _SHOWN else list(names)
    return " and ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else shown[0]


_SHOWN = 3
_BUILT = ("Facility", "Organization")


def _where(site: str, kind: str, known: Mapping[str, Referent], ontology: Ontology, lexicon: Lexicon) -> str:
    """The place as a label has it: "to Peru" of a visit, "in Lima" and "at the station" of a meeting."""
    preposition = next((words for words, slot in lexicon.obliques[kind] if slot in SITES), "in")
    referent = known.get(site)
    if preposition in ("in", "at"):
        built = referent is not None and any(ontology.is_a(referent.kind, kind) for kind in _BUILT)
        preposition = "at" if built else "in"
    return f" {preposition} {site.partition('/')[2] if referent is None else referent.label}"


def _principals(parts: Sequence[Part], actor: str) -> list[str]:
    """Who gives an event its name: those who act, else who leads a delegation, else who is on no list."""
    groups = (
        [part.referent for part in parts if part.capacity == actor],
        [part.referent for part in parts if part.capacity == "headOfDelegation"],
        [part.referent for part in parts if not part.listed and part.capacity != "attendee"],
    )
    return list(dict.fromkeys(next((group for group in groups if group), [])))


def claims(events: Iterable[Event], sites: Mapping[str, str | None]) -> Iterator[Claim]:
    """Say everything that the accounts say, each with its own words; `sites` are the premises of organisations."""
    known = tuple(events)
    named = {
        (account.scene.sentence.index, account.trigger.noun): event.id
        for event in known
        for account in event.happening.accounts
    }
    for event in known:
        for account in event.happening.accounts:
            first = account is event.happening.accounts[0]
            yield from _of_account(event.id, account, first, event.happening, sites)
            links = (("partOf", account.wholes), ("respondsTo", account.answers), ("occasion", account.occasions))
            for property, others in links:
                found = (named.get((account.scene.sentence.index, noun)) for noun in others)
                for other in (id for id in found if id is not None and id != event.id):
                    yield Claim(event.id, property, account.passage, f"events.{property}", object=other)


def _of_account(
    id: str, account: Account, first: bool, happening: Happening, sites: Mapping[str, str | None]
) -> Iterator[Claim]:
    passage, rule = account.passage, _rule(account)
    found: list[Claim] = []
    if _says_status(account, first, happening):
        words, reading = _status_passage(account), account.status
        found.append(Claim(id, "status", words, rule, object=f"dip:{reading.status}", certainty=reading.certainty))
    for part in (part for part in account.parts if not part.listed):
        qualifiers = [("capacity", f"dip:{part.capacity}"), *(("inPost", post) for post in part.posts)]
        found.append(Claim(id, "participation", passage, rule, object=part.referent, qualifiers=tuple(qualifiers)))
    for site in (site for site in account.sites if site.referent not in happening.general):
        place = sites.get(site.referent, site.referent)
        if place is not None:
            found.append(Claim(id, "place", passage, site.rule or rule, object=place, certainty=site.certainty))
    for when in account.whens:
        spans = (_bounded(span, account.trigger.frame.bound) for span in when.spans)
        found += (Claim(id, "hasTime", passage, rule, value=span) for span in spans)
    for extra in account.extras:
        words = account.scene.sentence.span_of(extra.first, extra.last)
        value = account.scene.sentence.words(extra.first, extra.last)
        found.append(_hedged(account, Claim(id, extra.property, words, rule, value=value)))
    source = account.status
    yield from (replace(c, attributed_to=source.attributed_to, reported_by=source.reported_by) for c in found)


def _hedged(account: Account, claim: Claim) -> Claim:
    """A topic as firm as its clause: "trade was probably discussed", "trade was not discussed"."""
    if not account.adds_topic or account.has_happened or account.status.status is Status.PLANNED:
        return claim
    if account.status.status in (Status.DID_NOT_OCCUR, Status.RULED_OUT, Status.DENIED):
        return replace(claim, negated=True)
    return replace(claim, certainty=Certainty.PROBABLE)


def _bounded(span: TimeSpan, bound: str | None) -> TimeSpan:
    """The time of an event that begins or ends then: its other end is not known."""
    if bound == "start":
        return replace(span, earliest_end=None, latest_end=None, edtf=f"{span.edtf}/..")
    if bound == "end":
        return replace(span, earliest_start=None, latest_start=None, edtf=f"../{span.edtf}")
    return span


def _rule(account: Account) -> str:
    if account.is_company:
        return "events.company"
    if account.trigger.noun is None:
        return "events.verb"
    return "events.noun" if account.trigger.verb is None else "events.carried"


def _says_status(account: Account, first: bool, happening: Happening) -> bool:
    """Whether an account says that the event happened, and does not only refer to it ("after the talks")."""
    if account.speaks_up:
        return True
    return first and not any(other.speaks_up for other in happening.accounts)


_REACH = 6
"""How many words may lie between a clause and the words that give its status: "is scheduled to", "reportedly"."""


def _status_passage(account: Account) -> Span:
    """The clause, widened to the words near it that give the status."""
    sentence, (first, last) = account.scene.sentence, account.range
    low, high = max(first - _REACH, 0), min(last + _REACH, len(sentence.tokens))
    near = sentence.span_of(low, high)
    cues = [cue for cue in account.status.cues if near.covers(cue)]
    passage = account.passage
    return Span(min([passage.start, *(c.start for c in cues)]), max([passage.end, *(c.end for c in cues)]))


def without_company(said: Iterable[Claim], listed: Iterable[Claim]) -> Iterator[Claim]:
    """Leave out that somebody went along where a delegation says who they are."""
    members = {(claim.subject, claim.object) for claim in listed if claim.property == "participation"}
    return (c for c in said if c.rule != "events.company" or (c.subject, c.object) not in members)


def sorted_once(found: Sequence[Claim]) -> tuple[Claim, ...]:
    """Claims in the order of their words, each once."""
    once = {(c.subject, c.property, c.object, c.value, c.passage, c.qualifiers): c for c in reversed(found)}
    return tuple(sorted(once.values(), key=lambda c: (c.passage, c.subject, c.property, c.object or "", str(c.value))))
