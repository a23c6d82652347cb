"""People without names: "both leaders", "Mexican officials", "anonymous sources", "a senior diplomat".

"The two leaders" are the two principals of the article where it is clear who they are; all others are groups of
the article's own, so that a statement can be somebody's word even if nobody says whose.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.mentions.descriptions import LEADERS, is_leader
from kg.mentions.lexicon import Sort
from kg.mentions.line import Line
from kg.mentions.naming import Namer
from kg.mentions.posts import Held
from kg.mentions.scenes import Scene
from kg.mentions.titles import Title
from kg.mentions.words import fold
from kg.model import Claim, Form, Kind, Mention
from kg.rdf.terms import slug

_COUNTED = frozenset({"ADJ", "NUM"})
_STATES = frozenset({Sort.STATE, Sort.ADJECTIVE})
_CLEARLY = 2
"""The two principals are clear when the second is named at least this many times as often as the third."""


@dataclass(frozen=True, slots=True)
class Company:
    """The holders of posts in the article, and how often each person is mentioned."""

    held: Sequence[Held]
    times: Counter[str]
    namer: Namer
    denoted: frozenset[str]  # people whom the article describes as leaders

    @classmethod
    def of(cls, held: Sequence[Held], told: Iterable[Claim], mentions: Iterable[Mention], namer: Namer) -> Company:
        """Count who is mentioned how often, under whatever name."""
        times = Counter(referent for mention in mentions for referent in mention.referents)
        return cls(held, times, namer, frozenset(claim.subject for claim in told))


def find(scenes: Iterable[Scene], company: Company) -> Iterator[Mention]:
    """Find the groups and the unnamed people of an article."""
    for scene in scenes:
        bound = scene.bound()
        for title in scene.titles:
            if title.first not in bound and (title.plural or _is_unnamed(scene.line, title)):
                yield _titled(scene, title, company)
        taken = {index for phrase in scene.phrases for index in range(phrase.first, phrase.last)}
        for index, atom in enumerate(scene.line.atoms):
            if atom.sort is Sort.GROUP and index not in taken and not _is_compound(scene.line, index):
                yield _group(scene, index, company)


def _is_compound(line: Line, index: int) -> bool:
    """Tell whether a noun only says what another is: "guest book", "delegation head"."""
    return line.words[line.atoms[index].last - 1].token.dep == "compound"


def _is_unnamed(line: Line, title: Title) -> bool:
    return line.lower(title.first - 1) in {"a", "an"}


def _titled(scene: Scene, title: Title, company: Company) -> Mention:
    people = _meant(scene, title, company) if title.plural else ()
    if people:
        return _mention(scene.line, title.first, title.last, people, "group.holders")
    return _own(scene.line, title.first, title.last, title.state, company.namer)


def _group(scene: Scene, index: int, company: Company) -> Mention:
    """Read a noun such as "sources" with the words in front that belong to it."""
    line, first = scene.line, index
    ending = {phrase.last: phrase for phrase in scene.phrases}
    state = ""
    while first > 0:
        phrase = ending.get(first)
        if phrase is not None:
            state, first = state or phrase.state or phrase.known, phrase.first
        elif _describes(line, first - 1):
            first -= 1
        else:
            break
    if line.atoms[index].term == "Delegation":  # whom it consists of is for others to say
        return _mention(line, first, index + 1, (), "group.delegation")
    return _own(line, first, index + 1, state, company.namer)


def _describes(line: Line, index: int) -> bool:
    atom = line.atoms[index]
    return atom.sort is Sort.RANK or (atom.sort is Sort.WORD and line.words[atom.first].token.pos in _COUNTED)


def _own(line: Line, first: int, last: int, state: str, namer: Namer) -> Mention:
    """Enter a group under its own words: "Mexican officials" and "the Mexican official" are one."""
    head = line.atoms[last - 1]
    words = fold(line.text(first, last))
    one = namer.lexicon.singulars.get(head.lower, head.lower) if head.plural else head.lower
    key = words.removesuffix(fold(head.lower)) + fold(one)
    label = line.text(first, last)
    if line.lower(first - 1) == "the":
        key = namer.book.latest("group", fold(one)) or key
    referent = namer.book.enter("group", key, kind="Group", label=label, local=slug(label))
    if state in namer.lexicon.states:
        namer.book.detail("group", key, "ofState", namer.state_id(state))
    return _mention(line, first, last, (referent,), "group.words")


def _mention(line: Line, first: int, last: int, referents: tuple[str, ...], rule: str) -> Mention:
    return line.mention(first, last, Kind.GROUP, Form.DESCRIPTION, rule, referents)


# ---------------------------------------------------------------- who is meant


def _meant(scene: Scene, title: Title, company: Company) -> tuple[str, ...]:
    """Find the people whom "the US and South Korean presidents" or "the two leaders" means, if that is clear."""
    states = tuple(_states(scene.line, title))
    if len(states) > 1:
        people = tuple(_holder(state, title, company) for state in states)
        return people if all(people) else ()
    if states or title.of or not _is_pair(scene.line, title, company):
        return ()
    return _principals(company)


def _states(line: Line, title: Title) -> Iterator[str]:
    """Give the states in front of a plural title: "the US and South Korean presidents"."""
    found = [title.state] if title.state else []
    index = title.first - 1
    while found and line.lower(index) in {"and", ","} and line.sort(index - 1) in _STATES:
        found.insert(0, line.atoms[index - 1].term)
        index -= 2
    yield from found


def _holder(state: str, title: Title, company: Company) -> str:
    people = {
        one.person
        for one in company.held
        if one.state == state
        and (fold(one.bond.title.name) == fold(title.name) or is_leader(title, company.namer.lexicon))
    }
    return people.pop() if len(people) == 1 else ""


def _is_pair(line: Line, title: Title, company: Company) -> bool:
    """Tell whether a plural means the principals: "the two leaders", "both presidents", "the heads", "the leaders'"."""
    before = line.lower(title.first - 1)
    is_bare = is_leader(title, company.namer.lexicon)
    if before == "both" or (before == "two" and line.lower(title.first - 2) in {"the", "these"}):
        return is_bare or title.term in LEADERS  # "two diplomats said" tells of nobody who was named
    return before == "the" and is_bare


def _leads(one: Held, company: Company) -> bool:
    title = one.bond.title
    return bool(one.state) and (is_leader(title, company.namer.lexicon) or title.term in LEADERS)


def _principals(company: Company) -> tuple[str, ...]:
    """Give the two leaders of different states whom the article names most, if they are clearly two."""
    leaders = {one.person: one.state for one in company.held if _leads(one, company)}
    ranked = sorted({*leaders, *company.denoted}, key=lambda person: (-company.times[person], person))[:3]
    if len(ranked) < 2 or leaders.get(ranked[0], "one") == leaders.get(ranked[1], "other"):
        return ()
    is_clear = len(ranked) == 2 or company.times[ranked[1]] >= _CLEARLY * company.times[ranked[2]]
    return tuple(sorted(ranked[:2])) if is_clear else ()
