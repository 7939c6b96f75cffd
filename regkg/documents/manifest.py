"""The manifest beside a folder of documents: where each came from, who published it, when, under which licence."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from pyoxigraph import NamedNode

from regkg.errors import ConfigError, DocumentError, Place
from regkg.vocab import ID

MANIFEST: Final = "manifest.toml"
_KEYS: Final = {"file", "sha256", "text_sha256", "title", "language", "address", "publisher", "published", "licence", "note"}


@dataclass(frozen=True, slots=True)
class ManifestEntry:
    """What is known about a document besides its text; `text_sha256` binds the text that was read from it, as `sha256` does the bytes."""

    file: str
    sha256: str
    title: str | None = None
    language: str | None = None
    address: NamedNode | None = None
    publisher: NamedNode | None = None
    published: date | None = None
    licence: NamedNode | None = None
    note: str | None = None
    text_sha256: str | None = None


def read_manifest(folder: Path) -> dict[str, ManifestEntry]:
    """The entries of a folder's manifest by file name; none if the folder has no manifest.

    Raises ConfigError for a manifest that cannot be read, and DocumentError where it names a file that is not there.
    """
    path = folder / MANIFEST
    if not path.exists():
        return {}
    place = Place(str(path))
    try:
        manifest = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"the manifest cannot be read: {error}", hint="a manifest is TOML in UTF-8", place=place) from error
    if unknown := sorted(set(manifest) - {"document"}):
        raise ConfigError(f"unknown key {unknown[0]!r}", hint="each document has a [[document]] table", place=place)
    tables = manifest.get("document", [])
    if not isinstance(tables, list):
        raise ConfigError("the manifest lists its documents as [[document]] tables", hint="write [[document]]", place=place)
    entries: dict[str, ManifestEntry] = {}
    for number, table in enumerate(tables, start=1):
        entry = _entry(table, f"document {number}", path)
        if entry.file in entries:
            raise ConfigError(f"{entry.file} is listed twice", hint="keep one of its tables", place=place)
        if Path(entry.file).name != entry.file:
            raise ConfigError(f"{entry.file} is not in this folder", hint="a manifest lists the documents beside it", place=place)
        if not (folder / entry.file).is_file():
            raise DocumentError(f"the manifest lists {entry.file}, which is not there", hint="put it back or drop its table", place=place)
        entries[entry.file] = entry
    return entries


def _entry(table: Any, which: str, path: Path) -> ManifestEntry:
    place = Place(str(path))
    if not isinstance(table, dict) or not isinstance(table.get("file"), str):
        raise ConfigError(f"{which} has no file", hint='write file = "name.txt"', place=place)
    which = table["file"]
    if unknown := sorted(set(table) - _KEYS):
        raise ConfigError(f"{which}: unknown key {unknown[0]!r}", hint=f"known: {', '.join(sorted(_KEYS))}", place=place)
    for key in _KEYS - {"published"}:
        if not isinstance(table.get(key, ""), str):
            raise ConfigError(f"{which}: {key} is not a text", hint=f'write {key} = "…"', place=place)
    published = table.get("published")
    if published is not None and type(published) is not date:
        raise ConfigError(f"{which}: published is not a date", hint="write published = 2017-01-10, without quotes", place=place)
    if "sha256" not in table:
        raise ConfigError(f"{which}: no sha256", hint=f"sha256sum {which}", place=place)
    if not re.fullmatch(r"[0-9a-f]{64}", table["sha256"].lower()):
        raise ConfigError(f"{which}: not a SHA-256: {table['sha256']!r}", hint=f"sha256sum {which}", place=place)
    if "text_sha256" in table and not re.fullmatch(r"[0-9a-f]{64}", table["text_sha256"].lower()):
        hint = "it stands in build/texts/index.json"
        raise ConfigError(f"{which}: not a SHA-256: {table['text_sha256']!r}", hint=hint, place=place)
    if "language" in table and not re.fullmatch(r"[a-z]{2}", table["language"]):
        raise ConfigError(f"{which}: language is not a language code: {table['language']!r}", hint='write language = "lv"', place=place)

    def iri(key: str) -> NamedNode | None:
        text = table.get(key)
        if text is None:
            return None
        try:
            return NamedNode(ID + text.removeprefix("id:") if text.startswith("id:") else text)
        except ValueError as error:
            hint = "an IRI is absolute and has no blanks; id: stands for our own"
            raise ConfigError(f"{which}: {key} is not an IRI: {text!r}", hint=hint, place=place) from error

    return ManifestEntry(
        file=which,
        sha256=table["sha256"].lower(),
        title=table.get("title"),
        language=table.get("language"),
        address=iri("address"),
        publisher=iri("publisher"),
        published=published,
        licence=iri("licence"),
        note=table.get("note"),
        text_sha256=table["text_sha256"].lower() if "text_sha256" in table else None,
    )
