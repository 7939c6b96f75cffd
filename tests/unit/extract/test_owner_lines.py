"""Lists of projects with whoever has each beside its title."""

from __future__ import annotations

import pytest

from tests.samples import projects_in


def owned(text: str) -> list[tuple[str | None, str | None]]:
    return [(project.get("title"), project.get("lead_partner")) for project in projects_in(text)]


@pytest.mark.parametrize(
    ("heading", "lines", "expected"),
    [
        (
            "Toetatud projektid:",
            [
                "MTÜ Jahimaja Sarv ja Sõrg - Mäe alevikus kinnistu rekonstrueerimine küla ühisteks ruumideks",
                "Oru Optimistid MTÜ - Kogukonnaköögid käima!",
                "Jõe Vallavalitsus - „Tipud Kokku“ kohtumine 2011. a Jõe vallas",
                "Mäe Turismi Assotsiatsioon - Külakojad",
            ],
            [
                ("Mäe alevikus kinnistu rekonstrueerimine küla ühisteks ruumideks", "MTÜ Jahimaja Sarv ja Sõrg"),
                ("Kogukonnaköögid käima!", "Oru Optimistid MTÜ"),
                ("„Tipud Kokku“ kohtumine 2011. a Jõe vallas", "Jõe Vallavalitsus"),
                ("Külakojad", "Mäe Turismi Assotsiatsioon"),
            ],
        ),
        (
            "Finansuoti vietos projektai:",
            ["Kalnų bendruomenė – Erdvių sutvarkymas Kalnų kaime – 12 000 Eur", "VšĮ „Upė“ – Aikštyno įrengimas – parama 8 000 Eur"],
            [("Erdvių sutvarkymas Kalnų kaime", "Kalnų bendruomenė"), ("Aikštyno įrengimas", "VšĮ „Upė“")],
        ),
        (
            "Apstiprinātie projekti:",
            ["biedrība “Kalni” – Zaļās takas izveide pie ezera (12 000 EUR)", "Upes pagasta pārvalde – Bērnu laukuma izbūve, 8 000 EUR"],
            [("Zaļās takas izveide pie ezera", "biedrība “Kalni”"), ("Bērnu laukuma izbūve", "Upes pagasta pārvalde")],
        ),
        (
            "Supported projects",
            ["Hill Association – Building a green path by the lake – EUR 12 000", "Dale Parish Council – Playground for all"],
            [("Building a green path by the lake", "Hill Association"), ("Playground for all", "Dale Parish Council")],
        ),
        (
            "Īstenotie projekti",
            ["Zaļās takas izveide pie ezera, biedrība “Kalni”, 12 000 EUR", "Bērnu laukuma izbūve, Upes pagasta pārvalde, 8 000 EUR"],
            [("Zaļās takas izveide pie ezera", "biedrība “Kalni”"), ("Bērnu laukuma izbūve", "Upes pagasta pārvalde")],
        ),
        (
            "Īstenotie projekti",
            ["Zaļās takas izveide pie ezera (biedrība “Kalni”)", "Bērnu laukuma izbūve (Upes pagasta pārvalde)"],
            [("Zaļās takas izveide pie ezera", "biedrība “Kalni”"), ("Bērnu laukuma izbūve", "Upes pagasta pārvalde")],
        ),
        (
            "Remiami projektai",
            ["Kalnų bendruomenė: Erdvių sutvarkymas Kalnų kaime", "Upės rajono savivaldybė: Aikštyno įrengimas prie upės"],
            [("Erdvių sutvarkymas Kalnų kaime", "Kalnų bendruomenė"), ("Aikštyno įrengimas prie upės", "Upės rajono savivaldybė")],
        ),
        (
            "Apstiprinātie projekti",
            ["Kalnu novada dome „Zaļās takas izveide pie ezera” (12 000 EUR)", "Upes novada dome „Bērnu laukuma izbūve” (8 000 EUR)"],
            [("Zaļās takas izveide pie ezera", "Kalnu novada dome"), ("Bērnu laukuma izbūve", "Upes novada dome")],
        ),
        (
            "Supported projects",
            ["Building a green path by the lake / Hill Association", "Restoration of a playground / Dale Parish Council"],
            [("Building a green path by the lake", "Hill Association"), ("Restoration of a playground", "Dale Parish Council")],
        ),
        (
            "Īstenotie projekti",
            ["Zaļās takas izveide, projekta iesniedzējs – biedrība “Kalni”", "Laukuma izbūve, projekta iesniedzējs – Upes novada dome"],
            [("Zaļās takas izveide", "biedrība “Kalni”"), ("Laukuma izbūve", "Upes novada dome")],
        ),
        (
            "Toetust saanud projektid",
            ["Mäe kinnistu rekonstrueerimine – MTÜ Jahimaja, 12 000 eurot", "Kogukonnaköögid käima – Oru Selts MTÜ, 8 000 eurot"],
            [("Mäe kinnistu rekonstrueerimine", "MTÜ Jahimaja"), ("Kogukonnaköögid käima", "Oru Selts MTÜ")],
        ),
    ],
)
@pytest.mark.parametrize("marks", [("• ", "• ", "• ", "• "), ("1. ", "2. ", "3. ", "4. "), ("", "", "", "")])
def test_whoever_has_a_project_stands_beside_a_title_without_marks(
    heading: str, lines: list[str], expected: list[tuple[str, str]], marks: tuple[str, ...]
) -> None:
    items = "\n".join(mark + line for mark, line in zip(marks, lines, strict=False))
    assert owned(f"{heading}\n\n{items}\n") == expected


def test_each_cell_of_an_entry_may_be_a_line() -> None:
    text = (
        "Toetatud projektid\n\nMTÜ Jahimaja\nMäe kinnistu rekonstrueerimine\n12 000 eurot\n\n"
        "Jõe Vallavalitsus\nKohtumine Jõe vallas\n3 500 eurot\n\nOtsus tehti mais.\n"
    )
    assert owned(text) == [("Mäe kinnistu rekonstrueerimine", "MTÜ Jahimaja"), ("Kohtumine Jõe vallas", "Jõe Vallavalitsus")]


def test_a_title_in_marks_stands_right_behind_whoever_has_it() -> None:
    text = (
        "Külastati kahte toetatud projekti, need projektid on:\n"
        'Oru Spordiklubi "Harjutamise tingimuste parandamine", projekti tutvustas klubi;\nOÜ Supipada "Köögi seadmete soetamine";\n'
    )
    assert owned(text) == [("Harjutamise tingimuste parandamine", "Oru Spordiklubi"), ("Köögi seadmete soetamine", "OÜ Supipada")]


@pytest.mark.parametrize(
    "text",
    [
        "Toetatud projektide eksperdid:\n• MTÜ Jahimaja – Vanem ekspert linnast\n• Oru Selts MTÜ – Noorem ekspert vallast\n",
        "Projekti partnerid:\n• MTÜ Jahimaja – Mäe kinnistu omanik\n• Oru Selts MTÜ – Kohalik ühing Mäelt\n",
        "Apstiprināto projektu vadītāji:\n• biedrība “Kalni” – Atbildīgais par taku izveidi\n• SIA “Upe” – Atbildīgais par darbu\n",
        "Toetatud projektid:\n• MTÜ Jahimaja – Anna Kask\n• Oru Selts MTÜ – Mari Kask\n",
        "Rejected projects that were not supported:\n• Hill Association – Building a green path\n• Dale Council – Playground for all\n",
        "Atbalstītie projekti:\n• Kalnu novads – pieci projekti\n• Upes novads – trīs projekti\n",
    ],
)
def test_other_lists_of_bodies_are_none_of_projects(text: str) -> None:
    assert not [title for title, _ in owned(text) if title is not None]


def test_a_measure_in_marks_between_entries_is_no_project() -> None:
    text = (
        "Rīcība 1.1. “Uzņēmējdarbības attīstība”\nAtbalstītie projekti:\nSIA “Upe” – “Maiznīcas izveide ciemā”, 49 980,00 EUR\n"
        "IK “Kalni” – “Darbnīcas iekārtu iegāde”, 9 870,50 EUR\n\nRīcība 2.1. “Dzīves kvalitātes uzlabošana”\nAtbalstītie projekti:\n"
        "Kalnu novada dome – “Laukuma izveide Kalnos”, 24 120,00 EUR\nBiedrība “Ļaudis” – “Nama jumta atjaunošana”, 18 433,36 EUR\n"
    )
    assert [lead for _, lead in owned(text)] == ["SIA “Upe”", "IK “Kalni”", "Kalnu novada dome", "Biedrība “Ļaudis”"]
