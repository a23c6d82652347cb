"""`kg export` as a person types it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg import workspace
from kg.cli import main
from kg.rdf import turtle
from kg.workspace import Workspace

TURTLE = """
@prefix dip: <https://w3id.org/diplomatic-kg/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix article: <https://w3id.org/diplomatic-kg/id/article/> .
@prefix referent: <https://w3id.org/diplomatic-kg/id/referent/> .
article:brief a dip:Article ; dip:outlet "Example Wire" .
referent:brief-place-quito a dip:Referent ; dip:inArticle article:brief ; dip:referentKind "Settlement" ;
    rdfs:label "Quito"@en ; dip:name "Quito"@en .
"""


@pytest.fixture
def place(tmp_path: Path) -> Workspace:
    """A workspace with one article, already read."""
    found = workspace.init(tmp_path / "desk")
    (found.root / "ontology").symlink_to(Path(__file__).parents[2] / "ontology")
    found.articles.mkdir(parents=True)
    (found.articles / "brief.ttl").write_text(TURTLE, encoding="utf-8")
    return found


def export(place: Workspace, *arguments: str | Path) -> Result:
    """Run the command in the workspace."""
    return CliRunner().invoke(main, ["-w", str(place.root), "export", *map(str, arguments)])


def test_turtle_goes_to_stdout(place: Workspace) -> None:
    """Without a form and a file the graph is written as Turtle, to be piped on."""
    result = export(place)

    assert result.exit_code == 0
    assert set(turtle.parse(result.stdout_bytes)) == set(turtle.parse(TURTLE.encode()))


def test_a_file_is_written_whole(place: Workspace, tmp_path: Path) -> None:
    """With -o the file holds what stdout would have had, and no temporary file is left."""
    target = tmp_path / "out" / "graph.nt"

    assert export(place, "ntriples", "-o", target).exit_code == 0
    assert target.read_bytes() == export(place, "ntriples").stdout_bytes
    assert [path.name for path in target.parent.iterdir()] == ["graph.nt"]


def test_merged_holds_the_ontology_too(place: Workspace) -> None:
    """The merged file knows what a settlement is."""
    assert "dip:Settlement\n" not in export(place).output
    assert "dip:Settlement a owl:Class" in export(place, "--merged").output


def test_facts_are_a_file_for_each_article(place: Workspace, tmp_path: Path) -> None:
    """Each JSON file has the name of its article; how many were written is said on stderr."""
    result = export(place, "facts", "-o", tmp_path / "facts")

    assert json.loads((tmp_path / "facts" / "brief.json").read_text(encoding="utf-8"))["places"] == ["Quito"]
    assert result.stdout == ""
    assert "1 article written" in result.stderr


def test_facts_need_a_folder(place: Workspace) -> None:
    """Facts are several files, so they do not go to stdout."""
    result = export(place, "facts")

    assert result.exit_code == 2
    assert "-o DIR" in result.stderr


def test_an_unknown_form_is_refused_with_the_known_ones(place: Workspace) -> None:
    """A form that is not there is a mistake in the command."""
    result = export(place, "pdf")

    assert result.exit_code == 2
    assert "rdfxml" in result.stderr


def test_malformed_turtle_is_named(place: Workspace) -> None:
    """A broken file of the graph gives one sentence with its name, and nothing is written."""
    (place.articles / "broken.ttl").write_text("<a:b> <a:c> ", encoding="utf-8")
    target = place.root / "graph-out.ttl"

    result = export(place, "turtle", "-o", target)

    assert result.exit_code == 1
    assert "broken.ttl" in result.stderr
    assert not target.exists()


def test_a_workspace_without_a_graph_says_what_to_do(tmp_path: Path) -> None:
    """Before `kg populate` there is nothing to export."""
    result = export(workspace.init(tmp_path / "new"), "turtle")

    assert result.exit_code == 1
    assert "kg populate" in result.stderr


def test_an_unwritable_folder_is_one_sentence(place: Workspace, tmp_path: Path) -> None:
    """A file stands where the folder should be."""
    (tmp_path / "taken").write_text("x", encoding="utf-8")

    result = export(place, "facts", "-o", tmp_path / "taken")

    assert result.exit_code == 1
    assert "cannot be written" in result.stderr
