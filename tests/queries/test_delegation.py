"""delegation.rq: who came with whom, in which post."""

from tests.queries.conftest import Ask

LIST = (
    "accompanied by a delegation including Foreign Minister Iván Soto and Jorge Vega, Director of the Navy of Peru and "
    "Secretary of the Defence Council."
)


def test_a_row_for_each_post_that_the_list_gives_a_member(ask: Ask) -> None:
    """The head comes first; who holds two posts has two rows; the title is the post's own, in the singular."""
    assert ask("delegation", "delegation state member capacity post organization event") == [
        ("Delegation of Peru", "Peru", "Ana Ruiz", "head of delegation", "President", None, "Visit of Ana Ruiz to Ecuador"),
        ("Delegation of Peru", "Peru", "Iván Soto", "member of delegation", "Foreign Minister", None, "Visit of Ana Ruiz to Ecuador"),
        ("Delegation of Peru", "Peru", "Jorge Vega", "member of delegation", "Director", "Navy of Peru", "Visit of Ana Ruiz to Ecuador"),
        ("Delegation of Peru", "Peru", "Jorge Vega", "member of delegation", "Secretary", "Defence Council", "Visit of Ana Ruiz to Ecuador"),
    ]  # fmt: skip


def test_every_row_has_the_words_of_the_list(ask: Ask) -> None:
    """The evidence is the passage that lists the members."""
    assert set(ask("delegation", "evidence")) == {(LIST,)}


def test_the_leader_is_found_by_any_of_her_names(ask: Ask) -> None:
    """Part of a spelling in any article is enough, in small letters too."""
    assert len(ask("delegation", "member", leader="ana maría")) == 4
    assert ask("delegation", "member", leader="Paz") == []


def test_a_delegation_is_found_by_the_state_that_sent_it(ask: Ask) -> None:
    """Only Peru sent one."""
    assert len(ask("delegation", "member", state="peru")) == 4
    assert ask("delegation", "member", state="Ecuador") == []
