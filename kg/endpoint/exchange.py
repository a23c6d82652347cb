"""One request and its answer, within a deadline and a size, whatever the other side does."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Iterable
from email.message import Message
from email.utils import parsedate_to_datetime
from http.client import HTTPException, HTTPMessage
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic
from typing import IO, Any, NamedTuple
from urllib.parse import urlsplit

from kg.endpoint.limits import Clock, Limits
from kg.errors import InputError

_CHUNK = 1 << 16
_WORTH_ANOTHER_TRY = frozenset({429, 502, 503, 504})
_BUSY = frozenset({"maxlag", "ratelimited"})  # what MediaWiki says with status 200


class AnswerError(Exception):
    """What is wrong with an answer, as the end of a sentence; `again` when another try may help."""

    def __init__(self, reason: str, *, again: bool, wait: float | None = None) -> None:
        super().__init__(reason)
        self.reason, self.again, self.wait = reason, again, wait


class Reply(NamedTuple):
    """An answer as it came: its status, its headers, and its body if there was reason to read it."""

    status: int
    headers: Message
    body: bytes


def require_web_address(url: str) -> str:
    """Let an address through that leads to the web, and not to a file of this machine.

    >>> require_web_address("https://query.wikidata.org/sparql")
    'https://query.wikidata.org/sparql'
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username is not None or not url.isascii():
        raise InputError(f"{url!r} is not the address of a service: write it as https://query.wikidata.org/sparql.")
    return url


def exchange(request: urllib.request.Request, types: Iterable[str], limits: Limits, clock: Clock) -> bytes:
    """Send a request and give the body of its answer, if it is of one of the media types; else raise a AnswerError.

    Why a thread: a timeout of the socket is for each read, so names that do not resolve and headers that drip in
    would hold us for ever.
    """
    answers: SimpleQueue[Reply | AnswerError] = SimpleQueue()
    worker = Thread(target=_answer, args=(request, tuple(types), limits, answers), daemon=True)
    worker.start()
    try:
        answer = answers.get(timeout=limits.deadline)
    except Empty:
        raise AnswerError(f"did not answer within {limits.deadline:g} seconds", again=True) from None
    if isinstance(answer, AnswerError):
        raise answer
    _require_success(answer, clock)
    return answer.body


def _answer(
    request: urllib.request.Request,
    types: tuple[str, ...],
    limits: Limits,
    answers: SimpleQueue[Reply | AnswerError],
) -> None:
    """Put the reply, or what went wrong, where the caller waits for it."""
    try:
        answers.put(_send(request, types, limits))
    except AnswerError as error:
        answers.put(error)
    except TimeoutError:
        answers.put(AnswerError(f"did not answer within {limits.deadline:g} seconds", again=True))
    except HTTPException:
        answers.put(AnswerError("broke off its answer", again=True))
    except (OSError, ValueError) as error:
        answers.put(AnswerError(f"cannot be reached ({_words(error)})", again=True))


def _send(request: urllib.request.Request, types: tuple[str, ...], limits: Limits) -> Reply:
    end = monotonic() + limits.deadline
    opener = urllib.request.build_opener(_SameHost)
    try:
        with opener.open(request, timeout=limits.deadline) as response:
            _require_type(response.headers, types)
            return Reply(response.status, response.headers, _read(response, end, limits))
    except urllib.error.HTTPError as error:
        with error:  # its body is not read: nobody vouches for its size
            return Reply(error.code, error.headers, b"")


class _SameHost(urllib.request.HTTPRedirectHandler):
    """Follow a redirection to the same host alone: who allowed one host did not allow another."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> urllib.request.Request | None:
        """Refuse another host, and the way back from https to http."""
        before, after = urlsplit(req.full_url), urlsplit(newurl)
        if after.netloc != before.netloc or after.scheme not in (before.scheme, "https"):
            raise AnswerError(
                f"sends us to {after.hostname or newurl[:80]!r}: name that address if you trust it", again=False
            )
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _require_type(headers: Message, types: tuple[str, ...]) -> None:
    found = headers.get_content_type() if headers.get("Content-Type") else "nothing that has a media type"
    if found not in types:
        raise AnswerError(f"answers with {found}, not with {types[0]}", again=False)
    if headers.get("Content-Encoding", "identity") != "identity":
        raise AnswerError("answers in a compressed form that nobody asked for", again=False)


def _read(response: Any, end: float, limits: Limits) -> bytes:  # noqa: ANN401 - urllib's response has no public type
    body = bytearray()
    while chunk := response.read1(_CHUNK):
        body += chunk
        if len(body) > limits.largest:
            raise AnswerError(f"sends more than {limits.largest >> 20} MiB: ask for less", again=False)
        if monotonic() > end:
            raise TimeoutError
    if response.length:  # read1 does not say so itself
        raise AnswerError("broke off its answer", again=True)
    return bytes(body)


def _require_success(reply: Reply, clock: Clock) -> None:
    busy = reply.headers.get("MediaWiki-API-Error") in _BUSY
    if reply.status == 200 and not busy:
        return
    again = busy or reply.status in _WORTH_ANOTHER_TRY
    reason = "is too busy" if busy or reply.status == 429 else f"answers with status {reply.status}"
    raise AnswerError(reason, again=again, wait=_wait(reply.headers.get("Retry-After"), clock))


def _wait(retry_after: str | None, clock: Clock) -> float | None:
    """Read Retry-After, which is a number of seconds or a date."""
    if retry_after is None:
        return None
    if retry_after.strip().isdecimal():
        return float(retry_after.strip()[:9])
    try:
        return max(0.0, (parsedate_to_datetime(retry_after) - clock.now()).total_seconds())
    except (ValueError, TypeError):  # no date, or one without a zone
        return None


def _words(error: Exception) -> str:
    """Give the reason of a network error without its wrapping."""
    reason = getattr(error, "reason", error)
    return " ".join(str(getattr(reason, "strerror", None) or reason).split())[:120] or type(reason).__name__
