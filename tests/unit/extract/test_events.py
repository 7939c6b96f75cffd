"""Events with what, when and where; a year that is not printed is not supplied, and a deadline is no event."""

from __future__ import annotations

import pytest

from tests.samples import Said, said

FORM = "Projekta akronīms: GREENWAY\n\n"
SERIES = "series/lv-ka-augt-kopa"


def events(text: str) -> Said:
    return {row for row in said(text) if "/event/" in row[0]}


def test_a_series_has_an_event_for_each_place() -> None:
    text = (
        "Ministrija rīko darbnīcas “Kā augt kopā”: 11. jūnijā Liepājā, Liepājas teātrī, un 14. jūnijā Jelgavā. "
        "Rēzeknē un Valmierā tās jau notika.\n"
    )
    facts = said(text)
    assert (SERIES, "eventType", "eventtype:workshop") in facts
    assert (SERIES, "title", "Kā augt kopā") in facts
    assert {row for row in facts if row[1] in ("date", "venue", "status")} == {
        (f"{SERIES}/event/liepaja", "date", "--06-11"),
        (f"{SERIES}/event/liepaja", "venue", "Liepājas teātris"),
        (f"{SERIES}/event/jelgava", "date", "--06-14"),
        (f"{SERIES}/event/rezekne", "status", "eventstatus:held"),
        (f"{SERIES}/event/valmiera", "status", "eventstatus:held"),
    }


def test_a_year_that_is_printed_is_kept() -> None:
    assert (f"{SERIES}/event/liepaja", "date", "2019-06-11") in events("Seminārs “Kā augt kopā” notiks 2019. gada 11. jūnijā Liepājā.\n")


@pytest.mark.parametrize("days", ["11.–12. jūnijā", "11. un 12. jūnijā", "2019. gada 11.-12. jūnijā"])
def test_one_of_several_days_is_not_the_day(days: str) -> None:
    assert not any(name == "date" for _, name, _ in events(f"Seminārs “Kā augt kopā” notiks {days} Liepājā.\n"))


@pytest.mark.parametrize(
    "text",
    [
        "Seminārs “Kā augt kopā” notiks Liepājā.\n",
        "Seminārs “Kā augt kopā” notiks 11. jūnijā.\n",
        "Seminārs “Kā augt kopā” notiks jūnijā Liepājā.\n",
        "Seminārs “Kā augt kopā” notiks 11. jūnijā Liepājas novadā.\n",
        "Izstāde “Kā augt kopā” notiks 11. jūnijā Liepājā.\n",
        "Seminārs notiks 11. jūnijā Liepājā.\n",
        "Seminārs “Kā augt kopā” notiks 31. februārī Liepājā.\n",
    ],
)
def test_without_kind_name_day_or_place_there_is_no_event(text: str) -> None:
    assert events(text) == set()


def test_a_series_with_a_name_in_other_letters_is_passed_over() -> None:
    assert said("Semināri “Вместе” notiks 11. jūnijā Liepājā.\n") == set()


def test_a_meeting_of_the_project_has_its_day_and_place() -> None:
    facts = events(f"{FORM}Attēlā projekta partneru tikšanās Liepājā, Latvijā, 05.10.2017.\n")
    event = "project/unassigned/greenway/event/2017-10-05"
    assert facts == {
        (event, "eventType", "eventtype:partner-meeting"),
        (event, "date", "2017-10-05"),
        (event, "place", "place/lv-liepaja"),
        (event, "country", "country:LVA"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Projekta seminārs Liepājā, pieteikšanās līdz 2019. gada 1. jūnijam.",
        "Projekta seminārs Liepājā un Jelgavā 2019. gada 1. jūnijā.",
        "Projekta seminārs Liepājā 2019. gada jūnijā.",
        "Projekta seminārs Liepājā 1. jūnijā.",
        "Pilsētas seminārs Liepājā 2019. gada 1. jūnijā.",
        "Projekta seminārs un konference Liepājā 2019. gada 1. jūnijā.",
    ],
)
def test_a_meeting_needs_one_kind_one_day_and_one_place_and_to_be_the_project_s(text: str) -> None:
    assert events(f"{FORM}{text}\n") == set()


def test_an_event_is_no_time_of_the_project() -> None:
    facts = said(f"{FORM}Projekta seminārs norisinās Liepājā no 2019. gada 1. jūnija līdz 2019. gada 3. jūnijam.\n")
    assert not any(name in ("startDate", "endDate") for _, name, _ in facts)


@pytest.mark.xfail(strict=True, reason="that an event was called off is not read: it is claimed with its day as if it took place")
def test_an_event_that_was_called_off_says_so() -> None:
    facts = events("Seminārs “Kā augt kopā” 11. jūnijā Liepājā ir atcelts.\n")
    assert facts == set() or any(value == "eventstatus:cancelled" for *_, value in facts)
