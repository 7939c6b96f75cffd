"""The report for a terminal: what was checked, then each finding with its place, what is wrong, and the way out."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from regkg.reports import shown
from regkg.reports.records import Page, Record
from regkg.reports.words import more, severity_word, word

#: Paints a text in a style that rich knows, or leaves it as it is.
Paint: TypeAlias = Callable[[str, str], str]

_STYLES: Final = {"violation": "bold red", "warning": "bold yellow", "info": "bold cyan"}
_LONGEST_TEXT: Final = 800
_LONGEST_VALUE: Final = 200
_INDENT: Final = "    "


def write(page: Page, *, color: bool = False, width: int = 100) -> str:
    """The report as text, lines broken at blanks to keep to a width; file names, IRIs and source lines stay whole."""
    return "\n".join(line.rstrip() for line in _lines(page, _colors() if color else _plain, max(width, 40))) + "\n"


def _plain(text: str, _style: str) -> str:
    return text


def _colors() -> Paint:
    from rich.color import ColorSystem
    from rich.style import Style

    def painted(text: str, style: str) -> str:
        return Style.parse(style).render(text, color_system=ColorSystem.STANDARD)

    return painted


def _lines(page: Page, paint: Paint, width: int) -> Iterator[str]:
    yield paint(f"{shown.verdict(page)}: {shown.totals(page)}", "bold green" if page.conforms else "bold red")
    yield ""
    yield from _head(page, width)
    files = shown.by_file(page.records)
    for file in files:
        if len(files) > 1:
            found = shown.counted_all(shown.counts_of(file.records), page.language)
            yield from ("", paint(f"{shown.visible(file.name) or word('without place', page.language)}: {found}", "bold underline"))
        for entity in file.entities:
            for record in entity.records:
                yield ""
                yield from _finding(record, page.language, paint, width)
    if page.hidden:
        yield ""
        for code, number in sorted(page.hidden.items()):
            yield f"{shown.visible(code)}: {more(number, page.language)}: regkg validate -f html -o report.html"


def _head(page: Page, width: int) -> Iterator[str]:
    lines = shown.head(page)
    column = max(len(label) for label, _ in lines) + 2
    for label, text in lines:
        yield from _wrapped(text, width, f"{label:<{column}}", " " * column)


def _finding(record: Record, language: str, paint: Paint, width: int) -> Iterator[str]:
    severity = paint(f"{severity_word(record.severity, language)} {shown.visible(record.code)}", _STYLES.get(record.severity, "bold"))
    where = shown.place(record)
    yield "  ".join(part for part in (where and paint(where, "bold"), severity, shown.name(record)) if part)
    yield from _wrapped(shown.shortened(record.message, _LONGEST_TEXT), width, _INDENT, _INDENT)
    yield from _reasons(record, language, width)
    yield from _excerpt(record, paint, width)
    for one in record.mentions:
        yield from _labelled(word("mentions", language), shown.mention(one, _LONGEST_VALUE), width)
    for source in record.sources:
        printed = f"“{shown.shortened(source.quote, _LONGEST_VALUE)}”" if source.quote else ""
        at = f"{shown.visible(source.document)} {source.start}–{source.end}"
        yield from _labelled(word("source", language), f"{at} {printed}".strip(), width)
    for key, text in (
        ("path", shown.path(record)),
        ("value", "" if record.excerpt and not record.value_label else shown.value(record, _LONGEST_VALUE)),
        ("expected", shown.shortened(record.expected, _LONGEST_TEXT)),
    ):
        if text:
            yield from _labelled(word(key, language), text, width)
    for key, turtle in (("example", record.example), ("suggestion", record.suggestion)):
        if turtle.strip():
            yield f"{_INDENT}{word(key, language)}:"
            yield from (f"{_INDENT * 2}{line}" for line in shown.visible_lines(turtle))
    if shown.explained(record):
        yield paint(f"{_INDENT}regkg explain {record.code}", "dim")


def _reasons(record: Record, language: str, width: int) -> Iterator[str]:
    if record.reasons:
        yield f"{_INDENT}{word('reasons', language)}:"
    for depth, reason in shown.nested(record.reasons):
        indent = _INDENT + "  " * (depth + 1)
        yield from _wrapped(shown.shortened(reason, _LONGEST_TEXT), width, f"{indent}- ", f"{indent}  ")


def _excerpt(record: Record, paint: Paint, width: int) -> Iterator[str]:
    """The source line, and a caret below the column where that is known."""
    from rich.cells import cell_len

    if not record.excerpt.strip():
        return
    gutter = f"{_INDENT}{record.line or ''} | "
    line = shown.excerpt(record, max(width - len(gutter) - 2, 20))
    yield f"{gutter}{line.before}{line.at}{line.after}"
    if line.marked:
        yield f"{' ' * (len(gutter) - 2)}| {' ' * cell_len(line.before)}{paint('^', 'bold red')}"


def _labelled(label: str, text: str, width: int) -> Iterator[str]:
    yield from _wrapped(text, width, f"{_INDENT}{label}: ", _INDENT * 2)


def _wrapped(text: str, width: int, first: str, then: str) -> list[str]:
    """Lines no longer than a width, but for words that are longer. Blanks that group digits are not broken at."""
    wrapper = textwrap.TextWrapper(
        width=width, initial_indent=first, subsequent_indent=then, break_long_words=False, break_on_hyphens=False, tabsize=1
    )
    return wrapper.wrap(text) or [first.rstrip()]
