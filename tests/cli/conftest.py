"""The commands, run on a copy of the invented journey."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main

INVENTED = Path(__file__).parent.parent / "queries" / "workspace"

Run = Callable[..., Result]


@pytest.fixture
def journey(tmp_path: Path) -> Path:
    """A workspace with two invented articles and their graph."""
    shutil.copytree(INVENTED, tmp_path / "journey", ignore=shutil.ignore_patterns(".kg"))
    return tmp_path / "journey"


@pytest.fixture
def run(journey: Path) -> Run:
    """Run `kg` on that workspace as a person does, without a terminal."""

    def kg(*words: str, stdin: str | bytes = "") -> Result:
        return CliRunner().invoke(main, ["-w", str(journey), *words], input=stdin, prog_name="kg")

    return kg
