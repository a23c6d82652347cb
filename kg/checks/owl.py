"""What the OWL API and a reasoner have to say, as rules and findings like the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kg.checks.findings import Finding, Level, Rule

PROFILE = Rule(
    "owl-dl-profile",
    "profile",
    Level.ERROR,
    "Each file opens in the OWL API whole, as OWL 2 DL.",
    "the OWL API under Protégé does not open it whole.",
    "What leaves OWL 2 DL no reasoner promises to understand, and what is not opened is not there.",
    "Mend what is named; shapes and rules that failed as well say how.",
)
CONSISTENCY = Rule(
    "consistency",
    "consistency",
    Level.ERROR,
    "The ontology and the graph contradict nothing, and every class can have a member.",
    "a reasoner finds a contradiction.",
    "From a contradiction everything follows, so that no inference means anything.",
    "Mend the statement or the axiom that clashes; 'kg reason' names them.",
)


def run(rule: Rule, problems: Iterable[str], names: Mapping[str, str]) -> Iterator[Finding]:
    """Put each problem in its file, where it begins with the path of one; `names` are the files' own by their paths."""
    for problem in problems:
        path, _, rest = problem.partition(": ")
        file = names.get(path, "")
        yield Finding(rule.id, rule.level, "", _sentence(rest if file else problem), rule.solution, file=file)


def _sentence(words: str) -> str:
    return " ".join(words.split()).rstrip(".") + "."
