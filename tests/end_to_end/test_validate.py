"""New entries at the desk: each of ten wrong ones is answered with its place, a sentence in the reader's language and a way out."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from regkg.cli import BAD_INPUT, DONE, FINDINGS

if TYPE_CHECKING:
    from tests.end_to_end.conftest import Command

PREFIXES: Final = """\
@prefix rk: <https://w3id.org/regkg/ontology#> .
@prefix role: <https://w3id.org/regkg/code/role/> .
@prefix kind: <https://w3id.org/regkg/code/funding-kind/> .
@prefix stage: <https://w3id.org/regkg/code/budget-stage/> .
@prefix fund: <https://w3id.org/regkg/code/fund/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix currency: <http://publications.europa.eu/resource/authority/currency/> .
@prefix this: <https://w3id.org/regkg/id/project/2014tc16rfcb027/lli-999> .
@prefix f: <https://w3id.org/regkg/id/project/2014tc16rfcb027/lli-999/funding/> .
@prefix p: <https://w3id.org/regkg/id/project/2014tc16rfcb027/lli-999/partner/> .
@prefix o: <https://w3id.org/regkg/id/org/> .
"""
ENTRY: Final = (
    PREFIXES
    + """
this: a rk:Project ;
    rk:title "Jauns projekts"@lv , "New project"@en ;
    rk:projectNumber "LLI-999" ;
    rk:acronym "Jauns" ;
    rk:underProgramme <https://w3id.org/regkg/id/programme/2014tc16rfcb027> ;
    rk:startDate "2018-06-01"^^xsd:date ;
    rk:startEarliest "2018-06-01"^^xsd:date ;
    rk:startLatest "2018-06-01"^^xsd:date ;
    rk:endDate "2020-05-31"^^xsd:date ;
    rk:endEarliest "2020-05-31"^^xsd:date ;
    rk:endLatest "2020-05-31"^^xsd:date ;
    rk:funding f:total , f:eu , f:own ;
    rk:participation p:lv-kurzemes-planosanas-regions , p:lt-asociacija-klaipedos-regionas .

f:total a rk:Funding ;
    rk:fundingKind kind:total ; rk:budgetStage stage:unspecified ; rk:currency currency:EUR ; rk:statedDecimals 2 ;
    rk:amount 1000.50 .
f:eu a rk:Funding ;
    rk:fundingKind kind:eu ; rk:budgetStage stage:unspecified ; rk:statedDecimals 2 ; rk:fund fund:ERDF ;
    rk:currency currency:EUR ;
    rk:amount 850.42 .
f:own a rk:Funding ;
    rk:fundingKind kind:own ; rk:budgetStage stage:unspecified ; rk:currency currency:EUR ; rk:statedDecimals 2 ;
    rk:amount 150.08 .

p:lv-kurzemes-planosanas-regions a rk:Participation ;
    rk:organisation o:lv-kurzemes-planosanas-regions ;
    rk:role role:lead-partner .
p:lt-asociacija-klaipedos-regionas a rk:Participation ;
    rk:organisation o:lt-asociacija-klaipedos-regionas ;
    rk:role role:partner .
"""
)

#: What is changed in the entry, the rule that sees it, the text of the line at fault, and words of the answer in both languages.
WRONG: Final = {
    "an unknown field": ("rk:acronym", "rk:acronim", "RK903", "rk:acronim", ("Did you mean rk:acronym?", "Vai domājāt rk:acronym?")),
    "a wrong role code": ("role:partner .", "role:parner .", "RK402", "role:parner", ("exactly one role", "tieši viena loma")),
    "two leads": ("role:partner .", "role:lead-partner .", "RK349", "rk:organisation", ("Two partners", "divi partneri")),
    "a bad date": (
        '"2020-05-31"^^xsd:date ;\n    rk:endEarliest',
        '"2020-13-40"^^xsd:date ;\n    rk:endEarliest',
        "RK026",
        "2020-13-40",
        ("This date does not exist", "Šāda datuma nav"),
    ),
    "amounts that do not add up": ("850.42", "850.41", "RK352", "850.41", ("do not add up", "850.41")),
    "a duplicate number": ("LLI-999", "LLI-431", "RK303", '"LLI-431"', ("has the number LLI-431, too", "Numurs LLI-431 ir arī citam")),
    "a missing currency": ("    rk:currency currency:EUR ;\n", "", "RK362", "f:eu a rk:Funding", ("exactly one currency", "valūt")),
    "no title": (
        '    rk:title "Jauns projekts"@lv , "New project"@en ;\n',
        "",
        "RK931",
        "this: a rk:Project",
        ("has no title", "nav nosaukuma"),
    ),
}


@pytest.fixture
def entry(tmp_path: Path) -> Path:
    path = tmp_path / "entry.ttl"
    path.write_text(ENTRY, encoding="utf-8")
    return path


def test_an_entry_as_it_should_be_conforms(regkg: Command, built: Path, entry: Path) -> None:
    outcome = regkg("validate", entry, "-s", built, "--lang", "en")
    assert (outcome.code, outcome.err) == (DONE, "")
    assert outcome.out.startswith("Conforms")


@pytest.mark.parametrize("language", ["en", "lv"])
@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_entry_is_answered_with_its_line_and_a_way_out(regkg: Command, built: Path, entry: Path, case: str, language: str) -> None:
    right, wrong, code, at_fault, words = WRONG[case]
    assert right in ENTRY
    text = ENTRY.replace(right, wrong, 1)
    entry.write_text(text, encoding="utf-8")
    outcome = regkg("validate", entry, "-s", built, "--lang", language, "-f", "json", "--suggest")
    assert (outcome.code, outcome.err) == (FINDINGS, "")
    found = [finding for finding in json.loads(outcome.out)["findings"] if finding["code"] == code]
    assert found, outcome.out
    lines = text.split("\n")
    places = [lines[finding["line"] - 1] for finding in found if finding["file"] == str(entry)]
    assert any(at_fault in line for line in places), places
    assert words[language == "lv"] in " ".join(finding["message"] for finding in found)
    assert regkg("validate", entry, "-s", built, "--lang", language).out


def test_broken_turtle_is_answered_with_its_line_and_a_caret(regkg: Command, built: Path, entry: Path) -> None:
    entry.write_text(ENTRY.replace('"LLI-999" ;', '"LLI-999"'), encoding="utf-8")
    outcome = regkg("validate", entry, "-s", built)
    assert outcome.code == BAD_INPUT
    assert f"{entry}:16:5:" in outcome.err
    assert "\n      ^\n" in outcome.err
    assert "hint: " in outcome.err


def test_bytes_in_another_encoding_are_answered_with_their_line(regkg: Command, built: Path, entry: Path) -> None:
    entry.write_bytes(ENTRY.replace("Jauns projekts", "Jauns café").encode("latin-1"))
    outcome = regkg("validate", entry, "-s", built)
    assert outcome.code == BAD_INPUT
    assert f"{entry}:14:" in outcome.err
    assert "save the file as UTF-8" in outcome.err


def test_of_several_files_the_broken_one_costs_only_itself(regkg: Command, built: Path, entry: Path) -> None:
    broken = entry.with_name("broken.ttl")
    broken.write_text("this is no Turtle", encoding="utf-8")
    entry.write_text(ENTRY.replace("850.42", "850.41"), encoding="utf-8")
    outcome = regkg("validate", entry, broken, "-s", built, "-f", "json")
    assert outcome.code == BAD_INPUT
    assert {finding["code"] for finding in json.loads(outcome.out)["findings"]} >= {"RK900", "RK352"}
    assert str(broken) in outcome.err


def test_an_entry_from_standard_input_is_checked(built: Path) -> None:
    command = [sys.executable, "-m", "regkg", "validate", "-", "-s", str(built)]
    done = subprocess.run(command, input=ENTRY.replace("850.42", "850.41").encode(), capture_output=True, check=False)  # noqa: S603
    assert done.returncode == FINDINGS
    assert b"<stdin>:33:15" in done.stdout


def test_what_the_graph_had_before_is_not_reported(regkg: Command, built: Path, tmp_path: Path) -> None:
    addition = tmp_path / "more.ttl"
    addition.write_text(
        "<https://w3id.org/regkg/id/project/2014tc16m5tn001/lars> <https://w3id.org/regkg/ontology#theme> "
        "<https://w3id.org/regkg/code/theme/tourism> .",
        encoding="utf-8",
    )
    page = json.loads(regkg("validate", addition, "-s", built, "-f", "json").out)
    assert page["findings"] == []


def test_a_node_of_the_graph_that_an_entry_makes_wrong_is_reported(regkg: Command, built: Path, tmp_path: Path) -> None:
    addition = tmp_path / "third.ttl"
    addition.write_text(
        PREFIXES.replace("lli-999", "lli-431")
        + """
this: rk:participation p:lv-ekonomikas-ministrija .
p:lv-ekonomikas-ministrija a rk:Participation ; rk:organisation o:lv-ekonomikas-ministrija ; rk:role role:lead-partner .
""",
        encoding="utf-8",
    )
    page = json.loads(regkg("validate", addition, "-s", built, "-f", "json", "--lang", "en").out)
    found = {(finding["code"], finding["focus"].rpartition("/")[2], finding["line"]) for finding in page["findings"]}
    assert ("RK349", "lli-431", 14) in found


def test_known_findings_are_left_out(regkg: Command, built: Path, entry: Path, tmp_path: Path) -> None:
    entry.write_text(ENTRY.replace("850.42", "850.41"), encoding="utf-8")
    baseline = tmp_path / "known.json"
    assert regkg("validate", entry, "-s", built, "-o", baseline).code == FINDINGS
    assert regkg("validate", entry, "-s", built, "--baseline", baseline).code == DONE


def test_shapes_of_others_check_data_of_others(regkg: Command, tmp_path: Path) -> None:
    shapes, data = tmp_path / "shapes.ttl", tmp_path / "data.ttl"
    shapes.write_text(
        """@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix ex: <http://example.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
ex:PersonShape a sh:NodeShape ; sh:targetClass ex:Person ;
    sh:property [ sh:path ex:age ; sh:datatype xsd:nonNegativeInteger ; sh:minCount 1 ] .
""",
        encoding="utf-8",
    )
    data.write_text(
        """@prefix ex: <http://example.org/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
ex:a a ex:Person ; ex:age "5"^^xsd:nonNegativeInteger .
ex:b a ex:Person ; ex:age 7 .
ex:c a ex:Person .
""",
        encoding="utf-8",
    )
    outcome = regkg("validate", data, "--alone", "--shapes", shapes, "-f", "json", "--lang", "en")
    assert outcome.code == FINDINGS
    found = [(finding["line"], finding["component"], finding["message"]) for finding in json.loads(outcome.out)["findings"]]
    assert found == [
        (3, "Datatype", "ex:age should be a whole number, and is 7."),
        (4, "MinCount", "ex:age: at least 1 expected."),
    ]


@pytest.mark.parametrize("options", [(), ("--alone",)])
def test_things_of_which_no_rule_speaks_are_not_said_to_conform_in_silence(
    regkg: Command, built: Path, tmp_path: Path, options: tuple[str, ...]
) -> None:
    data = tmp_path / "data.ttl"
    data.write_text("<http://example.org/a> a <http://example.org/Project> .", encoding="utf-8")
    page = json.loads(regkg("validate", data, "-s", built, *options, "-f", "json").out)
    assert [finding["code"] for finding in page["findings"]] == ["RK921"]
