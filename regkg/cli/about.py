"""Say what is in the graph."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from regkg import __version__
from regkg.cli import options

if TYPE_CHECKING:
    from regkg.summary import Content

_EPILOG = """\b
Examples:
  regkg about                  this project's graph
  regkg about -s dump.trig     any other
  regkg about --json           for programs
"""


@click.command("about", epilog=_EPILOG)
@options.store
@options.language
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(where: str | None, language: str | None, as_json: bool) -> None:  # noqa: FBT001
    """Say what is in the graph: projects, partners, money, documents, conflicts, languages."""
    from regkg.cli.output import as_table
    from regkg.summary import as_text, content_of, summary_lines

    tongue = options.chosen_language(language)
    content = content_of(options.chosen_store(where))
    if as_json:
        click.echo(json.dumps(_json(content), ensure_ascii=False, indent=1))
        return
    click.echo(as_text([("regkg", __version__), *summary_lines(content, tongue)]))
    heads = {"lv": ["dokuments", "datēts", "nosaukums"], "en": ["document", "dated", "title"]}[tongue]
    rows = [[document["file"], document["issued"], document["title"]] for document in content.documents]
    click.echo(f"\n{as_table(heads, rows)}", nl=False)


def _json(content: Content) -> dict[str, object]:
    return {
        "version": __version__,
        "classes": {kind.value.rpartition("#")[2]: number for kind, number in content.classes.items()},
        "documents": list(content.documents),
        "facts": content.facts,
        "claims": content.claims,
        "budgets": {currency: {"total": str(total), "projects": number} for currency, (total, number) in content.budgets.items()},
        "languages": content.languages,
        "conflicts": [{"kind": kind, "state": state} for kind, state in content.conflicts],
    }
