"""The documentation in front of a stored query."""

from pathlib import Path

import pytest

from kg.errors import QueryError
from kg.queries.header import Header, Parameter, read

DOCUMENTED = """\
#+ summary: Who met whom.
#+ tags: [meeting, person]
#+ endpoint: http://example.org/sparql
#+ parameters:
#+   person: {type: text, about: one of the two}
#+   after: {type: date, about: not before, default: 2023-09-01}
#+   place: {type: iri, required: true}
#+ columns:
#+   personA: one of the two
#+   personB: the other
#+ numbered: {order: personA}

SELECT * { ?s ?p ?o }
"""


def test_everything_that_a_header_says() -> None:
    """Keys that only grlc knows do no harm."""
    assert read(DOCUMENTED, "talks.rq") == Header(
        summary="Who met whom.",
        tags=("meeting", "person"),
        parameters=(
            Parameter("person", "text", "person", "one of the two"),
            Parameter("after", "date", "after", "not before", default="2023-09-01"),
            Parameter("place", "iri", "place", required=True),
        ),
        columns=(("personA", "one of the two"), ("personB", "the other")),
        numbered=(("order", "personA"),),
    )


def test_grlc_keeps_defaults_in_a_list() -> None:
    """They are found there too."""
    header = read("#+ parameters: {person: who}\n#+ defaults:\n#+   - person: Ruiz\n", "talks.rq")

    assert header.parameters == (Parameter("person", "text", "person", "who", default="Ruiz"),)


def test_a_query_without_a_header() -> None:
    """It is a query all the same."""
    assert read("SELECT * { ?s ?p ?o }", "talks.rq") == Header()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("#+ summary: [", r"^talks\.rq: the #\+ header is not YAML in its line 1"),
        ("#+ a question", r"^talks\.rq: the #\+ header must be lines of the form 'key: value'\.$"),
        ("#+ summary: [a]", r"^talks\.rq: 'summary' in the #\+ header must be a text"),
        ("#+ columns: [a]", r"^talks\.rq: 'columns' in the #\+ header must be names with what they mean\.$"),
        ("#+ parameters: {x: {type: uri}}", r"^talks\.rq: parameter 'x' must be a word, and its type one of text, iri"),
        ("#+ parameters: {x-y: {type: text}}", r"^talks\.rq: parameter 'x-y' must be a word"),
    ],
)
def test_a_header_that_cannot_be_read(text: str, sentence: str) -> None:
    """The error names the query and the key."""
    with pytest.raises(QueryError, match=sentence):
        read(text, "talks.rq")


def test_what_was_read_is_kept(tmp_path: Path) -> None:
    """The second reading takes it from the cache, which holds the header's own words to compare."""
    cache = tmp_path / "headers" / "talks.json"
    first = read(DOCUMENTED, "talks.rq", cache)

    assert read(DOCUMENTED, "talks.rq", cache) == first
    cache.write_text(cache.read_text().replace('"Who met whom."', '"Kept."'))
    assert read(DOCUMENTED, "talks.rq", cache).summary == "Kept."
    assert read(DOCUMENTED.replace("whom.", "them."), "talks.rq", cache).summary == "Who met them."


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff", b'{"yaml": 1}'])
def test_a_broken_cache_is_no_cache(tmp_path: Path, content: bytes) -> None:
    """It is read again."""
    (tmp_path / "talks.json").write_bytes(content)

    assert read(DOCUMENTED, "talks.rq", tmp_path / "talks.json").summary == "Who met whom."


def test_a_cache_that_cannot_be_written_is_no_reason_not_to_answer(tmp_path: Path) -> None:
    """A file stands where the folder should."""
    (tmp_path / "headers").write_text("")

    assert read(DOCUMENTED, "talks.rq", tmp_path / "headers" / "talks.json").summary == "Who met whom."
