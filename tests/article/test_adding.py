"""Adding an article: what a person gives becomes NAME.txt and NAME.toml."""

from __future__ import annotations

import tomllib
from datetime import date
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import article
from kg.article import Metadata
from kg.errors import InputError, KgError, WorkspaceError

SEED = Path(__file__).parents[2] / "seeds" / "000_1027d222cdf44ccd.txt"
TEXT = "President Ana Ruiz of Peru arrived in Quito on 2 May.\n\nThe talks lasted two hours.\n"


def given_file(folder: Path, name: str, content: str | bytes = TEXT) -> Path:
    """Put a file outside the workspace, as a person would."""
    path = folder / "given" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


# ---------------------------------------------------------------- the text and its name


def test_a_text_comes_back_as_it_was_given(tmp_path: Path) -> None:
    """The seed article is added byte for byte, under its own name."""
    added = article.add(tmp_path / "seeds", SEED)

    assert added.document.id == "000_1027d222cdf44ccd"
    assert (tmp_path / "seeds" / SEED.name).read_bytes() == SEED.read_bytes()
    assert (added.is_new, added.dropped) == (True, 0)


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("01-kim-visits-china.txt", "01-kim-visits-china"),
        ("000_1027d222cdf44ccd.txt", "000_1027d222cdf44ccd"),
        ("Talks in Quito (final).txt", "Talks-in-Quito-final"),
        ("v1.2.txt", "v1.2"),
        ("archive.2024", "archive.2024"),
        ("Décès à Kiev.md", "Deces-a-Kiev"),
        ("..hidden.txt", "hidden"),
    ],
)
def test_an_article_is_named_after_its_file(tmp_path: Path, file: str, name: str) -> None:
    """Letters, digits, _, - and . stay as they are; all else becomes a hyphen."""
    assert article.add(tmp_path / "seeds", given_file(tmp_path, file)).document.id == name


def test_a_file_without_a_usable_name_takes_its_title(tmp_path: Path) -> None:
    """A name in Cyrillic gives way to the title."""
    source = given_file(tmp_path, "визит.txt")

    assert article.add(tmp_path / "seeds", source, Metadata(title="Ruiz in Quito")).document.id == "ruiz-in-quito"


def test_metadata_has_no_control_characters_either(tmp_path: Path) -> None:
    """Neither those that a page brings along nor bytes of the command line that are no UTF-8."""
    given = Metadata(title="Talks in\x1b[2J Quito", outlet="Andes\udc9b Wire")
    added = article.add(tmp_path, b'---\nauthor: "Luc\\u0007ia Prado"\n---\nRuiz came.\n', given, name="note-1")

    assert (added.document.title, added.document.outlet) == ("Talks in[2J Quito", "Andes Wire")
    assert added.document.author == "Lucia Prado"


def test_line_ends_and_control_characters_are_made_plain(tmp_path: Path) -> None:
    """LF ends every line, the byte order mark goes, control characters go and are counted; nothing else changes."""
    source = given_file(
        tmp_path, "note.txt", b"\xef\xbb\xbfCafe\xcc\x81\xc2\xa0talks\r\nin\x1b[1m Quito\rat\x7f noon\x0cend"
    )

    added = article.add(tmp_path / "seeds", source)

    assert (tmp_path / "seeds" / "note.txt").read_bytes() == "Cafe\u0301\xa0talks\nin[1m Quito\nat noon\nend".encode()
    assert added.dropped == 2


def test_utf_16_with_its_mark_is_read(tmp_path: Path) -> None:
    """What some editors call Unicode is understood."""
    source = given_file(tmp_path, "note.txt", TEXT.encode("utf-16"))

    assert article.add(tmp_path / "seeds", source).document.text == TEXT


# ---------------------------------------------------------------- what is known about it


def test_what_is_recorded(tmp_path: Path) -> None:
    """NAME.toml holds what was given, when the article was added, and the hash of the text."""
    known = Metadata("Ruiz in Quito", 'Ana "Nita" Paz', date(2024, 5, 3), "Example Wire", "https://example.org/1", "en")

    added = article.add(tmp_path / "seeds", given_file(tmp_path, "note.txt"), known)

    recorded = tomllib.loads((tmp_path / "seeds" / "note.toml").read_text())
    assert recorded == {
        "title": "Ruiz in Quito",
        "author": 'Ana "Nita" Paz',
        "date": date(2024, 5, 3),
        "outlet": "Example Wire",
        "url": "https://example.org/1",
        "language": "en",
        "added": added.document.added,
        "sha256": sha256(TEXT.encode()).hexdigest(),
    }
    assert added.document.added and added.document.added.tzinfo


def test_options_win_over_front_matter(tmp_path: Path) -> None:
    """What the person says now is taken; what they do not say comes from the file."""
    source = given_file(tmp_path, "note.md", "---\ntitle: Old\noutlet: Example Wire\ndate: 2024-05-03\n---\n" + TEXT)

    document = article.add(tmp_path / "seeds", source, Metadata(title="New")).document

    assert (document.title, document.outlet, document.published) == ("New", "Example Wire", date(2024, 5, 3))
    assert document.text == TEXT


def test_the_language_of_the_workspace_is_taken_where_none_is_given(tmp_path: Path) -> None:
    """An article that says nothing about its language is in that of the workspace."""
    assert article.add(tmp_path / "seeds", given_file(tmp_path, "note.txt"), language="ru").document.language == "ru"


def test_markdown_loses_its_marks_and_is_kept(tmp_path: Path) -> None:
    """Links and emphasis would cut sentences; the file as it was given lies beside the text."""
    written = "# Ruiz in Quito\n\nPresident **Ana Ruiz** [arrived](https://example.org/) in *Quito*.\n"

    document = article.add(tmp_path / "seeds", given_file(tmp_path, "note.md", written)).document

    assert document.text == "Ruiz in Quito\n\nPresident Ana Ruiz arrived in Quito.\n"
    assert document.title == "Ruiz in Quito"
    assert (tmp_path / "seeds" / "note.md").read_text() == written


def test_stdin_needs_a_name_or_a_title(tmp_path: Path) -> None:
    """Bytes without a file are named by the person or by their title."""
    assert article.add(tmp_path, TEXT.encode(), name="note-1").document.id == "note-1"
    assert article.add(tmp_path, TEXT.encode(), Metadata(title="The Quito talks")).document.id == "the-quito-talks"
    with pytest.raises(InputError, match=r"^The input has no name to call the article by: give one with --name.$"):
        article.add(tmp_path, TEXT.encode())


# ---------------------------------------------------------------- adding again


def test_adding_the_same_again_changes_nothing(tmp_path: Path) -> None:
    """The same text under the same name is no second article, and keeps the time when it was first added."""
    first = article.add(tmp_path / "seeds", given_file(tmp_path, "note.txt"), Metadata(title="Quito"))
    before = (tmp_path / "seeds" / "note.toml").read_bytes()

    second = article.add(tmp_path / "seeds", given_file(tmp_path, "note.txt"))

    assert (second.is_new, second.document) == (False, first.document)
    assert (tmp_path / "seeds" / "note.toml").read_bytes() == before


def test_adding_again_with_more_known_completes_the_record(tmp_path: Path) -> None:
    """A date that was forgotten is given by adding the article once more."""
    article.add(tmp_path / "seeds", given_file(tmp_path, "note.txt"), Metadata(title="Quito"))

    again = article.add(tmp_path / "seeds", given_file(tmp_path, "note.txt"), Metadata(published=date(2024, 5, 3)))

    assert (again.document.title, again.document.published) == ("Quito", date(2024, 5, 3))


def test_another_text_under_the_same_name_is_refused(tmp_path: Path) -> None:
    """Offsets point into the text that is there: it is never replaced."""
    article.add(tmp_path / "seeds", given_file(tmp_path, "note.txt"))

    with pytest.raises(InputError, match=r"note.txt holds another text: choose another name with --name.$"):
        article.add(tmp_path / "seeds", given_file(tmp_path, "note.txt", "Something else."))

    assert (tmp_path / "seeds" / "note.txt").read_text() == TEXT


def test_a_text_laid_into_the_folder_by_hand_is_added_in_place(tmp_path: Path) -> None:
    """It gets its one form and its record."""
    (tmp_path / "note.txt").write_bytes(b"title: Quito\r\n---\r\nThe talks began.\r\n")

    added = article.add(tmp_path, tmp_path / "note.txt")

    assert (added.is_new, added.document.title, added.document.text) == (True, "Quito", "The talks began.\n")


# ---------------------------------------------------------------- what is refused


@pytest.mark.parametrize(
    ("file", "content", "complaint"),
    [
        ("note.txt", b"", "note.txt holds no text: an article needs words."),
        ("note.txt", b"---\ntitle: Quito\n---\n \n", "note.txt holds no text: an article needs words."),
        ("note.txt", b"talks\x00\x01\x02", "note.txt is not text but binary data: give plain text, Markdown or HTML."),
        ("note.pdf", b"%PDF-1.7\n...", "note.pdf is not text but binary data: give plain text, Markdown or HTML."),
        ("note.txt", "Переговоры".encode("cp1251"), "note.txt is not UTF-8 (byte 1): save it as UTF-8."),
        ("note.txt", b"---\ndate: 3 May\n---\nTalks.", "The date in front of"),
        ("note.txt", b"---\nlang: English language\n---\nTalks.", "The language in front of"),
        ("note.txt", b"---\ntitle: [Quito\n---\nTalks.", "note.txt is not YAML (line 3): mend it, or remove it."),
        ("note.txt", b"+++\ntitle = Quito\n+++\nTalks.", "note.txt is not TOML:"),
    ],
)
def test_what_is_no_article(tmp_path: Path, file: str, content: bytes, complaint: str) -> None:
    """Each thing that cannot be an article gets its own sentence, and leaves no file."""
    with pytest.raises(InputError) as caught:
        article.add(tmp_path / "seeds", given_file(tmp_path, file, content))

    assert complaint in str(caught.value)
    assert not (tmp_path / "seeds").exists()


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("no-such.txt", "There is no file no-such.txt."),
        ("/", "/ is a folder: name the files in it."),
        ("https://example.org/talks", "is an address, and kg fetches nothing: save the page and add the file."),
        ("/proc/self/mem", "cannot be read"),
    ],
)
def test_what_cannot_be_opened(tmp_path: Path, source: str, complaint: str) -> None:
    """A missing file, a folder, an address and a file that cannot be read are told apart."""
    with pytest.raises(InputError, match=complaint):
        article.add(tmp_path, Path(source))


def test_a_name_that_leads_out_of_the_workspace_is_refused(tmp_path: Path) -> None:
    """No path can be given as a name."""
    with pytest.raises(InputError, match="cannot be an article's name"):
        article.add(tmp_path / "seeds", given_file(tmp_path, "note.txt"), name="../note")


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    """A file where the folder should be is a sentence, not a traceback."""
    (tmp_path / "seeds").write_text("")

    with pytest.raises(WorkspaceError, match="cannot be written"):
        article.add(tmp_path / "seeds", given_file(tmp_path, "note.txt"))


def test_a_half_added_article_is_not_there(tmp_path: Path) -> None:
    """The text is written last: what was stopped before can be added again."""
    article.add(tmp_path / "seeds", given_file(tmp_path, "note.txt"))
    (tmp_path / "seeds" / "note.txt").unlink()

    assert article.documents(tmp_path / "seeds") == ()
    assert article.add(tmp_path / "seeds", given_file(tmp_path, "note.txt"), Metadata(title="Quito")).is_new


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_whatever_bytes_come(data: bytes) -> None:
    """Any bytes are either an article that reads back as written, or one sentence."""
    with TemporaryDirectory() as folder:
        try:
            added = article.add(Path(folder), data, name="note")
        except KgError as error:
            assert "\n" not in str(error)
        else:
            assert article.read(Path(folder), "note") == added.document
            assert not any(ord(c) < 32 and c not in "\n\t" for c in added.document.text)
