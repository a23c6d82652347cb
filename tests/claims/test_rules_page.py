"""The page on the rules names every rule that a claim may have been made by, and no other."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from kg import claims, mentions
from kg.model import Document
from tests.claims.reading import parse, words

ROOT = Path(__file__).parents[2]
_FAMILIES = ("events", "places", "delegations", "quote", "statement", "title", "description")
_NO_CLAIM = frozenset({"description.author", "description.body", "description.open", "description.post"})
"""Rules by which a mention is found, of which no claim is made."""


def listed() -> list[str]:
    """List the rules of the page, in its order."""
    page = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    return re.findall(r"^\| `([a-z]+\.[A-Za-z-]+)` \|", page, flags=re.MULTILINE)


def written() -> Iterator[str]:
    """Give the rules that are written out in the code."""
    for file in (*(ROOT / "kg" / "claims").rglob("*.py"), *(ROOT / "kg" / "mentions").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                family, _, name = node.value.partition(".")
                if family in _FAMILIES and re.fullmatch(r"[a-z][A-Za-z-]*", name):
                    yield node.value


def test_every_rule_in_the_code_is_on_the_page() -> None:
    """Whoever writes a rule says what it finds and what it was written on."""
    assert set(written()) - _NO_CLAIM <= set(listed())


def test_every_rule_of_a_claim_is_on_the_page() -> None:
    """All claims of the seed article are by rules of the page."""
    (path,) = (ROOT / "seeds").glob("000_*.txt")
    document = Document(
        path.stem, path.read_text(encoding="utf-8"), author="Konstantin Asmolov", published=date(2023, 9, 19)
    )
    sentences = parse(document)
    found = mentions.find(document, sentences, words())

    reading = claims.find(document, sentences, found, words())
    assert {claim.rule for claim in reading.claims} <= set(listed())


def test_the_page_names_no_rule_that_is_gone() -> None:
    """Each rule of the page stands in the code, written out or put together from its family and a name."""
    sources = "".join(
        file.read_text(encoding="utf-8")
        for folder in ("claims", "mentions")
        for file in (ROOT / "kg" / folder).rglob("*.py")
    )
    gone = [rule for rule in listed() if f'"{rule}"' not in sources and f'f"{rule.split(".")[0]}.{{' not in sources]
    assert gone == []


def test_no_rule_is_listed_twice() -> None:
    """One line a rule."""
    assert len(listed()) == len(set(listed()))
