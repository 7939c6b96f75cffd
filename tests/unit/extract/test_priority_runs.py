"""Projects that sentences and lines enumerate by the priorities of their programme."""

from __future__ import annotations

from typing import Any

import pytest

from tests.samples import projects_in

LV = "Apstiprināti projekti\n\nInterreg V-A Latvijas–Lietuvas programma 2014.–2020. gadam atbalsta jaunus projektus. "
EN = "New projects\n\nThe Interreg V-A Latvia–Lithuania Programme 2014–2020 has approved new projects. "
LT = "Nauji projektai\n\nInterreg V-A Latvijos ir Lietuvos programa 2014–2020 m. remia naujus projektus. "
ET = "Uued projektid\n\nInterreg V-A Eesti–Läti programm 2014–2020 toetab uusi projekte. "


def by_priority(text: str) -> dict[str, set[str]]:
    """The names of the projects of a text under each priority."""
    found: dict[str, set[str]] = {}
    for project in projects_in(text):
        found.setdefault(project.get("priority", "-"), set()).add(project.get("acronym") or project["title"])
    return found


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            LV
            + "Pirmajā prioritātē “Zaļi krasti” tiks īstenoti projekti ReedUp, ADMIN+ un BeeRoute, otrajā prioritātē “Darbs un prasmes” – "
            "SkillNet un COOL-HILLS.\n",
            "Zaļi krasti",
            "Darbs un prasmes",
        ),
        (
            LV + "1. prioritāte “Zaļi krasti”: ReedUp (LLI-901), ADMIN+ (LLI-902), BeeRoute (LLI-903).\n"
            "2. prioritāte “Darbs un prasmes”: SkillNet (LLI-904), COOL-HILLS (LLI-905).\n",
            "Zaļi krasti",
            "Darbs un prasmes",
        ),
        (
            LV
            + "Prioritāti “Zaļi krasti” pārstāvēs ReedUp, ADMIN+ un BeeRoute. Savukārt prioritātes “Darbs un prasmes” ietvaros atbalstīti "
            "SkillNet, kā arī COOL-HILLS.\n",
            "Zaļi krasti",
            "Darbs un prasmes",
        ),
        (
            EN + "Priority 1 “Green shores” will be served by ReedUp, ADMIN+ and BeeRoute, and priority 2 “Work and skills” by SkillNet "
            "as well as COOL-HILLS.\n",
            "Green shores",
            "Work and skills",
        ),
        (
            EN
            + "ReedUp, ADMIN+ and BeeRoute will be implemented under priority 1 (Green shores), while SkillNet and COOL-HILLS fall under "
            "priority 2 (Work and skills).\n",
            "Green shores",
            "Work and skills",
        ),
        (
            EN + "\n\nPriority 1 – Green shores: ReedUp, ADMIN+, BeeRoute.\nPriority 2 – Work and skills: SkillNet, COOL-HILLS.\n",
            "Green shores",
            "Work and skills",
        ),
        (
            EN + "In the first priority, “Green shores”, the projects ReedUp, ADMIN+ and BeeRoute were chosen; in the second, "
            "“Work and skills”, SkillNet and COOL-HILLS.\n",
            "Green shores",
            "Work and skills",
        ),
        (
            LT + "Pagal 1 prioritetą „Žali krantai“ finansavimą gaus „ReedUp“, „ADMIN+“ ir „BeeRoute“, o pagal 2 prioritetą "
            "„Darbas ir įgūdžiai“ – „SkillNet“ bei „COOL-HILLS“.\n",
            "Žali krantai",
            "Darbas ir įgūdžiai",
        ),
        (
            LT + "Pirmasis prioritetas „Žali krantai“: ReedUp, ADMIN+, BeeRoute; antrojo prioriteto „Darbas ir įgūdžiai“ – SkillNet, "
            "taip pat COOL-HILLS.\n",
            "Žali krantai",
            "Darbas ir įgūdžiai",
        ),
        (
            ET + "Prioriteeti 1 „Rohelised rannad“ hakkavad ellu viima ReedUp, ADMIN+ ja BeeRoute, prioriteeti 2 „Töö ja oskused“ aga "
            "SkillNet ning COOL-HILLS.\n",
            "Rohelised rannad",
            "Töö ja oskused",
        ),
        (
            ET + "1. prioriteedi „Rohelised rannad“ raames rahastatakse projekte ReedUp, ADMIN+ ja BeeRoute. 2. prioriteedi "
            "„Töö ja oskused“ raames saavad toetust SkillNet ja COOL-HILLS.\n",
            "Rohelised rannad",
            "Töö ja oskused",
        ),
    ],
)
def test_names_behind_or_before_priorities_are_projects_under_them(text: str, first: str, second: str) -> None:
    assert by_priority(text) == {first: {"ReedUp", "ADMIN+", "BeeRoute"}, second: {"SkillNet", "COOL-HILLS"}}


def test_names_under_priorities_without_names_of_their_own_are_projects() -> None:
    text = LV + "Pirmajā prioritātē tie ir ReedUp, BEEWAY un “Zaļie kalni”, otrajā – SkillNet, bet trešajā – HillNow.\n"
    assert by_priority(text) == {"-": {"ReedUp", "BEEWAY", "Zaļie kalni", "SkillNet", "HillNow"}}


def test_a_name_in_quotation_marks_that_a_body_could_have_is_a_project_s_there() -> None:
    text = LT + "Pagal 1 prioritetą „Gamta“ įgyvendinamas „ReedUp“, pagal 2 prioritetą „Kultūra“ – „Hills Theatre“ ir „Upės daina“.\n"
    assert by_priority(text) == {"Gamta": {"ReedUp"}, "Kultūra": {"Hills Theatre", "Upės daina"}}


def test_of_projects_by_priority_each_has_what_a_sentence_tells_of_it() -> None:
    text = (
        "Seirekomitee valis uued projektid\n\nInterreg VI-A Eesti–Läti programmi 2021–2027 seirekomitee kiitis heaks uued projektid. "
        "Prioriteeti 1 „Rohelised rannad“ viivad ellu ReedUp ja BeeRoute, prioriteeti 2 „Töö ja oskused“ SkillNet ja HillNow.\n\n"
        "Suurima toetuse, 102 400,00 eurot Euroopa Regionaalarengu Fondist, saab BeeRoute, mille juhtpartner on Tammiku Valla Muuseum. "
        "Projekt HillNow algab 1. septembril 2024.\n"
    )
    found: dict[str, dict[str, Any]] = {project["acronym"]: project for project in projects_in(text)}
    assert found["BeeRoute"]["eu_funding"] == 102400
    assert found["BeeRoute"]["lead_partner"] == "Tammiku Valla Muuseum"
    assert found["HillNow"]["start"] == "2024-09-01"
    assert [name for name, project in found.items() if "fund" in project] == ["BeeRoute"]
    assert not any("lead_partner" in project for name, project in found.items() if name != "BeeRoute")


def test_what_all_the_projects_get_from_a_fund_is_told_before_their_names() -> None:
    text = (
        LV + "Kopumā tiem no Eiropas Reģionālās attīstības fonda piešķirti 6,4 miljoni eiro.\n\n"
        "Pirmajā prioritātē “Zaļi krasti” darbosies ReedUp un BeeRoute, otrajā prioritātē “Darbs un prasmes” – SkillNet.\n"
    )
    assert [(project["acronym"], project["fund"], project.get("eu_funding")) for project in projects_in(text)] == [
        ("ReedUp", "ERDF", None),
        ("BeeRoute", "ERDF", None),
        ("SkillNet", "ERDF", None),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Pirmajā prioritātē “Zaļi krasti” darbojas partneri no Rīgas un Liepājas, otrajā prioritātē “Darbs” – no Šauļiem un Kauņas.",
        "Pirmajā prioritātē “Zaļi krasti” pieteikumus iesniedza Kalnu pašvaldība un Upes skola, otrajā prioritātē “Darbs” – LIAA, VARAM.",
        "Prioritātē “Zaļi krasti” sadarbojas Latvija, Lietuva un Igaunija, prioritātē “Darbs un prasmes” – Latvija un Lietuva.",
        "Prioritātē “Zaļi krasti” populārākās projektu tēmas ir Natura 2000 un CO2, prioritātē “Darbs un prasmes” – IT, STEM un MI.",
        "Pirmajā prioritātē “Zaļi krasti” pieejami 3 miljoni, otrajā prioritātē “Darbs un prasmes” – 2 miljoni.",
    ],
)
def test_bodies_places_and_countries_under_priorities_are_no_projects(sentence: str) -> None:
    assert projects_in(LV + sentence + "\n") == []


_LISTS = [
    (
        (
            "KALNU–UPES PĀRROBEŽU SADARBĪBAS PROGRAMMA 2014.–2020. GADAM\n\n2. uzsaukumā atbalstītie projekti\n\n"
            "Kopā: 4 projekti, ERAF finansējums 5 118 420 EUR\n\nPrioritāte 1. Tīra vide\n\nERAF finansējums kopā: 1 302 600 EUR\n\n"
            "• Kopīgi amatnieku izstrādājumi (CraftSell)\n• Koka laivu ražotāju tīkls (BOATHUB)\n\n"
            "Prioritāte 2. Droša sabiedrība\n\nERAF finansējums kopā: 2 915 820 EUR\n\n"
            "• Krastu kopšana bez robežām (ShoreCare)\n• Muižu dārzu ceļš (Manor Gardens)\n"
        ),
        ("Tīra vide", "Droša sabiedrība"),
    ),
    (
        (
            "Supported projects\n\nHill–River Cooperation Programme 2014–2020\n\n"
            "Priority 1: Clean environment\nTotal ERDF funding: EUR 1,302,600\n\n"
            "Common products of craftsmen (CraftSell)\nNetwork of boat builders (BOATHUB)\n\n"
            "Priority 2: Safe society (2 projects)\n\nCare for the shores (ShoreCare)\nTrail of manors (Manor Gardens)\n"
        ),
        ("Clean environment", "Safe society"),
    ),
    (
        (
            "Toetatud projektid\n\nMäe–Jõe piiriülese koostöö programm 2014–2020\n\n"
            "Prioriteet 1. Puhas elukeskkond\nERF toetus kokku: 1 302 600 eurot\n\n"
            "– Käsitöö ühised tooted (CraftSell)\n– Paadiehitajate võrgustik (BOATHUB)\n\n"
            "Prioriteet 2. Turvaline ühiskond\nERF toetus kokku: 2 302 600 eurot\n\n"
            "– Rannikute hoidmine (ShoreCare)\n– Mõisaaedade tee (Manor Gardens)\n"
        ),
        ("Puhas elukeskkond", "Turvaline ühiskond"),
    ),
    (
        (
            "Remiami projektai\n\nKalnų ir Upės bendradarbiavimo per sieną programa 2014–2020 m.\n\n1 prioritetas. Švari aplinka\n"
            "Iš viso ERPF lėšų: 1 302 600 Eur\n\n„Bendri amatininkų gaminiai“ (CraftSell)\n„Valčių gamintojų tinklas“ (BOATHUB)\n\n"
            "2 prioritetas. Saugi visuomenė\nIš viso ERPF lėšų: 2 302 600 Eur\n\n"
            "„Krantų priežiūra“ (ShoreCare)\n„Dvarų sodų kelias“ (Manor Gardens)\n"
        ),
        ("Švari aplinka", "Saugi visuomenė"),
    ),
]


@pytest.mark.parametrize(("text", "priorities"), _LISTS)
def test_what_a_group_gets_stands_below_its_heading_and_is_no_project_s(text: str, priorities: tuple[str, str]) -> None:
    found = projects_in(text)
    assert [(project["acronym"], project["priority"]) for project in found] == [
        ("CraftSell", priorities[0]),
        ("BOATHUB", priorities[0]),
        ("ShoreCare", priorities[1]),
        ("Manor Gardens", priorities[1]),
    ]
    assert not any(key in project for project in found for key in ("total_budget", "eu_funding"))


def test_numbered_headings_with_what_they_get_are_priorities_and_each_line_below_tells_of_its_own_project() -> None:
    text = (
        "Achievements\n\nHill–River Cooperation Programme 2014–2020\n\n"
        "1. Preserving the shores\n12 projects | 21.4 million EUR ERDF\nExamples:\n"
        "LT-PL-1R-919 “Meet at the mill” – lead beneficiary: Oak Hill Museum, ERDF 702 100.00 EUR\n"
        "LT-PL-1R-927 “Lakes of three hills” – lead beneficiary: Hydrological Society of Dale, ERDF 655 341.86 EUR\n\n"
        "2. Promoting work\n4 projects | 3.1 million EUR ERDF\nExamples:\n"
        "LT-PL-2S-901 “Begin young” – lead beneficiary: Dale Business Centre, ERDF 211 008.40 EUR\n"
    )
    assert [(project["number"], project["priority"], project["lead_partner"], project["eu_funding"]) for project in projects_in(text)] == [
        ("LT-PL-1R-919", "Preserving the shores", "Oak Hill Museum", 702100.0),
        ("LT-PL-1R-927", "Preserving the shores", "Hydrological Society of Dale", 655341.86),
        ("LT-PL-2S-901", "Promoting work", "Dale Business Centre", 211008.4),
    ]


def test_the_number_and_money_of_a_call_s_projects_make_no_priority_of_its_heading() -> None:
    text = (
        "Hill–River Cooperation Programme 2014–2020\n\n1. First call\n12 projects, 2.4 million EUR in total\n\n"
        "LT-PL-1R-919 “Meet at the mill”\nLT-PL-1R-927 “Lakes of three hills”\n"
    )
    assert [project.get("priority") for project in projects_in(text)] == [None, None]


@pytest.mark.parametrize(
    ("first", "second", "names"),
    [
        (
            "In the priority 1 for clean rivers 3 projects out of 12 were selected. Supported projects are REEDWAY, LAKELAND and OWLNET.",
            "Under priority 2 two projects were chosen. Supported projects are PATHLAB, BEELINE and LINDEN.",
            ["priority 1", "priority 2"],
        ),
        (
            "1. prioritātē apstiprināti trīs projekti. Atbalstīti projekti REEDWAY, OWLNET un LAKELAND.",
            "2. prioritātē apstiprināti divi projekti. Atbalstīti projekti PATHLAB, BEELINE un LINDEN.",
            ["1. prioritātē", "2. prioritātē"],
        ),
    ],
)
def test_paragraphs_that_tell_how_many_projects_of_a_priority_were_chosen_name_those(first: str, second: str, names: list[str]) -> None:
    heading = EN if first.startswith("In") else LV
    found = [project.get("priority") for project in projects_in(f"{heading}\n\n{first}\n\n{second}\n")]
    assert found == [names[0]] * 3 + [names[1]] * 3
