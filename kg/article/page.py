"""The article in an HTML page, found by trafilatura; nothing is fetched."""

from __future__ import annotations

import logging
import re
from datetime import date

from kg.article.metadata import Metadata
from kg.errors import InputError, MissingExtra

LARGEST = 20 << 20
"""More bytes than a page of news has."""


def looks_like_html(data: bytes) -> bool:
    """Tell a page by its first bytes.

    >>> looks_like_html(b"<!DOCTYPE html><p>Talks</p>"), looks_like_html(b"The talks < the summit")
    (True, False)
    """
    return data.removeprefix(b"\xef\xbb\xbf").lstrip()[:15].lower().startswith((b"<!doctype html", b"<html"))


def read(data: bytes, called: str) -> tuple[Metadata, str]:
    """Give the text of the article in a page, and what the page says about it."""
    try:
        import trafilatura
        import trafilatura.settings
    except ImportError as error:
        raise MissingExtra(
            f"{called} is a page, and reading it needs trafilatura: "
            "install it with pip install 'diplomatic-kg[html]', or save the article as text."
        ) from error
    if len(data) > LARGEST:
        raise InputError(f"{called} is larger than {LARGEST >> 20} MiB: save the article as text.")
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it finds amiss is said below, in one sentence
    found = trafilatura.bare_extraction(data, include_comments=False, with_metadata=True)
    if not isinstance(found, trafilatura.settings.Document) or not found.text:
        raise InputError(f"{called} holds no article that can be recognised: save its text as a .txt file.")
    published = date.fromisoformat(found.date) if found.date else None
    about = Metadata(found.title, found.author, published, found.sitename, found.url, _language(data))
    return about, "\n\n".join(found.text.splitlines()) + "\n"


def _language(data: bytes) -> str | None:
    match = re.search(
        rb"<html\b[^>]{0,500}?\blang=[\"']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3})\b", data[:4096], re.IGNORECASE
    )
    return match[1].decode().lower() if match else None
