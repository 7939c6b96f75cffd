"""Who takes part, in which role: said of a body, and not of somebody who is only near."""

from __future__ import annotations

import pytest

from tests.samples import said

FORM = "Projekta akronīms: GREENWAY\n\n"
MINISTRY = "org/lv-ekonomikas-ministrija"
REGION = "org/lv-kurzemes-planosanas-regions"


def partners(text: str) -> dict[str, str | None]:
    """The bodies that take part, each with its role."""
    facts = said(FORM + text + "\n")
    bodies = {subject: value for subject, name, value in facts if name == "organisation"}
    roles = {subject: value.removeprefix("role:") for subject, name, value in facts if name == "role"}
    return {body: roles.get(participation) for participation, body in bodies.items()}


# ── lead partners ────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "text",
    [
        "Projekta vadošais partneris ir Ekonomikas ministrija.",
        "Vadošais partneris – Ekonomikas ministrija Rīgā.",
        "Vadošais partneris: Ekonomikas ministrija",
        "Ekonomikas ministrija (vadošais partneris) ir priecīga.",
        "Ekonomikas ministrija, projekta vadošais partneris, ir priecīga.",
        "The lead partner is Ekonomikas ministrija.",
    ],
)
def test_the_lead_is_the_body_of_which_it_is_said(text: str) -> None:
    assert partners(text) == {MINISTRY: "lead-partner"}


@pytest.mark.parametrize(
    "text",
    [
        "Projektā vadošā loma ir Ekonomikas ministrijai.",
        "Ekonomikas ministrijas vadošā loma projektā ir liela.",
        "Ekonomikas ministrija ir vadošā iestāde.",
        "Projekta vadošais partneris nav Ekonomikas ministrija.",
        "Vadošie partneri tiekas, Ekonomikas ministrija arī.",
        "Ekonomikas ministrija runāja ar vadošo partneri.",
        "Ekonomikas ministrija ir vadošais spēks.",
    ],
)
def test_nobody_else_leads(text: str) -> None:
    assert "lead-partner" not in partners(text).values()


def test_the_country_behind_a_lead_is_its_country() -> None:
    facts = said(f"{FORM}Projekta vadošais partneris ir Ekonomikas ministrija (Latvija).\n")
    assert (MINISTRY, "country", "country:LVA") in facts


def test_the_lead_of_one_sentence_and_a_partner_of_another_are_two_participations() -> None:
    text = "Vadošais partneris ir Kurzemes plānošanas reģions.\n\nEkonomikas ministrija piedalās projektā."
    assert partners(text) == {REGION: "lead-partner", MINISTRY: "partner"}


# ── partners ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ekonomikas ministrija ir viens no 9 projekta partneriem.", "partner"),
        ("Ekonomikas ministrija ir viena no partneriem projektā.", "partner"),
        ("Ekonomikas ministrija piedalās projektā.", None),
        ("Ekonomikas ministrija kopš 2018. gada piedalās projektā GREENWAY.", None),
    ],
)
def test_who_is_said_to_take_part_takes_part(text: str, role: str | None) -> None:
    assert partners(text) == {MINISTRY: role}


@pytest.mark.parametrize(
    "text",
    [
        "Ekonomikas ministrija atbalsta projektu.",
        "Ekonomikas ministrija nepiedalās projektā.",
        "Ekonomikas ministrija piedalās sanāksmē par projektu.",
        "Ekonomikas ministrija piedalās projekta seminārā.",
        "Projektā piedalās daudzi, Ekonomikas ministrija to vērtē.",
        "Ekonomikas ministrija ir viena no labākajām.",
        "Ekonomikas ministrija piedalās izstādē.",
        "Ekonomikas ministrija piedalās projektos.",
    ],
)
def test_who_is_only_near_takes_no_part(text: str) -> None:
    assert MINISTRY not in partners(text)


def test_a_body_takes_part_from_the_date_that_is_said() -> None:
    facts = said(f"{FORM}Ekonomikas ministrija no 2018. gada marta piedalās projektā.\n")
    assert ("project/unassigned/greenway/partner/lv-ekonomikas-ministrija", "participationStart", "2018-03") in facts
    assert not any(name in ("startDate", "endDate") for _, name, _ in facts)


@pytest.mark.parametrize("date", ["līdz 2018. gada martam", "2018. gada martā", "pēc 2018. gada marta"])
def test_no_other_date_is_the_beginning_of_its_part(date: str) -> None:
    assert not any(name == "participationStart" for _, name, _ in said(f"{FORM}Ekonomikas ministrija {date} piedalās projektā.\n"))


def test_without_a_project_nobody_takes_part() -> None:
    assert not any(
        name == "participation" for _, name, _ in said("Ekonomikas ministrija piedalās visur un vienmēr, jo tā ir viena no partneriem.\n")
    )


def test_no_country_is_made_of_uk() -> None:
    facts = said(f"{FORM}Projekta partneri: Ekonomikas ministrija, UK\n\nVadošais partneris ir Ekonomikas ministrija, UK lēmums.\n")
    assert not any("GBR" in value for *_, value in facts)
