"""What a check found, for people and for the programs that read such things: JSON, SARIF 2.1.0, JUnit."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import groupby
from typing import TYPE_CHECKING, Any

from kg.checks import KINDS, Finding, Level, Report, Rule
from kg.rdf.terms import IRI, Shortener
from kg.version import __version__
from kg.view.text import UNSAFE, line

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

SARIF = "https://json.schemastore.org/sarif-2.1.0.json"

_SARIF_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "note"}
_PLURALS = {Level.ERROR: "errors", Level.WARNING: "warnings", Level.INFO: "notes"}


def render(report: Report, form: str, *, lowest: Level = Level.WARNING) -> str:
    """Write a report in one of FORMATS; in the one for people only findings down to the lowest level."""
    return FORMATS[form](report, lowest)


def text(report: Report, lowest: Level = Level.WARNING) -> str:
    """Write findings for people: by file and by rule, each rule with the way out."""
    shown = [finding for finding in report.findings if finding.level.weight <= lowest.weight]
    lines = [each for file, found in groupby(shown, lambda f: f.file) for each in _file(file, list(found))]
    return "\n".join([*map(_safe, lines), summary(report, lowest)]) + "\n"


def summary(report: Report, lowest: Level = Level.INFO) -> str:
    """Say in one line how much was checked and found.

    >>> summary(Report((), (), 6302))
    '0 errors, 0 warnings, 0 notes; 0 rules on 6,302 triples.'
    """
    counts = ", ".join(_counted(report.count(level), level) for level in Level)
    hidden = sum(report.count(level) for level in Level if level.weight > lowest.weight)
    hint = " Show notes with --level info." if hidden else ""
    rules = f"{len(report.rules)} rule{'' if len(report.rules) == 1 else 's'}"
    return f"{counts}; {rules}{f' on {report.triples:,} triples' if report.triples else ''}.{hint}"


def _file(file: str, findings: list[Finding]) -> Iterator[str]:
    yield file or "(no file)"
    names = Shortener()
    for rule, group in groupby(findings, lambda f: f.rule):
        found = list(group)
        yield f"  {found[0].level}: {rule}"
        yield from (f"    {_place(finding, names)}{finding.problem}" for finding in found)
        yield from (f"      → {solution}" for solution in dict.fromkeys(f.solution for f in found) if solution)
    yield ""


def _place(finding: Finding, names: Shortener) -> str:
    where = f"line {finding.line}: " if finding.line else ""
    if not finding.thing:
        return where
    called = names.shorten(IRI(finding.thing)) or finding.thing
    label = f' "{finding.label}"' if finding.label else ""
    return f"{where}{called}{label}: "


def _safe(text: str) -> str:
    """Keep the indent, and nothing that would steer a terminal."""
    return " " * (len(text) - len(text.lstrip(" "))) + line(text)


def _counted(number: int, level: Level) -> str:
    word = _PLURALS[level]
    return f"{number:,} {word.removesuffix('s') if number == 1 else word}"


# ---------------------------------------------------------------- JSON


def json(report: Report, lowest: Level = Level.INFO) -> str:
    """Write all findings as an object."""
    findings = [
        {
            "rule": finding.rule,
            "level": finding.level,
            "file": finding.file or None,
            "line": finding.line,
            "thing": finding.thing or None,
            "label": finding.label or None,
            "problem": finding.problem,
            "solution": finding.solution,
        }
        for finding in report.findings
    ]
    counts = {_PLURALS[level]: report.count(level) for level in Level}
    return _dumped({**counts, "rules": len(report.rules), "notRun": list(report.not_run), "findings": findings})


def _dumped(content: Mapping[str, Any]) -> str:
    from json import dumps

    written = dumps(content, ensure_ascii=False, indent=1) + "\n"
    return UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", written)


# ---------------------------------------------------------------- SARIF


def sarif(report: Report, lowest: Level = Level.INFO) -> str:
    """Write the Static Analysis Results Interchange Format, which code hosts show beside the lines."""
    index = {rule.id: number for number, rule in enumerate(report.rules)}
    driver = {
        "name": "kg",
        "semanticVersion": __version__,
        "informationUri": "https://w3id.org/diplomatic-kg/",
        "rules": [_sarif_rule(rule) for rule in report.rules],
    }
    run: dict[str, Any] = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [
                    {"level": "note", "message": {"text": sentence}} for sentence in report.not_run
                ],
            }
        ],
        "results": [_sarif_result(finding, index) for finding in report.findings],
    }
    return _dumped({"$schema": SARIF, "version": "2.1.0", "runs": [run]})


def _sarif_rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.principle or rule.summary},
        "help": {"text": rule.solution},
        "defaultConfiguration": {"level": _SARIF_LEVELS[rule.level]},
        "properties": {"tags": [rule.kind]},
    }


def _sarif_result(finding: Finding, index: Mapping[str, int]) -> dict[str, Any]:
    where: dict[str, Any] = {}
    if finding.file:
        where["physicalLocation"] = {"artifactLocation": {"uri": _uri(finding.file)}}
        if finding.line:
            where["physicalLocation"]["region"] = {"startLine": finding.line}
    if finding.thing:
        where["logicalLocations"] = [{"name": finding.label or finding.thing, "fullyQualifiedName": finding.thing}]
    named = _place(finding, Shortener()).partition(": ")[2] if finding.line else _place(finding, Shortener())
    return {
        "ruleId": finding.rule,
        "ruleIndex": index[finding.rule],
        "level": _SARIF_LEVELS[finding.level],
        "message": {"text": f"{named}{finding.problem} {finding.solution}".strip()},
        "locations": [where] if where else [],
    }


def _uri(file: str) -> str:
    from urllib.parse import quote

    return quote(file)


# ---------------------------------------------------------------- JUnit


def junit(report: Report, lowest: Level = Level.INFO) -> str:
    """Write JUnit's XML, which build servers read: a rule is a test case, and it fails by an error."""
    from xml.etree import ElementTree

    root = ElementTree.Element("testsuites", name="kg check")
    for kind in KINDS:
        rules = [rule for rule in report.rules if rule.kind == kind]
        cases = [_junit_case(rule, report) for rule in rules]
        failures = sum(case.find("failure") is not None for case in cases)
        counts = {"tests": len(cases), "failures": failures, "errors": 0, "skipped": 0}
        if cases:
            suite = ElementTree.SubElement(root, "testsuite", {"name": kind} | {k: str(n) for k, n in counts.items()})
            suite.extend(cases)
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _junit_case(rule: Rule, report: Report) -> Element:
    from xml.etree import ElementTree

    names = Shortener()
    case = ElementTree.Element("testcase", classname=rule.kind, name=rule.id)
    found = [finding for finding in report.findings if finding.rule == rule.id]
    lines = "\n".join(line(f"{f.file}: {_place(f, names)}{f.problem} {f.solution}") for f in found)
    if any(finding.level is Level.ERROR for finding in found):
        number = f"{len(found)} finding{'' if len(found) == 1 else 's'}"
        ElementTree.SubElement(case, "failure", type=rule.id, message=number).text = lines
    elif found:
        ElementTree.SubElement(case, "system-out").text = lines
    return case


FORMATS: Mapping[str, Callable[[Report, Level], str]] = {"text": text, "json": json, "sarif": sarif, "junit": junit}
