"""What counts as words of time, and what only looks like them."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.times import durations, find, resolve

SENTENCES = {
    "The president flew to Lima on September 10, 2023, and stayed.": ["September 10, 2023"],
    "They met on 10 September 2023 in Oslo.": ["10 September 2023"],
    "He returns on the 12th.": ["the 12th"],
    "The forum of 12-14 September drew many guests.": ["12-14 September"],
    "She toured Chile from May 3 to May 5.": ["from May 3 to May 5"],
    "Fighting broke out between May 3 and May 5, 2022.": ["between May 3 and May 5, 2022"],
    "The envoy, expected in early October, cancelled.": ["early October"],
    "Ties were cut in late 2019 and restored in mid-2024.": ["late 2019", "mid-2024"],
    "The 2018 summit followed the one of spring 2016.": ["2018", "spring 2016"],
    "In the 1990s the two states had no embassy.": ["the 1990s"],
    "The treaty (1994) lapsed in 2018-2020.": ["1994", "2018-2020"],
    "Its embassy opened in the summer of 2015.": ["the summer of 2015"],
    "The talks begin on Monday and end late on Friday.": ["Monday", "late on Friday"],
    "The minister said Tuesday that he would come on Monday morning.": ["Tuesday", "Monday morning"],
    "Yesterday the envoy left; he returns the day after tomorrow.": ["Yesterday", "the day after tomorrow"],
    "The day before, a wreath was laid.": ["The day before"],
    "The next morning, June 15, the guests left.": ["The next morning, June 15"],
    "On the same day, June 13, 2022, a treaty was signed.": ["the same day, June 13, 2022"],
    "They landed early the next morning, June 15.": ["early the next morning, June 15"],
    "On Monday, June 13, they signed.": ["Monday, June 13"],
    "On the afternoon of June 13, 2022 the train left.": ["the afternoon of June 13, 2022"],
    "The queen met the premier two days later.": ["two days later"],
    "Two days later he flew home, and one or two weeks later they wrote.": ["Two days later", "one or two weeks later"],
    "It was signed in May last year and ratified on 3 June this year.": ["May last year", "3 June this year"],
    "Talks were held in 2001, 2003 and 2005.": ["2001", "2003", "2005"],
    "A treaty is due by year's end.": ["by year's end"],
    "Four years and five months ago the border was closed.": ["Four years and five months ago"],
    "He spoke after a hiatus of four years and five months.": ["a hiatus of four years and five months"],
    "After the July visit a joint commission met.": ["July"],
    "The August 15 ceremony was cancelled.": ["August 15"],
    "A summit in the near future was recently discussed.": ["the near future", "recently"],
    "The delegation arrives in the coming days.": ["the coming days"],
    "Earlier this month and later this year he was to visit.": ["Earlier this month", "later this year"],
    "It closes at the end of the month.": ["the end of the month"],
    "The plane landed at 10:30 on Monday.": ["10:30 on Monday"],
    "Doors open at noon, the dinner is at 7:15 p.m. local time.": ["noon", "7:15 p.m. local time"],
    "Last year’s talks and next week's visit are linked.": ["Last year", "next week"],
    "The envoy stayed until Friday.": ["until Friday"],
    "Ties have been frozen since 2014.": ["since 2014"],
    "On Sept. 12 and on 3 Oct. notes were sent.": ["Sept. 12", "3 Oct."],
    "The note is dated 2023-09-10, the reply 13.9.2023.": ["2023-09-10", "13.9.2023"],
    "In May the premier, in the March talks the king.": ["May", "March"],
    "The first week of May was quiet.": ["The first week of May"],
    "The meeting was moved from Monday to Friday.": ["Monday", "Friday"],
    "In the evening, the hosts gave a dinner.": ["the evening"],
    "The visit was agreed on the eve of June 3.": ["the eve of June 3"],
    "They sat from Monday to Wednesday.": ["from Monday to Wednesday"],
}

NOTHING_IN = [
    "We may come, and they may not.",
    "Theresa May met Mr May; May said so, and by May himself it was denied.",
    "They march, and the March on Rome is remembered; the Women's March went on.",
    "April Glaspie and June Chang spoke to August Hanning.",
    "Jan Egeland and Dec Murphy met Sun Yat-sen.",
    "He saw Su-35 and Su-57 aircraft and a Soyuz-2 rocket.",
    "The second visit took a second, and the minutes were kept.",
    "Security Council Resolution 1718 and Resolution 2397 were cited.",
    "2000 troops and 1,500 vehicles crossed 2018 km of road.",
    "In 2000 villages nobody voted.",
    "The Good Friday Agreement and the October Revolution were compared.",
    "The 75th anniversary was a great day; he is 75 years old.",
    "The day before the summit was busy, the day after the talks was not.",
    "He fell asleep on the 12th floor.",
    "The vote ended 10:30 and the price fell 5.5 percent.",
    "As soon as possible, at the last minute, from time to time, for the first time.",
    "The G20, the F16 and the U2 were mentioned, and room 2018 too.",
    "The date 2/7/2024 may be read in two ways.",
    "At the start of the meeting and at the end of the visit nothing was signed.",
    "The May 5-related file and the September-born child.",
    "It costs $2018, and page 1998.",
    "",
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES.items())
def test_words_of_time_are_found(sentence: str, expected: list[str]) -> None:
    """Each expression is found whole, without the preposition before it."""
    assert [found.text for found in find(sentence)] == expected


@pytest.mark.parametrize("sentence", NOTHING_IN)
def test_what_only_looks_like_a_date_is_left_alone(sentence: str) -> None:
    """Names, verbs, numbers of things and resolutions are no dates."""
    assert find(sentence) == ()


LENGTHS = {
    "He waited for 30 minutes.": ["30 minutes"],
    "The talks took four to five hours overall.": ["four to five hours"],
    "A two-day visit and a week-long tour.": ["two-day", "week-long"],
    "They spoke for more than an hour.": ["more than an hour"],
    "It lasted about four and a half years.": ["about four and a half years"],
    "The reception lasted a day.": ["a day"],
    "They stayed at least three weeks.": ["at least three weeks"],
    "He came two days later, three weeks ago.": [],
    "A 75-year-old man who is 75 years old eats twice a day.": [],
}


@pytest.mark.parametrize(("sentence", "expected"), LENGTHS.items())
def test_lengths_are_found_apart_from_dates(sentence: str, expected: list[str]) -> None:
    """How long something takes is no date, and an age or a rate is neither."""
    assert [found.text for found in durations(sentence)] == expected


def test_a_length_is_not_found_as_a_date() -> None:
    """What `durations` gives, `find` does not."""
    assert find("The visit lasted for two days.") == ()


def test_a_date_may_break_over_a_line() -> None:
    """A hard-wrapped text has its dates too, but no date goes on in the next paragraph."""
    assert [found.text for found in find("It was signed on June\n13, 2022.")] == ["June\n13, 2022"]
    assert [found.text for found in find("It was signed in June\n\n13 people came.")] == ["June"]


def test_offsets_are_code_points() -> None:
    """Signs outside the basic plane count as one, as everywhere in kg."""
    text = "🇵🇪 Lima, 3 May 2024"
    [found] = find(text)

    assert text[found.start : found.end] == found.text == "3 May 2024"


@given(st.text(st.characters(codec="utf-8")))
def test_any_text_can_be_searched(text: str) -> None:
    """No text makes the search fail, and each expression stands where it says."""
    for found in (*find(text), *durations(text)):
        assert text[found.start : found.end] == found.text


WORDS = (
    *("the", "of", "on", "at", "May", "March", "5", "12th", "2018", "Monday", "early", "next", "last", "day", "week"),
    *("months", "two", "several", "ago", "later", "before", "after", "morning", "noon", "10:30", "from", "to", "and"),
    *(
        "-",
        ",",
        "spring",
        "1990s",
        "end",
        "this",
        "since",
        "between",
        "around",
        "years",
        "30",
        "February",
        "'s",
        "(",
        ")",
    ),
)


@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
def test_any_heap_of_words_of_time_can_be_resolved(text: str) -> None:
    """Whatever the words say together, they are found without overlap and resolved without failing."""
    end = 0
    for found in find(text):
        assert end <= found.start < found.end
        end = found.end
        for span in resolve(found, published=date(2024, 2, 29)):
            assert span.text == found.text and span.edtf
            assert (span.earliest_start or datetime.min) <= (span.latest_end or datetime.max)
