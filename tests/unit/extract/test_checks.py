"""A look at the whole takes back what contradicts itself, and nothing else."""

from __future__ import annotations

import pytest
from pyoxigraph import NamedNode

from regkg.authority import default_authority
from regkg.extract.checks import check_whole
from regkg.extract.text.drafts import Draft, Value
from regkg.extract.text.lexicon import default_lexicon
from regkg.extract.text.passed import Passed, Reason
from regkg.extract.text.reading import Reading
from regkg.model import Money, Span, StatedDate
from regkg.vocab import RK
from tests.samples import document


def checked(*facts: tuple[NamedNode, Value], kind: NamedNode = RK.Project) -> list[Value]:
    """The values that stay."""
    reading = Reading(document("Projekts"), default_lexicon(), default_authority())
    draft: Draft = reading.new(kind)
    for at, (property_, value) in enumerate(facts):
        draft.add(property_, value, Span(at, at + 1), rule="test/1")
    check_whole(reading)
    return [fact.value for fact in draft.facts]


def eur(text: str) -> Money:
    return Money.parse(f"{text} EUR")


@pytest.mark.parametrize("kind", [RK.Project, RK.Participation])
@pytest.mark.parametrize(
    ("share", "stays"), [("1000.01", False), ("1000", True), ("850", True), ("400", True), ("399.99", False), ("0", False)]
)
def test_a_share_is_between_two_fifths_and_the_whole(share: str, stays: bool, kind: NamedNode) -> None:  # noqa: FBT001
    values = checked((RK.totalBudget, eur("1000")), (RK.euContribution, eur(share)), kind=kind)
    assert (eur(share) in values) is stays
    assert eur("1000") in values


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("No tā 100 EUR dod fonds, 300 EUR valsts un 600 EUR pilsēta.", True),
        ("No tā 100 EUR dod fonds, 300 EUR valsts un 500 EUR pilsēta.", False),
        ("No tā 100 EUR dod fonds. 300 EUR dod valsts un 600 EUR pilsēta.", False),
    ],
)
def test_a_small_share_stays_where_its_sentence_adds_up_to_the_cost(text: str, stays: bool) -> None:  # noqa: FBT001
    reading = Reading(document(text), default_lexicon(), default_authority())
    draft = reading.new(RK.Project)
    draft.add(RK.totalBudget, eur("1000"), Span(0, 1), rule="test/1")
    draft.add(RK.euContribution, eur("100"), Span(text.index("100"), text.index(" dod")), rule="test/1")
    check_whole(reading)
    assert [fact.value for fact in draft.facts] == [eur("1000"), *([eur("100")] if stays else [])]


def test_without_a_total_or_in_another_currency_a_share_stays() -> None:
    assert checked((RK.euContribution, eur("5"))) == [eur("5")]
    lats = Money.parse("5 LVL")
    assert lats in checked((RK.totalBudget, eur("1000")), (RK.euContribution, lats))


def test_of_two_shares_only_the_one_that_does_not_fit_goes() -> None:
    values = checked((RK.totalBudget, eur("1000")), (RK.euContribution, eur("5000")), (RK.euContribution, eur("850")))
    assert values == [eur("1000"), eur("850")]


@pytest.mark.parametrize(
    ("start", "end", "stay"),
    [
        ("2019-03-01", "2019-02-28", False),
        ("2019-03-01", "2019-03-01", True),
        ("2019-03", "2019", True),
        ("2019-12", "2019", True),
        ("2020", "2019", False),
        ("--12-01", "2019-01-31", True),
        ("--12-01", "--01-31", True),
    ],
)
def test_a_time_that_ends_before_it_can_begin_goes(start: str, end: str, stay: bool) -> None:  # noqa: FBT001
    dates = StatedDate.parse(start), StatedDate.parse(end)
    assert bool(checked((RK.startDate, dates[0]), (RK.endDate, dates[1]))) is stay


def test_an_end_alone_stays() -> None:
    assert checked((RK.endDate, StatedDate(2019))) == [StatedDate(2019)]


def test_what_is_taken_back_is_noted_with_its_reason() -> None:
    reading = Reading(document("Projekts"), default_lexicon(), default_authority())
    draft = reading.new(RK.Project)
    draft.add(RK.totalBudget, eur("1000"), Span(0, 1), rule="test/1")
    draft.add(RK.euContribution, eur("5000"), Span(1, 2), rule="test/1")
    draft.add(RK.startDate, StatedDate(2020), Span(2, 3), rule="test/1")
    draft.add(RK.endDate, StatedDate(2019), Span(3, 4), rule="test/1")
    check_whole(reading)
    assert reading.untaken == [
        Passed(Span(1, 2), Reason.SHARE),
        Passed(Span(2, 3), Reason.BACKWARDS),
        Passed(Span(3, 4), Reason.BACKWARDS),
    ]


def test_a_passage_is_noted_once_for_a_reason() -> None:
    reading = Reading(document("Projekts"), default_lexicon(), default_authority())
    for _ in range(2):
        reading.passed(Span(0, 3), Reason.LIMIT)
    assert len(reading.untaken) == 1


@pytest.mark.parametrize("language", ["lv", "en"])
def test_every_reason_has_words_of_its_own(language: str) -> None:
    assert len({reason.words(language) for reason in Reason}) == len(Reason)
