"""Lists of names as a reader sees them: "Oleg K., Governor of P., and Alexander K., Minister of N., who ...".

Why the surface and not the arcs: the model finds the verb and its "by", and hangs the names behind it wrongly.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from kg.claims.grammar import FINITE, VERBAL
from kg.claims.scene import AGENTS, Scene, Unit
from kg.model import Kind, Token

_SEPARATORS = frozenset({",", ";", ":", "-", "–", "—", "(", ")", "“", "”", '"', "&", "/"})
_OWNERS = frozenset({"of", "from"})
_JOINING = (("as", "well", "as"), ("along", "with"), ("together", "with"), ("in", "addition", "to"))
_PARTIAL = frozenset({"including", "include", "among"})
_TITLES = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "PART"})


@dataclass(frozen=True, slots=True)
class Listing:
    """Names in the order of the text, where their list ends, and whether the words say that it is partial."""

    units: tuple[Unit, ...]
    last: int
    partial: bool = False


def read(scene: Scene, first: int, stop: int | None = None, kinds: frozenset[Kind] = AGENTS) -> Listing:
    """Read the names of a list that begins at a token, up to its end as a reader sees it.

    A finite verb ends it, as does a preposition behind a complete name ("in Lima"); titles, appositions and
    relative clauses between names do not.
    """
    cursor = _Cursor(scene, first, len(scene.tokens) if stop is None else stop, kinds, first, first)
    while cursor.position < cursor.end and cursor.step():
        pass
    partial = cursor.partial or _is_partial(scene.tokens, cursor.reached)
    return Listing(tuple(cursor.units), max(cursor.reached, first), partial)


@dataclass(slots=True)
class _Cursor:
    """Where the reading of a list stands: `fresh` behind a separator, `described` inside "Minister of"."""

    scene: Scene
    first: int
    end: int
    kinds: frozenset[Kind]
    position: int
    reached: int
    units: list[Unit] = field(default_factory=list)
    fresh: bool = True
    described: bool = False
    partial: bool = False

    def step(self) -> bool:
        """Take the next word in, or tell that the list has ended."""
        tokens, position = self.scene.tokens, self.position
        token = tokens[position]
        unit = self.scene.unit_at.get(position)
        if unit is not None and position == unit.first:
            return self._take(unit)
        if token.text.lower() in _PARTIAL:
            self.partial = True
            return self._separate(position + 1)
        if (joined := _joins(tokens, position)) or token.text in _SEPARATORS or token.pos == "CCONJ":
            return self._separate(position + (joined or 1))
        if token.tag in ("WP", "WP$", "WDT"):
            following = _resumes(self.scene, position, self.end, self.kinds)
            return following is not None and self._separate(following)
        return self._pass_preposition(token) if token.pos == "ADP" else self._pass_title(token)

    def _take(self, unit: Unit) -> bool:
        if self.units and self.scene.tokens[self.position - 1].text == "," and _begins_clause(self.scene, unit):
            return False
        if self.fresh and not self.described and unit.kind in self.kinds and not belongs(self.scene, unit):
            self.units.append(unit)
            self.fresh, self.reached = False, unit.last
        self.position, self.described = unit.last, False
        return True

    def _separate(self, position: int) -> bool:
        self.position, self.fresh, self.described = position, True, False
        return True

    def _pass_preposition(self, token: Token) -> bool:
        """Go on with "Minister of" and "with A and with B"; behind a complete name only "of" and "from" go on."""
        tokens, first = self.scene.tokens, self.first
        same = first > 0 and token.text.lower() == tokens[first - 1].text.lower()
        repeats = same and (tokens[self.position - 1].pos == "CCONJ" or tokens[self.position - 1].text in _SEPARATORS)
        begun = self.position > first and tokens[self.position - 1].pos in _TITLES
        if not (repeats or begun if self.fresh else token.text.lower() in _OWNERS):
            return False
        self.described = self.described or not repeats
        self.position += 1
        return True

    def _pass_title(self, token: Token) -> bool:
        participle = token.tag in ("VBG", "VBN") and token.dep in ("amod", "compound")
        titles = token.pos in _TITLES or participle or token.tag == "PRP$" or (token.pos == "ADV" and self.fresh)
        if not titles or not (self.fresh or token.pos == "PART"):
            return False
        self.position += 1
        return True


def belongs(scene: Scene, unit: Unit) -> bool:
    """Tell whether a unit only tells more of a noun behind it: "Peru's" minister, "the US and Peruvian presidents"."""
    if unit.last < len(scene.tokens) and scene.tokens[unit.last].tag == "POS":
        return True
    token = scene.tokens[unit.last - 1]
    if token.tag == "PRP$":
        return True
    modifies = token.dep in ("compound", "nmod", "amod") and token.head >= unit.last
    return modifies and unit.kind is not Kind.PERSON and scene.tokens[token.head].pos == "NOUN"


def _joins(tokens: Sequence[Token], position: int) -> int:
    """How many words a joining phrase takes here: "as well as" takes three."""
    for words in _JOINING:
        here = tokens[position : position + len(words)]
        if tuple(token.text.lower() for token in here) == words:
            return len(words)
    return 0


def _begins_clause(scene: Scene, unit: Unit) -> bool:
    """Whether a name behind a comma is the subject of what follows: "Escorted by Dahl, Ruiz inspected"."""
    token = scene.tokens[unit.last - 1]
    return token.dep in ("nsubj", "nsubjpass") and token.head >= unit.last and _is_subject(scene, unit)


def _resumes(scene: Scene, position: int, end: int, kinds: frozenset[Kind]) -> int | None:
    """Where a list goes on behind a relative clause: at a separator that a name follows directly."""
    for i in range(position + 1, end):
        if scene.tokens[i].text in (",", ";"):
            start = i + 1 if scene.tokens[i + 1 : i + 2] and scene.tokens[i + 1].pos != "CCONJ" else i + 2
            unit = scene.unit_at.get(start)
            if unit is not None and unit.first == start and unit.kind in kinds and not _is_subject(scene, unit):
                return start
    return None


def _is_subject(scene: Scene, unit: Unit) -> bool:
    following = scene.tokens[unit.last : unit.last + 1]
    return bool(following) and (following[0].tag in FINITE or following[0].pos in VERBAL)


def _is_partial(tokens: Sequence[Token], position: int) -> bool:
    words = [token.text.lower() for token in tokens[position : position + 4]]
    return any(pair in (("among", "others"), ("and", "others")) for pair in pairwise(words))
