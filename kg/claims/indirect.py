"""Indirect speech: "X said that ...", "X described the talks", "X responded", and speeches, toasts and letters.

The author's own narration is no act of speech, and a speaker must be somebody whom the article knows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.claims import attribution, settings, status, voices
from kg.claims.attribution import speaker_of
from kg.claims.grammar import VERBAL, Tree
from kg.claims.page import Page, Place
from kg.claims.status import StatusReading
from kg.claims.utterances import Cast, Utterance
from kg.model import Span, Status
from kg.ontology import Ontology

_ABOUT = frozenset({"about", "on", "for", "of"})
_EDGES = frozenset("“”\"'‘’,.;: ")


def read(page: Page, cast: Cast, ontology: Ontology, sentence: int) -> Iterator[Utterance]:
    """Find the acts of speech that one sentence tells of, outside its quotations."""
    tree = page.trees[sentence]
    for verb, token in enumerate(tree.tokens):
        if token.pos != "VERB" or page.is_quoted(sentence, verb):
            continue
        kind = page.words.reports(tree, verb)
        if kind is not None and (utterance := _utterance(page, cast, ontology, sentence, verb, kind)) is not None:
            yield utterance


def _utterance(page: Page, cast: Cast, ontology: Ontology, sentence: int, verb: int, kind: str) -> Utterance | None:
    tree = page.trees[sentence]
    voice = voices.spoken_by(page, sentence, verb)
    noun = voice.noun if voice is not None else speaker_of(tree, verb)
    speakers = cast.named(sentence, noun) if noun is not None else ()
    contents = tuple(_contents(page, sentence, verb))
    if not speakers or cast.is_author(speakers) or not (contents or _says_enough(page, tree, verb)):
        return None
    reading = status.read_tree(tree, verb, cast.mentions, ontology)
    if reading.status is Status.UNCLEAR:
        return None
    told = cast.told(sentence, verb)
    return Utterance(
        kind=(settings.given(page, sentence, verb) if kind == "Statement" else None) or kind,
        sentences=(sentence,),
        passage=_clause(tree, verb, noun),
        verbs=(Place(sentence, verb),),
        speakers=speakers,
        addressees=tuple(person for person in told if person not in speakers),
        contents=contents,
        times=tuple(settings.when(page, sentence, verb)),
        status=_unless_own(_relayed(reading, tree, cast), speakers),
        rule="statement.verb",
    )


def _relayed(reading: StatusReading, tree: Tree, cast: Cast) -> StatusReading:
    """Add through whom somebody speaks, where nobody else relays it."""
    relay = reading.reported_by or attribution.relayed(tree, cast.mentions, cast.page.words)
    return replace(reading, reported_by=relay)


def _unless_own(reading: StatusReading, speakers: tuple[str, ...]) -> StatusReading:
    """The speaker is no source of his own speaking."""
    by = None if reading.attributed_to in speakers else reading.attributed_to
    relay = None if reading.reported_by in speakers else reading.reported_by
    return StatusReading(reading.status, reading.cues, by, relay, reading.certainty)


def _contents(page: Page, sentence: int, verb: int) -> Iterator[Span]:
    """What is said: a clause, else what the verb speaks of; what stands in quotation marks is not told again."""
    tree = page.trees[sentence]
    clauses = tuple(tree.children(verb, "ccomp", "xcomp"))
    ranges = (tree.subtree(i) for i in clauses) if clauses else _topics(page, tree, verb)
    for first, last in ranges:
        last = _until_next(page, tree, first, last)
        inverted = first < verb and any(page.is_quoted(sentence, i) for i in range(first, last))
        if not inverted and not page.is_quoted(sentence, first):
            yield from _words(tree, first, last)


def _topics(page: Page, tree: Tree, verb: int) -> Iterator[tuple[int, int]]:
    """Find what a verb speaks of, but not whom it speaks to: "described the talks as useful", "thanked X for it"."""
    for i in tree.children(verb, "dobj", "prep"):
        if tree.tokens[i].dep == "prep" and tree.tokens[i].text.lower() in _ABOUT:
            yield from (tree.subtree(noun) for noun in tree.children(i, "pobj", "pcomp"))
        elif tree.tokens[i].dep == "dobj" and _is_said(page, tree, verb, i):
            first, last = tree.subtree(i)
            ends = (tree.subtree(j)[1] for j in tree.children(verb, "prep") if tree.tokens[j].text.lower() == "as")
            yield first, max((last, *ends))


def _is_said(page: Page, tree: Tree, verb: int, noun: int) -> bool:
    """Tell whether an object is what is said, and not who is told, nor the "statement" that is made."""
    named = tree.tokens[noun].pos != "PRON" and page.words.delivers(tree, verb, noun) is None
    return named and not page.words.addresses(tree, verb)


def _until_next(page: Page, tree: Tree, first: int, last: int) -> int:
    """End what is said where the speaker is told to go on: "that it was open and added that", "adding that"."""
    for i in range(first + 1, last):
        token = tree.tokens[i]
        if token.tag in ("VBD", "VBG") and page.words.reports(tree, i) and tree.child(i, "nsubj", "aux", "det") is None:
            return i - 1 if tree.tokens[i - 1].pos == "CCONJ" else i
    return last


def _words(tree: Tree, first: int, last: int) -> Iterator[Span]:
    """The words of a range without "that" and the marks at its edges."""
    while first < last and (tree.tokens[first].text in _EDGES or tree.tokens[first].text.lower() == "that"):
        first += 1
    while last > first and tree.tokens[last - 1].text in _EDGES:
        last -= 1
    if last > first:
        yield tree.sentence.span_of(first, last)


def _says_enough(page: Page, tree: Tree, verb: int) -> bool:
    """Tell whether a verb makes an act of speech without its content: "gave a speech", not "responded"."""
    noun = tree.child(verb, "dobj")
    return noun is not None and page.words.delivers(tree, verb, noun) not in (None, "Statement")


def _clause(tree: Tree, verb: int, noun: int | None) -> Span:
    """The words from the speaker to the end of what he says."""
    first, last = tree.subtree(verb)
    if tree.tokens[verb].pos in VERBAL and noun is not None:
        first, last = min(first, tree.phrase(noun)), max(last, noun + 1)
    return next(_words(tree, first, last), tree.sentence.span)
