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
from regkg.extract.values import addresses_in, emails_in
from regkg.model import Span
from regkg.nominative import heads
from regkg.vocab import PREFIXES, RK, SKOS, code

_UPPER: Final = "A-ZĀČĒĢĪĶĻŅŠŪŽÀ-ÖØ-ÞĄĘĖĮŲ"
_OPEN: Final = "“„”\"«‘'"
_CLOSE: Final = "”“\"»’'"
_QUOTED: Final = rf"[{_OPEN}](?=\S)[^{_OPEN}{_CLOSE}\n]{{2,90}}[{_CLOSE}]"

#: Legal forms as they stand before or behind a name; letter by letter.
_FORMS: Final = (
    "SIA|VSIA|PSIA|BDR|AS|VAS|A/S|PAS|IK|Z/S|ZS|KS|PS|BO|NVO|UAB|AB|VšĮ|VŠĮ|BĮ|VĮ|ŽŪB|MB|IĮ|MTÜ|OÜ|SA|TÜ|FIE|"
    "Ltd|LLC|GmbH|Oy|ry|ApS|EEIG|NGO|RTU"
)
_FORM_BEFORE: Final = re.compile(rf"(?<![\w/])(?:{_FORMS})\.?,?\s+(?:{_QUOTED}|[{_UPPER}][\w&.-]*(?:\s[{_UPPER}][\w&.-]*){{0,4}})")
_FORM_BEHIND: Final = re.compile(
    rf"{_QUOTED},?[ \u00a0](?:{_FORMS})(?!\w)|[{_UPPER}][\w&-]*(?:[ \u00a0][{_UPPER}][\w&-]*){{0,3}}"
    r"(?:[ \u00a0](?:SIA|UAB|OÜ|Ltd|GmbH|Oy|LLC|MTÜ)"
    rf"|,[ \u00a0](?:SIA|UAB|OÜ|Ltd|GmbH|Oy|LLC|MTÜ)(?!\s+[{_UPPER}{_OPEN}]))(?!\w)"
)

#: Words behind which a quoted name makes a body: "biedrība “X”", "asociacija „X“".
_QUOTED_NAME: Final = re.compile(rf"\s?({_QUOTED})")

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
            mes musu jusu katra katru visas visi citas citi visa latviesu interreg eur eiro nr gada gads gadam gados
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

#: Lower-case words in the genitive that may stand between the parts of a name, folded.
_LINKS: Final = {
    "lv": frozenset(
        """
            novada pilsetas pilsetu pagasta pagastu rajona republikas valsts planosanas pasvaldibas domes regiona regionu
            regionalas attistibas apgabala aprinka parvaldes universitates akademijas ministrijas departamenta agenturas
            centra muzeja skolas iestades apvienotas apvienibas administracijas augstskolas instituta biedribas fakultates
            komitejas izpildkomitejas fonda
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


# ── in sentences ─────────────────────────────────────────────────────────────────────────────────────────────────────────


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
        if body.known is None and _is_card(body.name):
            continue
        if body.known is None and (fold(body.name).startswith(_NO_BODIES) or any(body.span.overlaps(fund) for fund in funds)):
            continue
        if kept and body.span.start < kept[-1].span.end:
            continue
        kept.append(body)
    kept = _with_units(reading, kept)
    reading.bodies = kept
    reading.bodies = sorted([*kept, *_abbreviated(reading)], key=lambda body: body.span)


_OWNER: Final = rf"[{_UPPER}][\w’'-]+"
#: "A, B un C novadu pašvaldības": names that share their head, and the singular of each part.
_SHARED_HEAD: Final = re.compile(
    rf"(?<!\w)(?P<names>[{_UPPER}][^\W\d_]+[suae](?:,\s[{_UPPER}][^\W\d_]+[suae])*)"
    r"(?:,?\s+(?:un|kā arī)\s+|,\s(?=\w+\s\w+\s(?:dom|pašvaldīb)(?:ēm|ām)))"
    rf"(?P<last>[{_UPPER}][^\W\d_]+[suae])\s"
    r"(?:(?P<unit>novadu|rajonu|pilsētu|pagastu|novada|rajona|pilsētas)\s)?"
    r"(?P<head>(?:pašvaldīb|dom|izpildkomitej|administrācij|padom|bibliotēk|universitāt|slimnīc|skol)(?:as|es|ām|ēm|u|ju|šu|ās|ēs)"
    r"|muzej(?:i|iem|us|u)|centr(?:i|iem|us|u))(?!\w)"
)
_ONE_UNIT: Final = {"novadu": "novada", "rajonu": "rajona", "pilsētu": "pilsētas", "pagastu": "pagasta"}
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
    r"(?P<unit>(?:District|City|Regional|Town|Rural|County|Local|Park)\s)*(?P<head>Municipalities|municipalities|Councils|Universities|"
    r"Administrations|Libraries|Museums|Directorates|Planning Regions)(?!\w)"
)
_ONE_ENGLISH: Final = {"ies": "y", "s": ""}


def _shared_english(reading: Reading) -> Iterator[Body]:
    for match in _SHARED_ENGLISH.finditer(reading.text):
        owners = [*re.finditer(_OWNER, match["names"]), None]
        spans = [Span(match.start("names") + owner.start(), match.start("names") + owner.end()) for owner in owners if owner]
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
    """The bodies; a unit right behind the genitive of its body is one with it: "… dienesta Latgales nodaļa"."""
    joined: list[Body] = []
    for body in bodies:
        before = joined[-1] if joined else None
        if (
            before is not None
            and reading.language in ("lv", "lt")
            and reading.text[before.span.end : body.span.start] in (" ", "\u00a0")
            and _is_genitive(reading.tokens_in(before.span)[-1], reading.language)
            and before.name[-1] not in _CLOSE
        ):
            span = Span(before.span.start, body.span.end)
            joined[-1] = Body(span, reading.words(span))
        else:
            joined.append(body)
    return joined


#: What the nouns that head names also stand in, folded: the Union, its funds, the regions that programmes cover.
_NO_BODIES: Final = (
    "eiropas savienib",
    "european union",
    "europos sajung",
    "euroopa liit",
    "es fond",
    "eiropas lauksaimniecibas fond",
    "baltijas juras region",
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
        first = _first_word(reading, tokens, at, language, stop)
        end = token.end
        quoted = _QUOTED_NAME.match(reading.text, end) if language != "en" else None
        if quoted:
            end = quoted.end()
        if first is None:
            if quoted and (_is_capital(token) or head in ("biedrib", "nodibinajum", "fond", "asociacij", "agentur", "draugij", "selts")):
                yield Span(token.start, end)
            continue
        words = tokens[first : at + 1]
        proper = [word for word in words if _is_capital(word) and not (word.start in starts and word.folded in _COMMON)]
        if not quoted:
            others = [word for word in proper if word is not token]
            if not others and not (len(words) > 1 and proper) and not _is_of_state(words):
                continue
            if head in _PLAIN_HEADS and all(_is_country(reading, word) for word in others) and not _is_capital(token):
                continue
        yield Span(words[0].start, end)


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
        if gap == ", " and language in ("lv", "lt") and _joins_list(tokens, j, at, language):
            j -= 1
            continue
        if not _may_join(gap) or (left.folded in stop and not (_is_capital(left) and _is_country(reading, left))):
            break
        if _is_capital(left):
            if any(character.isdigit() for character in left.text):
                break
            if left.folded in stop and not _is_country(reading, left):
                break
            first = j
        elif left.text.isalpha():
            if first is not None and first != at and left.folded not in links:
                break
            if not _is_genitive(left, language):
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
    if head_of(left.folded, language) is not None or left.folded in _STOP.get(language, frozenset()):
        return False
    return not _is_capital(right) and _is_genitive(left, language)


def _joins_list(tokens: Sequence[Token], j: int, at: int, language: str) -> bool:
    """ "Zemkopības, vides un …" inside a name: an "un" must follow before the head."""
    return (
        any(token.folded in ("un", "ir") for token in tokens[j + 1 : at])
        and not any(_is_capital(token) for token in tokens[j + 1 : at])
        and _is_genitive(tokens[j], language)
    )


_GENITIVES: Final = {"lv": (*tuple("suaoāū"), "as"), "lt": ("s", "o", "ų", "ios", "a"), "et": (*tuple("aeiouäöü"), "s", "te", "de")}


def _is_genitive(token: Token, language: str) -> bool:
    return token.text.casefold().endswith(_GENITIVES.get(language, ()))


def _is_country(reading: Reading, token: Token) -> bool:
    return bool(reading.codes_in(Span(token.start, token.end), "country"))


_EN_HEADS_OF: Final = (
    "University|Ministry|Municipality|City|Council|Regional Council|Institute|Academy|Association|Union|Centre|Center|Museum|Chamber|"
    "Department|Agency|Society|Federation|Region|County|Office|Board|Foundation|Bank|Port|Parish|College|School|Town|Administration|State"
)
_CAP: Final = rf"[{_UPPER}][\w’'&.-]*\w"


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


def _with_land(reading: Reading, span: Span) -> Span:
    """A name with the country that stands right behind it without a mark: "Baltic Forum Estonia", "Baltic Forum-Estonia"."""
    match = re.compile(rf"(?: |-)(?P<land>[{_UPPER}][^\W\d_]+)(?=[,.;)\n]| and |$)").match(reading.text, span.end)
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
        if all(either.search(part) for part in (text[: match.start()], text[match.end() :])):
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
    joint = r"(?: (?:of|and|for|the|of the|for the|in|&) | |-)"
    inside = r"(?: (?:of|and|for|the|of the|for the|&) | |-)"
    tail = rf"(?: (?:of|for) (?:the )?{_CAP}(?:{inside}{_CAP})*)?(?: under (?:the )?{_CAP}(?:{inside}{_CAP})*)?"
    names = (
        re.compile(rf"(?<!\w)(?:{_CAP}{joint})+(?:{either})(?!\w){tail}"),
        re.compile(rf"(?<!\w)(?:{_EN_HEADS_OF}) (?:of|for) (?:the )?{_CAP}(?:{joint}{_CAP}|{_PARTICLE})*"),
        re.compile(rf"(?<!\w)(?:{_CAP} )+(?:district |city |county |local )?(?:{lower})(?!\w)"),
    )
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)"), names


def _with_form(reading: Reading) -> Iterator[Span]:
    for pattern in (_FORM_BEFORE, _FORM_BEHIND):
        for match in pattern.finditer(reading.text):
            yield Span(match.start(), match.start() + len(match[0].rstrip(".")))


# ── in lists ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

_NUMBERING: Final = re.compile(r"^\s*(?:\(?\d{1,2}[.)]\s*(?![\d.])|[-–—•*·]\s*|(?:PP|LP|P|AP)\s?\d{0,2}\s*[:.–-]\s*|\d{1,2}\s+(?=[^\W\d]))")


def _says_where(name: str, bracket: str) -> bool:
    """Whether brackets of several words, some in small letters, stand behind a whole name: "Port Authority (the quay in Roja)"."""
    words = bracket.split()
    is_told = any(word[0].islower() and len(word) > 2 for word in words)
    return len(words) >= 2 and is_told and (name.rstrip()[-1:] in _CLOSE or _ends_in_head(name))


#: A body's name in its own language, as brackets behind a translation hold it.
_OTHER_NAME: Final = re.compile(r"(?:MTÜ|OÜ|SA|VšĮ|UAB|NGO|NPO|Mittetulundusühing|Sihtasutus|Viešoji įstaiga|biedrība|nodibinājums)\s")
_ROLE_TAIL: Final = re.compile(r"[\s,–—-]*[(\[]\s*([^()\[\]]{2,60})[)\]]\s*[.,;]?\s*$")
_COUNTRY_TAIL: Final = re.compile(
    rf"(?:[,/]\s*|(?:(?<=[\s)])[–—-]|[–—-](?=\s))\s*)([{_UPPER}][^\W\d_]+(?:\s[{_UPPER}][^\W\d_]+)?)\s*[.,;]?\s*$"
)
_IN_COUNTRY: Final = re.compile(rf"\s(?:in\s)?([{_UPPER}][^\W\d_]+(?:ā|ē|ī|[^\W\d_]a|e))\s*[.,;]?$")
_ADDRESS_TAIL: Final = re.compile(
    rf",\s*(?:[{_UPPER}0-9][^,()]*?\s(?:iela|ielā|prospekts|prosp\.|laukums|bulvāris|šoseja|ceļš|gatve|aleja|g\.|gatvė|tn|tänav|"
    rf"street|Street|str\.|Str\.|road|avenue)"
    r"\s*\d*.*|LV[-–]\s?\d{4}.*|LT[-–]\s?\d{5}.*|(?:reģ|reg)\.?\s?(?:Nr|nr)\.?.*|tālr.*|tel\..*|e-pasts.*|\d{11}.*)$"
)
_PERSONS: Final = re.compile(
    r"(?:vadītāj|kontaktperson|koordinator|menedžer|direktor|speciālist|contact person|manager|tālr\.|tālrunis|e-pasts|e-mail|phone)", re.I
)


def items_of(reading: Reading, span: Span) -> list[Span]:
    """The items of a list written on one line: split at semicolons, else at slashes between blanks, else at commas and "and"."""
    text = reading.words(span)
    if _COUNTRY_WITH_BODIES.match(text):
        return _split_nothing(span, text)
    bare = text.rstrip(" .,;")
    span, text = Span(span.start, span.start + max(len(bare), 1)), bare or text[:1]
    if re.match(r"1\s?[.)]\s", text) and len(re.findall(r"\s\d{1,2}\s?[.)]\s", text)) >= 2:  # "1) A  2) B  3) C"
        return _split(span, text, r"(?:^|\s+)\d{1,2}\s?[.)]\s+")
    if ";" in text:
        return _split(span, text, r";\s*(?:(?:un|and|ir|ja|kā arī)\s+)?")
    if re.search(r"\s/\s", text):
        return _split(span, text, r"\s/\s")
    if "," not in text and len(re.findall(r"\([^\W\d_]+\)(?=\s|$)", text)) >= 2 and re.search(r"\)\s+[^\W\d_a-z]", text):
        return _split(span, text, r"(?<=\))\s+(?=[^\W\d_a-zāčēģīķļņšūž])")
    return _split_at_commas(reading, span)


#: "Armenia (University of X)": commas and "and" inside belong to the name.
_COUNTRY_WITH_BODIES: Final = re.compile(rf"[{_UPPER}][^\W\d_]+(?:\s(?:and\s)?[{_UPPER}][^\W\d_]+)*\s*\([^();]{{12,}}\)[.,;]?$")


def _split_nothing(span: Span, text: str) -> list[Span]:
    bare = text.rstrip(" .,;")
    return [Span(span.start, span.start + len(bare))]


def _split(span: Span, text: str, pattern: str) -> list[Span]:
    parts = []
    at = 0
    for match in [*re.finditer(pattern, text), None]:
        end = match.start() if match else len(text)
        piece = text[at:end]
        bare = piece.strip()
        if bare:
            start = span.start + at + piece.index(bare)
            parts.append(Span(start, start + len(bare)))
        at = match.end() if match else end
    return parts


def _split_at_commas(reading: Reading, span: Span) -> list[Span]:
    """Split at commas and "and" outside brackets and quotes, where what follows can begin a name and what came before is one."""
    text = reading.words(span)
    cuts: list[tuple[int, int]] = []
    for match in re.finditer(
        r",\s+(?:(?:un|and|ir|ja|kā arī|bei|ning)\s+)?(?:the\s)?|\s+(?:un|and|ir|ja|kā arī|bei|ning|&)\s+(?:the\s)?", text
    ):
        if _is_nested(text, match.start()):
            continue
        follower = text[match.end() :]
        if not re.match(
            rf"[{_UPPER}{_OPEN}]|(?:biedrīb|nodibinājum|asociācij|fond|uzņēmum|aģentūr)[^\W\d_]{{1,3}}\s|(?:pašvaldības|valsts)\b|(?:kiti|citi|pārējie|"
            rf"other|teised)\s+(?:\w+\s+)?partner",
            follower,
        ):
            continue
        before = text[cuts[-1][1] if cuts else 0 : match.start()]
        if "," not in match[0] and not _is_whole_name(reading, before):
            continue
        if "," in match[0] and reading.language == "lv" and _IN_GENITIVE.search(before) and not _ends_in_head(before):
            continue  # "komitejas izglītības, sporta un tūrisma nodaļa"
        if "," in match[0] and (_STREET.match(follower) or (_STREET.search(before) and not _heads_name(reading, follower))):
            continue
        if "," in match[0] and (
            _is_house(follower) or (_HOUSE.search(before) and (not _heads_name(reading, follower) or _is_area(follower)))
        ):
            continue
        if "," in match[0] and _is_country_alone(reading, follower):
            continue
        cuts.append((match.start(), match.end()))
    parts = []
    at = 0
    for start, end in [*cuts, (len(text), len(text))]:
        piece = text[at:start].strip()
        if piece:
            first = span.start + at + text[at:start].index(piece)
            parts.append(Span(first, first + len(piece)))
        at = end
    return parts


#: At least three words of which the last is in the genitive, and in small letters.
_IN_GENITIVE: Final = re.compile(r"\S+\s\S+\s[a-zāčēģīķļņšūž]+(?:as|es|u)$")
#: A street with a number, as addresses have it.
_STREET: Final = re.compile(
    rf"(?:[{_UPPER}][^\W\d_]*\s){{1,3}}(?:iela|prospekts|laukums|bulvāris|šoseja|gatve|aleja|ceļš|g\.|gatvė|pr\.|tn|tänav|"
    rf"street|St\.|str\.|road)\s*\d|LV[-–]\s?\d{{4}}|LT[-–]\s?\d{{5}}"
)


#: A street without a word for it, and the number of a house: "Parka 9", "Kirova 1-2".
_HOUSE: Final = re.compile(
    rf",\s*(?P<street>[{_UPPER}][^\W\d_]+(?:\s[^\W\d_]+){{0,2}})\s\d{{1,3}}[A-Za-z]?(?:[-/]\d{{1,3}})?(?=\s*(?:,|$))"
)
_AREA: Final = re.compile(
    r"(?:[^\W\d_]+\s){1,2}(?:region|district|county|parish|oblast|rajons|rajonas|apgabals|novads|pagasts|maakond|vald|town|city)(?=\s*(?:,|$))",
    re.IGNORECASE,
)


def _is_house(text: str) -> bool:
    """Whether a piece of a list begins with a street and a house; "School 9" does not: a noun that heads names stands there uninflected."""
    match = _HOUSE.match(f", {text}")
    if match is None:
        return False
    last = match["street"].split()[-1].casefold()
    return not any(last in heads_of(language).values() for language in _ALL_LANGUAGES)


def _is_area(text: str) -> bool:
    """Whether a piece of an address names the area of a place: "Valka region"."""
    return _AREA.match(text) is not None


def _is_country_alone(reading: Reading, text: str) -> bool:
    """Whether a piece of a list up to the next mark is a country: it belongs to the name before it."""
    piece = re.split(r"[,.;(]| (?:and|un|ir|ja|bei|ning) ", text, maxsplit=1)[0].strip().removeprefix("the ")
    if re.fullmatch(r"LV|LT|EE", piece):
        return True
    return len(piece.split()) <= 3 and bool(piece) and reading.lexicon.code_of(piece, "country", reading.language) is not None


def _heads_name(reading: Reading, text: str) -> bool:
    """Whether what stands before the next comma names a body: it holds a noun that heads names, a legal form or a quotation mark."""
    piece = re.split(r"[,;]", text, maxsplit=1)[0]
    if re.search(rf"[{_OPEN}{_CLOSE}]|\b(?:{_FORMS})\b", piece):
        return True
    return any(head_of(token.folded, language) for token in tokens_of(piece) for language in dict.fromkeys((reading.language, "en")))


#: Quotes that are closed.
_CLOSED: Final = re.compile(r"„[^„”“\"]*[”“\"]|“[^“”]*”|«[^«»]*»|\"[^\"]*\"")


def _is_nested(text: str, at: int) -> bool:
    """Whether a place lies in brackets or quotes; a quote that is never closed holds nothing."""
    before = text[:at]
    if before.count("(") > before.count(")"):
        return True
    return re.search(r"[“„«\"]", _CLOSED.sub("", before)) is not None and re.search(r"[”“»\"]", text[at:]) is not None


def _is_whole_name(reading: Reading, text: str) -> bool:
    """Whether a piece before "and" is a name by itself: its last word heads names, or it ends in a quote, a bracket or a form."""
    bare = text.strip(" ,")
    if not bare or bare[-1] in f")]{_CLOSE}":
        return True
    words = list(tokens_of(bare))
    if not words:
        return False
    last = words[-1]
    if any(head_of(last.folded, language) for language in ("lv", "lt", "et", "en")):
        return True
    if re.search(r"[–—-]\s?\w+$", bare) and reading.lexicon.code_of(last.text, "country", reading.language) is not None:
        return True
    if reading.language == "en" or re.search(r"\b(?:University|Ministry|Municipality|Association|Institute)\b", bare):
        return not re.search(r"\b(?:of|for)\s+[^\s]+$", bare) or len(words) > 3
    return re.search(rf"\b(?:{_FORMS})$", bare) is not None or not _is_genitive(last, reading.language)


def body_of_item(reading: Reading, span: Span) -> Body | None:
    """The body that an item of a list names, without number, role, country, address and site around it; None for no name."""
    text = reading.words(span)
    start, end = 0, len(text)
    role: tuple[NamedNode, Span] | None = None
    country: tuple[NamedNode, Span] | None = None
    if numbering := _NUMBERING.match(text):
        start = numbering.end()
    if label := re.match(r"([^–:,()-]{4,40}?)\s*[–:-]\s+(?=\S)", text[start:]):
        part = reading.lexicon.code_of(label[1], "role", reading.language) or reading.lexicon.field(label[1], reading.language)
        if part is not None and part.value.startswith(PREFIXES["role"]):
            role = (part, Span(span.start + start, span.start + start + len(label[1])))
            start += label.end()
    if grouped := re.match(
        rf"([{_UPPER}][^\W\d_]+(?:\s(?:and\s)?[{_UPPER}][^\W\d_]+)*)\s*\(([^()]{{6,}})\)$", text
    ):  # "Armenia (University of X)"
        land = country_at(reading, Span(span.start, span.start + grouped.end(1)))
        if land is not None or (
            not _ends_in_head(grouped[1])
            and any(body.span.start >= span.start + grouped.start(2) and body.span.end <= span.end for body in reading.bodies)
        ):
            country = (land, Span(span.start, span.start + grouped.end(1))) if land is not None else None
            start, end = grouped.start(2), grouped.end(2)
    for found in (*addresses_in(text), *emails_in(text)):
        if start < found.span.start < end:
            end = found.span.start
    if others := re.search(r"\s+(?:un|and|ir|ja)\s+(?:vēl|citi|citas|other|kiti|teised)\b.*$", text[start:end]):
        end = start + others.start()
    if company := _IN_COMPANY.search(text, start, end):
        end = company.start()
    changed = True
    while changed:
        changed = False
        piece = text[start:end].rstrip(" .,;:–—-/\t|")
        end = start + len(piece)
        if tail := _ROLE_TAIL.search(text, start, end):
            inner = Span(span.start + tail.start(1), span.start + tail.end(1))
            part = reading.lexicon.code_of(tail[1].strip(" .,"), "role", reading.language) or _role_in(reading, inner)
            land = country_at(reading, inner)
            if land is None and "," in tail[1]:  # "(Vilnius, Lithuania)"
                place, _, last = tail[1].rpartition(", ")
                inner = Span(inner.end - len(last), inner.end) if last and _is_one_name(place) else inner
                land = country_at(reading, inner)
            if (
                part
                or land
                or _OTHER_NAME.match(tail[1])
                or _says_where(text[start : tail.start()], tail[1])
                or _is_abbreviation(tail[1])
                or re.match(r"(?:www|http|turpmāk|reģ)", tail[1])
                or _is_one_name(tail[1])
            ):
                role = (part, inner) if part else role
                country = (land, inner) if land else country
                end = tail.start()
                changed = True
                continue
        if (house := _HOUSE.search(text, start, end)) and _is_house(house[0].lstrip(" ,")):
            end, changed = house.start(), True
            continue
        if tail := _ADDRESS_TAIL.search(text, start, end):
            for word in re.finditer(rf"[{_UPPER}][^\W\d_]+", text[tail.start() : tail.end()]):
                place = Span(span.start + tail.start() + word.start(), span.start + tail.start() + word.end())
                if (land := country_at(reading, place)) is not None:
                    country = (land, place)
            end = tail.start()
            changed = True
            continue
        if tail := _ROLE_BEHIND.search(text, start, end):
            inner = Span(span.start + tail.start(1), span.start + tail.end(1))
            if (part := reading.lexicon.code_of(tail[1], "role", reading.language)) is not None:
                role, end, changed = (part, inner), tail.start(), True
                continue
        if (tail := _REMARK.search(text, start, end)) and _ends_in_head(text[start : tail.start()]) and not _holds_head(tail[0]):
            end, changed = tail.start(), True
            continue
        if tail := _IN_COUNTRY.search(text, start, end):
            inner = Span(span.start + tail.start(1), span.start + tail.end(1))
            if (land := country_at(reading, inner)) is not None and _ends_in_head(text[start : tail.start()]):
                country, end, changed = (land, inner), tail.start(), True
                continue
        if tail := _COUNTRY_TAIL.search(text, start, end):
            inner = Span(span.start + tail.start(1), span.start + tail.end(1))
            if (land := country_at(reading, inner)) is not None:
                country = (land, inner)
                end = tail.start()
                changed = True
    name = text[start:end].strip(" .,;:–—-\t|")
    if name.count("(") > name.count(")"):
        name = name[: name.rindex("(")].rstrip(" ,;–—-")
        if reading.lexicon.country(name) is not None:
            return None
    if not name or _is_card(name) or reading.lexicon.code_of(name, "country", reading.language) is not None:
        return None
    at = span.start + start + text[start:end].index(name)
    if (shorter := _before_place(reading, at, name)) is not None:
        name = shorter
    place = Span(at, at + len(name))
    if not is_name(reading, name) or _is_class(name, reading.language):
        return None
    known = known_body(reading, place)
    if known is None and _role_in(reading, place) is not None and len(name.split()) <= 4 and not _holds_head(name):
        return None  # "Project partner marker"
    if known is None and _is_abbreviation(name):
        name = abbreviations(reading).get(name, name)
    return Body(place, name, known, country, role)


#: What follows a name in an item of a list: whom the body works with, its role, a remark.
_IN_COMPANY: Final = re.compile(r"(?<=\w|[”“\"»])\s+(?:sadarbīb[āa] ar|kopā ar|in cooperation with|together with|kartu su|koostöös)\s.*")
_ROLE_BEHIND: Final = re.compile(r"\s[–—-]\s+([^–—()\[\]]{4,40})$")
_REMARK: Final = re.compile(r",\s+[a-zāčēģīķļņšūž][^,()“”\"„]{3,50}$")

_ALL_LANGUAGES: Final = ("lv", "lt", "et", "en")


def _ends_in_head(text: str) -> bool:
    words = list(tokens_of(text))
    return bool(words) and any(head_of(words[-1].folded, language) for language in _ALL_LANGUAGES)


def _holds_head(text: str) -> bool:
    return any(head_of(word.folded, language) for word in tokens_of(text) for language in _ALL_LANGUAGES)


def _is_card(name: str) -> bool:
    """Whether an item is a person's card ("Vārds Uzvārds - nodaļa"): two words that head nothing, a dash, a part of a body."""
    match = re.match(rf"([{_UPPER}][^\W\d_]+) ([{_UPPER}][^\W\d_]+)\s*[–—-]\s+([{_UPPER}].*)", name)
    return match is not None and not _holds_head(f"{match[1]} {match[2]}") and _holds_head(match[3])


def _is_class(name: str, language: str) -> bool:
    """Whether a list item means many bodies of a kind: "Latvijas pašvaldības", "izglītības iestādes"."""
    if language != "lv" or name[-1] in _CLOSE:
        return False
    word = name.split()[-1]
    head = head_of(fold(word), language)
    return (
        head is not None
        and heads_of(language).get(head, word.casefold()) != word.casefold()
        and re.search(r"(?:as|es|[^aeou]i)$", word.casefold()) is not None
        and "pils" not in word.casefold()
    )


def _before_place(reading: Reading, at: int, name: str) -> str | None:
    """A body's name without the place that says where it is ("ministrija Rīgā"); None if there is none."""
    for body in reading.bodies:
        if body.span.start == at and body.span.end < at + len(name):
            rest = reading.text[body.span.end : at + len(name)]
            if re.fullmatch(rf"\s+[{_UPPER}][^\W\d_]+(?:[āēīū]|ās|ēs|os)", rest):
                return reading.words(body.span)
    return None


def _is_one_name(text: str) -> bool:
    """A single word with a capital, as the name of a country or a town is."""
    return re.fullmatch(rf"[{_UPPER}][^\W\d_]{{3,}}(?:\s[{_UPPER}][^\W\d_]+)?", text.strip()) is not None


def _is_abbreviation(text: str) -> bool:
    return re.fullmatch(rf"[{_UPPER}0-9/. -]{{2,12}}", text.strip()) is not None


def _role_in(reading: Reading, span: Span) -> NamedNode | None:
    roles = reading.codes_in(span, "role")
    return roles[0].concept if roles else None


def country_at(reading: Reading, span: Span) -> NamedNode | None:
    """The country that a passage is: a name in any case, or two letters."""
    text = reading.words(span).strip(" .,")
    if (country := reading.lexicon.country(text)) is not None:
        return country
    found = reading.codes_in(span, "country")
    if len(found) == 1 and len(text) <= found[0].span.end - found[0].span.start + 4:
        return found[0].concept
    return None


_ABBREVIATED: Final = re.compile(rf"[”“\"»]?\s*\((?:turpmāk(?: tekstā)?\s*[–-]\s*)?([{_UPPER}][{_UPPER}0-9]{{1,7}})\)")


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


#: Where two cells ran together.
_SEAM: Final = re.compile(rf"[a-zāčēģīķļņšūž]{{2}}[{_UPPER}][a-zāčēģīķļņšūž]{{2}}.*\s|EUR[{_UPPER}]")


def is_name(reading: Reading, name: str) -> bool:
    """Whether a list item can be the name of a body: it begins like one, is neither a sentence nor a person's card."""
    words = name.split()
    if not 1 <= len(words) <= 18 or len(name) < 2 or sum(character.isalpha() for character in name) < 2:
        return False
    if not re.match(rf"[{_UPPER}{_OPEN}]", name) and not re.match(
        r"(?:biedrība|nodibinājums|asociācija|fonds|asociacija|v/a|p/a|pašvaldības|valsts|aģentūra)\b", name
    ):
        return False
    if re.search(r"\bprogram(?:m\w*|me|a|os)?$", name, re.IGNORECASE) or fold(name).startswith(_NO_BODIES):
        return False
    if _SEAM.search(name) or reading.lexicon.field(name, reading.language) is not None:
        return False
    if _PERSONS.search(name) or re.search(r"\d{5,}|[!?]|\bNr\.|\d%|@|\bEUR\b|€", name):
        return False
    if re.search(r"[.:]\s+[A-ZĀČĒĢĪĶĻŅŠŪŽ]\w+\s+\w+\s+\w+", name) and len(words) > 9:
        return False
    verbs = {
        "ir",
        "tiek",
        "tika",
        "tiks",
        "īsteno",
        "realizē",
        "piedalās",
        "kas",
        "kurš",
        "kura",
        "kuri",
        "is",
        "are",
        "will",
        "was",
        "were",
        "yra",
        "buvo",
        "on",
    }
    return not ({word.casefold().rstrip(".,;:") for word in words} & (verbs - ({"on"} if reading.language != "et" else set())))


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


def _named_before(reading: Reading, name: str) -> Draft | None:
    key = key_of_name(name)
    for draft in reading.of_kind(RK.Organisation):
        label = draft.first(SKOS.prefLabel)
        if draft.iri is None and label and isinstance(label.value, Literal) and key_of_name(label.value.value) == key:
            return draft
    return None
