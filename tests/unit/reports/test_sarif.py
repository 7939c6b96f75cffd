"""The report in SARIF. The objects that we write are checked for what the schema of SARIF 2.1.0 requires of them and allows in them."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any, Final

import pytest

from regkg.reports import sarif
from regkg.reports.records import Page, Record, Source
from tests.unit.reports import sample

#: For each object, by the field that holds it: the fields that it must have, then those of the others that we write.
_FIELDS: Final = {
    "log": ("version runs", "$schema"),
    "runs": ("tool", "language columnKind artifacts results properties"),
    "tool": ("driver", ""),
    "driver": ("name", "informationUri version language rules"),
    "rules": ("id", "name shortDescription fullDescription defaultConfiguration help properties"),
    "defaultConfiguration": ("", "level"),
    "artifacts": ("", "location roles"),
    "location": ("", "uri"),
    "results": ("message", "ruleId ruleIndex level locations relatedLocations partialFingerprints properties"),
    "locations": ("", "physicalLocation logicalLocations"),
    "relatedLocations": ("", "id physicalLocation message"),
    "physicalLocation": ("artifactLocation", "region contextRegion"),
    "artifactLocation": ("", "uri"),
    "region": ("", "startLine startColumn charOffset charLength snippet"),
    "contextRegion": ("", "startLine snippet"),
    "snippet": ("", "text"),
    "logicalLocations": ("", "name fullyQualifiedName kind"),
    "message": ("text", ""),
    "shortDescription": ("text", ""),
    "fullDescription": ("text", ""),
    "help": ("text", "markdown"),
}


def check(name: str, held: Any) -> None:
    if name in ("properties", "partialFingerprints"):
        return
    if isinstance(held, list):
        for one in held:
            check(name, one)
    elif isinstance(held, dict):
        required, others = (set(fields.split()) for fields in _FIELDS[name])
        assert required <= set(held) <= required | others, name
        for field, inside in held.items():
            check(field, inside)


def run(page: Page) -> dict[str, Any]:
    log = json.loads(sarif.write(page))
    check("log", log)
    (found,) = log["runs"]
    assert isinstance(found, dict)
    return found


def result(record: Record) -> dict[str, Any]:
    (found,) = run(replace(sample.bare_page(), records=(record,)))["results"]
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("language", ["lv", "en"])
@pytest.mark.parametrize("make", [sample.page, sample.hostile_page, sample.bare_page, sample.clean_page])
def test_every_object_has_what_the_schema_requires_and_nothing_else(make: Any, language: str) -> None:
    found = run(make(language))
    for one in found["results"]:
        assert one["level"] in ("error", "warning", "note")
        assert found["tool"]["driver"]["rules"][one["ruleIndex"]]["id"] == one["ruleId"]
    for uri in re.findall(r'"uri": "([^"]*)"', sarif.write(make(language))):
        assert re.fullmatch(r"(?:[A-Za-z0-9\-._~/:?#\[\]@!$&'()*+,;=]|%[0-9A-F]{2})*", uri)


def test_the_run_names_the_tool_its_version_and_how_columns_are_counted() -> None:
    found = run(sample.page("lv"))
    assert (found["tool"]["driver"]["name"], found["tool"]["driver"]["version"]) == ("regkg", "0.1.0")
    assert (found["language"], found["columnKind"]) == ("lv", "unicodeCodePoints")
    assert (found["properties"]["unseen"], found["properties"]["leftOut"]) == (["RK031", "RK040"], {"RK350": 312})


def test_a_rule_is_described_in_the_language_of_the_page() -> None:
    (rule,) = (one for one in run(sample.page("lv"))["tool"]["driver"]["rules"] if one["id"] == "RK344")
    assert rule["name"] == "FundingPartOfTotal"
    assert rule["shortDescription"] == {"text": "Daļa no kopējā"}
    assert rule["defaultConfiguration"] == {"level": "error"}
    assert rule["help"]["text"].endswith("rk:publicContribution 1200000 .\n\nregkg explain RK344")
    assert "```turtle\n<https://w3id.org/" in rule["help"]["markdown"]


def test_a_result_has_its_region_its_entity_and_its_source() -> None:
    found = run(sample.page())["results"][0]
    (location,) = found["locations"]
    assert location["physicalLocation"]["artifactLocation"] == {"uri": "data/projects.ttl"}
    assert location["physicalLocation"]["region"] == {"startLine": 214, "startColumn": 5}
    assert location["logicalLocations"][0] == {
        "name": "Port of Ventspils",
        "fullyQualifiedName": "https://w3id.org/regkg/id/project/2014tc16rfcb027/lli-901",
        "kind": "resource",
    }
    mention, related = found["relatedLocations"]
    assert mention["physicalLocation"] == {
        "artifactLocation": {"uri": "data/projects.ttl"},
        "region": {"startLine": 210, "startColumn": 5},
    }
    assert related["physicalLocation"]["region"] == {
        "charOffset": 1204,
        "charLength": 28,
        "snippet": {"text": "kopējās izmaksas 1 200 000"},
    }


def test_a_json_pointer_is_a_logical_location() -> None:
    locations = run(sample.page())["results"][3]["locations"][0]
    assert locations["logicalLocations"][1] == {"fullyQualifiedName": "/@graph/2/role", "kind": "value"}
    assert "region" not in locations["physicalLocation"]


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("data/a b.ttl", "data/a%20b.ttl"),
        ("a:b.ttl", "a%3Ab.ttl"),
        ("/data/ā.ttl", "file:///data/%C4%81.ttl"),
        ("a\udcff.ttl", "a%FF.ttl"),
        ("https://a.example/b?c#d", "https://a.example/b?c#d"),
    ],
)
def test_a_file_is_a_uri_reference(file: str, uri: str) -> None:
    assert result(Record("X", "info", "m", "e", file=file))["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_no_text_of_an_entry_is_a_placeholder_or_a_link() -> None:
    found = result(Record("X", "info", "{0} [a](http://b.example) \x1b", "e", sources=(Source("d", 0, 1, "{1} [c](d)"),)))
    assert found["message"]["text"] == "e: {{0}} [a] (http://b.example) \\u001b"
    assert found["relatedLocations"][0]["message"]["text"] == "{{1}} [c] (d)"


def test_a_finding_is_known_again_when_it_moves() -> None:
    here, there = (result(Record("X", "info", "m", "e", value="v", file="a", line=line)) for line in (1, 9))
    other = result(Record("X", "info", "m", "e", value="w", file="a", line=1))
    assert here["partialFingerprints"] == there["partialFingerprints"] != other["partialFingerprints"]
