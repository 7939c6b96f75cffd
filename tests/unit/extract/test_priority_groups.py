"""Lists of projects below the names of the priorities of a programme, and lists of which every line begins with a short name."""

from typing import Any

import pytest

from tests.samples import project_in, projects_in

CHOSEN = {
    "lv": "Latvijas–Lietuvas programmas 2021.–2027. gadam Uzraudzības komiteja 12. jūnijā apstiprināja četrus projektus.\n\n",
    "en": "On 12 June 2023 the Monitoring Committee of the Estonia–Latvia Programme 2021–2027 approved four projects.\n\n",
    "lt": "Latvijos ir Lietuvos programos 2021–2027 m. stebėsenos komitetas patvirtino keturis projektus.\n\n",
    "et": "Eesti-Läti programmi 2021–2027 seirekomitee kiitis heaks neli projekti.\n\n",
}
NAMES = (("RiverFree", "QuietRoads"), ("GrannyFood", "RuralPharm"))
PROGRAMMES = {
    "lv": "Latvijas–Lietuvas programma 2021.–2027. gadam",
    "en": "Estonia–Latvia Programme 2021–2027",
    "lt": "Latvijos ir Lietuvos programa 2021–2027 m.",
    "et": "Eesti-Läti programm 2021–2027",
}


def _page(language: str, heading: str, priorities: tuple[str, str], entries: str) -> str:
    groups = (
        heading.format(number, name) + "\n" + entries.format(*names)
        for number, (name, names) in enumerate(zip(priorities, NAMES, strict=True), 1)
    )
    return CHOSEN[language] + "\n\n".join(groups) + "\n"


@pytest.mark.parametrize("entries", ["• {}\n• {}", "{} / {}".replace(" / ", "\n"), "- {}\n- {}"])
@pytest.mark.parametrize(
    ("language", "heading", "priorities"),
    [
        ("lv", "{}. prioritāte. {}", ("Zaļa teritorija", "Kopīga labklājība")),
        ("lv", "Prioritāte “{1}”", ("Zaļa teritorija", "Kopīga labklājība")),
        ("lv", "Prioritātē “{1}” apstiprināti:", ("Zaļa teritorija", "Kopīga labklājība")),
        ("lv", "Prioritārais virziens “{1}”:", ("Zaļa teritorija", "Kopīga labklājība")),
        ("en", "Priority axis {}: {}", ("Active towns", "Resilient area")),
        ("en", "Under Priority {} “{}” the following projects were approved:", ("Active towns", "Resilient area")),
        ("lt", "{} prioritetinė kryptis: {}", ("Žalioji teritorija", "Bendra gerovė")),
        ("lt", "Pagal prioritetą „{1}“ patvirtinti projektai:", ("Žalioji teritorija", "Bendra gerovė")),
        ("et", "Prioriteedi „{1}“ raames kiideti heaks:", ("Aktiivsed linnad", "Kestlik piirkond")),
        ("et", "Prioriteetne suund {}: {}", ("Aktiivsed linnad", "Kestlik piirkond")),
    ],
)
def test_projects_below_the_names_of_priorities_are_under_them(
    language: str, heading: str, priorities: tuple[str, str], entries: str
) -> None:
    found = [(row["acronym"], row["priority"], row["programme"]) for row in projects_in(_page(language, heading, priorities, entries))]
    assert found == [(name, priority, PROGRAMMES[language]) for priority, names in zip(priorities, NAMES, strict=True) for name in names]


@pytest.mark.parametrize(("language", "joint"), [("lv", "{} un {}"), ("en", "{} and {}"), ("lt", "{} ir {}"), ("et", "{} ja {}")])
def test_names_in_one_line_below_each_priority_are_projects(language: str, joint: str) -> None:
    heading = {"lv": "{}. prioritāte: {}", "en": "Priority {}: {}", "lt": "{} prioritetas: {}", "et": "Prioriteet {}: {}"}[language]
    found = projects_in(_page(language, heading, ("Pirmoji sritis", "Antroji sritis"), joint))
    assert [row["acronym"] for row in found] == [name for names in NAMES for name in names]


@pytest.mark.parametrize(
    "text",
    [
        "The call of the programme is open for applications.",
        "The programme works in two fields.",
    ],
)
def test_what_stands_below_priorities_where_nothing_was_chosen_is_no_project(text: str) -> None:
    assert projects_in(f"{text}\n\nPriority 1: Active towns\n• RiverFree\n• QuietRoads\n\nPriority 2: Safe area\n• GrannyFood\n") == []


TITLES = ("Upes bez robežām", "Klusie ceļi pie ezera", "Tumšas debesis pāri robežai")
SHORTS = ("RiverFree", "QuietRoads", "NightSky")
LISTED = "Uzraudzības komiteja apstiprināja trīs projektus:\n\n"


@pytest.mark.parametrize("mark", ["• ", "1. ", ""])
@pytest.mark.parametrize(
    "entry",
    [
        "{short} “{title}”",
        "{short} – “{title}”",
        "{short}: {title}",
        "{short} ({title})",
        "{short} (LL-00{number}) – {title}",
        "{short} – {title}, vadošais partneris – Ezeru institūts",
        "{short} “{title}”, 410 200,50 EUR",
    ],
)
def test_lines_that_begin_with_a_short_name_tell_title_and_number(mark: str, entry: str) -> None:
    lines = [
        mark + entry.format(short=short, title=title, number=100 + at) for at, (short, title) in enumerate(zip(SHORTS, TITLES, strict=True))
    ]
    found = projects_in(LISTED + "\n".join(lines) + "\n")
    assert [(row["acronym"], row["title"]) for row in found] == list(zip(SHORTS, TITLES, strict=True))
    assert [row.get("number") for row in found] == [f"LL-00{100 + at}" if "LL-" in entry else None for at in range(3)]


@pytest.mark.parametrize(
    "entries",
    [
        "\n".join(SHORTS),
        "\n".join(f"• {short}, vadošais partneris Ezeru institūts" for short in SHORTS),
        "\n".join(f"• {short} – 41 200 EUR" for short in SHORTS),
    ],
)
def test_short_names_alone_are_projects_where_they_were_chosen(entries: str) -> None:
    assert [row["acronym"] for row in projects_in(LISTED + entries + "\n")] == list(SHORTS)


@pytest.mark.parametrize(
    "text",
    [
        "Projekti\n\nERAF\nESF\nLEADER\n",
        "Atbalstītie projekti:\n\n• Jānis Kalns\n• Ieva Upe\n",
        "Projekta aktivitātes un projekti:\n\n• Partneri: Kalnu muzejs\n• Budžets: 200 EUR\n",
    ],
)
def test_funds_people_and_labels_are_no_short_names(text: str) -> None:
    assert not [row for row in projects_in(text) if row.get("acronym")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Projekts “Tūrisma attīstība pierobežā” (“BELLA DVINA 2”) sācies.", "BELLA DVINA 2"),
        ("Projekts “Tūrisma attīstība pierobežā” („BELLA”) sācies.", "BELLA"),
        ("Projekts “Tūrisma attīstība pierobežā” (“Tourism Development”) sācies.", None),
    ],
)
def test_a_short_name_in_brackets_may_stand_in_quotation_marks(text: str, expected: str | None) -> None:
    assert project_in(text).get("acronym") == expected


def test_a_short_name_that_spells_a_title_is_of_that_project() -> None:
    page = (
        "Kalnu dienests\n\nDienests īsteno projektu Nr. 8.3.4.0/16/I/001 “Atbalsts priekšlaicīgas mācību pārtraukšanas samazināšanai”, "
        "lai jaunieši pabeigtu skolu.\n\nKo iegūst skolēni?\n\nProjekts “PuMPuRS” sniedz konsultācijas.\n"
    )
    found: list[dict[str, Any]] = projects_in(page)
    assert [(row["title"], row.get("acronym")) for row in found] == [
        ("Atbalsts priekšlaicīgas mācību pārtraukšanas samazināšanai", "PuMPuRS")
    ]


@pytest.mark.parametrize(
    ("text", "priority"),
    [
        ("The project “Green Mills” is funded under the Priority 3 – Clean Hills: the mill gets a roof.", "Priority 3 – Clean Hills"),
        ("The project “Green Mills”, priority – Clean Hills of the North: the mill gets a roof.", "Clean Hills of the North"),
    ],
)
def test_a_priority_ends_at_a_colon(text: str, priority: str) -> None:
    assert project_in(text)["priority"] == priority


@pytest.mark.parametrize(
    ("text", "priority"),
    [
        ("Projekts “Ciema ceļš” īstenots Latvijas Lauku attīstības programmas 2014.–2020. gadam pasākumā “Labi ceļi”.", "Labi ceļi"),
        ("Projekts “Ciema ceļš” īstenots Latvijas Lauku attīstības programmas 2014.–2020. g. pasākumā “Labi ceļi”.", "Labi ceļi"),
        (
            "Projekts “Ciema ceļš” īstenots Latvijas Lauku attīstības programmas (LAP) 2014.-2020. gadam pasākuma “Labi ceļi” gaitā.",
            "Labi ceļi",
        ),
        (
            "Projekts “Ciema ceļš” tiek īstenots darbības programmas „Tīrs ūdens” 3.4.1. pasākuma „Vide” 3.4.1.1. aktivitātē „Labi ceļi”.",
            "Labi ceļi",
        ),
        ("Projektas „Kaimo kelias“ vykdomas pagal Kaimo plėtros programos priemonę „Geri keliai“.", "Geri keliai"),
        ("Projektas „Kaimo kelias“ vykdomas pagal Lietuvos kaimo plėtros 2014–2020 metų programos priemonę „Geri keliai“.", "Geri keliai"),
        ("Projekt „Külatee“ viiakse ellu maaelu arengukava 2014–2020 meetme „Head teed“ raames.", "Head teed"),
        ("The project “Village Road” is carried out under the Rural Development Programme 2014–2020 measure “Good roads”.", "Good roads"),
        (
            "The project “Village Road” is carried out under the measure “Good roads” of the Rural Development Programme 2014–2020.",
            "Good roads",
        ),
        ("Projektā “Ciema ceļš” notiks arī programmas “Esi drošs” aktivitāte “Mazie gājēji”, kopā ar policiju.", None),
        ("Projekta “Ciema ceļš” programmas pasākumā “Gājēju diena” piedalījās 30 bērni.", None),
        ("Projekta “Ciema ceļš” aktivitātē “Gājēju diena” piedalījās 30 bērni.", None),
        ("The project “Village Road” lies in the measure “Good roads” of our town.", None),
    ],
)
def test_a_measure_beside_its_programme_stands_for_the_priority(text: str, priority: str | None) -> None:
    assert project_in(f"{text}\n").get("priority") == priority


@pytest.mark.parametrize(
    ("text", "priority"),
    [
        ("Darbi notiek darbības programmas „Tīrs ūdens” 3.4. prioritātes „Kvalitatīva vide” gaitā.", "Kvalitatīva vide"),
        ("Iesniegumus pieņem darbības programmas „Tīrs ūdens” 3.4. prioritātes „Kvalitatīva vide” gaitā.", None),
    ],
)
def test_the_works_of_a_project_without_a_name_are_under_its_priority(text: str, priority: str | None) -> None:
    paid = "Kopējās projekta izmaksas plānotas 284716.40 EUR apmērā. No ERAF tiks segti 85 % – 198362.05 EUR."
    assert project_in(f"{paid} {text}\n").get("priority") == priority
