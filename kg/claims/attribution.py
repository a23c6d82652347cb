"""Whose word it is that something happened, and who relays it.

"TASS, citing Peskov, reported": the word is Peskov's, the relay TASS. An outlet that reports on its own is the
relay alone; a source without a name, and a paper's own discovery, leave the report in doubt.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.claims import signals
from kg.claims.grammar import VERBAL, Tree, is_passive, subject_of
from kg.claims.signals import Signals
from kg.model import Form, Kind, Mention, Mentions, Status
from kg.ontology import Ontology

_CITING = frozenset({"cite", "quote"})
_RELAY = "MediaOrganization"
_AGENCY = "NewsAgency"


@dataclass(frozen=True, slots=True)
class Source:
    """Whose word something is and who relays it (referent ids); a doubtful source has no name or is a rumour."""

    attributed_to: str | None = None
    reported_by: str | None = None
    is_doubtful: bool = False
    cues: tuple[int, ...] = ()


def find(tree: Tree, trigger: int, mentions: Mentions, ontology: Ontology, previous: Tree | None = None) -> Source:
    """Find the source that a sentence names for what it says at a token; "it said" goes on from the one before."""
    words = signals.of(ontology)
    source = Source()
    for speaker, cue in _over(tree, trigger, words):
        if previous is not None and _goes_on(tree, speaker, words):
            source = _continued(source, previous, cue, mentions, ontology)
        else:
            source = _with(source, tree, speaker, cue, mentions, words, ontology)
    return source


def _over(tree: Tree, trigger: int, words: Signals) -> Iterator[tuple[int, int]]:
    """Find the sources over a trigger: any word from it to the root may stand under "said" or beside "according to"."""
    nodes = (trigger, *tree.ancestors(trigger))
    found = [voice for node in nodes for voice in _voices(tree, node, words)]
    yield from found
    if tree.tokens[0].text.lower() == "according" and not any(cue == 0 for _, cue in found):
        # "According to the agency, A came; B stayed": at the head of a sentence it covers all of it.
        yield from ((noun, 0) for noun in _objects(tree, 0))


def _goes_on(tree: Tree, noun: int, words: Signals) -> bool:
    """Tell whether a speaker is the one of the sentence before: "it said", "the report added"."""
    token = tree.tokens[noun]
    if token.text.lower() == "it":
        return True
    determiner = tree.child(noun, "det")
    definite = determiner is not None and tree.tokens[determiner].text.lower() in ("the", "this")
    return token.pos == "NOUN" and definite and words.speaks(tree, noun) is not None


def _continued(source: Source, previous: Tree, cue: int, mentions: Mentions, ontology: Ontology) -> Source:
    """Add the source that the sentence before names last."""
    words = signals.of(ontology)
    told = [voice for node in range(len(previous.tokens)) for voice in _voices(previous, node, words)]
    if not told:
        return replace(source, cues=(*source.cues, cue))
    return _with(source, previous, told[-1][0], cue, mentions, words, ontology)


def vouched(tree: Tree, mentions: Mentions, ontology: Ontology) -> Source | None:
    """Find who answers for what the sentence before says: "the ministry confirmed this", "X explained it, via Y"."""
    words = signals.of(ontology)
    for verb, token in enumerate(tree.tokens):
        this = tree.child(verb, "dobj") if token.pos == "VERB" else None
        if this is not None and words.vouches(tree, verb, this):
            speaker = speaker_of(tree, verb)
            if speaker is not None:
                source = _with(Source(), tree, speaker, verb, mentions, words, ontology)
                relay = relayed(tree, mentions, words)
                return replace(source, reported_by=relay or source.reported_by, cues=())
    return None


def relayed(tree: Tree, mentions: Mentions, words: Signals) -> str | None:
    """Find through whom somebody speaks: "said via its embassy", "the ministry said, through a spokesman"."""
    for preposition, word in enumerate(tree.lowers):
        if word in words.relays and _is_of_speaking(tree, preposition, words):
            for noun in tree.children(preposition, "pobj"):
                mention = mention_at(mentions, tree.sentence.index, noun)
                if mention is not None and mention.kind in (Kind.PERSON, Kind.ORGANIZATION) and mention.referents:
                    return mention.referents[0]
    return None


def _voices(tree: Tree, node: int, words: Signals) -> Iterator[tuple[int, int]]:
    """Find the sources that speak at a word, each with the verb or preposition that names it."""
    for i in tree.children(node, "prep", "advmod", "advcl"):
        if tree.tokens[i].text.lower() == "according":
            yield from ((noun, i) for noun in _objects(tree, i))
    token = tree.tokens[node]
    head = token.head
    quoting = tree.tokens[head].head
    if token.dep == "pcomp" and tree.tokens[quoting].lemma in _CITING:
        # "The agency quoted X as saying": the agency relays.
        yield from ((noun, quoting) for noun in (speaker_of(tree, quoting),) if noun is not None)
    if head == node or token.dep not in ("ccomp", "acl", "parataxis") or not words.speaks(tree, head):
        return
    for i in (*tree.children(head, "advcl", "acl", "prep"), *tree.children(node, "advcl")):
        if tree.tokens[i].lemma in _CITING:
            yield from ((noun, i) for noun in (tree.child(i, "dobj"),) if noun is not None)
    speaker = speaker_of(tree, head)
    if speaker is not None and not _is_empty(tree, head, speaker):
        yield speaker, head
        yield from ((noun, i) for i in _citations(tree, speaker) for noun in tree.children(i, "dobj"))


def _is_of_speaking(tree: Tree, preposition: int, words: Signals) -> bool:
    """Tell whether a preposition belongs to a verb of saying, by its arc or set off by a comma at the end."""
    if words.reports(tree, tree.tokens[preposition].head) is not None:
        return True
    rest = tree.tokens[tree.subtree(preposition)[1] :]
    return tree.tokens[preposition - 1].text == "," and all(token.pos == "PUNCT" for token in rest)


def _is_empty(tree: Tree, verb: int, speaker: int) -> bool:
    """Tell whether a subject stands for nobody: "there", and the "it" of "it was said"."""
    word = tree.tokens[speaker].text.lower()
    return word == "there" or (word == "it" and (is_passive(tree, verb) or tree.tokens[verb].pos == "AUX"))


def _citations(tree: Tree, noun: int) -> Iterator[int]:
    """Find a participle that hangs on the noun: "The Anchor, citing a source, reported"."""
    return (i for i in tree.children(noun, "acl", "advcl") if tree.tokens[i].lemma in _CITING)


def _objects(tree: Tree, index: int) -> Iterator[int]:
    """Find the nouns behind "according to"."""
    for i in tree.children(index, "prep"):
        yield from tree.children(i, "pobj")
    yield from tree.children(index, "pobj")


def speaker_of(tree: Tree, verb: int) -> int | None:
    """Find the head word of who speaks: the subject, or the agent of a passive ("was described by the agency")."""
    if tree.tokens[verb].pos not in VERBAL:
        return tree.child(verb, "poss")
    if is_passive(tree, verb):
        agent = tree.child(verb, "agent")
        return tree.child(agent, "pobj") if agent is not None else None
    above = tree.tokens[tree.tokens[verb].head]
    if tree.tokens[verb].dep == "pcomp" and tree.tokens[above.head].lemma in _CITING:
        # "The agency quoted X as saying": X says it.
        return tree.child(above.head, "dobj")
    return subject_of(tree, verb)


def _with(
    source: Source, tree: Tree, noun: int, cue: int, mentions: Mentions, words: Signals, ontology: Ontology
) -> Source:
    """Add a voice: the innermost named one has the word, the outermost outlet relays it."""
    mention = named_at(mentions, tree, noun, words)
    name = mention.referents[0] if mention is not None and mention.referents else None
    kind = words.bodies.get(tree.tokens[noun].lemma.lower()) or _kind(name, mention, mentions)
    relays = ontology.is_a(kind, _RELAY)
    # An agency's wire counts as fact; what a paper alone has found out is on its word.
    alone = relays and not ontology.is_a(kind, _AGENCY) and source.attributed_to is None
    doubtful = source.is_doubtful or alone or _is_doubtful(tree, noun, words)
    if relays:
        return Source(source.attributed_to, name, doubtful, (*source.cues, cue))
    return Source(source.attributed_to or name, source.reported_by, doubtful, (*source.cues, cue))


def _is_doubtful(tree: Tree, noun: int, words: Signals) -> bool:
    """Tell whether a source is unnamed or hearsay: "a source", "anonymous officials", "media", "rumours"."""
    for i in (noun, *tree.children(noun, "amod", "compound", "nmod", "acl")):
        hit = words.at(tree, i)
        if hit is not None and hit.status is Status.ALLEGED:
            return True
    return False


def _kind(name: str | None, mention: Mention | None, mentions: Mentions) -> str:
    """Give the class of an organisation that is named; nothing for anybody else."""
    if mention is None or mention.kind is not Kind.ORGANIZATION:
        return ""
    return next((referent.kind for referent in mentions.referents if referent.id == name), "")


def named_at(mentions: Mentions, tree: Tree, noun: int, words: Signals) -> Mention | None:
    """Find who a noun names: the mention it belongs to, or the name before a body's word ("Anchor newspaper")."""
    sentence = tree.sentence.index
    mention = mention_at(mentions, sentence, noun)
    if mention is not None or tree.tokens[noun].lemma.lower() not in words.bodies:
        return mention
    names = (mention_at(mentions, sentence, i) for i in tree.children(noun, "compound", "nmod", "appos"))
    return next((name for name in names if name is not None and name.kind is Kind.ORGANIZATION), None)


def mention_at(mentions: Mentions, sentence: int, token: int) -> Mention | None:
    """Find the mention that a word belongs to; of nested ones the widest that is no adjective."""
    found = mentions.mentions
    first = bisect_left(found, sentence, key=lambda mention: mention.sentence)
    best = None
    for mention in found[first:]:
        if mention.sentence != sentence:
            break
        if mention.first <= token < mention.last and mention.form is not Form.ADJECTIVE:
            best = mention if best is None or mention.last - mention.first > best.last - best.first else best
    return best
