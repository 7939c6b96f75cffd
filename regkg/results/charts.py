"""An answer as a chart of bars or lines: on a terminal, as SVG, and as PNG."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Final

from regkg.errors import QueryError
from regkg.queries import Chart
from regkg.results.grid import Grid
from regkg.results.marks import text_mark

#: So many bars or points can be told apart; of more the first are drawn, and that is said.
MOST: Final = 60

_COLOURS: Final = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#666666")
_MARKS: Final = "●○▲△■□◆"
_FONT: Final = Path(__file__).parent / "font" / "DejaVuSans.ttf"
_FAMILY: Final = "DejaVu Sans"


@dataclass(frozen=True, slots=True)
class Series:
    """One line, or the bars of one colour: a value for each place on the axis; None where there is none."""

    name: str
    values: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is drawn: the places on the axis by name, and the series over them; `left_out` places are not drawn."""

    kind: str
    title: str
    places: tuple[str, ...]
    series: tuple[Series, ...]
    x: str
    y: str
    left_out: int = 0

    @property
    def span(self) -> tuple[float, float]:
        """The smallest and the largest value, zero among them."""
        values = [float(value) for series in self.series for value in series.values if value is not None]
        return min([0.0, *values]), max([0.0, *values])


def drawing_of(grid: Grid, kind: str, chart: Chart | None = None) -> Drawing:
    """What a chart of a grid shows, by the columns that the query names, else the first with texts and the first with numbers.

    Rows without a number are not drawn; a place that comes again with another number gets a number of its own, as nothing says that the two
    may be added. Raises QueryError where there is no such column or no number.
    """
    x, y, by = _columns(grid, chart)
    places: dict[str, None] = {}
    values: dict[str, dict[str, Decimal]] = {}
    names = [cell.text for cell in grid.column(by)] if by else [""] * len(grid.rows)
    for place, cell, name in zip(grid.column(x), grid.column(y), names, strict=True):
        if cell.number is None:
            continue
        row, number = values.setdefault(name, {}), Decimal(cell.number)
        at = _free_place(row, place.text or "–", number)
        places.setdefault(at)
        row[at] = number
    if not places:
        raise QueryError(f"there is nothing to draw: no row has a number in {y}")
    shown = list(places)[:MOST]
    series = tuple(Series(name, tuple(row.get(place) for place in shown)) for name, row in list(values.items())[: len(_COLOURS)])
    headings = dict(zip(grid.names, grid.headings, strict=True))
    return Drawing(kind, grid.title, tuple(shown), series, headings[x], headings[y], len(places) - len(shown))


def _free_place(row: dict[str, Decimal], place: str, number: Decimal) -> str:
    found, again = place, 2
    while row.get(found, number) != number:
        found, again = f"{place} ({again})", again + 1
    return found


def _columns(grid: Grid, chart: Chart | None) -> tuple[str, str, str | None]:
    if chart is not None and {chart.x, chart.y} <= set(grid.names):
        return chart.x, chart.y, chart.series if chart.series in grid.names else None
    numeric = [name for name in grid.names if any(cell.number is not None for cell in grid.column(name))]
    others = [name for name in grid.names if name not in numeric]
    if not numeric:
        raise QueryError("there is nothing to draw: no column has numbers", hint="a chart needs a column of numbers and one of names")
    first = others[0] if others else next((name for name in grid.names if name != numeric[0]), numeric[0])
    by = next((name for name in others[1:2] if len({cell.text for cell in grid.column(name)}) <= len(_COLOURS)), None)
    is_repeated = len({cell.text for cell in grid.column(first)}) < len(grid.rows)
    return first, next(name for name in numeric if name != first or len(numeric) == 1), by if is_repeated else None


def number_text(value: Decimal | float) -> str:
    """A number for a label, in groups of three digits.

    >>> number_text(Decimal("1643705")), number_text(Decimal("0.85"))
    ('1\\xa0643\\xa0705', '0.85')
    """
    text = f"{value:,.2f}".replace(",", "\u00a0")
    return text.rstrip("0").rstrip(".")


# ── on a terminal ────────────────────────────────────────────────────────────────────────────────────────────────────────


def as_text(drawing: Drawing, width: int, *, is_plain: bool = False) -> str:
    """The chart as lines of text no wider than a terminal; `is_plain` keeps to ASCII."""
    lines = _text_lines(drawing, width, is_plain) if drawing.kind == "line" else _text_bars(drawing, width, is_plain)
    more = [f"… {drawing.left_out} more"] if drawing.left_out else []
    return "\n".join(line.rstrip() for line in [drawing.title, *lines, *more]) + "\n"


def _text_bars(drawing: Drawing, width: int, is_plain: bool) -> Iterator[str]:  # noqa: FBT001
    longest = max(len(place) for place in drawing.places)
    label = min(longest, max(10, width * 2 // 5))
    figures = max(len(number_text(value)) for series in drawing.series for value in series.values if value is not None)
    names = max(len(series.name) for series in drawing.series)
    room = max(5, width - label - figures - names - 4)
    low, high = drawing.span
    for at, place in enumerate(drawing.places):
        for number, series in enumerate(drawing.series):
            value = series.values[at]
            if value is None:
                continue
            shown = "" if number and any(one.values[at] is not None for one in drawing.series[:number]) else place
            shown = shown if len(shown) <= label else f"{shown[: label - 1]}…"
            bar = _bar(float(abs(value)) / (max(high, -low) or 1.0) * room, is_plain)
            sign = "-" if value < 0 else ""
            name = f" {series.name:<{names}}" if names else ""
            yield f"{shown:<{label}}{name} {sign}{bar} {number_text(value)}"


def _bar(length: float, is_plain: bool) -> str:  # noqa: FBT001
    if is_plain:
        return "#" * round(length)
    eighths = round(length * 8)
    return "█" * (eighths // 8) + ("" if not eighths % 8 else "▏▎▍▌▋▊▉"[eighths % 8 - 1])


def _text_lines(drawing: Drawing, width: int, is_plain: bool) -> Iterator[str]:  # noqa: FBT001
    low, high = drawing.span
    height = 12
    scale = [number_text(high), number_text(low)]
    margin = max(len(text) for text in scale)
    room = max(len(drawing.places), width - margin - 3)
    step = room / max(1, len(drawing.places))
    field = [[" "] * room for _ in range(height + 1)]
    marks = "*+xo#@%" if is_plain else _MARKS
    for number, series in enumerate(drawing.series):
        for at, value in enumerate(series.values):
            if value is not None:
                level = height - round((float(value) - low) / ((high - low) or 1.0) * height)
                field[level][min(room - 1, int(step * (at + 0.5)))] = marks[number]
    for at, line in enumerate(field):
        yield f"{scale[0] if not at else scale[1] if at == height else '':>{margin}} {'|' if is_plain else '│'}{''.join(line)}"
    yield f"{'':>{margin}} {('+' if is_plain else '└') + ('-' if is_plain else '─') * room}"
    under = [" "] * room
    free = 0
    for at, place in enumerate(drawing.places):
        start = max(0, int(step * (at + 0.5)) - len(place) // 2)
        if start >= free and start + len(place) <= room:
            under[start : start + len(place)] = place
            free = start + len(place) + 1
    yield f"{'':>{margin}}  {''.join(under)}"
    if any(series.name for series in drawing.series):
        yield "  ".join(f"{marks[number]} {series.name}" for number, series in enumerate(drawing.series))


# ── as a picture ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def as_svg(drawing: Drawing) -> str:
    """The chart as one SVG file without anything from elsewhere."""
    body, width, height = (_svg_lines if drawing.kind == "line" else _svg_bars)(drawing)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img">',
        f'<g font-family="{_FAMILY}, sans-serif" font-size="13">',
        f"<title>{text_mark(drawing.title)}</title>",
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
        _label(16, 26, drawing.title, size=16, weight="bold"),
        *body,
        "</g>",
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def as_png(drawing: Drawing) -> bytes:
    """The chart as PNG, at twice its size, drawn with the font that comes with regkg: the same bytes everywhere."""
    import resvg_py

    svg = as_svg(drawing)
    png = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=[str(_FONT)], font_family=_FAMILY, zoom=2)
    return bytes(png)


def _label(x: float, y: float, text: str, *, anchor: str = "start", size: int = 13, weight: str = "normal", colour: str = "#222") -> str:
    shown = text_mark(text)
    strong = f' font-weight="{weight}"' if weight != "normal" else ""
    return f'<text x="{x:g}" y="{y:g}" text-anchor="{anchor}" font-size="{size}" fill="{colour}"{strong}>{shown}</text>'


def _legend(drawing: Drawing, y: float) -> list[str]:
    lines, x = [], 16.0
    for number, series in enumerate(drawing.series):
        if series.name:
            lines.append(f'<rect x="{x:g}" y="{y - 10:g}" width="12" height="12" fill="{_COLOURS[number]}"/>')
            lines.append(_label(x + 17, y, series.name))
            x += 34 + 7.6 * len(series.name)
    return lines


def _svg_bars(drawing: Drawing) -> tuple[list[str], int, int]:
    names = [place if len(place) <= 52 else f"{place[:51]}…" for place in drawing.places]
    left = min(420, 24 + math.ceil(7.4 * max(len(name) for name in names)))
    low, high = drawing.span
    room, top, thick = 420.0, 62.0, 18.0
    scale = room / ((high - low) or 1.0)
    zero = left - low * scale
    lines = _legend(drawing, 48)
    y = top
    for at, name in enumerate(names):
        begin = y
        for number, series in enumerate(drawing.series):
            value = series.values[at]
            if value is None:
                continue
            length = float(value) * scale
            x = zero if length >= 0 else zero + length
            lines.append(f'<rect x="{x:.1f}" y="{y:g}" width="{abs(length):.1f}" height="{thick:g}" fill="{_COLOURS[number]}"/>')
            end = max(zero, zero + length) + 6
            lines.append(_label(round(end, 1), y + 14, number_text(value), size=12, colour="#444"))
            y += thick + 2
        lines.append(_label(left - 8, (begin + y) / 2 + 3, name, anchor="end"))
        y += 8
    lines.append(f'<line x1="{zero:g}" y1="{top - 6:g}" x2="{zero:g}" y2="{y:g}" stroke="#999"/>')
    more = f" (… {drawing.left_out} more)" if drawing.left_out else ""
    lines.append(_label(left, y + 20, f"{drawing.y}{more}", size=12, colour="#444"))
    return lines, int(left + room + 120), int(y + 34)


def _svg_lines(drawing: Drawing) -> tuple[list[str], int, int]:
    low, high = drawing.span
    top, left, room, tall = 70.0, 110.0, 640.0, 300.0
    scale = tall / ((high - low) or 1.0)
    step = room / max(1, len(drawing.places))
    lines = list(_legend(drawing, 48))
    for tick in _ticks(low, high):
        y = top + tall - (tick - low) * scale
        lines.append(f'<line x1="{left:g}" y1="{y:.1f}" x2="{left + room:g}" y2="{y:.1f}" stroke="#ddd"/>')
        lines.append(_label(left - 8, round(y + 4, 1), number_text(tick), anchor="end", size=12, colour="#444"))
    every = max(1, math.ceil(len(drawing.places) * max(len(place) for place in drawing.places) * 7.4 / room))
    for at, place in enumerate(drawing.places):
        if at % every == 0:
            lines.append(_label(round(left + step * (at + 0.5), 1), top + tall + 20, place, anchor="middle", size=12, colour="#444"))
    for number, series in enumerate(drawing.series):
        points = [
            (left + step * (at + 0.5), top + tall - (float(value) - low) * scale)
            for at, value in enumerate(series.values)
            if value is not None
        ]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        lines.append(f'<polyline points="{path}" fill="none" stroke="{_COLOURS[number]}" stroke-width="2"/>')
        lines += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{_COLOURS[number]}"/>' for x, y in points]
    more = f" (… {drawing.left_out} more)" if drawing.left_out else ""
    lines.append(_label(left, top + tall + 44, f"{drawing.y} · {drawing.x}{more}", size=12, colour="#444"))
    return lines, int(left + room + 40), int(top + tall + 60)


def _ticks(low: float, high: float) -> Sequence[float]:
    """Four to eight round numbers from the lowest to the highest.

    >>> _ticks(0, 10)
    [0.0, 2.0, 4.0, 6.0, 8.0, 10.0]
    """
    if high <= low:
        return [low]
    rough = (high - low) / 5
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= rough)
    first = math.ceil(low / step)
    return [round(at * step, 10) for at in range(first, math.floor(high / step) + 1)]
