"""A claim in plain words, for the person who is to judge it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kg.model import Certainty, Claim, Reading
from kg.times import TimeSpan

_FORMS = {
    "status": "{subject}: {object}",
    "participation": "{subject}: {object} took part",
    "hasTime": "{subject}: when? {value}",
    "place": "{subject}: where? {object}",
    "partOf": "{subject}: part of {object}",
    "respondsTo": "{subject}: in answer to {object}",
    "occasion": "{subject}: on the occasion of {object}",
    "tenure": "{subject} is {object}",
    "sameAs": "{subject} is also called “{value}”",
    "denotes": "“{value}” means {subject}",
    "sentBy": "{subject}: sent by {object}",
    "head": "{subject}: headed by {object}",
    "member": "{subject}: {object} was on it",
    "forEvent": "{subject}: came for {object}",
    "listIsComplete": "{subject}: the list of members is complete: {value}",
}
_JUST_THERE = "participant capacity"
_TENURES = {"dip:former": "was", "dip:future": "will be", "dip:unknownTenure": "is or was"}


def say(claim: Claim, labels: Mapping[str, str]) -> str:
    """Say what a claim says.

    >>> from kg.model import Span
    >>> as_guest = (("capacity", "dip:guest"),)
    >>> claim = Claim("event/visit", "participation", Span(0, 4), "", "person/ruiz", qualifiers=as_guest)
    >>> say(claim, {"event/visit": "Visit to Quito", "person/ruiz": "Ana Ruiz"})
    'Visit to Quito: Ana Ruiz took part as guest'
    """
    form = _FORMS.get(claim.property, "{subject}: " + _spaced(claim.property) + ": {what}")
    object, value = _named(claim.object, labels), _value(claim)
    said = form.format(subject=_named(claim.subject, labels), object=object, value=value, what=object or value)
    tenure = _TENURES.get(next((v for n, v in claim.qualifiers if n == "tenureStatus"), ""))
    if tenure:
        said = said.replace(" is ", f" {tenure} ", 1)
    return f"{said}{_qualified(claim, labels)}{_remarks(claim, labels)}"


def labels_of(reading: Reading) -> dict[str, str]:
    """The label of each referent of a reading."""
    return {referent.id: referent.label for referent in reading.referents}


def _value(claim: Claim) -> str:
    if isinstance(claim.value, TimeSpan):
        return f"“{claim.value.text}” ({claim.value.edtf})" if claim.value.edtf else f"“{claim.value.text}”"
    return claim.value or ""


def _qualified(claim: Claim, labels: Mapping[str, str]) -> str:
    words = {"capacity": " as {}", "inPost": ", in the post {}", "inDelegation": ", in {}"}
    given = [(name, _named(value, labels)) for name, value in claim.qualifiers]
    said = "".join(words[name].format(value) for name, value in given if name in words and value != _JUST_THERE)
    reason = next((value for name, value in given if name == "reason"), "")
    return f"{said} ({reason})" if reason else said


def _remarks(claim: Claim, labels: Mapping[str, str]) -> str:
    remarks = ["not so" if claim.negated else "", "" if claim.certainty is Certainty.CERTAIN else str(claim.certainty)]
    remarks.append(f"on the word of {_named(claim.attributed_to, labels)}" if claim.attributed_to else "")
    remarks.append(f"passed on by {_named(claim.reported_by, labels)}" if claim.reported_by else "")
    kept = "; ".join(filter(None, remarks))
    return f" [{kept}]" if kept else ""


def _named(name: str | None, labels: Mapping[str, str]) -> str:
    if name is None:
        return ""
    return _spaced(name.removeprefix("dip:")) if name.startswith("dip:") else labels.get(name, name)


def _spaced(name: str) -> str:
    """Write the local name of a term as words.

    >>> _spaced("headOfDelegation")
    'head of delegation'
    """
    return re.sub("(?<=[a-z])(?=[A-Z])", " ", name).lower()
