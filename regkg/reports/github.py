"""The report as workflow commands, which GitHub shows beside the lines of a change."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from regkg.reports import shown
from regkg.reports.records import Page, Record
from regkg.reports.words import word

#: What GitHub calls severities.
_COMMANDS: Final = {"violation": "error", "warning": "warning", "info": "notice"}
_LONGEST_TEXT: Final = 2000

_IN_MESSAGES: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def write(page: Page) -> str:
    """One command a finding, and the totals on a line of their own. No text of an entry can begin a command: it stays on its line."""
    commands = [_command(record, page.language) for record in page.records]
    return "\n".join([*commands, f"{shown.verdict(page)}: {shown.totals(page)}"]) + "\n"


def _command(record: Record, language: str) -> str:
    properties = {
        "file": shown.visible(record.file),
        "line": str(record.line or "") if record.file else "",
        "col": str(record.column or "") if record.file and record.line else "",
        "title": shown.shortened(record.code, 60),
    }
    said = ",".join(f"{name}={text.translate(_IN_PROPERTIES)}" for name, text in properties.items() if text)
    message = "\n".join(_message(record, language)).translate(_IN_MESSAGES)
    return f"::{_COMMANDS.get(record.severity, 'error')}{f' {said}' if said else ''}::{message}"


def _message(record: Record, language: str) -> Iterator[str]:
    yield ": ".join(part for part in (shown.name(record), shown.shortened(record.message, _LONGEST_TEXT)) if part)
    if record.expected:
        yield f"{word('expected', language)}: {shown.shortened(record.expected, _LONGEST_TEXT)}"
    yield from (f"{word('mentions', language)}: {shown.mention(one, _LONGEST_TEXT)}" for one in record.mentions)
    yield from (f"{'  ' * depth}- {shown.shortened(reason, _LONGEST_TEXT)}" for depth, reason in shown.nested(record.reasons))
    if record.suggestion.strip():
        yield f"{word('suggestion', language)}:"
        yield from shown.visible_lines(record.suggestion)
