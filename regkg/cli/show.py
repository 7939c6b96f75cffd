"""Show one thing: its facts by name, who refers to it, where the documents say so, and conflicts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from regkg.cli import options

if TYPE_CHECKING:
    from pyoxigraph import NamedNode

    from regkg.describe import Description, Evidence
    from regkg.stores import Store

_EPILOG = """\b
Examples:
  regkg show LLI-431              by number
  regkg show LARS --lang lv       by acronym, in Latvian
  regkg show "Ekonomikas ministrija"
  regkg show id:project/2014tc16m5tn001/lars -f ttl
"""

_WORDS: Final = {
    "facts": {"lv": "Fakti", "en": "Facts"},
    "uses": {"lv": "Uz to atsaucas", "en": "Referred to by"},
    "sources": {"lv": "Avoti", "en": "Sources"},
    "conflict": {"lv": "pretrunā", "en": "in conflict"},
    "awaiting": {"lv": "gaida pārskatīšanu", "en": "awaiting review"},
    "what": {"lv": "kas", "en": "what"},
    "value": {"lv": "vērtība", "en": "value"},
    "printed": {"lv": "drukāts", "en": "printed"},
    "document": {"lv": "dokuments", "en": "document"},
    "kind": {"lv": "veids", "en": "kind"},
}


@click.command("show", epilog=_EPILOG)
@click.argument("name")
@options.store
@options.language
@click.option("-f", "--format", "fmt", type=click.Choice(["text", "ttl"]), default="text", show_default=True)
def command(name: str, where: str | None, language: str | None, fmt: str) -> None:
    """Show the thing NAME: an identifier, a number, an acronym or a name."""
    from regkg.describe import describe
    from regkg.errors import QueryParameterError
    from regkg.labels import Labels
    from regkg.queries import find_thing
    from regkg.terms import default_terms

    tongue = options.chosen_language(language)
    store = options.chosen_store(where)
    thing = find_thing(name, store)
    if fmt == "ttl":
        click.echo(_turtle(store, thing), nl=False)
        return
    terms = default_terms()
    description = describe(store, thing, labels=Labels(store, terms, tongue), terms=terms, language=tongue)
    if not description.is_known:
        raise QueryParameterError(f"the graph says nothing of {name}", hint="regkg about says what it holds")
    click.echo(_page(description, tongue), nl=False)


def _turtle(store: Store, thing: NamedNode) -> str:
    from pyoxigraph import Literal, NamedNode, Quad

    from regkg.publish.serialise import turtle
    from regkg.queries import ask_internal

    return turtle(
        Quad(thing, row["property"], row["value"])
        for row in ask_internal(store, "facts", thing=[thing])
        if isinstance(row["property"], NamedNode) and isinstance(row["value"], NamedNode | Literal)
    ).decode()


def _page(description: Description, language: str) -> str:
    from regkg.cli.output import as_table
    from regkg.queries import short

    word = {key: texts[language] for key, texts in _WORDS.items()}
    parts = [f"{description.label}   {short(description.thing)}\n"]
    parts.append(f"\n{word['facts']}\n\n{as_table([word['what'], word['value']], description.facts)}")
    if description.uses:
        parts.append(f"\n{word['uses']}\n\n{as_table([word['what'], word['value']], description.uses)}")
    if description.evidence:
        rows = [
            [
                evidence.name,
                evidence.value,
                evidence.quote,
                f"{evidence.file} {evidence.start}–{evidence.end}",
                _standing(evidence, word),
            ]
            for evidence in description.evidence
        ]
        header = [word["what"], word["value"], word["printed"], word["document"], word["kind"]]
        parts.append(f"\n{word['sources']}\n\n{as_table(header, rows)}")
    return "".join(parts)


def _standing(evidence: Evidence, word: dict[str, str]) -> str:
    """How a claim came about, and what became of it."""
    parts = [evidence.kind]
    if evidence.in_conflict:
        parts.append(word["conflict"])
    if evidence.awaits_review:
        parts.append(word["awaiting"])
    if evidence.decision:
        parts.append(evidence.decision)
    return ", ".join(parts)
