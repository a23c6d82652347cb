"""participants.rq: who took part in what, as what."""

from tests.queries.conftest import Ask


def test_the_participants_of_an_event_in_the_order_of_the_text(ask: Ask) -> None:
    """Who is known by post alone stands under that post; what the article denies is no participation."""
    assert ask("participants", "type participant capacity post", event="Talks of Ana") == [
        ("talks", "Ana Ruiz", "participant", None),
        ("talks", "Tomás Paz", "participant", None),
        ("talks", "Ana Ruiz", "guest", None),
        ("talks", "Tomás Paz", "host", "President of Ecuador"),
        ("talks", "Commander of the Coast Guard", "participant", "Commander of the Coast Guard"),
        ("talks", "Luis Mora", "participant", None),
        ("talks", "Jorge Vega", "participant", None),
    ]


def test_only_what_happened_unless_asked(ask: Ask) -> None:
    """A planned visit has its guest, but nobody took part in it."""
    assert ask("participants", "participant", event="visit of tomás") == []
    assert ask("participants", "participant capacity", event="visit of tomás", status="planned") == [
        ("Tomás Paz", "guest")
    ]


def test_a_kind_of_event_takes_its_narrower_kinds_along(ask: Ask) -> None:
    """Talks are meetings; arrivals are not."""
    assert {kind for (kind,) in ask("participants", "type", type="Meeting")} == {"meeting", "talks"}


def test_a_person_is_found_by_any_name_and_nobody_else_is(ask: Ask) -> None:
    """A participant known by post alone has no name that could fit."""
    assert set(ask("participants", "participant", person="Ana María")) == {("Ana Ruiz",)}


def test_the_words_that_say_so(ask: Ask) -> None:
    """Each participation has its own words."""
    assert ask("participants", "evidence", person="mora") == [
        ("The former Minister of Defence Luis Mora and the Commander of the Coast Guard also took part in the talks.",)
    ]
