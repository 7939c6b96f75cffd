"""Who signs for the project: the contract on its money with whoever pays, an agreement among those who carry it out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from pyoxigraph import Literal

from regkg.extract.bodies.bodies import is_firm
from regkg.extract.cues.anchors import Anchor, line_of
from regkg.extract.cues.phrases import DAY
from regkg.extract.partners.clauses import is_company, leads_to
from regkg.extract.partners.participants import has_lead, in_charge, note
from regkg.extract.partners.recipients import GRANTER, pays
from regkg.extract.text.drafts import LIKELY, Body
from regkg.extract.text.names import is_base
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER, fold
from regkg.model import Span
from regkg.vocab import LEX, RK

#: What joins two who sign.
_SIGNS_WITH: Final = re.compile(
    r"\b(?:un|ar|and|with|ir|su|ja|ning)\s+(?:the\s+)?"
    r"(?:(?:lead |project )?partner,?\s(?:the\s)?"
    r"|(?:projekta\s)?(?:vadošo\s)?partneri(?:\s[–-]|,)?\s|(?:projekto\s)?(?:pagrindiniu\s)?partneriu(?:\s[–-]|,)?\s)?(?:(?:[Vv]/[Aa]|[Vv]iešoji\sįstaiga|[Vv]iešąja\sįstaiga|VšĮ)\s[“„\"]?)?$"
)
_PARTNERSHIP: Final = re.compile(
    r"\bsigned (?:a |the )?(?:partnership|cooperation|consortium) (?:agreement|contract)\b"
    r"|\bnoslē\w+\s(?:sadarbību|partnerību|(?:sadarbības|partnerības)\s(?:līgum|vienošan|memorand)\w+|(?:līgum|vienošan)\w+\spar\s(?:sadarbību|partnerību))\b"
    r"(?=(?:[^.;\n]|\.(?=\d|[^\W\d_A-Z])|(?<=\d)\.){0,360}\s"
    r"(?:lai\s(?:kopā\s|kopīgi\s)?(?:īsteno|realizē|ievies)|projekta\s[^;\n]{0,200}(?:īstenošan|realizācij|ieviešan)|par\s(?:līdz)?dalību\sprojektā"
    r"|par\s(?:[^;\n]{0,320}\s)?projekt[su]\s(?:Nr\b|[“„\"])))"
    r"|\b(?:noslē|parakst)\w+\s(?:līgum|vienošan)\w+\spar\skopīg[ua]\s(?:[^\W\d_]+\s)?projekt"
    r"|\bnoslē\w+\s(?:līgum|vienošan)\w+\sar\s[^;\n]{3,120}?\spar\s(?:līdz)?(?:dalību|iesaistīšanos|piedalīšanos)\s(?:[^.;:,“„\"\n]{0,80}\s)?projektā(?!\w)"
    r"|\b(?:[Ll]īgums|[Vv]ienošanās)\spar\s(?:sadarbību|partnerību)\sprojekt[aā]\s[^;\n]{0,240}?\s(?:noslēgt|parakstīt)[as]\sstarp\b"
    r"|\bparakst\w+\s(?:sadarbības|partnerības)\s(?:līgum|vienošan|memorand)|\b(?:sadarbības|partnerības)\s(?:līgum|vienošan)\w+\s[^.;]{0,60}\bparakst"
)


def signatories(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "X and Y signed a partnership agreement to carry out the project": both take part."""
    if len(bodies) < 2 or not _PARTNERSHIP.search(reading.text, sentence.start, sentence.end):
        return
    first, second = bodies[:2]
    if _is_payer(first) != _is_payer(second) and who_signs(reading, sentence, bodies) is not None:
        return
    if _SIGNS_WITH.search(reading.text, first.span.end, second.span.start) and (
        reading.cues_in(Span(second.span.end, sentence.end), LEX.project)
        or _BETWEEN_TWO.search(reading.text, sentence.start, first.span.start)
    ):
        for body in (first, second):
            note(reading, body, None, None, rule="sentence.agreement/1", confidence=LIKELY)


#: Signing, in all tenses, persons and genders.
_SIGNS: Final = re.compile(
    r"\b(?:noslē(?:dz|dza|dzis|gusi|guši|gs|gts|gta|gti|gtas|gto)|parakst(?:a|īja|īs|ījusi|ījis|ījuši|īts|īta|īti|ītas|īto)"
    r"|slēdza?"
    r"|(?:(?:has|have)\s(?:been\s)?)?(?:(?:counter)?signed|concluded|signs)"
    r"|stāj(?:as|ās|ies|usies)\sspēkā|(?:came|has\scome|entered|has\sentered)\sinto\sforce|įsigaliojo"
    r"|sudary(?:ta|ti|tos)|sudar(?:ė|o|ys|iusi|ęs)|pasiraš(?:ė|o|ys|yta|yti|iusi|ęs)|sõlmi(?:s|sid|b|vad|ti|tud|nud)|allkirjasta(?:s|sid|b|vad|ti|tud|nud))(?!\w)",
    re.IGNORECASE,
)
_AGREEING: Final = ("vieno", "susitarė", "agreed")
#: Agreeing on the project itself: "X vienojusies ar Y par projekta īstenošanu".
_AGREES: Final = re.compile(
    r"\b(?:vieno(?:jusies|jies|jās|jušies)\sar\s[^;]*?\spar\s[^;]*?projekta\s[^;]*?(?:īstenošanu|līdzfinansēšanu|finansēšanu|realizāciju)"
    r"|susitarė\ssu\s[^;]*?\sdėl\s[^;]*?projekto\s[^;]*?(?:įgyvendinimo|finansavimo)"
    r"|agreed\swith\s[^;]*?\son\s(?:the\s)?(?:implementation|funding|financing)\sof\s[^;]*?project)(?!\w)"
)
#: What is signed; what partners and neighbours sign among themselves is no contract on money.
_CONTRACT: Final = re.compile(
    r"(?<!\bsadarbības\s)(?<!\bpartnerības\s)(?<!\bpartnership\s)(?<!\bcooperation\s)(?<!\bconsortium\s)(?<!\bpartnerystės\s)"
    r"(?<!\bbendradarbiavimo\s)(?<!koostöö)(?:\b(?:līgum|vienošan)(?:u|us|s|i|os|ās)|\bsutart(?:į|is|ys)|\b(?:agreement|contract)|leping(?:u|ud)?)\b",
    re.IGNORECASE,
)
#: What is signed with whoever pays, whatever it is called: "sadarbības līgums … par projekta līdzfinansēšanu".
_ON_MONEY: Final = re.compile(r"\b(?:līgum|vienošan)\w+\s[^;]*?\bpar\s(?:[^;]*?\s)?projekta\s[^;]*?finansēšanu\b")
#: Who is in charge of a programme, by what that is called there.
_IN_CHARGE: Final = (
    r"(?:JMA|(?:[Jj]oint\s)?(?:[Mm]anaging|[Cc]ontracting) [Aa]uthority|(?:[Aa]pvienot\w+\s)?[Vv]adoš(?:o|ā|ās|ajai)\siestād(?:e|i|es|ei)"
    r"|(?:[Üü]hi(?:ne|se)\s)?[Kk]orraldusasutus(?:e|ega)?|(?:[Jj]ungtin\w+\s)?[Vv]adovaujan\w+\sinstitucij\w+)"
)
#: Those who pay: agencies, and others by what they are to the programme.
_PAYER: Final = (
    rf"(?:{GRANTER}|\bEttevõtluse Arendamise Sihtasutus\w*"
    r"|(?:\bagency\s[“„\"])?\bInvestment and Development Agency of Latvia|\bLatvijos investicijų ir plėtros agentūr\w*"
    r"|\b(?:[^\W\d_]+\s){0,6}Executive Agency\b"
    rf"|\b(?:SIF|CINEA|INEA|ESFA|NMA|RTK|KIK|EAS|{_IN_CHARGE})(?:-?ga)?\b)"
)
_NAMED_PAYER: Final = re.compile(_PAYER)
_WITH_PAYER: Final = re.compile(rf"\b(?:ar|su|with)\s(?:the\s|programmas\s)?{_PAYER}")
#: Who pays where the other signs with them.
_HIGH: Final = ("ministrij", "ministry of", "ministerij", "keskkonnainvesteeringute keskus")
#: So does an agency of the state where nobody else pays.
_AGENCY: Final = "valsts agentur"
#: The authority in charge of a programme, by what it is there, before its name: "atbildīgā iestāde Kalnu ministrija".
_RESPONSIBLE: Final = re.compile(
    r"\b(?:[Aa]tbildīg(?:ā|o|ajai|ās)\siestād(?:e|i|ei|es)|[Rr]esponsible\s[Aa]uthority,?)\s(?:[–-]\s)?(?:the\s)?$"
)
#: What a contract with a ministry is about, where that gives the money and the other side does the project.
_ON_DOING: Final = re.compile(
    r"\bpar\s.*?\bprojekt(?:a|u)\s.*?(?:īstenošan|realizācij|ieviešan|finansēšan)|\bdėl\s.*?\bprojekto\s.*?(?:įgyvendinim|vykdym|finansavim)"
    r"|\b(?:on|for)\s(?:the\s)?(?:implementation|realisation|funding|financing)\sof\s.*?\bproject\b|\bcontract\s(?:for|of)\sthe\sproject\b"
    r"|\bprojekto\s.*?(?:įgyvendinimo|vykdymo|finansavimo|paramos)\s(?:ir\s[^\W\d_]+\s)?sutart|\bprojekti\s.*?(?:rahastamis|elluviimis|toetamis)[^\W\d_]*\b"
)
#: A contract on a grant, by its name.
_OF_GRANT: Final = re.compile(
    r"\b(?:grant|subsidy|funding|financing)\s(?:agreement|contract)\b|\b(?:finansavimo|administravimo|dotacijos|paramos)\ssutart(?:į|is|ys)\b"
    r"|\b(?:toetus|rahastus|rahastamis)leping|\brahastamise\sleping",
    re.IGNORECASE,
)
#: A contract on a grant, by what it is for; where it is signed with nobody who is known to pay, the Union's money must be named.
_FOR_GRANT: Final = re.compile(
    r"\bpar\s.*?\bprojekt(?:a|u)\s.*?(?:īstenošan|realizācij|realizēšan|ieviešan|finansēšan|piešķiršan|grozījum|pagarinā)"
    r"|\bpar\s.*?finansējum[^\W\d_]*\spiešķiršan.*?\bprojekt|\bpar\s.*?(?:fonda|ERAF|ESF|ES)\s(?:līdzekļu|finansējuma)\s.*?piešķiršan"
)
_MONEY: Final = re.compile(
    r"finansē|Eiropas (?:Savien|Reģion|Sociāl|Lauks|Jūrl|Zivs)|\b(?:ES|ERAF|ESF|KF|ELFLA|EJZF|EZF)\b|Kohēzijas|Atveseļošan"
)
_GRANTED: Final = re.compile(r"finansējum[^\W\d_]*\spiešķiršan|līdzekļu\s.*?piešķiršan|finansēšan")
#: Works and goods, which are bought for the project.
_BOUGHT: Final = re.compile(
    r"būvdarb|būvniec|būvprojekt|būvuzraudz|autoruzraudz|piegād|iepirk|projektēšan|dokumentācij|pakalpojum|izstrād|darbu veikšan"
    r"|\brangos\b|\bdarb[ųa]|\bworks\b|supply|ehitus",
    re.IGNORECASE,
)
#: What those who pay have others do.
_JUDGED: Final = re.compile(r"\bpar\s[^.;]{0,60}(?:vērtē|izvērtēj|novērtēj|audit)|evaluation of")
#: What banks sign.
_LOAN: Final = re.compile(r"kredīt|aizdevum|aizņēmum|\bloan|paskol|kredito|laenu?leping", re.IGNORECASE)
_BANK: Final = re.compile(r"\b(?:bank|altum|pank)", re.IGNORECASE)
#: A loan for carrying the project out, and who lends.
_LOAN_FOR: Final = re.compile(
    r"\b(?:aizdevuma|aizņēmuma|kredīta)\s(?:līgum|vienošan)\w+\s(?:[^.;]{0,60}\s)?(?:par\s[^.;]{0,60}?projekta\s[^;]{0,90}?(?:īstenošanu|realizāciju|realizēšanu|ieviešanu|finansēšanu)"
    r"|[^.;]{0,60}?projekta\s[^;]{0,90}?(?:īstenošanai|realizācijai|realizēšanai|ieviešanai|finansēšanai))"
)
_LENDER: Final = re.compile(r"bank[aiu]?s?\b|\baltum\b|\bvalsts\skas[ei]|\bfond[su]?\b", re.IGNORECASE)
_OVER_LENDER: Final = re.compile(rf"[”“\"»]?(?:\s\([^()\n]{{2,20}}\))?(?:\s{DAY})?\s(?:ar|un)\s[^.,;:\n]{{3,80}}?\s(?:{DAY}\s)?(?:ir\s)?")
_QUOTED: Final = re.compile(r"[“„\"«][^“”„\"«»\n]{2,300}[”“\"»]")
#: What stands before the one with whom somebody signs, with what that one is to the project: "with the beneficiary".
_WITH: Final = re.compile(
    r"(?<!\bsadarbībā\s)(?<!\bkopā\s)(?<!\bpartnerībā\s)(?<!cooperation\s)(?<!partnership\s)(?<!together\s)(?<!\bkartu\s)(?<!\bdrauge\s)\b(?:[Aa]r|[Ss]u|with)\s(?:the\s)?"
    r"(?P<role>(?:finansējuma saņēmēj|projekta īstenotāj|projekta iesniedzēj|projekto vykdytoj|beneficiary)\w*\s)?"
    rf"(?:(?!(?:un|ir|par|no|kas|and|of|for|on)\s)[{LOWER}]+\s){{0,4}}[“„\"]?$"
)
#: From the genitive of an owner to the name of what belongs to it.
_OWNS: Final = re.compile(rf"(?:s\s(?:[{LOWER}]+\s){{1,3}}|(?<=iestād|ģentūr)[iu]\s)[“„\"]?")
_BY: Final = re.compile(
    rf"\b(?:counter)?signed\sby\s(?:(?:the\s)?{_PAYER}(?:\sof\sthe\s(?:[\w-]+\s)?[Pp]rogramme)?\sand\s)?(?:the\s)?$|\b[Nn]o\s$"
)
#: "From the side of": who signs for a body is said apart.
_SIDE: Final = re.compile(r"[”“\"»]?\spuses\s")
#: Boards, whose head signs for the body of which they are, folded.
_BOARDS: Final = ("valdes", "valde", "tarybos", "taryba", "padomes", "juhatuse", "noukogu")
#: A verb of signing, right behind which stands in Latvian who signs: "līgumu ar CFLA parakstījusi X".
_SIGNED_BY: Final = re.compile(
    rf"\b(?:noslē(?:dza|gusi|guši)|parakst(?:īja|ījusi|ījuši))\s(?:(?:[{LOWER}]+\s){{0,2}}?{_PAYER}\sun\s)?[“„\"]?$"
)
_RIGHT_BEFORE: Final = re.compile(rf"(?:\s{DAY})?\s(?:ir\s)?")
#: From whoever signs to the verb, over the other one and over what is signed.
_OVER_PAYER: Final = re.compile(
    rf"[”“\"»]?(?:\s{DAY})?\s(?:(?:ar|su|with|un|ir|and|ja)\s(?:the\s)?)?(?:{_PAYER}|[Aa]tbildīg(?:ā|o)\siestād(?:e|i)\s[^.,;:]{{4,60}}?)(?:\s\([^()]{{2,20}}\))?(?:\s{DAY})?\s(?:ir\s)?"
)
#: What may stand behind one of the two who sign: its short name, the programme, what it is in the contract.
_APPOSITION: Final = (
    r"(?:\s\([^()\n]{2,20}\)|\sof\sthe\s(?:[\w-]+\s){0,4}?[Pp]rogramme|,\skā\s[^,;\n]{3,60},|,\s(?:as\s)?the\s[^,;\n]{3,60},)?"
)
#: Whoever pays and "and" before the other who signs: "starp CFLA un X", "signed by the Managing Authority of the Programme and X".
_PAYER_AND: Final = re.compile(
    rf"\b(?P<between>(?:[Ss]tarp|[Tt]arp|[Bb]etween)\s(?:the\s)?)?(?:VšĮ\s|SA\s)?{_PAYER}{_APPOSITION}\s(?:un|and|ir|ja)\s(?:the\s)?[“„\"]?$"
)
_AND_PAYER: Final = re.compile(rf"[”“\"»]?{_APPOSITION}\s(?:un|and|ir|ja)\s(?:the\s)?(?:VšĮ\s|SA\s)?(?:programm?\w*\s)?{_PAYER}")
#: What somebody is in a contract, behind the name: "starp ministriju, kā atbildīgo iestādi, un X".
_AS_SIDE: Final = re.compile(r",\skā\s[^,;\n]{3,60},")
_BETWEEN_TWO: Final = re.compile(r"\b(?:[Ss]tarp|[Tt]arp|[Bb]etween)\s(?:the\s)?$")
#: From the genitive of a body on: whoever heads it signs, perhaps with the name.
_WHOSE_HEAD: Final = re.compile(
    rf"[”“\"»]?\s(?:\([^()\n]{{2,20}}\)\s)?(?:[{LOWER}]+s\s)?(?:(?:(?:izpild|ģenerāl)?direktor|priekšsēdētāj|priekšniek|vadītāj|rektor|mēr[se]"
    rf"|prezident|mer(?:as|ė)|vadov|pirminink)[{LOWER}]*|juhataja|juht|vallavanem|linnapea)"
    rf"(?:\s[{UPPER}][\w.-]*(?:\s[{UPPER}][\w-]+){{1,2}})?(?!\w)"
)


def contractors(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> None:
    """ "X has signed the contract on the project with the paying agency": it is in charge, where nobody else is."""
    signs = None if has_lead(reading) else who_signs(reading, sentence, bodies)
    if signs is not None:
        in_charge(reading, *signs)


def is_on_grant(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence tells of the contract on a grant with whoever is in charge of a programme, which is on a project of that."""
    if not reading.holds_any("ontract", "greement", "leping", "utart"):
        return False
    words = reading.words(sentence)
    return _OF_GRANT.search(words) is not None and _SIGNS.search(words) is not None and _AUTHORITY.search(words) is not None


_AUTHORITY: Final = re.compile(rf"\b{_IN_CHARGE}")


def is_on_support(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence tells of a contract with whoever pays, by name, on support: "līgumu ar LIAA par atbalsta saņemšanu"."""
    words = reading.words(sentence)
    return _WITH_PAYER.search(words) is not None and _ON_SUPPORT.search(words) is not None


#: What a contract with whoever pays gives, or what it buys on the spot.
_ON_SUPPORT: Final = re.compile(
    r"\bpar\s.*?(?:atbalst|finansē|pirkšan|iegād|ieviešan|īstenošan)|\bdėl\s(?:[^.;]{0,60}\s)?(?:paramos|finansavimo)\s"
    r"|\b(?:on|for)\s(?:[^.;]{0,60}\s)?(?:support|funding|grant)\b|\btoetuse\s(?:saamiseks|andmiseks|eraldamiseks|kasutamiseks)"
)


#: A contract and its number: "līgumu Nr. SKV-L-2020/58", "līgumu ar LIAA Nr. 17.1-1-L-2024/326".
_NUMBERED: Final = re.compile(
    r"\b(?:līgum(?:u|s)|vienošan(?:os|ās)|agreement|contract|sutart(?:į|is)),?\s?(?:[^.;“„\"\n]{0,80}?\s)?(?:Nr|No)\b\.?\s?"
    r"(?P<number>(?=[\w./-]*\d)[A-Z\d][\w./-]{4,40}\w)"
)
#: What whoever pays gives in a sentence that does not call it a project.
_ON_RECEIVING: Final = re.compile(
    r"\bpar\s(?:[^.;:“„\"]{0,60}\s)?atbalsta\s(?:saņemšan|piešķiršan)|\b(?:on|for)\s(?:the\s)?(?:receiving|receipt\sof|granting\sof|provision\sof)\s(?:the\s)?(?:support|aid)"
    r"|\bdėl\s(?:[^.;:“„\"]{0,60}\s)?paramos\s(?:gavimo|skyrimo|teikimo)"
)


def contracts_on_support(reading: Reading) -> Iterator[Anchor]:
    """The contracts with whoever pays by which a page tells of support, each by its number in its paragraph.

    "SIA X ir noslēgusi līgumu Nr. SKV-L-2016/306 ar LIAA par atbalsta saņemšanu pasākuma … ietvaros", as firms have to print.
    """
    found: set[str] = set()
    for match in _NUMBERED.finditer(reading.text) if reading.holds_any("līgum", "vienošan", "sutart", "agreement", "contract") else ():
        sentence = reading.sentence_at(match.start())
        words = reading.words(sentence)
        line = line_of(reading, match.start())
        if (
            line is not None
            and _SIGNS.search(words)
            and _WITH_PAYER.search(words)
            and _ON_RECEIVING.search(words)
            and not _LOAN.search(words)
            and not reading.cues_in(sentence, LEX.project)
            and match["number"] not in found
        ):
            found.add(match["number"])
            number = Span(*match.span("number"))
            yield Anchor([(RK.projectNumber, Literal(match["number"]), number, LIKELY)], line.span, "item", stands_alone=True)


def only_firm(reading: Reading) -> None:
    """The one firm on a page without the name of a project is who gets the support that a contract with whoever pays is on."""
    page, project = reading.whole, reading.project
    if page is None or project is None or has_lead(reading) or not reading.is_contract:
        return
    firms = {fold(body.name): body for body in page.bodies if is_firm(body.name) and not _is_payer(body)}
    if len(firms) == 1:
        in_charge(reading, next(iter(firms.values())), "contract.firm/1")


def who_signs(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> tuple[Body, str] | None:
    """The one who signs a contract on a grant with whoever pays, with the rule that tells."""
    text = _QUOTED.sub("“”", reading.words(sentence))
    is_contract = _SIGNS.search(text) and (_CONTRACT.search(text) or _ON_MONEY.search(text))
    if not is_contract and not (any(word in text for word in _AGREEING) and _AGREES.search(text)):
        return None
    if _JUDGED.search(text):
        return None
    if _LOAN.search(text):
        borrower = _borrower(reading, sentence, bodies) if _LOAN_FOR.search(text) else None
        return (borrower, "sentence.contract/2") if borrower is not None else None
    for at, (first, second) in enumerate(pairwise(bodies)):
        if _is_payer(first) != _is_payer(second) and _SIGNS_WITH.search(
            _AS_SIDE.sub(" ", reading.text[first.span.end : second.span.start])
        ):
            if not _is_payer(first) and is_company(reading, first):
                first = bodies[at - 1] if at else second  # "X in cooperation with Y has signed with the agency"
            if first is second:
                return None
            return _owned(reading, bodies, at + 1) if _is_payer(first) else first, "sentence.contract/1"
    is_on_doing = (_ON_DOING.search(text) or _OF_GRANT.search(text)) and not _BOUGHT.search(text)
    for at, (first, second) in enumerate(pairwise(bodies) if is_on_doing else ()):
        is_high = [_is_high(body) for body in (first, second)]
        if is_high[0] == is_high[1] or (
            is_firm((second if is_high[0] else first).name) and not (_MONEY.search(text) or _OF_GRANT.search(text))
        ):
            continue
        if _SIGNS_WITH.search(_AS_SIDE.sub(" ", reading.text[first.span.end : second.span.start])):
            return _owned(reading, bodies, at + 1) if is_high[0] else first, "sentence.contract/1"
    chosen = next((body for body in bodies if not _is_payer(body) and _is_other_side(reading, sentence, body)), None)
    chosen = chosen or _who_signs(reading, sentence, bodies, text)
    return (chosen, "sentence.contract/2") if chosen is not None else None


def _is_other_side(reading: Reading, sentence: Span, body: Body) -> bool:
    """Whether a body and whoever pays are those two who sign a contract: "starp CFLA un X", "X and the Managing Authority signed"."""
    if _PAYER_AND.search(reading.text, sentence.start, body.span.start):
        return True
    return _AND_PAYER.match(reading.text, body.span.end, sentence.end) is not None and not _WITH.search(
        reading.text, sentence.start, body.span.start
    )


def _borrower(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> Body | None:
    """The one who borrows from a bank, a fund or the treasury: the subject, or with whom the lender signs."""
    if _LENDER.search(reading.words(sentence)) is None:
        return None
    others = [body for body in bodies if _LENDER.search(body.name) is None]
    behind = _those_behind(reading, sentence, others)
    for body in others:
        verbs = _SIGNS.finditer(reading.text, body.span.end, sentence.end) if body not in behind and is_base(body.name, reading) else ()
        if any(
            leads_to(reading, body, verb.start()) or _OVER_LENDER.fullmatch(reading.text, body.span.end, verb.start()) for verb in verbs
        ):
            return body
    lends = any(body not in others and is_base(body.name, reading) for body in bodies)
    return behind[0] if behind and lends else None


def _is_payer(body: Body) -> bool:
    """Whether a body pays for the projects of others, as one of those does with whom contracts are signed."""
    return pays(body) or _NAMED_PAYER.search(body.name) is not None


def _is_high(body: Body) -> bool:
    """Whether a body is one of those that give the money where the other side of a contract does the project."""
    return any(word in fold(body.name) for word in _HIGH)


def _who_signs(reading: Reading, sentence: Span, bodies: Sequence[Body], text: str) -> Body | None:
    """The one who signs a contract on a grant with whoever pays: the subject, or with whom the other one signs."""
    responsible = [body for body in bodies if _RESPONSIBLE.search(reading.text, sentence.start, body.span.start)]
    others = [body for body in bodies if body not in responsible and not _NAMED_PAYER.search(body.name) and not _BANK.search(body.name)]
    behind = _those_behind(reading, sentence, others)
    is_paid = _NAMED_PAYER.search(text) is not None
    high = [body for body in behind if _is_high(body) or (not is_paid and _AGENCY in fold(body.name))]
    has_payer = bool(high) or bool(responsible) or is_paid
    if _BOUGHT.search(text) and not _WITH_PAYER.search(text):
        return None
    is_grant = _OF_GRANT.search(text) is not None or (_FOR_GRANT.search(text) is not None and _MONEY.search(text) is not None)
    if not has_payer and (not is_grant or _BANK.search(text)):
        return None
    for body in others:
        if body not in behind and _is_subject(reading, sentence, body, has_payer=has_payer):
            return body if has_payer or not behind else None
    for body in behind:
        role = _WITH.search(reading.text, sentence.start, body.span.start)
        is_named = _OF_GRANT.search(text) is not None or _GRANTED.search(text) is not None or (role is not None and role["role"])
        if body not in high and (has_payer or is_named):
            return body
    return None


def _those_behind(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> list[Body]:
    """The bodies with whom somebody signs."""
    if reading.language == "et":
        return [body for body in bodies if reading.words(body.span).endswith("ga")]
    behind = [at for at, body in enumerate(bodies) if _WITH.search(reading.text, sentence.start, body.span.start)]
    return [_owned(reading, bodies, at) for at in behind]


def _owned(reading: Reading, bodies: Sequence[Body], at: int) -> Body:
    """A body, or what belongs to it: "ar pašvaldības iestādi Kalnu muzejs"."""
    is_owner = at + 1 < len(bodies) and _OWNS.fullmatch(reading.text, bodies[at].span.end - 1, bodies[at + 1].span.start)
    return bodies[at + 1] if is_owner else bodies[at]


def _is_subject(reading: Reading, sentence: Span, body: Body, *, has_payer: bool) -> bool:
    """Whether a body is who signs."""
    if is_company(reading, body):
        return False
    by = _BY.search(reading.text, sentence.start, body.span.start)
    if by is not None and ("by" in by[0] or _SIDE.match(reading.text, body.span.end, sentence.end)):
        return True
    if not is_base(body.name, reading) or reading.language == "et":
        is_other = fold(body.name).endswith(_BOARDS) or _is_high(body)
        head = _WHOSE_HEAD.match(reading.text, body.span.end, sentence.end) if not is_other else None
        if head is not None and any(
            _OVER_PAYER.fullmatch(reading.text, head.end(), verb.start()) or _RIGHT_BEFORE.fullmatch(reading.text, head.end(), verb.start())
            for verb in _SIGNS.finditer(reading.text, head.end(), sentence.end)
        ):
            return True
        if reading.language != "et":
            return False
    for verb in _SIGNS.finditer(reading.text, body.span.end, sentence.end):
        if leads_to(reading, body, verb.start()) or _OVER_PAYER.fullmatch(reading.text, body.span.end, verb.start()):
            return True
    return has_payer and _SIGNED_BY.search(reading.text, sentence.start, body.span.start) is not None
