"""Posts and who holds them: the same title of the same body or state is one post, whoever bears it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.mentions.evidence import fold
from kg.mentions.lexicon import Lexicon, Sort
from kg.mentions.lists import Bond
from kg.mentions.naming import Namer
from kg.mentions.scenes import Scene
from kg.mentions.titles import Title
from kg.model import Holding
from kg.rdf.terms import slug


@dataclass(frozen=True, slots=True)
class Held:
    """A bond with the person it is about and the state of the post, as far as the words tell."""

    number: int
    scene: Scene
    bond: Bond
    person: str
    state: str


def gather(scenes: Iterable[Scene], who: Mapping[tuple[int, int], str], lexicon: Lexicon) -> tuple[Held, ...]:
    """Put each bond together with its person and state; a post without a state takes that of its holder's others."""
    held = [
        Held(number, scene, bond, who[number, bond.person], state_of(scene, bond, lexicon))
        for number, scene in enumerate(scenes)
        for bond in scene.bonds
        if (number, bond.person) in who
    ]
    homes = _homes(held)
    owners = {place: homes.get(person, "") for place, person in who.items()}
    held = [replace(one, state=one.state or owners.get((one.number, one.bond.title.owner), "")) for one in held]
    held = [_as_counterpart(one, held) for one in held]
    return tuple(replace(one, state=one.state or homes.get(one.person, "")) for one in held)


def hold(held: Sequence[Held], namer: Namer) -> tuple[Holding, ...]:
    """Enter the posts and give who holds them."""
    return tuple(_holding(one, namer) for one in held)


def _as_counterpart(one: Held, held: Sequence[Held]) -> Held:
    """Give "his Spanish counterpart" the post of whoever is named before in the sentence."""
    if not one.bond.title.counterpart:
        return one
    line = one.scene.line
    earlier = [
        other
        for other in held
        if other.scene is one.scene and other.person != one.person and other.bond.first < one.bond.first
    ]
    named = {other.person for other in held}
    if not earlier:
        before = [index for index in one.scene.people() if index < one.bond.first]
        who = {other.person for other in held for index in before if _names(other, line.text(index, index + 1))}
        earlier = [other for other in held if other.person in who & named and not other.bond.title.counterpart]
    if not earlier:
        return one
    title = earlier[-1].bond.title
    return replace(one, bond=replace(one.bond, title=replace(one.bond.title, name=title.name, term=title.term)))


def _names(one: Held, text: str) -> bool:
    name = one.scene.line.text(one.bond.person, one.bond.person + 1)
    return fold(text) in fold(name)


def _homes(held: Iterable[Held]) -> Mapping[str, str]:
    """Give the one state that all stated posts of a person belong to."""
    states: dict[str, Counter[str]] = defaultdict(Counter)
    for one in held:
        if one.state:
            states[one.person][one.state] += 1
    return {person: next(iter(found)) for person, found in states.items() if len(found) == 1}


def _holding(one: Held, namer: Namer) -> Holding:
    line, bond = one.scene.line, one.bond
    post = enter(one.scene, bond.title, one.state, namer)
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
    bodies = [namer.body(line, phrase, state) for phrase in title.of]
    parts = [line.text(phrase.first, phrase.last) for phrase in title.of]
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


def state_of(scene: Scene, bond: Bond, lexicon: Lexicon) -> str:
    """Give the state of a post: its own words', its body's or place's, else that of the list it stands in."""
    return bond.title.state or home(scene, bond.title, lexicon) or _owner(scene, bond, lexicon.list_words)


def home(scene: Scene, title: Title, lexicon: Lexicon) -> str:
    """Give the state that the body or place of a title belongs to, by its own words or by reference data."""
    for phrase in title.of:
        known = lexicon.ontology.entity_named(scene.line.text(phrase.first, phrase.last))
        state = phrase.state or (known.state if known else None)
        if state in lexicon.states:
            return str(state)
    return ""


def _owner(scene: Scene, bond: Bond, list_words: frozenset[str]) -> str:
    """Give the state named before "including", "led by" or "side", in front of the list that a bond belongs to."""
    line = scene.line
    inside = {index for other in scene.bonds for index in range(other.first, other.last)}
    cue = False
    for index in range(bond.first - 1, -1, -1):
        atom = line.atoms[index]
        cue = cue or atom.lower in list_words
        if atom.sort in {Sort.STATE, Sort.ADJECTIVE} and (cue or index not in inside):
            near = {line.lower(before) for before in range(max(0, index - 3), index)}
            return atom.term if cue or near & list_words else ""
    return ""
