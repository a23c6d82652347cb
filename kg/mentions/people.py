"""The people of an article, each entered once under a full name, and every place where one is named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.mentions import identity
from kg.mentions.identity import Merge, Persons, Seen
from kg.mentions.naming import Namer
from kg.mentions.scenes import Scene
from kg.mentions.words import fold
from kg.model import Claim, Form, Kind, Mention


@dataclass(frozen=True, slots=True)
class People:
    """People by where they are named ((sentence, atom) to id) and by their names (folded name to id)."""

    who: Mapping[tuple[int, int], str]
    named: Mapping[str, str]
    mentions: tuple[Mention, ...]
    merges: tuple[Claim, ...]
    women: frozenset[str]
    men: frozenset[str]


def enter(scenes: Sequence[Scene], namer: Namer) -> People:
    """Put the people's names of an article together and enter each person into its book."""
    seen = tuple(_seen(scenes))
    known = identity.identify(seen, namer.lexicon.families, namer.lexicon.given)
    ids = _ids(seen, known, namer)
    who = {place: ids[key] for place, key in known.who.items()}
    named = {name.key: who[name.line, name.atom] for name in seen if (name.line, name.atom) in who}
    mentions = tuple(_mention(scenes[name.line], name, who.get((name.line, name.atom))) for name in seen)
    merges = tuple(_claim(merge, ids) for merge in known.merges)
    first = {(ids[key], fold(name)) for key in ids for name in key.split()[:1]}
    women = frozenset(person for person, name in first if name in namer.lexicon.women)
    men = frozenset(person for person, name in first if name in namer.lexicon.men)
    return People(who, named, mentions, merges, women, men)


def _seen(scenes: Sequence[Scene]) -> Iterator[Seen]:
    for number, scene in enumerate(scenes):
        states = {bond.person: bond.title.state for bond in scene.bonds}
        for index in scene.people():
            text, span = scene.line.text(index, index + 1), scene.line.span(index, index + 1)
            yield Seen(number, index, text, span, states.get(index, ""))


def _ids(seen: Sequence[Seen], known: Persons, namer: Namer) -> dict[str, str]:
    """Enter everybody under a full name where there is one, in the order in which the article names them."""
    ids: dict[str, str] = {}
    labels = {
        key: name.text for name in reversed(seen) for key in (known.who.get((name.line, name.atom)),) if key == name.key
    }
    for name in seen:
        key = known.who.get((name.line, name.atom))
        if key is not None:
            ids[key] = namer.book.enter("person", key, kind="Person", label=labels.get(key, name.text))
            namer.book.spell("person", key, name.text, name.span)
    return ids


def _mention(scene: Scene, name: Seen, person: str | None) -> Mention:
    referents = (person,) if person is not None else ()
    return scene.line.mention(name.atom, name.atom + 1, Kind.PERSON, Form.NAME, "name.person", referents)


def _claim(merge: Merge, ids: Mapping[str, str]) -> Claim:
    """Give the claim that a spelling is another one's, with the reason."""
    reason = (("reason", merge.reason),)
    return Claim(
        ids[merge.name], "sameAs", merge.other.span, "name.spelling", value=merge.other.text, qualifiers=reason
    )
