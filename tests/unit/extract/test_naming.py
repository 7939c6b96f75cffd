"""What projects are called: titles, acronyms and numbers beside one another, and pages with several projects."""

from __future__ import annotations

import re

import pytest

from tests.samples import project_in, projects_in, values_of


def names(text: str) -> dict[str, str]:
    """Title, acronym and number of a page's one project."""
    return {key: value for key, value in project_in(text).items() if key in ("title", "acronym", "number")}


@pytest.mark.parametrize(
    "text",
    [
        "Projekts Nr. LLI 901 “Vēju takas/ WindPath” tiek īstenots.\n",
        "Tiek īstenots projekts “Vēju takas” (WindPath), Nr. LLI 901, kopā ar kaimiņiem.\n",
        "Tiek īstenots projekts “WindPath – Vēju takas” (projekta Nr. LLI 901).\n",
        "LLI 901, Vēju takas (WindPath)\n\nTas ir projekts, un tas ir labs.\n",
        "Projekta nosaukums un numurs\n\n“Vēju takas”. Akronīms: WindPath. Projekta Nr. LLI 901\n",
        "Projekts: Vēju takas” Nr. LLI 901\n\nProjekta akronīms: WindPath\n",
    ],
)
def test_a_title_bears_its_acronym_and_its_number(text: str) -> None:
    assert names(text) == {"title": "Vēju takas", "acronym": "WindPath", "number": "LLI-901"}


@pytest.mark.parametrize(
    "number",
    [
        "5.6.2.0/16/I/009",
        "3DP/3.4.1.1.0/13/APIA/CFLA/109/107",
        "19-09-AL12-A019.2201-000006",
        "LIFE13 NAT/LV/000578",
        "LIFE05 NAT/D/000199",
        "ENI-LLB-1-021",
        "L-APV-10-0030",
        "NPJR-2017/10087",
        "PMIF/13.3./2023/1/01",
        "LPR1/010/174",
        "LL-00059",
    ],
)
def test_numbers_of_many_shapes_are_told(number: str) -> None:
    assert names(f"Šodien sākas projekts “Vēju takas” Nr.{number}, un visi ir priecīgi.\n") == {"title": "Vēju takas", "number": number}


@pytest.mark.parametrize("printed", ["9.2.9.2/16/ I/999", "9.2.9.2/16/I/ 999"])
def test_a_space_may_stand_inside_a_number(printed: str) -> None:
    assert names(f"Šodien sākas projekts “Vēju takas” Nr. {printed}, un visi ir priecīgi.\n")["number"] == "9.2.9.2/16/I/999"


@pytest.mark.parametrize("printed", ["Nr.9 2.9.2/16/I/999", "Nr. 9 2.9.2/16/I/999"])
def test_no_part_of_a_number_that_a_misprint_broke_is_one(printed: str) -> None:
    assert names(f"Šodien sākas projekts “Vēju takas” ({printed}), un visi ir priecīgi.\n") == {"title": "Vēju takas"}


def test_the_word_for_a_number_may_be_in_capitals() -> None:
    text = "Kalnų savivaldybė įgyvendina projektą NR. 09-022-P-0099 „Vėjų takai“, ir visi yra patenkinti.\n"
    assert names(text) == {"title": "Vėjų takai", "number": "09-022-P-0099"}


@pytest.mark.parametrize(
    "text",
    [
        "Projekta seminārs “Vēju diena” notiks rīt, un visi ir aicināti.\n",
        "Projektu īsteno biedrība “Vēju takas”, un tas ir labi.\n",
        "Projekta filma “Vēju takas” ir gatava, un to var skatīt.\n",
        "Ministru kabineta noteikumi Nr. 460 ir spēkā, un tas ir labi.\n",
        "Projekti, Nr. 1828/2006 regula un citi.\n",
    ],
)
def test_what_is_called_something_else_is_no_project(text: str) -> None:
    assert "title" not in names(text)
    assert "number" not in names(text)


def test_the_acronym_may_stand_before_the_word() -> None:
    assert names("The WindPath project started in spring and it is good for all.\n") == {"acronym": "WindPath"}


def test_the_only_number_of_a_page_is_that_of_its_only_project() -> None:
    text = "Augstie purvi LIFE08 NAT/LV/000449\n\nProjekts “Purvu atjaunošana Latvijā” ir sācies.\n"
    assert names(text) == {"title": "Purvu atjaunošana Latvijā", "number": "LIFE08 NAT/LV/000449"}


def test_sections_with_a_form_each_are_projects() -> None:
    text = (
        "Pašvaldības projekti\n\n1. Siltā skola\nProjekta Nr.: 4.2.2.0/21/A/931\nKopējās izmaksas: 100 000,00 EUR\n\n"
        "2. Gaišais parks\nProjekta Nr.: 4.2.2.0/21/A/932\nKopējās izmaksas: 200 000,00 EUR\n"
    )
    assert [(row["title"], row["number"], row["total_budget"]) for row in projects_in(text)] == [
        ("Siltā skola", "4.2.2.0/21/A/931", 100000.0),
        ("Gaišais parks", "4.2.2.0/21/A/932", 200000.0),
    ]


def test_a_numbered_list_without_quotes_is_read_by_the_lines_below_each_title() -> None:
    text = (
        "Apstiprināti šādi projekti:\n1) Upju centrs\nfinansējuma saņēmējs – Upes universitāte,\n"
        "2) Mežu centrs\nfinansējuma saņēmējs – Meža institūts,\n"
    )
    assert [(row["title"], row["lead_partner"]) for row in projects_in(text)] == [
        ("Upju centrs", "Upes universitāte"),
        ("Mežu centrs", "Meža institūts"),
    ]


def test_a_page_with_the_form_of_a_project_and_no_name_has_one() -> None:
    [project] = projects_in("Projekta informācija\nProjekta ilgums: 01.04.2012.–31.03.2015.\nVadošais partneris: Upes universitāte\n")
    assert (project["start"], project["end"], project["lead_partner"]) == ("2012-04-01", "2015-03-31", "Upes universitāte")


def test_signs_under_a_heading_of_projects_are_their_acronyms() -> None:
    found = projects_in("Apstiprinātie projekti ar Latvijas partneriem:\n\n#WindPath #LAKES4ALL #Mežmala #3ROADS\n")
    assert [project["acronym"] for project in found] == ["WindPath", "LAKES4ALL", "Mežmala", "3ROADS"]


def test_signs_elsewhere_are_no_projects() -> None:
    assert projects_in("Aicinām uz svētkiem!\n\n#WindPath #LAKES4ALL #Mežmala\n") == []


def test_a_title_may_hold_a_quotation() -> None:
    assert names('Parakstīts līgums par projekta "Skolas "Pīlādzis" siltināšana" īstenošanu.\n') == {
        "title": 'Skolas "Pīlādzis" siltināšana'
    }


def test_a_translation_in_quotes_is_no_acronym() -> None:
    text = 'Projekta nosaukums: "Upe brīdina" ("River Alert"), akronīms RIVAL\nProjekta Nr.: LLB-2-966\n'
    assert names(text) == {"title": "Upe brīdina", "acronym": "RIVAL", "number": "LLB-2-966"}


def test_a_quoted_name_inside_a_title_keeps_its_marks() -> None:
    text = '1. Jauniešu centrs "Angārs"\nProjekta Nr.: LLI-901\nProjekta īstenotājs: Upes dome\n\n'
    text += "2. Siltā skola\nProjekta Nr.: LLI-902\nProjekta īstenotājs: Upes dome\n"
    assert [project.get("title") for project in projects_in(text)] == ['Jauniešu centrs "Angārs"', "Siltā skola"]


# ── names before and behind the word ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("The Forest Path project will mark new ways. All may walk there.\n", {"title": "Forest Path"}),
        ("The Forest path project will mark ways. The Forest path project will end soon.\n", {"title": "Forest path"}),
        ("The Forest path project will mark new ways. All may walk there.\n", {}),
        ("The Regional Path project will mark new ways. All may walk there.\n", {}),
        ("The Reed School project will mark new ways. All may walk there.\n", {}),
    ],
)
def test_an_english_name_stands_before_the_word(text: str, called: dict[str, str]) -> None:
    assert names(text) == called


@pytest.mark.parametrize(
    ("words", "called"),
    [
        (
            "projektā Mežu taku kopšana abās robežas pusēs (WOODWAY)",
            {"title": "Mežu taku kopšana abās robežas pusēs", "acronym": "WOODWAY"},
        ),
        ("projektos Mežu taku kopšana abās robežas pusēs (WOODWAY)", {}),
        (
            "projektā Uzlabota ostu infrastruktūra un ostu tīkla attīstība divās zemēs (WOODWAY)",
            {"title": "Uzlabota ostu infrastruktūra un ostu tīkla attīstība divās zemēs", "acronym": "WOODWAY"},
        ),
        ("projekta Pure Forest darbos un projektā Pure Forest gadā", {"title": "Pure Forest", "acronym": "Pure Forest"}),
        ("projekta Pure Forest darbos, un Pure Forest gadā", {}),
        ("projektā Vasara ir sākusies ar lielu prieku (WOODWAY)", {}),
    ],
)
def test_a_title_without_quotes_stands_before_its_acronym_in_brackets(words: str, called: dict[str, str]) -> None:
    assert names(f"Skola piedalās {words}, un visi ir priecīgi.\n") == called


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("Notiek projekts LIFE Blue Coast, un tas ir labi.\n", {"acronym": "LIFE Blue Coast"}),
        ("Notiek projekts Blue Coast, un tas ir labi.\n", {}),
        ("The project called WOODWAY begins.\n", {"acronym": "WOODWAY"}),
        ("The project beside WOODWAY begins.\n", {}),
        ("A project called Ways in the Woods (WOODWAY) begins.\n", {"title": "Ways in the Woods", "acronym": "WOODWAY"}),
        ("Sākas projekts BALTIC SHORE un tas ir labi.\n", {"acronym": "BALTIC SHORE"}),
        ("The project BlueCoast 2030 begins.\n", {"acronym": "BlueCoast 2030"}),
        ("The project BlueCoast 2019 begins.\n", {"acronym": "BlueCoast"}),
        ("The project WOODWAY: Marking the ways of the woods.\n", {"title": "Marking the ways of the woods", "acronym": "WOODWAY"}),
        ("The project WOODWAY: Marking tomorrow together.\n", {"acronym": "WOODWAY"}),
        ("The WOODWAY project (Marking the ways of all woods) begins.\n", {"title": "Marking the ways of all woods", "acronym": "WOODWAY"}),
        ("The WOODWAY project (Marking ways) begins.\n", {"acronym": "WOODWAY"}),
    ],
)
def test_a_short_name_goes_on_as_far_as_it_is_one(text: str, called: dict[str, str]) -> None:
    assert names(text) == called


# ── what stands around a quoted title ────────────────────────────────────────────────────────────────────────────────────

TITLE = "Zilais krasts visiem ļaudīm"
LONG = "Zilā krasta taku un tiltu kopšana visiem abu zemju ļaudīm"


@pytest.mark.parametrize(
    ("words", "called"),
    [
        (f"“{TITLE}” (Coasts for All of Us, LLI-901)", {"title": TITLE, "acronym": "Coasts for All of Us", "number": "LLI-901"}),
        (f"“{TITLE}” (Coasts for All of Us)", {"title": TITLE}),
        (f"“{TITLE}” (projekta akronīms: Krasts visiem mums kopā)", {"title": TITLE, "acronym": "Krasts visiem mums kopā"}),
        (f"“{TITLE}” (Bluecoast)", {"title": TITLE, "acronym": "Bluecoast"}),
        (f"“{TITLE}” (Liepāja)", {"title": TITLE}),
        (f"“{TITLE}”/“BLUECOAST”", {"title": TITLE, "acronym": "BLUECOAST"}),
        (f"“{TITLE}”/“Blue Coast for All”", {"title": TITLE}),
        (f"LIFE BlueCoast “{TITLE}”", {"title": TITLE, "acronym": "LIFE BlueCoast"}),
        (f"“LIFE BLUE COAST: {TITLE}”", {"title": TITLE, "acronym": "LIFE BLUE COAST"}),
        (f"“{TITLE}- BLUECOAST”", {"title": TITLE, "acronym": "BLUECOAST"}),
        (f"LV08/2 “{TITLE}”", {"title": TITLE, "number": "LV08/2"}),
        (f"“{LONG}” / „4CoastWays”", {"title": LONG, "acronym": "4CoastWays"}),
        (f"“{LONG}”/„Blue coast”", {"title": LONG, "acronym": "Blue coast"}),
        (f"“{LONG} / Blue coast”", {"title": LONG, "acronym": "Blue coast"}),
        (f"“{TITLE} / Blue coast”", {"title": TITLE}),
        (f"“{LONG}/ BLUE-COAST WAYS”", {"title": LONG, "acronym": "BLUE-COAST WAYS"}),
        (f"“{LONG}” (THE COAST OF ALL)", {"title": LONG, "acronym": "THE COAST OF ALL"}),
        (f"“{LONG}” (Zilā jūra mums visiem) / ”Blue coast” LLI-901", {"title": LONG, "acronym": "Blue coast", "number": "LLI-901"}),
        (f"“{LONG}” BLUECOAST LLI-901", {"title": LONG, "acronym": "BLUECOAST", "number": "LLI-901"}),
        (f"“{LONG}” VARAM Nr. LLI-901", {"title": LONG, "number": "LLI-901"}),
        (f"“{TITLE} (BLUE COAST), LLI-901”", {"title": TITLE, "acronym": "BLUE COAST", "number": "LLI-901"}),
        (f"“{TITLE} (All of the coast/ BLUECOAST, LLI-901”", {"title": TITLE, "acronym": "BLUECOAST", "number": "LLI-901"}),
        (f"SAM 3.3.1. “{TITLE}”", {"title": TITLE}),
        ("SAM 3.3.1. “Palielināt zilā krasta garumu”", {}),
        (f"Nr .KRASTS/PMIF/2023/“{TITLE}”", {"title": TITLE, "number": "KRASTS/PMIF/2023"}),
        (f"Blue Coast2Land sākuma sanāksme jeb “{TITLE}”", {"title": TITLE, "acronym": "Blue Coast2Land"}),
        ("„Krasta ceļi – II”", {"title": "Krasta ceļi – II"}),
        (f'"{TITLE}“ un cits "darbs"', {"title": TITLE}),
        (f"„{TITLE}“, in short BlueCoast, kas", {"title": TITLE, "acronym": "BlueCoast"}),
        (f"“{TITLE}” (latviski – kaut kas par krastu), akronīms – “3B coast for all”", {"title": TITLE, "acronym": "3B coast for all"}),
        (f" {TITLE}” (Nr.12-09-LL03-L413201-000999)", {"title": TITLE, "number": "12-09-LL03-L413201-000999"}),
        (f"“{TITLE} (Projekta numurs: 16-05-AL23-A019.2205-000999)", {"title": TITLE, "number": "16-05-AL23-A019.2205-000999"}),
        (f"“{TITLE}) (BLUECOAST)", {"title": TITLE, "acronym": "BLUECOAST"}),
        (f"“{TITLE} (visiem)", {}),
        (f"Nr. VRS/RPVP/2023/9{TITLE}”", {"title": TITLE, "number": "VRS/RPVP/2023/9"}),
        (f"“{TITLE}” Est-lat 66", {"title": TITLE, "number": "Est-lat 66"}),
        (f"“{TITLE}” EU 30999", {"title": TITLE, "number": "EU 30999"}),
        (f"“{TITLE}” no EU 30999", {"title": TITLE}),
        ("„Care of the coast in Kalni and Lejas „BLUE COAST””", {"title": "Care of the coast in Kalni and Lejas", "acronym": "BLUE COAST"}),
        ("“Kopšana skolai “KRASTS””", {"title": "Kopšana skolai “KRASTS”"}),
        ("“LIFE20 NAT/LV/000999-LIFE Coast”", {"acronym": "LIFE Coast", "number": "LIFE20 NAT/LV/000999"}),
        (f"Nr. LLI-901, BLUECOAST “{TITLE}”", {"title": TITLE, "acronym": "BLUECOAST", "number": "LLI-901"}),
        ("Nr.LLI-901, BLUECOAST", {"acronym": "BLUECOAST", "number": "LLI-901"}),
        ("LLI-901 BLUE COAST", {"acronym": "BLUE COAST", "number": "LLI-901"}),
        ("Nr. LLI-901, VARAM", {"number": "LLI-901"}),
        (f"“Krasts 2031” “{LONG}”", {"title": LONG, "acronym": "Krasts 2031"}),
        ("“Krasts 2031” “Zilā jūra”", {"title": "Krasts 2031"}),
        (f'"{TITLE}”, kas ceļ “BLUE” kopā', {"title": TITLE}),
        ('"Skolas “Krasts” siltināšana”', {"title": "Skolas “Krasts” siltināšana"}),
        (f"pēc “{TITLE}”", {}),
    ],
)
def test_what_stands_beside_a_quoted_title_is_told_apart(words: str, called: dict[str, str]) -> None:
    assert names(f"Notiek projekts {words}, un tas ir labi.\n") == called


@pytest.mark.parametrize(
    "words",
    [
        "Projektā tapa divas takas: Nr. 419 „Gar krastu un cauri mežiem” (28 km) un Nr. 420 „Pie jūras”.",
        "Project partners: Riga City Municipality, SJSC “State Coast Estate” (SCE). The project aims high.",
    ],
)
def test_what_a_project_made_and_who_takes_part_are_no_names(words: str) -> None:
    assert projects_in(f"{words}\n") == []


@pytest.mark.parametrize(
    ("words", "acronym"),
    [
        ("The project “Good deeds at home”, acronym CAREHOME is led by Riga City Council", "CAREHOME"),
        ("The project “Good deeds at home”, in short “Care at Home”, begins", "Care at Home"),
        ("The project “Good deeds at home” (in short: CAREHOME) begins", "CAREHOME"),
        ("Projekts “Labie darbi mājās” ar saīsināto nosaukumu “Care at Home” tiek realizēts", "Care at Home"),
        ("Projekts “Labie darbi mājās”, akronīms CAREHOME tiek īstenots", "CAREHOME"),
        ("Projekts “Labie darbi mājās”, akronīms Care for Home tiek īstenots", "Care for Home"),
        ("Projektas „Geri darbai namuose“ (sutrumpintai – CAREHOME) prasideda", "CAREHOME"),
        ("Projektas „Geri darbai namuose“ trumpuoju pavadinimu „Care at Home“ prasideda", "Care at Home"),
        ("Projekt „Head teod kodus“ akronüümiga CAREHOME algab", "CAREHOME"),
        ("Projekt „Head teod kodus“, lühinimega „Care at Home“, algab", "Care at Home"),
    ],
)
def test_a_sentence_goes_on_behind_the_short_name(words: str, acronym: str) -> None:
    assert names(f"{words}.\n")["acronym"] == acronym


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ('The project "Green roofs for the whole town," led by the council, has begun.', "Green roofs for the whole town"),
        ('The project, titled "Green roofs for the whole town," was prepared in May.', "Green roofs for the whole town"),
        ("The council leads the project “Green roofs for the whole town,” which has begun.", "Green roofs for the whole town"),
        ("About the project “It was a great success for the town,” said the mayor.", None),
        ('On the project "We are proud of it all," the mayor of the town added.', None),
    ],
)
def test_a_comma_inside_of_the_marks_is_the_sentence_s(words: str, title: str | None) -> None:
    assert names(words).get("title") == title


@pytest.mark.parametrize("other", ["Blue Coast for All", "Blue coast"])
def test_a_second_quote_that_is_no_acronym_is_another_name(other: str) -> None:
    assert values_of(f"Notiek projekts “{TITLE}”/“{other}”, un tas ir labi.\n", "skos:altLabel") == {other}


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("The project Green ways along the coast” begins.\n", {"title": "Green ways along the coast"}),
        ("A film of the “Windy Shores project Green ways along the coast” begins.\n", {}),
        (
            "Today the “Green ways along the coast” (GREENWAY) project begins.\n",
            {"title": "Green ways along the coast", "acronym": "GREENWAY"},
        ),
        (
            "Green ways along the coast (GREENWAY) is a project of two towns.\n",
            {"title": "Green ways along the coast", "acronym": "GREENWAY"},
        ),
        ("Green ways along the coast (GREENWAY) leads to a project of two towns.\n", {}),
        ("A project by “Kalni” (The Hills) association, “Green ways along the coast”, begins.\n", {"title": "Green ways along the coast"}),
        ("Sākas projekts\n“Zaļi ceļi gar jūras krastu”\n\nTas ir labi.\n", {"title": "Zaļi ceļi gar jūras krastu"}),
        (
            "Sākas projekts\n“GREENWAY” – Zaļi ceļi gar jūras krastu\n",
            {"title": "Zaļi ceļi gar jūras krastu", "acronym": "GREENWAY"},
        ),
        (
            "Nr.4.3-24/ABC/INP-004 “Zaļi ceļi gar jūras krastu”\n\nProjekts ir labs.\n",
            {"title": "Zaļi ceļi gar jūras krastu", "number": "4.3-24/ABC/INP-004"},
        ),
    ],
)
def test_a_title_is_told_where_marks_and_lines_are_not_as_usual(text: str, called: dict[str, str]) -> None:
    assert names(text) == called


def test_the_kind_of_a_life_project_before_its_title_is_no_part_of_it() -> None:
    text = "Statuss:\nĪstenošanā\n\nLIFE Integrētais projekts: Zilā krasta kopšana LIFE19 IPE/LV/000099\n\nBudžets: 1 milj. €\n"
    assert names(text) == {"title": "Zilā krasta kopšana", "number": "LIFE19 IPE/LV/000099"}


@pytest.mark.parametrize(
    ("text", "called"),
    [
        (f"Projektas „{TITLE}“, LIFE IP PAF Naturkrant, Nr. LIFE16 IPE/LT/099\n", "LIFE IP PAF Naturkrant"),
        (f"Projekts “{TITLE}”\n\nLIFE Blue Coast – LIFE15 CCM/LV/000999\n", "LIFE Blue Coast"),
        (f"Projekts “{TITLE}” – LIFE Krasts (LIFE15 NAT/LV/000999)\n", "LIFE Krasts"),
        (f"Projekts “{TITLE}”\n\nLIFE Nature – LIFE15 NAT/LV/000999\n", None),
        (f"Projekts “{TITLE}”\n\nLIFE Natura (LIFE15 NAT/LV/000999)\n", None),
    ],
)
def test_words_behind_life_right_before_a_number_of_it_are_a_short_name(text: str, called: str | None) -> None:
    assert project_in(text).get("acronym") == called


@pytest.mark.parametrize(
    "report",
    [
        "Progress Report II Covering the project activities",
        "FINAL Report on the activities of it",
        "Noslēguma ziņojums par visām aktivitātēm",
    ],
)
def test_a_report_is_no_title_below_the_number(report: str) -> None:
    text = f"LIFE\n\nLIFE15 NAT/LV/000999\n\n{report}\n\nLIFE+ PROJECT NAME or Acronym\n\nCare of the meadows\n\nTotal budget: 9 EUR\n"
    assert names(text) == {"number": "LIFE15 NAT/LV/000999", "title": "Care of the meadows"}


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Sākas projektu iesniegumu pieņemšana “Kalnu attīstības stratēģijas 2014.-2020.gadam” īstenošanai.", None),
        ("Sākas projektu iesniegumu pieņemšana “Kalnu attīstības plāna” ieviešanai.", None),
        ("Sākas projekta “Kalnu attīstības stratēģijas izstrāde” īstenošana.", "Kalnu attīstības stratēģijas izstrāde"),
    ],
)
def test_a_strategy_that_projects_carry_out_is_none_of_them(sentence: str, title: str | None) -> None:
    assert [project.get("title") for project in projects_in(sentence)] == ([title] if title else [])


def test_a_number_stands_behind_a_small_no() -> None:
    assert names("The LIFE programme pays for it (Project no. LIFE 05 NAT/LV/000999).\n") == {"number": "LIFE 05 NAT/LV/000999"}


def test_another_name_in_the_heading_begins_no_list_of_projects() -> None:
    text = 'Projekta "Zilais krasts" diena\n\nBeidzas projekts “Zilā krasta kopšana”.\n\nProjekts “Zilā krasta kopšana” ir labs.\n'
    assert names(text) == {"title": "Zilais krasts"}


# ── names in several places ──────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("second", "titles"),
    [
        ("Zaļi ceļi gar krastu un mežos", {"Zaļi ceļi gar krastu un mežos"}),
        ("Klusi meži gar krastu", {"Klusi meži gar krastu", "Zaļi ceļi gar krastu"}),
    ],
)
def test_of_two_titles_of_which_one_begins_the_other_the_longer_stands(second: str, titles: set[str]) -> None:
    text = f"Notiek projekts “Zaļi ceļi gar krastu” (GREENWAY).\n\nProjekts “{second}” (GREENWAY) ir labs.\n"
    assert values_of(text, "title") == titles


@pytest.mark.parametrize(
    ("head", "called"),
    [
        ("GREENWAY\nMaking the ways of the coast green", {"title": "Making the ways of the coast green", "acronym": "GREENWAY"}),
        ("Making the ways of the coast green\nGREENWAY", {"title": "Making the ways of the coast green", "acronym": "GREENWAY"}),
        ("Making green ways\nGREENWAY", {"acronym": "GREENWAY"}),
        ("Making the ways of the coast green\nBLUEWAY", {"acronym": "GREENWAY"}),
    ],
)
def test_the_heading_beside_the_acronym_is_the_title(head: str, called: dict[str, str]) -> None:
    assert names(f"{head}\n\nThe project GREENWAY is good.\n") == called


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("GREENWAY (Making the ways of the coast green)", "Making the ways of the coast green"),
        ("GREENWAY – about green („Making the ways of the coast green“)", "Making the ways of the coast green"),
        ("GREENWAY - Making the ways of the coast green - is", "Making the ways of the coast green"),
        ("GREENWAY (Ministry of Ways and all of them)", None),
        ("GREENWAY (Making ways of May 2019 green)", None),
        ("GREENWAY (all of the ways are green and good)", None),
        ("GREENWAY - Making the ways of the coast green - goes", None),
    ],
)
def test_what_stands_in_full_behind_the_acronym_is_the_title(words: str, title: str | None) -> None:
    assert names(f"The GREENWAY project begins. We like {words} good.\n").get("title") == title


def test_a_quoted_title_with_its_labelled_acronym_needs_no_other_word() -> None:
    text = "„Smart ways - visit coasts and dales“, acronym – „Coast Smart“, project index – LLI-901\n\nThe project is good.\n"
    assert names(text) == {"title": "Smart ways - visit coasts and dales", "acronym": "Coast Smart", "number": "LLI-901"}


@pytest.mark.parametrize(
    ("short", "called"),
    [
        ("Green Way", {"title": "Making the ways of the coast green", "acronym": "Green Way"}),
        ("Latvia and Estonia", {}),
        ("all of them", {}),
    ],
)
def test_a_heading_ends_with_its_short_name(short: str, called: dict[str, str]) -> None:
    assert names(f"Making the ways of the coast green ({short})\n\nThe project is good.\n") == called


def test_the_number_of_the_contract_is_not_that_of_the_project() -> None:
    form = "Projekta nosaukums: Zaļais ceļš\nProjekta Nr.: LLI-901\n"
    assert names(f"{form}Līguma numurs: LLI-902\n") == {"title": "Zaļais ceļš", "number": "LLI-901"}


def test_a_number_with_a_word_behind_it_is_no_number_of_a_project() -> None:
    assert names("Projekta akronīms: GREENWAY\n\nLīguma Nr. 5 noslēgts.\n") == {"acronym": "GREENWAY"}


@pytest.mark.parametrize(
    ("heading", "called"),
    [("PROJECT WOODWAY", {"acronym": "WOODWAY"}), ("PROJECT IS OVER", {})],
)
def test_what_a_heading_says_of_the_project_is_not_its_name(heading: str, called: dict[str, str]) -> None:
    assert names(f"{heading}\n\nAll are glad.\n") == called


# ── headings ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

COAST = "Care of the coast and its ways"


@pytest.mark.parametrize(
    ("page", "called"),
    [
        (f"Smart Coast Ways: {COAST}\n\nThe project is good. Smart Coast Ways goes on.\n", {"title": COAST, "acronym": "Smart Coast Ways"}),
        (f"Smart Coast Ways: {COAST}\n\nThe project is good.\n", {}),
        (f"Riga City Council: {COAST}\n\nThe project is good. Riga City Council is glad.\n", {}),
        (f"COAST-WAY: {COAST}\n\nThe project is good.\n", {"title": COAST, "acronym": "COAST-WAY"}),
        (f"COAST-WAY: {COAST}\n\nAll projects are good.\n", {}),
        (f"{COAST} (Two Ways - One Sea)\n\nThe project is good.\n", {"title": COAST, "acronym": "Two Ways - One Sea"}),
        (f"{COAST} (COWA), EstLat 999\n\nThe project is good.\n", {"title": COAST, "acronym": "COWA", "number": "EstLat 999"}),
        (f"{COAST} (COWA), page 999\n\nThe project is good.\n", {}),
        (f"{COAST} – COWA\n\nThe project is good, and so is COWA.\n", {"title": COAST, "acronym": "COWA"}),
        (f"{COAST} – COWA\n\nThe project is good.\n", {}),
        (f"{COAST} (Coastways)\n\nThe project is good.\n", {"title": COAST, "acronym": "Coastways"}),
        (f"Coastways: {COAST}\n\nThe project is good. Coastways goes on.\n", {}),
        (f"LIFE IP CoastWays: {COAST}\n\nThe project is good.\n", {"title": COAST, "acronym": "LIFE IP CoastWays"}),
        (f"Our new project – {COAST} (COWA)\n\nThe project is good.\n", {"title": COAST, "acronym": "COWA"}),
        ("Museum of the Coast (River Region)\n\nThe project is good.\n", {}),
        (
            f"CoastLIFE - {COAST}\n\nLIFE16 NAT/LV/000999\n\nAll coasts need it.\n",
            {"title": COAST, "acronym": "CoastLIFE", "number": "LIFE16 NAT/LV/000999"},
        ),
        (f"{COAST}.\n\nLIFE16 NAT/LV/000999\n\nThe coasts need it.\n", {}),
        ("Pārrobežu sadarbības programma 2014.–2020. gadam\nNr. LLI-901\n\nVisi ir priecīgi.\n", {"number": "LLI-901"}),
        ("Interreg Europe mūsu pilsētās un ciemos\nLLI-901\n\nVisi ir priecīgi.\n", {}),
        ("Projekts „Zaļie krasti“\nNr. LLI-901\n\nVisi ir priecīgi.\n", {"title": "Zaļie krasti", "number": "LLI-901"}),
        ("Kalnu muzejs īsteno projektu “Zaļie krasti”\nLLI-901\n\nVisi ir mierā.\n", {"title": "Zaļie krasti", "number": "LLI-901"}),
        ("Projektas „Žali krantai“\nNr. LLI-901\n\nVisi yra patenkinti ir laimingi.\n", {"title": "Žali krantai", "number": "LLI-901"}),
        ("Projekt „Rohelised kaldad“\nNr EstLat29\n\nKõik on rahul.\n", {"title": "Rohelised kaldad", "number": "EstLat29"}),
    ],
)
def test_a_heading_holds_a_title_and_its_short_name_or_number(page: str, called: dict[str, str]) -> None:
    assert [{key: value for key, value in project.items() if key in ("title", "acronym", "number")} for project in projects_in(page)] == (
        [called] if called else []
    )


FORM = "Subsīdijas saņēmējs: Kalnu dome\nPartneri: Upes dome; Leju dome\n"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Karte Saites\nUz augšu\n\nKrasta vārti\n\n1. PRIORITĀTE: KRASTU KOPŠANA\nAtbalsta virziens 1.4.: Krasti\n\n", "Krasta vārti"),
        (
            "Karte Saites\nUz augšu\n\nKrasta vārti\n\nĪss nosaukums: KRAVA\n\nLABĀKĀ PROJEKTA BALVA 2014\n\nPrioritāte: Krasti\n",
            "Krasta vārti",
        ),
        ("Par projektu\n\nPrioritāte: Krasti\n", None),
        ("Galvenā informācija\n\nPrioritāte: Krasti\n", None),
        ("Developing Coast University Ways\n\nP4 Skilled coasts\n\n4.2. More ways\n\n", "Developing Coast University Ways"),
    ],
)
def test_a_title_stands_above_the_priority_of_its_form(head: str, title: str | None) -> None:
    assert project_in(f"{head}{FORM}").get("title") == title


@pytest.mark.parametrize(
    ("heading", "title"),
    [("Kalnu muzeja vecā jumta restaurācija", "Kalnu muzeja vecā jumta restaurācija"), ("Kalnu muzeja vecais jumts", None)],
)
def test_a_heading_that_begins_with_a_body_is_a_title_where_it_names_a_deed(heading: str, title: str | None) -> None:
    form = "Projekta īstenotājs: Kalnu muzejs\nProjekta kopējās izmaksas: 200 000.00 euro\n"
    assert project_in(f"Jaunumi\n\n{heading}\n\n{form}").get("title") == title


@pytest.mark.parametrize(
    ("heading", "called"),
    [
        (
            "Coast. Ways: the care of all (COWA)\n\nNr. LLI-901",
            {"title": "Coast. Ways: the care of all", "acronym": "COWA", "number": "LLI-901"},
        ),
        (
            "Coast. Ways: the care of all (COWA)\n\nNr. of ways: LLI-901",
            {"title": "Coast. Ways: the care of all", "acronym": "COWA", "number": "LLI-901"},
        ),
        ("Coast. Ways: the care of all (Blue Ways)", {}),
    ],
)
def test_a_heading_with_a_colon_holds_a_title_where_an_acronym_ends_it(heading: str, called: dict[str, str]) -> None:
    assert names(f"{heading}\n\nThe project is good.\n") == called


def test_an_acronym_with_and_without_the_programme_before_it_is_one_project_s() -> None:
    text = f"LIFE Bluecoast projekts beidzas.\n\nProjekts “{TITLE}” (BLUECOAST) ir labs.\n"
    assert names(text)["title"] == TITLE


def test_a_title_with_a_sign_for_and_is_the_same_title() -> None:
    text = "Projekts “Tour of Kalni & Lejas”\n\nNotiek projekts “Tour of Kalni and Lejas” (LLI-901).\n"
    assert names(text)["number"] == "LLI-901"


@pytest.mark.parametrize(
    ("other", "number"),
    [("GREENWAYS KALNI-LEJAS", "LLI-901"), ("GREENWAY I KALNI-LEJAS", None), ("BLUEWAYS KALNI-LEJAS", None)],
)
def test_a_name_with_one_letter_more_is_another_spelling(other: str, number: str | None) -> None:
    text = f"Projekts “Green way Kalni- Lejas” turpinās\n\nKāda ziņa.\n\nRit projekta Nr. LLI-901 “{other}” (Ceļi no kalniem lejā) darbs.\n"
    assert projects_in(text)[0].get("number") == number


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Erasmus+ agreement No. 2015-1-LV01-KA204-013999\nProject partners are all glad.\n", [{"number": "2015-1-LV01-KA204-013999"}]),
        ("Erasmus+ agreement No. 2015-1-LV01-KA204-013999\nAll are glad.\n", []),
        ("Agreements LLI-901 and LLI-902\nProject partners are all glad.\n", []),
    ],
)
def test_a_page_on_the_project_with_one_number_is_about_that_one(text: str, found: list[dict[str, str]]) -> None:
    assert [
        {key: value for key, value in project.items() if key in ("title", "acronym", "number")} for project in projects_in(text)
    ] == found


def test_heads_of_columns_are_no_labels_of_names() -> None:
    heads = "Type\nProject result\nArea\nProject acronym\nProject title\nDigital result\nA system of data\nHealth care\n"
    assert projects_in(f"Our project\n\n{heads}") == []


def test_a_number_goes_to_the_project_that_has_it_and_not_to_the_first_without_one() -> None:
    text = (
        f"COAST-WAY: {COAST}\n\nThe project is good.\n\nFull title of the project: “Ways of the other sea”\nProject number: LLI-901\n\n"
        "The project LLI-901 goes on.\n"
    )
    assert [(project.get("title"), project.get("acronym")) for project in projects_in(text)] == [("Ways of the other sea", None)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Apstiprināts domes projekts „Skolu „Mežs” un „Ezers” siltināšana Kalnos”.\n",
            "Skolu „Mežs” un „Ezers” siltināšana Kalnos",
        ),
        (
            "Institūts īsteno projektu Nr. LLI-901 ”Institūta „UPE”  dīķu  „Līči” izglītības centra 1.posms”. Skolas “A” un “B”.\n",
            "Institūta „UPE” dīķu „Līči” izglītības centra 1.posms",
        ),
        ("Projekts “Kalnu takas” rit. Skolas “Mežs” un “Ezers” priecājas.\n", "Kalnu takas"),
    ],
)
def test_a_title_may_hold_several_names_in_quotation_marks(text: str, title: str) -> None:
    assert project_in(text)["title"] == title


@pytest.mark.parametrize(
    ("text", "acronym"),
    [
        ("Guests look at all activities of LIFE QuietShore. In June they go to the meadow of the study.\n", "LIFE QuietShore"),
        ("The aim of LIFE-IP ClearRivers is clean water. All parts of the project serve it.\n", "LIFE-IP ClearRivers"),
        ("LIFE ClearRivers IP mērķis ir tīrs ūdens. Viss notiek upē.\n", "LIFE ClearRivers IP"),
        ("LIFE TV, LIFE programme and LIFE Nature pay for the meadow.\n", None),
        ("LIFESTYLE and LIFE-ClearRivers are words.\n", None),
    ],
)
def test_a_life_project_is_told_by_the_capitals_in_its_short_name(text: str, acronym: str | None) -> None:
    assert project_in(text).get("acronym") == acronym


@pytest.mark.parametrize("first", ["sāk projektus", "sāk projektu"])
@pytest.mark.parametrize("below", ["", "\nProjektā Nr. 4.2.2.0/21/A/918 “Upes skolas siltināšana” nosiltinās ēkas.\n"])
def test_the_word_stands_once_before_two_numbers_with_titles(first: str, below: str) -> None:
    text = f"Novads {first} Nr. 4.2.2.0/21/A/918 “Upes skolas siltināšana” un Nr. 4.2.2.0/22/A/901 “Kalnu skolas siltināšana”.\n{below}"
    assert projects_in(text) == [
        {"title": "Upes skolas siltināšana", "number": "4.2.2.0/21/A/918"},
        {"title": "Kalnu skolas siltināšana", "number": "4.2.2.0/22/A/901"},
    ]


def test_another_thing_with_a_number_behind_a_project_is_none() -> None:
    text = "Novads sāk projektus Nr. LLI-901 “Upes skolas siltināšana” un ceļu Nr. 419 “Kalnu ceļš”.\n"
    assert [project["title"] for project in projects_in(text)] == ["Upes skolas siltināšana"]


def test_a_title_stands_behind_the_word_for_a_number_that_was_left_out() -> None:
    assert (
        names('The university is implementing the ERDF Project No. "Light in the dark of caves".\n')["title"]
        == "Light in the dark of caves"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Vairāk par projektu ŠEIT\n",
        "Project\n\nFINISHED\n",
        "More on the project HERE, and soon.\n",
        "Taotlejad esitavad projekte, mis kuuluvad neljandasse prioriteeti “ühine töö”.\n",
        "Pateicoties projektu konkursam, ko rīkoja „Kalnu meistari”, skolā ir flīģelis.\n",
    ],
)
def test_where_to_read_on_or_how_it_stands_is_no_name(text: str) -> None:
    assert not names(text)


@pytest.mark.parametrize(
    "called",
    ["Acronym: Alien Plants, LLI-901", "Acronym: LLI-901 – Alien Plants", "Acronym: Alien Plants (No LLI-901)"],
)
def test_a_label_may_hold_a_short_name_and_a_number(called: str) -> None:
    assert names(f"{called}\nTitle: Fewer plants from far away\n") == {
        "title": "Fewer plants from far away",
        "acronym": "Alien Plants",
        "number": "LLI-901",
    }


def test_a_heading_holds_a_short_name_and_a_number_in_one_bracket() -> None:
    text = "Fewer plants from far away on the shores of the lakes (Alien Plants, LLI-901)\n\nThe project wants fewer of them.\n"
    assert names(text) == {"title": "Fewer plants from far away on the shores of the lakes", "acronym": "Alien Plants", "number": "LLI-901"}


@pytest.mark.parametrize(
    "words",
    [
        "projekts “Zaļie krasti visiem cilvēkiem” (saīsinātais nosaukums – QuietShore)",
        "projektas „Žalieji krantai visiems žmonėms“ (trumpasis pavadinimas QuietShore)",
        "projekt „Rohelised kaldad kõigile inimestele“ (lühinimi QuietShore)",
    ],
)
def test_a_short_name_has_many_names_itself(words: str) -> None:
    assert names(f"LLI-901: {words} on.\n")["acronym"] == "QuietShore"


@pytest.mark.parametrize(
    ("line", "called"),
    [
        (
            "“Making the shores of the border lakes known to all” (“Quiet Shores”) wants to turn nature into tourism.",
            {"title": "Making the shores of the border lakes known to all", "acronym": "Quiet Shores"},
        ),
        (
            "„Kopīga rīcība tīrākam ūdenim abās robežas pusēs“ (“Tīrs ūdens”) aicina visus.",
            {"title": "Kopīga rīcība tīrākam ūdenim abās robežas pusēs", "acronym": "Tīrs ūdens"},
        ),
        ("“Vietējā attīstība un kultūras sadarbība visiem novadiem” (“Programma”) ir programma.", {}),
        ("“Kalnu kultūras centrs visiem novada iedzīvotājiem” (“Centrs”) aicina uz sanāksmi.", {}),
        ("“Quiet Shores” (“Klusie krasti”) is a film.", {}),
    ],
)
def test_a_line_begins_with_a_title_and_its_short_name_in_marks(line: str, called: dict[str, str]) -> None:
    assert names(f"Par krastiem\n\n{line} Projekts un project.\n") == called


def test_the_number_of_a_piece_of_land_is_no_project_s() -> None:
    text = 'Projektā siltinās ēku "Vītoli" (kadastra numurs 8801 002 0345). Projektu vada Kalnu novada dome.\n'
    assert "number" not in project_in(text)


def test_a_title_may_end_with_a_short_name_and_a_number() -> None:
    text = "The contract of the project “Development of services for old houses, OLDHOUSE, No: LLI-901” is signed.\n"
    names = project_in(text)
    assert (names["title"], names["acronym"], names["number"]) == ("Development of services for old houses", "OLDHOUSE", "LLI-901")
    text = "The contract of the project “Development of services for old houses, towns, No: LLI-901” is signed.\n"
    assert project_in(text)["title"] == "Development of services for old houses, towns"


@pytest.mark.parametrize(
    ("value", "title"), [("ERASMUS +", None), ("Interreg V-A", None), ("Erasmus dienas Kalnos", "Erasmus dienas Kalnos")]
)
def test_a_programme_where_a_title_is_asked_for_is_none(value: str, title: str | None) -> None:
    text = f"PROJEKTS: {value}\n\nProjekta īstenošanas laiks: 01.01.2020. – 31.12.2021.\nProjekta īstenotājs: Kalnu novada dome\n"
    assert project_in(text).get("title") == title


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Restoring the Kalni Museum roof", "Restoring the Kalni Museum roof"),
        ("Foundation for the Kalni Museum", None),
        ("Association of Hills (Latvia)", None),
    ],
)
def test_a_body_as_a_heading_is_no_title_and_what_is_done_for_one_is(heading: str, title: str | None) -> None:
    form = "Start date: 2018-03-01\nEnd date: 2019-03-01\nTotal budget: EUR 100 000\nThe project is good.\n"
    assert project_in(f"{heading}\n\n{form}").get("title") == title


@pytest.mark.parametrize(
    ("line", "title"),
    [("Friends of the Hills and Rivers", "Friends of the Hills and Rivers"), ("Friends of the Hills and Rivers (Latvia)", None)],
)
def test_a_partner_with_its_country_beside_the_acronym_is_no_title(line: str, title: str | None) -> None:
    assert project_in(f"GREENWAY\n{line}\n\nThe project GREENWAY is good.\n").get("title") == title


def test_the_line_above_a_text_on_the_project_is_its_title() -> None:
    text = (
        "The project makes quiet ways along the river bank for people of all ages, with signs, benches and a map of all the places there.\n"
    )
    form = "Start date: 2018-03-01\nTotal budget: EUR 100 000\n\n"
    assert project_in(f"{form}Quiet ways along the river bank\n\n{text}")["title"] == "Quiet ways along the river bank"
    assert "title" not in project_in(f"{form}Quiet ways along the river bank\n\n{text.replace('The project', 'The village')}")


def test_the_name_of_a_fund_as_a_heading_is_no_title() -> None:
    text = "Eiropas Reģionālās attīstības fonds\n\nProjekta īstenotājs: Kalnu novada dome\nProjekta kopējās izmaksas: 100 000 EUR\n"
    assert "title" not in project_in(text)


@pytest.mark.parametrize(
    ("value", "title"),
    [
        ("LIFE Integrated Project: Meadows for all in the hills", "Meadows for all in the hills"),
        ("LIFE integrētais projekts: Pļavas visiem kalnos", "Pļavas visiem kalnos"),
    ],
)
def test_the_kind_of_a_project_of_life_is_no_part_of_its_title(value: str, title: str) -> None:
    assert project_in(f"Projekta nosaukums: {value}\nProjekta īstenotājs: Kalnu novada dome\n")["title"] == title


@pytest.mark.parametrize(
    ("words", "called"),
    [
        ("projektu “Waterways”", {"acronym": "Waterways"}),
        ("projektu “Land-trans”", {"acronym": "Land-trans"}),
        ("projektu “Ūdensceļi”", {"title": "Ūdensceļi"}),
        ("projektu “Ūdens ceļi”", {"title": "Ūdens ceļi"}),
    ],
)
def test_a_name_of_one_english_word_is_a_short_one(words: str, called: dict[str, str]) -> None:
    assert names(f"Novads sāk {words}, un visi ir priecīgi.\n") == called


LONG = "Drošas ielas un laukumi mazajās pilsētās un ciemos pie jūras un upes"


@pytest.mark.parametrize(
    ("words", "called"),
    [
        (f"“{LONG} /Safe Streets”", {"title": LONG, "acronym": "Safe Streets"}),
        (f"“{LONG}/ Safe streets”", {"title": LONG, "acronym": "Safe streets"}),
        (f"“{LONG} / Rīga”", {"title": f"{LONG} / Rīga"}),
        (f"“{LONG} / Leju ciemā”", {"title": LONG}),
        ("“Drošas ielas” (“Safe streets in the towns / Quiet lanes”)", {"title": "Drošas ielas"}),
    ],
)
def test_a_far_shorter_name_behind_a_stroke_is_the_short_one(words: str, called: dict[str, str]) -> None:
    assert names(f"Novads sāk projektu {words}, un visi ir ļoti priecīgi par to, ka ielas būs labas un drošas.\n") == called


ON_PROJECT = "The project makes quiet ways along the river bank for people of all ages.\n\nThe project ends on 31 May 2021.\n"


@pytest.mark.parametrize(
    ("heading", "called"),
    [
        ("Quiet ways along the river bank", {"title": "Quiet ways along the river bank"}),
        ("Quiet Shores", {"acronym": "Quiet Shores"}),
        ("Quiet ways along the river bank are open", {}),
        ("Quiet ways along the river bank for EUR 100 000", {}),
        ("Quiet ways: the river bank and the sea", {}),
        ("A project for the river bank", {}),
        ("About the river bank", {}),
    ],
)
def test_a_heading_above_a_text_on_the_project_is_its_name_unless_it_tells_news(heading: str, called: dict[str, str]) -> None:
    text = f"News of the town\n\n{heading}\n\n{ON_PROJECT}Lead partner: Hill Council\n"
    assert names(text) == called
    assert names(text.replace("The project makes", "The town makes")) == {}


def test_a_label_below_the_label_of_who_leads_names_no_second_lead() -> None:
    form = (
        "Izpildītājs\nVadošais partneris: Kalnu pārvalde\nPartneri: Upes dome; Leju dome\nProjekta koordinators\nAnna Kalniņa (KP darbi)\n"
    )
    project = project_in(f"Projekta norises laiks\n01.08.2020.-31.12.2028.\n{form}")
    assert project["lead_partner"] == "Kalnu pārvalde"
    assert [partner["name"] for partner in project["partners"]] == ["Kalnu pārvalde", "Upes dome", "Leju dome"]


# ── what is no name, and names that marks cut ────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("words", "called"),
    [
        ("“Krasta ceļa “Vēju taka” labiekārtošana (“Wind Path”) un citus", {"title": "Krasta ceļa “Vēju taka” labiekārtošana"}),
        ("“Krasta ceļa “Vēju taka” labiekārtošana, kas ir dārga", {"title": "Krasta ceļa “Vēju taka” labiekārtošana"}),
        ('“ Garais krasta ceļš "Vēju taka".', {"title": 'Garais krasta ceļš "Vēju taka"'}),
        ('„Saietu nama celtniecība ciemā „Kalni", Upes ielā 3" un citus.', {"title": 'Saietu nama celtniecība ciemā „Kalni", Upes ielā 3'}),
        ("“Vēju taka “ un citus.", {"title": "Vēju taka"}),
        ("“ nr. 19-09-AL12-A019.2201-000006  “Vēju taka”.", {"title": "Vēju taka", "number": "19-09-AL12-A019.2201-000006"}),
        ("“Vēju taka”. Ciems “Kalni” un skola “Upe” priecājas.", {"title": "Vēju taka"}),
    ],
)
def test_a_title_goes_on_behind_a_name_in_it_where_its_own_mark_is_missing(words: str, called: dict[str, str]) -> None:
    found = names(f"Kalnu novada pašvaldība sāk īstenot projektu {words}\nCeļš būs labs.\n")
    found.pop("acronym", None)
    assert found == called


@pytest.mark.parametrize(
    "text",
    [
        "Projektu iesniegumi pasākumā ir gaidīti. Projekts “Baltijas pētniecības programma” palīdz visiem.\n",
        "The project “Interreg Europe” is good for all of us.\n",
        "Project Featured Image\n\nAll are glad.\n",
        "Project title: Theme to which the project belongs*\n\nAll are glad.\n",
    ],
)
def test_a_programme_a_picture_and_a_note_on_a_form_name_no_project(text: str) -> None:
    assert projects_in(text) == []


def test_a_quoted_line_above_the_number_is_the_title_and_a_card_is_none() -> None:
    text = "Dati par darbu\n\n“Kalnu baznīcas žoga atjaunošana”\n\nNr. 22-01-AL34-A019.2201-000006\n\nProjekts ir labs.\n"
    assert names(text) == {"title": "Kalnu baznīcas žoga atjaunošana", "number": "22-01-AL34-A019.2201-000006"}
    shouted = "PROJEKTAS „KALNŲ SARGYBA: DU PASIENIO MIESTAI“\n\nProjekto nr. LLI-938\n"
    assert names(shouted) == {"title": "KALNŲ SARGYBA: DU PASIENIO MIESTAI", "number": "LLI-938"}
    card = (
        "Kontaktu dati: Biedrības birojs tālr. 26000000; kalni@kalni.lv\n\nProjekta īstenotājs: Kalnu draudze\nProjekta izmaksas: 100 EUR\n"
    )
    assert "title" not in project_in(card)


@pytest.mark.parametrize(
    ("text", "acronym"),
    [
        ("Projekts KRAVA Rietumi sākas. Ar projektu KRAVA Rietumi visi ir mierā.\n", "KRAVA Rietumi"),
        ("Projekts KRAVA Rietumi sākas. Ar projektu KRAVA visi ir mierā.\n", "KRAVA"),
        ("Projekts KRAVA Rietumi sākas.\n", "KRAVA"),
        ("Šis ir LIFE KRAVA projekts. Mums LIFE KRAVA ir labs projekts.\n", "LIFE KRAVA"),
        ("Sākas Interreg KRAVA projekts. Mums Interreg KRAVA ir labs.\n", "KRAVA"),
    ],
)
def test_a_word_that_always_stands_beside_a_short_name_belongs_to_it(text: str, acronym: str) -> None:
    assert names(text) == {"acronym": acronym}


def test_a_title_without_the_mark_that_opens_it_may_hold_the_name_of_a_body() -> None:
    text = "Ir apstiprināts projekts  Laukuma izbūve un peldvietas kopšana Kalnu pagastā” (Nr.12-09-LL03-L413201-000013), un tas ir labi.\n"
    assert names(text) == {"title": "Laukuma izbūve un peldvietas kopšana Kalnu pagastā", "number": "12-09-LL03-L413201-000013"}


def test_a_programme_behind_an_acronym_is_no_title() -> None:
    assert names("REED – Interreg Central Baltic project\n\nThe project is good.\n") == {"acronym": "REED"}


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("Kalni gets a new pier. The project is called PIERS.", {"acronym": "PIERS"}),
        ("Kalnu skola sāk jaunu projektu. Tā nosaukums ir “Krasta takas kopā”.", {"title": "Krasta takas kopā"}),
        ("Projekts sākas maijā un ilgs divus gadus. Tā nosaukums – “Krasta takas kopā”.", {"title": "Krasta takas kopā"}),
        ("Projektas, kurį vykdo kaimynai, vadinasi PAJŪRIS.", {"acronym": "PAJŪRIS"}),
        ("„Pajūrio takai“ – taip vadinasi naujasis kaimynų projektas.", {"title": "Pajūrio takai"}),
        ("„Mere lood“ – sellist nime kannab valla uus projekt.", {"title": "Mere lood"}),
        ("“Paths along the quiet shore” is the name of the project.", {"title": "Paths along the quiet shore"}),
        ("The hills have new paths thanks to HillTrail (LLI-901).", {"acronym": "HillTrail", "number": "LLI-901"}),
        ("The abbreviation of the project is H-PATH, its code – ESTLAT93.", {"acronym": "H-PATH", "number": "ESTLAT93"}),
        (
            "The project “Paths along the quiet shore” or QuietPaths for short, ends.",
            {"title": "Paths along the quiet shore", "acronym": "QuietPaths"},
        ),
        (
            "Project: Paths along the Shore / QUI-PATH / LT-PL-5S-199",
            {"title": "Paths along the Shore", "acronym": "QUI-PATH", "number": "LT-PL-5S-199"},
        ),
        ("Vallas algas projekt „Rannatee“, mis kestab kaua.", {"title": "Rannatee"}),
        ("Vallas algas projekt „Waterways“, mis kestab kaua.", {"acronym": "Waterways"}),
    ],
)
def test_a_sentence_states_what_a_project_is_called(text: str, called: dict[str, str]) -> None:
    assert names(f"{text}\n") == called


@pytest.mark.parametrize(
    "text",
    [
        "The works end soon. The new centre is called PIERS.",
        "Biedrības nosaukums ir “Krasta takas kopā”. Tā ir jauna.",
        "„Pajūrio takai“ – taip vadinasi naujasis kaimynų miestelis.",
        "The hills have new paths thanks to Kalni Municipality (LV-3001).",
    ],
)
def test_what_something_else_is_called_names_no_project(text: str) -> None:
    assert projects_in(f"{text}\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "The town took part in three projects: “Clay Paths” (CLAYPA), “Reed Paths” (REEDPA) and “Peat Paths” (PEATPA).",
        "Tarp patvirtintų projektų – „Molio takai“ (CLAYPA), „Nendrių takai“ (REEDPA) ir „Durpių takai“ (PEATPA).",
    ],
)
def test_names_in_a_list_have_their_short_names_behind_them(text: str) -> None:
    projects = projects_in(f"{text}\n")
    assert [project["acronym"] for project in projects] == ["CLAYPA", "REEDPA", "PEATPA"]
    assert all("title" in project for project in projects)


def test_lines_that_begin_with_numbers_name_a_project_each() -> None:
    text = "LLI-901 “Zaļās takas”\nVadošais partneris: Kalnu muzejs\nLLI-902 “Zilās takas”\nVadošais partneris: Upes muzejs\n"
    assert [(project["number"], project["title"]) for project in projects_in(text)] == [
        ("LLI-901", "Zaļās takas"),
        ("LLI-902", "Zilās takas"),
    ]


@pytest.mark.parametrize(
    ("heading", "called"),
    [
        ("Stronger Hill Networks: Joint Action for Rural Communities", {"title": 0, "acronym": "Hill Networks"}),
        ("Hill Networks meeting of partners in the Old Town", {"title": "Hill Networks"}),
        ("Hill Networks project has started in the Old Town", {"title": "Hill Networks"}),
        ("Villages with Hill Networks", {"title": "Hill Networks"}),
        ("Rural communities and what they say", {"title": "Hill Networks"}),
    ],
)
def test_a_heading_that_holds_the_short_name_among_other_words_is_the_title(heading: str, called: dict[str, str | int]) -> None:
    text = f"{heading}\n\nThe Hill Networks project tackles shared challenges of the border area.\n"
    assert names(text) == {key: value or heading for key, value in called.items()}


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("LLU pāreja uz jauno studiju modeli", "Projekta numurs: 8.2.2.0/20/I/999\nProjekta iesniedzējs: Kalnu skola\n"),
        (
            "Mäe lasteaia ehitamine",
            "Projekti rahastatakse meetmest „Avalike hoonete uuendamine“.\n\nProjekti kogumaksumus on 950 700 eurot.\n",
        ),
        (
            "Mäe lasteaia ehitamine",
            "Projekti rahastatakse toetusmeetmest „Avalike hoonete uuendamine“.\n\nProjekti kogumaksumus on 950 700 eurot.\n",
        ),
        (
            "Kalnų muziejaus atnaujinimas",
            "Projektas finansuojamas pagal priemonę „Pastatų atnaujinimas“.\n\nProjekto vertė 950 700 eurų, iš jų ERPF 159 000.\n",
        ),
    ],
)
def test_a_heading_that_begins_with_a_body_and_names_a_deed_is_a_title_in_each_language(heading: str, text: str) -> None:
    assert names(f"Skip to main content\n\n{heading}\n\n{text}").get("title") == heading


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("Renewal of the village hall at 19 Hill Street", "Renewal of the village hall at 19 Hill Street"),
        ("What the project brings to the village people", None),
    ],
)
def test_a_text_within_the_project_stands_below_its_title(above: str, title: str | None) -> None:
    form = "Database\n\nStart date: 21 November 2024\nEnd date: 3 May 2026\nTotal budget: 7 132 188 €\nTopic\nTopic\n\n"
    text = (
        f"{form}{above}\n\nWithin the framework of the project, a house is planned to be built, and a good deal more than that besides.\n"
    )
    assert names(text).get("title") == title


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("“Ābolu sulas iekārtas iegāde” īstenots projekts", "Ābolu sulas iekārtas iegāde"),
        ("“Kalnu muzeja jumta atjaunošana” – pabeigts LEADER projekts", "Kalnu muzeja jumta atjaunošana"),
        ("„Kalnų muziejaus atnaujinimas“ – įgyvendintas projektas", "Kalnų muziejaus atnaujinimas"),
        ('"Mäe kooli renoveerimine" – lõppenud projekt', "Mäe kooli renoveerimine"),
        ("“Kalnu mēnesis” izsludināts projektu konkurss", None),
        ("“Kalnu muzejs” īstenots projekts", None),
        ("Noslēgta ERAF līdzfinansētā projekta Krasta pils rekonstrukcija, renovācija un izpēte (Nr. LLI-999) īstenošana.", 1),
        ("Muzejs sāk projekta Krasta pils rekonstrukcija, renovācija un izpēte īstenošanu.", 1),
        ("Tika apspriesta projekta Kalnu dome, kas vada pils rekonstrukcija, īstenošana.", None),
        ("The office decided on funding for the project Upper Hill meeting house – phase II. The rest is known.", 2),
        ("The council signed a contract for the project Upper Hill meeting house – phase II.", 2),
        ("The council gave support for the project Ministry of Education and Science.", None),
        ("The council gave support for the project Upper Hill people started in May.", None),
        ("People went there for the project Upper Hill meeting house – phase II.", None),
        (
            "“EKI-Upe” project (Improvement of border crossing point Kalni-Upe) is one more.",
            "Improvement of border crossing point Kalni-Upe",
        ),
        ("“SAULE” project (funded by the European Regional Development Fund) is one more.", None),
    ],
)
def test_a_title_is_told_by_what_stands_beside_it(line: str, title: str | int | None) -> None:
    known = {1: "Krasta pils rekonstrukcija, renovācija un izpēte", 2: "Upper Hill meeting house – phase II"}
    assert names(f"{line}\n").get("title") == (known[title] if isinstance(title, int) else title)


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Krasta taku izveide (angļu valodā Making of paths along the shore)", "Krasta taku izveide"),
        ("Krasta taku izveide (angliski: “Making of paths along the shore”)", "Krasta taku izveide"),
        ("Krasta taku izveide (in English: Making of paths along the shore)", "Krasta taku izveide"),
        ("Krasta taku izveide novadā (Upītē, III kārta)", "Krasta taku izveide novadā (Upītē, III kārta)"),
        ("Krasta taku izveide novadā (Green Paths along the Shore)", "Krasta taku izveide novadā"),
    ],
)
def test_of_brackets_behind_a_title_a_translation_is_another_name_and_a_place_belongs_to_it(words: str, title: str) -> None:
    assert names(f"Projekta nosaukums: {words}\nProjekta numurs: LLI-999\n")["title"] == title


@pytest.mark.parametrize(
    ("text", "called"),
    [
        (
            "Projekta nosaukums un numurs\n\nENI - LLB - 1 - 999, Mantojuma saglabāšana\n",
            {"number": "ENI-LLB-1-999", "title": "Mantojuma saglabāšana"},
        ),
        ("Projekta nosaukums un numurs: LLI-999, Mantojuma saglabāšana\n", {"number": "LLI-999", "title": "Mantojuma saglabāšana"}),
        (
            "Projekti nimi ja number: 2014-2020.9.03.18-0123 Mäe kooli uuendamine\n",
            {"number": "2014-2020.9.03.18-0123", "title": "Mäe kooli uuendamine"},
        ),
        (
            "Tarnyba įgyvendina projektą, finansuojamą ESF lėšomis, Nr. 12-34-KL „Stebėjimo sistemos atnaujinimas“.\n",
            {"number": "12-34-KL", "title": "Stebėjimo sistemos atnaujinimas"},
        ),
        ("Mokykla vykdo projektą pagal priemonę Nr. 05.5.1-APVA-V-018 „Kraštovaizdžio apsauga“.\n", {}),
        ("Mokykla vykdo projektą, kuris remiamas pagal priemonę Nr. 05.5.1-APVA-V-018 „Kraštovaizdžio apsauga“.\n", {}),
    ],
)
def test_a_number_and_a_title_stand_beside_each_other(text: str, called: dict[str, str]) -> None:
    assert names(text) == called


def test_a_name_that_the_head_of_a_page_repeats_is_the_value_of_its_label() -> None:
    text = (
        "GREEN SHORES\n\nGREEN SHORES\n\nGREEN SHORES\n\nProjekta nosaukums\n\nKrasta taku izveide\n\nProjekta akronīms (saīsinājums)\n\n"
    )
    assert names(f"{text}GREEN SHORES\n\nProgrammas nosaukums un mērķis\n\nPārrobežu sadarbība.\n")["acronym"] == "GREEN SHORES"


def test_the_next_label_is_no_short_name() -> None:
    text = "Projekta nosaukums\n\nKrasta taku izveide\n\nProjekta akronīms\n\nProgrammas nosaukums un mērķis\n\nPārrobežu sadarbība.\n"
    assert names(text) == {"title": "Krasta taku izveide"}


def test_a_currency_is_no_short_name() -> None:
    assert "acronym" not in names("The value is 149,875 EUROS Project manager of it all is known, and the project is good.\n")


def test_what_is_said_of_the_project_is_no_title() -> None:
    text = (
        "Kalnu institūts projektu īsteno ar Upes muzeju.\n\nProjekts ir uzsākts 1. maijā, bet tā beigu termiņš ir 2024. gada 30. aprīlis.\n"
    )
    assert all("title" not in project for project in projects_in(text))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Dome īsteno projektu «iHillmap» («Hill Roads of Iron» – «Kalnu ceļu kartēšana laukos», Nr. PGI05999).",
            ("iHillmap", "Kalnu ceļu kartēšana laukos"),
        ),
        ("Dome īsteno projektu “iHillmap” (“Kalnu ceļu kartēšana”).", ("iHillmap", "Kalnu ceļu kartēšana")),
        ("“Kalnu taka” projektu līdzfinansē ERAF.", (None, "Kalnu taka")),
        ("Paldies HIL LIFE REG projektam par rīkošanu!", ("HIL LIFE REG", None)),
        ("HIL-REG projekta izstrādē piedalījās institūts.", ("HIL-REG", None)),
        ("Projekts PLAYFUL HILLSIDE II sācies Latvijā.", ("PLAYFUL HILLSIDE II", None)),
        (
            "Darbu sāk projekts Moderno kalnu pētījumu un tehnoloģiju pārneses centrs – HILLMART2, kas ilgs gadu.",
            ("HILLMART2", "Moderno kalnu pētījumu un tehnoloģiju pārneses centrs"),
        ),
        (
            "Projekts “LLI-996 Pārrobežu novadu dzīves uzlabošana, veicinot attīstību mazos ciemos”/Potenciāla celšana\n\nTas sācies.",
            ("Potenciāla celšana", "Pārrobežu novadu dzīves uzlabošana, veicinot attīstību mazos ciemos"),
        ),
        (
            "Tas papildina ostas īstenoto projektu Ceļu rekonstrukcija ostai tuvajiem termināļiem, kura rezultātā izbūvēs ielas.",
            (None, "Ceļu rekonstrukcija ostai tuvajiem termināļiem"),
        ),
    ],
)
def test_latvian_sentences_name_projects_in_their_own_ways(text: str, names: tuple[str | None, str | None]) -> None:
    project = project_in(f"{text}\n")
    assert (project.get("acronym"), project.get("title")) == names


@pytest.mark.parametrize(
    "text",
    [
        "LAT-LIT projekta ietvaros sākas darbi.",
        "INTERREG-IVC projekta ietvaros sākas darbi.",
        "“Kalnu taka” projektu konkursā uzvarēja skola.",
        "Atbalsts sniegts projektam Kalnu novada pašvaldība un Upes novada pašvaldība kopā, kas ir labi.",
        "Pastāstīja par projektiem ERASMUS un LEADER, kas ir zināmi.",
    ],
)
def test_programmes_bodies_and_contests_name_no_latvian_project(text: str) -> None:
    assert not any(project.get("acronym") or project.get("title") for project in projects_in(f"{text}\n"))


def test_two_short_names_in_capitals_behind_projects_are_two() -> None:
    text = "Pārstāvji pastāstīja par notiekošajiem projektiem ENPORA un POWERHILL, kas ir izstrādāti.\n"
    assert [project.get("acronym") for project in projects_in(text)] == ["ENPORA", "POWERHILL"]


@pytest.mark.parametrize("mark", ["", " *"])
def test_a_programme_above_a_text_is_no_title(mark: str) -> None:
    heading = f"Interreg Latvijas – Lietuvas pārrobežu sadarbības programma{mark}"
    text = f"{heading}\n\nProjekta mērķis ir celt labklājību laukos.\nProjekta budžets ir 217 331 euro, ko maksā ERAF.\n"
    assert all(project.get("title") != heading for project in projects_in(text))


@pytest.mark.parametrize(
    ("text", "acronym"),
    [
        ("Eesti ja Soome ühine projekt „Läänemere randade taastamine“ ehk RandNet LIFE on suunatud mere tervendamiseks.", "RandNet LIFE"),
        ("Bendras projektas „Baltijos pakrančių atkūrimas“, arba PAKNET, skirtas jūrai ir jos gyvenimui.", "PAKNET"),
        ("Kopīgais projekts “Baltijas krastu atjaunošana” jeb KrastNet ir paredzēts jūrai.", "KrastNet"),
        ("Eesti ja Soome ühine projekt „Läänemere randade taastamine“ ehk Rannik on suunatud mere tervendamiseks.", None),
    ],
)
def test_a_short_name_may_stand_behind_or(text: str, acronym: str | None) -> None:
    assert project_in(text).get("acronym") == acronym


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Paskirta lėšų projektų, teiktų „Sodų kelio“ „Geriausi visiems“ finansavimo priemonei. Vykdome projektą „Miškas visiems“.",
            "Miškas visiems",
        ),
        (
            "Noslēdzies projekts, kas iesniegts “Radošais ceļš” programmai. Skola īsteno projektu “Meža centrs visiems”.",
            "Meža centrs visiems",
        ),
        ("The project submitted to the “Green Roads” programme is over. The school runs the project “Forest for All”.", "Forest for All"),
        ("Projekto „Miško kelias visiems“ programos renginiai vyks parke ir mieste.", "Miško kelias visiems"),
    ],
)
def test_a_name_in_quotation_marks_before_the_noun_for_a_programme_is_no_title(text: str, title: str) -> None:
    assert project_in(text)["title"] == title


def test_two_whose_projects_are_told_by_verbs_of_leading_have_a_project_each() -> None:
    text = "Upės universitetas koordinuos projektą „Miško centras“. Kalnų universitetas vykdys projektą „Jūros centras“."
    assert [(project["title"], project["lead_partner"]) for project in projects_in(text)] == [
        ("Miško centras", "Upės universitetas"),
        ("Jūros centras", "Kalnų universitetas"),
    ]


@pytest.mark.parametrize("number", ["LLI-123", "LIFE18 IPE/LV/000014"])
def test_the_number_behind_the_name_in_a_heading_is_no_part_of_it(number: str) -> None:
    text = f"Projekts GoodWater ({number})\nVadošais partneris: Kalnu centrs\n"
    assert (values_of(text, "acronym"), values_of(text, "projectNumber")) == ({"GoodWater"}, {number})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # a line that quotes the name once more is no title
        ("Justice for Hills\n\nEuropean Social Fund Project “Justice for Hills”\n\nTotal costs: EUR 10,000.00\n", "Justice for Hills"),
        # the source behind a sentence is no short name
        (
            "The Bella Hill 2 project is promoting paths.\nThe objective of the Programme is to help the area. (EU News Info)\n",
            "Bella Hill 2",
        ),
        # two words that name a deed, above a form
        (
            "Menüü\n\nNiitude taastamine\n\nProjekti elluviija: Mäe Amet\n\nProjekti periood: 01.01.2022 - 31.12.2029\n",
            "Niitude taastamine",
        ),
        # the article that tells of a project
        ('Toetatakse ühisprojekti „Rohelised mäed ja orud“. Täpsemalt räägib projektist "Mäe Elu" artikkel.\n', "Rohelised mäed ja orud"),
    ],
)
def test_what_stands_beside_a_name_does_not_replace_it(text: str, found: str) -> None:
    assert project_in(text)["title"] == found


def test_the_number_of_an_agreement_stands_behind_the_word_for_it() -> None:
    assert names("Projekta numurs: | Vienošanās Nr. 9.2.2.1/15/I/003 |\n") == {"number": "9.2.2.1/15/I/003"}


def test_an_acronym_with_a_country_in_an_item_of_a_list_is_a_name() -> None:
    text = "Apstiprinātie projekti:\n\n • HillExpo2\n • INGOs\n • LEF network Azerbaijan\n • NAT-HILL-EXPO\n"
    assert "LEF network Azerbaijan" in values_of(text, "acronym")


def test_a_service_in_quotes_is_no_project() -> None:
    text = "Ceļš uz kalniem\n\nProjekta mērķis ir palīdzēt. Kalnu dome projekta ietvaros plāno “Atelpas brīža” pakalpojumus.\n"
    assert values_of(text, "title") & {"Atelpas brīža"} == set()


def test_a_title_may_end_with_the_word_for_a_programme() -> None:
    title = "Kaimo bendruomenių veiklos skatinimas įgyvendinant kaimo plėtros programą"
    text = f"Projektas „{title}“ įgyvendinamas pagal priemonės „Techninė pagalba“ veiklos sritį. Projekto tikslas – skatinti.\n"
    assert title in values_of(text, "title")


@pytest.mark.parametrize(
    "text",
    [
        "Kalnu izglītības kompetences centra (KIKC) direktors gaida naudu KIKC projektam. Projekts “Zaļais ceļš mežā” sākas.",
        "Sākas deinstitucionalizācijas plāns (DP). DP projekts “Zaļais ceļš mežā” sākas.",
        "Sporta nama (SN) projekts “Zaļais ceļš mežā” noslēdzies. SN projektam piešķirta nauda.",
    ],
)
def test_what_stands_for_words_on_something_else_is_no_acronym(text: str) -> None:
    assert names(f"{text}\n") == {"title": "Zaļais ceļš mežā"}


@pytest.mark.parametrize(
    "text",
    [
        "Projekts “Zaļais ceļš mežā” – “4GreenWays” sākas.",
        "Projekta “Zaļais ceļš mežā”- “4GreenWays” atklāšana notika Lejā.",
        "Projekts “Zaļais ceļš mežā” jeb “4GreenWays” sākas.",
    ],
)
def test_a_quoted_short_name_stands_behind_a_dash_or_or(text: str) -> None:
    assert names(f"{text}\n") == {"title": "Zaļais ceļš mežā", "acronym": "4GreenWays"}


def test_a_translation_in_brackets_is_no_short_name() -> None:
    text = "Dome lems par programmas projekta nr. LV-RU-923 “Meži bez robežām” (“Woods without borders”) īstenošanu.\n"
    assert names(text) == {"title": "Meži bez robežām", "number": "LV-RU-923"}


@pytest.mark.parametrize("thing", ["apskates punkta", "ēkas", "torņa", "maršruta", "pieturas", "spēles", "parka"])
def test_the_name_of_a_thing_in_a_project_is_not_that_of_the_project(thing: str) -> None:
    text = f"Projekts “Zaļais ceļš mežā”. Projekta ietvaros plānota {thing} “Zilkalns” izveide.\n"
    assert project_in(text) == {"title": "Zaļais ceļš mežā"}


def test_a_heading_in_capitals_before_a_sentence_on_the_project_is_no_acronym() -> None:
    text = "Projekts “Degradēto purvu atjaunošana kalnos”\n\n • MONITORINGS Projekta ietvaros mērīs gāzes.\n"
    assert names(text) == {"title": "Degradēto purvu atjaunošana kalnos"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("GREENTRAIL (“Zaļā taka un mežs visiem”) ir Interreg projekts.", {"acronym": "GREENTRAIL", "title": "Zaļā taka un mežs visiem"}),
        (
            "GREENTRAIL – Green trail and forest for all (LLI-123) is a cross-border project.",
            {"acronym": "GREENTRAIL", "title": "Green trail and forest for all", "number": "LLI-123"},
        ),
        (
            "Starptautiskais projekts GREENTRAIL – Zaļā taka un mežs visiem – sākas maijā.",
            {"acronym": "GREENTRAIL", "title": "Zaļā taka un mežs visiem"},
        ),
        ("Kalnu skola piedalās Erasmus+ projektā Green Trail for All.", {"title": "Green Trail for All"}),
        ("Kalnu skola piedalās projektā Kalnu Taka Visiem.", {}),
        ("SIA – Sabiedrība ar ierobežotu atbildību ir juridiska forma, nevis projekts.", {}),
    ],
)
def test_a_short_name_is_defined_and_a_foreign_title_needs_no_quotes(text: str, found: dict[str, str]) -> None:
    assert names(f"{text}\n") == found


def test_the_links_for_printing_a_page_are_no_part_of_its_title() -> None:
    text = "KALNI - Reģionālā sadarbība kalnu apsaimniekošanā PDF Drukāt E-pasts\n\nProjektu finansē Interreg. KALNI projekts ilgst.\n"
    assert "Reģionālā sadarbība kalnu apsaimniekošanā" in values_of(text, "title")


def test_entrepreneurs_of_two_countries_are_no_projects() -> None:
    text = (
        "Supported projects are “B-idea”, “COOP local”, DELBI II, “SpaceTEM”, ESTLAT HILLS.\n"
        "In 8 projects Estonian and Latvian entrepreneurs will jointly create products.\n"
    )
    assert values_of(text, "acronym") & {"Estonian", "Latvian"} == set()


def test_those_who_work_in_a_project_are_no_name_of_it() -> None:
    text = "Project Coordinator/HR Specialist\n\nThe work goes on. The project is implemented by Hill Museum.\n"
    assert "Coordinator/HR Specialist" not in values_of(text, "title")
    assert names("Par projektu “Zaļais ceļš”. Raksta Project Manager HILL, Kalnu muzejs.\n") == {"title": "Zaļais ceļš"}


def test_an_article_under_a_quoted_name_is_no_project() -> None:
    assert names("Uudised: projekti tutvustav “Lääne Elu” artikkel. Projekti juhib Jõe Muuseum.\n") == {}
    assert names("Uudised: algas projekt “Lääne Elu”. Projekti juhib Jõe Muuseum.\n") == {"title": "Lääne Elu"}


@pytest.mark.parametrize(
    "line",
    [
        'Lauku programmas 2014.-2020. gadam pasākums "Lauku ceļi un ciemi"',
        "Darbības programmas “Izaugsme” prioritāte “Ceļi”",
        "Rural Programme 2014–2020 measure “Rural roads”",
        "Kaimo programos priemonė „Kaimo keliai“",
    ],
)
def test_a_measure_of_the_programme_above_labels_is_no_other_project(line: str) -> None:
    text = f"PROJEKTS\n\n“Ceļu pārbūve Kalnos”\n\nFinansējuma saņēmējs: Kalnu dome\nProjekta numurs 19-07-A00702-000061\n{line}\n\n"
    text += "Kopējās izmaksas: 400 000 EUR\nAttiecināmās izmaksas: 300 000 EUR\n"
    found = projects_in(text)
    assert [(project["title"], project["total_budget"]) for project in found] == [("Ceļu pārbūve Kalnos", 400000)]


@pytest.mark.parametrize(
    ("text", "title", "acronym"),
    [
        (
            "REEDWAY (Printed reed sensors for plant health) is coordinated by Hill Museum.",
            "Printed reed sensors for plant health",
            "REEDWAY",
        ),
        ("REEDWAY (Niedru ceļi visiem cilvēkiem) koordinē Kalnu dome.", "Niedru ceļi visiem cilvēkiem", "REEDWAY"),
        ("Cities will keep cool within REEDWAY, a project approved in May. The project starts in June.", None, "REEDWAY"),
        ("REEDWAY – starptautisks projekts, kurā piedalās Kalnu dome.", None, "REEDWAY"),
        # a body by its initials, what else a project has
        ("RVA (Ruritanijas vides aģentūra) koordinē atbalstu.", None, None),
        ("RVAK, a project management office, opened in May.", None, None),
        ("REEDWAY, a network of schools, began in May.", None, None),
    ],
)
def test_a_sentence_may_tell_by_what_is_done_that_a_short_name_is_a_project_s(text: str, title: str | None, acronym: str | None) -> None:
    found = projects_in(f"{text}\n")
    assert [(project.get("title"), project.get("acronym")) for project in found] == ([(title, acronym)] if acronym else [])


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("GREENWAY ir Interreg projekts, kas attīsta takas.", "GREENWAY"),
        ("GREENWAY ir viens no pieciem programmas projektiem, kas saņēma atbalstu.", "GREENWAY"),
        ("ESPACE was one of six projects funded under the call of the Union.", "ESPACE"),
        ("MEADOWNET brings together six partners from Estonia and Latvia. The project is coordinated by Hill Museum.", "MEADOWNET"),
        ("Ten organisations take part in COASTWATCH, a project coordinated by the Finnish company Saariranta Oy.", "COASTWATCH"),
        ("All activities of LIFE OAKLAND end in 2026. The project is about oaks.", "LIFE OAKLAND"),
    ],
)
def test_a_sentence_says_that_a_short_name_is_a_project(text: str, short: str) -> None:
    assert project_in(text)["acronym"] == short


@pytest.mark.parametrize("text", ["CLT ir biedrība, kas īsteno projektus.", "EL-projekti eesmärk on rajada rada, seda juhib Mäe Muuseum."])
def test_a_body_or_the_union_is_no_short_name(text: str) -> None:
    assert all("acronym" not in row for row in projects_in(text))


@pytest.mark.parametrize(
    ("sentence", "acronym"),
    [
        ("GREENLOOP on rahvusvaheline projekt, mille eesmärk on õppida koos naabritega.", "GREENLOOP"),
        ("GREENLOOP on projekt Interreg Läänemere piirkonna programmi raames, kus õpitakse.", "GREENLOOP"),
        ("GREENLOOP yra tarptautinis projektas, kurio tikslas – mokytis kartu su kaimynais.", "GREENLOOP"),
        ("GREENLOOP – tai tarptautinis projektas, kurio tikslas mokytis kartu su kaimynais.", "GREENLOOP"),
        ("GREENLOOP ir Interreg Baltijas jūras reģiona programmas projekts, kura mērķis ir mācīties.", "GREENLOOP"),
        ("GREENLOOP is an Interreg Baltic Sea Region project that aims to learn.", "GREENLOOP"),
        ("LIFE REEDLAND on projekt, mis kestab 1. oktoobrist 2021 kuni 30. septembrini 2026.", "LIFE REEDLAND"),
        ("GREENLOOP-projekti kogueelarve on 312 455 €, millest osa tuleb naabritelt.", "GREENLOOP"),
        ("EL-projekti kogueelarve on 312 455 €, millest osa tuleb naabritelt.", None),
        ("GREENLOOP is the lead partner of the project in the north.", None),
    ],
)
def test_a_sentence_says_that_an_acronym_is_a_project(sentence: str, acronym: str | None) -> None:
    found = projects_in(f"{sentence}\n")
    assert [project.get("acronym") for project in found] == ([acronym] if acronym or found else [])
    assert not any("title" in project for project in found)


@pytest.mark.parametrize("words", ["projekto kodas 09-21", "projekto kodas AB-77", "kodas AB-CD 0917", "projekto numeris 77/AB"])
def test_a_lithuanian_number_stands_behind_its_word(words: str) -> None:
    text = f"Apie tai rašyta anksčiau. Projektas „Lino kelias“ ({words}) pristatytas dvare.\n"
    assert names(text) == {"title": "Lino kelias", "number": words.removeprefix("projekto ").partition(" ")[2]}


def test_the_code_of_a_body_is_no_number_of_a_project() -> None:
    assert names("Projektas „Lino kelias“ (įmonės kodas 190045678) pristatytas dvare.\n") == {"title": "Lino kelias"}


@pytest.mark.parametrize(
    ("head", "labels", "title"),
    [
        ("GRAŽI PAKRANTĖ", ("Projekto numeris", "Projekto akronimas"), "GRAŽI PAKRANTĖ"),
        ("KAUNIS KALLAS", ("Projekti number", "Projekti lühend"), "KAUNIS KALLAS"),
        ("SKAISTĀ PIEKRASTE", ("Projekta numurs", "Projekta akronīms"), "SKAISTĀ PIEKRASTE"),
        ("PRETTY COAST", ("Project number", "Project acronym"), "PRETTY COAST"),
        ("Upės savivaldybė", ("Projekto numeris", "Projekto akronimas"), None),
        ("EUROPOS PROJEKTAI", ("Projekto numeris", "Projekto akronimas"), None),
    ],
)
def test_a_title_of_two_words_stands_above_the_number_and_the_short_name(head: str, labels: tuple[str, str], title: str | None) -> None:
    found = names(f"{head}\n{labels[0]}: LLI-981\n{labels[1]}: NiceCoast\n")
    assert found == {"number": "LLI-981", "acronym": "NiceCoast"} | ({"title": title} if title else {})


@pytest.mark.parametrize("joint", [" – ", " / "])
def test_the_short_name_stands_behind_the_title_in_another_language(joint: str) -> None:
    found = names(f"Projektas „Moku, galiu, dirbu“{joint}„Skills for Border Jobs“ / BORDERSKILLS / LLI-982\n")
    assert found == {"title": "Moku, galiu, dirbu", "acronym": "BORDERSKILLS", "number": "LLI-982"}


@pytest.mark.parametrize(
    "text",
    [
        "The project “Box 2” builds upon the results of the project “Red Box”, carried out by Hill Archive in 2015–2017.",
        "The project “Box 2” continues the project “Road of Stones”, which Hill Museum implemented from 1 March 2015 to 3 April 2017.",
        "The project REEDS continues the earlier project SWAMPS, which was implemented by Hill Museum with a budget of 120 000 EUR.",
        "Projekts “Kaste 2” turpina projektu “Kaste”, ko 2015.–2017. gadā īstenoja Kalnu arhīvs.",
        "Projekts “Upes takas” turpina projektu “Zaļie ceļi”, ko no 2015. gada maija līdz 2017. gada aprīlim īstenoja Kalnu muzejs.",
        "Projektam “Upes takas” ir mājas lapa. Projekts balstās projektā “Zaļie ceļi”, kurā piedalījās Kalnu muzejs un Upes skola.",
        "Projektas „Dėžė 2“ tęsia projektą „Dėžė“, kurį 2015–2017 m. įgyvendino Kalnų archyvas.",
        "Projekt „Kast 2“ jätkab projekti „Kast“, mille viis ellu Mäe Muuseum aastatel 2015–2017.",
    ],
)
def test_what_is_told_of_an_earlier_project_is_not_taken_for_this_one_s(text: str) -> None:
    first = re.search(r"[Pp]roje[kc]t\w*\s[“„]?([^“”„]+?)[“”]?\s(?:builds|continues|turpina|tęsia|jätkab|ir mājas)", text)
    assert first is not None
    told = {"lead_partner", "partners", "start", "end", "total_budget"}
    mine, *others = sorted(projects_in(f"{text}\n"), key=lambda project: first[1] not in (project.get("title"), project.get("acronym")))
    assert mine.keys() & told == set()
    assert all(other.keys() & told for other in others)


def test_of_two_projects_in_a_sentence_each_has_its_own_lead() -> None:
    projects = projects_in(
        "While the project “Red Way” is led by Hill Council, the lead partner of the project “Dale Café” is Dale Council.\n"
    )
    assert {project["title"]: [row["name"] for row in project["partners"]] for project in projects} == {
        "Red Way": ["Hill Council"],
        "Dale Café": ["Dale Council"],
    }


def test_what_stands_behind_the_clause_on_another_project_is_read() -> None:
    text = "Pēc projekta “Zaļie ceļi” noslēguma 2017. gada 28. februārī sākās projekts “Upes takas”, kas ilgs līdz 2020. gada 31. maijam."
    project = project_in(f"{text} Projekta “Upes takas” partneris ir Upes skola.\n")
    assert (project.get("title"), project.get("start"), project.get("end")) == ("Upes takas", None, "2020-05-31")


def test_what_two_projects_do_together_is_told_of_both() -> None:
    text = "The project “Bridge” and the project “Garden” are implemented by Dale Museum from 2 May 2018 to 3 June 2019.\n"
    found = [(project["acronym"], project["lead_partner"], project["end"]) for project in projects_in(text)]
    assert found == [("Bridge", "Dale Museum", "2019-06-03"), ("Garden", "Dale Museum", "2019-06-03")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Projektu “Zaļais ceļš” un “Zilā upe” kopējās izmaksas ir 100 000 eiro.",
        "Projekti “Zaļais ceļš” un “Zilā upe” ir sākušies. Projektu kopējās izmaksas ir 100 000 eiro.",
        "Projekta “Zaļais ceļš” un projekta “Zilā upe” kopējās izmaksas ir 100 000 eiro.",
        "Projektų „Žalias kelias“ ir „Mėlyna upė“ bendra vertė yra 100 000 eurų.",
    ],
)
def test_what_two_projects_cost_together_is_the_cost_of_none(sentence: str) -> None:
    assert [project.get("total_budget") for project in projects_in(f"{sentence}\n")] == [None, None]


def test_a_clause_on_the_second_of_two_projects_and_its_kind_are_that_one_s() -> None:
    first, second = projects_in("2018. gadā Kalnu dome īstenoja projektu “Zaļie ceļi kopā” un Erasmus+ projektu “Zilā upe”.\n")
    assert (first["lead_partner"], first.get("programme")) == ("Kalnu dome", None)
    assert (second["title"], second["programme"]) == ("Zilā upe", "Erasmus+")
    text = "Kalnu dome īsteno projektu “Zaļie ceļi kopā” un projektu “Zilā upe”, kura kopējais budžets ir 20 000 EUR.\n"
    first, second = projects_in(text)
    assert (first["lead_partner"], first.get("total_budget")) == ("Kalnu dome", None)
    assert (second["lead_partner"], second["total_budget"]) == ("Kalnu dome", 20000)


ABOUT = "Krastā ir daudz darba, un visi to zina. " * 6


@pytest.mark.parametrize(
    "told",
    [
        "Tā domā tie, kas strādā ar RIVERMIX. Projekts, kura pilnais nosaukums ir “Kopīgi ūdeņi ciemos”, sākas. RIVERMIX ir labs.",
        "So say the people behind RIVERMIX. The project, whose full name is “Kopīgi ūdeņi ciemos”, begins. RIVERMIX is good.",
        "Taip sako RIVERMIX žmonės. Projektas, kurio pilnas pavadinimas yra „Kopīgi ūdeņi ciemos“, prasideda. RIVERMIX yra geras.",
        "Nii ütlevad RIVERMIX inimesed. Projekt, mille täispikk nimi on „Kopīgi ūdeņi ciemos“, algab. RIVERMIX on hea.",
    ],
)
def test_the_short_name_stands_before_the_full_one(told: str) -> None:
    assert names(f"{told}\n") == {"title": "Kopīgi ūdeņi ciemos", "acronym": "RIVERMIX"}
    assert "acronym" not in names(told.replace("RIVERMIX ", "Ūdens ", 2).replace("RIVERMIX", "VARAM") + "\n")


@pytest.mark.parametrize("rule", ["=" * 20, "-" * 20])
@pytest.mark.parametrize(("short", "count"), [("SEAGRASS", 2), ("RIVERMIX", 1)])
def test_a_box_between_lines_of_dashes_may_be_about_another_project(rule: str, short: str, count: int) -> None:
    box = f"{rule}\nPROJEKTS FOKUSĀ\nAkronīms: {short}\nVadošais partneris: Upes muzejs\nKopējais budžets: 1 450 200 EUR\n{rule}\n"
    text = f"RIVERMIX projektu “Kopīgi ūdeņi ciemos” Interreg programmā īsteno Kalnu skola.\n\n{ABOUT}\n\n{box}"
    found = projects_in(text)
    assert [project["acronym"] for project in found] == ["RIVERMIX", short][:count]
    assert [project.get("total_budget") for project in found] == [None, 1450200][-count:]
    if count > 1:
        assert [project["lead_partner"] for project in found] == ["Kalnu skola", "Upes muzejs"]
        assert ["programme" in project for project in found] == [True, False]


@pytest.mark.parametrize("body", ["EC", "NCPX"])
def test_an_officer_of_a_body_names_no_project(body: str) -> None:
    assert names(f"Agenda. 08:40 Welcome by the {body} Project Officer. 09:30 The project is presented by Hill Museum.\n") == {}


def test_a_fault_that_a_server_prints_is_no_heading() -> None:
    fault = "Warning: Undefined variable $page in /home/www/functions.php on line 235"
    assert not any(
        "Warning" in title for title in values_of(f"{fault}\n\nGREENHILL\n\n{fault}\n\nProjekts GREENHILL sākās 2020. gadā.\n", "title")
    )


def test_a_colon_inside_a_quoted_name_ends_no_title() -> None:
    text = (
        "Project title: “Hill Museums: Love It!” Hill Museum works with others. Leading Partner – Hill University (Poland). "
        "Project Partners: Dale University (Germany). Project duration: 2017–2020. Project budget: 1.484.375 EUR.\n"
    )
    assert names(text)["title"] == "Hill Museums: Love It!"


@pytest.mark.parametrize(
    ("behind", "acronym"),
    [
        ("LIFE TAP HillRiver (Nr. LIFE18 TAE/LV/000002) tiek ieviests", "LIFE TAP HillRiver"),
        ("LIFE HILLRIVER, ko īsteno muzejs", "LIFE HILLRIVER"),
        ("LIFE programmā", None),
        ("LIFE Nature programmā", None),
    ],
)
def test_the_short_name_of_a_life_project_stands_behind_its_title(behind: str, acronym: str | None) -> None:
    found = names(f"Piektā “Palīdzība upju plānu izstrādei” grupas sanāksme.\n\nProjekts “Palīdzība upju plānu izstrādei” {behind}.\n")
    assert (found["title"], found.get("acronym")) == ("Palīdzība upju plānu izstrādei", acronym)


def test_local_action_groups_of_lithuania_number_their_projects() -> None:
    text = (
        "Kalnų muziejaus vietos projektas „Vaistinės pastato gerinimo darbai“ (KALŽ-LEADER-6B-I-17-1-2019), projekto tikslas – saugoti ir "
        "Upės dvaro sodybos vietos projektas „Dvaro rūsio remonto darbai“ (KALŽ-LEADER-6B-I-17-2-2019).\n"
    )
    assert values_of(text, "projectNumber") == {"KALŽ-LEADER-6B-I-17-1-2019", "KALŽ-LEADER-6B-I-17-2-2019"}


def test_the_line_of_the_programme_below_a_number_is_no_title() -> None:
    text = (
        "“Ezeru zeme bez robežām” (Lakes Unlimited)\n\nESTLATRUS/2.1./ELRII-277/2011/14\n"
        "Igaunijas–Latvijas–Krievijas pārrobežu sadarbības programma 2007.–2013. gadam\n\nProjekts sākās 2012. gadā.\n"
    )
    assert "Igaunijas" not in project_in(text).get("title", "")


def test_an_acronym_above_a_title_at_the_top_of_a_page_is_its_own() -> None:
    text = (
        "Interreg Central Baltic Programme 2021-2027\n\nReUsePort\n\nCircular handling of dredged sediments in ports\n\n"
        "ReUsePort tests how sediments can be turned into material. The project helps ports.\nLeading partner: Hill University (Finland)\n"
    )
    project = project_in(text)
    assert (project["acronym"], project["title"]) == ("ReUsePort", "Circular handling of dredged sediments in ports")


def test_the_word_for_a_short_name_is_no_part_of_it() -> None:
    text = "ENI-LLB-1-148, acronym TasteBorder\n\nThe project opened two kitchens in the border area.\n"
    assert project_in(text)["acronym"] == "TasteBorder"


def test_what_a_project_printed_is_no_project() -> None:
    text = "Projekt „Rukki pärand“ tõi rukki lossiparki. Projekti käigus anti välja ka retseptiraamat „Sada moodi rukist“.\n"
    assert [row["title"] for row in projects_in(text)] == ["Rukki pärand"]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Upes novada pašvaldība īsteno divus projektus: “Dzirnavu ielas pārbūve Ozolkalnā” "
            "(Nr. 5.6.2.0/20/I/931) un “Vecās pienotavas zemes "
            "sakārtošana” (Nr. 5.6.2.0/20/I/944).\n\nVisi projekti jāpabeidz līdz 2023. gada 31. "
            "decembrim. Dzirnavu ielas pārbūve izmaksās "
            "1 204 377,15 EUR, tostarp ERAF finansējums – 1 023 720,58 EUR.\n"
        ),
        (
            "Upe District Municipality carries out two projects: “Rebuilding of Mill Street in "
            "Dale” (No. 5.6.2.0/20/I/931) and “Regeneration of "
            "the old dairy” (No. 5.6.2.0/20/I/944).\n\nBoth projects must be completed by 31 "
            "December 2023. Rebuilding of Mill Street will cost "
            "EUR 1,204,377.15, including ERDF funding of EUR 1,023,720.58.\n"
        ),
        (
            "Upės savivaldybė įgyvendina du projektus: „Malūno gatvės rekonstrukcija Upėje“ (Nr. "
            "05.3.2-APVA-R-014-41-0091) ir „Senos pieninės "
            "teritorijos sutvarkymas“ (Nr. 05.3.2-APVA-R-014-41-0092).\n\nVisi projektai bus "
            "baigti iki 2023 m. gruodžio 31 d.\n\nMalūno gatvės "
            "rekonstrukcija kainuos 1 204 377,15 Eur, iš jų ERPF lėšos – 1 023 720,58 Eur.\n"
        ),
        (
            "Tammiku vald viib ellu kahte projekti: „Vana veskitee remont Tammikul“ (nr "
            "2014-2020.5.01.17-0091) ja „Suure meierei maja "
            "korrastamine“ (nr 2014-2020.5.01.17-0092).\n\nMõlemad projektid tuleb lõpetada 31. "
            "detsembriks 2023. Vana veskitee remont läheb maksma "
            "1 204 377,15 eurot, sellest ERFi toetus 1 023 720,58 eurot.\n"
        ),
    ],
)
def test_the_first_words_of_a_title_name_its_project_and_all_have_the_end_that_is_told_of_all(text: str) -> None:
    assert [(project["end"], project.get("total_budget"), project.get("eu_funding")) for project in projects_in(text)] == [
        ("2023-12-31", 1204377.15, 1023720.58),
        ("2023-12-31", None, None),
    ]


@pytest.mark.parametrize(
    ("text", "budgets"),
    [
        (
            (
                "Kalnu muzejs sāk darbu\n\nPirmajā projektā “Vēju takas visiem” piedalās arī skola. Projekta budžets ir 120 000 EUR.\n\n"
                "Otrs projekts saucas “Upju balsis kopā”. Projekta budžets ir 80 000 EUR.\n"
            ),
            {"Vēju takas visiem": 120000, "Upju balsis kopā": 80000},
        ),
        (
            (
                "News of the museum\n\nThe first project, “Paths of Wind and Sand”, has a total budget of EUR 120,000.\n\n"
                "Another project, the youth project “Voices of Rivers and Lakes”, has a total budget of EUR 80,000.\n"
            ),
            {"Paths of Wind and Sand": 120000, "Voices of Rivers and Lakes": 80000},
        ),
        (
            (
                "Kalnų muziejaus naujienos\n\nPirmajame projekte „Vėjų takai žmonėms“ yra mokykla. Projekto biudžetas – 120 000 Eur.\n\n"
                "Dar vienas projektas – „Upių balsai mums“. Projekto biudžetas – 80 000 Eur.\n"
            ),
            {"Vėjų takai žmonėms": 120000, "Upių balsai mums": 80000},
        ),
        (
            (
                "Mäe muuseumi uudised\n\nEsimene projekt on „Tuulte rajad meile“, mille kogumaksumus on 120 000 eurot.\n\n"
                "Teises projektis „Jõgede hääled kõigile“ osaleb kool. Projekti kogumaksumus on 80 000 eurot.\n"
            ),
            {"Tuulte rajad meile": 120000, "Jõgede hääled kõigile": 80000},
        ),
        (
            (
                "Deputāti lemj par ieceru īstenošanu\n\nViens no tiem būs projekts “Kalnu tilta pārbūve” par 120 000 EUR.\n\n"
                "Otrs ir projekts “Upes nama jumta maiņa” par 80 000 EUR.\n"
            ),
            {"Kalnu tilta pārbūve": 120000, "Upes nama jumta maiņa": 80000},
        ),
    ],
)
def test_projects_named_in_their_order_are_several(text: str, budgets: dict[str, int]) -> None:
    assert {project["title"]: project.get("total_budget") for project in projects_in(text)} == budgets


def test_phases_of_a_project_are_no_projects() -> None:
    text = (
        "News of the museum\n\nThe first phase of the project “Paths of Wind and Sand” (WINDPATH) is over.\n\n"
        "The second phase of the project “Paths of Wind and Sand” has begun.\n"
    )
    assert len(projects_in(text)) == 1


ONE = "Kalnu muzejs īsteno projektu “Vēju takas” (Nr. LLI-901). Projekta kopējās izmaksas ir 120 000 EUR.\n\n"
REST = "\n\nProjekts beigsies 2021. gada 28. februārī. Projekta vadošais partneris ir Kalnu muzejs.\n"


@pytest.mark.parametrize(
    "also",
    [
        "Muzejs piedalās arī projektā “Upju balsis”, kuru vada Upes muzejs. Projekta kopējās izmaksas ir 50 000 EUR.",
        "Papildus muzejs ir partneris projektā “Upju balsis”. Projekta kopējās izmaksas ir 50 000 EUR. Projektu vada Upes muzejs.",
    ],
)
def test_a_paragraph_on_a_further_project_is_that_one_s(also: str) -> None:
    first, other = projects_in(ONE + also + REST)
    assert (first["total_budget"], first["end"], first["lead_partner"]) == (120000, "2021-02-28", "Kalnu muzejs")
    assert (other["title"], other["total_budget"], other["lead_partner"]) == ("Upju balsis", 50000, "Upes muzejs")
    assert "end" not in other


@pytest.mark.parametrize(
    "also",
    [
        "Sanāksmē runāja arī par projektu “Upju balsis”.",
        "Muzejs piedalās arī projektā “Upju balsis”.",  # nothing is told of it
    ],
)
def test_another_project_of_which_nothing_is_told_is_left_out(also: str) -> None:
    (project,) = projects_in(ONE + also + REST)
    assert (project["title"], project["total_budget"], project["end"]) == ("Vēju takas", 120000, "2021-02-28")


def test_what_a_sentence_tells_of_another_project_is_that_one_s() -> None:
    told = (
        "Projekts “Vēju takas” (Nr. LLI-901) balstās uz projektu “Upju balsis” (Nr. LLI-77), "
        "kuru no 2014. līdz 2016. gadam īstenoja Upes muzejs. "
        "Projekta “Vēju takas” kopējās izmaksas ir 120 000 EUR.\n"
    )
    other, first = sorted(projects_in(told), key=lambda project: str(project["title"]))
    assert first["total_budget"] == 120000
    assert "start" not in first
    assert (other["number"], other["start"], other["end"], other["lead_partner"]) == ("LLI-77", "2014", "2016", "Upes muzejs")


def test_sister_projects_are_told_apart() -> None:
    text = (
        "LIFE ReedBelt goes on\n\nLIFE ReedBelt (LIFE23-NAT-EE-LIFE ReedBelt, project no. 101148399) started on 1 August 2024. "
        "The project is coordinated by the Reed Fund.\n\n"
        "The project shares its methods with two sister projects: LIFE HillTops, led by Hill Academy in Lithuania, "
        "and the Interreg project ShoreWatch, which runs until 30 June 2026.\n"
    )
    projects = {project["acronym"]: project for project in projects_in(text)}
    assert set(projects) == {"LIFE ReedBelt", "LIFE HillTops", "ShoreWatch"}
    assert projects["LIFE ReedBelt"]["lead_partner"] == "Reed Fund"
    assert "end" not in projects["LIFE ReedBelt"]
    assert projects["LIFE HillTops"]["lead_partner"] == "Hill Academy"
    assert (projects["ShoreWatch"]["end"], projects["ShoreWatch"]["programme"]) == ("2026-06-30", "Interreg")


def test_a_project_and_the_one_it_goes_on_with_are_told_apart() -> None:
    text = (
        "Projekts “Tīrās upes 2” (CLEANRIVER II) ir turpinājums projektam “Tīrās upes” (CLEANRIVER), kas ilga no 2018. gada 1. maija "
        "līdz 2020. gada 30. aprīlim. Toreiz projekta kopējais budžets bija 90 000 EUR. "
        "Iepriekšējo projektu vadīja Upes novada dome, savukārt projekta CLEANRIVER II vadošais partneris ir Kalnu novada pašvaldība. "
        "Projekta kopējais budžets ir 120 000 EUR.\n"
    )
    projects = {project["acronym"]: project for project in projects_in(text)}
    later, earlier = projects["CLEANRIVER II"], projects["CLEANRIVER"]
    assert (later["lead_partner"], later["total_budget"], later.get("start")) == ("Kalnu novada pašvaldība", 120000, None)
    assert (earlier["lead_partner"], earlier["total_budget"], earlier["start"]) == ("Upes novada dome", 90000, "2018-05-01")


def test_the_previous_project_is_the_one_that_this_one_follows() -> None:
    text = (
        "The project “Rivers of All 2” (CLEANRIVER II) follows the project “Rivers of All” (CLEANRIVER), which ran from 2018 to 2020. "
        "The previous project was led by Dale Council. The total budget of the project is EUR 120,000.\n"
    )
    projects = {project["acronym"]: project for project in projects_in(text)}
    assert (projects["CLEANRIVER II"]["total_budget"], projects["CLEANRIVER II"].get("lead_partner")) == (120000, None)
    assert projects["CLEANRIVER"]["lead_partner"] == "Dale Council"


def test_a_short_name_without_its_number_is_the_same_project_s_elsewhere() -> None:
    text = "The project “Clean Rivers” (CLEANRIVER II) is new.\n\nThe project CLEANRIVER starts on 1 May 2018.\n"
    assert project_in(text)["start"] == "2018-05-01"


def test_sentences_on_whom_each_sum_is_granted_to_name_a_project_each() -> None:
    text = (
        "Kalnu rīcības grupa: kam atbalsts?\n\nSIA “Kalnu ābols” saņems 28 600 eiro projektam “Sulas ražotnes paplašināšana”. "
        "Projektam “Zirgu pasta aprīkojums” piešķirti 11 250 eiro. Biedrībai “Upes zvani” atbalstīts projekts “Torņa skatu platforma” "
        "(17 999 eiro), bet Kalnu draudzei – projekts “Draudzes nama logi” par 9 400 eiro.\n"
    )
    assert {project["title"]: project.get("lead_partner") for project in projects_in(text)} == {
        "Sulas ražotnes paplašināšana": "SIA “Kalnu ābols”",
        "Zirgu pasta aprīkojums": None,
        "Torņa skatu platforma": "Biedrība “Upes zvani”",
        "Draudzes nama logi": None,
    }


def test_two_sentences_with_sums_make_no_list() -> None:
    text = (
        "Kalnu pašvaldības ziņas\n\nProjektā “Kalnu taka” ieguldīti 100 000 eiro. Tas turpina projektu “Upes taka”, kam bija 50 000 eiro. "
        "Projekta “Kalnu taka” vadošais partneris ir Kalnu pašvaldība.\n"
    )
    mine = next(project for project in projects_in(text) if project["title"] == "Kalnu taka")
    assert (mine["total_budget"], mine["lead_partner"]) == (100000, "Kalnu pašvaldība")


def test_a_line_that_ends_with_the_word_for_a_name_is_no_title() -> None:
    text = (
        "Kalnu tehnikumā norisinās projekts ar nosaukumu\n“SMART HILLS\nFOR YOUNG PEOPLE”.\n"
        "Tas saistīts ar Nordplus Junior programmu, ID NPJR-2023/10118.\n"
    )
    assert "norisinās" not in project_in(text).get("title", "")


def test_an_unknown_label_of_a_form_is_no_title() -> None:
    text = (
        "ESTLAT27 „Rukkikrahvi pärand“\n\nProgramm - Eesti-Läti programm 2007-2013\nStaatus - lõppenud\n"
        "Projektijuht - SA Mäe Kultuuripärand\nJuhtpartner - Mäe Vallavalitsus\nPartnerid - SA Mäe Kultuuripärand; Jõe linnavolikogu\n"
        "Kogueelarve - 357 900 EUR\n"
    )
    [project] = projects_in(text)
    assert (project["title"], project["lead_partner"]) == ("Rukkikrahvi pärand", "Mäe Vallavalitsus")


#: Two projects, one told behind the other.
ROADS = "Kalnu ziņas\n\nProjekta “Meža ceļi” partneris ir Kalnu dome, un tas sākās 2019. gada 1. maijā."


@pytest.mark.parametrize(
    ("told", "others"),
    [
        ("\n\nSavukārt projektu “Upju balsis” īsteno Upes muzejs, un tas beidzas 2021. gada 1. maijā.", ["Upju balsis"]),
        (" Projekta “Upju balsis” partneris ir Upes muzejs. Tas beidzas 2021. gada 1. maijā.", ["Upju balsis"]),
        ("\n\nKopprojektu “Upju balsis” īsteno Upes muzejs, un tas beidzas 2021. gada 1. maijā.", ["Upju balsis"]),
        ("\n\nIesniegts projekta pieteikums “Upju balsis”. Projektu īstenos Upes muzejs.", ["Upju balsis"]),
        # by the way, and nothing is told of it
        (" Kalnu dome sveica projektu “Upju balsis”.", []),
        # an earlier one, which this one goes on with
        ("\n\nProjekts turpina projektu “Upju balsis”.", []),
        ("\n\nUpes muzejs īsteno citu projektu “Upju balsis”.", []),
        # a part of a project
        ("\n\nApakšprojektu “Upju balsis” īsteno Upes muzejs.", []),
    ],
)
def test_projects_that_a_page_tells_one_behind_the_other_are_several(told: str, others: list[str]) -> None:
    first, *rest = projects_in(ROADS + told + "\n")
    assert [project.get("title") for project in rest] == others
    assert (first["title"], first["start"]) == ("Meža ceļi", "2019-05-01")
    for project in rest:
        assert [partner["name"] for partner in project["partners"]] == ["Upes muzejs"]
        assert "start" not in project


@pytest.mark.parametrize(
    ("sentence", "owners"),
    [
        (
            "Atbalstu guva Kalnu novada pašvaldības projekts “Dabas taka Kalnos” un biedrības “Upe” projekts “Tirgus laukums”.",
            {"Dabas taka Kalnos": "Kalnu novada pašvaldība", "Tirgus laukums": "biedrība “Upe”"},
        ),
        (
            "Parim on Mäe Partnerluskogu juhitav kultuuriprojekt „Keskaja festivalid“ ja Jõe Koostöökogu projekt „Rõõmsad söögisellid“.",
            {"Keskaja festivalid": "Mäe Partnerluskogu", "Rõõmsad söögisellid": "Jõe Koostöökogu"},
        ),
    ],
)
def test_projects_of_two_owners_that_share_a_sentence_are_theirs(sentence: str, owners: dict[str, str]) -> None:
    assert {project["title"]: project["partners"][0]["name"] for project in projects_in(f"{sentence}\n")} == owners


@pytest.mark.parametrize(
    ("text", "title", "acronym"),
    [
        ("Projekts “Mitrāju aizsardzība” (LIFE Mires of Kalni) beidzies.", "Mitrāju aizsardzība", "LIFE Mires of Kalni"),
        ("Projektas „Pelkių apsauga“ (LIFE Mires of the Hills) baigėsi.", "Pelkių apsauga", "LIFE Mires of the Hills"),
        ("LIFE projekt “Soode kaitse” (Life Mires of Oru) lõppes.", "Soode kaitse", "Life Mires of Oru"),
        ("Projekts KA210 – Zaļie ceļi\n\nProjekta mērķis ir augt.", "Zaļie ceļi", None),
        ("Project KA229 – Green ways for all\n\nThe aim of the project is to grow.", "Green ways for all", None),
        ("The project “SEAWAYS: New Routes for Ships” helps.", "New Routes for Ships", "SEAWAYS"),
    ],
)
def test_a_short_name_is_of_life_in_words_and_no_key_action(text: str, title: str, acronym: str | None) -> None:
    project = project_in(f"{text}\n")
    assert (project["title"], project.get("acronym")) == (title, acronym)


@pytest.mark.parametrize("text", ["The project “SeaMuseums: GoIT!” helps.", "Projekts “SeaMuseums: Ejam!” palīdz."])
def test_one_word_behind_a_colon_is_no_title(text: str) -> None:
    assert project_in(f"{text}\n")["title"] == text[text.index("“") + 1 : text.index("”")]


def test_a_number_of_the_agreement_in_brackets_is_no_title() -> None:
    for words in ("Grant agreement No. 226164", "Grant agreement number No. 226164"):
        assert "title" not in project_in(f"The project GREENWAY ({words}) is good.\n")


@pytest.mark.parametrize("number", ["616001-CREA-1-2020-1-LV-CULT-COOP1", "610001-EPP-1-2019-1-LV-EPPKA2-CBHE-JP"])
def test_projects_run_from_brussels_have_numbers_of_their_own(number: str) -> None:
    assert project_in(f"The project “Green Way” ({number}) is good.\n")["number"] == number
    assert project_in(f"Grants for Culture\n\n{number} {number.split('-')[-1]}\n\nIn from the Hills\n")["title"] == "In from the Hills"


def test_a_heading_that_quotes_the_name_is_no_title_above_the_number() -> None:
    project = project_in("Project “Green Way”\nProject number: LLI-901\n")
    assert (project["title"], project["number"]) == ("Green Way", "LLI-901")


@pytest.mark.parametrize(
    "text",
    [
        "The grant is based on an application entitled “Young Hills.” The project starts in 2024.",
        "Kalnu dome iesniedza pieteikumu ar nosaukumu “Young Hills”. Projekts sāksies 2024. gadā.",
        "Kalnų muziejus pateikė paraišką pavadinimu „Young Hills“. Projektas prasidės 2024 m.",
        "Mäe Kool esitas taotluse pealkirjaga „Young Hills“. Projekt algab 2024. aastal.",
    ],
)
def test_an_application_has_the_title_of_its_project(text: str) -> None:
    assert project_in(f"{text}\n")["title"] == "Young Hills"


def test_a_book_has_a_title_of_its_own() -> None:
    assert "title" not in project_in("The grant is based on a book entitled “Young Hills.” The project starts in 2024.\n")


@pytest.mark.parametrize(
    ("text", "acronym"),
    [
        ("The project, known as UPHILL, was designed for more.", "UPHILL"),
        ("The project is also known as UPHILL and was designed for more.", "UPHILL"),
        ("Known as “UPHILL” (UPper-HILLs), the project was designed for more.", "UPHILL"),
        ("The project works in the park, known as UPHILL.", None),
    ],
)
def test_a_project_is_known_as_its_short_name(text: str, acronym: str | None) -> None:
    found = [project.get("acronym") for project in projects_in(f"{text}\n")]
    assert found == ([acronym] if acronym else [])


@pytest.mark.parametrize("called", ["(Project) ", "(hereinafter – the Project) ", ""])
def test_what_a_text_calls_the_project_may_stand_before_its_number(called: str) -> None:
    project = project_in(f"The project “Selling of local goods” {called}(ER-45) has begun.\n")
    assert (project["title"], project["number"]) == ("Selling of local goods", "ER-45")


@pytest.mark.parametrize(
    "heading",
    [
        "Toetatava tegevuse „Noorte tugi mägedes“ kogu perioodi detailne eelarve",
        "Toetatava tegevuse „Noorte tugi mägedes“ lühike kokkuvõte",
    ],
)
def test_a_document_on_a_project_quotes_its_title_in_the_heading(heading: str) -> None:
    text = f"{heading}\nElluviija: Haridusministeerium\nPeriood: 01.10.2024–31.10.2029\n"
    assert project_in(text)["title"] == "Noorte tugi mägedes"


@pytest.mark.parametrize(
    ("first", "second", "is_another"),
    [
        ("Engaging young talent to promote understanding of law", "Charter for courts and before the national judges", True),
        ("Engaging young talent to promote understanding of law", "Noorte kaasamine õiguse mõistmisse kõigis koolides", False),
        ("Engaging young talent to promote understanding of law", "Talent for young hills in all the national schools", True),
    ],
)
def test_titles_of_one_language_with_no_word_in_common_are_of_two_projects(first: str, second: str, *, is_another: bool) -> None:
    text = f"Mäe Ülikool hakkab ellu viima projekti “{first}”. Oru Instituut koordineerib projekti “{second}”.\n"
    found = {row["title"]: [partner["name"] for partner in row.get("partners", [])] for row in projects_in(text)}
    assert found[first] == (["Mäe Ülikool"] if is_another else ["Mäe Ülikool", "Oru Instituut"])
    assert found.get(second) == (["Oru Instituut"] if is_another else None)


ROOFS, STAIRS = "Senās dzirnavu ēkas jumts", "Jaunā torņa kāpnes"


@pytest.mark.parametrize(
    "text",
    [
        f"Kalnu dome īsteno divus projektus. Viens no tiem ir “{ROOFS}”, otrs – “{STAIRS}”.",
        f"Kalnu dome īsteno divus projektus. Pirmais ir “{ROOFS}”. Tas ir liels darbs. Otrais – “{STAIRS}”.",
        f"Kalnu domei ir divi projekti. Viens no tiem ir “{ROOFS}”.\n\nOtrs projekts, kas sākas vēlāk Upes pagastā, ir “{STAIRS}”.",
        f"The Hill Museum carries out two projects. One of them is “{ROOFS}”, and the other is “{STAIRS}”.",
        f"Kalnų muziejus vykdo du projektus. Vienas iš jų yra „{ROOFS}“, kitas – „{STAIRS}“.",
        f"Mäe Muuseum viib ellu kahte projekti. Üks neist on „{ROOFS}“, teine – „{STAIRS}“.",
    ],
)
def test_pronouns_name_several_projects_that_were_counted(text: str) -> None:
    assert [project["title"] for project in projects_in(f"{text}\n")] == [ROOFS, STAIRS]


@pytest.mark.parametrize(
    "text",
    [
        f"Kalnu dome īsteno projektus, kuros ir divi pasākumi. Viens no tiem ir “{ROOFS}”, otrs – “{STAIRS}”.",
        f"Kalnu domei ir divi svētki. Viens no tiem ir “{ROOFS}”, otrs – “{STAIRS}”.",
    ],
)
def test_pronouns_for_other_things_name_no_projects(text: str) -> None:
    assert projects_in(f"{text}\n") == []


def test_one_of_several_projects_may_be_named_before_those_in_their_order() -> None:
    text = (
        "SIA “Kalni” Upes novada Lejā realizē vairākus lielus projektus.\n\nLejas ciemā tiek realizēts projekts “Siltā skola”.\n\n"
        f"Upes ciemā tiek realizēti divi projekti. Viens no tiem ir “{ROOFS}”. Otrs ir “{STAIRS}”.\n"
    )
    found = [(project["title"], project.get("lead_partner")) for project in projects_in(text)]
    assert found == [("Siltā skola", "SIA “Kalni”"), (ROOFS, "SIA “Kalni”"), (STAIRS, "SIA “Kalni”")]


@pytest.mark.parametrize(
    "text",
    [
        "Pirms gada jaunieši radīja projektu “Quiet Hills”. Jauniešu apmaiņas projektā “Lake Sounds” tiksies abas skolas.",
        "Pirms diviem gadiem skola īstenoja projektu “Kluso kalnu ceļš”. Projektā “Lake Sounds” tiksies abas skolas.",
        "Two years ago the school ran the project “Quiet Hills of the North”. The project “Lake Sounds” joins two schools.",
    ],
)
def test_a_page_is_not_about_what_a_project_did_years_ago(text: str) -> None:
    assert project_in(f"{text}\n")["acronym"] == "Lake Sounds"


def test_what_began_years_ago_goes_on_under_its_short_name() -> None:
    text = "Pirms diviem gadiem sākās projekts “Klusie kalni un lejas”. Projekts “KALME” nu ir galā.\n"
    assert names(text) == {"title": "Klusie kalni un lejas", "acronym": "KALME"}


@pytest.mark.parametrize("called", ["(turpmāk – projekts)", "(turpmāk tekstā – “Projekts”)"])
def test_what_a_text_calls_the_project_from_there_on_is_what_it_is_about(called: str) -> None:
    text = (
        "Jaunumi\n\n2019. gada 28. jūnijā apstiprināts Norvēģijas finanšu instrumenta\n2014.–2021. gada perioda programmas “Kalnu dienesti”"
        f" projekta “Mācību centra izveide Kalnos” {called} pieteikums. Projekta īstenotājs ir Kalnu vietu pārvalde.\n\n"
        "Saturu sagatavos darbības programmas “Izaugsme un nodarbinātība” projekta Nr. 9.1.3.0/16/I/999 “Sistēmas pilnveide” ietvaros.\n"
    )
    (project,) = projects_in(text)
    assert (project["title"], project["lead_partner"]) == ("Mācību centra izveide Kalnos", "Kalnu vietu pārvalde")
    assert project.get("programme") != "Izaugsme un nodarbinātība"
    assert "start" not in project


def test_what_a_template_calls_its_parts_in_english_is_no_label_in_another_language() -> None:
    text = (
        "title\n\nPasirašyta naujų takų finansavimo sutartis\n\nKalnų rajono savivaldybė pasirašė sutartį dėl projekto „Takai tarp Upės ir "
        'Ežero gatvių", Nr. 04.5.1-TID-R-516-91-0001, finansavimo.\n'
    )
    project = project_in(text)
    assert (project["title"], project["number"]) == ("Takai tarp Upės ir Ežero gatvių", "04.5.1-TID-R-516-91-0001")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Green Bays ’24 projektiga sõlmiti leping 10.12.2023. Projekti alguskuupäev on 25.09.2023.", "Green Bays ’24"),
        ("Mäe Vallavalitsus osaleb Healthy Village projektis. Projekti eelarve on 200 000 eurot.", "Healthy Village"),
        ("Green Bays projekti kaasrahastab Interreg. Projekti juhib Mäe Vallavalitsus.", "Green Bays"),
        ("Green Bays projekto metu bus pastatytas tiltas. Projektą koordinuoja Kalnų savivaldybė.", "Green Bays"),
        ("Green Bays projekta laikā uzbūvēs tiltu. Projektu īsteno Kalnu novada pašvaldība.", "Green Bays"),
        ("Nordplus Junior projekti raames õpetatakse noori. Projekti juhib Mäe Vallavalitsus.", None),
        ("Kristjan Smith projekti eelarvest ei rääkinud. Projekti juhib Mäe Vallavalitsus.", None),
        ("Green Bays projekti ja Healthy Village projekti raames ehitatakse tee. Projekti juhib Mäe Vallavalitsus.", None),
        ("Projekt „Roheline tee“ algas. Green Bays projekti raames ehitatakse tee. Projekti juhib Mäe Vallavalitsus.", "Roheline tee"),
    ],
)
def test_an_english_name_without_quotes_before_the_word_names_the_one_project(text: str, title: str | None) -> None:
    assert project_in(f"{text}\n").get("title") == title


@pytest.mark.parametrize(
    ("rest", "title"),
    [
        ("Roheline tee ja sinine vesi, mida rahastatakse 900 000 euro ulatuses.", "Roheline tee ja sinine vesi"),
        ("Roheline tee ja sinine vesi, mida rahastatakse “Erasmus+” programmist.", None),
    ],
)
def test_a_clause_ends_a_title_whose_closing_mark_is_missing(rest: str, title: str | None) -> None:
    assert project_in(f"Toetust sai Jõe Ülikooli koordineeritav projekt “{rest}\n").get("title") == title


def test_several_headings_name_the_fund_of_their_project() -> None:
    text = (
        "Toetused\n\nLEADER PROJEKTITOETUS Mäe külamaja\n\nProjekti kogumaksumus 25 000 EUR\n\nEesmärk: külas on maja.\n\n"
        "LEADER PROJEKTITOETUS Mäe külaplats\n\nProjekti kogumaksumus 22 000 EUR\n\nProjekti eesmärgiks on arendada külaplats.\n"
    )
    assert [(project["title"], project["total_budget"]) for project in projects_in(text)] == [
        ("Mäe külamaja", 25_000),
        ("Mäe külaplats", 22_000),
    ]


def test_the_day_above_the_heading_of_a_form_is_no_part_of_it() -> None:
    text = (
        "6/2/22\n\nMäe avaliku väljaku rajamine\n\nEesmärk\n\nMäe külaplatsile on rajatud väljak noortele, kus saab tegutseda.\n\n"
        "Projekti rahastajad ja eelarve\n\nProjekti kogumaksumus on 14 812 eurot. Investeeringut on toetatud EAFRD Leader-meetmest.\n\n"
        "Projekti algus: 25.05.2022\n"
    )
    project = project_in(text)
    assert (project["title"], project["fund"]) == ("Mäe avaliku väljaku rajamine", "EAFRD")


def test_two_titles_of_an_enumeration_are_two_projects_though_a_slip_gives_both_one_number() -> None:
    text = "Tiks īstenoti projekti “Kalnu ceļa pārbūve” (Nr. LLI-901), “Upes ceļa pārbūve” (Nr. LLI-901) un "
    text += "“Ezera tilta izbūve” (Nr. LLI-902).\n"
    assert [(project["title"], project["number"]) for project in projects_in(text)] == [
        ("Kalnu ceļa pārbūve", "LLI-901"),
        ("Upes ceļa pārbūve", "LLI-901"),
        ("Ezera tilta izbūve", "LLI-902"),
    ]


@pytest.mark.parametrize("behind", ["(DI) projektu", "(turpmāk – DI) pasākumu"])
def test_the_abbreviation_of_one_word_is_no_short_name_of_a_project(behind: str) -> None:
    text = f"Reģions sāk deinstitucionalizācijas {behind}. DI projekts saucas “Atver durvis Kalnos”. DI projektā ir daudz darba.\n"
    assert "acronym" not in project_in(text)


def test_the_initials_of_a_title_are_its_short_name() -> None:
    text = "Reģions īsteno projektu “Zaļie krasti” (ZK). ZK projektā ir daudz darba.\n"
    assert project_in(text)["acronym"] == "ZK"


def test_a_word_of_the_union_before_other_capitals_is_part_of_a_short_name() -> None:
    text = "EU-REEDS RESEARCH FOR SHORES project has been selected for funding and will receive a grant of EUR 2,000,000.\n"
    assert project_in(text)["acronym"] == "EU-REEDS RESEARCH FOR SHORES"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ‘Silent Shores’ project, funded by the Union, will help birds.", {"title": "Silent Shores"}),
        (
            "Pilsētas dalība “Klusu krastu attīstīšana” jeb KRASTS projektā turpinās.",
            {"title": "Klusu krastu attīstīšana", "acronym": "KRASTS"},
        ),
    ],
)
def test_a_quoted_name_before_the_word_project(text: str, expected: dict[str, str]) -> None:
    assert names(f"{text}\n") == expected


def test_a_title_in_the_genitive_gives_way_to_the_same_in_the_nominative() -> None:
    text = (
        "Osta turpina projekta “Kluso krastu attīstības” īstenošanu. "
        "Darbi notiek projektā Nr. 3DP/3.3.1.3.0/10/IPIA/SM/009 “Kluso krastu attīstība”.\n"
    )
    assert project_in(text)["title"] == "Kluso krastu attīstība"


@pytest.mark.parametrize("programme", ["Comenius", "Erasmus+"])
def test_a_programme_that_all_know_is_no_name_of_the_project_before_it(programme: str) -> None:
    text = f"Skolas pulcējās, lai uzrakstītu projektu “{programme}” programmas ietvaros. Rezultātā tapa projekts “Klusi krasti Kalnos”.\n"
    assert names(text) == {"title": "Klusi krasti Kalnos"}


@pytest.mark.parametrize(
    "text",
    [
        "ERASMUS+ PROJECT\nOur school is participating in a project called\n‘Silent shores of ours’.\nFour schools take part in it.\n",
        "Mūsu skola piedalās Erasmus+ projektā ar nosaukumu\n“Silent shores of ours”.\nTajā piedalās četras skolas no Eiropas.\n",
    ],
)
def test_what_a_project_is_called_may_stand_on_the_next_line(text: str) -> None:
    assert project_in(text)["title"] == "Silent shores of ours"


@pytest.mark.parametrize("programme", ["„Eiropa pilsoņiem”", "„Jaunatne darbībā”", "„Erasmus+”"])
def test_a_quoted_programme_of_the_union_is_no_title(programme: str) -> None:
    text = f"Projekts {programme}\n\nNovada delegācija oktobrī piedalījās {programme} projekta BEEWAY pasākumā Itālijā.\n"
    assert names(text) == {"acronym": "BEEWAY"}


@pytest.mark.parametrize("programme", ["NORDPLUS ADULT", "NORDPLUS JUNIOR", "Nordplus Adult"])
def test_a_part_of_a_programme_in_capitals_is_no_short_name(programme: str) -> None:
    project = project_in(f"{programme} projekts “Runājošā telpa” sākās 2023. gada septembrī.\n")
    assert (project["title"], project.get("acronym"), project["programme"]) == ("Runājošā telpa", None, programme)


def test_a_link_to_the_page_in_english_is_no_heading_of_a_form() -> None:
    text = (
        "Gudrie lasītāji un rakstītāji laukos\n\nView English version here\n\nProjekta mērķis ir izveidot lasītāju klubus.\n\n"
        "Projekta kopējais budžets: 30 853,00 eiro\n\nProjekta realizācijas laiks: 2015. gada septembris – 2018. gada augusts\n"
    )
    assert project_in(text)["title"] == "Gudrie lasītāji un rakstītāji laukos"


def test_the_letters_of_countries_in_brackets_are_no_short_name() -> None:
    assert names("Tiek īstenots projekts “Satiecies un strādā” (LV, LT un DE), un tas ir labs.\n") == {"title": "Satiecies un strādā"}


@pytest.mark.parametrize("label", ["Projekta nosaukums", "Projekta pilnais nosaukums"])
def test_a_title_may_stand_behind_its_label_and_a_space(label: str) -> None:
    text = f"{label} Kopā tekam un strādājam\n\nProjekta numurs 9.2.9.2/16/I/999\n\nĪstenošanas laiks 21.06.2010. – 02.08.2010.\n"
    assert names(text) == {"title": "Kopā tekam un strādājam", "number": "9.2.9.2/16/I/999"}


def test_heads_of_columns_behind_the_label_of_a_title_are_none() -> None:
    assert names("Projekta nosaukums Projekta numurs Finansējuma apjoms\n\nProjekts “Vēju takas” sākas.\n") == {"title": "Vēju takas"}


@pytest.mark.parametrize(
    "earlier",
    [
        "2013. gadā biedrība realizēja LEADER projektu “Seno prasmju saglabāšana un attīstība Kalnu novadā”, studijai ir 8 stelles.",
        "Jau 2013. gadā biedrība īstenoja projektu “Seno prasmju saglabāšana un attīstība Kalnu novadā”.",
        "2013. gadā tika īstenots projekts “Seno prasmju saglabāšana un attīstība Kalnu novadā”.",
    ],
)
def test_behind_a_project_that_is_going_on_one_of_an_earlier_year_is_another(earlier: str) -> None:
    text = (
        "Biedrība „Kalni” darbojas kopš 2003. gada.\n\nRealizējot projektu “Adām cimdus kopā” tiks veicināta darbošanās.\n\n"
        f"{earlier}\n\nProjekta kopējais finansējums 3394.09 EUR, ELFLA līdzfinansējums 3054,68 EUR.\n"
    )
    project = next(project for project in projects_in(text) if project["title"] == "Adām cimdus kopā")
    assert (project["total_budget"], project["eu_funding"]) == (3394.09, 3054.68)


def test_projects_of_one_year_after_another_are_projects_each() -> None:
    text = "2013. gadā biedrība “Kalni” īstenoja projektu “Senās prasmes”. 2014. gadā biedrība īstenoja projektu “Jaunais jumts”.\n"
    assert [project["title"] for project in projects_in(text)] == ["Senās prasmes", "Jaunais jumts"]


def test_a_space_may_stand_between_the_letters_and_the_figures_of_a_number() -> None:
    assert names("Projekta ELRII 309 „Sargāt dabu” pārstāvji piedalās seminārā.\n") == {"title": "Sargāt dabu", "number": "ELRII-309"}


@pytest.mark.parametrize("action", ["Nordplus Higher Education", "Nordplus Horizontal", "Comenius Regio", "Leonardo Mobility"])
def test_the_action_of_a_programme_before_the_word_for_a_project_is_no_title(action: str) -> None:
    text = f'{action} project "Silent Roads for Tourism students"\n\nThe goal of the project is to repair roads.\n'
    assert names(text) == {"title": "Silent Roads for Tourism students"}
    assert projects_in(f"The {action} project will cost 9600 EUR.\n") == []


def test_a_thematic_objective_under_which_a_project_comes_is_not_its_title() -> None:
    text = (
        "The project coming under Thematic Objective (TO) 2 “Education and culture” will help schools. "
        "The awarded project “Hills and dales for village schools” costs EUR 9 600.\n"
    )
    assert names(text) == {"title": "Hills and dales for village schools"}
    assert projects_in("The project falls under Thematic Objective 3 “Clean hills” and helps schools.\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "Projekto rezultatas – išleista ir išplatinta knyga „Kalnų vaidmuo saugant upes“. Projektas truko 2000–2001 m.\n",
        "As a result of the project, the book “The role of hills in keeping rivers” was published. The project cost EUR 9 000.\n",
        "Projekto metu išleista brošiūra „Kalnų vaidmuo saugant upes“. Projekto biudžetas – 9 000 Eur.\n",
    ],
)
def test_a_book_that_a_project_published_gives_it_no_title(text: str) -> None:
    assert "title" not in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "Darbus vykdo UAB „Projektas GERVĖ“, pasirašiusi darbų sutartį su Kalnų tarnyba. Projekto biudžetas – 9 000 Eur.\n",
        "Darbus atlieka SIA “Projekts KALVE”, kas noslēgusi līgumu ar Kalnu novada pašvaldību. Projekta budžets ir 9 000 EUR.\n",
    ],
)
def test_the_word_for_a_project_in_the_name_of_a_firm_has_no_acronym_behind_it(text: str) -> None:
    assert "acronym" not in names(text)


def test_a_project_abroad_is_called_so_in_estonian() -> None:
    text = (
        "Kalna osaleb Euroopa Liidu programmi Horisont 2020 välisprojektis „Rohelinnad ja mäed“. "
        "Projekt kestab 1. septembrist 2020 kuni 31. augustini 2024.\n"
    )
    assert names(text) == {"title": "Rohelinnad ja mäed"}


@pytest.mark.parametrize(
    "text",
    [
        *(f"Projekta {thing} “Kopā mēs varam” notika maijā." for thing in ("lekcija", "noslēguma pārgājiens", "hakatons")),
        *(f"The project {thing} “Together we can” took place in May." for thing in ("podcast", "training course", "masterclass")),
        *(f"Projekto {thing} „Kartu mes galime“ vyko gegužę." for thing in ("edukacija", "baigiamasis renginys", "žygis")),
        *(f"Projekti {thing} „Koos me suudame“ toimus mais." for thing in ("töötuba", "lõpukonverents", "häkaton")),
        "Projekta moto ir “Kopā mēs varam”.",
        "Projekta devīze: “Kopā mēs varam”.",
        "The motto of the project is “Together we can”.",
        "Projekto šūkis – „Kartu mes galime“.",
        "Projekti moto on „Koos me suudame“.",
        "Projekts ietver pasākumu ciklu “Kopā mēs varam”.",
        "The project was submitted to the call “Together we can”.",
    ],
)
def test_what_of_a_project_is_quoted_is_no_name_of_it(text: str) -> None:
    assert not {"title", "acronym"} & set(names(text))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Uzsākta projekta īstenošana “Kopā mēs varam visu”.", "Kopā mēs varam visu"),
        ("Iesniegts projekta pieteikums “Kopā mēs varam visu”.", "Kopā mēs varam visu"),
        ("Projekta nosaukums ir “Kopā mēs varam visu”.", "Kopā mēs varam visu"),
        ("The project proposal “Together for clean rivers and hills” was approved.", "Together for clean rivers and hills"),
        ("The project called “Together for clean rivers and hills” began.", "Together for clean rivers and hills"),
        ("Pateikta projekto paraiška „Kartu mes galime viską“.", "Kartu mes galime viską"),
        ("Esitati projekti taotlus „Koos me suudame kõike“.", "Koos me suudame kõike"),
    ],
)
def test_what_is_done_with_a_project_leaves_the_quoted_name_to_it(text: str, title: str) -> None:
    assert names(text)["title"] == title


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("projektu “Ūdens ceļi pāri robežai” (turpmāk – GoWater)", "Ūdens ceļi pāri robežai"),
        ("the project “Waterways across the border” (hereinafter GoWater)", "Waterways across the border"),
        ("the project “Waterways across the border” (hereinafter referred to as GoWater)", "Waterways across the border"),
        ("projektą „Vandens keliai per sieną“ (toliau – GoWater)", "Vandens keliai per sieną"),
        ("projekti „Veeteed üle piiri“ (edaspidi GoWater)", "Veeteed üle piiri"),
        ("projektu GoWater (“Ūdens ceļi pāri robežai”)", "Ūdens ceļi pāri robežai"),
        ("projektą GoWater („Vandens keliai per sieną“)", "Vandens keliai per sieną"),
        ("projekti GoWater („Veeteed üle piiri“)", "Veeteed üle piiri"),
        ("projektu “GoWater | Ūdens ceļi pāri robežai”", "Ūdens ceļi pāri robežai"),
        ("the project GoWater – Waterways across the border", "Waterways across the border"),
    ],
)
def test_the_short_name_that_a_text_uses_stands_on_either_side_of_the_title(words: str, title: str) -> None:
    verb = {"projektu": "Kalni īsteno", "projektą": "Kalnai įgyvendina", "projekti": "Mäe viib ellu", "the": "Hills runs"}[words.split()[0]]
    found = names(f"{verb} {words}.")
    assert (found["title"], found["acronym"]) == (title, "GoWater")


@pytest.mark.parametrize(
    "text",
    [
        "GoWater\n\nWaterways across the border\n\nProject number: LLI-901\n",
        "GoWater\nWaterways across the border\nProject number: LLI-901\n",
        "GoWater | Waterways across the border\nProject number: LLI-901\n",
        "Waterways across the border | GoWater\nProject number: LLI-901\n",
        "GoWater (Waterways across the border)\nProject number: LLI-901\n",
        "The GoWater project – Waterways across the border – is led by Hill Town. It has the number LLI-901.\n",
    ],
)
def test_a_heading_has_the_short_name_above_the_title_or_beside_it(text: str) -> None:
    assert names(text) == {"title": "Waterways across the border", "acronym": "GoWater", "number": "LLI-901"}


@pytest.mark.parametrize(
    "text",
    [
        "Hills runs the project GoWater – The partners met in May and the work has begun.\n",
        "ERAF\nWaterways across the border\nProject number: LLI-901\n",
    ],
)
def test_what_goes_on_behind_a_short_name_or_pays_is_no_name(text: str) -> None:
    found = names(text)
    assert "title" not in found or "acronym" not in found


def test_a_short_name_may_have_its_only_capital_behind_a_small_letter() -> None:
    assert names("Projekts “Ūdens ceļi pāri robežai” (eWater) sākas.")["acronym"] == "eWater"
    assert "acronym" not in names("Projekts “Ūdens ceļi pāri robežai” (eTwinning) sākas.")


def test_a_mark_for_a_note_is_no_part_of_a_short_name() -> None:
    assert names("Projekts “Ūdens ceļi pāri robežai” (GoWater*) sākas.")["acronym"] == "GoWater"


@pytest.mark.parametrize(
    "words",
    ["projektu LIFE Rivers “Ūdens ceļi pāri robežai”", "projektu “LIFE Rivers – Ūdens ceļi pāri robežai”"],
)
def test_a_project_of_life_has_its_short_name_before_its_title(words: str) -> None:
    found = names(f"Kalni īsteno {words}.")
    assert (found["title"], found["acronym"]) == ("Ūdens ceļi pāri robežai", "LIFE Rivers")


@pytest.mark.parametrize("marks", ["‘%s’", "'%s'", "“%s”"])
def test_a_quoted_name_of_several_words_stands_before_the_word_in_any_marks(marks: str) -> None:
    name = "Green paths along the river"
    assert names(f"The {marks % name} project is led by Hill Town.")["title"] == name


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("lzp-2020/2-0188", "lzp-2020/2-0188"),
        ("J02-CPVA-V-04-0001", "J02-CPVA-V-04-0001"),
        ("J02- CPVA-V-04-0001", "J02-CPVA-V-04-0001"),
        ("42KA-KL- 14-1- 03131-PR001", "42KA-KL-14-1-03131-PR001"),
        ("VP3-1.3-ŪM-02-K-01-088", "VP3-1.3-ŪM-02-K-01-088"),
        ("1.4.0101.09-0006", "1.4.0101.09-0006"),
        ("2021-1-KMA022", "2021-1-KMA022"),
        ("2013-1-RO1-COM06- 29366", "2013-1-RO1-COM06-29366"),
    ],
)
def test_numbers_of_these_shapes_need_no_word_for_them(printed: str, number: str) -> None:
    assert names(f"Projekts “Ūdens ceļi pāri robežai” sākas. Tas ir {printed} turpinājums.")["number"] == number


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Identifikācijas Nr.", "number"),
        ("ID Nr.", "number"),
        ("Projekto unikalus kodas", "number"),
        ("Viitenumber", "number"),
        ("Project ref. No.", "number"),
        ("ERAF projekta nosaukums", "title"),
        ("Apstiprinātā projekta nosaukums", "title"),
        ("Vykdomo projekto pavadinimas", "title"),
        ("Toetatava projekti nimetus", "title"),
    ],
)
def test_labels_ask_for_the_title_and_the_number_in_many_words(label: str, value: str) -> None:
    words = {"number": "KPV/2017/5", "title": "Tilts pār mazo upi"}[value]
    other = "Projekta nosaukums: Ceļš uz kalnu" if value == "number" else "Projekta numurs: LLI-901"
    assert names(f"{other}\n{label}: {words}\nĪstenotājs: Kalnu novads\n")[value] == words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kalnu skola piedalās Erasmus+ projektā Learning by Doing Together (LIDOT).", {"acronym": "LIDOT"}),
        ("Erasmus+ projekto  Learning by Doing Together (LIDOT) dalyvių susitikimas.", {"acronym": "LIDOT"}),
        ("Projekti Learning by Doing Together (LIDOT) raames toimus kohtumine.", {"acronym": "LIDOT"}),
        ("The school takes part in the project Learning by Doing Together (LIDOT).", {"acronym": "LIDOT"}),
        ("Projekti Learning by Doing Together raames toimus seminar.", {}),
    ],
)
def test_an_english_title_without_marks_is_told_by_what_brackets_hold(text: str, found: dict[str, str]) -> None:
    assert names(text) == {"title": "Learning by Doing Together", **found}


@pytest.mark.parametrize("text", ["Kalni īsteno projektu %s (LLI-901).", "Hills runs the project %s (LLI-901)."])
def test_an_english_title_without_marks_stands_before_its_number(text: str) -> None:
    title = "Learning by Doing Together in Small Schools"
    assert names(text % title) == {"title": title, "number": "LLI-901"}
    assert names(text % "River Wisdom") == {"title": "River Wisdom", "acronym": "River Wisdom", "number": "LLI-901"}


@pytest.mark.parametrize(
    "text",
    [
        "Projektā Riga Technical University (RTU) vadīs seminārus.",
        "The project European Regional Development Fund (ERDF) pays for it.",
    ],
)
def test_a_body_or_a_fund_before_brackets_is_no_title(text: str) -> None:
    assert "title" not in names(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Kalnu novads īsteno projektu Tilta pārbūve pār upi Kalnos (Nr. 9.2.2.1/15/I/005).", "Tilta pārbūve pār upi Kalnos"),
        ("Kalnu novads īsteno projektu – Tilta pārbūve pār upi Kalnos.", "Tilta pārbūve pār upi Kalnos"),
        ("Projekta nosaukums ir Tilts pār mazo upi.", "Tilts pār mazo upi"),
        ("Savivaldybė vykdo projektą Tilto per upę rekonstravimas (Nr. 05.5.1-APVA-R-019-31-0008).", "Tilto per upę rekonstravimas"),
        ("Savivaldybė vykdo projektą – Tilto per upę rekonstravimas.", "Tilto per upę rekonstravimas"),
        ("Projekto pavadinimas yra Tiltas per mažą upę.", "Tiltas per mažą upę"),
        ("Mäe vald viib ellu projekti Silla ümberehitus üle jõe (nr 2014-2020.4.01.16-0032).", "Silla ümberehitus üle jõe"),
        ("Projekti nimi on Sild üle väikese jõe.", "Sild üle väikese jõe"),
        ("Kalnu novads īsteno projektu “Tilts pār mazo upi Kalnos, Nr. LLI-901.", "Tilts pār mazo upi Kalnos"),
        ("Projekta „Tilts pār mazo upi Kalnos ietvaros notika seminārs.", "Tilts pār mazo upi Kalnos"),
        ("Projekts “Tilts pār mazo upi Kalnos\n\nKalnu novads īsteno projektu.", "Tilts pār mazo upi Kalnos"),
        ("Kalnu novads īsteno projektu ”Tilts pār mazo upi Kalnos“ (Nr. LLI-901).", "Tilts pār mazo upi Kalnos"),
        ("Bridges over the little river (LLI-901)\n\nHills runs the project LLI-901.", "Bridges over the little river"),
    ],
)
def test_a_title_without_a_mark_ends_before_its_number_its_noun_or_its_line(text: str, title: str) -> None:
    assert names(text)["title"] == title


PARAGRAPH = "Kalnu novada pašvaldība īsteno Eiropas Reģionālās attīstības fonda projektu Nr. 9.2.2.1/15/I/005. Darbi sākas maijā.\n"


@pytest.mark.parametrize("heading", ["Tilta pārbūve pār upi Kalnos", "TILTA PĀRBŪVE PĀR UPI KALNOS"])
def test_a_heading_that_says_what_is_done_names_the_project_of_the_text_below(heading: str) -> None:
    assert names(f"{heading}\n\n{PARAGRAPH}")["title"] == heading


@pytest.mark.parametrize(
    "heading", ["Kalnos sāks tilta pārbūvi", "Tilta slēgšana pār upi Kalnos", "Jaunumi Kalnu novadā", "Jaunā tilta atklāšana Kalnos"]
)
def test_a_heading_with_news_names_no_project(heading: str) -> None:
    assert "title" not in names(f"{heading}\n\n{PARAGRAPH}")


def test_a_heading_that_tells_of_a_project_by_its_name_is_no_title() -> None:
    text = "We present our project “Green hills and clean rivers” of the programme\n\nProject No. 2018-1-LV02-KA105-002048\n"
    assert names(text)["title"] == "Green hills and clean rivers"


def test_a_programme_in_the_heading_is_no_title() -> None:
    text = "Hills–Rivers ENPI Cross-border Cooperation Programme 2007-2013\n\nTotal budget: 9 000 EUR\nDuration: 18 months\n"
    assert "title" not in names(text)


@pytest.mark.parametrize(
    ("line", "priority"),
    [
        ("Prioritāte: 1 – Sociālā iekļaušana", "Sociālā iekļaušana"),
        ("Programmas prioritāte: “Sociālā iekļaušana”", "Sociālā iekļaušana"),
        ("Prioritāte: Tūrisms", "Tūrisms"),
        ("Prioritāte: 1. Sociālā iekļaušana", "1. Sociālā iekļaušana"),
    ],
)
def test_the_priority_of_a_form_may_have_a_number_or_marks(line: str, priority: str) -> None:
    assert project_in(f"Projekta nosaukums: Tilts pār upi\n{line}\nĪstenotājs: Kalnu novads\n")["priority"] == priority


@pytest.mark.parametrize(
    "text",
    [
        "Projekto pavadinimas: Vandens keliai per sieną\nProjekto pavadinimas anglų kalba: Waterways across the border\n",
        "Projekti nimi: Veeteed üle piiri\nProjekti nimi inglise keeles: Waterways across the border\n",
    ],
)
def test_the_title_in_another_language_is_of_the_same_project(text: str) -> None:
    assert len(projects_in(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Projekts noslēdzās ar vakaru “Kopā mēs varam”.",
        "Projekts ir daļa no iniciatīvas “Kopā mēs varam”.",
        "Projekts turpina tradīciju “Kopā mēs varam”.",
        "Projekta ietvaros skolā notika diena “Kopā mēs varam”.",
        "Projekts balstīts uz metodi “Kopā mēs varam”.",
        "The project started with the day “Together we can”.",
        "The project is part of the initiative “Together we can”.",
        "The project continues the tradition “Together we can”.",
        "The project partners visited the fair “Together we can”.",
        "Projektas yra iniciatyvos „Kartu mes galime“ dalis.",
        "Projektas prasidėjo diena „Kartu mes galime“ mokykloje.",
        "Projekt on osa algatusest „Koos me suudame“.",
    ],
)
def test_what_a_sentence_goes_on_to_tell_of_gives_a_project_no_name(text: str) -> None:
    assert not {"title", "acronym"} & set(names(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Projekts tika nosaukts “Kopā mēs varam visu”.", {"title": "Kopā mēs varam visu"}),
        ("The project is known as “Together for clean rivers and hills”.", {"title": "Together for clean rivers and hills"}),
        ("The project was given the title “Together for clean rivers and hills”.", {"title": "Together for clean rivers and hills"}),
        ("Projekta akronīms ir vārds “GoWater”.", {"acronym": "GoWater"}),
    ],
)
def test_a_sentence_that_tells_of_a_name_gives_it_to_the_project(text: str, found: dict[str, str]) -> None:
    assert found.items() <= names(text).items()


def test_an_enumeration_behind_a_verb_names_projects() -> None:
    text = "Pieci projekti ir jau noteikti – “Muzeja jumta atjaunošana”, “Baznīcas torņa pārbūve” un “Parka labiekārtošana”.\n"
    assert {project["title"] for project in projects_in(text)} >= {"Muzeja jumta atjaunošana", "Baznīcas torņa pārbūve"}


@pytest.mark.parametrize("short", ["VIAA", "RTU", "STEM"])
@pytest.mark.parametrize("text", ["%s projekts ilgst gadu.", "Projektu %s īsteno kopā ar Kalnu novadu.", "Projektā %s darbinieki mācās."])
def test_what_bodies_and_fields_are_called_for_short_is_no_project(text: str, short: str) -> None:
    assert "acronym" not in names(text % short)


@pytest.mark.parametrize(
    "text",
    [
        "CPVA projektas truks metus.",
        "Projekti RTK esindajad kohtusid Mäel. Projekt kestab aasta.",
        "The UNESCO project lasts two years.",
        "Kalni īsteno projektu “Ūdens ceļi pāri robežai” (VIAA).",
    ],
)
def test_no_such_abbreviation_is_a_short_name_in_any_language(text: str) -> None:
    assert "acronym" not in names(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Project No 5.5.1.0/17/I/001 – Green ways of the hills, Lead partner Hill Museum\n", "Green ways of the hills"),
        ("Stāstām par projektu Nr. 5.5.1.0/17/I/001 – Zaļie ceļi kalnos, Vadošais partneris Kalnu muzejs.\n", "Zaļie ceļi kalnos"),
        ("Projekts Kalnu parka labiekārtošana\n\nProjekta Nr. 18-02-AL05-A019.2201-000907\n\nBūs skaisti.\n", "Kalnu parka labiekārtošana"),
        ("Project Green ways of the hills\nProject No. LLI-901\n\nThe ways are green.\n", "Green ways of the hills"),
    ],
)
def test_a_number_and_the_lead_partner_stand_beside_a_title(text: str, title: str) -> None:
    assert project_in(text)["title"] == title


@pytest.mark.parametrize(
    "text",
    [
        "Uus projekt Orumaal algas kevadel. Seda juhib Mäe vald ja see kestab kaks aastat, toetab EL.\n",
        "Kalnu novada pašvaldība īsteno projektu Stadiona pārbūve tiek veikta Kalnos\n",
        "Project title\n\nBrief description\n\nThe project is on ways of the hills. It is led by Hill Museum.\n",
        "Projekts par “Natura 2000” teritorijām ir sācies. To īsteno Kalnu muzejs.\n",
    ],
)
def test_places_clauses_heads_of_columns_and_the_network_are_no_titles(text: str) -> None:
    assert [project.get("title") for project in projects_in(text)] == [None]


def test_two_projects_of_one_sentence_are_two_however_alike() -> None:
    text = "Hill Museum carries out the project “Hill Ways I” and the project “Hill Ways II”. Both last a year.\n"
    assert [project["title"] for project in projects_in(text)] == ["Hill Ways I", "Hill Ways II"]


def test_a_short_name_stands_before_the_title_that_explains_it() -> None:
    text = "Kalnu muzejs īsteno projektu, ko sauc HILLS jeb “Kalnu un ceļu plānošana visiem”. Tas ilgs gadu.\n"
    assert (project_in(text)["acronym"], project_in(text)["title"]) == ("HILLS", "Kalnu un ceļu plānošana visiem")


def test_a_page_that_begins_with_a_name_and_has_a_number_below_is_read() -> None:
    text = (
        "Projekta “Takas – krasta izmantotājas un izplatītājas. Atbalsts Mūžizglītības programmas rezultātu ilgtspējai” mērķis ir "
        "popularizēt Mūžizglītības programmas projektu rezultātus.\nProjekta ID Nr. - 531194-LLP-2012-LV-KA4-KA4MP\n"
    )
    assert [row["number"] for row in projects_in(text)] == ["531194-LLP-2012-LV-KA4-KA4MP"]


@pytest.mark.parametrize(
    ("behind", "acronym"),
    [
        ("”, ko skolās visi pazīst kā “PaSkol”, uzdevums ir palīdzēt.", "PaSkol"),
        ("”, ko sauc par “PaSkol”, uzdevums ir palīdzēt.", "PaSkol"),
        ("”, ko skolās visi pazīst no avīzēm “PaSkol”, uzdevums ir palīdzēt.", None),
    ],
)
def test_what_all_know_a_project_as_is_its_short_name(behind: str, acronym: str | None) -> None:
    assert project_in(f"Projekta “Palīdzība skolēniem mācību gaitā{behind}\n").get("acronym") == acronym


@pytest.mark.parametrize(
    ("words", "title"),
    [
        (
            "projektu Nr. 11-04-L32100-000999 “Ielu un tilta rekonstrukcija Kalna novadā. Vēl pirms ziemas",
            "Ielu un tilta rekonstrukcija Kalna novadā",
        ),
        ("projektu “Ielu un tilta rekonstrukcija Kalna novadā. Vēl pirms ziemas", "Ielu un tilta rekonstrukcija Kalna novadā"),
        ("projektu “Ielu un tilta rekonstrukcija. 2. kārta”. Vēl pirms ziemas", "Ielu un tilta rekonstrukcija. 2. kārta"),
    ],
)
def test_a_title_whose_quotation_is_not_closed_ends_with_the_sentence(words: str, title: str) -> None:
    assert project_in(f"Kalna novada dome īsteno {words} visu izdarīja.\n").get("title") == title
