"""Lines of a text that belong to the frame of a page: banners of the browser, cookie notes, menus, trails, buttons, repeated slides,
what stands beside and below the page's own text.

A page that was copied out of a browser brings them along, and nothing but their words tells them. What may be a label, a value or a
sentence of the page's own is left alone: a menu that is read costs less than a fact that is lost.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from regkg.model import Span

_MARKS: Final = re.compile("[\u0300-\u036f]")


def folded(text: str) -> str:
    """A line without case and diacritics, its signs at both ends left out."""
    bare = text.casefold()
    if not bare.isascii():
        bare = _MARKS.sub("", unicodedata.normalize("NFKD", bare))
    return " ".join(bare.split()).strip(" .:;,!|›»«‹>-–—•*…+()[]")


def _set(text: str) -> frozenset[str]:
    return frozenset(folded(phrase) for phrase in text.replace("\n", "|").split("|"))


#: Lines that are nothing but a button or a link of the site, folded.
BUTTONS: Final = _set(
    """drukat|drukat lapu|drukat so lapu|izdrukat|izdrukat lapu|drukas versija|drukajama versija|print|print this page|printable version
    spausdinti|spausdinimo versija|prindi
    trukiversioon|dalities|dalies|dalities ar rakstu|dalies ar so|share|share this|share this page|share on facebook
    share on twitter|dalintis|jaga|jaga lehte|jaga facebookis|tweet|tvitot|like|facebook|twitter|linkedin|instagram|youtube|whatsapp
    draugiem.lv|draugiem|telegram|rss|x.com|flickr|nosutit draugam|nosutit e-pasta|sutit e-pasta|send to a friend|email this page
    siusti draugui|saada sobrale|sakt klausities|klausities|atskanot|lasit balsi|listen|read aloud|viegli lasit|teksta versija
    palielinat tekstu|text size|a-|a+|a a a|aizvert|close|uzdaryti|sulge|apskatit|paradit vairak|show more|rodyti daugiau
    naita rohkem|uz augsu|atpakal uz augsu|back to top|to the top|i virsu|ules|atpakal|back|go back|atgal|tagasi|previous|next
    atpakal uz jaunumiem|atpakal uz sarakstu|atpakal uz zinam|back to news|back to list|back to the list|atgal i sarasa
    tagasi uudiste juurde|skatit vairak|skatit visu|skatit visus
    iepriekseja|nakama|ieprieksejais|nakamais|ankstesnis|kitas|eelmine|jargmine|lasit vairak|lasit talak|vairak|read more|more
    skaityti daugiau|placiau|loe edasi|loe rohkem|uzzinat vairak|learn more|meklet|meklesana|search|paieska|ieskoti|otsi|otsing
    ieiet|pieslegties|log in|login|sign in|prisijungti|logi sisse|registreties|register|pieraksties jaunumiem
    pierakstities jaunumiem|subscribe|subscribe to our newsletter|newsletter|prenumeruoti|liitu uudiskirjaga|izvelne|menu|meniu
    menuu|main menu|galvena izvelne|pagrindinis meniu|peamenuu|toggle navigation|navigacija|navigation|pariet uz saturu
    pariet uz galveno saturu|skip to content|skip to main content|jump to content|pereiti prie turinio|pereiti i pagrindini turini
    liigu edasi pohisisu juurde|liigu sisu juurde|piekritu|piekrist|pienemt|pienemt visas|apstiprinat|apstiprinat visas|noraidit
    noraidit visas|sapratu|accept|accept all|accept all cookies|i agree|agree|ok|got it|decline|reject|reject all|allow all
    manage preferences|cookie settings|sutinku|atmesti|priimti|priimti visus|noustun|noustu|keeldu|lubage koik|sikdatnu iestatijumi
    mainit iestatijumus|iestatijumi"""
)

#: Words that stand alone in menus, folded.
MENU: Final = _set(
    """sakums|sakumlapa|home|homepage|pradzia|pagrindinis|titulinis|avaleht|esileht|par mums|about|about us|apie mus|apie|meist
    kontakti|contact|contacts|contact us|kontaktai|kontakt|kontaktid|aktualitates|jaunumi|zinas|news|naujienos|uudised|galerija
    foto galerija|fotogalerija|gallery|galerii|notikumi|pasakumi|kalendars|events|calendar|renginiai|sundmused|kalender|dokumenti
    documents|dokumentai|dokumendid|publikacijas|publications|pakalpojumi|services|paslaugos|teenused|pasvaldiba|novads|parvalde
    dome|nozares|ministrija|vakances|karjera|careers|vacancies|karjera|iepirkumi|procurement|viesiem|tourism|turisms|izglitiba
    kultura|sports|sabiedriba|biezak uzdotie jautajumi|buj|faq|duk|kkk|lapas karte|sitemap|site map|svetaines medis|sisukaart|lv|en
    ru|lt|et|ee|de|fr|latviski|latviesu|english|anglu|eng|lat|rus|lietuviu|eesti|pa-russki|in english|eesti keeles|projekti|projects
    projektai|projektid|programmas|programmes|ievads|mediji|medijiem|press|media|e-pakalpojumi|atbalsts|finansejums|filter|filtret
    privatuma politika|privacy policy|privacy|piekļūstamība|piekļūstamības paziņojums|piekļuve|accessibility|accessibility statement
    lietosanas noteikumi|terms of use|terms and conditions|sikdatnu politika|cookie policy|cookies|privatumo politika
    privaatsuspoliitika"""
)

_BANNER: Final = re.compile(
    r"(?:update|upgrade)\s+(?:your\s+)?browser|browser\s+is\s+(?:out of date|outdated|not supported)|outdated browser|enable javascript"
    r"|javascript\s+(?:is|must|needs|ir|turi|peab)|parluk\w*\s+(?:ir\s+)?(?:novecoj|neatbalst)|novecoj\w+\s+\w*parluk"
    r"|atjaunini\w*\s+(?:\w+\s+)?\w*parluk|atjaunojiet\s+(?:\w+\s+)?\w*parluk"
    r"|naujinkite\s+narsykl|narsykle\s+(?:yra\s+)?(?:pasenusi|nepalaikoma)|uuenda\w*\s+\w*\s*(?:brauser|veebilehitseja)"
    r"|brauser\s+on\s+(?:vananenud|aegunud)"
)
_BROWSERS: Final = ("browser", "javascript", "parluk", "narsykl", "brauser", "veebilehitseja")
_COOKIES: Final = ("cookie", "sikdat", "sikfail", "slapuk", "kupsis")
_COOKIE_VERB: Final = re.compile(
    r"\b(?:use|uses|using|accept|agree|consent|browse|browsing|continue|improve|essential|necessary|izmanto|lieto|piekrit|piekrist"
    r"|pienem|apstiprin|turpin|nodrosin|obligat"
    r"|naudoja|naudojam|sutink|narsy|butin|kasuta|noustu|jatka|vajalik)\w*"
)
_TRAIL_HEAD: Final = re.compile(r"(?:jus atrodaties|jus esat|you are here|esate cia|jus esate|asute siin|oled siin)\b")
_TRAIL: Final = re.compile(r"\s*(?:[›»>→▸❯/|\\]|::)\s*")
_RIGHTS: Final = ("all rights reserved", "visas tiesibas ", "visos teises saugomos", "koik oigused ")
_FOOT: Final = re.compile(
    r"(?:©|\(c\)\s|copyright\b|c\s(?:19|20)\d\d\b)"
    r"|(?:(?:page\s+)?last (?:updated|modified|changed|reviewed)|updated on|pedejo reizi (?:atjaun|labot|main|redig)\w*"
    r"|pedejas (?:izmainas|parmainas)|lapa (?:pedejo reizi )?(?:atjaun|labot)\w*|atjaun(?:ots|inats|inata|ota)\b|informacija atjaunota"
    r"|atnaujin(?:ta|imo data)|paskutin\w+ atnaujin\w+|viimati (?:muudetud|uuendatud)|uuendatud)\b"
    r"|(?:powered by|izstradats|izstrade|created by|design by|sprendimas|veebilahendus)\b.{0,60}$|(?:skatijumi|views|skatits|apmekletaju)\b"
    r"|(?:lasi(?:et)? ari|read also|see also|birkas|tags|temturi|kategorijas|categories|taip pat skaitykite|loe ka)\s*:"
)
_BESIDE: Final = re.compile(
    r"(?:(?:saistit\w+|citi|citas|lidzig\w+|jaunak\w+|pedej\w+|popular\w+|ieteikt\w+)\s+(?:\w+\s+)?(?:rakst|projekt|zin|jaunum"
    r"|aktualit|publikac|lap|tem|notikum|pasakum|dokument|satur)\w*"
    r"|(?:related|other|similar|latest|recent|more|popular|recommended|most read)\s+(?:\w+\s+)?(?:articles?|projects?|news|posts?"
    r"|pages?|stories|topics?|content|publications?|events?|links?|documents?|items?)"
    r"|(?:susij|kit|panas|naujaus)\w+\s+(?:straipsni|projekt|naujien|nuorod|publikacij|tem)\w*"
    r"|(?:seotud|teised|muud|sarnased|viimased)\s+(?:artikli|projekti|uudis|teema|lehe|lingi)\w*"
    r"|lasi ari|lasiet ari|skati ari|skatit ari|skaties ari|see also|you may also like|you might also like|taip pat skaitykite"
    r"|taip pat ziurekite|loe ka|vaata ka|tags|birkas|temturi|atslegvardi|kategorijas|categories)$"
)

#: Headings under which a page has its own news, if there are sentences below them, or else links to the site's.
_NEWS: Final = frozenset({"jaunumi", "aktualitates", "news", "latest", "naujienos", "uudised"})

#: What a label of a form may begin with or hold, folded: such a line is never taken for an entry of a menu.
_LABELLIKE: Final = re.compile(
    r"partner|finans|financ|budz|budget|izmaks|cost|number|numur|\bnr\b|statu|period|\blaiks\b|ilgum|termin|duration|trukm|kestus"
    r"|vados|\blead|juht|pareiskej|istenot|sanem|iesniedz"
    r"|summ|\bfond|fund|eraf|erdf|lidzfin|biudzet|eelarve|total|kopej|maksumus|prioritat|priority|merk|\baim|objective|tikslas|eesmark"
    r"|sakum\w+ datum|beig|start|\bend\b|lpp|nosaukum|pavadinim|\btitle\b|nimetus|\bnimi$|numer|\bverte\b"
)
_LABELLED: Final = re.compile(r"^.{2,70}?(?::(?!//)|\s[–-]\s)\s*\S")

_LONGEST_ENTRY: Final = 40
_LONGEST_BUTTON: Final = 60
_LONGEST_NOTE: Final = 700
_LONGEST_TRAIL: Final = 300
_HEAD_LINES: Final = 15
_MOST_WORDS: Final = 4
_SHORTEST_SENTENCE: Final = 45
_LEAST_WORDS: Final = 5
_SHORTEST_REPEATED: Final = 12
_MOST_COPIES: Final = 2
_LONG_PARAGRAPH: Final = 250


@dataclass(frozen=True, slots=True)
class _Line:
    """One line that holds something; `blank_before` says that an empty one stands before it."""

    start: int
    end: int
    text: str
    folded: str
    blank_before: bool


def chrome_of(text: str) -> tuple[Span, ...]:
    """The regions of a text that belong to the frame of a page, in order and apart from each other; they begin and end with words.

    >>> page = "Drukāt\\nKā tiek īstenots projekts, par kuru šī lapa stāsta saviem lasītājiem.\\n© 2020 Novads"
    >>> [page[span.start : span.end] for span in chrome_of(page)]
    ['Drukāt', '© 2020 Novads']
    """
    lines = list(_lines_of(text))
    if not lines:
        return ()
    marked = [
        _is_button(line) or _is_picture(line) or _is_banner(line) or _is_note(line) or _is_trail(line) or _is_foot(line) for line in lines
    ]
    _mark_window(lines, marked)
    _mark_trails(lines, marked)
    _mark_menus(lines, marked)
    _mark_repeated(lines, marked)
    _mark_beside(lines, marked)
    if all(marked):  # nothing else is there: then this is the page
        return ()
    return tuple(_joined(lines, marked))


def is_beside(text: str) -> bool:
    """Whether a heading opens what stands beside a page's own text: related articles, other projects, the latest news.

    >>> is_beside("Saistītie raksti"), is_beside("Citi projekti:"), is_beside("Projekta partneri")
    (True, True, False)
    """
    return len(text) <= _LONGEST_BUTTON and _BESIDE.match(folded(text)) is not None


def is_cookie_note(text: str) -> bool:
    """Whether a text asks for consent to cookies.

    >>> is_cookie_note("Šī vietne izmanto sīkdatnes."), is_cookie_note("Projekts izmanto sīkdatnes un cookies")
    (True, True)
    """
    return _asks(folded(text))


def _asks(bare: str) -> bool:
    return any(word in bare for word in _COOKIES) and _COOKIE_VERB.search(bare) is not None


def is_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does, and is long enough to be one.

    >>> is_sentence("Projekts uzlabos pieeju vēsturiskajiem parkiem un dārziem."), is_sentence("Lasīt vairāk…")
    (True, False)
    """
    bare = text.rstrip(' "”“»)')
    return len(bare) >= _SHORTEST_SENTENCE and bare[-1] in ".!?…" and len(bare.split(maxsplit=_LEAST_WORDS)) >= _LEAST_WORDS


def is_menu_word(text: str) -> bool:
    """Whether a line is one of the words that stand alone in menus, or a button."""
    bare = folded(text)
    return bare in MENU or bare in BUTTONS


def _lines_of(text: str) -> Iterator[_Line]:
    offset = 0
    blank = True
    for raw in text.split("\n"):
        bare = raw.strip()
        if bare:
            start = offset + raw.index(bare)
            yield _Line(start, start + len(bare), bare, folded(bare[:_LONGEST_NOTE]), blank)
        blank = not bare
        offset += len(raw) + 1


_PARTED: Final = re.compile(r"\s*[|•·/]\s*|\s{2,}|\t")


#: A line that Markdown makes a link to somewhere else: "[Read more](/news/1)".
_LINKED: Final = re.compile(r"\[([^\[\]]+)\]\([^()\s#][^()\s]*\)")


def _is_button(line: _Line) -> bool:
    if len(line.text) > _LONGEST_BUTTON:
        return False
    linked = _LINKED.fullmatch(line.text)
    if line.folded in BUTTONS or (linked is not None and folded(linked[1]) in BUTTONS):
        return True
    parts = [part for part in _PARTED.split(line.text) if part.strip()]
    if len(parts) > 1 and all(folded(part) in BUTTONS for part in parts):
        return True
    words = line.folded.replace(":", " ").split()
    return len(words) > 1 and all(word in BUTTONS for word in words)


def _is_banner(line: _Line) -> bool:
    return len(line.text) <= _LONGEST_NOTE and any(word in line.folded for word in _BROWSERS) and _BANNER.search(line.folded) is not None


def _is_note(line: _Line) -> bool:
    return len(line.text) <= _LONGEST_NOTE and _asks(line.folded)


_TRAIL_SIGN: Final = re.compile(r"[›»>→▸❯/|\\]|::")


def _is_trail(line: _Line) -> bool:
    """A trail of crumbs: it says so, or begins with the word for the first page and has signs between short parts."""
    if len(line.text) > _LONGEST_TRAIL:
        return False
    if _TRAIL_HEAD.match(line.folded):
        return True
    if not _TRAIL_SIGN.search(line.text):
        return False
    parts = [folded(part) for part in _TRAIL.split(line.text) if part.strip()]
    if len(parts) < 2:
        return False
    is_home = parts[0] in {"sakums", "sakumlapa", "home", "pradzia", "titulinis", "avaleht", "esileht"}
    return is_home or (len(parts) > 2 and sum(part in MENU for part in parts) * 2 >= len(parts))


def _mark_trails(lines: Sequence[_Line], marked: list[bool]) -> None:
    """Trails that begin with another word than that for the first page, above everything that is surely the page's own."""
    for at, line in enumerate(lines[:_HEAD_LINES]):
        if not marked[at] and is_sentence(line.text):
            return
        parts = re.split(r"\s[›»>→▸❯]\s", line.text)
        if len(parts) > 2 and all(len(part) <= _LONGEST_BUTTON for part in parts) and ":" not in line.text:
            marked[at] = True


#: What stands between a page's title and its site's name in the title of the browser's window.
_BETWEEN_TITLES: Final = re.compile(r"\s[-–—|·»:]\s")


def _mark_window(lines: Sequence[_Line], marked: list[bool]) -> None:
    """The title of the browser's window, which says the heading below it once more, with the name of the site before or behind."""
    window = lines[0].text
    headings = {line.text.casefold() for line in lines[1:_HEAD_LINES] if len(line.text) >= _SHORTEST_REPEATED}
    for sign in _BETWEEN_TITLES.finditer(window):
        if window[: sign.start()].casefold() in headings or window[sign.end() :].casefold() in headings:
            marked[0] = True


#: What a page says in the place of a picture.
_PICTURE: Final = re.compile(r"(?:attels|foto|bilde|image|photo|picture|img|pilt|nuotrauka|paveiksl\w+)\b[^\[\]]{0,120}")


def _is_picture(line: _Line) -> bool:
    return line.text[0] == "[" and line.text[-1] == "]" and _PICTURE.fullmatch(line.folded) is not None


def _is_foot(line: _Line) -> bool:
    return len(line.text) <= _LONGEST_TRAIL and (
        line.text.startswith("©") or _FOOT.match(line.folded) is not None or any(words in line.folded for words in _RIGHTS)
    )


def _is_entry(line: _Line) -> bool:
    """Whether a line may be the entry of a menu: a few words, no number, no label, no end of a sentence."""
    if len(line.text) > _LONGEST_ENTRY or len(line.folded.split()) > _MOST_WORDS or line.text[-1] in ".,;:!?":
        return False
    if line.folded in MENU or line.folded in BUTTONS:
        return True
    return not re.search(r"[\d:\t“„\"«@]", line.text) and _LABELLIKE.search(line.folded) is None


def _mark_menus(lines: Sequence[_Line], marked: list[bool]) -> None:
    """Runs of short lines of which several are words of menus; inside a page's own text only those words themselves count."""
    first = next((at for at, line in enumerate(lines) if not marked[at] and _is_own(line)), len(lines))
    last = next((at for at in range(len(lines) - 1, -1, -1) if not marked[at] and _is_own(lines[at])), -1)
    at = 0
    while at < len(lines):
        stop = at
        while stop < len(lines) and (marked[stop] or _is_entry(lines[stop])):
            stop += 1
        run = range(at, stop)
        known = [number for number in run if marked[number] or lines[number].folded in MENU]
        if len(run) >= 3 and len(known) >= 2:
            # a run ends with its last known word: what follows may be the heading of the page
            end = known[-1] + 1 if stop - 1 > known[-1] else stop
            is_outside = stop <= first or at > last
            for number in range(known[0] if not is_outside else at, end):
                if is_outside or len(known) * 2 >= end - known[0]:
                    marked[number] = True
        at = max(stop, at + 1)


def _is_own(line: _Line) -> bool:
    """Whether a line is surely of the page itself: a sentence, or a label with a value."""
    return is_sentence(line.text) or (_LABELLED.match(line.text) is not None and line.folded not in BUTTONS)


def _is_field(line: _Line) -> bool:
    """Whether a line is a label of a form with its value: "Sākuma datums: 01.03.2016."."""
    return ":" in line.text and _LABELLIKE.search(line.folded) is not None


def _mark_repeated(lines: Sequence[_Line], marked: list[bool]) -> None:
    """Slides that come again: lines without a number or a label that follow each other a second time, or of which there are many.

    A title that a page prints twice is no slide, and what stands below the label of its name is its value.
    """
    counts = Counter(line.folded for line in lines)
    if len(counts) == len(lines):
        return
    firsts: dict[tuple[str, str], int] = {}
    for at, (line, below) in enumerate(pairwise(lines)):
        firsts.setdefault((line.folded, below.folded), at)
    seen: Counter[str] = Counter()
    for at, line in enumerate(lines):
        seen[line.folded] += 1
        follows = at > 0 and firsts[lines[at - 1].folded, line.folded] < at - 1
        leads = at + 1 < len(lines) and firsts[line.folded, lines[at + 1].folded] < at
        if (follows or leads or seen[line.folded] > _MOST_COPIES) and _is_slide(line) and not _is_value(lines, at):
            marked[at] = True


def _is_value(lines: Sequence[_Line], at: int) -> bool:
    """Whether a line stands below a label alone on its line, or below that of a name."""
    return at > 0 and (_NAMES_BELOW.match(lines[at - 1].folded) is not None or _is_label(lines[at - 1]))


#: A label alone on its line below which the name stands that the head of the page has printed before, folded.
_NAMES_BELOW: Final = re.compile(
    r"(?:(?:the )?proje[kc]t\w*\s)?(?:akronim\w*|acronym|akronuum|saisin\w+|abbreviation|lyhend|luhend|luhinim\w+|santrumpa|trumpinys"
    r"|nosaukums|title|name|pavadinimas|nimi|nimetus)(?:\s\([^()]*\)?)?\s?:?$"
)


def _is_label(line: _Line) -> bool:
    """Whether a line can be but a label, below which its value stands, as often as another entry of a list has the same."""
    return len(line.text) <= _LONGEST_ENTRY and line.text[-1] not in ".!?" and _LABELLIKE.search(line.folded) is not None


#: The noun that ends the name of a public body, folded: whoever has several projects of a list stands in it as often.
_PUBLIC_BODY: Final = re.compile(
    r"(?:pasvaldiba|\bdome|administracija|municipality|council|vallavalitsus|linnavalitsus|planosanas regions)$"
)


#: What is told of a project in the same words as of another one, folded.
_ON_PROJECT: Final = re.compile(
    r"(?:proje[kc]t[a-z]{0,2}|the project)\s(?:isteno|tiek|tika|realize|lidzfinanse|finanse|is\s|was\s|igyvendin|vykd|viib|viis)"
)


def _is_slide(line: _Line) -> bool:
    is_told = (
        any(words.search(line.folded) is not None for words in (_LABELLIKE, _PUBLIC_BODY)) or _ON_PROJECT.match(line.folded) is not None
    )
    return len(line.text) >= _SHORTEST_REPEATED and not re.search(r"[\d:\t]", line.text) and not is_told


def _mark_beside(lines: Sequence[_Line], marked: list[bool]) -> None:
    """What a heading such as "Related projects" opens, down to the end, or to where running text of some length begins again."""
    own = [at for at, line in enumerate(lines) if not marked[at] and _is_own(line)]
    at = 0
    while at < len(lines):
        is_news = lines[at].folded in _NEWS and not marked[at]  # no entry of a menu
        if not is_news and not is_beside(lines[at].text):
            at += 1
            continue
        before = [number for number in own if number < at]
        stop = next((number for number in range(at + 1, len(lines)) if len(lines[number].text) >= _LONG_PARAGRAPH), len(lines))
        if is_news and any(is_sentence(line.text) or _is_field(line) for line in lines[at:stop]):
            at += 1
            continue
        if before or stop < len(lines):
            for number in range(at, stop):
                marked[number] = True
            at = stop
        else:  # the page is the list itself
            at += 1


def _joined(lines: Sequence[_Line], marked: Sequence[bool]) -> Iterator[Span]:
    """Marked lines that follow each other as one region each."""
    start: int | None = None
    end = 0
    for line, is_marked in zip(lines, marked, strict=True):
        if is_marked:
            start = line.start if start is None else start
            end = line.end
        elif start is not None:
            yield Span(start, end)
            start = None
    if start is not None:
        yield Span(start, end)
