"""Check an entry and add it to the curated data."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from regkg.cli import FINDINGS, options

if TYPE_CHECKING:
    from regkg.reports.records import Page

_EPILOG = """\b
Examples:
  regkg add p.ttl                                           check and add
  regkg add p.ttl --by "projektu nodaļas vadītājs" --reason "grant agreement of 2024-03-01"
  regkg add p.ttl --dry-run                                 check only
"""


@click.command("add", epilog=_EPILOG)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--by", default="data editor", show_default=True, metavar="ROLE", help="Who enters it: a role, never a person's name.")
@click.option("--reason", metavar="TEXT", help="Why, or from which source.")
@click.option("--date", "on", type=click.DateTime(["%Y-%m-%d"]), help="The day of the entry. Default: today.")
@options.store
@options.language
@click.option("--dry-run", is_flag=True, help="Check only and write nothing.")
@click.option("--replace", is_flag=True, help="Take the place of an earlier entry on the same thing.")
@click.option(
    "--fail-on",
    type=click.Choice(["violation", "warning", "info"]),
    default="violation",
    show_default=True,
    help="Refuse the entry if a finding is at least so grave.",
)
def command(
    files: tuple[Path, ...],
    by: str,
    reason: str | None,
    on: datetime.datetime | None,
    where: str | None,
    language: str | None,
    *,
    dry_run: bool,
    replace: bool,
    fail_on: str,
) -> None:
    """Check entries together with the graph and write them into data/curated/entries, or refuse them and write nothing.

    Exit 1 if an entry is refused. `regkg build` then takes them in.
    """
    from regkg.cli.output import write_file
    from regkg.config import load_config
    from regkg.entries.entry import Header, read_entry, stored
    from regkg.inspection import Task, inspect
    from regkg.terms import default_terms
    from regkg.worker import Confines

    tongue = options.chosen_language(language)
    day = on.date() if on else datetime.datetime.now(tz=datetime.UTC).astimezone().date()
    header = Header(by=by, on=day, reason=reason)
    names = tuple(str(path) for path in files)
    folder = load_config().curated / "entries"
    result = inspect(Task(paths=names, replaces=True, where=where, language=tongue, suggests=True), confines=Confines())
    click.echo(told(result.page) if result.page.records else conforming(result.page))
    if result.page.fails(fail_on):
        raise SystemExit(FINDINGS)
    entries = [read_entry(path) for path in files]
    to_write = stored(entries, header, folder, replace=replace)
    for entry in entries:
        entry.claims(default_terms())  # what a build could not take in is told now
    for path, content in to_write:
        if dry_run:
            click.echo(_TEXTS["would"][tongue].format(file=path))
        else:
            write_file(path, content)
            click.echo(_TEXTS["added"][tongue].format(file=path))


def told(page: Page) -> str:
    """The findings on an entry."""
    from regkg.cli.output import has_color, width
    from regkg.reports.human import write

    return write(page, color=has_color(), width=width())


def conforming(page: Page) -> str:
    """That there are none."""
    return _TEXTS["conforms"][page.language].format(files=", ".join(page.files))


_TEXTS = {
    "conforms": {"lv": "{files}: atbilst noteikumiem.", "en": "{files}: conforms to the rules."},
    "added": {"lv": "Pievienots: {file}. regkg build to iekļauj grafā.", "en": "Added: {file}. regkg build takes it into the graph."},
    "would": {"lv": "Tiktu pievienots: {file}", "en": "Would be added: {file}"},
}
