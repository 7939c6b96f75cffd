"""The fact sheets state what their pages state, in other words; curated claims stand on words that are there."""

from __future__ import annotations

import csv
import hashlib
import json
import re
import tomllib
import unicodedata
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import pytest

from regkg.resources import data_folder
from regkg.vocab import PREFIXES

DOCUMENTS: Final = data_folder() / "documents"
CURATED: Final = data_folder() / "curated"
SHARED: Final = Path(__file__).resolve().parents[2].parent / "shared"
SHEETS: Final = sorted(path.name for path in DOCUMENTS.glob("*.txt"))
EDITOR: Final = "data editor"

#: What the manifest says of every document; address, publisher and date are left out where they are not known.
REQUIRED: Final = {"file", "sha256", "title", "language", "licence", "note"}

#: Core facts whose span in the page holds a neighbouring word, and what of it is the fact.
SPANS_WITH_A_NEIGHBOUR: Final = {
    "F244": "Kurzemes",  # "gan" belongs to the sentence
    "F245": "Klaipēdas reģions",  # so does "ir"
}

#: Names, titles, labels and values: what a sheet must print as its page does.
SAME_BY_NATURE: Final = (
    # names and titles
    "INTERREG Baltijas jūras reģiona transnacionālā sadarbības programma",
    "INTERREG Baltijas jūras reģiona transnacionālās sadarbības programmas",
    "Projekts “Viedās specializācijas mācīšanās starp reģioniem” (LARS)",
    "projekta “Viedās specializācijas mācīšanās starp reģioniem”",
    "projektā “Viedās specializācijas mācīšanās starp reģioniem” (LARS)",
    "Starpreģionu sadarbība ilgtspējīgai, integrētai un viedai plānošanai",
    "Viedā plānošana",
    "Vides aizsardzības un reģionālās attīstības ministrija",
    "VARAM",
    "Ostrobotnijas reģionālā padome Somijā",
    "Eiropas teritoriālā sadarbība",
    "Eiropas Savienības Baltijas jūras reģiona stratēģijai",
    "Smart Blue Regions",
    "Empinno",
    "BSR Stars",
    "Smart-up BSR",
    "Ekonomikas ministrija",
    "mazo un vidéjo uznémumu (MVU)",
    "mazo un vidéjo uznémumu",
    "Reģionālās politikas pamatnostādņu 2021.-2027.gadam",
    "Industriālās politikas pamatnostādņu 2021.-2027.gadam",
    "Kurzemes reģiona telpisko analīzi ņemot vērā pārrobežu kontkestu un viedās speciālizācijas iespējas",
    "Klaipēdas reģiona rīcības plāns nākotnes specializācijas kontekstā",
    "Kurzemes plānošanas reģiona Attīstības programmas 2021.-2027.gadm",
    "Planots veikt izmainas klasteru politikas sekmésanai Latvija",
    # labels with their values
    "Kopējais projekta finansējums – 1 643 705 EUR",
    "finansējuma daļa projektā – 125 550 EUR (t.sk. 106 717,50 EUR ERAF finansējums, 18 832,50 EUR pašu finansējums)",
    "vadošais partneris",
    "viens no 9 partneriem",
    "Programmas nosaukums: Latvijas-Lietuvas pārrobežu UK lēmuma datums: 26.02.2020 Investīciju prioritāte: 11 (ets)",
    "Programmas prioritāte: LL 4.",
    "Uzlabota dzīves kvalitāte efektīvu publisko pakalpojumu un administrācijas rezultātā",
    "Projekta Nr.: LLI-431 Projekta nosaukums:",
    "Projekta nosaukuma saīsinājums: Smart planning Kopējais projekta partneru skaits: 2",
    "Piešķirtais programmas finansējums projektam, EUR: 355510.5 Kopējais projekta budžets, EUR: 418247.67",
    "Projektā mērķu, aktivitāšu un sasniedzamo rezultātu kopsavilkums (LV):",
    "Projekts uzsākts: 01.06.2020 Projekts pabeigts: 31.05.2022",
    "Partnera statussPartnera nosaukumsPartnera valstsPlānošanas reģionsLV",
    "partnerim piešķirtais programmas finansējums, EURLV partnera nacionālais līdzfinansējums, EURKopā, EUR",
    "VadošaisKurzemes plānošanas reģionsLatvijaKurzemes181128.7631963.91213092.67",
    'IesaistītaisAssociation "Klaipeda region"Lietuva.N/A174381.7530773.25205155',
    "Informāciju sagatavoja: Sabiedrisko attiecību nodaļa",
    "Tālr. 67026533, e-pasts: prese@varam.gov.lv www.varam.gov.lv",
    # dates, places, addresses
    "no 2017.gada oktobra līdz 2021.gada martam",
    "2014.-2020.gadam",
    "2020.gada beigam",
    "01.07.2018.lidz 31.12.2020",
    "partneru tikšanās Vāsā, Somijā, 05.10.2017.",
    "šā gada 11. jūnijā Liepājā, Liepājas pilsētas domē",
    "14. jūnijā Ādažos, Ādažu Kultūras centrā",
    "https://www.varam.gov.lv/lv",
    "projekts/interreg-baltijas-juras-regiona-transnacionala-sadarbibas-programma",
    "interreg-baltijas-juras-regiona-transnacionala-sadarbibas-programma",
    "projekts-viedas-specializācijas-macisanas-starp-regioniem-lars",
)


_PUBLISHED = re.compile(r"(?:Publicēts|Publicēšanas datums): (\d\d)\.(\d\d)\.(\d{4})\.")


def text_of(folder: Path, name: str) -> str:
    return (folder / name).read_bytes().decode("utf-8")


def sha256_of(folder: Path, name: str) -> str:
    return hashlib.sha256((folder / name).read_bytes()).hexdigest()


def manifest() -> list[dict[str, Any]]:
    documents: list[dict[str, Any]] = tomllib.loads(text_of(DOCUMENTS, "manifest.toml"))["document"]
    return documents


def curated(name: str) -> list[dict[str, Any]]:
    lines = text_of(CURATED / "claims", name.removesuffix(".txt") + ".jsonl").splitlines()
    return [json.loads(line) for line in lines]


def is_short_iri(text: str) -> bool:
    prefix, _, local = text.partition(":")
    return prefix in {"id", *PREFIXES} and bool(re.fullmatch(r"[A-Za-z0-9./-]+", local)) and not local.endswith("/")


def folded(text: str) -> str:
    return " ".join(text.split())


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def words_in_common(paragraph: list[str], page: list[str], at_least: int) -> list[list[str]]:
    """The longest runs of a paragraph's words that the page has in the same order without a gap."""
    places: dict[str, list[int]] = {}
    for place, word in enumerate(page):
        places.setdefault(word, []).append(place)
    runs: list[list[str]] = []
    start = 0
    while start < len(paragraph):
        longest = 0
        for place in places.get(paragraph[start], []):
            length = 0
            for ours, theirs in zip(paragraph[start:], page[place:], strict=False):
                if ours != theirs:
                    break
                length += 1
            longest = max(longest, length)
        if longest >= at_least:
            runs.append(paragraph[start : start + longest])
        start += longest if longest >= at_least else 1
    return runs


def words_of_its_own(run: list[str]) -> list[str]:
    """What is left of a run without names, titles, labels and values."""
    rest = f" {' '.join(run)} "
    for phrase in sorted((" ".join(words_of(phrase)) for phrase in SAME_BY_NATURE), key=len, reverse=True):
        rest = rest.replace(f" {phrase} ", "  ")
    return rest.split()


def overlaps(binding: dict[str, Any], fact: dict[str, str]) -> bool:
    return bool(binding["start"] < int(fact["end"]) and int(fact["start"]) < binding["end"])


@pytest.fixture(scope="session")
def pages() -> Path:
    folder = SHARED / "documents"
    if not folder.is_dir():
        pytest.skip(f"NOT CHECKED: {folder} is not there, so no sheet was held against its page")
    return folder


@pytest.fixture(scope="session")
def facts() -> list[dict[str, str]]:
    file = SHARED / "facts" / "source-facts.csv"
    if not file.is_file():
        pytest.skip(f"NOT CHECKED: {file} is not there, so missing facts would go unseen")
    with file.open(encoding="utf-8", newline="") as rows:
        return [row for row in csv.DictReader(rows) if row["start"]]


def test_the_manifest_lists_every_sheet_under_its_hash() -> None:
    assert {entry["file"]: entry["sha256"] for entry in manifest()} == {name: sha256_of(DOCUMENTS, name) for name in SHEETS}


def test_the_manifest_says_what_each_document_is() -> None:
    for entry in manifest():
        assert set(entry) - {"address", "publisher", "published"} == REQUIRED
        assert entry["language"] == "lv"
        assert entry["licence"] == "https://creativecommons.org/licenses/by/4.0/"
        assert re.fullmatch(r"https://[!-~]+", entry.get("address", "https://none"))
        assert is_short_iri(entry.get("publisher", "id:none"))
        assert isinstance(entry.get("published", date.min), date)


def test_the_printed_date_of_a_sheet_is_the_one_in_the_manifest() -> None:
    for entry in manifest():
        printed = _PUBLISHED.search(text_of(DOCUMENTS, entry["file"]))
        stated = date(int(printed[3]), int(printed[2]), int(printed[1])) if printed else None
        assert entry.get("published") == stated


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_is_composed_utf8_with_plain_line_ends(name: str) -> None:
    text = text_of(DOCUMENTS, name)
    assert unicodedata.is_normalized("NFC", text)
    assert "\r" not in text
    assert not text.startswith("\ufeff")


@pytest.mark.parametrize("name", SHEETS)
def test_a_curated_line_has_the_agreed_keys(name: str) -> None:
    for line in curated(name):
        assert list(line) == ["subject", "property", "values", "at", "reason", "by", "date"]
        assert is_short_iri(line["subject"])
        assert is_short_iri(line["property"])
        assert line["reason"]
        assert line["by"] == EDITOR
        assert date.fromisoformat(line["date"])


@pytest.mark.parametrize("name", SHEETS)
def test_a_curated_value_is_an_iri_a_typed_number_or_short_words_in_both_languages(name: str) -> None:
    for line in curated(name):
        if any("language" in value for value in line["values"]):
            assert [value["language"] for value in line["values"]] == ["lv", "en"]
            assert all(1 <= len(value["value"].split()) <= 12 for value in line["values"])
        else:
            [value] = line["values"]
            assert "datatype" in value or is_short_iri(value["value"])


@pytest.mark.parametrize("name", SHEETS)
def test_a_curated_line_is_bound_to_its_sheet_and_to_one_page(name: str) -> None:
    length, sha256 = len(text_of(DOCUMENTS, name)), sha256_of(DOCUMENTS, name)
    for line in curated(name):
        sheet, page = line["at"]
        assert sheet["sha256"] == sha256
        assert 0 <= sheet["start"] < sheet["end"] <= length
        assert re.fullmatch(r"[0-9a-f]{64}", page["sha256"])
        assert page["sha256"] != sha256
        assert all(binding["end"] - binding["start"] <= 200 for binding in line["at"])


@pytest.mark.parametrize("name", SHEETS)
def test_a_curated_span_begins_and_ends_with_a_whole_word(name: str) -> None:
    text = text_of(DOCUMENTS, name)
    for line in curated(name):
        start, end = line["at"][0]["start"], line["at"][0]["end"]
        assert not text[start].isspace()
        assert not text[end - 1].isspace()
        assert not (start and text[start - 1].isalpha() and text[start].isalpha()), text[start:end]
        assert not (end < len(text) and text[end - 1].isalpha() and text[end].isalpha()), text[start:end]


@pytest.mark.parametrize("name", SHEETS)
def test_the_second_binding_of_a_curated_line_lies_in_the_page(name: str, pages: Path) -> None:
    length, sha256 = len(text_of(pages, name)), sha256_of(pages, name)
    for line in curated(name):
        page = line["at"][1]
        assert page["sha256"] == sha256
        assert 0 <= page["start"] < page["end"] <= length


@pytest.mark.parametrize("name", SHEETS)
def test_curated_lines_stand_in_the_order_of_the_page(name: str) -> None:
    assert all(one["at"][1]["start"] <= next_one["at"][1]["start"] for one, next_one in pairwise(curated(name)))


def test_no_curated_line_is_written_twice() -> None:
    statements = [(line["subject"], line["property"], json.dumps(line["values"])) for name in SHEETS for line in curated(name)]
    assert len(statements) == len(set(statements))


def test_every_curated_deliverable_and_event_is_linked_and_has_a_title() -> None:
    lines = [line for name in SHEETS for line in curated(name)]
    linked = {line["values"][0]["value"] for line in lines if line["property"] in {"rk:deliverable", "rk:event"}}
    titled = {line["subject"] for line in lines if line["property"] == "rk:title" and "/post/" not in line["subject"]}
    described = {line["subject"] for line in lines if "/deliverable/" in line["subject"]}
    assert linked == titled
    assert described <= linked


#: Facts of the narrative that a rule reads after all, by document: the kind of an event. That they are read the end-to-end tests check.
READ_BY_RULE = {"lars-overview-page.txt": {"F105"}}


@pytest.mark.parametrize("name", SHEETS)
def test_every_fact_that_only_a_person_can_read_is_curated(name: str, facts: list[dict[str, str]]) -> None:
    narrative = [fact for fact in facts if fact["document"] == name and fact["tier"] == "narrative"]
    lines = curated(name)
    assert {fact["id"] for fact in narrative if not any(overlaps(line["at"][1], fact) for line in lines)} == READ_BY_RULE.get(name, set())


@pytest.mark.parametrize("name", SHEETS)
def test_no_curated_line_is_stretched_over_two_facts(name: str, facts: list[dict[str, str]]) -> None:
    narrative = [fact for fact in facts if fact["document"] == name and fact["tier"] == "narrative"]
    for line in curated(name):
        assert len([fact["id"] for fact in narrative if overlaps(line["at"][1], fact)]) <= 1


@pytest.mark.parametrize("name", SHEETS)
def test_what_is_inferred_says_so(name: str, facts: list[dict[str, str]]) -> None:
    inferred = [fact for fact in facts if fact["document"] == name and (fact["tier"], fact["kind"]) == ("narrative", "inferred")]
    for line in curated(name):
        if any(overlaps(line["at"][1], fact) for fact in inferred):
            assert line["reason"].startswith("inferred")


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_has_the_lines_of_its_page(name: str, pages: Path) -> None:
    ours, theirs = (text_of(folder, name).split("\n") for folder in (DOCUMENTS, pages))
    assert [bool(line.strip()) for line in ours] == [bool(line.strip()) for line in theirs]


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_prints_every_core_fact_as_its_page_does(name: str, pages: Path, facts: list[dict[str, str]]) -> None:
    page, sheet = text_of(pages, name), folded(text_of(DOCUMENTS, name))
    missing = []
    for fact in facts:
        if (fact["document"], fact["tier"]) == (name, "core"):
            printed = page[int(fact["start"]) : int(fact["end"])]
            if folded(SPANS_WITH_A_NEIGHBOUR.get(fact["id"], printed)) not in sheet:
                missing.append((fact["id"], printed))
    assert missing == []


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_has_no_sentence_in_common_with_its_page(name: str, pages: Path) -> None:
    page = words_of(text_of(pages, name))
    for paragraph in re.split(r"\n\s*\n", text_of(DOCUMENTS, name)):
        for run in words_in_common(words_of(paragraph), page, at_least=6):
            assert len(words_of_its_own(run)) <= 2, " ".join(run)


def test_every_listed_phrase_stands_in_a_sheet() -> None:
    sheets = [f" {' '.join(words_of(text_of(DOCUMENTS, name)))} " for name in SHEETS]
    for phrase in SAME_BY_NATURE:
        assert any(f" {' '.join(words_of(phrase))} " in sheet for sheet in sheets), phrase


def test_a_post_is_named_without_a_person() -> None:
    for name in SHEETS:
        assert not re.search(r"direktor\w*,? [A-ZĀČĒĢĪĶĻŅŠŪŽ]\w+", text_of(DOCUMENTS, name))


def test_no_file_names_the_person_whom_the_page_names(pages: Path) -> None:
    name = re.search(r"departamenta direktors (\w+) (\w+):", text_of(pages, "regional-workshops-press-release.txt"))
    assert name is not None
    for path in sorted([*DOCUMENTS.rglob("*"), *CURATED.rglob("*")]):
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            assert name[1] not in text
            assert name[2] not in text


def test_a_decision_gives_its_reason_in_both_languages() -> None:
    for line in text_of(CURATED, "decisions.jsonl").splitlines():
        decision = json.loads(line)
        assert list(decision) == ["subject", "property", "keeps", "reason", "by", "date"]
        assert is_short_iri(decision["subject"])
        assert is_short_iri(decision["property"])
        assert set(decision["reason"]) == {"lv", "en"}
        assert decision["by"] == EDITOR
        assert date.fromisoformat(decision["date"])


def test_the_end_of_lars_is_left_open() -> None:
    decisions = [json.loads(line) for line in text_of(CURATED, "decisions.jsonl").splitlines()]
    [end] = [line for line in decisions if line["property"] == "rk:endDate"]
    assert end["subject"] == "id:project/2014tc16m5tn001/lars"
    assert end["keeps"] is None
