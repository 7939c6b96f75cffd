"""Which share of a project's costs the Union pays."""

from __future__ import annotations

import pytest

from tests.samples import project_in, projects_in


@pytest.mark.parametrize(
    ("sentence", "rate"),
    [
        ("Projekta “Zaļais ceļš” kopējās izmaksas ir 100 000 eiro, no kurām 85% sedz ERAF.", 85),
        ("Projekta “Zaļais ceļš” budžets ir 1,2 miljoni eiro, un 85% no tā finansē Eiropas Savienības Kohēzijas fonds.", 85),
        ("Projektu “Zaļais ceļš” 85% apmērā finansē Eiropas Sociālais fonds un 15% – valsts budžets.", 85),
        ("Projekta “Zaļais ceļš” izmaksas ir 100 000 EUR, kur EJZF finansējums tiek nodrošināts 100% apmērā.", 100),
        ("Projekta “Zaļais ceļš” finansējums: 85 % Eiropas Reģionālās attīstības fonds, 15 % Upes novada pašvaldība.", 85),
        ("Projekta “Zaļais ceļš” budžets ir 100 000 EUR, tostarp ERAF ieguldījums (80%) un nacionālais līdzfinansējums (20%).", 80),
        ("Projekts “Zaļais ceļš”. Programmas līdzfinansējums ir 90%.", 90),
        ("Projekts “Zaļais ceļš”. LIFE programma sedz 60 procentus, pārējo – partneri.", 60),
        ("Projekts “Zaļais ceļš”. Atbalsta intensitāte: 70 %.", 70),
        ("The project “Green Way” has a budget of 1.2 MEUR, with 85% co-financed by the ERDF.", 85),
        ("The project “Green Way” costs EUR 42,000, of which the ERDF gives 68 per cent and the State 32 per cent.", 68),
        ("The project “Green Way” has a budget of EUR 3.3 million; the EU contribution is 60%.", 60),
        ("Bendra projekto „Žalias kelias“ vertė – 655 300 Eur, iš jų 80 proc. sudaro Europos regioninės plėtros fondo lėšos.", 80),
        ("Projekti „Roheline tee“ kogueelarve on 532 100 eurot, millest Euroopa Regionaalarengu Fondi toetus moodustab 80%.", 80),
        ("Projekti „Roheline tee“ eelarve on 27 840 eurot, sellest 80% katab Erasmus+ ja 20% partnerid ise.", 80),
        ("Projekts “Zaļais ceļš”. Naudu 100 % apmērā piešķir Eiropas Sociālais fonds (85 %) un valsts budžets (15 %).", 85),
        ("Pašvaldības daļa projektā “Zaļais ceļš” ir 17 %, Eiropas Reģionālās attīstības fonds šim mērķim piešķir 83 %.", 83),
        ("Projekts “Zaļais ceļš”. 15% izmaksu sedz pašvaldība, pārējo ERAF.", None),
        ("ERAF projekta “Zaļais ceļš” laikā bezdarbs sarucis par 12%.", None),
        ("Projekts “Zaļais ceļš”. ERAF sedz 85% vai 70% izmaksu.", None),
        ("The project “Green Way” helps. The ERDF covers 85% of the costs of towns in poorer regions.", None),
        ("Projektā “Zaļais ceļš” piedalās 85% skolēnu, ERAF.", None),
    ],
)
def test_the_payer_right_beside_a_rate_tells_whose_it_is(sentence: str, rate: float | None) -> None:
    assert project_in(f"{sentence}\n").get("eu_rate") == rate


def test_what_two_sentences_tell_differently_is_taken_from_none() -> None:
    text = "Projekts “Zaļais ceļš”. ERAF sedz 85% izmaksu. Vēlāk ERAF sedz 75% izmaksu.\n"
    assert "eu_rate" not in project_in(text)


def test_each_of_several_projects_has_its_own_rate() -> None:
    text = (
        "Projekti\n\n“Tērpi koriem” (Nr. 18-04-AL12-A019.2205-000001)\nELFLA finansējums ir 90%.\n\n"
        "“Taka mežā” (Nr. 18-04-AL12-A019.2205-000002)\nELFLA finansējums ir 70%.\n"
    )
    assert [project["eu_rate"] for project in projects_in(text)] == [90, 70]
