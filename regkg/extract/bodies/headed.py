"""Names of bodies in running text, told by the noun that heads them: where such a name begins, and what it shares with others.

"… pašvaldība", "… universitetas", "… keskus" end with their head; English names are read in a module of their own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from regkg.extract.bodies import english
from regkg.extract.text.drafts import Body
from regkg.extract.text.heads import QUOTED, head_of, holds_head, is_genitive
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER, Token, fold
from regkg.model import Span

#: Words behind which a quoted name makes a body: "biedrība “X”", "asociacija „X“".
_QUOTED_NAME: Final = re.compile(rf"\s?({QUOTED})")
_LONGEST: Final = 14
_STOP: Final = {
    "lv": frozenset(
        """
            un ar par no pie pec lidz kas kur kura kurai kuru kuras kuri kuram kuros pateicoties saskana ka lai vai tika
            tiks tiek ir bija bus esam piedalas piedalisies istenos isteno istenoja istenojusi istenojis istenots istenota
            realize realizeja ievies sanem sanema sadarbojas iesaistas iesaistisies iesaistijusies iesaistijies parstav
            apstiprinats apstiprinata apstiprinati atbalstiti atbalstitas noslegts noslegta parakstits pabeigts pabeigta uzsakts uzsakta
            sanemts iesniegts pieskirts
            plano organize organizeja apstiprinaja apstiprina izsludina paraksta parakstija noslegusi noslegta noslegts
            uzsak uzsaka uzsakusi veic veica turpina sakusi sak projekts projekta projektam projektu projekta projekti
            partneris partnera partneri partneriem partneru partnerus partnerim vadosais vadosa vadosajam sadarbiba kopa ari
            programma programmas programmu programmai gan bet savukart ta tas sis so sai saja sis kopuma starp ieskaitot
            proti tostarp piemeram finansejuma sanemejs sanemeji istenotajs iesniedzejs statuss kopejas kopejais sadarbibas
            tikas satikas viesojas pulcejas piedalijas notika apmekleja sanaca
            mes musu jusu katra katru visas visi citas citi visa interreg eur eiro nr gada gads gadam gados
            sogad sodien vakar janvari februari marta aprili maija junija julija augusta septembri oktobri novembri decembri
            bez lidztekus papildus lidzas attiecigi tadejadi turklat toties talak tomer sobrid paslaik pasreiz
            nosledzies nosledzas noslegsies noslegusies sakas sacies saksies sakusies turpinas turpinajies turpinasies atbalstits atbalstita
            atbalstijis atbalstijusi apstiprinajis apstiprinajusi pieskiris pieskirusi realizets realizeta atklats atklata izstradats
            atlaut uzdot atbalstit apstiprinat pieskirt uzticet lugt aicinat nodot novirzit iznomat
            psv izmaksas budzets finansejums atbalstu lidzfinansejums latvija lietuva igaunija perioda
            uzbuvejusi izbuveja izbuvejusi parbuveja parbuvejusi atjauno atjaunos atjaunoja
            atjaunojusi atjaunojis rekonstrue rekonstrues rekonstrueja rekonstruejusi renove renoves renoveja renovejusi restaure restaures
            siltina siltinas nosiltinas nosiltinaja modernize modernizes labiekarto labiekartos labiekartoja ierikos ierikoja
            izveidos izveidoja remonte remontes izremontes izremonteja iegadajas iegadasies iegadajusies sanemusi sanemis sanems
            ieguvusi ieguvis iegust iegus piesaista piesaistija piesaistijusi piesaistijis piesaistis iegulda ieguldis ieguldija
            """.split()
    ),
    "en": english.STOP,
    "lt": frozenset(
        """
            ir su is i prie nuo iki kad kuris kuri kurie projektas projekto projekte projekta projektu projektui partneris
            partneriai partneriu partnerio vykdytojas pagrindinis vadovaujantis yra buvo bus kartu gavejai gavejas bei
            baigtas baigesi pradetas prasidejo patvirtintas igyvendintas igyvendinamas vykdomas
            bendradarbiaujant vadovaujant salia greta siandien vakar sis si sio sios siame tas ta startavo vyksta tesiamas
            programa programos igyvendina igyvendino dalyvauja taip pat kartu tai pagal be
            leisti pavesti ipareigoti pritarti patvirtinti skirti prasyti perduoti musu jusu
            stato statys pastate pastatys rekonstruoja rekonstruos rekonstravo renovuoja renovuos renovavo atnaujina atnaujins atnaujino
            modernizuoja modernizuos remontuoja remontuos irengia irengs irenge sutvarko sutvarkys isigijo isigys gavo gaus gauna
            """.split()
    ),
    "et": frozenset(
        """
            ja ning koos projekt projekti projektis projektile partner partnerid partneri partneriks partneriteks
            juhtpartner juhtpartneriks on oli see mille kes osalevad osaleb programm programmi rahastab vahel lisaks koostoos
            selle selles seda kaivitus kaivitub algas algab loppes loppeb valmis valmib
            meie teie sai saab ehitab ehitas rekonstrueerib rekonstrueeris renoveerib renoveeris uuendab uuendas rajab rajas
            korrastab soetab soetas remondib laiendab soojustab taastab toetab toetas
            """.split()
    ),
}
#: Words of time and circumstance with which sentences begin, and no name does: "Pavasarī Kalnu novada pašvaldība sāks", as printed.
_OPENS_SENTENCE: Final = {
    "lv": frozenset(
        """
            pavasarī vasarā rudenī ziemā šopavasar šovasar šoruden šoziem pirmdien otrdien trešdien ceturtdien piektdien sestdien svētdien
            nesen vēlāk pērn aizpērn nākamgad pagājušogad aizvakar rīt tagad nupat šonedēļ patlaban beidzot tikmēr vienlaikus jau tieši
            tāpat turpmāk sākotnēji visbeidzot taču tātad tad vispirms šeit iepriekš agrāk toreiz nākotnē tāpēc tādēļ kopīgi aktīvi
            veiksmīgi sekmīgi oficiāli drīz iespējams protams diemžēl konkursā ja to tos tajā tajos tam tiem
            """.split()
    ),
    "lt": frozenset(
        """
            pavasarį vasarą rudenį žiemą pirmadienį antradienį trečiadienį ketvirtadienį penktadienį šeštadienį sekmadienį
            sausį vasarį kovą balandį gegužę birželį liepą rugpjūtį rugsėjį spalį lapkritį gruodį
            neseniai netrukus vėliau pernai šiemet kitąmet rytoj dabar pagaliau jau toliau galiausiai tačiau taigi pirmiausia čia
            anksčiau ateityje todėl sėkmingai aktyviai oficialiai neabejotinai
            """.split()
    ),
    "et": frozenset(
        """
            kevadel suvel sügisel talvel esmaspäeval teisipäeval kolmapäeval neljapäeval reedel laupäeval pühapäeval
            jaanuaris veebruaris märtsis aprillis mais juunis juulis augustis septembris oktoobris novembris detsembris
            hiljuti peagi hiljem mullu tänavu nüüd äsja homme täna eile praegu lõpuks juba samuti ka edaspidi siiski seega
            kõigepealt kokku siin varem tulevikus seetõttu edukalt aktiivselt ametlikult
            """.split()
    ),
}
#: What bodies do with projects, in their names: "projektų valdymo agentūra".
_OF_PROJECTS: Final = frozenset({"valdymo", "vadibas", "administravimo"})
#: Partners who are members of the body that the noun behind them heads: "Kalnų plėtros partnerių asociacija".
_MEMBERS: Final = frozenset({"partnerių", "partneru"})
_OF_MEMBERS: Final = ("asociacij", "draugij", "apvienib", "tinkl")
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
        "administracijos vykdomojo arkangelo apastalo evangelisto kankinio vyskupo sv svc".split()
    ),
    "et": frozenset("valla linna maakonna ulikooli riikliku".split()),
}
#: A country's name and such a head make a description ("Latvijas pašvaldības"), not a name.
_PLAIN_HEADS: Final = frozenset(
    "pasvaldib dom iestad skol uznemum organizacij pilset novad savivaldyb imon bibliotek mokykl vald linn municipality "
    "region council".split()
)
#: Sentence-initial words that are common nouns or adjectives, folded.
_COMMON: Final = frozenset(
    """
        vieteja vietejas pilsetas novada pagasta rajona valsts regiona regionala regionalas planosanas jauna jaunais jaunaja
        nacionala attistibas izglitibas kulturas turisma sporta socialais sociala macibu zinatnes petniecibas lauku viesu
        darba atbildiga vadosa kopiga kopeja apvienotais razosanas biznesa uznemejdarbibas informacijas dabas nakotnes divas
        tris cetras piecas sesas septinas astonas devinas desmit vairakas dazas visas abas
        savivaldybes vietos local national regional our joint other public new common vadibas sadarbibas
        partneru projektu ostu jaunatnes jauniesu bernu medicinas veselibas tehnologiju inovaciju
        """.split()
)
#: Endings that no Latvian noun has: "Alytaus rajono savivaldybė" in a Latvian text.
_NOT_LATVIAN: Final = ("o", "ų", "ė", "ės")
_PLURAL_LV: Final = ("ām", "ēm", "iem", "os", "ās", "ēs", "ajiem", "ajām")
#: Languages in which a page names bodies of the neighbours.
_NEIGHBOURS: Final = {"lv": ("lt", "et"), "lt": ("lv",), "et": ("lv",), "en": ("lv", "lt", "et")}


def headed(reading: Reading) -> Iterator[Span]:
    for language in dict.fromkeys((reading.language, *_NEIGHBOURS.get(reading.language, ()), "en")):
        yield from english.names(reading) if language == "en" else _head_last(reading, language)


def bare_heads(reading: Reading, found: Sequence[Body]) -> Iterator[Span]:
    """A head alone that the page writes with a capital within sentences ("Dienests"), and that is short for no longer name."""
    if reading.language not in ("lv", "lt"):
        return
    starts = {sentence.start for sentence in reading.sentences}
    places: dict[str, list[Token]] = defaultdict(list)
    for token in reading.tokens:
        if not _is_capital(token) or token.text.isupper() or _NAME_BEHIND.match(reading.text, token.end):
            continue
        if (head := head_of(token.folded, reading.language)) is not None:
            places[head].append(token)
    for head, tokens in places.items():
        if all(token.start in starts for token in tokens) or any(head in fold(body.name) for body in found):
            continue
        if head in _PLAIN_HEADS and len(tokens) < 2:
            continue
        yield from (Span(token.start, token.end) for token in tokens)


#: What makes a noun the first word of a name: "Centrs Ezermala".
_NAME_BEHIND: Final = re.compile(rf"\s[{UPPER}][{LOWER}]")
#: Longer words before a full stop abbreviate nothing in a name: "Sv. Annas", "akad. prof. Kalna", but no "Savienība. Kalnu".
_LONGEST_ABBREVIATION: Final = 5
#: Currencies, which end sentences with a full stop and abbreviate nothing in a name; folded beginnings.
_CURRENCIES: Final = ("eur", "eir", "ls")


def _ends_sentence(token: Token) -> bool:
    """Whether a full stop behind a word ends a sentence: the word is long, in capitals or a currency."""
    word = token.text
    return len(word) > _LONGEST_ABBREVIATION or (len(word) > 1 and word.isupper()) or token.folded.startswith(_CURRENCIES)


def _gap(reading: Reading, left: Token, right: Token) -> str:
    return reading.text[left.end : right.start]


def _may_join(gap: str) -> bool:
    return gap in (" ", "  ", "-", "–", "\u00a0", ". ", " - ", "’", "'", "/") or (gap.strip(" ") == "" and "\n" not in gap)


def _is_capital(token: Token) -> bool:
    return token.text[0].isupper()


#: A verb or its participle with which a Lithuanian sentence begins, before a name: "Tęsiame Kalnų draugijos", "Baigiamas Kalnų muziejaus".
_VERB_FIRST: Final = re.compile(rf"[{UPPER}][{LOWER}]+[aio]m(?:e|as|a|i|os)\s[{UPPER}]")


def _head_last(reading: Reading, language: str) -> Iterator[Span]:
    """Names whose last word is the head: Latvian, Lithuanian, Estonian."""
    tokens = reading.tokens
    stop = _STOP.get(language, frozenset()) | _STOP.get(reading.language, frozenset())
    starts = {sentence.start for sentence in reading.sentences}
    for at, token in enumerate(tokens):
        head = head_of(token.folded, language) if token.text.isalpha() else None
        if head is not None and language == "et" and reading.language == "lv" and not token.folded.endswith(_ESTONIAN):
            continue
        if head is None or (language == "lv" and token.text.endswith((*_PLURAL_LV, *_NOT_LATVIAN))):
            continue
        if language == "et" and token.text == "kogu":
            continue  # "the whole of"
        if token.text in ("partnerībā", "sadarbībā") and reading.text.startswith(" ar ", token.end):
            continue  # "in partnership with"
        if language == "lv" and token.text.endswith("u") and _OF_SEVERAL.match(reading.text, token.end):
            continue
        if (
            language == "lv"
            and at + 1 < len(tokens)
            and tokens[at + 1].text.endswith("u")
            and not _ITS_DEED.fullmatch(tokens[at + 1].text)
            and _gap(reading, token, tokens[at + 1]) == " "
            and _OF_SEVERAL.match(reading.text, tokens[at + 1].end)
        ):
            continue  # "Kalnu reģiona pašvaldību pārstāvji" are no region
        if token.text == "valdes" and _OF_BOARD.match(reading.text, token.end):
            continue  # whoever chairs the board heads the body
        if language == "lv" and token.text.endswith("a") and _OF_OTHERS.match(reading.text, token.end):
            continue
        if language == "lt" and (before := _QUOTED_BEFORE.search(reading.text, max(0, token.start - _FARTHEST_QUOTED), token.start)):
            yield Span(before.start(), token.end)
            continue
        first = _first_word(reading, tokens, at, language, stop)
        end = token.end
        quoted = _QUOTED_NAME.match(reading.text, end) if language != "en" else None
        if head in _NETWORKS and (land := _LAND_OF.match(reading.text, end)) and reading.codes_in(Span(*land.span("land")), "country"):
            end = land.end()  # "Baltijas Vides Forums – Latvija"
        if quoted and "\n" in quoted[0] and head in MUNICIPAL:
            quoted = None  # a municipality has no name but its place's: the next line names another body
        if quoted:
            end = quoted.end()
        if first is None:
            if quoted:
                begins = _of_kind(reading, tokens, at, language)
                if _is_capital(token) or _may_be_quoted(head, quoted[1], has_kind=begins < token.start):
                    yield Span(begins, end)
            continue
        if (
            first < at
            and _FROM_TWO.search(reading.text, max(0, tokens[first].start - 40), tokens[first].start)
            and _is_country(reading, tokens[first])
        ):
            first += 1  # "partners from Lithuania and Latvia, X directorate"
        if first < at and language == "lt" and tokens[first].start in starts and _VERB_FIRST.match(reading.text, tokens[first].start):
            first += 1
        if first < at and not _is_capital(tokens[at - 1]) and _is_board(token, language):
            first = at  # "Kiideti heaks Terviseameti"
        if head in MUNICIPAL:
            first = max((at_owner + 1 for at_owner in range(first, at) if tokens[at_owner].folded in _NO_OWNERS), default=first)
        words = tokens[first : at + 1]
        proper = [word for word in words if _is_capital(word) and not (word.start in starts and word.folded in _COMMON)]
        if not quoted:
            others = [word for word in proper if word is not token]
            if not others and not (len(words) > 1 and proper) and not _is_of_state(words) and not _is_board(token, language):
                continue
            if head in _PLAIN_HEADS and all(_is_country(reading, word) for word in others) and not _is_capital(token):
                continue
        yield Span(words[0].start, end)


#: A place and a name in quotation marks before the noun, as schools of Lithuania are called: "Kalnų „Saulės“ | gimnazija".
_QUOTED_BEFORE: Final = re.compile(
    rf"(?<!\w)[{UPPER}][{LOWER}]+(?:ų|o|os|ės|ies|aus)\s(?:(?:rajono|miesto|r\.|m\.)\s)?(?:savivaldybės\s)?"
    rf"[„“\"«][{UPPER}][^„“”\"«»\n]{{2,40}}[“”\"»]\s(?:[{LOWER}]+(?:oji|ioji|inė)\s)?$"
)
_FARTHEST_QUOTED: Final = 90


#: Nouns that head names in quotation marks, in small letters too ("biedrība “X”", "sporta klubs “X”").
_QUOTED_HEADS: Final = {
    "lv": "biedrība nodibinājums fonds asociācija draugija eiroreģions saimniecība kooperatīvs sabiedrība klubs bērnudārzs komersants"
    " partnerība kopiena izdevniecība kapitālsabiedrība draudze arodbiedrība savienība apvienība aģentūra",
    "lt": "asociacija draugija bendruomenė bendrija bendrovė darželis fondas klubas",
    "et": "selts klubi lasteaed mittetulundusühing ühing osaühing aktsiaselts sihtasutus ühistu",
}
#: And those that do so unless the quotation has a noun of its own: "organizācija “X”", but "organizācija “Bērnu centrs”".
_PLAIN_QUOTED: Final = {"lv": "iestāde uzņēmums organizācija kolektīvs", "lt": "įstaiga įmonė organizacija"}
#: And those that do so only with a word for their kind: "jauniešu centrs “X”".
_HOUSES: Final = {"lv": "centrs nams", "et": "keskus"}


@cache
def _quoted_heads() -> tuple[frozenset[str | None], ...]:
    """The heads of these three kinds, of all languages."""
    return tuple(
        frozenset(head_of(fold(word), language) for language, words in kinds.items() for word in words.split())
        for kinds in (_QUOTED_HEADS, _PLAIN_QUOTED, _HOUSES)
    )


def _may_be_quoted(head: str, name: str, *, has_kind: bool) -> bool:
    """Whether a noun in small letters and a name in quotation marks behind it are a body."""
    always, plain, houses = _quoted_heads()
    return head in always or (head in plain and not holds_head(name)) or (head in houses and has_kind)


#: Of what kind such bodies are, before these nouns in small letters, folded: "zemnieku saimniecība", "pirmsskolas izglītības iestāde".
_KINDS: Final = re.compile(
    r"zemnieku|piemajas|mezsaimnieku|lauksaimnieku|lauksaimniecibas|pakalpojumu|sporta|turisma"
    r"|jasanas|pirmsskolas|izglitibas|interesu|gimenes|gimenu"
    r"|lauku|jauniesu|jaunatnes|bernu|kulturas|mednieku|makskernieku|labdaribas|pensionaru|senioru|sieviesu|vecaku|invalidu|cilveku|dzivoklu|ipasnieku"
    r"|akciju|valsts|pasvaldibas|socialas|aprupes|amatnieku|amatniecibas|biskopju|zvejnieku|zivsaimnieku|deju|koru|makslas|muzikas|teatra"
    r"|folkloras|novadpetniecibas|vides|dabas|atbalsta|attistibas|uznemeju|razotaju|audzetaju|motosporta|basketbola|futbola|hokeja"
    r"|volejbola|vieglatletikas|burasanas|orientesanas|veselibas|veteranu|skolenu|studentu|iedzivotaju|ciema|pagasta|novada"
    r"|(?:individual|biologisk|sabiedrisk|nevalstisk|religisk|kooperativ|specializet|privat|starptautisk|pilsonisk|evangelisk)\w{1,4}"
    r"|vaiku|jaunimo|sporto|kaimo|vietos|moteru|medziotoju|kulturos|bendruomenes|uzdaroji|akcine|viesoji|visuomenine|nevyriausybine|labdaros|lopselis|dienos|bendroji|zemes"
)


def _of_kind(reading: Reading, tokens: Sequence[Token], at: int, language: str) -> int:
    """Where a body with a quoted name begins: at the noun that heads it, or at the small words before that say of what kind it is."""
    first = at
    while (
        language in ("lv", "lt")
        and first
        and _gap(reading, tokens[first - 1], tokens[first]) == " "
        and tokens[first - 1].text.islower()
        and _KINDS.fullmatch(tokens[first - 1].folded)
    ):
        first -= 1
    return tokens[first].start


#: Municipalities, which belong to no ministry and no agency: "No ministrijas Kalnu novada pašvaldības kontā"; both folded.
MUNICIPAL: Final = frozenset({"pasvaldib", "dom", "novad", "savivaldyb", "vallavalitsu", "linnavalitsu"})
_NO_OWNERS: Final = frozenset({"ministrijas", "agenturas", "ministerijos", "ministeeriumi"})
_OF_BOARD: Final = re.compile(r"\s(?:priekšsēdētāj|locek|priekšniek)")
#: Bodies of networks, which the country behind them tells apart.
_NETWORKS: Final = frozenset({"forum", "foorum"})
_LAND_OF: Final = re.compile(rf"\s?(?:[–—-]\s?|\s)(?P<land>[{UPPER}][^\W\d_]+)(?=[,.;)\n]|\s(?:un|ir|ja|ning|bei|\()|$)")
#: Estonian heads that no Latvian word looks like, folded.
_ESTONIAN: Final = ("valitsus", "haigla", "kool", "raamatukogu", "muuseum", "gumnaasium", "sihtasutus", "keskus", " vald", "uhing")
#: "from A and" before a country.
_FROM_TWO: Final = re.compile(r"\b(?:iš|no)\s[^\W\d_]+\s(?:ir|un)\s$")
#: People of several bodies, behind a genitive in the plural: "reģiona pašvaldību pārstāvji".
_OF_SEVERAL: Final = re.compile(
    r"\s(?:pārstāv|ļau|speciālist|vadītāj|darbiniek|iedzīvotāj|deput|teritorij|skol|bibliotēk|muzej|iestā|kapitālsabiedrīb|projekt|budžet|partner|sadarbīb|apvienīb|savienīb)[^\W\d_]*"
)
#: What a body does with a project, in the accusative behind its name: "Kalnu domes dalību projektā".
_ITS_DEED: Final = re.compile(r"(?:līdz)?(?:dalību|finansējumu)|atbalstu|iesniegumu|pieteikumu|ieguldījumu|lūgumu|lēmumu")
_OF_OTHERS: Final = re.compile(
    r"\s(?:pašvaldību|iestāžu|skolu|uzņēmumu|muzeju|bibliotēku|organizāciju)\s(?:pārstāv|ļau|speciālist|vadītāj|darbiniek|iedzīvotāj|deput)"
)


#: Estonian nouns, folded, that say with what stands before them in one word which office of the state one is: "Terviseamet".
_BOARDS: Final = re.compile(r"\w{3,}(?:amet|ministeerium|inspektsioon)(?:i|ile|ilt|iga|it)?")


def _is_board(word: Token, language: str) -> bool:
    """Whether one word with a capital names an office of the state: what it is in charge of, and the noun for it, are joined."""
    return language == "et" and _is_capital(word) and _BOARDS.fullmatch(word.folded) is not None


def _is_of_state(words: Sequence[Token]) -> bool:
    """Whether a name that begins with a common noun is that of an office of the state: "Darba kvalitātes valsts dienests"."""
    return len(words) >= 3 and _is_capital(words[0]) and "valsts" in (words[-2].folded, words[0].folded)


#: Shorter words in capitals behind the word "project" may say of what form a body is.
_SHORTEST_ACRONYM: Final = 5


#: What lies around a town and has one municipality with it: "Kalnu pilsētas ar lauku teritoriju dome", folded.
_WITH_COUNTRY: Final = re.compile(r"pilsetas ar lauku teritorij(?:u|am)")
#: A Latvian word in the locative at the beginning of a sentence: "Konkursā Kalnu muzejs", "Sanāksmē Kalnu muzejs".
_WHERE_FIRST: Final = re.compile(rf"(?:^|[.!?]\s{{1,2}}|\n)[{UPPER}][{LOWER}]{{3,}}[āē]$")
#: A Latvian verb in the past, a reflexive one or one of building, and no noun for whoever does something: "uzzināja", but "vadītāja".
_PAST: Final = re.compile(rf"[{LOWER}]{{4,}}(?<!t)[āī]ja|[{LOWER}]{{3,}}(?:jās|[āī]sies|ju(?:sies|šies|šās)|jies)|(?:iz|uz|pār|pie)?būvēs?")


def _first_word(reading: Reading, tokens: Sequence[Token], at: int, language: str, stop: frozenset[str]) -> int | None:
    """The first word of the name that ends with the head at a place; None if nothing in front belongs to it."""
    links = _LINKS.get(language, frozenset())
    opens_sentence = _OPENS_SENTENCE.get(reading.language or "", frozenset())
    first: int | None = at if _is_capital(tokens[at]) else None
    j = at - 1
    while j >= 0 and at - j < _LONGEST:
        left, right = tokens[j], tokens[j + 1]
        gap = _gap(reading, left, right)
        if gap == ") " and j and _gap(reading, tokens[j - 1], left) == " (" and _is_country(reading, left):
            j -= 1  # the country in brackets inside the name
            left, gap = tokens[j], " "
        if left.folded in ("un", "ir", "ja") and (
            _joins_adjectives(reading, tokens, j, language) or _joins_namesakes(tokens, j) or _joins_saints(tokens, j, at)
        ):
            j -= 1
            continue
        if language == "lv" and gap in _STOPS_BEHIND and _is_shortened(left, right, gap):
            j -= 1
            continue  # "Kalnu ev.-lut. draudze", "Kalnu pag. pārvalde", "Kalnu 2.vidusskola"
        if gap == ", " and _joins_list(tokens, j, at, language):
            j -= 1
            continue
        if left.folded.startswith("teritorij") and _WITH_COUNTRY.fullmatch(
            " ".join(token.folded for token in tokens[max(0, j - 3) : j + 1])
        ):
            j -= 3
            continue
        if gap == ". " and (_ends_sentence(left) or reading.sentence_at(right.start).start == right.start):
            break  # "… 812 300 EUR. The park's directorate", "… the Union. The park's directorate"
        if gap == " - " and _is_country(reading, left):
            break  # "Latvia - Kalni Museum"
        if j and len(left.text) >= _SHORTEST_ACRONYM and left.text.isupper() and tokens[j - 1].folded.startswith("projekt"):
            break  # "Projektis GREENWAY Jõe Muuseum"
        if reading.language == "lv" and left.text.endswith(LOCATIVES) and tokens[at].text[-1] not in "āēīū":
            break  # "Komitejas sekretariātā Kalnu biedrības vadītājs": where, and whose
        is_where = left.text.endswith(("ā", "ē")) and tokens[at].text[-1] not in "āēīū" and reading.language == "lv"
        if is_where and _WHERE_FIRST.search(reading.text, max(0, left.start - 3), left.end):
            break  # "Konkursā Kalnu muzejs": where, at the beginning of a sentence
        if reading.language == "lv" and _PAST.fullmatch(left.text):
            break  # "LETA uzzināja pašvaldībā"
        is_small_stop = left.folded in _SMALL_STOP and _is_capital(left) and _is_capital(right)
        is_small_stop |= left.folded.startswith("projekt") and right.folded in _OF_PROJECTS
        is_small_stop |= left.text in _MEMBERS and right is tokens[at] and right.folded.startswith(_OF_MEMBERS)
        is_initial = gap == "." and len(left.text) == 1 and _is_capital(left)
        if not (_may_join(gap) or is_initial or (gap == " – " and _are_alike(left, right, language))) or (
            left.folded in stop and not is_small_stop and not (_is_capital(left) and _is_country(reading, left))
        ):
            break
        if _is_capital(left):
            if left.text.casefold() in opens_sentence:
                break
            if language == "et" and left.text.endswith(("t", "s")) and _is_country(reading, left):
                break  # "Lätist Kalnu vald", "Lätit esindab", "Eestis Kalnu vald"
            if any(character.isdigit() for character in left.text):
                break
            if left.folded in stop and not is_small_stop and not _is_country(reading, left):
                break
            first = j
        elif left.text.isalpha():
            if first is not None and first != at and left.folded not in links:
                break
            if (
                not is_genitive(left, language)
                and left.folded not in links
                and not (language == "lt" and left.text.endswith(_ADJECTIVES_LT))
            ):
                break
        elif not (left.text.isdigit() and gap in (". ", "-", "–")):
            break
        j -= 1
    return first


#: Words that Latvian names of bodies have shortened, before a full stop; folded.
_SHORTENED: Final = frozenset("ev lut luter pag nov pils raj rom kat".split())
_STOPS_BEHIND: Final = (".", ". ", ".-", ".\u00a0")
#: Endings of Lithuanian adjectives that go with a feminine head, in the cases that are not told from nouns: "vidurinė", "viešąja".
_ADJECTIVES_LT: Final = ("inė", "ine", "inę", "oji", "ąja", "ąją")
#: Endings of the locative that no adjective before a noun in another case has.
LOCATIVES: Final = ("ajā", "ijā", "umā", "ībā", "šanā", "ātā")


def _are_alike(left: Token, right: Token, language: str) -> bool:
    """Whether two words that a dash joins say together what a body is: "Mednieku – makšķernieku biedrība", "mokykla – darželis"."""
    if language == "lt":
        return left.text.islower() and right.text.islower() and all(head_of(word.folded, language) for word in (left, right))
    return left.text.endswith("ku") and right.text.endswith("ku") and right.text.islower()


def _joins_adjectives(reading: Reading, tokens: Sequence[Token], j: int, language: str) -> bool:
    """Whether "and" stands inside a name, as in "Vides aizsardzības un reģionālās attīstības ministrija"."""
    if j < 1:
        return False
    left, right = tokens[j - 1], tokens[j + 1]
    if language == "lv" and tokens[j].folded == "ir":
        return False  # "is"
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


def _joins_namesakes(tokens: Sequence[Token], j: int) -> bool:
    """Whether "and" stands between two whose name a body bears, each with the first letter of the given name: "S. Dariaus ir S. Girėno"."""
    return 1 < j < len(tokens) - 1 and all(len(token.text) == 1 and _is_capital(token) for token in (tokens[j - 2], tokens[j + 1]))


def _is_shortened(left: Token, right: Token, gap: str) -> bool:
    """Whether a full stop behind a word or number ends no sentence inside a Latvian name: not in "Kalnu pag. Upes muzejs"."""
    return (left.folded in _SHORTENED and not (_is_capital(right) and len(gap) > 1)) or (gap == "." and left.text.isdigit())


def _joins_saints(tokens: Sequence[Token], j: int, at: int) -> bool:
    """Whether "and" stands between two saints after whom a parish is called: "Svētā Pētera un Pāvila Romas katoļu draudze"."""
    return (
        0 < j < at - 1
        and tokens[at].folded.startswith(("draudz", "baznic"))
        and all(map(_is_capital, (tokens[j - 1], tokens[j + 1])))
        and any(token.folded in ("sv", "sveta", "sveto", "svetas") for token in tokens[max(0, j - 3) : j])
    )


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


def _is_country(reading: Reading, token: Token) -> bool:
    return bool(reading.codes_in(Span(token.start, token.end), "country"))
