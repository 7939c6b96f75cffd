"""A skeleton names every field in the reader's language and, filled in, conforms together with the published graph."""

from __future__ import annotations

import re
from functools import cache

import pytest
from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, parse

from regkg.entries.fields import KINDS, fields_of
from regkg.entries.skeleton import Answers, write_entry
from regkg.errors import SyntaxFault
from regkg.resources import published_dump
from regkg.shacl import Report, Severity, default_rules
from regkg.shacl.desk import Desk
from regkg.shacl.validation import check_entry
from regkg.stores import EmbeddedStore, open_store
from regkg.terms import default_terms
from regkg.turtle import find_blanks, syntax_fault
from regkg.vocab import ID, RK, SKOS

LARS = NamedNode(f"{ID}project/2014tc16m5tn001/lars")

#: What is written in the places of each skeleton that have to be filled in, by the word before them; else the sample is kept.
FILLED = {
    "project": {"rk:projectNumber": '"LLI-999"', "rk:title": '"Zaļie ceļi"@lv', "rk:acronym": '"Zaļie ceļi"'},
    "programme": {
        "rk:cciCode": '"2014TC16RFCB999"',
        "rk:period": f"<{ID}period/2014-2020>",
        "skos:prefLabel": '"Dzintara krasts"@lv',
    },
    "partner": {"rk:country": "country:LVA", "skos:prefLabel": '"Kāpu novada pašvaldība"@lv'},
    "participation": {"rk:organisation": f"<{ID}org/lv-ekonomikas-ministrija>", "rk:role": "role:partner"},
}

#: Commented fields that are filled in beside: dates with their days, codes and money.
BESIDE = {
    "project": ("startDate", "startEarliest", "startLatest", "status", "statusAsOf", "theme", "acronym"),
    "programme": ("country", "strand", "website"),
    "partner": ("organisationType", "website"),
    "participation": ("participationStart", "participationStartEarliest", "participationStartLatest"),
}


@cache
def graph() -> tuple[Quad, ...]:
    """The facts of the graph that comes with regkg."""
    quads = open_store(str(published_dump())).quads()
    return tuple(quad for quad in quads if isinstance(quad.graph_name, DefaultGraph))


def skeleton(name: str, language: str = "lv") -> str:
    return write_entry(KINDS[name], language, Answers(whole=LARS if name == "participation" else None))


def filled(name: str, text: str, *, amounts: str = "100.50 80.25 20.25") -> str:
    """The skeleton with everything in its places, money and some further fields, as a person would fill it in."""
    money = dict(zip(("total", "eu", "own"), amounts.split(), strict=True))
    kind = ""
    lines = []
    for line in text.split("\n"):
        bare = re.sub(r"^( *)#(?=\S|    (?:rk:|\.))", r"\1", line)
        word = bare.split()[0] if bare.split() else ""
        is_money = (line.startswith("#") and not line.startswith("# ")) or line.startswith("#    ")
        if is_money or word.removeprefix("rk:") in BESIDE[name]:
            line = bare
        if found := re.match(r"funding:(\w+) a", line):
            kind = found[1]
        value = money[kind] if word == "rk:amount" else FILLED[name].get(word)
        if name == "participation" and word == "@prefix":
            line = line.replace("lv-kapu-novada-pasvaldiba", "lv-ekonomikas-ministrija")
        if value is not None and "«" in line:
            line = re.sub("«.*»", lambda _, value=value: value, line)  # type: ignore[misc]
        lines.append(re.sub("«(.*)»", r"\1", line) if not line.lstrip().startswith("#") else line)
    return "\n".join(lines)


def checked(text: str) -> Report:
    store = EmbeddedStore.of([*graph(), *default_terms().quads])
    return check_entry([quad.triple for quad in parse(text, format=RdfFormat.TURTLE)], Desk(store, default_rules()))


@pytest.mark.parametrize("language", ["lv", "en"])
@pytest.mark.parametrize("name", KINDS)
def test_a_skeleton_that_is_filled_in_conforms(name: str, language: str) -> None:
    report = checked(filled(name, skeleton(name, language)))
    assert [finding.message("en") for finding in report.at_least(Severity.VIOLATION)] == []


def test_the_filled_skeleton_says_what_was_written() -> None:
    facts = {
        (quad.predicate, getattr(quad.object, "value", ""))
        for quad in parse(filled("project", skeleton("project")), format=RdfFormat.TURTLE)
    }
    assert {(RK.projectNumber, "LLI-999"), (RK.amount, "80.25"), (RK.startEarliest, "2020-03-01")} <= facts


def test_one_wrong_digit_in_the_filled_skeleton_is_found() -> None:
    report = checked(filled("project", skeleton("project"), amounts="100.50 80.25 21.25"))
    assert "RK352" in {finding.rule.code for finding in report.at_least(Severity.VIOLATION)}


@pytest.mark.parametrize("name", KINDS)
def test_a_skeleton_that_is_not_filled_in_is_no_turtle(name: str) -> None:
    text = skeleton(name)
    with pytest.raises(SyntaxError) as caught:
        list(parse(text, format=RdfFormat.TURTLE))
    fault = syntax_fault(caught.value, "p.ttl", text)
    assert isinstance(fault, SyntaxFault)
    assert "not filled in" in fault.message
    assert fault.place is not None
    assert {str(line) for line, _, _ in find_blanks(text)} <= set(re.findall(r"\d+", fault.message))


@pytest.mark.parametrize("name", KINDS)
def test_each_field_is_named_with_its_rule_in_both_languages(name: str) -> None:
    for language in ("lv", "en"):
        text = skeleton(name, language)
        for one in fields_of(name):
            assert f"# {one.name[language]} · " in text
            assert not one.rules or one.rules[0] in text


def test_required_fields_are_not_commented_out_and_optional_ones_are() -> None:
    text = skeleton("participation")
    assert "\n    rk:role «" in text
    assert "\n    #rk:cofinancingRate «" in text


def test_the_codes_of_a_short_list_stand_in_the_comment_with_their_labels() -> None:
    text = " ".join(skeleton("participation").replace("\n    # ", " ").split())
    assert "role:lead-partner (Vadošais partneris)" in text
    assert "role:managing-authority" not in text  # the rule allows six of the ten roles


def test_the_fields_of_a_kind_are_those_of_its_closed_shape_without_what_follows_from_others() -> None:
    properties = {one.property for one in fields_of("project")}
    assert RK.thematicObjective in properties
    assert not properties & {RK.startEarliest, RK.funding, RK.participation, SKOS.hiddenLabel}


def test_a_field_is_required_where_a_rule_is_violated_without_it() -> None:
    levels = {one.property: one.level for one in fields_of("partner")}
    assert (levels[RK.country], levels[RK.organisationType], levels[RK.website]) == ("required", "recommended", "optional")
