"""Texts that were typed or copied untidily, read as print would have them, and the places of what was read in the document."""

import pytest

from regkg.extract import extract
from regkg.extract.text.even import evened
from regkg.model import Span
from tests.samples import document, projects_in

PAGE = (
    "Kalnu novada pašvaldība īsteno projektu “Zaļā taka pie Upes” Latvijas–Lietuvas programmā.\n\n"
    "Projekta partneri:\n• Upes muzejs\n• biedrība “Lejas krasti”\n\n"
    "Projekts norisinās no 2021. gada 1. marta līdz 2023. gada 28. februārim, un projekta kopējās izmaksas ir 120 500,50 EUR.\n"
)


@pytest.mark.parametrize(
    ("typed", "tidy"),
    [
        ("īsteno projektu ,,Zaļā taka'' kopā", "īsteno projektu “Zaļā taka” kopā"),
        ("īsteno projektu ,, Zaļā taka'' kopā", "īsteno projektu “Zaļā taka” kopā"),
        ("īsteno projektu „Zaļā taka'' kopā", "īsteno projektu „Zaļā taka” kopā"),
        ("īsteno projektu ''Zaļā taka'' kopā", "īsteno projektu “Zaļā taka” kopā"),
        ("īsteno projektu ‘’Zaļā taka’’ kopā", "īsteno projektu “Zaļā taka” kopā"),
        ("īsteno projektu ‘Zaļā taka’ kopā", "īsteno projektu “Zaļā taka” kopā"),
        ("īsteno projektu ” Zaļā taka ” kopā", "īsteno projektu “Zaļā taka” kopā"),
        ("īsteno projektu “ Zaļā taka ” , kopā", "īsteno projektu “Zaļā taka”, kopā"),
        ("projektą „Žalias takas“ įgyvendina", "projektą „Žalias takas“ įgyvendina"),
        ("pro\u00adjekts\u200b “Zaļā\u00a0taka” -- sākas", "projekts “Zaļā taka” – sākas"),
        ("o Upes muzejs\no Lejas skola", "• Upes muzejs\n• Lejas skola"),
        ("o Upes muzejs\nun Lejas skola", "o Upes muzejs\nun Lejas skola"),
        ("→ Upes muzejs\n→ lejas skola", "• Upes muzejs\n• lejas skola"),
        (
            "Projektu  īsteno biedrība  “Kalni” kopā ar Upes muzeju un Lejas skolu",
            "Projektu īsteno biedrība “Kalni” kopā ar Upes muzeju un Lejas skolu",
        ),
        ("Nosaukums  Sākums  Beigas  Summa", "Nosaukums  Sākums  Beigas  Summa"),
        ("&bdquo;Zaļā taka&rdquo; &ndash; A&amp;B &nbsp;", "„Zaļā taka” – A&B  "),
        ("R&D; A & B; &unknown;", "R&D; A & B; &unknown;"),
        ("## Projekts\n**Nosaukums:** __Zaļā taka__\n2 ** 3 un snake_case", "Projekts\nNosaukums: Zaļā taka\n2 ** 3 un snake_case"),
        ("| Sākums | 2021. gads |", "Sākums | 2021. gads"),
        ("| Partneris | Valsts | Summa |", "| Partneris | Valsts | Summa |"),
        ("📌 Upes muzejs\n📌 Lejas skola", "• Upes muzejs\n• Lejas skola"),
        ("Ze\u0304nu o\ufb01ss", "Zēnu ofiss"),
        ("2019‒2021, −5 un A―B, X‑Y", "2019–2021, –5 un A–B, X-Y"),
        ("projekts \x93Zaļā taka\x94 \x96 1 000 \x80", "projekts “Zaļā taka” – 1 000 €"),
        ("projektas ‟Žalias takas” ir ‹Mėlynas krantas›", "projektas “Žalias takas” ir “Mėlynas krantas”"),
        ("Sākums › Projekti › Īstenotie", "Sākums › Projekti › Īstenotie"),
        ("Skat. [projekta lapu](https://example.org/p) ![](/a.png)un _“Zaļā taka”_", "Skat. projekta lapu un “Zaļā taka”"),
        ("Partneri\n[Skatīt vairāk](#)", "Partneri\n[Skatīt vairāk](#)"),
        ("Projekts: [1] (turpmāk)", "Projekts: [1] (turpmāk)"),
        ("<p>Projekts <b>Zaļā taka</b><br/>sākas</p><p>Beigas</p>", "Projekts Zaļā taka\nsākas\n\nBeigas"),
        ("<ul>\n<li>Upes muzejs</li>\n<li>Lejas skola</li>\n</ul>", "\n• Upes muzejs\n• Lejas skola\n"),
        ("a < b un c > d", "a < b un c > d"),
        ("Projekta Nr. ......... 12/34\nSākums:......2019\nSumma: _____ 5 000 EUR", "Projekta Nr.: 12/34\nSākums: 2019\nSumma: 5 000 EUR"),
        ("1. Ievads ............ 5", "1. Ievads ............ 5"),
        ("Upes muzejs , Lejas skola .", "Upes muzejs, Lejas skola."),
        ("muzejs,skola,“Kalni”,1,5 un pieci.Projekts sākas", "muzejs, skola, “Kalni”,1,5 un pieci. Projekts sākas"),
        ("Projekta Nr.:12/34\nplkst. 12:30 https://example.org", "Projekta Nr.: 12/34\nplkst. 12:30 https://example.org"),
        ("pašval-\ndība un Latvijas-\nLietuvas", "pašvaldība un Latvijas-\nLietuvas"),
        ("Mērķis:\n\n\n\nTaka", "Mērķis:\n\nTaka"),
        ("Mērķis:\n\nTaka\n\n\n\nZiņas", "Mērķis:\n\nTaka\n\n\n\nZiņas"),
        ("1. Projekta mērķis: taka\n2. Projekta budžets: 5 EUR", "Projekta mērķis: taka\nProjekta budžets: 5 EUR"),
        ("1. Kalnu dome: taka\n2. Upes muzejs: telpas", "1. Kalnu dome: taka\n2. Upes muzejs: telpas"),
        ('projektu“Zaļā taka”un plānu "Kalni"kopā', 'projektu “Zaļā taka” un plānu "Kalni" kopā'),
        ("projektą „Žalias takas“ir planą„Kalnai“ ir", "projektą „Žalias takas“ ir planą „Kalnai“ ir"),
        ("•Upes muzejs\n•Lejas skola", "• Upes muzejs\n• Lejas skola"),
        ("-Upes muzejs\n-Lejas skola", "• Upes muzejs\n• Lejas skola"),
        ("1.„Zaļā taka”\n2.Kalnu ceļš", "1. „Zaļā taka”\n2. Kalnu ceļš"),
        ("1.kārta\n2.kārta", "1.kārta\n2.kārta"),
        ("*Upes muzejs\n*“Kalni”", "• Upes muzejs\n• “Kalni”"),
        ("kopš 2017. g. skolā, 2021. g. 5. martā, 2022.g. jūnijā", "kopš 2017. gada skolā, 2021. gada 5. martā, 2022.gada jūnijā"),
        ("Upes muzejs — Lejas skola, A—B", "Upes muzejs – Lejas skola, A—B"),
        ("2019. g. tika sākts", "2019. gadā tika sākts"),
        ("programma 2014.–2020. g. pasākumā un “Laiks 2020. g. pilsētā”", "programma 2014.–2020. g. pasākumā un “Laiks 2020. g. pilsētā”"),
        ("the owl’s nest and the museums’ paths", "the owl’s nest and the museums’ paths"),
    ],
)
def test_what_was_typed_untidily_is_read_as_print_has_it(typed: str, tidy: str) -> None:
    assert evened(typed).text == tidy


def test_lines_that_were_cut_at_a_width_go_on() -> None:
    text = (
        "Kalnu novada pašvaldība kopā ar Upes muzeju īsteno\nprojektu, kura mērķis ir sakārtot taku gar upi un\n"
        "izveidot skatu torni, no kura redzama visa ieleja.\n"
    )
    assert evened(text).text.count("\n") == 1
    assert evened(text).text.startswith("Kalnu novada pašvaldība kopā ar Upes muzeju īsteno projektu, kura")


def test_short_paragraphs_that_were_cut_at_the_width_of_the_page_go_on() -> None:
    paragraphs = [
        "Kalnu novada pašvaldība kopā ar Upes muzeju īsteno\nprojektu par taku gar upi.",
        "Taku garumā divi kilometri ierīkos trijos posmos, un\ntajā būs soliņi.",
        "Muzejs pie upes atvērs ekspozīciju par plostniekiem\nun viņu darbu.",
        "Skolēni no trim skolām krāsos norādes un stādīs gar\ntaku kokus.",
    ]
    text = "\n\n".join(paragraphs)
    assert evened(text).text == text.replace("\n\n", "¶").replace("\n", " ").replace("¶", "\n\n")
    assert evened(paragraphs[1]).text == paragraphs[1]  # two lines alone tell no width


@pytest.mark.parametrize(
    "text",
    [
        (
            "Atbalsta saņemšanai apstiprinātie pieteikumi: pirmais\n1. Kalnu skolas jauniešu biedrība “Bites” un tās draugi;\n"
            "2. Lejas ciema iedzīvotāju kopa “Atpūtai un veselībai”\n"
        ),
        (
            "New paths through the reeds of the coast (REEDWAY)\nOne map for all the harbours of the gulf (ONEMAP)\n"
            "Owls of three parishes beside the lake (OWLNET)\n"
        ),
    ],
)
def test_the_lines_of_a_list_stay_apart(text: str) -> None:
    assert evened(text).text == text


def test_places_are_told_in_the_document() -> None:
    text = "pro\u00adjektu ,,Zaļā  taka'' īsteno Kalnu novada pašvaldība kopā ar muzeju un skolu"
    even = evened(text)
    for words in ("projektu", "“Zaļā taka”", "īsteno", "skolu"):
        start = even.text.index(words)
        place = even.in_document(Span(start, start + len(words)))
        printed = text[place.start : place.end].replace("\u00ad", "").replace(",,", "“").replace("''", "”")
        assert " ".join(printed.split()) == words
        assert even.from_document(place) == Span(start, start + len(words))
    assert text[slice(*even.in_document(Span(0, 8)))] == "pro\u00adjektu"


def _untidy(text: str) -> str:
    return (
        text.replace("“", ",,")
        .replace("”", "''")
        .replace("• ", "→ ")
        .replace("īsteno projektu", "īsteno  pro\u00adjektu")
        .replace("2021. gada", "2021.\u00a0gada")
    )


def test_an_untidy_page_tells_what_the_tidy_one_does() -> None:
    assert projects_in(_untidy(PAGE)) == projects_in(PAGE)


def test_claims_quote_the_document_as_it_is() -> None:
    page = document(_untidy(PAGE))
    claims = extract(page)
    assert claims
    assert all(page.text[claim.span.start : claim.span.end] == claim.text for claim in claims)
    assert any("2021.\u00a0gada" in claim.text for claim in claims)
