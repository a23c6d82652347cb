"""Acts of speech as individuals of the graph: who spoke, in which post, to whom, which words, with what content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from kg.claims.attribution import mention_at, named_at
from kg.claims.grammar import Tree, is_passive
from kg.claims.page import Page, Place
from kg.claims.scene import AGENTS, numbered
from kg.claims.signals import is_infinitive
from kg.claims.status import StatusReading
from kg.model import Claim, Form, Kind, Mentions, Referent, Span, Status, TenureStatus
from kg.rdf.terms import slug
from kg.times import TimeSpan

_SAID = StatusReading(Status.OCCURRED)


@dataclass(frozen=True, slots=True)
class Utterance:
    """One act of speech, read from one or more passages; speakers and addressees are referent ids.

    `verbs` are the words of saying, by sentence and token.
    """

    kind: str
    sentences: tuple[int, ...]
    passage: Span
    verbs: tuple[Place, ...] = ()
    speakers: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    words: tuple[Span, ...] = ()
    contents: tuple[Span, ...] = ()
    times: tuple[tuple[Span, TimeSpan], ...] = ()
    status: StatusReading = _SAID
    rule: str = "statement"


@dataclass(frozen=True)
class Cast:
    """Who can be meant by a word of the article: its mentions, and people known by a description alone."""

    page: Page
    mentions: Mentions

    def named(self, sentence: int, noun: int) -> tuple[str, ...]:
        """The referents of a noun and of the nouns it is coordinated with: "the Kremlin and KCNA"."""
        tree = self.page.trees[sentence]
        found: list[str] = []
        for index in (noun, *tree.children(noun, "conj")):
            found.extend(self._named(tree, index) or self._beside(tree, index))
        return tuple(dict.fromkeys(found))

    def _named(self, tree: Tree, noun: int) -> tuple[str, ...]:
        mention = named_at(self.mentions, tree, noun, self.page.words)
        return mention.referents if mention is not None and mention.kind in AGENTS else ()

    def _beside(self, tree: Tree, noun: int) -> tuple[str, ...]:
        """Give the name in apposition: "her campaign chairman, John Berg"."""
        names = (self._named(tree, i) for i in tree.children(noun, "appos"))
        return next((name for name in names if name), ())

    def described(self, sentence: int, noun: int) -> Referent | None:
        """Somebody without a name, by the words that describe him: "a Mexican official", "ROK media"."""
        tree = self.page.trees[sentence]
        token = tree.tokens[noun]
        if token.pos != "NOUN" or token.lemma.lower() in self.page.words.speech:
            return None
        first = tree.phrase(noun)
        while first < noun and tree.tokens[first].dep in ("det", "predet", "nummod"):
            first += 1
        label = tree.sentence.words(first, noun + 1)
        kind = "Group" if token.tag == "NNS" else "Person"
        return Referent(f"{kind.lower()}/{slug(label)}", kind, label)

    def told(self, sentence: int, verb: int) -> tuple[str, ...]:
        """Whom a verb of saying speaks to: "told X", "promised X", "said to X"."""
        tree = self.page.trees[sentence]
        nouns = [
            n
            for i in tree.children(verb, "prep", "dative")
            if tree.tokens[i].text == "to"
            for n in tree.children(i, "pobj")
        ]
        if self.page.words.addresses(tree, verb):
            nouns += tree.children(verb, "dobj", "dative", "nsubjpass" if is_passive(tree, verb) else "dobj")
            nouns += [n for i in tree.children(verb, "ccomp", "xcomp") for n in self._shifted(tree, verb, i)]
        return tuple(dict.fromkeys(person for noun in nouns for person in self._listening(sentence, noun)))

    def _shifted(self, tree: Tree, verb: int, clause: int) -> Iterator[int]:
        """Find X in "urged X to consider", which the model takes for the subject of the infinitive."""
        if is_infinitive(tree, clause):
            yield from (noun for noun in tree.children(clause, "nsubj") if noun > verb)

    def _listening(self, sentence: int, noun: int) -> tuple[str, ...]:
        mention = mention_at(self.mentions, sentence, noun)
        listens = mention is not None and mention.kind in (Kind.PERSON, Kind.ORGANIZATION, Kind.GROUP)
        return self.named(sentence, noun) if listens else ()

    def posts(self, sentences: tuple[int, ...]) -> Mapping[str, str]:
        """The posts that people hold by the words of some sentences."""
        return {
            holding.person: holding.post
            for holding in self.mentions.holdings
            if holding.sentence in sentences and holding.status is TenureStatus.CURRENT
        }

    def is_author(self, people: tuple[str, ...]) -> bool:
        """Tell whether somebody is the author of the article, who narrates and makes no statement."""
        author = (self.page.document.author or "").lower()
        labels = {r.label.lower() for r in self.mentions.referents if r.id in people}
        return bool(author) and author in labels

    def is_pronoun(self, sentence: int, noun: int) -> bool:
        """Tell whether a speaker is named by a pronoun."""
        mention = mention_at(self.mentions, sentence, noun)
        return self.page.trees[sentence].tokens[noun].pos == "PRON" and (
            mention is None or mention.form is Form.PRONOUN
        )


def referents(utterances: Iterable[Utterance], cast: Cast, taken: set[str]) -> Iterator[tuple[Referent, Utterance]]:
    """Give each act of speech its individual; ids that are taken get a number."""
    labels = {referent.id: referent.label for referent in cast.mentions.referents}
    for utterance in utterances:
        who = [labels.get(speaker, speaker.partition("/")[2].replace("-", " ")) for speaker in utterance.speakers]
        label = f"{utterance.kind} of {' and '.join(who)}" if who else utterance.kind
        id = numbered(f"event/{slug(label.replace(' of ', ' '))}", taken)
        taken.add(id)
        yield Referent(id, utterance.kind, label), utterance


def claims(event: str, utterance: Utterance, cast: Cast) -> Iterator[Claim]:
    """What an act of speech claims: its status, its speakers in their posts, its addressees, times, words, content."""
    source = replace(
        Claim(event, "status", utterance.passage, utterance.rule),
        attributed_to=utterance.status.attributed_to,
        reported_by=utterance.status.reported_by,
    )
    yield replace(source, object=f"dip:{utterance.status.status.value}", certainty=utterance.status.certainty)
    posts = cast.posts(utterance.sentences)
    for capacity, people in (("speaker", utterance.speakers), ("addressee", utterance.addressees)):
        for person in people:
            qualifiers = [("capacity", f"dip:{capacity}")]
            if person in posts:
                qualifiers.append(("inPost", posts[person]))
            yield replace(source, property="participation", object=person, qualifiers=tuple(qualifiers))
    for span, time in utterance.times:
        yield replace(source, property="hasTime", value=time, passage=span)
    text = cast.page.document.text
    for name, spans in (("words", utterance.words), ("content", utterance.contents)):
        for span in spans:
            yield replace(source, property=name, value=span.of(text), passage=span)
