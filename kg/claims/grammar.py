"""What the arcs of a sentence say about a verb: its subject, its object, its voice, what governs it.

The model finds the governing verb, its subject and its `agent` reliably; inside lists of names its arcs are
wrong, so lists are read from the surface (`units`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from kg.model import Sentence, Token

VERBAL = frozenset({"VERB", "AUX"})
FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_SUBJECTS = ("nsubj", "nsubjpass")
_CLAUSES = frozenset({"xcomp", "advcl", "pcomp", "ccomp", "conj", "acl", "relcl"})
_DEEPEST = 8
"""How many verbs up a subject is looked for; more is a parse gone wrong."""


@dataclass(frozen=True)
class Tree:
    """A sentence with its arcs turned round, so that dependents are found at once."""

    sentence: Sentence

    @cached_property
    def below(self) -> tuple[tuple[int, ...], ...]:
        """The direct dependents of each token, in text order."""
        found: list[list[int]] = [[] for _ in self.sentence.tokens]
        for index, token in enumerate(self.sentence.tokens):
            if token.head != index:
                found[token.head].append(index)
        return tuple(map(tuple, found))

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The sentence's words."""
        return self.sentence.tokens

    @cached_property
    def lowers(self) -> tuple[str, ...]:
        """The sentence's words in small letters."""
        return tuple([token.text.lower() for token in self.sentence.tokens])

    def child(self, index: int, *labels: str) -> int | None:
        """The first dependent with one of these labels."""
        tokens = self.sentence.tokens
        for i in self.below[index]:
            if tokens[i].dep in labels:
                return i
        return None

    def children(self, index: int, *labels: str) -> Iterator[int]:
        """The dependents with one of these labels."""
        tokens = self.sentence.tokens
        return (i for i in self.below[index] if tokens[i].dep in labels)

    def subtree(self, index: int) -> tuple[int, int]:
        """The range of tokens from the first to the last that hangs on a token, itself included."""
        if index not in self._subtrees:
            first = last = index
            stack = [index]
            while stack:
                node = stack.pop()
                if node < first:
                    first = node
                elif node > last:
                    last = node
                stack.extend(self.below[node])
            self._subtrees[index] = first, last + 1
        return self._subtrees[index]

    @cached_property
    def _subtrees(self) -> dict[int, tuple[int, int]]:
        return {}

    def phrase(self, index: int) -> int:
        """Where the noun phrase of a noun begins: with its articles, adjectives and compounds.

        Possessors count, relative clauses and what follows do not.
        """
        first = index
        for i in reversed(self.below[index]):
            if i < first and self.tokens[i].dep in _PREMODIFIERS:
                first = min(first, self.subtree(i)[0])
        return first

    def ancestors(self, index: int) -> Iterator[int]:
        """The governors of a token, from the nearest to the root."""
        while (head := self.tokens[index].head) != index:
            yield head
            index = head


def mended(sentence: Sentence) -> Sentence:
    """Hang a bare verb of a series on the verb it continues: "will meet ministers, travel to Oslo and tour Bergen".

    The model often takes such a verb for a finite one and hangs it on the main clause, so that the "will" is lost.
    It takes "visit" for a verb where a preposition governs it ("about her China visit"), a clause before a
    semicolon for the object of the next, and the second "for" of a series for one of the phrase before it.
    """
    tokens = tuple(_reread(sentence.tokens, token) for token in sentence.tokens)
    moved = {i: found for i, token in enumerate(tokens) if (found := _continued(tokens, i)) is not None}
    again = {i: found for i, token in enumerate(tokens) if (found := _repeated(tokens, i)) is not None}
    if not moved and not again and tokens == sentence.tokens:
        return sentence
    changed = (t._replace(head=moved[i], tag="VB") if i in moved else t for i, t in enumerate(tokens))
    changed = (t._replace(head=again[i]) if i in again else t for i, t in enumerate(changed))
    return replace(sentence, tokens=tuple(changed))


def _repeated(tokens: tuple[Token, ...], index: int) -> int | None:
    """The first "for" of "thanked her for inviting him to Chad and for the tour", where the second hangs on "to"."""
    token, head = tokens[index], tokens[index].head
    if token.dep != "conj" or token.pos != "ADP" or tokens[head].text.lower() == token.text.lower():
        return None
    current = head
    for _ in range(_DEEPEST):
        current = tokens[current].head
        if tokens[current].text.lower() == token.text.lower() and current < index:
            return current
    return None


def _reread(tokens: tuple[Token, ...], token: Token) -> Token:
    if token.dep == "pobj" and token.tag in ("VB", "VBP"):
        return token._replace(pos="NOUN", tag="NN")
    if (
        token.dep == "ccomp"
        and token.pos in VERBAL
        and any(t.text == ";" for t in tokens[tokens.index(token) : token.head])
    ):
        return token._replace(dep="parataxis")
    return token


def _continued(tokens: tuple[Token, ...], index: int) -> int | None:
    token, head = tokens[index], tokens[index].head
    if token.dep != "conj" or token.tag not in ("VB", "VBP") or tokens[head].tag in ("VB", "VBP") or head > index:
        return None
    own = (t for t in tokens if t.head == index and t.dep in (*_SUBJECTS, "aux"))
    if next(own, None) is not None or token.text.lower() != token.lemma.lower():
        return None
    bare = (i for i in range(index - 1, head, -1) if tokens[i].tag == "VB" and tokens[i].pos == "VERB")
    return next(bare, None)


_PREMODIFIERS = frozenset({"det", "amod", "compound", "poss", "nmod", "nummod", "predet", "quantmod", "preconj"})


def is_passive(tree: Tree, verb: int) -> bool:
    """Tell whether a verb's grammatical subject undergoes what it says: "was welcomed", "escorted by"."""
    token = tree.tokens[verb]
    if token.tag not in ("VBN", "VBD"):
        return False
    if tree.child(verb, "nsubjpass", "auxpass", "agent") is not None:
        return True
    if tree.child(verb, "nsubj", "aux") is not None or token.tag != "VBN":
        return False
    if token.dep == "conj" and tree.tokens[token.head].pos in VERBAL:
        return is_passive(tree, token.head)
    return token.dep in ("acl", "advcl", "relcl", "amod")


def subject_of(tree: Tree, verb: int) -> int | None:
    """Find the head word of a verb's subject, its own or the one it shares with the verb it hangs on.

    "Ruiz wants to visit", "Ruiz arrived and met", "invited Ruiz to visit", "the train set off", "who met".
    """
    for _ in range(_DEEPEST):
        own = tree.child(verb, *_SUBJECTS)
        if own is not None:
            return _antecedent(tree, verb, own)
        token, head = tree.tokens[verb], tree.tokens[verb].head
        if head == verb or token.dep not in _CLAUSES:
            return None
        found = _governed(tree, verb)
        if found is not None:
            return found
        above = (i for i in tree.ancestors(verb) if tree.tokens[i].pos in VERBAL)
        following = next(above, None)
        if following is None:
            return None
        verb = following
    return None


def _governed(tree: Tree, verb: int) -> int | None:
    """Find the subject that the word above a verb gives it, where that is not simply the subject above."""
    token, head = tree.tokens[verb], tree.tokens[verb].head
    above = tree.tokens[head]
    if above.pos in VERBAL:
        return _controlled(tree, head) if token.dep == "xcomp" else None
    if token.dep == "acl":
        # "the train set off", "a delegation led by"; of "her decision to visit" it is she.
        return head if token.tag != "VB" else tree.child(head, "poss")
    if token.dep == "pcomp" and above.text.lower() == "for" and tree.tokens[above.head].pos in VERBAL:
        return _controlled(tree, above.head)
    return None


def _controlled(tree: Tree, governor: int) -> int | None:
    """Find whom the infinitive of "invited Ruiz to visit" or the gerund of "thanked Ruiz for inviting" is about."""
    return None if is_passive(tree, governor) else tree.child(governor, "dobj", "dative")


def _antecedent(tree: Tree, verb: int, subject: int) -> int:
    """The noun that "who", "which" or "that" stands for; the subject itself when it is no relative pronoun."""
    token = tree.tokens[subject]
    if token.tag not in ("WP", "WDT"):
        return subject
    clause = verb
    while tree.tokens[clause].dep in ("conj", "xcomp") and tree.tokens[clause].head != clause:
        clause = tree.tokens[clause].head
    if tree.tokens[clause].dep != "relcl":
        return subject
    # The arc often leads to the last word of an apposition; the noun just before the pronoun is never wrong.
    return tree.tokens[clause].head


def object_of(tree: Tree, verb: int) -> int | None:
    """Find the head word of what an active verb acts on."""
    return tree.child(verb, "dobj", "dative", "oprd")


def agent_of(tree: Tree, verb: int) -> int | None:
    """Find the "by" of a passive: its list of agents begins right behind it."""
    return tree.child(verb, "agent")


def prepositions(tree: Tree, index: int) -> Iterator[int]:
    """Give the prepositions that hang on a word, those coordinated with them included ("in Lima and in Quito")."""
    tokens = tree.sentence.tokens
    stack = [i for i in tree.below[index] if tokens[i].dep in ("prep", "dative", "agent")]
    while stack:
        found = stack.pop(0)
        if tokens[found].pos in ("ADP", "SCONJ", "ADV"):
            yield found
            stack += [i for i in tree.below[found] if tokens[i].dep == "conj" and tokens[i].pos == "ADP"]


def clause_of(tree: Tree, verb: int) -> tuple[int, int]:
    """The range of the clause of a verb: its subtree without coordinated and subordinate clauses at its edges."""
    first, last = tree.subtree(verb)
    for i in sorted(tree.below[verb], reverse=True):
        if i > verb and _opens_clause(tree, i):
            last = min(last, tree.subtree(i)[0])
    relative = (i for i in range(verb + 1, last) if tree.tokens[i].tag in _RELATIVES and tree.tokens[i - 1].text == ",")
    last = min([last, *relative])
    for i in tree.below[verb]:
        if i < verb and tree.tokens[i].dep in ("ccomp", "advcl", "parataxis"):
            first = max(first, tree.subtree(i)[1])
    return trimmed(tree, min(first, verb), max(last, verb + 1))


_RELATIVES = frozenset({"WDT", "WP", "WP$", "WRB"})


def _opens_clause(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    if token.dep == "conj":
        return tree.child(index, *_SUBJECTS) is not None or token.pos in VERBAL
    return token.dep in ("advcl", "parataxis", "ccomp") and token.tag != "VBN"


_EDGES = frozenset({",", ";", ":", "-", "–", "—", "and", "but", "or", "yet", "so", ".", '"', "“", "”", "(", ")"})


def trimmed(tree: Tree, first: int, last: int) -> tuple[int, int]:
    """Take marks, conjunctions and the dateline off the ends of a range."""
    dash = next((i for i in range(first, min(first + 6, last)) if tree.tokens[i].text in ("—", "–", "-")), None)
    if dash is not None and tree.tokens[dash - 1].dep == "dep":
        first = dash + 1
    if last - first > 1 and tree.tokens[first].dep == "mark":
        first += 1
    while last - first > 1 and tree.tokens[last - 1].text.lower() in _EDGES:
        last -= 1
    while last - first > 1 and tree.tokens[first].text.lower() in _EDGES:
        first += 1
    return first, last
