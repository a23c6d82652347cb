"""NAME.review.toml: a person's decisions, written so that another person can read and mend them.

Each decision is one [[decision]] table. `says` and `words` of an accepted or rejected claim are there for people
alone; `words` of an added or corrected one are the passage it rests on.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from kg import files
from kg.errors import InputError
from kg.model import Certainty
from kg.review.decisions import QUALIFIERS, Action, Decision, Decisions, Draft, Portrait

_TEXTS = ("verdict", "claim", "who", "note", "says", "referent", "into", "label", "kind", "subject", "property")
_MORE_TEXTS = ("object", "value", "time", "time_words", "certainty", "attributed_to", "reported_by", "words")
_DRAFT = ("subject", "property", *_MORE_TEXTS[:-1], "negated", "occurrence", *QUALIFIERS)
_NEEDED = {
    Action.ACCEPT: ("claim",),
    Action.REJECT: (),
    Action.CORRECT: ("claim", "subject", "property", "words"),
    Action.ADD: ("subject", "property", "words"),
    Action.MERGE: ("referent", "into"),
    Action.SPLIT: ("referent", "into", "claims"),
    Action.DESCRIBE: ("referent",),
}
_KNOWN = {*_TEXTS, *_MORE_TEXTS, *_DRAFT, "when", "claims", "details"}


def path(seeds: Path, name: str) -> Path:
    """Where the decisions about an article lie."""
    return seeds / f"{name}.review.toml"


def read(file: Path) -> Decisions:
    """Read the decisions of a file; no file is no decision."""
    try:
        toml = file.read_bytes().decode()
    except FileNotFoundError:
        return ()
    except UnicodeDecodeError as error:
        raise InputError(f"{file} is not UTF-8 (byte {error.start + 1}): save it as UTF-8.") from error
    except OSError as error:
        raise InputError(f"{file} cannot be read: {error.strerror or error}.") from error
    return from_toml(toml, str(file))


def write(file: Path, name: str, decisions: Decisions) -> None:
    """Write the decisions about an article; with none left the file goes."""
    if decisions:
        files.write(file, to_toml(name, decisions))
    else:
        file.unlink(missing_ok=True)


# ---------------------------------------------------------------- reading


def from_toml(toml: str, called: str) -> Decisions:
    """Read decisions; what is wrong is said with the line it stands in."""
    try:
        tables = tomllib.loads(toml)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise InputError(f"{called} is not TOML: {error}.") from error
    listed = tables.get("decision", [])
    strange = sorted(tables.keys() - {"decision"})
    if strange or not isinstance(listed, list) or not all(isinstance(each, dict) for each in listed):
        found = f"{strange[0]!r}" if strange else "'decision'"
        raise InputError(f"{called}: {found} is not a list of decisions: begin each with the line [[decision]].")
    lines = toml.splitlines()
    starts = [number for number, line in enumerate(lines) if re.match(r"\s*\[\[\s*decision\s*\]\]", line)]
    starts += [0] * (len(listed) - len(starts))
    return tuple(_Table(each, called, lines, start).decision() for each, start in zip(listed, starts, strict=False))


_Choice = TypeVar("_Choice", bound=StrEnum)


class _Table:
    """One [[decision]], and where it stands."""

    def __init__(self, values: Mapping[str, Any], called: str, lines: list[str], start: int) -> None:
        self._values, self._called, self._lines, self._start = values, called, lines, start

    def decision(self) -> Decision:
        """Make it a decision."""
        unknown = sorted(self._values.keys() - _KNOWN)
        if unknown:
            raise self._wrong(unknown[0], f"unknown key {unknown[0]!r}. Known keys: {', '.join(sorted(_KNOWN))}.")
        action = self._one_of("verdict", Action)
        for key in ("who", "when", *_NEEDED[action]):
            if key not in self._values:
                raise self._wrong(None, f"a decision with the verdict '{action}' needs {key!r}.")
        if action is Action.REJECT and ("claim" in self._values) == ("referent" in self._values):
            raise self._wrong(None, "a decision with the verdict 'rejected' needs 'claim' or 'referent'.")
        makes = action in (Action.ADD, Action.CORRECT)
        return Decision(
            action,
            who=self._text("who") or "",
            when=self._when(),
            **{key: self._text(key) for key in ("claim", "referent", "into", "note", "says")},
            label=self._text("label") if action is Action.SPLIT else None,
            claims=self._texts("claims"),
            draft=self._draft() if makes else None,
            portrait=self._portrait() if action is Action.DESCRIBE else None,
            quoted=None if makes or action is Action.DESCRIBE else self._text("words"),
            where=f"{self._called} line {self._start + 1}",
        )

    def _draft(self) -> Draft:
        texts = {key: self._text(key) for key in _MORE_TEXTS if key not in ("certainty", "words")}
        draft = Draft(
            subject=self._text("subject") or "",
            property=self._text("property") or "",
            words=self._text("words") or "",
            occurrence=self._of_type("occurrence", int, "a whole number"),
            qualifiers=tuple((key, value) for key in QUALIFIERS for value in self._texts(key)),
            negated=bool(self._of_type("negated", bool, "true or false")),
            certainty=self._one_of("certainty", Certainty) if "certainty" in self._values else Certainty.CERTAIN,
            **texts,
        )
        if problem := draft.problem():
            raise self._wrong("property", problem)
        return draft

    def _portrait(self) -> Portrait:
        details = self._of_type("details", dict, 'a table such as { title = "Mayor" }') or {}
        pairs = ((name, each) for name, value in details.items() for each in _listed(value))
        found = tuple(pairs)
        if not all(isinstance(value, str) for _, value in found):
            raise self._wrong("details", "details are texts in quotation marks.")
        return Portrait(self._text("kind"), self._text("label"), self._text("words"), found)

    def _when(self) -> datetime:
        when: datetime | None = self._of_type("when", datetime, "a time such as 2024-05-04T09:30:00Z")
        if when is None:
            raise self._wrong("when", "'when' is a time such as 2024-05-04T09:30:00Z.")
        return when if when.tzinfo else when.replace(tzinfo=UTC)

    def _text(self, key: str) -> str | None:
        text: str | None = self._of_type(key, str, "a text in quotation marks")
        return text

    def _texts(self, key: str) -> tuple[str, ...]:
        """One text, or a list of texts."""
        values = _listed(self._values.get(key, []))
        if not all(isinstance(value, str) for value in values):
            raise self._wrong(key, f"{key!r} is a text in quotation marks, or a list of them.")
        return tuple(values)

    def _of_type(self, key: str, wanted: type, called: str) -> Any:  # noqa: ANN401 - a value of the type that is asked for
        value = self._values.get(key)
        if value is None or (isinstance(value, wanted) and (wanted is bool or not isinstance(value, bool))):
            return value
        raise self._wrong(key, f"{key!r} is {called}.")

    def _one_of(self, key: str, wanted: type[_Choice]) -> _Choice:
        value = self._text(key)
        if value in list(wanted):
            return wanted(value)
        said = f"{value!r} is no {key}" if value else f"there is no {key!r}"
        raise self._wrong(key, f"{said}. Known: {', '.join(wanted)}.")

    def _wrong(self, key: str | None, problem: str) -> InputError:
        """Name the line of a key, else the line where the decision begins."""
        line = self._start
        for number, text in enumerate(self._lines[self._start + 1 :], start=self._start + 1):
            if re.match(r"\s*\[\[", text):
                break
            if key and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=", text):
                line = number
                break
        return InputError(f"{self._called} line {line + 1}: {problem}")


def _listed(value: Any) -> list[Any]:  # noqa: ANN401 - whatever the file holds
    return value if isinstance(value, list) else [value]


# ---------------------------------------------------------------- writing


def to_toml(name: str, decisions: Decisions) -> str:
    """Give decisions as TOML, in the order in which they were made."""
    head = f"# What people decided about {name}. 'kg review {name}' writes this file, 'kg populate' carries it out.\n"
    return head + "".join("\n[[decision]]\n" + "".join(_lines(each)) for each in decisions)


def _lines(decision: Decision) -> Iterator[str]:
    for key, value in _entries(decision):
        if value not in (None, (), {}, False):
            yield f"{key} = {_value(value)}\n"


def _entries(decision: Decision) -> Iterator[tuple[str, object]]:
    yield "verdict", str(decision.action)
    yield "claim", decision.claim
    yield "referent", decision.referent
    yield "into", decision.into
    yield "label", decision.label
    yield "claims", decision.claims
    yield "says", decision.says
    yield "words", decision.quoted
    if decision.draft:
        yield from _draft_entries(decision.draft)
    if decision.portrait:
        for key in ("kind", "label", "words"):
            yield key, getattr(decision.portrait, key)
        yield "details", _gathered(decision.portrait.details)
    yield "who", decision.who
    yield "when", decision.when
    yield "note", decision.note


def _draft_entries(draft: Draft) -> Iterator[tuple[str, object]]:
    for key in ("subject", "property", "object", "value", "time", "time_words"):
        yield key, getattr(draft, key)
    for key, value in _gathered(draft.qualifiers).items():
        yield key, value
    yield "negated", draft.negated
    yield "certainty", None if draft.certainty is Certainty.CERTAIN else str(draft.certainty)
    yield "attributed_to", draft.attributed_to
    yield "reported_by", draft.reported_by
    yield "words", draft.words
    yield "occurrence", draft.occurrence


def _gathered(pairs: tuple[tuple[str, str], ...]) -> dict[str, str | tuple[str, ...]]:
    """Give each name its value, or its values where there are several."""
    found: dict[str, tuple[str, ...]] = {}
    for name, value in pairs:
        found[name] = (*found.get(name, ()), value)
    return {name: values[0] if len(values) == 1 else values for name, values in found.items()}


def _value(value: object) -> str:
    if isinstance(value, datetime):
        return f"{value.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, tuple):
        return f"[{', '.join(map(_value, value))}]"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{json.dumps(key)} = {_value(each)}" for key, each in value.items()) + " }"
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007F")
