"""Things that may be one, for `regkg review --duplicates`: shown with score and reasons, and a person's decision written down."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

if TYPE_CHECKING:
    from regkg.duplicates import Candidate
    from regkg.stores import Store

_COLUMNS: Final = ("score", "left", "left_name", "right", "right_name", "reasons")
_HEADERS: Final = {
    "lv": ("Vērtējums", "Viens", "Nosaukums", "Otrs", "Nosaukums", "Kāpēc"),
    "en": ("Score", "One", "Name", "Other", "Name", "Why"),
}
_LATVIAN: Final = {
    "the same name": "vienāds nosaukums",
    "letters that look the same": "burti izskatās vienādi",
    "look-alike letters": "citas rakstības burti, kas izskatās tāpat",
    "diacritics, marks or case": "atšķiras tikai garumzīmes, pieturzīmes vai lielie burti",
    "legal form": "atšķiras tikai juridiskās formas pieraksts",
    "case ending": "atšķiras tikai locījums",
    "abbreviated word or order of words": "saīsināts vārds vai cita vārdu secība",
    "one letter": "atšķiras viens burts",
    "acronym": "saīsinājums atbilst vārdu sākumburtiem",
    "known under both names": "zināms ar abiem nosaukumiem",
    "title alone": "vienāds tikai nosaukums",
    "same code": "viens numurs vai kods",
    "same country": "viena valsts",
    "country not known": "valsts nav zināma",
    "same place": "viena vieta",
    "other place": "cita vieta",
}


def duplicates_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of a command that shows things that may be one: --duplicates, --at-least, --same, --different."""
    for option in reversed(
        (
            click.option("--duplicates", is_flag=True, help="Things that may be one, with a score and the reasons; nothing is joined."),
            click.option("--at-least", type=click.FloatRange(0, 1), default=0.6, show_default=True, help="Least score of --duplicates."),
            click.option("--same", nargs=2, metavar="KEEPS OTHER", help="Write down that the two are one, under the identifier KEEPS."),
            click.option("--different", nargs=2, metavar="ONE OTHER", help="Write down that the two are two; they are not asked again."),
        )
    ):
        command = option(command)
    return command


def show_duplicates(store: Store, *, curated: Path, authority: Path, at_least: float, fmt: str, language: str, output: Path | None) -> int:
    """Write the candidates of a graph as table, CSV, TSV or JSON, and return how many there are.

    Those on which `identities.jsonl` in the curated folder decides are left out. Raises ClaimError for a line of it that is at fault.
    """
    from regkg.authority import Authority
    from regkg.cli.output import WRITERS, write
    from regkg.duplicates import find_duplicates, things_in
    from regkg.identities import read_identities

    found = find_duplicates(things_in(store), authority=Authority.read(authority), identities=read_identities(curated), at_least=at_least)
    header = _HEADERS[language] if fmt == "table" else _COLUMNS
    write(WRITERS[fmt](header, _rows(found, language if fmt == "table" else "en")), output)
    return len(found)


def _rows(candidates: Sequence[Candidate], language: str) -> list[tuple[str, ...]]:
    from regkg.identities import short

    return [
        (
            f"{candidate.score:.2f}",
            short(candidate.left),
            candidate.left_name,
            short(candidate.right),
            candidate.right_name,
            "; ".join(_LATVIAN.get(reason, reason) if language == "lv" else reason for reason in candidate.reasons),
        )
        for candidate in candidates
    ]


def decide(verdict: str, keeps: str, other: str, *, curated: Path, by: str, on: date, reason: dict[str, str]) -> str:
    """Write down what a person decided on two things, "same" or "different", at the end of `identities.jsonl` in the curated folder.

    Returns the decision in a line.

    Raises IdentifierError for what is no identifier of ours, ClaimError for things of different kinds or decided on already.
    """
    from regkg.cli.output import write_file
    from regkg.identities import FILE, Identity, short, thing_of, with_identity

    identity = Identity(verdict, thing_of(keeps), (thing_of(other),), reason, by, on)
    write_file(curated / FILE, with_identity(curated, identity).encode())
    return f"{short(identity.keeps)} {'=' if verdict == 'same' else '≠'} {short(identity.others[0])}"
