"""Confidence means what it says, measured on every document with a gold file; the table is printed at the end of a run."""

from __future__ import annotations

import pytest

from regkg.calibration import bands_of, table
from tests.scoring import REPORT, SETS, confidences, judged_claims, pages_of


def test_claims_are_right_as_often_as_their_confidence_promises() -> None:
    pages = [page for name in SETS for page in pages_of(name)]
    if not pages:
        pytest.skip("NOT CHECKED: there are no documents with gold files")
    judged = list(judged_claims(pages))
    bands = bands_of(confidences(judged))
    REPORT["calibration: claims by confidence"] = f"{table(bands)}\n{len(pages)} documents"
    broken = [band for band in bands if not band.keeps_promise]
    wrong = [f"{one.page}: {one.claim.confidence} {one.claim.extractor} {one.claim.value}" for one in judged if not one.is_right]
    assert not broken, "\n".join([*map(str, broken), *wrong])
