"""Values, claims, graphs and texts made up at random."""

from __future__ import annotations

import hashlib
from decimal import Decimal
from typing import Final

from hypothesis import strategies as st
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from regkg.claims import KINDS, MAXIMUM_QUOTE, Claim
from regkg.iris import part, thing
from regkg.model import Money, Span, StatedDate
from regkg.vocab import COUNTRY, RK, SKOS, XSD, code
from tests.samples import whole

#: Signs that end strings, IRIs, comments, lines and blocks somewhere.
NASTY: Final = "\"'\\{}<>#?$;.,@^|`\n\r\t\u2028\u2029\u0085\u00a0\ufeff\x00\x01\x7f%&*()[]/:=_- 𝄞āŗ̄"

texts = st.text(alphabet=st.one_of(st.sampled_from(NASTY), st.characters(exclude_categories=["Cs"])), max_size=60)
languages = st.sampled_from(["lv", "en", "lt", "et", "fi", "en-gb"])
keys = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}", fullmatch=True)
exponents = st.integers(min_value=-4, max_value=12)


@st.composite
def amounts(draw: st.DrawFn) -> Money:
    """Amounts as printed: with any number of decimals, or rounded to any power of ten."""
    digits = draw(st.integers(min_value=0, max_value=10**15))
    return Money(Decimal(digits).scaleb(draw(exponents)), draw(st.sampled_from(["EUR", "LVL", "SEK", None])))


@st.composite
def stated_dates(draw: st.DrawFn) -> StatedDate:
    """Days, months, years, and days without a year."""
    day = draw(st.dates())
    if day.year < 1000:
        day = day.replace(year=2000)
    forms = [
        StatedDate(day.year, day.month, day.day),
        StatedDate(day.year, day.month),
        StatedDate(day.year),
        StatedDate(None, day.month, day.day),
    ]
    return draw(st.sampled_from(forms))


decimals = st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9)
literals = st.one_of(
    st.builds(lambda text, language: Literal(text, language=language), texts, languages),
    st.builds(Literal, texts),
    amounts().map(Money.literal),
    stated_dates().map(StatedDate.literal),
    st.integers(min_value=-(10**9), max_value=10**9).map(whole),
)

_PROJECTS: Final = [
    thing("project", programme, key)
    for programme in ("2014tc16rfcb027", "2014tc16rfir001", "unassigned")
    for key in ("lli-901", "lli-902", "green")
]
_SUBJECTS: Final = [*_PROJECTS, *(part(project, "partner", "lv-x") for project in _PROJECTS), thing("org", "lv-x"), thing("place", "lv-y")]
_DOCUMENTS: Final = ("one", "two", "three")


@st.composite
def statements(draw: st.DrawFn) -> tuple[NamedNode, NamedNode, NamedNode | Literal]:
    """Something that a rule could say: the property fits its value."""
    subject = draw(st.sampled_from(_SUBJECTS))
    predicate, value = draw(
        st.one_of(
            st.tuples(st.sampled_from([RK.startDate, RK.endDate]), stated_dates().map(StatedDate.literal)),
            st.tuples(st.sampled_from([RK.totalBudget, RK.euContribution]), amounts().map(Money.literal)),
            st.tuples(st.just(RK.projectNumber), st.sampled_from(["LLI-901", "LLI 901", "LLI-902", "№"]).map(Literal)),
            st.tuples(st.just(RK.acronym), st.sampled_from(["GREEN", "Green", "ЛЕС"]).map(Literal)),
            st.tuples(st.sampled_from([RK.title, SKOS.prefLabel]), st.builds(lambda t, g: Literal(t, language=g), texts, languages)),
            st.tuples(st.just(RK.theme), st.sampled_from(["tourism", "energy"]).map(lambda name: code("theme", name))),
            st.tuples(st.just(RK.country), st.sampled_from([COUNTRY.LVA, COUNTRY.LTU])),
            st.tuples(st.just(RK.statedPartnerCount), st.integers(min_value=1, max_value=30).map(whole)),
            st.tuples(st.just(RK.status), st.sampled_from(["closed", "planned"]).map(lambda name: code("status", name))),
            st.tuples(st.just(RK.participation), st.sampled_from([part(project, "partner", "lv-x") for project in _PROJECTS])),
        )
    )
    return subject, predicate, value


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """A claim on one of three documents."""
    subject, predicate, value = draw(statements())
    document = draw(st.sampled_from(_DOCUMENTS))
    words = draw(texts.filter(bool)) * draw(st.sampled_from([1, 1, 1, 3]))
    start = draw(st.integers(min_value=0, max_value=10**6))
    return Claim(
        document=document,
        sha256=hashlib.sha256(document.encode()).hexdigest(),
        span=Span(start, start + len(words[:MAXIMUM_QUOTE])),
        text=words[:MAXIMUM_QUOTE],
        subject=subject,
        predicate=predicate,
        value=value,
        kind=draw(st.sampled_from(KINDS)),
        extractor=draw(st.sampled_from(["money.form/1", "sentence.period/1", "curated/1"])),
        confidence=draw(st.sampled_from([Decimal(text) for text in ("0", "0.4", "0.5", "0.60", "0.9", "1")])),
        note=draw(st.one_of(st.none(), texts.filter(bool))),
    )


claim_sets = st.lists(claims(), max_size=8, unique_by=lambda claim: claim.id)

iris = st.builds(
    lambda host, rest: NamedNode(f"https://{host}.example/{rest}"),
    keys,
    st.text(alphabet=st.sampled_from("abcĀā0-._~:/?@!$&'()*+,;=41"), max_size=20),
)
terms = st.one_of(iris, literals)


@st.composite
def datasets(draw: st.DrawFn) -> list[Quad]:
    """Quads in the default graph and in named ones."""
    graphs = st.one_of(st.just(DefaultGraph()), st.sampled_from([thing("doc", "0" * 16), NamedNode("https://example.org/g#1")]))
    subjects = st.one_of(iris, st.sampled_from(_SUBJECTS))
    predicates = st.sampled_from(
        [
            RK.title,
            RK.theme,
            SKOS.notation,
            NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
            NamedNode("https://x.example/p.q"),
        ]
    )
    objects = st.one_of(
        terms,
        st.sampled_from([code("theme", "tourism"), XSD.date, *_SUBJECTS]),
        decimals.map(lambda d: Literal(str(d), datatype=XSD.decimal)),
    )
    return draw(st.lists(st.builds(Quad, subjects, predicates, objects, graphs), max_size=12))


#: Pieces of the pages that rules read.
_FRAGMENTS: Final = (
    "Projekta Nr.: |LLI-901|LLI – 902|5.5.1.0/17/I/001|Projekta nosaukums: |Projekts “|” (|GREENWAY|, |)|\n|\n\n|. |Vadošais partneris: |"
    "vadošais partneris ir |Ekonomikas ministrija|Kurzemes plānošanas reģions|Meža institūts|Latvija|Lietuva|UK|"
    "no 2017. gada oktobra līdz 2021. gada martam|01.03.2018 – 31.08.2019|29. februāris – 31. augusts 2019|2021.-2027.gadam|1 643 705 EUR|"
    "6,2 miljoni EUR|85%|EUR|€|t.sk. |(|Klasteru programma|Interreg Europe|projektā piedalās |10 partneri|7 valstis|Projekta budžets: |"
    "ERAF finansējums|finansējuma daļa projektā|www.|https://x.example/50%|<https://x.example/%zz>|info@em.gov.lv|anna.berzina@em.gov.lv|"
    "Tālr. 67026533|Partnera statussPartnera nosaukumsPartnera valstsKopā, EUR|VadošaisKurzemes plānošanas reģionsLatvija100.50|"
    "Iesaistītais|darbnīcas “|11. jūnijā Liepājā|notiks |Publicēts: |Statuss: |Īstenošanā|Projekts pabeigts: |Mājaslapa: |• |- |„|«|»|"
    "Лес|№|"
    "\u2028|\t|\r\n|İ|ß|ﬁ|a\u0301|\u00ad|𝄞|100%|:|;|…|0|9999|Projekta partneri: |LL 4. |Programmas prioritāte: |"
    "Investīciju prioritāte: 11 (ets)|Sinerģija: |flagship projekts|mērķis |uzņēmumi|pašvaldības|Kopsavilkums: |VARAM|Projektam |"
    "Projekto Nr.: |Projekti nimi: |Total budget |seminārs |no | līdz |gada | EUR, "
).split("|")

#: Texts that look like pages here and there.
pages = st.lists(st.one_of(st.sampled_from(_FRAGMENTS), texts), min_size=1, max_size=30).map("".join)
