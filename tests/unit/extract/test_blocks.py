"""Lists of projects of which every entry is a title above lines that tell of the project."""

from __future__ import annotations

import pytest

from tests.samples import projects_in

TITLES = ["Kalnu parka labiekārtošana", "Upes skola kā kopienas centrs", "Ezera ielas pārbūve"]
NUMBERS = ["18-02-AL05-A019.2201-000907", "18-02-AL05-A019.2201-000912", "18-02-AL05-A019.2201-000915"]
SUMS = ["24 567,80", "9 870,00", "131 240,55"]


def entries(title: str, *lines: str, between: str = "\n\n") -> str:
    """A page whose entries are made alike, with a number in the list, a name, a project's number and a sum in each."""
    made = (
        "\n".join((title, *lines)).format(at=at, title=name, number=number, sum=amount)
        for at, (name, number, amount) in enumerate(zip(TITLES, NUMBERS, SUMS, strict=True), 1)
    )
    return "Novada projekti\n\n" + between.join(made) + "\n"


@pytest.mark.parametrize(
    "title",
    ["{title}", "„{title}”", "{at}. {title}", "{at}. „{title}”", "Projekts „{title}”", "Projekts {title}", "Projekts Nr. {at}\n{title}"],
)
@pytest.mark.parametrize(
    "lines",
    [
        ("Projekta Nr. {number}", "Projekta kopējās izmaksas: {sum} EUR"),
        ("Projektu īsteno SIA „Kalnu skola”.", "Nr. {number}", "Kopējais finansējums – {sum} EUR"),
        ("Tur būs jauni soli un laternas.", "Projekta numurs\n{number}", "Projekta kopējās izmaksas\n{sum} EUR"),
    ],
)
def test_each_block_has_its_title_its_number_and_its_sum(title: str, lines: tuple[str, ...]) -> None:
    found = [(row.get("title"), row.get("number"), row.get("total_budget")) for row in projects_in(entries(title, *lines))]
    assert found == list(zip(TITLES, NUMBERS, (24567.8, 9870.0, 131240.55), strict=True))


@pytest.mark.parametrize("between", ["\n\n", "\nLasīt vairāk\n\n", "\n\n12.03.2019.\n\n"])
def test_what_stands_between_the_blocks_is_of_none(between: str) -> None:
    found = [(row.get("title"), row.get("number")) for row in projects_in(entries("„{title}”", "Projekta Nr. {number}", between=between))]
    assert found == list(zip(TITLES, NUMBERS, strict=True))


def test_the_number_behind_a_title_is_no_part_of_it() -> None:
    text = (
        "Įgyvendinami projektai\n\nProjektas „Kalnų parko sutvarkymas“, Nr. 07.1.1-CPVA-R-905-01-0901\nProjekto vertė 345 000 Eur\n"
        "Projekto trukmė: 2018-03-01 – 2019-03-01\n\nProjektas „Upės mokyklos plėtra“, Nr. 09.1.3-CPVA-R-724-01-0902\n"
        "Projekto vertė 245 000 Eur\nProjekto trukmė: 2018-05-01 – 2019-05-01\n"
    )
    assert [row["title"] for row in projects_in(text)] == ["Kalnų parko sutvarkymas", "Upės mokyklos plėtra"]


@pytest.mark.parametrize(
    "text",
    [
        # who has which part of one project's money
        "Projekts „Zaļie krasti”\n\nKalnu muzejs (KM)\nERAF finansējums: 15 000 EUR\n\nLejas muzejs (LM)\nERAF finansējums: 25 000 EUR\n",
        # the parts of a page on one project
        (
            "Projekts „Zaļie krasti”\n\nProjekta mērķis\nProjekta ietvaros līdz 2019. gada maijam tiks izbūvēta taka par 9 000 EUR.\n\n"
            "Projekta gaita\nProjekta ietvaros 2018. gada maijā iegādāti soli par 2 000 EUR.\n"
        ),
        # headings of news
        (
            "Projekts „Zaļie krasti”\n\nPabeigta takas izbūve\nProjekta „Zaļie krasti” kopējās izmaksas ir 9 000 EUR.\n\n"
            "Notiks talka\nProjekta „Zaļie krasti” komanda aicina 5. maijā.\n"
        ),
    ],
)
def test_parts_of_a_page_on_one_project_are_no_projects(text: str) -> None:
    assert len(projects_in(text)) == 1


@pytest.mark.parametrize("title", ["Project title: {}", "Project title\n{}", "“{}”"])
def test_a_number_below_a_title_needs_no_label_but_its_word(title: str) -> None:
    names = {"LLI-901": "Cleaner rivers of towns", "LLI-902": "Trails of old lighthouses"}
    text = "Approved projects of the council\n\n" + "\n\n".join(f"{title.format(name)}\nNo. {number}" for number, name in names.items())
    assert {row.get("number"): row.get("title") for row in projects_in(text)} == names


def test_a_day_under_the_label_of_a_number_is_none() -> None:
    text = "Projekta nosaukums: Kalnu parks\nProjekta numurs\n01.03.2018–30.11.2018\n"
    assert [row.get("number") for row in projects_in(text)] == [None]


def test_who_carries_each_of_them_out_is_enough_below_their_titles() -> None:
    firms = ["Kalnu soli", "Upes skola", "Ezera ceļi"]
    text = "Novada projekti\n\n" + "\n\n".join(f"{title}\nProjektu īsteno SIA „{firm}”." for title, firm in zip(TITLES, firms, strict=True))
    found = [(row.get("title"), row.get("lead_partner")) for row in projects_in(text + "\n")]
    assert found == [(title, f"SIA „{firm}”") for title, firm in zip(TITLES, firms, strict=True)]


def test_a_body_and_what_it_buys_are_no_title() -> None:
    text = "\n\n".join(
        f"Biedrība „{name} klubs”, jauni soli\nProjekta Nr. {number}" for name, number in zip(["Kalnu", "Upes"], NUMBERS[:2], strict=True)
    )
    assert [row.get("title") for row in projects_in(f"Novada projekti\n\n{text}\n")] == [None, None]
