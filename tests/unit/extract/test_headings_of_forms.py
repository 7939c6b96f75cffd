"""Titles in headings above forms and texts on a project: with rubrics, data of partners or the heading once more between."""

import pytest

from tests.samples import project_in, projects_in

FORM = "Start date: 01.03.2019\nEnd date: 28.02.2021\nTotal budget: 200 000 EUR\n"


@pytest.mark.parametrize(
    "between",
    [
        "",
        "Beneficiary Hills Public Library (Lithuania)\n\n",
        "Lead partner Hill Museum\nPartner Dale School\n\n",
        "Project data\n\n",
        "Basic info\n",
    ],
)
def test_a_heading_above_a_form_is_the_title_whatever_stands_between(between: str) -> None:
    assert project_in(f"Reading together on both banks\n\n{between}{FORM}")["title"] == "Reading together on both banks"


@pytest.mark.parametrize("heading", ["KALNU SKOLAS ĒKAS PĀRBŪVE", "Kalnu skolas ēkas pārbūve"])
@pytest.mark.parametrize("above", ["", "Aktualitātes\n\n", "Projekti\n12.03.2019.\n\n"])
def test_what_is_done_in_a_heading_below_rubrics_is_the_title(above: str, heading: str) -> None:
    text = (
        f"{above}{heading}\n\nProjekta mērķis ir nodrošināt skolēniem drošu un mūsdienīgu mācību vidi, kurā ikviens jūtas gaidīts un "
        "iesaistīts.\nProjekta īstenotājs: Kalnu dome\nProjekta kopējās izmaksas ir 200 000 EUR.\n"
    )
    assert project_in(text)["title"].casefold() == heading.casefold()


def test_a_heading_that_is_printed_twice_below_another_line_is_the_title() -> None:
    text = f"Library\nReading Together\nReading together\n{FORM}"
    assert project_in(text)["title"].casefold() == "reading together"


@pytest.mark.parametrize(
    ("words", "acronym"),
    [("thanks to LIVING MILLS (LLI-901) and others", "LIVING MILLS"), ("thanks to ShoreTrail (LLI-901) and others", "ShoreTrail")],
)
def test_a_short_name_before_its_number_may_have_several_words_in_capitals(words: str, acronym: str) -> None:
    assert [(row["acronym"], row["number"]) for row in projects_in(f"The mill has a new roof {words}.\n")] == [(acronym, "LLI-901")]
