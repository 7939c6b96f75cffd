"""Natural persons are no participants: they are left out, and the reader is told."""

from __future__ import annotations

import pytest

from regkg.extract import read
from regkg.extract.text.passed import Reason
from regkg.extract.text.persons import is_person
from tests.samples import document, partners_in, project_in

PROJECT = "Projekts „Zaļie ceļi” (LLI-301)\n\n"
PARTNER = ("partner", None)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Projekta partneri:\nKalnu muzejs\nJānis Kalniņš\nUpes dome\n", {"Kalnu muzejs": PARTNER, "Upes dome": PARTNER}),
        ("Projekta partneri: Kalnu muzejs, Anna Liepa-Kalniņa, Upes dome.\n", {"Kalnu muzejs": PARTNER, "Upes dome": PARTNER}),
        ("Projekta iesniedzējs: Anna Liepa\n", {}),
        ("Projektā piedalās Kalnu muzejs, Anna Liepa, Juris Ozols un Upes dome.\n", {"Kalnu muzejs": PARTNER, "Upes dome": PARTNER}),
        ("Projekta partneri: Kalnu muzejs; Anna Liepa-Kalniņa un Upes dome.\n", {"Kalnu muzejs": PARTNER}),
        ("Projekta partneri:\nKalnu muzejs\nJ. Ozols\nUpes dome\n", {"Kalnu muzejs": PARTNER, "Upes dome": PARTNER}),
        ("Projekta partneri: Kalnu muzejs, SIA “Anna Liepa”.\n", {"Kalnu muzejs": PARTNER, "SIA “Anna Liepa”": PARTNER}),
        ("Projekta partneri: Annas Liepas fonds, Jāņa Ozola muzejs\n", {"Annas Liepas fonds": PARTNER, "Jāņa Ozola muzejs": PARTNER}),
    ],
)
def test_persons_take_no_part(text: str, found: dict[str, tuple[str | None, str | None]]) -> None:
    assert partners_in(PROJECT + text) == found


def test_whoever_stands_in_brackets_behind_a_number_is_no_short_name() -> None:
    text = "Projekts “Zaļais karuselis”; projekta Nr: 2020-3-LV02-KA347-003999 (Līva Anna Liepa, pašpārvaldes prezidente)\n"
    assert project_in(text) == {"title": "Zaļais karuselis", "number": "2020-3-LV02-KA347-003999"}


def test_the_reader_is_told_of_persons_that_were_left_out() -> None:
    reading = read(document(PROJECT + "Projekta iesniedzējs: Anna Liepa\n"))
    assert [reading.words(passed.span) for passed in reading.untaken if passed.reason == Reason.PERSONAL] == ["Anna Liepa"]


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Project lead partner", "Hill Nature Agency, Upe regional administration, Anna Kalnina, anna dot kalnina at hills dot example"),
        ("Lead partner", "Hill Nature Agency, Anna Kalnina, anna@hills.example"),
        ("Lead partner", "Hill Nature Agency, head of office Anna Kalnina"),
        ("Coordinator", "Hill Nature Agency, Prof. Anna Kalnina"),
        ("Coordinator", "Hill Nature Agency, Dr. sc. ing. Anna Kalnina"),
        ("Vadošais partneris", "Hill Nature Agency, projekta vadītāja Anna Kalniņa, tālr. 29000000"),
        ("Projekto vykdytojas", "Hill Nature Agency, projekto vadovė Ona Kalnienė"),
        ("Juhtpartner", "Hill Nature Agency – kontaktisik Mari Tamm"),
    ],
)
def test_a_person_behind_the_body_of_a_label_is_no_part_of_its_name(label: str, value: str) -> None:
    assert partners_in(f"LLI-901 “Hill trail”\n\n{label}: {value}\n") == {"Hill Nature Agency": ("lead", None)}


def test_a_person_behind_each_item_of_a_list_is_no_part_of_its_name() -> None:
    text = "Projekts “Kalnu taka”\n\nProjekta partneri:\nKalnu muzejs, Anna Kalniņa\nUpes muzejs, Jānis Upe\nSIA “Anna Liepa”, Ilze Leja\n"
    assert set(partners_in(text)) == {"Kalnu muzejs", "Upes muzejs", "SIA “Anna Liepa”"}


@pytest.mark.parametrize(
    "line",
    [
        "Projekto koordinatorius: KNP direkcijos Kraštovaizdžio skyriaus vedėja Ona Kalnienė, el. p. ona@hills.example, tel. 8 600 00000.",
        "Projekto koordinatorius: Kalnų muziejaus direktorius Jonas Kalnas, tel. 8 600 00000.",
        "Projekti koordinaator: Mäe Muuseumi peaspetsialist Mari Tamm, mari@hills.example",
        "Projekta koordinators: Kalnu muzeja projektu vadītāja Anna Kalniņa, tālr. 29000000",
        "Project coordinator: the Hill Museum’s director Anna Kalnina, anna@hills.example",
    ],
)
def test_who_employs_the_person_under_a_label_is_no_lead(line: str) -> None:
    assert partners_in(f"LLI-901 „Hill trail“\n\n{line}\n") == {}


def test_a_body_that_does_something_with_a_person_takes_part() -> None:
    assert set(partners_in("Projektu “Kalnu taka” īsteno Kalnu muzejs kopā ar Anna Liepa fonds.\n")) >= {"Kalnu muzejs"}


def test_a_person_before_the_body_where_the_work_is_done_is_no_part_of_its_name() -> None:
    text = "Projekta “Ceļš uz kalnu” darbus uzsāk Anna Liepa KU Vēstures fakultātē, Pēteris Ozols Kalnu vēstures institūtā."
    assert [body.name for body in read(document(text)).bodies] == ["KU Vēstures fakultātē", "Kalnu vēstures institūtā"]
    assert "Annas Liepas Kalnu muzejs" in partners_in("Annas Liepas Kalnu muzejs īsteno projektu “Ceļš uz kalnu”.")


@pytest.mark.parametrize("name", ["Paula Ozoliņa Kalnu slimnīca", "Paula Liepas Kalnu muzejs", "Annas Liepas Kalnu muzejs"])
def test_the_person_after_whom_a_body_is_called_is_part_of_its_name(name: str) -> None:
    assert list(partners_in(f"Projektu “Ceļš uz kalnu” īsteno {name}.")) == [name]


@pytest.mark.parametrize("name", ["Vlk Jonaitytė", "Gio Kalnadze", "Ara Hillyan", "Vlk Kalnauskas"])
def test_surnames_that_only_persons_have_tell_persons(name: str) -> None:
    assert partners_in(f"{PROJECT}Projekta partneri:\nKalnu muzejs\n{name}\nUpes dome\n") == {"Kalnu muzejs": PARTNER, "Upes dome": PARTNER}


def test_a_person_and_what_they_do_end_the_name_of_a_body() -> None:
    text = "Project “Green Way”\nPROJECT PARTNERS Lead partner – Hill municipality Anna Liepa – Coordinator Ilze Kalna – Accountant\n"
    assert partners_in(text) == {"Hill municipality": ("lead", None)}


@pytest.mark.parametrize("name", ["FIE Mart Künk", "IK “Anna Liepa”", "IK Anna Liepa"])
def test_a_sole_trader_who_bears_the_own_name_is_a_person(name: str) -> None:
    text = f"{PROJECT}Projekta partneri:\nKalnu muzejs\n{name}\nIK “Liepas”\nUpes dome\n"
    assert partners_in(text) == {"Kalnu muzejs": PARTNER, "IK “Liepas”": PARTNER, "Upes dome": PARTNER}


@pytest.mark.parametrize(
    "persons",
    [
        "Anna Kalniņa un Jānis Ozols KU Ogu fakultātē, Pēteris Liepa KU Upes fakultātē, Ilze Bērziņa KU Meža vēstures institūtā",
        "Anna Kalniņa Ogu fakultātē, Pēteris Liepa Upes institūtā un Ilze Bērziņa Meža vēstures institūtā",
    ],
)
def test_persons_who_begin_to_work_in_bodies_are_no_list_of_those(persons: str) -> None:
    assert partners_in(f"{PROJECT}Pētniecības darbu projektā uzsāk {persons}.\n") == {}


def test_a_given_name_that_is_the_noun_of_bodies_too_is_a_person_s_before_a_surname() -> None:
    assert partners_in(f"{PROJECT}Projekta koordinators: Līga Ozoliņa\n") == {}
    assert "Kalnu līga" in partners_in(f"{PROJECT}Projekta partneri:\nKalnu līga\nUpes dome\n")


@pytest.mark.parametrize(
    "name", ["Dr. Hillar Dale", "Prof. habil. dr. Petrus Dale", "Mr Hillar Dale", "Assoc. prof. Zane Dale", "Janis Dale"]
)
def test_who_bears_a_degree_or_a_given_name_without_its_marks_is_a_person(name: str) -> None:
    assert is_person(name)
    text = f"Title: Peat soils under climate change\nCoordinator: University of Hills\nProject leader: {name}\n"
    assert [partner["name"] for partner in project_in(text)["partners"]] == ["University of Hills"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Projekti nimi: Rohelised mäed\nProjektis osalevad: Tõnislav Helm, Mari Tamm, Elvika Liv\n", []),
        ("Project: Green Hills\nParticipants: Anna Liepa, Tarvolar Hill and Elvika Dale\n", []),
        ("Projekto pavadinimas: Žali kalnai\nProjekte dalyvauja: Jonas Petraitis, Vilhelmina Kalnė\n", []),
        ("Projekti nimi: Rohelised mäed\nPartnerid: Roheline Mägi, Sinine Jõgi\n", ["Roheline Mägi", "Sinine Jõgi"]),
        (
            "Projekti nimi: Rohelised mäed\nPartnerid: Tartu Ülikool, Roheline Mägi, Sinine Jõgi\n",
            ["Roheline Mägi", "Sinine Jõgi", "Tartu Ülikool"],
        ),
    ],
)
def test_two_words_in_a_line_of_persons_name_a_person_too(text: str, found: list[str]) -> None:
    assert sorted(partner["name"] for partner in project_in(text).get("partners", [])) == found
