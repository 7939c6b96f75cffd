"""When a project begins and when it ends, each told with a verb or a label of its own in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.extract.cues.subject import UNTIL, is_of_another_thing, is_this_one, speaks_of_project, tells_of_piece
from regkg.extract.cues.unnamed import ENDS, exact_dates
from regkg.extract.text.drafts import LIKELY, Draft
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER, fold, printed
from regkg.extract.text.values import AT_PART, PART_BEHIND, Found, is_until_case
from regkg.model import Span, StatedDate
from regkg.vocab import LEX, RK

#: The name of a project: quoted, or a number or a short name; and the same between "the project's" and what is told of it.
NAME: Final = rf"(?:[“„\"«][^”“\"»\n]{{2,160}}[”“\"»]|(?:[Nn]r\.?\s)?(?-i:[{UPPER}][\w/-]*[A-Z\d][\w/-]*))"
OWN_NAME: Final = rf"(?:{NAME}\s)?"
#: The verb or the noun of a beginning right before a date: "projekts sākās", "the project was launched in".
_BEGINS: Final = re.compile(
    r"(?:(?:uzsākšanas|sākuma|sākšanas)\s(?:laiks|datums|termiņš)\s+ir|sākums\s(?:ir|bija|būs)|sākās|sāksies"
    r"|(?:uz)?(?:sākta|sākts|sāka|sākusi)(?:\sīstenot)?|īsteno\skopš|kopš|sācies|sākusies"
    r"|(?:(?:ie)?plānots|paredzēts|iecerēts|plāno|paredz|varētu)\s(?:uz)?sākt(?:\s(?:īstenot|realizēt))?|prasidėj[ęu]s|alustada|alustatakse|käivitada"
    r"|startēja|starts?|started|begins?|began|(?:was |were )?launched|commenced|kicked off|since|prasidėjo|prasidės|prasideda|"
    r"(?:pradėt(?:as|os|i)|pradedam(?:as|os)|imtasi)(?: įgyvendinti| vykdyti)?|startavo|algas|algab|algus|algama|alata|alustati"
    r"|algasid|algavad|alustas|alustab|alustatakse|sai alguse|saab alguse|algus(?:eks)? on|käivitus|alates|pradėjome|pradėta"
    r"|sākas|sākot (?:ar|no)|begun|commenc\w+|pradžia(?:\syra)?|startēs|sāks\sīstenot"
    r"|(?:tiek|tika|tiks|ir) (?:īstenots|realizēts|ieviests) (?:jau )?no"
    rf"|projekt(?:s {OWN_NAME}|a {OWN_NAME}(?:īstenošana|realizācija|ieviešana) )"
    r"(?:norisin(?:ās|ājās|āsies)|notiek|notika|norit|noritēja|ilgst) (?:jau )?no"
    rf"|projektu {OWN_NAME}(?:(?:[^.;:,“„\"]|[“„\"][^“”„\"\n]{{2,60}}[”“\"]){{0,80}} )?(?:īsteno|realizē|ievieš) (?:jau )?no"
    r"|(?:vykdomas|įgyvendinamas|vyksta|tęsiamas) (?:jau )?nuo|(?:implemented|carried out|running|going on) (?:from|as of)"
    r"|(?:(?<=months, )|(?<=years, ))(?:starting|beginning)(?: from| with)?|(?:runs?|lasts?|ran|lasted) from"
    r"|(?:(?<=mėnesių, )|(?<=mėnesius, )|(?<=mėnesių )|(?<=mėnesius ))nuo)"
    rf"\s+(?:on\s+(?:the\s+)?|in\s+|back in\s+|{AT_PART}|jau\s+|dar\s+|tik\s+|alles\s+|tikai\s+|[–—-]\s+)?$",
    re.IGNORECASE,
)
#: The project as the subject or the object of a clause: "projekts", "to", "it".
_SUBJECT: Final = re.compile(
    rf"(?:^|[\s(“„\"«,])(?:projekts|projektu|vis(?:as|i|ām|iem) projekt(?:ā|a) (?:(?:plānot|paredzēt|iecerēt)[^\W\d_]+ )?"
    r"(?:darbības|aktivitātes|pasākumi|darbi|darbībām|aktivitātēm|pasākumiem|darbiem)"
    rf"|darbs pie (?:[^.;:]{{0,60}} )?projekta {OWN_NAME}īstenošanas"
    rf"|projekta {OWN_NAME}(?:(?:(?:darbību |darbības )?īstenošanas )?(?:laiks|termiņš|beigas)"
    r"|(?:(?:īstenošanas |realizācijas )?termiņa )?pagarināju(?:ms|mu)|īstenošana|īstenošanu|realizācija|(?:oficiālais |faktiskais )?sākums"
    r"|darbība|darbības|darbībām|aktivitātes|aktivitātēm"
    r"|ieviešana|uzsākšanas|pabeigšanas|pabeigšana|sākuma|beigu|beigām|beigas|gala|galīgais|noslēguma|noslēgums)|"
    r"projekt(?:am|ā)(?=\s[“„\"«][^”“\"»\n]{2,160}[”“\"»](?:\s\([^()\n]*\))?,\s(?:kas|kurš)\s)|"
    r"tas|to|tam|it|projektas|projektą|the project"
    r"|^the\s[“„\"«‘][^“”„\"«»‘’\n]{2,160}[”“\"»’]\s(?:\([^()\n]{2,40}\)\s)?(?:[\w+-]+\s){0,2}project"
    r"(?=\s(?:began|begins|ended|will|started|ends)\s|,?\s(?:(?:which|that)\s(?:is|was)\s)?(?:co-?)?(?:funded|financed|supported|implemented|carried\sout|led|coordinated)\s)"
    r"|^(?:(?!(?:of|in|for|within|under|by|to|from|with|during|on)\s)[\w+-]+\s){0,6}project(?=\s[“„\"«‘][^“”„\"«»‘’\n]{2,200}[”“\"»’](?:\s\([^()\n]{2,40}\))?,?\s(?:(?:has|was|is|officially)\s){0,2}"
    r"(?:started|starts|began|begins|ended|ends|finished|finishes|launched)\s)"
    r"|^the\s(?:[\w-]+\s){1,4}project|project(?=\s(?:started|starts|began|begins|ended|ends|finished|finishes|launched|was|runs)\s)"
    rf"|projekto {OWN_NAME}(?:trukmė|pradžia|pabaiga|veikl(?:os|ų)|įgyvendinim(?:as|o)|vykdym(?:as|o))"
    rf"|jis|projekt|projektiga|projekti {OWN_NAME}(?:kestus|algus(?:eks)?|lõpp|lõpuks|(?:lõpp|elluviimise )?täht(?:aega?|ajaks)|tegevused"
    r"|elluviimi(?:ne|st|se|sega)|rakendami(?:ne|st|sega)|plaanitakse|kavandatakse|on plaanis)|see)"
    r"(?=[\s,]|$)(?!\s(?:konkurs|iesnieg|atlas|pieteik))"
    r"(?:[^.;]|(?<=\d)\.|(?<=\bNr)\.|(?<=\b[mdtyi])\.|(?<=\bmėn)\.){0,280}$",
    re.IGNORECASE,
)
#: What is begun within a project, not the project: "uzsāka jumta pārbūvi", "sākās projekta būvdarbi".
_WORKS_BEHIND: Final = (
    r"(?!\s(?:(?!proje[kc]t\w*\s[“„\"«])[^\W\d_]+\s){0,3}?(?:(?:būv|remont)?darb(?:i|us|u|iem|ību)\b|būvniecīb|remont|(?:pār|iz|ie|at)būv|atjaunošan|labiekārtošan"
    r"|iepirkum|sarun|(?:sa)?gatavošan|plānošan|diskusij|(?:ap)?mācīb|nodarbīb|kurs[iu]|seminār|nometn|konkurs|pieteik|kampaņ|construction|works|training|repair|renovation"
    r"|statyb|rangos|mokym|remonto|ehitus|koolitus|tööd))"
)
#: "2013. gada 15. maijā beidzās … projekts": the date first, then the verb, then the project.
_VERB_FIRST: Final = re.compile(
    r"\s+(?:darbību\s)?(?:(?P<begins>(?:(?:uz)?sāk(?:ās|as|sies)|(?:uz)?sāka?\s(?:īstenot|realizēt)|(?:uz)?sākām(?:\s(?:īstenot|realizēt))?|(?:uz)?sāka|(?:ir\s)?(?:uz)?sākusi(?:\sīstenot|(?!\s[^\W\d_]+[oēīā]t\s))|(?:uz)?sākt(?:ais|ā|s|a)"
    r"|ti(?:ka|ks|ek) (?:uz)?sākts|startēja|began|started|prasidėjo|startavo|algas|alustas|alustati|algatati|käivitus|käivitati"
    rf"|(?:(?:pradėjo|pradeda|pradės)(?:\s(?:įgyvendinti|vykdyti))?|pradedam(?:as|a)\s(?:įgyvendinti|vykdyti))(?=\s[^.;:“„\"]{{0,60}}?projekt)){_WORKS_BEHIND})|"
    r"beidzās|beidzas|beigsies|(?:ir )?noslēdzies|noslēdzās|noslēdzas|noslēgsies|(?:tika |tiks |tiek |ir )?"
    r"(?:pabeigts|noslēgts(?=\s(?:[^\W\d_]+\s){0,4}projekts\b))|ended|baigėsi"
    r"|(?:už)?baigtas(?:\s(?:įgyvendinti|vykdyti))?|lõppes|lõpetati|viidi\slõpule)\s(?:[“„\"«][^”“„\"»\n]{2,200}[”“\"»]|[^.;“„\"«]|(?<=\d)\.){0,140}?"
    rf"(?:projekt(?!a\s{OWN_NAME}(?!īsteno|realiz|ievieš|norise|darbīb|aktivitāt)(?-i:[{LOWER}]))|project)"
    r"|\s+projekts\s(?:tika|ir)\s(?:(?:sekmīgi|veiksmīgi)\s)?(?:pabeigts|noslēgts)(?!\w)",
    re.IGNORECASE,
)
#: The project as the subject of a verb right behind a date, or as what several begin, wherever in a Latvian sentence they stand:
#: "Sadarbībā ar biedrību X 2022. gadā noslēdzās projekts", "19 organizācijas 2020. gadā uzsākušas kopīgu projektu".
_DONE_BEHIND: Final = re.compile(
    r",?\s(?:(?P<begins>sākās|sāksies|startēja|startēs|(?:(?:tika|tiks|tiek|ir)\s)?(?:uz)?sākts)"
    r"|noslēdzās|noslēgsies|(?:ir\s)?noslēdzies|beidzās|beigsies|(?:(?:tika|tiks|tiek|ir)\s)?(?:pabeigts|noslēgts))"
    rf"\s(?:(?:[^\W\d_]|[–+-])+\s){{0,9}}?projekts(?=[,.]|\s[“„\"«(]|\sNr|\s[{UPPER}]|$)"
    r"|\s(?P<begin>(?:ir\s)?(?:uz)?sākuš(?:i|as)|(?:uz)?sāka)(?:\s(?:īstenot|realizēt))?\s(?:(?![^\W\d_]+[oēīā]t\s)(?:[^\W\d_]|[–+-])+\s){0,9}?"
    rf"projektu(?=[,.]|\s[“„\"«(]|\sNr|\s[{UPPER}]|$)"
)


#: Several who begin it, right before the date.
_BODIES_BEFORE: Final = re.compile(
    r"\b(?:partneri|(?:partner)?(?:organizācijas|iestādes|institūcijas|skolas|pašvaldības)|augstskolas|universitātes|uzņēmumi|muzeji|biedrības"
    r"|bibliotēkas|valstis)(?:\sno\s[^.;:,\d]{3,60})?\s(?:jau\s)?$"
)
#: The same with the date between them: "Projekts “X” 2021. gadā noslēdzās".
_IS_SUBJECT: Final = re.compile(rf"\b[Pp]rojekts\s{OWN_NAME}(?:\([^()\n]{{2,60}}\)\s)?(?:(?:jau|tikai|tad|bet|un)\s)?$")
_DID_BEHIND: Final = re.compile(
    r"\s(?:(?:tika|tiks|tiek|ir)\s)?(?:(?:veiksmīgi|sekmīgi|oficiāli)\s)?"
    r"(?:(?P<begins>sākās|sāksies|startēja|startēs|(?:uz)?sākts)|noslēdzās|noslēgsies|noslēdzies|beidzās|beigsies|pabeigts|noslēgts)(?!\w)"
)
#: "2019. gada maijā tika uzsākta ERAF projekta Nr. 1.2 “X” īstenošana": the date first, then what befell the work on the project.
_WORK_FIRST: Final = re.compile(
    rf"\.?,?\s+(?:(?:tika|tiks|tiek|ir)\s)?(?:(?P<begins>(?:uz)?sākta)|pabeigta|noslēgta)\s(?:[^.;:“„]|(?<=\d)\.|(?<=\bNr)\.){{0,320}}?(?<!\w)projekta\s"
    rf"(?:Nr\.?\s?[\w./-]+\s)?{OWN_NAME}(?:īstenošana|realizācija|ieviešana)(?!\w)"
    rf"|,?\s(?:the|an?|our|its|another)\s(?:(?!(?:of|in|within|for|under)\s)[\w’'+-]+\s){{0,5}}project\s(?:{NAME}\s)?(?:\([^()\n]{{2,80}}\)\s)?(?:was\s|has\sbeen\s)?(?P<en>launched|started|began)(?!\w)"
    r"|,?\s+the\simplementation\sof\s(?:the|this|its|our|an?)\s[^.;:]{0,200}?project[^.;:]{0,200}?\s(?:(?:was|has been|were)\s)?"
    r"(?:(?P<began>started|launched|begun)|completed|finished|concluded)(?!\w)"
    r"|\s+(?:(?P<algas>alustati|alustatakse|käivitati)|lõpetati|lõpetatakse)\s[^.;:“„]{0,120}?projekti\s(?:[“„\"][^”“\"]{2,160}[”“\"]\s)?"
    r"(?:elluviimi(?:st|ne)|rakendami(?:st|ne))(?!\w)"
)
#: "the project begun in": a date right before a participle and the project, wherever in the sentence it stands.
_BEGUN_ONE: Final = re.compile(
    r"\.?\s+(?:(?:ie|uz)?sākt(?:ais|ā|o|ajam|ajā)|startējuš(?:ais|ā|o|ajam|ajā)|pradėt(?:as|o|ą|ame)|alanud|alustatud|algatatud)\s(?:[^\W\d_]+\s){0,3}?projekt"
    rf"(?!o\s{NAME}\s(?:pirkim|konkurs|statyb|darb|rang))",
    re.IGNORECASE,
)
#: "and on 1 July 2013 its implementation was commenced": the date, and what befell the work on the project that is meant.
_ITS_WORK: Final = re.compile(
    r"\.?,?\s(?:its\s(?:implementation|realisation)\s(?:(?:was|has\sbeen)\s)?(?:(?P<en>commenced|started|begun|began|launched)"
    r"|completed|finished|concluded|ended)"
    r"|(?:(?P<lv>sākās|(?:tika\s)?uzsākta)|(?:tika\s)?(?:pabeigta|noslēgta)|noslēdzās|beidzās)\stā\s(?:īstenošana|realizācija|ieviešana)"
    r"|(?:(?P<lt>pradėtas|prasidėjo)|(?:už)?baigtas|baigėsi)\sjo\s(?:įgyvendinimas|vykdymas)"
    r"|(?:(?P<et>algas|alustati)|lõppes|lõpetati)\sselle\s(?:elluviimi(?:ne|st)|rakendami(?:ne|st)))(?!\w)"
)
#: "By the end of December 2023, when the project “X” comes to an end".
_WHEN_ENDS: Final = re.compile(
    rf",?\s(?:when|kad|kai|kui)\s(?:the\s)?proje[kc]t\w*\s{OWN_NAME}"
    r"(?:ends|comes to an end|is completed|noslēgsies|beigsies|baigsis|lõpeb|lõppeb)\b"
)
#: "… jõudis 2019. aasta septembris lõpule".
_REACHES_END: Final = re.compile(r"\s(?:lõpule|lõpuni)(?!\w)")
#: "… on 23 April has begun to carry out the project": whoever does it stands before the date.
_HAS_BEGUN: Final = re.compile(
    r"\s+ir\s(?:uz)?sākusi\s(?:īstenot\s(?:[^\W\d_]+\s){0,3}projekt"
    rf"|(?:[^\W\d_]+\s){{0,4}}projekta\s{OWN_NAME}(?:īstenošanu|realizāciju|ieviešanu)(?!\w))"
)


def begins_and_ends(reading: Reading, project: Draft) -> None:
    """ "Projekts sākās X un noslēgsies Y": each end of the time of a project with a verb of its own, a month before a year alone.

    When all has to be done ends a project whose end is not told.
    """
    free = [
        sentence
        for sentence in reading.sentences
        if not (reading.in_field(sentence) and not reading.in_field(sentence, RK.summary, RK.purpose, RK.objective))
    ]
    told = [sentence for sentence in free if speaks_of_project(reading, sentence) or _tells_of_work(reading, sentence)]
    of_works = [sentence for sentence in free if _tells_when_done(reading, sentence)]
    for dates_of, sentences in ((exact_dates, told), (_years_alone, told), (exact_dates, of_works), (_years_alone, of_works)):
        for sentence in sentences:
            events = [clause for clause in _clauses(reading, sentence) if reading.codes_in(clause, "eventtype")]
            for date in dates_of(reading, sentence):
                if any(clause.holds(date.span) for clause in events) or _is_before_name(reading, project, sentence, date.span):
                    continue
                if tells_of_piece(reading, sentence, date.span.start):
                    continue
                end = _end_told(reading, sentence, date)
                if end is not None and not project.has(end[0]):
                    project.add(end[0], date.value, date.span, rule=end[1], confidence=LIKELY)


#: All of it, that is to be done: "Visu paredzēts pabeigt", "Everything has to be ready".
_ALL_DONE: Final = re.compile(
    r"(?:Vis(?:u|us\s(?:būv)?darbus)\s(?:(?:ir\s)?(?:paredzēts|plānots|iecerēts|solīts)|plāno|cer|sola|jā(?=pabei|paveic|noslē))\s?(?:pabei|paveik|paveic|noslē)"
    r"|Vis(?:am|iem\s(?:būv)?darbiem)\sjābūt\s(?:gatav|pabeigt|paveikt)"
    r"|(?:Everything|All\s(?:the\s)?(?:construction\s)?works?)\s(?:is|are|must|should|will|shall|has|have)\s(?:to\s)?be\s(?:complet|finish|done|ready)"
    r"|(?:Viską|Visus\s(?:statybos\s)?darbus)\s(?:planuojama|numatoma|ketinama|numatyta|tikimasi)\s(?:už)?baigti"
    r"|Kõik\s(?:(?:ehitus)?tööd\s)?pea(?:b|vad)\s(?:olema\s)?(?:valmis|tehtud|lõpetatud))"
)
#: The work as a whole, of which one sentence tells when it began and when it ends: "Work began in March 2021 and is to be completed in".
_WORK: Final = re.compile(
    r"(?:The\s)?(?:(?:[Ww]ork|Darb(?:s|i|ai|as)|Tööd?)\s(?:(?:on|in)\s(?:it|the\sproject)\s|projektā\s|projekte\s)?"
    r"(?:began|begins|started|starts|will\s(?:begin|start)|sāk(?:ās|sies|ušies)|sācies|prasid(?:ėjo|ės|eda)|algas(?:id)?|alga(?:b|vad))"
    r"[^;]{4,80}?\s(?:and|un|ir|o|bet|ja|ning)\s[^;]{0,40}?(?:complet|end|finish|last|run|continu|beig|beidz|noslēg|turpinā|baig|tęs|truk|lõp|kest)"
    r"|Darbi\s(?:ilgs|ilgst|turpināsies)\s[^;.:,]{2,30}\sun\ssāksies\s)"
)
#: What a project is for and has to be ready: "Ceļam jābūt gatavam", "Skolai jābūt pabeigtai".
_THING_READY: Final = re.compile(
    r"(?:Jaunaj(?:am|ai)\s|Atjaunotaj(?:am|ai)\s)?(?P<stem>[^\W\d_]{3,})(?:am|im|um|ai|ei|ij)\sjābūt\s(?:gatav|pabeigt)(?:am|ai)\s"
)


#: What says until when the work as a whole has to be done, right behind a sentence on the project.
_WORK_IS_DUE: Final = re.compile(
    r"(?:Darb(?:s|i|am|iem)\s(?:projektā\s)?(?:jāpabeidz|jāpaveic|jābeidz|jābūt\s(?:pabeig|paveik)t(?:am|iem))\slīdz"
    r"|Darb(?:as|ai)\sturi\sbūti\s(?:už)?baigt(?:as|i)\siki|(?:The\s)?[Ww]ork\s(?:must|has\sto|is\sto|should)\sbe\s(?:completed|finished|done)\sby"
    r"|Töö(?:d)?\spea(?:b|vad)\s(?:olema\s)?(?:valmis|lõpetatud|tehtud))\s"
)


#: Builders and what they are paid, whose work is not all that a project is.
_ON_CONTRACT: Final = re.compile(
    r"\b(?:rang|būv|iepirk|līgum|PV[NM]\b|VAT\b|contract|builder|construct|statyb|pirkim|sutart|hanke?|töövõt|ehit|leping|käibemaks)",
    re.IGNORECASE,
)


def _tells_of_work(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence tells when the work on one project began and how long it goes on, or until when it has to be done."""
    if _WORK_IS_DUE.match(reading.text, sentence.start, sentence.end) is not None:
        before = reading.sentence_before(sentence.start)
        if before is None or "\n" in reading.text[before.end : sentence.start] or _ON_CONTRACT.search(reading.words(before)):
            return False
        return _is_told_of_one(reading, before)
    return reading.whole is None and not reading.other_projects and _WORK.match(reading.text, sentence.start, sentence.end) is not None


def _tells_when_done(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence tells when all of it, or what it is for, is to be done, on a page about one project."""
    if reading.whole is not None or reading.other_projects:
        return False
    return _ALL_DONE.match(reading.text, *sentence) is not None or _tells_when_ready(reading, sentence)


def _tells_when_ready(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence begins with what has to be ready, and a word of the project's title is that."""
    thing = _THING_READY.match(reading.text, *sentence)
    if thing is None or reading.project is None:
        return False
    stem = re.compile(rf"\b{thing['stem']}", re.IGNORECASE)
    return any(stem.search(reading.words(fact.span)) for fact in reading.project.all(RK.title))


def _is_told_of_one(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence names the project or speaks of it."""
    named = reading.project is not None and any(sentence.holds(fact.span) for fact in reading.project.all(RK.title, RK.acronym))
    return named or speaks_of_project(reading, sentence)


#: What a date ends with that its span leaves out: "2019 m. kovo | mėn.", "2019. gada marta | beigās".
_TAIL_OF_DATE: Final = re.compile(rf"(?:\.(?=\s))?(?:\s?(?:mėn\.|mėnes[^\W\d_]{{1,3}}|aastal)(?!\w))?(?:\s{PART_BEHIND})?")


def _end_told(reading: Reading, sentence: Span, date: Found[StatedDate]) -> tuple[NamedNode, str] | None:
    """Which end of the project's time a date of a sentence is, with the rule that tells; None if it is neither."""
    before = reading.text[sentence.start : date.span.start]
    tail = _TAIL_OF_DATE.match(reading.text, date.span.end, sentence.end)
    behind = (tail.end() if tail is not None else date.span.end, sentence.end)
    if told := _told_behind(reading, sentence, date):
        return told, "sentence.ends/5"
    if labelled := _end_labelled(reading, sentence, date.span.start):
        return labelled, "sentence.ends/9"
    if _BEGAN_PROJECT.search(before) or (_BEGAN.search(before) and _CARRYING_OUT.match(reading.text, *behind)):
        return RK.startDate, "sentence.ends/8"
    verb = _VERB_FIRST.match(reading.text, *behind)
    if verb and (_is_opening(reading, sentence, date.span.start) or _HAS_BEGUN.match(reading.text, *behind)):
        return RK.startDate if verb["begins"] else RK.endDate, "sentence.ends/1"
    if done := _end_done(reading, sentence, before, behind):
        return done, "sentence.ends/10"
    work = _WORK_FIRST.match(reading.text, *behind)
    if work and (_LEAD_IN.fullmatch(before) or _SINCE_CLAUSE.search(before)) and not reading.dates_in(Span(date.span.end, work.end())):
        return RK.startDate if work.lastgroup else RK.endDate, "sentence.ends/7"
    since = _BEGUN.search(reading.text, *behind) if _SINCE.fullmatch(before.strip()) else None
    if (
        since is not None
        and not _ANOTHER_CLAUSE.search(reading.text, behind[0], since.start())
        and not is_of_another_thing(reading, sentence, _whole_time(reading, sentence, date.span))
    ):
        return RK.startDate, "sentence.ends/2"
    if _SINCE_WITHIN.fullmatch(before.strip()) and _BEGUN_BESIDE.match(reading.text, *behind):
        return RK.startDate, "sentence.ends/2"
    if _LEAD_IN.fullmatch(before) and (far := _VERB_LATER.match(reading.text, *behind)) is not None:
        return None if reading.dates_in(Span(date.span.end, far.end())) else (RK.startDate, "sentence.ends/3")
    if (_FROM_DAY.search(before) and _BEGINS_BEHIND.match(reading.text, *behind)) or _BEGINS_TO_CARRY_OUT.match(reading.text, *behind):
        return RK.startDate, "sentence.ends/4"
    if _WHILE_IT_RUNS.fullmatch(before):
        return RK.endDate, "sentence.ends/6"
    if (not before.strip() and _ENDED_LATER.match(reading.text, *behind)) or _COMPLETES.match(reading.text, *behind):
        return RK.endDate, "sentence.ends/6"
    if (
        not (
            _SUBJECT.search(before)
            or _begins_with_short_name(reading, sentence)
            or _tells_of_work(reading, sentence)
            or _tells_when_done(reading, sentence)
        )
        or _AT_FIRST.search(before)
        or (reading.language == "en" and _OTHER_SUBJECT.search(before))
    ):
        return None
    if _BEGINS.search(before):
        return RK.startDate, "sentence.ends/1"
    has_ended = ENDS.search(before) or _HAS_ENDED.search(before) or is_until_case(reading.text, date.span)
    return (RK.endDate, "sentence.ends/1") if has_ended else None


def _whole_time(reading: Reading, sentence: Span, date: Span) -> Span:
    """The span of time of a sentence that a date begins; the date itself where it begins none."""
    return next((period.span for period in reading.periods_in(sentence) if period.span.start == date.start), date)


def _end_done(reading: Reading, sentence: Span, before: str, behind: tuple[int, int]) -> NamedNode | None:
    """The end of the project's time that a date is which stands before a verb, the project behind that or before the date."""
    did = _DID_BEHIND.match(reading.text, *behind) if _IS_SUBJECT.search(before) else None
    if did is None and (done := _DONE_BEHIND.match(reading.text, *behind)) is not None and _is_own(reading, done.end(), sentence):
        did = done if done.lastgroup != "begin" or _BODIES_BEFORE.search(before) else None
    return (RK.startDate if did.lastgroup else RK.endDate) if did is not None else None


#: A number in front of a project's name, and the name.
_NAMED_BEHIND: Final = re.compile(r"\s(?:\(?Nr\.?\s?[\w./-]+\)?\s)?[“„\"«](?P<name>[^“”„\"«»\n]{2,200})")


def _is_own(reading: Reading, at: int, sentence: Span) -> bool:
    """Whether a word for a project that ends at a place means the one that is read, and the name behind it, if any, is its own."""
    if not any(cue.span.end == at and is_this_one(reading, cue.span) for cue in reading.cues_in(sentence, LEX.project)):
        return False
    named = _NAMED_BEHIND.match(reading.text, at, sentence.end)
    facts = list(reading.project.all(RK.title, RK.acronym)) if reading.project is not None else []
    if named is None:
        return not any(sentence.holds(fact.span) for fact in facts)  # of two in a sentence the one without a name is another
    return any(isinstance(fact.value, Literal) and any(printed(fact.value.value, reading.text, *named.span("name"))) for fact in facts)


#: That a date was meant at first, and another one holds: "sākotnēji to bija plānots pabeigt", "was originally planned to end".
_AT_FIRST: Final = re.compile(
    r"\b(?:sākotnēji|sākumā bija|originally|initially|iš pradžių|pradžioje|algselt|esialgu|esialgne)\b"
    r"(?:(?!\b(?:bet|taču|tomēr|but|now|tačiau|kuid|aga)\b)[^;:]){0,120}$",
    re.IGNORECASE,
)
#: What begins or ends within the project, in English: "In the project “X”, the training began", "… is going well: the renovation began",
#: "The training in the project began".
_OTHER_SUBJECT: Final = re.compile(
    r"(?:^|[;:,]\s|\b(?:and|but|while)\s)(?:(?i:within|in|during|under|as\spart\sof|thanks\sto)|(?i:in|within)\sthe\s(?:framework|frame|scope|course)\sof)"
    r"\s(?:the|this|our)\s(?:[\w-]+\s){0,4}?[Pp]roject\b(?!(?:\s[“„\"][^“”„\"\n]{2,160}[”“\"])?(?:\s\([^()\n]*\))?,?\s(?:which|that)\s)"
    r"(?:(?!\b(?:it|the\sproject)\s)[^;:]){0,160}$"
    r"|^(?:The|A|An)\s(?!(?:activit|work|implementation|participation)\w*\s)(?:[\w’'-]+\s){1,5}(?:in|within|under)\s(?:the|this|our)\s(?:[\w-]+\s){0,4}?[Pp]roject\b[^;:,]{0,160}$"
    r"|(?::|,\s(?:and|but|while)|\swhile)\s(?:the|its|their)\s(?!(?:implementation|work|activit)\w*\s)(?:(?!\b(?:project|it)\b)[^;:]){3,160}$"
)


#: What joins a form's label within a sentence and the date behind it: "projekta uzsākšanas datums: ", "the start date of the project is ".
_BEHIND_LABEL: Final = re.compile(r"\s?[:–—-]\s+$|\s(?:ir|būs|is|was|yra|on|oli)\s$")
_LONGEST_LABEL: Final = 50


def _end_labelled(reading: Reading, sentence: Span, at: int) -> NamedNode | None:
    """The end of the project's time that a form's label tells right before a date within a sentence; the label must name the project."""
    mark = _BEHIND_LABEL.search(reading.text, max(sentence.start, at - 2 * _LONGEST_LABEL), at)
    if mark is None:
        return None
    tokens = [token for token in reading.tokens_in(sentence) if mark.start() - _LONGEST_LABEL <= token.start < mark.start()]
    for first in range(len(tokens)):
        label = reading.lexicon.field_at(reading.text, tokens[first:], reading.language)
        if label is not None and label.span.end == mark.start() and label.concept in (RK.startDate, RK.endDate):
            own = [cue for cue in reading.cues_in(label.span, LEX.project) if is_this_one(reading, cue.span)]
            return label.concept if own else None
    return None


#: Whoever begins the project, right before the day: "The council began implementing project “X” on", "muzejs sāka īstenot projektu “X”".
_BEGAN_PROJECT: Final = re.compile(
    r"\b(?:started|starts|began|begins|launched|has\s(?:started|begun|launched))\s"
    r"(?:(?:the\s)?implementation\sof\s|implementing\s|to\simplement\s|carrying\sout\s|to\scarry\sout\s|work\son\s)?(?:the|its|a|an|this|another|our)\s"
    rf"(?:(?!of\b)[\w’'+-]+\s){{0,6}}?project\s{OWN_NAME}(?:\([^()\n]{{2,40}}\)\s)?(?:in\s|on\s(?:the\s)?|since\s|from\s|{AT_PART})?$"
    rf"|\b(?:uz)?sāk(?:a|usi)\s(?:(?:īstenot|realizēt)\s)?(?:[^\W\d_]+\s){{0,6}}?projektu\s(?:Nr\.?\s?[\w./-]+\s)?{NAME}\s(?:jau\s)?$"
    rf"|\bpradėjo\s(?:(?:įgyvendinti|vykdyti)\s)?(?:[^\W\d_]+\s){{0,6}}?projektą\s{NAME}\s(?:dar\s)?$"
    rf"|\balusta[sb]\s(?:[^\W\d_]+\s){{0,6}}?projekti\s{OWN_NAME}(?:elluviimist|rakendamist)\s$"
)
#: "alustas | 2022. aasta augustis | projekti “X” elluviimist".
_BEGAN: Final = re.compile(r"\balusta[sb]\s$")
_CARRYING_OUT: Final = re.compile(rf"\s(?:[^\W\d_]+\s){{0,6}}?projekti\s{OWN_NAME}(?:elluviimist|rakendamist)(?!\w)")
#: That a project has ended, on the line of the date; below a heading that says so stands the day of the news.
_HAS_ENDED: Final = re.compile(r"(?:\b(?:noslēdzies|beidzies)|on lõppenud|has (?:ended|finished))[ \u00a0]+(?:on |in |jau )?$")


_PARTED: Final = re.compile(
    r";\s|,\s(?=kur(?:a|u)\s(?:ietvaros|laikā|gaitā)\s|(?:within|during)\swhich\s|(?:kurio|kurių)\s(?:metu|rėmuose)\s|mille\s(?:raames|käigus)\s)"
)


def _clauses(reading: Reading, sentence: Span) -> list[Span]:
    """The parts of a sentence between its semicolons, and what it tells of things that happened within the project."""
    cuts = [sentence.start, *(match.end() for match in _PARTED.finditer(reading.words(sentence))), sentence.end]
    cuts[1:-1] = [sentence.start + cut for cut in cuts[1:-1]]
    return [Span(first, last) for first, last in pairwise(cuts) if last > first]


def _is_before_name(reading: Reading, project: Draft, sentence: Span, date: Span) -> bool:
    """Whether a sentence on several projects names this one only behind a date: "The project A began in May, and the project B follows"."""
    names = [fact.span for fact in project.all(RK.title, RK.acronym, RK.projectNumber) if sentence.holds(fact.span)]
    head = Span(sentence.start, max(date.start, sentence.start + 1))
    return bool(names) and min(names).start > date.end and _NAMED_BEFORE.search(reading.words(head)) is not None


def is_told_before_name(reading: Reading, project: Draft, line: Span, period: Span) -> bool:
    """Whether a span of time stands behind another project's name in a line, and before the project's own."""
    named = [fact.span for draft in reading.of_kind(RK.Project) if draft is not project for fact in draft.all(RK.title, RK.acronym)]
    own = [fact.span.start for fact in project.all(RK.title, RK.acronym)]
    return bool(own) and any(line.start <= name.start and name.end <= period.start < min(own) for name in named)


#: A project with a name of its own before a date.
_NAMED_BEFORE: Final = re.compile(r"\b[Pp]roje[kc]t\w*\s(?:[“„\"«]|[A-Z]{2})[^;]{2,200}$")


def _told_behind(reading: Reading, sentence: Span, date: Found[StatedDate]) -> NamedNode | None:
    """Which end of the project's time a date is, as the words right behind it tell: "2008. gadā iesāktais projekts"; None without such."""
    behind = date.span.end, sentence.end
    if _BEGUN_ONE.match(reading.text, *behind) or (
        _HAVING_BEGUN.fullmatch(reading.text, sentence.start, date.span.start) and _COMMA_PROJECT.match(reading.text, *behind)
    ):
        return RK.startDate
    if (its := _ITS_WORK.match(reading.text, *behind)) is not None:
        return RK.startDate if its.lastgroup else RK.endDate
    if _WHEN_ENDS.match(reading.text, *behind) or (
        _GOES_ON_BEHIND.match(reading.text, *behind) and _is_until_at_head(reading, sentence, date)
    ):
        return RK.endDate
    is_subject = _SUBJECT.search(reading.text[sentence.start : date.span.start])
    return RK.endDate if is_subject and _REACHES_END.match(reading.text, *behind) else None


def _begins_with_short_name(reading: Reading, sentence: Span) -> bool:
    """Whether a sentence begins with the short name of the project: "GREENWAY started on"."""
    acronym = reading.project.first(RK.acronym) if reading.project is not None else None
    return acronym is not None and isinstance(acronym.value, Literal) and reading.text.startswith(acronym.value.value, sentence.start)


#: "Having started in March 2019, the project", and the same in other words.
_HAVING_BEGUN: Final = re.compile(
    r"(?:Having (?:started|begun)|Started|Starting|Beginning|Launched|Begun|Sākts|Uzsākts|Pradėtas|Prasidėjęs|Alanud)\s"
    r"(?:from\s)?(?:in\s|on\s)?"
)
_COMMA_PROJECT: Final = re.compile(r"\.?,\s(?:the\s|šis\s)?proje[kc]t", re.IGNORECASE)
#: "Until 31 August 2019 the museum continues the project".
_GOES_ON_BEHIND: Final = re.compile(
    r"\s[^.;:]{2,120}?\s(?:continues|carries out|implements|will (?:carry out|implement|continue)"
    r"|turpina|turpinās|īsteno|īstenos|realizē|vykdo|vykdys"
    r"|įgyvendina|tęsia|viib ellu|jätkab)\s[^.;:]{0,60}?proje[kc]t"
)


def _is_until_at_head(reading: Reading, sentence: Span, date: Found[StatedDate]) -> bool:
    """Whether a sentence begins with "until" and a date."""
    before = reading.text[sentence.start : date.span.start].strip()
    return fold(before) in UNTIL or (not before and is_until_case(reading.text, date.span))


#: "Since 2019 X carries out the project": what a sentence begins with, and what is told of the project.
_SINCE: Final = re.compile(r"(?:(?:[^.;:,]{2,80} )?(?:jau )?(?:no|kopš)|No|Jau no|Kopš|Jau kopš|Since|From|Nuo|Jau nuo|Alates)")
_BEGUN: Final = re.compile(
    r"\b(?:(?:īsteno|uzsāk|sāk|realizē|darbojas(?=\s[^,;.:“„\"]{0,80}?\bprojekts\b))(?!t(?:ā|o|ais|aj\w+)(?!\w))"
    r"|ķēr|notiek|norit|norisin|implement|carries out|carrying out|started"
    r"|įgyvendina|vykdo|viiakse|viib)\w*"
    r"\b(?:(?!\bproje[kc]t)[^.;]){0,120}\b(?:projekt(?!(?:us|os|iem|uose|ide)(?!\w))|project(?!s(?!\w)))"
)
#: A clause on something else between a date and the verb: "No 2016. gada biedrība palīdz, bet tagad īsteno".
_ANOTHER_CLAUSE: Final = re.compile(r",\s(?:bet|taču|tomēr|un|kas|kurš|kura|but|and|which|tačiau|kuid|mis)\s")
#: "Nepaisant ribojimų nuo | 2021 m. sausio 1 dienos | įgyvendinamas … projektas": within a sentence the verb stands right behind.
_SINCE_WITHIN: Final = re.compile(r"[^.;:,]{2,80}\s(?:jau\s|juba\s)?(?:nuo|alates)")
_BEGUN_BESIDE: Final = re.compile(r"\s(?:įgyvendina|vykdo|viiakse\sellu)\w*\s[^.;]{0,160}?\bprojekt")
#: "On 15 September X together with Y began the project".
_VERB_LATER: Final = re.compile(
    r",?\s[^.;:]{2,220}?\s(?:uzsāka?|sāka?|sākās|startēja|(?:ir )?(?:uz)?(?:sākusi|sācis|sākuši)|started|began|launched|pradėjo"
    r"|startavo|prasidėjo|alustas|algas"
    r"|pradeda)\s(?:(?:īstenot|realizēt|(?![^\W\d_]+[oēīā]t\s)[^\W\d_]+)\s){0,5}?proje[kc]t"
)
#: "X from 1 March begins to carry out the international project".
_FROM_DAY: Final = re.compile(r"\b(?:no|nuo|from|kopš|alates)\s+$", re.IGNORECASE)
_BEGINS_BEHIND: Final = re.compile(
    r"\.?\s(?:pradeda|pradėjo|sāk|sāka|uzsāk|uzsāka|begins|began|starts|started)\s(?:[^\W\d_]+\s){0,4}?proje[kc]t"
)
#: The same of one project that is carried out from a day on, whatever stands before that: "X kartu su Y | 2020 m. rugsėjo 1 d. | pradėjo
#: įgyvendinti projektą", "X un Y | 2012. gada 1. martā | sāka projektu".
_BEGINS_TO_CARRY_OUT: Final = re.compile(
    r"\.?\s(?:(?:pradeda|pradėjo|pradės)\s(?:įgyvendinti|vykdyti)\s(?:[^\W\d_]+\s){0,6}?projektą"
    r"|(?:ir\s)?(?:uzsāks?|uzsāka|uzsākusi|uzsākušas|sāks?|sāka|sākusi|sākušas)\s(?:īstenot|realizēt|ieviest)\s(?:[^\W\d_]+\s){0,6}?projektu"
    r"|(?:(?:mūsu|savā|šajā)\s[^\W\d_]+ā\s)?(?:uzsāk|uzsāka|sāka)\s(?:(?:[^\W\d_]+\s(?:mēnešu|gadu)|jaunu|kopīgu)\s)?projektu(?=[,.]|\s[“„\"«(]|\sNr)"
    r"|(?:begins?|began|starts?|started)\s(?:implementing|to\simplement|carrying\sout|to\scarry\sout)\s(?:[\w+-]+\s){0,6}?project"
    r"|(?:alustas|alustab|alustasid)\s(?:[^\W\d_]+\s){0,6}?projekti(?:\s[“„\"][^”“\"]{2,160}[”“\"])?\s(?:elluviimist|rakendamist|elluviimisega))(?!\w)"
)
#: "…, ka no | 2023. gada 1. jūlija | uzsākta projekta īstenošana".
_SINCE_CLAUSE: Final = re.compile(r",\s(?:ka|un|bet)\s(?:jau\s)?(?:(?:no|kopš)\s)?$")
#: What may stand before the date that a sentence begins with: "Soon after, in".
_LEAD_IN: Final = re.compile(r"\s*(?:[^,.;:\d]{2,40},\s*)?(?:(?:In|On|in|on)(?:\sthe)?|(?:Jau\s)?(?:Ar|ar|No|no|Kopš|kopš))?\s*")
#: Whoever brings the project to its end, right behind the day and before it: "Kalnu dome | 2014. gadā | pabeidza projektu “X”".
_COMPLETES: Final = re.compile(
    r"\.?\s(?:(?:sekmīgi|veiksmīgi|ir)\s)?(?:pabeidza|pabeigs|pabeigusi|noslēdza|noslēgs|noslēgusi)\s(?:[^\W\d_]+\s){0,5}?projektu(?=[,.]|\s[“„\"«(]|\sNr|$)"
    r"|\s(?:sėkmingai\s)?(?:už)?baig(?:ė|s)\s(?:(?:įgyvendinti|vykdyti)\s)?(?:[^\W\d_]+\s){0,5}?projektą(?=[,.]|\s[“„\"«(]|$)"
    r"|,?\s(?:successfully\s)?(?:completed|finished|will\scomplete)\s(?:the|its|an?|this)\s(?:[\w+-]+\s){0,5}?project(?=[,.]|\s[“„\"«(]|$)"
    r"|\s(?:edukalt\s)?lõpeta[sb]\s(?:[^\W\d_]+\s){0,5}?projekti(?=[,.]|\s[“„\"(]|$)"
)
#: "Projekta laikā līdz | 2022. gada 30. novembrim": until when the project runs, at the head of a sentence on what is done in it.
_WHILE_IT_RUNS: Final = re.compile(
    r"\s*(?:Projekta\s(?:laikā|gaitā)\s(?:līdz|no\s[^;:]{4,40}\slīdz)|During\sthe\sproject,?\s(?:until|till|up\sto)"
    r"|Projekto\smetu\siki|Projekti\s(?:jooksul|käigus)\skuni)\s"
)
#: "In 2022 together with Y ended the project".
_ENDED_LATER: Final = re.compile(
    r"\s[^.;:]{4,160}?\s(?:(?:noslēdzās|noslēdzies|noslēgsies|beidzās|beigsies)\s[^.;:]{0,60}?projekts(?!\w)"
    r"|(?:will complete|completes|completed|finished|pabeidza|pabeigs|baigė|baigs)\s[^.;:]{0,60}?(?:project|projektu|projektą)(?!\w))",
    re.IGNORECASE,
)


def _is_opening(reading: Reading, sentence: Span, at: int) -> bool:
    """Whether nothing, only the name of a body or how long ago it was stands between the beginning of a sentence and a place."""
    first = next((body.span.end for body in reading.bodies if body.span.start == sentence.start and body.span.end <= at), sentence.start)
    return reading.text[first:at].strip() in ("", "Tālajā", "Jau", "Jau tālajā", "Tā", "Taip", "Nii")


_YEAR: Final = r"(?:19|20)\d\d"
_MONTHS_BEHIND: Final = (
    r"janvār|februār|mart|aprīļ|maij|jūnij|jūlij|august|septembr|oktobr|novembr|decembr"
    r"|saus|vasar|kov|baland|geguž|birž|liep|rugp|rugs|spal|lapkr|gruod"
)
#: A year alone with a word for a part of it: "2021. gada beigās", "at the end of 2021"; or in the locative: "2021. gadā".
_YEAR_ALONE: Final = re.compile(
    rf"(?P<local>{_YEAR})\.?\s?(?:gad(?:ā|a(?=[;,.]|\sun\s)|a\s+(?:laikā|{PART_BEHIND}))"
    rf"|metais(?!\w)|-(?:aisiais|tais|ais)(?:\smetais)?(?!\w)|metų(?:\s{PART_BEHIND}|(?=\s(?:vykdom|įgyvendinam)))"
    rf"|m\.(?=[,;)]|$)|m\.(?:\s{PART_BEHIND}|(?=\s(?:pradėt|pradėjo|prasidėj|startav|vykdom|įgyvendinam)))"
    rf"|(?:aasta|a\.?)\s{PART_BEHIND}|aastal(?!\w)|(?:kevadel|suvel|sügisel|talvel)(?!\w))"
    r"|(?:(?:[Aa]t |[Ii]n |[Dd]uring |[Bb]y )?(?:the )?(?:very )?"
    r"(?:beginning|middle|end|(?:first|second) half|(?:first|second|third|fourth|last) quarter) of"
    r"|(?:[Ii]n |[Dd]uring )?(?:the )?(?<!\w)(?:spring|summer|autumn|fall|winter)(?: of)?|(?:[Ii]n )?(?<!\w)(?:early|late)"
    r"|(?<=[a-z”“\"’] )back in|(?<=[a-z”“\"’] )in|(?<![^\s] )In)"
    rf"\s(?P<en>{_YEAR})(?=[\s.,;]|$)|(?:[Ii]n )?(?<!\w)mid-(?P<mid>{_YEAR})(?=[\s.,;]|$)"
    rf"|(?<!\w)(?:kevadel|suvel|sügisel|talvel)\s(?P<season>{_YEAR})(?=[\s.,;]|$)(?!\.?\saasta)"
    # "since 2016", with nothing that is narrower or ends it
    rf"|(?<=[Ss]ince )(?P<since>{_YEAR})(?=[\s.,;]|$)"
    rf"|(?P<from>{_YEAR})(?:(?<=\b[Nn]o\s\d{{4}})|(?<=opš\s\d{{4}}))\.?\s?gada(?=\s)"
    rf"(?!\s(?:\d|(?:(?:agra|vēla)\s)?(?:{_MONTHS_BEHIND})|[^.;:“„\"]{{0,60}}\blīdz\b|un\s))"
    rf"|(?<=\b[Nn]uo )(?P<nuo>{_YEAR})\s(?:m\.|metų)(?=\s)(?!\s(?:\d|(?:{_MONTHS_BEHIND})|[^.;:“„\"]{{0,60}}\biki\b|ir\s))"
    rf"|(?P<alates>{_YEAR})\.?\saastast(?=[\s.,])(?!\s(?:\d|[^.;:“„\"]{{0,60}}(?:\bkuni|aastani)\b))"
)

#: How every year begins that matters here.
_CENTURY: Final = re.compile(r"(?:19|20)\d")


def _years_alone(reading: Reading, sentence: Span) -> Iterator[Found[StatedDate]]:
    if _CENTURY.search(reading.text, sentence.start, sentence.end) is None:
        return
    for match in _YEAR_ALONE.finditer(reading.text, sentence.start, sentence.end):
        yield Found(StatedDate(int(match[match.lastgroup or 0]), None, None), Span(*match.span()))
