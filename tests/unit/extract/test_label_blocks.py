"""Labels of time and money whose values stand apart from them."""

from __future__ import annotations

import pytest

from tests.samples import project_in

FORMS = {
    "lv": (
        "Projekts „Zaļie ceļi” (LLI-301)",
        ["Sākuma datums", "Beigu datums", "Kopējais budžets", "ERAF finansējums"],
        ["01.03.2019.", "31.08.2021.", "900 000 EUR", "765 000 EUR"],
        "Muzejs rūpējas par ļaudīm un labu dabu.",
    ),
    "en": (
        "Project “Green Roads” (LLI-301)",
        ["Start date", "End date", "Total budget", "ERDF funding"],
        ["01.03.2019", "31.08.2021", "EUR 900 000", "EUR 765 000"],
        "The museum cares for people and for good nature.",
    ),
    "lt": (
        "Projektas „Žali keliai“ (LLI-301)",
        ["Projekto pradžia", "Projekto pabaiga", "Bendra projekto vertė", "ES lėšos"],
        ["2019-03-01", "2021-08-31", "900 000 Eur", "765 000 Eur"],
        "Muziejus rūpinasi žmonėmis ir gera gamta.",
    ),
    "et": (
        "Projekt „Rohelised teed“ (Est-Lat 33)",
        ["Projekti algus", "Projekti lõpp", "Kogueelarve", "ERF toetus"],
        ["01.03.2019", "31.08.2021", "900 000 eurot", "765 000 eurot"],
        "Muuseum hoolib inimestest ja heast loodusest.",
    ),
}
FACTS = {"start": "2019-03-01", "end": "2021-08-31", "total_budget": 900_000, "eu_funding": 765_000}


def _page(language: str, form: str) -> str:
    head, _, _, tail = FORMS[language]
    return f"{head}\n\n{form}\n\n{tail}\n"


@pytest.mark.parametrize("language", sorted(FORMS))
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_block_of_labels_may_stand_above_a_block_of_values(language: str, between: str) -> None:
    _, labels, values, _ = FORMS[language]
    project = project_in(_page(language, "\n".join(labels) + between + "\n".join(values)))
    assert {key: project.get(key) for key in FACTS} == FACTS


@pytest.mark.parametrize("language", sorted(FORMS))
def test_values_may_stand_above_their_labels(language: str) -> None:
    _, labels, values, _ = FORMS[language]
    project = project_in(_page(language, "\n".join(f"{value}\n{label}" for label, value in zip(labels, values, strict=True))))
    assert {key: project.get(key) for key in FACTS} == FACTS


@pytest.mark.parametrize("language", sorted(FORMS))
@pytest.mark.parametrize("mark", [" | ", "\t"])
def test_a_table_with_one_row_is_the_project_s_under_its_labels(language: str, mark: str) -> None:
    _, labels, values, _ = FORMS[language]
    project = project_in(_page(language, mark.join(labels) + "\n" + mark.join(values)))
    assert {key: project.get(key) for key in FACTS} == FACTS


@pytest.mark.parametrize("language", sorted(FORMS))
def test_dates_may_stick_to_their_labels(language: str) -> None:
    _, labels, values, _ = FORMS[language]
    project = project_in(_page(language, "\n".join(f"{label}{value}" for label, value in zip(labels, values, strict=True))))
    assert (project["start"], project["end"]) == (FACTS["start"], FACTS["end"])


def test_a_label_above_values_of_another_kind_tells_nothing() -> None:
    project = project_in("Project “Green Roads” (LLI-301)\n\nStart date\nTotal budget\nEUR 900 000\n01.03.2019\n\nThe museum cares.\n")
    assert (project.get("start"), project.get("total_budget")) == (None, 900_000)


def test_values_below_their_labels_are_theirs_whatever_stands_above() -> None:
    form = "Published\n01.02.2019\nStart date\n01.03.2019\nEnd date\n31.08.2021"
    project = project_in(f"Project “Green Roads” (LLI-301)\n\n{form}\n\nThe museum cares.\n")
    assert (project["start"], project["end"]) == ("2019-03-01", "2021-08-31")


@pytest.mark.parametrize(
    ("label", "value", "facts"),
    [
        ("Sākuma datums", "2019. gads", {"start": "2019"}),
        ("Sākuma datums", "2019", {"start": "2019", "total_budget": 900_000}),
        ("Līdzfinansējuma likme", "85 %", {"total_budget": 900_000}),
        ("Īstenošanas laiks", "2019. – 2021. gads", {"start": "2019", "end": "2021"}),
        ("Partneru skaits", "4", {"partner_count": 4}),
        ("Īstenošanas laiks", "24 mēneši", {"total_budget": 900_000}),
    ],
)
def test_years_lengths_and_counts_are_values_too(label: str, value: str, facts: dict[str, object]) -> None:
    project = project_in(_page("lv", f"Kopējais budžets\n{label}\n900 000 EUR\n{value}"))
    assert {key: project.get(key) for key in facts} == facts
