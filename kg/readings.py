"""Readings kept in `.kg/readings/`, so that an article is read again only when something it depends on changed.

The folder is a cache: it may be deleted at any time, and a file that does not fit is read as if it were not there.
"""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from kg import files
from kg.model import Certainty, Claim, Name, Reading, Referent, Span
from kg.times import Basis, Granularity, TimeSpan


def fingerprint(*parts: str) -> str:
    """Hash all that a reading depends on: text, metadata, ontology, model, code."""
    return sha256("\x1f".join(parts).encode()).hexdigest()


def code() -> str:
    """Hash the code that reads articles: a rule edited is a rule run again."""
    package = Path(__file__).parent
    read_by = [package / name for name in ("language.py", "model.py", "times.py", "ontology.py")]
    folders = [package / name for name in ("mentions", "claims", "times", "ontology")]
    sources = [path for path in read_by if path.exists()]
    sources += [path for folder in folders for path in sorted(folder.rglob("*.py"))]
    return fingerprint(*(path.read_text(encoding="utf-8") for path in sources))


def load(folder: Path, name: str, key: str) -> Reading | None:
    """Give the reading of an article, if it was kept under the same key."""
    try:
        kept = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        return _reading(kept["reading"]) if kept["key"] == key else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def save(folder: Path, reading: Reading, key: str) -> None:
    """Keep a reading under its key."""
    kept = {"key": key, "reading": asdict(reading)}
    files.write(folder / f"{reading.document}.json", json.dumps(kept, ensure_ascii=False, default=_written))


def _written(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is not part of a reading")


def _reading(kept: dict[str, Any]) -> Reading:
    return Reading(
        document=kept["document"],
        referents=tuple(map(_referent, kept["referents"])),
        claims=tuple(map(_claim, kept["claims"])),
    )


def _referent(kept: dict[str, Any]) -> Referent:
    names = tuple(Name(name["text"], Span(*name["span"]), name["language"], name["times"]) for name in kept["names"])
    return Referent(kept["id"], kept["kind"], kept["label"], names, _pairs(kept["details"]))


def _claim(kept: dict[str, Any]) -> Claim:
    value = kept["value"]
    changed = {
        "passage": Span(*kept["passage"]),
        "value": _time(value) if isinstance(value, dict) else value,
        "qualifiers": _pairs(kept["qualifiers"]),
        "certainty": Certainty(kept["certainty"]),
    }
    return Claim(**(kept | changed))


def _time(kept: dict[str, Any]) -> TimeSpan:
    bounds = {
        field.name: datetime.fromisoformat(kept[field.name])
        for field in fields(TimeSpan)
        if field.name.startswith(("earliest", "latest")) and kept[field.name]
    }
    changed = {"granularity": Granularity(kept["granularity"]), "basis": Basis(kept["basis"])}
    return TimeSpan(**(kept | bounds | changed))


def _pairs(kept: list[list[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in kept)
