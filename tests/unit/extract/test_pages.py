"""What a page says of itself and of the body behind it; never who a person is or how to reach one."""

from __future__ import annotations

import pytest

from regkg.extract import extract
from regkg.extract.text.pages import iri_of, is_functional
from tests.samples import document, said, values_of

MINISTRY = "org/lv-ekonomikas-ministrija"


# ── publisher, title, date, address ──────────────────────────────────────────────────────────────────────────────────────


def test_a_body_whose_name_opens_the_page_publishes_it() -> None:
    assert values_of("Ekonomikas ministrija\n\nJauns ceļš\n\nTeksts.\n", "dct:publisher") == {MINISTRY}


@pytest.mark.parametrize(
    "text",
    [
        "Ekonomikas ministrija ziņo\n\nJauns ceļš\n",
        "Jauns ceļš\n\nEkonomikas ministrija\n",
        "Ekonomikas ministrijas ceļš\n",
        "Teksts par Ekonomikas ministriju.\n",
    ],
)
def test_a_body_that_is_only_spoken_of_publishes_nothing(text: str) -> None:
    assert values_of(text, "dct:publisher") == set()


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Jauns ceļš gar upi\n\nDarbi sākas.\n", "Jauns ceļš gar upi"),
        ("Jauns ceļš\ngar upi\n\nDarbi sākas.\n", "Jauns ceļš gar upi"),
        ("Ekonomikas ministrija\nJauns ceļš\n\nDarbi.\n", "Jauns ceļš"),
        ("\n\n  Jauns ceļš?\n\nDarbi.\n", "Jauns ceļš?"),
    ],
)
def test_the_heading_is_the_title(text: str, title: str) -> None:
    assert values_of(text, "dct:title") == {title}


@pytest.mark.parametrize(
    "text",
    [
        "Darbi gar upi sākas.\n",
        "• pirmais\n• otrais\n",
        "Statuss: Īstenošanā\n",
        "www.upnini.example\n",
        "anna.berzina@upnini.example, tālr. 26123456\n",
        "x" * 261 + "\n",
        "Tēma:\n",
    ],
)
def test_a_page_that_begins_with_something_else_has_no_title(text: str) -> None:
    assert values_of(text, "dct:title") == set()


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Jauns ceļš\n\nPublicēts: 03.05.2019.\n", "2019-05-03"),
        ("Jauns ceļš\n\nPublicēts: 2019. gada 3. maijā\n", "2019-05-03"),
        ("Jauns ceļš\n\nPublicēšanas datums – 03.05.2019.\n", "2019-05-03"),
        ("A new path\n\nPublished on: 3 May 2019\n", "2019-05-03"),
    ],
)
def test_a_page_is_dated_by_its_own_label(text: str, date: str) -> None:
    assert values_of(text, "dct:issued") == {date}


@pytest.mark.parametrize(
    "text", ["Jauns ceļš\n\n03.05.2019.\n", "Jauns ceļš\n\nAtjaunots: 03.05.2019.\n", "Publicēts: 31.02.2019.\n", "Publicēts: vakar\n"]
)
def test_no_other_date_dates_a_page(text: str) -> None:
    assert values_of(text, "dct:issued") == set()


def test_the_address_at_the_end_of_a_saved_page_is_its_own() -> None:
    text = "Jauns ceļš\n\nDarbi.\n\n<https://upnini.example/ceļš>\n"
    assert values_of(text, "sourceUrl") == {"https://upnini.example/ce%C4%BC%C5%A1"}
    assert [claim.kind for claim in extract(document(text)) if claim.predicate.value.endswith("sourceUrl")] == ["restored"]


def test_an_address_inside_the_page_is_not_its_own() -> None:
    assert values_of("Jauns ceļš\n\n<https://upnini.example>\n\nDarbi.\n", "sourceUrl") == set()


@pytest.mark.parametrize(
    ("printed", "iri"),
    [
        ("www.upnini.example", "http://www.upnini.example"),
        ("https://upnini.example/a b", "https://upnini.example/a%20b"),
        ("https://upnini.example/50%", "https://upnini.example/50%25"),
        ("https://upnini.example/%zz", "https://upnini.example/%25zz"),
        ("https://upnini.example/%C4%BC", "https://upnini.example/%C4%BC"),
        ("https://upnini.example/a|b{c}^`\\", "https://upnini.example/a%7Cb%7Bc%7D%5E%60%5C"),
    ],
)
def test_an_address_becomes_an_iri(printed: str, iri: str) -> None:
    assert iri_of(printed).value == iri


# ── contacts ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_functional_mailbox_and_its_telephone_are_a_contact() -> None:
    facts = said("Raksta Ekonomikas ministrija.\n\nEkonomikas ministrija\nTālr. 67013100, e-pasts: pasts@em.gov.lv\nwww.em.gov.lv\n")
    assert (MINISTRY, "contactPoint", f"{MINISTRY}/contact/pasts") in facts
    assert (f"{MINISTRY}/contact/pasts", "email", "pasts@em.gov.lv") in facts
    assert (f"{MINISTRY}/contact/pasts", "telephone", "67013100") in facts
    assert (MINISTRY, "website", "http://www.em.gov.lv") in facts


@pytest.mark.parametrize(
    "mailbox",
    [
        "pasts@em.gov.lv",
        "prese@em.gov.lv",
        "em@em.gov.lv",
        "info.riga@riga.lv",
        "project-office@x.example",
        "Info@x.example",
        "info2@x.example",
    ],
)
def test_a_mailbox_that_says_what_it_is_for_is_functional(mailbox: str) -> None:
    assert is_functional(mailbox)


PERSONAL = [
    "anna.berzina@em.gov.lv",
    "anna_berzina@em.gov.lv",
    "a.berzina@em.gov.lv",
    "berzina@em.gov.lv",
    "annab@em.gov.lv",
    "anna.marija.berzina@em.gov.lv",
    "anna.berzina-kalnina@em.gov.lv",
    "Anna.Berzina2@em.gov.lv",
    "anna.berzina+info@em.gov.lv",
    "26123456@em.gov.lv",
]


@pytest.mark.parametrize("mailbox", PERSONAL)
def test_a_mailbox_of_a_person_is_in_no_claim(mailbox: str) -> None:
    assert not is_functional(mailbox)
    texts = [
        f"Ekonomikas ministrija\n{mailbox}, tālr. 26123456\n",
        f"Informāciju sagatavoja Ekonomikas ministrija\nAnna Bērziņa, tālr. 26123456, {mailbox}\n",
        f"Ekonomikas ministrija\npasts@em.gov.lv vai Anna Bērziņa, {mailbox}, tālr. 26123456\n",
        f"Projekts “Zaļais ceļš” (GREENWAY). Vadītāja Anna Bērziņa, {mailbox}.\n",
    ]
    for text in texts:
        for claim in extract(document(text)):
            assert mailbox not in claim.text
            assert mailbox.casefold() not in claim.value.value.casefold()
            assert "Bērziņa" not in claim.text + claim.value.value
            assert "26123456" not in claim.text


def test_a_person_in_a_heading_is_in_no_claim() -> None:
    assert values_of("Anna Bērziņa vada projektu\n\nDarbi sākas.\n", "dct:title") == set()
    assert values_of("Annas Bērziņas muzejs vada projektu\n\nDarbi sākas.\n", "dct:title") == {"Annas Bērziņas muzejs vada projektu"}


def test_a_number_without_a_mailbox_is_nobodys_telephone() -> None:
    assert values_of("Ekonomikas ministrija, reģ. Nr. 90000086008, konts 12345678\n", "telephone") == set()


@pytest.mark.parametrize("text", ["pasts@em.gov.lv\n", "Ekonomikas ministrija\n\npasts@em.gov.lv\n", "Upninku muzejs\npasts@em.gov.lv\n"])
def test_a_mailbox_of_nobody_in_particular_is_nobodys(text: str) -> None:
    assert values_of(text, "email") == set()


def test_a_page_of_a_site_is_not_the_site_of_a_body() -> None:
    assert values_of("Ekonomikas ministrija\nwww.em.gov.lv/lv/jaunums\n", "website") == set()


# ── names ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("Par to lemj Ekonomikas ministrijā.", "skos:prefLabel", "Ekonomikas ministrija"),
        ("Par to lemj EM. Tā ir Ekonomikas ministrija.", "skos:altLabel", "EM"),
        ("Kurzemes plānošanas reģionam ir plāns.", "skos:prefLabel", "Kurzemes plānošanas reģions"),
    ],
)
def test_a_known_body_is_named_in_its_base_form(text: str, name: str, value: str) -> None:
    assert values_of(text + "\n", name) == {value}


@pytest.mark.parametrize("text", ["EM", "ekonomikas ministrijā", "Ekonomikas un ministrija", "www.EM.example", "em", "KPRs"])
def test_what_is_not_quite_a_name_names_nobody(text: str) -> None:
    facts = said(f"Par to lasi {text}.\n")
    assert not any(subject.startswith("org/") for subject, *_ in facts) or text == "ekonomikas ministrijā"


def test_a_unit_belongs_to_the_body_before_it() -> None:
    varam = "org/lv-vides-aizsardzibas-un-regionalas-attistibas-ministrija"
    facts = said("To saka VARAM Reģionālās politikas departaments.\n")
    assert (f"{varam}/unit/regionalas-politikas-departaments", "org:unitOf", varam) in facts
    assert not any(name == "org:unitOf" for _, name, _ in said("To saka Ekonomikas ministrija un Reģionālās politikas departaments.\n"))


def test_a_path_between_angle_brackets_is_no_heading() -> None:
    text = (
        "Sākums > Projekti > Kultūra\n\nKalnu muzeja restaurācija\n\nProjekta īstenotājs: Kalnu novada dome\nProjekta izmaksas: 100 EUR\n"
    )
    assert values_of(text, "dct:title") == {"Kalnu muzeja restaurācija"}
