"""What a client promises: patience with an end, whatever the service does, and one sentence when it fails."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kg.endpoint import Client, Clock, Limits, user_agent
from kg.endpoint.cache import Cache
from kg.errors import EndpointError, InputError
from kg.rdf.terms import IRI, BlankNode, Literal
from tests.endpoint import stand_in
from tests.endpoint.stand_in import ROWS, running, say

QUERY = "SELECT ?name { ?place <http://www.w3.org/2000/01/rdf-schema#label> ?name }"
QUICK = Limits(deadline=0.4, largest=1 << 20, pauses=(1.0, 2.0, 4.0, 8.0), rest=60.0)


@dataclass
class Time:
    """A time that passes only when somebody sleeps, and remembers how long each sleep was."""

    seconds: float = 0.0
    slept: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.seconds += seconds

    def now(self) -> datetime:
        return datetime(2024, 5, 3, tzinfo=UTC) + timedelta(seconds=self.seconds)

    def clock(self) -> Clock:
        return Clock(self.now, lambda: self.seconds, self.sleep, lambda: 0.0)


@pytest.fixture
def passing() -> Time:
    return Time()


def ask(service: stand_in.StandIn, passing: Time, **options: object) -> Client:
    return Client(limits=QUICK, clock=passing.clock(), **options)  # type: ignore[arg-type]


def failure(ask: Callable[[], object]) -> str:
    with pytest.raises(EndpointError) as caught:
        ask()
    return str(caught.value)


# ---------------------------------------------------------------- answers


def test_rows_are_terms(passing: Time) -> None:
    """A row holds IRIs, literals with language or datatype and blank nodes; what has no value is not in it."""
    cells = {
        "who": {"type": "uri", "value": "http://www.wikidata.org/entity/Q58217"},
        "name": {"type": "literal", "value": "Лавров", "xml:lang": "ru"},
        "born": {"type": "literal", "value": "1950", "datatype": "http://www.w3.org/2001/XMLSchema#gYear"},
        "node": {"type": "bnode", "value": "b0"},
    }
    with running(say({"head": {}, "results": {"bindings": [cells, {}]}})) as service:
        rows = ask(service, passing).select(service.address, QUERY).rows

    assert rows == (
        {
            "who": IRI("http://www.wikidata.org/entity/Q58217"),
            "name": Literal("Лавров", None, "ru"),
            "born": Literal("1950", IRI("http://www.w3.org/2001/XMLSchema#gYear")),
            "node": BlankNode("b0"),
        },
        {},
    )


def test_request_says_who_asks_and_what_for(passing: Time) -> None:
    """The service learns the program, its version and a contact, and that JSON results are wanted."""
    with running(say(ROWS)) as service:
        ask(service, passing, agent=user_agent("mailto:desk@example.org")).select(service.address, QUERY)

    [asked] = service.asked
    assert asked.method == "GET" and asked.query["query"] == [QUERY]
    assert asked.headers["User-Agent"].startswith("kg/") and "mailto:desk@example.org)" in asked.headers["User-Agent"]
    assert asked.headers["Accept"] == stand_in.RESULTS


def test_contact_cannot_forge_a_header() -> None:
    """A line break in the contact does not reach the User-Agent."""
    assert "\n" not in user_agent("desk@example.org\r\nHost: elsewhere")


def test_long_query_is_posted(passing: Time) -> None:
    """A query that is too long for an address travels in the body."""
    long = QUERY + " #" + "x" * 3_000
    with running(say(ROWS)) as service:
        ask(service, passing).select(service.address, long)

    [asked] = service.asked
    assert asked.method == "POST" and asked.body.startswith("query=SELECT")


# ---------------------------------------------------------------- patience


def test_busy_service_is_waited_for_as_long_as_it_asks(passing: Time) -> None:
    """429 with Retry-After: 7 is followed by a pause of 7 seconds and another try."""
    with running(say("", "text/plain", 429, Retry_After="7"), say(ROWS)) as service:
        rows = ask(service, passing).select(service.address, QUERY).rows

    assert passing.slept == [7.0] and len(rows) == 1


def test_retry_after_may_be_a_date(passing: Time) -> None:
    """Retry-After as a date is the time until then."""
    later = say("", "text/plain", 503, Retry_After="Fri, 03 May 2024 00:00:09 GMT")
    with running(later, say(ROWS)) as service:
        ask(service, passing).select(service.address, QUERY)

    assert passing.slept == [9.0]


def test_maxlag_of_mediawiki_is_waited_for(passing: Time) -> None:
    """MediaWiki says with status 200 that its servers lag behind: that is no answer but a reason to wait."""
    busy = say({"error": {"code": "maxlag"}}, "application/json", MediaWiki_API_Error="maxlag", Retry_After="5")
    with running(busy, say({"search": []}, "application/json")) as service:
        found = ask(service, passing).get(f"{service.address}?search=Quito")

    assert passing.slept == [5.0] and found == {"search": []}


def test_tries_end_and_the_service_is_left_alone(passing: Time) -> None:
    """After five tries with growing pauses the client gives up, and for a minute does not ask that service."""
    with running(say("", "text/plain", 503)) as service:
        client = ask(service, passing)
        first = failure(lambda: client.select(service.address, QUERY))
        second = failure(lambda: client.select(service.address, QUERY))

    assert passing.slept == [1.0, 2.0, 4.0, 8.0] and len(service.asked) == 5
    assert first.endswith("answers with status 503 after 5 tries.")
    assert second.endswith("has just failed and is left alone for another 60 seconds.")


def test_service_is_asked_again_after_its_rest(passing: Time) -> None:
    """When the rest is over, one try is made, and an answer is an answer."""
    with running(*[say("", "text/plain", 503)] * 5, say(ROWS)) as service:
        client = ask(service, passing)
        failure(lambda: client.select(service.address, QUERY))
        passing.sleep(61)

        assert client.select(service.address, QUERY).rows


def test_too_long_a_wait_is_not_waited_for(passing: Time) -> None:
    """A service that asks for a day of silence gets it; nobody waits."""
    with running(say("", "text/plain", 429, Retry_After="86400")) as service:
        client = ask(service, passing)
        said = failure(lambda: client.select(service.address, QUERY))
        passing.sleep(3_600)
        again = failure(lambda: client.select(service.address, QUERY))

    assert said.endswith("is too busy and asks us to wait 86,400 seconds.")
    assert "left alone for another 82,800 seconds" in again and len(service.asked) == 1


@pytest.mark.parametrize("act", [stand_in.drip, stand_in.drip_headers], ids=["body", "headers"])
def test_deadline_holds_against_a_slow_drip(act: stand_in.Act, passing: Time) -> None:
    """A byte now and then does not keep the client waiting beyond its deadline."""
    with running(act) as service:
        started = time.monotonic()
        client = Client(limits=Limits(deadline=0.3, pauses=()), clock=passing.clock())
        said = failure(lambda: client.select(service.address, QUERY))

    assert said.endswith("did not answer within 0.3 seconds.")
    assert time.monotonic() - started < 2


# ---------------------------------------------------------------- answers that are none


def test_web_page_is_no_answer(passing: Time) -> None:
    """HTML with status 200 is refused before it is read, and is not asked for again."""
    with running(say("<html>Login</html>", "text/html")) as service:
        said = failure(lambda: ask(service, passing).select(service.address, QUERY))

    assert said.endswith("answers with text/html, not with application/sparql-results+json.")
    assert len(service.asked) == 1


@pytest.mark.parametrize(
    ("act", "reason"),
    [
        (say('{"head": {"vars": ["na'), "broke off its answer, or sent no JSON after 5 tries."),
        (stand_in.break_off, "broke off its answer after 5 tries."),
        (stand_in.hang_up, "after 5 tries."),
        (say({"head": {}}), "answers with JSON that is not the answer to a SELECT."),
        (say({"results": {"bindings": [{"x": {"type": "star", "value": "y"}}]}}), "not the answer to a SELECT."),
        (say("[" * 200_000), "sends JSON that is nested too deep."),
        (stand_in.flood, "sends more than 1 MiB: ask for less."),
        (say(ROWS, Content_Encoding="gzip"), "answers in a compressed form that nobody asked for."),
        (say("Malformed query", "text/plain", 400), "answers with status 400."),
        (stand_in.redirect("file:///etc/passwd"), "answers with status 302."),
        (stand_in.redirect("http://127.0.0.2:9/sparql"), "sends us to '127.0.0.2': name that address if you trust it."),
    ],
    ids=["cut", "short", "nothing", "no rows", "odd term", "nested", "flood", "gzip", "400", "to a file", "elsewhere"],
)
def test_answer_that_is_none_is_one_sentence(act: stand_in.Act, reason: str, passing: Time) -> None:
    """Whatever the service does wrong is said in one sentence that names it."""
    with running(act) as service:
        said = failure(lambda: ask(service, passing).select(service.address, QUERY))

    assert said.startswith("127.0.0.1:") and said.endswith(reason)


def test_service_that_is_not_there_is_one_sentence(passing: Time) -> None:
    """A refused connection is said in one sentence."""
    said = failure(lambda: Client(clock=passing.clock()).select("http://127.0.0.1:9/sparql", QUERY))

    assert said == "127.0.0.1:9 cannot be reached (Connection refused) after 5 tries."


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "query.wikidata.org", "https://", "https://me@host/", "https://[/"]
)
def test_only_web_addresses_are_asked(address: str) -> None:
    """A file, a bare name or a password in the address is refused."""
    with pytest.raises(InputError):
        Client().select(address, QUERY)


# ---------------------------------------------------------------- what was answered before


def test_answer_is_kept_with_its_date(tmp_path: Path, passing: Time) -> None:
    """The same question a day later is not asked again, and its date is that of the first answer."""
    with running(say(ROWS)) as service:
        client = ask(service, passing, cache=Cache(tmp_path))
        first = client.select(service.address, QUERY)
        passing.sleep(86_400)
        second = client.select(service.address, QUERY)

    assert first == second and len(service.asked) == 1


def test_old_answer_is_asked_for_again(tmp_path: Path, passing: Time) -> None:
    """After 30 days an answer no longer serves."""
    with running(say(ROWS)) as service:
        client = ask(service, passing, cache=Cache(tmp_path))
        client.select(service.address, QUERY)
        passing.sleep(31 * 86_400)
        client.select(service.address, QUERY)

    assert len(service.asked) == 2


def test_offline_lives_on_what_was_kept(tmp_path: Path, passing: Time) -> None:
    """Offline, an old answer serves, and a new question is an error that says how to ask it."""
    with running(say(ROWS)) as service:
        ask(service, passing, cache=Cache(tmp_path)).select(service.address, QUERY)
    passing.sleep(365 * 86_400)
    offline = ask(service, passing, cache=Cache(tmp_path), offline=True)

    assert offline.select(service.address, QUERY).rows
    assert failure(lambda: offline.select(service.address, "SELECT * {}")).endswith("ask it without --offline.")


def test_torn_cache_file_is_no_answer(tmp_path: Path, passing: Time) -> None:
    """A file of the cache that cannot be read is asked for anew."""
    with running(say(ROWS)) as service:
        client = ask(service, passing, cache=Cache(tmp_path))
        client.select(service.address, QUERY)
        [kept] = tmp_path.glob("*.json")
        kept.write_text(kept.read_text()[:40])

        assert client.select(service.address, QUERY).rows


def test_errors_are_not_kept(tmp_path: Path, passing: Time) -> None:
    """Only what is an answer is kept."""
    with running(say("<html>", "text/html")) as service:
        failure(lambda: ask(service, passing, cache=Cache(tmp_path)).select(service.address, QUERY))

    assert list(tmp_path.glob("*.json")) == []


def test_library_that_is_missing_is_named() -> None:
    """Without the extra that asks endpoints, the sentence says how to get it."""
    code = (
        "import sys; sys.modules['SPARQLWrapper'] = None\n"
        "from kg.endpoint import Client\n"
        "try: Client().select('http://127.0.0.1:9/sparql', 'SELECT * {}')\n"
        "except Exception as error: print(type(error).__name__, error)"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert said.startswith("MissingExtra SPARQLWrapper") and "pip install 'diplomatic-kg[link]'" in said
