"""Reading articles back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kg import article
from kg.errors import InputError
from kg.model import Document

SEEDS = Path(__file__).parents[2] / "seeds"


def shelf(folder: Path, toml: str | bytes | None = "", text: bytes = b"The talks began.") -> Path:
    """Lay one article down by hand."""
    (folder / "note.txt").write_bytes(text)
    if toml is not None:
        (folder / "note.toml").write_bytes(toml if isinstance(toml, bytes) else toml.encode())
    return folder


def test_the_seed_article() -> None:
    """The article that comes with kg, and what is known about it."""
    document = article.read(SEEDS, "000_1027d222cdf44ccd")

    assert document.title == "On Kim Jong-un’s visit to Russia. Part One: A synopsis of the summit"
    assert (document.author, document.outlet) == ("Konstantin Asmolov", "New Eastern Outlook")
    assert (document.published, document.language) == (date(2023, 9, 19), "en")
    assert len(document.text) == 14_833
    assert document.digest == article.recorded_digest(SEEDS, "000_1027d222cdf44ccd")


def test_articles_are_listed_by_name(tmp_path: Path) -> None:
    """Only texts count, and hidden files do not."""
    for name in ("b.txt", "a.txt", "a.toml", ".c.txt", ".a.txt.7.tmp", "d.html"):
        (tmp_path / name).write_text("")

    assert article.documents(tmp_path) == ("a", "b")


def test_a_folder_that_is_not_there_holds_no_articles(tmp_path: Path) -> None:
    """A new workspace may have no seeds/ yet."""
    assert article.documents(tmp_path / "seeds") == ()


def test_metadata_may_be_empty(tmp_path: Path) -> None:
    """Nothing need be known about an article."""
    assert article.read(shelf(tmp_path), "note") == Document("note", "The talks began.")


def test_line_ends_are_not_touched_in_reading(tmp_path: Path) -> None:
    """Offsets count code points of the file as it is, even if somebody broke it."""
    assert article.read(shelf(tmp_path, text=b"a\r\nb\rc"), "note").text == "a\r\nb\rc"


@pytest.mark.parametrize(
    ("toml", "complaint"),
    [
        (None, "note.toml is missing: add the article again with 'kg add', or write the file."),
        ("title = ", "note.toml is not TOML: Invalid value (at end of document)."),
        (b'title = "\xff"', "note.toml is not UTF-8 (byte 10): save it as UTF-8."),
        ("titel = 'Quito'", "note.toml: unknown key 'titel'. Known keys: title, author, date, outlet, url, language, added, sha256, withdrawn, reason."),
        ("title = 7", "note.toml: title = 7 is not a text in quotation marks."),
        ("date = '19.9.2023'", "note.toml: date '19.9.2023' is not a date: write it as YYYY-MM-DD, such as 2023-09-19."),
        ("date = 2023", "note.toml: date = 2023 is not a date such as 2023-09-19."),
        ("added = 2023-09-19", "note.toml: added = 2023-09-19 is not a time such as 2023-09-19T08:00:00Z."),
        ("language = 'English language'", "note.toml: language 'English language' is not a language tag: write it as 'en' or 'pt-br'."),
    ],
)  # fmt: skip
def test_metadata_that_cannot_be_read(tmp_path: Path, toml: str | bytes | None, complaint: str) -> None:
    """Missing or garbled metadata is a sentence that names the file."""
    with pytest.raises(InputError) as caught:
        article.read(shelf(tmp_path, toml), "note")

    assert str(caught.value).endswith(complaint)


@pytest.mark.parametrize("written", ["2023-09-19", "'2023-09-19'", "2023-09-19T10:00:00Z"])
def test_a_date_may_be_written_as_toml_or_as_text(tmp_path: Path, written: str) -> None:
    """A person who edits the file need not know TOML's dates."""
    assert article.read(shelf(tmp_path, f"date = {written}"), "note").published == date(2023, 9, 19)


@pytest.mark.parametrize(
    ("name", "complaint"),
    [("other", "There is no article 'other' in "), ("../note", "'../note' cannot be an article's name")],
)
def test_an_article_that_is_not_there(tmp_path: Path, name: str, complaint: str) -> None:
    """An unknown name and a name that leads elsewhere are sentences."""
    with pytest.raises(InputError, match=complaint):
        article.read(shelf(tmp_path), name)


def test_a_text_that_was_broken(tmp_path: Path) -> None:
    """A text that is no longer UTF-8 is named with the byte where it breaks."""
    with pytest.raises(InputError, match=r"note.txt is no longer UTF-8 \(byte 2\): restore it from a copy."):
        article.read(shelf(tmp_path, text=b"a\xff"), "note")
