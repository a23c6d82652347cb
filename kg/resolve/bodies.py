"""When two articles' organisations, or their places, are one: by name, where no state contradicts it.

A name that every state could give ("Foreign Ministry", "Central Station") needs the state in common, and so does one
that is spelt otherwise. Letters that stand for a name join it only where one article knows no more than the letters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.model import Referent
from kg.ontology import Ontology
from kg.resolve.likeness import Likeness, Support
from kg.resolve.setting import Setting
from kg.resolve.spelling import initials, spelling

_NEARLY = 80.0
"""Words at least this alike (rapidfuzz ratio) are spellings of one: Centre/Center 83; Eastern/Western 71."""
_EMPTY = frozenset({"the", "of", "for", "and", "on", "in"})

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """What tells one organisation or place from another: names, states, and the item of the reference data it is."""

    names: Mapping[Words, str]
    labels: frozenset[Words]
    states: frozenset[str]
    known: frozenset[str]


@dataclass(frozen=True, slots=True)
class Bodies:
    """The rules by which organisations, or places, are compared."""

    common: frozenset[str]  # words that every state's bodies or places may have
    states: Mapping[str, str]  # of what reference data know, by its id

    @classmethod
    def of(cls, ontology: Ontology, root: str) -> Bodies:
        """Gather the words that signal a class, a portfolio or a rank; they name a sort and nobody."""
        signals = [*ontology.signals(root)]
        for name in ("portfolioWord", "rankWord", "stateWord"):
            signals += ontology.individuals[name].signals if name in ontology.individuals else ()
        common = frozenset(word for signal in signals for word in spelling(signal).words)
        known = {entity.id: entity.state or "" for entity in ontology.entities if ontology.is_a(entity.kind, root)}
        return cls(common, known)

    def profiles(self, referents: Iterable[Referent], setting: Setting) -> dict[str, Body]:
        """Gather what an article knows of each."""
        return {referent.id: self._profile(referent, setting) for referent in referents}

    def _profile(self, referent: Referent, setting: Setting) -> Body:
        """Gather what an article knows of an organisation or place."""
        texts = (referent.label, *(name.text for name in referent.names))
        names = {words: text for text in reversed(texts) if (words := _words(text))}
        local = referent.id.partition("/")[2]
        if referent.id.startswith("state/"):
            return Body({}, frozenset(), frozenset({f"place/{local}"}), frozenset({local}))
        home = self.states.get(local)
        states = frozenset({f"place/{home}"}) if home else setting.states(referent.id)
        return Body(names, frozenset({_words(referent.label)}), states, frozenset({local} & self.states.keys()))

    def keys(self, body: Body) -> Iterator[object]:
        """Where to look for the same one: under each name, and state with initials."""
        yield from (("known", known) for known in body.known)
        yield from (("name", words) for words in body.names)
        for letters in {initials(words) for words in body.names if len(words) > 1}:
            yield from (("state", state, letters) for state in body.states)

    def joined(self, one: Body, other: Body) -> Body:
        """Give what both know together."""
        return Body(
            {**other.names, **one.names},
            one.labels | other.labels,
            one.states | other.states,
            one.known | other.known,
        )

    def contradict(self, one: Body, other: Body) -> bool:
        """Bodies of different states are two; so are two that the reference data know apart."""
        return bool(one.states and other.states and not one.states & other.states) or bool(
            one.known and other.known and not one.known & other.known
        )

    def compare(self, one: Body, other: Body) -> Likeness | None:
        """Say why two are one, if they are."""
        if self.contradict(one, other):
            return None
        if shared := one.known & other.known:
            return Likeness(Support.POST, f"in the reference data, “{min(shared)}”")
        at_home = bool(one.states & other.states)
        for words in sorted(one.names.keys() & other.names.keys(), key=lambda words: (-len(words), words)):
            if self._is_enough(words, one, other, at_home=at_home):
                support = Support.HOME if at_home else Support.NAME
                return Likeness(support, f"one name, “{one.names[words]}”" + ("; one state" if at_home else ""))
        return _other_spelling(one, other) if at_home else None

    def _is_enough(self, words: Words, one: Body, other: Body, *, at_home: bool) -> bool:
        if len(words) == 1 and not (words in one.labels or words in other.labels):
            return False
        return at_home or not all(self._is_common(word) for word in words)

    def _is_common(self, word: str) -> bool:
        return word in self.common or word in _EMPTY or word.removesuffix("s") in self.common


def _other_spelling(one: Body, other: Body) -> Likeness | None:
    for mine, text in sorted(one.names.items()):
        for theirs, other_text in sorted(other.names.items()):
            if len(mine) == len(theirs) > 1 and all(map(_is_nearly, mine, theirs)):
                return Likeness(Support.HOME, f"“{text}” and “{other_text}” are spellings of one name; one state")
    return None


def _is_nearly(one: str, other: str) -> bool:
    from rapidfuzz.fuzz import ratio

    return one == other or (
        one[0] == other[0] and not one.isdigit() and not other.isdigit() and ratio(one, other) >= _NEARLY
    )


def _words(text: str) -> Words:
    words = spelling(text).words
    return words[1:] if words[:1] == ("the",) and len(words) > 1 else words
