"""What the ontology's files say, gathered by subject and property, so that each part is built by looking up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from kg import errors
from kg.rdf import turtle
from kg.rdf.terms import IRI, RDF_TYPE, Literal, Object, Subject, Triple

_NOTHING: dict[IRI, list[Object]] = {}
_APART = frozenset({"shapes.ttl", "alignments.ttl"})


class Facts:
    """The triples of all files; lookups keep the order in which the files give them."""

    def __init__(self, triples: Iterable[Triple], digest: str = "") -> None:
        self.digest = digest
        self._about: dict[Subject, dict[IRI, list[Object]]] = defaultdict(lambda: defaultdict(list))
        for subject, predicate, value in triples:
            self._about[subject][predicate].append(value)
        self._instances: dict[Object, list[IRI]] = defaultdict(list)
        for subject, said in self._about.items():
            for kind in said.get(RDF_TYPE, ()):
                if isinstance(subject, str):
                    self._instances[kind].append(subject)

    def instances(self, kind: IRI) -> Iterator[IRI]:
        """Give the individuals (or terms) that are said to be of a class, each once."""
        return iter(dict.fromkeys(self._instances.get(kind, ())))

    def types(self) -> Iterator[IRI]:
        """Every class that something is said to be an instance of."""
        return (kind for kind in self._instances if isinstance(kind, str))

    def iris(self, subject: Subject, predicate: IRI) -> tuple[IRI, ...]:
        """Give the IRIs that a property leads to."""
        values = self._about.get(subject, _NOTHING).get(predicate, ())
        return tuple(value for value in values if isinstance(value, str))

    def iri(self, subject: Subject, predicate: IRI) -> IRI | None:
        """Give the first IRI that a property leads to."""
        values = self.iris(subject, predicate)
        return values[0] if values else None

    def literals(self, subject: Subject, predicate: IRI) -> list[Literal]:
        """Give the literals that a property leads to."""
        values = self._about.get(subject, _NOTHING).get(predicate, ())
        return [value for value in values if isinstance(value, Literal)]

    def words(self, subject: Subject, predicate: IRI, language: str) -> tuple[str, ...]:
        """Give the literals of one language, regional variants ("en-gb") and untagged ones among them."""
        return tuple(
            literal.value
            for literal in self.literals(subject, predicate)
            if literal.language in (language, None) or str(literal.language).startswith(f"{language}-")
        )

    def value(self, subject: Subject, predicate: IRI) -> str | None:
        """Give the first literal that a property leads to, without its language or datatype."""
        literals = self.literals(subject, predicate)
        return literals[0].value if literals else None


def read(*folders: Path) -> Facts:
    """Read all Turtle files below the folders; a file hides one of the same relative path in a later folder.

    Shapes and alignments name nothing that an article speaks of: mending one is no reason to read all of them again.
    """
    files: dict[str, Path] = {}
    for folder in folders:
        for path in sorted(folder.rglob("*.ttl")):
            if path.name not in _APART:
                files.setdefault(path.relative_to(folder).as_posix(), path)
    if not files:
        places = " or ".join(f"{folder}/" for folder in folders)
        raise errors.GraphError(f"There is no ontology: no Turtle file (*.ttl) in {places}.")
    triples = (triple for _, path in sorted(files.items()) for triple in turtle.parse(path))
    return Facts(triples, _digest(files))


def _digest(files: dict[str, Path]) -> str:
    """Hash names and bytes of all files, so that a cache knows when any of them changes."""
    whole = sha256()
    for name, path in sorted(files.items()):
        whole.update(f"{name}\n{sha256(path.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()
