"""What changed between two states of a graph, on a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg.changes import Changes, Difference, Happening, Saying
from kg.view.text import line


def page(changes: Changes) -> str:
    """Show events first, then claims: + is new, - is gone, ~ is not as it was."""
    events = [
        *_marked("+", map(_event, changes.events_added)),
        *_marked("-", map(_event, changes.events_removed)),
        *_altered((event.label, found) for event, found in changes.events_changed),
    ]
    claims = [
        *_marked("+", map(_claim, changes.claims_added)),
        *_marked("-", map(_claim, changes.claims_removed)),
        *_altered((f"{claim.says}\n{_quoted(claim)}", found) for claim, found in changes.claims_changed),
    ]
    numbers = (changes.events_added, changes.events_removed, changes.events_changed)
    more = (changes.claims_added, changes.claims_removed, changes.claims_changed)
    blocks = (_block("Events", numbers, events), _block("Claims", more, claims))
    return "\n".join(filter(None, blocks)) or "The two say the same.\n"


def _block(head: str, numbers: Iterable[Sequence[object]], lines: Sequence[str]) -> str:
    added, removed, changed = map(len, numbers)
    if not lines:
        return ""
    return f"{head}: {added} added, {removed} removed, {changed} changed\n" + "".join(f"{text}\n" for text in lines)


def _marked(mark: str, texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        first, *rest = text.split("\n")
        yield "\n".join((f"{mark} {first}", *(f"    {more}" for more in rest)))


def _altered(things: Iterable[tuple[str, Sequence[Difference]]]) -> Iterator[str]:
    for label, found in things:
        yield from _marked("~", ["\n".join((label, *(_difference(each) for each in found)))])


def _difference(found: Difference) -> str:
    """Tell what took the place of what; where several came or went, each with its mark.

    >>> _difference(Difference("time", ("2024-05-03",), ("2024-05-04",)))
    'time: 2024-05-03 → 2024-05-04'
    >>> _difference(Difference("participants", (), ("Luis Mora (host)",)))
    'participants: + Luis Mora (host)'
    """
    if len(found.gone) == len(found.come) == 1:
        return line(f"{found.aspect}: {found.gone[0]} → {found.come[0]}")
    signs = (*(f"- {each}" for each in found.gone), *(f"+ {each}" for each in found.come))
    return line(f"{found.aspect}: {', '.join(signs)}")


def _event(event: Happening) -> str:
    facts = (*event.status, *event.time, *event.place)
    who = f": {', '.join(event.participants)}" if event.participants else ""
    return line(f"{event.label} [{event.kind}] {', '.join(facts)}{who}")


def _claim(claim: Saying) -> str:
    verdict = f" ({claim.verdict})" if claim.verdict else ""
    return f"{line(claim.says)}{line(verdict) and ' ' + line(verdict)}\n{_quoted(claim)}"


def _quoted(claim: Saying) -> str:
    return line(f"“{claim.words}”  {claim.article}")
