"""Answers written out: one table of formats, by short name, file ending and media type."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from regkg.results.grid import Cell, Grid, Naming, both_grid, named_grid, plain_grid
from regkg.results.standard import TRIPLE, TRUTH, as_results_json, as_results_xml, as_triples
from regkg.results.text import as_csv, as_html, as_json, as_markdown, as_ndjson, as_tsv, for_spreadsheet

__all__ = [
    "GRID_WRITERS",
    "TRIPLE",
    "TRUTH",
    "Cell",
    "Grid",
    "Naming",
    "as_results_json",
    "as_results_xml",
    "as_triples",
    "both_grid",
    "for_spreadsheet",
    "named_grid",
    "plain_grid",
]

#: Writers of cells by the name of the format; a table for the terminal is the command line's own.
GRID_WRITERS: Final[dict[str, Callable[[Grid], str]]] = {
    "csv": as_csv,
    "tsv": as_tsv,
    "json": as_json,
    "ndjson": as_ndjson,
    "md": as_markdown,
    "html": as_html,
}
