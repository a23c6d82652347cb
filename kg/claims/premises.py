"""Where an organisation is at home, as a place of its own: a visit "to the Lima Steel Works" is to its works.

Why two individuals: what hosts, signs and employs is an agent; what lies in a city and is toured is a place.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kg.claims.coreference import Happening
from kg.model import Referent
from kg.ontology import Ontology

_WITHOUT = (
    "InternationalOrganization",
    "PoliticalParty",
    "MediaOrganization",
    "CulturalEnsemble",
    "MilitaryOrganization",
    "Commission",
)
"""Bodies that a name does not put anywhere: "at NATO" may be in any of its houses."""


def of(
    happenings: Iterable[Happening], known: Mapping[str, Referent], ontology: Ontology
) -> Mapping[str, Referent | None]:
    """Give the premises of each organisation at which something happens; None for one without a place."""
    sites = {site.referent for found in happenings for account in found.accounts for site in account.sites}
    bodies = (known[id] for id in sorted(sites) if id in known and ontology.is_a(known[id].kind, "Organization"))
    return {body.id: _premises(body, known, ontology) for body in bodies}


def _premises(body: Referent, known: Mapping[str, Referent], ontology: Ontology) -> Referent | None:
    if any(ontology.is_a(body.kind, kind) for kind in _WITHOUT):
        return None
    id = f"place/{body.id.partition('/')[2]}"
    return known.get(id) or Referent(id, "Facility", body.label, body.names)
