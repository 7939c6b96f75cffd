"""Pages on works for which the Union pays, which hardly call them a project and give them no name."""

from __future__ import annotations

from typing import Any, Final

import pytest

from tests.samples import project_in, projects_in

#: What else such pages say, so that their language can be told.
BEHIND: Final = {
    "lv": "\n\nIedzīvotāji aicināti būt saudzīgiem un ievērot satiksmes ierobežojumus.",
    "en": "\n\nThe inhabitants are asked to be patient with the noise and the traffic.",
    "lt": "\n\nGyventojų prašoma būti kantriems ir laikytis eismo apribojimų.",
    "et": "\n\nElanikel palutakse olla kannatlik ja järgida liikluspiiranguid. Vald vabandab ja tänab kõiki, kes ootavad.",
}
TOLD: Final[list[tuple[str, str, dict[str, Any]]]] = [
    (
        "lv",
        "Kalnu novada pašvaldība saņēmusi ERAF finansējumu skolas pārbūvei. Kopējās izmaksas ir 100 000 eiro, tai skaitā ERAF 85 000 eiro.",
        {"total_budget": 100_000, "eu_funding": 85_000, "fund": "ERDF", "lead_partner": "Kalnu novada pašvaldība"},
    ),
    (
        "lv",
        "Ar Kohēzijas fonda naudu Ozolu slimnīca atjauno ēku. Tas izmaksās 100 000 eiro, no tiem 85 000 eiro sedz Kohēzijas fonds.",
        {"total_budget": 100_000, "eu_funding": 85_000, "fund": "CF", "lead_partner": "Ozolu slimnīca"},
    ),
    (
        "lv",
        "Kalnu novada dome piesaistījusi 85 000 eiro no Kohēzijas fonda tautas nama būvniecībai.",
        {"eu_funding": 85_000, "fund": "CF", "lead_partner": "Kalnu novada dome"},
    ),
    (
        "lv",
        "No Kohēzijas fonda Liepkalnu muzejam ēkas siltināšanai piešķirti 85 000 eiro.",
        {"eu_funding": 85_000, "fund": "CF", "lead_partner": "Liepkalnu muzejs"},
    ),
    ("lv", "Kohēzijas fonds ieguldīs 85 000 eiro skolas pārbūvē Kalnos.", {"eu_funding": 85_000, "fund": "CF"}),
    (
        "lv",
        "SIA “Kalnu ūdens” par Kohēzijas fonda līdzekļiem izbūvēs kanalizācijas tīklus. Kopumā darbi izmaksās 100 000 eiro.",
        {"total_budget": 100_000, "fund": "CF", "lead_partner": "SIA “Kalnu ūdens”"},
    ),
    (
        "lv",
        "Pabeigta tautas nama pārbūve, ko līdzfinansēja ERAF. Kopējās izmaksas bija 100 000 eiro, no tām ERAF līdzfinansējums 85 000 eiro.",
        {"total_budget": 100_000, "eu_funding": 85_000, "fund": "ERDF"},
    ),
    (
        "lv",
        "Tautas nama pārbūve izmaksās 100 000 eiro, no kuriem 85% segs Kohēzijas fonds.",
        {"total_budget": 100_000, "eu_rate": 85, "fund": "CF"},
    ),
    (
        "lv",
        "Kalnu novada pašvaldība uzsākusi skolas pārbūvi. Projektu līdzfinansē ERAF, tā kopējās izmaksas ir 100 000 eiro.",
        {"total_budget": 100_000, "fund": "ERDF", "lead_partner": "Kalnu novada pašvaldība"},
    ),
    (
        "lv",
        "Centrālā finanšu un līgumu aģentūra parakstījusi līgumu ar Kalnu slimnīcu par ERAF finansējuma piešķiršanu ēkas siltināšanai.",
        {"fund": "ERDF", "lead_partner": "Kalnu slimnīca"},
    ),
    (
        "en",
        "Kalni municipality has received EUR 85,000 from the Cohesion Fund for the reconstruction of the school building.",
        {"eu_funding": 85_000, "fund": "CF", "lead_partner": "Kalni municipality"},
    ),
    (
        "en",
        "Ozoli Hospital is rebuilding a ward with EU money. It costs EUR 100,000, of which EUR 85,000 is covered by the Cohesion Fund.",
        {"total_budget": 100_000, "eu_funding": 85_000, "fund": "CF", "lead_partner": "Ozoli Hospital"},
    ),
    (
        "en",
        "The Cohesion Fund will invest EUR 85,000 in the reconstruction of the town hall in Kalni.",
        {"eu_funding": 85_000, "fund": "CF"},
    ),
    (
        "en",
        "The total budget is 100,000 EUR, of which the EC contribution is 85,000 EUR. This will cover 39 months of work.",
        {"total_budget": 100_000, "eu_funding": 85_000},
    ),
    (
        "lt",
        "Liepų muziejus už Sanglaudos fondo lėšas atnaujins pastatą. Tai kainuos 100 000 eurų, iš jų 85 000 eurų skirs Sanglaudos fondas.",
        {"total_budget": 100_000, "eu_funding": 85_000, "fund": "CF", "lead_partner": "Liepų muziejus"},
    ),
    (
        "lt",
        "Kalnų rajono savivaldybei skirta 85 000 eurų Sanglaudos fondo parama mokyklos rekonstrukcijai.",
        {"eu_funding": 85_000, "fund": "CF", "lead_partner": "Kalnų rajono savivaldybė"},
    ),
    (
        "et",
        "Mäe vald sai Ühtekuuluvusfondist 85 000 eurot toetust koolimaja renoveerimiseks.",
        {"eu_funding": 85_000, "fund": "CF", "lead_partner": "Mäe vald"},
    ),
    (
        "et",
        "Mäe Muuseumile eraldati Ühtekuuluvusfondist hoone ehitamiseks 85 000 eurot.",
        {"eu_funding": 85_000, "fund": "CF", "lead_partner": "Mäe Muuseum"},
    ),
    ("et", "AS Mäe Vesi ehitab Ühtekuuluvusfondi toetusel kanalisatsiooni.", {"fund": "CF", "lead_partner": "AS Mäe Vesi"}),
    (
        "lv",
        "ERAF līdzfinansē ēkas pārbūvi, kas padarīs to pieejamu visiem, un telpas varēs izmantot skolas. Kopējās izmaksas ir 100 000 eiro.",
        {"total_budget": 100_000, "fund": "ERDF"},
    ),
    (
        "lv",
        "Kalnos pārbūvē ielu uzņēmumiem. Kopējās izmaksas ir 100 000 eiro, no tām ERAF 85 000 eiro un valsts budžeta dotācija pašvaldībām.",
        {"total_budget": 100_000, "eu_funding": 85_000, "fund": "ERDF"},
    ),
    (
        "lv",
        "Kalnos atklāta bibliotēka. Tās izveidē ieguldīti 100 000 eiro, no tiem 85 000 eiro ir ERAF līdzfinansējums.",
        {"total_budget": 100_000, "eu_funding": 85_000, "fund": "ERDF"},
    ),
    (
        "en",
        "A library has opened in Kalni. EUR 100,000 was invested in it, of which EUR 85,000 came from the Cohesion Fund.",
        {"total_budget": 100_000, "eu_funding": 85_000, "fund": "CF"},
    ),
    (
        "en",
        "The renovation of Kalni Castle cost EUR 100,000. The Cohesion Fund contributed EUR 85,000.",
        {"total_budget": 100_000, "eu_funding": 85_000, "fund": "CF"},
    ),
    (
        "lt",
        "Kalnų muziejus pradėjo stadiono rekonstrukciją, kurią finansuoja Sanglaudos fondas. Projekto vertė – 100 000 eurų.",
        {"total_budget": 100_000, "fund": "CF", "lead_partner": "Kalnų muziejus"},
    ),
    (
        "lv",
        "SIA “Kalnu ūdens” piešķirts Kohēzijas fonda finansējums 85 000 eiro kanalizācijas tīklu izbūvei.",
        {"eu_funding": 85_000, "fund": "CF", "lead_partner": "SIA “Kalnu ūdens”"},
    ),
    (
        "lt",
        "UAB „Kalnų vandenys“ skirta 85 000 eurų Sanglaudos fondo parama nuotekų tinklų rekonstrukcijai.",
        {"eu_funding": 85_000, "fund": "CF", "lead_partner": "UAB „Kalnų vandenys“"},
    ),
    (
        "lv",
        "Skolas pārbūvei Kalnos Kohēzijas fonds piešķīris 85 000 eiro. Liepu muzejs pērn iesniedzis projektu par Kohēzijas fonda naudu.",
        {"eu_funding": 85_000, "fund": "CF", "lead_partner": "Liepu muzejs"},
    ),
    (
        "lv",
        "Skolas pārbūvei Kohēzijas fonds piešķīris 85 000 eiro. Liepu muzejs zina, ka skola iesniegusi projektu par tā naudu.",
        {"eu_funding": 85_000, "fund": "CF"},
    ),
    (
        "lv",
        "Projekta kopējās izmaksas ir 100 000 eiro. Tam ņemts aizdevums, un ceļš ved uz visu Eiropu.",
        {"total_budget": 100_000},
    ),
    (
        "et",
        "Mäel avati renoveeritud koolimaja. Renoveerimine läks maksma 100 000 eurot, millest 85 000 eurot tuli Ühtekuuluvusfondist.",
        {"total_budget": 100_000, "eu_funding": 85_000, "fund": "CF"},
    ),
]
KEYS: Final = ("title", "total_budget", "eu_funding", "eu_rate", "fund", "lead_partner")


@pytest.mark.parametrize(("language", "text", "expected"), TOLD)
def test_works_of_one_project_are_read(language: str, text: str, expected: dict[str, Any]) -> None:
    """Who has them done, what they cost, what the Union gives and by which fund; they have no name."""
    project = project_in(text + BEHIND[language])
    assert {key: project[key] for key in KEYS if key in project} == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "lv",
            "Ar ERAF atbalstu Latvijā turpinās daudzdzīvokļu māju siltināšana. Līdz šim apstiprināti 450 pieteikumi par 12 miljoniem eiro.",
        ),
        ("lv", "ERAF programmā uzņēmēji varēs saņemt līdz 70 000 eiro iekārtu iegādei. Iesniegumus pieņems no 1. marta."),
        (
            "lv",
            (
                "Ar ERAF līdzfinansējumu pašvaldības varēs izbūvēt laukumus un ielas. Projektu īstenošanai būs pieejami 637 500 eiro. "
                "Projektu iesniegumus CFLA pieņems līdz 1. oktobrim."
            ),
        ),
        ("lv", "Muzejā atklās izstādi. Muzeja ēka pirms desmit gadiem tika atjaunota ar ERAF līdzfinansējumu 90 000 eiro apmērā."),
        ("lv", "Kalnu novada pašvaldība ņēmusi aizņēmumu Upes ielas pārbūvei. Projekta kopējās izmaksas ir 60 000 eiro."),
        ("lv", "SIA “Zaļais ceļš” ar bankas aizdevumu būvē ražotni. Projekta kopējās izmaksas ir 3 miljoni eiro."),
        ("lv", "Kalnu novada pašvaldība ar ERAF atbalstu pārbūvē divas ielas. Darbi izmaksās 300 000 eiro un 500 000 eiro."),
        ("en", "The European Regional Development Fund will invest EUR 1.5 billion in Latvia to build roads and modernise schools."),
        ("en", "Municipalities will be able to build new kindergartens with support from the Cohesion Fund. EUR 40 million is available."),
        ("en", "The company built a warehouse with an ERDF grant of EUR 90,000 ten years ago and now plans to grow."),
        ("lt", "Lietuvoje ES lėšomis pastatyta 120 vaikų aikštelių. Investicijos siekė 10 mln. eurų."),
        ("lv", "Kopējais finansējums pirmajai kārtai ir 100 000 eiro, tai skaitā ERAF 85 000 eiro."),
        ("en", "The measure costs EUR 100,000, of which EUR 85,000 is covered by the Cohesion Fund."),
        ("et", "Minister ütles, et Ühtekuuluvusfondist toetatakse teede ehitust 40 miljoni euroga. Omavalitsused saavad taotleda toetust."),
    ],
)
def test_what_is_no_one_project_is_left_out(language: str, text: str) -> None:
    """Schemes, calls and sums of a country, works of long ago or without the Union's money, and several at once."""
    assert projects_in(text + BEHIND[language]) == []


def test_the_costs_of_one_project_and_their_part_are_no_calls() -> None:
    """What a page on a contract, chosen in a call, says of the costs and the part of a fund tells of one project."""
    text = (
        "Turpinās skolu atjaunošana\n\nAģentūra noslēgs vienošanos ar Kalnu vidusskolu projektu iesniegumu atlases otrajā kārtā.\n\n"
        "Kalnu vidusskolas projekta kopējās izmaksas ir 100 000 eiro, tajā skaitā ERAF finansējums 85 000 eiro.\n"
    )
    (project,) = projects_in(text + BEHIND["lv"])
    assert (project["total_budget"], project["eu_funding"], project["fund"]) == (100_000, 85_000, "ERDF")
    assert projects_in(text.replace("Kalnu vidusskolas projekta", "Ja projekta") + BEHIND["lv"]) == []


def test_a_firm_builds_for_others() -> None:
    """Whoever may only be the contractor is not in charge; the firm that gets the money is."""
    (built,) = projects_in("SIA “Ceļu meistars” ar ERAF atbalstu pārbūvē Upes ielu. Kopējās izmaksas ir 100 000 eiro." + BEHIND["lv"])
    assert "lead_partner" not in built
    (got,) = projects_in("SIA “Ceļu meistars” saņēmusi 85 000 eiro no ERAF noliktavas būvniecībai." + BEHIND["lv"])
    assert got["lead_partner"] == "SIA “Ceļu meistars”"


def test_what_is_only_supposed_has_no_lead() -> None:
    """ "If the municipality gets the money" tells of nobody who has got it."""
    text = "Ja Kalnu novada pašvaldība saņems ERAF finansējumu, paredzēta pils atjaunošana. Projekta izmaksas ir 90 000 eiro."
    assert all("lead_partner" not in project for project in projects_in(text + BEHIND["lv"]))


def test_a_part_of_a_larger_sum_is_no_total() -> None:
    """What some of the works cost is not the whole where the page gives more."""
    text = "Skolas pārbūve paredzēta par 900 000 eiro. Siltināšana izmaksās 400 000 eiro, 85% šo izdevumu segs ERAF."
    assert all("total_budget" not in project for project in projects_in(text + BEHIND["lv"]))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "lv",
            "Kalnu pamatskola piedalās Erasmus+ projektā. Projekta laikā skolēni viesosies Spānijā.",
            {"Erasmus+", ("Kalnu pamatskola", None)},
        ),
        ("lv", "Kalnu tehnikums piedalās Eiropas Sociālā fonda projektā, kas palīdz jauniešiem.", {"ESF", ("Kalnu tehnikums", None)}),
        ("lv", "Šogad mūsu skola uzsākusi Erasmus+ projektu, kurā sadarbojas skolas no piecām valstīm.", {"Erasmus+"}),
        ("en", "Kalni School takes part in an Erasmus+ project. The pupils will visit Spain.", {"Erasmus+", ("Kalni School", None)}),
        ("lt", "Kalnų gimnazija dalyvauja Erasmus+ projekte. Mokiniai lankysis Ispanijoje.", {"Erasmus+", ("Kalnų gimnazija", None)}),
        ("lt", "Mūsų gimnazijoje pradėtas vykdyti Europos Sąjungos remiamas Erasmus+ programos projektas.", {"Erasmus+ programa"}),
        ("et", "Mäe Kool osaleb Erasmus+ projektis. Õpilased külastavad Hispaaniat.", {"Erasmus+", ("Mäe Kool", None)}),
        ("et", "Meie kool osaleb Erasmus+ projektis. Õpilased külastavad Hispaaniat.", {"Erasmus+"}),
    ],
)
def test_a_project_of_a_programme_is_one_without_a_name(language: str, text: str, expected: set[Any]) -> None:
    """Somebody takes part in a project of a programme or fund; "our school" is nobody by name."""
    project = project_in(text + BEHIND[language])
    partners = {(partner["name"], partner.get("role")) for partner in project.get("partners", [])}
    assert {project.get("programme") or project.get("fund"), *partners} == expected


@pytest.mark.parametrize(
    "text",
    [
        "Skolas aicinātas piedalīties Erasmus+ projektā.",
        "Skolēni var piedalīties Erasmus+ projektā un doties uz Spāniju.",
        "Kalnu pamatskolas skolēni Erasmus+ projekta ietvaros devās uz Spāniju un piedalījās konkursā.",
        "Kalnu pamatskola piedalās Erasmus+ projektu nedēļā, ko rīko aģentūra.",
    ],
)
def test_what_may_be_done_or_happens_within_a_project_is_left_out(text: str) -> None:
    """An invitation, what happens within some project, and "projects" make none."""
    assert projects_in(text + BEHIND["lv"]) == []


@pytest.mark.parametrize(
    ("sentence", "leads"),
    [
        ("Kalnu novada dome atjaunos skolu.", {"Kalnu novada dome"}),
        ("Kalnu novada dome šogad atjaunos skolu.", {"Kalnu novada dome"}),
        ("Kalnu novada dome līdz 2024. gada beigām iecerējusi atjaunot skolu.", {"Kalnu novada dome"}),
        ("SIA “Būve” šogad atjaunos skolu.", set()),
        ("Kalnu novada domes speciālisti šogad vērtēs, kā atjaunot skolu.", set()),
    ],
)
def test_who_does_works_by_a_time_is_in_charge_where_the_next_sentence_tells_which_fund_gives_money(sentence: str, leads: set[str]) -> None:
    paid = "Projekta kopējās izmaksas ir 2,94 miljoni EUR, un 85% no šīs summas dos Kohēzijas fonds."
    project = project_in(f"{sentence} {paid}\n")
    assert {partner["name"] for partner in project.get("partners", [])} == leads


@pytest.mark.parametrize(
    ("behind", "is_one"),
    [
        (" Projekts jāpabeidz līdz 2013. gada 1. martam.", True),
        (" Arī Lejā rit tamlīdzīgs projekts, top dziļurbums.", False),
        (" Dienests akceptējis arī ceļa 2. daļas projektu.", False),
        (" Dienests akceptējis arī projekta 2. daļas iepirkumu.", True),
    ],
)
def test_a_page_on_a_project_without_a_name_and_another_like_it_is_not_on_one(behind: str, is_one: bool) -> None:  # noqa: FBT001
    text = "Kalnu ciemā mainīs caurules. Projekta kopējās izmaksas ir 240 000 eiro, no tām ERAF 204 000 eiro."
    assert len(projects_in(text + behind)) == int(is_one)


def test_the_projects_of_two_municipalities_are_not_one() -> None:
    first = "Māja pārbūvēta projektā, ko īsteno Kalnu novada pašvaldība; kopā tas izmaksā 684 300 eiro, tostarp 502 115 eiro dod ERAF.\n"
    second = "\nLeju novada pašvaldības projekta budžets ir 391 250 eiro. Tas ilgs līdz 2023. gada 31. decembrim.\n"
    assert projects_in(first + second) == []
    assert [project["total_budget"] for project in projects_in(first + second.replace("Leju", "Kalnu"))] != []


@pytest.mark.parametrize("words", ["Nauda darbiem nākusi no", "Naudu darbiem saņem no"])
def test_the_fund_that_money_comes_from_is_the_project_s(words: str) -> None:
    text = f"Kalnos ceļš kļuvis gludāks, un līdz ar to pabeigts arī projekts. {words} Eiropas Lauksaimniecības fonda lauku attīstībai. "
    (project,) = projects_in(text + "Kopumā projekts izmaksājis 28 640 latus.")
    assert (project["fund"], project["total_budget"]) == ("EAFRD", 28_640)


@pytest.mark.parametrize(
    ("first", "is_one"),
    [
        ("Starp ERAF atbalstītajiem pašvaldību projektiem ir arī Kalnu novada iesniegtais - skolai būs jauni logi.", True),
        ("ERAF atbalsta pašvaldību projektus, arī Kalnu novada iesniegto - skolai būs jauni logi.", False),
    ],
)
def test_a_project_among_others_that_are_only_counted_is_one(first: str, is_one: bool) -> None:  # noqa: FBT001
    costs = "Projekta kopējās izmaksas ir 538 417,26 eiro, no kuriem pašvaldība segs 80 762,59 eiro."
    text = f"{first} Projekta gaitā nosiltinās sienas. {costs}\n"
    assert len(projects_in(text)) == int(is_one)


def test_what_a_project_may_not_cost_makes_none() -> None:
    text = "Logus mainīs ar ERAF naudu. Projekta kopējās izmaksas {} 538 417,26 eiro. Finansē ERAF.\n"
    assert len(projects_in(text.format("ir"))) == 1
    assert projects_in(text.format("nedrīkst būt lielākas par")) == []


@pytest.mark.parametrize(
    ("behind", "lead"),
    [
        (", bet pārējos atradusi pati SIA “Kalnu būve”.", "SIA “Kalnu būve”"),
        (", bet pārējos atradusi pašvaldība.", None),
    ],
)
def test_a_firm_that_pays_the_rest_itself_builds_for_itself(behind: str, lead: str | None) -> None:
    text = (
        "SIA “Kalnu būve” tur ar ERAF atbalstu uzbūvējusi katlumāju. Projekts izmaksāja 1 900 000 eiro, no tiem ERAF sedza 1 600 000 eiro"
    )
    assert projects_in(text + behind)[0].get("lead_partner") == lead


def test_whoever_works_cost_is_in_charge_and_a_fund_that_gives_all_of_it_gives_the_whole() -> None:
    text = "Iekārta ar telpu pārbūvi Kalnu Reģionālajai slimnīcai izmaksāja 2 914 370 eiro, un visu šo naudu deva {} - tāds projekts.\n"
    (project,) = projects_in(text.format("ES Atveseļošanas fonds"))
    assert (project["total_budget"], project["eu_funding"], project["lead_partner"]) == (2_914_370, 2_914_370, "Kalnu Reģionālā slimnīca")
    assert projects_in(text.format("slimnīcas draugi")) == []


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        (
            (
                "UAB „Kalnų šiluma“ dėl katilinės modernizavimo 2019 m. su Lietuvos verslo paramos agentūra sudarė 186 tūkst. Eur vertės "
                "finansavimo sutartį. Projektą įmonė įgyvendino iš dalies Europos Sąjungos fondų lėšomis."
            ),
            ["UAB „Kalnų šiluma“"],
        ),
        (
            "Kalnu novada pašvaldība parakstījusi līgumu par finansējumu ar Centrālo finanšu un līgumu aģentūru. Projektā siltinās skolu.",
            ["Kalnu novada pašvaldība"],
        ),
        ("Pasirašyta finansavimo sutartis. UAB „Kalnų šiluma“ džiaugiasi projektu.", []),
        ("UAB „Kalnų šiluma“ su UAB „Mūras“ sudarė rangos sutartį. Projektą įmonė įgyvendins kitais metais.", []),
    ],
)
def test_whoever_has_a_contract_on_money_for_a_project_without_a_name_is_in_charge(text: str, leads: list[str]) -> None:
    assert [project["lead_partner"] for project in projects_in(text)] == leads


@pytest.mark.parametrize(
    "frame", ["", "Sākums / Projekti / Īstenotie projekti\n\n", "Sākums\nPar mums\nProjekti\nES projekti\nKontakti\n\n"]
)
def test_projects_in_the_frame_of_a_page_hide_none_without_a_name(frame: str) -> None:
    text = (
        f"{frame}Siltinās bērnudārzu Kalnos\n\nLai ēka tērētu mazāk siltuma, projekta ietvaros nosiltinās ārsienas un mainīs logus.\n\n"
        "Projekta kopējās izmaksas ir 538 417,26 eiro, no kuriem pašvaldība segs 80 762,59 eiro.\n"
    )
    assert project_in(text)["total_budget"] == 538_417.26
