"""Confidence means what it says, measured on every document with a gold file; the table is printed at the end of a run."""

from __future__ import annotations

import pytest

from regkg.calibration import bands_of, table
from tests.scoring import REPORT, SETS, UNSEEN, confidences, judged_claims, pages_of, rules_at_fault


def test_claims_are_right_as_often_as_their_confidence_promises() -> None:
    judged = {name: list(judged_claims(pages_of(name))) for name in SETS}
    everything = [one for claims in judged.values() for one in claims]
    if not everything:
        pytest.skip("NOT CHECKED: there are no documents with gold files")
    bands = bands_of(confidences(everything))
    apart = [f"{name}\n{table(bands_of(confidences(judged[name])))}" for name in sorted(UNSEEN)]
    told = [f"all sets\n{table(bands)}", *apart, rules_at_fault(everything)]
    REPORT["calibration: claims by confidence"] = "\n\n".join(told)
    broken = [band for band in bands if not band.keeps_promise]
    assert not broken, f"{table(broken)}\n\n{rules_at_fault(everything)}"
