"""`kg review`, as a person and as a script run it, and what `kg populate` makes of it."""

from __future__ import annotations

import json
import shutil
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from kg import article, pipeline, workspace
from kg.article import Metadata
from kg.cli import main
from kg.workspace import Workspace

NOTE = (
    b"President Ana Ruiz of Peru arrived in Quito on 2 May 2024. She met Foreign Minister Luis Mora in Quito on 3 May. "
    b"It is unclear whether Ruiz visited Lima."
)
MEETING = "Meeting of Ana Ruiz and Luis Mora in Quito"

Run = Callable[..., Result]


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with a note that was read."""
    place = workspace.init(tmp_path_factory.mktemp("review") / "talks")
    known = Metadata(author="Eva Lund", outlet="Example Wire", published=date(2024, 5, 4))
    article.add(place.seeds, NOTE, known, name="note-1")
    pipeline.populate(place)
    return place.root


@pytest.fixture
def place(once: Path, tmp_path: Path) -> Workspace:
    """A copy of it, to decide about."""
    return workspace.read(Path(shutil.copytree(once, tmp_path / "talks")))


@pytest.fixture
def kg(place: Workspace) -> Run:
    """Run a command on it."""

    def run(*words: str, stdin: str = "") -> Result:
        runner = CliRunner(env={"KG_AUTHOR": "Rosa Vidal"})
        return runner.invoke(main, ["-w", str(place.root), *words], input=stdin, prog_name="kg")

    return run


def graph_of(place: Workspace) -> dict[str, bytes]:
    return {str(path.relative_to(place.graph)): path.read_bytes() for path in place.graph_files()}


def decisions(place: Workspace) -> list[dict[str, Any]]:
    path = place.seeds / "note-1.review.toml"
    return tomllib.loads(path.read_text())["decision"] if path.exists() else []


def claims(kg: Run, *words: str) -> list[dict[str, str]]:
    """All claims, or those of whose plain words these are part."""
    listed: list[dict[str, str]] = json.loads(kg("review", "note-1", "--list", "--all", "--format", "json").stdout)
    return [claim for claim in listed if all(part in claim["says"] for part in words)]


def ids(kg: Run, *words: str) -> str:
    [claim] = claims(kg, *words)
    return claim["claim"]


def meeting(kg: Run) -> list[dict[str, Any]]:
    """What the graph says of the meeting."""
    answer = kg("query", "events", "--param", "event=meeting", "--format", "json").stdout
    found: list[dict[str, Any]] = json.loads(answer)
    return found


@contextmanager
def unchanged(place: Workspace) -> Iterator[None]:
    before = decisions(place)
    yield
    assert decisions(place) == before


# ---------------------------------------------------------------- the round trip


def test_the_round_trip(place: Workspace, kg: Run) -> None:
    """Reject, correct, add, merge, split; populate twice; and the graph is what the person said, byte for byte."""
    kg("review", "note-1", "--correct", ids(kg, MEETING, "when?"), "--set", "time=2024-05-04")
    kg("review", "note-1", "--reject", ids(kg, "Arrival", "where?"))
    kg("review", "note-1", "--describe", "event/dinner", *_set("kind=Reception", "label=Dinner of Luis Mora"))
    for value in (
        ("property=status", "object=occurred"),
        ("property=participation", "object=Luis Mora", "capacity=host"),
    ):
        done = kg("review", "note-1", "--add", *_set("subject=event/dinner", "words=She met", *value))
        assert done.exit_code == 0, done.stderr
    kg(
        "review",
        "note-1",
        "--split",
        "Luis Mora",
        "Luis Mora the Elder",
        "--claim",
        ids(kg, MEETING, "Luis Mora took part"),
    )
    kg("populate")
    first = graph_of(place)
    again = kg("populate", "--force")

    assert graph_of(place) == first
    assert "Not carried out" not in again.stderr
    [row] = meeting(kg)
    assert (row["from"], row["participants"]) == ("2024-05-04", "Ana Ruiz; Luis Mora the Elder")
    assert "Dinner of Luis Mora" in kg("query", "events").stdout
    assert kg("verify").exit_code == 0


def test_without_its_decisions_the_graph_is_as_it_was(place: Workspace, kg: Run) -> None:
    """Every decision can be undone, and leaves nothing behind."""
    before = graph_of(place)
    claim = ids(kg, MEETING, "when?")
    kg("review", "note-1", "--reject", claim, "--merge", "Arrival of Ana Ruiz in Quito", MEETING)
    kg("populate")
    assert graph_of(place) != before

    kg("review", "note-1", "--undo", claim, "--undo", decisions(place)[1]["referent"])
    kg("populate")

    assert decisions(place) == []
    assert graph_of(place) == before


def test_provenance_tells_the_person_from_the_rule(place: Workspace, kg: Run) -> None:
    """A rejected claim keeps its node with the verdict; a corrected one names the person and what it corrects."""
    claim = ids(kg, MEETING, "when?")
    kg("review", "note-1", "--correct", claim, "--set", "time=2024-05-04", "--note", "The date line says so")
    kg("populate")
    question = "SELECT ?verdict ?rule ?who ?note ?corrects { ?c dip:byReviewer ?who ; dip:verdict ?verdict OPTIONAL { ?c dip:byRule ?rule } OPTIONAL { ?c dip:reviewNote ?note } OPTIONAL { ?c dip:corrects ?corrects } } ORDER BY ?verdict"
    accepted, rejected = json.loads(kg("query", "-e", question, "--format", "json").stdout)

    assert (accepted["verdict"].rpartition("#")[2], accepted["rule"], accepted["who"]) == (
        "accepted",
        None,
        "Rosa Vidal",
    )
    assert (accepted["note"], accepted["corrects"].rpartition("/")[2]) == ("The date line says so", claim)
    assert rejected["verdict"].endswith("#rejected") and rejected["rule"]


def test_a_merge_makes_one_event_of_two(place: Workspace, kg: Run) -> None:
    """What was said of both is said of the one that stays."""
    done = kg("review", "note-1", "--merge", "Arrival of Ana Ruiz in Quito", MEETING)
    kg("populate")

    assert done.stderr.startswith("1 decision kept; ")
    assert [
        row["event"] for row in json.loads(kg("query", "events", "-f", "json").stdout) if "Arrival" in row["event"]
    ] == []
    assert meeting(kg)[0]["from"] == "2024-05-02; 2024-05-03"


def test_a_decision_whose_claim_has_vanished_is_said_and_kept(place: Workspace, kg: Run) -> None:
    """Nothing that a person decided is dropped, though nothing follows from it now."""
    path = place.seeds / "note-1.review.toml"
    path.write_text(
        '[[decision]]\nverdict = "rejected"\nclaim = "feed"\nwho = "Rosa Vidal"\nwhen = 2024-05-04T10:00:00Z\n'
    )
    before = path.read_bytes()
    done = kg("populate")

    assert (
        "Not carried out, and kept: " in done.stderr
        and "note-1.review.toml line 1: claim feed is no longer found in note-1." in done.stderr
    )
    assert (done.exit_code, path.read_bytes()) == (0, before)
    assert "claim feed is no longer found in note-1." in kg("review", "note-1", "--list").stderr


def test_a_malformed_file_stops_populate_with_a_sentence(place: Workspace, kg: Run) -> None:
    """The line is named, and the graph stays as it was."""
    before = graph_of(place)
    (place.seeds / "note-1.review.toml").write_text('[[decision]]\nverdict = "maybe"\n')
    done = kg("populate")

    assert (done.exit_code, done.stderr.count("\n")) == (1, 1)
    assert "note-1.review.toml line 2: 'maybe' is no verdict." in done.stderr
    assert graph_of(place) == before


def test_the_reviewed_graph_passes_every_check(place: Workspace, kg: Run) -> None:
    """Verdicts, added claims and rejected events fit the shapes and the ontology."""
    kg("review", "note-1", "--correct", ids(kg, MEETING, "when?"), "--set", "time=2024-05-04")
    kg("review", "note-1", "--reject", "event/arrival-of-ana-ruiz-in-quito")
    kg("populate")
    done = kg("check", "--level", "error")

    assert done.exit_code == 0, done.stdout


def test_scores_are_given_with_and_without_review(place: Workspace, kg: Run, tmp_path: Path) -> None:
    """What a person mended is told from what the rules found."""
    gold = tmp_path / "gold"
    gold.mkdir()
    (gold / "note-1.json").write_text(json.dumps({"persons": [{"name": "Ana Ruiz"}]}))
    kg("review", "note-1", "--reject", "person/luis-mora")
    kg("populate")
    figures = json.loads(kg("evaluate", str(gold), "--json").stdout)

    assert figures["total"]["persons"]["found"] == figures["without review"]["total"]["persons"]["found"] - 1
    assert kg("evaluate", str(gold)).stdout.startswith("With review\n")


# ---------------------------------------------------------------- scripts


def test_the_list_names_what_needs_eyes(kg: Run) -> None:
    """Ids, reasons, plain words, the words behind them and where they stand, for programs too."""
    [row] = claims(kg, "Arrival", "when?")

    assert row["says"] == "Arrival of Ana Ruiz in Quito: when? “2 May 2024” (2024-05-02)"
    assert row["where"] == "note-1:0-57"
    assert kg("review", "note-1", "--list").stdout.splitlines()[0] == "claim\twhy\tverdict\tsays\twords\twhere"


def test_the_referents_are_listed_by_their_ids(kg: Run) -> None:
    """Whoever writes a claim can see what its parts are called."""
    assert "person/luis-mora\tPerson\tLuis Mora\tLuis Mora" in kg("review", "note-1", "--referents").stdout


def test_a_verdict_is_kept_with_who_when_and_the_words(place: Workspace, kg: Run) -> None:
    """The file can be read without kg."""
    claim = ids(kg, MEETING, "when?")
    done = kg("review", "note-1", "--accept", claim[:6], "--note", "Seen")
    [decision] = decisions(place)

    assert (decision["claim"], decision["verdict"], decision["who"], decision["note"]) == (
        claim,
        "accepted",
        "Rosa Vidal",
        "Seen",
    )
    assert decision["says"] == f"{MEETING}: when? “3 May” (2024-05-03)"
    assert decision["words"] == "She met Foreign Minister Luis Mora in Quito on 3 May"
    assert done.stderr.endswith("Carry out what was decided with 'kg populate'.\n")


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("--accept", "zzz"), "No claim of note-1 begins with 'zzz': 'kg review note-1 --list --all' lists them."),
        (("--reject", "person/nobody"), "The article speaks of nobody and nothing called 'person/nobody'."),
        (("--merge", "Ana Ruiz", "Ana Ruiz"), "person/ana-ruiz is person/ana-ruiz already."),
        (("--split", "Ana Ruiz", "Eva Ruiz"), "Say with --claim ID which claims are about another one."),
        (("--undo", "feed"), "No claim of note-1 begins with 'feed'"),
        (("--describe", "event/x", "--set", "kind=Recepton", "--set", "label=X"), "'Recepton' is no class of the ontology. Did you mean Reception?"),
        (("--describe", "Dinner", "--set", "label=X"), "The article speaks of nobody and nothing called 'Dinner'."),
        (("--describe", "Quito", "--set", "in which=Peru"), "'in which' is no property, such as title or ofState."),
        (("--describe", "event/x", "--set", "label=X"), "event/x is new: say its kind and its label."),
        (("--describe", "event/Dinner <1>", "--set", "kind=Reception", "--set", "label=X"), "'event/Dinner <1>' is no name for a referent: write it as event/dinner-in-quito."),
        (("--add", "--set", "subject=Ana Ruiz", "--set", "property=tenure", "--set", "object=President of Peru", "--set", "words=in Lima"), "“in Lima” does not stand in note-1: quote words of the article, letter by letter."),
        (("--add", "--set", "subject=Ana Ruiz", "--set", "property=tenure", "--set", "object=President of Peru", "--set", "words=Quito"), "“Quito” stands 2 times in note-1: quote more of the sentence, or say which by occurrence = 1 to 2."),
        (("--add", "--set", f"subject={MEETING}", "--set", "property=status", "--set", "object=occured", "--set", "words=She met"), "'dip:occured' is no EventStatus of the ontology. Did you mean dip:occurred?"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused(words: tuple[str, ...], complaint: str, place: Workspace, kg: Run) -> None:
    """One sentence, exit code 1, and nothing is written."""
    with unchanged(place):
        done = kg("review", "note-1", *words)

    assert (done.exit_code, done.stderr.count("\n")) == (1, 1)
    assert complaint in done.stderr


@pytest.mark.parametrize(
    "words", [("--set", "object=x"), ("--add", "--correct", "a", "--set", "a=b"), ("--add", "--set", "object")]
)
def test_what_is_written_wrongly_is_exit_code_2(words: tuple[str, ...], kg: Run) -> None:
    """--set belongs to one decision, and has the form KEY=VALUE."""
    assert kg("review", "note-1", *words).exit_code == 2


def test_a_correction_that_changes_nothing_is_refused(place: Workspace, kg: Run) -> None:
    """A slip is not kept as a decision."""
    with unchanged(place):
        done = kg("review", "note-1", "--correct", ids(kg, "Arrival", "where?"), "--set", "object=Quito")

    assert "Nothing was changed" in done.stderr


# ---------------------------------------------------------------- a person at the terminal


def unclear(kg: Run) -> str:
    return ids(kg, "Visit of Ana Ruiz to Lima: unclear")


def test_the_sentence_is_shown_with_the_words_marked(kg: Run) -> None:
    """A person sees why they are asked, the words in their sentence, and the claim in plain words."""
    done = kg("review", "note-1", stdin="q\n")

    assert "[1 left] status unclear (claim " + unclear(kg) in done.stdout
    assert "\nIt is »unclear whether Ruiz visited Lima«.\n  → Visit of Ana Ruiz to Lima: unclear\n" in done.stdout
    assert (
        "  a accept, r reject, c correct, n add another, m merge, p split, u undo last, s skip, q quit [s]: q"
        in done.stdout
    )


@pytest.mark.parametrize(("answer", "verdict"), [("a", "accepted"), ("r", "rejected")])
def test_a_letter_is_a_verdict(answer: str, verdict: str, place: Workspace, kg: Run) -> None:
    """It is written at once."""
    done = kg("review", "note-1", stdin=f"{answer}\n")

    assert [(each["verdict"], each["claim"]) for each in decisions(place)] == [(verdict, unclear(kg))]
    assert "There is nothing left that needs eyes." in done.stdout
    assert (
        done.stderr
        == "1 decision kept; 0 claims of note-1 still need eyes. Carry out what was decided with 'kg populate'.\n"
    )


def test_a_correction_is_typed_line_by_line(place: Workspace, kg: Run) -> None:
    """What the claim has is shown as one would type it; an empty line ends the change."""
    claim = unclear(kg)
    done = kg("review", "note-1", stdin="c\nobject=alleged\n\n")
    [decision] = decisions(place)

    assert "    object=dip:unclear\n" in done.stdout
    assert (decision["verdict"], decision["claim"], decision["object"]) == ("corrected", claim, "dip:alleged")


def test_what_cannot_be_is_asked_again(place: Workspace, kg: Run) -> None:
    """A wrong answer costs nothing: the sentence says why, and the same claim is asked about again."""
    done = kg("review", "note-1", stdin="what\nc\nobject=nonsense\n\nm\nEva Ruis\na\n")

    assert "  'what' is none of the answers.\n" in done.stdout
    assert "'dip:nonsense' is no EventStatus of the ontology." in done.stdout
    assert "The article speaks of nobody and nothing called 'Eva Ruis'." in done.stdout
    assert [each["verdict"] for each in decisions(place)] == ["accepted"]


def test_a_claim_can_be_added_on_the_way(place: Workspace, kg: Run) -> None:
    """The claim at hand is asked about again afterwards."""
    pairs = f"subject={MEETING}\nproperty=topic\nvalue=fishing\nwords=She met\n\n"
    kg("review", "note-1", stdin=f"n\n{pairs}a\n")

    assert [each["verdict"] for each in decisions(place)] == ["added", "accepted"]


def test_referents_are_merged_and_split_on_the_way(place: Workspace, kg: Run) -> None:
    """The event is asked about; what it is the same as, or what else the claim is about, is typed."""
    kg("review", "note-1", stdin="p\nVisit of nobody\n")
    [split] = decisions(place)
    assert (split["into"], split["label"], len(split["claims"])) == ("event/visit-of-nobody", "Visit of nobody", 1)

    kg("review", "note-1", "--undo", split["referent"])
    kg("review", "note-1", stdin=f"m\n{MEETING}\n")
    assert [each["verdict"] for each in decisions(place)] == ["merged"]


def test_the_last_decision_of_a_walk_is_undone(place: Workspace, kg: Run) -> None:
    """A slip is mended where it was made."""
    pairs = f"subject={MEETING}\nproperty=topic\nvalue=fishing\nwords=She met\n\n"
    done = kg("review", "note-1", stdin=f"u\nn\n{pairs}u\nq\n")

    assert "Nothing was decided in this walk." in done.stdout and "Taken back: added" in done.stdout
    assert decisions(place) == []


@pytest.mark.parametrize("stdin", ["", "q\n", "s\n", "\n"])
def test_leaving_decides_nothing(stdin: str, place: Workspace, kg: Run) -> None:
    """The end of the input, q, s, or a bare return."""
    done = kg("review", "note-1", stdin=stdin)

    assert (done.exit_code, decisions(place)) == (0, [])
    assert done.stderr == "0 decisions kept; 1 claim of note-1 still needs eyes.\n"


def _set(*pairs: str) -> list[str]:
    return [word for pair in pairs for word in ("--set", pair)]
