"""Direct quotations: every passage between marks that somebody speaks, and who it is.

Words that nobody speaks (a title, a term, irony) are left alone: a quotation needs a word of saying beside it, or
to go on from one that has it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.claims import attribution, indirect, settings, signals, speakers
from kg.claims import page as pages
from kg.claims.grammar import Tree
from kg.claims.page import Page, Passage, Place
from kg.claims.status import StatusReading
from kg.claims.utterances import Cast, Utterance
from kg.claims.voices import Voice
from kg.model import Document, Referent, Sentence, Span, Status
from kg.ontology import Ontology

_STOPS = frozenset(".!?…")
_LONG = 8
"""So many words between marks are no term: they are quoted from whoever was cited last."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A passage and who speaks it; `goes_on` says that it belongs to the same act of speech as the one before."""

    passage: Passage
    voice: Voice
    goes_on: bool = False


def read(document: Document, sentences: Sequence[Sentence], ontology: Ontology) -> tuple[Quotation, ...]:
    """Find the quotations of an article with their speakers, in text order."""
    return read_page(pages.of(document, sentences, signals.of(ontology)))


def read_page(page: Page) -> tuple[Quotation, ...]:
    """Find the quotations of a page, in text order."""
    passages = page.passages
    after = [*passages[1:], None]
    voices = [speakers.beside(page, passage, after[i]) for i, passage in enumerate(passages)]
    return _continued(page, passages, voices)


def _continued(page: Page, passages: Sequence[Passage], voices: list[Voice | None]) -> tuple[Quotation, ...]:
    """Give quotations that stand alone the speaker of the one they go on from, or of the one that follows."""
    adjacent = [False, *(_is_adjacent(page, one, other) for one, other in pairwise(passages))]
    for i in reversed(range(len(passages) - 1)):
        if voices[i] is None and adjacent[i + 1] and _is_whole(page, passages[i]):
            voices[i] = voices[i + 1]
    found: list[Quotation] = []
    for i, passage in enumerate(passages):
        goes_on = False
        if voices[i] is None and adjacent[i] and voices[i - 1] is not None:
            goes_on, voices[i] = True, voices[i - 1]
        elif voices[i] is None and _is_whole(page, passage):
            goes_on = i > 0 and voices[i - 1] is not None and _follows(page, passages[i - 1], passage)
            voices[i] = voices[i - 1] if goes_on else _introduced(page, passage)
        elif voices[i] is None and len(passage.span.of(page.document.text).split()) >= _LONG:
            goes_on = i > 0 and _is_named(page, passage) and _follows(page, passages[i - 1], passage)
            voices[i] = voices[i - 1] if goes_on else _rendered(page, passage)
        voice = voices[i]
        if voice is not None:
            same = bool(found) and found[-1].voice[:2] == voice[:2]
            found.append(Quotation(passage, voice, goes_on or same))
    return tuple(found)


def _is_whole(page: Page, passage: Passage) -> bool:
    """Tell whether a quotation is a sentence of its own: nothing stands before it, and it ends with a stop."""
    tokens = page.sentences[passage.first.sentence].tokens
    opens = all(not token.text.strip("“”\"'‘’`«»-–—…. ") for token in tokens[: passage.first.token])
    last = page.sentences[passage.last.sentence].tokens[passage.last.token]
    return opens and (not passage.closed or last.text[-1] in _STOPS or last.text[-1] == ",")


def _is_adjacent(page: Page, one: Passage, other: Passage) -> bool:
    """Tell whether nothing but marks stands between two quotations of a paragraph."""
    between = page.document.text[one.span.end : other.span.start]
    return one.paragraph == other.paragraph and not between.strip("“”\"'‘’`«» .…-–—[]")


def _follows(page: Page, one: Passage, other: Passage) -> bool:
    """Tell whether a quotation goes on from another: in the next sentence, or where the other was left open."""
    if one.paragraph != other.paragraph:
        return not one.closed and other.first.sentence == one.last.sentence + 1
    return other.first.sentence - one.last.sentence <= 1


def _introduced(page: Page, passage: Passage) -> Voice | None:
    """Find the speaker that the sentence before introduces."""
    sentence = passage.first.sentence - 1
    return speakers.introducing(page, sentence) if sentence >= 0 else None


def _is_named(page: Page, passage: Passage) -> bool:
    """Tell whether a word of speech stands right before the marks: "the phrase “...” can mean anything"."""
    sentence, first = passage.first
    return first > 1 and page.words.speaks(page.trees[sentence], first - 2) is not None


def _rendered(page: Page, passage: Passage) -> Voice | None:
    """Find the source whose account the sentence before speaks of."""
    sentence = passage.first.sentence - 1
    return speakers.rendering(page, sentence) if sentence >= 0 else None


# ---------------------------------------------------------------- acts of speech


def quoted(page: Page, cast: Cast, ontology: Ontology, described: dict[str, Referent]) -> Iterator[Utterance]:
    """Put the quotations of one act of speech together; people without a name are added to `described`."""
    last: Utterance | None = None
    for quotation in read_page(page):
        utterance = _utterance(page, cast, ontology, quotation, last, described)
        if last is not None and _is_same(page, last, utterance, quotation):
            last = _joined(last, utterance)
            continue
        if last is not None:
            yield _with_content(page, cast, ontology, last)
        last = utterance
    if last is not None:
        yield _with_content(page, cast, ontology, last)


def _with_content(page: Page, cast: Cast, ontology: Ontology, utterance: Utterance) -> Utterance:
    """Add what the same sentence tells of the same speaker in indirect speech."""
    contents = (
        span
        for sentence in utterance.sentences
        for told in indirect.read(page, cast, ontology, sentence)
        if told.speakers == utterance.speakers
        for span in told.contents
    )
    new = tuple(span for span in contents if not any(words.covers(span) for words in utterance.words))
    return replace(utterance, contents=new)


def _utterance(
    page: Page,
    cast: Cast,
    ontology: Ontology,
    quotation: Quotation,
    last: Utterance | None,
    described: dict[str, Referent],
) -> Utterance:
    voice = quotation.voice
    verb, sentence = voice.verb, voice.sentence
    who = _who(cast, voice, last, described)
    told = cast.told(sentence, verb) if verb is not None else ()
    given = settings.given(page, sentence, verb) if verb is not None and voice.kind == "Statement" else None
    return Utterance(
        kind=given or voice.kind,
        sentences=(sentence,),
        passage=page.sentences[sentence].span,
        verbs=(Place(sentence, verb),) if verb is not None else (),
        speakers=who,
        addressees=tuple(person for person in told if person not in who),
        words=(quotation.passage.span,),
        times=tuple(settings.when(page, sentence, verb)) if verb is not None else (),
        status=_relayed(page.trees[sentence], voice, who, cast, ontology),
        rule=_rule(quotation),
    )


def _rule(quotation: Quotation) -> str:
    if quotation.goes_on:
        return "quote.goes-on"
    return "quote.source" if quotation.voice.verb is None else "quote.verb"


def _who(cast: Cast, voice: Voice, last: Utterance | None, described: dict[str, Referent]) -> tuple[str, ...]:
    """Give who speaks: whoever is named, else somebody described, else by a pronoun whoever spoke last."""
    named = cast.named(voice.sentence, voice.noun)
    if named:
        return named
    someone = cast.described(voice.sentence, voice.noun)
    if someone is not None:
        return (described.setdefault(someone.id, someone).id,)
    return last.speakers if last is not None and cast.is_pronoun(voice.sentence, voice.noun) else ()


def _relayed(tree: Tree, voice: Voice, who: tuple[str, ...], cast: Cast, ontology: Ontology) -> StatusReading:
    """Find who relays a quotation that is not the article's own."""
    if voice.verb is None:
        return StatusReading(Status.OCCURRED)
    source = attribution.find(tree, voice.verb, cast.mentions, ontology)
    by = source.attributed_to if source.attributed_to not in who else None
    relay = source.reported_by or attribution.relayed(tree, cast.mentions, cast.page.words)
    relay = relay if relay not in who else None
    return StatusReading(Status.OCCURRED, attributed_to=by, reported_by=relay)


def _is_same(page: Page, last: Utterance, utterance: Utterance, quotation: Quotation) -> bool:
    """Tell whether a speaker simply goes on: in the same sentence or in the next."""
    if quotation.goes_on:
        return True
    near = quotation.passage.first.sentence - _sentence_at(page, last.words[-1]) <= 1
    # "In his speech, he said ... Later, he raised a toast, saying ...": two acts of speech.
    near = near and (last.kind == utterance.kind or utterance.kind == "Statement")
    return near and bool(last.speakers) and last.speakers == utterance.speakers


def _sentence_at(page: Page, span: Span) -> int:
    return bisect_right(page.sentences, span.end, key=lambda sentence: sentence.start) - 1


def _joined(last: Utterance, utterance: Utterance) -> Utterance:
    return replace(
        last,
        sentences=tuple(dict.fromkeys((*last.sentences, *utterance.sentences))),
        verbs=(*last.verbs, *utterance.verbs),
        words=(*last.words, *utterance.words),
        times=last.times or utterance.times,
        addressees=tuple(dict.fromkeys((*last.addressees, *utterance.addressees))),
    )
