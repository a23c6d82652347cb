"""What a governing verb makes of the event that it stands over.

Four kinds of verbs are told apart: cues ("expect", "cancel"), verbs of saying, verbs that only say that something
takes place ("hold", "manage to"), and all others. Under the last a clause is never taken for fact.
"""

from __future__ import annotations

from typing import NamedTuple

from kg.claims.grammar import VERBAL, Tree, is_passive
from kg.claims.signals import Hit, Signals, is_infinitive
from kg.claims.status.composition import HAPPENED, PENDING, soften
from kg.claims.status.known import Known, at_verb
from kg.claims.status.verbs import Form, form, negation
from kg.model import Status

_COPULAS = frozenset({"be", "remain", "seem", "appear", "look", "become"})
_COMPLEMENTS = ("acomp", "attr", "oprd", "prep", "advmod", "xcomp")
GOVERNED = frozenset({"of", "for", "on", "about", "against", "from", "over", "out", "into", "towards"})
"""Prepositions that lead to what a word is about; "during" and "at" only say when and where."""
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "his", "her", "their", "its"})
_PERFECT = {Status.EXPECTED: Status.ALLEGED, Status.PLANNED: Status.CANCELLED}
"""What a perfect infinitive makes of a cue: "is believed to have met", "was scheduled to have met"."""


class Step(NamedTuple):
    """One step of the climb: from a word to its governor."""

    tree: Tree
    node: int
    head: int
    words: Signals

    @property
    def dep(self) -> str:
        """How the word hangs on its governor."""
        return self.tree.tokens[self.node].dep

    def denied(self, known: Known) -> Known:
        """Add the negation of the governing verb."""
        return known.denied(negation(self.tree, self.head, self.words, besides=self.node))


# ---------------------------------------------------------------- verbs


def over_verb(step: Step, known: Known) -> Known:
    """Go from a word to the verb that governs it."""
    known = _unless_asked(step, known)
    hit = _governing(step)
    if hit is not None and hit.status not in HAPPENED:
        return _under_cue(step, known, hit)
    complement = None if hit else _complement(step)
    if complement is not None:
        return step.denied(known.under(complement.status, complement.tokens))
    if is_clause(step):
        return _over_clause(step, known, hit)
    return _over_argument(step, known, hit)


def _unless_asked(step: Step, known: Known) -> Known:
    """Leave open what stands under "whether": "did not say whether they met", "whether they will meet"."""
    marks = step.tree.children(step.node, "mark") if step.dep == "ccomp" else ()
    if not any(hit.status is Status.UNCLEAR for i in marks if (hit := step.words.at(step.tree, i))):
        return known
    if known.status is Status.PLANNED:
        return known._replace(status=Status.EXPECTED)
    return known._replace(status=soften(known.status))


def _governing(step: Step) -> Hit | None:
    """Find the cue in the verb, when the word we come from is what that cue is about."""
    tree, token = step.tree, step.tree.tokens[step.node]
    if token.dep in ("nsubj", "csubj") and not is_passive(tree, step.head):
        return _governing_subject(step)
    hit = step.words.at(tree, step.head, step.node)
    if hit is None or token.dep != "prep":
        return hit if token.dep != "agent" else None
    if step.node in hit.tokens:
        # "Called for talks"; but what is "set for" May or Lima is the subject.
        return None if hit.cue.predicate else hit
    return hit if _is_about(step, hit) else None


def _is_about(step: Step, hit: Hit) -> bool:
    """Tell whether a preposition leads to what a cue is about: "agreed on a visit", not "on a visit, agreed"."""
    closed = step.tree.tokens[hit.tokens[-1]].pos == "ADP" and len(hit.tokens) > 1
    word = step.tree.tokens[step.node].text.lower()
    if word == "for" and hit.status not in PENDING:
        # "Dismissed for meeting the rebels": a reason.
        return False
    return not closed and step.node > step.head and word in (*GOVERNED, "to")


def _governing_subject(step: Step) -> Hit | None:
    """Find the cue about a subject: "the visit failed to", "the trip fell through", not "the visit proposes"."""
    infinitive = step.tree.child(step.head, "xcomp")
    hit = step.words.at(step.tree, step.head, infinitive)
    if hit is None or hit.status in HAPPENED or len(hit.tokens) > 1 or infinitive is not None:
        return hit
    return hit if step.tree.child(step.head, "dobj", "ccomp") is None else None


def _under_cue(step: Step, known: Known, hit: Hit) -> Known:
    """Apply a cue, then what stands over the cue itself: "did not rule out", "may be cancelled"."""
    own = form(step.tree, step.head, step.words).status
    if known.status is None and _is_answer(step, hit):
        return known.given(Status.OCCURRED)
    status = hit.status
    if status is Status.DID_NOT_OCCUR and own is not Status.OCCURRED:
        status = Status.RULED_OUT
    if known.status is None and _is_perfect(step.tree, step.node):
        status = _PERFECT.get(status, status)
    known = known.under(status, hit.tokens)
    if _says_little_denied(step, status, own) and negation(step.tree, step.head, step.words, step.node) is not None:
        return known._replace(status=Status.UNCLEAR)
    if known.status in HAPPENED:
        # "Confirm", "announce" and the like take a past as it is, if they are said at all.
        return _reported(step, known)
    if known.status in (Status.CANCELLED, Status.POSTPONED) and own in PENDING - {Status.PLANNED}:
        known = known._replace(status=Status.PLANNED)
    return step.denied(known)


def _is_answer(step: Step, hit: Hit) -> bool:
    """Tell whether an offer is accepted or refused, and so was made: "the invitation was accepted"."""
    if step.dep not in ("nsubjpass", "dobj") or step.tree.tokens[step.node].pos != "NOUN":
        return False
    offer = step.words.at(step.tree, step.node)
    accepts = step.tree.tokens[step.head].lemma.lower() in step.words.accepting
    refuses = hit.status in (Status.RULED_OUT, Status.DID_NOT_OCCUR)
    return offer is not None and offer.status is Status.PROPOSED and (accepts or refuses)


def _says_little_denied(step: Step, status: Status, own: Status | None) -> bool:
    """Tell whether a cue leaves all open when denied: what nobody expected, what was not announced or confirmed."""
    if status is Status.EXPECTED:
        return own is Status.OCCURRED and not is_passive(step.tree, step.head)
    return status is Status.PLANNED and step.words.speaks(step.tree, step.head) is not None


def _is_perfect(tree: Tree, verb: int) -> bool:
    return any(tree.tokens[i].lemma == "have" for i in tree.children(verb, "aux"))


def _complement(step: Step) -> Hit | None:
    """Find the cue beside "be": "the visit is possible", "the talks are on hold", "it is likely that"."""
    if step.tree.tokens[step.head].lemma not in _COPULAS or step.dep not in ("nsubj", "ccomp", "csubj"):
        return None
    others = (i for i in step.tree.children(step.head, *_COMPLEMENTS) if i != step.node)
    hits = (step.words.at(step.tree, i) for i in others)
    silent = (Status.DID_NOT_OCCUR, Status.OCCURRED)
    return next((hit for hit in hits if hit is not None and hit.status not in silent), None)


def is_clause(step: Step) -> bool:
    """Tell whether we come from a clause, and not from a noun."""
    return step.tree.tokens[step.node].pos in VERBAL and step.dep in ("ccomp", "xcomp", "acl", "relcl")


# ---------------------------------------------------------------- clauses under verbs


def _over_clause(step: Step, known: Known, hit: Hit | None) -> Known:
    """Read a clause under a verb that is no cue: reported, implied, raised, or not understood."""
    if known.status is not None:
        if hit is not None or step.words.speaks(step.tree, step.head):
            return _reported(step, known)
        if _is_cleft(step):
            return known
        return known._replace(status=soften(known.status))
    if is_implied(step):
        return at_verb(step.tree, step.head, known, step.words)
    found = _raised(step.tree, step.node, step.head, step.words)
    return step.denied(known.given(*(found if found.status else _controlled(step))))


def _is_cleft(step: Step) -> bool:
    """Tell whether a clause is only set in front: "it was during this trip that they met"."""
    tree, head = step.tree, step.head
    subject = tree.child(head, "nsubj", "expl")
    is_it = subject is not None and tree.tokens[subject].text.lower() == "it"
    plain = tree.tokens[head].tag in ("VBD", "VBZ") and negation(tree, head, step.words) is None
    return tree.tokens[head].lemma == "be" and is_it and plain and tree.child(head, "prep") is not None


def is_implied(step: Step) -> bool:
    """Tell whether the governor implies the infinitive behind it: "went to see", "managed to meet"."""
    tree, head = step.tree, step.head
    hit = step.words.at(tree, head, step.node)
    if hit is None or hit.status not in HAPPENED or _is_going(tree, head):
        return False
    # "Went to see", but not "went to Rome to see".
    adjacent = any(
        tree.tokens[i].tag == "TO" and i == hit.tokens[-1] + 1 for i in tree.children(step.node, "aux", "mark")
    )
    return adjacent or not hit.cue.infinitive


def _is_going(tree: Tree, verb: int) -> bool:
    return tree.tokens[verb].lemma == "go" and tree.tokens[verb].tag == "VBG"


def _reported(step: Step, known: Known) -> Known:
    """Take what somebody says as he says it, unless he does not say it, or nobody does ("it was reported")."""
    tree, head = step.tree, step.head
    if negation(tree, head, step.words) is not None:
        return known._replace(status=Status.UNCLEAR)
    if form(tree, head, step.words).status in PENDING or is_infinitive(tree, head):
        return known._replace(status=soften(known.status))
    subject = tree.child(head, "nsubjpass", "expl")
    impersonal = subject is not None and tree.tokens[subject].text.lower() == "it" and is_passive(tree, head)
    if impersonal and step.words.speaks(tree, head) and tree.child(head, "agent") is None:
        return known.under(Status.ALLEGED, (head,))
    return known


def _raised(tree: Tree, node: int, head: int, words: Signals) -> Form:
    """Read an infinitive under "is to", "is going to", "is said to", whose subject it shares."""
    if tree.tokens[head].lemma == "be" and is_infinitive(tree, node):
        past = tree.tokens[head].tag == "VBD"
        return Form(Status.CANCELLED if past and _is_perfect(tree, node) else Status.PLANNED, (head,))
    if _is_going(tree, head):
        return Form(Status.PLANNED, (head,))
    if words.speaks(tree, head) and is_passive(tree, head):
        told = words.addresses(tree, head) and not _is_perfect(tree, node)
        return Form(Status.PROPOSED if told else Status.ALLEGED, (head,))
    return Form(None)


def _controlled(step: Step) -> Form:
    """Read an infinitive or gerund under a verb that is no cue: "travelled to meet", "told him to come"."""
    tree, head = step.tree, step.head
    if step.words.moves(tree, head) and is_infinitive(tree, step.node):
        return Form(Status.PLANNED)
    if step.words.speaks(tree, head) and tree.tokens[step.node].tag == "VBG":
        # "Admitted attending".
        return form(tree, head, step.words)
    if step.words.speaks(tree, head):
        return Form(Status.PROPOSED if tree.child(head, "dobj", "dative") is not None else Status.EXPECTED, (head,))
    return Form(Status.UNCLEAR, (head,))


# ---------------------------------------------------------------- nouns in the clause of a verb


def _over_argument(step: Step, known: Known, hit: Hit | None) -> Known:
    """Give a noun the status of its clause, when the verb is no cue."""
    tree, head, dep = step.tree, step.head, step.dep
    if known.status in PENDING | {Status.POSTPONED} and hit is not None and dep in ("nsubj", "nsubjpass", "dobj"):
        # "The planned visit took place": the verb has the last word.
        known = known._replace(status=None)
    if known.status is not None:
        return step.denied(known) if dep in ("acomp", "attr", "oprd") else known
    if dep == "prep" and (tree.tokens[head].lemma == "be" or not _is_topic(step)):
        return _beside(step, known)
    if (hit is None or dep == "prep") and dep in ("dobj", "prep") and _is_only_spoken_of(step):
        return known.given(Status.UNCLEAR, (head,))
    if dep == "nsubj" and tree.tokens[head].lemma == "be" and tree.child(head, "attr", "acomp") is not None:
        # "The talks were not a success": it is the success that is denied.
        return known.given(*form(tree, head, step.words))
    if dep == "nsubj" and _denies_object(step):
        # "The talks produced no deal": it is the deal that is denied.
        return known.given(*form(tree, head, step.words))
    raised = tree.child(head, "xcomp") if dep in ("nsubj", "nsubjpass") else None
    if raised is not None and is_infinitive(tree, raised):
        found = _raised(tree, raised, head, step.words)
        if found.status is not None:
            return step.denied(known.given(*found))
    return at_verb(tree, head, known, step.words, besides=step.node)


def _denies_object(step: Step) -> bool:
    """Tell whether all that is denied of a clause is its object: "brought no results", "yielded nothing"."""
    tree, object_ = step.tree, step.tree.child(step.head, "dobj")
    no = negation(tree, step.head, step.words, besides=step.node)
    return object_ is not None and no is not None and (no == object_ or tree.tokens[no].head == object_)


def _is_topic(step: Step) -> bool:
    """Tell whether a preposition leads to what its verb is about: "spoke of the visit", not "on the visit, spoke"."""
    return step.node > step.head and step.tree.tokens[step.node].text.lower() in GOVERNED


def _beside(step: Step, known: Known) -> Known:
    """Read a noun that only says when or where: what is denied is not it ("at the summit, nobody spoke")."""
    tree, head = step.tree, step.head
    if tree.tokens[head].lemma == "be" and tree.tokens[head].tag in ("VBZ", "VBP"):
        # "They are in talks", "she is on a visit".
        return step.denied(known.given(Status.ONGOING))
    no = negation(tree, head, step.words, besides=step.node)
    if no is None:
        return at_verb(tree, head, known, step.words)
    return known.given(*form(tree, head, step.words)) if _is_definite(step) else known.given(Status.UNCLEAR, (no,))


def _is_definite(step: Step) -> bool:
    """Tell whether a noun is one already known: "the visit", "his visit"."""
    noun = next(step.tree.children(step.node, "pobj", "pcomp"), step.node)
    tokens = (step.tree.tokens[i] for i in step.tree.below[noun])
    return any(token.text.lower() in _DEFINITE or token.dep == "poss" for token in tokens)


def _is_only_spoken_of(step: Step) -> bool:
    """Tell whether a verb merely speaks of an event, or does nothing to it: "spoke of a visit"."""
    tree, head = step.tree, step.head
    # What somebody is thanked for has happened, named with an article or not.
    definite = _is_definite(step) or tree.tokens[step.node].text.lower() == "for"
    speaks = step.words.speaks(tree, head) is not None
    if negation(tree, head, step.words, besides=step.node) is not None:
        return definite or speaks
    return speaks and not (definite and form(tree, head, step.words).status is Status.OCCURRED)
