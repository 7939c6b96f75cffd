"""Which country those who take part are from, as sentences on each side say it."""

from __future__ import annotations

import pytest

from tests.samples import ENGLISH, ESTONIAN, LATVIAN, LITHUANIAN, partners_in, projects_in

LANDS = {"Kalnu muzejs": "LV", "Zarasu rajona pašvaldība": "LT", "Tartu ülikool": "EE"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Projektu “Mantojums” Latvijā īsteno Kalnu muzejs, Lietuvā – Zarasu rajona pašvaldība, Igaunijā – Tartu ülikool.",
        "Projektu “Mantojums” Latvijas pusē īsteno Kalnu muzejs, Lietuvā – Zarasu rajona pašvaldība, bet Igaunijā – Tartu ülikool.",
    ],
)
def test_a_country_before_a_dash_is_that_of_whoever_follows(sentence: str) -> None:
    assert {name: land for name, (_, land) in partners_in(sentence).items()} == LANDS


def test_two_do_the_project_each_in_a_country() -> None:
    found = partners_in("Projektu “Mantojums” Latvijā īsteno Kalnu muzejs, bet Lietuvā – Zarasu rajona pašvaldība.")
    assert found == {"Kalnu muzejs": ("partner", "LV"), "Zarasu rajona pašvaldība": ("partner", "LT")}


def test_where_one_does_it_is_no_side() -> None:
    assert partners_in("Projektu “Mantojums” Latvijā īsteno Kalnu muzejs.") == {"Kalnu muzejs": ("lead", None)}


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Projektu „Kalni” īsteno Kalnu dome kopā ar Upes muzeju un norvēģu partneri - Jūras pašvaldību.", "Jūras pašvaldība", "NO"),
        ("Projekta „Kalni” igauņu partneris ir Mäe Vallavalitsus.", "Mäe Vallavalitsus", "EE"),
        ("Projektą „Kalnai“ vykdo Kalnų muziejus kartu su norvegų partneriu – Upės savivaldybe.", "Upės savivaldybė", "NO"),
        (
            "The project “Hills” is carried out by Hill Museum together with Dale Museum and the Norwegian partner Sea Municipality.",
            "Sea Municipality",
            "NO",
        ),
        ("Projekti „Mägi“ viib ellu Mäe Vallavalitsus koos Norra partneri Oru Muuseumiga.", "Oru Muuseum", "NO"),
        ("Projekta „Kalni” latviešu un norvēģu partneri ir Jūras pašvaldība un Kalnu dome.", "Jūras pašvaldība", None),
    ],
)
def test_a_people_before_the_word_for_a_partner_tells_its_country(text: str, name: str, country: str | None) -> None:
    (project,) = projects_in(f"{text}\n")
    lands = {row["name"]: row.get("country") for row in project["partners"]}
    assert lands[name] == country
    assert not any("partner" in called for called in lands)


def test_a_country_in_brackets_stands_behind_the_name_in_another_case() -> None:
    text = "Noslēgts līgums starp vadošo iestādi un Kalnu aģentūru.\n\nKalnu aģentūra (Latvija) ir parakstījusi līgumu un īstenos "
    (project,) = projects_in(f"{text}projektu „Ceļš” kopā ar Upes muzeju.\n")
    assert {row["name"]: row.get("country") for row in project["partners"]}["Kalnu aģentūra"] == "LV"


@pytest.mark.parametrize(
    ("page", "sentence"),
    [
        (LATVIAN, "Projekta partneri: no Latvijas – Upes skola un Kalnu muzejs, no Polijas – Leju muzejs un Sila skola."),
        (
            LATVIAN,
            "Projekta partneri ir: no Latvijas Republikas – Upes skola un Kalnu muzejs, no Polijas Republikas – Leju muzejs un Sila skola.",
        ),
        (
            LATVIAN,
            "Projektā ir divi partneri no Latvijas: Upes skola un Kalnu muzejs un divi partneri no Polijas: Leju muzejs un Sila skola.",
        ),
        (
            LATVIAN,
            "Projektā ir divi partneri no Latvijas – Upes skola un Kalnu muzejs, un divi partneri no Polijas – Leju muzejs un Sila skola.",
        ),
        (
            LITHUANIAN,
            "Partneriai: iš Latvijos Respublikos – Upės klubas ir Oro klubas, iš Lenkijos Respublikos – Lejų valsčius ir Pušų klubas.",
        ),
        (
            LITHUANIAN,
            "Projekte yra 2 partneriai iš Latvijos: Upės fondas ir Kalnų fondas bei 2 partneriai iš Lenkijos: Lejų fondas ir Oro fondas.",
        ),
        (ENGLISH, "Project partners: from Latvia – River School and Hill Museum, from Poland – Dale Museum and Pine School."),
        (
            ENGLISH,
            "The project has two partners from Latvia: Oak School and Hill Club, and two partners from Poland: Dale Club and Pine School.",
        ),
    ],
)
def test_each_country_s_partners_behind_it_are_of_it(page: str, sentence: str) -> None:
    assert [country for _, country in partners_in(f"{page}\n\n{sentence}\n").values()] == ["LV", "LV", "PL", "PL"]


@pytest.mark.parametrize(
    ("page", "sentence", "countries"),
    [
        (LATVIAN, "Projekta partneri ir Lietuvas Republikas Upju dienests un Kalnu muzejs.", ["LT", None]),
        (LATVIAN, "Projekta partneri ir Kalnu muzejs un Baltkrievijas Republikas Upju komiteja.", [None, "BY"]),
        (LATVIAN, "Projekta partneri ir Lietuvas Republikas vēstniecība un Kalnu muzejs.", [None, None]),
        (LITHUANIAN, "Projekto partneriai yra Latvijos Respublikos upių tarnyba ir Kalnų muziejus.", ["LV", None]),
        (ESTONIAN, "Projekti partnerid on Läti Vabariigi Jõeministeerium ja Mäe Muuseum.", ["LV", None]),
        (ENGLISH, "The project partners are River Service of the Republic of Latvia and Hill Museum.", ["LV", None]),
    ],
)
def test_a_state_in_the_name_of_its_body_is_where_that_is(page: str, sentence: str, countries: list[str | None]) -> None:
    assert [country for _, country in partners_in(f"{page}\n\n{sentence}\n").values()] == countries


@pytest.mark.parametrize("verb", ["piedalās: ", "piedalās "])
def test_each_country_before_a_dash_ends_that_of_the_ones_before(verb: str) -> None:
    text = (
        f"Projektā “Kalnu taka” {verb}Lietuvā – Žvejų muziejus un Ežero savivaldybė, Latvijā – Kalnu novada pašvaldība un Meža muzejs. "
        "Projekts ilgs divus gadus un tajā strādās daudzi cilvēki.\n"
    )
    assert {name: land for name, (_, land) in partners_in(text).items()} == {
        "Žvejų muziejus": "LT",
        "Ežero savivaldybė": "LT",
        "Kalnu novada pašvaldība": "LV",
        "Meža muzejs": "LV",
    }


@pytest.mark.parametrize(
    "beginning",
    [
        "Projektu “Kalnu taka” īsteno Meža muzejs sadarbībā ar partneriem no Latvijas un Igaunijas: ",
        "Projektu “Kalnu taka” īsteno Meža muzejs kopā ar partneriem no Lietuvas un Igaunijas – ",
    ],
)
def test_partners_from_two_countries_are_of_none_that_is_told(beginning: str) -> None:
    text = f"{beginning}Kalnu biedrību “Takas” (vadošais partneris), Upju tūrisma asociāciju un Ezeru novada pašvaldību.\n"
    assert {land for _, land in partners_in(text).values()} == {None}
    assert len(partners_in(text)) >= 3


def test_names_with_their_countries_are_partners_in_whatever_language() -> None:
    assert partners_in(
        "Partners of the project “Quiet Shores” are Hill University (Latvia), Casa delle Api (Italy), Ruta del Norte (Spain)"
        " and Terre des Vents (France)."
    ) == {
        "Hill University": ("partner", "LV"),
        "Casa delle Api": ("partner", "IT"),
        "Ruta del Norte": ("partner", "ES"),
        "Terre des Vents": ("partner", "FR"),
    }


@pytest.mark.parametrize(
    ("first", "second"),
    [("Partneri Latvijā:", "Partneri Igaunijā:"), ("Projekta partneri no Latvijas:", "Projekta partneri no Igaunijas:")],
)
@pytest.mark.parametrize("label", ["Partneri", "Partneri: ", "Partneri\n"])
def test_partners_of_a_country_each_stand_below_a_label_for_them_all(label: str, first: str, second: str) -> None:
    text = (
        f"Projekts “Purvu takas” (LLI-901)\n\n{label}{first}\nUpes novada pašvaldība\nKalnu novada pašvaldība – vadošais partneris\n\n"
        f"{second}\nEmajärve University\nNGO Rabaselts\n"
    )
    assert {name: land for name, (_, land) in partners_in(text).items()} == {
        "Upes novada pašvaldība": "LV",
        "Kalnu novada pašvaldība": "LV",
        "Emajärve University": "EE",
        "NGO Rabaselts": "EE",
    }
