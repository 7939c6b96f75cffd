"""Explain a rule, or write the pages that explain all terms and rules."""

from __future__ import annotations

from pathlib import Path

import click

from regkg.cli import options

_EPILOG = """\b
Examples:
  regkg explain                list all rules
  regkg explain RK344          one rule in full
  regkg explain --all -o rules.md --lang lv
  regkg explain --site build/site/ontology    all terms and rules as pages, lv and en
"""


@click.command("explain", epilog=_EPILOG)
@click.argument("code", required=False)
@click.option("--all", "everything", is_flag=True, help="All rules in full, as a page in Markdown.")
@click.option(
    "--site", type=click.Path(path_type=Path, file_okay=False), metavar="DIR", help="Write pages of all terms and rules, in lv and en."
)
@options.language
@options.output
def command(code: str | None, *, everything: bool, site: Path | None, language: str | None, output: Path | None) -> None:
    """Say what a rule wants and why, with its legal source, a right and a wrong example."""
    if site is not None:
        from regkg.termpages import write_ontology_pages

        written = write_ontology_pages(site)
        click.echo(f"{site}  {len(written)} files; begin with {site / 'lv' / 'index.html'} or {site / 'en' / 'index.html'}")
        return
    from regkg.cli.output import as_table, write
    from regkg.shacl import default_rules, handbook

    tongue = options.chosen_language(language)
    rules = default_rules()
    if code is not None:
        text = handbook.explained(handbook.find(rules, code), tongue)
    elif everything:
        text = handbook.page(rules, tongue)
    else:
        rows = [(rule.code, handbook.WORDS[rule.severity][tongue], rule.title(tongue), handbook.subject_of(rule, tongue)) for rule in rules]
        text = as_table(_HEADERS[tongue], rows)
    write(text, output)


_HEADERS = {"lv": ("Kods", "Smagums", "Noteikums", "Par ko"), "en": ("Code", "Severity", "Rule", "About")}
