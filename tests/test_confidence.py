"""The confidence of rules: measured, or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg import confidence
from kg.confidence import Measured


def test_a_table_is_read_as_it_was_written(tmp_path: Path) -> None:
    """With the lines that say what was measured, and halves kept."""
    measured = {"events.verb": Measured(120, 84.0), "title.front": Measured(46, 42.5)}
    confidence.write(measured, ("166 cases in two articles.",), tmp_path / "own.tsv")

    lines = (tmp_path / "own.tsv").read_text().splitlines()

    assert lines[0] == "# 166 cases in two articles."
    assert lines[-1] == "title.front\t46\t42.5\t0.924\t0.811"
    assert confidence.read(tmp_path / "own.tsv") == measured


def test_few_cases_give_little_confidence() -> None:
    """Two of two may be luck; two hundred of two hundred are none."""
    assert Measured(2, 2).lower_bound < 0.35
    assert Measured(200, 200).lower_bound > 0.98


def test_a_rule_that_was_never_measured_has_none() -> None:
    """No number is made up."""
    assert confidence.of("no.such.rule") is None


@pytest.mark.parametrize("rule", sorted(confidence.table()))
def test_a_confidence_is_the_lower_bound_in_two_places(rule: str) -> None:
    """A decimal in its shortest form, as every store writes it."""
    written = confidence.of(rule)

    assert written is not None
    assert abs(float(written) - confidence.table()[rule].lower_bound) <= 0.005
    assert "." not in written or not written.endswith("0")
