"""The house stands as `kg.__init__` draws it: layers, homes of libraries, types, style."""

import ast
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def run(program: str, *arguments: str) -> None:
    """Run a developer's tool of this environment; what it complains of is the failure."""
    tool = Path(sys.executable).with_name(program)
    done = subprocess.run([tool, *arguments], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_layers_and_homes_hold() -> None:
    """No stage knows another, no layer looks up, and each library has one home."""
    run("lint-imports")


def test_types_hold() -> None:
    """The package passes mypy --strict."""
    run("mypy")


def test_style_holds() -> None:
    """Ruff finds nothing to say about the rules and the format."""
    run("ruff", "check", "kg", "tests", "benchmarks", "tools")
    run("ruff", "format", "--check", "kg", "tests", "benchmarks", "tools")


def test_importing_kg_costs_nothing() -> None:
    """`import kg` loads no library and no module of ours."""
    code = "import sys, kg; print(*sorted(m for m in sys.modules if m.startswith('kg.')))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stdout.strip() == ""


def test_every_test_states_its_fact() -> None:
    """Each test says in one sentence what holds."""
    silent = [
        f"{path.relative_to(ROOT)}: {node.name}"
        for path in sorted((ROOT / "tests").rglob("test_*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_") and not ast.get_docstring(node)
    ]

    assert silent == []
