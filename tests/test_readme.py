"""What the README shows is what the commands do."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_commands_print_what_the_readme_shows() -> None:
    """Every command of the README, run in a copy of this workspace, prints the lines below it."""
    done = subprocess.run([sys.executable, "tools/readme.py", "--check"], cwd=ROOT, capture_output=True, text=True)

    assert done.returncode == 0, f"run: python tools/readme.py\n{done.stdout}{done.stderr}"


def test_the_two_commands_are_targets_of_the_makefile() -> None:
    """`make demo` and `make test` stand on the first screen, and make knows them."""
    first_screen = "\n".join(README.splitlines()[:40])
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)

    assert {"demo", "test"} <= set(re.findall(r"make (\w+)", first_screen))
    assert {"demo", "test"} <= set(targets)


def test_what_ci_runs_is_the_test_command_of_the_readme() -> None:
    """Continuous integration and people test the same way."""
    assert "make test" in (ROOT / ".ci/run").read_text(encoding="utf-8")
