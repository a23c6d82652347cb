"""Whether an event happened, by the words around its trigger.

Why a climb: what stands over a verb or noun decides, from the nearest word outwards. "Preparations for a meeting
that might take place" is read at "meeting", "might", "preparations", each changing what was known so far.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.claims import attribution, signals
from kg.claims.grammar import Tree
from kg.claims.status.clauses import climb
from kg.claims.status.composition import compose, soften
from kg.model import Certainty, Mentions, Sentence, Span, Status
from kg.ontology import Ontology

__all__ = ["StatusReading", "read", "read_tree"]

_OPENING, _CLOSING = frozenset("\"“‘'„«"), frozenset("\"”’'“»")


@dataclass(frozen=True, slots=True)
class StatusReading:
    """What a sentence says of an event: its status, the words that say so, and whose word it is.

    `certainty` is how firm the status itself is: `probable` only where it rests on "unlikely" or "not expected".
    """

    status: Status
    cues: tuple[Span, ...] = ()
    attributed_to: str | None = None
    reported_by: str | None = None
    certainty: Certainty = Certainty.CERTAIN


def read(sentence: Sentence, trigger: int, mentions: Mentions, ontology: Ontology) -> StatusReading:
    """Read the status of the event that a verb or noun of a sentence stands for."""
    return read_tree(Tree(sentence), trigger, mentions, ontology)


def read_tree(
    tree: Tree, trigger: int, mentions: Mentions, ontology: Ontology, previous: Tree | None = None
) -> StatusReading:
    """Read the status as `read` does, for a caller who already has the tree, and that of the sentence before."""
    known = climb(tree, trigger, signals.of(ontology))
    source = attribution.find(tree, trigger, mentions, ontology, previous)
    status = known.status or Status.UNCLEAR
    if source.is_doubtful:
        status = compose(Status.ALLEGED, status)
    if _is_asked(tree) or _is_in_scare_quotes(tree, trigger):
        status = soften(status) or status
    cues = tuple(tree.sentence.span_of(i, i + 1) for i in sorted({*known.cues, *source.cues}))
    certainty = Certainty.PROBABLE if known.guessed else Certainty.CERTAIN
    return StatusReading(status, cues, source.attributed_to, source.reported_by, certainty)


def _is_asked(tree: Tree) -> bool:
    """Tell whether the sentence is a question."""
    return any(token.text == "?" for token in tree.tokens[-2:])


def _is_in_scare_quotes(tree: Tree, trigger: int) -> bool:
    """Tell whether the trigger stands alone between quotation marks, or with one word before it."""
    tokens = tree.tokens
    if trigger + 1 >= len(tokens) or tokens[trigger + 1].text not in _CLOSING:
        return False
    return any(tokens[i].text in _OPENING for i in range(max(trigger - 2, 0), trigger))
