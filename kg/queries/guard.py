"""What may be asked: queries that read this graph, of a size that the engine survives.

Why tokens and not a list of forbidden words: the engine knows no word boundaries (`true.SERVICE<...>`,
`SERVICE:x{}`) and reads a string differently when one of its escapes is wrong, so that text which looks quoted is
run. Here whatever is not exactly a string, a comment, an IRI or a variable is bare text, and bare text may not
contain "service" at all; a string or an escape that is not exactly right is refused. Every pattern is possessive:
the time is linear.

Why limits: a query nested 3,000 deep, or a chain of 10,000 operators, ends the process with no error.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from kg.errors import QueryError
from kg.queries.spelling import nearest

LONGEST = 100_000
DEEPEST = 64
MOST_OPERATORS = 1_000
FORMS = ("ASK", "CONSTRUCT", "DESCRIBE", "SELECT")

_UPDATES = ("ADD", "CLEAR", "COPY", "CREATE", "DELETE", "DROP", "INSERT", "LOAD", "MOVE", "WITH")
_CODE = r"\\u(?!00[0-7]|[dD][89a-fA-F])[0-9a-fA-F]{4}+|\\U00(?:0[1-9a-fA-F]|10)[0-9a-fA-F]{4}+"
_ESCAPE = rf"\\[tbnrf\"'\\]|{_CODE}"
_LOCAL_ESCAPE = r"\\[_~.\-!$&'()*+,;=/?#@%]"

_TOKEN = re.compile(
    rf"""
    (?P<space>   [ \t\r\n]++)
  | (?P<comment> \#[^\r\n]*+)
  | (?P<string>  \"\"\"(?:[^"\\]|{_ESCAPE}|"(?!""))*+\"\"\"
              |  '''(?:[^'\\]|{_ESCAPE}|'(?!''))*+'''
              |  "(?!"")(?:[^"\\\r\n]|{_ESCAPE})*+"
              |  '(?!'')(?:[^'\\\r\n]|{_ESCAPE})*+')
  | (?P<iri>     <(?:[^\x00-\x20\x7f-\x9f<>"{{}}|^`\\]|{_CODE})*+>)
  | (?P<variable>[?$]\w++)
  | (?P<word>    \w[\w.\-]*+)(?P<local>:(?:(?:[\w:]|%[0-9a-fA-F]{{2}}|{_LOCAL_ESCAPE})
                                (?:[\w.:\-]|%[0-9a-fA-F]{{2}}|{_LOCAL_ESCAPE})*+)?+)?+
  | (?P<default> :(?:(?:[\w:]|%[0-9a-fA-F]{{2}}|{_LOCAL_ESCAPE})
                     (?:[\w.:\-]|%[0-9a-fA-F]{{2}}|{_LOCAL_ESCAPE})*+)?+)
  | (?P<sign>    .)
    """,
    re.VERBOSE | re.DOTALL,
)


class Token(NamedTuple):
    """A piece of a query: its kind, its text and where it starts."""

    kind: str
    text: str
    start: int

    @property
    def prefix(self) -> str | None:
        """What stands in front of the colon of a prefixed name."""
        return self.text.partition(":")[0] if self.kind == "name" else None


def tokens(text: str) -> Iterator[Token]:
    """Cut a query into tokens, without spaces and comments.

    >>> [token.text for token in tokens("SELECT * { ?a dip:place place:quito } # all")]
    ['SELECT', '*', '{', '?a', 'dip:place', 'place:quito', '}']
    """
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "sign"
        if kind in ("local", "default"):
            kind = "name"
        if kind not in ("space", "comment"):
            yield Token(kind, match[0], match.start())


def check(text: str, prefixes: Iterable[str] = ()) -> None:
    """Refuse a query that would write, leave this graph, or break the engine; else say nothing."""
    if len(text) > LONGEST:
        raise QueryError(f"The query has {len(text):,} characters: at most {LONGEST:,} are read.")
    _require_plain_characters(text)
    found: list[Token] = []
    for token in tokens(text):  # stop at the first fault: what follows a string that is not closed takes long to read
        _require_harmless(token, text)
        found.append(token)
    _require_plain_iris(found, text)
    _require_bounded(found)
    _require_reading(found)
    _require_prefixes(found, set(prefixes), text)


def _require_plain_characters(text: str) -> None:
    if re.search(r"\\u00[0-7]|\\U0000{2}[0-7]|\r(?!\n)", text):
        raise QueryError(
            "The query spells a plain letter as \\u00.. or has a bare carriage return: write it as it is read."
        )


def _require_harmless(token: Token, text: str) -> None:
    if token.kind == "sign" and token.text in "\"'\\":
        raise QueryError(f"The query has a string or an escape that is not closed or not known, {_at(text, token)}.")
    if token.kind in ("word", "name", "sign"):
        if "service" in token.text.lower():
            raise QueryError(f"SERVICE is not allowed, {_at(text, token)}: a query asks this graph alone.")
        if "from" in (token.text if token.prefix is None else token.prefix).lower():
            raise QueryError(f"FROM is not allowed, {_at(text, token)}: a query asks this graph alone.")


def _require_plain_iris(found: list[Token], text: str) -> None:
    """Refuse what the engine may read as `less than` and a comment or a string, where an IRI is meant."""
    line_ends = 0
    for token in found:
        if token.kind == "iri" and "'" in token.text:
            raise QueryError(f"The IRI {token.text[:80]} has an apostrophe, {_at(text, token)}: write it as %27.")
        if token.kind == "iri" and "#" in token.text:
            line_ends = f"{text}\n".index("\n", token.start)
        if token.kind == "string" and token.text[:3] in ('"""', "'''") and token.start < line_ends:
            raise QueryError(
                f"A long string follows an IRI with a #, {_at(text, token)}: begin a new line between them."
            )


def _require_bounded(found: list[Token]) -> None:
    depth = deepest = operators = 0
    for token in found:
        if token.kind != "sign":
            operators += token.text.upper() in ("UNION", "OPTIONAL", "MINUS", "FILTER", "BIND")
            continue
        depth += (token.text in "([{") - (token.text in ")]}")
        deepest = max(deepest, depth)
        operators += token.text not in ",)]}"
    if deepest > DEEPEST:
        raise QueryError(f"The query is nested {deepest} deep: at most {DEEPEST} are read.")
    if operators > MOST_OPERATORS:
        raise QueryError(f"The query has {operators:,} operators and brackets: at most {MOST_OPERATORS:,} are read.")


def _require_reading(found: list[Token]) -> None:
    form = next((token.text.upper() for token in _body(found)), None)
    if form is None:
        raise QueryError("The query is empty: it must be a SELECT, ASK, CONSTRUCT or DESCRIBE.")
    if form in _UPDATES:
        raise QueryError(f"{form} changes a graph, and a query only reads one: use SELECT, ASK, CONSTRUCT or DESCRIBE.")
    if form not in FORMS:
        raise QueryError(f"A query starts with SELECT, ASK, CONSTRUCT or DESCRIBE, not with {form[:40]!r}.")


def _body(found: list[Token]) -> Iterator[Token]:
    """Pass over the PREFIX and BASE lines."""
    rest = iter(found)
    for token in rest:
        word = token.text.upper()
        if word == "PREFIX":
            next(rest, None)
            next(rest, None)
        elif word == "BASE":
            next(rest, None)
        else:
            yield token
            yield from rest


def _require_prefixes(found: list[Token], known: set[str], text: str) -> None:
    known |= {name.prefix or "" for word, name in pairwise(found) if word.text.upper() == "PREFIX"}
    for token in found:
        prefix = token.prefix
        if prefix is None or prefix == "_" or prefix in known:
            continue
        near = nearest(prefix, known)
        hint = f"did you mean {near + ':'!r}?" if near else f"write PREFIX {prefix}: <...> in front of the query."
        raise QueryError(f"The prefix {prefix + ':'!r} is not declared, {_at(text, token)}: {hint}")


def _at(text: str, token: Token) -> str:
    return f"line {text.count(chr(10), 0, token.start) + 1}"
