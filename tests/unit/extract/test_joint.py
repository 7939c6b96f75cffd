"""Whose joint work a project is."""

from __future__ import annotations

import pytest

from tests.samples import partners_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Projekts “Gudrie dārzi” ir Ezermalas novada pašvaldības un Kalnu universitātes sadarbības rezultāts.", "Ezermalas Kalnu"),
        ("Projekts “Gudrie dārzi” tiek īstenots ciešā Ezermalas domes un Kalnu universitātes sadarbībā.", "Ezermalas Kalnu"),
        ("Projekts “Gudrie dārzi” ir Ezermalas domes un Kalnu universitātes kopprojekts.", "Ezermalas Kalnu"),
        ("Projekts “Gudrie dārzi” tiek īstenots sadarbībā starp Ezermalas domi, Upes skolu un Kalnu universitāti.", "Ezermalas Upes Kalnu"),
        ("Noslēdzies projekts Nr. LLI-901 “Gudrie dārzi” (“Zaļie ceļi”) starp Ezermalas domi un Kalnu universitāti.", "Ezermalas Kalnu"),
        ("Starp Ezermalas domi un Kalnu universitāti noslēgts partnerības līgums par projektu “Gudrie dārzi”.", "Ezermalas Kalnu"),
        ("Par projektu “Gudrie dārzi” parakstīts sadarbības līgums starp Ezermalas domi un Kalnu universitāti.", "Ezermalas Kalnu"),
        ("The project “Smart Gardens” is the result of cooperation between the Lakes City Council and Hill University.", "Lakes Hill"),
        ("The project “Smart Gardens” is a partnership of Lakes City Council and Hill University.", "Lakes Hill"),
        ("The project “Smart Gardens” brings together Lakes City Council and Hill University.", "Lakes Hill"),
        ("The project “Smart Gardens” is run in close partnership between Lakes City Council and Hill University.", "Lakes Hill"),
        ("Projektas „Išmanūs sodai“ yra Ežerų universiteto ir Kalnų savivaldybės bendradarbiavimo rezultatas.", "Ežerų Kalnų"),
        ("Projektas „Išmanūs sodai“ – tai partnerystė tarp Ežerų universiteto ir Kalnų savivaldybės.", "Ežerų Kalnų"),
        ("Projekt „Targad aiad kõigile“ on Järve Ülikooli ja Mäe linnavalitsuse koostöö tulemus.", "Järve Mäe"),
        ("Projekt „Targad aiad kõigile“ on Järve Ülikooli ja Mäe linnavalitsuse ühisprojekt.", "Järve Mäe"),
    ],
)
def test_those_whose_joint_work_a_project_is_take_part(text: str, names: str) -> None:
    assert sorted(name.split()[0] for name in partners_in(f"{text}\n")) == sorted(names.split())


@pytest.mark.parametrize(
    "text",
    [
        "Projekta “Gudrie dārzi” laikā uzlabosies sadarbība starp Ezermalas domi un skolu vecākiem.",
        "Projekta “Gudrie dārzi” sanāksmē runāja par sadarbību starp Ezermalas domi un Kalnu universitāti.",
        "Par projektu “Gudrie dārzi” parakstīts sadarbības līgums starp Ezermalas domi un Centrālo finanšu un līgumu aģentūru.",
        "The project “Smart Gardens” will improve cooperation between schools and Lakes City Council.",
    ],
)
def test_cooperation_that_a_project_only_speaks_of_makes_no_partners(text: str) -> None:
    assert "Kalnu universitāte" not in partners_in(f"{text}\n")
    assert len(partners_in(f"{text}\n")) < 2


def test_a_country_before_a_quoted_name_is_where_it_is() -> None:
    text = "Projekta “Gudrie dārzi” partneri: Ezermalas dome, Lietuvas “Upės namai”, Latvijas “Kalnu krusts”.\n"
    assert partners_in(text) == {
        "Ezermalas dome": ("partner", None),
        "“Upės namai”": ("partner", "LT"),
        "“Kalnu krusts”": ("partner", "LV"),
    }
