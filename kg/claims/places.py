"""Where an event takes place, as the words around its trigger say; "in A or B" are alternatives, not two places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.claims import grammar, phrases
from kg.claims.lexicon import SITES, Lexicon
from kg.claims.scene import PLACES, Scene, Unit
from kg.claims.triggers import Trigger
from kg.model import Certainty, Form, Kind


@dataclass(frozen=True, slots=True)
class Site:
    """A place of an event and the tokens that name it; `rule` is how it was found, where the trigger's does not say."""

    referent: str
    first: int
    last: int
    certainty: Certainty = Certainty.CERTAIN
    rule: str | None = None

    @property
    def is_certain(self) -> bool:
        """Tell whether it is the place, and not one of several."""
        return self.certainty is Certainty.CERTAIN


def find(trigger: Trigger, lexicon: Lexicon) -> tuple[Site, ...]:
    """Find where an event takes place: what its frame asks for, else the prepositions around it, else the clause's."""
    framed = tuple(_of_frame(trigger, lexicon))
    if framed:
        return framed
    verb = trigger.verb
    acts_on = trigger.frame.bare[:1] in (("content",), ("place",))
    held = verb is not None and trigger.noun is None and (acts_on or trigger.frame.words)
    object_ = grammar.object_of(trigger.scene.tree, verb) if held and verb is not None else None
    for index in (verb, trigger.noun, object_):
        if index is not None and (found := tuple(_around(trigger, lexicon, index))):
            return found
    if object_ is not None and (found := tuple(_inside(trigger.scene, object_))):
        return found
    return tuple(_in_front(trigger)) or tuple(_of_clause(trigger, lexicon))


def _of_frame(trigger: Trigger, lexicon: Lexicon) -> Iterator[Site]:
    scene, verb, frame = trigger.scene, trigger.verb, trigger.frame
    if verb is None:
        return
    alike = [f for f in lexicon.verbs.get(frame.verb, ()) if f.kind == frame.kind]
    for words, slot in dict.fromkeys(pair for f in (frame, *alike) for pair in f.obliques):
        found = phrases.behind(scene, verb, words)
        if found is None and trigger.noun is not None:
            found = phrases.behind(scene, trigger.noun, words)
        if slot in SITES and found is not None:
            yield from behind(scene, found)
    if ("place",) in {f.bare[:1] for f in alike} and trigger.noun is None:
        head = (
            grammar.subject_of(scene.tree, verb)
            if grammar.is_passive(scene.tree, verb)
            else grammar.object_of(scene.tree, verb)
        )
        if head is not None:
            yield from _named_at(scene, head)


def _around(trigger: Trigger, lexicon: Lexicon, index: int) -> Iterator[Site]:
    """The places behind the prepositions of a verb or noun; one right behind a place only says where that lies."""
    scene = trigger.scene
    wanted = {words for words, slot in lexicon.obliques[trigger.kind] if slot in SITES}
    longer = [words for words, slot in lexicon.obliques[trigger.kind] if " " in words and slot not in SITES]
    taken = {phrases.opening(scene, index, words) for words in longer}
    last = -1
    for preposition in sorted(grammar.prepositions(scene.tree, index)):
        if scene.tokens[preposition].text.lower() in wanted and preposition not in (last, *taken):
            sites = tuple(behind(scene, preposition))
            if sites and last == -1:
                yield from sites
            last = max((site.last for site in sites), default=last)


def _inside(scene: Scene, head: int) -> Iterator[Site]:
    """The place deep inside what is visited: "toured the shop for car parts at the Oslo Works"."""
    first, last = scene.tree.subtree(head)
    found = (tuple(behind(scene, i)) for i in range(first, last) if scene.tokens[i].text.lower() == "at")
    return iter(next((sites for sites in found if sites), ()))


def behind(scene: Scene, preposition: int) -> Iterator[Site]:
    """The place behind a preposition, or the several that "or" and "and" join; what a comma adds is not one."""
    head = phrases.object_head(scene, preposition)
    if head is None:
        return
    first = tuple(_named_at(scene, head))
    if not first and head not in scene.unit_at:
        # "at the airport in Lima": only the inner place has a name.
        inner = (
            i for i in grammar.prepositions(scene.tree, head) if scene.tokens[i].text.lower() in ("in", "at", "of")
        )
        yield from (site for i in inner for site in behind(scene, i))
    if not first:
        return
    found, joined, alternative = list(first), first[0].last, False
    while joined < len(scene.tokens) and scene.tokens[joined].pos == "CCONJ":
        word, position = scene.tokens[joined].text.lower(), joined + 1
        while (
            position < len(scene.tokens)
            and scene.tokens[position].pos in ("DET", "ADP")
            and position not in scene.unit_at
        ):
            position += 1
        unit = scene.unit_at.get(position)
        if unit is None or unit.kind not in (Kind.PLACE, Kind.STATE) or unit.first > position:
            break
        found += _sites(unit)
        alternative, joined = alternative or word == "or", unit.last
    certainty = Certainty.ALTERNATIVE if alternative else Certainty.CERTAIN
    yield from (Site(site.referent, site.first, site.last, certainty) for site in found)


def _named_at(scene: Scene, head: int) -> Iterator[Site]:
    """The place that a noun phrase names: the phrase as a whole, else the place inside "a Beijing train station"."""
    unit = scene.unit_at.get(head)
    if unit is not None:
        if unit.kind in PLACES:
            yield from _sites(unit)
        return
    named = scene.tree.child(head, "appos")
    if named is not None and (unit := scene.unit_at.get(named)) is not None and unit.kind is Kind.PLACE:
        yield from _sites(unit)
        return
    first = scene.tree.phrase(head)
    inside = [m for m in scene.mentions if first <= m.first and m.last <= head and m.kind in (Kind.PLACE, Kind.STATE)]
    for mention in inside[-1:]:
        if mention.form is not Form.ADJECTIVE:
            yield from _sites(Unit(first, head + 1, mention))


def _sites(unit: Unit) -> Iterator[Site]:
    return (Site(referent, unit.first, unit.last) for referent in unit.referents[:1])


def _in_front(trigger: Trigger) -> Iterator[Site]:
    """The place in "the Warsaw summit", "Kim's China visit": a single one, and not that of its host's name."""
    if trigger.noun is None:
        return
    scene, noun = trigger.scene, trigger.noun
    first = scene.tree.phrase(noun)
    inside = [m for m in scene.mentions if first <= m.first and m.last == noun and m.kind in (Kind.PLACE, Kind.STATE)]
    if len(inside) == 1 and inside[0].form is Form.NAME:
        yield from _sites(Unit(inside[0].first, inside[0].last, inside[0]))


def _of_clause(trigger: Trigger, lexicon: Lexicon) -> Iterator[Site]:
    """The place of the clause above: of "where he met", of the first of two verbs behind "In Lima, he ..."."""
    scene = trigger.scene
    for verb in _clause_verbs(scene, trigger.anchor):
        found = where(scene, verb)
        if found is not None:
            yield from _place_before(scene, found)
            return
        token = scene.tokens[verb]
        # "In Lima he met A and saw B", "In Lima he is expected to meet A"; "in Lima they agreed to meet" is not there.
        shares = token.dep == "conj" or (token.dep == "xcomp" and grammar.is_passive(scene.tree, token.head))
        if shares and scene.tokens[token.head].pos in grammar.VERBAL:
            fronted = [p for p in grammar.prepositions(scene.tree, token.head) if p < first_word(scene, token.head)]
            wanted = {words for words, slot in lexicon.obliques[trigger.kind] if slot in SITES}
            for preposition in fronted:
                if scene.tokens[preposition].text.lower() in wanted and (sites := tuple(behind(scene, preposition))):
                    yield from sites
                    return


def _clause_verbs(scene: Scene, index: int) -> Iterator[int]:
    """The verb of a trigger's clause and those it is coordinated with or complements, upwards."""
    current = index
    for _ in range(len(scene.tokens)):
        if scene.tokens[current].pos in grammar.VERBAL:
            yield current
        token = scene.tokens[current]
        if token.head == current or token.dep in ("ccomp", "relcl", "parataxis"):
            return
        current = token.head


def where(scene: Scene, verb: int) -> int | None:
    """Find the "where" that opens the clause of a verb."""
    return next((i for i in scene.tree.below[verb] if scene.tokens[i].text.lower() == "where"), None)


def first_word(scene: Scene, verb: int) -> int:
    """Find where the subject of a verb stands; what stands before it is in front of the whole clause."""
    subject = scene.tree.child(verb, "nsubj", "nsubjpass")
    return verb if subject is None else subject


def _place_before(scene: Scene, found: int) -> Iterator[Site]:
    """The place that "where" stands for: the last one named before it."""
    named = [unit for unit in scene.units if unit.last <= found and unit.kind in (Kind.PLACE, Kind.STATE)]
    for unit in named[-1:]:
        yield from _sites(unit)
