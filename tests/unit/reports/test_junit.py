"""The report as JUnit's XML."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from regkg.reports import junit
from regkg.reports.records import Page, Record
from tests.unit.reports import sample


def suite(page: Page) -> ElementTree.Element:
    root = ElementTree.fromstring(junit.write(page))  # noqa: S314 – our own text
    assert root.tag == "testsuites"
    (found,) = root
    return found


def case(page: Page, name: str) -> ElementTree.Element:
    (found,) = (one for one in suite(page).findall("testcase") if one.attrib["name"] == name)
    return found


def test_a_rule_is_a_case() -> None:
    names = [one.attrib["name"] for one in suite(sample.page("lv")).findall("testcase")]
    assert names == [
        "RK001",
        "RK006",
        "RK008 Nosaukums",
        "RK012 Tīmekļa adreses",
        "RK344 Daļa no kopējā",
        "RK350",
        "RK402",
        "RK031",
        "RK040",
    ]


def test_the_numbers_are_those_of_the_cases() -> None:
    found = suite(sample.page())
    cases = found.findall("testcase")
    assert found.attrib == {
        "name": "regkg validate",
        "tests": str(len(cases)),
        "failures": str(len(found.findall("testcase/failure"))),
        "errors": "0",
        "skipped": str(len(found.findall("testcase/skipped"))),
    }
    assert (len(cases), found.attrib["failures"], found.attrib["skipped"]) == (9, "3", "2")


def test_a_rule_that_found_nothing_passes() -> None:
    assert list(case(sample.page(), "RK001")) == []


def test_a_violation_fails_its_rule() -> None:
    (failure,) = case(sample.page(), "RK344 Part of the total")
    assert failure.tag == "failure"
    assert failure.attrib == {"type": "RK344", "message": "Public funding must not exceed the total: 1 250 000 > 1 200 000 EUR."}
    assert failure.text == (
        "data/projects.ttl:214:5  violation  Port of Ventspils (id:project/2014tc16rfcb027/lli-901): Public funding must not exceed the "
        "total: 1 250 000 > 1 200 000 EUR.\n    See also: data/projects.ttl:210:5 1200000\n    Expected: 1 200 000 at most"
    )


def test_several_violations_are_one_failure() -> None:
    page = replace(sample.bare_page("lv"), records=(Record("X", "violation", "a", "e"), Record("X", "violation", "b", "f")))
    (failure,) = case(page, "X")
    assert failure.attrib["message"] == "2 kļūdas"
    assert failure.text == "kļūda  e: a\nkļūda  f: b"


def test_warnings_and_notes_are_output_and_fail_nothing() -> None:
    (output,) = case(sample.page(), "RK008 A name")
    assert output.tag == "system-out"
    assert (output.text or "").endswith(
        "This entry has no name.\n    - neither way is met\n      - no skos:prefLabel\n      - no rk:acronym"
    )


def test_what_a_limit_left_out_is_counted() -> None:
    (output,) = case(sample.page(), "RK350")
    assert (output.text or "").endswith("Worth a look.\nand 312 more")


def test_a_rule_that_had_nothing_to_check_is_skipped_and_says_so() -> None:
    (skipped,) = case(sample.page("lv"), "RK031")
    assert (skipped.tag, skipped.attrib) == ("skipped", {"message": "Noteikumi, kuriem nebija ko pārbaudīt"})


@pytest.mark.parametrize("language", ["lv", "en"])
def test_hostile_texts_leave_the_xml_well_formed(language: str) -> None:
    found = suite(sample.hostile_page(language))
    assert {element.tag for element in found.iter()} == {"testsuite", "properties", "property", "testcase", "failure", "system-out"}
    assert "<script>alert(1)</script>" in (found.findtext("testcase/failure") or "")
