"""Say what is in the graph."""

from __future__ import annotations

import json
from pathlib import Path
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
@click.option("-f", "--format", "fmt", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--json", "fmt", flag_value="json", help="The same as -f json.")
@options.output
def command(where: str | None, language: str | None, fmt: str, output: Path | None) -> None:
    """Say what is in the graph: things by kind, money, documents and their dates, conflicts, share of names in each language."""
    from regkg.cli.output import as_table, write
    from regkg.summary import as_text, content_of, summary_lines
    from regkg.terms import default_terms

    tongue = options.chosen_language(language)
    place = options.chosen_place(where)
    content = content_of(options.chosen_store(where))
    if fmt == "json":
        write(json.dumps(_json(content, place), ensure_ascii=False, indent=1) + "\n", output)
        return
    terms = default_terms()
    graph = {"lv": "Grafs", "en": "Graph"}[tongue]
    lines = as_text([("regkg", __version__), (graph, place), *summary_lines(content, tongue)])
    kinds = [[terms.label(kind, tongue) or kind.value, str(number)] for kind, number in content.classes.items()]
    heads = {"lv": ["dokuments", "datēts", "nosaukums"], "en": ["document", "dated", "title"]}[tongue]
    rows = [[document["file"], document["issued"], document["title"]] for document in content.documents]
    counted = as_table({"lv": ["veids", "skaits"], "en": ["kind", "number"]}[tongue], kinds)
    write(f"{lines}\n\n{counted}\n{as_table(heads, rows)}", output)


def _json(content: Content, place: str) -> dict[str, object]:
    return {
        "version": __version__,
        "graph": place,
        "classes": {kind.value.rpartition("#")[2]: number for kind, number in content.classes.items()},
        "documents": list(content.documents),
        "facts": content.facts,
        "claims": content.claims,
        "budgets": {currency: {"total": str(total), "projects": number} for currency, (total, number) in content.budgets.items()},
        "issued": dict(zip(("first", "last"), content.issued, strict=True)),
        "things": content.things,
        "languages": content.languages,
        "shares": {language: round(content.share(language), 4) for language in content.languages},
        "conflicts": [{"kind": kind, "state": state} for kind, state in content.conflicts],
    }
