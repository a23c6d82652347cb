"""`kg verify`, as a person runs it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg import article, workspace
from kg.cli import main
from kg.workspace import Workspace

GRAPH = """
@prefix dip: <https://w3id.org/diplomatic-kg/ontology#> .
@prefix article: <https://w3id.org/diplomatic-kg/id/article/> .

article:note-1 a dip:Article ; dip:sha256 "{digest}" .
<https://w3id.org/diplomatic-kg/id/article/note-1#char=4,9> a dip:Passage ;
    dip:exact "talks" ; dip:start 4 ; dip:end 9 ; dip:inArticle article:note-1 .
"""


@pytest.fixture
def andes(tmp_path: Path) -> Workspace:
    """Make a workspace of one article and its graph."""
    made = workspace.init(tmp_path)
    digest = article.add(made.seeds, b"The talks began.\n", name="note-1").document.digest
    made.articles.mkdir(parents=True)
    (made.articles / "note-1.ttl").write_text(GRAPH.format(digest=digest))
    return made


def verify(made: Workspace) -> Result:
    """Run `kg -w DIR verify`."""
    return CliRunner().invoke(main, ["-w", str(made.root), "verify"])


def test_all_is_well(andes: Workspace) -> None:
    """One line on stdout, exit code 0."""
    result = verify(andes)

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "1 passage in 1 article: every word stands where the graph says.\n"


def test_one_mismatch_is_exit_code_1(andes: Workspace) -> None:
    """Each mismatch is a line on stdout; the sum goes to stderr."""
    path = andes.articles / "note-1.ttl"
    path.write_text(path.read_text().replace('"talks"', '"walks"'))

    result = verify(andes)

    assert result.exit_code == 1
    assert result.stdout == (
        "graph/articles/note-1.ttl: note-1#char=4,9 has the words 'walks', but there stands 'talks'. "
        "Run 'kg populate --force'.\n"
    )
    assert result.stderr == "1 passage in 1 article, 1 mismatch.\n"


def test_an_article_that_was_not_read_yet(andes: Workspace) -> None:
    """It is named, and is no mismatch."""
    article.add(andes.seeds, b"They ended.\n", name="note-2")

    result = verify(andes)

    assert (result.exit_code, result.stderr) == (0, "Not in the graph yet: note-2. Run 'kg populate'.\n")


def test_an_empty_graph(tmp_path: Path) -> None:
    """Nothing is claimed to be proved."""
    result = verify(workspace.init(tmp_path))

    assert (result.exit_code, result.stdout) == (0, "The graph holds no passages: there is nothing to prove.\n")


def test_no_control_character_reaches_the_terminal(andes: Workspace) -> None:
    """Not even from an IRI, which may hold a mark that turns the writing."""
    path = andes.articles / "note-1.ttl"
    path.write_text(path.read_text() + "\n<a:x/\\u202E> a dip:Claim .\n")

    result = verify(andes)

    assert result.exit_code == 1
    assert result.stdout.replace("\n", "").isprintable()


def test_without_a_workspace(tmp_path: Path) -> None:
    """One sentence, exit code 1."""
    result = CliRunner().invoke(main, ["-w", str(tmp_path), "verify"])

    assert result.exit_code == 1
    assert result.stderr.startswith("Error: There is no kg.toml here or above")
