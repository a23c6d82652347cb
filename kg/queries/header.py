"""The documentation in front of a stored query: `#+` lines of YAML, as grlc has them, and a few keys more.

    #+ summary: Who met whom, how often, and the words that say so.
    #+ tags: [meeting]
    #+ parameters:
    #+   person: {type: text, about: one of the two (name or part of it); everybody if left out}
    #+ columns: {personA: one of the two, personB: the other, meetings: how many ...}
    #+ numbered: {order: person}
    #+ first: earlier

`numbered` names a column that kg fills with 1, 2, 3 ... and the column at whose change it begins again. `first` names
the variables by which the first of several passages is chosen (see `kg.queries.passages`).
PyYAML costs a fifth of a query's whole time, so what it read is kept, beside the very text it was read from.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from kg import files
from kg.errors import QueryError, WorkspaceError

TYPES = ("text", "iri", "date", "integer")

_NAME = re.compile(r"[A-Za-z]\w*")


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a person may say when asking; `variable` is where the value goes."""

    name: str
    type: str
    variable: str
    about: str = ""
    default: str | None = None
    required: bool = False


@dataclass(frozen=True, slots=True)
class Header:
    """What a query says about itself."""

    summary: str = ""
    tags: tuple[str, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    columns: tuple[tuple[str, str], ...] = ()
    numbered: tuple[tuple[str, str], ...] = ()
    chosen_by: tuple[str, ...] = ()


def read(text: str, called: str, cache: Path | None = None) -> Header:
    """Read the header of a query; `called` is the query's name in errors, `cache` a file to keep what was read."""
    yaml = "\n".join(line[2:].removeprefix(" ") for line in text.splitlines() if line.startswith("#+"))
    if not yaml.strip():
        return Header()
    kept = _kept(yaml, cache) if cache else None
    if kept is not None:
        return kept
    header = _parsed(yaml, called)
    if cache:
        _keep(yaml, header, cache)
    return header


# ---------------------------------------------------------------- what was read before


def _kept(yaml: str, cache: Path) -> Header | None:
    try:
        content = json.loads(cache.read_text(encoding="utf-8"))
        if content["yaml"] == yaml:
            return _of_json(content["header"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        pass  # a cache that cannot be read is no cache
    return None


def _of_json(content: Mapping[str, Any]) -> Header:
    return Header(
        summary=content["summary"],
        tags=tuple(content["tags"]),
        parameters=tuple(Parameter(**parameter) for parameter in content["parameters"]),
        columns=tuple((name, about) for name, about in content["columns"]),
        numbered=tuple((name, within) for name, within in content["numbered"]),
        chosen_by=tuple(content["chosen_by"]),
    )


def _keep(yaml: str, header: Header, cache: Path) -> None:
    with suppress(WorkspaceError):  # a folder that cannot be written is no reason not to answer
        files.write(cache, json.dumps({"yaml": yaml, "header": asdict(header)}))


# ---------------------------------------------------------------- YAML


def _parsed(yaml: str, called: str) -> Header:
    import yaml as pyyaml

    try:
        content = pyyaml.safe_load(yaml)
    except pyyaml.YAMLError as error:
        place = getattr(error, "problem_mark", None)
        where = f" in its line {place.line + 1}" if place else ""
        raise QueryError(f"{called}: the #+ header is not YAML{where}: {getattr(error, 'problem', error)}.") from error
    if not isinstance(content, dict):
        raise QueryError(f"{called}: the #+ header must be lines of the form 'key: value'.")
    defaults = _defaults(content.get("defaults"))
    return Header(
        summary=_text(content.get("summary", ""), called, "summary"),
        tags=tuple(_text(tag, called, "tags") for tag in _list(content.get("tags"))),
        parameters=tuple(
            _parameter(name, about, called, defaults) for name, about in _map(content, "parameters", called)
        ),
        columns=tuple((name, _text(about, called, "columns")) for name, about in _map(content, "columns", called)),
        numbered=tuple((name, _text(about, called, "numbered")) for name, about in _map(content, "numbered", called)),
        chosen_by=tuple(_text(name, called, "first") for name in _list(content.get("first"))),
    )


def _parameter(name: str, described: object, called: str, defaults: Mapping[str, str]) -> Parameter:
    details = described if isinstance(described, dict) else {"about": described}
    kind = details.get("type", "text")
    if not _NAME.fullmatch(name) or kind not in TYPES:
        raise QueryError(f"{called}: parameter {name!r} must be a word, and its type one of {', '.join(TYPES)}.")
    default = details.get("default", defaults.get(name))
    return Parameter(
        name=name,
        type=kind,
        variable=name,
        about=_text(details.get("about") or "", called, name),
        default=None if default is None else _text(default, called, name),
        required=details.get("required") is True,
    )


def _defaults(content: object) -> dict[str, str]:
    """Read grlc's list of defaults."""
    pairs = [pair for item in _list(content) if isinstance(item, dict) for pair in item.items()]
    return {str(name): str(value) for name, value in pairs}


def _map(content: Mapping[str, object], key: str, called: str) -> list[tuple[str, object]]:
    value = content.get(key) or {}
    if not isinstance(value, dict):
        raise QueryError(f"{called}: {key!r} in the #+ header must be names with what they mean.")
    return [(str(name), about) for name, about in value.items()]


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _text(value: object, called: str, key: str) -> str:
    if isinstance(value, dict | list):
        raise QueryError(f"{called}: {key!r} in the #+ header must be a text (put it in quotation marks).")
    return " ".join(str(value).split())
