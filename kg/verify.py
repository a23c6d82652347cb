"""The proof that every passage of the graph stands in its article, word for word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from kg import article
from kg.errors import GraphError, InputError
from kg.model import Document
from kg.rdf import turtle
from kg.rdf.terms import IRI, RDF_TYPE, Literal, Object, Subject, term
from kg.workspace import Workspace

_PASSAGE, _ARTICLE, _CLAIM = term("dip:Passage"), term("dip:Article"), term("dip:Claim")
_CLASSES = {_PASSAGE, _ARTICLE, _CLAIM}
_EXACT, _START, _END, _IN_ARTICLE = (term(f"dip:{name}") for name in ("exact", "start", "end", "inArticle"))
_SHA256, _SAYS = term("dip:sha256"), term("dip:passage")
_LEADS_TO_PASSAGE = {term("dip:evidence"): "dip:evidence", _SAYS: "dip:passage"}
_KEPT = {_EXACT, _START, _END, _IN_ARTICLE, _SHA256, _SAYS}

_POPULATE = "Run 'kg populate --force'."

Facts = dict[IRI, list[Object]]


class Mismatch(NamedTuple):
    """Something that is not as it should be: the file, what is wrong in it, and the way out."""

    file: str
    problem: str


@dataclass(frozen=True, slots=True)
class Report:
    """What was proved: how many passages of how many articles, what does not fit, what is not in the graph yet."""

    passages: int
    articles: int
    mismatches: tuple[Mismatch, ...]
    unread: tuple[str, ...] = ()


def verify(workspace: Workspace) -> Report:
    """Read every article again, and hold every passage of the graph against it."""
    proof = _Proof(workspace)
    mismatches = [*proof.check_articles()]
    for path in workspace.graph_files():
        mismatches += proof.check_file(path)
    mismatches += proof.check_references()
    unread = tuple(name for name in article.documents(workspace.seeds) if proof.lacks(name))
    return Report(len(proof.passages), len(proof.articles), tuple(mismatches), unread)


@dataclass
class _Proof:
    """What the files said so far: the articles and passages they hold, and which passages they lead to."""

    workspace: Workspace
    articles: set[str] = field(default_factory=set)
    unreadable: set[str] = field(default_factory=set)
    passages: set[Subject] = field(default_factory=set)
    references: dict[Object, tuple[str, str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._text = lru_cache(maxsize=4)(self._read)  # the passages of an article stand together

    def check_articles(self) -> Iterator[Mismatch]:
        """Hold each text against the hash that was recorded when it was added."""
        seeds = self.workspace.seeds
        for name in article.documents(seeds):
            try:
                recorded, found = article.recorded_digest(seeds, name), article.read(seeds, name).digest
            except InputError as error:
                self.unreadable.add(name)  # one mismatch; nothing can be said of its passages
                yield Mismatch(f"seeds/{name}", str(error))
                continue
            if recorded is None:
                yield Mismatch(f"seeds/{name}.toml", f'records no hash: add the line sha256 = "{found}".')
            elif recorded != found:
                yield Mismatch(f"seeds/{name}.txt", "is not the text that was added: restore it from a copy.")

    def check_file(self, path: Path) -> Iterator[Mismatch]:
        """Hold what one file of the graph says against the articles."""
        file = str(path.relative_to(self.workspace.root))
        try:
            nodes = self._nodes(path, file)
        except GraphError as error:
            yield Mismatch(file, f"{error} {_POPULATE}")
            return
        for node, facts in nodes.items():
            for problem in self._problems(node, facts):
                yield Mismatch(file, problem)

    def check_references(self) -> Iterator[Mismatch]:
        """Name what leads to a passage that no file holds."""
        for passage, (file, reference) in self.references.items():
            if passage not in self.passages:
                yield Mismatch(file, f"{reference} leads to {_named(passage)}, which is no passage. {_POPULATE}")

    def lacks(self, name: str) -> bool:
        """Tell whether an article should be in the graph, and is not."""
        document = self._text(name)
        return name not in self.articles | self.unreadable and (document is None or document.withdrawn is None)

    def _nodes(self, path: Path, file: str) -> dict[Subject, Facts]:
        """Gather what a file says of each node, as far as the proof needs it."""
        nodes: dict[Subject, Facts] = defaultdict(lambda: defaultdict(list))
        for subject, predicate, value in turtle.parse(path, name=file):
            if predicate in _LEADS_TO_PASSAGE and value not in self.references:
                self.references[value] = (file, f"{_LEADS_TO_PASSAGE[predicate]} of {_named(subject)}")
            if predicate in _KEPT or value in _CLASSES:
                nodes[subject][predicate].append(value)
        return nodes

    def _problems(self, node: Subject, facts: Facts) -> Iterator[str]:
        classes = facts.get(RDF_TYPE, ())
        if _ARTICLE in classes and self._name(node) not in self.unreadable:
            yield from self._article_problems(node, facts)
        if _PASSAGE in classes:
            yield from self._passage_problems(node, facts)
        if _CLAIM in classes and _SAYS not in facts:
            yield f"{_named(node)} is a claim without a passage. {_POPULATE}"

    def _article_problems(self, node: Subject, facts: Facts) -> Iterator[str]:
        name = self._name(node)
        document = self._text(name) if name else None
        if name is None or document is None:
            yield f"{_named(node)} is not in seeds/: restore it, or run 'kg populate'."
            return
        self.articles.add(name)
        if facts.get(_SHA256) != [Literal(document.digest)]:
            yield f"{_named(node)} was read from another text than seeds/{name}.txt is now. {_POPULATE}"

    def _passage_problems(self, node: Subject, facts: Facts) -> Iterator[str]:
        self.passages.add(node)
        place, words, source = _place(facts), _only(facts, _EXACT), _only(facts, _IN_ARTICLE)
        if place is None or not isinstance(words, Literal) or source is None:
            yield f"{_named(node)} needs one dip:start, dip:end, dip:exact and dip:inArticle each. {_POPULATE}"
            return
        start, end = place
        name = self._name(source) or ""
        if node != f"{source}#char={start},{end}":
            yield f"{_named(node)} is said to stand at {start} to {end} of {_named(source)}. {_POPULATE}"
        document = self._text(name)
        if document is None and name in self.unreadable:
            return
        if document is None:
            yield f"{_named(node)} belongs to no article in seeds/: restore it, or run 'kg populate'."
        elif not start < end <= len(document.text):
            yield f"{_named(node)} is no part of a text of {len(document.text)} characters. {_POPULATE}"
        elif document.text[start:end] != words.value:
            found = document.text[start:end]
            yield f"{_named(node)} has the words {_short(words.value)}, but there stands {_short(found)}. {_POPULATE}"

    def _name(self, iri: Object | Subject) -> str | None:
        """Give the name of the article that an IRI stands for."""
        prefix = f"{self.workspace.base}article/"
        return iri.removeprefix(prefix) if isinstance(iri, str) and iri.startswith(prefix) else None

    def _read(self, name: str) -> Document | None:
        try:
            return article.read(self.workspace.seeds, name)
        except InputError:
            return None  # what is wrong with it was said when the articles were checked


def _only(facts: Facts, predicate: IRI) -> Object | None:
    values = facts.get(predicate, ())
    return values[0] if len(values) == 1 else None


def _place(facts: Facts) -> tuple[int, int] | None:
    """Give where a passage says it stands, if it says so in two whole numbers."""
    values = [_only(facts, predicate) for predicate in (_START, _END)]
    numbers = [int(value.value) for value in values if isinstance(value, Literal) and _is_number(value.value)]
    return (numbers[0], numbers[1]) if len(numbers) == 2 else None


def _is_number(words: str) -> bool:
    return words.isascii() and words.isdigit() and len(words) < 13


def _named(node: Object | Subject) -> str:
    """Name a node as a person would: by the last part of its IRI."""
    return node.rpartition("/")[2] if isinstance(node, str) else repr(node)


def _short(words: str, longest: int = 60) -> str:
    return repr(words if len(words) <= longest else f"{words[:longest]}…")
