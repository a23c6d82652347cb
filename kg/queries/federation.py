"""Questions that one part of is for another data set, as SPARQL 1.1 writes it: `SERVICE <address> { ... }`.

No engine of ours is let onto the network. A stored query with such a part is asked of this graph alone: the part is
then answered by what was copied from there. Who names an endpoint has the part asked there, and its answer stands in
the part's place, as VALUES, when the whole is asked of this graph. So the words mean what SPARQL says they mean,
filters and order around the part included, and the only address that is ever asked is the one a person named.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.errors import QueryError
from kg.queries.guard import Token, tokens
from kg.rdf.terms import BlankNode, Literal, Object

MOST_AT_ONCE = 100
"""How many values one question to an endpoint holds."""

_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|^`\\]*")
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")


@dataclass(frozen=True, slots=True)
class Service:
    """The part of a query that is for another data set: what stands before it, in it and behind it."""

    before: str
    address: str
    block: str
    after: str

    @property
    def local(self) -> str:
        """The query with the part asked of this graph, like the rest."""
        return f"{self.before}{self.block}{self.after}"

    @property
    def variables(self) -> tuple[str, ...]:
        """What the part may find."""
        return _variables(self.block)

    @property
    def shared(self) -> tuple[str, ...]:
        """What the part and the rest both speak of: the rest's values are what the endpoint is asked about."""
        rest = _variables(self.before[self._where :] + self.after)
        return tuple(name for name in self.variables if name in rest)

    @property
    def _where(self) -> int:
        return next(token.start for token in tokens(self.before) if token.text == "{")

    def values_question(self, parameters: Iterable[str] = ()) -> str:
        """Ask this graph what the endpoint is to be asked about; only a parameter that is selected can be bound."""
        prologue = self._prologue()
        columns = " ".join(f"?{name}" for name in dict.fromkeys((*self.shared, *parameters)))
        pattern = _first_group(f"{self.before[self._where :]}{{}}{self.after}")
        return f"{prologue}SELECT DISTINCT {columns} WHERE {pattern}"

    def questions(self, rows: Iterable[Sequence[Object | None]]) -> Iterator[str]:
        """Ask the endpoint, about some of the values at a time; `rows` answer `values_question`."""
        known = sorted({tuple(map(_worldwide, row[: len(self.shared)])) for row in rows}, key=repr)
        columns = [i for i in range(len(self.shared)) if any(row[i] is not None for row in known)]
        asked = list(dict.fromkeys(tuple(row[i] for i in columns) for row in known if columns))
        for start in range(0, len(asked), MOST_AT_ONCE):
            values = _values([self.shared[i] for i in columns], asked[start : start + MOST_AT_ONCE])
            yield f"{self._prologue()}SELECT * WHERE {{ {values} {self.block} }}"

    def answered(self, rows: Iterable[Mapping[str, Object]]) -> str:
        """Give the query with the endpoint's answer in the place of the part."""
        names = self.variables
        values = _values(names, [tuple(row.get(name) for name in names) for row in rows])
        return f"{self.before}{{ {values} }}{self.after}"

    def _prologue(self) -> str:
        """Give the PREFIX lines, as they stand."""
        found = list(tokens(self.before))
        start = next(token.start for token in found if token.text.upper() in ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE"))
        return self.before[:start]


def find(text: str) -> Service | None:
    """Find the part of a query that is for another data set; a query has one at most.

    >>> find("SELECT * { ?who <a:is> ?item SERVICE <https://example.org/sparql> { ?item <b:born> ?day } }").shared
    ('item',)
    """
    found = list(tokens(text))
    places = [i for i, token in enumerate(found) if token.kind == "word" and token.text.upper() == "SERVICE"]
    if not places:
        return None
    first = places[0]
    address = first + 1 + (found[first + 1].text.upper() == "SILENT" if first + 1 < len(found) else 0)
    opening = address + 1
    if len(places) > 1 or opening >= len(found) or found[address].kind != "iri" or found[opening].text != "{":
        raise QueryError("A query may hold SERVICE <address> { ... } once, with the address written out.")
    end = _closing(found, opening)
    service = Service(
        before=text[: found[first].start],
        address=found[address].text[1:-1],
        block=text[found[opening].start : end],
        after=text[end:],
    )
    if not service.shared:
        raise QueryError("The part of the query in SERVICE shares no variable with the rest: let both name one.")
    return service


def _closing(found: Sequence[Token], opening: int) -> int:
    """Find where the group that opens at a token ends."""
    depth = 0
    for token in found[opening:]:
        depth += (token.text == "{") - (token.text == "}")
        if depth == 0:
            return token.start + 1
    raise QueryError("The braces of the query's SERVICE do not close.")


def _first_group(text: str) -> str:
    return text[: _closing(list(tokens(text)), 0)]


def _variables(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(token.text[1:] for token in tokens(text) if token.kind == "variable"))


def _values(names: Sequence[str], rows: Iterable[Sequence[Object | None]]) -> str:
    written = " ".join(f"({' '.join(map(_term, row))})" for row in rows)
    return f"VALUES ({' '.join(f'?{name}' for name in names)}) {{ {written} }}"


def _worldwide(cell: Object | None) -> Object | None:
    """Leave out a node that has no name outside its own graph."""
    return None if isinstance(cell, BlankNode) else cell


def _term(cell: Object | None) -> str:
    """Write a term as SPARQL does; what cannot be written is left open."""
    if isinstance(cell, Literal):
        return _literal(cell)
    if not isinstance(cell, str) or not _IRI.fullmatch(cell):
        return "UNDEF"
    return f"<{cell}>"


def _literal(literal: Literal) -> str:
    words = json.dumps(literal.value.encode(errors="replace").decode(), ensure_ascii=False).replace("\x7f", "\\u007F")
    if literal.language and _LANGUAGE.fullmatch(literal.language):
        return f"{words}@{literal.language}"
    if literal.datatype and _IRI.fullmatch(literal.datatype):
        return f"{words}^^<{literal.datatype}>"
    return words
