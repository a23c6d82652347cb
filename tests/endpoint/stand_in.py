"""A service of the network that runs in the test's own process and misbehaves as it is told."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlencode, urlsplit
from urllib.request import Request, urlopen

Act = Callable[["Handler"], None]
ROWS = {"head": {"vars": ["name"]}, "results": {"bindings": [{"name": {"type": "literal", "value": "Quito"}}]}}
RESULTS = "application/sparql-results+json"


@dataclass
class Asked:
    """A request as it came in."""

    method: str
    path: str
    query: Mapping[str, list[str]]
    headers: Mapping[str, str]
    body: str


@dataclass
class StandIn:
    """What the service does, one act a request and then the last one for ever, and what it was asked."""

    acts: list[Act]
    address: str = ""
    asked: list[Asked] = field(default_factory=list)

    def next_act(self) -> Act:
        return self.acts.pop(0) if len(self.acts) > 1 else self.acts[0]


class Handler(BaseHTTPRequestHandler):
    service: StandIn

    def answer(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        parts = urlsplit(self.path)
        body = self.rfile.read(length).decode()
        asked = Asked(self.command, parts.path, parse_qs(parts.query), dict(self.headers), body)
        self.service.asked.append(asked)
        with suppress(BrokenPipeError, ConnectionResetError):  # whoever asked may have given up
            self.service.next_act()(self)

    do_GET = do_POST = answer  # noqa: N815 - the names that http.server looks for

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def running(*acts: Act) -> Iterator[StandIn]:
    """Run a service that does these acts."""
    service = StandIn(list(acts))
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Bound", (Handler,), {"service": service}))
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    service.address = f"http://127.0.0.1:{server.server_address[1]}/sparql"
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()


def say(content: object, type: str = RESULTS, status: int = 200, **headers: str) -> Act:
    """Answer with JSON, or with text as it is."""
    body = content.encode() if isinstance(content, str) else json.dumps(content).encode()

    def act(handler: Handler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Type", type)
        handler.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return act


def drip(handler: Handler) -> None:
    """Send a byte now and then, for ever."""
    handler.send_response(200)
    handler.send_header("Content-Type", RESULTS)
    handler.end_headers()
    for _ in range(200):
        handler.wfile.write(b" ")
        handler.wfile.flush()
        time.sleep(0.05)


def drip_headers(handler: Handler) -> None:
    """Send headers now and then, for ever."""
    handler.send_response(200)
    for number in range(200):
        handler.send_header(f"X-{number}", "still here")
        handler.flush_headers()
        time.sleep(0.05)


def break_off(handler: Handler) -> None:
    """Promise more than is sent."""
    handler.send_response(200)
    handler.send_header("Content-Type", RESULTS)
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    handler.wfile.write(b'{"head": {')


def hang_up(handler: Handler) -> None:
    """Say nothing at all."""
    handler.close_connection = True


def flood(handler: Handler) -> None:
    """Send without end."""
    handler.send_response(200)
    handler.send_header("Content-Type", RESULTS)
    handler.end_headers()
    for _ in range(1_000):
        handler.wfile.write(b" " * 65536)


def redirect(address: str) -> Act:
    """Send whoever asks somewhere else."""
    return say("", "text/plain", 302, Location=address)


def forward(address: str) -> Act:
    """Pass the question on to another service, and its answer back."""

    def act(handler: Handler) -> None:
        asked = handler.service.asked[-1]
        question = urlencode({"query": (asked.query or parse_qs(asked.body))["query"][0]}).encode()
        with urlopen(Request(address, question, {"Accept": RESULTS}), timeout=10) as answer:
            say(answer.read().decode())(handler)

    return act
