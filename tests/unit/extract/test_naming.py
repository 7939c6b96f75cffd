"""What projects are called: titles, acronyms and numbers beside one another, and pages with several projects."""

from __future__ import annotations

import pytest

from regkg.extract import facts_of, read
from tests.samples import document, project_in


def names(text: str) -> dict[str, str]:
    """Title, acronym and number of a page's one project."""
    return {key: value for key, value in project_in(text).items() if key in ("title", "acronym", "number")}


def listed(text: str) -> list[dict[str, object]]:
    """The projects of a page, as its facts list them."""
    return list(facts_of(read(document(text)))["projects"])


@pytest.mark.parametrize(
    "text",
    [
        "Projekts Nr. LLI 901 “Vēju takas/ WindPath” tiek īstenots.\n",
        "Tiek īstenots projekts “Vēju takas” (WindPath), Nr. LLI 901, kopā ar kaimiņiem.\n",
        "Tiek īstenots projekts “WindPath – Vēju takas” (projekta Nr. LLI 901).\n",
        "LLI 901, Vēju takas (WindPath)\n\nTas ir projekts, un tas ir labs.\n",
        "Projekta nosaukums un numurs\n\n“Vēju takas”. Akronīms: WindPath. Projekta Nr. LLI 901\n",
        "Projekts: Vēju takas” Nr. LLI 901\n\nProjekta akronīms: WindPath\n",
    ],
)
def test_a_title_bears_its_acronym_and_its_number(text: str) -> None:
    assert names(text) == {"title": "Vēju takas", "acronym": "WindPath", "number": "LLI-901"}


@pytest.mark.parametrize(
    "number",
    [
        "5.6.2.0/16/I/009",
        "3DP/3.4.1.1.0/13/APIA/CFLA/109/107",
        "19-09-AL12-A019.2201-000006",
        "LIFE13 NAT/LV/000578",
        "ENI-LLB-1-021",
        "LL-00059",
    ],
)
def test_numbers_of_many_shapes_are_told(number: str) -> None:
    assert names(f"Šodien sākas projekts “Vēju takas” Nr.{number}, un visi ir priecīgi.\n") == {"title": "Vēju takas", "number": number}


@pytest.mark.parametrize(
    "text",
    [
        "Projekta seminārs “Vēju diena” notiks rīt, un visi ir aicināti.\n",
        "Projektu īsteno biedrība “Vēju takas”, un tas ir labi.\n",
        "Projekta filma “Vēju takas” ir gatava, un to var skatīt.\n",
        "Ministru kabineta noteikumi Nr. 460 ir spēkā, un tas ir labi.\n",
        "Projekti, Nr. 1828/2006 regula un citi.\n",
    ],
)
def test_what_is_called_something_else_is_no_project(text: str) -> None:
    assert "title" not in names(text)
    assert "number" not in names(text)


def test_the_acronym_may_stand_before_the_word() -> None:
    assert names("The WindPath project started in spring and it is good for all.\n") == {"acronym": "WindPath"}


def test_the_only_number_of_a_page_is_that_of_its_only_project() -> None:
    text = "Augstie purvi LIFE08 NAT/LV/000449\n\nProjekts “Purvu atjaunošana Latvijā” ir sācies.\n"
    assert names(text) == {"title": "Purvu atjaunošana Latvijā", "number": "LIFE08 NAT/LV/000449"}


def test_sections_with_a_form_each_are_projects() -> None:
    text = (
        "Pašvaldības projekti\n\n1. Siltā skola\nProjekta Nr.: 4.2.2.0/21/A/931\nKopējās izmaksas: 100 000,00 EUR\n\n"
        "2. Gaišais parks\nProjekta Nr.: 4.2.2.0/21/A/932\nKopējās izmaksas: 200 000,00 EUR\n"
    )
    assert [(row["title"], row["number"], row["total_budget"]) for row in listed(text)] == [
        ("Siltā skola", "4.2.2.0/21/A/931", 100000.0),
        ("Gaišais parks", "4.2.2.0/21/A/932", 200000.0),
    ]


def test_a_numbered_list_without_quotes_is_read_by_the_lines_below_each_title() -> None:
    text = (
        "Apstiprināti šādi projekti:\n1) Upju centrs\nfinansējuma saņēmējs – Upes universitāte,\n"
        "2) Mežu centrs\nfinansējuma saņēmējs – Meža institūts,\n"
    )
    assert [(row["title"], row["lead_partner"]) for row in listed(text)] == [
        ("Upju centrs", "Upes universitāte"),
        ("Mežu centrs", "Meža institūts"),
    ]


def test_a_page_with_the_form_of_a_project_and_no_name_has_one() -> None:
    [project] = listed("Projekta informācija\nProjekta ilgums: 01.04.2012.–31.03.2015.\nVadošais partneris: Upes universitāte\n")
    assert (project["start"], project["end"], project["lead_partner"]) == ("2012-04-01", "2015-03-31", "Upes universitāte")


def test_signs_under_a_heading_of_projects_are_their_acronyms() -> None:
    found = listed("Apstiprinātie projekti ar Latvijas partneriem:\n\n#WindPath #LAKES4ALL #Mežmala #3ROADS\n")
    assert [project["acronym"] for project in found] == ["WindPath", "LAKES4ALL", "Mežmala", "3ROADS"]


def test_signs_elsewhere_are_no_projects() -> None:
    assert listed("Aicinām uz svētkiem!\n\n#WindPath #LAKES4ALL #Mežmala\n") == []


def test_a_title_may_hold_a_quotation() -> None:
    assert names('Parakstīts līgums par projekta "Skolas "Pīlādzis" siltināšana" īstenošanu.\n') == {
        "title": 'Skolas "Pīlādzis" siltināšana'
    }


def test_a_translation_in_quotes_is_no_acronym() -> None:
    text = 'Projekta nosaukums: "Upe brīdina" ("River Alert"), akronīms RIVAL\nProjekta Nr.: LLB-2-966\n'
    assert names(text) == {"title": "Upe brīdina", "acronym": "RIVAL", "number": "LLB-2-966"}


def test_a_quoted_name_inside_a_title_keeps_its_marks() -> None:
    text = '1. Jauniešu centrs "Angārs"\nProjekta Nr.: LLI-901\nProjekta īstenotājs: Upes dome\n\n'
    text += "2. Siltā skola\nProjekta Nr.: LLI-902\nProjekta īstenotājs: Upes dome\n"
    assert [project.get("title") for project in listed(text)] == ['Jauniešu centrs "Angārs"', "Siltā skola"]
