"""Pages that list projects, registries that print blocks of partners, and names in lists of many kinds."""

from __future__ import annotations

from typing import Any

import pytest

from regkg.extract import facts_of, read
from tests.samples import document, partners_in, project_in, projects_in


def called(text: str) -> list[dict[str, Any]]:
    """What the projects of a page are called and nothing else of them, in order."""
    return [{key: project[key] for key in ("title", "acronym", "number") if key in project} for project in projects_in(text)]


def test_acronyms_in_a_sentence_are_projects_each_of_the_page_s_programme() -> None:
    text = (
        "The first projects are chosen\n\nThe Interreg V-A Latvia–Lithuania Programme 2014–2020 supports new ideas.\n\n"
        "New paths will be built by the projects ReedWay, Windy Shores, PATHLAB and BeeLine. "
        "Two more will be seen in LOWTIDE and GREY HERON projects.\n"
    )
    found = projects_in(text)
    assert [project["acronym"] for project in found] == ["ReedWay", "Windy Shores", "PATHLAB", "BeeLine", "LOWTIDE", "GREY HERON"]
    assert all("Latvia–Lithuania" in project["programme"] for project in found)


def test_paragraphs_that_begin_with_a_name_and_the_word_project_are_projects_each() -> None:
    text = (
        "Eesti-Läti programm toetab uusi mõtteid\n\n"
        "Rohuradade kaart – Projekti eesmärk on joonistada kaart, mis näitab kõiki radu.\n\n"
        "„LUIK“ – projekti eesmärk on loendada luiki suurte järvede kaldal.\n"
    )
    assert [project.get("title") or project["acronym"] for project in projects_in(text)] == ["Rohuradade kaart", "LUIK"]


def test_lines_that_call_a_project_and_end_with_its_short_name_are_projects_each_with_what_stands_below() -> None:
    text = (
        "Objectives of the following projects are related to the action.\n\n"
        "  •  Project Reeds - Heat from the Shores of Lakes (BEST REED)\n\n"
        "The project draws up a map.\n\nThe project is led by the Hillkontor Sydost AB (Sweden).\n\n"
        "  • Project Green Boats for Dale and its Rivers (Green Dale Boats)\n\n"
        "The project is led by   the Hafen Dorf Marketing e.V (Germany)\n\n"
        "The website of the project: https://boats.example/greendaleboats/\n"
    )
    assert [(project["title"], project["acronym"], project["lead_partner"], project.get("website")) for project in projects_in(text)] == [
        ("Reeds - Heat from the Shores of Lakes", "BEST REED", "Hillkontor Sydost AB", None),
        (
            "Green Boats for Dale and its Rivers",
            "Green Dale Boats",
            "Hafen Dorf Marketing e.V",
            "https://boats.example/greendaleboats/",
        ),
    ]


def test_what_a_project_is_is_no_part_of_the_title_behind_its_acronym() -> None:
    text = "HAIC – Hill Archipelago and Island Centres is a three year cooperation project between 11 partners from Sweden.\n"
    assert called(text) == [{"title": "Hill Archipelago and Island Centres", "acronym": "HAIC"}]


def test_lines_that_end_with_a_number_in_brackets_are_projects_each() -> None:
    text = "Programmā realizētie projekti:\n\n1. Upju krastu kopšana pierobežā (LLB-2-901)\n\n2. Dzeņu vērošanas takas mežos (LLB-1-902)\n"
    assert [(project["title"], project["number"]) for project in projects_in(text)] == [
        ("Upju krastu kopšana pierobežā", "LLB-2-901"),
        ("Dzeņu vērošanas takas mežos", "LLB-1-902"),
    ]


def test_items_with_acronyms_and_titles_have_both() -> None:
    text = (
        "Projects of the first call:\n\n1. REED - Growing reed along the coast\n2. Calm Harbours\n"
        "3. WINDEX - Measuring wind on islands\n4. BEETOX - Bees and what they carry\n"
    )
    found = projects_in(text)
    assert [project.get("acronym") for project in found] == ["REED", None, "WINDEX", "BEETOX"]
    assert [project["title"] for project in found][:2] == ["Growing reed along the coast", "Calm Harbours"]


@pytest.mark.parametrize("heading", ["PROJECT DETAILS", "PROJECT RESULTS"])
def test_common_words_of_headings_name_no_project(heading: str) -> None:
    text = f"{heading}\n\nPROJECT ID\n\n2017-1-TR01-KA204-046999\n\nDURATION\n\n01/10/2018 – 30/09/2020\n\nThe project is about reading.\n"
    assert "acronym" not in project_in(text)


def test_a_quote_before_the_word_project_is_its_name() -> None:
    assert project_in("Today the cross-border “Windy Shores” project begins, and all are glad.\n")["title"] == "Windy Shores"
    both = project_in("The REEDS – Ways along the Water project came out of a partnership of five schools.\n")
    assert (both["acronym"], both["title"]) == ("REEDS", "Ways along the Water")


def test_a_programme_that_finances_and_a_word_in_small_letters_are_no_titles() -> None:
    text = (
        "The cross-border “Windy Shores” project begins.\n\nThe main part of the project is the so called “building” part.\n\n"
        "The project is financed by the “Estonia-Latvia-Russia” ENPI CBC Programme 2007-2013.\n"
    )
    assert project_in(text)["title"] == "Windy Shores"


def test_an_acronym_under_its_label_stands_behind_a_title() -> None:
    project = project_in(
        "Vykdomas projektas „Ramių ežerų priežiūra kaimynystėje“, akronimas – „Ramus ežeras“, Nr. LLIV-901, ir tai gerai.\n"
    )
    assert (project["title"], project["acronym"], project["number"]) == ("Ramių ežerų priežiūra kaimynystėje", "Ramus ežeras", "LLIV-901")


@pytest.mark.parametrize("number", ["Est-Lat 51", "Est – Lat 51", "LVIII-065", "LLIV-253"])
def test_numbers_of_neighbours_programmes_are_told(number: str) -> None:
    assert project_in(f"Noslēdzas projekts „Dvīņu laukumi pie upes” (Nr. {number}), un visi ir priecīgi.\n")["number"] == number


def test_a_label_within_a_line_ends_the_value_before_it() -> None:
    text = (
        "Calm Waters\n\nProject duration: 01.01.2011 – 30.11.2012\n"
        "Project lead partner: Zemgale planning region. Project partners: Baltic Reed Forum-Latvia, Bauska Local Municipality Council, "
        "Baltic Reed Forum - Lithuania\n"
    )
    assert partners_in(text) == {
        "Zemgale planning region": ("lead", None),
        "Baltic Reed Forum-Latvia": ("partner", "LV"),
        "Bauska Local Municipality Council": ("partner", None),
        "Baltic Reed Forum - Lithuania": ("partner", "LT"),
    }


def test_addresses_and_countries_in_lists_are_no_partners() -> None:
    text = (
        "Stage lights\nAcronym: Stage lights\nStart Date: 01.04.2012\nGrant Amount: 145.441,80 €\nInvolved partners:\n"
        "- Valka Municipality Council, Parka 9, Valka, Valka region\n- Gatchina City Administration, Kirova 1, Gatchina\n"
        "- Reading School Otter, Croatia\n"
    )
    assert partners_in(text) == {
        "Valka Municipality Council": ("partner", None),
        "Gatchina City Administration": ("partner", None),
        "Reading School Otter": ("partner", "HR"),
    }


def test_blocks_of_a_registry_name_a_partner_each_with_its_country_and_money() -> None:
    text = (
        "Twin Squares by the River\n\nPartners (2)\n\nLead Partner: Valkas novada pašvaldība\n\nDepartment: Planning\n\n"
        "Address: Parka 9, LV-4701 Valka municipality, Latvia\n\nLegal status: public\n\n\nTotal budget: EUR 2 000 016.10\n\n"
        "ERDF budget: EUR 1 000 031.64\n\nValga Vallavalitsus\n\nName: Valga Vallavalitsus\n\n"
        "Address: Puiestee 8, 68203 Valga town, Estonia\n\n"
        "Legal status: public\n\n\nTotal budget: EUR 1 000 211.65\n\nERDF budget: EUR 900 197.11\n\nLead partner marker\n\nLead partner\n\n"
        "Project partner marker\n\nProject partner\n\n\nProject name (EN): Twin Squares by the River\n\nProject start date: 2017-06-01\n\n"
        "Total budget/expenditure: EUR 3 000 227.75\n"
    )
    project = project_in(text)
    assert (project["title"], project["partner_count"], project["total_budget"]) == ("Twin Squares by the River", 2, 3000227.75)
    assert [(partner["name"], partner["role"], partner["country"], partner["budget"]) for partner in project["partners"]] == [
        ("Valkas novada pašvaldība", "lead", "LV", 2000016.1),
        ("Valga Vallavalitsus", "partner", "EE", 1000211.65),
    ]


@pytest.mark.parametrize(
    ("below", "is_partner"),
    [
        (
            "Valga Vallavalitsus\n\nAddress: Puiestee 8, 68203 Valga, Estonia\n\nLegal status: public\n\nTotal budget: EUR 1 000 211.65\n",
            True,
        ),
        (
            "Biedrība “Upe”\n\nRiver Society\n\nAddress: Puiestee 8, 68203 Valga, Estonia\n\nTotal budget: EUR 1 000 211.65\n",
            True,
        ),
        ("Joint Secretariat\n\nAddress: Puiestee 8, 68203 Valga, Estonia\n\nE-mail: office@example.org\n", False),
        ("The partners meet here.\n\nAddress: Puiestee 8, 68203 Valga, Estonia\n\nTotal budget: EUR 1 000 211.65\n", False),
    ],
)
def test_a_name_above_its_address_and_money_begins_the_block_of_the_next_partner(below: str, *, is_partner: bool) -> None:
    text = (
        "Twin Squares by the River\n\nPartners\n\nLead Partner: Valkas novada pašvaldība\n\nAddress: Parka 9, LV-4701 Valka, Latvia\n\n"
        f"Total budget: EUR 2 000 016.10\n\n{below}\nProject name (EN): Twin Squares by the River\n\nProject start date: 2017-06-01\n\n"
        "Total budget/expenditure: EUR 3 000 227.75\n"
    )
    project = project_in(text)
    others = [(partner["country"], partner["budget"]) for partner in project["partners"][1:]]
    assert others == ([("EE", 1000211.65)] if is_partner else [])
    assert project["total_budget"] == 3000227.75 or not is_partner


def test_names_that_share_a_noun_in_the_plural_have_it_each() -> None:
    text = (
        "Vykdomas projektas „Ramūs skaitytojai“ (LLIV-901).\n\n"
        "Projekto partneriai: Bauskės (Latvija), Biržų, Pasvalio ir Pakruojo savivaldybės bei Bauskės verslininkų klubas „Rytas“.\n"
    )
    assert sorted(partners_in(text)) == [
        "Bauskės savivaldybė",
        "Bauskės verslininkų klubas „Rytas“",
        "Biržų savivaldybė",
        "Pakruojo savivaldybė",
        "Pasvalio savivaldybė",
    ]


def test_who_leads_stands_behind_the_dash_and_not_before_the_word() -> None:
    text = (
        "Vykdomas projektas „Ramių ežerų priežiūra“ (LLIV-901).\n\n"
        "Projekte dalyvauja Klaipėdos universitetas, projekto vadovaujantis partneris – Kuržemės (Latvija) planavimo regionas.\n"
    )
    leads = [name for name, (role, _) in partners_in(text).items() if role == "lead"]
    assert leads == ["Kuržemės planavimo regionas"]


def test_two_letters_behind_a_name_are_its_country() -> None:
    text = (
        "Vidzeme National Park, together with the Swedish Reed Agency (SE), Gdansk regional SFE (PL) and the Pomeranian Tourist Board (PL) "
        "launched the project “Soft Woods for All”.\n"
    )
    assert partners_in(text)["Swedish Reed Agency"] == ("partner", "SE")


def test_a_programme_that_another_continues_supports_no_project() -> None:
    text = (
        "Ziemeļu un dienvidu programma\n\nLatvijas – Lietuvas – Baltkrievijas pārrobežu sadarbības programma ir "
        "Baltijas jūras reģiona INTERREG III B Kaimiņattiecību programmas dienvidu prioritātes turpinājums.\n\n"
        "Realizētie projekti:\n\n1. Upju krastu kopšana pierobežā (LLB-2-901)\n\n2. Dzeņu vērošanas takas mežos (LLB-1-902)\n"
    )
    continued = "Latvijas – Lietuvas – Baltkrievijas pārrobežu sadarbības programma"
    assert [project.get("programme") for project in projects_in(text)] == [continued] * 2


def test_what_the_programme_pays_is_the_share_of_the_eu() -> None:
    named = "Notiek projekts „Dzidrais ezers pierobežā” (Nr. LLI-901).\n\nKopējās projekta izmaksas ir 115 660,00 EUR. "
    assert project_in(named + "Programmas līdzfinansējums ir 104 094,00 EUR.\n")["eu_funding"] == 104094
    paid = (
        "“Dzidrais ezers pierobežā” projekta kopējās izmaksas ir 500 000,66 EUR, no kurām aptuveni 57% (299 999,98 EUR) finansē "
        "INTERREG Igaunijas – Latvijas pārrobežu sadarbības programma 2014.-2020. gadam.\n"
    )
    assert project_in("Noslēdzas projekts „Dzidrais ezers pierobežā”.\n\n" + paid)["eu_funding"] == 299999.98


@pytest.mark.parametrize(
    ("sentence", "end"),
    [
        ("Projektu plānots pabeigt 2015. gada 30. augustā.", "2015-08-30"),
        ("Projekta īstenošanas laiks: 01.01.0211 – 30.11.2012", "2012-11-30"),
    ],
)
def test_an_end_alone_is_read(sentence: str, end: str) -> None:
    project = project_in(f"Notiek projekts „Dzidrais ezers pierobežā” (Nr. LLI-901).\n\n{sentence}\n")
    assert (project.get("start"), project["end"]) == (None, end)


def test_a_body_is_in_charge_in_more_words() -> None:
    english = (
        "The project “Be calm at sea” begins.\n\n"
        "Valga Town Government will implement this project together with Valka Municipality Council.\n"
    )
    assert partners_in(english) == {"Valga Town Government": ("lead", None), "Valka Municipality Council": ("partner", None)}
    estonian = "Algab projekt „Rahulik meri“.\n\nValga Vallavalitsus on projektiidee autor ja peapartner.\n"
    assert partners_in(estonian) == {"Valga Vallavalitsus": ("lead", None)}


def test_a_name_goes_on_under_a_ministry_and_with_its_country() -> None:
    text = (
        "The project “Soft Woods for All” (LLI-901) begins.\n\nThe project partners are: Vilnius University, "
        "State Service for Quiet Areas under the Ministry of Environment, Baltic Reed Forum Lithuania.\n"
    )
    assert set(partners_in(text)) == {
        "Vilnius University",
        "State Service for Quiet Areas under the Ministry of Environment",
        "Baltic Reed Forum Lithuania",
    }


def test_numbers_of_work_packages_are_no_acronyms() -> None:
    text = "Notiek projekts „Dzidrais ezers pierobežā” (Nr. LLI-901).\n\nProjekta AP1 ir vadība, un projekta AP2 ir viss cits.\n"
    assert "acronym" not in project_in(text)


@pytest.mark.parametrize(
    ("run", "names"),
    [
        ("LIFE Reeds, LIFE Quiet Bogs and LIFE Otters", ["LIFE Reeds", "LIFE Quiet Bogs", "LIFE Otters"]),
        ("LIFE Reeds and LIFE Otters", []),
        ("LIFE Reeds, Quiet Bogs and Otters", []),
    ],
)
def test_three_or_more_projects_of_life_in_a_run_are_projects_each(run: str, names: list[str]) -> None:
    found = projects_in(f"Projects for nature\n\nThe fund has paid for {run}.\n")
    assert found == [{"acronym": name, "fund": "LIFE"} for name in names]


def test_lines_with_a_short_name_before_the_title_are_projects_each() -> None:
    text = (
        "Our projects\n\nREEDWAY - New paths through the reeds of the coast\n\nONE SHORE - One map for all harbours of the gulf\n\n"
        "OWLNET - The project counts the owls of three parishes\n"
    )
    assert called(text) == [
        {"acronym": "REEDWAY", "title": "New paths through the reeds of the coast"},
        {"acronym": "ONE SHORE", "title": "One map for all harbours of the gulf"},
        {"acronym": "OWLNET"},
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Our projects\n\nREEDWAY - New paths through the reeds of the coast\n\nAll else is told elsewhere.\n",
        "Our work\n\nREEDWAY - New paths through the reeds of the coast\n\nONE SHORE - One map for all harbours of the gulf\n",
        "Our projects\n\nReeds - New paths through the reeds of the coast\n\nShores - One map for all harbours of the gulf\n",
        "Our projects\n\nAS ReedWay - New paths through the reeds of the coast\n\nONE SHORE - One map for all harbours of the gulf\n",
    ],
)
def test_other_lines_with_a_dash_are_no_projects(text: str) -> None:
    assert projects_in(text) == []


def test_short_names_behind_numbered_headings_are_projects_each() -> None:
    text = "Projects of the region are many.\n\n2.1. Clean water: WaterWays; LINDEN\n2.2. Quiet woods: OWLNET; Grey Heron\n"
    assert called(text) == [
        {"acronym": "WaterWays"},
        {"acronym": "LINDEN"},
        {"acronym": "OWLNET"},
        {"title": "Grey Heron", "acronym": "Grey Heron"},
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Projects of the region are many.\n\n2.1. Clean water: WaterWays; LINDEN\n\nThe other themes have none.\n",
        "Projects of the region are many.\n\n2.1. Clean water: Rivers; LINDEN; Lakes\n2.2. Quiet woods: Owls; Bogs\n",
        "Themes of the region are many.\n\n2.1. Clean water: WaterWays; LINDEN\n2.2. Quiet woods: OWLNET; Grey Heron\n",
    ],
)
def test_what_else_stands_behind_numbered_headings_is_no_project(text: str) -> None:
    assert projects_in(text) == []


@pytest.mark.parametrize(
    ("before", "names"),
    [
        ("New paths come from the projects ReedWay, PATHLAB and BeeLine. ", ["ReedWay", "PATHLAB", "BeeLine", "Quiet Bogs", "Grey Heron"]),
        ("New paths come from two projects: ReedWay and PATHLAB. ", ["ReedWay", "PATHLAB"]),
    ],
)
def test_names_that_are_no_acronyms_make_a_run_behind_one_of_acronyms(before: str, names: list[str]) -> None:
    assert called(f"{before}More of the new paths will be seen in the projects Quiet Bogs and Grey Heron.\n") == [
        ({"title": name} if " " in name else {}) | {"acronym": name} for name in names
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Three projects (ReedWay, PATHLAB and BeeLine) are ready.\n", ["ReedWay", "PATHLAB", "BeeLine"]),
        ("The projects 3WATERS, PATHLAB and BeeLine are ready.\n", ["3WATERS", "PATHLAB", "BeeLine"]),
        ("The projects Paths of Reed, PATHLAB and BeeLine are ready.\n", ["Paths of Reed", "PATHLAB", "BeeLine"]),
        ("The projects 2019, 2020 and 2021 are ready.\n", []),
    ],
)
def test_a_run_may_stand_in_brackets_and_hold_figures_and_small_words(text: str, names: list[str]) -> None:
    assert called(text) == [({"title": name} if " " in name else {}) | {"acronym": name} for name in names]


def test_quoted_lines_above_their_times_are_projects_each() -> None:
    text = (
        "Projects of our town\n\n“Green ways along the coast”\n01.05.2019 – 30.04.2021\nAll are glad of it.\n\n"
        "“Quiet woods for all people”\n01.05.2020 – 30.04.2022\nAll are glad of it.\n"
    )
    assert projects_in(text) == [
        {"title": "Green ways along the coast", "start": "2019-05-01", "end": "2021-04-30"},
        {"title": "Quiet woods for all people", "start": "2020-05-01", "end": "2022-04-30"},
    ]


@pytest.mark.parametrize(
    ("below", "names"),
    [
        ("The project draws maps of all ways.", [{"title": "Green ways along the coast"}]),
        ("The film shows all ways of the project.", []),
    ],
)
def test_a_quoted_line_names_the_project_that_the_text_below_it_is_about(below: str, names: list[dict[str, str]]) -> None:
    assert called(f"News\n\n“Green ways along the coast”\n\n{below}\n") == names


@pytest.mark.parametrize(
    ("verb", "titles"),
    [
        ("īsteno", ["Zaļie ceļi", "Klusie meži"]),
        ("apmeklē", ["Zaļie ceļi"]),
    ],
)
def test_two_projects_that_somebody_carries_out_each_are_a_list(verb: str, titles: list[str]) -> None:
    text = f"Upes dome īsteno projektu “Zaļie ceļi”. Kalna dome {verb} projektu “Klusie meži”.\n"
    assert called(text) == [{"title": title} for title in titles]


def test_the_sign_of_a_programme_is_no_project() -> None:
    heading = "Apstiprinātie projekti ar Latvijas partneriem:\n\n"
    assert called(f"{heading}#WindPath #LatLit #LAKES4ALL #3ROADS\n") == [
        {"acronym": "WindPath"},
        {"acronym": "LAKES4ALL"},
        {"acronym": "3ROADS"},
    ]
    assert called(f"{heading}#WindPath #LatLit #LAKES4ALL\n") == []


def test_signs_that_say_what_a_text_is_about_are_no_projects() -> None:
    assert called("Our projects grow.\n\n#lakes #quietwoods #Owls\n") == []


def test_the_next_label_is_no_acronym() -> None:
    assert called("Our projects\n\nProject acronym\nProject title\nQuiet woods\n") == [{"title": "Quiet woods"}]


@pytest.mark.parametrize(
    ("below", "names"),
    [
        ("Mežu taku kopšana pierobežā", [{"title": "Mežu taku kopšana pierobežā", "number": "LLI-901"}]),
        ("Mežu takas kopj pierobežā.", []),
    ],
)
def test_a_number_alone_on_its_line_stands_above_the_title(below: str, names: list[dict[str, str]]) -> None:
    assert called(f"LLI-901\n{below}\n\nViss ir labi.\n") == names


def test_the_projects_of_a_list_are_introduced_in_estonian_and_not_by_the_same_word_in_lithuanian() -> None:
    items = "\n\n• „Roheline tee mere ääres“\n• „Vaikne mets järve ääres“\n"
    assert called(f"Toetatud projekte on mitu:{items}") == [{"title": "Roheline tee mere ääres"}, {"title": "Vaikne mets järve ääres"}]
    assert called("Mūsų projekte yra:\n\n• „Žalias kelias prie marių“\n• „Tylus miškas prie ežero“\n") == []


@pytest.mark.parametrize(("names", "found"), [(["Reeds", "Otters", "Quiet Bogs"], 3), (["Reeds", "Otters"], 1)])
def test_a_page_that_speaks_of_three_projects_of_life_is_about_each(names: list[str], found: int) -> None:
    text = " ".join(f"The project LIFE {name} begins." for name in names)
    assert called(f"{text}\n") == [{"acronym": f"LIFE {name}"} for name in names[:found]]


# ── names with their partners ────────────────────────────────────────────────────────────────────────────────────────────

APPROVED = "Naudu no URBACT IV dabūs 30 projekti, arī 3 projekti, kuros piedalās Latvijas partneri:"


def with_partners(text: str) -> list[tuple[str, list[tuple[str, str | None]]]]:
    """The projects of a page by their short names, each with its partners and their countries."""
    return [
        (project["acronym"], [(partner["name"], partner.get("country")) for partner in project.get("partners", [])])
        for project in projects_in(text)
    ]


def test_projects_of_a_sentence_have_the_partner_behind_their_dash() -> None:
    text = f"{APPROVED} TOWNS OF SHADE – Ķekava, ShadeWay – Rīgas enerģētikas aģentūra, Calm-Up - Talsi un Saldus.\n"
    assert with_partners(text) == [
        ("TOWNS OF SHADE", [("Ķekava", "LV")]),
        ("ShadeWay", [("Rīgas enerģētikas aģentūra", "LV")]),
        ("Calm-Up", [("Talsi", "LV"), ("Saldus", "LV")]),
    ]


def test_projects_of_lines_have_their_title_in_brackets_and_their_partner_behind_a_dash() -> None:
    items = "  • SHADE4ALL (Shade for all in towns) – Rīga\n  • iCalm (Calm streets in towns) – Ventspils.\n"
    text = f"{APPROVED}\n\n{items}\nSHADE4ALL ir par ēnu.\n"
    assert called(text) == [
        {"title": "Shade for all in towns", "acronym": "SHADE4ALL"},
        {"title": "Calm streets in towns", "acronym": "iCalm"},
    ]
    assert with_partners(text) == [("SHADE4ALL", [("Rīga", "LV")]), ("iCalm", [("Ventspils", "LV")])]


@pytest.mark.parametrize(
    "items",
    [
        "Rīga – Latvija, Viļņa – Lietuva, Tallina – Igaunija.",
        "Rīgas dome – vadošais partneris, Kalnu dome – partneris.",
        "\n • BEF (Baltic Environmental Forum) – Rīga\n • Ezeru zeme – Latvija",
        "ShadeWay – Latvija, CalmUp – Lietuva.",
        "ShadeWay – Talsi, un citi.",
    ],
)
def test_partners_with_their_country_or_role_are_no_projects(items: str) -> None:
    assert called(f"Projektos piedalās Latvijas partneri: {items}\n") == []


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("No 2023. gada 1. jūnija līdz 2025. gada 30. decembrim šie partneri dalīsies ar idejām.", "2023-06-01"),
        ("Visi projekti notiks no 2023. gada 1. jūnija līdz 2025. gada 30. decembrim.", "2023-06-01"),
        ("Seminārs, kurā tiksies visi partneri, notiks no 2023. gada 1. jūnija līdz 2. jūnijam.", None),
        ("Cits darbs būs no 2023. gada 1. jūnija līdz 2025. gada 30. decembrim, to zina visi partneri.", None),
    ],
)
def test_a_span_of_time_said_of_all_projects_of_a_list_is_that_of_each(words: str, start: str | None) -> None:
    found = projects_in(f"{APPROVED} ShadeWay – Talsi, CalmUp – Saldus.\n{words}\n")
    assert [project.get("start") for project in found] == [start, start]


# ── projects of the programme LIFE ───────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Our coordinator presented LIFE Shady Grass project and told all about it.", ["LIFE Shady Grass"]),
        ("Ülikool on osalenud ShadyEst LIFE projektis, mille eesmärk oli arutelu.", ["ShadyEst"]),
        ("Praegu on käimas ka Eesti-Läti ühisprojekt SHADYLIFE, millega istutatakse puid.", ["SHADYLIFE"]),
        ("The LIFE Nature project on shade goes on, as the LIFE Integrated project does.", []),
        ("Turpinās EU LIFE projekts par ēnu.", []),
        ("Parimaks peeti projekti LIFE to Shades, mis hoiab varju.", ["LIFE to Shades"]),
        ("Amet on partner projektis, milleks on omniku hoidmisele suunatud Shady Owl LIFE.", ["Shady Owl LIFE"]),
        ("Projekti on toetanud Euroopa Komisjoni LIFE, nagu teada.", []),
        ("LIFE to Latvia brings good projects, as people say.", []),
    ],
)
def test_a_name_of_life_stands_beside_the_word(text: str, names: list[str]) -> None:
    assert called(f"{text}\n") == [{"acronym": name} for name in names]


def test_a_text_that_tells_of_three_projects_of_life_is_about_each() -> None:
    text = (
        "Parimaks LIFE projektiks peeti LIFE to Shades. Suure projekti partnerid olid Mäe Muuseum ja Oru Selts.\n\n"
        "Mäe Ülikool on osalenud ShadyEst LIFE projektis. Samuti viiakse läbi ühisprojekti SHADYLIFE, millega istutatakse puid.\n"
    )
    assert called(text) == [{"acronym": "LIFE to Shades"}, {"acronym": "ShadyEst"}, {"acronym": "SHADYLIFE"}]


def test_numbered_paragraphs_that_begin_with_a_project_are_about_it_each() -> None:
    text = "Latvijā notiek 14 projekti.\n\n1. Projekts CAP LIFE EST palīdz visiem.\n\n2. ShadeLIFE projekts stāda kokus.\n"
    assert called(text) == [{"acronym": "CAP LIFE EST"}, {"acronym": "ShadeLIFE"}]


def test_lines_that_begin_with_names_of_life_have_titles() -> None:
    text = (
        "The best LIFE projects got a prize.\n\nLIFE Shades - Care of the shady habitats in the north. All are glad.\n\n"
        "LIFE Owls in Kalni - Care of owls in the old park of “Kalni”. The owls are glad.\n"
    )
    assert called(text) == [
        {"title": "Care of the shady habitats in the north", "acronym": "LIFE Shades"},
        {"title": "Care of owls in the old park of “Kalni”", "acronym": "LIFE Owls in Kalni"},
    ]


# ── pages that say how many projects they are about ──────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("heading", "count"),
    [("Apstiprināti vēl 2 novada domes LEADER projekti", 2), ("Apstiprināti vēl 3 novada domes LEADER projekti", 1), ("Apstiprināts", 1)],
)
def test_a_page_that_counts_its_projects_is_about_each(heading: str, count: int) -> None:
    text = (
        f'{heading}\n\nPirmā projekta „Ēnainu taku kopšana" mērķis ir ēna. Tam dod naudu.\n\n'
        'Rudenī sākas arī projekts „Saulainu taku kopšana", kurā būs saule.\n'
    )
    assert len(projects_in(text)) == count


def test_a_project_of_another_programme_has_not_the_one_that_stands_above_it() -> None:
    text = (
        "Lauku attīstības programmā un citur apstiprināti 2 projekti.\n\nSākas projekts „Ēnainu taku kopšana”, kurā būs ēna.\n\n"
        "Zilās programmas ietvaros sākas projekts „Saulainu taku kopšana”, kurā būs saule.\n"
    )
    assert [project.get("programme") for project in projects_in(text)] == ["Lauku attīstības programma", None]


def test_items_by_somebody_are_projects_each() -> None:
    text = (
        "The projects below have been chosen:\n\n  1. A project by “Shade” – “Shady ways of the south”, which is good;\n"
        "  2. A project by “Saules darbnīca” (Workshop of the Sun) – “Sunny ways of the north”, which is good;\n"
        "  3. A project by “Oaks!” (Trees) association, “Oaks Project” – all plant oaks.\n\nNobody handed in another project.\n"
    )
    assert [row["title"] for row in projects_in(text)] == ["Shady ways of the south", "Sunny ways of the north", "Oaks Project"]


def test_a_long_quoted_name_does_not_end_a_list_of_applications() -> None:
    text = "Partneri iesniedza trīs projekta pieteikumus: “Active Shade”, “Shade Pearls II /Shade Pearls for all”, “Shady Railway II”.\n"
    assert [row.get("acronym") or row["title"] for row in projects_in(text)] == [
        "Active Shade",
        "Shade Pearls II /Shade Pearls for all",
        "Shady Railway II",
    ]


def test_a_short_name_may_hold_that_of_a_programme() -> None:
    text = (
        "Three new projects were approved.\n\nBSR TransShade - Many levels of shade in the sea region\nThey share it.\n\n"
        "ONE BSR - Many levels of sun in the sea region\nThey share it.\n"
    )
    assert [(project["acronym"], project.get("programme")) for project in projects_in(text)] == [
        ("BSR TransShade", None),
        ("ONE BSR", None),
    ]


def test_bullets_with_a_short_name_before_a_colon_are_projects_each() -> None:
    text = "Our projects\n\n• SHORE: New paths through the reeds of the coast\n• REED-WAY: One map for all harbours of the gulf\n"
    assert called(text) == [
        {"acronym": "SHORE", "title": "New paths through the reeds of the coast"},
        {"acronym": "REED-WAY", "title": "One map for all harbours of the gulf"},
    ]


def test_two_towns_behind_a_project_of_a_list_are_two_partners() -> None:
    text = "Projects in which partners from Latvia take part:\nRe-GEN – Talsi and Saldus\nRIVERS – Kalni\nSHORE – Upe and Cēsis\n"
    partners = [[partner["name"] for partner in project["partners"]] for project in projects_in(text)]
    assert partners == [["Talsi", "Saldus"], ["Kalni"], ["Upe", "Cēsis"]]


def test_lines_that_begin_with_quoted_names_are_projects_of_their_own_with_those_behind_the_dash() -> None:
    text = (
        "Toetati järgmisi projekte:\n"
        "«Ride by Bike» - projekti tulemusena pääseb jalgrattaga Vidzemest Mulgimaale.\n"
        "«Reconstruction of the Mulgi–Oru road» - läbikäimist soodustab kruusatee katmine.\n"
        "«One coast - two countries» - Roja vallavalitsus, Mulgi ja Oru linnavalitsused ning Talsi muuseum muudavad randa.\n"
        "«Singing Villages» - juhtpartner Mulgi vallavalitsus koos Oru linnavalitsuse, Ogre muuseumi ning Jõe kooliga laulavad koos.\n"
    )
    found = projects_in(text)
    assert [project["title"] for project in found] == [
        "Ride by Bike",
        "Reconstruction of the Mulgi–Oru road",
        "One coast - two countries",
        "Singing Villages",
    ]
    assert [{partner["name"]: partner["role"] for partner in project.get("partners", ())} for project in found] == [
        {},
        {},
        dict.fromkeys(("Roja vallavalitsus", "Mulgi linnavalitsus", "Oru linnavalitsus", "Talsi muuseum"), "partner"),
        {"Mulgi vallavalitsus": "lead", "Oru linnavalitsus": "partner", "Ogre muuseum": "partner", "Jõe kool": "partner"},
    ]


def test_a_list_of_short_names_has_the_programme_of_its_heading_and_may_use_its_abbreviation() -> None:
    text = (
        "Interreg Baltijas jūras reģiona programmas 2021.-2027.gadam komiteja atlasa projektus\n\n"
        "Jūnijā Varšavā, Polijā Interreg Baltijas jūras reģiona programmas 2021.-2027.gadam komiteja izraudzījusi 17 projektus.\n\n"
        "13 projektos ir partneri no Latvijas:\n\n"
        " • BSR Food Coalition\n • Upland BSR\n • MealKIT+\n • REEDWAY\n • BaltBoating 2030\n"
    )
    projects = projects_in(text)
    assert [project["acronym"] for project in projects] == ["BSR Food Coalition", "Upland BSR", "MealKIT+", "REEDWAY", "BaltBoating 2030"]
    assert {project["programme"] for project in projects} == {"Interreg Baltijas jūras reģiona programma 2021.-2027.gadam"}


@pytest.mark.parametrize(
    "text",
    [
        (
            "Statuss\nKārta noslēgusies\n • Pieejamais finansējums\n  • Projektiem saimniecības līmenī – 2 000 000 EUR\n"
            " • Atbalstāmās aktivitātes\n  • Pētījumi\n  • Eksperimentālā izstrāde\n"
        ),
        (
            "Programmas nosaukums\nJaunu produktu attīstības programma.\nProjektu\niesniegšanas termiņš\n"
            "No 2012. gada 3. decembra līdz 2014. gada 30. aprīlim.\n"
        ),
    ],
)
def test_what_a_call_says_of_projects_makes_none(text: str) -> None:
    assert projects_in(text) == []


def test_the_line_that_names_a_priority_heads_the_projects_below_it_and_not_the_one_above() -> None:
    text = (
        "Reģions varēs īstenot projektus:\n\n • Light on Shore – tūrisma veicināšana;\n • RESILIO – sociālās inovācijas.\n\n"
        "Vēl varēs īstenot trīs projektus:\n\n • Prioritātē: Vairāk sadarbības un pakalpojumu:\n  • Harbours and Towns – ostu attīstība;\n"
        " • Prioritātē: Pieejamāka tūrisma pieredze:\n  • Access Paths – taku attīstība;\n  • Accessible Shore Trails – takas.\n"
    )
    assert [(project["acronym"], project.get("priority")) for project in projects_in(text)] == [
        ("Light on Shore", None),
        ("RESILIO", None),
        ("Harbours and Towns", "Vairāk sadarbības un pakalpojumu"),
        ("Access Paths", "Pieejamāka tūrisma pieredze"),
        ("Accessible Shore Trails", "Pieejamāka tūrisma pieredze"),
    ]


def test_what_a_sentence_says_of_the_projects_is_said_of_each() -> None:
    text = (
        "Projekto „Vandens stotys Kalnų rajone“ sutartis pasirašyta su UAB „Kalnų vandenys“.\n\n"
        "Projekto „Vandens tinklų plėtra Upės rajone“ sutartis pasirašyta su UAB „Upės vandenys“.\n\n"
        "Projektai finansuojami pagal strategijos Ryšių plėtros veiksmų programos „Aplinka ir vystymasis“ prioriteto priemonę.\n"
    )
    found = [(project["title"], project["programme"], project["priority"]) for project in projects_in(text)]
    assert found == [
        ("Vandens stotys Kalnų rajone", "Ryšių plėtros veiksmų programa", "Aplinka ir vystymasis"),
        ("Vandens tinklų plėtra Upės rajone", "Ryšių plėtros veiksmų programa", "Aplinka ir vystymasis"),
    ]


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        (
            "Te ir projekta “Kalnu loks” (ERAF nauda – 55 000 EUR) un projekta “Trešais loks” (ERAF nauda – 63 000 EUR) darbi.\n",
            {"Kalnu loks": 55000, "Trešais loks": 63000},
        ),
        (
            "It backs the project “Hills of the North” (EU funding EUR 25 000) and project “River of the South” (EU funding EUR 15 000).\n",
            {"Hills of the North": 25000, "River of the South": 15000},
        ),
        ("Projektā “Zaļie kalni” (ERAF finansējums 17 000 EUR) iegādājās traktoru “Belarus” (15 000 EUR).\n", {"Zaļie kalni": 17000}),
    ],
)
def test_projects_of_a_sentence_have_each_the_money_in_brackets_behind_them(text: str, shares: dict[str, int]) -> None:
    assert {project.get("title", project.get("acronym")): project["eu_funding"] for project in projects_in(text)} == shares


@pytest.mark.parametrize(("first", "second"), [("", ""), ("2020 ", "2021 "), ("2020. gads ", "2021. gads "), ("1. ", "2. ")])
def test_titles_in_quotes_with_a_form_below_each_are_a_list_of_projects(first: str, second: str) -> None:
    text = (
        f"Projekti\n\n{first}“Zaļā taka un mežs visiem”\n\nVadošais partneris: Kalnu muzejs\nProjekta ilgums: 01.02.2020.–31.01.2022.\n"
        f"Kopējais finansējums: 100 000 EUR\n\n{second}“Zilā taka un upe visiem”\n\nVadošais partneris: Upes muzejs\n"
        "Projekta ilgums: 01.02.2021.–31.01.2023.\nKopējais finansējums: 200 000 EUR\n"
    )
    found = [(project["title"], project["lead_partner"], project["end"], project["total_budget"]) for project in projects_in(text)]
    assert found == [
        ("Zaļā taka un mežs visiem", "Kalnu muzejs", "2022-01-31", 100000),
        ("Zilā taka un upe visiem", "Upes muzejs", "2023-01-31", 200000),
    ]


def test_the_years_of_an_item_may_stand_before_a_comma() -> None:
    text = "Īstenotie projekti:\n\n• “Zaļā taka un mežs”, 2018–2022, 100 000 EUR;\n• “Zilā taka un upe”, 2019–2023, 200 000 EUR.\n"
    assert [(project["start"], project["end"]) for project in projects_in(text)] == [("2018", "2022"), ("2019", "2023")]


@pytest.mark.parametrize(
    ("heading", "programme", "number", "titles"),
    [
        (
            "Noslēgušies projekti (2014–2020)",
            "Interreg V-A Latvijas-Lietuvas programma 2014.-2020. gadam",
            "LLI-954",
            ["Dabas taka katram", "Zaļie dzelzceļi", "Transports uz salām", "Vēju plāni jūrā"],
        ),
        (
            "Completed projects",
            "Interreg V-A Latvia–Lithuania Programme 2014–2020",
            "LLI-954",
            ["Nature trail for all", "Green rails at sea", "Buses on islands", "Sea wind planning"],
        ),
        (
            "Baigti projektai",
            "Interreg V-A Latvijos ir Lietuvos programa 2014–2020",
            "LLI-954",
            ["Gamtos takas visiems", "Žali bėgiai prie jūros", "Autobusai į salas", "Vėjo planai jūroje"],
        ),
        (
            "Lõppenud projektid",
            "Interreg V-A Eesti-Läti programm 2014-2020",
            "Est-Lat 94",
            ["Looduse rada kõigile", "Rohelised raudteed", "Ühistransport saartel", "Tuule kavad merel"],
        ),
    ],
)
def test_lists_below_the_names_of_programmes_are_theirs(heading: str, programme: str, number: str, titles: list[str]) -> None:
    one, two, three, four = titles
    text = (
        f"{heading}\n\n{programme}\n\n• {one} (NatureForAll), {number}\n• {two} (Greenrails 2), Nr. {number[:-1]}1\n\n"
        f"Interreg Europe\n\n• {three} (MAMBA II)\n• {four} (WindPlan)\n"
    )
    found = projects_in(text)
    assert [(project["title"], project["acronym"], project.get("number"), project["programme"]) for project in found] == [
        (one, "NatureForAll", number, programme),
        (two, "Greenrails 2", f"{number[:-1]}1", programme),
        (three, "MAMBA II", None, "Interreg Europe"),
        (four, "WindPlan", None, "Interreg Europe"),
    ]


def test_forms_and_persons_below_the_name_of_a_programme_are_no_projects() -> None:
    head = "Projekti\n\nInterreg V-A Latvijas-Lietuvas programma 2014.-2020. gadam\n\n"
    assert called(f"{head}• Vienošanās par darbu kopā (Partnership Agreement)\n• Iesnieguma veidlapa visiem (Application Form)\n") == []
    assert called(head.replace("Projekti", "Ziņas") + "• Taka visiem kopā (NatureForAll)\n• Zaļie dzelzceļi (Greenrails 2)\n") == []


@pytest.mark.parametrize(
    ("words", "first", "second"),
    [
        ("Prioritātē “{0}” naudu saņems projekti {1}, {2} un {3}, bet prioritātē “{4}” – {5}, {6} un {7}.", "Vide un daba", "Jauni darbi"),
        (
            "Under the priority “{0}” the projects {1}, {2} and {3} get support, while under the priority “{4}” – {5}, {6} and {7}.",
            "Blue nature",
            "New firms",
        ),
        (
            "Pagal prioritetą „{0}“ remiami projektai {1}, {2} ir {3}, o pagal prioritetą „{4}“ – {5}, {6} ir {7}.",
            "Žalia gamta",
            "Naujos įmonės",
        ),
    ],
)
def test_groups_of_names_in_a_sentence_have_each_the_priority_before_them(words: str, first: str, second: str) -> None:
    groups = {first: ["WaterMark", "ReForest", "SaveBog"], second: ["TasteLand", "Craft2Market", "VELO TRAIL"]}
    text = words.format(first, *groups[first], second, *groups[second])
    assert [(project["acronym"], project["priority"]) for project in projects_in(text + "\n")] == [
        (name, priority) for priority, names in groups.items() for name in names
    ]


def test_what_a_sentence_tells_of_one_of_several_projects_alone_is_its_own() -> None:
    text = (
        "Atbalstu saņems projekti WaterMark, SaveBog un ReForest.\n\nLielāko naudu saņems projekts SaveBog, kurā vadošais partneris ir "
        "Kalnu universitāte.\n"
    )
    assert {project["acronym"]: project.get("lead_partner") for project in projects_in(text)} == {
        "WaterMark": None,
        "SaveBog": "Kalnu universitāte",
        "ReForest": None,
    }
    first = "Tika vērtēti projekti WaterMark, SaveBog un ReForest.\n\n"
    others = f"{first}Jau šogad plāno pabeigt SaveBog, bet citus projektus līdz 2020. gada 1. maijam.\n"
    assert all("end" not in project for project in projects_in(others) if project["acronym"] == "SaveBog")
    people = "Atbalstu saņems projekti WaterMark, ReForest un SaveBog, bet iestādē “Vide” – Anna Liepa un Māra Kalna.\n"
    assert [project["acronym"] for project in projects_in(people)] == ["WaterMark", "ReForest", "SaveBog"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Naujus maršrutus kurs penki projektai: „Semigalia by Bicycle“, „ViVa“, „CIRCUIT“, „4SeasonsParks“, „Learn Eco Travel“.",
            ["Semigalia by Bicycle", "ViVa", "CIRCUIT", "4SeasonsParks", "Learn Eco Travel"],
        ),
        ("Gamtos apsaugos imsis du projektai – „Open Landscape“ ir „Lamprey“.", ["Open Landscape", "Lamprey"]),
        (
            "Apstiprināti visi četri projekti, kas sakārtos piesārņotas vietas (“BrownReg”, “Transform”, “LandCLEAN” un “Clean fields”).",
            ["BrownReg", "Transform", "LandCLEAN", "Clean fields"],
        ),
        (
            "The following projects are financed under Priority 2: FARMLINK (lead partner Hill Museum), MILKWAY and CHEESEMAP.",
            ["FARMLINK", "MILKWAY", "CHEESEMAP"],
        ),
    ],
)
def test_names_behind_projects_and_a_clause_on_them_are_projects_each(text: str, names: list[str]) -> None:
    assert [row.get("acronym") or row["title"] for row in called(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "Projekti, kuros iesaistīti partneri: “Kalni”, “Upes” un “Ezeri”.",
        "Projektos, kas tika vērtēti, galvenās tēmas bija: “Kalni”, “Upes” un “Ezeri”.",
    ],
)
def test_names_of_other_things_behind_projects_are_none(text: str) -> None:
    assert called(text) == []


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("Projektu “Zaļā taka” īsteno Kalnu dome, bet projektu “Jūras taka” – Upes muzejs.", ["Kalnu dome", "Upes muzejs"]),
        ("Projektu “Zaļā skola” īsteno Kalnu dome, bet projektu “Jūras skola” īsteno Upes muzejs.", ["Kalnu dome", "Upes muzejs"]),
        (
            "Tika nolemts atbalstīt biedrības “Kalni” projektu “Zaļā taka” un biedrības “Ezeri” projektu “Jūras taka”.",
            ["biedrība “Kalni”", "biedrība “Ezeri”"],
        ),
        (
            "Atbalstu guva biedrība “Kalni” ar projektu “Zaļā taka” (3000 eiro) un Upes draudze ar projektu “Jūras taka” (1500 eiro).",
            ["biedrība “Kalni”", "Upes draudze"],
        ),
    ],
)
def test_a_sentence_tells_whose_each_of_several_projects_is(text: str, leads: list[str]) -> None:
    assert [row.get("lead_partner") for row in projects_in(text)] == leads


def test_the_quoted_title_of_a_project_is_no_body() -> None:
    text = "Novadā turpinās darbs. Projekta “Zaļā skola” kopējās izmaksas ir 120 000 eiro. Projektā “Zaļā skola” piedalās Kalnu dome."
    assert list(partners_in(text)) == ["Kalnu dome"]


@pytest.mark.parametrize(
    ("heading", "programme"),
    [
        ("Universiteto projektai", "Horizontas Europa"),
        ("Ülikooli projektid", "Euroopa horisont"),
        ("Universitātes projekti", "Apvārsnis Eiropa"),
        ("Projects of the university", "Horizon Europe"),
    ],
)
def test_what_pays_behind_the_short_names_of_a_list_is_no_title(heading: str, programme: str) -> None:
    text = f"{heading}\n1. REEDPACK – {programme}, 2022–2026\n2. REEDDATA – CERV, 2023–2025\n3. SAFEREED – Erasmus+, 2021–2023\n"
    found = [(row.get("acronym"), row.get("title"), row.get("programme"), row.get("end")) for row in projects_in(text)]
    assert found == [("REEDPACK", None, programme, "2026"), ("REEDDATA", None, "CERV", "2025"), ("SAFEREED", None, "Erasmus+", "2023")]


@pytest.mark.parametrize(
    ("role", "leads", "dates"),
    [
        ("vykdytojas", ("Upės muziejus", "Kalnų jachtklubas"), ("2023-09-01–2025-02-28", "2023-10-01–2025-09-30")),
        ("elluviija", ("Jõe Muuseum", "Mäe Jahtklubi"), ("01.09.2023–28.02.2025", "01.10.2023–30.09.2025")),
        ("īstenotājs", ("Upes muzejs", "Kalnu jahtklubs"), ("01.09.2023.–28.02.2025.", "01.10.2023.–30.09.2025.")),
    ],
)
def test_an_entry_on_one_line_has_a_number_a_title_who_does_it_and_its_time(
    role: str, leads: tuple[str, str], dates: tuple[str, str]
) -> None:
    text = f"LL-00981 „Vėjo õde ņem“ – {role} {leads[0]}, {dates[0]}\nLL-00982 „Rožė jõgi ņem“ – {role} {leads[1]}, {dates[1]}\n"
    found = [(row["number"], row["lead_partner"], row["start"], row["end"]) for row in projects_in(text)]
    assert found == [("LL-00981", leads[0], "2023-09-01", "2025-02-28"), ("LL-00982", leads[1], "2023-10-01", "2025-09-30")]


def test_lists_below_the_headings_of_priorities_have_each_their_own() -> None:
    text = (
        "Approved projects with Latvian partners\n\nFifteen projects were approved. They will receive 3.9 million euros from the "
        "ERDF; the co-financing rate is 80%.\n\nPriority 1: Innovative societies\nResilient Rural Services (RuralReady)\n"
        "Libraries as Makers of Public Space (LibSpace)\n\nPriority 2: Water-smart societies\nStormwater in Historic Towns (OldTownRain)\n"
        "Blue-green Meadows (BluMead)\n\nBluMead has the largest budget, 4.62 million euros, and is led by Gdansk Water Foundation.\n"
    )
    found = projects_in(text)
    assert [(row["acronym"], row["priority"]) for row in found] == [
        ("RuralReady", "Innovative societies"),
        ("LibSpace", "Innovative societies"),
        ("OldTownRain", "Water-smart societies"),
        ("BluMead", "Water-smart societies"),
    ]
    assert {row["fund"] for row in found} == {"ERDF"}
    assert [row.get("lead_partner") for row in found] == [None, None, None, "Gdansk Water Foundation"]


def test_a_sentence_on_one_of_several_is_its_own_wherever_it_stands() -> None:
    text = (
        "Īstenotie projekti:\n• Ogu dārzi un nākotne (BERRYLAND), LLI-123\n• Tīrās upes abpus robežai (CLEANRIV), LLI-456\n"
        "BERRYLAND sākās 2019. gada 1. maijā. Projektu īsteno Kalnu dome.\n"
    )
    found = projects_in(text)
    assert [(row["acronym"], row.get("start"), row.get("lead_partner")) for row in found] == [
        ("BERRYLAND", "2019-05-01", "Kalnu dome"),
        ("CLEANRIV", None, None),
    ]


def test_a_number_stands_before_the_title_and_its_short_name() -> None:
    text = (
        "Atbalstītie projekti\n\n1. prioritāte “Tīra vide” (kopā 2,9 milj. EUR ERAF)\n\n• LLI-511 Rīcība plūdu mazināšanā (Safe River)\n"
        "• LLI-516 Ūdenstilpju atveseļošana pilsētās (BluePonds)\n"
    )
    assert [(row["number"], row["title"], row["acronym"], row["priority"]) for row in projects_in(text)] == [
        ("LLI-511", "Rīcība plūdu mazināšanā", "Safe River", "Tīra vide"),
        ("LLI-516", "Ūdenstilpju atveseļošana pilsētās", "BluePonds", "Tīra vide"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            (
                "Newsletter\n\nMeet the projects of the Interreg Hill–River Programme 2014–2020!\n\n"
                "1) Routes of Reeds\nThree towns develop a common route. "
                "The number of the project is CB912 and it has received 1.2 MEUR from the ERDF.\n\n"
                "2) REED-TRADE 2\nThe Dale Bay Foundation leads the project. Project budget: 925 000 €.\n"
            ),
            [("Routes of Reeds", "CB912", None), ("REED-TRADE 2", None, 925000.0)],
        ),
        (
            (
                "Mūsu projekti\n\n1. Zaļie krasti\n\nProjektu īsteno Kalnu pašvaldība. Projekta kopējās izmaksas ir 100 000 EUR.\n\n"
                "2. Klusie ūdeņi\n\nProjekta mērķis ir tīrs. Projekta kopējās izmaksas ir 80 000 EUR.\n"
            ),
            [("Zaļie krasti", None, 100000.0), ("Klusie ūdeņi", None, 80000.0)],
        ),
        (
            (
                "Naujienlaiškis\n\nSusipažinkite su mūsų projektais!\n\n"
                "I. Žalieji krantai\nProjektą įgyvendina Kalnų savivaldybė. Projekto biudžetas – 100 000 Eur.\n\n"
                "II. Tylūs vandenys\nProjekto tikslas – švarus ežeras. Projekto biudžetas – 80 000 Eur.\n"
            ),
            [("Žalieji krantai", None, 100000.0), ("Tylūs vandenys", None, 80000.0)],
        ),
    ],
)
def test_numbered_headings_above_text_on_a_project_each_are_their_titles(
    text: str, found: list[tuple[str, str | None, float | None]]
) -> None:
    assert [(project["title"], project.get("number"), project.get("total_budget")) for project in projects_in(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        (
            "How projects are prepared\n\n1. Find partners\nA project of this kind needs partners from two of the countries.\n\n"
            "2. Write the application\nThe project has a budget of at least 100 000 EUR and a plan.\n"
        ),
        (
            "The project and other projects\n\n1. Background\nThe project builds on what was learned, and costs 100 000 EUR.\n\n"
            "2. Results\nThe project has produced five maps, and the project budget was 200 000 EUR.\n"
        ),
    ],
)
def test_numbered_steps_and_chapters_are_no_projects(text: str) -> None:
    assert not any("title" in project for project in projects_in(text))


def test_projects_with_and_without_a_number_in_one_sentence_are_projects_each() -> None:
    text = "Gada nogalē noslēdzās projekti BikeLoop, SmallPorts un OpenOrch, bet turpinās projekts SandDune (LLI-489)."
    assert [row["acronym"] for row in projects_in(text)] == ["BikeLoop", "SmallPorts", "OpenOrch", "SandDune"]


FORMS_BELOW_TITLES = (
    "Click to read more about each project.\n"
    "HillLoop: One hundred farms, one hundred ways to save water in Europe\nAssociation's role: partner\n"
    "Duration: 01.01.2024 – 31.12.2027\n"
    "Total project funding: EUR 4 586 360\nFunder: Horizon Europe (research and innovation)\nAgreement number: 101135495\n"
    "The project is about water on farms.\n"
    "Stronger village shops in the valleys of Latvia\nAssociation's role: partner\n"
    "Duration: 01.01.2024 – 30.09.2025\nPlace: Latvia, Germany\n"
    "Total project funding: EUR 178 016\nFunder: the Hill Foundation\nAgreement number: 39264/01-41\n"
    "The goal of the project is to keep shops open. It works in partnership in Latvia and Germany.\nIt has meetings at three levels.\n"
)


def test_titles_above_forms_that_begin_alike_are_projects_each_with_its_own_data() -> None:
    first, second = projects_in(FORMS_BELOW_TITLES)
    assert (first["acronym"], first["number"], first["total_budget"]) == ("HillLoop", "101135495", 4586360)
    assert first["title"] == "One hundred farms, one hundred ways to save water in Europe"
    assert (second["title"], second["number"], second["total_budget"]) == (
        "Stronger village shops in the valleys of Latvia",
        "39264/01-41",
        178016,
    )
    assert (first["programme"], second.get("programme")) == ("Horizon Europe", None)


def test_where_a_project_of_several_takes_place_is_no_country_of_the_programme() -> None:
    [programme] = facts_of(read(document(FORMS_BELOW_TITLES)))["programmes"]
    assert programme == {"name": "Horizon Europe"}


def test_the_name_of_a_country_in_brackets_is_no_short_name() -> None:
    text = (
        "The university takes part in several projects.\n\nTrails of the old manors and parks (TRAILS)\n"
        "Clean rivers for the borderland towns (CLEANRIV)\nBetter buses for the small villages (Latvia)\n"
    )
    assert [row["acronym"] for row in projects_in(text)] == ["TRAILS", "CLEANRIV"]


def test_what_is_told_of_a_number_behind_it_is_no_title() -> None:
    text = (
        "Projects of the institute\n\nCars enabled by light materials and easy dismantling of parts (EVOHILL)\n"
        "FP7-314744, Call: FP7-2012-GC-MATERIALS, 25 partners, Status: Beneficiary\nNovember 2012 - October 2016\n"
    )
    assert not any(row.get("title", "").startswith("Call") for row in projects_in(text))


SIGNED = "SIA “Kalnu koks” ir noslēdzis līgumu Nr. 9.2-17-L-2025/667 ar {payer} par {what}."


@pytest.mark.parametrize(
    "payer",
    ["Latvijas Investīciju un attīstības aģentūru (LIAA)", "LIAA", "Centrālo finanšu un līgumu aģentūru", "Lauku atbalsta dienestu"],
)
def test_a_heading_above_a_contract_on_support_is_the_title_of_a_project(payer: str) -> None:
    first = SIGNED.format(
        payer=payer,
        what="lokmašīnas iegādi. Projekta izmaksas: 174 600 EUR, bet Atveseļošanas fonda (AF) finansējums sastāda 100 000 EUR",
    )
    other = SIGNED.format(payer=payer, what="atbalsta saņemšanu, ko līdzfinansē Eiropas Reģionālās attīstības fonds")
    found = projects_in(f"ES projekti\n\nLokmašīnas iegāde\n\n{first}\n\nDarba procesu digitalizācija\n\n{other}\n")
    assert [{key: value for key, value in project.items() if key != "partners"} for project in found] == [
        {
            "title": "Lokmašīnas iegāde",
            "total_budget": 174600,
            "eu_funding": 100000,
            "currency": "EUR",
            "fund": "RRF",
            "lead_partner": "SIA “Kalnu koks”",
        },
        {
            "title": "Darba procesu digitalizācija",
            "fund": "ERDF",
            "lead_partner": "SIA “Kalnu koks”",
        },
    ]
    (alone,) = projects_in(f"ES projekti\n\nDarba procesu digitalizācija\n\n{other}\n")
    assert (alone["title"], alone["lead_partner"]) == ("Darba procesu digitalizācija", "SIA “Kalnu koks”")


@pytest.mark.parametrize(
    "contract",
    [
        "SIA “Kalnu koks” ir noslēdzis līgumu ar SIA “Upes darbnīca” par lokmašīnas iegādi.",
        "Centrālā finanšu un līgumu aģentūra ir noslēgusi līgumu par grāmatvedības auditu.",
    ],
)
def test_a_heading_above_another_contract_is_none(contract: str) -> None:
    assert projects_in(f"Jaunumi\n\nLokmašīnas iegāde\n\n{contract}\n") == []


def test_between_items_with_acronyms_a_short_name_may_have_words() -> None:
    text = (
        "Programos lėšomis nuspręsta finansuoti šiuos trejų metų projektus, kuriuose dalyvauja ir Lietuvos partneriai:\n\n"
        "  • SEAMAN – Smart Asset Management of the Sea (dalyvauja 2 Lietuvos partneriai – Kalnų universitetas ir Upių asociacija);\n"
        "  • Liquid Power – Liquefied (bio-)gas as a driving force (dalyvauja VšĮ Kalnų parkas);\n"
        "  • WISA – Water Innovation System (dalyvauja Kalnų universitetas);\n"
    )
    found = [(row["acronym"], row["title"], {partner["name"] for partner in row["partners"]}) for row in projects_in(text)]
    assert found == [
        ("SEAMAN", "Smart Asset Management of the Sea", {"Kalnų universitetas", "Upių asociacija"}),
        ("Liquid Power", "Liquefied (bio-)gas as a driving force", {"VšĮ Kalnų parkas"}),
        ("WISA", "Water Innovation System", {"Kalnų universitetas"}),
    ]


def test_lines_that_begin_with_names_of_life_are_projects() -> None:
    text = (
        "The prizes\n\n1. The university's prize\n\nLIFE Reeds - Management of Reeds along the Coast. The project protects reeds.\n\n"
        "2. The army's prize\n\nLIFE Birds of Hills - Better homes for birds on “Hills”. The project helps birds.\n"
    )
    assert [(row["acronym"], row["title"]) for row in projects_in(text)] == [
        ("LIFE Reeds", "Management of Reeds along the Coast"),
        ("LIFE Birds of Hills", "Better homes for birds on “Hills”"),
    ]


@pytest.mark.parametrize("verb", ["piedalās", "piedalīsies"])
def test_brackets_tell_who_takes_part(verb: str) -> None:
    text = f"Projekts “Zaļais ceļš” ({verb} Kalnu universitāte un Upes muzejs) sākas.\n"
    (row,) = projects_in(text)
    assert {partner["name"] for partner in row["partners"]} == {"Kalnu universitāte", "Upes muzejs"}


@pytest.mark.parametrize(
    "pair",
    [
        "projektus “{} (1. kārta)” un “{} (2. kārta)”",
        "projektus “{}, 1. kārta” un “{}, 2. kārta”",
        "projektus “{} I” un “{} II”",
        "projektu “{} I” un projektu “{} II”",
    ],
)
def test_the_parts_of_one_undertaking_with_their_numbers_are_projects_each(pair: str) -> None:
    words = pair.format("Mantojuma digitalizācija", "Mantojuma digitalizācija")
    titles = [project["title"] for project in projects_in(f"Kalnu muzejs īsteno {words}.\n")]
    assert len(titles) == 2
    assert all(title in words for title in titles)


def test_three_parts_of_one_undertaking_are_three() -> None:
    found = projects_in("Kalnu muzejs realizēja projektus “Mantojuma lieta I”, “Mantojuma lieta II” un “Mantojuma lieta III”.\n")
    assert [project["title"] for project in found] == ["Mantojuma lieta I", "Mantojuma lieta II", "Mantojuma lieta III"]


@pytest.mark.parametrize(
    "text",
    [
        "Kalnu muzejs īsteno projektu “iUpe” un projektu “Zaļie meža ceļi”.",
        "Kalnų muziejus įgyvendina projektą „iUpe“ ir projektą „Zaļie meža ceļi“.",
        "The Hill Museum implements the project “iUpe” and the project “Zaļie meža ceļi”.",
    ],
)
def test_one_project_and_another_each_by_the_word_are_two_of_whoever_does_them(text: str) -> None:
    first, second = projects_in(f"{text}\n")
    assert (first.get("acronym", first.get("title")), second["title"]) == ("iUpe", "Zaļie meža ceļi")
    assert first["lead_partner"] == second["lead_partner"]


def test_two_other_projects_on_a_page_about_one_are_not_listed() -> None:
    text = "Kalnu muzejs īsteno projektu “Zaļais ceļš”. Pieredze gūta projektā “Zilā upe” un projektā “Baltais mežs”.\n"
    assert [project["title"] for project in projects_in(text)] == ["Zaļais ceļš"]


def test_what_brackets_tell_of_each_of_several_projects_is_not_told_of_the_others() -> None:
    text = (
        "The following projects are financed under Priority 2: FARMLINK (lead partner Hill Farmers' Cooperative), "
        "MILKWAY (lead partner Rubenlīči Dairy) and CHEESEMAP (lead partner Dale Agricultural Centre). It is a lot.\n"
    )
    assert projects_in(text)[1] == {"acronym": "MILKWAY"}


def _named(text: str) -> list[tuple[str | None, str | None]]:
    return [(project.get("title"), project.get("acronym")) for project in projects_in(text)]


@pytest.mark.parametrize("mark", ["• ", "{}. ", "{}) "])
def test_titles_with_brackets_in_them_stand_before_short_names_in_brackets(mark: str) -> None:
    items = [
        "Clean rivers without borders between towns (RIVERS)",
        "Common paths for walkers (Ilzene and Zeltini) for green growth (Green and Blue Paths)",
        "Liquid (bio-)gas as a driving force (Liquid Force)",
        "Boats driven by power in towns and villages (EBOAT)",
    ]
    lines = "\n".join(mark.format(at) + item for at, item in enumerate(items, 1))
    assert _named(f"The following projects were approved:\n\n{lines}\n") == [
        ("Clean rivers without borders between towns", "RIVERS"),
        ("Common paths for walkers (Ilzene and Zeltini) for green growth", "Green and Blue Paths"),
        ("Liquid (bio-)gas as a driving force", "Liquid Force"),
        ("Boats driven by power in towns and villages", "EBOAT"),
    ]


def test_an_item_of_another_kind_does_not_end_a_list_of_titles_with_short_names() -> None:
    text = (
        "The following projects were approved:\n\n• Clean rivers without borders (RIVERS)\n• Paths for walkers everywhere (WALKERS)\n"
        "• one more is on the waiting list\n• Boats driven by power in towns (EBOAT)\n"
    )
    assert [short for _, short in _named(text)] == ["RIVERS", "WALKERS", "EBOAT"]


def test_items_behind_short_names_may_be_written_small_or_titles_alone() -> None:
    text = (
        "Ongoing projects include:\n- Flying Owl LIFE: care for owls of old forests\n- LIFE CleanBAYS: Clean up the bays of the county\n"
        "- LIFE-IP Farm&Meadow: nature-rich county\n- LIFE Mussels: Return of the pearl mussels to rivers\n"
        "- Cohesion Fund (2021-2027): better roads to the islands\n- Restoration of Ilzesoo\n- Restoration of the lakes at the old road\n"
    )
    assert _named(text) == [
        ("care for owls of old forests", "Flying Owl LIFE"),
        ("Clean up the bays of the county", "LIFE CleanBAYS"),
        ("nature-rich county", "LIFE-IP Farm&Meadow"),
        ("Return of the pearl mussels to rivers", "LIFE Mussels"),
        ("better roads to the islands", None),
        ("Restoration of Ilzesoo", None),
        ("Restoration of the lakes at the old road", None),
    ]
    assert [project.get("fund") for project in projects_in(text)] == ["LIFE"] * 4 + ["CF", None, None]


def test_what_bodies_are_is_no_list_of_projects() -> None:
    assert _named("Mūsu projekti. Iestādes:\n• CFLA: iestāde, kas vada fondus\n• VARAM: ministrija, kas par tiem atbild\n") == []


def test_a_plain_word_or_a_figure_is_a_short_name_among_others() -> None:
    names = ["SB 4 GameLabs", "Kured", "OnShip-Med", "FamilyBoats", "PortFriend"]
    items = "\n".join(f"• {name}" for name in [*names, "Latvia", "Contacts"])
    assert _named(f"The following projects have been approved for funding:\n{items}\n") == [(None, name) for name in names]


@pytest.mark.parametrize(
    "announced",
    [
        "Iš strategijos lėšų parama patvirtinta šiems projektams:",
        "Komisija posėdžiavo du kartus ir ilgai svarstė. " * 6 + "Parama patvirtinta šiems projektams:",
        "Toetust eraldatakse järgmistele projektidele:",
    ],
)
def test_quoted_titles_below_a_sentence_that_announces_projects(announced: str) -> None:
    text = f"Uudised\n\n{announced}\n– “Sutvarkymas prie ežero”.\n– “Erdvių pritaikymas kaime”.\n"
    assert [title for title, _ in _named(text)] == ["Sutvarkymas prie ežero", "Erdvių pritaikymas kaime"]


def test_what_is_asked_of_projects_is_no_list_of_them() -> None:
    assert _named("Naujienos\n\nProjektams keliami reikalavimai:\n– „Aukštas lygis kaime“.\n– „Geras vardas mieste“.\n") == []


@pytest.mark.parametrize(
    "said",
    [
        "Ta kiitis seekordseid projekte: „Kõik olid tublid ja said üle lävendi. Kahjuks polnud raha.“ Projekt „Roheline rada“ algas mais.",
        "Viņa slavēja projektus: “Visi bija labi un saņēma punktus. Naudas nebija gana!” Projekts “Zaļā taka mežā” sākās maijā.",
        "She praised the projects: “All of them were good. There was no money.” The project “Green path to the hills” began in May.",
    ],
)
def test_what_somebody_says_of_projects_is_no_title(said: str) -> None:
    assert [title for title, _ in _named(f"{said}\n")] in (["Roheline rada"], ["Zaļā taka mežā"], ["Green path to the hills"])


def test_titles_with_short_names_above_the_same_label_are_headings_of_projects() -> None:
    text = (
        "Partnership projects under the Erasmus+ program:\n\nLook and Learn (LOL)\n\nWhen and where: October 2018 – August 2020.\n\n"
        "The coordinator: Ilzene Museum (Italy), Germany, Portugal,Spain and The UK.\n\n"
        "Learning at work: how to do it (WBL-HOW)\n\nWhen and where: October 2018 – April 2020.\n"
    )
    assert _named(text) == [("Look and Learn", "LOL"), ("Learning at work: how to do it", "WBL-HOW")]
    assert projects_in(text)[0]["lead_partner"] == "Ilzene Museum"


def test_projects_of_life_are_several_wherever_the_programme_stands_in_their_names() -> None:
    text = (
        "Et järved kannatavad reostuse all, sai alguse LIFE IP CleanLake projekt, mis puhastab veekogusid. Lisaks on LIFE Mires "
        "County projekt võtnud eesmärgiks sood elustada. Ühisprojekti Beachnet LIFE eesmärgiks on luited."
    )
    assert _named(text) == [(None, "LIFE IP CleanLake"), (None, "LIFE Mires County"), (None, "Beachnet LIFE")]


@pytest.mark.parametrize(
    ("announced", "titles"),
    [
        ("Kalnu novada pašvaldība īsteno šādus projektus:", ["Upes skolas pārbūve", "Ezera parka labiekārtošana"]),
        (
            "Uzņēmums turpina šādu projektu īstenošanu ar ES atbalstu:",
            ["Kalnu – Upes – Ezera sliežu modernizācija", "Upes tīkla elektrifikācija"],
        ),
        (
            "The company implements the following projects:",
            ["Modernisation of the hill junction", "Electrification of the railway network"],
        ),
        ("Bendrovė įgyvendina šiuos projektus:", ["Kalnų mazgo modernizavimas", "Upės parko plėtra"]),
        ("Ettevõte viib ellu järgmisi projekte:", ["Mäe sõlme moderniseerimine", "Jõe jaama arendamine"]),
    ],
)
@pytest.mark.parametrize("marks", [("• ", ";"), ("1. ", "")])
def test_what_is_done_names_a_project_each_in_a_list_of_those_carried_out(
    announced: str, titles: list[str], marks: tuple[str, str]
) -> None:
    text = f"Ziņa\n\n{announced}\n\n{marks[0]}{titles[0]}{marks[1]}\n{marks[0].replace('1', '2')}{titles[1]}.\n"
    assert called(text) == [{"title": title} for title in titles]


@pytest.mark.parametrize(
    ("announced", "second"),
    [
        ("Programma atbalsta šādus projektus:", "Skolu ēku renovācija"),
        ("Pašvaldība īsteno šādus projektus, kuru ietvaros paredzēta:", "Skolu ēku renovācija"),
        ("Pašvaldība īsteno projektus šādās jomās:", "Skolu ēku renovācija"),
        ("Pašvaldība īsteno šādus projektus:", "Skolas direktore Anna Liepa"),
        ("The fund supports projects that are carried out:", "Renovation of schools"),
        ("Kopš 2015. gada SIA “Kalnu būve” īstenojusi šādus projektus:", "Skolu ēku renovācija"),
    ],
)
def test_kinds_of_projects_and_works_are_no_projects(announced: str, second: str) -> None:
    assert called(f"Ziņa\n\n{announced}\n\n• Kalnu ceļu būvniecība;\n• {second}.\n") == []


def test_a_list_of_what_else_is_carried_out_leaves_the_project_of_the_page_its_own() -> None:
    text = (
        "Kalnu novada pašvaldība sāk projektu “Zaļie krasti”\n\nProjekta “Zaļie krasti” kopējās izmaksas ir 100 000 EUR."
        "\n\nPašvaldība īsteno arī šādus projektus:\n\n• Upes skolas pārbūve;\n• Ezera parka labiekārtošana.\n"
    )
    found = projects_in(text)
    assert [project["title"] for project in found] == ["Zaļie krasti", "Upes skolas pārbūve", "Ezera parka labiekārtošana"]
    assert [project.get("total_budget") for project in found] == [100000, None, None]


@pytest.mark.parametrize(
    "opening",
    [
        "Kalnų savivaldybė praneša apie paramą.\n\nParama patvirtinta šiems projektams:",
        f"{'Kalnų savivaldybė ilgai ir kruopščiai svarstė pateiktas paraiškas. ' * 6}Parama patvirtinta šiems projektams:",
    ],
)
def test_a_list_below_the_end_of_a_long_paragraph_on_projects_is_theirs(opening: str) -> None:
    text = f"{opening}\n– „Erdvės sutvarkymas prie ežero“.\n– „Parko pritaikymas kaimo poreikiams“.\n"
    assert called(text) == [{"title": "Erdvės sutvarkymas prie ežero"}, {"title": "Parko pritaikymas kaimo poreikiams"}]


@pytest.mark.parametrize(
    "text",
    [
        "Projekti\n\n• Zaļais ceļš Kalnos (2018–2020), ERAF\n• Zilā upe Lejā (2019–2021), ESF\n",
        "Īstenotie projekti\n\n2019. gads\n“Zaļais ceļš Kalnos” – 10 000 EUR\n\n2020. gads\n“Zilā upe Lejā” – 7 000 EUR\n",
        "Skola piedalās Erasmus+ projektos “Zaļais ceļš Kalnos” (2018–2020) un “Zilā upe Lejā” (2019–2021).\n",
    ],
)
def test_funds_years_and_brackets_beside_the_names_of_a_list_do_not_end_it(text: str) -> None:
    assert [project["title"] for project in projects_in(text)] == ["Zaļais ceļš Kalnos", "Zilā upe Lejā"]


def test_a_sentence_on_the_project_before_a_label_is_no_title_of_an_entry() -> None:
    text = (
        "EU projects\n\nGreen Way (2018–2020)\nThe project builds a road. Budget: EUR 100 000.\n\n"
        "Blue River (2019–2021)\nThe project cleans a river. Budget: EUR 50 000.\n"
    )
    found = [(project["title"], project["start"], project["total_budget"]) for project in projects_in(text)]
    assert found == [("Green Way", "2018", 100000), ("Blue River", "2019", 50000)]


def test_quoted_lines_with_text_between_them_below_a_heading_on_projects_are_projects() -> None:
    text = (
        "Vald viib neid ellu siin ja seal.\n\nProjektid\n\n„Roheline tee“\nProjekti kogumaksumus 100 000 eurot.\n\n"
        "„Sinine jõgi“\nProjekti kogumaksumus 50 000 eurot.\n"
    )
    assert [(project["title"], project["total_budget"]) for project in projects_in(text)] == [
        ("Roheline tee", 100000),
        ("Sinine jõgi", 50000),
    ]


@pytest.mark.parametrize(
    "heading",
    ["Kalnu novadā apstiprināti 3 projekti", "Projekti 2023", "3 projects approved", "Patvirtinti 3 projektai", "Toetust said 3 projekti"],
)
def test_a_heading_may_count_the_projects_listed_below_it_or_give_their_year(heading: str) -> None:
    titles = ["Upes krasta labiekārtošana", "Bērnu laukuma izveide ciemā", "Tautas nama aprīkošana"]
    page = f"{heading}\n\n" + "".join(f"• “{title}”\n" for title in titles)
    assert [row["title"] for row in called(page)] == titles


def test_what_a_call_has_for_projects_heads_no_list_of_them() -> None:
    page = "Lauku saimniecību projektiem – 2 000 000\n\n• “Upes krasta labiekārtošana”\n• “Bērnu laukuma izveide ciemā”\n"
    assert projects_in(page) == []


@pytest.mark.parametrize(
    ("sentence", "lead"),
    [
        ("Konkursā Kalnu novada pašvaldība ir iesniegusi 2 projektus.", "Kalnu novada pašvaldība"),
        ("Kalnu novada pašvaldība īsteno divus jaunus projektus.", "Kalnu novada pašvaldība"),
        ("The museum has applied for money. Dale Council carries out two projects.", "Dale Council"),
        ("Kalnų savivaldybė įgyvendina du projektus.", "Kalnų savivaldybė"),
        ("Mäe vald viib ellu kaks projekti.", None),
    ],
)
@pytest.mark.parametrize("mark", ["{}. ", "• "])
def test_a_sentence_may_count_the_projects_whose_names_begin_the_items_below(sentence: str, lead: str | None, mark: str) -> None:
    titles = ["Upes krasta labiekārtošana Kalnos", "Bērnu laukuma izveide ciemā"]
    items = "".join(f"{mark.format(at)}“{title}” – 2. mērķa “Sakārtota vide” 4. rīcībā.\n" for at, title in enumerate(titles, 1))
    found = projects_in(f"Konkursā iesniegti projekti\n\n{sentence}\n\n{items}")
    assert [row["title"] for row in found] == titles
    assert [row.get("lead_partner") for row in found] == [lead, lead]


@pytest.mark.parametrize(
    "page",
    [
        "Kalnu dome īsteno divus projektus.\n\n1. Ceļu pārbūve “Kalni – Leja”.\n2. Skolas “Mežs” siltināšana.\n",
        "Kalnu dome vērtē divus projektus.\n\n• Atklāšana notiks maijā.\n• “Kalnu skola” rīko dienu.\n",
        "Kalnu dome īsteno projektus.\n\n“Mežs” ir skaists.\n“Upe” ir plata.\n",
    ],
)
def test_other_items_below_such_a_sentence_are_no_projects(page: str) -> None:
    assert projects_in(page) == []


def test_names_of_a_list_in_a_sentence_may_stand_in_marks_of_two_signs() -> None:
    page = (
        "Kopš 2017. gada īstenoti 4 projekti: “Aprīkojuma iegāde centram”; ‘’Radošās rezidences Kalnos’’; ‘’Vēstures stacijas izveide’’;"
        "  “Soliņu uzstādīšana stadionā” un ieviešanas procesā atrodas 2 projekti: “Ātruma radara iegāde” un “Takas 4. kārta”.\n"
    )
    assert [row["title"] for row in called(page)] == [
        "Aprīkojuma iegāde centram",
        "Radošās rezidences Kalnos",
        "Vēstures stacijas izveide",
        "Soliņu uzstādīšana stadionā",
        "Ātruma radara iegāde",
        "Takas 4. kārta",
    ]


def test_a_title_is_told_from_its_programme_where_a_number_follows_in_brackets() -> None:
    name = "Latvijas - Lietuvas pārrobežu sadarbības programmas projekts „Upes Rītdienai” (LLIV-926)"
    form = f"Projekta nosaukums\n{name}\nIesniedzējs\nKalnu muzejs\n"
    assert called(form) == [{"title": "Upes Rītdienai", "number": "LLIV-926"}]


#: By language a line that counts projects, and the paragraphs below it, each by its name and its words.
COUNTED_PARAGRAPHS: dict[str, tuple[str, dict[str, str]]] = {
    "lv": (
        "Starp 19 apstiprinātajiem Igaunijas–Latvijas programmas 2021–2027 projektiem ir trīs, kuros piedalās Kalnu novada pašvaldība:",
        {
            "Jauniešu centri kopā": "Abās robežas pusēs jaunieši brauc uz treniņiem pie kaimiņiem.",
            "Zilās laivas": "Iepriekšējā periodā sāktā ūdenstūrisma turpinājums. Kalnu novada pašvaldība ir projekta partneris.",
            "Dziedam kopā": "Abu zemju kori mācās kopīgu repertuāru un brauc cits pie cita.",
        },
    ),
    "en": (
        "Among the 19 approved projects of the Estonia-Latvia programme 2021-2027 there are two in which Hill Municipality takes part:",
        {
            "Youth Centres Together": "On both sides of the border young people go to training with their neighbours.",
            "Blue Boats": "A sequel to the water tourism of the last period. Hill Municipality is a partner in the project.",
        },
    ),
    "et": (
        "Eesti-Läti programmi 2021–2027 heakskiidetud 19 projekti hulgas on kaks, kus teeb kaasa ka Jõe vallavalitsus:",
        {
            "Jõe-Mäe noortekeskused": "Piiri mõlemal poolel käivad noored trennis ja kinos naabrite juures.",
            "Sinised paadid": "Eelmisel perioodil alustatud veematkade järg, millega muudetakse paadisillad ligipääsetavaks.",
        },
    ),
    "lt": (
        "Kalnų savivaldybė dalyvauja dviejuose projektuose:",
        {
            "Jaunimo centrai kartu": "Abiejose sienos pusėse jaunimas važiuoja į treniruotes pas kaimynus.",
            "Mėlynos valtys": "Praėjusiu laikotarpiu pradėto vandens turizmo tęsinys, skirtas žmonėms su negalia.",
        },
    ),
}


@pytest.mark.parametrize("language", COUNTED_PARAGRAPHS)
def test_as_many_paragraphs_as_a_line_counts_projects_begin_with_a_name_each(language: str) -> None:
    line, entries = COUNTED_PARAGRAPHS[language]
    paragraphs = "\n\n".join(f"{name} – {words}" for name, words in entries.items())
    assert [row.get("title") for row in projects_in(f"{line}\n\n{paragraphs}\n")] == list(entries)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Projektu nedēļā trīs skolas rādīs savus darbus:", ("Upes skola", "Kalnu skola", "Leju skola")),
        ("Projektu rakstīšanā ir trīs posmi:", ("Sagatavošana", "Rakstīšana", "Iesniegšana")),
        ("Visiem projektiem ir trīs mērķi:", ("Tīra vide", "Labi ceļi", "Droša dzīve")),
        ("Apstiprināti četri projekti, kuros piedalās novads:", ("Tīra vide", "Labi ceļi", "Droša dzīve")),
    ],
)
def test_paragraphs_below_a_line_that_counts_something_else_are_no_projects(line: str, names: tuple[str, ...]) -> None:
    paragraphs = "\n\n".join(f"{name} – Visu nedēļu zālē bija skatāms tas, kas paveikts gada laikā." for name in names)
    assert projects_in(f"{line}\n\n{paragraphs}\n") == []


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            (
                "Vispirms tas ir projekts “Kalnu dzirnavu dambja atjaunošana” par 11 000 eiro.\n\n"
                "Otro projektu sauc “Leju nama apkure”, un tā kopsumma ir 36 000 eiro.\n\n"
                "Trešais projekts ir “Slēpju noma kalnā” par 5 000 eiro.\n"
            ),
            ["Kalnu dzirnavu dambja atjaunošana", "Leju nama apkure", "Slēpju noma kalnā"],
        ),
        (
            (
                "Firstly, there is the project “Dam of the old mill” for 11 000 euros.\n\n"
                "The second project is called “Heating of the hall” and costs 36 000 euros.\n"
            ),
            ["Dam of the old mill", "Heating of the hall"],
        ),
        (
            (
                "Our very first project “Bridges of Words” was carried out in 2015-2017. "
                "Right after it another project “River Wardens” followed. "
                "Then we joined the project “Songs of the Delta”, but it came to nothing.\n"
            ),
            ["Bridges of Words", "River Wardens", "Songs of the Delta"],
        ),
        (
            (
                "Our very first project “Bridges of Words” was carried out in 2015-2017. "
                "Right after it another project “River Wardens” followed.\n\n"
                "Teachers like the project “Songs of the Delta” of another school.\n"
            ),
            ["Bridges of Words", "River Wardens"],
        ),
    ],
)
def test_several_projects_are_told_one_after_another(text: str, titles: list[str]) -> None:
    assert [project.get("title") or project.get("acronym") for project in projects_in(text)] == titles


@pytest.mark.parametrize(
    "text",
    [
        "Our school worked on the Erasmus+ project “River Wardens” in 2017-2019. In September 2019 we joined the project “Delta Songs”.\n",
        "Mūsu skola īstenoja projektu “Upju sargi” 2017.-2019. gadā. 2019. gada septembrī pievienojāmies projektam “Deltas dziesmas”.\n",
    ],
)
def test_the_time_of_a_project_is_not_that_of_the_next_one_on_its_line(text: str) -> None:
    assert all("start" not in project for project in projects_in(text) if (project.get("title") or project["acronym"])[0] == "D")


def test_the_projects_of_a_list_are_of_the_programme_and_fund_above_it() -> None:
    text = (
        "Two more projects in the Hilland–Lakeland CBC Programme\n\n"
        "Two projects get funding in the Hilland – Lakeland Cross Border Cooperation Programme. Together they ask for EUR 4.3 million of "
        "European Regional Development Fund (ERDF) money.\n\n"
        "The Hilland – Lakeland Cross Border Cooperation Programme 2007-2013 belongs to an Objective.\n\nList of approved projects:\n\n"
        '  • "Joint rescue on the lower river", Lead Partner: Hill City Council\n'
        '  • "Ten mounds - one route", Lead Partner: Lake district municipality\n'
    )
    told = [(project.get("programme"), project.get("fund")) for project in projects_in(text)]
    assert told == [("Hilland – Lakeland Cross Border Cooperation Programme 2007-2013", "ERDF")] * 2


def test_headings_with_the_word_for_a_project_are_of_projects_each_and_a_third_is_told_by_the_way() -> None:
    text = (
        "projekts “kino pie upes”\n\n"
        "Projektu īsteno biedrība “Jumts”, un to vada vadītāja, kas strādā ESF projektā “Atbalsta darbi kalnos” "
        "Nr.9.1.1.2/16/I/004. Par naudu iegādāts ekrāns.\n\n"
        "Projekts “Istaba ar skatu”\n\nŠo ideju uzrakstīja meitenes. Projekta partneris – Leju pagasta bibliotēka.\n"
    )
    told = {
        project["title"]: (project.get("fund"), [partner["name"] for partner in project.get("partners", [])])
        for project in projects_in(text)
    }
    assert told == {
        "kino pie upes": (None, ["biedrība “Jumts”"]),
        "Atbalsta darbi kalnos": ("ESF", []),
        "Istaba ar skatu": (None, ["Leju pagasta bibliotēka"]),
    }


@pytest.mark.parametrize(
    ("sentence", "lead"),
    [
        ("Kalnu novada pašvaldība pabeidza divus projektus.", "Kalnu novada pašvaldība"),
        ("Kalnu novada pašvaldība sagatavoja savus projektus.", "Kalnu novada pašvaldība"),
        ("Kalnu novada pašvaldība iesniedza savus divus projektus.", "Kalnu novada pašvaldība"),
        ("Kalnu novada pašvaldība sagatavoja savu projektu vērtēšanas kārtību.", None),
    ],
)
def test_whoever_made_or_ended_several_projects_is_in_charge_of_each(sentence: str, lead: str | None) -> None:
    text = (
        f"{sentence} Atbalstīti projekti:\n\n* “Teltis un galdi svētkiem” (projekta attiecināmās izmaksas EUR 7 310.44);\n\n"
        "* “Āra laukuma ierīkošana” (projekta attiecināmās izmaksas EUR 12 655.08).\n"
    )
    assert [project.get("lead_partner") for project in projects_in(text)] == [lead, lead]


@pytest.mark.parametrize(
    ("headings", "budget"),
    [(("Kalnu novads", "Leju novads", "Mežu novads"), None), (("Kalnu puse", "Leju puse", "Mežu puse"), 214_350)],
)
def test_what_is_told_of_another_municipality_below_its_heading_is_not_the_project_s(headings: tuple[str, ...], budget: int | None) -> None:
    text = (
        f"Gada mūri\n\n{headings[0]}\n\nES līdzfinansētajā projektā “Akmens un koks lokos” 2019. gadā iedzina pirmo pāli centram.\n\n"
        f"{headings[1]}\n\nBaznīcas sastatnes noņems nākamgad.\n\n{headings[2]}\n\n"
        "Skolas siltināšanas projekta kopējās izmaksas sasniedza 214 350 eiro, tostarp ERAF līdzfinansējums 96 300 eiro.\n"
    )
    project = project_in(text)
    assert (project["title"], project.get("total_budget"), "fund" in project) == ("Akmens un koks lokos", budget, budget is not None)


def test_stages_of_one_undertaking_are_projects_each_by_what_stands_in_their_names_or_behind() -> None:
    text = (
        "Pārvalde nobalsoja par projekta “Darba apstākļu uzlabošana zvejniekiem Kalnu ostā” 3.kārtas īstenošanu.\n\n"
        "Kopējās izmaksas projektam ir 312 500,00 eiro.\n\n"
        "Fonda atbalstītajā projektā “Darba apstākļu uzlabošana zvejniekiem Kalnu ostā – 1.kārta” sakārtota Tīklu iela.\n\n"
        "Vēl nav galā projekts “Darba apstākļu uzlabošana zvejniekiem Kalnu ostā – 2.kārta”, tajā pārbūvē piestātnes.\n"
    )
    name = "Darba apstākļu uzlabošana zvejniekiem Kalnu ostā"
    told = [(project["title"], project.get("total_budget")) for project in projects_in(text)]
    assert told == [(name, 312_500), (f"{name} – 1.kārta", None), (f"{name} – 2.kārta", None)]
    assert len(projects_in(text.replace("3.kārtas īstenošanu", "īstenošanu").replace(" – 2.kārta", ""))) == 1


def test_the_programme_of_one_project_is_not_that_of_others() -> None:
    text = (
        "Valstī darbojas Eiropas Sociālā fonda projekts Nr.8.3.4.0/17/I/909 “Palīdzība skolēniem mācību gaitā”. To īsteno Skolu centrs.\n\n"
        "Biedrība “Kalni” mūsu skolā uzsāka projektu “Bēniņu noslēpumi”.\n\n"
        "Skola pati īsteno Erasmus+ mobilitātes projektu “Mazāk krīta, vairāk prieka” (Nr. 2020-1-LV01-KA101-077999).\n"
    )
    assert [project.get("programme") for project in projects_in(text)] == [None, None, "Erasmus+"]


def test_a_project_of_the_structural_funds_is_of_no_programme_that_they_do_not_pay() -> None:
    text = "Biedrība iesaistījās Eiropas Solidaritātes korpusa projektā.\n\n{}Projekts “Istaba ar skatu uz mežu”{}\n\nTas ir labs.\n"
    first = "Projekts “Kino pie vecās pienotavas”\n\nFilmas rāda visiem.\n\n"
    programmes = [project.get("programme") for project in projects_in(text.format(first, ", Nr. 9.1.1.2/16/I/904"))]
    assert programmes == ["Eiropas Solidaritātes korpuss", None]


@pytest.mark.parametrize(
    ("newest", "names"),
    [
        ("Since May 2021 we work on the newest one, “Zero Waste Dishes”, which is coordinated by Liceo Monteverde.", ["Zero Waste Dishes"]),
        ("Since May 2021 we work on the newest one of our books, “Zero Waste Dishes”.", []),
        ("We have two buses.\n\nWe like the newest one, “Zero Waste Dishes”, best.", []),
    ],
)
def test_the_newest_of_projects_told_one_after_another_is_one_more(newest: str, names: list[str]) -> None:
    text = (
        "Our very first project “Bridges of Words” was carried out in 2015-2017. "
        f"Right after it another project “River Wardens” followed. {newest}\n"
    )
    told = [project.get("title") or project.get("acronym") for project in projects_in(text)]
    assert told == ["Bridges of Words", "River Wardens", *names]
