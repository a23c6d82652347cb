"""Review: what people decide about the claims of an article, and what follows from it.

Decisions lie in seeds/NAME.review.toml (`notebook`), keyed by the ids of claims, which do not change when an article
is read again by better rules. `apply` carries them out on a reading; a decision that fits nothing there any more is
handed back, and stays in the file. `doubts` says which claims need eyes, `say` says a claim in plain words.
"""

from kg.review import notebook
from kg.review.applying import Reviewed, Unmatched, apply
from kg.review.decisions import PROPERTIES, QUALIFIERS, Action, Decision, Decisions, Draft, Portrait, with_one, without
from kg.review.doubts import Doubt, doubts
from kg.review.drafting import described, filled, referent_of
from kg.review.knowing import require_known
from kg.review.quoting import locate, sentence_around
from kg.review.remaking import claim_of
from kg.review.saying import labels_of, say

__all__ = [
    "PROPERTIES",
    "QUALIFIERS",
    "Action",
    "Decision",
    "Decisions",
    "Doubt",
    "Draft",
    "Portrait",
    "Reviewed",
    "Unmatched",
    "apply",
    "claim_of",
    "described",
    "doubts",
    "filled",
    "labels_of",
    "locate",
    "notebook",
    "referent_of",
    "require_known",
    "say",
    "sentence_around",
    "with_one",
    "without",
]
