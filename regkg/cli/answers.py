"""How an answer leaves the command: the formats by name, file ending and media type, and what each needs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from regkg.labels import Labels
    from regkg.queries import StoredQuery
    from regkg.results import Grid, Naming
    from regkg.stores import Answer, Store

#: Formats of rows, of pictures and of triples, by name.
ROWS: Final = ("table", "csv", "tsv", "json", "ndjson", "xml", "srj", "md", "html", "xlsx")
PICTURES: Final = ("svg", "png")
TRIPLES: Final = ("ttl", "nt", "jsonld", "rdf")
FORMATS: Final = (*ROWS, *PICTURES, *TRIPLES)
BINARY: Final = ("xlsx", "png")

#: Other names of formats: file endings and media types.
_ALIASES: Final = {
    "txt": "table",
    "jsonl": "ndjson",
    "srx": "xml",
    "htm": "html",
    "markdown": "md",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
    "application/json": "json",
    "application/x-ndjson": "ndjson",
    "application/sparql-results+json": "srj",
    "application/sparql-results+xml": "xml",
    "text/markdown": "md",
    "text/html": "html",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "image/svg+xml": "svg",
    "image/png": "png",
    "text/turtle": "ttl",
    "application/n-triples": "nt",
    "application/ld+json": "jsonld",
    "application/rdf+xml": "rdf",
}

#: Formats for people, in which things are called by name.
_FOR_PEOPLE: Final = ("table", "md", "html", "xlsx", *PICTURES)


class Format(click.Choice[str]):
    """A format by its name or media type."""

    name = "format"

    def __init__(self) -> None:
        super().__init__(FORMATS)

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name of the format. Fails with the names that there are."""
        return str(super().convert(_ALIASES.get(str(value).lower(), value), param, ctx))


def format_of(path: Path) -> str:
    """The format that the ending of a file's name says. Raises UsageError for an ending of none."""
    ending = path.suffix.lower().removeprefix(".")
    name = _ALIASES.get(ending, ending)
    if name not in FORMATS:
        endings = ", ".join(f".{known}" for known in FORMATS if known != "table")
        raise click.UsageError(f"no format for {path.name}: end it in {endings}, or say -f")
    return name


def default_format(kind: str) -> str:
    """A table on a terminal, CSV into a pipe; Turtle for triples."""
    if kind in ("CONSTRUCT", "DESCRIBE"):
        return "ttl"
    return "table" if sys.stdout.isatty() else "csv"


def check_format(name: str, kind: str, output: Path | None) -> None:
    """Refuse a format that cannot hold the answer, and a binary one on a terminal. Raises UsageError."""
    if name in TRIPLES and kind not in ("CONSTRUCT", "DESCRIBE"):
        raise click.UsageError(f"{name} is for triples, and {kind} gives none: choose {', '.join(ROWS[:5])} …, or ask with CONSTRUCT")
    if name in BINARY and (output is None or str(output) == "-") and sys.stdout.isatty():
        raise click.UsageError(f"{name} is not for a terminal: write it to a file with -o, or into a pipe")


def naming_of(chosen: Naming | None, name: str) -> Naming:
    """How things are told: as chosen, else by name for people and by identifier for programs."""
    return chosen or ("labels" if name in _FOR_PEOPLE else "iris")


def grid_of(query: StoredQuery, answer: Answer, store: Store, naming: Naming, language: str) -> Grid:
    """The cells of an answer."""
    from regkg.labels import Labels
    from regkg.results import both_grid, named_grid, plain_grid
    from regkg.terms import default_terms

    if naming == "iris":
        return plain_grid(query, answer)
    labels: Labels = Labels(store, default_terms(), language)
    return (named_grid if naming == "labels" else both_grid)(query, answer, labels, language)


def written(name: str, grid: Grid, answer: Answer, kind: str, *, chart: str | None, query: StoredQuery) -> bytes:
    """The answer in a format."""
    from regkg.results import GRID_WRITERS, as_results_json, as_results_xml, as_triples

    if name in PICTURES:
        from regkg.results.charts import as_png, as_svg, drawing_of

        drawing = drawing_of(grid, chart or (query.chart.type if query.chart else "bar"), query.chart)
        if drawing.left_out:
            click.echo(f"{drawing.left_out} more are not drawn", err=True)
        return as_png(drawing) if name == "png" else as_svg(drawing).encode()
    if name in TRIPLES:
        return as_triples(answer, name).encode()
    if name == "xlsx":
        from regkg.results.workbook import as_workbook

        return as_workbook(grid)
    if name in ("srj", "xml"):
        return (as_results_json if name == "srj" else as_results_xml)(answer, is_truth=kind == "ASK").encode()
    if name == "table":
        from regkg.cli.output import as_table

        return as_table(grid.headings, grid.texts).encode()
    return GRID_WRITERS[name](grid).encode()


def chart_text(grid: Grid, kind: str, query: StoredQuery) -> str:
    """The answer as a chart on a terminal, in signs that its encoding has."""
    from regkg.cli.output import width
    from regkg.results.charts import as_text, drawing_of

    encoding = (sys.stdout.encoding or "").lower().replace("-", "")
    return as_text(drawing_of(grid, kind, query.chart), width(), is_plain=not encoding.startswith("utf"))


def write_bytes(content: bytes, output: Path | None) -> None:
    """Write to a file, whole or not at all, or to standard output."""
    from regkg.cli.output import write_file

    if output is not None and str(output) != "-":
        write_file(output, content)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()
