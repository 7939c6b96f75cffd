"""Show one thing: its facts by name, who refers to it, where the documents say so, and conflicts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from regkg.cli import options

if TYPE_CHECKING:
    from pyoxigraph import NamedNode

    from regkg.labels import Labels
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
    "conflict": {"lv": "pretruna", "en": "in conflict"},
    "property": {"lv": "īpašība", "en": "property"},
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
    from regkg.labels import Labels
    from regkg.queries import find_thing
    from regkg.terms import default_terms

    tongue = options.chosen_language(language)
    store = options.chosen_store(where)
    thing = find_thing(name, store)
    if fmt == "ttl":
        click.echo(_turtle(store, thing), nl=False)
        return
    labels = Labels(store, default_terms(), tongue)
    click.echo(_page(store, thing, labels, tongue), nl=False)


def _turtle(store: Store, thing: NamedNode) -> str:
    from pyoxigraph import Quad

    from regkg.publish.serialise import turtle
    from regkg.queries import ask_internal

    triples = [(thing, row["property"], row["value"]) for row in ask_internal(store, "facts", thing=[thing])]
    return turtle(Quad(*triple) for triple in triples).decode()  # type: ignore[arg-type]


def _page(store: Store, thing: NamedNode, labels: Labels, language: str) -> str:
    from regkg.cli.output import as_table
    from regkg.queries import ask_internal, short

    def word(key: str) -> str:
        return _WORDS[key][language]

    parts = [
        f"{labels.of(thing)}   {short(thing)}\n",
        f"\n{word('facts')}\n\n{as_table([word('property'), word('value')], _facts(store, thing, labels))}",
    ]
    uses = ask_internal(store, "uses", thing=[thing])
    labels.look_up(row["other"] for row in uses)
    if rows := [[labels.of(row["property"]), labels.of(row["other"])] for row in uses]:
        parts.append(f"\n{word('uses')}\n\n{as_table([word('property'), word('value')], rows)}")
    evidence = ask_internal(store, "evidence", thing=[thing])
    labels.look_up(row["value"] for row in evidence)
    rows = [
        [
            labels.of(row["property"]),
            labels.of(row["value"]),
            labels.of(row["quote"]),
            f"{labels.of(row['file'])} {labels.of(row['start'])}–{labels.of(row['end'])}",
            labels.of(row["kind"]) + (f", {word('conflict')}" if row["conflict"] else ""),
        ]
        for row in evidence
    ]
    if rows:
        header = [word("property"), word("value"), word("printed"), word("document"), word("kind")]
        parts.append(f"\n{word('sources')}\n\n{as_table(header, rows)}")
    return "".join(parts)


def _facts(store: Store, thing: NamedNode, labels: Labels) -> list[list[str]]:
    """Properties and values by name; amounts of money in one line each; texts in other languages than the reader's last."""
    from regkg.queries import ask_internal
    from regkg.vocab import RDF, RK

    answer = ask_internal(store, "facts", thing=[thing])
    labels.look_up(row["value"] for row in answer)
    rows = []
    for row in answer:
        if row["property"] == RK.funding and row["value"] is not None:
            rows.append(_amount(store, row["value"], labels))  # type: ignore[arg-type]
        elif row["property"] == RDF.type:
            rows.insert(0, [labels.of(row["property"]), labels.of(row["value"])])
        else:
            rows.append([labels.of(row["property"]), labels.of(row["value"])])
    return rows


def _amount(store: Store, funding: NamedNode, labels: Labels) -> list[str]:
    from regkg.queries import ask_internal
    from regkg.vocab import RK

    said = {row["property"]: row["value"] for row in ask_internal(store, "facts", thing=[funding])}
    kind = labels.of(said.get(RK.fundingKind))
    return [kind, f"{labels.amount(said.get(RK.amount))} {labels.of(said.get(RK.currency))}".strip()]
