"""What an article names: people, places, organisations, states, posts, and which words stand for which of them.

The grammar works on words and the lexicon; the language model's names are evidence only, for it cuts some
("Ri Pyong Chol" to "Chol"), swallows others ("Roscosmos Yuri Borisov") and takes states for organisations.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.mentions import descriptions, groups, lexicon, people, places, posts, pronouns, scenes, standins
from kg.mentions.book import Book
from kg.mentions.descriptions import Cast
from kg.mentions.groups import Company
from kg.mentions.naming import Namer
from kg.mentions.pronouns import Genders
from kg.model import Document, Mention, Mentions, Sentence
from kg.ontology import Ontology

__all__ = ["find"]


def find(document: Document, sentences: Sequence[Sentence], ontology: Ontology) -> Mentions:
    """Find everything an article names, and who holds which post in it."""
    words = lexicon.of(ontology)
    stage = scenes.build_all(sentences, words)
    namer = Namer(Book(), words, stage.aliases)
    persons = people.enter(stage.scenes, namer)
    names = tuple(namer.mention(scene.line, phrase) for scene in stage.scenes for phrase in scene.phrases)
    places.locate(stage.scenes, namer)
    held = posts.gather(stage.scenes, persons.who, words)
    holdings = posts.hold(held, namer)
    described = tuple(descriptions.find(stage.scenes, Cast(held, persons.named, document.published, namer)))
    told = tuple(one.claim for one in described if one.claim is not None)
    author = standins.author(document, namer, persons.named)
    found = (
        *persons.mentions,
        *names,
        *(one.mention for one in described),
        *standins.bodies(stage.scenes, words, names),
        *standins.authors(stage.scenes, author, words),
    )
    found += tuple(groups.find(stage.scenes, Company.of(held, told, found, namer)))
    found += tuple(pronouns.find(sentences, found, Genders(persons.women, persons.men)))
    return Mentions(_in_order(found), namer.book.referents(), holdings, (*persons.merges, *told))


def _in_order(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Sort by where mentions begin, the longer ones first."""
    return tuple(sorted(mentions, key=lambda mention: (mention.span.start, -mention.span.end)))
