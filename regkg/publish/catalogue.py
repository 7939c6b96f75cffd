"""`dcat.ttl`: the entry for data catalogues, after DCAT-AP 3.0.1, with the codes of the EU's authority tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pyoxigraph import Literal, NamedNode

from regkg.publish.release import DESCRIPTION, KEYWORDS, TITLE, Artefact, Release, format_of
from regkg.publish.vocabularies import (
    ADMS,
    DCAT,
    DCATAP,
    FOAF,
    SPDX,
    VCARD,
    Description,
    authority,
    authority_table,
    day,
)
from regkg.vocab import BASE, DCT, RDF, RDFS, XSD

_THEMES: Final = ("ECON", "GOVE", "REGI")
_LANGUAGES: Final = ("ENG", "LAV")
#: Licences with an entry in the EU's table, by the address under which they are known.
LICENCES: Final = {
    "https://creativecommons.org/licenses/by/4.0/": "CC_BY_4_0",
    "https://creativecommons.org/publicdomain/zero/1.0/": "CC0",
}
#: Countries of which the catalogue's own check knows the place.
COUNTRIES: Final = ("DEU", "DNK", "EST", "FIN", "LTU", "LVA", "NOR", "POL", "SWE")
_SHA256: Final = NamedNode("https://spdx.org/rdf/terms#checksumAlgorithm_sha256")
_IANA: Final = "https://www.iana.org/assignments/media-types/"

_RIGHTS: Final = {
    "lv": "Dati ir brīvi izmantojami, norādot avotu. Lapas, no kurām fakti ņemti, pieder to publicētājiem.",
    "en": "The data may be used freely with attribution. The pages from which the facts were taken belong to their publishers.",
}
_PROVENANCE: Final = {
    "lv": "Faktus no publicētu lapu aprakstiem nolasa programma, un cilvēki tos labo un izšķir; katram faktam ir zināms avots.",
    "en": "Facts are read from sheets about published pages by a program, corrected and decided by people; the source of each is known.",
}
_CATALOGUE: Final = {"lv": "regkg datu katalogs", "en": "Data catalogue of regkg"}
_CATALOGUE_TEXT: Final = {
    "lv": "Datu kopas, ko publicē regkg.",
    "en": "The datasets that regkg publishes.",
}


def write(release: Release, artefacts: Sequence[Artefact], *, countries: Sequence[str], period: tuple[str, str]) -> bytes:
    """The catalogue's entry. `countries` are codes of the EU's table, `period` is the first and the last day of the projects."""
    described = Description()
    licence = licence_of(release.config.licence)
    languages = [authority("language", code) for code in _LANGUAGES]
    places = [authority("country", code) for code in sorted({"LVA", *countries} & set(COUNTRIES))]
    issued = day(release.date)
    _publisher(described, release)

    described.say(release.catalogue)(RDF.type, DCAT.Catalog)(DCAT.dataset, release.dataset)(DCT.publisher, release.publisher)(
        DCT.language, *languages
    )(DCT.license, licence)(DCT.issued, issued)(DCT.modified, issued)(DCT.spatial, authority("country", "LVA"))(
        DCAT.themeTaxonomy, authority_table("data-theme")
    )(FOAF.homepage, NamedNode(release.config.homepage)).texts(DCT.title, _CATALOGUE).texts(DCT.description, _CATALOGUE_TEXT)

    dataset = described.say(release.dataset)(RDF.type, DCAT.Dataset)
    dataset.texts(DCT.title, TITLE).texts(DCT.description, DESCRIPTION)
    for language, words in KEYWORDS.items():
        dataset(DCAT.keyword, *(Literal(word, language=language) for word in words))
    contact = NamedNode(f"{release.config.homepage}#contact")
    start, end = period
    dataset(DCT.publisher, release.publisher)(DCAT.contactPoint, contact)(DCT.identifier, Literal(release.dataset.value))(
        DCAT.theme, *(authority("data-theme", code) for code in _THEMES)
    )(DCT.accessRights, authority("access-right", "PUBLIC"))(DCT.accrualPeriodicity, authority("frequency", "IRREG"))(
        DCT.language, *languages
    )(DCT.spatial, *places)(DCT.issued, issued)(DCT.modified, issued)(DCAT.version, Literal(release.version))(
        DCAT.landingPage, release.iri("index.html")
    )(DCT.conformsTo, NamedNode(f"{BASE}ontology"))(DCAT.distribution, *(_node(release, artefact) for artefact in artefacts))
    dataset(DCT.provenance, NamedNode(f"{release.dataset.value}#provenance"))
    described.say(NamedNode(f"{release.dataset.value}#provenance"))(RDF.type, DCT.ProvenanceStatement).texts(RDFS.label, _PROVENANCE)
    described.say(NamedNode(f"{BASE}ontology"))(RDF.type, DCT.Standard).texts(
        DCT.title, {"lv": "regkg ontoloģija", "en": "Ontology of regkg"}
    )
    described.say(release.iri("index.html"))(RDF.type, FOAF.Document)
    described.say(NamedNode(release.config.homepage))(RDF.type, FOAF.Document)
    if release.previous:
        dataset(DCAT.previousVersion, NamedNode(f"{release.address}{release.previous}/"))
        dataset.texts(
            ADMS.versionNotes,
            {"lv": f"Izmaiņas kopš {release.previous}: CHANGES.md", "en": f"Changes since {release.previous}: CHANGES.md"},
        )
    if start and end:
        whole = NamedNode(f"{release.dataset.value}#period")
        dataset(DCT.temporal, whole)
        described.say(whole)(RDF.type, DCT.PeriodOfTime)(DCAT.startDate, day(start))(DCAT.endDate, day(end))
    rights = NamedNode(f"{release.dataset.value}#rights")
    described.say(rights)(RDF.type, DCT.RightsStatement).texts(RDFS.label, _RIGHTS)
    for artefact in artefacts:
        _distribution(described, release, artefact, licence=licence, rights=rights)
    return described.text()


def licence_of(address: str) -> NamedNode:
    """The licence's entry in the EU's table, else its own address."""
    code = LICENCES.get(address.rstrip("/") + "/") or LICENCES.get(address)
    return authority("licence", code) if code else NamedNode(address)


def _publisher(described: Description, release: Release) -> None:
    type_ = NamedNode(f"http://purl.org/adms/publishertype/{release.config.publisher_type}")
    described.say(release.publisher)(RDF.type, FOAF.Agent)(DCT.type, type_)(FOAF.homepage, NamedNode(release.config.homepage)).texts(
        FOAF.name, release.config.publisher
    )
    contact = described.say(NamedNode(f"{release.config.homepage}#contact"))(RDF.type, VCARD.Kind, VCARD.Organization)
    contact.texts(VCARD.fn, release.config.publisher)
    if release.config.contact.startswith("mailto:"):
        contact(VCARD.hasEmail, NamedNode(release.config.contact))
    else:
        contact(VCARD.hasURL, NamedNode(release.config.contact or release.config.homepage))


def _node(release: Release, artefact: Artefact) -> NamedNode:
    return NamedNode(f"{release.iri(artefact.name).value}#distribution")


def _distribution(described: Description, release: Release, artefact: Artefact, *, licence: NamedNode, rights: NamedNode) -> None:
    form = format_of(artefact.name)
    address = release.iri(artefact.name)
    node = described.say(_node(release, artefact))(RDF.type, DCAT.Distribution)
    node.texts(DCT.title, artefact.titles).texts(DCT.description, artefact.descriptions)
    node(DCAT.accessURL, address)(DCAT.downloadURL, address)(DCT.license, licence)(DCT.rights, rights)
    node(DCT.format, authority("file-type", form.code))(DCAT.mediaType, NamedNode(_IANA + form.media_type))
    if form.packed:
        node(DCAT.compressFormat, NamedNode(_IANA + form.packed))
    node(DCAT.byteSize, Literal(str(artefact.size), datatype=XSD.nonNegativeInteger))
    node(DCT.language, *(authority("language", code) for code in _LANGUAGES))
    node(DCT.issued, day(release.date))(DCT.modified, day(release.date))
    node(DCATAP.availability, authority("planned-availability", "STABLE"))
    if artefact.conforms_to:
        standard = NamedNode(artefact.conforms_to)
        node(DCT.conformsTo, standard)
        described.say(standard)(RDF.type, DCT.Standard)
    sum_ = NamedNode(f"{address.value}#sha256")
    node(SPDX.checksum, sum_)
    described.say(sum_)(RDF.type, SPDX.Checksum)(SPDX.algorithm, _SHA256)(
        SPDX.checksumValue, Literal(artefact.sha256, datatype=XSD.hexBinary)
    )
