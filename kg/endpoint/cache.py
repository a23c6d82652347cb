"""What services answered, a file each, with the day it was answered."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from kg import files
from kg.errors import WorkspaceError
from kg.rdf.terms import digest


class Kept(NamedTuple):
    """An answer, and when it was given."""

    retrieved: datetime
    content: Any


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of answers, found by the service and the question."""

    folder: Path

    def find(self, service: str, question: str, *, since: datetime | None = None) -> Kept | None:
        """Give what was answered, unless that was before a moment; a file that cannot be read is no answer."""
        with suppress(OSError, ValueError, KeyError, TypeError, RecursionError):
            kept = json.loads(self._path(service, question).read_text(encoding="utf-8"))
            retrieved = datetime.fromisoformat(kept["retrieved"])
            if kept["question"] == question and (since is None or retrieved >= since):
                return Kept(retrieved, kept["answer"])
        return None

    def keep(self, service: str, question: str, retrieved: datetime, content: Any) -> None:  # noqa: ANN401
        """Keep an answer; a folder that cannot be written is no reason not to have it."""
        kept = {"service": service, "question": question, "retrieved": retrieved.isoformat(), "answer": content}
        with suppress(WorkspaceError):
            files.write(self._path(service, question), json.dumps(kept, ensure_ascii=True))

    def _path(self, service: str, question: str) -> Path:
        return self.folder / f"{digest(service, question, length=32)}.json"


def oldest(now: datetime, days: float) -> datetime:
    """Say from when on an answer still serves."""
    return now - timedelta(days=days)
