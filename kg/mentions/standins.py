"""Words that stand in for a name: "the Agency" for the agency named before, "the author" for the article's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from kg.mentions.lexicon import Lexicon, Sort
from kg.mentions.line import Line
from kg.mentions.naming import Namer
from kg.mentions.scenes import Scene
from kg.mentions.words import fold
from kg.model import Document, Form, Kind, Mention

_DEFINITE = frozenset({"the", "this", "that"})


def bodies(scenes: Iterable[Scene], lexicon: Lexicon, named: Iterable[Mention]) -> Iterator[Mention]:
    """Find "the Agency", "the ministry": a lone head noun for the last body named before whose name has it."""
    known = sorted((m for m in named if m.kind is Kind.ORGANIZATION and m.form is Form.NAME), key=lambda m: m.span)
    for scene in scenes:
        line = scene.line
        taken = {index for phrase in scene.phrases for index in range(phrase.first, phrase.last)}
        for index, atom in enumerate(line.atoms):
            if atom.sort is Sort.BODY and index not in taken and _is_alone(line, index):
                mention = _body(line, index, known)
                if mention is not None:
                    yield mention


def _is_alone(line: Line, index: int) -> bool:
    return line.lower(index - 1) in _DEFINITE and line.lower(index + 1) not in {"of", "for"}


def _body(line: Line, index: int, known: Iterable[Mention]) -> Mention | None:
    mention = line.mention(index, index + 1, Kind.ORGANIZATION, Form.DESCRIPTION, "description.body")
    words = set(line.lower(index).split())
    before = [other for other in known if other.span < mention.span and words <= set(fold(other.text).split())]
    return replace(mention, referents=before[-1].referents) if before else None


def author(document: Document, namer: Namer, named: Mapping[str, str]) -> str:
    """Enter the one author of an article, under the name that the text has for the same person."""
    name = (document.author or "").strip()
    if not name or "," in name or " and " in name:
        return ""
    return named.get(fold(name)) or namer.book.enter("person", fold(name), kind="Person", label=name)


def authors(scenes: Iterable[Scene], person: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Find "the author" where the article speaks of its own."""
    for scene in scenes:
        line = scene.line
        for index, atom in enumerate(line.atoms):
            if atom.lower in lexicon.author_words and line.lower(index - 1) in _DEFINITE:
                referents = (person,) if person else ()
                yield line.mention(index, index + 1, Kind.PERSON, Form.DESCRIPTION, "description.author", referents)
