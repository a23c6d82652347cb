"""Make README.md true: run its commands again, put their output below them, and list the stored queries.

    python tools/readme.py           rewrites README.md
    python tools/readme.py --check   prints what would change and exits 1 if anything would

Blocks marked ```console are run in a copy of this workspace, with the environment's own `kg`; commands that install
(`make ...`) are left alone. What stands between `<!-- queries -->` and `<!-- /queries -->` is what kg lists of them.
"""

from __future__ import annotations

import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
_BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)
_LIST = re.compile(r"(<!-- queries -->\n).*?(<!-- /queries -->)", re.DOTALL)


def main() -> int:
    """Rewrite or check the README; give the exit code."""
    written = README.read_text(encoding="utf-8")
    true = render(written)
    if "--check" not in sys.argv:
        README.write_text(true, encoding="utf-8")
        return 0
    sys.stdout.writelines(difflib.unified_diff(written.splitlines(True), true.splitlines(True), "README.md", "true"))
    return int(written != true)


def render(text: str) -> str:
    """Give the README with the output its commands have now."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "diplomatic-kg"
        kept = shutil.ignore_patterns(".git", ".venv", ".kg", "__pycache__", ".*_cache")
        shutil.copytree(ROOT, place, ignore=kept)
        text = _BLOCK.sub(lambda match: f"```console\n{_session(match[1], place)}```", text)
    return _LIST.sub(lambda match: match[1] + _queries() + match[2], text)


def _session(block: str, place: Path) -> str:
    """Run each `$ command` of a block; keep what is written below one that is not ours to run."""
    parts = re.split(r"^\$ (.*)\n", block, flags=re.MULTILINE)[1:]
    commands = zip(parts[::2], parts[1::2], strict=True)
    return "".join(f"$ {command}\n{_output(command, shown, place)}" for command, shown in commands)


def _output(command: str, shown: str, place: Path) -> str:
    if command.startswith("make"):
        return shown
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    environment = os.environ | {"PATH": path, "COLUMNS": "118", "NO_COLOR": "1"}
    done = subprocess.run(command, shell=True, cwd=place, env=environment, capture_output=True, text=True)
    return done.stdout + done.stderr


def _queries() -> str:
    """Let kg list its own queries."""
    return _output("kg query --list --format markdown", "", ROOT)


if __name__ == "__main__":
    sys.exit(main())
