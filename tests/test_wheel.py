"""The wheel stands alone: ontology and stored queries are inside, and it works from an empty folder."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built and unpacked where nothing else of this project is."""
    place = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", "--no-deps", "--wheel-dir", place, ROOT], check=True)
    (wheel,) = place.glob("diplomatic_kg-*.whl")
    subprocess.run([*pip, "install", "--no-deps", "--target", place / "site", wheel], check=True)
    return place / "site"


def kg(installed: Path, folder: Path, *arguments: str, text: str | None = None) -> str:
    code = "import sys; from kg.cli import main; sys.argv[0] = 'kg'; main()"
    environment = os.environ | {"PYTHONPATH": str(installed)}
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=folder,
        env=environment,
        input=text,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_wheel_carries_ontology_and_queries(installed: Path) -> None:
    """What the repository has below ontology/ and queries/ lies in the wheel below kg/stock/."""
    for kind in ("ontology", "queries"):
        ours = {path.relative_to(ROOT / kind) for path in (ROOT / kind).rglob("*.*")}
        packed = {
            path.relative_to(installed / "kg/stock" / kind) for path in (installed / "kg/stock" / kind).rglob("*.*")
        }

        assert packed == ours


def test_what_was_measured_comes_along(installed: Path) -> None:
    """The sentences of `kg evaluate --status`, and the confidence of the rules."""
    assert (installed / "kg/evaluate/status.en.tsv").is_file()
    assert (installed / "kg/confidence.tsv").is_file()


def test_from_an_empty_folder_to_an_answer(installed: Path, tmp_path: Path) -> None:
    """init, add, populate, query: with nothing but the wheel."""
    kg(installed, tmp_path, "init", "talks")
    place = tmp_path / "talks"
    kg(
        installed,
        place,
        "add",
        "-",
        "--title",
        "note",
        text="President Ana Ruiz of Peru arrived in Quito on 2 May 2024.",
    )
    kg(installed, place, "populate")

    answer = kg(installed, place, "query", "events.rq", "--format", "csv")
    assert "2024-05-02" in answer
    assert "President Ana Ruiz of Peru arrived in Quito" in answer
