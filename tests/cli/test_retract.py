"""`kg retract`: what an article alone supported goes, and comes back."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg import article, workspace
from kg.cli import main
from kg.workspace import Workspace
from tests.cli import talks


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The notes, read once."""
    return talks.make(tmp_path_factory.mktemp("retract") / "talks").root


@pytest.fixture
def place(once: Path, tmp_path: Path) -> Workspace:
    """A copy of them."""
    return workspace.read(Path(shutil.copytree(once, tmp_path / "talks")))


def kg(place: Workspace, *words: str) -> Result:
    return CliRunner().invoke(main, ["-w", str(place.root), *words], prog_name="kg")


def test_what_it_alone_supported_is_gone(place: Workspace) -> None:
    """No file of the graph speaks of it, and the article's own files stay."""
    text = (place.seeds / "talks.txt").read_bytes()
    done = kg(place, "retract", "talks", "--reason", "The agency took it back")

    assert "talks is withdrawn; " in done.stderr
    assert "articles/talks.ttl" not in talks.graph_of(place)
    assert not any(b"luis-mora" in turtle for turtle in talks.graph_of(place).values())
    assert (place.seeds / "talks.txt").read_bytes() == text


def test_what_others_support_too_stays(place: Workspace) -> None:
    """Ruiz still arrives, on the word of the other note alone."""
    kg(place, "retract", "arrival")
    events = talks.graph_of(place)["knowledge/events-2024.ttl"]

    assert b"2024-05-02" in events
    assert b"article/arrival-again#" in events and b"article/arrival#" not in events


def test_a_withdrawn_article_has_its_day_and_reason(place: Workspace) -> None:
    """Whoever opens the file sees why it does not count."""
    kg(place, "retract", "talks", "--reason", "The agency took it back")

    assert article.read(place.seeds, "talks").withdrawn is not None
    assert 'reason = "The agency took it back"\n' in (place.seeds / "talks.toml").read_text()


def test_undo_brings_everything_back(place: Workspace) -> None:
    """The graph is as it was, byte for byte, and so is what is known of the article."""
    before, known = talks.graph_of(place), (place.seeds / "talks.toml").read_bytes()
    kg(place, "retract", "talks", "--reason", "A slip")
    done = kg(place, "retract", "talks", "--undo")

    assert "talks counts again; " in done.stderr
    assert talks.graph_of(place) == before
    assert (place.seeds / "talks.toml").read_bytes() == known


def test_populate_leaves_it_out_and_says_why(place: Workspace) -> None:
    """Reading it by its name needs taking that back first."""
    kg(place, "retract", "talks")

    assert (
        "Error: talks was withdrawn: take that back with 'kg retract --undo talks'."
        in kg(place, "populate", "talks").stderr
    )
    assert kg(place, "populate").stderr.startswith("0 articles read, 3 unchanged; ")


def test_verify_does_not_miss_it(place: Workspace) -> None:
    """A withdrawn article is not one that waits to be read."""
    kg(place, "retract", "talks")
    done = kg(place, "verify")

    assert (done.exit_code, "Not in the graph yet" in done.stderr) == (0, False)


@pytest.mark.parametrize(
    ("words", "said", "code"),
    [
        (("talks", "--undo"), "talks counts again already.", 0),
        (("tolks",), "There is no article 'tolks' in ", 1),
        (("talks", "--undo", "--reason", "x"), "--undo takes no reason.", 2),
    ],
)
def test_what_cannot_be_withdrawn(words: tuple[str, ...], said: str, code: int, place: Workspace) -> None:
    """Nothing to do, nobody there, or a command that contradicts itself."""
    done = kg(place, "retract", *words)

    assert (said in done.stderr, done.exit_code) == (True, code)
