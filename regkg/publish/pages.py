"""What people read first: the pages of a release, its README in both languages, licence and citation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Final

from regkg import __version__
from regkg.publish.quality import Measure, Score
from regkg.publish.release import DESCRIPTION, TITLE, Release

LANGUAGES: Final = ("lv", "en")
#: The page of each language; a reader in Latvia comes to the Latvian one.
PAGES: Final = {"lv": "index.html", "en": "index.en.html"}
REPORTS: Final = {"lv": "report.html", "en": "report.en.html"}

_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_STYLE: Final = """
:root{color-scheme:light dark;--ground:#fff;--raised:#f4f6f9;--ink:#1a1d21;--soft:#565d66;--line:#d8dce1;--link:#0b57a4;--bar:#0b57a4}
@media(prefers-color-scheme:dark){:root{--ground:#15181c;--raised:#1f2329;--ink:#e7eaee;--soft:#a6adb6;--line:#363c44;--link:#8ec2f7;
--bar:#5e9fdc}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
header,main,footer{max-width:64rem;margin:0 auto;padding:0 1rem}
header{padding-top:1.25rem}
nav{display:flex;justify-content:space-between;flex-wrap:wrap;gap:.25rem 1rem;color:var(--soft)}
nav a,footer a{display:inline-block;padding:.3rem 0}
h1{font-size:1.75rem;line-height:1.2;margin:.75rem 0 .5rem;max-width:30em}
h2{font-size:1.25rem;margin:2.25rem 0 .5rem}
a{color:var(--link)}
.lead{font-size:1.0625rem;max-width:44em}
.numbers{display:grid;grid-template-columns:repeat(auto-fill,minmax(12rem,1fr));gap:.75rem;margin:1.25rem 0;padding:0}
.numbers div{background:var(--raised);border-radius:.5rem;padding:.75rem 1rem}
.numbers dt{color:var(--soft);font-size:.875rem}
.numbers dd{margin:0;font-size:1.125rem;font-weight:600;overflow-wrap:normal}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-top:1px solid var(--line)}
thead th{border-top:0;color:var(--soft);font-weight:600;font-size:.875rem}
td.number,th.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums;padding-right:0;padding-left:.75rem}
code,pre{font:.875rem/1.5 ui-monospace,"Cascadia Mono","DejaVu Sans Mono",monospace}
pre{background:var(--raised);border-radius:.375rem;padding:.5rem .75rem;overflow-x:auto}
.bar{display:block;height:.5rem;margin-top:.45rem;background:var(--raised);border-radius:.25rem;min-width:5rem}
.bar span{display:block;height:100%;background:var(--bar);border-radius:.25rem}
.note{color:var(--soft);font-size:.9375rem}
summary{cursor:pointer;color:var(--link);padding:.3rem 0}
footer{color:var(--soft);padding-top:1rem;padding-bottom:3rem;margin-top:2.5rem;border-top:1px solid var(--line);font-size:.9375rem}
@media(max-width:40rem){.numbers{grid-template-columns:repeat(auto-fill,minmax(9.5rem,1fr))}
.files a{display:inline-block;padding:.3rem 0}h1{font-size:1.4rem}.wide{display:none}
.files tr,.projects tr{display:block;border-top:1px solid var(--line);padding:.5rem 0}
.files td,.projects td{display:block;border:0;padding:0}
.files thead,.projects thead{display:none}.files td.number,.projects td.number{text-align:left;padding:0;color:var(--soft)}}
@media print{details>*{display:block}body{font-size:10pt}h2{break-after:avoid}tr{break-inside:avoid}}
"""

_WORDS: Final = {
    "release": {"lv": "laidiens", "en": "release"},
    "other": {"lv": "English", "en": "Latviski"},
    "which": {"lv": "Kura datne man vajadzīga?", "en": "Which file do I need?"},
    "file": {"lv": "Datne", "en": "File"},
    "for": {"lv": "Kam tā der", "en": "What it is good for"},
    "size": {"lv": "Lielums", "en": "Size"},
    "projects": {"lv": "Projekti", "en": "Projects"},
    "project": {"lv": "Projekts", "en": "Project"},
    "programme": {"lv": "Programma", "en": "Programme"},
    "lead": {"lv": "Vadošais partneris", "en": "Lead partner"},
    "time": {"lv": "Laiks", "en": "Time"},
    "total": {"lv": "Kopējais finansējums", "en": "Total budget"},
    "first": {
        "lv": "Te redzami pirmie {shown} no {all} projektiem; visi ir datnē",
        "en": "The first {shown} of {all} projects; all stand in",
    },
    "quality": {"lv": "Cik labi ir dati?", "en": "How good are the data?"},
    "report": {"lv": "Pārbaudes ziņojums", "en": "Validation report"},
    "full": {
        "lv": "Cik projektu nosauc to, ko prasa Regulas (ES) 2021/1060 49. panta 3. punkts:",
        "en": "How many of the projects state what Article 49(3) of Regulation (EU) 2021/1060 asks for:",
    },
    "share": {"lv": "Daļa", "en": "Share"},
    "field": {"lv": "Lauks", "en": "Field"},
    "others": {"lv": "Citi mērījumi", "en": "Other measurements"},
    "portal": {
        "lv": "Cik punktu par aprakstu dotu data.europa.eu (mūsu aplēse): {points} no {most}",
        "en": "What data.europa.eu would give the description (our estimate): {points} of {most} points",
    },
    "live": {
        "lv": "Vēl {live} punktus portāls dod par adresēm, kas atbild; to var zināt tikai pēc publicēšanas.",
        "en": "Another {live} points are for addresses that answer, which can be known after publication only.",
    },
    "metric": {"lv": "Rādītājs", "en": "Metric"},
    "points": {"lv": "Punkti", "en": "Points"},
    "needs": {"lv": "jāpārbauda tīmeklī", "en": "to be seen on the web"},
    "changes": {"lv": "Kas mainījies", "en": "What changed"},
    "since": {"lv": "Salīdzinājums ar laidienu {previous}:", "en": "Compared with release {previous}:"},
    "one": {"lv": "Šis ir pirmais laidiens.", "en": "This is the first release."},
    "cite": {"lv": "Kā atsaukties", "en": "How to cite"},
    "licence": {"lv": "Licence", "en": "Licence"},
    "free": {"lv": "Datus drīkst brīvi izmantot, norādot avotu.", "en": "The data may be used freely, with attribution."},
    "check": {"lv": "Kā pārliecināties, ka datnes ir veselas", "en": "How to check that the files are whole"},
    "excel": {
        "lv": "Programmā Excel atveriet regkg.xlsx; CSV datnes ir UTF-8, un Excel tās jāielādē ar Dati → No teksta/CSV.",
        "en": "In Excel open regkg.xlsx; the CSV files are UTF-8 and are to be loaded with Data → From Text/CSV.",
    },
    "terms": {"lv": "Ko nozīmē lauki", "en": "What the fields mean"},
    "made": {"lv": "Sagatavots ar regkg", "en": "Made with regkg"},
}

#: What each file is for. The first column names the file; those that are not there are left out.
FILES: Final = (
    (
        "regkg.xlsx",
        {
            "lv": "Excel: visas tabulas vienā darbgrāmatā, ar virsrakstiem latviski un angliski",
            "en": "Excel: all tables in one workbook, with headers in Latvian and English",
        },
    ),
    (
        "operations.xlsx",
        {
            "lv": "Darbību saraksts pēc Regulas (ES) 2021/1060 49. panta 3. punkta, ar partneriem",
            "en": "List of operations after Article 49(3) of Regulation (EU) 2021/1060, with partners",
        },
    ),
    ("csv/operations.csv", {"lv": "Tas pats kā CSV", "en": "The same as CSV"}),
    ("csv/kohesio.csv", {"lv": "Projekti Kohesio kolonnās", "en": "Projects in the columns of Kohesio"}),
    (
        "csv/projects.csv",
        {
            "lv": "Projekti kā CSV; pārējās tabulas ir blakus, apraksts datnē csv/datapackage.json",
            "en": "Projects as CSV; the other tables stand beside, described in csv/datapackage.json",
        },
    ),
    ("regkg.geojson", {"lv": "Vietas kartei", "en": "Places for a map"}),
    ("regkg.ttl", {"lv": "Zināšanu grafs (RDF, Turtle)", "en": "The knowledge graph (RDF, Turtle)"}),
    (
        "regkg.trig.gz",
        {
            "lv": "Grafs ar pierādījumiem: kurš dokuments kurā vietā ko apgalvo (TriG)",
            "en": "The graph with its evidence: which document says what, and where (TriG)",
        },
    ),
    ("regkg.nt.gz", {"lv": "Grafs lielām krātuvēm (N-Triples)", "en": "The graph for bulk loading (N-Triples)"}),
    ("regkg.jsonld", {"lv": "Grafs programmētājiem (JSON-LD)", "en": "The graph for programmers (JSON-LD)"}),
    ("dcat.ttl", {"lv": "Ieraksts datu katalogam (DCAT-AP)", "en": "Entry for a data catalogue (DCAT-AP)"}),
)


@dataclass(frozen=True, slots=True)
class ProjectLine:
    """One project as the page lists it."""

    iri: str
    name: str
    title: dict[str, str] = field(hash=False)
    programme: dict[str, str] = field(hash=False)
    lead: dict[str, str] = field(hash=False)
    time: str
    total: str


@dataclass(frozen=True, slots=True)
class Summary:
    """What the pages tell: lines of figures by language, projects, quality, sizes of files, and what changed in a few words."""

    figures: dict[str, list[tuple[str, str]]] = field(hash=False)
    projects: Sequence[ProjectLine]
    number_of_projects: int
    measures: Sequence[Measure]
    scores: Sequence[Score]
    sizes: dict[str, int] = field(hash=False)
    changes: dict[str, str] = field(hash=False)
    has_ontology_pages: bool = False


def index(release: Release, summary: Summary, language: str) -> str:
    """The page of one language."""

    def say(key: str, **values: object) -> str:
        return escape(_WORDS[key][language].format(**values))

    other = "en" if language == "lv" else "lv"
    parts = [
        (
            f'<nav aria-label="regkg"><span>{say("release")} {escape(release.version)}</span>'
            f'<a href="{PAGES[other]}" lang="{other}" hreflang="{other}">{say("other")}</a></nav>'
        ),
        f"<h1>{escape(TITLE[language])}</h1>",
    ]
    main = [f'<p class="lead">{escape(DESCRIPTION[language])}</p>', _figures(summary.figures[language])]
    main += [f'<h2 id="files">{say("which")}</h2>', _files(summary, language), f'<p class="note">{say("excel")}</p>']
    if summary.has_ontology_pages:
        main.append(f'<p><a href="ontology/{language}/index.html">{say("terms")}</a></p>')
    if summary.projects:
        main += [f'<h2 id="projects">{say("projects")}</h2>', _projects(summary, language)]
    main += [f'<h2 id="quality">{say("quality")}</h2>', _quality(summary, language)]
    main += [f'<h2 id="changes">{say("changes")}</h2>', _changes(release, summary, language)]
    main += [f'<h2 id="cite">{say("cite")}</h2>', f"<p>{escape(citation(release, language))}</p>"]
    licence = escape(release.config.licence)
    main += [f'<h2 id="licence">{say("licence")}</h2>', f'<p>{say("free")} <a href="{licence}">{licence}</a></p>']
    main += [f'<h2 id="check">{say("check")}</h2>', "<pre>sha256sum -c SHA256SUMS\nregkg publish --verify .</pre>"]
    foot = f"{say('made')} {escape(__version__)} · {escape(release.config.publisher.get(language, ''))} · "
    foot += f'<a href="{escape(release.config.homepage)}">{escape(release.config.homepage)}</a>'
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f"<title>{escape(TITLE[language])} – {escape(release.version)}</title>\n"
        f'<link rel="alternate" hreflang="{other}" href="{PAGES[other]}">\n<style>{_STYLE}</style>\n</head>\n<body>\n'
        f"<header>{''.join(parts)}</header>\n<main>\n" + "\n".join(main) + f"\n</main>\n<footer>{foot}</footer>\n</body>\n</html>\n"
    )


def _figures(lines: Sequence[tuple[str, str]]) -> str:
    cells = "".join(f"<div><dt>{escape(label)}</dt><dd>{escape(text)}</dd></div>" for label, text in lines)
    return f'<dl class="numbers">{cells}</dl>'


def _files(summary: Summary, language: str) -> str:
    head = "".join(
        f'<th scope="col"{kind}>{escape(_WORDS[key][language])}</th>'
        for key, kind in (("file", ""), ("for", ""), ("size", ' class="number"'))
    )
    rows = [
        f'<tr><td><a href="{name}">{name}</a></td><td>{escape(purpose[language])}</td>'
        f'<td class="number">{size_text(summary.sizes[name], language)}</td></tr>'
        for name, purpose in FILES
        if name in summary.sizes
    ]
    return f'<table class="files"><thead><tr>{head}</tr></thead><tbody>\n' + "\n".join(rows) + "\n</tbody></table>"


def _projects(summary: Summary, language: str) -> str:
    keys = (("project", ""), ("programme", ""), ("lead", ' class="wide"'), ("time", ""), ("total", ' class="number"'))
    head = "".join(f'<th scope="col"{kind}>{escape(_WORDS[key][language])}</th>' for key, kind in keys)
    rows = []
    for project in summary.projects:
        title, programme, lead = (_in(names, language) for names in (project.title, project.programme, project.lead))
        more = f"<br>{title}" if title and title != escape(project.name) else ""
        rows.append(
            f'<tr><td><a href="{escape(project.iri)}">{escape(project.name)}</a>{more}</td><td>{programme}</td>'
            f'<td class="wide">{lead}</td><td>{escape(project.time)}</td>'
            f'<td class="number">{escape(project.total.replace(".", ",") if language == "lv" else project.total)}</td></tr>'
        )
    table = f'<table class="projects"><thead><tr>{head}</tr></thead><tbody>\n' + "\n".join(rows) + "\n</tbody></table>"
    if len(summary.projects) == summary.number_of_projects:
        return table
    words = escape(_WORDS["first"][language].format(shown=len(summary.projects), all=summary.number_of_projects))
    return f'<p class="note">{words} <a href="csv/projects.csv">csv/projects.csv</a>.</p>{table}'


def _in(names: dict[str, str], language: str) -> str:
    """A name in a language, else in another, which is then said."""
    for tongue in (language, *LANGUAGES, *names):
        if name := names.get(tongue):
            return escape(name) if tongue == language or not tongue else f'<span lang="{escape(tongue)}">{escape(name)}</span>'
    return ""


def _quality(summary: Summary, language: str) -> str:
    def say(key: str, **values: object) -> str:
        return escape(_WORDS[key][language].format(**values))

    shares = [one for one in summary.measures if one.dimension == "completeness"]
    others = [one for one in summary.measures if one.dimension != "completeness"]
    rows = "\n".join(
        f'<tr><td>{escape(one.names[language])}</td><td class="wide">'
        f'<span class="bar"><span style="width:{_percent(one)}%"></span></span></td><td class="number">{_percent(one)} %</td></tr>'
        for one in shares
    )
    head = f'<th scope="col">{say("field")}</th><th class="wide"></th><th scope="col" class="number">{say("share")}</th>'
    full = f"<p>{say('full')}</p><table><thead><tr>{head}</tr></thead><tbody>\n{rows}\n</tbody></table>"
    more = "\n".join(f'<tr><td>{escape(one.names[language])}</td><td class="number">{one.value}</td></tr>' for one in others)
    points = sum(one.points or 0 for one in summary.scores)
    live = sum(one.most for one in summary.scores if one.points is None)
    metrics = "\n".join(
        f"<tr><td>{escape(one.dimension)}</td><td>{escape(one.metric)}</td>"
        f'<td class="number">{say("needs") if one.points is None else f"{one.points} / {one.most}"}</td></tr>'
        for one in summary.scores
    )
    return (
        f'<p><a href="{REPORTS[language]}">{say("report")}</a></p>\n{full}\n'
        f"<details><summary>{say('others')}</summary><table><tbody>\n{more}\n</tbody></table></details>\n"
        f"<details><summary>{say('portal', points=points, most=sum(one.most for one in summary.scores))}</summary>"
        f'<p class="note">{say("live", live=live)}</p><table><tbody>\n{metrics}\n</tbody></table></details>'
    )


def _percent(measure: Measure) -> str:
    return f"{measure.value * 100:.0f}"


def _changes(release: Release, summary: Summary, language: str) -> str:
    if not release.previous:
        return f"<p>{escape(_WORDS['one'][language])}</p>"
    since = escape(_WORDS["since"][language].format(previous=release.previous))
    patch = ' · <a href="changes.rdfp.gz">changes.rdfp.gz</a>' if "changes.rdfp.gz" in summary.sizes else ""
    return f'<p>{since} {escape(summary.changes[language])}</p><p><a href="CHANGES.md">CHANGES.md</a>{patch}</p>'


def size_text(size: int, language: str) -> str:
    """A size for people.

    >>> size_text(1_530_000, "lv"), size_text(900, "en")
    ('1,5\\xa0MB', '1\\xa0kB')
    """
    number, unit = (size / 10**6, "MB") if size >= 10**6 else (max(1, round(size / 1000)), "kB")
    text = f"{number:.1f}" if unit == "MB" else str(number)
    return f"{text.replace('.', ',') if language == 'lv' else text}\u00a0{unit}"


def citation(release: Release, language: str) -> str:
    """How to cite the release."""
    year = f" ({release.date[:4]})" if release.date else ""
    word = _WORDS["release"][language]
    return f"{release.config.publisher.get(language, '')}{year}. {TITLE[language]}, {word} {release.version}. {release.iri().value}"


def readme(release: Release, summary: Summary, language: str) -> str:
    """The README of one language."""

    def say(key: str, **values: object) -> str:
        return _WORDS[key][language].format(**values)

    other = ("README.md", "In English") if language == "lv" else ("README.lv.md", "Latviski")
    figures = "\n".join(f"| {label} | {text} |" for label, text in summary.figures[language])
    files = "\n".join(f"| [{name}]({name}) | {purpose[language]} |" for name, purpose in FILES if name in summary.sizes)
    changes = f"{say('since', previous=release.previous)} {summary.changes[language]}" if release.previous else say("one")
    page = PAGES[language]
    return f"""# {TITLE[language]}

{say("release").capitalize()} {release.version} · [{page}]({page}) · *[{other[1]}]({other[0]})*

{DESCRIPTION[language]}

| | |
|---|---|
{figures}

## {say("which")}

| {say("file")} | {say("for")} |
|---|---|
{files}

{say("excel")}

## {say("quality")}

[{say("report")}]({REPORTS[language]}) · [quality.ttl](quality.ttl) · [quality.json](quality.json)

## {say("changes")}

{changes} [CHANGES.md](CHANGES.md)

## {say("cite")}

{citation(release, language)}

## {say("licence")}

{say("free")} <{release.config.licence}> · [LICENSE](LICENSE)

## {say("check")}

```console
$ sha256sum -c SHA256SUMS
$ regkg publish --verify .
```
"""


def citation_file(release: Release) -> str:
    """`CITATION.cff`."""
    licences = {
        "https://creativecommons.org/licenses/by/4.0/": "CC-BY-4.0",
        "https://creativecommons.org/publicdomain/zero/1.0/": "CC0-1.0",
    }
    spdx = licences.get(release.config.licence)
    lines = [
        "cff-version: 1.2.0",
        'message: "If you use these data, please cite them."',
        f"title: {_quoted(TITLE['en'])}",
        "type: dataset",
        "authors:",
        f"  - name: {_quoted(release.config.publisher.get('en') or next(iter(release.config.publisher.values()), 'regkg'))}",
        f"version: {_quoted(release.version)}",
        *([f"date-released: {release.date}"] if release.date else []),
        *([f"license: {spdx}"] if spdx else [f"license-url: {_quoted(release.config.licence)}"]),
        f"url: {_quoted(release.iri().value)}",
    ]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
