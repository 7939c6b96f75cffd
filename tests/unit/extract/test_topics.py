"""What a project is about and whom it is for, where the text says so of the project."""

from __future__ import annotations

import pytest

from tests.samples import said, values_of

FORM = "Projekta akronīms: GREENWAY\n\n"
SCHEME = "scheme/lv-klasteru-programma"
PLAN = "plan/lv-klasteru-politikas-pasakumi"


@pytest.mark.parametrize(
    "text",
    [
        "Projekts pēta bioekonomiku.",
        "GREENWAY pēta bioekonomiku.",
        "Uzsvars ir uz bioekonomiku.",
        "Strādāsim tādām jomām kā bioekonomika un citas.",
    ],
)
def test_a_theme_is_the_project_s_where_it_is_said_of_it(text: str) -> None:
    assert values_of(f"{FORM}{text}\n", "theme") == {"theme:bioeconomy"}


def test_a_theme_in_the_title_is_the_project_s() -> None:
    assert values_of("Projekts “Bioekonomika Kurzemē” (GREENWAY) sākas.\n", "theme") == {"theme:bioeconomy"}


@pytest.mark.parametrize(
    "text", ["Latvijā attīsta bioekonomiku.", "Konference par bioekonomiku notiks rīt.", "Lasi: www.bioekonomika.example"]
)
def test_a_theme_of_something_else_is_not(text: str) -> None:
    assert values_of(f"{FORM}{text}\n", "theme") == set()


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Projekta mērķauditorija ir pašvaldības un augstskolas.", {"target:municipalities", "target:higher-education"}),
        ("Projekts domāts uzņēmējiem.", {"target:enterprises"}),
        ("Ministrija iecerējusi uzklausīt uzņēmējus un politiķus.", {"target:enterprises", "target:politicians"}),
    ],
)
def test_whom_a_project_is_for_follows_the_word_that_says_so(text: str, groups: set[str]) -> None:
    assert values_of(f"{FORM}{text}\n", "targetGroup") == groups


@pytest.mark.parametrize("text", ["Pašvaldības domāts.", "Pašvaldības piedalās.", "Uzņēmēji un augstskolas strādā projektā."])
def test_who_is_only_named_is_no_target_group(text: str) -> None:
    assert values_of(f"{FORM}{text}\n", "targetGroup") == set()


@pytest.mark.xfail(strict=True, reason="a negation is not seen: those whom a project is not for are read as those whom it is for")
def test_whom_a_project_is_not_for_is_no_target_group() -> None:
    assert "target:politicians" not in values_of(f"{FORM}Projekts domāts pašvaldībām, bet ne politiķiem.\n", "targetGroup")


def test_a_flagship_of_the_strategy_that_the_page_names() -> None:
    text = f"{FORM}Projekts GREENWAY ir flagship projekts.\n\nEiropas Savienības Baltijas jūras reģiona stratēģija aug.\n"
    assert values_of(text, "flagshipOf") == {"initiative/eu-strategy-for-the-baltic-sea-region"}


def test_a_flagship_of_no_strategy_that_is_named_is_none() -> None:
    assert values_of(f"{FORM}Projekts GREENWAY ir flagship projekts.\n", "flagshipOf") == set()


@pytest.mark.xfail(strict=True, reason="a negation is not seen")
def test_what_is_said_to_be_no_flagship_is_none() -> None:
    text = f"{FORM}Projekts GREENWAY nav flagship projekts Eiropas Savienības Baltijas jūras reģiona stratēģijā.\n"
    assert values_of(text, "flagshipOf") == set()


def test_synergy_is_with_what_the_list_names_in_quotes() -> None:
    text = f"{FORM}Sinerģija ar citām iniciatīvām:\n\nStrādājam ar “BSR Stars” un „EmpInno”, zinām arī Smart Blue Regions.\n"
    assert values_of(text, "synergyWith") == {"initiative/bsr-stars", "initiative/empinno"}


def test_territories_are_those_of_the_summary() -> None:
    text = f"{FORM}Projekta kopsavilkums:\nAbi reģioni ir pierobeža.\n"
    assert values_of(text, "territoryType") == {"territory:border"}
    assert values_of(f"{FORM}Upninki ir pierobeža.\n", "territoryType") == set()


def test_a_scheme_is_for_those_whom_its_purpose_names() -> None:
    facts = said("Klasteru programmas mērķis ir atbalstīt mazos un vidējos uzņēmumus.\n")
    assert (SCHEME, "targetGroup", "target:sme") in facts


def test_the_time_of_activities_is_the_plan_s_and_not_the_project_s() -> None:
    text = (
        f"{FORM}Klasteru politikas sekmēšana sākas. Pasākumi tiks īstenoti no 2018. gada 1. jūlija līdz 2020. gada 31. decembrim.\n\n"
        "Balstoties uz projekta pieredzi, darbi tiks īstenoti no 2018. gada 1. jūlija līdz 2020. gada 31. decembrim.\n"
    )
    facts = said(text)
    assert {(subject, name) for subject, name, value in facts if value in ("2018-07-01", "2020-12-31")} == {
        (PLAN, "startDate"),
        (PLAN, "endDate"),
    }


def test_an_abbreviation_of_a_fund_is_noted_as_printed() -> None:
    assert ("fund:ERDF", "skos:altLabel", "ERAF") in said(f"{FORM}Projektu atbalsta ERAF.\n")
