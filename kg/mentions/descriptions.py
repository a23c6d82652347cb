"""Who "the DPRK leader", "the Russian president" and "the commander of the Pacific Fleet" are.

First the article's own words decide (somebody holds that post in it), then reference data on the article's date,
for people whom the article names. Each such reading is a claim of its own (`denotes`, with the reason): the words
never become somebody's stated post. Where neither helps, the post itself stands for its holder.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kg.mentions import homes, posts
from kg.mentions.lexicon import Lexicon
from kg.mentions.naming import Namer
from kg.mentions.posts import Held
from kg.mentions.scenes import Scene
from kg.mentions.titles import Title
from kg.mentions.words import fold
from kg.model import Claim, Form, Kind, Mention, Span
from kg.ontology import OfficeHolder

LEADERS = ("HeadOfStatePost", "HeadOfGovernmentPost", "MonarchPost")
"""The classes of posts whose holders are called leaders."""
_GENERIC = "Post"
_ARTICLES = frozenset({"the", "his", "her", "their", "its", "our"})


@dataclass(frozen=True, slots=True)
class Cast:
    """Who plays in the article: people by the words of their names, their posts, and the article's date."""

    held: Sequence[Held]
    named: Mapping[str, str]  # folded name -> person's id
    published: date | None
    namer: Namer

    @property
    def lexicon(self) -> Lexicon:
        """The words of the ontology."""
        return self.namer.lexicon


@dataclass(frozen=True, slots=True)
class Described:
    """A description, whom it stands for and why; without a person it stands for the post."""

    mention: Mention
    claim: Claim | None = None


def find(scenes: Iterable[Scene], cast: Cast) -> Iterator[Described]:
    """Resolve the titles that stand alone for somebody."""
    for scene in scenes:
        bound = scene.bound()
        for title in scene.titles:
            if title.first not in bound and not title.plural and _stands_for_somebody(scene, title):
                yield _described(scene, title, cast)


def _stands_for_somebody(scene: Scene, title: Title) -> bool:
    """Tell whether a title names a holder: "the mayor", "the leader of Chad", not "a diplomat" or "head of state"."""
    line = scene.line
    if line.lower(title.first - 1) in {"a", "an", "as", "no", "any"}:
        return False
    if line.lower(title.last) in {"'s", "'"} and line.lower(title.last + 1) in {"office"}:
        return False
    return title.definite or bool(title.of and title.capital)


def _described(scene: Scene, title: Title, cast: Cast) -> Described:
    mention = scene.line.mention(title.first, title.last, Kind.PERSON, Form.DESCRIPTION, "description.open")
    state = homes.of_title(scene, title, cast.lexicon)
    by_text = _by_text(scene, title, state, cast, mention.span)
    person, reason = (by_text, "text") if by_text else (_by_reference(scene, title, state, cast), "reference")
    if person:
        mention = replace(mention, referents=(person,), rule=f"description.{reason}")
        return Described(mention, _denotes(person, scene, mention, reason))
    if title.counterpart or not (state or title.of):
        return Described(mention)
    post = posts.enter(scene, title, state, cast.namer)
    return Described(replace(mention, referents=(post,), rule="description.post"))


def _denotes(person: str, scene: Scene, mention: Mention, reason: str) -> Claim:
    """Give the claim that these words mean this person, with the article in front of them."""
    words, span = mention.text, mention.span
    if mention.first and scene.line.sentence.tokens[mention.first - 1].text.lower() in _ARTICLES:
        span = Span(scene.line.sentence.tokens[mention.first - 1].start, span.end)
        words = scene.line.sentence.words(mention.first - 1, mention.last)
    return Claim(person, "denotes", span, mention.rule, value=words, qualifiers=(("reason", reason),))


# ---------------------------------------------------------------- by the article's own words


def _by_text(scene: Scene, title: Title, state: str, cast: Cast, where: Span) -> str:
    """Find the one person whom the article gives this post; a bare "the minister" only means one named before."""
    bodies = {fold(scene.line.text(phrase.first, phrase.last)) for phrase in title.of}
    fitting = [
        one
        for one in cast.held
        if _same_post(title, one.bond.title, cast.lexicon) and _same_home(state, bodies, one, where)
    ]
    people = {one.person for one in fitting}
    return people.pop() if len(people) == 1 else ""


def _same_post(title: Title, other: Title, lexicon: Lexicon) -> bool:
    """Tell whether two titles are one: the same words in any order, or "leader" for who leads a state."""
    if words_of(title.name) == words_of(other.name):
        return True
    return is_leader(title, lexicon) and (is_leader(other, lexicon) or _leads(other.term, lexicon))


def words_of(title: str) -> frozenset[str]:
    """Give a title's words without those that do not matter: "secretary general" is "General Secretary".

    >>> words_of("Secretary-General") == words_of("general secretary")
    True
    """
    return frozenset(fold(title).split()) - {"of", "the", "for", "and"}


def is_leader(title: Title, lexicon: Lexicon) -> bool:
    """Tell whether a title is "leader" or "head" alone, which says no office."""
    return title.term == _GENERIC and fold(title.name) in lexicon.leader_words


def _leads(term: str, lexicon: Lexicon) -> bool:
    return any(lexicon.is_a(term, leader) for leader in LEADERS)


def _same_home(state: str, bodies: set[str], one: Held, where: Span) -> bool:
    line, other = one.scene.line, one.bond.title
    other_bodies = {fold(line.text(phrase.first, phrase.last)) for phrase in other.of}
    if bodies or (other_bodies and not state):
        return bodies == other_bodies
    if state:
        return one.state == state
    return line.span(one.bond.first, one.bond.last).start < where.start


# ---------------------------------------------------------------- by reference data


def _by_reference(scene: Scene, title: Title, state: str, cast: Cast) -> str:
    """Find the one person named in the article who held the post on its date."""
    if cast.published is None or not (state or title.of):
        return ""
    bodies = {fold(scene.line.text(phrase.first, phrase.last)) for phrase in title.of}
    people = {
        person
        for holder in cast.lexicon.ontology.in_office(cast.published, state=state or None)
        if _fits(title, bodies, holder, cast.lexicon) and (person := _named(holder, cast))
    }
    return people.pop() if len(people) == 1 else ""


def _fits(title: Title, bodies: set[str], holder: OfficeHolder, lexicon: Lexicon) -> bool:
    if bodies:
        known = lexicon.entities.get(holder.organization or "")
        names = {fold(name) for name in (known.label, *known.names)} if known else set()
        return bool(bodies & names) and words_of(title.name) <= words_of(holder.title)
    if is_leader(title, lexicon):
        return _leads(holder.kind, lexicon)
    return words_of(title.name) <= words_of(holder.title) and lexicon.is_a(holder.kind, title.term)


def _named(holder: OfficeHolder, cast: Cast) -> str:
    names = (cast.named.get(fold(name), "") for name in (holder.person, *holder.names))
    return next((person for person in names if person), "")
