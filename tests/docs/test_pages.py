"""The pages that `kg docs` writes."""

import re
import xml.etree.ElementTree as ET
from itertools import pairwise
from pathlib import Path

import pytest

from kg import docs, queries, workspace
from kg.docs import diagram, questions
from kg.docs.terms import Terms
from kg.errors import GraphError
from kg.rdf import turtle
from kg.rdf.terms import Literal
from kg.store import Answer
from kg.workspace import Workspace, stock

INVENTED = workspace.read(Path(__file__).parents[1] / "queries" / "workspace")
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def terms() -> Terms:
    return Terms.of(turtle.parse(stock("ontology") / "diplomacy.ttl"))


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    pytest.importorskip("pylode", reason="pyLODE is not installed: pip install 'diplomatic-kg[docs]'.")
    written = docs.write(INVENTED, tmp_path_factory.mktemp("site"))
    return {path.name: path.read_text(encoding="utf-8") for path in written}


def test_every_class_is_a_box_whose_words_are_text(terms: Terms) -> None:
    """The diagram holds the name of each class as text, which can be searched and copied."""
    drawing = ET.fromstring(diagram.classes(terms, {}))
    names = {
        text.text.removesuffix(" ≡") for text in drawing.iter(f"{SVG}text") if text.get("class") == "name" and text.text
    }

    assert names == {iri.split("#")[1] for iri in terms.named("Class")}


def test_no_two_boxes_overlap(terms: Terms) -> None:
    """Each box has its place for itself."""
    drawing = ET.fromstring(diagram.classes(terms, {}))
    boxes = [tuple(float(box.attrib[side]) for side in ("x", "y", "height")) for box in drawing.iter(f"{SVG}rect")]
    columns: dict[float, list[tuple[float, float]]] = {}
    for x, y, height in boxes:
        columns.setdefault(x, []).append((y, y + height))

    for column in columns.values():
        ordered = sorted(column)
        assert all(one[1] <= other[0] for one, other in pairwise(ordered))


def test_a_box_lists_the_properties_that_begin_at_the_class(terms: Terms) -> None:
    """A tenure has a holder, who is a person; a domain that is a union counts for each of its classes."""
    tenure = next(iri for iri in terms.named("Class") if iri.endswith("#Tenure"))

    assert ("holder", "Person") in set(terms.properties(tenure))
    assert ("hasTime", "TimeSpan") in set(terms.properties(tenure))


def test_every_stored_query_is_a_question_with_its_terms() -> None:
    """Each query has its question, the terms that it uses, and an answer."""
    asked = questions.ask_all(INVENTED)
    page = questions.page(asked, {})

    assert {each.name for each in asked} == set(queries.known(INVENTED.query_folders))
    assert all(each.query.header.summary and each.terms for each in asked)
    assert "Who came with whom, in which post, and the words that say so." in page
    assert any(each.answer and each.answer.rows for each in asked)


def test_answers_are_escaped() -> None:
    """Words of an article cannot become markup of the page."""
    query = queries.of_text("#+ summary: <b>?\nSELECT ?x { ?x dip:place ?y }", "odd.rq")
    answer = Answer(("x",), ((Literal("<script>alert(1)</script>"),),))
    page = questions.page([questions.Asked(query, answer)], {})

    assert "<script>" not in page
    assert "&lt;b&gt;?" in page


def test_pages_are_whole_and_lead_to_each_other(pages: dict[str, str]) -> None:
    """Each link between the pages, and each link to a term, leads somewhere."""
    anchors = {name: set(re.findall(r'\bid="([^"]*)"', text)) | {""} for name, text in pages.items()}
    links = {
        (target, anchor)
        for text in pages.values()
        for target, anchor in re.findall(r'href="([a-z]+\.(?:html|svg))#?([^"]*)"', text)
    }

    assert [link for link in links if link[1] not in anchors[link[0]]] == []


def test_pages_need_nothing_from_elsewhere(pages: dict[str, str]) -> None:
    """No page runs a script or fetches a picture, a style or a font."""
    for text in pages.values():
        assert not re.search(r'<script(?! id="schema.org" type="application/ld\+json")', text)
        assert not re.search(r'(src|href)="https?://[^"]*\.(js|css|png|svg|woff2?)"', text)
        assert "@import" not in text


def test_headings_are_in_one_language(pages: dict[str, str]) -> None:
    """A term's Russian and Korean labels stand among its other names, not in its heading."""
    headings = re.findall(r"<h3>\s*([^<]*)", pages["ontology.html"])

    assert "visit" in {heading.strip() for heading in headings}
    assert not re.search("[а-яё]", "".join(headings))
    assert "In Russian: визит" in pages["ontology.html"]


def test_definitions_are_written_out(pages: dict[str, str]) -> None:
    """What makes a visit a state visit is on the page, as Protégé writes it."""
    assert "(dip:capacity value dip:guest) and (dip:inPost some dip:HeadOfStatePost)" in pages["ontology.html"]


def test_a_workspace_of_ones_own_is_documented(tmp_path: Path) -> None:
    """Without a graph there is nothing to answer, and one sentence says so."""
    place: Workspace = workspace.init(tmp_path / "empty", "empty")

    with pytest.raises(GraphError, match="kg populate"):
        questions.ask_all(place)
