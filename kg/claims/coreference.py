"""Which accounts speak of one event, inside one article.

Two accounts are of one event when their classes agree (one is the other or more general), the same principals act,
and neither place nor time contradicts; "the talks", "this visit", "it was held" point back to the latest that fits.
Status plays a part only where one says that it happened and the other that it did not.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kg import times
from kg.claims.accounts import Account, is_of_delegation
from kg.claims.lexicon import Lexicon
from kg.model import Status

_NOT = frozenset({Status.DID_NOT_OCCUR, Status.RULED_OUT, Status.DENIED, Status.CANCELLED})
_DONE = frozenset({Status.OCCURRED, Status.ONGOING})
_FAR = 12
"""How many sentences back a bare "the talks" may point."""
_MAIN = 4
"""An event told this often is what the article is about; "the visit" points to it from anywhere."""
_NEXT = 2
"""Within how many sentences a plan is followed by its outcome."""


@dataclass(slots=True)
class Happening:
    """An event of the article with all accounts of it, in text order.

    `general` are places around the one that is known: who arrives in Lima arrives in Peru. A visit is to all of them.
    """

    kind: str
    accounts: list[Account] = field(default_factory=list)
    general: frozenset[str] = frozenset()

    @property
    def referents(self) -> frozenset[str]:
        """Everyone who takes part, by any account."""
        return frozenset(part.referent for account in self.accounts for part in account.parts)

    @property
    def places(self) -> frozenset[str]:
        """Every place, by any account."""
        return frozenset(site.referent for account in self.accounts for site in account.sites)

    @property
    def spans(self) -> tuple[times.TimeSpan, ...]:
        """Every time of the whole, by any account; those of its beginning or end alone are not."""
        whole = (account for account in self.accounts if account.trigger.frame.bound is None)
        return tuple(span for account in whole for when in account.whens for span in when.spans)

    @property
    def statuses(self) -> frozenset[Status]:
        """Every status, by any account."""
        return frozenset(account.status.status for account in self.accounts)


def group(accounts: Iterable[Account], lexicon: Lexicon, inside: Mapping[str, frozenset[str]]) -> tuple[Happening, ...]:
    """Put accounts of one event together; `inside` gives the places that a place lies in."""
    found: list[Happening] = []
    for account in accounts:
        known = _known(_by_recency(found), account, lexicon, inside)
        if known is not None:
            known.accounts.append(account)
            if _tells_more(account) and lexicon.is_a(account.kind, known.kind):
                known.kind = account.kind
        elif _stands_alone(account, lexicon):
            found.append(Happening(account.kind, [account]))
    for happening in found:
        happening.accounts[:] = [_answering(account, found, lexicon) for account in happening.accounts]
        if not lexicon.is_a(happening.kind, "Visit"):
            happening.general = frozenset(around for place in happening.places for around in inside.get(place, ()))
    return tuple(found)


def _answering(account: Account, found: Sequence[Happening], lexicon: Lexicon) -> Account:
    """An account with those who must have acted in it: the invitee, where "the invitation was accepted"."""
    if account.parts:
        return account
    capacity = lexicon.terms[account.kind].actor
    for noun in account.answers:
        answered = _of_noun(found, account.scene.sentence.index, noun)
        parts = (part for other in (answered.accounts if answered else ()) for part in other.parts)
        acting = {part.referent: part for part in parts if part.capacity == capacity}
        # They are named elsewhere, so no words here are theirs.
        where = account.trigger.token
        account = replace(account, parts=tuple(replace(p, first=where, last=where + 1) for p in acting.values()))
    return account


def _tells_more(account: Account) -> bool:
    """Whether an account may say of what class an event is: it names somebody, or where or when it took place."""
    return bool(account.parts or account.sites or account.whens) and not account.is_company


def _known(
    recent: list[Happening], account: Account, lexicon: Lexicon, inside: Mapping[str, frozenset[str]]
) -> Happening | None:
    """The event that an account is of, among those told so far."""
    if account.is_company:
        return _accompanied(recent, account, lexicon, inside)
    if account.trigger.antecedent is not None and (named := _antecedent(recent, account)) is not None:
        return named
    fitting = [known for known in reversed(recent) if _is_same(known, account, lexicon, inside)]
    # Of equals the most recent is meant, which max finds first.
    return max(fitting, key=lambda known: _closeness(known, account, lexicon), default=None)


def _antecedent(recent: list[Happening], account: Account) -> Happening | None:
    """The event whose noun the pronoun of an account stands for."""
    assert account.trigger.antecedent is not None
    return _of_noun(recent, account.scene.sentence.index, account.trigger.antecedent)


def _of_noun(found: Iterable[Happening], sentence: int, noun: int) -> Happening | None:
    """The event that a noun of a sentence speaks of."""
    told = ((known, account) for known in found for account in known.accounts)
    return next((known for known, a in told if (a.scene.sentence.index, a.trigger.noun) == (sentence, noun)), None)


def _by_recency(found: list[Happening]) -> list[Happening]:
    return sorted(found, key=lambda h: (h.accounts[-1].scene.sentence.index, h.accounts[-1].trigger.token))


def _accompanied(
    recent: list[Happening], account: Account, lexicon: Lexicon, inside: Mapping[str, frozenset[str]]
) -> Happening | None:
    """The event that somebody went along to: the clause's own, else the visit of whom they went with, else the last."""
    whom = {part.referent for part in account.parts if part.listed}
    if not whom:
        return _gathering(recent, account, lexicon)
    theirs = [known for known in recent if whom <= known.referents]
    placed = [known for known in theirs if _places_agree(known, account, inside)]
    # "In the regional capital, she will be accompanied by": in the town that the sentence before named.
    near = [known for known in theirs if _distance(known, account) <= 1 and not _is_indoors(known)]
    return _joined(placed, account, lexicon) or _joined(near, account, lexicon)


def _is_indoors(known: Happening) -> bool:
    """Whether an event is at an organisation's premises."""
    return any(place.startswith("organization/") for place in known.places)


def _joined(present: Sequence[Happening], account: Account, lexicon: Lexicon) -> Happening | None:
    """Of the events of whom somebody went along with, the one that is meant."""
    fitting = [known for known in present if _statuses_agree(known, account) and _times_agree(known, account)]
    index = account.scene.sentence.index
    # A participle has the status of the clause it belongs to, and none of its own.
    own = [known for known in present if known.accounts[-1].scene.sentence.index == index]
    # Whoever is on a visit is accompanied on it, be its end still planned; a visit to come may be told as an arrival.
    pending = account.status.status not in _DONE
    kinds, barred = (("Visit", "Arrival"), _DONE | _NOT) if pending else (("Visit",), _NOT)
    visits = [known for known in (fitting if pending else present) if any(lexicon.is_a(known.kind, k) for k in kinds)]
    visits = sorted((known for known in visits if not known.statuses & barred), key=lambda known: len(known.accounts))
    last = [known for known in fitting if _distance(known, account) <= _NEXT]
    return next((known for group in (own, visits, last) for known in reversed(group)), None)


_GATHERINGS = ("Meeting", "Ceremony", "Conference")


def _gathering(recent: list[Happening], account: Account, lexicon: Lexicon) -> Happening | None:
    """The event at which somebody stood for a state: the last at which people come together."""
    near = (known for known in reversed(recent) if _distance(known, account) <= _FAR)
    return next(
        (
            known
            for known in near
            if any(lexicon.is_a(known.kind, kind) for kind in _GATHERINGS) and not known.statuses & _NOT
        ),
        None,
    )


def _stands_alone(account: Account, lexicon: Lexicon) -> bool:
    """Whether an account is enough for an event of its own: somebody takes part, or it says where or when."""
    if account.is_company:
        return False
    if account.parts or account.answers:
        return True
    stopped = account.status.status in _NOT
    told = account.trigger.verb is not None and (account.trigger.noun is not None or is_of_delegation(account, lexicon))
    # "A further visit to Oslo was cancelled": no verb carries it, and yet it is told.
    return (told and (stopped or bool(account.extras))) or ((told or stopped) and bool(account.sites or account.whens))


def _is_same(known: Happening, account: Account, lexicon: Lexicon, inside: Mapping[str, frozenset[str]]) -> bool:
    if not _kinds_agree(known, account, lexicon):
        return False
    if account.further is not None:
        same = any(other.further == account.further for other in known.accounts)
        shared = {part.referent for part in account.parts} & known.referents
        return same and account.further != "another" and bool(shared)
    if _is_to_come(account, lexicon) and known.statuses <= _DONE:
        return False
    if not _places_agree(known, account, inside) or not _times_agree(known, account):
        return False
    dated, placed = bool(account.whens) == bool(known.spans), bool(account.sites and known.places)
    if not (account.is_definite or account.trigger.verb is None or dated or placed or _distance(known, account) <= 1):
        return False  # two clauses far apart, one of them dated: "in 2019, when they met"
    return (account.adds_topic or _statuses_agree(known, account)) and _principals_agree(known, account, lexicon)


def _is_to_come(account: Account, lexicon: Lexicon) -> bool:
    """Whether the words before a noun set the event in the future: "her next visit", "the next round of talks"."""
    noun, tree = account.trigger.noun, account.scene.tree
    if noun is None or account.has_happened:
        return False
    of = tree.tokens[noun].head
    counted = (
        (tree.tokens[of].head,) if tree.tokens[noun].dep == "pobj" and tree.tokens[of].text.lower() == "of" else ()
    )
    before = (i for head in (noun, *counted) for i in tree.children(head, "amod", "compound") if i < head)
    return any(lexicon.has("coming", tree.tokens[i].text.lower()) for i in before)


def _closeness(known: Happening, account: Account, lexicon: Lexicon) -> tuple[bool, int, int]:
    """How well an event fits: by its class; a bare "the visit" is the one that the article is about.

    "The invitation" and "the meeting" are simply the last.
    """
    kinds = {other.kind for other in known.accounts}
    kind = 2 if account.kind in kinds else int(_is_kind(known, account, lexicon))
    bare = account.is_definite and not account.sites and lexicon.is_a(account.kind, "Visit")
    took_place = account.adds_topic and account.has_happened and bool(known.statuses & _DONE)
    return took_place, kind, len(known.accounts) if bare else 0


def _is_kind(known: Happening, account: Account, lexicon: Lexicon) -> bool:
    return lexicon.is_a(account.kind, known.kind) or lexicon.is_a(known.kind, account.kind)


def _kinds_agree(known: Happening, account: Account, lexicon: Lexicon) -> bool:
    if _is_kind(known, account, lexicon):
        return True
    if not account.is_definite:
        return False
    shared = known.referents & {part.referent for part in account.parts}
    # "The summit was held": "the talks between them" are its talks.
    bare = (not account.parts and (account.trigger.verb is None or account.adds_topic)) or len(shared) >= 2
    return bare and lexicon.family(account.kind) == lexicon.family(known.kind)


def _places_agree(known: Happening, account: Account, inside: Mapping[str, frozenset[str]]) -> bool:
    here, there = {site.referent for site in account.sites}, known.places
    if not here or not there:
        return True
    return any(
        one == other or one in inside.get(other, ()) or other in inside.get(one, ()) for one in here for other in there
    )


def _times_agree(known: Happening, account: Account) -> bool:
    if account.trigger.frame.bound is not None:
        return True
    here = [span for when in account.whens for span in when.spans]
    there = known.spans
    return not here or not there or any(times.overlaps(one, other) for one in here for other in there)


def _statuses_agree(known: Happening, account: Account) -> bool:
    here, there = account.status.status, known.statuses
    if here in _NOT and account.is_definite and there and not there & (_DONE | _NOT):
        return True  # "was due to meet. The meeting did not take place": the plan came to nothing
    if here in _NOT or there & _NOT:
        return here in there or (here in _NOT and bool(there & _NOT)) or not account.trigger.verb
    if account.is_definite or account.trigger.verb is None or (here in _DONE) == bool(there & _DONE):
        return True
    # "arrived for a ceremony. There he was welcomed": what was to come has come.
    return here in _DONE and bool(account.sites) and bool(known.places) and _distance(known, account) <= _NEXT


def _principals_agree(known: Happening, account: Account, lexicon: Lexicon) -> bool:
    meets = lexicon.is_a(account.kind, "Meeting")
    # Whoever only hosts or chairs "the talks" is not one of those who talk.
    here = {part.referent for part in account.parts if not (meets and part.capacity == "host")}
    there = known.referents
    if not here or not there:
        return account.is_definite and _is_near(known, account)
    actors = {part.referent for part in account.parts if part.capacity == lexicon.terms[account.kind].actor}
    if meets:
        return len(here & there) >= 2 or (account.is_definite and bool(here & there) and _is_near(known, account))
    if not (actors or here) & there:
        return False
    if account.is_definite and lexicon.is_a(account.kind, "Visit"):
        return True
    return bool(account.sites and known.places) or bool(account.whens and known.spans)


def _is_near(known: Happening, account: Account) -> bool:
    return _distance(known, account) <= _FAR or len(known.accounts) >= _MAIN


def _distance(known: Happening, account: Account) -> int:
    return account.scene.sentence.index - known.accounts[-1].scene.sentence.index
