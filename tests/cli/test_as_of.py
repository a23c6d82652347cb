"""`kg query --as-of` and `--evidence`: what could be known on a day, and all the words that say so."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg import pipeline, workspace
from kg.cli import main
from kg.workspace import Workspace
from tests.cli import talks


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The notes, read once."""
    return talks.make(tmp_path_factory.mktemp("as-of") / "talks").root


@pytest.fixture
def place(once: Path, tmp_path: Path) -> Workspace:
    """A copy of them."""
    return workspace.read(Path(shutil.copytree(once, tmp_path / "talks")))


def kg(place: Workspace, *words: str) -> Result:
    return CliRunner().invoke(main, ["-w", str(place.root), *words], prog_name="kg")


def events(place: Workspace, *words: str) -> list[str]:
    return [row["event"] for row in json.loads(kg(place, "query", "events", "--format", "json", *words).stdout)]


def evidence(place: Workspace, *words: str) -> str:
    answer = kg(place, "query", "events", "--param", "event=arrival", "--format", "json", *words).stdout
    found: str = json.loads(answer)[0]["evidence"]
    return found


def test_only_what_had_been_published_is_known(place: Workspace) -> None:
    """On 4 May nobody had written of the talks; on the day of publication it is known."""
    assert events(place, "--as-of", "2024-05-04") == ["Arrival of Ana Ruiz in Quito"]
    assert len(events(place, "--as-of", "2024-05-06")) == 2


def test_an_article_without_a_date_is_left_out_and_named(place: Workspace) -> None:
    """Nobody can say that it had been published."""
    done = kg(place, "query", "events", "--as-of", "2030-01-01")

    assert "Kari Holm" not in done.stdout
    assert "Note: left out, for nobody knows when they were published: undated." in done.stderr


def test_the_graph_of_today_is_not_touched(place: Workspace) -> None:
    """The answer comes from a graph in the cache."""
    before = talks.graph_of(place)
    kg(place, "query", "events", "--as-of", "2024-05-04")

    assert talks.graph_of(place) == before
    assert (place.cache / "as-of" / "2024-05-04" / "articles" / "arrival.ttl").is_file()


def test_after_the_last_article_it_is_the_graph_itself(place: Workspace, tmp_path: Path) -> None:
    """With every article, what is derived is what was written, byte for byte."""
    pipeline.derive(place, tmp_path / "whole")

    whole = {
        str(path.relative_to(tmp_path / "whole")): path.read_bytes() for path in (tmp_path / "whole").rglob("*.ttl")
    }
    assert whole == talks.graph_of(place)


def test_a_later_decision_is_heeded(place: Workspace) -> None:
    """The graph of a day is made anew when an article was withdrawn since."""
    assert len(events(place, "--as-of", "2024-05-06")) == 2
    kg(place, "retract", "talks")

    assert len(events(place, "--as-of", "2024-05-06")) == 1


@pytest.mark.parametrize(
    ("words", "said", "code"),
    [
        (("--as-of", "2020-01-01"), "had been published by 2020-01-01: ask about a later day.", 1),
        (("--as-of", "yesterday"), "'yesterday' does not match the format", 2),
        (("--as-of", "2024-05-04", "--inferred"), "ask either --as-of or --inferred.", 2),
    ],
)
def test_a_day_that_cannot_be_asked_about(words: tuple[str, ...], said: str, code: int, place: Workspace) -> None:
    """Before the first article, no day at all, or together with what follows from all articles."""
    done = kg(place, "query", "events", *words)

    assert (said in done.stderr, done.exit_code) == (True, code)


def test_no_language_model_is_loaded_for_it(place: Workspace) -> None:
    """What was read is in the cache: asking about a day needs no spaCy."""
    code = (
        "import sys; from click.testing import CliRunner; from kg.cli import main; "
        "done = CliRunner().invoke(main, ['-w', sys.argv[1], 'query', 'events', '--as-of', '2024-05-04']); "
        "print(done.exit_code, *{'spacy', 'rdflib', 'owlready2', 'pyshacl'} & sys.modules.keys())"
    )
    done = subprocess.run([sys.executable, "-c", code, str(place.root)], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "0"


def test_every_passage_is_shown_when_asked_for(place: Workspace) -> None:
    """Two notes of one arrival: the first passage alone, or both in the order of articles."""
    first = "President Ana Ruiz of Peru arrived in Quito on 2 May 2024"
    both = evidence(place, "--evidence")

    assert evidence(place) in both.split("; ")
    assert first in both and "Ana Ruiz, the president of Peru, arrived in Quito on 2 May 2024" in both


@pytest.mark.parametrize(
    "question",
    [
        "delegation",
        "events",
        "itinerary",
        "participants",
        "quotes",
        "roles",
        "timeline",
        "topics",
        "meetings",
        "conflicts",
    ],
)
def test_more_passages_are_no_more_rows(question: str, journey: Path) -> None:
    """One row is one answer, however many passages say so."""

    def rows(*words: str) -> list[dict[str, object]]:
        done = CliRunner().invoke(main, ["-w", str(journey), "query", question, "--format", "json", *words])
        found: list[dict[str, object]] = json.loads(done.stdout)
        return [{key: value for key, value in row.items() if not key.startswith("evidence")} for row in found]

    assert rows("--evidence") == rows()


def test_a_question_with_one_passage_says_so(journey: Path) -> None:
    """Where a row has no first of several passages, nobody is left to think that these are all."""
    done = CliRunner().invoke(main, ["-w", str(journey), "query", "names", "--evidence"])

    assert "Note: names.rq has no first passage to which others could be added." in done.stderr
