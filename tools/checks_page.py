"""Write docs/checks.md, the list of all rules of `kg check`, from the rules themselves.

python tools/checks_page.py           rewrites the page
python tools/checks_page.py --check   exits 1 if the page is not what the rules say
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.checks import Rule, owl, parsing, rules, shapes, vocabularies

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "checks.md"

HEAD = """\
# What `kg check` holds the ontology and the graph to

    kg check                                  everything that can be run here
    kg check --only ontology --only shapes    some kinds of check
    kg check --format sarif -o kg.sarif       for code hosts; also json, and junit for build servers
    kg check --level info                     notes, too

An **error** is wrong and makes the exit code 1; a **warning** most likely is wrong; a note (**info**) is worth a look.
Each finding names the file and the line, the thing by its name and label, what is wrong, and the way out.

Rules in SPARQL are files in `queries/checks/`. A workspace adds its own in its folder `queries/checks/`, and a file
with the name of one of ours stands in its place. Shapes are in `ontology/shapes.ttl`; a workspace with an ontology of
its own may have its own shapes beside it.

`kg check` does not look at the articles: that each passage has the words of its article is proved by `kg verify`.
"""

KINDS = {
    "turtle": "Files (`--only turtle`)",
    "ontology": "Terms of the ontology (`--only ontology`)",
    "graph": "The graph, by many nodes (`--only graph`)",
    "shapes": "The graph, node by node (`--only shapes`)",
    "profile": "OWL 2 DL (`--only profile`; needs Java and the OWL API)",
    "consistency": "Consistency (`--only consistency`; needs Java and the OWL API)",
}


def main() -> int:
    """Rewrite or check the page; give the exit code."""
    true = page()
    if "--check" in sys.argv:
        return int(PAGE.read_text(encoding="utf-8") != true)
    PAGE.write_text(true, encoding="utf-8")
    return 0


def page() -> str:
    """Give the page as the rules have it now."""
    known = list(_rules())
    sections = (_section(title, [rule for rule in known if rule.kind == kind]) for kind, title in KINDS.items())
    return "\n".join([HEAD, *sections])


def _rules() -> Iterator[Rule]:
    yield from parsing.RULES
    yield vocabularies.RULE
    yield from (query.rule for query in rules.read([ROOT / "queries" / "checks"]))
    yield from shapes.rules(ROOT / "ontology" / "shapes.ttl")
    yield from (owl.PROFILE, owl.CONSISTENCY)


def _section(title: str, listed: Iterable[Rule]) -> str:
    ordered = sorted(listed, key=lambda rule: (rule.level.weight, rule.id.lower()))
    head = f"## {title}\n\n| rule | level | what holds | why | what to do |\n|---|---|---|---|---|\n"
    if not any(rule.principle for rule in ordered):
        head = f"## {title}\n\n| shape | level | what is wrong | what to do |\n|---|---|---|---|\n"
    return head + "".join(map(_row, ordered))


def _row(rule: Rule) -> str:
    cells = [f"`{rule.id}`", rule.level, rule.summary, *([rule.principle] if rule.principle else []), rule.solution]
    return f"| {' | '.join(cell.replace('|', chr(92) + '|').replace('<', '&lt;') for cell in cells)} |\n"


if __name__ == "__main__":
    raise SystemExit(main())
