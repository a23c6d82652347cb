"""Asking a service: from what was kept, else over the network, with patience that has an end."""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from threading import Lock
from typing import Any, NamedTuple, NoReturn
from urllib.parse import urlsplit

from kg.endpoint import results
from kg.endpoint.cache import Cache, Kept, oldest
from kg.endpoint.exchange import AnswerError, exchange, require_web_address
from kg.endpoint.limits import Clock, Limits
from kg.endpoint.results import Row
from kg.errors import EndpointError, MissingExtra
from kg.version import __version__

_HOME = "https://w3id.org/diplomatic-kg"
_JSON = ("application/json",)
_SPARQL = (results.MEDIA_TYPE, *_JSON)


def user_agent(contact: str | None = None) -> str:
    """Say who asks, as the Wikimedia Foundation wants it: the program, and where its user can be reached.

    >>> user_agent("mailto:desk@example.org").startswith("kg/")
    True
    """
    reachable = "".join(c for c in contact or "" if c.isprintable() and c.isascii() and c not in "()\\")
    return f"kg/{__version__} ({'; '.join(filter(None, (_HOME, reachable)))})"


class Fetched(NamedTuple):
    """The rows of an answer, and when the service gave it."""

    rows: tuple[Row, ...]
    retrieved: datetime


@dataclass
class Client:
    """Asks services; it remembers what they answered, and which of them to leave alone for a while."""

    agent: str = field(default_factory=user_agent)
    cache: Cache | None = None
    offline: bool = False
    limits: Limits = field(default_factory=Limits)
    clock: Clock = field(default_factory=Clock)
    _resting: dict[str, float] = field(default_factory=dict)
    _one_at_a_time: Lock = field(default_factory=Lock)

    def select(self, endpoint: str, query: str, *, fresh: bool = False) -> Fetched:
        """Ask a SPARQL endpoint a SELECT; `fresh` does without what was kept."""
        kept = self._ask(endpoint, query, lambda: self._sparql_request(endpoint, query), _SPARQL, fresh=fresh)
        try:
            return Fetched(results.rows(kept.content), kept.retrieved)
        except AnswerError as error:
            _fail(endpoint, error.reason)

    def get(self, address: str, *, fresh: bool = False) -> Any:  # noqa: ANN401 - whatever the service sends as JSON
        """Fetch the JSON that stands at an address."""
        service = address.partition("?")[0]
        headers = {"User-Agent": self.agent, "Accept": _JSON[0]}
        kept = self._ask(service, address, lambda: urllib.request.Request(address, headers=headers), _JSON, fresh=fresh)
        return kept.content

    def _ask(self, service: str, question: str, request: Any, types: Iterable[str], *, fresh: bool) -> Kept:  # noqa: ANN401
        require_web_address(service)
        since = None if self.offline else oldest(self.clock.now(), self.limits.kept)
        kept = self.cache.find(service, question, since=since) if self.cache and not fresh else None
        if kept is not None:
            return kept
        if self.offline:
            raise EndpointError(f"{_host(service)} was not asked this before: ask it without --offline.")
        with self._one_at_a_time:
            content = self._patiently(service, request(), types)
        answer = Kept(self.clock.now(), content)
        if self.cache is not None:
            self.cache.keep(service, question, *answer)
        return answer

    def _patiently(self, service: str, request: urllib.request.Request, types: Iterable[str]) -> Any:  # noqa: ANN401
        """Try, wait and try again; leave the service alone when that was in vain."""
        self._require_rested(service)
        pauses = iter(self.limits.pauses)
        for tries in count(1):
            try:
                return _json(exchange(request, types, self.limits, self.clock))
            except AnswerError as error:
                pause, asked = next(pauses, None), error.wait or 0.0
                if not error.again:
                    _fail(service, error.reason)
                if pause is None or asked > self.limits.longest_wait:
                    self._rest(service, error, tries)
            self.clock.sleep(max(asked, pause * (1 + self.clock.jitter() / 2)))

    def _rest(self, service: str, error: AnswerError, tries: int) -> NoReturn:
        rest = max(self.limits.rest, error.wait or 0.0)
        self._resting[_host(service)] = self.clock.monotonic() + rest
        often = "" if tries == 1 else f" after {tries} tries"
        asked = f" and asks us to wait {error.wait:,.0f} seconds" if error.wait else ""
        _fail(service, f"{error.reason}{asked}{often}")

    def _require_rested(self, service: str) -> None:
        left = self._resting.get(_host(service), 0.0) - self.clock.monotonic()
        if left > 0:
            _fail(service, f"has just failed and is left alone for another {left:,.0f} seconds")

    def _sparql_request(self, endpoint: str, query: str) -> urllib.request.Request:
        try:
            from SPARQLWrapper import GET, JSON, POST, SPARQLWrapper
        except ImportError as error:
            raise MissingExtra(
                "SPARQLWrapper, which asks SPARQL endpoints, is not installed: "
                "pip install 'diplomatic-kg[link]', or do without with --offline."
            ) from error
        wrapper = SPARQLWrapper(endpoint, agent=self.agent)
        wrapper.setQuery(query)
        wrapper.setReturnFormat(JSON)
        wrapper.setMethod(POST if len(query) > self.limits.longest_address else GET)
        # `query()` would send it without our limits, and read the bodies of errors whole
        request: urllib.request.Request = wrapper._createRequest()
        request.add_header("Accept", results.MEDIA_TYPE)
        return request


def _json(body: bytes) -> Any:  # noqa: ANN401
    try:
        return json.loads(body)
    except ValueError as error:
        raise AnswerError("broke off its answer, or sent no JSON", again=True) from error
    except RecursionError as error:
        raise AnswerError("sends JSON that is nested too deep", again=False) from error


def _host(service: str) -> str:
    return urlsplit(service).netloc


def _fail(service: str, reason: str) -> NoReturn:
    raise EndpointError(f"{_host(service)} {reason}.")
