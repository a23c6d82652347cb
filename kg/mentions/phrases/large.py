"""Names whose head noun has a capital: premodifiers, the head noun, and what hangs behind it by "of", "for", "on"."""

from __future__ import annotations

from kg.mentions.lexicon import Lexicon, Sort
from kg.mentions.line import Line
from kg.mentions.phrases.phrase import FRONT, HEADS, OBJECT, Phrase, state_in
from kg.mentions.words import AND, ARTICLES, POSSESSIVES
from kg.model import Kind

_LINKS = frozenset({"of", "for", "on"})
_FIELDS = HEADS | {Sort.CAPITALS}


def read(line: Line, first: int, lexicon: Lexicon) -> Phrase | None:
    """Read a name that begins here: "Party's Central Military Commission", "Bank of Ghana", "Jilin Province"."""
    head = _head(line, first) or _double(line, first)
    if head is None or (head == first and line.atoms[head].plural):
        return None
    last, atom = _behind(line, head + 1), line.atoms[head]
    if lexicon.is_a(atom.term, "DiplomaticMission") and line.lower(last) == "in":
        last = _object(line, last + 1) or last
    is_bare = last == first + 1 and " " not in atom.lower
    if is_bare or line.sort(last) is Sort.CAPITALS:
        return None
    kind = Kind.PLACE if atom.sort is Sort.SITE else Kind.ORGANIZATION
    return Phrase(first, last, kind, atom.term, state=state_in(line, first, last))


def _head(line: Line, first: int) -> int | None:
    """Find the last head noun of a run of capitals: "Party's Central Military Commission" is a commission."""
    head, index = None, first
    while index < len(line.atoms):
        atom = line.atoms[index]
        if atom.lower in POSSESSIVES:
            if not _owns(line, index):
                break
        elif atom.sort not in FRONT or not atom.capital:
            break
        elif atom.sort in HEADS:
            head = index
        index += 1
    return head


def _double(line: Line, first: int) -> int | None:
    """Find the head noun of "Social Democratic and Labour Party", where the model too sees one name."""
    if line.sort(first) is not Sort.CAPITALS or line.lower(first + 1) not in AND:
        return None
    head = _head(line, first + 2)
    if head is None:
        return None
    tokens, names = line.tokens(first, head + 1), line.sentence.names
    return head if any(name.first in {tokens[0], tokens[0] - 1} and name.last == tokens[1] for name in names) else None


def _owns(line: Line, mark: int) -> bool:
    """Tell whether a possessive belongs to a name: "Party's", "Workers'", but not "Russia's" or "Putin's"."""
    is_body = mark > 0 and line.sort(mark - 1) in {Sort.BODY, Sort.CAPITALS}
    return is_body and line.sort(mark + 1) in FRONT and line.atoms[mark + 1].capital


# ---------------------------------------------------------------- behind the head noun


def _behind(line: Line, start: int) -> int:
    """Read "of X", "for X", "on X, Y and Z", "between X and Y" behind a head noun, as often as they come."""
    index = start
    while True:
        last = _complement(line, index, start)
        if last is None:
            return index
        index = _joined(line, last)


def _complement(line: Line, index: int, start: int) -> int | None:
    link = line.lower(index)
    if link in _LINKS and _hangs_on(line, index, start):
        return _object(line, index + 1)
    if link == "between":
        return _pair(line, index + 1)
    if link in POSSESSIVES and index > start:  # "Workers' Party of Korea's Central Committee"
        head = _head(line, index + 1)
        return head + 1 if head is not None else None
    return None


def _hangs_on(line: Line, index: int, start: int) -> bool:
    """Tell whether a preposition belongs to the name in front: "Centre for Peace", not "left the Party for another"."""
    token = line.words[line.atoms[index].first].token
    name = range(line.words[line.atoms[start - 1].first].first, line.words[line.atoms[index].first].first)
    return line.lower(index) == "of" or token.head in name


def _object(line: Line, index: int) -> int | None:
    """Read the name behind "of": "[the] Workers' Party", "Natural Resources", "Korea", "the President"."""
    first = last = index + (line.lower(index) in ARTICLES)
    while _is_object(line, last):
        last += 1
        if line.lower(last) in POSSESSIVES and _owns(line, last):
            last += 1
    if last == first:
        return last + 1 if _is_office(line, last) else None
    return last


def _is_object(line: Line, index: int) -> bool:
    sort, behind = line.sort(index), line.sort(index + 1)
    if sort not in FRONT or not line.atoms[index].capital:
        return False
    if sort is Sort.ADJECTIVE:
        return behind in OBJECT and line.atoms[index + 1].capital
    if sort is Sort.PERSON:
        return behind in HEADS and line.atoms[index + 1].capital
    return True


def _is_office(line: Line, index: int) -> bool:
    """Tell whether a title stands here for an office: "Office of the President", not "aides of President NAME"."""
    is_title = line.sort(index) is Sort.TITLE and line.atoms[index].capital and line.lower(index - 1) in ARTICLES
    return is_title and line.sort(index + 1) not in {Sort.CAPITALS, Sort.PERSON}


def _pair(line: Line, index: int) -> int | None:
    """Read "Russia and [the] DPRK"."""
    middle = _object(line, index)
    return _object(line, middle + 1) if middle is not None and line.lower(middle) in AND else None


def _joined(line: Line, index: int) -> int:
    """Read on over "and Ecology" or ", Economic, Scientific and Technical Cooperation"."""
    last = index
    while line.lower(last) == "," and _is_field(line, last + 1):
        last += 2
    last += line.lower(last) == "," and last > index
    if line.lower(last) not in AND:
        return index
    first = last + 1 + (line.lower(last + 1) in ARTICLES)
    return _field_end(line, first, is_list=last > index) or index


def _is_field(line: Line, index: int) -> bool:
    """Tell whether an atom may be one of several fields that a body is for: capitals that are no name themselves."""
    return line.sort(index) is Sort.CAPITALS and line.sort(index + 1) not in {Sort.TITLE, Sort.PERSON}


def _field_end(line: Line, first: int, *, is_list: bool) -> int | None:
    """Find where the last field ends; "and Central Bank" is a field only where fields were listed before."""
    last = first
    while line.sort(last) in _FIELDS and line.atoms[last].capital:
        if line.sort(last) in HEADS and not is_list:
            return None
        last += 1
    return last if last > first and _is_field(line, first) else None
