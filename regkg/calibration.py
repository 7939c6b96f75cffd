"""Whether confidence means what it says: of claims marked 0.9, nine in ten or more are right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal
from math import exp, lgamma, log
from typing import Final

#: What a confidence of 1 promises: an explicit label is read wrongly at most once in twenty (one in a sidebar speaks of something else).
_CERTAIN: Final = Decimal("0.95")

#: What is rarer than this is not put down to chance.
_CHANCE: Final = 0.025


@dataclass(frozen=True, slots=True)
class Band:
    """The claims of one confidence, to one decimal: how many were judged, and how many are right."""

    confidence: Decimal
    claims: int
    right: int

    @property
    def share(self) -> float:
        """The share that is right."""
        return self.right / self.claims

    @property
    def promised(self) -> Decimal:
        """The share that the confidence promises."""
        return min(self.confidence, _CERTAIN)

    @property
    def keeps_promise(self) -> bool:
        """Whether the share can be what was promised: so few right ones, or fewer, would come of it by chance more than once in forty.

        >>> Band(Decimal("0.9"), 10, 8).keeps_promise, Band(Decimal("0.9"), 200, 160).keeps_promise
        (True, False)
        """
        return sum(self._chance(right) for right in range(self.right + 1)) >= _CHANCE

    def _chance(self, right: int) -> float:
        """The chance of just so many right ones, if the promise is kept (binomial)."""
        share = float(self.promised)
        if share == 0:
            return float(right == 0)
        ways = lgamma(self.claims + 1) - lgamma(right + 1) - lgamma(self.claims - right + 1)
        return exp(ways + right * log(share) + (self.claims - right) * log(1 - share))


def bands_of(judged: Iterable[tuple[Decimal, bool]]) -> list[Band]:
    """The bands of claims given by their confidence and whether they are right, the surest first.

    >>> bands_of([(Decimal("0.9"), True), (Decimal("0.95"), False), (Decimal("1"), True)])
    [Band(confidence=Decimal('1.0'), claims=1, right=1), Band(confidence=Decimal('0.9'), claims=2, right=1)]
    """
    found: dict[Decimal, list[bool]] = defaultdict(list)
    for confidence, is_right in judged:
        found[confidence.quantize(Decimal("0.1"), rounding=ROUND_DOWN)].append(is_right)
    return [Band(confidence, len(found[confidence]), sum(found[confidence])) for confidence in sorted(found, reverse=True)]


def table(bands: Iterable[Band]) -> str:
    """The bands as a table of text: confidence, claims, right, share.

    >>> print(table([Band(Decimal("0.9"), 40, 39)]))
    confidence  claims  right  share
           0.9      40     39  0.975
    """
    rows = [f"{band.confidence:>10}{band.claims:>8}{band.right:>7}{band.share:>7.3f}" for band in bands]
    return "\n".join(["confidence  claims  right  share", *rows])
