"""Projects that the table of contents of a brochure names."""

from __future__ import annotations

import pytest

from tests.samples import projects_in

ENTRIES = (
    ("Foreword", 2),
    ("Priority 1. Clean rivers", 4),
    ("Reed Ways", 4),
    ("Renovation of the old mill", 5),
    ("OWLNET", 6),
    ("Hills/Uplands", 8),
    ("Contacts", 9),
)
TITLES = ["Reed Ways", "Renovation of the old mill", "OWLNET", "Hills/Uplands"]


@pytest.mark.parametrize("dots", [" ...... ", "......", " …… ", " . . . . . "])
@pytest.mark.parametrize("joint", [" ", "\n"])
def test_entries_of_a_table_of_contents_below_a_heading_on_projects_are_projects(dots: str, joint: str) -> None:
    table = joint.join(f"{name}{dots}{page}" for name, page in ENTRIES)
    assert [project["title"] for project in projects_in(f"Supported projects 2007–2013\n\nTable of Contents\n\n{table}\n")] == TITLES


def test_a_table_of_contents_of_another_book_names_none() -> None:
    table = "\n".join(f"{name} ...... {page}" for name, page in ENTRIES)
    assert projects_in(f"Annual report of the museum\n\nTable of Contents\n\n{table}\n") == []


def test_figures_behind_dots_that_run_backwards_are_no_pages() -> None:
    table = "Reed Ways ...... 12\nOld mill ...... 5\nNew mill ...... 7\nOwls ...... 2\n"
    assert projects_in(f"Supported projects\n\n{table}\n") == []
