"""Names of organisations, places and states, put together from atoms: premodifiers, a head noun, what follows "of".

The head noun says what the thing is ("Party", "Commission", "Krai"), and it also keeps people's names inside such
names from becoming people: "Yuri Gagarin Aviation Plant" is a plant. Without a head noun the reference data decides,
then the noun in front ("the newspaper Munhwa Ilbo"), then the language model as it is over the whole article.
"""

from __future__ import annotations

from kg.mentions.evidence import Evidence
from kg.mentions.lexicon import Lexicon, Sort
from kg.mentions.line import Line
from kg.mentions.phrases import large, small
from kg.mentions.phrases.phrase import FRONT, Phrase
from kg.mentions.words import fold
from kg.model import Form, Kind

__all__ = ["Phrase", "find"]

_KINDS = {
    Sort.STATE: Kind.STATE,
    Sort.ADJECTIVE: Kind.STATE,
    Sort.PLACE: Kind.PLACE,
    Sort.ORGANIZATION: Kind.ORGANIZATION,
}
_OPENING = frozenset({'"', "“"})
_ACRONYM = 5
"""Acronyms have no more letters than this."""


def find(line: Line, lexicon: Lexicon, evidence: Evidence) -> tuple[Phrase, ...]:
    """Find the names of organisations, places and states in a line, the longest first, none inside another."""
    found: list[Phrase] = []
    index = 0
    while index < len(line.atoms):
        phrase = _starting(line, index, lexicon, evidence) if line.sort(index) in FRONT else None
        if phrase is not None:
            found.append(phrase)
        index = phrase.last if phrase is not None else index + 1
    return tuple(found)


def _starting(line: Line, index: int, lexicon: Lexicon, evidence: Evidence) -> Phrase | None:
    """Find the name that begins with this atom, if any does."""
    headed = large.read(line, index, lexicon) or small.read(line, index, lexicon) or _known(line, index)
    if headed is not None or line.sort(index) is not Sort.CAPITALS:
        return headed
    return _apposed(line, index, lexicon) or _labelled(line, index, lexicon, evidence)


def _known(line: Line, index: int) -> Phrase | None:
    atom = line.atoms[index]
    kind = _KINDS.get(atom.sort)
    if kind is None:
        return None
    form = Form.ADJECTIVE if atom.sort is Sort.ADJECTIVE else Form.NAME
    return Phrase(index, index + 1, kind, "State" if kind is Kind.STATE else "", known=atom.term, form=form)


def _apposed(line: Line, index: int, lexicon: Lexicon) -> Phrase | None:
    """Read a name behind the noun that says what it is: "the newspaper Munhwa Ilbo", "the city of Dandong"."""
    before = index - 1
    if line.lower(before) == "of" and line.sort(before - 1) is Sort.SITE:
        return Phrase(index, index + 1, Kind.PLACE, line.atoms[before - 1].term)
    before -= line.lower(before) in _OPENING
    if line.sort(before) is not Sort.BODY or line.atoms[before].capital:
        return None
    term = line.atoms[before].term
    return Phrase(index, index + 1, Kind.ORGANIZATION, term) if small.names_itself(term, lexicon) else None


def _labelled(line: Line, index: int, lexicon: Lexicon, evidence: Evidence) -> Phrase | None:
    """Take the model's word for capitals of which nothing else is known, as it is over the whole article."""
    text = line.text(index, index + 1)
    name = fold(text)
    if any(letter.isdigit() for letter in name) or line.lower(index + 1).isdigit() or name in lexicon.compass:
        return None
    label = evidence.label(name)
    if label == "ORG" or (label == "GPE" and _is_acronym(text)):  # the acronyms of states are known
        is_place = evidence.placed[name] or evidence.has_people(name)
        return Phrase(index, index + 1, *((Kind.PLACE, "Place") if is_place else (Kind.ORGANIZATION, "Organization")))
    if label in {"GPE", "LOC"} or evidence.placed[name] or evidence.has_people(name):
        return Phrase(index, index + 1, Kind.PLACE, "Place")
    return Phrase(index, index + 1, Kind.PLACE, "Facility") if label == "FAC" and " " in name else None


def _is_acronym(text: str) -> bool:
    return text.isupper() and len(text.replace(".", "")) <= _ACRONYM
