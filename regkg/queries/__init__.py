"""The catalogue of stored queries: find them, read their headers, fill their slots.

A query file is plain SPARQL 1.1. Its header, lines that begin with `#+`, is YAML as grlc reads it, with our own keys under `regkg:`. A
parameter is a `VALUES ?name { … }` block with one variable; binding puts terms into that block and changes nothing else.
"""

from __future__ import annotations

from regkg.queries.binding import check_syntax
from regkg.queries.catalogue import GROUPS, ask_internal, catalogue, classes_of, find_query, group_of, names_like, query_files
from regkg.queries.stored import Chart, Parameter, StoredQuery, Trial, Type, query_of_file, query_of_text, read_query
from regkg.queries.values import find_thing, names_list, parse_bindings, short, term_of

__all__ = [
    "GROUPS",
    "Chart",
    "Parameter",
    "StoredQuery",
    "Trial",
    "Type",
    "ask_internal",
    "catalogue",
    "check_syntax",
    "classes_of",
    "find_query",
    "find_thing",
    "group_of",
    "names_like",
    "names_list",
    "parse_bindings",
    "query_files",
    "query_of_file",
    "query_of_text",
    "read_query",
    "short",
    "term_of",
]
