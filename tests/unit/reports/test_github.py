"""The report as workflow commands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from regkg.reports import github
from regkg.reports.records import Record
from tests.unit.reports import sample


def command(record: Record) -> str:
    return github.write(replace(sample.bare_page(), records=(record,))).split("\n")[0]


def test_each_finding_is_a_command_beside_its_line() -> None:
    lines = github.write(sample.page("lv")).split("\n")
    assert lines[0] == (
        "::error file=data/projects.ttl,line=214,col=5,title=RK344::Ventspils osta (id:project/2014tc16rfcb027/lli-901): "
        "Publiskais finansējums nedrīkst pārsniegt kopējo: 1 250 000 > 1 200 000 EUR.%0A"
        "Jābūt: ne vairāk kā 1 200 000%0ASkatīt arī: data/projects.ttl:210:5 1200000"
    )
    assert [line.split(" ")[0] for line in lines[:6]] == ["::error", "::error", "::warning", "::error", "::warning", "::notice"]
    assert lines[6:] == ["Neatbilst: 3 kļūdas, 2 brīdinājumi, 313 piezīmes", ""]


def test_a_finding_without_a_place_names_none() -> None:
    assert command(Record("X", "info", "m", "e", line=3)) == "::notice title=X::e: m"


def test_properties_are_escaped_more_than_messages() -> None:
    record = Record("X", "info", "50%, a:b", "e", file="a,b:c%.ttl", line=1)
    assert command(record) == "::notice file=a%2Cb%3Ac%25.ttl,line=1,title=X::e: 50%25, a:b"


def test_a_correction_is_below_the_message() -> None:
    assert command(Record("X", "info", "m", "e", suggestion="a\nb")).endswith("::e: m%0ACorrection:%0Aa%0Ab")


@pytest.mark.parametrize("language", ["lv", "en"])
def test_no_text_of_an_entry_begins_a_command(language: str) -> None:
    lines = github.write(sample.hostile_page(language)).split("\n")
    assert len(lines) == 4
    assert [line[:8] for line in lines[:2]] == ["::error ", "::notice"]
    assert not lines[2].startswith("::")
