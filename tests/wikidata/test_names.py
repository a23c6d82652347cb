"""How alike names are: spellings of one person, and names of two."""

import pytest

from kg.wikidata.names import CLOSE, similarity


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergey Lavrov", "Sergei Lavrov"),
        ("Yury Trutnev", "Yuri Trutnev"),
        ("Vitaly Saveliev", "Vitaly Savelyev"),
        ("Mikhail Degtyaryov", "Mikhail Degtyarev"),
        ("Alexei Overchuk", "Alexey Overchuk"),
        ("Alexander Novak", "Aleksandr Novak"),
        ("Oh Soo-yong", "O Su-yong"),
        ("Park Tae-sung", "Pak Thae-song"),
        ("Choe Son-hui", "Choe Son Hui"),
        ("Kim Jongun", "Kim Jong-un"),
        ("Volodymyr Zelenskyy", "Volodymyr Zelensky"),
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
        ("Vladimir Putin", "Vladimir Vladimirovich Putin"),
        ("Ana María Ruiz", "Ana Ruiz"),
        ("LAVROV Sergey", "Sergey Lavrov"),
    ],
)
def test_spellings_of_one_name_are_close(one: str, other: str) -> None:
    """Romanisation, accents, hyphens, order and a patronymic keep a name the same."""
    assert similarity(one, other) >= CLOSE
    assert similarity(one, other) == similarity(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kim Jong-un", "Kim Jong-il"),
        ("Kim Jong-un", "Kim Yo-jong"),
        ("Kim Myong-sik", "Kim Myong-gil"),
        ("Park Tae-sung", "Pak Jong-chon"),
        ("Alexander Kozlov", "Alexei Kozlov"),
        ("Sergey Lavrov", "Sergey Larin"),
        ("Dmitry Peskov", "Dmitry Medvedev"),
        ("Ri Pyong-chol", "Ri Yong-ho"),
        ("George Bush", "Barbara Bush"),
        ("Kozlov", "Alexander Kozlov"),
        ("Kim", "Kim Jong-un"),
        ("", "Kim Jong-un"),
        ("王毅", "王岐山"),
    ],
)
def test_names_of_two_are_not(one: str, other: str) -> None:
    """A shared surname, a shared first name or a surname alone is no likeness."""
    assert similarity(one, other) < CLOSE


def test_what_is_written_the_same_is_more_alike_than_what_is_folded() -> None:
    """Hyphens and capitals count for nothing; another romanisation counts a little."""
    assert similarity("Kim Jong-un", "Kim Jong Un") == 1.0
    assert similarity("Sergey Lavrov", "Sergei Lavrov") == 0.95


def test_no_name_is_as_long_as_a_book() -> None:
    """What a service sends may be of any length; it is not compared."""
    assert similarity("ab " * 100_000, "ab " * 100_000) == 0.0
