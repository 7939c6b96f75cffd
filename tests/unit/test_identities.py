"""What a person decided on two things that may be one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from regkg.errors import ClaimError, IdentifierError
from regkg.identities import aliases_of, identity_line, kept_apart, read_identities, thing_of
from regkg.iris import thing

LINE: dict[str, Any] = {
    "verdict": "same",
    "keeps": "id:org/lv-tilts",
    "others": ["id:org/zz-tilts"],
    "reason": {"en": "one registration number"},
    "by": "data editor",
    "date": "2026-11-21",
}


def folder(tmp_path: Path, *rows: dict[str, Any]) -> Path:
    (tmp_path / "identities.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return tmp_path


def test_a_decision_is_read_and_written_as_it_stands(tmp_path: Path) -> None:
    [identity] = read_identities(folder(tmp_path, LINE))
    assert identity_line(identity) == LINE
    assert aliases_of([identity]) == {thing("org", "zz-tilts"): thing("org", "lv-tilts")}
    assert kept_apart([identity]) == set()


def test_without_a_file_nothing_is_decided(tmp_path: Path) -> None:
    assert read_identities(tmp_path) == []


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"verdict": "maybe"}, "no verdict"),
        ({"others": []}, "two things or more"),
        ({"others": ["id:org/lv-tilts"]}, "two things or more"),
        ({"others": ["id:place/lv-tilts"]}, "different kinds"),
        ({"others": ["https://example.org/x"]}, "not an identifier of ours"),
        ({"date": "yesterday"}, "cannot be read"),
        ({"why": "x"}, "unknown key"),
    ],
)
def test_a_line_at_fault_is_named_with_file_and_line(tmp_path: Path, change: dict[str, Any], message: str) -> None:
    with pytest.raises(ClaimError, match=message) as caught:
        read_identities(folder(tmp_path, LINE | {"others": ["id:org/ee-tilts"]}, LINE | change))
    assert caught.value.place is not None
    assert caught.value.place.line == 2
    assert caught.value.hint


def test_two_things_are_decided_on_once(tmp_path: Path) -> None:
    with pytest.raises(ClaimError, match="decided on twice"):
        read_identities(folder(tmp_path, LINE, LINE | {"verdict": "different"}))


def test_what_is_replaced_cannot_stay_for_another(tmp_path: Path) -> None:
    chain = LINE | {"keeps": "id:org/zz-tilts", "others": ["id:org/ee-tilts"]}
    with pytest.raises(ClaimError, match="itself replaced"):
        read_identities(folder(tmp_path, LINE, chain))


def test_what_is_no_identifier_at_all_is_refused() -> None:
    for name in ("a", "", "id:", "org/lv-tilts", "lv-tilts> <x"):
        with pytest.raises(IdentifierError, match="identifier"):
            thing_of(name)
