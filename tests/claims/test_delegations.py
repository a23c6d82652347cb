"""Who came with whom: lists in the styles of many countries' news, each read whole and no further."""

from __future__ import annotations

import pytest

from kg.model import Reading
from tests.claims.reading import of, only_event, read

LISTS = {
    "accompanied by a delegation, including": (
        "p[Ana Ruiz] arrived in l[Lima] on Monday. p[Ruiz=Ana Ruiz] was accompanied by a large delegation, including "
        "t[Foreign Minister] p[Ivo Kral], t[Deputy Chairman of the State Council] p[Li Wen], and t[Secretaries of the Party] "
        "p[Oda Berg] and p[Max Frei], who are in charge of industry and trade.",
        "Ana Ruiz",
        ["Ivo Kral", "Li Wen", "Oda Berg", "Max Frei"],
    ),
    "led by, comprising": (
        "A a[Kenyan] delegation led by t[Trade Secretary] p[Moses Oduor] and comprising p[Grace Wanjiru], t[Governor of the "
        "Central Bank], and p[Peter Mutua], t[chairman of the Tea Board], landed in l[Jakarta] on Friday.",
        "Moses Oduor",
        ["Grace Wanjiru", "Peter Mutua"],
    ),
    "headed by, semicolons": (
        "A a[Brazilian] delegation headed by t[Foreign Minister] p[Celso Prado] visited l[Accra]. The delegation included "
        "p[Rui Costa], t[Minister of Energy]; p[Marta Lima], t[ambassador to Ghana]; and p[Jorge Paz], t[director of the Africa desk].",
        "Celso Prado",
        ["Rui Costa", "Marta Lima", "Jorge Paz"],
    ),
    "consisting of": (
        "A government delegation from s[Mongolia] headed by t[Deputy Premier] p[Bat Erdene], consisting of t[Mining Minister] "
        "p[Ganbaatar Dorj] and t[Police Chief] p[Sukh Bold], arrived in l[Seoul].",
        "Bat Erdene",
        ["Ganbaatar Dorj", "Sukh Bold"],
    ),
    "together with": (
        "t[Prime Minister] p[Edi Hoxha], together with t[Finance Minister] p[Arta Leka] and t[Interior Minister] p[Besnik Dema], "
        "travelled to l[Zagreb] on 3 May.",
        "Edi Hoxha",
        ["Arta Leka", "Besnik Dema"],
    ),
    "made up of": (
        "A delegation made up of p[Hana Mori], t[vice minister of trade], and p[Ken Sato], t[head of the Fisheries Agency], "
        "arrived in l[Oslo].",
        None,
        ["Hana Mori", "Ken Sato"],
    ),
    "accompanied by, as well as": (
        "t[President] p[Tom Oak] visited l[Hanoi], accompanied by t[Defence Minister] p[Sam Hill], t[Army Chief] p[Rob Lane], "
        "as well as t[National Security Adviser] p[Kay Finch].",
        "Tom Oak",
        ["Sam Hill", "Rob Lane", "Kay Finch"],
    ),
    "among others": (
        "p[Omar Said] arrived in l[Baku] on Tuesday. p[He=Omar Said] was accompanied by t[Oil Minister] p[Ali Nasr] and "
        "t[Transport Minister] p[Huda Salem], among others.",
        "Omar Said",
        ["Ali Nasr", "Huda Salem"],
    ),
    "possessive delegation includes": (
        "p[Nia Evans] visited l[Cairo] in May. p[Evans=Nia Evans]'s delegation includes t[Health Minister] p[Rhys Owen] and "
        "p[Gwen Price], t[head of the Red Cross].",
        "Nia Evans",
        ["Rhys Owen", "Gwen Price"],
    ),
    "accompanied in active voice": (
        "p[Lars Holm] flew to l[Quito] on Sunday. t[Climate Minister] p[Eva Dahl] and t[Aid Minister] p[Per Lund] accompanied p[Holm=Lars Holm].",
        "Lars Holm",
        ["Eva Dahl", "Per Lund"],
    ),
    "from the side": (
        "The talks in l[Tunis] were attended by t[Foreign Minister] p[Amel Jaziri] and, from the a[Greek] side – t[Deputy Prime "
        "Minister] p[Nikos Vlahos], t[Deputy Minister – Government Envoy] p[Eleni Pappa], t[the chairman of the Greek part of the Joint "
        "Commission on Trade, Shipping and Tourism between Greece and Tunisia], t[Minister of Tourism] p[Kostas Rallis].",
        None,
        ["Nikos Vlahos", "Eleni Pappa", "Kostas Rallis"],
    ),
}


def people(reading: Reading, property: str) -> list[str]:
    """List the labels of those whom delegations have in a property, in text order."""
    labels = {referent.id: referent.label for referent in reading.referents}
    claims = sorted((c for c in reading.claims if c.property == property), key=lambda claim: claim.passage)
    return list(dict.fromkeys(labels[claim.object or ""] for claim in claims))


@pytest.mark.parametrize(("text", "head", "members"), LISTS.values(), ids=LISTS)
def test_every_member_of_a_list_is_found_and_nobody_else(text: str, head: str | None, members: list[str]) -> None:
    """A list is read to its end, in the order of the text, whatever the country's style."""
    reading = read(text)

    assert sorted(people(reading, "member")) == sorted(members)
    assert people(reading, "head") == ([head] if head else [])


@pytest.mark.parametrize(("text", "head", "members"), LISTS.values(), ids=LISTS)
def test_every_member_has_a_post(text: str, head: str | None, members: list[str]) -> None:
    """Each member's posts are those that the list gives."""
    reading = read(text)

    claims = [claim for claim in reading.claims if claim.property == "member"]
    assert all("inPost" in dict(claim.qualifiers) for claim in claims if claim.object != "person/max-frei")


@pytest.mark.parametrize(("text", "head", "members"), LISTS.values(), ids=LISTS)
def test_every_member_takes_part_in_the_event(text: str, head: str | None, members: list[str]) -> None:
    """Whoever is on a delegation takes part in the event it came for, as a member of it."""
    reading = read(text)

    (event,) = {claim.object for claim in reading.claims if claim.property == "forEvent"}
    capacities = [
        dict(c.qualifiers).get("capacity")
        for c in of(reading, str(event), "participation")
        if "inDelegation" in dict(c.qualifiers)
    ]
    assert capacities.count("dip:delegationMember") == len(members)


def test_including_says_that_the_list_is_partial() -> None:
    """Behind "including" and before "among others" a list does not claim to be complete."""
    for style in ("accompanied by a delegation, including", "among others"):
        reading = read(LISTS[style][0])

        assert [claim.value for claim in reading.claims if claim.property == "listIsComplete"] == ["false"]


def test_the_sender_is_the_state_of_the_adjective() -> None:
    """A Kenyan delegation was sent by Kenya."""
    reading = read("A a[Kenyan=Kenya] delegation led by p[Moses Oduor] arrived in l[Jakarta] on Friday.")

    assert [claim.object for claim in of(reading, "delegation/kenya", "sentBy")] == ["state/kenya"]


def test_the_head_of_a_delegation_takes_part_in_its_visit() -> None:
    """In "the visit of a delegation led by A" it is A who came, as head of the delegation."""
    reading = read(
        "The July visit of a a[Thai=Thailand] delegation led by t[Defence Minister] p[Prem Chai] was a success."
    )

    claims = [dict(c.qualifiers)["capacity"] for c in of(reading, only_event(reading, "Visit"), "participation")]
    assert set(claims) == {"dip:headOfDelegation"}


def test_a_list_ends_where_the_clause_goes_on() -> None:
    """Whoever is named behind the next verb is not on the list."""
    reading = read(
        "p[Ana Ruiz] was accompanied by t[Foreign Minister] p[Ivo Kral] and t[Army Chief] p[Jo Lind] in l[Lima], where "
        "p[she=Ana Ruiz] met t[President] p[Tom Oak]."
    )

    assert people(reading, "member") == ["Ivo Kral", "Jo Lind"]


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        (
            "The talks between s[Armenia] and s[Georgia] took place in l[Bern]. The a[Armenian=Armenia] delegation was led by "
            "p[Ara Mirz], and the a[Georgian=Georgia] delegation by p[Ilia Darch].",
            ["Ara Mirz", "Ilia Darch"],
        ),
        (
            "The a[Thai=Thailand] delegation was headed by p[Prem Chai] and the a[Lao=Laos] one by p[Kham Soy].",
            ["Prem Chai"],
        ),
    ],
)
def test_a_verb_left_out_is_understood(text: str, heads: list[str]) -> None:
    """The second delegation of a sentence may leave "was led" out."""
    assert people(read(text), "head") == heads


def test_a_side_that_is_represented_is_a_delegation() -> None:
    """Whoever represents a side is on its delegation."""
    reading = read(
        "The a[Indian=India] side was represented by t[Adviser] p[Ajit Dov] and t[Defence Secretary] p[Giri Aram]."
    )

    assert people(reading, "member") == ["Ajit Dov", "Giri Aram"]
    assert [claim.object for claim in of(reading, "delegation/india", "sentBy")] == ["state/india"]


def test_the_hosts_minister_is_on_nobodys_delegation() -> None:
    """Whoever serves another state than the guest goes along as an escort."""
    reading = read(
        "a[Peruvian=Peru] t[Peruvian president] p[Ana Ruiz] toured the shipyard in l[Bergen], escorted by a[Norwegian=Norway] "
        "t[Norwegian minister] p[Jon Dahl]."
    )

    assert people(reading, "member") == []
    capacities = {
        c.object: dict(c.qualifiers)["capacity"] for c in of(reading, only_event(reading, "Tour"), "participation")
    }
    assert capacities == {"person/ana-ruiz": "dip:guest", "person/jon-dahl": "dip:escort"}


@pytest.mark.parametrize(
    "text",
    [
        "p[Ana Ruiz] is scheduled to go to l[Cusco] on May 3. In the l[Andean Region] capital, p[she=Ana Ruiz] will be accompanied by p[Jon Dahl].",
        "p[Ana Ruiz] will arrive in l[Bergen] on Monday. In the l[Vestland] capital, p[she=Ana Ruiz] will be escorted by p[Jon Dahl].",
        "p[Ana Ruiz] is due to travel to l[Hue], where p[she=Ana Ruiz] will tour the o[Hue Works]. In the l[Annam] capital, p[she=Ana Ruiz] will be accompanied by p[Jon Dahl].",
    ],
)
def test_company_is_on_the_journey_told_before(text: str) -> None:
    """A town called by its region is the one that the sentence before named, and no works in it."""
    reading = read(text)

    arrival = only_event(reading, "Arrival")
    assert "person/jon-dahl" in [claim.object for claim in of(reading, arrival, "participation")]


@pytest.mark.parametrize(
    "text",
    [
        "A a[Thai=Thailand] delegation led by p[Prem Chai] arrived in l[Hanoi]. The delegation paid a visit to l[Hue].",
        "p[Prem Chai] headed a delegation to l[Hanoi]. The delegation visited l[Hue] on Friday.",
        "p[Prem Chai] arrived in l[Hanoi], accompanied by a large delegation, including p[Nan Suda]. The delegation made a visit to l[Hue].",
    ],
)
def test_a_delegation_comes_with_its_head(text: str) -> None:
    """Where a later sentence only says "the delegation", its head came; which of its members, nobody knows."""
    reading = read(text)

    visit = next(r.id for r in reading.referents if r.kind == "Visit" and "Hue" in r.label)
    assert [claim.object for claim in of(reading, visit, "participation")] == ["person/prem-chai"]
