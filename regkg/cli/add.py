"""Check an entry and add it to the curated data."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from regkg.cli import FINDINGS, options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pyoxigraph import Quad

    from regkg.shacl import Report
    from regkg.stores import Store

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
    from regkg.entries.entry import Header, read_entries, read_entry, stored
    from regkg.shacl import Severity
    from regkg.terms import default_terms

    tongue = options.chosen_language(language)
    store = options.chosen_store(where)
    day = on.date() if on else datetime.datetime.now(tz=datetime.UTC).astimezone().date()
    header = Header(by=by, on=day, reason=reason)
    entries = [read_entry(path) for path in files]
    folder = load_config().curated / "entries"
    to_write = stored(entries, header, folder, replace=replace)
    taken = {str(path) for path, _ in to_write}
    kept = read_entries(folder)
    report = check(
        store,
        [quad for entry in entries for quad in entry.quads],
        beside=[quad for entry in kept if entry.place not in taken for quad in entry.quads],
        without=[quad for entry in kept if entry.place in taken for quad in entry.quads],
    )
    is_refused = bool(report.at_least(Severity[fail_on.upper()]))
    click.echo(findings(report, store, tongue, files, is_refused=is_refused), nl=False)
    if is_refused:
        raise SystemExit(FINDINGS)
    for entry in entries:
        entry.claims(default_terms())  # what a build could not take in is told now
    for path, content in to_write:
        if dry_run:
            click.echo(_TEXTS["would"][tongue].format(file=path))
        else:
            write_file(path, content)
            click.echo(_TEXTS["added"][tongue].format(file=path))


def check(store: Store, entry: Sequence[Quad], *, beside: Sequence[Quad] = (), without: Sequence[Quad] = ()) -> Report:
    """What an entry would break in the graph that it joins, without what was broken there before.

    `beside` is what other entries state that no build has taken in yet, `without` what the entry takes the place of. The facts alone are
    checked: that each has a claim follows when the graph is built with the entry.
    """
    from dataclasses import replace

    from pyoxigraph import DefaultGraph

    from regkg.entries.entry import as_stored
    from regkg.shacl import validate

    gone = set(as_stored(without))
    facts = (quad for quad in store.quads() if isinstance(quad.graph_name, DefaultGraph) and quad.triple not in gone)
    graph = [*facts, *beside]
    before = set(validate(graph).findings)
    report = validate([*graph, *entry])
    return replace(report, findings=tuple(finding for finding in report.findings if finding not in before))


def findings(report: Report, store: Store, language: str, files: tuple[Path, ...], *, is_refused: bool) -> str:
    """The findings on an entry, as sentences, and what came of it."""
    from regkg.labels import Labels
    from regkg.shacl import Severity, handbook
    from regkg.terms import default_terms

    labels = Labels(store, default_terms(), language)
    lines = []
    for severity in sorted(Severity, reverse=True):
        for finding in (one for one in report.findings if one.severity == severity):
            lines.append(f"{handbook.WORDS[severity.word][language]} {finding.rule.code}  {labels.of(finding.focus)}")
            lines.append(f"    {finding.message(language, labels.of)}")
    key = "refused" if is_refused else "conforms"
    lines.append(_TEXTS[key][language].format(files=", ".join(str(path) for path in files), number=len(report.findings)))
    return "\n".join(lines) + "\n"


_TEXTS = {
    "conforms": {"lv": "{files}: atbilst noteikumiem.", "en": "{files}: conforms to the rules."},
    "refused": {"lv": "{files}: neatbilst noteikumiem ({number}).", "en": "{files}: does not conform ({number} findings)."},
    "added": {"lv": "Pievienots: {file}. regkg build to iekļauj grafā.", "en": "Added: {file}. regkg build takes it into the graph."},
    "would": {"lv": "Tiktu pievienots: {file}", "en": "Would be added: {file}"},
}
