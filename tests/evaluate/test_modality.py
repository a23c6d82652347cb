"""The set of sentences for the status of events, and how it is scored."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from kg import language, ontology
from kg.errors import InputError
from kg.evaluate import modality
from kg.evaluate.modality import Share, Verdict
from kg.model import Status

CASES = modality.read()
HEAD = "sentence\tstatus\tattributed_to\treported_by\tcue\tpart\n"


def of_file(tmp_path: Path, *rows: str) -> tuple[modality.Case, ...]:
    path = tmp_path / "own.tsv"
    path.write_text(HEAD + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return modality.read(path)


def test_every_status_and_every_cue_has_its_sentences() -> None:
    """Only "disputed" has none: it takes two sources to disagree."""
    assert len(CASES) >= 200
    assert {case.status for case in CASES} == set(Status) - {Status.DISPUTED}
    assert {(case.cue, case.part) for case in CASES} == {
        (cue, part) for cue in modality.CUES for part in modality.PARTS
    }


def test_no_sentence_is_there_twice_for_one_word() -> None:
    """Nothing known can slip into what is held out."""
    assert [marked for marked, times in Counter(case.marked for case in CASES).items() if times > 1] == []


def test_a_sentence_gives_its_word_and_its_place(tmp_path: Path) -> None:
    """The asterisks are no part of the text."""
    (case,) = of_file(tmp_path, "Ruiz will *visit* Lima, TASS said.\tplanned\t\tTASS\tattribution\theld-out")

    assert case.text == "Ruiz will visit Lima, TASS said."
    assert case.trigger.of(case.text) == "visit"
    assert (case.status, case.reported_by, case.part) == (Status.PLANNED, "TASS", "held-out")


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("Ruiz visited Lima.\toccurred\t\t\ttense\tknown", "own.tsv line 2: put one word between asterisks"),
        ("Ruiz *visited* Lima.\thappened\t\t\ttense\tknown", "own.tsv line 2: 'happened' is none of occurred"),
        ("Ruiz *visited* Lima.\toccurred\t\t\tmood\tknown", "own.tsv line 2: 'mood' is none of tense"),
    ],
)
def test_a_row_that_cannot_be_read_is_named(tmp_path: Path, row: str, complaint: str) -> None:
    """The file, the line and what is expected there."""
    with pytest.raises(InputError, match=complaint):
        of_file(tmp_path, row)


def test_rules_are_judged_sentence_by_sentence(tmp_path: Path) -> None:
    """A right status, a source by its name, and a status that the file has wrong."""
    cases = of_file(
        tmp_path,
        "Prime Minister Eva Lind said she would *travel* to Nairobi.\tplanned\tEva Lind\t\tattribution\tknown",
        "The minister did not *visit* Nairobi.\toccurred\t\t\ttense\tknown",
    )
    terms = ontology.load(Path(__file__).parents[2] / "ontology")

    said, denied = modality.judge(cases, language.load(), terms)

    assert said.is_right
    assert said.is_source_right
    assert (denied.status, denied.is_right, denied.is_source_right) == (Status.DID_NOT_OCCUR, False, None)


def test_what_is_counted() -> None:
    """Right ones by status, things given as happened that did not, and which status is taken for which."""
    wanted = [case for case in CASES if case.status is Status.PLANNED][:3]
    found = (Status.PLANNED, Status.OCCURRED, Status.OCCURRED)
    verdicts = list(map(Verdict, wanted, found))

    assert modality.shares(verdicts, lambda case: case.status) == {"planned": Share(1, 3)}
    assert modality.leaks(verdicts) == Share(2, 3)
    assert modality.confusions(verdicts) == [(Status.PLANNED, Status.OCCURRED, 2)]
