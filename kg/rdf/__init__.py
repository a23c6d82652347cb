"""RDF without surprises: terms, Turtle, and rdflib's graph for those who ask for it."""
