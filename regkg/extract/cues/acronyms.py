"""Which words look like the acronym of a project."""

from __future__ import annotations

import re
from typing import Final

from regkg.extract.text.tokens import LOWER, UPPER, fold

_ACRONYM: Final = re.compile(
    rf"(?=(?:\W*\w){{2}})(?=[^\s]*[{UPPER}][^\s]*[{UPPER}\d])[\w+&.!@-]*[\w!]|[eim][A-Z][a-z]{{3,}}"  # the latter: "eWater"
)
_NOT_ACRONYMS: Final = frozenset(
    """
        INTERREG VARAM ERAF ERDF ESF ESIF ES EU EK EC LIFE CFLA LIAA VRAA EUR INTERACT URBACT ESPON RIS3 MVU SME NVO TO SAM ENI
        ENPI PDF ERASMUS ERASMUS+ KF ELFLA NR NR. LLI LAD KPR VPR LPR RPR ZPR ENPI EEZ EEA HORIZON H2020 ESTLAT COVID-19 CBC
        NGO LEADER ERA ERACHAIR V-A VI-A IV-A V-B IV-C HORIZON EUROPE URBACT ERDF ENPI-CBC EEZ PVN AF ANM KPFI EURO EUROS LVL USD CEF
        BMVI AMIF ISF RRF JTF CERV EMFAF EMFF FEAD EISI IP LV LT EE AS SIA DP KP HESO CLLD SVVA NORDPLUS
        ETWINNING EPARAKSTS EVESELĪBA EKLASE
        """.split()
)
#: How bodies of the state, universities and broadcasters are called for short, and what everybody has, none of which is a project.
_OF_BODIES: Final = frozenset(
    """
        VIAA NVA JSPA IKVD VISC NKMP VKKF LVAF LVAFA IZM KM EM FM LM VM ZM SM TM IEM AIM VID VZD VUGD NMPD PMLP KNAB LVM DAP LNKC SPKC VVD
        LVĢMC VSAA VDEĀK CSDD BIOR LPS LPIA LNB LNMM LTV LSM RTU LU RSU DU LLU LBTU VEA VIA RTA PII VPVKAC VRG VSIA VAS
        CPVA LVPA APVA ESFA NMA LMT SMPF ŠMSM SADM KTU VU VDU LSMU VGTU KU ŠU LRT VVG BIVP PVM VŠĮ UAB AB ERPF EŽŪFKP
        EAS RTK PRIA KIK SA MTÜ OÜ KOV TTÜ TÜ EMÜ TLÜ HTM KUM MKM RMK KOP HITSA HARNO ETAG ERR SKA EL ERF ÜF
        UNESCO UNICEF UNDP UN NATO OECD OSCE WHO WWF USAID NASA UK USA EAFRD GIS GPS AI IT IKT ICT STEM STEAM MEP CEO PR HR CV QR
        """.split()
)

#: Who works in a project, by English words behind "project" that begin no name: "Project Manager/HR Specialist".
STAFF: Final = re.compile(
    r"(?:[Mm]anager|[Cc]oordinator|[Oo]fficer|[Aa]ssistant|[Ss]pecialist|[Ll]eader|[Dd]irector|[Ee]xpert|[Tt]eam|[Aa]ccountant)\b"
)
#: What pages call a short name, for patterns that ignore case: "akronīms", "saīsinātais nosaukums", "short title".
SHORT_NAME: Final = (
    r"(?:an\s)?(?:acronym|abbreviation|abbreviated\s(?:name|title)|short\s(?:name|title|form)|in\sshort|akronīm(?:s|u|a)|saīsinājum(?:s|ā)"
    r"|saīsināti|(?:saīsināt(?:ais|s|o|ā|ajam|ajā)|īs(?:ais|o|ā|ajam|ajā)?)\snosaukum(?:s|u|ā|am)|akronim(?:as|u)|trumpinys|santrumpa|sutrumpintai"
    r"|(?:trumpas(?:is)?|sutrumpintas(?:is)?)\spavadinimas|(?:trumpuoju|sutrumpintu)\spavadinimu|akronüüm(?:iga)?"
    r"|lühinim(?:i|etus|ega|etusega)|lühend(?:iga|atult)?)"
)

#: Words of headings, folded: in a heading in capitals ("PROJECT DETAILS") they name no project.
_COMMON: Final = frozenset(
    """
        home passport financing
        details detalas overview summary kopsavilkums news jaunumi results rezultati information informacija description
        apraksts objectives objective merkis merki activities aktivitates partners partneri partner partneris budget
        budzets duration ilgums documents dokumenti contacts contact kontakti gallery galerija about web page website
        coordinator koordinators nosaukums number numurs status statuss background outputs materials publications events
        tikslas tikslai veiklos partneriai naujienos rezultatai trukme biudzetas eesmark tegevused partnerid uudised
        tulemused kestus eelarve thematic general main galvena vispariga pamata proposals calls management
        nosledzies noslegusies nosledzas istenots realizets uzsakts apstiprinats baigtas vykdomas igyvendintas lopetatud loppenud
        started launched ended
        finished completed ongoing closed approved noslegts pabeigts here seit cia siin more vairak read lasit
        featured focus spotlight fokusa image logo photo foto attels icon ikona
    """.split()
)
#: How plans number packages of work, activities and partners: "AP1", "WP3", "PP2".
_PACKAGES: Final = re.compile(r"(?:AP|WP|DP|DT|PP|LP|LB|PB|RP)\.?\d{1,2}|KA?\d{3}|KA\d")
#: "II", "IV": which part of something it is.
_ORDINAL: Final = re.compile(r"[IVX]+")
#: Names of countries joined by dashes, folded, as programmes are called: "Estonia-Latvia-Russia".
_COUNTRY: Final = (
    r"(?:latvij\w*|lietuv\w*|igaunij\w*|krievij\w*|baltkrievij\w*|polij\w*|latvia|lithuania|estonia|russia|belarus|poland|finland|sweden|"
    r"latvijos|lenkij\w*|eesti|lati|leedu|vene\w*)"
)
_COUNTRIES: Final = re.compile(rf"{_COUNTRY}(?:[-–—]{_COUNTRY})+")


#: Names of two places joined by a dash: "Daugavpils-Vitebska".
_PLACES: Final = re.compile(rf"[{UPPER}][{LOWER}]{{3,}}[-–][{UPPER}][{LOWER}]{{4,}}")


def is_acronym(word: str) -> bool:
    """Whether a word looks like a project's acronym: capitals in it, no programme, fund or body.

    >>> is_acronym("LARS"), is_acronym("CLUSTERS3"), is_acronym("ReedLIFE"), is_acronym("Projekts"), is_acronym("ERAF")
    (True, True, True, False, False)
    """
    return (
        _ACRONYM.fullmatch(word) is not None
        and not is_of_all(word)
        and not is_of_body(word)
        and not ("@" in word and "." in word)  # an address
        and not _PACKAGES.fullmatch(word)
        and not _ORDINAL.fullmatch(word)
        and not re.search(r"\d[-/]\d|-\d{2,}|^LIFE\d\d-", word)
        and not (word.isupper() and fold(word) in _COMMON)
        and not _COUNTRIES.fullmatch(fold(word))
        and not _PLACES.fullmatch(word)
    )


def is_of_all(word: str) -> bool:
    """Whether a word names a programme, a fund or a body that many projects have: "Interreg", "ERAF"."""
    return word.upper() in _NOT_ACRONYMS


def is_of_body(word: str) -> bool:
    """Whether a word is what bodies of the state and universities are called for short, or what everybody has: "CPVA", "STEM"."""
    return word.upper() in _OF_BODIES


_SMALL_ENGLISH: Final = frozenset("a an and at by for from in into of on or the to up with your our my &".split())
#: What only English words have: their ends, and pairs of letters that neither Latvian nor Lithuanian nor Estonian spelling has.
_ENGLISH: Final = re.compile(r"(?:[bcdfghklnprtvwxyz]|ss|oo\w|ee\w|ck\w*|th\w*|ght\w*|tion\w*|sh\w*|ph\w*|wh\w*|ea\w+|ou\w+)$")


def is_short_english_name(words: str) -> bool:
    """Whether a quoted name is one of two to four English words with capitals, as projects are called for short.

    >>> [is_short_english_name(name) for name in ("Blue Coast", "Light in the Dark", "Jaunatne jaunatnei", "Academic research")]
    [True, True, False, False]
    """
    parts = words.rstrip("!").split()
    large = [part for part in parts if part.casefold() not in _SMALL_ENGLISH]
    return (
        2 <= len(parts) <= 4
        and words.isascii()
        and not any(map(str.isdigit, words))
        and parts[0] in large
        and all(part[0].isupper() and part.replace("-", "").replace("'", "").isalpha() for part in large)
        and (len(large) < len(parts) or any(_ENGLISH.search(part.casefold()) for part in large))
    )


def is_one_word(name: str) -> bool:
    """Whether a name is one word in the letters of English with a capital, which titles hardly ever are and short names often.

    >>> is_one_word("Waterways"), is_one_word("Trans-land"), is_one_word("iRiver"), is_one_word("Upju ceļi"), is_one_word("Ūdensceļi")
    (True, True, True, False, False)
    """
    return name[:2] != name[:2].lower() and len(name) > 3 and name.isascii() and name.replace("-", "").isalpha()


#: Letters and ends of words that Estonian spelling does not have.
_NOT_ESTONIAN: Final = re.compile(r"[cfqwxyz]|sh|th|(?:ies|ing|er|ers|ise|ity)$")


def is_estonian_word(name: str) -> bool:
    """Whether one word is spelt as Estonian words are, so that in an Estonian text it need not be a short name.

    >>> is_estonian_word("Rannatee"), is_estonian_word("Waterways"), is_estonian_word("Handicraft")
    (True, False, False)
    """
    return is_one_word(name) and "-" not in name and name[1:].islower() and _NOT_ESTONIAN.search(name.casefold()) is None


def is_common(words: str) -> bool:
    """Whether a heading is made of words that many pages have: "Details", "Partners and results"."""
    return all(len(word) <= 3 or word in _COMMON for word in re.findall(r"\w+", fold(words)))


#: Words of labels that ask for a name or a number.
_LABELS_NAME: Final = re.compile(r"\b(?:nosaukums|pavadinimas|title|nimetus|numurs|numeris)\b", re.IGNORECASE)
_LONGEST_NAME: Final = 10


def is_another_label(words: str) -> bool:
    """Whether what stands where a short name is asked for is the next label, as the name itself was left out, or a whole text.

    >>> is_another_label("Programmas nosaukums un mērķis"), is_another_label("Zaļie kalni"), is_another_label("TITLE")
    (True, False, False)
    """
    return len(words.split()) > _LONGEST_NAME or (" " in words and _LABELS_NAME.search(words) is not None)
