"""Whose money it is, and what kind; an amount that could be somebody else's is nobody's."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.samples import ENGLISH, LATVIAN, project_in, said, values_of

FORM = "Projekta akronīms: GREENWAY\n\n"
MONEY = (
    "totalBudget",
    "eligibleBudget",
    "euContribution",
    "nationalContribution",
    "ownContribution",
    "publicContribution",
    "privateContribution",
)


def money(text: str) -> set[tuple[str, str, str]]:
    """What a text says of money: of whom, which kind, how much."""
    facts = said(FORM + text + "\n")
    return {(re.sub(r"^project/[^/]+/", "", subject), name, value) for subject, name, value in facts if name in MONEY}


def of_project(**amounts: str) -> set[tuple[str, str, str]]:
    return {("greenway", name, f"{value} EUR") for name, value in amounts.items()}


# ── forms ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Projekta kopējās izmaksas: 212 400,50 EUR", {"totalBudget": "212400.50"}),
        ("Projekta budžets, EUR: 418247.67", {"totalBudget": "418247.67"}),
        ("Kopējais finansējums (EUR): 1 250 000", {"totalBudget": "1250000"}),
        ("Projekta budžets\n\n900 000 EUR", {"totalBudget": "900000"}),
        (
            "Kopējās projekta izmaksas – 431 200,10 euro\nERAF finansējums – 366 520,08 euro",
            {"totalBudget": "431200.10", "euContribution": "366520.08"},
        ),
        ("Projekta budžets: 900 000 EUR (t.sk. ERAF finansējums 765 000 EUR)", {"totalBudget": "900000", "euContribution": "765000"}),
        ("Projekta budžets: 900 000 EUR, no kuriem 765 000 EUR ir ERAF finansējums", {"totalBudget": "900000", "euContribution": "765000"}),
        ("Kopējie atbilstīgie izdevumi: 900 000 EUR", {"eligibleBudget": "900000"}),
        ("Publiskais finansējums: 400 000 EUR", {"publicContribution": "400000"}),
        ("Pašu finansējums: 60 000 EUR", {"ownContribution": "60000"}),
        ("Total budget: 1 204 500 €\nEU contribution: 990 000 €", {"totalBudget": "1204500", "euContribution": "990000"}),
        ("Projekta budžets: 1,65 milj. EUR", {"totalBudget": "1.65E6"}),
        ("Projekts top. Kopējais tā finansējums ir EUR 20 000.", {"totalBudget": "20000"}),
    ],
)
def test_a_label_says_which_amount_it_is(text: str, amounts: dict[str, str]) -> None:
    assert money(text) == of_project(**amounts)


def test_lats_are_not_euro() -> None:
    assert money("Projekta kopējās izmaksas: 500 000 LVL") == {("greenway", "totalBudget", "500000 LVL")}


@pytest.mark.parametrize(
    "text",
    [
        "Projekta budžets: 85%",
        "Projekta budžets: nav zināms",
        "Projekta budžets: tālr. 67026533",
        "Projekta budžets: Nr. 5.5.1.0/17/I/001",
        "Projekta budžets: 2021.-2027. gadam",
        "Projekta budžets: līdz 50 000 EUR",
        "Projekta budžets: Kurzemes plānošanas reģions 300 000 EUR",
        "Projekta budžets 2019. gadam: 50 000 EUR",
        "Projekta budžets: no 10 000 līdz 50 000 EUR",
        "Projekta budžets: 1,5–2 miljoni EUR",
        "Maksimālais ERAF finansējums projektam: 600 000 EUR",
        "Programmas budžets: 250 000 000 EUR",
        "Pieejamais finansējums: 7 500 000 EUR",
    ],
)
def test_what_is_no_amount_of_the_project_is_not_read(text: str) -> None:
    assert money(text) == set()


# ── sentences ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Projekta kopējais finansējums ir 1 643 705 EUR.", {"totalBudget": "1643705"}),
        ("GREENWAY kopējais budžets sasniedz 1 643 705 eiro.", {"totalBudget": "1643705"}),
        (
            "Projekta kopējais budžets ir 900 000 EUR, tai skaitā ERAF finansējums 765 000 EUR.",
            {"totalBudget": "900000", "euContribution": "765000"},
        ),
        (
            "Projekta budžets: 1,250,400.00 EUR (80% jeb 1,000,320.00 EUR - ERAF finansējums, 20% jeb 250.080.00 EUR – nacionālais).",
            {"totalBudget": "1250400.00", "euContribution": "1000320.00"},
        ),
        ("The total budget of the project is EUR 1,204,500.", {"totalBudget": "1204500"}),
        ("Interreg Europe programmas projekta kopējais budžets ir 900 000 EUR.", {"totalBudget": "900000"}),
        ("Projektu īsteno Ekonomikas ministrija, un tā kopējais budžets ir 900 000 EUR.", {"totalBudget": "900000"}),
        ("Ekonomikas ministrijas projekta kopējais budžets ir 900 000 EUR.", {"totalBudget": "900000"}),
        ("Projekts maksāja 900 000 EUR.", {"totalBudget": "900000"}),
        ("Projekti maksumus 900 000 EUR.", {"totalBudget": "900000"}),
        ("Co-financing of the European Regional Development Fund: 68547,00 EUR", {"euContribution": "68547.00"}),
    ],
)
def test_a_sentence_about_the_project_gives_its_amounts(text: str, amounts: dict[str, str]) -> None:
    assert money(text) == of_project(**amounts)


@pytest.mark.parametrize(
    "text",
    [
        # a scheme's, a programme's, a call's
        "Projekta pieredze noderēs klasteru programmai, kuras kopējais finansējums ir 6,2 miljoni EUR.",
        "Projektu finansē programma, kuras kopējais budžets ir 250 000 000 EUR.",
        "Projekts GREENWAY sācies. Programmas kopējais budžets ir 250 000 000 EUR.",
        "Projektu atbalsta Interreg Europe, kuras kopējais finansējums ir 359 miljoni EUR.",
        "Konkursā kopējais finansējums ir 7,5 miljoni eiro.",
        "Katram projektam no ERAF finansējuma piešķir ne vairāk kā 600 000 EUR.",
        # another project's
        "Projekta OLDWAY kopējais budžets bija 900 000 EUR.",
        "Iepriekšējā projekta kopējais budžets bija 900 000 EUR.",
        # somebody's
        "Kurzemes plānošanas reģionam projektā paredzēti 300 000 EUR ERAF finansējuma.",
        "Projektā partneru kopējais budžets ir 300 000 EUR.",
        # one year's
        "Projekta budžets 2019. gadam ir 50 000 EUR.",
        "Projekta gada budžets ir 50 000 EUR.",
        "Projekta kopējais finansējums 2014.-2020. gadam ir 7 500 000 EUR.",
        # nobody's
        "Ceļš maksā 900 000 EUR.",
        "Projekts top, un zīmējumi kopā maksās 900 000 EUR.",
        "Projektam vajag 900 000 EUR.",
        "Projektā piedalās partneri no 7 European countries.",
        "The total budget of the project for 7 European partners is unknown.",
    ],
)
def test_money_of_something_else_is_not_the_project_s(text: str) -> None:
    assert not any(owner == "greenway" for owner, *_ in money(text))


def test_money_of_a_scheme_is_the_scheme_s() -> None:
    assert money("Klasteru programmas kopējais finansējums ir 6,2 miljoni EUR.") == {
        ("scheme/lv-klasteru-programma", "totalBudget", "6.2E6 EUR")
    }


# ── one partner's share ──────────────────────────────────────────────────────────────────────────────────────────────────

PARTNER = "greenway/partner/lv-ekonomikas-ministrija"


@pytest.mark.parametrize(
    "text",
    [
        (
            "Ekonomikas ministrijas finansējuma daļa projektā – 125 550 EUR (t.sk. 106 717,50 EUR ERAF finansējums, "
            "18 832,50 EUR pašu finansējums)."
        ),
        (
            "Ekonomikas ministrijas budžeta daļa projektā ir 125 550 EUR, tai skaitā ERAF finansējums 106 717,50 EUR un "
            "pašu finansējums 18 832,50 EUR."
        ),
    ],
)
def test_a_share_with_its_parts_is_the_partner_s(text: str) -> None:
    assert money(text) == {
        (PARTNER, "totalBudget", "125550 EUR"),
        (PARTNER, "euContribution", "106717.50 EUR"),
        (PARTNER, "ownContribution", "18832.50 EUR"),
    }


def test_a_share_beside_the_total_leaves_the_total_to_the_project() -> None:
    text = "Projekta kopējais budžets ir 900 000 EUR, Ekonomikas ministrijas finansējuma daļa projektā ir 300 000 EUR."
    assert money(text) == {("greenway", "totalBudget", "900000 EUR"), (PARTNER, "totalBudget", "300000 EUR")}


@pytest.mark.parametrize(
    "text",
    [
        "Projekta budžets: 900 000 EUR (Dienesta budžeta daļa - 300 000 EUR, ES līdzfinansējums - 255 000 EUR)",
        "Projekta budžets: 900 000 EUR\nPartnera izmaksas: 98 000 EUR ( ERAF līdzfinansējums 83 300 EUR)",
    ],
)
def test_a_share_of_an_unknown_partner_is_not_the_project_s(text: str) -> None:
    assert {row for row in money(text) if row[0] == "greenway"} == of_project(totalBudget="900000")


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Projekta budžets: 900 000 EUR\nERAF finansējums: 950 000 EUR", False),
        ("Projekta budžets: 900 000 EUR\nERAF finansējums: 90 000 EUR", False),
        ("Projekta budžets: 900 000 EUR\nERAF finansējums: 900 000 EUR", True),
        ("Projekta budžets: 900 000 EUR\nERAF finansējums: 500 000 LVL", True),
    ],
)
def test_a_share_that_does_not_fit_its_total_is_taken_back(text: str, share: bool) -> None:  # noqa: FBT001
    assert any(name == "euContribution" for _, name, _ in money(text)) is share


def test_amounts_in_plain_values_say_whether_they_are_rounded() -> None:
    facts: dict[str, Any] = project_in(f"{FORM}Projekta budžets: 1,65 milj. EUR\nERAF finansējums: 1 400 000,50 EUR\n")
    assert (facts["total_budget"], facts["total_budget_rounded"]) == (1650000.0, True)
    assert facts["eu_funding"] == 1400000.5
    assert "eu_funding_rounded" not in facts
    assert facts["currency"] == "EUR"


# ── amounts in words, on lines and in lists ──────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Projekta kopējais budžets ir 212 400,50 (divi simti tūkstoši četri simti euro un 50 centi).", {"totalBudget": "212400.50"}),
        ("Projekta kopējais budžets ir 212 400,50 (divi simti tūkstoši četri simti eiro).", {"totalBudget": "212400.50"}),
        ("Projekta kopējais budžets ir 212 400,50 (divi simti tūkstoši četri simti lati un 50 santīmi).", {}),
        ("Projekta kopējais budžets ir 212 400,50 (skat. tabulu).", {}),
    ],
)
def test_a_currency_may_stand_only_where_the_amount_is_spelt_out(text: str, amounts: dict[str, str]) -> None:
    assert money(text) == of_project(**amounts)


BOTH = {"totalBudget": "353250.00", "euContribution": "300262.50"}


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("300 262,50 EUR\n353 250,00 EUR\n85%", BOTH),
        ("300 262,50 EUR\n353 250,00 EUR\n3 references\n85%", BOTH),
        ("300 262,50 EUR\n353 250,00 EUR\n80%", {}),
        ("353 250,00 EUR\n300 262,50 EUR", BOTH),
        ("353 250,00 EUR\n100 262,50 EUR", {}),
        ("353 250,00 EUR\n400 262,50 EUR", {}),
        ("353 250,00 EUR\n300 262,50 EUR ERAF", BOTH),
        ("353 250,00 EUR\n300 262,50 EUR (ERAF)", BOTH),
        ("353 250,00 EUR\n300 262,50 EUR (partneri)", {}),
        ("2.55\nMillion\nTotal\n2.04\nMillion\nErdf", {"totalBudget": "2.55E6", "euContribution": "2.04E6"}),
        ("2.55\nMillion\nPeople\n2.04\nMillion\nTrees", {}),
    ],
)
def test_lines_of_amounts_alone_are_told_by_how_they_fit_each_other(text: str, amounts: dict[str, str]) -> None:
    assert money(text) == of_project(**amounts)


def test_budgets_behind_the_names_of_partners_are_theirs_and_the_total_below_is_the_project_s() -> None:
    text = (
        "Projekta partneri:\nUpninku muzejs (LT) – 153 249,95 EUR\nUpes novada pašvaldība (LV) – 200 000,05 EUR\n"
        "Projekta kopējais budžets ir 353 250,00 EUR."
    )
    assert money(text) == {
        ("greenway", "totalBudget", "353250.00 EUR"),
        ("greenway/partner/lt-upninku-muzejs", "totalBudget", "153249.95 EUR"),
        ("greenway/partner/lv-upes-novada-pasvaldiba", "totalBudget", "200000.05 EUR"),
    }


def test_an_amount_behind_more_than_the_name_of_a_partner_is_not_its_budget() -> None:
    text = "Projekta partneri:\nUpninku muzejs (LT) – nams par 153 249,95 EUR\nUpes novada pašvaldība (LV)\n"
    assert money(text) == set()


# ── sentences with more than one owner, fund or year ─────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        # two dates are a span of time, one is a year
        ("Projekta budžets no 2018. gada 1. marta līdz 2020. gada 28. februārim ir 353 250 EUR.", {"totalBudget": "353250"}),
        ("Projekta budžets no 2018. gada 1. marta ir 353 250 EUR.", {}),
        # what follows tells what the first amount is
        (
            "Projektam piešķirts finansējums 353 250 EUR, no kuriem ERAF finansējums ir 300 262,50 EUR.",
            {"totalBudget": "353250", "euContribution": "300262.50"},
        ),
        ("Projektam piešķirts finansējums 353 250 EUR, un darbi sākas.", {}),
        # a fund's part of the money is a part of the fund's, and a partner's is a partner's
        (
            "Projekta kopējais budžets ir 353 250 EUR, Ekonomikas ministrija to vada, ERAF finansējuma daļa ir 300 262,50 EUR.",
            {"totalBudget": "353250", "euContribution": "300262.50"},
        ),
        (
            "The total budget of the project is 353 250 EUR, EU part 300 262,50 EUR.",
            {"totalBudget": "353250", "euContribution": "300262.50"},
        ),
        ("The total budget of the project is 353 250 EUR, EU partners 300 262,50 EUR.", {"totalBudget": "353250"}),
        # who pays a part
        (
            "The total budget of the project is 353 250 EUR, of which 300 262,50 EUR or 85% is co-financed from the programme.",
            {"totalBudget": "353250", "euContribution": "300262.50"},
        ),
        (
            "The total budget of the project is 353 250 EUR, of which 300 262,50 EUR or 85% is spent in the programme.",
            {"totalBudget": "353250"},
        ),
        # the project's, though a programme is named last
        ("Projektu īsteno Interreg Europe programmā, un tā kopējais budžets ir 353 250 EUR.", {"totalBudget": "353250"}),
        ("Projektu īsteno Interreg Europe programmā, un kopējais budžets ir 353 250 EUR.", {}),
        # a grouped number without a currency
        (
            "Projekta kopējās izmaksas ir 353 250 EUR, attiecināmās izmaksas 300 000, un darbi sākas.",
            {"totalBudget": "353250", "eligibleBudget": "300000"},
        ),
        ("Projekta kopējās izmaksas ir 353 250 EUR, attiecināmo izmaksu vietās 300 000.", {"totalBudget": "353250"}),
        # what an amount is said to be
        ("GREENWAY is a 300 000 euro project of the region.", {"totalBudget": "300000"}),
        ("GREENWAY is a 300 000 euro prize of the region.", {}),
        ("Maksimālais projekta budžets ir 100 000 EUR.", {}),
        # no project costs so much
        ("Projekta kopējais budžets ir 19 000 000 000 EUR.", {"totalBudget": "19000000000"}),
        ("Projekta kopējais budžets ir 21 000 000 000 EUR.", {}),
    ],
)
def test_words_around_an_amount_say_whether_it_is_the_project_s(text: str, amounts: dict[str, str]) -> None:
    assert money(text) == of_project(**amounts)


def test_the_long_name_of_a_fund_before_its_short_one_is_part_of_its_label() -> None:
    text = "Projekta kopējais budžets ir 353 250 EUR, 300 262,50 EUR ir Eiropas Reģionālās attīstības fonda (ERAF) finansējums."
    assert money(text) == of_project(totalBudget="353250", euContribution="300262.50")


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("The total budget of Northlake City Council in the project is 100 000 EUR.", "greenway/partner/zz-northlake-city-council"),
        ("The total budget for Northlake City Council in the project is 100 000 EUR.", "greenway"),
    ],
)
def test_the_budget_of_a_body_in_the_project_is_the_body_s(text: str, owner: str) -> None:
    assert money(text) == {(owner, "totalBudget", "100000 EUR")}


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        (
            "Projekta budžets: 353 250 EUR (ERAF finansējums 100 000 EUR, valsts finansējums 53 250 EUR, pašu finansējums 200 000 EUR)",
            {"totalBudget": "353250", "euContribution": "100000", "publicContribution": "53250", "ownContribution": "200000"},
        ),
        (
            "Projekta budžets: 353 250 EUR (ERAF finansējums 100 000 EUR, valsts finansējums 53 250 EUR, pašu finansējums 100 000 EUR)",
            {"totalBudget": "353250", "publicContribution": "53250", "ownContribution": "100000"},
        ),
    ],
)
def test_a_small_share_stays_where_it_and_what_follows_add_up_to_the_total(text: str, amounts: dict[str, str]) -> None:
    assert money(text) == of_project(**amounts)


# ── who pays a part ──────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        # the payer behind the amount
        ("Projekta budžets ir 20 000 EUR, no tiem 90 % jeb 18 000 EUR (12 650 LVL) sastāda Kalnu un Leju programmas līdzekļi.", "18000"),
        ("Projekta kopējais budžets ir 20 000 EUR, no tā 90% jeb 18 000 EUR (12650 Ls) -Kalnu pārrobežu programmas nauda.", "18000"),
        ("Projekta izmaksas ir 20 000 EUR, no kā 17 000 EUR iedod Eiropas Reģionālās attīstības fonds.", "17000"),
        ("Projekta kopējais budžets: 20 000 EUR. No tā 90% - 18 000 EUR dod Eiropas Savienība.", "18000"),
        ("Projekta kopējais finansējums ir 20 000 EUR, no kuriem 85% jeb 17 000 eiro nodrošina Eiropas Savienība.", "17000"),
        ("Projekta kopējais finansējums ir 20 000 EUR. Projektam Eiropas Savienība piešķir 17 000 EUR.", "17000"),
        # the payer before it, under a word that nobody knows
        ("Projekta izmaksas ir 20 000 EUR. No tām Eiropas Lauksaimniecības fonda lauku attīstībai finsējums ir 17 000 EUR.", "17000"),
        ("Projekta finansējums ir 20 000 EUR, no tā fonda finansējums ir 17 000 EUR, valsts daļa – 3 000 EUR.", "17000"),
        # "of them" behind the amount
        ("Project budget: 20 000 EUR, 17 000 EUR of them – from EU structural funds.", "17000"),
        # lines between fields and below them
        ("Kopējais finansējums – 20 000 EUR\nFonda līdzfinansējums – 17 000 EUR\nPublisks papildinājums – 3 000 EUR", "17000"),
        ("Projekta budžets: 20 000 EUR\nNaudas dalījums: ERAF finansējums 5 000 EUR, pārējais 15 000 EUR", "5000"),
        # the parts add up
        ("Projekta budžets\n\n20 000 EUR (Kalnu novada domes daļa 3 000 EUR, ES līdzfinansējums 17 000 EUR)", "17000"),
        # a total under words that nobody knows
        ("Projektam trīs gados atvēlēts 20 000 EUR, no tiem 17 000 EUR ir Eiropas Savienības dotācija.", "17000"),
        ("Skandu izmaksas ir 20 000 EUR, tajā skaitā 90% jeb 18 000 EUR – ELFLA atbalsts.", "18000"),
        ("\nEUR 20.000, tai skaitā ERAF finansējums – EUR 17.000.", "17000"),
        ("20 000,00 EUR\n(ieskaitot Eiropas Reģionālās attīstības fonda naudu 17 000,00 EUR)", "17000"),
        ("Kopējās izmaksas ELFLA 85% Pašvaldības daļa\n20 000,00 17 000,00 3 000,00", "17000"),
        # who grants it is no partner whose money it is
        ("Projekta izmaksas 20 000 EUR. Lauku atbalsta dienesta piešķirtais ELFLA publiskais finansējums 17 000 EUR.", "17000"),
    ],
)
def test_the_part_of_the_union_is_told_by_who_pays_it(text: str, amounts: str) -> None:
    assert {(name, float(value.split()[0])) for _, name, value in money(text) if name in ("totalBudget", "euContribution")} >= {
        ("totalBudget", 20000.0),
        ("euContribution", float(amounts)),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Projekta budžets ir 20 000 EUR, no tiem 18 000 EUR dod Kalnu novada dome un fonds.",
        "Projekta budžets ir 20 000 EUR, no tiem 18 000 EUR – pašvaldības nauda, pārējo dod Eiropas Savienība.",
        "Projekta budžets ir 20 000 EUR. No tā 18 000 EUR sedz valsts un Eiropas Savienība.",
        "Projekta budžets ir 20 000 EUR, no tiem 18 000 EUR ir skolas.",
        "Projekta budžets ir 20 000 EUR, 18 000 EUR of them – from the school.",
        "Kopējās izmaksas Pašvaldības daļa ELFLA 85%\n20 000,00 17 000,00 3 000,00",
        "Kopējās izmaksas ELFLA 85% Pašvaldības daļa\n20 000,00 17 000,00 2 000,00",
    ],
)
def test_what_others_pay_is_no_part_of_the_union(text: str) -> None:
    assert not {name for _, name, _ in money(text)} & {"euContribution"}


@pytest.mark.parametrize(
    "text",
    [
        "Skandu izmaksas ir 20 000 EUR, tajā skaitā 80% jeb 18 000 EUR – ELFLA atbalsts.",  # the rate is of something else
        "Skandu izmaksas ir 20 000 EUR, tajā skaitā 18 000 EUR – ELFLA atbalsts.",
        "20 000,00 EUR\n(ieskaitot skolas naudu 17 000,00 EUR)",
    ],
)
def test_costs_of_a_thing_are_not_the_project_s_unless_they_fit_its_share(text: str) -> None:
    assert "totalBudget" not in {name for _, name, _ in money(text)}


def test_an_amount_in_brackets_behind_the_title_is_the_project_s_even_where_a_call_is_spoken_of() -> None:
    text = "Konkursā atbalstīts projekts “Skaņu taka” (ES finansējums 500 000 eiro), kurā piedalīsies bibliotēka.\n"
    assert project_in(text)["eu_funding"] == 500000.0
    assert "eu_funding" not in project_in("Konkursā atbalstīts projekts “Skaņu taka” un citi, ES finansējums 500 000 eiro.\n")


def test_an_estonian_fund_that_supports_with_an_amount_pays_it() -> None:
    text = "Projekt „Roheline tee“. Projekti eelarve oli 3 milj eurot, millest Euroopa Regionaalarengu Fond toetas 1,2 miljoni euroga.\n"
    assert project_in(text)["eu_funding"] == 1200000.0
    text = "Projekt „Roheline tee“. Projekti kogu eelarve on 3 000 €, millest 2 500 € annab Euroopa Regionaalse Arengu Fond.\n"
    assert project_in(text)["eu_funding"] == 2500.0


def test_the_costs_of_a_body_within_the_told_total_are_the_body_s() -> None:
    text = "Kalnu novada pašvaldība ir projekta partneris. Projekta kopējās izmaksas ir 90 000 EUR. "
    costs = "Kalnu novada pašvaldības kopējās izmaksas projektā ir 20 000 EUR, no tām programmas līdzekļi 17 000 EUR."
    read = {(value, subject == "greenway") for subject, name, value in money(text + costs) if name == "totalBudget"}
    assert read == {("90000 EUR", True), ("20000 EUR", False)}


def test_a_full_stop_behind_a_currency_begins_no_name() -> None:
    text = "Projektas „Žalias kelias“. Projekto biudžetas – 812 300,40 EUR. Kalnų regioninio parko direkcijos biudžetas – 14 100,00 EUR.\n"
    assert project_in(text)["total_budget"] == 812300.4


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        (
            "Budžets (EUR) t.sk.:\n\nELFLA finansējums (EUR)\n\nCits līdzfinansējums (EUR)\n\n20 000,00\n\n17 000,00\n\n3 000,00\n",
            {"totalBudget": "20000.00", "euContribution": "17000.00"},
        ),
        ("Budžets (EUR) t.sk.:\n\nELFLA finansējums (EUR)\n\nCits līdzfinansējums (EUR)\n\n20 000,00\n\n17 000,00\n\n4 000,00\n", {}),
        (
            "Projekta fainansējums 20 000 EUR, t.sk. 17 000 EUR Eiropas Reģionālā attīstības fonda līdzekļi.",
            {"totalBudget": "20000", "euContribution": "17000"},
        ),
        (
            "Projekta kopējās izmaksas ir EUR: 20 000.00, no tā ERAF finansējums 85% - 17 000.00, un darbi sākas.",
            {"totalBudget": "20000.00", "euContribution": "17000.00"},
        ),
    ],
)
def test_heads_above_amounts_misspelt_words_and_parts_behind_a_comma(text: str, amounts: dict[str, str]) -> None:
    assert money(text) == of_project(**amounts)


def test_a_project_that_is_called_after_a_body_has_its_own_costs() -> None:
    text = "The project “Harbour Center” begins. The total cost of the Kalni Harbour Center project is 4,100,200.50 EUR.\n"
    assert project_in(text)["total_budget"] == 4100200.5


@pytest.mark.parametrize("gives", ["piešķirtais", "administrētais"])
def test_who_grants_or_handles_the_money_is_no_owner_of_it(gives: str) -> None:
    text = f"Projekts „Zaļā taka” sākas. Partneri ir Kalnu biedrība un Upes skola. Upes aģentūra {gives} ERAF finansējums ir 10 000 EUR.\n"
    assert project_in(text)["eu_funding"] == 10_000


def test_what_a_programme_across_borders_pays_comes_from_the_union() -> None:
    text = (
        "Projekts „Zaļā taka” sākas. Kopējās izmaksas ir 20 000 EUR, "
        "Latvijas–Lietuvas pārrobežu sadarbības programmas 2014.–2020. gadam līdzfinansējums ir 10 000 EUR.\n"
    )
    project = project_in(text)
    assert (project["total_budget"], project["eu_funding"]) == (20_000, 10_000)


@pytest.mark.parametrize("share", ["(no ERAF 800 000,00 EUR)", "(tai skaitā ERAF līdzekļi 800 000,00 EUR)"])
def test_a_bracket_below_an_amount_holds_the_part_of_the_fund(share: str) -> None:
    project = project_in(f"Projekts “Zaļā taka” (LLI-977)\n\nEUR 1 000 000,00\n{share}\n")
    assert (project["total_budget"], project["eu_funding"]) == (1_000_000, 800_000)


def test_a_misspelt_bracket_below_an_amount_makes_it_the_total() -> None:
    page = "The project “Green way” begins.\n\n1 June 2017 – 31 May 2020\nEUR 1 000 000.00\n(icnl. funding of the ERDF EUR 800 000.00)\n"
    project = project_in(page)
    assert (project["total_budget"], project["eu_funding"]) == (1_000_000, 800_000)


def stated(text: str) -> dict[str, Any]:
    """What a text states of the money of its only project."""
    project = project_in(text + "\n")
    return {name: project[name] for name in ("total_budget", "eligible_budget", "eu_funding") if name in project}


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Projekta “Zaļā taka” summa ir 20 000 eiro.", {"total_budget": 20000}),
        ("Kopējās projekta “Zaļā taka” izmaksas: 78000 EUR.", {"total_budget": 78000}),
        ("Bendra projekto „Žalias takas“ vertė – 742 318,60 Eur.", {"total_budget": 742318.6}),
        ("Projekto GREENTRAIL bendras finansavimas – 418 000 EUR.", {"total_budget": 418000}),
        ("Projekti „Roheline rada“ kogurahastus on 418 000 eurot.", {"total_budget": 418000}),
        ("Projekta kopējais apjoms ir 5,34 milj. eiro. Projekta akronīms – GREENTRAIL.", {"total_budget": 5340000}),
        ("The Commission chose the project GREENTRAIL, whose overall value is €752,941.", {"total_budget": 752941}),
        (
            "Projekts “Zaļā taka” sākas. Projekta attiecināmās izmaksas ir 2 200 eiro, bet kopējās – 2 662 eiro ar PVN.",
            {"eligible_budget": 2200, "total_budget": 2662},
        ),
        ("Projekts “Zaļā taka” mums izmaksās 2,6 miljonus eiro.", {"total_budget": 2600000}),
        ("Projektā “Zaļā taka” ieguldīti 230 tūkstoši eiro.", {"total_budget": 230000}),
        ("About 300 thousand euros will be invested in the project “Green way”.", {"total_budget": 300000}),
        ("The project “Green way” is worth 5.06 million euros.", {"total_budget": 5060000}),
        ("Kokku läheb projekt „Roheline rada“ maksma umbes 350 tuhat eurot.", {"total_budget": 350000}),
        ("Projekti „Roheline rada“ tegevused algavad. Projekt maksab kokku 450 000 eurot.", {"total_budget": 450000}),
        ("Projekta “Zaļā taka” budžets ir 1 milj. 240 tūkst. eiro.", {"total_budget": 1240000}),
        ("Projekto „Žalias takas“ biudžetas yra 59 tūkst. 800 Eur.", {"total_budget": 59800}),
        ("Projekti „Roheline rada“ maksumus oli 3 245 300 krooni.", {"total_budget": 3245300}),
        ("Projekts “Zaļā taka” sākas. Kopējais projekta budžets līdz 2026. gadam – 611 900 eiro.", {"total_budget": 611900}),
        ("Projekt „Roheline rada“ algas. Kaheaastase projekti kogumaksumuseks on 331 637 EUR.", {"total_budget": 331637}),
        ("Projekt „Roheline rada“ algas. Projekti kogumaht on 331 637 eurot.", {"total_budget": 331637}),
        ("Projekt „Roheline rada“ algas. Projekti eelarveks kujunes 331 637 eurot.", {"total_budget": 331637}),
        ("Projekt „Roheline rada“ algas. Projekti kogueelarve ületab 300 000 eurot.", {}),
        ("Projekt „Roheline rada“ algas. Kõigi kümne projekti kogumaksumus on 30 miljonit eurot.", {}),
        ("Projekt „Roheline rada“ algas. Projekti raames ostetud seadmete maksumus on 30 000 eurot.", {}),
        ("Projekt „Roheline rada“ algas. Sel aastal kulus projekti eelarvest 30 000 eurot.", {}),
        ("Projekt „Roheline rada“ algas. Eesti-Läti programmi toetusmaht on 30 miljonit eurot.", {}),
        ("Projektas „Žalias takas“ prasidėjo. Projekto vertė viršija 200 tūkst. eurų.", {}),
        ("The tram line matters. The project “Green way” has begun. Total investment in the tram line is 11 million euro.", {}),
        ("Projektas „Žalias takas“ vykdomas. Kopos prie jūros kainavo 10 000 Eur.", {}),
    ],
)
def test_words_about_costs_stand_apart_from_the_project(text: str, amounts: dict[str, float]) -> None:
    assert stated(text) == amounts


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Projekta “Zaļā taka” īstenošanai no Eiropas Sociālā fonda saņemti 312 400 eiro.", {"eu_funding": 312400}),
        (
            "LIFE programma projekta “Zaļā taka” ieviešanai piešķīrusi 60 000 eiro no kopējiem 100 000 eiro.",
            {"eu_funding": 60000, "total_budget": 100000},
        ),
        ("Pašvaldība projekta “Zaļā taka” ieviešanai piešķīrusi 60 000 eiro.", {}),
        (
            "The project GREENTRAIL received a grant of EUR 60,000, which is 60% of the total budget of EUR 100,000.",
            {"eu_funding": 60000, "total_budget": 100000},
        ),
        ("The project GREENTRAIL received a grant of EUR 60,000, which is 60% of the total budget of EUR 90,000.", {"eu_funding": 60000}),
        ("Projekt „Roheline rada“ sai Euroopa Liidult toetust 50 830 eurot.", {"eu_funding": 50830}),
        ("Projekti „Roheline rada“ toetati Euroopa Liidu vahenditest 21 375 euroga.", {"eu_funding": 21375}),
        ("Projekti GREENTRAIL eelarve: €3,456.00, EL-i osa: €2,765.20", {"total_budget": 3456, "eu_funding": 2765.2}),
        ("Projekti „Roheline rada“ jaoks annab Euroopa Sotsiaalfondi toetus 16 844,21 eurot.", {"eu_funding": 16844.21}),
        (
            "Projekta “Zaļā taka” izmaksas būs 2,8 miljoni eiro, no tiem Atveseļošanas fonds segs 2,1 miljonu.",
            {"total_budget": 2800000, "eu_funding": 2100000},
        ),
        (
            "Projekta „Zaļā taka” kopējās izmaksas – € 48,250.00, ES ieguldījums – € 41,012.50.",
            {"total_budget": 48250, "eu_funding": 41012.5},
        ),
        (
            "Projekta budžets (kopā): 20 000,00 EUR\nno tā ERAF (80%): 16 000,00 EUR\nProjekts: “Zaļā taka”",
            {"total_budget": 20000, "eu_funding": 16000},
        ),
        ("Projekto „Žalias takas“ vertė – 1 000 Lt, iš jų 800 Lt sudarė ERPF lėšos.", {"total_budget": 1000, "eu_funding": 800}),
        (
            "Projekti „Roheline rada“ eelarve on 200 000 €, millest 170 000 € tuleb Euroopa Regionaalarengu Fondist.",
            {"total_budget": 200000, "eu_funding": 170000},
        ),
        (
            "Projekti „Roheline rada“ eelarve on 200 000 €, sealhulgas ERFi toetus 170 000 €.",
            {"total_budget": 200000, "eu_funding": 170000},
        ),
        ("Projekti „Roheline rada“ rahastatakse Eesti-Läti programmist 170 000 euroga.", {"eu_funding": 170000}),
        ("Projekt „Roheline rada“ algas. Euroopa Liit toetab projekti 170 000 euroga.", {"eu_funding": 170000}),
        ("Projekt „Roheline rada“ algas. Projekti toetab Euroopa Liit 170 000 euroga.", {"eu_funding": 170000}),
        ("Projekt „Roheline rada“ algas. Mäe vald toetab projekti 30 000 euroga.", {}),
        (
            "Projekt „Roheline rada“\n\nProjekti lõpp: 30.09.2012\nProjekti eelarve oli 200000 € (sh: X 9 €)\nERDFi toetus: 170000 €",
            {"total_budget": 200000, "eu_funding": 170000},
        ),
    ],
)
def test_what_the_union_gives_of_the_costs(text: str, amounts: dict[str, float]) -> None:
    assert stated(text) == amounts


def test_the_total_before_the_last_partner_s_part_is_read() -> None:
    project = project_in(
        "The project LLI-964 has a budget of 733 918,20 euro; that of the lead partner Kalni Municipality – 310 000,20 euro.\n"
    )
    assert project["total_budget"] == 733918.2


def test_a_body_inside_the_title_owns_no_amount() -> None:
    assert stated("Projekts “Kalnu muzejs” sākas; izmaksas – 412 000 EUR.") == {"total_budget": 412000}


@pytest.mark.parametrize(
    ("text", "fund"),
    [
        ("Projekts “Zaļā taka” tiek finansēts no Patvēruma, migrācijas un integrācijas fonda.", "AMIF"),
        ("Projekta “Zaļā taka” finansētājs ir Iekšējās drošības fonds.", "ISF"),
        ("Projekti „Roheline rada“ rahastatakse Ühtekuuluvusfondist.", "CF"),
        ("Projekti „Roheline rada“ rahastab Euroopa Sotsiaalfondi programm.", "ESF"),
        ("Projekt „Roheline rada“ saab toetust Maaelu Arengu Euroopa Põllumajandusfondist.", "EAFRD"),
        ("Projekti „Roheline rada“ rahastatakse ERFist.", "ERDF"),
    ],
)
def test_a_fund_in_the_case_of_its_sentence(text: str, fund: str) -> None:
    assert project_in(text + "\n")["fund"] == fund


UNION = "Projekta akronīms: GREENTRAIL\n\n"


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        (
            "The project budget is EUR 400,000, with the ERDF contributing EUR 80,000.",
            {"total_budget": 400000, "eu_funding": 80000},
        ),
        ("The project budget is EUR 400,000, with the city and the ERDF growing EUR 80,000.", {"total_budget": 400000}),
        ("The European Regional Development Fund contributes EUR 280,000 to the project.", {"eu_funding": 280000}),
        ("The CEF contribution to the project will amount to €353.9 million.", {"eu_funding": 353900000}),
        ("Projekta Eiropas Kopienas finansējums plānots – 216 823 lati.", {"eu_funding": 216823}),
        ("Projekta pašvaldības finansējums plānots – 216 823 lati.", {}),
        (
            "Projekta budžets: Kopējais budžets – 900 000 EUR\n\n  • (Fonda līdzfinansējums – 700 000 EUR)\n  • (Valsts – 200 000 EUR)",
            {"total_budget": 900000, "eu_funding": 700000},
        ),
        ("Projekta budžets: 900 000 EUR\n(Fonda līdzfinansējums – 700 000 EUR)", {"total_budget": 900000, "eu_funding": 700000}),
        (
            "Projektui, kurį numatoma baigti iki 2026 m., skirta 990 100,00 Eur (iš jų: Europos Sąjungos lėšos – 742 575,00 Eur).",
            {"total_budget": 990100, "eu_funding": 742575},
        ),
        ("Projektui, kurį numatoma baigti iki 2026 m., skirta 990 100,00 Eur ir vieta (gatvė ilga).", {}),
        (
            "Projekti eelarve on 1 143 135 eurot, sh. sisaldab Interreg Eesti-Läti programmi 2014-2020 toetust 971 665 eurot.",
            {"total_budget": 1143135, "eu_funding": 971665},
        ),
        (
            "Projekti eelarve: 651 350 €, mis kaetakse Euroopa Liidu LIFE'i programmist 390 810 € ulatuses (60%).",
            {"total_budget": 651350, "eu_funding": 390810},
        ),
        (
            "Projekti maksumus on 20 miljonit krooni, millest EL struktuuritoetuse vahenditest 16,3 miljonit krooni.",
            {"total_budget": 20000000, "eu_funding": 16300000},
        ),
        ("Projekti maksumus on 20 000 eurot, EL-i programmist 12 inimest.", {"total_budget": 20000}),
    ],
)
def test_the_union_s_part_under_its_other_names(text: str, amounts: dict[str, float]) -> None:
    assert stated(UNION + text) == amounts


@pytest.mark.parametrize(
    ("text", "name", "total"),
    [
        ("Oru Vallavalitsus osaleb projektis partnerina, vallavalitsuse eelarve projektis on 57 975 eurot.", "Oru Vallavalitsus", None),
        ("Projektā piedalās Kalnu novada pašvaldība. Pašvaldības budžets projektā ir 57 975 EUR.", "Kalnu novada pašvaldība", None),
        ("Kalnų muziejus yra projekto partneris. Muziejaus biudžetas projekte – 57 975 Eur.", "Kalnų muziejus", None),
        (
            "Projekti partnerid on Mereagentuur ja Saue vald. Maksumus on 90 000 eur, sellest Mereagentuuri osa 57 975 eur.",
            "Mereagentuur",
            None,
        ),
        (
            (
                "Partners: Upe County Association, Hill Land\n\nThe budget for the project of Upe County Association is 57 975€. "
                "The total budget of the cooperation project is 374 993.75€."
            ),
            "Upe County Association",
            374993.75,
        ),
        (
            (
                "Partners: Upe County Association, Hill Land\n\nProject partner’s Hill Land’s budget is 57 975€. "
                "The total budget of the cooperation project is 374 993.75€."
            ),
            "Hill Land",
            374993.75,
        ),
        (
            (
                "Projektu īsteno: Kalnu ministrija sadarbībā ar Kalnu pārvaldi (turpmāk – KPMM)\nProjekta budžets: 90 000 EUR\n"
                "• (KPMM budžeta daļa – 57 975 EUR)"
            ),
            "Kalnu pārvalde",
            90000,
        ),
    ],
)
def test_the_part_of_a_participant_is_no_total(text: str, name: str, total: float | None) -> None:
    project = project_in(f"{UNION}{text}\n")
    budgets = {partner["name"]: partner.get("budget") for partner in project["partners"]}
    assert budgets[name] == 57975
    if "Maksumus" not in text:
        assert project.get("total_budget") == total


@pytest.mark.parametrize(
    "text", ["The museum’s budget in the project is EUR 57,975.", "The project budget of the partner Hill Land is EUR 57,975."]
)
def test_the_part_of_whom_nobody_names_is_nobody_s(text: str) -> None:
    assert stated(UNION + text) == {}


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Projekta finansējums: 552 500 EUR (ERAF), 97 500 EUR (pašvaldība).", {"eu_funding": 552500}),
        ("Projekta kopējais finansējums: 552 500 EUR (ERAF).", {"total_budget": 552500}),
        ("Būvdarbu līguma summa ir 320 000 EUR bez PVN. Projekta kopējās izmaksas ir 400 000 EUR.", {"total_budget": 400000}),
        ("Hill Museum’s total budget in the project is EUR 200,000 (ERDF EUR 170,000).", {}),
    ],
)
def test_what_a_fund_a_contract_or_one_body_has_is_no_total(text: str, amounts: dict[str, float]) -> None:
    assert stated(UNION + text) == amounts


@pytest.mark.parametrize("budget", [" (200 000 EUR)", ", budžets 200 000 EUR"])
def test_the_budget_of_a_partner_may_stand_in_brackets_or_under_its_word(budget: str) -> None:
    text = f"{UNION}Projekta partneri:\nKalnu muzejs{budget}\nUpes muzejs (250 000 EUR)\n\nKopējais budžets: 450 000 EUR\n"
    assert [partner.get("budget") for partner in project_in(text)["partners"]] == [200000, 250000]


def test_whose_budgets_parts_of_the_total_are_may_stand_behind_them() -> None:
    text = (
        f"{LATVIAN}Projekta budžets ir 217 331 euro, no tiem 111 095 euro ir Kalnu pilsētas pašvaldības budžets "
        "un 106 236 euro – Upes pilsētas pašvaldības budžets.\n"
    )
    project = project_in(text)
    assert project["total_budget"] == 217331
    assert {row["name"]: row["budget"] for row in project["partners"]} == {
        "Kalnu pilsētas pašvaldība": 111095,
        "Upes pilsētas pašvaldība": 106236,
    }


def test_the_budget_of_a_town_is_no_part_of_its_project() -> None:
    assert "partners" not in project_in(f"{LATVIAN}Projektā zināms, ka 5 000 000 euro ir Kalnu pilsētas pašvaldības budžets.\n")


def test_what_leader_gives_is_the_part_of_the_union() -> None:
    project = project_in(f"{LATVIAN}Projekta izmaksas ir Ls 6056,81, no kurām Ls 3634,09 (60%) ir LEADER līdzfinansējums.\n")
    assert project["eu_funding"] == 3634.09


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        (
            "Projekta kopējās izmaksas – 550 000,00 EUR, no kurām 467 500,00 EUR ir plānotais Eiropas Sociālā fonda atbalsts.",
            {"total_budget": 550000, "eu_funding": 467500},
        ),
        (
            "Projekta kopējās izmaksas ir 550 000,00 EUR, no tām 467 500,00 EUR sastāda piešķirtais ERAF līdzfinansējums.",
            {"total_budget": 550000, "eu_funding": 467500},
        ),
        (
            "Projekta kopējās izmaksas ir 550 000,00 EUR, no tām 467 500,00 EUR tiks segti no ERAF finansējuma.",
            {"total_budget": 550000, "eu_funding": 467500},
        ),
        (
            "The total costs are EUR 550 000, of which EUR 467 500 is the planned support of the European Regional Development Fund.",
            {"total_budget": 550000, "eu_funding": 467500},
        ),
        (
            "Bendra projekto vertė – 550 000,00 Eur, iš kurių 467 500,00 Eur yra numatoma Europos regioninės plėtros fondo parama.",
            {"total_budget": 550000, "eu_funding": 467500},
        ),
        (
            "Projekta kopējās izmaksas ir 550 000,00 EUR, no kurām 82 500,00 EUR ir plānotais pašvaldības līdzfinansējums.",
            {"total_budget": 550000},
        ),
        (
            "Kopējās projekta izmaksas saskaņā ar vienošanos ar Centrālo finanšu un līgumu aģentūru ir 550 000,00 EUR.",
            {"total_budget": 550000},
        ),
        (
            (
                "Projekts tiek īstenots pārrobežu sadarbības programmas ietvaros un tā līdzfinansējums 267 000,00 eiro jeb 187 648,67 Ls, "
                "bet kopējais projekta budžets – 297 000,00 eiro jeb 208 732,79 Ls."
            ),
            {"total_budget": 297000},
        ),
        ("Projekta finansējums: 550 000 eiro no Atveseļošanas fonda, papildus 100 000 eiro no valsts budžeta", {"eu_funding": 550000}),
        ("Projekta finansējums: 550 000 eiro no ERAF un valsts budžeta", {"total_budget": 550000}),
        ("Projekta kopējais finansējums: 550 000 eiro no ERAF", {"total_budget": 550000}),
        (
            "Aģentūra parakstīja vienošanos ar projekta vadošo partneri Kalnu novada pašvaldību par projekta kopējo summu 550 000,00 EUR.",
            {"total_budget": 550000},
        ),
        ("Sadarbības partneris ir Lejas novada dome, kurai projekta attiecināmo izdevumu summa ir 164 000,00 EUR.", {}),
    ],
)
def test_a_total_and_the_part_of_a_fund_are_told_from_what_stands_between_them(text: str, amounts: dict[str, float]) -> None:
    assert stated(UNION + text) == amounts


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("Viens no tiem būs projekts “Kalnu ielas izbūve” par 133 174 eiro.", 133174),
        ("Bet trešais projekts ir “Rotaļu laukuma izveide” par 7117 eiro.", 7117),
        ("Muuseum viib ellu projekti „Roheline tee“ kogumaksumusega 100 000 eurot.", 100000),
        ("The museum carries out the project “Green Road” worth EUR 100 000.", 100000),
        ("Projektā “Zaļais ceļš” par 5000 eiro iegādāti datori.", None),
        ("Noslēgts līgums par projekta “Zaļais ceļš” būvdarbiem par 50 000 eiro.", None),
    ],
)
def test_what_a_project_is_for_is_what_it_costs(text: str, total: int | None) -> None:
    assert project_in(text).get("total_budget") == total


@pytest.mark.parametrize("who", ["", " (European Commission LIFE programme)"])
def test_a_label_may_say_who_pays_at_what_rate(who: str) -> None:
    text = f"{LATVIAN}\n\nBudget: EUR 2 706 291\nEU contribution{who} 55%: EUR 1 488 458\n"
    assert project_in(text)["eu_funding"] == 1488458


def test_the_grants_of_norway_and_the_eea_are_written_with_a_stroke() -> None:
    project = project_in("Projekta “Zaļais ceļš” kopējais finansējums ir EUR 2 000, no tā:\n- EEZ/Norvēģijas finansējums EUR 1 700\n")
    assert (project["total_budget"], project["eu_funding"]) == (2000, 1700)


@pytest.mark.parametrize(
    ("sentence", "total", "union"),
    [
        ("Kohēzijas fonda finansējums projektam ir 2,5 miljoni eiro.", None, 2500000),
        ("ESF finansējums projektam “Zaļais ceļš” ir 2,5 miljoni eiro.", None, 2500000),
        ("ES finansējums projekta “Zaļais ceļš” īstenošanai ir 2,5 miljoni eiro.", None, 2500000),
        ("Kopējais finansējums projektam ir 2,5 miljoni eiro.", 2500000, None),
        ("Projekta “Zaļais ceļš” īstenošanai no Eiropas Savienības fondiem piesaistīti 212 500 eiro.", None, 212500),
        ("Projekta “Zaļais ceļš” īstenošanai nepieciešami 250 000 eiro, no tiem 212 500 eiro piešķirs ERAF.", 250000, 212500),
        ("Kalnu muzeja finansējums projektā ir 50 000 eiro.", None, None),
    ],
)
def test_money_for_the_project_is_all_of_it_and_money_in_it_a_part(sentence: str, total: int | None, union: int | None) -> None:
    project = project_in(f"Projekts “Zaļais ceļš” sākas. {sentence}\n")
    assert (project.get("total_budget"), project.get("eu_funding")) == (total, union)


@pytest.mark.parametrize(
    "sentences",
    [
        "Sākotnēji projekta kopējās izmaksas bija plānotas 900 000 EUR. Tagad projekta kopējās izmaksas sasniedz 1 200 000 EUR.",
        "Projekta kopējās izmaksas ir 1 200 000 EUR (sākotnējās projekta kopējās izmaksas – 900 000 EUR).",
        "The total costs of the project were initially planned at EUR 900,000. Now the total costs of the project are EUR 1,200,000.",
        "Iš pradžių bendra projekto vertė buvo 900 000 Eur. Galutinė bendra projekto vertė – 1 200 000 Eur.",
        "Projekti kogumaksumus oli algselt 900 000 eurot. Projekti kogumaksumus on 1 200 000 eurot.",
    ],
)
def test_what_was_planned_at_first_does_not_stand_beside_what_it_became(sentences: str) -> None:
    assert project_in(f"LLI-901 “Zaļais ceļš”\n\n{sentences}\n")["total_budget"] == 1200000


def test_a_first_plan_that_nothing_changes_stands() -> None:
    assert project_in(f"{LATVIAN}Sākotnēji plānotās projekta kopējās izmaksas ir 900 000 EUR.\n")["total_budget"] == 900000


OF_THREE = "Projekta vadošais partneris: Kalnu dome\nProjekta partneri: Upes muzejs, Ezera skola\nBudžets: 500 000 EUR\n"
WITH_SHARE = f"{OF_THREE}ERAF finansējums: 425 000 EUR\n"


@pytest.mark.parametrize(
    ("line", "of_partner"),
    [
        ("Upes muzeja finansējums: 120 000 EUR", True),
        ("Upes muzeja daļa\n120 000 EUR", True),
        ("Upes muzeja finansējums projektā – 120 000,00 EUR (84 336,48 LVL)", True),
        # what it may pay of its own, more than the whole, the EU's, of somebody who takes no part
        ("Upes muzeja finansējums: 75 000 EUR", False),
        ("Upes muzeja finansējums: 620 000 EUR", False),
        ("Upes muzeja finansējums: 425 000 EUR", False),
        ("Meža fonda finansējums: 120 000 EUR", False),
    ],
)
def test_what_is_more_than_the_union_leaves_to_pay_is_a_partner_s_part(line: str, of_partner: bool) -> None:  # noqa: FBT001
    project = project_in(f"Projekts “Zaļais ceļš”\n\n{WITH_SHARE}{line}\n")
    assert {partner["name"]: partner.get("budget") for partner in project["partners"]} == {
        "Kalnu dome": None,
        "Upes muzejs": 120000 if of_partner else None,
        "Ezera skola": None,
    }
    assert project["total_budget"] == 500000


def test_without_the_union_s_part_a_participant_s_funding_may_be_its_own() -> None:
    project = project_in(f"Projekts “Zaļais ceļš”\n\n{OF_THREE}Upes muzeja finansējums: 120 000 EUR\n")
    assert not any(partner.get("budget") for partner in project["partners"])


@pytest.mark.parametrize(
    "label", ["Hill Museum share", "Hill Museum’s budget", "Hill Museum funding", "Budget of the Hill Museum", "Funding for Hill Museum"]
)
def test_a_partner_s_part_stands_under_its_name_in_english(label: str) -> None:
    form = "Partners: Lake Municipality, Hill Museum\nTotal budget: EUR 500,000\nERDF: EUR 425,000"
    project = project_in(f"Project “Green way”\n\n{form}\n{label}: EUR 120,000\n")
    assert {partner["name"]: partner.get("budget") for partner in project["partners"]} == {"Lake Municipality": None, "Hill Museum": 120000}


@pytest.mark.parametrize(
    ("sentence", "budgets"),
    [
        ("Upes muzeja rīcībā būs 120 000 eiro, Ezera skolas – 90 000 eiro.", [120000, 90000]),
        ("Upes muzeja rīcībā ir 12 telpas, Ezera skolas – 90 grāmatas.", [None, None]),
    ],
)
def test_what_is_at_a_participant_s_disposal_is_its_part(sentence: str, budgets: list[int | None]) -> None:
    project = project_in(f"Projektā “Zaļais ceļš” piedalās Upes muzejs un Ezera skola. Projekts sāksies maijā. {sentence}\n")
    assert [partner.get("budget") for partner in project["partners"]] == budgets


@pytest.mark.parametrize("behind", ["at its disposal", "in its museum"])
def test_what_a_participant_has_at_its_disposal_is_its_part_in_english(behind: str) -> None:
    text = "The project “Green way” is led by Lake Council with Hill Museum as a partner."
    project = project_in(f"{text} Of the overall project budget of 1.24 million euros, Hill Museum had 120 000 euros {behind}.\n")
    assert [partner.get("budget") for partner in project["partners"] if partner["name"] == "Hill Museum"] == [
        120000 if "disposal" in behind else None
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Projektā plānots iegādāties iekārtu (līguma summa 1 089 000 EUR ar PVN).",
        "Projekta ietvaros notiek būvdarbi (līguma summa: 1 089 000 EUR).",
        "Līguma summa: 1 089 000 EUR bez PVN",
    ],
)
def test_the_sum_of_a_contract_on_what_is_bought_is_no_cost_of_the_project(line: str) -> None:
    assert "total_budget" not in project_in(f"{LATVIAN}\n\n{line}\n")


def test_the_sum_of_the_project_s_contract_is_its_cost() -> None:
    assert project_in(f"{LATVIAN}\n\nLīguma summa: 1 089 000 EUR\n")["total_budget"] == 1089000


@pytest.mark.parametrize(
    "sentence",
    [
        "Projektam “Zaļais ceļš” atvēlēti 1 260 000 eiro, no šīs summas 1 000 000 eiro ir ERAF finansējums.",
        "Projektam “Zaļais ceļš” atvēlēti 1 260 000 eiro; no šīs summas 1 000 000 eiro segs Eiropas Reģionālās attīstības fonds.",
    ],
)
def test_this_sum_is_the_whole_of_which_the_next_is_a_part(sentence: str) -> None:
    project = project_in(f"{sentence}\n")
    assert (project["total_budget"], project["eu_funding"]) == (1260000, 1000000)


@pytest.mark.parametrize(
    "sentence",
    [
        "Projekta attiecināmās izmaksas ir 200 000 eiro. Attiecīgi Kalnu novada pašvaldības izmaksas ir 60 000 eiro, no kurām 85% ir ESF.",
        "Projekta kopējais finansējums – 200 000 EUR. Kalnu novada pašvaldības kopējais projekta finansējums ir 60 000 EUR.",
        "Projekta kopējais finansējums – 200 000 EUR. Kalnu novada pašvaldības projekta kopējais finansējums ir 60 000 EUR.",
    ],
)
def test_a_body_s_own_part_is_known_beside_whatever_total(sentence: str) -> None:
    (partner,) = project_in(f"Projekts “Zaļais ceļš” (GREENWAY, LLI-901).\n\n{sentence}\n")["partners"]
    assert (partner["name"], partner["budget"]) == ("Kalnu novada pašvaldība", 60000.0)


def test_the_costs_of_somebody_beside_the_lead_are_not_the_project_s() -> None:
    costs = "Kalnu novada domes projekta kopējās izmaksas sastādīja 48 000 EUR, tajā skaitā ES līdzfinansējums 90% – 43 200 EUR."
    project = project_in(f"Projekta “Zaļais ceļš” (GREENWAY, LLI-901) vadošais partneris ir Upes muzejs.\n\n{costs}\n")
    assert not {"total_budget", "eu_funding", "eu_rate"} & set(project)
    assert {partner["name"]: partner.get("budget") for partner in project["partners"]} == {
        "Upes muzejs": None,
        "Kalnu novada dome": 48000.0,
    }
    alone = project_in(f"Projekts “Zaļais ceļš” (GREENWAY, LLI-901).\n\n{costs}\n")
    assert (alone["total_budget"], alone["eu_funding"]) == (48000.0, 43200.0)


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        (
            "Bendra projekto vertė – 240 290,11 Eur (204 246,59 – ES lėšos, 36 043,52 – Savivaldybės lėšos).",
            {"totalBudget": "240290.11 EUR", "euContribution": "204246.59 EUR"},
        ),
        (
            "Projekta kopējās izmaksas sasniedza 9 999 000 eiro, no kuriem 8 547 275 eiro nodrošināja Eiropas Reģionālās attīstības fonds.",
            {"totalBudget": "9999000 EUR", "euContribution": "8547275 EUR"},
        ),
        (
            "Projekta kopējās izmaksas ir 16 310 262 eiro: 9 547 275 eiro finansē ERAF, 6 755 039 eiro – valsts.",
            {"totalBudget": "16310262 EUR", "euContribution": "9547275 EUR"},
        ),
        ("Kalnu teātris no projekta kopējām izmaksām sedza 7 948 eiro.", {}),
    ],
)
def test_who_pays_which_part_of_the_whole(text: str, amounts: dict[str, str]) -> None:
    found = [(name, value) for subject, name, value in money(text) if subject == "greenway" and name in ("totalBudget", "euContribution")]
    assert sorted(found) == sorted(amounts.items())


@pytest.mark.parametrize(
    "parts",
    [
        "The total budget of the project is 100 000 euros, of which Hill Museum will use 60 000 euros and Dale School 40 000 euros.",
        "The total budget of the project is EUR 100 000, including EUR 60 000 for Hill Museum and EUR 40 000 for Dale School.",
        "The budget of the project is EUR 100 000 (Hill Museum – EUR 60 000, Dale School – EUR 40 000).",
    ],
)
def test_parts_of_the_whole_that_add_up_are_the_partners_own(parts: str) -> None:
    project = project_in(f"{ENGLISH}{parts}\n")
    assert project["total_budget"] == 100000
    assert {row["name"]: row["budget"] for row in project["partners"]} == {"Hill Museum": 60000, "Dale School": 40000}


@pytest.mark.parametrize(
    ("parts", "budgets"),
    [
        ("no kuriem Kalnu muzejs izmantos 60 000 eiro, bet Upes skola – 40 000 eiro", {"Kalnu muzejs": 60000, "Upes skola": 40000}),
        ("tai skaitā Kalnu muzejam – 60 000 eiro, Upes skolai – 40 000 eiro", {"Kalnu muzejs": 60000, "Upes skola": 40000}),
        ("no kuriem Kalnu muzejs izmantos 60 000 eiro, bet Upes skola – 30 000 eiro", {}),
        ("no kuriem 60 000 eiro finansē Kalnu fonds un 40 000 eiro – Upes novada pašvaldība", {}),
        ("no kuriem 60 000 eiro saņems SIA “Ceļi” un 40 000 eiro – SIA “Tilti”", {}),
    ],
)
def test_parts_that_do_not_add_up_or_are_paid_are_nobody_s(parts: str, budgets: dict[str, int]) -> None:
    project = project_in(f"{LATVIAN}Projekta kopējais budžets ir 100 000 eiro, {parts}.\n")
    assert {row["name"]: row.get("budget") for row in project.get("partners", [])} == budgets


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("For the project, the school has been granted 24 890 euros by the Erasmus+ programme.", {"eu_funding": 24890}),
        ("Financial support from the Interreg programme: EUR 127,415.22 (85%).", {"eu_funding": 127415.22}),
        (
            "The project will receive EUR 300 000 from the Internal Security Fund, i.e. 75% of the total project cost (EUR 400 000).",
            {"eu_funding": 300000, "total_budget": 400000},
        ),
        (
            "The amount of the grant of the project: 29 120 euro, total expenses: 32 355.56 euro.",
            {"eu_funding": 29120, "total_budget": 32355.56},
        ),
        ("Total project expenses: EUR 32 355.56", {"total_budget": 32355.56}),
        ("\nSum of the project: EUR 44 100,-\nEMFF support: EUR 39 690,-", {"eu_funding": 39690, "total_budget": 44100}),
        ("\nProject volume: EUR 44 100,-\nEMFF support: EUR 39 690,-", {"eu_funding": 39690}),
        ("The project is supported by Erasmus+. Erasmus+ has an annual budget of 3 000 000 euros.", {}),
    ],
)
def test_what_a_programme_gives_and_the_whole_are_told_in_english(text: str, amounts: dict[str, float]) -> None:
    project = project_in(f"{ENGLISH}{text}\n")
    assert {name: float(project[name]) for name in ("eu_funding", "total_budget") if name in project} == amounts


@pytest.mark.parametrize(
    "text",
    [
        "Projekta īstenošanai skolai piešķirti 24 890 eiro no programmas Erasmus+.",
        "Projekta īstenošanai Erasmus+ programma piešķīrusi 24 890 eiro.",
        "Projektam piešķirts Erasmus+ programmas finansējums 24 890 eiro apmērā.",
    ],
)
def test_what_a_programme_for_schools_gives_is_the_union_s(text: str) -> None:
    assert project_in(f"{LATVIAN}{text}\n")["eu_funding"] == 24890


@pytest.mark.parametrize(
    ("line", "budget"),
    [
        ("Kalnu novada pašvaldības daļa: 214 500,00 EUR EUR, tai skaitā ERAF 171 600,00 EUR.", 214500),
        ("Kalnu novada pašvaldībai paredzēti 214 500,00 EUR, no tiem ERAF 171 600,00 EUR.", 214500),
        ("Upes muzejam paredzēti 214 500,00 EUR, no tiem ERAF 171 600,00 EUR.", None),
        ("Kalnu novada pašvaldības līdzfinansējums: 14 500,00 EUR.", None),
    ],
)
def test_a_part_that_is_parted_itself_is_the_participant_s(line: str, budget: int | None) -> None:
    text = f"Akronīms: GREENWAY\nPartneri: Kalnu novada pašvaldība, Lejas skola\nKopējais projekta budžets: 2 318 640,00 EUR\n\n{line}\n"
    project = project_in(text)
    assert [partner.get("budget") for partner in project["partners"]] == [budget, None]
    assert (project["total_budget"], project.get("eu_funding")) == (2318640, None)


@pytest.mark.parametrize(
    "whole",
    [
        "Projekta kopējais budžets visiem partneriem kopā ir 617 405,30 EUR, tajā skaitā ERAF 524 794,50 EUR.",
        "Visu partneru kopējais projekta budžets ir 617 405,30 EUR, tajā skaitā ERAF 524 794,50 EUR.",
        "The total project budget for all partners is EUR 617 405.30, of which ERDF 524 794.50 EUR.",
        "Bendras visų partnerių projekto biudžetas – 617 405,30 Eur, iš jų ERPF 524 794,50 Eur.",
        "Kõigi partnerite kogueelarve on 617 405,30 eurot, millest ERF 524 794,50 eurot.",
    ],
)
def test_what_all_partners_have_is_the_project_s_and_less_is_one_partner_s(whole: str) -> None:
    first = {"v": "Projekta finansējums: 162 940,00 EUR, no tā ERAF 138 499,00 EUR (85%).\n\n", "T": "Project budget: 162 940.00 EUR.\n\n"}
    before = first.get(whole[0], first["v"] if "budžets" in whole else "")
    for text in (whole, before + whole):
        project = project_in(f"{FORM}{text}\n")
        assert (project["total_budget"], project["eu_funding"], project.get("eu_rate")) == (617405.3, 524794.5, None)


@pytest.mark.parametrize(
    "words",
    [
        "its overall cost amounts to 720,565 euros.",
        "the overall project costs come to 720,565 euros.",
        "while its overall costs reach 720,565 euros.",
    ],
)
def test_overall_costs_are_the_total(words: str) -> None:
    project = project_in(f"The project “Green Way” gets 612,480 euros from the European Regional Development Fund; {words}\n")
    assert (project["total_budget"], project["eu_funding"]) == (720565, 612480)


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("Kalnu osta īstenojusi 3 ES KF projektus par kopējo summu 53,36 milj. eiro. Lielākais projekts ir “Ostas molu pārbūve”.", None),
        ("The port ran three projects worth 53.36 million euros. The largest project is “Green Piers”.", None),
        ("Kalnu osta īstenojusi projektu “Ostas molu pārbūve” par kopējo summu 53,36 milj. eiro.", 53360000),
    ],
)
def test_what_several_projects_cost_together_is_no_budget_of_one(text: str, total: int | None) -> None:
    assert project_in(f"{text}\n").get("total_budget") == total


def test_what_the_union_has_committed_is_its_share() -> None:
    text = "The total budget of the project “Green Net” is €20,369,805 of which €9,500,000 has been committed by the European Union.\n"
    project = project_in(text)
    assert (project["total_budget"], project["eu_funding"]) == (20369805, 9500000)


@pytest.mark.parametrize(
    "text",
    [
        "The European Commission has granted the project “Potato” 11.1 million euros.",
        "Eiropas Komisija projektam “Kartupelis” piešķīrusi 11,1 miljonu eiro.",
    ],
)
def test_what_the_commission_gives_is_the_share_of_the_union(text: str) -> None:
    assert project_in(text)["eu_funding"] == 11_100_000


@pytest.mark.parametrize("amount", ["1-million euro", "1-million-euro", "€1-million", "1 million euro"])
def test_a_hyphen_may_join_a_number_and_its_million(amount: str) -> None:
    assert project_in(f"The project “Green Way” received a {amount} grant.\n")["eu_funding"] == 1000000


@pytest.mark.parametrize(
    "sentence",
    [
        "No tām 85% (69 700 EUR) ir Kohēzijas fonda finansējums, bet 15% (12 300 EUR) – pašvaldības finansējums.",
        "No tām 85% (69 700 EUR) Kohēzijas fonda finansējums un 15% (12 300 EUR) pašvaldības finansējums.",
        "No tām 85% (69 700 EUR) ir Kohēzijas fonda finansējums un 15% (12 300 EUR) SIA “Upe” finansējums.",
        "ERAF līdzfinansējums ir 85% (69 700 EUR) no projekta izmaksām, bet pašvaldības finansējums 15% (12 300 EUR).",
        "Of these 85% (EUR 69 700) is ERDF funding and 15% (EUR 12 300) own funding.",
        "The ERDF co-financing of the project is 85% (EUR 69 700) of the total costs.",
        "Iš jų 85 % (69 700 Eur) ERPF lėšos ir 15 % (12 300 Eur) savivaldybės lėšos.",
        "Sellest 85% (69 700 eurot) on ERFi toetus ja 15% (12 300 eurot) omafinantseering.",
    ],
)
def test_whose_an_amount_in_brackets_behind_its_rate_is_stands_behind_it(sentence: str) -> None:
    project = project_in(f"LLI-901 “Zaļais ceļš”\n\nBudget: EUR 82 000\n\n{sentence}\n")
    assert (project["total_budget"], project["eu_funding"], project["eu_rate"]) == (82000, 69700, 85)


def test_co_financing_of_a_project_is_not_all_its_money() -> None:
    assert project_in("ERDF co-financing of the project “Green Road” is EUR 69 700.\n")["eu_funding"] == 69700
    assert project_in("The co-financing of the project “Green Road” is EUR 69 700.\n").get("total_budget") is None
    assert project_in("SAIL-projekti kogueelarve on 82 000 €, sellest Mäe valla osa 4 200 €.\n")["total_budget"] == 82000


@pytest.mark.parametrize(
    ("when", "total"),
    [("2017.–2019. gadā kopējās izmaksas ir", 82000), ("2019. gadā kopējās izmaksas ir", None), ("2019. gada budžets ir", None)],
)
def test_what_a_project_costs_in_one_year_is_not_its_cost(when: str, total: int | None) -> None:
    assert project_in(f"{LATVIAN}Projekta īstenošanai {when} 82 000 eiro.\n").get("total_budget") == total


def test_a_total_in_brackets_behind_a_part_of_somebody_else_is_the_project_s() -> None:
    text = "Dome piešķir projektam “Zaļais ceļš” līdzfinansējumu 2019. gadā 10% apmērā (8 200 eiro) (kopējās izmaksas – 82 000 eiro)."
    assert project_in(text)["total_budget"] == 82000


@pytest.mark.parametrize("label", ["kogumaksumuseks kujunes", "kogumaksumuseks on", "maksumuseks kujunes", "kogueelarveks kujunes"])
def test_estonian_labels_may_tell_what_a_project_came_to_cost(label: str) -> None:
    text = f"Projekti „Rohelised rannad“ {label} 39 924 000 eurot. Kõik on sellega rahul ja tööd on ammu lõppenud.\n"
    assert project_in(text)["total_budget"] == 39924000


def test_what_works_within_the_project_cost_is_not_its_cost() -> None:
    text = "Projektā “Zaļais ceļš” projektēšanas darbu kopējās izmaksas ir 36 273 Ls. Projekta kopējais budžets ir 1 497 889 eiro.\n"
    assert (project_in(text)["total_budget"], project_in(text)["currency"]) == (1497889, "EUR")


def test_two_signs_may_group_an_amount_as_far_as_the_whole_allows() -> None:
    text = "Projekta Nr.: 5.5.1.0/17/I/999\nKopējais budžets: 1 398 000,00 EUR\nERAF finansējums: {} EUR\n"
    assert project_in(text.format("1.188,300"))["eu_funding"] == 1188300
    assert "eu_funding" not in project_in(text.format("2.188,300"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Additional funding of 5 000 000 EUR will be found.",
        "Additional funding in total of 5 000 000 EUR from other sources will be found.",
    ],
)
def test_what_comes_on_top_of_a_project_s_money_is_not_its_cost(sentence: str) -> None:
    assert "total_budget" not in project_in(f"{ENGLISH}{sentence}\n")


def test_a_fund_s_co_funding_is_its_part() -> None:
    text = "The total size of the project is 200 000 EUR. Out of them co-funding of the European Regional Development Fund is 170 000 EUR."
    project = project_in(f"{ENGLISH}{text}\n")
    assert (project["total_budget"], project["eu_funding"]) == (200000, 170000)


def budgets(text: str) -> dict[str, int | None]:
    """What part of the money each participant has."""
    return {partner["name"]: partner.get("budget") for partner in project_in(text)["partners"]}


PARTNERS = "Project number: LLI-901\nLead partner: Hill Development Agency (HDA)\nPartners: Upe University (UU), Dale Municipality (DM)\n"


@pytest.mark.parametrize("joint", [" – EUR 200 000", ": 200 000 EUR", " is 200 000 EUR"])
def test_costs_of_a_participant_by_its_short_name_are_its_part(joint: str) -> None:
    found = budgets(f"{PARTNERS}Total costs of the project: EUR 500 000; costs of HDA{joint}\n")
    assert found == {"Hill Development Agency": 200000, "Upe University": None, "Dale Municipality": None}


def test_costs_of_whoever_takes_no_part_are_nobody_s() -> None:
    found = budgets(f"{PARTNERS}Total costs of the project: EUR 500 000; costs of the Road Agency – EUR 200 000\n")
    assert set(found.values()) == {None}


@pytest.mark.parametrize(
    "parts",
    [
        "(LP – 200 000 EUR, PP2 – 180 000 EUR, PP3 – 120 000 EUR)",
        "(LP - 200 000 EUR; PP1 - 180 000 EUR; PP2 - 120 000 EUR)",
        "LP: 200 000 EUR\nPP2: 180 000 EUR\nPP3: 120 000 EUR",
    ],
)
def test_codes_give_the_lead_and_the_partners_in_their_order_their_parts(parts: str) -> None:
    found = budgets(f"{PARTNERS}Total budget: 500 000 EUR\n{parts}\n")
    assert found == {"Hill Development Agency": 200000, "Upe University": 180000, "Dale Municipality": 120000}


@pytest.mark.parametrize(
    "parts",
    [
        "(LP – 200 000 EUR, PP2 – 180 000 EUR)",
        "(LP – 200 000 EUR, PP2 – 180 000 EUR, PP3 – 110 000 EUR)",
        "(LP – 200 000 EUR, PP2 – 180 000 EUR, PP4 – 120 000 EUR)",
    ],
)
def test_codes_that_do_not_fit_the_participants_or_the_whole_give_nobody_a_part(parts: str) -> None:
    assert set(budgets(f"{PARTNERS}Total budget: 500 000 EUR\n{parts}\n").values()) == {None}


@pytest.mark.parametrize(
    ("form", "label"),
    [
        (
            "Project number: LLI-901\nLead partner: Hill Agency (Latvia)\nPartners: Dale School (Lithuania)\nTotal budget",
            "Lithuanian Partner Budget",
        ),
        (
            "Projekta Nr.: LLI-901\nVadošais partneris: Kalnu aģentūra (Latvija)\nPartneri: Dales skola (Lietuva)\nKopējais budžets",
            "Lietuvas partnera daļa",
        ),
        (
            "Projekto Nr.: LLI-901\nPagrindinis partneris: Kalnų agentūra (Latvija)\nPartneriai: Slėnio mokykla (Lietuva)\nBiudžetas",
            "Lietuvos partnerio biudžetas",
        ),
    ],
)
def test_the_part_of_the_partner_of_a_country_is_that_of_the_only_one(form: str, label: str) -> None:
    assert list(budgets(f"{form}: 500 000 EUR\n{label} - 161 784 EUR\n").values()) == [None, 161784]


def test_the_part_of_the_partner_of_a_country_with_several_is_nobody_s() -> None:
    form = "Project number: LLI-901\nLead partner: Hill Agency (Latvia)\nPartners: Dale School (Lithuania), Upe Museum (Lithuania)\n"
    assert set(budgets(f"{form}Total budget: 500 000 EUR\nLithuanian partner budget: 161 784 EUR\n").values()) == {None}


def test_what_somebody_and_its_partner_receive_is_not_the_partner_s_alone() -> None:
    found = budgets("Hill Library and its partner Dale School will receive a grant of 200 000 EUR for the project “Reading Room”.\n")
    assert found == {"Dale School": None, "Hill Library": None}


@pytest.mark.parametrize("label", ["EEZ līdzfinansējums", "EEZ finanšu instrumenta līdzfinansējums", "Norvēģijas grantu finansējums"])
def test_the_grants_of_the_eea_and_norway_have_labels(label: str) -> None:
    text = (
        "Projekta nosaukums: “Kalnu taka”\nProjekta kopējās attiecināmās izmaksas: 94 370,00 euro\n"
        f"{label} - 85% no atbalsta summas, nepārsniedzot 72 193,05 euro\n"
    )
    project = project_in(text)
    assert (project["eligible_budget"], project["eu_funding"]) == (94370, 72193.05)


@pytest.mark.parametrize(
    "text",
    [
        "Altogether 20 applications were submitted in May 2013 with a grand total of 1 211 691,27 Euros.\n\nProject name: “Hill of Dale”\n",
        "Kokku esitati 20 taotlust kogusummas 10 000 eurot.\n\nProjekti nimi: „Rohelised mäed“\n",
        "Iš viso pateikta 20 paraiškų, kurių bendra vertė 10 000 Eur.\n\nProjektas „Žali kalnai“\n",
    ],
)
def test_what_applications_asked_for_is_the_budget_of_none(text: str) -> None:
    assert values_of(text, "totalBudget") == set()


def test_a_project_that_is_one_of_the_applications_has_its_budget() -> None:
    text = "One of 20 applications, the project “Green Hills of Dale”, has a total budget of 9 000 EUR.\n"
    assert values_of(text, "totalBudget") == {"9000 EUR"}


@pytest.mark.parametrize(
    "text",
    [
        "Vald on rõõmus, et projekti “Green Food of Dale” raames avati näitus. Näituse eelarve on 3000 eurot.\n",
        "Projektā “Zaļie kalni” atklāta izstāde. Izstādes budžets ir 3000 EUR.\n",
        "Projekte „Žali kalnai“ vyko festivalis. Festivalio bendras biudžetas buvo 3000 Eur.\n",
        "The project “Green Hills of Dale” opened an exhibition. The total cost of the exhibition was EUR 3000.\n",
    ],
)
def test_what_an_event_costs_is_not_what_its_project_does(text: str) -> None:
    assert values_of(text, "totalBudget") == set()


def test_a_project_called_after_an_event_costs_what_that_does() -> None:
    text = "Projektā “Zaļais festivāls” skan dziesmas. Festivāla kopējās izmaksas ir 3000 EUR.\n"
    assert values_of(text, "totalBudget") == {"3000 EUR"}


@pytest.mark.parametrize(
    "theirs",
    [
        "Upes domes kopējās plānotās projekta izmaksas ir 224 225,82 EUR, tai skaitā projekta attiecināmās izmaksas - 117 647,06 EUR.",
        "Partnera – Ezermalas novada domes – budžets ir 224 225,82 EUR, tostarp attiecināmās izmaksas 117 647,06 EUR.",
    ],
)
def test_parts_of_what_one_spends_are_not_the_project_s(theirs: str) -> None:
    row = project_in(f"Projekta „Pilis un parki” kopējās izmaksas ir 9 585 009,81 EUR. {theirs}\n")
    assert (row["total_budget"], "eligible_budget" in row) == (9585009.81, False)


def test_a_share_whose_rate_fits_another_amount_is_not_the_project_s() -> None:
    text = (
        "Projekts „Pilis un parki”\nKopējais projekta finansējums - 330 100 EUR\n"
        "Ezermalas domes projekta finansējums - 30 403 EUR, tajā skaitā\nERAF finansējums 85% - 25 842,55 EUR\n"
    )
    row = project_in(text)
    assert (row["total_budget"], "eu_funding" in row) == (330100.0, False)


@pytest.mark.parametrize(
    "sentence",
    [
        # what a body's budget has for the project, or adds to it
        f"{LATVIAN}Pašvaldības budžetā projekta īstenošanai ieplānoti 11 356 eiro.",
        f"{LATVIAN}Novada budžetā projektam rezervēti 11 356 eiro.",
        f"{LATVIAN}Projekta līdzfinansēšanai paredzēti 11 356 eiro.",
        f"{LATVIAN}Projekta finansējums no pašvaldības budžeta – 11 356 eiro.",
        f"{ENGLISH}The municipal budget includes EUR 11 356 for the project.",
        f"{ENGLISH}The project funding from the municipal budget is EUR 11 356.",
        "Projektas „Žalias kelias“ pradėtas. Projekto finansavimas iš savivaldybės biudžeto – 11 356 eurų.",
        # by how much it grew, and the tax on it
        f"{LATVIAN}Projekta izmaksas pieaugušas par 11 356 eiro.",
        f"{LATVIAN}Projekta budžets samazināts par 11 356 eiro.",
        f"{LATVIAN}Projekta PVN izmaksas ir 11 356 eiro.",
        f"{ENGLISH}The project costs increased by EUR 11 356.",
        "Projektas „Žalias kelias“ pradėtas. Projekto vertė sumažėjo 11 356 eurų.",
        "Projekt „Roheline tee“ algas ja kestab kaks aastat. Projekti maksumus kasvas 11 356 euro võrra.",
    ],
)
def test_part_of_a_project_s_money_or_a_difference_is_not_its_cost(sentence: str) -> None:
    assert values_of(f"{sentence}\n", "totalBudget") == set()


@pytest.mark.parametrize("sentence", ["Projekta budžetā paredzēti 11 356 eiro.", "Projekta budžetā ir 11 356 eiro."])
def test_what_the_project_s_own_budget_has_is_its_cost(sentence: str) -> None:
    assert values_of(f"{LATVIAN}{sentence}\n", "totalBudget") == {"11356 EUR"}


@pytest.mark.parametrize("measure", ["Kārtā pieejamais", "Konkursā pieejamais", "Latvijai piešķirtais", "Prioritātei pieejamais"])
@pytest.mark.parametrize("before", ["Projekts “Zaļais ceļš” ir sācies. ", "Projekts “Zaļais ceļš”\nFinansējums: "])
def test_what_a_call_or_a_state_has_is_not_the_project_s(before: str, measure: str) -> None:
    row = project_in(f"{before}{measure} ELFLA finansējums ir 39 812 376 EUR.\n")
    assert not {"total_budget", "eligible_budget", "eu_funding"} & row.keys()


@pytest.mark.parametrize("measure", ["Apakšpasākuma ietvaros pieejamais", "Specifiskajam atbalstam plānotais", "Pasākumam paredzētais"])
def test_what_a_measure_has_in_a_sentence_is_not_the_project_s(measure: str) -> None:
    row = project_in(f"Projekts “Zaļais ceļš” ir sācies. {measure} ELFLA finansējums ir 39 812 376 EUR.\n")
    assert "eu_funding" not in row


@pytest.mark.parametrize(
    ("behind", "budget"),
    [
        ("Upes muzejam no tā paredzēti 120 000 eiro.", 120_000),
        ("Upes muzejam – 120 000 eiro.", 120_000),
        ("Upes muzejam no tā – 120 000 eiro.", None),  # cut short: nothing says what is done with it
        ("Upes muzejam – 520 000 eiro.", None),  # more than the whole
        ("Upes muzejs – 120 000 eiro.", None),  # whose money a nominative is does not say
        ("Pilij no tā paredzēti 120 000 eiro.", None),  # takes no part
        ("SIA “Mūris” – 120 000 eiro.", None),
    ],
)
def test_what_a_participant_is_given_right_behind_the_whole_is_its_part(behind: str, budget: int | None) -> None:
    text = "Projekts “Kalnu takas” (LLI-123). Partneri: Upes muzejs, Ezera skola. Projekta kopējais finansējums ir 438 900 eiro. "
    partners = project_in(text + behind)["partners"]
    assert [partner["name"] for partner in partners] == ["Upes muzejs", "Ezera skola"]
    assert [partner.get("budget") for partner in partners] == [budget, None]
