"""A report made readable: where each finding stands, what is shown of it, and which correction is suggested."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pyoxigraph as ox
import pytest
from pyoxigraph import RdfFormat

from regkg.files.reader import RdfFile, parsed, triples_of
from regkg.labels import Labels
from regkg.reports.compose import Context, page_of
from regkg.reports.records import Page, Record
from regkg.shacl import Rules
from regkg.shacl.validation import check_graph
from regkg.terms import Terms

_HEAD: Final = "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix e: <a:> ."
_RDF: Final = "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> ."


def _files(*texts: str) -> tuple[RdfFile, ...]:
    """Files of Turtle, whose prefixes stand on their first line."""
    return tuple(parsed(f"{_HEAD}\n{text}", f"{name}.ttl", RdfFormat.TURTLE) for name, text in zip("abc", texts, strict=False))


def _page(shapes: str, *files: RdfFile, home: RdfFile | None = None, suggests: bool = False, most: int | None = None) -> Page:
    rules = Rules(ox.parse(f"{_HEAD} {_RDF} {shapes}", format=RdfFormat.TURTLE))
    shown = files or ((home,) if home else ())
    report, runner = check_graph(set(triples_of(shown)), rules=rules)
    terms = Terms([])
    labels = Labels(runner.store, terms, "en")
    context = Context(runner.graph, runner.store, labels, terms, "en", files=files, home=lambda: home, suggests=suggests)
    return page_of(report, context, most=most)


def _record(constraint: str, *texts: str, suggests: bool = False) -> Record:
    """The one record of a shape about `e:a`."""
    (record,) = _page(f"e:S a sh:NodeShape ; sh:targetNode e:a ; {constraint} .", *_files(*texts), suggests=suggests).records
    return record


def _place(record: Record) -> str:
    return f"{record.file}:{record.line}:{record.column}"


# ── places ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("constraint", "text", "place"),
    [
        ("sh:property [ sh:path e:p ; sh:datatype xsd:date ]", "e:a e:q 1 ;\n  e:p 2 , 3.", None),
        ("sh:property [ sh:path e:p ; sh:nodeKind sh:IRI ]", "e:a e:q 1 ;\n  e:p e:x , 3 .", "a.ttl:3:13"),
        ("sh:property [ sh:path e:p ; sh:minCount 1 ]", "e:b e:q e:a .\ne:a\n  e:q 1 .", "a.ttl:3:1"),
        ("sh:property [ sh:path e:p ; sh:minCount 3 ]", "e:b e:q e:a .\ne:a\n  e:p 1 .", "a.ttl:3:1"),
        ("sh:property [ sh:path e:p ; sh:minCount 1 ]", "e:b\n  e:q e:a .", "a.ttl:3:7"),
        ("sh:property [ sh:path e:p ; sh:maxCount 1 ]", "e:a e:p 1 ;\n  e:q 1 ;\n  e:p 2 .", "a.ttl:4:3"),
        ("sh:property [ sh:path e:p ; sh:uniqueLang true ]", 'e:a e:p "x"@lv ,\n "y"@lv .', "a.ttl:2:5"),
        ("sh:property [ sh:path e:p ; sh:hasValue 5 ]", "e:a\n e:p 1 .", "a.ttl:3:2"),
        ("sh:closed true ; sh:property [ sh:path e:q ]", "e:a e:q 1 ;\n  e:p 2 .", "a.ttl:3:3"),
        ("sh:property [ sh:path e:p ; sh:lessThan e:q ]", "e:a e:q 1 ;\n  e:p 2 .", "a.ttl:3:7"),
        ("sh:property [ sh:path [ sh:inversePath e:of ] ; sh:maxCount 0 ]", "e:b\n  e:of e:a .", "a.ttl:3:8"),
        ("sh:property [ sh:path (e:p e:q) ; sh:maxCount 0 ]", "e:b e:q 1 .\ne:a e:p e:b .", "a.ttl:3:1"),
        ("sh:property [ sh:path e:p ; sh:maxInclusive 100 ]", "e:a e:p\n  120000.50 .", "a.ttl:3:3"),
    ],
)
def test_a_finding_stands_at_what_is_at_fault(constraint: str, text: str, place: str | None) -> None:
    records = _page(f"e:S a sh:NodeShape ; sh:targetNode e:a ; {constraint} .", *_files(text)).records
    if place is None:
        assert [_place(record) for record in records] == ["a.ttl:3:7", "a.ttl:3:11"]
    else:
        assert [_place(record) for record in records] == [place]


def test_a_value_is_shown_as_it_was_written() -> None:
    record = _record("sh:property [ sh:path e:p ; sh:maxInclusive 100 ]", "e:a e:p 120000.50 .")
    assert (record.value, record.excerpt) == ("120000.50", "e:a e:p 120000.50 .")
    assert "120000.50" in record.message


def test_a_finding_stands_in_the_file_that_says_most_of_it() -> None:
    record = _record("sh:property [ sh:path e:p ; sh:maxInclusive 1 ]", "e:a e:q 1 .", "\ne:a e:p 2 .")
    assert _place(record) == "b.ttl:3:9"


def test_things_without_names_stand_each_in_their_own_file() -> None:
    page = _page(
        "e:S a sh:NodeShape ; sh:targetSubjectsOf e:p ; sh:property [ sh:path e:p ; sh:maxInclusive 1 ] .",
        *_files("_:x e:p 1 .", "\n_:x e:p 2 ."),
    )
    assert [(_place(record), record.focus) for record in page.records] == [("b.ttl:3:9", "x")]


def test_the_graph_itself_gives_the_place_of_what_no_file_speaks_of() -> None:
    (home,) = _files("e:a e:p 2 .")
    (record,) = _page("e:S a sh:NodeShape ; sh:targetNode e:a ; sh:property [ sh:path e:p ; sh:maxInclusive 1 ] .", home=home).records
    assert _place(record) == "a.ttl:2:9"


def test_a_literal_has_no_place_and_comes_last() -> None:
    shapes = "e:S a sh:NodeShape ; sh:targetObjectsOf e:p ; sh:minLength 5 . e:U a sh:NodeShape ; sh:targetNode e:a ; sh:class e:T ."
    page = _page(shapes, *_files('e:a e:p "x" .'))
    assert [(record.focus, record.line) for record in page.records] == [("a:a", 2), ("x", None)]


_SUM: Final = """sh:sparql [ sh:message "{?m} is less than {?n} of {?x}"@en ;
    sh:select "SELECT $this ?x ?m ?n WHERE { $this <a:of> ?x ; <a:m> ?m . ?x <a:n> ?n FILTER(?m < ?n) }" ]"""


def test_a_finding_of_a_query_stands_at_the_first_value_that_it_names_and_mentions_the_others() -> None:
    record = _record(_SUM, "e:a e:of e:x ;\n  e:m 1.5 .\ne:x e:n 2.50 .")
    assert _place(record) == "a.ttl:3:7"
    assert [(mention.line, mention.text) for mention in record.mentions] == [(2, "e:x"), (4, "2.50")]


def test_what_stands_on_the_same_line_is_not_mentioned_beside_it() -> None:
    (mention,) = _record(_SUM, "e:a e:of e:x ; e:m 1.5 .\ne:x e:n 2.5 .").mentions
    assert mention.line == 3


def test_a_small_number_elsewhere_is_not_taken_for_the_one_that_is_named() -> None:
    record = _record(_SUM, "e:a e:of e:x ;\n  e:m 1 .\ne:x e:n 2 .")
    assert [mention.text for mention in record.mentions] == ["e:x"]


def test_findings_come_in_the_order_of_the_files() -> None:
    shapes = "e:S a sh:NodeShape ; sh:targetClass e:T ; sh:property [ sh:path e:p ; sh:minCount 1 ] , [ sh:path e:q ; sh:maxCount 0 ] ."
    page = _page(shapes, *_files("e:z a e:T ;\n  e:q 1 .\ne:b a e:T .", "e:a a e:T ."))
    assert [_place(record) for record in page.records] == ["a.ttl:2:1", "a.ttl:3:3", "a.ttl:4:1", "b.ttl:2:1"]


# ── what is shown ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_rule_without_words_is_told_in_ours() -> None:
    record = _record("sh:property [ sh:path e:p ; sh:datatype xsd:date ]", 'e:a e:p "soon" .')
    assert (record.message, record.expected) == ("e:p should be a date, and is “soon”.", "a date")


def test_each_branch_says_what_it_missed() -> None:
    record = _record('sh:or ([ sh:property [ sh:path e:p ; sh:minCount 1 ; sh:message "no p"@en ] ] [ sh:class e:T ])', "e:a e:q 1 .")
    assert len(record.reasons) == 2
    assert "no p" in record.reasons[0]


@pytest.mark.parametrize(("most", "hidden"), [(None, {}), (5, {}), (1, {"S": 2}), (0, {"S": 3})])
def test_what_is_hidden_is_counted_by_rule(most: int | None, hidden: dict[str, int]) -> None:
    shapes = 'e:S a sh:NodeShape ; <http://purl.org/dc/terms/identifier> "S" ; sh:targetClass e:T ; sh:class e:U .'
    page = _page(shapes, *_files("e:a a e:T . e:b a e:T . e:c a e:T ."), most=most)
    assert (page.hidden, page.counts["violation"]) == (hidden, 3)


def test_a_page_names_its_files_and_what_saw_nothing() -> None:
    page = _page(
        'e:S a sh:NodeShape ; <http://purl.org/dc/terms/identifier> "S" ; sh:targetClass e:T ; sh:class e:U .', *_files("e:a e:p 1 .")
    )
    assert (page.files, page.unseen) == (("a.ttl",), ("S",))


# ── corrections ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_correction_is_a_statement_with_what_it_replaces() -> None:
    record = _record("sh:property [ sh:path e:p ; sh:datatype xsd:date ]", 'e:a e:p "31.05.2024" .', suggests=True)
    assert record.suggestion.startswith('# "31.05.2024" →\n')
    assert '"2024-05-31"' in record.suggestion


def test_no_correction_is_shown_unasked() -> None:
    assert _record("sh:property [ sh:path e:p ; sh:datatype xsd:date ]", 'e:a e:p "31.05.2024" .').suggestion == ""


def test_a_correction_can_be_read_back() -> None:
    record = _record('sh:property [ sh:path e:p ; sh:pattern "^A" ]', 'e:a e:p "a\\nb \\"c\\"" .', suggests=True)
    declared = "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> ."
    (quad,) = ox.parse(f"{declared} {record.suggestion.partition(chr(10))[2]}", format=RdfFormat.TURTLE)
    assert quad.object == ox.Literal('A\nB "C"')


def test_names_of_files_stay_as_they_were_given() -> None:
    assert {Path(record.file).name for record in _page("e:S sh:targetNode e:a ; sh:class e:T .", *_files("e:a e:p 1 .")).records} == {
        "a.ttl"
    }
