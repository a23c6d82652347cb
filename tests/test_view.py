"""What people and programs see of an answer."""

import csv
import json
from io import StringIO
from xml.etree import ElementTree

import pytest

from kg.rdf.terms import IRI, VOCABULARIES, BlankNode, Literal, Object
from kg.view import answers, pages, tables
from kg.view.pages import Claimed
from kg.view.text import UNSAFE, line, safe

XSD = VOCABULARIES["xsd"]
ATTACKS = [
    "\x1b[2Jgone",
    "\x1b]0;title\x07",
    "\x1b]8;;http://evil/\x1b\\link\x1b]8;;\x1b\\",
    "\x9b31mred",
    "a\x08\x08b",
    "one\rtwo",
    "\u202egnp.exe",
    "\u2066\u2069",
    "x\x7f",
    "[red]markup[/red]",
    "[link=file:///etc/passwd]x[/link]",
    ":smiley:",
]
COLUMNS = ("who", "meetings", "who_iri")
ROWS: tuple[tuple[Object | None, ...], ...] = (
    (Literal("Ana Ruiz", language="en"), Literal("2", IRI(XSD + "integer")), IRI("http://example.org/ana-ruiz")),
    (None, Literal("true", IRI(XSD + "boolean")), BlankNode("b1")),
)


# ---------------------------------------------------------------- a terminal is not steered


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("form", [*answers.FORMATS, "table"])
def test_no_control_character_leaves(form: str, attack: str) -> None:
    """In no format, in no cell, and in no column's name."""
    rows = [(Literal(attack),)]
    shown = tables.render((attack,), rows) if form == "table" else answers.render((attack,), rows, form)

    assert not UNSAFE.search(shown.replace("\r\n", "\n"))


def test_markup_in_a_cell_is_text() -> None:
    """Square brackets are no commands."""
    shown = tables.render(("who",), [(Literal("[link=file:///etc]Ana[/link] :smiley:"),)])

    assert "[link=file:///etc]Ana[/link] :smiley:" in " ".join(shown.split())


@pytest.mark.parametrize("attack", ATTACKS)
def test_pages_are_safe_too(attack: str) -> None:
    """Names, words and context come from articles."""
    shown = pages.individual(attack, attack, attack, [attack], [Claimed(*[attack] * 9)])
    shown += tables.marked(*pages.around(f"x {attack} y", 2, 2 + len(attack)))

    assert not UNSAFE.search(shown)


def test_text_that_does_no_harm_is_left_alone() -> None:
    """Letters of every script, dashes and quotation marks."""
    words = "Иван “Soto” – 최선희, naïve\ttab\nline"

    assert safe(words) == words
    assert line(words) == "Иван “Soto” – 최선희, naïve tab line"


# ---------------------------------------------------------------- formats


def test_tsv_is_plain_and_a_row_a_line() -> None:
    """For `cut` and `sort`."""
    rows = [(Literal("two\nlines\tand a tab"),), (None,)]

    assert answers.render(("words",), rows, "tsv") == "words\ntwo lines and a tab\n\n"
    assert answers.render(COLUMNS, ROWS, "tsv") == (
        "who\tmeetings\twho_iri\nAna Ruiz\t2\thttp://example.org/ana-ruiz\n\ttrue\t_:b1\n"
    )


def test_csv_is_read_back_as_it_was() -> None:
    """Commas, quotation marks and line breaks are kept."""
    words = 'He said: "yes",\nand left'
    written = answers.render(("words", "n"), [(Literal(words), Literal("-5"))], "csv")

    assert list(csv.reader(StringIO(written, newline=""))) == [["words", "n"], [words, "-5"]]


@pytest.mark.parametrize("formula", ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"])
def test_no_cell_of_csv_is_a_formula(formula: str) -> None:
    """A spreadsheet would run it; an apostrophe stops that, numbers need none."""
    written = answers.render(("words",), [(Literal(formula),)], "csv")

    assert list(csv.reader(StringIO(written, newline="")))[1][0].startswith(("'", "�"))


def test_json_is_a_list_of_objects() -> None:
    """Numbers are numbers, what is not known is null, IRIs are always there."""
    assert json.loads(answers.render(COLUMNS, ROWS, "json")) == [
        {"who": "Ana Ruiz", "meetings": 2, "who_iri": "http://example.org/ana-ruiz"},
        {"who": None, "meetings": True, "who_iri": "_:b1"},
    ]
    assert answers.render(COLUMNS, (), "json") == "[]\n"


def test_json_keeps_what_is_no_number() -> None:
    """Not everything that is called a number can be one in JSON."""
    rows = [
        (
            Literal("INF", IRI(XSD + "double")),
            Literal("1.50", IRI(XSD + "decimal")),
            Literal("9" * 5000, IRI(XSD + "integer")),
        )
    ]

    assert json.loads(answers.render(("a", "b", "c"), rows, "json")) == [{"a": "INF", "b": 1.5, "c": "9" * 5000}]


def test_xml_is_the_format_of_sparql_results() -> None:
    """Every term with its kind, language and datatype; None is left out."""
    ours = {"": "http://www.w3.org/2005/sparql-results#"}
    root = ElementTree.fromstring(answers.render(COLUMNS, ROWS, "xml"))

    assert [variable.get("name") for variable in root.findall("head/variable", ours)] == list(COLUMNS)
    first, second = root.findall("results/result", ours)
    assert [(binding.get("name"), binding[0].tag.partition("}")[2], binding[0].text) for binding in first] == [
        ("who", "literal", "Ana Ruiz"),
        ("meetings", "literal", "2"),
        ("who_iri", "uri", "http://example.org/ana-ruiz"),
    ]
    assert first[0][0].attrib == {"{http://www.w3.org/XML/1998/namespace}lang": "en"}
    assert first[1][0].attrib == {"datatype": XSD + "integer"}
    assert [binding.get("name") for binding in second] == ["meetings", "who_iri"]


def test_xml_stays_well_formed_whatever_a_literal_holds() -> None:
    """Markup is escaped, and what XML cannot hold is replaced."""
    root = ElementTree.fromstring(answers.render(("a",), [(Literal('<&">]]>\x00\x1b\ufeff'),)], "xml"))

    assert "".join(root.itertext()).strip() == '<&">]]>���'


def test_markdown_is_a_table() -> None:
    """Nothing in a cell is markup."""
    assert answers.render(("a", "b"), [(Literal("x|y *z*"), Literal("<b>\n1"))], "markdown") == (
        "| a | b |\n| --- | --- |\n| x\\|y \\*z\\* | \\<b\\> 1 |\n"
    )


def test_a_table_wraps_long_cells_and_keeps_dates_on_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """It fits the width of the terminal."""
    monkeypatch.setenv("COLUMNS", "60")
    words = "President Ana Ruiz of Peru arrived in Quito on 2 May 2024, and was welcomed by Tomás Paz at the airport."
    shown = tables.render(
        ("from", "until", "evidence"), [(Literal("2024-05-02"), Literal("2024-05-02"), Literal(words))]
    )

    assert max(map(len, shown.splitlines())) <= 60
    assert shown.count("2024-05-02") == 2
    assert " ".join(words.split()[:3]) in shown


# ---------------------------------------------------------------- pages


def test_a_page_puts_words_below_what_they_say() -> None:
    """What the same words say stands together, under the event it is about."""
    shown = pages.individual(
        "Quito", "settlement", "http://example.org/quito", ["San Francisco de Quito"],
        [
            Claimed("2024-05-02", "Arrival of Ana Ruiz", "occurred", "place", "Quito", "", "Lucía Prado", "She came to Quito.", "note-1:0-18"),
            Claimed("2024-05-02", "Arrival of Ana Ruiz", "occurred", "participant", "Ana Ruiz", "traveller", "Lucía Prado", "She came to Quito.", "note-1:0-18"),
        ],
    )  # fmt: skip

    assert shown == (
        "Quito, settlement\n"
        "http://example.org/quito\n"
        "also called San Francisco de Quito\n"
        "\n"
        "2024-05-02  Arrival of Ana Ruiz  [occurred]\n"
        "  place: Quito\n"
        "  participant: Ana Ruiz (traveller)\n"
        "    “She came to Quito.”  note-1:0-18, Lucía Prado\n"
    )


def test_context_is_the_paragraph_and_not_more_than_is_read_at_a_glance() -> None:
    """A paragraph of ten thousand characters is cut on both sides."""
    before, words, after = pages.around("x" * 10_000 + "here" + "y" * 10_000, 10_000, 10_004)

    assert (len(before), words, len(after)) == (pages.CONTEXT, "here", pages.CONTEXT)


# ---------------------------------------------------------------- tables


def drawn(rows: list[tuple[str, ...]], columns: tuple[str, ...], width: int, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("COLUMNS", str(width))
    return tables.render(columns, [tuple(map(Literal, row)) for row in rows])


def test_prose_stands_once_below_the_rows_it_supports(monkeypatch: pytest.MonkeyPatch) -> None:
    """A long passage is no column, and is not read again for the next row that it supports."""
    words = "Prime Minister Kari Holm was accompanied by Minister of Trade Leo Brandt and Ambassador Ana Ruiz"
    rows = [("Norway", "Leo Brandt", words), ("Norway", "Ana Ruiz", words)]
    shown = drawn(rows, ("state", "member", "evidence"), 60, monkeypatch)

    assert " ".join(shown.split()).count(words) == 1
    assert shown.splitlines()[2:4] == ["Norway  Leo Brandt", "        Ana Ruiz"]


def test_a_table_is_no_wider_than_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Columns give way, the widest first, and words stay whole."""
    rows = [("meeting of foreign ministers in September", "Ministry of Foreign Affairs", "2024-05-02")]
    shown = drawn(rows, ("event", "organization", "day"), 44, monkeypatch)

    assert max(map(len, shown.splitlines())) <= 44
    assert {"September", "Ministry", "2024-05-02"} <= set(shown.split())


def test_what_does_not_fit_stands_below_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a narrow terminal a column goes below its rows, named, before a word is broken; the first one stays."""
    rows = [
        ("Representatives", "Intergovernmental", "negotiations"),
        ("Representatives", "Parliamentary", "negotiations"),
    ]
    shown = drawn(rows, ("delegation", "organization", "event"), 40, monkeypatch)

    assert [each.split() for each in shown.splitlines()[2:]] == [
        ["Representatives", "Intergovernmental"],
        ["Parliamentary"],
        ["negotiations"],
        [],
    ]


def test_a_quotation_gets_no_second_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Evidence that begins with a quotation mark is shown as it stands."""
    words = "“We came here to listen to our neighbours,” Prime Minister Kari Holm told reporters in Quito."
    shown = drawn([("Kari Holm", words)], ("speaker", "evidence"), 120, monkeypatch)

    assert f"    {words}" in shown.splitlines()


def test_short_tables_keep_every_column(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing is long, nothing stands below."""
    shown = drawn([("Kari Holm", "2")], ("who", "meetings"), 60, monkeypatch)

    assert [line.split() for line in shown.splitlines()[::2]] == [["who", "meetings"], ["Kari", "Holm", "2"]]
