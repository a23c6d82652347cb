"""`kg review`: let a person judge what was read from an article."""

from __future__ import annotations

import getpass
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg import workspace
from kg.cli._answers import TABLES, usual_form, write
from kg.rdf.terms import Literal
from kg.store import Answer
from kg.view.text import line

if TYPE_CHECKING:
    from kg.cli._reviewing import Desk, Pairs
    from kg.model import Claim
    from kg.review import Doubt

_COLUMNS = ("claim", "why", "verdict", "says", "words", "where")


def _pairs(context: click.Context, option: click.Parameter, given: Sequence[str]) -> Pairs:
    """Split each KEY=VALUE."""
    split = [(key.strip(), equals, value.strip()) for key, equals, value in (each.partition("=") for each in given)]
    for (key, equals, _), each in zip(split, given, strict=True):
        if not (key and equals):
            raise click.BadParameter(f"{each!r} is not of the form KEY=VALUE.")
    return [(key, value) for key, _, value in split]


@click.command(short_help="Judge what was read from an article: accept, reject, correct, add.")
@click.argument("name", metavar="ARTICLE")
@click.option("--list", "listing", is_flag=True, help="List the claims that need eyes, instead of asking about them.")
@click.option("--all", "everything", is_flag=True, help="With --list: every claim, judged or not.")
@click.option("--referents", is_flag=True, help="List whom and what the article speaks of, by their ids.")
@click.option("-f", "--format", "form", type=click.Choice(TABLES), help="How a list is written.")
@click.option("--accept", multiple=True, metavar="ID", help="The words say so.")
@click.option(
    "--reject", multiple=True, metavar="ID", help="The words do not say so; of a referent: there is none such."
)
@click.option("--correct", metavar="ID", help="The words say something else: what --set gives.")
@click.option("--add", "adding", is_flag=True, help="The words say something that was not found: what --set gives.")
@click.option(
    "--set", "pairs", multiple=True, metavar="KEY=VALUE", callback=_pairs, help="What a claim or referent has."
)
@click.option("--merge", nargs=2, metavar="REFERENT REFERENT", help="The first is the second.")
@click.option("--split", nargs=2, metavar="REFERENT LABEL", help="Some claims are about another one, called LABEL.")
@click.option("--claim", "ids", multiple=True, metavar="ID", help="With --split: a claim about the other one.")
@click.option("--describe", metavar="REFERENT", help="Give a referent the kind, label or words of --set; or make it.")
@click.option("--undo", multiple=True, metavar="ID", help="Take back what was decided about a claim or a referent.")
@click.option("--note", metavar="WORDS", help="Why, for those who read the decision.")
@click.option("--author", envvar="KG_AUTHOR", metavar="NAME", help="Who decides; otherwise $KG_AUTHOR or your login.")
@click.pass_obj
def command(
    folder: Path | None,
    name: str,
    listing: bool,
    everything: bool,
    referents: bool,
    form: str | None,
    accept: tuple[str, ...],
    reject: tuple[str, ...],
    correct: str | None,
    adding: bool,
    pairs: Pairs,
    merge: tuple[str, str] | None,
    split: tuple[str, str] | None,
    ids: tuple[str, ...],
    describe: str | None,
    undo: tuple[str, ...],
    note: str | None,
    author: str | None,
) -> None:
    """Walk through the claims of an article that most need eyes, each with its sentence, and keep what you decide.

    Decisions are written at once to seeds/ARTICLE.review.toml, which people can read and mend; `kg populate` carries
    them out. They survive when the article is read again. An added claim quotes words of the article. The options
    that decide something are for scripts, and ask nothing.

    \b
    kg review note-1
    kg review note-1 --list
    kg review note-1 --reject 0f3a5b --note "Another train"
    kg review note-1 --correct 0f3a5b --set object="Luis Mora" --set capacity=host
    kg review note-1 --add --set subject="Visit of Ana Ruiz" --set property=place --set object=Quito --set words="..."
    kg review note-1 --merge person/ruiz "Ana Ruiz"
    kg review note-1 --describe event/dinner-in-quito --set kind=Reception --set label="Dinner in Quito"
    """  # noqa: D301 (click wants the control character)
    _require_one_purpose(pairs, sum((correct is not None, adding, describe is not None)))
    from kg.cli._reviewing import Desk

    place = workspace.find(folder)
    desk = Desk.of(place, name, author or getpass.getuser(), note)
    for each in desk.now.unmatched:
        click.echo(line(f"Not carried out, and kept: {each.decision.where}: {each.reason}."), err=True)
    _judge(desk, accept, reject, undo)
    _make(desk, pairs, correct, adding, describe)
    _regroup(desk, merge, split, ids)
    if listing or referents:
        found = _referents(desk) if referents else _claims(desk, everything)
        write(found, form or usual_form(found, None), None, place.base)
        return
    if not any((accept, reject, undo, correct, adding, describe, merge, split)):
        from kg.cli import _walking

        _walking.walk(desk)
    click.echo(_summary(desk, len(undo)), err=True)


def _require_one_purpose(pairs: Pairs, purposes: int) -> None:
    """What --set gives is for one claim or referent."""
    if purposes > 1 or (pairs and not purposes):
        raise click.UsageError("--set is for one of --correct, --add and --describe.")


def _judge(desk: Desk, accept: Sequence[str], reject: Sequence[str], undo: Sequence[str]) -> None:
    for each in undo:
        desk.undo(each)
    for each in accept:
        desk.accept(desk.claim(each))
    for each in reject:
        if "/" in each:
            desk.reject_referent(each)
        else:
            desk.reject(desk.claim(each))


def _make(desk: Desk, pairs: Pairs, correct: str | None, adding: bool, describe: str | None) -> None:
    if describe:
        desk.describe(describe, pairs)
    if correct:
        desk.correct(desk.claim(correct), pairs)
    if adding:
        desk.add(pairs)


def _regroup(desk: Desk, merge: tuple[str, str] | None, split: tuple[str, str] | None, ids: Sequence[str]) -> None:
    if merge:
        desk.merge(*merge)
    if split:
        desk.split(*split, ids)


def _claims(desk: Desk, everything: bool) -> Answer:
    """The claims that need eyes, and why; or all of them."""
    doubts = {doubt.claim.id: doubt for doubt in desk.doubts}
    claims = desk.now.reading.claims if everything else tuple(doubt.claim for doubt in doubts.values())
    return Answer(_COLUMNS, tuple(_row(desk, claim, doubts.get(claim.id)) for claim in claims))


def _row(desk: Desk, claim: Claim, doubt: Doubt | None) -> tuple[Literal | None, ...]:
    verdict = f"{claim.judgement.verdict} by {claim.judgement.reviewer}" if claim.judgement else ""
    words = claim.passage.of(desk.document.text)
    where = f"{desk.document.id}:{claim.passage.start}-{claim.passage.end}"
    cells = (claim.id, ", ".join(doubt.reasons) if doubt else "", verdict, desk.say(claim), words, where)
    return tuple(Literal(cell) if cell else None for cell in cells)


def _referents(desk: Desk) -> Answer:
    rows = (
        (each.id, each.kind, each.label, "; ".join(n.text for n in each.names)) for each in desk.now.reading.referents
    )
    return Answer(("referent", "kind", "label", "names"), tuple(tuple(Literal(cell) for cell in row) for row in rows))


def _summary(desk: Desk, undone: int) -> str:
    said = f"{desk.decided} decision{'' if desk.decided == 1 else 's'} kept"
    said += f", {undone} taken back" if undone else ""
    left = len(desk.doubts)
    rest = f"{left} claim{'' if left == 1 else 's'} of {desk.document.id} still need{'s' if left == 1 else ''} eyes"
    then = " Carry out what was decided with 'kg populate'." if desk.decided or undone else ""
    return line(f"{said}; {rest}.{then}")
