"""Adding an article renames nobody: whatever was named keeps its name, or leads to the name that stands for it."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from kg import ontology, resolve
from kg.model import Reading, Resolution

from .conftest import event, officer
from .test_events import ANA, LEO, MAY, day

TERMS = ontology.load(Path(__file__).parents[2] / "ontology")
NAMES = ("Yuri Belov", "Yury Belov", "Ali Hassan", "Aly Hasan", "Belov", "Hassan", "Kim Jong-un", "Kim Jong Un")
people = st.builds(
    lambda name, title, state: ("officer", name, title, state),
    st.sampled_from(NAMES),
    st.sampled_from(("", "Oil Minister", "Trade Minister")),
    st.sampled_from(("kenya", "peru")),
)
events = st.builds(
    lambda kind, agents, place, on: ("event", kind, agents, place, on),
    st.sampled_from(("Visit", "StateVisit", "Arrival", "Talks", "Meeting")),
    st.sampled_from(((ANA,), (ANA, LEO), (LEO,))),
    st.sampled_from(("", "place/quito", "state/kenya")),
    st.sampled_from((None, day(2), day(3), day(9), MAY)),
)


def _readings(told: list[tuple[object, ...]]) -> list[Reading]:
    made = {"officer": officer, "event": event}
    return [made[str(kind)](f"note-{number}", *rest) for number, (kind, *rest) in enumerate(told)]  # type: ignore[arg-type]


def _standing(id: str, found: Resolution) -> str:
    return found.replaced.get(id, id)


@given(st.lists(people | events, min_size=2, max_size=9), st.integers(1, 8))
@settings(max_examples=150, deadline=None)
def test_a_name_once_given_stands_or_leads_on(told: list[tuple[object, ...]], length: int) -> None:
    """For any articles, what the first few of them name is named so by all of them, or replaced by what stands for it."""
    readings = _readings(told)
    before, after = (resolve.individuals(some, TERMS) for some in (readings[:length], readings))

    assert {key: _standing(id, after) for key, id in before.ids.items()} == {key: after.ids[key] for key in before.ids}


@given(st.lists(people | events, min_size=1, max_size=9))
@settings(max_examples=100, deadline=None)
def test_the_whole_is_sound(told: list[tuple[object, ...]]) -> None:
    """Each referent is in one individual, with one reason unless it is the first; no name is given twice."""
    found = resolve.individuals(_readings(told), TERMS)
    ids = [individual.id for individual in found.individuals]

    assert len(set(ids)) == len(ids) and not set(ids) & set(found.replaced)
    assert set(found.replaced.values()) <= set(ids)
    for individual in found.individuals:
        first, *rest = (key for key, _ in individual.referents)
        assert sorted(map(str, rest)) == sorted(str(key) for merge in individual.merges for key in merge.referents)
        assert {found.ids[key] for key in (first, *rest)} == {individual.id}
        assert len({key.article for key in (first, *rest)}) == len(individual.referents)
