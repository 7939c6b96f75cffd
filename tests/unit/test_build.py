"""From a folder to a dataset in one call: nothing depends on order, and a document that changed is noticed."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest

from regkg.assemble import Source, claims_of
from regkg.authority import default_authority
from regkg.build import build, build_folder, check_quotation, read_sources
from regkg.claims import Claim
from regkg.curated import Curation, read_curation
from regkg.documents import Document
from regkg.errors import ClaimError, ConfigError, DocumentError
from regkg.extract.text.lexicon import default_lexicon
from regkg.model import Span
from regkg.resources import data_folder
from regkg.vocab import RK
from tests.samples import PROJECT, claim, day, document, money

AUTHORITY = data_folder() / "authority"
FORM = "Projekta Nr.: LLI-901\nProjekta nosaukums: Zaļais ceļš\nProjekta budžets, EUR: 100000.50\n"
PROSE = "Projekts “Zaļais ceļš” (LLI-901) tiek īstenots no 2018. gada marta līdz 2020. gada februārim.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "form.txt").write_bytes(FORM.encode())
    (documents / "prose.txt").write_bytes(PROSE.encode())
    return documents


def sources(*documents: Document) -> list[Source]:
    return [Source(item) for item in documents]


def built(*documents: Document) -> tuple[object, ...]:
    result = build(sources(*documents), curation=Curation({}, []), lexicon=default_lexicon(), authority=default_authority())
    return result.quads, result.claim_files()


def test_what_two_documents_say_of_one_project_comes_together(folder: Path) -> None:
    result = build_folder(folder, curated=folder / "none", authority=AUTHORITY)
    project = {statement.subject.value for statement in result.resolution.statements if statement.predicate == RK.projectNumber}
    dated = {statement.subject.value for statement in result.resolution.statements if statement.predicate == RK.startDate}
    assert project == dated == {"https://w3id.org/regkg/id/project/unassigned/lli-901"}


def test_the_order_of_the_documents_does_not_matter() -> None:
    form, prose = document(FORM, name="form"), document(PROSE, name="prose")
    assert built(form, prose) == built(prose, form)


def test_each_document_has_a_file_of_its_claims(folder: Path) -> None:
    files = build_folder(folder, curated=folder / "none", authority=AUTHORITY).claim_files()
    assert list(files) == ["form", "prose"]
    for name, text in files.items():
        assert {json.loads(line)["document"] for line in text.splitlines()} == {name}


def test_a_document_that_says_nothing_has_an_empty_file(folder: Path) -> None:
    (folder / "silent.txt").write_bytes("Šodien līst.\n".encode())
    files = build_folder(folder, curated=folder / "none", authority=AUTHORITY).claim_files()
    assert files["silent"] == ""


def test_the_claims_of_a_build_come_back_from_its_dataset(folder: Path) -> None:
    result = build_folder(folder, curated=folder / "none", authority=AUTHORITY)
    assert claims_of(result.quads) == sorted(result.resolution.claims, key=Claim.sort_key)


def test_every_statement_of_a_build_has_a_claim(folder: Path) -> None:
    result = build_folder(folder, curated=folder / "none", authority=AUTHORITY)
    claimed = {(claim.subject, claim.predicate, claim.value) for claim in result.resolution.claims}
    assert {(s.subject, s.predicate, s.value) for s in result.resolution.statements} <= claimed


def test_a_document_that_is_not_the_one_of_the_manifest_is_refused(folder: Path) -> None:
    (folder / "manifest.toml").write_text(f'[[document]]\nfile = "form.txt"\nsha256 = "{"0" * 64}"\n', encoding="utf-8")
    with pytest.raises(DocumentError, match="the document changed") as caught:
        read_sources(folder)
    assert caught.value.hint is not None
    assert hashlib.sha256(FORM.encode()).hexdigest() in caught.value.hint


def test_a_document_may_be_missing_from_the_manifest(folder: Path) -> None:
    sha256 = hashlib.sha256(FORM.encode()).hexdigest()
    (folder / "manifest.toml").write_text(f'[[document]]\nfile = "form.txt"\nsha256 = "{sha256}"\n', encoding="utf-8")
    assert [source.entry is not None for source in read_sources(folder)] == [True, False]


def test_a_text_that_lies_there_twice_is_refused(folder: Path) -> None:
    (folder / "copy.txt").write_bytes(FORM.encode())
    with pytest.raises(DocumentError, match=r"form\.txt: the same text as copy\.txt"):
        read_sources(folder)


def test_authority_data_that_are_not_there_are_missed(folder: Path) -> None:
    with pytest.raises(ConfigError, match="there is no such folder"):
        build_folder(folder, curated=folder / "none", authority=folder / "none")


def test_curated_claims_join_those_of_the_rules(folder: Path, tmp_path: Path) -> None:
    page = document(FORM, name="form")
    row = {
        "subject": "id:project/unassigned/lli-901",
        "property": "rk:eligibleBudget",
        "values": [{"value": "90000 EUR", "datatype": "rk:money"}],
        "at": [{"sha256": page.sha256, "start": 0, "end": 8}],
        "reason": "invented",
        "by": "data editor",
        "date": "2026-11-21",
    }
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "form.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    result = build_folder(folder, curated=tmp_path, authority=AUTHORITY)
    assert {claim.kind for claim in result.resolution.claims if claim.value == money("90000 EUR")} == {"curated"}
    assert read_curation(tmp_path).claims_on(document(PROSE)) == []


def quoting(words: str, page: Document) -> Claim:
    """A claim on words of a page."""
    at = page.text.index(words)
    return replace(claim(PROJECT, RK.startDate, day("2018-03"), start=at, words=words), sha256=page.sha256)


def test_a_claim_quotes_what_stands_at_its_place() -> None:
    page = document(PROSE)
    own = quoting("gada marta", page)
    check_quotation(own, page)
    shifted = replace(own, span=Span(own.span.start + 1, own.span.end + 1))
    with pytest.raises(ClaimError, match=r"quotes 'gada marta'; at .* stands 'ada marta "):
        check_quotation(shifted, page)


def test_a_claim_on_another_text_is_refused() -> None:
    with pytest.raises(ClaimError, match="another text"):
        check_quotation(quoting("gada marta", document(PROSE)), document(FORM))
