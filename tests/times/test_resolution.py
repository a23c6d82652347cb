"""Which days words of time mean, for an article of Tuesday, 19 September 2023 whose story has reached the 13th."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from kg.times import Basis, Granularity, TimeSpan, find, follow, resolve

PUBLISHED = date(2023, 9, 19)
STORY = date(2023, 9, 13)


def spans(
    words: str,
    *,
    published: date | None = PUBLISHED,
    narrative: date | None = STORY,
    future: bool | None = None,
) -> tuple[TimeSpan, ...]:
    """Find the one expression of a text and resolve it."""
    [found] = find(words)
    return resolve(found, published=published, narrative=narrative, future=future)


def only(words: str, **context: date | bool | None) -> TimeSpan:
    """Find the one time of a text."""
    [span] = spans(words, **context)  # type: ignore[arg-type]
    return span


MEANT = {
    # the calendar
    "on September 10, 2023": "2023-09-10",
    "on 10 September 2023": "2023-09-10",
    "on 1 October 1948": "1948-10-01",
    "on the 3rd of May 1994": "1994-05-03",
    "on 2023-09-10": "2023-09-10",
    "on 31/12/2022": "2022-12-31",
    "on 5.6.2022": "2022-06-05",
    "in May 2022": "2022-05",
    "in Sept. 2022": "2022-09",
    "in 2018": "2018",
    "in the 1980s": "198X",
    "in the early 1980s": "198X",
    "in spring 2022": "2022-21",
    "in the summer of 2022": "2022-22",
    "in autumn 2022": "2022-23",
    "in the winter of 2022-23": "2022-24",
    "on 29 February 2024": "2024-02-29",
    # the year comes from the story or the dateline
    "on September 12": "2023-09-12",
    "on August 15": "2023-08-15",
    "on September 16": "2023-09-16",
    "on December 28": "2022-12-28",
    "on 1 October": "2023-10-01",
    "in July": "2023-07",
    "in October": "2023-10",
    "in November": "2023-11",
    "in early October": "2023-10",
    "in late August": "2023-08",
    "on the 12th": "2023-09-12",
    "on the 31st": "2023-08-31",
    "on February 29": "2024-02-29",
    # from one to another
    "on 12-14 September": "2023-09-12/2023-09-14",
    "on September 12–14, 2022": "2022-09-12/2022-09-14",
    "on September 12 and 13": "2023-09-12/2023-09-13",
    "on Sept. 12, 13 and 14": "2023-09-12/2023-09-14",
    "from May 3 to May 5": "2023-05-03/2023-05-05",
    "from 3 to 5 May 2022": "2022-05-03/2022-05-05",
    "from December 28 to January 3, 2022": "2021-12-28/2022-01-03",
    "from December 28, 2021 to January 3": "2021-12-28/2022-01-03",
    "between 2018 and 2020": "2018/2020",
    "in 2018-2020": "2018/2020",
    "in 2019-20": "2019/2020",
    "Monday to Wednesday": "2023-09-11/2023-09-13",
    "since 2018": "2018/..",
    "since May 3": "2023-05-03/..",
    "until May 5": "../2023-05-05",
    "by Friday": "../2023-09-15",
    "before September 12": "../2023-09-12",
    "after September 12": "2023-09-12/..",
    # weekdays, near the story
    "on Monday": "2023-09-11",
    "on Wednesday": "2023-09-13",
    "on Friday": "2023-09-15",
    "Monday morning": "2023-09-11",
    "late on Monday": "2023-09-11",
    "later on Wednesday": "2023-09-13",
    "last Tuesday": "2023-09-12",
    "next Friday": "2023-09-22",
    "this Friday": "2023-09-22",
    "last September": "2022-09",
    "next September": "2024-09",
    "this October": "2023-10",
    "last summer": "2023-22",
    "next spring": "2024-21",
    # counted from the dateline
    "today": "2023-09-19",
    "yesterday": "2023-09-18",
    "yesterday evening": "2023-09-18",
    "tomorrow": "2023-09-20",
    "tonight": "2023-09-19",
    "last night": "2023-09-18",
    "the day before yesterday": "2023-09-17",
    "this week": "2023-09-18/2023-09-24",
    "last week": "2023-09-11/2023-09-17",
    "next month": "2023-10",
    "last year": "2022",
    "earlier this month": "2023-09",
    "later this year": "2023",
    "two days ago": "2023-09-17",
    "three weeks ago": "2023-08-29~",
    "two months ago": "2023-07",
    "ten years ago": "2013",
    "four years and five months ago": "2019-04",
    "a few days ago": "2023-09-13/2023-09-17",
    "decades ago": "../2003-09-19",
    "in two weeks' time": "2023-10-03~",
    "the coming days": "2023-09-19/..",
    "over the past two years": "2021-09-19/2023-09-19",
    # counted from the story
    "the day before": "2023-09-12",
    "the next day": "2023-09-14",
    "the following day": "2023-09-14",
    "the same day": "2023-09-13",
    "the next morning": "2023-09-14",
    "that evening": "2023-09-13",
    "two days later": "2023-09-15",
    "a week earlier": "2023-09-06~",
    "a year later": "2024",
    "the previous year": "2022",
    "later that month": "2023-09",
    "a hiatus of four years and five months": "2019-04",
    "at the end of the month": "2023-09",
    "at 10:30": "2023-09-13T10:30:00",
    "at noon": "2023-09-13T12:00:00",
    # two pieces together
    "on the afternoon of September 10, 2023": "2023-09-10",
    "the same day, September 13, 2023": "2023-09-13",
    "the next morning, September 14": "2023-09-14",
    "Monday, September 11": "2023-09-11",
    "Wednesday, 9 May 2018": "2018-05-09",
    "3 p.m. on September 12": "2023-09-12T15:00:00",
    "two days before September 9": "2023-09-07",
    "the eve of September 9": "2023-09-08",
    "in May last year": "2022-05",
    "on 3 June last year": "2022-06-03",
    "on November 3, this year": "2023-11-03",
    "in May of that year": "2023-05",
    "in March the following year": "2024-03",
    "by year's end": "../2023",
    "the first week of May 2022": "2022-05-01/2022-05-07",
    "the last week of February 2024": "2024-02-23/2024-02-29",
    "around September 10": "2023-09-10~",
}


@pytest.mark.parametrize(("words", "edtf"), MEANT.items())
def test_words_mean_days(words: str, edtf: str) -> None:
    """What the words mean, as Extended Date/Time Format."""
    assert only(words).edtf == edtf


BOUNDS = {
    "on September 10, 2023": ("2023-09-10 00:00:00", "2023-09-10 23:59:59", "day"),
    "on the afternoon of September 10, 2023": ("2023-09-10 12:00:00", "2023-09-10 17:59:59", "partOfDay"),
    "early the next morning": ("2023-09-14 00:00:00", "2023-09-14 08:59:59", "partOfDay"),
    "late on Monday": ("2023-09-11 18:00:00", "2023-09-11 23:59:59", "partOfDay"),
    "last night": ("2023-09-18 18:00:00", "2023-09-19 05:59:59", "partOfDay"),
    "at 10:30": ("2023-09-13 10:30:00", "2023-09-13 10:30:59", "minute"),
    "in February 2024": ("2024-02-01 00:00:00", "2024-02-29 23:59:59", "month"),
    "in February 2023": ("2023-02-01 00:00:00", "2023-02-28 23:59:59", "month"),
    "in early October": ("2023-10-01 00:00:00", "2023-10-10 23:59:59", "month"),
    "at the end of September": ("2023-09-21 00:00:00", "2023-09-30 23:59:59", "month"),
    "in mid-2024": ("2024-05-01 00:00:00", "2024-08-31 23:59:59", "year"),
    "in the second half of 2023": ("2023-07-01 00:00:00", "2023-12-31 23:59:59", "year"),
    "in the early 1990s": ("1990-01-01 00:00:00", "1993-12-31 23:59:59", "decade"),
    "in spring 2022": ("2022-03-01 00:00:00", "2022-05-31 23:59:59", "season"),
    "in winter 2022": ("2022-01-01 00:00:00", "2023-02-28 23:59:59", "season"),
    "earlier this month": ("2023-09-01 00:00:00", "2023-09-19 23:59:59", "month"),
    "later this year": ("2023-09-19 00:00:00", "2023-12-31 23:59:59", "year"),
    "three weeks ago": ("2023-08-26 00:00:00", "2023-09-01 23:59:59", "week"),
    "around September 10": ("2023-09-08 00:00:00", "2023-09-12 23:59:59", "day"),
}


@pytest.mark.parametrize(("words", "bounds"), BOUNDS.items())
def test_bounds_say_no_more_than_the_words(words: str, bounds: tuple[str, str, str]) -> None:
    """Something happened between two moments, as finely as the words say."""
    span = only(words)

    assert (str(span.earliest_start), str(span.latest_end), span.granularity.value) == bounds
    assert (span.earliest_end, span.latest_start) == (span.earliest_start, span.latest_end)


def test_a_range_begins_in_its_first_day_and_ends_in_its_last() -> None:
    """All four bounds of "from May 3 to May 5" are known."""
    span = only("from May 3 to May 5")

    assert (span.earliest_start, span.latest_start) == (datetime(2023, 5, 3), datetime(2023, 5, 3, 23, 59, 59))
    assert (span.earliest_end, span.latest_end) == (datetime(2023, 5, 5), datetime(2023, 5, 5, 23, 59, 59))


def test_between_is_one_moment_somewhere_between() -> None:
    """The words "between May 3 and May 5" do not say that it lasted."""
    span = only("between May 3 and May 5")

    assert span.latest_start == span.latest_end == datetime(2023, 5, 5, 23, 59, 59)
    assert span.earliest_start == span.earliest_end == datetime(2023, 5, 3)


def test_since_leaves_the_end_open() -> None:
    """Something that has lasted since May 3 began that day; its end is not known."""
    span = only("since May 3")

    assert (span.earliest_start, span.latest_start) == (datetime(2023, 5, 3), datetime(2023, 5, 3, 23, 59, 59))
    assert span.latest_end is None


def test_words_that_disagree_give_both_days() -> None:
    """The next morning after the 13th is not September 15: both stand."""
    implied, stated = spans("early the next morning, September 15")

    assert (implied.edtf, implied.basis) == ("2023-09-14", Basis.NARRATIVE)
    assert (stated.edtf, stated.basis) == ("2023-09-15", Basis.STATED)
    assert stated.latest_end == datetime(2023, 9, 15, 8, 59, 59)


def test_a_weekday_that_is_not_that_of_the_date_gives_both_days() -> None:
    """September 11, 2023 was a Monday."""
    assert [span.edtf for span in spans("Tuesday, September 11, 2023")] == ["2023-09-12", "2023-09-11"]


BASES = {
    "on September 12, 2023": Basis.STATED,
    "on September 12": Basis.STATED,
    "the next day": Basis.NARRATIVE,
    "on Monday": Basis.NARRATIVE,
    "yesterday": Basis.DATELINE,
    "last year": Basis.DATELINE,
    "next Friday": Basis.DATELINE,
}


@pytest.mark.parametrize(("words", "basis"), BASES.items())
def test_a_date_says_what_it_rests_on(words: str, basis: Basis) -> None:
    """The words, the article's date, or the story."""
    assert only(words).basis is basis


def test_a_year_taken_from_the_dateline_is_no_stated_date() -> None:
    """Without a story the year of "September 12" rests on the dateline."""
    assert only("on September 12", narrative=None).basis is Basis.DATELINE


UNKNOWN = [
    *("the day before", "the next day", "that evening", "two days later", "at 10:30"),
    *("yesterday", "last year", "on Monday", "in October", "on September 12", "next week", "this summer"),
    *("at the end of the month", "three weeks ago", "the coming days", "on February 29"),
]


@pytest.mark.parametrize("words", UNKNOWN)
def test_nothing_is_invented_without_an_article_date(words: str) -> None:
    """Words that lean on a date mean no day where there is none."""
    assert spans(words, published=None, narrative=None) == ()


@pytest.mark.parametrize("words", ["the next day", "the day before", "that evening", "two days later", "at noon"])
def test_the_dateline_is_no_story(words: str) -> None:
    """What counts from the story does not count from the article's date."""
    assert spans(words, narrative=None) == ()


@pytest.mark.parametrize("words", ["yesterday", "last year", "three weeks ago", "this morning"])
def test_the_story_is_no_dateline(words: str) -> None:
    """What counts from the moment of writing does not count from the story."""
    assert spans(words, published=None) == ()


@pytest.mark.parametrize(
    "words", ["recently", "in the near future", "in recent months", "hours later", "February 30", "29 February 2023"]
)
def test_some_words_mean_no_day(words: str) -> None:
    """They are found, and nothing more is said."""
    assert spans(words) == ()


BY_TENSE = [
    ("in October", date(2023, 9, 19), False, "2022-10"),
    ("in October", date(2023, 9, 19), True, "2023-10"),
    ("in October", date(2023, 9, 19), None, "2023-10"),
    ("in March", date(2023, 9, 19), None, "2023-03"),
    ("in January", date(2023, 11, 20), None, "2023-01"),
    ("on December 28", date(2024, 1, 5), False, "2023-12-28"),
    ("on December 28", date(2024, 1, 5), None, "2023-12-28"),
    ("on January 3", date(2023, 12, 30), True, "2024-01-03"),
    ("on January 3", date(2023, 12, 30), False, "2023-01-03"),
    ("on September 25", date(2023, 9, 19), None, "2023-09-25"),
    ("on February 29", date(2023, 9, 19), False, "2020-02-29"),
    ("on February 29", date(2023, 9, 19), True, "2024-02-29"),
    ("on Friday", date(2023, 9, 19), False, "2023-09-15"),
    ("on Friday", date(2023, 9, 19), True, "2023-09-22"),
    ("on Tuesday", date(2023, 9, 19), False, "2023-09-19"),
    ("on Tuesday", date(2023, 9, 19), True, "2023-09-19"),
    ("on Sunday", date(2024, 1, 1), False, "2023-12-31"),
    ("on the 31st", date(2024, 2, 10), False, "2024-01-31"),
    ("on the 31st", date(2024, 2, 10), True, "2024-03-31"),
    ("in the spring, they met", date(2023, 2, 1), False, "2022-21"),
]


@pytest.mark.parametrize(("words", "published", "future", "edtf"), BY_TENSE)
def test_the_tense_chooses_the_year(words: str, published: date, future: bool | None, edtf: str) -> None:
    """What has been lies before the dateline, what is to come behind it; else the nearer one is meant."""
    assert only(words, published=published, narrative=None, future=future).edtf == edtf


def test_a_far_story_does_not_hold_weekdays() -> None:
    """A weekday counts from the dateline when the story is more than ten days away."""
    span = only("on Monday", narrative=date(2023, 6, 1), future=False)

    assert (span.edtf, span.basis) == ("2023-09-18", Basis.DATELINE)


def test_a_story_in_another_year_lends_it() -> None:
    """In a story of 1948, "November 3" is a day of 1948."""
    assert only("on November 3", narrative=date(1948, 10, 12)).edtf == "1948-11-03"


def test_a_story_without_a_dateline_goes_on_into_the_days_that_follow() -> None:
    """In an undated text, "6 February" after "4 February 2021" is two days later, not a year earlier."""
    spans = [
        only("on 6 February", published=None, narrative=date(2021, 2, 4), future=future) for future in (False, None)
    ]

    assert [span.edtf for span in spans] == ["2021-02-06", "2021-02-06"]


def test_a_look_back_does_not_move_the_story() -> None:
    """1948 is no step of a story of 2023, and neither is a whole month."""
    assert follow(STORY, only("on October 12, 1948"), published=PUBLISHED) == STORY
    assert follow(STORY, only("in July"), published=PUBLISHED) == STORY


def test_a_day_moves_the_story() -> None:
    """After September 16 the next day is the 17th; a part of the day counts as its day."""
    assert follow(STORY, only("on September 16"), published=PUBLISHED) == date(2023, 9, 16)
    assert follow(STORY, only("last night"), published=PUBLISHED) == date(2023, 9, 18)
    assert follow(None, only("on May 3, 1994", published=None), published=None) == date(1994, 5, 3)


def test_the_words_are_kept() -> None:
    """The span carries the words as they stand in the text."""
    assert only("Early in the evening of May 3, 2022").text == "Early in the evening of May 3, 2022"


@pytest.mark.parametrize("published", [date.min, date.max])
def test_the_ends_of_the_calendar_are_no_trap(published: date) -> None:
    """A day outside the calendar is no day."""
    for words in ("yesterday", "tomorrow", "on Monday", "in May", "900 years ago", "next year", "in winter 2022"):
        for span in spans(words, published=published, narrative=None):
            assert span.granularity in Granularity
