"""`kg why`, as a person runs it."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run

ARRIVAL = (
    "»President Ana Ruiz of Peru arrived in Quito on 2 May 2024.« She had left Lima the day before, accompanied by"
)


@pytest.mark.parametrize(
    "name", ["Arrival of Ana Ruiz in Quito", "event:arrival-quito-2024-05-02", "article:note-1#char=0,58"]
)
def test_words_are_marked_in_their_paragraph(run: Run, name: str) -> None:
    """By a name, by the IRI of an individual, by the passage itself."""
    shown = run("why", name).stdout

    assert shown.startswith(f"note-1:0-58\n{ARRIVAL}")
    assert shown.count("\n\n") == 1


def test_a_claim_has_its_words(run: Run) -> None:
    """Every row of every query leads to claims."""
    claim = run(
        "query", "-e", "SELECT ?claim { ?claim dip:byRule 'invented' ; dip:claimProperty dip:words } ORDER BY ?claim"
    )
    shown = [run("why", iri).stdout for iri in claim.stdout.split()[1:]]

    assert any("»We share one ocean«" in words for words in shown)


def test_somebody_who_is_named_in_two_articles(run: Run) -> None:
    """Both are shown."""
    shown = run("why", "Ana Ruiz").stdout

    assert "President »Ana Ruiz« of Peru" in shown
    assert "»Ana María Ruiz«, the president of Peru" in shown


def test_a_text_that_has_changed_is_not_quoted_wrongly(run: Run, journey: Path) -> None:
    """The graph's own copy of the words is shown, and that something is amiss."""
    (journey / "seeds" / "note-1.txt").write_text("Another text.")
    (journey / "seeds" / "note-2.txt").unlink()
    shown = run("why", "Ana Ruiz").stdout

    assert "»Ana Ruiz«\n(The article's text is not what was read: see 'kg verify'.)\n" in shown
    assert "»Ana María Ruiz«\n(The article's text" in shown


def test_a_text_cannot_steer_the_terminal(run: Run, journey: Path) -> None:
    """The context is as untrusted as the words."""
    text = (journey / "seeds" / "note-1.txt").read_text()
    (journey / "seeds" / "note-1.txt").write_text(text.replace("She had left Lima", "\x1b[2J\u202ee left Lima"))

    shown = run("why", "Arrival of Ana Ruiz in Quito").stdout
    assert "\x1b" not in shown
    assert "\u202e" not in shown


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("event:nosuch", "Nothing in the graph supports 'event:nosuch'"),
        ("Riuz", "There is nobody and nothing named 'Riuz' in the graph: did you mean 'Ruiz'?"),
    ],
)
def test_nothing_to_show(run: Run, name: str, sentence: str) -> None:
    """One sentence, exit 1."""
    result = run("why", name)

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"Error: {sentence}")
