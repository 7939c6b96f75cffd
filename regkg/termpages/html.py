"""The pages as HTML: whole in themselves, without scripts and without the network, in one language each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from html import escape
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.shacl.handbook import WORDS as RULE_WORDS
from regkg.shacl.handbook import subject_of
from regkg.shacl.rules import SLOT, Rule
from regkg.termpages.diagram import Box, Row, draw
from regkg.termpages.vocabulary import KINDS, Page, Term, Vocabulary
from regkg.vocab import DCT, OWL, RDFS, RK, SKOS, compact

INDEX: Final = "index.html"
RULES: Final = "rules.html"

_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
#: Colours have a contrast of at least 4.5 to 1 on the ground that they stand on (WCAG 2.2, 1.4.3).
_STYLE: Final = """
:root{color-scheme:light dark;--ground:#fff;--raised:#f4f6f9;--ink:#1a1d21;--soft:#565d66;--line:#d8dce1;--link:#0b57a4;--edge:#6b7683;
--own:#eaf2fb;--violation:#b3161b;--warning:#8a5300;--info:#1f5f8b}
@media(prefers-color-scheme:dark){:root{--ground:#15181c;--raised:#1f2329;--ink:#e7eaee;--soft:#a6adb6;--line:#363c44;--link:#8ec2f7;
--edge:#8b96a3;--own:#1d2c3d;--violation:#ff8f8a;--warning:#f0b95a;--info:#8cc8f2}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,"Segoe UI","DejaVu Sans",sans-serif;
overflow-wrap:break-word}
header,main,footer{max-width:70rem;margin:0 auto;padding:0 1rem}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--ground);padding:.25rem .5rem}
nav.top{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;justify-content:space-between;padding-top:1rem;color:var(--soft)}
nav.top a{display:inline-block;padding:.25rem 0}
h1{font-size:1.75rem;line-height:1.2;margin:1rem 0 .5rem}
h2{font-size:1.3rem;margin:2.5rem 0 .5rem;padding-bottom:.25rem;border-bottom:1px solid var(--line)}
h3{font-size:1.1rem;margin:0;display:inline}
a{color:var(--link)}
code,pre{font:.875rem/1.5 ui-monospace,"Cascadia Mono","DejaVu Sans Mono",monospace}
pre{background:var(--raised);border-radius:.375rem;padding:.5rem .75rem;overflow-x:auto;margin:.25rem 0}
.lead{font-size:1.0625rem;max-width:46em}
.note,.iri{color:var(--soft)}.iri{font-size:.875rem;overflow-wrap:anywhere}
.term{border-top:1px solid var(--line);padding:1rem 0}
h2+.term{border-top:0}
.term:target{background:var(--raised);box-shadow:-.6rem 0 var(--raised),.6rem 0 var(--raised)}
.term p{margin:.25rem 0;max-width:46em}
.term .def{margin-top:.4rem}
dl{display:grid;grid-template-columns:11rem minmax(0,1fr);gap:.2rem 1rem;margin:.5rem 0 0;font-size:.9375rem}
dt{color:var(--soft)}dd{margin:0;min-width:0}
dd ul{margin:0;padding-left:1.1rem}
.index{columns:15rem;column-gap:1.5rem;padding:0;list-style:none;margin:.5rem 0}
.index li{break-inside:avoid;padding:.15rem 0}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));gap:.75rem;padding:0;margin:.75rem 0;list-style:none}
.cards li{background:var(--raised);border-radius:.5rem;padding:.75rem 1rem}
.cards p{margin:.25rem 0 0;color:var(--soft);font-size:.9375rem}
details{margin:.3rem 0}summary{cursor:pointer;color:var(--link);padding:.2rem 0}
.rules{list-style:none;padding:0;margin:0}.rules li{padding:.2rem 0}
.violation{color:var(--violation)}.warning{color:var(--warning)}.info{color:var(--info)}
.scroll{overflow-x:auto;margin:1rem 0}
.diagram{display:block;max-width:none;height:auto}
@media(min-width:62rem){.diagram{max-width:100%}}
.diagram rect{fill:var(--raised);stroke:var(--edge)}.diagram .own rect{fill:var(--own)}.diagram .other rect{stroke-dasharray:4 3}
.diagram text{font:13px system-ui,"Segoe UI","DejaVu Sans",sans-serif;fill:var(--ink)}
.diagram .name{font-size:14px;font-weight:600;fill:var(--link)}.diagram .code{fill:var(--soft)}
.diagram a:hover text{text-decoration:underline}
.diagram .line,.diagram .rule{fill:none;stroke:var(--edge);stroke-width:1.2}.diagram .tip{fill:var(--edge)}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-top:1px solid var(--line)}
thead th{border-top:0;color:var(--soft);font-size:.875rem}
footer{color:var(--soft);margin-top:3rem;padding-top:1rem;padding-bottom:3rem;border-top:1px solid var(--line);font-size:.9375rem}
@media(max-width:40rem){h1{font-size:1.4rem}dl{grid-template-columns:minmax(0,1fr);gap:0}dt{margin-top:.4rem;font-size:.875rem}
.index{columns:9rem}.index li,.rules li{padding:.35rem 0}}
@media print{.skip,nav.top{display:none}.term{break-inside:avoid}details>*{display:block}body{font-size:10pt}}
"""

WORDS: Final = {
    "ontology": {"lv": "Ko nozīmē regkg termini", "en": "What the terms of regkg mean"},
    "other": {"lv": "In English", "en": "Latviski"},
    "skip": {"lv": "Pāriet uz saturu", "en": "Skip to the content"},
    "modules": {"lv": "Moduļi", "en": "Modules"},
    "code lists": {"lv": "Kodu saraksti", "en": "Code lists"},
    "codes": {"lv": "Kodi", "en": "Codes"},
    "all": {"lv": "Visi termini pēc alfabēta", "en": "All terms from A to Z"},
    "class": {"lv": "Klases", "en": "Classes"},
    "object": {"lv": "Saites", "en": "Links"},
    "datatype": {"lv": "Lauki", "en": "Fields"},
    "annotation": {"lv": "Palīgtermini", "en": "Helper terms"},
    "type": {"lv": "Vērtību tipi", "en": "Types of values"},
    "one class": {"lv": "klase", "en": "class"},
    "one object": {"lv": "saite", "en": "link"},
    "one datatype": {"lv": "lauks", "en": "field"},
    "one annotation": {"lv": "palīgtermins", "en": "helper term"},
    "one type": {"lv": "vērtību tips", "en": "type of values"},
    "one concept": {"lv": "kods", "en": "code"},
    "diagram": {"lv": "Klases un to saites", "en": "Classes and their links"},
    "diagram of": {"lv": "Klašu diagramma: {title}", "en": "Class diagram: {title}"},
    "diagram says": {
        "lv": "Lodziņi ir klases, rindas tajos ir saites; bultas ved uz saites vērtību klasi. Pelēkās rindas ņem vērtības no kodu "
        "saraksta. Lodziņi ar pārtrauktu līniju ir citos moduļos. Tas pats ir teikts tekstā zem diagrammas.",
        "en": "Boxes are classes, the rows in them are links; arrows lead to the class of a link's values. Grey rows take their "
        "values from a code list. Boxes with a broken line are in other modules. The text below the diagram says the same.",
    },
    "iri": {"lv": "Identifikators", "en": "Identifier"},
    "of": {"lv": "Kam ir", "en": "Who has it"},
    "range": {"lv": "Vērtības", "en": "Values"},
    "from list": {"lv": "kodi no saraksta", "en": "codes from the list"},
    "broader": {"lv": "Augstāks termins", "en": "Broader term"},
    "narrower": {"lv": "Šaurāki termini", "en": "Narrower terms"},
    "related": {"lv": "Saistīti termini", "en": "Related terms"},
    "single": {"lv": "Skaits", "en": "How many"},
    "one value": {
        "lv": "viena vērtība: divas atšķirīgas ir pretruna",
        "en": "one value: two different ones are a conflict",
    },
    "properties": {"lv": "Saites un lauki", "en": "Links and fields"},
    "used by": {"lv": "Kur lieto", "en": "Where it is used"},
    "notation": {"lv": "Apzīmējums", "en": "Notation"},
    "also": {"lv": "Citi nosaukumi", "en": "Other names"},
    "full": {"lv": "Pilns nosaukums", "en": "Full title"},
    "note": {"lv": "Piezīme", "en": "Note"},
    "examples": {"lv": "Piemēri", "en": "Examples"},
    "written": {"lv": "Kā to pieraksta (Turtle)", "en": "How it is written (Turtle)"},
    "law": {"lv": "Tiesību avots", "en": "Legal source"},
    "alignments": {"lv": "Saskaņots ar", "en": "Aligned with"},
    "rules": {"lv": "Noteikumi", "en": "Rules"},
    "all rules": {"lv": "Visi noteikumi", "en": "All rules"},
    "queries": {"lv": "Jautājumi", "en": "Questions"},
    "replaced": {"lv": "Novecojis, tā vietā", "en": "Deprecated, instead"},
    "version": {"lv": "versija", "en": "version"},
    "licence": {"lv": "Licence", "en": "Licence"},
    "rights": {"lv": "Pareizi", "en": "Right"},
    "wrong": {"lv": "Nepareizi", "en": "Wrong"},
    "number": {"lv": "kodi: {count}", "en": "codes: {count}"},
    "terms": {"lv": "termini: {count}", "en": "terms: {count}"},
    "equivalentClass": {"lv": "tas pats, kas", "en": "same as"},
    "equivalentProperty": {"lv": "tas pats, kas", "en": "same as"},
    "subClassOf": {"lv": "paveids no", "en": "kind of"},
    "subPropertyOf": {"lv": "paveids no", "en": "kind of"},
    "exactMatch": {"lv": "precīzi atbilst", "en": "exact match"},
    "closeMatch": {"lv": "gandrīz atbilst", "en": "close match"},
    "broadMatch": {"lv": "šaurāks par", "en": "narrower than"},
    "narrowMatch": {"lv": "plašāks par", "en": "broader than"},
    "relatedMatch": {"lv": "saistīts ar", "en": "related to"},
}

#: What a reader calls the types of literals.
_TYPES: Final = {
    "string": {"lv": "teksts", "en": "text"},
    "langString": {"lv": "teksts ar valodas norādi", "en": "text in a language"},
    "decimal": {"lv": "skaitlis", "en": "number"},
    "integer": {"lv": "vesels skaitlis", "en": "whole number"},
    "nonNegativeInteger": {"lv": "vesels skaitlis no 0", "en": "whole number from 0"},
    "positiveInteger": {"lv": "vesels skaitlis no 1", "en": "whole number from 1"},
    "date": {"lv": "datums", "en": "date"},
    "dateTime": {"lv": "datums un laiks", "en": "date and time"},
    "boolean": {"lv": "jā vai nē", "en": "yes or no"},
    "anyURI": {"lv": "adrese", "en": "address"},
    "gYear": {"lv": "gads", "en": "year"},
    "Literal": {"lv": "vērtība", "en": "value"},
    "Resource": {"lv": "jebkas", "en": "anything"},
    "Concept": {"lv": "kods", "en": "code"},
}

#: The classes that the first page shows together.
_CORE: Final = (
    "Programme", "Priority", "Call", "Project", "Participation", "Organisation", "Funding", "Event", "Deliverable", "Place",
)  # fmt: skip

#: Prefixes of the vocabularies that we are aligned with, for a short name in the text.
_OTHERS: Final = {
    "http://data.europa.eu/s66#": "eurio",
    "http://data.europa.eu/m8g/": "m8g",
    "http://data.europa.eu/a4g/ontology#": "epo",
    "http://purl.org/cerif/frapo/": "frapo",
    "https://w3id.org/cerif2/": "cerif2",
    "http://schema.org/": "schema",
    "http://www.w3.org/ns/oa#": "oa",
    "https://linkedopendata.eu/prop/direct/": "kg",
    "https://linkedopendata.eu/entity/": "eu-kg",
    "http://www.w3.org/2006/time#": "time",
    "http://www.w3.org/ns/locn#": "locn",
}


class Writer:
    """Writes the pages of one language."""

    def __init__(self, vocabulary: Vocabulary, language: str, languages: Sequence[str]) -> None:
        self.vocabulary = vocabulary
        self.language = language
        self.others = [other for other in languages if other != language]

    def pages(self) -> Iterator[tuple[str, str]]:
        """Each page with its file."""
        yield INDEX, self.index()
        for page in self.vocabulary.modules:
            yield page.file, self.module(page)
        for page in self.vocabulary.code_lists:
            yield page.file, self.code_list(page)
        yield RULES, self.rules()

    # ── words ────────────────────────────────────────────────────────────────────────────────────────────────────────────

    def say(self, key: str, **values: object) -> str:
        """A word of the pages, escaped."""
        return escape(WORDS[key][self.language].format(**values))

    def best(self, texts: Iterable[Literal]) -> Literal | None:
        """The text in the page's language, else in English, else without one, else any."""
        order = {self.language: 0, "en": 1, None: 2}
        return min(texts, key=lambda text: (order.get(text.language, 3), text.language or "", text.value), default=None)

    def in_language(self, texts: Iterable[Literal]) -> list[Literal]:
        """All texts of the page's language and those without one; where there are none, the English ones."""
        many = sorted(texts, key=lambda text: text.value)
        for languages in ((self.language, None), ("en",)):
            if found := [text for text in many if text.language in languages]:
                return found
        return many

    def text(self, text: Literal | None) -> str:
        """A text, escaped, its terms linked; in another language it says so to who reads it aloud."""
        if text is None:
            return ""
        shown = self._linked(text.value)
        return f'<span lang="{escape(text.language)}">{shown}</span>' if text.language not in (None, self.language) else shown

    def _linked(self, text: str) -> str:
        """A text in which terms of ours lead to where they are explained."""

        def link(match: re.Match[str]) -> str:
            term = self._by_name.get(match[0])
            return f'<a href="{term.page}#{term.anchor}">{match[0]}</a>' if term else match[0]

        return re.sub(r"\b[a-z]+:[A-Za-z0-9][\w.-]*\w", link, escape(text))

    @cached_property
    def _by_name(self) -> dict[str, Term]:
        return {compact(iri.value): term for iri, term in self.vocabulary.terms.items()}

    def label(self, term: Term | Page) -> str:
        """What a term is called, as plain text."""
        found = self.best(term.texts(RDFS.label, SKOS.prefLabel) or term.texts(DCT.title))
        return re.sub(r"^regkg: ", "", found.value) if found else (term.anchor if isinstance(term, Term) else term.name)

    def title(self, page: Page) -> str:
        """The title of a page, with a capital."""
        found = self.label(page)
        return found[:1].upper() + found[1:]

    def link(self, term: Term) -> str:
        """A link to a term, by its label."""
        return f'<a href="{term.page}#{term.anchor}">{escape(self.label(term))}</a>'

    def named(self, iri: NamedNode) -> str:
        """A thing as a link: one of ours by its label, one of others by its short name."""
        if iri in self.vocabulary.terms:
            return self.link(self.vocabulary.terms[iri])
        page = next((page for page in self.vocabulary.pages.values() if page.iri == iri), None)
        if page is not None:
            return f'<a href="{page.file}">{escape(self.title(page))}</a>'
        short = compact(iri.value)
        for namespace, prefix in _OTHERS.items():
            if iri.value.startswith(namespace):
                short = f"{prefix}:{iri.value[len(namespace) :]}"
        if not iri.value.startswith(("http://", "https://")):
            return f"<code>{escape(short)}</code>"
        return f'<a href="{escape(iri.value)}"><code>{escape(short)}</code></a>'

    # ── frame ────────────────────────────────────────────────────────────────────────────────────────────────────────────

    def frame(self, file: str, title: str, body: Iterable[str]) -> str:
        """A page around its content."""
        others = " ".join(
            f'<a href="../{other}/{file}" lang="{other}" hreflang="{other}">{escape(WORDS["other"][self.language])}</a>'
            for other in self.others
        )
        alternates = "".join(f'<link rel="alternate" hreflang="{other}" href="../{other}/{file}">\n' for other in self.others)
        home = f'<a href="{INDEX}">{self.say("ontology")}</a>' if file != INDEX else "<span>regkg</span>"
        rules = f'<a href="{RULES}">{self.say("all rules")}</a>' if file != RULES else ""
        ontology = next((page for page in self.vocabulary.modules), None)
        versions = [text.value for text in ontology.texts(OWL.versionInfo)] if ontology else []
        version = f" · {self.say('version')} {escape(versions[0])}" if versions else ""
        return (
            f'<!DOCTYPE html>\n<html lang="{self.language}">\n<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
            f"<title>{escape(title)} – regkg</title>\n{alternates}<style>{_STYLE}</style>\n</head>\n<body>\n"
            f'<header><a class="skip" href="#content">{self.say("skip")}</a>'
            f'<nav class="top" aria-label="regkg">{home}<span>{rules} {others}</span></nav><h1>{escape(title)}</h1></header>\n'
            f'<main id="content">\n' + "\n".join(body) + "\n</main>\n"
            f"<footer>regkg{version} · {self.say('licence')}: "
            '<a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a></footer>\n'
            "</body>\n</html>\n"
        )

    # ── pages ────────────────────────────────────────────────────────────────────────────────────────────────────────────

    def index(self) -> str:
        """The first page: modules, code lists, a diagram of the main classes, and all terms with their local names as anchors."""
        vocabulary = self.vocabulary
        title = WORDS["ontology"][self.language]
        body = [self._root_description(), f'<h2 id="modules">{self.say("modules")}</h2>', self._cards(vocabulary.modules, "terms")]
        core = [term for name in _CORE if (term := vocabulary.terms.get(RK[name]))]
        if core:
            body += [f'<h2 id="diagram">{self.say("diagram")}</h2>', self._diagram(core, title, with_codes=False)]
        body += [f'<h2 id="code-lists">{self.say("code lists")}</h2>', self._cards(vocabulary.code_lists, "number")]
        body.append(f'<h2 id="all-terms">{self.say("all")}</h2>')
        terms = sorted(
            (term for page in vocabulary.modules for term in page.terms), key=lambda term: (self.label(term).casefold(), term.anchor)
        )
        for kind in KINDS:
            if its := [term for term in terms if term.kind == kind]:
                items = "\n".join(
                    f'<li id="{term.anchor}">{self.link(term)} <span class="iri">{escape(compact(term.iri.value))}</span></li>'
                    for term in its
                )
                body += [f"<h3>{self.say(kind)}</h3>", f'<ul class="index">\n{items}\n</ul>']
        return self.frame(INDEX, title, body)

    def _root_description(self) -> str:
        root = {
            "lv": "Vārdnīca no ES fondiem atbalstītu projektu aprakstīšanai: programmas, projekti, partneri, finansējums, pasākumi, "
            "nodevumi un politikas dokumenti, un avots katram apgalvojumam. Katram terminam ir definīcija, piezīmes, piemēri, "
            "noteikumi, kas to pārbauda, un "
            "jautājumi, kas to lieto.",
            "en": "The vocabulary for projects supported by EU funds: programmes, projects, partners, money, events, deliverables and "
            "policy documents, with the source of every statement. Each term has a definition, notes, examples, the rules that check "
            "it and the questions that use it.",
        }
        return f'<p class="lead">{escape(root[self.language])}</p>'

    def _cards(self, pages: Iterable[Page], word: str) -> str:
        items = []
        for page in sorted(pages, key=lambda page: self.title(page).casefold()):
            about = self.text(self.best(page.texts(DCT.description)))
            count = self.say(word, count=len(page.terms))
            items.append(f'<li><a href="{page.file}"><strong>{escape(self.title(page))}</strong></a><p>{about} ({count})</p></li>')
        return '<ul class="cards">\n' + "\n".join(items) + "\n</ul>"

    def module(self, page: Page) -> str:
        """The page of a module."""
        body = [f'<p class="lead">{self.text(self.best(page.texts(DCT.description)))}</p>', f'<p class="iri">{escape(page.iri.value)}</p>']
        classes = [term for term in page.terms if term.kind == "class"]
        for kind in KINDS:
            if its := [term for term in page.terms if term.kind == kind]:
                items = "".join(f"<li>{self.link(term)}</li>\n" for term in sorted(its, key=lambda term: self.label(term).casefold()))
                body.append(f'<nav aria-label="{self.say(kind)}"><strong>{self.say(kind)}</strong><ul class="index">\n{items}</ul></nav>')
        if classes:
            body += [f'<h2 id="diagram">{self.say("diagram")}</h2>', self._diagram(classes, self.title(page), with_codes=True)]
        for kind in KINDS:
            if its := [term for term in page.terms if term.kind == kind]:
                body.append(f'<h2 id="{kind}-terms">{self.say(kind)}</h2>')
                body += map(self.term, its)
        return self.frame(page.file, self.title(page), body)

    def code_list(self, page: Page) -> str:
        """The page of a code list."""
        body = [f'<p class="lead">{self.text(self.best(page.texts(DCT.description)))}</p>', f'<p class="iri">{escape(page.iri.value)}</p>']
        body += [f"<p>{self.say('note')}: {self.text(text)}</p>" for text in self.in_language(page.texts(SKOS.scopeNote))]
        if properties := self.vocabulary.properties_with(page):
            body.append(f"<p>{self.say('used by')}: {', '.join(map(self.link, properties))}</p>")
        items = "".join(f"<li>{self.link(term)}</li>\n" for term in page.terms)
        body.append(f'<nav aria-label="{self.say("codes")}"><ul class="index">\n{items}</ul></nav>')
        body.append(f'<h2 id="codes">{self.say("codes")}</h2>')
        body += map(self.term, page.terms)
        return self.frame(page.file, self.title(page), body)

    def rules(self) -> str:
        """All rules, by subject, with a right and a wrong example."""
        body: list[str] = []
        subject = ""
        for rule in self.vocabulary.rules:
            if subject_of(rule, self.language) != subject:
                subject = subject_of(rule, self.language)
                body.append(f"<h2>{escape(subject)}</h2>")
            body.append(self._rule_in_full(rule))
        return self.frame(RULES, WORDS["rules"][self.language], body)

    def _rule_in_full(self, rule: Rule) -> str:
        word = RULE_WORDS[rule.severity][self.language]
        parts = [
            f'<section class="term" id="{rule.code}"><h3>{escape(rule.title(self.language))}</h3> <code>{rule.code}</code>',
            f'<span class="{rule.severity}">{escape(word)}</span>',
            f'<p class="def">{self._linked(_in(rule.message, self.language))}</p>',
        ]
        if rule.description:
            parts.append(f'<p class="note">{self._linked(_in(rule.description, self.language))}</p>')
        if rule.laws:
            parts.append(f'<p class="note">{self.say("law")}: {self._laws(rule.laws)}</p>')
        examples = [(key, text) for key, text in (("rights", rule.right), ("wrong", rule.wrong)) if text]
        if examples:
            shown = "".join(f"<p>{self.say(key)}</p><pre>{escape(text)}</pre>" for key, text in examples)
            parts.append(f"<details><summary>{self.say('examples')}</summary>{shown}</details>")
        return "\n".join(parts) + "</section>"

    # ── one term ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def term(self, term: Term) -> str:
        """One term in full."""
        parts = [
            f'<section class="term" id="{term.anchor}"><h3>{escape(self.label(term))}</h3>',
            f'<span class="iri"><code>{escape(compact(term.iri.value))}</code> · {self.say("one " + term.kind)}</span>',
        ]
        parts += [f'<p class="def">{self.text(text)}</p>' for text in self.in_language(term.texts(SKOS.definition))]
        parts += [f'<p class="note">{self.say("note")}: {self.text(text)}</p>' for text in self.in_language(term.texts(SKOS.scopeNote))]
        facts = "".join(f"<dt>{self.say(key)}</dt><dd>{value}</dd>" for key, value in self._facts(term) if value)
        parts.append(f"<dl>{facts}</dl>")
        if term.kind == "class" and (example := self.vocabulary.example(term)):
            parts.append(f"<details><summary>{self.say('written')}</summary><pre>{escape(example)}</pre></details>")
        return "\n".join(parts) + "</section>"

    def _facts(self, term: Term) -> Iterator[tuple[str, str]]:
        vocabulary = self.vocabulary
        ours = [value for value in term.nodes(RDFS.subClassOf, RDFS.subPropertyOf, SKOS.broader) if value in vocabulary.terms]
        yield "replaced", ", ".join(map(self.named, term.nodes(DCT.isReplacedBy)))
        yield "broader", ", ".join(map(self.named, ours))
        yield "narrower", ", ".join(map(self.named, term.nodes(SKOS.narrower)))
        yield "related", ", ".join(map(self.named, term.nodes(SKOS.related)))
        if term.kind in ("object", "datatype"):
            yield "of", ", ".join(map(self.link, vocabulary.classes_with(term)))
            yield "range", self._values(term)
            yield "single", self.say("one value") if any(text.value == "true" for text in term.texts(RK.singleValued)) else ""
        if term.kind == "class":
            yield "properties", ", ".join(map(self.link, vocabulary.properties_of(term)))
        full = [text for text in self.in_language(term.texts(DCT.title)) if text.value != self.label(term)]
        yield "full", "; ".join(map(self.text, full))
        yield (
            "notation",
            ", ".join(f"<code>{escape(text.value)}</code>" for text in sorted(term.texts(SKOS.notation), key=lambda text: text.value)),
        )
        yield "also", "; ".join(dict.fromkeys(map(self.text, self.in_language(term.texts(SKOS.altLabel)))))
        yield "examples", _list([self.text(text) for text in self.in_language(term.texts(SKOS.example))])
        yield "law", self._laws(sorted(text.value for text in term.texts(RK.legalSource)))
        yield "alignments", _list([f"{self._relation(relation)} {self.named(other)}" for relation, other in vocabulary.alignments(term)])
        yield "rules", self._rules(vocabulary.rules_of(term))
        queries = [
            f"{escape(query.title.get(self.language) or query.title.get('en', query.name))} <code>regkg query {escape(query.name)}</code>"
            for query in vocabulary.queries_of(term)
        ]
        yield "queries", _folded(_list(queries), len(queries), self.say("queries"))
        yield "iri", f'<span class="iri">{escape(term.iri.value)}</span>'

    def _laws(self, laws: Sequence[str]) -> str:
        """Legal sources as people of the language cite them."""
        return escape("; ".join(laws if self.language == "en" else map(_cited_in_latvian, laws)))

    def _values(self, term: Term) -> str:
        found = [self.link(other) for other in self.vocabulary.ranges(term)]
        lists = self.vocabulary.code_lists_of(term)
        if lists and not found:
            return f"{self.say('from list')} " + ", ".join(f'<a href="{page.file}">{escape(self.title(page))}</a>' for page in lists)
        if found:
            return ", ".join(found)
        names = [re.split(r"[#/]", value.value)[-1] for value in term.nodes(RDFS.range)]
        return ", ".join(
            escape(_TYPES[name][self.language]) if name in _TYPES else self.named(value)
            for name, value in zip(names, term.nodes(RDFS.range), strict=True)
        )

    def _relation(self, relation: NamedNode) -> str:
        return self.say(relation.value.rpartition("#")[2])

    def _rules(self, rules: Sequence[Rule]) -> str:
        items = "\n".join(
            f'<li><a href="{RULES}#{rule.code}">{rule.code}</a> '
            f'<span class="{rule.severity}">{escape(RULE_WORDS[rule.severity][self.language])}</span>: '
            f"{escape(_in(rule.message, self.language))}</li>"
            for rule in rules
        )
        return _folded(f'<ul class="rules">{items}</ul>' if rules else "", len(rules), self.say("rules"))

    # ── diagrams ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _diagram(self, classes: Sequence[Term], title: str, *, with_codes: bool) -> str:
        own = {term.iri for term in classes}
        vocabulary = self.vocabulary
        boxes = {term.iri: self._box(term, is_own=True, with_codes=with_codes, among=own if not with_codes else None) for term in classes}
        if with_codes:  # what the module leads to, and what leads to it
            for term in classes:
                for property_ in vocabulary.properties_of(term):
                    for other in vocabulary.ranges(property_):
                        if other.iri not in boxes:
                            boxes[other.iri] = Box(other.iri.value, self.label(other), f"{other.page}#{other.anchor}", (), is_own=False)
        shown = [box for box in boxes.values() if box.rows or not box.is_own or len(boxes) == 1 or self._is_led_to(box, boxes.values())]
        shown += [box for box in boxes.values() if box not in shown]
        drawn = draw(
            shown,
            title=WORDS["diagram of"][self.language].format(title=title),
            description=WORDS["diagram says"][self.language],
            prefix="d",
        )
        region = f'<div class="scroll" tabindex="0" role="region" aria-label="{self.say("diagram")}">{drawn}</div>'
        return f'{region}\n<p class="note">{self.say("diagram says")}</p>'

    @staticmethod
    def _is_led_to(box: Box, boxes: Iterable[Box]) -> bool:
        return any(row.target == box.key for other in boxes for row in other.rows)

    def _box(self, term: Term, *, is_own: bool, with_codes: bool, among: set[NamedNode] | None) -> Box:
        rows: list[Row] = []
        codes: list[Row] = []
        for property_ in self.vocabulary.properties_of(term):
            if property_.kind != "object":
                continue
            link = f"{property_.page}#{property_.anchor}"
            targets = [other for other in self.vocabulary.ranges(property_) if among is None or other.iri in among]
            if targets:
                rows.append(Row(self.label(property_), link, targets[0].iri.value))
            elif with_codes and self.vocabulary.code_lists_of(property_):
                codes.append(Row(self.label(property_), link))
        order = sorted(rows, key=lambda row: row.label.casefold()) + sorted(codes, key=lambda row: row.label.casefold())
        return Box(term.iri.value, self.label(term), f"{term.page}#{term.anchor}", order, is_own=is_own)


def _in(texts: dict[str, str], language: str) -> str:
    """A text in a language, with an ellipsis where a message names a value."""
    return SLOT.sub("…", texts.get(language) or texts.get("en", ""))


_ARTICLE: Final = re.compile(r"Art\. (?P<article>\d+\w*)(?:\((?P<paragraph>\d+)\))?(?P<points>(?:\(\w+\))*)(?:, point \((?P<point>\w+)\))?")


def _cited_in_latvian(law: str) -> str:
    """A legal source as Latvian texts cite it.

    >>> _cited_in_latvian("Regulation (EU) 2021/1060, Art. 49(3)(h)")
    'Regula (ES) 2021/1060, 49. panta 3. punkta h) apakšpunkts'
    """

    def article(found: re.Match[str]) -> str:
        points = re.findall(r"\((\w+)\)", found["points"])
        paragraph = found["paragraph"] or found["point"]
        words = [f"{found['article']}. " + ("panta" if paragraph or points else "pants")]
        words += [f"{paragraph}. " + ("punkta" if points else "punkts")] if paragraph else []
        words += [f"{') '.join(points)}) apakšpunkts"] if points else []
        return " ".join(words)

    for english, latvian in (("Regulation (EU)", "Regula (ES)"), ("Regulation (EC)", "Regula (EK)"), (") No ", ") Nr. ")):
        law = law.replace(english, latvian)
    return _ARTICLE.sub(article, law)


def _list(items: Sequence[str]) -> str:
    if len(items) < 2:
        return "".join(items)
    return "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"


def _folded(content: str, count: int, word: str) -> str:
    """A long list behind a line that opens it."""
    return content if count <= 3 else f"<details><summary>{word} ({count})</summary>{content}</details>"


__all__ = ["INDEX", "RULES", "WORDS", "Writer"]
