"""The graph for other programs: as one file of RDF (`whole`), or as facts that need no RDF to read (`facts`)."""
