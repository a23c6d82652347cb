"""Files that are never half there."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import tomllib
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import files
from kg.errors import WorkspaceError


def test_a_file_and_its_folder_appear(tmp_path: Path) -> None:
    """Writing makes the folders that are missing, and leaves nothing beside the file."""
    files.write(tmp_path / "graph" / "articles" / "note-1.ttl", "Quito\n")

    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["note-1.ttl"]


WRITER = """
import sys
from pathlib import Path
from kg import files
texts = [letter * 4_000_000 for letter in "ab"]
print("ready", flush=True)
for run in range(10_000):
    files.write(Path(sys.argv[1]), texts[run % 2])
"""


def test_a_killed_writer_never_leaves_half_a_file(tmp_path: Path) -> None:
    """Killed at any moment, the file holds one whole text or the other."""
    path = tmp_path / "events-2024.ttl"
    path.write_text("a" * 4_000_000)
    for attempt in range(12):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, env=os.environ | {"PYTHONPATH": "."}
        )
        assert writer.stdout and writer.stdout.readline() == b"ready\n"
        time.sleep(0.02 + attempt * 0.0037)
        writer.send_signal(signal.SIGKILL)
        writer.communicate()

        assert path.read_text() in ("a" * 4_000_000, "b" * 4_000_000)


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    """When the new bytes do not fit, the old ones stay and no temporary file is left."""
    path = tmp_path / "people.ttl"
    path.write_text("old\n")
    program = (
        "import resource, signal, sys; from pathlib import Path; from kg import files\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "files.write(Path(sys.argv[1]), 'x' * 5000)\n"
    )
    writer = subprocess.run(
        [sys.executable, "-c", program, str(path)], capture_output=True, text=True, env=os.environ | {"PYTHONPATH": "."}
    )

    assert "people.ttl cannot be written: File too large." in writer.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["people.ttl"]
    assert path.read_text() == "old\n"


def test_a_file_where_a_folder_should_be(tmp_path: Path) -> None:
    """The error names the file and the reason."""
    (tmp_path / "graph").write_text("")

    with pytest.raises(WorkspaceError, match=r"graph/people.ttl cannot be written: (Not a directory|File exists)."):
        files.write(tmp_path / "graph" / "people.ttl", "x")


def test_permissions_stay(tmp_path: Path) -> None:
    """A file that only its owner may read stays so."""
    path = tmp_path / "people.ttl"
    path.write_text("old")
    path.chmod(0o600)

    files.write(path, "new")

    assert path.stat().st_mode & 0o777 == 0o600


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """Writing through a symbolic link changes the file it leads to."""
    (tmp_path / "real.ttl").write_text("old")
    (tmp_path / "link.ttl").symlink_to("real.ttl")

    files.write(tmp_path / "link.ttl", "new")

    assert (tmp_path / "link.ttl").is_symlink()
    assert (tmp_path / "real.ttl").read_text() == "new"


def test_what_a_killed_run_left_is_swept(tmp_path: Path) -> None:
    """Only temporary files of processes that are gone are removed."""
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    (tmp_path / "graph").mkdir()
    orphan = tmp_path / "graph" / f".people.ttl.{gone.pid}.tmp"
    mine = tmp_path / f".people.ttl.{os.getpid()}.tmp"
    other = tmp_path / ".notes.tmp"
    for path in (orphan, mine, other):
        path.write_text("half")

    assert files.sweep(tmp_path) == 1
    assert sorted(path.name for path in tmp_path.rglob("*.tmp")) == sorted([mine.name, other.name])


@given(
    st.dictionaries(
        st.sampled_from(["title", "author", "date", "added"]),
        st.text(st.characters(exclude_categories=["Cs"])) | st.dates() | st.datetimes(timezones=st.just(UTC)),
    )
)
def test_toml_gives_back_what_it_was_given(values: dict[str, str | date | datetime]) -> None:
    """Python's own reader finds every text and date again."""
    assert tomllib.loads(files.to_toml(values)) == values


def test_what_is_unknown_is_left_out_of_toml() -> None:
    """TOML has no null."""
    assert files.to_toml({"title": "Quito", "author": None}) == 'title = "Quito"\n'
