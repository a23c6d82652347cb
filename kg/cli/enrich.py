"""`kg enrich`: copy what Wikidata says of linked individuals, and where places lie."""

from __future__ import annotations

import re
from collections.abc import Sequence

import click

from kg import workspace
from kg.cli._network import client, endpoint_option, offline_option
from kg.cli.link import services

_PROPERTY = re.compile(r"P[1-9][0-9]{0,9}")


def _properties(context: click.Context, option: click.Parameter, given: Sequence[str]) -> tuple[str, ...]:
    for name in given:
        if not _PROPERTY.fullmatch(name):
            raise click.BadParameter(f"{name!r} is not a property of Wikidata such as P569.")
    return tuple(dict.fromkeys(given))


@click.command(short_help="Copy what Wikidata says of linked individuals.")
@click.option(
    "-p",
    "--property",
    "properties",
    multiple=True,
    metavar="PID",
    callback=_properties,
    help="Copy this one; may be repeated.",
)
@offline_option
@endpoint_option
@click.pass_context
def command(context: click.Context, properties: tuple[str, ...], offline: bool, endpoint: str | None) -> None:
    """Copy birth, death, citizenship and posts of those who are linked exactly to graph/wikidata.ttl, with source and
    date, apart from what articles say; and write where places lie to graph/coordinates.ttl.

    Where cities lie is known without a network (GeoNames, CC BY 4.0): kg enrich --offline.
    """  # noqa: D205 (the first sentence is what --help begins with)
    from kg.linking import Linker, enrich
    from kg.wikidata.copying import PROPERTIES

    place = workspace.find(context.obj)
    linker = Linker.of(place, client(place, offline=offline), services(endpoint, None))
    done = enrich(linker, properties or tuple(PROPERTIES))
    if done.trouble and not offline:
        click.echo(f"Wikidata was not copied: {done.trouble} What was copied before is kept.", err=True)
    click.echo(f"{_count(done.items, 'item')} copied; {_count(done.places, 'place')} with coordinates.", err=True)
    context.exit(1 if done.trouble and not offline else 0)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
