"""`kg link`: say which items of Wikidata the people, organizations and places of the graph are."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

import click

from kg import workspace
from kg.cli._answers import TABLES, usual_form, write
from kg.cli._network import client, endpoint_option, offline_option
from kg.rdf.terms import VOCABULARIES, Literal
from kg.store import Answer
from kg.view.text import line

if TYPE_CHECKING:
    from kg.linking import Linker, Proposals, Services
    from kg.wikidata import Entity, Proposal

_PAGE = "https://www.wikidata.org/wiki/"
_SHOWN = 5
_INTERRUPTED = 130
_CHOICES = "{places} the same, c1 nearly the same, x1 not the same, n none of these, s skip, q quit"
_COLUMNS = ("name", "kind", "item", "label", "description", "score", "clear", "reasons", "name_iri", "item_iri")


@click.command(short_help="Link people, organizations and places to Wikidata.")
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option(
    "--auto",
    "least",
    type=click.FloatRange(0, 1),
    metavar="MIN_SCORE",
    help="Accept what is clear, from this score on.",
)
@click.option("--dry-run", is_flag=True, help="Show what would be proposed, and decide nothing.")
@click.option("--check", "checking", is_flag=True, help="Look again at every link that is stored.")
@click.option("--again", is_flag=True, help="Ask again about what is linked or decided.")
@offline_option
@endpoint_option
@click.option("--search", metavar="URL", help="The API to search by name; none, if only --endpoint is given.")
@click.option("-f", "--format", "form", type=click.Choice(TABLES), help="How --dry-run writes its table.")
@click.option("--author", envvar="KG_AUTHOR", metavar="NAME", help="Who decides; otherwise $KG_AUTHOR or your login.")
@click.pass_context
def command(
    context: click.Context,
    names: tuple[str, ...],
    least: float | None,
    dry_run: bool,
    checking: bool,
    again: bool,
    offline: bool,
    endpoint: str | None,
    search: str | None,
    form: str | None,
    author: str | None,
) -> None:
    """Propose items of Wikidata for each NAME (or for all that have none), with reasons, and keep what you decide.

    A decision is written to graph/links.sssom.tsv at once, whatever happens afterwards; "not the same" and "none of
    these" are kept too. --auto accepts only what is ahead of every other candidate and rests on two facts beside
    the name.

    \b
    kg link "Sergey Lavrov"
    kg link --auto 0.9 --dry-run
    kg link --check
    """  # noqa: D301 (click wants the control character)
    if checking and (names or dry_run or least is not None):
        raise click.UsageError("--check looks at what is stored: it takes no NAME, no --auto and no --dry-run.")
    from kg.linking import Linker

    place = workspace.find(context.obj)
    linker = Linker.of(place, client(place, offline=offline), services(endpoint, search))
    if not dry_run:
        linker.ledger.mend()
    if checking:
        context.exit(_check(linker))
    entities = linker.open(names, again=again)
    if dry_run:
        context.exit(_show(linker, entities, least, form))
    session = _Session(linker, entities, author or _login())
    finished = session.walk(least)
    click.echo(session.summary(), err=True)
    context.exit(_INTERRUPTED if not finished else 1 if session.troubles else 0)


def services(endpoint: str | None, search: str | None) -> Services:
    """Ask Wikidata's own search only along with Wikidata's own endpoint."""
    from kg.endpoint import require_web_address
    from kg.linking import Services

    usual = Services()
    for address in filter(None, (endpoint, search)):
        require_web_address(address)
    return Services(endpoint or usual.endpoint, search or (None if endpoint else usual.search))


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # a container may have no names of users
        return "unknown"


# ---------------------------------------------------------------- deciding


@dataclass
class _Session:
    """A walk through the individuals that are to be linked, and what came of it."""

    linker: Linker
    entities: Sequence[Entity]
    author: str
    linked: int = 0
    refused: int = 0
    left: list[str] = field(default_factory=list)
    troubles: dict[str, None] = field(default_factory=dict)

    def walk(self, least: float | None) -> bool:
        """Go from one to the next, to the end of names or of patience; tell whether nobody broke it off."""
        number, going = 0, True
        try:
            for number, entity in enumerate(self.entities):
                going = self._ask_about(number, entity) if least is None else self._accept(entity, least)
                if not going:
                    break
        except KeyboardInterrupt:
            click.echo()
            self.left += [one.label for one in self.entities[number:]]
            return False
        if not going:
            self.left += [one.label for one in self.entities[number:]]
        return True

    def _accept(self, entity: Entity, least: float) -> bool:
        """Take what is clear; what could not be asked of everybody is left."""
        from kg import wikidata

        found = self._propose(entity)
        best = None if found.troubles else wikidata.clear(found.ranked, least)
        if best is None:
            self.left.append(entity.label)
            return True
        self._record(entity, best, author=None)
        click.echo(line(f"{entity.label} = {_item(best)}"))
        return True

    def _ask_about(self, number: int, entity: Entity) -> bool:
        """Ask until there is a decision; False ends the walk."""
        ranked = list(self._propose(entity).ranked[:_SHOWN])
        click.echo(f"\n[{number + 1}/{len(self.entities)}] {_about(entity)}")
        while ranked:
            for place, proposal in enumerate(ranked, start=1):
                click.echo(_shown(place, proposal))
            answer = _answer(_CHOICES.format(places="1" if len(ranked) == 1 else f"1-{len(ranked)}"))
            if answer == "q":
                return False
            if not self._decided(entity, ranked, answer):
                continue
            return True
        click.echo("  Nobody and nothing of that name was found.")
        self.left.append(entity.label)
        return True

    def _decided(self, entity: Entity, ranked: list[Proposal], answer: str) -> bool:
        """Carry out an answer; False asks again, with what is left to choose from."""
        from kg import links

        if answer in ("s", ""):
            self.left.append(entity.label)
            return True
        if answer == "n":
            self._record(entity, None, author=self.author)
            return True
        how, place = (answer[0], answer[1:]) if answer[0] in "cx" else ("", answer)
        if not (place.isascii() and place.isdecimal() and 1 <= int(place) <= len(ranked)):
            click.echo(f"  {line(answer)!r} is none of the answers.")
            return False
        proposal = ranked[int(place) - 1]
        if how == "x":
            self._record(entity, proposal, author=self.author, negative=True)
            ranked.remove(proposal)
            return False
        self._record(entity, proposal, author=self.author, predicate=links.CLOSE if how else links.EXACT)
        return True

    def _propose(self, entity: Entity) -> Proposals:
        found = self.linker.propose(entity)
        for trouble in found.troubles:
            if trouble not in self.troubles and not self.troubles:
                click.echo(trouble, err=True)
            self.troubles[trouble] = None
        return found

    def _record(
        self,
        entity: Entity,
        proposal: Proposal | None,
        *,
        author: str | None,
        predicate: str = "skos:exactMatch",
        negative: bool = False,
    ) -> None:
        from kg.linking import decision

        today = date.today()
        made = decision(entity, proposal, predicate=predicate, negative=negative, author=author, day=today)
        self.linker.ledger.record(made)
        if made.is_match:
            self.linked += 1
        else:
            self.refused += 1

    def summary(self) -> str:
        """Say what came of it, and what is left to do."""
        said = f"{_count(self.linked, 'link')} accepted"
        said += f", {self.refused} refused" if self.refused else ""
        if not self.left:
            return f"{said}."
        left = ", ".join(self.left[:_SHOWN]) + (" ..." if len(self.left) > _SHOWN else "")
        kept = " What was accepted is kept: run 'kg link' again for the rest." if self.troubles else ""
        return line(f"{said}; {_count(len(self.left), 'name')} left: {left}.{kept}")


def _answer(question: str) -> str:
    """Read an answer from the terminal or from a pipe; no answer at all is the end."""
    click.echo(f"  {question} [s]: ", nl=False)
    answer = sys.stdin.readline()
    if not sys.stdin.isatty():
        click.echo(answer.strip())
    return answer.strip().lower() if answer else "q"


# ---------------------------------------------------------------- showing


def _about(entity: Entity) -> str:
    posts = "; ".join(office.title for office in entity.offices)
    names = ", ".join(name for name in entity.names)
    return line(f"{entity.label} ({entity.kind})" + (f", {posts}" if posts else "") + (f" | {names}" if names else ""))


def _shown(place: int, proposal: Proposal) -> str:
    from kg.linking import explained

    one = proposal.candidate
    life = f", {one.born or '?'} to {one.died or ''}".rstrip() if one.born or one.died else ""
    head = f"{place}  {proposal.score:.2f}  {line(_item(proposal) + life)}"
    return f"  {head}\n     {line(explained(proposal))}\n     {_PAGE}{one.qid}"


def _item(proposal: Proposal) -> str:
    one = proposal.candidate
    return f"{one.qid} {one.label}" + (f", {one.description}" if one.description else "")


def _show(linker: Linker, entities: Sequence[Entity], least: float | None, form: str | None) -> int:
    """Write a table of all proposals; `clear` says which of them --auto would accept."""
    troubles: dict[str, None] = {}
    rows = [row for entity in entities for row in _rows(linker, entity, least, troubles)]
    found = Answer(_COLUMNS, tuple(tuple(Literal(cell) if cell else None for cell in row) for row in rows))
    write(found, form or usual_form(found, None), None, linker.workspace.base)
    for trouble in list(troubles)[:1]:
        click.echo(trouble, err=True)
    return 1 if troubles else 0


def _rows(
    linker: Linker, entity: Entity, least: float | None, troubles: dict[str, None]
) -> Iterator[tuple[str | None, ...]]:
    from kg import wikidata
    from kg.linking import explained

    proposals = linker.propose(entity)
    troubles.update(dict.fromkeys(proposals.troubles))
    best = None if proposals.troubles else wikidata.clear(proposals.ranked, 0.9 if least is None else least)
    if not proposals.ranked:
        yield entity.label, entity.kind, *[None] * 6, entity.iri, None
    for proposal in proposals.ranked[:_SHOWN]:
        one = proposal.candidate
        what = (one.qid, one.label, one.description, f"{proposal.score:.2f}", "yes" if proposal is best else "no")
        yield entity.label, entity.kind, *what, explained(proposal), entity.iri, VOCABULARIES["wd"] + one.qid


def _check(linker: Linker) -> int:
    """Name each link that no longer holds."""
    from kg.linking import check

    verdicts = list(check(linker))
    wrong = [verdict for verdict in verdicts if verdict.problem]
    for link, problem in wrong:
        item = link.object.rpartition("/")[2]
        click.echo(line(f"{link.subject_label or link.subject} = {item} {link.object_label}: {problem}."))
    click.echo(f"{_count(len(verdicts), 'link')} checked, {len(wrong) or 'none'} to look at.", err=True)
    return 1 if wrong else 0


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
