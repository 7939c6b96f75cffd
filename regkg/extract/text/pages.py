"""What a page says of itself: title, publisher, date, address, the names that it prints, and how to reach the body behind it."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final
from urllib.parse import quote, urlsplit

from pyoxigraph import Literal, NamedNode

from regkg.claims import Kind
from regkg.extract.text.drafts import LIKELY, Draft
from regkg.extract.text.layout import Line
from regkg.extract.text.lexicon import Mention
from regkg.extract.text.reading import Reading
from regkg.extract.text.restore import restore
from regkg.extract.text.tokens import fold
from regkg.extract.text.values import addresses_in, emails_in, phones_in
from regkg.iris import owner_of
from regkg.model import Span
from regkg.vocab import DCT, ORG, RK, SKOS

_MASTHEAD_LINES: Final = 4
_LONGEST_TITLE: Final = 260
_MOST_TITLE_LINES: Final = 3
_BLANK: Final = re.compile(r"\s*")

#: Kinds of things whose printed names are worth a claim.
_NAMED: Final = (RK.Organisation, RK.OrganisationalUnit, RK.Programme, RK.Priority, RK.SupportScheme, RK.PolicyDocument)


def read_page(reading: Reading) -> None:
    """Fill the document's own draft, and what it tells of the body behind it."""
    page = reading.new(RK.SourceDocument, reading.document.iri)
    _publisher(reading, page)
    _title(reading, page)
    _issued(reading, page)
    _address(reading, page)
    for line in reading.lines:
        _contact(reading, line)
        _site(reading, line)


def _publisher(reading: Reading, page: Draft) -> None:
    """A body whose name opens the page, on lines of its own, stands there as its publisher."""
    if not reading.lines:
        return
    head = Span(reading.lines[0].start, reading.lines[:_MASTHEAD_LINES][-1].end)
    for mention in reading.names_in(head, RK.Organisation):
        if mention.span.start == head.start and reading.text[mention.span.end : mention.span.end + 1] == "\n":
            page.add(DCT.publisher, mention.concept, mention.span, rule="page.masthead/1")


#: What a server prints above a page when its own program fails.
_FAULT: Final = re.compile(r"(?:PHP )?(?:Warning|Notice|Deprecated|Fatal error|Parse error|Strict Standards): .+ on line \d+")
#: Where a page is, and which number it has there: "SITE · Q123 · LV".
_CRUMBS: Final = re.compile(r"\S\s[·›»]\s\S|\S\s>\s\S.*\s>\s\S")
_BETWEEN_CRUMBS: Final = "·›»>"
#: How a line begins that says where a page is, or leads to its text.
_YOU_ARE_HERE: Final = re.compile(
    r"(?:Sa oled siin|You are here|Jūs atrodaties|Jūs esat šeit|Esate čia|Jūs esate čia"
    r"|Copied to clipboard|Skip to (?:main )?content|Pāriet uz saturu|Uz saturu|Eiti į turinį|Liigu sisu)\b",
    re.IGNORECASE,
)


def without_crumbs(reading: Reading) -> list[Line]:
    """The lines of a page without those that say where it is, and without faults of its server."""
    return [line for line in reading.lines if not _is_crumb(line)]


def _is_crumb(line: Line) -> bool:
    has_sign = any(sign in line.text for sign in _BETWEEN_CRUMBS)
    if (has_sign and _CRUMBS.search(line.text) is not None) or _YOU_ARE_HERE.match(line.text) is not None:
        return True
    return _FAULT.fullmatch(line.text) is not None


#: The day on which a page was published, in figures, above its heading: "6/2/22", "2022-06-02", "20.09.10, 12:31".
_DAY: Final = re.compile(r"\d{1,4}(?P<mark>[./-])\d{1,2}(?P=mark)\d{2,4}\.?(?:,?\s\d{1,2}[:.]\d\d)?")


def title_lines(reading: Reading) -> list[Line]:
    """The lines of the page's heading; none where the page begins with running text."""
    page = reading.of_kind(RK.SourceDocument)[0]
    masthead = max((fact.span.end for fact in page.all(DCT.publisher)), default=0)
    labels = {field.label.start for field in reading.fields}
    below = (line for line in reading.lines if line.start >= masthead and not _is_crumb(line) and not _DAY.fullmatch(line.text))
    lines = list(islice(below, _MOST_TITLE_LINES))
    if not lines or lines[0].has_bullet or len(lines[0].text) > _LONGEST_TITLE or lines[0].text[-1] in ".;:,":
        return []
    if lines[0].start in labels or has_address(lines[0]):
        return []
    title = [lines[0]]
    for line in lines[1:]:
        if line.blank_before or line.is_indented or line.start in labels or line.text[-1] in ".;:," or len(line.text) > 60:
            break
        if has_address(line):
            break
        title.append(line)
    return title


def has_address(line: Line) -> bool:
    """Whether a line says how to reach somebody, as headings do not."""
    return any(next(found, None) for found in (addresses_in(line.text), emails_in(line.text)))


def _title(reading: Reading, page: Draft) -> None:
    lines = title_lines(reading)
    if not lines:
        return
    span = Span(lines[0].start, lines[-1].end)
    printed = " ".join(line.text for line in lines)
    if reading.damaged:
        meant = reading.text_literal(restore(printed, reading))
        page.add(DCT.title, meant, span, rule="page.title/1", kind="restored", confidence=LIKELY)
    else:
        page.add(DCT.title, reading.text_literal(printed), span, rule="page.title/1")


def _issued(reading: Reading, page: Draft) -> None:
    for field in reading.fields_of(DCT.issued):
        if field.first and (dates := reading.dates_in(field.first.span)):
            page.add(DCT.issued, dates[0].value, dates[0].span, rule="page.issued/1")


def _address(reading: Reading, page: Draft) -> None:
    """The address that a saved page carries in angle brackets at its end."""
    if not reading.lines:
        return
    last = reading.lines[-1]
    if last.text.startswith("<") and last.text.endswith(">"):
        for address in addresses_in(reading.text, last.start, last.end):
            encoded = iri_of(address.value)
            kind: Kind = "stated" if encoded.value == address.value else "restored"
            page.add(RK.sourceUrl, encoded, address.span, rule="page.address/1", kind=kind)


def iri_of(address: str) -> NamedNode:
    """A web address as an IRI: with a scheme, and percent-encoded where it has letters beyond ASCII (RFC 3987, 3.1).

    >>> iri_of("www.lars-project.eu").value
    'http://www.lars-project.eu'
    """
    absolute = address if re.match(r"https?://", address, re.IGNORECASE) else f"http://{address}"
    encoded = quote(absolute, safe="/:?#[]@!$&'()*+,;=%~-._")
    return NamedNode(re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", encoded))


# ── the body behind the page ─────────────────────────────────────────────────────────────────────────────────────────────


def _contact(reading: Reading, line: Line) -> None:
    """A functional mailbox and the telephones on its line, of the body named last before them; never those of a person."""
    printed = list(emails_in(reading.text, line.start, line.end))
    mailboxes = [found for found in printed if is_functional(found.value)]
    body = _body_before(reading, line) if mailboxes else None
    if body is None:
        return
    contact = reading.new(RK.ContactPoint)
    reading.known(body).add(RK.contactPoint, contact, mailboxes[0].span, rule="page.contact/1")
    contact.add(RK.email, Literal(mailboxes[0].value), mailboxes[0].span, rule="page.contact/1")
    if len(mailboxes) < len(printed):  # a person's mailbox beside it: the telephone may be that person's, too
        return
    for phone in phones_in(reading.text, line.start, line.end):
        contact.add(RK.telephone, Literal(phone.value), phone.span, rule="page.contact/1")


def is_functional(mailbox: str) -> bool:
    """Whether a mailbox belongs to a function and not to a person: its words say what it is for, or are those of its own domain.

    >>> is_functional("prese@varam.gov.lv"), is_functional("varam@varam.gov.lv"), is_functional("info.kuldiga@kuldiga.lv")
    (True, True, True)
    >>> is_functional("anna.berzina@varam.gov.lv"), is_functional("berzina@varam.gov.lv"), is_functional("a.m.berzina@varam.gov.lv")
    (False, False, False)
    """
    name, _, domain = fold(mailbox).partition("@")
    words = set(re.findall(r"[^\W\d_]+", name))
    return bool(words) and words <= _FUNCTIONS | set(domain.split("."))


#: What mailboxes are for, folded. A mailbox with any other word is taken for a person's.
_FUNCTIONS: Final = frozenset(
    """
    info pasts prese birojs kanceleja lietvediba kontakti dome pasvaldiba novads projekti projekts sekretariats administracija vadiba
    izglitiba kultura turisms muzejs biblioteka skola centrs uzzinas konsultacijas atbalsts komunikacija sabiedriba finanses planosana
    attistiba regions programma
    contact contacts office press media mail secretariat project projects programme support admin administration communication library
    museum events helpdesk service services js jts
    rastine sekretoriatas projektai savivaldybe spauda bendras biblioteka muziejus
    kontakt kantselei sekretariaat projekt vald linn raamatukogu muuseum
    """.split()
)


def _site(reading: Reading, line: Line) -> None:
    """An address of a site that stands alone on the line after a body's name or contact."""
    alone = next(addresses_in(line.text), None)
    if alone is None or alone.span != Span(0, len(line.text)) or line.blank_before:
        return
    address = iri_of(alone.value)
    body = None if urlsplit(address.value).path.strip("/") else _body_before(reading, line)
    if body is not None:
        reading.known(body).add(RK.website, address, line.span, rule="page.website/1")


def _body_before(reading: Reading, line: Line) -> NamedNode | None:
    """The organisation named last in the block of lines that ends with this one."""
    at = first = reading.lines.index(line)
    while first > 0 and not reading.lines[first].blank_before:
        first -= 1
    named = reading.names_in(Span(reading.lines[first].start, reading.lines[at].end), RK.Organisation)
    return named[-1].concept if named else None


# ── names ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def read_names(reading: Reading) -> None:
    """Under which names the page prints known things, and which unit belongs to which body."""
    for mention in reading.names:
        kind = reading.entry(mention.concept).kind
        if kind in _NAMED:
            _name(reading, mention)
        if kind == RK.Initiative:
            _misspelling(reading, mention)
        if kind == RK.OrganisationalUnit:
            _unit(reading, mention)


def _name(reading: Reading, mention: Mention) -> None:
    """The name in its base form; restored where scanning lost letters of it."""
    for name in reading.entry(mention.concept).names():
        if name.text == mention.phrase.text and name.language == mention.phrase.language and name.predicate != SKOS.hiddenLabel:
            kind: Kind = "restored" if reading.damaged and not name.text.isascii() else "stated"
            reading.known(mention.concept).add(name.predicate, name.literal(), mention.span, rule="names/1", kind=kind)
            return
    entry = reading.entry(mention.concept)
    if entry.unverified and all(name.predicate == SKOS.hiddenLabel for name in entry.names()):  # what is published is the page's word
        printed = Literal(mention.phrase.text, language=mention.phrase.language or reading.language)
        reading.known(mention.concept).add(SKOS.prefLabel, printed, mention.span, rule="names/1", confidence=LIKELY)


def _misspelling(reading: Reading, mention: Mention) -> None:
    """A misspelt abbreviation that is known as one: what is meant is restored, what is printed kept as a hidden label."""
    for name in reading.entry(mention.concept).names():
        if name.predicate == SKOS.hiddenLabel and name.text == reading.words(mention.span):
            reading.known(mention.concept).add(SKOS.hiddenLabel, name.literal(), mention.span, rule="names/1", kind="restored")


def _unit(reading: Reading, unit: Mention) -> None:
    """A unit belongs to the body named right before it, or on the line right after it."""
    body = owner_of(unit.concept)
    for mention in reading.names:
        if mention.concept != body:
            continue
        first, last = sorted((mention.span, unit.span))
        blank = _BLANK.match(reading.text, first.end)
        if blank and blank.end() >= last.start and reading.text.count("\n", first.end, last.start) <= 1:
            reading.known(unit.concept).add(ORG.unitOf, body, Span(first.start, last.end), rule="names.unit/1")
