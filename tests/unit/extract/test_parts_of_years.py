"""When a project runs, told by months of one year, by seasons, quarters, beginnings, middles and ends of years."""

from __future__ import annotations

import pytest

from tests.samples import project_in

HEADS = {
    "lv": "Projekts „Zaļie ceļi” (LLI-301)\n\nKalnu muzejs rūpējas par labu dabu un cilvēkiem.\n\n",
    "en": "Project “Green Roads” (LLI-301)\n\nUpe Museum cares for good nature and for people.\n\n",
    "lt": "Projektas „Žali keliai“ (LLI-301)\n\nKalnų muziejus rūpinasi gera gamta ir žmonėmis.\n\n",
    "et": "Projekt „Rohelised teed“ (Est-Lat 33)\n\nMäe muuseum hoolib heast loodusest ja inimestest.\n\n",
}

FRAMES = {
    "lv": ["Projekts tiek īstenots {}.", "Projekta ilgums: {}", "Muzejs īsteno projektu {}.", "Projekts darbosies {}."],
    "en": ["The project runs {}.", "Project duration: {}", "The project is running {}.", "The museum implements the project {}."],
    "lt": ["Projektas vykdomas {}.", "Projekto trukmė: {}", "Projektas vyks {}.", "Projekto įgyvendinimo laikotarpis yra {}."],
    "et": ["Projekt kestab {}.", "Projekti periood: {}", "Projekti viiakse ellu {}.", "Muuseum viib projekti ellu {}."],
}


@pytest.mark.parametrize(
    ("language", "span", "start", "end"),
    [
        ("lv", "no 2019. gada marta līdz decembrim", "2019-03", "2019-12"),
        ("lv", "no 2019. gada sākuma līdz 2021. gada beigām", "2019", "2021"),
        ("lv", "no 2019. gada rudens līdz 2021. gada pavasarim", "2019", "2021"),
        ("lv", "no 2019. gada I ceturkšņa līdz 2021. gada III ceturksnim", "2019", "2021"),
        ("en", "from March to December 2019", "2019-03", "2019-12"),
        ("en", "from the beginning of 2019 until the end of 2021", "2019", "2021"),
        ("en", "from spring 2019 to autumn 2021", "2019", "2021"),
        ("en", "from March 2019 until the end of 2021", "2019-03", "2021"),
        ("en", "from Q1 2019 to Q3 2021", "2019", "2021"),
        ("en", "from 2019 through 2021", "2019", "2021"),
        ("en", "between 2019 and 2021", "2019", "2021"),
        ("en", "from Sept. 2019 to Aug. 2021", "2019-09", "2021-08"),
        ("lt", "nuo 2019 m. kovo iki gruodžio", "2019-03", "2019-12"),
        ("lt", "nuo 2019 m. pradžios iki 2021 m. pabaigos", "2019", "2021"),
        ("lt", "nuo 2019 metų rudens iki 2021 metų pavasario", "2019", "2021"),
        ("lt", "nuo 2019 m. I ketvirčio iki 2021 m. III ketvirčio", "2019", "2021"),
        ("et", "märtsist detsembrini 2019", "2019-03", "2019-12"),
        ("et", "2019. aasta algusest kuni 2021. aasta lõpuni", "2019", "2021"),
        ("et", "2019. aasta kevadest 2021. aasta sügiseni", "2019", "2021"),
        ("et", "2019. aasta märtsist kuni 2021. aasta lõpuni", "2019-03", "2021"),
        ("et", "2019–2021", "2019", "2021"),
    ],
)
def test_a_span_of_time_is_told_by_parts_of_years(language: str, span: str, start: str, end: str) -> None:
    for frame in FRAMES[language]:
        project = project_in(HEADS[language] + frame.format(span) + "\n")
        assert (frame, project.get("start"), project.get("end")) == (frame, start, end)


@pytest.mark.parametrize(
    ("language", "sentence", "start"),
    [
        ("en", "The project started in spring 2019.", "2019"),
        ("en", "The project was launched in early 2019.", "2019"),
        ("en", "Implementation of the project began in mid-2019.", "2019"),
        ("en", "The project “Green Roads”, which started in the first quarter of 2019, is led by the museum.", "2019"),
        ("en", "The museum launched the project “Green Roads” at the end of March 2019.", "2019-03"),
        ("en", "The project kicked off on the 1st of March 2019.", "2019-03-01"),
        ("en", "The project started in late 2019. The project was launched in November 2019.", "2019-11"),
        ("lt", "Projektas pradėtas vykdyti 2019 metų pabaigoje.", "2019"),
        ("lt", "2019 m. kovo mėnesį prasidėjo projektas „Žali keliai“.", "2019-03"),
        ("lt", "Projektas vykdomas nuo 2019 m. kovo.", "2019-03"),
        ("lt", "Nuo 2019 m. muziejus vykdo projektą „Žali keliai“.", "2019"),
        ("et", "Projekt algas 2019 kevadel.", "2019"),
        ("et", "Projekt käivitus 2019. aasta teisel poolel.", "2019"),
        ("et", "2019. aasta aprillikuus algas projekt „Rohelised teed“.", "2019-04"),
        ("et", "Alates 1. märtsist 2019 viib muuseum ellu projekti „Rohelised teed“.", "2019-03-01"),
    ],
)
def test_the_beginning_of_a_project_is_told_by_a_part_of_a_year(language: str, sentence: str, start: str) -> None:
    project = project_in(HEADS[language] + sentence + "\n")
    assert (project.get("start"), project.get("end")) == (start, None)


@pytest.mark.parametrize(
    ("language", "sentence", "end"),
    [
        ("lv", "Projekts turpināsies līdz 2021. gada rudenim.", "2021"),
        ("lv", "Projekts ilgst līdz 2021. gadam.", "2021"),
        ("en", "The project will continue until the end of August 2021.", "2021-08"),
        ("en", "The project will run until autumn 2021.", "2021"),
        ("en", "The project lasts through 2021.", "2021"),
        ("en", "The project is expected to end in late 2021.", "2021"),
        ("lt", "Projektas tęsis iki 2021 metų pabaigos.", "2021"),
        ("lt", "Projekto įgyvendinimo pabaiga planuojama 2021 m. balandžio 30 d.", "2021-04-30"),
        ("lt", "2021 m. pavasarį baigtas įgyvendinti projektas „Žali keliai“.", "2021"),
        ("et", "Projekt jätkub 2021. aasta lõpuni.", "2021"),
        ("et", "Projekt kestab kuni 2021. aastani.", "2021"),
        ("et", "Projekt viidi lõpule 2021. aasta sügisel.", "2021"),
    ],
)
def test_the_end_of_a_project_is_told_by_a_part_of_a_year(language: str, sentence: str, end: str) -> None:
    project = project_in(HEADS[language] + sentence + "\n")
    assert (project.get("start"), project.get("end")) == (None, end)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("lv", "Projekta izstāde notiek no 2019. gada marta līdz maijam."),
        ("lv", "Pieteikšanās projektam turpināsies līdz 2019. gada pavasarim."),
        ("lv", "Projekta otrā kārta sākās 2019. gada vidū."),
        ("en", "In early 2019 the training in the project started."),
        ("en", "The results of the project will be available until the end of 2021."),
        ("en", "The project exhibition runs from March to May 2019."),
        ("en", "Registration for the project continues until 31 May 2019."),
        ("en", "The first stage of the project was completed in mid-2019."),
        ("en", "The sustainability period of the project lasts until the end of 2026."),
        ("lt", "Projekto paroda vyks iki 2021 m. rudens."),
        ("lt", "Projekto dalyvių atranka vyks iki 2019 m. kovo 15 d."),
        ("lt", "Registracija į projektą tęsiasi iki 2021 m. rugpjūčio 31 d."),
        ("et", "Projekti laager toimub 3. juulist 10. juulini 2019."),
        ("et", "Näitus käib kuni 2021. aasta lõpuni ja tutvustab projekti."),
        ("lv", "Projekta iekārtu uzstādīšana ilga no 2019. gada marta līdz 2019. gada maijam."),
        ("lv", "Projektā “Zaļie ceļi” no 2019. gada 1. marta līdz 31. maijam norisināsies semināri."),
        ("lt", "Projekto apklausa vyko nuo 2019 m. kovo iki 2019 m. gegužės."),
    ],
)
def test_what_happens_within_a_project_has_a_time_of_its_own(language: str, sentence: str) -> None:
    project = project_in(HEADS[language] + sentence + "\n")
    assert (project.get("start"), project.get("end")) == (None, None)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("lv", "Projektu īsteno no 2019. gada marta līdz 2020. gada maijam, notiks apmācības un būvdarbi."),
        ("lv", "No 2019. gada marta līdz 2020. gada maijam norisinās apmācību projekts “Zaļie ceļi”."),
        ("lv", "Projekts jauniešu apmācībai īstenots no 2019. gada marta līdz 2020. gada maijam."),
        ("et", "Projekt kestab 2019. aasta märtsist kuni 2020. aasta maini, toimub koolitus."),
    ],
)
def test_a_project_may_be_for_what_happens_within_others(language: str, sentence: str) -> None:
    project = project_in(HEADS[language] + sentence + "\n")
    assert (project.get("start"), project.get("end")) == ("2019-03", "2020-05")


def test_another_clause_may_be_on_the_whole_project() -> None:
    sentence = "The first stage of the project ended in May 2018, and the whole project ends in May 2019."
    assert project_in(HEADS["en"] + sentence + "\n")["end"] == "2019-05"


@pytest.mark.parametrize(
    ("language", "sentence", "start", "end"),
    [
        ("en", "Starting in March 2019, the project will run for 18 months.", "2019-03", None),
        ("en", "The project has a duration of 18 months, beginning in March 2019.", "2019-03", None),
        ("en", "The project lasts from March 2019 for 18 months.", "2019-03", None),
        ("en", "Duration: since March 2019", "2019-03", None),
        ("en", "Duration: 2019-03 to 2021-08", "2019-03", "2021-08"),
        ("en", "Theme: nature Duration: 2019 – 2021", "2019", "2021"),
        ("lt", "Projektas truks 18 mėnesių, nuo 2019 m. kovo.", "2019-03", None),
        ("lt", "Nuo 2019 m. kovo iki 2021 m. rugpjūčio trunkančio projekto tikslas – keliai.", "2019-03", "2021-08"),
        ("et", "Projekti kestus: 2021. aasta lõpuni", None, "2021"),
        ("et", "2022. aasta jaanuarist kuni 2025. aasta lõpuni kestva projekti kogueelarve on 12 miljonit eurot.", "2022-01", "2025"),
    ],
)
def test_how_long_a_project_lasts_stands_beside_one_end_or_both(language: str, sentence: str, start: str | None, end: str | None) -> None:
    project = project_in(HEADS[language] + sentence + "\n")
    assert (project.get("start"), project.get("end")) == (start, end)
