"""Write the skeleton of an entry, or ask for it field by field."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from regkg.cli import FINDINGS, INTERRUPTED, options

if TYPE_CHECKING:
    from pyoxigraph import NamedNode

    from regkg.entries.fields import Kind

_KINDS = ("project", "programme", "partner", "participation")

_EPILOG = """\b
Examples:
  regkg new project -o p.ttl                    on a terminal: asks field by field, then checks
  regkg new project -o p.ttl --no-ask           a skeleton with comments, to be filled in
  regkg new participation --for LLI-431 -o a.ttl
  regkg new partner --lang lv | less
"""


@click.command("new", epilog=_EPILOG)
@click.argument("what", type=click.Choice(_KINDS))
@options.output
@options.language
@click.option(
    "--for", "whole", metavar="THING", help="The project that a participation belongs to, or a project's programme: number, name or id:…."
)
@click.option("--ask/--no-ask", default=None, help="Ask field by field. Default: on a terminal.")
@click.option("--force", is_flag=True, help="Overwrite the file.")
@options.store
def command(
    what: str, output: Path | None, language: str | None, whole: str | None, where: str | None, *, ask: bool | None, force: bool
) -> None:
    """Write an entry for a project, programme, partner or participation, as the rules want it.

    Without questions it is a skeleton: every field with what it takes, an example and its rule. With questions each answer is checked
    at once, and the whole entry together with the graph at the end: exit 1 if it does not conform yet.
    """
    from regkg.cli.output import write
    from regkg.entries.fields import KINDS
    from regkg.entries.skeleton import Answers, write_entry
    from regkg.vocab import RK

    kind, tongue = KINDS[what], options.chosen_language(language)
    if output is not None and str(output) != "-" and output.exists() and not force:
        raise click.UsageError(f"{output} exists. Choose another name, or --force to overwrite it.")
    owner = _whole(kind, whole, where)
    is_asking = ask if ask is not None else sys.stdin.isatty() and sys.stdout.isatty()
    if is_asking:
        _interview(kind, where, tongue, output, owner)
        return
    known = {RK.underProgramme: (owner,)} if owner is not None and what == "project" else {}
    answers = Answers(known, whole=owner)
    write(write_entry(kind, tongue, answers, file=_name(output)), output)


def _whole(kind: Kind, name: str | None, where: str | None) -> NamedNode | None:
    """The thing that the entry is to be part of."""
    if name is None:
        return None
    from regkg.iris import class_of
    from regkg.queries import find_thing
    from regkg.vocab import compact

    if kind.whole is None:
        raise click.UsageError(f"--for goes with project and participation, not with {kind.name}")
    found = find_thing(name, options.chosen_store(where), of_class=compact(kind.whole.value))
    if class_of(found) != kind.whole:
        raise click.UsageError(f"{name} is no {kind.whole.value.rpartition('#')[2].lower()}")
    return found


def _interview(kind: Kind, where: str | None, language: str, output: Path | None, whole: NamedNode | None) -> None:
    from regkg.cli.output import write
    from regkg.entries.interview import Interview
    from regkg.entries.skeleton import write_entry
    from regkg.terms import default_terms

    interview = Interview(kind, options.chosen_store(where), terms=default_terms(), language=language, ask=_ask, say=_say, whole=whole)
    is_whole = True
    try:
        interview.run()
    except (KeyboardInterrupt, EOFError, click.Abort):
        is_whole = False
    text = write_entry(kind, language, interview.answers, file=_name(output))
    write(text, output)
    if not is_whole:
        _say("")
        _say(_TEXTS["kept"][language].format(file=_name(output)))
        raise SystemExit(INTERRUPTED)
    _check(text, where, language, _name(output))


def _check(text: str, where: str | None, language: str, name: str) -> None:
    """Say what the rules find in the entry."""
    from regkg.cli.add import conforming, told
    from regkg.inspection import Task, inspect
    from regkg.worker import Confines

    page = inspect(Task(texts=((name, text),), where=where, language=language, suggests=True), confines=Confines()).page
    _say(told(page).rstrip() if page.records else conforming(page))
    if page.fails("violation"):
        raise SystemExit(FINDINGS)


def _ask(prompt: str) -> str:
    """A line of input; the prompt never goes among the results."""
    if sys.stdin.isatty() and sys.stdout.isatty():
        return input(prompt)
    click.echo(prompt, nl=False, err=True)
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line


def _say(sentence: str) -> None:
    click.echo(sentence, err=True)


def _name(output: Path | None) -> str:
    return "entry.ttl" if output is None or str(output) == "-" else output.name


_TEXTS = {
    "kept": {
        "lv": "Pārtraukts. {file} satur atbildēto; pārējais tajā ir jāaizpilda starp « un ».",
        "en": "Stopped. {file} holds what was answered; the rest is to be filled in there between « and ».",
    },
}
