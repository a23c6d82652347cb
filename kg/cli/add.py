"""`kg add`: put articles into the workspace."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg import article, workspace
from kg.article import Added, Metadata


@click.command(short_help="Add articles: text, Markdown or HTML.")
@click.argument("sources", nargs=-1, required=True, metavar="FILE|-...")
@click.option("--title", metavar="WORDS", help="The headline.")
@click.option("--author", metavar="NAME", help="Who wrote it; several with commas.")
@click.option("--date", metavar="YYYY-MM-DD", help="When it was published; relative dates are reckoned from it.")
@click.option("--outlet", metavar="NAME", help="The newspaper, agency or site.")
@click.option("--url", metavar="URL", help="Where it was published; nothing is fetched.")
@click.option("--lang", metavar="TAG", help="Its language; otherwise that of the workspace.")
@click.option("--name", metavar="NAME", help="What to call the article; otherwise as its file.")
@click.pass_obj
def command(
    folder: Path | None,
    sources: tuple[str, ...],
    title: str | None,
    author: str | None,
    date: str | None,
    outlet: str | None,
    url: str | None,
    lang: str | None,
    name: str | None,
) -> None:
    """Put articles into seeds/: FILEs of plain text, Markdown or HTML, or `-` for stdin.

    A file may begin with YAML between ---, TOML between +++, or `key: value` lines that end with ---; options win
    over them. The text is kept as it is, but for line ends and control characters. The names of the articles go to
    stdout.
    """
    if len(sources) > 1 and (title or name or url):
        raise click.UsageError("--title, --url and --name are for one article: give one FILE.")
    place = workspace.find(folder)
    given = Metadata(
        title=title,
        author=author,
        published=article.read_date(date, "--date") if date else None,
        outlet=outlet,
        url=article.checked_address(url, "--url") if url else None,
        language=article.checked_language(lang, "--lang") if lang else None,
    )
    with place.lock():
        for source in sources:
            content = sys.stdin.buffer.read() if source == "-" else Path(source)
            _tell(article.add(place.seeds, content, given, name=name, language=place.language))


def _tell(added: Added) -> None:
    document = added.document
    words = f"{len(document.text.split()):,} words"
    click.echo(f"Added {document.id}: {words}." if added.is_new else f"{document.id} was added before.", err=True)
    if added.dropped:
        click.echo(f"{added.dropped:,} control characters of {document.id} were dropped.", err=True)
    if document.published is None:
        click.echo(
            f"{document.id} has no date, so 'yesterday' means nothing in it: add it again with --date.", err=True
        )
    click.echo(document.id)
