"""How long `kg query delegation.rq` takes as a whole process, beside scripts that do only what they must.

    python benchmarks/query_start.py [--workspace DIR] [--rounds N]

The wheel is built and installed into an empty folder, everything is compiled, and all take turns, so that a busy
machine is busy for each. Measured against: a bare script that imports click and pyoxigraph, parses the same Turtle
and asks the same query (kg may take 1.5 times as long); the same through rdflib (kg must be 4 times faster); Jena's
arq, where it is installed (10 times). The exit code is 1 when a bound is broken.
"""

from __future__ import annotations

import argparse
import compileall
import importlib.util
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent


class Run(NamedTuple):
    """How long one process took, in seconds: by the clock, and of the processor."""

    wall: float
    cpu: float


BARE = """
import sys, click, pyoxigraph
graph = pyoxigraph.Store()
for path in sys.argv[2:]:
    graph.load(path=path, format=pyoxigraph.RdfFormat.TURTLE)
found = graph.query(open(sys.argv[1], encoding="utf-8").read())
print(*(variable.value for variable in found.variables), sep="\\t")
for row in found:
    print(*("" if term is None else term.value for term in row), sep="\\t")
"""

RDFLIB = """
import sys, rdflib
graph = rdflib.Graph()
for path in sys.argv[2:]:
    graph.parse(path, format="turtle")
found = graph.query(open(sys.argv[1], encoding="utf-8").read())
print(*found.vars, sep="\\t")
for row in found:
    print(*("" if term is None else str(term) for term in row), sep="\\t")
"""


def main() -> int:
    """Measure, print the table, and tell whether the bounds hold."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        commands = _commands(Path(folder), options.workspace.resolve())
        runs = _measure(commands, options.workspace, options.rounds)
    return _report(runs)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--workspace", type=Path, default=ROOT, help="whose graph is asked")
    parser.add_argument("--rounds", type=int, default=21)
    return parser.parse_args()


def _commands(folder: Path, workspace: Path) -> dict[str, list[str]]:
    """Install what is measured, and give the command line of each."""
    site = _installed(folder)
    query = site / "kg/stock/queries/delegation.rq"
    turtle = [*sorted(map(str, (workspace / "graph").rglob("*.ttl"))), str(site / "kg/stock/ontology/diplomacy.ttl")]
    if len(turtle) < 2:
        sys.exit(f"There is no graph in {workspace}: run 'kg populate', or name another with --workspace.")
    commands = {"kg": [sys.executable, str(site / "bin/kg"), "query", "delegation.rq"]}
    for name, script in (("bare", BARE), ("rdflib", RDFLIB)):
        (folder / f"with_{name}.py").write_text(script, encoding="utf-8")
        commands[name] = [sys.executable, str(folder / f"with_{name}.py"), str(query), *turtle]
    if shutil.which("arq"):
        commands["arq"] = ["arq", *(f"--data={path}" for path in turtle), f"--query={query}", "--results=TSV"]
    return commands


def _installed(folder: Path) -> Path:
    """Build the wheel, install it into a folder of its own, and compile it and what it imports."""
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", "--no-deps", "--wheel-dir", str(folder), str(ROOT)], check=True)
    (wheel,) = folder.glob("diplomatic_kg-*.whl")
    site = folder / "site"
    subprocess.run([*pip, "install", "--no-deps", "--target", str(site), str(wheel)], check=True)
    for package in ("click", "pyoxigraph", "rdflib", "yaml"):
        spec = importlib.util.find_spec(package)
        if spec and spec.submodule_search_locations:
            compileall.compile_dir(spec.submodule_search_locations[0], quiet=1)
    compileall.compile_dir(str(site), quiet=1)
    return site


def _measure(commands: dict[str, list[str]], workspace: Path, rounds: int) -> dict[str, list[Run]]:
    """Run all in turn, after two rounds that do not count."""
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for turn in range(-2, rounds):
        for name, command in commands.items():
            run, rows = _run(command, workspace)
            if turn >= 0:
                runs[name].append(run)
            elif rows < 2:
                sys.exit(f"{name} gave no answer: is there a delegation in the graph?")
    return runs


def _run(command: list[str], workspace: Path) -> tuple[Run, int]:
    """Run one process to its end; give its times and the number of lines it wrote."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=workspace, env=_environment(command), stdout=subprocess.PIPE)
    assert process.stdout is not None
    rows = len(process.stdout.read().splitlines())
    _, process.returncode, used = os.wait4(process.pid, 0)
    if process.returncode:
        sys.exit(f"{command} failed.")
    return Run(time.perf_counter() - start, used.ru_utime + used.ru_stime), rows


def _environment(command: list[str]) -> dict[str, str]:
    site = str(Path(command[1]).parent.parent) if command[1].endswith("bin/kg") else ""
    return {name: value for name, value in os.environ.items() if name != "PYTHONPATH"} | (
        {"PYTHONPATH": site} if site else {}
    )


def _report(runs: dict[str, list[Run]]) -> int:
    """Print medians and ratios; 1 when a bound is broken."""
    bounds = {"bare": 1 / 1.5, "rdflib": 4.0, "arq": 10.0}
    middle = {name: Run(*map(statistics.median, zip(*each, strict=True))) for name, each in runs.items()}
    print(f"{'':8}{'median':>11}{'beside kg':>11}{'CPU':>11}{'beside kg':>11}   at least")
    for name, run in middle.items():
        wall, cpu = run.wall / middle["kg"].wall, run.cpu / middle["kg"].cpu
        bound = f"{bounds[name]:11.2f}x" if name in bounds else ""
        print(f"{name:8}{run.wall * 1000:8.1f} ms{wall:10.2f}x{run.cpu * 1000:8.1f} ms{cpu:10.2f}x{bound}")
    print(
        f"kg takes {middle['kg'].wall / middle['bare'].wall:.2f} times as long as the bare script, "
        f"and {middle['kg'].cpu / middle['bare'].cpu:.2f} times its CPU time (bound: 1.50)."
    )
    return int(any(middle[name].wall < bound * middle["kg"].wall for name, bound in bounds.items() if name in middle))


if __name__ == "__main__":
    sys.exit(main())
