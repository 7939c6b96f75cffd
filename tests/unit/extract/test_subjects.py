"""Bodies that no noun tells to be one: the verb of carrying out a project does."""

from __future__ import annotations

import pytest

from tests.samples import project_in


def lead(text: str) -> str | None:
    """Who leads the one project of a text."""
    return project_in(text).get("lead_partner")


@pytest.mark.parametrize(
    "name",
    [
        "Latvijas Zaļais Krusts",
        "Kalnu Franču licejs",
        "Kalnu Nacionālais zooloģiskais dārzs",
        "Latvijas Nacionālā opera un balets",
        "Kalnu Mākslas festivāls",
        "Latvijas Mobilais telefons",
    ],
)
@pytest.mark.parametrize(
    "text", ["{} īsteno projektu “Saules taka”.", "Projektu “Saules taka” īsteno {}.", "{} ir uzsākusi projektu “Saules taka”."]
)
def test_whoever_carries_out_a_project_is_a_body_whatever_it_is_called(text: str, name: str) -> None:
    assert lead(text.format(name)) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Projektu “Saules taka” īsteno Kalnu satiksme.", "Kalnu satiksme"),
        ("Lauku ļaužu sadarbības kopa (LLSK) īsteno projektu “Saules taka”.", "Lauku ļaužu sadarbības kopa"),
        ("Lauku ļaužu sadarbības kopa (LLSK) 2011.gada 1.februārī sāka projekta “Saules taka” īstenošanu.", "Lauku ļaužu sadarbības kopa"),
        ("Lietuvos Žalias Kryžius įgyvendina projektą „Saulės takas“.", "Lietuvos Žalias Kryžius"),
        ("Eesti Roheline Rist viib ellu projekti „Päikese rada“.", "Eesti Roheline Rist"),
        ("Hill Green Cross implements the project “Sun Trail”.", "Hill Green Cross"),
        ("The project “Sun Trail” is led by the Green Cross of Hills in cooperation with others.", "Green Cross of Hills"),
    ],
)
def test_a_name_beside_the_verb_is_a_body_in_each_language(text: str, name: str) -> None:
    assert lead(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "Anna Liepa īsteno projektu “Saules taka”.",
        "Projektu “Saules taka” vada Upes muzeja direktore Ilze Kalna.",
        "Šogad Latvija īsteno projektu “Saules taka”.",
        "Pilsētas jaunieši īsteno projektu “Saules taka”.",
        "Divi Kalnu ciemi īsteno projektu “Saules taka”.",
        "Projektu “Saules taka” īsteno Kalnu Upes ciemā.",
        "The project “Sun Trail” is led by Latvian partners.",
        "The project “Sun Trail” is coordinated by HTT experts.",
    ],
)
def test_persons_places_and_words_in_other_cases_are_none(text: str) -> None:
    assert lead(text) is None


def test_a_form_in_letters_may_stand_before_the_name_in_quotation_marks() -> None:
    assert lead("Projektu “Saules taka” īsteno PIKC „Kalnu Valsts tehnikums”.") == "PIKC „Kalnu Valsts tehnikums”"


@pytest.mark.parametrize("where", ["Kalnu Pakājē", "Sauleskalna Krastiem"])
def test_where_and_for_whom_somebody_carries_it_out_is_no_body(where: str) -> None:
    assert lead(f"Projektu “Zaļais ceļš” īsteno {where}.") is None
