"""The table of decisions: SSSOM in and out, and the Turtle that follows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kg import links
from kg.errors import InputError
from kg.links import CLOSE, EXACT, Link, Links
from kg.rdf import turtle
from kg.rdf.terms import IRI, term

LAVROV, KIM, RUIZ = term("person:sergey-lavrov"), term("person:kim-jong-un"), term("person:ana-ruiz")
DAY = date(2024, 5, 3)
MATCH = Link(
    subject=LAVROV,
    object=term("wd:Q58217"),
    subject_label="Sergey Lavrov",
    object_label="Sergey Lavrov",
    author="Ana Ruiz",
    day=DAY,
    confidence=0.95,
    tool="kg",
    comment="name +0.40 (Sergey Lavrov); post +0.20 (Foreign Minister)",
)
OTHER = Link(KIM, term("wd:Q900000027"), negative=True, subject_label="Kim Jong-un", author="Ana Ruiz", day=DAY)
NOBODY = Link(RUIZ, links.no_item(), subject_label="Ana Ruiz", author="Ana Ruiz", day=DAY)
EVERY = Links((MATCH, OTHER, NOBODY))

HEADER = "#curie_map:\n#  person: https://w3id.org/diplomatic-kg/id/person/\n#  wd: http://www.wikidata.org/entity/\n"
COLUMNS = "subject_id\tpredicate_id\tobject_id\tmapping_justification"
ROW = "person:sergey-lavrov\tskos:exactMatch\twd:Q58217\tsemapv:ManualMappingCuration"


def written(folder: Path, text: str) -> Path:
    (folder / links.TABLE).write_text(text, encoding="utf-8")
    return folder


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    """A match, a 'not the same' and a 'no such item' come back as they were."""
    links.write(tmp_path, EVERY)

    assert set(links.read(tmp_path).every) == set(EVERY.every)


def test_only_matches_are_in_the_turtle(tmp_path: Path) -> None:
    """What is not the same, or is nothing, says nothing in the graph."""
    links.write(tmp_path, EVERY)

    assert list(turtle.parse(tmp_path / links.GRAPH)) == [(LAVROV, term("skos:exactMatch"), term("wd:Q58217"))]


def test_same_decisions_are_the_same_bytes(tmp_path: Path) -> None:
    """Neither the order of decisions nor reading and writing again changes the file."""
    links.write(tmp_path, EVERY)
    before = (tmp_path / links.TABLE).read_bytes()
    links.write(tmp_path, links.read(tmp_path))

    assert (tmp_path / links.TABLE).read_bytes() == before
    assert links.render(Links((NOBODY, OTHER, MATCH))).encode() == before


def test_table_is_sssom(tmp_path: Path) -> None:
    """The header holds the prefixes, an id and a licence; each row has what SSSOM asks for."""
    links.write(tmp_path, EVERY)
    lines = (tmp_path / links.TABLE).read_text().splitlines()
    header = [line for line in lines if line.startswith("#")]
    columns, *rows = [line.split("\t") for line in lines if not line.startswith("#")]

    assert "#mapping_set_id: https://w3id.org/diplomatic-kg/id/links" in header
    assert "#license: https://w3id.org/sssom/license/unspecified" in header
    assert columns[:6] == [
        "subject_id", "subject_label", "predicate_id", "predicate_modifier", "object_id", "object_label",
    ]  # fmt: skip
    assert [dict(zip(columns, row, strict=True))["object_id"] for row in rows] == [
        "sssom:NoTermFound", "wd:Q900000027", "wd:Q58217",
    ]  # fmt: skip


def test_the_sssom_library_finds_the_table_valid(tmp_path: Path) -> None:
    """What the makers of SSSOM check, holds: schema, prefixes, CURIEs."""
    parsers = pytest.importorskip("sssom.parsers", reason="pip install sssom")
    validators = pytest.importorskip("sssom.validators")
    links.write(tmp_path, EVERY)

    table = parsers.parse_sssom_table(str(tmp_path / links.TABLE))
    reports = validators.validate(table, fail_on_error=False)

    assert len(table.df) == 3
    assert [result for report in reports.values() for result in report.results] == []


def test_a_later_decision_about_a_pair_takes_its_place() -> None:
    """Whoever decides again about the same two replaces the first decision."""
    again = Link(LAVROV, term("wd:Q58217"), CLOSE, author="Luis Mora", day=DAY)

    assert Links((MATCH,)).with_one(again).every == (again,)


def test_a_match_ends_that_there_is_no_such_item() -> None:
    """Somebody found an item after all; a refusal ends nothing."""
    found = Link(RUIZ, term("wd:Q900000001"))
    refused = Link(RUIZ, term("wd:Q900000002"), negative=True)

    assert Links((NOBODY,)).with_one(refused).every == (NOBODY, refused)
    assert Links((NOBODY,)).with_one(found).every == (found,)


def test_columns_and_header_of_others_stay(tmp_path: Path) -> None:
    """A column that kg does not know, and a header that somebody wrote, are still there after a new decision."""
    text = f"#curie_map:\n#  person: {RUIZ.removesuffix('ana-ruiz')}\n#  w: http://www.wikidata.org/entity/\n"
    text += f"#mapping_set_id: https://example.org/ours\n#comment: ours\n{COLUMNS}\treviewer_label\n"
    text += f"{ROW.replace('wd:', 'w:')}\tPedro Gil\n"
    links.write(written(tmp_path, text), links.read(tmp_path).with_one(OTHER))
    after = (tmp_path / links.TABLE).read_text()

    assert after.startswith("#curie_map:\n") and "#comment: ours\n" in after
    assert "reviewer_label" in after and "Pedro Gil" in after
    assert {link.object for link in links.read(tmp_path).every} == {MATCH.object, OTHER.object}


def test_no_table_is_no_decision(tmp_path: Path) -> None:
    """A workspace where nobody linked anything has no decisions, and writes no empty files."""
    assert links.read(tmp_path) == Links()


def test_a_table_saved_by_a_spreadsheet_is_read(tmp_path: Path) -> None:
    """A byte order mark, carriage returns and quotation marks do no harm."""
    text = "\ufeff" + f'{HEADER}{COLUMNS}\tcomment\n{ROW}\t"said ""yes"""\n'.replace("\n", "\r\n")
    (tmp_path / links.TABLE).write_bytes(text.encode())

    [link] = links.read(tmp_path).every
    assert (link.object, link.predicate, link.comment) == (MATCH.object, EXACT, 'said "yes"')


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (f"{HEADER}subject_id\tobject_id\n", "has no column 'predicate_id'"),
        (f"{HEADER}{COLUMNS}\n{ROW.replace('exact', 'broad')}\n", "line 5: predicate_id 'skos:broadMatch' is not"),
        (
            f"{HEADER}{COLUMNS}\n{ROW.replace('wd:', 'x:')}\n",
            "line 5: the prefix of 'x:Q58217' is not in the curie_map",
        ),
        (f"{HEADER}{COLUMNS}\tmapping_date\n{ROW}\t3 May\n", "line 5: mapping_date '3 May' is not a date"),
        (f"{HEADER}{COLUMNS}\tconfidence\n{ROW}\t95 %\n", "line 5: confidence '95 %' is not a number from 0 to 1"),
        (f"{HEADER}{COLUMNS}\tconfidence\n{ROW}\tnan\n", "line 5: confidence 'nan' is not a number from 0 to 1"),
        (f"{HEADER}{COLUMNS}\tpredicate_modifier\n{ROW}\tPerhaps\n", "line 5: predicate_modifier 'Perhaps' is not Not"),
        (f"{HEADER}{COLUMNS}\n{ROW}{'x' * 200_000}\n", "is not a row of tab-separated values"),
    ],
    ids=["column", "predicate", "prefix", "date", "percent", "nan", "modifier", "long"],
)
def test_what_cannot_be_read_is_named_with_its_line(tmp_path: Path, text: str, problem: str) -> None:
    """A mistake in the table is one sentence that says where it is."""
    with pytest.raises(InputError) as caught:
        links.read(written(tmp_path, text))

    assert problem in str(caught.value)


def test_table_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    """Bytes of another encoding are one sentence."""
    (tmp_path / links.TABLE).write_bytes(b"subject_id\n\xff\xfe")

    with pytest.raises(InputError, match="is not UTF-8"):
        links.read(tmp_path)


@pytest.mark.parametrize(
    ("label", "cell"),
    [("two\nlines\tand a tab", "two lines and a tab"), ("=HYPERLINK(1)", "'=HYPERLINK(1)"), ("a\x1b[2Jb", "a [2Jb")],
    ids=["lines", "formula", "escape"],
)
def test_a_label_stays_in_its_cell(tmp_path: Path, label: str, cell: str) -> None:
    """What a service calls an item can break no row, steer no terminal and be no formula."""
    links.write(tmp_path, Links((Link(LAVROV, term("wd:Q58217"), object_label=label),)))

    assert links.read(tmp_path).every[0].object_label == cell


def test_iri_outside_every_prefix_is_written_whole(tmp_path: Path) -> None:
    """A link to some other data set is kept."""
    link = Link(LAVROV, IRI("https://sws.geonames.org/2013348/"), CLOSE)
    links.write(tmp_path, Links((link,)))

    assert links.read(tmp_path).every[0].object == link.object
