"""The language of a text is told by its small words, with and without diacritics."""

from __future__ import annotations

import unicodedata

import pytest

from regkg.documents import LANGUAGES, language_of
from regkg.documents.language import UNREAD_LANGUAGES

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


@pytest.mark.xfail(strict=True, reason="a few English small words outweigh a paragraph of Latvian letters")
def test_an_english_phrase_inside_does_not_hide_the_language_around_it() -> None:
    text = f"{TEXTS['lv']} Projektu atbalsta Interreg Baltic Sea Region, the programme of the European Union for the region."
    assert language_of(text) == "lv"
