"""Reading a text down to its mentions, and asking about the answer as a person would."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from kg import language, mentions, ontology
from kg.model import Document, Mention, Mentions, Referent, TenureStatus

ROOT = Path(__file__).parents[2]
Post = tuple[str, str, str]  # title, body or place, state's id; "" where there is none


@cache
def _parser() -> language.Parser:
    return language.load()


@cache
def _ontology() -> ontology.Ontology:
    return ontology.load(ROOT / "ontology")


@dataclass(frozen=True)
class Answer:
    """What was found in a text."""

    found: Mentions

    @property
    def referents(self) -> dict[str, Referent]:
        """Everything the text speaks of, by id."""
        return {referent.id: referent for referent in self.found.referents}

    def people(self) -> set[str]:
        """The people, by their labels."""
        return {referent.label for referent in self.found.referents if referent.kind == "Person"}

    def kinds(self, prefix: str) -> dict[str, str]:
        """The individuals whose ids begin so, by their labels, with their classes."""
        return {r.label: r.kind for r in self.found.referents if r.id.startswith(prefix)}

    def names(self, label: str) -> list[str]:
        """The spellings of the individual with this label."""
        return [name.text for r in self.found.referents if r.label == label for name in r.names]

    def posts(self) -> dict[str, set[Post]]:
        """The posts of each person who has one."""
        held: dict[str, set[Post]] = {}
        for holding in self.found.holdings:
            held.setdefault(self.referents[holding.person].label, set()).add(self.post(holding.post))
        return held

    def post(self, identifier: str) -> Post:
        """Give a post's title, its body and its state."""
        facts = dict(self.referents[identifier].details)
        body = self.referents[facts["postIn"]].label if "postIn" in facts else ""
        return facts["title"], body, facts.get("ofState", "").removeprefix("state/")

    def statuses(self) -> dict[str, TenureStatus]:
        """The tenure status of each person's last post."""
        return {self.referents[h.person].label: h.status for h in self.found.holdings}

    def mentions(self, words: str) -> list[Mention]:
        """The mentions with these words, in text order."""
        return [mention for mention in self.found.mentions if mention.text == words]

    def meant(self, words: str) -> list[str]:
        """Whom or what the first mention with these words stands for, by label."""
        return [self.referents[referent].label for referent in self.mentions(words)[0].referents]


def read(text: str, *, published: date | None = None, author: str | None = None) -> Answer:
    """Read a text as an article of its own."""
    document = Document("note", text, published=published, author=author)
    return Answer(mentions.find(document, _parser().parse(document), _ontology()))
