"""Articles: adding them to a workspace, and reading them back.

An article NAME is three files in one folder: NAME.txt, the only text that offsets refer to, which nothing changes
once it is there; NAME.toml, what is known about it; and the original, where that was a page or Markdown. The text is
made plain once, when it is added: UTF-8, line ends as LF, no control characters.
"""

from kg.article.adding import Added, add
from kg.article.metadata import Metadata, checked_address, checked_language, read_date
from kg.article.shelf import documents, read, recorded_digest, withdraw

__all__ = [
    "Added",
    "Metadata",
    "add",
    "checked_address",
    "checked_language",
    "documents",
    "read",
    "read_date",
    "recorded_digest",
    "withdraw",
]
