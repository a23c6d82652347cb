"""Adding an article: from the bytes that a person gives to the files of the workspace."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from kg import files
from kg.article import front_matter, page, plain
from kg.article.metadata import Metadata, tidied, to_toml
from kg.article.shelf import read, read_metadata, read_text
from kg.errors import InputError
from kg.model import Document
from kg.rdf.terms import slug
from kg.workspace import checked_name

LARGEST = 64 << 20
"""More bytes than an article has."""

_PAGES = (".html", ".htm", ".xhtml")
_MARKDOWN = (".md", ".markdown")
_TEXTS = (".txt", ".text")


class Added(NamedTuple):
    """An article that now lies in the workspace: whether it is new, and how many control characters were dropped."""

    document: Document
    is_new: bool
    dropped: int


class _Content(NamedTuple):
    """What was given: its one plain text, what it says about itself, and what its original file is to end with."""

    text: str
    dropped: int
    about: Metadata
    original: str = ""


def add(
    folder: Path,
    source: Path | bytes,
    given: Metadata | None = None,
    *,
    name: str | None = None,
    language: str = "en",
) -> Added:
    """Put an article into a folder; what is `given` wins over what the article says of itself."""
    called = str(source) if isinstance(source, Path) else "The input"
    data = _bytes(source) if isinstance(source, Path) else source
    given = given or Metadata()
    content = _content(data, source.suffix.lower() if isinstance(source, Path) else "", called, given)
    if not content.text.strip():
        raise InputError(f"{called} holds no text: an article needs words.")
    given = tidied(given)
    about = given.over(tidied(content.about))
    chosen = checked_name(name) if name else _name(source, about.title, called)
    is_new = _require_same(folder, chosen, content.text, source)
    if is_new and content.original:
        files.write(folder / f"{chosen}{content.original}", data)
    known = _complete(about if is_new else _known(folder, chosen, given, about), content.text, language)
    files.write(folder / f"{chosen}.toml", to_toml(known))
    files.write(folder / f"{chosen}.txt", content.text)  # last: without its text an article is not there
    return Added(read(folder, chosen), is_new, content.dropped)


# ---------------------------------------------------------------- what was given


def _bytes(source: Path) -> bytes:
    if str(source).startswith(("http:/", "https:/")):
        raise InputError(f"{source} is an address, and kg fetches nothing: save the page and add the file.")
    try:
        if source.stat().st_size > LARGEST:
            raise InputError(f"{source} is larger than {LARGEST >> 20} MiB: add its articles one by one.")
        return source.read_bytes()
    except FileNotFoundError as error:
        raise InputError(f"There is no file {source}.") from error
    except IsADirectoryError as error:
        raise InputError(f"{source} is a folder: name the files in it.") from error
    except OSError as error:
        raise InputError(f"{source} cannot be read: {error.strerror or error}.") from error


def _content(data: bytes, ending: str, called: str, given: Metadata) -> _Content:
    plain.require_text(data, called)
    if ending in _PAGES or page.looks_like_html(data):
        about, found = page.read(data, called)
        return _Content(*plain.normalise(found), about, ".html")
    written, dropped = plain.normalise(plain.decode(data, called))
    about, text = front_matter.split(written, called, given)
    if ending in _MARKDOWN:
        titled = about.over(Metadata(title=plain.heading(text)))
        return _Content(plain.from_markdown(text), dropped, titled, ".md")
    return _Content(text, dropped, about)


def _name(source: Path | bytes, title: str | None, called: str) -> str:
    """Name an article after its file, with letters, digits, _, - and . as they are; else after its title."""
    stem = _stem(source) if isinstance(source, Path) else ""
    ascii_only = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode()
    name = re.sub("[^A-Za-z0-9_.-]+", "-", ascii_only)[:100].strip("-._") or slug(title or "")
    if not name:
        raise InputError(f"{called} has no name to call the article by: give one with --name.")
    return checked_name(name)


def _stem(source: Path) -> str:
    return source.stem if source.suffix.lower() in (*_PAGES, *_MARKDOWN, *_TEXTS) else source.name


# ---------------------------------------------------------------- what is there already


def _require_same(folder: Path, name: str, text: str, source: Path | bytes) -> bool:
    """Tell whether an article is new; one that is there may only be added again with the same text."""
    path = folder / f"{name}.txt"
    if not path.exists() or (_is_file(source, path) and not path.with_name(f"{name}.toml").exists()):
        return True
    if read_text(path, name) != text:
        raise InputError(f"{path} holds another text: choose another name with --name.")
    return False


def _is_file(source: Path | bytes, path: Path) -> bool:
    """Tell whether a person laid the text into the folder by hand."""
    return isinstance(source, Path) and source.samefile(path)


def _known(folder: Path, name: str, given: Metadata, about: Metadata) -> Metadata:
    """Keep what is recorded of an article that is added again, but for what is given now."""
    path = folder / f"{name}.toml"
    return given.over(read_metadata(path)) if path.exists() else about


def _complete(known: Metadata, text: str, language: str) -> Metadata:
    return known._replace(
        language=known.language or language,
        added=known.added or datetime.now(UTC).replace(microsecond=0),
        sha256=sha256(text.encode()).hexdigest(),
    )
