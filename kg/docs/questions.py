"""Competency questions: what the graph can be asked, in which terms, and what it answers now."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from kg import queries, store
from kg.docs import layout
from kg.rdf.terms import Literal, prefixes, term
from kg.store import Answer

if TYPE_CHECKING:
    from kg.workspace import Workspace

MOST = 12
"""Rows of an answer that the page shows."""

_TERM = re.compile(r"\b(?:dip|skos|prov|dcterms|geo):[A-Za-z]\w*")


@dataclass(frozen=True, slots=True)
class Asked:
    """A stored query and its answer; no answer where it needs a value that only a person can give."""

    query: queries.Query
    answer: Answer | None

    @property
    def name(self) -> str:
        """The query's name, as `kg query` takes it."""
        return self.query.name.removesuffix(".rq")

    @property
    def terms(self) -> tuple[str, ...]:
        """The terms that the query uses, with their prefixes; labels are in every query and not counted."""
        body = "\n".join(line for line in self.query.text.splitlines() if not line.startswith("#"))
        return tuple(sorted(set(_TERM.findall(body)) - {"skos:altLabel"}))


def ask_all(workspace: Workspace) -> tuple[Asked, ...]:
    """Ask every stored query, without parameters, of a workspace's graph."""
    graph = store.of(workspace)
    names = sorted(queries.known(workspace.query_folders))
    return tuple(_ask(workspace, graph, queries.find(name, workspace.query_folders)) for name in names)


def _ask(workspace: Workspace, graph: store.Store, query: queries.Query) -> Asked:
    if any(parameter.required and parameter.default is None for parameter in query.parameters):
        return Asked(query, None)
    text, values = queries.bind(query, {}, prefixes(workspace.base))
    found = graph.query(text, values, sealed=True)
    if not isinstance(found, Answer):
        return Asked(query, None)
    columns, rows = queries.tidy(query, found.columns, found.rows)
    shown = [number for number, column in enumerate(columns) if not column.endswith("_iri")]
    return Asked(query, Answer(tuple(columns[n] for n in shown), tuple(tuple(row[n] for n in shown) for row in rows)))


# ---------------------------------------------------------------- the page


def page(asked: Sequence[Asked], anchors: Mapping[str, str]) -> str:
    """Write the page of all questions."""
    intro = (
        '<p class="soft">Each is a file in <code>queries/</code>; its answer is that of the graph at the time this '
        f"page was made, at most {MOST} rows of it.</p>"
    )
    contents = "".join(
        f'<li><a href="#{escape(each.name)}">{escape(each.query.header.summary)}</a></li>' for each in asked
    )
    sections = "\n".join(_section(each, anchors) for each in asked)
    return layout.page("questions.html", "Questions that the graph answers", f"{intro}<ol>{contents}</ol>{sections}")


def _section(asked: Asked, anchors: Mapping[str, str]) -> str:
    header = asked.query.header
    terms = "".join(
        f'<a href="ontology.html#{escape(anchors.get(term(name), ""))}">{escape(name.removeprefix("dip:"))}</a>'
        for name in asked.terms
    )
    values = "".join(
        f"<li><code>{escape(parameter.name)}</code> {escape(parameter.about)}</li>" for parameter in header.parameters
    )
    return (
        f'<h2 id="{escape(asked.name)}">{escape(header.summary or asked.name)}</h2>\n'
        f"<p><code>kg query {escape(asked.name)}</code></p>\n"
        + (f'<ul class="soft">{values}</ul>\n' if values else "")
        + f'<p class="terms">{terms}</p>\n'
        + "".join(_answer(asked))
        + f"<details><summary>The query</summary><pre>{escape(asked.query.text)}</pre></details>\n"
    )


def _answer(asked: Asked) -> Iterator[str]:
    if asked.answer is None:
        yield '<p class="soft">It needs a value, so it is not asked here.</p>'
        return
    columns, rows = asked.answer.columns, asked.answer.rows
    head = "".join(f"<th>{escape(column)}</th>" for column in columns)
    body = "".join(f"<tr>{''.join(f'<td>{_cell(cell)}</td>' for cell in row)}</tr>\n" for row in rows[:MOST])
    if rows:
        yield f'<div class="wide"><table class="answer"><tr>{head}</tr>\n{body}</table></div>'
    more = f", of which {MOST} are shown" if len(rows) > MOST else ""
    yield f'<p class="soft">{len(rows):,} row{"" if len(rows) == 1 else "s"}{more}.</p>'


def _cell(cell: object) -> str:
    return "" if cell is None else escape(cell.value if isinstance(cell, Literal) else str(cell))
