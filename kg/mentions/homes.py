"""Which state a post belongs to, where its own words do not say."""

from __future__ import annotations

from collections.abc import Mapping

from kg.mentions.lexicon import Lexicon, Sort
from kg.mentions.lists import Bond
from kg.mentions.scenes import Scene
from kg.mentions.titles import Title

_STATES = frozenset({Sort.STATE, Sort.ADJECTIVE})
_NEAR = 3


def of_title(scene: Scene, title: Title, lexicon: Lexicon) -> str:
    """Give the state that a title names, or that its body or place belongs to by its own words or by reference data."""
    if title.state:
        return title.state
    for phrase in title.of:
        known = lexicon.ontology.entity_named(scene.line.text(phrase.first, phrase.last))
        state = phrase.state or (known.state if known else None)
        if state in lexicon.states:
            return str(state)
    return ""


def of_list(scene: Scene, bond: Bond, people: Mapping[int, str], lexicon: Lexicon) -> str:
    """Give the state of whoever brings the list that a bond stands in: "The Peruvian side was represented by ...".

    It is the state named before "including", "led by" or "side"; else that of the person named there (`people`
    gives the states of people by their atoms): "Erdoğan was accompanied by Foreign Minister ...".
    """
    line, list_words = scene.line, lexicon.list_words
    inside = {index for other in scene.bonds for index in range(other.first, other.last)}
    is_list = False
    if line.lower(bond.first - 1) == "by" and people.get(bond.first - 2):
        return people[bond.first - 2]  # "and Erdoğan by Foreign Minister ..."
    for index in range(bond.first - 1, -1, -1):
        atom = line.atoms[index]
        is_list = is_list or atom.lower in list_words
        if is_list and people.get(index):
            return people[index]
        if atom.sort in _STATES and (is_list or index not in inside):
            near = {line.lower(before) for before in range(max(0, index - _NEAR), index)}
            return atom.term if is_list or near & list_words else ""
    return ""
