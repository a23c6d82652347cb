"""`kg evaluate`: how right the extraction is, against facts annotated by hand and sentences written for it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from kg import workspace
from kg.errors import InputError, WorkspaceError

if TYPE_CHECKING:
    from kg.evaluate import Score
    from kg.evaluate.rules import Case
    from kg.export.facts import Facts

OUR_OWN = "-"
"""What `--status` without a file stands for."""


class Found(NamedTuple):
    """What is found in an article: its facts, the rules behind them, and its text."""

    facts: Facts
    rules: Facts
    text: str | None


NOTHING = Found({}, {}, None)


@click.command(short_help="Score what was found against facts annotated by hand.")
@click.argument("gold", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--articles",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="DIR",
    help="Read the articles of this folder, in a workspace that is thrown away; otherwise this workspace is scored.",
)
@click.option("--rules", "by_rule", is_flag=True, help="Show how precise each rule is.")
@click.option(
    "--write", "is_written", is_flag=True, help="With --rules: make this the confidence of each rule's claims."
)
@click.option(
    "--status",
    "sentences",
    is_flag=False,
    flag_value=OUR_OWN,
    metavar="[FILE]",
    help="Instead of GOLD: read the status in sentences written for it, those that come with kg or a file of yours.",
)
@click.option("--model", metavar="NAME", help="The spaCy model that reads; otherwise the one that populate takes.")
@click.option("--errors", is_flag=True, help="List each fact that was missed (-) or found wrongly (+), with its words.")
@click.option("--json", "as_json", is_flag=True, help="Print all figures as JSON.")
@click.pass_obj
def command(
    folder: Path | None,
    gold: Path | None,
    articles: Path | None,
    by_rule: bool,
    is_written: bool,
    sentences: str | None,
    model: str | None,
    errors: bool,
    as_json: bool,
) -> None:
    """Score what was found against the facts in GOLD, a folder of NAME.json in the form of `kg export facts`.

    Each fact is paired with at most one other. Totals are over all documents together; a document without a
    prediction counts as one in which nothing was found.

    Where people reviewed an article, the scores are given with and without their decisions; --rules never counts those.

    With --status, sentences are scored in which one word stands between asterisks: whether that event happened.
    """
    if (gold is None) == (sentences is None):
        raise click.UsageError("Name either GOLD, a folder of annotated facts, or --status.")
    if is_written and not by_rule:
        raise click.UsageError("--write stores what --rules measures: give both.")
    if gold is None:
        _score_status(folder, None if sentences == OUR_OWN else Path(str(sentences)), model, errors, as_json)
        return
    wanted = dict(_gold(gold))
    found = _read_apart(articles, model) if articles else _facts(workspace.find(folder))
    unreviewed = None if articles else _before_review(workspace.find(folder), wanted, model)
    if by_rule:
        cases = _cases(wanted, found if unreviewed is None else unreviewed)
        _show_rules(cases, as_json)
        if is_written:
            _write_rules(cases, len(wanted.keys() & found.keys()), model)
    else:
        _score_facts(wanted, found, unreviewed, errors, as_json)


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


# ---------------------------------------------------------------- what is found


def _facts(place: workspace.Workspace, derived: Path | None = None) -> dict[str, Found]:
    from kg import article, store
    from kg.export import facts

    return {
        name: Found(found, rules, article.read(place.seeds, name).text)
        for name, found, rules in facts.with_rules(store.of(place, derived=derived))
    }


def _before_review(place: workspace.Workspace, names: Iterable[str], model: str | None) -> dict[str, Found] | None:
    """What was found before people corrected it; None where nobody did."""
    from tempfile import TemporaryDirectory

    from kg import pipeline, review

    if not any(review.notebook.path(place.seeds, name).exists() for name in names):
        return None
    with TemporaryDirectory() as scratch:
        pipeline.derive(place, Path(scratch), reviewed=False, model=model)
        return _facts(place, Path(scratch))


def _read_apart(articles: Path, model: str | None) -> dict[str, Found]:
    """Read a folder of articles in a workspace of its own, with the ontology that comes with kg."""
    from tempfile import TemporaryDirectory

    from kg import article, pipeline
    from kg.article import Metadata

    with TemporaryDirectory() as scratch:
        place = workspace.init(Path(scratch) / "evaluation")
        for path in sorted(articles.iterdir()):
            if path.suffix in (".txt", ".md", ".html"):
                article.add(place.seeds, path, Metadata())
        pipeline.populate(place, model=model)
        return _facts(place)


# ---------------------------------------------------------------- what is scored


def _score_facts(
    wanted: Mapping[str, Facts],
    found: Mapping[str, Found],
    unreviewed: Mapping[str, Found] | None,
    errors: bool,
    as_json: bool,
) -> None:
    from kg.cli import _figures
    from kg.evaluate import total

    scores = _scores(wanted, found)
    before = None if unreviewed is None else _scores(wanted, unreviewed)
    if as_json:
        figures = _figures.of_scores(scores)
        _echo(figures if before is None else figures | {"without review": _figures.of_scores(before)})
    elif errors:
        _figures.list_errors(scores)
    elif before is None:
        _figures.show_scores(total(scores.values()), scores)
    else:
        click.echo("With review")
        _figures.show_scores(total(scores.values()), scores)
        click.echo("\nWithout review")
        _figures.show_scores(total(before.values()), before)


def _scores(wanted: Mapping[str, Facts], found: Mapping[str, Found]) -> dict[str, Score]:
    from kg.evaluate import score

    given = {name: found.get(name, NOTHING) for name in wanted}
    return {name: score(given[name].facts, facts, given[name].text) for name, facts in wanted.items()}


def _cases(wanted: Mapping[str, Facts], found: Mapping[str, Found]) -> list[Case]:
    from kg.evaluate import rules

    both = ((found[name], facts) for name, facts in wanted.items() if name in found)
    return [case for given, facts in both for case in rules.judge(given.facts, given.rules, facts)]


def _show_rules(cases: list[Case], as_json: bool) -> None:
    from kg.cli import _figures

    if as_json:
        _echo(_figures.of_rules(cases))
    else:
        _figures.show_rules(cases)


def _write_rules(cases: list[Case], articles: int, model: str | None) -> None:
    from kg import confidence, language
    from kg.cli import _figures
    from kg.evaluate import rules

    measured = rules.measure(cases)
    confidence.write(measured, _figures.about(articles, len(cases), language.identify(model)))
    click.echo(f"{len(measured)} rules written to {confidence.TABLE}.", err=True)


def _score_status(folder: Path | None, path: Path | None, model: str | None, errors: bool, as_json: bool) -> None:
    from kg import language, ontology
    from kg.cli import _figures
    from kg.evaluate import modality

    cases = modality.read(path or modality.SENTENCES)
    verdicts = list(modality.judge(cases, language.load(model), ontology.load(*_ontology(folder))))
    if as_json:
        _echo(_figures.of_verdicts(verdicts))
    elif errors:
        _figures.list_confusions(verdicts)
    else:
        _figures.show_verdicts(verdicts)


def _ontology(folder: Path | None) -> tuple[Path, ...]:
    """Where the ontology is; without a workspace, that of kg: sentences need no articles."""
    try:
        return workspace.find(folder).ontology_folders
    except WorkspaceError:
        if folder is not None:
            raise
        return (workspace.stock("ontology"),)


def _echo(figures: object) -> None:
    click.echo(json.dumps(figures, indent=1, ensure_ascii=False))
