"""The article's own list of who and what it speaks of: every individual once, with all its spellings."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace

from kg.model import Name, Referent, Span
from kg.rdf.terms import slug


@dataclass(slots=True)
class _Entry:
    """One individual while the article is being read."""

    id: str
    kind: str
    label: str
    is_fixed: bool = False  # the label is put together, and no spelling of the article's
    spellings: Counter[str] = field(default_factory=Counter)
    names: dict[str, Name] = field(default_factory=dict)
    details: dict[tuple[str, str], None] = field(default_factory=dict)


class Book:
    """All individuals of one article by a key; the first spelling makes the id, the commonest the label."""

    def __init__(self) -> None:
        self._entries: dict[tuple[str, str], _Entry] = {}
        self._taken: set[str] = set()

    def enter(self, prefix: str, key: str, *, kind: str, label: str, local: str = "", is_fixed: bool = False) -> str:
        """Give the id of an individual, which is entered when it is new: `enter("person", "kim jong un", ...)`."""
        entry = self._entries.get((prefix, key))
        if entry is None:
            entry = self._entries[prefix, key] = _Entry(
                self._mint(prefix, local or slug(label)), kind, label, is_fixed or prefix not in _NAMED
            )
        return entry.id

    def _mint(self, prefix: str, local: str) -> str:
        identifier, number = f"{prefix}/{local or 'unnamed'}", 1
        while identifier in self._taken:
            number += 1
            identifier = f"{prefix}/{local}-{number}"
        self._taken.add(identifier)
        return identifier

    def spell(self, prefix: str, key: str, text: str, span: Span) -> None:
        """Note that the article spells an individual's name so, and where."""
        entry = self._entries[prefix, key]
        text = next((known for known in entry.names if known.casefold() == text.casefold()), text)
        entry.spellings[text] += 1
        known = entry.names.get(text)
        if known is None or span.start < known.span.start:
            entry.names[text] = Name(text, span)

    def latest(self, prefix: str, ending: str) -> str:
        """Give the key of the last individual entered whose key ends in a word: "the source" is the one before."""
        keys = [key for kind, key in self._entries if kind == prefix and f" {key}".endswith(f" {ending}")]
        return keys[-1] if keys else ""

    def detail(self, prefix: str, key: str, name: str, value: str) -> None:
        """Note a plain fact that comes with the name itself."""
        self._entries[prefix, key].details[name, value] = None

    def refine(self, prefix: str, key: str, kind: str) -> None:
        """Replace an individual's class by a closer one."""
        self._entries[prefix, key].kind = kind

    def kind(self, prefix: str, key: str) -> str:
        """Give an individual's class as far as it is known."""
        return self._entries[prefix, key].kind

    def label(self, prefix: str, key: str) -> str:
        """Give the commonest full spelling: of those with the most words."""
        entry = self._entries[prefix, key]
        full = {text: times for text, times in entry.spellings.items() if " " in text} or entry.spellings
        return max(full, key=lambda text: (full[text], -entry.names[text].span.start)) if full else entry.label

    def referents(self) -> tuple[Referent, ...]:
        """Give everything that was entered, in the order of entry."""
        return tuple(
            Referent(
                entry.id,
                entry.kind,
                entry.label if entry.is_fixed else self.label(*key),
                tuple(
                    replace(name, times=entry.spellings[name.text])
                    for name in sorted(entry.names.values(), key=lambda name: name.span)
                ),
                tuple(entry.details),
            )
            for key, entry in self._entries.items()
        )


_NAMED = frozenset({"person", "organization", "place"})
"""The others bear the label of reference data, or one put together from their parts."""
