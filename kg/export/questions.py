"""What the facts are computed from: SPARQL over what one article says, and over the ontology's names."""

from __future__ import annotations

ARTICLES = """
SELECT ?article WHERE { ?article a dip:Article } ORDER BY ?article
"""

KINDS = """
SELECT ?kind ?above WHERE { ?kind rdfs:subClassOf ?above FILTER(isIRI(?above)) }
"""

LABELS = """
SELECT ?term ?label WHERE { ?term a/rdfs:subClassOf* dip:Capacity ; rdfs:label ?label FILTER(LANG(?label) = "en") }
"""

REFERENTS = """
SELECT DISTINCT ?article ?referent ?kind ?label ?name ?individual ?known ?start WHERE {
  ?referent dip:inArticle ?article ; a dip:Referent ; dip:referentKind ?kind ; rdfs:label ?label .
  OPTIONAL { ?referent dip:name ?name }
  OPTIONAL { ?referent dip:evidence/dip:start ?start }
  OPTIONAL { ?individual dip:referent ?referent . OPTIONAL { ?individual rdfs:label ?known } }
  # what people rejected stays in the article's file and is no individual
  OPTIONAL {
    ?rejected dip:claimSubject|dip:claimObject|dip:inPost|dip:inDelegation ?referent ; dip:verdict dip:rejected
  }
  FILTER(BOUND(?individual) || !BOUND(?rejected))
} ORDER BY ?start ?referent ?individual ?name
"""

POSTS = """
SELECT ?article ?referent ?title ?organization ?state WHERE {
  ?referent dip:inArticle ?article . ?post dip:referent ?referent ; a/rdfs:subClassOf* dip:Post .
  OPTIONAL { ?post dip:title ?title }
  OPTIONAL { ?post dip:postIn/rdfs:label ?organization }
  OPTIONAL { ?post dip:ofState/rdfs:label ?state }
} ORDER BY ?referent ?title ?organization ?state
"""

CLAIMS = """
SELECT ?article ?claim ?subject ?property ?object ?value ?edtf ?timeText ?basis ?capacity ?certainty ?polarity
       ?attributed ?reported ?rule ?exact ?start WHERE {
  ?subject dip:inArticle ?article .
  ?claim dip:claimSubject ?subject ; dip:claimProperty ?property ; dip:passage ?passage .
  ?passage dip:exact ?exact ; dip:start ?start .
  FILTER NOT EXISTS { ?claim dip:verdict dip:rejected }
  OPTIONAL { ?claim dip:claimObject ?object }
  OPTIONAL { ?claim dip:claimValue ?value }
  OPTIONAL { ?claim dip:claimTime ?time . ?time dip:timeText ?timeText ; dip:basis ?basis
             OPTIONAL { ?time dip:edtf ?edtf } }
  OPTIONAL { ?claim dip:capacity ?capacity }
  OPTIONAL { ?claim dip:certainty ?certainty }
  OPTIONAL { ?claim dip:polarity ?polarity }
  OPTIONAL { ?claim dip:attributedTo ?attributed }
  OPTIONAL { ?claim dip:reportedBy ?reported }
  OPTIONAL { ?claim dip:byRule ?rule }
} ORDER BY ?start ?claim
"""

AUTHORS = """
SELECT ?article ?referent WHERE {
  ?referent dip:inArticle ?article . ?article dcterms:creator|dip:outlet ?name .
  ?referent rdfs:label|dip:name ?called FILTER(STR(?called) = STR(?name))
} ORDER BY ?referent
"""
