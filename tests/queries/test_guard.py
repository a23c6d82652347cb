"""What may be asked, and what is refused before the engine sees it."""

import random
import socket
import time
from collections.abc import Iterator
from contextlib import suppress
from threading import Thread

import pytest

from kg.errors import KgError, QueryError
from kg.queries.guard import check, tokens
from kg.store import Statements, Store

EVERYTHING = "SELECT * { ?s ?p ?o }"


# ---------------------------------------------------------------- what only looks dangerous


@pytest.mark.parametrize(
    "text",
    [
        EVERYTHING,
        "ASK {}",
        "describe person:ana-ruiz",
        "PREFIX x: <urn:x> BASE <http://a/> CONSTRUCT { ?s x:y ?o } WHERE { ?s x:y ?o }",
        'SELECT ?service { ?s ?p "SERVICE <http://x/> {}" } # SERVICE, FROM',
        "SELECT ?from { ?s ?p <http://example.org/service#from> }",
        "SELECT * { ?s dip:from '''it's''', 'x'@en-GB, \"\"\"a \"quoted\" word\"\"\", 5.0e3 FILTER(?a<3&&?b>2) }",
        'SELECT * { ?s ?p "caf\\u00e9 \\"x\\" \\\\" }',
        "SELECT * { ?s ?p _:from1, dip:a.b-c, dip:x%20y, dip:a\\,b }",
    ],
)
def test_reading_queries_pass(text: str) -> None:
    """Words in strings, comments, IRIs and variables are only words."""
    check(text, ["dip", "person"])


# ---------------------------------------------------------------- what would leave, or write


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { SERVICE <http://x/> { ?s ?p ?o } }",
        "SELECT * { service silent <http://x/> {} }",
        "SELECT * { ?s ?p true.SERVICE<http://x/>{} }",
        "PREFIX : <urn:x> SELECT * { SERVICE:x{} }",
        "PREFIX : <urn:x> SELECT * { ?s ?p :.SERVICE<http://x/>{} }",
        "PREFIX x: <http://a:80> SELECT * { ?s ?p x:SERVICE <http://x/> {} }",
        "PREFIX service: <urn:x> SELECT * { ?s ?p service:a }",
    ],
)
def test_service_is_refused_however_it_is_spelt(text: str) -> None:
    """The engine knows no word boundaries, and reads a name that cannot be an IRI as a shorter one."""
    with pytest.raises(QueryError, match=r"^SERVICE is not allowed, line 1: a query asks this graph alone\.$"):
        check(text)


@pytest.mark.parametrize(
    "text", ["SELECT * FROM <http://x/> {}", "SELECT*FROMNAMED<x>{}", "PREFIX : <urn:x> SELECT * FROM:x {}"]
)
def test_from_is_refused(text: str) -> None:
    """Other engines would fetch it."""
    with pytest.raises(QueryError, match=r"^FROM is not allowed"):
        check(text)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("INSERT DATA { <urn:a> <urn:b> <urn:c> }", "INSERT changes a graph"),
        ("PREFIX x: <urn:x> DELETE WHERE { ?s ?p ?o }", "DELETE changes a graph"),
        ("LOAD <file:///etc/passwd>", "LOAD changes a graph"),
        ("EXPLAIN SELECT * {}", "not with 'EXPLAIN'"),
        ("", "The query is empty"),
        ("# only a comment", "The query is empty"),
        ("PREFIX x: <urn:x>", "The query is empty"),
    ],
)
def test_only_reading_forms_are_asked(text: str, sentence: str) -> None:
    """SELECT, ASK, CONSTRUCT and DESCRIBE."""
    with pytest.raises(QueryError, match=sentence):
        check(text)


@pytest.mark.parametrize(
    "text",
    [
        'SELECT * { VALUES ?x { """ " } SERVICE <TRAP> {} #\\q""" \n }',
        'SELECT * { VALUES ?x { """ " } SERVICE <TRAP> {} #\\uD800""" \n }',
        'SELECT * { ?s ?p ?o FILTER(?s<#> """ \n 1) SERVICE <TRAP> {} #""" \n }',
        "SELECT * { ?s ?p ?o FILTER(?s<'a>') SERVICE <TRAP> {} #'\n }",
        "SELECT * { ?s <http://x/'> ?o . SERVICE <TRAP> {} #'\n }",
        'SELECT * { # x \r """ \n SERVICE <TRAP> {} #""" \n }',
        "SELECT * { \\u0053ERVICE <TRAP> {} }",
        'SELECT * { ?s ?p "\\u0022 . SERVICE <TRAP> {} #" }',
        "SELECT * { ?s ?p 'open }",
        'SELECT * { ?s ?p """open }',
    ],
)
def test_what_can_be_read_in_two_ways_is_refused(text: str) -> None:
    """A string, comment or IRI for one reader, and a query for the other."""
    with pytest.raises(QueryError):
        check(text)


# ---------------------------------------------------------------- what would break the engine


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * " + "{" * 3000 + "}" * 3000,
        "SELECT * { FILTER(" + "(" * 5000 + "1" + ")" * 5000 + ") }",
        "SELECT * { FILTER(" + "!" * 10_000 + "true) }",
        "SELECT * { FILTER(" + "1+" * 10_000 + "1) }",
        "SELECT * {" + "{ ?s ?p ?o } UNION " * 10_000 + "{ ?s ?p ?o } }",
        "SELECT * { ?s " + "<urn:a>|" * 20_000 + "<urn:a> ?o }",
        "SELECT * { VALUES ?s { " + "1 " * 60_000 + "} }",
    ],
)
def test_what_ends_the_process_is_refused(text: str) -> None:
    """Each of these but the last is a segmentation fault."""
    with pytest.raises(QueryError, match="at most"):
        check(text)


@pytest.mark.parametrize(
    "piece", ["a.", "a-", "a:", ":", '"', "'''", '"""', "<", "?", "#", "\\", "%", "'a\\'", "<a#> ''' ", "\u017fervice "]
)
def test_the_time_is_linear(piece: str) -> None:
    """A hundred thousand characters of anything take well below a second."""
    start = time.process_time()
    with suppress(QueryError):
        check("SELECT " + piece * (99_000 // len(piece)))

    assert time.process_time() - start < 1


# ---------------------------------------------------------------- prefixes


def test_an_undeclared_prefix_gets_the_nearest_known_one() -> None:
    """With the line it stands on."""
    with pytest.raises(QueryError, match=r"^The prefix 'persn:' is not declared, line 2: did you mean 'person:'\?$"):
        check("SELECT ?p {\n persn:ana-ruiz ?p ?o }", ["dip", "person", "place"])


def test_a_prefix_like_no_other_can_be_declared() -> None:
    """The sentence shows how; and when it is declared, it is known."""
    with pytest.raises(QueryError, match=r"write PREFIX foaf: <\.\.\.> in front of the query\.$"):
        check("ASK { ?s foaf:knows ?o }", ["dip"])

    check("PREFIX foaf: <http://xmlns.com/foaf/0.1/> ASK { ?s foaf:knows ?o }", ["dip"])


def test_tokens_are_told_apart() -> None:
    """Kinds that the checks rely on."""
    found = [(token.kind, token.text) for token in tokens("ASK{?a dip:b 'c'@en,<urn:d#>}#e")]

    assert found == [
        ("word", "ASK"), ("sign", "{"), ("variable", "?a"), ("name", "dip:b"), ("string", "'c'"), ("sign", "@"),
        ("word", "en"), ("sign", ","), ("iri", "<urn:d#>"), ("sign", "}"),
    ]  # fmt: skip


# ---------------------------------------------------------------- many more, at random


@pytest.fixture
def trap() -> Iterator[tuple[str, list[object]]]:
    """A server of this machine that notes every connection."""
    server = socket.create_server(("127.0.0.1", 0))
    connections: list[object] = []

    def listen() -> None:
        while True:
            try:
                connection, _ = server.accept()
            except OSError:
                return
            connections.append(connection)
            connection.close()

    Thread(target=listen, daemon=True).start()
    yield f"http://127.0.0.1:{server.getsockname()[1]}/", connections
    server.close()


def test_nothing_that_passes_reaches_another_machine(trap: tuple[str, list[object]]) -> None:
    """Queries with a SERVICE that is quoted, commented or broken, each changed in a few places."""
    address, connections = trap
    graph = Store.of_turtle(b"<urn:a> <urn:b> <urn:c> .")
    service = f"SERVICE <{address}> {{}}"
    seeds = [
        f'SELECT * {{ VALUES ?x {{ """ " }} {service} #""" \n }}',
        f"SELECT * {{ ?s ?p ?o FILTER(?s<?x#>''' \n 1) {service} #''' \n }}",
        f"SELECT * {{ ?s <http://x/'> ?o . {service} #'\n }}",
        f'SELECT * {{ ?s ?p ?o . ?s <urn:x> "{service}" }}',
        f"SELECT * {{ ?s ?p ?o # {service}\n }}",
    ]
    pieces = [
        '"',
        "'",
        '"""',
        "'''",
        "\\",
        "\\q",
        "\n",
        "\r",
        "#",
        "<",
        ">",
        "<#>",
        "{",
        "}",
        "?x",
        ":",
        ".",
        ")",
        "x:",
    ]
    choose = random.Random(7)
    passed = 0
    for _ in range(4000):
        text = list(choose.choice(seeds))
        for _ in range(choose.randint(1, 4)):
            text[choose.randrange(len(text))] = choose.choice(pieces)
        passed += _answered(graph, "".join(text))

    assert passed
    assert connections == []


def _answered(graph: Store, text: str) -> bool:
    try:
        check(text, ["x"])
        return not isinstance(graph.query(text), Statements)
    except KgError:
        return False
