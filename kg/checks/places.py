"""Where a finding stands: the file and the line that describe a thing, and what people call it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from kg.checks.findings import Finding
from kg.rdf.terms import RDF_TYPE, Literal, Triple, term

_LABEL = term("rdfs:label")
_PREFIX = re.compile(r"^@prefix\s+([\w.-]*):\s*<([^>]*)>", re.MULTILINE)


@dataclass
class Places:
    """What the files that are added describe: where each thing stands, and its label."""

    files: dict[str, tuple[str, Path]] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    nodes: set[str] = field(default_factory=set)
    triples: int = 0
    _typed: set[str] = field(default_factory=set)

    def add(self, file: str, path: Path, triples: Iterable[Triple]) -> None:
        """Take in what a file says; a thing stands where its class is said, else where it is first spoken of."""
        for subject, predicate, value in triples:
            self.triples += 1
            name = subject if isinstance(subject, str) else f"_:{subject.label}"
            self.nodes.update((name, value) if isinstance(value, str) else (name,))
            if name not in self.files or (predicate == RDF_TYPE and name not in self._typed):
                self.files[name] = (file, path)
            if predicate == RDF_TYPE:
                self._typed.add(name)
            elif predicate == _LABEL and isinstance(value, Literal):
                self._keep_label(name, value)

    def _keep_label(self, name: str, label: Literal) -> None:
        if label.language == "en" or name not in self.labels:
            self.labels[name] = label.value

    def locate(self, finding: Finding) -> Finding:
        """Say of a finding where its thing stands."""
        if finding.file or finding.thing not in self.files:
            return finding
        file, path = self.files[finding.thing]
        line = _line(path, finding.thing)
        return replace(finding, file=file, line=line, label=self.labels.get(finding.thing, ""))


def _line(path: Path, iri: str) -> int | None:
    """Find the line that begins with a thing's name."""
    text, prefixes = _read(path)
    names = [f"<{iri}>", *(f"{name}:{iri[len(space) :]}" for name, space in prefixes if iri.startswith(space))]
    match = re.search(rf"^(?:{'|'.join(map(re.escape, names))})(?=\s)", text, re.MULTILINE)
    return text.count("\n", 0, match.start()) + 1 if match else None


@lru_cache(maxsize=64)
def _read(path: Path) -> tuple[str, tuple[tuple[str, str], ...]]:
    text = path.read_text(encoding="utf-8")
    return text, tuple(_PREFIX.findall(text))
