"""Sentences on a project's money, in the four languages: what they say it costs and what the Union gives."""

from __future__ import annotations

from typing import Final

import pytest

from tests.samples import project_in

AMOUNTS: Final = ("total_budget", "eligible_budget", "eu_funding")

#: Before each sentence, for it to be about something.
LATVIAN_BEFORE: Final = "Ogres novada pašvaldība īsteno projektu “Saules taka”. "
LATVIAN: Final[list[tuple[str, dict[str, int]]]] = [
    (
        "Projekta kopējās izmaksas ir 240 000 eiro, no kurām 204 000 eiro ir ERAF līdzfinansējums.",
        {"total_budget": 240_000, "eu_funding": 204_000},
    ),
    ("Projekta kopējās izmaksas ir 240 000 eiro, tai skaitā ERAF – 204 000 eiro.", {"total_budget": 240_000, "eu_funding": 204_000}),
    ("Kopējais projekta budžets ir 240 000 eiro (ERAF finansējums 204 000 eiro).", {"total_budget": 240_000, "eu_funding": 204_000}),
    ("Projekts izmaksā 240 000 eiro, 204 000 eiro no tiem piešķir ERAF.", {"total_budget": 240_000, "eu_funding": 204_000}),
    ("Projekta īstenošanai no ERAF piešķirti 204 000 eiro.", {"eu_funding": 204_000}),
    ("ERAF projektam piešķīris 204 000 eiro.", {"eu_funding": 204_000}),
    ("ERAF projektam atvēlējis 204 000 eiro.", {"eu_funding": 204_000}),
    ("No ERAF projektam atvēlēti 204 000 eiro.", {"eu_funding": 204_000}),
    ("Projektam atvēlētais ERAF finansējums ir 204 000 eiro.", {"eu_funding": 204_000}),
    ("Projektā ieguldīti 240 000 eiro, no tiem 204 000 eiro – ERAF līdzekļi.", {"total_budget": 240_000, "eu_funding": 204_000}),
    ("Projekta kopējais finansējums sasniedz 240 000 eiro, ERAF sedz 204 000 eiro.", {"total_budget": 240_000, "eu_funding": 204_000}),
    (
        "Projekta kopējais finansējums sasniedz 240 000 eiro, no kuriem ERAF sedz 85% jeb 204 000 eiro.",
        {"total_budget": 240_000, "eu_funding": 204_000},
    ),
    (
        "Projekta izmaksas sastāda 240 000 eiro, no tām 85 procenti jeb 204 000 eiro ir Eiropas Savienības nauda.",
        {"total_budget": 240_000, "eu_funding": 204_000},
    ),
    ("Kopumā projekta īstenošanai plānots tērēt 240 000 eiro.", {"total_budget": 240_000}),
    ("Projekta kopējā summa – 240 000 eiro.", {"total_budget": 240_000}),
    ("Projekta kopsumma ir 240 000 eiro.", {"total_budget": 240_000}),
    ("Projekta kopējā vērtība ir 240 000 eiro.", {"total_budget": 240_000}),
    ("Projekta vērtība ir 240 000 eiro.", {"total_budget": 240_000}),
    ("Projekta summa ir 240 000 eiro.", {"total_budget": 240_000}),
    ("Projekta finansējums ir 240 000 eiro.", {"total_budget": 240_000}),
    ("Projekta finansējums kopumā ir 240 000 eiro.", {"total_budget": 240_000}),
    (
        "Projekta kopējais finansējums ir 240 tūkstoši eiro, tostarp 204 tūkstoši eiro ir ES fondu līdzekļi.",
        {"total_budget": 240_000, "eu_funding": 204_000},
    ),
    (
        "Projekta kopējās attiecināmās izmaksas ir 240 000 eiro, ERAF finansējums – 204 000 eiro.",
        {"eligible_budget": 240_000, "eu_funding": 204_000},
    ),
    (
        (
            "Projekta attiecināmās izmaksas veido 240 000 eiro, no kurām ERAF finansējums ir 204 000 eiro, valsts budžeta dotācija – 9 000 "
            "eiro un pašvaldības līdzfinansējums – 27 000 eiro."
        ),
        {"eligible_budget": 240_000, "eu_funding": 204_000},
    ),
    (
        "Projekta kopējās izmaksas 240 000 eiro, ko veido ERAF finansējums 204 000 eiro un pašvaldības finansējums 36 000 eiro.",
        {"total_budget": 240_000, "eu_funding": 204_000},
    ),
    (
        "Projekta īstenošanai ir pieejams finansējums 240 000 eiro apmērā, no kuriem 204 000 eiro ir ERAF līdzfinansējums.",
        {"total_budget": 240_000, "eu_funding": 204_000},
    ),
    ("Projektu līdzfinansē ERAF 204 000 eiro apmērā.", {"eu_funding": 204_000}),
    ("Projekts tiek līdzfinansēts no ERAF 204 000 eiro apmērā.", {"eu_funding": 204_000}),
    ("Projektu ar 204 000 eiro atbalsta ERAF.", {"eu_funding": 204_000}),
    ("Eiropas Savienības atbalsts projektam ir 204 000 eiro.", {"eu_funding": 204_000}),
    ("Eiropas Savienība projektā iegulda 204 000 eiro.", {"eu_funding": 204_000}),
    ("Eiropas Reģionālās attīstības fonda ieguldījums projektā ir 204 000 eiro.", {"eu_funding": 204_000}),
    ("No Eiropas Reģionālās attīstības fonda projektam saņemti 204 000 eiro.", {"eu_funding": 204_000}),
    ("204 000 eiro projektam piešķīra Eiropas Reģionālās attīstības fonds.", {"eu_funding": 204_000}),
    ("204 000 eiro projekta īstenošanai piešķirti no Eiropas Reģionālās attīstības fonda.", {"eu_funding": 204_000}),
    ("Projekta budžets: 240 000 eiro, t.sk. ERAF 204 000 eiro.", {"total_budget": 240_000, "eu_funding": 204_000}),
    ("Projekta kopējās izmaksas EUR 240 000,00, ERAF 85% EUR 204 000,00.", {"total_budget": 240_000, "eu_funding": 204_000}),
    (
        (
            "Projekta kopējās izmaksas ir EUR 240 000.00, t.sk. ERAF finansējums EUR 204 000.00 (85%), pašvaldības finansējums EUR 36 "
            "000.00 (15%)."
        ),
        {"total_budget": 240_000, "eu_funding": 204_000},
    ),
    (
        "Plānotās projekta izmaksas ir 240 000 eiro, ERAF līdzfinansējuma apmērs – 204 000 eiro.",
        {"total_budget": 240_000, "eu_funding": 204_000},
    ),
    ("ERAF līdzfinansējuma apjoms projektā ir 204 000 eiro.", {"eu_funding": 204_000}),
    ("Projekta ietvaros apgūti 204 000 eiro ERAF līdzekļu.", {"eu_funding": 204_000}),
    ("Projekta īstenošanā ieguldīti 240 000 eiro.", {"total_budget": 240_000}),
    ("Projekta realizācija izmaksāja 240 000 eiro.", {"total_budget": 240_000}),
    ("Projekta realizācijas izmaksas ir 240 000 eiro.", {"total_budget": 240_000}),
    ("Projekta īstenošanas izmaksas ir 240 000 eiro.", {"total_budget": 240_000}),
    ("Projekts tika īstenots par 240 000 eiro, no tiem ERAF – 204 000 eiro.", {"total_budget": 240_000, "eu_funding": 204_000}),
    ("Kopējās izmaksas: 240 000 eiro. ERAF: 204 000 eiro.", {"total_budget": 240_000, "eu_funding": 204_000}),
    (
        "Tā kopējās izmaksas ir 240 000 eiro, un ERAF līdzfinansējums sasniedz 204 000 eiro.",
        {"total_budget": 240_000, "eu_funding": 204_000},
    ),
    ("Tā īstenošanai piešķirts ERAF līdzfinansējums 204 000 eiro.", {"eu_funding": 204_000}),
    ("Kopējais finansējums šim projektam ir 240 000 eiro.", {"total_budget": 240_000}),
    ("Šī projekta budžets ir 240 000 eiro.", {"total_budget": 240_000}),
    ("Projekta maksimālais ERAF finansējums ir 204 000 eiro.", {}),
    ("Projekta kopējās izmaksas paredzētas 240 000 eiro apmērā.", {"total_budget": 240_000}),
    (
        "Projekta kopējās izmaksas ir plānotas 240 000 eiro apmērā, no kurām 204 000 eiro tiks finansēti no ERAF.",
        {"total_budget": 240_000, "eu_funding": 204_000},
    ),
    ("Projekta kopējais budžets pārsniedz 240 000 eiro.", {}),
    ("Projekta kopējās izmaksas ir 240 000 eiro, un 85% no tām sedz ERAF.", {"total_budget": 240_000}),
    ("Darbu kopējās izmaksas ir 240 000 eiro.", {}),
    ("Būvdarbu līguma summa ir 240 000 eiro.", {}),
    ("Projekta kopējās izmaksas 0,24 miljoni eiro, tai skaitā ERAF 0,204 miljoni eiro.", {"total_budget": 240_000, "eu_funding": 204_000}),
    (
        "Kopējās projekta izmaksas ir 1,2 milj. eiro, no kuriem 1,02 milj. eiro ir Eiropas Reģionālās attīstības fonda līdzekļi.",
        {"total_budget": 1_200_000, "eu_funding": 1_020_000},
    ),
    (
        "Projekta attiecināmās izmaksas ir 240 000 eiro, neattiecināmās izmaksas – 20 000 eiro, kopā 260 000 eiro.",
        {"eligible_budget": 240_000, "total_budget": 260_000},
    ),
    (
        (
            "Projekta kopējais finansējums: 240 000 EUR. No tā: Eiropas Reģionālās attīstības fonda finansējums – 204 000 EUR, valsts "
            "budžeta finansējums – 36 000 EUR."
        ),
        {"total_budget": 240_000, "eu_funding": 204_000},
    ),
    ("Projekta kopējās izmaksas ir 20 000 eiro, tai skaitā publiskais finansējums – 18 000 eiro.", {"total_budget": 20_000}),
]

#: Before each sentence, for it to be about something.
ENGLISH_BEFORE: Final = "Ogre Municipality implements the project “Sun Trail”. "
ENGLISH: Final[list[tuple[str, dict[str, int]]]] = [
    ("The project costs EUR 240,000, of which EUR 204,000 will come from the ERDF.", {"total_budget": 240_000, "eu_funding": 204_000}),
    (
        "The total cost of the project is EUR 240,000, of which EUR 204,000 will be covered by the ERDF.",
        {"total_budget": 240_000, "eu_funding": 204_000},
    ),
    (
        "The total costs of the project are EUR 2.4 million, including EUR 2.04 million from the ERDF.",
        {"total_budget": 2_400_000, "eu_funding": 2_040_000},
    ),
    ("The ERDF will invest EUR 204,000 in the project.", {"eu_funding": 204_000}),
    (
        "Total costs of the project are 240 000 euro. 204 000 euro will be co-financed by the European Union.",
        {"total_budget": 240_000, "eu_funding": 204_000},
    ),
    (
        "The total budget of the project is EUR 240 000, of which EUR 204 000 is co-financed by the ERDF.",
        {"total_budget": 240_000, "eu_funding": 204_000},
    ),
    (
        "The total budget of the project is EUR 240,000, including EUR 204,000 from the European Regional Development Fund.",
        {"total_budget": 240_000, "eu_funding": 204_000},
    ),
    ("The total cost of the project is 240 000 EUR (ERDF 204 000 EUR).", {"total_budget": 240_000, "eu_funding": 204_000}),
    (
        "The project has a total budget of €240,000, of which €204,000 comes from the ERDF.",
        {"total_budget": 240_000, "eu_funding": 204_000},
    ),
    ("The project has a budget of EUR 240 000.", {"total_budget": 240_000}),
    ("The project budget amounts to EUR 240 000, with ERDF co-financing of EUR 204 000.", {"total_budget": 240_000, "eu_funding": 204_000}),
    ("The project costs EUR 240 000, 85% of which is covered by the ERDF.", {"total_budget": 240_000}),
    (
        "With a budget of €1.2 million, the project is co-funded by the ERDF with €1.02 million.",
        {"total_budget": 1_200_000, "eu_funding": 1_020_000},
    ),
    ("The project is co-financed by the ERDF with EUR 204 000.", {"eu_funding": 204_000}),
    ("The project receives EUR 204 000 from the ERDF.", {"eu_funding": 204_000}),
    ("The ERDF supports the project with EUR 204 000.", {"eu_funding": 204_000}),
    ("ERDF funding for the project: EUR 204 000.", {"eu_funding": 204_000}),
    ("The ERDF contribution to the project is EUR 204 000.", {"eu_funding": 204_000}),
    ("The EU contributes EUR 204 000 to the project.", {"eu_funding": 204_000}),
    ("An EU grant of EUR 204 000 was awarded to the project.", {"eu_funding": 204_000}),
    ("The project was awarded a grant of EUR 204 000 by the European Commission.", {"eu_funding": 204_000}),
    ("EUR 204 000 of EU funding has been allocated to the project.", {"eu_funding": 204_000}),
    ("The overall project cost is 240 000 euros, of which 204 000 euros are EU funds.", {"total_budget": 240_000, "eu_funding": 204_000}),
    (
        "Total eligible costs of the project are EUR 240 000 and the ERDF co-financing is EUR 204 000.",
        {"eligible_budget": 240_000, "eu_funding": 204_000},
    ),
    (
        "Total project budget: 240 000 EUR; ERDF: 204 000 EUR; own contribution: 36 000 EUR.",
        {"total_budget": 240_000, "eu_funding": 204_000},
    ),
    ("Total funding: EUR 240 000.00 (ERDF EUR 204 000.00, national EUR 36 000.00).", {"total_budget": 240_000, "eu_funding": 204_000}),
    ("The value of the project is EUR 240 000.", {"total_budget": 240_000}),
    ("The project is worth 240 000 euros.", {"total_budget": 240_000}),
    ("The project's total funding is EUR 240 000.", {"total_budget": 240_000}),
    ("The implementation of the project costs EUR 240 000.", {"total_budget": 240_000}),
    ("The planned budget for the project is EUR 240 000.", {"total_budget": 240_000}),
    ("The amount of the grant is EUR 204 000.", {"eu_funding": 204_000}),
    ("Interreg funding amounts to EUR 204 000.", {"eu_funding": 204_000}),
    ("The project has received funding from the Interreg programme in the amount of EUR 204 000.", {"eu_funding": 204_000}),
    ("EUR 240 000 has been invested in the project.", {"total_budget": 240_000}),
    ("The project budget exceeds EUR 240 000.", {}),
    ("The maximum grant per project is EUR 240 000.", {}),
    ("The project (total budget EUR 240 000) will run for two years.", {"total_budget": 240_000}),
    ("The European Union is providing EUR 204 000 for the project.", {"eu_funding": 204_000}),
    ("The project budget is 0.24 MEUR, of which 0.204 MEUR is ERDF.", {"total_budget": 240_000, "eu_funding": 204_000}),
]

#: Before each sentence, for it to be about something.
LITHUANIAN_BEFORE: Final = "Ogrės savivaldybė įgyvendina projektą „Saulės takas“. "
LITHUANIAN: Final[list[tuple[str, dict[str, int]]]] = [
    ("Projektas kainuos 240 000 eurų, iš kurių 204 000 eurų skirs ERPF.", {"total_budget": 240_000, "eu_funding": 204_000}),
    (
        "Bendra projekto vertė – 240 000 Eur, iš jų 204 000 Eur – Europos regioninės plėtros fondo lėšos.",
        {"total_budget": 240_000, "eu_funding": 204_000},
    ),
    ("Projekto vertė 240 000 Eur, iš kurių ERPF lėšos sudaro 204 000 Eur.", {"total_budget": 240_000, "eu_funding": 204_000}),
    ("Bendra projekto suma – 240 000 eurų, ES parama – 204 000 eurų.", {"total_budget": 240_000, "eu_funding": 204_000}),
    ("Projektui skirta 204 000 Eur Europos Sąjungos lėšų.", {"eu_funding": 204_000}),
    ("Projektui skirta 204 000 Eur iš Europos regioninės plėtros fondo.", {"eu_funding": 204_000}),
    (
        "Projektas finansuojamas iš Europos regioninės plėtros fondo (204 000 Eur) ir savivaldybės biudžeto (36 000 Eur).",
        {"eu_funding": 204_000},
    ),
    (
        "Bendras projekto biudžetas – 240 tūkst. eurų, iš jų 204 tūkst. eurų – Europos Sąjungos lėšos.",
        {"total_budget": 240_000, "eu_funding": 204_000},
    ),
    ("Projekto biudžetas siekia 240 000 eurų.", {"total_budget": 240_000}),
    (
        "Projekto įgyvendinimui skirta 240 000 Eur, iš kurių 204 000 Eur sudaro ES fondų investicijos.",
        {"total_budget": 240_000, "eu_funding": 204_000},
    ),
    ("Projekto tinkamos finansuoti išlaidos – 240 000 Eur, ERPF – 204 000 Eur.", {"eligible_budget": 240_000, "eu_funding": 204_000}),
    ("Projekto išlaidos sudaro 240 000 Eur.", {"total_budget": 240_000}),
    ("Projekto finansavimas: ES lėšos – 204 000,00 Eur, savivaldybės lėšos – 36 000,00 Eur.", {"eu_funding": 204_000}),
    ("Visa projekto vertė – beveik 240 tūkst. eurų.", {}),
    ("Projektas kainuos 240 000 Eur, Europos Sąjunga skirs 204 000 Eur.", {"total_budget": 240_000, "eu_funding": 204_000}),
    ("Europos Sąjungos parama projektui siekia 204 000 eurų.", {"eu_funding": 204_000}),
    ("Bendra projekto išlaidų suma 240 000,00 Eur.", {"total_budget": 240_000}),
    (
        "Projekto lėšos: 240 000 Eur, iš jų ERPF 204 000 Eur, valstybės biudžeto 18 000 Eur.",
        {"total_budget": 240_000, "eu_funding": 204_000},
    ),
]

#: Before each sentence, for it to be about something.
ESTONIAN_BEFORE: Final = "Ogre vallavalitsus viib ellu projekti „Päikese rada“. "
ESTONIAN: Final[list[tuple[str, dict[str, int]]]] = [
    ("Projekti kogumaksumus on 240 000 eurot, millest ERFi toetus on 204 000 eurot.", {"total_budget": 240_000, "eu_funding": 204_000}),
    (
        "Projekti kogueelarve on 240 000 eurot, sellest Euroopa Regionaalarengu Fondi toetus 204 000 eurot.",
        {"total_budget": 240_000, "eu_funding": 204_000},
    ),
    ("Projekti eelarve on 240 000 eurot, millest 85% rahastab Euroopa Liit.", {"total_budget": 240_000}),
    (
        "Projekti maksumus on 240 000 eurot, millest 204 000 eurot tuleb Euroopa Regionaalarengu Fondist.",
        {"total_budget": 240_000, "eu_funding": 204_000},
    ),
    ("Projekti toetatakse Euroopa Regionaalarengu Fondist 204 000 euroga.", {"eu_funding": 204_000}),
    ("Euroopa Regionaalarengu Fond toetab projekti 204 000 euroga.", {"eu_funding": 204_000}),
    ("Projekti kogumaht on 240 000 eurot.", {"total_budget": 240_000}),
    ("Projekt läheb maksma 240 000 eurot, Euroopa Liidu toetus on 204 000 eurot.", {"total_budget": 240_000, "eu_funding": 204_000}),
    ("Projekti toetussumma on 204 000 eurot ja kogumaksumus 240 000 eurot.", {"total_budget": 240_000, "eu_funding": 204_000}),
    ("Toetuse suurus on 204 000 eurot.", {"eu_funding": 204_000}),
    ("Projekti abikõlblikud kulud on 240 000 eurot, ERFi toetus 204 000 eurot.", {"eligible_budget": 240_000, "eu_funding": 204_000}),
    ("Projekti kogueelarve ulatub 240 000 euroni.", {"total_budget": 240_000}),
    ("Projekti rahastab Euroopa Liit 204 000 euro ulatuses.", {"eu_funding": 204_000}),
    ("Projekt sai Euroopa Regionaalarengu Fondist toetust 204 000 eurot.", {"eu_funding": 204_000}),
    ("Projektile eraldati Euroopa Regionaalarengu Fondist 204 000 eurot.", {"eu_funding": 204_000}),
    ("Projekti maksumuseks on 240 000 eurot.", {"total_budget": 240_000}),
    ("Projekti üldmaksumus on 240 000 eurot.", {"total_budget": 240_000}),
    ("Projekti elluviimiseks kulub 240 000 eurot.", {"total_budget": 240_000}),
    ("Projekti kogumaksumus on üle 240 000 euro.", {}),
]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        pytest.param(f"{before} {sentence}", amounts, id=sentence)
        for before, sentences in (
            (LATVIAN_BEFORE, LATVIAN),
            (ENGLISH_BEFORE, ENGLISH),
            (LITHUANIAN_BEFORE, LITHUANIAN),
            (ESTONIAN_BEFORE, ESTONIAN),
        )
        for sentence, amounts in sentences
    ],
)
def test_what_a_sentence_says_of_money(text: str, amounts: dict[str, int]) -> None:
    project = project_in(text)
    assert {name: project[name] for name in AMOUNTS if name in project} == amounts


@pytest.mark.parametrize(
    "text",
    [
        "Kalnu novada pašvaldība ieguvusi ERAF līdzfinansējumu 200 000 eiro apmērā projekta “Saules taka” īstenošanai.",
        "Kalnu novada pašvaldība no ERAF saņēmusi 200 000 eiro lielu līdzfinansējumu projektam “Saules taka”.",
        "Kalnu novada pašvaldība saņēmusi 200 000 eiro no ERAF projekta “Saules taka” īstenošanai.",
        "Projektam “Saules taka” Kalnu novada pašvaldība saņēma 200 000 eiro lielu ERAF atbalstu.",
        "Hill Municipality received EUR 200 000 from the ERDF for the project “Sun Trail”.",
        "Hill Municipality has received ERDF co-financing of EUR 200 000 for the project “Sun Trail”.",
    ],
)
def test_what_the_only_participant_gets_for_the_project_is_the_project_s(text: str) -> None:
    project = project_in(text)
    assert project["eu_funding"] == 200_000
    assert project["lead_partner"] in ("Kalnu novada pašvaldība", "Hill Municipality")


def test_what_one_of_several_gets_is_not_the_project_s() -> None:
    project = project_in(
        "Projektu “Saules taka” īsteno Kalnu novada pašvaldība kopā ar Upes vidusskolu. "
        "Kalnu novada pašvaldība ieguvusi ERAF līdzfinansējumu 200 000 eiro apmērā projekta “Saules taka” īstenošanai."
    )
    assert "eu_funding" not in project


PAID_BY: Final = "Projektu “Saules taka” īsteno Kalnu muzejs. "


@pytest.mark.parametrize(
    ("sentence", "amounts"),
    [
        (
            "Projekta izmaksas: 850 000,50 EUR – ERAF finansējums, 150 000,00 EUR – valsts budžeta finansējums.",
            {"eu_funding": 850_000.50},
        ),
        (
            "Projekta finansējums: 850 000 EUR – ERAF finansējums 85%, 150 000 EUR – valsts budžeta finansējums 15%.",
            {"eu_funding": 850_000},
        ),
        ("Projekta izmaksas ir 850 000 EUR – ERAF finansējums, bet 150 000 EUR – pašvaldības finansējums.", {"eu_funding": 850_000}),
        (
            "Projekta izlietotā summa ir 1 000 000 EUR – ERAF finansējums 850 000 EUR, valsts budžeta finansējums 150 000 EUR.",
            {"eu_funding": 850_000},
        ),
        (
            "Projekta izmaksas ir 1 000 000 EUR – ERAF finansējums 850 000 EUR, valsts budžeta finansējums 150 000 EUR.",
            {"total_budget": 1_000_000, "eu_funding": 850_000},
        ),
        (
            "Projekta izmaksas ir 1 000 000 EUR, no tiem 850 000 EUR – ERAF finansējums, 150 000 EUR – valsts finansējums.",
            {"total_budget": 1_000_000, "eu_funding": 850_000},
        ),
    ],
)
def test_a_dash_behind_an_amount_leads_to_who_pays_it_or_to_the_next_label(sentence: str, amounts: dict[str, int]) -> None:
    project = project_in(PAID_BY + sentence)
    assert {name: project[name] for name in ("total_budget", "eu_funding") if name in project} == amounts


def test_a_dash_behind_amounts_of_a_form_leads_to_who_pays_each() -> None:
    form = "Projekts “Saules taka”\nProjekta finansējums: 850 000 EUR – ERAF finansējums, 150 000 EUR – valsts budžeta finansējums\n"
    project = project_in(form)
    assert project["eu_funding"] == 850_000
    assert "total_budget" not in project


def test_a_lithuanian_sum_that_was_paid_is_not_the_funds_part_behind_the_dash() -> None:
    project = project_in(
        "Baigtas projektas „Saulės takas ir kalnai“. Projekto apmokėta suma 1 000 000,35 Eur – ES fondų lėšos 850 000,85 Eur, "
        "valstybės biudžeto lėšos 149 999,50 Eur."
    )
    assert project["eu_funding"] == 850_000.85


@pytest.mark.parametrize(
    "measure",
    [
        "Specifiskajam atbalstam plānotais kopējais attiecināmais finansējums",
        "Specifiskā atbalsta mērķa plānotais kopējais finansējums",
        "SAM 4.2.2. ietvaros plānotais kopējais finansējums",
        "Pasākuma kopējais finansējums",
        "Aktivitātei “Krasti un to sargi” paredzētais kopējais finansējums",
    ],
)
def test_what_a_measure_gives_is_no_project_s(measure: str) -> None:
    project = project_in(f"{PAID_BY}{measure} ir 39 812 376 euro, tai skaitā ERAF finansējums 33 840 519 euro.")
    assert not {"total_budget", "eligible_budget", "eu_funding"} & project.keys()


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        # whoever supports a project pays a part of it
        ("Programmist toetab fond projekti „Metsa kooli katus“ summas 32 000 eurot. Projekt algas mais.", {}),
        ("Kalnu pašvaldība atbalstīja projektu “Zaļie ceļi” par 3000 EUR.", {}),
        ("Fondas parėmė projektą „Žali keliai“ už 3000 Eur. Projektas pradėtas.", {}),
        ("Kalnu pašvaldība realizēja projektu “Zaļie ceļi” par 3000 EUR.", {"total_budget": 3000}),
        # a part of a label behind it
        ("The project “Green Roads” helps towns. EUR 204 000 of the budget is paid by the ERDF.", {}),
        ("The project “Green Roads” helps towns. €1.2 million of the project’s total budget is paid by the ERDF.", {}),
        # rounded amounts, and scales without a currency behind them
        ("The project “Green Roads” is worth approximately €1.2 million.", {"total_budget": 1_200_000}),
        ("The project “Green Roads” received €1.2 million from the European Regional Development Fund.", {"eu_funding": 1_200_000}),
        ("Projekti „Rohelised teed“ kaasrahastatakse ERFist 1,2 miljonit eurot ulatuses.", {"eu_funding": 1_200_000}),
        ("Projekti „Rohelised teed“ toetati Euroopa Regionaalarengu Fondist summas 204 000 eurot.", {"eu_funding": 204_000}),
        # what comes from a fund behind "of which"
        (
            "The budget of the project “Green Roads” is EUR 240 000, EUR 204 000 of which comes from the ERDF.",
            {"total_budget": 240_000, "eu_funding": 204_000},
        ),
        # other words for the costs
        ("Projekt „Rohelised teed“ algas. Projekti rahaline maht on 240 000 eurot.", {"total_budget": 240_000}),
        ("Projektas „Žali keliai“ pradėtas. Projekto įgyvendinimo vertė 240 000 Eur.", {"total_budget": 240_000}),
        ("Projekt „Rohelised teed“ algas. ELi kaasrahastus on 204 000 eurot.", {"eu_funding": 204_000}),
    ],
)
def test_who_supports_a_project_and_what_is_a_part_of_it_is_told_from_its_costs(text: str, amounts: dict[str, int]) -> None:
    project = project_in(text)
    assert {key: project[key] for key in AMOUNTS if key in project} == amounts


def test_what_a_call_has_to_give_is_no_body_s_part() -> None:
    text = (
        "Projektis „Rohelised teed“ osalevad Mäe Ülikool ja Oru Ministeerium.\n\n"
        "Nii Mäe Ülikooli kui Oru Ministeeriumi eelarve selles taotlusvoorus oli 100 000 eurot.\n"
    )
    assert all("budget" not in partner for partner in project_in(text)["partners"])


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("The project “Green Roads” has started. The total budget of the museum in the project is EUR 234 567.", {}),
        ("The project “Green Roads” has started. Total cost of the equipment: EUR 234 567.", {}),
        ("Sācies projekts “Zaļie ceļi”. Apmācību kopējās izmaksas ir 12 000 EUR.", {}),
        ("Sācies projekts “Zaļie ceļi”. Būvdarbu līguma summa ir 12 000 EUR.", {}),
        ("Projekt „Rohelised teed“ algas. Näituse eelarve on 12 000 eurot.", {}),
        ("Projekt „Rohelised teed“ algas. Koolitusprojekti eelarve on 12 000 eurot.", {"total_budget": 12000}),
        ("The project “Green Roads” has started. The total cost of the training project is EUR 12 000.", {"total_budget": 12000}),
        ("Projektas „Žali keliai“ pradėtas. Muziejaus biudžetas – 234 567 Eur.", {}),
        ("Projekts “Zaļie ceļi” ir sācies. Aprīkojuma kopējās izmaksas: 234 567 EUR.", {}),
        ("Projekt „Rohelised teed“ algas. Seadmete maksumus: 234 567 eurot.", {}),
        ("Projekt „Rohelised teed“ algas. Maksimaalne toetus projekti kohta on 234 567 eurot.", {}),
        # a stage with a figure is often the project
        ("Projekts “Zaļie ceļi” ir sācies. Projekta pirmās kārtas kopējās izmaksas ir 234 567 EUR.", {}),
        ("Projekts “Zaļie ceļi” ir sācies. Projekta 4.kārtas kopējās izmaksas ir 234 567 EUR.", {"total_budget": 234_567}),
        # a museum may be what the project builds, or a word of its name
        ("The project “Green Roads” has started. The total cost of the museum is EUR 234 567.", {"total_budget": 234_567}),
        ("The project “Green Roads” has started. The budget of the museum renovation project is EUR 234 567.", {"total_budget": 234_567}),
    ],
)
def test_what_something_else_costs_is_not_what_the_project_costs(text: str, amounts: dict[str, int]) -> None:
    project = project_in(text)
    assert {key: project[key] for key in AMOUNTS if key in project} == amounts


@pytest.mark.parametrize(
    ("sentences", "amounts"),
    [
        ("Projekts “Kalnu takas” (LLI-123) ir sākts un izmaksās 100 000 EUR.", {"total_budget": 100_000}),
        ("Projekts “Kalnu takas” (LLI-123) ir sākts. Tas izmaksās aptuveni 100 000 EUR.", {"total_budget": 100_000}),
        ("The project “Hill Paths” (LLI-123) has begun and will cost EUR 100,000.", {"total_budget": 100_000}),
        ("The project “Hill Paths” (LLI-123) has begun. It is worth EUR 100,000.", {"total_budget": 100_000}),
        ("Projektas „Kalnų takai“ (LLI-123) pradėtas ir kainuos 100 000 Eur.", {"total_budget": 100_000}),
        ("Projektas „Kalnų takai“ (LLI-123) pradėtas. Bendra jo vertė siekia 100 000 Eur.", {"total_budget": 100_000}),
        ("Projekt „Mägede rajad“ (LLI-123) algas mais ja läheb maksma 100 000 eurot.", {"total_budget": 100_000}),
        ("Projekts “Kalnu takas” pilsētai maksās Ls 100 000.", {"total_budget": 100_000}),
        ("Projekts “Kalnu takas” (LLI-123). Kopējās investīcijas ir 100 000 EUR.", {"total_budget": 100_000}),
        ("The project “Hill Paths” (LLI-123). The total investment planned for the project is EUR 100,000.", {"total_budget": 100_000}),
        ("Projektas „Kalnų takai“ (LLI-123). Bendra projekto investicijų suma – 100 000 Eur.", {"total_budget": 100_000}),
        ("Projekt „Mägede rajad“ (LLI-123). Projekti koguinvesteering on 100 000 eurot.", {"total_budget": 100_000}),
        ("Projekts “Kalnu takas” (LLI-123). Tajā nopirka laivu. Tas izmaksāja 40 000 EUR.", {}),
        ("The project “Hill Paths” (LLI-123) has begun. A boat was bought. It costs EUR 40,000.", {}),
        ("Projekts “Kalnu takas” (LLI-123) paredz, ka ēka tiks uzcelta un izmaksās 40 000 EUR.", {}),
        ("The project “Hill Paths” (LLI-123) has begun. Total investment in the tram line is EUR 900,000.", {}),
        ("Projekts “Kalnu takas” (LLI-123) ir sākts. Kopējās investīcijas tramvaja līnijā ir 900 000 EUR.", {}),
    ],
)
def test_costs_are_read_where_a_sentence_goes_on_about_the_project(sentences: str, amounts: dict[str, int]) -> None:
    project = project_in(sentences)
    assert {key: project[key] for key in AMOUNTS if key in project} == amounts


@pytest.mark.parametrize(
    ("sentences", "amounts"),
    [
        (
            "Projekts “Kalnu takas” (LLI-123) ir sākts. Tam piešķirtais finansējums ir 100 000 eiro, tostarp 85 000 eiro sedz ERAF.",
            {"total_budget": 100_000, "eu_funding": 85_000},
        ),
        (
            "Kalnu slimnīca īsteno projektu “Kalnu takas”. Kopumā ieguldīs 100 000 eiro, no kuriem 85 000 eiro atvēlējis ERAF.",
            {"total_budget": 100_000, "eu_funding": 85_000},
        ),
        (
            "Projektas „Kalnų takai“ (LLI-123) pradėtas. Projektui skirta 100 000 Eur, iš jų ERPF lėšos – 85 000 Eur.",
            {"total_budget": 100_000, "eu_funding": 85_000},
        ),
        ("Projekts “Kalnu takas” (LLI-123). Konkursā pieejami 900 000 EUR, no tiem ERAF finansējums 765 000 EUR.", {}),
        ("Projekts “Kalnu takas” (LLI-123). Programmā pieejami 900 000 EUR, no tiem ERAF finansējums 765 000 EUR.", {}),
        ("Projekts “Kalnu takas” (LLI-123). Kalnu novada domei paredzēti 90 000 EUR, no tiem ERAF finansējums 76 500 EUR.", {}),
    ],
)
def test_what_a_project_is_given_of_which_the_union_pays_a_part_is_all_of_its_money(sentences: str, amounts: dict[str, int]) -> None:
    project = project_in(sentences)
    assert {key: project[key] for key in AMOUNTS if key in project} == amounts


@pytest.mark.parametrize(
    "sentence",
    [
        "Programmas Apvienotā vadošā iestāde ir apstiprinājusi Programmas līdzfinansējumu 85 000 euro apmērā.",
        "Projekti kogumaksumus on 100 000 eurot. Toetuse summaks on 85 000 eurot.",
        "Projekti kogumaksumus on 100 000 eurot, millest maksimaalne toetuse suurus on 85 000 eurot.",
        "ES žemės ūkio fondo kaimo plėtrai lėšos – 85 000,00 Eur.",
    ],
)
def test_what_its_programme_or_a_fund_by_another_name_pays_is_the_share_of_the_union(sentence: str) -> None:
    before = "Projektas „Kalnų takai“ (LLI-123). " if "lėšos" in sentence else "Projekts “Kalnu takas” (LLI-123). "
    before = "Projekt „Mägede rajad“ (LLI-123). " if "Projekti" in sentence else before
    assert project_in(before + sentence)["eu_funding"] == 85_000


@pytest.mark.parametrize(
    ("number", "granted", "amounts"),
    [
        ("2024-1-LV02-ESC51-VTJ-000205268", "Kalnu biedrībai ir piešķirta dotācija 17 878,00 euro.", {"eu_funding": 17_878}),
        ("2023-1-LV02-KA154-YOU-000138112", "Piešķirtais finansējums: 17 878 EUR", {"eu_funding": 17_878}),
        ("2022-2-LV01-KA210-ADU-000097215", "Finansējums: Erasmus+ (lump sum EUR 17878)", {"eu_funding": 17_878}),
        ("LLI-123", "Kalnu biedrībai ir piešķirta dotācija 17 878,00 euro.", {}),
        ("2024-1-LV02-ESC51-VTJ-000205268", "Pieprasītā dotācija ir 17 878 EUR.", {}),
    ],
)
def test_a_grant_is_all_from_the_union_where_the_number_says_that_it_alone_pays(number: str, granted: str, amounts: dict[str, int]) -> None:
    project = project_in(f"Projekts “Kalnu takas”, Nr. {number}.\n{granted}\n")
    assert {key: project[key] for key in AMOUNTS if key in project} == amounts


@pytest.mark.parametrize(
    ("sentence", "total"),
    [
        ("Projekts “Kalnu takas” (LLI-123). Projektam kopumā plānoti 294 000 EUR, un 85% no šīs summas dos Kohēzijas fonds.", 294_000),
        ("Projekts “Kalnu takas” (LLI-123). Projektam pavisam paredzēti 294 000 EUR.", 294_000),
        ("Projektas „Kalnų takai“ (LLI-123). Projektui iš viso numatyta 294 000 Eur.", 294_000),
        ("Projekt „Mägede rajad“ (LLI-123). Projektile on kokku ette nähtud 294 000 eurot.", 294_000),
        ("Projekt „Mägede rajad“ (LLI-123). Projektile on kavandatud kokku 294 000 eurot.", 294_000),
        ("Projekts “Kalnu takas” (LLI-123). Projektam plānoti 294 000 EUR.", None),
        ("Projekts “Kalnu takas” (LLI-123). Pašvaldības budžetā projektam kopumā plānoti 29 400 EUR.", None),
        ("Projekts “Kalnu takas” (LLI-123). No pašvaldības budžeta projektam kopumā plānoti 29 400 EUR.", None),
    ],
)
def test_what_is_planned_for_a_project_in_all_is_what_it_costs(sentence: str, total: int | None) -> None:
    assert project_in(f"{sentence}\n").get("total_budget") == total


@pytest.mark.parametrize(
    ("label", "total"),
    [
        ("Kopējais (visiem partneriem)", 1_412_806.44),
        ("Total (all partners)", 1_412_806.44),
        ("Iš viso (visiems partneriams)", 1_412_806.44),
        ("Kokku (kõik partnerid)", 1_412_806.44),
        ("Kopējais (Latvijas partneriem)", None),
    ],
)
def test_the_whole_of_all_partners_is_what_a_project_costs_and_one_partner_s_parts_are_its_own(label: str, total: float | None) -> None:
    text = (
        f"Projekts “Kalnu takas” (LLI-123)\n\nFinansējums:\n\n{label}: 1 412 806,44 EUR\n\n"
        "Projekta partnera „Kalnu novada pašvaldība” finansējums: 74 218,60 EUR. Tai skaitā:\n\n- 63 085,81 EUR ERAF finansējums;\n"
    )
    project = project_in(text)
    assert project.get("total_budget") == total
    assert total is None or ("eu_funding" not in project and project["partners"][0]["budget"] == 74_218.6)


@pytest.mark.parametrize(
    ("whose", "budget"),
    [
        ("Upes novada pašvaldības, kā projekta partnera, kopējās attiecināmās izmaksas ir 126 450 EUR", 126_450),
        ("Upes novada pašvaldības, kā Projekta partnera kopējās attiecināmās izmaksas 126 450 EUR", 126_450),
        ("Upes novada pašvaldības, kā projekta partnera rīkotā konkursa summa ir 126 450 EUR", None),
    ],
)
def test_what_a_body_spends_as_a_partner_is_its_part(whose: str, budget: int | None) -> None:
    project = project_in(f"Projekts “Kalnu takas” (LLI-123). Projekta kopējās izmaksas ir 1 042 380 EUR. {whose}.\n")
    assert project["total_budget"] == 1_042_380
    assert [partner.get("budget") for partner in project.get("partners", [])][:1] in ([budget], [])
    assert budget is None or project["partners"][0]["name"] == "Upes novada pašvaldība"


@pytest.mark.parametrize(
    ("sentence", "share"),
    [
        ("No Eiropas Reģionālās attīstības fonda (ERAF) tiks segti 85 % attiecināmo izmaksu – 198 362,05 EUR.", "eu_funding"),
        ("ERAF segs 85 % attiecināmo izmaksu – 198 362,05 EUR.", "eu_funding"),
        ("Projekta attiecināmās izmaksas ir 198 362,05 EUR, ERAF sedz 85 % attiecināmo izmaksu.", "eligible_budget"),
    ],
)
def test_the_part_of_the_eligible_costs_that_a_fund_covers_is_its_share(sentence: str, share: str) -> None:
    project = project_in(f"Projekts “Kalnu takas” (LLI-123). Kopējās projekta izmaksas ir 284 716,40 EUR. {sentence}\n")
    assert {key: project[key] for key in AMOUNTS if key in project} == {"total_budget": 284_716.4, share: 198_362.05}


@pytest.mark.parametrize(
    ("text", "is_partners"),
    [
        (
            "Käivitus projekt „Sinised paadid“ (LLI-901). Jõe Vallavalitsus on projektis partner, tema eelarve projektis on 46 215 eurot.",
            True,
        ),
        ("Sākas projekts “Zilās laivas” (LLI-901). Kalnu muzejs ir projekta partneris. Tā budžets projektā ir 46 215 eiro.", True),
        (
            "The project “Blue Boats” (LLI-901) began. Hill Museum is a partner in the project; its budget in the project is 46 215 EUR.",
            True,
        ),
        ("Prasidėjo projektas „Valtys“ (LLI-901). Kalnų muziejus yra projekto partneris, jo biudžetas projekte – 46 215 Eur.", True),
        ("The project “Blue Boats” (LLI-901) began. Its budget is 46 215 EUR.", False),
        ("Sākas projekts “Zilās laivas” (LLI-901). Tā budžets ir 46 215 eiro.", False),
    ],
)
def test_a_pronoun_s_part_in_the_project_is_that_of_the_participant_named_before(text: str, *, is_partners: bool) -> None:
    project = project_in(f"{text}\n")
    assert ([partner["budget"] for partner in project.get("partners", [])] == [46_215]) == is_partners
    assert (project.get("total_budget") == 46_215) != is_partners


@pytest.mark.parametrize(
    ("text", "fund"),
    [
        ("Projekt „Mägede rajad“ (LLI-123) algas. Raha tuleb Ühtekuuluvusfondist.", "CF"),
        ("The project “Hill Paths” (LLI-123) began. The money comes from the Cohesion Fund.", "CF"),
        ("Sākas projekts “Kalnu takas” (LLI-123). Naudu dod Eiropas Reģionālās attīstības fonds.", "ERDF"),
        ("Prasidėjo projektas „Kalnų takai“ (LLI-123). Lėšas skyrė Europos regioninės plėtros fondas.", "ERDF"),
        ("The project “Hill Paths” (LLI-123) began. Last year the money of the town came from the Cohesion Fund.", None),
    ],
)
def test_whence_the_money_comes_is_told_behind_a_sentence_on_the_project(text: str, fund: str | None) -> None:
    assert project_in(f"{text}\n").get("fund") == fund


BOTH: Final = {"total_budget": 1_900_000, "eu_funding": 1_612_600}


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Projekts “Ogu ceļš” top. Kopā projekts izmaksājis 1,9 miljonus eiro; Kohēzijas fonds sedza 1 612 600 eiro.", BOTH),
        ("Projekts “Ogu ceļš” top. Kopumā projekts izmaksājis 28 640 eiro.", {"total_budget": 28_640}),
        ("Projekts “Ogu ceļš” top. Projekts kopā izmaksāja 1,9 miljonus eiro. ES no tiem sedza 1 612 600 eiro, pašvaldība – pārējo.", BOTH),
        ("The project “Berry Way” costs EUR 1,900,000. The EU covered of that EUR 1,612,600.", BOTH),
        (
            "The project “Berry Way” began. Of the 1.9 mln euros that the project costs, 1,612,600 euros comes from the EU Cohesion Fund.",
            BOTH,
        ),
        ("Projekts “Ogu ceļš” top. No 1 900 000 eiro, ko projekts izmaksā, 1 612 600 eiro dod Kohēzijas fonds.", BOTH),
        # a part of a sum that is less than two fifths of it
        (
            (
                "Projekts “Ogu ceļš” top. Projekta kopējās izmaksas ir 6,2 miljoni latu: bankas aizdevums 3,7 miljoni latu, "
                "audzētāju nauda 765 tūkstoši latu, bet ES līdzfinansējums - 1 734 215,40 lati."
            ),
            {"total_budget": 6_200_000, "eu_funding": 1_734_215.4},
        ),
        (
            "Projekts “Ogu ceļš” top. Projekta kopējās izmaksas ir 1 900 000 eiro, no tām ES līdzfinansējums ir 712 000 eiro.",
            {"total_budget": 1_900_000, "eu_funding": 712_000},
        ),
        (
            "The project “Berry Way” began. Of the 3.6 mln euros that the project costs, 1.21 mln euros comes from the EU Cohesion Fund.",
            {"total_budget": 3_600_000, "eu_funding": 1_210_000},
        ),
        (
            (
                "Projekts “Ogu ceļš” top. Projekta kopējās izmaksas ir 6,2 miljoni latu: bankas aizdevums 1,7 miljoni latu, "
                "ES līdzfinansējums - 1 734 215,40 lati."
            ),
            {"total_budget": 6_200_000},
        ),
        ("Projekts “Ogu ceļš” top. Projekts izmaksāja 1 900 000 eiro. Pašvaldība no tiem sedza 612 600 eiro.", {"total_budget": 1_900_000}),
    ],
)
def test_what_the_union_pays_of_the_costs_is_told_before_and_behind_them(text: str, amounts: dict[str, float]) -> None:
    project = project_in(text)
    assert {key: project[key] for key in AMOUNTS if key in project} == amounts


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        (
            "Projekts “Istabas skats” izmaksāja 29 370 eiro, un visu šo naudu deva ES Atveseļošanas fonds.",
            {"total_budget": 29_370, "eu_funding": 29_370},
        ),
        (
            "The project “Chip Plant” cost 29 370 euros, all of which came from the Cohesion Fund.",
            {"total_budget": 29_370, "eu_funding": 29_370},
        ),
        ("Projekts “Istabas skats” izmaksāja 29 370 eiro, un visu šo naudu deva pašvaldība.", {"total_budget": 29_370}),
        ("Projekts “Istabas skats” top. Katls izmaksāja 29 370 eiro, un visu šo naudu deva ES Atveseļošanas fonds.", {}),
    ],
)
def test_a_fund_that_gives_all_of_the_costs_gives_as_much(text: str, amounts: dict[str, int]) -> None:
    project = project_in(text)
    assert {key: project[key] for key in AMOUNTS if key in project} == amounts
