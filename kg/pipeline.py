"""From the articles of a workspace to its graph, on one page.

    Document -> Sentence -> Mention -> Reading -> Reviewed  |  -> Resolution -> triples -> Turtle
    article     language    mentions   claims     review    |  resolve          graph      rdf

Left of the bar an article stands alone: it is skipped when nothing it depends on changed, and several are read at
once. What people decided is carried out on what was read, so that a decision needs no reading. Right of the bar the
readings of all articles meet. Every file is written only when its bytes change.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import chain, repeat
from pathlib import Path
from threading import Thread

from kg import article, claims, files, graph, language, mentions, ontology, readings, resolve, review
from kg.claim_ids import with_ids
from kg.errors import InputError
from kg.model import Document, Reading
from kg.rdf import turtle
from kg.review import Reviewed
from kg.version import __version__
from kg.workspace import Workspace

BATCH = 8
"""How many articles the model is given at once; more gain nothing, and all of them are lost when a run is killed."""

Progress = Callable[[str, int], None]
"""Called each time an article has been read: its name, and how many are to be read in all."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a run did: the articles read anew, those skipped as unchanged, and the files that changed.

    `unmatched` says of each decision of a person that could not be carried out where it stands, and why.
    """

    read: tuple[str, ...]
    skipped: tuple[str, ...]
    written: tuple[Path, ...]
    claims: int
    unmatched: tuple[str, ...] = ()


def populate(
    workspace: Workspace,
    names: Sequence[str] = (),
    *,
    force: bool = False,
    model: str | None = None,
    jobs: int = 1,
    progress: Progress | None = None,
) -> Report:
    """Bring the graph up to the articles: read what changed, and with `force` what did not, `names` or all."""
    documents = _documents(workspace)
    _require_known(names, documents, workspace)
    with workspace.lock():
        terms = ontology.load(*workspace.ontology_folders)
        again = set(names or documents) if force else set()
        read_anew, everything = _readings(workspace, documents, terms, again, model, jobs, progress)
        reviewed = _review(workspace, documents, everything, terms)
        written = _write(workspace.graph, workspace, documents, reviewed, terms, language.identify(model))
    skipped = tuple(name for name in documents if name not in read_anew)
    unmatched = tuple(f"{each.decision.where}: {each.reason}." for one in reviewed for each in one.unmatched)
    return Report(read_anew, skipped, written, sum(len(one.standing.claims) for one in reviewed), unmatched)


def derive(
    workspace: Workspace, folder: Path, *, until: date | None = None, reviewed: bool = True, model: str | None = None
) -> None:
    """Write to a folder the graph as it would be with fewer articles, or without what people decided.

    `until` leaves out what was published after a day, and what nobody knows the day of.
    """
    every = _documents(workspace)
    documents = {name: document for name, document in every.items() if until is None or _is_of(document, until)}
    with workspace.lock():
        terms = ontology.load(*workspace.ontology_folders)
        _, everything = _readings(workspace, documents, terms, set(), model, 1, None)
        judged = _review(workspace, documents, everything, terms) if reviewed else [Reviewed(r, r) for r in everything]
        _write(folder, workspace, documents, judged, terms, language.identify(model))


def as_of(workspace: Workspace, day: date) -> tuple[Path, tuple[str, ...]]:
    """Give a folder with the graph of what had been published by a day, and the articles whose day nobody knows.

    It lies in the cache, and is made anew when an article, a decision or the graph has changed since.
    """
    folder = workspace.cache / "as-of" / day.isoformat()
    undated = tuple(name for name, document in _documents(workspace).items() if document.published is None)
    made_of = _state(workspace)
    stamp = folder / "made-of"
    if not stamp.is_file() or stamp.read_text(encoding="ascii") != made_of:
        derive(workspace, folder, until=day)
        files.write(stamp, made_of)
    return folder, undated


def _state(workspace: Workspace) -> str:
    """Tell by names, sizes and dates whether anything that the graph follows from has changed."""
    paths = [*workspace.seeds.glob("*.toml"), *workspace.seeds.glob("*.txt"), *workspace.graph_files()]
    stamps = (f"{path} {status.st_size} {status.st_mtime_ns}" for path in sorted(paths) for status in (path.stat(),))
    return readings.fingerprint(__version__, *stamps)


def reading(
    workspace: Workspace, name: str, *, model: str | None = None
) -> tuple[Document, Reading, ontology.Ontology]:
    """Give an article, what was read from it before anybody decided, and the terms it was read by."""
    documents = _documents(workspace)
    _require_known([name], documents, workspace)
    document = documents[name]
    with workspace.lock():
        terms = ontology.load(*workspace.ontology_folders)
        _, [found] = _readings(workspace, {name: document}, terms, set(), model, 1, None)
    return document, with_ids(document, found), terms


def read(documents: Iterable[Document], parser: language.Parser, terms: ontology.Ontology) -> Iterator[Reading]:
    """Read articles: sentences, mentions, claims. The model takes several at once; each is read as if alone."""
    documents = tuple(documents)
    for document, sentences in zip(documents, parser.parse_many(documents), strict=True):
        named = mentions.find(document, sentences, terms)
        yield graph.with_author(document, claims.find(document, sentences, named, terms))


# ---------------------------------------------------------------- the articles


def _documents(workspace: Workspace) -> dict[str, Document]:
    """Every article that was not withdrawn by its name, in the order they were added."""
    found = [article.read(workspace.seeds, name) for name in article.documents(workspace.seeds)]
    found = [document for document in found if document.withdrawn is None]
    found.sort(key=lambda document: (document.added.isoformat() if document.added else "", document.id))
    return {document.id: document for document in found}


def _require_known(names: Iterable[str], documents: Mapping[str, Document], workspace: Workspace) -> None:
    for name in names:
        if name not in documents and name in article.documents(workspace.seeds):
            raise InputError(f"{name} was withdrawn: take that back with 'kg retract --undo {name}'.")
        if name not in documents:
            known = ", ".join(documents) or "none"
            raise InputError(f"There is no article '{name}' in {workspace.seeds}. Known articles: {known}.")


# ---------------------------------------------------------------- left of the bar


def _readings(
    workspace: Workspace,
    documents: Mapping[str, Document],
    terms: ontology.Ontology,
    again: Set[str],
    model: str | None,
    jobs: int,
    progress: Progress | None,
) -> tuple[tuple[str, ...], list[Reading]]:
    """Give the reading of each article, and say which were made anew; the model is loaded only for those."""
    model_id = language.identify(model)
    keys = {name: _key(document, terms.digest, model_id) for name, document in documents.items()}
    found = {name: readings.load(_cache(workspace), name, keys[name]) for name in documents if name not in again}
    due = [documents[name] for name in documents if found.get(name) is None]
    for fresh in _read_all(due, workspace, model, jobs):
        readings.save(_cache(workspace), fresh, keys[fresh.document])
        found[fresh.document] = fresh
        if progress:
            progress(fresh.document, len(due))
    every = [found[name] for name in documents]
    return tuple(document.id for document in due), [kept for kept in every if kept is not None]


@lru_cache(maxsize=1)
def _tools(folders: tuple[Path, ...], model: str | None) -> tuple[language.Parser, ontology.Ontology]:
    return language.load(model), ontology.load(*folders)


def _read_batch(documents: Sequence[Document], folders: tuple[Path, ...], model: str | None) -> tuple[Reading, ...]:
    return tuple(read(documents, *_tools(folders, model)))


def _read_all(due: Sequence[Document], workspace: Workspace, model: str | None, jobs: int) -> Iterator[Reading]:
    """Read whole articles, several at once when there are several: spaCy's own n_process was measured not to help."""
    folders = tuple(workspace.ontology_folders)
    size = max(1, min(BATCH, len(due) // max(jobs, 1)))
    batches = [due[start : start + size] for start in range(0, len(due), size)]
    if jobs < 2 or len(batches) < 2:
        yield from (one for batch in batches for one in _read_batch(batch, folders, model))
        return
    with ProcessPoolExecutor(min(jobs, len(batches)), initializer=_end_with, initargs=(os.getpid(),)) as pool:
        found = pool.map(_read_batch, batches, repeat(folders), repeat(model))
        yield from chain.from_iterable(found)


def _end_with(parent: int) -> None:
    """Let a worker not outlive the run that started it: one that was killed cannot stop it any more."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(1)

    Thread(target=watch, daemon=True).start()


def _key(document: Document, ontology_digest: str, model_id: str) -> str:
    about = (document.title, document.author, document.published, document.outlet, document.url, document.language)
    return readings.fingerprint(document.digest, repr(about), ontology_digest, model_id, _code())


@lru_cache(maxsize=1)
def _code() -> str:
    return readings.code()


def _cache(workspace: Workspace) -> Path:
    return workspace.cache / "readings"


def _review(
    workspace: Workspace, documents: Mapping[str, Document], everything: Iterable[Reading], terms: ontology.Ontology
) -> list[Reviewed]:
    """Carry out what people decided about each article."""
    judged = []
    for found in everything:
        decisions = review.notebook.read(review.notebook.path(workspace.seeds, found.document))
        review.require_known(decisions, terms)
        judged.append(review.apply(found, decisions, documents[found.document]))
    return judged


def _is_of(document: Document, until: date) -> bool:
    return document.published is not None and document.published <= until


# ---------------------------------------------------------------- right of the bar


def _write(
    folder: Path,
    workspace: Workspace,
    documents: Mapping[str, Document],
    reviewed: Sequence[Reviewed],
    terms: ontology.Ontology,
    model_id: str,
) -> tuple[Path, ...]:
    base, software = workspace.base, f"kg {__version__}, {model_id}"
    standing = [one.standing for one in reviewed]
    published = {document.id: document.published for document in documents.values()}
    resolution = resolve.individuals(standing, terms, published=published)
    knowledge = graph.knowledge(documents, standing, resolution, terms, base)
    articles, together = folder / "articles", folder / "knowledge"
    single = (
        (articles / f"{one.document}.ttl", graph.article(documents[one.document], one, software, base))
        for one in (each.reading for each in reviewed)
    )
    shared = ((together / f"{name}.ttl", triples) for name, triples in sorted(knowledge.items()))
    wanted: dict[Path, bool] = {}
    for path, triples in chain(single, shared):
        wanted[path] = turtle.write(path, triples, base)
    stale = [path for part in (articles, together) for path in part.glob("*.ttl") if path not in wanted]
    for path in stale:
        path.unlink()
    files.sweep(folder)
    differing = (*(path for path, changed in wanted.items() if changed), *stale)
    if differing:
        (folder / "inferred.ttl").unlink(missing_ok=True)  # it followed from what stood here before
    return differing
