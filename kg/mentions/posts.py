"""Posts and who holds them: the same title of the same body or state is one post, whoever bears it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.mentions import homes
from kg.mentions.lexicon import Lexicon
from kg.mentions.lists import Bond
from kg.mentions.naming import Namer
from kg.mentions.scenes import Scene
from kg.mentions.titles import Title
from kg.mentions.words import fold
from kg.model import Holding
from kg.rdf.terms import slug

Who = Mapping[tuple[int, int], str]
"""The person that each name stands for, by the numbers of its line and its atom."""


@dataclass(frozen=True, slots=True)
class Held:
    """A bond with the person it is about and the state of the post, as far as the article tells."""

    number: int  # of the scene
    scene: Scene
    bond: Bond
    person: str
    state: str


def gather(scenes: Iterable[Scene], who: Who, lexicon: Lexicon) -> tuple[Held, ...]:
    """Put each bond together with its person and state.

    A post whose own words name no state takes that of its holder's other posts, of the person it serves, or of the
    list that it stands in.
    """
    held = tuple(
        Held(number, scene, bond, who[number, bond.person], homes.of_title(scene, bond.title, lexicon))
        for number, scene in enumerate(scenes)
        for bond in scene.bonds
        if (number, bond.person) in who
    )
    known = _known(held)
    held = tuple(one if one.state else replace(one, state=_inherited(one, known, who, lexicon)) for one in held)
    known = _known(held)
    return tuple(replace(_as_counterpart(one, held, who), state=one.state or known.get(one.person, "")) for one in held)


def _known(held: Iterable[Held]) -> Mapping[str, str]:
    """Give the one state that all stated posts of a person belong to."""
    states: dict[str, Counter[str]] = defaultdict(Counter)
    for one in held:
        if one.state:
            states[one.person][one.state] += 1
    return {person: next(iter(found)) for person, found in states.items() if len(found) == 1}


def _inherited(one: Held, known: Mapping[str, str], who: Who, lexicon: Lexicon) -> str:
    owner = who.get((one.number, one.bond.title.owner), "")
    state = known.get(one.person) or known.get(owner)
    if state:
        return state
    people = {i: known.get(who.get((one.number, i), ""), "") for i in one.scene.people()}
    return homes.of_list(one.scene, one.bond, people, lexicon)


def _as_counterpart(one: Held, held: Sequence[Held], who: Who) -> Held:
    """Give "his Spanish counterpart" the post of whoever is named before in the sentence."""
    title = one.bond.title
    if not title.counterpart:
        return one
    before = {who.get((one.number, index)) for index in one.scene.people() if index < one.bond.first}
    posts = [other.bond.title for other in held if other.person in before - {one.person}]
    same = next((other for other in reversed(posts) if not other.counterpart), None)
    if same is None:
        return one
    return replace(one, bond=replace(one.bond, title=replace(title, name=same.name, term=same.term)))


def hold(held: Sequence[Held], namer: Namer) -> tuple[Holding, ...]:
    """Enter the posts and give who holds them."""
    return tuple(_holding(one, namer) for one in held)


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
        book.detail("post", key, "ofState", namer.state_id(state))
    return post
