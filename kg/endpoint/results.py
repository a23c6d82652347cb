"""The answers of SPARQL endpoints, in the JSON that the W3C defined for them, read as rows of terms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from kg.endpoint.exchange import AnswerError
from kg.rdf.terms import IRI, BlankNode, Literal, Object

Row: TypeAlias = Mapping[str, Object]

MEDIA_TYPE = "application/sparql-results+json"


def rows(content: Any) -> tuple[Row, ...]:  # noqa: ANN401 - whatever a service sent as JSON
    """Read the rows of a SELECT; a variable that has no value is not in its row.

    >>> rows({"results": {"bindings": [{"name": {"type": "literal", "value": "Quito", "xml:lang": "en"}}]}})
    ({'name': Literal(value='Quito', datatype=None, language='en')},)
    """
    try:
        bindings = content["results"]["bindings"]
        return tuple({str(name): _term(cell) for name, cell in binding.items()} for binding in bindings)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise AnswerError("answers with JSON that is not the answer to a SELECT", again=False) from error


def _term(cell: Mapping[str, Any]) -> Object:
    kind, value = cell["type"], cell["value"]
    if not isinstance(value, str):
        raise TypeError(value)
    if kind == "uri":
        return IRI(value)
    if kind == "bnode":
        return BlankNode(value)
    if kind not in ("literal", "typed-literal"):
        raise ValueError(kind)
    datatype, language = cell.get("datatype"), cell.get("xml:lang")
    return Literal(value, IRI(str(datatype)) if datatype else None, str(language).lower() if language else None)
