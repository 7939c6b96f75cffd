"""Names of bodies: where they begin and end in sentences, and what of a list's item is the name."""

from __future__ import annotations

import pytest

from regkg.extract import read
from regkg.extract.bodies.body_items import body_of_item
from regkg.extract.bodies.list_items import items_of
from regkg.model import Span
from tests.samples import LATVIAN, document, partners_in, project_in, projects_in, said, values_of


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
        (
            "Komitejas kopējā sekretariātā Krastlejas Tūrisma asociācijas valdes priekšsēdētājs to teica.",
            ["Komitejas kopējā sekretariātā", "Krastlejas Tūrisma asociācijas"],
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
        # a name ends with its line
        ("Klāt bija SIA Kalni\nUpe Ezers ir skaisti.", ["SIA Kalni"]),
        ("Klāt bija SIA Kalni Upe Ezers, un tas ir labi.", ["SIA Kalni Upe Ezers"]),
        # a name within a name
        ("Klāt bija biedrība “Mūzikas skola “Stari””, un tas ir labi.", ["biedrība “Mūzikas skola “Stari””"]),
        ("Klāt bija biedrība “Mūzikas skola” un “Stari”, un tas ir labi.", ["biedrība “Mūzikas skola”"]),
        # states, and people of several bodies
        ("Klāt bija Krievijas Federācija un Latvijas Republika, un tas ir labi.", []),
        ("Kalnu novada pašvaldību vadītāji tikās, un tas ir labi.", []),
        ("Tikās Kalnu muzeja skolu pārstāvji, un tas ir labi.", []),
        # a long word, capitals or a currency before a full stop end a sentence
        ("Projektu finansē Eiropas Savienība. Kalnu muzeja ēka ir jauna, un tas ir labi.", ["Kalnu muzeja"]),
        (
            "Cena ir ar PVN. Kalnu muzejs maksāja 3 eiro. Upes muzejs un Sv. Annas draudze nē.",
            ["Kalnu muzejs", "Upes muzejs", "Sv. Annas draudze"],
        ),
        # when and how, at the beginning of a sentence
        ("Pavasarī Kalnu novada dome sāks darbu.", ["Kalnu novada dome"]),
        ("Otrdien Kalnu muzejs vēra durvis. Nesen Upes skola sāka darbu.", ["Kalnu muzejs", "Upes skola"]),
        ("Klāt bija Vasaras estrāde un Ziemas muzejs.", ["Ziemas muzejs"]),
        # verbs of building and getting behind a name, before a word that heads names, too
        ("Kalnu novada dome pārbūvēs skolas ēku. Upes muzejs atjauno centra logus.", ["Kalnu novada dome", "Upes muzejs"]),
        ("Kalnu novada dome saņēmusi skolas siltināšanai naudu.", ["Kalnu novada dome"]),
        ("Klāt bija Kalnu ceļu būves asociācija.", ["Kalnu ceļu būves asociācija"]),
        ("Ja Kalnu novada dome sāks darbu, būs labi.", ["Kalnu novada dome"]),
        ("No Kohēzijas fonda Kalnu muzejam piešķirti 9 000 eiro.", ["Kalnu muzejam"]),
        # shortened words and numbers with full stops
        ("Projektu īsteno Kalna ev.lut. draudze.", ["Kalna ev.lut. draudze"]),
        ("Projektu īsteno Kalna Sv. Jāņa ev. luteriskā draudze.", ["Kalna Sv. Jāņa ev. luteriskā draudze"]),
        ("Projektu īsteno Valles ev.-lut. draudze.", ["Valles ev.-lut. draudze"]),
        ("Projektu īsteno Kalna pag. pārvalde un Lejas nov. dome.", ["Kalna pag. pārvalde", "Lejas nov. dome"]),
        ("Projektu īsteno Kalna 2.vidusskola.", ["Kalna 2.vidusskola"]),
        ("Viņš dzīvo Kalnu pag. Upes muzejs ir tālu, un tas ir labi.", ["Upes muzejs"]),
        # a parish with two saints
        ("Projektu īsteno Svētā Pētera un Pāvila Romas katoļu draudze.", ["Svētā Pētera un Pāvila Romas katoļu draudze"]),
        ("Klāt bija Sv. Annas un Upes draudze.", ["Sv. Annas un Upes draudze"]),
        # a reflexive verb ends a name
        ("Projektā Kalnu iedzīvotājus uzrunāja un tajā iesaistījās biedrība “Upe”.", ["biedrība “Upe”"]),
        # all words with capitals
        ("Darbu vada Kalnu Tehnoloģijas un Inovācijas Finansējuma Aģentūra.", ["Kalnu Tehnoloģijas un Inovācijas Finansējuma Aģentūra"]),
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
            "The project is led by the Software Department at Northlake University and the Riverside University College.",
            ["Software Department at Northlake University", "Riverside University College"],
        ),
        ("A meeting of the Institute of Rivers at Northlake in May.", ["Institute of Rivers"]),
        ("We thank the Hill Farmers’ Union and Fen Archive.", ["Hill Farmers’ Union", "Fen Archive"]),
        ("It was made by Northlake Parish of St. Peter.", ["Northlake Parish of St. Peter"]),
        ("It was made at Northlake Research Station by the Latvian association “Reeds”.", ["Northlake Research Station", "Reeds"]),
        ("It was made by the Public Institution “Reeds”.", ["Public Institution “Reeds”"]),
        ("It was made by the farm “Reeds”, SIA Fen Mill and others.", ["farm “Reeds”", "SIA Fen Mill"]),
        ("Funding for Northlake Museum and 700 EUR Fen Museum.", ["Northlake Museum", "Fen Museum"]),
        ("It was Hill ForumLake UnionRiver College that came.", []),
        (
            "Projektą įgyvendina Upninkų kultūros centras ir Jezioro seniūnija, kad būtų gerai.",
            ["Upninkų kultūros centras", "Jezioro seniūnija"],
        ),
        ("Projekti partnerid on Järve ülikool ja Kasemäe Vallavalitsus, kes on koos.", ["Järve ülikool", "Kasemäe Vallavalitsus"]),
        ("Klāt bija Kalnų muziejus prie Upės seniūnijos, ir tai gerai, kad jie dirba.", ["Kalnų muziejus prie Upės seniūnijos"]),
        (
            "Partneriai iš Lietuvos ir Latvijos Kalnų regioninio parko direkcija dirbo kartu.",
            ["Kalnų regioninio parko direkcija"],
        ),
        # when and how, at the beginning of a sentence
        ("Pavasarį Kalnų muziejus pradėjo darbą, ir tai gerai. Sausį Upės mokykla dirba.", ["Kalnų muziejus", "Upės mokykla"]),
        ("Sügisel Mäe Vallavalitsus alustas. Eestis Jõe Muuseum ka, ja see on hea.", ["Mäe Vallavalitsus", "Jõe Muuseum"]),
        (
            "Recently Hill Museum began its work, and this is what the people said. In May Dale Council did.",
            ["Hill Museum", "Dale Council"],
        ),
        # heads in any case
        ("Projekt on Künka Vallavalitsuse ja Mäe Omavalitsusega tehtud, ja see on hea.", ["Künka Vallavalitsuse", "Mäe Omavalitsusega"]),
        (
            "Tai yra Kalnų verslo inkubatoriaus ir Upių kultūros skyriaus darbas, ir jis geras.",
            ["Kalnų verslo inkubatoriaus", "Upių kultūros skyriaus"],
        ),
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
        ("LATVIJA: Meža muzejs", "Meža muzejs"),
        ("Meža muzejs – 153 249,95 EUR", "Meža muzejs"),
        ("Meža muzejs, kura krājumā ir zāģi, cirvji un āmuri", "Meža muzejs"),
        ("Meža muzejs, un", "Meža muzejs"),
        ("Meža klimata fonds (Climate Foundation of Mežs)", "Meža klimata fonds"),
        ("z/s Meži", "z/s Meži"),
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
        "Vairāk par Meža muzeju",
        "Kalnu muzejs implements darbus",
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
        ("Upes skola | Meža muzejs | Ezera institūts", ["Upes skola", "Meža muzejs", "Ezera institūts"]),
        ("Upes skola | LV", ["Upes skola | LV"]),
        (
            "Upes novada dome; Meža novada dome, Ezera novada dome; Bērzu skola",
            ["Upes novada dome", "Meža novada dome", "Ezera novada dome", "Bērzu skola"],
        ),
        ("Upes novada dome; Meža dome, Ezera dome; Bērzu skola", ["Upes novada dome", "Meža dome, Ezera dome", "Bērzu skola"]),
        ("Upes skola, partneris – Meža muzejs", ["Upes skola", "Meža muzejs"]),
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


LASTS = {"2018-03-01", "2020-02-28"}


@pytest.mark.parametrize(
    ("way", "dates"),
    [
        ("īsteno Centrālā finanšu un līgumu aģentūra", LASTS),
        ("īsteno pēc līguma Nr. 5", LASTS),
        ("īsteno pēc līguma", set()),
    ],
)
def test_the_word_for_a_contract_in_a_name_or_before_a_number_is_no_date_s(way: str, dates: set[str]) -> None:
    text = f"Projekta akronīms: GREENWAY\n\nProjektu {way} no 2018. gada 1. marta līdz 2020. gada 28. februārim.\n"
    assert values_of(text, "startDate") | values_of(text, "endDate") == dates


# ── two forms of one name ────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("first", "then", "names"),
    [
        # the state before the name, of a body that is known and of one that is not
        ("LR Ekonomikas ministrija", "Ekonomikas ministrija", ["LR Ekonomikas ministrija"]),
        ("Latvijas Republikas Kalnu ministrija", "Kalnu ministrija", ["Latvijas Republikas Kalnu ministrija"]),
        # a place or a kind before it
        ("Kalnu Latviešu kultūras centrs", "Latviešu kultūras centrs", ["Kalnu Latviešu kultūras centrs"]),
        ("Mednieku – makšķernieku biedrība “Nurme”", "biedrība “Nurme”", ["Mednieku – makšķernieku biedrība “Nurme”"]),
        # what governs a municipality
        ("Kalnu novada pašvaldība", "Kalnu novada dome", ["Kalnu novada pašvaldība"]),
        ("Kalnu novada dome", "Kalnu novada pašvaldība", ["Kalnu novada dome"]),
        ("Kalnu novada pašvaldība", "Upes novada dome", ["Kalnu novada pašvaldība", "Upes novada dome"]),
        # another country's, another place's
        ("Lietuvas Kalnu ministrija", "Kalnu ministrija", ["Lietuvas Kalnu ministrija", "Kalnu ministrija"]),
        (
            "Lietuvas Republikas Ekonomikas ministrija",
            "Ekonomikas ministrija",
            ["Lietuvas Republikas Ekonomikas ministrija", "Ekonomikas ministrija"],
        ),
        ("Kalnu novada muzejs", "Upes novada muzejs", ["Kalnu novada muzejs", "Upes novada muzejs"]),
        ("Upes novada dome un Kalnu novada dome", "Novada dome", ["Upes novada dome", "Kalnu novada dome", "Novada dome"]),
    ],
)
def test_a_name_with_fewer_words_is_that_of_the_body_named_before(first: str, then: str, names: list[str]) -> None:
    project = project_in(f"{LATVIAN}Projektu īsteno {first}. Par saturu pilnībā atbild {then}.")
    assert [partner["name"] for partner in project["partners"]] == names


def test_two_names_in_one_sentence_are_those_of_two_bodies() -> None:
    project = project_in(f"{LATVIAN}Projektu īsteno Upes lauku muzejs un Lauku muzejs.")
    assert [partner["name"] for partner in project["partners"]] == ["Upes lauku muzejs", "Lauku muzejs"]


@pytest.mark.parametrize("name", ["LR Ekonomikas ministrija", "Latvijas Republikas Ekonomikas ministrija", "Ekonomikas ministrija"])
@pytest.mark.parametrize("text", ["Projekta īstenotājs: {}\n", "Projekta partneri: Kalnu muzejs, {}\n", "Projektu īsteno {}.\n"])
def test_a_known_body_may_have_its_state_before_its_name(name: str, text: str) -> None:
    facts = said(f"Projekts “Kalnu taka”\n\n{text.format(name)}")
    assert ("project/unassigned/kalnu-taka", "participation", "project/unassigned/kalnu-taka/partner/lv-ekonomikas-ministrija") in facts
    assert {row[0] for row in facts if row[0].startswith("org/")} <= {"org/lv-ekonomikas-ministrija", "org/zz-kalnu-muzejs"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kalnu un upju lietu pārvalde sāka darbu. Projektu “Zaļais ceļš” īsteno KULP.", "Kalnu un upju lietu pārvalde"),
        ("Notika Kalnu Upes muzeja diena. Patlaban KUM realizē projektu “Zaļais ceļš”.", "Kalnu Upes muzejs"),
        ("Kalnų upių muziejus pradėjo darbą. Projektą „Žalias kelias“ įgyvendina KUM.", "Kalnų upių muziejus"),
        ("The Hill River Museum began its work. The project “Green Road” is led by HRM.", "Hill River Museum"),
        ("Mäe Jõe Muuseum alustas tööd. Projekti „Roheline tee“ juhib MJM.", "Mäe Jõe Muuseum"),
    ],
)
def test_initials_stand_for_the_one_body_that_the_page_names_in_full(text: str, name: str) -> None:
    assert partners_in(text) == {name: ("lead", None)}


@pytest.mark.parametrize(
    "text",
    [
        "Kalnu Upes muzejs un Krasta Upes muzejs sāk darbu. Projektu “Zaļais ceļš” īsteno KUM.",
        "Kalnu Upes muzejs sāk darbu. KUM ir projekts, kas palīdz bērniem. Projektu “Zaļais ceļš” īsteno KUM.",
        "The Hill River Museum began its work. The HRM project was over. The project “Green Road” is led by HRM.",
    ],
)
def test_initials_of_two_bodies_or_of_a_project_stand_for_no_body(text: str) -> None:
    assert {"Kalnu Upes muzejs", "Krasta Upes muzejs", "Hill River Museum"}.isdisjoint(partners_in(text))


def test_an_abbreviation_between_a_body_and_its_unit_is_no_part_of_the_name() -> None:
    text = "Kalnu Universitātes (KU) Ogu institūts īsteno projektu “Ceļš uz kalnu”. Projekta partneri ir KU un Upes muzejs."
    found = {"Kalnu Universitātes Ogu institūts": "lead", "Kalnu Universitāte": "partner", "Upes muzejs": "partner"}
    assert {name: role for name, (role, _) in partners_in(text).items()} == found


def test_an_abbreviation_that_is_known_stands_between_a_body_and_its_unit_too() -> None:
    text = "Latvijas Universitātes (LU) Ogu institūts īsteno projektu “Ceļš uz kalnu”."
    assert partners_in(text) == {"Latvijas Universitātes Ogu institūts": ("lead", None)}


@pytest.mark.parametrize(
    "text",
    [
        "Baigėsi Comenius daugiašalės mokyklų partnerystės projektas „Žalias kelias“.",
        "Baigėsi Grundtvig dvišalės partnerystės projektas „Žalias kelias“.",
        "Mūsų klasė dalyvauja Nordplus mokyklų partnerystės projekte „Žalias kelias“.",
        "Noslēdzās Comenius skolu partnerības projekts “Zaļais ceļš”.",
        "Projekt „Roheline tee“ algas. Eesti kõrgkoolidest sai toetust kaks.",
    ],
)
def test_a_kind_of_projects_or_of_bodies_takes_no_part(text: str) -> None:
    assert project_in(f"{text}\n").get("partners", []) == []


def test_a_partnership_of_a_place_is_a_body() -> None:
    text = "Projektą „Žalias kelias“ įgyvendina Kalnų vietos partnerystė.\n"
    assert [row["name"] for row in project_in(text)["partners"]] == ["Kalnų vietos partnerystė"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Projekt „Roheline tee“ algas. Partnerid on Eestist MTÜ Mäekoda ja Lätist SIA Upe.", {"MTÜ Mäekoda", "SIA Upe"}),
        ("Projekt „Roheline tee“ algas. Projekti partnerid on Läti MTÜ Upe ja Eesti OÜ Mägi.", {"MTÜ Upe", "OÜ Mägi"}),
        (
            "Projektas „Žalias kelias“ pradėtas. Partneriai yra Lietuvos UAB „Upės namai“ ir Latvijos SIA „Kalni“.",
            {"UAB „Upės namai“", "SIA „Kalni“"},
        ),
    ],
)
def test_a_country_before_a_legal_form_is_no_name(text: str, names: set[str]) -> None:
    assert {row["name"] for row in project_in(f"{text}\n")["partners"]} == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Upės rajono (Latvijoje) tarybos Restauravimo centras yra projekto „Žalias kelias“ partneris.",
            "Upės rajono tarybos Restauravimo centras",
        ),
        ("Kalnų muziejus kartu su Upės rajono (Latvija) Ežerų mokykla įgyvendina projektą „Žalias kelias“.", "Upės rajono Ežerų mokykla"),
    ],
)
def test_the_country_inside_a_name_is_no_part_of_it(text: str, name: str) -> None:
    assert (name, "LV") in [(row["name"], row.get("country")) for row in project_in(f"{text}\n")["partners"]]


def test_a_municipality_called_by_its_area_is_the_one_that_the_page_names() -> None:
    text = (
        "Kalnu novads sāk projektu “Zaļais ceļš”.\n\n"
        "Kalnu novada pašvaldība projektu īsteno kopā ar Upes muzeju. Ezera novads ir skaists.\n"
    )
    assert [partner["name"] for partner in project_in(text)["partners"]] == ["Kalnu novada pašvaldība", "Upes muzejs"]


@pytest.mark.parametrize("sum_", ["150 000 Eur", "150 000 EUR", "150 000 eur"])
def test_a_sum_may_end_a_sentence(sum_: str) -> None:
    text = f"Projektas „Žalias kelias“\n\nProjekto vertė {sum_}. Projekto trukmė 2020-01-15 – 2021-12-31.\n"
    assert (project_in(text)["start"], project_in(text)["end"]) == ("2020-01-15", "2021-12-31")


@pytest.mark.parametrize("text", ["Projekta vadošais partneris ir {}.", "Projektu īsteno {}.", "Projekta partneris ir {}."])
def test_a_known_body_whose_name_ends_with_a_quotation_is_that_one(text: str) -> None:
    sentence = text.format("Latvijas Valsts mežzinātnes institūts “Silava”")
    assert {row[0] for row in said(f"Projekts “Zaļais ceļš”. {sentence}\n") if row[0].startswith("org/")} == {
        "org/lv-latvijas-valsts-mezzinatnes-instituts-silava"
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Projektu “Zaļais ceļš” īsteno SIA Kalna Māja. Projekta budžets ir 9000 eiro.", "SIA Kalna Māja"),
        ("Projekti „Roheline tee“ elluviija on MTÜ Mäe Maja. Projekti eelarve on 9000 eurot.", "MTÜ Mäe Maja"),
        ("Projektu “Zaļais ceļš” īsteno SIA A. Kalns. Projekta budžets ir 9000 eiro.", "SIA A. Kalns"),
        ("Projektu “Zaļais ceļš” īsteno SIA Kalni.lv. Projekta budžets ir 9000 eiro.", "SIA Kalni.lv"),
    ],
)
def test_a_name_behind_a_legal_form_ends_with_its_sentence(text: str, name: str) -> None:
    assert [row["name"] for row in project_in(f"{text}\n")["partners"]] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Maijā SIA Kalnupes enerģija uzsāka projekta “Zaļais ceļš” īstenošanu.", "SIA Kalnupes enerģija"),
        ("SIA Kalnupes ūdens īsteno projektu “Zaļais ceļš”.", "SIA Kalnupes ūdens"),
        ("AS Ruritānijas valsts meži īsteno projektu “Zaļais ceļš”.", "AS Ruritānijas valsts meži"),
        ("SIA Kalnupes komunālie pakalpojumi īsteno projektu “Zaļais ceļš”.", "SIA Kalnupes komunālie pakalpojumi"),
        ("SIA Kalnupes novada KU īsteno projektu “Zaļais ceļš”.", "SIA Kalnupes novada KU"),
        ("Kalnupes un Ezerkalnu dziedāšanas biedrība īsteno projektu “Zaļais ceļš”.", "Kalnupes un Ezerkalnu dziedāšanas biedrība"),
    ],
)
def test_firms_of_towns_and_societies_of_two_places_have_their_whole_names(text: str, name: str) -> None:
    assert partners_in(f"{text}\n") == {name: ("lead", None)}


@pytest.mark.parametrize(
    ("item", "name", "country"),
    [
        ("Liceo di Monte Scuro,  Monte, Italy", "Liceo di Monte Scuro", "IT"),
        ("Commune of Upper Dale, Dale, Poland", "Commune of Upper Dale", "PL"),
        ("Institute of Food Safety, Environment, Poland", "Institute of Food Safety, Environment", "PL"),
        ("Vale University of Applied Arts (VaU)", "Vale University of Applied Arts", None),
    ],
)
def test_the_town_between_a_name_and_its_country_is_no_part_of_it(item: str, name: str, country: str | None) -> None:
    text = f"Project title: Green Way\nProject partners:\n- Hill Museum, Latvia\n- Dale Museum, Latvia\n- {item}\n"
    assert partners_in(text)[name] == ("partner", country)


def test_the_bodies_of_a_country_stand_in_brackets_behind_it() -> None:
    text = "Full title: Green Way\nAll project partners:\n- India (Hill Institute of Arts; Dale University)\n- Georgia (River College)\n"
    assert partners_in(text) == {
        "Hill Institute of Arts": ("partner", "IN"),
        "Dale University": ("partner", "IN"),
        "River College": ("partner", "GE"),
    }


def test_a_council_takes_no_part_by_what_it_pays() -> None:
    text = f"{LATVIAN}Projekta atbalsts ir 2035 lati, bet Kalnu novada domes piešķirtais līdzfinansējums bija 244 lati.\n"
    assert partners_in(text) == {}


def test_within_a_programme_is_no_body() -> None:
    text = "Projektu īsteno Igaunijas – Latvijas pārrobežu sadarbības programmas 2007 – 2013 ietvaros. Projekts “Zaļais ceļš” sākas.\n"
    assert partners_in(text) == {}


def test_the_agency_of_a_municipality_has_its_owner_in_its_name() -> None:
    text = "Starp pašvaldības aģentūru “Kalni” un Centrālo finanšu un līgumu aģentūru noslēgts līgums par projekta “Ceļš” realizāciju.\n"
    assert [row["name"] for row in project_in(text)["partners"]] == ["pašvaldības aģentūra “Kalni”"]


def test_brackets_behind_a_country_hold_the_name_in_its_own_language() -> None:
    text = (
        "Projekta nosaukums: Zaļais ceļš\n\nProjekta partneri:\n\n • Norvēģijas kalnu dienests, Norvēģija (Fjellomsorgen);\n"
        " • Somijas veselības un labklājības institūts, Somija (Terveyden ja hyvinvoinnin laitos);\n • Upes muzejs, Latvija.\n"
    )
    assert partners_in(text) == {
        "Norvēģijas kalnu dienests": ("partner", "NO"),
        "Somijas veselības un labklājības institūts": ("partner", "FI"),
        "Upes muzejs": ("partner", "LV"),
    }


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Projekta partneri: Ezera muzejs, Upes un Meža novada pašvaldība",
            {"Ezera muzejs", "Upes novada pašvaldība", "Meža novada pašvaldība"},
        ),
        ("Projektu īsteno Kalnu dome sadarbībā ar Upes un Meža novada domi.", {"Kalnu dome", "Upes novada dome", "Meža novada dome"}),
        ("Projektā piedalās Upes un Meža novada dome.", {"Upes novada dome", "Meža novada dome"}),
        ("Projekta partneri: Ezera muzejs un Meža novada dome", {"Ezera muzejs", "Meža novada dome"}),
    ],
)
def test_districts_have_each_their_own_even_in_the_singular(text: str, names: set[str]) -> None:
    assert {row["name"] for row in project_in(f"Projekts “Zaļais ceļš”\n\n{text}\n")["partners"]} == names


def test_lithuanian_districts_have_each_their_own_too() -> None:
    text = "Projektas „Žalias kelias“\n\nProjekto partneriai: Biržų ir Pasvalio rajono savivaldybė, Kalnų muziejus\n"
    found = {row["name"] for row in project_in(text)["partners"]}
    assert found == {"Biržų rajono savivaldybė", "Pasvalio rajono savivaldybė", "Kalnų muziejus"}


def test_the_quoted_title_of_a_project_that_is_not_read_is_no_body() -> None:
    text = (
        "Projekta “Kalnu skola” partneri ir Upes dome un Ezera muzejs. Projekts “Zaļais muzejs” sākās maijā, projekta “Zaļais muzejs” "
        "partneris ir Meža skola.\n"
    )
    named = {partner["name"] for project in projects_in(text) for partner in project.get("partners", [])}
    assert named == {"Upes dome", "Ezera muzejs", "Meža skola"}


def test_several_bodies_under_one_noun_with_brackets_are_none_by_that_name() -> None:
    text = (
        "Project “Hill trail” (LLI-901)\nProject implementer: Hill Planning Region;\nProject partners:\n"
        "• Hill region municipalities (Upes, Kalnu and Ezera counties, Mežu and Lejas state cities);\n• Hill Museum;\n"
    )
    assert set(partners_in(text)) == {"Hill Planning Region", "Hill Museum"}


@pytest.mark.parametrize(
    "body",
    [
        "zemnieku saimniecība „Mežvīri”",
        "piemājas saimniecība „Mežvīri”",
        "mežsaimnieku kooperatīvs „Mežvīri”",
        "kooperatīvā sabiedrība „Mežvīri”",
        "sporta klubs „Mežvīri”",
        "pirmsskolas izglītības iestāde „Mežvīri”",
        "individuālais komersants „Mežvīri”",
        "valsts akciju sabiedrība „Mežvīri”",
        "dzīvokļu īpašnieku biedrība „Mežvīri”",
        "jauniešu centrs „Mežvīri”",
        "mednieku kolektīvs „Mežvīri”",
    ],
)
def test_a_quoted_name_behind_small_words_for_a_kind_of_body_is_one(body: str) -> None:
    assert list(partners_in(f"Projektu “Zemenes rudenī” īsteno {body}.\n")) == [body]
    assert "title" not in project_in(f"Projektu īsteno {body}.\n")


@pytest.mark.parametrize("body", ["kaimo bendruomenė „Miškas“", "sporto klubas „Miškas“", "viešoji įstaiga „Miškas“"])
def test_a_quoted_name_behind_small_words_in_lithuanian_is_a_body(body: str) -> None:
    assert list(partners_in(f"Projektą „Braškės rudenį“ įgyvendina {body}.\n")) == [body]


@pytest.mark.parametrize("name", ["individuālais komersants “Jānis Bērziņš”", "individuālais uzņēmums “Jānis Bērziņš”"])
def test_a_sole_trader_in_words_with_an_own_name_is_a_person(name: str) -> None:
    assert partners_in(f"Projektu “Zemenes rudenī” īsteno {name}.\n") == {}


@pytest.mark.parametrize(
    "text",
    [
        "“Lauku ceļotājs” kā vadošais partneris iepazīstināja ar projektu “Zaļais ceļš”.",
        "Projekta vadošais partneris “Lauku ceļotājs” iepazīstināja ar projektu “Zaļais ceļš”.",
        "Sākās darbs. “Lauku ceļotājs” as the lead partner presented the project “Green Road”.",
        "„Lauku ceļotājs“ kaip vadovaujantis partneris pristatė projektą „Žalias kelias“.",
    ],
)
def test_a_quoted_name_beside_the_words_for_the_lead_is_that_of_a_body(text: str) -> None:
    assert partners_in(f"{text}\n") == {"Lauku ceļotājs": ("lead", None)}


def test_the_quoted_name_of_a_project_as_the_lead_is_none_of_a_body() -> None:
    assert partners_in("Projekts “Zaļais ceļš” kā vadošais partneris tālākos darbos piesaista skolas.\n") == {}


def test_a_society_may_say_of_what_kind_it_is_before_its_name() -> None:
    assert bodies("Projektu īsteno biedrība sporta klubs “Kalni” un Upes dome.") == ["biedrība sporta klubs “Kalni”", "Upes dome"]


@pytest.mark.parametrize(
    "text",
    [
        "Project “Green Way”\nPartners:\nPP2 Lake Institute, Estonia\nPP3 Sea Ltd, Finland\n",
        "Project “Green Way”\nPartners: P2 Lake Institute, P3 Sea Ltd\n",
        "Project “Green Way”. Partners: PP2 Lake Institute (EE); PP3 Sea Ltd (FI).\n",
    ],
)
def test_the_number_of_a_partner_before_its_name_is_no_part_of_it(text: str) -> None:
    assert set(partners_in(text)) == {"Lake Institute", "Sea Ltd"}


@pytest.mark.parametrize("day", ["On 28 June", "On 28th June", "In June"])
def test_a_month_before_an_english_name_is_no_part_of_it(day: str) -> None:
    assert list(partners_in(f"{day} Hill Municipality signed the grant contract to implement the project “Green Way”.\n")) == [
        "Hill Municipality"
    ]


@pytest.mark.parametrize(
    "kind",
    [
        "Plānošanas reģions",
        "Pirmsskolas izglītības iestāde",
        "Nevalstiskā organizācija",
        "Ārstniecības iestāde",
        "Pašvaldības aģentūra",
        "Sociālās aprūpes centrs",
    ],
)
def test_a_kind_of_body_alone_is_no_name(kind: str) -> None:
    assert bodies(f"Kāpēc gan projektu īsteno {kind}? {kind} projektu “Zaļie krasti” īsteno labi.") == []
    assert bodies(f"Projektu “Zaļie krasti” īsteno {kind} “Upe”.") != []


@pytest.mark.parametrize("where", ["Upmalē", "Ielejā"])
def test_where_something_is_done_is_no_part_of_the_name_behind_it(where: str) -> None:
    assert set(partners_in(f"{where} Kalnu muzejs īsteno projektu “Klusie krasti”.")) == {"Kalnu muzejs"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Projektu “Zaļais ceļš mežā” SIA “Kalns” īsteno Lejā.", "SIA “Kalns”"),
        ("Projektu “Zaļais ceļš mežā” A/S “Kalns” īsteno Lejā.", "A/S “Kalns”"),
        ("Projektą „Žalias kelias miške“ UAB „Kalnas“ įgyvendina Vilniuje.", "UAB „Kalnas“"),
        ("Projekti „Roheline tee metsas“ MTÜ „Küngas“ viib ellu Tartus ja mujal.", "MTÜ „Küngas“"),
        ("Klāt bija “Kalns” SIA un citi, un tas ir labi.", "“Kalns” SIA"),
    ],
)
def test_a_legal_form_between_two_quotations_is_that_of_the_second(text: str, name: str) -> None:
    assert bodies(text) == [name]
