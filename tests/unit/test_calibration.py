"""A band keeps its promise unless its share falls short by more than chance explains."""

from __future__ import annotations

from decimal import Decimal

import pytest

from regkg.calibration import Band, bands_of, table


def test_claims_are_counted_by_confidence_to_one_decimal_the_surest_first() -> None:
    judged = [(Decimal("0.6"), False), (Decimal("0.85"), True), (Decimal(1), True), (Decimal("0.8"), False)]
    assert bands_of(judged) == [Band(Decimal("1.0"), 1, 1), Band(Decimal("0.8"), 2, 1), Band(Decimal("0.6"), 1, 0)]


@pytest.mark.parametrize(
    ("confidence", "claims", "right", "keeps"),
    [
        ("0.9", 100, 90, True),
        ("0.9", 100, 85, True),
        ("0.9", 100, 80, False),
        ("1", 50, 49, True),
        ("1", 100, 85, False),
        ("0.9", 1, 0, True),
    ],
)
def test_a_promise_is_broken_only_beyond_chance(confidence: str, claims: int, right: int, *, keeps: bool) -> None:
    assert Band(Decimal(confidence), claims, right).keeps_promise is keeps


def test_the_table_lists_claims_right_and_share() -> None:
    assert table([Band(Decimal("0.9"), 40, 39), Band(Decimal("0.6"), 3, 2)]).splitlines() == [
        "confidence  claims  right  share",
        "       0.9      40     39  0.975",
        "       0.6       3      2  0.667",
    ]
