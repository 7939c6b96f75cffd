"""Lists whose lines are a project each, with what stands behind its name or before it."""

from __future__ import annotations

import pytest

from tests.samples import projects_in
from tests.unit.extract.test_listed import called

ON_PROJECTS = "Universitāte piedalās vairākos starptautiskos projektos.\n\n"


def test_a_title_a_short_name_and_a_number_need_no_line_on_projects() -> None:
    text = (
        "The institute takes part in projects of the Union.\nTowards cleaner rivers (CLEANRIV) (FP7-241566)\n"
        "Bio-based boards for building (BIOBOARD) (FP7-212239)\n"
    )
    found = [(row["title"], row["acronym"], row["number"]) for row in projects_in(text)]
    assert found == [
        ("Towards cleaner rivers", "CLEANRIV", "FP7-241566"),
        ("Bio-based boards for building", "BIOBOARD", "FP7-212239"),
    ]


def test_headings_on_projects_may_stand_between_the_lines() -> None:
    text = (
        "The university takes part in several international projects.\n\nOngoing projects\nSEAWEED+ (01.2020–12.2022)\n"
        "OYSTERBAY (06.2020–05.2023)\nFinished projects\nPERCHPOND (09.2016–08.2018)\n"
    )
    found = [(row["acronym"], row["start"], row["end"]) for row in projects_in(text)]
    assert found == [("SEAWEED+", "2020-01", "2022-12"), ("OYSTERBAY", "2020-06", "2023-05"), ("PERCHPOND", "2016-09", "2018-08")]


@pytest.mark.parametrize(
    "lines",
    [
        "Īstenotie projekti\nSEAWEED (2019–2021)\nOYSTERBAY (2021–2023)",
        "Īstenotie projekti:\n1. SEAWEED – Apvārsnis 2020, 2019–2021\n2. OYSTERBAY – LIFE, 2021–2023",
        "Mūsu projekti\n2019.–2021. SEAWEED (Erasmus+)\n2021.–2023. OYSTERBAY (Erasmus+)",
    ],
)
def test_years_stand_behind_a_name_or_before_it(lines: str) -> None:
    found = [(row.get("acronym"), row.get("start"), row.get("end")) for row in projects_in(ON_PROJECTS + lines)]
    assert found == [("SEAWEED", "2019", "2021"), ("OYSTERBAY", "2021", "2023")]


@pytest.mark.parametrize(
    "lines",
    [
        "Skolas projekti\nErasmus+ projekts “Zaļā skola” (2019–2021)\nNordplus projekts “Jūras skola” (2021–2023)",
        "Mūsu skola īsteno projektus:\n• 2019.–2021. gads – KA2 projekts “Zaļā skola”\n• 2021.–2023. gads – KA2 projekts “Jūras skola”",
        "Mūsu skola piedalās šādos projektos:\n1. “Zaļā skola”, 2019.–2021. gads\n2. “Jūras skola”, 2021.–2023. gads",
    ],
)
def test_quoted_titles_of_a_list_have_their_years(lines: str) -> None:
    found = [(row["title"], row.get("start"), row.get("end")) for row in projects_in(ON_PROJECTS + lines)]
    assert found == [("Zaļā skola", "2019", "2021"), ("Jūras skola", "2021", "2023")]
    assert all("acronym" not in row for row in projects_in(ON_PROJECTS + lines))


@pytest.mark.parametrize(
    ("link", "rest"),
    [(" – ", ", 1 200 EUR"), (" ", ""), (" - ", ", publiskais finansējums 900 EUR"), (". Projekts ", ". Finansējums 900 EUR")],
)
def test_whose_project_it_is_stands_first(link: str, rest: str) -> None:
    text = (
        f"Atbalstīti šādi projekti:\n1) biedrība “Pļavas”{link}“Pagalma svētku rīkošana”{rest};\n"
        f"2) SIA “Dzirnas”{link}“Vēja telpas iekārtošana”{rest};\n3) Z/s “Kalni”{link}“Siera ražotnes iegāde”{rest}."
    )
    assert [(row["title"], row["lead_partner"]) for row in projects_in(text)] == [
        ("Pagalma svētku rīkošana", "biedrība “Pļavas”"),
        ("Vēja telpas iekārtošana", "SIA “Dzirnas”"),
        ("Siera ražotnes iegāde", "Z/s “Kalni”"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Projekta partneri:\nKalnu universitāte (KU), Latvija\nUpes skola (UPS), Lietuva\n",
        "Projekts sākās.\nSeminārs “Zaļā skola” (2019–2021)\nSeminārs “Jūras skola” (2021–2023)\n",
        "Projekta “Ceļš” dokumenti:\nNolikums (2019–2021)\nPielikums (2021–2023)\n",
    ],
)
def test_lines_of_other_lists_are_no_projects(text: str) -> None:
    assert [row.get("title") for row in called(text)] in ([], ["Ceļš"], [None])


@pytest.mark.parametrize("heading", ["Konkursa rezultāti: projekti ar Latgales partneru dalību", "Apstiprināto projektu saraksts:"])
@pytest.mark.parametrize("marks", [(" • ", " • "), ("1. ", "2. ")])
def test_entries_with_a_number_first_stand_below_a_heading_on_projects(heading: str, marks: tuple[str, str]) -> None:
    text = (
        f"{heading}\n\n{marks[0]}LL-00901 “Kopīgās mācības” (RESCUE PRO), vadošais partneris – Kalna pašvaldība, "
        f"kopējais budžets 118 240,00 EUR\n{marks[1]}LL-00902 “Amatu mājas” (SELCRAFT), vadošais partneris – Upes pašvaldība, "
        "kopējais budžets 12 400,50 EUR\n"
    )
    assert [(row["number"], row["acronym"], row["lead_partner"], row["total_budget"]) for row in projects_in(text)] == [
        ("LL-00901", "RESCUE PRO", "Kalna pašvaldība", 118240.0),
        ("LL-00902", "SELCRAFT", "Upes pašvaldība", 12400.5),
    ]


@pytest.mark.parametrize(
    ("heads", "closing"),
    [
        (("Meede 1. Ettevõtlus", "Meede 2. Kogukond"), "Toetust rahastatakse Euroopa Maaelu Arengu Põllumajandusfondist."),
        (("Tegevussuund 1", "Tegevussuund 2"), "Toetusi rahastatakse Euroopa Maaelu Arengu Põllumajandusfondist."),
    ],
)
def test_groups_of_entries_stand_below_their_measures_and_share_the_fund(heads: tuple[str, str], closing: str) -> None:
    text = (
        f"LEADER-meetme taotlusvoor: toetatud projektid\n\n{heads[0]}\n1. OÜ Mäe Leib, „Pagariahju soetamine“, toetus 38 400 eurot\n"
        f"2. OÜ Jõgi, „Puidutöökoja seadmed“, toetus 12 750 eurot\n\n{heads[1]}\n3. MTÜ Küla, „Külaplatsi valgustus“, toetus 7 200 eurot\n"
        f"4. MTÜ Mets, „Matkaraja laudtee“, toetus 9 000 eurot\n\n{closing}\n"
    )
    assert [(row["title"], row["lead_partner"], row["fund"]) for row in projects_in(text)] == [
        ("Pagariahju soetamine", "OÜ Mäe Leib", "EAFRD"),
        ("Puidutöökoja seadmed", "OÜ Jõgi", "EAFRD"),
        ("Külaplatsi valgustus", "MTÜ Küla", "EAFRD"),
        ("Matkaraja laudtee", "MTÜ Mets", "EAFRD"),
    ]


def test_titles_with_their_years_head_what_is_told_of_each() -> None:
    text = (
        "MŪSU SKOLAS STARPTAUTISKIE PROJEKTI\n\nLīdzīgi, bet atšķirīgi 2000 - 2002\nKoordinators – Kalnu skola\n\n"
        "Ūdens pasaule 2006 – 2009\nKoordinators – Upes skola\n"
    )
    found = projects_in(text)
    assert [(row["title"], row["start"], row["end"]) for row in found] == [
        ("Līdzīgi, bet atšķirīgi", "2000", "2002"),
        ("Ūdens pasaule", "2006", "2009"),
    ]


def test_items_may_have_a_dash_behind_the_short_name_and_a_remark_behind_the_title() -> None:
    text = (
        "Nuspręsta finansuoti šiuos projektus:\n\n• BSAM – Baltic Smart Asset Management (dalyvauja Klaipėdos universitetas);\n"
        "• WISA – Water Innovation System Amplifier (dalyvauja Kalnų universitetas).\n"
    )
    assert [(row["acronym"], row["title"]) for row in projects_in(text)] == [
        ("BSAM", "Baltic Smart Asset Management"),
        ("WISA", "Water Innovation System Amplifier"),
    ]


def test_the_short_name_may_stand_in_the_brackets_of_the_number() -> None:
    text = (
        "Apstiprinātie projekti\n\n2. prioritāte “Tīra vide”\n"
        "• Smart rain gardens in towns (RainTown, LL-00014)\n"
        "• Rivers without borders: fish ways for all (FishWays, LL-00027)\n"
        "• Storm water under control (StormCo, LL-00031)\n"
    )
    found = [(row["title"], row.get("acronym"), row["number"]) for row in projects_in(text)]
    assert found == [
        ("Smart rain gardens in towns", "RainTown", "LL-00014"),
        ("Rivers without borders: fish ways for all", "FishWays", "LL-00027"),
        ("Storm water under control", "StormCo", "LL-00031"),
    ]


LONGER = "Universitāte piedalās vairākos starptautiskos projektos, kuros pētnieki strādā kopā ar citiem.\n\nĪstenotie projekti:\n"


@pytest.mark.parametrize(
    "lines",
    [
        "1. LLI-901: SEAWEED, 2019–2021\n2. LLI-902: OYSTERBAY, 2021–2023",
        "SEAWEED, LLI-901, 2019–2021\nOYSTERBAY, LLI-902, 2021–2023",
        "SEAWEED (Nr. LLI-901), 2019–2021\nOYSTERBAY (Nr. LLI-902), 2021–2023",
    ],
)
def test_the_number_stands_before_the_name_or_behind_it(lines: str) -> None:
    found = [(row["acronym"], row["number"], row["start"], row["end"]) for row in projects_in(LONGER + lines)]
    assert found == [("SEAWEED", "LLI-901", "2019", "2021"), ("OYSTERBAY", "LLI-902", "2021", "2023")]


@pytest.mark.parametrize(
    "lines",
    [
        "LLI-901 Seas of the north, 2019–2021\nLLI-902 Bays of the south, 2021–2023",
        "Seas of the north, Nr. LLI-901, 2019–2021\nBays of the south, Nr. LLI-902, 2021–2023",
    ],
)
def test_a_title_ends_before_the_number_and_the_years(lines: str) -> None:
    found = [(row["title"], row["number"]) for row in projects_in(LONGER + lines)]
    assert found == [("Seas of the north", "LLI-901"), ("Bays of the south", "LLI-902")]


def test_sentences_with_years_in_brackets_are_no_titles() -> None:
    assert projects_in(LONGER + "Jūra ir silta. Zivju ir daudz (2019–2021)\nLīcis ir auksts. Zivju ir maz (2021–2023)\n") == []


def test_a_dash_before_the_years_is_no_part_of_the_name() -> None:
    text = LONGER.replace("\n\nĪstenotie projekti:", "\n") + "SEAWEED – 2019–2021\nOYSTERBAY – 2021–2023\n"
    assert [row.get("acronym") for row in projects_in(text)] == ["SEAWEED", "OYSTERBAY"]


def test_titles_with_their_years_are_headings_of_projects() -> None:
    text = (
        "PROJECTS OF THE SCHOOL\n\nYoung Rivers 1997 – 2001\nThe pupils went to the rivers.\n\n"
        "Similar But Different 2000 - 2002\nThe pupils went to the hills.\n"
    )
    found = [(row["title"], row["start"], row["end"]) for row in projects_in(text)]
    assert found == [("Young Rivers", "1997", "2001"), ("Similar But Different", "2000", "2002")]


@pytest.mark.parametrize("person", ["(Kontaktisik – Mari Mägi 1997-2000)", "(Kontaktisik Mari Mägi)"])
def test_a_body_with_a_bracket_below_a_title_heads_no_form(person: str) -> None:
    text = (
        f"ORU GÜMNAASIUMI COMENIUSE PROJEKTID\n\nNoored jõed 1997 – 2001\n    Oru Gümnaasium {person}\n"
        "    Koordinaator – Dale Skole, Braedstrup, Taani\n    Partnerid – Hill School, Walsall, Suurbritannia\n\n"
        f"Meeskond ja tugi (Teams and Support) 2006-2009\n    Oru Gümnaasium {person}\n    Koordinaator – Lea Kool\n"
        "    Partnerid – Upe Skole (Taani)\n"
    )
    found = [(row["title"], row.get("programme"), row.get("start"), row.get("end"), row.get("lead_partner")) for row in projects_in(text)]
    assert found == [
        ("Noored jõed", "Comenius", "1997", "2001", "Dale Skole"),
        ("Meeskond ja tugi", "Comenius", "2006", "2009", "Lea Kool"),
    ]


@pytest.mark.parametrize(
    ("group", "end"),
    [
        ("Lejas ciema iedzīvotāju interešu kopa", ";"),
        ("Upes jauniešu neformālā grupa", ", 200 EUR;"),
        ("Lejas senioru grupa", " – 1 200 eiro"),
    ],
)
def test_an_item_among_those_of_bodies_may_begin_with_a_group_of_people(group: str, end: str) -> None:
    page = (
        "Atbalsta saņemšanai apstiprinātie projektu pieteikumi:\n\n"
        "  1. Kalnu pamatskolas jauniešu biedrība “Bites” „Sportosim tīrā vidē”;\n"
        f"  2. {group} „Atpūtai un veselībai – 2021”{end}\n"
        "  3. Biedrība „Upes krasti” „Mobilā lasītava Lejā”.\n"
    )
    assert [(row["title"], row["lead_partner"]) for row in projects_in(page)] == [
        ("Sportosim tīrā vidē", "Kalnu pamatskolas jauniešu biedrība “Bites”"),
        ("Atpūtai un veselībai – 2021", group),
        ("Mobilā lasītava Lejā", "Biedrība „Upes krasti”"),
    ]


def test_items_that_end_with_a_name_are_no_projects_where_no_body_begins_them() -> None:
    page = "Projektos notiks šādi pasākumi:\n\n1. Brauciens uz kalniem „Saules pilī”.\n2. Koncerts jauniešiem „Mūzika visiem”.\n"
    assert projects_in(page) == []


def test_an_item_may_tell_before_the_name_what_the_project_of_a_body_does() -> None:
    page = (
        "Apstiprinātie projekti:\n\n"
        " • Kalnu ekonomiskās zonas pārvaldes projekts publisko ielu infrastruktūrai “Kalnu parka attīstība”, 10 miljoni eiro;\n"
        " • Lejas pilsētas pašvaldības projekts publiskās infrastruktūras izbūvei un ēkas celtniecībai “Industriālais parks Lejā”.\n"
    )
    assert [(row["title"], row["lead_partner"]) for row in projects_in(page)] == [
        ("Kalnu parka attīstība", "Kalnu ekonomiskās zonas pārvalde"),
        ("Industriālais parks Lejā", "Lejas pilsētas pašvaldība"),
    ]


PAID = "Novada dome saņem ELFLA atbalstu.\n\nĪstenotie projekti\n\n"
DEEDS = ("Tautas nama skatuves atjaunošana", "Kalnu ielas pārbūve")


@pytest.mark.parametrize("mark", ["", "• ", "1. "])
@pytest.mark.parametrize(
    "behind",
    [
        "",
        " (Nr. 18-02-AL05-A019.2201-00090{at})",
        ", Nr. 18-02-AL05-A019.2201-00090{at}",
        " Nr. 18-02-AL05-A019.2201-00090{at}",
        ", 24 567,80 EUR",
        " (EUR 24 567,80)",
        ", ELFLA, 24 567,80 EUR",
        ", projekta kopējās izmaksas 24 567,80 EUR",
        " – kopējās izmaksas 24 567,80 EUR, t.sk. ELFLA 20 000,00 EUR",
        ". Projekta kopējās izmaksas ir 24 567,80 EUR.",
        ", 01.03.2018.–30.11.2018.",
        " (2018)",
        ", īstenošanas laiks 01.03.2018.–30.11.2018.",
        " (Nr. 18-02-AL05-A019.2201-00090{at}). Tur būs jauni soli. Projekta kopējās izmaksas ir 24 567,80 EUR.",
    ],
)
def test_a_title_without_marks_ends_before_what_is_told_of_its_project(mark: str, behind: str) -> None:
    lines = "\n".join(mark + title + behind.format(at=at) for at, title in enumerate(DEEDS))
    assert [row.get("title") for row in projects_in(PAID + lines)] == list(DEEDS)


@pytest.mark.parametrize(
    "before", ["Projekts ", "ELFLA projekts ", "1. Nr. 18-02-AL05-A019.2201-00090{at} ", "1. 18-02-AL05-A019.2201-00090{at} – "]
)
def test_what_stands_before_a_title_without_marks_is_no_part_of_it(before: str) -> None:
    lines = "\n".join(before.format(at=at) + title for at, title in enumerate(DEEDS))
    assert [row.get("title") for row in projects_in(PAID + lines)] == list(DEEDS)


@pytest.mark.parametrize("heading", ["ERAF", "2018. gads", "Īstenošanā:", "Pabeigti"])
def test_headings_of_groups_stand_between_titles(heading: str) -> None:
    text = f"{PAID}{DEEDS[0]}\n{heading}\n{DEEDS[1]}\nPilsētas parka ierīkošana\n"
    assert [row.get("title") for row in projects_in(text)][-2:] == [DEEDS[1], "Pilsētas parka ierīkošana"]


@pytest.mark.parametrize(
    "text",
    [
        # the works of a firm, of which nothing says that the Union pays for them
        "Būvdarbi\n\nRealizētie projekti\n\nKalnu skolas siltināšana\nUpes ielas pārbūve\n",
        # kinds of projects
        "Projektu pieteikumi\n\nProgramma atbalsta projektus:\n• Skolu ēku siltināšana;\n• Ielu pārbūve pilsētās.\n",
        # news
        "ELFLA projekti\n\nPabeigta Kalnu ielas pārbūve\nUzsākta skolas siltināšana\n",
        # headings of lists
        "ELFLA projekti\n\nPakalpojumu attīstīšana\n• Runā dome\n• Strādā dome\nUzņēmumu veicināšana\n• Runā dome\n• Strādā dome\n",
    ],
)
def test_other_lines_without_marks_are_no_projects(text: str) -> None:
    assert [row["title"] for row in projects_in(text) if "title" in row] == []


@pytest.mark.parametrize("title", ["Upes skolas „Zvani” jumta maiņa", "Pilsētas kultūras nams “Upe” visiem"])
def test_a_project_s_own_marks_are_part_of_its_title(title: str) -> None:
    text = f"{PAID}1. {title} (Nr. 18-02-AL05-A019.2201-000901)\n2. {DEEDS[1]} (Nr. 18-02-AL05-A019.2201-000902)\n"
    assert [row.get("title") for row in projects_in(text)] == [title, DEEDS[1]]


def test_years_before_a_name_and_a_number_behind_it_are_those_of_each() -> None:
    text = (
        "Skolas projekti\n\n2018.–2020. gads – „Veselīgs prāts” (Nr. 2018-1-LV01-KA229-046901)\n"
        "2019.–2021. gads – „Zaļā skola” (Nr. 2019-1-PL01-KA229-065902)\n"
    )
    found = [(row["title"], row["number"], row["start"], row["end"]) for row in projects_in(text)]
    assert found == [
        ("Veselīgs prāts", "2018-1-LV01-KA229-046901", "2018", "2020"),
        ("Zaļā skola", "2019-1-PL01-KA229-065902", "2019", "2021"),
    ]


def test_among_titles_that_name_what_is_done_others_are_titles_too() -> None:
    text = f"{PAID}• {DEEDS[0]}\n• Upes skola kā kopienas centrs\n• {DEEDS[1]}\n• Kontakti\n"
    assert [row.get("title") for row in projects_in(text)] == [DEEDS[0], "Upes skola kā kopienas centrs", DEEDS[1]]


def test_the_word_for_the_project_is_no_part_of_a_title_before_its_number() -> None:
    text = (
        "Novada ziņas\n\nProjekts „Kalnu parks visiem” (Nr. 18-02-AL05-A019.2201-000901)\nDarbi ir sākti.\n"
        "Projekts „Upes parks visiem” (Nr. 18-02-AL05-A019.2201-000902)\nDarbi ir beigti.\n"
    )
    assert [row["title"] for row in projects_in(text)] == ["Kalnu parks visiem", "Upes parks visiem"]
