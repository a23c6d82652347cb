"""The search of Wikidata by name (`wbsearchentities`), which finds labels and other names that begin alike."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from kg.errors import EndpointError
from kg.wikidata.entities import is_qid
from kg.wikidata.nouns import Candidate

API = "https://www.wikidata.org/w/api.php"
_MOST = 10


def search_address(api: str, name: str, language: str = "en") -> str:
    """Give the address that answers with the items of a name; `maxlag` lets Wikidata's editors go first.

    >>> search_address("https://www.wikidata.org/w/api.php", "Ana Ruiz")[:70]
    'https://www.wikidata.org/w/api.php?action=wbsearchentities&search=Ana+'
    """
    question = {
        "action": "wbsearchentities",
        "search": name,
        "language": language,
        "uselang": language,
        "type": "item",
        "limit": str(_MOST),
        "format": "json",
        "maxlag": "5",
    }
    return f"{api}?{urlencode(question)}"


def read_found(answer: Any, api: str = API) -> tuple[Candidate, ...]:  # noqa: ANN401 - whatever a service sent
    """Read the items that were found, in their order."""
    if isinstance(answer, dict) and isinstance(answer.get("error"), dict):
        reason = " ".join(str(answer["error"].get("info", "no reason given")).split())[:200]
        raise EndpointError(f"{api} refuses the search: {reason.rstrip('.')}.")
    try:
        return tuple(_candidate(found) for found in answer["search"])
    except (KeyError, TypeError, AttributeError) as error:
        raise EndpointError(f"{api} answers with JSON that is not the answer to a search.") from error


def _candidate(found: Any) -> Candidate:  # noqa: ANN401
    item = str(found["id"])
    if not is_qid(item):
        raise TypeError(item)
    matched = found.get("match", {}).get("text")
    names = [found.get("label"), matched, *(found.get("aliases") or ())]
    return Candidate(
        qid=item,
        label=str(found.get("label") or item),
        description=str(found.get("description") or ""),
        names=frozenset(name for name in names if isinstance(name, str)),
        sources=frozenset({"search"}),
    )
