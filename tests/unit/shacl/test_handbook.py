"""The rules as people read them."""

from __future__ import annotations

import pytest

from regkg.errors import RuleNotFoundError
from regkg.shacl import default_rules, handbook
from tests.samples import ROOT


def test_a_rule_in_full_has_what_it_says_why_the_law_and_both_examples() -> None:
    text = handbook.explained(handbook.find(default_rules(), "rk302"), "en")
    assert text.startswith("RK302  Form of project numbers (violation)\n")
    for part in ("It says: ", "Why: ", "Legal source: Regulation (EU) 2021/1060, Art. 49(3)", "Right:\n    <", "Wrong:\n    <"):
        assert part in text


def test_in_latvian_it_is_all_latvian() -> None:
    text = handbook.explained(handbook.find(default_rules(), "RK302"), "lv")
    for part in ("(kļūda)", "Ziņojums: ", "Kāpēc: ", "Tiesību avots: ", "Pareizi:", "Nepareizi:"):
        assert part in text


def test_an_unknown_rule_is_answered_with_near_ones() -> None:
    with pytest.raises(RuleNotFoundError, match="there is no rule RK3020") as caught:
        handbook.find(default_rules(), "RK3020")
    assert caught.value.hint is not None
    assert "RK302" in caught.value.hint


def test_the_page_of_all_rules_is_fresh() -> None:
    stored = (ROOT / "docs" / "reference" / "rules.md").read_text(encoding="utf-8")
    assert handbook.page(default_rules(), "en") == stored, "stale: regkg explain --all --lang en -o docs/reference/rules.md"
