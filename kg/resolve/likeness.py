"""What a comparison of two individuals gives."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple


class Support(IntEnum):
    """How much there is for taking two for one, beside that nothing speaks against it."""

    NAME = 1  # the full name, and nothing is known that could confirm it
    HOME = 2  # and the state
    POST = 3  # and the very post, or reference data
    GIVEN = 4  # a person decided so


class Likeness(NamedTuple):
    """Why two individuals are one."""

    support: Support
    reason: str
