"""Lists of partners as pages lay them out: label, marks between the names, how many, by country; each name is read and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import pytest

from tests.samples import partners_in, project_in

Layout = Callable[[Sequence[str]], str]

#: Twelve names of different kinds.
NAMES: Final = (
    "Ezeru plānošanas reģions",
    "Kalnu novada pašvaldība",
    "SIA “Upes slimnīca”",
    "biedrība “Kalnu partnerība”",
    "Rīgas Tehniskā universitāte",
    "Upes muzejs",
    "Dabas aizsardzības pārvalde",
    "Kalnu tehnikums",
    "AS “Kalnu meži”",
    "Nodibinājums “Upes fonds”",
    "Latvijas Vides aizsardzības fonda administrācija",
    "Upes 2. vidusskola",
)
LABELS: Final = (
    "Projekta partneri: ",
    "Sadarbības partneri: ",
    "Projekta partneri:\n",
    "Projekta partneri\n",
    "PROJEKTA PARTNERI\n\n",
    "Partneri:\n\n",
)
LAYOUTS: Final[dict[str, Layout]] = {
    "commas": lambda names: ", ".join(names),
    "a sentence": lambda names: f"{', '.join(names[:-1])} un {names[-1]}.",
    "semicolons": lambda names: f"{'; '.join(names)}.",
    "lines": "\n".join,
    "lines with semicolons": lambda names: ";\n".join(names) + ".",
    "bullets": lambda names: "\n".join(f"• {name}" for name in names),
    "dashes": lambda names: "\n".join(f"- {name}" for name in names),
    "numbers": lambda names: "\n".join(f"{at}. {name}" for at, name in enumerate(names, 1)),
    "paragraphs": "\n\n".join,
    "countries": lambda names: ", ".join(f"{name} (Latvija)" for name in names),
    "countries on lines": lambda names: "\n".join(f"{name}, Latvija" for name in names),
    "codes": lambda names: "\n".join(f"PP{at} – {name}" for at, name in enumerate(names, 2)),
}
ESTONIANS: Final = ("Tartu Ülikool", "Valga Vallavalitsus", "MTÜ Mäe Turism", "Eesti Maaülikool")


def partners(listed: str) -> set[str]:
    """The names of those who take part, as a page with a list of them says it."""
    text = f"Projekts “Saules taka”\n\nProjekta mērķis: sakopt taku.\n\n{listed}\n\nProjekta kopējās izmaksas: 250 000 EUR\n"
    return {partner["name"] for partner in project_in(text).get("partners", [])}


@pytest.mark.parametrize("many", [3, 12])
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("label", LABELS)
def test_each_name_of_a_list_is_a_partner(label: str, layout: str, many: int) -> None:
    assert partners(label + LAYOUTS[layout](NAMES[:many])) == set(NAMES[:many])


@pytest.mark.parametrize("label", ["Projekta partneri: ", "Projekta partneri:\n", "Projekta partneri\n\n"])
@pytest.mark.parametrize(
    "layout",
    [
        "Latvijā: {latvians}\nIgaunijā: {estonians}",
        "Latvija – {latvians}; Igaunija – {estonians}.",
        "Latvijas partneri: {latvians}\nIgaunijas partneri: {estonians}",
        "Latvijā:\n\n{latvians}.\n\nIgaunijā:\n\n{estonians}.",
    ],
)
def test_a_list_by_countries_may_be_long(label: str, layout: str) -> None:
    listed = layout.format(latvians=", ".join(NAMES[:8]), estonians=", ".join(ESTONIANS))
    assert partners(label + listed) == {*NAMES[:8], *ESTONIANS}


def test_a_quotation_mark_that_was_never_closed_parts_no_list() -> None:
    listed = f"Latvijā:\n\n{', '.join(NAMES[:8])}, NVO “Kalnu taka, Upes skola.\n\nIgaunijā:\n\n{', '.join(ESTONIANS)}."
    assert partners(f"Projekta partneri:\n\n{listed}") >= {*NAMES[:8], *ESTONIANS}


@pytest.mark.parametrize(
    "text",
    [
        "Projekta partneri:\n\nKalnu muzejs\n\nTakas malās būs soli, urnas, norādes, stendi, kāpnes, margas un pieturas visā tās garumā.",
        "Projekta partneri:\n\nKalnu muzejs\n\nMuzejs, skola un novads strādās kopā, lai taka, malas un norādes būtu sakoptas vasarā.",
    ],
)
def test_running_text_below_a_list_is_no_list(text: str) -> None:
    assert partners(text) == {"Kalnu muzejs"}


@pytest.mark.parametrize("layout", ["{0}, {1} and {2}", "{0}; {1}; {2}", "{0}\n{1}\n{2}"])
def test_english_names_that_begin_with_their_noun_are_several(layout: str) -> None:
    names = ("Hill Planning Region", "University of Tartu", "Municipality of Dale")
    text = f"Project “Sun Trail”\n\nThe aim of the project is a trail.\n\nProject partners: {layout.format(*names)}\n"
    assert {partner["name"] for partner in project_in(text)["partners"]} == set(names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Projekta mērķis ir taka. Partneri šajā projektā: Upes muzejs un Ezera skola.", {"Upes muzejs", "Ezera skola"}),
        ("The partners of the project are SIA Upes Ceļi and Riga Technical University.", {"SIA Upes Ceļi", "Riga Technical University"}),
        ("Project partners: SIA Upes Ceļi and Hill Museum.", {"SIA Upes Ceļi", "Hill Museum"}),
    ],
)
def test_a_firm_and_another_body_are_two(text: str, names: set[str]) -> None:
    project = project_in(f"{'Projekts' if 'Projekta' in text else 'Project'} “Sun Trail”\n\n{text}\n")
    assert {partner["name"] for partner in project["partners"]} == names


@pytest.mark.parametrize(
    ("lines", "partners"),
    [
        ("Projekto vykdytojas. Saugomų teritorijų agentūra\n\nProjekto partneriai. Kalnų muziejus ir Upės gimnazija", 3),
        ("Projekta partneri. Kalnu muzejs un Upes skola", 2),
        ("Projekta partneri. Mēs visi kopā strādājam jau gadu", 0),
        ("Projekta partneri. Kalnu muzejs un Upes skola strādā kopā jau gadu.", 0),
    ],
)
def test_a_full_stop_may_part_a_label_from_names(lines: str, partners: int) -> None:
    assert len(partners_in(f"Projekts “Ezeri” (LLI-901)\n\n{lines}\n")) == partners
