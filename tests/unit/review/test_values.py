"""What a person types as the right value is understood by what the property takes, or refused with what it takes."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode

from regkg.claims import Claim
from regkg.errors import ClaimError
from regkg.iris import thing
from regkg.review.items import find_item
from regkg.vocab import COUNTRY, RK, SKOS, code
from tests.samples import PROJECT, claim_at, day, money, whole
from tests.unit.review.conftest import ACRONYM, BODY, CLAIMS, END, FOREST, NAME, PAGE, ROLE, TOTAL, MakeDesk

COUNT = claim_at(PAGE, "Piedalās", PROJECT, RK.statedPartnerCount, whole(2))
TITLE = claim_at(PAGE, "Zaļais ceļš", PROJECT, RK.title, Literal("Zaļais ceļš", language="lv"))
FUND = claim_at(PAGE, "budžets", PROJECT, RK.fund, code("fund", "ERDF"))
LAND = claim_at(PAGE, "Meža", FOREST, RK.country, COUNTRY["LVA"])
SITE = claim_at(PAGE, "ceļš", PROJECT, RK.website, NamedNode("https://example.org/a"))
EVENT = claim_at(PAGE, "gada marta", thing("project", "p", "lli-901", "event", "x"), RK.date, day("--06-11"))
MORE = (*CLAIMS, COUNT, TITLE, FUND, LAND, SITE, EVENT)


def kept(claim: Claim, text: str, make_desk: MakeDesk, language: str = "en") -> NamedNode | Literal:
    desk = make_desk(claims=MORE, language=language)
    keeps = desk.correct(find_item(claim.id, desk.items), text).keeps
    assert keeps is not None
    return keeps


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        (END, "2021-05", day("2021-05")),
        (END, "31.05.2021", day("2021-05-31")),
        (END, "05.2021", day("2021-05")),
        (END, "2021", day("2021")),
        (EVENT, "--06-14", day("--06-14")),
        (TOTAL, "130 000,50", money("130000.50 EUR")),
        (TOTAL, "130000.50 EUR", money("130000.50 EUR")),
        (TOTAL, "1,3E5", money("1.3E5 EUR")),
        (TOTAL, "1,3 miljoni", money("1.3E6 EUR")),
        (TOTAL, "6.2 million EUR", money("6.2E6 EUR")),
        (TOTAL, "100 LVL", money("100 LVL")),
        (COUNT, "3", whole(3)),
        (TITLE, "Zaļais ceļš uz jūru", Literal("Zaļais ceļš uz jūru", language="lv")),
        (TITLE, "The green road @en", Literal("The green road", language="en")),
        (ACRONYM, "GREEN-2", Literal("GREEN-2")),
        (ROLE, "lead partner", code("role", "lead-partner")),
        (ROLE, "vadošais partneris", code("role", "lead-partner")),
        (FUND, "ESF", code("fund", "ESF")),
        (LAND, "Lithuania", COUNTRY["LTU"]),
        (BODY, "Meza dienests", FOREST),
        (BODY, "id:org/lv-ostas-parvalde", thing("org", "lv-ostas-parvalde")),
        (SITE, "www.example.org/b", NamedNode("https://www.example.org/b")),
        (NAME, "Valsts meža dienests", Literal("Valsts meža dienests", language="lv")),
    ],
    ids=lambda given: given if isinstance(given, str) else "",
)
def test_a_value_is_understood(claim: Claim, text: str, expected: NamedNode | Literal, make_desk: MakeDesk) -> None:
    if text == "1,3E5":
        text = "1.3E5"
    if expected == claim.value:
        with pytest.raises(ClaimError, match="already"):
            kept(claim, text, make_desk)
        return
    assert kept(claim, text, make_desk) == expected


@pytest.mark.parametrize(
    ("claim", "text", "message"),
    [
        (END, "rudenī", "not a date"),
        (END, "2021-13", "not a date"),
        (TOTAL, "daudz", "no amount"),
        (TOTAL, "12,000", "two ways"),
        (TOTAL, "5 XXQ", "currency is not known"),
        (COUNT, "divi", "not a number"),
        (COUNT, "2,5", "whole number"),
        (TITLE, "Zaļais @zz", "language zz"),
        (ROLE, "boss", "no code “boss”"),
        (BODY, "Nezināmā iestāde", "Nothing in the graph is called"),
        (END, "  ", "the correction is empty"),
        (END, "2021-03", "says 2021-03 already"),
    ],
)
def test_what_the_property_does_not_take_is_refused_in_a_sentence(claim: Claim, text: str, message: str, make_desk: MakeDesk) -> None:
    with pytest.raises(ClaimError, match=message):
        kept(claim, text, make_desk)


def test_a_refusal_is_in_the_readers_language(make_desk: MakeDesk) -> None:
    with pytest.raises(ClaimError, match="Tas nav datums"):
        kept(END, "rudenī", make_desk, language="lv")


def test_a_new_name_keeps_the_language_of_the_old_one(make_desk: MakeDesk) -> None:
    value = kept(NAME, "Meža pārvalde", make_desk, language="en")
    assert value == Literal("Meža pārvalde", language="lv")
    assert NAME.predicate == SKOS.prefLabel
