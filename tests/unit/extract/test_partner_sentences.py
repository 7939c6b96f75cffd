"""Who leads a project and who takes part in it, as sentences and lists in the three languages of the Baltic states say it."""

from __future__ import annotations

from typing import Final

import pytest

from tests.samples import ENGLISH, ESTONIAN, LATVIAN, LITHUANIAN, Partners, partners_in, project_in, projects_in

# ── who leads ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        (f"{LATVIAN}Kopā mācāmies projektā, ko vada Upes muzejs.", "Upes muzejs"),
        (f"{LATVIAN}Projektu “Zaļais ceļš” koordinē Upes muzejs.", "Upes muzejs"),
        (f"{LATVIAN}Projekta vadību uzņēmies Upes muzejs.", "Upes muzejs"),
        (f"{LATVIAN}Projektu koordinē Upes muzejs, un Kalnu institūts vada mērījumus.", "Upes muzejs"),
        (f"{ENGLISH}The project is coordinated by Upe Museum, and the Hill Institute leads the work on inks.", "Upe Museum"),
        (f"{LATVIAN}Upes muzejs no 01.05.2019. līdz 31.12.2020. īsteno projektu “Zaļais ceļš”.", "Upes muzejs"),
        (f"{LATVIAN}Upes muzejs laikā no 2019. gada 1. maija līdz 2020. gada 31. jūlijam īsteno projektu “Zaļais ceļš”.", "Upes muzejs"),
        (f"{LITHUANIAN}Upės muziejus nuo 2019-05-01 iki 2020-12-31 įgyvendina projektą „Žalias kelias“.", "Upės muziejus"),
        (f"{LATVIAN}Projekta vadība uzticēta Upes muzejam.", "Upes muzejs"),
        (f"{LATVIAN}Vadošā partnera pienākumi uzticēti Upes muzejam.", "Upes muzejs"),
        (f"{LATVIAN}Projekts tiek īstenots Upes muzeja vadībā.", "Upes muzejs"),
        (f"{LATVIAN}Upes muzejs ir uzņēmies vadošā partnera lomu projektā.", "Upes muzejs"),
        (f"{LATVIAN}Valsts upju aģentūra ir projekta “Zaļais ceļš” vadošais partneris.", "Valsts upju aģentūra"),
        (f"{LATVIAN}Projektu koordinē Norvēģijas vides fonds Fjellgard Helse.", "Fjellgard Helse"),
        (f"{LITHUANIAN}Projektui „Žalias kelias“ vadovauja Upės muziejus.", "Upės muziejus"),
        (f"{LITHUANIAN}Dirbame projekte, kuriam vadovauja Upės muziejus.", "Upės muziejus"),
        (f"{LITHUANIAN}Upės muziejus, būdamas projekto „Žalias kelias“ pagrindiniu partneriu, tvarko biudžetą.", "Upės muziejus"),
        (f"{LITHUANIAN}Projektą koordinuoja Upės taikomoji mokykla.", "Upės taikomoji mokykla"),
        (f"{ESTONIAN}Kaasa löövad koolid projektis, mida juhib Jõe Merekool.", "Jõe Merekool"),
        (f"{ESTONIAN}Koos Mäe Ühinguga viib Jõe Muuseum ellu projekti GREENWAY.", "Jõe Muuseum"),
        (f"{ESTONIAN}Jõe Muuseum koos Mäe Ühinguga viivad ellu projekti.", "Jõe Muuseum"),
        (f"{ESTONIAN}Projekti juhtorganisatsiooniks on Jõe Muuseum.", "Jõe Muuseum"),
        (f"{ESTONIAN}Projekti juhtorganisatsiooniks on Verdal Starke Ldt.", "Verdal Starke Ldt"),
        (f"{ESTONIAN}Projekti juhtivaks partneriks oli Jõe Muuseum.", "Jõe Muuseum"),
        (f"{ESTONIAN}Jõe Muuseum oli projekti juhtpartneriks.", "Jõe Muuseum"),
        (f"{ESTONIAN}Projekti eestvedajaks on Jõe Muuseum.", "Jõe Muuseum"),
        (f"{ESTONIAN}Projekti läbiviija on MTÜ Jõe Selts.", "MTÜ Jõe Selts"),
        (f"{ESTONIAN}Projekti vedas Jõe Muuseum.", "Jõe Muuseum"),
        (f"{ESTONIAN}Projekti rakendab Jõe Muuseum.", "Jõe Muuseum"),
        (f"{ESTONIAN}Projekti juhtis Jõe Muuseum, partneriteks olid Mäe Haigla ja Oru Kool.", "Jõe Muuseum"),
        (f"{ESTONIAN}Projekti teostati Jõe Muuseumi eestvõttel.", "Jõe Muuseum"),
        (f"{ESTONIAN}Jõe Muuseumi elluviidud projekti tulemused on head.", "Jõe Muuseum"),
        (f"{LITHUANIAN}Projektas vykdomas vadovaujant Upės muziejui.", "Upės muziejus"),
        (f"{LITHUANIAN}Upės muziejus laimėjo tarptautinį projektą.", "Upės muziejus"),
        (f"{LITHUANIAN}Upės muziejaus įgyvendinamas bendras projektas skirtas vaikams.", "Upės muziejus"),
        (f"{LITHUANIAN}Upės muziejus su partneriu Kalnų mokykla įgyvendina projektą.", "Upės muziejus"),
        (f"{LITHUANIAN}Projekto lyderis – Upės muziejus.", "Upės muziejus"),
        (f"{LITHUANIAN}Upės muziejus yra projekto vykdytojas.", "Upės muziejus"),
        (f"{ESTONIAN}Jõe Muuseum on projekti elluviija.", "Jõe Muuseum"),
        (f"{ESTONIAN}Projekti algatajaks on Jõe Muuseum.", "Jõe Muuseum"),
        (f"{ESTONIAN}Juhtpartneri rolli täidab Jõe Muuseum.", "Jõe Muuseum"),
        (f"{ESTONIAN}Juhtpartneriks valiti Jõe Muuseum.", "Jõe Muuseum"),
        (f"{ESTONIAN}Jõe Muuseum on saanud projektile rahastuse.", "Jõe Muuseum"),
        (f"{ESTONIAN}Jõe Muuseumile eraldati projekti jaoks 100 000 eurot.", "Jõe Muuseum"),
    ],
)
def test_whoever_is_said_to_lead_leads(text: str, lead: str) -> None:
    assert [name for name, (role, _) in partners_in(text).items() if role == "lead"] == [lead]


@pytest.mark.parametrize(
    "text",
    [
        f"{LATVIAN}Projektu vada Upes muzeja direktore Ilze Kalna.",
        f"{LATVIAN}Projekta vadību uzņēmusies Upes skolas skolotāja Ilze Kalna.",
        f"{LITHUANIAN}Upės muziejaus darbuotojai laimėjo projektą.",
        f"{ESTONIAN}Projekti juhib Jõe Ülikooli professor Jaan Kask.",
        f"{ESTONIAN}Projekti juhib Jõe Haigla arst Jaan Kask.",
        f"{ESTONIAN}Projekti kaasati Mäe Kooli ja Jõe Kooli õpilased.",
        f"{ESTONIAN}Projektiga liitusid Mäe Kooli ja Jõe Kooli õpetajad.",
        f"{LITHUANIAN}Į projektą įsitraukė Kalnų mokyklos ir Upės mokyklos mokytojai.",
        f"{LITHUANIAN}Projekto lyderis – Kalnų muziejaus direktorius Jonas Kalnas.",
        f"{LITHUANIAN}UAB „Kalnų statyba“ laimėjo konkursą projektą įgyvendinti.",
        f"{LITHUANIAN}UAB „Kalnų statyba“ yra darbų vykdytojas.",
        f"{LITHUANIAN}UAB „Kalnų statyba“ yra techninio projekto vykdytojas.",
    ],
)
def test_no_body_leads_or_takes_part_whose_people_do(text: str) -> None:
    assert partners_in(text) == {}


@pytest.mark.parametrize(
    "sentence",
    [
        "Jõe Haiglale esitatud projekti ülevaade oli pikk.",
        "Jõe Haiglas ellu viidud projekti tulemused on head.",
        "Projekti lõpukonverentsil osales Jõe Haigla.",
        "Jõe Haigla osales projekti seminaril.",
        "Projekti avamisel osalesid Jõe Haigla ja Mäe Kool.",
        "Projekti juhtkomitees osalevad Jõe Haigla ja Mäe Kool.",
        "Mäe Ülikooli juhtimisel viidi ellu ka teine projekt.",
    ],
)
def test_a_place_a_reader_and_a_guest_do_not_take_part(sentence: str) -> None:
    assert partners_in(ESTONIAN + sentence) == {}


@pytest.mark.parametrize("where", ["Projekto atidaryme", "Projekto renginyje", "Projekto metu surengtoje stovykloje"])
def test_the_guests_of_what_a_lithuanian_project_does_are_no_partners(where: str) -> None:
    assert partners_in(f"{LITHUANIAN}{where} dalyvavo Kalnų muziejus ir Upės mokykla.") == {}


def test_whoever_got_the_money_does_not_lead_where_another_is_said_to() -> None:
    text = f"{ESTONIAN}Mäe vald sai projektile toetust. Projekti juhib Jõe Ülikool (Soome)."
    assert partners_in(text) == {"Mäe vald": ("partner", None), "Jõe Ülikool": ("lead", "FI")}


def test_several_lead_who_are_called_lead_partners() -> None:
    text = f"{ESTONIAN}Projekti juhtpartnerid olid Jõe Ülikool ja Mäe Haigla, partner oli Oru Kool."
    assert partners_in(text) == {"Jõe Ülikool": ("lead", None), "Mäe Haigla": ("lead", None), "Oru Kool": ("partner", None)}


def test_the_beneficiary_of_a_form_does_not_lead_where_a_sentence_names_the_lead_partner() -> None:
    text = "Projekti nimi: Roheline tee\nToetuse saaja: Jõe Muuseum\n\nProjekti juhtpartner on samuti Mäe LAG, kes alustas."
    assert partners_in(text) == {"Jõe Muuseum": ("partner", None), "Mäe LAG": ("lead", None)}


# ── who takes part ───────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            f"{LATVIAN}Upes muzejs (vadošais partneris), Kalnu skola un Ezera biedrība vienojās par projekta plānu.",
            {"Upes muzejs": "lead", "Kalnu skola": "partner", "Ezera biedrība": "partner"},
        ),
        (
            f"{LATVIAN}Projekta konsorciju veido Upes muzejs kā vadošā organizācija, Kalnu skola un Ezera biedrība.",
            {"Upes muzejs": "lead", "Kalnu skola": "partner", "Ezera biedrība": "partner"},
        ),
        (f"{LATVIAN}Projekta partneru vidū ir Kalnu skola un Ezera biedrība.", {"Kalnu skola": "partner", "Ezera biedrība": "partner"}),
        (f"{LATVIAN}Par projektu “Zaļais ceļš” raksta. Tajā iesaistīta arī Kalnu skola.", {"Kalnu skola": "partner"}),
        (f"{LATVIAN}Kalnu skola ir viena no sešām projekta partnerorganizācijām.", {"Kalnu skola": "partner"}),
        (f"{LATVIAN}Projektā “Zaļais ceļš” mūsu skola sadarbojas ar Upes muzeju.", {"Upes muzejs": "partner"}),
        (f"{LITHUANIAN}Kalnų mokykla yra viena iš 6 projekto GREENWAY partnerių.", {"Kalnų mokykla": "partner"}),
        (
            f"{LITHUANIAN}Projektas vykdomas bendradarbiaujant dviem organizacijoms: Kalnų mokyklai ir Upės muziejui.",
            {"Kalnų mokykla": "partner", "Upės muziejus": "partner"},
        ),
        (f"{LITHUANIAN}Projekto partnerio funkcijas atlieka Upės muziejus.", {"Upės muziejus": "partner"}),
        (f"{ESTONIAN}Mäe Gümnaasium on üks projekti GREENWAY kuuest partnerist.", {"Mäe Gümnaasium": "partner"}),
        (
            f"{ESTONIAN}Projekti nimi on pikk. Selles osalevad partneritena Mäe Gümnaasium ja Jõe Muuseum.",
            {"Mäe Gümnaasium": "partner", "Jõe Muuseum": "partner"},
        ),
    ],
)
def test_whoever_is_enumerated_among_those_who_take_part_does(text: str, found: dict[str, str]) -> None:
    assert {name: role for name, (role, _) in partners_in(text).items()} == found


@pytest.mark.parametrize(
    "text",
    [
        f"{ESTONIAN}Projekti on kaasatud Jõe Muuseum, Mäe Kool ja Oru Haigla.",
        f"{ESTONIAN}Olid projekti kaasatud partneritena Jõe Muuseum (Valgas), Mäe Kool ja Oru Haigla (Oru linn).",
        f"{ESTONIAN}Projektiga liitusid Jõe Muuseum, Mäe Kool ning Oru Haigla.",
        f"{ESTONIAN}Projekti elluviijad on Jõe Muuseum, Mäe Kool ja Oru Haigla.",
        f"{ESTONIAN}Projekti partnerite seas on Jõe Muuseum, Mäe Kool ja Oru Haigla.",
        f"{ESTONIAN}Projekti teostatakse koostöös Jõe Muuseumi, Mäe Kooli ja Oru Haiglaga.",
    ],
)
def test_whoever_is_drawn_into_an_estonian_project_takes_part(text: str) -> None:
    assert partners_in(text) == dict.fromkeys(("Jõe Muuseum", "Mäe Kool", "Oru Haigla"), ("partner", None))


@pytest.mark.parametrize(
    "sentence",
    [
        "Į projektą įtraukti Upės muziejus, Kalnų mokykla ir Ežero biblioteka.",
        "Prie projekto prisijungė Upės muziejus, Kalnų mokykla ir Ežero biblioteka.",
        "Projekto partneriais tapo Upės muziejus, Kalnų mokykla ir Ežero biblioteka.",
        "Projekte bendradarbiauja Upės muziejus, Kalnų mokykla ir Ežero biblioteka.",
        "Partnerių teisėmis projekte dalyvauja Upės muziejus, Kalnų mokykla ir Ežero biblioteka.",
    ],
)
def test_whoever_is_drawn_into_a_lithuanian_project_takes_part(sentence: str) -> None:
    assert partners_in(LITHUANIAN + sentence) == dict.fromkeys(("Upės muziejus", "Kalnų mokykla", "Ežero biblioteka"), ("partner", None))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{ESTONIAN}AS Oru Haigla osales projektis, mille eesmärk oli õppida.", {"AS Oru Haigla": None}),
        (f"{ESTONIAN}Oru Haigla oli üks projekti partneritest.", {"Oru Haigla": "partner"}),
        (f"{ESTONIAN}Projektipartneriks on Oru Haigla.", {"Oru Haigla": "partner"}),
        (f"{ESTONIAN}Projekti partneriks on ka Oru Haigla.", {"Oru Haigla": "partner"}),
        (f"{ESTONIAN}Oru Haigla sai projekti partneriks.", {"Oru Haigla": "partner"}),
        (f"{ESTONIAN}Oru Haigla on kaasatud projekti, mille eesmärk on õppida.", {"Oru Haigla": None}),
        (f"{ESTONIAN}Mäe Muuseumi ja Jõe Kooli ühisprojekt algas mais.", {"Mäe Muuseum": "partner", "Jõe Kool": "partner"}),
        (f"{LITHUANIAN}Kalnų muziejaus ir Upės mokyklos bendras projektas.", {"Kalnų muziejus": "partner", "Upės mokykla": "partner"}),
        (f"{LITHUANIAN}Kalnų muziejus tapo projekto partneriu.", {"Kalnų muziejus": "partner"}),
        (f"{LITHUANIAN}Kalnų muziejus prisijungė prie projekto.", {"Kalnų muziejus": None}),
        (
            f"{ESTONIAN}Projekti juhtpartner on Jõe Ülikool. Lisaks Mäe Koolile osalevad projektis Oru Haigla ja Soo Muuseum.",
            {"Jõe Ülikool": "lead", "Mäe Kool": "partner", "Oru Haigla": "partner", "Soo Muuseum": "partner"},
        ),
        (
            f"{ESTONIAN}Projekti partnerid olid Mäe ja Jõe vallavalitsused ning Oru Kool.",
            {"Mäe vallavalitsus": "partner", "Jõe vallavalitsus": "partner", "Oru Kool": "partner"},
        ),
        (
            f"{LITHUANIAN}Upės muziejus, bendradarbiaudamas su Kalnų mokykla ir Ežero biblioteka, įgyvendino projektą.",
            {"Upės muziejus": "lead", "Kalnų mokykla": "partner", "Ežero biblioteka": "partner"},
        ),
        (
            f"{LITHUANIAN}Upės ir Kalnų universitetų mokslininkai bendradarbiaus vykdydami GREENWAY projektą.",
            {"Upės universitetas": None, "Kalnų universitetas": None},
        ),
    ],
)
def test_estonian_and_lithuanian_words_tell_who_takes_part(text: str, found: dict[str, str | None]) -> None:
    assert {name: role for name, (role, _) in partners_in(text).items()} == found


def test_the_guests_of_a_meeting_beside_the_lead_are_no_partners() -> None:
    sentence = "Uz projekta sanāksmi ieradās Upes muzejs (vadošais partneris), Kalnu skola un Ezera biedrība."
    assert set(partners_in(LATVIAN + sentence)) == {"Upes muzejs"}


# ── sides of countries ───────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            f"{LATVIAN}Projektu Latvijas pusē īsteno Upes muzejs, bet Lietuvas pusē – Kalnu skola un Ezera biedrība.",
            {"Upes muzejs": "LV", "Kalnu skola": "LT", "Ezera biedrība": "LT"},
        ),
        (f"{LATVIAN}Igauniju tajā pārstāv Kalnu skola.", {"Kalnu skola": "EE"}),
        (
            f"{LITHUANIAN}Lietuvai projekte atstovauja Upės muziejus, Latvijai – Kalnų mokykla.",
            {"Upės muziejus": "LT", "Kalnų mokykla": "LV"},
        ),
        (f"{ESTONIAN}Läti poolt on partneriks Mäe Gümnaasium.", {"Mäe Gümnaasium": "LV"}),
        (
            f"{ESTONIAN}Eestist osalevad projektis „Roheline tee“ Jõe Muuseum ja Mäe Gümnaasium, Lätist Kalna Selts.",
            {"Jõe Muuseum": "EE", "Mäe Gümnaasium": "EE", "Kalna Selts": "LV"},
        ),
    ],
)
def test_the_side_on_which_bodies_stand_is_their_country(text: str, found: dict[str, str]) -> None:
    assert {name: land for name, (_, land) in partners_in(text).items()} == found


def test_a_whole_list_stands_for_a_country() -> None:
    text = (
        f"{LITHUANIAN}Latvijai atstovauja Upės, Krantų, Ežero savivaldybės, Latvijos miškų, pievų ir pelkių centras, Lietuvai – Kalnų, "
        "Slėnių regioninių parkų direkcijos, Žemupio muziejus, projekto vadovaujantis partneris – Pajūrio planavimo regionas."
    )
    latvian = ("Upės savivaldybė", "Krantų savivaldybė", "Ežero savivaldybė", "Latvijos miškų, pievų ir pelkių centras")
    lithuanian = ("Kalnų regioninio parko direkcija", "Slėnių regioninio parko direkcija", "Žemupio muziejus")
    assert partners_in(text) == {
        "Pajūrio planavimo regionas": ("lead", None),
        **dict.fromkeys(latvian, ("partner", "LV")),
        **dict.fromkeys(lithuanian, ("partner", "LT")),
    }


def test_a_country_before_each_verb_or_dash_is_that_of_whoever_follows() -> None:
    text = f"{LITHUANIAN}Iš Lietuvos projekte dalyvauja Kalnų muziejus, iš Latvijos – Upės mokykla ir Krantų biblioteka."
    assert partners_in(text) == {
        "Kalnų muziejus": ("partner", "LT"),
        "Upės mokykla": ("partner", "LV"),
        "Krantų biblioteka": ("partner", "LV"),
    }


def test_the_country_of_the_next_partners_is_not_that_of_the_one_before() -> None:
    text = f"{ESTONIAN}Läti partner on Upe Kool, Eesti partnerid on Mäe Kool ja Jõe Kool."
    assert partners_in(text) == {"Upe Kool": ("partner", "LV"), "Mäe Kool": ("partner", "EE"), "Jõe Kool": ("partner", "EE")}


def test_a_country_that_nobody_stands_for_makes_no_partner() -> None:
    assert partners_in(f"{LATVIAN}Projekts ir svarīgs Latvijai – Upes muzejs to raksta.") == {}


# ── lists and forms ──────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Projekts: “Zaļais ceļš”\nProjekta partneri:\nUpes muzejs (VP)\nKalnu skola\nEzera biedrība",
            {"Upes muzejs": ("lead", None), "Kalnu skola": ("partner", None), "Ezera biedrība": ("partner", None)},
        ),
        (
            "Projekts: “Zaļais ceļš”\nPartneri\nLP: Upes muzejs (LV)\nPP2: Kalnu skola (LT)\nPP3: Ezera biedrība (LV)",
            {"Upes muzejs": ("lead", "LV"), "Kalnu skola": ("partner", "LT"), "Ezera biedrība": ("partner", "LV")},
        ),
        (
            "Projekts: “Zaļais ceļš”\nVadošais partneris: Upes ekoloģijas institūts, Akmene, Lietuva",
            {"Upes ekoloģijas institūts": ("lead", "LT")},
        ),
        (
            "Projekts: “Zaļais ceļš”\nProjekta partneri: Upes muzejs (LV, vadošais partneris), Kalnu skola (Lietuva)",
            {"Upes muzejs": ("lead", "LV"), "Kalnu skola": ("partner", "LT")},
        ),
        (
            "Projekts: “Zaļais ceļš”\n\nSadarbības grupa:\nUpes muzejs – vadošais partneris;\nKalnu skola;\nEzera biedrība.",
            {"Upes muzejs": ("lead", None), "Kalnu skola": ("partner", None), "Ezera biedrība": ("partner", None)},
        ),
        (
            "Projekto „Žalias kelias“ pareiškėjas – Upės muziejus, partneris – Kalnų mokykla.",
            {"Upės muziejus": ("lead", None), "Kalnų mokykla": ("partner", None)},
        ),
        (
            "Projektas: „Žalias kelias“\nNaudos gavėjai: Upės muziejus (pagrindinis), Kalnų mokykla",
            {"Upės muziejus": ("lead", None), "Kalnų mokykla": ("partner", None)},
        ),
        ("Projekts: ,,Zaļais ceļš''\nĪstenotājs: SIA ,,Upes pakalpojumi''", {"SIA “Upes pakalpojumi”": ("lead", None)}),
        (
            "Projekt: „Roheline tee“\nPartnerid:\n- Jõe Muuseum | Eesti\n- Mäe Gümnaasium | Läti",
            {"Jõe Muuseum": ("partner", "EE"), "Mäe Gümnaasium": ("partner", "LV")},
        ),
        (
            "Projekts: “Zaļais ceļš”\nProjekta partneri Igaunijā: MTÜ Upe, Sala\nProjekta partneri Latvijā: Kalnu skola, Ezera biedrība",
            {
                "MTÜ Upe": ("partner", "EE"),
                "Sala": ("partner", "EE"),
                "Kalnu skola": ("partner", "LV"),
                "Ezera biedrība": ("partner", "LV"),
            },
        ),
    ],
)
def test_items_of_lists_tell_role_and_country(text: str, found: Partners) -> None:
    assert partners_in(text) == found


def test_the_country_behind_a_verb_is_not_that_of_whoever_stands_before_it() -> None:
    found = partners_in(f"{LATVIAN}Kalnu skola piedalās projektā GREENWAY, ko vada Upes muzejs no Lietuvas.")
    assert {name: land for name, (_, land) in found.items()} == {"Kalnu skola": None, "Upes muzejs": "LT"}


# ── who does the work ────────────────────────────────────────────────────────────────────────────────────────────────────

MUSEUM, LEAD, PARTNER = "Kalnu muzejs", ("lead", None), ("partner", None)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("SAM 3.3.1. projektu “Ielu attīstība Upē” Kalnu novada dome sākusi īstenot maijā.", {"Kalnu novada dome": LEAD}),
        ("Fonda finansēto projektu “ZINI un VARI” Kalnu novada pašvaldība īsteno jau ceturto gadu.", {"Kalnu novada pašvaldība": LEAD}),
        (
            "Š.g. decembrī Kalnu kultūras centrs (KKC) kopā ar Upes muzeju ir sācis projekta LLB-1-072 “Kopīga kultūra” realizāciju.",
            {"Kalnu kultūras centrs": LEAD, "Upes muzejs": PARTNER},
        ),
        ("Decembrī Kalnu plānošanas reģions sācis projekta “Kalnu taka” realizāciju.", {"Kalnu plānošanas reģions": LEAD}),
        (
            "Projekts „Balts putns” sākas. Par projekta vadošo partneri kļūs Upes centrs Lietuvā, bet par partneri – Kalnu dome Latvijā.",
            {"Upes centrs": ("lead", "LT"), "Kalnu dome": ("partner", "LV")},
        ),
        (
            "Projektų administravimas. Miško projektų valdymo agentūra ir Upės ministerija įvykdė projektą „Miško kelias“.",
            {"Miško projektų valdymo agentūra": (None, None), "Upės ministerija": (None, None)},
        ),
        (
            'With the project "Act", in which Kalni University (KU) is the Lead Partner and Upe University the Project partner, we grow.',
            {"Kalni University": LEAD, "Upe University": PARTNER},
        ),
        (
            "Projekts „Balts putns” sākas. Projektā piedalās: Kalnu pilsētas, Upes, Ezeru novada pašvaldības un Kalnu Sv. Jāņa draudze.",
            {
                "Kalnu pilsētas pašvaldība": PARTNER,
                "Upes novada pašvaldība": PARTNER,
                "Ezeru novada pašvaldība": PARTNER,
                "Kalnu Sv. Jāņa draudze": PARTNER,
            },
        ),
        (
            "Project title: Growth\nProject Applicant: Kalni Planning Region; partners: Upland Ministry; Agdal County in Norway (AC).\n",
            {"Kalni Planning Region": LEAD, "Upland Ministry": PARTNER, "Agdal County": ("partner", "NO")},
        ),
        (
            "Projekta iesniedzēja nosaukums: PSV Kalnu novada pašvaldība\nProjekta nosaukums: Dienas centra izveide\n",
            {"Kalnu novada pašvaldība": LEAD},
        ),
        ("Upes Universitāte (UU)  jau otru gadu īsteno  fonda  projektu „Upes un ezeri”.", {"Upes Universitāte": LEAD}),
        ("Kopš 2009. gada jūlija Upes Universitāte ar labām sekmēm īsteno fonda projektu „Upes un ezeri”.", {"Upes Universitāte": LEAD}),
        ("Kalnu luterāņu baznīcas draudze paveikusi projektu “Vieta kopā sanākšanai”.", {"Kalnu luterāņu baznīcas draudze": LEAD}),
        (
            "Projektas „Kartu mene“ prasidėjo. Kalnų mokykla nori daugiau darbo kartu ir projektą įgyvendina kartu su Upės savivaldybe.",
            {"Kalnų mokykla": LEAD, "Upės savivaldybė": PARTNER},
        ),
        (
            "Projekt „Mere kaitse“ kestis kaua aega. Projekti tegevustes lõid peale juhtpartneri kaasa ka Mere Foorum ja Jõe Ühing.",
            {"Mere Foorum": PARTNER, "Jõe Ühing": PARTNER},
        ),
        (
            (
                'Ar projektu LLI-110 "Jauni logi" Kalnu bibliotēkas ļaudis kopā ar sadarbības partneriem Upes bibliotēku un Ezeru muzeju '
                "brauca tālu."
            ),
            {"Kalnu bibliotēka": (None, None), "Upes bibliotēka": PARTNER, "Ezeru muzejs": PARTNER},
        ),
        ("PII “Bitīte” ar partneriem īsteno projektu “Bērnu prieki”, kas grib daudz.", {"PII “Bitīte”": LEAD}),
        (
            "The grant contract for the project “Way of Feelings” was signed by Kalni Municipality and the Managing Authority.",
            {"Kalni Municipality": LEAD},
        ),
        ('Projekts "Zilais ceļš" (LLI-301). Sadarbības partneri – Kalnu un Upes novadi arī turpina pārbūvēt ceļus, kas svarīgi.', {}),
    ],
)
def test_a_sentence_tells_who_does_the_project(text: str, found: Partners) -> None:
    assert partners_in(text) == found


def test_a_parish_with_abbreviations_in_its_name_takes_part() -> None:
    text = (
        "Nuo 2018 m. balandžio 1 d. imamasi projekto „Kalnai prieš skurdą“ Nr. LLI-322. Vedantysis projekto partneris yra Kalnų Švč. M. "
        "Marijos parapija, projekto partneris – Upės Jėzaus Širdies parapija."
    )
    assert partners_in(text) == {"Kalnų Švč. M. Marijos parapija": LEAD, "Upės Jėzaus Širdies parapija": PARTNER}


def test_what_is_said_of_a_body_is_no_part_of_its_name() -> None:
    text = 'Mūsu Dižprojekts ir biedrības "Sporta klubs "Kalnu vilks"" īstenotais projekts "Sporta centra labiekārtošana".'
    assert partners_in(text) == {'biedrība "Sporta klubs "Kalnu vilks""': LEAD}


# ── partners of a lead, and those who do it together ─────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        # of whom nothing else is said: another leads
        (
            f"{LATVIAN}Kalnu dome un Upes muzejs parakstīja sadarbības līgumu par projekta īstenošanu. Vadošais partneris ir Ezera skola.",
            {"Kalnu dome": ("partner", None), "Upes muzejs": ("partner", None), "Ezera skola": ("lead", None)},
        ),
        (
            (
                f"{LATVIAN}Kopējais budžets: 90 000 EUR. Kalnu domes projekta budžets ir 40 000 EUR. "
                "Projekta vadošais partneris ir Ezera skola."
            ),
            {"Kalnu dome": ("partner", None), "Ezera skola": ("lead", None)},
        ),
        # called a partner, whatever else it does
        (f"{LITHUANIAN}Kalnų savivaldybė yra projekto partnerė ir įgyvendina 1-3 veiklas.", {"Kalnų savivaldybė": ("partner", None)}),
        (f"{LITHUANIAN}Kalnų direkcija projekte dalyvavo kaip projekto partneris.", {"Kalnų direkcija": ("partner", None)}),
        (f"{ENGLISH}Hill Museum is a project partner and implements some activities.", {"Hill Museum": ("partner", None)}),
        (f"{ENGLISH}Hill Museum is also a partner in the project.", {"Hill Museum": ("partner", None)}),
        (f"{ENGLISH}Hill Bank is a partner of the museum, as the project says.", {}),
        # a name behind "partner" and a dash, whatever it is like
        (
            f"{ENGLISH}Project Lead partner is Hill District Council, partner – Fen Tourism and Business information center.",
            {"Hill District Council": ("lead", None), "Fen Tourism and Business information center": ("partner", None)},
        ),
        (f"{ENGLISH}The lead partner is Hill District Council, partner – Anna Northlake.", {"Hill District Council": ("lead", None)}),
        # a project between several
        (
            "Noslēdzies projekts Nr. LLI-901 “Zaļais ceļš pa kalniem” (“Green Way”) starp Kalnu domi un Ezeru muzeju (Lietuva).",
            {"Kalnu dome": ("partner", None), "Ezeru muzejs": ("partner", "LT")},
        ),
        (f"{LATVIAN}Noslēgts projekta līgums starp Kalnu domi un SIA “Ezeri”.", {}),
        (
            f"{ENGLISH}The project is implemented in close partnership between Hill Museum (Riga, Latvia) and Fen Museum (Pskov, Russia).",
            {"Hill Museum": ("partner", "LV"), "Fen Museum": ("partner", "RU")},
        ),
        (
            f"{ENGLISH}It is a partnership project between Hill Museum and Fen Museum.",
            {"Hill Museum": ("partner", None), "Fen Museum": ("partner", None)},
        ),
        # together, in Estonian
        (
            f"{ESTONIAN}Projekti viivad koostöös ellu Järve Ülikool, Künka Muuseum ja Oru Keskus.",
            {"Järve Ülikool": (None, None), "Künka Muuseum": (None, None), "Oru Keskus": (None, None)},
        ),
        (
            f"{ESTONIAN}Projekti elluviijad on Järve Ülikool, Künka Muuseum ja Oru Keskus.",
            {"Järve Ülikool": ("partner", None), "Künka Muuseum": ("partner", None), "Oru Keskus": ("partner", None)},
        ),
        # a participle behind a comma
        (f"{LATVIAN}Kalnu dome, uzsākusi projekta īstenošanu, aicina uz talku.", {"Kalnu dome": ("lead", None)}),
        (f"{LATVIAN}Programmas ietvaros, Kalnu dome, uzsākusi projekta „Zaļais ceļš” īstenošanu.", {"Kalnu dome": ("lead", None)}),
        (f"{LATVIAN}Tā raksta Kalnu domes avīze, uzsākusi projekta īstenošanu.", {}),
        # the owner of those who take part
        (f"{LATVIAN}Kalnu skolas audzēkņi piedalās projekta pasākumos.", {}),
        (f"{LATVIAN}Kalnu skola iesaistās projekta pasākumos.", {"Kalnu skola": (None, None)}),
        # months before a verb
        (f"{LATVIAN}Kalnu dome 2021. gada 5. aprīlī uzsāka projekta īstenošanu.", {"Kalnu dome": ("lead", None)}),
        (f"{LITHUANIAN}Kalnų savivaldybė 2018 m. gegužės 3 d. pradėjo įgyvendinti projektą.", {"Kalnų savivaldybė": ("lead", None)}),
    ],
)
def test_whoever_takes_part_beside_a_lead_or_with_others(text: str, partners: Partners) -> None:
    assert partners_in(text) == partners


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Upe Council, Hill University and Lake School take part in the project “Green Way”.", "Hill Lake Upe"),
        ("Upe Council and Hill University are involved in the project “Green Way”.", "Hill Upe"),
        ("Upes dome, Kalnu universitāte un Ezera skola piedalās projektā “Zaļais ceļš”.", "Ezera Kalnu Upes"),
        ("Upes dome un Kalnu universitāte iesaistījušās projektā “Zaļais ceļš”.", "Kalnu Upes"),
        ("Upės taryba, Kalnų universitetas ir Ežero mokykla dalyvauja projekte „Žalias kelias“.", "Ežero Kalnų Upės"),
        ("Jõe linnavalitsus, Mäe Ülikool ja Järve kool osalevad projektis „Roheline tee kõigile“.", "Järve Jõe Mäe"),
        ("The project “Green Way” is responsible work. Researchers of Hill University take part in the project.", ""),
        ("Projekts “Zaļais ceļš” (GREENWAY). Projekta dienā piedalījās Upes domes priekšsēdētājs.", ""),
    ],
)
def test_all_who_are_enumerated_before_or_behind_a_verb_take_part(text: str, found: str) -> None:
    assert sorted(name.split()[0] for name in partners_in(f"{text}\n")) == found.split()


# ── whose project it is, and who does something with it ──────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # the owner of the project
        ("Kalnu biedrības projekts “Zaļais ceļš” saņēmis atbalstu konkursā.", "Kalnu biedrība"),
        ("Kalnu biedrības projektam piešķirts ELFLA finansējums.", "Kalnu biedrība"),
        ("Noslēdzies Kalnu novada pašvaldības ELFLA līdzfinansētais projekts “Zaļais ceļš”.", "Kalnu novada pašvaldība"),
        ("LAD apstiprinājis biedrības “Kalnu ļaudis” projektu “Zaļais ceļš” (Nr. LLI-901).", "biedrība “Kalnu ļaudis”"),
        ("Pārvalde ir apstiprinājusi Kalnu biedrības projektu ”Zaļais ceļš” Nr. LLI-901.", "Kalnu biedrība"),
        ("SIA “Ezeri” projekts “Zaļais ceļš” ir atbalstīts.", "SIA “Ezeri”"),
        ("SIA “Ezeri” ERAF projekts “Zaļais ceļš” ir pabeigts.", "SIA “Ezeri”"),
        ("Uzsākti darbi Kalnu domes projekta “Zaļais ceļš” īstenošanai.", "Kalnu dome"),
        ("Kalnu domes ERAF projektā “Zaļais ceļš” uzbūvēta ēka.", "Kalnu dome"),
        ("Kalnu domes Eiropas Reģionālās attīstības fonda (ERAF) projekta “Zaļais ceļš” ietvaros sākas darbi.", "Kalnu dome"),
        ("Kalnu domes ERAF līdzfinansētā projekta “Zaļais ceļš” ietvaros sākas darbi.", "Kalnu dome"),
        ("LAD apstiprinājis Kalnu biedrības projekta iesniegumu “Zaļais ceļš”.", "Kalnu biedrība"),
        ("Kalnu domes projekta Nr. LLI-901 “Zaļais ceļš” gaitā uzbūvēta ēka.", "Kalnu dome"),
        # with the project, or carrying it out
        ("Kalnu institūts ar fonda programmas 2014.-2020. gadam līdzfinansēto projektu “Zaļais ceļš” iegādāsies zivis.", "Kalnu institūts"),
        ("Biedrība “Kalnu ļaudis” ar projekta “Zaļais ceļš” atbalstu iegādājusies tērpus.", "Biedrība “Kalnu ļaudis”"),
        ("Īstenojot projektu “Zaļais ceļš”, Kalnu muzejs atjaunojis jumtu.", "Kalnu muzejs"),
        ("Kalnu muzejs, īstenojot projektu “Zaļais ceļš”, ir atjaunojis jumtu.", "Kalnu muzejs"),
        (
            "Īstenojot fonda (ERAF) finansēto projektu “Zaļais ceļš”, Kalnu muzejs (KM) noslēdzis līgumus ar pasaules muzejiem.",
            "Kalnu muzejs",
        ),
        ("Īstenojot projektu “Zaļais ceļš”, Kalnu muzejs organizē nometnes.", "Kalnu muzejs"),
        # handed in to somebody, somewhere, in a call
        (
            "Kalnu muzejs, lai atjaunotu jumtu, iesniedza biedrībā “Upes partnerība” konkursā 2014. – 2020. gadam projektu “Zaļais ceļš”.",
            "Kalnu muzejs",
        ),
        ("Biedrība “Kalnu ļaudis” iesniedza partnerībai “Upe” projektu “Zaļais ceļš”.", "Biedrība “Kalnu ļaudis”"),
        ("Kalnu muzejs ir iesniedzis pieteikumu projektam “Zaļais ceļš”.", "Kalnu muzejs"),
        ("Projektu “Zaļais ceļš” sagatavoja un iesniedza biedrība “Kalnu ļaudis”.", "biedrība “Kalnu ļaudis”"),
        ("Projekta “Zaļais ceļš” autore ir Kalnu biedrība.", "Kalnu biedrība"),
        ("Ezerā notika biedrības “Kalnu ļaudis” organizētais projekts “Zaļais ceļš”.", "biedrība “Kalnu ļaudis”"),
        # with the project or its application before the verb
        ("2017. gada 10. oktobrī biedrība „Kamolis” projektu “Zaļais ceļš” (Nr. LLI-901) iesniedza konkursā.", "biedrība „Kamolis”"),
        ("Kalnu dome projekta “Zaļais ceļš” iesniegumu iesniedza CFLA.", "Kalnu dome"),
    ],
)
def test_whoever_has_the_project_or_builds_with_it_leads_it(text: str, name: str) -> None:
    assert partners_in(LATVIAN + text) == {name: ("lead", None)}


@pytest.mark.parametrize(
    "text",
    [
        "Kalnu skola atsaucās Lejas skolas uzaicinājumam un iesniedza projekta “Zaļais ceļš” pieteikumu.",
        "Atbalsts, kura līdzekļus novadā īsteno biedrība “Kalnu ļaudis”, dots projektam “Zaļais ceļš”.",
        "Projekts “Zaļais ceļš” sākts programmā, ko Latvijā īsteno Kalnu biedrība.",
    ],
)
def test_whoever_is_invited_or_carries_something_else_out_does_not_lead(text: str) -> None:
    assert "lead" not in {role for role, _ in partners_in(LATVIAN + text).values()}


@pytest.mark.parametrize(
    "verb", ["darbojas", "darbosies", "darbojās", "iesaistās", "iesaistījās", "piedalās", "piedalīsies", "ir iesaistījies"]
)
@pytest.mark.parametrize(
    "what", ["projektā “Zaļais ceļš mežā” {} kā projekta partneris", "{} projektā “Zaļais ceļš mežā” kā sadarbības partneris"]
)
def test_whoever_acts_in_a_project_as_a_partner_is_one(verb: str, what: str) -> None:
    assert partners_in(f"Kalnu muzejs {what.format(verb)}.\n") == {"Kalnu muzejs": ("partner", None)}


def test_both_projects_of_whoever_carries_out_projects_with_numbers_are_its() -> None:
    text = "Abus projektus Nr. 3.3.1.0/17/I/029 “Ceļš uz upi” un Nr. 3.3.1.0/17/I/030 “Ceļš uz kalnu” īsteno Lejas muzejs.\n"
    assert [project["lead_partner"] for project in projects_in(text)] == ["Lejas muzejs", "Lejas muzejs"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{ESTONIAN}Künka Muuseumi projektile eraldati toetust 5000 eurot.", "Künka Muuseum"),
        (f"{LITHUANIAN}Kalnų muziejaus projektui „Žalias kelias“ skirta parama.", "Kalnų muziejus"),
        (f"{LITHUANIAN}Kalnų muziejus, įgyvendindamas projektą „Žalias kelias“, atnaujino stogą.", "Kalnų muziejus"),
        (f"{ENGLISH}Hill Museum’s project “Green Way” has received funding.", "Hill Museum"),
    ],
)
def test_the_owner_of_a_project_is_told_in_the_other_languages_too(text: str, name: str) -> None:
    assert partners_in(text) == {name: ("lead", None)}


@pytest.mark.parametrize(
    "text",
    [
        "Upes dome saņēmusi apstiprinājumu projektam “Zaļais ceļš”.",
        "Projektu “Zaļais ceļš” iesniedza Upes dome.",
        "Finansējumu projektam “Zaļais ceļš” saņēmusi Upes dome.",
        "Upes dome turpina projektu “Zaļais ceļš”.",
        "Upes dome noslēgusi projektu “Zaļais ceļš”.",
        "Upes dome sāk darbu pie projekta “Zaļais ceļš”.",
        "Upes dome gatavojas projekta “Zaļais ceļš” īstenošanai.",
        "Par projekta “Zaļais ceļš” īstenošanu atbild Upes dome.",
        "Atbildīgā par projekta “Zaļais ceļš” īstenošanu ir Upes dome.",
        "Upes dome ir atbildīga par projekta “Zaļais ceļš” īstenošanu.",
        "Upe Council has started the project “Green Way”.",
        "Upe Council is responsible for the implementation of the project “Green Way”.",
        "A grant for the project “Green Way” was awarded to Upe Council.",
    ],
)
def test_whoever_begins_hands_in_gets_money_or_answers_for_it_leads(text: str) -> None:
    assert [role for role, _ in partners_in(f"{text}\n").values()] == ["lead"]


def test_a_body_called_after_a_person_is_no_person() -> None:
    text = "Projektā “Zaļais ceļš” piedalās PLKUS un Upes universitāte. Paula Liepiņa klīniskās universitātes slimnīcas (PLKUS) ārsti.\n"
    assert set(partners_in(text)) == {"Paula Liepiņa klīniskā universitātes slimnīca", "Upes universitāte"}


@pytest.mark.parametrize(
    "text",
    [
        "Upes dome atbild par projekta “Zaļais ceļš” saturu.",
        "Projekta “Zaļais ceļš” finansējumu piešķir Lauku atbalsta dienests.",
        "Projektu “Zaļais ceļš” apstiprināja Ekonomikas ministrija.",
    ],
)
def test_who_pays_approves_or_answers_for_words_does_not_lead(text: str) -> None:
    assert "lead" not in [role for role, _ in partners_in(f"{text}\n").values()]


@pytest.mark.parametrize(
    "text",
    [
        # what belongs to a body and has another project, or none
        "Kalnu muzeja projekta vadītāja saņēmusi apbalvojumu.",
        "Kalnu muzeja ēkas projekts ir apstiprināts.",
        "Kalnu muzeja projekts tiek vērtēts.",
        "SIA “Ezeri” projekts “Zaļais ceļš” ir skaists.",
        "Kalnu fonda projekts “Zaļais ceļš” ir apstiprināts.",
        "Eiropas Komisijas projekts “Zaļais ceļš” ir apstiprināts.",
        "Lauku atbalsta dienesta projekts ir apstiprināts.",
        "Kalnu fonda projekta “Zaļais ceļš” ietvaros sākas darbi.",
        "SIA “Ezeri” projekta “Zaļais ceļš” ietvaros piegādāja iekārtas.",
        "Ar Kalnu dome projektu “Zaļais ceļš” iesniedza.",
        # what is renewed, and who is hired to do it
        "Īstenojot projektu “Zaļais ceļš”, Kalnu skola ir ieguvusi jaunu jumtu.",
        "Īstenojot projektu “Zaļais ceļš”, Kalnu skola atjaunota.",
        "Īstenojot projektu “Zaļais ceļš”, SIA “Ezeri” veica būvdarbus.",
        "Īstenojot projektu, Kalnu skola tiks atjaunota.",
        "Īstenojot projektu, SIA “Ezeri” izbūvēja ielu.",
        "Īstenojot projektu, Kalnu skolas ēka atjaunoja krāsu.",
        "Kalnu muzejs iepazinās ar projektu “Zaļais ceļš” un iegādājās grāmatas.",
        "Projekta ietvaros SIA “Ezeri” pārbūvēs ielu.",
        "Kalnu muzejs ar prieku ziņo, ka projekta noslēgumā talcinieki izveidoja taku.",
    ],
)
def test_whoever_is_near_the_project_and_its_works_does_not_lead(text: str) -> None:
    assert partners_in(LATVIAN + text) == {}


@pytest.mark.parametrize("word", ["Noslēdzies", "Sākas", "Turpinās", "Atbalstīts"])
def test_the_verb_that_begins_a_sentence_is_no_part_of_a_name(word: str) -> None:
    assert partners_in(f"{LATVIAN}{word} Kalnu muzeja projekts “Zaļais ceļš”.") == {"Kalnu muzejs": ("lead", None)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # by an adjective of what it did, with programmes and abbreviations between
        ("Kalnu aģentūras (KVA) īstenotā Eiropas Savienības (ES) fondu projektā “Zaļais ceļš” piedalās jaunieši.", "Kalnu aģentūra"),
        ("Kalnu apvienības (KA) koordinētā Erasmus + partnerības projekta “Zaļais ceļš” pasākumi.", "Kalnu apvienība"),
        ("Kalnu skolas vadītajā programmas “Apvārsnis 2020” projektā “Zaļais ceļš” sākas darbi.", "Kalnu skola"),
        ("Kalnu domes īstenojamā projekta “Zaļais ceļš” darbi sākušies.", "Kalnu dome"),
        ("Kalnu institūta (KU KI) veidotais projekts “Zaļais ceļš” ir gatavs.", "Kalnu institūts"),
        ("Tas ir Kalnu muzeja īstenotā Patvēruma, migrācijas un integrācijas fonda projekta “Zaļais ceļš” darbs.", "Kalnu muzejs"),
        ("Tas ir Kalnu muzeja īstenotā Upju un ezeru fonda 2014.-2020. gada programmas projekta “Zaļais ceļš” darbs.", "Kalnu muzejs"),
        # by what it does with others
        (
            "Valdība atbalsta Kalnu ministrijas iepriekš noteikto projektu “Zaļais ceļš”, kuru īsteno partnerībā ar skolām.",
            "Kalnu ministrija",
        ),
        # by a decision that it has got
        ("Kalnu draudze ir saņēmusi LAD Austrumu pārvaldes lēmumu par projekta “Zaļais ceļš” apstiprināšanu.", "Kalnu draudze"),
        ("Kalnu dome saņēmusi CFLA pozitīvu atzinumu par projekta “Zaļais ceļš” iesnieguma apstiprināšanu.", "Kalnu dome"),
        (
            "Kalnu dome projekta Nr. LLI-901 „Taka novadā.” (turpmāk – līgums) ietvaros saņēmusi atzinumu par projekta grozījumiem.",
            "Kalnu dome",
        ),
        # in a clause, and as the heir of another
        ("Jaunpienācējs ir Kalnu centrs, kas 2021.gadā uzsāka “Apvārsnis 2020” projektu “Zaļais ceļš”.", "Kalnu centrs"),
        ("Kalnu dome kā finanšu, tiesību un saistību pārņēmēja īsteno projektu “Zaļais ceļš”.", "Kalnu dome"),
    ],
)
def test_latvian_sentences_tell_in_many_turns_whose_project_it_is(text: str, name: str) -> None:
    assert partners_in(f"{text}\n") == {name: ("lead", None)}


@pytest.mark.parametrize(
    "text",
    [
        "Kalnu dome pieņēma lēmumu par projekta “Zaļais ceļš” apstiprināšanu.",
        "Valdība atbalsta Kalnu ministrijas iepriekš noteikto projektu “Zaļais ceļš”, kas palīdz skolām.",
        "Kalnu muzeja īstenotā darba, upju un mežu pārskata autors vada projektu “Zaļais ceļš”.",
        "Kalnu dome saņēmusi lēmumu par projekta “Zaļais ceļš” noraidīšanu.",
        "Kalnu dome nav saņēmusi lēmumu par projekta “Zaļais ceļš” apstiprināšanu.",
        "Kalnu skola, kas uzsāka mācību gadu, nav projekta “Zaļais ceļš” dalībniece.",
        "Kalnu muzejs, kas īstenoja citus projektus, apskatīja projektu “Zaļais ceļš”.",
    ],
)
def test_whoever_decides_or_does_something_else_does_not_lead(text: str) -> None:
    assert partners_in(f"{text}\n") == {}


@pytest.mark.parametrize("rest", ["", " un starptautiskiem partneriem", " un citiem partneriem"])
def test_with_whom_a_latvian_body_does_the_project_is_a_partner(rest: str) -> None:
    text = f"Kalnu universitāte ar Upes ministriju{rest} īsteno projektu “Zaļais ceļš”.\n"
    assert partners_in(text) == {"Kalnu universitāte": ("lead", None), "Upes ministrija": ("partner", None)}


def test_partners_of_a_country_have_it() -> None:
    text = f"{LATVIAN}Projekts norisinās sadarbībā ar Zviedrijas partneriem Berg Institute of Water un Fjord Swedish ICT, kas ir eksperti."
    assert partners_in(text) == {"Berg Institute of Water": ("partner", "SE"), "Fjord Swedish ICT": ("partner", "SE")}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Karti rāda, informēja projekta pārstāvji no Kalnu tūrisma asociācijas “Lauks”.", {"Kalnu tūrisma asociācija “Lauks”"}),
        ("Projekta vadītāja no Upes pilsētas ieradās.", set()),
        # in a sentence that goes on about the project
        ("Projekts ir sācies. Kalnu dienesta un Upes departamenta kopīgais darbs rāda daudz.", {"Kalnu dienests", "Upes departaments"}),
    ],
)
def test_whose_people_and_whose_joint_work_it_is_take_part(text: str, names: set[str]) -> None:
    assert set(partners_in(LATVIAN + text)) == names


def test_those_who_agree_to_carry_the_project_out_together_take_part() -> None:
    text = "Kalnu pārvalde ir noslēgusi sadarbību ar Upes Universitāti par partnerību, lai īstenotu LIFE projektu “Zaļais ceļš”.\n"
    assert set(partners_in(text)) == {"Kalnu pārvalde", "Upes Universitāte"}
    supplier = "Kalnu pārvalde noslēgusi sadarbības līgumu ar Upes muzeju, kas piegādās telpas projekta “Zaļais ceļš” pasākumiem.\n"
    assert partners_in(supplier) == {}


# ── more ways to carry it out ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{LATVIAN}Kalnu dome ir veiksmīgi noslēgusi projekta “Zaļais ceļš” īstenošanu.", "Kalnu dome"),
        (f"{LATVIAN}Kalnu dome noslēgusi projektu “Zaļais ceļš”.", "Kalnu dome"),
        (f"{LATVIAN}Kalnu dome strādā pie projekta “Zaļais ceļš” īstenošanas.", "Kalnu dome"),
        (f"{LATVIAN}Projekta īstenošanu nodrošina Kalnu dome.", "Kalnu dome"),
        (f"{LATVIAN}Par projekta īstenošanu atbildīgā iestāde ir Kalnu dome.", "Kalnu dome"),
        (f"{LATVIAN}Projektā kā vadošais partneris piedalās Kalnu dome.", "Kalnu dome"),
        (f"{LATVIAN}Kalnu dome iesniegusi projektu “Zaļais ceļš” konkursā.", "Kalnu dome"),
        (f"{LITHUANIAN}Kalnų muziejus baigė projekto „Žalias kelias“ įgyvendinimą.", "Kalnų muziejus"),
        (f"{LITHUANIAN}Kalnų muziejus pradėjo vykdyti projektą „Žalias kelias“.", "Kalnų muziejus"),
        (f"{LITHUANIAN}Už projekto įgyvendinimą atsakingas Kalnų muziejus.", "Kalnų muziejus"),
        (f"{ESTONIAN}Künka Muuseum lõpetas möödunud kuul projekti.", "Künka Muuseum"),
        (f"{ENGLISH}Hill Museum is responsible for the implementation of the project.", "Hill Museum"),
        (f"{ENGLISH}Hill Museum acts as the lead partner of the project.", "Hill Museum"),
        (f"{ENGLISH}Hill Museum submitted the project application.", "Hill Museum"),
    ],
)
def test_whoever_ends_or_answers_for_the_project_leads_it(text: str, name: str) -> None:
    assert partners_in(text) == {name: ("lead", None)}


@pytest.mark.parametrize(
    "text",
    [
        f"{LATVIAN}Kalnu dome noslēgusi līgumu par projekta īstenošanu.",
        f"{LATVIAN}Projekta īstenošanu veic SIA “Ezeri”.",
        f"{LATVIAN}Projekta īstenošanu uzrauga Kalnu ministrija.",
        f"{LATVIAN}Projekta atklāšanā piedalījās Kalnu ministrija.",
        f"{LITHUANIAN}Projekto atidaryme dalyvavo Kalnų ministerija.",
        f"{LITHUANIAN}Kalnų muziejus baigė remontą, kurį numato projekto planas.",
        f"{ENGLISH}Hill Museum is responsible for the implementation of the town’s plan.",
    ],
)
def test_whoever_watches_signs_or_visits_does_not_lead(text: str) -> None:
    assert partners_in(text) == {}


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        # in whose house it is carried out
        (
            f"{LATVIAN}Kalnu universitātē no 2009. gada 1. jūlija tika realizēts ESF projekts „Zaļais ceļš”.",
            {"Kalnu universitāte": ("lead", None)},
        ),
        (f"{LITHUANIAN}Kalnų universitete įgyvendinamas projektas „Žalias kelias“.", {"Kalnų universitetas": ("lead", None)}),
        (f"{LATVIAN}Kalnu skolā īstenots projekts “Zaļais ceļš”.", {}),
        (f"{LATVIAN}Kalnu universitātē seminārā stāstīja, ka noslēdzies projekts.", {}),
        (f"{LATVIAN}Kalnu universitātē runāja daudzi, un noslēdzies ir arī projekts.", {}),
        # what somebody does within it
        (
            f"{LATVIAN}Kalnu dome projekta ietvaros ierīkos taku. Projekta vadošais partneris ir Ezera skola.",
            {"Ezera skola": ("lead", None), "Kalnu dome": ("partner", None)},
        ),
        (
            f"{LATVIAN}SIA “Ezeri” projekta ietvaros izbūvēs taku. Projekta vadošais partneris ir Ezera skola.",
            {"Ezera skola": ("lead", None)},
        ),
        (f"{LATVIAN}Kalnu domes ēka projekta laikā atjaunos krāsu.", {}),
        # with whom somebody does it, before who does
        (
            f"{LATVIAN}Sadarbībā ar Upes muzeju un Ezera skolu Kalnu dome īsteno projektu.",
            {"Upes muzejs": ("partner", None), "Ezera skola": ("partner", None), "Kalnu dome": ("lead", None)},
        ),
        (
            f"{ENGLISH}Together with Fen University, Hill Museum implements the project.",
            {"Fen University": ("partner", None), "Hill Museum": ("lead", None)},
        ),
        # the partnership as the subject
        (
            f"{ENGLISH}The consortium includes Hill Museum and Fen University.",
            {"Hill Museum": ("partner", None), "Fen University": ("partner", None)},
        ),
        (f"{ENGLISH}The town includes Hill Museum and Fen University.", {}),
    ],
)
def test_where_and_with_whom_the_project_is_done(text: str, partners: Partners) -> None:
    assert partners_in(text) == partners


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        (f"{LATVIAN}Kalnu dome pievienojusies projektam “Zaļais ceļš”.", {"Kalnu dome": (None, None)}),
        (f"{LITHUANIAN}Kalnų muziejus prisijungė prie projekto „Žalias kelias“.", {"Kalnų muziejus": (None, None)}),
        (f"{ENGLISH}Hill Museum is taking part in the project as one of its partners.", {"Hill Museum": ("partner", None)}),
        (f"{ENGLISH}Some pupils of the Hill Museum joined the project.", {}),
        (f"{LATVIAN}Kalnu domei ir apstiprināta dalība projektā “Zaļais ceļš”.", {}),
        (
            f"{LATVIAN}Kalnu dome partnerībā ar Upes muzeju īsteno projektu “Zaļais ceļš”.",
            {"Upes muzejs": ("partner", None), "Kalnu dome": ("lead", None)},
        ),
    ],
)
def test_whoever_joins_a_project_takes_part_and_does_not_lead(text: str, partners: Partners) -> None:
    assert partners_in(text) == partners


# ── partners with their countries, and those who join ────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "lands"),
    [
        (f"{LITHUANIAN}Mes koordinuojame projektą, o partneriai Montaro (Ispanija) ir Lycee Jean Dumont (Prancūzija).", "ES FR"),
        (f"{LITHUANIAN}Mūsų mokykla – projekto koordinatorė, partneriai – Montaro (Ispanija) ir Collegio Rosso (Italija).", "ES IT"),
        (f"{LITHUANIAN}Partneriai Montaro (Ispanija), I.I.S.S. ,,U.Rosso“ (Italija), Lycee Jean Dumont (Prancūzija).", "ES IT FR"),
        (f"{LATVIAN}Mūsu skola koordinē projektu, bet partneri Montaro (Spānija) un Lycee Jean Dumont (Francija).", "ES FR"),
        (f"{ESTONIAN}Meie kool juhib projekti, partnerid Montaro (Hispaania) ja Lycee Jean Dumont (Prantsusmaa).", "ES FR"),
        (f"{ENGLISH}Our school coordinates the project, with the partners Montaro (Spain) and Lycee Jean Dumont (France).", "ES FR"),
        (f"{LITHUANIAN}Projektas vykdomas su 3 partneriais iš Lietuvos (Upės Tech, KMU ir Ežerų kolegija).", "LT LT LT"),
        (f"{LITHUANIAN}Projekto partneriai iš Lenkijos (Zielony muziejus, Rzeka universitetas ir Dolina mokykla) dirba.", "PL PL PL"),
        (f"{ESTONIAN}Projekti aitavad partnerid Lätist (Kalnu muzejs, Ezeru koledža ja Upes skola).", "LV LV LV"),
        (f"{ENGLISH}The project has three partners from Lithuania (Lake Museum, River College and Vale School).", "LT LT LT"),
    ],
)
def test_partners_stand_behind_the_word_for_them_each_with_a_country(text: str, lands: str) -> None:
    found = partners_in(text)
    assert " ".join(land or "" for role, land in found.values() if role == "partner") == lands


@pytest.mark.parametrize(
    "text",
    [
        f"{LITHUANIAN}Projekto partneriai Romoje (Italija) ir Paryžiuje (Prancūzija) aptarė planus.",
        f"{LITHUANIAN}Projekto partneriai Anna Kowalska (Lenkija) ir Marija Rossi (Italija) lankėsi mokykloje.",
        f"{LITHUANIAN}Projekto partneriai iš Lenkijos (Varšuvos, Krokuvos ir Gdansko) atvyko.",
        f"{LITHUANIAN}Projektas vykdomas su partneriais iš Lenkijos ir Latvijos.",
        f"{LATVIAN}Projekta partneri Romā (Itālija) un Parīzē (Francija) apsprieda plānus.",
        f"{ENGLISH}The project partners in Rome (Italy) and Paris (France) talked.",
    ],
)
def test_towns_and_persons_behind_the_word_for_partners_are_none(text: str) -> None:
    assert partners_in(text) == {}


def test_a_country_with_bodies_of_its_own_in_brackets_is_not_that_of_the_name_before_it() -> None:
    partners = "Kalnų universiteto, Lenkijos (Zielony parkas, Rzeka muziejus), Danijos (Slage muziejus)"
    text = f"{LITHUANIAN}Upės parkas kartu su partneriais iš {partners} įgyvendino projektą."
    assert partners_in(text) == {
        "Upės parkas": ("lead", None),
        "Kalnų universitetas": ("partner", None),
        "Zielony parkas": ("partner", "PL"),
        "Rzeka muziejus": ("partner", "PL"),
        "Slage muziejus": ("partner", "DK"),
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{LITHUANIAN}Kalnų progimnazija aktyviai įsitraukė į tarptautinį projektą „Žalias kelias“.", "Kalnų progimnazija"),
        (f"{LITHUANIAN}Kalnų progimnazija įsijungė į projektą.", "Kalnų progimnazija"),
        (f"{LITHUANIAN}Kalnų progimnazija prisijungs prie tarptautinio projekto „Žalias kelias“.", "Kalnų progimnazija"),
        (f"{LITHUANIAN}Kalnų progimnazija – tarptautinio projekto „Žalias kelias“ dalyvė.", "Kalnų progimnazija"),
        (f"{ESTONIAN}Mäe Kool liitus rahvusvahelise projektiga „Roheline tee“, mis on mõeldud kõigile.", "Mäe Kool"),
        (f"{ESTONIAN}Mäe Kool lülitus projekti „Roheline tee“, mis on mõeldud kõigile.", "Mäe Kool"),
        (f"{ESTONIAN}Mäe Kool lööb kaasa rahvusvahelises projektis „Roheline tee“.", "Mäe Kool"),
        (f"{ESTONIAN}Mäe Kool lõi projektis „Roheline tee“ kaasa.", "Mäe Kool"),
        (f"{LATVIAN}Kalnu skola pievienojusies starptautiskajam projektam “Zaļais ceļš”.", "Kalnu skola"),
        (f"{LATVIAN}Kalnu skola ir projekta “Zaļais ceļš” dalībniece.", "Kalnu skola"),
        (f"{ENGLISH}Hill School has joined the international project “Green Way”.", "Hill School"),
        (f"{ENGLISH}Hill School is a participant in the project.", "Hill School"),
    ],
)
def test_whoever_joins_the_project_takes_part(text: str, name: str) -> None:
    assert list(partners_in(text)) == [name]


@pytest.mark.parametrize(
    "text",
    [
        f"{LITHUANIAN}Kalnų progimnazijos mokiniai įsitraukė į projektą „Žalias kelias“.",
        f"{LITHUANIAN}Kalnų muziejus prisijungė prie projekto atidarymo.",
        f"{LITHUANIAN}Vykdant projektą Kalnų muziejus įsijungė į muziejų tinklą.",
        f"{ESTONIAN}Mäe Kooli õpilased liitusid projektiga „Roheline tee“.",
        f"{ESTONIAN}Projekti tulemusel liitus Mäe Kool võrgustikuga.",
        f"{LATVIAN}Kalnu skolas audzēkņi pievienojas projektam “Zaļais ceļš”.",
        f"{ENGLISH}Pupils of Hill School joined the project.",
    ],
)
def test_people_who_join_and_other_things_that_are_joined_are_no_partners(text: str) -> None:
    assert partners_in(text) == {}


#: More of a page, that its language be known.
_MORE = "Projekti rahastab Euroopa Liit ja see on mõeldud kõigile. "


# ── whose project it is, as words beside "the project" say ───────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        # as the one who carries it out, in any case
        (f"{LITHUANIAN}Kalnų savivaldybei, kaip projekto vykdytojui, priekaištų neturėta.", "Kalnų savivaldybė"),
        (f"{LITHUANIAN}Kalnų savivaldybė, kaip šio projekto pareiškėja, pastatą priėmė.", "Kalnų savivaldybė"),
        (f"{LATVIAN}Kalnu novada domei kā projekta īstenotājam iebildumu nebija.", "Kalnu novada dome"),
        (f"{ESTONIAN}{_MORE}Mäe vallavalitsusele kui projekti elluviijale etteheiteid ei tehtud.", "Mäe vallavalitsus"),
        (f"{ENGLISH}Hill Municipality, as the project promoter, had no objections.", "Hill Municipality"),
        # by the kind of body that coordinates it
        (f"{LITHUANIAN}Projektą koordinuojanti mokykla, Kalnų gimnazija, priėmė svečius.", "Kalnų gimnazija"),
        (f"{LATVIAN}Projekta koordinējošā iestāde ir Kalnu muzejs.", "Kalnu muzejs"),
        (f"{ESTONIAN}{_MORE}Projekti koordineeriv asutus on Mäe Muuseum.", "Mäe Muuseum"),
        (f"{ENGLISH}The coordinating school of the project, Hill School, welcomed the guests.", "Hill School"),
        # who gets the sum for it
        (f"{ESTONIAN}{_MORE}Näiteks sai MTÜ Mäe Ühendus projekti „Roheline tee” täideviimiseks neli miljonit krooni.", "MTÜ Mäe Ühendus"),
        (f"{ESTONIAN}{_MORE}Mäe Muuseum sai projekti elluviimiseks ligi 40 000 eurot.", "Mäe Muuseum"),
        (f"{LITHUANIAN}Projektui „Žalias kelias“ įgyvendinti VšĮ Kalnų teatras gavo 400 000 eurų.", "VšĮ Kalnų teatras"),
        (f"{LITHUANIAN}Kalnų muziejus projektui vykdyti gavo 4 mln. eurų.", "Kalnų muziejus"),
        (f"{LATVIAN}Kalnu muzejs projekta īstenošanai saņēma 40 000 eiro.", "Kalnu muzejs"),
        # a project of a kind
        (f"{ESTONIAN}{_MORE}Parim oli Mäe Muuseumi juhitav kultuuriprojekt „Roheline tee“.", "Mäe Muuseum"),
    ],
)
def test_whoever_is_named_beside_the_project_as_its_doer_leads(text: str, lead: str) -> None:
    assert partners_in(text) == {lead: ("lead", None)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"{LITHUANIAN}Šis Kalnų muziejaus ir Upės universiteto pasienio projektas skirtas turizmui.", "Kalnų Upės"),
        (f"{LITHUANIAN}Tęsiame Kalnų draugijos ir UAB „Upė“ trejų metų trukmės LIFE finansuojamą projektą.", "Kalnų UAB"),
        (f"{LITHUANIAN}Startavo Kalnų muziejaus ir Upės universiteto projektas „Žalias kelias“.", "Kalnų Upės"),
        (f"{LITHUANIAN}Baigiamas Kalnų muziejaus ir Upės universiteto vykdomas projektas.", "Kalnų Upės"),
        (f"{LATVIAN}Noslēdzies Kalnu muzeja un Upes universitātes projekts “Zaļais ceļš”.", "Kalnu Upes"),
        (f"{LATVIAN}Kalnu muzeja un Upes universitātes starptautiskais projekts paredzēts visiem.", "Kalnu Upes"),
        (f"{ESTONIAN}{_MORE}Käivitus Mäe Muuseumi ja Jõe Ülikooli projekt „Roheline tee“.", "Mäe Jõe"),
        # with whose part it was made
        (f"{ESTONIAN}{_MORE}Auhinna sai Mäe Muuseumi ja Jõe Ülikooli osalusel tehtud projekt „Roheline tee“.", "Mäe Jõe"),
        (f"{ESTONIAN}{_MORE}Auhinna sai Mäe Muuseumi osalusega projekt „Roheline tee“.", "Mäe"),
        (f"{LATVIAN}Projekts tapis ar Kalnu muzeja un Upes skolas līdzdalību.", "Kalnu Upes"),
        (f"{LITHUANIAN}Projektas „Žalias kelias“, sukurtas dalyvaujant Kalnų muziejui ir Upės mokyklai, baigtas.", "Kalnų Upės"),
        # with whom it is prepared
        (f"{LITHUANIAN}Projektas „Žalias kelias“, ruošiamas kartu su Upės muziejumi, gavo finansavimą.", "Upės"),
        (f"{LATVIAN}Projekts “Zaļais ceļš”, ko gatavo kopā ar Upes muzeju, saņēma finansējumu.", "Upes"),
        (f"{ESTONIAN}{_MORE}Projekt „Roheline tee“, mida valmistatakse ette koos Jõe Muuseumiga, sai rahastuse.", "Jõe"),
        # who belongs to its consortium
        (f"{LITHUANIAN}Upės universitetas priklauso projekto „Žalias kelias“ konsorciumui.", "Upės"),
        (f"{LATVIAN}Upes universitāte ietilpst projekta “Zaļais ceļš” konsorcijā.", "Upes"),
        (f"{ESTONIAN}{_MORE}Jõe Ülikool kuulub koos kaheksa partneriga projekti „Roheline tee“ konsortsiumi.", "Jõe"),
        (f"{ENGLISH}Hill University is a member of the project consortium.", "Hill"),
    ],
)
def test_those_whose_project_it_is_take_part_and_none_leads(text: str, names: str) -> None:
    found = partners_in(text)
    assert sorted(name.split()[0] for name in found) == sorted(names.split())
    assert "lead" not in {role for role, _ in found.values()}


@pytest.mark.parametrize(
    "text",
    [
        f"{LITHUANIAN}Aplinkos ministerijos ir Kalnų savivaldybės finansuojamas projektas baigtas.",
        f"{LITHUANIAN}Kalnų muziejaus ir Upės mokyklos mokytojų projektas skirtas vaikams.",
        f"{LITHUANIAN}Baigtas projektas „Žalias kelias“, o Kalnų muziejaus ir Upės mokyklos projektas „Kitas takas“ dar ne.",
        f"{LITHUANIAN}UAB „Kalnų statyba“, kaip projekto rangovas, darbus baigė.",
        f"{LITHUANIAN}UAB „Kalnų statyba“ gavo projektui 400 000 eurų paskolą.",
        f"{LITHUANIAN}UAB „Kalnų statyba“ už darbus gavo 400 000 eurų.",
        f"{LATVIAN}Projekts tapis ar Kalnu kultūras fonda dalību.",
        f"{ESTONIAN}{_MORE}OÜ Ehitus sai projekti elluviimiseks 4 miljonit eurot maksva lepingu.",
        f"{LATVIAN}Vides ministrijas un Kalnu domes finansētais projekts noslēdzies.",
        f"{LATVIAN}Kalnu muzeja un Upes skolas jauniešu projekts paredzēts bērniem.",
        f"{LATVIAN}Projekta pasākums notika ar Kalnu muzeja un Upes skolas piedalīšanos.",
        f"{ESTONIAN}{_MORE}Projekti üritus toimus Mäe Muuseumi ja Jõe Kooli osalusel.",
        f"{ESTONIAN}{_MORE}Mäe Muuseumi ja Jõe Ülikooli rahastatud projekt on lõppenud.",
        f"{ESTONIAN}{_MORE}Mäe vald sai projekti jaoks ehitajaks OÜ Ehitus 4 miljonit eurot maksva pakkumisega.",
    ],
)
def test_payers_people_and_builders_beside_the_project_are_none_of_its_own(text: str) -> None:
    assert [project for project in projects_in(text) if project.get("acronym") and project.get("partners")] == []


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        (f"{LITHUANIAN}Upės universitetas koordinuos projektą „Žalias kelias“.", "Upės universitetas"),
        (f"{LITHUANIAN}Upės universitetas vadovavo tarptautiniam projektui „Žalias kelias“.", "Upės universitetas"),
        (f"{LITHUANIAN}Upės universitetas inicijavo projektą „Žalias kelias“.", "Upės universitetas"),
        (f"{LATVIAN}Upes universitāte koordinēja projektu “Zaļais ceļš”.", "Upes universitāte"),
        (f"{LATVIAN}Upes universitāte vadīs starptautisko projektu “Zaļais ceļš”.", "Upes universitāte"),
        (f"{ESTONIAN}{_MORE}Jõe Ülikool juhtis projekti „Roheline tee“.", "Jõe Ülikool"),
    ],
)
def test_whoever_does_the_leading_of_the_project_leads(text: str, lead: str) -> None:
    assert partners_in(text) == {lead: ("lead", None)}


@pytest.mark.parametrize(
    "text",
    [
        f"{LATVIAN}Upes universitāte vada projektu nodaļu.",
        f"{LATVIAN}Upes universitāte vada darba grupu par projektu.",
        f"{LITHUANIAN}Upės universitetas koordinavo darbus už projektą.",
        f"{LATVIAN}Upes universitātes docente vada projektu “Zaļais ceļš”.",
        f"{LITHUANIAN}Upės universiteto docentė koordinuos projektą „Žalias kelias“.",
        f"{ESTONIAN}{_MORE}Jõe Ülikooli dotsent juhtis projekti „Roheline tee“.",
        f"{ESTONIAN}{_MORE}Projekti koordinaator Norras: Kari Hansen (Mäe Muuseum, e-post kari@muuseum.ee)",
    ],
)
def test_people_of_a_body_who_lead_the_project_make_it_no_participant(text: str) -> None:
    assert partners_in(text) == {}


@pytest.mark.parametrize(
    ("text", "land"),
    [
        (f"{LITHUANIAN}Kiti Lietuvos partneriai, dalyvaujantys šiame projekte, – Kalnų muziejus ir Ežerų centras.", "LT"),
        (f"{LITHUANIAN}Kiti Lietuvos partneriai dalyvaujantys šiame projekte – VĮ Kalnų direkcija, VšĮ Ežerų centras.", "LT"),
        (f"{LATVIAN}Citi Latvijas partneri, kas piedalās projektā, ir Kalnu muzejs un Ezeru skola.", "LV"),
        (f"{ENGLISH}The other Lithuanian partners taking part in the project are Hill Museum and Lake School.", "LT"),
        (f"{ESTONIAN}{_MORE}Teised Eesti partnerid selles projektis on Mäe Muuseum ja Järve Kool.", "EE"),
    ],
)
def test_a_clause_on_taking_part_may_stand_between_partners_and_their_names(text: str, land: str) -> None:
    assert list(partners_in(text).values()) == [("partner", land)] * 2


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        (
            f"{LATVIAN}Upes muzejs saņēma pozitīvu lēmumu no Centrālās finanšu un līgumu aģentūras par projekta apstiprināšanu.",
            "Upes muzejs",
        ),
        (f"{LATVIAN}Upes dome, sagatavojot un iesniedzot pieteikumu, 2018. gada 6. maijā saņēma lēmumu par projektu.", "Upes dome"),
        (f"{LATVIAN}Upes dome saņēmusi aģentūras uzaicinājumu iesniegt projekta pieteikumu.", "Upes dome"),
        (f"{LATVIAN}Noslēgusies Upes sporta biedrības projekta “Zaļais ceļš” īstenošana.", "Upes sporta biedrība"),
        (f"{LATVIAN}Noslēgusies Upes sporta biedrības projekta Nr. LLI-901 “Zaļais ceļš” realizācija.", "Upes sporta biedrība"),
        (f"{LATVIAN}Apstiprināts Upes sporta biedrības projekta iesniegums “Zaļais ceļš”.", "Upes sporta biedrība"),
        (f"{LATVIAN}Upes dome ir iesniegusi projektu pieteikumu “Zaļais ceļš” ELFLA konkursā.", "Upes dome"),
        (f"{LATVIAN}Upes dome uzņēmās starptautiskā projekta vadību.", "Upes dome"),
        (f"{LATVIAN}Piesaistīta arī Upes dome, kura uzņēmās starptautiska projekta vadību.", "Upes dome"),
        (f"{LATVIAN}Upes dome, kas īsteno projektu “Zaļais ceļš”, aicina uz sarunu.", "Upes dome"),
        (f"{LITHUANIAN}Upės muziejus, kuris įgyvendina projektą „Žalias kelias“, kviečia.", "Upės muziejus"),
        (f"{LATVIAN}Programmā ar savu projektu “Zaļais ceļš” piedalīsies Upes jauniešu centrs.", "Upes jauniešu centrs"),
        (f"{LATVIAN}Upes muzejs piedalās konkursā ar projektu “Zaļais ceļš”.", "Upes muzejs"),
        (f"{LATVIAN}Upes domei sadarbojoties ar SIA “Vides fonds”, rudenī noslēdzās projekta “Zaļais ceļš” darbi.", "Upes dome"),
        (f"{LATVIAN}Projekta līderorganizācija ir Upes muzejs, kas rīko izstādi.", "Upes muzejs"),
        (
            f"{LATVIAN}No Vides un attīstības ministrijas Upes novada pašvaldības (vadošā partnera) kontā saņemti līdzekļi.",
            "Upes novada pašvaldība",
        ),
    ],
)
def test_whoever_is_told_by_the_way_to_have_the_project_leads_it(text: str, lead: str) -> None:
    assert [name for name, (role, _) in partners_in(text).items() if role == "lead"] == [lead]


@pytest.mark.parametrize(
    "sentence",
    [
        "Upes muzejs saņēma noraidošu lēmumu par projektu.",
        "Upes muzejs saņēma lēmumu par projekta iesnieguma noraidīšanu.",
        "Upes aģentūras projekta “Zaļais ceļš” īstenotājs uzstājas.",
        "Upes sporta biedrības projekta “Zaļais ceļš” vadītāja uzstājas.",
        "Upes biedrība, kas īsteno dažādus projektus, sveic.",
        "Upes fonds, kas īsteno citu projektu “Jūra”, sveic.",
        "Upes domei sadarbojoties ar Kalnu muzeju, noslēdzies konkurss.",
        "Upes dome uzņēmās projekta izmaksu segšanu.",
        "Sociālie partneri – Kalnu darba devēju konfederācija un Upes arodbiedrību savienība – atbalsta projektu.",
    ],
)
def test_whoever_is_turned_down_does_something_else_or_is_a_social_partner_has_no_part(sentence: str) -> None:
    assert partners_in(f"{LATVIAN}{sentence}") == {}


def test_both_of_two_joined_by_gan_carry_the_project_out() -> None:
    assert set(partners_in(f"{LATVIAN}Projektu īsteno gan Upes novada pašvaldība, gan Kalnu muzejs.")) == {
        "Upes novada pašvaldība",
        "Kalnu muzejs",
    }


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("Kalnu novada pašvaldība lūdz naudu.\n\nPašvaldība plāno īstenot projektu “Ceļš uz kalnu”.", "Kalnu novada pašvaldība"),
        ("Skolēni priecājas Kalnu vidusskolā. Skola pērn realizēja projektu “Ceļš uz kalnu”.", "Kalnu vidusskola"),
        ("Kalnu vidusskola un Upes pamatskola aug. Skola pērn realizēja projektu “Ceļš uz kalnu”.", None),
        ("Biedrība “Kalni” aug. Biedrība 2019. gadā uzsāka projektu “Ceļš uz kalnu”.", "Biedrība “Kalni”"),
        ("Upes Universitātes Ogu institūts būvē. Institūts īstenoja projektu “Ceļš uz kalnu”.", "Upes Universitātes Ogu institūts"),
        ("Kalnų rajono savivaldybė auga. Savivaldybė įgyvendina projektą „Kelias į kalną“.", "Kalnų rajono savivaldybė"),
        ("Mäe vald on suur. Vald viib ellu projekti „Tee mäele”.", "Mäe vald"),
        ("Hill Museum is old. The museum has launched the project “Way to the hill”.", "Hill Museum"),
        ("Kalnu pašvaldība un Upes pašvaldība sacentās. Pašvaldība īsteno projektu “Ceļš uz kalnu”.", None),
        ("Kalnu novada pašvaldības aģentūra aug. Pašvaldība īsteno projektu “Ceļš uz kalnu”.", None),
        ("Kalnu novada pašvaldība aug. Pašvaldībā īsteno projektu “Ceļš uz kalnu”.", None),
        ("Kalnu novada pašvaldība aug. Pašvaldība īsteno citu projektu. Par projektu “Ceļš uz kalnu” raksta.", None),
        ("Valsts izglītības attīstības aģentūra maksā. Aģentūra īsteno projektu “Ceļš uz kalnu”.", None),
        ("Pašvaldība īsteno projektu “Ceļš uz kalnu”. Par to raksta Kalnu novada pašvaldība.", None),
        ("Kalnu novada dome ziņo par ielu. Tā ir daļa no projekta “Ceļš uz kalnu”, kuru dome īsteno.", "Kalnu novada dome"),
        ("Biedrība “Kalni” aicina uz talku. Tā ir projektā “Ceļš uz kalnu”, ko biedrība realizē.", "Biedrība “Kalni”"),
        ("Hill Museum is open. It is part of the project “Way to the hill”, which the museum implements.", "Hill Museum"),
        ("Kalnų muziejus auga. Tai projekto „Kelias į kalną“, kurį muziejus įgyvendina, dalis.", "Kalnų muziejus"),
        ("Mäe vald teatab. See on osa projektist „Tee mäele”, mida vald viib ellu.", "Mäe vald"),
        ("Kalnu pašvaldība un Upes pašvaldība aug. Tā ir daļa no projekta “Ceļš uz kalnu”, kuru pašvaldība īsteno.", None),
        ("Kalnu novada pašvaldība aug. Projekta “Ceļš uz kalnu” darbus, kurus pašvaldība apmaksā, uzrauga meistars.", None),
    ],
)
def test_the_only_body_of_its_kind_leads_where_a_sentence_calls_it_by_that_alone(text: str, lead: str | None) -> None:
    assert partners_in(text) == ({lead: ("lead", None)} if lead is not None else {})


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("Kalnu novada pašvaldība Upes speciālajā pamatskolā realizē projektu “Ceļš uz kalnu”.", "Kalnu novada pašvaldība"),
        ("Kalnu novada pašvaldība (KNP) šogad Upes vidusskolā īsteno projektu “Ceļš uz kalnu”.", "Kalnu novada pašvaldība"),
        ("Biedrība “Kalni” Upes muzejā uzsāk projektu “Ceļš uz kalnu”.", "Biedrība “Kalni”"),
        ("Kalnų rajono savivaldybė Upės mokykloje įgyvendina projektą „Kelias į kalną“.", "Kalnų rajono savivaldybė"),
        ("Upes vidusskolā īsteno projektu “Ceļš uz kalnu”.", "Upes vidusskola"),
    ],
)
def test_whoever_does_the_project_in_another_body_leads_it(text: str, lead: str) -> None:
    assert partners_in(text) == {lead: ("lead", None)}


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("Sākts projekts “Ceļš uz kalnu”. Projekta iesniedzējs (finansējuma saņēmējs) ir Kalnu muzejs.", "Kalnu muzejs"),
        ("Sākts projekts “Ceļš uz kalnu”. Projekta īstenotājs (vadošais partneris) – Kalnu muzejs.", "Kalnu muzejs"),
        (
            "Projekta iesniedzējs (finansējuma saņēmējs) ir Kalnu padome un projekta iesniegums “Ceļš uz kalnu” jāiesniedz laikus.",
            "Kalnu padome",
        ),
        ("Pradėtas projektas „Kelias į kalną“. Projekto vykdytojas (paramos gavėjas) yra Kalnų muziejus.", "Kalnų muziejus"),
        ("Alustati projekti „Tee mäele“. Projekti juhtpartner (toetuse saaja) on Mäe Muuseum.", "Mäe Muuseum"),
        ("Sākts projekts “Ceļš uz kalnu”. Darbu izpildītājs (apakšuzņēmējs) ir SIA “Kalns”.", None),
    ],
)
def test_brackets_may_say_the_role_in_other_words(text: str, lead: str | None) -> None:
    assert partners_in(text) == ({lead: ("lead", None)} if lead is not None else {})


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"{LATVIAN}Projekta īstenošanā iesaistīti 19 partneri, no kuriem viens ir arī Kalnu institūts.", {"Kalnu institūts"}),
        (f"{LATVIAN}Projektā iesaistīti 19 partneri, viens no tiem – Kalnu institūts.", {"Kalnu institūts"}),
        (f"{LATVIAN}Projektā iesaistīti seši partneri, to skaitā Kalnu institūts un Upes dome.", {"Kalnu institūts", "Upes dome"}),
        (f"{LITHUANIAN}Projekte dalyvauja 19 partnerių, iš kurių vienas – Upės muziejus.", {"Upės muziejus"}),
        (f"{LITHUANIAN}Projekte dalyvauja 9 partneriai, tarp jų Upės muziejus.", {"Upės muziejus"}),
        (f"{ESTONIAN}Projektis osaleb 19 partnerit, kellest üks on Mäe Muuseum.", {"Mäe Muuseum"}),
        ("The project “Way to the hill” began. The project involves 19 partners, including Hill Museum.", {"Hill Museum"}),
        (
            f"{LATVIAN}Projektu īsteno Ezera muzejs ar 16 partneriem, starp kuriem ir Kalnu institūts, kā arī Upes un Meža novada dome.",
            {"Kalnu institūts", "Upes novada dome", "Meža novada dome"},
        ),
        (f"{LATVIAN}Projekts apvieno divpadsmit partnerus. Starp tiem ir Kalnu institūts un Upes dome.", {"Kalnu institūts", "Upes dome"}),
        (f"{LATVIAN}Projektā iesaistīti 12 partneri. To vidū – Kalnu institūts un Upes dome.", {"Kalnu institūts", "Upes dome"}),
        (f"{LITHUANIAN}Projektas vienija 12 partnerių. Tarp jų yra Upės muziejus ir Ežero mokykla.", {"Upės muziejus", "Ežero mokykla"}),
        (f"{LITHUANIAN}Projekte dalyvauja 12 partnerių, tarp kurių yra Upės muziejus.", {"Upės muziejus"}),
        (f"{ESTONIAN}Projektis osaleb 12 partnerit. Nende hulgas on Mäe Muuseum ja Jõe Kool.", {"Mäe Muuseum", "Jõe Kool"}),
        (f"{ESTONIAN}Projektis osaleb 12 partnerit, kelle seas on Mäe Muuseum.", {"Mäe Muuseum"}),
        (
            f"{ENGLISH}The project brings together 17 organisations from seven countries. Among them are Hill Museum and Dale Council.",
            {"Hill Museum", "Dale Council"},
        ),
        (f"{ENGLISH}The project unites twelve partners, among which are Hill Museum and Dale Council.", {"Hill Museum", "Dale Council"}),
        # visited, met, or of something else
        (f"{ENGLISH}In the project 17 organisations were visited. Among them are Hill Museum and Dale Council.", set()),
        (f"{LATVIAN}Projekta konferencē piedalījās 17 organizācijas. Starp tām ir Kalnu institūts un Upes dome.", set()),
        (f"{LATVIAN}Projekta aktivitātēs piedalījās 40 iestādes. To vidū Kalnu institūts un Upes dome.", set()),
        (f"{LATVIAN}Projekta pasākumā piedalījās 12 organizācijas, to vidū Kalnu institūts un Upes dome.", set()),
        (f"{LATVIAN}Projektu īsteno Ezera muzejs. Starp tiem, kas to atbalsta, ir Kalnu institūts un Upes dome.", set()),
        (f"{LATVIAN}Domei projektā palīdz sadarbības partneri, tostarp Kalnu institūts.", set()),
        (f"{LATVIAN}Par projektu runāja trīs sociālie partneri, tostarp Kalnu institūts.", set()),
        (f"{LATVIAN}Projektā ir seši partneri, to vadītāji tikās Kalnu muzejā.", set()),
    ],
)
def test_some_of_the_partners_that_are_counted_take_part(text: str, names: set[str]) -> None:
    assert {name for name, (role, _) in partners_in(text).items() if role == "partner"} == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            (
                f"{LATVIAN}Projekta sanāksmē bija projekta īstenotāju Kalnu koledžas, Upes pilsētas domes (Upes skolas), Ezera mākslas "
                "skolas „Saule” un Jūras tehnikuma pārstāvji."
            ),
            {"Kalnu koledža", "Upes pilsētas dome", "Ezera mākslas skola „Saule”", "Jūras tehnikums"},
        ),
        (
            f"{LATVIAN}Tikās projekta sadarbības partneru Kalnu koledžas un Upes vidusskolas pārstāvji.",
            {"Kalnu koledža", "Upes vidusskola"},
        ),
        (f"{LITHUANIAN}Susitiko projekto partnerių Upės kolegijos ir Ežero mokyklos atstovai.", {"Upės kolegija", "Ežero mokykla"}),
        (f"{LATVIAN}Projekta partneru Kalnu koledžas un Upes vidusskolas audzēkņi tikās.", set()),
        (f"{LATVIAN}Projekta sanāksmē bija Kalnu koledžas un Upes vidusskolas pārstāvji.", set()),
        (f"{LATVIAN}Tikās projekta partneru Kalnu koledžas direktora vietnieki, Upes vidusskolas skolotāji un mūsu pārstāvji.", set()),
    ],
)
def test_those_take_part_whose_people_are_those_of_the_partners(text: str, names: set[str]) -> None:
    assert {name for name, (role, _) in partners_in(text).items() if role != "lead"} == names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            f"{LATVIAN}Projektā piedalās šādas pašvaldības: Kalnu novada, Upes pilsētas un Ezera novada pašvaldības.",
            {"Kalnu novada pašvaldība": "partner", "Upes pilsētas pašvaldība": "partner", "Ezera novada pašvaldība": "partner"},
        ),
        (
            f"{LATVIAN}Projekta partneri ir Kalnu novada un Ezera novada pašvaldība.",
            {"Kalnu novada pašvaldība": "partner", "Ezera novada pašvaldība": "partner"},
        ),
        (
            "Upes muzejs īsteno projektu „Ceļš uz kalnu” sadarbībā ar Kalnu novada, Jūras pilsētas un Ezera novada domēm.",
            {"Kalnu novada dome": "partner", "Jūras pilsētas dome": "partner", "Ezera novada dome": "partner", "Upes muzejs": "lead"},
        ),
        (
            "Muziejus įgyvendina projektą „Kelias į kalną“ kartu su Kalnų rajono ir Upės miesto savivaldybėmis.",
            {"Kalnų rajono savivaldybė": "partner", "Upės miesto savivaldybė": "partner"},
        ),
        (
            f"{LATVIAN}Projektā jau apstiprinājušas savu dalību Kalnu novada un Ezera novada pašvaldības.",
            {"Kalnu novada pašvaldība": "partner", "Ezera novada pašvaldība": "partner"},
        ),
        (f"{LATVIAN}Tas attīstīs Kalnu novada un Ezera novada tūrismu, saka Upes novada pašvaldība.", {}),
        ("Apstiprināts SIA “Kalnu ceļi” projekts “Mērierīces iegāde”.", {"SIA “Kalnu ceļi”": "lead"}),
        (
            "1.2. Pakalpojumi - SIA “Kalnu ceļi” (Upe) projekts “Mērierīces iegāde”, publiskais finansējums - 1865 EUR.",
            {"SIA “Kalnu ceļi”": "lead"},
        ),
        ("Notiek būvdarbi projektā “Ceļš uz kalnu”. Tos veic pēc SIA “Kalnu plāns” projekta “Ceļa pārbūve”.", {}),
    ],
)
def test_municipalities_share_their_noun_and_firms_have_projects(text: str, found: dict[str, str]) -> None:
    assert {name: role for name, (role, _) in partners_in(text).items()} == found


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("Kalnu pārvalde šī gada martā noslēdza darbu pie līdzfinansētā projekta “Zaļais ceļš” īstenošanas.", "Kalnu pārvalde"),
        (
            "Kalnų rajono savivaldybės administracija įsipareigojo projektą „Žalias kelias“ įgyvendinti iki 2020 m.",
            "Kalnų rajono savivaldybės administracija",
        ),
        ("Biedrība “Kalni” no Lauku atbalsta dienesta saņēmusi ziņu, ka ir apstiprināts tās projekts “Zaļais ceļš”.", "Biedrība “Kalni”"),
        ("Kalnu muzeja biedrība ar projektu “Zaļais ceļš” guvusi panākumus fonda konkursā.", "Kalnu muzeja biedrība"),
        ("Projekts “Zaļais ceļš” sācies. Projekta vadošais partneris „Vale University” (Zviedrija).", "„Vale University”"),
        (
            "Kalnu centrs un atbildīgā iestāde Satiksmes ministrija noslēdza līgumu par ES fonda projekta “Zaļais ceļš” īstenošanu.",
            "Kalnu centrs",
        ),
        (
            "Līgumu par ES fonda projekta “Zaļais ceļš” īstenošanu Kalnu centrs noslēdza ar atbildīgo iestādi Upju centru.",
            "Kalnu centrs",
        ),
        ("Projekta “Zaļais ceļš” vadošā partnera „Vale University” (Zviedrija) pārstāvji ieradās.", None),
    ],
)
def test_whoever_works_on_promises_or_has_news_of_the_project_leads_it(text: str, lead: str | None) -> None:
    assert [name for name, (role, _) in partners_in(f"{text}\n").items() if role == "lead"] == ([lead] if lead else [])


def test_a_firm_is_called_as_the_page_calls_it_in_full() -> None:
    text = "SIA „Kalnu klīnika” ēkā strādā. Projektu “Zaļais ceļš” īsteno Kalnu klīnika.\n"
    assert [row["name"] for row in project_in(text)["partners"]] == ["SIA „Kalnu klīnika”"]


def test_a_university_in_oslo_keeps_the_name_of_its_town() -> None:
    text = f"{LATVIAN}Projekts tiek īstenots sadarbībā ar Oslo universitāti.\n"
    assert [row["name"] for row in project_in(text)["partners"]] == ["Oslo universitāte"]


@pytest.mark.parametrize(
    "text",
    [
        f"{LATVIAN}Kalnu novada dome saņēma dienesta lēmumu, ar kuru projekts apstiprināts.",
        f"{LATVIAN}1. kārtu ir izturējis Kalnu novada domes iesniegts Eiropas Reģionālā attīstības fonda projekts.",
        f"{LATVIAN}Apstiprināts Kalnu novada domes izstrādāts projekts.",
        f"{LATVIAN}Lēmums par projekta līgumu ar Kalnu novada domi (turpmāk – Finansējuma saņēmējs).",
        f"{LATVIAN}Lēmums par Kalnu novada domes (turpmāk tekstā – “Projekta iesniedzējs”) projektu.",
    ],
)
def test_whose_application_has_been_approved_leads(text: str) -> None:
    assert partners_in(text) == {"Kalnu novada dome": ("lead", None)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{LITHUANIAN}Upės muziejus gavo sprendimą, kuriuo patvirtintas projektas.", "Upės muziejus"),
        (f"{LITHUANIAN}Sutartis pasirašyta su Upės muziejumi (toliau – projekto vykdytojas).", "Upės muziejus"),
        (f"{ESTONIAN}Jõe Muuseum sai otsuse projekti rahastamise kohta.", "Jõe Muuseum"),
        (f"{ESTONIAN}Otsus tehti Jõe Vallavalitsuse (edaspidi ka toetuse saaja) projektile.", "Jõe Vallavalitsus"),
        (f"{ENGLISH}River Museum has received the decision of the agency approving the project.", "River Museum"),
        (f"{ENGLISH}The project is one of River Museum (hereinafter referred to as the Beneficiary).", "River Museum"),
    ],
)
def test_whose_application_has_been_approved_leads_in_other_languages(text: str, name: str) -> None:
    assert partners_in(text) == {name: ("lead", None)}


@pytest.mark.parametrize(
    "text",
    [
        f"{LATVIAN}Kalnu novada dome saņēma lēmumu, ar kuru projekts noraidīts.",
        f"{LATVIAN}Kalnu muzejam izstrādāts projekts.",
        f"{LATVIAN}Kalnu domē iesniegts projekts.",
        f"{LATVIAN}Būvniecībai ir SIA “Upe” izstrādāts projekts.",
        f"{LATVIAN}Centrālā finanšu un līgumu aģentūra (turpmāk – Aģentūra) vērtē iesniegumus.",
    ],
)
def test_where_to_and_for_whom_an_application_is_made_tells_no_lead(text: str) -> None:
    assert partners_in(text) == {}


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Upes skola īsteno projektu “Zaļais ceļš”. Projekta koordinators ir skola Francijā.", "Upes skola", "partner"),
        ("Upes skola īsteno projektu “Zaļais ceļš”. Projekta koordinators ir skola Latvijā.", "Upes skola", "lead"),
        (
            "Upės mokykla įgyvendina projektą „Žalias kelias“. Projekto koordinatorius yra mokykla iš Prancūzijos.",
            "Upės mokykla",
            "partner",
        ),
        (
            "River School carries out the project “Green Way”. The coordinator of the project is a school in France.",
            "River School",
            "partner",
        ),
    ],
)
def test_nobody_leads_where_a_school_of_another_country_does(text: str, name: str, role: str) -> None:
    assert partners_in(text) == {name: (role, None)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Īstenojot Erasmus+ projektu “Zaļais ceļš”, Upes skolas skolotāji apmeklēja Poliju.", ["Upes skola"]),
        ("Realizējot projektu “Zaļais ceļš”, Upes skolas astoņi pārstāvji devās uz Poliju.", ["Upes skola"]),
        ("Įgyvendindami projektą „Žalias kelias“ Upės mokyklos mokytojai lankėsi Lenkijoje.", ["Upės mokykla"]),
        ("Īstenojot projektu “Zaļais ceļš”, SIA “Bruģis” darbinieki klāja bruģi.", []),
        ("Īstenojot projektu “Zaļais ceļš”, Upes skolas ēka ieguva jaunu jumtu.", []),
    ],
)
def test_whose_people_do_something_while_they_carry_the_project_out_takes_part(text: str, found: list[str]) -> None:
    assert list(partners_in(text)) == found


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (f"{LATVIAN}Projekta iesniedzējs ir Igaunijas uzņēmums “Vilgas”.", "Vilgas", "EE"),
        (f"{LATVIAN}Projekta partneri ir Igaunijas kompānija “Vilgas” un Kalnu novada dome.", "Vilgas", "EE"),
        (f"{LITHUANIAN}Projekto partneriai – Estijos įmonė „Vilgas“ ir Upės muziejus.", "Vilgas", "EE"),
    ],
)
def test_a_firm_by_its_country_is_called_by_its_name(text: str, name: str, country: str) -> None:
    assert partners_in(text)[name][1] == country


def test_those_who_will_work_together_may_be_publishers() -> None:
    text = (
        f"{LATVIAN}Projektā sadarbosies “Vilgas” (Igaunija), Upes koledža (Igaunija), izdevniecība “Avots” (Latvija) un Kalnu universitāte."
    )
    assert list(partners_in(text)) == ["“Vilgas”", "Upes koledža", "izdevniecība “Avots”", "Kalnu universitāte"]


# ── kindergartens, offices of the state, several who lead, and lists under what they do ──────────────────────────────────


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Pareiškėjas – Kalnų lopšelis-darželis „Saulutė“, partneriai – Upės darželis „Rasa“, Kalnų r. mokykla-daugiafunkcinis centras.",
            ["Kalnų lopšelis-darželis „Saulutė“", "Upės darželis „Rasa“", "Kalnų r. mokykla-daugiafunkcinis centras"],
        ),
        (
            "Projekto partneriai – Upės mokykla, Kalnų r. Upės gimnazija bei konsultuojanti institucija Ežerų darželis „Bitė“.",
            ["Upės mokykla", "Kalnų r. Upės gimnazija"],
        ),
        ("Lazdynų mokykla – darželis „Rasa“ dalyvauja projekte „Žalias kelias“.", ["Lazdynų mokykla – darželis „Rasa“"]),
        (
            "Projektą „Žalias kelias“ įgyvendina Lazdynų darželis „Rasa“ kartu su Upės mokykla-darželiu „Bitė“.",
            ["Lazdynų darželis „Rasa“", "Upės mokykla-darželis „Bitė“"],
        ),
        ("Kalnų rajono savivaldybė – mokykla dalyvauja projekte „Žalias kelias“.", ["Kalnų rajono savivaldybė"]),
        ("Kalnų šv. arkangelo Mykolo parapija dalyvauja projekte „Žalias kelias“.", ["Kalnų šv. arkangelo Mykolo parapija"]),
        (
            "Partneriai – Kalnų V. Upelio gimnazija, Ežerų J.Miškinio muziejus ir Pušyno A. Berželio viešoji biblioteka.",
            ["Kalnų V. Upelio gimnazija", "Ežerų J.Miškinio muziejus", "Pušyno A. Berželio viešoji biblioteka"],
        ),
        ("Kalnų A. Upelio ir S. Miškinio gimnazija vykdo projektą „Žalias kelias“.", ["Kalnų A. Upelio ir S. Miškinio gimnazija"]),
    ],
)
def test_lithuanian_names_of_two_nouns_or_with_an_abbreviated_district_are_read_whole(text: str, names: list[str]) -> None:
    assert sorted(partners_in(LITHUANIAN + text)) == sorted(names)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Eelmisel aastal sai rahastust Metsaameti projekt GREENWAY.", "Metsaamet"),
        ("Koolitus toimus Jõe Muuseumi projekti „Roheline tee“ raames.", "Jõe Muuseum"),
        ("Koolitus toimus Jõe Muuseumi koostööprojekti „Roheline tee“ raames.", "Jõe Muuseum"),
        ("Kiideti heaks Terviseameti kiirabi ja päästmise koostöö arendusprojekti „Roheline tee“.", "Terviseamet"),
        ("Jõe Vallavalitsuse (edaspidi ka toetuse saaja) projektile EstLat29 „Roheline tee“.", "Jõe Vallavalitsus"),
    ],
)
def test_whoever_an_estonian_project_belongs_to_leads_it(text: str, name: str) -> None:
    assert partners_in(ESTONIAN + text) == {name: ("lead", None)}


@pytest.mark.parametrize(
    "text",
    [
        "Jõe Muuseumi projekti „Roheline tee“ juht Jaan Kask tutvustas plaane.",
        "Mäe Ülikooli teadlased esitlesid projekti „Roheline tee“ tulemusi.",
        "Mäe Ülikooli toetaja projekti „Roheline tee“ arutati.",
        "Jõe Muuseum toetab kohalike noorte projekti „Roheline tee“.",
    ],
)
def test_people_of_a_body_do_not_make_the_project_its_own(text: str) -> None:
    assert partners_in(ESTONIAN + text) == {}


@pytest.mark.parametrize(
    "text",
    [
        f"{ENGLISH}Upe University (Finland) and Hill Museum are the lead partners of the project.",
        f"{ENGLISH}University of Upe in Finland and Hill Museum in Estonia are lead partners.",
        f"{LATVIAN}Upes universitāte un Kalnu muzejs ir projekta vadošie partneri.",
        f"{LITHUANIAN}Upės universitetas ir Kalnų muziejus yra projekto pagrindiniai partneriai.",
        f"{ESTONIAN}Jõe Ülikool ja Mäe Muuseum on projekti juhtpartnerid.",
    ],
)
def test_all_lead_who_are_enumerated_before_lead_partners(text: str) -> None:
    assert [role for role, _ in partners_in(text).values()] == ["lead", "lead"]


@pytest.mark.parametrize(
    "text",
    [
        f"{ENGLISH}\n\nThe four participating schools are:\nUpe School (Latvia)\nHill School (Estonia)\nDale School (Romania)\n",
        f"{LATVIAN}\n\nProjektā piedalās trīs skolas:\nUpes skola (Latvija)\nKalnu skola (Igaunija)\nEzera skola (Rumānija)\n",
        f"{LITHUANIAN}\n\nProjekte dalyvauja:\nUpės mokykla (Latvija)\nKalnų mokykla (Estija)\nEžerų mokykla (Rumunija)\n",
        f"{LITHUANIAN}\n\nProjekte dalyvaujančios mokyklos:\nUpės mokykla (Latvija)\nKalnų mokykla (Estija)\nEžerų mokykla (Rumunija)\n",
        f"{LITHUANIAN}\n\nProjekte dalyvauja trys mokyklos:\nUpės mokykla (Latvija)\nKalnų mokykla (Estija)\nEžerų mokykla (Rumunija)\n",
        f"{ESTONIAN}\n\nProjektis osalevad:\nJõe Kool (Läti)\nMäe Kool (Eesti)\nOru Kool (Rumeenia)\n",
        f"{ESTONIAN}\n\nOsalevad koolid: Jõe Kool (Läti), Mäe Kool (Eesti) ja Oru Kool (Rumeenia).\n",
    ],
)
def test_a_list_under_taking_part_holds_partners(text: str) -> None:
    assert list(partners_in(text).values()) == [("partner", "LV"), ("partner", "EE"), ("partner", "RO")]


@pytest.mark.parametrize(
    "text",
    [
        f"{LATVIAN}\n\nProjektā piedalās:\nskolēni un skolotāji\njauniešu grupas\n",
        f"{ESTONIAN}\n\nProjektis osalevad:\n20 õpilast ja 3 õpetajat\nMari Tamm\n",
        f"{LITHUANIAN}\n\nProjekte dalyvauja:\nJonas Petrauskas\nmokytojai ir mokiniai\n",
        f"{LATVIAN}\n\nProjektā piedalās 12 skolas no visas Latvijas.\n",
        f"{LITHUANIAN}Projekte dalyvauja svečiai, vienas iš jų yra Kalnų muziejus.",
    ],
)
def test_people_under_taking_part_are_no_partners(text: str) -> None:
    assert partners_in(text) == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Title: Green Way along the river\nSubmitted by: Upe Council\n", "Upe Council"),
        ("Executer: Upe Council\nProject title: Green Way along the river\n", "Upe Council"),
        (f"{LITHUANIAN}\n\nProjektą vykdo: Upės muziejus\n", "Upės muziejus"),
        (f"{ESTONIAN}\n\nProjekti viib ellu: Jõe Muuseum\n", "Jõe Muuseum"),
    ],
)
def test_more_labels_tell_who_leads(text: str, name: str) -> None:
    assert partners_in(text) == {name: ("lead", None)}


def test_a_coordinator_beside_the_lead_partner_makes_no_second_project() -> None:
    text = (
        "Roheline tee\n\nPartnerid Eestis:\n\nJuhtpartner: Jõe vald\nPartnerid: Mäe linn, Oru vald\n\n"
        "Partnerid Soomes:\n\nKoordinaator: Verdal OY\nPartnerid: Kotka linn\n\nProjekti kestus on 36 kuud.\n"
    )
    lands = {name: land for name, (_, land) in partners_in(text).items()}
    assert lands == {"Jõe vald": "EE", "Mäe linn": "EE", "Oru vald": "EE", "Verdal OY": "FI", "Kotka linn": "FI"}


def test_a_heading_with_a_country_gives_it_to_its_own_list_alone() -> None:
    text = f"{LITHUANIAN}\n\nPartneriai Latvijoje:\nKalnų muziejus\n\nPagrindinis partneris: Upės savivaldybė\n"
    assert partners_in(text) == {"Kalnų muziejus": ("partner", "LV"), "Upės savivaldybė": ("lead", None)}


# ── more cases and more orders of words ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            f"{ESTONIAN}Projekt „Roheline tee“ ühendab Jõe valda, Oru Keskust ja Metsa Instituuti.",
            {"Jõe vald": "partner", "Oru Keskus": "partner", "Metsa Instituut": "partner"},
        ),
        (f"{ESTONIAN}Partneriteks olid Mäe Kool ning lisaks Oru Ülikool.", {"Mäe Kool": "partner", "Oru Ülikool": "partner"}),
        (f"{ESTONIAN}Projektis osalevad Mäe lasteaed, lisaks Jõe Ülikool.", {"Mäe lasteaed": "partner", "Jõe Ülikool": "partner"}),
        (f"{ESTONIAN}Lisaks on Jõe Haigla partneriks projektis GREENWAY.", {"Jõe Haigla": "partner"}),
        (f"{ESTONIAN}Projektis on Jõe Haigla ja Mäe Muuseum partneriteks.", {"Jõe Haigla": "partner", "Mäe Muuseum": "partner"}),
        (f"{ESTONIAN}Lisaks on Metsaamet partneriks kahes projektis.", {}),
        (f"{ESTONIAN}Projektis GREENWAY Jõe Muuseum osaleb partnerina.", {"Jõe Muuseum": "partner"}),
        (f"{ESTONIAN}Projekti partnerid on lisaks Mäe Muuseumile ka Oru Haigla.", {"Mäe Muuseum": "partner", "Oru Haigla": "partner"}),
        (f"{LITHUANIAN}Projekte Upės savivaldybės administracija dalyvaus kaip partnerė.", {"Upės savivaldybės administracija": "partner"}),
        (f"{LITHUANIAN}Projekte „Žalias kelias“ Upės muziejus dalyvaus kaip partneris.", {"Upės muziejus": "partner"}),
        (f"{LITHUANIAN}Projekte Upės muziejaus darbuotojai dalyvavo mokymuose.", {}),
        (f"{LITHUANIAN}Projekto pagrindinio partnerio funkcijas atliks Kalnų muziejus.", {"Kalnų muziejus": "lead"}),
        (
            f"{LITHUANIAN}Projekto paraišką teikė Kalnų muziejus, partneriai – Upės mokykla ir Ežerų muziejus.",
            {"Kalnų muziejus": "lead", "Upės mokykla": "partner", "Ežerų muziejus": "partner"},
        ),
        (f"{LITHUANIAN}Paraišką projektui „Žalias kelias“ pateikė Kalnų muziejaus direktorius.", {}),
        (
            f"{LITHUANIAN}\n\nProjekto partnerė – Kalnų seniūnija, o vykdytoja – Upės savivaldybė.\n",
            {"Kalnų seniūnija": "partner", "Upės savivaldybė": "lead"},
        ),
        (
            f"{ENGLISH}\n\nThe project partners are:\nUpe School, Latvia (the coordinating school).\nHill School, Estonia.\n",
            {"Upe School": "lead", "Hill School": "partner"},
        ),
        (
            f'{ESTONIAN}\n\nPartnerid\n\nMTÜ Oru Selts\nJõe vallavalitsus\n"Mäe piirkonna ajaloo muuseum"\n\nProjektijuht: Kadri Tamm\n',
            {"MTÜ Oru Selts": "partner", "Jõe vallavalitsus": "partner", '"Mäe piirkonna ajaloo muuseum"': "partner"},
        ),
        (
            f"{ENGLISH}It is carried out together with Hill Centre (Sweden) and the School of Law and Politics at the University of Dale.",
            {"Hill Centre": "partner", "School of Law and Politics at the University of Dale": "partner"},
        ),
        (
            f"{ENGLISH}The project is implemented by the Faculty of Arts and Humanities of Upe University together with Hill Museum.",
            {"Faculty of Arts and Humanities of Upe University": "lead", "Hill Museum": "partner"},
        ),
        (
            f"{LATVIAN}Digitālās bibliotēkas vadošie partneri ir Upes muzejs, Kalnu skola un Ezera dome.",
            {"Upes muzejs": "partner", "Kalnu skola": "partner", "Ezera dome": "partner"},
        ),
        (f"{ENGLISH}\n\nProject partner – Hill Museum, lead partner – Upe Council.\n", {"Hill Museum": "partner", "Upe Council": "lead"}),
    ],
)
def test_who_takes_part_is_read_in_other_cases_and_orders(text: str, found: dict[str, str]) -> None:
    assert {name: role for name, (role, _) in partners_in(text).items()} == found


@pytest.mark.parametrize(
    ("text", "lands"),
    [
        (f"{ESTONIAN}Eestit esindab projektis „Roheline tee“ Jõe Muuseum, Lätit Mäe linnavalitsus ja Soomet Oru Kool.", ["EE", "LV", "FI"]),
        (f"{ENGLISH}Latvia is represented by Upe Museum and Estonia by Hill Museum in the project “Green Way”.", ["LV", "EE"]),
        # the first may be the page's own
        (f"{ENGLISH}\n\nProject partners: Hill School (coordinator), Upe School (Latvia), Lake School (Estonia).\n", [None, "LV", "EE"]),
        (f"{LITHUANIAN}\n\nProjekto partneriai: Kalnų mokykla, Upės mokykla (Latvija), Ežerų mokykla (Estija).\n", [None, "LV", "EE"]),
    ],
)
def test_each_has_the_country_that_is_said_to_be_its_own(text: str, lands: list[str | None]) -> None:
    assert [land for _, land in partners_in(text).values()] == lands


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        (
            "2009.gadā Kalnu pagasta padome iesniedza projekta iesniegumu pasākuma ietvaros. Projekts “Zaļais ceļš” apstiprināts.",
            "Kalnu pagasta padome",
        ),
        (
            "Kalnu dome ar ELFLA un pasākuma “Lauku ceļi” atbalstu uzsāk apstiprinātā projekta “Zaļais ceļš” realizāciju.",
            "Kalnu dome",
        ),
        ("Projekts “Zaļais ceļš” ilgs divus gadus. To īsteno Kalnu dome.", "Kalnu dome"),
        ("Projekts “Zaļais ceļš” ilgs divus gadus. To Kalnu dome īsteno kopā ar iedzīvotājiem.", "Kalnu dome"),
        ("Ar projekta “Zaļais ceļš” atbalstu tapa jauns tilts. To SIA “Tilti” īstenoja mēnesī.", None),
        ("Projekts “Zaļais ceļš” sākās 2019. gadā. Kalnu dome to pabeidza 2021. gadā.", "Kalnu dome"),
        ("Ar projekta “Zaļais ceļš” atbalstu tapa jauns tilts. To īstenoja SIA “Tilti”.", None),
        ("Kalnu dome turpina darbu pie projekta “Zaļais ceļš”.", "Kalnu dome"),
        ("Kalnu dome strādā pie projekta “Zaļais ceļš”.", "Kalnu dome"),
        ("Lai krastu neskalotu, Kalnu dome iesniedza projektu “Zaļais ceļš”. Tas tika apstiprināts.", "Kalnu dome"),
        ("Kalnu domei izdevies iegūt finansējumu projektam “Zaļais ceļš”.", "Kalnu dome"),
        ("Projektu “Zaļā skola” vada Kalnu pamatskola.", "Kalnu pamatskola"),  # the title ends with the noun of a body
        ("Zivju nams “Lasis” un Kalnu dome īsteno projektu “Zaļais ceļš”.", None),  # the first of two is not understood
    ],
)
def test_whoever_applied_goes_on_or_is_meant_by_a_pronoun_leads(text: str, lead: str | None) -> None:
    assert [name for name, (role, _) in partners_in(f"{text}\n").items() if role == "lead"] == ([lead] if lead else [])


def test_a_museum_works_with_others_in_the_project() -> None:
    text = "In the project “Green Way”, Hill Museum works with River School (Estonia) and Sea University (Finland).\n"
    assert {"River School", "Sea University"} <= set(partners_in(text))


def test_a_project_comes_about_with_others() -> None:
    text = "Projekts “Zaļais ceļš” top sadarbībā ar Kalnu universitāti, Upes muzeju un Jūras skolu.\n"
    assert len(partners_in(text)) == 3


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kalnu novada pašvaldība izsludina iepirkumu par takas izbūvi projekta “Zaļais ceļš” ietvaros.", ["Kalnu novada pašvaldība"]),
        ("Projekta “Zaļais ceļš” ietvaros Kalnu dome izsludinājusi cenu aptauju.", ["Kalnu dome"]),
        ("Projekta “Zaļais ceļš” ietvaros SIA “Būve” izsludina iepirkumu.", []),
        ("Kalnu dome izsludina konkursu projekta “Zaļais ceļš” ietvaros.", []),
    ],
)
def test_whoever_holds_a_tender_within_the_project_takes_part(text: str, names: list[str]) -> None:
    assert list(partners_in(f"{text}\n")) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sabiedriskā labuma organizācija, biedrība “Kalni” ir īstenojusi projektu “Zaļais ceļš”.", ["biedrība “Kalni”"]),
        ("Biedrība “Kalni”, kas palīdz bērniem un jauniešiem, uzsākusi projekta “Zaļais ceļš” īstenošanu.", ["Biedrība “Kalni”"]),
        ("Biedrība “Kalni”, kas pazīst citu projektu, uzsākusi remontu, ko atbalsta projekts “Zaļais ceļš”.", []),
        ("Pirmās pašvaldības uzsāk projekta “Zaļais ceļš” īstenošanu.", []),
        (
            "Projekto „Žalias kelias“ sutartis pasirašyta. Projekto vykdytojui – MVVG „Upė“ – projektui skiriama 87 686,46 Eur.",
            ["MVVG „Upė“"],
        ),
    ],
)
def test_status_clauses_and_sums_beside_a_body_are_no_part_of_it(text: str, names: list[str]) -> None:
    assert list(partners_in(f"{text}\n")) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Kopā pulcējās projekta “Zaļais ceļš” dalībnieki no Kalnu bibliotēkas, Upes bibliotēkas un Ezera muzeja.",
            ["Kalnu bibliotēka", "Upes bibliotēka", "Ezera muzejs"],
        ),
        (
            "Seminārā tikās projekta “Zaļais ceļš” partneri no Kalnu bibliotēkas un Ezera muzeja.",
            ["Kalnu bibliotēka", "Ezera muzejs"],
        ),
        ("Kopā pulcējās projekta “Zaļais ceļš” dalībnieki no Latvijas, Igaunijas un Somijas.", []),
        ("Kopā pulcējās projekta “Zaļais ceļš” dalībnieki no Kalnu bibliotēkas.", []),  # one alone may be where somebody works
    ],
)
def test_those_of_a_project_from_several_bodies_take_part(text: str, names: list[str]) -> None:
    assert list(partners_in(f"{text}\n")) == names


# ── company in a case of its own, countries behind names ─────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "lead", "partners"),
    [
        (
            f"{ESTONIAN}Koostöös Mäe kaubanduskoja, Oru äriinkubaatori ja Eesti Lauljate Liiduga viib Jõe Muuseum ellu projekti GREENWAY.",
            "Jõe Muuseum",
            ["Mäe kaubanduskoda", "Oru äriinkubaator", "Eesti Lauljate Liit"],
        ),
        (
            f"{ESTONIAN}Jõe Muuseum teostab koos Mäe Kooli ja Oru Kooliga projekti „Roheline tee“.",
            "Jõe Muuseum",
            ["Mäe Kool", "Oru Kool"],
        ),
        (f"{ESTONIAN}Oru Kooliga koos rakendab Jõe Muuseum projekti tulemusi.", None, []),
        (
            f"{LITHUANIAN}Bendradarbiaudama su Kalnų kolegija bei Jūros prekybos rūmais, Upės agentūra įgyvendina projektą GREENWAY.",
            "Upės agentūra",
            ["Kalnų kolegija", "Jūros prekybos rūmai"],
        ),
        (
            f"{LATVIAN}Sadarbojoties ar Kalnu koledžu un Jūras muzeju, Upes aģentūra īsteno projektu “Zaļais ceļš”.",
            "Upes aģentūra",
            ["Kalnu koledža", "Jūras muzejs"],
        ),
        (
            f"{ENGLISH}In cooperation with Hill School, Sea College and the Dale Union, River Museum implements the project “Green Way”.",
            "River Museum",
            ["Hill School", "Sea College", "Dale Union"],
        ),
    ],
)
def test_whoever_does_it_with_several_others_leads(text: str, lead: str | None, partners: list[str]) -> None:
    roles = {name: role for name, (role, _) in partners_in(f"{text}\n").items()}
    assert roles == ({lead: "lead"} if lead else {}) | dict.fromkeys(partners, "partner")


@pytest.mark.parametrize(
    ("text", "lands"),
    [
        (f"{ESTONIAN}Projekti „Roheline tee“ partnerid on Jõe Muuseum Lätist ja Mäe Ülikool Saksamaalt.", ["LV", "DE"]),
        (
            f"{ESTONIAN}Projektis „Roheline tee“ osalevad Eestist Jõe Muuseum, Lätist Mäe Kool ning Rootsist Åslunda kommun.",
            ["EE", "LV", "SE"],
        ),
        (f"{ESTONIAN}Projekti „Roheline tee“ Läti-poolne partner on Jõe Muuseum.", ["LV"]),
        (f"{LITHUANIAN}Projekto „Žalias kelias“ partneriai: Upės muziejus iš Lietuvos ir Kalnų muziejus iš Latvijos.", ["LT", "LV"]),
        (f"{LITHUANIAN}Projektą „Žalias kelias“ įgyvendina Upės muziejus, partneris Latvijoje – Kalnų muziejus.", [None, "LV"]),
        (f"{LATVIAN}Latvijas partneris projektā “Zaļais ceļš” – Upes muzejs, Lietuvas partneris – Kalnu muzejs.", ["LV", "LT"]),
    ],
)
def test_countries_stand_beside_partners_in_the_cases_of_the_language(text: str, lands: list[str | None]) -> None:
    found = partners_in(f"{text}\n")
    assert sorted(str(country) for _, country in found.values()) == sorted(str(land) for land in lands)
    assert not any(name.startswith(("Rootsist", "Saksamaalt")) or " iš " in name for name in found)


# ── roles in other cases and other words ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "lead", "partners"),
    [
        (f"{ESTONIAN}Projekti „Roheline tee“ vedav partner on Jõe Muuseum.", "Jõe Muuseum", []),
        (f"{ESTONIAN}Projekti „Roheline tee“ juhtpartnerina vastutab Jõe Muuseum kogu töö eest.", "Jõe Muuseum", []),
        (f"{ESTONIAN}Projekti „Roheline tee“ taotlejaks ja elluviijaks on Jõe Muuseum, partneriks Mäe Kool.", "Jõe Muuseum", ["Mäe Kool"]),
        (
            f"{ESTONIAN}Projekti „Roheline tee“ taotleja on Jõe Muuseum ja partnerid Mäe Kool ning Oru Haigla.",
            "Jõe Muuseum",
            ["Mäe Kool", "Oru Haigla"],
        ),
        (
            f"{ESTONIAN}Projekti „Roheline tee“ juhib Jõe Muuseum, partneritena osalevad ka Mäe Kool ja Oru Haigla.",
            "Jõe Muuseum",
            ["Mäe Kool", "Oru Haigla"],
        ),
        (
            f"{ESTONIAN}Jõe Muuseum juhib projekti „Roheline tee“, milles osalevad ka Mäe Kool ja Oru Haigla.",
            "Jõe Muuseum",
            ["Mäe Kool", "Oru Haigla"],
        ),
        (f"{ESTONIAN}Projekti „Roheline tee“ taotles ja viib läbi Jõe Muuseum.", "Jõe Muuseum", []),
        (f"{ESTONIAN}Projekt „Roheline tee“ algas. Projekti teostaja on Jõe Muuseum.", "Jõe Muuseum", []),
        (f"{ESTONIAN}Projekti „Roheline tee“ viiakse ellu Jõe Muuseumi poolt.", "Jõe Muuseum", []),
        (f"{ESTONIAN}Projekti „Roheline tee“ viiakse ellu Jõe Muuseumi poolt rahastatud tegevusena.", None, []),
        (f"{ESTONIAN}Projektis „Roheline tee“ teeb Jõe Muuseum koostööd Mäe Kooli ja Oru Haiglaga.", None, ["Mäe Kool", "Oru Haigla"]),
        (
            f"{ESTONIAN}Eestit esindab projektis „Roheline tee“ Jõe Muuseum, Lätit Mäe Kool, kes on ühtlasi projekti juhtpartner.",
            "Mäe Kool",
            ["Jõe Muuseum"],
        ),
        (f"{LITHUANIAN}Projektas „Žalias kelias“ yra įgyvendinamas Upės muziejaus.", "Upės muziejus", []),
        (f"{LITHUANIAN}Projektas „Žalias kelias“ įgyvendinamas Upės savivaldybės lėšomis.", None, []),
        (
            f"{LITHUANIAN}Projektą „Upių kelias“, kuriame taip pat dalyvauja Kalnų kolegija ir Jūros draugija, koordinuoja Upės muziejus.",
            "Upės muziejus",
            ["Kalnų kolegija", "Jūros draugija"],
        ),
        (
            f"{LITHUANIAN}Projekto partneriai yra Upės muziejus ir Kalnų kolegija. Pagrindiniu partneriu paskirta Kalnų kolegija.",
            "Kalnų kolegija",
            ["Upės muziejus"],
        ),
        (f"{LATVIAN}Par projekta “Zaļais ceļš” vadošo partneri apstiprināts Upes muzejs.", "Upes muzejs", []),
        (
            f"{LATVIAN}Projekta “Zaļais ceļš” īstenotājs ir Upes muzejs, partneri Kalnu koledža un Jūras ģimnāzija.",
            "Upes muzejs",
            ["Kalnu koledža", "Jūras ģimnāzija"],
        ),
        (
            f"{LATVIAN}Upes muzejs koordinē projektu “Zaļais ceļš”, kurā piedalās arī Kalnu koledža un Jūras ģimnāzija.",
            "Upes muzejs",
            ["Kalnu koledža", "Jūras ģimnāzija"],
        ),
    ],
)
def test_roles_are_told_in_all_cases_and_shared_by_a_verb(text: str, lead: str | None, partners: list[str]) -> None:
    roles = {name: role for name, (role, _) in partners_in(f"{text}\n").items()}
    assert roles == ({lead: "lead"} if lead else {}) | dict.fromkeys(partners, "partner")


@pytest.mark.parametrize("verb", ["juhib", "veab", "viib ellu", "viib läbi"])
def test_a_title_that_looks_like_a_body_does_nothing(verb: str) -> None:
    *_, project = projects_in(f"{ESTONIAN}Projekti „Avatud arhiiv“ {verb} Jõe Haigla.\n")
    assert (project["title"], [partner["name"] for partner in project["partners"]]) == ("Avatud arhiiv", ["Jõe Haigla"])


def test_several_who_do_it_together_are_named_behind_the_title_and_its_noun() -> None:
    text = f"{ESTONIAN}Projekti „Roheline tee“ elluviijad on Jõe Muuseum, Mäe Kool ja Oru Haigla.\n"
    assert list(partners_in(text)) == ["Jõe Muuseum", "Mäe Kool", "Oru Haigla"]


def test_whoever_works_with_others_in_the_project_takes_part() -> None:
    text = f"{LITHUANIAN}Projekte „Žalias kelias“ Upės muziejus bendradarbiauja su Kalnų kolegija ir Jūros gimnazija.\n"
    assert set(partners_in(text)) == {"Upės muziejus", "Kalnų kolegija", "Jūros gimnazija"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Projekta “Zaļais ceļš” pieteikumu programmai iesniedza Kalnu muzejs.",
        "Projekta iesniegumu Patvēruma, migrācijas un integrācijas fondam iesniegusi biedrība “Upe”.",
        "Projektu “Zaļais ceļš” Patvēruma, migrācijas un integrācijas fondam iesniedza biedrība “Upe”.",
    ],
)
def test_whoever_hands_in_the_application_stands_behind_the_fund(sentence: str) -> None:
    found = partners_in(f"{LATVIAN}{sentence}\n")
    assert list(found.values()) == [("lead", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Muzeja vadītāja tikšanās dalībniekus iepazīstināja ar projektu “Linu ceļš”, ko muzejs īsteno kopā ar Kalnu skolu.",
        "Seminārā stāstīja par projektu “Linu ceļš”, kuru Upes muzejs īsteno sadarbībā ar Kalnu skolu.",
    ],
)
def test_a_clause_on_the_project_tells_who_takes_part_where_a_meeting_is_told_of(text: str) -> None:
    assert "Kalnu skola" in partners_in(text)


def test_the_guests_of_a_meeting_behind_the_project_take_no_part() -> None:
    (project,) = projects_in("Projekts “Linu ceļš”, par ko stāstīja seminārā, kuru rīkoja kopā ar Kalnu skolu.")
    assert "partners" not in project


def test_people_of_partners_between_dashes_begin_no_form() -> None:
    text = "Projekta partneru – Kalnu domes, Upes muzeja un biedrības “Vējš” – pārstāvji parakstīja līgumu. Projekts “Ceļi” sāksies."
    assert set(partners_in(text)) == {"Kalnu dome", "Upes muzejs", "biedrība “Vējš”"}


@pytest.mark.parametrize(
    "text",
    [
        "Kalnu domes daļa projektā “Parku pērles” ir 76 500 eiro; projekta kopējais budžets ir 540 222 eiro.",
        "Kalnu dome saņems 76 500 eiro no projekta “Parku pērles” kopējā budžeta – 540 222 eiro.",
        "Projekta “Parku pērles” kopējais budžets ir 540 222 eiro, no tiem Kalnu domei – 76 500 eiro.",
    ],
)
def test_whoever_has_a_part_of_the_money_takes_part(text: str) -> None:
    (project,) = projects_in(text)
    assert project["total_budget"] == 540222
    assert [(row["name"], row["budget"]) for row in project["partners"]] == [("Kalnu dome", 76500)]


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("Kalnu dome gatavo projekta pieteikumu “Dzīvais tirgus” fonda atbalstam.", "Kalnu dome"),
        ("Kalnu dome sagatavojusi projekta iesniegumu “Dzīvais tirgus”.", "Kalnu dome"),
        ("Kalnų savivaldybė pateikė projekto paraišką „Gyvas turgus“.", "Kalnų savivaldybė"),
        ("The Hill Council is preparing a project application “Live market” for the programme.", "Hill Council"),
        ("Mäe vald esitas projekti taotluse „Elav turg“.", "Mäe vald"),
        # a firm writes for others, what is told of all applications
        ("SIA “Raksti” sagatavoja projekta pieteikumu “Dzīvais tirgus”.", None),
        ("Kalnu dome izstrādāja projektu pieteikumu vērtēšanas kārtību. Projekts “Upe” sākās.", None),
        ("Kalnu dome izstrādāja projekta pieteikumu atlases kārtību. Projekts “Upe” sākās.", None),
    ],
)
def test_whoever_writes_the_application_is_in_charge(text: str, lead: str | None) -> None:
    assert partners_in(f"{text}\n") == ({lead: ("lead", None)} if lead is not None else {})


def test_all_who_are_partners_of_another_in_carrying_the_project_out_take_part() -> None:
    text = (
        "Valkas novada dome, Cēsu, Amatas, Pārgaujas novadu pašvaldības un Rubenes draudze ir Siguldas novada pašvaldības partneris "
        "projekta „Kultūra” īstenošanā."
    )
    assert {name: role for name, (role, _) in partners_in(text).items()} == {
        "Valkas novada dome": "partner",
        "Cēsu novada pašvaldība": "partner",
        "Amatas novada pašvaldība": "partner",
        "Pārgaujas novada pašvaldība": "partner",
        "Rubenes draudze": "partner",
        "Siguldas novada pašvaldība": None,
    }


@pytest.mark.parametrize(
    "text",
    [
        "Projekta tiešā mērķa grupa jeb labuma guvēji ir Kalnu novada pašvaldība, projekta partneri un visi iedzīvotāji.",
        "Projekta gala labuma guvēji būs Kalnu novada pašvaldība un Upes muzejs.",
        "The target group and beneficiaries of the project are Hill Municipality, the project partners and residents.",
        "The final beneficiaries of the project are Hill Municipality and residents.",
        "Galutiniai projekto naudos gavėjai yra Kalnų rajono savivaldybė, Upės muziejus ir gyventojai.",
    ],
)
def test_those_for_whom_the_work_is_done_take_no_part(text: str) -> None:
    (project,) = projects_in(f"Project “Hill Growth” 2009. {text}\n" if text.isascii() else f"Projekts „Kalni“ (LLI-901). {text}\n")
    assert "partners" not in project


def test_whoever_leads_may_be_called_a_beneficiary() -> None:
    assert list(partners_in("Projekts „Kalni“ (LLI-901). Projekta vadošais labuma guvējs ir Kalnu novada pašvaldība.\n"))


@pytest.mark.parametrize(
    "text",
    [
        "Upes vēstniecība Latvijā vēros šī projekta gaitu un labprāt piedalīsies turpmākā dialogā ar projekta partneriem.",
        "Upes muzejs piedalījās diskusijā par projekta rezultātiem.",
        "Upes muzejs piedalīsies turpmākajās sarunās par projektu.",
    ],
)
def test_whoever_talks_with_the_partners_takes_no_part(text: str) -> None:
    assert list(partners_in(f"Kalnu novada dome īsteno projektu “Zaļie ceļi”. {text}\n")) == ["Kalnu novada dome"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Kalnų biblioteka drauge su Saldus rajono Upės vidurine mokykla įgyvendinto projektą „Ratas“.",
            ["Saldus rajono Upės vidurinė mokykla"],
        ),
        ("Kalnų biblioteka vykdo projektą „Ratas“ kartu su Upės viešąja biblioteka.", ["Kalnų biblioteka", "Upės viešoji biblioteka"]),
    ],
)
def test_adjectives_of_lithuanian_names_go_with_the_noun(text: str, names: list[str]) -> None:
    assert sorted(partners_in(f"{text} Projektas finansuojamas, įgyvendinamas pagal programą.\n")) == names


@pytest.mark.parametrize(
    "text",
    [
        "Ministrijas projekta “Hill Science Network” (HSN) vadītājs stāsta. HSN projektā piedalās ministrijas no Latvijas.",
        "Project “Hill Science Network” (HSN) started. HSN takes part in the project fair.",
    ],
)
def test_a_project_that_is_called_a_network_takes_no_part_in_itself(text: str) -> None:
    (project,) = projects_in(f"{text}\n")
    assert "partners" not in project


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kalnu dome gatavo projektu “Zaļie ceļi”.", "Kalnu dome"),
        ("Kalnų savivaldybė rengia projektą „Žali keliai“.", "Kalnų savivaldybė"),
        ("Hill Municipality is preparing the project “Green Roads”.", "Hill Municipality"),
        ("Mäe vald valmistab ette projekti „Rohelised teed“.", "Mäe vald"),
        ("Mäe vald valmistab komisjonile ette LIFE programmi niitude projekti „Rohelised teed“.", "Mäe vald"),
        ("Mäe vald esitas projekti „Rohelised teed“ taotluse.", "Mäe vald"),
    ],
)
def test_whoever_prepares_a_project_leads_it(text: str, name: str) -> None:
    assert partners_in(f"{text}\n") == {name: ("lead", None)}


def test_whoever_designs_a_building_prepares_no_project() -> None:
    (project,) = projects_in("Kalnu dome īsteno projektu “Zaļie ceļi”. SIA “Būve” gatavo būvprojektu, un muzejs gatavo izstādi.\n")
    assert [row["name"] for row in project["partners"]] == ["Kalnu dome"]


def test_whoever_a_local_project_of_lithuania_belongs_to_leads_it() -> None:
    text = "Kalnų muziejaus vietos projektas „Vaistinės pastato gerinimo darbai“ (KALŽ-LEADER-6B-I-17-1-2019).\n"
    assert partners_in(text) == {"Kalnų muziejus": ("lead", None)}


def test_the_lead_stands_before_the_project_that_it_coordinates() -> None:
    text = (
        "The project GREENCO began. Coordinated by Hill University & Research in the Netherlands, GREENCO brings together 22 organisations."
    )
    assert partners_in(text)["Hill University & Research"][0] == "lead"


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Hill University has completed work package 2 of the project “Tools for Change”.", None),
        ("Hill University leads WP3 of the project “Tools for Change”.", None),
        ("Hill University is responsible for the implementation of the second work package of the project “Tools for Change”.", None),
        ("Kalnų universitetas koordinuoja projekto „Pokyčiai“ antrąjį darbo paketą.", None),
        ("Mäe Ülikool juhib projekti „Muutus“ teist tööpaketti.", None),
        ("Hill University leads the project “Tools for Change”, in which WP3 is the work of others.", "lead"),
        ("Hill University has completed the project “Tools for Change”.", "lead"),
    ],
)
def test_whoever_does_a_package_of_the_work_need_not_lead(sentence: str, role: str | None) -> None:
    ((found, _),) = partners_in(f"{sentence}\n").values()
    assert found == role


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Our project partners in Gdynia (Poland) – Hill Aquarium – have learned. The project “Green Way” is good.", "Hill Aquarium"),
        ("Our project partner in Riga – the Hill Museum – has learned. The project “Green Way” is good.", "Hill Museum"),
        ("Mūsu projekta partneris Rīgā – Kalnu akvārijs – ir priecīgs. Projekts “Zaļais ceļš” sākas.", "Kalnu akvārijs"),
        ("Projekto „Kelias“ partneriai Gdynėje – Kalnų akvariumas – patenkinti.", "Kalnų akvariumas"),
        ("Projekti „Tee“ partner Riias – Upe Akvaarium – on rõõmus.", "Upe Akvaarium"),
    ],
)
def test_where_partners_are_may_stand_before_the_dash(sentence: str, name: str) -> None:
    assert set(partners_in(f"{sentence}\n")) == {name}


@pytest.mark.parametrize("rest", [".", " took place in Riga.", " and took place in Riga."])
def test_whoever_organises_a_project_with_others_has_partners(rest: str) -> None:
    text = f"The project “Green Way” was organised by the NGO “Hill Community” together with “Atelier of Art”{rest}\n"
    assert partners_in(text) == {"NGO “Hill Community”": ("lead", None), "“Atelier of Art”": ("partner", None)}


def test_whoever_organises_a_meeting_with_others_has_none() -> None:
    text = "The workshop of the project “Green Way” was organised by the NGO “Hill Community” together with “Atelier of Art”.\n"
    assert partners_in(text) == {}


@pytest.mark.parametrize(
    ("rest", "others"),
    [
        ("Dale School and Hill Museum from Latvia.", {"Dale School", "Hill Museum"}),
        ("Dale School; Hill Museum from the Latvian side.", {"Dale School", "Hill Museum"}),
        ("Dale School supplied the chairs.", set()),
    ],
)
def test_partners_of_another_group_stand_behind_a_semicolon(rest: str, others: set[str]) -> None:
    first = "Upe Town Council, Foundation Oru Castle and NGO Algus from Estonia"
    found = partners_in(f"The project “Green Way” is implemented by four partners: {first}; {rest}\n")
    assert set(found) == {"Upe Town Council", "Foundation Oru Castle", "NGO Algus", *others}


@pytest.mark.parametrize(
    "said",
    [
        "Projektā jau apstiprinājušas savu dalību šādas Upes reģiona pašvaldības: Alojas, Ādažu, Baldones, Ogres pašvaldības",
        "Projektā “Zaļais ceļš” savu dalību apliecinājušas šādas pašvaldības: Alojas, Ādažu, Baldones un Ogres pašvaldības",
    ],
)
def test_those_of_a_kind_who_confirmed_that_they_take_part_are_partners(said: str) -> None:
    names = [f"{place} pašvaldība" for place in ("Alojas", "Ādažu", "Baldones", "Ogres")]
    assert partners_in(f"{LATVIAN}{said}.\n") == dict.fromkeys(names, ("partner", None))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Projektā “Zaļais ceļš” Kalnu pašvaldība plāno līdzdarboties pasākumā “Upes”.", "Kalnu pašvaldība"),
        ("Kalnu pašvaldība plāno piedalīties projektā “Zaļais ceļš”.", "Kalnu pašvaldība"),
        ("Kalnų muziejus planuoja dalyvauti projekte „Žalias kelias“.", "Kalnų muziejus"),
        ("Mäe Muuseum plaanib osaleda projektis „Roheline tee“.", "Mäe Muuseum"),
        ("The Hill Museum plans to take part in the project “Green Road”.", "Hill Museum"),
        ("Kalnu pašvaldība aicina piedalīties projektā “Zaļais ceļš”.", None),
        ("Kalnu pašvaldība plāno piedalīties projekta “Zaļais ceļš” konferencē.", None),
    ],
)
def test_whoever_plans_to_take_part_does(text: str, name: str | None) -> None:
    assert list(partners_in(f"{text}\n")) == ([name] if name else [])


def test_a_verb_in_the_past_is_no_part_of_a_name() -> None:
    text = (
        "Kalnu novada pašvaldība iesniegusi pieteikumu, aģentūra LETA uzzināja pašvaldībā.\n\n"
        "Pašvaldība plāno īstenot projektu “Zaļais ceļš”.\n"
    )
    assert partners_in(text) == {"Kalnu novada pašvaldība": ("lead", None)}


@pytest.mark.parametrize("form", ["Biudžetinės įstaigos", "Viešosios įstaigos", "viešosios įstaigos"])
def test_a_legal_form_in_words_is_no_part_of_the_name_behind_it(form: str) -> None:
    project = project_in(f"Pasirašyta {form} Kalnų rajono Upės gimnazijos projekto „Aikštyno dangos įrengimas“ vykdymo sutartis.\n")
    assert project["lead_partner"] == "Kalnų rajono Upės gimnazija"


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("Finansējums piešķirts diviem Kalnu pašvaldības projektiem: “Salas centra pārbūve” un “Upes takas izveide”.", "Kalnu pašvaldība"),
        ("Apstiprināja Kalnu pašvaldības projektus “Salas centra pārbūve” un “Upes takas izveide”.", "Kalnu pašvaldība"),
        ("Skirtas finansavimas dviem Kalnų savivaldybės projektams: „Salos centras“ bei „Upės takas visiems“.", "Kalnų savivaldybė"),
        ("Finansējums piešķirts Kalnu ministrijas projektiem: “Salas centra pārbūve” un “Upes takas izveide”.", None),
    ],
)
def test_whose_several_projects_are_leads_each(text: str, lead: str | None) -> None:
    assert [project.get("lead_partner") for project in projects_in(f"{text}\n")] == [lead] * 2


@pytest.mark.parametrize(
    ("sentence", "lead"),
    [
        ("Keskus rahuldas OÜ Mäe Maja esitatud taotluse toetuse saamiseks projektile „Rohelised rannad“.", "OÜ Mäe Maja"),
        ("Keskus rahuldas Mäe valla taotluse projektile „Rohelised rannad“.", "Mäe vald"),
        ("Keskus rahuldas Mäe vallavalitsuse esitatud taotluse projekti „Rohelised rannad“ elluviimiseks.", "Mäe vallavalitsus"),
        ("Toetuse taotlus projektile „Rohelised rannad“ esitati Keskkonna Keskusele.", None),
        (
            "Projektui „Žali krantai“: ministerija patvirtino Kalnų savivaldybės pateiktą paraišką projektui „Žali krantai“.",
            "Kalnų savivaldybė",
        ),
        ("Ministerija patvirtino Kalnų savivaldybės paraišką projektui „Žali krantai“.", "Kalnų savivaldybė"),
    ],
)
def test_whose_application_for_the_project_was_approved_is_in_charge(sentence: str, lead: str | None) -> None:
    rest = (
        "Projekti eesmärk on hoida kõik rannad puhtad." if "rannad" in sentence else "Projekto tikslas yra saugoti visus krantus ir takus."
    )
    assert project_in(f"{sentence} {rest}\n").get("lead_partner") == lead


@pytest.mark.parametrize("role", ["algatajaks", "eestvedajaks", "taotlejaks"])
def test_the_name_may_stand_between_the_project_and_what_somebody_is_in_it(role: str) -> None:
    text = f"Projekti, pealkirjaga „Rohelised rannad“, {role} on Mäe Põhikool. Projekti eesmärk on hoida kõik rannad puhtad.\n"
    assert project_in(text)["lead_partner"] == "Mäe Põhikool"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kalnu pamatskolas dalība Comenius projektā\n\nSkolotāji gatavo projektu “Zaļie krasti”.", "Kalnu pamatskola"),
        ("Kalnu pamatskolas līdzdalība projektā “Zaļie krasti” ilgs divus gadus.", "Kalnu pamatskola"),
        ("Hill School's participation in the project “Green shores” will last two years.", "Hill School"),
        (
            "Kalnų pagrindinės mokyklos dalyvavimas tarptautiniame projekte „Žali krantai“ truks dvejus metus, kurie bus įdomūs ir šilti.",
            "Kalnų pagrindinė mokykla",
        ),
        ("Mäe Põhikooli osalemine projektis „Rohelised rannad“ kestab kaks aastat ja kõik on rahul.", "Mäe Põhikool"),
        ("Kalnu pamatskolas dalība projektos ir liela. Skolai ir projekts “Zaļie krasti”.", None),
        ("Kalnu pamatskolas dalība projekta “Zaļie krasti” konferencē bija liela.", None),
    ],
)
def test_whose_part_in_the_project_is_told_takes_part(text: str, name: str | None) -> None:
    assert [partner["name"] for partner in project_in(f"{text}\n").get("partners", [])] == ([name] if name else [])


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("Kalnu novada pašvaldība kopj parkus. 2019. gadā pašvaldība īstenoja projektu “Zaļie krasti”.", "Kalnu novada pašvaldība"),
        ("Kalnu novada pašvaldība kopj parkus. Šobrīd pašvaldība īsteno projektu “Zaļie krasti”.", "Kalnu novada pašvaldība"),
        ("Kalnu slimnīca ir liela. Tā ņem aizdevumu, bet 2009.gadā slimnīca īstenoja projektu “Zaļie krasti”.", "Kalnu slimnīca"),
        ("Hill Municipality cares for parks. In 2019 the municipality implemented the project “Green shores”.", "Hill Municipality"),
        ("Kalnų savivaldybė rūpinasi parkais ir takais. 2019 metais savivaldybė įgyvendino projektą „Krantai“.", "Kalnų savivaldybė"),
        ("Kalnu pašvaldība un Leju pašvaldība kopj parkus. 2019. gadā pašvaldība īstenoja projektu “Zaļie krasti”.", None),
        ("Kalnu novada pašvaldība kopj parkus. 2019. gadā pašvaldības skolēni īstenoja projektu “Zaļie krasti”.", None),
    ],
)
def test_a_time_may_stand_before_the_kind_of_body_that_a_page_has_one_of(text: str, lead: str | None) -> None:
    assert project_in(f"{text}\n").get("lead_partner") == lead


@pytest.mark.parametrize(
    ("sentence", "lead"),
    [
        ("Kalnų rajono savivaldybės pateiktas projektas „Kaimo vasara visiems“ gavo paramą.", "Kalnų rajono savivaldybė"),
        ("VšĮ „Miniatiūros” parengtas vietos projektas „Kaimo vasara visiems“ gavo paramą.", "VšĮ „Miniatiūros”"),
    ],
)
def test_whoever_handed_in_or_wrote_a_project_in_lithuanian_leads_it(sentence: str, lead: str) -> None:
    assert partners_in(f"{sentence}\n") == {lead: ("lead", None)}


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Kalnu muzejs projektā “Zemenes rudenī” ir vadošais partneris.", "lead"),
        ("Kalnu muzejs šajā projektā ir vadošais partneris, un projekts “Zemenes rudenī” sākas.", "lead"),
        ("Kalnu muzejs projektā “Zemenes rudenī” piedalās kā sadarbības partneris.", "partner"),
        ("Kalnu muzejs ir atbildīgs par projektu “Zemenes rudenī”.", "lead"),
        ("Kalnų muziejus projekte „Braškės rudenį“ yra vadovaujantis partneris.", "lead"),
        ("Mäe Muuseum on projektis „Maasikad sügisel“ juhtpartner.", "lead"),
        ("Projektis „Maasikad sügisel“ on Mäe Muuseum juhtpartner.", "lead"),
        ("In the project “Berries in Autumn”, Hill Museum acts as a partner.", "partner"),
        ("Hill Museum heads the project “Berries in Autumn”.", "lead"),
        ("Hill Museum is in charge of the project “Berries in Autumn”.", "lead"),
        ("Kalnu muzeja vadītāja projektā “Zemenes rudenī” ir vadošais partneris.", None),
        ("Hill Museum is responsible for the project's website. The project “Berries in Autumn” runs.", None),
        ("Hill Museum acts as a partner of schools. The project “Berries in Autumn” runs.", None),
    ],
)
def test_the_project_may_stand_between_a_body_and_its_role(sentence: str, role: str | None) -> None:
    assert [found for found, _ in partners_in(f"{sentence}\n").values()] == ([role] if role else [])


@pytest.mark.parametrize(
    ("sentence", "partners"),
    [
        ("Kopā ar Upes skolu Kalnu muzejs īsteno projektu “Zemenes rudenī”.", {"Upes skola": "partner", "Kalnu muzejs": "lead"}),
        (
            "Sadarbībā ar Upes skolu un biedrību “Ezers” Kalnu muzejs īsteno projektu “Zemenes rudenī”.",
            {"Upes skola": "partner", "biedrība “Ezers”": "partner", "Kalnu muzejs": "lead"},
        ),
        ("Projektu “Zemenes rudenī” realizēs Kalnu muzejs kopīgi ar Upes skolu.", {"Upes skola": "partner", "Kalnu muzejs": "lead"}),
    ],
)
def test_the_subject_behind_those_with_whom_it_works_is_none_of_them(sentence: str, partners: dict[str, str]) -> None:
    assert {name: role for name, (role, _) in partners_in(f"{sentence}\n").items()} == partners


@pytest.mark.parametrize("mark", [" –", ":", " ir"])
def test_whoever_does_the_project_may_be_who_gets_its_co_financing(mark: str) -> None:
    text = (
        f"Projekts “Zaļie krasti” sācies. Projekta īstenotājs un līdzfinansējuma saņēmējs{mark} Kalnu pārvalde. Projekta mērķis ir augt.\n"
    )
    assert project_in(text)["lead_partner"] == "Kalnu pārvalde"


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("“Zemenes rudenī” ir Kalnu muzeja projekts.", {"Kalnu muzejs": "lead"}),
        ("„Braškės rudenį“ yra Kalnų muziejaus projektas.", {"Kalnų muziejus": "lead"}),
        ("“Berries in Autumn” is a project of Hill Museum.", {"Hill Museum": "lead"}),
        ("Projekts “Zemenes rudenī” ir Kalnu novada skolām domāts projekts.", {}),
        (
            "Kalnu muzejs piedalās projektā “Zemenes rudenī” kopā ar Upes skolu un Ezera slimnīcu.",
            dict.fromkeys(["Upes skola", "Ezera slimnīca", "Kalnu muzejs"], "partner"),
        ),
        (
            "Kalnų muziejus dalyvauja projekte „Braškės rudenį“ kartu su Upės mokykla ir Ežero ligonine.",
            dict.fromkeys(["Upės mokykla", "Ežero ligoninė", "Kalnų muziejus"], "partner"),
        ),
        (
            "Hill Museum takes part in the project “Berries in Autumn” together with River School.",
            dict.fromkeys(["River School", "Hill Museum"], "partner"),
        ),
        (
            "Mäe Muuseum osaleb projektis „Maasikad sügisel“ koos Jõe Kooli ja Järve Haiglaga.",
            dict.fromkeys(["Jõe Kool", "Järve Haigla", "Mäe Muuseum"], "partner"),
        ),
    ],
)
def test_whose_a_project_is_and_who_takes_part_with_whom(sentence: str, roles: dict[str, str]) -> None:
    assert {name: role for name, (role, _) in partners_in(f"{sentence}\n").items()} == roles


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("Projekto partneris Kalnų muziejus rūpinsis viešinimu.", {"Kalnų muziejus": "partner"}),
        ("Projekto partnerė Kalnų biblioteka dalinosi patirtimi.", {"Kalnų biblioteka": "partner"}),
        ("Projekto partneris Kalnų Šv. Jono parapija prisidėjo įnašu natūra.", {"Kalnų Šv. Jono parapija": "partner"}),
        ("Generalinis partneris Kalnų bankas parėmė šventę.", {}),
        ("Projekto partneris Lenkijoje Kalnų muziejus rūpinsis viešinimu.", {}),
        ("Projekto partnerio Kalnų muziejaus direktorius kalbėjo apie ateitį.", {}),
    ],
)
def test_a_partner_stands_in_apposition_to_its_role_in_lithuanian(sentence: str, roles: dict[str, str]) -> None:
    assert {name: role for name, (role, _) in partners_in(f"{LITHUANIAN}{sentence}\n").items()} == roles


@pytest.mark.parametrize(
    ("sentence", "lead"),
    [
        ("Kalnų kaimo plėtros partnerių asociacijai skirta parama projektui „Žalias kelias“", "Kalnų kaimo plėtros partnerių asociacija"),
        ("Kalnų rajono savivaldybei suteikta parama projektui „Žalias kelias“", "Kalnų rajono savivaldybė"),
        ("Parama projektui „Žalias kelias“ skirta Kalnų muziejui", "Kalnų muziejus"),
        ("Parama projekto „Žalias kelias“ įgyvendinimui suteikta Kalnų vietos veiklos grupei", "Kalnų vietos veiklos grupė"),
        ("Parama projektui „Žalias kelias“ skirta vaikams, lankantiems Kalnų gimnaziją", None),
        ("Atbalsts projektam “Zaļais ceļš” piešķirts Kalnu muzejam", "Kalnu muzejs"),
        ("Toetus projektile „Roheline tee“ määrati Mäe muuseumile", "Mäe muuseum"),
    ],
)
def test_to_whom_the_money_for_the_project_is_given_leads_it(sentence: str, lead: str | None) -> None:
    assert project_in(_with_more(f"{sentence}.")).get("lead_partner") == lead


#: By a word of the title: what makes a text of one sentence long enough for its language to be told.
_MORE_BY_TITLE: Final = {
    "kelias“": "Tai yra svarbu, nes žmonės nori gyventi gražiau.",
    "tee“": "See on oluline, sest inimesed tahavad elada paremini.",
}


def _with_more(sentence: str) -> str:
    """A text of a sentence and, where it is Lithuanian or Estonian, another one on nothing."""
    return f"{sentence} {next((words for name, words in _MORE_BY_TITLE.items() if name in sentence), '')}\n"


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("Projekti „Roheline tee“ eestvedaja on Jõe Ülikool.", {"Jõe Ülikool": "lead"}),
        ("Projekti „Roheline tee“ elluviija Jõe Ülikool korraldab laagri.", {"Jõe Ülikool": "lead"}),
        ("Projekti „Roheline tee“ koordinaatoriks on Jõe Ülikool.", {"Jõe Ülikool": "lead"}),
        ("Jõe Ülikool on projekti „Roheline tee“ elluviija.", {"Jõe Ülikool": "lead"}),
        ("Jõe Ülikool algatas projekti „Roheline tee“.", {"Jõe Ülikool": "lead"}),
        ("Jõe Ülikooli poolt juhitava projekti „Roheline tee“ eelarve on suur.", {"Jõe Ülikool": "lead"}),
        ("Jõe Ülikooli veetav projekt „Roheline tee“ algas.", {"Jõe Ülikool": "lead"}),
        ("Jõe Ülikooli eestvedamisel algas projekt „Roheline tee“.", {"Jõe Ülikool": "lead"}),
        (
            "Projekti „Roheline tee“ raames ehitatakse Jõe Vallavalitsuse eestvõttel koostöös Mäe Muuseumiga sild.",
            {"Jõe Vallavalitsus": "lead", "Mäe Muuseum": "partner"},
        ),
        ("Projektas „Žalias kelias“ prasidėjo. Projekto „Žalias kelias“ vykdytojas Kalnų gimnazija kviečia.", {"Kalnų gimnazija": "lead"}),
        ("Kalnų gimnazija yra projekto „Žalias kelias“ vykdytoja.", {"Kalnų gimnazija": "lead"}),
        ("Kalnų biblioteka, projekto „Žalias kelias“ pareiškėja, kviečia visus.", {"Kalnų biblioteka": "lead"}),
        ("Projekti „Roheline tee“ koordinaator Jõe Ülikooli juures rääkis tulemustest.", {}),
        ("Projektas „Žalias kelias“ prasidėjo. Projekto „Žalias kelias“ vykdytoja Kalnų gimnazijos mokytoja kviečia.", {}),
        ("Jõe Vallavalitsuse eestvedamisel toimus seminar. Projekt „Roheline tee“ kestab kaks aastat.", {}),
        ("Külarahva eestvedamisel algas projekt „Roheline tee“. Jõe Muuseumi lähedal avati kohvik.", {}),
    ],
)
def test_whoever_is_named_beside_the_words_for_doing_or_leading_is_in_charge(sentence: str, roles: dict[str, str]) -> None:
    assert {name: role for name, (role, _) in partners_in(_with_more(sentence)).items()} == roles


def test_what_one_of_several_projects_does_under_somebody_s_lead_has_it_as_lead() -> None:
    text = (
        "Toetati järgmisi projekte:\n«Silver Rivers» - viis loodushoiuga tegelevat institutsiooni ühendavad jõud, et korraldada üritusi.\n"
        "«Old Road Days» - inimesi toob kokku uus tee. Jõe Maavalitsuse eestvõttel rekonstrueeritakse koos Mäe Muuseumiga vana maantee.\n"
    )
    rivers, road = projects_in(text)
    assert (rivers["partner_count"], road["lead_partner"]) == (5, "Jõe Maavalitsus")
    assert {partner["name"]: partner["role"] for partner in road["partners"]} == {"Jõe Maavalitsus": "lead", "Mäe Muuseum": "partner"}


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Projektis „Roheline tee“ ühendavad jõud viis asutust.", 5),
        ("Projekt „Roheline tee“ ühendab viit asutust.", 5),
        ("Keturios savivaldybės suvienijo jėgas projekte „Žalias kelias“.", 4),
        ("Projektas „Žalias kelias“ jungia penkias mokyklas.", 5),
        ("Projekti „Roheline tee“ partneriteks on 12 omavalitsust.", 12),
        ("Projekto „Žalias kelias“ partneriai yra 12 savivaldybių.", 12),
        ("Projekt „Roheline tee“ algas. Mäel ühendavad jõud viis sõpra.", None),
    ],
)
def test_those_who_join_forces_are_counted(sentence: str, count: int | None) -> None:
    assert project_in(_with_more(sentence)).get("partner_count") == count


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("Jõe ja Mäe vald viivad üheskoos ellu projekti „Roheline tee“.", {"Jõe vald": None, "Mäe vald": None}),
        ("Projekti „Roheline tee“ partnerid on Jõe ja Mäe vald.", {"Jõe vald": "partner", "Mäe vald": "partner"}),
        (
            "Projekti „Roheline tee“ viib ellu Järve Muuseum koos Jõe ja Mäe vallavalitsusega.",
            {"Järve Muuseum": "lead", "Jõe vallavalitsus": "partner", "Mäe vallavalitsus": "partner"},
        ),
        ("Projektiga „Roheline tee“ liitusid Jõe Muuseum ja Mäe Kool.", {"Jõe Muuseum": "partner", "Mäe Kool": "partner"}),
        ("Projekti „Roheline tee“ konsortsiumisse kuuluvad Jõe Muuseum ja Mäe Kool.", {"Jõe Muuseum": "partner", "Mäe Kool": "partner"}),
        ("Projektis „Roheline tee“ on juhtrollis Jõe Vallavalitsus.", {"Jõe Vallavalitsus": "lead"}),
        ("Suure projekti „Roheline tee“ eest vastutab Jõe Vallavalitsus.", {"Jõe Vallavalitsus": "lead"}),
        ("Suure projekti „Roheline tee“ eest vastutab Jõe Ülikooli metsanduse osakond.", {}),
        ("Projekti „Roheline tee“ juhib Jõe Linnavalitsus. Projekti raames rajab Jõe linn tee.", {"Jõe Linnavalitsus": "lead"}),
        ("Jõe Külaselts, mis sai toetust mullu, viib ellu projekti „Roheline tee“.", {"Jõe Külaselts": "lead"}),
        ("Projekti „Roheline tee“ toel soetas Jõe vald tuletõrjeauto.", {"Jõe vald": None}),
        ("Jõe vald soetas projekti „Roheline tee“ raames tuletõrjeauto.", {"Jõe vald": None}),
        ("Jõe Muuseum teeb projektis „Roheline tee“ koostööd Mäe Kooliga.", {"Jõe Muuseum": None, "Mäe Kool": "partner"}),
        ("Jõe Muuseum teeb Mäe Kooliga koostööd projektis „Roheline tee“.", {"Jõe Muuseum": None, "Mäe Kool": "partner"}),
        ("Projekt „Roheline tee“ algas mullu. Jõe Muuseum teeb koostööd Mäe Kooliga näituse tegemisel.", {}),
        (
            "Prie projekto „Žalias kelias“ prisijungė Upės muziejus ir Kalnų biblioteka.",
            {"Upės muziejus": "partner", "Kalnų biblioteka": "partner"},
        ),
        ("Už 1,2 mln. eurų vertės projektą „Žalias kelias“ atsakinga Kalnų biblioteka.", {"Kalnų biblioteka": "lead"}),
        ("Projekte „Žalias kelias“ lyderio vaidmuo atiteko Kalnų bibliotekai.", {"Kalnų biblioteka": "lead"}),
        ("Kalnų biblioteka laimėjo finansavimą projektui „Žalias kelias“.", {"Kalnų biblioteka": "lead"}),
        ("Įgyvendindama projektą „Žalias kelias“ Kalnų biblioteka įsigijo automobilį.", {"Kalnų biblioteka": "lead"}),
        ("Kalnų biblioteka baigė projektą „Žalias kelias“.", {"Kalnų biblioteka": "lead"}),
        ("Fondas remia Kalnų bibliotekos projektą „Žalias kelias“.", {"Kalnų biblioteka": "lead"}),
        ("Projektas „Žalias kelias“ patvirtintas; pareiškėjui AB „Kalnas“ numatyta parama.", {"AB „Kalnas“": "lead"}),
        ("Kalnų biblioteka yra projekto „Žalias kelias“ lyderė.", {"Kalnų biblioteka": "lead"}),
        ("Kalnų „Saulės“ progimnazija dalyvauja projekte „Žalias kelias“.", {"Kalnų „Saulės“ progimnazija": None}),
        ("Lietuvos bibliotekos tęsia projektą „Žalias kelias“.", {}),
        ("Projekti „Roheline tee“ partneriteks on 12 omavalitsust, elluviijaks Jõe Muuseum.", {"Jõe Muuseum": "lead"}),
        (
            "Projektą „Žalias kelias“ inicijavo Kalnų vietos veiklos grupė, o jo partneriais tapo Upės muziejus ir Kalnų biblioteka.",
            {"Kalnų vietos veiklos grupė": "lead", "Upės muziejus": "partner", "Kalnų biblioteka": "partner"},
        ),
    ],
)
def test_who_joins_answers_for_or_works_in_a_project_of_the_neighbours(sentence: str, roles: dict[str, str | None]) -> None:
    assert {name: role for name, (role, _) in partners_in(_with_more(sentence)).items()} == roles


@pytest.mark.parametrize(
    ("sentence", "lands"),
    [
        ("Projekti „Roheline tee“ juhtpartner on Riia Muuseum, Eestit esindab Jõe Muuseum.", {"Riia Muuseum": None, "Jõe Muuseum": "EE"}),
        (
            "Pagrindinis projekto „Žalias kelias“ vykdytojas – Rygos muziejus, Lietuvai atstovauja Upės muziejus.",
            {"Rygos muziejus": None, "Upės muziejus": "LT"},
        ),
    ],
)
def test_the_country_that_the_next_one_stands_for_is_not_that_of_the_one_before(sentence: str, lands: dict[str, str | None]) -> None:
    assert {name: land for name, (_, land) in partners_in(_with_more(sentence)).items()} == lands


def test_a_label_for_the_lead_may_stand_right_before_a_legal_form_and_a_name() -> None:
    text = "Projekt nr 3.2.0501.11-0901\n„Mäeküla külastuskeskus“\nSee on väga oluline, sest on vaja.\nToetuse saaja SA Mäeküla\n"
    assert project_in(text)["lead_partner"] == "SA Mäeküla"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"{LATVIAN}Projektā piedalās četras organizācijas", "Upes akadēmija, Dales skola, Kalnu muzejs, CPK Lecce"),
        (f"{ENGLISH}The project unites four organizations", "Upe Academy, Dale School, Hill Museum, CPK Lecce"),
        (f"{LITHUANIAN}Projekte dalyvauja keturios organizacijos", "Upės akademija, Slėnio mokykla, Kalnų muziejus, CPK Lecce"),
        (f"{ESTONIAN}Projektis osalevad organisatsioonid", "Jõe Akadeemia, Oru Kool, Mäe Muuseum, CPK Lecce"),
    ],
)
def test_brackets_behind_a_kind_of_bodies_that_take_part_name_them(text: str, names: str) -> None:
    assert partners_in(f"{text} ({names}).\n") == dict.fromkeys(names.split(", "), ("partner", None))


@pytest.mark.parametrize(
    "text",
    [
        f"{LATVIAN}Projektā piedalās četras skolas (Rīga, Cēsis, Valka, Talsi).",
        f"{ENGLISH}The project supports four organizations (Hill Academy, Dale School, Upe Museum, Lake Centre).",
    ],
)
def test_places_and_those_whom_a_project_is_for_in_brackets_take_no_part(text: str) -> None:
    assert partners_in(f"{text}\n") == {}


def test_those_who_take_part_in_brackets_behind_a_title_are_no_short_name_of_it() -> None:
    text = "Four organisations take part in the project “Gifted Minds for All” (Hill Academy, Dale School, Upe Museum).\n"
    assert project_in(text)["title"] == project_in(text)["acronym"] == "Gifted Minds for All"


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        # two labels in a sentence
        (
            "Projekta iesniedzējs – Kalnu pilsētas pašvaldība un projekta Sadarbības partneris – Upes novada pašvaldība. Darbi sākti.",
            {"Kalnu pilsētas pašvaldība": "lead", "Upes novada pašvaldība": "partner"},
        ),
        (
            "Projekta sadarbības partneris – Upes muzejs un projekta vadošais partneris – Kalnu dome.",
            {"Kalnu dome": "lead", "Upes muzejs": "partner"},
        ),
        # one of those whose project is named between
        (
            "Upes muzejs ir viens no 14 projekta “Zaļais ceļš” jeb GREENWAY (Nr. LLI-901) partneriem.",
            {"Upes muzejs": "partner"},
        ),
        ("Upes muzejs kā viens no astoņiem projekta “Zaļais ceļš” partneriem gatavo izstādi.", {"Upes muzejs": "partner"}),
        # mixed cases and languages, up to the verb
        (
            "Projekta partneri no Kalnu vidusskolas, I.I.S.S. “Marco Polo” un Kauno technologijų mokymo centras pārrunāja turpmāko.",
            {"Kalnu vidusskola": "partner", "I.I.S.S. “Marco Polo”": "partner", "Kauno technologijų mokymo centras": "partner"},
        ),
        (
            "Projekta partneri no Kalnu vidusskolas, Gymnasium am Berg un Kauno Jono mokykla tikās Rīgā.",
            {"Kalnu vidusskola": "partner", "Gymnasium am Berg": "partner", "Kauno Jono mokykla": "partner"},
        ),
        # two that are counted, and their list
        (
            "Projekta īstenošanā tika iesaistīti 2 partneri no Latvijas un Lietuvas - Kalnu glābšanas dienests, Upes VUGD.",
            {"Kalnu glābšanas dienests": "partner", "Upes VUGD": "partner"},
        ),
        ("Projekta īstenošanā tika iesaistīti 2 partneri no Latvijas un Lietuvas - Anna Liepa, Jānis Kalns.", {}),
        # as partners, the title between; who is only counted ends the list
        (
            "Projektā “Zaļais ceļš” kā partneri darbojas Kalnu dome, Upes muzejs un Ezera skola, kā arī deviņi asociētie partneri.",
            {"Kalnu dome": None, "Upes muzejs": "partner", "Ezera skola": "partner"},
        ),
        # several of a kind are no body
        ("Piecas skolas uzsāka projektu “Zaļais ceļš”.", {}),
    ],
)
def test_those_who_take_part_are_told_beside_their_label_their_count_or_their_land(sentence: str, roles: dict[str, str | None]) -> None:
    assert {name: role for name, (role, _) in partners_in(f"{LATVIAN}\n\n{sentence}\n").items()} == roles


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Kalnu ostas pārvalde 2019.gadā projekta ietvaros iecerējusi izmērīt ostas dziļumus.", "Kalnu ostas pārvalde"),
        ("Projekta ietvaros Kalnu ostas pārvalde ir paredzējusi padziļināt kanālu.", "Kalnu ostas pārvalde"),
        ("Kalnu dome projektā paredz 2020. gadā labiekārtot piestātni.", "Kalnu dome"),
        ("Kalnu skola, turpinot īstenot projektu “Zaļais ceļš”, aicina uz nodarbībām.", "Kalnu skola"),
        (
            "SIA “Kalnu siltums”, turpinot īstenot projektu “Zaļais ceļš”, sludina konkursu par katlumājas celtniecību.",
            "SIA “Kalnu siltums”",
        ),
        # guests and those who are hired
        ("Kalnu domes delegācija projekta ietvaros plāno apmeklēt Upes muzeju.", None),
        ("SIA “Kalnu būve” projekta ietvaros plāno izbūvēt piestātni.", None),
        ("SIA “Kalnu būve”, īstenojot projektu “Zaļais ceļš”, pabeidza ceļa izbūvi.", None),
        ("Kalnu ministrija plāno izsludināt jaunu projektu konkursu.", None),
        ("Kalnu ministrija, īstenojot projektu konkursu, organizē seminārus.", None),
    ],
)
def test_whoever_plans_or_buys_something_within_the_project_takes_part(sentence: str, name: str | None) -> None:
    assert list(partners_in(LATVIAN + sentence)) == ([name] if name else [])


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Kalnu dome šogad kļuvusi par projekta “Zaļais ceļš” partneri.", "partner"),
        ("Kalnu dome kļūs par vadošo partneri starptautiskā projektā.", "lead"),
        ("Kalnu dome piedalās projektā “Zaļais ceļš” kā sadarbības partneris.", "partner"),
        ("Kalnu dome nolēma piedalīties projektā “Zaļais ceļš” kā partneris.", "partner"),
        ("Deputāti atbalstīja Kalnu domes dalību projektā “Zaļais ceļš” partnera statusā.", "partner"),
        ("Atbalstīt Kalnu domes dalību projektā “Zaļais ceļš”.", None),
        ("Kalnu dome uzsākusi dalību projektā “Zaļais ceļš”.", None),
        ("Kalnu dome darbosies Erasmus+ projektā “Zaļais ceļš”.", None),
        ("Kalnu dome projektā “Zaļais ceļš” pārstāv Latviju.", "partner"),
        # who does it, beside what the sentence is about
        ("Kalnu dome aicina pieteikties nodarbībām projektā “Zaļais ceļš”, kuru tā īsteno ar fonda atbalstu.", "lead"),
        ("Pērn Kalnu dome startēja konkursā un ieguva finansējumu projektam “Zaļais ceļš”.", "lead"),
        ("Konsorciju projektā “Zaļais ceļš” vada Kalnu dome.", "lead"),
        ("Projekta “Zaļais ceļš” autore un īstenotāja ir Kalnu dome.", "lead"),
    ],
)
def test_who_joins_a_project_and_who_does_it_are_told_by_the_verb(sentence: str, role: str | None) -> None:
    assert {name: told for name, (told, _) in partners_in(LATVIAN + sentence).items()} == {"Kalnu dome": role}


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "Projektam izveidots konsorcijs, kurā ietilpst Kalnu dome, Upes institūts un SIA “Ezeri”.",
            {"Kalnu dome", "Upes institūts", "SIA “Ezeri”"},
        ),
        ("Projekta konsorcijā ir Kalnu dome, Upes institūts un SIA “Ezeri”.", {"Kalnu dome", "Upes institūts", "SIA “Ezeri”"}),
        ("Kalnu dome, Upes institūts un Ezera skola ķērušās pie projekta īstenošanas.", {"Kalnu dome", "Upes institūts", "Ezera skola"}),
        ("Sadarbībā ar Norvēģijas partneri “Fjell kommune” Kalnu dome īsteno projektu.", {"“Fjell kommune”", "Kalnu dome"}),
        ("Pie projekta “Zaļais ceļš” strādā arī Kalnu dome un Upes institūts.", {"Kalnu dome", "Upes institūts"}),
        ("Projektam “Zaļais ceļš” pievienojās arī Kalnu dome un Upes institūts.", {"Kalnu dome", "Upes institūts"}),
        ("Par projekta partneriem kļuvuši Kalnu dome un Upes institūts.", {"Kalnu dome", "Upes institūts"}),
        ("Kalnu dome ir piesaistījusi 200 000 eiro projektam “Zaļais ceļš”.", {"Kalnu dome"}),
        ("Kalnu dome kopā ar uzņēmumiem “Upe” un “Ezers” īsteno projektu.", {"Kalnu dome", "uzņēmums “Upe”", "“Ezers”"}),
        # where it is done is no body that does it
        ("Fonda projektu “Zaļais ceļš” Kalnu novadā īsteno pašvaldība.", set()),
        # guests of a meeting, one who was asked, and the project of others
        ("Kalnu dome piedalījās projekta “Zaļais ceļš” sanāksmē.", set()),
        ("Kalnu dome saņēma uzaicinājumu kļūt par partneri projektā “Zaļais ceļš”.", set()),
    ],
)
def test_a_consortium_and_a_quoted_partner_are_named_behind_the_words_for_them(sentence: str, names: set[str]) -> None:
    assert set(partners_in(f"{LATVIAN}Darbi sākti. {sentence}\n")) == names


@pytest.mark.parametrize(
    "text",
    [
        "Aģentūra apstiprinājusi Kalnu pilsētas domes projektu zaļās zonas sakārtošanai “Saules taka”.",
        "Apstiprināts Kalnu pilsētas domes projekts par parka atjaunošanu “Saules taka”.",
        (
            "Apstiprinātie projekti:\n\n• Kalnu pilsētas domes projekts ielu pārbūvei un ēkas celtniecībai “Saules taka”, AF finansējums – "
            "10 miljoni eiro;"
        ),
    ],
)
def test_what_a_project_is_for_may_stand_between_its_owner_and_its_name(text: str) -> None:
    assert project_in(text)["lead_partner"] == "Kalnu pilsētas dome"


@pytest.mark.parametrize(
    "text",
    [
        "Par projekta “Parka atjaunošana” īstenošanu atbild Kalnu novada pašvaldība.",
        "Kalnos sācies projekts “Parka atjaunošana”. Projekta mērķis ir atjaunot parku. To īsteno Kalnu novada pašvaldība.",
    ],
)
def test_words_of_a_title_that_look_like_a_body_do_not_hide_who_carries_it_out(text: str) -> None:
    assert project_in(text)["lead_partner"] == "Kalnu novada pašvaldība"


@pytest.mark.parametrize(
    ("sentence", "lead"),
    [
        ("To koordinē biedrība Kalnu izglītības apvienība.", "Kalnu izglītības apvienība"),
        (
            "To koordinē sabiedriskā organizācija - biedrība Kalnu izglītības apvienība, kuras mērķis ir mācīt.",
            "Kalnu izglītības apvienība",
        ),
        ("7. maijā granta līgumu parakstīja programmas vadošā iestāde un Kalnu novada pašvaldība.", "Kalnu novada pašvaldība"),
        ("Dienests apstiprinājis biedrības “Kalnu ļaudis” projekta iesniegumu Nr. 22-01-AL15-A019.2202-000007.", "biedrība “Kalnu ļaudis”"),
        ("Vizītē bija kolēģi no projekta vadošā partnera - Beļģijas pilsētas Ģentes pašvaldības.", "Ģentes pašvaldība"),
    ],
)
def test_who_leads_may_stand_behind_what_it_is(sentence: str, lead: str) -> None:
    assert project_in(f"Noris projekts “Saules taka”. {sentence}")["lead_partner"] == lead


@pytest.mark.parametrize(
    "sentence",
    [
        "Projekta partneris no Valkas puses ir Kalnu muzejs.",
        "Projekta partneris no Latvijas puses ir Kalnu muzejs.",
        "Projekta partneris Valkā ir Kalnu muzejs.",
    ],
)
def test_from_where_a_partner_is_may_stand_before_its_name(sentence: str) -> None:
    partners = project_in(f"Noris projekts “Saules taka”. {sentence}")["partners"]
    assert [partner["name"] for partner in partners] == ["Kalnu muzejs"]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Projekta partneris no Valkas puses ir Latvijas - Igaunijas institūts.", {"Latvijas - Igaunijas institūts"}),
        (
            "Projektā piedalās 24 partneri no Latvijas - Latvijas Ceļu asociācija un Kalnu muzejs.",
            {"Latvijas Ceļu asociācija", "Kalnu muzejs"},
        ),
        (
            "Projekta dalībnieki ir Jaunpils pagasts (Cēsu rajons), Kalnu novads, Balvi, Upes novads, Pļaviņas (Aizkraukles rajons).",
            {"Jaunpils pagasts", "Kalnu novads", "Balvi", "Upes novads", "Pļaviņas"},
        ),
        (
            "Pieci partneri – Kalnu novada pašvaldība, Upes muzejs un Ezera vidusskola – kopīgi izveidos taku.",
            {"Kalnu novada pašvaldība", "Upes muzejs", "Ezera vidusskola"},
        ),
    ],
)
def test_where_names_of_partners_begin_and_end(sentence: str, names: set[str]) -> None:
    partners = project_in(f"Noris projekts “Saules taka”. {sentence}")["partners"]
    assert {partner["name"] for partner in partners} == names


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        (
            "Skiriamos lėšos Upių bendruomenės pateiktam projektui „Erdvės prie upės“ ir Ežerų bendruomenės projektui „Takas prie ežero“.",
            ["Upių bendruomenė", "Ežerų bendruomenė"],
        ),
        (
            "Skiriamos lėšos Upių bendruomenės projektui „Erdvės prie upės“ ir Ežerų bendruomenės projektui „Takas prie ežero“.",
            ["Upių bendruomenė", "Ežerų bendruomenė"],
        ),
        (
            "Toetust saavad MTÜ Mäe Seltsi projekt „Rohelise raja ehitamine“ ja Jõe Vallavalitsuse projekt „Laste mänguväljak“.",
            ["MTÜ Mäe Selts", "Jõe Vallavalitsus"],
        ),
        (
            "Toetust saavad MTÜ Mäe Selts esitatud projekt „Rohelise raja ehitamine“ ja Jõe Vallavalitsuse projekt „Laste mänguväljak“.",
            ["MTÜ Mäe Selts", "Jõe Vallavalitsus"],
        ),
        (
            "Tika atbalstīts Upes pagasta pārvaldes iesniegtais projekts “Zaļā taka” un Kalnu pamatskolas projekts “Bērnu laukums”.",
            ["Upes pagasta pārvalde", "Kalnu pamatskola"],
        ),
    ],
)
def test_of_several_projects_each_is_led_by_whoever_stands_right_before_it(text: str, leads: list[str]) -> None:
    assert [project.get("lead_partner") for project in projects_in(f"{text}\n")] == leads


def test_a_sentence_on_the_projects_of_two_gives_each_what_is_said_of_it() -> None:
    projects = projects_in(
        "Skiriamos lėšos Upių bendruomenės projektui „Erdvės prie upės“ ir Ežerų bendruomenės projektui „Takas prie ežero“. "
        "Nutarta Upių bendruomenės projektui skirti 8 000,50 Eur paramos sumą, Ežerų bendruomenės projektui – 9 000,10 Eur paramos sumą.\n"
    )
    assert [project.get("eu_funding") for project in projects] == [8000.5, 9000.1]
    assert [[partner["name"] for partner in project["partners"]] for project in projects] == [["Upių bendruomenė"], ["Ežerų bendruomenė"]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Projekti „Puisniidud“ partneriteks olid Keskkonnaamet, Mäe Ühing ning kaks Eesti ülikooli: Eesti Maaülikool ja Tartu Ülikool.",
            {"Keskkonnaamet", "Mäe Ühing", "Eesti Maaülikool", "Tartu Ülikool"},
        ),
        (
            "Projekto „Takas“ partneriai yra Kalnų muziejus ir 2 Latvijos savivaldybės: Bauskos savivaldybė ir Dobelės savivaldybė.",
            {"Kalnų muziejus", "Bauskos savivaldybė", "Dobelės savivaldybė"},
        ),
        (
            "The partners of the project “Path” are the Hill Museum, the River Club and two Latvian schools: Hill School and Dale School.",
            {"Hill Museum", "River Club", "Hill School", "Dale School"},
        ),
    ],
)
def test_how_many_of_a_kind_follow_in_a_list_is_no_part_of_a_name(text: str, names: set[str]) -> None:
    assert set(partners_in(f"{text}\n")) == names


def test_those_from_among_whom_somebody_gets_support_do_not_get_it() -> None:
    text = "Eesti kõrgkoolidest sai toetust Mäe Ülikooli projekt „Rohelise raja ehitamine“.\n"
    assert "Eesti kõrgkoolidest" not in partners_in(text)


def test_a_body_before_a_municipality_shares_no_noun_with_it() -> None:
    text = "Metsa Instituut, Mere Haigla ja Mäe linnavalitsus osalevad projektis „Rohelised teed kõigile“. Loodus on ilus ka talvel.\n"
    assert set(partners_in(text)) == {"Metsa Instituut", "Mere Haigla", "Mäe linnavalitsus"}


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("Kalnu mācību padome (KMP) Projektu “Klusie krasti” īsteno kopš 2012. gada.", "Kalnu mācību padome"),
        ("Kalnu skola projektu “Klusie krasti” (KLUSI) īsteno no 2012. gada 3. maija.", "Kalnu skola"),
        ("Upju projektu “Klusie krasti” īsteno biedrība “Kalnu vējš”.", "biedrība “Kalnu vējš”"),
        ("Biedrības “Kalnu vējš” jauniešu apmaiņas projekts “Klusie krasti” sākas vasarā.", "Biedrība “Kalnu vējš”"),
        ("Apstiprināta Kalnu novada pašvaldības projekta ideja “Klusie krasti”.", "Kalnu novada pašvaldība"),
        ("Kalnu novada pašvaldības deputāti nolēma atbalstīt projekta “Klusie krasti” dalību konkursā.", "Kalnu novada pašvaldība"),
        ("Kalnu novada dome nolēma iesniegt projektu “Klusie krasti” fonda konkursā.", "Kalnu novada dome"),
        ("Kalnu novada dome atbalstīja projekta “Klusie krasti” sagatavošanu un iesniegšanu.", "Kalnu novada dome"),
        ("Kalnu novada dome atbalstīja biedrības “Upe” projekta “Klusie krasti” iesniegšanu.", "biedrība “Upe”"),
        ("Uzraudzības padome atbalstīja projekta “Klusie krasti” iesniegšanu.", None),
        (
            "Biedrība “Kalnu vējš” piedalījās “Upju partnerības” projektu konkursā un ieguva finansējumu projektam “Klusie krasti”.",
            "Biedrība “Kalnu vējš”",
        ),
        (
            "Kalnu skola piedalījās projektu konkursā, un biedrība “Upe” ieguva finansējumu projekta “Klusie krasti” īstenošanai.",
            "biedrība “Upe”",
        ),
        ("The River University-led project “Silent Shores” began in 2019.", "River University"),
        ("Kalnu skola vienojusies ar Centrālo finanšu un līgumu aģentūru par ESF projekta “Klusie krasti” īstenošanu.", "Kalnu skola"),
        ("Kalnu novada dome savam projektam piešķīrusi nosaukumu “Klusie krasti”.", "Kalnu novada dome"),
        ("Kalnu skola savā projektā “Klusie krasti” stāda kokus.", "Kalnu skola"),
        ("Hill School describes its project “Silent Shores” as a success.", "Hill School"),
        ("Konkursā Kalnu muzejs ar savu projektu “Klusie krasti” ieguva finansējumu.", "Kalnu muzejs"),
        (
            (
                "Kalnų ministerija, viešoji įstaiga Centrinė projektų valdymo agentūra, ir viešoji įstaiga Upės ligoninė, "
                "atstovaujama gydytojos, sudarė projekto „Tylūs krantai ir slėniai“ finansavimo sutartį."
            ),
            "Upės ligoninė",
        ),
    ],
)
def test_whose_project_a_clause_names(text: str, lead: str | None) -> None:
    assert project_in(f"{text}\n").get("lead_partner") == lead


def test_who_takes_part_in_a_contest_of_projects_is_no_partner_yet() -> None:
    text = "Kalnu skola piedalījās atklātā projektu konkursā. Projekts “Klusie krasti” sākas rudenī.\n"
    assert "partners" not in project_in(text)


@pytest.mark.parametrize(
    "ahead", ["Kalnu pašvaldība piedalās projektu programmā „Eiropa pilsoņiem”", "Kalnu skola piedalās jauniešu projektu programmās"]
)
def test_whoever_takes_part_in_a_programme_of_projects_takes_none_in_a_project_by_that(ahead: str) -> None:
    text = f"{ahead}\n\nUpes novada delegācija būs projektā “Zaļais ceļš”. Upes novada Izglītības pārvalde ir projekta partneris.\n"
    assert partners_in(text) == {"Upes novada Izglītības pārvalde": ("partner", None)}


@pytest.mark.parametrize("where", ["Kalnciema pagastā", "Kalnu novadā", "Upes pilsētā"])
def test_where_something_is_built_within_a_project_has_no_project(where: str) -> None:
    assert partners_in(f"{where} LEADER projekta “Rotaļu laukuma labiekārtošana” ietvaros ir uzstādīta piramīda.\n") == {}


@pytest.mark.parametrize("whose", ["Kurzemes un Lietuvas", "Latvijas un Igaunijas"])
def test_councils_of_regions_are_none_by_name(whose: str) -> None:
    text = (
        f"Projekts “Zaļās takas” (LLI-901) sākas. Projekta partneri ir {whose} pašvaldības, vadošais partneris – Upes novada pašvaldība.\n"
    )
    assert partners_in(text) == {"Upes novada pašvaldība": ("lead", None)}


def test_when_an_application_was_handed_in_may_stand_before_the_verb() -> None:
    text = "LAD ir apstiprinājis Lejas pagasta pārvaldes 2023. gada 14. martā iesniegto projekta iesniegumu “Zaļais ceļš”.\n"
    assert partners_in(text) == {"Lejas pagasta pārvalde": ("lead", None)}


@pytest.mark.parametrize(
    "text",
    [
        "Fonda līdzfinansētais Kalnu muzeja individuālais projekts Nr. LV0020 “Saules taka” turpinās.",
        "Darbi norisinājās projekta “Saules taka” ietvaros, ko Kalnu muzejs iesniedza konkursā.",
        "Apstiprināts projekts “Saules taka”, ko Kalnu muzejs 2019. gadā sagatavoja.",
        "Kalnu muzejs 2016. gada pavasarī iesniedza projekta “Saules taka” pieteikumu.",
    ],
)
def test_whose_a_project_is_and_who_has_handed_it_in(text: str) -> None:
    assert project_in(text)["lead_partner"] == "Kalnu muzejs"


def test_of_several_who_have_begun_a_project_together_none_leads() -> None:
    project = project_in("Kalnu muzejs kopā ar Upes skolu un 20 citiem partneriem ir sākuši īstenot projektu “Saules taka”.")
    assert "lead_partner" not in project
    assert {partner["name"] for partner in project["partners"]} == {"Kalnu muzejs", "Upes skola"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Notika projektā “Kalnu taka” īstenotā gidu apmācību sesija, kuru organizē Kalnu reģions sadarbībā ar Upju gidu asociāciju.",
            set(),
        ),
        (
            "Įgyvendinant projektą „Kalnų takas“ vyko mokymų savaitė, kurią organizuoja Kalnų muziejus kartu su Upių asociacija.",
            set(),
        ),
        (
            "Tiek īstenots projekts “Kalnu taka”, ko organizē Kalnu muzejs sadarbībā ar Upju gidu asociāciju.",
            {"Upju gidu asociācija"},
        ),
    ],
)
def test_with_whom_an_event_is_held_is_no_partner(text: str, names: set[str]) -> None:
    assert {name for name, (role, _) in partners_in(f"{text}\n").items() if role == "partner" and "muz" not in name} == names


@pytest.mark.parametrize(
    ("sentence", "lead"),
    [
        ("Projekta vadību un koordinēšanu veic Upes Universitāte.", "Upes Universitāte"),
        ("Projekta “Kalnu taka” koordinēšanu nodrošina Upes reģions.", "Upes reģions"),
        ("Projekta administrēšanu un vadību nodrošina Upes reģions.", "Upes reģions"),
        ("Projekta vadību un administrēšanu uzņemas Upes Universitāte, sadarbojoties 12 partneriem.", "Upes Universitāte"),
        ("Projekta “Kalnu taka” uzraudzību veic Lauku atbalsta dienests.", None),
        ("Projekta “Kalnu taka” administrēšanu veic Lauku atbalsta dienests.", None),
    ],
)
def test_whoever_manages_the_project_leads_it_and_not_whoever_watches_over_it(sentence: str, lead: str | None) -> None:
    leads = [name for name, (role, _) in partners_in(f"Projekts “Kalnu taka”\n\n{sentence}\n").items() if role == "lead"]
    assert leads == ([lead] if lead else [])


@pytest.mark.parametrize(
    ("page", "sentence", "name"),
    [
        (LATVIAN, "Upes muzejs kopā ar 10 GREENWAY projekta partneriem rīkoja sanāksmi.", "Upes muzejs"),
        (LATVIAN, "Upes muzejs kopā ar pārējiem projekta partneriem piedalījās sanāksmē.", "Upes muzejs"),
        (LITHUANIAN, "Upių muziejus kartu su kitais projekto partneriais surengė susitikimą.", "Upių muziejus"),
        (ESTONIAN, "Jõe Muuseum koos teiste projekti partneritega korraldas kohtumise.", "Jõe Muuseum"),
        (ENGLISH, "River Museum together with the other project partners held a meeting.", "River Museum"),
    ],
)
def test_whoever_does_something_with_the_other_partners_is_one(page: str, sentence: str, name: str) -> None:
    assert name in partners_in(f"{page}\n\n{sentence}\n")


def test_whoever_does_something_with_partners_of_another_kind_need_be_none() -> None:
    assert not partners_in(f"{LATVIAN}\n\nLatvijas vēstniecība kopā ar projekta partneriem rīkoja sanāksmi.\n")


@pytest.mark.parametrize(
    "text",
    [
        "Kalna vald liitus Euroopa Liidu projektiga “Rohelised mäed”. Projekti eelarve on 9000 eurot.\n",
        "Kalna vald osaleb Euroopa Liidu projektis “Rohelised mäed”. Projekti eelarve on 9000 eurot.\n",
        "Euroopa Liidu projekt „Rohelised mäed“ sai toetust. Projekti eelarve on 9000 eurot.\n",
    ],
)
def test_the_union_leads_no_project_of_its_own(text: str) -> None:
    assert not [name for name in partners_in(text) if "Euroopa" in name]


_ET = "Vald on väga rõõmus, et see projekt on alanud ja kestab veel kaks aastat. "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Projektis „Rohelised mäed“ osalevad Mäe Linnavalitsus, Kalla, Lauka ja Ropka Vallavalitsused.\n",
            ["Kalla vallavalitsus", "Lauka vallavalitsus", "Mäe Linnavalitsus", "Ropka vallavalitsus"],
        ),
        (
            "Projekti „Rohelised mäed“ partnerid on Kalla, Lauka ja Ropka Vallavalitsused.\n",
            ["Kalla vallavalitsus", "Lauka vallavalitsus", "Ropka vallavalitsus"],
        ),
        (
            "Projektis „Rohelised mäed“ osalevad Eestist lisaks Orukse vallale Mäe linn, Kalla vald ja Ropka vald.\n",
            ["Kalla vald", "Mäe linn", "Ropka vald"],
        ),
    ],
)
def test_estonian_governments_share_their_noun_and_others_are_meant_besides(text: str, found: list[str]) -> None:
    assert sorted(partners_in(_ET + text)) == found


def test_governments_that_share_a_noun_that_was_not_understood_are_not_taken_in_part() -> None:
    text = (
        "Projektis osalevad Eestist lisaks Orukse Vallavalitsusele Mäe Linnavalitsus, Kalla, Lauka, Sooniste ja Ropka Vallavalitsused."
        " Projekti „Rohelised mäed“ eelarve on 9000 eurot.\n"
    )
    assert not [name for name in partners_in(_ET + text) if "lisaks" in name or "," in name or name in ("Kalla", "Ropka Vallavalitsused")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Projektas „Žali kalnai“ įgyvendinamas Kalnų rajone. Projekto darbus vykdo UAB „Statyba“, pasirašiusi sutartį.\n", []),
        ("Projektas „Žali kalnai“ įgyvendinamas Kalnų rajone. Projektą vykdo Kalnų muziejus.\n", ["Kalnų muziejus"]),
        ("Projektas „Žali kalnai“ įgyvendinamas Upės muziejaus.\n", ["Upės muziejus"]),
    ],
)
def test_where_a_lithuanian_project_is_done_and_who_does_its_works_is_not_who_leads_it(text: str, found: list[str]) -> None:
    assert sorted(partners_in(text)) == found


def test_whom_a_partner_comes_along_with_is_no_part_of_its_name() -> None:
    text = (
        "The project “Green Hills” is launched. "
        "The beneficiaries were Dale University and Hill University, along with Dale Forum and the Ministry of Hills.\n"
    )
    assert not [name for name in partners_in(text) if "along with" in name]


@pytest.mark.parametrize(
    ("sentence", "partners"),
    [
        ("The contract for the project was signed by Hill University in May.", {"Hill University": ("lead", None)}),
        ("The contract on the project “Green Way” has been signed by the Hill Museum and the Ministry.", {"Hill Museum": ("lead", None)}),
    ],
)
def test_whoever_first_signed_the_contract_on_the_project_leads_it(sentence: str, partners: Partners) -> None:
    assert partners_in(ENGLISH + sentence + "\n") == partners


@pytest.mark.parametrize(
    "sentence",
    [
        "Biedrība pērn iesniedza Upes partnerībai projektu “Zaļais ceļš”. Tas ilgs gadu.",
        "Pērn jaunieši iesniedza partnerībai “Upes krasti” projektu “Zaļais ceļš”. Tas ilgs gadu.",
        "Pērn jaunieši iesniedza biedrībai “Upes krasti” projekta “Zaļais ceļš” pieteikumu. Tas ilgs gadu.",
    ],
)
def test_whoever_is_handed_a_project_does_not_lead_it(sentence: str) -> None:
    assert partners_in(sentence + "\n") == {}


def test_whose_work_it_is_in_which_others_take_part_is_no_partner_by_that() -> None:
    assert partners_in(f"{LATVIAN}Projektā piedalās Upju asociācijas (UA) ikgadējā pētījuma veikšanā.\n") == {}
