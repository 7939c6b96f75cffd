"""Who takes part, in which role: said of a body, and not of somebody who is only near."""

from __future__ import annotations

import pytest

from regkg.extract import extract
from regkg.vocab import RK
from tests.samples import ENGLISH, ESTONIAN, LATVIAN, LITHUANIAN, Partners, document, partners_in, project_in, projects_in, said

FORM = "Projekta akronīms: GREENWAY\n\n"
MINISTRY = "org/lv-ekonomikas-ministrija"
REGION = "org/lv-kurzemes-planosanas-regions"


def partners(text: str) -> dict[str, str | None]:
    """The bodies that take part, each with its role."""
    facts = said(FORM + text + "\n")
    bodies = {subject: value for subject, name, value in facts if name == "organisation"}
    roles = {subject: value.removeprefix("role:") for subject, name, value in facts if name == "role"}
    return {body: roles.get(participation) for participation, body in bodies.items()}


# ── lead partners ────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "text",
    [
        "Projekta vadošais partneris ir Ekonomikas ministrija.",
        "Vadošais partneris – Ekonomikas ministrija Rīgā.",
        "Vadošais partneris: Ekonomikas ministrija",
        "Ekonomikas ministrija (vadošais partneris) ir priecīga.",
        "Ekonomikas ministrija, projekta vadošais partneris, ir priecīga.",
        "The lead partner is Ekonomikas ministrija.",
    ],
)
def test_the_lead_is_the_body_of_which_it_is_said(text: str) -> None:
    assert partners(text) == {MINISTRY: "lead-partner"}


@pytest.mark.parametrize(
    "text",
    [
        "Projektā vadošā loma ir Ekonomikas ministrijai.",
        "Ekonomikas ministrijas vadošā loma projektā ir liela.",
        "Ekonomikas ministrija ir vadošā iestāde.",
        "Projekta vadošais partneris nav Ekonomikas ministrija.",
        "Vadošie partneri tiekas, Ekonomikas ministrija arī.",
        "Ekonomikas ministrija runāja ar vadošo partneri.",
        "Ekonomikas ministrija ir vadošais spēks.",
    ],
)
def test_nobody_else_leads(text: str) -> None:
    assert "lead-partner" not in partners(text).values()


def test_the_country_behind_a_lead_is_its_country() -> None:
    facts = said(f"{FORM}Projekta vadošais partneris ir Ekonomikas ministrija (Latvija).\n")
    assert (MINISTRY, "country", "country:LVA") in facts


def test_the_lead_of_one_sentence_and_a_partner_of_another_are_two_participations() -> None:
    text = "Vadošais partneris ir Kurzemes plānošanas reģions.\n\nEkonomikas ministrija piedalās projektā."
    assert partners(text) == {REGION: "lead-partner", MINISTRY: "partner"}


# ── partners ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ekonomikas ministrija ir viens no 9 projekta partneriem.", "partner"),
        ("Ekonomikas ministrija ir viena no partneriem projektā.", "partner"),
        ("Ekonomikas ministrija piedalās projektā.", None),
        ("Ekonomikas ministrija kopš 2018. gada piedalās projektā GREENWAY.", None),
    ],
)
def test_who_is_said_to_take_part_takes_part(text: str, role: str | None) -> None:
    assert partners(text) == {MINISTRY: role}


@pytest.mark.parametrize(
    "text",
    [
        "Ekonomikas ministrija atbalsta projektu.",
        "Ekonomikas ministrija nepiedalās projektā.",
        "Ekonomikas ministrija piedalās sanāksmē par projektu.",
        "Ekonomikas ministrija piedalās projekta seminārā.",
        "Projektā piedalās daudzi, Ekonomikas ministrija to vērtē.",
        "Ekonomikas ministrija ir viena no labākajām.",
        "Ekonomikas ministrija piedalās izstādē.",
        "Ekonomikas ministrija piedalās projektos.",
    ],
)
def test_who_is_only_near_takes_no_part(text: str) -> None:
    assert MINISTRY not in partners(text)


def test_a_body_takes_part_from_the_date_that_is_said() -> None:
    facts = said(f"{FORM}Ekonomikas ministrija no 2018. gada marta piedalās projektā.\n")
    assert ("project/unassigned/greenway/partner/lv-ekonomikas-ministrija", "participationStart", "2018-03") in facts
    assert not any(name in ("startDate", "endDate") for _, name, _ in facts)


@pytest.mark.parametrize("date", ["līdz 2018. gada martam", "2018. gada martā", "pēc 2018. gada marta"])
def test_no_other_date_is_the_beginning_of_its_part(date: str) -> None:
    assert not any(name == "participationStart" for _, name, _ in said(f"{FORM}Ekonomikas ministrija {date} piedalās projektā.\n"))


def test_without_a_project_nobody_takes_part() -> None:
    assert not any(
        name == "participation" for _, name, _ in said("Ekonomikas ministrija piedalās visur un vienmēr, jo tā ir viena no partneriem.\n")
    )


def test_no_country_is_made_of_uk() -> None:
    facts = said(f"{FORM}Projekta partneri: Ekonomikas ministrija, UK\n\nVadošais partneris ir Ekonomikas ministrija, UK lēmums.\n")
    assert not any("GBR" in value for *_, value in facts)


# ── names in brackets, between bars and run together ─────────────────────────────────────────────────────────────────────

THREE: Partners = {"Kalnu novada pašvaldība": ("partner", None), "Upes muzejs": ("partner", None), "Ezera tehnikums": ("partner", None)}


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        ("Muzejs tikās ar projekta partneriem (Kalnu novada pašvaldība, Upes muzejs, Ezera tehnikums), lai runātu.", THREE),
        ("Muzejs tikās ar projekta partneriem (Kalnu novada pašvaldībaUpes muzejsEzera tehnikums), lai runātu.", THREE),
        ("Muzejs tikās ar projekta partneriem (Kalnu novada pašvaldība, Upes muzejs), lai runātu.", {}),
        ("Muzejs tikās ar projekta viesiem (Kalnu novada pašvaldība, Upes muzejs, Ezera tehnikums), lai runātu.", {}),
        ("\n\nProjekta partneri:\nKalnu novada pašvaldība | Upes muzejs | Ezera tehnikums\n", THREE),
    ],
)
def test_names_are_parted_in_brackets_and_between_bars(text: str, partners: Partners) -> None:
    assert partners_in(LATVIAN + text) == partners


# ── lists with one lead, with countries, in cells and blocks ─────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        (
            " • Kalnu novada pašvaldība – vadošais partneris\n • Upes muzejs\n • Ezera tehnikums\n • Bērzi\n",
            THREE | {"Kalnu novada pašvaldība": ("lead", None), "Bērzi": ("partner", None)},
        ),
        (" • Kalnu novada pašvaldība\n • Upes muzejs\n • Ezera tehnikums\n • Bērzi\n", {}),
        (
            "Kalnu novada pašvaldība (Latvija) – vadošais partneris\nUpninku muzejs (Lietuva)\nEzera tehnikums (Latvija)\n",
            {
                "Kalnu novada pašvaldība": ("lead", "LV"),
                "Upninku muzejs": ("partner", "LT"),
                "Ezera tehnikums": ("partner", "LV"),
            },
        ),
        ("Kalnu novada pašvaldība (Latvija)\nUpninku muzejs (Lietuva)\nEzera tehnikums (Latvija)\n", {}),
    ],
)
def test_a_list_with_one_lead_in_it_is_one_of_partners(text: str, partners: Partners) -> None:
    assert partners_in(f"{LATVIAN}\n\n{text}") == partners


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        (
            "The project is done by:\n • Northlake School, Spain\n • Riverside University, Italy\n • Hill Museum, Latvia\n",
            {"Northlake School": ("partner", "ES"), "Riverside University": ("partner", "IT"), "Hill Museum": ("partner", "LV")},
        ),
        ("The project is carried out in towns:\n • Northlake School, Spain\n • Riverside University\n • Hill Museum, Latvia\n", {}),
        (
            "Northlake City Council\nCountry: Latvia\nPartner budget: 10 EUR\n\nGreen Hands\nCountry: Lithuania\nPartner budget: 9 EUR\n",
            {"Northlake City Council": ("partner", "LV"), "Green Hands": ("partner", "LT")},
        ),
        ("Northlake City Council\nCountry: Latvia\n", {}),
        (
            "Project partners:\nInstitute of Food Safety, Animal Health and Environment\nHill Museum\nRiverside University\n",
            {
                "Institute of Food Safety, Animal Health and Environment": ("partner", None),
                "Hill Museum": ("partner", None),
                "Riverside University": ("partner", None),
            },
        ),
    ],
)
def test_bodies_are_told_by_the_countries_beside_and_below_them(text: str, partners: Partners) -> None:
    assert partners_in(f"{ENGLISH}\n\n{text}") == partners


CELLS = "1 | Kalnu novada pašvaldība | 4 | Upes muzejs |\n2 | Ezera tehnikums | 5 | Bērzu skola |\n"


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        (
            f"Partneri:\n{CELLS}3 | Pļavu institūts | 6 | Liepu biedrība |\n",
            THREE | {"Bērzu skola": ("partner", None), "Pļavu institūts": ("partner", None), "Liepu biedrība": ("partner", None)},
        ),
        (f"Partneri:\n{CELLS}", {}),
        (f"Apskates vietas:\n{CELLS}3 | Pļavu institūts | 6 | Liepu biedrība |\n", {}),
    ],
)
def test_numbered_cells_below_a_line_on_partners_hold_them(text: str, partners: Partners) -> None:
    assert partners_in(f"{LATVIAN}\n\n{text}") == partners


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        (
            "Vadošais partneris (LV): Kalnu muzejs\nProjekta partneris (LT): Upninku muzejs\n",
            {"Kalnu muzejs": ("lead", "LV"), "Upninku muzejs": ("partner", "LT")},
        ),
        (
            "Projekta partneri:\nBērzu skola (https://berzi.example) – vadošais partneris\nKalnu muzejs\n",
            {"Bērzu skola": ("lead", None), "Kalnu muzejs": ("partner", None)},
        ),
        ("Vadošais partneris: Kalnu muzejs sadarbojas ar Upes skolu\n", {"Kalnu muzejs": ("lead", None)}),
        (
            "Projekta partneri: Kalnu muzejs, Upes skola (Latvija), Ezera tehnikums, Bērzu skola (Lietuva)\n",
            {
                "Kalnu muzejs": ("partner", "LV"),
                "Upes skola": ("partner", "LV"),
                "Ezera tehnikums": ("partner", "LT"),
                "Bērzu skola": ("partner", "LT"),
            },
        ),
        (
            "Projekta partneri: Kalnu muzejs, Ezera tehnikums, Bērzu skola (Lietuva)\n",
            {"Kalnu muzejs": ("partner", None), "Ezera tehnikums": ("partner", None), "Bērzu skola": ("partner", "LT")},
        ),
        (
            "Projekta partneri: Kalnu muzejs, Ezera tehnikums Upju novadā\n",
            {"Kalnu muzejs": ("partner", None), "Ezera tehnikums": ("partner", None)},
        ),
        (
            "Projekta partneri:\nUniversity of Latvia (LU)\nUpninku muzejs (LT)\n",
            {"University of Latvia": ("partner", None), "Upninku muzejs": ("partner", "LT")},
        ),
        (
            "Projekta partneri:\nInstitute of Lakes (LU)\nUpninku muzejs (LT)\n",
            {"Institute of Lakes": ("partner", "LU"), "Upninku muzejs": ("partner", "LT")},
        ),
        (
            "Projekta partneri:\nKalnu novada dome, Upes novada dome\nEzera tehnikums\nBērzu skola\n",
            {
                "Kalnu novada dome": ("partner", None),
                "Upes novada dome": ("partner", None),
                "Ezera tehnikums": ("partner", None),
                "Bērzu skola": ("partner", None),
            },
        ),
        (
            "Projekta partneri:\nDzīvnieku veselības, vides institūts\nEzera tehnikums\nBērzu skola\n",
            {
                "Dzīvnieku veselības, vides institūts": ("partner", None),
                "Ezera tehnikums": ("partner", None),
                "Bērzu skola": ("partner", None),
            },
        ),
    ],
)
def test_labels_and_brackets_say_role_and_country_of_the_names_beside_them(text: str, partners: Partners) -> None:
    assert partners_in(f"{LATVIAN}\n\n{text}") == partners


# ── sentences ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        # some of a number
        (
            "Projekta partneri – 23 reģiona pašvaldības, tajā skaitā Kalnu muzejs, Upes skola.",
            {"Kalnu muzejs": ("partner", None), "Upes skola": ("partner", None)},
        ),
        ("Projekta partneri apmeklēja 23 reģiona pašvaldības, tajā skaitā Kalnu muzejs, Upes skola.", {}),
        ("Projektā piedalās partneri, viena no tiem ir Kalnu novada pašvaldība.", {"Kalnu novada pašvaldība": ("partner", None)}),
        ("Projektā piedalās viesi, viena no tiem ir Kalnu novada pašvaldība.", {}),
        # a role behind a verb, and beside a name
        ("Kalnu novada pašvaldība projektā darbojas kā vadošais partneris.", {"Kalnu novada pašvaldība": ("lead", None)}),
        ("Kalnu novada pašvaldība vēro, kā rīkojas vadošais partneris.", {}),
        ("Projekta trešais partneris Kalnu muzejs rīko izstādi.", {"Kalnu muzejs": ("partner", None)}),
        ("Projekta partneri Kalnu muzejs uzņem.", {}),
        # countries before names
        (
            "No Polijas projektā piedalās Kalnu muzejs un Upes skola, no Itālijas – Ezera tehnikums.",
            {"Kalnu muzejs": ("partner", "PL"), "Upes skola": ("partner", "PL"), "Ezera tehnikums": ("partner", "IT")},
        ),
        # whom somebody works with
        (
            "Projektu īsteno Kalnu novada pašvaldība kopā ar Upes muzeju un Ezera tehnikumu.",
            THREE | {"Kalnu novada pašvaldība": ("lead", None)},
        ),
        (
            "Projektu īsteno Kalnu novada pašvaldība sadarbībā ar septiņiem partneriem no Latvijas (Upes muzejs, Ezera tehnikums).",
            {"Kalnu novada pašvaldība": ("lead", None), "Upes muzejs": ("partner", "LV"), "Ezera tehnikums": ("partner", "LV")},
        ),
        # lists behind a dash and in brackets that hold brackets
        (
            "Partneri no trim valstīm – Ezera tehnikums (Polija), UC Fen (Beļģija), St. Polt University (Austrija), bet projekts sācies.",
            {"Ezera tehnikums": ("partner", "PL"), "UC Fen": ("partner", "BE"), "St. Polt University": ("partner", "AT")},
        ),
        (
            "Projektā piedalās partneri no Latvijas un Lietuvas - Kalnu muzejs –vadošais partneris, Upes skola un Ezera tehnikums.",
            {"Kalnu muzejs": ("lead", None), "Upes skola": ("partner", None), "Ezera tehnikums": ("partner", None)},
        ),
        ("Projekta partneri tikās vairākās vietās – Rīgā (Latvija), Kauņā (Lietuva), Tartu (Igaunija).", {}),
        ("Projektā darbojas Kalnu muzejs un Upes skola.", {"Kalnu muzejs": ("partner", None), "Upes skola": ("partner", None)}),
        # who does the work
        ("Projektu vada Kalnu novada pašvaldība.", {"Kalnu novada pašvaldība": ("lead", None)}),
        ("Projektu vērtē Kalnu novada pašvaldība.", {}),
        ("Projektu “Zaļais ceļš” Kalnu novada pašvaldība īsteno divus gadus.", {"Kalnu novada pašvaldība": ("lead", None)}),
        ("Kalnu novada pašvaldība plāno īstenot projektu.", {"Kalnu novada pašvaldība": ("lead", None)}),
        ("Kalnu novada pašvaldība sāk projektu.", {"Kalnu novada pašvaldība": ("lead", None)}),
        ("Kalnu novada pašvaldība sāk projektu konkursu.", {}),
        # contracts
        (
            "Kalnu novada pašvaldība un Centrālā finanšu un līgumu aģentūra noslēdza līgumu par projekta īstenošanu.",
            {"Kalnu novada pašvaldība": ("lead", None)},
        ),
        ("Kalnu novada pašvaldība un Upes muzejs noslēdza līgumu par projekta īstenošanu.", {}),
        (
            "Kalnu novada pašvaldība un Upes muzejs parakstīja sadarbības līgumu par projekta īstenošanu.",
            {"Kalnu novada pašvaldība": (None, None), "Upes muzejs": (None, None)},
        ),
    ],
)
def test_a_sentence_names_its_partners_and_nobody_else(text: str, partners: Partners) -> None:
    assert partners_in(LATVIAN + text) == partners


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        (
            f"{ESTONIAN}Partneritena tulid Eestist Järve ülikool ja Kasemäe Vallavalitsus ning Lätist Upes muuseum.",
            {"Järve ülikool": ("partner", "EE"), "Kasemäe Vallavalitsus": ("partner", "EE"), "Upes muuseum": ("partner", "LV")},
        ),
        (f"{ESTONIAN}Kohale tulid Eestist Järve ülikool ja Kasemäe Vallavalitsus ning Lätist Upes muuseum.", {}),
        (
            f"{ESTONIAN}\n\nPartnerid: Keskkonna, Geoloogia ja Meteoroloogia Keskus, Järve ülikool\n",
            {"Keskkonna, Geoloogia ja Meteoroloogia Keskus": ("partner", None), "Järve ülikool": ("partner", None)},
        ),
        (
            f"{ESTONIAN}\n\nPartnerid: Järve ülikool, Lubja vald ja Läti poolt Upe muuseum\n",
            {"Järve ülikool": ("partner", None), "Lubja vald": ("partner", None), "Upe muuseum": ("partner", "LV")},
        ),
        (
            f"{ESTONIAN}\n\nPartnerid: Järve ülikool, Geoloogia ja Meteoroloogia Keskus\n",
            {"Järve ülikool": ("partner", None), "Geoloogia ja Meteoroloogia Keskus": ("partner", None)},
        ),
        (
            f"{LITHUANIAN}\n\nPartneriai: Kalnų agentūra, Upių skyrius (Lietuva), Ežerų muziejus (Latvija)\n",
            {"Kalnų agentūra, Upių skyrius": ("partner", "LT"), "Ežerų muziejus": ("partner", "LV")},
        ),
        (
            f"{ENGLISH}The project is implemented in cooperation with the Association ‘’Northern Shores’’ and Riverside University.",
            {"Association “Northern Shores”": ("partner", None), "Riverside University": ("partner", None)},
        ),
        (
            f"{LITHUANIAN}Projekto partneriai: Kalnų ir Upių regioninių parkų direkcijos.",
            {"Kalnų regioninio parko direkcija": ("partner", None), "Upių regioninio parko direkcija": ("partner", None)},
        ),
        (
            f"{ENGLISH}The partners (Northlake Council (Lead partner), Fen Museum (Project partner 2), Riverside University (PP3)) met.",
            {"Northlake Council": ("lead", None), "Fen Museum": ("partner", None), "Riverside University": ("partner", None)},
        ),
        (
            f"{ENGLISH}It is a joint project of Northlake City Council and Riverside University.",
            {"Northlake City Council": (None, None), "Riverside University": (None, None)},
        ),
        (f"{ENGLISH}The project is under the leadership of Northlake City Council.", {"Northlake City Council": ("lead", None)}),
        (f"{ENGLISH}The town is under the leadership of Northlake City Council.", {}),
    ],
)
def test_partners_are_told_in_the_other_languages_too(text: str, partners: Partners) -> None:
    assert partners_in(text) == partners


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        (f"{ENGLISH}The lead partner is Northlake Rural association “Meadow”.", "Northlake Rural association “Meadow”"),
        (f'{ENGLISH}Leading partner of the Project is Northlake Rural Society "Meadow".', 'Northlake Rural Society "Meadow"'),
        (f"{ENGLISH}The lead partner is the body in charge of the lakes - the Northlake Board.", "Northlake Board"),
        (f"{LATVIAN}Projekta vadošais partneris ir eiroreģions „Meža zeme”.", "eiroreģions „Meža zeme”"),
        (f"{ESTONIAN}Projekti juhtpartner on Järve maastike, metsade ja soode keskus.", "Järve maastike, metsade ja soode keskus"),
        (f"{ESTONIAN}Projekti juhtpartneriks on Kasemäe Vallavalitsus.", "Kasemäe Vallavalitsus"),
        (f"{LITHUANIAN}\n\nProjekto partneriai Vadovaujantis partneris –\n\nKalnų muziejus (Latvija):\n", "Kalnų muziejus"),
        (f"{LATVIAN}\n\nProjektu īsteno:\nKalnu novada dome sadarbībā\n", "Kalnu novada dome"),
    ],
)
def test_the_lead_stands_behind_a_verb_or_a_label(text: str, lead: str) -> None:
    assert project_in(text).get("lead_partner") == lead


@pytest.mark.parametrize(
    "text",
    [
        f"{ENGLISH}The lead partner is Anna Northlake.",
        f"{ENGLISH}The lead partner is glad about the work.",
        f"{ENGLISH}The lead partner is Lithuania.",
        f"{LATVIAN}Projekta vadošais partneris ir Anna Kalniņa.",
    ],
)
def test_no_person_and_no_country_leads(text: str) -> None:
    assert partners_in(text) == {}


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        # a lead in apposition, and those behind it
        (
            "Kalnu novada dome kā vadošais partneris, Upes muzejs un Ezera tehnikums kopā pabeiguši projektu “Zaļais ceļš”.",
            {"Kalnu novada dome": ("lead", None), "Upes muzejs": ("partner", None), "Ezera tehnikums": ("partner", None)},
        ),
        # who has finished or begun it
        ("Biedrība „Kalnu ļaudis” (turpmāk Biedrība) pabeigusi īstenot projektu.", {"Biedrība „Kalnu ļaudis”": ("lead", None)}),
        (
            "Upes muzejs un Ezera tehnikums kopā sākuši projekta “Zaļais ceļš” 2. posma īstenošanu.",
            {"Upes muzejs": (None, None), "Ezera tehnikums": (None, None)},
        ),
        ("Projektu īstenoja biedrības ‘’Kalnu ļaudis’’ konkursā.", {}),
        ("Projektu īstenoja biedrība ‘’Kalnu ļaudis’’.", {"biedrība “Kalnu ļaudis”": ("lead", None)}),
        ("Būvnieks SIA “Upes nami” pabeigusi projektu.", {}),
        ("Kalnu novada dome kā vadošais partneris, Upes muzejā tiekoties, stāstīja par projektu.", {"Kalnu novada dome": ("lead", None)}),
        ("Darbs ar Ezera tehnikumu (Latvija) kopā īstenos projektu.", {}),
        ("Upes muzejs turpina darbu projektā “Zaļais ceļš”.", {"Upes muzejs": (None, None)}),
        ("Upes muzejs turpina darbu.", {}),
        # a name that its owner and the number of a measure surround
        (
            "Kalnu novada pašvaldības “Upīšu apvienības pārvalde” LEADER programmas 19.2. “Kopā laukos” ietvaros īsteno projektu.",
            {"Kalnu novada pašvaldības “Upīšu apvienības pārvalde”": ("lead", None)},
        ),
        ("Projektu īsteno Kalnu pilsētas un pagastu apvienība.", {"Kalnu pilsētas un pagastu apvienība": ("lead", None)}),
    ],
)
def test_whoever_begins_or_ends_the_project_takes_part(text: str, partners: Partners) -> None:
    assert partners_in(LATVIAN + text) == partners


LISTED: Partners = {
    "Idaranna Turism": ("partner", None),
    "Kasemäe Vallavalitsus": ("partner", None),
    "Lubja veski": ("partner", None),
    "SA Kivimuuseum": ("partner", None),
}


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        ("Projekti partnerid on Idaranna Turism, Kasemäe Vallavalitsus, Lubja veski ja SA Kivimuuseum, kelle hooleks on reklaam.", LISTED),
        ("Partnerid on veel Idaranna Turism, Kasemäe Vallavalitsus, Lubja veski ja SA Kivimuuseum.", LISTED),
        (
            "Eesti poolelt on partnerid veel Idaranna Turism, Kasemäe Vallavalitsus, Lubja veski ja SA Kivimuuseum.",
            {name: (role, "EE") for name, (role, _) in LISTED.items()},
        ),
        ("Projekti partnerid olid Idaranna Turism, Kasemäe Vallavalitsus, Lubja veski, SA Kivimuuseum, Järve Ühing “Rohel", LISTED),
        (
            "Projekti partnerid Lätis teede korrastamisel on: Lubja veski, Rannu tuletorn, Uue raudteejaam.",
            {"Lubja veski": ("partner", "LV"), "Rannu tuletorn": ("partner", "LV"), "Uue raudteejaam": ("partner", "LV")},
        ),
        (
            "Projektipartnerid Lätis teede korrastamisel on: Lubja veski, Rannu tuletorn, Uue raudteejaam.",
            {"Lubja veski": ("partner", "LV"), "Rannu tuletorn": ("partner", "LV"), "Uue raudteejaam": ("partner", "LV")},
        ),
        (
            "Peale selle löövad projektis kaasa Järve Ülikool ja Kasemäe Vallavalitsus.",
            {"Järve Ülikool": ("partner", None), "Kasemäe Vallavalitsus": ("partner", None)},
        ),
        (
            "Projekti juhtpartner on SA Kivimuuseum, peale selle osalevad projektis Järve Ülikool ja Kasemäe Vallavalitsus.",
            {"SA Kivimuuseum": ("lead", None), "Järve Ülikool": ("partner", None), "Kasemäe Vallavalitsus": ("partner", None)},
        ),
        (
            "Projekti partnerid olid Järve Ülikool, Kasemäe Vallavalitsus ning kaks muuseumi: Puumuuseum ja Järve Muuseum.",
            {
                "Järve Ülikool": ("partner", None),
                "Kasemäe Vallavalitsus": ("partner", None),
                "Puumuuseum": ("partner", None),
                "Järve Muuseum": ("partner", None),
            },
        ),
        ("Projekti partnerid on Jaan Tamm, Mari Kask ja Peeter Puu.", {}),
        ("Projekti partnerid on Eesti, Läti ja Leedu.", {}),
        ("Projekti partnerid on rõõmsad, Lubja veski, Rannu tuletorn ja Uue raudteejaam saavad valmis.", {}),
        ("Projekti külalised on Idaranna Turism, Kasemäe Vallavalitsus, Lubja veski ja SA Kivimuuseum.", {}),
        (
            "\n\nPartnerid: Järve ülikool, Institute of Northern Literature and Folklore\n",
            {"Järve ülikool": ("partner", None), "Institute of Northern Literature and Folklore": ("partner", None)},
        ),
        (
            "\n\nPartnerid: Järve ülikool, Academy of Northern Music and University of Northlake\n",
            {
                "Järve ülikool": ("partner", None),
                "Academy of Northern Music": ("partner", None),
                "University of Northlake": ("partner", None),
            },
        ),
        (
            "\n\nPartnerid: Keskkonna, Geoloogia- ja Meteoroloogiakeskus, Järve ülikool\n",
            {"Keskkonna, Geoloogia- ja Meteoroloogiakeskus": ("partner", None), "Järve ülikool": ("partner", None)},
        ),
    ],
)
def test_a_list_behind_partners_is_read_to_its_end(text: str, partners: Partners) -> None:
    assert partners_in(ESTONIAN + text) == partners


NUMBERED: Partners = {
    "Northlake City Council": ("lead", None),
    "Directorate of Fen Park": ("partner", None),
    "Ruritanian Environment, Geology and Meteorology Centre": ("partner", None),
}


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        (
            (
                "—Lead Partner – Northlake City Council\n\n—Project Partner 2 – Directorate of Fen Park\n\n"
                "—Project Partner 3 – Ruritanian Environment, Geology and Meteorology Centre\n"
            ),
            NUMBERED,
        ),
        (
            (
                "Lead partner: Northlake City Council\nPartner No. 2: Directorate of Fen Park\n"
                "Partner No. 3: Ruritanian Environment, Geology and Meteorology Centre\n"
            ),
            NUMBERED,
        ),
        (
            "PARTNERS Lead partner – Northlake City Council Project partner No.2– Fenside University\n",
            {"Northlake City Council": ("lead", None), "Fenside University": ("partner", None)},
        ),
        ("Result 2: Northlake City Council\nActivity 3: Fenside University\n", {}),
        (
            (
                "Lead Partner – Northlake City Council, in cooperation with 3 partners from Latvia and Lithuania: :\n"
                "- Fenside University,\n- Directorate of Fen Park,\n- Riverside Museum,\n"
            ),
            {
                "Northlake City Council": ("lead", None),
                "Fenside University": ("partner", None),
                "Directorate of Fen Park": ("partner", None),
                "Riverside Museum": ("partner", None),
            },
        ),
        (
            (
                "The project promoter shall: Northlake City Council (NCC).Project partners: Fenside University, Riverside Museum (RM)."
                "The project aims: to build.\n"
            ),
            {"Northlake City Council": ("lead", None), "Fenside University": ("partner", None), "Riverside Museum": ("partner", None)},
        ),
        (
            "Partners: Ruritanian Environment, Geology and Meteorology Centre, Riverside Museum\n",
            {"Ruritanian Environment, Geology and Meteorology Centre": ("partner", None), "Riverside Museum": ("partner", None)},
        ),
        (
            "Latvian partners: Northlake Council; Fenside Museum.\nLithuanian partners: Riverside Centre.\n",
            {"Northlake Council": ("partner", "LV"), "Fenside Museum": ("partner", "LV"), "Riverside Centre": ("partner", "LT")},
        ),
        (
            "Partners in Estonia: Northlake Council, Fenside Museum\n",
            {"Northlake Council": ("partner", "EE"), "Fenside Museum": ("partner", "EE")},
        ),
        (
            "Latvian and Lithuanian partners: Northlake Council, Fenside Museum\n",
            {"Northlake Council": ("partner", None), "Fenside Museum": ("partner", None)},
        ),
        (
            "Partners: Northlake Council, Fenside Museum and Riverside Centre\n",
            {"Northlake Council": ("partner", None), "Fenside Museum": ("partner", None), "Riverside Centre": ("partner", None)},
        ),
    ],
)
def test_numbers_and_lines_below_tell_partners(text: str, partners: Partners) -> None:
    assert partners_in(f"{ENGLISH}\n\n{text}") == partners


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        # nouns that several names share, in another case
        (
            "Darbs notiks kopā ar projekta partneriem no Lietuvas – Kalnu, Upju, Ezeru reģionālo parku administrācijām.",
            {
                "Kalnu reģionālā parka administrācija": ("partner", "LT"),
                "Upju reģionālā parka administrācija": ("partner", "LT"),
                "Ezeru reģionālā parka administrācija": ("partner", "LT"),
            },
        ),
        (
            "Darbs notiks kopā ar projekta partneriem Kalnu,  Upju un Ezeru novada pašvaldībām.",
            {
                "Kalnu novada pašvaldība": ("partner", None),
                "Upju novada pašvaldība": ("partner", None),
                "Ezeru novada pašvaldība": ("partner", None),
            },
        ),
        (
            "Darbs notiks kopā ar projekta partneriem – Kalnu muzeju, Ezera skolu un VSAC “Upe” filiālēm “Meža māja”.",
            {"Kalnu muzejs": ("partner", None), "Ezera skola": ("partner", None), "VSAC “Upe” filiāle “Meža māja”": ("partner", None)},
        ),
        # who does the work, as a kind of bodies
        (
            "Projektu kopā īsteno vietējās grupas (VRG): Kalnu biedrība projekta vadošais partneris, Upes fonds, Jūrzeme, Meža skola.",
            {
                "Kalnu biedrība": ("lead", None),
                "Upes fonds": ("partner", None),
                "Jūrzeme": ("partner", None),
                "Meža skola": ("partner", None),
            },
        ),
        ("Projektu īsteno vietējās grupas: tās tiekas Kalnos, Upēs un Ezeros.", {}),
        # the project's name in the label, and many of a kind above names
        (
            "\n\nPROJEKTA “ZAĻAIS CEĻŠ” PARTNERI:\n • Kalnu pašvaldības\n • Upes skola\n • Ezera tehnikums\n",
            {"Upes skola": ("partner", None), "Ezera tehnikums": ("partner", None)},
        ),
        ("\n\nPROJEKTA “ZAĻAIS CEĻŠ” VIESI:\n • Upes skola\n • Ezera tehnikums\n", {}),
        # one body by two names
        (
            "Biedrība Kalnu rajona partnerība ir projekta vadošais partneris.\n\nProjekta partneri: Kalnu rajona partnerība, Upes skola\n",
            {"Kalnu rajona partnerība": ("lead", None), "Upes skola": ("partner", None)},
        ),
        (
            "Projekta vadošais partneris ir AS Kalnu slimnīca.\n\nProjekta partneri: Kalnu slimnīca, Upes skola\n",
            {"Kalnu slimnīca": ("lead", None), "Upes skola": ("partner", None)},
        ),
    ],
)
def test_what_many_share_is_said_of_each(text: str, partners: Partners) -> None:
    assert partners_in(LATVIAN + text) == partners


def test_a_sentence_may_begin_with_one_of_them() -> None:
    assert partners("Viens no tiem ir Ekonomikas ministrija, projekta partneris.") == {MINISTRY: "partner"}


# ── one body or two, by case and brackets ────────────────────────────────────────────────────────────────────────────────

PARK = "Kalnu nacionālā parka un Upes reģionālā parka direkcija"


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        (
            f"{LATVIAN}\n\nProjekta partneri:\n • {PARK}\n • Ezera tehnikums\n",
            {PARK: ("partner", None), "Ezera tehnikums": ("partner", None)},
        ),
        (f"{LATVIAN}Projekta partneri ir {PARK} un Ezera tehnikums.", {PARK: ("partner", None), "Ezera tehnikums": ("partner", None)}),
        (
            f"{LATVIAN}\n\nProjekta partneri: Kalnu vidusskola un Upes muzejs\n",
            {"Kalnu vidusskola": ("partner", None), "Upes muzejs": ("partner", None)},
        ),
        (
            (
                f"{LITHUANIAN}\n\nProjekto partneriai:\nKalvių parko ir Upelių rezervato direkcija\nKalvių muziejus ir Upelių biblioteka\n"
                "Varnių universitetas\n"
            ),
            {
                "Kalvių parko ir Upelių rezervato direkcija": ("partner", None),
                "Kalvių muziejus": ("partner", None),
                "Upelių biblioteka": ("partner", None),
                "Varnių universitetas": ("partner", None),
            },
        ),
        # marks that do not agree
        (
            (
                f"{LATVIAN}\n\nProjekta partneri: Udīnes dome (Itālija), Lousas dome (Portugāle); "
                "Vikas dome (Spānija) un Celjes dome (Slovēnija)\n"
            ),
            {
                "Udīnes dome": ("partner", "IT"),
                "Lousas dome": ("partner", "PT"),
                "Vikas dome": ("partner", "ES"),
                "Celjes dome": ("partner", "SI"),
            },
        ),
        (
            f"{LATVIAN}\n\nProjekta partneri: Lauku, mežu un kalnu pārvalde (Itālija); Celjes dome (Slovēnija)\n",
            {"Lauku, mežu un kalnu pārvalde": ("partner", "IT"), "Celjes dome": ("partner", "SI")},
        ),
        (
            (
                f"{LITHUANIAN}\nProjekto partneriai: Kalvės taryba (Latvija) Partneriai: Upės verslo centras "
                "ir Varnių verslo centras (Lietuva)\n"
            ),
            {"Kalvės taryba": ("partner", "LV"), "Upės verslo centras": ("partner", None), "Varnių verslo centras": ("partner", "LT")},
        ),
    ],
)
def test_case_and_brackets_tell_one_body_from_two(text: str, partners: Partners) -> None:
    assert partners_in(text) == partners


def test_whoever_an_item_names_as_the_one_who_does_a_project_leads_it() -> None:
    text = (
        "Atbalstu saņem:\n\n • Kalnu muzejs kā projekta “Iestāžu sadarbības veicināšana” īstenotājs;\n"
        " • Upes bibliotēka kā iepriekš noteiktā projekta “Krājumu izveide Latvijā” īstenotājs;\n"
        " • Meža skola kā projekta “Meža takas” draugs.\n"
    )
    found = {project["title"]: project.get("lead_partner") for project in projects_in(text)}
    assert found["Iestāžu sadarbības veicināšana"] == "Kalnu muzejs"
    assert found["Krājumu izveide Latvijā"] == "Upes bibliotēka"
    assert found.get("Meža takas") is None


# ── with whom the work is done ───────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        (
            f"{LATVIAN}Kalnu muzejs kopā ar kultūras namu „Upe” (Baltkrievija) ir sācis īstenot projektu.",
            {"Kalnu muzejs": ("lead", None), "kultūras nams „Upe”": ("partner", "BY")},
        ),
        (
            (
                f"{LATVIAN}Kalnu muzejs kopā ar trim projekta partneriem – Upes universitāti (Somija), Kauņas parku (Lietuva) – "
                "īsteno projektu."
            ),
            {"Kalnu muzejs": ("lead", None), "Upes universitāte": ("partner", "FI"), "Kauņas parks": ("partner", "LT")},
        ),
        (
            f"{LATVIAN}Meža dienests sadarbībā ar Upes pilsētas domi un Šauļu Apriņķa Glābšanas pārvaldi ķeras pie projekta.",
            {
                "Meža dienests": ("lead", None),
                "Upes pilsētas dome": ("partner", None),
                "Šauļu Apriņķa Glābšanas pārvalde": ("partner", None),
            },
        ),
        (
            f"{LATVIAN}Projektu īstenoja Upes skola kopā ar Kalnu novada (iepriekš Leju) domi.",
            {"Upes skola": ("lead", None), "Kalnu novada dome": ("partner", None)},
        ),
        (
            (
                f"{ENGLISH}The project is carried out together with public organization “Blue Mill” (St.Petersburg, Russia) and 5 local "
                "governments."
            ),
            {"Blue Mill": ("partner", "RU")},
        ),
        (
            f"{ENGLISH}Hill Agency will carry out the project together with a partner from Russia – The Upe Cultural Institution „Rye”.",
            {"Hill Agency": ("lead", None), "The Upe Cultural Institution „Rye”": ("partner", "RU")},
        ),
        (
            (
                f"{ENGLISH}The project was carried out in cooperation with Kalni Foorum, Estonia; Kalnų Forumas, Lithuania and Blue "
                "Forum, Germany."
            ),
            {"Kalni Foorum": ("partner", "EE"), "Kalnų Forumas": ("partner", "LT"), "Blue Forum": ("partner", "DE")},
        ),
        (
            (
                f"{ENGLISH}The project is carried out together with the Institute of Food Safety, Animal Health and Environment OAK and "
                "the Ministry of Upland Protection and Regional Growth."
            ),
            {
                "Institute of Food Safety, Animal Health and Environment OAK": ("partner", None),
                "Ministry of Upland Protection and Regional Growth": ("partner", None),
            },
        ),
        (
            f"{LITHUANIAN}Kalvių muziejus drauge su VšĮ Upelių turizmo centru ir dar keturiais partneriais įgyvendina projektą.",
            {"Kalvių muziejus": ("lead", None), "VšĮ Upelių turizmo centras": ("partner", None)},
        ),
        # nobody works together here, or nobody is named
        (f"{LATVIAN}Projekts ļauj skolēniem kopā ar Upes muzeju un Kalnu skolu svinēt svētkus.", {}),
        (f"{LATVIAN}Upes skola īsteno projektu kopā ar vecākiem un Kalnu iedzīvotājiem.", {"Upes skola": ("lead", None)}),
        (f"{ENGLISH}The project was presented together with the Hill Agency at the harbour.", {}),
    ],
)
def test_those_with_whom_the_work_is_done_take_part(text: str, partners: Partners) -> None:
    assert partners_in(text) == partners


@pytest.mark.parametrize(
    "text",
    [
        "2021. gada maijā Upes skola (US) kā vadītāja sāka projektu.",
        "Upes skola joprojām īsteno projektu.",
        "Upes skola savās telpās pabeigusi īstenot projektu.",
        "Upes skola Latvijas–Lietuvas programmas ietvaros ķērusies pie projekta.",
        "Upes skola, 2021. gada 3. maijā parakstījusi līgumu Nr. 12, sāk projektu Nr. LLI-901.",
    ],
)
def test_whoever_does_the_work_leads_it(text: str) -> None:
    assert partners_in(LATVIAN + text) == {"Upes skola": ("lead", None)}


@pytest.mark.parametrize(
    "text",
    [
        "Upes skolas vecāki īsteno projektu.",
        "Upes skola ziņo, kas īsteno projektu.",
        "Upes skola noslēgs vienošanos par projekta īstenošanu.",
    ],
)
def test_whoever_is_near_the_work_does_not_lead_it(text: str) -> None:
    assert partners_in(LATVIAN + text) == {}


# ── sides, and those behind the lead ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        (
            (
                "The lead partner of the project “Green Way” is the Upland Agency. The project partners from the Latvian side are Hill "
                "Fund and Upe local municipality; from the Estonian side – Tartu Hill Centre and Oru Centre."
            ),
            {
                "Upland Agency": ("lead", None),
                "Hill Fund": ("partner", "LV"),
                "Upe local municipality": ("partner", "LV"),
                "Tartu Hill Centre": ("partner", "EE"),
                "Oru Centre": ("partner", "EE"),
            },
        ),
        ("The visitors from the Latvian side are the Hill Choir; from the Estonian side – Oru Choir, says the project.", {}),
        ("12 partners led by Hill Park Municipality will work on the trail.", {"Hill Park Municipality": ("lead", None)}),
    ],
)
def test_sides_and_leaders_are_told_in_english(text: str, partners: Partners) -> None:
    assert partners_in(ENGLISH + text) == partners


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        (
            f"{LATVIAN}Projekta partneri no Latvijas puses ir Kalnu muzejs un Upes skola; no Lietuvas puses – Varņu muzejs.",
            {"Kalnu muzejs": ("partner", "LV"), "Upes skola": ("partner", "LV"), "Varņu muzejs": ("partner", "LT")},
        ),
        (
            f"{LATVIAN}\n\nVadošais partneris: Kalnu biedrība, sadarbībā ar VRG “Glen”, kā arī ar VRG “Dale” no Īrijas kopīgi strādā.\n",
            {"Kalnu biedrība": ("lead", None), "VRG “Glen”": ("partner", None), "VRG “Dale”": ("partner", "IE")},
        ),
        (
            f"{ESTONIAN}Projekti partnerid on MTÜ Mäed (põhipartner), SA Oru Instituut ja Oru Vallavalitsus.",
            {"MTÜ Mäed": ("lead", None), "SA Oru Instituut": ("partner", None), "Oru Vallavalitsus": ("partner", None)},
        ),
    ],
)
def test_sides_and_leaders_are_told_in_other_languages(text: str, partners: Partners) -> None:
    assert partners_in(text) == partners


@pytest.mark.parametrize(
    ("rest", "partners"),
    [
        ("21 reģiona pašvaldību, t.sk. Upes pilsētas pašvaldību", {"Upes pilsētas pašvaldība"}),
        ("21 reģiona pašvaldību", set()),
        ("Upes pilsētas pašvaldību", {"Upes pilsētas pašvaldība"}),
    ],
)
def test_those_who_are_only_counted_are_no_partners(rest: str, partners: set[str]) -> None:
    text = f"Projekta īstenotājs ir Kalnu novada dome. Projekts “Atver durvis” tiek īstenots sadarbībā ar {rest}.\n"
    found = {partner["name"] for partner in project_in(text)["partners"]} - {"Kalnu novada dome"}
    assert found == partners


def test_lines_with_the_codes_of_programmes_name_the_lead_and_the_partners() -> None:
    text = "Projektas „Kelias“ Nr. LLI-901.\nKomanda:\nPL Kalnų regioninio parko direkcija\nPP2 Upės savivaldybė\nPP3 Miško mokykla\n"
    assert [(partner["name"], partner["role"]) for partner in project_in(text)["partners"]] == [
        ("Kalnų regioninio parko direkcija", "lead"),
        ("Upės savivaldybė", "partner"),
        ("Miško mokykla", "partner"),
    ]
    assert "partners" not in project_in("Projektas „Kelias“ Nr. LLI-901.\nKomanda:\nPP2 Upės savivaldybė\nBus renginių.\n")


@pytest.mark.parametrize(
    ("kind", "is_partner"), [("finiera un koka paneļu ražotājs ", True), ("", True), ("atbildīgs par darbiem, un ", False)]
)
def test_what_a_partner_makes_may_stand_before_its_name(kind: str, is_partner: bool) -> None:  # noqa: FBT001
    text = f"Projekts “Ielas” rit. Šajā projektā pašvaldības sadarbības partneris ir {kind}SIA “Stikls”, kas radīs darba vietas.\n"
    assert ("SIA “Stikls”" in {partner["name"] for partner in project_in(text).get("partners", [])}) == is_partner


@pytest.mark.parametrize(("whose", "lead"), [("Projekta", "SIA “Stikls”"), ("Līguma", None), ("Darbu", None)])
def test_whoever_does_the_works_of_a_contract_does_not_lead(whose: str, lead: str | None) -> None:
    assert project_in(f"Projekts “Ielas” rit. {whose} izpildītājs ir SIA “Stikls”.\n").get("lead_partner") == lead


@pytest.mark.parametrize("end", [", kes teevad tööd üheskoos.", " – nad teevad tööd.", ", kuid töö ootab."])
def test_a_list_of_partners_ends_where_another_clause_begins(end: str) -> None:
    text = f"Projekt “Rohetee”. Projekti partnerid on Lubja veski, SA Kivimuuseum, Rannu tuletorn (Läti) ja Uue vald{end}\n"
    assert set(partners_in(text)) == {"Lubja veski", "SA Kivimuuseum", "Rannu tuletorn", "Uue vald"}


def test_words_in_the_dative_of_several_are_no_partners() -> None:
    text = (
        "Projekts „Zaļā taka” sākas. Projekta partneri ir Kalnu biedrība, Upes skola, Ezera muzejs, "
        "Meža novada skolēni, audzēkņi, skolotājiem un Kalna muzejs.\n"
    )
    assert not {name for name in partners_in(text) if "skolotāj" in name or "audzēk" in name}


@pytest.mark.parametrize("done", ["is being conducted by Hill University", "was run by several schools", "is led jointly"])
def test_with_whom_a_project_is_done_takes_part(done: str) -> None:
    text = f"The project “Green way” {done} in cooperation with Kalni Municipality and Upe School.\n"
    assert {"Kalni Municipality", "Upe School"} <= set(partners_in(text))


# ── confidence ───────────────────────────────────────────────────────────────────────────────────────────────────────────

TOGETHER = "Projektu īsteno Kalnu muzejs sadarbībā ar Lejas novada pašvaldību."
IN_A_FORM = "\n\nProjekta partneri:\nLejas novada pašvaldība\nUpes biedrība\n"


@pytest.mark.parametrize(
    ("text", "expected"), [(TOGETHER, "0.9"), (IN_A_FORM, "1"), (TOGETHER + IN_A_FORM, "1"), (IN_A_FORM + "\n" + TOGETHER, "1")]
)
def test_a_participation_is_as_sure_as_the_surest_rule_that_found_it(text: str, expected: str) -> None:
    claims = [claim for claim in extract(document(FORM + text + "\n")) if claim.predicate == RK.participation]
    assert [str(claim.confidence) for claim in claims if "lejas-novada" in str(claim.value)] == [expected]


# ── those who have a part of the money, or answer for what is published ──────────────────────────────────────────────────


@pytest.mark.parametrize(
    "text",
    [
        f"{LATVIAN}Kalnu novada domes budžets projekta ietvaros ir 40 000 EUR.",
        f"{LATVIAN}Tā kopējais budžets ir 90 000 EUR. Kalnu novada domes projekta kopējās izmaksas bija 40 000 EUR.",
        f"{LATVIAN}Projekta budžets ir 90 000 EUR, tai skaitā Kalnu novada domei novirzītais finansējums 40 000 EUR.",
        f"{LATVIAN}Projekta finansējums Kalnu novada domei ir 40 000 eiro.",
    ],
)
def test_whoever_has_a_part_of_the_projects_money_takes_part(text: str) -> None:
    assert partners_in(text) == {"Kalnu novada dome": (None, None)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{LITHUANIAN}Projekto vertė – 90 000 Eur. Kalnų krašto muziejui biudžete tenka dalis – 40 000 Eur.", "Kalnų krašto muziejus"),
        (
            f"{LITHUANIAN}Visas projekto biudžetas – 90 tūkst. Eur. Kalnų parko direkcijos biudžetas – 40 tūkst. Eur.",
            "Kalnų parko direkcija",
        ),
        (
            f"{ESTONIAN}Projekti kogumaksumus on 90 000 eurot. Oru Vallavalitsuse eelarve selles projektis on 40 000 eurot, ja see on hea.",
            "Oru Vallavalitsus",
        ),
        (f"{ENGLISH}The project has 90 000 EUR. Hill Port Authority’s share in the project is 40 000 EUR.", "Hill Port Authority"),
    ],
)
def test_parts_of_the_money_are_told_in_the_other_languages_too(text: str, name: str) -> None:
    assert partners_in(text) == {name: (None, None)}


@pytest.mark.parametrize(
    "text",
    [
        "Kalnu novada domes finansējums 40 000 EUR.",
        "Lauku atbalsta dienesta budžeta daļa projektā ir 40 000 EUR.",
        "Projektā Kalnu novada daļa ir 40 000 EUR.",
        "Projektā Kalnu novada domes budžets pieauga, un ēka maksāja 40 000 EUR.",
    ],
)
def test_whoever_only_pays_takes_no_part(text: str) -> None:
    assert partners_in(LATVIAN + text) == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{LATVIAN}Par publikācijas saturu pilnībā atbild Kalnu novada dome, un tas var neatspoguļot ES viedokli.", "Kalnu novada dome"),
        (f"{LATVIAN}Par to, kas te rakstīts, atbildīga ir Kalnu novada dome.", "Kalnu novada dome"),
        (f"{LATVIAN}Atbildību par publicēto uzņemas vienīgi Kalnu novada dome.", "Kalnu novada dome"),
        (f"{LITHUANIAN}Už tai, kas čia rašoma, atsako Kalnų krašto muziejus.", "Kalnų krašto muziejus"),
        (f"{ENGLISH}The contents of this page are the sole responsibility of the Hill Port Authority.", "Hill Port Authority"),
        (f"{ESTONIAN}Artikli sisu eest vastutab ainult Oru Vallavalitsus, ja programm ei vastuta selle eest.", "Oru Vallavalitsus"),
    ],
)
def test_whoever_answers_for_what_a_project_publishes_takes_part(text: str, name: str) -> None:
    assert partners_in(text) == {name: (None, None)}


@pytest.mark.parametrize(
    "text",
    [
        "Par programmas saturu atbild Ekonomikas ministrija.",
        "Par saturu neatbild Ekonomikas ministrija.",
        "Par publicēto atbild Kalnu novada domes priekšsēdētājs.",
        "Par paveikto atbild Kalnu novada dome.",
    ],
)
def test_whoever_answers_for_something_else_takes_no_part(text: str) -> None:
    assert partners_in(LATVIAN + text) == {}


# ── who has made or signed the project, and who works in it ──────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "text",
    [
        "Kalnu biedrības īstenotajā Eiropas Zivsaimniecības fonda projektā „Upes malas” (Nr. LLI-901) strādā daudzi.",
        "Atbalstu guvis Kalnu biedrības LEADER iesniegtais projekts „Upes malas” (Nr. LLI-901).",
        "Taka tapa ar Kalnu biedrības īstenotā Interreg Latvijas–Lietuvas programmas 2014.–2020. gadam projekta „Upes malas” atbalstu.",
        "Talkā aplūkoja Kalnu biedrības īstenoto projektu „Upes malas” (Nr. LLI-901).",
    ],
)
def test_whoever_made_the_project_leads_it(text: str) -> None:
    assert partners_in(text) == {"Kalnu biedrība": ("lead", None)}


def test_the_number_of_a_bodys_projects_tells_nothing_of_one() -> None:
    assert partners_in(f"{LATVIAN}Kalnu biedrības īstenoto projektu skaits aug.") == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The contract on the project “Green Way” was signed by Hill Port Authority and the Society Integration Fund.",
            "Hill Port Authority",
        ),
        (f"{LITHUANIAN}Projekto sutartį pasirašė Nacionalinė mokėjimo agentūra ir Kalnų parko direkcija.", "Kalnų parko direkcija"),
        (f"{ESTONIAN}Projekti lepingu sõlmisid Riigi Tugiteenuste Keskus ja Oru Muuseum, ja see on hea.", "Oru Muuseum"),
    ],
)
def test_whoever_signs_with_an_agency_that_pays_leads_the_project(text: str, name: str) -> None:
    assert partners_in(text) == {name: ("lead", None)}


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Projektā kopā strādās Kalnu muzejs un Upes skola.", "partner"),
        ("Projekts sākās 2020. gadā; tajā kopā darbojas Kalnu muzejs un Upes skola.", "partner"),
        ("Projektā iesaistīsies arī Kalnu muzejs un Upes skola.", "partner"),
        ("Projektā kā partneri darbojas Kalnu muzejs un Upes skola.", None),
    ],
)
def test_those_who_work_in_the_project_together_take_part(text: str, first: str | None) -> None:
    assert partners_in(LATVIAN + text) == {"Kalnu muzejs": (first, None), "Upes skola": ("partner", None)}


def test_those_who_came_to_an_event_of_the_project_take_no_part() -> None:
    assert partners_in(f"{LATVIAN}Projekta talka notika pavasarī. Tajā strādāja Kalnu muzejs un Upes skola.") == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kalnu biedrība saņēmusi ELFLA finansējumu projekta “Upes malas” (Nr. LLI-901) īstenošanai.", "Kalnu biedrība"),
        ("Kalnu biedrība ar projektu “Upes malas” (Nr. LLI-901) guvusi atbalstu konkursā.", "Kalnu biedrība"),
        ("Kalnu biedrībai apstiprināts projekts “Upes malas” (Nr. LLI-901).", "Kalnu biedrība"),
        ("Kalnu biedrībai piešķirts finansējums projekta “Upes malas” (Nr. LLI-901) īstenošanai.", "Kalnu biedrība"),
        (f"{LITHUANIAN}Kalnų agentūra drauge su Upių centru parengė paraišką ir gavo lėšų projektui.", "Kalnų agentūra"),
        (f"{ENGLISH}The Hill Port Authority has received funding for the project.", "Hill Port Authority"),
    ],
)
def test_whoever_gets_money_for_the_project_leads_it(text: str, name: str) -> None:
    assert partners_in(text) == {name: ("lead", None)}


@pytest.mark.parametrize(
    "text",
    [
        "Lauku atbalsta dienestam iesniegts un apstiprināts projekts.",
        "Kalnu biedrības vadītāja saņēma atbalstu projektam.",
        "Kalnu biedrība stāsta, ka kaimiņi saņēmuši atbalstu projektam.",
        "Kalnu biedrības ēkai piešķirts finansējums projektā.",
    ],
)
def test_whoever_is_near_the_money_does_not_lead(text: str) -> None:
    assert partners_in(LATVIAN + text) == {}


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        (f"{LATVIAN}Sadarbības partneris projektā ir Upes skola (Lietuva).", {"Upes skola": ("partner", "LT")}),
        (f"{LATVIAN}Projekta līgums noslēgts ar vadošo partneri valsts SIA “Ezeri”.", {"SIA “Ezeri”": ("lead", None)}),
        (
            f"{LATVIAN}Kopējais budžets: 90 000 EUR.\n\nProjekta partnera „Kalnu novada dome” finansējums: 40 000 EUR.\n",
            {"Kalnu novada dome": ("partner", None)},
        ),
        (
            f"{ESTONIAN}Künka Omavalitsus viib koos Oru Vallavalitsusega ellu projekti, ja see on hea.",
            {"Oru Vallavalitsus": ("partner", None), "Künka Omavalitsus": ("lead", None)},
        ),
        (
            "Led by the Ministry of Hills, six towns work in the project “Green Way” (GREENWAY, LLI-901).",
            {"Ministry of Hills": ("lead", None)},
        ),
    ],
)
def test_more_words_stand_between_a_role_and_its_body(text: str, partners: Partners) -> None:
    assert partners_in(text) == partners


@pytest.mark.parametrize(
    ("text", "country"),
    [
        (f"{LATVIAN}Lietuvas puses projekta partneri ir Varņu muzejs un Upes skola.", "LT"),
        (f"{LATVIAN}Latvijas un Lietuvas puses partneri ir Varņu muzejs un Upes skola.", None),
        (f"{ESTONIAN}Eesti poolsed partnerid on Varņu muzejs ja Upes skola, ja see on hea.", "EE"),
        (f"{ESTONIAN}Eesti poolseteks partneriteks on Varņu muzejs ja Upes skola, ja see on hea.", "EE"),
    ],
)
def test_the_side_of_partners_tells_their_country(text: str, country: str | None) -> None:
    assert {land for _, land in partners_in(text).values()} == {country}


# ── a project that unites its partners ───────────────────────────────────────────────────────────────────────────────────

MUSEUM, REGION_OF_KALNI = "Upe Museum", "Kalni Planning Region"


@pytest.mark.parametrize(
    "sentence",
    [
        "The project brings together Upe Museum and Kalni Planning Region.",
        "The project involves three partners: Upe Museum and Kalni Planning Region.",
        "The project consortium consists of Upe Museum and Kalni Planning Region.",
        "The project is a joint cooperation between Upe Museum and Kalni Planning Region.",
        "The project partners include Upe Museum and Kalni Planning Region.",
        "Upe Museum and Kalni Planning Region are project partners.",
    ],
)
def test_those_whom_a_project_unites_are_partners(sentence: str) -> None:
    assert {name: role for name, (role, _) in partners_in(ENGLISH + sentence).items()} == {MUSEUM: "partner", REGION_OF_KALNI: "partner"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Projektā iesaistītas divas organizācijas: Upes muzejs un Kalnu novada pašvaldība.",
        "Projekts apvieno divus partnerus – Upes muzejs un Kalnu novada pašvaldība.",
        "Upes muzejs un Kalnu novada pašvaldība ir projekta partneri.",
    ],
)
def test_those_whom_a_latvian_project_unites_are_partners(sentence: str) -> None:
    assert {name: role for name, (role, _) in partners_in(LATVIAN + sentence).items()} == {
        "Upes muzejs": "partner",
        "Kalnu novada pašvaldība": "partner",
    }


def test_a_meeting_that_brings_bodies_together_makes_no_partners() -> None:
    assert partners_in(ENGLISH + "The meeting of the project brings together Upe Museum and Kalni Planning Region.") == {}


def test_a_partnership_with_others_is_no_name() -> None:
    found = partners_in(LATVIAN + "Projektu īstenos Akmens rajona pašvaldība partnerībā ar Upes muzeju.")
    assert "Akmens rajona pašvaldība" in found
    assert not any("partnerība" in name for name in found)


# ── English sentences ────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("sentence", "partners"),
    [
        ("Upe Museum has been implementing the project GREENWAY.", {MUSEUM: ("lead", None)}),
        ("Upe Museum continues the project GREENWAY.", {MUSEUM: ("lead", None)}),
        ("This summer Upe Museum will complete the project.", {MUSEUM: ("lead", None)}),
        ("The applicant, Upe Museum, will implement the project.", {MUSEUM: ("lead", None)}),
        ("Commissioned by the Ministry of Hills, the Upe Museum is implementing the project.", {MUSEUM: ("lead", None)}),
        ("The project was submitted to the Fund of Seas, Fish and Nets by the Upe Museum.", {MUSEUM: ("lead", None)}),
        ("Responsible for carrying out the project “Green Way” is Upe Museum.", {MUSEUM: ("lead", None)}),
        ("The project is headed by the Finnish institution Upe Museum.", {MUSEUM: ("lead", "FI")}),
        (
            "The project is implemented by the Upe Museum and its Lithuanian partner Kalni Planning Region.",
            {MUSEUM: ("lead", None), REGION_OF_KALNI: ("partner", "LT")},
        ),
        (
            "The project is implemented by Upe Museum together with the Lithuanian partner, Kalni Planning Region.",
            {MUSEUM: ("lead", None), REGION_OF_KALNI: ("partner", "LT")},
        ),
        (
            "In the project Upe Museum works alongside three organisations: Kalni Planning Region, Fen School and Reed College.",
            {REGION_OF_KALNI: ("partner", None), "Fen School": ("partner", None), "Reed College": ("partner", None)},
        ),
        ("As the lead partner of the project, Upe Museum pays for it.", {MUSEUM: ("lead", None)}),
        ("Upe Museum, which acts as the lead partner, pays for the project.", {MUSEUM: ("lead", None)}),
        ("Upe Museum, being the coordinating beneficiary of the project, pays for it.", {MUSEUM: ("lead", None)}),
        ("Upe Museum, the project's lead partner, pays for it.", {MUSEUM: ("lead", None)}),
        ("The lead partner of LLI-901 is Upe Museum.", {MUSEUM: ("lead", None)}),
        (
            "There are six partners in the project, among them Upe Museum and the Kalni Planning Region.",
            {MUSEUM: ("partner", None), REGION_OF_KALNI: ("partner", None)},
        ),
        (
            "The partnership is made by the project partners Upe Museum and Kalni Planning Region.",
            {MUSEUM: ("partner", None), REGION_OF_KALNI: ("partner", None)},
        ),
        (
            "Members of the consortium are Upe Museum and Kalni Planning Region.",
            {MUSEUM: ("partner", None), REGION_OF_KALNI: ("partner", None)},
        ),
        (
            "Upe Museum and Kalni Planning Region in Latvia are partners of the project.",
            {MUSEUM: ("partner", "LV"), REGION_OF_KALNI: ("partner", "LV")},
        ),
        (
            "In the project, Upe Museum and Kalni Planning Region are the partners.",
            {MUSEUM: ("partner", None), REGION_OF_KALNI: ("partner", None)},
        ),
        (
            "From Latvia the project is joined by Upe Museum, from Poland by Kalni Planning Region.",
            {MUSEUM: ("partner", "LV"), REGION_OF_KALNI: ("partner", "PL")},
        ),
        (
            "Upe Museum has signed a partnership agreement with the lead partner, the Kalni Planning Region, on the project.",
            {MUSEUM: ("partner", None), REGION_OF_KALNI: ("lead", None)},
        ),
        ("Under the leadership of the Polish partner Upe Museum the project grows.", {MUSEUM: ("lead", "PL")}),
        ('The project was submitted by the society "Reeds".', {'society "Reeds"': ("lead", None)}),
        ("Upe Museum has joined the project “Green Way” as a partner.", {MUSEUM: ("partner", None)}),
        ("The board agreed to the participation of Upe Museum in the project as a project partner.", {MUSEUM: ("partner", None)}),
        # near the project, and no part of it
        ("Pupils of Upe Museum took part in a day of the project.", {}),
        ("The project goes on where “Old Way”, carried out by Upe Museum, ended.", {}),
        ("The project is run in cooperation with Latvian colleagues from the Upe Museum.", {}),
        ("The exhibition on the project in Upe Museum continues by May.", {}),
        ("Upe Museum runs by the rules of the project.", {}),
    ],
)
def test_an_english_sentence_tells_who_does_the_project(sentence: str, partners: Partners) -> None:
    assert partners_in(ENGLISH + sentence) == partners


@pytest.mark.parametrize(
    ("form", "partners"),
    [
        ("Lead: Upe Museum", {MUSEUM: ("lead", None)}),
        ("Project lead: Upe Museum", {MUSEUM: ("lead", None)}),
        (
            "Implemented by: Upe Museum\nIn cooperation with: Kalni Planning Region",
            {MUSEUM: ("lead", None), REGION_OF_KALNI: ("partner", None)},
        ),
        (
            "Lead beneficiary:\nUpe Museum\nBeneficiary 2:\nKalni Planning Region",
            {MUSEUM: ("lead", None), REGION_OF_KALNI: ("partner", None)},
        ),
        (
            "Partners in Latvia:\nUpe Museum\nPartners in Estonia:\nKalni Planning Region",
            {MUSEUM: ("partner", "LV"), REGION_OF_KALNI: ("partner", "EE")},
        ),
        (
            "Project partners (2):\n- Upe Museum, Estonia (lead)\n- Kalni Planning Region, Latvia",
            {MUSEUM: ("lead", "EE"), REGION_OF_KALNI: ("partner", "LV")},
        ),
        ("Partner\nReed Clinic, Public Institution (LT)", {"Reed Clinic, Public Institution": ("partner", "LT")}),
        (
            "The project is implemented by:\n* the Upe Museum (lead partner);\n* the Kalni Planning Region;\n* Fen School.",
            {MUSEUM: ("lead", None), REGION_OF_KALNI: ("partner", None), "Fen School": ("partner", None)},
        ),
        (
            "Organisations involved\nCoordinator   Upe Museum   Latvia\nPartner   Fen School   Estonia\nPartner   Reed College   Latvia",
            {MUSEUM: ("lead", "LV"), "Fen School": ("partner", "EE"), "Reed College": ("partner", "LV")},
        ),
    ],
)
def test_an_english_form_tells_who_does_the_project(form: str, partners: Partners) -> None:
    assert partners_in(f"{ENGLISH}\n\n{form}\n") == partners


@pytest.mark.parametrize(
    "counted",
    ["Partners: 4 (2 from Latvia, 2 from Lithuania)", "Project partners (4):", "The consortium of four institutions began the project."],
)
def test_a_form_may_only_count_its_partners(counted: str) -> None:
    assert project_in(f"{ENGLISH}\n\n{counted}\n").get("partner_count") == 4


@pytest.mark.parametrize(
    "form",
    [
        "Vadošie partneri:\n\nKalnų rajono savivaldybė\n\nUpės g. 38, Kalnai, Lietuva\n",
        "Vadošais partneris: Kalnų rajono savivaldybė, Upės iela 38, Kalni, Lietuva\n",
        "Projekta partneri: Kalnų rajono savivaldybė, Upės iela 38, Kalni, Lietuva / Upes novada dome, Kalnu iela 3, Upe\n",
    ],
)
def test_an_address_tells_the_country_and_names_no_partner(form: str) -> None:
    found = partners_in(f"Projekts “Zaļais ceļš” (LLI-901)\n\n{form}")
    assert set(found) <= {"Kalnų rajono savivaldybė", "Upes novada dome"}
    assert found["Kalnų rajono savivaldybė"][1] == "LT"


def test_an_agency_that_only_pays_is_nobody_s_partner() -> None:
    text = "Kalnu dome sadarbībā ar Centrālo finanšu un līgumu aģentūru īstenoja projektu “Zaļais ceļš”.\n"
    assert set(partners_in(text)) == {"Kalnu dome"}


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        (
            f"{LITHUANIAN}Projekto vykdytojas – Kalnų rajono savivaldybė, administruojančioji institucija – Upių agentūra.",
            "Kalnų rajono savivaldybė",
        ),
        (f"{LATVIAN}Projekta iesniedzējs: Kalnu novada dome, līdzfinansētājs – Upes aģentūra.", "Kalnu novada dome"),
        (f"{ESTONIAN}Projekti elluviija – Mäe Vallavalitsus, rakendusüksus – Jõe Keskus.", "Mäe Vallavalitsus"),
        (f"{ENGLISH}Lead partner – Hill Municipality, managing authority – River Agency.", "Hill Municipality"),
    ],
)
def test_another_label_behind_a_name_is_no_part_of_it(text: str, lead: str) -> None:
    assert partners_in(f"{text}\n") == {lead: ("lead", None)}


def test_a_supplier_behind_a_label_of_his_own_is_no_partner() -> None:
    assert set(partners_in(f"{LITHUANIAN}Partneriai: Kalnų universitetas, rangovas – UAB „Upės statyba“.\n")) == {"Kalnų universitetas"}


@pytest.mark.parametrize("area", ["", "Kalnų rajono "])
def test_two_that_share_a_noun_stand_at_the_end_of_a_list_with_their_area(area: str) -> None:
    text = (
        "Projektas „Žalias kelias“ įgyvendinamas su partneriais – Kalnų „Upės“ progimnazija, Kalnų A. Petraičio gimnazija, "
        f"{area}Upių ir Ežerų gimnazijomis.\n"
    )
    assert set(partners_in(text)) == {
        "Kalnų „Upės“ progimnazija",
        "Kalnų A. Petraičio gimnazija",
        f"{area}Upių gimnazija",
        f"{area}Ežerų gimnazija",
    }


def test_a_public_body_with_and_without_quotes_is_one() -> None:
    text = 'VšĮ "Kalnų ligoninė" dalyvauja projekte LLI-901 "Pagalba"\n\nProjekto partneriai: VšĮ Kalnų ligoninė, Upės ligoninė.\n'
    assert set(partners_in(text)) == {"VšĮ Kalnų ligoninė", "Upės ligoninė"}


@pytest.mark.parametrize(
    "text",
    [
        f"{LATVIAN}Kalnu biedrība ir partneris 12 projektos.",
        f"{LATVIAN}Kalnu biedrība piedalās vairākos projektos.",
        f"{LITHUANIAN}Kalnų draugija yra partneris 12 projektų.",
        f"{LITHUANIAN}Kalnų draugija dalyvauja penkiuose projektuose.",
        f"{ENGLISH}The Hill Association takes part in several EU projects.",
        f"{ESTONIAN}Mäe Ülikool on partneriks kahes LIFE projektis.",
        f"{ESTONIAN}Kolm asutust (Mäe Ülikool, Jõe Ülikool, Sihtasutus Koda) on partneriks 12 projektis.",
        f"{ESTONIAN}Kolm asutust (Mäe Ülikool, Jõe Ülikool) osalevad partneritena 12 projektis.",
    ],
)
def test_a_partner_in_several_projects_that_are_not_named_is_none_in_this_one(text: str) -> None:
    assert partners_in(f"{text}\n") == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{ESTONIAN}Mäe Ülikool osaleb partnerina kolmes projektis, sealhulgas projektis „Roheline tee“.", "Mäe Ülikool"),
        (f"{ESTONIAN}Partneriks on Mäe Ülikool.", "Mäe Ülikool"),
        (f"{LATVIAN}Kalnu biedrība ir projekta partneris.", "Kalnu biedrība"),
    ],
)
def test_a_partner_in_this_project_among_others_is_one(text: str, name: str) -> None:
    assert set(partners_in(f"{text}\n")) == {name}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{ESTONIAN}Mäe Ülikool hakkab projekti koos kõigiga ellu viima.", {}),
        ("Mäe Ülikool asub ellu viima projekti „Roheline tee“, mis kestab kaks aastat.", {"Mäe Ülikool": ("lead", None)}),
        ("Mäe Ülikool hakkab viima ellu projekti „Roheline tee“, mis kestab kaks aastat.", {"Mäe Ülikool": ("lead", None)}),
        ("Mäe Ülikool hakkab juhtima rahvusvahelist projekti „Roheline tee“, mis kestab kaks aastat.", {"Mäe Ülikool": ("lead", None)}),
        (f"{ESTONIAN}Mäe Ülikool hakkab juhtima uut osakonda.", {}),
        (f"{ESTONIAN}Mäe Muuseum hakkab projekti toetama ja osa võtma.", {}),
        ("Mäe lasteaed on kaasatud rahvusvahelisse projekti „Roheline tee“, mis kestab kaks aastat.", {"Mäe lasteaed": (None, None)}),
        ("Mäe lasteaed on kaasatud Jõe Ühenduse kaudu rahvusvahelisse projekti „Roheline tee“.", {"Mäe lasteaed": (None, None)}),
        ("Mäe lasteaed on kaasatud projekti „Roheline tee“ seminari ettevalmistusse.", {}),
    ],
)
def test_estonian_verbs_of_setting_about_and_being_drawn_in(text: str, found: Partners) -> None:
    assert partners_in(f"{text}\n") == found


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"{LITHUANIAN}\n\nProjekto partneriai (keturi): Kalnų ligoninė, Upės ligoninė, Ežerų klinika ir Slėnio klinika.", 4),
        (f"{ESTONIAN}\n\nProjekti partnerid (kolm): Mäe haigla, Jõe haigla ja Oru haigla.", 3),
        (f"{LATVIAN}\n\nProjekta partneri (3): Kalnu slimnīca, Upes slimnīca un Sila slimnīca.", 3),
        (f"{LATVIAN}\n\nProjekta partneris (3): Kalnu slimnīca.", None),
        (f"{LITHUANIAN}\n\nProjekto partneriai (savivaldybės): Kalnų savivaldybė, Upės savivaldybė.", None),
    ],
)
def test_a_number_in_brackets_counts_the_partners_behind_it(text: str, count: int | None) -> None:
    assert project_in(f"{text}\n").get("partner_count") == count


def test_where_many_work_is_no_name_in_an_estonian_list() -> None:
    text = (
        f"{ESTONIAN}Tegevused viiakse ellu projekti partneriteks olevate rühmade piirkondades ehk siis Eestist MTÜ Mäekoja, "
        "Ida-Mäe Koostöökoja ja Rohelise Oru Koostöökogu tegevuspiirkondades ning Lätis Lielupe tegevusgruppide tegevuspiirkondades.\n"
    )
    assert set(partners_in(text)) == {"MTÜ Mäekoda", "Ida-Mäe Koostöökoda"}


@pytest.mark.parametrize(
    ("text", "lead", "partner"),
    [
        (
            "Hill Library from Latvia and its partner Dale School will receive a grant of 200 000 EUR for the project “Room”.",
            "Hill Library",
            "Dale School",
        ),
        ("Kalnu bibliotēka un tās partneris Upes skola saņems grantu projekta „Lasītava” īstenošanai.", "Kalnu bibliotēka", "Upes skola"),
        ("Kalnų biblioteka ir jos partneris Upės mokykla gaus dotaciją projektui „Skaitykla“.", "Kalnų biblioteka", "Upės mokykla"),
        ("Mäe raamatukogu ja tema partner Jõe kool saavad projekti „Lugemissaal” elluviimiseks toetust.", "Mäe raamatukogu", "Jõe kool"),
    ],
)
def test_whose_partner_somebody_is_that_gets_money_leads(text: str, lead: str, partner: str) -> None:
    assert {name: role for name, (role, _) in partners_in(f"{text}\n").items()} == {lead: "lead", partner: "partner"}


@pytest.mark.parametrize("got", ["will receive", "was awarded", "has been awarded", "will be granted"])
def test_whoever_gets_a_grant_for_a_project_leads_it(got: str) -> None:
    assert partners_in(f"Hill Library {got} a grant of 200 000 EUR for the project “Reading Room”.\n") == {"Hill Library": ("lead", None)}


def test_approval_of_several_projects_makes_whoever_got_it_their_lead() -> None:
    text = "Kalnu novada dome saņēma apstiprinājumu diviem projektiem. Tiks īstenoti projekti “Zaļais ceļš” un “Zilais tilts”.\n"
    assert [project["lead_partner"] for project in projects_in(text)] == ["Kalnu novada dome"] * 2


def test_a_list_with_dashes_stuck_to_its_names_goes_on_behind_a_person() -> None:
    text = f"{FORM}Sadarbības partneri:\n\n-Kalnu universitāte,\n\n-Jānis Kalniņš,\n\n-Upju asociācija,\n\n-SIA Ezeri.\n"
    assert set(partners_in(text)) == {"Kalnu universitāte", "Upju asociācija", "SIA Ezeri"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The project “Green Way” is about parks.\n\n{}\n\nTotal budget: 200 000 EUR\n",
            ["Hill Tourism Association (Latvia)", "Dale Council (Latvia)", "Upe Museum (Estonia)", "Lake School (Estonia)"],
        ),
        (
            "Projekta „Zaļais ceļš” mērķis ir sakopt parkus.\n\n{}\n\nBudžets: 200 000 EUR\n",
            ["Kalnu biedrība (Latvija)", "Upes muzejs (Lietuva)", "Ezeru skola (Lietuva)", "Dales dome (Latvija)"],
        ),
        (
            "Projekt „Roheline tee“ on heaks kiidetud.\n\n{}\n\nEelarve: 200 000 EUR\n",
            ["Mäe Vallavalitsus (Eesti)", "Jõe kool (Läti)", "Järve muuseum (Läti)", "Oru Vallavalitsus (Eesti)"],
        ),
    ],
)
def test_bodies_on_lines_with_their_countries_take_part_without_a_label(text: str, names: list[str]) -> None:
    found = partners_in(text.format("\n\n".join(names[:2]) + "\n" + "\n".join(names[2:])))
    assert list(found) == [name.partition(" (")[0] for name in names]
    assert {role for role, _ in found.values()} == {"partner"}


@pytest.mark.parametrize(
    "names",
    [
        ["Hill Tourism Association (Latvia)", "Dale Council (Latvia)", "Upe Museum (Latvia)", "Lake School (Latvia)"],
        ["Hill Tourism Association (Latvia)", "Dale Council (Estonia)", "Upe Museum (Latvia)"],
        ["Green Ways (Latvia)", "Blue Skies (Estonia)", "Deep Lakes (Estonia)", "High Hills (Latvia)"],
    ],
)
def test_three_lines_those_of_one_country_and_those_without_a_noun_for_bodies_are_no_such_list(names: list[str]) -> None:
    assert partners_in("The project “Green Way” is about parks.\n\n" + "\n".join(names) + "\n\nTotal budget: 200 000 EUR\n") == {}


def test_foundations_below_blank_lines_are_items_of_a_list() -> None:
    text = f"{FORM}Project partners:\n\nFoundation Hills 2024\n\nFoundation Dale 2027\n\nProject duration:\n\n01.07.2024 – 31.12.2025\n"
    assert set(partners_in(text)) == {"Foundation Hills 2024", "Foundation Dale 2027"}


@pytest.mark.parametrize(
    ("value", "last"),
    [
        ("Project partners – Hill Fund (Lithuania), Dale Institute (Latvia) and 6 more partners", "Dale Institute"),
        ("Project partners – Hill Fund (Lithuania), Dale Institute (Latvia) and three other partners", "Dale Institute"),
        ("Projekta partneri – Kalnu fonds (Lietuva), Upes institūts (Latvija) un vēl 3 partneri", "Upes institūts"),
    ],
)
def test_how_many_others_take_part_is_no_part_of_the_last_name_nor_all_of_them(value: str, last: str) -> None:
    project = project_in(f"{FORM}{value}\n")
    assert project["partners"][-1]["name"] == last
    assert "partner_count" not in project


def test_a_short_name_of_a_known_body_is_that_body() -> None:
    text = (
        f"{FORM}Vadošais partneris: Kurzemes plānošanas reģions (KPR)\nKopējais budžets: 500 000 EUR\n\nKPR daļa projektā ir 200 000 EUR.\n"
    )
    assert [(one["name"], one["budget"]) for one in project_in(text)["partners"]] == [("Kurzemes plānošanas reģions", 200000)]


def test_one_bar_parts_the_items_of_a_list_and_the_lead_from_the_partners() -> None:
    assert partners_in(f"{FORM}Partners: Hill University (SE) | Dale Research (NL)\n") == {
        "Hill University": ("partner", "SE"),
        "Dale Research": ("partner", "NL"),
    }
    found = partners_in(f"{FORM}Vadošais partneris: Kalnu muzejs | Partneri: Upes muzejs, Ezeru pils\n")
    assert {name: role for name, (role, _) in found.items()} == {"Kalnu muzejs": "lead", "Upes muzejs": "partner", "Ezeru pils": "partner"}


def test_the_country_that_ends_the_line_above_a_label_is_not_that_of_its_value() -> None:
    text = f"{FORM}Lead partner – Rescue Service of Latvia\nProject partner – Fire Department under the Ministry of Hills\n"
    assert partners_in(text)["Fire Department under the Ministry of Hills"] == ("partner", None)


@pytest.mark.parametrize("mark", ["(lead)", "(LP)", "(vadošais)", "(lead partner)"])
def test_the_label_of_a_numbered_partner_may_say_that_it_leads(mark: str) -> None:
    text = f"{FORM}Partner Nr.1 {mark}: Hill Museum, Lithuania\nPartner Nr.2: Dale Museum, Latvia\n"
    assert {name: role for name, (role, _) in partners_in(text).items()} == {"Hill Museum": "lead", "Dale Museum": "partner"}


def test_the_budget_below_whoever_pays_is_not_its_part() -> None:
    assert "partners" not in project_in(f"{FORM}Funded by: Research Council of Hills\nBudget: 149 900 EUR\n")


def test_a_known_body_in_a_case_that_its_names_have_not_is_one_participant() -> None:
    text = "Projekti nimetus: Meri\nProjekti kogumaksumus: 1 850 000 €\nTartu Ülikooli osa: 320 000 €\nPartnerid: Tartu Ülikool, Mäe kool\n"
    assert [(one["name"], one.get("budget")) for one in project_in(text)["partners"]] == [("Tartu Ülikool", 320000), ("Mäe kool", None)]


def test_the_first_of_numbered_beneficiaries_is_a_partner_where_another_leads() -> None:
    text = f"{FORM}Lead beneficiary: Hill Centre, Latvia\nBeneficiary 1: Dale Chamber, Lithuania\nBeneficiary 2: Upe Incubator, Latvia\n"
    found = {name: role for name, (role, _) in partners_in(text).items()}
    assert found == {"Hill Centre": "lead", "Dale Chamber": "partner", "Upe Incubator": "partner"}


def test_partners_from_several_states_may_stand_behind_the_coordinator_on_its_line() -> None:
    text = f"{FORM}Coordinator: Hill Institute (Finland). Partners from the Baltic States: Dale University; Upe Museum.\n"
    found = {name: role for name, (role, _) in partners_in(text).items()}
    assert found == {"Hill Institute": "lead", "Dale University": "partner", "Upe Museum": "partner"}


def test_the_code_of_the_lead_without_a_number_is_no_part_of_its_name() -> None:
    text = f"{FORM}PROJECT PARTNERSHIP\n\nLP  Hill Planning Region  LATVIA\nPP1 Dale University  LITHUANIA\n"
    assert partners_in(text) == {"Hill Planning Region": ("lead", "LV"), "Dale University": ("partner", "LT")}


@pytest.mark.parametrize("body", ["Upes pilsētas ar lauku teritoriju pašvaldība", "Upes pilsētas ar lauku teritorijām dome"])
def test_a_town_with_the_country_around_it_is_one_municipality(body: str) -> None:
    text = f"Projektā “Klusie krasti” kā partneri piedalās Kalnu novada dome, {body}, Mežu muzejs.\n"
    assert {partner["name"] for partner in project_in(text)["partners"]} == {"Kalnu novada dome", body, "Mežu muzejs"}


def test_who_answers_for_a_page_may_stand_behind_two_blanks() -> None:
    text = (
        "Projekts “Klusie krasti” noslēdzies. Par tās saturu atbild  Kalnu novada pašvaldība un tā var neatspoguļot Savienības viedokli.\n"
    )
    assert [partner["name"] for partner in project_in(text)["partners"]] == ["Kalnu novada pašvaldība"]
