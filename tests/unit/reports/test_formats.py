"""What holds for every writer: nothing hidden gets out, nothing need be known, and the same page gives the same text."""

from __future__ import annotations

import sys
from dataclasses import fields
from subprocess import run
from typing import Final

import pytest

from regkg.reports import ENDINGS, WRITERS, shown
from regkg.reports.records import Mention, Page, Record, Source
from tests.samples import ROOT
from tests.unit.reports import sample

LANGUAGES: Final = ("lv", "en")
every_format = pytest.mark.parametrize("name", WRITERS)
every_language = pytest.mark.parametrize("language", LANGUAGES)


def hidden(text: str) -> set[str]:
    """Characters of a text that nobody sees, but for the ends of lines."""
    return {character for character in text if shown.is_hidden(character)} - {"\n"}


@every_language
@every_format
def test_no_hidden_character_reaches_a_terminal_or_a_page(name: str, language: str) -> None:
    text = WRITERS[name](sample.hostile_page(language))
    assert hidden(text.replace("\r\n", "\n") if name == "csv" else text) == set()


@every_language
@every_format
def test_a_page_of_which_nothing_is_known_can_be_written(name: str, language: str) -> None:
    assert WRITERS[name](sample.bare_page(language))


@every_language
@every_format
def test_a_page_without_findings_can_be_written(name: str, language: str) -> None:
    assert WRITERS[name](sample.clean_page(language))


@every_format
def test_a_text_ends_with_one_line_end(name: str) -> None:
    text = WRITERS[name](sample.page())
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


@every_format
def test_the_same_page_gives_the_same_text_under_every_hash_seed(name: str) -> None:
    code = f"from regkg.reports import WRITERS\nfrom tests.unit.reports import sample\nprint(WRITERS[{name!r}](sample.page('lv')), end='')"
    texts = {
        run([sys.executable, "-c", code], env={"PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"}, capture_output=True, check=True).stdout  # noqa: S603 – our own code
        for seed in ("1", "2")
    }
    assert len(texts) == 1


@pytest.mark.parametrize("name", sorted({*WRITERS} - {"json", "ndjson", "csv", "github", "junit"}))
def test_words_are_in_the_language_of_the_page(name: str) -> None:
    assert "Avots" in WRITERS[name](sample.page("lv")) or name in ("table", "sarif")
    assert "kļūda" in WRITERS[name](sample.page("lv")) or name == "sarif"
    assert "kļūda" not in WRITERS[name](sample.page("en"))


def test_an_ending_asks_for_a_format_that_there_is() -> None:
    assert set(ENDINGS.values()) - {"ttl"} <= set(WRITERS)


def test_the_manual_names_every_format_every_ending_and_every_field() -> None:
    manual = (ROOT / "docs" / "reference" / "report.md").read_text(encoding="utf-8")
    names = {*WRITERS, *ENDINGS, *ENDINGS.values(), *(one.name for kind in (Page, Record, Mention, Source) for one in fields(kind))} - {
        "records"
    }
    assert [name for name in sorted(names) if f"`{name}`" not in manual] == []


def test_no_writer_is_loaded_before_it_writes() -> None:
    code = "import sys, regkg.reports; print([name for name in sys.modules if name.startswith('regkg.reports.')], 'rich' in sys.modules)"
    printed = run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout  # noqa: S603 – our own code
    assert printed.strip() == "['regkg.reports.records'] False"
