"""The climb from a trigger to the root of its sentence, through coordinated and adverbial clauses and prepositions."""

from __future__ import annotations

from kg.claims.grammar import VERBAL, Tree
from kg.claims.signals import Hit, Signals, is_infinitive
from kg.claims.status.composition import HAPPENED, PENDING, soften
from kg.claims.status.governors import Step, is_implied, over_verb
from kg.claims.status.known import Known, at_verb, at_word
from kg.claims.status.nouns import over_noun
from kg.claims.status.verbs import is_bare, is_condition, is_negative, negation
from kg.model import Status

_MARKS = frozenset('“”"')


def climb(tree: Tree, trigger: int, words: Signals) -> Known:
    """Read everything that stands over a trigger, from the nearest word outwards."""
    known, node = at_word(tree, trigger, Known(), words), trigger
    quoted = _quoted(tree)
    while not known.stopped and (head := tree.tokens[node].head) != node:
        if node not in quoted and head in quoted:
            # Words inside a quotation govern nothing outside it, whatever the arcs say.
            break
        known = _over(Step(tree, node, head, words), known)
        node = head
    return known


def _quoted(tree: Tree) -> frozenset[int]:
    """Find the words between quotation marks."""
    marks = [i for i, token in enumerate(tree.tokens) if token.text in _MARKS]
    pairs = zip(marks[::2], [*marks[1::2], len(tree.tokens)], strict=False)
    return frozenset(i for first, last in pairs for i in range(first, last))


def _over(step: Step, known: Known) -> Known:
    """Go from a word to its governor."""
    governor = step.tree.tokens[step.head]
    if step.dep == "conj":
        return _over_conjunct(step, known)
    if step.dep == "relcl" and not is_infinitive(step.tree, step.node) and step.tree.child(step.node, "mark") is None:
        return known._replace(stopped=known.status is not None)
    if step.dep == "advcl":
        return _over_adverbial(step, known)
    if governor.pos in ("ADP", "SCONJ", "ADV"):
        return _over_preposition(step, known)
    return over_verb(step, known) if governor.pos in VERBAL else over_noun(step, known)


# ---------------------------------------------------------------- coordination


def _over_conjunct(step: Step, known: Known) -> Known:
    """Share tense and negation with the word before, unless a verb has a tense of its own."""
    tree, head = step.tree, step.head
    no = next((i for i in tree.children(head, "preconj", "det", "cc") if is_negative(tree, i, step.words)), None)
    if tree.tokens[step.node].pos not in VERBAL:
        joined = {tree.tokens[i].text.lower() for i in tree.children(head, "cc")}
        return known.denied(no) if joined & {"or", "nor"} else known
    if tree.tokens[head].pos not in VERBAL:
        return known
    if known.status is not None:
        return known.denied(no)
    model = _bare_before(tree, step.node) if is_bare(tree, step.node) and not is_bare(tree, head) else None
    if model is not None:
        shared = climb(tree, model, step.words)
        return known.given(shared.status, shared.cues)._replace(stopped=True)
    return at_verb(tree, head, known, step.words)


def _bare_before(tree: Tree, verb: int) -> int | None:
    """Find the bare verb that a later one belongs to: "is due in Lima, where he will meet X and tour Y"."""
    return next(
        (i for i in range(verb - 1, -1, -1) if tree.tokens[i].tag == "VB" and tree.tokens[i].dep != "conj"), None
    )


# ---------------------------------------------------------------- prepositions


def _over_preposition(step: Step, known: Known) -> Known:
    """Read "without", "instead of", "ahead of", and "for" behind a verb or noun of movement."""
    if known.status is not None:
        return known
    hit = _cue_of(step)
    if hit is None and not _is_purpose(step.tree, step.head, step.words):
        return known
    status, cues = (hit.status, hit.tokens) if hit is not None else (Status.PLANNED, (step.head,))
    verb = next((i for i in step.tree.ancestors(step.head) if step.tree.tokens[i].pos in VERBAL), None)
    ahead = hit is not None and hit.status is Status.PLANNED
    if not ahead and verb is not None and negation(step.tree, verb, step.words) is not None:
        # "Did not leave without meeting", "did not come for talks": better read by a person.
        return known.given(Status.UNCLEAR, cues)
    return known.under(status, cues)


def _cue_of(step: Step) -> Hit | None:
    """Find the cue in a preposition, or in a phrase that it ends: "without", "instead of"."""
    hit = step.words.at(step.tree, step.head)
    if hit is None and step.head > 0 and step.tree.tokens[step.head - 1].pos not in VERBAL:
        before = step.words.at(step.tree, step.head - 1)
        hit = before if before is not None and step.head in before.tokens else None
    return hit if hit is not None and hit.status in (Status.DID_NOT_OCCUR, Status.PLANNED) else None


def _is_purpose(tree: Tree, preposition: int, words: Signals) -> bool:
    """Tell whether "for" names what somebody has come for: "arrived for talks", "is in Delhi for talks"."""
    if tree.tokens[preposition].text.lower() != "for":
        return False
    over = tree.tokens[preposition].head
    places = (tree.tokens[i].text.lower() in ("in", "at") for i in tree.children(over, "prep"))
    return words.moves(tree, over) or (tree.tokens[over].lemma == "be" and any(places))


# ---------------------------------------------------------------- adverbial clauses


def _over_adverbial(step: Step, known: Known) -> Known:
    """Read a purpose as planned, a condition as expected; another clause with a tense stands for itself."""
    tree, head, words = step.tree, step.head, step.words
    if known.status is None:
        return _over_untensed(step, known)
    if is_condition(tree, step.node):
        return _conditional(step, known)
    marked = any(hit.status is Status.UNCLEAR for i in tree.children(step.node, "mark") if (hit := words.at(tree, i)))
    if marked or _is_inside_doubt(tree, head, words):
        known = known._replace(status=soften(known.status))
    return known._replace(stopped=True)


def _over_untensed(step: Step, known: Known) -> Known:
    """Read an infinitive of purpose, or a participle that shares the tense of its governor."""
    tree, head, words = step.tree, step.head, step.words
    if not is_infinitive(tree, step.node) or is_implied(step):
        return at_verb(tree, head, known, words) if tree.tokens[head].pos in VERBAL else known
    no = negation(tree, head, words) if tree.tokens[head].pos in VERBAL else None
    return known.given(Status.PLANNED) if no is None else known.given(Status.UNCLEAR, (no,))


def _conditional(step: Step, known: Known) -> Known:
    """Read "if he comes" as expected; "if he had come, they would have met" did not happen."""
    tree, node, head = step.tree, step.node, step.head
    auxiliaries = [tree.tokens[i] for i in tree.children(head, "aux")]
    if known.status in HAPPENED and {"MD"} <= {a.tag for a in auxiliaries} and "have" in {a.lemma for a in auxiliaries}:
        return known._replace(status=Status.DID_NOT_OCCUR, stopped=True)
    verbs = (tree.tokens[i].tag for i in (node, head, *tree.below[node], *tree.below[head]))
    open_ = known.status in HAPPENED | PENDING and any(tag in ("VBP", "VBZ", "MD") for tag in verbs)
    return known._replace(status=Status.EXPECTED if open_ else Status.UNCLEAR, stopped=True)


def _is_inside_doubt(tree: Tree, index: int, words: Signals) -> bool:
    """Tell whether an aside belongs to a clause that somebody claims, denies or doubts."""
    for i in (index, *tree.ancestors(index)):
        if tree.tokens[i].dep in ("ccomp", "acl", "xcomp"):
            hit = words.at(tree, tree.tokens[i].head)
            if hit is not None and hit.status not in HAPPENED | {Status.PLANNED}:
                return True
    return False
