"""Titles in headings above forms and texts on a project: with rubrics, data of partners or the heading once more between."""

import pytest

from tests.samples import project_in, projects_in

ON_TOP = "Cross Border Cooperation Programme\n2014 - 2020\n\n"
TITLE = "Reading together on both banks of the river"
FORM = "Total budget 257881.64 €\nProgramme contribution 232093.48 €\nStart date 01.03.2019\n"


@pytest.mark.parametrize(
    "between",
    [
        "Beneficiary Hills Public Library\nPartner Dale School\n",
        "Hills Public Library (Lithuania)\nDale School (Latvia)\n",
    ],
)
def test_partners_between_a_heading_and_its_form_leave_it_the_title(between: str) -> None:
    assert project_in(f"{ON_TOP}{TITLE}\n\n{between}{FORM}")["title"] == TITLE


def test_what_heads_the_data_of_a_project_is_not_its_title() -> None:
    text = (
        f"Hill Fund\nJump to navigation\nGrants by country\n\n{TITLE}\n\n\nProject Facts\n\nProject promoter: Hills Public Library\n"
        "Project Number: EE-0012\nTotal project cost: €200,000\n"
    )
    assert project_in(text)["title"] == TITLE


@pytest.mark.parametrize("heading", ["KALNU SKOLAS ĒKAS PĀRBŪVE", "Kalnu skolas ēkas pārbūve"])
@pytest.mark.parametrize("above", ["Aktualitātes\n12.03.2019.\n\n", "Jaunumi\n\n"])
def test_what_is_done_in_a_heading_below_rubrics_is_the_title(above: str, heading: str) -> None:
    text = (
        f"{above}{heading}\n\nKalnu dome turpina īstenot projektu, kurā skolēniem tiek radīta droša un mūsdienīga mācību vide.\n"
        "Projekta kopējās izmaksas ir 200 000 EUR.\n"
    )
    assert project_in(text)["title"].casefold() == heading.casefold()


@pytest.mark.parametrize(
    "head",
    [
        "Kalnu novada pašvaldība\nLasām kopā abos krastos\nLasām kopā abos krastos\n",
        "Lasām kopā abos krastos\nKalnu novada pašvaldība\nLasām kopā abos krastos\n",
    ],
)
def test_a_heading_that_is_printed_twice_is_the_title_though_other_lines_part_it_from_the_form(head: str) -> None:
    text = f"{head}Drukāt: lapu\n12.03.2019.\n\nProjekta kopējās izmaksas: 200 000 EUR\nĪstenošanas laiks: 01.03.2019 - 28.02.2021\n"
    assert project_in(text)["title"] == "Lasām kopā abos krastos"


@pytest.mark.parametrize(
    ("words", "acronym"),
    [("thanks to LIVING MILLS (LLI-901) and others", "LIVING MILLS"), ("thanks to ShoreTrail (LLI-901) and others", "ShoreTrail")],
)
def test_a_short_name_before_its_number_may_have_several_words_in_capitals(words: str, acronym: str) -> None:
    assert [(row["acronym"], row["number"]) for row in projects_in(f"The mill has a new roof {words}.\n")] == [(acronym, "LLI-901")]


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("ERASMUS+ K2", None),
        ("Erasmus+ KA229 projekts", None),
        ("Nordplus projekti 2019", None),
        ("Upes un stāsti", "Upes un stāsti"),
    ],
)
def test_a_programme_and_its_action_above_a_form_are_no_title(heading: str, title: str | None) -> None:
    form = "Projektam piešķirtais finansējums – 16 240,00 EUR.\n\nProjekta īstenošanas laiks – no 01.10.2018. līdz 31.07.2020.\n"
    assert project_in(f"{heading}\n\n{form}").get("title") == title


@pytest.mark.parametrize(
    "sentence",
    [
        "Projektu līdzfinansē REACT-EU finansējums pandēmijas krīzes seku mazināšanai",
        "Projekts tiek finansēts no Eiropas Savienības līdzekļiem krīzes seku mazināšanai",
    ],
)
def test_a_sentence_on_who_pays_in_quotation_marks_is_no_title(sentence: str) -> None:
    text = f'"{sentence}"\n\nProjektā Nr.4.2.2.0/21/A/093 darbi iet uz beigām. Projekta kopējās izmaksas ir 1 048 320,55 EUR.\n'
    assert "title" not in project_in(text)
