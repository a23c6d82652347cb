"""Draw the pictures of docs/protege.md from what the OWL API reads, the library under Protégé.

They are drawings, not screenshots: Protégé itself is not run. Each says so in its corner.

    python tools/owlapi/pictures.py graph.ttl docs/pictures    # graph.ttl: what `kg export turtle --merged` wrote
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from pathlib import Path

from kg import files
from kg.rdf import turtle
from kg.rdf.terms import IRI, ONTOLOGY, Shortener
from kg.reasoner import owlapi
from kg.reasoner.inference import labels_of
from kg.reasoner.owlapi import Opened

ROW, COLUMN, COLUMNS = 20, 300, 3
HONEST = "Drawn from what the OWL API read (tools/owlapi/pictures.py); not a screenshot of Protégé."
STYLE = """
text { font: 12.5px "DejaVu Sans", system-ui, sans-serif; fill: #222 } .head { font-weight: 700 }
.soft { fill: #777; font-size: 10.5px } .verb { fill: #31609a } .inferred { fill: #fdf6d8 } .bar { fill: #e8edf2 }
"""
SECTIONS = {"type": "Types", "object": "Object property assertions", "data": "Data property assertions",
            "annotation": "Annotations"}  # fmt: skip


def draw(merged: Path, folder: Path) -> None:
    """Draw the class tree, and one person and one event."""
    labels = labels_of(turtle.parse(merged))
    shown = [IRI(iri) for iri in _shown(merged)]
    (opened,) = owlapi.open_files([merged], reason=True, tree=True, describe=shown)
    files.write(folder / "classes.svg", _tree(opened))
    for name, iri in zip(("person", "event"), shown, strict=True):
        files.write(folder / f"{name}.svg", _individual(opened, iri, labels))


def _shown(merged: Path) -> tuple[str, str]:
    """Choose the person whose posts have most kinds of status, and the event with most participants."""
    said = list(turtle.parse(merged))
    holder = {subject: str(value) for subject, predicate, value in said if predicate == f"{ONTOLOGY}holder"}
    statuses = {(holder[s], o) for s, p, o in said if p == f"{ONTOLOGY}tenureStatus" and s in holder}
    people = Counter(person for person, _ in statuses)
    events = Counter(str(subject) for subject, predicate, _ in said if predicate == f"{ONTOLOGY}participant")
    return max((n, iri) for iri, n in people.items())[1], max((n, iri) for iri, n in events.items())[1]


# ---------------------------------------------------------------- the class tree


def _tree(opened: Opened) -> str:
    below: dict[str, list[str]] = {}
    for child, parent in opened.tree:
        below.setdefault(parent, []).append(child)
    children = {child for child, _ in opened.tree}
    roots = sorted({parent for parent in below if parent not in children})
    rows = [("owl:Thing", 0), *(row for root in roots for row in _rows(root, below, 1))]
    longest = -(-len(rows) // COLUMNS)
    words = "".join(_class(*divmod(number, longest), name, depth) for number, (name, depth) in enumerate(rows))
    return _svg("Classes", words, COLUMN * COLUMNS, ROW * (longest + 2))


def _rows(iri: str, below: Mapping[str, Sequence[str]], depth: int) -> Iterable[tuple[str, int]]:
    yield _short(iri), depth
    for child in sorted(below.get(iri, ())):
        yield from _rows(child, below, depth + 1)


def _class(column: int, row: int, name: str, depth: int) -> str:
    x, y = COLUMN * column + 14 + 18 * depth, ROW * row + 44
    return (
        f'<circle cx="{x}" cy="{y - 4}" r="5" fill="#e5b34d"/><text x="{x + 11}" y="{y}">{escape(name)}</text>'
    )  # fmt: skip


# ---------------------------------------------------------------- an individual


def _individual(opened: Opened, iri: str, labels: Mapping[str, str]) -> str:
    """Write what is said of an individual, and, on yellow as Protégé has it, what HermiT infers."""
    stated = list((opened.individuals or {})[iri])
    inferred = [["type", "", f"<{name}>"] for name, members in (opened.members or {}).items() if iri in members]
    lines: list[str] = []
    y = 44
    for kind, title in SECTIONS.items():
        lines.append(f'<rect class="bar" x="0" y="{y - 14}" width="900" height="{ROW}"/>')
        lines.append(f'<text class="head" x="12" y="{y}">{title}</text>')
        for statement in (each for each in (*stated, *inferred) if each[0] == kind):
            y += ROW
            if statement in inferred:
                lines.append(f'<rect class="inferred" x="0" y="{y - 14}" width="900" height="{ROW}"/>')
            lines.append(_statement(statement, y, labels))
        y += ROW + 6
    return _svg(f"Individual: {labels.get(iri, iri)}", "".join(lines), 900, y)


def _statement(statement: Sequence[str], y: int, labels: Mapping[str, str]) -> str:
    _, verb, value = statement
    words = f'<tspan class="verb">{escape(_called(verb, {}))}</tspan>  ' if verb else ""
    return f'<text x="28" y="{y}" xml:space="preserve">{words}{escape(_called(value, labels)[:110])}</text>'


def _called(written: str, labels: Mapping[str, str]) -> str:
    """Name what the OWL API writes as <IRI>; leave literals as they are."""
    iri = re.fullmatch("<([^<>]*)>", written)
    if iri is None:
        return re.sub(r"\^\^xsd:\w+$", "", written)
    return _short(iri[1]) if iri[1].startswith(ONTOLOGY) else labels.get(iri[1], _short(iri[1]))


def _short(iri: str) -> str:
    return (Shortener().shorten(IRI(iri)) or iri).removeprefix("dip:")


def _svg(title: str, body: str, width: int, height: int) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height + 26}" '
        f'viewBox="0 0 {width} {height + 26}">\n<style>{STYLE}</style>\n'
        f'<rect width="100%" height="100%" fill="#fff" stroke="#ccd"/>'
        f'<text class="head" x="12" y="19">{escape(title)}</text>{body}'
        f'<text class="soft" x="12" y="{height + 17}">{HONEST}</text>\n</svg>\n'
    )


if __name__ == "__main__":
    draw(Path(sys.argv[1]), Path(sys.argv[2]))
