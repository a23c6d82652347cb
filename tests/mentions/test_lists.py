"""Facts about lists of people: every member with every post, and nobody else."""

from __future__ import annotations

import pytest

from tests.mentions.reading import Post, read

KENYA = (
    "The Kenyan delegation, led by Prime Minister Wanjiru Otieno, includes Foreign Minister Daniel Kiplagat; Treasury "
    "Secretary Esther Mwangi; Kenya Ports Authority chairman Joseph Ndegwa; and Mombasa Governor Halima Bakari.",
    {
        "Wanjiru Otieno": {("Prime Minister", "", "kenya")},
        "Daniel Kiplagat": {("Foreign Minister", "", "kenya")},
        "Esther Mwangi": {("Treasury Secretary", "", "kenya")},
        "Joseph Ndegwa": {("chairman", "Kenya Ports Authority", "kenya")},
        "Halima Bakari": {("Governor", "Mombasa", "kenya")},
    },
)
COLOMBIA = (
    "President Ernesto Villagrán arrived in Quito with a delegation headed by Foreign Minister Lucía Peralta and comprising "
    "Defence Minister Tomás Arce, Finance Minister Inés Caballero, and Rodrigo Bustos, head of the National Planning Agency.",
    {
        "Ernesto Villagrán": {("President", "", "")},
        "Lucía Peralta": {("Foreign Minister", "", "")},
        "Tomás Arce": {("Defence Minister", "", "")},
        "Inés Caballero": {("Finance Minister", "", "")},
        "Rodrigo Bustos": {("head", "National Planning Agency", "")},
    },
)
VIETNAM = (
    "The Vietnamese side was represented by Tran Quoc Bao, Minister of Foreign Affairs; Pham Van Luc, Minister of National "
    "Defence; Nguyen Thi Hoa, Chairwoman of the State Bank of Vietnam; and Bui Minh Duc, Director General of the Electricity "
    "Corporation.",
    {
        "Tran Quoc Bao": {("Minister of Foreign Affairs", "", "vietnam")},
        "Pham Van Luc": {("Minister of National Defence", "", "vietnam")},
        "Nguyen Thi Hoa": {("Chairwoman", "State Bank of Vietnam", "vietnam")},
        "Bui Minh Duc": {("Director General", "Electricity Corporation", "vietnam")},
    },
)
NORWAY = (
    "Norway's Prime Minister Ingrid Solheim was accompanied by Minister of Fisheries and Ocean Policy Lars Hauge, State "
    "Secretary Kari Nygaard and Norway's Ambassador to Canada, Henrik Dahl.",
    {
        "Ingrid Solheim": {("Prime Minister", "", "norway")},
        "Lars Hauge": {("Minister of Fisheries and Ocean Policy", "", "norway")},
        "Kari Nygaard": {("State Secretary", "", "norway")},
        "Henrik Dahl": {("Ambassador to Canada", "", "norway")},
    },
)
GERMANY = (
    "German Chancellor Klaus Reinhardt travelled to Tashkent together with Interior Minister Sabine Vogel, the government's "
    "Special Representative for Migration, Joachim Kessler, and the chief executive of Rheinwerk, Dieter Amann.",
    {
        "Klaus Reinhardt": {("Chancellor", "", "germany")},
        "Sabine Vogel": {("Interior Minister", "", "germany")},
        "Joachim Kessler": {("Special Representative for Migration", "", "germany")},
        "Dieter Amann": {("chief executive", "Rheinwerk", "germany")},
    },
)
SAUDI_ARABIA = (
    "The Saudi delegation comprises Foreign Minister Prince Khalid bin Nasser, Minister of Commerce Majid Al-Otaibi, Minister "
    "of Investment Faisal Al-Harbi and Governor of the National Development Fund Yasir Al-Ghamdi.",
    {
        "Khalid bin Nasser": {("Foreign Minister", "", "saudi-arabia"), ("Prince", "", "saudi-arabia")},
        "Majid Al-Otaibi": {("Minister of Commerce", "", "saudi-arabia")},
        "Faisal Al-Harbi": {("Minister of Investment", "", "saudi-arabia")},
        "Yasir Al-Ghamdi": {("Governor", "National Development Fund", "saudi-arabia")},
    },
)
TANZANIA = (
    "Accompanying the Tanzanian president are Mahmoud Juma Komba, Minister for Foreign Affairs and East African Cooperation, "
    "Rehema Mushi, Minister of Transport, and General Hamad Salum, Chief of Defence Forces.",
    {
        "Mahmoud Juma Komba": {("Minister for Foreign Affairs and East African Cooperation", "", "tanzania")},
        "Rehema Mushi": {("Minister of Transport", "", "tanzania")},
        "Hamad Salum": {("General", "", "tanzania"), ("Chief of Defence Forces", "", "tanzania")},
    },
)
TURKEY = (
    "From the Turkish side, the meeting was attended by Foreign Minister Cemal Aydin, Director of the National Intelligence "
    "Organization Orhan Yildiz, Deputy Minister of Trade Selin Koc, Presidential Spokesperson Murat Demirel and Chief Adviser "
    "to the President Kemal Arslan.",
    {
        "Cemal Aydin": {("Foreign Minister", "", "turkey")},
        "Orhan Yildiz": {("Director", "National Intelligence Organization", "turkey")},
        "Selin Koc": {("Deputy Minister of Trade", "", "turkey")},
        "Murat Demirel": {("Presidential Spokesperson", "", "turkey")},
        "Kemal Arslan": {("Chief Adviser to the President", "", "turkey")},
    },
)
KAZAKHSTAN = (
    "The Kazakh delegation included Deputy Prime Minister – Minister of Foreign Affairs Daniyar Seitov, Deputy Prime Minister "
    "and Minister of National Economy Aslan Bekov, Chairman of the Board of KazStroyBank Yerlan Omarov and Mayor of Astana "
    "Timur Abenov.",
    {
        "Daniyar Seitov": {
            ("Deputy Prime Minister", "", "kazakhstan"),
            ("Minister of Foreign Affairs", "", "kazakhstan"),
        },
        "Aslan Bekov": {
            ("Deputy Prime Minister", "", "kazakhstan"),
            ("Minister of National Economy", "", "kazakhstan"),
        },
        "Yerlan Omarov": {("Chairman of the Board", "KazStroyBank", "kazakhstan")},
        "Timur Abenov": {("Mayor", "Astana", "kazakhstan")},
    },
)
SHARED = (
    "Foreign ministers Claire Dubois of France and Anneke Visser of the Netherlands were joined by Presidents Samuel Okoro of "
    "Nigeria and Ricardo Valdez of Panama.",
    {
        "Claire Dubois": {("Foreign minister", "", "france")},
        "Anneke Visser": {("Foreign minister", "", "netherlands")},
        "Samuel Okoro": {("President", "", "nigeria")},
        "Ricardo Valdez": {("President", "", "panama")},
    },
)
ARGENTINA = (
    "Argentina sent a delegation of four: Foreign Minister Beatriz Molina, her deputy Leandro Quiroga, the secretary of the "
    "Malvinas, Guillermo Ferrari, and former ambassador Jorge Luna, who is now president of the Puerta Abierta Foundation.",
    {
        "Beatriz Molina": {("Foreign Minister", "", "argentina")},
        "Leandro Quiroga": {("deputy", "", "argentina")},
        "Guillermo Ferrari": {("secretary", "Malvinas", "argentina")},
        "Jorge Luna": {("ambassador", "", "argentina"), ("president", "Puerta Abierta Foundation", "argentina")},
    },
)
EGYPT = (
    "The Egyptian team consisted of Major General Abbas Fahmy, director of the General Intelligence Service, and Ambassador "
    "Ahmed Abu Zayed, spokesperson for the Ministry of Foreign Affairs.",
    {
        "Abbas Fahmy": {("Major General", "", "egypt"), ("director", "General Intelligence Service", "egypt")},
        "Ahmed Abu Zayed": {("Ambassador", "", "egypt"), ("spokesperson", "Ministry of Foreign Affairs", "egypt")},
    },
)
DELEGATIONS = {
    "semicolons and led by": KENYA,
    "headed by and comprising": COLOMBIA,
    "posts behind names": VIETNAM,
    "accompanied by": NORWAY,
    "together with, names behind commas": GERMANY,
    "two titles in a row": SAUDI_ARABIA,
    "the verb in front": TANZANIA,
    "a side": TURKEY,
    "dash and and": KAZAKHSTAN,
    "shared titles, states behind names": SHARED,
    "a colon, a pronoun and a former post": ARGENTINA,
    "titles in front and behind": EGYPT,
}


@pytest.mark.parametrize(("text", "members"), DELEGATIONS.values(), ids=DELEGATIONS.keys())
def test_every_member_has_its_posts_and_nobody_else_is_named(text: str, members: dict[str, set[Post]]) -> None:
    """A list is read in whole, whatever joins its members and wherever their posts stand."""
    answer = read(text)

    assert answer.posts() == members
    assert answer.people() == members.keys()


@pytest.mark.parametrize(
    ("text", "person", "state"),
    [
        (
            "Prime Minister Ida Lund of Denmark left. Lund was accompanied by Foreign Minister Per Holm.",
            "Per Holm",
            "denmark",
        ),
        (
            "President Julio Paz of Bolivia and President Rosa Quispe of Peru met. Paz was accompanied by Foreign Minister "
            "Luis Arce, and Quispe by Foreign Minister Ana Soto.",
            "Ana Soto",
            "peru",
        ),
        (
            "Kenya's President Moses Kariuki came; the team included Trade Minister Amina Bakari.",
            "Amina Bakari",
            "kenya",
        ),
    ],
)
def test_a_list_takes_the_state_of_whoever_leads_it(text: str, person: str, state: str) -> None:
    """A minister without a state in a list comes from where the person comes who brings the list."""
    assert {home for _, _, home in read(text).posts()[person]} == {state}


@pytest.mark.parametrize(
    ("text", "person", "titles"),
    [
        (
            "Georgia sent the co-chair of the Joint Commission on Trade, Transport and Energy, Minister of Economy Levan Beridze.",
            "Levan Beridze",
            {"co-chair", "Minister of Economy"},
        ),
        (
            "The visit was arranged by the head of the Office of the President, Secretary of State Elif Kaya.",
            "Elif Kaya",
            {"head", "Secretary of State"},
        ),
        (
            "In Hanoi he met the chairman of the Indian side of the Business Council, Minister of Railways Arjun Nair.",
            "Arjun Nair",
            {"chairman of the Indian side", "Minister of Railways"},
        ),
    ],
)
def test_two_titles_in_front_of_a_name_are_both_its(text: str, person: str, titles: set[str]) -> None:
    """A title without a name of its own goes to the name behind the next title."""
    assert {title for title, _, _ in read(text).posts()[person]} == titles


@pytest.mark.parametrize(
    ("text", "title", "people"),
    [
        (
            "Secretaries of the Communist Party of Nepal Hari Thapa and Sita Gurung came.",
            "Secretary",
            {"Hari Thapa", "Sita Gurung"},
        ),
        (
            "Deputy chairmen of the Free Party Nils Berg, Ida Lund and Per Holm resigned.",
            "Deputy chairman",
            {"Nils Berg", "Ida Lund", "Per Holm"},
        ),
        (
            "The ministers of Peru and its ambassadors Rosa Quispe and Julio Rojas met.",
            "ambassador",
            {"Rosa Quispe", "Julio Rojas"},
        ),
    ],
)
def test_a_shared_title_is_each_ones_in_the_singular(text: str, title: str, people: set[str]) -> None:
    """A plural title in front of several names is held by each of them."""
    posts = read(text).posts()

    assert {name for name, held in posts.items() if title in {words for words, _, _ in held}} == people
