"""The one door to the network: SPARQL endpoints and web APIs, asked politely and never trusted.

A `Client` says who asks, asks one thing at a time, gives up after a total deadline, reads no more than it has room
for, looks at what kind of answer it is before it reads, waits when it is told to, tries again a bounded number of
times, and then leaves the service alone for a while. What was answered is kept with its date below `.kg/`, so that
nothing is asked twice, and `offline` lives on what was kept. Whatever goes wrong is one EndpointError.

SPARQLWrapper builds the requests to SPARQL endpoints. It does not send them, because it has no total deadline (a
service that drips one byte at a time holds it for ever), no bound on what it reads, and takes a web page with
status 200 for an answer.
"""

from __future__ import annotations

from kg.endpoint.client import Client, Fetched, user_agent
from kg.endpoint.exchange import require_web_address
from kg.endpoint.limits import Clock, Limits
from kg.endpoint.results import Row

__all__ = ["Client", "Clock", "Fetched", "Limits", "Row", "require_web_address", "user_agent"]
