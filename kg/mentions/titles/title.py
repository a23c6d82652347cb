"""What a title is, and what is asked about its head noun while it is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from kg.mentions.lexicon import Lexicon, Sort
from kg.mentions.line import Line
from kg.mentions.phrases import Phrase
from kg.mentions.words import ARTICLES
from kg.model import TenureStatus


@dataclass(frozen=True, slots=True)
class Title:
    """A title in a line: atoms [first, last) with all that belongs to it; `name` is the title alone, in the singular.

    `words` are the atoms of the title's own words, `head` the one of its head noun. `of` is the organisation or
    place whose post it is, `state` a state's id, `owner` the atom of a person whose post it is ("Zelensky's
    spokesman"). `definite` titles ("the mayor") may stand for somebody without a name; `counterpart` ones take their
    name from somebody else's.
    """

    first: int
    last: int
    words: tuple[int, int]
    head: int
    name: str
    term: str
    plural: bool = False
    of: tuple[Phrase, ...] = ()
    state: str = ""
    status: TenureStatus = TenureStatus.CURRENT
    definite: bool = False
    counterpart: bool = False
    capital: bool = False
    owner: int = -1


class Left(NamedTuple):
    """What stands in front of a head noun: where the whole begins, where the title's own words do."""

    first: int
    own: int
    of: tuple[Phrase, ...] = ()
    state: str = ""
    status: str = ""
    definite: bool = False
    owner: int = -1


class Right(NamedTuple):
    """What hangs behind a head noun, or one complement of it: `own` is 0 where it adds nothing to the title itself."""

    last: int
    own: int
    of: tuple[Phrase, ...] = ()
    state: str = ""


@dataclass(frozen=True, slots=True)
class Reader:
    """A line with its names by where they begin and end."""

    line: Line
    lexicon: Lexicon
    starting: dict[int, Phrase]
    ending: dict[int, Phrase]

    def is_any(self, head: int, *kinds: str) -> bool:
        """Tell whether a head noun's post is of one of these classes."""
        return any(self.lexicon.is_a(self.line.atoms[head].term, kind) for kind in kinds)

    def has_field(self, head: int) -> bool:
        """Tell whether what stands beside a head noun is its field: of ministers, their deputies, and advisers."""
        atom = self.line.atoms[head]
        last = self.lexicon.ontology.signals("Post").get(atom.lower.split()[-1], "")
        return self.is_any(head, "MinisterPost", "AdviserPost") or self.lexicon.is_a(last, "MinisterPost")

    def past_article(self, index: int) -> int:
        """Give the atom behind an article, or the same one where there is none."""
        return index + (self.line.lower(index) in ARTICLES)

    def is_nominal(self, index: int) -> bool:
        """Tell whether an atom is a small noun or adjective."""
        if self.line.sort(index) not in {Sort.WORD, Sort.GROUP, Sort.BODY} or self.line.atoms[index].capital:
            return False
        return self.line.words[self.line.atoms[index].first].token.pos in {"NOUN", "ADJ"}
