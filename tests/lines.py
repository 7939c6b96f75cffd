"""Single lines that say when a project runs or what it costs, drawn at random from frames and from ways of writing dates and sums.

The words stand in `documents/lines.json`, by language. A line is drawn again by its number.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Any, Final

from tests.samples import ROOT

#: How the thousands of a sum are parted and its cents begin.
_WRITINGS: Final = ((" ", ","), ("\u00a0", ","), (" ", "."), (",", "."), (".", ","), ("", "."), ("", ","))


@dataclass(frozen=True)
class Drawn:
    """A page about one project whose last line states facts, and these."""

    text: str
    facts: dict[str, Any]


@cache
def words() -> dict[str, dict[str, Any]]:
    """The frames, months, spans of time and currencies, by language."""
    found: dict[str, dict[str, Any]] = json.loads((ROOT / "tests" / "documents" / "lines.json").read_text(encoding="utf-8"))
    return found


def line(language: str, number: int) -> Drawn:
    """The page with a number in a language: odd numbers state a span of time, even ones a sum."""
    draw, say = Random(number), words()[language]  # noqa: S311
    frame, value, facts = _time(draw, say) if number % 2 else _sum(draw, say)
    return Drawn(say["head"] + frame.replace("{}", value) + "\n", facts)


def _time(draw: Random, say: dict[str, Any]) -> tuple[str, str, dict[str, Any]]:
    """A frame, a span of time as printed, its ends."""
    precision, span = draw.choice(say["spans"])
    first = draw.randint(2015, 2022), draw.randint(1, 12), draw.randint(13, 28)
    last = first[0] + draw.randint(1, 4), draw.randint(1, 12), draw.randint(13, 28)
    parts: dict[str, Any] = {}
    for end, (year, month, day) in (("1", first), ("2", last)):
        parts |= {f"year{end}": year, f"month{end}": month, f"day{end}": day}
        parts |= {f"{form}{end}": names.split()[month - 1] for form, names in say["months"].items()}
        parts[f"short{end}"] = str(parts.get(f"name{end}", ""))[:3]
    ends = ("-".join(f"{part:02}" for part in date[:precision]) for date in (first, last))
    return draw.choice(say["times"]), span.format(**parts), dict(zip(("start", "end"), ends, strict=True))


def _sum(draw: Random, say: dict[str, Any]) -> tuple[str, str, dict[str, Any]]:
    """A frame, a sum as printed, its amount in euro."""
    key, frame = draw.choice(say["sums"])
    whole = draw.choice([draw.randint(2000, 99_999), draw.randint(100_000, 3_000_000)])
    cents = draw.choice([None, 0, draw.randint(1, 99)])
    thousands, decimals = draw.choice(_WRITINGS if cents is not None else _WRITINGS[:1])
    printed = f"{whole:,}".replace(",", thousands) + (f"{decimals}{cents:02}" if cents is not None else "")
    return frame, draw.choice(say["currencies"]).format(printed), {key: whole + (cents or 0) / 100}
