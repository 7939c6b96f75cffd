"""Lists of partners in forms as pages print them: marks, countries and the lead in every place, and what stands around the lists."""

from __future__ import annotations

import pytest

from tests.samples import ENGLISH, ESTONIAN, LATVIAN, LITHUANIAN, partners_in, project_in, projects_in
from tests.unit.extract.test_listed import called

LEAD = ("lead", None)
PARTNER = ("partner", None)
NAMED = "Projekts “Kalnu taka”\n\n"


@pytest.mark.parametrize("heading", ["Projekta partneri:", "PROJEKTA PARTNERI:\n", "Sadarbības partneri\n"])
@pytest.mark.parametrize("mark", [" • ", "- ", ""])
@pytest.mark.parametrize("label", ["Vadošais partneris: ", "Projekta vadošais partneris – "])
def test_the_first_item_of_a_list_may_name_the_lead_under_its_label(heading: str, mark: str, label: str) -> None:
    text = f"{NAMED}{heading}\n{mark}{label}Kalnu ministrija\n{mark}Upes novada pašvaldība\n{mark}SIA “Lejas dārzi”\n"
    assert partners_in(text) == {"Kalnu ministrija": LEAD, "Upes novada pašvaldība": PARTNER, "SIA “Lejas dārzi”": PARTNER}


def test_the_lead_may_be_an_item_below_its_country() -> None:
    text = f"{NAMED}Projekta partneri:\nLatvija:\n • Vadošais partneris: Kalnu muzejs\n • Upes muzejs\nLietuva:\n • Lejas muzejs\n"
    assert partners_in(text) == {"Kalnu muzejs": ("lead", "LV"), "Upes muzejs": ("partner", "LV"), "Lejas muzejs": ("partner", "LT")}


def test_a_lead_that_introduces_a_list_is_no_item_of_it() -> None:
    text = (
        "Project Partners:\nLead Partner – Kalni Region, in cooperation with 3 partners from Latvia: :\n- Upe County Municipality,\n"
        "- Leja County Municipality,\n- Nature Agency of Kalni,\nProject duration: 01.03.2021 – 28.02.2023\n"
    )
    assert partners_in(text) == {
        "Kalni Region": LEAD,
        "Upe County Municipality": PARTNER,
        "Leja County Municipality": PARTNER,
        "Nature Agency of Kalni": PARTNER,
    }


@pytest.mark.parametrize("dash", [" – ", " - ", ": "])
def test_each_line_may_begin_with_the_country_of_its_partners(dash: str) -> None:
    text = f"{NAMED}Projekta partneri:\nLatvija{dash}Kalnu muzejs (vadošais partneris); Upes muzejs\nLietuva{dash}Biedrība “Leja”\n"
    assert partners_in(text) == {"Kalnu muzejs": ("lead", "LV"), "Upes muzejs": ("partner", "LV"), "Biedrība “Leja”": ("partner", "LT")}


def test_names_on_one_line_may_have_each_their_country_behind_a_dash() -> None:
    text = "Projekt „Ühine rada“\n\nPartnerid:\nSA Tee Mereni – Läti, MTÜ Metsarahvas – Eesti, Oru Kool – Leedu\n"
    assert partners_in(text) == {"SA Tee Mereni": ("partner", "LV"), "MTÜ Metsarahvas": ("partner", "EE"), "Oru Kool": ("partner", "LT")}


@pytest.mark.parametrize("last", ["Jūras institūts (Latvija)", "Jūras institūts – Igaunija", "Kalnu muzejs; Biedrība “Ceļš”"])
def test_a_partner_above_labels_begins_no_project(last: str) -> None:
    text = (
        f"Upju krastu takas (PATHWAY, LLI-901)\n\nProjekta partneri:\nUpes muzejs (Lietuva)\n{last}\n"
        "Projekta budžets: 100 000 EUR\n\nProjekta īstenošanas periods: 16.07.2018. - 07.05.2021.\n"
    )
    (project,) = projects_in(text)
    assert (project["total_budget"], project["start"]) == (100000, "2018-07-16")


@pytest.mark.parametrize(
    ("line", "start"),
    [
        ("Projekto laikotarpis:10.2016 - 05.2018", "2016-10"),
        ("Projekto laikotarpis:09.05.2017 - 24.03.2019", "2017-05-09"),
        ("Projekto pradžia :09.05.2017", "2017-05-09"),
    ],
)
def test_a_date_may_stick_to_its_label(line: str, start: str) -> None:
    assert project_in(f"Projektas „Takai“\n\n{line}\n")["start"] == start


def test_a_time_of_day_ends_no_label() -> None:
    assert "start" not in project_in("Projekts “Kalnu taka”\n\nSanāksme plkst. 10:30 01.05.2017. Kalnos.\n")


def test_a_name_in_quotation_marks_is_no_lead_by_its_first_words() -> None:
    text = (
        "Project “Paths” (LLI-901)\n\nLead partner: Foundation “Way to the Sea”\n\nPartners\nLatvia:\nUpe Museum\nLithuania:\nLeja Museum\n"
    )
    assert set(partners_in(text)) == {"Foundation “Way to the Sea”", "Upe Museum", "Leja Museum"}


def test_a_heading_with_a_number_names_a_project_without_the_word() -> None:
    text = "Birdwatching towers of Kalni (TOWERS, LLI-901)\n\nTotal cost - 100 000 euro\n\nDuration – 4 April 2017 – 5 September 2020\n"
    assert called(text) == [{"title": "Birdwatching towers of Kalni", "acronym": "TOWERS", "number": "LLI-901"}]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Ühine pärand mõlemal pool piiri (PATHWAY, EstLat95)\n\nProjekti periood: 01.2017 – 02.2019\n", "Ühine pärand mõlemal pool piiri"),
        (
            "Ąžuolų takai abiejose sienos pusėse (PATHWAY, LLI-901)\n\nProjekto trukmė: 2017-01 – 2019-02\n",
            "Ąžuolų takai abiejose sienos pusėse",
        ),
        (
            "Įvairūs takai abiejose sienos pusėse (PATHWAY, LLI-901)\n\nProjekto trukmė: 2017-01 – 2019-02\n",
            "Įvairūs takai abiejose sienos pusėse",
        ),
    ],
)
def test_titles_begin_with_any_capital(line: str, title: str) -> None:
    (project,) = called(line)
    assert (project["title"], project["acronym"]) == (title, "PATHWAY")


def test_a_role_may_stick_to_the_bracket_behind_a_name() -> None:
    text = "Nosaukums:Kalnu taka\nStatuss:pabeigts\nIesniedzējs:Kalnu novada dome (Latvija)- projekta vadošais partneris\n"
    assert partners_in(text) == {"Kalnu novada dome": ("lead", "LV")}


def test_a_name_in_another_language_and_a_priority_are_no_other_projects() -> None:
    text = (
        "Projektas „Kalnų takai“\n\nUpės muziejus dalyvauja projekte „Kalnų takai“ (angl. „Hilly paths“ (LL-00961)), kuris vykdomas."
        " Projektas priskirtas 4 Programos prioritetui „Gamtos ir turizmo potencialas“.\n"
    )
    assert called(text) == [{"title": "Kalnų takai", "number": "LL-00961"}]


@pytest.mark.parametrize(
    "opens",
    [
        "\nKalnu ministrijas padotības iestādes atbilstoši pienākumiem - ",
        "\n:\nKalnu ministrijas padotības iestādes – ",
        " ministrijas padotības iestādes – ",
        " trīs organizācijas: ",
        " ",
    ],
)
def test_what_kind_the_bodies_of_a_list_are_is_no_part_of_the_first_name(opens: str) -> None:
    text = f"{NAMED}Projekta sadarbības partneri:{opens}Upes kontroles centrs, Lejas inspekcija un Valsts kalnu centrs.\n"
    assert partners_in(text) == dict.fromkeys(("Upes kontroles centrs", "Lejas inspekcija", "Valsts kalnu centrs"), PARTNER)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Kalnu savivaldybės įstaigos – Upės muziejus, Ežero mokykla", "Upės muziejus"),
        ("Local action groups: Upe Museum, Hill School and Leja Club", "Upe Museum"),
        ("Upes skolas filiāle – Kalnu skola, Lejas skola", "Upes skolas filiāle – Kalnu skola"),
    ],
)
def test_only_a_plural_tells_the_kind_of_several(line: str, name: str) -> None:
    language = (
        "Projektas „Kalnų takas“\n\nProjekto partneriai" if line[-1] == "a" and "Upės" in line else "Project “Hill trail”\n\nPartners"
    )
    label = "Projekts “Kalnu taka”\n\nProjekta partneri" if "skolas" in line else language
    assert name in partners_in(f"{label}: {line}\n")


@pytest.mark.parametrize("label", ["3. Sadarbības partneri", "3) Sadarbības partneri:", "2.1. Projekta partneri"])
def test_a_label_may_have_a_number(label: str) -> None:
    text = f"{NAMED}{label}\n\nKalnu parka fonds, Upes un Lejas pašvaldības.\n\n4. Projekta budžets\n\n200 000 EUR\n"
    assert partners_in(text) == dict.fromkeys(("Kalnu parka fonds", "Upes pašvaldība", "Lejas pašvaldība"), PARTNER)
    assert project_in(text)["total_budget"] == 200000


@pytest.mark.parametrize(
    ("item", "name", "country"),
    [
        ("7. Anna Liepa fonds (Vācija),", "Anna Liepa fonds", "DE"),
        ("HILLCOM - Kalnu komisijas sekretariāts (NVO, Somija);", "HILLCOM - Kalnu komisijas sekretariāts", "FI"),
        ("Lejas biedrība (sabiedriska organizācija, Latvija)", "Lejas biedrība", "LV"),
        ("Upes bērnu māja Zarasai rajonā", "Upes bērnu māja Zarasai rajonā", None),
        ("Partnerība laukiem un upei (Latvija)", "Partnerība laukiem un upei", "LV"),
        ("Hill Land (Biedrība “Kalnu zeme”)", "Hill Land", None),
        ("Kalni (Biedrība “Kalnu zeme”)", "Biedrība “Kalnu zeme”", None),
    ],
)
def test_names_of_items_end_where_something_else_is_told(item: str, name: str, country: str | None) -> None:
    text = f"{NAMED}Projekta partneri:\n • Kalnu muzejs\n • {item}\n"
    assert partners_in(text) == {"Kalnu muzejs": PARTNER, name: ("partner", country)}


def test_a_country_may_stand_behind_a_name_in_another_place() -> None:
    partners = "Project “Hill trail”\n\nPartners: Upe Museum, Hill Land\n\n"
    text = (
        f"{partners}These challenges matter to both groups, Upe Museum (Estonia) and Hill Land (Latvia), as they give a reason to meet.\n"
    )
    assert partners_in(text) == {"Upe Museum": ("partner", "EE"), "Hill Land": ("partner", "LV")}


def test_estonian_lists_of_each_country_hold_companies_museums_and_nested_quotes() -> None:
    text = (
        "Projekt „Mäerada“ algas.\n\nProjekti Läti partnerid on Kalni planning region (juhtpartner), Ltd Kalnu Tine, Ltd Upe mill, "
        "Society “Train Station “Saulīte””, Upe country municipality, Ltd “Wool Factory”.\n\n"
        "Projekti Eesti partnerid on MTÜ Oru Turism, OÜ Limex, SA Mäe ja Oru Muuseumid.\n"
    )
    latvian = ("Ltd Kalnu Tine", "Ltd Upe mill", "Society “Train Station “Saulīte””", "Upe country municipality", "Ltd “Wool Factory”")
    assert partners_in(text) == {
        "Kalni planning region": ("lead", "LV"),
        **dict.fromkeys(latvian, ("partner", "LV")),
        **dict.fromkeys(("MTÜ Oru Turism", "OÜ Limex", "SA Mäe ja Oru Muuseumid"), ("partner", "EE")),
    }


@pytest.mark.parametrize("verb", ["Projekta īstenošanā ir iesaistītas", "Projektā piedalās", "Projektā iesaistījušās"])
def test_groups_of_a_kind_that_are_named_behind_a_colon_take_part(verb: str) -> None:
    text = (
        f"{NAMED}{verb} piekrastes vietējās rīcības grupas (VRG): Kalnu partnerība projekta vadošais partneris, Jūrtaka, Upes biedrība.\n"
    )
    assert partners_in(text) == {"Kalnu partnerība": LEAD, "Jūrtaka": PARTNER, "Upes biedrība": PARTNER}


@pytest.mark.parametrize(
    ("sentence", "land"),
    [
        ("Projekti partnerid on Hill Museum, Upe School ja Läti poolt Leja Museum, Tree Club ja Mere School.", "LV"),
        ("Projekta partneri ir Hill Museum, Upe School un no Lietuvas puses Leja Museum, Tree Club un Mere School.", "LT"),
        ("Projekto partneriai yra Hill Museum, Upe School ir iš Latvijos pusės Leja Museum, Tree Club bei Mere School.", "LV"),
        ("Partners are Hill Museum, Upe School and, from the Latvian side, Leja Museum, Tree Club and Mere School.", "LV"),
        ("The project partners are Hill Museum, Upe School and from Latvia Leja Museum, Tree Club and Mere School.", "LV"),
    ],
)
def test_those_behind_a_side_are_from_its_country(sentence: str, land: str) -> None:
    assert partners_in(f"Project “Hills”\n\n{sentence}\n") == {
        **dict.fromkeys(("Hill Museum", "Upe School"), PARTNER),
        **dict.fromkeys(("Leja Museum", "Tree Club", "Mere School"), ("partner", land)),
    }


def test_a_town_from_which_a_partner_is_begins_no_side() -> None:
    text = f"{NAMED}Projekta partneri: Kalnu muzejs no Lietuvas, Upes muzejs, Lejas skola no Latvijas\n"
    assert partners_in(text) == {"Kalnu muzejs": ("partner", "LT"), "Upes muzejs": PARTNER, "Lejas skola": ("partner", "LV")}


@pytest.mark.parametrize("opens", ["Vadošais partneris – ", "Projektā notiek daudz kas (vadošais partneris – "])
@pytest.mark.parametrize("kind", ["labdarības organizācija ", "nevalstiskā organizācija "])
def test_what_kind_of_organisation_the_lead_is_is_no_part_of_its_name(opens: str, kind: str) -> None:
    text = f"{NAMED}{opens}{kind}“Kalnu bērnu centrs”, Baltkrievija{')' * opens.count('(')}\n"
    assert partners_in(text) == {"Kalnu bērnu centrs": ("lead", "BY")}


LANDS = (
    "- City of Turku (Finland)\n- City of Upe (Finland)\n- Centrum Kalnicum (Finland)\n- Oru City (Estonia)\n- Kalni Association (Latvia)\n"
)


def test_a_list_of_bodies_of_several_countries_needs_no_label() -> None:
    found = partners_in(f"Project “Hill trail”\n\nThe goal of the project is to help cities.\n{LANDS}Budget\n- Total budget: 671 479 €\n")
    finnish = dict.fromkeys(("City of Turku", "City of Upe", "Centrum Kalnicum"), ("partner", "FI"))
    assert found == {**finnish, "Oru City": ("partner", "EE"), "Kalni Association": ("partner", "LV")}


@pytest.mark.parametrize(
    ("above", "items"),
    [
        ("Participants of the seminar:\n", LANDS),
        ("Visited places\n", LANDS),
        ("The seminar of the project was held in May.\n", LANDS),
        ("The goal of the project is to help cities.\n", LANDS.replace("Estonia", "Finland").replace("Latvia", "Finland")),
        ("The goal of the project is to help cities.\n", LANDS.replace("- ", "")),
    ],
)
def test_a_list_of_something_else_names_no_partners(above: str, items: str) -> None:
    assert "City of Turku" not in partners_in(f"Project “Hill trail”\n\n{above}{items}")


@pytest.mark.parametrize("line", ["KU kā partnera dalība projektā", "Kalnu universitāte, struktūrvienība Augu institūts."])
def test_an_item_is_the_body_alone(line: str) -> None:
    text = f"{NAMED}Projekta partneri:\n• Upes muzejs,\n• Kalnu universitāte (KU).\n\n{line}\n"
    assert set(partners_in(text)) == {"Upes muzejs", "Kalnu universitāte"}


@pytest.mark.parametrize(
    "line",
    [
        "Projekta partneri: Hill Museum, Upe School u.c.",
        "Projekta partneri: Hill Museum, Upe School u. c. partneri",
        "Projekto partneriai: Hill Museum, Upe School ir kt.",
        "Projekti partnerid: Hill Museum, Upe School jt.",
        "Project partners: Hill Museum, Upe School, etc.",
        "Project partners: Hill Museum, Upe School and others",
    ],
)
def test_others_that_a_list_leaves_out_are_no_part_of_its_last_name(line: str) -> None:
    assert partners_in(f"LLI-901 “Hill trail”\n\n{line}\n") == {"Hill Museum": PARTNER, "Upe School": PARTNER}


@pytest.mark.parametrize(
    ("items", "names"),
    [
        ("Upes skola (Latvija), Istituto “G. Monte” (Itālija), Meža skola (Polija)", ["Upes skola", "Istituto “G. Monte”", "Meža skola"]),
        ("Upes skola, J. K. Kalna vidusskola, Colegio “Sta. Luna”", ["Upes skola", "J. K. Kalna vidusskola", "Colegio “Sta. Luna”"]),
        (
            "Upes muzejs, Kalnu skola, Mäe muuseum / Norsk senter / Hill Society",
            ["Upes muzejs", "Kalnu skola", "Mäe muuseum", "Norsk senter", "Hill Society"],
        ),
        ("Upes muzejs, Ezera a. 1, Upe, Lietuva", ["Upes muzejs"]),
        ("VšĮ Upės centras, Ežero al. 12, Kalnai, Lietuva", ["VšĮ Upės centras"]),
    ],
)
def test_initials_slashes_and_addresses_part_no_names_and_join_none(items: str, names: list[str]) -> None:
    assert list(partners_in(f"{NAMED}Projekta partneri: {items}\n")) == names


CODED = "Hill University – CZ River Association - ES Green Leaf - BE Upe Institute – DK"
LANDED = {
    "Hill University": ("partner", "CZ"),
    "River Association": ("partner", "ES"),
    "Green Leaf": ("partner", "BE"),
    "Upe Institute": ("partner", "DK"),
}


@pytest.mark.parametrize(
    "line",
    [
        f"Partners: {CODED}",
        f"The project is implemented in partnership between: {CODED}",
        f"The project is run by a partnership of {CODED}.",
    ],
)
def test_codes_of_countries_part_the_bodies_of_a_line(line: str) -> None:
    assert partners_in(f"Project “Hill trail”\n\n{line}\n") == LANDED


def test_two_codes_part_nothing() -> None:
    assert "Hill University – CZ River Association" in partners_in(
        "Project “Hill trail”\n\nPartners: Hill University – CZ River Association - ES\n"
    )


def test_those_between_whom_a_partnership_is_are_partners() -> None:
    text = "The project is carried out in cooperation between Hill University (CZ), River Association and Green Leaf Institute (BE)."
    assert partners_in(f"Project “Hill trail”\n\n{text}\n") == {
        "Hill University": ("partner", "CZ"),
        "River Association": PARTNER,
        "Green Leaf Institute": ("partner", "BE"),
    }


@pytest.mark.parametrize(
    ("word", "total", "read"),
    [("Kopā", "450 000", 450000), ("Iš viso", "450 000", 450000), ("Kokku", "450 000", 450000), ("Iš viso", "460 000", None)],
)
def test_the_last_row_of_the_partners_money_is_the_project_s_if_it_adds_it_up(word: str, total: str, read: int | None) -> None:
    text = f"{NAMED}Partneris\tBudžets, EUR\nKalnu muzejs (LT)\t200 000\nUpes skola (LV)\t250 000\n{word}\t{total}\n"
    assert project_in(text).get("total_budget") == read
    assert set(partners_in(text)) == {"Kalnu muzejs", "Upes skola"}


@pytest.mark.parametrize("line", ["Lead partner: Anna Freud Centre, Hill City", "Lead partner – Hill Agency, Department of Water"])
def test_a_part_of_a_noted_name_is_no_other_partner(line: str) -> None:
    assert len(partners_in(f"Project “Hill trail”\n\n{line}\n")) == 1


def test_a_numbered_label_ends_at_the_next_number() -> None:
    assert partners_in(f"{NAMED}1. Projekts\n2. Partneri\n3. Kontakti\n4. Finansējums\n") == {}
    listed = f"{NAMED}2. Partneri\n1. Kalnu muzejs\n2. Upes muzejs\n3. Lejas muzejs\n3. Projekta budžets\n"
    assert partners_in(listed) == dict.fromkeys(("Kalnu muzejs", "Upes muzejs", "Lejas muzejs"), PARTNER)


def test_the_partners_beside_the_lead_stand_below_each_line_with_its_country() -> None:
    text = (
        "Project name: Green Way\nLead partner is Hill GmbH, Germany.\nOther partners include:\n– D2i – Design to Hills from Denmark\n"
        "– Dale Science Park and Dale City from Estonia\n– Sea Planning Region from Latvia\nProject Duration: August 2019 – January 2021\n"
        "Kadri Tamm\nProject Manager/HR Specialist\n"
    )
    assert partners_in(text) == {
        "Hill GmbH": ("lead", "DE"),
        "D2i – Design to Hills": ("partner", "DK"),
        "Dale Science Park": ("partner", "EE"),
        "Dale City": ("partner", "EE"),
        "Sea Planning Region": ("partner", "LV"),
    }
    assert project_in(text)["title"] == "Green Way"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Projekto „Tvarus kelias“ pareiškėjas – Kalnų darželis „Bitė“, partneriai – Upės darželis „Pelė“, Kalnų r. Ežerų mokykla.",
            {"Kalnų darželis „Bitė“": "lead", "Upės darželis „Pelė“": "partner", "Kalnų r. Ežerų mokykla": "partner"},
        ),
        (
            "Projekto pareiškėjas – Kalnų darželis „Bitė“, partneris – Ežerų mokykla. Projektas „Tvarus kelias“ tęsiasi.",
            {"Kalnų darželis „Bitė“": "lead", "Ežerų mokykla": "partner"},
        ),
        (
            "Projekto „Kelias“ pareiškėjas – Kalnų mokykla, partneriai – Upės mokykla, Ežerų mokykla bei konsultuojanti institucija Jūra.",
            {"Kalnų mokykla": "lead", "Upės mokykla": "partner", "Ežerų mokykla": "partner"},
        ),
    ],
)
def test_partners_behind_the_one_body_of_a_label_are_no_part_of_its_name(text: str, found: dict[str, str]) -> None:
    assert {name: role for name, (role, _) in partners_in(text).items()} == found


@pytest.mark.parametrize(
    ("line", "first", "others"),
    [
        ("Īstenotāji: Kalnu novada pašvaldība (vadošais partneris), Upes muzejs, Lejas skola (Latvija)", "lead", "partner"),
        ("Īstenotāji:\n• Kalnu novada pašvaldība (vadošais partneris)\n• Upes muzejs\n• Lejas skola (Latvija)", "lead", "partner"),
        ("Vykdytojai\nKalnų muziejus (pagrindinis partneris), Upės muziejus, Lejos mokykla (Latvija)", "lead", "partner"),
        ("Implemented by: Hill Municipality (lead partner), River Museum, Dale School (Latvia)", "lead", "partner"),
        ("Elluviijad: Mäe Vallavalitsus (juhtpartner), Jõe Muuseum, Oru Kool (Läti)", "lead", "partner"),
        ("Īstenotāji: Kalnu novada pašvaldība, Upes muzejs, Lejas skola (Latvija)", None, None),
    ],
)
def test_where_one_who_carries_out_a_project_is_called_the_lead_the_others_are_partners(
    line: str, first: str | None, others: str | None
) -> None:
    named = "Projektas „Kalnų takas“" if line.startswith("Vykdytojai") else "Projekts “Kalnu taka”"
    found = partners_in(f"{named} (LLI-901)\n\n{line}\n")
    assert [role for role, _ in found.values()] == [first, others, others]
    assert [land for _, land in found.values()] == [None, None, "LV"]


def test_a_municipality_does_not_take_the_quoted_name_on_the_next_line() -> None:
    text = 'Projekti nimi: Jõe ring\n\nPartnerid\n\nMTÜ Jõe Projekt\nMTÜ Jõe Keskus\nOru vallavalitsus\n"Pihla ajaloo muuseum"\n'
    assert {name.strip('"') for name in partners_in(text)} == {
        "MTÜ Jõe Projekt",
        "MTÜ Jõe Keskus",
        "Oru vallavalitsus",
        "Pihla ajaloo muuseum",
    }
    assert "acronym" not in project_in(text)


def test_forms_of_donors_say_who_executes_a_project_and_who_cooperates() -> None:
    text = (
        "Approved projects\n\n• Executer: River Partnership\n• Project title: Let us go on!\n• Project ref. number LPR1/010/119\n"
        "• Initial cost:\n€35,000\n• Cooperation partners from donor countries: Hill Museum (Norway)\n"
    )
    assert partners_in(text) == {"River Partnership": ("lead", None), "Hill Museum": ("partner", "NO")}
    assert project_in(text)["total_budget"] == 35000


def test_names_of_a_list_may_end_with_their_country_without_a_mark() -> None:
    text = (
        f"{NAMED}Koordinators\n\nIstituto Comprensivo Rossi Italy\n\nPartneri\n\nLiceul Teoretic Mircea Romania\n\n"
        "Szkola Podstawowa nr 6 w Hutach Poland\n\nKalnu pamatskola Latvia\n"
    )
    assert partners_in(text) == {
        "Istituto Comprensivo Rossi": ("lead", "IT"),
        "Liceul Teoretic Mircea": ("partner", "RO"),
        "Szkola Podstawowa nr 6 w Hutach": ("partner", "PL"),
        "Kalnu pamatskola": ("partner", "LV"),
    }


@pytest.mark.parametrize(
    "names",
    [
        ["Baltic Forum Latvia", "Baltic Forum Estonia", "Baltic Forum Lithuania"],
        ["University of Latvia", "Ministry of Culture of the Republic of Lithuania", "River Museum"],
    ],
)
def test_countries_within_names_stay_there(names: list[str]) -> None:
    assert list(partners_in("Project “Green Way”\n\nPartners\n\n" + "\n".join(names) + "\n")) == names


def test_the_first_item_behind_those_to_whom_projects_were_handed_in_is_a_project() -> None:
    titles = ["Kalnu parka labiekārtošana", "Amatniecības centrs Upes pagastā", "Laukuma ierīkošana Strautos"]
    items = "\n".join(f"  {number}. „{title}”, iesniedzējs – Kalnu novada dome;" for number, title in enumerate(titles, 1))
    found = projects_in(f"Dienests ir apstiprinājis pirmos projektus, kas iesniegti biedrībai:\n\n{items}\n")
    assert [project["title"] for project in found] == titles


def test_what_kind_of_body_it_is_may_stand_before_a_name_in_an_item() -> None:
    text = (
        f"{NAMED}Projekta partneri:\n\n  • Kalnu Nacionālā bibliotēka (Latvija),\n  • mācību un darba centrs Baltic Hill (Latvija),\n"
        "  • mūžizglītības organizācija Sedukon (Čehija),\n  • Sociālo upju fonds (Lietuva).\n"
    )
    assert [country for _, country in partners_in(text).values()] == ["LV", "LV", "CZ", "LT"]


@pytest.mark.parametrize(
    "lines",
    [
        "Kalnu muzejs – Kalnupe, Latvija\nGminny Ośrodek Kultury – Olsztyn, Polija\nLahden kaupunki – Lahti, Somija\n",
        "Kalnu muzejs\nLatvija\nGminny Ośrodek Kultury\nPolija\nLahden kaupunki\nSomija\n",
    ],
)
def test_towns_stand_behind_dashes_and_countries_on_lines_of_their_own(lines: str) -> None:
    assert partners_in(f"{NAMED}Projekta partneri:\n{lines}") == {
        "Kalnu muzejs": ("partner", "LV"),
        "Gminny Ośrodek Kultury": ("partner", "PL"),
        "Lahden kaupunki": ("partner", "FI"),
    }


@pytest.mark.parametrize(
    ("label", "lead"),
    [
        (f"{ESTONIAN}\nToetuse saajad", "juhtpartner"),
        (f"{ESTONIAN}\nToetuse saaja", "juhtpartner"),
        (f"{ESTONIAN}\nElluviijad", "juhtpartner"),
        (f"{LITHUANIAN}\nProjekto vykdytojai", "pagrindinis partneris"),
        (f"{LITHUANIAN}\nVykdytojas", "pagrindinis partneris"),
        (f"{LATVIAN}\nFinansējuma saņēmēji", "vadošais partneris"),
        (f"{LATVIAN}\nProjekta īstenotāji", "vadošais partneris"),
        (f"{ENGLISH}\nProject implementers", "lead partner"),
    ],
)
def test_a_role_in_brackets_parts_the_names_of_a_line(label: str, lead: str) -> None:
    found = partners_in(f"{label}: Upe Muzium ({lead}), Hill Grupa, Dale Namai\n")
    assert {name: role for name, (role, _) in found.items()} == {"Upe Muzium": "lead", "Hill Grupa": "partner", "Dale Namai": "partner"}


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        (
            'Partnership of the project "Red Way"\nLithuania: Dale Council (LP), Cyclists\' Club "Rat"\nLatvia: Hill Council, Upe Museum\n',
            "Dale Council",
        ),
        (
            'The partnership of the project "Red Way":\nLithuania – Dale Council (lead partner), Rat Museum;\nLatvia – Hill Council.\n',
            "Dale Council",
        ),
        (
            "Projekta “Zaļais ceļš” partneri:\nNo Lietuvas: Upes novada dome (vadošais partneris), Mežu dome\nNo Latvijas: Kalnu muzejs\n",
            "Upes novada dome",
        ),
    ],
)
def test_lines_of_one_land_each_name_its_partners(text: str, lead: str) -> None:
    found = partners_in(text)
    assert found[lead] == ("lead", "LT")
    assert [country for _, country in found.values()] in (["LT", "LT", "LV", "LV"], ["LT", "LT", "LV"])


@pytest.mark.parametrize(
    "text",
    [
        f"{LITHUANIAN}\nProjekto vykdytojai: Upės muziejus, Kalnų kolegija, Jūros gimnazija\n",
        f"{ESTONIAN}\nElluviijad: Jõe Muuseum, Mäe Kool, Oru Haigla\n",
        f"{LATVIAN}\nProjekta īstenotāji: Upes muzejs, Kalnu koledža, Jūras ģimnāzija\n",
    ],
)
def test_those_who_do_a_project_together_are_not_all_its_leads(text: str) -> None:
    roles = [role for role, _ in partners_in(text).values()]
    assert len(roles) == 3
    assert roles.count("lead") <= 1


@pytest.mark.parametrize(
    "text",
    [
        "The partners of the project “Red Way” met\nin the town.\nLithuania: Dale Council\n",
        "Guests of the partner meeting of the project “Red Way”\nLithuania: Dale Council\nLatvia: Hill Council\n",
        "Project “Red Way”: where to find partners\nLithuania: three of them\nLatvia: none\n",
    ],
)
def test_other_lines_below_a_word_for_partners_name_none(text: str) -> None:
    assert partners_in(text) == {}


def test_bodies_with_years_below_a_word_for_projects_are_none() -> None:
    assert projects_in("Our projects\nHill Council (2015–2019)\nDale Council (2012–2014)\n") == []


@pytest.mark.parametrize("word", ["Project 1:", "Projekts Nr. 1 –", "Projekts 1:"])
def test_the_number_of_a_project_on_a_page_is_no_part_of_its_title(word: str) -> None:
    form = "Number: EstLat901\nERDF: EUR 204 000" if word == "Project 1:" else "Numurs: EstLat901\nERAF: EUR 204 000"
    text = f"{word} Storks and People\n{form}\n\n{word.replace('1', '2')} Otters and Mills\n{form.replace('901', '902')}\n"
    assert [project.get("title") for project in projects_in(text)] == ["Storks and People", "Otters and Mills"]


@pytest.mark.parametrize("heading", ["Mērķa grupa", "Mērķi un uzdevumi", "Plānotais rezultāts", "Kontaktpersona"])
def test_a_heading_of_another_section_ends_a_list_of_partners(heading: str) -> None:
    text = f"Projekts “Kultūras rats”\n\nPartneri\nVadošais partneris: Kalnu muzejs\nUpes dome\n{heading}\nSkolēni un skolotāji\n"
    assert set(partners_in(text)) == {"Kalnu muzejs", "Upes dome"}


def test_the_lead_partner_leads_where_a_form_names_who_carries_the_project_out_too() -> None:
    text = "Projekts “Kultūras rats”\n\nProjekta īstenotājs\nUpes novada dome\nPartneri\nVadošais partneris: Kalnu muzejs\n"
    assert {name: role for name, (role, _) in partners_in(text).items()} == {"Upes novada dome": "partner", "Kalnu muzejs": "lead"}


def test_several_of_a_kind_with_their_places_in_brackets_are_no_partner() -> None:
    text = "Projekts “Kultūras rats”\nProjekta partneri:\n• Kalnu muzejs\n• reģiona pašvaldības (Upes, Ezera un Kalna)\n"
    assert set(partners_in(text)) == {"Kalnu muzejs"}


def test_branches_of_a_partner_are_no_part_of_its_name() -> None:
    text = "The project “Care for all” began.\nProject partners:\n• Social Care Center “Hill” and its 6 branches;\n• Hill School;\n"
    assert set(partners_in(text)) == {"Social Care Center “Hill”", "Hill School"}


@pytest.mark.parametrize(
    ("named", "label"),
    [
        ("Projekts “Kalnu taka” (LLI-901)", "Projekta partneri Somijā un Zviedrijā"),
        ("Acronym: HILLWAY", "Partners in Finland and Sweden"),
        ("Akronimas: HILLWAY", "Partneriai Suomijoje ir Švedijoje"),
        ("Projekt „Kalda rada“ (Est-Lat 94)", "Partnerid Soomes ja Rootsis"),
    ],
)
def test_a_label_with_two_countries_gives_none_to_its_items(named: str, label: str) -> None:
    assert partners_in(f"{named}\n\n{label}:\n• Hill AB (FI)\n• Dale Oy\n") == {"Hill AB": ("partner", "FI"), "Dale Oy": PARTNER}
    assert set(partners_in(f"{NAMED}Projekta partneri Somijā:\n• Hill AB\n• Dale Oy\n").values()) == {("partner", "FI")}


@pytest.mark.parametrize(("label", "is_lead"), [("Vadošā iestāde", False), ("Projekta vadošā iestāde", True)])
def test_the_authority_that_runs_a_programme_leads_no_project(label: str, is_lead: bool) -> None:  # noqa: FBT001
    assert partners_in(f"{NAMED}Partneris: Upes muzejs\n\n{label}: Kalnu ministrija\n") == {
        "Upes muzejs": PARTNER,
        **({"Kalnu ministrija": LEAD} if is_lead else {}),
    }


def test_an_enumeration_that_lines_cut_is_read_as_one() -> None:
    text = (
        "Projektas „Žalia mokykla“ (LLI-901)\nProjekto partneriai:\nvisos savivaldybės, kurių tarybos yra mokyklų steigėjos;\n"
        "valstybinės mokyklos: Kauno dailės gimnazija, Kauno Juozo Upės muzikos gimnazija, Klaipėdos\n"
        "Eduardo Jūros menų gimnazija, Panevėžio Vytauto Kalno menų gimnazija, Kalesninkų\n"
        "Mykolo Rudzio pagrindinė mokykla, Riešės gimnazija.\n"
    )
    assert list(partners_in(text)) == [
        "Kauno dailės gimnazija",
        "Kauno Juozo Upės muzikos gimnazija",
        "Klaipėdos Eduardo Jūros menų gimnazija",
        "Panevėžio Vytauto Kalno menų gimnazija",
        "Kalesninkų Mykolo Rudzio pagrindinė mokykla",
        "Riešės gimnazija",
    ]


def test_lines_with_addresses_are_partners_each() -> None:
    text = (
        "Projekts “Zaļā skola” (LLI-901)\nProjekta partneri:\nBiedrība “Mūsu laivas”, Jūras iela 3, Liepāja, Latvija\n"
        "Sedas kultūras centrs, Parka laukums 21, Seda, Latvija\nKalnu muzejs, Kalnu iela 5, Kalni, Latvija\n"
    )
    assert set(partners_in(text)) == {"Biedrība “Mūsu laivas”", "Sedas kultūras centrs", "Kalnu muzejs"}


@pytest.mark.parametrize(
    "text",
    [
        "Project “Happy Teens”\n\nPartners – Queen Anne's High School, Walsall Heath, United Kingdom\nDe Bron, Tielt, Belgium (Flemish)\n",
        "Project “Happy Teens”\n\nPartners: De Bron, Tielt, Belgium, Queen Anne's High School, Walsall, United Kingdom\n",
        "Projekts “Laimīgie jaunieši”\n\nPartneri: Queen Anne's High School, Walsall, Lielbritānija\nDe Bron, Tielt, Beļģija\n",
        "Projektas „Linksmieji“\n\nPartneriai: Queen Anne's High School, Walsall, Jungtinė Karalystė, De Bron, Tielt, Belgija\n",
        "Projekt „Rõõmsad noored“\n\nPartnerid – De Bron, Tielt, Belgia\nQueen Anne's High School, Walsall, Suurbritannia\n",
    ],
)
def test_a_town_between_a_name_and_its_country_is_no_partner(text: str) -> None:
    assert partners_in(text) == {"Queen Anne's High School": ("partner", "GB"), "De Bron": ("partner", "BE")}


@pytest.mark.parametrize(
    ("items", "names"),
    [
        ("Hill School, Dale Institute, Latvia", {"Hill School", "Dale Institute"}),
        ("Hill School (Estonia), Dale Club, Latvia", {"Hill School", "Dale Club"}),
        ("Innobalt, Vigor, Latvia", {"Innobalt", "Vigor"}),
    ],
)
def test_a_name_between_another_and_a_country_is_no_town(items: str, names: set[str]) -> None:
    assert set(partners_in(f"Project “Happy Teens”\n\nPartners: {items}\n")) == names


def test_a_label_for_several_coordinators_has_several() -> None:
    text = "Projekt „Rõõmsad noored“\n\nKoordinaatorid: Mäe Gümnaasium (2006-2007) ja Upe Skole (2007-2009)\n"
    assert set(partners_in(text)) == {"Mäe Gümnaasium", "Upe Skole"}


def test_countries_part_the_names_of_a_list_that_lost_its_marks() -> None:
    items = "Hill Printers, Ireland Dale School, Scotland Upe Printing Studio, Odense, Denmark Leja Lab, Leeds, England"
    assert partners_in(f"Project “Green Way”\n\nPartners: {items}\n") == {
        "Hill Printers": ("partner", "IE"),
        "Dale School": ("partner", "GB"),
        "Upe Printing Studio": ("partner", "DK"),
        "Leja Lab": ("partner", "GB"),
    }


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Project “Green Way”\n\nPartners: Hill School, Latvia University of Hills, Dale Museum\n", {"Latvia University of Hills"}),
        ("Projekt „Roheline tee“\n\nPartnerid: Mäe Kool, Eesti Mäefond, Läti Mäeülikool\n", {"Eesti Mäefond", "Läti Mäeülikool"}),
    ],
)
def test_a_country_with_which_a_name_begins_parts_nothing(text: str, names: set[str]) -> None:
    assert names < set(partners_in(text))


@pytest.mark.parametrize(
    ("head", "first", "second"),
    [
        ("Projekts “Zaļie krasti”\n\nProjekta partneri:\n", "Vadošais partneris Kalnu aģentūra", "Projekta partneris Upes muzejs"),
        ("Projekts “Zaļie krasti”\n\nProjekta partneri:\n", "Koordinējošais partneris Kalnu aģentūra", "Upes muzejs"),
        ("Project “Green shores”\n\nPartners:\n", "Coordinating beneficiary Hill Agency", "Associated beneficiary River Museum"),
        ("Project “Green shores”\n\nPartners:\n", "Lead partner Hill Agency", "River Museum"),
        ("Projektas „Žali krantai“\n\nProjekto partneriai:\n", "Koordinuojantysis partneris Kalnų agentūra", "Upės muziejus"),
        ("Projektas „Žali krantai“\n\nProjekto partneriai:\n", "Pagrindinis partneris Kalnų agentūra", "Upės muziejus"),
        ("Projekt „Rohelised rannad“\n\nProjekti partnerid:\n", "Koordineeriv partner Mäe agentuur", "Jõe muuseum"),
        ("Projekt „Rohelised rannad“\n\nProjekti partnerid:\n", "Juhtpartner Mäe agentuur", "Jõe muuseum"),
    ],
)
def test_a_role_may_stand_right_before_a_name(head: str, first: str, second: str) -> None:
    names = [" ".join(item.split()[-2:]) for item in (first, second)]
    found = partners_in(f"{head} • {first}\n • {second}\n")
    assert [(name, role) for name, (role, _) in found.items()] == [(names[0], "lead"), (names[1], "partner")]


def test_a_partner_inside_a_name_is_no_role() -> None:
    found = partners_in("Project “Green shores”\n\nPartners:\n • Social Partner Council of Riverland\n • Hill Partner Network\n")
    assert list(found) == ["Social Partner Council of Riverland", "Hill Partner Network"]


@pytest.mark.parametrize("zone", ["Speciālo ekonomisko zonu", "Brīvo ekonomisko zonu"])
def test_an_economic_zone_ends_a_name(zone: str) -> None:
    text = f"Projektu “Zaļie krasti” īsteno kopā ar partneriem – Kalnu aģentūru, Upes {zone} un Ezera novadu.\n"
    whole = zone.replace("ālo", "ālā").replace("īvo", "īvā").replace("isko", "iskā").replace("zonu", "zona")
    assert list(partners_in(text)) == ["Kalnu aģentūra", f"Upes {whole}", "Ezera novads"]


@pytest.mark.parametrize("label", ["Projekta līderis", "Līderis", "Projekta vadošais partneris"])
def test_the_lead_of_a_list_may_have_its_own_name_and_country_in_brackets(label: str) -> None:
    text = (
        f"Projekta nosaukums: Gudrie lasītāji\n\nProjekta partneri:\n\n{label} – Grāmatu fonds (Fundacja Dobrych Ksiazek, Polija),\n"
        "Kultūras informācijas centrs,\nKalnu bibliotēka\n"
    )
    assert partners_in(text) == {
        "Grāmatu fonds": ("lead", "PL"),
        "Kultūras informācijas centrs": ("partner", None),
        "Kalnu bibliotēka": ("partner", None),
    }


def test_a_partner_named_behind_the_lead_under_its_label_is_a_partner() -> None:
    text = "Projekts: “Zaļais ceļš”\n\nVadošais partneris: Kalnu muzejs un sadarbības partneris – Upes skola\n"
    assert partners_in(text) == {"Kalnu muzejs": ("lead", None), "Upes skola": ("partner", None)}


def test_rows_with_the_numbers_of_registration_name_partners() -> None:
    text = "Projekts “Zaļais ceļš”\n\nProjekta partneri\n\n1 Kalnu gaisma 40001234567\n2 Upes krasti 40001234568\n"
    assert partners_in(text) == {"Kalnu gaisma": ("partner", None), "Upes krasti": ("partner", None)}


@pytest.mark.parametrize("label", ["Co-financed by", "Co-funded by", "Financed by"])
def test_who_pays_beside_the_union_ends_the_partners_of_a_list(label: str) -> None:
    text = (
        '"Bogs without ditches" Nr. LIFE10 NAT/LV/000391\n\n • Partners: NGO "Moor friends" and SIA Dam\n'
        f" • {label}: Hill Protection Fund\n • Results: 214 dams\n"
    )
    assert list(partners_in(text)) == ['NGO "Moor friends"', "SIA Dam"]
