"""The nouns of this room: a rule, how much it matters, and what breaks it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How much a finding matters: an error is wrong, a warning most likely is, info is worth a look."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def weight(self) -> int:
        """Order levels, the gravest first.

        >>> Level.WARNING.weight < Level.INFO.weight
        True
        """
        return list(Level).index(self)


KINDS = ("turtle", "ontology", "graph", "shapes", "profile", "consistency")
"""What can be checked: the files, the terms, what they say together, and what a reasoner makes of them."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What a sound graph or ontology keeps to: its id, which kind of check it is, and why, in words for people."""

    id: str
    kind: str
    level: Level
    summary: str
    problem: str
    principle: str
    solution: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that breaks a rule: which, in what way, and the way out.

    `thing` is an IRI, `_:label` for a node without a name, or "" where a file as a whole is meant; `file` and `line`
    say where it stands, as far as that is known.
    """

    rule: str
    level: Level
    thing: str
    problem: str
    solution: str
    label: str = ""
    file: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What was checked and found, and what could not be checked, with the reason."""

    rules: tuple[Rule, ...]
    findings: tuple[Finding, ...]
    triples: int
    not_run: tuple[str, ...] = ()

    def count(self, level: Level) -> int:
        """Tell how many findings are of a level."""
        return sum(finding.level is level for finding in self.findings)


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Put findings in the order of files, and in a file the gravest first."""
    return tuple(sorted(set(findings), key=lambda f: (f.file, f.level.weight, f.rule, f.line or 0, f.thing, f.problem)))
