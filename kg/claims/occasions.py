"""At which event words are said: "at the summit, X said", "speaking after the talks", "in her speech" at a reception.

A speech or a toast that the article only calls "his" is held where its speaker was last told to be in company.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from kg.claims import phrases, settings
from kg.claims.events import Event
from kg.claims.lexicon import Lexicon
from kg.claims.scene import Scene
from kg.claims.signals import Signals
from kg.claims.utterances import Utterance
from kg.model import Claim, Referent

_GATHERINGS = ("Meeting", "Reception", "Ceremony", "Conference", "PressConference")
_HELD = frozenset({"Speech", "Toast"})
_NEAR = 4
"""How many sentences back a gathering may have been told of for "in his speech" to be a speech there."""


def claims(
    acts: Sequence[tuple[Referent, Utterance]],
    scenes: Sequence[Scene],
    events: Sequence[Event],
    lexicon: Lexicon,
    words: Signals,
) -> Iterator[Claim]:
    """Say at which event each act of speech takes place, as far as the words tell."""
    by_noun = {
        (account.scene.sentence.index, account.trigger.noun): event.id
        for event in events
        for account in event.happening.accounts
    }
    told = _told({sentence for _, utterance in acts for sentence in utterance.sentences}, events, lexicon)
    for act, utterance in sorted(acts, key=lambda pair: pair[1].passage):
        rule, occasion = "statement.occasion", _named(utterance, scenes, by_noun, words)
        if occasion is None and _points_back(utterance, scenes, words):
            rule, occasion = "statement.gathering", _last(utterance, told)
        if occasion is None:
            continue
        if utterance.kind in _HELD:
            told.append(_Told(utterance.sentences[-1], occasion, None))
        yield _claim(act.id, utterance, rule, occasion)


def _claim(id: str, utterance: Utterance, rule: str, occasion: str) -> Claim:
    by, relay = utterance.status.attributed_to, utterance.status.reported_by
    return Claim(id, "occasion", utterance.passage, rule, object=occasion, attributed_to=by, reported_by=relay)


class _Told(NamedTuple):
    """A sentence that tells of a gathering, and who is there; of a gathering where somebody has spoken, nobody asks."""

    sentence: int
    event: str
    present: frozenset[str] | None


def _told(spoken: AbstractSet[int], events: Iterable[Event], lexicon: Lexicon) -> list[_Told]:
    """The gatherings that the article tells to have taken place; a speech is not held at one that it speaks of."""
    return [
        _Told(account.scene.sentence.index, event.id, event.happening.referents)
        for event in events
        if any(lexicon.is_a(event.happening.kind, kind) for kind in _GATHERINGS)
        for account in event.happening.accounts
        if account.has_happened and account.speaks_up and account.scene.sentence.index not in spoken
    ]


def _named(
    utterance: Utterance, scenes: Sequence[Scene], by_noun: Mapping[tuple[int, int | None], str], words: Signals
) -> str | None:
    """The event that a preposition beside the verb of saying names."""
    for sentence, verb in utterance.verbs:
        for noun in _nouns(scenes[sentence], verb, words):
            if (sentence, noun) in by_noun:
                return by_noun[sentence, noun]
    return None


def _nouns(scene: Scene, verb: int, words: Signals) -> Iterator[int]:
    """The nouns behind the prepositions around a verb of saying: of "at the start of the talks", the talks too."""
    for one in _around(scene, verb):
        for preposition in words.settings:
            found = phrases.behind(scene, one, preposition)
            head = phrases.object_head(scene, found) if found is not None else None
            while head is not None:
                yield from _meant(scene, one, head)
                inner = phrases.behind(scene, head, "of")
                head = phrases.object_head(scene, inner) if inner is not None else None


def _around(scene: Scene, verb: int) -> Iterator[int]:
    """The verb, those that share its setting, and the participle beside it: "speaking after the talks, X said"."""
    yield from settings.sharing(scene.tree, verb)
    yield from (i for i in scene.tree.children(verb, "advcl", "csubj") if scene.tokens[i].tag == "VBG")


def _meant(scene: Scene, verb: int, noun: int) -> Iterator[int]:
    """The noun itself, or what a relative pronoun may stand for: "a press conference in Oslo, at which she said"."""
    if scene.tokens[noun].tag in ("WDT", "WP") and scene.tokens[verb].dep == "relcl":
        yield from range(noun - 1, -1, -1)
    else:
        yield noun


def _points_back(utterance: Utterance, scenes: Sequence[Scene], words: Signals) -> bool:
    """Tell whether an act belongs to a gathering told before: a speech, a toast, "speaking with them"."""
    if utterance.kind in _HELD:
        return True
    return any(_speaks_with_them(scenes[sentence], verb, words) for sentence, verb in utterance.verbs)


def _speaks_with_them(scene: Scene, verb: int, words: Signals) -> bool:
    """Tell whether a participle says that the speaker is in company: "speaking with them, X said"."""
    for participle in scene.tree.children(verb, "advcl", "csubj"):
        if scene.tokens[participle].tag == "VBG" and words.speaks(scene.tree, participle):
            for preposition in ("with", "to"):
                found = phrases.behind(scene, participle, preposition)
                head = phrases.object_head(scene, found) if found is not None else None
                if head is not None and scene.tokens[head].tag == "PRP":
                    return True
    return False


def _last(utterance: Utterance, told: Iterable[_Told]) -> str | None:
    """The gathering told last before somebody speaks: with the speaker there, or where another has just spoken."""
    first, speakers = utterance.sentences[0], set(utterance.speakers)
    near = (
        one for one in told if 0 <= first - one.sentence <= _NEAR and (one.present is None or speakers & one.present)
    )
    found = max(near, key=lambda one: one.sentence, default=None)
    return None if found is None else found.event
