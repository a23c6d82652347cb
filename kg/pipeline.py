"""From the articles of a workspace to its graph, on one page.

    Document -> Sentence -> Mention -> Reading  |  -> Resolution -> triples -> Turtle
    article     language    mentions   claims   |  resolve          graph      rdf

Left of the bar an article stands alone: it is skipped when nothing it depends on changed, and several are read at
once. Right of it the readings of all articles meet. Every file is written only when its bytes change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from pathlib import Path

from kg import article, claims, files, graph, language, mentions, ontology, readings, resolve
from kg.errors import InputError
from kg.model import Document, Reading
from kg.rdf import turtle
from kg.version import __version__
from kg.workspace import Workspace

Progress = Callable[[str, int], None]
"""Called each time an article has been read: its name, and how many are to be read in all."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a run did: the articles read anew, those skipped as unchanged, and the files that changed."""

    read: tuple[str, ...]
    skipped: tuple[str, ...]
    written: tuple[Path, ...]
    claims: int


def populate(
    workspace: Workspace,
    names: Sequence[str] = (),
    *,
    force: bool = False,
    model: str | None = None,
    jobs: int = 1,
    progress: Progress | None = None,
) -> Report:
    """Bring the graph up to the articles; `names` are read anew, all others only if something changed."""
    documents = _documents(workspace)
    _require_known(names, documents, workspace)
    with workspace.lock():
        terms = ontology.load(*workspace.ontology_folders)
        parser = _Model(model)
        keys = {name: _key(document, terms.digest, parser.id) for name, document in documents.items()}
        again = set(names or documents) if force else set()
        kept = {name: readings.load(_cache(workspace), name, keys[name]) for name in documents if name not in again}
        due = [documents[name] for name in documents if kept.get(name) is None]
        fresh = {}
        for reading in _read_all(due, workspace, model, jobs):
            readings.save(_cache(workspace), reading, keys[reading.document])
            fresh[reading.document] = reading
            if progress:
                progress(reading.document, len(due))
        everything = [fresh.get(name) or kept[name] for name in documents]
        all_readings = [reading for reading in everything if reading is not None]
        written = _write(workspace, documents, all_readings, terms, f"kg {__version__}, {parser.id}")
    skipped = tuple(name for name in documents if name not in fresh)
    return Report(tuple(fresh), skipped, written, sum(len(reading.claims) for reading in all_readings))


def read(document: Document, parser: language.Parser, terms: ontology.Ontology) -> Reading:
    """Read one article, alone: sentences, mentions, claims."""
    sentences = parser.parse(document)
    named = mentions.find(document, sentences, terms)
    return graph.with_author(document, claims.find(document, sentences, named, terms))


# ---------------------------------------------------------------- the articles


def _documents(workspace: Workspace) -> dict[str, Document]:
    """Every article by its name, in the order they were added."""
    found = [article.read(workspace.seeds, name) for name in article.documents(workspace.seeds)]
    found.sort(key=lambda document: (document.added.isoformat() if document.added else "", document.id))
    return {document.id: document for document in found}


def _require_known(names: Iterable[str], documents: Mapping[str, Document], workspace: Workspace) -> None:
    for name in names:
        if name not in documents:
            known = ", ".join(documents) or "none"
            raise InputError(f"There is no article '{name}' in {workspace.seeds}. Known articles: {known}.")


# ---------------------------------------------------------------- left of the bar


@dataclass(frozen=True, slots=True)
class _Model:
    """The language model, loaded only when an article has to be read."""

    name: str | None

    @property
    def id(self) -> str:
        """The model's name and version, which a reading depends on."""
        return language.identify(self.name)


@lru_cache(maxsize=1)
def _tools(folders: tuple[Path, ...], model: str | None) -> tuple[language.Parser, ontology.Ontology]:
    return language.load(model), ontology.load(*folders)


def _read_one(document: Document, folders: tuple[Path, ...], model: str | None) -> Reading:
    return read(document, *_tools(folders, model))


def _read_all(due: Sequence[Document], workspace: Workspace, model: str | None, jobs: int) -> Iterator[Reading]:
    """Read whole articles, several at once when there are several: spaCy's own n_process was measured not to help."""
    folders = tuple(workspace.ontology_folders)
    if jobs < 2 or len(due) < 2:
        yield from (_read_one(document, folders, model) for document in due)
        return
    with ProcessPoolExecutor(min(jobs, len(due))) as pool:
        yield from pool.map(_read_one, due, [folders] * len(due), [model] * len(due), chunksize=4)


def _key(document: Document, ontology_digest: str, model_id: str) -> str:
    about = (document.title, document.author, document.published, document.outlet, document.url, document.language)
    return readings.fingerprint(document.digest, repr(about), ontology_digest, model_id, _code())


@lru_cache(maxsize=1)
def _code() -> str:
    return readings.code()


def _cache(workspace: Workspace) -> Path:
    return workspace.cache / "readings"


# ---------------------------------------------------------------- right of the bar


def _write(
    workspace: Workspace,
    documents: Mapping[str, Document],
    all_readings: Sequence[Reading],
    terms: ontology.Ontology,
    software: str,
) -> tuple[Path, ...]:
    resolution = resolve.individuals(all_readings, terms)
    knowledge = graph.knowledge(documents, all_readings, resolution, terms, workspace.base)
    single = (
        (
            workspace.articles / f"{reading.document}.ttl",
            graph.article(documents[reading.document], reading, software, workspace.base),
        )
        for reading in all_readings
    )
    together = ((workspace.knowledge / f"{name}.ttl", triples) for name, triples in sorted(knowledge.items()))
    wanted: dict[Path, bool] = {}
    for path, triples in chain(single, together):
        wanted[path] = turtle.write(path, triples, workspace.base)
    stale = [
        path
        for folder in (workspace.articles, workspace.knowledge)
        for path in folder.glob("*.ttl")
        if path not in wanted
    ]
    for path in stale:
        path.unlink()
    files.sweep(workspace.graph)
    return (*(path for path, changed in wanted.items() if changed), *stale)
