"""How like two facts are: posts, events and quotations, each between 0 and 1 (quotations to 105).

The weights are those of the published measure: an event is 30 % type, 35 % participants, 20 % date, 15 % place; what
neither side gives leaves the weights, what only the prediction gives counts half.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any, TypeAlias

from rapidfuzz import fuzz

from kg.evaluate.alignment import best_pairs
from kg.evaluate.names import CANONICAL, Owners, match, plain, plain_name

Fact: TypeAlias = dict[str, Any]
Spellings: TypeAlias = Callable[[str], list[str]]
"""All the spellings of a name, as either side declares them."""

_TITLES = tuple(
    (re.compile(pattern), title)
    for pattern, title in (
        (
            r"\b(external affairs minister|minister (of|for|responsible for) foreign affairs|foreign affairs minister"
            r"|foreign secretary|top diplomat|fm)\b",
            "foreign minister",
        ),
        (r"\bpremier\b", "prime minister"),
        (r"\bdefence\b", "defense"),
        (r"\bspokes(man|woman|person)\b", "spokesperson"),
        (r"\bpm\b", "prime minister"),
        (r"\bsecretary-?general\b", "secretary general"),
    )
)
_FAMILIES = (
    {"visit", "arrival", "departure", "tour"},
    {"meeting", "summit", "talks", "phone_call"},
    {"reception", "ceremony", "meeting"},
    {"signing", "ceremony"},
    {"statement", "invitation"},
    {"appointment", "other"},
    {"military_exercise", "other"},
)


# ---------------------------------------------------------------- posts


def of_posts(found: Fact, wanted: Fact) -> float:
    """Give 1 for the same post, .5 when its organisation or state is wrong or missing, 0 for another title."""
    title, wanted_title = _title(found.get("title")), _title(wanted.get("title"))
    if not title:
        return 0.0
    if not wanted_title or max(fuzz.token_set_ratio(title, wanted_title), fuzz.ratio(title, wanted_title)) < 75:
        whole = _title(f"{wanted.get('title') or ''} {wanted.get('organization') or ''}")
        if fuzz.token_set_ratio(title, whole) < 85:
            return 0.0
    if wanted.get("organization"):
        return 1.0 if _same_body(found, str(wanted["organization"])) else 0.5
    if wanted.get("country"):
        return 1.0 if _same_country(found, str(wanted["country"])) else 0.5
    return 1.0


def _title(words: str | None) -> str:
    text = plain(words or "")
    for pattern, title in _TITLES:
        text = pattern.sub(title, text)
    return text


def _same_body(found: Fact, wanted: str) -> bool:
    given = [plain(str(value)) for value in (found.get("organization"), found.get("title")) if value]
    body = plain(wanted)
    return any(
        fuzz.token_set_ratio(name, body) >= 70 or CANONICAL.get(name, 0) == CANONICAL.get(body, 1) for name in given
    )


def _same_country(found: Fact, wanted: str) -> bool:
    country = plain_name(wanted)
    given = [plain_name(found.get(key) or "") for key in ("country", "organization")]
    if any(name and country and (name == country or name[:4] == country[:4]) for name in given):
        return True
    return plain(wanted) in plain(found.get("organization") or found.get("title") or "")


# ---------------------------------------------------------------- events


def of_events(found: Fact, wanted: Fact, spellings: Spellings, owners: Owners) -> float:
    """Give the likeness of two events, between 0 and 1."""
    people, wanted_people = _names(found), _names(wanted)
    place, wanted_place = found.get("place"), wanted.get("place")
    parts = [
        (0.30, _of_types(found.get("type"), wanted.get("type"))),
        (0.35, _given(people, wanted_people, lambda: _shared(people, wanted_people, spellings, owners))),
        (0.20, _given(found.get("date"), wanted.get("date"), lambda: of_dates(found, wanted))),
        (0.15, _given(place, wanted_place, lambda: of_places(str(place or ""), str(wanted_place)))),
    ]
    counted = [(weight, alike) for weight, alike in parts if alike is not None]
    return sum(weight * alike for weight, alike in counted) / sum(weight for weight, _ in counted)


def _given(found: object, wanted: object, likeness: Callable[[], float]) -> float | None:
    """Leave out what neither side gives; count half what only the prediction gives."""
    if not wanted:
        return 0.5 if found else None
    return likeness()


def _of_types(found: str | None, wanted: str | None) -> float:
    if found == wanted:
        return 1.0
    return 0.5 if any(found in family and wanted in family for family in _FAMILIES) else 0.0


def _shared(found: list[str], wanted: list[str], spellings: Spellings, owners: Owners) -> float:
    weights = [[1.0 if match(spellings(a), spellings(b), owners) else 0.0 for b in wanted] for a in found]
    return 2 * len(best_pairs(weights)) / (len(found) + len(wanted))


def _names(event: Fact) -> list[str]:
    participants = event.get("participants") or ()
    return [str(one if isinstance(one, str) else one.get("name")) for one in participants]


def of_places(found: str, wanted: str) -> float:
    """Give 1 for two names of one place, or where one name holds the other; else 0."""
    one, other = plain(found), plain(wanted)
    if not one:
        return 0.0
    return 1.0 if match([found], [wanted]) or other in one or one in other else 0.0


def of_dates(found: Fact, wanted: Fact) -> float:
    """Give 1 for the same date of two events, .75 where one is the finer ("2023-09"), .5 for neighbouring days."""
    pairs = ((a, b) for a in _dates(wanted) for b in _dates(found))
    return max((_of_two_dates(a, b) for a, b in pairs), default=0.0)


def _dates(event: Fact) -> list[str]:
    return [day for day in (event.get("date"), *(event.get("date_alternatives") or ())) if day]


def _of_two_dates(one: str, other: str) -> float:
    if one == other:
        return 1.0
    if one.startswith(other) or other.startswith(one):
        return 0.75
    days = [_day(one), _day(other)]
    return 0.5 if days[0] and days[1] and abs((days[0] - days[1]).days) == 1 else 0.0


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def of_words(found: str | None, wanted: str | None) -> float:
    """Give the overlap of two pieces of evidence, between 0 and 1."""
    return fuzz.partial_ratio(plain(found), plain(wanted)) / 100 if found and wanted else 0.0


# ---------------------------------------------------------------- quotations


def of_quotations(found: Fact, wanted: Fact) -> float:
    """Give 80 to 100 for the same words, or for a long part of them; else 0."""
    one, other = plain(found.get("text") or ""), plain(wanted.get("text") or "")
    if not one or not other:
        return 0.0
    alike = fuzz.ratio(one, other)
    if alike >= 80:
        return alike
    long_enough = min(len(one.split()), len(other.split())) >= 5
    return 80 + alike / 10 if long_enough and fuzz.partial_ratio(one, other) >= 90 else 0.0


def same_speaker(found: Fact, wanted: Fact, spellings: Spellings, owners: Owners) -> bool:
    """Tell whether a quotation has the wanted speaker, or one of several ("A; B")."""
    speaker = found.get("speaker")
    if not speaker:
        return False
    others = (wanted.get("speaker") or "").split(";")
    return any(match(spellings(speaker), spellings(other.strip()), owners) for other in others)
