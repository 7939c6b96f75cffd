"""The values that documents state: money with the precision as printed, dates as precise as stated, and spans of text."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, NamedTuple, Self

from pyoxigraph import Literal, NamedNode

from regkg.errors import InputError
from regkg.vocab import RK, XSD

_MONEY: Final = re.compile(r"(?P<amount>-?\d+(?:\.\d+)?(?:E\d{1,2})?)(?: (?P<currency>[A-Z]{3}))?", re.ASCII)
_DATE: Final = re.compile(r"(?:(\d{4})(?:-(\d\d)(?:-(\d\d))?)?|--(\d\d)-(\d\d))", re.ASCII)


def decimal_text(value: Decimal) -> str:
    """A decimal in the canonical form of xsd:decimal, without the point for whole numbers, as the embedded store keeps it.

    >>> decimal_text(Decimal("1234.50")), decimal_text(Decimal("6.2E+6")), decimal_text(Decimal("-0.00"))
    ('1234.5', '6200000', '0')
    """
    text = f"{value or abs(value):f}"  # zero has no sign
    return (text.rstrip("0").rstrip(".") or "0") if "." in text else text


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in one currency, as precise as it was printed: the exponent of `amount` is that of the last digit printed.

    >>> Money.parse("106717.50 EUR").decimals
    2
    >>> Money.parse("6.2E6 EUR").amount == Decimal(6200000), Money.parse("6.2E6 EUR").decimals
    (True, -5)
    """

    amount: Decimal
    currency: str | None = None

    @classmethod
    def parse(cls, lexical: str) -> Money:
        """Read the lexical form of rk:money. Raises InputError if it is none."""
        match = _MONEY.fullmatch(lexical)
        if match is None:
            raise InputError(f"not an amount of money: {lexical!r}", hint="write it like 106717.50 EUR or 6.2E6 EUR")
        return cls(Decimal(match["amount"]), match["currency"])

    @property
    def decimals(self) -> int:
        """Decimals printed; negative for an amount in thousands or millions ("6,2 miljoni": -5)."""
        exponent = self.amount.as_tuple().exponent
        if not isinstance(exponent, int):
            raise TypeError(f"not a finite amount: {self.amount}")
        return -exponent

    @property
    def half_unit(self) -> Decimal:
        """Half a unit of the last digit printed: what rounding may have hidden."""
        return Decimal(5).scaleb(-self.decimals - 1)

    @property
    def rounded(self) -> bool:
        """Whether the amount was printed in thousands or millions."""
        return self.decimals < 0

    def agrees_with(self, other: Money) -> bool:
        """Whether both can be the same amount, each as precise as printed, in the same currency if both state one.

        >>> Money.parse("355510.5 EUR").agrees_with(Money.parse("355510.51 EUR"))
        True
        >>> Money.parse("355510.50 EUR").agrees_with(Money.parse("355510.51 EUR"))
        False
        """
        if self.currency and other.currency and self.currency != other.currency:
            return False
        return abs(self.amount - other.amount) <= max(self.half_unit, other.half_unit)

    def __str__(self) -> str:
        """The lexical form of rk:money."""
        if self.rounded:
            sign, digits, exponent = self.amount.as_tuple()
            least = -(int(exponent) // -3) * 3  # a smaller power of a thousand would need digits that were not printed
            scale = max(least, 6 if self.amount.copy_abs() >= 10**6 else 3)
            amount = f"{Decimal((sign, digits, int(exponent) - scale)):f}E{scale}"
        else:
            amount = f"{self.amount:f}"
        return f"{amount} {self.currency}" if self.currency else amount

    def literal(self) -> Literal:
        """The value as a claim holds it."""
        return Literal(str(self), datatype=RK.money)


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date as precise as it was stated: a day, a month, a year, or a day whose year is not stated.

    >>> StatedDate(2017, 10).lexical, StatedDate(2017, 10).latest
    ('2017-10', datetime.date(2017, 10, 31))
    >>> StatedDate(None, 6, 11).lexical, StatedDate(None, 6, 11).earliest
    ('--06-11', None)

    Raises InputError for a day that the calendar does not have.
    """

    year: int | None
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if (self.year is None and self.day is None) or (self.day is not None and self.month is None):
            raise InputError("a date needs a year, or a month and a day")
        if self.year is not None and not 1000 <= self.year <= 9999:
            raise InputError(f"not a year: {self.year}")
        if self.month is not None and not 1 <= self.month <= 12:
            raise InputError(f"not a month: {self.month}")
        if self.month is not None and self.day is not None and not 1 <= self.day <= monthrange(self.year or 2000, self.month)[1]:
            raise InputError(f"month {self.month} has no day {self.day}")

    @classmethod
    def parse(cls, lexical: str) -> StatedDate:
        """Read `2017-10-05`, `2017-10`, `2017` or `--10-05`. Raises InputError for anything else.

        >>> StatedDate.parse("--06-11")
        StatedDate(year=None, month=6, day=11)
        """
        match = _DATE.fullmatch(lexical)
        if match is None:
            raise InputError(f"not a date: {lexical!r}", hint="write 2017-10-05, 2017-10, 2017 or, without a year, --10-05")
        year, month, day, bare_month, bare_day = (int(group) if group else None for group in match.groups())
        return cls(year, month if bare_month is None else bare_month, day if bare_day is None else bare_day)

    @property
    def lexical(self) -> str:
        """The form in which XML Schema writes it."""
        if self.year is None:
            return f"--{self.month:02}-{self.day:02}"
        return "-".join(f"{part:0{width}}" for part, width in ((self.year, 4), (self.month, 2), (self.day, 2)) if part is not None)

    @property
    def datatype(self) -> NamedNode:
        """xsd:date, xsd:gYearMonth, xsd:gYear or xsd:gMonthDay."""
        if self.year is None:
            return XSD.gMonthDay
        if self.month is None:
            return XSD.gYear
        return XSD.gYearMonth if self.day is None else XSD.date

    @property
    def earliest(self) -> date | None:
        """The first day that the statement can mean; None without a year."""
        return None if self.year is None else date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date | None:
        """The last day that the statement can mean; None without a year."""
        if self.year is None:
            return None
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def agrees_with(self, other: StatedDate) -> bool:
        """Whether one can be a less precise statement of the other.

        >>> StatedDate(2017, 10).agrees_with(StatedDate(2017, 10, 5)), StatedDate(2017, 10).agrees_with(StatedDate(2017, 9))
        (True, False)
        """
        pairs = list(zip((self.year, self.month, self.day), (other.year, other.month, other.day), strict=True))
        return all(mine in (None, theirs) for mine, theirs in pairs) or all(theirs in (None, mine) for mine, theirs in pairs)

    @property
    def precision(self) -> int:
        """How many of year, month and day are stated."""
        return sum(part is not None for part in (self.year, self.month, self.day))

    def literal(self) -> Literal:
        """The typed literal."""
        return Literal(self.lexical, datatype=self.datatype)


class _Ends(NamedTuple):
    start: int
    end: int


class Span(_Ends):
    """Where a passage stands: code points of the document's text, end exclusive. Raises InputError for one that holds nothing.

    A tuple, as a page has thousands of them: they are made, compared and looked up at no cost.
    """

    __slots__ = ()

    def __new__(cls, start: int, end: int) -> Self:
        """A passage from one character to before another."""
        if not 0 <= start < end:
            raise InputError(f"not a span: {start} to {end}")
        return tuple.__new__(cls, (start, end))

    def overlaps(self, other: Span) -> bool:
        """Whether both share a character.

        >>> Span(0, 5).overlaps(Span(4, 9)), Span(0, 5).overlaps(Span(5, 9))
        (True, False)
        """
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Whether the other lies inside."""
        return self.start <= other.start and other.end <= self.end
