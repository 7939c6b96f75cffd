"""Which project a page is about, and what it says of it; dates and counts of other things are not the project's."""

from __future__ import annotations

import pytest

from regkg.extract.cues.acronyms import is_acronym
from tests.samples import project_in, projects_in, said, values_of

FORM = "Projekta akronīms: GREENWAY\n\n"


# ── names ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Projekta Nr.: LLI-901\nProjekta nosaukums: Zaļais ceļš\n", {"number": "LLI-901", "title": "Zaļais ceļš"}),
        ("Projekta nosaukums :Trīs tilti\nProjekta numurs :5.5.1.0/17/I/999\n", {"number": "5.5.1.0/17/I/999", "title": "Trīs tilti"}),
        ("Projekts\n\nLLI-901 “Zaļais ceļš”.\n", {"number": "LLI-901", "title": "Zaļais ceļš"}),
        ("Projekta akronīms\n\n“Zaļais krasts”\n", {"acronym": "Zaļais krasts"}),
        (
            'Dienests īsteno projektu "Meža torņi" (TOWERNET, LLI-902).\n',
            {"title": "Meža torņi", "acronym": "TOWERNET", "number": "LLI-902"},
        ),
        (
            "Apstiprināts projekts Nr. LLI – 903 “Vēju takas” (WINDPATH).\n",
            {"title": "Vēju takas", "acronym": "WINDPATH", "number": "LLI-903"},
        ),
        ("Projekts Nr. 5.5.1.0/17/I/999 “Trīs tilti” sākas.\n", {"title": "Trīs tilti", "number": "5.5.1.0/17/I/999"}),
        ("Projektā GREENLAB viss sokas.\n", {"acronym": "GREENLAB"}),
        ("Projekts „Zaļais ceļš“ ir sācies.\n", {"title": "Zaļais ceļš"}),
        ("Project title: Green Path\nAcronym: GREENWAY\n", {"title": "Green Path", "acronym": "GREENWAY"}),
        ("Projekto pavadinimas: Žalias kelias\nProjekto Nr.: LLI-901\n", {"title": "Žalias kelias", "number": "LLI-901"}),
        ("Projekti nimi: Roheline tee\nProjekti akronüüm: GREENWAY\n", {"title": "Roheline tee", "acronym": "GREENWAY"}),
        ("Projekta Nr.: 101073829\n", {"number": "101073829"}),
        (
            "Projekta nosaukums un numurs\n\nENI - LLB - 1 - 099, Zaļā kalna taka\n",
            {"number": "ENI-LLB-1-099", "title": "Zaļā kalna taka"},
        ),
    ],
)
def test_a_project_is_found_by_the_names_that_the_page_gives_it(text: str, names: dict[str, str]) -> None:
    facts = project_in(text)
    assert {key: facts.get(key) for key in ("number", "title", "acronym") if key in facts} == names


@pytest.mark.parametrize(
    "text",
    [
        "Projektu konkurss sāksies pavasarī.\n",
        "Projekts ir labs, un projekti ir daudz.\n",
        "Izstāde “Zaļais ceļš” ir atvērta.\n",
        "Projekta “",
        "PROJEKTS IR ATBALSTĀMS UN LABS\n",
        "Projekts ERAF un projekts VARAM.\n",
        "Projektā VARAM piedalās.\n",
        "LLI-901 un LLI-902\n",
    ],
)
def test_a_page_that_names_no_project_has_none(text: str) -> None:
    assert project_in(text) == {}


@pytest.mark.parametrize("word", ["LARS", "CLUSTERS3", "ReedLIFE", "R&D2", "ESTLAT18"])
def test_capitals_make_an_acronym(word: str) -> None:
    assert is_acronym(word)


@pytest.mark.parametrize("word", ["Projekts", "ERAF", "Interreg", "INTERREG", "2021", "A", "lars", "ES", "-", ""])
def test_programmes_funds_and_plain_words_are_no_acronyms(word: str) -> None:
    assert not is_acronym(word)


def test_a_number_is_no_acronym() -> None:
    assert project_in("Projekts LLI-901 “Zaļais ceļš” sākas.\n") == {"title": "Zaļais ceļš", "number": "LLI-901"}


def test_a_name_in_other_letters_leaves_the_other_names() -> None:
    assert {subject for subject, name, _ in said("Projekts “Зелёный путь” (GREENWAY).\n") if name == "acronym"} == {
        "project/unassigned/greenway"
    }
    assert said("Projekts “Зелёный путь” sākas.\n") == set()


# ── several projects on one page ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "text",
    [
        "Apstiprināti:\n• projekts “Zaļais ceļš” (GREENWAY, LLI-901)\n• projekts “Zilā upe” (BLUERIVER, LLI-902)\n",
        "Projekta Nr.: LLI-901\nProjekta nosaukums: Zaļais ceļš\n\nProjekta Nr.: LLI-902\nProjekta nosaukums: Zilā upe\n",
        "Projekts “Zaļais ceļš” (LLI-901) un projekts “Zilā upe” (LLI-902) sadarbojas.\n",
        "Apstiprinātie projekti:\n• “Zaļais ceļš” (LLI-901)\n• “Zilā upe” (LLI-902)\n",
    ],
)
def test_a_list_of_projects_gives_each_its_own_names(text: str) -> None:
    found = {(project["number"], project["title"]) for project in projects_in(text)}
    assert found == {("LLI-901", "Zaļais ceļš"), ("LLI-902", "Zilā upe")}


def test_what_stands_below_a_listed_project_is_its_own() -> None:
    text = (
        "Projekts “Zaļais ceļš” (LLI-901)\nKopējās izmaksas: 100 000 EUR\n\nProjekts “Zilā upe” (LLI-902)\nKopējās izmaksas: 200 000 EUR\n"
    )
    budgets = {project["number"]: project["total_budget"] for project in projects_in(text)}
    assert budgets == {"LLI-901": 100000.0, "LLI-902": 200000.0}


def test_another_project_gives_the_page_s_project_no_name() -> None:
    text = "Projekts “Zaļais ceļš” (GREENWAY)\n\nDarbi sākas.\n\nTie turpina projekta “Zilā upe” (BLUERIVER, LLI-902) darbus.\n"
    assert {key: project_in(text).get(key) for key in ("title", "acronym", "number")} == {
        "title": "Zaļais ceļš",
        "acronym": "GREENWAY",
        "number": None,
    }


def test_what_is_said_of_another_project_is_not_said_of_the_page_s() -> None:
    text = (
        f"{FORM}Projekta OLDWAY kopējais budžets bija 900 000 EUR.\n\n"
        "Projekts OLDWAY tika īstenots no 2014. gada janvāra līdz 2016. gada decembrim, un tajā bija 5 partneri no 3 valstīm.\n"
    )
    assert project_in(text) == {"acronym": "GREENWAY"}


@pytest.mark.parametrize("words", ["Iepriekšējā projekta", "Cita projekta", "Citu projektu", "Līdzīga projekta"])
def test_an_earlier_or_other_project_is_not_the_project(words: str) -> None:
    assert project_in(f"{FORM}{words} kopējais budžets bija 900 000 EUR.\n") == {"acronym": "GREENWAY"}


def test_projects_in_general_are_not_the_project() -> None:
    assert project_in(f"{FORM}Programmas projektos piedalās 250 partneri no 12 valstīm.\n") == {"acronym": "GREENWAY"}


# ── when ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("Projekta īstenošanas laiks: 01.03.2018. – 31.08.2019.", "2018-03-01", "2019-08-31"),
        ("Īstenošanas ilgums - 01.02.2019.-31.01.2021.", "2019-02-01", "2021-01-31"),
        ("Projekta realizācijas laiks: 2017.gada 1.maijs līdz 2019.gada 30.aprīlis (24 mēneši)", "2017-05-01", "2019-04-30"),
        ("Projekta ieviešanas laiks: no 2018. gada marta līdz 2019. gada aprīlim", "2018-03", "2019-04"),
        ("Project duration: 1 May 2017 – 30 April 2019", "2017-05-01", "2019-04-30"),
        ("Projekta ilgums: līdz 2021. gada martam", None, "2021-03"),
        ("Projekta sākums: 01.06.2020.\nProjekts pabeigts: 31.05.2022.", "2020-06-01", "2022-05-31"),
        ("Projekta sākums: no 01.06.2020.", "2020-06-01", None),
        ("Projekts tiek īstenots no 2017. gada oktobra līdz 2021. gada martam.", "2017-10", "2021-03"),
        ("Projekts GREENWAY norisinās no 01.03.2018. līdz 31.08.2019.", "2018-03-01", "2019-08-31"),
        ("Projekta īstenošana ilgs līdz 2020.gada septembrim.", None, "2020-09"),
        ("Projekta īstenošanas laiks ir no 2018. gada 1. janvāra līdz 2020. gada 31. decembrim.", "2018-01-01", "2020-12-31"),
        ("Projekts ilgst no 11. jūnija līdz 14. augustam.", "--06-11", "--08-14"),
        # a year alone
        ("Projekta sākums: 2019\nProjekta beigas: 2021. gads", "2019", "2021"),
        ("Dome 2019.-2021. gadā īsteno projektu GREENWAY.", "2019", "2021"),
        ("Projekts tiek īstenots no 2019. gada rudens līdz 2021. gadam.", "2019", "2021"),
        # the date before the verb
        ("2021. gada 31. maijā projekts tika veiksmīgi noslēgts.", None, "2021-05-31"),
        ("2022. gada 5. maijā kopā ar kaimiņu skolām noslēdzās skolas projekts.", None, "2022-05-05"),
        ("2019. gada 5. martā skola kopā ar kaimiņiem uzsāka īstenot projektu GREENWAY.", "2019-03-05", None),
        ("Ekonomikas ministrija 2019. gada 5. martā uzsāka projektu GREENWAY.", "2019-03-05", None),
        ("Kopš 2019. gada 5. marta skola īsteno projektu GREENWAY.", "2019-03-05", None),
        ("2019. gada septembrī sākta projekta GREENWAY īstenošana.", "2019-09", None),
        ("Ciema biedrība 2019. gada 5. martā ir sākusi īstenot projektu GREENWAY.", "2019-03-05", None),
        ("Pašvaldība jau no 2019. gada sākuma īsteno projektu GREENWAY.", "2019", None),
        ("Kopš 2019. gada augusta notiek projekts GREENWAY.", "2019-08", None),
        ("Fonda projektu Nr. 5.6.2.0/16/I/913 sāka 2019. gada oktobrī, kad sākās ielas darbi.", "2019-10", None),
        ("Projektu iecerēts beigt 2021. gadā.", None, "2021"),
        # both ends, each with its verb
        ("Projekts GREENWAY sākās 2019. gada 5. martā un noslēdzās 2021. gada 31. maijā.", "2019-03-05", "2021-05-31"),
        ("Projekta īstenošana sākta 2019. gada martā, un to plānots pabeigt 2021. gada laikā.", "2019-03", "2021"),
        ("Projektu sāka īstenot 2019. gada 5. martā.", "2019-03-05", None),
        # verbs of every tense
        ("Projektu no 2017. – 2019. gadam īstenoja trīs skolas.", "2017", "2019"),
        ("No 2017. gada decembra līdz 2019. gada 30. jūnijam skola realizēja projektu GREENWAY.", "2017-12", "2019-06-30"),
        ("Projekts noritēs līdz 2019. gada 31. decembrim.", None, "2019-12-31"),
        ("Saskaņā ar līgumu projekts īstenojams līdz 2019. gada 18. februārim.", None, "2019-02-18"),
        ("Projekta īstenošanas termiņš – 2019. gada decembris, un darbi rit.", None, "2019-12"),
        ("Projekta realizācijas beigu termiņš 2019. gada oktobris.", None, "2019-10"),
        ("Līdz projekta beigām 2019. gadā taps divas takas.", None, "2019"),
        # months beside years, years in brackets
        ("Norises laiks: 2018. gada augusts – 2020. decembris", "2018-08", "2020-12"),
        ("Trijos projekta gados (2017-2019) paveikts viss.", "2017", "2019"),
        # years alone: one that holds the whole project, two with a word for years, the last one
        ("Projektu īstenos 2019. gadā, un tas maksās daudz.", "2019", "2019"),
        ("Projekts tika īstenots 2019. gadā.", "2019", "2019"),
        ("The project was implemented in 2019, and all went well.", "2019", "2019"),
        ("Projektu dome īstenoja 2018.-2019. gadā.", "2018", "2019"),
        ("Projekts turpināsies līdz 2021. gadam.", None, "2021"),
        # a span of time that a sentence on those who take part begins with
        ("No 2019. gada septembra līdz 2021. gada maijam Kalnu vidusskola piedalās projektā GREENWAY.", "2019-09", "2021-05"),
        ("In 2018 – 2019 the Hill Museum together with its partner carried out the project GREENWAY.", "2018", "2019"),
        # a new end, told by a contract
        ("Parakstīti līguma grozījumi, un projekta īstenošanas laiks pagarināts līdz 2021. gada 30. jūnijam.", None, "2021-06-30"),
        ("Drīz pēc tam, 2019. gadā biedrība sāka īstenot Eiropas Komisijas projektu GREENWAY.", "2019", None),
        # an end with a word before it, and one that no calendar has
        ("Project implementation time:\n\nImplementation goes on until 31 December 2021.", None, "2021-12-31"),
        ("Projekta īstenošanas periods: 01.10.2019. – 31.09.2021.", "2019-10-01", None),
    ],
)
def test_the_time_of_a_project_is_read_as_precisely_as_it_is_printed(line: str, start: str | None, end: str | None) -> None:
    facts = project_in(f"{FORM}{line}\n")
    assert (facts.get("start"), facts.get("end")) == (start, end)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("In 2017 – 2019 the Open Air Museum implemented the project “Green Way”.\n", "2017", "2019"),
        ("In March 2019, the Museum of Kalni began to implement the international project “Green Way”.\n", "2019-03", None),
        ("On 5 March 2019 the museum started the project “Green Way”.\n", "2019-03-05", None),
        ("Kalnų muziejus nuo 2019 m. kovo 1 d. pradeda įgyvendinti projektą „Žalias kelias“.\n", "2019-03-01", None),
        ("Projekt „Roheline tee“. Projekti kestus 25 kuud, algus 02. aprill 2017 ja lõpp 30. aprill 2019.\n", "2017-04-02", "2019-04-30"),
        ("Projekts “Zini un dari!” tiks īstenots līdz 31.12.2019. un saņems vairāk naudas.\n", None, "2019-12-31"),
        ("Projekts “Zaļā taka” (2017-2019) ir noslēdzies.\n", "2017", "2019"),
        ("2017. gada decembrī Kalnu kultūras centrs kopā ar kaimiņiem ir sācis īstenot projektu “Zaļā taka”.\n", "2017-12", None),
        ("The project “Green Way” lasts 30 months – until the 30th of September, 2019.\n", None, "2019-09-30"),
        ("Projekts “Zaļā taka” un izstāde (2017-2019) ir labi.\n", None, None),
        ("Projekt „Roheline tee“ on kavas ellu viia alates detsembrist 2017 kuni märts 2019 a.\n", "2017-12", "2019-03"),
        ("Projektas „Kelias“. Šį projektą planuojama vykdyti nuo 2017 m. gegužės mėn. iki 2019 m. vasario mėn.\n", "2017-05", "2019-02"),
        ("Projektas „Kelias“. Projekto įgyvendinimo laikotarpis pratęstas iki 2019 balandžio 2d.\n", None, "2019-04-02"),
        ("Projektu “Zaļā taka” iecerēts īstenot līdz 2019. gada beigām.\n", None, "2019"),
        ("Projektu “Zaļā taka” iecerēts parādīt līdz 2019. gada beigām.\n", None, None),
        ("Projektu “Zaļā taka” paredzēts īstenot līdz 2019. gadam, un to dara desmit skolas.\n", None, "2019"),
        ("Projektu “Zaļā taka” dome īstenos līdz 2019. gadam.\n", None, "2019"),
        ("Projekta “Zaļā taka” ietvaros paredzēts īstenot līdz 2019. gadam piecas apmācības.\n", None, None),
        ("The project “Green Way” is to be implemented by 2019.\n", None, "2019"),
        ("Projektą „Kelias“ planuojama įgyvendinti iki 2019 metų.\n", None, "2019"),
        ("Projekto pavadinimas: Kelias\n\nTrukmė\n2010/09 – 2015/08\n", "2010-09", "2015-08"),
        ("Projekta nosaukums: Taka\n\nĪstenošanas periods:\n10.2016. - 12. 2022.\n", "2016-10", "2022-12"),
    ],
)
def test_a_sentence_tells_when_a_project_begins_and_ends(text: str, start: str | None, end: str | None) -> None:
    facts = project_in(text)
    assert (facts.get("start"), facts.get("end")) == (start, end)


@pytest.mark.parametrize(
    ("line", "facts"),
    [
        (
            "Start date: 1 May 2011, End date: 30 April 2013, Total budget: 100 EUR",
            {"start": "2011-05-01", "end": "2013-04-30", "total_budget": 100.0, "currency": "EUR"},
        ),
        ("Start date: 1 May 2011, and the end date is unknown", {"start": "2011-05-01"}),
    ],
)
def test_a_line_may_hold_several_labels(line: str, facts: dict[str, object]) -> None:
    assert project_in(f"Project title: Green Way\n{line}\n") == {"title": "Green Way", **facts}


@pytest.mark.parametrize(
    "line",
    [
        # the years of programmes and plans
        "Projekta īstenošanas laiks: 2021.-2027.gadam",
        "Projekts tiek īstenots 2014.-2020. gada plānošanas periodā.",
        "Projekta rezultātus iekļaus attīstības programmā no 2021. gada līdz 2027. gadam.",
        # dates of something else
        "Projekts tiek īstenots. Līgums parakstīts 05.03.2019.",
        "Projekta līgums noslēgts no 05.03.2019. līdz 06.03.2019., un to īsteno muzejs.",
        "Projekts tiek īstenots, un 2019. gada 5. martā notika seminārs.",
        "Projekta īstenošanas laiks: 24 mēneši (līgums parakstīts 05.03.2019.)",
        "Projektu apstiprināja no 2019. gada janvāra līdz 2019. gada martam, un tas tiek īstenots.",
        "Projekta sākums: līgums parakstīts 05.03.2019.",
        "Projekta beigas: pēc 2019. gada 5. marta",
        "Projekta beigas: ne agrāk kā 05.03.2019.",
        # what is done with the project in a year or on a day and is not its beginning or end
        "No 2019. gada 3. maija līdz 2019. gada 5. maijam skola piedalās projekta nometnē.",
        "No 2018. gada jūlija līdz 2020. gada decembrim tilts bija ciet.",
        "Projektu īsteno 2019. gadā izveidota grupa līdz 2021. gadam.",
        "Projekts ir turpinājums projektam, ko īstenoja 2015.-2017. gadā.",
        "Projekta līgums parakstīts, un darbi turpinās līdz 2021. gada 5. maija svētkiem.",
        "Projekta sākums: 2019 vai vēlāk",
        "2021. gada 31. maijā projekts tika veiksmīgi parādīts.",
        "2022. gada 5. maijā kopā ar kaimiņu skolām noslēdzās projekta spēle.",
        "2019. gada 5. martā skola kopā ar kaimiņiem apmeklēja projektu GREENWAY.",
        "Skolēni 2019. gada 5. martā uzsāka projektu GREENWAY.",
        "Kopš 2019. gada 5. marta skola gaida projektu GREENWAY.",
        "Skola no 2019. gada sākuma gaida projektu GREENWAY.",
        "Ciema biedrība 2019. gada 5. martā ir sākusi gatavot projektu GREENWAY.",
        "Projekta līgums ar muzeju īstenojams līdz 2019. gada 18. februārim.",
        "Projekta izstādes gados (2017-2019) paveikts viss.",
        "Noslēgusies projekta īstenošana\n\n2. decembris 2019",
        "Projekts ir labs. Izstāde bija 2018. Decembris ir tumšs.",
        # something within the project
        "Projekta ietvaros konkurss tiks īstenots no 2019. gada 3. maija līdz 2019. gada 5. maijam.",
        "Projektā izstāde norisinās no 2019. gada 3. maija līdz 2019. gada 5. maijam.",
        "Projekta laikā apmācības norisinās no 2019. gada 3. maija līdz 2019. gada 5. maijam.",
        "Within the project a competition runs from 3 May 2019 to 5 May 2019.",
        # activities that are not the project
        "Balstoties uz projekta pieredzi, pasākumi tiks īstenoti no 2018. gada jūlija līdz 2020. gada decembrim.",
        "Ņemot vērā projektu GREENWAY, darbi tiks īstenoti no 2018. gada jūlija līdz 2020. gada decembrim.",
        # no time at all
        "Projekta īstenošanas laiks: 24 mēneši",
        "Projekta īstenošanas laiks: 2019. gada pavasaris",
        "Projekta īstenošanas laiks: 32.01.2019. – 45.13.2020.",
    ],
)
def test_no_other_time_is_the_project_s(line: str) -> None:
    facts = project_in(f"{FORM}{line}\n")
    assert (facts.get("start"), facts.get("end")) == (None, None)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Projekti „Jõekäärud“ periood on 2020-2022 ja raha on palju.", "2020", "2022"),
        ("Projekti „Jõekäärud“ algatas vald ja see kestis aastatel 2017-2021.", "2017", "2021"),
        ("Projekt „Jõekäärud“ on järg projektile, mis viidi ellu aastatel 2006-2008.", None, None),
        ("Projektas „Upės vingiai“ vykdomas 2021 m. kovo 1–2023 m. vasario 28 dienomis.", "2021-03-01", "2023-02-28"),
        ("Projektas „Upės vingiai“ buvo vykdomas 2019 m. ir visiems patiko.", "2019", "2019"),
    ],
)
def test_the_time_of_a_project_in_estonian_and_lithuanian(text: str, start: str | None, end: str | None) -> None:
    facts = project_in(f"{text}\n")
    assert (facts.get("start"), facts.get("end")) == (start, end)


def test_a_missing_year_is_not_supplied() -> None:
    facts = project_in(f"{FORM}Projekts ilgst no 1. decembra līdz 2019. gada 31. janvārim.\n")
    assert (facts["start"], facts["end"]) == ("--12-01", "2019-01-31")


def test_a_time_that_ends_before_it_begins_is_taken_back() -> None:
    facts = project_in(f"{FORM}Projekta īstenošanas laiks: 01.03.2019. – 31.08.2018.\n")
    assert (facts.get("start"), facts.get("end")) == (None, None)


def test_the_decision_of_the_monitoring_committee_is_no_matter_of_the_united_kingdom() -> None:
    facts = said("Projekta Nr.: LLI-901\nUK lēmuma datums: 26.02.2020\n")
    assert ("project/unassigned/lli-901", "decisionDate", "2020-02-26") in facts
    assert not any("GBR" in value for *_, value in facts)


# ── status, counts, site, fund ───────────────────────────────────────────────────────────────────────────────────────────


def test_a_status_stands_under_its_label_and_holds_as_of_the_day_of_the_page() -> None:
    facts = said(f"{FORM}Statuss:\nĪstenošanā\n\nPublicēts: 10.01.2017.\n")
    assert ("project/unassigned/greenway", "status", "status:in-implementation") in facts
    assert ("project/unassigned/greenway", "statusAsOf", "2017-01-10") in facts


@pytest.mark.parametrize("line", ["Projekta statuss\nTiek realizēts", "Project status | In implementation |", "Statuss: Tiek ieviests."])
def test_a_status_is_told_by_a_verb_and_may_end_a_cell(line: str) -> None:
    assert values_of(f"{FORM}{line}\n", "status") == {"status:in-implementation"}


@pytest.mark.parametrize(
    "line",
    [
        "Projekts pabeigts: 31.05.2031",
        "Statuss: Nav pabeigts",
        "Statuss: vēl nav zināms",
        "Projekta būvdarbi ir pabeigti.",
        "Projekta pirmais posms ir noslēdzies.",
        "Projekts tika īstenots.",
        "Publicēts: 10.01.2017.",
    ],
)
def test_nothing_else_is_a_status(line: str) -> None:
    assert values_of(f"{FORM}{line}\n", "status") == set()
    assert values_of(f"{FORM}{line}\n", "statusAsOf") == set()


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Projekts jau ir pabeigts.", "closed"),
        ("Projekts šobrīd ir īstenošanas stadijā.", "in-implementation"),
        ("Projekts ir plānošanas stadijā; tas būs dārgs.", "planned"),
        ("Projekts ir apstiprināts ar nosacījumiem.", "approved-with-conditions"),
        ("GREENWAY is currently under implementation. It is the work of the towns that have been here for long.", "in-implementation"),
        ("The GREENWAY project is in preparation. It is the work of the towns that have been here for long.", "preparation"),
        ("Projektas vėl vykdomas.", "in-implementation"),
        ("Projektas – patvirtintas; pinigai skirti.", "approved"),
        ("Projekt on heaks kiidetud. See on hea, sest ka vald on sellega rahul ja töö võib alata.", "approved"),
        ("Projekt on praegu käimas. See on hea, sest ka vald on sellega rahul ja töö võib jätkuda.", "in-implementation"),
        ("Statuss: Noslēdzies 30.11.2032.", "closed"),
        ("Projekta stadija: Vērtēšanā", "submitted"),
        ("Implementation status: contract terminated", "terminated"),
    ],
)
def test_a_sentence_or_label_tells_the_state_of_the_project(line: str, status: str) -> None:
    assert values_of(f"{FORM}{line}\n", "status") == {f"status:{status}"}


@pytest.mark.parametrize(
    "line",
    [
        "Iepriekšējais projekts ir pabeigts.",
        "Projekts ir pabeigts. Projekts šobrīd ir īstenošanas stadijā.",
        "Projekts nav pabeigts.",
        "Līgums ir noslēgts.",
        "The exhibition of the project is ongoing. It is the work of the towns that have been here for long.",
        "Projekto pirmasis etapas baigtas.",
        "Projekti esimene etapp on lõppenud. See on hea, sest ka vald on sellega rahul ja töö võib jätkuda.",
        "Līgums par projektu “Greenway” ir noslēgts.",
        "The opening of GREENWAY is completed. It is the work of the towns that have been here for long.",
    ],
)
def test_the_state_of_something_else_is_no_status(line: str) -> None:
    assert values_of(f"{FORM}{line}\n", "status") == set()


@pytest.mark.parametrize(
    ("line", "partners", "countries"),
    [
        ("Partners: 7 from 6 countries", 7, 6),
        ("Konsorcijā darbojas 11 partneri no septiņām valstīm.", 11, 7),
        ("Consortium: 24 partners, 12 countries.", 24, 12),
        ("Projekts sākas. To īsteno 10 organizācijas no piecām valstīm.", 10, 5),
        ("Projektā darbojas četras bibliotēkas no trim valstīm.", 4, 3),
        ("Projekte dalyvauja penkios mokyklos iš penkių šalių.", 5, 5),
        ("Projekts sākas. Tas apvieno septiņas skolas no Latvijas un Igaunijas.", 7, None),
        ("Projekti partnereid on kokku kuus, riike neli.", 6, 4),
        ("Projekto partneriai – aštuoni.", 8, None),
        ("Projekta dalībnieku ir daudz, partneru kopskaits – deviņi.", 9, None),
        ("Projektā piedalās 10 partneri no 7 valstīm.", 10, 7),
        ("Partneru skaits: 2", 2, None),
        ("Kopējais projekta partneru skaits: 12\nValstu skaits: 4", 12, 4),
        ("Dome ir viens no 9 projekta partneriem.", 9, None),
        ("Project GREENWAY brings together 10 partners from 7 countries.", 10, 7),
        ("Projektā strādā 12 partneri no sešām Eiropas valstīm.", 12, 6),
        ("Project GREENWAY has partners from five Baltic Sea region countries.", None, 5),
        ("Project GREENWAY has five experts from countries of the region.", None, None),
        ("Project GREENWAY tells of 827 countries.", None, None),
        ("Project GREENWAY begins. Thirteen partners from six countries work together.", 13, 6),
        ("The fair begins. Thirteen partners from six countries work together.", None, None),
        ("Project GREENWAY was joined by its 10 Greenway project partners.", 10, None),
        ("Project GREENWAY brings together thirteen project partners.", 13, None),
        ("Projektu īsteno desmit organizācijas no valsts sektora.", 10, None),
        ("Projekta īstenošanā piedalās piecas Latvijas organizācijas.", 5, None),
        ("Projektā apvienojušās astoņas organizācijas – valsts iestādes un biedrības.", 8, None),
        ("Project partners of GREENWAY are many. There are 24 partners altogether.", 24, None),
        ("Projekta partneri:\n\nProjektā piedalās 14 partneri no 11 valstīm.", 14, 11),
    ],
)
def test_partners_and_countries_are_counted_as_stated(line: str, partners: int | None, countries: int | None) -> None:
    facts = project_in(f"{FORM}{line}\n")
    assert (facts.get("partner_count"), facts.get("country_count")) == (partners, countries)


@pytest.mark.parametrize(
    "line",
    [
        "Projektā notika 3 partneru sanāksmes.",
        "Projekta 3 partneru tikšanās bija 4 valstīs.",
        "The project held 3 partner meetings in 4 countries.",
        "Programmas projektos piedalās 250 partneri no 12 valstīm.",
        "Projektā ir 1 partneris.",
        "Projekta Nr. 12 partneri tiekas.",
        "10 partneri no 7 valstīm tikās citur.",
        "Projekta 2020 partneri",
        "Projektā ir 1,5 partneri no 0,7 valstīm.",
        "Par projektu stāstīja 4 Norvēģijas partneri.",
        "Projekta apmācībās piedalās 30 organizācijas.",
        "Projektu īsteno vairākas organizācijas.",
        "Tirgū bija viesi. There are 24 partners altogether.",
        "Projekts sākas. Izstāde apvieno septiņas skolas.",
        "Projekta konferencē bija 30 partneri no 12 valstīm.",
        "Projekts palīdz: 20 jaunieši no piecām pilsētām.",
    ],
)
def test_other_numbers_before_partners_are_no_count(line: str) -> None:
    facts = project_in(f"{FORM}{line}\n")
    assert (facts.get("partner_count"), facts.get("country_count")) == (None, None)


@pytest.mark.parametrize(
    ("line", "site"),
    [
        ("Projekta mājaslapa: www.upnini.example", "http://www.upnini.example"),
        ("Par to stāsta projekta tīmekļa vietne www.upnini.example.", "http://www.upnini.example"),
        ("Vairāk: https://greenway.example/lv", "https://greenway.example/lv"),
        ("Vairāk par projektu un tā gaitu: https://upnini.example/takas", "https://upnini.example/takas"),
        ("More about the project: https://upnini.example/", "https://upnini.example/"),
        ("Projekta mājaslapa: upnini.eu/takas", "http://upnini.eu/takas"),
        ("Projektu vada dome. Tā mājaslapas adrese ir upnini.lv.", "http://upnini.lv"),
        ("Projekta lapa: upnini.eu/takas", "http://upnini.eu/takas"),
        ("Koduleht: upnini.ee", "http://upnini.ee"),
    ],
)
def test_the_site_of_a_project_is_said_to_be_its_own_or_bears_its_acronym(line: str, site: str) -> None:
    assert values_of(f"{FORM}{line}\n", "website") == {site}


@pytest.mark.parametrize(
    "line",
    [
        "Vairāk: www.upnini.example",
        "Ministrijas mājaslapa: www.em.gov.example un citas",
        "Attēls: https://img.example/1.png",
        "Vairāk par projektu: www.latlit.eu",
        "Par projektu raksta upnini.lv.",
        "Projekta e-pasts: info@upnini.lv",
        "Ministrijas mājaslapa: upnini.lv un citas",
        "Par projektu jau stāstījām mājaslapā; te raksts no arhīva: https://upnini.example/2019/11/pirma-diena.",
        "On the website of the project there is an article on it: https://upnini.example/2019/11/first-day.",
    ],
)
def test_other_addresses_are_not_the_site_of_the_project(line: str) -> None:
    assert values_of(f"{FORM}Nekas.\n\n{line}\n", "website") == set()


@pytest.mark.parametrize(
    ("line", "fund"),
    [
        ("Projektu finansē Eiropas Reģionālās attīstības fonds.", {"fund:ERDF"}),
        ("Projekts saņem ERAF naudu.", {"fund:ERDF"}),
        ("Klasteru programmu finansē ERAF.", set()),
        ("Ministrija saņem ERAF naudu.", set()),
        ("Projektu finansē Eiropas Savienības fondi.", set()),
        ("Dome saņem līdzfinansējumu no ERAF.", {"fund:ERDF"}),
        ("LIFE integrētais projekts ir labs.", {"fund:LIFE"}),
        ("LIFE biedrība ir laba.", set()),
        ("Līdzfinansētāji: Eiropas Reģionālās attīstības fonds un skola\n\nCiemos bija Eiropas Sociālais fonds.", {"fund:ERDF"}),
        ("Uzsākts EEZ projekts par dīķiem.", {"fund:EEA-GRANTS"}),
        ("Projekts norit ar Norvēģu finanšu instrumenta gādību.", {"fund:NORWAY-GRANTS"}),
        ("EEZ finanšu instruments un Norvēģijas finanšu instruments sedz visu.", {"fund:EEA-GRANTS"}),
        ("The project lives on money of the LIFE program.", {"fund:LIFE"}),
        ("Projektu līdzfinansē Eiropas infrastruktūras savienošanas instruments.", {"fund:CEF"}),
        ("Projekts tiek īstenots ar CEF instrumenta atbalstu.", {"fund:CEF"}),
        ("Projektu sedz Finansiāla atbalsta instruments robežu pārvaldībai un vīzu politikai.", {"fund:BMVI"}),
        ("Projektu finansē Eiropas Savienības Solidaritātes fonds.", {"fund:EUSF"}),
        ("Projektu finansē Eiropas Atbalsta fonds vistrūcīgākajām personām.", {"fund:FEAD"}),
        ("Finansētājs: ES LIFE-Daba fonds, skola.", {"fund:LIFE"}),
        ("Projektu finansē Mazais dabas fonds.", set()),
        ("Apakšaktivitāte, kurā piešķirts ESF finansējums", {"fund:ESF"}),
        ("Intensitāte ir lielāka.\n\nESF+ finansējuma daļa būs 85 %.", {"fund:ESF-PLUS"}),
        ("Par Eiropas Reģionālās attīstības fonda naudu ciemā ierīkos laipas.", {"fund:ERDF"}),
        (
            "Vairāk informācijas par Eiropas Lauksaimniecības fondu lauku attīstībai pieejams Eiropas Komisijas tīmekļa vietnē.",
            {"fund:EAFRD"},
        ),
        ("Ciemā bija Eiropas Reģionālās attīstības fonda ļaudis no galvaspilsētas, un par tiltu viņi teica labus vārdus.", set()),
        ("Ieradās ESF pārstāvji, bet tiltu jau cēla Eiropas Reģionālās attīstības fonda nauda.", set()),
        ("Viesi: Eiropas Reģionālās attīstības fonds un skola\n\nCiemos bija Eiropas Sociālais fonds.", set()),
    ],
)
def test_a_fund_is_the_project_s_where_the_sentence_says_so(line: str, fund: set[str]) -> None:
    assert values_of(f"{FORM}{line}\n", "fund") == fund


def test_an_example_in_guidelines_is_no_project() -> None:
    text = (
        "Vadlīnijas projektu iesniedzējiem\n\nJa projekta kopējās izmaksas ir 500 000 eiro, ERAF maksā 400 000 eiro, bet partneri pārējo.\n"
    )
    assert projects_in(text) == []


def test_a_status_and_a_list_of_partners_describe_a_project_that_nobody_names() -> None:
    text = (
        "Statuss:\nNoslēdzies\n\nPar ko\n\nProjekta partneri:\n\n • Kalnu novada pašvaldība\n • Upes novada pašvaldība\n • Meža biedrība\n"
    )
    assert len(projects_in(text)) == 1
    assert projects_in(text.replace("Statuss:\nNoslēdzies\n", "")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Pie upes būs taka\n\nTaku rada jaunā projektā; to īsteno Kalnu novada pašvaldība. Taku atklās vasarā.\n",
        "Pie upes būs taka\n\nProjekts ilgs no 2019. gada 1. marta līdz 2020. gada 30. aprīlim. Taku atklās vasarā.\n",
        "A path\n\nThe lead partner of the project is the Faculty of Forestry at Kalni University. It opens in summer.\n",
        "Takas\n\nProjektā ir takas. Projekta partneri ir Kalnu novada pašvaldība un Upes novada pašvaldība. Projekts turpinās.\n",
        "A path by the river\n\nThe project builds a path. The project has 5 partners. With the project the river is nearer to all.\n",
    ],
)
def test_who_leads_it_or_when_it_runs_makes_a_project_that_the_page_does_not_name(text: str) -> None:
    assert len(projects_in(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Pie upes būs taka\n\nProjekta laikā Kalnu novada pašvaldība ierīkos taku. Taku atklās 2020. gada 30. aprīlī.\n",
        "Takas rada kopā\n\nProjekta partneri ir Kalnu novada pašvaldība un Upes novada pašvaldība.\n",
        "Padomi rakstītājiem\n\nProjekta vadošais partneris ir pašvaldība. Projekti ilgst divus gadus, un projektus vērtē komisija.\n",
        "Konkurss par takām\n\nAicinām pieteikties: projektu īsteno no 2019. gada 1. marta līdz 2020. gada 30. aprīlim.\n",
    ],
)
def test_a_text_on_projects_or_without_their_data_is_on_none(text: str) -> None:
    assert projects_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The works on the pier end soon. The budget of the project is EUR 75 000.\n",
        "The works on the pier end soon. The project ended on 30 November 2018.\n",
        "There are five partners in the project. They met in Kalni.\n",
        "The works on the pier end soon. The project is supported by Interreg Baltic Sea Region.\n",
        "Duration: 18 months (01/07/2020 – 31/12/2021)\n",
        "Partners\n• Kalni Municipality (LV) – Lead partner\n• Upe Municipality (LT)\n",
        "Total costs: EUR 85 000\nEU contribution: EUR 72 250\n",
    ],
)
def test_one_sentence_or_form_that_tells_what_only_a_project_has_makes_one_without_a_name(text: str) -> None:
    (project,) = projects_in(text)
    assert project and not {"title", "acronym", "number"} & set(project)


@pytest.mark.parametrize(
    "text",
    [
        "The works on the pier end soon. The budget of the project is EUR 75 000. The project is new. Other projects follow.\n",
        "If the budget of the project is EUR 75 000, the council decides. The works end soon.\n",
        "The works on the pier will cost EUR 75 000. The project is new.\n",
        "The project division is at the Interreg Baltic Sea Region. It is new.\n",
        "Opening hours: 01/07/2020 – 31/12/2021\n",
    ],
)
def test_what_is_said_of_something_else_or_only_supposed_makes_no_project(text: str) -> None:
    assert projects_in(text) == []


def test_a_count_of_the_partners_of_one_country_is_not_that_of_all() -> None:
    text = "The project “Quiet ways” (LLI-901) begins. The project has 2 partners from Latvia, 1 from Estonia and Finland.\n"
    assert "partner_count" not in project_in(text)
    assert project_in(text.replace(", 1 from Estonia and Finland", ""))["partner_count"] == 2


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Projektā piedalās trīs partneri no Latvijas un divi no Lietuvas.", None),
        ("Projekta partneri ir Upes muzejs, kā arī četri partneri no Krievijas puses.", None),
        ("Projektā piedalās pieci partneri no Latvijas un Lietuvas.", 5),
        ("Projektā kopumā iesaistīti 7 partneri no Latvijas, trīs – no Lietuvas.", 7),
        ("The project involves 3 partners from Latvia and 2 partners from Lithuania.", None),
        ("The project involves 4 partners from Lithuania (2), Poland (1) and Sweden (1).", 4),
        ("The project has 7 partners, 3 from Latvia and 4 from Estonia.", 7),
        ("Projekte dalyvauja trys partneriai iš Latvijos ir du iš Lietuvos.", None),
        ("Projekte dalyvauja 5 partneriai iš Latvijos ir Lietuvos.", 5),
        ("Projektis osaleb kolm partnerit Eestist ja kaks Lätist.", None),
        ("Projektis osaleb viis partnerit Eestist ja Lätist.", 5),
    ],
)
def test_those_of_one_country_beside_others_are_not_all(sentence: str, count: int | None) -> None:
    assert project_in(f"Projekts / project / projektas / projekt LLI-901\n\n{sentence}\n").get("partner_count") == count


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("Atlases veids: atklāta.", 0),
        ("Ar janvāri ir grozīts atlases nolikums.", 0),
        ("Pasākumam pieejamais ERAF finansējums ir 8 milj. eiro.", 0),
        ("Darbi rit labi.", 1),
    ],
)
def test_a_page_on_a_selection_has_no_project_that_it_does_not_name(line: str, count: int) -> None:
    text = f"Ziņas par ielu\n\nKalnu novada dome īsteno projektu, ko apmaksā ERAF. {line}\n"
    assert len(projects_in(text)) == count


def test_a_project_begins_on_the_day_on_which_somebody_has_begun_it() -> None:
    text = (
        "Par projektu\n\nSaskaņā ar noteikumiem Nr. 509 “Kalnu programmas noteikumi” un to grozījumiem biedrība “Kalnu arodi” "
        "2024. gada 23. aprīlī ir sākusi īstenot Eiropas Sociālā fonda projektu “Zaļā taka” (Nr. 4.3.4.2/1/24/I/001).\n"
    )
    assert project_in(text)["start"] == "2024-04-23"


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("", 1),
        ("Contest type: Pre-defined project", 0),
    ],
)
def test_a_text_in_english_on_one_project_that_a_fund_pays_for_is_on_a_project(line: str, count: int) -> None:
    text = (
        "New streets for the old harbour\n\nFor the project EUR 6 million come from the European Regional Development Fund.\n"
        "The project is meant to renew the quarter. The project is not yet begun.\n"
    )
    assert len(projects_in(f"{text}{line}\n")) == count


def test_a_form_on_a_page_that_keeps_speaking_of_projects_is_none() -> None:
    text = "Instructions for our base of projects\n\nProject duration: 2010-01-01 – 2012-12-31\nTotal budget: EUR 100 000\n\n"
    several = "All projects are here. The projects can be searched. Search the projects by words. Results of projects are listed.\n"
    assert len(projects_in(text)) == 1
    assert projects_in(f"{text}{several}") == []


FIRST, SECOND = "Ūdensvada izbūve Kalnu ciemā", "Kanalizācijas attīstība Upes ciemā"
BOTH_NAMED = f"Pašvaldības projekti „{FIRST}” un „{SECOND}” ar Eiropas Savienības līdzfinansējumu ir apstiprināti ministrijā.\n\n"


@pytest.mark.parametrize("apart", [" ", "\n\n"])
@pytest.mark.parametrize("order", [(FIRST, SECOND), (SECOND, FIRST)])
def test_projects_that_one_sentence_names_have_each_what_is_told_where_they_are_named_again(apart: str, order: tuple[str, str]) -> None:
    costs = {FIRST: 337956.0, SECOND: 237956.0}
    told = (f"Projekta „{name}” kopējās izmaksas ir EUR {costs[name]:,.2f}".replace(",", " ") + "." for name in order)
    found = projects_in(f"{BOTH_NAMED}Projektu mērķis ir nodrošināt ūdeni.\n\n{apart.join(told)}\n")
    assert {project["title"]: project["total_budget"] for project in found} == costs


def test_a_long_value_is_no_acronym() -> None:
    value = "Joma klimata politika, klimata pārmaiņas, augsnes lauksaimniecības un meža zemēs, ilgtspēja, pētījumi"
    text = f"Projekta nosaukums: Zaļais ceļš\nProjekta akronīms\n{value}\n"
    assert project_in(text) == {"title": "Zaļais ceļš"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("NOSLĒDZIES\n\nProjekts “Zaļie kalni” ir labs.\n", "closed"),
        ("Projekts “Zaļie kalni” (noslēdzies)\n", "closed"),
        ("The project “Green Hills” (ongoing)\n", "in-implementation"),
        ("The project “Green Hills” is good.\n\nCOMPLETED\n", "closed"),
        ("Projekts “Zaļie kalni” ir labs.\n\nNoslēdzies\n\nĪstenots\n", None),
        ("Projekts “Zaļie kalni” ir labs.\n\nĪstenošana\n", None),
        ("PROJEKTS IR NOSLĒDZIES\n\nProjekts “Zaļie kalni” ir labs.\n", "closed"),
        ("Projekts ir pabeigts\n\nProjekts “Zaļie kalni” ir labs.\n", "closed"),
        ("Pabeigts\n31.12.2020.\n\nProjekts “Zaļie kalni” ir labs.\n", None),
        ("The project has been completed\n\nThe project “Green Hills” is good.\n", "closed"),
        ("Projekts pabeigts\n\n2019. gada maijs\n\nProjekts “Zaļie kalni” ir labs.\n", None),
        ("Projekts “Zaļie kalni” (LLI-999) ir labs.\n", None),
    ],
)
def test_a_status_stands_alone_or_behind_the_name(text: str, status: str | None) -> None:
    assert values_of(text, "status") == ({f"status:{status}"} if status else set())


def test_a_status_in_a_heading_is_no_short_name() -> None:
    assert "acronym" not in project_in("PROJEKTS NOSLĒDZIES\n\nProjekts “Zaļie kalni” ir labs.\n")


@pytest.mark.parametrize(
    ("sentence", "partners", "countries"),
    [
        ("The cooperation project “Green Hills” involves 8 LAGs from 3 different countries.", 8, 3),
        ("The project “Green Hills” joins 8 local action groups from 3 countries.", 8, 3),
        ("The project “Green Hills” is led by Hill Museum and brings together 17 organisations from 7 countries.", 17, 7),
        ("Projektā “Zaļie kalni” piedalās 8 vietējās rīcības grupas no 3 valstīm.", 8, 3),
        ("Läti ja Eesti 30 organisatsiooni käivitasid projekti „Rohelised mäed“.", 30, None),
        ("30 organisations from Latvia and Estonia launched the project “Green Hills”.", 30, None),
        ("Desmit organizācijas no piecām valstīm uzsāka projektu “Zaļie kalni”.", 10, 5),
        ("A consortium of five institutions looks for ways. The project “Green Hills” is what they do.", 5, None),
        ("Projektis „Rohelised mäed“ osalevad koolid neljast riigist.", None, 4),
        ("Projektā “Zaļie kalni” piedalās 12 skolas no Latvijas.", None, None),
        ("Novada 3 skolas īsteno starptautisku projektu “Zaļie kalni”.", None, None),
    ],
)
def test_those_who_carry_out_a_project_are_counted_from_all_lands(sentence: str, partners: int | None, countries: int | None) -> None:
    project = project_in(f"{sentence}\n")
    assert (project.get("partner_count"), project.get("country_count")) == (partners, countries)


def test_of_projects_that_one_sentence_names_those_told_of_again_own_what_is_told() -> None:
    text = (
        "Trīs projekti Kalnos\n\nTika iesniegti trīs projektu pieteikumi: “Active Hills”, “Active Rivers” un “Garden Pearls”.\n\n"
        "Projekta “Active Hills” mērķis ir mācīties. Projekta partneris ir Oru skola. Projekta kopējās izmaksas ir 41 020 EUR.\n\n"
        "Savukārt projekta “Active Rivers” kopējās izmaksas ir 50 000 EUR.\n"
    )
    found = {
        project["title"]: (project.get("total_budget"), [one["name"] for one in project.get("partners", [])])
        for project in projects_in(text)
    }
    assert found == {"Active Hills": (41020, ["Oru skola"]), "Active Rivers": (50000, []), "Garden Pearls": (None, [])}


def test_a_joint_project_is_a_project_under_its_latvian_word_too() -> None:
    project = project_in("Muzeji īsteno kopprojektu “Zaļais ceļš”. Kopprojekta kopējās izmaksas ir 100 000 EUR.\n")
    assert (project["title"], project["total_budget"]) == ("Zaļais ceļš", 100000)


@pytest.mark.parametrize(
    ("sentence", "start", "end"),
    [
        # whoever begins it, before or behind the day
        ("Kalnu dome 2017.gada decembrī uzsāk īstenot projektu “Zaļais ceļš”.", "2017-12", None),
        (
            "Asociacija „Kalnų žemė“ 2022-08-19 pradėjo įgyvendinti projektą „Žalias kelias“. Projekto metu bus tvarkoma.",
            "2022-08-19",
            None,
        ),
        ("Kalnų muziejus nuo 2020 m. spalio 1 d. vykdo projektą „Žalias kelias“. Projekto metu bus tvarkoma.", "2020-10-01", None),
        ("The Hill Council started the project “Green Way” in May 2019.", "2019-05", None),
        ("Hill Council began implementing the project “Green Way” on 3 May 2019.", "2019-05-03", None),
        ("MTÜ Mäe Selts alustas 2022. aasta augustis projekti „Roheline tee“ elluviimist. Projekti käigus ehitatakse.", "2022-08", None),
        ("2016. a juulist alustati viie riigi ühisprojekti „Roheline tee“. Projekti käigus taastatakse soid.", "2016-07", None),
        ("The project “Green Way”.\n\n– Project started in November 2015", "2015-11", None),
        # works and courses have times of their own
        ("Kalnu dome 2022. gada 19. augustā uzsāka jumta pārbūvi, ko paredz projekts “Zaļais ceļš”.", None, None),
        ("2022. gada 19. augustā sākās būvdarbi projektā “Zaļais ceļš”.", None, None),
        ("The Hill Council launched the website of the project “Green Way” in May 2019.", None, None),
        # a span of time in which somebody takes part
        ("Laika posmā no 2019. gada septembra līdz 2021. gada maijam Kalnu skola piedalās projektā “Zaļais ceļš”.", "2019-09", "2021-05"),
        # what is planned or prolonged
        ("Projekts “Zaļais ceļš” sācies. Projekts paredz noslēgties 2007.gada decembrī.", None, "2007-12"),
        ("Projekta “Zaļais ceļš” pagarinājums līdz 2023. gada decembrim bija vajadzīgs.", None, "2023-12"),
        ("Projektu “Zaļais ceļš” ieplānots uzsākt 2024. gada pirmajā pusgadā un noslēgt 2026. gadā.", "2024", "2026"),
    ],
)
def test_whoever_begins_and_ends_a_project_tells_its_time(sentence: str, start: str | None, end: str | None) -> None:
    project = project_in(f"{sentence}\n")
    assert (project.get("start"), project.get("end")) == (start, end)


def test_a_year_may_open_a_span_of_time_that_ends_with_a_day() -> None:
    project = project_in("Project title: Green Way\nImplementation period: from 2016 to December 31, 2022\n")
    assert (project["start"], project["end"]) == ("2016", "2022-12-31")


@pytest.mark.parametrize(
    ("sentence", "partners"),
    [
        ("Kalnų muziejus yra vienas iš 12 projekto „Žalias kelias“ partnerių. Projektas pradėtas.", 12),
        ("Four schools are involved as partners in the implementation of the project “Green Way”.", 4),
        ("The project “Green Way” unites towns, six partners in total.", 6),
        ("The project “Green Way” is one of 12 projects of its kind.", None),
    ],
)
def test_partners_are_counted_in_all_and_as_those_among_whom_one_is(sentence: str, partners: int | None) -> None:
    assert project_in(f"{sentence}\n").get("partner_count") == partners


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("VUGD no 2009. gada marta līdz 2011. gada septembrim iesaistījās projektā “Zaļais ceļš”.", "2009-03", "2011-09"),
        (
            "Darbs pie projekta “Zaļais ceļš” īstenošanas sākts 2020. gada jūnijā un to plānots pilnībā pabeigt līdz 2021. gada maijam.",
            "2020-06",
            "2021-05",
        ),
        ("2013.gada 3.jūnijā darbību uzsāka programmas „Labā kalnu reforma” Kalnu dienesta projekts “Zaļais ceļš”.", "2013-06-03", None),
        ("Project title: Green Way\n\nProject duration: 2019 January 1st – 2021 June 30th (30 months)\n", "2019-01-01", "2021-06-30"),
        ("Projekti nimi: Roheline tee\n\nProjekti kehtivus:\najavahemik 2017-2019\n", "2017", "2019"),
        (
            "Projekts “Ceļi”. Projektu sākotnēji plānots īstenot no 2011. gada 21. maija līdz 2013. gada 1. martam, un noslēgts līgums.",
            "2011-05-21",
            None,
        ),
        ("The project “Ways” was originally planned to run from 1 May 2019 to 30 April 2021.", "2019-05-01", None),
        (
            "The project “Ways” runs from 1 May 2019 to 30 April 2021, and the contract was signed in Dale.",
            "2019-05-01",
            "2021-04-30",
        ),
        ("The contract on the project “Ways” was signed from 1 May 2019 to 30 April 2021, and works started.", None, None),
        ("Projekto pavadinimas: Žalias kelias\nVeiklų pradžia: 2021-03-29\nVeiklų pabaiga: 2022-09-29\n", "2021-03-29", "2022-09-29"),
    ],
)
def test_a_span_of_time_is_told_in_many_ways(text: str, start: str | None, end: str | None) -> None:
    project = project_in(f"{text}\n")
    assert (project.get("start"), project.get("end")) == (start, end)


def test_a_number_may_be_broken_before_a_stroke() -> None:
    assert project_in("Projekts Nr. 9.1.1.3 /15/I/001 „Kalnu atbalsts visiem”\n")["number"] == "9.1.1.3/15/I/001"


def test_millions_may_be_cut_to_three_letters() -> None:
    assert project_in("Project title: Green Way\n\nProject budget: 2,8 mil. Euro\n")["total_budget"] == 2800000


@pytest.mark.parametrize("opens", ["Projekto metu bus kuriamas takas.", "Jo metu bus kuriamas takas.", "Bendra projekto vertė – 1000 Eur."])
def test_a_lithuanian_sentence_ends_with_its_date(opens: str) -> None:
    project = project_in(f"Projektas „Žalias takas“ įgyvendinamas nuo 2019 m. kovo 1 d. iki 2021 m. vasario 28 d. {opens}\n")
    assert (project["start"], project["end"]) == ("2019-03-01", "2021-02-28")


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Projekts “Zaļais ceļš” ir noslēdzies 2021. gada maijā.", "2021-05"),
        ("The project “Green Way” has ended in May 2021.", "2021-05"),
        ("Projekts “Zaļais ceļš” noslēdzies\n12.05.2021", None),
        ("Ir noslēdzies projekts “Zaļais ceļš”. 2021. gada 5. maijā notika seminārs.", None),
    ],
)
def test_a_project_that_has_ended_did_so_on_the_day_beside_the_verb(text: str, end: str | None) -> None:
    assert project_in(f"{text}\n").get("end") == end


def test_partners_in_an_estonian_project_are_counted_behind_its_name() -> None:
    text = "Projektis „Roheline rada“ osaleb 8 partnerit viiest riigist. Projekti käigus rajatakse rada.\n"
    assert (project_in(text)["partner_count"], project_in(text)["country_count"]) == (8, 5)


def test_partners_are_counted_under_a_label_where_somebody_works_with_them() -> None:
    text = (
        "Projekts „A”.\n\nProjekta partneri:\n\nProjekta iesniedzējs - Kalnu dome - sadarbojas ar 10 projekta partneriem: Upes domi un B.\n"
    )
    assert project_in(text)["partner_count"] == 10


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("The project will show 100 households in 4 countries how to save.", None),
        ("Projektā apmācīs 200 skolotājus četrās valstīs.", None),
        ("The project unites 10 project partners in 4 countries.", 4),
        ("Projektu īsteno 10 organizācijas no 5 valstīm.", 5),
        ("The project is implemented in 4 countries.", 4),
    ],
)
def test_the_countries_of_those_whom_a_project_serves_are_not_counted(sentence: str, count: int | None) -> None:
    assert project_in(f"Projekts / project LLI-901\n\n{sentence}\n").get("country_count") == count


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Projekts “Kalnu taka” (LLI-901) ir pabeigts.", "closed"),
        ("Projekts “Kalnu taka” bija liels. Tas ir pabeigts.", "closed"),
        ("The project “Hill trail” was big. It has been completed.", "closed"),
        (
            "Mäe haigla projekt 2021-2027.4.09.23-0002 „Tervisekeskuse rajamine“ on heaks kiidetud.\nSee on osa meetmest 21.4.9.1.",
            "approved",
        ),
    ],
)
def test_the_state_is_told_behind_the_name_and_number_or_of_it(text: str, status: str) -> None:
    assert values_of(f"{text}\n", "status") == {f"status:{status}"}


def test_those_who_take_part_altogether_are_counted_with_those_of_other_countries() -> None:
    text = (
        "Projekta “Zaļie ceļi” maršruts ved gar dzelzceļu.\n\nProjekta vadošais partneris ir Kalnu Tūrisma asociācija, taču kopumā tajā "
        "iesaistīti 24 partneri no Latvijas - Kalnu Zaļo ceļu asociācija, Upes, Ezera un Meža novadi un Igaunijas.\n"
    )
    assert project_in(text)["partner_count"] == 24


def test_a_committee_of_a_programme_is_no_part_of_its_name() -> None:
    text = (
        "From this autumn on, eleven cities will cool their streets within HILLCOOL, a project approved by the Monitoring Committee "
        "of the Interreg Baltic Sea Region programme in its second call.\n"
    )
    assert project_in(text)["programme"] == "Interreg Baltic Sea Region programme"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Projekt „Roheline tee“\n\nProjekti kestvus on 36 kuud, alates september 2018 - august 2021.\n", "2018-09", "2021-08"),
        ("In 2018 – 2019 the Hill Museum implements the project “Green Way”.\n", "2018", "2019"),
        ("During 2018–2019 the Hill Museum is implementing the project “Green Way”.\n", "2018", "2019"),
        ("Aastatel 2018–2019 viib Mäe Muuseum ellu projekti „Roheline tee“.\n", "2018", "2019"),
        ("Aastatel 2018-2019 elluviidud projekti „Roheline tee“ eesmärk oli kasvada.\n", "2018", "2019"),
        ("Kuigi aastatel 2015-2021 väldanud tööd LIFE projektis „Roheline tee“ on lõppenud, jätkub töö.\n", "2015", "2021"),
        ("No 2015. līdz 2021. gadam īstenots projekts “Zaļais ceļš”.\n", "2015", "2021"),
        ("2015.–2021. gadā īstenotais projekts “Zaļais ceļš” atjaunoja takas.\n", "2015", "2021"),
        ("In 2018–2019 the museum restored its roof within the project “Green Way”.\n", None, None),
        ("Aastatel 2018–2019 viib Mäe Muuseum ellu näituse. Projekt „Roheline tee“ algab hiljem.\n", None, None),
    ],
)
def test_years_that_begin_a_sentence_are_those_in_which_the_project_is_carried_out(text: str, start: str | None, end: str | None) -> None:
    project = project_in(text)
    assert (project.get("start"), project.get("end")) == (start, end)


def test_a_fund_before_the_word_for_a_project_and_its_title_pays_for_no_other() -> None:
    text = "Turpinās ERAF projekts “Jaunā skola”; sāksies ELFLA projekti “Ceļš uz Leju” un “Tilts pār Upi” un projekts “Zaļā taka”."
    assert [project.get("fund") for project in projects_in(text)] == ["ERDF", "EAFRD", "EAFRD", None]


@pytest.mark.parametrize(
    ("text", "programmes"),
    [
        (
            "Project “Green Paths” was in May.\n\nProject “Open Figures” in the program Erasmus+ is new.\n\nProject “Old Mills” is new.\n",
            [None, "Erasmus+", None],
        ),
        (
            "Notiek divi projekti.\n\nProjekts “Zaļās takas” ir jauns.\n\nProjekts “Cipari” programmas Erasmus+ ietvaros ir jauns.\n",
            [None, "Erasmus+"],
        ),
        (
            "Projects\n\nProject “Green Paths” in the program Nordplus Adult\nIt lasts a year.\n\nProject “Old Mills” is new.\n",
            ["Nordplus Adult", None],
        ),
    ],
)
def test_a_programme_behind_the_name_of_one_project_is_no_others(text: str, programmes: list[str | None]) -> None:
    assert [project.get("programme") for project in projects_in(text)] == programmes


@pytest.mark.parametrize(
    ("pair", "told", "budgets"),
    [
        (
            "Finansējums piešķirts diviem projektiem: “Salas kultūras centra pārbūve” un “Upes filiāles pārbūve”.",
            "Pirmā projekta kopējās izmaksas ir 200 000 eiro. Otrā projekta kopējās izmaksas ir 300 000 eiro.",
            [200_000, 300_000],
        ),
        (
            "Skirtas finansavimas dviem projektams: „Salos centro rekonstrukcija“ bei „Upės filialo sutvarkymas“.",
            "Antrojo projekto vertė yra 300 000 eurų.",
            [None, 300_000],
        ),
        (
            "Funding was granted to two projects: “Rebuilding of the Sala centre” as well as “Rebuilding of the Upe branch”.",
            "The first project costs 200 000 euros, the second one 300 000 euros.",
            [None, None],
        ),
        (
            "Funding was granted to two projects: “Rebuilding of the Sala centre” and “Rebuilding of the Upe branch”.",
            "The total cost of the first project is 200 000 euros.",
            [200_000, None],
        ),
    ],
)
def test_projects_named_in_one_sentence_are_told_of_by_their_order(pair: str, told: str, budgets: list[int | None]) -> None:
    assert [project.get("total_budget") for project in projects_in(f"{pair}\n\n{told}\n")] == budgets


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("2006 m. startavo tarptautinis Comenius projektas „Mūsų upės pasakos“ (Lietuva, Turkija).", "2006"),
        ("Nuo 2019 metų vykdomas projektas „Mūsų upės pasakos“.", "2019"),
        ("2018. gadā uzsākām projektu “Mūsu upes stāsti”.", "2018"),
        ("In 2014 the Comenius project “Our River Tales” was launched.", "2014"),
        ("2014. aastal käivitus projekt „Meie jõe lood“.", "2014"),
        ("Our school started implementing another international project “Our River Tales” on 1 December 2021.", "2021-12-01"),
        ("On the 1st December, 2021 our school started implementing the project “Our River Tales”.", "2021-12-01"),
        ("In 2014 the museum “Hills” was launched. The project “Our River Tales” helps it.", None),
        ("In 2014 the school, in the project “Our River Tales”, launched a competition.", None),
        ("2014. aastal käivitus uus kool. Projekt „Meie jõe lood“ aitas.", None),
        ("2018. gadā uzsākām jumta remontu. Projekts “Mūsu upes stāsti” palīdzēja.", None),
    ],
)
def test_a_year_before_the_verb_and_the_project_is_its_beginning(text: str, start: str | None) -> None:
    assert project_in(f"{text}\n").get("start") == start


@pytest.mark.parametrize(
    "text",
    [
        "Projektā paredzēts pārbūvēt grants ceļu „Kalni – Leja” pagastā.",
        "Projekta mērķis ir pārbūvēt grants ceļa „Kalni – Leja – Dzirnas” posmu un autoceļu “Upe – Mežs”.",
        "Projekto tikslas – atnaujinti kelio „Kalnai – Lomos“ dangą.",
        "Projekti eesmärk on uuendada maanteed „Mäe – Oru“.",
        "The project rebuilds the road “Hill – Dale – Mill” in the parish.",
    ],
)
def test_a_road_in_quotation_marks_is_no_title(text: str) -> None:
    assert all("title" not in row and "acronym" not in row for row in projects_in(text))


@pytest.mark.parametrize(
    "text",
    [
        (
            "The first project makes advice easier to get. The project has a budget of €333,330.\n"
            "The second project, “Border sound”, aims to improve culture. The project budget stands at €161,602.\n"
            "The third project Reduction of harm is tackling problems. The project costs €200,000.\n"
        ),
        (
            "Pirmais projekts ir par upēm, tā kopējās izmaksas ir 333 330 EUR.\n"
            "Otrais projekts “Kalnu takas” sākas maijā. Projekta kopējās izmaksas ir 161 602 EUR.\n"
        ),
    ],
)
def test_the_money_of_a_project_counted_before_or_behind_the_named_one_is_not_its_own(text: str) -> None:
    (found,) = projects_in(text)
    assert found["total_budget"] == 161602


@pytest.mark.parametrize(
    ("heading", "below", "short", "title"),
    [
        ("LIFE project LIFE FOR OWLS “Rare owls of hills”", "Project No.: LIFE19GIE/LV/000999", "LIFE FOR OWLS", "Rare owls of hills"),
        ("Interreg projekts OWLNET „Reto pūču aizsardzība”", "Projekta Nr. LLI-901", "OWLNET", "Reto pūču aizsardzība"),
        ("LIFE projektas LIFE OWLS „Retų pelėdų apsauga“", "Projekto numeris: LIFE19 NAT/LT/000999", "LIFE OWLS", "Retų pelėdų apsauga"),
        ("Interreg project OWL-NET - “Rare owls of the hills”", "Project No.: LLI-901", "OWL-NET", "Rare owls of the hills"),
        ("Project “Rare owls of the hills” OWLNET", "Project No.: LLI-901", "OWLNET", "Rare owls of the hills"),
    ],
)  # fmt: skip
def test_a_heading_above_a_number_may_have_a_short_name_beside_the_title(heading: str, below: str, short: str, title: str) -> None:
    project = project_in(f"{heading}\n{below}\n")
    assert (project["acronym"], project["title"]) == (short, title)


@pytest.mark.parametrize(
    ("heading", "below", "title"),
    [
        ("Rotaļu laukuma ierīkošana Sīļos Nr.17-03-AL21-A019.2204-000099", "Projekta mērķis ir labs.", "Rotaļu laukuma ierīkošana Sīļos"),
        ("Sīļu kultūras nama atjaunošana (Nr. LLI-901)", "Projekta mērķis ir atjaunot namu.", "Sīļu kultūras nama atjaunošana"),
        ("Vaikų aikštelės įrengimas Pušyse, Nr. LLI-901", "Projekto tikslas – įrengti aikštelę.", "Vaikų aikštelės įrengimas Pušyse"),
        ("Laste mänguväljaku rajamine Männikule nr LLI-901", "Projekti eesmärk on rajada väljak.", "Laste mänguväljaku rajamine Männikule"),
        ("Playground for children in Pines No. LLI-901", "The aim of the project is a playground.", "Playground for children in Pines"),
        ("Līgums par laukuma ierīkošanu Nr. LLI-901", "Projekta mērķis ir ierīkot laukumu.", None),
        ("Laukuma ierīkošanas iepirkums Sīļos, Nr. LLI-901", "Projekta mērķis ir ierīkot laukumu.", None),
    ],
)  # fmt: skip
def test_a_heading_may_end_with_the_number_of_its_project(heading: str, below: str, title: str | None) -> None:
    assert project_in(f"{heading}\n{below}\n").get("title") == title


def test_a_heading_that_stands_twice_is_the_title_of_a_form() -> None:
    text = (
        "Towers together\n\nTowers together\n\nStronger towers, better towns.\n\nProject partners:\n\nHill Agency\n\nProject duration:\n\n"
    )
    assert project_in(text.replace("Towers", "Old towers") + "01.07.2024 – 31.12.2025\n")["title"] == "Old towers together"


def test_the_label_of_the_lead_names_no_project() -> None:
    text = "LIFE BOGS: Scaling Up Bogs\n\nLIFE24-CCM-DE-LIFE BOGS UP Nr. 101212699\n\nProject Lead - Moorbund Deutschland, Germany\n"
    assert [project["number"] for project in projects_in(text)] == ["LIFE24-CCM-DE-LIFE BOGS UP Nr. 101212699"]


@pytest.mark.parametrize("label", ["Fonds", "ES fonds", "Atbalsta fonds"])
def test_a_fund_is_read_among_other_labels(label: str) -> None:
    text = f"Projekta Nr.: LLI-901\nIesniedzējs: Kalnu biedrība\nSākuma datums: 2011-12-01\n{label}: ELFLA\nStatuss: Pabeigts\n"
    assert project_in(text)["fund"] == "EAFRD"


@pytest.mark.parametrize(
    ("sentence", "priority"),
    [
        ("The project “Reeds” contributes to the Programme Priority 4: Better life, and its Specific Objective 4: To act.", "Better life"),
        ("Projekts „Niedres” veicina programmas 4. prioritāti: Labāka dzīve.", "Labāka dzīve"),
        ("Projektas „Nendrės“ įgyvendinamas pagal programos 4 prioritetą – Geresnis gyvenimas.", "Geresnis gyvenimas"),
        ("Projekt „Pilliroog“ viiakse ellu programmi 4. prioriteedi: Parem elu raames.", "Parem elu"),
        ("The programme has opened a call under Priority 4: Better life. It is not the project “Reeds”.", None),
    ],
)
def test_a_sentence_may_give_the_number_of_a_priority_and_its_name(sentence: str, priority: str | None) -> None:
    assert project_in(f"{sentence}\n").get("priority") == priority


def test_the_lead_and_its_short_name_under_a_number_are_no_title() -> None:
    project = project_in("Project number: LLI-901\nLead partner: Hill Development Agency (HDA)\nPartners: Upe University (UU)\n")
    assert project.keys().isdisjoint({"title", "acronym"})


def test_a_count_of_partners_above_the_label_for_countries_counts_none_of_them() -> None:
    project = project_in(f"{FORM}Number of partners: 7\nCountries: Latvia, Estonia, Finland, Sweden\n")
    assert (project["partner_count"], project.get("country_count")) == (7, None)


@pytest.mark.parametrize(
    "line", ["GA No. 952999", "LIFE21-ENV-LT-LIFE BOGS No. 101074399", "LLI-901 | 2017–2019", "Grant agreement Nr. 12/34"]
)
def test_a_number_is_no_title_of_a_form(line: str) -> None:
    assert "title" not in project_in(f"{line}\nStart date: 01.01.2021\nEnd date: 31.12.2023\nCoordinator: Hill Institute\n")


@pytest.mark.parametrize(
    "label", ["Project manager: Anna Ozola", "Principal investigator: Prof. Anna Ozola", "Projekta vadītāja: Anna Ozola"]
)
def test_the_label_of_a_person_may_stand_between_a_title_and_the_form(label: str) -> None:
    text = f"Bio-based fibres for circular textiles\n\n{label}\nProject duration: 2023-2026\nFunding: 120 000 EUR\n"
    assert project_in(text)["title"] == "Bio-based fibres for circular textiles"


def test_a_heading_that_a_programme_begins_is_no_title_beside_a_short_name() -> None:
    text = "Creative Europe – Small scale cooperation projects\nECHOES OF STONE\nPeriod: 01/10/2022 – 30/09/2024\nTotal cost: 9 994 EUR\n"
    project = project_in(text)
    assert (project["acronym"], project["programme"]) == ("ECHOES OF STONE", "Creative Europe")
    assert project["title"] == "ECHOES OF STONE"


def test_a_short_name_in_brackets_ends_a_heading_above_a_number() -> None:
    project = project_in("Apvārsnis Eiropa projekts “Pilsētas bez sprostiem” (CAGEFREE)\nNr. 101095999\n")
    assert (project["title"], project["acronym"]) == ("Pilsētas bez sprostiem", "CAGEFREE")


def test_the_code_of_a_project_of_life_is_no_short_name() -> None:
    assert not is_acronym("LIFE22-CCM-LV-GREENHOSP")


def test_the_only_line_in_quotation_marks_above_a_form_is_its_title() -> None:
    text = (
        "Erasmus+ Sport\n“Nordic Walking for Everyone”\nApplicant organisation: Hill Club\nStart date: 01/01/2023\nTotal cost: 9 994 EUR\n"
    )
    assert project_in(text)["title"] == "Nordic Walking for Everyone"


def test_a_quoted_body_above_a_form_is_no_title() -> None:
    text = "Biedrība\n„Kalnu ļaužu kopiena”\nProjekta ilgums: 01.01.2021. – 31.12.2022.\nProjekta budžets: 30 000 EUR\n"
    assert "title" not in project_in(text)


@pytest.mark.parametrize(("first", "second"), [("lv", "eng"), ("LV", "EN"), ("LAT", "ENG")])
def test_titles_in_two_languages_under_labels_that_name_these_are_one_project_s(first: str, second: str) -> None:
    text = f"Projekta nosaukums {first}: Kopā darbos\nProjekta nosaukums {second}: Together in deeds\nProjekta Nr. LLI-977\n"
    assert project_in(text)["title"] == "Kopā darbos"


def test_a_programme_below_its_label_labels_nothing_itself() -> None:
    text = (
        "Project title: Quiet Trams in Hills\nFunding programme\nLIFE\n\nRole of the city\nPartner\n\nCoordinator\nCity of Dale (Belgium)\n"
    )
    assert project_in(text)["title"] == "Quiet Trams in Hills"


def test_a_short_name_of_the_programme_life_under_a_label_is_no_title() -> None:
    project = project_in("Projekts: LIFE Lubana (LIFE23-NAT-LV-LIFE LUBANA)\nKoordinators: Kalnu centrs\n")
    assert (project.get("title"), project["acronym"]) == (None, "LIFE Lubana")


def test_wide_gaps_part_labels_from_values() -> None:
    text = "Projekti nimi     Lõunapiiri puhkealad\nJuhtpartner       Mäe Turismiliit\nPartnerid         Jõe Arenguagentuur, Oru kool\n"
    project = project_in(text)
    assert project["title"] == "Lõunapiiri puhkealad"
    assert [partner["name"] for partner in project["partners"]] == ["Mäe Turismiliit", "Jõe Arenguagentuur", "Oru kool"]


@pytest.mark.parametrize(
    "text",
    [
        "Lėšos skiriamos šiems projektams finansuoti: „Gatvių tvarkymas Upėje“ – 240,5 tūkst. Eur, „Upės parko erdvės“ – 208,5 tūkst. Eur.",
        "Lėšos skiriamos projektams finansuoti: ,,Gatvių tvarkymas Upėje“ – 240,5 tūkst. Eur, ,,Upės parko erdvės“ – 208,5 tūkst. Eur.",
        "Numatyta lėšų projektams „Gatvių tvarkymas Upėje“ (240,5 tūkst. Eur) ir „Upės parko erdvės“ (208,5 tūkst. Eur).",
        "Aizņēmums ir projektiem: “Ielu pārbūve Kalnos” – 240 000 eiro un “Kalnu ārtelpas sakārtošana” – 208 000 eiro.",
        "Laen võetakse projektide rahastamiseks: „Mäe tänavate ehitamine“ – 240 000 eurot, „Mäe pargi korrastamine“ – 208 000 eurot.",
        "The town borrows for the projects: “Rebuilding the streets of Dale” – EUR 240 000 and “Public space of Dale” – EUR 208 000.",
    ],
)
def test_titles_with_an_amount_behind_each_are_several(text: str) -> None:
    assert len(projects_in(f"{text}\n")) == 2


@pytest.mark.parametrize(
    "text",
    [
        (
            "Project “Green Path”\n\nThe project “Green Path” is implemented with the support of ERDF.\n\n"
            "Within the project HVA DALE has agreed to prepare the section.\n\nProject period: September 5, 2018 - December 28, 2018.\n\n"
            "Total budget: EUR 39688,00\n\nYouth in nature\n\nThe project “Youth in nature” has begun.\n\n"
            "Project period: April 20 – October 1, 2018.\n\nTotal budget: EUR 7340,64.\n"
        ),
        (
            "Projekts “Green Path”\n\nProjekts “Green Path” tiek īstenots ar ERAF atbalstu.\n\n"
            "Projekta īstenošanas laiks: 05.09.2018. – 28.12.2018.\n\nKopējais budžets: 39688,00 EUR\n\nYouth in nature\n\n"
            "Projekts “Youth in nature” ir sācies.\n\nProjekta īstenošanas laiks: 20.04.2018. – 01.10.2018.\n\n"
            "Kopējais budžets: 7340,64 EUR\n"
        ),
    ],
)
def test_projects_with_the_same_labels_below_each_are_several(text: str) -> None:
    rows = [(row.get("title", row.get("acronym")), row["start"], row["end"], row["total_budget"]) for row in projects_in(text)]
    assert rows == [("Green Path", "2018-09-05", "2018-12-28", 39688.0), ("Youth in nature", "2018-04-20", "2018-10-01", 7340.64)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The first project, “Better medical advice, has a budget of €333,330.",
            "The second project, “Border light”, has a budget of €161,602.",
        ),
        ("Pirmā projekta “Labāks padoms budžets ir 333 330 eiro.", "Otrā projekta “Border light” budžets ir 161 602 eiro."),
    ],
)
def test_a_paragraph_on_another_one_by_its_rank_is_told_of_no_project_but_that(first: str, second: str) -> None:
    rows = projects_in(f"Three new projects.\n\n{first}\n\n{second}\n")
    assert [row.get("total_budget") for row in rows if row.get("title") == "Border light"] == [161602.0]


def test_the_name_of_a_programme_for_schools_is_no_title() -> None:
    text = (
        "LEONARDO DA VINCI\n\nStudy of cars by e-environment CARS\n\nSector: E-environment Duration: 2008 – 2010\n\n"
        "Coordinator: Dale University, Estonia Project homepage: http://dale.eu/cars Partners: Estonia, France\n"
    )
    assert all(row.get("title") != "LEONARDO DA VINCI" for row in projects_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "The first project “Values in Education” was started to be implemented (2014-2016).",
        "Projekts “Vērtības izglītībā” tika īstenots skolā (2014–2016).",
        "Projektas „Vertybės ugdyme“ buvo vykdomas mokykloje (2014–2016).",
        "Projekt „Väärtused hariduses“ viidi ellu koolis (2014–2016).",
    ],
)
def test_years_in_brackets_stand_behind_the_verb_of_a_project(text: str) -> None:
    (row,) = projects_in(f"{text}\n")
    assert (row["start"], row["end"]) == ("2014", "2016")


@pytest.mark.parametrize(
    "text",
    [
        "Projekta “Vērtības izglītībā” laikā skola izmantoja stratēģiju (2014–2016).",
        "The project “Values in Education” took pupils to the exhibition (2014-2016).",
    ],
)
def test_years_in_brackets_behind_something_else_are_not_the_project_s(text: str) -> None:
    assert all("start" not in row for row in projects_in(f"{text}\n"))


def test_what_each_body_does_within_a_project_is_no_project() -> None:
    text = (
        "Projekti „Mäe rada“ partnerid, kes projektid ellu viivad:\n• MTÜ Jahimaja – raja ehitamine\n• Oru Selts MTÜ – raja tähistamine\n"
    )
    assert [row.get("title", row.get("acronym")) for row in projects_in(text)] == ["Mäe rada"]


@pytest.mark.parametrize("years", ["2018. gada jūnijs – 2019. gada maijs", "no 2018. gada jūnija līdz 2019. gada maijam"])
def test_when_a_project_is_may_stand_in_brackets_behind_its_name_in_a_long_sentence(years: str) -> None:
    text = f"Kalnu novada bibliotēka kopā ar Leju bibliotēku uzsāk Erasmus+ projektu “Jaunu apvāršņu atklāšana” ({years}).\n"
    project = project_in(text)
    assert (project["start"], project["end"]) == ("2018-06", "2019-05")


@pytest.mark.parametrize(
    "site",
    [
        "Par projektu “Zaļais ceļš” vairāk lasiet novada mājas lapā www.site.example.",
        "Par projektu “Zaļais ceļš” vairāk lasiet biedrības “Saule” mājaslapā www.site.example.",
        "Par projektu “Zaļais ceļš” vairāk lasiet domes oficiālajā mājaslapā www.site.example.",
        "More on the project “Green Road” on the municipality's website www.site.example.",
        "Apie projektą „Žaliasis kelias“ daugiau savivaldybės svetainėje www.site.example.",
    ],
)
def test_the_site_of_a_body_is_not_the_project_s(site: str) -> None:
    assert values_of(f"{site}\n", "website") == set()


@pytest.mark.parametrize(
    "site",
    [
        "Par projektu “Zaļais ceļš” vairāk lasiet projekta mājaslapā www.site.example.",
        "Par projektu “Zaļais ceļš” vairāk lasiet mājaslapā www.site.example.",
        "Projekta mājas lapa vai informācija skolas mājas lapā www.site.example",
    ],
)
def test_the_site_of_a_project_is_its_own(site: str) -> None:
    assert values_of(f"Projekts “Zaļais ceļš”\n\n{site}\n", "website") == {"http://www.site.example"}


@pytest.mark.parametrize(
    "title",
    [
        "Jauns jumts skolā „Bitīte”",
        "Jauns jumts skolā „Bitīte“",
        "Jauns jumts skolā “Bitīte”",
        'Jauns jumts skolā "Bitīte"',
        "Parka „Mežs” labiekārtošana",
    ],
)
def test_a_title_that_ends_with_a_quoted_name_keeps_its_mark(title: str) -> None:
    assert project_in(f"Biedrība „Ozols” īsteno projektu „{title}”.\n")["title"] == title


def test_a_title_that_ends_within_a_sentence_cuts_none_off_a_list() -> None:
    text = (
        "Atbalstu ieguva divi projekti: 420 eiro ieguvis projekts „Prieka stunda bērniem”, bet 320 eiro piešķirti projektam "
        "„Rokrakstu ābece. Rakstnieks bibliotēkās”.\n"
    )
    assert [row["title"] for row in projects_in(text)] == ["Prieka stunda bērniem", "Rokrakstu ābece. Rakstnieks bibliotēkās"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Fonds īsteno divus projektus: PURVS “Purvu atjaunošana Vidzemē” un ZALE “Zālāju atjaunošana un kopšana”.",
            {("PURVS", "Purvu atjaunošana Vidzemē"), ("ZALE", "Zālāju atjaunošana un kopšana")},
        ),
        (
            "Īstenojam trīs projektus – PURVS “Purvu atjaunošana Vidzemē”, ZALE “Zālāju atjaunošana” un MEŽS “Mežu kopšana”.",
            {("PURVS", "Purvu atjaunošana Vidzemē"), ("ZALE", "Zālāju atjaunošana"), ("MEŽS", "Mežu kopšana")},
        ),
        (
            "The foundation runs two projects: BOG “Restoring bogs in Dale” and GrassLAND “Restoring grasslands for all”.",
            {("BOG", "Restoring bogs in Dale"), ("GrassLAND", "Restoring grasslands for all")},
        ),
        (
            "Fondas vykdo du projektus: PELKE „Pelkių atkūrimas“ ir ZOLE „Pievų atkūrimas ir naudojimas“.",
            {("PELKE", "Pelkių atkūrimas"), ("ZOLE", "Pievų atkūrimas ir naudojimas")},
        ),
        (
            "Fond viib ellu kaht projekti: SOO „Soode taastamine“ ja HEIN „Niitude taastamine ja kasutamine“.",
            {("SOO", "Soode taastamine"), ("HEIN", "Niitude taastamine ja kasutamine")},
        ),
    ],
)
def test_projects_that_are_enumerated_with_their_short_names_first_are_several(text: str, expected: set[tuple[str, str]]) -> None:
    assert {(row["acronym"], row["title"]) for row in projects_in(f"{text}\n")} == expected
