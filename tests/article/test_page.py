"""The article in an HTML page."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from kg import article
from kg.errors import InputError

PAGE = """<!DOCTYPE html><html lang="en-GB"><head><title>Talks in Quito | Example Wire</title>
<meta name="author" content="Ana Paz"><meta property="article:published_time" content="2024-05-03T10:00:00Z">
<meta property="og:site_name" content="Example Wire"><link rel="canonical" href="https://example.org/talks"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>Talks in Quito</h1>
<p>President Ana Ruiz of Peru arrived in Quito on 2 May for talks with her counterpart, the <b>foreign</b> ministry
said.</p><p>She will stay for two days, and the two sides are expected to sign an agreement on trade and transport.</p>
</article><footer>We use cookies.</footer></body></html>
"""


def page(folder: Path, content: str | bytes = PAGE) -> Path:
    """Save a page, as a browser would."""
    path = folder / "talks.html"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_the_article_is_found_in_the_page(tmp_path: Path) -> None:
    """Menus and notices go; paragraphs stay apart."""
    document = article.add(tmp_path / "seeds", page(tmp_path)).document

    assert document.text == (
        "Talks in Quito\n\n"
        "President Ana Ruiz of Peru arrived in Quito on 2 May for talks with her counterpart, the foreign ministry said.\n\n"
        "She will stay for two days, and the two sides are expected to sign an agreement on trade and transport.\n"
    )


def test_what_the_page_says_of_itself_is_recorded(tmp_path: Path) -> None:
    """Title, author, date, outlet, address and language come from the page."""
    document = article.add(tmp_path / "seeds", page(tmp_path)).document

    assert (document.title, document.author, document.published) == ("Talks in Quito", "Ana Paz", date(2024, 5, 3))
    assert (document.outlet, document.url) == ("Example Wire", "https://example.org/talks")
    assert document.language == "en-gb"


def test_the_original_is_kept(tmp_path: Path) -> None:
    """NAME.html holds the page as it was given."""
    article.add(tmp_path / "seeds", page(tmp_path))

    assert (tmp_path / "seeds" / "talks.html").read_text() == PAGE


def test_a_page_is_known_by_its_first_bytes(tmp_path: Path) -> None:
    """A page on stdin has no name that would tell."""
    assert article.add(tmp_path, PAGE.encode(), name="talks").document.outlet == "Example Wire"


@pytest.mark.parametrize(
    "content", ["", "<html>", "<html><body><img src=hall.jpg></body></html>", "<html>" + "<div>" * 9_000]
)
def test_a_page_without_an_article(tmp_path: Path, content: str | bytes) -> None:
    """An empty, broken or hostile page is one sentence."""
    with pytest.raises(
        InputError, match=r"talks.html holds no article that can be recognised: save its text as a .txt"
    ):
        article.add(tmp_path / "seeds", page(tmp_path, content))


def test_text_needs_no_trafilatura() -> None:
    """The library is loaded for pages alone."""
    program = (
        "import sys; from kg import article; from pathlib import Path; import tempfile\n"
        "article.add(Path(tempfile.mkdtemp()), b'Talks in Quito.', name='note')\n"
        "sys.exit('trafilatura' in sys.modules or 'yaml' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", program], check=False, cwd=Path(__file__).parents[2]).returncode == 0


def test_without_trafilatura_the_way_to_get_it_is_named(tmp_path: Path) -> None:
    """A page without the library that reads it is one sentence."""
    program = (
        "import sys; sys.modules['trafilatura'] = None\n"
        "from kg import article; from pathlib import Path\n"
        "article.add(Path(sys.argv[1]), Path(sys.argv[2]))"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "seeds"), str(page(tmp_path))],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )

    assert "install it with pip install 'diplomatic-kg[html]', or save the article as text." in run.stderr
