"""Facts of a project that single sentences and lines tell: what it is called, when it runs, how many take part."""

from __future__ import annotations

from typing import Any

import pytest

from tests.samples import ENGLISH, ESTONIAN, LATVIAN, LITHUANIAN, project_in, projects_in


def facts_in(text: str, *names: str) -> dict[str, Any]:
    """Some facts of a page's one project."""
    (project,) = projects_in(text)
    return {name: project[name] for name in names if name in project}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Notiek fonda līdzfinansētā projekta Ūdens apgādes attīstība Kalnos īstenošana. Projekta mērķis ir labs ūdens.",
            "Ūdens apgādes attīstība Kalnos",
        ),
        (
            "Notiek projekta Nr. 3DP/3.5.1.1.0/10/IPIA/VIDM/001 Ūdens apgādes attīstība Kalnos realizācija. Projekta mērķis ir ūdens.",
            "Ūdens apgādes attīstība Kalnos",
        ),
        ("Kalnu muzejs īsteno projektu “Natura 2000 teritoriju kopšana” jeb “LIFE-IP Kalni”.", "Natura 2000 teritoriju kopšana"),
        (
            'Ar to īsteno pasākuma 125 „Ceļi un attīstība" projektu Nr. 13-04-L12500-000274 "Kalnu – Upes grāvju kopšana".',
            "Kalnu – Upes grāvju kopšana",
        ),
        ("Fonda projekts Nr.HOME/2021/AMIF/AG/EMAS/TF1/LV/0003 ''Steidzamu vajadzību risināšana\"", "Steidzamu vajadzību risināšana"),
        (
            "Projekts Ceļu11 seminārs\n\nSarīkoja projekta Nr. 19-00-A019.332-000002 „Velo ceļu attīstība kalnos” aktivitātes semināru.",
            "Velo ceļu attīstība kalnos",
        ),
        (
            (
                "Project ID: 316275\n\nPeriodic Report Summary 2 - HILLS (Unlocking research potential at Hill University)\n\nContext:\n"
                "Diseases are among the great threats."
            ),
            "Unlocking research potential at Hill University",
        ),
        ("Projekta “LIFT(ED)” (Nr. 2021-1-LT01-KA220-VET-000029739) ļaudis sanāca kopā.", "LIFT(ED)"),
        (
            "Kalnu muzejs īsteno projektu “Building ways between Upe and Ezeri through music and art” (LLI-301). Tas ilgs divus gadus.",
            "Building ways between Upe and Ezeri through music and art",
        ),
        ("“Eiropa kalnos. Kalni Eiropā”, Projekta Nr. 2019-1-LV01-KA116-060226\n\nProjekta ilgums: 2 gadi", "Eiropa kalnos. Kalni Eiropā"),
    ],
)
def test_a_title_is_told_by_the_words_around_it(text: str, title: str) -> None:
    assert facts_in(text, "title") == {"title": title}


@pytest.mark.parametrize(
    ("value", "title"),
    [
        ('Mākslas skola "Solis"', 'Mākslas skola "Solis"'),
        ('Muzeja "Upes klēts" grīdas remonts', 'Muzeja "Upes klēts" grīdas remonts'),
        ('ERASMUS+ "Upes klēts"', "Upes klēts"),
        ("„Upes klēts”", "Upes klēts"),
    ],
)
def test_a_labelled_title_may_quote_a_name(value: str, title: str) -> None:
    assert facts_in(f"Projekta nosaukums: {value}\nProjekta numurs: LLI-301\n", "title") == {"title": title}


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Īstenojam projektu „Gājēju ceļi” (01.04.2016. – 31.03.2021.), un darbi rit.", "2016-04-01", "2021-03-31"),
        ("Īstenojam projektu „Gājēju ceļi” (2016.–2021.).", "2016", "2021"),
        ("Sācies projekts „Gājēju ceļi”.\n\nProjekta īstenošanas laiks: no 2016. līdz 2021. gadam\n", "2016", "2021"),
        ("Sācies projekts „Gājēju ceļi”. Projektu īsteno 2016.–2021.", "2016", "2021"),
        ("Projektas „Pėsčiųjų takai“. Projektas vykdomas 2016-04 – 2021-03.", "2016-04", "2021-03"),
        ("Vykdome projektą „Pėsčiųjų takai prie upės“ (2016 m. balandžio mėn. – 2021 m. kovo mėn.).", "2016-04", "2021-03"),
    ],
)
def test_dates_behind_the_name_or_the_verb_are_the_project_s(text: str, start: str, end: str) -> None:
    assert facts_in(text, "start", "end") == {"start": start, "end": end}


@pytest.mark.parametrize(
    ("sentence", "start", "end"),
    [
        ("Projektu plānots uzsākt 2017. gadā.", "2017", None),
        ("Projektu paredzēts sākt īstenot 2017. gada maijā.", "2017-05", None),
        ("Projekta īstenošanu plānots uzsākt 2017.gada 3.ceturksnī.", "2017", None),
        ("Projektu konkursu plānots uzsākt 2017. gadā.", None, None),
        ("Projekta būvdarbus plānots uzsākt 2017. gadā.", None, None),
        (
            "2019.gada septembrī tika uzsākta ESF mērķa 9.3.1. kārtas projekta Nr. 9.3.1.1/19/I/999 “Zaļie kalni” īstenošana.",
            "2019-09",
            None,
        ),
        ("2021. gada maijā pabeigta projekta “Zaļie kalni” īstenošana.", None, "2021-05"),
        ("2021. gada maijā tika noslēgts līgums par projekta “Zaļie kalni” īstenošanu.", None, None),
        ("2021. gada maijā tika uzsākta projekta “Zaļie kalni” iepirkuma īstenošana.", None, None),
        (
            "Kalnu dome parakstīja vienošanos par projekta “Zaļie kalni” īstenošanas laika pagarinājumu līdz 2023. gada 30. jūnijam.",
            None,
            "2023-06-30",
        ),
        ("Noslēgta vienošanās par projekta īstenošanas termiņa pagarināšanu līdz 2023. gada 30. jūnijam.", None, "2023-06-30"),
        ("Noslēgta vienošanās par projekta iesniegšanas termiņa pagarināšanu līdz 2023. gada 30. jūnijam.", None, None),
        ("Projekta provizoriskais īstenošanas termiņš ir 2020.-2022. gads.", "2020", "2022"),
        ("Projekta iesniegšanas termiņš ir 2020.-2022. gads.", None, None),
        ("Projekta noslēguma konference beidzas šodien, 2023. gada 31. maijā.", None, None),
    ],
)
def test_the_time_of_a_project_is_told_in_many_turns(sentence: str, start: str | None, end: str | None) -> None:
    project = project_in(f"Projekts “Zaļie kalni”\n\n{sentence}\n")
    assert (project.get("start"), project.get("end")) == (start, end)


@pytest.mark.parametrize(
    ("sentence", "start", "end"),
    [
        ("Projekto „Žalieji kalnai“ įgyvendinimo laikotarpis yra 2020–2022 metai.", "2020", "2022"),
        (
            "Projektas „Žalieji kalnai“, prasidėjęs dar 2021 m. kovo mėnesį, baigiasi šiandien, t. y. 2023 m. gegužės 31 d.",
            "2021-03",
            "2023-05-31",
        ),
        ("Projektą „Žalieji kalnai“ planuojama pradėti 2018 metais, o muziejus apie tai kalba.", "2018", None),
        ("2019 m. rugsėjį pradėtas projekto „Žalieji kalnai“ įgyvendinimas.", "2019-09", None),
        ("2019 m. rugsėjį pradėtas projekto „Žalieji kalnai“ pirkimas.", None, None),
        ("The project “Green Hills” is planned to start in 2017.", "2017", None),
        ("The project “Green Hills”, which began in March 2021, comes to an end today, 31 May 2023.", "2021-03", "2023-05-31"),
        ("In September 2019, the implementation of the project “Green Hills” was started.", "2019-09", None),
        ("In May 2021, the implementation of the programme was started, and the project “Green Hills” was approved.", None, None),
        ("The provisional implementation period of the project “Green Hills” is 2020–2022.", "2020", "2022"),
        ("The meeting of the project “Green Hills” in 2019 was good.", None, None),
        ("Projekti „Rohelised mäed“ plaanitakse alustada 2017. aastal.", "2017", None),
        ("2019. aasta septembris alustati projekti „Rohelised mäed“ elluviimist.", "2019-09", None),
        ("Projekti „Rohelised mäed“ eeldatav elluviimise aeg on 2020–2022.", "2020", "2022"),
        ("Projektą „Žalieji kalnai“ planuojama baigti įgyvendinti 2019-tais metais.", None, "2019"),
        ("Projektą „Žalieji kalnai“ numatyta baigti 2019 m.", None, "2019"),
        ("Projektas „Žalieji kalnai“ bus baigtas 2019-aisiais, o muziejus apie tai kalba.", None, "2019"),
        ("Projektas „Žalieji kalnai“ bus baigtas 2019 m. biudžeto lėšomis.", None, None),
        ("Projekt „Rohelised mäed“ on plaanis lõpetada 2019. aastal.", None, "2019"),
        ("Nepaisant ribojimų nuo 2021 m. sausio 1 dienos vykdomas Alvijos programos projektas „Žalieji kalnai“.", "2021-01-01", None),
        ("Kalnų muziejus nuo 2015 m. sausio 1 d. veikia ir vykdo projektą „Žalieji kalnai“.", None, None),
        ("Vykdome projektą „Žalieji kalnai“ pagal 2009–2014 m. Europos ekonominės erdvės mechanizmo programą.", None, None),
        ("Projektas „Žalieji kalnai“ vykdomas 2019–2021 m. mokykloje.", "2019", "2021"),
        ("Projekt „Rohelised mäed“ viiakse lõpuni 2019. aasta detsembris.", None, "2019-12"),
        ("Projekt „Rohelised mäed“ toimub perioodil 2016-2018.", "2016", "2018"),
        ("Projekt „Rohelised mäed“ viiakse ellu ajavahemikul 2016 – 2018.", "2016", "2018"),
        ("Projekt „Rohelised mäed“ on rahastatud Euroopa Liidu eelarve perioodil 2014-2020.", None, None),
        ("Projektas „Žalieji kalnai“ įgyvendinamas laikotarpiu 2016–2018.", "2016", "2018"),
        ("Projektas „Žalieji kalnai“ finansuojamas iš laikotarpio 2014–2020 fondų.", None, None),
        ("Projektas „Žalieji kalnai“. Projekto įgyvendinimo pradžia yra 2019 m. vasario 3 d.", "2019-02-03", None),
        (
            "Projektas „Žalieji kalnai“. Projekto pradžia yra 2019 m. sausis. Projekto pabaiga yra 2019 m. lapkričio 30 d.",
            "2019-01",
            "2019-11-30",
        ),
        ("Projektas „Žalieji kalnai“. Projekto veiklų įgyvendinimo pradžia – 2019 m. vasario 3 d.", "2019-02-03", None),
        (
            "Projektas „Žalieji kalnai“. Projekto veiklų pradžia: 2019 m. kovo 3 d. Planuojama pabaiga – 2019 m. gegužės 5 d.",
            "2019-03-03",
            "2019-05-05",
        ),
        ("Projektas „Žalieji kalnai“. Projekto pirkimo pradžia yra 2019 m. vasario 3 d.", None, None),
    ],
)
def test_the_time_of_a_project_is_told_in_many_turns_of_other_languages(sentence: str, start: str | None, end: str | None) -> None:
    project = project_in(f"{sentence}\n")
    assert (project.get("start"), project.get("end")) == (start, end)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Projekts „Dārgumi” notiek. Projektā ir septiņas izglītības iestādes no dažādām zemēm.", {"partner_count": 7}),
        ("Projekts „Dārgumi” notiek. Projekta īstenotāji ir desmit organizācijas no dažādām zemēm.", {"partner_count": 10}),
        ("Darbi noritēs astoņu sadarbības partneru kopīgā projekta „Dārgumi” ietvaros.", {"partner_count": 8}),
        ("Projektu „Dārgumi” īstenos kopā ar vēl astoņām valsts un nevalstiskā sektora organizācijām.", {}),
        ("Projekta „Dārgumi” gaitā piecas Valsts meža dienesta amatpersonas mācījās dzēst ugunsgrēkus.", {}),
        (
            "Projektis „Mäed“ osaleb 25 partnerit üheteistkümnest Euroopa Liidu riigist, ja see on kõigile teada.",
            {"partner_count": 25, "country_count": 11},
        ),
        (
            "Projekte „Kalnai visiems“ dalyvauja 25 partneriai iš vienuolikos Europos Sąjungos šalių.",
            {"partner_count": 25, "country_count": 11},
        ),
        ("The project HILLTOP was opened on 11 July 2019 in Upe. At the meeting the 9 partners looked at its plan.", {"partner_count": 9}),
    ],
)
def test_those_who_take_part_are_counted_and_the_state_is_no_country(text: str, counts: dict[str, int]) -> None:
    assert facts_in(text, "partner_count", "country_count") == counts


def test_a_short_name_with_a_hyphen_stands_behind_its_number() -> None:
    text = "21. martā projekta LLI-386 Re-Shape ietvaros Upē bija pašvaldību pārstāvji."
    assert facts_in(text, "acronym", "number") == {"acronym": "Re-Shape", "number": "LLI-386"}


@pytest.mark.parametrize(
    "text",
    [
        (
            "Two projects are approved: LLI-981 “Art of Clay” with a budget of EUR 210 000 and LLI-982 “Art of Wood” with a budget of "
            "EUR 185 500."
        ),
        "Apstiprināti divi projekti: LLI-981 “Art of Clay” ar budžetu 210 000 EUR un LLI-982 “Art of Wood” ar budžetu 185 500 EUR.",
    ],
)
def test_two_projects_with_numbers_in_a_sentence_have_each_their_own_budget(text: str) -> None:
    found = [(project["number"], project["title"], project["total_budget"]) for project in projects_in(text)]
    assert found == [("LLI-981", "Art of Clay", 210000), ("LLI-982", "Art of Wood", 185500)]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        (
            "Reconstruction of the Hall of Kalni Primary School, project No. 19-06-A00702-000931",
            "Reconstruction of the Hall of Kalni Primary School",
        ),
        ("Kalnu pamatskolas sporta zāles atjaunošana, projekts Nr. 19-06-A00702-000931", "Kalnu pamatskolas sporta zāles atjaunošana"),
    ],
)
def test_a_title_before_the_word_for_the_project_and_its_number_is_one(line: str, title: str) -> None:
    assert facts_in(f"{line}\n\nThe work goes on.\n", "title", "number") == {"title": title, "number": "19-06-A00702-000931"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "LIFE Project Cover Photo\n\nGreen Coast of Hills - 21\n\nReference: LIFE00 ENV/LV/000999 | Acronym: HC-21\n\nA strip.\n",
            {"title": "Green Coast of Hills - 21", "acronym": "HC-21", "number": "LIFE00 ENV/LV/000999"},
        ),
        (
            'LIFE19 NAT/LV/000999 REEDS "Research of habitats in EEZ"\n\nBudget: 4 007 105 EUR\n',
            {"title": "Research of habitats in EEZ", "acronym": "REEDS", "number": "LIFE19 NAT/LV/000999", "fund": "LIFE"},
        ),
        (
            "Instituto žmonės – programos projekto Nr. LLI-533 „Bendras upių valdymas prie jūros (HILLWAT) ekspertai – liepą matavo.",
            {"title": "Bendras upių valdymas prie jūros", "acronym": "HILLWAT", "number": "LLI-533"},
        ),
        (
            "LIFE Project Number LIFE13 ENV/LV/000999 FINAL Report\n\nLIFE+ PROJECT NAME or Acronym LIFE HillServices\n",
            {"acronym": "LIFE HillServices", "number": "LIFE13 ENV/LV/000999"},
        ),
        (
            "Project ID: 664599\n\nPeriodic Reporting for period 1 - HILL2 (Hills of the north and their life)\n\nThe project works.\n",
            {"title": "Hills of the north and their life", "acronym": "HILL2"},
        ),
    ],
)
def test_databases_and_reports_name_projects_in_their_own_ways(text: str, names: dict[str, str]) -> None:
    assert facts_in(text, *names) == names


@pytest.mark.parametrize("heading", ["Novadā uzsāk ceļu rekonstrukcijas darbus", "Upē durvis vērusi kopā darīšanas vieta"])
def test_news_in_a_heading_is_no_title(heading: str) -> None:
    text = (
        f"{heading}\n\nPubliskots maijā\n\nKopējās izmaksas: 100 000 EUR\nProjekta mērķis: labi ceļi un vietas, kur visi var sanākt kopā.\n"
    )
    assert facts_in(text, "title") == {}


@pytest.mark.parametrize(
    "sentence",
    [
        "Projekta ilgums ir 28 mēneši, projekta uzsākšanas datums: 01.09.2017., projekta beigu datums: 31.12.2019.",
        "Tā budžets ir 10 000 eiro, projekta sākums – 2017. gada 1. septembris, projekta beigas – 2019. gada 31. decembris.",
    ],
)
def test_labels_within_a_sentence_tell_when_a_project_begins_and_ends(sentence: str) -> None:
    text = f"Skola piedalās projektā “Zaļais ceļš”. {sentence}"
    assert facts_in(text, "start", "end") == {"start": "2017-09-01", "end": "2019-12-31"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Tas seko cita projekta idejai, un cita projekta beigu datums: 31.12.2019.",
        "Notiks arī seminārs, semināra sākuma datums: 01.09.2017.",
    ],
)
def test_labels_within_a_sentence_on_something_else_tell_nothing(sentence: str) -> None:
    assert facts_in(f"Skola piedalās projektā “Zaļais ceļš”. {sentence}", "start", "end") == {}


def test_the_section_of_a_programme_is_no_title_and_a_short_name_is_told_with_a_verb() -> None:
    text = (
        "Apstiprināts jauns projekts programmā, sadaļā “Active Business”. Projekta pilns nosaukums ir “Printed audio materials”,"
        " saīsināts nosaukums “Kā zaķi mācījās”."
    )
    assert facts_in(text, "title", "acronym") == {"title": "Printed audio materials", "acronym": "Kā zaķi mācījās"}


def test_a_kind_of_life_projects_is_no_short_name() -> None:
    text = "Ruritanian LIFE IP project commences\n\nThe project “Managing the rivers of the country” started on the 1st of January 2018.\n"
    assert facts_in(text, "acronym", "start") == {"start": "2018-01-01"}


def test_countries_above_a_form_are_no_title() -> None:
    dates = "Project start date:\n\n01/10/2011\n\nProject end date:\n\n31/03/2015\n"
    text = f"Data Project Project location\n\nEstonia, Latvia, Lithuania\n\n{dates}"
    assert facts_in(text, "title") == {}


@pytest.mark.parametrize("where", [" in Ruritania", " of the Hills", ""])
def test_a_title_may_stand_behind_the_land_of_a_project_where_its_short_name_follows(where: str) -> None:
    text = f"The first LIFE project{where}, “Managing the rivers” (LIFE-IP RIVERS), has been awarded."
    assert facts_in(text, "title", "acronym") == {"title": "Managing the rivers", "acronym": "LIFE-IP RIVERS"}


@pytest.mark.parametrize(
    "text",
    [
        "Projekts “Zaļais ceļš”. Projektu īstenos Kalnu novada dome līdz 2023. gada beigām.",
        "Projekts “Zaļais ceļš”. Projekta īstenošana plānota līdz 2023. gada beigām.",
        "Līdz 2023. gada beigām Kalnu novada dome īstenos projektu “Zaļais ceļš”.",
        "Projektas „Žalias kelias“. Projektą muziejus įgyvendins iki 2023 m. pabaigos.",
        "Projekti „Roheline tee“ viiakse ellu kuni 2023. aasta lõpuni.",
    ],
)
def test_a_project_may_end_with_a_year(text: str) -> None:
    assert facts_in(text, "end") == {"end": "2023"}


@pytest.mark.parametrize(
    "text",
    [
        "Kalnu dome īsteno projektu “Zaļais ceļš”, kurā līdz 2023. gada beigām uzbūvēs ceļu.",
        "Kalnu dome īsteno projektu “Zaļais ceļš” un līdz 2023. gada beigām uzbūvēs ceļu.",
        "Projekta “Zaļais ceļš” ietvaros plānots īstenot apmācības līdz 2023. gada beigām.",
    ],
)
def test_what_is_done_by_the_end_of_a_year_ends_no_project(text: str) -> None:
    assert facts_in(text, "end") == {}


@pytest.mark.parametrize(
    ("sentence", "start", "end"),
    [
        ("Projekti „Roheline tee“ tegevused peavad olema tehtud hiljemalt 30. novembriks 2021.", None, "2021-11-30"),
        ("Projekti „Roheline tee“ tegevused algasid 2014. aasta mais ning lõppesid 2015. aasta aprillis.", "2014-05", "2015-04"),
        ("Projekta “Zaļais ceļš” aktivitātēm jābūt pabeigtām līdz 2021. gada 30. novembrim.", None, "2021-11-30"),
        ("Projekta “Zaļais ceļš” ietvaros iepirkumiem jābūt pabeigtiem līdz 2021. gada 30. novembrim.", None, None),
    ],
)
def test_what_is_done_in_a_project_begins_and_must_be_done_with_it(sentence: str, start: str | None, end: str | None) -> None:
    found = project_in(f"{sentence}\n")
    assert (found.get("start"), found.get("end")) == (start, end)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Projektas „Žalias kelias“ įgyvendinamas bendradarbiaujant keturioms organizacijoms.", 4),
        ("Projekto GREENWAY konsorciumą sudaro aštuonios organizacijos.", 8),
        ("Projektas „Žalias kelias“ pradėtas.\n\nProjekto partneriai: 8 organizacijos iš 5 šalių", 8),
        ("The project GREENWAY began in May.\n\nThe consortium consists of 8 partners.", 8),
        ("The project GREENWAY began in May.\n\nThe consortium comprises eight organisations from five countries.", 8),
        ("The project GREENWAY began in May.\n\nThe network of libraries consists of 8 partners.", None),
        ("Projekt GREENWAY algas mais. Kokku osaleb projektis 8 partnerit.", 8),
        ("Konsorciumą sudaro aštuonios organizacijos iš penkių šalių. Projektas GREENWAY skirtas ūkiams.", 8),
        ("Projekte „Žalias kelias“ dalyvauja 12 organizacijų iš šešių šalių.", 12),
        ("Projekte „Žalias kelias“ dalyvauja 12 mokyklų iš Lietuvos.", None),
        ("Konsortsiumisse kuulub kaheksa organisatsiooni viiest riigist. Projekt GREENWAY algas.", 8),
        ("Konsorciju veido astoņas organizācijas no piecām valstīm. Projekts GREENWAY sākās maijā.", 8),
    ],
)
def test_those_who_make_up_a_consortium_are_counted(text: str, count: int | None) -> None:
    assert project_in(f"{text}\n").get("partner_count") == count


@pytest.mark.parametrize(
    ("sentence", "start", "end"),
    [
        # how else a beginning and an end are told
        (f"{ENGLISH}The project will last 24 months, starting from September 2020.", "2020-09", None),
        (f"{ENGLISH}The project is planned to start in the second half of 2021.", "2021", None),
        (f"{ENGLISH}The board approved the project, and on 1 July 2013 its implementation was commenced.", "2013-07-01", None),
        (f"{ENGLISH}The project was launched in May 2018 and will be finalised by 3 May 2020.", "2018-05", "2020-05-03"),
        (f"{ENGLISH}The project is due to finish on 3 May 2022.", None, "2022-05-03"),
        (f"{ENGLISH}The project wraps up in June 2015.", None, "2015-06"),
        (f"{LATVIAN}Projekts ilgs 24 mēnešus, sākot no 2020. gada septembra.", "2020-09", None),
        (f"{LATVIAN}Komiteja apstiprināja projektu, un 2013. gada 1. jūlijā sākās tā īstenošana.", "2013-07-01", None),
        (f"{LATVIAN}Projekta termiņš pagarināts par sešiem mēnešiem – līdz 2023. gada 30. jūnijam.", None, "2023-06-30"),
        # a date that was meant at first
        (f"{ENGLISH}The project was originally planned to end on 31 December 2022.", None, None),
        (f"{ENGLISH}The project was initially due to be completed by 1 May 2022; it now ends in June 2023.", None, "2023-06"),
        (
            f"{LATVIAN}Projektu sākotnēji bija plānots noslēgt 2022. gada 31. decembrī, taču tas ilgs līdz 2023. gada 3. jūnijam.",
            None,
            "2023-06-03",
        ),
        (
            f"{LITHUANIAN}Projektas iš pradžių turėjo baigtis 2022 m. gruodžio 31 d., bet pratęstas iki 2023 m. birželio 30 d.",
            None,
            "2023-06-30",
        ),
        (f"{ESTONIAN}Projekt pidi algselt lõppema 31. detsembril 2022.", None, None),
        # what begins and ends within a project
        (f"{ENGLISH}Within the project construction started on 15 January 2018 and will be finalised on 14 July 2019.", None, None),
        (f"{ENGLISH}In the project “Green Way”, training for teachers began in May 2018.", None, None),
        (f"{ENGLISH}The project is going well: the renovation of the hall began in May 2018 and was completed in July 2019.", None, None),
        (f"{ENGLISH}In the project, which started in May 2018, ten schools work together.", "2018-05", None),
    ],
)
def test_the_ends_of_a_project_are_told_from_those_of_its_works_and_from_first_plans(
    sentence: str, start: str | None, end: str | None
) -> None:
    project = project_in(f"{sentence}\n")
    assert (project.get("start"), project.get("end")) == (start, end)


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        ("Projekti tegevusi viidi läbi aastatel 2017–2020", ("2017", "2020")),
        ("Projekti elluviimine on kavandatud neljale aastale ehk 2017 kuni 2020", ("2017", "2020")),
        ("Projekt viiakse ellu aastatel 2017 kuni 2020", ("2017", "2020")),
        ("Projekti elluviimine on planeeritud aastateks 2017–2020", ("2017", "2020")),
        ("Projekti koolitused viidi läbi aastatel 2017–2020", None),
        ("Projekti raames viidi läbi koolitused aastatel 2017–2020", None),
        ("Toetust antakse kõigile heade mõtetega inimestele aastatel 2017 kuni 2020", None),
    ],
)
def test_estonian_years_of_a_project_stand_behind_words_for_years(sentence: str, years: tuple[str, str] | None) -> None:
    project = project_in(f"Projekt „Rohelised rannad“\n\nRandade hoidmine on kõigi inimeste asi. {sentence}.\n")
    assert (project.get("start"), project.get("end")) == (years or (None, None))


@pytest.mark.parametrize("words", ["“Zaļie krasti” darbība no", "darbība ilgs no", "norise plānota no"])
def test_a_project_s_work_may_have_no_verb_before_its_time(words: str) -> None:
    text = f"Kalnu muzejs īsteno projektu “Zaļie krasti”. Projekta {words} 2013. gada 1. augusta līdz 2015. gada 31. jūlijam.\n"
    assert facts_in(text, "start", "end") == {"start": "2013-08-01", "end": "2015-07-31"}


@pytest.mark.parametrize(
    ("sentence", "start", "end"),
    [
        # since when it has been going on
        ("Projekts “Zaļie kalni” tiek īstenots jau no 2016.gada, un tā ietvaros notiek apmācības.", "2016", None),
        ("Projekts “Zaļie kalni” tika īstenots no 2016. gada maija, un tajā piedalījās skolas.", "2016-05", None),
        ("Projektu “Zaļie kalni” muzejs īsteno jau no 2016. gada rudens.", "2016", None),
        ("Projekts “Zaļie kalni” norisinās no 2016. gada.", "2016", None),
        ("Projekta “Zaļie kalni” īstenošana notiek jau no 2016. gada septembra.", "2016-09", None),
        ("Kopš 2016. gada Upes muzejs īsteno projektu “Zaļie kalni”.", "2016", None),
        ("Projektu “Zaļie kalni” īsteno no 2016. gada līdz 2019. gada maijam.", "2016", "2019-05"),
        ("Projekta “Zaļie kalni” ietvaros apmācības tiek īstenotas jau no 2016. gada.", None, None),
        ("Muzejs īsteno projektu “Zaļie kalni”, kura nodarbības notiek no 2016. gada septembra.", None, None),
        # the year in which it began or ended, wherever in the sentence
        ("Tā 2016. gadā tiks uzsākts ERAF finansētais projekts “Zaļie kalni”, kurā piedalās Upes muzejs.", "2016", None),
        ("Lai upes būtu tīrākas, 19 organizācijas 2016. gadā uzsākušas kopīgu projektu “Zaļie kalni”.", "2016", None),
        ("Septiņi partneri no četrām valstīm 2016. gada janvārī sāka projektu “Zaļie kalni”.", "2016-01", None),
        ("Sadarbībā ar biedrību Kukkula ry, 2019. gadā noslēdzās starpvalstu sadarbības projekts “Zaļie kalni”.", None, "2019"),
        ("Novadā 2019. gadā tika noslēgts projekts “Zaļie kalni”.", None, "2019"),
        ("Savukārt 2019. gada maijā pabeigts projekts “Zaļie kalni”.", None, "2019-05"),
        ("Projekts “Zaļie kalni” 2019. gadā noslēdzās.", None, "2019"),
        (
            "Ar Somijas biedrību 2019. gadā noslēdzās projekts “Zaļie kalni”, kura ietvaros notika konference un pieredzes apmaiņa.",
            None,
            "2019",
        ),
        ("Projekta “Zaļie kalni” oficiālais sākums bija 2016. gada 1. aprīlis.", "2016-04-01", None),
        ("Divus gadus – no 2016. gada maija līdz 2018. gada maijam – skola piedalīsies projektā “Zaļie kalni”.", "2016-05", "2018-05"),
        ("Dienests informē, ka no 2016. gada 1. jūlija uzsākta projekta “Zaļie kalni” ieviešana.", "2016-07-01", None),
        ("Ar 2016. gada 1. jūliju Upes muzejs uzsāk projekta “Zaļie kalni” īstenošanu.", "2016-07-01", None),
        ("Projektam “Zaļie kalni”, kas startēja 2016. gada septembrī, ir jauna lapa.", "2016-09", None),
        ("2016. gada septembrī startējušais projekts “Zaļie kalni” turpinās.", "2016-09", None),
        ("Projekts “Zaļie kalni” tiks īstenots trīs gadus – līdz 2019. gada beigām.", None, "2019"),
        ("Projektu “Zaļie kalni” biedrība “Upes ļaudis” īsteno no 2016. gada.", "2016", None),
        # its stages
        (
            "Projekta “Zaļie kalni” pirmais posms ilga līdz 2018. gada maijam, un viss projekts noslēgsies 2019. gada maijā.",
            None,
            "2019-05",
        ),
        ("Projekta “Zaļie kalni” 2. kārta norisinās no 2018. gada maija līdz 2019. gada maijam.", None, None),
        # what begins and ends within it, and another one
        ("2019. gadā noslēdzās projekta “Zaļie kalni” iepirkums.", None, None),
        ("Sadarbībā ar muzeju 2019. gadā noslēdzās projekta “Zaļie kalni” apmācības.", None, None),
        ("Novadā 2016. gadā uzsākta skolas pārbūve projekta “Zaļie kalni” ietvaros.", None, None),
        ("Partneri 2016. gadā uzsāka projektu konkursa sagatavošanu, un tagad ir projekts “Zaļie kalni”.", None, None),
        ("Kopš 2010. gada Upes muzejs īsteno dažādus projektus, viens no tiem ir projekts “Zaļie kalni”.", None, None),
        ("No 2010. gada Upes biedrība strādā ar jauniešiem, bet tagad īsteno projektu “Zaļie kalni”.", None, None),
        ("Pirms projekta “Zaļie kalni” 2010. gadā tika pabeigts izpētes projekts.", None, None),
        ("2010. gadā sākās gatavošanās projektam “Zaļie kalni”.", None, None),
        ("Upes muzejs 2010. gadā uzsāka sarunas par projektu “Zaļie kalni”.", None, None),
        # by when it must be done
        (
            "Projekta līdzfinansējums no ERAF ir 9000 EUR, projekts jārealizē divu gadu laikā – līdz 2020.gada 31.maijam.",
            None,
            "2020-05-31",
        ),
        ("Projekta iesniegums jāiesniedz mēneša laikā – līdz 2020.gada 31.maijam.", None, None),
    ],
)
def test_when_a_project_began_and_ended_stands_anywhere_in_a_sentence(sentence: str, start: str | None, end: str | None) -> None:
    project = project_in(f"Projekts “Zaļie kalni”\n\n{sentence}\n")
    assert (project.get("start"), project.get("end")) == (start, end)


def test_the_year_of_an_older_project_is_not_the_next_one_s() -> None:
    text = "Sadarbībā ar muzeju 2012. gadā noslēdzās projekts “Vecie kalni”, un tagad sākas projekts “Zaļie kalni”.\n"
    assert all(project.get("end") is None for project in projects_in(text) if project["title"] == "Zaļie kalni")


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Lai upes būtu tīrākas, 19 organizācijas 2020. gadā uzsākušas kopīgu projektu “Zaļie kalni”.", 19),
        ("Piecas skolas kopīgi sākušas starptautisku projektu “Zaļie kalni”.", None),
        (
            "Upes muzejs ir viens no 14 projekta “Zaļie kalni, ceļošana un makšķerēšana pie ezeriem” jeb HILLS (Nr. R965) partneriem.",
            14,
        ),
    ],
)
def test_those_who_began_a_joint_project_and_one_of_its_partners_are_counted(sentence: str, count: int | None) -> None:
    assert project_in(f"{sentence}\n").get("partner_count") == count


@pytest.mark.parametrize(
    "body",
    ['biedrības "Lauku partnerība "Lielā upe" izsludinātajā', 'biedrības "Lauku partnerība "Lielā upe"" izsludinātajā'],
)
def test_one_mark_may_close_two_names_before_a_title(body: str) -> None:
    text = f'Dome nolēma piedalīties {body} projektu konkursā, iesniedzot projektu "Velomaršrutu izstrāde kalnos".\n'
    assert facts_in(text, "title") == {"title": "Velomaršrutu izstrāde kalnos"}


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Activities will take place in 2019 and 2020, involving 15 partners from 14 countries.", (15, 14)),
        ("Aktivitātēs piedalīsies 6 partneri no 4 valstīm.", (6, 4)),
        ("The network and its activities have 15 partners from 14 countries.", None),
        ("Kopā strādās 6 partneri no 4 valstīm.", None),
    ],
)
def test_partners_and_countries_counted_together_are_the_project_s(sentence: str, counts: tuple[int, int] | None) -> None:
    project = project_in(f"Project: Promoting dialogue in towns.\n\n{sentence}\n")
    assert (project.get("partner_count"), project.get("country_count")) == (counts or (None, None))


@pytest.mark.parametrize(
    "measure",
    [
        "Specifiskā atbalsta mērķa “Samazināt trokšņus, īstenojot klusuma pasākumus”",
        "9.2.4.2. pasākuma “Pasākumi klusumam”",
    ],
)
def test_the_activities_in_the_name_of_a_measure_have_no_time_of_their_own(measure: str) -> None:
    text = f"{measure} projekts “Klusie kalni un lejas” tiks īstenots līdz 2022. gada 31. decembrim.\n"
    assert facts_in(text, "end") == {"end": "2022-12-31"}


def test_the_time_of_activities_is_not_the_project_s() -> None:
    text = "Pasākumi projektā “Klusie kalni un lejas” tiks īstenoti līdz 2022. gada 31. decembrim.\n"
    assert facts_in(text, "end") == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tālajā 2019. gada 1. septembrī uzsākās projekta “Klusie krasti” īstenošana.", {"start": "2019-09-01"}),
        ("Jau 2019. gada 1. septembrī sākās projekta “Klusie krasti” īstenošana.", {"start": "2019-09-01"}),
        (
            "The “Silent Shores” project, funded under the Erasmus+ programme, began in May 2019 and ends in April 2022.",
            {"start": "2019-05", "end": "2022-04"},
        ),
        (
            "The “Silent Shores” project implemented with four schools began in May 2019 and will end in April 2022.",
            {"start": "2019-05", "end": "2022-04"},
        ),
        ("The “Silent Shores” project, in which the training began in May 2019, helps birds.", {}),
        (
            "The project “Silent Shores” is planned for 24 months (1 st September 2023 – 3 rd August 2025).",
            {"start": "2023-09-01", "end": "2025-08-03"},
        ),
        ("Projekti „Vaiksed rannad“ teostamise aeg: mai 2016 – detsember 2017.", {"start": "2016-05", "end": "2017-12"}),
    ],
)
def test_when_a_project_of_which_a_clause_tells_begins_and_ends(text: str, expected: dict[str, str]) -> None:
    assert facts_in(f"{text}\n", "start", "end") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The entire project “Silent Shores” is planned for 24 months (1 September 2023 – 3 August 2025) and includes workshops.",
            {"start": "2023-09-01", "end": "2025-08-03"},
        ),
        (
            "Viss projekts “Klusie krasti” plānots 24 mēnešiem (01.09.2023. – 31.08.2025.), un tajā notiks piecas vizītes un semināri.",
            {"start": "2023-09-01", "end": "2025-08-31"},
        ),
    ],
)
def test_how_long_a_project_goes_on_has_its_time_in_brackets(text: str, expected: dict[str, str]) -> None:
    assert facts_in(f"{text}\n", "start", "end") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Projekt „Rohelised mäed“ algas 1. juulil 2019 ja tegevused lõppevad 31. detsembril 2021.\n",
            {"start": "2019-07-01", "end": "2021-12-31"},
        ),
        (
            "Projekti „Rohelised mäed“ tegevused algavad 1. juulil 2019 ja lõppevad 31. detsembril 2021.\n",
            {"start": "2019-07-01", "end": "2021-12-31"},
        ),
        ("Projekti „Rohelised mäed“ raames algas 1. juulil 2019 kursus ja loengud lõppevad 31. detsembril 2021.\n", {}),
        ("Project “Green Hills of Dale” (HILLDALE) started on the 1st of January 2018.\n", {"start": "2018-01-01"}),
        ("First Estonian LIFE Integrated Project “Green Hills of Dale” (LIFE-IP HILLDALE) began in May 2018.\n", {"start": "2018-05"}),
        (
            "The Interreg project “Green Hills of Dale” (HILLDALE) officially started in May 2018 and ended in June 2020.\n",
            {"start": "2018-05", "end": "2020-06"},
        ),
        ("A workshop of the project “Green Hills of Dale” (HILLDALE) started on 1 January 2018.\n", {}),
        ("The training in the project “Green Hills of Dale” (HILLDALE) started on 1 January 2018.\n", {}),
    ],
)
def test_a_project_with_its_short_name_in_brackets_begins_and_ends(text: str, expected: dict[str, str]) -> None:
    row = project_in(text)
    assert {end: row[end] for end in ("start", "end") if end in row} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Projektas „Žali kalnai“\nProjekto trukmė: 2023 kovas – 2025 sausis\n", ("2023-03", "2025-01")),
        ("Projekts “Zaļie kalni”\nProjekta īstenošanas laiks: 2023 marts – 2025 janvāris\n", ("2023-03", "2025-01")),
        ("Projekti nimi: Rohelised mäed\nProjekti periood: 2023 märts – 2025 jaanuar\n", ("2023-03", "2025-01")),
        ("Project: Green Hills of Dale\nDuration: 2014 – 2016 may be prolonged\n", ("2014", "2016")),
        ("Projektas „Žali kalnai“ pristatytas. Mūšius 2023 kovas primena.\n", (None, None)),
    ],
)
def test_a_month_may_stand_behind_its_year_in_a_period(text: str, expected: tuple[str | None, str | None]) -> None:
    row = project_in(text)
    assert (row.get("start"), row.get("end")) == expected


@pytest.mark.parametrize(
    "partners",
    ["Projektā piedalās Kalnu muzejs, Upes skola un vēl 3 partneri.", "Projektu īsteno Kalnu muzejs, Upes skola un vēl 3 partneri."],
)
def test_those_beside_named_partners_are_not_how_many_there_are(partners: str) -> None:
    assert "partner_count" not in project_in(f"Projekts “Zaļais ceļš”. {partners}\n")


@pytest.mark.parametrize(
    ("time", "start"),
    [
        ("no šā gada 28. jūnija līdz 2017. gada 31. decembrim", None),
        ("no š.g. 28. jūnija līdz 2017. gada 31. decembrim", None),
        ("no pagājušā gada 28. jūnija līdz 2017. gada 31. decembrim", None),
        ("no 28. jūnija līdz 2017. gada 31. decembrim", "2017-06-28"),
    ],
)
def test_a_year_that_words_tell_is_not_that_of_the_end(time: str, start: str | None) -> None:
    row = project_in(f"Projekts “Zaļais ceļš uz jūru” tiks īstenots {time}.\n")
    assert (row.get("start"), row["end"]) == (start, "2017-12-31")


def test_a_year_that_words_tell_is_not_that_of_the_end_in_other_languages() -> None:
    lithuanian = "Projektas „Žaliasis kelias“ bus vykdomas nuo šių metų gegužės 1 d. iki 2019 m. birželio 30 d.\n"
    estonian = "Projekt „Roheline tee“ kestab selle aasta 1. maist kuni 30. juunini 2019.\n"
    assert [project_in(text).get("start") for text in (lithuanian, estonian)] == [None, None]


@pytest.mark.parametrize(
    "text",
    [
        "Sakarā ar ārkārtējo situāciju laika periodā no 02.12.2020. līdz 11.01.2021. dome atceļ projekta “{}” pasākumu īstenošanu.",
        "No 2022. gada 1. marta līdz 31. martam norisinās pieteikšanās projekta “{}” nometnei.",
        "Projekta “{}” ietvaros laikā no 2021. gada 5. maija līdz 2021. gada 20. maijam tika veikta iedzīvotāju aptauja.",
        "Sakarā ar projekta “{}” īstenošanu no 2021. gada 5. maija līdz 2021. gada 20. jūnijam tiks slēgta satiksme Dzirnavu ielā.",
        "No 2022. gada 1. marta pašvaldības organizē pieteikšanos Skolu dienesta īstenotā projekta “{}” jauniešu pasākumu īstenošanai.",
        "Nuo 2022 m. kovo 1 d. iki 2022 m. balandžio 30 d. vyksta registracija į įgyvendinamo projekto „{}“ stovyklą.",
    ],
)
def test_what_goes_on_beside_a_project_tells_nothing_of_its_time(text: str) -> None:
    row = project_in(f"{text.format('Zaļā skola visiem')}\n")
    assert ("start" in row, "end" in row) == (False, False)


def test_works_that_stand_still_tell_nothing_of_the_end() -> None:
    text = (
        "Projekta “Zaļā skola visiem” īstenošana sākta 2020. gada 3. martā, taču darbi no 2020. gada 12. marta līdz "
        "2020. gada 9. jūnijam bija apturēti.\n"
    )
    row = project_in(text)
    assert (row["start"], row.get("end")) == ("2020-03-03", None)


@pytest.mark.parametrize(
    "done", ["tiek īstenots projekts “{}”", "tika īstenotas projekta “{}” aktivitātes", "Mežu dome īsteno projektu “{}”"]
)
def test_what_a_project_itself_does_for_a_time_still_tells_it(done: str) -> None:
    row = project_in(f"No 2019. gada 1. janvāra līdz 2021. gada 31. decembrim {done.format('Zaļā skola visiem')}.\n")
    assert (row["start"], row["end"]) == ("2019-01-01", "2021-12-31")
