"""How an answer is cited: which question, of which data, by which program."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from regkg import __version__
from regkg.queries.stored import StoredQuery
from regkg.resources import published_dump
from regkg.sparql import tokens
from regkg.vocab import BASE


@dataclass(frozen=True, slots=True)
class Citation:
    """What must be known to ask the same question again; `data_hash` and `data_date` where they are known."""

    query: str
    title: str
    parameters: tuple[tuple[str, str], ...]
    query_hash: str
    data: str
    data_hash: str | None
    data_date: str | None
    asked_on: str | None
    rows: int | None = None

    @property
    def record(self) -> dict[str, Any]:
        """The citation for programs."""
        return {
            "query": {"name": self.query, "title": self.title, "parameters": dict(self.parameters), "sha256": self.query_hash},
            "data": {"where": self.data, "sha256": self.data_hash, "date": self.data_date, "asked": self.asked_on},
            "software": {"name": "regkg", "version": __version__, "url": BASE},
            "rows": self.rows,
        }

    @property
    def sentence(self) -> str:
        """The citation for people."""
        given = f" with {', '.join(f'{name} = {value}' for name, value in self.parameters)}" if self.parameters else ""
        when = f", of {self.data_date}" if self.data_date else f", asked on {self.asked_on}" if self.asked_on else ""
        digest = f", SHA-256 {self.data_hash}" if self.data_hash else ""
        name = (
            f"“{self.title}” (query {self.query}{given}, SHA-256 {self.query_hash})"
            if self.title
            else f"SPARQL query, SHA-256 {self.query_hash}"
        )
        return f"{name}. Data: {self.data}{when}{digest}. Software: regkg {__version__}, {BASE}"


def cite(
    query: StoredQuery, text: str, parameters: Mapping[str, Sequence[str]], where: str, language: str, *, rows: int | None = None
) -> Citation:
    """The citation of a bound query, asked at a folder, file or endpoint.

    The hash of a query does not change with blanks and comments; that of the data is of the dump beside the store, or of the file.
    """
    words = " ".join(token.text for token in tokens(text))
    pairs = tuple((name, " | ".join(values)) for name, values in sorted(parameters.items()))
    digest = hashlib.sha256(words.encode()).hexdigest()
    title = query.title.get(language) or query.title.get("en", "")
    if where.startswith(("http://", "https://")):
        today = date.today().isoformat()  # noqa: DTZ011 – the day of who asks
        return Citation(query.name, title, pairs, digest, where, None, None, today, rows)
    path = Path(where)
    dump = path / "regkg.trig" if path.is_dir() else path
    if not dump.is_file():
        return Citation(query.name, title, pairs, digest, where, None, None, None, rows)
    is_ours = dump == published_dump()
    day = None if is_ours else datetime.fromtimestamp(dump.stat().st_mtime, tz=UTC).date().isoformat()
    name = f"the graph that comes with regkg {__version__}" if is_ours else dump.name
    return Citation(query.name, title, pairs, digest, name, _hash(dump), day, None, rows)


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
