"""Who leads a project and who takes part in it, as English pages say it: initials, codes, roles behind dashes, partners as a subject."""

from __future__ import annotations

import pytest

from tests.samples import ENGLISH, Partners, partners_in, project_in

LEAD, PARTNER = "lead", "partner"


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        # initials
        ("The project meeting took place in Hill and was hosted by the coordinator HTT.", {"HTT": LEAD}),
        ("The project, led by the lead partner HTT, runs for three years.", {"HTT": LEAD}),
        ("The project is coordinated by HTT (Finland).", {"HTT": LEAD}),
        ("The project is led by HTT and lasts for three years.", {"HTT": LEAD}),
        # a society of a science
        ("The project is carried out by the Ruritanian ornithological society.", {"Ruritanian ornithological society": LEAD}),
        # roles
        ("Dale Council is the main project partner.", {"Dale Council": LEAD}),
        ("Dale Council (Hill Town) is the major partner of the project.", {"Dale Council": LEAD}),
        ("Public institution Upės kultūros centras is the main project partner.", {"Public institution Upės kultūros centras": LEAD}),
        (
            "Hill University (coordinating partner) and Dale Museum have begun the project.",
            {"Hill University": LEAD, "Dale Museum": PARTNER},
        ),
        (
            "Hill Hospital (Poland), acting as the lead beneficiary, and Dale Museum carry out the project.",
            {"Hill Hospital": LEAD, "Dale Museum": PARTNER},
        ),
        (
            "The project is led by Hill University with Dale University as a core partner.",
            {"Hill University": LEAD, "Dale University": PARTNER},
        ),
        # codes
        (
            "Hill Municipality (LP) and the Dale Secondary School (PP5) run the risk of being late.",
            {"Hill Municipality": LEAD, "Dale Secondary School": PARTNER},
        ),
        (
            "The partners of the project are Hill University (LP), Dale Council (PP2), and River Museum (PP3).",
            {"Hill University": LEAD, "Dale Council": PARTNER, "River Museum": PARTNER},
        ),
        # a role behind a dash belongs to what stands before it
        (
            "The project meeting was attended by all partners: Hill University (Croatia) – lead partner, Dale University, Hill School.",
            {"Hill University": LEAD, "Dale University": PARTNER, "Hill School": PARTNER},
        ),
        (
            "It has five partners: Brdo Dol (Italy) – coordinator of the project, Hum (Italy), Sola, Visja (Spain), Fundacja X (Poland).",
            {"Brdo Dol": LEAD, "Hum": PARTNER, "Fundacja X": PARTNER},
        ),
        # partners as the subject of a sentence
        (
            "The project partners, Hill University and Dale Council, plan to build a bridge.",
            {"Hill University": PARTNER, "Dale Council": PARTNER},
        ),
        (
            "Project partners Hill University from Latvia and Dale Council from Estonia built a bridge.",
            {"Hill University": PARTNER, "Dale Council": PARTNER},
        ),
        (
            "In May project partners - Dale secondary school from Latvia and Hill secondary school from Estonia had a good time.",
            {"Dale secondary school": PARTNER, "Hill secondary school": PARTNER},
        ),
        (
            "The project partners – Hill University (Latvia) and Dale Council (Estonia) – met.",
            {"Hill University": PARTNER, "Dale Council": PARTNER},
        ),
        # the role first
        (
            "As lead partner of the project, Hill Axis of Peninsular Northwest (Eixo) welcomed the others.",
            {"Hill Axis of Peninsular Northwest": LEAD},
        ),
        ("The project partner - Hill University from Latvia - built a bridge.", {"Hill University": PARTNER}),
        # those of a number
        (
            "The project was carried out by three universities (Dale University, Lake University, and Hill Technical University).",
            {"Dale University": PARTNER, "Lake University": PARTNER, "Hill Technical University": PARTNER},
        ),
        (
            "The project has 11 partners from Sweden, Finland and Estonia, including Hill University (SE) and Dale Council (FI).",
            {"Hill University": PARTNER, "Dale Council": PARTNER},
        ),
        (
            "The project is done in cooperation with two associate beneficiaries – University of Dale and NGO Rivers.",
            {"University of Dale": PARTNER, "NGO Rivers": PARTNER},
        ),
        # a unit in brackets is no end of a list
        (
            (
                "The project will also include various associated beneficiaries: Hill Museum, University of Hill (Faculty of Forest"
                " Science, Institute of Forest Biology and Silviculture), Dale State Forest Enterprise, River State Forest Enterprise."
            ),
            dict.fromkeys(("Hill Museum", "University of Hill", "Dale State Forest Enterprise", "River State Forest Enterprise"), PARTNER),
        ),
        (
            "The project is a cooperation between Hill Museum, Dale Forum in Estonia and Latvia, Hill University and River School.",
            {"Hill Museum": PARTNER, "Dale Forum": PARTNER, "Hill University": PARTNER, "River School": PARTNER},
        ),
        # whom a person is of
        ("Associate Professor Maja Hill of the University of Dale will coordinate the project.", {"University of Dale": LEAD}),
        ("Director Vlk Hill of the Dale Museum will lead the project.", {"Dale Museum": LEAD}),
        # the one main partner, and one of several
        (
            "The project, with the Dale University of Life Sciences as the main partner, will run for a year.",
            {"Dale University of Life Sciences": LEAD},
        ),
        (
            "The project is led by Hill Council with Dale University as a main partner.",
            {"Hill Council": LEAD, "Dale University": PARTNER},
        ),
        # who does it with others
        (
            (
                "Dale district municipality with Hill city municipal authority Social Service and Dale district Upe social service centre"
                " “River” implemented the project."
            ),
            {
                "Dale district municipality": LEAD,
                "Hill city municipal authority Social Service": PARTNER,
                "Dale district Upe social service centre “River”": PARTNER,
            },
        ),
        ("Hill Council with Interreg funds opened a park, and Dale Museum implements the project.", {"Dale Museum": LEAD}),
        ("Dale University with the support of the Hill Ministry of Culture implements the project.", {"Dale University": LEAD}),
        ("This project organised by the NGO “Dale community” lasts for a year.", {"NGO “Dale community”": LEAD}),
        # a country behind each of two
        (
            "Dale Museum in Latvia and Hill Library in Estonia are partners of the project.",
            {"Dale Museum": PARTNER, "Hill Library": PARTNER},
        ),
        # fields of work within one name
        (
            (
                "The partners of the project are the School of Politics and International Relations at the University of Dale, the"
                " Ruritanian National Building and Civil Engineering Institute and the Faculty of Chemistry and Physics of Hill University."
            ),
            {
                "School of Politics and International Relations at the University of Dale": PARTNER,
                "Ruritanian National Building and Civil Engineering Institute": PARTNER,
                "Faculty of Chemistry and Physics of Hill University": PARTNER,
            },
        ),
        # what the partners are
        (
            "The project strengthens the participating institutions: Hill Institute (HI, Latvia), Dale University (DU, Norway) and firms.",
            {"Hill Institute": PARTNER, "Dale University": PARTNER},
        ),
        (
            "The project involves Dale Museum (Lithuania), EEO Dale (Greece) and Euro-Hill Fundacja Hillo – Kulturalna (Poland).",
            dict.fromkeys(("Dale Museum", "EEO Dale", "Euro-Hill Fundacja Hillo – Kulturalna"), PARTNER),
        ),
        (
            "The participating organisations are Dale University, Hill Museum and River Library.",
            {"Dale University": PARTNER, "Hill Museum": PARTNER, "River Library": PARTNER},
        ),
        (
            (
                "The project aims at growth among partner organizations in this field: Dale Partnership Center (Lithuania), HILLSK"
                " S.R.L. (Italy), Informatik Hill (Italy), EEO Dale (Greece)."
            ),
            dict.fromkeys(("Dale Partnership Center", "HILLSK S.R.L.", "Informatik Hill", "EEO Dale"), PARTNER),
        ),
    ],
)
def test_who_leads_and_who_takes_part(sentence: str, found: dict[str, str]) -> None:
    assert {name: role for name, (role, _) in partners_in(ENGLISH + sentence).items()} == found


@pytest.mark.parametrize(
    "sentence",
    [
        "The project is led by Anna Hill (Finland).",
        "The coordinator of the project, Anna Hill, told about it.",
        "The project is coordinated by the coordinator ANNA HILL.",
        "The project is managed by CINEA.",
        "The project is coordinated by CINEA.",
        "The project is led by Latvian partners.",
        "The project was coordinated by HTT experts.",
        "The activities of the project are led by WP3.",
        "The project is coordinated by LEADER groups.",
        "The workshop of the project was led by Hill University.",
        "The event of the project welcomed partners: Anna Hill (Latvia), Peter Dale (Estonia) and Vlk River (Italy).",
        "The training sessions of the project were run by HTT.",
        "The project is carried out for three schools (Hill School, River School and Dale School).",
        "The project is managed by a Latvian construction company.",
        "As the project coordinator, Vlk Hill welcomed the participants.",
        "Hill Council with Dale Museum hired a firm that implements the project.",
        "The opening of the project organised by Dale University took place in May.",
        "University of Dale in Finland and Eurohouse in Estonia are the lead partners of the project.",
    ],
)
def test_persons_agencies_and_those_for_whom_it_is_done_do_not(sentence: str) -> None:
    assert partners_in(ENGLISH + sentence) == {}


def test_whoever_leads_a_part_of_the_work_takes_part() -> None:
    assert partners_in(f"{ENGLISH}Work package 2 of the project is led by Hill University.") == {"Hill University": (None, None)}


def test_an_adjective_tells_from_where_partners_are() -> None:
    found = partners_in(
        f"{ENGLISH}The other Slovenian partners of the project are: the University of Dale, the Hill Institute and Upland Museum."
    )
    assert found == {"University of Dale": (PARTNER, "SI"), "Hill Institute": (PARTNER, "SI"), "Upland Museum": (PARTNER, "SI")}


def test_those_of_a_number_have_the_country_that_is_said_of_all() -> None:
    assert partners_in(f"{ENGLISH}The project was prepared with two Latvian universities (Dale University and Lake University).") == {
        "Dale University": (PARTNER, "LV"),
        "Lake University": (PARTNER, "LV"),
    }


@pytest.mark.parametrize(
    ("form", "found"),
    [
        (
            (
                "Parks for all who travel\n\nBeneficiary The City of Hill (Poland)\n\n"
                "Partner Administration of the River District (Russia)\n"
                "Administration of the entity “Dale” (Russia)\n\nTotal budget 2055858.46 €\n\nProgramme Contribution 1850272.61 €\n"
            ),
            {
                "The City of Hill": (LEAD, "PL"),
                "Administration of the River District": (PARTNER, "RU"),
                "Administration of the entity “Dale”": (PARTNER, "RU"),
            },
        ),
        (
            (
                "Green Way project\n\nAbout project\n\n"
                "The project is implemented by non-governmental organisations from three countries:\n\n\n"
                "Non-formal learning club WE, Lithuania\n\n\n\nNGO More Dale, Sweden\n\n\n\nProject duration – August, 2020 – May, 2021\n"
            ),
            {"Non-formal learning club WE": (PARTNER, "LT"), "NGO More Dale": (PARTNER, "SE")},
        ),
        (
            "Categories\n\nLIFE HillBit (Dale Municipality) – The main aim of the project is to conserve the habitats of the park.\n",
            {"Dale Municipality": (LEAD, None)},
        ),
        (
            "Categories\n\nLIFE HillBit (Dale Municipality): The project aims to conserve the habitats of the park.\n",
            {"Dale Municipality": (LEAD, None)},
        ),
        (
            (
                "Project name: Green Way\nPartners: Hill Forum Group jointly with Women in Hills for a Common Dale,"
                " construction retailer Dalesko, River University and HFS Films.\n"
            ),
            dict.fromkeys(
                ("Hill Forum Group", "Women in Hills for a Common Dale", "Dalesko", "River University", "HFS Films"), (PARTNER, None)
            ),
        ),
        (
            (
                "Investment in hills\n\nJSC “Hill fibre” (JSC “HF”) concluded the contract Nr. L-APV-14-0999 with the state agency"
                " „Investment and Development Agency of Latvia” (LIAA) on project “Hill fibre for Dale” with 45%.\n"
            ),
            {"JSC “Hill fibre”": (LEAD, None)},
        ),
        (
            "Hill garden\n\nLead partner of the project is Ruritanian National Botanical Garden who is responsible for all of it.\n",
            {"Ruritanian National Botanical Garden": (LEAD, None)},
        ),
        (
            (
                "Project name: Green Way\nTotal funding:\n193 106 €\nERDF funding:\n144 829 €\n\nActivities\n\nA network was made.\n\n\n"
                "Hill Council (HC)\n\nERDF funding:\n117 604 €\n\nGovernment of Dale (GD)\n\nERDF funding:\n27 225 €\n"
            ),
            {"Hill Council": (PARTNER, None), "Government of Dale": (PARTNER, None)},
        ),
        (
            "Project name: Green Way\nLeading partner: Italy - GAL Hill\nPartners: France - GAL Rives, Finland - Lapland ry\n",
            {"GAL Hill": (LEAD, "IT"), "GAL Rives": (PARTNER, "FR"), "Lapland ry": (PARTNER, "FI")},
        ),
        (
            "Project name: Green Way\n\nParticipating schools:\nDale Primary School, Latvia\nHill Primary School, Estonia\n",
            {"Dale Primary School": (PARTNER, "LV"), "Hill Primary School": (PARTNER, "EE")},
        ),
        ("Project name: Green Way\nProject partners: 5 SE, 4 DE, 3 FI\n", {}),
        ("Project name: Green Way\nPartners: Sweden (5), Germany (4) and Latvia (2)\n", {}),
        ("Project name: Green Way\nPartners: 2 from Latvia, 3 from Estonia\n", {}),
        ("Project name: Green Way\nTotal funding:\n193 106 €\n\nHill Council (HC)\n\nERDF funding:\n117 604 €\n", {}),
        ("Project name: Green Way\nCoordinator in Latvia: Vald Hill, tel. 6700 0000, e-mail:\n", {}),
        ("Project name: Green Way\nLeaders:\nVlk Hill from Armenia\nAni Dale from Hungary\n", {}),
    ],
)
def test_forms_and_lists(form: str, found: dict[str, tuple[str, str | None]]) -> None:
    assert partners_in(form) == found


def test_a_form_may_call_the_number_that_of_a_case() -> None:
    project = project_in("Project name: Green Way\nProject promoter: Hill Council\nCase number: LV0099\nStatus: Concluded\n")
    assert (project["number"], project["status"]) == ("LV0099", "Concluded")


def test_one_body_is_spelt_in_two_ways() -> None:
    found = partners_in(
        "The Dale Partnership Centre, together with partners from Italy, carries out the project “Green Hills”. It involves Dale"
        " Partnership Center (Lithuania), Hill Museum (Italy) and River Library (Greece).\n"
    )
    assert set(found) == {"Dale Partnership Centre", "Hill Museum", "River Library"}


def test_the_word_for_the_project_in_brackets_is_no_short_name_of_it() -> None:
    assert (
        project_in("The awarded project “Green hills for all of us” (Project) has been started in September 2020.\n").get("acronym") is None
    )


def test_a_school_may_have_a_number_in_running_text() -> None:
    text = f"{ENGLISH}The project is led by Hill Secondary School No 5. The partners are River Kindergarten No. 3 and Dale Museum."
    assert {name: role for name, (role, _) in partners_in(text).items()} == {
        "Hill Secondary School No 5": "lead",
        "River Kindergarten No. 3": "partner",
        "Dale Museum": "partner",
    }


def test_the_number_of_a_contract_is_no_part_of_a_name() -> None:
    text = f"{ENGLISH}The project is implemented by Hill School, contract No 12."
    assert list(partners_in(text)) == ["Hill School"]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "The project partners are Hill Council, Municipalities of Oak and Pine, Administrations of Ash, Elm and Fir Districts.",
            [
                *("Hill Council", "Municipality of Oak", "Municipality of Pine"),
                *(f"Administration of {place} District" for place in ("Ash", "Elm", "Fir")),
            ],
        ),
        ("The project partners are the Universities of Oak and Pine.", ["University of Oak", "University of Pine"]),
        (
            "The project involves three partners: Ash and Elm District Municipalities, Hill Museum.",
            [
                "Ash District Municipality",
                "Elm District Municipality",
                "Hill Museum",
            ],
        ),
    ],
)
def test_a_noun_before_several_places_is_that_of_each(sentence: str, names: list[str]) -> None:
    assert [*partners_in(f"{ENGLISH}\n\n{sentence}\n")] == names


def test_the_country_behind_places_that_share_a_noun_is_that_of_no_others() -> None:
    found = partners_in(f"{ENGLISH}\n\nThe project partners are Hill Council, Dale Museum, Governments of Oak and Pine of Estonia.\n")
    assert {name: country for name, (_, country) in found.items()} == {
        "Hill Council": None,
        "Dale Museum": None,
        "Government of Oak": "EE",
        "Government of Pine": "EE",
    }


def test_an_adjective_of_a_country_alone_is_no_partner() -> None:
    sentence = "Together with the Latvian and Lithuanian institutions and river guides involved in the project, routes will be developed."
    assert partners_in(f"{ENGLISH}\n\n{sentence}\n") == {}


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "The project is carried out by Dale Museum and its Finnish partner Saari Oy.",
            {"Dale Museum": (LEAD, None), "Saari Oy": (PARTNER, "FI")},
        ),
        (
            "The partners of the project are Dale Museum, Hill Council (Latvia) and the Swedish energy agency Norr Energi.",
            {"Dale Museum": (PARTNER, None), "Hill Council": (PARTNER, "LV"), "Norr Energi": (PARTNER, "SE")},
        ),
        (
            "The project involves Dale Museum, the Norwegian research institute Fjell Havforskning and Polish partner Gmina Jezioro.",
            {"Dale Museum": (PARTNER, None), "Fjell Havforskning": (PARTNER, "NO"), "Gmina Jezioro": (PARTNER, "PL")},
        ),
        (
            "The partners of the project are Dale Museum, the Latvian Farm Forum and the Finnish company Saari Oy.",
            {"Dale Museum": (PARTNER, None), "Latvian Farm Forum": (PARTNER, None), "Saari Oy": (PARTNER, "FI")},
        ),
    ],
)
def test_the_kind_and_the_country_before_a_name_in_a_list_are_no_part_of_it(
    sentence: str, found: dict[str, tuple[str, str | None]]
) -> None:
    assert partners_in(f"{ENGLISH}{sentence}\n") == found


@pytest.mark.parametrize("joined", ["being the lead partner", "acting as the lead partner", "as the lead partner"])
def test_the_one_who_leads_is_told_behind_with(joined: str) -> None:
    text = f"{ENGLISH}The partners of the project are Dale Museum and Hill School, with Upe University {joined}.\n"
    found = {name: role for name, (role, _) in partners_in(text).items()}
    assert found == {"Dale Museum": PARTNER, "Hill School": PARTNER, "Upe University": LEAD}


@pytest.mark.parametrize("kind", ["municipal formation", "the Municipal District"])
def test_administrations_of_quoted_municipalities_are_bodies(kind: str) -> None:
    text = f"The partners of the project “Green Way” are Administration of {kind} “Slope district of Hill region” and Dale School.\n"
    assert set(partners_in(text)) == {f"Administration of {kind} “Slope district of Hill region”", "Dale School"}


def test_whoever_does_a_project_may_be_partnering_with_others() -> None:
    text = "The University of Hills will implement the project “Green Way”, partnering with the Dale Institute.\n"
    assert partners_in(text) == {"University of Hills": ("lead", None), "Dale Institute": ("partner", None)}


@pytest.mark.parametrize(
    "sentence",
    [
        "The project “Bees” is implemented by a consortium of partners consisting of: {}.",
        "The partners of the project “Bees” are {}.",
    ],
)
def test_names_in_any_language_with_a_country_each_are_items_of_an_enumeration(sentence: str) -> None:
    names = "Upe University (Lithuania), Mesi EduHub Ltd. (Estonia), Akdeniz Derneği (Türkiye), Verein für Bienen (Germany)"
    found = partners_in(sentence.format(names) + "\n")
    assert {name.rstrip("."): land for name, (_, land) in found.items()} == {
        "Upe University": "LT",
        "Mesi EduHub Ltd": "EE",
        "Akdeniz Derneği": "TR",
        "Verein für Bienen": "DE",
    }


def test_places_with_a_country_each_are_no_partners() -> None:
    text = "The partners of the project “Bees” are Upe University (Lithuania), Porto (Portugal), Roma (Italy) and Berlin (Germany).\n"
    assert set(partners_in(text)) == {"Upe University"}


def test_what_a_foundation_is_for_may_be_two_things() -> None:
    text = f"{ENGLISH}Project partner - Foundation for Bog Restoration and Conservation (Lithuania)\n"
    assert partners_in(text) == {"Foundation for Bog Restoration and Conservation": (PARTNER, "LT")}


def test_a_department_may_be_for_local_government_among_other_things() -> None:
    department = "Department of Housing, Local Government and Heritage"
    text = f"Partners in the project “Green Way” include the {department}, the Hill Agency and Dale College.\n"
    assert set(partners_in(text)) == {department, "Hill Agency", "Dale College"}


@pytest.mark.parametrize(
    ("sentence", "partners"),
    [
        (
            "The project is run from the Technical College of Hills.",
            {"Technical College of Hills": ("lead", None)},
        ),
        (
            "The project is led by the Technical College of Hills; the Agency for Reed Energy takes an active part in it.",
            {"Technical College of Hills": ("lead", None), "Agency for Reed Energy": ("partner", None)},
        ),
        ("The project office is run from the Technical College of Hills.", {}),
        (
            "Partners from abroad are Lagoon Office (Lithuania) and Reed Science Park (Sweden).",
            {"Lagoon Office": ("partner", "LT"), "Reed Science Park": ("partner", "SE")},
        ),
        (
            "Associated partners stand by them: Reed Municipality (Poland) and Hill Municipality (Sweden).",
            {"Reed Municipality": ("associated", "PL"), "Hill Municipality": ("associated", "SE")},
        ),
        (
            "The partners are Hill University and NGOs: Lagoon Office (Lithuania) and Reed Science Park (Sweden).",
            {"Hill University": ("partner", None), "Lagoon Office": ("partner", "LT"), "Reed Science Park": ("partner", "SE")},
        ),
        ("Partners from abroad are invited by Lagoon Office (Lithuania).", {}),
    ],
)
def test_who_runs_a_project_and_who_comes_from_abroad_is_told(sentence: str, partners: Partners) -> None:
    assert partners_in(f"{ENGLISH}{sentence}\n") == partners


@pytest.mark.parametrize(
    ("sentence", "is_lead"),
    [
        ("Hill Municipality submitted the project in the selection of the programme.", True),
        ("Hill Municipality has at the beginning of 2022 submitted the project in the selection of the programme.", True),
        ("Hill Municipality has submitted the project for an open call for proposals.", True),
        ("Hill Municipality has submitted the project for comments.", False),
    ],
)
def test_who_submits_the_project_in_a_selection_leads_it(sentence: str, *, is_lead: bool) -> None:
    assert (partners_in(f"{ENGLISH}{sentence}\n") == {"Hill Municipality": (LEAD, None)}) == is_lead


@pytest.mark.parametrize(
    ("sentence", "partners"),
    [
        ("Hill Municipality takes part as a partner.", {"Hill Municipality": (PARTNER, None)}),
        ("Hill Municipality participates in the project as a partner.", {"Hill Municipality": (PARTNER, None)}),
        ("Hill Municipality takes part in the fair as a partner of the museum.", {}),
    ],
)
def test_who_takes_part_as_a_partner_is_one(sentence: str, partners: dict[str, tuple[str, None]]) -> None:
    assert partners_in(f"{ENGLISH}{sentence}\n") == partners
