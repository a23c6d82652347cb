"""An answer in the formats that other programs read: TSV, CSV, JSON, SPARQL's XML, Markdown.

TSV and CSV hold plain values, as spreadsheets and `cut` want them. JSON is a list of objects, one a row, keyed by
column, with numbers as numbers and null where nothing is known. XML is the SPARQL Query Results XML Format, with
the datatype and language of every term.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from kg.rdf.terms import VOCABULARIES, BlankNode, Literal, Object
from kg.view.text import UNSAFE, line, plain, safe

Columns = Sequence[str]
Rows = Sequence[Sequence[Object | None]]

_XSD = VOCABULARIES["xsd"]
_NUMBER = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?")
_FORMULA = tuple("=+-@\t\r＝＋－＠")


def render(columns: Columns, rows: Rows, form: str) -> str:
    """Write an answer in one of FORMATS."""
    return FORMATS[form](columns, rows)


def tsv(columns: Columns, rows: Rows) -> str:
    r"""Write tab-separated values, a row a line.

    >>> tsv(["place"], [[Literal("Quito")]])
    'place\nQuito\n'
    """
    lines = ["\t".join(map(line, columns))]
    lines += ["\t".join([line(plain(cell)) for cell in row]) for row in rows]
    return "\n".join(lines) + "\n"


def csv(columns: Columns, rows: Rows) -> str:
    """Write comma-separated values (RFC 4180) that no spreadsheet takes for formulas."""
    from csv import writer
    from io import StringIO

    out = StringIO()
    table = writer(out)
    table.writerow([_no_formula(safe(column)) for column in columns])
    table.writerows([_no_formula(safe(plain(cell))) for cell in row] for row in rows)
    return out.getvalue()


def _no_formula(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would calculate.

    >>> _no_formula("=1+1"), _no_formula("-5")
    ("'=1+1", '-5')
    """
    return f"'{text}" if text.startswith(_FORMULA) and not _NUMBER.fullmatch(text) else text


def json(columns: Columns, rows: Rows) -> str:
    """Write a list of objects, one a row."""
    from json import dumps

    objects = [dict(zip(columns, map(_json_value, row), strict=True)) for row in rows]
    lines = ",\n".join("  " + dumps(each, ensure_ascii=False) for each in objects)
    text = f"[\n{lines}\n]\n" if objects else "[]\n"
    return UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _json_value(cell: Object | None) -> str | int | float | bool | None:
    if cell is None:
        return None
    if isinstance(cell, Literal) and cell.datatype:
        kind = cell.datatype.removeprefix(_XSD)
        if kind == "boolean":
            return cell.value in ("true", "1")
        if kind == "integer" and len(cell.value) < 4000:
            return int(cell.value)
        if kind in ("decimal", "double", "float") and _NUMBER.fullmatch(cell.value):
            return float(cell.value)
    return plain(cell)


def markdown(columns: Columns, rows: Rows) -> str:
    """Write a table as GitHub and pandoc read it."""
    lines = [[_no_markup(column) for column in columns], ["---"] * len(columns)]
    lines += [[_no_markup(plain(cell)) for cell in row] for row in rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def _no_markup(text: str) -> str:
    return re.sub(r"([\\|`*_<>\[\]])", r"\\\1", line(text))


def xml(columns: Columns, rows: Rows) -> str:
    """Write the SPARQL Query Results XML Format."""
    head = "".join(f'    <variable name="{_escaped(column)}"/>\n' for column in columns)
    body = "".join(f"    <result>\n{_bindings(columns, row)}    </result>\n" for row in rows)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<sparql xmlns="http://www.w3.org/2005/sparql-results#">\n'
        f"  <head>\n{head}  </head>\n  <results>\n{body}  </results>\n</sparql>\n"
    )


def _bindings(columns: Columns, row: Sequence[Object | None]) -> str:
    return "".join(
        f'      <binding name="{_escaped(column)}">{_xml_term(cell)}</binding>\n'
        for column, cell in zip(columns, row, strict=True)
        if cell is not None
    )


def _xml_term(cell: Object) -> str:
    if isinstance(cell, BlankNode):
        return f"<bnode>{_escaped(cell.label)}</bnode>"
    if not isinstance(cell, Literal):
        return f"<uri>{_escaped(cell)}</uri>"
    language = f' xml:lang="{_escaped(cell.language)}"' if cell.language else ""
    datatype = f' datatype="{_escaped(cell.datatype)}"' if cell.datatype else ""
    return f"<literal{language}{datatype}>{_escaped(cell.value)}</literal>"


def _escaped(text: str) -> str:
    """Write text for XML, which has no way to hold most control characters."""
    return safe(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


FORMATS: dict[str, Callable[[Columns, Rows], str]] = {
    "tsv": tsv,
    "csv": csv,
    "json": json,
    "xml": xml,
    "markdown": markdown,
}
