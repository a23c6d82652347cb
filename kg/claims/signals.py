"""The words of the ontology that say how firm an event is and who speaks, as tables that are looked up by a word.

A signal is written as a dictionary would head it. "be due" is a predicate ("is due"), "a report" is a noun alone,
and "go to" governs an infinitive ("went to see"); the longest signal that fits wins.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kg.claims.grammar import Tree, is_passive
from kg.model import Status
from kg.ontology import Ontology

_ARTICLES = frozenset({"a", "an", "the"})
_REACH = 6
"""How many words behind its first word a signal may end: "put the long-awaited visit off"."""


class Cue(NamedTuple):
    """A signal of a status: its words, whether it is a noun or a predicate alone, whether an infinitive must follow."""

    words: tuple[str, ...]
    status: Status
    noun: bool = False
    predicate: bool = False
    infinitive: bool = False


class Hit(NamedTuple):
    """A cue that stands in a sentence, and the tokens it consists of."""

    cue: Cue
    tokens: tuple[int, ...]

    @property
    def status(self) -> Status:
        """The status that the cue gives to what it governs."""
        return self.cue.status


@dataclass(frozen=True, slots=True)
class Signals:
    """All cues by their first word, and the words of speaking, of travel and of agents."""

    cues: Mapping[str, tuple[Cue, ...]]
    speech: Mapping[str, str]
    movers: frozenset[str]
    agents: frozenset[str]
    bodies: Mapping[str, str]
    accepting: frozenset[str]
    reporting: Mapping[str, str]
    delivering: Mapping[tuple[str, str], str]
    addressing: frozenset[str]
    settings: tuple[str, ...]
    relays: frozenset[str]
    vouching: frozenset[tuple[str, str]]

    def at(self, tree: Tree, index: int, governed: int | None = None) -> Hit | None:
        """Find the longest cue whose first word is a token; `governed` is the word whose status is asked for."""
        token = tree.tokens[index]
        for cue in self._starting_with(token.text.lower(), token.lemma.lower()):
            if cue.noun and token.pos not in ("NOUN", "PROPN"):
                continue
            if cue.predicate and token.pos == "VERB" and token.dep != "amod" and not is_passive(tree, index):
                continue
            if cue.infinitive and (governed is None or not is_infinitive(tree, governed)):
                continue
            rest = _rest(tree, index, cue.words[1:])
            if rest is not None:
                return Hit(cue, (index, *rest))
        return None

    def _starting_with(self, text: str, lemma: str) -> Sequence[Cue]:
        """Give the cues that begin with a word as it is spelled or as a dictionary has it, the longest first."""
        spelled, listed = self.cues.get(text, ()), self.cues.get(lemma, ())
        if text == lemma or not spelled or not listed:
            return spelled or listed
        return sorted((*spelled, *listed), key=_rank, reverse=True)

    def speaks(self, tree: Tree, index: int) -> str | None:
        """Give the class of statement that a verb or noun reports: "say" a Statement, "deny" a Denial."""
        return self.speech.get(_phrasal(tree, index))

    def reports(self, tree: Tree, verb: int) -> str | None:
        """Give the class of the act of speech that a verb makes: "told", "pointed out", "raised a toast"."""
        noun = tree.child(verb, "dobj")
        delivered = self.delivers(tree, verb, noun) if noun is not None else None
        return delivered or self.reporting.get(_phrasal(tree, verb))

    def delivers(self, tree: Tree, verb: int, noun: int) -> str | None:
        """Give the class of the act of speech that a verb and its noun make: a Toast for "raised a toast"."""
        return self.delivering.get((tree.tokens[verb].lemma.lower(), tree.tokens[noun].lemma.lower()))

    def addresses(self, tree: Tree, verb: int) -> bool:
        """Tell whether the object of a verb is spoken to: "told the envoy"."""
        return tree.tokens[verb].lemma.lower() in self.addressing

    def vouches(self, tree: Tree, verb: int, noun: int) -> bool:
        """Tell whether a verb and its object answer for what was said before: "confirmed this", "explained it"."""
        return (tree.tokens[verb].lemma.lower(), tree.tokens[noun].text.lower()) in self.vouching

    def moves(self, tree: Tree, index: int) -> bool:
        """Tell whether a word speaks of going somewhere, so that what it is done for lies ahead: "arrived for"."""
        return tree.tokens[index].lemma.lower() in self.movers


def _phrasal(tree: Tree, index: int) -> str:
    """Give a verb in its dictionary form, with its particle: "point out"."""
    lemma = tree.tokens[index].lemma.lower()
    particle = tree.child(index, "prt")
    return lemma if particle is None else f"{lemma} {tree.tokens[particle].text.lower()}"


def is_infinitive(tree: Tree, index: int) -> bool:
    """Tell whether a verb stands with "to"."""
    return any(tree.tokens[i].tag == "TO" for i in tree.children(index, "aux", "mark"))


def _rest(tree: Tree, index: int, words: tuple[str, ...]) -> tuple[int, ...] | None:
    """Find the other words of a cue: behind its first word and hanging on it, in their order."""
    found: list[int] = []
    position = index
    for word in words:
        for i in range(position + 1, min(index + _REACH, len(tree.tokens))):
            token = tree.tokens[i]
            if word in (token.lemma.lower(), token.text.lower()) and (i == position + 1 or index in _above(tree, i)):
                found.append(i)
                position = i
                break
        else:
            return None
    return tuple(found)


def _above(tree: Tree, index: int) -> Iterator[int]:
    return tree.ancestors(index)


def of(ontology: Ontology) -> Signals:
    """Give the tables of an ontology; the last ones made are kept, for a run reads many articles with one ontology."""
    if not _LAST or _LAST[0][0] is not ontology:
        _LAST[:] = [(ontology, _compile(ontology))]
    return _LAST[0][1]


_LAST: list[tuple[Ontology, Signals]] = []


def _compile(ontology: Ontology) -> Signals:
    cues: dict[str, list[Cue]] = {}
    for status in Status:
        term = ontology.individuals.get(status.value)
        for words in term.signals if term else ():
            cue = _cue(words, status)
            cues.setdefault(cue.words[0], []).append(cue)
    ranked = {word: tuple(sorted(found, key=_rank, reverse=True)) for word, found in cues.items()}
    reporting, delivering, addressing = _reporting(ontology)
    return Signals(
        cues=ranked,
        speech=ontology.signals("Statement"),
        movers=frozenset(_movers(ontology)),
        agents=frozenset(_agents(ontology)),
        accepting=frozenset(pattern.split()[1] for pattern in _patterns(ontology, "Acceptance")),
        bodies={words.split()[-1]: name for words, name in ontology.signals("Organization").items()},
        reporting=reporting,
        delivering=delivering,
        addressing=addressing,
        settings=tuple(_prepositions(ontology, "setting")),
        relays=frozenset(_prepositions(ontology, "relay")),
        vouching=frozenset(_vouching(ontology)),
    )


def _cue(signal: str, status: Status) -> Cue:
    """Read one signal.

    >>> _cue("be set to", Status.PLANNED)
    Cue(words=('set',), status=<Status.PLANNED: 'planned'>, noun=False, predicate=True, infinitive=True)
    """
    words = signal.lower().replace("-", " - ").split()
    noun, predicate = words[0] in _ARTICLES, words[0] == "be"
    if noun or predicate:
        words = words[1:]
    infinitive = len(words) > 1 and words[-1] == "to"
    return Cue(tuple(words[:-1] if infinitive else words), status, noun, predicate, infinitive)


def _rank(cue: Cue) -> tuple[int, bool, bool]:
    return len(cue.words), cue.infinitive, cue.noun or cue.predicate


def _movers(ontology: Ontology) -> Iterator[str]:
    """Give the single words of going somewhere: "arrive", "fly" (of "traveller fly to place"), "trip"."""
    for root in ("Movement", "Visit", "Tour"):
        for name in ontology.descendants(root):
            term = ontology.classes.get(name)
            if term is not None:
                yield from (words.lower() for words in term.signals if " " not in words)
                yield from (pattern.split()[1] for pattern in term.frames if pattern.split()[2:3] in _WAYS)


_WAYS = (["to"], ["in"], ["for"], ["from"], ["place"])


def _agents(ontology: Ontology) -> Iterator[str]:
    """Give the last words of posts and bodies: "minister", "agency"."""
    for root in ("Post", "Organization", "Person", "Group"):
        yield from (words.split()[-1] for words in ontology.signals(root))
    group = ontology.individuals.get("groupWord")
    yield from (words.lower().split()[-1] for words in (group.signals if group else ()))


def _reporting(ontology: Ontology) -> tuple[dict[str, str], dict[tuple[str, str], str], frozenset[str]]:
    """Give what makes an act of speech by the frames of the ontology, with its class.

    Verbs ("speaker tell ..."), verbs with a noun ("speaker raise toast ..."), and the verbs whose object is spoken to.
    """
    verbs: dict[str, str] = {}
    phrases: dict[tuple[str, str], str] = {}
    addressing: set[str] = set()
    for name in sorted(ontology.descendants("Statement")):
        term = ontology.classes.get(name)
        for pattern in term.frames if term else ():
            _, verb, *rest = pattern.split()
            nouns = [word for word in rest if word not in _SLOTS]
            if nouns:
                phrases[verb, nouns[0]] = name
            else:
                verbs[" ".join((verb, *(word for word in rest[:1] if word in _PARTICLES)))] = name
            if rest[:1] == ["addressee"]:
                addressing.add(verb)
    return verbs, phrases, frozenset(addressing)


_PARTICLES = ("out", "on")
_SLOTS = ("addressee", "content", "to", "for", "on", "about", "of", "out", "with", "as")


def _patterns(ontology: Ontology, root: str) -> Iterator[str]:
    """Give the frames of a class and of those below it."""
    for name in sorted(ontology.descendants(root)):
        term = ontology.classes.get(name)
        yield from term.frames if term is not None else ()


def _prepositions(ontology: Ontology, slot: str) -> Iterator[str]:
    """Give the prepositions that lead to where or through whom somebody speaks, the longest first."""
    term = ontology.classes.get("CommunicativeEvent")
    patterns = (pattern.split() for pattern in (term.frames if term is not None else ()))
    found = (" ".join(pattern[2:-1]) for pattern in patterns if pattern[-1] == slot)
    yield from sorted(found, key=lambda words: (-len(words.split()), words))


def _vouching(ontology: Ontology) -> Iterator[tuple[str, str]]:
    """Give the verbs with the pronoun for what was said before: "confirm this"."""
    term = ontology.individuals.get("certain")
    for signal in term.signals if term is not None else ():
        verb, _, pronoun = signal.lower().partition(" ")
        yield verb, pronoun
