"""`kg show`, as a person runs it."""

import json

import pytest

from tests.cli.conftest import Run


def test_a_person_with_all_that_is_claimed_about_her(run: Run) -> None:
    """Names first, then each claim with its words and where they stand."""
    shown = run("show", "Ana Ruiz").stdout

    assert shown.startswith(
        "Ana Ruiz, person\n"
        "https://w3id.org/diplomatic-kg/id/person/ana-ruiz\n"
        "also called Ana María Ruiz, Ruiz\n"
        "\n"
        "Ana Ruiz\n"
        "  claimed post: President of Peru (current)\n"
        "    “President Ana Ruiz of Peru arrived in Quito on 2 May 2024.”  note-1:0-58, Lucía Prado\n"
        "\n"
        "2023-03  Meeting of Ana Ruiz and Tomás Paz in Lima  [occurred]\n"
    )
    assert "2024-05-08  Arrival of Ana Ruiz in Santiago  [expected]\n" in shown


def test_an_event_with_what_is_denied_of_it(run: Run) -> None:
    """One line for each claim, the words below."""
    shown = run("show", "event:talks-quito-2024-05-03").stdout

    assert "  claimed participant: Jorge Vega (negative, participant)\n    “Vega was not at the table”" in shown
    assert "  takes place at: Quito\n" in shown


@pytest.mark.parametrize("name", ["ana maría ruiz", "RUIZ", "María", "person:ana-ruiz", "<https://w3id.org/diplomatic-kg/id/person/ana-ruiz>"])  # fmt: skip
def test_any_name_will_do(run: Run, name: str) -> None:
    """A spelling of any article, part of one, or an IRI."""
    assert run("show", name).stdout.startswith("Ana Ruiz, person\n")


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Quito", "Quito, settlement"),
        ("Andina", "Andina, news agency"),
        ("Delegation of Peru", "Delegation of Peru, delegation"),
        ("President of Peru", "President of Peru, "),
    ],
)
def test_places_organizations_delegations_and_posts_too(run: Run, name: str, first: str) -> None:
    """Whatever an article speaks of."""
    assert run("show", name).stdout.startswith(first)


def test_a_name_spelt_just_so_wins(run: Run) -> None:
    """`Peru` is part of many names, and one name of its own."""
    assert run("show", "Peru").stdout.startswith("Peru, state\n")


def test_several_that_fit_are_named(run: Run) -> None:
    """With kinds and IRIs, so that one can be chosen."""
    result = run("show", "Talks")

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        "Error: 'Talks' fits 2 individuals: Talks of Ana Ruiz and Tomás Paz, talks (event:talks-quito-2024-05-03); "
        "Talks of Peru and Chile, talks (event:talks-naval-base-2024-04). Say more of the name, or give the IRI.\n"
    )


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("Riuz", "There is nobody and nothing named 'Riuz' in the graph: did you mean 'Ruiz'?"),
        ("zzzzzz", "There is nobody and nothing named 'zzzzzz' in the graph: 'kg query names' lists every name."),
        ("person:nobody", "There is nobody and nothing named 'person:nobody'"),
        ('x" } #', "There is nobody and nothing named"),
    ],
)
def test_nobody_of_that_name(run: Run, name: str, sentence: str) -> None:
    """The nearest name, where one is near."""
    result = run("show", name)

    assert result.exit_code == 1
    assert result.stderr.startswith(f"Error: {sentence}")


def test_rows_for_programs(run: Run) -> None:
    """The same in any format of tables."""
    rows = json.loads(run("show", "Cusco", "--format", "json").stdout)

    assert [(row["about"], row["value"], row["details"], row["where"]) for row in rows] == [
        ("Summit in Cusco", "Cusco", "possible", rows[0]["where"])
    ]
