"""What an article names: people, places, organisations, states, posts, and which words stand for which of them.

The grammar works on words and the lexicon; the language model's names are evidence only, for it cuts some
("Ri Pyong Chol" to "Chol"), swallows others ("Roscosmos Yuri Borisov") and takes states for organisations.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.mentions import lexicon, persons, posts, scenes
from kg.mentions.book import Book
from kg.mentions.lexicon import Lexicon
from kg.mentions.naming import Namer
from kg.mentions.persons import Persons, Seen
from kg.mentions.posts import Held
from kg.mentions.scenes import Scene
from kg.model import Claim, Document, Form, Kind, Mention, Mentions, Sentence
from kg.ontology import Ontology

__all__ = ["find"]


def find(document: Document, sentences: Sequence[Sentence], ontology: Ontology) -> Mentions:
    """Find everything an article names, and who holds which post in it."""
    words = lexicon.of(ontology)
    stage = scenes.build_all(sentences, words)
    namer = Namer(Book(), words, stage.aliases)
    seen = tuple(_seen(stage.scenes))
    known = persons.identify(seen, words.families)
    people = tuple(_people(seen, known, stage.scenes, namer.book))
    names = tuple(namer.mention(scene.line, phrase) for scene in stage.scenes for phrase in scene.phrases)
    holdings = posts.hold(tuple(_held(stage.scenes, known, namer.book, words)), namer)
    mentions = tuple(sorted((*people, *names), key=lambda mention: mention.span))
    return Mentions(mentions, namer.book.referents(), holdings, tuple(_merges(known, namer.book)))


def _seen(stage: Sequence[Scene]) -> Iterator[Seen]:
    for number, scene in enumerate(stage):
        for index in scene.people():
            yield Seen(number, index, scene.line.text(index, index + 1), scene.line.span(index, index + 1))


def _people(seen: Sequence[Seen], known: Persons, stage: Sequence[Scene], book: Book) -> Iterator[Mention]:
    """Enter the people under their full names and give a mention for each time they are named."""
    for name in seen:
        key = known.who.get((name.line, name.atom))
        if key is not None and (" " in name.text or key == name.key):
            book.enter("person", key, kind="Person", label=name.text)
    for name in seen:
        key = known.who.get((name.line, name.atom))
        referents = (book.enter("person", key, kind="Person", label=name.text),) if key is not None else ()
        if key is not None:
            book.spell("person", key, name.text, name.span)
        line = stage[name.line].line
        first, last = line.tokens(name.atom, name.atom + 1)
        yield Mention(
            line.sentence.index, first, last, name.span, name.text, Kind.PERSON, Form.NAME, referents, "name.person"
        )


def _held(stage: Sequence[Scene], known: Persons, book: Book, words: Lexicon) -> Iterator[Held]:
    for number, scene in enumerate(stage):
        for bond in scene.bonds:
            key = known.who.get((number, bond.person))
            if key is not None:
                person = book.enter("person", key, kind="Person", label=key)
                yield Held(scene, bond, person, posts.state_of(scene, bond, words.list_words))


def _merges(known: Persons, book: Book) -> Iterator[Claim]:
    """Give a claim for each spelling that was taken for another's, with the reason."""
    for merge in known.merges:
        person = book.enter("person", merge.name, kind="Person", label=merge.name)
        yield Claim(
            person,
            "sameAs",
            merge.other.span,
            "name.spelling",
            value=merge.other.text,
            qualifiers=(("reason", merge.reason),),
        )
