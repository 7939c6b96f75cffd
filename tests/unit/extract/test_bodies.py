"""Names of bodies: where they begin and end in sentences, and what of a list's item is the name."""

from __future__ import annotations

import pytest

from regkg.extract import read
from regkg.extract.body_items import body_of_item, items_of
from regkg.model import Span
from tests.samples import document, project_in


def bodies(text: str) -> list[str]:
    """The bodies that a text names, as printed."""
    return [body.name for body in read(document(text)).bodies]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Šajā projektā piedalās Sūnupes novada pašvaldība un Upninku muzejs no Lietuvas.",
            ["Sūnupes novada pašvaldība", "Upninku muzejs"],
        ),
        ("Darbus veic Krastlejas Vides un dabas aizsardzības pārvalde.", ["Krastlejas Vides un dabas aizsardzības pārvalde"]),
        ("Projektu vada biedrība “Zaļais krasts” no pilsētas.", ["biedrība “Zaļais krasts”"]),
        ("Būvdarbus veica SIA “Niedre” un VSIA „Purva ceļi”.", ["SIA “Niedre”", "VSIA „Purva ceļi”"]),
        ("Tas notiek Lejasupes novada domes Attīstības nodaļā, un visi ir priecīgi.", ["Lejasupes novada domes Attīstības nodaļā"]),
        ("Latvijas pašvaldības un vietējā skola priecājas, ka tas ir noticis.", []),
        ("Projektu finansē Eiropas Reģionālās attīstības fonds, un tas ir labi.", []),
        ("Iepriekšējā periodā fonds atbalstīja 14 projektus, un tas ir labi.", []),
        ("Partneris ir Alyvupio rajono savivaldybė, un tas ir labi.", ["Alyvupio rajono savivaldybė"]),
        ("Klāt bija MTÜ Meremuuseumi Sõbrad.", ["MTÜ Meremuuseumi Sõbrad"]),
    ],
)
def test_a_latvian_name_begins_with_a_capital_and_ends_with_its_head(text: str, names: list[str]) -> None:
    assert bodies(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The project is led by the University of Northlake and Riverside Municipality.",
            ["University of Northlake", "Riverside Municipality"],
        ),
        (
            "Projektą įgyvendina Upninkų kultūros centras ir Jezioro seniūnija, kad būtų gerai.",
            ["Upninkų kultūros centras", "Jezioro seniūnija"],
        ),
        ("Projekti partnerid on Järve ülikool ja Kasemäe Vallavalitsus, kes on koos.", ["Järve ülikool", "Kasemäe Vallavalitsus"]),
    ],
)
def test_names_are_told_in_the_other_languages_too(text: str, names: list[str]) -> None:
    assert bodies(text) == names


def test_an_abbreviation_stands_for_the_body_that_the_page_gave_it() -> None:
    text = "Projekta “Takas” (LLI-901) partneris ir Ozolkalnes plānošanas reģions (OPR). OPR budžets projektā ir 100 000 EUR.\n"
    [partner] = project_in(text)["partners"]
    assert (partner["name"], partner["budget"]) == ("Ozolkalnes plānošanas reģions", 100000.0)


@pytest.mark.parametrize(
    ("item", "name"),
    [
        ("1. Bērzkalnes novada dome", "Bērzkalnes novada dome"),
        ("Lejaslīču rajona pašvaldība (LT), www.lejasliciai.example", "Lejaslīču rajona pašvaldība"),
        ("Ezeru institūts, Liepu iela 1, Ezerkalns, LV-0001", "Ezeru institūts"),
        ("Meža muzejs – vadošais partneris", "Meža muzejs"),
        ("Meža muzejs, ēkas lietotājs", "Meža muzejs"),
        ("Upes skola sadarbībā ar biedrību “Krasts”", "Upes skola"),
        ("Upes skola (Krasta iela 4, mājaslapa", "Upes skola"),
        ("Upes skola (vadošais partneris, Latvija)", "Upes skola"),
        ("Armenia (University of the Lakes)", "University of the Lakes"),
    ],
)
def test_what_stands_around_a_name_in_a_list_is_no_part_of_it(item: str, name: str) -> None:
    reading = read(document(f"Projekta partneri ir šādi, un viņi piedalās projektā.\n\n{item}\n"))
    start = reading.text.index(item)
    body = body_of_item(reading, Span(start, start + len(item)))
    assert body is not None
    assert body.name == name


@pytest.mark.parametrize(
    "item",
    [
        "Latvijas pašvaldības",
        "izglītības iestādes",
        "Projekta vadītāja, tālr. 20000000",
        "Skolas iela 4 ir skaista un gara",
        "100 000 EUR",
        "Interreg programma",
    ],
)
def test_a_class_a_card_an_amount_or_a_programme_is_no_body(item: str) -> None:
    reading = read(document(f"Projekta partneri ir šādi, un viņi piedalās projektā.\n\n{item}\n"))
    start = reading.text.index(item)
    assert body_of_item(reading, Span(start, start + len(item))) is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Upes skola; Meža muzejs un biedrība “X un Y”.", ["Upes skola", "Meža muzejs un biedrība “X un Y”"]),
        ("Upes skola, Meža muzejs un Ezera institūts", ["Upes skola", "Meža muzejs", "Ezera institūts"]),
        ("Upes skola / Meža muzejs", ["Upes skola", "Meža muzejs"]),
        ("Vides un dabas aizsardzības ministrija", ["Vides un dabas aizsardzības ministrija"]),
        ("Upes skola, Liepu iela 1, Upe, Lietuva", ["Upes skola, Liepu iela 1, Upe, Lietuva"]),
    ],
)
def test_a_line_is_split_where_one_name_ends_and_another_begins(line: str, names: list[str]) -> None:
    reading = read(document(f"Projekta partneri ir šādi, un viņi piedalās projektā.\n\n{line}\n"))
    start = reading.text.index(line)
    assert [reading.words(span) for span in items_of(reading, Span(start, start + len(line)))] == names


def test_bodies_of_neighbours_are_parted_in_estonian_lists_too() -> None:
    project = project_in("Projekti akronüüm: GREENWAY\nPartnerid Lätis: Upes novada pašvaldība ja biedrība „Tilts”\n")
    assert [row["name"] for row in project["partners"]] == ["Upes novada pašvaldība", "biedrība „Tilts”"]


def test_a_latvian_name_in_a_lithuanian_text_keeps_its_language() -> None:
    text = "Projekto akronimas: GREENWAY\nProjekto partneriai: Upninkų muziejus (Lietuva), Upes novada kultūras centru (Latvija)\n"
    assert "Upes novada kultūras centrs" in [row["name"] for row in project_in(text)["partners"]]
