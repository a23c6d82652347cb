"""Names of organisations, places and states, put together from atoms: premodifiers, a head noun, what follows "of".

The head noun says what the thing is ("Party", "Commission", "Krai"), and it also keeps people's names inside such
names from becoming people: "Yuri Gagarin Aviation Plant" is a plant.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.mentions.evidence import Evidence, fold
from kg.mentions.lexicon import Lexicon, Sort
from kg.mentions.line import Line
from kg.model import Form, Kind

_FRONT = frozenset(
    {Sort.CAPITALS, Sort.PERSON, Sort.BODY, Sort.SITE, Sort.ADJECTIVE, Sort.STATE, Sort.PLACE, Sort.ORGANIZATION}
)
_OBJECT = _FRONT - {Sort.ADJECTIVE, Sort.PERSON}
_HEADS = frozenset({Sort.BODY, Sort.SITE})
_OWN_STATE = frozenset({Sort.ADJECTIVE, Sort.STATE})
_LINKS = frozenset({"of", "for", "on"})
_ARTICLES = frozenset({"the", "a", "an"})
_ACRONYM = 5
POSSESSIVES = frozenset({"'s", "'"})


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


def find(line: Line, lexicon: Lexicon, evidence: Evidence) -> tuple[Phrase, ...]:
    """Find the names of organisations, places and states in a line, the longest first, none inside another."""
    found: list[Phrase] = []
    index = 0
    while index < len(line.atoms):
        phrase = _starting(line, index, lexicon, evidence) if line.sort(index) in _FRONT else None
        if phrase is not None:
            found.append(phrase)
        index = phrase.last if phrase is not None else index + 1
    return tuple(found)


def inner(line: Line, phrase: Phrase, lexicon: Lexicon) -> Iterator[Phrase]:
    """Find the names that stand inside an organisation's name: "Russian Academy of Sciences" in that of its centre."""
    index = phrase.first + 1
    while index < phrase.last:
        found = _headed(line, index) if line.lower(index - 1) in _ARTICLES | _LINKS else None
        if found is not None and found.last <= phrase.last and line.atoms[index].capital:
            yield found
            index = found.last
        index += 1


def _starting(line: Line, index: int, lexicon: Lexicon, evidence: Evidence) -> Phrase | None:
    """Find the name that begins with this atom, if any does."""
    return (
        _headed(line, index)
        or _state_itself(line, index, lexicon)
        or _small(line, index, lexicon)
        or _owned(line, index, lexicon)
        or _known(line, index)
        or _apposed(line, index, lexicon)
        or _labelled(line, index, lexicon, evidence)
    )


# ---------------------------------------------------------------- a head noun with a capital


def _headed(line: Line, first: int) -> Phrase | None:
    """Read premodifiers up to a head noun with a capital, then what hangs behind it."""
    head = _head(line, first) or _double(line, first)
    if head is None or (head == first and line.atoms[head].plural):
        return None
    last = _behind(line, head + 1)
    atom = line.atoms[head]
    if atom.term == "DiplomaticMission" and line.lower(last) == "in":
        last = _object(line, last + 1) or last
    if (last == first + 1 and " " not in atom.lower) or line.sort(last) is Sort.CAPITALS:
        return None
    kind = Kind.PLACE if atom.sort is Sort.SITE else Kind.ORGANIZATION
    return Phrase(first, last, kind, atom.term, state=_state(line, first, last))


def _head(line: Line, first: int) -> int | None:
    """Find the last head noun of a run of capitals: "Party's Central Military Commission" is a commission."""
    head = None
    index = first
    while index < len(line.atoms):
        atom = line.atoms[index]
        if atom.lower in POSSESSIVES:
            if not _owns(line, index):
                break
        elif atom.sort not in _FRONT or not atom.capital:
            break
        elif atom.sort in _HEADS:
            head = index
        index += 1
    return head


def _double(line: Line, first: int) -> int | None:
    """Find the head noun of "Social Democratic and Labour Party", where the model too sees one name."""
    if line.sort(first) is not Sort.CAPITALS or line.lower(first + 1) not in {"and", "&"}:
        return None
    head = _head(line, first + 2)
    if head is None:
        return None
    tokens = line.tokens(first, head + 1)
    names = line.sentence.names
    return head if any(name.first in {tokens[0], tokens[0] - 1} and name.last == tokens[1] for name in names) else None


def _owns(line: Line, mark: int) -> bool:
    """Tell whether a possessive belongs to a name: "Party's", "Workers'", but not "Russia's" or "Putin's"."""
    return (
        mark > 0
        and line.sort(mark - 1) in {Sort.BODY, Sort.CAPITALS}
        and line.sort(mark + 1) in _FRONT
        and line.atoms[mark + 1].capital
    )


def _behind(line: Line, index: int) -> int:
    """Read "of X", "for X", "on X, Y and Z", "between X and Y" behind a head noun, as often as they come."""
    start = index
    while True:
        last = None
        if line.lower(index) in _LINKS and _hangs_on(line, index, start):
            last = _object(line, index + 1)
        elif line.lower(index) == "between":
            last = _pair(line, index + 1)
        elif index > start and line.lower(index) in POSSESSIVES:
            last = _head(line, index + 1)
            last = last + 1 if last is not None else None
        if last is None:
            return index
        index = _joined(line, last)


def _hangs_on(line: Line, index: int, start: int) -> bool:
    """Tell whether a preposition belongs to the name in front: "Centre for Peace", not "left the Party for another"."""
    if line.lower(index) == "of":
        return True
    token = line.words[line.atoms[index].first].token
    name = range(line.words[line.atoms[start - 1].first].first, line.words[line.atoms[index].first].first)
    return token.head in name


def _object(line: Line, index: int) -> int | None:
    """Read the name behind "of": "[the] Workers' Party", "Natural Resources", "Korea"."""
    index += line.lower(index) in _ARTICLES
    first = index
    while _is_object(line, index):
        index += 1
        if line.lower(index) in POSSESSIVES and _owns(line, index):
            index += 1
    if index == first and _is_office(line, index):
        return index + 1
    return index if index > first else None


def _is_office(line: Line, index: int) -> bool:
    """Tell whether a title stands here for an office: "Office of the President", not "aides of President NAME"."""
    is_title = line.sort(index) is Sort.TITLE and line.atoms[index].capital and line.lower(index - 1) in _ARTICLES
    return is_title and line.sort(index + 1) not in {Sort.CAPITALS, Sort.PERSON}


def _is_object(line: Line, index: int) -> bool:
    sort = line.sort(index)
    if sort is Sort.ADJECTIVE:
        return line.sort(index + 1) in _OBJECT and line.atoms[index + 1].capital
    if sort is Sort.PERSON:
        return line.sort(index + 1) in _HEADS and line.atoms[index + 1].capital
    return sort in _OBJECT and line.atoms[index].capital


def _pair(line: Line, index: int) -> int | None:
    """Read "Russia and [the] DPRK"."""
    middle = _object(line, index)
    if middle is None or line.lower(middle) != "and":
        return None
    return _object(line, middle + 1)


def _joined(line: Line, index: int) -> int:
    """Read on over "and Ecology" or ", Economic, Scientific and Technical Cooperation"."""
    last = index
    while line.lower(last) == "," and _is_field(line, last + 1):
        last += 2
    last += line.lower(last) == "," and last > index
    if line.lower(last) not in {"and", "&"}:
        return index
    first = last + 1 + (line.lower(last + 1) in _ARTICLES)
    return _field_end(line, first, is_list=last > index) or index


def _is_field(line: Line, index: int) -> bool:
    """Tell whether an atom may be one of several fields that a body is for: capitals that are no name themselves."""
    return line.sort(index) is Sort.CAPITALS and line.sort(index + 1) not in {Sort.TITLE, Sort.PERSON}


def _field_end(line: Line, first: int, *, is_list: bool) -> int | None:
    """Find where the last field ends; "and Central Bank" is a field only where fields were listed before."""
    last = first
    while line.sort(last) in {Sort.CAPITALS, *_HEADS} and line.atoms[last].capital:
        if line.sort(last) in _HEADS and not is_list:
            return None
        last += 1
    return last if last > first and _is_field(line, first) else None


def _state(line: Line, first: int, last: int) -> str:
    """Give the state that a name's own words say it belongs to: the adjective in front, else "of Korea" behind."""
    if line.sort(first) in _OWN_STATE:
        return line.atoms[first].term
    if last - first > 2 and line.sort(last - 1) is Sort.STATE and line.lower(last - 2) in {"of", "the"}:
        return line.atoms[last - 1].term
    return ""


# ---------------------------------------------------------------- a head noun without a capital


def _small(line: Line, first: int, lexicon: Lexicon) -> Phrase | None:
    """Read "Khasan station", "Gibraltar government", "Mexican foreign ministry", "Hankyoreh newspaper"."""
    head = first + 1
    while line.sort(head) in _OBJECT and line.atoms[head].capital:
        head += 1
    nearest = line.sort(head - 1)
    while nearest in _OWN_STATE and line.lower(head) in lexicon.portfolios:
        head += 1
    if line.sort(head) not in _HEADS or line.atoms[head].capital or not line.atoms[first].capital:
        return None
    atom = line.atoms[head]
    if atom.sort is Sort.SITE:
        fits = nearest in {Sort.CAPITALS, Sort.PLACE} and not atom.plural
        return Phrase(first, head + 1, Kind.PLACE, atom.term) if fits else None
    return _body(line, first, head, lexicon)


def _state_itself(line: Line, first: int, lexicon: Lexicon) -> Phrase | None:
    """Read "the Mexican government", "the Russian side": the state as one that acts."""
    if line.sort(first) not in _OWN_STATE or line.lower(first + 1) not in lexicon.state_words:
        return None
    return Phrase(first, first + 2, Kind.STATE, "State", known=line.atoms[first].term, form=Form.DESCRIPTION)


def _body(line: Line, first: int, head: int, lexicon: Lexicon) -> Phrase | None:
    atom, state = line.atoms[head], _state(line, first, head)
    if line.sort(head + 1) is Sort.CAPITALS and _names_itself(atom.term, lexicon):
        return None
    if line.sort(head - 1) in {Sort.CAPITALS, Sort.ORGANIZATION} and _names_itself(atom.term, lexicon):
        known = line.atoms[first].term if head == first + 1 else ""
        return Phrase(first, head, Kind.ORGANIZATION, atom.term, known=known, state=state)
    if line.sort(head - 1) is Sort.PERSON or atom.plural:
        return None
    if line.sort(first) in _OWN_STATE and not _is_organ(line, head, lexicon):
        return None
    return Phrase(first, head + 1, Kind.ORGANIZATION, atom.term, state=state)


def _is_organ(line: Line, head: int, lexicon: Lexicon) -> bool:
    """Tell whether a state has one such body: its parliament, its army, its media; not "a Turkish company"."""
    term = line.atoms[head].term
    is_many = line.words[line.atoms[head].first].token.tag == "NNS"
    organs = any(
        lexicon.is_a(term, kind) for kind in ("GovernmentBody", "MilitaryOrganization", "Legislature", "Court")
    )
    return organs or lexicon.is_a(term, "DiplomaticMission") or (is_many and lexicon.is_a(term, "MediaOrganization"))


def _names_itself(term: str, lexicon: Lexicon) -> bool:
    """Tell whether such things bear names of their own: the noun behind "Hankyoreh" only says what it is."""
    return lexicon.is_a(term, "MediaOrganization") or lexicon.is_a(term, "Company")


def _owned(line: Line, first: int, lexicon: Lexicon) -> Phrase | None:
    """Read "Zelensky's office", "Spain's socialist government": a body known by whom it belongs to."""
    owner = line.sort(first)
    if owner not in {Sort.PERSON, Sort.STATE} or line.lower(first + 1) not in POSSESSIVES:
        return None
    head = first + 2
    while line.sort(head) is Sort.WORD and line.words[line.atoms[head].first].token.pos in {"ADJ", "NOUN"}:
        head += 1
    atom = line.atoms[head] if head < len(line.atoms) else None
    if atom is None or atom.sort is not Sort.BODY or atom.capital or not lexicon.is_a(atom.term, "GovernmentBody"):
        return None
    state = line.atoms[first].term if owner is Sort.STATE else ""
    if owner is Sort.STATE and head == first + 2 and atom.lower in lexicon.state_words:
        return None
    return Phrase(first, head + 1, Kind.ORGANIZATION, atom.term, state=state)


# ---------------------------------------------------------------- no head noun


def _known(line: Line, index: int) -> Phrase | None:
    atom = line.atoms[index]
    kind = _KINDS.get(atom.sort)
    if kind is None:
        return None
    form = Form.ADJECTIVE if atom.sort is Sort.ADJECTIVE else Form.NAME
    return Phrase(index, index + 1, kind, "State" if kind is Kind.STATE else "", known=atom.term, form=form)


_KINDS = {
    Sort.STATE: Kind.STATE,
    Sort.ADJECTIVE: Kind.STATE,
    Sort.PLACE: Kind.PLACE,
    Sort.ORGANIZATION: Kind.ORGANIZATION,
}


def _apposed(line: Line, index: int, lexicon: Lexicon) -> Phrase | None:
    """Read a name behind the noun that says what it is: "the newspaper Munhwa Ilbo", "the city of Dandong"."""
    if line.sort(index) is not Sort.CAPITALS:
        return None
    before = index - 1
    if line.lower(before) == "of" and line.sort(before - 1) is Sort.SITE:
        return Phrase(index, index + 1, Kind.PLACE, line.atoms[before - 1].term)
    before -= line.lower(before) in {'"', "“"}
    if (
        line.sort(before) is Sort.BODY
        and not line.atoms[before].capital
        and _names_itself(line.atoms[before].term, lexicon)
    ):
        return Phrase(index, index + 1, Kind.ORGANIZATION, line.atoms[before].term)
    return None


def _labelled(line: Line, index: int, lexicon: Lexicon, evidence: Evidence) -> Phrase | None:
    """Take the model's word for capitals of which nothing else is known, as it is over the whole article."""
    if line.sort(index) is not Sort.CAPITALS:
        return None
    name = fold(line.text(index, index + 1))
    label = evidence.label(name)
    if any(character.isdigit() for character in name) or line.lower(index + 1).isdigit() or name in lexicon.compass:
        return None
    if label == "GPE" and _is_acronym(line.text(index, index + 1)):
        label = "ORG"  # those of states are known
    if label in {"GPE", "LOC"} or evidence.placed[name] or evidence.has_people(name):
        return Phrase(index, index + 1, Kind.PLACE, "Place")
    if label == "FAC" and " " in name:
        return Phrase(index, index + 1, Kind.PLACE, "Facility")
    return Phrase(index, index + 1, Kind.ORGANIZATION, "Organization") if label == "ORG" else None


def _is_acronym(text: str) -> bool:
    return text.isupper() and len(text.replace(".", "")) <= _ACRONYM
