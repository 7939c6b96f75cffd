"""Programmes are named by their names, and have the period that stands beside the name; other documents have periods, too."""

from __future__ import annotations

import pytest

from tests.samples import project_in, projects_in, said, values_of

EUROPE = "programme/2014tc16rfir001"
LATLIT = "programme/2014tc16rfcb027"


@pytest.mark.parametrize(
    ("text", "programme"),
    [
        ("Projekts “Zaļais ceļš” (GREENWAY) tiek īstenots Interreg Europe programmā.\n", EUROPE),
        ("Projekta akronīms: GREENWAY\nProgramma: Latvijas-Lietuvas pārrobežu sadarbības programma\n", LATLIT),
        ("INTERREG EUROPE projekts GREENWAY\n\nDarbi sākas.\n", EUROPE),
        ("Projekta akronīms: GREENWAY\n\nGREENWAY ir Interreg Europe bērns.\n", EUROPE),
        ("Projekta akronīms: GREENWAY\n\nTe ir Interreg Europe karogs.\n", EUROPE),
        ("Project title: Green Way\nProgramme: Neighbours by the Sea\n", "programme/neighbours-by-the-sea"),
        ("Project title: Green Way\nProgramme: 2007 - 2013 Hills-Lakes (HL)\n", "programme/2007-2013-hills-lakes-hl"),
        ("Projekta nosaukums: Ceļi\nProjekta programma: Kaimiņi pie jūras\n", "programme/kaimini-pie-juras"),
    ],
)
def test_a_programme_supports_the_project_that_is_named_with_it(text: str, programme: str) -> None:
    assert values_of(text, "underProgramme") == {programme}


@pytest.mark.parametrize(
    "text",
    [
        "Projekta akronīms: GREENWAY\n\nInterreg Europe ir programma.\n",
        "Projekta akronīms: GREENWAY\n\nPar to lasi www.interregeurope.eu.\n",
        "Projekta akronīms: GREENWAY\n\nProjekts tiek īstenots programmā.\n",
        "Interreg Europe programma ir atvērta.\n",
        "Projekta akronīms: GREENWAY\n\nInterreg Europe sola konsultācijas.\n",
    ],
)
def test_a_programme_that_is_only_spoken_of_supports_nothing(text: str) -> None:
    assert values_of(text, "underProgramme") == set()


@pytest.mark.parametrize(
    "years",
    [
        "Interreg Europe programma 2014.-2020. gadam",
        "Interreg Europe 2014–2020",
        "2014.-2020. gada Interreg Europe",
        "Interreg Europe programmas 2014./2020. gada",
    ],
)
def test_the_period_of_a_programme_stands_beside_its_name(years: str) -> None:
    facts = said(f"Projekts “Zaļais ceļš” (GREENWAY): {years} atbalsts.\n")
    assert (EUROPE, "period", "period/2014-2020") in facts


@pytest.mark.parametrize(
    "text",
    [
        "Projektu GREENWAY atbalsta Interreg Europe programma, un tā palīdzēs izstrādāt nozares dokumentu 2021.–2027. gadam.\n",
        "Projekta GREENWAY (Interreg Europe) rezultātus iekļaus Kurzemes attīstības programmā 2021.-2027. gadam.\n",
        "Projektu GREENWAY atbalsta Interreg Europe. Pamatnostādnes 2014.-2020. gadam ir citas.\n",
        "Projektu GREENWAY atbalsta Interreg Europe, kas darbojas kopš 2014. gada.\n",
        "Projektu GREENWAY atbalsta Interreg Europe 2015.-2019. gadā.\n",
    ],
)
def test_the_years_of_a_plan_are_no_period_of_a_programme(text: str) -> None:
    assert values_of(text, "period") == set()
    assert values_of(text, "underProgramme") == {EUROPE}


def test_a_programme_of_another_period_is_not_the_one_that_is_known() -> None:
    text = "Projekts “Zaļais ceļš” (GREENWAY) tiek īstenots Interreg Europe 2007.–2013. gada programmā.\n"
    assert values_of(text, "underProgramme") == {"programme/interreg-europe-2007-2013-gada-programma"}
    assert values_of(text, "period") == {"period/2007-2013"}


def test_of_programmes_of_one_name_the_one_of_the_period_is_meant() -> None:
    text = "Projekts “Zaļais ceļš” (GREENWAY) tiek īstenots Interreg Europe 2021.–2027. gada programmā.\n"
    assert values_of(text, "underProgramme") == {"programme/2021tc16rfir001"}


def test_a_programme_whose_period_nothing_tells_is_too_doubtful_to_stand() -> None:
    from regkg.extract import extract
    from tests.samples import document

    claims = extract(document("Projekts GREENWAY tiek īstenots Interreg Europe programmā.\n"))
    assert {str(claim.confidence) for claim in claims if claim.predicate.value.endswith("underProgramme")} == {"0.4"}


def test_a_period_that_no_text_states_is_inferred_with_the_programme() -> None:
    from regkg.extract import extract
    from tests.samples import document

    def kinds(text: str) -> set[str]:
        return {claim.kind for claim in extract(document(text)) if claim.predicate.value.endswith("underProgramme")}

    assert kinds("Projekts GREENWAY tiek īstenots Interreg Europe programmā.\n") == {"inferred"}
    assert kinds("Projekts GREENWAY tiek īstenots Interreg Europe 2014.-2020. gada programmā.\n") == {"stated"}


def test_a_priority_is_named_under_its_label() -> None:
    facts = said(
        "Projekta Nr.: LLI-901\nProgrammas prioritāte: LL 4. Uzlabota dzīves kvalitāte efektīvu publisko pakalpojumu un "
        "administrācijas rezultātā\n"
    )
    assert ("project/unassigned/lli-901", "underPriority", f"{LATLIT}/priority/4") in facts
    assert (f"{LATLIT}/priority/4", "skos:notation", "LL 4") in facts


@pytest.mark.parametrize("value", ["LL 4. Pavisam cita prioritāte", "4", "prioritāte nav zināma"])
def test_a_priority_that_is_not_known_is_not_guessed_from_its_number(value: str) -> None:
    assert values_of(f"Projekta Nr.: LLI-901\nProgrammas prioritāte: {value}\n", "underPriority") == set()


def test_an_investment_priority_tells_its_thematic_objective() -> None:
    text = "Projekta Nr.: LLI-901\nInvestīciju prioritāte: 11 (ets)\n"
    assert values_of(text, "investmentPriority") == {"ip:11-etc"}
    assert values_of(text, "thematicObjective") == {"to:11"}


def test_a_programme_of_an_initiative_is_no_name_of_one() -> None:
    text = "Lēmumus paziņoja divu Interreg programmu uzraudzības komitejas, un novadā par to priecājas visi.\n"
    assert values_of(text, "prefLabel") == set()


def test_a_name_that_lists_countries_begins_with_the_first_of_them() -> None:
    text = "Projekta akronīms: GREENWAY\nProgramma: Lietuvas, Polijas un Baltkrievijas pārrobežu sadarbības programma\n"
    assert values_of(text, "underProgramme") == {"programme/lietuvas-polijas-un-baltkrievijas-parrobezu-sadarbibas-programma"}


def test_the_letters_of_a_number_are_no_name_of_a_programme() -> None:
    assert values_of("Projekta nosaukums: Upe brīdina\nProjekta Nr.: LLB-2-966\n", "altLabel") == set()


@pytest.mark.parametrize(
    ("text", "acronym", "programme"),
    [
        ("The project EST-LAT Harbours begins.\n", "EST-LAT Harbours", None),
        ("The EST-LAT project WOODWAY begins.\n", "WOODWAY", "EST-LAT"),
        ("The project EST-LAT Harbours is paid by the Estonia-Latvia Programme.\n", "EST-LAT Harbours", "Estonia-Latvia Programme"),
        ("The project WOODWAY goes on from an earlier one (EST-LAT harbours).\n", "WOODWAY", None),
        ("The project WOODWAY goes on from EST-LAT Meadows.\n", "WOODWAY", None),
        ("The project WOODWAY is paid by the EST-LAT Programme.\n", "WOODWAY", "EST-LAT Programme"),
    ],
)
def test_the_first_word_of_a_project_s_name_is_no_programme(text: str, acronym: str, programme: str | None) -> None:
    project = project_in(text)
    assert (project["acronym"], project.get("programme")) == (acronym, programme)


def test_a_page_of_a_programme_has_the_project_whose_partners_it_names_and_no_example() -> None:
    heading = "Programme: Interreg Estonia – Latvia\n\n"
    assert project_in(f"{heading}The project WOODWAY is one of many examples.\n") == {}
    project = project_in(f"{heading}The lead partner of the project WOODWAY is Valka Municipality Council.\n")
    assert (project["acronym"], project["lead_partner"]) == ("WOODWAY", "Valka Municipality Council")


@pytest.mark.parametrize(
    ("text", "programme"),
    [
        ("Skolēni strādā “Erasmus+” projektā “Viduslaiku ceļi”.\n", "Erasmus+"),
        ("“Eiropas Solidaritātes korpuss” projekts “Viduslaiku ceļi” ir apstiprināts.\n", "Eiropas Solidaritātes korpuss"),
        ("Kalnos atklāja LEADER projektu “Viduslaiku ceļi”.\n", "LEADER"),
        ("Projektu “Viduslaiku ceļi” apmaksā no LEADER programmas.\n", "LEADER"),
        (
            "Projektu “Viduslaiku ceļi” apmaksā Latvijas Lauku attīstības programma, tas ir LEADER projekts.\n",
            "Latvijas Lauku attīstības programma",
        ),
        ("Projektu “Viduslaiku ceļi” rāda blakus LEADER projektiem un LEADER grupām.\n", None),
        ("Ostā tapa mols, to cēla Interreg programmas projektā “Viduslaiku ceļi”.\n", "Interreg"),
        ("Kalnos atklāja INTERREG līdzfinansēto projektu “Viduslaiku ceļi”.\n", "INTERREG"),
        ("Projektu “Viduslaiku ceļi” rāda blakus Interreg projektiem.\n", None),
        ("Projekti „Keskaja teed“ elluviimine algas. Raha tuleb Leader-programmi kaudu.\n", "Leader"),
        ("Projekts “Viduslaiku ceļi” ir stāsts par “Erasmus+” dienām.\n", None),
        (
            "The museum began the Estonia – Latvia – Russia cross border cooperation programme project „Old Roads”.\n",
            "Estonia – Latvia – Russia cross border cooperation programme",
        ),
        (
            "Projekts „Ceļi” notiek Eiropas ekonomikas zonas finanšu instrumenta apakšprogrammā „NVO atbalsta programma”.\n",
            "NVO atbalsta programma",
        ),
        ("Ievērojamākie Interreg programmas projekti\n\nURBACT programmas projekts “Viduslaiku ceļi” rit.\n", "URBACT programma"),
        (
            "EST-LAT projekt “Roheline tee”\n\nEesti-Läti piiriülese koostöö programmi rahastusel algas projekt “Roheline tee”.\n",
            "Eesti-Läti piiriülese koostöö programm",
        ),
        ("Projekti „Roheline tee“ kaasrahastab Euroopa Liit Eesti-Läti programmi kaudu, nagu kokku lepiti.\n", "Eesti-Läti programm"),
        ("Projekti „Roheline tee“ toetab Euroopa Regionaalarengu Fond Eesti-Läti programmi kaudu.\n", "Eesti-Läti programm"),
        (
            "Vykdomas Latvijos ir Lietuvos bendradarbiavimo per sieną programos projektas „Žalias kelias“.\n",
            "Latvijos ir Lietuvos bendradarbiavimo per sieną programa",
        ),
        (
            "Savivaldybė vykdo Latvijos-Lietuvos bendradarbiavimo per sieną 2007-2013 metų programos projektą „Žalias kelias“.\n",
            "Latvijos-Lietuvos bendradarbiavimo per sieną 2007-2013 metų programa",
        ),
    ],
)
def test_a_programme_is_named_in_quotes_by_its_approach_and_behind_a_verb(text: str, programme: str | None) -> None:
    assert project_in(text).get("programme") == programme


@pytest.mark.parametrize(
    ("text", "priority"),
    [
        ("Projekts “Muzeju vārti”\n\n1. PRIORITĀTE: ILGTSPĒJĪGA ATTĪSTĪBA\n\nPartneri strādā.\n", "ILGTSPĒJĪGA ATTĪSTĪBA"),
        ("Projekts “Muzeju vārti”\n\n1. PRIORITĀTE: ILGTSPĒJĪGA ATTĪSTĪBA\n\n2. PRIORITĀTE: KOPĪGI IZAICINĀJUMI\n", None),
        ("Projekts “Muzeju vārti”\n\nPRIORITĀTE ir ilgtspējīga attīstība\n", None),
        (
            "Projekts “Muzeju vārti”\n\n2. Prioritāte: Kopīga resursu izmantošana, Specifiskais mērķis 2.4.: Tīrs ūdens\n",
            "Kopīga resursu izmantošana",
        ),
        ("Project “Museum Gates”\n\nBusiness and SME development\n\nPartners work.\n", "Business and SME development"),
        ("Project “Museum Gates”\n\nIt is about Business and SME development in towns.\n", None),
        ("Lėšos projektui „Kelias“ skiriamos pagal pirmąjį programos prioritetą (tvari ir švari aplinka).\n", "tvari ir švari aplinka"),
        ("Projekts “Upes loki” iesniegts programmas 4. prioritātē: Dabas mantojuma vērtība. Tas ilgs gadu.\n", "Dabas mantojuma vērtība"),
        ("Programmas 3.prioritārajā mērķī – “Labāks upju tīkls” apstiprināts projekts “Upes loki”.\n", "Labāks upju tīkls"),
        ("Projektā “Upes loki” par prioritāti – upes krastu – visi saka labus vārdus.\n", None),
        ("Project “Museum Gates”\n\n • Priority 3 “Well joined rivers”;\n • Partners work.\n", "Well joined rivers"),
        ("Project “Museum Gates”\n\n • Priority 3 is the best of all priorities\n", None),
        ("Project “Museum Gates”\n\nPriority area:\n2. Quiet woods for all\n", "2. Quiet woods for all"),
        ("Projekts “Muzeju vārti”\n\nPrioritārais virziens 2 – Klusi meži visiem\n", "Klusi meži visiem"),
        ("Projekts “Muzeju vārti”\n\n5. prioritārais virziens: “Klusi meži visiem”.\n", "Klusi meži visiem"),
        ("Project “Museum Gates”\n\nPriority II – Quiet woods for all\n", "Quiet woods for all"),
        ("Projektas „Muziejų vartai“\n\nPrioritetinė kryptis Nr. 3: Tylūs miškai visiems\n", "Tylūs miškai visiems"),
        ("Projekts “Muzeju vārti”\n\nUpes 2014–2020 | 4. prioritāte: Klusi meži visiem | LLI-901\n", "Klusi meži visiem"),
        ("Projekts “Muzeju vārti” sākas. Programmas prioritāte – kluso mežu stiprināšana.\n", "kluso mežu stiprināšana"),
        ("Projekts “Muzeju vārti” sākas. Programmas prioritāte “Klusi meži” tam piešķīra 10 000 EUR.\n", "Klusi meži"),
        ("Projektas „Muziejų vartai“ priklauso 4-ajai prioritetinei ašiai „Tylūs miškai“.\n", "Tylūs miškai"),
        ("Projektas „Muziejų vartai“ remiamas pagal strategijos ,,Krašto dvasia“ prioriteto ,,Tylūs miškai“ priemonę.\n", "Tylūs miškai"),
        ("Projekt „Muuseumi väravad“ kuulub prioriteetse suuna „Vaiksed metsad“ alla.\n", "Vaiksed metsad"),
        ("Projekt „Muuseumi väravad“ algas. Tegevused vastavad prioriteedile „Vaiksed metsad“.\n", "Vaiksed metsad"),
        ("Projekt „Muuseumi väravad“ algas. Taotlusvoor on avatud prioriteedile „Vaiksed metsad“.\n", None),
        ("The project “Museum Gates” began under the priority Quiet and Safe Woods.\n", "Quiet and Safe Woods"),
        ("The project “Museum Gates” began. It falls under Priority 2 (Quiet and safe woods).\n", "Quiet and safe woods"),
    ],
)
def test_the_one_line_that_is_called_a_priority_is_the_project_s(text: str, priority: str | None) -> None:
    assert project_in(text).get("priority") == priority


@pytest.mark.parametrize("rest", ["", ", un to visi atbalsta"])
def test_the_number_and_the_name_of_a_priority_fill_a_line(rest: str) -> None:
    line = f"4. Uzlabota dzīves kvalitāte efektīvu publisko pakalpojumu un administrācijas rezultātā{rest}"
    assert values_of(f"Projekta Nr.: LLI-901\n\n{line}\n", "underPriority") == (set() if rest else {f"{LATLIT}/priority/4"})


# ── priorities ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "priority"),
    [
        ("Priority\n\n3.1. Quiet woods for all\n", "3.1. Quiet woods for all"),
        ("Priority\n\n12.06.2019\n", None),
        ("Programme priority No.3 “Quiet woods for all”; all is well.\n", "Quiet woods for all"),
        ("Our own priority No.3 “Quiet woods for all”; all is well.\n", None),
        ("The project is supported by Interreg Europe, priority – Quiet woods for all.\n", "Quiet woods for all"),
        ("The owl is supported by all of us, priority – Quiet woods for all.\n", None),
    ],
)
def test_a_priority_is_named_as_the_page_prints_it(text: str, priority: str | None) -> None:
    assert project_in(f"Project acronym: GREENWAY\n\n{text}").get("priority") == priority


def test_a_sentence_s_own_words_before_a_programme_are_no_part_of_its_name() -> None:
    text = "Projekts „Zaļā taka” sākas. Projektam ir Latvijas–Lietuvas pārrobežu sadarbības programmas finansējums 10 000 EUR.\n"
    assert project_in(text)["programme"].startswith("Latvijas–Lietuvas")


@pytest.mark.parametrize(
    ("sentence", "programme"),
    [
        ("Projektu “Upes loki” īsteno ar Igaunijas un Latvijas programmas atbalstu.", "Igaunijas un Latvijas programma"),
        ("Projektu “Upes loki” īsteno ar Lietuvas un Latvijas vēstniecību atbalstu.", None),
        ("Projekts “Upes loki” norit Centrālās Baltijas programmā INTERREG IV A.", "Centrālās Baltijas programma INTERREG IV A"),
        ("Projekts “Upes loki” norit Latvijas Lauku  attīstības programmas ietvaros.", "Latvijas Lauku attīstības programma"),
        ("Projektu “Upes loki” atbalsta darbības ar programmas “Izaugsme un nodarbinātība” naudu.", "Izaugsme un nodarbinātība"),
        ("Projektu “Upes loki” skolā min programma “Izaugsme un prieks”.", None),
        ("Projektam “Upes loki” naudu dod Aktīvo iedzīvotāju fonds.", "Aktīvo iedzīvotāju fonds"),
        ("Projektu “Upes loki” atbalsta no Aktīvo iedzīvotāju fonda.", "Aktīvo iedzīvotāju fonds"),
        ("Projektu “Upes loki” atbalsta Eiropas Savienības vides programma LIFE.", "LIFE"),
        (
            "Projektu “Upes loki” līdzfinansē Eiropas Jūrlietu un zivsaimniecības fonda Rīcības programma 2014.-2020. gadam.",
            "Eiropas Jūrlietu un zivsaimniecības fonda Rīcības programma 2014.-2020. gadam",
        ),
        (
            "Projektu “Upes loki” apmaksā no Rīcības programmas Eiropas Zivsaimniecības fonda atbalsta ieviešanai Latvijā.",
            "Rīcības programma Eiropas Zivsaimniecības fonda atbalsta ieviešanai Latvijā",
        ),
        ("Projektas „Upės vingiai“ remiamas iš Aktyvių piliečių fondo.", "Aktyvių piliečių fondas"),
        ("Projektas „Upės vingiai“ vykdomas pagal Centrinės Baltijos programą.", "Centrinės Baltijos programa"),
        ("Eesti ja Läti ühine LIFE’i projekt „Jõekäärud“ algas kevadel.", "LIFE"),
    ],
)
def test_programmes_are_named_in_words_of_their_countries_and_funds(sentence: str, programme: str | None) -> None:
    assert project_in(f"{sentence}\n").get("programme") == programme


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("Projekts īstenots programmas “Eiropa pilsoņiem” apakšprogrammā (projekts “Zaļā taka”).", "programme", "Eiropa pilsoņiem"),
        ("Nordplus programmā apstiprināts Kalnu skolas projekts „Zaļā taka”.", "programme", "Nordplus programma"),
        ("Programos „Erasmus+“ lėšomis įgyvendinamas projektas GREENTRAIL.", "programme", "Erasmus+"),
        (
            "Projektas „Žalias takas“ remiamas pagal Lietuvos kaimo plėtros 2014–2020 metų programą.",
            "programme",
            "Lietuvos kaimo plėtros 2014–2020 metų programa",
        ),
        ("Projektas GREENTRAIL finansuojamas pagal „Horizontas Europa“ programą.", "programme", "Horizontas Europa"),
        ("Raamprogrammist „Euroopa horisont“ rahastatakse projekti GREENTRAIL.", "programme", "Euroopa horisont"),
        ("The project “Green way” is part of the Rural Development Programme 2014–2020.", "programme", "Rural Development Programme"),
        ("Europe for Citizens programme project “Green way”.", "programme", "Europe for Citizens programme"),
        (
            "GREENTRAIL on projekt Interreg Läänemere piirkonna programmi 3. prioriteedi „Kliimaneutraalsed ühiskonnad“ raames.",
            "priority",
            "Kliimaneutraalsed ühiskonnad",
        ),
        (
            "Projektą „Žalias takas“ remia Interreg VI-A Lietuvos ir Lenkijos programa; prioritetas – turizmas ir kultūra.",
            "priority",
            "turizmas ir kultūra",
        ),
        ("Projektas „Žalias takas“ vykdomas pagal programą „Kultūros dienos“.", "programme", None),
        ("Projektas „Žalias takas“ vykdomas. Programa „Inerreg VA Latvija – Lietuva“ siekia augimo.", "programme", None),
    ],
)
def test_programmes_and_priorities_in_other_words(text: str, name: str, value: str | None) -> None:
    found = project_in(text + "\n").get(name)
    assert found == value or (value is not None and found is not None and value in found)


@pytest.mark.parametrize(
    ("sentence", "programme", "priority"),
    [
        (
            "Projekts “Zaļie kalni” tiks īstenots pamatprogrammā „Drošība un brīvība (2007 - 2013)”.",
            "Drošība un brīvība (2007 - 2013)",
            None,
        ),
        ("Projekts “Zaļie kalni” tiks īstenots vispārējā programmā „Tiesības un tiesiskums”.", "Tiesības un tiesiskums", None),
        ("Projektu “Zaļie kalni” atbalsta Eiropas Savienības programma “Droši krasti”.", "Droši krasti", None),
        ("The project “Green Hills” is supported by the EU programme “Safe Shores”.", "Safe Shores", None),
        ("Projekts “Zaļie kalni” tiek īstenots pēc programmas “Labas takas”.", None, None),
        (
            "Projektas „Žali kalnai visiems“ remiamas pagal Ryšių plėtros veiksmų programos „Aplinka ir vystymasis“ prioriteto priemonę.",
            "Ryšių plėtros veiksmų programa",
            "Aplinka ir vystymasis",
        ),
        ("Projektas „Žali kalnai visiems“ remiamas pagal veiksmų programą „Aplinka ir vystymasis“.", "Aplinka ir vystymasis", None),
    ],
)
def test_a_quoted_name_is_a_programme_s_or_a_priority_s_by_the_words_at_it(
    sentence: str, programme: str | None, priority: str | None
) -> None:
    project = project_in(f"{sentence}\n")
    assert (project.get("programme"), project.get("priority")) == (programme, priority)


@pytest.mark.parametrize(
    "text", ["Sākts darbs pie “Apvārsnis 2020” projekta GREENWAY.", "The “Horizon Europe” project GREENWAY starts in May."]
)
def test_a_quoted_programme_before_the_word_for_the_project_is_no_title(text: str) -> None:
    assert (values_of(f"{text}\n", "acronym"), values_of(f"{text}\n", "title")) == ({"GREENWAY"}, set())


@pytest.mark.parametrize(
    "agenda",
    [
        "Pieteikšanās līdz 2. martam uz birojs@kalni.lv",
        "Interreg atklāšana plkst. 10.00",
        "10.30 Interreg atklāšana",
        "Interreg atklāšana 2020. gada 5. martā",
    ],
)
def test_the_programme_of_a_meeting_supports_no_project(agenda: str) -> None:
    for label in ("Programma\n\n", "Programma: "):
        text = f"Projekts “Zaļais ceļš” sācies. Kalnu muzejs to īsteno.\n{label}{agenda}\n"
        assert values_of(text, "underProgramme") == set()


def test_lifelong_learning_is_a_programme() -> None:
    text = "Projekta nosaukums: Zaļais ceļš\nProjekta finansētājs: ES Mūžizglītības programma\n"
    assert len(values_of(text, "underProgramme")) == 1


def test_the_strand_tells_the_period_of_a_programme() -> None:
    text = "Projektas „Žalias kelias“ įgyvendinamas pagal Interreg {} Latvijos ir Lietuvos bendradarbiavimo per sieną programą.\n"
    assert values_of(text.format("V-A"), "underProgramme") == {LATLIT}
    assert values_of(text.format("VI-A"), "underProgramme") & {LATLIT} == set()


@pytest.mark.parametrize(
    "text",
    [
        "Projekti „Roheline tee“ rahastati Eesti maaelu arengukava 2014–2020 vahenditest. Projekti käigus ehitatakse.",
        "Projekti „Roheline tee“ rahastatakse Euroopa Horisondi programmist. Projekti käigus ehitatakse.",
        "Projekts “Zaļais ceļš” tiek īstenots Nordplus Adult programmā.",
    ],
)
def test_plans_for_the_countryside_and_the_names_of_research_and_exchange_are_programmes(text: str) -> None:
    assert len(values_of(f"{text}\n", "underProgramme")) == 1


@pytest.mark.parametrize(
    ("text", "programme"),
    [
        ("Noslēdzies Kalnu–Upes pārrobežu sadarbības programmas projekts “Zaļais ceļš”.", "Kalnu–Upes pārrobežu sadarbības programma"),
        ("Uzsākts Interreg Kalnu–Upes programmas projekts “Zaļais ceļš”.", "Interreg Kalnu–Upes programma"),
        (
            "Noslēdzoties Kalnu–Upes pārrobežu sadarbības programmai, reģions vērtē projektu “Zaļais ceļš”.",
            "Kalnu–Upes pārrobežu sadarbības programma",
        ),
        (
            "Pateicoties Kalnu–Upes pārrobežu sadarbības programmai, notiek projekts “Zaļais ceļš”.",
            "Kalnu–Upes pārrobežu sadarbības programma",
        ),
        ("Projekts “Zaļais ceļš”\n\nFinansētājs: Eiropas Komisijas LIFE+ programma", "LIFE+ programma"),
        (
            "Baigėsi Kalnų ir Upių bendradarbiavimo per sieną programos projektas „Žalias kelias“.",
            "Kalnų ir Upių bendradarbiavimo per sieną programa",
        ),
    ],
)
def test_that_a_project_has_begun_or_ended_is_no_part_of_its_programme_s_name(text: str, programme: str) -> None:
    assert project_in(f"{text}\n").get("programme") == programme


@pytest.mark.parametrize(
    ("sentence", "programme"),
    [
        ("Projektu “Upes loki” finansē valsts kultūras fonda mērķprogramma “Klusie krasti”.", "Klusie krasti"),
        ("The project “River Bends” is funded by the national programme “Quiet Shores”.", "Quiet Shores"),
        ("Projektą „Upių vingiai“ parėmė ministrų tarybos programa „Tylūs krantai“.", "Tylūs krantai"),
        ("Projekti „Jõe käänud“ toetab ministeeriumi programm „Vaiksed kaldad“.", "Vaiksed kaldad"),
        ("Projektā “Upes loki” izstrādāta mācību programma “Klusie krasti”.", None),
        ("Projektu “Upes loki” finansē fonds, un tajā ir koncertprogramma “Klusie krasti”.", None),
        ("Projekts “Upes loki” saņēma “Apvārsnis Eiropa” atbalstu.", "Apvārsnis Eiropa"),
        (
            "Projekts “Upes loki” notiek ar Norvēģijas finanšu instrumenta atbalstu. Tas ir programmas “Klusie krasti” darbs.",
            "Klusie krasti",
        ),
        ("Projekts “Upes loki” notiek ar Norvēģijas finanšu instrumenta atbalstu, un tajā rāda koncertprogrammu “Klusie krasti”.", None),
        ("Projektą „Upių vingiai“ remia „Kūrybiška Europa“.", "Kūrybiška Europa"),
        ("Projekti „Jõe käänud“ rahastab Elukeskkonna arendamise rakenduskava.", "Elukeskkonna arendamise rakenduskava"),
        (
            "The project “River Bends” is financed by the Operational Programme for Cohesion Policy Funds 2014–2020.",
            "Operational Programme for Cohesion Policy Funds 2014–2020",
        ),
        (
            "Projektas „Upių vingiai“ gavo 2007–2013 m. Sanglaudos skatinimo veiksmų programos lėšų.",
            "2007–2013 m. Sanglaudos skatinimo veiksmų programa",
        ),
        (
            "Projektas „Upių vingiai“ remiamas pagal 2014–2020 metų Europos Sąjungos struktūrinių fondų investicijų veiksmų programą.",
            "2014–2020 metų Europos Sąjungos struktūrinių fondų investicijų veiksmų programa",
        ),
        (
            "Projektas „Upių vingiai“ remiamas pagal 2014–2020 m. ES struktūrinių fondų investicijų veiksmų programą.",
            "2014–2020 m. ES struktūrinių fondų investicijų veiksmų programa",
        ),
        (
            "Projektas „Upių vingiai“ remiamas pagal 2021–2027 metų Europos Sąjungos fondų investicijų programą.",
            "2021–2027 metų Europos Sąjungos fondų investicijų programa",
        ),
        (
            "Projektas „Upių vingiai“ remiamas pagal 2007–2013 m. Ekonomikos augimo veiksmų programą.",
            "2007–2013 m. Ekonomikos augimo veiksmų programa",
        ),
        ("Projektas „Upių vingiai“ remiamas pagal rajono ekonomikos augimo programą ir planą.", None),
    ],
)
def test_whoever_pays_is_a_programme_by_the_words_for_it(sentence: str, programme: str | None) -> None:
    assert project_in(f"{sentence}\n").get("programme") == programme


@pytest.mark.parametrize(
    ("text", "programme"),
    [
        ("Šiemet baigėsi Comenius daugiašalės mokyklų partnerystės projektas „Saulės metai“.\n", "Comenius"),
        ("Comenius projekta “Saules gads” pirmā tikšanās notika Kalnos.\n", "Comenius"),
        ("Comenius projekti „Päikese aasta“ kohtumine toimus Orus. Projekti eesmärk on õppida.\n", "Comenius"),
        ("The Grundtvig learning partnership project “Year of the Sun” is on the sun.\n", "Grundtvig"),
        ("Kalnų vietos veiklos grupė vykdo LEADER teritorinio bendradarbiavimo projektą „Kaimynų turgus“.\n", "LEADER"),
        ("Leader koostööprojekt „Päikese aasta“ algas. Projekti eesmärk on õppida.\n", "Leader"),
        ("Biedrības “Kalni” projekts “Saules gads” tika atbalstīts LEADER programmā.\n", "LEADER"),
        ("The Comenius University of Hills leads the project “Year of the Sun”.\n", None),
        ("Projekts “Saules gads” noticis. Rakstam par citiem Comenius skolu projektiem.\n", None),
    ],
)
def test_what_family_of_programmes_a_project_is_of_stands_before_the_word(text: str, programme: str | None) -> None:
    assert project_in(text).get("programme") == programme


@pytest.mark.parametrize(
    ("text", "programme"),
    [
        ("Eesti-Läti Interreg projekti „Mõisad“ raames toimus külastus.\n", "Eesti-Läti Interreg"),
        ("Interreg projekts “Zaļais ceļš” sākas.\n", "Interreg"),
        ("Projekts “Zaļais ceļš” sākas. Interreg programmas ir daudzas. Interreg projekti ir daudzi.\n", None),
    ],
)
def test_interreg_may_have_its_countries_before_it(text: str, programme: str | None) -> None:
    assert project_in(text).get("programme") == programme


@pytest.mark.parametrize(
    ("sentence", "programme"),
    [
        (
            "Kalnu pārrobežu sadarbības programma turpina Baltijas jūras reģiona INTERREG III B Kaimiņattiecību programmas darbu.",
            "Kalnu pārrobežu sadarbības programma",
        ),
        (
            "The Hill Cross-Border Cooperation Programme continues the Baltic Sea Region Neighbourhood Programme in the area.",
            "Hill Cross-Border Cooperation Programme",
        ),
        (
            "Kalnų bendradarbiavimo per sieną programa tęsia Pietų Baltijos bendradarbiavimo per sieną programos darbus.",
            "Kalnų bendradarbiavimo per sieną programa",
        ),
    ],
)
def test_the_programme_that_another_one_continues_has_none_of_its_projects(sentence: str, programme: str) -> None:
    page = f"{sentence}\n\nProjekti / Projects / Projektai:\n\n1. Green shores of the valley (LLB-1-998)\n\n2. Hill roads (LLB-1-999)\n"
    assert [project.get("programme") for project in projects_in(page)] == [programme, programme]


@pytest.mark.parametrize(
    "text",
    [
        "The project “New paths” continues the project “Old paths” under the Hill Cross-Border Cooperation Programme 2007-2013.\n",
        "Projekts “Zaļie krasti” turpina projektu “Kalnu ceļi”, kas īstenots Latvijas – Lietuvas pārrobežu sadarbības programmā.\n",
        "Projekts “Zaļie krasti” turpina Latvijas – Lietuvas pārrobežu sadarbības programmas projektu “Kalnu ceļi”.\n",
    ],
)
def test_the_programme_of_the_project_before_is_not_that_of_the_next(text: str) -> None:
    assert "programme" not in projects_in(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "LIFE project “Rivers”\n\nAdditional funding from various sources (incl. Cohesion Fund, Horizon 2020, etc.) will be found.\n",
        "LIFE projekts „Upes”\n\nPapildu finansējums tiks piesaistīts no citiem avotiem (ERAF, ESF, Apvārsnis 2020 u. c.).\n",
        "LIFE projektas „Upės“\n\nBus pritraukta papildomų lėšų iš kitų šaltinių (ERPF, ESF, Horizontas 2020 ir kt.).\n",
        "LIFE projekt „Jõed“\n\nLisaraha tuleb teistest allikatest (ERF, ESF, Horisont 2020 jt).\n",
    ],
)
def test_several_sources_of_other_money_are_neither_programme_nor_fund(text: str) -> None:
    project = project_in(text)
    assert (project["fund"], project["programme"].split()[0]) == ("LIFE", "LIFE")


@pytest.mark.parametrize("label", ["Interreg Funds", "Interreg Funding", "Interreg Contribution"])
def test_what_interreg_pays_is_no_programme(label: str) -> None:
    project = project_in(f"Project code: LL-00288\nTotal budget: 612 345.00 EUR\n{label}, EUR: 489 876.00\n")
    assert (project.get("programme"), project["eu_funding"]) == (None, 489876)


def test_what_a_programme_gives_is_no_part_of_its_name() -> None:
    text = "Project No. LIFE20 IPC/LV/000999\nTotal budget: € 16 900 000\nContribution of the LIFE Programme: € 10 140 000\n"
    assert project_in(text)["programme"] == "LIFE Programme"


@pytest.mark.parametrize(
    "sentence",
    [
        "Projekts apstiprināts aģentūras administrētajā programmā „Zaļā nākotne”.",
        "Kalnu skola īsteno projektu grantu programmā „Zaļā nākotne”.",
    ],
)
def test_a_quoted_programme_that_somebody_runs_is_the_project_s(sentence: str) -> None:
    assert project_in(f"Noris projekts “Saules taka”. {sentence}")["programme"] == "Zaļā nākotne"


@pytest.mark.parametrize(
    ("said", "programme"),
    [
        (
            "Eiropas Savienības kohēzijas politikas programmas 2021.–2027. gadam 4.2.1. pasākuma",
            "Eiropas Savienības kohēzijas politikas programma 2021.–2027. gadam",
        ),
        (
            "Eiropas Savienības Kohēzijas politikas programmas 2021.–2027. gadam",
            "Eiropas Savienības Kohēzijas politikas programma 2021.–2027. gadam",
        ),
        ("Eiropas Savienības LIFE programmas", "LIFE programma"),
        ("Eiropas Savienības Erasmus+ programmas", "Erasmus+ programma"),
        (
            "Eiropas Savienības Interreg V-A Latvijas–Lietuvas pārrobežu sadarbības programmas 2014.–2020. gadam",
            "Interreg V-A Latvijas–Lietuvas pārrobežu sadarbības programma 2014.–2020. gadam",
        ),
    ],
)
def test_the_union_before_a_latvian_programme_is_part_of_its_name_or_left_out_in_whole(said: str, programme: str) -> None:
    assert project_in(f"Projekts “Jaunas egles Kalnos” tiek īstenots {said} ietvaros.\n")["programme"] == programme


@pytest.mark.parametrize("label", ["Programma", "Programma: "])
def test_the_label_of_a_programme_may_stick_to_it(label: str) -> None:
    name = "Latvijas - Lietuvas Pārrobežu sadarbības programma 2007.-2013.gadam"
    text = f"Projekta numursLLIII-199\n{label}{name}\nĪstenošanas laiks06.2012.- 08.2013.\n"
    assert project_in(text)["programme"] == name


@pytest.mark.parametrize(
    ("text", "fund"),
    [
        ("The project “Green Hills” will test pilots in a real-life environment. The project costs 9000 EUR.\n", None),
        ("The project “Green Hills” pays for a good life environment. The project costs 9000 EUR.\n", None),
        ("The project “Green Hills” is financed by LIFE Environment. The project costs 9000 EUR.\n", "LIFE"),
        ("The project “Green Hills” is financed by the LIFE programme. The project costs 9000 EUR.\n", "LIFE"),
    ],
)
def test_a_fund_called_by_a_word_in_capitals_is_none_in_small_letters(text: str, fund: str | None) -> None:
    assert project_in(text).get("fund") == fund


@pytest.mark.parametrize("does", ["veicina sekmīgu", "skaidro", "popularizē"])
def test_what_a_project_does_with_a_programme_is_no_part_of_its_name(does: str) -> None:
    text = f"Projekts “Zaļie kalni” ilgst trīs gadus. Projekts LAT {does} LIFE programmas projektu skaita pieaugumu Latvijā.\n"
    assert [project.get("programme") for project in projects_in(text)][-1] == "LIFE programma"


@pytest.mark.parametrize(
    "money",
    [
        "Partneri meklēs papildu finansējumu no LIFE un Erasmus+ programmām.",
        "Partneri meklēs papildu finansējumu no Erasmus+ un LIFE.",
    ],
)
def test_several_sources_of_more_money_are_no_project_s_programme(money: str) -> None:
    assert "programme" not in project_in(f"Projekts “Zaļais ceļš” maksā 9000 eiro. {money}\n")


@pytest.mark.parametrize("below", ["Īstenotājs: Kalnu novads", "Partneri: Kalnu novads, Lejas novads", "Kalnu novads"])
@pytest.mark.parametrize("name", ["Erasmus+", "LIFE", "URBACT", "Nordplus"])
def test_the_line_below_the_short_name_of_a_programme_is_no_part_of_it(name: str, below: str) -> None:
    assert project_in(f"Projekta nosaukums: Tilts pār mazo upi\nProgramma: {name}\n{below}\n")["programme"] == name


@pytest.mark.parametrize(
    ("text", "programme"),
    [
        ("25. maijā Zoom notika Erasmus+ programmas projekta “Tilts pār upi” sanāksme.", "Erasmus+ programma"),
        ("Rīgā notika Interreg Latvijas–Lietuvas programmas projekta “Tilts pār upi” tikšanās.", "Interreg Latvijas–Lietuvas programma"),
        ("Kalnos partneri apsprieda LIFE programmas projekta “Tilts pār upi” gaitu.", "LIFE programma"),
        ("Biedrība “Kalnu ļaudis” LIFE programmas ietvaros īsteno projektu “Tilts pār upi”.", "LIFE programma"),
        ("Kalnu novada pašvaldība Eiropas Savienības LIFE programmas ietvaros sāka projektu “Tilts pār upi”.", "LIFE programma"),
        ("Projektas „Tiltas per upę“ finansuojamas iš Europos Sąjungos Erasmus+ programos.", "Erasmus+ programa"),
        (
            "Projektas „Tiltas per upę“ finansuojamas pagal Europos Sąjungos fondų investicijų veiksmų programą.",
            "Europos Sąjungos fondų investicijų veiksmų programa",
        ),
        ("Projekti „Sild üle jõe“ rahastatakse Euroopa Liidu LIFE programmi vahenditest.", "LIFE programm"),
    ],
)
def test_what_stands_before_a_programme_is_no_part_of_its_name(text: str, programme: str) -> None:
    assert project_in(text)["programme"] == programme


@pytest.mark.parametrize(
    ("text", "programme"),
    [
        ("Projekts “Tilts pār upi” tiek īstenots Baltijas pētniecības programmas ietvaros.", "Baltijas pētniecības programma"),
        ("Projekts “Tilts pār upi” tiek īstenots Latvijas un Šveices sadarbības programmā.", "Latvijas un Šveices sadarbības programma"),
        ("The project “Bridge over a river” is funded by the Single Market Programme.", "Single Market Programme"),
        ("The project “Bridge over a river” is funded by the Seventh Framework Programme.", "Seventh Framework Programme"),
        ("The project “Bridge over a river” is funded by the Connecting Europe Facility.", "Connecting Europe Facility"),
        (
            "The project “Bridge over a river” is funded by the Rural Development Programme of Latvia 2014–2020.",
            "Rural Development Programme of Latvia 2014–2020",
        ),
        ("Projektas „Tiltas per upę“ remiamas Mokymosi visą gyvenimą programos.", "Mokymosi visą gyvenimą programa"),
        ("Projektas „Tiltas per upę“ finansuojamas pagal programą „Europa piliečiams“.", "Europa piliečiams"),
        ("Projekti „Sild üle jõe“ rahastab Euroopa Solidaarsuskorpus.", "Euroopa Solidaarsuskorpus"),
    ],
)
def test_programmes_of_the_union_and_of_its_neighbours_are_told_by_their_names(text: str, programme: str) -> None:
    assert project_in(text)["programme"] == programme


@pytest.mark.parametrize(
    ("said", "programme"),
    [
        (
            "ELFLA Latvijas Kopējās lauksaimniecības politikas stratēģiskā plāna 2023. – 2027. gadam intervences",
            "Latvijas Kopējās lauksaimniecības politikas stratēģiskais plāns 2023. – 2027. gadam",
        ),
        ("Latvijas KLP stratēģiskā plāna 2023.-2027. gadam", "Latvijas KLP stratēģiskais plāns 2023.-2027. gadam"),
        ("Kopējās lauksaimniecības politikas stratēģiskā plāna", "Kopējās lauksaimniecības politikas stratēģiskais plāns"),
        ("Eiropas Solidaritātes korpusa", "Eiropas Solidaritātes korpuss"),
        ("programmas “Jaunatne darbībā”", "Jaunatne darbībā"),
        ("Eiropas Komisijas “Erasmus+: Jaunatne darbībā”", "Erasmus+: Jaunatne darbībā"),
    ],
)
def test_a_plan_or_a_corps_is_a_programme_in_the_nominative(said: str, programme: str) -> None:
    assert project_in(f"Projekts “Zaļais ceļš” tiek īstenots {said} ietvaros.\n")["programme"] == programme


@pytest.mark.parametrize("happened", ["Tiešsaistē Zoom notika", "Muzejā Kalnu Vārti norisinājās", "Lejā notika", "Kalnos viesojās"])
def test_what_happened_is_no_part_of_a_programme_s_name(happened: str) -> None:
    text = f"{happened} Erasmus+ programmas projekta “Zaļais ceļš” sanāksme.\n"
    assert project_in(text)["programme"] == "Erasmus+ programma"


@pytest.mark.parametrize(
    "who", ["Kalna vidusskola", "Lejas novada pašvaldība", "Biedrība “Kalns”", "SIA “Kalns”", "Lejas slimnīca", "Kalna muzejs"]
)
@pytest.mark.parametrize(
    "programme",
    [
        "Latvijas Lauku attīstības programma",
        "Igaunijas–Latvijas programma",
        "Erasmus+ programma",
        "Centrālā Baltijas jūras reģiona programma",
    ],
)
def test_whoever_does_something_within_a_programme_is_no_part_of_its_name(who: str, programme: str) -> None:
    row = project_in(f"{who} {programme}s ietvaros īsteno projektu “Zaļais ceļš mežā”.\n")
    assert (row["programme"], row["lead_partner"]) == (programme, who)


@pytest.mark.parametrize(
    ("text", "programme"),
    [
        (
            "Kalnų gimnazija įgyvendina Europos Sąjungos remiamą Erasmus+ programos projektą „Keliai į mokyklą“ mokiniams.",
            "Erasmus+ programa",
        ),
        (
            "Project “Green Road” helps libraries by a contract with the JMA of the ENPI CBC Hill-Lake-River Programme.",
            "ENPI CBC Hill-Lake-River Programme",
        ),
    ],
)
def test_whoever_gives_the_money_and_the_union_before_a_programme_are_no_part_of_its_name(text: str, programme: str) -> None:
    assert project_in(text)["programme"] == programme


def test_the_programme_of_what_a_project_continues_is_not_its_own() -> None:
    text = "The project “Green Way” began. It is the continuation of an Erasmus+ project. It is funded by LIFE.\n"
    assert "programme" not in project_in(text)


@pytest.mark.parametrize(
    ("text", "programme"),
    [
        (
            "On 12 June 2023 the Estonia–Latvia Programme 2021–2027 approved the project “Green Roofs”.",
            "Estonia–Latvia Programme 2021–2027",
        ),
        (
            "In the third call of the Interreg Central Baltic Programme the project “Green Roofs” was chosen.",
            "Interreg Central Baltic Programme",
        ),
        ("Hill Museum and the Erasmus+ programme support the project “Green Roofs”.", "Erasmus+ programme"),
        ("Otrdien Interreg Igaunijas–Latvijas programmas komiteja apstiprināja projektu “Jumti”.", "Interreg Igaunijas–Latvijas programma"),
        ("Šovasar Erasmus+ programmas konkursā atbalstīts projekts “Zaļie jumti”.", "Erasmus+ programma"),
        (
            "Birželio 12 d. Vilniuje Interreg Baltijos jūros regiono programos projektas „Stogai“ pradėtas.",
            "Interreg Baltijos jūros regiono programa",
        ),
    ],
)
def test_when_and_where_something_happened_is_no_part_of_a_programme_s_name(text: str, programme: str) -> None:
    assert project_in(text)["programme"] == programme
