"""What stands in front of a title's head noun: rank, field, body, state, and whether the post is still held."""

from __future__ import annotations

from kg.mentions.lexicon import Sort
from kg.mentions.phrases import Phrase
from kg.mentions.titles.title import Left, Reader
from kg.mentions.words import AND, INDEFINITE, OWNERS, POSSESSIVES
from kg.model import Kind


def read(reader: Reader, head: int) -> Left:
    """Read "former Russian First Deputy Foreign" in front of "Minister", "the Agency's" in front of "director"."""
    line = reader.line
    own = _own_words(reader, head)
    left = Left(own, own)
    while left.first > 0:
        before = line.atoms[left.first - 1]
        if before.sort is Sort.TENURE:
            left = left._replace(first=left.first - 1, status=before.term)
        elif before.sort is Sort.HONORIFIC or (before.sort is Sort.RANK and left.of):  # "senior Kremlin official"
            left = left._replace(first=left.first - 1)
        else:
            home = None if left.of or left.state else _home(reader, left, head)
            if home is None:
                break
            left = home
    article = line.lower(left.first - 1)
    definite = (article in OWNERS and article not in INDEFINITE) or bool(left.state) or left.owner >= 0
    return left._replace(definite=definite)


def _home(reader: Reader, left: Left, head: int) -> Left | None:
    """Read whose post it is: "Mombasa", "Russian", "Spain's", "the Agency's", "Zelensky's"."""
    last = left.first
    if reader.line.lower(last - 1) in POSSESSIVES:
        last -= 1
        if reader.line.sort(last - 1) is Sort.PERSON:
            return left._replace(first=last - 1, owner=last - 1)
    elif _is_land(reader, last - 1, head):
        return left._replace(first=last - 1, of=(Phrase(last - 1, last, Kind.PLACE, "Place"),))
    phrase = reader.ending.get(last)
    if phrase is None:
        return None
    if phrase.kind is Kind.STATE:
        return left._replace(first=phrase.first, state=phrase.known)
    return left._replace(first=phrase.first, of=(phrase,), state=phrase.state)


def _is_land(reader: Reader, index: int, head: int) -> bool:
    """Tell whether capitals in front of "Governor" or "Mayor" must be a place, whatever the model takes them for."""
    phrase = reader.ending.get(index + 1)
    is_known = phrase is not None and phrase.kind is Kind.PLACE
    return reader.line.sort(index) is Sort.CAPITALS and reader.is_any(head, "RegionalHeadPost") and not is_known


def _own_words(reader: Reader, head: int) -> int:
    """Find where the title's own words begin: "First Deputy Foreign" in front of "Minister"."""
    line, index = reader.line, head
    while index > 0:
        if line.sort(index - 1) is Sort.RANK or _is_field(reader, index - 1, head):
            index -= 1
        elif line.lower(index - 1) in AND and index < head and _is_field(reader, index - 2, head):
            index -= 2
        else:
            break
    return index


def _is_field(reader: Reader, index: int, head: int) -> bool:
    """Tell whether words in front of a title say what it is about: "Foreign", "National Security", "finance"."""
    if index < 0 or _ends_body(reader, index):
        return False
    atom = reader.line.atoms[index]
    if atom.sort is Sort.WORD or (atom.capital and atom.sort in {Sort.CAPITALS, Sort.BODY, Sort.SITE, Sort.TITLE}):
        if all(word in reader.lexicon.portfolios for word in atom.lower.split()):
            return True
        if atom.sort is Sort.CAPITALS and reader.has_field(head) and index + 1 not in reader.ending:
            return True
    return _is_area(reader, index) and not reader.is_any(head, "RegionalHeadPost")


def _ends_body(reader: Reader, index: int) -> bool:
    """Tell whether a body's name of several words ends here: "Ohio Republican Party" in front of "director"."""
    body = reader.ending.get(index + 1)
    return body is not None and body.kind is Kind.ORGANIZATION and body.last > body.first + 1


def _is_area(reader: Reader, index: int) -> bool:
    """Tell whether an atom is a place that a post may be about: "Europe Director"."""
    phrase = reader.starting.get(index)
    return phrase is not None and phrase.kind is Kind.PLACE and phrase.last == index + 1
