"""docs/checks.md lists the rules as they are."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def test_the_page_lists_every_rule() -> None:
    """The page is what the rules say, word for word."""
    done = subprocess.run([sys.executable, "tools/checks_page.py", "--check"], cwd=ROOT)

    assert done.returncode == 0, "run: python tools/checks_page.py"
