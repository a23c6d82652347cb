"""NAME.review.toml: what is written is read back, and what is wrong is said with its line."""

from pathlib import Path

import pytest

from kg.errors import InputError
from kg.model import Certainty, Reading
from kg.review import Action, Decision, Draft, Portrait, notebook, with_one, without
from tests.review.conftest import NOTE, decide

HEAD = 'who = "Eva Lund"\nwhen = 2024-05-04T09:30:00Z\n'
DRAFT = Draft(
    "event/meeting",
    "participation",
    "Ruis met “him”",
    2,
    "person/luis-mora",
    qualifiers=(("capacity", "dip:host"), ("inPost", "post/a"), ("inPost", "post/b")),
    negated=True,
    certainty=Certainty.PROBABLE,
    attributed_to="person/ana-ruiz",
)
DECISIONS = (
    decide(Action.ACCEPT, claim="a1", says="She arrived", quoted='He said "yes"\n\tand left', note="Sure"),
    decide(Action.REJECT, claim="a2"),
    decide(Action.REJECT, referent="person/x"),
    decide(Action.CORRECT, claim="a3", draft=DRAFT),
    decide(Action.ADD, draft=Draft("event/meeting", "hasTime", "on 2 May", time="2024-05-02", time_words="2 May")),
    decide(Action.MERGE, referent="person/x", into="person/y"),
    decide(Action.SPLIT, referent="person/x", into="person/z", label="Z", claims=("a4", "a5")),
    decide(Action.DESCRIBE, referent="post/a", portrait=Portrait("Post", "Mayor", None, (("title", "Mayor"), ("ofState", "state/peru")))),
)  # fmt: skip


def test_every_kind_of_decision_is_read_back(tmp_path: Path) -> None:
    """Reading gives what was written, letter by letter."""
    notebook.write(tmp_path / "note-1.review.toml", "note-1", DECISIONS)

    assert notebook.read(tmp_path / "note-1.review.toml") == DECISIONS


def test_a_decision_is_a_table_that_people_can_read() -> None:
    """One key a line, with the claim in plain words and the words behind it."""
    assert notebook.to_toml("note-1", DECISIONS[:1]) == (
        "# What people decided about note-1. 'kg review note-1' writes this file, 'kg populate' carries it out.\n"
        "\n"
        "[[decision]]\n"
        'verdict = "accepted"\n'
        'claim = "a1"\n'
        'says = "She arrived"\n'
        'words = "He said \\"yes\\"\\n\\tand left"\n'
        'who = "Eva Lund"\n'
        "when = 2024-05-04T09:30:00Z\n"
        'note = "Sure"\n'
    )


def test_no_file_is_no_decision(tmp_path: Path) -> None:
    """Most articles were never reviewed."""
    assert notebook.read(tmp_path / "note-1.review.toml") == ()


def test_without_decisions_the_file_goes(tmp_path: Path) -> None:
    """Taking back the last decision leaves nothing behind."""
    path = tmp_path / "note-1.review.toml"
    notebook.write(path, "note-1", DECISIONS)
    notebook.write(path, "note-1", ())

    assert not path.exists()


@pytest.mark.parametrize(
    ("toml", "complaint"),
    [
        ("[[decision]]\nverdict = accepted\n", "r.toml is not TOML: Invalid value (at line 2, column 11)."),
        ("[[decisions]]\n", "r.toml: 'decisions' is not a list of decisions: begin each with the line [[decision]]."),
        ("decision = 3\n", "r.toml: 'decision' is not a list of decisions: begin each with the line [[decision]]."),
        (f'\n[[decision]]\n{HEAD}verdict = "acepted"\n', "r.toml line 5: 'acepted' is no verdict. Known: accepted, rejected, corrected, added, merged, split, described."),
        (f'[[decision]]\n{HEAD}verdict = "accepted"\n', "r.toml line 1: a decision with the verdict 'accepted' needs 'claim'."),
        (f'[[decision]]\n{HEAD}verdict = "rejected"\n', "r.toml line 1: a decision with the verdict 'rejected' needs 'claim' or 'referent'."),
        ('[[decision]]\nverdict = "accepted"\nclaim = "a"\nwho = "E"\nwhen = "today"\n', "r.toml line 5: 'when' is a time such as 2024-05-04T09:30:00Z."),
        (f'[[decision]]\n{HEAD}verdict = "accepted"\nclaim = 3\n', "r.toml line 5: 'claim' is a text in quotation marks."),
        (f'[[decision]]\n{HEAD}verdict = "accepted"\nclaim = "a"\n[[decision]]\n{HEAD}verdict = "merged"\nreferent = "a"\n', "r.toml line 6: a decision with the verdict 'merged' needs 'into'."),
        (f'[[decision]]\n{HEAD}verdict = "added"\nsubject = "event/e"\nproperty = "plaice"\nobject = "p"\nwords = "w"\n', "r.toml line 6: 'plaice' is no property of claims. Known: status"),
        (f'[[decision]]\n{HEAD}verdict = "added"\nsubject = "event/e"\nproperty = "hasTime"\nobject = "p"\nwords = "w"\n', "r.toml line 6: a claim of 'hasTime' gives 'time', and nothing else."),
        (f'[[decision]]\n{HEAD}verdict = "added"\nsubject = "event/e"\nproperty = "place"\nobject = "p"\nwords = "w"\noccurrence = true\n', "r.toml line 9: 'occurrence' is a whole number."),
    ],
)  # fmt: skip
def test_a_malformed_file_is_one_sentence_with_a_line(toml: str, complaint: str) -> None:
    """Whoever mends the file by hand is told where to look."""
    with pytest.raises(InputError) as error:
        notebook.from_toml(toml, "r.toml")

    assert str(error.value).startswith(complaint)


def test_an_unknown_key_is_named_with_its_line() -> None:
    """A slip of the pen is not silently left out."""
    with pytest.raises(InputError, match=r"r.toml line 4: unknown key 'claime'\. Known keys: "):
        notebook.from_toml(f'[[decision]]\n{HEAD}claime = "a"\nverdict = "accepted"\n', "r.toml")


def test_a_later_decision_takes_an_earlier_ones_place() -> None:
    """One claim has one verdict; other decisions stay as they are."""
    changed = decide(Action.REJECT, claim="a1")

    assert with_one(DECISIONS, changed) == (*DECISIONS[1:], changed)


def test_a_decision_can_be_taken_back() -> None:
    """What is taken back is as if nobody had decided."""
    assert without(DECISIONS, "a1") == DECISIONS[1:]


def test_a_draft_of_a_claim_says_all_of_it(reading: Reading) -> None:
    """A claim written down as a person would is the same claim."""
    from kg.review import claim_of

    for claim in reading.claims:
        again = claim_of(Draft.of(claim, NOTE), NOTE, claim)
        assert (again.subject, again.object, again.value, again.passage) == (
            claim.subject,
            claim.object,
            claim.value,
            claim.passage,
        )


def test_where_a_decision_stands_is_no_part_of_it() -> None:
    """A file that was only moved about holds the same decisions."""
    [read] = notebook.from_toml(f'\n\n[[decision]]\n{HEAD}verdict = "rejected"\nclaim = "a2"\n', "r.toml")

    assert (read, read.where) == (DECISIONS[1], "r.toml line 3")
    assert isinstance(read, Decision)


def test_the_file_in_the_documentation_is_one() -> None:
    """What the page shows can be written so: every kind of decision is in it."""
    page = (Path(__file__).parents[2] / "docs" / "review.md").read_text(encoding="utf-8")
    found = notebook.from_toml(page.partition("```toml\n")[2].partition("```")[0], "review.md")

    assert {decision.action for decision in found} == {action for action in Action if action is not Action.ACCEPT}
