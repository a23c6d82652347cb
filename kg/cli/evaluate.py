"""`kg evaluate`: how right the extraction is, against facts annotated by hand."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg import workspace
from kg.errors import InputError

if TYPE_CHECKING:
    from kg.evaluate import Score

_SHARES = {
    "status accuracy": "status right, of matched events",
    "leak": "leak: what did not occur, given as occurred",
    "reported by": "source right, where one is wanted",
    "traceable": "words that stand in the article",
}
_SHORT = {"person-role-org": "posts", "events soft, core types": "events, core", "quote-speaker": "speaker"}


@click.command(short_help="Score what was found against facts annotated by hand.")
@click.argument("gold", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--articles",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="DIR",
    help="Read the articles of this folder, in a workspace that is thrown away; otherwise this workspace is scored.",
)
@click.option("--errors", is_flag=True, help="List each fact that was missed (-) or found wrongly (+), with its words.")
@click.option("--json", "as_json", is_flag=True, help="Print all figures as JSON.")
@click.pass_obj
def command(folder: Path | None, gold: Path, articles: Path | None, errors: bool, as_json: bool) -> None:
    """Score what was found against the facts in GOLD, a folder of NAME.json in the form of `kg export facts`.

    Each fact is paired with at most one other. Totals are over all documents together; a document without a
    prediction counts as one in which nothing was found.
    """
    from kg.evaluate import total

    wanted = dict(_gold(gold))
    scores = dict(_scores(folder, articles, wanted))
    together = total(scores.values())
    if as_json:
        click.echo(json.dumps({"total": _figures(together)} | {n: _figures(s) for n, s in scores.items()}, indent=1))
    elif errors:
        _list_errors(scores)
    else:
        _table(together, scores)


def _gold(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    paths = sorted(folder.glob("*.json"))
    if not paths:
        raise InputError(f"There is no NAME.json in {folder}: name a folder of annotated facts.")
    for path in paths:
        try:
            facts = json.loads(path.read_text(encoding="utf-8"))
        except ValueError as error:
            raise InputError(f"{path} is not JSON: {error}.") from error
        if not isinstance(facts, dict):
            raise InputError(f"{path} holds no facts: it must be an object with persons, places, events and so on.")
        yield path.stem, facts


# ---------------------------------------------------------------- scoring


def _scores(
    folder: Path | None, articles: Path | None, wanted: Mapping[str, dict[str, Any]]
) -> Iterator[tuple[str, Score]]:
    from kg.evaluate import score

    found = _read_apart(articles) if articles else _facts(workspace.find(folder))
    for name, facts in wanted.items():
        prediction, text = found.get(name, ({}, None))
        yield name, score(prediction, facts, text)


def _facts(place: workspace.Workspace) -> dict[str, tuple[dict[str, Any], str]]:
    from kg import article, store
    from kg.export import facts

    return {name: (found, article.read(place.seeds, name).text) for name, found in facts.every(store.of(place))}


def _read_apart(articles: Path) -> dict[str, tuple[dict[str, Any], str]]:
    """Read a folder of articles in a workspace of its own, with the ontology that comes with kg."""
    from tempfile import TemporaryDirectory

    from kg import article, pipeline
    from kg.article import Metadata

    with TemporaryDirectory() as scratch:
        place = workspace.init(Path(scratch) / "evaluation")
        for path in sorted(articles.iterdir()):
            if path.suffix in (".txt", ".md", ".html"):
                article.add(place.seeds, path, Metadata())
        pipeline.populate(place)
        return _facts(place)


# ---------------------------------------------------------------- what is printed


def _figures(score: Score) -> dict[str, Any]:
    from kg.evaluate import MEASURES

    tallies = {name: score.tallies[name] for name in MEASURES}
    figures: dict[str, Any] = {
        name: {"precision": t.precision, "recall": t.recall, "f1": t.f1, "found": t.found, "wanted": t.wanted}
        for name, t in tallies.items()
    }
    return figures | {name: score.share(name) for name in _SHARES}


def _table(together: Score, scores: Mapping[str, Score]) -> None:
    from kg.evaluate import MEASURES

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


def _list_errors(scores: Mapping[str, Score]) -> None:
    for document, score in scores.items():
        for error in score.errors:
            words = f"  “{error.evidence}”" if error.evidence else ""
            sys.stdout.write(f"{document}\t{error.kind}\t{'+' if error.is_false else '-'} {error.words}{words}\n")
