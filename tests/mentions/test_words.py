"""Facts about words, atoms and the lexicon that they are read against."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg import language, mentions, ontology
from kg.mentions import lexicon, line
from kg.mentions.lexicon import Sort
from kg.model import Document
from tests.mentions.reading import ROOT

WORDS = lexicon.of(ontology.load(ROOT / "ontology"))


@pytest.fixture(scope="module")
def parser() -> language.Parser:
    """Load the model that is installed."""
    return language.load()


def atoms(parser: language.Parser, text: str) -> list[tuple[str, Sort]]:
    """Give the atoms of a sentence that are more than plain words."""
    (sentence,) = parser.parse(Document("note", text))
    row = line.build(sentence, WORDS)
    named = [(row.text(index, index + 1), atom.sort) for index, atom in enumerate(row.atoms)]
    return [(words, sort) for words, sort in named if sort is not Sort.WORD]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Choe Ryong-su left Komsomolsk-on-Amur.", [("Choe Ryong-su", Sort.CAPITALS), ("Komsomolsk-on-Amur", Sort.CAPITALS)]),
        ("The ex-president wept.", [("ex-", Sort.TENURE), ("president", Sort.TITLE)]),
        ("Marta Ruiz, the president-elect, smiled.", [("Marta Ruiz", Sort.CAPITALS), ("president", Sort.TITLE), ("-elect", Sort.TENURE)]),
        ("On Monday in March the US told us.", [("US", Sort.STATE)]),
        ("The Federal Security Service of Zembla replied.", [("Federal Security", Sort.CAPITALS), ("Service", Sort.BODY), ("Zembla", Sort.CAPITALS)]),
    ],
)  # fmt: skip
def test_a_sentence_is_a_row_of_known_words_and_capitals(
    parser: language.Parser, text: str, found: list[tuple[str, Sort]]
) -> None:
    """Hyphens do not cut names, affixes stand alone, weekdays are no names, "us" is no state."""
    assert atoms(parser, text) == found


@pytest.mark.parametrize(
    ("title", "several"),
    [
        ("secretary", {"secretaries"}),
        ("chairwoman", {"chairwomen"}),
        ("chief of staff", {"chiefs of staff"}),
        ("attorney general", {"attorneys general", "attorney generals"}),
        ("coach", {"coaches"}),
    ],
)
def test_titles_have_plurals(title: str, several: set[str]) -> None:
    """A title in the plural is known as well."""
    assert set(lexicon.plurals(title)) == several


def test_a_class_added_to_the_ontology_is_found(parser: language.Parser, tmp_path: Path) -> None:
    """Whoever writes a class with its words into a Turtle file has taught us to find it."""
    tmp_path.joinpath("own.ttl").write_text(
        "@prefix dip: <https://w3id.org/diplomatic-kg/ontology#> .\n"
        "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
        'dip:BardPost a owl:Class ; rdfs:subClassOf dip:Post ; rdfs:label "bard"@en ; dip:signal "archdruid"@en .\n'
        'dip:Lodge a owl:Class ; rdfs:subClassOf dip:Organization ; rdfs:label "lodge"@en ; dip:signal "gorsedd"@en .\n',
        encoding="utf-8",
    )
    document = Document("note", "Archdruid of the Western Gorsedd Owen Pryce sang.")
    found = mentions.find(document, parser.parse(document), ontology.load(tmp_path, ROOT / "ontology"))
    kinds = {referent.label: referent.kind for referent in found.referents}

    assert kinds == {
        "Owen Pryce": "Person",
        "Western Gorsedd": "Lodge",
        "Archdruid of Western Gorsedd": "BardPost",
    }


def test_the_offsets_of_mentions_are_the_articles(parser: language.Parser) -> None:
    """Every mention's words stand at its span, whatever stands before them."""
    text = "“Wait,” said Ida Lund.  🛬\n\nThe Danish minister – Ida Lund – left Oslo; she smiled."
    document = Document("note", text)
    found = mentions.find(document, parser.parse(document), WORDS.ontology)

    assert found.mentions
    assert all(mention.span.of(text) == mention.text for mention in found.mentions)


def test_an_article_without_words_names_nobody(parser: language.Parser) -> None:
    """Nothing in, nothing out."""
    document = Document("note", "\n \n")

    assert mentions.find(document, parser.parse(document), WORDS.ontology).referents == ()
