"""sources.rq: on whose word the claims rest."""

from tests.queries.conftest import Ask


def test_whom_the_articles_cite_and_who_wrote_them(ask: Ask) -> None:
    """The authors have most claims; one and the same source is counted over all articles."""
    found = ask("sources", "source kind claims")

    assert [source for source, _, _ in found][:2] == ["Lucía Prado", "Pedro Gil"]
    assert set(found[2:]) == {
        ("Andina", "news agency", "3"),
        ("Iván Soto", "person", "2"),
        ("Chilean officials", "group of agents", "1"),
        ("Tomás Paz", "person", "1"),
    }


def test_the_sources_of_one_article(ask: Ask) -> None:
    """By the article's name."""
    assert {source for (source,) in ask("sources", "source", article="note-2")} == {"Pedro Gil", "Andina", "Tomás Paz"}
