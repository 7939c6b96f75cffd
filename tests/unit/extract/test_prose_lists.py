"""Lists of bodies that a verb or a word for partners opens in a sentence: real kinds of names, in the frames that pages put them in."""

from __future__ import annotations

import pytest

from tests.samples import ENGLISH, ESTONIAN, LATVIAN, LITHUANIAN, partners_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            f"{LATVIAN}Projektā piedalās Rucka, Kalnu sporta akadēmija un z/s „Mazkūlīši”.",
            {"Rucka", "Kalnu sporta akadēmija", "z/s „Mazkūlīši”"},
        ),
        (
            f"{LATVIAN}Projekta partneri ir Upes nacionālais parks, Kalnu valsts robežsardze un Breda.",
            {"Upes nacionālais parks", "Kalnu valsts robežsardze", "Breda"},
        ),
        (
            f"{LATVIAN}Projekta partneri ir Upes padome, Breda un Drošības, dzīvnieku veselības un vides zinātniskais institūts.",
            {"Upes padome", "Breda", "Drošības, dzīvnieku veselības un vides zinātniskais institūts"},
        ),
        (
            f"{LATVIAN}Projektā piedalās Kalnu pārrobežu sadarbības centrs, NABU un tūrisma klubs „Priede”.",
            {"Kalnu pārrobežu sadarbības centrs", "NABU", "tūrisma klubs „Priede”"},
        ),
        (
            f"{LATVIAN}Projekta partneri ir Baltijas Upju Forums – Latvija, Upes muzejs un uzņēmumu apvienība Porto di Monte.",
            {"Baltijas Upju Forums – Latvija", "Upes muzejs", "uzņēmumu apvienība Porto di Monte"},
        ),
        (
            f"{ENGLISH}The project is implemented by Kalni Business and Innovation Incubator, Scanhill and Reed Mill, Ltd.",
            {"Kalni Business and Innovation Incubator", "Scanhill", "Reed Mill, Ltd"},
        ),
        (
            f"{ENGLISH}The project brings together Italian Red Heart and Ministry of Local Government and Regional Development of Norway.",
            {"Italian Red Heart", "Ministry of Local Government and Regional Development of Norway"},
        ),
        (
            f"{ENGLISH}The project partners are Campus Hill, Agentur für Erneuerbare Hügel and Oppvann County.",
            {"Campus Hill", "Agentur für Erneuerbare Hügel", "Oppvann County"},
        ),
        (
            f"{LITHUANIAN}Projekte dalyvauja Kalnų rajono savivaldybė, Ežerų namai ir UAB Pieva.",
            {"Kalnų rajono savivaldybė", "Ežerų namai", "UAB Pieva"},
        ),
        (
            f"{ESTONIAN}Projekti viivad ellu Mäe vallavalitsus, Visit Saarela ja MTÜ Rohuküla.",
            {"Mäe vallavalitsus", "Visit Saarela", "MTÜ Rohuküla"},
        ),
        (
            f"{ESTONIAN}Projektis osalevad Oja Keskkonnainstituut, Visit Koni ja Lätist Kalnu omavalitsus.",
            {"Oja Keskkonnainstituut", "Visit Koni", "Kalnu omavalitsus"},
        ),
    ],
)
def test_a_list_is_read_whole_whatever_its_names_are_like(text: str, names: set[str]) -> None:
    assert set(partners_in(text)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"{LATVIAN}Projektā piedalās Kalnu pētnieki, Anna Kalniņa un Jānis Upe.", set()),
        (f"{LATVIAN}Projektā piedalās Latvija, Lietuva un Igaunija.", set()),
        (
            f"{LATVIAN}Projektā piedalās Kalnu skola un Upes skola, un tajā iesaistījušies arī Kalnu iedzīvotāji.",
            {"Kalnu skola", "Upes skola"},
        ),
        (f"{LATVIAN}Projektā piedalās Kalnu skola, Upes skola un divas citas skolas.", {"Kalnu skola", "Upes skola"}),
        (f"{ENGLISH}The lead partner is Anna Northlake.", set()),
    ],
)
def test_people_countries_and_counts_are_no_names_in_it(text: str, names: set[str]) -> None:
    assert set(partners_in(text)) == names


@pytest.mark.parametrize(
    ("form", "names"),
    [
        (
            "Projekta partneri: Kalnu muzejs, Upes parka direktoriāts, ProRural South Hills, z/s „Lazdas” un VRG Western Hill Partnership.",
            {"Kalnu muzejs", "Upes parka direktoriāts", "ProRural South Hills", "z/s „Lazdas”", "VRG Western Hill Partnership"},
        ),
        (
            "Projekta partneri: Mākslas centrs „Lauva”, biedrība, Centrs Ezermala, Hill Ltd / Reed Association, Kalnu muzejs.",
            {"Mākslas centrs „Lauva”, biedrība", "Centrs Ezermala", "Hill Ltd / Reed Association", "Kalnu muzejs"},
        ),
    ],
)
def test_names_of_all_kinds_stand_in_a_form(form: str, names: set[str]) -> None:
    assert set(partners_in(f"{LATVIAN}\n{form}\n")) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            f"{ENGLISH}The project is carried out between the Hill Health Board (EE), Vale Hospital (EE) and Upe Hospital (LV).",
            {"Hill Health Board", "Vale Hospital", "Upe Hospital"},
        ),
        (
            f"{ENGLISH}With this aim Upe Museum, Kalni University and Hill Institute work together.",
            {"Upe Museum", "Kalni University", "Hill Institute"},
        ),
        (
            (
                f"{ENGLISH}The project is done with partners from all regions - Hill University (Austria), UC Low-Land (Belgium), "
                "as well as associate partners Upland Association."
            ),
            {"Hill University", "UC Low-Land"},
        ),
        (
            (
                "The meeting is held in the framework of project LIFE13 ENV/LV/000999 “LIFE Hills” which is implemented by Hill Agency, "
                "association “Coasts” and Kalni Municipality."
            ),
            {"Hill Agency", "association “Coasts”", "Kalni Municipality"},
        ),
        (
            f"{LATVIAN}Projekta vadošais partneris ir Kalnu muzejs, kas sadarbojas ar Upes un Jūras rajonu padomēm un Pļavu domi.",
            {"Kalnu muzejs", "Upes rajona padome", "Jūras rajona padome", "Pļavu dome"},
        ),
        (
            f"{LATVIAN}No Vidzemes projektam pievienojušās Kalnu, Upes un Ezeru novadu pašvaldības.",
            {"Kalnu novada pašvaldība", "Upes novada pašvaldība", "Ezeru novada pašvaldība"},
        ),
        (
            f"{LATVIAN}Projektā piedalās Kalnu un Upes novada muzeji, Ezeru un Jūras tehnikumi.",
            {"Kalnu novada muzejs", "Upes novada muzejs", "Ezeru tehnikums", "Jūras tehnikums"},
        ),
        (
            f"{LITHUANIAN}Projekte dalyvauja Kalnų ir Upių regioninių parkų direkcijos bei Ežero muziejus.",
            {"Kalnų regioninio parko direkcija", "Upių regioninio parko direkcija", "Ežero muziejus"},
        ),
        (
            f"{ESTONIAN}Projekti tegevustesse on kaasatud Mäe Vallavalitsus, Oru Vallavalitsus ja Jõe Arenduskeskus.",
            {"Mäe Vallavalitsus", "Oru Vallavalitsus", "Jõe Arenduskeskus"},
        ),
        (
            f"{ENGLISH}Four museums — Kalni Museum, Hill Museum, Vale Manor and Upe Museum — are preparing an exhibition in the project.",
            {"Kalni Museum", "Hill Museum", "Vale Manor", "Upe Museum"},
        ),
        (
            f"{LATVIAN}Trīs muzeji – Kalnu muzejs, Upes muzejs un Jūras nams – projektā gatavo izstādi.",
            {"Kalnu muzejs", "Upes muzejs", "Jūras nams"},
        ),
        (
            (
                f"{ENGLISH}Besides the municipality, the project involves two non-governmental organisations: the society “Dawn” and the "
                "foundation “Help!”."
            ),
            {"society “Dawn”", "foundation “Help!”"},
        ),
        (
            (
                f"{ENGLISH}Partners in the project GREENWAY, besides the lead beneficiary Hill Council, are Vale Council (Lithuania) "
                "and Norrvik Energi."
            ),
            {"Hill Council", "Vale Council", "Norrvik Energi"},
        ),
    ],
)
def test_frames_that_open_and_close_lists(text: str, names: set[str]) -> None:
    assert set(partners_in(text)) == names


def test_labels_on_one_line_begin_lists() -> None:
    form = "Projekti juhtpartner: Balti Mereforum – Läti (projektijuht Anna Kask) Partnerid: Mäe Instituut, Oru Fond, Jõe Amet."
    roles = {name: role for name, (role, _) in partners_in(f"{form}\n{ESTONIAN}\n").items()}
    assert roles == {"Balti Mereforum – Läti": "lead", "Mäe Instituut": "partner", "Oru Fond": "partner", "Jõe Amet": "partner"}


def test_the_abbreviation_of_a_body_behind_the_project_is_no_short_name() -> None:
    text = (
        "Kalnu satura centra (KSC) īstenotais projekts “Kalnu pieeja” (Skola2030) ir labs.\n"
        "Projektu KSC īsteno kopā ar Upes Universitāti (kopš 2017. gada tā ir pie jūras) un Ezeru akadēmiju.\n"
    )
    assert partners_in(text) == {
        "Kalnu satura centrs": ("lead", None),
        "Upes Universitāte": ("partner", None),
        "Ezeru akadēmija": ("partner", None),
    }


def test_one_of_those_who_carry_the_project_out_is_said_to_be_the_lead() -> None:
    text = f"{ENGLISH}SIA “Hill Water”, Vale Municipality and Reed Water UAB are implementing the project. SIA “Hill Water” is the lead."
    assert partners_in(text)["SIA “Hill Water”"] == ("lead", None)


@pytest.mark.parametrize(
    "sentence",
    [
        "The joint project “Green Way” of Riga, Tallinn and Turku is nearing its end.",
        "The project “Green Way” is carried out by Riga, Tallinn and Turku.",
        "Projektā “Zaļais ceļš” piedalās Rīga, Tallina un Liepāja.",
    ],
)
def test_towns_alone_are_no_bodies(sentence: str) -> None:
    assert partners_in(f"{sentence}\n") == {}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            f"{LATVIAN}Projektā piedalās trīs augstskolas: Kalnu universitāte, Upes augstskola un Meža koledža.",
            "Kalnu universitāte Upes augstskola Meža koledža",
        ),
        (
            f"{LATVIAN}Projektu īsteno trīs augstskolas – Kalnu akadēmija, Upes augstskola un Meža koledža.",
            "Kalnu akadēmija Upes augstskola Meža koledža",
        ),
        (
            f"{LATVIAN}Projektā “Zaļais ceļš” iesaistījušies trīs muzeji – Kalnu muzejs, Upes muzejs un Jūras muzejs.",
            "Kalnu muzejs Upes muzejs Jūras muzejs",
        ),
        (
            f"{ENGLISH}Three museums take part in the project: Hill Museum, River Museum and Sea Museum.",
            "Hill Museum River Museum Sea Museum",
        ),
        (
            f"{ENGLISH}The project brings together three schools: Hill University, Sea Academy and Dale College.",
            "Hill University Sea Academy Dale College",
        ),
        (
            f"{LITHUANIAN}Projekte dalyvauja trys muziejai: Kalnų muziejus, Upės muziejus ir Jūros muziejus.",
            "Kalnų muziejus Upės muziejus Jūros muziejus",
        ),
        (f"{ESTONIAN}Projektis osalevad kolm muuseumi: Mäe muuseum, Jõe muuseum ja Mere muuseum.", "Mäe muuseum Jõe muuseum Mere muuseum"),
        # what is no kind of bodies
        (f"{LATVIAN}Projektā piedalās trīs klases: zēni, meitenes un Kalnu skolas korī dziedošie.", ""),
        (f"{LATVIAN}Projektu īsteno trīs posmos: Kalnu muzejā, Upes muzejā un Jūras muzejā.", ""),
    ],
)
def test_the_kind_of_those_at_work_opens_their_list(text: str, names: str) -> None:
    assert " ".join(partners_in(text)) == names


@pytest.mark.parametrize(
    ("text", "land"),
    [
        (f"{LATVIAN}Projekta partneri no Latvijas ir Kalnu universitāte un Upes muzejs.", "LV"),
        (f"{ENGLISH}The partners of the project “Green Way” in Latvia are Hill University and River Museum.", "LV"),
        (f"{ENGLISH}The partners of the project are Hill University and River Museum.", None),
    ],
)
def test_a_country_between_partners_and_their_names_is_that_of_all(text: str, land: str | None) -> None:
    assert [country for _, country in partners_in(text).values()] == [land, land]


@pytest.mark.parametrize("verb", ["darbojas", "iesaistās", "piedalās arī"])
def test_one_who_works_in_the_project_as_a_partner_is_one(verb: str) -> None:
    assert list(partners_in(f"{LATVIAN}Kā partneris projektā {verb} Kalnu muzejs.")) == ["Kalnu muzejs"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"{LATVIAN}Projekta partneri ir Kalnu un Upes novada pašvaldība.", ["Kalnu novada pašvaldība", "Upes novada pašvaldība"]),
        (
            f"{LATVIAN}Projektā piedalās Kalnu, Upes un Ezera novada dome, Leju muzejs.",
            ["Kalnu novada dome", "Upes novada dome", "Ezera novada dome", "Leju muzejs"],
        ),
        (
            f"{LATVIAN}Projekta partneri ir Leju muzejs, kā arī Biržu un Upes Reģionālā parka administrācija.",
            ["Leju muzejs", "Biržu Reģionālā parka administrācija", "Upes Reģionālā parka administrācija"],
        ),
        (
            f"{LATVIAN}Projekta partneri ir Kalnu un Upes dziedāšanas biedrība un Leju muzejs.",
            ["Kalnu un Upes dziedāšanas biedrība", "Leju muzejs"],
        ),
        (f"{LATVIAN}Projekta partneri ir Tukums un Upes novada pašvaldība.", ["Tukums", "Upes novada pašvaldība"]),
        (
            f"{LITHUANIAN}Projekto partneriai: Kalnų ir Upės rajono savivaldybės administracija, Ežerų muziejus.",
            ["Kalnų rajono savivaldybės administracija", "Upės rajono savivaldybės administracija", "Ežerų muziejus"],
        ),
        (f"{LITHUANIAN}Projekto partneriai yra Kalnų ir Upės rajono savivaldybė.", ["Kalnų rajono savivaldybė", "Upės rajono savivaldybė"]),
    ],
)
def test_places_share_the_noun_for_what_each_has_one_of(text: str, names: list[str]) -> None:
    assert [*partners_in(f"{text}\n")] == names


@pytest.mark.parametrize(
    "text",
    [
        f"{LATVIAN}Projektā iesaistīti partneri no Latvijas un Lietuvas: Kalnu dome – Vadošais partneris, Upes dome un Leju pašvaldība.",
        f"{LITHUANIAN}Projekte dalyvauja partneriai iš Latvijos ir Lietuvos: Kalnų mokykla – pagrindinis partneris, Upės ir Lejų mokyklos.",
    ],
)
def test_who_leads_behind_a_dash_does_not_end_the_list(text: str) -> None:
    assert [role for role, _ in partners_in(f"{text}\n").values()] == ["lead", "partner", "partner"]
