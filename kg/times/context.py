"""What the words of a date can lean on, and which of several days they then mean."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from kg.times.meanings import Anchor
from kg.times.spans import Basis, TimeSpan

LONG_AGO = timedelta(days=270)
"""A date of last year that lies further back is more probably one to come: "in October", written in September."""


@dataclass(frozen=True, slots=True)
class Context:
    """What the words can lean on: the article's date, the story's last date, and the tense of the sentence."""

    published: date | None
    narrative: date | None
    future: bool | None

    def anchor(self, wanted: Anchor) -> tuple[date, Basis] | None:
        """Give the day a relative date counts from, and what that day rests on."""
        if wanted is not Anchor.DATELINE and self.narrative:
            return self.narrative, Basis.NARRATIVE
        if wanted is not Anchor.STORY and self.published:
            return self.published, Basis.DATELINE
        return None


def choose(choices: list[TimeSpan], reference: date, context: Context) -> TimeSpan | None:
    """Pick of several candidates the one that the sentence means, by its tense and by nearness."""
    ahead = [span for span in choices if span.last_day >= reference]
    if context.future:
        return ahead[0] if ahead else None
    limit = context.published or date.max
    past = [span for span in choices if span.first_day <= limit]
    if context.narrative:
        told = choices if context.future is None else past
        return min(told, key=lambda span: _away(span, reference, limit), default=None)
    latest = past[-1] if past else None
    if latest and (context.future is False or not _better_ahead(latest, reference)):
        return latest
    return ahead[0] if ahead else latest


def _better_ahead(latest: TimeSpan, reference: date) -> bool:
    day = latest.first_day
    return day.year < reference.year and reference - day > LONG_AGO


def _away(span: TimeSpan, reference: date, limit: date) -> timedelta:
    """Measure how far from the story a time lies; what the article cannot know yet counts three times as far."""
    ahead = span.first_day - reference
    return max(ahead if span.first_day <= limit else 3 * ahead, reference - span.last_day, timedelta(0))
