"""What is linked, what is not, and what Wikidata says beside the articles."""

from tests.queries.conftest import Ask


def test_linked_individuals_have_their_items(ask: Ask) -> None:
    """The item, and whether it is exactly that; a decision against an item is none for it."""
    assert [row for row in ask("wikidata", "entity kind item match") if row[1] == "person"] == [
        ("Ana Ruiz", "person", "Q900000001", "exact"),
        ("Luis Mora", "person", "Q900000002", "close"),
    ]


def test_whoever_is_linked_is_not_unlinked(ask: Ask) -> None:
    """Each person, place and organization is in one of the two answers, and in one alone."""
    linked, unlinked = set(ask("wikidata", "entity_iri")), set(ask("unlinked", "entity_iri"))

    assert linked and unlinked and not linked & unlinked


def test_unlinked_come_by_their_events(ask: Ask) -> None:
    """Whoever took part in most events stands first: linking there is worth most."""
    counts = [int(events or 0) for (events,) in ask("unlinked", "events")]

    assert counts == sorted(counts, reverse=True)


def test_posts_of_linked_people_stand_with_their_words(ask: Ask) -> None:
    """Where nothing was copied from Wikidata, the posts by the articles stand alone."""
    rows = ask("biography", "person post born official item", person="Ruiz")

    assert {row[0] for row in rows} == {"Ana Ruiz"}
    assert all(row[2:] == (None, None, "Q900000001") for row in rows)
