"""What putting the readings of many articles together costs: seconds and memory, by the number of articles.

    python benchmarks/resolve_many.py [1000 10000 ...]

The readings are synthetic: each article tells of one visit, with a host, a delegation, two meetings and a statement,
by people drawn from a fixed cast of which some are in every second article and most in few, under two spellings.
What must hold: ten times the articles cost at most about ten times the seconds.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
import tracemalloc
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from kg import ontology, resolve
from kg.model import Claim, Name, Reading, Referent, Span
from kg.rdf.terms import slug
from kg.times import Basis, Granularity, TimeSpan

ROOT = Path(__file__).parent.parent
HERE = Span(0, 1)
SYLLABLES = ("ka", "ri", "mo", "ten", "sul", "bar", "eli", "dun", "vo", "shi", "lan", "pe", "gor", "zu", "ny", "hath")
FIRST_DAY = date(2020, 1, 1)


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("articles", nargs="*", type=int, default=[1_000, 10_000])
    options.add_argument("--memory", action="store_true", help="also trace what resolve itself holds (slow)")
    given = options.parse_args()
    terms = ontology.load(ROOT / "ontology")
    resolve.individuals(list(_readings(20, terms)), terms)  # loads what is loaded once
    print("articles  referents  individuals   CPU s  ms/article  held MB  peak MB")
    for count in given.articles:
        print(_row(list(_readings(count, terms)), terms, traced=given.memory))


def _row(readings: list[Reading], terms: ontology.Ontology, *, traced: bool) -> str:
    published = {reading.document: _day(number) for number, reading in enumerate(readings)}
    if traced:
        tracemalloc.start()
    clock = time.process_time()
    found = resolve.individuals(readings, terms, published=published)
    seconds = time.process_time() - clock
    held = f"{tracemalloc.get_traced_memory()[0] / 1e6:8.0f}" if traced else f"{'-':>8}"
    tracemalloc.stop()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        f"{len(readings):8,} {len(found.ids):10,} {len(found.individuals):12,} {seconds:7.2f} "
        f"{1000 * seconds / len(readings):11.2f} {held} {peak:8.0f}"
    )


def _readings(count: int, terms: ontology.Ontology) -> Iterator[Reading]:
    """Give articles, always the same ones."""
    dice = random.Random(2026)
    states = [state.id for state in terms.states][:60]
    cast = [_Person(dice, states) for _ in range(max(50, count))]
    for number in range(count):
        people = [cast[min(int(dice.paretovariate(0.6)) - 1, len(cast) - 1)] for _ in range(8)]
        yield _reading(f"note-{number}", number, list(dict.fromkeys(people)), dice)


class _Person:
    """Somebody with a name in two spellings, a state and a post."""

    def __init__(self, dice: random.Random, states: list[str]) -> None:
        first, last = ("".join(dice.choices(SYLLABLES, k=length)).capitalize() for length in (2, 3))
        self.spellings = (f"{first} {last}", f"{first} {last.replace('i', 'y')}")
        self.state = dice.choice(states)
        self.title = dice.choice(("President", "Foreign Minister", "Defence Minister", "Ambassador", "Deputy Minister"))


def _reading(article: str, number: int, people: list[_Person], dice: random.Random) -> Reading:
    referents: dict[str, Referent] = {}
    claims: list[Claim] = []
    ids = [_enter(person, dice.choice(person.spellings), referents, claims) for person in people]
    place = f"state/{people[0].state}"
    for kind, agents in (("Visit", ids[:1]), ("Meeting", ids[:2]), ("Talks", ids[:3]), ("Statement", ids[:1])):
        event = f"event/{kind.lower()}-of-{ids[0].partition('/')[2]}"
        referents[event] = Referent(event, kind, f"{kind} of {people[0].spellings[0]}")
        claims += [Claim(event, "participation", HERE, "test", object=agent) for agent in agents]
        claims.append(Claim(event, "place", HERE, "test", object=place))
        claims.append(Claim(event, "hasTime", HERE, "test", value=_on(_day(number))))
        claims.append(Claim(event, "status", HERE, "test", object="dip:occurred"))
    return Reading(article, tuple(referents.values()), tuple(claims))


def _enter(person: _Person, spelling: str, referents: dict[str, Referent], claims: list[Claim]) -> str:
    state, id = f"state/{person.state}", f"person/{slug(spelling)}"
    post = f"post/{slug(person.title)}-of-{person.state}"
    referents[state] = Referent(state, "State", person.state)
    details = (("title", person.title), ("ofState", state))
    referents[post] = Referent(post, "MinisterPost", f"{person.title} of {person.state}", (), details)
    referents[id] = Referent(id, "Person", spelling, (Name(spelling, HERE), Name(spelling.split()[1], HERE)))
    claims.append(Claim(id, "tenure", HERE, "test", object=post, qualifiers=(("tenureStatus", "dip:current"),)))
    return id


def _day(number: int) -> date:
    return FIRST_DAY + timedelta(number // 10)


def _on(day: date) -> TimeSpan:
    start = datetime.combine(day, datetime.min.time())
    end = start + timedelta(hours=23, minutes=59)
    return TimeSpan("that day", Granularity.DAY, Basis.STATED, start, end, start, end, day.isoformat())


if __name__ == "__main__":
    main()
