"""A desk with one page on it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from pyoxigraph import Literal

from regkg.assemble import Source, assemble
from regkg.authority import Authority
from regkg.build import Built
from regkg.claims import Claim
from regkg.curated import Curation, Review
from regkg.entries.entry import Header
from regkg.iris import part, thing
from regkg.resolve import resolve
from regkg.review.desk import Desk
from regkg.terms import default_terms
from regkg.vocab import RK, SKOS, code
from tests.samples import PROJECT, claim_at, day, document, money, quads

PAGE = document(
    "Zaļais ceļš\n\nProjekts <b>GREEN</b> ilgst no 2019. gada marta\nlīdz 2021. gada martam. Kopējais budžets ir 120 000,50 EUR. "
    "Piedalās Meža dienests.\n"
)
PARTNER = part(PROJECT, "partner", "lv-meza-dienests")
FOREST = thing("org", "lv-meza-dienests")
KNOWN = Authority(
    quads(
        '<id/org/lv-meza-dienests> a rk:Organisation ; skos:prefLabel "Meža dienests"@lv , "Forest Service"@en ; dct:source "x" .'
        '<id/org/lv-ostas-parvalde> a rk:Organisation ; skos:prefLabel "Ostas pārvalde"@lv , "Port Authority"@en ; dct:source "x" .'
    )
)
END = claim_at(PAGE, "2021. gada martam", PROJECT, RK.endDate, day("2021-03"), confidence="0.6")
START = claim_at(PAGE, "2019. gada marta", PROJECT, RK.startDate, day("2019-03"))
TOTAL = claim_at(PAGE, "120 000,50 EUR", PROJECT, RK.totalBudget, money("120000.50 EUR"), confidence="0.7")
ACRONYM = claim_at(PAGE, "GREEN", PROJECT, RK.acronym, Literal("GREEN"))
LINK = claim_at(PAGE, "Piedalās", PROJECT, RK.participation, PARTNER)
BODY = claim_at(PAGE, "Meža dienests", PARTNER, RK.organisation, FOREST)
ROLE = claim_at(PAGE, "Piedalās", PARTNER, RK.role, code("role", "partner"), confidence="0.5", kind="inferred")
NAME = claim_at(PAGE, "Meža dienests", FOREST, SKOS.prefLabel, Literal("Meža dienests", language="lv"))
CLAIMS = (END, START, TOTAL, ACRONYM, LINK, BODY, ROLE, NAME)

MakeDesk = Callable[..., Desk]


@pytest.fixture(scope="session")
def make_desk() -> MakeDesk:
    """Lays claims and decisions on a desk."""

    def make(*reviews: Review, claims: tuple[Claim, ...] = CLAIMS, language: str = "en", reason: str | None = None) -> Desk:
        terms = default_terms()
        resolution = resolve(claims, [], authority=KNOWN, terms=terms, reviews=reviews, texts={PAGE.sha256: PAGE.text})
        sources = (Source(PAGE),)
        dataset = tuple(assemble(resolution, sources, authority=KNOWN, terms=terms))
        header = Header(by="data editor", on=date(2026, 11, 29), reason=reason)
        return Desk(Built(sources, claims, resolution, dataset), Curation({}, [], list(reviews)), terms, language, header)

    return make
