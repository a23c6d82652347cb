"""Whether an event happened, by the words around its trigger.

Why a climb: what stands over a verb or noun decides, from the nearest word outwards. "Preparations for a meeting
that might take place" is read at "meeting", "might", "preparations", each changing what was known so far.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kg.claims import attribution, signals
from kg.claims.composition import HAPPENED, PENDING, compose, negate, soften
from kg.claims.grammar import VERBAL, Tree, is_passive
from kg.claims.signals import Hit, Signals, is_infinitive
from kg.claims.verbs import Form, condition, form, is_condition, is_negative, negation
from kg.model import Certainty, Mentions, Sentence, Span, Status
from kg.ontology import Ontology

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "X"})
_MODIFIERS = ("amod", "compound", "nmod", "advmod", "npadvmod", "appos")
_COMPLEMENTS = ("acomp", "attr", "oprd", "prep", "advmod", "xcomp")
_GOVERNED_PREPOSITIONS = frozenset({"of", "for", "on", "about", "against", "from", "over", "out", "into", "towards"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "his", "her", "their", "its"})
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


def read_tree(tree: Tree, trigger: int, mentions: Mentions, ontology: Ontology) -> StatusReading:
    """Read the status as `read` does, for a caller who already has the tree."""
    words = signals.of(ontology)
    known = _climb(tree, trigger, words)
    source = attribution.find(tree, trigger, mentions, ontology)
    status = known.status or Status.UNCLEAR
    if source.is_doubtful:
        status = compose(Status.ALLEGED, status)
    if _is_asked(tree) or _is_in_scare_quotes(tree, trigger):
        status = soften(status) or Status.UNCLEAR
    cues = tuple(tree.sentence.span_of(i, i + 1) for i in sorted({*known.cues, *source.cues}))
    certainty = Certainty.PROBABLE if known.negated_guess else Certainty.CERTAIN
    return StatusReading(status, cues, source.attributed_to, source.reported_by, certainty)


class _Known(NamedTuple):
    """What the climb knows so far; no status yet is an infinitive, a gerund or a noun that its governor decides."""

    status: Status | None = None
    negated: bool = False
    cues: tuple[int, ...] = ()
    stopped: bool = False
    negated_guess: bool = False

    def under(self, status: Status, cues: Sequence[int] = ()) -> _Known:
        """Add a word that stands over what is known."""
        return self._replace(status=compose(status, self.status), cues=(*self.cues, *cues)).settled()

    def given(self, status: Status | None, cues: Sequence[int] = ()) -> _Known:
        """Take a status where none was known."""
        return self._replace(status=status, cues=(*self.cues, *cues)).settled()

    def denied(self, cue: int) -> _Known:
        """Add a negation."""
        return self._replace(negated=not self.negated, cues=(*self.cues, cue)).settled()

    def settled(self) -> _Known:
        """Apply a negation that was waiting for a status."""
        if self.status is None or not self.negated:
            return self
        guess = self.status is Status.EXPECTED
        return self._replace(status=negate(self.status), negated=False, negated_guess=guess)


def _climb(tree: Tree, trigger: int, words: Signals) -> _Known:
    known = _at_node(tree, trigger, _Known(), words)
    node = trigger
    while not known.stopped and (head := tree.tokens[node].head) != node:
        known = _over(tree, node, head, known, words)
        node = head
    return known


# ---------------------------------------------------------------- what a word says by itself


def _at_node(tree: Tree, node: int, known: _Known, words: Signals) -> _Known:
    """Read a verb's own form and adverbs, or a noun's own adjectives."""
    if tree.tokens[node].pos in VERBAL:
        return _at_verb(tree, node, known, words)
    return _at_noun(tree, node, known, words)


def _at_verb(tree: Tree, verb: int, known: _Known, words: Signals, besides: int | None = None) -> _Known:
    """Read a verb's form, its negation and its adverbs; `besides` is a dependent that is read already."""
    read = form(tree, verb, words)
    if known.status is None:
        known = known.given(read.status, read.cues)
    if (no := negation(tree, verb, words, besides)) is not None:
        known = known.denied(no)
    if condition(tree, verb) is not None and known.status in (Status.PLANNED, Status.OCCURRED):
        known = known.given(Status.EXPECTED if known.status is Status.PLANNED else Status.UNCLEAR)
    for i in tree.children(verb, "advmod", "npadvmod"):
        if (hit := _modifier(tree, i, words)) is not None and hit.status is not Status.PLANNED:
            known = known.under(hit.status, hit.tokens)
    return known


def _at_noun(tree: Tree, noun: int, known: _Known, words: Signals) -> _Known:
    for i in tree.below[noun]:
        token = tree.tokens[i]
        if token.dep in ("det", "neg") and is_negative(tree, i, words):
            known = known.denied(i)
        elif token.dep in _MODIFIERS or (token.dep == "acl" and token.tag == "VBN"):
            if (hit := _modifier(tree, i, words)) is not None:
                known = known.under(hit.status, hit.tokens)
    return known


def _modifier(tree: Tree, index: int, words: Signals) -> Hit | None:
    """The cue in an adverb or adjective, or in what belongs to it: "long-awaited", "previously planned"."""
    for i in (index, *tree.children(index, "advmod", "amod", "conj")):
        hit = words.at(tree, i)
        if (
            hit is not None
            and hit.status not in HAPPENED | {Status.DID_NOT_OCCUR}
            or hit
            and hit.status is Status.ONGOING
        ):
            return hit
    return None


# ---------------------------------------------------------------- what stands over it


def _over(tree: Tree, node: int, head: int, known: _Known, words: Signals) -> _Known:
    """Go from a word to its governor."""
    dep = tree.tokens[node].dep
    if dep == "conj":
        return _over_conjunct(tree, node, head, known, words)
    if dep == "relcl" and not is_infinitive(tree, node):
        return known._replace(stopped=known.status is not None)
    if dep == "advcl":
        return _over_adverbial(tree, node, head, known, words)
    if tree.tokens[head].pos in ("ADP", "SCONJ", "ADV") and tree.tokens[head].tag != "JJ":
        return _over_preposition(tree, head, known, words)
    if tree.tokens[head].pos in VERBAL:
        return _over_verb(tree, node, head, known, words)
    return _over_noun(tree, node, head, known, words)


def _over_conjunct(tree: Tree, node: int, head: int, known: _Known, words: Signals) -> _Known:
    """A verb with a tense of its own shares nothing with the one before it; others share all of it."""
    no = next((i for i in tree.children(head, "preconj", "det", "cc") if is_negative(tree, i, words)), None)
    if tree.tokens[node].pos in VERBAL:
        if known.status is None:
            return _at_verb(tree, head, known, words) if tree.tokens[head].pos in VERBAL else known
        return known.denied(no) if no is not None and tree.tokens[head].pos in VERBAL else known
    joined = {tree.tokens[i].text.lower() for i in tree.children(head, "cc")}
    if no is not None and joined & {"or", "nor"}:
        return known.denied(no)
    return known


def _over_preposition(tree: Tree, head: int, known: _Known, words: Signals) -> _Known:
    """ "Without", "instead of", "ahead of", and "for" behind a verb or noun of movement."""
    if known.status is not None:
        return known
    hit = words.at(tree, head)
    if hit is None and head > 0 and (before := words.at(tree, head - 1)) is not None and head in before.tokens:
        hit = before
    if hit is None or hit.status not in (Status.DID_NOT_OCCUR, Status.PLANNED):
        return known.given(Status.PLANNED, (head,)) if _is_purpose(tree, head, words) else known
    over = next((i for i in tree.ancestors(head) if tree.tokens[i].pos in VERBAL), None)
    if over is not None and negation(tree, over, words) is not None:
        return known.given(Status.UNCLEAR, hit.tokens)
    return known.under(hit.status, hit.tokens)


def _is_purpose(tree: Tree, preposition: int, words: Signals) -> bool:
    """Tell whether "for" names what somebody has come for: "arrived for talks", "is in Delhi for talks"."""
    if tree.tokens[preposition].text.lower() != "for":
        return False
    over = tree.tokens[preposition].head
    located = tree.tokens[over].lemma == "be" and any(
        tree.tokens[i].text.lower() in ("in", "at") for i in tree.children(over, "prep")
    )
    return located or words.moves(tree, over)


def _over_adverbial(tree: Tree, node: int, head: int, known: _Known, words: Signals) -> _Known:
    """A purpose is planned, a condition expected; another clause with a tense stands for itself."""
    if known.status is None and is_infinitive(tree, node):
        if _is_implied(tree, node, head, words):
            return _at_verb(tree, head, known, words)
        no = negation(tree, head, words) if tree.tokens[head].pos in VERBAL else None
        return known.given(Status.PLANNED if no is None else Status.UNCLEAR, () if no is None else (no,))
    if known.status is None:
        return _at_verb(tree, head, known, words) if tree.tokens[head].pos in VERBAL else known
    if is_condition(tree, node):
        return _conditional(tree, node, head, known)
    marked = any(hit.status is Status.UNCLEAR for i in tree.children(node, "mark") if (hit := words.at(tree, i)))
    if marked or _is_inside_doubt(tree, node, words):
        return known._replace(status=soften(known.status), stopped=True)
    return known._replace(stopped=True)


def _conditional(tree: Tree, node: int, head: int, known: _Known) -> _Known:
    """ "If he comes" is expected, "if he had come, they would have met" did not happen."""
    counterfactual = any(tree.tokens[i].lemma == "have" for i in tree.children(head, "aux")) and any(
        tree.tokens[i].tag == "MD" for i in tree.children(head, "aux")
    )
    if known.status in HAPPENED and counterfactual:
        return known._replace(status=Status.DID_NOT_OCCUR, stopped=True)
    present = any(
        tree.tokens[i].tag in ("VBP", "VBZ", "MD") for i in (node, head, *tree.below[node], *tree.below[head])
    )
    return known._replace(status=Status.EXPECTED if present and not _fails(known) else Status.UNCLEAR, stopped=True)


def _fails(known: _Known) -> bool:
    return known.status is not None and known.status not in HAPPENED | PENDING


def _is_inside_doubt(tree: Tree, node: int, words: Signals) -> bool:
    """Tell whether an aside belongs to a clause that somebody claims, denies or doubts."""
    for i in (node, *tree.ancestors(node)):
        if tree.tokens[i].dep in ("ccomp", "acl", "xcomp"):
            hit = words.at(tree, tree.tokens[i].head)
            if hit is not None and hit.status not in HAPPENED | {Status.PLANNED}:
                return True
    return False


def _is_implied(tree: Tree, node: int, head: int, words: Signals) -> bool:
    """ "Went to see", "managed to meet": the governor stands directly before the infinitive and implies it."""
    hit = words.at(tree, head, node)
    if (
        hit is None
        or hit.status not in HAPPENED
        or (tree.tokens[head].tag == "VBG" and tree.tokens[head].lemma == "go")
    ):
        return False
    if not hit.cue.infinitive:
        return True
    return any(tree.tokens[i].tag == "TO" and i == hit.tokens[-1] + 1 for i in tree.children(node, "aux", "mark"))


# ---------------------------------------------------------------- governing verbs


def _over_verb(tree: Tree, node: int, head: int, known: _Known, words: Signals) -> _Known:
    hit = _governing(tree, node, head, words)
    if hit is not None and hit.status not in HAPPENED:
        return _under_cue(tree, node, head, known, hit, words)
    complement = None if hit else _complement(tree, node, head, words)
    if complement is not None:
        known = known.under(complement.status, complement.tokens)
        return _denied_by(tree, node, head, known, words)
    if _is_clause(tree, node):
        return _over_clause_of(tree, node, head, known, hit, words)
    return _over_argument_of(tree, node, head, known, hit, words)


def _governing(tree: Tree, node: int, head: int, words: Signals) -> Hit | None:
    """The cue in a verb, when the word we come from is what that cue is about."""
    token = tree.tokens[node]
    if token.dep in ("nsubj", "csubj") and not is_passive(tree, head):
        infinitive = tree.child(head, "xcomp")
        hit = words.at(tree, head, infinitive)
        if hit is None or hit.status in HAPPENED or len(hit.tokens) > 1 or infinitive is not None:
            return hit
        return hit if tree.child(head, "dobj", "ccomp") is None else None
    hit = words.at(tree, head, node)
    if hit is not None and token.dep == "prep" and node not in hit.tokens:
        return hit if token.text.lower() in _GOVERNED_PREPOSITIONS else None
    return hit if token.dep != "agent" else None


def _under_cue(tree: Tree, node: int, head: int, known: _Known, hit: Hit, words: Signals) -> _Known:
    """Apply a governing cue, then what stands over the cue itself: "did not rule out", "may be cancelled"."""
    own = form(tree, head, words).status
    status = hit.status
    if status is Status.DID_NOT_OCCUR and own is not Status.OCCURRED:
        status = Status.RULED_OUT
    if known.status is None and any(tree.tokens[i].lemma == "have" for i in tree.children(node, "aux")):
        status = _PERFECT.get(status, status)
    known = known.under(status, hit.tokens)
    if known.status in (Status.CANCELLED, Status.POSTPONED) and own in PENDING - {Status.PLANNED}:
        known = known._replace(status=Status.PLANNED)
    return _denied_by(tree, node, head, known, words)


_PERFECT = {Status.EXPECTED: Status.ALLEGED, Status.PLANNED: Status.CANCELLED}
"""What a perfect infinitive makes of a cue: "is believed to have met", "was scheduled to have met"."""


def _denied_by(tree: Tree, node: int, head: int, known: _Known, words: Signals) -> _Known:
    no = negation(tree, head, words, besides=node)
    return known if no is None else known.denied(no)


def _complement(tree: Tree, node: int, head: int, words: Signals) -> Hit | None:
    """The cue beside "be": "the visit is possible", "the talks are on hold", "it is likely that"."""
    if tree.tokens[head].lemma not in ("be", "remain", "seem", "appear", "look", "become"):
        return None
    if tree.tokens[node].dep not in ("nsubj", "ccomp", "csubj"):
        return None
    for i in tree.children(head, *_COMPLEMENTS):
        hit = words.at(tree, i) if i != node else None
        if hit is not None and hit.status not in (Status.DID_NOT_OCCUR, Status.OCCURRED):
            return hit
    return None


def _is_clause(tree: Tree, node: int) -> bool:
    token = tree.tokens[node]
    return token.pos in VERBAL and token.dep in ("ccomp", "xcomp", "acl", "relcl")


def _over_clause_of(tree: Tree, node: int, head: int, known: _Known, hit: Hit | None, words: Signals) -> _Known:
    """A clause under a verb that is no cue: reported, implied, raised, or not understood."""
    if known.status is not None:
        if hit is not None or words.speaks(tree, head):
            return _reported(tree, head, known, words)
        return known._replace(status=soften(known.status))
    if _is_implied(tree, node, head, words):
        return _at_verb(tree, head, known, words)
    found = _raised(tree, node, head, words)
    found = found if found.status else _controlled(tree, node, head, words)
    return _denied_by(tree, node, head, known.given(*found), words)


def _reported(tree: Tree, head: int, known: _Known, words: Signals) -> _Known:
    """What somebody says is as firm as he says it, unless he does not say it, or nobody does ("it was reported")."""
    own = form(tree, head, words).status
    if negation(tree, head, words) is not None:
        return known._replace(status=Status.UNCLEAR)
    if own in PENDING or is_infinitive(tree, head):
        return known._replace(status=soften(known.status))
    subject = tree.child(head, "nsubjpass", "expl")
    impersonal = subject is not None and tree.tokens[subject].text.lower() == "it" and is_passive(tree, head)
    if impersonal and words.speaks(tree, head) and tree.child(head, "agent") is None:
        return known.under(Status.ALLEGED, (head,))
    return known


def _raised(tree: Tree, node: int, head: int, words: Signals) -> Form:
    """Read an infinitive under "is to", "is going to", "is said to", whose subject it shares."""
    perfect = any(tree.tokens[i].lemma == "have" for i in tree.children(node, "aux"))
    lemma = tree.tokens[head].lemma
    if lemma == "be" and is_infinitive(tree, node):
        past = tree.tokens[head].tag == "VBD"
        return Form(Status.CANCELLED if perfect and past else Status.PLANNED, (head,))
    if lemma == "go" and tree.tokens[head].tag == "VBG":
        return Form(Status.PLANNED, (head,))
    if words.speaks(tree, head) and is_passive(tree, head):
        return Form(Status.ALLEGED, (head,))
    return Form(None)


def _controlled(tree: Tree, node: int, head: int, words: Signals) -> Form:
    """Read an infinitive or gerund under a verb that is no cue: "travelled to meet", "told him to come"."""
    if words.moves(tree, head) and is_infinitive(tree, node):
        return Form(Status.PLANNED)
    if words.speaks(tree, head):
        return Form(Status.PROPOSED if tree.child(head, "dobj", "dative") is not None else Status.EXPECTED, (head,))
    return Form(Status.UNCLEAR, (head,))


def _over_argument_of(tree: Tree, node: int, head: int, known: _Known, hit: Hit | None, words: Signals) -> _Known:
    """A noun in the clause of a verb that is no cue takes the status of that clause."""
    token = tree.tokens[node]
    if known.status in PENDING and hit is not None and token.dep in ("nsubj", "nsubjpass", "dobj"):
        known = known._replace(status=None)
    if known.status is not None:
        linked = token.dep in ("acomp", "attr", "oprd")
        return _denied_by(tree, node, head, known, words) if linked else known
    if hit is None and token.dep in ("dobj", "prep") and _is_only_spoken_of(tree, node, head, words):
        return known.given(Status.UNCLEAR, (head,))
    raised = tree.child(head, "xcomp") if token.dep in ("nsubj", "nsubjpass") else None
    if raised is not None and is_infinitive(tree, raised) and (found := _raised(tree, raised, head, words)).status:
        return _denied_by(tree, node, head, known.given(*found), words)
    return _at_verb(tree, head, known, words, besides=node)


def _is_only_spoken_of(tree: Tree, node: int, head: int, words: Signals) -> bool:
    """Tell whether a verb merely speaks of an event or does not do anything to it: "discussed a visit"."""
    noun = next(tree.children(node, "pobj"), node)
    given = any(tree.tokens[i].text.lower() in _DEFINITE or tree.tokens[i].dep == "poss" for i in tree.below[noun])
    # What somebody is thanked for has happened, named with an article or not.
    definite = given or tree.tokens[node].text.lower() == "for"
    if negation(tree, head, words, besides=node) is not None:
        return definite
    if not words.speaks(tree, head) or (node != noun and tree.tokens[node].text.lower() not in _GOVERNED_PREPOSITIONS):
        return False
    return not definite or form(tree, head, words).status is not Status.OCCURRED


# ---------------------------------------------------------------- governing nouns and adjectives


def _over_noun(tree: Tree, node: int, head: int, known: _Known, words: Signals) -> _Known:
    token = tree.tokens[node]
    hit = words.at(tree, head, node)
    governed = token.dep != "prep" or token.text.lower() in _GOVERNED_PREPOSITIONS
    if hit is not None and governed and hit.status not in HAPPENED and token.dep not in ("poss", "appos", "amod"):
        known = known.under(hit.status, hit.tokens)
        no = next((i for i in tree.children(head, "det", "neg") if is_negative(tree, i, words)), None)
        return known if no is None else known.denied(no)
    if _is_clause(tree, node):
        return _over_clause_of_noun(tree, node, head, known, hit, words)
    if known.status is None and (token.dep == "compound" or token.text.lower() == "of"):
        return _at_noun(tree, head, known, words)
    return known


def _over_clause_of_noun(tree: Tree, node: int, head: int, known: _Known, hit: Hit | None, words: Signals) -> _Known:
    if known.status is not None:
        firm = hit is not None or words.speaks(tree, head)
        return known if firm else known._replace(status=soften(known.status))
    if not is_infinitive(tree, node) or hit is not None:
        return known
    return known.given(Status.PLANNED if is_passive(tree, node) else Status.UNCLEAR, (head,))


# ---------------------------------------------------------------- the whole sentence


def _is_asked(tree: Tree) -> bool:
    """Tell whether the sentence is a question."""
    return any(token.text == "?" for token in tree.tokens[-2:])


def _is_in_scare_quotes(tree: Tree, trigger: int) -> bool:
    """Tell whether the trigger stands alone between quotation marks, or with one word before it."""
    tokens = tree.tokens
    if trigger + 1 >= len(tokens) or tokens[trigger + 1].text not in _CLOSING:
        return False
    return any(tokens[i].text in _OPENING for i in range(max(trigger - 2, 0), trigger))
