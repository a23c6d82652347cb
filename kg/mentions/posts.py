"""Posts and who holds them: the same title of the same body or state is one post, whoever bears it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.mentions.evidence import fold
from kg.mentions.lexicon import Sort
from kg.mentions.lists import Bond
from kg.mentions.naming import Namer
from kg.mentions.scenes import Scene
from kg.mentions.titles import Title
from kg.model import Holding
from kg.rdf.terms import slug


@dataclass(frozen=True, slots=True)
class Held:
    """A bond with the person it is about and the state of the post, as far as the words tell."""

    scene: Scene
    bond: Bond
    person: str
    state: str


def hold(held: Sequence[Held], namer: Namer) -> tuple[Holding, ...]:
    """Enter the posts and give who holds them; a post without a state takes that of its holder's other posts."""
    homes = _homes(held)
    return tuple(_holding(one, one.state or homes.get(one.person, ""), namer) for one in held)


def _homes(held: Iterable[Held]) -> Mapping[str, str]:
    """Give the one state that all stated posts of a person belong to."""
    states: dict[str, Counter[str]] = defaultdict(Counter)
    for one in held:
        if one.state:
            states[one.person][one.state] += 1
    return {person: next(iter(found)) for person, found in states.items() if len(found) == 1}


def _holding(one: Held, state: str, namer: Namer) -> Holding:
    line, bond = one.scene.line, one.bond
    post = enter(one.scene, bond.title, state, namer)
    return Holding(
        one.person,
        post,
        line.sentence.index,
        line.span(bond.first, bond.last),
        line.span(bond.title.first, bond.title.last),
        bond.title.status,
        bond.rule,
    )


def enter(scene: Scene, title: Title, state: str, namer: Namer) -> str:
    """Enter a title's post into the article's book and give its id."""
    line, book = scene.line, namer.book
    bodies = [namer.name(line, phrase) for phrase in title.of]
    parts = [*(line.text(phrase.first, phrase.last) for phrase in title.of)]
    if state and not parts:
        parts = [namer.lexicon.states[state].label]
    label = " of ".join([title.name, *parts[:1]])
    key = f"{fold(title.name)}|{'|'.join(bodies)}|{state}"
    post = book.enter("post", key, kind=title.term, label=label, local=slug(label))
    book.detail("post", key, "title", title.name)
    for body in bodies[:1]:
        book.detail("post", key, "postIn", body)
    if state:
        book.detail("post", key, "ofState", book.enter(*namer.state(state), kind="State", label=""))
    return post


def state_of(scene: Scene, bond: Bond, list_words: frozenset[str]) -> str:
    """Give the state of a post: its own words', its body's, else that of the list it stands in."""
    title = bond.title
    return (
        title.state
        or next((phrase.state for phrase in title.of if phrase.state), "")
        or _owner(scene, bond, list_words)
    )


def _owner(scene: Scene, bond: Bond, list_words: frozenset[str]) -> str:
    """Give the state named before "including", "led by" or "side", in front of the list that a bond belongs to."""
    line = scene.line
    inside = {index for other in scene.bonds for index in range(other.first, other.last)}
    cue = False
    for index in range(bond.first - 1, -1, -1):
        atom = line.atoms[index]
        cue = cue or atom.lower in list_words
        if atom.sort in {Sort.STATE, Sort.ADJECTIVE} and index not in inside:
            return atom.term if cue else ""
    return ""
