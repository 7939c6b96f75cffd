"""Verbs for carrying a project out, and for preparing, beginning, going on with and ending it."""

from __future__ import annotations

import re
from typing import Final

from regkg.extract.text.tokens import AT_WORD

#: Verbs of which the project alone is the object: in all tenses, persons and genders.
_CARRY: Final = (
    "īsteno|īstenoja|īstenos|īstenojusi|īstenojis|īstenojuši|īstenojušas|realizē|realizēja|realizēs|realizējusi|realizējuši|realizējis|"
    "ievieš|ieviesa|ieviesīs|ieviesusi|ieviesuši|ieviesis|(?:uzsāks?|uzsākusi|uzsākuši|uzsācis|uzsāka)(?!\\s(?:[^\\W\\d_]+\\s){0,2}(?:(?:līdz)?dalību|sarunas|gatavošanos|diskusijas)\\b)|"
    "(?:(?:has|have|will|is|are|was|were|has been|have been|will be) (?:also |now |jointly |successfully )?)?"
    "(?:implement(?:s|ed|ing)?|launch(?:ed|ing)?|reali[sz](?:es?|ed|ing)|lead(?:s|ing)?|led|coordinat(?:es?|ed|ing)|manag(?:es?|ed|ing)|"
    "(?:carry|carries|carried|carrying) out|runs|(?<=will )run|running|continu(?:es?|ed|ing)|(?<=will )complete|"
    "completes|completed)(?! by\\b)|"
    "(?:has |have )?(?:officially )?(?:start(?:s|ed)?|begun|began|begins?) "
    "(?:implementing|(?:the )?(?:implementation|realisation) of|to implement)|"
    "(?:is|was|are) (?:also )?responsible for (?:the )?(?:implementation|management|coordination)"
    "(?= of (?:the|this) [^.;,]{0,60}?project\\b)|"
    "(?:heads|(?:is|was) (?:also )?(?:in charge of|responsible for)|ir atbildīg[as] par)"
    '(?= (?:(?:the|this) (?:[\\w+-]+ ){0,3}project|projektu)(?:[.,;]| [“„"«A-Z(]))|'
    "(?:užbaigė|užbaigia|užbaigs)(?=\\s[^.;,]{0,60}?projektą\\b)|pradėjo vykdyti|pradeda vykdyti|baigė vykdyti|"
    "(?:baigė|baigia|baigs)(?=\\s(?:[^.;,“„]{0,60}?\\s)?projektą\\b)|"
    "(?:pradėjo|pradeda|pradės|baigė|baigia|baigs|užbaigė|tęsia)(?=\\s[^.;,\\n]{0,90}?projekto\\b[^;\\n]{0,200}?(?:įgyvendinimą|vykdymą)\\b)|"
    "lõpeta(?:b|s|sid|vad)(?=\\s[^.;,]{0,80}?\\bprojekti\\b)|"
    "pradėjo įgyvendinti|pradeda įgyvendinti|baigė įgyvendinti|baigia įgyvendinti|tęsia|įgyvendina|įgyvendino|įgyvendins|įvykdė|įvykdo|"
    "(?<!darbus )(?:vykdo|vykdė|vykdys)|koordinuoja|"
    '(?:teosta|rakenda|algata)(?:b|s|vad|sid)(?=\\s(?:[^.;]{0,200}?\\s)?projekti(?:\\s[“„"«(A-ZÕÄÖÜ]|[.,;]|$))|'
    "viib projekti ellu|viis projekti ellu|viivad projekti ellu|viib ellu|viis ellu|alusta(?:s|b|sid|vad)|juhi(?:b|s|vad)"
    "|koordineeri(?:b|s|vad)|"
    "prad(?:ėjo|eda|ės)(?=\\s(?:bendrą\\s|naują\\s|tarptautinį\\s)?projektą)|"
    "vii(?:b|vad|s|sid)(?=\\s[^.;]{0,140}\\bellu\\b)|"
    "(?:hakka(?:b|s|sid|vad)|asu(?:b|s|sid|vad))(?=\\s(?:viima\\s[^.;]{0,140}\\bellu|viima ellu|ellu viima"
    "|(?:juhtima|koordineerima)(?=\\s[^.;:,]{0,90}?projekti))\\b)|"
    "(?:koordinuos|koordinavo|koordinavusi|inicijavo|inicijuos|inicijuoja)(?=\\s(?:(?:(?!\\b(?:su|apie|už|prie|dėl)\\s)[^.;:,]){0,90}?\\s)?projektą\\b)|"
    "vadova(?:uja|us|vo)(?=\\s(?:[^.;:,]{0,90}?\\s)?projektui\\b)|"
    '(?:koordinē(?:s|ja|jusi|jis)?|vad(?:a|īja|īs|ījusi|ījis))(?=\\s(?:(?:(?!\\b(?:par|ar|pie|uz)\\s)[^.;:,]){0,90}?\\s)?projektu(?:\\s[“„"«(A-Z]|[.,;]|\\s(?:kopā|sadarbībā|par|no|kas|ar)\\s|$))|'
    '(?:juhti|veda)(?:s|sid)(?=\\s(?:[^.;:,]{0,90}?\\s)?projekti(?:\\s[„“"A-Z(]|[.,;]|\\s(?:koos|mis)\\s|$))|'
    "bendradarbiau(?:ja|s) (?:vykdydam|įgyvendindam)(?:i|os)|laimėjo(?=\\s(?:(?!konkurs|pirkim)[^.;]|(?<=m)\\.){0,200}?\\bprojektą\\b)"
)
#: Verbs of preparing a project and of asking for its money, the project's name or its application behind them.
_PREPARE: Final = (
    r"(?:sa)?gatavo(?:ja|jusi|jis|s)?(?=\s(?:[^.;:,\n]{0,60}\s)?projektu\s[“„\"«A-Z])|rengia(?=\s(?:[^.;:,\n]{0,60}\s)?projektą\s[“„\"])"
    r"|(?:is|are)\spreparing(?=\s(?:the|a|its)\s(?:[^.;:,\n]{0,60}\s)?project\s[“\"A-Z])"
    r"|valmista(?:b|s|vad)(?=\s(?:[^.;\n]{0,90}\s)?ette\s(?:[^.;:,\n]{0,90}\s)?projekti\s[„“\"A-Z])"
    r"|esita(?:b|s|sid|vad)(?=\s(?:[^.;:,\n]{0,60}\s)?projekti\s[„“\"][^“”„\"\n]{2,160}[”“\"]\s(?:[^\W\d_]+\s)?taotluse)"
    r"|taotle(?:b|s|sid|vad)(?=\s[^.;:,\n]{0,60}?\bprojekti(?:le)?\s[„“\"])"
)
#: Verbs of beginning, going on and ending, which carry the project out where it stands behind them.
_BEGIN: Final = "sāk|sāka|sāks|sākusi|sācis|sākuši|sākušas"
_GO_ON: Final = "turpina|turpinās|turpinājusi|turpinājis|turpinājuši"
_END: Final = "pabeidz|pabeidza|pabeigs|pabeigusi|pabeidzis|pabeiguši"
_PHASE: Final = f"{_BEGIN}|{_GO_ON}|{_END}"
CARRIES_OUT: Final = re.compile(
    rf"{AT_WORD}(?:{_CARRY}|{_PREPARE}|"
    rf"(?:{_PHASE}|uzsāk|uzsāka|uzsāks|uzsākusi|uzsācis|uzsākuši|beigusi|beiguši|plāno|plānojusi|iecerējusi|iecerējis|iecerējuši|gatavojas|grib|vēlas)"
    r"\s(?:[^\W\d_]+\s)?(?:īstenot|realizēt|ieviest)|"
    rf"(?:{_PHASE})(?=\s(?:[^.;:\n]{{0,90}}?\s)?projektu\b(?!\s(?:konkurs|atlas|iesnieg|pieteik|vērtē)))|"
    r"(?:noslēdz|noslēdza|noslēgs|noslēgusi|noslēgušas|noslēguši|noslēdzis)(?=\s(?:(?!līgum|vienošan|par\s)[^\W\d_]+\s){0,3}projektu\b)|"
    rf"(?:{_GO_ON})(?=\sdarbu\spie\s(?:[^.;:\n]{{0,60}}\s)?projekta\b)|(?:{_BEGIN}|uzsāk|uzsāka|uzsākusi|uzsākuši)(?=\sdarbu\s(?:pie\s)?(?:[^.;:\n]{{0,60}}\s)?projekt(?:a|ā)\b)|"
    r"(?:gatavojas|ķersies)(?=\s(?:[^.;:\n]{0,60}\s)?projekta\s[^;\n]{0,200}?(?:īstenošanai|realizācijai|ieviešanai)\b)|"
    r"(?:(?:ir\s)?atbildīg[aās]+|atbild|atbildēs|atbildēja)(?=\spar\s(?:šī\s|visa\s)?projekta\s(?:[^;\n]{0,200}?\s)?(?:īstenošanu|realizāciju|ieviešanu|vadību|koordināciju)\b(?!\s(?:Latvij|Lietuv|Igaun)))|"
    r"(?:(?:has|have)\s)?(?:(?:officially|recently|successfully|now|already)\s)?(?:starts?|started|begins?|began|begun|finish(?:es|ed)|conclude[sd])"
    r"(?=\s(?:the|a|an|its|their)\s(?:[^.;:\n]{0,60}?\s)?project\b(?!\s(?:call|competition|meeting|application|office)))|"
    r"(?:(?:is|are|was|were)\s)responsible\sfor\s(?:the\s)?(?:overall\s)?(?:implementation|management|coordination|implementing|managing|coordinating)"
    r"(?=\s(?:and\s[a-z]+\s)?(?:of\s)?(?:the|this)\s(?:whole\s|entire\s)?project\b)|"
    rf"(?:{_PHASE}|uzsāk|uzsāka|uzsākusi|uzsākuši)(?=\s[^;\n]{{0,160}}?\bprojekta\s?[^;\n]{{0,200}}?(?:īstenošanu|realizāciju|realizēšanu|ieviešanu)\b)|"
    r"(?:noslēdz|noslēdza|noslēgs|noslēgusi|noslēdzis|noslēguši)(?=\s(?:(?!līgum|vienošan)[^\W\d_][^\s“„\".;:]*\s){0,5}?"
    r"(?:projektu\b|projekta\s[^;\n]{0,200}?(?:īstenošanu|realizāciju|ieviešanu)\b))|"
    r"(?:noslēdza|noslēgusi|noslēdz|pabeidza|pabeigusi|pabeidz)\sdarbu(?=\spie\s[^;\n]{0,160}?\bprojekta\b[^;\n]{0,200}?(?:īstenošanas|realizācijas|ieviešanas)\b)|"
    r"įsipareigojo(?=\s(?:[^.;:\n]{0,60}\s)?projekt(?:ą|o)\b)|(?:apņēmusies|apņēmās)(?=\s(?:īstenot|realizēt)\s[^.;:\n]{0,60}projektu\b)|"
    r"(?:strādā|strādāja|strādās)(?=\spie\s[^;\n]{0,160}?\bprojekta\b(?:[^;\n]{0,200}?(?:īstenošanas|realizācijas|ieviešanas)\b"
    r"|\s[“„\"«][^“”„\"«»\n]{2,160}[”“\"»](?:[.,;]|$|\s(?:kopā|sadarbībā|kas|kura)\s)))|"
    r"(?:paveic|paveica|paveiks|paveikusi|paveicis|paveikuši)(?=\s(?:[^\W\d_]+\s){0,2}projektu\b)|"
    r"(?:uzņēmās|uzņēmusies|uzņēmies|uzņemas|uzņemsies)(?=\s(?:[^.;:\n]{0,90}?\s)?projekta\s[^;\n]{0,200}?(?:vadību|koordināciju|vadošā\spartnera)\b)|"
    r"(?:veiks|veic|veikuši|veikusi)(?=\s(?:kopīgu\s|kopīgi\s|jaunu\s)?projektu\b)|"
    r"work(?:s|ed|ing)?\son(?=\s(?:an?|the)\s[^.;:“„\"]{0,60}?\bproject\b)|"
    r"(?:ķeras|ķērās|ķersies|ķērusies|ķēries|ķērušies|ķērušās)(?=\s(?:[^.;:\n]{0,90}?\s)?projekta\b))\b"
)
ENDS: Final = re.compile(rf"(?:{_END})$")
