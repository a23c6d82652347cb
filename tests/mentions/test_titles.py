"""Facts about posts in front of and behind names."""

from __future__ import annotations

import pytest

from kg.model import TenureStatus
from tests.mentions.reading import Post, read

ONE_POST = [
    # a state's adjective, its acronym, its possessive
    ("Ghanaian Foreign Minister Kofi Asante landed in Lomé.", "Kofi Asante", ("Foreign Minister", "", "ghana")),
    (
        "US Trade Representative Dana Whitfield will fly to Seoul.",
        "Dana Whitfield",
        ("Trade Representative", "", "united-states"),
    ),
    (
        "Spain's director general for Europe, Jorge Vidal, opened the talks.",
        "Jorge Vidal",
        ("director general for Europe", "", "spain"),
    ),
    ("Malta's Europe Director Rita Camilleri spoke first.", "Rita Camilleri", ("Europe Director", "", "malta")),
    # a body in front
    (
        "Foreign Ministry spokeswoman Lena Fischer gave no details.",
        "Lena Fischer",
        ("spokeswoman", "Foreign Ministry", ""),
    ),
    ("UN Secretary-General Tomas Silva called for calm.", "Tomas Silva", ("Secretary-General", "UN", "")),
    ("Durban Mayor Thandi Nkosi cut the ribbon.", "Thandi Nkosi", ("Mayor", "Durban", "")),
    # a body behind
    ("Director General of Petrosol Andrés Rivas signed.", "Andrés Rivas", ("Director General", "Petrosol", "")),
    ("Governor of Jilin Province Han Junming met them.", "Han Junming", ("Governor", "Jilin Province", "")),
    (
        "Rector of the Royal Academy of Music Piotr Nowak played.",
        "Piotr Nowak",
        ("Rector", "Royal Academy of Music", ""),
    ),
    # a field is no body
    (
        "Minister of Roads and Bridges of the Republic of Kenya Moses Kariuki spoke.",
        "Moses Kariuki",
        ("Minister of Roads and Bridges", "", "kenya"),
    ),
    (
        "Nepal's Minister for Energy, Water Resources and Irrigation Hari Thapa agreed.",
        "Hari Thapa",
        ("Minister for Energy, Water Resources and Irrigation", "", "nepal"),
    ),
    ("Minister of Defence Ivana Petrova of Bulgaria left.", "Ivana Petrova", ("Minister of Defence", "", "bulgaria")),
    # to, in, at
    (
        "Eritrea's ambassador to Cairo, Semere Habte, was called in.",
        "Semere Habte",
        ("ambassador to Cairo", "", "eritrea"),
    ),
    (
        "Chile's consul general in Antwerp, Paula Soto, was recalled.",
        "Paula Soto",
        ("consul general in Antwerp", "", "chile"),
    ),
    (
        "Presidential Envoy to the North Oleg Lukin inspected the port.",
        "Oleg Lukin",
        ("Presidential Envoy to the North", "", ""),
    ),
    (
        "Wen Jiayi, a research fellow at the Institute of Ocean Studies, disagreed.",
        "Wen Jiayi",
        ("research fellow", "Institute of Ocean Studies", ""),
    ),
    # behind the name
    ("Amina Diallo, Governor of Kindia Region, welcomed them.", "Amina Diallo", ("Governor", "Kindia Region", "")),
    (
        "Lucas Pereira (Minister of Fisheries of Brazil) took the floor.",
        "Lucas Pereira",
        ("Minister of Fisheries", "", "brazil"),
    ),
    ("Ivo Novak, deputy head of the president's office, was there.", "Ivo Novak", ("deputy head", "", "")),
]


@pytest.mark.parametrize(("text", "person", "post"), ONE_POST, ids=[person for _, person, _ in ONE_POST])
def test_a_post_is_title_body_and_state(text: str, person: str, post: Post) -> None:
    """A title is told apart from its body and its state, in front of the name and behind it."""
    assert read(text).posts().get(person) == {post}


@pytest.mark.parametrize(
    ("text", "person", "titles"),
    [
        ("Deputy Prime Minister and Minister of Tourism Zurab Lomidze flew in.", "Zurab Lomidze", {"Deputy Prime Minister", "Minister of Tourism"}),
        ("Deputy Head of the Treasury – Presidential Spokesperson Anar Guliyev spoke.", "Anar Guliyev", {"Deputy Head", "Presidential Spokesperson"}),
        ("Vice President and Minister of Health Rosa Quispe resigned.", "Rosa Quispe", {"Vice President", "Minister of Health"}),
        ("Ida Lund, Doctor of Law, leading researcher of the Centre for Peace Studies, wrote it.", "Ida Lund", {"Doctor of Law", "leading researcher"}),
    ],
)  # fmt: skip
def test_titles_joined_by_and_a_dash_or_a_comma_are_one_persons(text: str, person: str, titles: set[str]) -> None:
    """One person may bear several titles at once."""
    assert {title for title, _, _ in read(text).posts()[person]} == titles


@pytest.mark.parametrize(
    ("text", "person", "status"),
    [
        ("Former Finnish president Aino Laine spoke in Turku.", "Aino Laine", TenureStatus.FORMER),
        ("Ex-Prime Minister Karim Haddad was arrested.", "Karim Haddad", TenureStatus.FORMER),
        ("The then-Foreign Minister Bruno Keller refused.", "Bruno Keller", TenureStatus.FORMER),
        ("President-elect Marta Ruiz of Peru will visit Lima.", "Marta Ruiz", TenureStatus.FUTURE),
        ("Acting Defence Minister Samuel Okoro of Nigeria agreed.", "Samuel Okoro", TenureStatus.CURRENT),
        ("Erik Lund, who previously served as Minister of Fisheries, was invited.", "Erik Lund", TenureStatus.FORMER),
        ("Paula Soto, who formerly was ambassador to Peru, chaired it.", "Paula Soto", TenureStatus.FORMER),
        ("Ivana Petrova is the minister of culture of Bulgaria.", "Ivana Petrova", TenureStatus.CURRENT),
        ("Paula Soto, 45, will take over as ambassador to Peru in May.", "Paula Soto", TenureStatus.FUTURE),
        ("Adam Wilk, a lawyer, serves as mayor of Radom.", "Adam Wilk", TenureStatus.CURRENT),
        ("Ida Lund was elected governor of Funen.", "Ida Lund", TenureStatus.UNKNOWN),
        ("Zoltan Nagy, who was president of Hungary, is ill.", "Zoltan Nagy", TenureStatus.UNKNOWN),
    ],
)
def test_words_and_tense_say_when_a_post_is_held(text: str, person: str, status: TenureStatus) -> None:
    """The words “former” and “previously” end a tenure, “-elect” puts it ahead, a bare past tense leaves it open."""
    assert read(text).statuses()[person] is status


@pytest.mark.parametrize(
    ("text", "person", "post"),
    [
        (
            "Foreign Minister Aya Tanaka of Japan met her Chilean counterpart, Diego Fuentes.",
            "Diego Fuentes",
            ("Foreign Minister", "", "chile"),
        ),
        (
            "Danish Defence Minister Nils Berg and his Polish counterpart Adam Wilk signed.",
            "Adam Wilk",
            ("Defence Minister", "", "poland"),
        ),
        (
            "Kenya's President Moses Kariuki will host his Ugandan counterpart Samuel Okello.",
            "Samuel Okello",
            ("President", "", "uganda"),
        ),
    ],
)
def test_a_counterpart_holds_the_same_post_elsewhere(text: str, person: str, post: Post) -> None:
    """A counterpart takes the title of whoever is named before."""
    assert read(text).posts()[person] == {post}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Deputy Prime Minister Ana Costa came.", "DeputyPost"),
        ("Prime Minister Ana Costa came.", "HeadOfGovernmentPost"),
        ("President of the Olive Growers Association Ana Costa came.", "HeadOfOrganizationPost"),
        ("Senegal's President Ana Costa came.", "HeadOfStatePost"),
    ],
)
def test_the_longest_words_decide_the_class_of_a_post(text: str, kind: str) -> None:
    """A deputy prime minister is no head of government, and a body's president no head of state."""
    answer = read(text)

    assert [answer.referents[holding.post].kind for holding in answer.found.holdings] == [kind]


def test_the_passage_of_a_holding_is_title_and_name() -> None:
    """The words that support a tenure are the title and the name, and no more."""
    text = "On Friday Minister of Transport of Togo Afi Mensah opened the bridge."
    holding = read(text).found.holdings[0]

    assert holding.span.of(text) == "Minister of Transport of Togo Afi Mensah"
    assert holding.title.of(text) == "Minister of Transport of Togo"


def test_an_aide_has_the_others_title_in_his_own() -> None:
    """The words “aide to President NAME” give each of the two a post."""
    assert read("Hugo Prado, a top aide to President Elena Vargas, resigned.").posts() == {
        "Hugo Prado": {("top aide to President", "", "")},
        "Elena Vargas": {("President", "", "")},
    }
