"""How English writes dates: its words, its rules from the smallest piece to the whole, and what guards them.

A rule is one line; a further language gets a folder beside this one.
"""

from __future__ import annotations

from functools import cache

from kg.times.english import dates, relative, wholes, words
from kg.times.grammar import Language


@cache
def english() -> Language:
    """Build the words and rules of English, when they are first needed."""
    rules = dates.pieces() | dates.calendar() | relative.relative() | wholes.points() | wholes.wholes()
    return Language(words.TOKEN, words.read, rules)
