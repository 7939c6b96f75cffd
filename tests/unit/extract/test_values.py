"""Amounts, dates, spans of time, numbers and addresses in every form that pages print, and what only looks like one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from regkg.extract.text.lexicon import default_lexicon
from regkg.extract.text.values import (
    Dates,
    addresses_in,
    decimal_of,
    emails_in,
    money_in,
    number_as_written,
    phones_in,
    project_numbers_in,
    rates_in,
)

DATES = Dates(default_lexicon().months)


def amounts(text: str) -> list[str]:
    return [str(found.value) for found in money_in(text)]


def dates(text: str) -> list[str]:
    return [found.value.lexical for found in DATES.find(text)]


def periods(text: str) -> list[tuple[str | None, str | None]]:
    return [
        (period.start.value.lexical if period.start else None, period.end.value.lexical if period.end else None)
        for period in DATES.periods(text)
    ]


# ── money ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        # blanks group, a comma or a point before decimals
        ("1 234 567,89 EUR", "1234567.89 EUR"),
        ("1 234 567.89 EUR", "1234567.89 EUR"),
        ("1 234 567 EUR", "1234567 EUR"),
        ("1\u00a0234\u00a0567,89\u00a0EUR", "1234567.89 EUR"),
        ("1\u202f234\u2009567 EUR", "1234567 EUR"),
        ("106 717,50 eiro", "106717.50 EUR"),
        ("par EUR 679  900, tai skaitā", "679900 EUR"),
        ("96 000,0 EUR", "96000.0 EUR"),
        # commas, points or apostrophes group
        ("1,234,567.89 EUR", "1234567.89 EUR"),
        ("1,250,400.00 EUR", "1250400.00 EUR"),
        ("1.234.567,89 EUR", "1234567.89 EUR"),
        ("250.080.00 EUR", "250080.00 EUR"),
        ("1'234'567.89 EUR", "1234567.89 EUR"),
        ("12.500 EUR", "12500 EUR"),
        ("12,500 EUR", "12500 EUR"),
        # nothing groups
        ("355510.5 EUR", "355510.5 EUR"),
        ("418247,67 EUR", "418247.67 EUR"),
        ("1643705 EUR", "1643705 EUR"),
        ("1643705EUR", "1643705 EUR"),
        ("0,75 EUR", "0.75 EUR"),
        # scale words and letters
        ("6,2 miljoni EUR", "6.2E6 EUR"),
        ("19,49 milj. EUR", "19.49E6 EUR"),
        ("19,49 milj.EUR", "19.49E6 EUR"),
        ("1,250 miljoni eiro", "1.250E6 EUR"),
        ("3 mln. eiro", "3E6 EUR"),
        ("1.1 million EUR", "1.1E6 EUR"),
        ("9 Million Euro", "9E6 EUR"),
        ("2,5 MEUR", "2.5E6 EUR"),
        ("MEUR 2,5", "2.5E6 EUR"),
        ("€11.1M", "11.1E6 EUR"),
        ("€ 300K", "300E3 EUR"),
        ("300 tūkst. eiro", "300E3 EUR"),
        ("300 tūkstoši eiro", "300E3 EUR"),
        ("1,2 miljardi eiro", "1.2E9 EUR"),
        ("4.2 mljrd. EUR", "4.2E9 EUR"),
        ("2,3 milijono eurų", "2.3E6 EUR"),
        ("1,5 miljonit eurot", "1.5E6 EUR"),
        # currencies
        ("€ 1 204 500", "1204500 EUR"),
        ("1 204 500 €", "1204500 EUR"),
        ("EUR 1 204 500", "1204500 EUR"),
        ("EUR 1 204 500 EUR", "1204500 EUR"),
        ("540 300,20 Eur", "540300.20 EUR"),
        ("540 300,20 eurų", "540300.20 EUR"),
        ("61 250,00 eurot", "61250.00 EUR"),
        ("61 250 euros", "61250 EUR"),
        ("431 200,10 euro", "431200.10 EUR"),
        ("500 EURO", "500 EUR"),
        ("Ls 5 000", "5000 LVL"),
        ("5 000 Ls", "5000 LVL"),
        ("5 000 LVL", "5000 LVL"),
        ("5 000 latu", "5000 LVL"),
        ("5 000 latiem", "5000 LVL"),
        ("10 000 SEK", "10000 SEK"),
        ("10 000 litų", "10000 LTL"),
        ("9 411 765 Šveices franki", "9411765 CHF"),
        ("1 000 Swiss francs", "1000 CHF"),
        ("1 000 Šveicarijos frankų", "1000 CHF"),
        # odd ends
        ("100 000,- EUR", "100000 EUR"),
        ("100.000,-- EUR", "100000 EUR"),
        ("(125 550 EUR)", "125550 EUR"),
        # a blank beside the comma before decimals, none between thousands
        ("9637, 65 EUR", "9637.65 EUR"),
        ("5 303 202 ,66 eurot", "5303202.66 EUR"),
        ("1 828318 EUR", "1828318 EUR"),
        # a currency only where the amount is spelt out
        ("212 400,50 (divi simti tūkstoši euro)", "212400.50 EUR"),
        ("212 400,50 (divi simti tūkstoši eiro, 50 centi)", "212400.50 EUR"),
    ],
)
def test_an_amount_is_read_in_every_form(text: str, amount: str) -> None:
    assert amounts(text) == [amount]


@pytest.mark.parametrize(
    "text",
    [
        "tālr. 67026533",
        "+371 67 026 533",
        "reģ. Nr. 90000002183",
        "Nr. 5.5.1.0/17/I/001",
        "LLI-431 un LLI 444",
        "2021.-2027. gadam",
        "no 2014. līdz 2020. gadam",
        "01.02.2019.",
        "85% no ERAF",
        "85 % EUR",
        "6,2 miljoni iedzīvotāju",
        "10 partneri no 7 valstīm",
        "100 m garumā",
        "lapa 5 no 7",
        "7 European countries",
        "5 Euroopa riiki",
        "7 Europos šalių",
        "12 EUROPEAN REGIONS",
        "3 NOKIA",
        "5 latina",
        "3 latvieši",
        "10 €konomikas ministrijas",
        "10€konomikas",
        "izv€5rtēt",
        "p€ 5 gadi",
        "0000 EUR",
        "1.2.3 EUR",
        "1 23 456,7,8 EUR",
        "9637, 65 personas",
        "5 303 202 ,66 punkti",
        "1 828318",
        "212 400 (divi simti tūkstoši euro)",
        "212 400,50 (divi simti tūkstoši lati)",
    ],
)
def test_what_only_looks_like_money_is_not_read(text: str) -> None:
    assert amounts(text) == []


@pytest.mark.parametrize(
    "text", ["1,5–2 miljoni EUR", "10 000 – 50 000 EUR", "10 000 līdz 50 000 EUR", "EUR 10 000 - EUR 50 000", "10 000 EUR – 50 000 EUR"]
)
def test_the_ends_of_a_range_are_no_amount(text: str) -> None:
    assert amounts(text) == []


def test_an_amount_glued_to_its_label_is_read() -> None:
    assert amounts("līdzfinansējums180 540,43 EUR") == ["180540.43 EUR"]


def test_a_dash_before_an_amount_makes_no_range_of_it() -> None:
    assert amounts("Projekts LLI-431 – 418 247 EUR") == ["418247 EUR"]
    assert amounts("2020 – 5 000 000 EUR") == ["5000000 EUR"]
    assert amounts("Prioritāte 1 – 5 000 000 EUR") == ["5000000 EUR"]
    assert amounts("finansējums –1 643 705 EUR") == ["1643705 EUR"]


def test_amounts_in_one_sentence_are_kept_apart() -> None:
    text = "Kopā 500 000 LVL (711 435,90 EUR), t.sk. 85% jeb 604 720,52 EUR no ERAF un 2 milj. eiro no citiem."
    assert amounts(text) == ["500000 LVL", "711435.90 EUR", "604720.52 EUR", "2E6 EUR"]


def test_an_amount_is_found_where_it_is_printed() -> None:
    text = "kopā EUR 1 643 705, vēl 6,2 miljoni eiro."
    assert [text[found.span.start : found.span.end] for found in money_in(text)] == ["EUR 1 643 705", "6,2 miljoni eiro"]


def test_a_label_may_name_the_currency_for_its_amount() -> None:
    assert [str(found.value) for found in money_in("418247.67", currency="EUR")] == ["418247.67 EUR"]


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("1 643 705", "1643705"),
        ("1.250.400,00", "1250400.00"),
        ("250.080.00", "250080.00"),
        ("1.250", "1250"),
        ("1.250,400", "1250400"),
        ("1,250.400", "1250400"),
        ("0,750", "0.750"),
        ("0.125", "0.125"),
        ("12,5", "12.5"),
        ("7", "7"),
    ],
)
def test_separators_are_told_from_the_number_itself(printed: str, number: str) -> None:
    assert str(decimal_of(printed)) == number


@pytest.mark.parametrize("printed", ["1.2.3", "12 34", "1,234.567,89", "1 2345,00", "1.23.456"])
def test_separators_that_contradict_each_other_make_no_number(printed: str) -> None:
    assert decimal_of(printed) is None


def test_two_signs_before_three_digits_each_group_no_millions() -> None:
    assert decimal_of("1.250,400", scaled=True) is None


def test_one_separator_before_three_digits_is_a_decimal_one_where_millions_follow() -> None:
    assert decimal_of("1,250", scaled=True) == Decimal("1.250")


# ── rates ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "rates"), [("85% no ERAF, 15 % pašu", ["85", "15"]), ("84,99 %", ["84.99"]), ("100%", ["100"]), ("85 procenti", ["85"])]
)
def test_a_rate_is_a_percentage(text: str, rates: list[str]) -> None:
    assert [str(found.value) for found in rates_in(text)] == rates


@pytest.mark.parametrize("text", ["0%", "150%", "85 punkti", "A85%"])
def test_what_is_no_share_of_a_whole_is_no_rate(text: str) -> None:
    assert list(rates_in(text)) == []


# ── dates ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "date"),
    [
        # Latvian words
        ("2017. gada 1. maijs", "2017-05-01"),
        ("2017.gada 1.maijā", "2017-05-01"),
        ("2017. gada 31. decembrim", "2017-12-31"),
        ("2017.gada oktobra", "2017-10"),
        ("2021. gada martam", "2021-03"),
        ("2021. gads", "2021"),
        ("11. jūnijā", "--06-11"),
        ("1. maijs 2017", "2017-05-01"),
        # numbers
        ("05.10.2017.", "2017-10-05"),
        ("5.10.2017", "2017-10-05"),
        ("1. 3. 2018", "2018-03-01"),
        ("2017-10-05", "2017-10-05"),
        ("2017.10.05", "2017-10-05"),
        ("05/02/2024", "2024-02-05"),
        ("10.2017", "2017-10"),
        # Lithuanian, Estonian, English
        ("2019 m. kovo 1 d.", "2019-03-01"),
        ("2019 m. kovo mėn.", "2019-03"),
        ("1. märts 2024", "2024-03-01"),
        ("2024. aasta märts", "2024-03"),
        ("1 May 2017", "2017-05-01"),
        ("1st of May 2017", "2017-05-01"),
        ("May 1, 2017", "2017-05-01"),
        ("May 1st, 2017", "2017-05-01"),
        ("October 2017", "2017-10"),
        # badly scanned
        ("2020.gada beigam", "2020"),
        ("2018. gada 1. julija", "2018-07-01"),
    ],
)
def test_a_date_is_read_in_every_form_and_no_more_precisely_than_it_is_printed(text: str, date: str) -> None:
    assert dates(text) == [date]


@pytest.mark.parametrize(
    "text",
    [
        "31.02.2019",
        "2019-13-01",
        "32.01.2019",
        "2021.-2027.gadam",
        "2014.–2020. gads",
        "2014 - 2020. gada",
        "2014/2020. gadā",
        "1234567.01.2019",
        "5.5.1.0/17/I/001",
        "tālr. 67026533",
        "13.2019",
        "0899 gadā",
        "līgums Nr. 5/2018",
        "Nr. 7/2019",
        "version 2.1.10",
        "may be",
        "10.30",
    ],
)
def test_what_only_looks_like_a_date_is_not_read(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize("text", ["11.–12. jūnijā", "2019. gada 11.-12. jūnijā", "11. un 12. jūnijā", "11.-12.06.2019"])
def test_one_day_is_not_picked_out_of_several(text: str) -> None:
    assert not any(date.count("-") >= 2 for date in dates(text))


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("01.03.2018 – 31.08.2019", ("2018-03-01", "2019-08-31")),
        ("01.03.2018.-31.08.2019.", ("2018-03-01", "2019-08-31")),
        ("01.02.2019.—31.01.2021.", ("2019-02-01", "2021-01-31")),
        ("01.03.2018.g. – 31.08.2019.g.", ("2018-03-01", "2019-08-31")),
        ("no 01.03.2018. līdz 31.08.2019.", ("2018-03-01", "2019-08-31")),
        ("01.07.2018.lidz 31.12.2020", ("2018-07-01", "2020-12-31")),
        ("no 2017.gada oktobra līdz 2021.gada martam", ("2017-10", "2021-03")),
        ("2017.gada 1.maijs līdz 2019.gada 30.aprīlis", ("2017-05-01", "2019-04-30")),
        ("2019 m. kovo 1 d. – 2021 m. vasario 28 d.", ("2019-03-01", "2021-02-28")),
        ("nuo 2019-03-01 iki 2021-02-28", ("2019-03-01", "2021-02-28")),
        ("01/03/2024 – 31/08/2025", ("2024-03-01", "2025-08-31")),
        ("1 May 2017 to 30 April 2019", ("2017-05-01", "2019-04-30")),
        ("from October 2017 until March 2021", ("2017-10", "2021-03")),
        ("from 20 April to 1 October 2018", ("2018-04-20", "2018-10-01")),
        ("April 20 – October 1, 2018", ("2018-04-20", "2018-10-01")),
        ("May 3rd until June 4th, 2019", ("2019-05-03", "2019-06-04")),
        ("1. marts – 31. augusts 2019", ("2019-03-01", "2019-08-31")),
        ("2019. gada 1. marts – 31. augusts", ("2019-03-01", "2019-08-31")),
        ("11. jūnijs – 14. augusts", ("--06-11", "--08-14")),
    ],
)
def test_two_dates_with_until_between_them_are_a_period(text: str, period: tuple[str, str]) -> None:
    assert periods(text) == [period]


@pytest.mark.parametrize(
    "text", ["1. decembris līdz 2019. gada 31. janvāris", "1. decembris – 31. janvāris 2019", "2018. gada 1. decembris – 31. janvāris"]
)
def test_a_year_that_would_turn_the_period_around_is_not_supplied(text: str) -> None:
    assert all(start is None or end is None or "--" in (start + end) or start <= end for start, end in periods(text))
    assert "2019-12-01" not in str(periods(text))
    assert "2018-01-31" not in str(periods(text))


def test_a_day_that_the_other_years_calendar_has_not_keeps_its_year_open() -> None:
    assert periods("29. februāris – 31. augusts 2019") == [("--02-29", "2019-08-31")]


@pytest.mark.parametrize(
    "text", ["2021.-2027.gadam", "01.03.2018, 31.08.2019", "01.03.2018. un 31.08.2019.", "2014.-2020. gada plāns 01.03.2018."]
)
def test_dates_without_until_between_them_are_no_period(text: str) -> None:
    assert periods(text) == []


def test_a_date_is_found_where_it_is_printed() -> None:
    text = "Sākas 2017. gada 1. maijā. Beidzas 31.12.2018."
    assert [text[found.span.start : found.span.end] for found in DATES.find(text)] == ["2017. gada 1. maijā", "31.12.2018"]


# ── project numbers ──────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "number",
    [
        "LLI-422",
        "LLI 444",
        "LLI – 313",
        "LL-00105",
        "ESTLAT18",
        "EstLat55",
        "LLB-1-022",
        "LT-PL-2S-160",
        "ESTLATRUS/2.2./ELRII-308/2012/32",
        "5.5.1.0/17/I/001",
        "9.2.4.2/16/I/067",
        "LIFE19 IPE/LV/000010",
        "LIFE16 IPE/LT/099",
        "LIFE20 NGO4 GD/LT/000999",
        "LIFE21-ENV-LT-CLEANREEDS",
        "LIFE22-CCM-EE-LIFE Reedbeds",
        "LIFE22-CET-LOCAL-REEDS-101099999",
        "LIFE22-ENV-LV-101099999",
        "LIFE21 NAT/EE/101099999",
        "ESTLAT2 – 941",
        "CB 999",
        "LV-CULTURE-0999",
        "FP7-REGPOT-399999",
        "99-002-P-0099",
        "PRG9999",
        "09-AL21-2309-0199",
        "19-06-AL03-A019.2202-000003",
    ],
)
def test_a_project_number_is_read_in_every_form(number: str) -> None:
    assert [found.value for found in project_numbers_in(f"projekts ({number}) sākās")] == [number]
    assert [found.value for found in project_numbers_in(f"Projekta Nr.: {number}")] == [number]


@pytest.mark.parametrize(
    "text",
    [
        "LLI",
        "LLI-4",
        "XLLI-431",
        "LLI-431999",
        "tālr. 67026533",
        "90000002183",
        "2014TC16RFCB027",
        "LV-1050",
        "CB 500 EUR",
        "12-002-0017",
        "ALLI-431/2",
    ],
)
def test_what_only_looks_like_a_project_number_is_not_read(text: str) -> None:
    assert list(project_numbers_in(text)) == []


@pytest.mark.parametrize(
    "words", ["grant agreement No", "Grant Agreement No.", "granta līgums Nr.", "dotacijos sutartis Nr.", "toetusleping nr"]
)
def test_the_number_of_a_grant_is_told_by_the_words_before_it(words: str) -> None:
    assert [found.value for found in project_numbers_in(f"({words} 999 998), under account No 999998")] == ["999 998"]


# ── addresses ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("vietnē www.upnini.example.", "www.upnini.example"),
        ("(https://upnini.example/a/b?c=d)", "https://upnini.example/a/b?c=d"),
        ("HTTPS://Upnini.example/", "HTTPS://Upnini.example/"),
        ("<https://upnini.example/ā>", "https://upnini.example/ā"),
        ("“www.upnini.example”, un", "www.upnini.example"),
        ("[skatīt](https://upnini.example)", "https://upnini.example"),
        ("www.upnini.example!?", "www.upnini.example"),
    ],
)
def test_an_address_ends_before_the_punctuation_of_its_sentence(text: str, address: str) -> None:
    assert [found.value for found in addresses_in(text)] == [address]


@pytest.mark.parametrize("text", ["www.", "www...", "https://", "https://.,", "upnini.example", "ftp://upnini.example", "wwww"])
def test_what_has_no_host_is_no_address(text: str) -> None:
    assert list(addresses_in(text)) == []


def test_a_mail_address_ends_before_the_full_stop() -> None:
    assert [found.value for found in emails_in("raksti: info@upnini.example. Vai a.b+c@x-y.example!")] == [
        "info@upnini.example",
        "a.b+c@x-y.example",
    ]


@pytest.mark.parametrize("text", ["67026533", "67 026 533", "+371 67026533", "+37167026533", "(+371) 67026533"])
def test_a_telephone_has_eight_digits(text: str) -> None:
    assert len(list(phones_in(text))) == 1


@pytest.mark.parametrize("text", ["1234567", "123456789", "A67026533", "90000002183", "LV67026533"])
def test_other_runs_of_digits_are_no_telephone(text: str) -> None:
    assert list(phones_in(text)) == []


@pytest.mark.parametrize(
    "number",
    [
        "LLI-313",
        "LL-00146",
        "LLII–102",
        "EST-LAT 70",
        "LV-RU-023",
        "LIFE19 NAT/LV/000999",
        "101059999-2",
        "5.5.1.0/17/I/001",
        "2009/0028/3DP/3.1.3.1.0/08/IPIA/VIAA/018",
        "PCS/3.5.2.1.1/11/03/012",
        "18-00-A019.333-000005",
        "19-06-A00702-000931",
        "25-09-CL03-C0LA19.2201-000003",
        "16-07—AL19-A019.2206-000009",
        "2017/AL08/3/A019.22.01/22",
        "2019-1-LV01-KA116-060226",
        "AIF/2022/KAPAC2/108",
        "PMIF/19/2020/3/99",
        "EEZLV04/INP/2013/4",
        "VPP-IZM-2018/1-0013",
        "2013-1-LV-COM06-053661",
        "2010-1-LV1-COM06-012345",
        "LT-RU-3-144",
    ],
)
def test_numbers_of_all_programmes_are_told_by_their_shape(number: str) -> None:
    assert [found.value for found in project_numbers_in(f"Projekts Nr. {number} “Kalnu taka”")] == [number]


@pytest.mark.parametrize("text", ["tālr. 12-05-2018", "no 12-05-2018-2019", "2019/2020/2021", "No 26-12-345-123456"])
def test_dates_and_other_numbers_have_no_such_shape(text: str) -> None:
    assert not list(project_numbers_in(text))


@pytest.mark.parametrize("text", ["112, 460,00€", "112, 460 EUR"])
def test_an_amount_whose_thousands_stand_apart_behind_a_comma_is_not_cut(text: str) -> None:
    assert list(money_in(text)) == []


def test_the_sign_before_an_amount_on_the_next_line_is_not_that_of_the_number_above() -> None:
    assert amounts("1 March 2023 to 31 May 2027\n€1,789,450.00\nTotal") == ["1789450.00 EUR"]
    assert amounts("Costs: 1 000\nEUR\nshare") == ["1000 EUR"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kopējās – 2 2462,13 EUR, no tām 1 000 EUR", ["22462.13 EUR", "1000 EUR"]),
        ("izmaksas ir 2 2462,13 EUR", ["22462.13 EUR"]),
        ("izmaksas ir 12 2462 EUR", []),
        ("izmaksas: EUR 12 2462", []),
        ("izmaksas: EUR 1 828318.", ["1828318 EUR"]),
        ("piešķirti EUR 500 2016. gadā", ["500 EUR"]),
        ("Partneris 2 22462,13 EUR", ["22462.13 EUR"]),
    ],
)
def test_a_blank_where_none_belongs_does_not_cut_an_amount(text: str, expected: list[str]) -> None:
    assert amounts(text) == expected


@pytest.mark.parametrize("printed", ["KPFI – 15.4/58", "KPFI-15.4/58", "KPFI - 15.4/58"])
def test_numbers_of_the_climate_instrument_are_told_whatever_dash_they_have(printed: str) -> None:
    (found,) = project_numbers_in(f"Projekts (Nr. {printed})")
    assert number_as_written(found.value) == "KPFI-15.4/58"
