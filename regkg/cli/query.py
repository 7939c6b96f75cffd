"""Ask a stored query, or SPARQL of one's own."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from regkg.cli import FINDINGS, answers, completion, options, query_modes

if TYPE_CHECKING:
    from regkg.asking import Limits
    from regkg.errors import RegkgError
    from regkg.queries import StoredQuery
    from regkg.results import Naming
    from regkg.stores import Answer

_EPILOG = """\b
Examples:
  regkg query                                     list the stored queries
  regkg query partners -p project=LLI-431         who takes part, with how much money
  regkg query conflicts -f csv -o conflicts.csv   into a file
  regkg query largest-projects --chart bar        as a chart; -o chart.svg or .png into a file
  regkg query -e 'SELECT ?s { ?s a rk:Project }'  your own; our prefixes are known
  regkg query partners --explain                  what it looks for; also --lint, --test, --cite, --as python
"""


@click.command("query", epilog=_EPILOG)
@click.argument("name", required=False, shell_complete=completion.query_names)
@click.option("-e", "--expression", "sparql", metavar="SPARQL", help="Ask this query.")
@click.option(
    "-p",
    "--param",
    "pairs",
    metavar="NAME=VALUE",
    multiple=True,
    shell_complete=completion.parameters,
    help="Fill a slot; repeat for several values. A thing is given by name, identifier or CURIE.",
)
@click.option("--labels", "naming", flag_value="labels", default=None, help="Tell things by name. Default in a table and a workbook.")
@click.option("--iris", "naming", flag_value="iris", help="Tell things by identifier. Default elsewhere.")
@click.option("--both", "naming", flag_value="both", help="Tell both: a column of names beside each of identifiers.")
@click.option("--chart", type=click.Choice(("bar", "line")), help="Draw the answer: on the terminal, or into -o FILE.svg or .png.")
@click.option("--for-spreadsheet", is_flag=True, help="CSV for Excel: a byte order mark, and nothing that would run as a formula.")
@click.option("--explain", "mode", flag_value="explain", default=None, help="Say what the query looks for, and how much there is of each.")
@click.option("--lint", "mode", flag_value="lint", help="Say what is doubtful in the query; exit 1 if anything. Without NAME, of all.")
@click.option("--test", "mode", flag_value="test", help="Compare with the test in the header and the expected answer. Without NAME, all.")
@click.option("--cite", "mode", flag_value="cite", help="Print how to cite the answer; with -o, write the answer and FILE.meta.json.")
@click.option("--as", "code", type=click.Choice(("curl", "python", "r")), help="Print the question for another tool.")
@click.option("--exit-status", is_flag=True, help="Exit 1 if the answer to an ASK is false.")
@options.store
@options.language
@click.option("-f", "--format", "fmt", type=answers.Format(), help="Default: by -o's ending, else table on a terminal, csv into a pipe.")
@options.output
@options.limits
def command(
    name: str | None,
    sparql: str | None,
    pairs: tuple[str, ...],
    naming: Naming | None,
    chart: str | None,
    for_spreadsheet: bool,  # noqa: FBT001
    mode: str | None,
    code: str | None,
    exit_status: bool,  # noqa: FBT001
    where: str | None,
    language: str | None,
    fmt: str | None,
    output: Path | None,
    timeout: float,
    memory: float,
    hosts: tuple[str, ...],
) -> None:
    """Ask the stored query NAME, a query file, or standard input (-). Without NAME, list the stored queries."""
    tongue = options.chosen_language(language)
    if name is None and sparql is None:
        _of_all(mode, where, tongue, fmt, output, options.chosen_limits(timeout, memory, hosts))
        return
    query = _query(name, sparql)
    for warning in query.warnings:
        click.echo(f"warning: {warning}", err=True)
    if mode == "lint":
        if query_modes.lint([query]):
            raise SystemExit(FINDINGS)
        return
    given = [_pair(pair) for pair in pairs]
    limits = options.chosen_limits(timeout, memory, hosts)
    asked = _Asked(query, given, where, tongue, limits)
    if mode == "test":
        query_modes.test([query], asked.store, limits)
    elif mode == "explain":
        click.echo(query_modes.explain(query, asked.text, asked.bound, asked.store, tongue), nl=False)
    elif code is not None:
        from regkg.queries.code import Source, as_code

        click.echo(as_code(code, asked.text, Source(options.chosen_place(where))), nl=False)
    else:
        _answer(asked, fmt, output, naming, chart, for_spreadsheet=for_spreadsheet, cites=mode == "cite", exit_status=exit_status)


class _Asked:
    """A query with terms in its slots, and the store of which it is asked."""

    def __init__(self, query: StoredQuery, given: list[tuple[str, str]], where: str | None, language: str, limits: Limits) -> None:
        from regkg.asking import check
        from regkg.errors import RegkgError
        from regkg.queries import parse_bindings

        self.query, self.given, self.where, self.language, self.limits = query, given, where, language, limits
        for name, _ in given:
            query.parameter(name)
        self.store = options.chosen_store(where)
        try:
            check(query.text, limits=limits)  # before binding, which parses it
        except RegkgError as error:
            raise _without_prologue(error, query) from error
        self.bound = parse_bindings(query, given, self.store)
        try:
            self.text = query.bind(self.bound)
        except RegkgError as error:
            raise _without_prologue(error, query) from error

    def answer(self) -> Answer:
        """The answer. Raises what the store refuses, at the place in the text that was typed; PartialAnswerError for one that was cut."""
        from regkg.asking import ask
        from regkg.errors import PartialAnswerError, RegkgError

        try:
            return ask(self.store, self.text, limits=self.limits)
        except PartialAnswerError:
            raise
        except RegkgError as error:
            raise _without_prologue(error, self.query) from error


def _answer(
    asked: _Asked,
    fmt: str | None,
    output: Path | None,
    naming: Naming | None,
    chart: str | None,
    *,
    for_spreadsheet: bool,
    cites: bool,
    exit_status: bool,
) -> None:
    from regkg.errors import PartialAnswerError
    from regkg.queries import group_of
    from regkg.sparql import query_kind

    kind = query_kind(asked.text)
    chosen = fmt or (answers.format_of(output) if output and str(output) != "-" else "csv" if for_spreadsheet else None)
    if for_spreadsheet and chosen not in ("csv", "xlsx"):
        raise click.UsageError(f"--for-spreadsheet is for csv and xlsx, not for {chosen}")
    if chart is not None and chosen not in (None, "table", *answers.PICTURES):
        raise click.UsageError(f"a chart is drawn on the terminal, or into a file that ends in .svg or .png, not as {chosen}")
    shown = chosen or answers.default_format(kind)
    answers.check_format(shown, kind, output)
    cut: RegkgError | None = None
    try:
        answer = asked.answer()
    except PartialAnswerError as error:
        answer, cut = error.answer, error
    grid = answers.grid_of(asked.query, answer, asked.store, answers.naming_of(naming, "table" if chart else shown), asked.language)
    if cites and output is None:
        pass
    elif chart is not None and shown not in answers.PICTURES:
        answers.write_bytes(answers.chart_text(grid, chart, asked.query).encode(), output)
    elif for_spreadsheet and shown == "csv":
        from regkg.results import for_spreadsheet as written_for_spreadsheet

        answers.write_bytes(written_for_spreadsheet(grid).encode(), output)
    else:
        answers.write_bytes(answers.written(shown, grid, answer, kind, chart=chart, query=asked.query), output)
    if cut is not None:
        raise cut
    if cites:
        place = options.chosen_place(asked.where)
        query_modes.citation(asked.query, asked.text, asked.given, place, asked.language, rows=len(answer), output=output)
    _tell(asked, answer, output)
    is_check = bool(asked.query.told("problem")) and group_of(asked.query) == "verify"
    if (exit_status and kind == "ASK" and getattr(answer.rows[0][0], "value", "") == "false") or (is_check and len(answer)):
        raise SystemExit(FINDINGS)


def _tell(asked: _Asked, answer: Answer, output: Path | None) -> None:
    """Say on standard error how many rows there are, why there are none, and what is wrong where a check found something."""
    if not len(answer):
        query_modes.why_nothing(asked.query, asked.text, asked.store, asked.language)
        return
    if problem := asked.query.told("problem").get(asked.language):
        click.echo(f"problem: {problem}", err=True)
        click.echo(f"hint: {asked.query.told('remedy').get(asked.language, '')}", err=True)
    if sys.stdout.isatty() or output is not None:
        click.echo(f"{len(answer)} rows" if len(answer) != 1 else "1 row", err=True)


def _of_all(mode: str | None, where: str | None, language: str, fmt: str | None, output: Path | None, limits: Limits) -> None:
    """What there is to say of all stored queries: the list, or what lint or test find."""
    from regkg.queries import catalogue

    if mode == "lint":
        if query_modes.lint(catalogue()):
            raise SystemExit(FINDINGS)
    elif mode == "test":
        query_modes.test(catalogue(), options.chosen_store(where), limits)
    elif mode is not None:
        raise click.UsageError(f"--{mode} needs the name of a query")
    else:
        _list(language, fmt or (answers.format_of(output) if output else "table"), output)


def _list(language: str, fmt: str, output: Path | None) -> None:
    from regkg.queries import query_of_text
    from regkg.results import Cell, Grid
    from regkg.stores import Answer

    if fmt not in answers.ROWS or fmt in ("xml", "srj"):
        raise click.UsageError(f"the list cannot be written as {fmt}")
    header, rows = query_modes.listing(language)
    names = ("query", "asks", "parameters")
    grid = Grid(names, tuple(header), (None,) * 3, tuple(tuple(Cell(text) for text in row) for row in rows), "regkg query")
    answers.check_format(fmt, "SELECT", output)
    empty = Answer((), ())
    answers.write_bytes(answers.written(fmt, grid, empty, "SELECT", chart=None, query=query_of_text("SELECT * {}")), output)


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name:
        raise click.UsageError(f"a parameter is written NAME=VALUE, not {text!r}")
    return name, value


def _query(name: str | None, sparql: str | None) -> StoredQuery:
    from regkg.errors import QueryError
    from regkg.queries import find_query, query_of_text, read_query

    if sparql is not None:
        if name is not None:
            raise click.UsageError("a name or -e, not both")
        return query_of_text(sparql)
    if name == "-":
        try:
            return query_of_text(sys.stdin.buffer.read().decode())
        except UnicodeDecodeError as error:
            raise QueryError(f"standard input is no UTF-8: {error.reason} at byte {error.start}") from error
    path = Path(name or "")
    return read_query(path) if path.suffix in (".rq", ".sparql") and path.is_file() else find_query(name or "")


def _without_prologue(error: RegkgError, query: StoredQuery) -> RegkgError:
    """The error at the place in the text that was typed or read: of a file by its name, and before we declared prefixes."""
    from dataclasses import replace

    from regkg.errors import StoreRejectedError
    from regkg.queries.lint import undeclared_prefix
    from regkg.sparql import place_at

    if isinstance(error, StoreRejectedError) and error.source is not None and (remark := undeclared_prefix(error.source)) is not None:
        error = StoreRejectedError(remark.message, hint=remark.hint, place=place_at(error.source, remark.at), source=error.source)
    if error.place is not None and error.place.line is not None and error.source is not None:
        file = query.file or error.place.file
        error.place = replace(error.place, file=file, line=max(1, error.place.line - query.prologue_lines))
        error.source = error.source.split("\n", query.prologue_lines)[-1]
    return error
