"""What the seed article shows: the posts of the North Korean delegation and of the Russian side of the talks."""

from __future__ import annotations

from datetime import date

import pytest

from tests.mentions.reading import ROOT, Answer, read


@pytest.fixture(scope="module")
def seed() -> Answer:
    """Read the seed article."""
    (path,) = (ROOT / "seeds").glob("000_*.txt")
    return read(path.read_text(encoding="utf-8"), published=date(2023, 9, 19), author="Konstantin Asmolov")


def test_the_north_korean_delegation_has_its_posts(seed: Answer) -> None:
    """Every member of the delegation has the post that the list gives, and the list's state."""
    posts = seed.posts()

    assert posts["Choe Son-hui"] == {("Foreign Minister", "", "north-korea")}
    assert posts["Ri Pyong Chol"] == {("Vice Chairman", "Party’s Central Military Commission", "north-korea")}
    assert posts["Pak Jong-chon"] == {("Director", "Party’s Military Administration Department", "north-korea")}
    assert posts["Jo Chun-ryong"] == {
        ("Director", "Military Industry Department of the Workers’ Party of Korea’s Central Committee", "north-korea")
    }
    assert posts["Kim Myong-sik"] == {("Commander", "Korean People’s Army Navy", "north-korea")}
    assert posts["Oh Soo-yong"] == posts["Park Tae-sung"] == {("Secretary", "Workers’ Party of Korea", "north-korea")}


def test_the_russian_side_of_the_talks_has_its_posts(seed: Answer) -> None:
    """Every one of the seven has the posts named in the list, and Russia as their state."""
    posts = seed.posts()
    titles = {person: {title for title, _, _ in held} for person, held in posts.items()}

    assert titles["Denis Manturov"] == {"Deputy Prime Minister", "Minister of Industry and Trade"}
    assert titles["Alexei Overchuk"] == titles["Marat Khusnullin"] == {"Deputy Prime Minister"}
    assert titles["Yury Trutnev"] >= {"Deputy Prime Minister", "Presidential Envoy to the Far East"}
    assert posts["Dmitry Peskov"] == {
        ("Deputy Head", "Presidential Administration", "russia"),
        ("Presidential Spokesperson", "", "russia"),
    }
    assert ("Minister of Natural Resources and Ecology", "", "russia") in posts["Alexander Kozlov"]
    assert titles["Vitaly Saveliev"] == {"Minister of Transport"}


def test_two_spellings_are_one_person_each(seed: Answer) -> None:
    """Oh Soo-yong and Oh Soo-yeon, Yury and Yuri Trutnev are one each, with both spellings kept."""
    assert seed.names("Oh Soo-yong") == ["Oh Soo-yong", "Oh Soo-yeon"]
    assert seed.names("Yury Trutnev") == ["Yury Trutnev", "Yuri Trutnev"]


def test_the_dprk_leader_is_kim_jong_un_by_reference_data(seed: Answer) -> None:
    """The article never says so beside the name: what is known of its day does."""
    assert seed.meant("DPRK leader") == ["Kim Jong-un"]
    assert "Kim Jong-un" not in seed.posts()


def test_the_plant_is_no_person(seed: Answer) -> None:
    """Nobody in the article is called Yuri Gagarin."""
    assert not [person for person in seed.people() if "Gagarin" in person]
    assert seed.kinds("place/")["Yuri Gagarin Aviation Plant"] == "Plant"
