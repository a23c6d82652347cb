"""Articles whose names are marked by hand, with the class of each: {Person|Ana Ruiz} met {Person|her=Eva Lind}."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from kg import language, ontology
from kg.claims import speech, status
from kg.claims.status import StatusReading
from kg.model import Claim, Document, Form, Kind, Mention, Mentions, Referent, Sentence, Span
from kg.rdf.terms import slug

_MARK = re.compile(r"\{(\w+)\|([^}=]+)(?:=([^}]+))?\}")
_KINDS = {"Person": Kind.PERSON, "State": Kind.STATE, "Place": Kind.PLACE, "Group": Kind.GROUP}


@cache
def parser() -> language.Parser:
    """Load the language model, once."""
    return language.load()


@cache
def words() -> ontology.Ontology:
    """Read the project's own ontology, once."""
    return ontology.load(Path(__file__).parents[2] / "ontology")


@dataclass(frozen=True, slots=True)
class Note:
    """An article with what its names stand for."""

    document: Document
    sentences: tuple[Sentence, ...]
    mentions: Mentions


def note(marked: str) -> Note:
    """Read a text with marked names."""
    text, names, end = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[end : match.start()]
        kind, spelled, whom = match.groups()
        names.append((kind, Span(len(text), len(text) + len(spelled)), spelled, whom or spelled))
        text, end = text + spelled, match.end()
    text += marked[end:]
    document = Document("note", text, author="Ivo Kral", published=date(2024, 5, 17))
    sentences = parser().parse(document)
    found = [_mention(sentence, *name) for sentence in sentences for name in names if sentence.span.covers(name[1])]
    referents = {id: Referent(id, kind, whom) for kind, _, _, whom in names for id in [_id(kind, whom)]}
    return Note(document, sentences, Mentions(tuple(found), tuple(referents.values()), ()))


def _id(kind: str, label: str) -> str:
    return f"{_KINDS.get(kind, Kind.ORGANIZATION)}/{slug(label)}"


def _mention(sentence: Sentence, kind: str, span: Span, spelled: str, whom: str) -> Mention:
    inside = [i for i, token in enumerate(sentence.tokens) if span.covers(Span(token.start, token.end))]
    form = Form.PRONOUN if spelled.lower() in ("he", "she", "they", "her", "him") else Form.NAME
    return Mention(
        sentence.index,
        inside[0],
        inside[-1] + 1,
        span,
        spelled,
        _KINDS.get(kind, Kind.ORGANIZATION),
        form,
        (_id(kind, whom),),
    )


def status_of(marked: str) -> StatusReading:
    """Read the status of the word between asterisks."""
    before, trigger, _ = marked.split("*")
    offset = len(_MARK.sub(lambda match: match[2], before))
    article = note(marked.replace("*", ""))
    for sentence in article.sentences:
        for index, token in enumerate(sentence.tokens):
            if token.start == offset:
                assert token.text == trigger
                return status.read(sentence, index, article.mentions, words())
    raise AssertionError(f"no word begins at {offset}")


def quoted(marked: str) -> list[tuple[str | None, str]]:
    """List the quotations of a text with the label of who speaks each."""
    article = note(marked)
    referents, claims = spoken(article)
    labels = {r.id: r.label for r in (*article.mentions.referents, *referents)}
    speakers = {c.subject: labels[str(c.object)] for c in in_capacity(claims, "speaker")}
    return [(speakers.get(c.subject), str(c.value)) for c in claims if c.property == "words"]


def spoken(article: Note) -> tuple[tuple[Referent, ...], tuple[Claim, ...]]:
    """Find the quotations of an article."""
    return _by_rule(article, "quote.")


def told(marked: str) -> tuple[tuple[Referent, ...], tuple[Claim, ...]]:
    """Find the indirect speech of a text."""
    return _by_rule(note(marked), "statement.")


def _by_rule(article: Note, prefix: str) -> tuple[tuple[Referent, ...], tuple[Claim, ...]]:
    found = speech.find(article.document, article.sentences, article.mentions, words())
    claims = tuple(claim for claim in found.claims() if claim.rule.startswith(prefix))
    ids = {id for claim in claims for id in (claim.subject, claim.object)}
    return tuple(referent for referent in found.referents if referent.id in ids), claims


def in_capacity(claims: Sequence[Claim], capacity: str) -> Iterator[Claim]:
    """Give the participations in one capacity."""
    return (c for c in claims if c.property == "participation" and ("capacity", f"dip:{capacity}") in c.qualifiers)
