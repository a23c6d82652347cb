"""Whom "he", "she" and "they" mean, where grammar makes it plain; in doubt nobody.

A pronoun means the nearest earlier subject of its own sentence; "in his speech, NAME said" looks ahead; else it means
the subject of the sentence before. Inside quotation marks it is left alone: there somebody else speaks of others.
Nobody with a woman's name is "he", and nobody with a man's is "she".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.model import Form, Kind, Mention, Sentence

_HE = frozenset({"he", "him", "his", "himself"})
_SHE = frozenset({"she", "her", "hers", "herself"})
_THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_MAIN = frozenset({"ROOT", "parataxis", "conj"})
_PLURALS = frozenset({"NNS", "NNPS"})
_VERBS = frozenset({"VERB", "AUX", "PUNCT"})
_OPENING, _CLOSING, _EITHER = frozenset("“„«"), frozenset("”»"), frozenset({'"', "''", "``"})


@dataclass(frozen=True, slots=True)
class Genders:
    """The people with women's names and those with men's; of all others nothing is known."""

    women: frozenset[str] = frozenset()
    men: frozenset[str] = frozenset()

    def barred(self, word: str) -> frozenset[str]:
        """Give whom a pronoun cannot mean."""
        return self.women if word in _HE else self.men if word in _SHE else frozenset()


@dataclass(frozen=True, slots=True)
class _Before:
    """What a sentence leaves for the next: who its main subject is, and who is named in it at all."""

    paragraph: int = -1
    subject: tuple[str, ...] = ()
    is_many: bool = False
    people: tuple[str, ...] = ()


def find(sentences: Sequence[Sentence], mentions: Iterable[Mention], genders: Genders) -> Iterator[Mention]:
    """Resolve the pronouns of an article, sentence by sentence; each resolved one helps the next."""
    named: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        named[mention.sentence].append(mention)
    before, quoted = _Before(), False
    for sentence in sentences:
        quoted = quoted and sentence.paragraph == before.paragraph  # a mark that is never closed ends with it
        own = sorted(named[sentence.index], key=lambda mention: mention.first)
        for index, token in enumerate(sentence.tokens):
            quoted = _is_quoted(token.text, quoted)
            if token.pos == "PRON" and not quoted and token.text.lower() in _HE | _SHE | _THEY:
                pronoun = _Pronoun(sentence, index, tuple(own), before, genders)
                own.append(pronoun.mention())
                yield own[-1]
        before = _left(sentence, own)


def _is_quoted(mark: str, quoted: bool) -> bool:
    if mark in _OPENING:
        return True
    if mark in _CLOSING:
        return False
    return not quoted if mark in _EITHER else quoted


@dataclass(frozen=True, slots=True)
class _Pronoun:
    """A pronoun at a token of a sentence, with the mentions around it and what the sentence before left."""

    sentence: Sentence
    index: int
    mentions: tuple[Mention, ...]
    before: _Before
    genders: Genders

    @property
    def word(self) -> str:
        """The pronoun in lower case."""
        return self.sentence.tokens[self.index].text.lower()

    @property
    def is_many(self) -> bool:
        """Whether it means several people."""
        return self.word in _THEY

    def mention(self) -> Mention:
        """Give the pronoun as a mention, with those it means."""
        referents = self._meant()
        return Mention(
            self.sentence.index,
            self.index,
            self.index + 1,
            self.sentence.span_of(self.index, self.index + 1),
            self.sentence.tokens[self.index].text,
            Kind.GROUP if self.is_many else Kind.PERSON,
            Form.PRONOUN,
            referents,
            "pronoun.subject" if referents else "pronoun.open",
        )

    def _meant(self) -> tuple[str, ...]:
        told = self._told()
        if told:
            return told
        inside = self._subject_in_front()
        if inside is not None:
            return inside
        ahead = () if self.is_many else self._subject_behind()
        return ahead or self._subject_of_before()

    def _told(self) -> tuple[str, ...]:
        """Read what brackets say behind a pronoun: "He (still the author)"."""
        tokens = self.sentence.tokens
        if self.index + 1 >= len(tokens) or tokens[self.index + 1].text != "(":
            return ()
        close = next((i for i in range(self.index + 2, len(tokens)) if tokens[i].text == ")"), self.index)
        inside = [m for m in self.mentions if self.index + 1 < m.first and m.last <= close and m.referents]
        return inside[0].referents if inside else ()

    def _subject_in_front(self) -> tuple[str, ...] | None:
        """Give the nearest subject in front that it agrees with in number; None where there is none."""
        earlier = [mention for mention in self.mentions if mention.last <= self.index]
        for mention in sorted(earlier, key=lambda m: -m.first):
            if not _is_person(mention) or not _is_subject(self.sentence, mention) or not self._agrees(mention):
                continue
            together = _together(self.sentence, mention, earlier)
            are_many = len(together) > 1 or _is_plural(self.sentence, mention)
            if self.is_many and self._has_plural(mention.last):
                return ()
            if self.is_many == are_many:
                return together
            if not self.is_many:
                return ()
        return None

    def _agrees(self, mention: Mention) -> bool:
        """Tell whether a mention is neither of the other sex nor, for one person, a group."""
        if not self.is_many and _is_plural(self.sentence, mention):
            return False
        return not set(mention.referents) & self.genders.barred(self.word)

    def _has_plural(self, first: int) -> bool:
        """Tell whether another plural stands between, which "they" may mean as well."""
        return any(token.tag in _PLURALS for token in self.sentence.tokens[first : self.index])

    def _subject_behind(self) -> tuple[str, ...]:
        """Give the main subject when it stands behind a fronted phrase: "In his speech, Kim said"."""
        if self.sentence.tokens[self.index].dep != "poss":
            return ()
        main = [m for m in self.mentions if m.form is not Form.PRONOUN and _is_main_subject(self.sentence, m)]
        first = min(main, key=lambda m: m.first, default=None)
        if first is None or first.first < self.index or len(first.referents) != 1 or not self._agrees(first):
            return ()
        return first.referents

    def _subject_of_before(self) -> tuple[str, ...]:
        """Give the subject of the sentence before, across one break of paragraphs at most."""
        if self.sentence.paragraph - self.before.paragraph > 1:
            return ()
        if self.is_many:
            return self.before.subject if self.before.is_many and not self._has_plural(0) else ()
        barred = self.genders.barred(self.word)
        if len(self.before.subject) == 1 and not self.before.is_many and self.before.subject[0] not in barred:
            return self.before.subject
        people = tuple(person for person in self.before.people if person not in barred)
        return people if len(people) == 1 else ()


def _is_person(mention: Mention) -> bool:
    return mention.kind in {Kind.PERSON, Kind.GROUP} and bool(mention.referents)


def _is_plural(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether a mention is a group in the plural: "Mexican officials"."""
    return mention.kind is Kind.GROUP and sentence.tokens[mention.last - 1].tag in _PLURALS


def _is_subject(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether a mention is a subject, or owns one: "Kim's journey was his first"."""
    for token in sentence.tokens[mention.first : mention.last]:
        owned = sentence.tokens[token.head].dep if token.dep == "poss" else ""
        if token.dep in _SUBJECTS or owned in _SUBJECTS:
            return True
    return False


def _is_main_subject(sentence: Sentence, mention: Mention) -> bool:
    tokens = sentence.tokens
    subjects = (token for token in tokens[mention.first : mention.last] if token.dep in _SUBJECTS)
    return _is_person(mention) and any(tokens[token.head].dep in _MAIN for token in subjects)


def _together(sentence: Sentence, mention: Mention, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Give the people of one subject: "Putin and Kim Jong-un saw"."""
    tokens = sentence.tokens
    last, found = mention.last, list(mention.referents)
    while last < len(tokens) and tokens[last].text == "and":
        joined = _joined(sentence, last, mentions)
        if joined is None:
            break
        found += joined.referents
        last = joined.last
    return tuple(found)


def _joined(sentence: Sentence, conjunction: int, mentions: Sequence[Mention]) -> Mention | None:
    """Give the person behind "and", with a title or a pronoun in front: "Mr Straw and his Spanish counterpart NAME"."""
    behind = (m for m in mentions if m.first > conjunction and _is_person(m) and m.form is not Form.PRONOUN)
    found = min(behind, key=lambda m: m.first, default=None)
    if found is None or any(token.pos in _VERBS for token in sentence.tokens[conjunction : found.first]):
        return None
    return found


def _left(sentence: Sentence, mentions: Sequence[Mention]) -> _Before:
    """Say what a sentence leaves for the next."""
    people = [m for m in mentions if _is_person(m) and not m.referents[0].startswith("post/")]
    main = min((m for m in people if _is_main_subject(sentence, m)), key=lambda m: m.first, default=None)
    named = dict.fromkeys(referent for m in people if m.kind is Kind.PERSON for referent in m.referents)
    if main is None:
        return _Before(sentence.paragraph, people=tuple(named))
    subject = _together(sentence, main, mentions)
    is_many = len(subject) > 1 or _is_plural(sentence, main)
    return _Before(sentence.paragraph, subject, is_many, tuple(named))
