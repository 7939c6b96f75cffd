"""Labels that no list holds are understood by their parts, and others are not."""

from __future__ import annotations

import pytest
from pyoxigraph import NamedNode

from regkg.extract.text.lexicon import default_lexicon
from regkg.vocab import LEX, RK, code


@pytest.mark.parametrize(
    ("label", "language", "term"),
    [
        ("Projekta kopīgās plānotās izmaksas", "lv", RK.totalBudget),
        ("Kopīgais finansējums", "lv", RK.totalBudget),
        ("Projekta kopējās investīcijas", "lv", RK.totalBudget),
        ("Projekto išlaidų suma, Eur", "lt", RK.totalBudget),
        ("Kopējās attiecināmās projekta izmaksas", "lv", RK.eligibleBudget),
        ("ERAF līdzfinansējuma apmērs", "lv", RK.euContribution),
        ("EU co-financing amount", "en", RK.euContribution),
        ("Projekta plānotais realizācijas laiks", "lv", LEX.period),
        ("Projekta noslēguma termiņš", "lv", RK.endDate),
        ("Projekta pilnais oficiālais nosaukums", "lv", RK.title),
        ("Līguma reģistrācijas numurs", "lv", RK.projectNumber),
        ("Galvenais sadarbības partneris", "lv", code("role", "lead-partner")),
        ("Pārējie projekta partneri", "lv", code("role", "partner")),
        ("Projekta finansējuma gala saņēmējs", "lv", code("role", "lead-partner")),
    ],
)
def test_a_label_is_understood_by_the_parts_of_which_it_is_made(label: str, language: str, term: NamedNode) -> None:
    assert default_lexicon().field(label, language) == term


@pytest.mark.parametrize(
    "label",
    [
        "Projekta vadītājs",
        "Iesniegšanas termiņš",
        "Projekta iesniegšanas termiņš",
        "Projektu iesniegumu iesniegšanas sākums",
        "Projekts un budžets",
    ],
)
def test_a_label_with_a_word_of_no_part_means_nothing(label: str) -> None:
    assert default_lexicon().field(label, "lv") is None
