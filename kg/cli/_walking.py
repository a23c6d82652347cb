"""The walk of `kg review`: one claim after the other, its sentence with the words marked, and an answer."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from kg import review
from kg.cli._reviewing import Desk
from kg.errors import InputError
from kg.review import Doubt
from kg.view.text import line, safe

CHOICES = "a accept, r reject, c correct, n add another, m merge, p split, u undo last, s skip, q quit"


def walk(desk: Desk) -> None:
    """Ask about one claim after the other, until there is an end of doubts or of patience."""
    seen: set[str] = set()
    while doubt := next((each for each in desk.doubts if each.claim.id not in seen), None):
        open_doubts = sum(each.claim.id not in seen for each in desk.doubts)
        click.echo(f"\n{_shown(desk, doubt, open_doubts)}")
        if not _decided(desk, doubt):
            return
        seen.add(doubt.claim.id)
    click.echo("There is nothing left that needs eyes.")


def _shown(desk: Desk, doubt: Doubt, left: int) -> str:
    claim, text = doubt.claim, desk.document.text
    sentence = review.sentence_around(text, claim.passage)
    before, words, after = (
        safe(part)
        for part in (
            text[sentence.start : claim.passage.start],
            claim.passage.of(text),
            text[claim.passage.end : sentence.end],
        )
    )
    marked = f"{before}»{words}«{after}"
    if sys.stdout.isatty():
        from kg.view import tables

        marked = tables.marked(before, words, after).rstrip("\n")
    rule = f", rule {claim.rule}" if claim.rule else ""
    head = f"[{left} left] {line(', '.join(doubt.reasons))} (claim {claim.id}{rule})"
    return f"{head}\n{marked}\n  → {line(desk.say(claim))}"


def _decided(desk: Desk, doubt: Doubt) -> bool:
    """Ask until there is a decision; False ends the walk."""
    while True:
        answer = _asked(f"  {CHOICES} [s]")
        if answer is None or answer == "q":
            return False
        try:
            if _carried_out(desk, doubt, answer):
                return True
        except InputError as error:
            click.echo(f"  {line(str(error))}")


def _carried_out(desk: Desk, doubt: Doubt, answer: str) -> bool:
    """Carry out an answer; False asks again."""
    claim = doubt.claim
    match answer:
        case "" | "s":
            return True
        case "a":
            desk.accept(claim)
        case "r":
            desk.reject(claim)
        case "c":
            click.echo(_as_pairs(desk, doubt))
            desk.correct(claim, list(_pairs("what is different")))
        case "n":
            desk.add(list(_pairs("the claim to add: subject, property, object, words ...")))
            click.echo("  Added.")
            return False
        case "m":
            desk.merge(_which(doubt), _asked("  is the same as") or "")
        case "p":
            desk.split(
                _which(doubt), _asked("  This claim is about somebody or something else, called") or "", [claim.id]
            )
        case "u":
            click.echo(_undone(desk))
            return False
        case _:
            click.echo(f"  {line(answer)!r} is none of the answers.")
            return False
    return True


def _undone(desk: Desk) -> str:
    if not desk.decided:
        return "  Nothing was decided in this walk."
    last = desk.decisions[-1]
    desk.undo_last()
    return f"  Taken back: {last.action} {line(last.says or last.claim or last.referent or '')}".rstrip()


def _as_pairs(desk: Desk, doubt: Doubt) -> str:
    """Show a claim as one would type it."""
    draft = review.Draft.of(doubt.claim, desk.document)
    given = [(key, getattr(draft, key)) for key in ("subject", "property", "object", "value", "time")]
    pairs = [*((key, value) for key, value in given if value), *draft.qualifiers]
    return "\n".join(f"    {key}={line(str(value))}" for key, value in pairs)


def _pairs(about: str) -> Iterator[tuple[str, str]]:
    """Read KEY=VALUE lines until an empty one."""
    click.echo(f"  Type {about} as KEY=VALUE, one a line; an empty line ends it.")
    while typed := _asked("   "):
        key, equals, value = typed.partition("=")
        if not equals:
            raise InputError(f"{typed!r} is not of the form KEY=VALUE.")
        yield key.strip(), value.strip()


def _which(doubt: Doubt) -> str:
    """Choose one of the referents that a claim speaks of."""
    named = [name for name in (doubt.claim.subject, doubt.claim.object) if name and not name.startswith("dip:")]
    if len(named) == 1:
        return named[0]
    answer = _asked(f"  Which: 1 {named[0]}, 2 {named[1]} [1]")
    if answer not in ("", "1", "2"):
        raise InputError(f"{answer!r} is neither 1 nor 2.")
    return named[int(answer or 1) - 1]


def _asked(question: str) -> str | None:
    """Read an answer from the terminal or from a pipe; no line at all is None, the end."""
    click.echo(f"{question}: " if question.strip() else f"{question}> ", nl=False)
    answer = sys.stdin.readline()
    if not sys.stdin.isatty():
        click.echo(answer.strip())
    return answer.strip() if answer else None
