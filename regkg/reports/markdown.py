"""The report as Markdown for a comment on a change: the counts first, then each finding, in what such a comment may hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from regkg.reports import shown
from regkg.reports.records import Page, Record
from regkg.reports.words import more, severity_word, word

#: GitHub takes 65 536 characters in a comment; the rest is for what is written around the report.
_LONGEST_COMMENT: Final = 60_000
_LONGEST_TEXT: Final = 800
_LONGEST_VALUE: Final = 200
_LONGEST_LINE: Final = 160

#: What Markdown, or HTML inside it, would read as markup within a line, and what begins a list (CommonMark 0.31, 2.4 and 5.2).
_MARKUP: Final = re.compile(r"[\\`*_\[\]<>#|~&$]|^[+-](?= )|(?<=^[0-9])[.)](?= )")
#: What GitHub turns into mentions of people and of other changes, behind a backslash too.
_MENTION: Final = re.compile(r"@(?=\w)|(?<=\\#)(?=\d)|(?<=GH-)(?=\d)", re.IGNORECASE)


def write(page: Page) -> str:
    """The report; findings that do not fit into a comment are counted."""
    language = page.language
    top = "\n".join(_top(page))
    parts = [top]
    length = len(top)
    left_out = sum(page.hidden.values())
    for file in shown.by_file(page.records):
        name = _code(file.name, _LONGEST_VALUE) if file.name else plain(word("without place", language))
        heading = f"\n### {name}\n\n"
        for entity in file.entities:
            for record in entity.records:
                written = heading + "\n".join(_finding(record, language))
                if length + len(written) > _LONGEST_COMMENT:
                    left_out += 1
                    continue
                parts.append(written)
                length += len(written)
                heading = ""
    if left_out:
        parts.append(f"\n*{plain(more(left_out, language))}*: `regkg validate -f html -o report.html`")
    return "\n".join(parts) + "\n"


def _top(page: Page) -> Iterator[str]:
    language = page.language
    yield f"## {word('report', language)}: {plain(shown.verdict(page))}\n"
    yield f"**{plain(shown.totals(page))}**\n"
    for label, text in shown.head(page):
        yield f"- {plain(label)}: {plain(text[:_LONGEST_TEXT])}"
    counts = shown.by_rule(page)
    if counts:
        yield f"\n| {word('rule', language)} | {word('severity', language)} | {word('found', language)} |\n|---|---|--:|"
        for count in counts:
            title = f" {plain(shown.shortened(count.title, _LONGEST_VALUE))}" if count.title else ""
            code = _code(count.code, 60).replace("|", "\\|")
            yield f"| {code}{title} | {severity_word(count.severity, language)} | {count.found} |"


def _finding(record: Record, language: str) -> Iterator[str]:
    severity = f"**{plain(f'{severity_word(record.severity, language)} {shown.shortened(record.code, 60)}'.strip())}**"
    where = _code(shown.place(record), _LONGEST_VALUE)
    yield "- " + " · ".join(part for part in (severity, plain(shown.name(record)), where) if part)
    if record.message:
        yield f"  <br>{plain(shown.shortened(record.message, _LONGEST_TEXT))}"
    said = [
        ("path", plain(shown.path(record))),
        ("value", _code(shown.value(record, _LONGEST_VALUE), 2 * _LONGEST_VALUE)),
        ("expected", plain(shown.shortened(record.expected, _LONGEST_TEXT))),
        *(("mentions", _code(shown.mention(one, _LONGEST_VALUE), 3 * _LONGEST_VALUE)) for one in record.mentions),
        *(("source", _source(source.document, source.start, source.end, source.quote)) for source in record.sources),
    ]
    for key, text in said:
        if text:
            yield f"  - {word(key, language)}: {text}"
    if record.reasons:
        yield f"  - {word('reasons', language)}:"
    for depth, reason in shown.nested(record.reasons):
        yield f"{'  ' * (depth + 2)}- {plain(shown.shortened(reason, _LONGEST_TEXT))}"
    if record.excerpt.strip():
        line = shown.excerpt(record, _LONGEST_LINE)
        yield from _fenced("", [f"{line.before}{line.at}{line.after}", *([" " * len(line.before) + "^"] if line.marked else [])])
    if record.suggestion.strip():
        yield f"\n  {word('suggestion', language)}:"
        yield from _fenced("turtle", shown.visible_lines(record.suggestion))


def _source(document: str, start: int, end: int, quote: str) -> str:
    at = f"{plain(shown.shortened(document, _LONGEST_VALUE))} {start}–{end}"
    return f"{at} “{plain(shown.shortened(quote, _LONGEST_VALUE))}”" if quote else at


def _fenced(language: str, lines: list[str]) -> Iterator[str]:
    """A block of code inside a list item."""
    around = fence("\n".join(lines))
    yield f"\n  {around}{language}"
    yield from (f"  {line}" for line in lines)
    yield f"  {around}"


def fence(code: str) -> str:
    """What a block of code stands between: more backticks than follow one another in it, and three at least."""
    return "`" * max(3, _longest_run(code) + 1)


def _longest_run(code: str) -> int:
    return max(map(len, re.findall("`+", code)), default=0)


def _code(text: str, limit: int) -> str:
    """A text as code; empty for an empty text."""
    cut = shown.shortened(text, limit)
    if not cut.strip():
        return ""
    ticks = "`" * (_longest_run(cut) + 1)
    pad = " " if len(ticks) > 1 else ""
    return f"{ticks}{pad}{cut}{pad}{ticks}"


def plain(text: str) -> str:
    """A text in which nothing is markup and nobody is mentioned."""
    escaped = _MARKUP.sub(r"\\\g<0>", shown.visible(text))
    return _MENTION.sub(lambda match: f"{match[0]}&#8203;", escaped)
