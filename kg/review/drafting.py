"""Making a claim, or the portrait of a referent, of what a person types: KEY=VALUE, with names or ids of referents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

from kg.errors import InputError
from kg.model import Certainty, Referent
from kg.review.decisions import PROPERTIES, QUALIFIERS, Draft, Portrait

Pairs = Iterable[tuple[str, str]]

_PLAIN = ("property", "words", "value", "time", "time_words")
_REFERENTS = ("subject", "object", "attributed_to", "reported_by")
KEYS = (*_REFERENTS, *_PLAIN, "occurrence", "certainty", "negated", *QUALIFIERS)
_YES, _NO = ("true", "yes", "1"), ("false", "no", "0", "")


def filled(pairs: Pairs, referents: Mapping[str, Referent], draft: Draft | None = None) -> Draft:
    """Make a claim of what a person typed, starting from another one if there is one to correct."""
    given = _gathered(pairs)
    unknown = [key for key in given if key not in KEYS]
    if unknown:
        raise InputError(f"{unknown[0]!r} is nothing that a claim has. Known: {', '.join(KEYS)}.")
    made = draft or Draft(subject="", property="", words="")
    changes: dict[str, Any] = {"occurrence": None} if "words" in given else {}
    for key, values in given.items():
        if key in QUALIFIERS:
            made = made.with_qualifier(key, tuple(_qualifier(key, value, referents) for value in values if value))
        else:
            changes[key] = _value(key, values[-1], given, made, referents)
    gives = PROPERTIES.get(changes.get("property", made.property))
    changes |= {other: None for other in ("object", "value", "time") if other not in given and other != gives}
    made = replace(made, **changes)
    if problem := made.problem():
        raise InputError(f"This is no claim: {problem}")
    return made


def described(pairs: Pairs, referents: Mapping[str, Referent]) -> Portrait:
    """Make a portrait of what a person typed: kind, label, words, and any other key as a plain fact."""
    given = _gathered(pairs)
    facts = [(key, value) for key, values in given.items() if key not in ("kind", "label", "words") for value in values]
    details = tuple((key, _known(value, referents) or value) for key, value in facts)
    texts = {key: given[key][-1] or None for key in ("kind", "label", "words") if key in given}
    return Portrait(**texts, details=details)


def referent_of(name: str, referents: Mapping[str, Referent]) -> str:
    """Find the referent that a person means by its id, its label or a spelling of its name."""
    found = _known(name, referents)
    if found:
        return found
    spellings = [spelling for each in referents.values() for spelling in (each.id, each.label)]
    close = get_close_matches(name, spellings, 1)
    hint = f"Did you mean {close[0]!r}?" if close else "'--referents' lists them."
    raise InputError(f"The article speaks of nobody and nothing called {name!r}. {hint}")


def _known(name: str, referents: Mapping[str, Referent]) -> str | None:
    if name in referents:
        return name
    wanted = name.casefold()
    labelled = [each.id for each in referents.values() if each.label.casefold() == wanted]
    named = [each.id for each in referents.values() if wanted in (spelling.text.casefold() for spelling in each.names)]
    found = labelled or named
    if len(found) > 1:
        raise InputError(f"{name!r} may be {', '.join(found)}: say which.")
    return found[0] if found else None


def _gathered(pairs: Pairs) -> dict[str, list[str]]:
    given: dict[str, list[str]] = {}
    for key, value in pairs:
        given.setdefault(key, []).append(value)
    return given


def _value(
    key: str, value: str, given: Mapping[str, list[str]], draft: Draft, referents: Mapping[str, Referent]
) -> str | int | bool | Certainty | None:
    if not value and key not in ("subject", "property", "words", "negated", "certainty"):
        return None
    if key == "object" and given.get("property", [draft.property])[-1] == "status":
        return _term(value)
    if key in _REFERENTS:
        return referent_of(value, referents)
    if key == "occurrence":
        return _number(value)
    if key == "negated":
        return _truth(value)
    return _certainty(value) if key == "certainty" else value


def _qualifier(key: str, value: str, referents: Mapping[str, Referent]) -> str:
    if key in ("inPost", "inDelegation"):
        return referent_of(value, referents)
    return value if key == "reason" else _term(value)


def _term(value: str) -> str:
    return value if value.startswith("dip:") else f"dip:{value}"


def _number(value: str) -> int:
    if not (value.isascii() and value.isdigit()):
        raise InputError(f"occurrence {value!r} is not a whole number.")
    return int(value)


def _truth(value: str) -> bool:
    if value.lower() not in (*_YES, *_NO):
        raise InputError(f"negated {value!r} is neither yes nor no.")
    return value.lower() in _YES


def _certainty(value: str) -> Certainty:
    if value and value not in list(Certainty):
        raise InputError(f"certainty {value!r} is none of {', '.join(Certainty)}.")
    return Certainty(value or Certainty.CERTAIN)
