"""Read documents and print what they state."""

from __future__ import annotations

import json
import sys
import textwrap
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from regkg.cli import BAD_INPUT, BUG, LIMIT, options
from regkg.errors import InputError, LimitError, RegkgError

if TYPE_CHECKING:
    from collections.abc import Callable

    from regkg.cli.pieces import Piece
    from regkg.documents import Document
    from regkg.extract.text.reading import Reading

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

    Text, web pages (HTML, MHTML), PDF with a text layer and DOCX; files, folders with those inside them, or - for standard input.
    The curated claims of this project on a document are included. A document that cannot be read costs only itself: it is reported, the
    others are read, and the exit code is 3, or 5 where only limits were reached.
    """
    from regkg.cli.pieces import pieces_of
    from regkg.crew import done_by
    from regkg.worker import Confines

    chosen = fmt or (_BY_ENDING.get(output.suffix.lower(), "table") if output is not None else "table")
    if explain and chosen not in ("table", "html"):
        raise click.UsageError(f"--explain shows a page to people: on the terminal, or with -f html, not as {chosen}.")
    told = _Told()
    pieces = pieces_of(paths, without=[output] if output else [], failed=told.failed, noted=told.aside)
    sink = _sink(chosen, output, pieces)
    task = _Task("explain" if explain and chosen == "table" else chosen, options.chosen_language(language))
    confines = Confines(seconds=timeout, memory=int(memory * 2**30))
    _prepare(task)
    results = done_by(partial(_extracted, task), pieces, jobs=jobs or _cores(), confines=confines, about=lambda piece: piece.place)
    for number, result in enumerate(_watched(results, len(pieces))):
        if isinstance(result, Exception):
            told.failed(result, pieces[number], is_alone=len(pieces) == 1)
        else:
            told.note(result)
            sink.take(number, result)
    sink.close()
    told.sum_up(len(pieces), task.language)
    if told.code:
        raise SystemExit(told.code)


def _cores() -> int:
    import os

    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


# ── what is read ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class _Task:
    """What is wanted of each document."""

    form: str
    language: str


@dataclass(frozen=True, slots=True)
class _Extracted:
    """What became of a document: the text to be written, what it came to, notes for the user; the text read and what is known of it."""

    text: str
    outcome: str
    notes: list[str]
    read: str
    record: dict[str, str]


def _prepare(task: _Task) -> None:
    """Load once, before there are workers, what each of them needs."""
    from regkg.authority import default_authority
    from regkg.extract.text.lexicon import default_lexicon

    default_lexicon()
    default_authority()
    if task.form != "facts":
        from regkg.terms import default_terms

        default_terms()


def _extracted(task: _Task, piece: Piece) -> _Extracted:
    """The work on one document, done in a worker. Raises as `read_document` does."""
    from regkg.documents import read_document
    from regkg.documents.reader import document_of
    from regkg.extract import read

    if piece.content is None:
        document = read_document(Path(piece.place))
    else:
        document = document_of(piece.content, file_name=piece.within, place=piece.place)
    reading = read(document)
    outcome, notes = _outcome(reading, piece.place, task.language)
    return _Extracted(_FORMS[task.form](reading, task.language), outcome, notes, document.text, document.record())


def _outcome(reading: Reading, place: str, language: str) -> tuple[str, list[str]]:
    """What a document came to, and what is told of it: its encoding, that nothing was found, that its language is not read."""
    from regkg.documents.language import skipped
    from regkg.vocab import RK

    document = reading.document
    notes = [f"{place}: {_WORDS['read as'][language]} {document.encoding}"] if document.encoding is not None else []
    if (why := skipped(document.language, language)) is not None:
        return "skipped", [*notes, f"{place}: {why}"]
    if any(draft.facts and draft.kind != RK.SourceDocument for draft in reading.drafts):
        return "read", notes
    return "nothing", [*notes, f"{place}: {_WORDS['nothing'][language]}"]


_WORDS: Final = {
    "read as": {"lv": "nolasīts kā", "en": "read as"},
    "nothing": {"lv": "nav ko nolasīt", "en": "nothing to read"},
}
#: How a run over several documents is summed up.
_SUMS: Final = {
    "documents": {"lv": "{} dokumenti", "en": "{} documents"},
    "read": {"lv": "ar apgalvojumiem {}", "en": "{} with facts"},
    "nothing": {"lv": "bez tiem {}", "en": "{} with nothing to read"},
    "skipped": {"lv": "valodā, ko nelasa, {}", "en": "{} in a language that is not read"},
    "limit": {"lv": "pāri robežai {}", "en": "{} beyond a limit"},
    "failed": {"lv": "nenolasāmi {}", "en": "{} that cannot be read"},
}


# ── what is told ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass
class _Told:
    """What was told on standard error, what became of how many documents, and the exit code that it amounts to."""

    code: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)

    def failed(self, error: Exception, piece: Piece | None = None, *, is_alone: bool = True) -> None:
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
        if piece is not None:
            self.outcomes["limit" if code == LIMIT else "failed"] += 1
        # what cannot be read at all weighs more than a limit, a fault of ours more than both
        order = (0, LIMIT, BAD_INPUT, BUG)
        self.code = max(self.code, code, key=order.index)

    def note(self, result: _Extracted) -> None:
        """Tell what there is to tell of a document that was read."""
        self.outcomes[result.outcome] += 1
        for note in result.notes:
            self.aside(note)

    def aside(self, text: str) -> None:
        """Tell something that changes no exit code."""
        click.echo(text, err=True)

    def sum_up(self, total: int, language: str) -> None:
        """Tell what became of how many documents, where there were several."""
        if total > 1:
            parts = [_SUMS[key][language].format(self.outcomes[key]) for key in _SUMS if self.outcomes[key]]
            self.aside(f"{_SUMS['documents'][language].format(total)}: {', '.join(parts)}")


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


def _sink(fmt: str, output: Path | None, pieces: list[Piece]) -> _Sink:
    from regkg.cli.pieces import names_of

    ending = _ENDINGS[fmt]
    if output is None or str(output) == "-":
        return _Stream(fmt, len(pieces))
    if len(pieces) == 1 and not output.is_dir() and output.suffix:
        return _File(output)
    if not output.is_dir() and (output.exists() or output.suffix.lower() in _BY_ENDING):
        raise click.UsageError(f"{output} is one file, and there are {len(pieces)} documents. Name a folder, which gets a file for each.")
    return _Folder(output, names_of(pieces, ending), keeps_texts=ending == "jsonl")


class _Sink:
    """Takes results one by one, each with the number of its document."""

    def take(self, number: int, result: _Extracted) -> None:
        """Write one."""
        raise NotImplementedError

    def close(self) -> None:
        """Write what is left."""


class _File(_Sink):
    """One file for one document."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def take(self, number: int, result: _Extracted) -> None:  # noqa: ARG002
        from regkg.cli.output import write_file

        write_file(self._path, result.text.encode())


@dataclass
class _Folder(_Sink):
    """A file for each document, and for claims the texts that they quote, with a list of them."""

    folder: Path
    names: list[str]
    keeps_texts: bool
    records: dict[str, dict[str, str]] = field(default_factory=dict)

    def take(self, number: int, result: _Extracted) -> None:
        from regkg.cli.output import write_file

        name = self.names[number]
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

    def take(self, number: int, result: _Extracted) -> None:  # noqa: ARG002
        if self._is_list:
            click.echo(("," if self._has_some else "[") + "\n" + textwrap.indent(result.text.rstrip("\n"), " "), nl=False)
        else:
            click.echo((self._between if self._has_some else "") + result.text, nl=False)
        self._has_some = True

    def close(self) -> None:
        if self._is_list:
            click.echo("\n]" if self._has_some else "[]")


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
