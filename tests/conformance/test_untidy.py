"""Pages that were typed, copied or saved untidily are read nearly as well as the tidy ones."""

from __future__ import annotations

import json
from typing import Final

import pytest

from tests.samples import document
from tests.scoring import REPORT, SETS, page_with, pages_of, tally_of
from tests.untidy import UNTIDY

#: So much of what is read of tidy pages may be lost: two blanks may part columns, and lines cut at a width are told by their lengths.
_LOST: Final = {"two blanks": 0.04, "lines cut at a width": 0.03, "indented": 0.005}
_LEAST_PRECISION: Final = 0.985


@pytest.mark.parametrize("way", UNTIDY)
def test_what_is_untidy_costs_little(way: str) -> None:
    tidy = tally_of(pages_of("train"))
    pages = []
    for path in sorted(SETS["train"].glob("*.gold.json")):
        name = path.name.removesuffix(".gold.json")
        text = path.with_name(f"{name}.txt").read_text(encoding="utf-8")
        pages.append(page_with(name, json.loads(path.read_text(encoding="utf-8")), document(UNTIDY[way](text))))
    tally = tally_of(pages)
    REPORT[f"documents: train, {way}"] = f"precision {tally.precision:.4f}, recall {tally.recall:.4f} (tidy: {tidy.recall:.4f})"
    assert tally.recall >= tidy.recall - _LOST.get(way, 0.001), "\n".join(set(tally.notes) - set(tidy.notes))
    assert tally.precision >= _LEAST_PRECISION, "\n".join(set(tally.notes) - set(tidy.notes))
