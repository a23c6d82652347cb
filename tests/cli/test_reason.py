"""`kg reason` and `kg docs`, as people call them."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main

INVENTED = Path(__file__).parents[1] / "queries" / "workspace"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A copy of the invented workspace."""
    return Path(shutil.copytree(INVENTED, tmp_path / "place"))


def kg(place: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["-w", str(place), *arguments])


def test_reason_writes_what_follows(place: Path) -> None:
    """The rules write graph/inferred.ttl and say how much they found."""
    done = kg(place, "reason", "--engine", "rules")

    assert done.exit_code == 0, done.output
    assert done.stderr.startswith("The rule files find ")
    assert "a dip:Inference" in (place / "graph" / "inferred.ttl").read_text()


def test_reason_says_why_it_took_the_rules(place: Path) -> None:
    """A graph of more events than the limit is left to the rules, and that is said."""
    assert "(more than 1 are too many for HermiT)" in kg(place, "reason", "--limit", "1").stderr


def test_a_dry_run_writes_nothing(place: Path) -> None:
    """With --dry-run the graph stays as it is."""
    kg(place, "reason", "--engine", "rules", "--dry-run")

    assert not (place / "graph" / "inferred.ttl").exists()


def test_what_follows_is_asked_for_by_name(place: Path) -> None:
    """`kg query` sees what follows only with --inferred."""
    kg(place, "reason", "--engine", "rules")
    question = "SELECT ?event { ?event a dip:OccurredEvent }"

    assert len(kg(place, "query", "-e", question).stdout.splitlines()) == 1
    assert len(kg(place, "query", "--inferred", "-e", question).stdout.splitlines()) > 1


def test_a_rule_that_asks_another_machine_is_refused(place: Path) -> None:
    """A rule in a workspace's own queries/rules is checked as queries are."""
    rules = place / "queries" / "rules"
    rules.mkdir(parents=True)
    (rules / "member.rq").write_text("CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }")
    done = kg(place, "reason", "--engine", "rules")

    assert done.exit_code == 1
    assert "SERVICE" in done.stderr


def test_docs_are_written_where_one_says(place: Path, tmp_path: Path) -> None:
    """`kg docs -o DIR` writes the pages and names them."""
    pytest.importorskip("pylode", reason="pyLODE is not installed: pip install 'diplomatic-kg[docs]'.")
    done = kg(place, "docs", "-o", str(tmp_path / "site"))

    assert done.exit_code == 0, done.output
    assert [Path(line).name for line in done.stdout.splitlines()] == [
        "classes.svg",
        "index.html",
        "ontology.html",
        "questions.html",
    ]
