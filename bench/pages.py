"""Invented project pages to measure with: forms, prose, tables and lists in Latvian, English, Lithuanian and Estonian, as text and as HTML
with the frame of a site around them. The same number is always the same page."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from pathlib import Path
from random import Random
from typing import Final

_WORDS: Final = {
    "lv": {
        "title": "Projekts „{name}”",
        "goal": "Projektā „{name}” {lead} kopā ar kaimiņiem sakārto {thing}, lai tur būtu labi gan iedzīvotājiem, gan viesiem.",
        "period": "Projekts tiek īstenots no {year}. gada 1. {month} līdz {end}. gada 30. aprīlim.",
        "money": "Kopējais projekta finansējums ir {total} EUR, tajā skaitā ERAF līdzfinansējums {share} EUR.",
        "noise": "Sanāksmē piedalījās pagastu pārstāvji, kuri pastāstīja, ko viņi gaida no {thing}.",
        "labels": "Projekta nr.|Vadošais partneris|Īstenošanas laiks|Kopējās izmaksas|ERAF finansējums|Projekta partneri",
        "head": "Partneris|Valsts|Budžets, EUR",
        "months": "marta maija septembra oktobra",
        "things": "parkus|bibliotēkas|ostas krastmalu|amatnieku darbnīcas|ūdens takas|skolu dārzus",
        "menu": "Sākums|Par mums|Projekti|Aktualitātes|Kontakti",
        "foot": "© 2021 Novads. Visas tiesības aizsargātas.",
    },
    "en": {
        "title": "Project “{name}”",
        "goal": "In “{name}” {lead} and its neighbours repair {thing}, for those who live there and for those who come to visit.",
        "period": "The project is implemented from 1 March {year} to 30 April {end}.",
        "money": "The total budget of the project is EUR {total}, of which the ERDF contribution is EUR {share}.",
        "noise": "People from the villages came to a meeting and said what they expect of {thing}.",
        "labels": "Project number|Lead partner|Project duration|Total budget|ERDF contribution|Project partners",
        "head": "Partner|Country|Budget, EUR",
        "months": "March",
        "things": "parks|libraries|the harbour front|craft workshops|water trails|school gardens",
        "menu": "Home|About us|Projects|News|Contacts",
        "foot": "© 2021 County. All rights reserved.",
    },
    "lt": {
        "title": "Projektas „{name}“",
        "goal": "Projekte „{name}“ {lead} su kaimynais tvarko {thing}, kad čia būtų gera ir gyventojams, ir svečiams.",
        "period": "Projekto įgyvendinimo laikotarpis yra nuo {year} m. kovo 1 d. iki {end} m. balandžio 30 d.",
        "money": "Bendras projekto biudžetas yra {total} EUR, iš jų ERPF lėšos {share} EUR.",
        "noise": "Susitikime dalyvavo seniūnijų žmonės, kurie pasakojo, ko laukia.",
        "labels": "Projekto Nr.|Pagrindinis partneris|Projekto įgyvendinimo laikotarpis|Bendras biudžetas|ERPF lėšos|Partneriai",
        "head": "Partneris|Šalis|Biudžetas, EUR",
        "months": "kovo",
        "things": "parkus|bibliotekas|krantinę|dirbtuves|vandens takus|mokyklų sodus",
        "menu": "Pradžia|Apie mus|Projektai|Naujienos|Kontaktai",
        "foot": "© 2021 Rajonas. Visos teisės saugomos.",
    },
    "et": {
        "title": "Projekt „{name}”",
        "goal": "Projektis „{name}” korrastab {lead} koos naabritega kohti, mis on olulised nii elanikele kui ka külalistele.",
        "period": "Projekti kestus on 01.03.{year} kuni 30.04.{end}.",
        "money": "Projekti kogueelarve on {total} EUR, millest ERDF toetus on {share} EUR.",
        "noise": "Koosolekul rääkisid külade inimesed, mida nad ootavad ja mis on neile tähtis.",
        "labels": "Projekti number|Juhtpartner|Projekti kestus|Kogueelarve|ERDF toetus|Projekti partnerid",
        "head": "Partner|Riik|Eelarve, EUR",
        "months": "märts",
        "things": "pargid|raamatukogud|sadam|töökojad|veerajad|kooliaiad",
        "menu": "Avaleht|Meist|Projektid|Uudised|Kontakt",
        "foot": "© 2021 Vald. Kõik õigused kaitstud.",
    },
}
_SHARES: Final = ("lv",) * 6 + ("en",) * 2 + ("lt", "et")
_FIRST: Final = "Vēju Jūras Dzintara Zaļās Senās Tālās Kopējās Baltās Meža Upju".split()
_SECOND: Final = "takas pilis skolas ostas laivas saknes krāsas balsis dārzi tilti".split()
_BODIES: Final = "Ventspils|Kuldīgas|Talsu|Saldus|Liepājas|Bauskas|Dobeles|Cēsu|Valmieras|Rēzeknes|Ludzas|Preiļu".split("|")
_KINDS: Final = ("novada dome", "novada pašvaldība", "muzejs", "tehnikums", "biedrība “Krasts”")
_STYLE: Final = "a{color:red}" * 200
_COUNTRIES: Final = {"lv": "Latvija", "en": "Latvia", "lt": "Latvija", "et": "Läti"}


@dataclass(frozen=True, slots=True)
class _Page:
    """What a page says, before it has a form."""

    words: dict[str, str]
    language: str
    values: dict[str, str]
    partners: list[tuple[str, str]]
    number: str


def write(folder: Path, number: int, *, html: bool) -> None:
    """So many pages in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for at in range(number):
        path = folder / f"page-{at:05}.{'html' if html else 'txt'}"
        path.write_text(_html(at) if html else _text(at), encoding="utf-8")


def _page(at: int) -> _Page:
    random = Random(at)
    language = random.choice(_SHARES)
    words = _WORDS[language]
    year, total = random.randint(2008, 2022), random.randint(100_000, 3_000_000)
    bodies = [f"{random.choice(_BODIES)} {random.choice(_KINDS)}" for _ in range(random.randint(2, 7))]
    values = {
        "name": f"{random.choice(_FIRST)} {random.choice(_SECOND)} {at}",
        "lead": bodies[0],
        "thing": random.choice(words["things"].split("|")),
        "year": str(year),
        "end": str(year + random.randint(1, 3)),
        "month": random.choice(words["months"].split()),
        "total": f"{total:,}".replace(",", " "),
        "share": f"{total * 85 // 100:,}".replace(",", " "),
    }
    partners = [(body, f"{total // len(bodies):,}".replace(",", " ")) for body in bodies]
    return _Page(words, language, values, partners, f"LLI-{random.randint(100, 599)}")


def _prose(page: _Page, at: int) -> list[str]:
    sentences = [page.words[key].format(**page.values) for key in ("goal", "period", "noise", "money")]
    noise = [page.words["noise"].format(**page.values)] * (at % 9)
    return [" ".join(sentences[:2]), *noise, " ".join(sentences[2:])]


def _rows(page: _Page) -> list[tuple[str, str]]:
    values = page.values
    period = f"01.03.{values['year']} – 30.04.{values['end']}"
    said = (page.number, values["lead"], period, f"{values['total']} EUR", f"{values['share']} EUR", "")
    return list(zip(page.words["labels"].split("|"), said, strict=True))


def _text(at: int) -> str:
    page = _page(at)
    title = page.words["title"].format(**page.values)
    form = [f"{label}: {value}".rstrip() for label, value in _rows(page)] + [f"- {name}" for name, _ in page.partners]
    parts = [[*page.words["menu"].split("|")], [title], _prose(page, at), form, [page.words["foot"]]]
    kept = [parts[1], *([parts[2]] if at % 3 != 1 else []), *([parts[3]] if at % 3 != 2 else [])]
    return "\n\n".join("\n".join(part) for part in ([parts[0]] if at % 4 == 0 else []) + kept + [parts[4]]) + "\n"


def _html(at: int) -> str:
    page = _page(at)
    title = escape(page.words["title"].format(**page.values))
    menu = "".join(
        f'<li class="nav-item"><a class="nav-link" href="/{n}">{escape(word)}</a></li>'
        for n, word in enumerate(page.words["menu"].split("|"))
    )
    prose = "".join(f"<p>{escape(text)}</p>" for text in _prose(page, at))
    form = "".join(
        f'<div class="field"><div class="field__label">{escape(label)}</div><div class="field__item">{escape(value)}</div></div>'
        for label, value in _rows(page)
        if value
    )
    head = "".join(f"<th>{escape(cell)}</th>" for cell in page.words["head"].split("|"))
    rows = "".join(
        f"<tr><td>{escape(name)}</td><td>{_COUNTRIES[page.language]}</td><td>{budget}</td></tr>" for name, budget in page.partners
    )
    teasers = "".join(
        f'<div class="teaser"><a href="/n/{n}">{escape(page.words["noise"].format(**page.values))}</a></div>' for n in range(at % 12)
    )
    return (
        f'<!doctype html><html lang="{page.language}"><head><meta charset="utf-8"><title>{title}</title><style>{_STYLE}</style>'
        f'<script>{"var x=1;" * 500}</script></head><body class="page"><header><nav class="navbar"><ul>{menu * 3}</ul></nav></header>'
        f'<div id="cookie-notice"><p>Cookies</p><button>OK</button></div><main><h1>{title}</h1>{prose}{form}'
        f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></main>"
        f'<aside class="related">{teasers}</aside><footer>{escape(page.words["foot"])}</footer></body></html>'
    )
