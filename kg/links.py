"""What was decided about links to other data sets: a table in SSSOM (`graph/links.sssom.tsv`), and `graph/links.ttl`.

The table is the record: who decided what about which pair, when, how sure, and why; "not the same" and "there is no
such item" are decisions too. The Turtle holds the matches alone and follows from the table. Columns and header lines
that kg does not write are kept as they are, so that the file may be worked on with other tools.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from kg import files
from kg.errors import InputError
from kg.rdf import turtle
from kg.rdf.terms import DEFAULT_BASE, IRI, KINDS, VOCABULARIES, Triple, term

TABLE, GRAPH = "links.sssom.tsv", "links.ttl"
EXACT, CLOSE = "skos:exactMatch", "skos:closeMatch"
BY_HAND, BY_RULE = "semapv:ManualMappingCuration", "semapv:CompositeMatching"
NO_ITEM = "sssom:NoTermFound"

COLUMNS = (
    "subject_id",
    "subject_label",
    "predicate_id",
    "predicate_modifier",
    "object_id",
    "object_label",
    "mapping_justification",
    "author_label",
    "mapping_date",
    "confidence",
    "mapping_tool",
    "comment",
)
_REQUIRED = ("subject_id", "predicate_id", "object_id", "mapping_justification")
_SSSOM = {
    "semapv": "https://w3id.org/semapv/vocab/",
    "sssom": "https://w3id.org/sssom/",
    "skos": VOCABULARIES["skos"],
    "wd": VOCABULARIES["wd"],
}
_PREFIX = re.compile(r"#\s+([A-Za-z][\w.-]*):\s+[\"']?(\S+?)[\"']?\s*")


@dataclass(frozen=True, slots=True)
class Link:
    """A decision about an individual and an item of another data set.

    `predicate` is EXACT or CLOSE; `negative` says that they are not the same. An object of NO_ITEM says that the
    other data set has no such item. `author` is a person, None where a rule decided.
    """

    subject: IRI
    object: IRI
    predicate: str = EXACT
    negative: bool = False
    subject_label: str = ""
    object_label: str = ""
    justification: str = BY_HAND
    author: str | None = None
    day: date | None = None
    confidence: float | None = None
    tool: str = ""
    comment: str = ""
    more: tuple[tuple[str, str], ...] = ()

    @property
    def is_match(self) -> bool:
        """Whether it says that the two are the same, or nearly so."""
        return not self.negative and self.object != _NO_ITEM


_NO_ITEM = IRI(_SSSOM["sssom"] + "NoTermFound")


def no_item() -> IRI:
    """Name what stands for an item that does not exist."""
    return _NO_ITEM


@dataclass(frozen=True, slots=True)
class Links:
    """All decisions, and the header of their file."""

    every: tuple[Link, ...] = ()
    header: tuple[str, ...] = ()
    columns: tuple[str, ...] = field(default=COLUMNS)

    def about(self, subject: IRI) -> tuple[Link, ...]:
        """Give the decisions about an individual."""
        return tuple(link for link in self.every if link.subject == subject)

    def with_one(self, link: Link) -> Links:
        """Add a decision; what was decided before about the same pair gives way, and so does "no such item"."""
        kept = tuple(old for old in self.every if not _gives_way(old, link))
        return replace(self, every=(*kept, link))

    def matches(self) -> tuple[Link, ...]:
        """Give the decisions that say that two are the same, or nearly so."""
        return tuple(link for link in self.every if link.is_match)


def _gives_way(old: Link, new: Link) -> bool:
    same_pair = (old.subject, old.object) == (new.subject, new.object)
    return same_pair or (old.subject == new.subject and old.object == _NO_ITEM and new.is_match)


# ---------------------------------------------------------------- reading


def read(graph: Path, base: str = DEFAULT_BASE) -> Links:
    """Read the decisions below a graph's folder; no file is no decision."""
    path = graph / TABLE
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except FileNotFoundError:
        return Links()
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is not UTF-8: save it as UTF-8.") from error
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror or error}.") from error
    header = tuple(line for line in lines if line.startswith("#"))
    return _read_table(path, header, [line for line in lines if not line.startswith("#")], len(header), base)


def _read_table(path: Path, header: tuple[str, ...], lines: list[str], above: int, base: str) -> Links:
    if not lines:
        return Links(header=header)
    prefixes = _prefixes(base) | _declared(header)
    reader = csv.DictReader(lines, delimiter="\t", restkey="")
    columns = tuple(reader.fieldnames or ())
    missing = [name for name in _REQUIRED if name not in columns]
    if missing:
        raise InputError(f"{path} has no column {missing[0]!r}: SSSOM asks for {', '.join(_REQUIRED)}.")
    try:
        rows = list(reader)
    except csv.Error as error:
        raise InputError(
            f"{path} line {above + reader.line_num} is not a row of tab-separated values: {error}."
        ) from error
    links = tuple(_link(row, prefixes, f"{path} line {above + number}") for number, row in enumerate(rows, start=2))
    return Links(links, header, tuple(dict.fromkeys((*columns, *COLUMNS))))


def _declared(header: Iterable[str]) -> dict[str, str]:
    """Read the prefixes from the header's `curie_map`."""
    return {match[1]: match[2] for line in header if (match := _PREFIX.fullmatch(line)) and "://" in match[2]}


def _link(row: Mapping[str, str | None], prefixes: Mapping[str, str], where: str) -> Link:
    cells = {name: (value or "").strip() for name, value in row.items() if isinstance(value, str) or value is None}
    predicate = cells["predicate_id"]
    if predicate not in (EXACT, CLOSE):
        raise InputError(f"{where}: predicate_id {predicate!r} is not {EXACT} or {CLOSE}.")
    if cells.get("predicate_modifier", "") not in ("", "Not"):
        raise InputError(f"{where}: predicate_modifier {cells['predicate_modifier']!r} is not Not, and not empty.")
    return Link(
        subject=_expanded(cells["subject_id"], prefixes, where),
        object=_expanded(cells["object_id"], prefixes, where),
        predicate=predicate,
        negative=cells.get("predicate_modifier") == "Not",
        subject_label=cells.get("subject_label", ""),
        object_label=cells.get("object_label", ""),
        justification=cells["mapping_justification"],
        author=cells.get("author_label") or None,
        day=_day(cells.get("mapping_date", ""), where),
        confidence=_number(cells.get("confidence", ""), where),
        tool=cells.get("mapping_tool", ""),
        comment=cells.get("comment", ""),
        more=tuple((name, value) for name, value in cells.items() if name and name not in COLUMNS and value),
    )


def _expanded(curie: str, prefixes: Mapping[str, str], where: str) -> IRI:
    prefix, colon, local = curie.partition(":")
    if colon and prefix in prefixes:
        return IRI(prefixes[prefix] + local)
    if "://" in curie:
        return IRI(curie.removeprefix("<").removesuffix(">"))
    raise InputError(f"{where}: the prefix of {curie!r} is not in the curie_map of the header.")


def _day(written: str, where: str) -> date | None:
    try:
        return date.fromisoformat(written) if written else None
    except ValueError as error:
        raise InputError(f"{where}: mapping_date {written!r} is not a date such as 2024-05-03.") from error


def _number(written: str, where: str) -> float | None:
    try:
        number = float(written) if written else None
    except ValueError:
        number = -1.0
    if number is not None and not 0 <= number <= 1:
        raise InputError(f"{where}: confidence {written!r} is not a number from 0 to 1.")
    return number


# ---------------------------------------------------------------- writing


def write(graph: Path, links: Links, base: str = DEFAULT_BASE) -> None:
    """Write the table, and then the Turtle that follows from it; each of them whole or not at all."""
    files.write(graph / TABLE, render(links, base))
    triples = [Triple(link.subject, term(link.predicate), link.object) for link in links.matches()]
    if triples or (graph / GRAPH).exists():
        turtle.write(graph / GRAPH, triples, base)


def render(links: Links, base: str = DEFAULT_BASE) -> str:
    """Give the table as text: the same text for the same decisions, in the order of what they are about."""
    out = io.StringIO()
    for line in links.header or _header(base):
        out.write(f"{line}\n")
    prefixes = _prefixes(base) | _declared(links.header)
    rows = [_row(link, prefixes) for link in links.every]
    used = [name for name in links.columns if name in _REQUIRED or any(row.get(name) for row in rows)]
    writer = csv.DictWriter(out, used, delimiter="\t", lineterminator="\n", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(sorted(rows, key=lambda row: (row["subject_id"], row["object_id"], row["predicate_id"])))
    return out.getvalue()


def _row(link: Link, prefixes: Mapping[str, str]) -> dict[str, str]:
    cells = {
        "subject_id": _curie(link.subject, prefixes),
        "subject_label": link.subject_label,
        "predicate_id": link.predicate,
        "predicate_modifier": "Not" if link.negative else "",
        "object_id": _curie(link.object, prefixes),
        "object_label": link.object_label,
        "mapping_justification": link.justification,
        "author_label": link.author or "",
        "mapping_date": link.day.isoformat() if link.day else "",
        "confidence": "" if link.confidence is None else f"{link.confidence:g}",
        "mapping_tool": link.tool,
        "comment": link.comment,
        **dict(link.more),
    }
    return {name: _on_one_line(value) for name, value in cells.items()}


def _on_one_line(value: str) -> str:
    """Keep a cell in its place, whatever was in it, and from being a formula of a spreadsheet."""
    words = " ".join("".join(c if c.isprintable() else " " for c in value).split())
    return f"'{words}" if words[:1] in ("=", "+", "-", "@") else words


def _curie(iri: IRI, prefixes: Mapping[str, str]) -> str:
    """Shorten an IRI by the longest namespace that fits."""
    fitting = [(space, prefix) for prefix, space in prefixes.items() if iri.startswith(space) and iri != space]
    if not fitting:
        return iri
    space, prefix = max(fitting, key=lambda pair: len(pair[0]))
    return f"{prefix}:{iri.removeprefix(space)}"


def _header(base: str) -> Iterable[str]:
    yield "#curie_map:"
    for prefix, space in sorted(_prefixes(base).items()):
        yield f"#  {prefix}: {space}"
    yield f"#mapping_set_id: {base}links"
    yield "#mapping_set_title: Links of the graph's individuals to Wikidata"
    yield "#license: https://w3id.org/sssom/license/unspecified"


def _prefixes(base: str) -> dict[str, str]:
    return _SSSOM | {kind: f"{base}{kind}/" for kind in KINDS if kind in ("person", "organization", "place")}
