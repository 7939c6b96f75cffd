"""Changes are told in sentences that a Latvian or an English reader would write."""

from __future__ import annotations

import pytest

from regkg.diff.changes import Action, Changes, Entity
from regkg.diff.words import Reader, as_markdown, as_text, term_of

RK = "https://w3id.org/regkg/ontology#"


def changes(count: int, action: Action = "added", kind: str = "Project") -> Changes:
    """So many things of a kind, all with one change."""
    names = [f"<https://w3id.org/regkg/id/project/p/{number}>" for number in range(count)]
    kinds = (f"<{RK}{kind}>",)
    facts = {name: {f"<{RK}title>": ['"Dunes *and* \\u001b[31mbogs"@en']} for name in names}
    return Changes("1", "2", (b"<urn:a> <urn:b> <urn:c> .\n",), (), tuple(Entity(name, action, kinds) for name in names), facts)


@pytest.mark.parametrize(
    ("count", "action", "kind", "lv", "en"),
    [
        (1, "added", "Project", "pievienots 1 projekts", "1 project added"),
        (2, "added", "Project", "pievienoti 2 projekti", "2 projects added"),
        (11, "changed", "Organisation", "mainītas 11 organizācijas", "11 organisations changed"),
        (21, "removed", "Organisation", "izņemta 21 organizācija", "21 organisations removed"),
        (3, "merged", "Place", "apvienotas 3 vietas", "3 places merged"),
        (1, "renamed", "EventSeries", "pārdēvēts 1 pasākumu cikls", "1 event series renamed"),
        (5, "added", "Unheard", "pievienoti 5 citi ieraksti", "5 other things added"),
    ],
)
def test_numbers_and_genders_agree(count: int, action: Action, kind: str, lv: str, en: str) -> None:
    assert Reader(changes(count, action, kind), "lv").summary() == lv
    assert Reader(changes(count, action, kind), "en").summary() == en


def test_signs_that_steer_a_terminal_are_not_passed_on() -> None:
    assert "\x1b" not in as_text(changes(1), "en")


def test_signs_of_markdown_in_names_are_taken_as_they_are() -> None:
    assert "Dunes \\*and\\* " in as_markdown(changes(1), "en")


def test_a_statement_that_no_thing_of_ours_bears_is_counted() -> None:
    only = Changes("1", "2", (b"<urn:a> <urn:b> <urn:c> .\n",), (), (), {})
    assert as_text(only, "en") == "Statements: 0 added, 1 removed.\n"


def test_a_statement_about_a_statement_is_a_text() -> None:
    assert term_of("<<( <urn:a> <urn:b> <urn:c> )>>").value.startswith("<<(")
