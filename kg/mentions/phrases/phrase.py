"""What a name of an organisation, place or state is, and the sorts of atoms it is made of."""

from __future__ import annotations

from dataclasses import dataclass

from kg.mentions.lexicon import Sort
from kg.mentions.line import Line
from kg.model import Form, Kind

HEADS = frozenset({Sort.BODY, Sort.SITE})
OWN_STATE = frozenset({Sort.ADJECTIVE, Sort.STATE})
FRONT = HEADS | OWN_STATE | {Sort.CAPITALS, Sort.PERSON, Sort.PLACE, Sort.ORGANIZATION}
OBJECT = FRONT - {Sort.ADJECTIVE, Sort.PERSON}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A name of an organisation, place or state: atoms [first, last) and the class of its head noun.

    `known` is the id of reference data; `state` the state that its own words name ("Russian Pacific Fleet").
    """

    first: int
    last: int
    kind: Kind
    term: str
    known: str = ""
    state: str = ""
    form: Form = Form.NAME


def state_in(line: Line, first: int, last: int) -> str:
    """Give the state that a name's own words say it belongs to: the adjective in front, else "of Korea" behind."""
    if line.sort(first) in OWN_STATE:
        return line.atoms[first].term
    if last - first > 2 and line.sort(last - 1) is Sort.STATE and line.lower(last - 2) in {"of", "the"}:
        return line.atoms[last - 1].term
    return ""
