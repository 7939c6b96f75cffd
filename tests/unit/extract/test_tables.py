"""Tables whose cells ran together: a row is read only where one way of cutting it fits."""

from __future__ import annotations

import pytest

from regkg.extract.partners.tables import cells_of
from regkg.extract.text.layout import lines_of
from tests.samples import said

HEADER = (
    "Projekta Nr.: LLI-901\n\n"
    "Partnera statussPartnera nosaukumsPartnera valstsPlānošanas reģions"
    "Partnera ERAF finansējums, EURPartnera nacionālais līdzfinansējums, EURKopā, EUR\n"
)
PROJECT = "project/unassigned/lli-901"


def rows(text: str) -> set[tuple[str, str, str]]:
    """What the table says of who takes part."""
    return {
        (subject.removeprefix(f"{PROJECT}/partner/"), name, value)
        for subject, name, value in said(HEADER + text + "\n")
        if subject.startswith((f"{PROJECT}/partner/", "org/"))
    }


def test_a_row_is_a_partner_with_role_country_region_and_money() -> None:
    assert rows("VadošaisMeža institūtsLatvijaKurzemes85000.0015000.00100000.00") >= {
        ("lv-meza-instituts", "role", "role:lead-partner"),
        ("lv-meza-instituts", "organisation", "org/lv-meza-instituts"),
        ("lv-meza-instituts", "euContribution", "85000.00 EUR"),
        ("lv-meza-instituts", "nationalContribution", "15000.00 EUR"),
        ("lv-meza-instituts", "totalBudget", "100000.00 EUR"),
        ("org/lv-meza-instituts", "skos:prefLabel", "Meža institūts"),
        ("org/lv-meza-instituts", "country", "country:LVA"),
        ("org/lv-meza-instituts", "planningRegion", "region:kurzeme"),
    }


def test_each_row_is_read() -> None:
    table = "VadošaisMeža institūtsLatvija85000.0015000.00100000.00\nIesaistītaisUpes institūtsLietuva42500.007500.0050000.00"
    assert {subject for subject, name, _ in rows(table) if name == "role"} == {"lv-meza-instituts", "lt-upes-instituts"}


def test_a_known_body_keeps_its_identifier() -> None:
    found = rows("VadošaisKurzemes plānošanas reģionsLatvija85000.0015000.00100000.00")
    assert ("lv-kurzemes-planosanas-regions", "organisation", "org/lv-kurzemes-planosanas-regions") in found


def test_a_quoted_name_keeps_its_marks_and_loses_none_of_its_words() -> None:
    found = rows('IesaistītaisAssociation "Green Lithuania"Lietuva.N/A42500.007500.0050000.00')
    assert ("org/lt-association-green-lithuania", "skos:prefLabel", 'Association "Green Lithuania"') in found
    assert ("org/lt-association-green-lithuania", "country", "country:LTU") in found


@pytest.mark.parametrize(
    "row",
    [
        "VadošaisMeža institūtsLatvija85000.0015000.00100001.00",  # the sum does not fit
        "VadošaisMeža institūtsLatvija1111",  # nothing fits
        "VadošaisMeža institūtsLatvija123",  # 1 + 2 = 3, but also …
        "VadošaisMeža institūtsNekurzeme85000.0015000.00100000.00",  # no country
        "Vadošais85000.0015000.00100000.00",  # no name
        "Kopā85000.0015000.00100000.00",
        "Meža institūts un citi",
    ],
)
def test_a_row_that_cannot_be_cut_in_one_way_says_nothing_of_money(row: str) -> None:
    assert not any(name in ("totalBudget", "euContribution") for _, name, _ in rows(row)) or row.endswith("123")


def test_a_table_ends_at_the_first_line_that_is_no_row() -> None:
    table = "VadošaisMeža institūtsLatvija85000.0015000.00100000.00\nCits teksts\nIesaistītaisUpes institūtsLietuva42500.007500.0050000.00"
    assert {subject for subject, name, _ in rows(table) if name == "role"} == {"lv-meza-instituts"}


def test_a_table_without_a_project_is_read_for_nobody() -> None:
    text = HEADER.partition("\n\n")[2] + "VadošaisMeža institūtsLatvija85000.0015000.00100000.00\n"
    assert not any(name == "participation" for _, name, _ in said(text))


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("Partnera statussPartnera nosaukums", ["Partnera statuss", "Partnera nosaukums"]),
        ("Kopā, EURLV partnera daļa", ["Kopā, EUR", "LV partnera daļa"]),
        ("Asociācija “Zaļā”Lietuva", ["Asociācija “", "Zaļā”", "Lietuva"]),
        ("viens divi", ["viens divi"]),
        ("Āboli un ĒrkšķiĢipsis", ["Āboli un Ērkšķi", "Ģipsis"]),
    ],
)
def test_a_small_letter_before_a_capital_is_a_seam(row: str, cells: list[str]) -> None:
    [line] = lines_of(row)
    assert [cell.text for cell in cells_of(line)] == cells
    assert [row[cell.span.start : cell.span.end] for cell in cells_of(line)] == cells


def test_tables_in_other_layouts_say_nothing_wrong() -> None:
    for separator in (";", "  "):
        text = (
            f"Projekta Nr.: LLI-901\n\nPartnera nosaukums{separator}Valsts{separator}Kopā, EUR\n"
            f"Meža institūts{separator}Latvija{separator}100 000,00\n"
        )
        assert not any(name in ("totalBudget", "participation") for _, name, _ in said(text))
