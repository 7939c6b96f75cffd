"""Pages that tests of writers print: one of an ordinary run, one whose texts are hostile, one where nothing is known."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from regkg.reports.records import Mention, Page, Record, Source

ID: Final = "https://w3id.org/regkg/id/"
RK: Final = "https://w3id.org/regkg/ontology#"
SHAPE: Final = "https://w3id.org/regkg/shape/"

#: What an entry may hold to deceive who reads the report.
ESCAPE: Final = "\x1b[31mred\x1b]0;title\x07"
BIDI: Final = "\u202efdp.exe\u2066"
MARKUP: Final = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'&"
HOSTILE: Final = f"{MARKUP}{ESCAPE}{BIDI}\x00\x85\u2028\ufeff\ufffe]]>\n::error::x\r\n[a](javascript:b) @owner #1 | `c` {{0}} %0A"

_PROJECT: Final = f"{ID}project/2014tc16rfcb027/lli-901"


def page(language: str = "en") -> Page:
    """Six findings in two files and in none: with a place, a pointer, nested reasons, sources and a correction."""
    lv = language == "lv"
    label = "Ventspils osta" if lv else "Port of Ventspils"
    records = (
        Record(
            code="RK344",
            severity="violation",
            message="Publiskais finansējums nedrīkst pārsniegt kopējo: 1 250 000 > 1 200 000 EUR."
            if lv
            else "Public funding must not exceed the total: 1 250 000 > 1 200 000 EUR.",
            focus=_PROJECT,
            rule="Daļa no kopējā" if lv else "Part of the total",
            description="Daļa nevar būt lielāka par kopējo." if lv else "A part cannot be greater than the whole.",
            focus_label=label,
            path=f"{RK}publicContribution",
            path_label="publiskais finansējums" if lv else "public contribution",
            value="1250000",
            expected="ne vairāk kā 1 200 000" if lv else "1 200 000 at most",
            example="<https://w3id.org/regkg/id/project/2014tc16rfcb027/lli-901>\n    rk:publicContribution 1200000 .",
            file="data/projects.ttl",
            line=214,
            column=5,
            excerpt="    rk:publicContribution 1250000 ;",
            mentions=(Mention("data/projects.ttl", 210, 5, "1200000"),),
            sources=(Source("ESF_saraksts_2024.txt", 1204, 1232, "kopējās izmaksas 1 200 000"),),
            shape=f"{SHAPE}Funding-partOfTotal",
            component="SPARQL",
        ),
        Record(
            code="RK012",
            severity="violation",
            message="Šī nav pilna tīmekļa adrese." if lv else "This is no complete web address.",
            focus=_PROJECT,
            rule="Tīmekļa adreses" if lv else "Web addresses",
            description="Tāda adrese nekur neved." if lv else "Such an address leads nowhere.",
            focus_label=label,
            path=f"{RK}website",
            path_label="tīmekļvietne" if lv else "website",
            value="http://www.osta.example.",
            suggestion=f"<{_PROJECT}> rk:website <http://www.osta.example> .",
            file="data/projects.ttl",
            line=216,
            column=16,
            excerpt="    rk:website <http://www.osta.example.> .",
            shape=f"{SHAPE}Web-address",
            component="Pattern",
        ),
        Record(
            code="RK008",
            severity="warning",
            message="Ierakstam nav nosaukuma." if lv else "This entry has no name.",
            focus=f"{ID}place/lv-adazi",
            rule="Nosaukums" if lv else "A name",
            file="data/projects.ttl",
            line=301,
            column=1,
            excerpt="<https://w3id.org/regkg/id/place/lv-adazi> a rk:Place .",
            reasons=(
                ("neviens no veidiem nav izpildīts", "  nav skos:prefLabel", "  nav rk:acronym")
                if lv
                else ("neither way is met", "  no skos:prefLabel", "  no rk:acronym")
            ),
            component="Or",
            shape=f"{SHAPE}Named-name",
        ),
        Record(
            code="RK402",
            severity="violation",
            message="Tādas lomas nav." if lv else "There is no such role.",
            focus=f"{_PROJECT}/partner/lv-x",
            focus_label="Dalība" if lv else "Participation",
            path=f"{RK}role",
            value="https://w3id.org/regkg/code/role/leed-partner",
            expected="role:lead-partner",
            file="data/entry.jsonld",
            pointer="/@graph/2/role",
            component="In",
        ),
        Record(
            code="RK006",
            severity="warning",
            message="Tekstam trūkst garumzīmju." if lv else "This text lacks diacritics.",
            focus=f"{ID}plan/lv-x",
            value="Pieredzes apmaina ar partneriem",
        ),
        Record(
            code="RK350", severity="info", message="Vērts pārbaudīt." if lv else "Worth a look.", focus=f"{ID}plan/lv-x", focus_label="Plan"
        ),
    )
    return Page(
        language=language,
        conforms=False,
        triples=31204,
        rules=236,
        records=records,
        counts={"violation": 3, "warning": 2, "info": 313},
        seen={"RK001": 412, "RK006": 40, "RK008": 31, "RK012": 17, "RK344": 9, "RK350": 20, "RK402": 12},
        unseen=("RK031", "RK040"),
        on_reference={"http://e.example/Outer": "a SPARQL constraint in a shape that another shape refers to"},
        files=("data/projects.ttl", "data/entry.jsonld"),
        against="build/regkg.trig",
        background=("DCAT-AP 3",),
        versions={"regkg": "0.1.0", "shapes": "1.3.0"},
        codes={"RK344": "Daļa no kopējā" if lv else "Part of the total", "RK012": "Tīmekļa adreses" if lv else "Web addresses"},
        hidden={"RK350": 312},
    )


def hostile_page(language: str = "en") -> Page:
    """One finding, every text of which was written to deceive."""
    text = HOSTILE
    record = Record(
        code=text,
        severity="violation",
        message=text,
        focus=f"javascript:alert(1){text}",
        rule=text,
        description=text,
        focus_label=text,
        path=f"data:text/html,{text}",
        path_label=text,
        value=f"https://e.example/{text}",
        value_label=text,
        expected=text,
        example=text,
        suggestion=text,
        reasons=(text, f"  {text}"),
        file=f"a,b:c%{text}.ttl",
        line=3,
        column=4,
        pointer=text,
        excerpt=text,
        mentions=(Mention(text, 1, 2, text),),
        sources=(Source(text, 1, 2, text),),
        shape=text,
        component=text,
    )
    second = replace(record, code="RK001", severity="info", value="x" * 5000, focus="http://e.example/<script>", column=200)
    return Page(
        language=language,
        conforms=False,
        triples=1,
        rules=1,
        records=(record, second),
        counts={"violation": 1, "info": 1},
        seen={text: 1},
        unseen=(text,),
        on_reference={text: text},
        files=(text,),
        against=text,
        background=(text,),
        versions={text: text},
        codes={text: text},
        hidden={text: 2},
    )


def bare_page(language: str = "en") -> Page:
    """Nothing is known but that something is wrong."""
    record = Record(code="", severity="violation", message="", focus="")
    return Page(language=language, conforms=False, triples=0, rules=0, records=(record,))


def clean_page(language: str = "en") -> Page:
    """Everything conforms."""
    return Page(language=language, conforms=True, triples=7, rules=2, records=(), seen={"RK001": 3, "RK002": 1}, files=("entry.ttl",))
