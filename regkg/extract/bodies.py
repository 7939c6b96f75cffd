"""Names of bodies in running text and in lists: where one begins and ends, whose country it is, which of it is no name.

Known bodies are found by their names; others by the noun that heads a name ("… pašvaldība", "… universitetas", "University of …") or by a
legal form beside a name ("SIA “…”", "VšĮ …"). Items of a list of partners need neither: there the list says what they are.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.extract.drafts import CERTAIN, LIKELY, Body, Draft
from regkg.extract.names import nominative
from regkg.extract.reading import Reading
from regkg.extract.tokens import Token, fold, key_of_name, stem, tokens_of
from regkg.model import Span
from regkg.nominative import heads
from regkg.vocab import RK, SKOS, code

UPPER: Final = "A-ZĀČĒĢĪĶĻŅŠŪŽÀ-ÖØ-ÞĄĘĖĮŲ"
OPEN: Final = "“„”\"«‘'"
CLOSE: Final = "”“\"»’'"
_QUOTED: Final = (
    rf"(?:[“„\"](?=\S)[^{OPEN}{CLOSE}\n]{{2,70}}\s[“„\"](?=\S)[^{OPEN}{CLOSE}\n]{{1,60}}[”“\"]{{2}}"  # a name within the name
    rf"|(?:‘’|’’|'')(?=\S)[^{OPEN}{CLOSE}\n]{{2,90}}(?:’’|'')|[{OPEN}](?=\S)[^{OPEN}{CLOSE}\n]{{2,90}}[{CLOSE}])"
)
#: Legal forms as they stand before or behind a name; letter by letter.
FORMS: Final = (
    "SIA|VSIA|PSIA|BDR|AS|VAS|A/S|PAS|IK|Z/S|z/s|ZS|MPKS|LPKS|KS|PS|BO|NVO|UAB|AB|VšĮ|VŠĮ|BĮ|VĮ|ŽŪB|MB|IĮ|MTÜ|OÜ|SA|TÜ|FIE|"
    "Ltd|LLC|GmbH|Oy|ry|ApS|EEIG|NGO|RTU"
)
_FORM_BEFORE: Final = re.compile(
    rf"(?<![\w/])(?:{FORMS})\.?,?\s+(?:{_QUOTED}|[{UPPER}][\w&.-]*(?:[ \u00a0][{UPPER}][\w&.-]*){{0,4}}(?:\s(?:turism"
    rf"|ühing|selts|keskus|klubi|muuseum|fond)(?!\w))?)"
)
_FORM_BEHIND: Final = re.compile(
    rf"{_QUOTED},?[ \u00a0](?:{FORMS})(?!\w)|[{UPPER}][\w&-]*(?:[ \u00a0][{UPPER}][\w&-]*){{0,3}}"
    r"(?:[ \u00a0](?:SIA|UAB|OÜ|Ltd|GmbH|Oy|LLC|MTÜ)"
    rf"|,[ \u00a0](?:SIA|UAB|OÜ|Ltd|GmbH|Oy|LLC|MTÜ)(?!\s+[{UPPER}{OPEN}]))(?!\w)"
)
#: Words behind which a quoted name makes a body: "biedrība “X”", "asociacija „X“".
_QUOTED_NAME: Final = re.compile(rf"\s?({_QUOTED})")
ALL_LANGUAGES: Final = ("lv", "lt", "et", "en")
_LONGEST: Final = 14
_STOP: Final = {
    "lv": frozenset(
        """
            un ar par no pie pec lidz kas kur kura kurai kuru kuras kuri kuram kuros pateicoties saskana ka lai vai tika
            tiks tiek ir bija bus esam piedalas piedalisies istenos isteno istenoja istenojusi istenojis istenots istenota
            realize realizeja ievies sanem sanema sadarbojas iesaistas iesaistisies iesaistijusies iesaistijies parstav
            apstiprinats apstiprinata apstiprinati noslegts noslegta parakstits pabeigts pabeigta uzsakts uzsakta
            sanemts iesniegts pieskirts
            plano organize organizeja apstiprinaja apstiprina izsludina paraksta parakstija noslegusi noslegta noslegts
            uzsak uzsaka uzsakusi veic veica turpina sakusi sak projekts projekta projektam projektu projekta projekti
            partneris partnera partneri partneriem partneru partnerus partnerim vadosais vadosa vadosajam sadarbiba kopa ari
            programma programmas programmu programmai gan bet savukart ta tas sis so sai saja sis kopuma starp ieskaitot
            proti tostarp piemeram finansejuma sanemejs sanemeji istenotajs iesniedzejs statuss kopejas kopejais sadarbibas
            tikas satikas viesojas pulcejas piedalijas notika apmekleja sanaca
            mes musu jusu katra katru visas visi citas citi visa interreg eur eiro nr gada gads gadam gados
            izmaksas budzets finansejums atbalstu lidzfinansejums latvija lietuva igaunija perioda
            """.split()
    ),
    "en": frozenset(
        """
            project projects partner partners lead leading the a an and with by from in on at for to is are was were will
            has have together also between this that which where including programme programmes within under participating
            coordinated implemented managed led
            """.split()
    ),
    "lt": frozenset(
        """
            ir su is i prie nuo iki kad kuris kuri kurie projektas projekto projekte projekta projektu projektui partneris
            partneriai partneriu partnerio vykdytojas pagrindinis vadovaujantis yra buvo bus kartu gavejai gavejas bei
            bendradarbiaujant programa programos igyvendina igyvendino dalyvauja taip pat kartu tai
            """.split()
    ),
    "et": frozenset(
        """
            ja ning koos projekt projekti projektis projektile partner partnerid partneri partneriks partneriteks
            juhtpartner juhtpartneriks on oli see mille kes osalevad osaleb programm programmi rahastab vahel
            """.split()
    ),
}
#: Words that end a name only in small letters: "Finansējuma Aģentūra".
_SMALL_STOP: Final = frozenset({"finansejuma", "latvija", "lietuva", "igaunija"})
#: Lower-case words in the genitive that may stand between the parts of a name, folded.
_LINKS: Final = {
    "lv": frozenset(
        """
            novada pilsetas pilsetu pagasta pagastu rajona republikas valsts planosanas pasvaldibas domes regiona regionu
            regionalas attistibas apgabala aprinka parvaldes universitates akademijas ministrijas departamenta agenturas
            centra muzeja skolas iestades apvienotas apvienibas administracijas augstskolas instituta biedribas fakultates
            komitejas izpildkomitejas fonda evangeliski
            """.split()
    ),
    "lt": frozenset(
        "rajono miesto apskrities savivaldybes regiono valstybines nacionalinio universiteto ministerijos komiteto "
        "administracijos vykdomojo".split()
    ),
    "et": frozenset("valla linna maakonna ulikooli riikliku".split()),
}
#: A country's name and such a head make a description ("Latvijas pašvaldības"), not a name.
_PLAIN_HEADS: Final = frozenset(
    "pasvaldib dom iestad skol uznemum organizacij pilset novad savivaldyb imon vald linn municipality region council".split()
)
#: Sentence-initial words that are common nouns or adjectives, folded.
_COMMON: Final = frozenset(
    """
        vieteja vietejas pilsetas novada pagasta rajona valsts regiona regionala regionalas planosanas jauna jaunais jaunaja
        nacionala attistibas izglitibas kulturas turisma sporta socialais sociala macibu zinatnes petniecibas lauku viesu
        darba atbildiga vadosa kopiga kopeja apvienotais razosanas biznesa uznemejdarbibas informacijas dabas nakotnes divas
        tris cetras abas savivaldybes vietos local national regional our joint other public new common vadibas sadarbibas
        partneru projektu ostu jaunatnes jauniesu bernu medicinas veselibas tehnologiju inovaciju
        """.split()
)
#: Endings that no Latvian noun has: "Alytaus rajono savivaldybė" in a Latvian text.
_NOT_LATVIAN: Final = ("o", "ų", "ė", "ės")
_PLURAL_LV: Final = ("ām", "ēm", "iem", "os", "ās", "ēs", "ajiem", "ajām")


def bodies_in(reading: Reading, span: Span) -> list[Body]:
    """The bodies that running text names, in order; of names one inside the other the longest."""
    return [body for body in reading.bodies if span.holds(body.span)]


def read_bodies(reading: Reading) -> None:
    """Find all bodies that the text names."""
    found = [
        Body(mention.span, reading.words(mention.span), mention.concept) for mention in reading.names if _is_body(reading, mention.concept)
    ]
    found += [_without_bracket(reading, span) for span in _headed(reading)]
    found += [Body(span, reading.words(span)) for span in _with_form(reading)]
    found += [Body(span, reading.words(span)) for span in _bare_heads(reading, found)]
    shared = list(_shared_heads(reading))
    found = [body for body in found if not any(body.span.overlaps(other.span) for other in shared)] + shared
    found.sort(key=lambda body: (body.span.start, -body.span.end, body.known is None))
    funds = [mention.span for mention in reading.codes if mention.concept.value.startswith(code("fund", "").value)]
    kept: list[Body] = []
    for body in found:
        if body.known is None and is_card(body.name):
            continue
        if body.known is None and _STATE.fullmatch(body.name):
            continue
        if body.known is None and (fold(body.name).startswith(NO_BODIES) or any(body.span.overlaps(fund) for fund in funds)):
            continue
        if kept and body.span.start < kept[-1].span.end:
            continue
        kept.append(body)
    kept = _with_units(reading, kept)
    reading.bodies = kept
    reading.bodies = sorted([*kept, *_abbreviated(reading)], key=lambda body: body.span)


_OWNER: Final = rf"[{UPPER}][\w’'-]+"
#: "A, B un C novadu pašvaldības": names that share their head, and the singular of each part.
_SHARED_HEAD: Final = re.compile(
    rf"(?<!\w)(?P<names>[{UPPER}][^\W\d_]+[suae](?:,\s{{1,2}}[{UPPER}][^\W\d_]+[suae])*)"
    r"(?:,?\s+(?:un|kā arī)\s+|,\s(?=\w+\s(?:\w+\s(?:dom|pašvaldīb)(?:ēm|ām)|(?:novadu|pilsētu|rajonu|reģionālo|nacionālo)\s)))"
    rf"(?P<last>[{UPPER}][^\W\d_]+[suae])\s"
    r"(?:(?P<unit>novadu|rajonu|pilsētu|pagastu|novada|rajona|pilsētas|reģionālo parku|nacionālo parku)\s)?"
    r"(?P<head>(?:pašvaldīb|dom|izpildkomitej|administrācij|padom|bibliotēk|universitāt|slimnīc|skol)(?:as|es|ām|ēm|u|ju|šu|ās|ēs)"
    r"|muzej(?:i|iem|us|u)|centr(?:i|iem|us|u))(?!\w)"
)
_ONE_UNIT: Final = {
    "novadu": "novada",
    "rajonu": "rajona",
    "pilsētu": "pilsētas",
    "pagastu": "pagasta",
    "reģionālo parku": "reģionālā parka",
    "nacionālo parku": "nacionālā parka",
}
_ONE_HEAD: Final = {
    "bibliotēk": "bibliotēka",
    "universitāt": "universitāte",
    "slimnīc": "slimnīca",
    "skol": "skola",
    "muzej": "muzejs",
    "centr": "centrs",
    "pašvaldīb": "pašvaldība",
    "dom": "dome",
    "izpildkomitej": "izpildkomiteja",
    "administrācij": "administrācija",
    "padom": "padome",
}
#: A noun in the genitive behind a head: the name goes on, and its head is another.
_GOES_ON: Final = re.compile(r" [a-zāčēģīķļņšūž]+(?:as|es|u)\b")


def _shared_heads(reading: Reading) -> Iterator[Body]:
    """Bodies of which a list names the head once, in the plural; the first ones stand where their own words do."""
    if reading.language == "en":
        yield from _shared_english(reading)
    if reading.language != "lv":
        return
    for match in _SHARED_HEAD.finditer(reading.text):
        if _GOES_ON.match(reading.text, match.end()) and match["head"].endswith(("as", "es")):
            continue
        head = next(singular for stem_of, singular in _ONE_HEAD.items() if match["head"].startswith(stem_of))
        tail = f"{_ONE_UNIT.get(match['unit'], match['unit'])} {head}" if match["unit"] else head
        for word in re.finditer(r"[^\W\d_]+", match["names"]):
            start = match.start("names") + word.start()
            if reading.codes_in(Span(start, start + len(word[0])), "country"):
                continue
            yield Body(Span(start, start + len(word[0])), f"{word[0]} {tail}")
        yield Body(Span(match.start("last"), match.end()), f"{match['last']} {tail}")


#: "A, B and C District Municipalities".
_SHARED_ENGLISH: Final = re.compile(
    rf"(?<![\w-])(?P<names>{_OWNER}(?:,\s(?:the\s)?{_OWNER})*),?\s+and\s+(?:the\s)?(?P<last>{_OWNER})\s"
    r"(?:(?:District|City|Regional|Town|Rural|County|Local|Park)\s)*(?P<head>Municipalities|municipalities|Councils|Universities|"
    r"Administrations|Libraries|Museums|Directorates|Planning Regions)(?!\w)"
)
_ONE_ENGLISH: Final = {"ies": "y", "s": ""}


def _shared_english(reading: Reading) -> Iterator[Body]:
    for match in _SHARED_ENGLISH.finditer(reading.text):
        at = match.start("names")
        spans = [Span(at + owner.start(), at + owner.end()) for owner in re.finditer(_OWNER, match["names"])]
        last = Span(match.start("last"), match.end())
        if match["last"].endswith("ian") or reading.codes_in(last, "country"):
            continue
        spans = [span for span in spans if not reading.codes_in(span, "country") and not reading.words(span).endswith("ian")]
        if not spans:
            continue
        ending = next(ending for ending in _ONE_ENGLISH if match["head"].endswith(ending))
        tail = reading.text[match.end("last") : match.start("head")] + match["head"].removesuffix(ending) + _ONE_ENGLISH[ending]
        for span in spans:
            yield Body(span, f"{reading.words(span)}{tail}")
        yield Body(last, f"{match['last']}{tail}")


def _with_units(reading: Reading, bodies: Sequence[Body]) -> list[Body]:
    """The bodies; what the genitive of another belongs to is one with it: "… dienesta Latgales nodaļa"."""
    joined: list[Body] = []
    for body in bodies:
        if joined and _belong_together(reading, joined[-1], body):
            span = Span(joined[-1].span.start, body.span.end)
            joined[-1] = Body(span, reading.words(span))
        else:
            joined.append(body)
    return joined


def _belong_together(reading: Reading, before: Body, body: Body) -> bool:
    """Whether two names make one: a unit right behind its body, or the one body of two places.

    "Kalnu parka un Upes parka direkcija": nothing in the genitive is enumerated with what stands in the nominative.
    """
    gap = reading.text[before.span.end : body.span.start]
    if gap == " prie ":
        return reading.language == "lt"
    if reading.language not in ("lv", "lt") or before.name[-1] in CLOSE:
        return False
    last = reading.tokens_in(before.span)[-1]
    if gap in (" un ", " ir "):
        return is_owner(last, reading.language) and is_nominative(reading.tokens_in(body.span)[-1], reading.language)
    return gap in (" ", "\u00a0") and is_genitive(last, reading.language) and not is_nominative(last, reading.language)


def is_nominative(token: Token, language: str) -> bool:
    """Whether a word is a noun that heads names, or ends in one, as it stands in the nominative."""
    head = head_of(token.folded, language)
    return head is not None and token.folded.endswith(fold(heads_of(language).get(head, "\n")))


#: Endings that only the genitive of the singular has, by language; a nominative is told apart before.
_OWNERS: Final = {"lv": ("a",), "lt": ("o", "aus")}


def is_owner(token: Token, language: str) -> bool:
    """Whether a word is a noun that heads names, and stands in the genitive of the singular: "parka", "rezervato"."""
    return (
        token.text.endswith(_OWNERS.get(language, ()))
        and head_of(token.folded, language) is not None
        and not is_nominative(token, language)
    )


#: What the nouns that head names also stand in, folded: the Union, its funds, the regions that programmes cover.
NO_BODIES: Final = (
    "eiropas savienib",
    "european union",
    "europos sajung",
    "euroopa liit",
    "es fond",
    "eiropas lauksaimniecibas fond",
    "baltijas juras region",
)
#: The name of a state.
_STATE: Final = re.compile(
    r"[^\W\d_]+(?:as|es|is|os) (?:Republik|Respublik|Federācij|Karalist|Federacij)\w*|(?:the )?(?:Republic"
    r"|Kingdom) of \w+|Russian Federation"
)
_COUNTRY_INSIDE: Final = re.compile(r"\s\(([^\W\d_]{4,12})\)(?=\s)")


def _without_bracket(reading: Reading, span: Span) -> Body:
    """A body whose name is interrupted by its country: "Kurzemes (Latvija) plānošanas reģions"."""
    words = reading.words(span)
    match = _COUNTRY_INSIDE.search(words)
    if match is None:
        return Body(span, words)
    inside = Span(span.start + match.start(1), span.start + match.end(1))
    country = country_at(reading, inside)
    return Body(span, words[: match.start()] + words[match.end() :], None, (country, inside) if country is not None else None)


def _is_body(reading: Reading, concept: NamedNode) -> bool:
    return reading.entry(concept).kind == RK.Organisation


#: Nouns that head names of other things than bodies.
_THINGS: Final = frozenset(
    """
        programma projekts stratēģija ceļš ciems upe ezers sala valsts province dzelzceļš kolonija druva tīkls māja dārzs
        muiža cietoksnis dievnams iniciatīva platforma sektors serviss studija tirgus ansamblis koris kapela apgabals
        kabinets maja piirkond võrgustik tinklas komanda opera
        """.split()
)


@cache
def heads_of(language: str) -> dict[str, str]:
    """The nouns that head names of bodies in a language: stem to nominative."""
    return {stem(fold(head), language): head for head in heads(language) if head not in _THINGS}


@cache
def _endings(language: str) -> tuple[str, ...]:
    """How compounds with a head can end."""
    return tuple(head for head in heads_of(language) if len(head) >= 4)


@lru_cache(maxsize=65536)
def head_of(word: str, language: str) -> str | None:
    """The noun that a word is a form of, if it heads names of bodies; compounds count ("vidusskola", "kultuurikeskus")."""
    known = heads_of(language)
    cut = stem(word, language)
    if cut in known:
        return cut
    if not cut.endswith(_endings(language)):
        return None
    if language == "et":
        return next((head for head in known if len(head) >= 4 and cut.endswith(head)), None)
    return next((head for head in known if len(head) >= 5 and cut.endswith(head) and len(cut) - len(head) >= 3), None)


#: Languages in which a page names bodies of the neighbours.
_NEIGHBOURS: Final = {"lv": ("lt",), "lt": ("lv",), "et": ("lv",), "en": ("lv", "lt", "et")}


def _headed(reading: Reading) -> Iterator[Span]:
    for language in dict.fromkeys((reading.language, *_NEIGHBOURS.get(reading.language, ()), "en")):
        yield from _english(reading) if language == "en" else _head_last(reading, language)


def _bare_heads(reading: Reading, found: Sequence[Body]) -> Iterator[Span]:
    """A head alone that the page writes with a capital within sentences ("Dienests"), and that is short for no longer name."""
    if reading.language not in ("lv", "lt"):
        return
    starts = {sentence.start for sentence in reading.sentences}
    places: dict[str, list[Token]] = defaultdict(list)
    for token in reading.tokens:
        if _is_capital(token) and not token.text.isupper() and (head := head_of(token.folded, reading.language)):
            places[head].append(token)
    for head, tokens in places.items():
        if all(token.start in starts for token in tokens) or any(head in fold(body.name) for body in found):
            continue
        if head in _PLAIN_HEADS and len(tokens) < 2:
            continue
        yield from (Span(token.start, token.end) for token in tokens)


#: What ends sentences with a full stop and abbreviates nothing in a name.
_ENDS_SENTENCE: Final = frozenset({"EUR", "LVL", "Ls", "USD"})


def _gap(reading: Reading, left: Token, right: Token) -> str:
    return reading.text[left.end : right.start]


def _may_join(gap: str) -> bool:
    return gap in (" ", "  ", "-", "–", "\u00a0", ". ", " - ", "’", "'", "/") or (gap.strip(" ") == "" and "\n" not in gap)


def _is_capital(token: Token) -> bool:
    return token.text[0].isupper()


def _head_last(reading: Reading, language: str) -> Iterator[Span]:
    """Names whose last word is the head: Latvian, Lithuanian, Estonian."""
    tokens = reading.tokens
    stop = _STOP.get(language, frozenset()) | _STOP.get(reading.language, frozenset())
    starts = {sentence.start for sentence in reading.sentences}
    for at, token in enumerate(tokens):
        head = head_of(token.folded, language) if token.text.isalpha() else None
        if head is None or (language == "lv" and token.text.endswith((*_PLURAL_LV, *_NOT_LATVIAN))):
            continue
        if language == "lv" and token.text.endswith("u") and _OF_SEVERAL.match(reading.text, token.end):
            continue
        if (
            language == "lv"
            and at + 1 < len(tokens)
            and tokens[at + 1].text.endswith("u")
            and _gap(reading, token, tokens[at + 1]) == " "
            and _OF_SEVERAL.match(reading.text, tokens[at + 1].end)
        ):
            continue  # "Kalnu reģiona pašvaldību pārstāvji" are no region
        if language == "lv" and token.text.endswith("a") and _OF_OTHERS.match(reading.text, token.end):
            continue
        first = _first_word(reading, tokens, at, language, stop)
        end = token.end
        quoted = _QUOTED_NAME.match(reading.text, end) if language != "en" else None
        if quoted:
            end = quoted.end()
        if first is None:
            if quoted and (
                _is_capital(token) or head in ("biedrib", "nodibinajum", "fond", "asociacij", "agentur", "draugij", "selts", "eiroregion")
            ):
                yield Span(token.start, end)
            continue
        if (
            first < at
            and _FROM_TWO.search(reading.text, max(0, tokens[first].start - 40), tokens[first].start)
            and _is_country(reading, tokens[first])
        ):
            first += 1  # "partners from Lithuania and Latvia, X directorate"
        words = tokens[first : at + 1]
        proper = [word for word in words if _is_capital(word) and not (word.start in starts and word.folded in _COMMON)]
        if not quoted:
            others = [word for word in proper if word is not token]
            if not others and not (len(words) > 1 and proper) and not _is_of_state(words):
                continue
            if head in _PLAIN_HEADS and all(_is_country(reading, word) for word in others) and not _is_capital(token):
                continue
        yield Span(words[0].start, end)


#: "from A and" before a country.
_FROM_TWO: Final = re.compile(r"\b(?:iš|no)\s[^\W\d_]+\s(?:ir|un)\s$")
#: People of several bodies, behind a genitive in the plural: "reģiona pašvaldību pārstāvji".
_OF_SEVERAL: Final = re.compile(
    r"\s(?:pārstāv|ļau|speciālist|vadītāj|darbiniek|iedzīvotāj|deput|teritorij|skol|bibliotēk|muzej|iestā|kapitālsabiedrīb|projekt|budžet|partner|sadarbīb|apvienīb|savienīb)[^\W\d_]*"
)


_OF_OTHERS: Final = re.compile(
    r"\s(?:pašvaldību|iestāžu|skolu|uzņēmumu|muzeju|bibliotēku|organizāciju)\s(?:pārstāv|ļau|speciālist|vadītāj|darbiniek|iedzīvotāj|deput)"
)


def _is_of_state(words: Sequence[Token]) -> bool:
    """Whether a name that begins with a common noun is that of an office of the state: "Darba kvalitātes valsts dienests"."""
    return len(words) >= 3 and _is_capital(words[0]) and words[-2].folded == "valsts"


def _first_word(reading: Reading, tokens: Sequence[Token], at: int, language: str, stop: frozenset[str]) -> int | None:
    """The first word of the name that ends with the head at a place; None if nothing in front belongs to it."""
    links = _LINKS.get(language, frozenset())
    first: int | None = at if _is_capital(tokens[at]) else None
    j = at - 1
    while j >= 0 and at - j < _LONGEST:
        left, right = tokens[j], tokens[j + 1]
        gap = _gap(reading, left, right)
        if gap == ") " and j and _gap(reading, tokens[j - 1], left) == " (" and _is_country(reading, left):
            j -= 1  # the country in brackets inside the name
            left, gap = tokens[j], " "
        if left.folded in ("un", "ir", "ja") and _joins_adjectives(reading, tokens, j, language):
            j -= 1
            continue
        if gap == ", " and _joins_list(tokens, j, at, language):
            j -= 1
            continue
        if gap == ". " and left.text in _ENDS_SENTENCE:
            break  # "… 812 300 EUR. The park's directorate"
        is_small_stop = left.folded in _SMALL_STOP and _is_capital(left) and _is_capital(right)
        if not _may_join(gap) or (left.folded in stop and not is_small_stop and not (_is_capital(left) and _is_country(reading, left))):
            break
        if _is_capital(left):
            if any(character.isdigit() for character in left.text):
                break
            if left.folded in stop and not is_small_stop and not _is_country(reading, left):
                break
            first = j
        elif left.text.isalpha():
            if first is not None and first != at and left.folded not in links:
                break
            if not is_genitive(left, language) and left.folded not in links:
                break
        elif not (left.text.isdigit() and gap in (". ", "-", "–")):
            break
        j -= 1
    return first


def _joins_adjectives(reading: Reading, tokens: Sequence[Token], j: int, language: str) -> bool:
    """Whether "and" stands inside a name, as in "Vides aizsardzības un reģionālās attīstības ministrija"."""
    if j < 1:
        return False
    left, right = tokens[j - 1], tokens[j + 1]
    if _gap(reading, left, tokens[j]).strip(" ") or _gap(reading, tokens[j], right).strip(" "):
        return False
    if left.folded in _PLACES and right.folded in _PLACES and _OF_PLACES.match(reading.text, right.end):
        return True
    if head_of(left.folded, language) is not None or left.folded in _STOP.get(language, frozenset()):
        return False
    if _is_capital(right):  # "Tehnoloģijas un Inovācijas Finansējuma Aģentūra", where all words have capitals
        return (
            language == "lv"
            and _is_capital(left)
            and is_genitive(left, language)
            and not _is_country(reading, left)
            and _ends_in_capitals(tokens, j + 1, language)
        )
    return is_genitive(left, language)


#: "Kalnu pilsētas un pagastu apvienība": kinds of places that a name joins, and the nouns that head such names.
_PLACES: Final = frozenset("pilsetas novada pagasta pagastu lauku".split())
_OF_PLACES: Final = re.compile(
    r"\s(?:pagastu\s)?(?:apvienīb|pārvald|bibliotēk|centr)\w*(?<!u)(?<!s)(?!\w)|\s(?:apvienīb|pārvald|bibliotēk)as(?!\w)"
)


def _ends_in_capitals(tokens: Sequence[Token], first: int, language: str) -> bool:
    """Whether two or three words with capitals follow of which the last, a common noun in the singular, heads names."""
    for count in (2, 3):
        words = tokens[first : first + count]
        if len(words) < count or not all(map(_is_capital, words)):
            return False
        if head_of(words[-1].folded, language) is not None:
            return not words[-1].text.endswith(_PLURAL_LV) and is_genitive(words[-2], language)
    return False


def _joins_list(tokens: Sequence[Token], j: int, at: int, language: str) -> bool:
    """ "Zemkopības, vides un …" inside a name: an "un" must follow before the head."""
    return (
        any(token.folded in ("un", "ir", "ja") for token in tokens[j + 1 : at])
        and not any(_is_capital(token) for token in tokens[j + 1 : at])
        and is_genitive(tokens[j], language)
    )


_GENITIVES: Final = {"lv": (*tuple("suaoāū"), "as"), "lt": ("s", "o", "ų", "ios", "a"), "et": (*tuple("aeiouäöü"), "s", "te", "de")}


def is_genitive(token: Token, language: str) -> bool:
    return token.text.casefold().endswith(_GENITIVES.get(language, ()))


def _is_country(reading: Reading, token: Token) -> bool:
    return bool(reading.codes_in(Span(token.start, token.end), "country"))


_EN_HEADS_OF: Final = (
    "University|Ministry|Municipality|City|Council|Regional Council|Institute|Academy|Association|Union|Centre|Center|Museum|Chamber|"
    "Department|Agency|Society|Federation|Region|County|Office|Board|Foundation|Bank|Port|Parish|College|School|Town|Administration|State|"
    "Directorate|Library"
)
#: English nouns behind which a quoted name makes a body: "Tourism association “X”".
_EN_QUOTED: Final = "Association|Foundation|Society|Union|Institute|Federation|Library|School|Company|Cooperative|Farm"
#: What departments and institutes are "at": "Department of Law at Kalni University".
_EN_WHOLES: Final = "University|Academy|University College|College"
_CAP: Final = rf"[{UPPER}][\w’'&.-]*\w"


def _english(reading: Reading) -> Iterator[Span]:
    """English names: the head at the end ("Tartu University", "Kuldīga municipality") or before "of" ("University of Tartu")."""
    either, patterns = _english_patterns()
    for pattern in patterns:
        for match in pattern.finditer(reading.text):
            words = match[0].split()
            first = 0
            while first < len(words) - 1 and fold(words[first]) in _STOP["en"]:
                first += 1
            start = match.start() + match[0].index(words[first]) if first else match.start()
            if len(reading.text[start : match.end()].split()) < 2:
                continue
            yield from _parted(reading, _with_land(reading, _without_country(reading, Span(start, match.end()))), either)


_LAND_BEHIND: Final = re.compile(rf"(?: |-)(?P<land>[{UPPER}][^\W\d_]+)(?=[,.;)\n]| and | in |$)")


def _with_land(reading: Reading, span: Span) -> Span:
    """A name with the country that stands right behind it without a mark: "Baltic Forum Estonia", "Baltic Forum-Estonia"."""
    match = _LAND_BEHIND.match(reading.text, span.end)
    if match is None or not reading.codes_in(Span(match.start("land"), match.end("land")), "country"):
        return span
    return Span(span.start, match.end("land"))


def _without_country(reading: Reading, span: Span) -> Span:
    """A name without "in Portugal" at its end."""
    match = re.search(r" in (?=[^\W\d_]+(?: [^\W\d_]+)?$)", reading.words(span))
    if match is None or not reading.codes_in(Span(span.start + match.end(), span.end), "country"):
        return span
    return Span(span.start, span.start + match.start())


#: What belongs to a whole that stands behind it: "Department of Geography and Geology of the University of X".
_PART_OF: Final = re.compile(r"(?:Department|Faculty|Institute|Centre|Center|School|College|Division|Chair) (?:of|for) ")


def _parted(reading: Reading, span: Span, either: re.Pattern[str]) -> Iterator[Span]:
    """A match as one name, or as two where "and" stands between names that each have a head."""
    text = reading.words(span)
    for match in re.finditer(r" and (?:the )?", text):
        if _PART_OF.match(text[: match.start()]) and re.match(r"(?:[^\W\d_]+ ){1,3}(?:of|at) (?:the )?", text[match.end() :]):
            continue
        is_company = re.search(r"\b(?:Ltd|LLC|GmbH|Oy|OÜ|SIA|UAB|AS|AB)$", text[match.end() :].rstrip(".")) is not None
        if either.search(text[: match.start()]) and (is_company or either.search(text[match.end() :])):
            if " " in text[: match.start()]:
                yield Span(span.start, span.start + match.start())
            if " " not in text[match.end() :]:
                return
            yield from _parted(reading, Span(span.start + match.end(), span.end), either)
            return
    yield span


#: Small words inside the names of places: "Vale do Rio".
_PARTICLE: Final = r" (?:do|da|de|dos|del|della|di|la|van|von) [A-ZÀ-Þ][\w’'-]*"


@cache
def _english_patterns() -> tuple[re.Pattern[str], tuple[re.Pattern[str], ...]]:
    """What finds a noun that heads names, and what finds names with such a noun."""
    nouns = sorted(heads_of("en").values(), key=lambda word: (-len(word), word))
    either = "|".join(re.escape(word.capitalize()) for word in nouns)
    lower = "|".join(
        re.escape(word) for word in nouns if word in ("municipality", "council", "region", "administration", "university", "museum")
    )
    quotable = "|".join(f"[{word[0]}{word[0].lower()}]{word[1:]}" for word in _EN_QUOTED.split("|"))
    joint = r"(?: (?:of|and|for|the|of the|for the|in|&) | |-)"
    inside = r"(?: (?:of|and|for|the|of the|for the|&) | |-)"
    whole = rf"(?: at (?:the )?(?:(?:{_CAP} ){{1,4}}(?:{_EN_WHOLES})|(?:{_EN_WHOLES}) of {_CAP}(?: {_CAP})*)(?!\w))?"
    tail = rf"(?: (?:of|for) (?:the )?{_CAP}(?:{inside}{_CAP})*)?(?: under (?:the )?{_CAP}(?:{inside}{_CAP})*)?{whole}"
    names = (
        re.compile(rf"(?<!\w)(?:{_CAP}{joint})+(?:{either})(?!\w){tail}"),
        re.compile(rf"(?<!\w)(?:{_EN_HEADS_OF}) (?:of|for) (?:the )?{_CAP}(?:{joint}{_CAP}|{_PARTICLE})*{whole}"),
        re.compile(rf"(?<!\w)(?:{_CAP} )+(?:district |city |county |local )?(?:{lower})(?: administration)?(?!\w)"),
        re.compile(rf"(?<!\w)(?:{_CAP} )*(?:{quotable}) {_QUOTED}"),
    )
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)"), names


def _with_form(reading: Reading) -> Iterator[Span]:
    for pattern in (_FORM_BEFORE, _FORM_BEHIND):
        for match in pattern.finditer(reading.text):
            yield Span(match.start(), match.start() + len(match[0].rstrip(".")))


def holds_head(text: str) -> bool:
    return any(head_of(word.folded, language) for word in tokens_of(text) for language in ALL_LANGUAGES)


def is_card(name: str) -> bool:
    """Whether an item is a person's card ("Vārds Uzvārds - nodaļa"): two words that head nothing, a dash, a part of a body."""
    match = re.match(rf"([{UPPER}][^\W\d_]+) ([{UPPER}][^\W\d_]+)\s*[–—-]\s+([{UPPER}].*)", name)
    return match is not None and not holds_head(f"{match[1]} {match[2]}") and holds_head(match[3])


def country_at(reading: Reading, span: Span) -> NamedNode | None:
    """The country that a passage is: a name in any case, or two letters."""
    text = reading.words(span).strip(" .,")
    if (country := reading.lexicon.country(text)) is not None:
        return country
    found = reading.codes_in(span, "country")
    if len(found) == 1 and len(text) <= found[0].span.end - found[0].span.start + 4:
        return found[0].concept
    return None


_ABBREVIATED: Final = re.compile(
    rf"[”“\"»]?\s*\((?:turpmāk(?: tekstā)?\s*[–-]\s*)?([{UPPER}](?:[{UPPER}0-9]{{1,7}}|[a-z][{UPPER}]{{1,4}}))\)"
)


def abbreviations(reading: Reading) -> dict[str, str]:
    """The abbreviations that the page gives bodies in brackets: "Latvijas Universitāte (LU)"."""
    found: dict[str, str] = {}
    for body in reading.bodies:
        match = _ABBREVIATED.match(reading.text, body.span.end)
        if match:
            found.setdefault(match[1], body.name)
    return found


def _abbreviated(reading: Reading) -> Iterator[Body]:
    """Where the page uses abbreviations that it has given bodies."""
    taken = [body.span for body in reading.bodies]
    for short, name in abbreviations(reading).items():
        for match in re.finditer(rf"(?<![\w(]){re.escape(short)}(?![\w)])", reading.text):
            span = Span(match.start(), match.end())
            if not any(span.overlaps(other) for other in taken):
                yield Body(span, name)


def known_body(reading: Reading, span: Span) -> NamedNode | None:
    """The known body whose name a passage is; None if it is none's."""
    tokens = list(tokens_of(reading.text, span.start, span.end))
    for mention in reading.lexicon.names.find_first(reading.text, tokens, language=reading.language, damaged=reading.damaged):
        if mention.span.end == tokens[-1].end and _is_body(reading, mention.concept):
            return mention.concept
    return None


def organisation_of(reading: Reading, body: Body) -> Draft:
    """The draft of a body: of the known one, of one that the page named before, or a new one with its name in the nominative."""
    if body.known is not None:
        draft = reading.known(body.known)
        printed = key_of_name(body.name)
        for name in reading.entry(body.known).names():
            if key_of_name(name.text) == printed and name.language and name.predicate != SKOS.hiddenLabel:
                draft.add(name.predicate, name.literal(), body.span, rule="names/1")
                break
    else:
        base = nominative(" ".join(body.name.split()), reading)
        draft = _named_before(reading, base) or reading.new(RK.Organisation)
        sure = CERTAIN if base == body.name else LIKELY
        draft.add(SKOS.prefLabel, reading.text_literal(base), body.span, rule="names/1", confidence=sure)
    if body.country is not None and not draft.has(RK.country):
        draft.add(RK.country, body.country[0], body.country[1], rule="names.country/1")
    return draft


#: What kind of body it is, before a name of several words: "Biedrība Kalnu rajona partnerība".
_KIND_FIRST: Final = re.compile(rf"^(?:[Bb]iedrība|[Nn]odibinājums|MTÜ)\s(?=[{UPPER}][^\W\d_]+\s[^\W\d_]|[{OPEN}])")


def _named_before(reading: Reading, name: str) -> Draft | None:
    key = key_of_name(_KIND_FIRST.sub("", name))
    for draft in reading.of_kind(RK.Organisation):
        label = draft.first(SKOS.prefLabel)
        if draft.iri is None and label and isinstance(label.value, Literal) and key_of_name(_KIND_FIRST.sub("", label.value.value)) == key:
            return draft
    return None
