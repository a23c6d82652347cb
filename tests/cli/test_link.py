"""`kg link`, as a person and as a script run it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg import links
from kg.cli import main
from kg.workspace import Workspace
from tests.endpoint.stand_in import forward, running, say
from tests.linking.conftest import endpoint, seed

__all__ = ["endpoint", "seed"]  # fixtures

PORTAL = say("<html>Please log in</html>", "text/html")


def kg(seed: Workspace, *words: str, stdin: str = "") -> Result:
    runner = CliRunner(env={"KG_AUTHOR": "Ana Ruiz"})
    return runner.invoke(main, ["-w", str(seed.root), "link", *words], input=stdin, prog_name="kg")


def stored(seed: Workspace) -> list[tuple[str, str, bool, str]]:
    """Subject, object, whether negative, and predicate of each decision."""
    return [
        (link.subject_label, link.object.rpartition("/")[2], link.negative, link.predicate)
        for link in links.read(seed.graph).every
    ]


# ---------------------------------------------------------------- a person decides


def test_a_person_accepts_with_a_number(seed: Workspace, endpoint: str) -> None:
    """The candidates are shown with score, reasons and address; 1 accepts the first, in the person's name."""
    done = kg(seed, "Choe Son-hui", "--endpoint", endpoint, stdin="1\n")

    assert "[1/1] Choe Son-hui (Person), Foreign Minister of North Korea" in done.stdout
    assert "1  1.00  Q30436217 Choe Son-hui, North Korean diplomat, 1964-08-10 to" in done.stdout
    assert "post +0.20 (Minister of Foreign Affairs of North Korea)" in done.stdout
    assert "https://www.wikidata.org/wiki/Q30436217" in done.stdout
    assert done.stderr == "1 link accepted.\n" and done.exit_code == 0
    assert stored(seed) == [("Choe Son-hui", "Q30436217", False, "skos:exactMatch")]
    [link] = links.read(seed.graph).every
    assert link.author == "Ana Ruiz"


@pytest.mark.parametrize(
    ("answers", "decided"),
    [
        ("c1\n", [("Alexander Kozlov", "Q16664506", False, "skos:closeMatch")]),
        ("n\n", [("Alexander Kozlov", "sssom:NoTermFound", False, "skos:exactMatch")]),
        ("s\n", []),
        ("\n", []),
        ("q\n", []),
        ("", []),
        ("7\nyes\ns\n", []),
    ],
    ids=["nearly", "none", "skip", "enter", "quit", "end of input", "no answers"],
)
def test_the_other_answers(seed: Workspace, endpoint: str, answers: str, decided: list[object]) -> None:
    """Nearly the same, none of these, skip, quit; what is no answer is asked again."""
    done = kg(seed, "Alexander Kozlov", "--endpoint", endpoint, stdin=answers)

    found = [(a, b.replace("NoTermFound", "sssom:NoTermFound"), c, d) for a, b, c, d in stored(seed)]
    assert found == decided and done.exit_code == 0


def test_not_the_same_is_kept_and_the_next_is_offered(seed: Workspace, endpoint: str) -> None:
    """x2 says that the second is somebody else, and the question stays open for the others."""
    done = kg(seed, "Alexander Kozlov", "--endpoint", endpoint, stdin="x2\n1\n")

    assert {("Q16664506", False), ("Q900000034", True)} == {(item, no) for _, item, no, _ in stored(seed)}
    assert done.stderr == "1 link accepted, 1 refused.\n"


def test_who_is_linked_is_not_asked_about_again(seed: Workspace, endpoint: str) -> None:
    """A second run has nothing to ask, but with --again."""
    kg(seed, "Choe Son-hui", "--endpoint", endpoint, stdin="1\n")

    assert kg(seed, "Choe Son-hui", "--endpoint", endpoint).stdout == ""
    assert "[1/1] Choe Son-hui" in kg(seed, "Choe Son-hui", "--again", "--endpoint", endpoint, stdin="s\n").stdout


# ---------------------------------------------------------------- a script decides


def test_auto_accepts_what_is_clear(seed: Workspace, endpoint: str) -> None:
    """--auto 0.9 links what is clear and says what is left."""
    done = kg(seed, "--auto", "0.9", "--endpoint", endpoint)

    assert "Sergey Lavrov = Q58217 Sergey Lavrov, Russian diplomat and politician\n" in done.stdout
    assert done.stderr.startswith("25 links accepted; ") and done.exit_code == 0
    assert all(link.justification == "semapv:CompositeMatching" for link in links.read(seed.graph).every)


def test_dry_run_decides_nothing(seed: Workspace, endpoint: str) -> None:
    """--dry-run writes a table of proposals and says which --auto would accept."""
    done = kg(seed, "Kozlov", "Kim Myong-sik", "--auto", "0.9", "--dry-run", "--endpoint", endpoint)
    rows = [line.split("\t") for line in done.stdout.splitlines()]

    assert rows[0][:7] == ["name", "kind", "item", "label", "description", "score", "clear"]
    assert rows[1][:7] == [
        "Alexander Kozlov", "Person", "Q16664506", "Alexander Kozlov", "Russian politician, born 1981", "0.95", "yes",
    ]  # fmt: skip
    assert {row[6] for row in rows[2:-1]} == {"no"}
    assert rows[-1][:3] == ["Kim Myong-sik", "Person", ""]
    assert not (seed.graph / links.TABLE).exists()


def test_offline_uses_the_ontology_alone(seed: Workspace) -> None:
    """Offline, office-holders of the reference data are proposed, and no service is missed."""
    done = kg(seed, "--auto", "0.8", "--offline")

    assert "Vladimir Putin = Q7747 Vladimir Putin\n" in done.stdout
    assert done.exit_code == 0 and "reached" not in done.stderr


def test_offline_lives_on_what_was_asked_before(seed: Workspace, endpoint: str) -> None:
    """What the endpoint answered yesterday serves today without a network."""
    words = ("TASS", "--auto", "0.9", "--endpoint", endpoint)
    kg(seed, *words, "--dry-run")

    assert "TASS = Q" in kg(seed, *words, "--offline").stdout


# ---------------------------------------------------------------- what goes wrong


def test_network_that_dies_in_the_middle_loses_nothing(seed: Workspace, endpoint: str) -> None:
    """What was accepted before is kept, one sentence says what happened and one what is left; exit code 1."""
    with running(*[forward(endpoint)] * 60, PORTAL) as service:
        done = kg(seed, "--auto", "0.9", "--endpoint", service.address)
    kept = len(stored(seed))

    assert 0 < kept < 25 and done.exit_code == 1
    first, last = done.stderr.splitlines()
    assert first.endswith("answers with text/html, not with application/sparql-results+json.")
    assert last.startswith(f"{kept} link") and last.endswith("run 'kg link' again for the rest.")
    assert kg(seed, "--auto", "0.9", "--endpoint", endpoint).stderr.startswith(f"{25 - kept} link")


def test_process_that_is_killed_keeps_what_was_accepted(seed: Workspace, endpoint: str) -> None:
    """After kill -9 upon an answer the decision is there, whole."""
    words = ["-w", str(seed.root), "link", "Choe Son-hui", "Sergey Lavrov", "--endpoint", endpoint]
    code = f"from kg.cli import main; main({words!r})"
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=os.environ
    ) as process:
        assert process.stdin is not None
        process.stdin.write("1\n")
        process.stdin.flush()
        _wait_for(seed.graph / links.GRAPH)
        process.send_signal(signal.SIGKILL)

    assert stored(seed) == [("Choe Son-hui", "Q30436217", False, "skos:exactMatch")]


def _wait_for(path: Path) -> None:
    for _ in range(200):
        if path.exists():
            return
        time.sleep(0.05)
    raise TimeoutError(path)


def test_label_that_would_steer_the_terminal_is_harmless(seed: Workspace, endpoint: str) -> None:
    """What a service calls an item is shown without its control characters."""
    found = {"search": [{"id": "Q1", "label": "Kremlin\x1b[2J", "description": "a\u202eb"}]}
    with running(say(found, "application/json")) as search:
        done = kg(seed, "Kremlin", "--endpoint", endpoint, "--search", search.address, stdin="s\n")

    assert "\x1b" not in done.stdout and "\u202e" not in done.stdout


def test_addresses_must_lead_to_the_web(seed: Workspace) -> None:
    """A file is no endpoint."""
    done = kg(seed, "--auto", "0.9", "--endpoint", "file:///etc/passwd")

    assert done.exit_code == 1 and "is not the address of a service" in done.stderr


def test_unknown_name_is_a_sentence(seed: Workspace) -> None:
    """Whoever is not in the graph cannot be linked."""
    done = kg(seed, "Quito", "--offline")

    assert done.exit_code == 1 and "Nobody and nothing in the graph is called 'Quito'" in done.stderr


# ---------------------------------------------------------------- looking again


def test_check_names_what_no_longer_holds(seed: Workspace, endpoint: str) -> None:
    """--check goes through the stored links; one that no longer holds makes the exit code 1."""
    kg(seed, "--auto", "0.9", "--endpoint", endpoint)
    assert kg(seed, "--check", "--endpoint", endpoint).stderr == "25 links checked, none to look at.\n"
    table = seed.graph / links.TABLE
    table.write_text(table.read_text().replace("wd:Q58217\t", "wd:Q900009999\t"))

    done = kg(seed, "--check", "--endpoint", endpoint)

    assert done.stdout == "Sergey Lavrov = Q900009999 Sergey Lavrov: was merged into Q58217: link that instead.\n"
    assert done.stderr == "25 links checked, 1 to look at.\n" and done.exit_code == 1


def test_table_of_proposals_is_read_by_programs(seed: Workspace, endpoint: str) -> None:
    """--dry-run in JSON gives the IRIs too."""
    done = kg(seed, "Choe Son-hui", "--dry-run", "--format", "json", "--endpoint", endpoint)
    [row] = json.loads(done.stdout)

    assert row["item_iri"].endswith("/entity/Q30436217") and row["name_iri"].endswith("/person/choe-son-hui")


# ---------------------------------------------------------------- using the links


def test_biography_puts_wikidata_beside_the_articles(seed: Workspace, endpoint: str) -> None:
    """`kg query biography --endpoint URL` asks the part in SERVICE there, about the linked people alone."""
    kg(seed, "Trutnev", "Lavrov", "--auto", "0.9", "--endpoint", endpoint)
    words = ["-w", str(seed.root), "query", "biography", "-p", "person=Trutnev", "--endpoint", endpoint]

    rows = [line.split("\t") for line in CliRunner().invoke(main, words).stdout.splitlines()]

    assert ("Yury Trutnev", "1956-03-01", "Q1320356") in {(row[0], row[2], row[4]) for row in rows[1:]}
    assert rows[1][3] == (
        "Deputy Prime Minister of Russia (2013-08-31/..); "
        "Presidential Plenipotentiary Envoy to the Far Eastern Federal District (2013-08-31/..)"
    )


def test_nothing_is_asked_without_an_endpoint(seed: Workspace, endpoint: str) -> None:
    """Without --endpoint the same query is answered by this graph; a query without SERVICE takes no --endpoint."""
    kg(seed, "Trutnev", "--auto", "0.9", "--endpoint", endpoint)
    query = ["-w", str(seed.root), "query"]

    assert CliRunner().invoke(main, [*query, "biography"]).exit_code == 0
    refused = CliRunner().invoke(main, [*query, "wikidata", "--endpoint", endpoint])
    assert refused.exit_code == 1 and "leave out --endpoint" in refused.stderr
    own = CliRunner().invoke(main, [*query, "-e", f"SELECT * {{ ?a ?b ?c SERVICE <{endpoint}> {{ ?a ?d ?e }} }}"])
    assert own.exit_code == 1 and "SERVICE is not allowed" in own.stderr


def test_ctrl_c_keeps_what_was_accepted(seed: Workspace, endpoint: str) -> None:
    """Who breaks off is told what is left; the exit code is 130."""
    words = ["-w", str(seed.root), "link", "Choe Son-hui", "Sergey Lavrov", "--endpoint", endpoint]
    code = f"from kg.cli import main; main({words!r})"
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None and process.stdout is not None and process.stderr is not None
        process.stdin.write("1\n")
        process.stdin.flush()
        while "[2/2]" not in process.stdout.readline():
            pass
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        said = process.stderr.read()
        assert process.wait() == 130

    assert said == "1 link accepted; 1 name left: Sergey Lavrov.\n"
    assert len(stored(seed)) == 1
