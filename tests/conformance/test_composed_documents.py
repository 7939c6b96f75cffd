"""The composed documents: each page has its gold, the gold stands on the page, and the table of the README covers every row."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

import pytest
from pyoxigraph import Literal, RdfFormat, parse

from regkg.resources import ontology_folder
from regkg.vocab import SKOS
from tests.samples import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FOLDER: Final = ROOT / "tests" / "documents"
HALVES: Final = ("train", "check")
PAGES: Final = sorted(FOLDER.glob("*/*.txt"))
#: Pages after the shapes of real ones, which the README does not list one by one.
SHAPES: Final = sorted((FOLDER / "shapes").glob("*/*.txt"))
README: Final = (FOLDER / "README.md").read_text(encoding="utf-8")

LISTS: Final = ("projects", "programmes", "calls", "organisations", "events", "policies")
DATES: Final = ("start", "end", "opens", "closes", "adopted", "founded")
AMOUNTS: Final = ("total_budget", "eligible_budget", "eu_funding", "budget", "eu", "max_eu")
RATES: Final = ("eu_rate", "own_rate")
#: Words that the gold repeats from the page as they are printed there.
PRINTED: Final = ("title", "acronym", "number", "website")

PROJECT: Final = {
    *PRINTED,
    *("programme", "priority", "start", "end", "duration_months", "total_budget", "eligible_budget", "eu_funding", "eu_rate", "own_rate"),
    *("total_budget_rounded", "eligible_budget_rounded", "eu_funding_rounded", "currency", "fund", "lead_partner", "partners"),
    *("partner_count", "country_count", "status", "accept", "from_group", "associated_partners", "in_sidebar"),
}
PARTNER: Final = {"name", "role", "country", "budget", "eu_funding", "surface", "regno"}

FUNDS: Final = {
    quad.object.value
    for quad in parse(path=ontology_folder() / "codelists" / "fund.ttl", format=RdfFormat.TURTLE)
    if quad.predicate == SKOS.notation and isinstance(quad.object, Literal)
}

every_page = pytest.mark.parametrize("page", [*PAGES, *SHAPES], ids=lambda path: path.stem)
every_half = pytest.mark.parametrize("half", HALVES)


def gold_of(page: Path) -> dict[str, Any]:
    """What the page states."""
    gold: dict[str, Any] = json.loads(page.with_name(f"{page.stem}.gold.json").read_text(encoding="utf-8"))
    return gold


def entries_of(gold: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every project, partner, programme, priority, call, row, organisation, event and policy of a page."""
    for entry in (entry for name in LISTS for entry in gold.get(name, [])):
        yield entry
        for part in ("partners", "rows", "priorities"):
            yield from entry.get(part, [])


def words(text: str) -> str:
    """The text with one space between words: a name may run over a line."""
    return " ".join(text.split())


def table(*columns: str) -> list[list[str]]:
    """The cells of the README's rows under the headings that begin with these columns, of all such tables."""
    rows: list[list[str]] = []
    inside = False
    for line in README.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split(" |")] if line.startswith("|") else []
        if tuple(cells[: len(columns)]) == columns:
            inside = True
        elif not cells:
            inside = False
        elif inside and not set(line) <= set("|-: "):
            rows.append(cells)
    return rows


def coverage() -> dict[str, list[set[str]]]:
    """Name of a document: its rows of layout, dates, money and partners, and its lessons."""
    return {cells[0]: [set(cell.split()) for cell in cells[3:8]] for cells in table("document", "language", "kind")}


def test_every_page_has_gold_and_every_gold_a_page() -> None:
    golds = sorted(path.name.removesuffix(".gold.json") for path in FOLDER.rglob("*.gold.json"))
    assert golds == sorted(page.stem for page in [*PAGES, *SHAPES])


@every_half
def test_each_half_has_two_dozen_documents_or_more(half: str) -> None:
    assert len(list((FOLDER / half).glob("*.txt"))) >= 24


@every_page
def test_the_gold_says_that_it_is_composed_and_has_only_known_keys(page: Path) -> None:
    gold = gold_of(page)
    assert gold["origin"] == "composed"
    assert {"warning", "language", "kind", "projects"} <= gold.keys()
    for project in gold["projects"]:
        assert project.keys() <= PROJECT
        for partner in project.get("partners", []):
            assert partner.keys() <= PARTNER


@every_page
def test_what_the_gold_names_is_printed_on_the_page(page: Path) -> None:
    text = words(page.read_text(encoding="utf-8"))
    for entry in entries_of(gold_of(page)):
        for key in PRINTED:
            if key in entry and "surface" not in entry:
                assert any(words(str(form)) in text for form in (entry[key], *entry.get("accept", {}).get(key, [])))
        if "surface" in entry or "name" in entry:
            assert words(str(entry.get("surface", entry.get("name")))) in text


@every_page
def test_a_partner_is_named_once_and_the_lead_is_a_partner(page: Path) -> None:
    for project in gold_of(page)["projects"]:
        partners = project.get("partners", [])
        assert len({partner["name"] for partner in partners}) == len(partners)
        leads = [partner["name"] for partner in partners if partner.get("role") == "lead"]
        assert leads == ([project["lead_partner"]] if "lead_partner" in project else [])
        assert all(partner.get("role", "partner") in ("lead", "partner") for partner in partners)
        assert all(re.fullmatch(r"[A-Z]{2}", partner.get("country", "LV")) for partner in partners)


@every_page
def test_dates_are_dates_in_order(page: Path) -> None:
    for entry in entries_of(gold_of(page)):
        for key in DATES:
            assert re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", str(entry.get(key, "2020"))), entry
        for first, last in (("start", "end"), ("opens", "closes")):
            if first in entry and last in entry:
                assert entry[first] <= entry[last]


@every_page
def test_amounts_are_positive_and_the_share_fits_its_base(page: Path) -> None:
    for entry in entries_of(gold_of(page)):
        for key in AMOUNTS:
            assert Decimal(str(entry.get(key, 1))) > 0
        for key in RATES:
            assert 0 < entry.get(key, 1) <= 100
        base = entry.get("eligible_budget") or entry.get("total_budget") or entry.get("budget")
        if base and "eu_funding" in entry and entry.get("fund") and page in PAGES:  # on real ones others pay more, or of another base
            share = 100 * entry["eu_funding"] / base
            assert 50 <= share <= 100
            assert abs(share - entry.get("eu_rate", share)) < 1


@every_page
def test_amounts_and_years_are_printed_on_the_page(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    figures = {figure for joint in ("[ .,]", ",? |[.,]") for figure in re.findall(r"\d+", re.sub(rf"(?<=\d)(?:{joint})(?=\d)", "", text))}
    for entry in entries_of(gold_of(page)):
        for key in AMOUNTS:
            if key in entry:
                # As printed: in cents or tenths, in whole euros, or in thousands and millions with up to two decimals.
                scales = (Decimal("0.01"), Decimal("0.1"), 1, 10**2, 10**3, 10**4, 10**5, 10**6)
                printed = {f"{Decimal(str(entry[key])) / scale:.4f}" for scale in scales}
                assert {figure.removesuffix(".0000") for figure in printed} & figures, (key, entry[key])
        for key in DATES:
            assert str(entry.get(key, ""))[:4] in text, entry


@every_page
def test_a_fund_is_a_code_of_the_list(page: Path) -> None:
    for entry in entries_of(gold_of(page)):
        assert entry.get("fund", "ERDF") in FUNDS


def test_the_readme_lists_every_document_under_its_language_and_kind() -> None:
    listed = [(cells[0], cells[1], cells[2]) for cells in table("document", "language", "kind")]
    assert sorted(listed) == sorted((page.stem, gold_of(page)["language"], gold_of(page)["kind"]) for page in PAGES)


@every_half
def test_every_row_of_the_tables_is_covered_in_each_half_as_often_as_said(half: str) -> None:
    stems = {page.stem for page in PAGES if page.parent.name == half}
    rows = [row for stem, cells in coverage().items() if stem in stems for row in sorted(set().union(*cells[:4]))]
    said = {cells[0]: int(cells[3 + HALVES.index(half)]) for cells in table("row", "what", "of 65")}
    assert len(said) == 10 + 11 + 11 + 10
    assert {row: rows.count(row) for row in said} == said
    assert set(rows) == set(said)
    assert min(said.values()) >= 1


@every_half
def test_every_lesson_is_taught_in_each_half(half: str) -> None:
    stems = {page.stem for page in PAGES if page.parent.name == half}
    taught = {lesson for stem, cells in coverage().items() if stem in stems for lesson in cells[4]}
    assert taught == {str(number) for number in range(1, 14)}


def test_no_row_is_much_rarer_than_on_real_pages() -> None:
    for row, _, real, *ours in table("row", "what", "of 65"):
        expected = int(real) * len(PAGES) / 65
        assert sum(map(int, ours)) >= expected / 2, row
