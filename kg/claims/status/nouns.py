"""What a governing noun or adjective makes of the event that it stands over: "plans to", "the possibility of"."""

from __future__ import annotations

from kg.claims.grammar import is_passive
from kg.claims.signals import Hit, is_infinitive
from kg.claims.status.composition import HAPPENED, soften
from kg.claims.status.governors import GOVERNED, Step, is_clause
from kg.claims.status.known import Known, at_noun
from kg.claims.status.verbs import is_negative
from kg.model import Status


def over_noun(step: Step, known: Known) -> Known:
    """Go from a word to the noun or adjective that governs it: "the possibility of", "plans to", "likely to"."""
    tree, token = step.tree, step.tree.tokens[step.node]
    hit = step.words.at(tree, step.head, step.node)
    governed = token.dep != "prep" or token.text.lower() in GOVERNED
    if hit is not None and governed and hit.status not in HAPPENED and token.dep not in ("poss", "appos", "amod"):
        known = known.under(hit.status, hit.tokens)
        determiners = tree.children(step.head, "det", "neg")
        return known.denied(next((i for i in determiners if is_negative(tree, i, step.words)), None))
    if is_clause(step):
        return _over_clause_of_noun(step, known, hit)
    if known.status is None and (token.dep == "compound" or token.text.lower() == "of"):
        return at_noun(tree, step.head, known, step.words)
    return known


def _over_clause_of_noun(step: Step, known: Known, hit: Hit | None) -> Known:
    """Read a clause that hangs on a noun: "the statement that", "a ceremony to be held", "Ruiz to visit"."""
    if known.status is not None:
        firm = hit is not None or step.words.speaks(step.tree, step.head)
        return known if firm else known._replace(status=soften(known.status))
    if not is_infinitive(step.tree, step.node) or hit is not None or _is_singled_out(step):
        return known
    headline = step.tree.tokens[step.head].dep == "ROOT" or step.tree.tokens[step.head].pos == "PROPN"
    planned = headline or is_passive(step.tree, step.node)
    return known.given(Status.PLANNED if planned else Status.UNCLEAR, (step.head,))


def _is_singled_out(step: Step) -> bool:
    """Tell whether a noun is marked out by what it did: "the first leader to visit the island"."""
    marked = (step.words.at(step.tree, i, step.node) for i in step.tree.children(step.head, "amod"))
    return any(hit is not None and hit.status in HAPPENED and hit.cue.infinitive for hit in marked)
