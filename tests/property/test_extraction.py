"""Whatever the text: reading it ends, every claim quotes it, and nothing of it depends on when or how often it is read."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regkg.claims import MAXIMUM_QUOTE, Claim, read_claims
from regkg.documents import document_files, read_document
from regkg.documents.reader import document_of
from regkg.errors import DocumentError
from regkg.extract import extract, facts_of, read
from regkg.extract.text.layout import lines_of, quoted, sentences_of
from regkg.extract.text.lexicon import default_lexicon
from regkg.extract.text.values import Dates, Found, addresses_in, emails_in, money_in, phones_in, project_numbers_in, rates_in
from regkg.model import Span
from regkg.resources import data_folder
from tests.property.strategies import pages, texts
from tests.samples import SHARED, document

DATES = Dates(default_lexicon().months)
OWN = sorted((data_folder() / "documents").glob("*.txt"))
OTHERS = sorted((SHARED / "documents").rglob("*.txt"))


def spans_of(values: Iterable[Found[Any]]) -> list[Span]:
    return [found.span for found in values]


def check(claims: list[Claim], text: str) -> None:
    for claim in claims:
        assert claim.text == text[claim.span.start : claim.span.end]
        assert 0 < len(claim.text) <= MAXIMUM_QUOTE
    assert claims == sorted(claims, key=Claim.sort_key)
    assert len({claim.id for claim in claims}) == len(claims)


@settings(max_examples=250)
@given(pages)
def test_every_text_is_read_to_its_end_and_every_claim_quotes_it(text: str) -> None:
    try:
        page = document_of(text.encode(), file_name="page.txt")
    except DocumentError:
        return
    claims = extract(page)
    check(claims, page.text)
    facts_of(read(page))
    assert extract(page) == claims


@given(st.binary(max_size=80))
def test_any_bytes_are_a_text_or_an_error_of_ours(content: bytes) -> None:
    try:
        page = document_of(content, file_name="page.txt")
    except DocumentError as error:
        assert error.place is not None
    else:
        check(extract(page), page.text)


@given(pages, st.integers(min_value=0, max_value=3))
def test_lines_sentences_and_quotations_lie_in_the_text(text: str, _: int) -> None:
    for line in lines_of(text):
        assert text[line.start : line.end] == line.text
    sentences = list(sentences_of(text))
    assert all(left.end <= right.start for left, right in pairwise(sentences))
    assert all(text[span.start : span.end].strip() == text[span.start : span.end] for span in sentences)
    assert all(span.end <= len(text) for span in quoted(text, 0, len(text)))


@given(st.one_of(pages, texts))
def test_every_value_lies_where_it_says(text: str) -> None:
    spans = [*spans_of(money_in(text)), *spans_of(rates_in(text)), *spans_of(DATES.find(text)), *spans_of(project_numbers_in(text))]
    assert all(0 <= span.start < span.end <= len(text) for span in [*spans, *spans_of(phones_in(text))])
    for found in (*addresses_in(text), *emails_in(text)):
        assert text[found.span.start : found.span.end] == found.value
    for period in DATES.periods(text):
        assert period.span.end <= len(text)


@given(pages, st.data())
def test_a_part_of_a_text_is_read_like_a_text_of_its_own(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(min_value=0, max_value=len(text)))
    end = data.draw(st.integers(min_value=start, max_value=len(text)))
    for span in [*spans_of(money_in(text, start, end)), *spans_of(DATES.find(text, start, end))]:
        assert start <= span.start < span.end <= end


# ── documents ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.stem)
def test_every_claim_on_a_document_quotes_it(path: Path) -> None:
    page = read_document(path)
    claims = extract(page)
    assert claims
    check(claims, page.text)


def test_every_claim_on_a_shared_document_quotes_it() -> None:
    if not OTHERS:
        pytest.skip(f"NOT CHECKED: no documents are at {SHARED / 'documents'}")
    for path in OTHERS:
        page = read_document(path)
        check(extract(page), page.text)


def test_every_committed_claim_quotes_its_document() -> None:
    texts_by_hash = {page.sha256: page.text for page in map(read_document, document_files(data_folder() / "documents"))}
    files = sorted((data_folder() / "claims").glob("*.jsonl"))
    assert files
    for file in files:
        for claim in read_claims(file):
            assert claim.text == texts_by_hash[claim.sha256][claim.span.start : claim.span.end], claim.id


def test_line_ends_of_windows_change_no_claim() -> None:
    text = "Projekta Nr.: LLI-901\nProjekta nosaukums: Zaļais ceļš\n\nProjekta budžets:\n100 000 EUR\n"
    unix, windows = (extract(document(form)) for form in (text, text.replace("\n", "\r\n")))
    assert [(claim.subject, claim.predicate, claim.value) for claim in unix] == [
        (claim.subject, claim.predicate, claim.value) for claim in windows
    ]
