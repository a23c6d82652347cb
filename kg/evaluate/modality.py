"""How rightly the status of an event is read: sentences invented for every cue and for what cues make of each other.

The word whose status is asked for stands between asterisks. The sentences of the part "held-out" were written before
anybody looked at what the rules make of them; one that rules are later tuned on becomes "known".
"""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from kg import mentions
from kg.claims import status
from kg.errors import InputError
from kg.evaluate.names import match
from kg.language import Parser
from kg.model import Document, Mentions, Sentence, Span, Status
from kg.ontology import Ontology

SENTENCES = Path(__file__).parent / "status.en.tsv"
"""The sentences that come with kg, in English."""

CUES = ("tense", "modality", "negation", "cancellation", "hedge", "denial", "attribution", "combination")
"""What decides the status of a sentence; a combination is of two or more of the others."""

PARTS = ("known", "held-out")

COLUMNS = ("sentence", "status", "attributed_to", "reported_by", "cue", "part")

HAPPENED = frozenset({Status.OCCURRED, Status.ONGOING})


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence with its trigger, and what a reader understands: the status, and the source where it has a name."""

    text: str
    trigger: Span
    status: Status
    attributed_to: str
    reported_by: str
    cue: str
    part: str

    @property
    def marked(self) -> str:
        """The sentence with its trigger between asterisks."""
        start, end = self.trigger
        return f"{self.text[:start]}*{self.text[start:end]}*{self.text[end:]}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A case and what the rules make of it; a source is known by all the names of its referent."""

    case: Case
    status: Status
    attributed_to: tuple[str, ...] = ()
    reported_by: tuple[str, ...] = ()

    @property
    def is_right(self) -> bool:
        """Tell whether the status is the wanted one."""
        return self.status is self.case.status

    @property
    def is_leak(self) -> bool:
        """Tell whether something is given as having happened that did not, or not surely."""
        return self.status in HAPPENED and self.case.status not in HAPPENED

    @property
    def is_source_right(self) -> bool | None:
        """Tell whether every source that is wanted was found; None where none is."""
        wanted = ((self.case.attributed_to, self.attributed_to), (self.case.reported_by, self.reported_by))
        given = [match([name], names) for name, names in wanted if name]
        return all(given) if given else None


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many are right."""

    right: int
    cases: int

    @property
    def accuracy(self) -> float | None:
        """The share of the right ones; None without a case."""
        return self.right / self.cases if self.cases else None


# ---------------------------------------------------------------- the sentences


def read(path: Path = SENTENCES) -> tuple[Case, ...]:
    """Read a file of sentences (tab-separated; its first line names the columns)."""
    with _opened(path) as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        missing = [name for name in ("sentence", "status") if name not in (rows.fieldnames or ())]
        if missing:
            raise InputError(f"{path} has no column {missing[0]!r}: its first line must name {', '.join(COLUMNS)}.")
        return tuple(_case(row, f"{path} line {number}") for number, row in enumerate(rows, start=2))


def _opened(path: Path) -> TextIO:
    try:
        return path.open(encoding="utf-8", newline="")
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror or error}.") from error


def _case(row: Mapping[str, str | None], where: str) -> Case:
    parts = (row["sentence"] or "").split("*")
    if len(parts) != 3 or not parts[1]:
        raise InputError(f"{where}: put one word between asterisks, the one whose status is asked for.")
    wanted, cue, part = row["status"] or "", row.get("cue") or CUES[-1], row.get("part") or PARTS[0]
    for value, known in ((wanted, tuple(Status)), (cue, CUES), (part, PARTS)):
        if value not in known:
            raise InputError(f"{where}: {value!r} is none of {', '.join(known)}.")
    return Case(
        text="".join(parts),
        trigger=Span(len(parts[0]), len(parts[0]) + len(parts[1])),
        status=Status(wanted),
        attributed_to=row.get("attributed_to") or "",
        reported_by=row.get("reported_by") or "",
        cue=cue,
        part=part,
    )


# ---------------------------------------------------------------- what the rules make of them


def judge(cases: Sequence[Case], parser: Parser, ontology: Ontology) -> Iterator[Verdict]:
    """Read each sentence as an article of its own."""
    documents = [Document(f"case-{number}", case.text) for number, case in enumerate(cases)]
    for case, document, sentences in zip(cases, documents, parser.parse_many(documents), strict=True):
        yield _verdict(case, sentences, mentions.find(document, sentences, ontology), ontology)


def _verdict(case: Case, sentences: Sequence[Sentence], named: Mentions, ontology: Ontology) -> Verdict:
    for sentence in sentences:
        for index, token in enumerate(sentence.tokens):
            if token.start == case.trigger.start:
                said = status.read(sentence, index, named, ontology)
                return Verdict(case, said.status, _names(named, said.attributed_to), _names(named, said.reported_by))
    raise InputError(f"“{case.marked}”: the asterisks must stand around whole words.")


def _names(named: Mentions, id: str | None) -> tuple[str, ...]:
    return tuple(
        spelling
        for referent in named.referents
        if referent.id == id
        for spelling in (referent.label, *(name.text for name in referent.names))
    )


# ---------------------------------------------------------------- counting


def shares(verdicts: Iterable[Verdict], of: Callable[[Case], str]) -> dict[str, Share]:
    """Count the right ones by something that each case has: its status, its cue, its part."""
    groups: dict[str, list[bool]] = defaultdict(list)
    for verdict in verdicts:
        groups[of(verdict.case)].append(verdict.is_right)
    return {name: Share(sum(right), len(right)) for name, right in groups.items()}


def leaks(verdicts: Iterable[Verdict]) -> Share:
    """Count what did not surely happen and is given as if it had: here the fewer the better."""
    others = [verdict.is_leak for verdict in verdicts if verdict.case.status not in HAPPENED]
    return Share(sum(others), len(others))


def sources(verdicts: Iterable[Verdict]) -> Share:
    """Count the right sources, of the cases that name one."""
    found = [verdict.is_source_right for verdict in verdicts if verdict.is_source_right is not None]
    return Share(sum(found), len(found))


def confusions(verdicts: Iterable[Verdict]) -> list[tuple[Status, Status, int]]:
    """Count which status is taken for which, the commonest mistake first."""
    wrong = Counter((v.case.status, v.status) for v in verdicts if not v.is_right)
    return [(wanted, found, number) for (wanted, found), number in sorted(wrong.items(), key=lambda one: -one[1])]
