"""Lists of partners in forms as pages print them: marks, countries and the lead in every place, and what stands around the lists."""

from __future__ import annotations

import pytest

from tests.samples import partners_in, project_in, projects_in
from tests.unit.extract.test_listed import called

LEAD = ("lead", None)
PARTNER = ("partner", None)
NAMED = "Projekts “Kalnu taka”\n\n"


@pytest.mark.parametrize("heading", ["Projekta partneri:", "PROJEKTA PARTNERI:\n", "Sadarbības partneri\n"])
@pytest.mark.parametrize("mark", [" • ", "- ", ""])
@pytest.mark.parametrize("label", ["Vadošais partneris: ", "Projekta vadošais partneris – "])
def test_the_first_item_of_a_list_may_name_the_lead_under_its_label(heading: str, mark: str, label: str) -> None:
    text = f"{NAMED}{heading}\n{mark}{label}Kalnu ministrija\n{mark}Upes novada pašvaldība\n{mark}SIA “Lejas dārzi”\n"
    assert partners_in(text) == {"Kalnu ministrija": LEAD, "Upes novada pašvaldība": PARTNER, "SIA “Lejas dārzi”": PARTNER}


def test_the_lead_may_be_an_item_below_its_country() -> None:
    text = f"{NAMED}Projekta partneri:\nLatvija:\n • Vadošais partneris: Kalnu muzejs\n • Upes muzejs\nLietuva:\n • Lejas muzejs\n"
    assert partners_in(text) == {"Kalnu muzejs": ("lead", "LV"), "Upes muzejs": ("partner", "LV"), "Lejas muzejs": ("partner", "LT")}


def test_a_lead_that_introduces_a_list_is_no_item_of_it() -> None:
    text = (
        "Project Partners:\nLead Partner – Kalni Region, in cooperation with 3 partners from Latvia: :\n- Upe County Municipality,\n"
        "- Leja County Municipality,\n- Nature Agency of Kalni,\nProject duration: 01.03.2021 – 28.02.2023\n"
    )
    assert partners_in(text) == {
        "Kalni Region": LEAD,
        "Upe County Municipality": PARTNER,
        "Leja County Municipality": PARTNER,
        "Nature Agency of Kalni": PARTNER,
    }


@pytest.mark.parametrize("dash", [" – ", " - ", ": "])
def test_each_line_may_begin_with_the_country_of_its_partners(dash: str) -> None:
    text = f"{NAMED}Projekta partneri:\nLatvija{dash}Kalnu muzejs (vadošais partneris); Upes muzejs\nLietuva{dash}Biedrība “Leja”\n"
    assert partners_in(text) == {"Kalnu muzejs": ("lead", "LV"), "Upes muzejs": ("partner", "LV"), "Biedrība “Leja”": ("partner", "LT")}


def test_names_on_one_line_may_have_each_their_country_behind_a_dash() -> None:
    text = "Projekt „Ühine rada“\n\nPartnerid:\nSA Tee Mereni – Läti, MTÜ Metsarahvas – Eesti, Oru Kool – Leedu\n"
    assert partners_in(text) == {"SA Tee Mereni": ("partner", "LV"), "MTÜ Metsarahvas": ("partner", "EE"), "Oru Kool": ("partner", "LT")}


@pytest.mark.parametrize("last", ["Jūras institūts (Latvija)", "Jūras institūts – Igaunija", "Kalnu muzejs; Biedrība “Ceļš”"])
def test_a_partner_above_labels_begins_no_project(last: str) -> None:
    text = (
        f"Upju krastu takas (PATHWAY, LLI-901)\n\nProjekta partneri:\nUpes muzejs (Lietuva)\n{last}\n"
        "Projekta budžets: 100 000 EUR\n\nProjekta īstenošanas periods: 16.07.2018. - 07.05.2021.\n"
    )
    (project,) = projects_in(text)
    assert (project["total_budget"], project["start"]) == (100000, "2018-07-16")


@pytest.mark.parametrize(
    ("line", "start"),
    [("Projekto laikotarpis:10.2016 - 05.2018", "2016-10"), ("Projekto laikotarpis:09.05.2017 - 24.03.2019", "2017-05-09")],
)
def test_a_date_may_stick_to_its_label(line: str, start: str) -> None:
    assert project_in(f"Projektas „Takai“\n\n{line}\n")["start"] == start


def test_a_time_of_day_ends_no_label() -> None:
    assert "start" not in project_in("Projekts “Kalnu taka”\n\nSanāksme plkst. 10:30 01.05.2017. Kalnos.\n")


def test_a_name_in_quotation_marks_is_no_lead_by_its_first_words() -> None:
    text = (
        "Project “Paths” (LLI-901)\n\nLead partner: Foundation “Way to the Sea”\n\nPartners\nLatvia:\nUpe Museum\nLithuania:\nLeja Museum\n"
    )
    assert set(partners_in(text)) == {"Foundation “Way to the Sea”", "Upe Museum", "Leja Museum"}


def test_a_heading_with_a_number_names_a_project_without_the_word() -> None:
    text = "Birdwatching towers of Kalni (TOWERS, LLI-901)\n\nTotal cost - 100 000 euro\n\nDuration – 4 April 2017 – 5 September 2020\n"
    assert called(text) == [{"title": "Birdwatching towers of Kalni", "acronym": "TOWERS", "number": "LLI-901"}]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Ühine pärand mõlemal pool piiri (PATHWAY, EstLat95)\n\nProjekti periood: 01.2017 – 02.2019\n", "Ühine pärand mõlemal pool piiri"),
        (
            "Ąžuolų takai abiejose sienos pusėse (PATHWAY, LLI-901)\n\nProjekto trukmė: 2017-01 – 2019-02\n",
            "Ąžuolų takai abiejose sienos pusėse",
        ),
        (
            "Įvairūs takai abiejose sienos pusėse (PATHWAY, LLI-901)\n\nProjekto trukmė: 2017-01 – 2019-02\n",
            "Įvairūs takai abiejose sienos pusėse",
        ),
    ],
)
def test_titles_begin_with_any_capital(line: str, title: str) -> None:
    (project,) = called(line)
    assert (project["title"], project["acronym"]) == (title, "PATHWAY")


def test_a_role_may_stick_to_the_bracket_behind_a_name() -> None:
    text = "Nosaukums:Kalnu taka\nStatuss:pabeigts\nIesniedzējs:Kalnu novada dome (Latvija)- projekta vadošais partneris\n"
    assert partners_in(text) == {"Kalnu novada dome": ("lead", "LV")}


def test_a_name_in_another_language_and_a_priority_are_no_other_projects() -> None:
    text = (
        "Projektas „Kalnų takai“\n\nUpės muziejus dalyvauja projekte „Kalnų takai“ (angl. „Hilly paths“ (LL-00961)), kuris vykdomas."
        " Projektas priskirtas 4 Programos prioritetui „Gamtos ir turizmo potencialas“.\n"
    )
    assert called(text) == [{"title": "Kalnų takai", "number": "LL-00961"}]
