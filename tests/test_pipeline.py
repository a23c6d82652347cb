"""From articles to the graph: the same bytes again, only what changed, and nothing lost."""

import shutil
from pathlib import Path

import pytest

from kg import article, pipeline, workspace
from kg.article import Metadata
from kg.errors import InputError
from kg.workspace import Workspace

ROOT = Path(__file__).parent.parent
NOTE = (
    b"President Ana Ruiz of Peru arrived in Quito on 2 May 2024. She met Foreign Minister Luis Mora in Quito on 3 May."
)
OTHER = b"Prime Minister Kari Holm of Norway will visit Nairobi in June 2024."


def graph_of(place: Workspace) -> dict[str, bytes]:
    return {str(path.relative_to(place.graph)): path.read_bytes() for path in place.graph_files()}


@pytest.fixture
def place(tmp_path: Path) -> Workspace:
    """A workspace with two notes, read once."""
    place = workspace.init(tmp_path / "talks")
    for name, text in (("note-1", NOTE), ("note-2", OTHER)):
        article.add(place.seeds, text, Metadata(published=None), name=name)
    pipeline.populate(place)
    return place


def test_the_seeds_graph_is_the_one_in_git(tmp_path: Path) -> None:
    """Reading the seeds again gives the committed Turtle, byte for byte."""
    place = workspace.init(tmp_path / "again")
    shutil.copytree(ROOT / "seeds", place.seeds, dirs_exist_ok=True)
    shutil.copytree(ROOT / "ontology", place.root / "ontology")
    pipeline.populate(place)

    assert graph_of(place) == graph_of(workspace.read(ROOT))


def test_unchanged_articles_are_skipped(place: Workspace) -> None:
    """A second run reads nothing and writes nothing."""
    report = pipeline.populate(place)

    assert (report.read, report.written) == ((), ())
    assert report.skipped == ("note-1", "note-2")


def test_a_changed_article_is_read_again_alone(place: Workspace) -> None:
    """Other metadata is another reading; the other article is left as it is."""
    metadata = place.seeds / "note-2.toml"
    metadata.write_text(metadata.read_text() + 'outlet = "Example Wire"\n')

    assert pipeline.populate(place).read == ("note-2",)


def test_force_reads_again_and_changes_nothing(place: Workspace) -> None:
    """The same words give the same bytes."""
    before = graph_of(place)
    report = pipeline.populate(place, force=True)

    assert report.read == ("note-1", "note-2")
    assert graph_of(place) == before


def test_several_articles_at_once_give_the_same_graph(place: Workspace) -> None:
    """Reading side by side changes the time it takes, not the result."""
    before = graph_of(place)
    pipeline.populate(place, force=True, jobs=2)

    assert graph_of(place) == before


def test_the_cache_may_be_deleted(place: Workspace) -> None:
    """Without .kg the articles are read again, to the same graph."""
    before = graph_of(place)
    shutil.rmtree(place.cache)
    pipeline.populate(place)

    assert graph_of(place) == before


def test_an_article_taken_away_takes_its_graph_along(place: Workspace) -> None:
    """What only that article said is gone from every file."""
    for path in place.seeds.glob("note-2.*"):
        path.unlink()
    pipeline.populate(place)

    assert "articles/note-2.ttl" not in graph_of(place)
    assert not any(b"nairobi" in turtle.lower() for turtle in graph_of(place).values())


def test_a_new_article_leaves_the_others_files_alone(place: Workspace) -> None:
    """What an article says depends on that article alone."""
    before = (place.articles / "note-1.ttl").read_bytes()
    article.add(place.seeds, b"Ana Ruiz, the president of Peru, visited Lima in 2023.", Metadata(), name="note-3")
    pipeline.populate(place)

    assert (place.articles / "note-1.ttl").read_bytes() == before


def test_an_unknown_article_is_named_with_the_known_ones(place: Workspace) -> None:
    """A name that is not there is answered with those that are."""
    with pytest.raises(InputError, match=r"no article 'note-9'.*note-1, note-2"):
        pipeline.populate(place, ["note-9"])


def test_an_empty_workspace_has_an_empty_graph(tmp_path: Path) -> None:
    """Nothing to read is not an error."""
    report = pipeline.populate(workspace.init(tmp_path / "empty"))

    assert (report.read, report.claims) == ((), 0)
