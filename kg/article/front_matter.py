"""The lines in front of a text that say what it is.

They are YAML between ---, TOML between +++, or plain `key: value` lines that end with ---.
Every value is read as a text, whatever it looks like; keys that kg has no use for are ignored.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date

from kg.article.metadata import Metadata, checked_language, is_address, read_date
from kg.errors import InputError

LONGEST = 64 << 10
"""More characters than any front matter has; what is longer is text."""

_MEANS = {
    "title": "title",
    "headline": "title",
    "author": "author",
    "authors": "author",
    "byline": "author",
    "date": "published",
    "published": "published",
    "publication_date": "published",
    "outlet": "outlet",
    "publisher": "outlet",
    "publication": "outlet",
    "site": "outlet",
    "url": "url",
    "link": "url",
    "language": "language",
    "lang": "language",
}
_UNKNOWN = re.compile(r"(?:unknown|undated|none|null|n\.? ?d\.?|n/a|not given|not known|\?+|~|-+)", re.IGNORECASE)
_NOTHING = Metadata()
_YAML = re.compile(r"---[ \t]*\n(.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_TOML = re.compile(r"\+\+\+[ \t]*\n(.*?\n)?\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL)
_LINES = re.compile(r"((?:[A-Za-z][\w -]{0,40}:[^\n]*\n){1,50})---[ \t]*(?:\n|\Z)")


def split(text: str, called: str, given: Metadata = _NOTHING) -> tuple[Metadata, str]:
    r"""Part the front matter from the text; `called` is what errors call the file.

    What is `given` otherwise is not read here, so that a person can say a date better than the file does.

    >>> split("title: Talks in Quito\nsource: archive\n---\nThe talks began.", "note-1.txt")[1]
    'The talks began.'
    """
    for form, read in ((_YAML, _read_yaml), (_TOML, _read_toml), (_LINES, _read_lines)):
        match = form.match(text, 0, LONGEST)
        values = read(match[1] or "", called) if match else None
        if match and values is not None:
            return _metadata(values, called, given), text[match.end() :].lstrip("\n")
    return _NOTHING, text


def _read_yaml(block: str, called: str) -> Mapping[str, object] | None:
    """Read YAML without its types: no tag, date or number of it is interpreted."""
    import yaml  # loaded late: most articles have no front matter

    try:
        values = yaml.load(block, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f" (line {mark.line + 2})" if mark else ""
        raise InputError(f"The front matter of {called} is not YAML{where}: mend it, or remove it.") from error
    return values if isinstance(values, dict) else None  # a text may begin with a rule of dashes


def _read_toml(block: str, called: str) -> Mapping[str, object]:
    try:
        return tomllib.loads(block)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise InputError(f"The front matter of {called} is not TOML: {error}.") from error


def _read_lines(block: str, called: str) -> Mapping[str, object] | None:
    """Read `key: value` lines, if one of the keys is known; otherwise they are the text itself."""
    pairs = (line.partition(":") for line in block.splitlines())
    values = {key.strip(): value.strip() for key, _, value in pairs}
    return values if any(_key(key) in _MEANS for key in values) else None


def _metadata(values: Mapping[str, object], called: str, given: Metadata) -> Metadata:
    found: dict[str, str] = {}
    for key, value in values.items():
        field, words = _MEANS.get(_key(key)), _words(value)
        if field and words and not _is_unknown(field, words) and getattr(given, field) is None:
            found.setdefault(field, words)
    published, language = found.get("published"), found.get("language")
    return Metadata(
        title=found.get("title"),
        author=found.get("author"),
        published=_date(published, called) if published else None,
        outlet=found.get("outlet"),
        url=found.get("url"),
        language=checked_language(language, f"The language in front of {called},") if language else None,
    )


def _is_unknown(field: str, words: str) -> bool:
    """Tell whether a value says that there is none; after a date that is unknown, a remark may follow."""
    if field == "url":
        return not is_address(words)
    match = _UNKNOWN.match(words)
    return match is not None and (match.end() == len(words) or (field == "published" and not words[0].isdigit()))


def _key(key: object) -> str:
    return str(key).strip().lower().replace(" ", "_").replace("-", "_")


def _words(value: object) -> str:
    """Give a value as words on one line; several, such as two authors, with commas."""
    if isinstance(value, list):
        return ", ".join(_words(item) for item in value if isinstance(item, str))
    return " ".join(str(value).split()) if isinstance(value, str | date) else ""


def _date(words: str, called: str) -> date:
    """Read the date that stands in front: a time of day or a remark may follow it."""
    match = re.match(r"\d{4}-\d\d-\d\d(?!\d)", words)
    return read_date(match[0] if match else words, f"The date in front of {called},")
