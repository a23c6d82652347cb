"""Articles as they lie in a folder: NAME.txt and NAME.toml."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kg import files
from kg.article.metadata import Metadata, from_toml, to_toml
from kg.errors import InputError
from kg.model import Document
from kg.workspace import checked_name


def documents(folder: Path) -> tuple[str, ...]:
    """Name the articles of a folder, in the order of their names."""
    return tuple(sorted(path.stem for path in folder.glob("*.txt") if not path.name.startswith(".")))


def read(folder: Path, name: str) -> Document:
    """Read an article and what is known about it."""
    text = read_text(folder / f"{checked_name(name)}.txt", name)
    known = read_metadata(folder / f"{name}.toml")
    return Document(
        id=name,
        text=text,
        title=known.title,
        author=known.author,
        published=known.published,
        outlet=known.outlet,
        url=known.url,
        language=known.language or "en",
        added=known.added,
        withdrawn=known.withdrawn,
    )


def withdraw(folder: Path, name: str, on: date | None, reason: str | None = None) -> bool:
    """Mark an article as withdrawn on a day, or with None as valid again; tell whether that changed anything."""
    path = folder / f"{checked_name(name)}.toml"
    read_text(folder / f"{name}.txt", name)
    known = read_metadata(path)
    if (known.withdrawn is None) == (on is None):
        return False
    return files.write(path, to_toml(known._replace(withdrawn=on, reason=reason)))


def recorded_digest(folder: Path, name: str) -> str | None:
    """Give the SHA-256 that was recorded when the article was added."""
    return read_metadata(folder / f"{checked_name(name)}.toml").sha256


def read_text(path: Path, name: str) -> str:
    """Read the text of an article, every code point as it is."""
    try:
        return path.read_bytes().decode()
    except FileNotFoundError as error:
        raise InputError(f"There is no article {name!r} in {path.parent}: add it with 'kg add'.") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is no longer UTF-8 (byte {error.start + 1}): restore it from a copy.") from error
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror or error}.") from error


def read_metadata(path: Path) -> Metadata:
    """Read what is known about an article."""
    try:
        return from_toml(path.read_bytes().decode(), str(path))
    except FileNotFoundError as error:
        raise InputError(f"{path} is missing: add the article again with 'kg add', or write the file.") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is not UTF-8 (byte {error.start + 1}): save it as UTF-8.") from error
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror or error}.") from error
