"""What changed between two releases, files or stores: in words, as a table, as an RDF patch."""

from __future__ import annotations

from regkg.diff.changes import Changes, Entity, Field, changes_between
from regkg.diff.patch import Patch, read_patch
from regkg.diff.words import as_markdown, as_text, objects, rows, summary

__all__ = [
    "Changes",
    "Entity",
    "Field",
    "Patch",
    "as_markdown",
    "as_text",
    "changes_between",
    "objects",
    "read_patch",
    "rows",
    "summary",
    "write_changes_markdown",
]


def write_changes_markdown(changes: Changes, lang: str) -> str:
    """The text of `CHANGES.md` (`CHANGES.lv.md`) of a release."""
    return as_markdown(changes, lang)
