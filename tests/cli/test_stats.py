"""`kg stats`, as a person runs it."""

import json

from tests.cli.conftest import Run


def test_what_the_graph_holds(run: Run) -> None:
    """Articles, people, events by type and by status, claims by source."""
    rows = [tuple(row.split("\t")) for row in run("stats").stdout.splitlines()]

    assert rows[0] == ("what", "kind", "count")
    assert {
        ("articles", "", "2"),
        ("people", "", "7"),
        ("delegations", "", "1"),
        ("events by type", "arrival", "5"),
        ("events by status", "disputed", "1"),
        ("claims by source", "Andina", "3"),
    } <= set(rows)


def test_events_by_type_and_by_status_add_up(run: Run) -> None:
    """Every event has one type and one status."""
    rows = json.loads(run("stats", "--format", "json").stdout)
    total = {what: sum(row["count"] for row in rows if row["what"] == what) for what in {row["what"] for row in rows}}

    assert total["events"] == total["events by type"] == total["events by status"]
