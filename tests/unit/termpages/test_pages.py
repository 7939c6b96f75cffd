"""The pages of the ontology explain every term in both languages, and stand by themselves."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from regkg.resources import ontology_folder
from regkg.shacl import default_rules
from regkg.termpages import LANGUAGES, default_vocabulary, ontology_pages
from regkg.termpages.data import data_files

PAGES = {name: content.decode() for name, content in ontology_pages().items()}
VOID = {"meta", "link", "br", "rect", "path"}


class Page(HTMLParser):
    """Its anchors, links and headings, and whether its elements are closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.open: list[str] = []
        self.loaded: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.ids += [value for key, value in attrs if key == "id" and value]
        if tag == "a":
            self.links.append(values["href"] or "")
        self.loaded += [value for key, value in attrs if key == "src" and value]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()


READ = {name: Page(text) for name, text in PAGES.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_stands_on_the_page_of_its_module_or_list_under_its_local_name(language: str) -> None:
    for term in default_vocabulary().terms.values():
        assert term.anchor in READ[f"{language}/{term.page}"].ids


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_page_has_the_local_name_of_every_term_of_the_ontology(language: str) -> None:
    terms = [term for page in default_vocabulary().modules for term in page.terms]
    assert {term.anchor for term in terms} <= set(READ[f"{language}/index.html"].ids)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_well_formed_and_all_its_links_lead_somewhere(name: str) -> None:
    page = READ[name]
    assert page.open == []
    assert len(page.ids) == len(set(page.ids))
    assert page.loaded == []
    folder = name.partition("/")[0]
    for link in page.links:
        if link.startswith(("https://", "http://")):
            continue
        file, _, anchor = link.partition("#")
        target = name if not file else file.removeprefix("../") if file.startswith("../") else f"{folder}/{file}"
        assert target in PAGES, link
        assert not anchor or anchor in READ[target].ids, link


@pytest.mark.parametrize("name", PAGES)
def test_a_page_loads_nothing_and_runs_nothing(name: str) -> None:
    assert "<script" not in PAGES[name]
    assert "url(http" not in PAGES[name]
    assert "default-src 'none'" in PAGES[name]


def test_every_rule_stands_on_the_page_of_rules() -> None:
    for language in LANGUAGES:
        assert {rule.code for rule in default_rules()} <= set(READ[f"{language}/rules.html"].ids)


def test_every_class_names_its_fields_the_rules_and_the_questions() -> None:
    page = re.sub(r"<[^>]+>", " ", PAGES["en/projects.html"])
    assert "start date" in page
    assert "RK344" in page
    assert "regkg query partner-sums" in page


def test_latvian_pages_cite_law_as_latvians_do() -> None:
    assert "Regula (ES) 2021/1060, 49. panta 3. punkt" in PAGES["lv/projects.html"]


def test_the_same_ontology_gives_the_same_bytes() -> None:
    assert ontology_pages() == {name: text.encode() for name, text in PAGES.items()}


def test_modules_and_code_lists_stand_beside_the_pages_for_programs() -> None:
    files = dict(data_files(ontology_folder()))
    pages = {name.partition("/")[2].removesuffix(".html") for name in PAGES} - {"index", "rules"}
    assert {f"{page}{ending}" for page in pages for ending in (".ttl", ".jsonld")} <= files.keys()
    assert b"owl:AllDisjointClasses" in files["ontology.ttl"]
