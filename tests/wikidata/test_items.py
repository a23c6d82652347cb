"""The questions to the endpoint, and what its rows say of an item."""

from datetime import date

from kg.rdf.terms import IRI, BlankNode, Literal, Object, term
from kg.wikidata import Office, Place, read_facts, read_items
from kg.wikidata.items import UNALIGNED, facts_question, names_question, redirects

ALIGNED = {"Q5": "Person", "Q515": "Settlement"}
STATES = {"Q159", "Q423"}


def row(item: str, fact: str, **cells: Object) -> dict[str, Object]:
    return {"item": term(f"wd:{item}"), "fact": Literal(fact), **cells}


def moment(day: str) -> Literal:
    return Literal(f"{day}T00:00:00Z", term("xsd:dateTime"))


def test_names_are_quoted_in_the_question() -> None:
    """A name with quotation marks ends no string."""
    assert '"the \\"Kremlin\\" } INSERT"@en' in names_question(['the "Kremlin" } INSERT'])


def test_facts_of_one_item_are_gathered() -> None:
    """Rows of one fact each make one candidate."""
    [lavrov] = read_facts(
        [
            row("Q58217", "label", name=Literal("Sergey Lavrov", None, "en")),
            row("Q58217", "name", name=Literal("Sergei Lavrov", None, "en")),
            row("Q58217", "description", name=Literal("Russian diplomat", None, "en")),
            row("Q58217", "class", value=term("wd:Q5")),
            row("Q58217", "kind", value=term("wd:Q5")),
            row("Q58217", "state", state=term("wd:Q159")),
            row("Q58217", "state", state=term("wd:Q4341")),
            row(
                "Q58217",
                "office",
                name=Literal("Minister", None, "en"),
                state=term("wd:Q159"),
                start=moment("2004-03-09"),
            ),
            row("Q58217", "born", value=moment("1950-03-21")),
        ],
        ALIGNED,
        STATES,
    )

    assert (lavrov.label, lavrov.description) == ("Sergey Lavrov", "Russian diplomat")
    assert lavrov.names == {"Sergey Lavrov", "Sergei Lavrov"}
    assert (lavrov.kinds, lavrov.states) == ({"Person"}, {"Q159"})
    assert lavrov.offices == (Office("Minister", "Q159", date(2004, 3, 9)),)
    assert (lavrov.born, lavrov.died) == (date(1950, 3, 21), None)


def test_class_that_means_none_of_ours_is_known_as_such() -> None:
    """A film is of no kind that the ontology has, and that is something else than knowing no class."""
    film, unknown = read_facts(
        [row("Q1", "class", value=term("wd:Q11424")), row("Q2", "label", name=Literal("x"))], ALIGNED, STATES
    )

    assert (film.kinds, unknown.kinds) == ({UNALIGNED}, frozenset())


def test_place_is_read_from_a_point_of_the_earth() -> None:
    """Longitude comes first in Wikidata, latitude in ours; the Moon is elsewhere."""
    point = IRI("http://www.opengis.net/ont/geosparql#wktLiteral")
    town, crater = read_facts(
        [
            row("Q1", "place", value=Literal("Point(-131.9 43.13333)", point)),
            row("Q2", "place", value=Literal("<http://www.wikidata.org/entity/Q405> Point(1 2)", point)),
        ],
        ALIGNED,
        STATES,
    )

    assert (town.place, crater.place) == (Place("43.13333", "-131.9"), None)


def test_odd_rows_do_no_harm() -> None:
    """Rows without an item, with a node for a day or with years of no calendar are passed over."""
    found = read_facts(
        [
            {"fact": Literal("label")},
            {"item": BlankNode("b"), "fact": Literal("label")},
            row("Q1", "born", value=BlankNode("unknown")),
            row("Q1", "died", value=Literal("-0044-03-15T00:00:00Z")),
            row("Q1", "kind", value=Literal("Q5")),
            row("Q1", "nonsense"),
        ],
        ALIGNED,
        STATES,
    )

    assert [(one.qid, one.born, one.died, one.kinds) for one in found] == [("Q1", None, None, frozenset())]


def test_items_are_counted_once() -> None:
    """An item that has two of the names is one item, and a property is none."""
    rows = [{"item": term("wd:Q1")}, {"item": term("wd:Q1")}, {"item": term("wd:P31")}]

    assert read_items(rows) == ("Q1",)


def test_merged_items_lead_to_their_successors() -> None:
    """Wikidata says by owl:sameAs which item another was merged into."""
    assert redirects([row("Q2", "redirect", value=term("wd:Q1")), row("Q3", "label")]) == {"Q2": "Q1"}


def test_all_items_are_asked_about_at_once() -> None:
    """One question names every item."""
    assert "VALUES ?item { wd:Q1 wd:Q2 }" in facts_question(["Q1", "Q2"])
