"""Where words of a date may stand: the neighbours that make "May" a month and "2018" a year."""

from __future__ import annotations

from kg.times.english import words as w
from kg.times.grammar import Word

Words = tuple[Word, ...]

GLUE_BEFORE = frozenset("-/.$£€#")


def _before(words: Words, first: int) -> str:
    return words[first - 1].lower if first > 0 else ""


def _after(words: Words, last: int) -> str:
    return words[last].lower if last < len(words) else ""


def _small_word(words: Words, at: int) -> bool:
    return at < len(words) and words[at].text.isalpha() and words[at].text.islower()


def free(words: Words, first: int, last: int) -> bool:
    """Tell that no hyphen ties it to a neighbour: not the 35 of "Su-35", not "May 5-related"."""
    if first and words[first - 1].end == words[first].start and words[first - 1].text in GLUE_BEFORE:
        return False
    tail = words[last - 1 : last + 2]
    if len(tail) < 3 or tail[1].text != "-":
        return True
    return not (tail[0].end == tail[1].start and tail[1].end == tail[2].start and tail[2].text[0].isalpha())


def ends_phrase(words: Words, first: int, last: int) -> bool:
    """Tell that nothing follows that it could belong to: "the day before, ..." but not "the day before the summit"."""
    after = _after(words, last)
    return not after[:1].isalnum() or after in w.FUNCTION


def ends_phrase_alone(words: Words, first: int, last: int) -> bool:
    """Do as `ends_phrase`, and no possessive: "after Monday, ..." but not "after Monday's talks"."""
    return ends_phrase(words, first, last) and _after(words, last) not in w.POSSESSIVE


def no_name(words: Words, first: int, last: int) -> bool:
    """Tell that it is no part of a name: not "Good Friday", not "the October Revolution"."""
    return _before(words, first) not in w.NAME_BEFORE and _after(words, last) not in w.NAME_AFTER


def month_alone(words: Words, first: int, last: int) -> bool:
    """Know a month without a number: "in May", "the March talks", but neither "Theresa May" nor "the March on"."""
    if not no_name(words, first, last):
        return False
    return words[first].lower not in w.PEOPLE_TOO or _shown_by_neighbours(words, first, last)


def _shown_by_neighbours(words: Words, first: int, last: int) -> bool:
    before, may = _before(words, first), words[first].lower == "may"
    if before in w.BEFORE_MONTH or _before(words, first - 1) in w.PARTS_OF_MONTH:
        return not (may and _after(words, last) in w.POSSESSIVE)
    if may or before not in w.BEFORE_MONTH_LESS_SURE:
        return False
    if before == "the":
        return _small_word(words, last) and _after(words, last) not in w.FUNCTION
    return not (last < len(words) and words[last].text[0].isupper())


def year_alone(words: Words, first: int, last: int) -> bool:
    """Know a number that is a year: "in 2018", "the 2018 summit", but neither "Resolution 1718" nor "2000 troops"."""
    before, after, year = _before(words, first), _after(words, last), words[first].text
    if after in w.COUNTED or after in w.NAME_AFTER or not 1500 <= int(year) <= 2100:
        return False
    if (year.endswith("00") or year < "1900") and _small_word(words, last) and after.endswith("s"):
        return False
    if before in w.JOINING or (before == "," and after in {",", *w.JOINING}):
        return first > 1 and ("YEAR" in words[first - 2].readings or words[first - 2].lower in w.PHASES)
    return before in w.BEFORE_YEAR


def season_alone(words: Words, first: int, last: int) -> bool:
    """Know a season of the story: "in the spring, ..." but not "the spring offensive"."""
    return _before(words, first) in w.BEFORE_MONTH and ends_phrase(words, first, last)


def on_the_nth(words: Words, first: int, last: int) -> bool:
    """Know a day of the month at hand: "on the 12th" but not "on the 12th floor"."""
    return _before(words, first) == "on" and ends_phrase(words, first, last)


def in_the_part(words: Words, first: int, last: int) -> bool:
    """Know a part of the story's day: "in the evening, ..." but not "the evening news"."""
    return _before(words, first) == "in" and ends_phrase(words, first, last)


def not_moved(words: Words, first: int, last: int) -> bool:
    """Know a range, not a change of date: not "postponed from Monday to Friday"."""
    return not any(word.lower in w.MOVED for word in words[max(0, first - 4) : first])


def not_counted(words: Words, first: int, last: int) -> bool:
    """Tell that the number counts nothing: not "March 30 percent"."""
    return _after(words, last) not in w.COUNTED


def not_of(words: Words, first: int, last: int) -> bool:
    """Tell that the unit is named by nothing behind it: "last week" but not "last week of May"."""
    return _after(words, last) != "of"


def not_as(words: Words, first: int, last: int) -> bool:
    """Tell that it is no comparison: not "as soon as", not "as recently as"."""
    return _before(words, first) != "as"


def clock(words: Words, first: int, last: int) -> bool:
    """Know digits that are a time of day: "at 10:30" but not "by a score of 10:30"."""
    return _before(words, first) in w.BEFORE_CLOCK


def lasting(words: Words, first: int, last: int) -> bool:
    """Know a length, not an age and not a rate: neither "75-year-old" nor "twice a day"."""
    if any(word.lower in w.AFTER_NO_LENGTH for word in words[last : last + 2]):
        return False
    return words[first].lower not in {"a", "an", "one"} or _before(words, first) in w.BEFORE_LENGTH
