"""Who or what in Wikidata an individual of the graph is: candidates, and the reasons for and against each.

Nothing here goes to the network or opens a file of a workspace: questions are made here, and answers read here, that
somebody else asks. So every step can be tested with an answer that is written in the test.

Why reasons and not a model: who accepts a link must see why it was proposed, and be able to say which reason is
wrong. A name alone never makes a link: two facts beside it must agree, or a person must say so.
"""

from __future__ import annotations

from kg.wikidata.entities import ENTITIES, read_entities
from kg.wikidata.items import facts_question, names_question, read_facts, read_items
from kg.wikidata.known import Known
from kg.wikidata.nouns import Candidate, Entity, Office, Place, Proposal, Reason
from kg.wikidata.reference import Reference
from kg.wikidata.scoring import clear, compare, weigh
from kg.wikidata.search import read_found, search_address

__all__ = [
    "ENTITIES",
    "Candidate",
    "Entity",
    "Known",
    "Office",
    "Place",
    "Proposal",
    "Reason",
    "Reference",
    "clear",
    "compare",
    "facts_question",
    "names_question",
    "read_entities",
    "read_facts",
    "read_found",
    "read_items",
    "search_address",
    "weigh",
]
