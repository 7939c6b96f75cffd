"""The report for a terminal."""

from __future__ import annotations

from dataclasses import replace

import pytest

from regkg.reports import human
from regkg.reports.records import Record
from tests.unit.reports import sample


def lines(language: str = "en", width: int = 100) -> list[str]:
    return human.write(sample.page(language), width=width).split("\n")


def finding(record: Record, width: int = 100) -> list[str]:
    page = replace(sample.bare_page(), records=(record,))
    return human.write(page, width=width).split("\n")[5:]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "Does not conform: 3 violations, 2 warnings, 313 notes"),
        ("lv", "Neatbilst: 3 kļūdas, 2 brīdinājumi, 313 piezīmes"),
    ],
)
def test_the_first_line_is_the_verdict(language: str, expected: str) -> None:
    assert lines(language)[0] == expected


def test_the_head_says_what_was_checked_and_with_what() -> None:
    assert lines()[2:9] == [
        "Checked        data/projects.ttl, data/entry.jsonld",
        "Together with  build/regkg.trig",
        "Triples        31204",
        "Rules          236; 7 had something to check, 2 had nothing: RK031, RK040",
        "On pySHACL     http://e.example/Outer: a SPARQL constraint in a shape that another shape refers to",
        "Background     DCAT-AP 3",
        "Versions       regkg 0.1.0, shapes 1.3.0",
    ]


def test_many_codes_are_named_in_part() -> None:
    page = replace(sample.page(), unseen=tuple(f"RK{number:03}" for number in range(12)))
    assert "12 had nothing: RK000, RK001, RK002, RK003, RK004 and 7 more" in human.write(page, width=200)


def test_a_finding_has_its_place_its_words_and_its_source() -> None:
    start = lines("lv").index("data/projects.ttl:214:5  kļūda RK344  Ventspils osta (id:project/2014tc16rfcb027/lli-901)")
    assert lines("lv")[start + 1 : start + 12] == [
        "    Publiskais finansējums nedrīkst pārsniegt kopējo: 1 250 000 > 1 200 000 EUR.",
        "    214 |     rk:publicContribution 1250000 ;",
        "        |     ^",
        "    Skatīt arī: data/projects.ttl:210:5 1200000",
        "    Avots: ESF_saraksts_2024.txt 1204–1232 “kopējās izmaksas 1 200 000”",
        "    Īpašība: publiskais finansējums (rk:publicContribution)",
        "    Jābūt: ne vairāk kā 1 200 000",
        "    Piemērs:",
        "        <https://w3id.org/regkg/id/project/2014tc16rfcb027/lli-901>",
        "            rk:publicContribution 1200000 .",
        "    regkg explain RK344",
    ]


def test_reasons_are_a_list_in_a_list() -> None:
    start = lines().index("    Not met:")
    assert lines()[start + 1 : start + 4] == ["      - neither way is met", "        - no skos:prefLabel", "        - no rk:acronym"]


def test_a_json_pointer_stands_for_the_line() -> None:
    assert any(line.startswith("data/entry.jsonld#/@graph/2/role  violation RK402  Participation (id:") for line in lines())


def test_what_a_limit_left_out_is_counted_last() -> None:
    assert lines()[-2] == "RK350: and 312 more: regkg validate -f html -o report.html"
    assert lines("lv")[-2] == "RK350: un vēl 312: regkg validate -f html -o report.html"


def test_a_caret_is_below_the_column_behind_escapes_and_wide_letters() -> None:
    record = Record("X", "info", "m", "e", line=1, column=4, excerpt="\x1b字\tx")
    assert finding(record)[2:4] == ["    1 | \\u001b字 x", "      |          ^"]


def test_a_caret_may_stand_at_the_end_of_the_line_and_not_behind_it() -> None:
    assert "      |    ^" in finding(Record("X", "info", "m", "e", line=1, column=4, excerpt="abc"))
    assert not any("^" in line for line in finding(Record("X", "info", "m", "e", line=1, column=5, excerpt="abc")))


def test_a_long_source_line_is_cut_around_the_column() -> None:
    record = Record("X", "info", "m", "e", line=1, column=501, excerpt="a" * 500 + "B" + "c" * 500)
    source, caret = finding(record, width=60)[2:4]
    assert len(source) <= 60
    assert source[caret.index("^")] == "B"


def test_lines_are_broken_at_the_width_given() -> None:
    record = Record("X", "info", "word " * 60, "e")
    assert max(len(line) for line in finding(record, width=50)) <= 50


def test_a_very_long_message_or_value_ends_with_an_ellipsis() -> None:
    text = "\n".join(finding(Record("X", "info", "m" * 5000, "e", value="v" * 5000)))
    assert len(text) < 1200
    assert text.count("…") == 2


def test_colours_are_for_those_who_ask() -> None:
    assert "\x1b" not in human.write(sample.page())
    assert "\x1b[1;31mviolation RK344\x1b[0m" in human.write(sample.page(), color=True)


def test_the_rules_of_others_are_not_explained() -> None:
    assert "regkg explain" not in human.write(replace(sample.bare_page(), records=(Record("Inner", "info", "m", "e"),)))


def test_one_file_has_no_heading() -> None:
    page = replace(sample.page(), records=sample.page().records[:2])
    assert "data/projects.ttl: " not in human.write(page)
