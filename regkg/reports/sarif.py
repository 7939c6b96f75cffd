"""The report in SARIF 2.1.0 (OASIS Standard, 27 March 2020, with Errata 01), which code hosts and editors read."""

from __future__ import annotations

import re
from typing import Any, Final
from urllib.parse import quote

from regkg.iris import digest
from regkg.reports import shown
from regkg.reports.markdown import fence, plain
from regkg.reports.objects import dumped
from regkg.reports.records import Page, Record
from regkg.reports.words import SEVERITIES, word
from regkg.vocab import BASE

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

#: What SARIF calls severities (3.27.10).
_LEVELS: Final = {"violation": "error", "warning": "warning", "info": "note"}

#: What would make an embedded link of a text (3.11.6).
_LINK: Final = re.compile(r"\]\(")
_RESERVED: Final = re.compile(r"[^A-Za-z0-9]+")


def write(page: Page) -> str:
    """One run with the rules that have findings, and a result for each finding."""
    rules: dict[str, list[Record]] = {}
    for record in sorted(page.records, key=lambda record: record.code):
        rules.setdefault(record.code, []).append(record)
    numbers = {code: number for number, code in enumerate(rules)}
    driver = {
        "name": "regkg",
        "informationUri": BASE,
        **_some(version=page.versions.get("regkg", "")),
        "language": page.language,
        "rules": [_rule(page, code, records) for code, records in rules.items()],
    }
    run = {
        "tool": {"driver": driver},
        "language": page.language,
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": _uri(file)}, "roles": ["analysisTarget"]} for file in dict.fromkeys(page.files)],
        "results": [_result(record, numbers[record.code], page.language) for record in page.records],
        "properties": _properties(page),
    }
    return dumped({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def _properties(page: Page) -> dict[str, Any]:
    """What the head says and SARIF has no field for."""
    return {
        "conforms": page.conforms,
        "triples": page.triples,
        "rules": page.rules,
        "counts": dict(sorted(page.counts.items())),
        "seen": dict(sorted(page.seen.items())),
        "unseen": page.unseen,
        "onReference": dict(sorted(page.on_reference.items())),
        "against": page.against,
        "background": page.background,
        "versions": dict(sorted(page.versions.items())),
        "leftOut": dict(sorted(page.hidden.items())),
    }


def _rule(page: Page, code: str, records: list[Record]) -> dict[str, Any]:
    first = records[0]
    title = page.codes.get(code) or first.rule or code
    gravest = min((record.severity for record in records), key=lambda severity: SEVERITIES.index(severity) if severity in SEVERITIES else 0)
    return {
        "id": code,
        **_some(name=_name(first.shape)),
        "shortDescription": {"text": _message(title) or word("rule", page.language)},
        **_some(fullDescription={"text": _message(first.description)} if first.description else None),
        "defaultConfiguration": {"level": _LEVELS.get(gravest, "error")},
        **_some(help=_help(first, page.language)),
        "properties": {"tags": ["SHACL"], **_some(shape=first.shape)},
    }


def _name(shape: str) -> str:
    """The shape's name as SARIF wants names of rules, in one word: `FundingPartOfTotal` (3.49.7)."""
    words = _RESERVED.split(re.split(r"[#/]", shape)[-1])
    return "".join(part[:1].upper() + part[1:] for part in words)


def _help(record: Record, language: str) -> dict[str, str] | None:
    explain = f"regkg explain {record.code}" if shown.explained(record) else ""
    example = "\n".join(shown.visible_lines(record.example))
    label, around = word("example", language), fence(example)
    said = [record.description, f"{label}:\n{example}" if example else "", explain]
    marked = [
        plain(record.description),
        f"{label}:\n\n{around}turtle\n{example}\n{around}" if example else "",
        f"`{explain}`" if explain else "",
    ]
    if not any(said):
        return None
    return {"text": _message("\n\n".join(filter(None, said))), "markdown": _visible("\n\n".join(filter(None, marked)))}


def _result(record: Record, rule: int, language: str) -> dict[str, Any]:
    return {
        "ruleId": record.code,
        "ruleIndex": rule,
        "level": _LEVELS.get(record.severity, "error"),
        "message": {"text": _message(_said(record, language))},
        "locations": [_location(record)],
        **_some(relatedLocations=_related(record)),
        "partialFingerprints": {"finding/v1": digest(record.code, record.focus, record.path, record.value)},
        "properties": _some(
            focus=record.focus,
            path=record.path,
            pathLabel=record.path_label,
            value=record.value,
            valueLabel=record.value_label,
            expected=record.expected,
            suggestion=record.suggestion,
            reasons=list(record.reasons),
            component=record.component,
        ),
    }


def _said(record: Record, language: str) -> str:
    """The message with the entity, what is expected and what was not met: many readers show nothing else."""
    lines = [": ".join(part for part in (shown.name(record), record.message) if part) or record.code or word("rule", language)]
    lines += [f"{'  ' * depth}- {reason}" for depth, reason in shown.nested(record.reasons)]
    lines += [f"{word('expected', language)}: {record.expected}"] if record.expected else []
    return "\n".join(lines)


def _message(text: str) -> str:
    """A plain text message in which nothing is hidden, a placeholder or a link (3.11.5, 3.11.6)."""
    return _LINK.sub("] (", _visible(text).replace("{", "{{").replace("}", "}}"))


def _visible(text: str) -> str:
    """A text with its hidden characters as escapes, but for tabs and line ends."""
    return "".join(part if part in ("\t", "\n") else shown.visible(part) for part in re.split(r"([\t\n])", text))


def _location(record: Record) -> dict[str, Any]:
    logical = [
        {
            **_some(name=shown.visible(record.focus_label or shown.short(record.focus)), fullyQualifiedName=record.focus),
            "kind": "resource",
        }
    ]
    logical += [{"fullyQualifiedName": record.pointer, "kind": "value"}] if record.pointer else []
    physical = {"artifactLocation": {"uri": _uri(record.file)}, **_region(record)} if record.file else None
    return {**_some(physicalLocation=physical), "logicalLocations": logical}


def _region(record: Record) -> dict[str, Any]:
    if not record.line:
        return {}
    line = _some(startLine=record.line, startColumn=record.column)
    context = {"contextRegion": {"startLine": record.line, **_snippet(record.excerpt)}} if record.excerpt else {}
    return {"region": line, **context}


def _related(record: Record) -> list[dict[str, Any]]:
    """Where other values stand that the message names, then what documents say."""
    places = [(one.file, _some(startLine=one.line, startColumn=one.column), one.text) for one in record.mentions]
    for source in record.sources:
        region = {"charOffset": source.start, "charLength": max(source.end - source.start, 0), **_snippet(source.quote)}
        places.append((source.document, region, source.quote))
    return [
        {
            "id": number,
            "physicalLocation": {"artifactLocation": {"uri": _uri(file)}, "region": region},
            **_some(message={"text": _message(said)} if said else None),
        }
        for number, (file, region, said) in enumerate(places, start=1)
    ]


def _snippet(text: str) -> dict[str, Any]:
    return {"snippet": {"text": _visible(text)}} if text else {}


def _uri(file: str) -> str:
    """A file's name as a URI reference: a full path with its scheme, others relative (3.4.3). Addresses stay what they are."""
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]+://", file):
        return quote(file, safe="/:?#[]@!$&'()*+,;=%~")
    encoded = quote(file.encode("utf-8", "surrogateescape"), safe="/~")
    return f"file://{encoded}" if file.startswith("/") else encoded


def _some(**held: Any) -> dict[str, Any]:
    """The fields that have a value."""
    return {name: value for name, value in held.items() if value not in (None, "", [], ())}
