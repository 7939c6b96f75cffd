"""Reports for people and programs: one model of what a reader sees, and a writer for each format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Final

from regkg.reports.records import Page


def _writer(module: str, function: str = "write") -> Callable[[Page], str]:
    def write(page: Page) -> str:
        written: str = getattr(import_module(f"regkg.reports.{module}"), function)(page)
        return written

    return write


#: What writes each format; a writer's module is loaded when it writes. Turtle is not among them: it is written from the findings
#: themselves, by `regkg.reports.turtle.validation_report`. What is for a terminal takes its width and colours where it stands.
WRITERS: Final[Mapping[str, Callable[[Page], str]]] = {
    "human": _writer("human"),
    "table": _writer("table"),
    "json": _writer("objects"),
    "ndjson": _writer("objects", "write_lines"),
    "csv": _writer("table", "write_csv"),
    "html": _writer("html"),
    "md": _writer("markdown"),
    "sarif": _writer("sarif"),
    "junit": _writer("junit"),
    "github": _writer("github"),
}

#: The format that a file's ending asks for.
ENDINGS: Final[Mapping[str, str]] = {
    ".csv": "csv",
    ".html": "html",
    ".json": "json",
    ".md": "md",
    ".ndjson": "ndjson",
    ".sarif": "sarif",
    ".ttl": "ttl",
    ".txt": "human",
    ".xml": "junit",
}
