"""The class diagram: a tree of boxes, each a class with the properties that begin at it, drawn as SVG.

Why a layout of our own: the classes are a tree but for a few, and a tree needs no program that must be installed.
The words stay text, so that they can be searched and copied; each box leads to the term's own documentation.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from kg.docs.terms import Terms, local
from kg.rdf.terms import IRI

WIDTH, STEP, HEAD, LINE, GAP, MARGIN = 208, 246, 24, 14, 7, 24
COLUMNS = 5
"""Classes without a tree that stand in one row."""

MOST = 9
"""Properties that a box lists before it says how many more there are."""

_STYLE = """
text { font: 12.5px system-ui, "Segoe UI", "DejaVu Sans", sans-serif; fill: #1c2733 }
.name { font-weight: 600 } .property { font-size: 10.5px; fill: #51606f } .also { font-style: italic }
rect { fill: #fff; stroke: #9fb2c4; rx: 4 } .defined rect { fill: #eef6f1; stroke: #3f8f66 }
.root rect { fill: #e9f0f7; stroke: #33618f } path { fill: none; stroke: #b5c3d0 } a:hover rect { stroke-width: 2 }
"""


@dataclass(frozen=True, slots=True)
class Box:
    """A class, what is written in its box, and where it stands."""

    iri: IRI
    lines: tuple[str, ...]
    depth: int
    top: float
    parent: float | None

    @property
    def height(self) -> float:
        """The height of the box."""
        return HEAD + LINE * len(self.lines) + (5 if self.lines else 0)


def classes(terms: Terms, anchors: Mapping[str, str]) -> str:
    """Draw all classes of the ontology; `anchors` gives the place of each term on the page of terms."""
    own = terms.named("Class")
    below: dict[IRI, list[IRI]] = {}
    roots: list[IRI] = []
    for each in own:
        above = [parent for parent in terms.parents(each) if parent in own]
        (below.setdefault(above[0], []) if above else roots).append(each)
    boxes: list[Box] = []
    top = float(MARGIN)
    for root in sorted(below.keys() & set(roots), key=lambda each: (-_size(each, below), each)):
        top = _place(terms, root, below, Box(root, (), 0, top, None), boxes) + 2 * GAP
    top = _row(terms, [root for root in roots if root not in below], top, boxes)
    return _svg(terms, boxes, anchors, top + MARGIN)


def _size(iri: IRI, below: Mapping[IRI, list[IRI]]) -> int:
    return 1 + sum(_size(each, below) for each in below.get(iri, ()))


def _place(terms: Terms, iri: IRI, below: Mapping[IRI, list[IRI]], at: Box, boxes: list[Box]) -> float:
    """Put a class where `at` says and what is below it to its right; give the height at which the next may stand."""
    box = Box(iri, tuple(_lines(terms, iri)), at.depth, at.top, at.parent)
    boxes.append(box)
    top = at.top
    for child in below.get(iri, ()):
        top = _place(terms, child, below, Box(child, (), at.depth + 1, top, at.top), boxes)
    return max(top, box.top + box.height + GAP)


def _row(terms: Terms, alone: Sequence[IRI], top: float, boxes: list[Box]) -> float:
    """Put classes with nothing above or below them side by side; give the height at which the next may stand."""
    for start in range(0, len(alone), COLUMNS):
        row = [
            Box(iri, tuple(_lines(terms, iri)), column, top, None)
            for column, iri in enumerate(alone[start : start + COLUMNS])
        ]
        boxes += row
        top = max(box.top + box.height for box in row) + 2 * GAP
    return top


def _lines(terms: Terms, iri: IRI) -> Iterator[str]:
    """Say what stands in a box below the name: its other parents, and its properties."""
    own = set(terms.named("Class"))
    for other in [each for each in terms.parents(iri) if each in own][1:]:
        yield f"also a {local(other)}"
    found = [f"{name} → {value}" if value else name for name, value in terms.properties(iri)]
    yield from found[:MOST]
    if len(found) > MOST:
        yield f"and {len(found) - MOST} more"


# ---------------------------------------------------------------- SVG


def _svg(terms: Terms, boxes: list[Box], anchors: Mapping[str, str], height: float) -> str:
    width = 2 * MARGIN + WIDTH + STEP * max((box.depth for box in boxes), default=0)
    body = "\n".join((*map(_edge, boxes), *(_box(terms, box, anchors) for box in boxes)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height:.0f}" '
        f'viewBox="0 0 {width} {height:.0f}" role="img" aria-label="The classes of the ontology">\n'
        f"<style>{_STYLE}</style>\n{body}\n</svg>\n"
    )


def _edge(box: Box) -> str:
    """Draw the line from the class above."""
    if box.parent is None:
        return ""
    right, left = MARGIN + STEP * box.depth, MARGIN + STEP * (box.depth - 1) + WIDTH
    middle, start, end = (left + right) / 2, box.parent + HEAD / 2, box.top + HEAD / 2
    return f'<path d="M{left} {start:.0f} H{middle:.0f} V{end:.0f} H{right}"/>'


def _box(terms: Terms, box: Box, anchors: Mapping[str, str]) -> str:
    x = MARGIN + STEP * box.depth
    kind = "root" if box.parent is None else "defined" if terms.is_defined(box.iri) else "plain"
    name = local(box.iri) + (" ≡" if terms.is_defined(box.iri) else "")
    about = f"{terms.text(box.iri, 'label')}: {terms.text(box.iri)}"
    words = "".join(_line(each, x, box.top, number) for number, each in enumerate(box.lines))
    return (
        f'<a href="ontology.html#{escape(anchors.get(box.iri, ""))}" class="{kind}"><title>{escape(about)}</title>'
        f'<rect x="{x}" y="{box.top:.0f}" width="{WIDTH}" height="{box.height:.0f}"/>'
        f'<text class="name" x="{x + 9}" y="{box.top + 16.5:.1f}">{escape(name)}</text>{words}</a>'
    )


def _line(words: str, x: float, top: float, number: int) -> str:
    kind = "property also" if words.startswith(("also a", "and ")) else "property"
    shown = words if len(words) <= 35 else words[:34] + "…"
    return f'<text class="{kind}" x="{x + 9}" y="{top + HEAD + 9 + LINE * number:.1f}">{escape(shown)}</text>'
