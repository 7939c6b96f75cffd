"""The fixed words of a report, in the languages of its readers."""

from __future__ import annotations

from typing import Final

from regkg.shacl.handbook import WORDS as RULE_WORDS

#: The severities, the gravest first.
SEVERITIES: Final = ("violation", "warning", "info")

_WORDS: Final = {
    "report": {"lv": "Pārbaudes ziņojums", "en": "Validation report"},
    "conforms": {"lv": "Atbilst", "en": "Conforms"},
    "does not conform": {"lv": "Neatbilst", "en": "Does not conform"},
    "nothing": {"lv": "konstatējumu nav", "en": "no findings"},
    "files": {"lv": "Pārbaudīts", "en": "Checked"},
    "against": {"lv": "Kopā ar", "en": "Together with"},
    "triples": {"lv": "Trijnieki", "en": "Triples"},
    "rules": {"lv": "Noteikumi", "en": "Rules"},
    "reference": {"lv": "Ar pySHACL", "en": "On pySHACL"},
    "background": {"lv": "Fona vārdnīcas", "en": "Background"},
    "versions": {"lv": "Versijas", "en": "Versions"},
    "rule": {"lv": "Noteikums", "en": "Rule"},
    "code": {"lv": "Kods", "en": "Code"},
    "severity": {"lv": "Smagums", "en": "Severity"},
    "place": {"lv": "Vieta", "en": "Place"},
    "entity": {"lv": "Ieraksts", "en": "Entity"},
    "message": {"lv": "Ziņojums", "en": "Message"},
    "path": {"lv": "Īpašība", "en": "Property"},
    "value": {"lv": "Vērtība", "en": "Value"},
    "expected": {"lv": "Jābūt", "en": "Expected"},
    "example": {"lv": "Piemērs", "en": "Example"},
    "suggestion": {"lv": "Labojums", "en": "Correction"},
    "reasons": {"lv": "Nav izpildīts", "en": "Not met"},
    "mentions": {"lv": "Skatīt arī", "en": "See also"},
    "source": {"lv": "Avots", "en": "Source"},
    "why": RULE_WORDS["why"],
    "shape": {"lv": "SHACL forma", "en": "Shape"},
    "component": {"lv": "SHACL komponents", "en": "Component"},
    "details": {"lv": "Sīkāk", "en": "Details"},
    "explain": {"lv": "Par noteikumu", "en": "About the rule"},
    "by rule": {"lv": "Pa noteikumiem", "en": "By rule"},
    "findings": {"lv": "Konstatējumi", "en": "Findings"},
    "found": {"lv": "Skaits", "en": "Findings"},
    "seen": {"lv": "Pārbaudīti mezgli", "en": "Nodes checked"},
    "show": {"lv": "Rādīt", "en": "Show"},
    "checked": {"lv": "Kas pārbaudīts", "en": "What was checked"},
    "without place": {"lv": "Bez vietas failā", "en": "Without a place in a file"},
    "unseen": {"lv": "Noteikumi, kuriem nebija ko pārbaudīt", "en": "Rules that had nothing to check"},
    "left out": {"lv": "Nav parādīti", "en": "Not shown"},
    "unfitting": {"lv": "Pārējie šeit neietilpst", "en": "The others do not fit here"},
}

#: One and several of what is counted. Latvian takes the singular for 1, 21, 31 … and the plural for all others, 11 among them.
_COUNTED: Final = {
    "violation": {"lv": ("kļūda", "kļūdas"), "en": ("violation", "violations")},
    "warning": {"lv": ("brīdinājums", "brīdinājumi"), "en": ("warning", "warnings")},
    "info": {"lv": ("piezīme", "piezīmes"), "en": ("note", "notes")},
}


def word(key: str, language: str) -> str:
    """A fixed word."""
    return _WORDS[key][language]


def severity_word(severity: str, language: str) -> str:
    """A severity as a reader calls it; one that is not ours unchanged.

    >>> severity_word("info", "en"), severity_word("violation", "lv")
    ('note', 'kļūda')
    """
    return RULE_WORDS[severity][language] if severity in SEVERITIES else severity


def counted(number: int, severity: str, language: str) -> str:
    """So many findings of a severity.

    >>> counted(21, "violation", "lv"), counted(11, "violation", "lv"), counted(1, "info", "en")
    ('21 kļūda', '11 kļūdas', '1 note')
    """
    one, several = _COUNTED[severity][language]
    is_one = number % 10 == 1 and number % 100 != 11 if language == "lv" else number == 1
    return f"{number} {one if is_one else several}"


def more(number: int, language: str) -> str:
    """So many more.

    >>> more(312, "en"), more(312, "lv")
    ('and 312 more', 'un vēl 312')
    """
    return f"un vēl {number}" if language == "lv" else f"and {number} more"


def rules_seen(rules: int, seen: int, unseen: int, language: str) -> str:
    """How many rules there are, how many had something to check, and how many had not."""
    if not seen and not unseen:
        return str(rules)
    if language == "lv":
        return f"{rules}; {seen} bija ko pārbaudīt" + (f", {unseen} nebija" if unseen else "")
    return f"{rules}; {seen} had something to check" + (f", {unseen} had nothing" if unseen else "")
