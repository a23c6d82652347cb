"""Names whose head noun is written small: "Khasan station", "Gibraltar government", "Zelensky's office"."""

from __future__ import annotations

from kg.mentions.lexicon import Lexicon, Sort
from kg.mentions.line import Line
from kg.mentions.phrases.phrase import HEADS, OBJECT, OWN_STATE, Phrase, state_in
from kg.mentions.words import POSSESSIVES
from kg.model import Form, Kind

_ANY_SITE = "Facility"
"""The class of head nouns that name nothing when written small: "Soyuz launch complex", "Bagram workshop"."""
_ORGANS = ("GovernmentBody", "MilitaryOrganization", "Legislature", "Court", "DiplomaticMission")


def read(line: Line, first: int, lexicon: Lexicon) -> Phrase | None:
    """Read a name that begins here and ends in a small head noun, if there is one."""
    return _state_itself(line, first, lexicon) or _behind_name(line, first, lexicon) or _owned(line, first, lexicon)


def _state_itself(line: Line, first: int, lexicon: Lexicon) -> Phrase | None:
    """Read "the Mexican government", "the Russian side": the state as one that acts."""
    if line.sort(first) not in OWN_STATE or line.lower(first + 1) not in lexicon.state_words:
        return None
    return Phrase(first, first + 2, Kind.STATE, "State", known=line.atoms[first].term, form=Form.DESCRIPTION)


def _behind_name(line: Line, first: int, lexicon: Lexicon) -> Phrase | None:
    """Read "Khasan station", "Mexican foreign ministry", "Hankyoreh newspaper"."""
    head = first + 1
    while line.sort(head) in OBJECT and line.atoms[head].capital:
        head += 1
    nearest = line.sort(head - 1)
    while nearest in OWN_STATE and line.lower(head) in lexicon.portfolios:
        head += 1
    if line.sort(head) not in HEADS or line.atoms[head].capital or not line.atoms[first].capital:
        return None
    atom = line.atoms[head]
    if atom.sort is Sort.BODY:
        return _body(line, first, head, lexicon)
    is_place = nearest in {Sort.CAPITALS, Sort.PLACE} and not atom.plural and atom.term != _ANY_SITE
    return Phrase(first, head + 1, Kind.PLACE, atom.term) if is_place else None


def _body(line: Line, first: int, head: int, lexicon: Lexicon) -> Phrase | None:
    atom, state, nearest = line.atoms[head], state_in(line, first, head), line.sort(head - 1)
    if names_itself(atom.term, lexicon):
        if line.sort(head + 1) is Sort.CAPITALS:
            return None
        if nearest in {Sort.CAPITALS, Sort.ORGANIZATION}:
            known = line.atoms[first].term if head == first + 1 else ""
            return Phrase(first, head, Kind.ORGANIZATION, atom.term, known=known, state=state)
    is_named = line.sort(first) not in OWN_STATE or _is_organ(line, head, lexicon)
    if nearest is Sort.PERSON or atom.plural or not is_named:
        return None
    return Phrase(first, head + 1, Kind.ORGANIZATION, atom.term, state=state)


def names_itself(term: str, lexicon: Lexicon) -> bool:
    """Tell whether such things bear names of their own: the noun behind "Hankyoreh" only says what it is."""
    return lexicon.is_a(term, "MediaOrganization") or lexicon.is_a(term, "Company")


def _is_organ(line: Line, head: int, lexicon: Lexicon) -> bool:
    """Tell whether a state has one such body: its parliament, its army, its media; not "a Turkish company"."""
    term = line.atoms[head].term
    is_many = line.words[line.atoms[head].first].token.tag == "NNS"
    is_media = is_many and lexicon.is_a(term, "MediaOrganization")
    return is_media or any(lexicon.is_a(term, organ) for organ in _ORGANS)


def _owned(line: Line, first: int, lexicon: Lexicon) -> Phrase | None:
    """Read "Zelensky's office", "Spain's socialist government": a body known by whom it belongs to."""
    owner = line.sort(first)
    if owner not in {Sort.PERSON, Sort.STATE} or line.lower(first + 1) not in POSSESSIVES:
        return None
    head = first + 2
    while line.sort(head) is Sort.WORD and line.words[line.atoms[head].first].token.pos in {"ADJ", "NOUN"}:
        head += 1
    if line.sort(head) is not Sort.BODY or line.atoms[head].capital:
        return None
    is_state = owner is Sort.STATE and head == first + 2 and line.lower(head) in lexicon.state_words
    if is_state or not lexicon.is_a(line.atoms[head].term, "GovernmentBody"):
        return None
    state = line.atoms[first].term if owner is Sort.STATE else ""
    return Phrase(first, head + 1, Kind.ORGANIZATION, line.atoms[head].term, state=state)
