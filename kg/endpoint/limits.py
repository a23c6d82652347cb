"""How long, how much and how often; and the clock, so that a test need not wait."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class Limits:
    """What a client allows a service: seconds, bytes and tries.

    `deadline` is for one try, from the first byte sent to the last byte read. `pauses` lie between tries.
    `longest_wait` is the most that a service may ask for (Retry-After); beyond it the call fails at once.
    `rest` is how long a service that failed all tries is left alone; `kept` is how many days an answer serves.
    """

    deadline: float = 70.0  # Wikidata's own limit for a query is 60
    largest: int = 16 << 20
    pauses: tuple[float, ...] = (1.0, 2.0, 4.0, 8.0)
    longest_wait: float = 120.0
    rest: float = 60.0
    kept: float = 30.0
    longest_address: int = 2_000


@dataclass(frozen=True, slots=True)
class Clock:
    """The time, and the waiting for it; `jitter` spreads those who wait for the same service."""

    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    jitter: Callable[[], float] = random.random
