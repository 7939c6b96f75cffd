"""The same question for other tools: a command or a short program that runs as it is printed."""

from __future__ import annotations

import json
import shlex
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from regkg.sparql import query_kind


@dataclass(frozen=True, slots=True)
class Source:
    """Where a graph is asked: a folder that `regkg build` wrote, an RDF file, or the address of an endpoint."""

    where: str

    @property
    def is_endpoint(self) -> bool:
        """Whether it is an address."""
        return self.where.startswith(("http://", "https://"))

    @property
    def store(self) -> Path | None:
        """The store in the folder."""
        path = Path(self.where)
        return path / "store" if path.is_dir() else None


def as_code(language: str, text: str, source: Source) -> str:
    """A query as a program in `curl`, `python` or `r`."""
    plain = "\n".join(line for line in text.split("\n") if not line.startswith("#+")).strip()
    return WRITERS[language](plain, source, query_kind(text))


#: An endpoint on this machine, as `oxigraph serve-read-only` opens it.
_LOCAL: Final = "http://127.0.0.1:7878/query"


def _accept(kind: str) -> str:
    return "text/turtle" if kind in ("CONSTRUCT", "DESCRIBE") else "application/sparql-results+json" if kind == "ASK" else "text/csv"


def _curl(text: str, source: Source, kind: str) -> str:
    lines = []
    if not source.is_endpoint:
        place = source.store or Path("store")
        load = "" if source.store else f"oxigraph load --location {place} --file {shlex.quote(source.where)}; "
        lines = [
            "# curl asks an endpoint. One with this graph, in another window (pip install oxigraph):",
            f"#   {load}oxigraph serve-read-only --location {shlex.quote(str(place))}",
        ]
    url = source.where if source.is_endpoint else _LOCAL
    mark = _mark(text)
    lines.append(
        f"curl -sS --fail-with-body -H {shlex.quote(f'Accept: {_accept(kind)}')} --data-urlencode query@- {shlex.quote(url)} <<'{mark}'"
    )
    return "\n".join([*lines, text, mark]) + "\n"


def _mark(text: str) -> str:
    mark = "SPARQL"
    while mark in text.split("\n"):
        mark += "_"
    return mark


def _python(text: str, source: Source, kind: str) -> str:
    quoted = _python_string(text)
    if source.is_endpoint:
        return (
            "from urllib.parse import urlencode\nfrom urllib.request import Request, urlopen\n\n"
            f"QUERY = {quoted}\n\n"
            f"request = Request({source.where!r}, urlencode({{'query': QUERY}}).encode(), {{'Accept': {_accept(kind)!r}}})\n"
            "with urlopen(request, timeout=60) as reply:\n    print(reply.read().decode())\n"
        )
    if source.store is not None:
        opening = f"from pyoxigraph import Store\n\nstore = Store.read_only({str(source.store)!r})\n"
    else:
        opening = f"from pyoxigraph import Store\n\nstore = Store()\nstore.bulk_load(path={source.where!r})\n"
    if kind == "ASK":
        ending = "print(bool(store.query(QUERY)))\n"
    elif kind == "SELECT":
        ending = (
            "answer = store.query(QUERY)\nprint(*(variable.value for variable in answer.variables), sep='\\t')\n"
            "for row in answer:\n    print(*('' if term is None else term.value for term in row), sep='\\t')\n"
        )
    else:
        ending = "for triple in store.query(QUERY):\n    print(triple, '.')\n"
    return f"{opening}\nQUERY = {quoted}\n\n{ending}"


def _python_string(text: str) -> str:
    """A text as a Python literal of several lines where it can be read so."""
    if '"""' in text or text.endswith('"') or "\\" in text:
        return json.dumps(text, ensure_ascii=False)
    return f'"""\n{text}\n"""'


def _r(text: str, source: Source, kind: str) -> str:
    dashes = "-"
    while f"){dashes}" in text:
        dashes += "-"
    query = f'query <- r"{dashes}({text}){dashes}"\n'
    if source.is_endpoint:
        read = "read.csv(connection)" if kind == "SELECT" else 'cat(readLines(connection), sep = "\\n")'
        return (
            f'{query}address <- paste0({json.dumps(source.where)}, "?query=", URLencode(query, reserved = TRUE))\n'
            f'connection <- url(address, headers = c(Accept = "{_accept(kind)}"))\nanswer <- {read}\nprint(answer)\n'
        )
    command = f'paste("regkg query -f csv -s", shQuote({json.dumps(source.where)}), "-e", shQuote(query))'
    return f"{query}answer <- read.csv(pipe({command}))\nprint(answer)\n"


WRITERS: Final = {"curl": _curl, "python": _python, "r": _r}
