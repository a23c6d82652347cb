"""What every command that asks a service shares: how it says who asks, what it keeps, and whether it may ask at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kg.endpoint import Client
    from kg.workspace import Workspace

endpoint_option = click.option(
    "--endpoint", metavar="URL", help="A SPARQL endpoint to ask, such as https://query.wikidata.org/sparql."
)
offline_option = click.option("--offline", is_flag=True, help="Ask no service: use what is known and what was kept.")


def client(place: Workspace, *, offline: bool = False) -> Client:
    """Make the client of a workspace: it gives its contact, and keeps answers below its .kg/."""
    from kg.endpoint import Client, user_agent
    from kg.endpoint.cache import Cache

    return Client(agent=user_agent(place.contact), cache=Cache(place.cache / "answers"), offline=offline)
