"""The workspace: finding it, reading kg.toml, making a new one, being its only writer."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kg import workspace
from kg.errors import InputError, KgError, WorkspaceError

ROOT = Path(__file__).parents[1]


# ---------------------------------------------------------------- finding


def test_the_nearest_folder_upwards_is_found(tmp_path: Path) -> None:
    """From a folder inside, the workspace is the nearest one above."""
    workspace.init(tmp_path / "outer")
    inner = workspace.init(tmp_path / "outer" / "inner", "Inner")
    (inner.root / "seeds" / "deep").mkdir()

    assert workspace.find(inner.root / "seeds" / "deep") == inner


def test_without_a_workspace_the_way_out_is_named(tmp_path: Path) -> None:
    """The sentence says where kg looked and what to do."""
    with pytest.raises(WorkspaceError) as caught:
        workspace.find(tmp_path)

    assert str(caught.value) == (
        f"There is no kg.toml here or above {tmp_path}: make a workspace with 'kg init DIR' or name one with -w DIR."
    )


# ---------------------------------------------------------------- kg.toml


def test_everything_but_the_file_has_a_default(tmp_path: Path) -> None:
    """An empty kg.toml is a workspace named after its folder, in English, under the project's base."""
    (tmp_path / "kg.toml").write_text("")

    opened = workspace.find(tmp_path)

    assert (opened.name, opened.base, opened.language) == (tmp_path.name, "https://w3id.org/diplomatic-kg/id/", "en")


def test_settings_are_read(tmp_path: Path) -> None:
    """Name, base and language come from kg.toml."""
    (tmp_path / "kg.toml").write_text('name = "Андская хроника"\nbase = "https://example.org/kg/"\nlanguage = "ru"\n')

    opened = workspace.find(tmp_path)

    assert (opened.name, opened.base, opened.language) == ("Андская хроника", "https://example.org/kg/", "ru")


@pytest.mark.parametrize(
    ("toml", "complaint"),
    [
        (b'bse = "https://example.org/"', "kg.toml: unknown key 'bse'. Known keys: base, contact, language, name."),
        (b"name = 7", "kg.toml: 'name' must be a text in quotation marks."),
        (b"name = ", "kg.toml is not TOML: Invalid value (at end of document)."),
        (b'name = "\xff"', "kg.toml is not UTF-8: save it as UTF-8."),
        (b'base = "example.org"', "kg.toml: base 'example.org' must be an http(s) IRI that ends in /, such as"),
        (b'base = "https://example.org/a b/"', "kg.toml: base 'https://example.org/a b/' must be an http(s) IRI"),
        (b'base = "https://example.org/id#"', "kg.toml: base 'https://example.org/id#' must be an http(s) IRI"),
        (b'language = "English"', "kg.toml: language 'English' is not a language tag such as 'en'."),
    ],
)
def test_a_setting_that_does_not_fit(tmp_path: Path, toml: bytes, complaint: str) -> None:
    """Each mistake in kg.toml gets its own sentence."""
    (tmp_path / "kg.toml").write_bytes(toml)

    with pytest.raises(WorkspaceError) as caught:
        workspace.find(tmp_path)

    assert complaint in str(caught.value)


# ---------------------------------------------------------------- folders


def test_a_workspace_without_an_ontology_uses_the_one_of_kg(tmp_path: Path) -> None:
    """What comes with kg serves until the workspace has its own."""
    opened = workspace.init(tmp_path / "new")

    assert opened.ontology_folders == (workspace.stock("ontology"),)


def test_a_whole_ontology_of_ones_own_comes_in_place_of_the_one_of_kg(tmp_path: Path) -> None:
    """Classes and their words replace the stock."""
    opened = workspace.init(tmp_path / "new")
    (opened.root / "ontology" / "lexicon").mkdir(parents=True)
    (opened.root / "ontology" / "diplomacy.ttl").write_text("")
    (opened.root / "ontology" / "lexicon" / "en.ttl").write_text("")

    assert opened.ontology_folders == (opened.root / "ontology",)


def test_files_of_ones_own_come_before_the_ontology_of_kg(tmp_path: Path) -> None:
    """A file with one class more takes nothing away."""
    opened = workspace.init(tmp_path / "new")
    (opened.root / "ontology").mkdir()
    (opened.root / "ontology" / "handshakes.ttl").write_text("")

    assert opened.ontology_folders == (opened.root / "ontology", workspace.stock("ontology"))


def test_classes_of_ones_own_are_among_the_ontology_s_terms(tmp_path: Path) -> None:
    """Their file is read beside the stock's; reference data defines no class."""
    opened = workspace.init(tmp_path / "new")
    (opened.root / "ontology").mkdir()
    for name in ("handshakes.ttl", "reference.ttl"):
        (opened.root / "ontology" / name).write_text("")

    assert [path.name for path in opened.class_files()] == ["handshakes.ttl", "diplomacy.ttl"]


def test_own_queries_come_first(tmp_path: Path) -> None:
    """A query of the workspace hides one of the same name that comes with kg."""
    opened = workspace.init(tmp_path / "new")

    assert opened.query_folders == (opened.root / "queries", workspace.stock("queries"))


def test_the_checkout_is_its_own_stock() -> None:
    """In the repository the stock is the repository's own folder, named once."""
    assert workspace.find(ROOT).query_folders == (ROOT / "queries",)


def test_an_installed_kg_brings_its_stock(tmp_path: Path) -> None:
    """In a wheel the ontology lies inside the package, and is found there."""
    shutil.copytree(ROOT / "kg", tmp_path / "site" / "kg", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "site" / "kg" / "stock" / "ontology").mkdir(parents=True)
    program = "from kg import workspace; print(workspace.stock('ontology'))"

    run = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path / "site", capture_output=True, text=True, check=True, env={}
    )

    assert run.stdout.strip() == str(tmp_path / "site" / "kg" / "stock" / "ontology")


def test_graph_files_come_in_a_fixed_order(tmp_path: Path) -> None:
    """Every .ttl below graph/, sorted, and nothing else."""
    opened = workspace.init(tmp_path / "new")
    for name in ("knowledge/people.ttl", "articles/note-1.ttl", "links.sssom.tsv", "articles/.note-1.ttl.7.tmp"):
        (opened.graph / name).parent.mkdir(parents=True, exist_ok=True)
        (opened.graph / name).write_text("")

    assert [str(path.relative_to(opened.graph)) for path in opened.graph_files()] == [
        "articles/note-1.ttl",
        "knowledge/people.ttl",
    ]


# ---------------------------------------------------------------- making one


def test_a_new_workspace(tmp_path: Path) -> None:
    """`kg init` makes the folders and the settings, and keeps the cache out of git."""
    made = workspace.init(tmp_path / "andes", 'Notes on "the Andes"')

    assert made == workspace.find(tmp_path / "andes")
    assert made.name == 'Notes on "the Andes"'
    assert made.seeds.is_dir()
    assert (made.root / ".gitignore").read_text() == ".kg/\n"


def test_what_lies_in_the_folder_stays(tmp_path: Path) -> None:
    """`kg init` adds to a folder; an ignore file gets one more line."""
    (tmp_path / ".gitignore").write_text("*.bak")

    workspace.init(tmp_path)

    assert (tmp_path / ".gitignore").read_text() == "*.bak\n.kg/\n"


def test_a_second_init_is_refused(tmp_path: Path) -> None:
    """A workspace is not made over."""
    workspace.init(tmp_path)

    with pytest.raises(WorkspaceError, match=r"is a workspace already: add an article with"):
        workspace.init(tmp_path)


def test_a_file_cannot_become_a_workspace(tmp_path: Path) -> None:
    """The name of a file is refused."""
    (tmp_path / "notes.txt").write_text("")

    with pytest.raises(WorkspaceError, match=r"notes.txt is a file, and a workspace is a folder"):
        workspace.init(tmp_path / "notes.txt")


def test_below_a_file_nothing_can_be_made(tmp_path: Path) -> None:
    """A folder that cannot be made is a sentence, not a traceback."""
    (tmp_path / "notes.txt").write_text("")

    with pytest.raises(WorkspaceError, match="cannot be"):
        workspace.init(tmp_path / "notes.txt" / "andes")


# ---------------------------------------------------------------- names of articles


@pytest.mark.parametrize("name", ["000_1027d222cdf44ccd", "01-kim-visits-china", "v1.2", "A"])
def test_names_that_are_kept(name: str) -> None:
    """ASCII letters, digits, _, - and . make a name."""
    assert workspace.checked_name(name) == name


@pytest.mark.parametrize(
    "name",
    ["", "..", "../etc/passwd", ".hidden", "a/b", "a\\b", "a b", "мэр", "a\n", "note.review", "note.", "x" * 101],
)
def test_names_that_are_refused(name: str) -> None:
    """No name leads out of seeds/, hides, or looks like another file's."""
    with pytest.raises(InputError, match="cannot be an article's name"):
        workspace.checked_name(name)


# ---------------------------------------------------------------- one writer

HOLDER = """
import sys
from pathlib import Path
from kg import workspace
with workspace.find(Path(sys.argv[1])).lock():
    print("locked", flush=True)
    sys.stdin.read()
"""


def holding(root: Path, script: str = HOLDER) -> subprocess.Popen[bytes]:
    """Start another process that holds the lock until its stdin is closed."""
    holder = subprocess.Popen(
        [sys.executable, "-c", script, str(root)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    assert holder.stdout and holder.stdout.readline() == b"locked\n"
    return holder


def test_a_second_writer_is_told_who_writes(tmp_path: Path) -> None:
    """While one process writes, another gets a sentence with its number."""
    opened = workspace.init(tmp_path)
    holder = holding(tmp_path)

    with pytest.raises(WorkspaceError) as caught, opened.lock(wait=0):
        pass

    assert (
        str(caught.value) == f"Another kg (process {holder.pid}) is writing in {tmp_path}: try again when it is done."
    )
    holder.communicate()


def test_a_second_writer_waits(tmp_path: Path) -> None:
    """A writer that is done soon is waited for."""
    opened = workspace.init(tmp_path)
    holder = holding(tmp_path)
    assert holder.stdin
    holder.stdin.close()

    with opened.lock(wait=10):
        assert (opened.cache / "lock").read_text() == str(os.getpid())
    holder.wait()


def test_a_killed_writer_holds_no_lock_and_is_cleaned_up_after(tmp_path: Path) -> None:
    """The lock goes with the process, and the next writer sweeps its temporary files."""
    opened = workspace.init(tmp_path)
    holder = holding(tmp_path)
    orphan = opened.seeds / f".note-1.txt.{holder.pid}.tmp"
    orphan.write_text("half")
    holder.kill()
    holder.communicate()

    with opened.lock(wait=0):
        assert not orphan.exists()


def test_a_killed_writer_s_workers_hold_no_lock(tmp_path: Path) -> None:
    """What a killed run has started may still run; the next writer need not wait for it."""
    opened = workspace.init(tmp_path)
    forking = HOLDER.replace("    print(", "    import os, time\n    if os.fork() == 0: time.sleep(20)\n    print(")
    holder = holding(tmp_path, forking)
    holder.kill()
    holder.wait()

    with opened.lock(wait=0):
        assert (opened.cache / "lock").read_text() == str(os.getpid())


def test_an_error_while_writing_frees_the_lock(tmp_path: Path) -> None:
    """The lock is given back whatever happens."""
    opened = workspace.init(tmp_path)
    with pytest.raises(KgError), opened.lock():
        raise WorkspaceError("disk full")

    with opened.lock(wait=0):
        pass
