"""Which plain triples follow from claims, and in which file they stand."""

from .conftest import Triples

ARRIVAL = "event/arrival-2024-05-02"


def test_files_are_by_kind_and_events_by_year(files: dict[str, Triples]) -> None:
    """People, places and posts have a file each; an event stands in its year's, or among the undated."""
    assert set(files) == {"people", "places", "posts", "events-2024", "events-undated"}


def test_an_event_carries_status_time_and_evidence(files: dict[str, Triples]) -> None:
    """The resolved status, the time node and the passage stand on the event itself."""
    events = files["events-2024"]

    assert (ARRIVAL, "dip:status", "dip:occurred") in events
    assert len(events.objects(ARRIVAL, "dip:hasTime")) == 1
    assert events.objects(ARRIVAL, "dip:evidence") == {"article/note-1#char=0,65"}


def test_alternatives_stay_claims(files: dict[str, Triples]) -> None:
    """Of "in Quito or Guayaquil", neither place is asserted."""
    assert files["events-2024"].objects(ARRIVAL, "dip:place") == set()


def test_a_planned_event_has_its_place_but_nobody_took_part(files: dict[str, Triples]) -> None:
    """A description is asserted whatever the status; `tookPartIn` only for what happened."""
    planned = files["events-undated"]

    assert ("event/tour", "dip:place", "place/nairobi") in planned
    assert ("event/tour", "dip:participant", "person/ana-ruiz") in planned
    assert planned.subjects("dip:tookPartIn", "event/tour") == set()
    assert files["events-2024"].subjects("dip:tookPartIn", ARRIVAL) == {"person/ana-ruiz"}


def test_a_participant_known_by_post_only_is_no_agent(files: dict[str, Triples]) -> None:
    """The participation names the post; nobody is invented for it."""
    events = files["events-2024"]
    (part,) = events.subjects("dip:inPost", "post/commander")

    assert events.objects(part, "dip:agent") == set()
    assert events.objects(ARRIVAL, "dip:participant") == {"person/ana-ruiz"}


def test_a_tenure_is_attested_on_the_day_of_an_event(files: dict[str, Triples]) -> None:
    """`heldAsOf` is the day somebody acted in the post, never the day of publication."""
    tenure = "tenure/ana-ruiz-president-of-peru"

    assert files["people"].objects(tenure, "dip:heldAsOf") == {"2024-05-02T00:00:00"}


def test_every_plain_node_leads_to_claims_and_words(files: dict[str, Triples]) -> None:
    """Events, participations and tenures have evidence and the claims behind them."""
    for triples in files.values():
        for kind in ("dip:Arrival", "dip:Tour", "dip:Participation", "dip:Tenure"):
            for node in triples.subjects("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", kind):
                assert triples.objects(node, "dip:evidence"), node
                assert triples.objects(node, "dip:supportedBy"), node
