"""kg: news about diplomacy in, a knowledge graph out in which every statement leads to the words that support it.

The map of the house
====================

An article travels one way. Each stage takes and returns the plain data of `model`, and no stage imports another::

    file -> Document -> Sentence -> Mention -> Reading | -> Resolution -> triples -> Turtle -> Store -> Answer -> table
            article     language    mentions   claims  |  resolve         graph      rdf       store    queries   view
                                       review  |

Left of the bar an article stands alone: it can be skipped when unchanged and read beside others. Right of it the
readings of all articles meet. `pipeline` tells this story on one page.

===== ============================================================== =============================================
layer rooms                                                          what lives there
===== ============================================================== =============================================
7     `cli`                                                          one module a command; errors become sentences
6     `view` `export`                                                what people and other programs see
5     `pipeline` `verify` `evaluate` `changes`                       the whole way; proof of every passage; scores
4     `article` `language` `mentions` `claims` `review` `resolve`    the stages
      `graph` `readings` `store` `queries` `checks`
3     `ontology` `workspace` `confidence` `claim_ids`                words and classes; folders; what rules are worth
2     `rdf` `model`                                                  IRIs, Turtle, rdflib; the nouns
1     `times` `files` `errors`                                       dates as intervals; whole files or none
===== ============================================================== =============================================

A room imports from the layers below it alone, and each library has one home: spaCy in `language`, pyoxigraph in
`store` and `rdf.turtle`, rdflib in `rdf.graphs`, rich in `view`, click in `cli`, trafilatura in `article`, pySHACL
in `checks`, owlready2 in `reasoner`, SPARQLWrapper in `endpoint`, pyLODE in `docs`, scipy in `evaluate`, rigour in
`resolve.spelling`. Contracts in `.importlinter` hold both; the tests run them.

Three ideas explain most of the rest. **The claim is the source of truth**: one thing that one source says, with the
words that say it; the plain triples in `graph/knowledge/` follow from claims and can be made again. **Vocabulary is
data**: what counts as a visit, a denial or a minister is written in `ontology/`, not in Python. **Nothing is chosen
silently**: what was planned, denied or only reported keeps that status, and sources that disagree stand side by side.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.rdf.graphs import load_graph
    from kg.reasoner import load_ontology
    from kg.version import __version__

__all__ = ["__version__", "load_graph", "load_ontology"]

_HOMES = {"load_graph": "kg.rdf.graphs", "load_ontology": "kg.reasoner", "__version__": "kg.version"}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a module's attributes are of any type
    """Load a public name when it is asked for: `import kg` costs nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module 'kg' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
