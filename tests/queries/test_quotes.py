"""quotes.rq: who said what."""

from tests.queries.conftest import Ask


def test_words_with_speaker_addressee_and_occasion(ask: Ask) -> None:
    """`reportedBy` is filled only where somebody stands between the speaker and the article."""
    assert ask("quotes", "speaker words addressee occasion reportedBy evidence") == [
        ("Ana Ruiz", "We share one ocean", "Tomás Paz", "Talks of Ana Ruiz and Tomás Paz", None, "“We share one ocean,” Ruiz told Paz at the talks."),
        ("Tomás Paz", "Fish know no borders", None, None, "Andina", "“Fish know no borders,” Paz said, as Andina reported."),
    ]  # fmt: skip


def test_quotes_are_found_by_speaker_and_by_words(ask: Ask) -> None:
    """The addressee is not the speaker."""
    assert ask("quotes", "words", person="paz") == [("Fish know no borders",)]
    assert ask("quotes", "speaker", words="OCEAN") == [("Ana Ruiz",)]
