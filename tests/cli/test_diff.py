"""`kg diff`: two states of a graph, as events and claims."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg import workspace
from kg.cli import main
from kg.workspace import Workspace
from tests.cli import talks


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The notes, read once, and a copy from before the talks were withdrawn and a date was corrected."""
    root = tmp_path_factory.mktemp("diff")
    place = talks.make(root / "old")
    new = workspace.read(Path(shutil.copytree(place.root, root / "new")))
    kg(new, "retract", "talks")
    listed = json.loads(kg(new, "review", "undated", "--list", "--all", "--format", "json").stdout)
    claim = next(each["claim"] for each in listed if "when?" in each["says"])
    kg(new, "review", "undated", "--correct", claim, "--set", "time=2022")
    kg(new, "populate")
    return root


def kg(place: Workspace, *words: str) -> Result:
    runner = CliRunner(env={"KG_AUTHOR": "Rosa Vidal"})
    return runner.invoke(main, ["-w", str(place.root), *words], prog_name="kg")


def diff(root: Path, *words: str) -> Result:
    return kg(workspace.read(root / "new"), "diff", *words)


def test_events_and_claims_are_told_as_people_tell_them(once: Path) -> None:
    """What is gone with its status, day, place and participants; what changed with before and after."""
    page = diff(once, str(once / "old")).stdout

    assert page.startswith("Events: 0 added, 1 removed, 1 changed\n")
    assert (
        "- Meeting of Ana Ruiz and Luis Mora in Quito [meeting] occurred, 2024-05-05, Quito: Ana Ruiz, Luis Mora\n"
        in page
    )
    assert "~ Visit of Kari Holm to Nairobi\n" in page
    assert "    time: 2023 → 2022\n" in page


def test_claims_stand_with_their_words_and_verdicts(once: Path) -> None:
    """The corrected claim is new, the one it corrects was rejected."""
    page = diff(once, str(once / "old")).stdout

    assert "+ Visit of Kari Holm to Nairobi: when? “2023” (2022) (accepted by Rosa Vidal)\n" in page
    assert "    verdict: + rejected by Rosa Vidal\n" in page
    assert "“Ana Ruiz met Foreign Minister Luis Mora in Quito on 5 May 2024” talks\n" in page


def test_the_other_way_round_it_is_the_other_way_round(once: Path) -> None:
    """Two folders are compared as they are named."""
    page = diff(once, str(once / "new"), str(once / "old" / "graph")).stdout

    assert page.startswith("Events: 1 added, 0 removed, 1 changed\n")
    assert "    time: 2022 → 2023\n" in page


def test_programs_read_json(once: Path) -> None:
    """The same, as data."""
    found = json.loads(diff(once, str(once / "old"), "--format", "json").stdout)

    assert [each["label"] for each in found["events_removed"]] == ["Meeting of Ana Ruiz and Luis Mora in Quito"]
    [event, differences] = found["events_changed"][0]
    assert event["label"] == "Visit of Kari Holm to Nairobi"
    assert {"aspect": "time", "gone": ["2023"], "come": ["2022"]} in differences


def test_a_graph_and_itself_say_the_same(once: Path) -> None:
    """Nothing is told of nothing."""
    assert diff(once, str(once / "new")).stdout == "The two say the same.\n"


def test_a_revision_is_compared_with_what_is_there_now(once: Path, tmp_path: Path) -> None:
    """`kg diff HEAD` tells what was done since the last commit."""
    place = workspace.read(Path(shutil.copytree(once / "old", tmp_path / "talks")))
    git = ["git", "-C", str(place.root), "-c", "user.name=Eva Lund", "-c", "user.email=eva@example.org"]
    for command in (["init", "-q"], ["add", "graph"], ["commit", "-qm", "Read the notes"]):
        subprocess.run([*git, *command], check=True)
    assert kg(place, "diff", "HEAD").stdout == "The two say the same.\n"

    kg(place, "retract", "talks")
    assert kg(place, "diff", "HEAD").stdout.startswith("Events: 0 added, 1 removed, 0 changed\n")
    assert kg(place, "diff", "HEAD", "HEAD").stdout == "The two say the same.\n"


@pytest.mark.parametrize("name", ["HEAD~99", "--output=x", "nowhere"])
def test_what_is_neither_folder_nor_revision_is_named(name: str, once: Path) -> None:
    """A name that git must not take for an option, either."""
    done = diff(once, "--", name)

    assert (done.exit_code, f"Error: {name!r} is neither a folder nor a revision of" in done.stderr) == (1, True)


def test_a_folder_without_a_graph_is_named(once: Path, tmp_path: Path) -> None:
    """An empty folder is not an empty graph."""
    done = diff(once, str(tmp_path))

    assert f"{tmp_path} holds no graph: name a workspace, or its folder graph/." in done.stderr


def test_an_event_under_another_iri_is_the_same_event(once: Path) -> None:
    """Its date is part of its IRI; what its article spoke of is the same."""
    found = json.loads(diff(once, str(once / "old"), "--format", "json").stdout)

    [[event, differences]] = found["events_changed"]

    assert "iri" in {each["aspect"] for each in differences}
    assert event["iri"].endswith("-2022")
