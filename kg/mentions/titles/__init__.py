"""Titles: a head noun of a post, what stands in front of it, and what it is "of", "for", "to" or "at".

"Deputy Head of the Presidential Administration" is the title "Deputy Head" in an organisation; "Minister of Industry
and Trade" is one title, for industry and trade are no body; "Presidential Envoy to the Far East" is one too.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.mentions.lexicon import Lexicon, Sort
from kg.mentions.line import Line
from kg.mentions.phrases import Phrase
from kg.mentions.titles import behind, front
from kg.mentions.titles.title import Reader, Title
from kg.mentions.words import ARTICLES
from kg.model import Kind, TenureStatus

__all__ = ["Title", "find"]

_HEAD_OF_BODY = "HeadOfOrganizationPost"
_HEADS_OF_LAND = ("HeadOfStatePost", "HeadOfGovernmentPost", "RegionalHeadPost")


def find(line: Line, phrases: Sequence[Phrase], lexicon: Lexicon) -> tuple[Title, ...]:
    """Find the titles of a line in order; one inside another ("aide to President NAME") comes as well."""
    if not any(atom.sort is Sort.TITLE for atom in line.atoms):
        return ()
    reader = Reader(line, lexicon, {p.first: p for p in phrases}, {p.last: p for p in phrases})
    inside = {index for phrase in phrases for index in range(phrase.first, phrase.last)}
    heads = [i for i, atom in enumerate(line.atoms) if atom.sort is Sort.TITLE and i not in inside]
    found = [_title(reader, head) for head in heads]
    return tuple(title for title in found if not any(_is_inside(reader, title, other) for other in found))


def _is_inside(reader: Reader, title: Title, other: Title) -> bool:
    """Tell whether a title is only a word of another: "Minister of Justice", "Adviser to the President NAME"."""
    if title is other or not other.words[0] <= title.head < other.words[1]:
        return False
    is_served = reader.line.lower(title.first - 1) in ARTICLES
    return is_served or reader.line.lower(title.head) in reader.lexicon.portfolios


def _title(reader: Reader, head: int) -> Title:
    line, lexicon, atom = reader.line, reader.lexicon, reader.line.atoms[head]
    left, right = front.read(reader, head), behind.read(reader, head)
    of = left.of + right.of
    return Title(
        first=left.first,
        last=right.last,
        words=(left.own, right.own),
        head=head,
        name=_name(line, left.own, head, right.own, lexicon),
        term=_in_body(_term(line, left.own, head, lexicon), of, lexicon),
        plural=atom.plural,
        of=of,
        state=left.state or right.state,
        status=_status(left.status, line, head),
        definite=left.definite,
        counterpart=atom.lower in lexicon.counterparts,
        capital=atom.capital,
        owner=left.owner,
    )


def _name(line: Line, first: int, head: int, last: int, lexicon: Lexicon) -> str:
    """Give a title's own words, the head noun in the singular."""
    atom = line.atoms[head]
    if not atom.plural:
        return line.text(first, last)
    one = _in_singular(line.text(head, head + 1), lexicon.singulars.get(atom.lower, atom.lower))
    before = f"{line.text(first, head)} " if first < head else ""
    after = f" {line.text(head + 1, last)}" if last > head + 1 else ""
    return before + one + after


def _in_singular(text: str, singular: str) -> str:
    """Write a singular as large as the plural is written.

    >>> _in_singular("Deputy chairmen", "deputy chairman")
    'Deputy chairman'
    """
    pairs = zip(text.split(), singular.split(), strict=False)
    return " ".join(word.capitalize() if written[0].isupper() else word for written, word in pairs)


def _term(line: Line, first: int, head: int, lexicon: Lexicon) -> str:
    """Give the class of the longest words that signal one: "deputy prime minister" is no head of government."""
    atom = line.atoms[head]
    signals = lexicon.ontology.signals("Post")
    noun = lexicon.singulars.get(atom.lower, atom.lower) if atom.plural else atom.lower
    for start in range(first, head):
        words = " ".join([*(line.lower(index) for index in range(start, head)), noun])
        if words in signals:
            return signals[words]
    rank = signals.get(line.lower(first), "") if first < head else ""
    return rank if lexicon.is_a(rank, "DeputyPost") else atom.term


def _in_body(term: str, of: Sequence[Phrase], lexicon: Lexicon) -> str:
    """Give the class of a post in a body: the president of a bank is no head of state, its governor of no region."""
    is_in_body = bool(of) and of[0].kind is Kind.ORGANIZATION
    return _HEAD_OF_BODY if is_in_body and any(lexicon.is_a(term, kind) for kind in _HEADS_OF_LAND) else term


def _status(word: str, line: Line, head: int) -> TenureStatus:
    """Say whether the words in front ("former") or behind ("-elect") take a post out of the present."""
    if line.sort(head + 1) is Sort.TENURE:
        word = line.atoms[head + 1].term
    return TenureStatus(word) if word else TenureStatus.CURRENT
