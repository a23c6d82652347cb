"""What `kg evaluate` prints: tables for people, objects for JSON, lists of errors to work down."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from kg.evaluate import MEASURES, modality, rules, total
from kg.model import Status

if TYPE_CHECKING:
    from kg.confidence import Measured
    from kg.evaluate import Score
    from kg.evaluate.modality import Share, Verdict
    from kg.evaluate.rules import Case

_SHARES = {
    "status accuracy": "status right, of matched events",
    "leak": "leak: what did not occur, given as occurred",
    "reported by": "source right, where one is wanted",
    "traceable": "words that stand in the article",
}
_SHORT = {"person-role-org": "posts", "events soft, core types": "events, core", "quote-speaker": "speaker"}


# ---------------------------------------------------------------- facts


def of_score(score: Score) -> dict[str, Any]:
    """Give every figure of a score."""
    tallies = {name: score.tallies[name] for name in MEASURES}
    figures: dict[str, Any] = {
        name: {"precision": t.precision, "recall": t.recall, "f1": t.f1, "found": t.found, "wanted": t.wanted}
        for name, t in tallies.items()
    }
    return figures | {name: score.share(name) for name in _SHARES}


def of_scores(scores: Mapping[str, Score]) -> dict[str, Any]:
    """Give every figure of all documents together, and of each."""
    return {"total": of_score(total(scores.values()))} | {name: of_score(score) for name, score in scores.items()}


def show_scores(together: Score, scores: Mapping[str, Score]) -> None:
    """Print the totals, then a line for each document."""
    click.echo(f"{'':28}{'P':>7}{'R':>7}{'F1':>7}{'found':>8}{'wanted':>8}")
    for name in MEASURES:
        t = together.tallies[name]
        click.echo(f"{name:28}{t.precision:7.3f}{t.recall:7.3f}{t.f1:7.3f}{t.found:8}{t.wanted:8}")
    for name, words in _SHARES.items():
        if (share := together.share(name)) is not None:
            tally = together.tallies[name]
            click.echo(f"{words:49}{share:7.3f}  ({tally.right:.0f} of {tally.found})")
    heads = [_SHORT.get(name, name) for name in MEASURES]
    width = max(map(len, scores)) + 2
    click.echo(f"\n{'F1':{width}}" + "".join(f"{head:>{len(head) + 2}}" for head in heads))
    for document, score in scores.items():
        cells = (f"{score.tallies[n].f1:{len(h) + 2}.2f}" for n, h in zip(MEASURES, heads, strict=True))
        click.echo(f"{document:{width}}" + "".join(cells))


def list_errors(scores: Mapping[str, Score]) -> None:
    """Print each fact that was missed (-) or found wrongly (+)."""
    for document, score in scores.items():
        for error in score.errors:
            words = f"  “{error.evidence}”" if error.evidence else ""
            sys.stdout.write(f"{document}\t{error.kind}\t{'+' if error.is_false else '-'} {error.words}{words}\n")


# ---------------------------------------------------------------- status


def of_verdicts(verdicts: Sequence[Verdict]) -> dict[str, Any]:
    """Give every figure of the status set, part by part."""
    return {part: _of_part(mine) for part, mine in _parts(verdicts)}


def _of_part(verdicts: Sequence[Verdict]) -> dict[str, Any]:
    groups = {
        "all": modality.shares(verdicts, lambda case: "all")["all"],
        "leak": modality.leaks(verdicts),
        "source": modality.sources(verdicts),
    }
    figures: dict[str, Any] = {name: _of_share(share) for name, share in groups.items()}
    by_status, by_cue = _by_status(verdicts), _by_cue(verdicts)
    figures["status"] = {name: _of_share(share) for name, share in by_status.items()}
    figures["cue"] = {name: _of_share(share) for name, share in by_cue.items()}
    figures["confusions"] = [
        {"wanted": str(wanted), "found": str(found), "cases": number}
        for wanted, found, number in modality.confusions(verdicts)
    ]
    return figures


def _of_share(share: Share) -> dict[str, Any]:
    return {"right": share.right, "cases": share.cases, "accuracy": share.accuracy}


def _parts(verdicts: Iterable[Verdict]) -> Iterator[tuple[str, list[Verdict]]]:
    everything = list(verdicts)
    for part in modality.PARTS:
        if mine := [verdict for verdict in everything if verdict.case.part == part]:
            yield part, mine


def _by_status(verdicts: Iterable[Verdict]) -> dict[str, Share]:
    found = modality.shares(verdicts, lambda case: case.status.value)
    return {status.value: found[status.value] for status in Status if status.value in found}


def _by_cue(verdicts: Iterable[Verdict]) -> dict[str, Share]:
    found = modality.shares(verdicts, lambda case: case.cue)
    return {cue: found[cue] for cue in modality.CUES if cue in found}


def show_verdicts(verdicts: Sequence[Verdict]) -> None:
    """Print the accuracy by status and by cue; each part of the set has its own columns."""
    parts = dict(_parts(verdicts))
    click.echo(f"{'':28}" + "".join(f"{f'{part}: right of':>22}{'':8}" for part in parts))
    rows: dict[str, list[Share | None]] = {}
    for place, mine in enumerate(parts.values()):
        for name, share in _rows(mine).items():
            rows.setdefault(name, [None] * len(parts))[place] = share
    for name, shares in rows.items():
        click.echo(f"{name:28}" + "".join(map(_cell, shares)).rstrip())


def _rows(verdicts: Sequence[Verdict]) -> dict[str, Share]:
    """Name the rows of one part: statuses, cues, and what is counted over all."""
    return {
        **{f"status {name}": share for name, share in _by_status(verdicts).items()},
        **{f"cue {name}": share for name, share in _by_cue(verdicts).items()},
        "source, where one has a name": modality.sources(verdicts),
        "leak: given as happened": modality.leaks(verdicts),
        "all": modality.shares(verdicts, lambda case: "all")["all"],
    }


def _cell(share: Share | None) -> str:
    if share is None or share.accuracy is None:
        return f"{'':30}"
    return f"{share.right:13} {share.cases:8}{share.accuracy:8.3f}"


def list_confusions(verdicts: Sequence[Verdict]) -> None:
    """Print which status is taken for which, then each sentence that is read wrongly."""
    for part, mine in _parts(verdicts):
        for wanted, found, number in modality.confusions(mine):
            click.echo(f"{part}\t{wanted} -> {found}\t{number}")
    for verdict in verdicts:
        case = verdict.case
        if not verdict.is_right:
            sys.stdout.write(f"{case.part}\t{case.status} -> {verdict.status}\t{case.cue}\t{case.marked}\n")
        elif verdict.is_source_right is False:
            source = "; ".join(filter(None, (case.attributed_to, case.reported_by)))
            given = "; ".join((*verdict.attributed_to[:1], *verdict.reported_by[:1])) or "nobody"
            sys.stdout.write(f"{case.part}\t{source} -> {given}\tsource\t{case.marked}\n")


# ---------------------------------------------------------------- rules


def of_rules(cases: Sequence[Case]) -> dict[str, Any]:
    """Give the figures of each rule, and of each property that its claims have."""
    figures = {rule: {**_of_measured(one), "properties": {}} for rule, one in rules.measure(cases).items()}
    for (rule, property), one in rules.by_property(cases).items():
        figures[rule]["properties"][property] = _of_measured(one)
    return figures


def _of_measured(one: Measured) -> dict[str, Any]:
    return {"cases": one.cases, "right": one.right, "precision": one.precision, "lower_bound": one.lower_bound}


def show_rules(cases: Sequence[Case]) -> None:
    """Print how precise each rule is, with the lower bound that its cases allow."""
    click.echo(f"{'rule':32}{'cases':>7}{'right':>7}{'precision':>11}{'at least':>10}")
    for rule, one in rules.measure(cases).items():
        click.echo(_row(rule, one))
        parts = {property: part for (name, property), part in rules.by_property(cases).items() if name == rule}
        for property, part in parts.items() if len(parts) > 1 else ():
            click.echo(_row(f"    {property}", part))


def _row(name: str, one: Measured) -> str:
    return f"{name:32}{one.cases:7}{one.right:7g}{one.precision:11.3f}{one.lower_bound:10.3f}"


def about(articles: int, cases: int, model: str) -> tuple[str, ...]:
    """Say what was measured, for the head of the table of confidence."""
    return (
        "How precise each rule is: what `kg evaluate GOLD --rules --write` measured and dip:confidence says.",
        f"{cases:,} cases in {articles} news articles annotated by hand, read with {model}, on {date.today()}.",
        "Many of the rules were written with some of these articles in view: of other news expect less.",
        "The lower bound is Wilson's, for 95 % confidence; a rule that is missing here was never measured.",
    )
