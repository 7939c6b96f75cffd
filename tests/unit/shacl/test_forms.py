"""Literals that the store keeps in another form are checked and shown as they were written."""

from __future__ import annotations

import pytest

from regkg.shacl.forms import Forms, forms_of
from tests.unit.shacl.shapes_samples import found, left_over, quads, values

XSD = "http://www.w3.org/2001/XMLSchema#"
BYTES = "ex:Shape a sh:PropertyShape ; sh:targetSubjectsOf ex:size ; sh:path ex:size ; "


def test_data_that_the_store_keeps_have_no_forms() -> None:
    assert forms_of(quads("ex:a ex:p 1 , 1.5 , 'a' , true , '2020-01-01'^^xsd:date , '1,5'^^xsd:decimal , 'x'^^ex:t , 'a'@en .")) == Forms()


def test_what_the_store_rewrites_is_noted_by_statement() -> None:
    forms = forms_of(quads("ex:a ex:p '1.50'^^xsd:decimal , 2 . ex:b ex:q '7'^^xsd:int ."))

    assert {name.value[-1]: [form.value for form in of[key]] for name, of in forms.written.items() for key in of} == {
        "p": ["1.50"],
        "q": ["7"],
    }


def test_a_datatype_that_the_store_does_not_keep_is_asked_for_as_it_was_written() -> None:
    shapes = BYTES + "sh:datatype xsd:nonNegativeInteger ."

    assert values(shapes, "ex:a ex:size '1'^^xsd:nonNegativeInteger . ex:b ex:size '2'^^xsd:nonNegativeInteger .") == set()
    assert values(shapes, "ex:a ex:size '1'^^xsd:nonNegativeInteger . ex:b ex:size 2 .") == {f'"2"^^<{XSD}integer>'}
    assert values(shapes, "ex:a ex:size '-1'^^xsd:nonNegativeInteger .") == {f'"-1"^^<{XSD}nonNegativeInteger>'}
    assert values(shapes, "ex:a ex:size '1'^^xsd:int .") == {f'"1"^^<{XSD}int>'}


def test_an_integer_of_another_datatype_is_not_taken_for_one() -> None:
    assert values(BYTES + "sh:datatype xsd:integer .", "ex:a ex:size '01'^^xsd:int . ex:b ex:size 2 .") == {f'"01"^^<{XSD}int>'}


@pytest.mark.parametrize(
    ("constraint", "wrong"),
    [
        ("sh:pattern '^[0-9]+([.][0-9]?[1-9])?$'", {"1.50"}),
        ("sh:maxLength 3", {"1.50"}),
        ("sh:in ( 1.5 2.5 )", {"1.50"}),
        ("sh:in ( 1.50 2.5 )", set()),
        ("sh:hasValue 2.5", {"a"}),
        ("sh:node [ sh:maxLength 3 ]", {"1.50"}),
        ("sh:not [ sh:minLength 4 ]", {"1.50"}),
        ("sh:minInclusive 2", {"1.50"}),
    ],
)
def test_constraints_on_characters_see_what_was_written(constraint: str, wrong: set[str]) -> None:
    findings = found(BYTES + constraint + " .", "ex:a ex:size '1.50'^^xsd:decimal . ex:b ex:size 2.5 .")

    assert {finding.focus.value[-1] if finding.value is None else finding.value.value for finding in findings} == wrong


def test_a_value_that_was_written_otherwise_is_not_the_one_asked_for() -> None:
    shapes = BYTES + "sh:hasValue 1.5 ."

    assert [finding.focus.value for finding in found(shapes, "ex:a ex:size '1.50'^^xsd:decimal . ex:b ex:size 1.5 .")] == [
        "http://example.org/a"
    ]
    assert [finding.focus.value for finding in found(BYTES + "sh:hasValue 1.50 .", "ex:a ex:size 1.50 . ex:b ex:size 1.5 .")] == [
        "http://example.org/b"
    ]


def test_a_literal_focus_node_is_shown_as_the_shape_has_it() -> None:
    findings = found("ex:Shape a sh:NodeShape ; sh:targetNode 1.50 ; sh:maxLength 3 .", "")

    assert [(finding.focus.value, finding.value.value) for finding in findings if finding.value] == [("1.50", "1.50")]


@pytest.mark.parametrize(
    ("shapes", "data"),
    [
        (BYTES + "sh:maxCount 1 .", "ex:a ex:size 1.5 , 1.50 ."),
        (BYTES + "sh:equals ex:other .", "ex:a ex:size 1.50 ; ex:other 1.5 ."),
        (
            "ex:Shape a sh:PropertyShape ; sh:targetSubjectsOf ex:p ; sh:path ( ex:p ex:size ) ; sh:maxLength 3 .",
            "ex:a ex:p ex:b . ex:b ex:size 1.50 .",
        ),
        ("ex:Shape a sh:NodeShape ; sh:targetObjectsOf ex:size ; sh:maxLength 3 .", "ex:a ex:size 1.50 ."),
        (BYTES + "sh:maxLength 5 .", "".join(f"ex:a{at} ex:size {at}.50 ." for at in range(100, 170))),
    ],
)
def test_what_a_query_cannot_tell_apart_is_left_to_the_reference_engine(shapes: str, data: str) -> None:
    assert any("literals that the store" in reason for reason in left_over(shapes, data))


def test_many_values_of_one_datatype_need_no_list() -> None:
    data = "".join(f"ex:a{at} ex:size '{at}'^^xsd:nonNegativeInteger ." for at in range(200))

    assert values(BYTES + "sh:datatype xsd:nonNegativeInteger .", data) == set()
