"""Check a graph against the shapes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from regkg.cli import FINDINGS, options

if TYPE_CHECKING:
    from regkg.labels import Labels
    from regkg.shacl import Report

_EPILOG = """\b
Examples:
  regkg validate                       this project's graph
  regkg validate -s dump.trig --lang lv
  regkg validate --fail-on warning -f json -o report.json
"""


@click.command("validate", epilog=_EPILOG)
@options.store
@options.language
@click.option("-f", "--format", "fmt", type=click.Choice(["human", "json"]), default="human", show_default=True)
@options.output
@click.option(
    "--fail-on",
    type=click.Choice(["violation", "warning", "info"]),
    default="violation",
    show_default=True,
    help="Exit 1 if a finding is at least so grave.",
)
@click.option(
    "--engine",
    "by",
    type=click.Choice(["compiled", "pyshacl"]),
    default="compiled",
    show_default=True,
    help="What runs the shapes: our queries, or pySHACL alone, to compare (slow).",
)
def command(where: str | None, language: str | None, fmt: str, output: Path | None, fail_on: str, by: str) -> None:
    """Check a graph against the shapes, and say in a sentence what is wrong and what to do."""
    from regkg.cli.output import write
    from regkg.labels import Labels
    from regkg.shacl import Engine, Severity, report_json, validate
    from regkg.terms import default_terms

    tongue = options.chosen_language(language)
    store = options.chosen_store(where)
    report = validate(store.quads(), by=Engine(by))
    labels = Labels(store, default_terms(), tongue)
    write(report_json(report) if fmt == "json" else _human(report, labels, tongue), output)
    if report.at_least(Severity[fail_on.upper()]):
        raise SystemExit(FINDINGS)


def _human(report: Report, labels: Labels, language: str) -> str:
    from regkg.shacl import Severity, handbook
    from regkg.summary import findings_line

    labels.look_up(term for finding in report.findings for term in (finding.focus, *finding.bindings.values()))
    lines = [_head(report, language), findings_line(report, language), ""]
    for severity in sorted(Severity, reverse=True):
        for finding in (one for one in report.findings if one.severity == severity):
            lines.append(f"{handbook.WORDS[severity.word][language]} {finding.rule.code}  {labels.of(finding.focus)}")
            lines.append(f"    {finding.message(language, labels.of)}")
    return "\n".join(lines).rstrip() + "\n"


def _head(report: Report, language: str) -> str:
    if language == "lv":
        return f"Pārbaudīti {report.triples} trijnieki pēc {report.rules} noteikumiem."
    return f"Checked {report.triples} triples against {report.rules} rules."
