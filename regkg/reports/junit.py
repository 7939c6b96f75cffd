"""The report as JUnit's XML, in which a rule is a test: passed, failed, or skipped because it had nothing to check."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.sax.saxutils import escape

from regkg.reports import shown
from regkg.reports.records import Page, Record
from regkg.reports.words import counted, more, severity_word, word

_SUITE: Final = "regkg validate"
_LONGEST_TEXT: Final = 2000


def write(page: Page) -> str:
    """One suite with a case for each rule that checked something, found something, or had nothing to check.

    Violations fail a case; warnings and notes are its output. There are no times: the report says what was found, not when.
    """
    found: dict[str, list[Record]] = {code: [] for code in (*page.seen, *page.hidden)}
    for record in page.records:
        found.setdefault(record.code, []).append(record)
    skipped = sorted(set(page.unseen) - {code for code, records in found.items() if records})
    failures = sum(any(record.severity == "violation" for record in records) for records in found.values())
    cases = [line for code in sorted({*found} - set(skipped)) for line in _case(page, code, found[code])]
    cases += [line for code in skipped for line in _skipped(page, code)]
    numbers = f'tests="{len({*found, *skipped})}" failures="{failures}" errors="0" skipped="{len(skipped)}"'
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="{_SUITE}" {numbers}>',
        f'  <testsuite name="{_SUITE}" {numbers}>',
        *_properties(page),
        *cases,
        "  </testsuite>",
        "</testsuites>",
    ]
    return "\n".join(lines) + "\n"


def _properties(page: Page) -> Iterator[str]:
    yield "    <properties>"
    yield from (f'      <property name="{_attribute(name)}" value="{_attribute(text)}"/>' for name, text in shown.head(page))
    yield "    </properties>"


def _named(page: Page, code: str, records: list[Record]) -> str:
    title = page.codes.get(code) or next((record.rule for record in records if record.rule), "")
    return f'classname="{_SUITE}" name="{_attribute(f"{code} {title}".strip())}"'


def _case(page: Page, code: str, records: list[Record]) -> Iterator[str]:
    language = page.language
    failing = [record for record in records if record.severity == "violation"]
    others = [record for record in records if record.severity != "violation"]
    left_out = page.hidden.get(code, 0)
    if not failing and not others and not left_out:
        yield f"    <testcase {_named(page, code, records)}/>"
        return
    yield f"    <testcase {_named(page, code, records)}>"
    if failing:
        summary = failing[0].message if len(failing) == 1 else counted(len(failing), "violation", language)
        text = escape("\n".join(_line(record, language) for record in failing))
        yield f'      <failure type="{_attribute(code)}" message="{_attribute(summary)}">{text}</failure>'
    said = [_line(record, language) for record in others] + ([more(left_out, language)] if left_out else [])
    if said:
        text = escape("\n".join(said))
        yield f"      <system-out>{text}</system-out>"
    yield "    </testcase>"


def _skipped(page: Page, code: str) -> Iterator[str]:
    yield f"    <testcase {_named(page, code, [])}>"
    yield f'      <skipped message="{_attribute(word("unseen", page.language))}"/>'
    yield "    </testcase>"


def _line(record: Record, language: str) -> str:
    """A finding on one line, with what is expected and what was not met on lines below."""
    first = [shown.place(record), severity_word(record.severity, language), shown.name(record)]
    lines = [f"{'  '.join(part for part in first if part)}: {shown.shortened(record.message, _LONGEST_TEXT)}"]
    lines += [f"    {'  ' * depth}- {shown.shortened(reason, _LONGEST_TEXT)}" for depth, reason in shown.nested(record.reasons)]
    lines += [f"    {word('mentions', language)}: {shown.mention(one, _LONGEST_TEXT)}" for one in record.mentions]
    lines += [f"    {word('expected', language)}: {shown.shortened(record.expected, _LONGEST_TEXT)}"] if record.expected else []
    return "\n".join(lines)


def _attribute(text: str) -> str:
    return escape(shown.shortened(text, _LONGEST_TEXT), {'"': "&quot;"})
