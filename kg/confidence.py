"""How far each rule can be trusted: the share of its claims that were right, as it was measured and never guessed.

`kg evaluate GOLD --rules --write` writes the table beside this file. A rule that was never measured has no confidence;
one with few cases has the lower bound that they allow.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt
from pathlib import Path

from kg import files

TABLE = Path(__file__).with_suffix(".tsv")
"""What was measured, in the package; lines that begin with # say on what and when."""

_HEAD = "rule\tcases\tright\tprecision\tlower bound"
_NORMAL_95 = 1.959964


@dataclass(frozen=True, slots=True)
class Measured:
    """How many claims of a rule were held against what people read, and how many were right (a half one counts .5)."""

    cases: int
    right: float

    @property
    def precision(self) -> float:
        """The share that was right."""
        return self.right / self.cases

    @property
    def lower_bound(self) -> float:
        """The precision that the rule has at least, with 95 % confidence (Wilson 1927).

        >>> round(Measured(50, 46).lower_bound, 3), round(Measured(1, 1).lower_bound, 3)
        (0.812, 0.207)
        """
        z, n, p = _NORMAL_95, self.cases, self.precision
        return max(0.0, (p + z * z / (2 * n) - z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))) / (1 + z * z / n))


@lru_cache(maxsize=512)
def of(rule: str) -> str | None:
    """Give the confidence in a rule's claims, as a decimal of two places; None for a rule that was never measured."""
    measured = table().get(rule)
    return None if measured is None else f"{measured.lower_bound:.2f}".rstrip("0").rstrip(".")


@lru_cache(maxsize=1)
def table() -> Mapping[str, Measured]:
    """Read the table that comes with kg; without one, nothing is known of any rule."""
    return read(TABLE) if TABLE.exists() else {}


def read(path: Path) -> dict[str, Measured]:
    """Read a table; precision and bound are there for people, and are computed anew."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#") and line != _HEAD)
    return {rule: Measured(int(cases), float(right)) for rule, cases, right, *_ in rows}


def write(measured: Mapping[str, Measured], about: Iterable[str], path: Path = TABLE) -> None:
    """Write a table; `about` says what was measured, in lines of their own."""
    rows = (
        f"{rule}\t{one.cases}\t{one.right:g}\t{one.precision:.3f}\t{one.lower_bound:.3f}"
        for rule, one in sorted(measured.items())
    )
    files.write(path, "\n".join((*(f"# {line}" for line in about), _HEAD, *rows)) + "\n")
