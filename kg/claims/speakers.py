"""Who speaks a quotation: the grammar of "said X", "X said", "according to X", "X described it as".

Why surface and arcs together: the model hangs a quotation now on its verb, now the verb on the quotation; the words
right beside the marks, however, stand where every newspaper puts them.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.claims.attribution import speaker_of
from kg.claims.grammar import VERBAL, Tree
from kg.claims.page import Page, Passage
from kg.claims.voices import Voice, head_of_phrase, named_after, owner, source, spoken_by

_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_SKIPPED = frozenset({",", "-", "–", "—", "--", ")", '"', "”", "''", "'", "’", "."})
_ALONE = 4
"""With a colon and no verb of saying, fewer words than this are a term and not a quotation."""


def introducing(page: Page, sentence: int) -> Voice | None:
    """Find who is left speaking at the end of a sentence without quotation: "X would not say how long."."""
    tree = page.trees[sentence]
    nodes = [i for i in range(len(tree.tokens)) if not page.is_quoted(sentence, i)]
    for i in nodes:
        if tree.tokens[i].text.lower() == "according":
            return source(page, sentence, i)
    spoken = (spoken_by(page, sentence, i) for i in reversed(nodes) if tree.tokens[i].pos in VERBAL)
    voice = next((voice for voice in spoken if voice is not None), None)
    if voice is not None:
        return voice._replace(verb=None)
    roots = (i for i in nodes if tree.tokens[i].head == i)
    subjects = (tree.child(root, "nsubj", "nsubjpass") for root in roots)
    return next(
        (Voice(sentence, noun) for noun in subjects if noun is not None and page.is_agent(sentence, noun)), None
    )


def rendering(page: Page, sentence: int) -> Voice | None:
    """Find whose words a sentence announces by a noun: "The description of the talks by X is vague."."""
    tree = page.trees[sentence]
    for noun, token in enumerate(tree.tokens):
        if token.pos != "NOUN" or page.is_quoted(sentence, noun) or page.words.delivers(tree, token.head, noun):
            continue
        kind = page.words.speaks(tree, noun)
        whose = owner(tree, noun) if kind is not None else None
        if whose is not None:
            return Voice(sentence, whose, None)
    return None


def beside(page: Page, passage: Passage, following: Passage | None) -> Voice | None:
    """Find the speaker in the sentence that a quotation stands in."""
    behind = _behind(page, passage, following)
    if behind is not None and _invites(page, passage):
        return behind
    return _before(page, passage) or behind


def _invites(page: Page, passage: Passage) -> bool:
    """Tell whether a quotation ends so that its speaker comes next: with a comma, a question, an exclamation."""
    tokens = page.sentences[passage.last.sentence].tokens
    following = tokens[passage.last.token + 2 : passage.last.token + 3]
    return tokens[passage.last.token].text[-1] in ",?!…-—" or (bool(following) and following[0].text in ",—–-")


# ---------------------------------------------------------------- behind the marks


def _behind(page: Page, passage: Passage, following: Passage | None) -> Voice | None:
    sentence, start, stop = _rest_of(page, passage, following)
    tree = page.trees[sentence]
    while start < stop and (tree.tokens[start].text in _SKIPPED or tree.tokens[start].pos == "ADV"):
        start += 1
    if start >= stop or tree.tokens[start].pos == "CCONJ":
        return None
    if tree.tokens[start].text.lower() == "according":
        return source(page, sentence, start)
    kind = page.words.speaks(tree, start) if tree.tokens[start].pos in VERBAL else None
    if kind is not None and tree.tokens[start].tag != "VBG":
        noun = named_after(tree, start, stop)
        return Voice(sentence, noun, start, kind) if noun is not None else None
    return _subject_first(page, sentence, start, stop)


def _rest_of(page: Page, passage: Passage, following: Passage | None) -> tuple[int, int, int]:
    """Find where the words behind a quotation begin and end; a sentence cut at "?" goes on in the next."""
    sentence, start = passage.last.sentence, passage.last.token + 1
    tokens = page.sentences[sentence].tokens
    if all(token.text in _SKIPPED for token in tokens[start:]) and sentence + 1 < len(page.sentences):
        after = page.sentences[sentence + 1]
        if after.paragraph == passage.paragraph and _goes_on(page, passage, sentence + 1):
            sentence, start, tokens = sentence + 1, 0, after.tokens
    stop = len(tokens)
    if following is not None and following.first.sentence == sentence:
        stop = min(stop, following.first.token - 1)
    return sentence, start, stop


def _goes_on(page: Page, passage: Passage, sentence: int) -> bool:
    last = page.sentences[passage.last.sentence].tokens[passage.last.token]
    first = next((token for token in page.sentences[sentence].tokens if token.text not in _SKIPPED), None)
    return first is not None and (first.text[0].islower() or last.text[-1] in "?!,…")


def _subject_first(page: Page, sentence: int, start: int, stop: int) -> Voice | None:
    """Read "X, the official agency, wrote": the subject opens what follows, its first verb of saying reports."""
    tree = page.trees[sentence]
    for verb in range(start + 1, stop):
        token = tree.tokens[verb]
        if token.pos not in VERBAL or page.is_quoted(sentence, verb):
            continue
        kind = page.words.speaks(tree, verb)
        subject = tree.child(verb, "nsubj", "nsubjpass")
        if kind is None:
            if subject is not None and subject >= start and token.dep not in ("relcl", "acl") and token.tag != "VBG":
                return None
            continue
        if subject is None or not start <= subject < verb:
            subject = _opening_noun(tree, start, verb)
        if subject is not None and tree.subtree(subject)[0] <= start + 1:
            return Voice(sentence, subject, verb, kind)
    return None


def _opening_noun(tree: Tree, start: int, stop: int) -> int | None:
    first = next((i for i in range(start, min(start + 4, stop)) if tree.tokens[i].pos in _NOUNS), None)
    return None if first is None else head_of_phrase(tree, first, stop)


# ---------------------------------------------------------------- before the marks


def _before(page: Page, passage: Passage) -> Voice | None:
    sentence, first = passage.first
    tree = page.trees[sentence]
    previous = first - 1
    while previous >= 0 and not tree.tokens[previous].text.strip("“”\"'‘’`«»,"):
        previous -= 1
    if previous < 0:
        return _over(page, sentence, first, passage)
    return (
        _according(page, sentence, previous)
        or _over(page, sentence, first, passage)
        or _over(page, sentence, previous, passage)
        or _colon(page, sentence, previous, passage)
        or _nearest(page, sentence, previous, passage)
        or _in_speech(page, sentence, first)
    )


def _according(page: Page, sentence: int, previous: int) -> Voice | None:
    """Read "according to X," right before the marks."""
    tree = page.trees[sentence]
    for i in range(previous, -1, -1):
        if tree.tokens[i].text.lower() == "according" and tree.subtree(i)[1] >= previous:
            return source(page, sentence, i)
    return None


def _over(page: Page, sentence: int, index: int, passage: Passage) -> Voice | None:
    """Find the nearest word of saying that governs a word of the quotation, or the word before it."""
    tree = page.trees[sentence]
    is_term = len(passage.span.of(page.document.text).split()) < _ALONE
    below = index
    for node in (index, *tree.ancestors(index)):
        if not page.is_quoted(sentence, node) and tree.tokens[below].dep not in ("nsubj", "nsubjpass"):
            voice = spoken_by(page, sentence, node)
            if voice is not None:
                return voice
        if is_term and tree.tokens[node].dep == "relcl":
            return None
        below = node
    return None


def _colon(page: Page, sentence: int, previous: int, passage: Passage) -> Voice | None:
    """Read "X put a message in the book: “...”": what stands before a colon has a subject."""
    tree = page.trees[sentence]
    if tree.tokens[previous].text != ":":
        return None
    verbs = [i for i in range(previous) if tree.tokens[i].pos in VERBAL and not page.is_quoted(sentence, i)]
    for verb in reversed(verbs):
        voice = spoken_by(page, sentence, verb)
        if voice is not None:
            return voice
    if len(passage.span.of(page.document.text).split()) < _ALONE:
        return None
    subjects = ((verb, tree.child(verb, "nsubj")) for verb in verbs)
    return next((Voice(sentence, noun, verb) for verb, noun in subjects if noun is not None), None)


def _nearest(page: Page, sentence: int, previous: int, passage: Passage) -> Voice | None:
    """Read a verb of saying directly before the marks, whatever the arcs say: "said, “", "added that “"."""
    tree = page.trees[sentence]
    for i in range(previous, max(previous - 3, -1), -1):
        if tree.tokens[i].pos in VERBAL and not page.is_quoted(sentence, i):
            return spoken_by(page, sentence, i)
    return None


def _in_speech(page: Page, sentence: int, index: int) -> Voice | None:
    """Read "in his speech, X welcomed “...”": a clause that is set in a speech has its subject as speaker."""
    tree = page.trees[sentence]
    for verb in tree.ancestors(index):
        if tree.tokens[verb].pos not in VERBAL or page.is_quoted(sentence, verb):
            continue
        for noun in _settings(tree, verb):
            kind = page.words.speaks(tree, noun)
            speaker = speaker_of(tree, verb)
            if kind is not None and speaker is not None:
                return Voice(sentence, speaker, verb, kind)
    return None


def _settings(tree: Tree, verb: int) -> Iterator[int]:
    for i in tree.children(verb, "prep"):
        if tree.tokens[i].text.lower() in ("in", "during", "at"):
            yield from tree.children(i, "pobj")
