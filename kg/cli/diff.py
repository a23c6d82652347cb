"""`kg diff`: what changed between two states of the graph."""

from __future__ import annotations

import io
import json
import subprocess
import tarfile
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg import changes, workspace
from kg.cli._answers import output_option, put
from kg.errors import InputError

if TYPE_CHECKING:
    from kg.changes import State
    from kg.workspace import Workspace


@click.command(short_help="Tell what changed between two states of the graph.")
@click.argument("old", metavar="A")
@click.argument("new", metavar="[B]", required=False)
@click.option("-f", "--format", "form", type=click.Choice(["text", "json"]), default="text", help="A page, or JSON.")
@output_option
@click.pass_obj
def command(folder: Path | None, old: str, new: str | None, form: str, output: Path | None) -> None:
    """Tell what changed from A to B as events and claims: added (+), removed (-), changed (~).

    A and B are folders with a graph, or revisions of the workspace in git; B is the graph as it is now, if left out.

    \b
    kg diff HEAD
    kg diff HEAD~3 HEAD
    kg diff ../before/graph graph --format json
    """  # noqa: D301 (click wants the control character)
    place = workspace.find(folder)
    found = changes.compare(_state(place, old), _state(place, new) if new else _of_folder(place.graph))
    if form == "json":
        put(json.dumps(asdict(found), ensure_ascii=False, indent=1) + "\n", output)
        return
    from kg.view import differences

    put(differences.page(found), output)


def _state(place: Workspace, name: str) -> State:
    """Read the graph of a folder or, if there is no such folder, of a revision."""
    if Path(name).is_dir():
        return _of_folder(Path(name))
    return changes.read(_of_revision(place, name))


def _of_folder(folder: Path) -> State:
    """Read the graph of a workspace, or a folder that is one."""
    graph = folder / "graph" if (folder / "graph").is_dir() else folder
    paths = sorted(path for part in ("articles", "knowledge") for path in (graph / part).rglob("*.ttl"))
    paths = paths or sorted(graph.glob("*.ttl"))
    if not paths:
        raise InputError(f"{folder} holds no graph: name a workspace, or its folder graph/.")
    return changes.read((str(path), path.read_bytes()) for path in paths)


def _of_revision(place: Workspace, name: str) -> Iterator[tuple[str, bytes]]:
    """Take the graph of a revision out of git, without touching the working tree."""
    commit = _git(place, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}").decode().strip()
    if not commit:
        raise InputError(f"{name!r} is neither a folder nor a revision of {place.root} in git.")
    archive = _git(place, "archive", "--format=tar", commit, "graph/articles", "graph/knowledge")
    if not archive:
        raise InputError(f"There is no graph in revision {name!r} of {place.root}.")
    with tarfile.open(fileobj=io.BytesIO(archive)) as files:
        for member in files:
            file = files.extractfile(member) if member.name.endswith(".ttl") else None
            if file is not None:
                yield f"{name}:{member.name}", file.read()


def _git(place: Workspace, *arguments: str) -> bytes:
    """Ask git; what it does not know is an empty answer."""
    try:
        done = subprocess.run(["git", "-C", str(place.root), *arguments], capture_output=True, check=False)
    except FileNotFoundError as error:
        raise InputError("git is not installed, so there are no revisions: name two folders.") from error
    return done.stdout if done.returncode == 0 else b""
