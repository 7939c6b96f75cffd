"""What a quotation is: the title of a project, a short name, a programme, or another thing."""

from __future__ import annotations

import re
from typing import Final

from pyoxigraph import Literal

from regkg.extract.cues.acronyms import is_acronym, is_estonian_word, is_of_body, is_one_word, is_short_english_name
from regkg.extract.cues.anchors import is_shouted
from regkg.extract.cues.titles import Name
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, fold
from regkg.model import Span
from regkg.vocab import LEX, RK


def is_programme(reading: Reading, span: Span) -> bool:
    """Whether a quotation is the name of a programme or a fund and nothing else, or ends with the word for one."""
    known = (*reading.names_in(span, RK.Programme), *reading.codes_in(span, "fund"))
    if any(name.span == span for name in known) or _WELL_KNOWN.match(reading.text, span.start):
        return True
    is_called_project = (
        len(reading.words(span).split()) >= _FEWEST_AROUND
        and _PROJECT_RIGHT_BEFORE.search(reading.text, max(0, span.start - 12), span.start) is not None
    )
    return not is_called_project and any(cue.span.end == span.end for cue in reading.cues_in(span, LEX.programme))


#: A programme that all know by one name, with the word for it behind: "sadarbības projektu “Comenius” programmas ietvaros".
_WELL_KNOWN: Final = re.compile(
    r"(?:[Cc]omenius|COMENIUS|[Ee]rasmus ?\+?|ERASMUS ?\+?|Grundtvig|Leonardo da Vinci|Tempus|LEADER|Leader|LIFE ?\+?"
    r"|Interreg|INTERREG|Nordplus|NORDPLUS|URBACT|eTwinning|PHARE|Phare|Horizon 2020|Apvārsnis 2020|Creative Europe|Radošā Eiropa"
    r"|Jaunatne darbībā)[”“\"»]\s(?:program|meetme)"
    # of the Union alone, and never the name of a project
    r"|(?:Eiropa pilsoņiem|Europe for Citizens|Europa piliečiams|Euroopa kodanikele|Jaunatne darbībā|Youth in Action"
    r"|Erasmus ?\+)[”“\"»]"
)
#: A title of so many words may end with "programme": "Projektas „… įgyvendinant programą“".
_FEWEST_AROUND: Final = 6
#: The word for a project in the nominative right before its name, which may itself end with "programme".
_PROJECT_RIGHT_BEFORE: Final = re.compile(r"\b(?:[Pp]rojekts|[Pp]rojektas|[Pp]rojekt|[Pp]roject)\s[“„\"«]$")
#: Words between others of a name that is no short one: "PROTI un DARI!".
_JOINING: Final = frozenset({"un", "ar", "no", "ir", "ja"})
FEWEST_OF_TITLE: Final = 3


def as_short_name(reading: Reading, name: Name) -> Name:
    """A title as the acronym that it is, where it is one word or a short name in English or in capitals: "Blue Coast", "SAFER TOGETHER".

    Capitals say nothing where the page writes the same name in small letters, too, or where all of the line is in capitals.
    """
    property_, value, span, confidence = name
    if property_ != RK.title:
        return name
    words = value.value.split()
    shouted = (
        2 <= len(words) <= 4
        and value.value.isupper()
        and value.value.isascii()
        and not any(map(str.isdigit, value.value))
        and not is_shouted(reading, span)
        and value.value.capitalize() not in reading.text
    )
    if (
        shouted
        or (is_one_word(value.value) and not (reading.language == "et" and is_estonian_word(value.value)))
        or is_short_english_name(value.value)
        or (
            len(words) <= 3
            and not value.value.isupper()
            and not _JOINING & set(words)
            and any(is_acronym(word) or is_of_body(word) for word in words)
        )
    ):
        return (RK.acronym, Literal(value.value), span, confidence)
    return name


def is_plain_word(words: str) -> bool:
    """Whether a quote is one word in small letters, which somebody quotes for another reason than that it names something."""
    return words.islower() and len(words.split()) == 1


def may_be_title(reading: Reading, span: Span) -> bool:
    """Whether a quote can be a title beside another: two words at least, no body."""
    return len(reading.words(span).split()) >= 2 and not any(body.span.holds(span) for body in reading.bodies)


def names_other_thing(gap: str) -> bool:
    """Whether what stands between "project" and a quote names another thing that the quote belongs to: a measure, a centre."""
    words = [word for word in re.findall(r"[^\W\d_]+", fold(gap)) if len(word) > 2]
    return bool(words) and (
        words[-1] == "call"
        or words[-1].startswith(_OTHER_THINGS)
        or words[-1].endswith(_ENDS_OF_OTHER)
        or any(word.startswith(_INVOLVES) for word in words)
    )


#: The word for a project in the genitive, and in small letters what of the project has a name: "projekta avīze “", "project game “".
_GENITIVE: Final = frozenset({"projekta", "projekto", "projekti", "project"})
_THING: Final = re.compile(
    rf"\s(?P<words>(?:[{LOWER}-]+\s){{0,2}}?[{LOWER}-]{{3,}})(?:\s(?:ir|bija|yra|buvo|on|oli|is|was))?\s?(?:[:–-]\s?)?"
)
#: What leaves the name behind it that of the project: the word for a name, what is done with the project, a part of it.
_OF_PROJECT: Final = re.compile(
    r"(?:nosaukum|virsrakst|tēm|pieteikum|iesniegum|iecer|ideja|turpināj|īsteno|realiz|ievieš|kārt|posm|fāz|numur|akronīm|saīsin"
    r"|pavadinim|tem[ao]|paraišk|tęsin|įgyvendin|vykdym|etap|akronim|nime?[dtg]?|pealkir|taotlus|jätk|ellu|teosta|rakendami|akronüüm|lühend"
    r"|named?\b|titled?\b|entitl|propos|applic|extension|continu|implement|phase|stage|acronym|number"
    r"|(?:ietvaros|laikā|gaitā|with|under|for|of|by|in|on|to|and|that|which|is|was|about)$)"
)
#: Words of verbs in English.
_OF_VERB: Final = re.compile(r"(?!(?:train|meet)ing)\w+(?:ed|ing)")
#: What a thing of the project is: "the motto of the project | is “…”", and no name of it.
_IS: Final = re.compile(r"\s(?:is|was|will be|reads)[\s:,]*")
_PART_BEFORE: Final = re.compile(r"(?<!name)(?<!title)(?<!acronym)\sof\s(?:the|this|our)\s(?:[^\W\d_]+\s)?$")
_LONGEST_PART: Final = 40


#: What a sentence says of the project, up to another thing that has the quoted name: "the project began with a day “".
_TOLD_OF: Final = {
    "lv": re.compile(
        r"[^,;:]*\s(?:ir\s[^\W\d_]+\s|(?:bija|būs|tik[as]|tiek|tiks)\s|notik[as]\s|notiek\s|notiks\s|(?:balst|velt)īt[^\W\d_]+\s|turpina\s|devās\s|strādā[^\W\d_]*\s"
        r"|[^\W\d_]{2,}(?:[āēīo]ja|[āēīo]jās|dzās)\s|sākās\s)[^,;:]*"
    ),
    "en": re.compile(
        r"(?:\s(?:team|partners|participants|also|itself|now|then))*"
        r"\s(?:is|was|are|were|has|have|had|will|began|brought|took|gave|held|made|includes|continues|takes|brings|offers|starts|ends|aims|uses"
        r"|visited|watched|joined|started\s(?:with|in)|ended\s(?:with|in)|[a-z]+ed\s(?:the|an?|with|into))\s[^,;:]*"
    ),
    "lt": re.compile(
        r"[^,;:]*\s(?:yra\s[^\W\d_]+|buvo|bus|vyko|vyks|vyksta|dirb[^\W\d_]+|prasid[^\W\d_]+|baigėsi|baigiasi|tęsia|apima|lankėsi|žiūrėjo|susipažino)\s[^,;:]*"
    ),
    "et": re.compile(
        r"[^,;:]*\s(?:on\s[^\W\d_]+|oli|algas|algab|lõppes|lõpeb|tööta[^\W\d_]+|tööta(?:me|b)|külasta[^\W\d_]+|vaata[^\W\d_]+|jätkab|toimub?s?)\s[^,;:]*"
    ),
}
#: Words for a name, behind which that of the project stands all the same.
_NAMED: Final = re.compile(
    r"nosauk|akron|saīsin|santrump|trumpin|lühend|sauc|dēvē|virsrakst|apzīm|projek|pavadin|vadina|\bnim|nimet|pealkir|kutsu|\b(?:call|nam|titl|entitl|known|acronym|project)"
)


#: Signs behind which an enumeration begins: "five projects are known – “A”, “B”".
_INTRODUCE: Final = ("–", "—", "-", ":")


def tells_of_other(reading: Reading, gap: str) -> bool:
    """Whether what stands between the word for a project and a quote goes on with a verb, to another thing that has the quoted name."""
    told = _TOLD_OF.get(reading.language)
    if told is None or gap.rstrip().endswith(_INTRODUCE):
        return False
    return told.fullmatch(f"{gap.rstrip()} ") is not None and _NAMED.search(gap) is None


def is_of_thing(reading: Reading, cue: Span, gap: str) -> bool:
    """Whether the word for a project and what stands behind it up to a quote say what of the project has that name.

    "The project newspaper “X”", "projekta avīze “X”", "the motto of the project is “X”".
    """
    if _IS.fullmatch(gap):
        return _PART_BEFORE.search(reading.text, max(0, cue.start - _LONGEST_PART), cue.start) is not None
    word = reading.words(cue).casefold()
    thing = _THING.fullmatch(gap) if word in _GENITIVE else None
    if thing is None:
        return False
    is_verb = _OF_VERB.fullmatch if word == "project" else lambda _: None
    return all(_OF_PROJECT.match(other) is None and is_verb(other) is None for other in thing["words"].split())


#: "Took part in the project, too, the group “X”": verbs behind which no title stands.
_INVOLVES: Final = (
    "iesaist",
    "piedalij",
    "piedalas",
    "sadarbo",
    "bendradarbiau",
    "apmeklej",
    "noskatij",
    "participat",
    "dalyvav",
    "osales",
    "sanem",
    "dabuj",
    "ieguv",
    "guvis",
    "riko",
    "organiz",
)
#: How Estonian compounds end that name other things: "retseptiraamat".
_ENDS_OF_OTHER: Final = ("raamat", "raamatu", "voldik", "kogumik", "trukis", "film", "naitus", "laager", "konkurss", "festival")
_OTHER_THINGS: Final = tuple(
    """
    pasakum apakspasakum seminar konferenc konkurs film video raid zurnal buklet biedrib centr muzej skol aktivitat
    programm fond iestad institut agentur ricib prioritat prioritee prioritet merk krajum izstad festival partner biblio objekt posm sia
    grup kolektiv ansambl komand klub laikrakst portal raidijum ekspozicij darznic klas iepirkum pirkim hange hanke
    virzien srit sadal shem kart sabiedrib koncept park liegum rezervat baznic muiz bernudarz pirmsskol zimol kampan izdevum rokasgramat
    gabal raamat ajaleh nams nama namam stadion estrad viesnic kafejnic uznemum federacij apvienib savienib pils stacij veikal ostas
    meede meetme alameetme toetusmee taotlusvoor toetusskeem investicij uzdavin
    punkt eka ekas eku torn marsrut pietur tirg laukum pieminekl restoran spel lietotn izrad dziesm skulptur fabrik razotn kapel
    cela cels celu ielas ielu autocel dubultcel magistral gatv kelio keliu plento tanava maantee street road highway
    measure program priority programos priemon strateg koncert vebinar darbnic nometn kurs aplikacij plan celvedi gramat
    objective knyg leidin brosiur book brochure handbook balv cikl hotel award prize auhind auhinna parod
    """.split()
)
