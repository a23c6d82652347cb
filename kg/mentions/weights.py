"""What speaks for capitals being a person's name, and what against it, in whole points.

A title in front, a given name, a Korean family name or a title behind a comma are worth three; the language model's
word two; the same name elsewhere in the article three or four. A common word inside, capitals left over, a head noun
behind take points away. Two points are enough.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.mentions.evidence import Evidence
from kg.mentions.lexicon import Lexicon, Sort
from kg.mentions.line import Line
from kg.mentions.words import ARTICLES, Word, fold

ENOUGH = 2
NEVER = -9
_TITLED = frozenset({Sort.TITLE, Sort.HONORIFIC})
_ENDS_OF_TITLES = frozenset({Sort.BODY, Sort.SITE, Sort.STATE, Sort.PLACE, Sort.ORGANIZATION})
_IN_TITLES = _ENDS_OF_TITLES | {Sort.CAPITALS, Sort.ADJECTIVE, Sort.PERSON}
_LINKS = frozenset({"of", "for", "to", "the", "and", "'s", "'", "on", "at", "in", ","})
_BEFORE_TITLES = frozenset({Sort.RANK, Sort.TENURE, Sort.ADJECTIVE, Sort.STATE})
_HEADS_BEHIND = frozenset({Sort.BODY, Sort.SITE, Sort.TITLE})
_FAMILY_FIRST_SIZE, _SIZE = 3, 4
"""No name has more words than this, particles not counted; those with the family name in front have fewer."""


@dataclass(frozen=True, slots=True)
class People:
    """The people's names found so far: how often each full one, and which words may stand for some of them."""

    full: Counter[str]
    short: frozenset[str]


@dataclass(frozen=True, slots=True)
class Run:
    """A run of capitals, with everything that is known around it."""

    line: Line
    index: int
    lexicon: Lexicon
    evidence: Evidence
    people: People

    def weigh(self, first: int, last: int) -> int:
        """Add up what speaks for words [first, last) being one person's name."""
        words, name = self.line.words[first:last], fold(self.line.written(first, last))
        if any(map(str.isdigit, name)) or words[-1].lower in self.lexicon.particles:
            return NEVER
        if len(words) == 1:
            return self._elsewhere(name) + self._alone(words[0], name, first, last)
        inside = self._elsewhere(name) + self._inside(words) + self._labelled(first, last, name)
        return inside + self._before(first, last) + self._behind(first, last)

    def _elsewhere(self, name: str) -> int:
        """Weigh the same name in other places of the article."""
        times = self.people.full[name]
        if times:
            return 4 if times > 1 else 3
        return 4 if name in self.people.short else 0

    def _inside(self, words: Sequence[Word]) -> int:
        """Weigh the words themselves."""
        lexicon = self.lexicon
        is_family_first = words[0].lower in lexicon.families
        is_given = words[0].lower in lexicon.given or fold(words[0].text) in lexicon.given
        size = sum(word.lower not in lexicon.particles for word in words)
        is_too_long = size > (_FAMILY_FIRST_SIZE if is_family_first else _SIZE) or (
            is_family_first and "-" in words[1].text and len(words) > 2
        )
        known = is_given or (is_family_first and len(words) <= _FAMILY_FIRST_SIZE)
        return 3 * known - 3 * is_too_long - 2 * sum(self._is_common(word) for word in words)

    def _is_common(self, word: Word) -> bool:
        is_word = word.lower in self.evidence.common or word.lower in self.lexicon.portfolios
        return is_word and word.lower not in self.lexicon.given

    def _labelled(self, first: int, last: int, name: str) -> int:
        """Weigh the model's word: for the name in the whole article, and for its end here, as it often cuts names."""
        label = self.evidence.label(name)
        tokens = self._tokens(first, last)
        ends = any(
            name.label == "PERSON" and name.first > tokens[0] and name.last == tokens[1]
            for name in self.line.sentence.names
        )
        return _LABELS.get(label, -1) + 2 * ends

    def _tokens(self, first: int, last: int) -> tuple[int, int]:
        return self.line.words[first].first, self.line.words[last - 1].last

    # ------------------------------------------------------------ around a name of several words

    def _before(self, first: int, last: int) -> int:
        """Weigh what stands in front: a title, the end of one, or capitals that are left over."""
        line, atom, before = self.line, self.line.atoms[self.index], self.line.sort(self.index - 1)
        title = self._end_of_title(first, last)
        if first > atom.first:
            return title - (not self._is_lone_word(first))
        score = title + 3 * (before in _TITLED) + (before in _ENDS_OF_TITLES)
        score -= 4 * (before is Sort.BODY and not line.atoms[self.index - 1].capital)
        return score - 3 * (line.lower(self.index - 1) in ARTICLES)

    def _is_lone_word(self, first: int) -> bool:
        """Tell whether one word that is no given name is left in front: "Roscosmos" of "Roscosmos Yuri Borisov"."""
        start = self.line.atoms[self.index].first
        return first - start == 1 and fold(self.line.words[start].text) not in self.lexicon.given

    def _end_of_title(self, first: int, last: int) -> int:
        """Weigh that the name ends a run in which a title goes on: "Minister of National Economy NAME"."""
        atom = self.line.atoms[self.index]
        if last != atom.last or not self._is_behind_title():
            return 0
        if first == atom.first:
            return 2 * (self.line.sort(self.index - 1) in _ENDS_OF_TITLES)
        if all(self._is_common(word) for word in self.line.words[atom.first : first]):
            return 3
        return 2 - 3 * self._is_swallowed(first, last)

    def _is_behind_title(self) -> bool:
        """Tell whether a title goes on up to here: "Minister of National Economy NAME", "Mayor of Astana NAME"."""
        index = self.index - 1
        if self.line.lower(index) == ",":
            return False
        while self.line.sort(index) in _IN_TITLES or self.line.lower(index) in _LINKS:
            index -= 1
        return self.line.sort(index) is Sort.TITLE and index < self.index - 1

    def _is_swallowed(self, first: int, last: int) -> bool:
        """Tell whether the model sees one longer name of something else here: "Human Rights Watch"."""
        tokens = self._tokens(first, last)
        return any(
            name.first < tokens[0] and name.last == tokens[1] and name.label not in {"PERSON", "GPE"}
            for name in self.line.sentence.names
        )

    def _behind(self, first: int, last: int) -> int:
        """Weigh what stands behind: a title after a comma, capitals that are left over, a head noun."""
        line, atom, index = self.line, self.line.atoms[self.index], self.index + 1
        apposed = 3 * (self._has_title_behind() and not self._is_behind_title())
        if last < atom.last:
            return apposed - (0 if self._is_complete(first, last) else 2)
        is_small_title = line.sort(index) is Sort.TITLE and not line.atoms[index].capital
        return apposed - 6 * (line.sort(index) in _HEADS_BEHIND and not is_small_title)

    def _is_complete(self, first: int, last: int) -> bool:
        """Tell whether a Korean name is whole: nothing of it follows "Kim Jong-un"."""
        words = self.line.words[first:last]
        return len(words) == 2 and words[0].lower in self.lexicon.families and "-" in words[1].text

    def _has_title_behind(self) -> bool:
        """Tell whether a title hangs behind by a comma: "Bui Thanh Son, Minister of ..."."""
        line, index = self.line, self.index + 1
        if line.lower(index) not in {",", "("}:
            return False
        index += 1 + (line.lower(index + 1) in ARTICLES)
        while line.sort(index) in _BEFORE_TITLES or line.lower(index) in self.lexicon.portfolios:
            index += 1
        return line.sort(index) is Sort.TITLE and line.sort(index + 1) is not Sort.CAPITALS

    # ------------------------------------------------------------ a name of one word

    def _alone(self, word: Word, name: str, first: int, last: int) -> int:
        """Weigh one word: a name only behind a title, or where nothing speaks for a place or a body."""
        line, atom = self.line, self.line.atoms[self.index]
        if last - first != atom.last - atom.first:
            return -4 if self._elsewhere(name) else NEVER
        behind = line.sort(self.index + 1)
        if behind in _HEADS_BEHIND and line.atoms[self.index + 1].capital:
            return NEVER
        before = line.sort(self.index - 1)
        is_large = before is not Sort.END and line.atoms[self.index - 1].capital
        if before in _TITLED and is_large:
            return 3
        if _is_compound(line, word) or (before is Sort.BODY and not is_large):
            return NEVER
        return _LABELS.get(self.evidence.label(name), -1) - 3 * self._is_elsewise(name) - 2 * word.text.isupper()

    def _is_elsewise(self, name: str) -> bool:
        """Tell whether a word is a place by its "in" or its people, or a body by "director of"."""
        is_body = self.line.lower(self.index - 1) == "of" and self.line.sort(self.index - 2) is Sort.TITLE
        return is_body or bool(self.evidence.placed[name]) or self.evidence.has_people(name)


_LABELS: Mapping[str, int] = {"PERSON": 2, "": 0}


def _is_compound(line: Line, word: Word) -> bool:
    """Tell whether a word stands in front of a small noun that it belongs to: "Kent house"."""
    if word.token.dep != "compound":
        return False
    head = line.sentence.tokens[word.token.head]
    return head.pos == "NOUN" and head.text[0].islower()
