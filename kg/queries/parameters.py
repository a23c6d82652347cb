"""What a person gives with --param, turned into RDF terms that are bound to variables, never pasted into text.

A parameter `name` of the header is the variable `?_name` where the query has one, else `?name`. Variables that
begin with `_` and stand in no header are parameters too, typed as grlc types them: `?_name` a text that must be
given, `?__name` one that may be left out, `?_name_iri`, `?_name_integer`, `?_name_date`, `?_name_en` (a text in a
language), `?_name_xsd_gYear` (any datatype).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from kg.errors import QueryError
from kg.queries.guard import Token, tokens
from kg.queries.header import Parameter
from kg.queries.spelling import did_you_mean
from kg.rdf.terms import IRI, VOCABULARIES, Literal

XSD = VOCABULARIES["xsd"]

_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|^`\\]+")
_PREFIXED = re.compile(r"([A-Za-z][\w-]*):([\w.%-]*)")
_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?)?)?)?")
_GRLC = re.compile(r"(_{1,2})([A-Za-z0-9]+)(?:_(\w+))?")


def complete(declared: Sequence[Parameter], text: str) -> tuple[Parameter, ...]:
    """Find the variable of each declared parameter, and the parameters that only grlc's names declare."""
    variables = dict.fromkeys(token.text[1:] for token in tokens(text) if token.kind == "variable")
    known = [
        replace(parameter, variable=f"_{parameter.name}") if f"_{parameter.name}" in variables else parameter
        for parameter in declared
    ]
    taken = {parameter.variable for parameter in known}
    return (*known, *(_of_grlc(name) for name in variables if name not in taken and _GRLC.fullmatch(name)))


def _of_grlc(variable: str) -> Parameter:
    match = _GRLC.fullmatch(variable)
    assert match is not None
    underscores, name, kind = match.groups()
    known = {None: "text", "literal": "text", "number": "decimal"}
    return Parameter(name, known.get(kind, kind or "text"), variable, required=underscores == "_")


def bind(
    parameters: Sequence[Parameter], given: Mapping[str, str], prefixes: Mapping[str, str], called: str
) -> dict[str, IRI | Literal]:
    """Turn what was given, and the defaults of what was not, into terms by variable."""
    names = {parameter.name for parameter in parameters}
    for name in given:
        if name not in names:
            raise QueryError(f"{called} has no parameter {name!r}: {did_you_mean(name, names)}")
    values = {}
    for parameter in parameters:
        words = given.get(parameter.name, parameter.default)
        if words is not None:
            values[parameter.variable] = _term(parameter, words, prefixes)
        elif parameter.required:
            raise QueryError(
                f"{called} needs the parameter {parameter.name!r}: give it as --param {parameter.name}=..."
            )
    return values


def _term(parameter: Parameter, words: str, prefixes: Mapping[str, str]) -> IRI | Literal:
    kind = parameter.type
    if kind == "text":
        return Literal(words)
    if kind == "iri":
        return _iri(parameter.name, words, prefixes)
    if kind == "date":
        return Literal(_moment(parameter.name, words), IRI(XSD + "dateTime"))
    if kind in ("integer", "decimal"):
        return _number(parameter.name, kind, words)
    prefix, _, datatype = kind.partition("_")
    if datatype and prefix in prefixes:
        return Literal(words, IRI(prefixes[prefix] + datatype))
    return Literal(words, language=kind.replace("_", "-"))


def _iri(name: str, words: str, prefixes: Mapping[str, str]) -> IRI:
    short = _PREFIXED.fullmatch(words)
    if short and short[1] in prefixes:
        return IRI(prefixes[short[1]] + short[2])
    bare = words.removeprefix("<").removesuffix(">")
    if _IRI.fullmatch(bare) and "//" in bare:
        return IRI(bare)
    raise QueryError(f"{name}={words!r} is not an IRI: write it in full, or with a known prefix as person:ana-ruiz.")


def _number(name: str, kind: str, words: str) -> Literal:
    if re.fullmatch(r"[+-]?[0-9]{1,30}" + (r"(\.[0-9]{1,30})?" if kind == "decimal" else ""), words) is None:
        raise QueryError(f"{name}={words!r} is not a number.")
    return Literal(words, IRI(XSD + kind))


def _moment(name: str, words: str) -> str:
    """Give the first moment of a year, a month or a day.

    >>> _moment("after", "2023-09")
    '2023-09-01T00:00:00'
    """
    try:
        if _DATE.fullmatch(words):
            return datetime.fromisoformat(words + {4: "-01-01", 7: "-01"}.get(len(words), "")).isoformat()
    except ValueError:
        pass  # the thirteenth month, the thirtieth of February
    raise QueryError(f"{name}={words!r} is not a date: write 2023, 2023-09 or 2023-09-13.")


def project(text: str, variables: Sequence[str]) -> str:
    """Put parameters that a grlc query leaves out of its SELECT (and GROUP BY) there: only so can they be bound.

    >>> project("SELECT ?event { ?event dip:place ?_place_iri }", ["_place_iri"])
    'SELECT ?_place_iri ?event { ?event dip:place ?_place_iri }'
    """
    found = list(tokens(text))
    clause = _projection(found)
    missing = [f"?{name}" for name in variables if clause and f"?{name}" not in {token.text for token in clause[1:]}]
    if not missing or any(token.text == "*" for token in clause[1:2]):
        return text
    added = " " + " ".join(missing)
    places = [clause[0].start + len(clause[0].text), *_group_by(found)]
    for place in sorted(places, reverse=True):
        text = text[:place] + added + text[place:]
    return text


def strays(text: str) -> list[str]:
    """Remark on the variables of SELECT that stand nowhere else: SPARQL allows them, a person hardly means them.

    >>> strays("SELECT ?nme { ?who rdfs:label ?name }")
    ["?nme stands in SELECT and nowhere else: did you mean 'name'?"]
    """
    found = list(tokens(text))
    clause = _projection(found)
    counted = Counter(token.text[1:] for token in found if token.kind == "variable")
    alone = (token.text[1:] for token in clause if token.kind == "variable" and counted[token.text[1:]] == 1)
    if any(token.text == "(" for token in clause):  # (COUNT(*) AS ?events) stands alone rightly
        return []
    return [
        f"?{name} stands in SELECT and nowhere else: {did_you_mean(name, counted.keys() - {name})}" for name in alone
    ]


def _projection(found: Sequence[Token]) -> list[Token]:
    """Give the tokens of the SELECT clause, from SELECT (or DISTINCT) to WHERE or the first brace."""
    words = [token.text.upper() for token in found]
    if "SELECT" not in words or "{" in words[: words.index("SELECT")]:
        return []
    start = words.index("SELECT")
    start += words[start + 1 : start + 2] in (["DISTINCT"], ["REDUCED"])
    end = next(i for i in range(start, len(words)) if words[i] in ("WHERE", "{") or i == len(words) - 1)
    return list(found[start:end])


def _group_by(found: Sequence[Token]) -> list[int]:
    """Find where the outermost GROUP BY begins its list."""
    depth = 0
    for before, token in pairwise(found):
        depth += (before.text == "{") - (before.text == "}")
        if depth == 0 and before.text.upper() == "GROUP" and token.text.upper() == "BY":
            return [token.start + len(token.text)]
    return []
