"""Check a graph, or new entries with the graph that they are to join, against the shapes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from regkg.cli import FINDINGS, options

if TYPE_CHECKING:
    from regkg.inspection import Inspection

_EPILOG = """\b
Examples:
  regkg validate                              this project's graph
  regkg validate entry.ttl --lang lv          an entry, with the graph that it is to join
  regkg validate data/*.ttl --alone --shapes shapes.ttl
  regkg validate -f sarif -o check.sarif --fail-on warning
"""

_FORMATS: Final = ("human", "table", "json", "ndjson", "csv", "html", "md", "sarif", "junit", "github", "ttl")
_SYNTAXES: Final = ("turtle", "trig", "ntriples", "nquads", "rdfxml", "jsonld")
_ON_SCREEN: Final = 5


@click.command("validate", epilog=_EPILOG)
@click.argument("paths", nargs=-1, metavar="[FILE|FOLDER|-]...")
@options.store
@click.option("--alone", is_flag=True, help="Check the files by themselves, without the graph.")
@click.option("--shapes", multiple=True, metavar="FILE", help="Use these shapes instead of our own; repeatable.")
@click.option("--background", multiple=True, metavar="FILE", help="Lay this vocabulary beside the data; repeatable.")
@click.option("--from", "syntax", type=click.Choice(_SYNTAXES), help="Syntax of the files. Default: by their ending.")
@options.language
@click.option("-f", "--format", "fmt", type=click.Choice(_FORMATS), help="Default: human, or by the ending of -o.")
@options.output
@click.option(
    "--fail-on",
    type=click.Choice(["violation", "warning", "info", "none"]),
    default="violation",
    show_default=True,
    help="Exit 1 if a finding is at least so grave.",
)
@click.option("--max", "most", type=click.IntRange(min=0), help="Show so many findings of each rule. Default: 5 on a terminal, else all.")
@click.option("--rule", "codes", multiple=True, metavar="CODE", help="Only findings of this rule; repeatable.")
@click.option("--node", "nodes", multiple=True, metavar="ID", help="Only findings about this thing; repeatable.")
@click.option("--baseline", type=click.Path(path_type=Path), help="An earlier report in JSON: its findings are known and left out.")
@click.option("--suggest", is_flag=True, help="Show the corrected Turtle where only one correction is possible.")
@click.option(
    "--engine",
    "by",
    type=click.Choice(["compiled", "pyshacl"]),
    default="compiled",
    show_default=True,
    help="What runs the shapes: our queries, or pySHACL alone, to compare (slow; not with a graph beside an entry).",
)
@click.option(
    "--timeout", type=click.FloatRange(min=0, max=10**8), default=600, show_default=True, metavar="SECONDS", help="0 for no limit."
)
@click.option("--memory", type=click.FloatRange(min=0, max=2**20), default=8, show_default=True, metavar="GIB", help="0 for no limit.")
def command(
    paths: tuple[str, ...],
    where: str | None,
    fmt: str | None,
    output: Path | None,
    fail_on: str,
    timeout: float,
    memory: float,
    **asked: Any,
) -> None:
    """Check a graph against the shapes, or new entries together with the graph that they are to join.

    Without files, the graph itself is checked. With files, their things are, and those of the graph that they would make invalid; what the
    graph had before is not reported.
    """
    from regkg.cli.output import write
    from regkg.inspection import Task, inspect
    from regkg.shacl import Engine
    from regkg.worker import Confines

    chosen = _format(fmt, output)
    _check(paths, asked)
    task = Task(
        paths=paths,
        where=where,
        alone=asked["alone"],
        shapes=asked["shapes"],
        background=asked["background"],
        format=_syntax(asked["syntax"]),
        engine=Engine(asked["by"]),
        language=options.chosen_language(asked["language"]),
        suggests=asked["suggest"],
        most=asked["most"]
        if asked["most"] is not None
        else _ON_SCREEN
        if chosen == "human" and output is None and _is_terminal()
        else None,
        codes=asked["codes"],
        nodes=asked["nodes"],
        baseline=asked["baseline"],
        as_turtle=chosen == "ttl",
    )
    result = inspect(task, confines=Confines(seconds=timeout, memory=int(memory * 2**30)))
    if result.faults and len(result.faults) == len(result.page.files) and chosen == "human":
        _tell(result, and_fail=True)
    write(_written(result, chosen, is_file=output is not None), output)
    _tell(result, and_fail=bool(result.faults))
    if result.page.fails(fail_on):
        raise SystemExit(FINDINGS)


def _tell(result: Inspection, *, and_fail: bool) -> None:
    """Tell what is wrong with the files that cannot be read, all of them, and leave with the exit code of the last."""
    from regkg.cli.app import code_of, say

    for fault in result.faults:
        say(fault)
    if and_fail:
        raise SystemExit(code_of(result.faults[-1]))


def _check(paths: tuple[str, ...], asked: dict[str, Any]) -> None:
    """Raise UsageError for options that do not go together."""
    if asked["alone"] and not paths:
        raise click.UsageError("--alone checks files: name one.")
    if asked["by"] == "pyshacl" and paths and not asked["alone"]:
        raise click.UsageError("pySHACL checks a whole graph or files --alone, not an entry together with a graph.")


def _format(fmt: str | None, output: Path | None) -> str:
    if fmt is not None:
        return fmt
    if output is None or str(output) == "-":
        return "human"
    from regkg.reports import ENDINGS

    return ENDINGS.get(output.suffix.lower(), "human")


def _syntax(name: str | None) -> Any:
    if name is None:
        return None
    from pyoxigraph import RdfFormat

    return dict(
        zip(
            _SYNTAXES,
            (RdfFormat.TURTLE, RdfFormat.TRIG, RdfFormat.N_TRIPLES, RdfFormat.N_QUADS, RdfFormat.RDF_XML, RdfFormat.JSON_LD),
            strict=True,
        )
    )[name]


def _is_terminal() -> bool:
    import sys

    return sys.stdout.isatty()


def _written(result: Inspection, fmt: str, *, is_file: bool) -> str:
    if fmt == "ttl":
        return result.turtle
    from regkg.reports import WRITERS

    if fmt in ("human", "table") and not is_file:
        from regkg.cli.output import has_color, width
        from regkg.reports import human, table

        write = human.write if fmt == "human" else table.write
        return write(result.page, color=has_color(), width=width())

    return WRITERS[fmt](result.page)
