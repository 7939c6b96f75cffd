"""The report for programs: JSON, as one document or one line a finding."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any, Final

from regkg.reports import shown
from regkg.reports.records import Page

#: Names the form of the report; another number means that a field was taken away or means something else.
SCHEMA: Final = "https://w3id.org/regkg/report/1"

_BEYOND_ASCII: Final = re.compile(r"[^ -~\n]")


def write(page: Page) -> str:
    """The head, and all findings with all their fields."""
    return dumped({**_head(page), "findings": [asdict(record) for record in page.records]}, indent=1) + "\n"


def write_lines(page: Page) -> str:
    """The head on the first line, each finding on one of its own."""
    return "".join(f"{dumped(one)}\n" for one in (_head(page), *map(asdict, page.records)))


def dumped(held: Mapping[str, Any], indent: int | None = None) -> str:
    """JSON with letters as they are, and hidden characters as JSON's escapes, which stand for the same text."""
    return _BEYOND_ASCII.sub(lambda match: _escaped(match[0]), json.dumps(held, ensure_ascii=False, indent=indent))


def _escaped(character: str) -> str:
    return json.dumps(character)[1:-1] if shown.is_hidden(character) else character


def _head(page: Page) -> dict[str, Any]:
    held = {one.name: getattr(page, one.name) for one in fields(Page) if one.name != "records"}
    return {"schema": SCHEMA, **{name: dict(sorted(one.items())) if isinstance(one, Mapping) else one for name, one in held.items()}}
