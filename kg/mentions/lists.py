"""Which title is whose: in front of a name, behind it, shared by several, or one of several for the same person.

Why on the words: the parse hangs the names of a long list on each other or on the "of" of their own titles.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.mentions.lexicon import Lexicon, Sort
from kg.mentions.line import Line
from kg.mentions.titles import Title
from kg.mentions.words import AND, INDEFINITE, OWNERS, is_dash
from kg.model import TenureStatus, Token

_OPENING = frozenset({",", "("})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_SERVING = frozenset({"as", "who", ","})
_VERBS = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Bond:
    """A title and the person who bears it: the atom of the name, and the rule that put them together."""

    title: Title
    person: int
    rule: str

    @property
    def first(self) -> int:
        """The first atom of title and name together."""
        return min(self.title.first, self.person)

    @property
    def last(self) -> int:
        """The end of title and name together."""
        return max(self.title.last, self.person + 1)


def bind(line: Line, titles: Sequence[Title], lexicon: Lexicon) -> tuple[Bond, ...]:
    """Find whose the titles of a line are; a title that is nobody's here is left out."""
    reader = _Reader(line, titles, lexicon, {})
    for index in range(len(titles)):
        reader.bind(index)
    return tuple(bond for index in sorted(reader.bonds) for bond in reader.bonds[index])


@dataclass(frozen=True, slots=True)
class _Reader:
    line: Line
    titles: Sequence[Title]
    lexicon: Lexicon
    bonds: dict[int, tuple[Bond, ...]]  # by the title's number

    def bind(self, index: int) -> None:
        """Bind one title, unless its holder was found with an earlier one."""
        if index not in self.bonds:
            self.bonds[index] = ()  # a title is not asked again while it is being bound
            self.bonds[index] = (
                self._front(index)
                or self._chain(index)
                or self._behind(index)
                or self._comma(index)
                or self._row_of_titles(index)
            )

    def _front(self, index: int) -> tuple[Bond, ...]:
        """Bind "Foreign Minister NAME", and "Secretaries of the Party NAME, NAME and NAME"."""
        title = self.titles[index]
        following = self.titles[index + 1] if index + 1 < len(self.titles) else None
        if following is not None and following.first == title.last and title.capital and following.owner < 0:
            return self._same_as_next(index)  # "Foreign Minister Prince NAME"
        first = self._name_at(title.last)
        if first is None or any(title.head < other.head < title.last for other in self.titles):
            return ()
        names = tuple(self._row(first)) if title.plural else (first,)
        titled = (self._of_state(title, name) for name in names)
        return tuple(Bond(one, name, "title.front") for one, name in zip(titled, names, strict=True))

    def _name_at(self, index: int) -> int | None:
        index += self.line.sort(index) is Sort.HONORIFIC
        return index if self.line.sort(index) is Sort.PERSON else None

    def _row(self, index: int) -> Iterator[int]:
        """Follow names that are joined by commas and "and"."""
        found: int | None = index
        while found is not None:
            yield found
            after = self._after_name(found)
            after += self.line.lower(after) == ","
            after += self.line.lower(after) in AND
            found = self._name_at(after) if after > found + 1 else None

    def _after_name(self, name: int) -> int:
        """Give the atom behind a name and its "of Kenya"."""
        if self.line.lower(name + 1) == "of":
            state = name + 2 + (self.line.lower(name + 2) == "the")
            if self.line.sort(state) is Sort.STATE:
                return state + 1
        return name + 1

    def _of_state(self, title: Title, name: int) -> Title:
        """Read the state behind a name: "Presidents William Ruto of Kenya and ..."."""
        after = self._after_name(name)
        return replace(title, state=self.line.atoms[after - 1].term) if after > name + 1 and not title.state else title

    def _behind(self, index: int) -> tuple[Bond, ...]:
        """Bind "NAME, Governor of X," and "NAME, who previously served as Governor of X"."""
        title = self.titles[index]
        before = self._before(title)
        name = self._apposed_name(before, index)
        if name is not None:
            return (Bond(title, name, "title.behind"),)
        served = self._served_name(before) or self._serving_subject(before)
        if served is None:
            return ()
        name, status = served
        status = title.status if title.status is not TenureStatus.CURRENT else status
        return (Bond(replace(title, status=status), name, "title.served"),)

    def _before(self, title: Title) -> int:
        """Give the atom in front of a title and its article."""
        before = title.first - 1
        return before - (self.line.lower(before) in OWNERS)

    def _apposed_name(self, before: int, index: int) -> int | None:
        if self.line.lower(before) in _OPENING or self._is_dash(before):
            return self._name_ending(before, index)
        if self.line.lower(before) in AND:
            return self._holder_of_previous(before, index)
        return None

    def _name_ending(self, end: int, index: int) -> int | None:
        """Find the person whose name, or whose earlier title behind it, ends here."""
        if self.line.sort(end - 1) is Sort.PERSON:
            return end - 1 if not self._is_taken(end - 1, index) else None
        if end >= 3 and self.line.sort(end - 1) is Sort.STATE:
            names = [name for name in (end - 3, end - 4) if self.line.sort(name) is Sort.PERSON]
            if names and self._after_name(names[0]) == end:
                return names[0]
        return self._holder_of_previous(end, index)

    def _holder_of_previous(self, end: int, index: int) -> int | None:
        """Find whose the title is that ends here, when it stood behind its name."""
        if not index or self.titles[index - 1].last not in {end, end - 1}:
            return None
        bonds = self.bonds.get(index - 1, ())
        return bonds[0].person if bonds and bonds[0].person < self.titles[index - 1].first else None

    def _is_taken(self, name: int, index: int) -> bool:
        """Tell whether a list that puts titles in front by commas ("the mayor, NAME, the judge, NAME") goes on."""
        title = self.titles[index]
        rules = ("title.comma", "title.front") if self.line.lower(title.first - 1) == "the" else ("title.comma",)
        goes_on = self.line.lower(title.last) == "," and self._name_at(title.last + 1) is not None
        return goes_on and self._is_bound(name, *rules)

    def _is_bound(self, name: int, *rules: str) -> bool:
        """Tell whether a person has a title here by one of some rules."""
        return any(bond.person == name and bond.rule in rules for bonds in self.bonds.values() for bond in bonds)

    def _served_name(self, before: int) -> tuple[int, TenureStatus] | None:
        """Read back over "who previously served as" or "is" to a name; the verb says when the post was held."""
        words, index = [], before
        while index > 0 and self._links(index):
            words.append(index)
            index -= 1
        name = index if self.line.sort(index) is Sort.PERSON else self._last_holder(index + 1)
        verb = next((token for token in map(self._token, words) if token.pos in _VERBS), None)
        if verb is None or name is None or verb.lemma not in self.lexicon.serving:
            return None
        status = next((self.line.atoms[word].term for word in words if self.line.sort(word) is Sort.TENURE), "")
        return name, TenureStatus(status) if status else _by_tense(verb.tag)

    def _serving_subject(self, before: int) -> tuple[int, TenureStatus] | None:
        """Find the subject of "will take over as" or "has long served as", wherever it stands."""
        if self.line.lower(before) != "as":
            return None
        tokens = self.line.sentence.tokens
        verb = self._token(before).head
        subjects = {i for i in self.line.sentence.children(verb) if tokens[i].dep in _SUBJECTS}
        name = next(
            (i for i, atom in enumerate(self.line.atoms) if atom.sort is Sort.PERSON and self._has(i, subjects)), None
        )
        if name is None or tokens[verb].lemma not in self.lexicon.serving:
            return None
        is_ahead = any(tokens[i].tag == "MD" for i in self.line.sentence.children(verb))
        return name, TenureStatus.FUTURE if is_ahead else _by_tense(tokens[verb].tag)

    def _has(self, index: int, tokens: set[int]) -> bool:
        first, last = self.line.tokens(index, index + 1)
        return any(first <= token < last for token in tokens)

    def _links(self, index: int) -> bool:
        """Tell whether a word may stand between a name and the post it serves in: "who", "has", "long", "as"."""
        if self.line.sort(index) is Sort.TENURE:
            return True
        is_word = self.line.sort(index) is Sort.WORD
        return is_word and (self.line.lower(index) in _SERVING or self._token(index).pos in _VERBS | {"ADV", "PART"})

    def _token(self, index: int) -> Token:
        return self.line.words[self.line.atoms[index].first].token

    def _last_holder(self, end: int) -> int | None:
        """Find whose the title is that ends at an atom: "NAME, Minister of X, who previously served as ..."."""
        held = (bond for bonds in self.bonds.values() for bond in bonds if bond.title.last == end)
        return next((bond.person for bond in held), None)

    def _comma(self, index: int) -> tuple[Bond, ...]:
        """Bind "Spain's director general for Europe, NAME,"."""
        title = self.titles[index]
        if self.line.lower(title.last) != "," or not (title.definite or title.capital) or title.plural:
            return ()
        name = self._name_at(title.last + 1)
        if name is None or self.line.lower(self._after_name(name)) not in {",", ".", ";", ")", "and", ""}:
            return ()
        return (Bond(title, name, "title.comma"),)

    def _chain(self, index: int) -> tuple[Bond, ...]:
        """Bind "Deputy Chairman of X – Envoy to Y NAME", "Minister of X and Minister of Y NAME"."""
        following = self._next(index)
        if following is None:
            return ()
        title = self.titles[index]
        equals = self.line.lower(title.last) in AND and title.capital == following.capital and not following.definite
        by_comma = following.first == title.last + 1 and self.line.lower(title.last) == "," and self._goes_on(title)
        return self._same_as_next(index) if equals or by_comma or self._is_dash(title.last) else ()

    def _goes_on(self, title: Title) -> bool:
        """Tell whether a list that puts titles in front of names goes on here: then this one is not behind a name."""
        before = self._before(title)
        if self.line.lower(title.first - 1) in INDEFINITE or self.line.lower(before) not in {",", ";"}:
            return False
        return self._is_bound(before - 1, "title.front")

    def _row_of_titles(self, index: int) -> tuple[Bond, ...]:
        """Bind "the chairman of X, Minister of Y NAME"."""
        is_row = self._next(index) is not None and self.line.lower(self.titles[index].last) == ","
        return self._same_as_next(index) if is_row else ()

    def _next(self, index: int) -> Title | None:
        """Give the title that follows directly behind a comma, a dash or "and"."""
        if index + 1 >= len(self.titles):
            return None
        following = self.titles[index + 1]
        return following if following.first - self.titles[index].last in {1, 2} else None

    def _same_as_next(self, index: int) -> tuple[Bond, ...]:
        title, following = self.titles[index], self.titles[index + 1]
        self.bind(index + 1)
        bonds = self.bonds[index + 1]
        if len(bonds) != 1 or bonds[0].person < following.last:
            return ()
        return (Bond(self._with_state(title, bonds[0].title), bonds[0].person, "title.joined"),)

    def _with_state(self, title: Title, following: Title) -> Title:
        has_own = title.state or title.of
        return title if has_own else replace(title, state=following.state)

    def _is_dash(self, index: int) -> bool:
        return 0 <= index < len(self.line.atoms) and is_dash(self.line.words[self.line.atoms[index].first])


def _by_tense(tag: str) -> TenureStatus:
    """Read a verb's tense: "is" and "serves" hold now; "was" may or may not be over."""
    return TenureStatus.CURRENT if tag in {"VBZ", "VBP"} else TenureStatus.UNKNOWN
