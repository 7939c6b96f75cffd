"""Look at doubtful claims one by one, and decide on them."""

from __future__ import annotations

import datetime
import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from regkg.cli import FINDINGS, options
from regkg.cli.duplicates import decide, duplicates_options, show_duplicates

if TYPE_CHECKING:
    from regkg.config import Config
    from regkg.curated import Review
    from regkg.review.desk import Desk
    from regkg.review.items import Item
    from regkg.stores import Store

_EPILOG = """\b
Examples:
  regkg review                                  on a terminal: one by one; else a list
  regkg review --all --property endDate         every claim on an end, sure or not
  regkg review -f html -o review.html           a page with the sentences and the commands
  regkg review --accept 5e34 --by "data editor" the document says so
  regkg review --reject 5e34 --reason "the deadline of the call"
  regkg review --correct 5e34 2021-03           the document says something else there
  regkg review --undo 5e34
  regkg review --duplicates                     things that may be one; --same KEEPS OTHER joins two
  regkg review --stale                          decisions whose claim is not there any more
"""

_KINDS: Final = ("stated", "inferred", "restored", "curated")

#: What keys do; the first letters of the Latvian words only for those who read these.
_KEYS: Final = {
    "en": {"a": "accept", "r": "reject", "c": "correct", "s": "skip", "q": "quit", "\x04": "quit"},
    "lv": {"p": "accept", "n": "reject", "l": "correct", "i": "skip", "b": "quit"},
}

_COLUMNS: Final = (
    "id document line column subject subject_label property property_label value value_label before quote after kind rule confidence rank "
    "verdict keeps by date reason"
).split()


@click.command("review", epilog=_EPILOG)
@click.argument("names", nargs=-1, metavar="[DOC…]")
@click.option("--documents", type=click.Path(path_type=Path, file_okay=False), help="Folder of documents. Default: data/documents.")
@click.option("--all", "shows_all", is_flag=True, help="Every claim, not the doubtful ones alone.")
@click.option("--document", "in_documents", multiple=True, metavar="DOC", help="Every claim in this document; may be repeated.")
@click.option("--property", "property_", metavar="NAME", help="Every claim on this property: rk:endDate, or its label.")
@click.option("--kind", type=click.Choice(_KINDS), help="Every claim of this kind.")
@click.option("--conflicts", is_flag=True, help="Every claim in an open conflict.")
@click.option("--decided", is_flag=True, help="Claims on which was decided.")
@click.option("--stale", is_flag=True, help="Decisions whose claim is not there any more; exit 1 if there are any.")
@click.option("--threshold", type=click.FloatRange(0, 1), help="Doubtful is what lies below. Default: that of regkg.toml, 0.8.")
@click.option("--accept", multiple=True, metavar="ID…", help="The document says so.")
@click.option("--reject", multiple=True, metavar="ID…", help="The document does not say so.")
@click.option("--correct", nargs=2, multiple=True, metavar="ID VALUE", help="The document says VALUE there.")
@click.option("--undo", multiple=True, metavar="ID…", help="Take a decision back.")
@click.option(
    "--by",
    default="data editor",
    envvar="REGKG_REVIEWER",
    show_envvar=True,
    show_default=True,
    metavar="ROLE",
    help="Who decides: a role or handle in small letters, never a person's name.",
)
@click.option("--reason", metavar="TEXT", help="Why. Default: what the decision says.")
@click.option("--date", "on", type=click.DateTime(["%Y-%m-%d"]), help="The day of the decision. Default: today.")
@click.option(
    "-f",
    "--format",
    "fmt",
    type=click.Choice(["text", "html", "json", "csv"]),
    help="Default: by the ending of -o, else one by one on a terminal, else text.",
)
@options.output
@duplicates_options
@options.language
def command(
    names: tuple[str, ...],
    documents: Path | None,
    in_documents: tuple[str, ...],
    property_: str | None,
    kind: str | None,
    threshold: float | None,
    accept: tuple[str, ...],
    reject: tuple[str, ...],
    correct: tuple[tuple[str, str], ...],
    undo: tuple[str, ...],
    by: str,
    reason: str | None,
    on: datetime.datetime | None,
    fmt: str | None,
    output: Path | None,
    language: str | None,
    same: tuple[str, str] | None,
    different: tuple[str, str] | None,
    at_least: float,
    *,
    duplicates: bool,
    shows_all: bool,
    conflicts: bool,
    decided: bool,
    stale: bool,
) -> None:
    """Show claims that a rule is not sure of, with the sentence around, and decide on them: accept, reject or correct.

    Decisions are written to data/curated/decisions.jsonl with role, day and reason, and hold for the same statement in the same sentence
    when the text is read again or has changed. The day is today unless --date names another; nothing else looks at the clock.
    """
    from regkg.cli.app import say
    from regkg.config import load_config
    from regkg.review.desk import open_desk
    from regkg.review.words import none_doubtful, word
    from regkg.terms import default_terms

    config = load_config()
    tongue = options.chosen_language(language)
    day = on.date() if on else datetime.datetime.now(tz=datetime.UTC).astimezone().date()
    for verdict, pair in (("same", same), ("different", different)):
        if pair is not None:
            reasons = {"en": reason or f"{verdict}: looked at by the {by}"}
            click.echo(decide(verdict, *pair, curated=config.curated, by=by, on=day, reason=reasons))
    if same is not None or different is not None:
        click.echo(word("then", tongue), err=True)
        return
    if duplicates:
        shown_as = {"text": "table", "html": "table", None: "table"}.get(fmt, fmt) or "table"
        store = options.chosen_store(None) if documents is None else _store_of(documents, config)
        found = show_duplicates(
            store, curated=config.curated, authority=config.authority, at_least=at_least, fmt=shown_as, language=tongue, output=output
        )
        if not found:
            click.echo(word("no duplicates", tongue), err=True)
        return
    actions = {"accept": list(accept), "reject": list(reject), "undo": list(undo)}
    acts = any(actions.values()) or bool(correct)
    if acts:
        names = _more_identifiers(names, actions)
    desk = open_desk(
        config,
        documents=documents,
        names=(*names, *in_documents),
        terms=default_terms(),
        language=tongue,
        by=by,
        on=day,
        reason=reason,
        told=say,
    )
    path = config.curated / "decisions.jsonl"
    if acts:
        _decide(desk, actions, correct, path)
        return
    if stale:
        _tell_stale(desk, output)
        return
    limit = Decimal(str(threshold)) if threshold is not None else config.threshold
    shown = _chosen(
        desk,
        limit,
        names=names,
        in_documents=in_documents,
        property_=property_,
        kind=kind,
        shows_all=shows_all,
        conflicts=conflicts,
        decided=decided,
    )
    is_default = not (names or in_documents or property_ or kind or shows_all or conflicts or decided)
    nothing = none_doubtful([item.claim.confidence for item in desk.items], limit, tongue) if is_default else None
    chosen_format = fmt or {".html": "html", ".json": "json", ".csv": "csv"}.get(output.suffix if output else "", "")
    if not chosen_format and output is None and sys.stdin.isatty() and sys.stdout.isatty():
        _one_by_one(desk, shown, path, nothing)
        return
    _write(shown, chosen_format or "text", tongue, output, documents, nothing)


def _store_of(documents: Path, config: Config) -> Store:
    """What a folder of documents says, as a graph to ask. Raises DocumentError where it cannot be read."""
    from regkg.build import build_folder
    from regkg.cli.app import say
    from regkg.stores import EmbeddedStore

    built = build_folder(documents, curated=config.curated, authority=config.authority, threshold=config.threshold, told=say)
    return EmbeddedStore.of(built.quads)


def _more_identifiers(names: tuple[str, ...], actions: dict[str, list[str]]) -> tuple[str, ...]:
    """Further identifiers may follow the first: `--accept ID ID ID`; what is left are documents."""
    further = [name for name in names if re.fullmatch(r"(?:id:)?(?:claim/)?[0-9a-f]{4,16}", name)]
    used = [ids for ids in actions.values() if ids]
    if further and len(used) != 1:
        raise click.UsageError(f"it is not clear what is to be done with {further[0]}. Write the option before each identifier.")
    if further:
        used[0].extend(further)
    return tuple(name for name in names if name not in further)


def _chosen(
    desk: Desk,
    threshold: Decimal,
    *,
    names: Sequence[str],
    in_documents: Sequence[str],
    property_: str | None,
    kind: str | None,
    shows_all: bool,
    conflicts: bool,
    decided: bool,
) -> list[Item]:
    """The claims asked for: the doubtful ones, or every one that fits what was asked for."""
    from regkg.review.items import find_property, is_doubtful, is_in, is_on

    tests: list[Callable[[Item], bool]] = []
    if names or in_documents:
        tests.append(is_in([*names, *in_documents]))
    if property_ is not None:
        tests.append(is_on(find_property(property_, desk.terms)))
    if kind is not None:
        tests.append(lambda item: item.claim.kind == kind)
    if conflicts:
        tests.append(lambda item: item.in_open_conflict)
    if decided:
        tests.append(lambda item: item.review is not None)
    if not (shows_all or in_documents or property_ or kind or conflicts or decided):
        tests.append(is_doubtful(threshold))
    return [item for item in desk.items if all(test(item) for test in tests)]


# ── deciding ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _decide(desk: Desk, actions: dict[str, list[str]], correct: Sequence[tuple[str, str]], path: Path) -> None:
    """Write the decisions asked for, all or none."""
    from regkg.review.items import find_item
    from regkg.review.words import word

    decide: dict[str, Callable[[Item], Review]] = {"accept": desk.accept, "reject": desk.reject}
    new = [(item := find_item(name, desk.items), decide[action](item)) for action in decide for name in actions[action]]
    new += [(item := find_item(name, desk.items), desk.correct(item, value)) for name, value in correct]
    gone = [desk.decision_on(name) for name in actions["undo"]]
    keys = [review.key for _, review in new] + [review.key for review in gone]
    if len(set(keys)) < len(keys):
        raise click.UsageError("one claim is named twice, or two are the same statement in the same words. Decide on it once.")
    _record(path, add=[review for _, review in new], drop=[*gone, *(item.review for item, _ in new if item.review is not None)])
    for item, review in new:
        click.echo(_told(item, review, desk.language))
    for review in gone:
        click.echo(f"{word('undone', desk.language)}: {review.iri.value.rpartition('/')[2]}")
    click.echo(word("then", desk.language), err=True)


def _told(item: Item, review: Review, language: str) -> str:
    from regkg.reports.shown import visible
    from regkg.review.items import kept_label
    from regkg.review.words import word

    kept = f" → {kept_label(review.keeps, language)}" if review.verdict == "corrected" and review.keeps is not None else ""
    said = f"{item.id} {item.subject_label} · {item.property_label} = {item.value_label}{kept}"
    return f"{word(review.verdict, language)}: {visible(said)}"


def _record(path: Path, *, add: Sequence[Review], drop: Sequence[Review]) -> None:
    """Write decisions among those that are there now: whoever else decides at this moment waits, and a broken line stops it."""
    from regkg.cli.output import write_file
    from regkg.curated import revised

    with _alone_in(path.parent):
        write_file(path, revised(path, add=add, drop=drop).encode())


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Keep other reviewers waiting; where the system has no such locks, files are still written whole or not at all."""
    folder.mkdir(parents=True, exist_ok=True)
    try:
        import fcntl
    except ImportError:  # Windows
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _one_by_one(desk: Desk, items: Sequence[Item], path: Path, nothing: str | None) -> None:
    """Ask for each claim; each answer is written at once, so that nothing is lost when the reviewer stops."""
    from regkg.cli.output import has_color, width
    from regkg.review.listing import block
    from regkg.review.words import counted, word

    language = desk.language
    click.echo(nothing or word("nothing", language) if not items else f"{counted(len(items), language)}. {word('meaning', language)}\n")
    decided = 0
    for number, item in enumerate(items, start=1):
        click.echo(f"{number}/{len(items)}  {block(item, language=language, width=width(), color=has_color())}", nl=False)
        does = _pressed(language)
        if does == "quit":
            break
        review = None if does == "skip" else _answer(desk, item, does)
        if review is not None:
            _record(path, add=[review], drop=[] if item.review is None else [item.review])
            click.echo(f"  {_told(item, review, language)}")
            decided += 1
        click.echo()
    if decided:
        click.echo(word("then", language))


def _pressed(language: str) -> str:
    """What the key stands for that a reviewer presses; asked again for any other key."""
    from regkg.review.words import word

    keys = _KEYS["en"] | _KEYS[language]
    while True:
        click.echo(f"  {word('keys', language)} ", nl=False)
        key = click.getchar().casefold()
        click.echo()
        if key in keys:
            return keys[key]


def _answer(desk: Desk, item: Item, does: str) -> Review | None:
    """The decision that a key stands for, with what is asked for besides; None to leave the claim as it is."""
    from regkg.errors import ClaimError
    from regkg.review.words import REASONS, word

    def why(verdict: str) -> str | None:
        if desk.header.reason:
            return None
        prompt = word("why", desk.language).format(default=REASONS[verdict][desk.language])
        return click.prompt(f"  {prompt}", default="", show_default=False, prompt_suffix="") or None

    if does == "accept":
        return desk.accept(item)
    if does == "reject":
        return desk.reject(item, why("rejected"))
    while True:
        text = click.prompt(f"  {word('new value', desk.language)}", default="", show_default=False, prompt_suffix="")
        if not text.strip():
            return None
        try:
            review = desk.correct(item, text)
        except ClaimError as error:
            click.echo(f"  {error}{f' ({error.hint})' if error.hint else ''}")
            continue
        reason = why("corrected")
        return desk.correct(item, text, reason) if reason else review


# ── showing ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _write(items: Sequence[Item], fmt: str, language: str, output: Path | None, documents: Path | None, nothing: str | None) -> None:
    from regkg.cli.output import as_csv, has_color, width, write
    from regkg.review import listing, page

    def text() -> str:
        return listing.written(items, language=language, width=width(), color=has_color() and output is None, nothing=nothing)

    def csv() -> str:
        return as_csv(_COLUMNS, [[_cell(item.row().get(name)) for name in _COLUMNS] for item in items])

    def json() -> str:
        from json import dumps

        return dumps([item.row() for item in items], ensure_ascii=False, indent=1) + "\n"

    def html() -> str:
        return page.write(items, language=language, documents=documents, nothing=nothing)

    write({"text": text, "csv": csv, "json": json, "html": html}[fmt](), output)


def _cell(value: Any) -> str:
    return "" if value is None else str(value)


def _tell_stale(desk: Desk, output: Path | None) -> None:
    from regkg.cli.output import write
    from regkg.review.listing import written_stale

    stale = desk.built.resolution.stale
    write(written_stale(stale, language=desk.language), output)
    if stale:
        raise SystemExit(FINDINGS)
