"""Plain text from bytes: decoded, with LF line ends, without control characters; Markdown without its marks."""

from __future__ import annotations

import codecs
import re

from kg.errors import InputError

_BINARY = (b"%PDF-", b"{\\rtf", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x1f\x8b")
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")

_MARKDOWN = (
    (re.compile(r"^[ \t]*(`{3,}|~{3,})[^\n]*\n?", re.MULTILINE), ""),
    (re.compile(r"^[ ]{0,3}(?:#{1,6}[ \t]+|>[ \t]?)+", re.MULTILINE), ""),
    (re.compile(r"(?<=\S)[ \t]+#+[ \t]*$", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*(?:[-*_][ \t]*){3,}$", re.MULTILINE), ""),
    (re.compile(r"!\[[^\]\n]{0,500}\]\([^()\n]{0,2000}\)"), ""),
    (re.compile(r"(?<!\\)\[([^\]\n]{1,500})\](?:\([^()\n]{0,2000}\)|\[[^\]\n]{0,200}\])"), r"\1"),
    (re.compile(r"^\[[^\]\n]{1,200}\]:[^\n]*\n?", re.MULTILINE), ""),
    (re.compile(r"<(https?://[^<>\s]{1,2000})>"), r"\1"),
    (re.compile(r"(?<![\\\w*_])(\*{1,3}|_{1,3})(?=\S)([^*_\n]{1,2000}?)(?<=\S)\1(?![\w*_])"), r"\2"),
    (re.compile(r"(?<![\\`])`([^`\n]{1,500})`"), r"\1"),
    (re.compile(r"[ ]{2,}$|\\$", re.MULTILINE), ""),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!<>~|-])"), r"\1"),
)
"""The marks that stand between words and would cut a sentence; lists and tables stay as they are."""


def require_text(data: bytes, called: str) -> None:
    """Refuse what is no text in any encoding; `called` is what errors call it."""
    if data.startswith(_BINARY) or (b"\0" in data and not data.startswith(_UTF_16)):
        raise InputError(f"{called} is not text but binary data: give plain text, Markdown or HTML.")


def decode(data: bytes, called: str) -> str:
    """Read bytes as text."""
    try:
        return data.decode("utf-16" if data.startswith(_UTF_16) else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{called} is not UTF-8 (byte {error.start + 1}): save it as UTF-8.") from error


def normalise(text: str) -> tuple[str, int]:
    r"""Give text its one form, and say how many control characters that took away.

    >>> normalise("Kim arrived.\r\nHe \x1b[1mleft.")
    ('Kim arrived.\nHe [1mleft.', 1)
    """
    lines = re.sub("\r\n|[\r\x0b\x0c]", "\n", text)
    return _CONTROL.subn("", lines.removeprefix("\ufeff"))


def from_markdown(text: str) -> str:
    r"""Take Markdown's marks from the words.

    >>> from_markdown("# Talks\n\nThe **two** sides [met](https://example.org/) in Quito.")
    'Talks\n\nThe two sides met in Quito.\n'
    """
    text = _without_comments(text)
    for mark, words in _MARKDOWN:
        text = mark.sub(words, text)
    return text.strip("\n") + "\n"


def heading(text: str) -> str | None:
    """Give the first heading of a Markdown text: its title."""
    match = re.search(r"^#[ \t]+([^\n]{1,500}?)[ \t#]*$", text, re.MULTILINE)
    return from_markdown(match[1]).strip() if match else None


def _without_comments(text: str) -> str:
    """Cut HTML's comments out; a pattern would take a time that grows with the square of a hostile text."""
    *parts, rest = text.split("-->")
    return "".join(part.partition("<!--")[0] if "<!--" in part else f"{part}-->" for part in parts) + rest
