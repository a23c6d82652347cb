"""Sentences whose names are marked by hand, read by `claims.find`: the grammar is tested alone.

    t[Foreign Minister] p[Ana Ruiz] arrived in l[Lima] and she=p[Ana Ruiz] ...

p person, o organization, s state, a adjective of a state, l place, g group, v vehicle, t title of the person beside
it; `p[she=Ana Ruiz]` is a word that stands for somebody named elsewhere (several joined by "&").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from kg import claims, language, ontology
from kg.model import (
    Claim,
    Document,
    Form,
    Holding,
    Kind,
    Mention,
    Mentions,
    Reading,
    Referent,
    Sentence,
    Span,
    TenureStatus,
)
from kg.rdf.terms import slug
from kg.times import TimeSpan

_MARK = re.compile(r"([posalgvt])\[([^\]=]+)(?:=([^\]]+))?\]")
_KINDS = {
    "p": Kind.PERSON,
    "o": Kind.ORGANIZATION,
    "s": Kind.STATE,
    "a": Kind.STATE,
    "l": Kind.PLACE,
    "g": Kind.GROUP,
    "v": Kind.VEHICLE,
}
_CLASSES = {Kind.PERSON: "Person", Kind.ORGANIZATION: "Organization", Kind.STATE: "State", Kind.PLACE: "Place"}
ONTOLOGY = Path(__file__).parents[2] / "ontology"


@cache
def _parser() -> language.Parser:
    return language.load()


@cache
def words() -> ontology.Ontology:
    """Read the project's own ontology, once."""
    return ontology.load(ONTOLOGY)


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked name: its letter, where it stands, and whom it stands for."""

    letter: str
    span: Span
    text: str
    stands_for: tuple[str, ...]


def parse(document: Document) -> tuple[Sentence, ...]:
    """Parse an article with the project's model."""
    return _parser().parse(document)


def read(marked: str, *, published: date | None = date(2024, 5, 20), terms: ontology.Ontology | None = None) -> Reading:
    """Read an article whose names are marked."""
    text, names = unmarked(marked)
    document = Document("note", text, published=published)
    sentences = parse(document)
    return claims.find(document, sentences, mentions_of(text, names, sentences), terms or words())


def unmarked(marked: str) -> tuple[str, list[Marked]]:
    """Take the marks out of a text, and give what they mark."""
    text, names, end = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[end : match.start()]
        letter, words, whom = match.groups()
        span = Span(len(text), len(text) + len(words))
        names.append(Marked(letter, span, words, tuple((whom or words).split("&"))))
        text += words
        end = match.end()
    return text + marked[end:], names


def mentions_of(text: str, names: list[Marked], sentences: Iterable[Sentence]) -> Mentions:
    """Make the mentions, holdings and referents of what is marked."""
    mentions, holdings, referents = [], [], {}
    for sentence in sentences:
        inside = [name for name in names if sentence.span.covers(name.span)]
        for name in inside:
            if name.letter == "t":
                holdings.append(_holding(sentence, name, inside))
                post = holdings[-1].post
                state = next(
                    (n for n in inside if n.letter in "as" and name.span.start - 12 <= n.span.start < name.span.end),
                    None,
                )
                details = (("ofState", f"state/{slug(state.stands_for[0])}"),) if state else ()
                referents[post] = Referent(post, "Post", name.text, details=details)
                continue
            mention = _mention(sentence, name)
            mentions.append(mention)
            for id, label in zip(mention.referents, name.stands_for, strict=True):
                referents.setdefault(id, Referent(id, _CLASSES.get(mention.kind, "Group"), label))
    return Mentions(tuple(mentions), tuple(referents.values()), tuple(holdings))


def _mention(sentence: Sentence, name: Marked) -> Mention:
    tokens = [
        i for i, token in enumerate(sentence.tokens) if token.start < name.span.end and token.end > name.span.start
    ]
    kind = _KINDS[name.letter]
    form = Form.ADJECTIVE if name.letter == "a" else Form.NAME if name.stands_for == (name.text,) else Form.DESCRIPTION
    if (
        form is Form.DESCRIPTION
        and " " not in name.text
        and name.text.lower() in ("he", "she", "his", "her", "him", "they", "it")
    ):
        form = Form.PRONOUN
    ids = tuple(f"{kind}/{slug(one)}" for one in name.stands_for)
    return Mention(sentence.index, tokens[0], tokens[-1] + 1, name.span, name.text, kind, form, ids)


def _holding(sentence: Sentence, title: Marked, names: list[Marked]) -> Holding:
    people = [name for name in names if name.letter == "p"]
    person = min(people, key=lambda p: min(abs(p.span.start - title.span.end), abs(title.span.start - p.span.end)))
    span = Span(min(title.span.start, person.span.start), max(title.span.end, person.span.end))
    id = f"person/{slug(person.stands_for[0])}"
    return Holding(id, f"post/{slug(title.text)}", sentence.index, span, title.span, TenureStatus.CURRENT, "test")


# ---------------------------------------------------------------- what a reading says, shortly


def events(reading: Reading) -> list[str]:
    """List the classes of the events, in the order of their ids' first mention."""
    return [referent.kind for referent in reading.referents if referent.id.startswith("event/")]


def only_event(reading: Reading, kind: str) -> str:
    """Give the one event of a class."""
    found = [referent.id for referent in reading.referents if referent.kind == kind]
    assert len(found) == 1, f"{found} of {[r.id for r in reading.referents if r.id.startswith('event/')]}"
    return found[0]


def of(reading: Reading, subject: str, property: str) -> Iterator[Claim]:
    """Give the claims of one property of one subject."""
    return (claim for claim in reading.claims if claim.subject == subject and claim.property == property)


def who(reading: Reading, kind: str) -> dict[str, str]:
    """Tell who takes part in the one event of a class, and as what."""
    claims = of(reading, only_event(reading, kind), "participation")
    return {str(claim.object): dict(claim.qualifiers)["capacity"].removeprefix("dip:") for claim in claims}


def where(reading: Reading, kind: str) -> list[str | None]:
    """Tell where the one event of a class takes place."""
    return list(dict.fromkeys(claim.object for claim in of(reading, only_event(reading, kind), "place")))


def when(reading: Reading, kind: str) -> list[str]:
    """Tell when the one event of a class takes place, in EDTF."""
    values = [claim.value for claim in of(reading, only_event(reading, kind), "hasTime")]
    return list(dict.fromkeys(value.edtf for value in values if isinstance(value, TimeSpan)))


def status(reading: Reading, kind: str) -> list[str]:
    """Tell what is said of the one event of a class: whether it happened."""
    claims = of(reading, only_event(reading, kind), "status")
    return list(dict.fromkeys(str(claim.object).removeprefix("dip:") for claim in claims))
