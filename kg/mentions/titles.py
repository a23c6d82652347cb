"""Titles: a head noun of a post, what stands in front of it, and what it is "of", "for", "to" or "at".

"Deputy Head of the Presidential Administration" is the title "Deputy Head" in an organisation; "Minister of Industry
and Trade" is one title, for industry and trade are no body; "Presidential Envoy to the Far East" is one too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from kg.mentions.lexicon import Lexicon, Sort
from kg.mentions.line import Line
from kg.mentions.phrases import POSSESSIVES, Phrase
from kg.model import Kind, TenureStatus

_ARTICLES = frozenset({"the", "a", "an"})
_OWNERS = frozenset({"his", "her", "their", "its", "our", "my", "whose"})
_CAPITALISED = frozenset({Sort.CAPITALS, Sort.BODY, Sort.SITE, Sort.PLACE, Sort.STATE, Sort.ORGANIZATION, Sort.TITLE})


_BARE = frozenset({Sort.CAPITALS, Sort.BODY})


@dataclass(frozen=True, slots=True)
class Title:
    """A title in a line: atoms [first, last) with all that belongs to it; `name` is the title alone, in the singular.

    `of` is the organisation or place whose post it is, `state` a state's id. `definite` titles ("the mayor") may
    stand for somebody without a name; `counterpart` ones take their name from somebody else's.
    """

    first: int
    last: int
    name: str
    term: str
    plural: bool = False
    of: tuple[Phrase, ...] = ()
    state: str = ""
    status: TenureStatus = TenureStatus.CURRENT
    definite: bool = False
    counterpart: bool = False
    capital: bool = False
    words: tuple[int, int] = (0, 0)  # the atoms of the title's own words
    head: int = 0  # the atom of its head noun
    owner: int = -1  # the atom of a person whose post it is: "Zelensky's spokesman"


class _Left(NamedTuple):
    """What stands in front of a head noun."""

    first: int  # where the whole begins
    name: int  # where the title's own words begin
    of: tuple[Phrase, ...]
    state: str
    status: str
    definite: bool
    owner: int


class _Right(NamedTuple):
    """What hangs behind a head noun."""

    last: int
    name: int  # where the title's own words end; in a complement 0, if it adds none to them
    of: tuple[Phrase, ...]
    state: str


@dataclass(frozen=True, slots=True)
class _Reader:
    """A line with its names, as titles need them."""

    line: Line
    lexicon: Lexicon
    starting: dict[int, Phrase] = field(default_factory=dict)
    ending: dict[int, Phrase] = field(default_factory=dict)


def find(line: Line, phrases: Sequence[Phrase], lexicon: Lexicon) -> tuple[Title, ...]:
    """Find the titles of a line in their order; one that stands inside another ("aide to President X") comes as well."""
    if not any(atom.sort is Sort.TITLE for atom in line.atoms):
        return ()
    reader = _Reader(line, lexicon, {p.first: p for p in phrases}, {p.last: p for p in phrases})
    inside = {index for phrase in phrases for index in range(phrase.first, phrase.last)}
    heads = [i for i, atom in enumerate(line.atoms) if atom.sort is Sort.TITLE and i not in inside]
    found = [_title(reader, head) for head in heads]
    return tuple(title for title in found if not any(_is_served(line, title, other) for other in found))


def _is_served(line: Line, title: Title, other: Title) -> bool:
    """Tell whether a title only says whom another serves: "Chief Adviser to the President NAME"."""
    return other.head < title.head < other.words[1] and line.lower(title.first - 1) in _ARTICLES


def _title(reader: _Reader, head: int) -> Title:
    line, atom = reader.line, reader.line.atoms[head]
    left = _left(reader, head)
    right = _right(reader, head)
    of = left.of + right.of
    return Title(
        first=left.first,
        last=right.last,
        name=_name(line, left.name, head, right.name, reader.lexicon),
        term=_of_body(_term(line, left.name, head, reader.lexicon), of, reader.lexicon),
        plural=atom.plural,
        of=of,
        state=left.state or right.state,
        status=_status(left.status, line, head, reader.lexicon),
        definite=left.definite,
        counterpart=atom.lower in reader.lexicon.counterparts,
        capital=atom.capital,
        words=(left.name, right.name),
        head=head,
        owner=left.owner,
    )


def _name(line: Line, first: int, head: int, last: int, lexicon: Lexicon) -> str:
    """Give a title's own words, the head noun in the singular."""
    atom = line.atoms[head]
    if not atom.plural:
        return line.text(first, last)
    one = _in_singular(line.text(head, head + 1), lexicon.singulars.get(atom.lower, atom.lower))
    before = f"{line.text(first, head)} " if first < head else ""
    after = f" {line.text(head + 1, last)}" if last > head + 1 else ""
    return before + one + after


def _in_singular(text: str, singular: str) -> str:
    """Write a singular as large as the plural is written.

    >>> _in_singular("Deputy chairmen", "deputy chairman")
    'Deputy chairman'
    """
    pairs = zip(text.split(), singular.split(), strict=False)
    return " ".join(word.capitalize() if written[0].isupper() else word for written, word in pairs)


def _term(line: Line, first: int, head: int, lexicon: Lexicon) -> str:
    """Give the class of the longest words that signal one: "deputy prime minister" is no head of government."""
    atom = line.atoms[head]
    signals = lexicon.ontology.signals("Post")
    head_words = lexicon.singulars.get(atom.lower, atom.lower) if atom.plural else atom.lower
    for start in range(first, head):
        words = " ".join([*(line.lower(index) for index in range(start, head)), head_words])
        if words in signals:
            return signals[words]
    return "DeputyPost" if line.lower(first) in {"deputy", "vice"} and first < head else atom.term


def _of_body(term: str, of: Sequence[Phrase], lexicon: Lexicon) -> str:
    """Give the class of a post in a body: the president of a bank is no head of state, its governor of no region."""
    in_body = bool(of) and of[0].kind is Kind.ORGANIZATION
    return _HEAD_OF_BODY if in_body and any(lexicon.is_a(term, kind) for kind in _HEADS_OF_LAND) else term


_HEAD_OF_BODY = "HeadOfOrganizationPost"
_HEADS_OF_LAND = ("HeadOfStatePost", "HeadOfGovernmentPost", "RegionalHeadPost")


def _status(word: str, line: Line, head: int, lexicon: Lexicon) -> TenureStatus:
    """Say whether the words in front ("former") or behind ("-elect") take a post out of the present."""
    if line.sort(head + 1) is Sort.TENURE:
        word = line.atoms[head + 1].term
    return TenureStatus(word) if word else TenureStatus.CURRENT


# ---------------------------------------------------------------- in front of the head noun


def _left(reader: _Reader, head: int) -> _Left:
    line = reader.line
    name = _own_words(reader, head)
    of: tuple[Phrase, ...] = ()
    index, state, status, owner = name, "", "", -1
    while index > 0:
        phrase = reader.ending.get(index)
        before = line.atoms[index - 1]
        if before.sort is Sort.TENURE:
            status, index = before.term, index - 1
        elif before.sort is Sort.HONORIFIC:
            index -= 1
        elif before.lower in POSSESSIVES and not state and not of:
            owned = _owner(reader, index - 1)
            if owned is None:
                break
            index, of, state, owner = owned
        elif _is_land_in_front(reader, index - 1, head) and not of and not state:
            index -= 1
            of = (Phrase(index, index + 1, Kind.PLACE, "Place"),)
        elif phrase is not None and not of and not state:
            of, state, index = _phrase_in_front(phrase)
        else:
            break
    definite = line.lower(index - 1) in _ARTICLES | _OWNERS and line.lower(index - 1) not in {"a", "an"}
    return _Left(index, name, of, state, status, definite or bool(state) or owner >= 0, owner)


def _is_land_in_front(reader: _Reader, index: int, head: int) -> bool:
    """Tell whether capitals in front of "Governor" or "Mayor" must be a place: "Mombasa Governor"."""
    phrase = reader.ending.get(index + 1)
    is_place = phrase is not None and phrase.kind is Kind.PLACE
    return reader.line.sort(index) is Sort.CAPITALS and _is_regional(reader, head) and not is_place


def _phrase_in_front(phrase: Phrase) -> tuple[tuple[Phrase, ...], str, int]:
    if phrase.kind is Kind.STATE:
        return (), phrase.state or phrase.known, phrase.first
    return (phrase,), phrase.state, phrase.first


def _owner(reader: _Reader, mark: int) -> tuple[int, tuple[Phrase, ...], str, int] | None:
    """Read "Spain's", "the Agency's", "Zelensky's" in front of a title."""
    phrase = reader.ending.get(mark)
    if phrase is not None:
        of, state, first = _phrase_in_front(phrase)
        return first, of, state, -1
    if reader.line.sort(mark - 1) is Sort.PERSON:
        return mark - 1, (), "", mark - 1
    return None


def _own_words(reader: _Reader, head: int) -> int:
    """Find where the title's own words begin: "First Deputy Foreign" in front of "Minister"."""
    line = reader.line
    index = head
    while index > 0:
        before = line.sort(index - 1)
        if before is Sort.RANK or _is_portfolio(reader, index - 1, head):
            index -= 1
        elif line.lower(index - 1) in {"and", "&"} and index < head and _is_portfolio(reader, index - 2, head):
            index -= 2
        else:
            break
    return index


def _is_area(reader: _Reader, index: int) -> bool:
    """Tell whether an atom is a place that a post may be about: "Europe Director"."""
    phrase = reader.starting.get(index)
    return phrase is not None and phrase.kind is Kind.PLACE and phrase.last == index + 1


def _is_portfolio(reader: _Reader, index: int, head: int) -> bool:
    """Tell whether words in front of a title say what it is about: "Foreign", "National Security", "finance"."""
    line, lexicon = reader.line, reader.lexicon
    if index < 0:
        return False
    atom = line.atoms[index]
    body = reader.ending.get(index + 1)
    if body is not None and body.kind is Kind.ORGANIZATION and body.last > body.first + 1:
        return False
    if atom.sort in {Sort.CAPITALS, Sort.WORD, Sort.BODY, Sort.SITE} and (atom.capital or atom.sort is Sort.WORD):
        words = atom.lower.split()
        if all(word in lexicon.portfolios for word in words):
            return True
        if atom.sort is Sort.CAPITALS and _has_portfolio(reader, head) and index + 1 not in reader.ending:
            return True
    return _is_area(reader, index) and not _is_regional(reader, head)


def _has_portfolio(reader: _Reader, head: int) -> bool:
    """Tell whether what stands beside a title is its field, not a body: of ministers, their deputies, and advisers."""
    lexicon, atom = reader.lexicon, reader.line.atoms[head]
    last = lexicon.ontology.signals("Post").get(atom.lower.split()[-1], "")
    return any(lexicon.is_a(term, kind) for term in (atom.term, last) for kind in ("MinisterPost", "AdviserPost"))


def _is_regional(reader: _Reader, head: int) -> bool:
    return reader.lexicon.is_a(reader.line.atoms[head].term, "RegionalHeadPost")


# ---------------------------------------------------------------- behind the head noun


def _right(reader: _Reader, head: int) -> _Right:
    """Read what a title is of, for, to or at, as far as it goes."""
    line = reader.line
    last = head + 1 + (line.sort(head + 1) is Sort.TENURE and line.lower(head + 1)[0] == "-")
    of: tuple[Phrase, ...] = ()
    name, state = head + 1, ""
    while True:
        found = _complement(reader, head, last, is_bare=not of)
        if found is None:
            return _Right(last, name, of, state)
        if of and found.of and of[-1].last == of[-1].first + 1 and line.sort(of[-1].first) in _BARE:
            name, of = of[-1].last, of[:-1]  # "Chairman of the Board" of a bank
        last, of = found.last, of + found.of
        name = found.name or name
        state = found.state or state
        if found.state:
            return _Right(last, name, of, state)


def _complement(reader: _Reader, head: int, index: int, *, is_bare: bool) -> _Right | None:
    line, lexicon = reader.line, reader.lexicon
    preposition = line.lower(index)
    term = line.atoms[head].term
    if preposition in {"of", "at", "with"}:
        return _belonging(reader, head, index) if is_bare or preposition == "of" else None
    is_sent = any(lexicon.is_a(term, kind) for kind in ("AmbassadorPost", "EnvoyPost", "AdviserPost"))
    if not is_bare:
        return None
    if preposition == "to" and is_sent:
        return _served(reader, index + 1) or _field(reader, index + 1)
    if preposition == "for":
        return _body_at(reader, index + 1) or _field(reader, index + 1)
    if preposition in {"in", "on"} and is_sent:
        return _field(reader, index + 1)
    if preposition == "responsible" and line.lower(index + 1) == "for":
        return _field(reader, index + 2)
    return None


def _belonging(reader: _Reader, head: int, index: int) -> _Right | None:
    """Read the body, place or state behind "of" or "at"; a minister's "of" names a field unless a state follows."""
    line = reader.line
    first = index + 1 + (line.lower(index + 1) in _ARTICLES)
    while line.sort(first) is Sort.WORD and line.words[line.atoms[first].first].token.pos == "ADJ":
        first += 1  # "the right-wing Northern League"
    phrase = reader.starting.get(first)
    if phrase is not None and phrase.kind is Kind.STATE and phrase.form == "name":
        return _Right(phrase.last, 0, (), phrase.known)
    if _has_portfolio(reader, head) or line.lower(head) in reader.lexicon.degrees:
        return _field(reader, index + 1)
    if phrase is not None and phrase.kind in {Kind.ORGANIZATION, Kind.PLACE}:
        return _Right(phrase.last, 0, (phrase,), phrase.state)
    if line.sort(first) is Sort.CAPITALS:
        return _Right(first + 1, 0, (Phrase(first, first + 1, Kind.ORGANIZATION, "Organization"),), "")
    if line.sort(first) is Sort.BODY:
        return _Right(first + 1, 0, (Phrase(first, first + 1, Kind.ORGANIZATION, line.atoms[first].term),), "")
    first = index + 1 + (line.lower(index + 1) in _ARTICLES)
    return _part(reader, first) if line.lower(index) == "of" else None


def _body_at(reader: _Reader, index: int) -> _Right | None:
    """Read a body with a head noun: "spokesperson for the Ministry of Defence"."""
    first = index + (reader.line.lower(index) in _ARTICLES)
    phrase = reader.starting.get(first)
    if phrase is None or phrase.kind is not Kind.ORGANIZATION or phrase.term in {"", "Organization"}:
        return None
    return _Right(phrase.last, 0, (phrase,), phrase.state)


def _part(reader: _Reader, index: int) -> _Right | None:
    """Read a small noun that belongs to the title: "chairman of the Russian side", "head of the delegation"."""
    line = reader.line
    state = ""
    if line.sort(index) is Sort.ADJECTIVE:
        state, index = line.atoms[index].term, index + 1
    first = index
    while line.sort(index) in {Sort.WORD, Sort.GROUP, Sort.BODY} and _is_nominal(line, index):
        index += 1
    if index == first:
        return None
    more = _belonging_part(reader, index) if line.lower(index) == "of" else None
    if more is not None:
        return more._replace(name=index, state=state or more.state)
    return _Right(index, index, (), state)


def _belonging_part(reader: _Reader, index: int) -> _Right | None:
    first = index + 1 + (reader.line.lower(index + 1) in _ARTICLES)
    phrase = reader.starting.get(first)
    if phrase is None or phrase.kind is not Kind.ORGANIZATION:
        return None
    return _Right(phrase.last, 0, (phrase,), phrase.state)


def _is_nominal(line: Line, index: int) -> bool:
    atom = line.atoms[index]
    return not atom.capital and line.words[atom.first].token.pos in {"NOUN", "ADJ"}


def _field(reader: _Reader, index: int) -> _Right | None:
    """Read what a post is for: "Natural Resources and Ecology", "the Far East and the Arctic", "foreign affairs"."""
    last = _field_end(reader.line, index, reader)
    if last is None:
        return None
    while True:
        line = reader.line
        if (
            (line.lower(last) in {"and", "&"} and not _begins_title(reader, last + 1))
            or (line.lower(last) == "," and line.lower(last + 2) in {"and", ",", "&"})
            or (
                line.lower(last) == "of" and line.sort(last + 1 + (line.lower(last + 1) in _ARTICLES)) is not Sort.STATE
            )
        ):
            more = _field_end(line, last + 1, reader)
        else:
            more = None
        if more is None:
            return _Right(last, last, (), "")
        last = more


def _field_end(line: Line, index: int, reader: _Reader) -> int | None:
    index += line.lower(index) in _ARTICLES
    first = index
    if line.sort(index) in {Sort.STATE, Sort.PLACE, Sort.ORGANIZATION}:
        return index + 1
    while (line.sort(index) in _CAPITALISED - {Sort.TITLE} and line.atoms[index].capital) or (
        line.sort(index) in {Sort.WORD, Sort.BODY} and _is_nominal(line, index)
    ):
        index += 1
    return index if index > first else None


def _served(reader: _Reader, index: int) -> _Right | None:
    """Read whom an aide serves: "aide to President NAME" has the other's title in its own."""
    line = reader.line
    index += line.lower(index) in _ARTICLES
    first = index
    while line.sort(index) in {Sort.RANK, Sort.TITLE, Sort.ADJECTIVE}:
        index += 1
    named = line.sort(index) is Sort.PERSON or line.lower(first - 1) in _ARTICLES
    if index > first and line.sort(index - 1) is Sort.TITLE and named:
        return _Right(index, index, (), "")
    return _Right(index + 1, index + 1, (), "") if index == first and line.sort(index) is Sort.PERSON else None


def _begins_title(reader: _Reader, index: int) -> bool:
    """Tell whether a title begins here: "and Minister of Trade", "and Foreign Minister"."""
    line = reader.line
    while line.sort(index) in {Sort.RANK, Sort.TENURE, Sort.ADJECTIVE, Sort.STATE} or (
        line.sort(index) is Sort.CAPITALS and line.sort(index + 1) is Sort.TITLE
    ):
        index += 1
    return line.sort(index) in {Sort.TITLE, Sort.PERSON}
