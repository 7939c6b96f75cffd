"""Questions field by field: each answer is checked, and nothing that was said is lost."""

from __future__ import annotations

from functools import cache

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from regkg.entries.fields import KINDS
from regkg.entries.interview import Interview
from regkg.entries.skeleton import write_entry
from regkg.resources import published_dump
from regkg.stores import Store, open_store
from regkg.terms import default_terms
from regkg.vocab import ID, RK, code

LLI_431 = NamedNode(f"{ID}project/2014tc16rfcb027/lli-431")


@cache
def store() -> Store:
    return open_store(str(published_dump()))


def interview(
    kind: str, answers: dict[str, list[str]], *, stop: str | None = None, whole: NamedNode | None = None
) -> tuple[Interview, list[str]]:
    """A conversation in which each question is answered by the first word of ours that its prompt holds; the rest are skipped."""
    said: list[str] = []
    left = {key: list(texts) for key, texts in answers.items()}

    def ask(prompt: str) -> str:
        if stop is not None and stop in prompt:
            raise KeyboardInterrupt
        said.append(prompt)
        return next((texts.pop(0) for key, texts in left.items() if key in prompt and texts), "")

    return Interview(KINDS[kind], store(), terms=default_terms(), language="en", ask=ask, say=said.append, whole=whole), said


PROJECT = {
    "under programme": ["Latvija-Lietuva", "id:programme/2014tc16rfcb027"],
    "project number": ["XYZ 1", "XYZ-1", "LLI-999"],
    "title (lv)": ["Zaļie ceļi"],
    "Total": ["100,50"],
    "EU contribution": ["80.25"],
}


def test_an_answer_that_cannot_be_taken_is_asked_again() -> None:
    talk, said = interview("project", PROJECT)
    answers = talk.run()
    assert answers.first(RK.projectNumber) == Literal("LLI-999")
    assert any("XYZ-1 is not built like the others" in line for line in said)


def test_the_identifier_is_made_from_the_answers() -> None:
    talk, said = interview("project", PROJECT)
    text = write_entry(KINDS["project"], "en", talk.run())
    assert "    identifier: id:project/2014tc16rfcb027/lli-999" in said
    subjects = {quad.subject for quad in parse(text, format=RdfFormat.TURTLE)}
    assert NamedNode(f"{ID}project/2014tc16rfcb027/lli-999") in subjects


def test_the_fund_of_an_eu_share_is_that_of_the_programme_if_it_has_one() -> None:
    talk, _ = interview("project", PROJECT)
    assert talk.run().amounts["eu"].fund == code("fund", "ERDF")


def test_nothing_is_computed_from_the_amounts() -> None:
    talk, _ = interview("project", PROJECT)
    assert set(talk.run().amounts) == {"total", "eu"}


def test_what_was_said_before_an_interruption_is_kept() -> None:
    talk, _ = interview("project", PROJECT, stop="title (en)")
    with pytest.raises(KeyboardInterrupt):
        talk.run()
    text = write_entry(KINDS["project"], "en", talk.answers)
    assert 'rk:projectNumber "LLI-999" ;' in text
    assert 'rk:title "Zaļie ceļi"@lv ;' in text


def test_a_required_field_that_was_not_reached_stays_to_be_filled_in() -> None:
    talk, _ = interview("participation", {"organisation": ["Ekonomikas ministrija"]}, stop="role", whole=LLI_431)
    with pytest.raises(KeyboardInterrupt):
        talk.run()
    assert "rk:role «role:lead-partner» ;" in write_entry(KINDS["participation"], "en", talk.answers)


def test_a_required_field_cannot_be_skipped() -> None:
    talk, said = interview("participation", {"organisation": ["", "Ekonomikas ministrija"], "role": ["partner"]}, whole=LLI_431)
    talk.run()
    assert "This field is required; ? shows help." in said


def test_an_organisation_that_takes_part_already_is_not_entered_twice() -> None:
    names = ["Kurzemes plānošanas reģions", "Ekonomikas ministrija"]
    talk, said = interview("participation", {"organisation": names, "role": ["partner"]}, whole=LLI_431)
    answers = talk.run()
    assert answers.first(RK.organisation) == NamedNode(f"{ID}org/lv-ekonomikas-ministrija")
    assert "This organisation takes part in the project already." in said


@pytest.mark.parametrize(("property_", "shown"), [("role", "role:lead-partner (Lead partner)"), ("organisation", "id:org/")])
def test_a_question_mark_shows_what_can_be_answered(property_: str, shown: str) -> None:
    answers = {"organisation": ["Ekonomikas ministrija"], "role": ["partner"]}
    answers[property_] = ["?", *answers[property_]]
    talk, said = interview("participation", answers, whole=LLI_431)
    talk.run()
    assert any(shown in line for line in said)
