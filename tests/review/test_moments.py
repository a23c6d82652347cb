"""Times as a person writes them."""

from datetime import date, datetime

import pytest

from kg.errors import InputError
from kg.review import moments


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("2024-05-02", datetime(2024, 5, 2), datetime(2024, 5, 2, 23, 59, 59)),
        ("2024-02", datetime(2024, 2, 1), datetime(2024, 2, 29, 23, 59, 59)),
        ("2024", datetime(2024, 1, 1), datetime(2024, 12, 31, 23, 59, 59)),
        ("2024-05-02/2024-05-04", datetime(2024, 5, 2), datetime(2024, 5, 4, 23, 59, 59)),
        ("2024-05-02/..", datetime(2024, 5, 2), None),
        ("../2024-05", None, datetime(2024, 5, 31, 23, 59, 59)),
        ("2 May", datetime(2024, 5, 2), datetime(2024, 5, 2, 23, 59, 59)),
    ],
)
def test_dates_in_edtf_or_in_words(written: str, start: datetime | None, end: datetime | None) -> None:
    """A day, a month, a year, from one to another, open at an end, or as the article has it."""
    span = moments.read(written, "that day", date(2024, 5, 3))

    assert (span.earliest_start, span.latest_end, span.text) == (start, end, "that day")


@pytest.mark.parametrize("written", ["", "soon", "2024-02-30", "2024-13", "../..", "2024-05-02/", "2024-05-02/soon"])
def test_what_is_no_time_is_refused(written: str) -> None:
    """The error shows how times are written."""
    with pytest.raises(InputError, match=r"is not a time: write 2023-09-12, 2023-09, 2023 or"):
        moments.read(written, "then", None)
