"""What makes a graph and an ontology sound: the findings of five kinds of check, each a module of this folder.

`parsing` holds each Turtle file against a second parser; `rules` asks the documented SPARQL of `queries/checks/`;
`shapes` has pySHACL validate the graph; `vocabularies` looks up the terms that are said to be others'. All of them
yield findings; `places` says where in which file a finding stands.

Why rules and shapes: what one node must have is a shape; what takes many nodes, the terms of the ontology or plain
arithmetic is SPARQL, which a store answers a thousand times faster than SHACL asks it node by node.
"""

from __future__ import annotations

from kg.checks.findings import KINDS, Finding, Level, Report, Rule, ordered

__all__ = ["KINDS", "Finding", "Level", "Report", "Rule", "ordered"]
