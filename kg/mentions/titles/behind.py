"""What hangs behind a title's head noun: the body, place or state it is of, the field it is for, whom it serves."""

from __future__ import annotations

from kg.mentions.lexicon import Sort
from kg.mentions.phrases import Phrase
from kg.mentions.titles.title import Reader, Right
from kg.mentions.words import AND, ARTICLES
from kg.model import Form, Kind

_BARE = frozenset({Sort.CAPITALS, Sort.BODY})
_IN_FIELDS = frozenset({Sort.CAPITALS, Sort.BODY, Sort.SITE})
_NAMED = frozenset({Sort.STATE, Sort.PLACE, Sort.ORGANIZATION})
_BEFORE_TITLES = frozenset({Sort.RANK, Sort.TENURE, Sort.ADJECTIVE, Sort.STATE})
_NOTHING = 0


def read(reader: Reader, head: int) -> Right:
    """Read what a title is of, for, to or at, as far as it goes."""
    line = reader.line
    start = head + 1 + (line.sort(head + 1) is Sort.TENURE and line.lower(head + 1)[0] == "-")
    right = Right(start, _branch(reader, head + 1))
    right = right._replace(last=max(right.last, right.own))
    while not (right.state and not right.of):
        found = _complement(reader, head, right)
        if found is None:
            break
        right = _joined(reader, right, found)
        if found.state and not found.of:
            break
    if right.state and line.lower(right.last) == "to" and reader.is_any(head, "AmbassadorPost"):
        post = _field(reader, right.last + 1)  # "Ambassador of Mongolia to Japan"
        right = right if post is None else right._replace(last=post.last, own=post.own)
    return right


def _branch(reader: Reader, index: int) -> int:
    """Read a branch in brackets: "Secretary (West)"."""
    line = reader.line
    is_branch = line.lower(index) == "(" and line.lower(index + 2) == ")" and line.sort(index + 3) is not Sort.PERSON
    return index + 3 if is_branch and line.atoms[index + 1].capital else index


def _joined(reader: Reader, right: Right, found: Right) -> Right:
    """Add a complement; in "Chairman of the Board of a bank" the first belongs to the title itself."""
    of, own = right.of, found.own or right.own
    if of and found.of and of[-1].last == of[-1].first + 1 and reader.line.sort(of[-1].first) in _BARE:
        own, of = of[-1].last, of[:-1]
    return Right(found.last, own, of + found.of, found.state or right.state)


def _complement(reader: Reader, head: int, right: Right) -> Right | None:
    line, index = reader.line, right.last
    preposition = line.lower(index)
    if preposition == "of" or (preposition in {"at", "with"} and not right.of):
        return _belonging(reader, head, index)
    if right.of:
        return None
    if preposition == "for":
        return _body(reader, index + 1) or _field(reader, index + 1)
    if preposition == "responsible" and line.lower(index + 1) == "for":
        return _field(reader, index + 2)
    if preposition in {"to", "in", "on"} and reader.is_any(head, "AmbassadorPost", "EnvoyPost", "AdviserPost"):
        return (_served(reader, index + 1) if preposition == "to" else None) or _field(reader, index + 1)
    return None


def _belonging(reader: Reader, head: int, index: int) -> Right | None:
    """Read the body, place or state behind "of" or "at"; a minister's "of" names a field unless a state follows."""
    line, first = reader.line, reader.past_article(index + 1)
    phrase = reader.starting.get(_past_adjectives(reader, first))
    if phrase is not None and phrase.kind is Kind.STATE and phrase.form is Form.NAME:
        return Right(phrase.last, _NOTHING, state=phrase.known)
    if reader.has_field(head) or line.lower(head) in reader.lexicon.degrees:
        return _field(reader, index + 1)
    if phrase is not None and phrase.kind in {Kind.ORGANIZATION, Kind.PLACE}:
        return Right(phrase.last, _NOTHING, (phrase,), phrase.state)
    if line.sort(first) in _BARE and line.atoms[first].capital:
        term = line.atoms[first].term or "Organization"
        return Right(first + 1, _NOTHING, (Phrase(first, first + 1, Kind.ORGANIZATION, term),))
    return _part(reader, first) if line.lower(index) == "of" else None


def _past_adjectives(reader: Reader, index: int) -> int:
    """Skip small adjectives in front of a name: "the right-wing Northern League"."""
    line = reader.line
    while line.sort(index) is Sort.WORD and line.words[line.atoms[index].first].token.pos == "ADJ":
        index += 1
    return index


def _body(reader: Reader, index: int) -> Right | None:
    """Read a body with a head noun: "spokesperson for the Ministry of Defence"."""
    phrase = reader.starting.get(reader.past_article(index))
    if phrase is None or phrase.kind is not Kind.ORGANIZATION or phrase.term in {"", "Organization"}:
        return None
    return Right(phrase.last, _NOTHING, (phrase,), phrase.state)


def _part(reader: Reader, index: int) -> Right | None:
    """Read a small noun that belongs to the title: "chairman of the Russian side", "head of the delegation"."""
    line, state = reader.line, ""
    if line.sort(index) is Sort.ADJECTIVE:
        state, index = line.atoms[index].term, index + 1
    last = index
    while reader.is_nominal(last):
        last += 1
    if last == index:
        return None
    body = _body(reader, last + 1) if line.lower(last) == "of" else None
    if body is None:
        return Right(last, last, state=state)
    return body._replace(own=last, state=state or body.state)


def _served(reader: Reader, index: int) -> Right | None:
    """Read whom an aide serves: "aide to President NAME" has the other's title in its own, "aide to NAME" the name."""
    line, first = reader.line, reader.past_article(index)
    last = first
    while line.sort(last) in {Sort.RANK, Sort.TITLE, Sort.ADJECTIVE}:
        last += 1
    is_name = line.sort(last) is Sort.PERSON
    if last == first:
        return Right(last + 1, last + 1) if is_name else None
    is_title = line.sort(last - 1) is Sort.TITLE and (is_name or line.lower(first - 1) in ARTICLES)
    return Right(last, last) if is_title else None


# ---------------------------------------------------------------- fields


def _field(reader: Reader, index: int) -> Right | None:
    """Read what a post is for: "Natural Resources and Ecology", "the Far East and the Arctic", "foreign affairs"."""
    last, end = None, _field_end(reader, index)
    while end is not None:
        last = end
        end = _field_end(reader, last + 1) if _goes_on(reader, last) else None
    return Right(last, last) if last is not None else None


def _goes_on(reader: Reader, index: int) -> bool:
    """Tell whether a field goes on over "and", a comma or "of"; a title or a state behind them ends it."""
    line, link = reader.line, reader.line.lower(index)
    if link in AND:
        return not _begins_title(reader, index + 1)
    if link == ",":
        return line.lower(index + 2) in {*AND, ","}
    return link == "of" and line.sort(reader.past_article(index + 1)) is not Sort.STATE


def _field_end(reader: Reader, index: int) -> int | None:
    line, first = reader.line, reader.past_article(index)
    if line.sort(first) in _NAMED:
        return first + 1
    last = first
    while (line.sort(last) in _IN_FIELDS and line.atoms[last].capital) or reader.is_nominal(last):
        last += 1
    if last == first and line.sort(first) is Sort.TITLE and line.lower(first) in reader.lexicon.portfolios:
        return first + 1  # "Minister of Justice"
    return last if last > first else None


def _begins_title(reader: Reader, index: int) -> bool:
    """Tell whether a title begins here: "and Minister of Trade", "and Foreign Minister"."""
    line = reader.line
    while line.sort(index) in _BEFORE_TITLES or (
        line.sort(index) is Sort.CAPITALS and line.sort(index + 1) is Sort.TITLE
    ):
        index += 1
    return line.sort(index) in {Sort.TITLE, Sort.PERSON}
