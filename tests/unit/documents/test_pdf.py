"""A PDF file is read in the order in which people read it; what has no words is refused with a reason."""

from __future__ import annotations

import pytest

from regkg.documents.blocks import text_of
from regkg.documents.pdf import MAXIMUM_PAGES, blocks_of
from regkg.errors import DocumentError, LimitError
from tests.unit.documents.papers import Words, lines, pdf

LEFT = [
    "Kreisajā slejā stāsts sākas ar upi,",
    "kas tek cauri pilsētai un kuras",
    "krastos sanāk ļaudis, kuri tur jau",
    "sen iemīdījuši takas un tagad kopā",
    "ar projektu tās atjauno no jauna.",
]
RIGHT = [
    "Labajā slejā stāsts turpinās ar jūru",
    "un kāpām, kur priežu mežs izaug līdz",
    "pašam ūdenim un vējš nekad nerimst,",
    "pat ne tad, kad viss cits ir kluss un",
    "gaida, ka drīz beigsies gara diena.",
]


def text(*pages: list[Words]) -> str:
    return text_of(blocks_of(pdf(*pages), place="page.pdf"))


def test_lines_of_a_paragraph_are_joined_and_divided_words_put_together() -> None:
    page = lines(60, 700, ["Trīs reģionu partneri kopā atjauno vecās takas gar jūru, un paš-", "valdības apņemas tās uzturēt."])
    assert text(page) == "Trīs reģionu partneri kopā atjauno vecās takas gar jūru, un pašvaldības apņemas tās uzturēt.\n"


def test_a_hyphen_that_belongs_to_the_word_stays() -> None:
    page = lines(60, 700, ["Programma, kas palīdz kaimiņiem abpus robežai, ir Latvijas-", "Lietuvas programma un nekas cits."])
    assert "Latvijas-Lietuvas" in text(page)


def test_lines_of_a_form_stay_lines() -> None:
    wide = lines(60, 760, ["Tik gara rinda rāda, cik plata ir lapa, un tāpēc tā te stāv."])
    assert "Nr.: LLI-901\nBudžets: 5 EUR" in text([*wide, *lines(60, 700, ["Nr.: LLI-901", "Budžets: 5 EUR"])])


def test_larger_letters_are_a_heading_and_a_gap_begins_a_paragraph() -> None:
    page = [(60.0, 800.0, 16.0, "Vēju takas"), *lines(60, 770, ["Viens teikums.", "Otrs teikums."]), *lines(60, 700, ["Jauna rindkopa."])]
    assert text(page) == "Vēju takas\n\nViens teikums.\nOtrs teikums.\n\nJauna rindkopa.\n"


def test_two_columns_are_read_one_after_the_other() -> None:
    page = [(60.0, 800.0, 14.0, "Divas slejas"), *lines(60, 760, LEFT), *lines(310, 760, RIGHT)]
    read = text(page)
    assert read.index("Divas slejas") < read.index("no jauna.") < read.index("Labajā slejā")
    assert "upi, kas tek cauri pilsētai un kuras krastos" in read


def test_columns_are_read_the_same_in_whichever_order_they_were_drawn() -> None:
    page = [*lines(60, 760, LEFT), *lines(310, 760, RIGHT)]
    assert text(sorted(page, key=lambda words: -words[1])) == text(page) == text(list(reversed(page)))


def test_cells_of_a_table_are_separated_by_tabs() -> None:
    cells = [("Partneris", "Valsts", "EUR"), ("Kuldīgas dome", "Latvija", "100 000"), ("Tartu linn", "Igaunija", "50 000")]
    page = [(x, 700 - 14.0 * at, 10.0, cell) for at, row in enumerate(cells) for x, cell in zip((60.0, 250.0, 400.0), row, strict=True)]
    assert text(page) == "Partneris\tValsts\tEUR\nKuldīgas dome\tLatvija\t100 000\nTartu linn\tIgaunija\t50 000\n"


def test_items_of_a_list_have_a_bullet() -> None:
    page = lines(60, 700, ["Partneri:", "• Kuldīgas novada dome", "• Tartu linn, kas sakārto takas un", "   tiltus", "• Talsi"])
    assert text(page) == "Partneri:\n\n• Kuldīgas novada dome\n• Tartu linn, kas sakārto takas un tiltus\n• Talsi\n"


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = []
    for number, word in (("1", "agri"), ("2", "vēlu"), ("3", "nekad")):
        own = lines(60, 700, [f"Sākums {word}.", "Vēl viens.", f"Beigas {word}."])
        pages.append([(60.0, 820.0, 8.0, "Novada ziņas 2019"), *own, (300.0, 20.0, 8.0, number)])
    read = text(*pages)
    assert "Novada ziņas" not in read
    assert "Sākums vēlu." in read
    assert not any(line.strip().isdigit() for line in read.split("\n"))


def test_a_sentence_goes_on_over_the_end_of_a_page() -> None:
    first = lines(60, 60, ["Takas, kuras kopā atjauno trīs reģioni un daudzi brīvprātīgie, ved gar"])
    assert "ved gar jūru" in text(first, lines(60, 800, ["jūru un cauri mežam.", "Beigas ir tālu."]))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (pdf(lines(60, 700, ["Takas"]), encrypted=True), "the PDF is encrypted"),
        (pdf([]), "the PDF has no text layer"),
        (pdf([], []), "the PDF has no text layer"),
        (b"%PDF-1.7\nnothing", "this is no PDF file, or a broken one"),
        (pdf(lines(60, 700, ["Takas"]))[:200], "this is no PDF file, or a broken one"),
    ],
)
def test_a_file_without_words_is_refused_with_a_reason_and_a_hint(content: bytes, message: str) -> None:
    with pytest.raises(DocumentError, match=message) as caught:
        blocks_of(content, place="page.pdf")
    assert caught.value.hint


def test_a_file_of_too_many_pages_is_refused() -> None:
    with pytest.raises(LimitError, match="pages are more than"):
        blocks_of(pdf(*([] for _ in range(MAXIMUM_PAGES + 1))), place="page.pdf")
