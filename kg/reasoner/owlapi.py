"""The OWL API, the library under Protégé, asked through the small Java program in `tools/owlapi`.

Its jars are large and under licences of their own, so they come neither with kg nor into its repository:
`python tools/owlapi/fetch.py` puts them and the compiled program into a cache folder. Where that was not done, or
Java is missing, the answer is a reason in place of a verdict.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import GraphError, MissingExtra

FETCH = "python tools/owlapi/fetch.py"

LONGEST = 600.0
"""Seconds after which Java is stopped: a reasoner has no other end."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What the OWL API makes of one file."""

    file: str
    format: str = ""
    iri: str | None = None
    triples: int = 0
    unparsed: tuple[str, ...] = ()
    violations: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    missing_imports: tuple[str, ...] = ()
    axioms: Mapping[str, int] | None = None
    signature: Mapping[str, int] | None = None
    consistent: bool | None = None
    unsatisfiable: tuple[str, ...] = ()
    members: Mapping[str, Sequence[str]] | None = None
    tree: tuple[tuple[str, str], ...] = ()
    individuals: Mapping[str, Sequence[Sequence[str]]] | None = None
    seconds: float = 0.0
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is wrong with some files; `problems` is None where it could not be found out, for a reason."""

    problems: tuple[str, ...] | None
    reason: str = ""


def profile(files: Sequence[Path], *, ontology: Sequence[Path] = (), catalog: Path | None = None) -> Verdict:
    """Say what keeps files from opening whole, and as OWL 2 DL; each is read behind the ontology's files."""
    if reason := missing():
        return Verdict(None, reason)
    opened = open_files(files, ontology=ontology, catalog=catalog)
    return Verdict(tuple(f"{each.file}: {problem}" for each in opened for problem in _problems(each)))


def is_consistent(files: Sequence[Path], *, catalog: Path | None = None) -> Verdict:
    """Say whether files, read as one, contradict each other or hold a class that can have no member."""
    if reason := missing():
        return Verdict(None, reason)
    *others, last = files
    (opened,) = open_files([last], ontology=others, catalog=catalog, reason=True)
    if opened.error:
        return Verdict((opened.error,))
    if not opened.consistent:
        return Verdict(("The graph contradicts the ontology: run 'kg reason' to see what clashes.",))
    return Verdict(tuple(f"Nothing can be a {iri}: run 'kg reason' to see why." for iri in opened.unsatisfiable))


def missing() -> str | None:
    """Say in one sentence what is not there; None where the OWL API can be asked."""
    if shutil.which("java") is None:
        return "There is no Java on this machine, so the OWL API was not asked: install a JDK (11 or later)."
    if not any(home().glob("*.jar")) or not (home() / "OwlCheck.class").is_file():
        return f"The OWL API is not in {home()}, so it was not asked: fetch it with '{FETCH}'."
    return None


def home() -> Path:
    """Give the folder of the jars: what KG_OWLAPI names, else a folder in the user's cache."""
    if named := os.environ.get("KG_OWLAPI"):
        return Path(named)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "kg" / "owlapi"


def open_files(
    files: Sequence[Path],
    *,
    ontology: Sequence[Path] = (),
    catalog: Path | None = None,
    reason: bool = False,
    tree: bool = False,
    describe: Sequence[str] = (),
) -> tuple[Opened, ...]:
    """Open files as Protégé does, each behind the ontology's; `reason` asks HermiT too."""
    if why := missing():
        raise MissingExtra(why)
    options = [option for path in ontology for option in ("--with", str(path))]
    options += ["--catalog", str(catalog)] if catalog else []
    options += [option for iri in describe for option in ("--describe", iri)]
    options += ["--reason"] * reason + ["--tree"] * tree
    return tuple(_opened(json.loads(line)) for line in _run([*options, *map(str, files)]).splitlines())


def _problems(opened: Opened) -> tuple[str, ...]:
    if opened.error:
        return (opened.error,)
    detected = () if opened.format == "Turtle" else (f"is taken for {opened.format}, not for Turtle",)
    unparsed = (f"the triple {triple} is left out" for triple in opened.unparsed)
    imports = (f"imports {iri}, which was not found" for iri in opened.missing_imports)
    lost = (f"saving and reading again: {axiom}" for axiom in opened.lost)
    return (*detected, *unparsed, *imports, *opened.violations, *lost)


def _run(arguments: Sequence[str]) -> str:
    path = os.pathsep.join((str(home()), str(home() / "*")))
    try:
        done = subprocess.run(
            ["java", "-Xmx3g", "-cp", path, "OwlCheck", *arguments],
            capture_output=True,
            text=True,
            timeout=LONGEST,
            check=True,
        )
    except subprocess.TimeoutExpired as error:
        raise GraphError(f"The OWL API found no end within {LONGEST:.0f} seconds: give it fewer files.") from error
    except subprocess.CalledProcessError as error:
        last = error.stderr.strip().splitlines() or ["no message"]
        raise GraphError(f"The OWL API stopped: {last[0]}. Fetch it again with '{FETCH}'.") from error
    return done.stdout


def _opened(report: Mapping[str, Any]) -> Opened:
    """Turn a line of the program's answer into what kg works with."""
    reasoner = report.get("reasoner", {})
    return Opened(
        file=report["file"],
        format=report.get("format", ""),
        iri=report.get("iri"),
        triples=report.get("triples", 0),
        unparsed=tuple(report.get("unparsed", ())),
        violations=tuple(report.get("violations", ())),
        lost=(*report.get("lost_turtle", ()), *report.get("lost_rdfxml", ())),
        missing_imports=tuple(report.get("missing_imports", ())),
        axioms=report.get("axioms"),
        signature=report.get("signature"),
        consistent=reasoner.get("consistent"),
        unsatisfiable=tuple(reasoner.get("unsatisfiable", ())),
        members=reasoner.get("members"),
        tree=tuple((below, above) for below, above in report.get("tree", ())),
        individuals=report.get("individuals"),
        seconds=report.get("seconds", 0.0),
        error=report.get("error"),
    )
