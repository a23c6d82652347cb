"""Who came with whom: delegations with their sender, head and members, each in the posts that the list gives.

The words are frames of dip:Delegation in the lexicon: "delegationMember accompany headOfDelegation",
"headOfDelegation lead delegation", "delegation include delegationMember".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from kg.claims import grammar, lists, participants, phrases
from kg.claims.lexicon import Frame, Lexicon
from kg.claims.scene import Scene, Unit
from kg.claims.stand_ins import possessor
from kg.model import Form, Kind

MEMBER, HEAD = "delegationMember", "headOfDelegation"


@dataclass(frozen=True, slots=True)
class Roll:
    """A delegation as one passage gives it: the word that stands for it, its sender, head and members."""

    scene: Scene
    token: int
    sender: str | None = None
    head: Unit | None = None
    members: tuple[Unit, ...] = ()
    partial: bool = False
    start: int | None = None

    @property
    def range(self) -> tuple[int, int]:
        """The tokens of the passage: from where the list is opened, or its clause, to the end of the list."""
        if self.start is not None:
            return self.start, self.members[-1].last
        verbs = [
            i
            for i in (self.token, *self.scene.tree.ancestors(self.token))
            if self.scene.tokens[i].pos in grammar.VERBAL
        ]
        first, last = grammar.clause_of(self.scene.tree, verbs[0]) if verbs else self.scene.tree.subtree(self.token)
        units = [unit for unit in (self.head, *self.members) if unit is not None]
        if self.head is not None and self.head.first < first:
            above = (
                i for i in self.scene.tree.ancestors(self.head.last - 1) if self.scene.tokens[i].pos in grammar.VERBAL
            )
            first = min([first, *above])
        return min([first, *(u.first for u in units)]), max([*(u.last for u in units)] or [last])

    @property
    def is_company(self) -> bool:
        """Tell whether the words speak of companions only, not of a delegation."""
        return self.scene.tokens[self.token].pos == "VERB"

    def event_word(self, words: AbstractSet[int]) -> int | None:
        """The event word that a delegation hangs on: of "the visit of a delegation", "a delegation arrived"."""
        return next((i for i in (self.token, *self.scene.tree.ancestors(self.token)) if i in words), None)


def find(scene: Scene, lexicon: Lexicon) -> tuple[Roll, ...]:
    """Find the delegations whose head or members a sentence names."""
    found: list[Roll] = []
    for index, token in enumerate(scene.tokens):
        if token.pos not in ("VERB", "ADP", "SCONJ", "ADV", "NOUN", "ADJ") or scene.is_quoted(index):
            continue
        for frame in lexicon.delegations.get(token.lemma.lower(), ()):
            roll = _fitted(scene, lexicon, index, frame)
            if roll is not None:
                found.append(roll)
                break
    found += _sides(scene, lexicon)
    found += _gapped(scene, lexicon, found)
    return tuple(_joined(found))


def _joined(rolls: list[Roll]) -> Iterator[Roll]:
    """Rolls of one delegation noun are one: "a delegation led by A, including B and C"."""
    by_noun: dict[int, Roll] = {}
    for roll in rolls:
        known = by_noun.get(roll.token)
        if known is None:
            by_noun[roll.token] = roll
            continue
        head = known.head or roll.head
        members = dict.fromkeys((*known.members, *roll.members))
        by_noun[roll.token] = replace(
            known,
            sender=known.sender or roll.sender,
            head=head,
            members=tuple(unit for unit in members if head is None or unit.referents != head.referents),
            partial=known.partial or roll.partial,
        )
    return iter(by_noun.values())


def _fitted(scene: Scene, lexicon: Lexicon, index: int, frame: Frame) -> Roll | None:
    """Read a frame of delegations at a word: its slots are the head, the members and the delegation itself."""
    if frame.subject == MEMBER and frame.words:
        return _represented(scene, lexicon, index)
    if frame.subject == MEMBER:
        return _accompanied(scene, lexicon, index)
    if MEMBER in (*frame.bare, *(slot for _, slot in frame.obliques)) and frame.subject == HEAD:
        return _beside(scene, lexicon, index, frame)
    noun = _delegation_noun(scene, lexicon, index)
    if frame.subject == HEAD:
        if noun is None:
            return None
        units = _leaders(scene, lexicon, index)
        return Roll(scene, noun, sender_of(scene, noun), units[0]) if units else None
    if noun is None:
        return None
    names = lists.read(scene, _behind(scene, index, frame))
    if not names.units:
        return None
    partial = names.partial or frame.verb in ("include", "among")
    return Roll(scene, noun, sender_of(scene, noun), possessor_head(scene, noun), names.units, partial)


def _behind(scene: Scene, index: int, frame: Frame) -> int:
    """Where the list of members begins: behind the verb and its preposition."""
    position = index + 1
    for word in frame.words:
        for i in range(position, min(position + 3, len(scene.tokens))):
            if scene.tokens[i].text.lower() == word:
                position = i + 1
    for words, _ in frame.obliques:
        if scene.tokens[position : position + 1] and scene.tokens[position].text.lower() == words.split()[-1]:
            position += 1
    while position < len(scene.tokens) and scene.tokens[position].text in (":", "–", "—", "-", ","):
        position += 1
    return position


def _accompanied(scene: Scene, lexicon: Lexicon, verb: int) -> Roll | None:
    """Read "A was accompanied by B and C", "A, accompanied by B and C, arrived", "B accompanied A"."""
    if scene.tokens[verb].pos != "VERB":
        return None
    if grammar.is_passive(scene.tree, verb):
        agent = grammar.agent_of(scene.tree, verb)
        heads = participants.subject_units(scene, lexicon, verb)
        names = lists.read(scene, agent + 1) if agent is not None else None
        noun = scene.tree.child(agent, "pobj") if agent is not None else None
    else:
        heads = participants.object_units(scene, lexicon, verb)
        units = participants.subject_units(scene, lexicon, verb)
        names = replace(lists.read(scene, units[0].first, verb), units=units) if units else None
        noun = None
    if names is None or not names.units or len(heads) != 1 or len(heads[0].referents) != 1:
        return None
    token = noun if noun is not None and lexicon.has("Delegation", scene.tokens[noun].lemma.lower()) else verb
    return Roll(scene, token, sender_of(scene, token), heads[0], names.units, names.partial)


def _represented(scene: Scene, lexicon: Lexicon, verb: int) -> Roll | None:
    """Read "the Indian side was represented by A and B"."""
    passive = grammar.is_passive(scene.tree, verb)
    noun = grammar.subject_of(scene.tree, verb) if passive else grammar.object_of(scene.tree, verb)
    if noun is None or not lexicon.has("Delegation", scene.tokens[noun].lemma.lower()):
        return None
    members = (
        participants.by_agents(scene, lexicon, verb) if passive else participants.subject_units(scene, lexicon, verb)
    )
    return Roll(scene, noun, sender_of(scene, noun), None, tuple(members)) if members else None


def _beside(scene: Scene, lexicon: Lexicon, index: int, frame: Frame) -> Roll | None:
    """Read "A, together with B and C, travelled to", "A arrived along with B": those beside who travels."""
    if (
        frame.obliques
        and scene.tokens[index + 1 : index + 2]
        and scene.tokens[index + 1].text.lower() != frame.obliques[0][0]
    ):
        return None
    travels = [i for i in scene.tree.ancestors(index) if _is_travel(lexicon, scene.tokens[i].lemma.lower())]
    if not travels:
        return None
    before = scene.unit_at.get(index - 2 if index and scene.tokens[index - 1].text == "," else index - 1)
    heads = (before,) if before is not None else participants.subject_units(scene, lexicon, travels[0])
    names = lists.read(scene, _behind(scene, index, frame))
    if len(heads) != 1 or heads[0].kind is not Kind.PERSON or not names.units or names.units[0].kind is not Kind.PERSON:
        return None
    return Roll(scene, index, None, heads[0], names.units, names.partial)


def _is_travel(lexicon: Lexicon, verb: str) -> bool:
    frames = lexicon.verbs.get(verb, ())
    return any(lexicon.is_a(frame.kind, "Movement") or lexicon.is_a(frame.kind, "Visit") for frame in frames)


def _delegation_noun(scene: Scene, lexicon: Lexicon, index: int) -> int | None:
    """The delegation that a verb or preposition says something of: its subject, or the noun it hangs on."""
    tree = scene.tree
    candidates = [grammar.subject_of(tree, index)] if scene.tokens[index].pos == "VERB" else []
    candidates += [grammar.object_of(tree, index), *tree.ancestors(index)]
    for candidate in candidates[:6]:
        if candidate is not None and lexicon.has("Delegation", scene.tokens[candidate].lemma.lower()):
            return candidate
    before = [i for i in range(max(index - 6, 0), index) if lexicon.has("Delegation", scene.tokens[i].lemma.lower())]
    return before[-1] if before else None


def _leaders(scene: Scene, lexicon: Lexicon, verb: int) -> tuple[Unit, ...]:
    """Who leads: behind "led by", or the subject of "headed the delegation"."""
    if scene.tokens[verb].pos == "VERB" and not grammar.is_passive(scene.tree, verb):
        return participants.subject_units(scene, lexicon, verb)
    return lists.read(scene, verb + 2).units if scene.tokens[verb + 1 : verb + 2] else ()


def possessor_head(scene: Scene, noun: int) -> Unit | None:
    """The person whose delegation it is: "Ruiz's delegation", "her delegation"."""
    owner = possessor(scene, noun)
    return owner if owner is not None and owner.kind is Kind.PERSON else None


def sender_of(scene: Scene, noun: int) -> str | None:
    """The state or organisation that sends: "the Chilean delegation", "a delegation from Chile", "Chile's"."""
    first = scene.tree.phrase(noun)
    inside = [
        m for m in scene.mentions if first <= m.first and m.last <= noun and m.kind in (Kind.STATE, Kind.ORGANIZATION)
    ]
    for mention in inside:
        if mention.referents:
            return mention.referents[0]
    for word in ("from", "of"):
        found = phrases.behind(scene, noun, word)
        unit = scene.unit_at.get(found + 1) or scene.unit_at.get(found + 2) if found is not None else None
        if unit is not None and unit.kind in (Kind.STATE, Kind.ORGANIZATION) and unit.referents:
            return unit.referents[0]
    return None


# ---------------------------------------------------------------- sides


_MARKS = frozenset({":", "–", "—", "-", ","})


def _sides(scene: Scene, lexicon: Lexicon) -> Iterator[Roll]:
    """Read "from the Chilean side – A, B and C": the members on one side of talks."""
    tokens = scene.tokens
    for mention in scene.mentions:
        side = mention.last if mention.form is Form.ADJECTIVE else mention.last - 1
        if mention.kind is not Kind.STATE or side + 2 >= len(tokens) or mention.first < 2 or not mention.referents:
            continue
        if not lexicon.has("Delegation", tokens[side].lemma.lower()) or tokens[side + 1].text not in _MARKS:
            continue
        if tokens[_before(scene, mention.first)].pos != "ADP" or scene.is_quoted(side):
            continue
        names = lists.read(scene, side + 2)
        if names.units:
            opening = _before(scene, mention.first)
            yield Roll(scene, side, mention.referents[0], None, names.units, names.partial, opening)


def _gapped(scene: Scene, lexicon: Lexicon, found: Sequence[Roll]) -> Iterator[Roll]:
    """Read the second of "the Thai delegation was led by A, and the Lao delegation by B": its verb is left out."""
    if not any(roll.head is not None for roll in found):
        return
    for index, token in enumerate(scene.tokens[:-2]):
        known = any(roll.token >= index for roll in found)
        if not known and lexicon.has("Delegation", token.lemma.lower()) and scene.tokens[index + 1].text == "by":
            leaders = lists.read(scene, index + 2).units
            if leaders:
                yield Roll(scene, index, sender_of(scene, index), leaders[0])


def _before(scene: Scene, index: int) -> int:
    """The word before a phrase, its article passed over."""
    return index - 2 if scene.tokens[index - 1].pos == "DET" else index - 1
