"""What a page says of itself: title, publisher, date, address, and how to reach the body behind it."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote, urlsplit

from pyoxigraph import Literal, NamedNode

from regkg.claims import Kind
from regkg.extract.drafts import LIKELY, Draft
from regkg.extract.layout import Line
from regkg.extract.reading import Reading
from regkg.extract.restore import restore
from regkg.extract.values import addresses_in, emails_in, phones_in
from regkg.iris import owner_of
from regkg.model import Span
from regkg.vocab import DCT, ORG, RK, SKOS

_MASTHEAD_LINES: Final = 4
_LONGEST_TITLE: Final = 260


def read_page(reading: Reading) -> None:
    """Fill the document's own draft."""
    page = reading.new(RK.SourceDocument, reading.document.iri)
    _publisher(reading, page)
    _title(reading, page)
    _issued(reading, page)
    _address(reading, page)
    _contacts(reading)


def name_of_thing(reading: Reading, iri: NamedNode, span: Span, label: Literal, property_: NamedNode, *, restored: bool = False) -> None:
    """Note under which name a text prints a known thing."""
    reading.known(iri).add(property_, label, span, rule="names/1", kind="restored" if restored else "stated")


def _publisher(reading: Reading, page: Draft) -> None:
    """A body whose name opens the page, before the title, stands there as its publisher."""
    if not reading.lines:
        return
    head = Span(reading.lines[0].start, reading.lines[:_MASTHEAD_LINES][-1].end)
    for mention in reading.names_in(head, RK.Organisation):
        if mention.span.start == reading.lines[0].start and "\n" in reading.text[mention.span.end : mention.span.end + 2]:
            page.add(DCT.publisher, mention.concept, mention.span, rule="page.masthead/1")


def title_lines(reading: Reading) -> list[Line]:
    """The lines of the page's heading; none where the page begins with running text."""
    publisher = next((fact.span for fact in reading.of_kind(RK.SourceDocument)[0].all(DCT.publisher)), None)
    lines = [line for line in reading.lines if publisher is None or line.start >= publisher.end]
    if not lines or lines[0].has_bullet or len(lines[0].text) > _LONGEST_TITLE or lines[0].text[-1] in ".;:,":
        return []
    if any(field.label.start == lines[0].start for field in reading.fields) or next(addresses_in(lines[0].text), None):
        return []
    title = [lines[0]]
    for line in lines[1:3]:
        if line.blank_before or line.is_indented or line.text[-1] in ".;:," or len(line.text) > 60:
            break
        if any(field.label.start == line.start for field in reading.fields):
            break
        title.append(line)
    return title


def _title(reading: Reading, page: Draft) -> None:
    lines = title_lines(reading)
    if not lines:
        return
    span = Span(lines[0].start, lines[-1].end)
    printed = " ".join(line.text for line in lines)
    if reading.damaged:
        page.add(
            DCT.title,
            reading.text_literal(restore(printed, reading)),
            span,
            rule="page.title/1",
            kind="restored",
            confidence=LIKELY,
        )
    else:
        page.add(DCT.title, reading.text_literal(printed), span, rule="page.title/1")


def _issued(reading: Reading, page: Draft) -> None:
    for field in reading.fields_of(DCT.issued):
        if field.first and (dates := reading.dates_in(field.first.span)):
            page.add(DCT.issued, dates[0].value, dates[0].span, rule="page.issued/1")


def _address(reading: Reading, page: Draft) -> None:
    """The address that a saved page carries in angle brackets at its end."""
    last = reading.lines[-1]
    if last.text.startswith("<") and last.text.endswith(">"):
        for address in addresses_in(reading.text, last.start, last.end):
            encoded = iri_of(address.value)
            kind: Kind = "stated" if encoded.value == address.value else "restored"
            span = Span(address.span.start, min(address.span.end, address.span.start + 200))
            page.add(RK.sourceUrl, encoded, span, rule="page.address/1", kind=kind)


def iri_of(address: str) -> NamedNode:
    """A web address as an IRI: with a scheme, and percent-encoded where it has letters beyond ASCII (RFC 3987, 3.1).

    >>> iri_of("www.lars-project.eu").value
    'http://www.lars-project.eu'
    """
    absolute = address if re.match(r"https?://", address, re.IGNORECASE) else f"http://{address}"
    return NamedNode(quote(absolute, safe="/:?#[]@!$&'()*+,;=%~-._"))


def _contacts(reading: Reading) -> None:
    """Functional mailboxes, telephones and sites of the body that a page names last before them; never those of a person."""
    for line in reading.lines:
        mailboxes = [found for found in emails_in(reading.text, line.start, line.end) if is_functional(found.value)]
        if mailboxes and (body := _body_before(reading, line)) is not None:
            contact = reading.new(RK.ContactPoint)
            reading.known(body).add(RK.contactPoint, contact, mailboxes[0].span, rule="page.contact/1")
            contact.add(RK.email, Literal(mailboxes[0].value), mailboxes[0].span, rule="page.contact/1")
            for phone in phones_in(reading.text, line.start, line.end):
                contact.add(RK.telephone, Literal(phone.value), phone.span, rule="page.contact/1")
        alone = next(addresses_in(line.text), None)
        if alone and alone.span == Span(0, len(line.text)) and not urlsplit(iri_of(alone.value).value).path.strip("/"):
            body = _body_before(reading, line)
            if body is not None and not line.blank_before:
                reading.known(body).add(RK.website, iri_of(alone.value), line.span, rule="page.website/1")


def is_functional(mailbox: str) -> bool:
    """Whether a mailbox belongs to a function and not to a person: `first.last@` and `f.last@` are taken for persons'.

    >>> is_functional("prese@varam.gov.lv"), is_functional("anna.berzina@varam.gov.lv")
    (True, False)
    """
    return re.fullmatch(r"[^\W\d_]+[._-][^\W\d_]+\d*", mailbox.partition("@")[0]) is None


def _body_before(reading: Reading, line: Line) -> NamedNode | None:
    """The organisation named last in the block of lines that ends with this one."""
    at = reading.lines.index(line)
    first = at
    while first > 0 and not reading.lines[first].blank_before:
        first -= 1
    named = reading.names_in(Span(reading.lines[first].start, line.end), RK.Organisation)
    return named[-1].concept if named else None


def read_names(reading: Reading) -> None:
    """Under which names the page prints organisations and their units, and which unit belongs to which body."""
    for mention in reading.names:
        entry = reading.entry(mention.concept)
        if entry.kind in (
            RK.Organisation,
            RK.OrganisationalUnit,
            RK.Programme,
            RK.SupportScheme,
            RK.PolicyDocument,
            RK.Priority,
        ):
            restored = reading.damaged and any(ord(character) > 127 for character in mention.phrase.text)
            _label(reading, mention.concept, mention.phrase.text, mention.phrase.language, mention.span, restored=restored)
        if entry.kind == RK.OrganisationalUnit:
            _unit(reading, mention.concept, mention.span)
    _initiatives(reading)


def _label(reading: Reading, iri: NamedNode, text: str, language: str | None, span: Span, *, restored: bool) -> None:
    entry = reading.entry(iri)
    for name in entry.names():
        if name.text == text and name.language == language:
            name_of_thing(reading, iri, span, _literal(text, language), name.predicate, restored=restored)
            return


def _literal(text: str, language: str | None) -> Literal:
    return Literal(text, language=language) if language else Literal(text)


def _unit(reading: Reading, unit: NamedNode, span: Span) -> None:
    """A unit belongs to the body named right before it, or on the line right after it."""
    body = owner_of(unit)
    for mention in reading.names:
        if mention.concept != body:
            continue
        first, last = sorted((mention.span, span))
        between = reading.text[first.end : last.start]
        if between.strip() == "" and between.count("\n") <= 1:
            reading.known(unit).add(ORG.unitOf, body, Span(first.start, last.end), rule="names.unit/1")


def _initiatives(reading: Reading) -> None:
    for mention in reading.names:
        entry = reading.entry(mention.concept)
        if entry.kind != RK.Initiative:
            continue
        for name in entry.names():
            if name.predicate == SKOS.hiddenLabel and name.text == reading.words(mention.span):
                label = _literal(name.text, name.language)
                name_of_thing(reading, mention.concept, mention.span, label, SKOS.hiddenLabel, restored=True)
