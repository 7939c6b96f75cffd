"""The rules for people to read: a list, one rule in full, and the page of all rules in the documentation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Final

from regkg.errors import RuleNotFoundError
from regkg.shacl.rules import SLOT, Rule, Rules

#: Words of the handbook; severities as a reader calls them.
WORDS: Final = {
    "violation": {"lv": "kļūda", "en": "violation"},
    "warning": {"lv": "brīdinājums", "en": "warning"},
    "info": {"lv": "piezīme", "en": "note"},
    "says": {"lv": "Ziņojums", "en": "It says"},
    "why": {"lv": "Kāpēc", "en": "Why"},
    "law": {"lv": "Tiesību avots", "en": "Legal source"},
    "right": {"lv": "Pareizi", "en": "Right"},
    "wrong": {"lv": "Nepareizi", "en": "Wrong"},
    "rules": {"lv": "Noteikumi", "en": "Rules"},
}

#: The subjects of rules, by the first digit of their codes.
_SUBJECTS: Final = {
    "0": {"lv": "Visi ieraksti", "en": "All things"},
    "1": {"lv": "Organizācijas un vietas", "en": "Organisations and places"},
    "2": {"lv": "Programmas", "en": "Programmes"},
    "3": {"lv": "Projekti un finansējums", "en": "Projects and funding"},
    "4": {"lv": "Dalība", "en": "Participation"},
    "5": {"lv": "Politikas dokumenti un iniciatīvas", "en": "Policy documents and initiatives"},
    "6": {"lv": "Apgalvojumi un avoti", "en": "Claims and sources"},
    "9": {"lv": "Pierakstam un pašiem noteikumiem", "en": "How entries and rules are written"},
}


def find(rules: Rules, code: str) -> Rule:
    """The rule with a code, in capitals or not. Raises RuleNotFoundError for a code that no rule has, with the nearest ones."""
    by_code = {rule.code: rule for rule in rules}
    wanted = code.strip().upper()
    if wanted not in by_code:
        near = get_close_matches(wanted, by_code, n=3)
        hint = f"did you mean {', '.join(near)}?" if near else "regkg explain lists all rules"
        raise RuleNotFoundError(f"there is no rule {code}", hint=hint)
    return by_code[wanted]


def subject_of(rule: Rule, language: str) -> str:
    """What a rule is about."""
    return _SUBJECTS.get(rule.code[2:3], _SUBJECTS["0"])[language]


def explained(rule: Rule, language: str) -> str:
    """One rule in full: what it says, why, from which law, and a right and a wrong example."""
    lines = [f"{rule.code}  {rule.title(language)} ({WORDS[rule.severity][language]})", ""]
    lines += [f"{WORDS['says'][language]}: {_in(rule.message, language)}"]
    lines += [f"{WORDS['why'][language]}: {_in(rule.description, language)}"] if rule.description else []
    lines += [f"{WORDS['law'][language]}: {'; '.join(rule.laws)}"] if rule.laws else []
    for name, example in (("right", rule.right), ("wrong", rule.wrong)):
        if example:
            lines += ["", f"{WORDS[name][language]}:", *(f"    {line}" for line in example.split("\n"))]
    return "\n".join(lines) + "\n"


def page(rules: Iterable[Rule], language: str) -> str:
    """All rules as a page in Markdown, by subject."""
    return "\n".join(_page(list(rules), language)) + "\n"


def _page(rules: list[Rule], language: str) -> Iterator[str]:
    yield f"# {WORDS['rules'][language]}"
    subject = ""
    for rule in rules:
        if subject_of(rule, language) != subject:
            subject = subject_of(rule, language)
            yield f"\n## {subject}"
        yield f"\n### {rule.code} {rule.title(language)}\n"
        yield f"*{WORDS[rule.severity][language]}* · {_in(rule.message, language)}\n"
        if rule.description:
            yield f"{WORDS['why'][language]}: {_in(rule.description, language)}"
        if rule.laws:
            yield f"\n{WORDS['law'][language]}: {'; '.join(rule.laws)}"
        for name, example in (("right", rule.right), ("wrong", rule.wrong)):
            if example:
                yield f"\n{WORDS[name][language]}:\n\n```turtle\n{example}\n```"


def _in(texts: dict[str, str], language: str) -> str:
    """A text in a language, with an ellipsis where a message names a value."""
    return SLOT.sub("…", texts.get(language) or texts.get("en", ""))
