"""Read documents and print what they state."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from regkg.cli import options
from regkg.errors import RegkgError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from regkg.documents import Document

_EPILOG = """\b
Examples:
  regkg extract page.txt                    a table of what the page states
  regkg extract page.txt -f facts           projects with their fields, as JSON
  regkg extract pages -f claims -o claims   one file of claims for each document of a folder
  cat page.txt | regkg extract -            from standard input
"""


@click.command("extract", epilog=_EPILOG)
@click.argument("paths", nargs=-1, required=True, metavar="FILE…|DIR|-")
@click.option("-f", "--format", "fmt", type=click.Choice(["table", "claims", "facts"]), default="table", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), help="Folder for one file a document.")
@options.language
def command(paths: tuple[str, ...], fmt: str, output: Path | None, language: str | None) -> None:
    """Read documents (files, folders, or - for standard input) and print what they state, with the place in the text.

    The curated claims of this project on a document are included. A document that cannot be read is reported; the others are read all
    the same, and the exit code is 3.
    """
    from regkg.cli.output import write, write_file

    tongue = options.chosen_language(language)
    failed = False
    texts: list[tuple[str, str]] = []
    for found in _documents(paths):
        if isinstance(found, RegkgError):
            failed = True
            click.echo(f"error: {found}", err=True)
            if found.hint:
                click.echo(f"hint: {found.hint}", err=True)
            continue
        texts.append((found.name, _FORMS[fmt](found, tongue)))
    if output is not None:
        ending = {"table": "txt", "claims": "jsonl", "facts": "json"}[fmt]
        for name, text in texts:
            write_file(output / f"{name}.{ending}", text.encode())
    elif fmt == "facts" and len(texts) > 1:
        write(json.dumps([json.loads(text) for _, text in texts], ensure_ascii=False, indent=1) + "\n", None)
    else:
        write("\n".join(text for _, text in texts) if fmt == "table" else "".join(text for _, text in texts), None)
    if failed:
        raise SystemExit(3)


def _documents(paths: tuple[str, ...]) -> Iterator[Document | RegkgError]:
    """Each document, or why it cannot be read."""
    from regkg.documents import document_files, read_document
    from regkg.documents.reader import document_of

    for name in paths:
        try:
            if name == "-":
                yield document_of(sys.stdin.buffer.read(), file_name="stdin.txt", place="standard input")
                continue
            files = document_files(Path(name)) if Path(name).is_dir() else [Path(name)]
        except RegkgError as error:
            yield error
            continue
        for path in files:
            try:
                yield read_document(path)
            except RegkgError as error:
                yield error


def _facts(document: Document, _: str) -> str:
    from regkg.extract import facts_of, read

    return json.dumps(facts_of(read(document)), ensure_ascii=False, indent=1) + "\n"


def _claims(document: Document, _: str) -> str:
    from regkg.claims import write_claims
    from regkg.config import load_config
    from regkg.curated import read_curation
    from regkg.extract import extract

    return write_claims([*extract(document), *read_curation(load_config().curated).claims_on(document)])


def _table(document: Document, language: str) -> str:
    from pyoxigraph import NamedNode

    from regkg.cli.output import as_table
    from regkg.config import load_config
    from regkg.curated import read_curation
    from regkg.extract import extract
    from regkg.queries import short
    from regkg.terms import default_terms
    from regkg.vocab import ID

    terms = default_terms()
    claims = sorted(
        [*extract(document), *read_curation(load_config().curated).claims_on(document)],
        key=lambda claim: claim.sort_key(),
    )
    rows = []
    for claim in claims:
        place = document.place(claim.span.start)
        named = terms.label(claim.value, language) if isinstance(claim.value, NamedNode) else None
        rows.append(
            [
                f"{place.line}:{place.column}",
                short(claim.subject).removeprefix("id:"),
                terms.label(claim.predicate, language) or short(claim.predicate),
                named or claim.value.value.removeprefix(ID),
                claim.text,
                claim.kind,
            ]
        )
    heads = {
        "lv": ["vieta", "par ko", "īpašība", "vērtība", "drukāts", "veids"],
        "en": ["place", "subject", "property", "value", "printed", "kind"],
    }
    if not rows:
        return {"lv": f"{document.file_name}: nav ko nolasīt\n", "en": f"{document.file_name}: nothing to read\n"}[language]
    return f"{document.file_name}\n\n{as_table(heads[language], rows)}"


_FORMS: Final[dict[str, Callable[[Document, str], str]]] = {"table": _table, "claims": _claims, "facts": _facts}
