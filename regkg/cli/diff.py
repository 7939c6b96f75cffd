"""Say what changed between two releases, files or stores."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import click

from regkg.cli import FINDINGS, options

_EPILOG = """\b
Examples:
  regkg diff dist/2026.10.17 dist/2026.11.21
  regkg diff old.ttl new.ttl.gz -f csv -o changes.csv
  regkg diff dist/2026.10.17 dist/2026.11.21 -f patch -o changes.rdfp
  regkg diff dist/latest build --exit-status
"""

_FORMATS: Final = ("text", "json", "csv", "md", "patch", "nt")


@click.command("diff", epilog=_EPILOG)
@click.argument("before")
@click.argument("after")
@click.option(
    "-f", "--format", "fmt", type=click.Choice(_FORMATS), default="text", show_default=True, help="nt: the statements that AFTER adds."
)
@click.option("--removed", is_flag=True, help="With -f nt: the statements that BEFORE alone has.")
@click.option("--evidence", is_flag=True, help="Compare the graphs of documents and evidence too, not only the facts.")
@click.option("--summary", "is_short", is_flag=True, help="One sentence and no more.")
@click.option("--exit-status", is_flag=True, help="Exit with 1 if there is a difference.")
@options.language
@options.output
def command(
    before: str,
    after: str,
    *,
    fmt: str,
    removed: bool,
    evidence: bool,
    is_short: bool,
    exit_status: bool,
    language: str | None,
    output: Path | None,
) -> None:
    """Say what changed from BEFORE to AFTER, thing by thing: releases, folders of regkg build, RDF files (.gz too).

    Things that only have another identifier are seen as the same: renamed, or merged into another. A patch (RDF Patch) leads from BEFORE to
    AFTER; with the two exchanged it leads back.
    """
    from regkg import diff
    from regkg.cli.output import as_csv, write

    changes = diff.changes_between(before, after, evidence=evidence)
    tongue = options.chosen_language(language)
    if is_short:
        text = diff.summary(changes, tongue) + "\n"
    elif fmt == "json":
        text = json.dumps(diff.objects(changes, tongue), ensure_ascii=False, indent=1) + "\n"
    elif fmt == "csv":
        text = as_csv(*diff.rows(changes, tongue))
    elif fmt == "patch":
        text = diff.Patch.of(changes).text()
    elif fmt == "nt":
        text = b"".join(changes.removed if removed else changes.added).decode()
    else:
        text = diff.as_markdown(changes, tongue) if fmt == "md" else diff.as_text(changes, tongue)
    write(text, output)
    if exit_status and changes:
        raise SystemExit(FINDINGS)
