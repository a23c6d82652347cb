"""The graph that can be asked: Turtle files loaded into memory, or, when they are many, kept indexed on disk.

Why two ways: up to about 100,000 triples reading the Turtle each time is quicker than any cache is worth, and never
stale. Above that, a store below `.kg/` is made once and again whenever a file's size or date has changed.

Nothing a query says may leave this machine. Who asks checks the text first (`kg.queries.check`); `sealed=True` is a
second wall behind it: while the query runs, the process can open no file and no connection.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import pyoxigraph

from kg.errors import GraphError, QueryError
from kg.rdf import terms
from kg.rdf.terms import IRI, VOCABULARIES, BlankNode, Literal, Object, Triple

if TYPE_CHECKING:
    from kg.workspace import Workspace

LARGE = 4_500_000
"""Bytes of Turtle, about 100,000 triples, above which the store on disk is used."""

Value: TypeAlias = IRI | Literal
Cell: TypeAlias = Object | None

_Term: TypeAlias = pyoxigraph.NamedNode | pyoxigraph.BlankNode | pyoxigraph.Literal | pyoxigraph.Triple
_Found: TypeAlias = pyoxigraph.QuerySolutions | pyoxigraph.QueryBoolean | pyoxigraph.QueryTriples

_XSD_STRING = VOCABULARIES["xsd"] + "string"
_XSD_BOOLEAN = IRI(VOCABULARIES["xsd"] + "boolean")


@dataclass(frozen=True, slots=True)
class Answer:
    """What SELECT and ASK give: a table whose cells are RDF terms, or None where nothing is known."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Statements:
    """What CONSTRUCT and DESCRIBE give: triples, sorted."""

    triples: tuple[Triple, ...]


class Store:
    """A graph to ask.

    >>> store = Store.of_turtle(b'<a:ruiz> <a:visited> "Quito"@en .')
    >>> store.query("SELECT ?place { ?who <a:visited> ?place }")
    Answer(columns=('place',), rows=((Literal(value='Quito', datatype=None, language='en'),),))
    """

    def __init__(self, graph: pyoxigraph.Store, prefixes: Mapping[str, str], *, on_disk: bool = False) -> None:
        self._graph = graph
        self._prefixes = dict(prefixes)
        self._on_disk = on_disk

    @classmethod
    def of_turtle(cls, turtle: bytes, prefixes: Mapping[str, str] = VOCABULARIES) -> Store:
        """Make a store of a piece of Turtle."""
        graph = pyoxigraph.Store()
        graph.load(turtle, format=pyoxigraph.RdfFormat.TURTLE)
        return cls(graph, prefixes)

    def query(
        self, text: str, values: Mapping[str, Value] | None = None, *, sealed: bool = False
    ) -> Answer | Statements:
        """Ask a SPARQL query, with values bound to some of the variables in its SELECT.

        Prefixes of the vocabularies and of our individuals need not be declared.
        """
        with _translated(text), _sealed(sealed and not self._on_disk):
            bound = {pyoxigraph.Variable(name): _to_pyoxigraph(value) for name, value in (values or {}).items()}
            return _result(self._graph.query(text, prefixes=self._prefixes, substitutions=bound or None))

    def __len__(self) -> int:
        return len(self._graph)


def of(workspace: Workspace, *, inferred: bool = False, derived: Path | None = None) -> Store:
    """Open the graph of a workspace, with the ontology's own names of statuses, capacities and classes.

    `inferred` adds what `kg reason` wrote; without it a query sees only what sources say. `derived` is a folder that
    takes the place of what `kg populate` wrote, such as the graph as of a day.
    """
    files: Sequence[Path] = workspace.graph_files()
    if derived is not None:
        written = (workspace.articles, workspace.knowledge)
        files = [*sorted(derived.rglob("*.ttl")), *(path for path in files if path.parent not in written)]
    if not files:
        raise GraphError(f"There is no graph in {workspace.graph} yet: make it with 'kg populate'.")
    follows = [workspace.inferred] if inferred else []
    paths = [*files, *workspace.class_files(), *(path for path in follows if path.is_file())]
    return load(paths, terms.prefixes(workspace.base), cache=workspace.cache)


def load(files: Iterable[Path], prefixes: Mapping[str, str], *, cache: Path | None = None) -> Store:
    """Make a store of Turtle files: in memory, or in a folder of the cache when they are large."""
    paths = list(files)
    size = sum(map(_size, paths))
    if cache is not None and size > LARGE:
        return Store(_indexed(paths, cache), prefixes, on_disk=True)
    graph = pyoxigraph.Store()
    for path in paths:
        _read_into(graph, path)
    return Store(graph, prefixes)


def _read_into(graph: pyoxigraph.Store, path: Path) -> None:
    try:
        graph.load(path=path, format=pyoxigraph.RdfFormat.TURTLE)
    except SyntaxError as error:
        raise _malformed(path) from error
    except OSError as error:
        raise GraphError(f"{path} cannot be read: {_reason(error)}.") from error


def _malformed(path: Path) -> GraphError:
    """Let the reader of Turtle say where a file goes wrong."""
    from kg.rdf import turtle

    try:
        for _ in turtle.parse(path):
            pass
    except GraphError as error:
        return GraphError(f"{error} Mend the file, or make it again with 'kg populate --force'.")
    return GraphError(f"{path} is not Turtle: make it again with 'kg populate --force'.")


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError as error:
        raise GraphError(f"{path} cannot be read: {_reason(error)}.") from error


def _reason(error: OSError) -> str:
    """Say what the system says; the engine would add its number."""
    return os.strerror(error.errno) if error.errno else str(error)


# ---------------------------------------------------------------- the store on disk


def _indexed(paths: Sequence[Path], cache: Path) -> pyoxigraph.Store:
    """Open the store made of these files; make it first if it is not there."""
    folder = cache / f"store-{_fingerprint(paths)}"
    if not folder.is_dir():
        _build(paths, folder)
    return pyoxigraph.Store.read_only(str(folder))


def _fingerprint(paths: Sequence[Path]) -> str:
    """Tell by names, sizes and dates whether a store was made of these very files."""
    from hashlib import sha256

    lines = (f"{path}\0{status.st_size}\0{status.st_mtime_ns}" for path in paths for status in (path.stat(),))
    return sha256("\n".join(lines).encode(errors="surrogateescape")).hexdigest()[:16]


def _build(paths: Sequence[Path], folder: Path) -> None:
    """Make a store beside, name it when it is whole, and remove older ones."""
    from shutil import rmtree

    unfinished = folder.with_name("store.new")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        graph = pyoxigraph.Store(str(unfinished))
        graph.clear()  # a build that was killed may have left some
        for path in paths:
            _bulk_read_into(graph, path)
        graph.optimize()
        del graph  # releases its lock
        os.replace(unfinished, folder)
    except OSError as error:
        raise GraphError(f"The store {unfinished} cannot be made: {error}. Is another kg making it?") from error
    for old in folder.parent.glob("store-*"):
        if old != folder:
            rmtree(old, ignore_errors=True)


def _bulk_read_into(graph: pyoxigraph.Store, path: Path) -> None:
    try:
        graph.bulk_load(path=path, format=pyoxigraph.RdfFormat.TURTLE)
    except SyntaxError as error:
        raise _malformed(path) from error


# ---------------------------------------------------------------- between pyoxigraph's terms and ours


def _result(
    found: pyoxigraph.QuerySolutions | pyoxigraph.QueryBoolean | pyoxigraph.QueryTriples,
) -> Answer | Statements:
    if isinstance(found, pyoxigraph.QuerySolutions):
        columns = tuple(variable.value for variable in found.variables)
        return Answer(columns, tuple(tuple(map(_cell, row)) for row in found))
    if isinstance(found, pyoxigraph.QueryBoolean):
        return Answer(("answer",), ((Literal("true" if found else "false", _XSD_BOOLEAN),),))
    return Statements(tuple(sorted(map(_triple, found), key=repr)))


def _triple(found: pyoxigraph.Triple) -> Triple:
    subject = found.subject
    node = BlankNode(subject.value) if isinstance(subject, pyoxigraph.BlankNode) else IRI(str(subject)[1:-1])
    return Triple(node, IRI(found.predicate.value), _node(found.object))


def _cell(term: _Term | None) -> Cell:
    return None if term is None else _node(term)


def _node(term: _Term) -> Object:
    if isinstance(term, pyoxigraph.NamedNode):
        return IRI(term.value)
    if isinstance(term, pyoxigraph.Literal):
        datatype = term.datatype.value
        plain = term.language is not None or datatype == _XSD_STRING
        return Literal(term.value, None if plain else IRI(datatype), term.language)
    if isinstance(term, pyoxigraph.BlankNode):
        return BlankNode(term.value)
    return Literal(str(term))  # a triple inside a triple (RDF 1.2), in the words of Turtle


def _to_pyoxigraph(value: Value) -> _Term:
    if isinstance(value, str):
        return pyoxigraph.NamedNode(value)
    datatype = pyoxigraph.NamedNode(value.datatype) if value.datatype else None
    return pyoxigraph.Literal(value.value, datatype=datatype, language=value.language)


# ---------------------------------------------------------------- errors, and the second wall


@contextmanager
def _translated(text: str) -> Iterator[None]:
    """Say what the engine has against a query in one sentence."""
    try:
        yield
    except SyntaxError as error:
        raise QueryError(_where(str(error), text)) from error
    except RuntimeError as error:
        name = re.search(r"variable \?(\w+)", str(error))
        if name is None:
            raise QueryError(f"The query cannot be answered: {error}.") from error
        raise QueryError(f"?{name[1]} is a parameter but is not in SELECT: add it there.") from error
    except (OSError, ValueError) as error:
        raise QueryError(f"The query cannot be answered: {error}.") from error


def _where(message: str, text: str) -> str:
    """Give the place and, where the engine has one, the reason of a syntax error.

    >>> _where("error at 1:9: expected one of ASK, Prefix not found, [':']", "SELECT * WHERE")
    "The query is not SPARQL at line 1, column 9, near '* WHERE': Prefix not found."
    """
    place = re.search(r"error at (\d+):(\d+)", message)
    if place is None:
        return f"The query is not SPARQL: {' '.join(message.split())[:200]}."
    line, column = int(place[1]), int(place[2])
    lines = text.splitlines() or [""]
    near = lines[min(line, len(lines)) - 1][max(column - 2, 0) :].strip()[:40]
    reason = re.search(r"\b[A-Z][a-z]+(?: [\w'-]+)+", message)
    return (
        f"The query is not SPARQL at line {line}, column {column}"
        + (f", near {near!r}" if near else "")
        + (f": {reason[0]}." if reason else ".")
    )


@contextmanager
def _sealed(closed: bool) -> Iterator[None]:
    """Let the process open nothing while a query runs: SERVICE then fails, whatever its spelling."""
    if not closed:
        yield
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
