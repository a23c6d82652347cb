"""The decisions that are stored in a workspace, by the individuals they are about today."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from kg import links
from kg.links import Link, Links
from kg.rdf.terms import IRI
from kg.workspace import Workspace


class Ledger:
    """Reads decisions, however often, and adds one at a time.

    `successors` lead from an individual that was merged to the one that it is now: what was decided about the first
    holds for the second.
    """

    def __init__(self, workspace: Workspace, successors: Mapping[IRI, IRI]) -> None:
        self._workspace = workspace
        self._successors = dict(successors)
        self._read = Links()
        self._stamp: tuple[int, int] | None = None

    def read(self) -> Links:
        """Give the decisions that are stored now; the table is read again only when it has changed."""
        stamp = _stamp(self._workspace.graph / links.TABLE)
        if stamp is None or stamp != self._stamp:
            self._read, self._stamp = links.read(self._workspace.graph, self._workspace.base), stamp
        return self._read

    def about(self, individual: IRI) -> Iterator[Link]:
        """Give the decisions about an individual, and about those that were merged into it."""
        return (link for link in self.read().every if self.today(link.subject) == individual)

    def today(self, individual: IRI) -> IRI:
        """Follow an individual to the one that it is now; a circle of successors leads nowhere."""
        seen = {individual}
        while (successor := self._successors.get(individual)) and successor not in seen:
            individual = successor
            seen.add(individual)
        return individual

    def record(self, link: Link) -> None:
        """Write a decision beside those that are stored, whoever stored them meanwhile."""
        place = self._workspace
        with place.lock():
            links.write(place.graph, links.read(place.graph, place.base).with_one(link), place.base)

    def mend(self) -> None:
        """Make the Turtle follow from the table again, if a run was killed between the two."""
        place = self._workspace
        if (place.graph / links.TABLE).is_file():
            with place.lock():
                links.write(place.graph, links.read(place.graph, place.base), place.base)


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_ino  # each writing makes a new file
