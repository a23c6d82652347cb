"""What is known about an article: how it is written in NAME.toml, and how a date is read."""

from __future__ import annotations

import re
import tomllib
from datetime import date, datetime
from typing import NamedTuple

from kg import files
from kg.errors import InputError


class Metadata(NamedTuple):
    """What is known about an article; None is what nobody has said."""

    title: str | None = None
    author: str | None = None
    published: date | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    added: datetime | None = None
    sha256: str | None = None
    withdrawn: date | None = None
    reason: str | None = None

    def over(self, other: Metadata) -> Metadata:
        """Let what is known here win over what is known there.

        >>> Metadata(title="Talks in Quito").over(Metadata(title="Talks", outlet="Example Wire"))[:4]
        ('Talks in Quito', None, None, 'Example Wire')
        """
        return Metadata._make(there if here is None else here for here, there in zip(self, other, strict=True))


_UNWRITABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def tidied(known: Metadata) -> Metadata:
    r"""Let each text be one line, without control characters and without bytes that are no text.

    >>> tidied(Metadata(title="Talks\n in \x1b[1mQuito", author="Ana \udcff Ruiz"))[:2]
    ('Talks in [1mQuito', 'Ana Ruiz')
    """
    return Metadata._make(
        " ".join(_UNWRITABLE.sub("", value).split()) if isinstance(value, str) else value for value in known
    )


_KEYS = {("date" if field == "published" else field): field for field in Metadata._fields}
_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`\x00-\x1f\x7f-\x9f]+")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")


def read_date(words: str, called: str = "The date") -> date:
    """Read a date that a person typed; `called` says where, if it is none.

    >>> read_date("2023-09-19")
    datetime.date(2023, 9, 19)
    """
    try:
        return datetime.strptime(words.strip(), "%Y-%m-%d").date()
    except ValueError as error:
        raise InputError(f"{called} {words!r} is not a date: write it as YYYY-MM-DD, such as 2023-09-19.") from error


def checked_language(tag: str, called: str = "The language") -> str:
    """Let a language tag through, in lower case."""
    if not _LANGUAGE.fullmatch(tag):
        raise InputError(f"{called} {tag!r} is not a language tag: write it as 'en' or 'pt-br'.")
    return tag.lower()


def is_address(words: str) -> bool:
    """Tell whether words are the address of a page."""
    return _ADDRESS.fullmatch(words) is not None


def checked_address(words: str, called: str = "The address") -> str:
    """Let the address of a page through."""
    if not is_address(words):
        raise InputError(f"{called} {words!r} is not an address: it begins with https:// or http://.")
    return words


def to_toml(metadata: Metadata) -> str:
    """Give what is known as TOML."""
    return files.to_toml(dict(zip(_KEYS, metadata, strict=True)))


def from_toml(toml: str, called: str) -> Metadata:
    """Read NAME.toml; `called` is what errors call it."""
    try:
        values = tomllib.loads(toml)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise InputError(f"{called} is not TOML: {error}.") from error
    unknown = values.keys() - _KEYS.keys()
    if unknown:
        raise InputError(f"{called}: unknown key {min(unknown)!r}. Known keys: {', '.join(_KEYS)}.")
    read = {_KEYS[key]: _value(key, value, called) for key, value in values.items()}
    return Metadata._make(map(read.get, Metadata._fields))


def _value(key: str, value: object, called: str) -> object:
    """Let a value of NAME.toml through if it is of the type that its key asks for."""
    if key == "added" and isinstance(value, datetime):
        return value
    if key in ("date", "withdrawn") and isinstance(value, date):
        return value.date() if isinstance(value, datetime) else value
    if key in ("date", "withdrawn") and isinstance(value, str):
        return read_date(value, f"{called}: {key}")
    if key == "language" and isinstance(value, str):
        return checked_language(value, f"{called}: language")
    if key != "added" and isinstance(value, str):
        return value
    raise InputError(f"{called}: {key} = {value} is not {_WANTED.get(key, 'a text in quotation marks')}.")


_WANTED = {
    "date": "a date such as 2023-09-19",
    "withdrawn": "a date such as 2023-09-19",
    "added": "a time such as 2023-09-19T08:00:00Z",
}
