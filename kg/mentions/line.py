"""A sentence as a row of atoms: the words the lexicon knows, runs of capitals it does not know, and plain words.

All grammar of names works on this row, never on the arcs of the parse: inside lists those hang wrongly.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from kg.mentions.lexicon import Entry, Lexicon, Sort
from kg.mentions.words import Word, read
from kg.model import Form, Kind, Mention, Sentence, Span

_CALENDAR = frozenset(name.lower() for names in (calendar.day_name, calendar.month_name) for name in names if name)
_NEVER_NAMES = frozenset({"PRON", "DET", "PUNCT", "SYM", "SPACE"})
_OPENERS = frozenset("\"“”'‘(:–—")
_HEADLINE = 20
"""No headline has more words than this."""
_WRITTEN_LARGE = 0.7
"""A line in which more of the words than this begin with a capital is a headline in title case."""


class Atom(NamedTuple):
    """Words [first, last) that count as one; `term` is what the lexicon has for them."""

    first: int
    last: int
    sort: Sort
    lower: str
    capital: bool
    term: str = ""
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with its words and atoms."""

    sentence: Sentence
    words: tuple[Word, ...]
    atoms: tuple[Atom, ...]

    def tokens(self, first: int, last: int) -> tuple[int, int]:
        """Give the tokens of atoms [first, last)."""
        return self.words[self.atoms[first].first].first, self.words[self.atoms[last - 1].last - 1].last

    def span(self, first: int, last: int) -> Span:
        """Give where atoms [first, last) stand in the article."""
        return self.sentence.span_of(*self.tokens(first, last))

    def text(self, first: int, last: int) -> str:
        """Give the words of atoms [first, last) as they are written."""
        return self.sentence.words(*self.tokens(first, last))

    def written(self, first: int, last: int) -> str:
        """Give words [first, last) as they are written."""
        return self.sentence.words(self.words[first].first, self.words[last - 1].last)

    def mention(
        self, first: int, last: int, kind: Kind, form: Form, rule: str, referents: tuple[str, ...] = ()
    ) -> Mention:
        """Give the mention that atoms [first, last) are."""
        tokens = self.tokens(first, last)
        span, words = self.sentence.span_of(*tokens), self.sentence.words(*tokens)
        return Mention(self.sentence.index, *tokens, span, words, kind, form, referents, rule)

    def sort(self, index: int) -> Sort:
        """Give what an atom is; outside the line there is an end."""
        return self.atoms[index].sort if 0 <= index < len(self.atoms) else Sort.END

    def lower(self, index: int) -> str:
        """Give an atom's words in lower case; outside the line there are none."""
        return self.atoms[index].lower if 0 <= index < len(self.atoms) else ""


def build(sentence: Sentence, lexicon: Lexicon, names: frozenset[str] = frozenset()) -> Line:
    """Read a sentence into atoms; `names` are words that the article writes large elsewhere inside a sentence."""
    words = read(sentence, lexicon.affixes)
    return Line(sentence, words, tuple(_settle(list(_atoms(words, lexicon, names)), words, lexicon)))


def _atoms(words: tuple[Word, ...], lexicon: Lexicon, names: frozenset[str]) -> Iterator[Atom]:
    headline = _is_headline(words)
    index = 0
    while index < len(words):
        entry = _entry(words, index, lexicon) if words[index].lower in lexicon.entries else None
        last = index + entry.size if entry else index + 1
        sort, term, plural = (entry.sort, entry.term, entry.plural) if entry else (Sort.WORD, "", False)
        if entry is None and _may_name(words, index, lexicon, names, headline):
            last, sort = _run(words, index, lexicon, names, headline), Sort.CAPITALS
        lower = words[index].lower if last == index + 1 else " ".join(word.lower for word in words[index:last])
        yield Atom(index, last, sort, lower, words[index].capital, term, plural)
        index = last


def _entry(words: tuple[Word, ...], index: int, lexicon: Lexicon) -> Entry | None:
    """Find the longest words of the lexicon that begin here and are written as they must be."""
    for wanted, entry in lexicon.starting_with(words[index].lower):
        here = words[index : index + entry.size]
        if entry.size > 1 and wanted != tuple([word.lower for word in here]):
            continue
        is_cut = index > 0 and words[index - 1].lower in lexicon.affixes  # the model misreads "ex-president"
        if entry.sort is Sort.TITLE and _is_overtaken(words, index, entry, lexicon):
            continue
        if (is_cut or _is_written_so(here[0], here[-1], entry)) and not _is_family(words, index, lexicon):
            return entry
    return None


def _is_overtaken(words: tuple[Word, ...], index: int, entry: Entry, lexicon: Lexicon) -> bool:
    """Tell whether a title that begins later goes further: "secretary general" behind "party secretary"."""
    for start in range(index + 1, index + entry.size):
        for wanted, other in lexicon.starting_with(words[start].lower):
            here = [word.lower for word in words[start : start + other.size]]
            if other.sort is Sort.TITLE and list(wanted) == here and start + other.size > index + entry.size:
                return True
    return False


def _is_written_so(first: Word, last: Word, entry: Entry) -> bool:
    """Tell whether a name has its capital, an acronym all of them, and a small noun is a noun here."""
    if entry.sort.is_name:
        return first.text.replace(".", "").isupper() if entry.acronym else first.capital
    return first.capital or entry.sort not in _NOUNS or last.token.pos in {"NOUN", "PROPN"}


_NOUNS = frozenset({Sort.TITLE, Sort.BODY, Sort.SITE, Sort.GROUP})


def _is_family(words: tuple[Word, ...], index: int, lexicon: Lexicon) -> bool:
    """Tell whether a word is a Korean or Chinese family name here: "Park Tae-sung", not "Gorky Park"."""
    if words[index].lower not in lexicon.families or not words[index].capital or index + 1 >= len(words):
        return False
    behind = words[index + 1]
    return behind.capital and "-" in behind.text


def _run(words: tuple[Word, ...], index: int, lexicon: Lexicon, names: frozenset[str], headline: bool) -> int:
    """Find the end of a run of capitals; particles ("von der") hold it together."""
    last = index + 1
    while last < len(words):
        after = last
        while after < len(words) and words[after].lower in lexicon.particles and not words[after].capital:
            after += 1
        if after >= len(words) or not words[after].capital:
            break
        if not _may_name(words, after, lexicon, names, headline) or _breaks(words, after, lexicon):
            break
        last = after + 1
    return last


def _breaks(words: tuple[Word, ...], index: int, lexicon: Lexicon) -> bool:
    return _entry(words, index, lexicon) is not None


def _may_name(words: tuple[Word, ...], index: int, lexicon: Lexicon, names: frozenset[str], headline: bool) -> bool:
    word = words[index]
    is_cut = word.last > word.first + 1  # the model knows only the pieces of a hyphenated word
    if not word.capital or (word.token.pos in _NEVER_NAMES and not is_cut) or word.lower in _CALENDAR:
        return False
    if index and words[index - 1].text not in _OPENERS and not headline:
        return True
    if word.token.pos == "PROPN" or word.lower in lexicon.given or (word.lower in names and not headline):
        return True
    return word.lower in lexicon.families and index + 1 < len(words) and words[index + 1].capital


def _settle(atoms: list[Atom], words: tuple[Word, ...], lexicon: Lexicon) -> Iterator[Atom]:
    """Give back to the runs of capitals what is no rank or title there: "Federal Security", "Carreño King"."""
    held: Atom | None = None
    for index, atom in enumerate(atoms):
        if _is_part_of_name(atoms, index, words, lexicon):
            atom = atom._replace(sort=Sort.CAPITALS, term="")
        elif atom.sort is Sort.RANK and atom.lower in lexicon.rank_titles and not _leads_to_title(atoms, index):
            atom = atom._replace(sort=Sort.TITLE, term=lexicon.rank_titles[atom.lower])
        if held is not None and atom.sort is Sort.CAPITALS:
            held = held._replace(last=atom.last, lower=f"{held.lower} {atom.lower}")
            continue
        if held is not None:
            yield held
        held = atom if atom.sort is Sort.CAPITALS else None
        if held is None:
            yield atom
    if held is not None:
        yield held


def _is_part_of_name(atoms: list[Atom], index: int, words: tuple[Word, ...], lexicon: Lexicon) -> bool:
    atom = atoms[index]
    if atom.sort is Sort.WORD:
        return False
    if atom.sort in {Sort.STATE, Sort.PLACE} and index:
        return _is_name_of_somebody(atoms, index, lexicon) or (
            atoms[index - 1].sort is Sort.CAPITALS and words[atoms[index - 1].last - 1].lower in lexicon.compass
        )
    if atom.sort in {Sort.BODY, Sort.SITE} and index and atoms[index - 1].sort is Sort.CAPITALS:
        return atom.capital and (_has_initial(words, atoms[index - 1]) or _is_given(atoms, index, lexicon))
    if not atom.capital or atom.sort not in {Sort.RANK, Sort.TENURE, Sort.TITLE, Sort.GROUP}:
        return False
    behind = atoms[index + 1].sort if index + 1 < len(atoms) else Sort.END
    if atom.sort is Sort.TITLE:
        before = atoms[index - 1] if index else None
        if before is not None and before.lower == "the" and _leads_to_body(atoms, index):
            return True
        is_run = before is not None and before.sort is Sort.CAPITALS and words[before.first].lower in lexicon.given
        return is_run and behind is not Sort.CAPITALS
    return behind in {Sort.CAPITALS, Sort.BODY, Sort.SITE} and not _leads_to_title(atoms, index)


def _is_given(atoms: list[Atom], index: int, lexicon: Lexicon) -> bool:
    """Tell whether a head noun is a family name behind a title and a given name: "Bishop Peter Park"."""
    titled = index > 1 and atoms[index - 2].sort in {Sort.TITLE, Sort.HONORIFIC}
    return titled and atoms[index - 1].lower in lexicon.given


def _is_name_of_somebody(atoms: list[Atom], index: int, lexicon: Lexicon) -> bool:
    """Tell whether a place's name is a person's: "foreign minister Santiago Cafiero", "Jack London"."""
    if " " in atoms[index].lower:
        return False
    if atoms[index - 1].sort is Sort.CAPITALS and atoms[index - 1].lower in lexicon.given:
        return True
    if index + 1 >= len(atoms) or atoms[index + 1].sort is not Sort.CAPITALS:
        return False
    return atoms[index - 1].sort in {Sort.TITLE, Sort.HONORIFIC} or atoms[index].lower in lexicon.given


def _has_initial(words: tuple[Word, ...], atom: Atom) -> bool:
    """Tell whether a run ends in a person's initial: "Cheryl D." in front of "Mills"."""
    text = words[atom.last - 1].text
    return atom.last - atom.first > 1 and len(text) == 2 and text[1] == "."


def _leads_to_title(atoms: list[Atom], index: int) -> bool:
    """Tell whether a rank has its title behind it: "Deputy Transport Minister"."""
    behind = (atom for atom in atoms[index + 1 : index + 5] if atom.sort not in _BEFORE_TITLES)
    following = next(behind, None)
    return following is not None and following.sort is Sort.TITLE


def _leads_to_body(atoms: list[Atom], index: int) -> bool:
    """Tell whether a word belongs to a body's name: "the General Intelligence Service"."""
    behind = index + 1 + (atoms[index + 1].sort is Sort.CAPITALS if index + 1 < len(atoms) else 0)
    return behind < len(atoms) and atoms[behind].sort in {Sort.BODY, Sort.SITE} and atoms[behind].capital


_BEFORE_TITLES = frozenset({Sort.RANK, Sort.CAPITALS, Sort.ADJECTIVE, Sort.STATE})


def _is_headline(words: tuple[Word, ...]) -> bool:
    if len(words) > _HEADLINE or not words or words[-1].text in {".", "!", "?", "”", '"'}:
        return False
    letters = [word for word in words if word.text[0].isalpha() and len(word.text) > 3]
    return len(letters) > 2 and sum(word.capital for word in letters) > len(letters) * _WRITTEN_LARGE
