"""Read documents and print what they state."""

from __future__ import annotations

import json
import sys
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from regkg.cli import BAD_INPUT, BUG, LIMIT, options
from regkg.errors import InputError, LimitError, RegkgError

if TYPE_CHECKING:
    from collections.abc import Callable

    from regkg.documents import Document
    from regkg.extract.reading import Reading

_EPILOG = """\b
Examples:
  regkg extract page.html                   a table of what the page states
  regkg extract page.pdf -f facts           projects with their fields, as JSON
  regkg extract pages -f facts -o facts     one JSON for each document of a folder
  regkg extract page.txt --explain          the text, with what was taken from where
  regkg extract page.txt -f html -o page.html
  cat page.txt | regkg extract -            from standard input
"""

#: Formats with the ending of their files; `claims` and `jsonl` are one.
_ENDINGS: Final = {"table": "txt", "claims": "jsonl", "jsonl": "jsonl", "facts": "json", "html": "html"}
_BY_ENDING: Final = {".json": "facts", ".jsonl": "claims", ".html": "html", ".txt": "table"}

#: Where the texts that were read are kept, beside claims that quote them.
_TEXTS: Final = "texts"


@click.command("extract", epilog=_EPILOG)
@click.argument("paths", nargs=-1, required=True, metavar="FILE…|DIR|-")
@click.option("-f", "--format", "fmt", type=click.Choice(tuple(_ENDINGS)), help="Default: table, or by the ending of -o.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="A folder for one file a document, or the file for a single one.")
@click.option("--explain", is_flag=True, help="Show the text with what was taken from where, and why the rest was not.")
@click.option("-j", "--jobs", type=click.IntRange(min=1, max=256), help="Processes at work. Default: one for each core.")
@click.option(
    "--timeout", type=click.FloatRange(min=0, max=10**8), default=60, show_default=True, metavar="SECONDS", help="For one document."
)
@click.option("--memory", type=click.FloatRange(min=0, max=2**20), default=2, show_default=True, metavar="GIB", help="For one process.")
@options.language
def command(
    paths: tuple[str, ...],
    fmt: str | None,
    output: Path | None,
    jobs: int | None,
    timeout: float,
    memory: float,
    language: str | None,
    *,
    explain: bool,
) -> None:
    """Read documents and print what they state, with the place in the text.

    Text, web pages (HTML, MHTML), PDF with a text layer and DOCX; files, folders (without those inside them), or - for standard input.
    The curated claims of this project on a document are included. A document that cannot be read costs only itself: it is reported, the
    others are read, and the exit code is 3, or 5 where only limits were reached.
    """
    from regkg.crew import done_by
    from regkg.worker import Confines

    chosen = fmt or (_BY_ENDING.get(output.suffix.lower(), "table") if output is not None else "table")
    if explain and chosen not in ("table", "html"):
        raise click.UsageError(f"--explain shows a page to people: on the terminal, or with -f html, not as {chosen}.")
    told = _Told()
    pieces = list(_pieces(paths, told))
    sink = _sink(chosen, output, pieces)
    task = _Task("explain" if explain and chosen == "table" else chosen, options.chosen_language(language))
    confines = Confines(seconds=timeout, memory=int(memory * 2**30))
    _prepare(task)
    results = done_by(partial(_extracted, task), pieces, jobs=jobs or _cores(), confines=confines, about=lambda piece: piece.place)
    for piece, result in zip(pieces, _watched(results, len(pieces)), strict=True):
        if isinstance(result, Exception):
            told.failed(result, piece, is_alone=len(pieces) == 1)
        else:
            told.note(result)
            sink.take(piece, result)
    sink.close()
    if told.code:
        raise SystemExit(told.code)


def _cores() -> int:
    import os

    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


# ── what is read ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class _Piece:
    """A document to be read: a file, or what came from standard input; under which name its result is written."""

    path: Path
    place: str
    content: bytes | None = None


@dataclass(frozen=True, slots=True)
class _Task:
    """What is wanted of each document."""

    form: str
    language: str


@dataclass(frozen=True, slots=True)
class _Extracted:
    """What became of a document: the text to be written, a note for the user, and the text that was read with what is known of it."""

    text: str
    note: str | None
    read: str
    record: dict[str, str]


def _pieces(paths: Iterable[str], told: _Told) -> Iterator[_Piece]:
    """The documents that some paths name."""
    from regkg.documents import document_files
    from regkg.documents.reader import MAXIMUM_BYTES, file_name_for

    for name in paths:
        if name == "-":
            content = sys.stdin.buffer.read(MAXIMUM_BYTES + 1)
            yield _Piece(Path(file_name_for(content, "stdin")), "standard input", content)
        elif Path(name).is_dir():
            try:
                yield from (_Piece(path, str(path)) for path in document_files(Path(name), names_differ=False))
            except RegkgError as error:
                told.failed(error)
                continue
            told.aside(_left_aside(Path(name)))
        else:
            yield _Piece(Path(name), name)


def _left_aside(folder: Path) -> str | None:
    """A note on folders in a folder that hold documents: they are not read."""
    from regkg.documents import SUFFIXES

    inner = [
        path.name
        for path in sorted(folder.iterdir())
        if path.is_dir() and not path.name.endswith("_files") and any(one.suffix.lower() in SUFFIXES for one in path.iterdir())
    ]
    if not inner:
        return None
    named = ", ".join(inner[:3]) + (" …" if len(inner) > 3 else "")
    return f"note: {folder}: folders inside it are not read: {named}"


def _prepare(task: _Task) -> None:
    """Load once, before there are workers, what each of them needs."""
    from regkg.authority import default_authority
    from regkg.extract.lexicon import default_lexicon

    default_lexicon()
    default_authority()
    if task.form != "facts":
        from regkg.terms import default_terms

        default_terms()


def _extracted(task: _Task, piece: _Piece) -> _Extracted:
    """The work on one document, done in a worker. Raises as `read_document` does."""
    from regkg.documents import read_document
    from regkg.documents.reader import document_of
    from regkg.extract import read

    if piece.content is None:
        document = read_document(piece.path)
    else:
        document = document_of(piece.content, file_name=piece.path.name, place=piece.place)
    reading = read(document)
    note = _note(reading, piece.place, task.language)
    return _Extracted(_FORMS[task.form](reading, task.language), note, document.text, document.record())


def _note(reading: Reading, place: str, language: str) -> str | None:
    """What is told of a document in which nothing was found, or that is in a language that is not read."""
    from regkg.documents.language import skipped
    from regkg.vocab import RK

    if (why := skipped(reading.document.language, language)) is not None:
        return f"{place}: {why}"
    if any(draft.facts and draft.kind != RK.SourceDocument for draft in reading.drafts):
        return None
    return {"lv": f"{place}: nav ko nolasīt", "en": f"{place}: nothing to read"}[language]


# ── what is told ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass
class _Told:
    """What was told on standard error, and the exit code that it amounts to."""

    code: int = 0

    def failed(self, error: Exception, piece: _Piece | None = None, *, is_alone: bool = True) -> None:
        """Tell why a document could not be read. A fault of ours is raised where it concerns the only document, and told where not."""
        from regkg.cli.app import say

        if isinstance(error, RegkgError):
            if isinstance(error, InputError) and error.place is None and piece is not None and piece.place not in error.message:
                error.message = f"{piece.place}: {error.message}"
                error.args = (error.message,)
            say(error)
            code = LIMIT if isinstance(error, LimitError) else BAD_INPUT
        elif is_alone or piece is None:
            raise error
        else:
            click.echo(f"error: {piece.place}: this is a fault in regkg: {type(error).__name__}: {error}", err=True)
            click.echo(f"hint: please report it; regkg extract {piece.place} tells more", err=True)
            code = BUG
        # what cannot be read at all weighs more than a limit, a fault of ours more than both
        order = (0, LIMIT, BAD_INPUT, BUG)
        self.code = max(self.code, code, key=order.index)

    def note(self, result: _Extracted) -> None:
        """Tell that nothing was found in a document."""
        self.aside(result.note)

    def aside(self, text: str | None) -> None:
        """Tell something that changes no exit code."""
        if text is not None:
            click.echo(text, err=True)


def _watched(results: Iterator[_Extracted | Exception], total: int) -> Iterator[_Extracted | Exception]:
    """The results, with a bar on standard error where that is a terminal and there is something to wait for."""
    if total < 2 or not sys.stderr.isatty():
        yield from results
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as progress:
        yield from progress.track(results, total=total)


# ── where it is written ──────────────────────────────────────────────────────────────────────────────────────────────────


def _sink(fmt: str, output: Path | None, pieces: list[_Piece]) -> _Sink:
    ending = _ENDINGS[fmt]
    if output is None or str(output) == "-":
        return _Stream(fmt, len(pieces))
    if len(pieces) == 1 and not output.is_dir() and output.suffix:
        return _File(output)
    if output.exists() and not output.is_dir():
        raise click.UsageError(f"{output} is a file; several documents need a folder.")
    return _Folder(output, _names(pieces, ending), keeps_texts=ending == "jsonl")


class _Sink:
    """Takes results one by one."""

    def take(self, piece: _Piece, result: _Extracted) -> None:
        """Write one."""
        raise NotImplementedError

    def close(self) -> None:
        """Write what is left."""


class _File(_Sink):
    """One file for one document."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def take(self, piece: _Piece, result: _Extracted) -> None:  # noqa: ARG002
        from regkg.cli.output import write_file

        write_file(self._path, result.text.encode())


@dataclass
class _Folder(_Sink):
    """A file for each document, and for claims the texts that they quote, with a list of them."""

    folder: Path
    names: dict[Path, str]
    keeps_texts: bool
    records: dict[str, dict[str, str]] = field(default_factory=dict)

    def take(self, piece: _Piece, result: _Extracted) -> None:
        from regkg.cli.output import write_file

        name = self.names[piece.path]
        write_file(self.folder / name, result.text.encode())
        if self.keeps_texts:
            stem = name.rpartition(".")[0]
            write_file(self.folder / _TEXTS / f"{stem}.txt", result.read.encode("utf-8", errors="replace"))
            self.records[stem] = result.record

    def close(self) -> None:
        from regkg.cli.output import write_file

        if self.keeps_texts and self.records:
            write_file(self.folder / _TEXTS / "index.json", (json.dumps(self.records, ensure_ascii=False, indent=1) + "\n").encode())


class _Stream(_Sink):
    """Standard output: one after the other, JSON of several documents as a list."""

    def __init__(self, fmt: str, count: int) -> None:
        self._is_list = fmt == "facts" and count > 1
        self._between = "\n" if fmt == "table" else ""
        self._has_some = False

    def take(self, piece: _Piece, result: _Extracted) -> None:  # noqa: ARG002
        if self._is_list:
            click.echo(("," if self._has_some else "[") + "\n" + textwrap.indent(result.text.rstrip("\n"), " "), nl=False)
        else:
            click.echo((self._between if self._has_some else "") + result.text, nl=False)
        self._has_some = True

    def close(self) -> None:
        if self._is_list:
            click.echo("\n]" if self._has_some else "[]")


def _names(pieces: list[_Piece], ending: str) -> dict[Path, str]:
    """The name of each document's file: its own name, with its ending where another document differs in that alone.

    Raises InputError for two documents whose files would have one name.
    """
    stems = Counter(piece.path.stem.casefold() for piece in pieces)
    names: dict[Path, str] = {}
    taken: dict[str, _Piece] = {}
    for piece in pieces:
        name = f"{piece.path.stem if stems[piece.path.stem.casefold()] == 1 else piece.path.name}.{ending}"
        if (other := taken.setdefault(name.casefold(), piece)) is not piece:
            raise InputError(f"{other.place} and {piece.place} would both be written to {name}", hint="write them to folders of their own")
        names[piece.path] = name
    return names


# ── forms ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _facts(reading: Reading, _: str) -> str:
    from regkg.extract import facts_of

    return json.dumps(facts_of(reading), ensure_ascii=False, indent=1) + "\n"


def _claims(reading: Reading, _: str) -> str:
    from regkg.claims import write_claims

    return write_claims(_all_claims(reading))


def _all_claims(reading: Reading) -> list[Any]:
    """What rules read, and what people stated."""
    from regkg.config import load_config
    from regkg.curated import read_curation
    from regkg.extract.statements import claims_of

    return [*claims_of(reading), *read_curation(load_config().curated).claims_on(reading.document)]


def _table(reading: Reading, language: str) -> str:
    from pyoxigraph import NamedNode

    from regkg.cli.output import as_table
    from regkg.queries import short
    from regkg.terms import default_terms
    from regkg.vocab import ID

    terms = default_terms()
    document: Document = reading.document
    rows = []
    for claim in sorted(_all_claims(reading), key=lambda claim: claim.sort_key()):
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
        return f"{document.file_name}: {({'lv': 'nav ko nolasīt', 'en': 'nothing to read'})[language]}\n"
    return f"{document.file_name}\n\n{as_table(heads[language], rows)}"


def _explained(reading: Reading, language: str) -> str:
    from regkg.cli.output import has_color, width
    from regkg.explained import explain, terminal

    return terminal.write(explain(reading, _all_claims(reading), language), color=has_color(), width=width())


def _html(reading: Reading, language: str) -> str:
    from regkg.explained import explain, html

    return html.write(explain(reading, _all_claims(reading), language))


_FORMS: Final[dict[str, Callable[[Reading, str], str]]] = {
    "table": _table,
    "claims": _claims,
    "jsonl": _claims,
    "facts": _facts,
    "explain": _explained,
    "html": _html,
}
