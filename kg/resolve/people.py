"""When two articles' people are one: by the full name, and by post and state where the spellings differ.

A full name spelt alike is enough where nothing contradicts it; another spelling needs a state in common, a shorter
name, a surname or a mere likeness of sound the very post. People of different states are never one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from kg.model import Referent
from kg.ontology import Ontology
from kg.resolve.likeness import Likeness, Support
from kg.resolve.setting import Setting
from kg.resolve.spelling import initials, is_close, is_written_alike, sound, sounds_alike, spelling

_GENERATIONS = frozenset({"jr", "sr", "junior", "senior", "ii", "iii"})
_SAME_TIME = 366
"""Days within which a surname and a post mean one holder: sons follow fathers into offices."""

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lore:
    """What the ontology knows of the words in names, and of the names of well-known people."""

    given: frozenset[str]
    women: frozenset[str]
    men: frozenset[str]
    families: frozenset[str]
    known: Mapping[Words, str]  # by their ids in the reference data
    homes: Mapping[str, frozenset[str]]  # the states whose posts they held

    @classmethod
    def of(cls, ontology: Ontology) -> Lore:
        """Gather it; a name that two people of the reference data bear tells nothing."""
        known: dict[Words, str] = {}
        homes: dict[str, set[str]] = defaultdict(set)
        for holder in ontology.officeholders:
            person = holder.person_id
            homes[person].update({f"place/{holder.state}"} if holder.state else ())
            for name in (holder.person, *holder.names):
                words = spelling(name).words
                known[words] = person if known.get(words, person) == person else ""
        women, men = _words(ontology, "womansName"), _words(ontology, "mansName")
        given = women | men | _words(ontology, "givenName")
        states = {person: frozenset(found) for person, found in homes.items()}
        return cls(given, women, men, _words(ontology, "familyNameFirst"), known, states)

    def known_as(self, names: Iterable[Words], states: frozenset[str]) -> frozenset[str]:
        """Give the well-known people who bear one of the names and had posts in one of the states, if any is given."""
        found = frozenset(filter(None, (self.known.get(words) for words in names)))
        return frozenset(
            person for person in found if not states or not self.homes[person] or states & self.homes[person]
        )


def _words(ontology: Ontology, name: str) -> frozenset[str]:
    signals = ontology.individuals[name].signals if name in ontology.individuals else ()
    return frozenset(" ".join(spelling(word).words) for word in signals)


@dataclass(frozen=True, slots=True)
class Person:
    """What tells one person from another: full names, a surname where that is all, posts, states, dates of articles."""

    names: Mapping[Words, str]
    surnames: frozenset[str]
    posts: frozenset[str]
    states: frozenset[str]
    known: frozenset[str]
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class People:
    """The rules by which people are compared."""

    lore: Lore

    def profiles(self, referents: Iterable[Referent], setting: Setting) -> dict[str, Person]:
        """Gather what an article knows of each."""
        return {referent.id: self._profile(referent, setting) for referent in referents}

    def _profile(self, referent: Referent, setting: Setting) -> Person:
        """Gather what an article knows of a person."""
        spellings = [spelling(text) for text in (referent.label, *(name.text for name in referent.names))]
        names = {one.words: one.text for one in reversed(spellings) if _is_full(one.words)}
        posts = setting.posts(referent.id)
        states = frozenset(state for post in posts for state in setting.states(post))
        return Person(
            names=names,
            surnames=frozenset() if names else frozenset(one.words[0] for one in spellings if len(one.words) == 1),
            posts=frozenset(setting.id(post) for post in posts if setting.states(post) or _has_body(setting, post)),
            states=states,
            known=self.lore.known_as(names, states),
            first=setting.published,
            last=setting.published,
        )

    def keys(self, person: Person) -> Iterator[object]:
        """Where to look for the same person: under each full name, post, and state with initials."""
        yield from (("name", "".join(sorted("".join(words)))) for words in person.names)  # in any order, cut anyhow
        yield from (("known", known) for known in person.known)
        yield from (("post", post) for post in person.posts)
        for letters in {initials(words) for words in person.names}:
            yield from (("state", state, letters) for state in person.states)

    def joined(self, one: Person, other: Person) -> Person:
        """Give what both know together."""
        names = {**other.names, **one.names}
        return Person(
            names=names,
            surnames=frozenset() if names else one.surnames | other.surnames,
            posts=one.posts | other.posts,
            states=one.states | other.states,
            known=one.known | other.known,
            first=min(filter(None, (one.first, other.first)), default=None),
            last=max(filter(None, (one.last, other.last)), default=None),
        )

    def contradict(self, one: Person, other: Person) -> bool:
        """People of different states are two; so are two whom the reference data know apart."""
        return bool(one.states and other.states and not one.states & other.states) or bool(
            one.known and other.known and not one.known & other.known
        )

    def compare(self, one: Person, other: Person) -> Likeness | None:
        """Say why two are one person, if they are."""
        if self.contradict(one, other):
            return None
        if found := self._same_name(one, other):
            return found
        if one.posts & other.posts or one.states & other.states:
            return self._other_spelling(one, other)
        return None

    def _same_name(self, one: Person, other: Person) -> Likeness | None:
        for words in one.names.keys() & other.names.keys():
            return _likeness(one, other, f"one full name, “{one.names[words]}”")
        if one.known & other.known:
            return Likeness(Support.POST, f"reference data know both names as one person’s, {_pair(one, other)}")
        return None

    def _other_spelling(self, one: Person, other: Person) -> Likeness | None:
        for mine, text in sorted(one.names.items()):
            for theirs, other_text in sorted(other.names.items()):
                how = self._how(mine, theirs, same_post=bool(one.posts & other.posts))
                if how:
                    return _likeness(one, other, f"“{text}” and “{other_text}” are {how}")
        surname = self._shared_surname(one, other) if one.posts & other.posts else ""
        if surname and _days_apart(one, other) <= _SAME_TIME:
            return Likeness(Support.HOME, f"one surname, “{surname}”, and one post at one time")
        return None

    def _how(self, one: Words, other: Words, *, same_post: bool) -> str:
        """Say what two unlike spellings of a full name are to each other."""
        if self._are_two(one, other):
            return ""
        if is_written_alike(one, other) or is_close(one, other):
            return "spellings of one name"
        if sorted(one) == sorted(other):
            return "one name in another order"
        if same_post and sounds_alike(one, other) and self._family(one) == self._family(other):
            return "spellings of names that sound alike"
        if same_post and self._is_shorter(*sorted((one, other), key=len)):
            return "a shorter and a longer form of one name"
        return ""

    def _are_two(self, one: Words, other: Words) -> bool:
        """Tell whether the words themselves say so: another generation, a woman's and a man's name, Paul and Peter."""
        if _GENERATIONS & set(one) != _GENERATIONS & set(other):
            return True
        first, second = one[0], other[0]
        lore = self.lore
        is_couple = (first in lore.women and second in lore.men) or (first in lore.men and second in lore.women)
        both_given = first in lore.given and second in lore.given and not {first, second} & lore.families
        return is_couple or (both_given and sound(first) != sound(second))

    def _is_shorter(self, shorter: Words, longer: Words) -> bool:
        """Tell whether words are left out; an initial is no word to leave out: George and George W. are two."""
        left = [word for word in longer if word not in shorter]
        rest = iter(longer)
        return (
            len(shorter) < len(longer)
            and shorter[0] == longer[0]
            and shorter[0] not in self.lore.families
            and all(word in rest for word in shorter)
            and all(len(word) > 1 for word in left)
        )

    def _shared_surname(self, one: Person, other: Person) -> str:
        families = {self._family(words) for words in other.names} | other.surnames
        mine = {self._family(words) for words in one.names} | one.surnames
        return next(iter(sorted((one.surnames | other.surnames) & families & mine)), "")

    def _family(self, words: Words) -> str:
        """Give the family name: the first word of Korean and Chinese names, else the last."""
        return words[0] if words[0] in self.lore.families else words[-1]


def _is_full(words: Words) -> bool:
    """Tell whether a name has two words that are more than initials."""
    return sum(len(word) > 1 and word not in _GENERATIONS for word in words) > 1


def _has_body(setting: Setting, post: str) -> bool:
    return post in setting.referents and bool(setting.detail(setting.referents[post], "postIn"))


def _likeness(one: Person, other: Person, reason: str) -> Likeness:
    if one.posts & other.posts:
        return Likeness(Support.POST, f"{reason}; one post")
    if one.states & other.states:
        return Likeness(Support.HOME, f"{reason}; posts of one state")
    return Likeness(Support.NAME, reason)


def _pair(one: Person, other: Person) -> str:
    texts = sorted({min(person.names.values()) for person in (one, other)})
    return " and ".join(f"“{text}”" for text in texts)


def _days_apart(one: Person, other: Person) -> int:
    if not (one.first and one.last and other.first and other.last):
        return _SAME_TIME + 1
    return max((one.first - other.last).days, (other.first - one.last).days, 0)
