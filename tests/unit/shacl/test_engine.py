"""What the compiled queries find where SHACL leaves room for mistakes, each by hand from the Recommendation."""

from __future__ import annotations

import pytest
from pyoxigraph import BlankNode, NamedNode

from regkg.errors import ShapesError
from regkg.shacl import reference
from regkg.shacl.engine import run
from regkg.shacl.report import Severity
from regkg.stores import EmbeddedStore
from tests.unit.shacl.shapes_samples import found, left_over, quads, rules, values

THING = "ex:Shape a sh:PropertyShape ; sh:targetClass ex:Thing ; sh:path ex:p ; "


def focus(shapes: str, data: str) -> set[str]:
    return {finding.focus.value.rpartition("/")[2] for finding in found(shapes, data)}


@pytest.mark.parametrize(
    ("flags", "pattern", "text", "other"),
    [
        ("i", "ab", "XAB", "XA"),
        ("s", "a.b", "a\\nb", "ab"),
        ("m", "^b$", "a\\nb", "a\\nbc"),
        ("x", "a b", "ab", "a b"),
        ("q", "a.b", "xa.b", "xacb"),
        ("im", "^B$", "a\\nb", "ab"),
    ],
)
def test_flags_mean_what_they_mean_in_sparql(flags: str, pattern: str, text: str, other: str) -> None:
    data = f"ex:a a ex:Thing ; ex:p '{text}' . ex:b a ex:Thing ; ex:p '{other}' ."

    assert focus(THING + f"sh:pattern '{pattern}' ; sh:flags '{flags}' .", data) == {"b"}


@pytest.mark.parametrize("said", ["sh:pattern '('", "sh:pattern 'a' ; sh:flags 'z'", "sh:pattern '(?=a)'"])
def test_a_pattern_or_flag_that_the_store_cannot_read_is_refused(said: str) -> None:
    with pytest.raises(ShapesError, match="no pattern"):
        found(THING + said + " .", "")


def test_messages_are_filled_with_what_the_query_bound() -> None:
    shapes = (
        THING + "sh:sparql [ sh:message 'at {$PATH}: {?value} of {$this} is {?what}, {?none}' ; sh:select "
        "'SELECT $this ?value (STRLEN(STR(?value)) AS ?what) WHERE { $this $PATH ?value }' ] ."
    )
    message = found(shapes, "ex:a a ex:Thing ; ex:p 'abc' .")[0].message("en")

    assert message == "at http://example.org/p: abc of http://example.org/a is 3, {?none}"


def test_the_parameters_of_a_component_fill_its_message() -> None:
    shapes = (
        "ex:Least a sh:ConstraintComponent ; sh:parameter [ sh:path ex:least ] ; sh:validator [ a sh:SPARQLAskValidator ; "
        "sh:message 'less than {$least}' ; sh:ask 'PREFIX x: <http://example.org/> ASK { FILTER($value >= $least) }' ] . "
        + THING
        + "ex:least 5 ."
    )
    findings = found(shapes, "ex:a a ex:Thing ; ex:p 4 , 6 .")

    assert [(finding.value.value, finding.message("en")) for finding in findings if finding.value] == [("4", "less than 5")]


def test_a_severity_of_ones_own_counts_as_a_violation() -> None:
    assert found(THING + "sh:minCount 1 ; sh:severity ex:Grave .", "ex:a a ex:Thing .")[0].severity is Severity.VIOLATION


def test_a_deactivated_property_shape_is_passed_over_where_it_is_reached() -> None:
    shapes = "ex:Shape a sh:NodeShape ; sh:targetClass ex:Thing ; {} [ sh:path ex:p ; sh:minCount 1 ; sh:deactivated {} ] ."
    data = "ex:a a ex:Thing ."

    assert not found(shapes.format("sh:property", "true"), data)
    assert focus(shapes.format("sh:property", "false"), data) == {"a"}
    assert focus(shapes.format("sh:property", '"1"^^xsd:boolean'), data) == {"a"}
    assert focus(shapes.format("sh:not", "true"), data) == {"a"}


def test_languages_go_by_ranges() -> None:
    data = "ex:a a ex:Thing ; ex:p 'a'@en-GB , 'b'@lv , 'c' , 1 , ex:b ."

    assert len(values(THING + "sh:languageIn ( 'en' ) .", data)) == 4
    assert len(values(THING + "sh:languageIn ( '*' ) .", data)) == 3
    assert len(values(THING + "sh:languageIn ( ) .", data)) == 5


@pytest.mark.parametrize(("value", "number"), [("true", 1), ("false", 0), ('"1"^^xsd:boolean', 0)])
def test_only_true_asks_for_unique_languages(value: str, number: int) -> None:
    assert len(found(THING + f"sh:uniqueLang {value} .", "ex:a a ex:Thing ; ex:p 'a'@en , 'b'@EN , 'c'@lv .")) == number


def test_a_closed_shape_without_ignored_properties_lets_its_own_pass() -> None:
    own = "sh:property [ sh:path ex:p ] , [ sh:path [ sh:inversePath ex:r ] ]"
    shapes = f"ex:Shape a sh:NodeShape ; sh:targetNode ex:a ; sh:closed true ; {own} ."

    assert values(shapes, "ex:a ex:p 1 ; ex:q 2 ; ex:r 3 .") == {f'"{n}"^^<http://www.w3.org/2001/XMLSchema#integer>' for n in (2, 3)}


def test_literals_are_targets_too() -> None:
    assert focus("ex:Shape a sh:NodeShape ; sh:targetNode 'a' , 'abc'@en , ex:unknown ; sh:maxLength 2 .", "") == {"abc", "unknown"}


def test_a_path_without_a_step_reaches_a_node_that_the_data_do_not_know() -> None:
    path = "sh:targetNode ex:unknown ; sh:path [ sh:zeroOrMorePath ex:p ]"

    assert focus(f"ex:Shape a sh:PropertyShape ; {path} ; sh:nodeKind sh:Literal .", "ex:a ex:p 1 .") == {"unknown"}
    assert focus(f"ex:Shape a sh:PropertyShape ; {path} ; sh:minCount 2 .", "ex:a ex:p 1 .") == {"unknown"}
    assert not found(f"ex:Shape a sh:PropertyShape ; {path} ; sh:hasValue ex:unknown .", "ex:a ex:p 1 .")


def test_the_property_shapes_of_a_property_shape_look_at_its_values() -> None:
    shapes = THING + "sh:property [ sh:path ex:q ; sh:minCount 1 ] ."

    assert focus(shapes, "ex:a a ex:Thing ; ex:p ex:b , ex:c . ex:c ex:q 1 .") == {"b"}


def test_a_class_below_a_class_without_a_name_counts() -> None:
    shapes = "ex:Shape a sh:PropertyShape ; sh:targetSubjectsOf ex:p ; sh:path ex:p ; sh:class ex:Thing ."

    assert focus(shapes, "ex:a ex:p ex:b . ex:c ex:p ex:d . ex:b a ex:Low . ex:Low rdfs:subClassOf [ rdfs:subClassOf ex:Thing ] .") == {"c"}


@pytest.mark.parametrize("said", ["sh:in ( [] ex:b )", "sh:hasValue []"])
def test_blank_nodes_as_values_are_left_to_the_reference_engine(said: str) -> None:
    assert left_over(THING + said + " .", "ex:a a ex:Thing ; ex:p ex:b .")


def test_a_run_for_a_blank_node_finds_what_is_about_it() -> None:
    data = EmbeddedStore.of(quads("_:one a ex:Thing . ex:a a ex:Thing ."))

    assert [finding.focus for finding in run(data, rules(THING + "sh:minCount 1 ."), focus=[BlankNode("one")]).findings] == [
        BlankNode("one")
    ]


def test_the_reference_engine_can_be_confined_to_shapes_and_nodes() -> None:
    shapes = rules(
        "ex:One sh:targetClass ex:Thing ; sh:path ex:p ; sh:node [ sh:property [ sh:path ex:q ; sh:minCount 1 ] ] ."
        "ex:Two sh:targetClass ex:Thing ; sh:path ex:p ; sh:maxCount 0 ."
    )
    data = [quad.triple for quad in quads("ex:a a ex:Thing ; ex:p ex:c . ex:b a ex:Low ; ex:p ex:c . ex:Low rdfs:subClassOf ex:Thing .")]
    one, b = NamedNode("http://example.org/One"), NamedNode("http://example.org/b")

    assert [(finding.focus, finding.shape) for finding in reference.run(data, shapes, roots=[one], focus=[b])] == [(b, one)]
    assert len(reference.run(data, shapes)) == 4


def test_very_many_targets_and_members_do_not_end_the_process() -> None:
    classes = " , ".join(f"ex:C{at}" for at in range(9000))
    members = " ".join(f"'a{at}'" for at in range(3000))

    assert focus(f"ex:Shape a sh:NodeShape ; sh:targetClass {classes} ; sh:nodeKind sh:Literal .", "ex:a a ex:C8999 .") == {"a"}
    assert focus(THING + f"sh:languageIn ( {members} ) .", "ex:a a ex:Thing ; ex:p 'x'@en .") == {"a"}
