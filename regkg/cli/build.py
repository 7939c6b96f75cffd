"""Read all documents into a validated graph."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from regkg.cli import BAD_INPUT, FINDINGS, LIMIT, options

if TYPE_CHECKING:
    from collections.abc import Iterator

    from regkg.build import Built
    from regkg.errors import InputError
    from regkg.shacl import Report

_EPILOG = """\b
Examples:
  regkg build                                  data/documents into build/
  regkg build --documents pages -o pages.graph other documents, another folder
"""

_ARTEFACTS: Final = (
    "claims",
    "texts",
    "authority.trig",
    "regkg.ttl",
    "regkg.trig",
    "store",
    "store.json",
    "names.tsv",
    "report.json",
)


@click.command("build", epilog=_EPILOG)
@click.option(
    "--documents",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder of documents. Default: data/documents.",
)
@click.option("-o", "--output", type=click.Path(path_type=Path, file_okay=False), help="Where to write. Default: build/.")
@options.language
def command(documents: Path | None, output: Path | None, language: str | None) -> None:
    """Read the documents, resolve what they claim, validate the graph, and write claims/, texts/, regkg.ttl,
    regkg.trig, authority.trig, store/ and report.json.

    Exit 1 if the graph violates the shapes. A document that is not in the
    manifest and cannot be read costs only itself: it is reported, the others
    are built, and the exit code is 3, or 5 where only limits were reached.
    """
    from regkg.build import build_folder
    from regkg.cli.app import say
    from regkg.config import load_config
    from regkg.errors import LimitError

    config = load_config()
    folder = output or config.build
    tongue = options.chosen_language(language)
    unread: list[InputError] = []
    built = build_folder(
        documents or config.documents,
        curated=config.curated,
        authority=config.authority,
        threshold=config.threshold,
        told=unread.append,
    )
    for error in unread:
        say(error)
    _tell(built, folder, tongue)
    report = _write(built, folder)
    click.echo(_summary(built, report, folder, tongue))
    for note in _notes(built, tongue):
        click.echo(note, err=True)
    if unread:
        raise SystemExit(LIMIT if all(isinstance(error, LimitError) for error in unread) else BAD_INPUT)
    if report.violations:
        raise SystemExit(FINDINGS)


def _tell(built: Built, folder: Path, language: str) -> None:
    """Tell on standard error which documents are in a language that is not read, and which are read otherwise than for the last build."""
    from regkg.documents.language import skipped

    try:
        before = json.loads((folder / "texts" / "index.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        before = {}
    for source in built.sources:
        document = source.document
        if document.encoding is not None:
            click.echo(f"{document.file_name}: {({'lv': 'nolasīts kā', 'en': 'read as'})[language]} {document.encoding}", err=True)
        if (why := skipped(document.language, language)) is not None:
            click.echo(f"{document.file_name}: {why}", err=True)
        known = before.get(document.name) if isinstance(before, dict) else None
        if not isinstance(known, dict) or known.get("sha256") != document.sha256 or known.get("text_sha256") == document.text_sha256:
            continue
        readers = f"{known.get('reader')} → {document.reader}"
        changed = {
            "lv": f"teksts tagad nolasīts citādi ({readers}); pārskatiet labojumus",
            "en": f"its text is read otherwise now ({readers}); look at its curated claims",
        }
        click.echo(f"{document.file_name}: {changed[language]}", err=True)


def _write(built: Built, folder: Path) -> Report:
    """Write everything beside the folder's content and move it in when it is whole."""
    from regkg.cli.output import write_file
    from regkg.publish.serialise import trig, turtle
    from regkg.queries import names_list
    from regkg.shacl import validate
    from regkg.stores import EmbeddedStore

    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".building-") as name:
        new = Path(name)
        for document, text in built.claim_files().items():
            write_file(new / "claims" / f"{document}.jsonl", text.encode())
        for document, text in built.texts().items():
            write_file(new / "texts" / f"{document}.txt", text.encode("utf-8", errors="replace"))
        write_file(new / "texts" / "index.json", (json.dumps(built.records(), ensure_ascii=False, indent=1) + "\n").encode())
        write_file(new / "regkg.ttl", turtle(built.quads))
        write_file(new / "regkg.trig", trig(built.quads))
        write_file(new / "authority.trig", trig(built.known))
        EmbeddedStore.write(new, built.quads)
        write_file(new / "names.tsv", names_list(EmbeddedStore.of(built.quads)).encode())
        report = validate(built.quads)
        write_file(new / "report.json", _report(report, built).encode())
        for artefact in _ARTEFACTS:
            _move(new / artefact, folder / artefact, new / f"old-{artefact}")
    return report


def _report(report: Report, built: Built) -> str:
    """The report as a document, in English, with the places of its findings in regkg.ttl."""
    from pyoxigraph import RdfFormat

    from regkg.files.reader import parsed
    from regkg.labels import Labels
    from regkg.publish.serialise import turtle
    from regkg.reports import WRITERS
    from regkg.reports.compose import Context, page_of
    from regkg.shacl import default_rules
    from regkg.stores import EmbeddedStore
    from regkg.terms import default_terms

    store, terms = EmbeddedStore.of(built.quads), default_terms()
    graph = parsed(turtle(built.quads).decode(), "regkg.ttl", RdfFormat.TURTLE)
    labels = Labels(store, terms, "en")
    context = Context(default_rules().graph, store, labels, terms, "en", home=lambda: graph)
    return WRITERS["json"](page_of(report, context))


def _move(new: Path, target: Path, old: Path) -> None:
    if target.exists():
        target.rename(old)
    new.rename(target)


def _summary(built: Built, report: Report, folder: Path, language: str) -> str:
    """What a minister's office would want to know."""
    from regkg.stores import EmbeddedStore
    from regkg.summary import as_text, content_of, summary_lines

    lines = summary_lines(content_of(EmbeddedStore.of(built.quads)), language, report=report)
    near = folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder
    shown = {"lv": "Grafs", "en": "Graph"}[language], f"{near / 'regkg.ttl'} · {near / 'regkg.trig'}"
    return as_text([*lines, shown])


def _notes(built: Built, language: str) -> Iterator[str]:
    """What waits for a person: doubtful claims, and decisions whose claim is not there any more."""
    resolution = built.resolution
    waiting = sum(rank == "awaiting" for rank in resolution.ranks.values())
    if waiting:
        yield _NOTES["waiting"][language].format(number=waiting)
    if resolution.stale:
        yield _NOTES["stale"][language].format(number=len(resolution.stale))


_NOTES: Final = {
    "waiting": {
        "lv": "Gaida pārskatīšanu un nav publicēti: {number} (regkg review)",
        "en": "Claims that await review and are not published: {number} (regkg review)",
    },
    "stale": {
        "lv": "Lēmumi, kuru apgalvojuma vairs nav: {number} (regkg review --stale)",
        "en": "Decisions whose claim is not there any more: {number} (regkg review --stale)",
    },
}
