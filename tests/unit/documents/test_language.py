"""The language of a text is told by its small words, with and without diacritics."""

from __future__ import annotations

import unicodedata

import pytest

from regkg.documents import LANGUAGES, language_of
from regkg.documents.language import NAMES, UNREAD_LANGUAGES

TEXTS = {
    "lv": (
        "Trīs pašvaldības kopā ar muzeju ierīko pastaigu taku gar upi. Darbi sākas "
        "pavasarī un ilgst divus gadus, lai taka būtu gatava līdz vasarai."
    ),
    "en": (
        "Three municipalities and a museum are building a footpath along the river. The work starts in spring and will last for two years."
    ),
    "lt": (
        "Trys savivaldybės kartu su muziejumi tiesia taką palei upę. Darbai prasideda "
        "pavasarį ir truks dvejus metus, kad takas būtų baigtas iki vasaros."
    ),
    "et": (
        "Kolm omavalitsust ja muuseum rajavad jõe äärde matkaraja. Töö algab kevadel ning kestab kaks aastat, et rada oleks suveks valmis."
    ),
    "de": (
        "Drei Gemeinden und ein Museum bauen einen Weg am Fluss. Die Arbeit beginnt "
        "im Frühling und dauert zwei Jahre, damit der Weg fertig ist."
    ),
    "fi": (
        "Kolme kuntaa ja museo rakentavat polun joen varrelle. Työ alkaa keväällä ja kestää kaksi "
        "vuotta, jotta polku on valmis kesäksi, ja hanke sekä kumppanit ovat mukana."
    ),
    "sv": (
        "Tre kommuner och ett museum bygger en stig längs ån. Arbetet börjar på "
        "våren och tar två år för att stigen ska vara klar till sommaren."
    ),
    "ru": (
        "Три самоуправления и музей строят тропу вдоль реки. Работа начинается "
        "весной и продлится два года, что позволит закончить её к лету."
    ),
}

FORMS = {
    "lv": (
        "Projekta Nr.: LLI-901\nVadošais partneris: Upninku muzejs\nProjekta "
        "partneri: Egļu skola un Priežu dome\nKopējais finansējums: 100 EUR"
    ),
    "lt": "Projekto Nr.: LLI-901\nProjekto partneriai: Upninkų muziejus ir Eglių mokykla\nProjekto biudžetas: 100 Eur",
    "et": "Projekti nimi: Rannatee\nProjekti partnerid: Järve kool ja Metsa muuseum\nProjekti kogueelarve: 100 eurot",
    "en": "Project number: LLI-901\nProject partners: the museum of Upninki and the school\nTotal budget: 100 EUR",
}


def scanned(text: str) -> str:
    """The letters without their marks, as bad scanning leaves them."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))


def test_every_language_that_regkg_knows_is_tried() -> None:
    assert set(TEXTS) == {*LANGUAGES, *UNREAD_LANGUAGES}


@pytest.mark.parametrize("language", TEXTS)
def test_a_paragraph_tells_its_language(language: str) -> None:
    assert language_of(TEXTS[language]) == language


@pytest.mark.parametrize("language", FORMS)
def test_a_form_tells_its_language(language: str) -> None:
    assert language_of(FORMS[language]) == language


@pytest.mark.parametrize("language", ["lv", "lt", "et"])
def test_a_badly_scanned_text_still_tells_its_language(language: str) -> None:
    assert language_of(scanned(TEXTS[language])) == language


@pytest.mark.parametrize("language", TEXTS)
def test_capitals_and_decomposed_letters_change_nothing(language: str) -> None:
    assert language_of(TEXTS[language].upper()) == language
    assert language_of(unicodedata.normalize("NFD", TEXTS[language])) == language


@pytest.mark.parametrize("text", ["", "12 345,67 EUR", "LLI-901", "Kuldīga", "— … —"])
def test_too_few_words_tell_no_language(text: str) -> None:
    assert language_of(text) is None


def test_an_english_name_inside_does_not_change_it() -> None:
    assert language_of(f"{TEXTS['lv']} Projektu atbalsta Interreg Baltic Sea Region.") == "lv"


def test_an_english_phrase_inside_does_not_hide_the_language_around_it() -> None:
    text = f"{TEXTS['lv']} Projektu atbalsta Interreg Baltic Sea Region, the programme of the European Union for the region."
    assert language_of(text) == "lv"


SHORT = [
    ("lv", "Projekta nr.: LLI-922\nVadošais partneris: Kuldīgas novada dome\nKopējās izmaksas: 100 EUR"),
    ("lv", "Statuss: Pabeigts"),
    ("lv", "Projekta ilgums – 24 mēneši"),
    ("lv", "Projekts “Green Routes for the Baltic Sea Region” tiek īstenots kopā ar Šauļu pašvaldību."),
    ("en", "Total budget: 1 204 500 EUR\nLead partner: Rēzeknes augstskola\nProject duration: 24 months"),
    ("en", "The project is led by Kuldīgas novada dome, Ventspils osta and Rīgas plānošanas reģions."),
    ("en", "Lead partner: Jelgava City Council"),
    ("lt", "Projekto pradžia: 2019-03-01\nProjekto biudžetas: 100 000 Eur\nNaudos gavėjai: Šiaulių miesto savivaldybė"),
    ("lt", "Partneriai – Rūjienos muziejus ir Biržų krašto biblioteka, kurie kartu kvies lankytojus."),
    ("et", "Juhtpartner: Tartu linn\nProjekti kestus: 24 kuud\nEelarve: 100 000 eurot"),
    ("et", "Projekti kogumaksumus on 200 000 eurot, millest toetus 150 000."),
    ("de", "Projektdauer: 24 Monate\nDas Vorhaben wird von der Europäischen Union gefördert."),
    ("ru", "Проект начался в мае.\nПартнеры: Резекненская дума и Псковский музей"),
    ("fi", "Hanke toteutetaan yhdessä naapurien kanssa ja sen aikana kunnostetaan polkuja."),
    ("sv", "Projektet pågår under två år och har en budget på en miljon euro."),
]


@pytest.mark.parametrize(("language", "text"), SHORT)
def test_a_few_lines_are_enough(language: str, text: str) -> None:
    assert language_of(text) == language


def test_the_language_of_most_of_a_mixed_page_counts() -> None:
    assert language_of(f"{TEXTS['lv']}\n\nIn English\n\nA path along the river.") == "lv"
    assert language_of(f"{TEXTS['en']} {TEXTS['en']}\n\nLasi latviski: taka gar upi.") == "en"


def test_what_is_not_read_has_a_name_in_both_languages() -> None:
    assert set(NAMES) == set(UNREAD_LANGUAGES)
    assert all(set(names) == {"lv", "en"} for names in NAMES.values())
