"""A partner's name in every frame: names with "and" and commas inside, of units, with legal forms in words; two names that are no one."""

from __future__ import annotations

from itertools import product
from typing import Final

import pytest

from tests.samples import ENGLISH, ESTONIAN, LATVIAN, LITHUANIAN, partners_in, project_in

PARTNER: Final = "partner"
#: How English pages name a partner between two others or last.
ENGLISH_FRAMES: Final = (
    "The project partners are Lakeland Museum, {} and River Agency.\n",
    "The project partners are Lakeland Museum, River Agency and {}.\n",
    "Lead partner: Lakeland Museum\nProject partners: {}, River Agency\n",
    "Lead partner: Lakeland Museum\nProject partners: River Agency, {}\n",
    "The project brings together Lakeland Museum, River Agency and {}.\n",
    "The project is implemented by Lakeland Museum in cooperation with {} and River Agency.\n",
)
ONE_NAME: Final = (
    "Hill Biomedical Research and Study Centre",
    "Centre for European and Transition Studies of Hill University",
    "Hill Association of Towns and Municipalities",
    "Hill University of Life Sciences and Technologies",
    "Institute of Horticulture and Floriculture",
    "Hill Plant Protection and Seed Control Agency",
    "Ministry of Education, Science and Sport",
    "Institute of Food Safety, Animal Health and Environment",
    "Department of Geography, Dale University",
    "Hill Tech S.r.l",
)


@pytest.mark.parametrize(("frame", "name"), list(product(ENGLISH_FRAMES, ONE_NAME)))
def test_an_english_name_is_one_with_all_that_it_is_for(frame: str, name: str) -> None:
    if name.endswith("l"):
        frame = frame.replace("{}", "{} (Italy)")
    found = {name.rstrip(".") for name in partners_in(ENGLISH + "\n\n" + frame.format(name))}
    assert found == {"Lakeland Museum", "River Agency", name}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("City of Dale", "City of Hill"),
        ("Ministry of Culture", "Dale Museum"),
        ("Department of Education", "Dale Sports Agency"),
        ("Institute of Physics", "University of Hill"),
        ("Hill Water Ltd", "Dale Museum"),
        ("Dale Museum", "Hill University"),
    ],
)
@pytest.mark.parametrize(
    "frame",
    [
        "Lead partner: Lakeland Museum\nProject partners: {} and {}\n",
        "The project is implemented by Lakeland Museum in cooperation with {} and {}.\n",
        "The project brings together Lakeland Museum, {} and {}.\n",
    ],
)
def test_two_english_names_with_a_noun_each_are_two(frame: str, first: str, second: str) -> None:
    assert set(partners_in(ENGLISH + "\n\n" + frame.format(first, second))) == {"Lakeland Museum", first, second}


@pytest.mark.parametrize("whole", ["Hill Museum, Faculty of Law of Dale University", "Faculty of Law of Dale University, Hill Museum"])
def test_a_faculty_is_not_a_museum_s(whole: str) -> None:
    found = set(partners_in(f"{ENGLISH}\n\nLead partner: Lakeland Museum\nProject partners: {whole}\n"))
    assert found == {"Lakeland Museum", "Hill Museum", "Faculty of Law of Dale University"}


@pytest.mark.parametrize(
    ("frame", "form"),
    [
        ("Projekta vadošais partneris ir Ezeru muzejs, partneri – {} un Upes centrs.\n", "Valsts sabiedrība ar ierobežotu atbildību"),
        ("Projektu īsteno Ezeru muzejs sadarbībā ar {} un Upes centru.\n", "Valsts sabiedrību ar ierobežotu atbildību"),
        ("Projekta partneri ir Ezeru muzejs, Upes centrs un {}.\n", "Valsts akciju sabiedrība"),
        ("Projektā piedalās Ezeru muzejs, {} un Upes centrs.\n", "Pašvaldības sabiedrība ar ierobežotu atbildību"),
    ],
)
def test_a_legal_form_in_words_is_part_of_a_latvian_name(frame: str, form: str) -> None:
    name = f"{form} “Kalnu vides centrs”"
    found = set(partners_in(LATVIAN + "\n\n" + frame.format(name)))
    assert found == {"Ezeru muzejs", "Upes centrs", name.replace("sabiedrību", "sabiedrība")}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # schools with numbers
        (f"{ENGLISH}\n\nPartners:\n• 1st Lyceum of Hill (Greece)\n• Lakeland Museum\n• River School\n", "1st Lyceum of Hill"),
        (f"{LITHUANIAN}\n\nProjekto partneriai: Upės mokykla, Ežerų muziejus, Szkoła Podstawowa nr 5\n", "Szkoła Podstawowa nr 5"),
        (f"{LITHUANIAN}\n\nProjektą vykdo Ežerų muziejus kartu su Upės mokykla ir Szkoła Podstawowa nr 5.\n", "Szkoła Podstawowa nr 5"),
        # the next label of a form on the same line is no part of a name
        (f"{ENGLISH}\n\nLead partner: University of Dale Partners: Hill Museum, MTÜ Mäe Selts Budget: EUR 1 000\n", "University of Dale"),
        (f"{ENGLISH}\n\nLead partner: University of Dale Partners: Hill Museum, MTÜ Mäe Selts Budget: EUR 1 000\n", "MTÜ Mäe Selts"),
        (
            f"{LATVIAN}\n\nVadošais partneris: Upes muzejs Projekta partneri: Ezeru skola, MTÜ Mäe Selts Projekta budžets: 1 000 EUR\n",
            "MTÜ Mäe Selts",
        ),
        # a firm whose form ends with a dot, and its country
        (f"{LATVIAN}\n\nProjektu īsteno Upes muzejs sadarbībā ar Hill Mill Ltd. (Igaunija) un Ezeru skolu.\n", "Ezeru skola"),
    ],
)
def test_names_end_where_they_do(text: str, found: str) -> None:
    names = set(partners_in(text))
    assert found in names
    assert not any("Budget" in name or "Partners" in name or name.endswith(("Projekts", "Podstawowa")) for name in names)


@pytest.mark.parametrize(
    "text",
    [
        f"{LATVIAN}\n\nProjekta partneri: Vācija, Itālija un Polija.\n",
        f"{ENGLISH}\n\nPartners: Three municipalities from 3 different countries: Denmark, Latvia, and Lithuania.\n",
    ],
)
def test_countries_are_no_partners(text: str) -> None:
    assert not partners_in(text)


def test_countries_may_stand_before_their_partners_in_brackets() -> None:
    text = (
        f"{ENGLISH}\n\nPartners: Germany (Hill Foundation (lead partner); City of Kells), Denmark (Dale Business (private partner);"
        " Municipality of Dale), Finland (City of Saari), City of Upe, Estonian Academy of Hills.\n"
    )
    assert partners_in(text) == {
        "Hill Foundation": ("lead", "DE"),
        "City of Kells": ("partner", "DE"),
        "Dale Business": ("partner", "DK"),
        "Municipality of Dale": ("partner", "DK"),
        "City of Saari": ("partner", "FI"),
        "City of Upe": ("partner", None),
        "Estonian Academy of Hills": ("partner", None),
    }


def test_what_is_left_of_torn_brackets_is_no_name() -> None:
    text = f"{ENGLISH}\n\nPartners: Germany (Hill Foundation; City of Kells), Denmark (Dale Business; Municipality of Dale; Hill Farm\n"
    assert not any(")" in name and name.find(")") < name.find("(") for name in partners_in(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # several rules read one place; what one of them tore is left out
        (f"{LATVIAN}\n\nProjekta partneris ir Latvijas - Igaunijas institūts.\n", {"Latvijas - Igaunijas institūts"}),
        (
            f"{ENGLISH}\n\nLead partner: Dale Museum\nProject partners: Upe Museum, Society for Hills and Lakes\n",
            {"Dale Museum", "Upe Museum", "Society for Hills and Lakes"},
        ),
        # and so is what it ran together
        (
            f"{ENGLISH}\n\nLead partner: Dale Museum\nProject partners: Upe Museum and Ruritanian Hill Association (Ruritānijas kalni)\n",
            {"Dale Museum", "Upe Museum", "Ruritanian Hill Association"},
        ),
    ],
)
def test_a_participant_is_named_once(text: str, found: set[str]) -> None:
    assert set(partners_in(text)) == found


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        (
            f"{LATVIAN}Projektā apvienojušās divas iestādes: Kalnu universitāte (KU) kā vadošais partneris, Upes muzejs.\n",
            "Kalnu universitāte",
        ),
        (
            f"{LATVIAN}\n\nNosaukums\tLoma\tValsts\nUpes dome\tVadošais partneris\tLatvija\nKalnų muziejus\tPartneris\tLietuva\n",
            "Upes dome",
        ),
    ],
)
def test_whoever_stands_behind_the_lead_does_not_lead(text: str, lead: str) -> None:
    assert project_in(text)["lead_partner"] == lead
    assert [name for name, (role, _) in partners_in(text).items() if role == "lead"] == [lead]


@pytest.mark.parametrize("label", ["Implemented by", "Projektu īsteno"])
def test_of_several_who_do_the_work_none_leads(label: str) -> None:
    text = f"{ENGLISH if label[0] == 'I' else LATVIAN}\n\n{label}: Upe Museum, Dale Association, Hill Agency\n"
    assert partners_in(text) == {"Upe Museum": (None, None), "Dale Association": (None, None), "Hill Agency": (None, None)}


def test_the_town_behind_the_name_of_the_lead_is_no_part_of_it() -> None:
    assert partners_in(f"{LATVIAN}\n\nVadošais partneris: Upes muzejs, Kalni\n") == {"Upes muzejs": ("lead", None)}


@pytest.mark.parametrize("contact", ["http://www.kalni.lv", "info@kalni.lv", "Tālr. +371 65012345"])
def test_sites_and_mailboxes_between_names_do_not_end_a_list(contact: str) -> None:
    text = f"{LATVIAN}\n\nProjekta partneri:\nUpes muzejs\n{contact}\nEzeru skola\n{contact}\nMežu centrs\n{contact}\n"
    assert set(partners_in(text)) == {"Upes muzejs", "Ezeru skola", "Mežu centrs"}


@pytest.mark.parametrize(
    ("text", "lands"),
    [
        (f"{LATVIAN}\n\nProjekta partneri:\n🇱🇻 Upes muzejs\n🇱🇹 Kalnų centras\n🇪🇪 Mäe Ülikool\n", ["LV", "LT", "EE"]),
        (
            f"{ESTONIAN}\n\nPartnerid:\n• Kalnu pamatskola (põhikool Lätist)\n• Kalnų Jaunimo Centras (noortekeskus Leedust)\n• Mäe Kool\n",
            ["LV", "LT", None],
        ),
        (f"{ENGLISH}\n\nPartners\n• Upe Museum (LV) – LP\n• Hill Museum (LT) – PP2\n• Dale Museum (EE) – PP3\n", ["LV", "LT", "EE"]),
        (
            f"{LATVIAN}\n\nSadarbības partneris Latvijā ir Upes muzejs, Lietuvā – Kalnų muziejus, Igaunijā – Mäe Muuseum.\n",
            ["LV", "LT", "EE"],
        ),
        (f"{LATVIAN}\n\nProjekta partneri ir SIA “Upe” Latvijā un MTÜ Mäe Selts Igaunijā.\n", ["LV", "EE"]),
    ],
)
def test_each_partner_has_its_own_country(text: str, lands: list[str | None]) -> None:
    assert [land for _, land in partners_in(text).values()] == lands


@pytest.mark.parametrize(
    "text",
    [
        f"{LATVIAN}\n\nUpes skola, SIA “Siers” un Ezeru skola ir projekta partneri.\n",
        f"{LITHUANIAN}\n\nUpės mokykla, Mäe Ülikool ir Ezeru skola yra projekto partneriai.\n".replace("Upės mokykla", "Upes skola"),
        f"{LATVIAN}\n\nKalnu muzejs ir projekta vadošais partneris, bet Upes skola un Ezeru skola – sadarbības partneri.\n",
        f"{ESTONIAN}\n\nUpes skola, Mäe Ülikool ja Ezeru skola on projekti partnerid.\n",
        f"{ENGLISH}\n\nKalnu muzejs is the lead partner of the project, while Upes skola and Ezeru skola are partners.\n",
    ],
)
def test_partners_may_be_enumerated_before_the_word_for_them(text: str) -> None:
    found = {name for name, (role, _) in partners_in(text).items() if role == PARTNER}
    assert found - {"SIA “Siers”", "Mäe Ülikool"} == {"Upes skola", "Ezeru skola"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Projektu atbalsta valsts, pašvaldības un iedzīvotāji, kas ir projekta partneri.",
        "Projekta atbalstītāji ir Upes skola un Ezeru skola – skolēni ir projekta partneri.",
    ],
)
def test_who_is_not_enumerated_right_before_that_word_is_no_partner_by_it(sentence: str) -> None:
    assert "partners" not in project_in(f"{LATVIAN}\n\n{sentence}\n")


@pytest.mark.parametrize(
    "text",
    [
        f"{LATVIAN}\n\nDalībskolas\n\nUpes skola\nEzeru skola\n",
        f"{LATVIAN}\n\nProjekta konsorcijs: Upes skola, Ezeru skola\n",
        f"{ENGLISH}\n\nInstitutions involved:\n• Upes skola\n• Ezeru skola\n",
        f"{LITHUANIAN}\n\nUžsienio partneriai\n\nUpes skola\nEzeru skola\n",
        f"{ESTONIAN}\n\nVälispartnerid: Upes skola, Ezeru skola\n",
        f"{LATVIAN}\n\nProjekta vadošais partneris Kalnu muzejs sadarbosies ar Upes skolu un Ezeru skolu.\n",
        f"{ENGLISH}\n\nTwo schools take part in the project: Upes skola and Ezeru skola.\n",
        f"{ENGLISH}\n\nThe consortium is led by Kalnu muzejs and includes Upes skola and Ezeru skola.\n",
        f"{LATVIAN}\n\nDivas skolas no Latvijas piedalās projektā: Upes skola un Ezeru skola.\n",
    ],
)
def test_many_words_open_a_list_of_partners(text: str) -> None:
    assert set(partners_in(text)) - {"Kalnu muzejs"} == {"Upes skola", "Ezeru skola"}


@pytest.mark.parametrize(
    ("text", "lands"),
    [
        (
            f"{ESTONIAN}\n\nEesti partnerid: Mäe Vallavalitsus, MTÜ Jõe Sõbrad\nLeedu partner: Kalnų muziejus\nSoome partner: Vuori ry\n",
            "EE EE LT FI",
        ),
        (f"{LATVIAN}\n\nLatvijas partneri: Upes muzejs, Ezeru skola\nSomijas partneri: Vuori ry, Turun Museo\n", "LV LV FI FI"),
        (f"{LITHUANIAN}\n\nLatvijos partneris: Kalnu muzejs\nLenkijos partneriai: Fundacja Zielona, Muzeum Gór\n", "LV PL PL"),
        (
            f"{ENGLISH}\n\nLatvian partners: Upe Museum, Lake School\nPartner from Poland: Fundacja Zielona\nFinnish partner: Vuori ry\n",
            "LV LV PL FI",
        ),
    ],
)
def test_partners_may_be_labelled_by_their_country(text: str, lands: str) -> None:
    assert " ".join(str(land) for _, land in partners_in(text).values()) == lands


@pytest.mark.parametrize(
    "sentence",
    [
        "Biedrība “Ezeri” projekta “Zaļais ceļš” īstenošanā sadarbosies ar Norvēģijas partneri “Fjellgruppen”, kuram ir pieredze.",
        "Projektā “Zaļais ceļš” iesaistīts partneris no Norvēģijas “Fjellgruppen”, kas dalīsies pieredzē.",
        "Projekta “Zaļais ceļš” īstenošanai piesaistīts Norvēģijas partneris “Fjellgruppen”.",
    ],
)
def test_a_partner_may_be_called_by_its_country_before_its_quoted_name(sentence: str) -> None:
    assert partners_in(sentence + "\n")["“Fjellgruppen”"] == (PARTNER, "NO")


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Projekta īstenotājs: biedrība “Ezeri”. Projekta informatīvie partneri: Latvijas Radio, laikraksts “Upe”.", {"biedrība “Ezeri”"}),
        ("Projekta informatīvie partneri ir Ezeru radio un Upes centrs.", set()),
        ("Projekta potenciālie partneri ir Ezeru skola un Upes centrs.", set()),
        ("Projekta sadarbības partneri ir Ezeru novada izglītības iestādes, Kalnu skola un Upes centrs.", {"Kalnu skola", "Upes centrs"}),
    ],
)
def test_who_is_no_partner_of_the_project(sentence: str, found: set[str]) -> None:
    assert set(project_in(f"{LATVIAN}\n\n{sentence}\n").get("partners", []) and partners_in(f"{LATVIAN}\n\n{sentence}\n")) == found


def test_a_consortium_may_be_counted_only() -> None:
    project = project_in(f"{LATVIAN}\n\nProjekta konsorcijs: 24 partneri, 12 valstis. Darbus koordinē Kalnu bibliotēka.\n")
    assert (project["partner_count"], project["country_count"]) == (24, 12)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "Projekta partneri ir aģentūra “Kalni”, kas dibināta pērn, kā arī Kalnu muzejs un Upes skola.",
            {"aģentūra “Kalni”", "Kalnu muzejs", "Upes skola"},
        ),
        (
            "Vadošā partnere ir Kalnu dome, bet partneri - aģentūra “Kalni”, kas dibināta pērn, kā arī Upes, Mežu un Lauku novada dome.",
            {"Kalnu dome", "aģentūra “Kalni”", "Upes novada dome", "Mežu novada dome", "Lauku novada dome"},
        ),
        (
            "Konsorcijā apvienojušās iestādes: Kalnu universitāte (KU) kā vadošais partneris, Upes parks, SIA “Siers” un Civitta AS.",
            {"Kalnu universitāte", "Upes parks", "SIA “Siers”", "Civitta AS"},
        ),
        (
            "Projekta partneri ir Kalnu akadēmija, Polijas Upju akadēmija Varšavā (AWF Warszawa) un Mežu skola.",
            {"Kalnu akadēmija", "Polijas Upju akadēmija", "Mežu skola"},
        ),
        ("Projekta partneri ir Upju institūts, Ezeru muzejs Tallinā un Mežu centrs.", {"Upju institūts", "Ezeru muzejs", "Mežu centrs"}),
    ],
)
def test_what_is_said_of_one_does_not_end_the_list(sentence: str, found: set[str]) -> None:
    assert set(partners_in(f"{LATVIAN}\n\n{sentence}\n")) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            f"{LATVIAN}\n\nKonsorcija dalībnieki\n• Kalnu skola (koordinators)\n• Fundación Brisa\n• Upes muzejs\nProjekts GREENWAY\n",
            {"Kalnu skola", "Fundación Brisa", "Upes muzejs"},
        ),
        (
            f"{ENGLISH}\n\nPartners – Hill Museum, Dale Welfare Centre\nSupporters – “Dale Bakery”, “Lake Radio”\n",
            {"Hill Museum", "Dale Welfare Centre"},
        ),
        (
            f"{LATVIAN}\n\nProjektu īsteno SIA “Valks” (vadošais partneris), Upes muzejs un Spānijas firma Verdes S.L.\n",
            {"SIA “Valks”", "Upes muzejs", "Verdes S.L."},
        ),
    ],
)
def test_what_stands_below_a_list_or_before_a_name_is_no_name(text: str, found: set[str]) -> None:
    assert set(partners_in(text)) == found


@pytest.mark.parametrize(
    "name",
    ["biedrība Upes draugi", "Szkoła Podstawowa nr 3 im. Jana Gór", "SIA Kalnu ūdens", "jauniešu centrs “Kalni”", "2nd Gymnasium of Hill"],
)
@pytest.mark.parametrize(
    "frame",
    [
        "Vadošais partneris (LP): Ezeru muzejs\nPP1: {}\nPP2: Mežu centrs\n",
        "Projektā piedalās Ezeru muzejs, {} un Mežu centrs.\n",
        "Projekta sadarbības partneri – Ezeru muzejs, {} un Mežu centrs.\n",
        "Projekta partneri: Ezeru muzejs, {}, Mežu centrs\n",
    ],
)
def test_a_latvian_list_holds_names_of_any_kind(frame: str, name: str) -> None:
    assert set(partners_in(LATVIAN + "\n\n" + frame.format(name))) == {"Ezeru muzejs", name, "Mežu centrs"}


@pytest.mark.parametrize(
    "text",
    [
        f"{LATVIAN}Projekta vadošais partneris: Kalnu muzejs (Latvija), citi partneri: Upes skola, Mežu centrs.\n",
        f"{LATVIAN}Projekta vadošais partneris: Kalnu muzejs, sadarbības partneri: Upes skola, Mežu centrs.\n",
        f"{ENGLISH}Lead partner: Kalnu muzejs (Latvia), other partners: Upes skola, Mežu centrs.\n",
        f"{LITHUANIAN}Pagrindinis partneris: Kalnu muzejs, kiti partneriai: Upes skola, Mežu centrs.\n",
        f"{ESTONIAN}Juhtpartner: Kalnu muzejs, teised partnerid: Upes skola, Mežu centrs.\n",
    ],
)
def test_the_other_partners_behind_the_lead_are_no_part_of_its_name(text: str) -> None:
    assert {name: role for name, (role, _) in partners_in(text).items()} == {
        "Kalnu muzejs": "lead",
        "Upes skola": PARTNER,
        "Mežu centrs": PARTNER,
    }


def test_a_country_before_the_kind_of_a_body_is_its_country() -> None:
    text = "Projektu “Zaļais ceļš” īsteno nodibinājums “Kalnu fonds” kopā ar Norvēģijas organizāciju “Fjell”.\n"
    assert partners_in(text)["Norvēģijas organizācija “Fjell”"] == (PARTNER, "NO")
    at_home = "Projektu “Zaļais ceļš” īsteno Latvijas lauku asociācija “Upe”.\n"
    assert partners_in(at_home) == {"Latvijas lauku asociācija “Upe”": ("lead", None)}


@pytest.mark.parametrize(
    "name", ["Hill Academy of Music and Theatre", "Hill Association of Cities and Regions", "Hill Music, Art and Design Secondary School"]
)
def test_the_last_thing_that_a_body_is_for_may_look_like_one(name: str) -> None:
    assert set(partners_in(f"{ENGLISH}\n\nProject partners: Dale Museum, {name}\n")) == {"Dale Museum", name}


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Alongside Hill University, Dale University and Upe Museum participate in the project “Green Way”.", None),
        ("Within the project “Green Way” Hill University cooperates with Dale University and Upe Museum.", {"Dale University": PARTNER}),
        ("Hill University has joined forces with Dale University to implement the project “Green Way”.", {"Dale University": PARTNER}),
        ("Dale University is the Lithuanian partner of the project “Green Way”, led by Hill University.", {"Dale University": PARTNER}),
        (
            "The project “Green Way” is implemented by a consortium led by Hill University, which includes Dale University and Upe Museum.",
            {"Hill University": "lead", "Dale University": PARTNER, "Upe Museum": PARTNER},
        ),
        (
            "Dale University and Upe Museum are partner organisations in the project “Green Way”.",
            {"Dale University": PARTNER},
        ),
    ],
)
def test_english_sentences_tell_partners_in_many_ways(sentence: str, found: dict[str, str] | None) -> None:
    roles = {name: role for name, (role, _) in partners_in(sentence + "\n").items()}
    assert not any(name.startswith("Alongside") for name in roles)
    assert (found or {}).items() <= roles.items()
