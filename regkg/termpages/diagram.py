"""A diagram of classes as SVG: boxes in columns, a line from each property to the class of its values.

The name of a property stands in the box from which its line goes out, so that no name ever stands upon a line. Boxes lie upon lines.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

_ROW: Final = 22
_HEAD: Final = 30
_GAP_X: Final = 84
_GAP_Y: Final = 26
_MARGIN: Final = 10
_PAD: Final = 10
#: So many columns fit on a page of 1100 pixels.
_COLUMNS: Final = 4
_NARROW: Final = frozenset("ijlt.,:;'!|fr()[] I")
_WIDE: Final = frozenset("mwMWĀĒŪŠ@%—")


@dataclass(frozen=True, slots=True)
class Row:
    """A property in a box: its name, where it is explained, and the class to which its line goes; without one it is a code."""

    label: str
    link: str
    target: str = ""


@dataclass(slots=True)
class Box:
    """A class: its key, its name, where it is explained; `is_own` if it belongs to the module that is shown."""

    key: str
    label: str
    link: str
    rows: Sequence[Row] = ()
    is_own: bool = True
    column: int = 0
    x: float = 0
    y: float = 0
    width: float = 0

    @property
    def height(self) -> int:
        """How tall it is."""
        return _HEAD + _ROW * len(self.rows) + (6 if self.rows else 0)


def width_of(text: str, size: float = 13) -> float:
    """About how wide a text is, rather more than less.

    >>> 70 < width_of("Projekts un") < 100
    True
    """
    return sum(0.4 if letter in _NARROW else 1.0 if letter in _WIDE else 0.75 if letter.isupper() else 0.63 for letter in text) * size


def draw(boxes: Sequence[Box], *, title: str, description: str, prefix: str) -> str:
    """The diagram; `prefix` keeps the names inside it apart from those of other diagrams of the page."""
    by_key = {box.key: box for box in boxes}
    _columns(boxes, by_key)
    columns = [[box for box in boxes if box.column == number] for number in range(max(box.column for box in boxes) + 1)]
    columns = [column for column in columns if column]
    _order(columns, by_key)
    width, height = _place(columns)
    lines = "".join(_line(box, at, by_key[row.target], prefix) for box in boxes for at, row in enumerate(box.rows) if row.target in by_key)
    drawn = "".join(_drawn(box) for column in columns for box in column)
    return (
        f'<svg class="diagram" viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}" height="{height:.0f}" role="img" '
        f'aria-labelledby="{prefix}-title {prefix}-desc" xmlns="http://www.w3.org/2000/svg">'
        f'<title id="{prefix}-title">{escape(title)}</title><desc id="{prefix}-desc">{escape(description)}</desc>'
        f'<defs><marker id="{prefix}-arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto">'
        f'<path class="tip" d="M0 0L10 5L0 10z"/></marker></defs>{lines}{drawn}</svg>'
    )


def _columns(boxes: Sequence[Box], by_key: Mapping[str, Box]) -> None:
    """Each box to the right of those from which lines come, as far as there are no circles and columns are left."""
    sources: dict[str, set[str]] = defaultdict(set)
    for box in boxes:
        for row in box.rows:
            if row.target in by_key and row.target != box.key:
                sources[row.target].add(box.key)
    ranks: dict[str, int] = {}

    def rank(key: str, above: frozenset[str]) -> int:
        if key not in ranks:
            before = [rank(other, above | {key}) for other in sorted(sources[key]) if other not in above]
            ranks[key] = 1 + max(before) if before else 0
        return ranks[key]

    for box in boxes:
        rank(box.key, frozenset({box.key}))
    for box in boxes:
        box.column = min(ranks[box.key], _COLUMNS - 1)


def _order(columns: Sequence[list[Box]], by_key: Mapping[str, Box]) -> None:
    """Boxes of a column in the order of the rows from which their lines come."""
    position: dict[str, float] = {}
    for column in columns:
        pulls: dict[str, list[float]] = defaultdict(list)
        for box in by_key.values():
            for at, row in enumerate(box.rows):
                if box.key in position and row.target:
                    pulls[row.target].append(position[box.key] + at / 100)
        column.sort(key=lambda box: (sum(pulls[box.key]) / len(pulls[box.key]) if pulls[box.key] else 99, not box.rows, box.label))
        for at, box in enumerate(column):
            position[box.key] = at


def _place(columns: Sequence[Sequence[Box]]) -> tuple[float, float]:
    x = float(_MARGIN)
    tallest = max(sum(box.height + _GAP_Y for box in column) - _GAP_Y for column in columns)
    for column in columns:
        width = max(max(width_of(box.label, 16), *(width_of(row.label) for row in box.rows), 90) + 2 * _PAD for box in column)
        free = tallest - (sum(box.height + _GAP_Y for box in column) - _GAP_Y)
        y = _MARGIN + min(free / 2, 60 if len(column) > 1 else free / 2)
        for box in column:
            box.x, box.y, box.width = x, y, width
            y += box.height + _GAP_Y
        x += width + _GAP_X
    return x - _GAP_X + _MARGIN + (_GAP_X / 2 if any(_loops(column) for column in columns[-1:]) else 0), tallest + 2 * _MARGIN


def _loops(column: Sequence[Box]) -> bool:
    keys = {box.key for box in column}
    return any(row.target in keys for box in column for row in box.rows)


def _line(box: Box, at: int, target: Box, prefix: str) -> str:
    y = box.y + _HEAD + _ROW * at + _ROW / 2
    end = target.y + _HEAD / 2
    if target.column > box.column:
        begin, goal = box.x + box.width, target.x - 1
        bend = max(40.0, (goal - begin) / 2)
        path = f"M{begin:.0f} {y:.0f}C{begin + bend:.0f} {y:.0f} {goal - bend:.0f} {end:.0f} {goal:.0f} {end:.0f}"
    elif target.column == box.column:
        begin = box.x + box.width
        goal = target.x + target.width + 1
        path = f"M{begin:.0f} {y:.0f}C{begin + 42:.0f} {y:.0f} {goal + 42:.0f} {end:.0f} {goal:.0f} {end:.0f}"
    else:
        begin, goal = box.x, target.x + target.width + 1
        bend = max(40.0, (begin - goal) / 2)
        path = f"M{begin:.0f} {y:.0f}C{begin - bend:.0f} {y:.0f} {goal + bend:.0f} {end:.0f} {goal:.0f} {end:.0f}"
    return f'<path class="line" d="{path}" marker-end="url(#{prefix}-arrow)"/>'


def _drawn(box: Box) -> str:
    parts = [
        f'<g class="{"own" if box.is_own else "other"}">',
        f'<rect x="{box.x:.0f}" y="{box.y:.0f}" width="{box.width:.0f}" height="{box.height}" rx="5"/>',
        f'<a href="{escape(box.link)}"><text class="name" x="{box.x + _PAD:.0f}" y="{box.y + 20:.0f}">{escape(box.label)}</text></a>',
    ]
    if box.rows:
        parts.append(f'<path class="rule" d="M{box.x:.0f} {box.y + _HEAD:.0f}h{box.width:.0f}"/>')
    for at, row in enumerate(box.rows):
        y = box.y + _HEAD + _ROW * at + 16
        kind = "row" if row.target else "row code"
        parts.append(f'<a href="{escape(row.link)}"><text class="{kind}" x="{box.x + _PAD:.0f}" y="{y:.0f}">{escape(row.label)}</text></a>')
    return "".join(parts) + "</g>"
