"""Money keeps the precision that was printed, dates are as precise as stated, spans lie in a text."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from regkg.errors import InputError
from regkg.model import Money, Span, StatedDate, decimal_text
from regkg.vocab import RK, XSD


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("1234.50", "1234.5"),
        ("1234.00", "1234"),
        ("100", "100"),
        ("0.10", "0.1"),
        ("6.2E+6", "6200000"),
        ("1E-7", "0.0000001"),
        ("007", "7"),
        ("-3.50", "-3.5"),
        ("-0.00", "0"),
        ("0", "0"),
    ],
)
def test_a_decimal_has_one_canonical_text(value: str, text: str) -> None:
    assert decimal_text(Decimal(value)) == text


# ── money ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("lexical", "amount", "decimals"),
    [
        ("106717.50 EUR", "106717.5", 2),
        ("1643705 EUR", "1643705", 0),
        ("6.2E6 EUR", "6200000", -5),
        ("500E3 EUR", "500000", -3),
        ("1.2E9 EUR", "1200000000", -8),
        ("355510.5", "355510.5", 1),
        ("0.00 EUR", "0", 2),
    ],
)
def test_money_keeps_the_decimals_that_were_printed(lexical: str, amount: str, decimals: int) -> None:
    money = Money.parse(lexical)
    assert (money.amount, money.decimals) == (Decimal(amount), decimals)


@pytest.mark.parametrize(
    "lexical", ["106717.50 EUR", "1643705 EUR", "6.2E6 EUR", "500E3 EUR", "1.2E9 EUR", "5E9 EUR", "1.250E6 EUR", "7", "0E3 EUR"]
)
def test_money_is_written_as_it_was_read(lexical: str) -> None:
    assert str(Money.parse(lexical)) == lexical
    assert Money.parse(lexical).literal().datatype == RK.money


@pytest.mark.parametrize(
    "lexical", ["", "EUR", "1 250 EUR", "1,5 EUR", "5 eur", "5 EURO", "5  EUR", ".5 EUR", "5. EUR", "NaN", "1e6 EUR", "5 EUR\n", "٥ EUR"]
)
def test_what_is_no_money_is_refused_with_an_example(lexical: str) -> None:
    with pytest.raises(InputError, match="not an amount of money") as caught:
        Money.parse(lexical)
    assert caught.value.hint is not None


@pytest.mark.parametrize("lexical", ["1E999999999 EUR", "1E99999 EUR"])
def test_an_amount_of_absurd_size_is_refused(lexical: str) -> None:
    with pytest.raises(InputError, match="not an amount of money"):
        Money.parse(lexical)


def test_a_long_amount_is_not_rounded() -> None:
    lexical = "123456789012345678901234567890.12E6 EUR"
    assert Money.parse(lexical).amount == Decimal("123456789012345678901234567890120000")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("355510.5 EUR", "355510.51 EUR"),
        ("62737.17 EUR", "62737.2 EUR"),
        ("6.2E6 EUR", "6249999 EUR"),
        ("1.64E6 EUR", "1643705 EUR"),
        ("100 EUR", "100.00"),
        ("5 EUR", "5.5 EUR"),
    ],
)
def test_amounts_agree_as_far_as_the_coarser_one_was_printed(left: str, right: str) -> None:
    assert Money.parse(left).agrees_with(Money.parse(right))
    assert Money.parse(right).agrees_with(Money.parse(left))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("355510.50 EUR", "355510.51 EUR"),
        ("355510.5 EUR", "355510.56 EUR"),
        ("6.2E6 EUR", "6250001 EUR"),
        ("418247.67 EUR", "363237.51 EUR"),
        ("100 EUR", "100 LVL"),
    ],
)
def test_amounts_that_precision_does_not_explain_disagree(left: str, right: str) -> None:
    assert not Money.parse(left).agrees_with(Money.parse(right))
    assert not Money.parse(right).agrees_with(Money.parse(left))


def test_only_amounts_in_thousands_and_more_are_rounded() -> None:
    assert [Money.parse(text).rounded for text in ("500E3 EUR", "6.2E6 EUR", "500000 EUR", "500000.00 EUR")] == [True, True, False, False]


# ── dates ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("lexical", "earliest", "latest"),
    [
        ("2017-10-05", date(2017, 10, 5), date(2017, 10, 5)),
        ("2017-10", date(2017, 10, 1), date(2017, 10, 31)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2019-02", date(2019, 2, 1), date(2019, 2, 28)),
        ("2017", date(2017, 1, 1), date(2017, 12, 31)),
        ("--06-11", None, None),
    ],
)
def test_a_date_has_the_bounds_of_what_it_can_mean(lexical: str, earliest: date | None, latest: date | None) -> None:
    stated = StatedDate.parse(lexical)
    assert (stated.earliest, stated.latest, stated.lexical) == (earliest, latest, lexical)


@pytest.mark.parametrize(
    ("lexical", "datatype"),
    [("2017-10-05", XSD.date), ("2017-10", XSD.gYearMonth), ("2017", XSD.gYear), ("--06-11", XSD.gMonthDay)],
)
def test_the_datatype_says_how_precise_a_date_is(lexical: str, datatype: object) -> None:
    assert StatedDate.parse(lexical).literal().datatype == datatype


@pytest.mark.parametrize(
    "lexical",
    [
        "",
        "17-10-05",
        "2017-1-5",
        "2017-10-05Z",
        "05.10.2017",
        "2017-",
        "--06",
        "---11",
        "-2017",
        "2017-10-05T00:00:00",
        "2017-10-05\n",
        "٢٠١٧",
    ],
)
def test_what_is_no_date_is_refused_with_an_example(lexical: str) -> None:
    with pytest.raises(InputError, match="not a date") as caught:
        StatedDate.parse(lexical)
    assert caught.value.hint is not None


@pytest.mark.parametrize("lexical", ["2017-13", "2017-00", "2017-02-29", "2017-04-31", "2017-10-00", "--02-30", "--13-01", "0999"])
def test_a_day_that_no_calendar_has_is_refused(lexical: str) -> None:
    with pytest.raises(InputError):
        StatedDate.parse(lexical)


def test_the_29th_of_february_exists_where_the_year_is_not_stated() -> None:
    assert StatedDate.parse("--02-29") == StatedDate(None, 2, 29)


@pytest.mark.parametrize("parts", [(None, None, None), (None, 6, None), (None, None, 5), (2017, None, 5)])
def test_a_date_needs_a_year_or_a_month_with_a_day(parts: tuple[int | None, int | None, int | None]) -> None:
    with pytest.raises(InputError, match="a date needs"):
        StatedDate(*parts)


@pytest.mark.parametrize(
    ("coarse", "fine"),
    [("2017", "2017-10"), ("2017", "2017-10-05"), ("2017-10", "2017-10-05"), ("--10-05", "2017-10-05"), ("2017", "2017")],
)
def test_a_less_precise_date_agrees_with_a_more_precise_one(coarse: str, fine: str) -> None:
    assert StatedDate.parse(coarse).agrees_with(StatedDate.parse(fine))
    assert StatedDate.parse(fine).agrees_with(StatedDate.parse(coarse))


@pytest.mark.parametrize(
    ("left", "right"),
    [("2017", "2018-01"), ("2017-10", "2017-11-01"), ("--10-05", "2017-10-06"), ("2021-03", "2020-09"), ("2017", "--10-05")],
)
def test_dates_of_which_none_is_a_less_precise_form_of_the_other_disagree(left: str, right: str) -> None:
    assert not StatedDate.parse(left).agrees_with(StatedDate.parse(right))
    assert not StatedDate.parse(right).agrees_with(StatedDate.parse(left))


# ── spans ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (4, 3), (0, 0)])
def test_a_span_holds_at_least_one_character(start: int, end: int) -> None:
    with pytest.raises(InputError, match="not a span"):
        Span(start, end)


def test_spans_that_touch_do_not_overlap() -> None:
    assert not Span(0, 5).overlaps(Span(5, 9))
    assert Span(0, 6).overlaps(Span(5, 9))
    assert Span(5, 9).overlaps(Span(0, 6))


def test_a_span_holds_itself_and_what_lies_inside() -> None:
    outer = Span(2, 8)
    assert [outer.holds(inner) for inner in (outer, Span(2, 3), Span(7, 8), Span(1, 8), Span(2, 9))] == [True, True, True, False, False]
