"""Facts about which names are one person's."""

from __future__ import annotations

import pytest

from tests.mentions.reading import read


@pytest.mark.parametrize(
    ("one", "other"),
    [("Yury Lapin", "Yuri Lapin"), ("Oh Min-jung", "Oh Min-jong"), ("Sergei Karpovich", "Sergey Karpovich"), ("Dmitri Belousov", "Dmitry Belousov")],
)  # fmt: skip
def test_spellings_that_differ_in_a_letter_are_one_person_with_a_reason(one: str, other: str) -> None:
    """Both spellings are kept, and a claim says why they were taken for one."""
    answer = read(f"Minister {one} arrived on Monday.\n\nThe talks were opened by {other} on Tuesday.")

    assert answer.names(one) == [one, other]
    assert [(claim.property, claim.value) for claim in answer.found.identities] == [("sameAs", other)]


@pytest.mark.parametrize(
    ("one", "other"), [("Kim Jong-un", "Kim Jong-il"), ("Ana Ruiz", "Ada Ruiz"), ("Wang Yi", "Wang Li"), ("Paul Berg", "Paula Berg")]
)  # fmt: skip
def test_people_of_one_family_stay_apart(one: str, other: str) -> None:
    """A shared family name merges nobody."""
    assert read(f"{one} spoke first.\n\nThen {other} spoke.").people() == {one, other}


def test_names_in_one_sentence_are_two_people() -> None:
    """Nobody is listed twice in one list."""
    assert read("The list has Minister Yury Lapin and Minister Yuri Lapin.").people() == {"Yury Lapin", "Yuri Lapin"}


def test_alike_names_with_posts_of_two_states_are_two_people() -> None:
    """A minister of one state is not taken for a minister of another."""
    text = "Peruvian minister Yury Lapin spoke.\n\nLater Chilean minister Yuri Lapin replied."

    assert read(text).people() == {"Yury Lapin", "Yuri Lapin"}


def test_hyphens_accents_and_case_are_no_other_spelling() -> None:
    """Kim Jong Un is Kim Jong-un, without a claim."""
    answer = read("Kim Jong Un left. KCNA said Kim Jong-un was well. KIM JONG-UN IS BACK, it wrote.")

    assert len(answer.people()) == 1
    assert answer.found.identities == ()


@pytest.mark.parametrize(
    ("text", "short", "person"),
    [
        ("Miguel Basaldúa Echeverri met the press. Basaldúa was calm.", "Basaldúa", "Miguel Basaldúa Echeverri"),
        ("Pak Yong-ho landed in Hanoi. Pak will leave on Friday.", "Pak", "Pak Yong-ho"),
        ("Mr Straker and Mrs Holt met. Peter Straker wrote the text.", "Straker", "Peter Straker"),
        ("Hamad bin Jassim spoke. Later bin Jassim left.", "Jassim", "Hamad bin Jassim"),
    ],
)
def test_a_surname_stands_for_the_full_name(text: str, short: str, person: str) -> None:
    """Last names, Korean first names and the inner names of Spanish ones lead to the one person who has them."""
    answer = read(text)

    assert answer.people() == {person} | ({"Holt"} if "Holt" in text else set())
    assert short in " ".join(answer.names(person))


def test_a_single_name_with_a_title_is_a_person_without_it_too() -> None:
    """Whoever was "President Sukarto" once is no town later."""
    answer = read("President Sukarto flew to Hanoi. Sukarto, a former teacher, met the press.")

    assert answer.people() == {"Sukarto"}
    assert len(answer.mentions("Sukarto")) == 2


def test_a_surname_of_two_equals_is_nobodys() -> None:
    """Where two candidates are equally good the mention has no referent."""
    answer = read("Kim Yong-su met Kim Chol-min in Wonsan. Kim was content.")

    assert answer.mentions("Kim")[0].referents == ()


def test_a_surname_of_two_goes_to_the_one_named_far_more_often() -> None:
    """The one who is named at least twice as often as the other has the surname."""
    text = "Kim Yong-su met Kim Chol-min. Kim Yong-su smiled. Then Kim Yong-su spoke. Kim was content."

    assert read(text).meant("Kim") == ["Kim Yong-su"]
