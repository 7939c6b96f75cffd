"""What writers for people share."""

from __future__ import annotations

import pytest

from regkg.reports import shown
from regkg.reports.records import Record
from tests.unit.reports import sample


@pytest.mark.parametrize(
    "character",
    ["\x00", "\x1b", "\x7f", "\x85", "\xad", "\u061c", "\u200b", "\u202e", "\u2028", "\u2069", "\ufeff", "\ufffe", "\U000e0041"],
)
def test_a_hidden_character_becomes_an_escape(character: str) -> None:
    assert shown.visible(f"a{character}").isprintable()
    assert shown.visible(f"a{character}") == f"a\\u{ord(character):04x}" if ord(character) <= 0xFFFF else "a\\U000e0041"


@pytest.mark.parametrize("text", ["Liepāja", "1\u00a0250", "字", "“a” – b…", "e\u0301"])
def test_what_can_be_seen_stays(text: str) -> None:
    assert shown.visible(text) == text


def test_findings_are_grouped_by_file_and_entity_in_their_order() -> None:
    first, second, third = (Record("X", "info", str(at), focus, file="a") for at, focus in enumerate(("p", "q", "p")))
    other = Record("X", "info", "3", "p", file="b")
    assert shown.by_file((first, second, third, other)) == [
        shown.File("a", (shown.Entity((first, third)), shown.Entity((second,)))),
        shown.File("b", (shown.Entity((other,)),)),
    ]


def test_an_entity_has_its_label_and_its_short_identifier() -> None:
    record = Record("X", "info", "", f"{sample.ID}place/lv-liepaja", focus_label="Liepāja")
    assert shown.name(record) == "Liepāja (id:place/lv-liepaja)"


@pytest.mark.parametrize("label", ["", "id:place/lv-liepaja", f"{sample.ID}place/lv-liepaja"])
def test_an_entity_without_a_label_has_its_identifier_once(label: str) -> None:
    assert shown.name(Record("X", "info", "", f"{sample.ID}place/lv-liepaja", focus_label=label)) == "id:place/lv-liepaja"


def test_rules_are_counted_with_what_a_limit_left_out_the_gravest_first() -> None:
    counts = [(count.code, count.severity, count.found, count.seen) for count in shown.by_rule(sample.page())]
    assert counts == [
        ("RK012", "violation", 1, 17),
        ("RK344", "violation", 1, 9),
        ("RK402", "violation", 1, 12),
        ("RK006", "warning", 1, 40),
        ("RK008", "warning", 1, 31),
        ("RK350", "info", 313, 20),
    ]


def test_a_reason_is_at_most_one_step_below_the_one_before() -> None:
    assert list(shown.nested(["      deep", "  a", "    b", "c"])) == [(0, "deep"), (1, "a"), (2, "b"), (0, "c")]
