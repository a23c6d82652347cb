"""From names in the text to individuals: which state, place or organisation a phrase stands for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.mentions.book import Book
from kg.mentions.lexicon import Lexicon, Sort
from kg.mentions.line import Line
from kg.mentions.phrases import Phrase
from kg.mentions.words import fold
from kg.model import Form, Kind, Mention
from kg.ontology import KnownEntity
from kg.rdf.terms import slug

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Namer:
    """Enters what phrases name into the article's book; `aliases` are acronyms, folded, and what they stand for."""

    book: Book
    lexicon: Lexicon
    aliases: Mapping[str, str]

    def body(self, line: Line, phrase: Phrase, state: str) -> str:
        """Give the id of a title's body; a bare "Government" is that of the title's state."""
        is_bare = phrase.last == phrase.first + 1 and line.sort(phrase.first) is Sort.BODY
        if not is_bare or state not in self.lexicon.states:
            return self.name(line, phrase)
        text = line.text(phrase.first, phrase.last)
        label = f"{text} of {self.lexicon.states[state].label}"
        key = ("organization", fold(label))
        found = self.book.enter(*key, kind=phrase.term, label=label, is_fixed=True)
        self.book.spell(*key, text, line.span(phrase.first, phrase.last))
        self._in_state(*key, state)
        return found

    def name(self, line: Line, phrase: Phrase) -> str:
        """Give the id of what a phrase names, with this spelling noted."""
        text, span = line.text(phrase.first, phrase.last), line.span(phrase.first, phrase.last)
        key = self._enter(line, phrase, text)
        if phrase.form is Form.NAME:
            self.book.spell(*key, text, span)
        return self.book.enter(*key, kind="", label=text)

    def mention(self, line: Line, phrase: Phrase) -> Mention:
        """Give the mention that a phrase is; a capital that acts is its state."""
        referent, kind, rule = self.name(line, phrase), phrase.kind, f"name.{phrase.kind}"
        state = acting_state(line, phrase, self.lexicon) if kind is Kind.PLACE else ""
        if state:
            referent, kind, rule = self.state_id(state), Kind.STATE, "name.capital"
        return line.mention(phrase.first, phrase.last, kind, phrase.form, rule, (referent,))

    def relate(self, line: Line, inner: Phrase, relation: str, outer: Phrase, elsewhere: Line | None = None) -> None:
        """Note that one place or body is inside another, which may be named in another line."""
        key = self._enter(line, inner, line.text(inner.first, inner.last))
        home = self.name(elsewhere or line, outer)
        if self.book.enter(*key, kind="", label="") != home:
            self.book.detail(*key, relation, home)

    def _enter(self, line: Line, phrase: Phrase, text: str) -> Key:
        if phrase.kind is Kind.STATE:
            self.state_id(phrase.known)
            return "state", phrase.known
        known = self.lexicon.ontology.entity_named(text) if line.atoms[phrase.first].sort < Sort.HONORIFIC else None
        prefix = "place" if phrase.kind is Kind.PLACE else "organization"
        if known is not None:
            return self._known(prefix, known)
        return self._unknown(prefix, phrase, text)

    def state_id(self, state: str) -> str:
        """Enter a state of the reference data, whose id there is the article's too, and give that."""
        return self.book.enter("state", state, kind="State", label=self.lexicon.states[state].label, local=state)

    def _known(self, prefix: str, known: KnownEntity) -> Key:
        self.book.enter(prefix, known.id, kind=known.kind, label=known.label, local=known.id)
        return prefix, known.id

    def _unknown(self, prefix: str, phrase: Phrase, text: str) -> Key:
        """Enter a name that the reference data does not know, or knows only as a state's capital or seat of power."""
        ontology = self.lexicon.ontology
        key = self.aliases.get(fold(text), fold(text))
        home = ontology.state_of_capital(text) if prefix == "place" else ontology.state_of_metonym(text)
        default = "Settlement" if home and prefix == "place" else "GovernmentBody" if home else _GENERAL[prefix]
        kind = phrase.term or default
        self.book.enter(prefix, key, kind=kind, label=text, local=slug(text))
        if self.lexicon.is_a(kind, self.book.kind(prefix, key)):
            self.book.refine(prefix, key, kind)
        if phrase.state:
            self._in_state(prefix, key, phrase.state)
        return prefix, key

    def _in_state(self, prefix: str, key: str, state: str) -> None:
        if state in self.lexicon.states:
            relation = "locatedIn" if prefix == "place" else "ofState"
            self.book.detail(prefix, key, relation, self.state_id(state))


_ACTING = frozenset({"nsubj", "nsubjpass", "poss"})
_BETWEEN_STATES = frozenset({"with", "between", "against", "by"})
"""Prepositions behind which a capital acts: "ties with Moscow"; behind "in", "to" and "from" it is a place."""


def acting_state(line: Line, phrase: Phrase, lexicon: Lexicon) -> str:
    """Give the state that a capital stands for here, by its part in the sentence: "Pyongyang wants", "with Moscow"."""
    state = lexicon.ontology.state_of_capital(line.text(phrase.first, phrase.last))
    if state is None:
        return ""
    tokens = line.sentence.tokens
    token = tokens[line.tokens(phrase.first, phrase.last)[1] - 1]
    while token.dep == "conj" and token.head != tokens[token.head].head:
        token = tokens[token.head]
    is_partner = token.dep == "pobj" and tokens[token.head].text.lower() in _BETWEEN_STATES
    return state.id if is_partner or token.dep in _ACTING else ""


_GENERAL = {"place": "Place", "organization": "Organization"}
