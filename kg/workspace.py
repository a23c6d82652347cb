"""The folder that kg works in: the nearest one upwards that holds kg.toml, as git does with .git."""

from __future__ import annotations

import fcntl
import os
import re
import time
import tomllib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kg import files
from kg.errors import InputError, WorkspaceError
from kg.rdf.terms import DEFAULT_BASE

CONFIG = "kg.toml"

_PACKAGE = Path(__file__).parent
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,99}")
_BASE = re.compile(r"https?://[^\s<>\"{}|\\^`#?]+/")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")

_APART = frozenset({"alignments.ttl", "officeholders.ttl", "reference.ttl", "shapes.ttl"})
"""Files beside the ontology that define none of its terms, and are the larger part of it."""

_IGNORED = ".kg/\n"
_ABOUT_QUERIES = """\
Put your own questions here, one SPARQL query in each .rq file: `kg query NAME.rq` finds them before those that come
with kg, and `kg query --list` lists both.
"""


@dataclass(frozen=True, slots=True)
class Workspace:
    """A workspace: where it is, and what its kg.toml says."""

    root: Path
    name: str
    base: str = DEFAULT_BASE
    language: str = "en"
    contact: str | None = None  # where a service on the network can reach whoever asks it

    @property
    def seeds(self) -> Path:
        """The articles, as people gave them."""
        return self.root / "seeds"

    @property
    def graph(self) -> Path:
        """What `kg populate` wrote."""
        return self.root / "graph"

    @property
    def articles(self) -> Path:
        """What each article says, a file each."""
        return self.graph / "articles"

    @property
    def knowledge(self) -> Path:
        """What follows from all articles."""
        return self.graph / "knowledge"

    @property
    def cache(self) -> Path:
        """What may be deleted at any time."""
        return self.root / ".kg"

    @property
    def ontology_folders(self) -> tuple[Path, ...]:
        """Where the ontology is: a whole one of the workspace's own, or its own files before those that come with kg.

        A whole one has classes (diplomacy.ttl) and their words (lexicon/); one file with a class of one's own is none.
        """
        own = self.root / "ontology"
        if (own / "diplomacy.ttl").is_file() and any((own / "lexicon").glob("*.ttl")):
            return (own,)
        return (own, stock("ontology")) if any(own.rglob("*.ttl")) else (stock("ontology"),)

    def class_files(self) -> tuple[Path, ...]:
        """The files of the ontology that define its terms; of two with one name, the workspace's own."""
        return class_files(self.ontology_folders)

    @property
    def query_folders(self) -> tuple[Path, ...]:
        """Where stored queries are looked for: the workspace's own first."""
        return tuple(dict.fromkeys((self.root / "queries", stock("queries"))))

    @property
    def inferred(self) -> Path:
        """What `kg reason` wrote: what follows from the graph, and so is no part of it."""
        return self.graph / "inferred.ttl"

    def graph_files(self) -> tuple[Path, ...]:
        """Every Turtle file of what sources say, in a fixed order."""
        return tuple(sorted(path for path in self.graph.rglob("*.ttl") if path != self.inferred))

    @contextmanager
    def lock(self, *, wait: float = 10.0) -> Iterator[None]:
        """Be the only writer, waiting some seconds for another; clear away what a killed run left."""
        with _locked(self.cache / "lock", wait):
            for folder in (self.seeds, self.graph, self.cache):
                files.sweep(folder)
            yield


def class_files(folders: Iterable[Path]) -> tuple[Path, ...]:
    """Give the files of ontology folders that define its terms; of two with one name, the first folder's."""
    found: dict[str, Path] = {}
    for path in (path for folder in folders for path in sorted(folder.glob("*.ttl"))):
        if path.name not in _APART:
            found.setdefault(path.name, path)
    return tuple(found.values())


def find(start: Path | None = None) -> Workspace:
    """Open the workspace that a folder belongs to (the current folder, if none is named)."""
    folder = (start or Path.cwd()).absolute()
    for candidate in (folder, *folder.parents):
        if (candidate / CONFIG).is_file():
            return read(candidate)
    raise WorkspaceError(
        f"There is no {CONFIG} here or above {folder}: make a workspace with 'kg init DIR' or name one with -w DIR."
    )


def read(root: Path) -> Workspace:
    """Open the workspace whose kg.toml lies in a folder."""
    settings = _settings(root / CONFIG)
    unknown = settings.keys() - {"name", "base", "language", "contact"}
    if unknown:
        raise WorkspaceError(
            f"{root / CONFIG}: unknown key {min(unknown)!r}. Known keys: base, contact, language, name."
        )
    ill = [key for key, value in settings.items() if not isinstance(value, str)]
    if ill:
        raise WorkspaceError(f"{root / CONFIG}: {min(ill)!r} must be a text in quotation marks.")
    return _checked(Workspace(root, **({"name": root.name} | settings)))


def init(folder: Path, name: str | None = None) -> Workspace:
    """Make a folder a workspace, leaving what already lies in it."""
    root = folder.absolute()
    if (root / CONFIG).exists():
        raise WorkspaceError(f"{folder} is a workspace already: add an article with 'kg -w {folder} add FILE'.")
    if folder.exists() and not folder.is_dir():
        raise WorkspaceError(f"{folder} is a file, and a workspace is a folder: choose another name.")
    _require_text(name or root.name)
    _ignore_cache(root / ".gitignore")
    files.write(root / "queries" / "README.md", _ABOUT_QUERIES)
    _make_folder(root / "seeds")
    files.write(root / CONFIG, files.to_toml({"name": name or root.name}))  # last: half a workspace is none
    return read(root)


def stock(kind: str) -> Path:
    """Give the folder of the ontology, or of the queries, that comes with kg: in the wheel, else in the checkout."""
    packaged = _PACKAGE / "stock" / kind
    return packaged if packaged.is_dir() else _PACKAGE.parent / kind


def checked_name(name: str) -> str:
    """Let a name through that is fit for an article's files and for its IRI.

    >>> checked_name("01-kim-visits-china")
    '01-kim-visits-china'
    """
    if _NAME.fullmatch(name) and not name.endswith((".", ".review")):
        return name
    raise InputError(
        f"{name!r} cannot be an article's name: "
        "use ASCII letters, digits, _, - and . (at most 100, no dot in front, not ending in '.review')."
    )


def _settings(path: Path) -> dict[str, str]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise WorkspaceError(f"{path} is not TOML: {error}.") from error
    except UnicodeDecodeError as error:
        raise WorkspaceError(f"{path} is not UTF-8: save it as UTF-8.") from error
    except OSError as error:
        raise WorkspaceError(f"{path} cannot be read: {error.strerror or error}.") from error


def _checked(workspace: Workspace) -> Workspace:
    config = workspace.root / CONFIG
    if not _BASE.fullmatch(workspace.base):
        raise WorkspaceError(
            f"{config}: base {workspace.base!r} must be an http(s) IRI that ends in /, such as {DEFAULT_BASE}."
        )
    if not _LANGUAGE.fullmatch(workspace.language):
        raise WorkspaceError(f"{config}: language {workspace.language!r} is not a language tag such as 'en'.")
    return workspace


def _require_text(name: str) -> None:
    try:
        name.encode()
    except UnicodeEncodeError as error:
        raise InputError(f"{name!r} is not text: name the workspace with --name.") from error


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WorkspaceError(f"{folder} cannot be made: {error.strerror or error}.") from error


def _ignore_cache(path: Path) -> None:
    """Keep the cache out of git, beside what is ignored already."""
    before = path.read_text(encoding="utf-8", errors="surrogateescape") if path.is_file() else ""
    if _IGNORED.strip() not in before.split():
        gap = "" if not before or before.endswith("\n") else "\n"
        files.write(path, (before + gap + _IGNORED).encode(errors="surrogateescape"))


@contextmanager
def _locked(path: Path, wait: float) -> Iterator[None]:
    _make_folder(path.parent)
    try:
        file = open(path, "a+", encoding="ascii")  # noqa: SIM115 (the file is held open as long as the lock)
    except OSError as error:
        raise WorkspaceError(f"{path} cannot be written: {error.strerror or error}.") from error
    with file:
        _seize(file.fileno(), path, wait)
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield


def _seize(descriptor: int, path: Path, wait: float) -> None:
    """Take the lock. Why lockf: it ends with this process, where flock lives on in workers that a kill has orphaned."""
    deadline = time.monotonic() + wait
    while True:
        try:
            fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except (BlockingIOError, PermissionError) as error:
            if time.monotonic() >= deadline:
                raise WorkspaceError(_busy(path)) from error
        time.sleep(0.05)


def _busy(path: Path) -> str:
    writer = path.read_text(encoding="ascii", errors="replace").strip() or "unknown"
    return f"Another kg (process {writer}) is writing in {path.parent.parent}: try again when it is done."
