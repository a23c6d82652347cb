"""Whom "he", "she" and "they" mean, where grammar makes it plain; in doubt nobody.

A pronoun means the nearest earlier subject of its own sentence; "in his speech, NAME said" looks ahead; else it means
the subject of the sentence before. Inside quotation marks it is left alone: there somebody else speaks of others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.model import Form, Kind, Mention, Sentence

_ONE = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
_MANY = frozenset({"they", "them", "their", "theirs", "themselves"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PLURALS = frozenset({"NNS", "NNPS"})
_VERBS = frozenset({"VERB", "AUX", "PUNCT"})
_OPENING, _CLOSING = frozenset("“„«"), frozenset("”»")


def find(sentences: Sequence[Sentence], mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Resolve the pronouns of an article, sentence by sentence; each resolved one helps the next."""
    named: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        named[mention.sentence].append(mention)
    quoted = False
    last: _Subjects = _Subjects(-1, (), ())
    for sentence in sentences:
        own = sorted(named[sentence.index], key=lambda mention: mention.first)
        found: list[Mention] = []
        for index, token in enumerate(sentence.tokens):
            quoted = _is_quoted(token.text, quoted)
            many = token.text.lower() in _MANY
            if token.pos == "PRON" and (many or token.text.lower() in _ONE) and not quoted:
                before = last if sentence.paragraph - last.paragraph <= 1 else _Subjects(-1, (), ())
                mention = _mention(
                    sentence, index, _meant(sentence, index, (*own, *found), before, many=many), many=many
                )
                found.append(mention)
                yield mention
        last = _subjects(sentence, (*own, *found))
        if sentence.tokens and quoted and _ends_paragraph(sentence, sentences):
            quoted = False


@dataclass(frozen=True, slots=True)
class _Subjects:
    """The people a sentence is about: who is its main subject, and who is named in it at all."""

    paragraph: int
    subject: tuple[str, ...]
    people: tuple[str, ...]


def _is_quoted(mark: str, quoted: bool) -> bool:
    if mark in _OPENING:
        return True
    if mark in _CLOSING:
        return False
    return not quoted if mark == '"' else quoted


def _ends_paragraph(sentence: Sentence, sentences: Sequence[Sentence]) -> bool:
    following = sentences[sentence.index + 1 : sentence.index + 2]
    return not following or following[0].paragraph != sentence.paragraph


def _meant(
    sentence: Sentence, index: int, mentions: Sequence[Mention], before: _Subjects, *, many: bool
) -> tuple[str, ...]:
    """Find whom the pronoun at a token means."""
    told = _told(sentence, index, mentions)
    if told:
        return told
    inside = _subject_before(sentence, index, mentions, many=many)
    if inside is not None:
        return inside
    ahead = () if many or sentence.tokens[index].dep != "poss" else _subject_behind(sentence, index, mentions)
    if ahead:
        return ahead
    if many:
        others = any(token.tag in _PLURALS for token in sentence.tokens[:index])
        return before.subject if len(before.subject) > 1 and not others else ()
    if len(before.subject) == 1:
        return before.subject
    return before.people if len(before.people) == 1 else ()


def _told(sentence: Sentence, index: int, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Read what brackets say behind a pronoun: "He (still the author)"."""
    tokens = sentence.tokens
    if index + 1 >= len(tokens) or tokens[index + 1].text != "(":
        return ()
    close = next((i for i in range(index + 2, len(tokens)) if tokens[i].text == ")"), index)
    inside = [m for m in mentions if index + 1 < m.first and m.last <= close and m.referents]
    return inside[0].referents if inside else ()


def _subject_before(
    sentence: Sentence, index: int, mentions: Sequence[Mention], *, many: bool
) -> tuple[str, ...] | None:
    """Give the nearest subject in front of a pronoun that it agrees with in number; None where there is none."""
    for mention in sorted(mentions, key=lambda m: -m.first):
        if mention.last > index or not _is_person(mention) or not _is_subject(sentence, mention):
            continue
        together = _together(sentence, mention, [m for m in mentions if m.last <= index])
        if many and any(token.tag in _PLURALS for token in sentence.tokens[mention.last : index]):
            return ()
        if many == (len(together) > 1):
            return together
        if not many:
            return ()
    return None


def _subject_behind(sentence: Sentence, index: int, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Give the sentence's main subject when it stands behind the pronoun: "In his speech, Kim said"."""
    main = [m for m in mentions if m.form is not Form.PRONOUN and _is_person(m) and _is_main_subject(sentence, m)]
    first = min(main, key=lambda m: m.first, default=None)
    return first.referents if first is not None and first.first > index and len(first.referents) == 1 else ()


def _is_person(mention: Mention) -> bool:
    return mention.kind in {Kind.PERSON, Kind.GROUP} and bool(mention.referents)


def _is_subject(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether a mention is a subject, or owns one: "Kim's journey was his first"."""
    for token in sentence.tokens[mention.first : mention.last]:
        owned = sentence.tokens[token.head].dep if token.dep == "poss" else ""
        if token.dep in _SUBJECTS or owned in _SUBJECTS:
            return True
    return False


def _together(sentence: Sentence, mention: Mention, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Give the people of one subject: "Putin and Kim Jong-un saw"."""
    tokens = sentence.tokens
    last, found = mention.last, list(mention.referents)
    while last < len(tokens) and tokens[last].text in {"and", ","}:
        joined = _joined(sentence, last, mentions)
        if joined is None or tokens[last].text == ",":
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


def _subjects(sentence: Sentence, mentions: Sequence[Mention]) -> _Subjects:
    people = [m for m in mentions if _is_person(m) and not m.referents[0].startswith("post/")]
    main = next((m for m in sorted(people, key=lambda m: m.first) if _is_main_subject(sentence, m)), None)
    named = dict.fromkeys(referent for m in people if m.kind is Kind.PERSON for referent in m.referents)
    return _Subjects(sentence.paragraph, _together(sentence, main, mentions) if main else (), tuple(named))


def _is_main_subject(sentence: Sentence, mention: Mention) -> bool:
    tokens = sentence.tokens
    for index in range(mention.first, mention.last):
        if tokens[index].dep in _SUBJECTS:
            verb = tokens[tokens[index].head]
            return verb.dep in {"ROOT", "parataxis", "conj"}
    return False


def _mention(sentence: Sentence, index: int, referents: tuple[str, ...], *, many: bool) -> Mention:
    kind = Kind.GROUP if many else Kind.PERSON
    span = sentence.span_of(index, index + 1)
    text = sentence.tokens[index].text
    blank = Mention(sentence.index, index, index + 1, span, text, kind, Form.PRONOUN, (), "pronoun.open")
    return replace(blank, referents=referents, rule="pronoun.subject") if referents else blank
