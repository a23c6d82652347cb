"""The words of the ontology, laid out so that a sentence is read with one look-up a word.

Why once for each ontology: the signals and frames number in the hundreds, the words of an article in the
thousands, and both are read in milliseconds only if nothing is parsed twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from kg.ontology import Ontology

PREPOSITIONS = frozenset(
    {"about", "aboard", "across", "alongside", "around", "as", "at", "between", "by", "during", "for", "from", "in"}
    | {"inside", "into", "near", "of", "off", "on", "onto", "over", "through", "to", "toward", "towards", "under"}
    | {"upon", "via", "with", "within", "without"}
)
BOUNDS = frozenset({"start", "end"})
ANYONE = "participantCapacity"
SITES = frozenset({"place", "state"})
OTHER_SLOTS = SITES | {"content", "topic", "purpose", "whole", "setting", "outcome"}


@dataclass(frozen=True, slots=True)
class Frame:
    """A pattern of a clause, taken apart: "host host reception in honor of honoree".

    `words` must stand there as written, `bare` are the slots behind the verb in order, `obliques` those behind
    a preposition; `bound` says which end of the event the verb is about ("content begin start").
    """

    kind: str
    verb: str
    subject: str
    bare: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    obliques: tuple[tuple[str, str], ...] = ()
    bound: str | None = None

    @property
    def _precision(self) -> int:
        slots = (*self.bare, *(slot for _, slot in self.obliques))
        return slots.count("state") - slots.count("content")

    @property
    def weight(self) -> int:
        """How much the pattern asks for; of two that fit, the one that asks more is meant."""
        return len(self.bare) + len(self.words) * 2 + len(self.obliques) * 2 + self._precision


def frame(kind: str, pattern: str, capacities: frozenset[str]) -> Frame:
    """Take a pattern of the ontology apart.

    >>> found = frame("Reception", "host host reception for honoree", frozenset({"host", "honoree"}))
    >>> found.verb, found.subject, found.words, found.obliques
    ('host', 'host', ('reception',), (('for', 'honoree'),))
    """
    subject, verb, *rest = pattern.split()
    bound = rest.pop() if rest and rest[-1] in BOUNDS else None
    bare: list[str] = []
    words: list[str] = []
    obliques: list[tuple[str, str]] = []
    pending: list[str] = []
    for word in rest:
        if word not in capacities and word not in OTHER_SLOTS:
            pending.append(word)
            continue
        opening = next((i for i in range(len(pending)) if _opens(pending, i)), None)
        if opening is None:
            bare.append(word)
        else:
            obliques.append((" ".join(pending[opening:]), word))
        words.extend(pending[:opening])
        pending = []
    return Frame(kind, verb, subject, tuple(bare), tuple(words + pending), tuple(obliques), bound)


def _opens(words: Sequence[str], index: int) -> bool:
    """Whether a preposition opens the way to a slot; before another one it is a particle: "set off from"."""
    following = words[index + 1 : index + 2]
    return words[index] in PREPOSITIONS and not (following and following[0] in PREPOSITIONS)


@dataclass(frozen=True, slots=True)
class Term:
    """A class of events as the ontology gives it, with the words that signal it."""

    name: str
    ancestors: frozenset[str]
    signals: tuple[str, ...] = ()
    frames: tuple[str, ...] = ()
    actor: str = "participantCapacity"
    counterpart: str = "participantCapacity"


@dataclass(frozen=True)
class Lexicon:
    """Look-up tables: frames by verb, event nouns by their last word, and what each class says by default.

    `support` are verbs that only say that an event takes place, `companions` those by which somebody goes along
    or stands for others, at an event of another clause, `carrying` those that say who is on a train.
    """

    terms: Mapping[str, Term]
    verbs: Mapping[str, tuple[Frame, ...]]
    nouns: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    support: Mapping[str, tuple[Frame, ...]]
    obliques: Mapping[str, tuple[tuple[str, str], ...]]
    delegations: Mapping[str, tuple[Frame, ...]] = field(default_factory=dict)
    companions: Mapping[str, Frame] = field(default_factory=dict)
    carrying: frozenset[str] = frozenset()
    cues: Mapping[str, frozenset[str]] = field(default_factory=dict)
    general: frozenset[str] = frozenset()

    def is_a(self, kind: str, wanted: str) -> bool:
        """Tell whether a class is another or lies below it."""
        return kind == wanted or (kind in self.terms and wanted in self.terms[kind].ancestors)

    def are_related(self, one: str, other: str) -> bool:
        """Tell whether one of two classes is the other or lies below it."""
        return self.is_a(one, other) or self.is_a(other, one)

    def family(self, kind: str) -> str:
        """The broad class that events are compared in: Meeting for Summit and Talks; Arrival is its own."""
        above = (self.terms[kind].ancestors | {kind}) - self.general if kind in self.terms else {kind}
        return min(above, key=lambda name: (len(self.terms[name].ancestors) if name in self.terms else 0, name))

    def has(self, name: str, words: str) -> bool:
        """Tell whether words are a signal of a term."""
        return words in self.cues.get(name, frozenset())


def of(ontology: Ontology) -> Lexicon:
    """Give the tables of an ontology, laid out once and kept until another one is asked for."""
    return _remembered(_Key(ontology))


class _Key:
    """An ontology as a key: two with the same digest and classes are one."""

    def __init__(self, ontology: Ontology) -> None:
        self.ontology = ontology

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and other.ontology is self.ontology

    def __hash__(self) -> int:
        return id(self.ontology)


@lru_cache(maxsize=4)
def _remembered(key: _Key) -> Lexicon:
    ontology = key.ontology
    events = ontology.descendants("Event") - ontology.descendants("CommunicativeEvent")
    terms = [_term(ontology, name) for name in sorted(events) if name in ontology.classes]
    capacities = ontology.descendants("Capacity") | ontology.descendants("ParticipationCapacity")
    named = {name: frozenset(ontology.signals(name)) for name in _OTHERS}
    pending = (ontology.individuals[name] for name in ("planned", "expected") if name in ontology.individuals)
    named["coming"] = frozenset(words for term in pending for words in term.signals if " " not in words)
    named["Agent"] = named["Group"] | named["Post"] | named["Vehicle"]
    patterns = [frame("Delegation", pattern, capacities) for pattern in ontology.classes["Delegation"].frames]
    carrying = frozenset(pattern.split()[1] for pattern in ontology.classes["Vehicle"].frames)
    return replace(compiled(terms, capacities, named, patterns), carrying=carrying)


_STOPS = ("Settlement", "RailwayStation", "Airport", "Port")
_OTHERS = ("Place", *_STOPS, "Group", "Post", "Vehicle", "Delegation", "CommunicativeEvent")


def _term(ontology: Ontology, name: str) -> Term:
    term = ontology.classes[name]
    above = frozenset(a for a in ontology.classes if a != name and ontology.is_a(name, a))
    return Term(name, above, term.signals, term.frames, term.actor or ANYONE, term.counterpart or ANYONE)


def compiled(
    terms: Iterable[Term],
    capacities: Iterable[str],
    cues: Mapping[str, frozenset[str]],
    delegations: Sequence[Frame] = (),
) -> Lexicon:
    """Lay out the terms of an ontology; `cues` are the signals of everything that is not an event."""
    known = {term.name: term for term in terms}
    slots = frozenset(capacities)
    frames = {term.name: _frames(term, slots) for term in known.values()}
    verbs: dict[str, list[Frame]] = defaultdict(list)
    nouns: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for term in known.values():
        if term.name != "Event":
            for found in frames[term.name]:
                verbs[found.verb].append(found)
            for words in (tuple(signal.lower().split()) for signal in term.signals):
                nouns[words[-1]].append((words, term.name))
    return Lexicon(
        terms=known,
        verbs={verb: tuple(sorted(found, key=lambda f: -f.weight)) for verb, found in verbs.items()},
        nouns={word: tuple(sorted(found, key=lambda n: -len(n[0]))) for word, found in nouns.items()},
        support=_by_verb(frames.get("Event", ())),
        obliques={name: tuple(_obliques(frames, known, name).items()) for name in known},
        delegations=_by_verb(delegations),
        companions=_companions((*delegations, *frames.get("Event", ()))),
        cues=dict(cues),
        general=_general(known),
    )


def _frames(term: Term, slots: frozenset[str]) -> tuple[Frame, ...]:
    """The patterns of a class, and those that follow from its signals alone: "tour" lets somebody tour."""
    patterns = [frame(term.name, pattern, slots) for pattern in term.frames]
    for signal in term.signals:
        verb, *words = (word for word in signal.lower().split() if word not in ("a", "an", "the"))
        patterns.append(Frame(term.name, verb, term.actor, words=tuple(words)))
    return tuple(patterns)


def _by_verb(frames: Iterable[Frame]) -> dict[str, tuple[Frame, ...]]:
    found: dict[str, tuple[Frame, ...]] = {}
    for one in frames:
        found[one.verb] = (*found.get(one.verb, ()), one)
    return found


def _companions(frames: Iterable[Frame]) -> dict[str, Frame]:
    """Find the verbs with a person on both sides and no event of their own: "escort escort participantCapacity"."""
    found = {f.verb: f for f in frames if f.bare and not f.words and not {f.subject, *f.bare} & OTHER_SLOTS}
    return {verb: _plain(f) for verb, f in found.items() if f.subject not in ("delegation", "headOfDelegation")}


def _plain(found: Frame) -> Frame:
    """A companion's frame without delegations: whether somebody is on one, the list itself must say."""
    if found.subject != "delegationMember":
        return found
    return Frame("Event", found.verb, "escort", (ANYONE,))


def _obliques(frames: Mapping[str, tuple[Frame, ...]], known: Mapping[str, Term], name: str) -> dict[str, str]:
    """Which slots the prepositions around an event fill: those of the frames of its class, then of those above.

    What an event ends "with" is said by that verb alone: "talks with Ruiz" have no such outcome.
    """
    found: dict[str, str] = {}
    above = sorted(known[name].ancestors & known.keys(), key=lambda a: -len(known[a].ancestors))
    for one in (name, *above):
        for preposition, slot in (pair for f in frames[one] for pair in f.obliques if pair[1] != "outcome"):
            found.setdefault(preposition, slot)
    return found


def _general(known: Mapping[str, Term]) -> frozenset[str]:
    """The classes that are too broad to tell events apart: no word signals them."""
    return frozenset(name for name, term in known.items() if not term.signals)
