"""Turtle in and out, as bytes that depend on the graph alone.

Why a writer of our own: the usual ones move lines about, nest blank nodes, or cut the file before they find
that a triple cannot be written. Here every statement has its own line, so that a version control system shows
what an article changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import pyoxigraph

from kg import files
from kg.errors import GraphError
from kg.rdf.terms import (
    DEFAULT_BASE,
    IRI,
    RDF_TYPE,
    VOCABULARIES,
    BlankNode,
    Literal,
    Object,
    Shortener,
    Subject,
    Triple,
)

LARGEST_FILE = 2 << 30
"""More bytes than any file of ours holds; what is larger is refused before it is read."""

_XSD = VOCABULARIES["xsd"]
_XSD_STRING = _XSD + "string"
_LANG_STRING = VOCABULARIES["rdf"] + "langString"
_SHORTHAND = {f"{_XSD}integer": re.compile("0|-?[1-9][0-9]*"), f"{_XSD}boolean": re.compile("true|false")}

_SHORT_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_TO_ESCAPE = re.compile('["\\\\\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]')
"""Beside what Turtle asks for: whatever breaks a line, or turns its direction, in an editor or a diff."""


# ---------------------------------------------------------------- reading


def parse(source: Path | bytes, *, name: str | None = None, base: str | None = None) -> Iterator[Triple]:
    """Read the triples of a Turtle file, or of bytes, one after the other; `name` is what errors call it.

    >>> list(parse(b'<a:visit> <a:place> "Khasan"@en .'))
    [Triple(subject='a:visit', predicate='a:place', object=Literal(value='Khasan', datatype=None, language='en'))]
    """
    called = name or (str(source) if isinstance(source, Path) else "The Turtle")
    try:
        for quad in _statements(source, called, base):
            yield _triple(quad, called)
    except SyntaxError as error:
        raise GraphError(f"{called} {_where(error)}.") from error
    except OSError as error:
        raise GraphError(f"{called} cannot be read: {error.strerror or error}.") from error
    except MemoryError as error:
        raise GraphError(f"{called} holds a literal or an IRI of more than 16 MiB: shorten it.") from error


def _statements(source: Path | bytes, called: str, base: str | None) -> Iterator[pyoxigraph.Quad]:
    size = len(source) if isinstance(source, bytes) else source.stat().st_size
    if size > LARGEST_FILE:
        raise GraphError(f"{called} is larger than {LARGEST_FILE >> 20} MiB: split it into smaller files.")
    turtle = pyoxigraph.RdfFormat.TURTLE
    if isinstance(source, bytes):
        return pyoxigraph.parse(input=source, format=turtle, base_iri=base)
    return pyoxigraph.parse(path=source, format=turtle, base_iri=base)


def _where(error: SyntaxError) -> str:
    """Keep the place and the reason of a syntax error: `line 2 column 20: Expecting a datatype IRI`."""
    reason = re.sub(r"^Parser error (?:at|between) line .*?: ", "", str(error.msg), flags=re.DOTALL)
    shown = "".join(c if c.isprintable() else f"\\u{ord(c):04X}" for c in reason[:200].rstrip("."))
    return f"line {error.lineno} column {error.offset}: {shown}"


def _triple(quad: pyoxigraph.Quad, called: str) -> Triple:
    value = quad.object
    written = _read_literal(value) if isinstance(value, pyoxigraph.Literal) else _read_node(value, called)
    return Triple(_read_node(quad.subject, called), IRI(quad.predicate.value), written)


def _read_node(node: pyoxigraph.NamedNode | pyoxigraph.BlankNode | pyoxigraph.Triple, called: str) -> Subject:
    if isinstance(node, pyoxigraph.NamedNode):
        return IRI(node.value)
    if isinstance(node, pyoxigraph.BlankNode):
        return BlankNode(node.value)
    raise GraphError(f"{called} holds a triple inside a triple (RDF 1.2): write it with plain triples.")


def _read_literal(node: pyoxigraph.Literal) -> Literal:
    if node.language is not None:
        return Literal(node.value, language=node.language)
    datatype = node.datatype.value
    return Literal(node.value, None if datatype == _XSD_STRING else IRI(datatype))


# ---------------------------------------------------------------- writing


def write(path: Path, triples: Iterable[Triple], base: str = DEFAULT_BASE) -> bool:
    """Write triples to a file, all of it or nothing; tell whether the file changed."""
    return files.write(path, render(triples, base))


def render(triples: Iterable[Triple], base: str = DEFAULT_BASE) -> str:
    """Give the Turtle of a set of triples: the same text for the same set, one statement a line.

    >>> print(render([Triple(IRI("a:visit"), IRI("a:place"), Literal("Khasan", language="en"))]), end="")
    <a:visit>
        <a:place> "Khasan"@en ;
        .
    """
    written = _Short(base)
    blocks = _blocks(triples, written)
    body = "\n".join([_block(written[subject], blocks[subject]) for subject in sorted(blocks)])
    head = "".join(f"@prefix {prefix}: <{_checked(iri)}> .\n" for prefix, iri in written.prefixes.used.items())
    return f"{head}\n{body}" if head else body


def ntriples(triples: Iterable[Triple]) -> str:
    """Give the N-Triples of a set of triples, sorted.

    >>> print(ntriples([Triple(IRI("a:visit"), IRI("a:place"), Literal("Khasan", language="en"))]), end="")
    <a:visit> <a:place> "Khasan"@en .
    """
    written = _InFull()
    lines = {f"{written[subject]} {written[verb]} {written[value]} .\n" for subject, verb, value in triples}
    return "".join(sorted(lines))


class _Statements(NamedTuple):
    """What is said of a subject, as text; sets, so that nothing is said twice."""

    types: set[str]
    others: set[str]


def _blocks(triples: Iterable[Triple], written: _Short) -> dict[Subject, _Statements]:
    """Gather the statements of each subject."""
    blocks: dict[Subject, _Statements] = {}
    for subject, predicate, value in triples:
        about = blocks.get(subject)
        if about is None:
            written[subject]  # refuses what cannot be written
            about = blocks[subject] = _Statements(set(), set())
        if predicate == RDF_TYPE:
            about.types.add(f"a {written[value]}")
        else:
            about.others.add(f"{written[predicate]} {written[value]}")
    return blocks


def _block(subject: str, statements: _Statements) -> str:
    """Write what is said of a subject; the full stop stands alone, so that a new last line changes no other."""
    types, others = sorted(statements.types), sorted(statements.others)
    head = f"{subject} {types[0]} ;\n" if types else f"{subject}\n"
    return head + "".join([f"    {statement} ;\n" for statement in (*types[1:], *others)]) + "    .\n"


class _InFull(dict[Object, str]):
    """How each IRI and each literal is written, worked out once."""

    def __missing__(self, node: Object) -> str:
        if isinstance(node, str):
            written = self._iri(node)
        elif isinstance(node, Literal):
            written = self._literal(*node)
        else:
            raise GraphError(f"The node _:{node.label} has no IRI: kg writes no blank nodes.")
        self[node] = written
        return written

    def _iri(self, iri: IRI) -> str:
        return f"<{_checked(iri)}>"

    def _literal(self, value: str, datatype: IRI | None, language: str | None) -> str:
        if language is not None:
            return f"{_quoted(value)}@{_language(language)}"
        if datatype is None or datatype == _XSD_STRING:
            return _quoted(value)
        if datatype == _LANG_STRING:
            raise GraphError(f"The literal {value!r} has the datatype rdf:langString but no language.")
        return f"{_quoted(value)}^^{self[datatype]}"


class _Short(_InFull):
    """How each IRI is written with prefixes, and numbers and truth values as Turtle abbreviates them."""

    def __init__(self, base: str) -> None:
        self.prefixes = Shortener(base)

    def _iri(self, iri: IRI) -> str:
        return self.prefixes.shorten(iri) or super()._iri(iri)

    def _literal(self, value: str, datatype: IRI | None, language: str | None) -> str:
        shorthand = _SHORTHAND.get(datatype) if datatype else None
        if shorthand and language is None and shorthand.fullmatch(value):
            return value
        return super()._literal(value, datatype, language)


def _quoted(value: str) -> str:
    """Write a string between quotation marks, on one line."""
    if not value.isascii():
        _require_unicode(value)
    return f'"{_TO_ESCAPE.sub(_escape, value)}"'


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    return _SHORT_ESCAPES.get(character) or f"\\u{ord(character):04X}"


def _require_unicode(value: str) -> None:
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise GraphError(f"The literal {value[:40]!r} holds half a character and cannot be written.") from error


def _checked(iri: str) -> str:
    """Let an IRI through that every reader accepts."""
    try:
        pyoxigraph.NamedNode(iri)
    except ValueError as error:
        raise GraphError(f"{iri!r} is not an IRI: {error}.") from error
    return iri


@lru_cache(maxsize=256)
def _language(tag: str) -> str:
    """Give a language tag in lower case, as RDF compares it."""
    try:
        return str(pyoxigraph.Literal("", language=tag).language)
    except ValueError as error:
        raise GraphError(f"{tag!r} is not a language tag: {error}.") from error
