"""How well documents with gold files are read: precision and recall of each set, printed at the end of a run."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path

import pytest

from tests.samples import SHARED
from tests.scoring import FLOORS, REPORT, SETS, UNSEEN, Page, pages_of, tally_of

SCORER = SHARED / "tools" / "score_extraction.py"


def _pages(name: str) -> tuple[Page, ...]:
    pages = pages_of(name)
    if not pages:
        REPORT[f"documents: {name}"] = f"NOT MEASURED: there are no gold files in {SETS[name].name}"
        pytest.skip(f"NOT CHECKED: there are no gold files in {SETS[name]}")
    return pages


@pytest.mark.parametrize("name", SETS)
def test_a_set_is_read_as_well_as_it_was(name: str) -> None:
    tally = tally_of(_pages(name))
    REPORT[f"documents: {name}"] = tally.table()
    precision, recall = FLOORS[name]
    told = tally.table() if name in UNSEEN else "\n".join(tally.notes)
    assert tally.precision >= precision, told
    assert tally.recall >= recall, told


@pytest.mark.parametrize("name", SETS)
def test_our_arithmetic_is_that_of_the_scorer_by_which_we_are_judged(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    if not SCORER.is_file():
        pytest.skip(f"NOT CHECKED: {SCORER} is not there")
    pages = _pages(name)
    for page in pages:
        (tmp_path / f"{page.name}.json").write_text(json.dumps(page.facts), encoding="utf-8")
        (tmp_path / f"{page.name}.gold.json").write_text(json.dumps(page.gold), encoding="utf-8")
    spec = importlib.util.spec_from_file_location("score_extraction", SCORER)
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["score_extraction", str(tmp_path), str(tmp_path), "--json"])
        scorer.main()
    theirs = json.loads(capsys.readouterr().out)
    ours = tally_of(pages)
    counted = {field: {key: number for key, number in row.items() if number} for field, row in theirs["fields"].items()}
    assert {field: row for field, row in counted.items() if row} == _by_field(ours.counts)


def _by_field(counts: dict[tuple[str, str], int]) -> dict[str, dict[str, int]]:
    fields: dict[str, dict[str, int]] = {}
    for (field, outcome), number in counts.items():
        if number:
            fields.setdefault(field, {})[outcome] = number
    return fields


def test_no_text_of_a_few_lines_stands_twice() -> None:
    pages = [*pages_of("constructions"), *pages_of("constructions apart")]
    assert len({page.name for page in pages}) == len(pages) > 900
