"""The report as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict, fields, replace

from regkg.reports import objects
from regkg.reports.records import Page, Record
from tests.unit.reports import sample


def test_the_head_has_every_field_of_a_page_and_the_schema() -> None:
    head = json.loads(objects.write(sample.page("lv")))
    assert set(head) == {"schema", "findings"} | {one.name for one in fields(Page)} - {"records"}
    assert (head["schema"], head["triples"], head["hidden"]) == ("https://w3id.org/regkg/report/1", 31204, {"RK350": 312})


def test_a_finding_has_every_field_of_a_record_in_full() -> None:
    page = sample.page()
    found = json.loads(objects.write(page))["findings"]
    assert found == json.loads(json.dumps([asdict(record) for record in page.records]))


def test_hidden_characters_come_back_as_they_were() -> None:
    assert json.loads(objects.write(sample.hostile_page()))["findings"][0]["message"] == sample.HOSTILE


def test_a_file_name_that_is_no_utf_8_can_be_written() -> None:
    page = replace(sample.bare_page(), records=(Record("X", "info", "m", "e", file="a\udcff.ttl"),))
    text = objects.write(page)
    assert text.encode()
    assert json.loads(text)["findings"][0]["file"] == "a\udcff.ttl"


def test_letters_beyond_ascii_stay_readable() -> None:
    assert "Publiskais finansējums" in objects.write(sample.page("lv"))


def test_lines_hold_the_head_and_then_one_finding_each() -> None:
    head, *found = [json.loads(line) for line in objects.write_lines(sample.page()).splitlines()]
    whole = json.loads(objects.write(sample.page()))
    assert found == whole.pop("findings")
    assert head == whole


def test_lines_have_no_line_end_inside() -> None:
    assert objects.write_lines(sample.hostile_page()).count("\n") == 3
