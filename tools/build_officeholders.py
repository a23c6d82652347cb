"""Write ontology/officeholders.ttl from extracts of Wikidata: who held which post of which state, and when.

The extracts are the CSV files that the public project every-politician-scrapers made of Wikidata (CC0) until 2022:

    python tools/build_officeholders.py FOLDER

FOLDER holds leaders-2022.csv, russia-cabinet.csv, north-korea.csv and international-organisations.csv. The file
that is written stands for itself; the folder is needed only to make it anew.
"""

from __future__ import annotations

import calendar
import csv
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg import files, ontology
from kg.ontology import Ontology
from kg.rdf import turtle
from kg.rdf.terms import IRI, Literal, Triple, slug, term

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "ontology" / "officeholders.ttl"
NODE = IRI("https://w3id.org/diplomatic-kg/officeholders")
HEAD = """\
# Who held which post, and when: reference data, the word of no article.
# Written by tools/build_officeholders.py from extracts of Wikidata (CC0) that end in 2022: a tenure without an end was
# held when its extract was made (dip:heldAsOf), and may have ended since.

"""
TYPE, LABEL = term("rdf:type"), term("rdfs:label")
SOURCE = "Wikidata (CC0), extract of 2022 by every-politician-scrapers"
LETTERS = {"ru": re.compile("[А-я]"), "ar": re.compile("[\u0600-\u06ff]")}
NATIONAL = {"russia-cabinet": "russia", "north-korea": "north-korea"}
OURS = tomllib.loads((Path(__file__).parent / "officeholders.toml").read_text())


@dataclass(frozen=True, slots=True)
class Row:
    """One line of an extract; `known` is the last day on which the extract knows of a change."""

    position: str
    person: str
    qid: str
    start: str
    end: str
    known: str
    state: str | None
    position_qid: str | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """A post, as the graph names it: `home` is an organisation, a region or a settlement that it belongs to."""

    label: str
    title: str
    kind: str
    state: str | None
    home: str | None = None
    qid: str | None = None

    @property
    def iri(self) -> IRI:
        """The IRI of a post: post:president-of-russia."""
        return term(f"post:{slug(self.label)}")


def main() -> None:
    """Read the extracts and write the file."""
    folder = Path(sys.argv[1])
    known = ontology.load(ROOT / "ontology")
    rows = [*_leaders(folder, known), *_others(folder)]
    people = _people(rows)
    triples = [*_header()]
    for row, post in _finest((row, _post(row, known)) for row in rows):
        triples += _described(post)
        triples += _person(row, people[row.qid])
        triples += _tenure(row, people[row.qid], post)
    files.write(TARGET, HEAD + turtle.render(triples))


def _finest(pairs: Iterable[tuple[Row, Post]]) -> Iterable[tuple[Row, Post]]:
    """Keep, of two extracts that give one tenure, the one with the finer dates."""
    found: dict[tuple[str, str, str], tuple[Row, Post]] = {}
    for row, post in pairs:
        key = (row.qid, post.label, row.start[:4])
        if key not in found or len(row.start) > len(found[key][0].start):
            found[key] = row, post
    return found.values()


def _header() -> Iterator[Triple]:
    yield Triple(NODE, TYPE, term("owl:Ontology"))
    yield Triple(NODE, term("owl:imports"), IRI("https://w3id.org/diplomatic-kg/reference"))
    yield Triple(NODE, term("dcterms:license"), IRI("https://creativecommons.org/publicdomain/zero/1.0/"))
    texts = {
        "title": "Holders of posts",
        "description": "Reference data: who held which post of a state or an international organisation, and when.",
        "creator": "The diplomatic-kg authors",
        "source": SOURCE,
    }
    for name, text in texts.items():
        yield Triple(NODE, term(f"dcterms:{name}"), Literal(text, None, "en"))


# ---------------------------------------------------------------- reading


def _leaders(folder: Path, known: Ontology) -> Iterator[Row]:
    """Read the heads of states and governments; the extract has Charles III, so it is not older than his reign."""
    for line in _lines(folder / "leaders-2022.csv"):
        state = known.state_named(line["country"])
        if re.fullmatch("Q[0-9]+", line["officeholderLabel"]):  # no name is known
            continue
        yield Row(
            position=line["positionLabel"],
            person=line["officeholderLabel"],
            qid=line["officeholder"],
            start=line["start_year"],
            end=line["end_year"],
            known="2022-09-08",
            state=state.id if state else None,
            position_qid=line["position"],
        )


def _others(folder: Path) -> Iterator[Row]:
    for name in ("russia-cabinet", "north-korea", "international-organisations"):
        lines = list(_lines(folder / f"{name}.csv"))
        known = max(day for line in lines for day in (line["start"], line["end"]) if len(day) == len("2022-01-01"))
        for line in lines:
            if name not in NATIONAL and line["position"].startswith("Permanent Representative"):
                continue  # the extract does not say of which state
            yield Row(
                position=line["position"],
                person=line["person"],
                qid=line["personID"],
                start=line["start"],
                end=line["end"],
                known=known,
                state=NATIONAL.get(name),
            )


def _lines(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


# ---------------------------------------------------------------- posts


def _post(row: Row, known: Ontology) -> Post:
    """Work out a post from its label: what it is called, where it belongs, of which class it is."""
    position = row.position[0].upper() + row.position[1:].replace("minister of India", "Minister of India")
    ours = OURS["posts"].get(position, {})
    rest, place = _split(position)
    of_state = place is not None and (state := known.state_named(place)) is not None and state.id == row.state
    home = ours.get("in") or (None if of_state else _home(place, known))
    title = ours.get("title") or (rest if of_state or home else position)
    return Post(
        label=ours.get("label") or (position if of_state or home else _with_state(title, row.state, known)),
        title=title,
        kind=ours.get("kind") or _kind(title, home, known),
        state=row.state,
        home=home,
        qid=row.position_qid,
    )


def _split(position: str) -> tuple[str, str | None]:
    """Take a label apart where its last place begins: "Governor" and "Amur Oblast"."""
    match = re.fullmatch(r"(.+?) of (?:the )?(?:City of )?(.+)", position)
    if match is None:
        return position, None
    return match[1], OURS["places"].get(match[2], match[2])


def _home(place: str | None, known: Ontology) -> str | None:
    entity = known.entity_named(place) if place else None
    if entity is None:
        return None
    return f"{'organization' if known.is_a(entity.kind, 'Organization') else 'place'}:{entity.id}"


def _with_state(title: str, state: str | None, known: Ontology) -> str:
    """Name a post with its state: President of Russia, Ambassador of Russia to Japan."""
    name = next((one.label for one in known.states if one.id == state), None)
    if name is None:
        return title
    if match := re.match("(ambassador|permanent representative) (to .*)", title, re.IGNORECASE):
        return f"{match[1]} of {name} {match[2]}"
    return f"{title} of {name}"


def _kind(title: str, home: str | None, known: Ontology) -> str:
    """Classify a post by the longest signal word in front of the first preposition of its title."""
    words, signals = title.lower(), known.signals("Post")
    head = re.search(r" (of|to|for|in|on) |$", words)
    assert head is not None
    found = [signal for signal in signals for at in _starts(signal, words) if at < head.start()]
    kind = signals[max(found, key=len)] if found else "Post"
    above_all = known.is_a(kind, "HeadOfStatePost") or known.is_a(kind, "HeadOfGovernmentPost")
    if home and home.startswith("place:") and (above_all or kind == "Post"):
        return "RegionalHeadPost"
    return "HeadOfOrganizationPost" if above_all and (home or head[0]) else kind


def _starts(signal: str, words: str) -> Iterator[int]:
    return (match.start() for match in re.finditer(rf"\b{re.escape(signal)}\b", words))


def _described(post: Post) -> Iterator[Triple]:
    yield Triple(post.iri, TYPE, term(f"dip:{post.kind}"))
    yield Triple(post.iri, LABEL, Literal(post.label, None, "en"))
    yield Triple(post.iri, term("dip:title"), Literal(post.title, None, "en"))
    if post.state:
        yield Triple(post.iri, term("dip:ofState"), term(f"place:{post.state}"))
    if post.home:
        yield Triple(post.iri, term("dip:postIn"), term(post.home))
    if post.qid:
        yield Triple(post.iri, term("skos:exactMatch"), term(f"wd:{post.qid}"))


# ---------------------------------------------------------------- people and tenures


def _people(rows: list[Row]) -> Mapping[str, str]:
    """Give each person a local name; two of one name are told apart by their Wikidata items."""
    names: dict[str, str] = {}
    for row in rows:
        wanted = slug(row.person) or row.qid.lower()
        clash = any(local == wanted and qid != row.qid for qid, local in names.items())
        names.setdefault(row.qid, f"{wanted}-{row.qid.lower()}" if clash else wanted)
    return names


def _person(row: Row, local: str) -> Iterator[Triple]:
    node = term(f"person:{local}")
    yield Triple(node, TYPE, term("dip:Person"))
    yield Triple(node, LABEL, _name(row.person))
    yield Triple(node, term("skos:exactMatch"), term(f"wd:{row.qid}"))


def _name(written: str) -> Literal:
    """Give a name with its language; of "Surname, First Patronymic" the surname goes behind."""
    name = " ".join(reversed(written.split(", ")))
    language = next((language for language, letters in LETTERS.items() if letters.search(name)), "en")
    return Literal(name, None, language)


def _tenure(row: Row, person: str, post: Post) -> Iterator[Triple]:
    post_name = post.iri.rpartition("/")[2]
    node = term(f"tenure:{slug(f'{person}-{post_name}', 120)}-{row.start[:4]}")
    span = term(f"time:{slug(f'{row.start}-to-{row.end}' if row.end else f'since-{row.start}')}")
    yield Triple(node, TYPE, term("dip:Tenure"))
    yield Triple(node, LABEL, Literal(f"{row.person}, {post.label}", None, "en"))
    yield Triple(node, term("dip:holder"), term(f"person:{person}"))
    yield Triple(node, term("dip:post"), post.iri)
    yield Triple(node, term("dip:hasTime"), span)
    yield Triple(node, term("dcterms:source"), Literal(SOURCE, None, "en"))
    if not row.end:
        yield Triple(node, term("dip:heldAsOf"), _moment(row.known, "T00:00:00"))
    yield from _span(span, row.start, row.end)


def _span(span: IRI, start: str, end: str) -> Iterator[Triple]:
    yield Triple(span, TYPE, term("dip:TimeSpan"))
    yield Triple(span, term("dip:granularity"), Literal("interval"))
    yield Triple(span, term("dip:edtf"), Literal(f"{start}/{end or '..'}"))
    for bound, day in (("Start", start), ("End", end)):
        if day:
            yield Triple(span, term(f"dip:earliest{bound}"), _moment(_first_day(day), "T00:00:00"))
            yield Triple(span, term(f"dip:latest{bound}"), _moment(_last_day(day), "T23:59:59"))


def _moment(day: str, time: str) -> Literal:
    return Literal(day + time, term("xsd:dateTime"))


def _first_day(day: str) -> str:
    """Complete a year or month with its first day."""
    return day + "-01-01"[len(day) - 4 :] if len(day) < len("2022-01-01") else day


def _last_day(day: str) -> str:
    """Complete a year or month with its last day."""
    if len(day) == len("2022"):
        return f"{day}-12-31"
    if len(day) == len("2022-01"):
        year, month = map(int, day.split("-"))
        return f"{day}-{calendar.monthrange(year, month)[1]}"
    return day


if __name__ == "__main__":
    main()
