"""Terms, prefixes and names."""

from __future__ import annotations

import pytest

from kg.rdf import terms


def test_prefixes_never_clash() -> None:
    """No kind of individual has the prefix of a vocabulary, and no two prefixes share a namespace."""
    known = terms.prefixes()

    assert not set(terms.KINDS) & set(terms.VOCABULARIES)
    assert len(set(known.values())) == len(known)


def test_a_term_by_its_prefixed_name() -> None:
    """Vocabularies are fixed; individuals follow the base."""
    assert terms.term("skos:exactMatch") == "http://www.w3.org/2004/02/skos/core#exactMatch"
    assert terms.term("person:ana-ruiz", "https://example.org/kg/") == "https://example.org/kg/person/ana-ruiz"


def test_an_unknown_prefix_is_a_mistake() -> None:
    """A prefix that no file knows is a bug in the code that asked."""
    with pytest.raises(KeyError, match="persn"):
        terms.term("persn:ana-ruiz")


def test_a_passage_keeps_its_positions() -> None:
    """The IRI of a passage says where it stands (RFC 5147)."""
    assert terms.offsets(terms.passage("note-1", 10, 52)) == (10, 52)


@pytest.mark.parametrize("iri", ["", terms.passage("a", 1, 2) + "0x", "https://example.org/#char=5", "a#char=-1,4"])
def test_what_is_not_a_passage_has_no_positions(iri: str) -> None:
    """Other IRIs are not misread."""
    assert terms.offsets(iri) is None


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("Kim Jong-un", "kim-jong-un"),
        ("Côte d’Ivoire", "cote-divoire"),
        ("Lars Løkke Rasmussen", "lars-lokke-rasmussen"),
        ("Əli Məmmədov", "eli-memmedov"),
        ("–", ""),
        ("  U.S.–China talks ", "u-s-china-talks"),
        ("x" * 79 + " y", "x" * 79),
    ],
)
def test_readable_names(words: str, slug: str) -> None:
    """Lower-case ASCII letters, digits and single hyphens."""
    assert terms.slug(words) == slug


def test_names_in_other_scripts_stay_apart() -> None:
    """Two people whose names have no ASCII letter, or only one in common, are not one person."""
    names = ["최선희", "최룡해", "Иван Петров", "J. Петров", "J. Сидоров"]

    assert len({terms.slug(name) for name in names}) == len(names)
    assert terms.slug("J. Петров").startswith("j-")


def test_a_digest_keeps_its_parts_apart() -> None:
    """Moving a letter from one part to the next makes another name."""
    assert terms.digest("ab", "c") != terms.digest("a", "bc")
