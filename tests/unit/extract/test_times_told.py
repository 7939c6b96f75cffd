"""When a project begins and ends, told of the work as a whole, of whoever begins it, and by two labels on one line."""

from __future__ import annotations

import pytest

from tests.samples import project_in

Time = tuple[str | None, str | None]
LATVIAN = "Projekts “Kalnu takas” (LLI-123). "
ENGLISH = "The project “Hill Paths” (LLI-123). "
LITHUANIAN = "Projektas „Kalnų takai“ (LLI-123). "
ESTONIAN = "Projekt „Mägede rajad“ (LLI-123). "


def time_of(text: str) -> Time:
    project = project_in(text)
    return project.get("start"), project.get("end")


@pytest.mark.parametrize(
    ("text", "time"),
    [
        (ENGLISH + "Work began in March 2021 and is due to be completed in August 2023.", ("2021-03", "2023-08")),
        (LATVIAN + "Darbi sāksies 2023. gada 1. septembrī un noslēgsies 2024. gada 30. septembrī.", ("2023-09-01", "2024-09-30")),
        (LATVIAN + "Darbi ilgs 24 mēnešus un sāksies 2023. gada 1. septembrī.", ("2023-09-01", None)),
        (LITHUANIAN + "Darbai prasidėjo 2021 m. kovo 1 d. ir baigsis 2022 m. kovo 31 d.", ("2021-03-01", "2022-03-31")),
        (ESTONIAN + "Töö algas 1. septembril 2018 ja lõpeb 31. augustil 2020.", ("2018-09-01", "2020-08-31")),
        (ENGLISH + "Work on the roof began in March 2021 and will end in June 2021.", (None, None)),
        (LATVIAN + "Būvdarbi sāksies 2023. gada 1. septembrī un noslēgsies 2024. gada 30. septembrī.", (None, None)),
        (LATVIAN + "Darbus paredzēts pabeigt 2024. gada 30. septembrī.", (None, None)),
    ],
)
def test_the_work_as_a_whole_is_the_project_where_both_its_ends_are_told(text: str, time: Time) -> None:
    assert time_of(text) == time


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Kalnu skola kopā ar Leju skolu 2012. gada 1. martā sāka īstenot projektu “Kalnu takas”.", "2012-03-01"),
        ("Kalnu skola kopā ar Leju skolu 2012. gada 1. martā sāka projektu “Kalnu takas”.", "2012-03-01"),
        ("Kalnų mokykla kartu su Slėnių mokykla 2020 m. rugsėjo 1 d. pradėjo įgyvendinti projektą „Kalnų takai“.", "2020-09-01"),
        (LITHUANIAN + "2020 m. rugsėjo 1 d. pradedamas įgyvendinti bendras Kalnų ir Slėnių mokyklų projektas.", "2020-09-01"),
        ("Hill School and Vale School started this project “Hill Paths” (CB734) in June 2019.", "2019-06"),
        ("2019. aasta aprillikuus algas Mäe kooli ja 1. Oru kooli koostöös projekt “Mägede rajad”.", "2019-04"),
        (LATVIAN + "Kalnu skola 2012. gada 1. martā sāka projektu konkursu.", None),
    ],
)
def test_the_day_on_which_somebody_begins_to_carry_it_out_is_its_beginning(text: str, start: str | None) -> None:
    assert project_in(text).get("start") == start


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Projekts “Kalnu takas”\nSākums 01.11.2023., beigas 31.10.2025.", ("2023-11-01", "2025-10-31")),
        ("Project: Hill Paths\nStart date: 29/12/2022    End date: 31/08/2024", ("2022-12-29", "2024-08-31")),
        ("Projekts “Kalnu takas”\nSākums 01.11.2023., pieteikšanās beigas 31.10.2025.", ("2023-11-01", None)),
        ("Projekts “Kalnu takas” (LLI-123)\nPeriods: No: 19.03.2009\nLīdz: 18.11.2010", ("2009-03-19", "2010-11-18")),
        ("Projekts “Kalnu takas” (LLI-123)\nĪstenošanas laiks: sākums – 19.03.2009, beigas – 18.11.2010", ("2009-03-19", "2010-11-18")),
        (
            "Projektas „Kalnų takai“ (LLI-123)\nProjekto įgyvendinimo laikotarpis: veiklų pradžia: 2021-03-29\nveiklų pabaiga: 2022-09-29",
            ("2021-03-29", "2022-09-29"),
        ),
        ("Projekts “Kalnu takas” (LLI-123)\nProjekta norise: 01.06.2022.–31.05.2023.", ("2022-06-01", "2023-05-31")),
        ("Project “Hill Paths” ended 30.09.2018. The municipality of Hills carried it out.", (None, "2018-09-30")),
    ],
)
def test_an_end_behind_a_beginning_on_one_line_and_other_labels_of_its_time_are_read(text: str, time: Time) -> None:
    assert time_of(text) == time


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Kalnu novada dome 2014. gadā pabeidza projektu “Kalnu takas”.", "2014"),
        ("Kalnu novada dome 2014. gada 5. maijā sekmīgi noslēdza projektu “Kalnu takas”.", "2014-05-05"),
        ("Kalnų savivaldybė 2014 m. gegužės 5 d. užbaigė projektą „Kalnų takai“.", "2014-05-05"),
        ("The council of Hills on 5 May 2014 completed the project “Hill Paths”.", "2014-05-05"),
        ("Mäe vald 2014. aasta mais lõpetas projekti „Mägede rajad“.", "2014-05"),
        (LATVIAN + "SIA “Mūris” 2014. gada 5. maijā pabeidza projektu izstrādi.", None),
        (ENGLISH + "The builders on 5 May 2014 completed the project documentation.", None),
    ],
)
def test_the_day_on_which_somebody_brings_it_to_its_end_is_its_end(text: str, end: str | None) -> None:
    assert project_in(text).get("end") == end


@pytest.mark.parametrize(
    ("title", "sentence", "end"),
    [
        ("Ceļa pārbūve Kalnos", "Ceļam jābūt gatavam līdz 2021. gada septembrim.", "2021-09"),
        ("Kalnu pagasta skolas siltināšana", "Jaunajai skolai jābūt gatavai 2021. gada septembrī.", "2021-09"),
        ("Ceļa pārbūve Kalnos", "Visu paredzēts pabeigt līdz 2013.gada jūnijam.", "2013-06"),
        ("Ceļa pārbūve Kalnos", "Visus darbus jāpabeidz līdz 2013.gada jūnijam.", "2013-06"),
        ("Ceļa pārbūve Kalnos", "Visam jābūt gatavam 2021. gada septembrī.", "2021-09"),
        ("Kalnu pagasta skolas siltināšana", "Dokumentiem jābūt gataviem 2021. gada septembrī.", None),
        ("Kalnu pagasta skolas siltināšana", "Izstādei jābūt gatavai 2021. gada septembrī.", None),
        ("Kalnu pagasta skolas siltināšana", "Viss sākās 2021. gada septembrī.", None),
        ("Kalnu pagasta skolas siltināšana", "Visu nedēļu bērni gatavojās izstādei, kas ilga līdz 2021. gada septembrim.", None),
    ],
)
def test_a_project_ends_when_all_or_what_it_is_for_has_to_be_ready(title: str, sentence: str, end: str | None) -> None:
    assert project_in(f"Projekts “{title}” sākas. {sentence}\n").get("end") == end


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("The project “School of Hills” is funded by the ERDF. Everything is to be completed by 30 June 2021.", "2021-06-30"),
        ("The project “School of Hills” is funded by the ERDF. All works must be finished by June 2021.", "2021-06"),
        ("The project “School of Hills” is funded by the ERDF. Everything is shown at an exhibition until 5 May 2021.", None),
        ("Įgyvendinamas projektas „Mokyklos atnaujinimas Kalnuose“. Viską planuojama baigti iki 2021 m. birželio 30 d.", "2021-06-30"),
        ("Įgyvendinamas projektas „Mokyklos atnaujinimas Kalnuose“. Visus darbus numatoma užbaigti 2021 m. birželio mėn.", "2021-06"),
        ("Įgyvendinamas projektas „Mokyklos atnaujinimas Kalnuose“. Viską galima apžiūrėti iki 2021 m. birželio 30 d.", None),
        ("Projekt „Kooli uuendamine Mäel“ sai toetust. Kõik peab valmis olema 2021. aasta juuniks.", "2021-06"),
        ("Projekt „Kooli uuendamine Mäel“ sai toetust. Kõik tööd peavad olema tehtud 30. juuniks 2021.", "2021-06-30"),
        ("Projekt „Kooli uuendamine Mäel“ sai toetust. Kõik lapsed saavad 30. juuniks 2021 raamatu.", None),
    ],
)
def test_when_all_has_to_be_done_the_project_ends_in_other_languages_too(text: str, end: str | None) -> None:
    assert project_in(f"{text}\n").get("end") == end


@pytest.mark.parametrize(
    ("text", "end"),
    [
        (f"{LATVIAN}Visus būvdarbus plānots pabeigt līdz 2021. gada maijam. Projekts noslēgsies 2022. gada decembrī.", "2022-12"),
        (f"{ENGLISH}All construction works are to be completed by May 2021. The project ends in December 2022.", "2022-12"),
        (
            f"{LITHUANIAN}Visus statybos darbus planuojama baigti iki 2021 m. gegužės 1 d. Projektas baigsis 2022 m. gruodžio 31 d.",
            "2022-12-31",
        ),
        (f"{ESTONIAN}Kõik tööd peavad olema tehtud 1. maiks 2021. Projekt lõpeb 31. detsembril 2022.", "2022-12-31"),
    ],
)
def test_when_the_project_itself_ends_comes_before_when_its_works_do(text: str, end: str) -> None:
    assert project_in(f"{text}\n")["end"] == end


@pytest.mark.parametrize(
    ("text", "time"),
    [
        (LATVIAN + "Projekta uzsākšana - 2022. gada maijs, pabeigšana - 2023. gada jūnijs.", ("2022-05", "2023-06")),
        (LATVIAN + "Projekta sākums: 2022. gada maijs, nobeigums: 2023. gada jūnijs.", ("2022-05", "2023-06")),
        (ENGLISH + "Project start: May 2022, completion: June 2023.", ("2022-05", "2023-06")),
        (ESTONIAN + "Kulud on abikõlblikud ajavahemikus 15.03.2020 kuni 30.09.2022.", ("2020-03-15", "2022-09-30")),
        (ENGLISH + "Project costs are eligible from 15 March 2020 to 30 September 2022.", ("2020-03-15", "2022-09-30")),
        (LATVIAN + "Projekta izmaksas ir attiecināmas no 15.03.2020. līdz 30.09.2022.", ("2020-03-15", "2022-09-30")),
        (LITHUANIAN + "Projekto išlaidos tinkamos finansuoti nuo 2020-03-15 iki 2022-09-30.", ("2020-03-15", "2022-09-30")),
        (LATVIAN + "Darbi jāpabeidz līdz 2023. gada 31. maijam.", (None, "2023-05-31")),
        (LITHUANIAN + "Darbai turi būti baigti iki 2018 m. gruodžio 31 d.", (None, "2018-12-31")),
        (ENGLISH + "Work must be completed by 31 May 2023.", (None, "2023-05-31")),
        (ESTONIAN + "Tööd peavad olema valmis 31. maiks 2023.", (None, "2023-05-31")),
        (LATVIAN + "Būvdarbi jāpabeidz līdz 2023. gada 31. maijam.", (None, None)),
        (LATVIAN + "Vēl šogad remontēs ielu. Darbi jāpabeidz līdz 2023. gada 31. maijam.", (None, None)),
        (
            LITHUANIAN + "Rangos darbus pagal projektą „Kalnų takai“ atlieka UAB „Mūras“. Darbai turi būti baigti iki 2020 m. gegužės 5 d.",
            (None, None),
        ),
    ],
)
def test_the_time_in_which_costs_count_and_the_day_by_which_all_has_to_be_done_are_its_own(text: str, time: Time) -> None:
    assert time_of(text) == time


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Biedrība “Kalni” 2021. gada oktobrī mūsu skolā uzsāka piecu mēnešu projektu “Kalnu takas”.", ("2021-10", None)),
        ("Jau kopš 2017. gada valstī darbojas Eiropas Sociālā fonda projekts “Kalnu takas skolēniem”.", ("2017", None)),
        (LATVIAN + "Projekta laikā līdz 2022. gada 30. novembrim izkrāsos sienas.", (None, "2022-11-30")),
        (ENGLISH + "During the project until 30 November 2022 walls are painted.", (None, "2022-11-30")),
        ("Kopš 2017. gada pilsētā darbojas muzejs, kas īsteno projektu “Kalnu takas”.", (None, None)),
        ("Kopš 2017. gada skolā darbojas pulciņš, un bērni priecājas par projektu “Kalnu takas”.", (None, None)),
        (LATVIAN + "Projekta laikā skolēni līdz 2022. gada 30. novembrim izkrāsos sienas.", (None, None)),
    ],
)
def test_since_when_and_until_when_it_runs_is_told_beside_what_is_done_in_it(text: str, time: Time) -> None:
    assert time_of(text) == time
