"""Ask a stored query, or SPARQL of one's own."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from regkg.cli import options, output

if TYPE_CHECKING:
    from regkg.errors import RegkgError
    from regkg.labels import Labels
    from regkg.queries import StoredQuery
    from regkg.stores import Answer

_EPILOG = """\b
Examples:
  regkg query                                     list the stored queries
  regkg query partners -p project=LLI-431         who takes part, with how much money
  regkg query conflicts -f csv -o conflicts.csv   into a file
  regkg query -e 'SELECT ?s { ?s a rk:Project }'  your own; our prefixes are known
"""


@click.command("query", epilog=_EPILOG)
@click.argument("name", required=False)
@click.option("-e", "--expression", "sparql", metavar="SPARQL", help="Ask this query.")
@click.option("-p", "--param", "pairs", metavar="NAME=VALUE", multiple=True, help="Fill a slot; repeat for several values.")
@click.option(
    "--labels/--iris",
    "labelled",
    default=None,
    help="Names or identifiers. Default: names in a table, identifiers elsewhere.",
)
@options.store
@options.language
@output.format_option()
@options.output
@options.limits
def command(
    name: str | None,
    sparql: str | None,
    pairs: tuple[str, ...],
    labelled: bool | None,  # noqa: FBT001
    where: str | None,
    language: str | None,
    fmt: str | None,
    output: Path | None,
    timeout: float,
    memory: float,
    hosts: tuple[str, ...],
) -> None:
    """Ask the stored query NAME, a query file, or standard input (-). Without NAME, list the stored queries."""
    from regkg.asking import ask, check
    from regkg.cli.output import WRITERS, chosen_format, write
    from regkg.errors import PartialAnswerError, RegkgError
    from regkg.labels import Labels
    from regkg.queries import parse_bindings
    from regkg.terms import default_terms

    tongue = options.chosen_language(language)
    chosen = chosen_format(fmt, output)
    if name is None and sparql is None:
        write(_listing(tongue, fmt), output)
        return
    store = options.chosen_store(where)
    query = _query(name, sparql)
    limits = options.chosen_limits(timeout, memory, hosts)
    cut: RegkgError | None = None
    try:
        check(query.text, limits=limits)  # before binding, which parses it
        text = query.bind(parse_bindings(query, [_pair(pair) for pair in pairs], store))
        answer = ask(store, text, limits=limits)
    except PartialAnswerError as error:
        answer, cut = error.answer, error
    except RegkgError as error:
        raise _without_prologue(error, query) from error
    labels = Labels(store, default_terms(), tongue) if (labelled if labelled is not None else chosen == "table") else None
    header, rows = _cells(query, answer, labels, tongue)
    write(WRITERS[chosen](header, rows), output)
    if cut is not None:
        raise cut
    if sys.stdout.isatty() and output is None:
        click.echo(f"{len(answer)} rows" if len(answer) != 1 else "1 row", err=True)


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name:
        raise click.UsageError(f"a parameter is written NAME=VALUE, not {text!r}")
    return name, value


def _query(name: str | None, sparql: str | None) -> StoredQuery:
    from regkg.queries import find_query, query_of_text, read_query

    if sparql is not None:
        if name is not None:
            raise click.UsageError("a name or -e, not both")
        return query_of_text(sparql)
    if name == "-":
        return query_of_text(sys.stdin.buffer.read().decode())
    path = Path(name or "")
    return read_query(path) if path.suffix == ".rq" and path.is_file() else find_query(name or "")


def _without_prologue(error: RegkgError, query: StoredQuery) -> RegkgError:
    """The error at the place in the text that was typed, before we declared its prefixes."""
    from dataclasses import replace

    if error.place is not None and error.place.line is not None and error.source is not None:
        error.place = replace(error.place, line=max(1, error.place.line - query.prologue_lines))
        error.source = error.source.split("\n", query.prologue_lines)[-1]
    return error


def _cells(query: StoredQuery, answer: Answer, labels: Labels | None, language: str) -> tuple[list[str], list[list[str]]]:
    """Header and cells: names and amounts as people write them, or plain values under the names of the variables."""
    if labels is None:
        return list(answer.variables), [["" if term is None else _plain(term) for term in row] for row in answer.rows]
    labels.look_up(term for row in answer.rows for term in row)
    shown = [name for name in answer.variables if not query.columns.get(name, {}).get("plain")]
    header = [query.columns.get(name, {}).get("label", {}).get(language, name) for name in shown]
    money = {name for name in shown if query.columns.get(name, {}).get("format") == "money"}
    rows = [[labels.amount(row[name]) if name in money else labels.of(row[name]) for name in shown] for row in answer]
    return header, rows


def _plain(term: object) -> str:
    return str(getattr(term, "value", term))


def _listing(language: str, fmt: str | None) -> str:
    from regkg.cli.output import WRITERS, default_format
    from regkg.queries import catalogue

    header = ["query", "asks", "parameters"]
    rows = [
        [
            query.name,
            query.title.get(language) or query.title.get("en", ""),
            ", ".join(parameter.name for parameter in query.parameters),
        ]
        for query in catalogue()
    ]
    return WRITERS[fmt or ("table" if default_format() == "csv" else default_format())](header, rows)
