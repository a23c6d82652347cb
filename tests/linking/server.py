"""A SPARQL server on this machine that holds a small piece of Wikidata, in Wikidata's own shape."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROGRAM = Path(sys.executable).with_name("oxigraph")
ITEMS = Path(__file__).parent / "items.ttl"


@contextmanager
def serving(turtle: bytes) -> Iterator[str]:
    """Start a server that holds this Turtle, and give the address of its endpoint."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        bind = f"127.0.0.1:{probe.getsockname()[1]}"
    process = subprocess.Popen([PROGRAM, "serve", "--bind", bind], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _load(f"http://{bind}/store?default", turtle)
        yield f"http://{bind}/query"
    finally:
        process.terminate()
        process.wait()


def _load(address: str, turtle: bytes) -> None:
    """Wait for the server and hand it the data."""
    request = urllib.request.Request(address, turtle, {"Content-Type": "text/turtle"}, method="PUT")
    for _ in range(100):
        try:
            with urllib.request.urlopen(request, timeout=5):
                return
        except urllib.error.URLError as error:
            if not isinstance(error.reason, ConnectionRefusedError):
                raise
            time.sleep(0.05)
    raise TimeoutError(address)
