"""Pages with a form of a project, drawn at random from the labels, marks and lists that real pages combine, with what they state.

The words stand in `documents/forms.json`, by language. A page is drawn again by its number.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from random import Random
from typing import Any, Final

from tests.samples import ROOT

Words = dict[str, Any]
Day = tuple[int, int, int]

#: What stands between a label and its value.
_MARKS: Final = (": ", " : ", ":\n", " – ", " - ", "\n")
_ALL_MARKS: Final = (*_MARKS, ":\t", ":")
#: How an amount is printed, by its whole euro with commas in groups and its cents.
_AMOUNTS: Final[tuple[Callable[[str, int], str], ...]] = (
    lambda grouped, cents: grouped.replace(",", " ") + (f",{cents:02d}" if cents else ""),
    lambda grouped, cents: grouped.replace(",", " ") + f",{cents:02d}",
    lambda grouped, cents: grouped.replace(",", "") + (f",{cents:02d}" if cents else ""),
    lambda grouped, cents: grouped.replace(",", " ") + f".{cents:02d}",
    lambda grouped, cents: grouped + f".{cents:02d}",
)
_SUMS: Final = (1643705.0, 333330.5, 98500.0, 505500.4, 2500000.0)


@cache
def words() -> dict[str, Words]:
    """The words of forms, by language."""
    found: dict[str, Words] = json.loads((ROOT / "tests" / "documents" / "forms.json").read_text(encoding="utf-8"))
    return found


@dataclass
class Form:
    """A page, the facts of its one project, and its partners: name, role, country."""

    text: str
    facts: dict[str, Any] = field(default_factory=dict)
    partners: list[tuple[str, str, str | None]] = field(default_factory=list)


def form(language: str, number: int) -> Form:
    """The page with a number in a language."""
    draw, say = Random(number), words()[language]  # noqa: S311
    page = Form("")
    top = _names(draw, say, page)
    blocks = [block for chance, make in _BLOCKS if draw.random() < chance and (block := make(draw, say, page))]
    draw.shuffle(blocks)
    page.text = _dressed(draw, top + "\n\n" + draw.choice(["\n", "\n\n"]).join(blocks) + "\n", say)
    return page


def _dressed(draw: Random, text: str, say: Words) -> str:
    """A page whose labels stand as they are, behind bullets, in capitals, or in cells before their values."""
    dress = draw.choice(["none", "none", "bullets", "capitals", "cells"])
    labels = sorted({label for key in _LABELS for label in say[key]}, key=len, reverse=True)
    lines = text.split("\n")
    for at, line in enumerate(lines):
        label = next((one for one in labels if line.startswith(one) and not line[len(one) : len(one) + 1].isalnum()), None)
        if label is None or at == 0:
            continue
        rest = line[len(label) :]
        if dress == "capitals":
            lines[at] = label.upper() + rest
        elif dress == "bullets" and rest.strip(" :–-\t"):
            lines[at] = f" • {line}"
        elif dress == "cells" and rest.startswith((": ", " – ")) and len(rest) > 3:
            lines[at] = f"{label} | {rest.lstrip(' :–')}"
    return "\n".join(lines)


#: Keys of labels that a page may dress; those of lists of partners stand as they are.
_LABELS: Final = ("period", "total", "eu", "programme", "priority", "status", "goal", "acronym", "number", "title")


def _names(draw: Random, say: Words, page: Form) -> str:
    """The title with the short name and the number: under labels, in quotation marks, or bare."""
    title, number, short = (
        draw.choice(say["title_value"]),
        draw.choice(say["number_value"]),
        draw.choice(["GreenPaths", "PATHWAY", "HERIT4ALL"]),
    )
    page.facts["title"] = title
    kind = draw.choice(["labels", "quoted", "quoted with names", "bare"])
    opening, closing = say["quotes"]
    if kind == "quoted":
        return f"{say['project']} {opening}{title}{closing}"
    if kind == "labels":
        lines = [draw.choice(say["heading"]), "", draw.choice(say["title"]) + draw.choice(_ALL_MARKS) + title]
        for key, value in (("acronym", short), ("number", number)):
            if draw.random() < 0.65:
                lines.append(draw.choice(say[key]) + draw.choice(_MARKS) + value)
                page.facts[key] = value
        return "\n".join(lines)
    page.facts |= {"acronym": short, "number": number}
    named = f"{opening}{title}{closing}" if kind == "quoted with names" else title
    return (f"{say['project']} " if kind == "quoted with names" else "") + f"{named} ({short}, {number})"


def _labelled(key: str) -> Callable[[Random, Words, Form], str]:
    """What draws a label and a value that is printed as it stands."""

    def block(draw: Random, say: Words, page: Form) -> str:
        value = draw.choice(say[f"{key}_value"])
        if key in ("programme", "priority"):
            page.facts[key] = value
        return str(draw.choice(say[key]) + draw.choice(_MARKS[:3] if key == "status" else _MARKS) + value)

    return block


def _period(draw: Random, say: Words, page: Form) -> str:
    first = (draw.choice([2016, 2017, 2018]), draw.randint(1, 12), draw.randint(1, 28))
    last = (first[0] + draw.choice([1, 2, 3]), draw.randint(1, 12), draw.randint(1, 28))
    dash = draw.choice([" – ", " - ", "-", "–"])
    shapes: list[tuple[int, Callable[[Day], str]]] = [
        (3, lambda day: f"{day[2]:02d}.{day[1]:02d}.{day[0]}"),
        (3, lambda day: f"{day[0]}-{day[1]:02d}-{day[2]:02d}"),
        (2, lambda day: f"{day[1]:02d}.{day[0]}"),
        (2, lambda day: f"{day[1]:02d}/{day[0]}"),
        (3, lambda day: str(say["day"].format(y=day[0], m=say["months"][day[1] - 1], d=day[2]))),
    ]
    if say["month"]:
        shapes.append((2, lambda day: str(say["month"].format(y=day[0], m=say["months"][day[1] - 1]))))
    at = draw.randrange(len(shapes))
    precision, shape = shapes[at]
    if at in (1, 4, 5):
        dash = " – "
    page.facts |= {key: "-".join(f"{part:02d}" for part in day[:precision]) for key, day in (("start", first), ("end", last))}
    value = (
        say["range"].format(shape(first), shape(last))
        if say["range"] and at == 0 and draw.random() < 0.3
        else shape(first) + dash + shape(last)
    )
    return str(draw.choice(say["period"]) + draw.choice(_ALL_MARKS) + value)


def _printed(draw: Random, say: Words, amount: float) -> str:
    whole, cents = int(amount), round((amount - int(amount)) * 100)
    number, currency = draw.choice(_AMOUNTS)(f"{whole:,}", cents), draw.choice(say["currency"])
    return f"{currency} {number}" if currency in ("EUR", "€") and draw.random() < 0.2 else f"{number} {currency}"


def _money(draw: Random, say: Words, page: Form) -> str:
    total = draw.choice(_SUMS)
    page.facts["total_budget"] = total
    line = draw.choice(say["total"]) + draw.choice(_ALL_MARKS) + _printed(draw, say, total)
    if draw.random() < 0.5:
        share = round(total * 0.85, 2)
        page.facts["eu_funding"] = share
        printed = f"{int(share):,}".replace(",", " ") + f",{round((share - int(share)) * 100):02d} EUR"
        label, mark = draw.choice(say["eu"]), draw.choice([": ", " – ", " "])
        line += draw.choice(
            [f"\n{label}{draw.choice(_ALL_MARKS)}{printed}", f" ({label}{mark}{printed})", f", {say['including']}{label}{mark}{printed}"]
        )
    return str(line)


def _partners(draw: Random, say: Words, page: Form) -> str:
    """A list of partners: marked, numbered or on one line, with or without their countries, with or without the lead among them."""
    names = draw.sample(say["bodies"], draw.randint(2, 5))
    lands = [draw.choice(list(say["lands"])) for _ in names]
    style = draw.choice([" • ", "- ", "1. ", "", "; ", ", ", "PP1: "])
    land = draw.choice(["none", " ({})", " (code)", " – {}", "group"] + ([", {}"] if style != ", " else []))
    if land == "group":
        style = draw.choice([" • ", "", "; ", ", "])
    lead = draw.choice(["label", "behind", "before", "none"])
    behind = {"none": "", " (code)": " ({})", "group": ""}.get(land, land)
    items = [name + behind.format(where if land == " (code)" else say["lands"][where]) for name, where in zip(names, lands, strict=True)]
    role = draw.choice(say["lead_word"])
    if lead == "behind":
        items[0] += f" ({role})"
    elif lead == "before" and land != "group":
        items[0] = role.capitalize() + draw.choice([": ", " – "]) + items[0]
    has_lead = lead == "behind" or (lead == "before" and land != "group")
    page.partners = [
        (name, "lead" if has_lead and not number else "partner", where if land != "none" else None)
        for number, (name, where) in enumerate(zip(names, lands, strict=True))
    ]
    lines = [draw.choice(say["partners"])]
    if land == "group":
        lines[0] += ":"
        for where in dict.fromkeys(lands):
            own = [item for item, its in zip(items, lands, strict=True) if its == where]
            heading = say["lands"][where]
            lines += (
                [f"{heading}:", *(style + item for item in own)]
                if style in (" • ", "")
                else [f"{heading}{': ' if style == ', ' else ' – '}{style.join(own)}"]
            )
    elif style in ("; ", ", "):
        lines = [f"{lines[0]}:{draw.choice([' ', chr(10)])}{style.join(items)}"]
    else:
        lines[0] += draw.choice([":", ""]) + draw.choice(["", "\n"])
        lines += [style.replace("1", str(number + 1)) + item for number, item in enumerate(items)]
    if lead == "label":
        name, where = draw.choice([body for body in say["bodies"] if body not in names]), draw.choice(list(say["lands"]))
        page.partners.append((name, "lead", where if behind else None))
        value = name + behind.format(where if land == " (code)" else say["lands"][where])
        lines.insert(0, draw.choice(say["lead"]) + draw.choice(_MARKS) + value + draw.choice(["", "\n"]))
    return "\n".join(lines)


#: How often a page has each part, and what draws it.
_BLOCKS: Final = (
    (0.8, _period),
    (0.8, _money),
    (0.5, _labelled("programme")),
    (0.3, _labelled("priority")),
    (0.3, _labelled("status")),
    (0.5, _labelled("goal")),
    (0.85, _partners),
)
