"""When two articles' posts are one: the same title, in whatever order of words, of the same body and state.

A title alone ("the governor") is nobody's post in particular and stays with its article.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.model import Referent
from kg.resolve.likeness import Likeness, Support
from kg.resolve.setting import Setting
from kg.resolve.spelling import spelling

_EMPTY = frozenset({"of", "for", "the", "and", "affairs"})


@dataclass(frozen=True, slots=True)
class Post:
    """What tells one post from another."""

    titles: frozenset[frozenset[str]]  # each as the words that matter in it
    labels: Mapping[tuple[str, ...], str]
    bodies: frozenset[str]
    states: frozenset[str]
    is_anchored: bool


@dataclass(frozen=True, slots=True)
class Posts:
    """The rules by which posts are compared."""

    def profiles(self, referents: Iterable[Referent], setting: Setting) -> dict[str, Post]:
        """Gather what an article knows of each."""
        return {referent.id: self._profile(referent, setting) for referent in referents}

    def _profile(self, referent: Referent, setting: Setting) -> Post:
        """Gather what an article knows of a post."""
        label = spelling(referent.label).words
        title = spelling(setting.detail(referent, "title") or referent.label).words
        bodies, states = setting.details(referent, "postIn"), setting.states(referent.id)
        return Post(
            titles=frozenset({frozenset(title) - _EMPTY}),
            labels={label: referent.label},
            bodies=bodies,
            states=states,
            is_anchored=bool(bodies or states or (setting.detail(referent, "title") and label != title)),
        )

    def keys(self, post: Post) -> Iterator[object]:
        """Where to look for the same post: under its label, and under title with body or state."""
        if post.is_anchored:
            yield from (("label", label) for label in post.labels)
            for title in post.titles:
                yield from (("title", title, home) for home in post.bodies | post.states)

    def joined(self, one: Post, other: Post) -> Post:
        """Give what both know together."""
        return Post(
            one.titles | other.titles,
            {**other.labels, **one.labels},
            one.bodies | other.bodies,
            one.states | other.states,
            one.is_anchored or other.is_anchored,
        )

    def contradict(self, one: Post, other: Post) -> bool:
        """A post belongs to one state, and to one body where both articles name it."""
        return bool(one.states and other.states and not one.states & other.states) or bool(
            one.bodies and other.bodies and not one.bodies & other.bodies
        )

    def compare(self, one: Post, other: Post) -> Likeness | None:
        """Say why two are one post, if they are."""
        if self.contradict(one, other) or not (one.is_anchored and other.is_anchored):
            return None
        for label in sorted(one.labels.keys() & other.labels.keys()):
            return Likeness(Support.HOME, f"one title, “{one.labels[label]}”")
        same_body = one.bodies & other.bodies or (one.states & other.states and not one.bodies | other.bodies)
        if same_body and one.titles & other.titles:
            return Likeness(Support.HOME, "one title in other words; one body or state")
        return None
