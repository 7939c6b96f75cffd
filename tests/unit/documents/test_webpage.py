"""A web page becomes blocks of text: its frame is left out, its tables, lists and pairs of label and value stay."""

from __future__ import annotations

import pytest

from regkg.documents.blocks import text_of
from regkg.documents.webpage import MAXIMUM_DEPTH, blocks_of
from regkg.errors import LimitError

SENTENCE = "Projektā trīs pašvaldības kopā sakārto senās takas gar jūru, lai pa tām varētu staigāt visu gadu."


def text(body: str, *, head: str = "") -> str:
    """What is read of a page with some body."""
    return text_of(blocks_of(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>", place="page.html"))


# ── what stays ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_headings_and_paragraphs_are_blocks() -> None:
    assert text("<h1>Takas</h1><p>Viens\n teikums.</p><div>Otrs <b>tei</b>kums.</div>") == "Takas\n\nViens teikums.\n\nOtrs teikums.\n"


def test_a_break_is_a_line_and_two_breaks_are_a_paragraph() -> None:
    assert text("<p>Nr.: LLI-901<br>Fonds: ERAF<br/><br>Jauna daļa</p>") == "Nr.: LLI-901\nFonds: ERAF\n\nJauna daļa\n"


def test_entities_and_blanks_that_must_not_break_are_read() -> None:
    assert text("<p>1&nbsp;200&#8239;000&thinsp;&euro; &bdquo;Taka&ldquo; pa&shy;švaldība</p>") == "1 200 000 € „Taka“ pašvaldība\n"


def test_letters_are_composed() -> None:
    assert text("<p>Re\u0304zekne</p>") == "Rēzekne\n"


def test_items_have_a_bullet_and_nested_ones_stand_further_in() -> None:
    page = "<ul><li>Kuldīga<ol><li>muzejs</li></ol></li><li><p>Tartu</p><p>linn</p></li></ul><ul><li>cits</li></ul>"
    assert text(page) == "• Kuldīga\n  • muzejs\n• Tartu\n  linn\n\n• cits\n"


def test_a_link_keeps_its_words_and_not_its_address() -> None:
    assert text('<p>Vairāk <a href="https://example.org/x">projekta vietnē</a>.</p>') == "Vairāk projekta vietnē.\n"


def test_a_table_is_one_line_a_row_with_tabs() -> None:
    page = "<table><tr><th>Partneris</th><th>Summa,<br>EUR</th></tr><tr><td>Kuldīgas <i>muzejs</i></td><td>1 000</td></tr></table>"
    assert text(page) == "Partneris\tSumma, EUR\nKuldīgas muzejs\t1 000\n"


def test_an_empty_cell_keeps_its_place() -> None:
    assert text("<table><tr><td>a</td><td></td><td>c</td></tr><tr><td>d</td><td>e</td><td></td></tr></table>") == "a\t\tc\nd\te\n"


def test_a_cell_over_several_rows_is_repeated_if_it_is_words_and_not_if_it_is_a_number() -> None:
    page = (
        "<table><tr><td rowspan=2>Latvija</td><td>Kuldīga</td><td rowspan=2>5 000</td></tr><tr><td>Talsi</td></tr>"
        "<tr><td colspan=2>Kopā</td><td>5 000</td></tr></table>"
    )
    assert text(page) == "Latvija\tKuldīga\t5 000\nLatvija\tTalsi\nKopā\t\t5 000\n"


def test_names_on_lines_of_one_cell_stay_apart() -> None:
    first = "<tr><td>Partneri</td><td>Kuldīgas dome<br>Tartu linn</td></tr>"
    second = "<tr><td>Kas</td><td><ul><li>A</li><li>B</li></ul></td></tr>"
    assert text(f"<table>{first}{second}</table>") == "Partneri\tKuldīgas dome; Tartu linn\nKas\tA; B\n"


def test_a_table_that_is_there_for_the_layout_is_no_table() -> None:
    page = f"<table><tr><td><table><tr><td>Viens</td></tr></table></td><td><p>{SENTENCE}</p></td></tr></table>"
    assert text(page) == f"Viens\n\n{SENTENCE}\n"
    assert text(f'<table role="presentation"><tr><td>a</td><td>{SENTENCE}</td></tr></table>') == f"a\n\n{SENTENCE}\n"


def test_a_term_and_its_definition_are_a_pair() -> None:
    assert text("<dl><dt>Nr.</dt><dd>LLI-901</dd><dt>Partneri:</dt><dd>Kuldīga</dd><dd>Tartu</dd></dl>") == (
        "Nr.:\tLLI-901\nPartneri:\tKuldīga; Tartu\n"
    )


@pytest.mark.parametrize(
    "pair",
    [
        '<div class="field"><div class="field-label">Budžets</div><div class="field-item">5 EUR</div></div>',
        '<div class="field field--label-inline"><div class="field__label">Budžets:</div><div class="field__item">5 EUR</div></div>',
        '<div><span class="label">Budžets</span><span class="value">5 EUR</span></div>',
        "<div><div>Budžets:</div><div>5 EUR</div></div>",
    ],
)
def test_two_boxes_that_are_label_and_value_are_a_pair(pair: str) -> None:
    assert text(pair) == "Budžets:\t5 EUR\n"


def test_rows_of_two_boxes_are_pairs_if_there_are_several_alike() -> None:
    row = '<div class="row"><div>{}</div><div>{}</div></div>'
    assert text(row.format("Fonds", "ERAF") + row.format("Statuss", "Pabeigts")) == "Fonds:\tERAF\nStatuss:\tPabeigts\n"
    assert text(row.format("Viena ziņa", "Otra ziņa")) == "Viena ziņa\n\nOtra ziņa\n"


def test_boxes_side_by_side_do_not_run_together() -> None:
    assert text('<p><span class="a">Sākums</span><span class="b">2019</span></p>') == "Sākums 2019\n"


def test_what_a_button_opens_is_read_with_its_heading() -> None:
    page = f'<h3><button aria-controls="x">Partneri</button></h3><div id="x" hidden style="display:none"><p>{SENTENCE}</p></div>'
    assert text(f"{page}<button>OK</button>") == f"Partneri\n\n{SENTENCE}\n"


def test_the_title_stands_in_for_a_heading_that_is_missing() -> None:
    assert text(f"<p>{SENTENCE}</p>", head="<title>Vēju takas | Novads</title>").startswith("Vēju takas\n\n")
    assert text(f"<h1>Takas</h1><p>{SENTENCE}</p>", head="<title>Vēju takas | Novads</title>").startswith("Takas\n\n")


# ── what is left out ─────────────────────────────────────────────────────────────────────────────────────────────────────

FRAMES = {
    "script": "<script>var x = '<p>y</p>';</script><style>p{}</style><noscript>Ieslēdziet JavaScript</noscript>",
    "navigation": '<nav><ul><li><a href="/">Sākums</a></li><li><a href="/k">Kontakti</a></li></ul></nav>',
    "menu by its name": '<div id="main-menu"><a href="/">Sākums</a> <a href="/k">Kontakti</a></div>',
    "cookie note": '<div class="cookie-banner"><p>Šī vietne izmanto sīkdatnes.</p><button>Piekrītu</button></div>',
    "dialogue": '<div role="dialog"><p>We use cookies to improve the site.</p></div>',
    "trail": '<div class="breadcrumbs"><a href="/">Sākums</a> › <a href="/p">Projekti</a></div>',
    "share bar": '<div class="social-share"><a href="#">Facebook</a><a href="#">Tweet</a></div>',
    "search": '<form class="search-form"><label>Meklēt</label><input value="x"></form>',
    "footer": "<footer><p>© 2020 Novads, visas tiesības aizsargātas</p></footer>",
    "copy of a slide": '<div class="slide slick-cloned"><p>Pieteikties var līdz rītam.</p></div>',
    "related articles": "<aside><h3>Saistītie raksti</h3><p>Cits projekts, tā budžets: 900 EUR</p></aside>",
    "latest news": '<div class="sidebar"><h4>Jaunākās ziņas</h4><ul><li><a href="n">Atklāta jauna laipa pie upes</a></li></ul></div>',
    "picture": '<svg><text>x</text></svg><img alt="Karogs">',
}


@pytest.mark.parametrize("kind", FRAMES)
def test_the_frame_of_a_page_is_left_out(kind: str) -> None:
    own = f"<h1>Vēju takas</h1><p>{SENTENCE}</p>"
    expected = f"Vēju takas\n\n{SENTENCE}\n"
    assert text(FRAMES[kind] + own) == expected
    assert text(own + FRAMES[kind]) == expected


def test_only_the_main_part_is_read_where_the_page_names_it() -> None:
    main = f"<main><h1>Takas</h1><p>{SENTENCE}</p><p>{SENTENCE}</p><p>{SENTENCE}</p></main>"
    page = f"<div><p>Kaut kas cits, kas stāv blakus.</p></div>{main}<div><p>Vēl</p></div>"
    assert text(page) == f"Takas\n\n{SENTENCE}\n\n{SENTENCE}\n\n{SENTENCE}\n"


def test_a_box_of_facts_outside_the_main_part_is_read_if_that_has_none() -> None:
    box = "<aside><h3>Fakti</h3><p>Budžets: 5 000 EUR</p><p>Fonds: ERAF</p></aside>"
    main = f"<p>{SENTENCE}</p><p>{SENTENCE}</p><p>{SENTENCE}</p>"
    read = text(f"<h1>Takas</h1><main>{main}</main>{box}")
    assert read.startswith("Takas\n\n")
    assert read.endswith("Budžets: 5 000 EUR\n\nFonds: ERAF\n")
    own = "<p>Izmaksas: 7 000 EUR</p><p>Nr.: LLI-901</p>"
    assert "5 000" not in text(f"<h1>Takas</h1><main>{main}{own}</main>{box}")


def test_a_list_of_projects_that_are_links_is_no_menu() -> None:
    page = "<h1>Projekti</h1><ul>" + "".join(f'<li><a href="{n}">{n}</a></li>' for n in ("LARS", "SMART", "TAKAS", "OSTAS")) + "</ul>"
    assert text(page) == "Projekti\n\n• LARS\n• SMART\n• TAKAS\n• OSTAS\n"


def test_a_page_is_never_left_empty_for_its_frame() -> None:
    assert text('<nav><a href="/">Projekts Takas, budžets 5 000 EUR</a></nav>') == "Projekts Takas, budžets 5 000 EUR\n"
    assert text(f'<div class="menu sidebar widget"><p>{SENTENCE}</p></div>') == f"{SENTENCE}\n"
    assert text(f"<footer><p>{SENTENCE}</p></footer>") == f"{SENTENCE}\n"


@pytest.mark.parametrize("page", ["", "   ", "<!-- x -->", "<html><frameset><frame src='a'></frameset></html>", "<script>x</script>"])
def test_a_page_without_text_has_no_blocks(page: str) -> None:
    assert blocks_of(page, place="page.html") == []


@pytest.mark.parametrize("page", ["<p>a<p>b<td>c<li>d", "<b><i>a</b></i>", "<table><tr><td>a", "a < b & c", "\0<p>a\ud800"])
def test_broken_markup_is_read(page: str) -> None:
    assert "a" in text_of(blocks_of(page, place="page.html"))


def test_a_page_that_is_nested_too_deeply_is_refused() -> None:
    with pytest.raises(LimitError, match="levels of nesting"):
        blocks_of("<div>" * (MAXIMUM_DEPTH + 200) + "x", place="page.html")
