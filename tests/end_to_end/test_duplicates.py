"""Things that may be one, as `regkg review --duplicates` shows them and writes decisions down."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from regkg.cli.duplicates import decide, duplicates_options, show_duplicates
from regkg.errors import ClaimError
from regkg.identities import read_identities
from regkg.resources import data_folder
from regkg.stores import open_store

GRAPH = """
@prefix rk: <https://w3id.org/regkg/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix country: <http://publications.europa.eu/resource/authority/country/> .
<https://w3id.org/regkg/id/org/lv-tilts> a rk:Organisation ; skos:prefLabel "Biedrība „Tilts”"@lv ; rk:country country:LVA .
<https://w3id.org/regkg/id/org/zz-tilts> a rk:Organisation ; skos:prefLabel "TILTS, biedrība"@lv .
<https://w3id.org/regkg/id/org/lv-krasts> a rk:Organisation ; skos:prefLabel "Biedrība „Krasts”"@lv ; rk:country country:LVA .
"""


def shown(tmp_path: Path, *, fmt: str = "json", language: str = "en") -> str:
    graph, output = tmp_path / "graph.ttl", tmp_path / f"found.{fmt}"
    graph.write_text(GRAPH, encoding="utf-8")
    authority = data_folder() / "authority"
    store = open_store(str(graph))
    show_duplicates(store, curated=tmp_path, authority=authority, at_least=0.6, fmt=fmt, language=language, output=output)
    return output.read_text(encoding="utf-8")


def test_candidates_are_shown_with_score_and_reasons(tmp_path: Path) -> None:
    assert json.loads(shown(tmp_path)) == [
        {
            "score": "0.85",
            "left": "id:org/lv-tilts",
            "left_name": "Biedrība „Tilts”",
            "right": "id:org/zz-tilts",
            "right_name": "TILTS, biedrība",
            "reasons": "legal form; country not known",
        }
    ]
    assert shown(tmp_path, fmt="csv").splitlines()[0] == "score,left,left_name,right,right_name,reasons"
    assert "valsts nav zināma" in " ".join(shown(tmp_path, fmt="table", language="lv").split())


def test_a_decision_is_kept_and_honoured(tmp_path: Path) -> None:
    reason = {"en": "one registration number"}
    decide("same", "id:org/lv-tilts", "id:org/zz-tilts", curated=tmp_path, by="data editor", on=date(2026, 11, 21), reason=reason)
    assert [identity.verdict for identity in read_identities(tmp_path)] == ["same"]
    assert json.loads(shown(tmp_path)) == []
    with pytest.raises(ClaimError, match="decided on already"):
        decide("different", "id:org/lv-tilts", "id:org/zz-tilts", curated=tmp_path, by="data editor", on=date(2026, 11, 22), reason=reason)
    with pytest.raises(ClaimError, match="different kinds"):
        decide("same", "id:org/lv-tilts", "id:place/lv-tilts", curated=tmp_path, by="data editor", on=date(2026, 11, 22), reason=reason)


def test_the_options_are_explained() -> None:
    @click.command()
    @duplicates_options
    def command(**_: object) -> None:
        """Nothing."""

    text = CliRunner().invoke(command, ["--help"]).output
    assert all(option in text for option in ("--duplicates", "--at-least", "--same", "--different"))
