"""Forms, lines and sentences as pages combine them: drawn at random from labels, marks, lists, frames and names."""

from __future__ import annotations

from typing import Any

import pytest

from regkg.extract import facts_of, read
from tests.forms import form, words
from tests.lines import line
from tests.participants import sentences
from tests.samples import document
from tests.scoring import REPORT, fold, is_same_amount, is_same_text

PAGES, LINES, TIMES = 150, 300, 6
#: Of a hundred facts, so many are read at least.
LEAST = {"lv": 99.5, "en": 99.5, "lt": 99.0, "et": 99.0}
#: Of a hundred who are said to take part, so many are read at least, those who lead as leads.
LEAST_SAID = {"lv": 99.0, "en": 95.0, "lt": 99.0, "et": 92.5}


def _slips(language: str, number: int) -> tuple[list[str], int]:
    """What of a page was read wrongly or not at all, and how many facts it states."""
    page = form(language, number)
    found = facts_of(read(document(page.text)))["projects"]
    project: dict[str, Any] = found[0] if len(found) == 1 else {}
    slips = [
        f"{key}: {project.get(key)!r}, not {value!r}" for key, value in page.facts.items() if not _is_read(key, value, project.get(key))
    ]
    partners = {fold(partner["name"]): partner for partner in project.get("partners", [])}
    for name, role, country in page.partners:
        partner = partners.pop(fold(name), {})
        if (partner.get("role"), partner.get("country")) != (role, country):
            slips.append(f"{name}: {partner.get('role')} in {partner.get('country')}, not {role} in {country}")
    slips += [f"nobody called {partner['name']!r}" for partner in partners.values()]
    return slips, len(page.facts) + len(page.partners)


def _is_read(key: str, value: object, got: object) -> bool:
    if got is None:
        return False
    return is_same_amount(value, got) if isinstance(value, float) else is_same_text(key, value, got)


@pytest.mark.parametrize("language", sorted(words()))
def test_forms_are_read(language: str) -> None:
    slips, facts = {}, 0
    for number in range(PAGES):
        slips[number], stated = _slips(language, number)
        facts += stated
    missed = sum(map(len, slips.values()))
    share = 100 * (1 - missed / facts)
    REPORT[f"forms: {language}"] = f"{PAGES} pages, {facts} facts, {missed} slips, {share:.2f} of a hundred read"
    told = "\n".join(f"{number}: {slip}" for number, found in slips.items() for slip in found)
    assert share >= LEAST[language], told


@pytest.mark.parametrize("language", sorted(words()))
def test_lines_are_read(language: str) -> None:
    slips, facts = [], 0
    for number in range(LINES):
        drawn = line(language, number)
        found = facts_of(read(document(drawn.text)))["projects"]
        project: dict[str, Any] = found[0] if len(found) == 1 else {}
        facts += len(drawn.facts)
        slips += [
            f"{number}: {key}: {project.get(key)!r}, not {value!r}: {drawn.text.splitlines()[-1]}"
            for key, value in drawn.facts.items()
            if not _is_read(key, value, project.get(key))
        ]
    share = 100 * (1 - len(slips) / facts)
    REPORT[f"lines: {language}"] = f"{LINES} lines, {facts} facts, {len(slips)} slips, {share:.2f} of a hundred read"
    assert share >= LEAST[language], "\n".join(slips)


@pytest.mark.parametrize("language", sorted(words()))
def test_who_takes_part_is_read(language: str) -> None:
    slips, named, wrong = [], 0, 0
    for said in sentences(language, TIMES):
        projects = facts_of(read(document(said.text)))["projects"]
        found = {fold(partner["name"]): partner.get("role") for project in projects for partner in project.get("partners", [])}
        named += len(said.participants)
        for name, leads in said.participants.items():
            role = found.pop(fold(name), "nobody")
            if role == "nobody" or (leads and role != "lead"):
                slips.append(f"{name} is {role}: {said.text}")
        wrong += len(found)
        slips += [f"too many: {sorted(found)}: {said.text}"] if found else []
    missed = len(slips)
    share = 100 * (1 - missed / named)
    REPORT[f"who takes part: {language}"] = f"{named} named in sentences, {missed} slips, {wrong} too many, {share:.1f} of a hundred read"
    assert share >= LEAST_SAID[language], "".join(slips)
