"""Who takes part in an event, in which capacity and post: read off the frame and the words around the trigger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.claims import grammar, lists, nouns, phrases
from kg.claims.lexicon import ANYONE, OTHER_SLOTS, Lexicon
from kg.claims.scene import AGENTS, Scene, Unit
from kg.claims.stand_ins import Travellers, listed, named_at, possessor
from kg.claims.triggers import Trigger


@dataclass(frozen=True, slots=True)
class Part:
    """One participant of one event: who, as what, in which posts, and the tokens that name them.

    Whoever is `listed` is on a delegation, which says so itself.
    """

    referent: str
    capacity: str
    first: int
    last: int
    posts: tuple[str, ...] = ()
    listed: bool = False


def find(trigger: Trigger, lexicon: Lexicon, travellers: Travellers) -> tuple[Part, ...]:
    """Find the participants of an event; `travellers` remembers whose train an earlier sentence spoke of."""
    found = _of_verb(trigger, lexicon, travellers) if trigger.noun is None else _of_noun(trigger, lexicon, travellers)
    if trigger.kind == "Event":
        # Whoever is accompanied takes part already, in a capacity of their own.
        found = (replace(part, listed=True) if part.capacity == ANYONE else part for part in found)
    parts = tuple(found)
    return tuple(_each_once((*parts, *_behind_names(trigger, lexicon, parts))))


def _behind_names(trigger: Trigger, lexicon: Lexicon, parts: Iterable[Part]) -> Iterator[Part]:
    """Who stands behind a preposition that the arcs hang on a name: "was hosted by the king for Ruiz"."""
    scene, slots = trigger.scene, dict(lexicon.obliques[trigger.kind])
    for part in parts:
        token = scene.tokens[part.last] if part.last < len(scene.tokens) else None
        if token is not None and token.pos == "ADP" and part.first <= token.head < part.last:
            slot = slots.get(token.text.lower())
            if slot is not None and _is_capacity(slot):
                yield from parts_of(_behind(scene, lexicon, part.last), slot)


def _each_once(parts: Iterable[Part]) -> Iterator[Part]:
    seen: set[str] = set()
    for part in parts:
        if part.referent not in seen:
            seen.add(part.referent)
            yield part


def parts_of(units: Iterable[Unit], capacity: str) -> Iterator[Part]:
    """Give each individual of some units a capacity."""
    for unit in units:
        for referent in unit.referents:
            yield Part(referent, capacity, unit.first, unit.last, unit.posts)


def _is_capacity(slot: str) -> bool:
    return slot not in OTHER_SLOTS


# ---------------------------------------------------------------- verbs


def _of_verb(trigger: Trigger, lexicon: Lexicon, travellers: Travellers) -> Iterator[Part]:
    scene, verb, frame = trigger.scene, trigger.verb, trigger.frame
    assert verb is not None
    passive = grammar.is_passive(scene.tree, verb)
    acting = by_agents(scene, lexicon, verb) if passive else subject_units(scene, lexicon, verb, travellers)
    slot = next((s for s in frame.bare if _is_capacity(s)), None)
    if _is_capacity(frame.subject):
        yield from parts_of(acting, frame.subject)
    if slot is not None:
        undergoing = subject_units(scene, lexicon, verb, travellers) if passive else _objects(trigger, lexicon, verb)
        if not undergoing and trigger.kind == "Event":
            above = (i for i in scene.tree.ancestors(verb) if scene.tokens[i].pos in grammar.VERBAL)
            undergoing = tuple(unit for i in above for unit in subject_units(scene, lexicon, i))[:1]
        yield from parts_of(undergoing, slot)
    elif passive and not acting and not frame.bare:
        # "the train set off" parsed as a participle: a verb without an object has no passive.
        yield from parts_of(subject_units(scene, lexicon, verb, travellers), frame.subject)
    yield from _behind_prepositions(trigger, lexicon, verb)


def subject_units(scene: Scene, lexicon: Lexicon, verb: int, travellers: Travellers | None = None) -> tuple[Unit, ...]:
    """The units that a verb's subject names, as the surface lists them."""
    own = scene.tree.child(verb, "nsubj", "nsubjpass")
    if own is not None and scene.tokens[own].tag in ("WP", "WDT"):
        before = own - 2 if own > 1 and scene.tokens[own - 1].text == "," else own - 1
        unit = scene.unit_at.get(before)
        if unit is not None:
            return (unit,)
    head = grammar.subject_of(scene.tree, verb)
    if head is None:
        return tuple(reversed(tuple(_left_of(scene, verb))))
    return named_at(scene, lexicon, head, verb if head < verb else None, travellers)


def _left_of(scene: Scene, verb: int) -> Iterator[Unit]:
    """The list of names that ends right before a verb, from right to left."""
    position = verb - 1
    while position >= 0 and scene.tokens[position].pos in ("AUX", "ADV", "PART"):
        position -= 1
    while (unit := scene.unit_at.get(position)) is not None and unit.kind in AGENTS:
        yield unit
        position = unit.first - 1
        while position >= 0 and (scene.tokens[position].pos == "CCONJ" or scene.tokens[position].text == ","):
            position -= 1


def _objects(trigger: Trigger, lexicon: Lexicon, verb: int) -> tuple[Unit, ...]:
    """Whom a verb acts on; of two objects ("showed Ruiz a car") the first, however the arcs hang it."""
    following = lists.read(trigger.scene, verb + 1).units if len(trigger.frame.bare) > 1 else ()
    return following or object_units(trigger.scene, lexicon, verb)


def object_units(scene: Scene, lexicon: Lexicon, verb: int) -> tuple[Unit, ...]:
    """The units that a verb's object names."""
    head = grammar.object_of(scene.tree, verb)
    return () if head is None else named_at(scene, lexicon, head)


def by_agents(scene: Scene, lexicon: Lexicon, verb: int) -> tuple[Unit, ...]:
    """Give the whole list behind the "by" of a passive, also where the arcs hang "by" on a place in between."""
    agent = grammar.agent_of(scene.tree, verb)
    if agent is None:
        last = scene.tree.subtree(verb)[1]
        agent = next(
            (i for i in range(verb + 1, last) if scene.tokens[i].text == "by" and not _has_verb(scene, verb, i)), None
        )
    return () if agent is None else _behind(scene, lexicon, agent)


def _has_verb(scene: Scene, first: int, last: int) -> bool:
    return any(scene.tokens[i].pos in grammar.VERBAL for i in range(first + 1, last))


# ---------------------------------------------------------------- nouns


def _of_noun(trigger: Trigger, lexicon: Lexicon, travellers: Travellers) -> Iterator[Part]:
    scene, term = trigger.scene, lexicon.terms[trigger.kind]
    noun = trigger.token
    owner = possessor(scene, noun)
    acting = [] if owner is None or owner.kind not in AGENTS else [owner]
    if trigger.verb is not None:
        yield from _of_carrier(trigger, lexicon, travellers)
    yield from parts_of(acting, term.actor)
    yield from parts_of(_paired(scene, noun), term.actor)
    for preposition, capacity in (("of", term.actor), ("by", term.actor), ("between", term.actor)):
        found = phrases.behind(scene, noun, preposition)
        if found is not None:
            yield from parts_of(_behind(scene, lexicon, found), capacity)
    yield from _behind_prepositions(trigger, lexicon, noun)
    if trigger.verb is not None:
        yield from _behind_prepositions(trigger, lexicon, trigger.verb)
    elif not acting:
        yield from parts_of(_of_governor(trigger, lexicon), term.actor)
        capacity = term.actor if term.actor == "speaker" else ANYONE
        yield from parts_of(_speaking(trigger, lexicon), capacity)


def _of_carrier(trigger: Trigger, lexicon: Lexicon, travellers: Travellers) -> Iterator[Part]:
    """The subject of "paid a visit", the agent of "was hosted by"."""
    scene, verb, frame = trigger.scene, trigger.verb, trigger.frame
    assert verb is not None
    if not _is_capacity(frame.subject):
        return
    capacity = lexicon.terms[trigger.kind].actor if frame.subject == ANYONE else frame.subject
    if grammar.is_passive(scene.tree, verb):
        yield from parts_of(by_agents(scene, lexicon, verb), capacity)
    elif scene.tokens[trigger.token].dep not in ("nsubj", "attr"):
        yield from parts_of(subject_units(scene, lexicon, verb, travellers), capacity)


def _of_governor(trigger: Trigger, lexicon: Lexicon) -> tuple[Unit, ...]:
    """The subject of a clause is the actor of "on a visit", "for talks with X", "cancelled a meeting with X"."""
    scene, noun = trigger.scene, trigger.token
    token = scene.tokens[noun]
    verb = next((i for i in scene.tree.ancestors(noun) if scene.tokens[i].pos in grammar.VERBAL), None)
    if verb is None or scene.unit_at.get(noun) is not None:
        return ()
    purpose = token.dep == "pobj" and scene.tokens[token.head].text.lower() in ("for", "on")
    shared = phrases.behind(scene, noun, "with") is not None and token.dep in ("pobj", "dobj", "conj")
    if not (shared or (purpose and not _is_definite(scene, noun))):
        return ()
    if lexicon.has("CommunicativeEvent", scene.tokens[verb].lemma.lower()):
        return ()
    return subject_units(scene, lexicon, verb)


def _speaking(trigger: Trigger, lexicon: Lexicon) -> tuple[Unit, ...]:
    """Who speaks at an event that is named for that alone: "said at a press conference"."""
    scene, noun = trigger.scene, trigger.token
    token, preposition = scene.tokens[noun], scene.tokens[scene.tokens[noun].head]
    if token.dep != "pobj" or preposition.text.lower() not in ("at", "during") or _is_definite(scene, noun):
        return ()
    verb = preposition.head
    if not lexicon.has("CommunicativeEvent", scene.tokens[verb].lemma.lower()):
        return ()
    return subject_units(scene, lexicon, verb)


def _is_definite(scene: Scene, noun: int) -> bool:
    determiner = scene.tree.child(noun, "det")
    return determiner is not None and scene.tokens[determiner].text.lower() in ("the", "this", "that", "those", "these")


def _paired(scene: Scene, noun: int) -> tuple[Unit, ...]:
    """The two of "the Trump-Kim summit", "Russian-Ukrainian talks": names joined in front of a noun."""
    first = scene.tree.phrase(noun)
    inside = [m for m in scene.mentions if first <= m.first and m.last <= noun and m.kind in AGENTS and m.referents]
    joined = [
        (one, other)
        for one, other in pairwise(inside)
        if other.first - one.last == 1 and scene.tokens[one.last].text in ("-", "–", "/")
    ]
    return tuple(Unit(m.first, m.last, m) for m in joined[0]) if joined else ()


# ---------------------------------------------------------------- prepositions


def _behind_prepositions(trigger: Trigger, lexicon: Lexicon, index: int) -> Iterator[Part]:
    scene = trigger.scene
    slots = dict(lexicon.obliques[trigger.kind]) | dict(trigger.frame.obliques)
    slots.setdefault("with", lexicon.terms[trigger.kind].counterpart)
    for words, slot in slots.items():
        found = phrases.behind_clause(scene, index, words) if _is_capacity(slot) else None
        if found is not None:
            yield from parts_of(_behind(scene, lexicon, found), slot)


def _behind(scene: Scene, lexicon: Lexicon, preposition: int) -> tuple[Unit, ...]:
    """The list of names behind a preposition, or those whom unnamed people there stand for."""
    units = listed(scene, preposition + 1)
    head = phrases.object_head(scene, preposition)
    if units or head is None:
        return units
    if nouns.kind_of(scene, lexicon, head) is not None:
        return _actors(scene, lexicon, head)
    return named_at(scene, lexicon, head)


def _actors(scene: Scene, lexicon: Lexicon, noun: int) -> tuple[Unit, ...]:
    """Who acts in an event that is only named: the guest of "in honor of the visit of the premier"."""
    owner, of = possessor(scene, noun), phrases.behind(scene, noun, "of")
    if owner is not None:
        return (owner,)
    return () if of is None else _behind(scene, lexicon, of)
