"""roles.rq: who holds or held which post."""

from tests.queries.conftest import Ask


def test_posts_with_what_they_belong_to(ask: Ask) -> None:
    """A post of an organization belongs to the organization's state; `current` is false for who held it before."""
    assert ask("roles", "person post organization state asOf current") == [
        ("Ana Ruiz", "President", None, "Peru", "2024-05-02", "true"),
        ("Iván Soto", "Foreign Minister", None, "Peru", "2024-05-02", "true"),
        ("Jorge Vega", "Director", "Navy of Peru", "Peru", "2024-05-02", "true"),
        ("Jorge Vega", "Secretary", "Defence Council", None, "2024-05-02", "true"),
        ("Luis Mora", "Minister of Defence", None, None, None, "false"),
        ("Tomás Paz", "President", None, "Ecuador", None, "true"),
    ]


def test_roles_are_narrowed_by_person_state_and_organization(ask: Ask) -> None:
    """Each by part of a name."""
    assert ask("roles", "post", person="vega", organization="navy") == [("Director",)]
    assert {person for (person,) in ask("roles", "person", state="peru")} == {"Ana Ruiz", "Iván Soto", "Jorge Vega"}


def test_the_words_that_say_so(ask: Ask) -> None:
    """The title stands in them."""
    assert ask("roles", "evidence", person="Paz") == [
        ("On 3 May, Ruiz held talks with President Tomás Paz of Ecuador in Quito on fisheries and border trade.",)
    ]
