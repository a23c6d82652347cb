"""What a person may have meant by a name that is not known."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Find the known name that looks most like this one; None when none looks like it.

    >>> nearest("delegations", ["delegation", "denied", "events"])
    'delegation'
    >>> nearest("weather", ["delegation", "denied", "events"])
    """
    from difflib import get_close_matches

    plain = {candidate.casefold(): candidate for candidate in known}
    close = get_close_matches(name.casefold()[:200], plain, n=1)
    return plain[close[0]] if close else None


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Make the end of a sentence that helps on: the nearest name, or all of them.

    >>> did_you_mean("evnts", ["delegation", "events"])
    "did you mean 'events'?"
    >>> did_you_mean("weather", ["delegation", "events"])
    'known are delegation, events.'
    """
    names = sorted(known)
    close = nearest(name, names)
    if close is not None:
        return f"did you mean {close!r}?"
    return f"known are {', '.join(names)}." if names else "none is known."
