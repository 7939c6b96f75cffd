"""Shapes of real pages: lists of short names, labels that stick to values, partners by country, names that share a head."""

from __future__ import annotations

from typing import Any

import pytest

from tests.samples import ENGLISH, ESTONIAN, LATVIAN, LITHUANIAN, partners_in, project_in, projects_in

# ── lists ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_items_of_a_number_and_a_short_name_are_projects_each() -> None:
    text = "Atbalstītie projekti:\n\n  • CB774 - Green Loop\n  • CB776 - eMežs\n  • CB786 - KOKS\n"
    assert [(row.get("number"), row.get("acronym")) for row in projects_in(text)] == [
        ("CB774", "Green Loop"),
        ("CB776", "eMežs"),
        ("CB786", "KOKS"),
    ]


def test_the_priority_above_a_group_of_a_list_is_that_of_its_projects() -> None:
    text = (
        "Apstiprinātie projekti:\n\n1.programmas mērķis – Tīrāka jūra\n\n • SeaCOP\n • WSAP\n\n"
        "2.programmas mērķis – Vairāk darba\n\n • Bloom Together\n • EDGE ON\n"
    )
    assert [(row.get("acronym"), row.get("priority")) for row in projects_in(text)] == [
        ("SeaCOP", "Tīrāka jūra"),
        ("WSAP", "Tīrāka jūra"),
        ("Bloom Together", "Vairāk darba"),
        ("EDGE ON", "Vairāk darba"),
    ]


def test_a_list_of_objectives_below_a_line_on_projects_lists_no_projects() -> None:
    assert (
        projects_in("Partners work in 21 projects to reach the following objectives:\n\n • Small Business Growth\n • Better Borders\n")
        == []
    )


def test_titles_joined_by_and_are_projects_each() -> None:
    text = "Pārvalde pabeidza divus projektus – “Ostas molu stiprināšana” un “Kanāla krastu attīrīšana, I kārta”.\n"
    assert [row["title"] for row in projects_in(text)] == ["Ostas molu stiprināšana", "Kanāla krastu attīrīšana, I kārta"]


# ── names ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_line_above_a_form_is_its_title_and_the_acronym_above_it_the_acronym() -> None:
    text = (
        "Keeping the coast\nWelcome!\n\nQUAYS\n\nSmall harbours on one map\nProject number: SL-977\nStart date: 2018-03-01\n"
        "End date: 2020-11-30\nTotal budget: 1,310,400.00 EUR\n"
    )
    assert {key: project_in(text).get(key) for key in ("title", "acronym")} == {"title": "Small harbours on one map", "acronym": "QUAYS"}


@pytest.mark.parametrize(
    ("text", "acronym"),
    [
        ("Projekts “GREENWAYS TO SEA” pilnajā nosaukumā “Zaļie ceļi no mežiem līdz jūrai visiem” sākas.\n", "GREENWAYS TO SEA"),
        ("Īsteno projektu Nr. LLI 901 GREEN PLANS jeb “Plāni zaļākai un gudrākai nākotnei”.\n", "GREEN PLANS"),
        ("Noslēdzies projekts “Amatu prasmju saglabāšana pierobežā” jeb BELLA AMATI, kas patika.\n", "BELLA AMATI"),
        ("Notiek projekta Baltic Sea2Shore uzsākšanas sanāksme.\n", "Baltic Sea2Shore"),
    ],
)
def test_a_short_name_beside_the_full_one_is_the_acronym(text: str, acronym: str) -> None:
    assert project_in(text).get("acronym") == acronym


@pytest.mark.parametrize(
    "text",
    [
        "Projekta pasākuma “Pamatpakalpojumi visiem” ietvaros viss notiek.\n",
        "Projektā iesaistījās arī bērnu grupa “Saulītes”.\n",
    ],
)
def test_a_quote_that_belongs_to_another_thing_is_no_title(text: str) -> None:
    assert project_in(text) == {}


def test_commas_and_apostrophes_quote_too() -> None:
    assert project_in("Projektam Nr. CB239 ,,Mazo ostu tīkls ar kopīgu karti ’’ ir sākums.\n")["title"] == "Mazo ostu tīkls ar kopīgu karti"


# ── projects without a name ──────────────────────────────────────────────────────────────────────────────────────────────


def test_a_page_on_the_project_of_a_fund_that_is_prolonged_has_a_project_without_a_name() -> None:
    facts = project_in("Jauns termiņš\n\nLIFE+ projekts bez jaunas naudas ir pagarināts līdz 2019. gada 30. jūnijam.\n")
    assert {key: facts.get(key) for key in ("title", "end")} == {"title": None, "end": "2019-06-30"}


def test_labels_of_beginning_and_end_that_name_the_project_make_one_without_a_name() -> None:
    facts = project_in("Project information\n\nProject start: 9 May 2013\n\nProject completion: 7 October 2015\n")
    assert (facts.get("start"), facts.get("end")) == ("2013-05-09", "2015-10-07")


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Atjaunos purvus 30 vietās\n\nProjektam kopumā plānoti 2,94 miljoni EUR, un 85% no šīs summas dos Kohēzijas fonds.\n",
            {"total_budget": 2_940_000, "fund": "CF"},
        ),
        (
            "Kalnos līdz rudenim pabeigs ūdenssaimniecības attīstības 1. kārtu, ko finansē Kohēzijas fonds. Projektā būs 16 km tīklu.\n",
            {"fund": "CF"},
        ),
        ("Par ūdenssaimniecības attīstību pašvaldībām lems Kohēzijas fonda komiteja. Projektā var būt 16 km tīklu.\n", {}),
        ("Ja projektam kopumā plānoti 2,94 miljoni EUR, Kohēzijas fonds dos 85%.\n", {}),
    ],
)
def test_what_is_planned_for_a_project_and_the_waterworks_of_a_fund_are_of_one_without_a_name(text: str, facts: dict[str, Any]) -> None:
    project = project_in(text)
    assert {key: project[key] for key in ("total_budget", "fund") if key in project} == facts


# ── layout ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_value_that_sticks_to_its_label_is_read() -> None:
    text = LATVIAN + "\n\nProjekta kopējais finansējumsEUR 6120\nĪstenošanas laiks05.06.2014.-12.10.2014.\n"
    facts = project_in(text)
    assert (facts["total_budget"], facts["start"], facts["end"]) == (6120, "2014-06-05", "2014-10-12")


def test_a_sentence_behind_a_value_on_its_line_is_read_as_one() -> None:
    text = (
        LATVIAN + "\n\nProjekta kopējās izmaksas 154820,00 EUR. Projekts tiek īstenots laika posmā no 2017.gada līdz 2023.gada augustam.\n"
    )
    facts = project_in(text)
    assert (facts["total_budget"], facts["start"], facts["end"]) == (154820, "2017", "2023-08")


def test_a_line_with_a_span_of_time_and_a_number_gives_both() -> None:
    text = "Ceļi laukos\nInterreg V-A — Estonia–Latvia\n01.03.2018 - 28.02.2021 (Est-Lat 47)\n\nProjekts „Lauku virtuves ceļš” sākas.\n"
    facts = project_in(text)
    assert (facts.get("start"), facts.get("end"), facts.get("number")) == ("2018-03-01", "2021-02-28", "Est-Lat 47")


def test_a_wrapped_line_with_a_span_of_time_is_no_line_of_its_own() -> None:
    text = LATVIAN + "\n\nNo pieredzes izriet darbi, kas virzīs politiku\nlaikā no 01.07.2018. līdz 31.12.2020.:\n* Vadlīnijas visiem.\n"
    assert "start" not in project_in(text)


@pytest.mark.parametrize(
    ("sentence", "end"),
    [
        ("Projekts noslēgsies 2021. gada beigās.", "2021"),
        ("Projekts tiek īstenots kopš 2017. gada marta un to pabeigs 2020. gada februārī.", "2020-02"),
        ("Projektu plānots īstenot līdz 2024. gada februārim.", "2024-02"),
        ("Projekta īstenošanas gala termiņš ir 2024. gada 16. janvāris.", "2024-01-16"),
        ("Projekta gala termiņš – 2024. gada 16. janvāris.", "2024-01-16"),
        ("Projekta īstenošanas beigas plānotas 2024. gada janvārī.", "2024-01"),
        ("Projekta pabeigšana paredzēta 2024. gada 16. janvārī.", "2024-01-16"),
        # what else has a last day
        ("Projekta iesniegumu gala termiņš ir 2024. gada 16. janvāris.", None),
        ("Projekta būvdarbu pabeigšana paredzēta 2024. gada 16. janvārī.", None),
    ],
)
def test_the_end_of_a_project_stands_behind_its_verb(sentence: str, end: str | None) -> None:
    assert project_in(LATVIAN + sentence + "\n").get("end") == end


@pytest.mark.parametrize(
    ("text", "end"),
    [
        (f"{ENGLISH}The final deadline of the project is 16 January 2024.", "2024-01-16"),
        (f"{LITHUANIAN}Galutinis projekto įgyvendinimo terminas – 2024 m. sausio 16 d.", "2024-01-16"),
        (f"{ESTONIAN}Projekti elluviimise lõpptähtaeg on 16. jaanuar 2024.", "2024-01-16"),
        (f"{ENGLISH}The project has a call, and the final deadline is 16 January 2024.", None),
    ],
)
def test_the_last_day_of_a_project_is_told_in_the_other_languages_too(text: str, end: str | None) -> None:
    assert project_in(text + "\n").get("end") == end


@pytest.mark.parametrize(
    ("sentence", "start"),
    [
        ("Kalnu savienība (turpmāk – KAS) 2017.gada 26.maijā ir uzsākusi projekta “Zaļais ceļš” īstenošanu.", "2017-05-26"),
        ("Saskaņā ar līgumu Kalnu savienība 2017. gada 26. maijā ir sākusi projekta īstenošanu.", "2017-05-26"),
        ("Saskaņā ar līgumu Kalnu savienība 2017. gada 26. maijā ir sākusi projekta darbu iepirkumu.", None),
    ],
)
def test_a_project_begins_when_somebody_has_begun_to_carry_it_out(sentence: str, start: str | None) -> None:
    assert project_in(LATVIAN + sentence + "\n").get("start") == start


# ── partners ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_names_that_share_a_head_are_bodies_each() -> None:
    text = LATVIAN + "Partneri ir Ozolkalna un Lejasupes novadu pašvaldības Latvijā, Ežeru un Girenes rajonu pašvaldības Lietuvā.\n"
    assert partners_in(text) == {
        "Ozolkalna novada pašvaldība": ("partner", "LV"),
        "Lejasupes novada pašvaldība": ("partner", "LV"),
        "Ežeru rajona pašvaldība": ("partner", "LT"),
        "Girenes rajona pašvaldība": ("partner", "LT"),
    }


def test_lists_in_brackets_behind_countries_are_their_partners() -> None:
    text = (
        LATVIAN + "Projektā sadarbosies partneri no divām valstīm – Igaunijas (Pērnavas universitāte un Kivisillas pašvaldība) un "
        "Polijas (Gdiņas Jūras institūts).\n"
    )
    assert partners_in(text) == {
        "Pērnavas universitāte": ("partner", "EE"),
        "Kivisillas pašvaldība": ("partner", "EE"),
        "Gdiņas Jūras institūts": ("partner", "PL"),
    }


def test_an_enumeration_is_read_to_its_end_where_most_of_its_items_are_bodies() -> None:
    text = LATVIAN + "Projekta partneri ir Alsungas novada pašvaldība, Kuldīgas novada pašvaldība, LLTA «Lauku takas», Kihnu pašvaldība.\n"
    assert set(partners_in(text)) == {
        "Alsungas novada pašvaldība",
        "Kuldīgas novada pašvaldība",
        "LLTA «Lauku takas»",
        "Kihnu pašvaldība",
    }


def test_partners_parted_by_their_countries_are_bodies_each() -> None:
    text = "Projekts “Zaļais ceļš”\n\nPartneri: Salas pašvaldība (Malta) Ežerupes pašvaldība (Lietuva) Montes pašvaldība (Itālija)\n"
    assert {name: country for name, (_, country) in partners_in(text).items()} == {
        "Salas pašvaldība": "MT",
        "Ežerupes pašvaldība": "LT",
        "Montes pašvaldība": "IT",
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Gulbenes novada pašvaldība turpina īstenot projektu “Zaļais ceļš”.",
        "Gulbenes novada pašvaldība uzsāk īstenot projektu “Zaļais ceļš”.",
        "Gulbenes novada pašvaldība (GNP) ir projekta vadošais partneris.",
        "Projekta vadošā partnera funkcijas un pienākumus veic Gulbenes novada pašvaldība.",
        "Gulbenes novada pašvaldība pērn iesniedza projekta pieteikumu “Zaļais ceļš”.",
        "Apstiprināts Gulbenes novada pašvaldības izstrādātais projekts “Zaļais ceļš”.",
    ],
)
def test_who_carries_on_applied_or_acts_as_lead_is_the_lead(sentence: str) -> None:
    assert project_in(LATVIAN + sentence + "\n").get("lead_partner") == "Gulbenes novada pašvaldība"


def test_a_unit_behind_the_genitive_of_its_body_is_one_name_with_it() -> None:
    text = LATVIAN + "Projektu īsteno Rēzeknes slimnīca sadarbībā ar Nacionālās dabas dienesta Sēlijas nodaļu.\n"
    assert "Nacionālās dabas dienesta Sēlijas nodaļa" in partners_in(text)


# ── money ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


CROSS_BORDER = "Latvijas-Krievijas pārrobežu sadarbības programmas 2014.–2020. gadam"


@pytest.mark.parametrize(
    "sentence",
    [
        f"Projekta izmaksas ir 731 450,20 eiro, no kuriem līdzfinansējums no {CROSS_BORDER} ir 658 305,18 eiro.",
        "Projekta kopējais budžets ir 731 450,20 EUR. 90% jeb 658 305,18 EUR no tā sastāda ENPI finansējums.",
        "Projekta budžets ir 731 450,20 EUR, no tiem 658 305,18 EUR ir publiskais finansējums no Eiropas reģionālās attīstības fonda.",
        "Projekta budžets ir 731 450,20 EUR, no kā 658 305,18 EUR maksā Eiropas Savienība, bet pārējo maksā pilsēta.",
    ],
)
def test_what_the_programme_or_fund_pays_is_the_share_of_the_union(sentence: str) -> None:
    facts = project_in(LATVIAN + sentence + "\n")
    assert (facts.get("total_budget"), facts.get("eu_funding")) == (731450.2, 658305.18)


def test_a_small_share_stands_where_one_sentence_says_that_it_is_the_fund_s_part_of_the_total() -> None:
    text = (
        LATVIAN + "Kopējās projekta izmaksas ir 9 400 000,00 EUR, no tām Eiropas Reģionālās attīstības fonda finansējums 905 212,00 EUR.\n"
    )
    assert project_in(text).get("eu_funding") == 905212


def test_the_rest_of_the_costs_is_not_the_total() -> None:
    text = LATVIAN + "Projektam piešķirti 2,7 milj. eiro no ERAF, bet pārējās projekta izmaksas 5 milj. eiro sedz pašvaldība.\n"
    assert "total_budget" not in project_in(text)


def test_the_fund_in_the_sentence_behind_one_on_the_project_is_the_project_s() -> None:
    text = "Projekta “Lauku ceļi” kopējās izmaksas ir 71 204,15 EUR. Tajā 60 523,53 EUR ir ELFLA finansējums.\n"
    assert project_in(text).get("fund") == "EAFRD"


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("Projektā “Soļi mājup” ieguldīs 7 120 450 eiro.\n", 7120450),
        ("Projekts “Soļi mājup” izmaksās 640 000 eiro.\n", 640000),
        (
            "Atjaunoja projektā “Soļi mājup”, kas ilga no 2019. gada 1. marta līdz 2022. gada 30. aprīlim un izmaksāja 874 310,60 EUR.\n",
            874310.6,
        ),
    ],
)
def test_a_verb_says_what_a_project_costs(text: str, total: float) -> None:
    assert project_in(text).get("total_budget") == total


def test_an_amount_from_a_fund_is_the_share_of_the_union() -> None:
    text = "Projektā “Soļi mājup” ieguldīs 640 000 eiro, tajā skaitā 544 000 eiro no Eiropas Sociālā fonda.\n"
    assert project_in(text).get("eu_funding") == 544000


# ── more leads ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "sentence",
    [
        "Viss notiek projekta GREENWAY ietvaros, ko Ludzas novada pašvaldība īsteno kopā ar Borkas rajona administrāciju.",
        "Ludzas novada pašvaldība ar lauku fonda atbalstu vietējai attīstībai ir realizējusi projektu “Zaļais ceļš”.",
        "Vadošais projekta partneris ir Ludzas novada pašvaldība.",
        "Projekta vadošais partneris - Ludzas novada pašvaldība. Īstenošanā iesaistīti 2 partneri - Latvijas VUGD, Lietuvas VUGD.",
    ],
)
def test_the_lead_is_found_in_clauses_and_far_from_its_verb(sentence: str) -> None:
    assert project_in(LATVIAN + "\n\n" + sentence + "\n").get("lead_partner") == "Ludzas novada pašvaldība"


def test_a_project_of_which_only_the_lead_is_told_has_no_name() -> None:
    text = "A route will be built.\n\nThe Project is implemented by the Lead Partner – Green Trails Association together with others.\n"
    facts = project_in(text)
    assert (facts.get("title"), facts.get("lead_partner")) == (None, "Green Trails Association")


def test_partners_named_before_a_list_of_them_are_partners() -> None:
    text = (
        LATVIAN
        + "Latgales plānošanas reģions sadarbībā ar divām Latgales pašvaldībām - Balvu novada pašvaldība, Dagdas novada pašvaldība, "
        "ir uzsācis projekta īstenošanu.\n"
    )
    assert {"Balvu novada pašvaldība", "Dagdas novada pašvaldība"} <= set(partners_in(text))


def test_countries_with_a_colon_are_headings_inside_a_list_of_partners() -> None:
    text = (
        "Projekts “Zaļais ceļš”\n\nProjekta partneri:\n\nLatvijā:\n\nVentspils muzejs, SIA “Sky Road”, Amatas novada pašvaldība.\n\n"
        "Igaunijā:\n\nSāremā muzejs, NVO “Hījumā biedrība, Setomā pašvaldība.\n"
    )
    assert {name: country for name, (_, country) in partners_in(text).items()} == {
        "Ventspils muzejs": "LV",
        "SIA “Sky Road”": "LV",
        "Amatas novada pašvaldība": "LV",
        "Sāremā muzejs": "EE",
        "NVO “Hījumā biedrība": "EE",
        "Setomā pašvaldība": "EE",
    }


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Projektā YOUTH DOORS (pilns nosaukums LV: Durvis jauniešiem visā pierobežas reģionā) iecerēts daudz.\n",
            {"acronym": "YOUTH DOORS", "title": "Durvis jauniešiem visā pierobežas reģionā"},
        ),
        ("We enter the third period of project Open Doors, implemented by Kurzeme Planning Region.\n", {"acronym": "Open Doors"}),
        ("Projekts „Veselīga dzīve pierobežā”, jeb Walk for Life (LLB-2-255), turpinās.\n", {"acronym": "Walk for Life"}),
        ("Projekti\n\n26.11.2010\n\nProjekts „Biogāzes ieguves gudrās iekārtas” sāksies.\n", {"title": "Biogāzes ieguves gudrās iekārtas"}),
    ],
)
def test_names_stand_behind_the_word_project_and_in_brackets(text: str, names: dict[str, str]) -> None:
    facts = project_in(text)
    assert {key: facts.get(key) for key in names} == names


def test_a_country_or_a_priority_behind_the_word_project_is_no_name() -> None:
    assert (
        projects_in("Projekti Läti partnerid on head. Oodatakse projekte programmi teise prioriteedi “Puhas keskkond kõigile” raames.\n")
        == []
    )


# ── names ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Pilsēta piedalās projektā “Quiet Shore”, ko maksā ES.\n", {"acronym": "Quiet Shore"}),
        ("Pilsēta piedalās projektā “Light in the Reeds”, ko maksā ES.\n", {"acronym": "Light in the Reeds"}),
        ("Pilsēta īsteno projektu “SAFER SHORES”, ko maksā ES.\n", {"acronym": "SAFER SHORES"}),
        ("Pilsēta īsteno projektu “Klusais krasts”, ko maksā ES.\n", {"title": "Klusais krasts"}),
        (
            "Projekts “Klusais krasts” sācies.\n\nPAR PROJEKTU “KLUSAIS KRASTS”\n\nProjektu “Klusais krasts” maksā ES.\n",
            {"title": "Klusais krasts"},
        ),
        (
            "The region runs the project “LV-SHORES-003 Quiet places along the shore of the lake”.\n",
            {"number": "LV-SHORES-003", "title": "Quiet places along the shore of the lake"},
        ),
        (
            "Dome īsteno projektu “(ReedWay) – Niedru taka gar ezera krastu”.\n",
            {"acronym": "ReedWay", "title": "Niedru taka gar ezera krastu"},
        ),
        ("The Joint Project 'Quiet Roads along the Border' is finished.\n", {"title": "Quiet Roads along the Border"}),
        (
            "Sākta projekta Nr. 5.5.1.0/17/I/999 Klusā krasta vērtības” ieviešana.\n",
            {"number": "5.5.1.0/17/I/999", "title": "Klusā krasta vērtības"},
        ),
        ("Dome īsteno projektu “Ceļa pārbūve Kalnos” (ID.Nr.18-09-A00702-000999).\n", {"number": "18-09-A00702-000999"}),
        (
            "Project title in English: Quiet roads of the border\nProject title in Latvian: Klusie pierobežas ceļi\n",
            {"title": "Quiet roads of the border"},
        ),
    ],
)
def test_a_project_is_named_as_its_page_names_it(text: str, names: dict[str, str]) -> None:
    project = project_in(text)
    assert {key: project.get(key) for key in names} == names


@pytest.mark.parametrize(
    "text",
    [
        "Projektam jāsargā dabas parks “Klusais krasts”, kur ligzdo putni.\n",
        "Atbalsts dots pasākumā “Pakalpojumi laukos” (2015.gada 18.augusta MK noteikumi Nr.475).\n",
        "RUBRIKA: Relīze\nTĒMA: Izglītība\n\nAugstskolas aicina pieteikties.\n",
        "Pasākums\n\nFonda finansējums:\n3 072 000 EUR\n\nProjektu atlases laiks:\n2017.gada 6.janvāris - 2017.gada 13.oktobris.\n",
    ],
)
def test_what_has_a_name_or_a_number_need_not_be_a_project(text: str) -> None:
    assert projects_in(text) == []


def test_the_programme_of_a_grant_is_not_the_title_of_the_project_behind_it() -> None:
    project = project_in(
        "Stratēģija tapusi Norvēģijas finanšu instrumenta programmas Nr. LV07 „Spēcīgākas iestādes” projekta Nr.4.3.-24/NFI/INP-999 "
        "“Plāni pašvaldībām” ietvaros.\n"
    )
    assert (project["title"], project["number"], project["programme"]) == (
        "Plāni pašvaldībām",
        "4.3.-24/NFI/INP-999",
        "Spēcīgākas iestādes",
    )


def test_quoted_short_names_behind_projects_are_projects_each() -> None:
    text = "Supported projects are “B-shore”, ReedLink”, “Wood and wind”, CALM II, “Reed&Co”. The total sum is 2 million euros.\n"
    assert [row["acronym"] for row in projects_in(text)] == ["B-shore", "ReedLink", "Wood and wind", "CALM II", "Reed&Co"]


def test_two_projects_that_are_counted_are_both_read() -> None:
    text = "Apstiprināti divi projekti\n\nPar ostām rūpēsies divi projekti – Harbour SMEs un RATIX. Projekts SUPREX mācīsies no citiem.\n"
    assert [row["acronym"] for row in projects_in(text)] == ["Harbour SMEs", "RATIX", "SUPREX"]


def test_lines_of_a_title_and_a_short_name_below_a_line_on_projects_are_projects_each() -> None:
    text = (
        "Ar programmas atbalstu īstenoti projekti:\n\nKoka rotaļlietu ražotāju sadarbība (Wood & Play)\n\n"
        "Krasta saimnieku sabiedrība (SKS)\n"
    )
    assert [(row["title"], row["acronym"]) for row in projects_in(text)] == [
        ("Koka rotaļlietu ražotāju sadarbība", "Wood & Play"),
        ("Krasta saimnieku sabiedrība", "SKS"),
    ]


def test_names_in_a_row_behind_a_sentence_on_projects_are_projects_each() -> None:
    text = "People of 4 LIFE programme projects met. LIFE Calm Shore, LIFE ReedWay, LIFE Birds in Priede, CALMSEALV.\n\nThey talked.\n"
    found = projects_in(text)
    assert [row["acronym"] for row in found] == ["LIFE Calm Shore", "LIFE ReedWay", "LIFE Birds in Priede", "CALMSEALV"]
    assert [row.get("fund") for row in found[:3]] == ["LIFE"] * 3


def test_a_title_and_its_number_in_one_pair_of_brackets_are_a_project() -> None:
    project = project_in("Vēži ir sargāti (Kluso ezeru vēžu sargāšana, Nr. LIFE05 NAT/LT/000999) jau sen.\n")
    assert (project["title"], project["number"]) == ("Kluso ezeru vēžu sargāšana", "LIFE05 NAT/LT/000999")


# ── who ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_body_before_its_programme_and_the_verb_is_in_charge() -> None:
    found = partners_in(
        "Lai reģions augtu, Zemgales plānošanas reģions (ZPR) Igaunijas, Latvijas un Krievijas pārrobežu sadarbības programmas "
        "2007 – 2013. gadam ietvaros īsteno projektu „Klusais ceļš uz Kalniem”.\n"
    )
    assert found["Zemgales plānošanas reģions"][0] == "lead"


def test_an_office_of_the_state_whose_name_begins_with_a_common_noun_is_a_body() -> None:
    assert partners_in("Darba kvalitātes valsts dienests īsteno projektu “Klusais krasts kalnos”.\n") == {
        "Darba kvalitātes valsts dienests": ("lead", None)
    }


def test_bodies_that_share_their_noun_are_partners_each_in_cases_and_in_english() -> None:
    latvian = LATVIAN + "Projektā piedalās 3 projekta partneri no Aglonas, Krāslavas, Ludzas novada domēm no Latvijas.\n"
    assert [*partners_in(latvian)] == ["Aglonas novada dome", "Krāslavas novada dome", "Ludzas novada dome"]
    english = (
        "The project “Quiet Roads along the Border” (LLI-901). The partners of the project are Kuldiga, Talsi and Saldus District "
        "Municipalities.\n"
    )
    assert [*partners_in(english)] == ["Kuldiga District Municipality", "Talsi District Municipality", "Saldus District Municipality"]


def test_a_list_behind_the_lead_partner_goes_on_with_partners() -> None:
    found = partners_in(
        "Kurzemes plānošanas reģions sadarbībā ar projekta vadošo partneri Palangas pilsētas pašvaldību, Saldus novada pašvaldību un "
        "Talsu novada pašvaldību ir sācis īstenot projektu “Klusais krasts kalnos”.\n"
    )
    assert found["Palangas pilsētas pašvaldība"][0] == "lead"
    assert {found[name][0] for name in ("Saldus novada pašvaldība", "Talsu novada pašvaldība")} == {"partner"}


def test_where_a_body_is_makes_no_further_partner() -> None:
    found = partners_in(LATVIAN + "Projekta partneri ir Saldus novada dome, Talsu novada dome un Kalnu draudze Aglonas novadā.\n")
    assert set(found) == {"Saldus novada dome", "Talsu novada dome", "Kalnu draudze"}


# ── money ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_share_of_an_instrument_is_told_behind_its_amount_in_euro_and_lats() -> None:
    project = project_in(
        LATVIAN + "Projekta kopējais budžets: 1 789 387 EUR. No tā 90% – 1 610 448,30 EUR (1 131 829,50 LVL) ir Eiropas "
        "kaimiņattiecību un partnerības instrumenta Latvijas, Lietuvas un Baltkrievijas pārrobežu sadarbības programmas finansējums.\n"
    )
    assert (project["total_budget"], project["eu_funding"]) == (1789387.0, 1610448.3)


def test_the_whole_in_brackets_behind_a_part_is_the_total() -> None:
    project = project_in(
        LATVIAN + "Dome projektam dod 10% apmērā (11 691,50 eiro) no atvēlētās naudas (kopējās izmaksas – 116 915,00 eiro).\n"
    )
    assert project["total_budget"] == 116915.0


@pytest.mark.parametrize("words", ["EEZ finanšu instrumenta", "EEZ un Norvēģijas finanšu instrumentu", "Norvēģijas grantu"])
def test_grants_of_norway_and_the_eea_are_funds(words: str) -> None:
    assert project_in(f"Projektu “Klusais krasts kalnos” finansē no {words} līdzekļiem.\n")["fund"] == "EEA"


# ── lists of partners ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_lines_below_a_sentence_on_partners_are_partners() -> None:
    text = (
        "Calm harbours in a row along the coast\nProject number: EST-LAT99\n\n"
        "The Project is carried out by the Lead Partner – Kurzeme Planning Region together with partners from Latvia and Estonia:\n"
        "Riga Planning Region\nSIA “Mola” (Mersrags harbour)\nRoja Port Authority "
        "(the quay in Roja)\nKihnu Municipality\nI Better harbours (works)\n"
    )
    assert {name: role for name, (role, _) in partners_in(text).items()} == {
        "Kurzeme Planning Region": "lead",
        "Riga Planning Region": "partner",
        "SIA “Mola”": "partner",
        "Roja Port Authority": "partner",
        "Kihnu Municipality": "partner",
    }
    assert project_in(text)["title"] == "Calm harbours in a row along the coast"


def test_partners_numbered_on_one_line_are_told_apart() -> None:
    text = (
        "Projekt “Vaikne rand kõigile” (LLI-901).\n\nProjekti partnerid: \n\n1) Vidzeme Tourism Association  2) Peipsi Koostöö Keskus      "
        "3) SA Ranna ja Läänemaa Muuseumid   4) Visit Ranna    5) Saldus Municipality        6) Rannaamet            7) Olaine History and "
        "art museum\n"
    )
    assert [*partners_in(text)] == [
        "Vidzeme Tourism Association",
        "Peipsi Koostöö Keskus",
        "SA Ranna ja Läänemaa Muuseumid",
        "Visit Ranna",
        "Saldus Municipality",
        "Rannaamet",
        "Olaine History and art museum",
    ]


def test_a_list_behind_partners_and_a_colon_goes_to_the_end_of_its_sentence() -> None:
    text = LATVIAN + (
        "The project is done together by four partners from four countries: Riga Planning Region (Latvia), Reed Foundation (Sweden), "
        "the City of Elblag (Poland) and Innovation Centre Shore (Norway).\n"
    )
    assert [*partners_in(text)] == ["Riga Planning Region", "Reed Foundation", "City of Elblag", "Innovation Centre Shore"]
    assert project_in(text)["partner_count"] == 4


def test_partners_of_a_line_by_country_have_their_country() -> None:
    text = (
        "Projekta nosaukums: Klusais ceļš\nVadošais partneris: Kalnu novada dome\nProjekta partneri:\n"
        "Latvija: Latgales plānošanas reģions; Lietuva – Anikšču rajons, Zarasu rajons; Baltkrievija: Braslavas rajona izpildkomiteja\n"
    )
    assert {name: country for name, (_, country) in partners_in(text).items() if country} == {
        "Latgales plānošanas reģions": "LV",
        "Anikšču rajons": "LT",
        "Zarasu rajons": "LT",
        "Braslavas rajona izpildkomiteja": "BY",
    }


def test_a_body_from_each_country_is_a_partner() -> None:
    text = LATVIAN + "No Lietuvas projektā piedalījās Raseiņu rajona pašvaldība, no Polijas – fonds “Krasta institūts”.\n"
    assert partners_in(text) == {"Raseiņu rajona pašvaldība": (None, "LT"), "fonds “Krasta institūts”": (None, "PL")} or partners_in(
        text
    ) == {
        "Raseiņu rajona pašvaldība": ("partner", "LT"),
        "fonds “Krasta institūts”": ("partner", "PL"),
    }


def test_projects_of_a_list_have_the_lead_partner_that_stands_on_their_line() -> None:
    text = (
        "Grant Contracts are signed with following Projects:\n"
        "ELRII - 935 – Regions draw in guests, Lead partner – Foundation Quiet Shore Development, Estonia. PORTFOLIO\n\n"
        "ELRII - 991 – Keeping crafts of the border alive, Lead partner - The Union of Reed Parishes, Estonia. PORTFOLIO\n"
    )
    assert [(row["number"], row["title"], row["lead_partner"]) for row in projects_in(text)] == [
        ("ELRII-935", "Regions draw in guests", "Foundation Quiet Shore Development"),
        ("ELRII-991", "Keeping crafts of the border alive", "The Union of Reed Parishes"),
    ]


def test_a_short_name_that_carries_out_is_the_project_and_the_body_behind_the_verb_its_lead() -> None:
    text = (
        "Sākts projekts “Jahtu ostu attīstība Igaunijā un Latvijā (EST-LAT Moles)”.\n\nEST-LAT Moles īsteno Rīgas plānošanas reģions "
        "sadarbībā ar Kurzemes plānošanas reģionu.\n"
    )
    assert project_in(text)["acronym"] == "EST-LAT Moles"
    assert {name: role for name, (role, _) in partners_in(text).items()} == {
        "Rīgas plānošanas reģions": "lead",
        "Kurzemes plānošanas reģions": "partner",
    }


def test_a_date_in_lithuanian_needs_no_word_for_the_year() -> None:
    text = "Projekto pavadinimas: Tylus kelias\nProjekto įgyvendinimo trukmė: 2017 balandžio 24 d. – 2019 balandžio 23 d. (24 mėnesiai).\n"
    project = project_in(text)
    assert (project["start"], project["end"]) == ("2017-04-24", "2019-04-23")


# ── more of the same ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_labels_that_name_each_contractor_name_no_project() -> None:
    text = (
        "Better firms for Zemgale and the north\nLead Partner: Zemgales plānošanas reģions\nTotal budget: EUR 191 700.00\nContractors:\n"
        "Name: Mola Baltic, Ltd.\nVAT number: 40003626179\nName: Viļņi, SIA\nVAT number: 43603033409\n"
    )
    assert [row.get("title") for row in projects_in(text)] == ["Better firms for Zemgale and the north"]


def test_partners_of_another_country_may_follow_in_the_same_line() -> None:
    found = partners_in(
        "Projekts „Klusais ceļš kalnos” (LLI-901).\n\nProjekta partneri no Latvijas: Viesītes, Ilūkstes un Jēkabpils novadu pašvaldības, "
        "bet no Lietuvas: Biržu, Krekenavas un Anīkšču reģionālo parku administrācijas. Maijā partneri tikās.\n"
    )
    assert {name: country for name, (_, country) in found.items()} == {
        "Viesītes novada pašvaldība": "LV",
        "Ilūkstes novada pašvaldība": "LV",
        "Jēkabpils novada pašvaldība": "LV",
        "Biržu reģionālā parka administrācija": "LT",
        "Krekenavas reģionālā parka administrācija": "LT",
        "Anīkšču reģionālā parka administrācija": "LT",
    }


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Dome īsteno projektu \"Vides risku mazināšana pierobežā'' (VIRIMA), kas maksā 2 eiro.\n",
            {"title": "Vides risku mazināšana pierobežā"},
        ),
        (
            "Projekts „Central Shore Cycling” jeb „Velomaršrutu tīkls gar krastu” norit.\n",
            {"acronym": "Central Shore Cycling", "title": "Velomaršrutu tīkls gar krastu"},
        ),
        (
            '"Twinning in Quiet Data for the Coast of Latvia" (TQD4LAT) is an action of the call HORIZON-2021.\n',
            {"acronym": "TQD4LAT", "title": "Twinning in Quiet Data for the Coast of Latvia"},
        ),
        ("Programmas projekts “Meža uguns pētījums kalnos” (ECHO/SUB/2022/TRACK1/884999)\n", {"number": "ECHO/SUB/2022/TRACK1/884999"}),
        ("Dome īsteno projektu 20-00-F03601-000999 “ Zvejas novērošana jūrā”.\n", {"number": "20-00-F03601-000999"}),
        ("Participation in quiet science\n\nProject/agreement No.\n1.1.1.5/3/25/I/999\n", {"number": "1.1.1.5/3/25/I/999"}),
    ],
)
def test_names_of_more_shapes_are_read(text: str, names: dict[str, str]) -> None:
    project = project_in(text)
    assert {key: project.get(key) for key in names} == names


@pytest.mark.parametrize(
    "text",
    [
        "Projekta gaitā pēta, kā ceļš skars “Natura 2000” teritoriju un putnus.\n",
        "Ministrija gaida projektus grantu shēmā «Kultūras ceļi», kas sākas rudenī.\n",
        "Projekta iesniedzējs te ir valsts akciju sabiedrība “Klusais dzelzceļš”.\n",
        "Šis projekts dabūja «Craftsmen’s Club» atzinību un balvu.\n",
    ],
)
def test_a_quotation_behind_the_word_project_may_name_another_thing(text: str) -> None:
    assert projects_in(text) == []


def test_the_programme_beside_the_word_project_is_the_project_s() -> None:
    project = project_in(
        "Interreg Europe projekta Nr. PGI05999 “Klusie robežu reģioni (KLUR)” ietvaros top ziņojums par Interreg V-A Latvijas – Lietuvas "
        "pārrobežu sadarbības programmu 2014. – 2020. gadam.\n"
    )
    assert "Interreg Europe" in project["programme"]


def test_the_place_in_brackets_behind_a_body_tells_its_country() -> None:
    text = "Projekta nosaukums: Klusais ceļš\nSubsīdijas saņēmējs: Viļņas rajona pašvaldības administrācija (Viļņa, Lietuva)\n"
    assert partners_in(text) == {"Viļņas rajona pašvaldības administrācija": ("lead", "LT")}


def test_bodies_that_are_called_partners_of_another_are_partners() -> None:
    found = partners_in(
        "Projekts „Kultūra Kalnu un laika lokos” (Nr. 5.5.1.0/17/I/999) sākas. Valkas novada dome, Cēsu, Amatas, Pārgaujas "
        "novadu pašvaldības un Rubenes Evaņģēliski luteriskā draudze ir Siguldas novada pašvaldības partneris projektā.\n"
    )
    assert {"Valkas novada dome", "Pārgaujas novada pašvaldība", "Rubenes Evaņģēliski luteriskā draudze"} <= set(found)


def test_applications_with_their_names_in_another_language_are_projects_each() -> None:
    text = (
        "Projekti\nNovadā tiks īstenoti trīs programmas projekti\n\n"
        "Partneri iesniedza trīs projekta pieteikumus: “Calm Manors” (latviski – Klusās muižas), "
        "“Calm Youth” (latviski – Klusie jaunieši), “Calm School Dining” (latviski – Klusā ēdināšana).\n"
    )
    assert [row.get("acronym") or row["title"] for row in projects_in(text)] == ["Calm Manors", "Calm Youth", "Calm School Dining"]


def test_a_quoted_item_of_what_was_approved_is_a_project() -> None:
    text = (
        "Apstiprināti projekti Jūrlietu fonda programmā\n\nNovadam apstiprināti vairāki projekta iesniegumi.\n\n"
        "1. “Grāvju būve gar veco ceļu uz jūru”. Rīcība: atbalsts videi.\n\nProjektā izraks 274 m garu grāvi uz jūru.\n"
    )
    assert [row["title"] for row in projects_in(text)] == ["Grāvju būve gar veco ceļu uz jūru"]


def test_running_text_below_an_empty_label_is_no_partner() -> None:
    text = (
        "Projekts: LLI-901 “Klusie ceļi pierobežā”\nVadošais partneris: Zemgales plānošanas reģions (LV)\n\nProjekta partneri:\n\n"
        "Projekta mērķis ir, lai pierobežas ceļi būtu klusāki un tuvāki un cilvēki tur justos labāk.\n"
    )
    assert [*partners_in(text)] == ["Zemgales plānošanas reģions"]


def test_titles_before_the_label_of_a_lead_on_their_line_are_projects() -> None:
    text = (
        "Labākie projekti\n\nLaivu iegāde. Projekta īstenotājs: tūrisma klubs „OGA”\nKopējās izmaksas: 1 000 EUR\n\nEzera taka. "
        "Projekta īstenotājs: biedrība „Durbe”\nKopējās izmaksas: 2 000 EUR\n"
    )
    assert [(project["title"], project["lead_partner"], project["total_budget"]) for project in projects_in(text)] == [
        ("Laivu iegāde", "tūrisma klubs „OGA”", 1000),
        ("Ezera taka", "biedrība „Durbe”", 2000),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The BALTIC QUIET SHORE project has been approved.\n", {"acronym": "BALTIC QUIET SHORE"}),
        (
            "Projekta “Daugavpils-Vitebska: kultūras ceļi un attīstība” seminārs.\n",
            {"title": "Daugavpils-Vitebska: kultūras ceļi un attīstība"},
        ),
        ("Projekta Nr. VRS/RPVP/2023/9Valsts ceļu pārbūve kalnos” ietvaros būvēs ceļu.\n", {"number": "VRS/RPVP/2023/9"}),
        (
            "Pirkts apakšpasākuma “Darbības saskaņā ar stratēģiju” projekta Nr. 17-01-AL34-A019.2201-000999 “Grāmatas pagastam” gaitā.\n",
            {"title": "Grāmatas pagastam", "number": "17-01-AL34-A019.2201-000999"},
        ),
        (
            "Lisainfot projekti Joint actions for calm groundwater resources (WaterCALM) kohta leiab lehelt. Projekt kestab kaks aastat.\n",
            {"title": "Joint actions for calm groundwater resources", "acronym": "WaterCALM"},
        ),
    ],
)
def test_names_beside_the_word_project_are_taken_whole(text: str, names: dict[str, str]) -> None:
    project = project_in(text)
    assert {key: project.get(key) for key in names} == names


def test_items_below_a_label_for_partners_are_no_projects() -> None:
    text = "Projekti eesmärk on vesi.\n\nProjekti partnerid:\n\n • Keskkonnaministeerium (EE)\n • Vaikne Ülikool (LV)\n • Rannaamet (EE)\n"
    assert projects_in(text) == []


def test_owners_of_a_noun_that_is_not_understood_are_no_partners() -> None:
    found = partners_in("Projekta nosaukums: Klusais ceļš\nProjekta partneri: Latvijā: Valkas; Cēsu; Kalnu dome\n")
    assert set(found) == {"Kalnu dome"}


def test_what_a_municipality_gives_from_its_budget_is_no_total() -> None:
    project = project_in(LATVIAN + "Projektam no pašvaldības budžeta tiks ieguldīti 140 092 EUR.\n")
    assert "total_budget" not in project


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Projekts “Zaļā taka” ir jauns. Projekta īstenošana sākas 2019. gada 1. maijā un ilgst 24 mēnešus.", "2019-05-01", None),
        ("Projekta „Zaļā taka” īstenošana noritēs 30 mēnešus, sākot ar 2018. gada 1. jūliju.", "2018-07-01", None),
        ("Projekta “Zaļā taka” darbības plānots pabeigt līdz 2023. gada 30. novembrim.", None, "2023-11-30"),
        ("Projekta “Zaļā taka” realizācija ir pagarināta līdz 2022. gada beigām.", None, "2022"),
        (
            "Projekta “Zaļā taka” īstenošanu skola sāka 2013. gada 6. augustā un pabeidza 2014. gada 30. oktobrī.",
            "2013-08-06",
            "2014-10-30",
        ),
        ("2020. gada 31. augustā noslēdzies projekts „Zaļā taka”.", None, "2020-08-31"),
        ("Beigām tuvojas 2021. gada 1. septembrī iesāktais projekts “Zaļā taka”.", "2021-09-01", None),
        ("Projekts GREENTRAIL beidzās nevis 2022. gada 31. janvārī, bet 2022. gada 31. jūlijā.", None, "2022-07-31"),
        ("Projekta “Zaļā taka” ilgums – divi gadi (2016–2018).", "2016", "2018"),
        (
            (
                "Projektā „Zaļā taka” no 2014. gada marta līdz 2016. gada februārim notika kursi, "
                "bet pats projekts ilga no 2013. gada 1. novembra līdz 2016. gada 31. oktobrim."
            ),
            "2013-11-01",
            "2016-10-31",
        ),
        (
            (
                'Projekta "Zaļā taka" būvdarbi norisināsies no 2019. gada 6. maija līdz 30. septembrim. '
                "Viss projekts jāpabeidz līdz 2020. gada 1. martam."
            ),
            None,
            "2020-03-01",
        ),
        ("Until 31 August 2019 the museum continues the project “Green way”, which was started back in 2017.", "2017", "2019-08-31"),
        (
            "Projekts “Zaļais ceļš” turpinās. Visas projektā plānotās darbības jāpabeidz līdz 2023. gada 31. augustam.",
            None,
            "2023-08-31",
        ),
        ("Projekts “Zaļais ceļš” turpinās. Visi projektā paredzētie darbi tiks pabeigti līdz 2023. gada augusta beigām.", None, "2023-08"),
        ("Projekts “Zaļais ceļš” turpinās. Visām projekta aktivitātēm jābūt pabeigtām līdz 31.08.2023.", None, "2023-08-31"),
        ("Projekts “Zaļais ceļš” turpinās. Projekta aktivitātes noslēgsies 2023. gada 31. augustā.", None, "2023-08-31"),
        ("Projekt „Roheline rada“ jätkub. Kõik projekti tegevused peavad olema lõpetatud 31. augustiks 2023.", None, "2023-08-31"),
        ("Projekts “Zaļais ceļš” turpinās. Visi projekta darbinieki tikās līdz 2023. gada 31. augustam.", None, None),
        ("Projekts “Zaļais ceļš” turpinās. Zaļajā ielā plānotie darbi jāpabeidz līdz 2023. gada 31. augustam.", None, None),
        ("By the end of December 2023, when the project “Green way” comes to an end, houses will be warm.", None, "2023-12"),
        ("Having started in March 2019, the project “Green way” will continue till February 2021.", "2019-03", "2021-02"),
        ("In the spring of 2022 Kalni School will complete the project “Green way”, begun on 1 September 2020.", "2020-09-01", "2022"),
        (
            "Par projektu “Zaļais ceļš” – 2019. gada oktobris – 2021. gada marts. Kalnu skola priecājas par labo darbu, ko visi gaidīja.",
            "2019-10",
            "2021-03",
        ),
        ("The project GREENTRAIL was launched in October 2018; the final conference was held on 5 March 2021.", "2018-10", None),
        ("Projekto LLI-661 veiklos vykdomos nuo 2020 metų birželio iki 2022 metų gegužės mėnesio.", "2020-06", "2022-05"),
        ("Projekto „Žalias takas“ pradžia – 2018 m. balandžio 3 d., pabaiga – 2020 m. kovo 31 d.", "2018-04-03", "2020-03-31"),
        ("Projekto „Žalias takas“ veiklos prasidėjo 2018 m. spalio 1-ąją ir baigėsi 2020 m. kovo 31-ąją.", "2018-10-01", "2020-03-31"),
        ("2024 m. sausį bibliotekoje startavo projektas „Žalias takas“, kuris tęsis iki 2025 m. birželio mėn.", "2024-01", "2025-06"),
        ("Projekto Nr. LL-00247 vykdymo laikas: 2023 07 01 – 2025 06 30. Informacija atnaujinta 2024 03 12.", "2023-07-01", "2025-06-30"),
        ("2010 m. pradėto projekto „Žalias takas“ pabaiga numatyta 2012 m. balandžio 30 d.", "2010", "2012-04-30"),
        ("Projekt „Roheline rada“ algas 1. septembril 2021 ja kestab 28. veebruarini 2023.", "2021-09-01", "2023-02-28"),
        ("Projekti EstLat101 tegevused toimuvad 2020. aasta juunist 2022. aasta maini.", "2020-06", "2022-05"),
        ("Projekti „Roheline rada“ algus on 3. aprill 2018 ja lõpp 31. märts 2020.", "2018-04-03", "2020-03-31"),
        ("Projekti „Roheline rada“ elluviimine algas 3. aprillil 2018 ja lõppes 31. märtsil 2020.", "2018-04-03", "2020-03-31"),
        ("Projekt „Roheline rada“. Projekti elluviimist alustati 2018. aasta aprillis.", "2018-04", None),
        ("Projekt „Roheline rada“ sai alguse 2018. aasta aprillis. Projekt lõpetati 31. märtsil 2020.", "2018-04", "2020-03-31"),
        ("Projekt „Roheline rada“. Projekti lõpptähtaeg on 31. märts 2020.", None, "2020-03-31"),
        ("Projekt „Roheline rada“. Projekti aruande tähtaeg on 31. märts 2020.", None, None),
        ("Projekt „Roheline rada“. Projekti raames lõpetati teetööd 31. märtsil 2020.", None, None),
        ("Projektas „Žalias takas“ prasideda 2018 m. balandį ir baigiasi 2020 m. kovą.", "2018-04", "2020-03"),
        ("Projektas „Žalias takas“. Projektą pradėjome 2018 m. balandį.", "2018-04", None),
        ("Aastatel 2017–2019 ellu viidud projekt „Roheline rada“ tõi kokku kümned pered.", "2017", "2019"),
        ("Projekt „Roheline rada“ jõudis 2019. aasta septembris lõpule.", None, "2019-09"),
        ("Sel aastal tegutseb projekt „Roheline rada“, mille lõpp on kavandatud 30. aprilliks 2026.", None, "2026-04-30"),
        ("2024. aasta jaanuaris alustas raamatukogus projekt „Roheline rada“.", "2024-01", None),
        ("Projekt „Roheline rada“ on alles plaan, lugu ilmus 1. juuni 2022.", None, None),
    ],
)
def test_an_end_of_the_project_s_time_by_the_words_at_it(text: str, start: str | None, end: str | None) -> None:
    project = project_in(text + "\n")
    assert (project.get("start"), project.get("end")) == (start, end)


def test_the_time_with_which_an_item_of_a_list_ends_is_that_of_its_project() -> None:
    page = "Projekti\n• “Zaļā taka” (LLI-972), 2017–2019\n• “Meža taka” (LLI-973), 2014–2020\n• “Upes taka” (LLI-974), līdz 31.12.2021\n"
    found = {project["number"]: (project.get("start"), project.get("end")) for project in projects_in(page)}
    assert found == {"LLI-972": ("2017", "2019"), "LLI-973": (None, None), "LLI-974": (None, "2021-12-31")}


def test_a_date_before_the_name_of_a_second_project_is_not_its_own() -> None:
    page = (
        "The project “Green way” (LL-00961) started on 1 August 2023, "
        "and the project “Blue way” (LL-00962) will follow on 1 October 2023.\n"
    )
    assert {project["number"]: project.get("start") for project in projects_in(page)}["LL-00962"] is None
