"""The body that an item of a list names, without number, role, country, address and site around it."""

from __future__ import annotations

import re
from typing import Final

from pyoxigraph import NamedNode

from regkg.extract.bodies.addresses import HOUSE, is_house, land_of_address
from regkg.extract.bodies.bodies import COUNTRY_INSIDE, abbreviations, country_at, is_card, known_body
from regkg.extract.bodies.body_names import KIND_AND_NAME, OF_SCIENCE, PERSONS, ends_in_head, is_class, is_name
from regkg.extract.bodies.english import ADJECTIVES, KIND_IN_LIST
from regkg.extract.bodies.item_lands import COUNTRY_TAIL, FROM_TAIL, OF_LANDS, has_land_before, side_first, without_other_lands
from regkg.extract.text.drafts import Body
from regkg.extract.text.heads import CLOSE, OPEN, head_of, holds_head
from regkg.extract.text.persons import person_behind
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER, fold
from regkg.extract.text.values import addresses_in, emails_in
from regkg.model import Span
from regkg.vocab import LEAD, PREFIXES

_NUMBERING: Final = re.compile(
    r"^\s*(?:\(?\d{1,2}[.)]\s*(?![\d.])|[-–—•*·]\s*|(?:PP|LP|P|AP)\s?\d{0,2}\s*[:.–-]\s*|(?:PP|LP|PB|LB|AP|P)\s?\d{1,2}\s+(?=[^\W\d_a-z])|(?:LP|LB|PP)\s+(?=[^\W\d_a-z][^\W\d_A-Z])|\d{1,2}\s+(?=[^\W\d]))"
)


def _says_where(name: str, bracket: str) -> bool:
    """Whether brackets of several words, some in small letters, stand behind a whole name, or hold its translation.

    "Port Authority (the quay in Roja)", "Kalnu klimata fonds (Climate Foundation of Kalni)"
    """
    words = bracket.split()
    if len(words) >= 3 and not any(head_of(fold(word), "en") for word in name.split()) and any(head_of(fold(word), "en") for word in words):
        return True  # its name in English
    is_told = any(word[0].islower() and len(word) > 2 for word in words)
    return len(words) >= 2 and is_told and (name.rstrip()[-1:] in CLOSE or ends_in_head(name))


#: A body's name in its own language, as brackets behind a translation hold it.
_OTHER_NAME: Final = re.compile(
    r"(?:MTÜ|OÜ|SA|VšĮ|UAB|NGO|NPO|Mittetulundusühing|Sihtasutus|Viešoji įstaiga|[Bb]iedrība|[Nn]odibinājums)\s"
)
#: A name of three words or more before its country, in brackets behind a translation: "(Fundacja Dolina Bobru, Polija)".
_FULL_NAME: Final = re.compile(rf"[{UPPER}][^\W\d_]+(?:\s[^\W\d_]+){{2,8}}")
#: What kind of body it is, before the country: "(biedrība, Latvija)".
_KIND_IN_BRACKETS: Final = re.compile(rf"[{LOWER}]+(?:\s[{LOWER}]+){{0,2}}")
#: The same, and from which country: "(skola no Latvijas)", "(põhikool Lätist)".
_KIND_AND_LAND: Final = re.compile(rf"(?:[{LOWER}-]+\s){{1,4}}(?P<land>[{UPPER}][{LOWER}]{{3,}})")
_ROLE_TAIL: Final = re.compile(r"[\s,–—-]*[(\[]\s*([^()\[\]]{2,60})[)\]]\s*[.,;]?\s*$")
#: A town between a name and its country: "Upes institūts, Kalni, Latvija".
_TOWN_TAIL: Final = re.compile(rf"(?:,\s+|\s[–—]\s)[{UPPER}][^\W\d_]+(?:\s[{UPPER}][^\W\d_]+)?\s*$")
#: What brackets behind a name call the lead in short: "(VP)", "(pagrindinis)".
_LEADS: Final = frozenset("vp lp vadošais vadošā līderis pagrindinis pagrindinė lyderis lead leader juht liider".split())
_IN_COUNTRY: Final = re.compile(rf"\s(?:in\s)?([{UPPER}][^\W\d_]+(?:ā|ē|ī|[^\W\d_]a|e|way|land|mark|den|many))\s*[.,;]?$")
#: A network's body in one country, which is part of its name: "Baltijas Vides Forums – Latvija".
_NETWORK_OF: Final = re.compile(rf"\b\w*(?:[Ff]orum(?:s|as)?|[Ff]oorum)\s?(?:[–—-]\s?|\s)([{UPPER}][^\W\d_]+)$")
_ADDRESS_TAIL: Final = re.compile(
    rf",\s*(?:[{UPPER}0-9][^,()]*?\s(?:iela|ielā|prospekts|prosp\.|laukums|bulvāris|šoseja|ceļš|gatve|aleja|g\.|gatvė|tn|tänav|"
    rf"street|Street|str\.|Str\.|road|avenue)"
    rf"\s*\d*.*|[{UPPER}][^,()]*?\s(?:a|al|pl|pr|skv)\.\s?\d.*|"
    r"LV[-–]\s?\d{4}.*|LT[-–]\s?\d{5}.*|(?:reģ|reg)\.?\s?(?:Nr|nr)\.?.*|tālr.*|tel(?:\..*|$)|e-pasts.*|e-post.*|el\.\s?p(?:aštas)?\b.*|e-?mail.*|\d{11}.*)$"
)
#: How a person is reached, behind two words that may be the person's name.
_CONTACT: Final = re.compile(r",\s*(?:tālr|tel|e-pasts|el\.|e-?mail)")
_NAME_AND_SURNAME: Final = re.compile(rf"[{UPPER}][^\W\d_A-Z]+\s[{UPPER}][^\W\d_A-Z]+")
#: Of what country a partner is, before its name: "Norwegian partner Hill Municipality", "Norra partneriga Mäe Muuseum".
_PARTNER_FROM: Final = re.compile(rf"(?P<land>[{UPPER}][^\W\d_]+)\s(?:project\s|lead\s)?partner(?:s|i|iga|ite|itega)?\s(?=[{UPPER}{OPEN}])")
#: Several of a kind, which a bracket enumerates, or all of those of some place: "municipalities of the region (A, B, C)", "all schools".
_SEVERAL: Final = re.compile(
    r"^(?:[\w-]+\s){0,5}(?:municipalities|schools|organi[sz]ations|institutions|universities|companies|hospitals|museums|pašvaldības|skolas"
    r"|iestādes|savivaldybės|mokyklos|omavalitsused|koolid)\s(?:[^()]{0,60}\s)?\([^()]+(?:,|\s(?:and|un|ir|ja)\s)[^()]+\)$"
    r"|^(?:[Aa]ll|[Vv]isas|[Vv]isos|[Kk]õik)\s[a-zāčēģīķļņšūžąęėįųõäöü]"
)
#: What a sentence says of a body between dashes, with a figure: "A – projektui įgyvendinti skiriama 87 686 Eur".
_WHAT_IS_SAID: Final = re.compile(rf"(?<=[\w{CLOSE}])\s[–—]\s(?=[{LOWER}][^–—]*\d{{2}})")
#: " – 153 249,95 EUR" behind a body: its part of the budget.
_AMOUNT_LAST: Final = re.compile(r"[\s,;]*(?:\s[–—-]|[–—-]\s|:)\s*(?:(?:EUR|€)\s?\d[\d\s.,]*|\d[\d\s.,]*(?:EUR|€|eiro|euro|eur))[.,;]?$")
#: In what area a place is, in brackets behind it: "Kalni (Upes rajons)".
_DISTRICT: Final = re.compile(r"\s(?:rajons|apriņķis|novads|pagasts|rajonas|apskritis|seniūnija|maakond|vald|[Dd]istrict|[Cc]ounty)$")


def body_of_item(reading: Reading, span: Span) -> Body | None:
    """The body that an item of a list names, without number, role, country, address and site around it; None for no name."""
    span = without_other_lands(reading, span)
    text = reading.words(span)
    if _SEVERAL.search(text):
        return None
    start, end = 0, len(text)
    role: tuple[NamedNode, Span] | None = None
    country: tuple[NamedNode, Span] | None = None
    if flag := _FLAG.match(text):
        letters = "".join(chr(ord(letter) - _FLAG_A + ord("A")) for letter in flag["land"])
        if (flown := reading.lexicon.country(letters)) is not None:
            country = (flown, Span(span.start + flag.start("land"), span.start + flag.end("land")))
        start = flag.end()
        if (before := _LAND_BEHIND_FLAG.match(text, start)) and (
            land := country_at(reading, Span(span.start + start, span.start + before.end(1)))
        ):
            country = (land, Span(span.start + start, span.start + before.end(1)))
            start = before.end()
    if numbering := _NUMBERING.match(text, start):
        start = numbering.end()
        if numbering[0].lstrip().startswith("LP"):
            role = (LEAD, Span(span.start, span.start + start))
    if text.startswith("PSV ", start):
        start += len("PSV ")  # what kind of applicant it is: a body of the public sector
    if reading.language == "en" and _PERSON_FROM.fullmatch(text, start) and not holds_head(text[start:]):
        return None
    if reading.language == "en" and text.startswith("the ", start):
        start += len("the ")
    if reading.language == "en" and (of_kind := KIND_IN_LIST.match(text, start)):
        if (from_land := reading.lexicon.country(ADJECTIVES.get(of_kind["land"] or "", ""))) is not None:
            country = (from_land, Span(span.start + of_kind.start("land"), span.start + of_kind.end("land")))
        start = of_kind.end()
    if label := re.match(r"([^–:,()-]{4,40}?)(?:\s*[–:-]\s+|\s{2,})(?=\S)", text[start:]):
        part = reading.lexicon.code_of(label[1], "role", reading.language) or reading.lexicon.field(label[1], reading.language)
        if part is not None and part.value.startswith(PREFIXES["role"]):
            role = (part, Span(span.start + start, span.start + start + len(label[1])))
            start += label.end()
    if (first := _ROLE_FIRST.match(text, start)) and (part := reading.lexicon.code_of(first[1], "role", reading.language)) is not None:
        role = (part, Span(span.start + start, span.start + first.end(1)))
        start = first.end()
    if (sent := _PARTNER_FROM.match(text, start)) is not None:
        whose = Span(span.start + start, span.start + sent.end("land"))
        origin = reading.lexicon.country(ADJECTIVES.get(sent["land"], "")) or country_at(reading, whose)
        if origin is not None:
            country, start = (origin, whose), sent.end()
    if (side := side_first(reading, span.start + start, span.end)) is not None:
        country, start = side[0], side[1] - span.start
    elif (
        (before := _COUNTRY_BEFORE.match(text, start))
        and (land := country_at(reading, Span(span.start + start, span.start + before.end(1))))
        and not (
            before[1].endswith("s") and reading.lexicon.country(text[before.end() :].split()[0]) is not None
        )  # "Latvijas - Igaunijas institūts"
    ):
        country = (land, Span(span.start + start, span.start + before.end(1)))
        start = before.end()
    if grouped := re.match(
        rf"([{UPPER}][^\W\d_]+(?:\s(?:and\s)?[{UPPER}][^\W\d_]+)*)\s*\(([^()]{{6,}})\)$", text
    ):  # "Armenia (University of X)"
        land = country_at(reading, Span(span.start, span.start + grouped.end(1)))
        is_in_words = " " in grouped[1] and _OTHER_NAME.match(grouped[2]) is not None  # "Hill Land (Biedrība “Kalnu zeme”)"
        if _DISTRICT.search(grouped[2]):
            end = grouped.end(1)
        elif land is not None or (
            not is_in_words
            and not ends_in_head(grouped[1])
            and any(body.span.start >= span.start + grouped.start(2) and body.span.end <= span.end for body in reading.bodies)
        ):
            country = (land, Span(span.start, span.start + grouped.end(1))) if land is not None else None
            start, end = grouped.start(2), grouped.end(2)
    if (label := _LABEL_LAST.search(text, start, end)) and reading.lexicon.field(label["label"], reading.language) is not None:
        end = label.start()
    if (code := _CODE_LAST.search(text, start, end)) is not None:
        end = code.start()
        if code["lead"]:
            role = (LEAD, Span(span.start + code.start("lead"), span.start + code.end("lead")))
    if amount := _AMOUNT_LAST.search(text, start, end) or _WHAT_IS_SAID.search(text, start, end):
        end = amount.start()
    if (behind := _ROLE_LAST.search(text)) and (part := reading.lexicon.code_of(behind[1], "role", reading.language)) is not None:
        role = (part, Span(span.start + behind.start(1), span.start + behind.end(1)))
        end = behind.start()
    elif rest := _GOES_ON.search(text, start, end):
        end = rest.end("land") if rest["land"] else rest.start()
    for found in (*addresses_in(text), *emails_in(text)):
        if start < found.span.start < end:
            end = found.span.start
    if trailing := re.search(r"[,;]?\s+(?:un|and|ir|ja)\s*[,;]?$", text[start:end]):
        end = start + trailing.start()
    if others := _OTHERS_TOO.search(text[start:end]):
        end = start + others.start()
    if (clause := _CLAUSE.search(text, start, end)) and holds_head(text[start : clause.start()]):
        end = clause.start()
    if (person := person_behind(text[start:end])) is not None:
        end = start + person
        if (seat := _SEAT_TAIL.search(text, start, end)) and ends_in_head(text[start : seat.start()]):
            end = seat.start()
    if unit := _UNIT_TAIL.search(text, start, end):
        end = unit.start()
    if company := _IN_COMPANY.search(text, start, end):
        end = company.start()
    if (other := _OTHER_LABEL.search(text, start, end)) and ends_in_head(text[start : other.start()]):
        end = other.start()
    changed = True
    while changed:
        changed = False
        piece = text[start:end].rstrip(" .,;:–—-/\t|(")
        end = start + len(piece)
        if tail := _ROLE_TAIL.search(text, start, end):
            inner = Span(span.start + tail.start(1), span.start + tail.end(1))
            part = reading.lexicon.code_of(tail[1].strip(" .,"), "role", reading.language) or _role_in(reading, inner)
            part = part or (LEAD if tail[1].casefold() in _LEADS else None)
            land = None if _are_initials(text[start : tail.start()], tail[1]) else country_at(reading, inner)
            if land is None and part is not None and "," in tail[1]:  # "(Lithuania, lead partner)"
                for inside in re.finditer(r"[^\s,][^,]*", tail[1]):
                    spot = Span(inner.start + inside.start(), inner.start + inside.end())
                    if (named := country_at(reading, spot)) is not None:
                        country = (named, spot)
            elif land is None and "," in tail[1]:  # "(Vilnius, Lithuania)"
                place, _, last = tail[1].rpartition(", ")
                is_told = _is_one_name(place) or _is_abbreviation(place) or _KIND_IN_BRACKETS.fullmatch(place) is not None
                is_told = is_told or (_FULL_NAME.fullmatch(place) is not None and ends_in_head(text[start : tail.start()]))
                inner = Span(inner.end - len(last), inner.end) if last and is_told else inner
                land = country_at(reading, inner)
            elif land is None and (sent := _KIND_AND_LAND.fullmatch(tail[1])) is not None:  # "(school in Latvia)", "(kool Lätist)"
                inner = Span(inner.start + sent.start("land"), inner.end)
                land = country_at(reading, inner)
            if (
                part
                or land
                or _OTHER_NAME.match(tail[1])
                or _says_where(text[start : tail.start()], tail[1])
                or _is_abbreviation(tail[1])
                or re.match(r"(?:www|http|turpmāk|reģ)", tail[1])
                or _is_one_name(tail[1])
                or PERSONS.match(tail[1])
                or has_land_before(reading, span, text, start, tail.start())
            ):
                role = (part, inner) if part else role
                country = (land, inner) if land else country
                end = tail.start()
                changed = True
                continue
        if (house := HOUSE.search(text, start, end)) and is_house(house[0].lstrip(" ,")):
            country = land_of_address(reading, Span(span.start + house.start(), span.start + end)) or country
            end, changed = house.start(), True
            continue
        if tail := _ADDRESS_TAIL.search(text, start, end):
            is_person = _NAME_AND_SURNAME.fullmatch(text, start, tail.start()) and not ends_in_head(text[start : tail.start()])
            if is_person and _CONTACT.match(tail[0]):
                return None  # a person's card
            country = land_of_address(reading, Span(span.start + tail.start(), span.start + tail.end())) or country
            end = tail.start()
            changed = True
            continue
        if tail := _ROLE_BEHIND.search(text, start, end) or _ROLE_APPOSED.search(text, start, end):
            said = tail.lastindex or 0
            inner = Span(span.start + tail.start(said), span.start + tail.end(said))
            if (part := reading.lexicon.code_of(tail[said], "role", reading.language)) is not None:
                role, end, changed = (part, inner), tail.start(), True
                continue
        if (tail := _REMARK.search(text, start, end)) and ends_in_head(text[start : tail.start()]) and not holds_head(tail[0]):
            end, changed = tail.start(), True
            continue
        if network := _NETWORK_OF.search(text, start, end):
            inner = Span(span.start + network.start(1), span.start + network.end(1))
            country = country or ((land, inner) if (land := country_at(reading, inner)) is not None else None)
            break  # the country tells which of the forums it is
        if tail := _IN_COUNTRY.search(text, start, end):
            inner = Span(span.start + tail.start(1), span.start + tail.end(1))
            bare = text[start : tail.start()].rstrip()
            if (land := country_at(reading, inner)) is not None and (ends_in_head(bare) or bare[-1:] in CLOSE):
                country = (land, inner)
                is_english = reading.language == "en" or (tail[1].isascii() and head_of(fold(bare.split()[-1]), "en") is not None)
                if " in " in tail[0] or tail[1][-1] in "āēī" or not is_english:
                    end, changed = tail.start(), True
                    continue
        if tail := FROM_TAIL.search(text, start, end):
            said = tail.lastindex or 0
            inner = Span(span.start + tail.start(said), span.start + tail.end(said))
            if (land := country_at(reading, inner)) is not None or (country is not None and said == 1):
                country = country or (land, inner) if land is not None else country
                end, changed = tail.start(), True
                continue
        if tail := COUNTRY_TAIL.search(text, start, end):
            inner = Span(span.start + tail.start(1), span.start + tail.end(1))
            if (land := country_at(reading, inner)) is not None:
                country = (land, inner)
                end = tail.start()
                changed = True
                if (
                    (town := _TOWN_TAIL.search(text, start, end))
                    and _is_whole_before(text[start : town.start()])
                    and not holds_head(town[0])
                ):
                    end = town.start()
    name = text[start:end].strip(" .,;:–—-\t|")
    if name.count("(") > name.count(")"):
        name = name[: name.rindex("(")].rstrip(" ,;–—-")
        if reading.lexicon.country(name) is not None:
            return None
    if (
        not name
        or _is_torn(name)
        or OF_LANDS.fullmatch(name)
        or is_card(name)
        or reading.lexicon.code_of(name, "country", reading.language) is not None
    ):
        return None
    at = span.start + start + text[start:end].index(name)
    if _are_lands(reading, Span(at, at + len(name))):
        return None
    if _DOTTED_FORM.search(name) and reading.text.startswith(".", at + len(name)):
        name += "."
    if (shorter := _before_place(reading, at, name)) is not None:
        name = shorter
    tells_kind = reading.language == "en" or _KIND_OF_ORGANISATION.match(name) is not None
    if tells_kind and (kind := KIND_AND_NAME.match(name)) and " " in kind[1].strip() and name[-1] in CLOSE:
        at, name = at + kind.end(1) + 1, name[kind.end(1) + 1 : -1]  # "public organization “X”": what it is, and its name
    if (firm := _FIRM_OF_LAND.match(name)) and (land := country_at(reading, Span(at, at + firm.end("land")))) is not None:
        country = country or (land, Span(at, at + firm.end("land")))
        at, name = at + firm.start(group := "name" if firm["name"] else "bare"), firm[group]
    place = Span(at, at + len(name))
    if not is_name(reading, name) or is_class(name, reading.language):
        return None
    if (within := COUNTRY_INSIDE.search(name)) and ends_in_head(name):
        spot = Span(place.start + within.start(1), place.start + within.end(1))
        if (land := country_at(reading, spot)) is not None:
            name, country = name[: within.start()] + name[within.end() :], country or (land, spot)
    name = _EARLIER.sub("", name)
    name = _OF_MANY.sub(lambda match: _ONE_OF_MANY[match[1]], name)
    known = known_body(reading, place)
    if known is None and _role_in(reading, place) is not None and len(name.split()) <= 4 and not holds_head(name):
        return None  # "Project partner marker"
    if known is None and _is_abbreviation(name):
        name = reading.once(abbreviations).get(name, name)
    return Body(place, name, known, country, role)


#: The next label of a form whose lines ran together: "Kalni Museum | Budget: EUR 100 000".
_LABEL_LAST: Final = re.compile(rf"(?<=[\w)”“\"»])\s(?P<label>[{UPPER}][{LOWER}]+(?:\s[{LOWER}]+){{0,2}})\s?:\s[^:]*$")
#: A flag before a name: two letters of their own.
_FLAG: Final = re.compile("\\s*(?P<land>[\U0001f1e6-\U0001f1ff]{2})\\s*")
_FLAG_A: Final = 0x1F1E6
_LAND_BEHIND_FLAG: Final = re.compile(rf"([{UPPER}][^\W\d_]+)\s?[:–—-]\s+")
#: The code of a partner behind its name: "Kalni Museum (LT) – PP2".
_CODE_LAST: Final = re.compile(r"(?<=[\w)”“\"»])\s[–—-]\s(?:(?P<lead>LP|LB)\d?|(?:PP|PB|P)\s?\d{1,2})[.;,]?$")


def _is_torn(name: str) -> bool:
    """Whether what is left of an item closes a bracket that it does not open: "Dale Institute), Finland (City of Hills"."""
    first = name.find(")")
    return first >= 0 and "(" not in name[:first]


def _are_lands(reading: Reading, span: Span) -> bool:
    """Whether an item enumerates countries and names no body: "Denmark, Latvia, and Lithuania"."""
    lands = reading.codes_in(span, "country")
    edges = [span.start, *(edge for land in lands for edge in land.span), span.end]
    return len(lands) > 1 and all(
        _BETWEEN_COUNTRIES.fullmatch(reading.text, start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)
    )


_BETWEEN_COUNTRIES: Final = re.compile(r"[\s,]*(?:(?:and|un|ir|ja|the)\s)*")


#: A firm by its country, and its name: "Igaunijas uzņēmums “Upe”", "Estijos įmonė „Upe“", "Läti ettevõte „Upe“".
_FIRM_OF_LAND: Final = re.compile(
    rf"(?P<land>[{UPPER}][^\W\d_]+)\s(?:[{LOWER}]+\s)?(?:uzņēmum|kompānij|firm|įmon|bendrov|kompanij|ettevõ)[^\W\d_]{{1,4}}"
    rf"\s(?:[{OPEN}](?P<name>[{UPPER}][^{OPEN}{CLOSE}\n]{{2,90}})[{CLOSE}]|(?P<bare>[{UPPER}][^{OPEN}{CLOSE}\n]{{2,60}}))$"
)
#: A legal form in letters with dots, the last of which belongs to it, too: "Hill S.R.L.".
_DOTTED_FORM: Final = re.compile(r"\w\s(?:[A-Z]\.){1,3}[A-Z]$")
#: "LATVIA: Kalni Planning Region", "Latvia – Kalni Museum", "Lätist Upe vald", "Lietuvas “Kalni”".
_COUNTRY_BEFORE: Final = re.compile(
    rf"([^\W\d_]{{4,}})(?::|\s[–—-](?=\s[{UPPER}{OPEN}])|(?<=[sl]t)(?=\s[{UPPER}])|(?=\s[“„\"«][^“”„\"«»]+[”“\"»]$))\s+(?=\S)"
)
#: Others, whom a list does not name, behind its last name.
_OTHERS_TOO: Final = re.compile(
    r"\s+and\s(?:its|their)\s(?:\w+\s)?(?:branches|units|members|divisions)[.;,]?$|\s+un\s(?:tās?|to|tā)\s(?:\w+\s)?(?:filiāles|struktūrvienības|nodaļas)[.;,]?$|"
    r"\s+(?:un|and|ir|ja)\s+(?:vēl\s|dar\s|veel\s)?(?:\d{1,2}|[^\W\d_]{3,9})\s(?:(?:more|other|further|additional|citi(?:em)?|kiti|muud|teist)\s)?(?:project\s)?partner[^\W\d_]*$|"
    r"\s+(?:un|and|ir|ja)\s+(?:vēl|citi|citas|other|others|kiti|kt\.?|teised|muud)(?!\w).*$|(?<=\)) (?:and|as well as) [a-z]+(?: [a-z]+)*$"
    r"|\s+(?:ir|bei)\s+(?:konsultuojan|prižiūrin|atsakin)[^\W\d_]+\s(?:institucij|įstaig|organizacij)[^\W\d_]+\s.*$"
    r"|,?\s(?:u\.\s?c\.?|etc\.?|jt\.?)(?:\spartner\w*)?(?:\s\([^()]*\bpartner[^()]*\))?\s*$"
)
#: A clause behind a name: ", in order to", ", which".
_CLAUSE: Final = re.compile(r",\s+(?:lai|kas|kuri|kura|kurā|kur|which|that|bet|kuris|kurie|kes|mis)\s")
#: What follows a name in an item of a list: whom the body works with, its role, a remark.
_IN_COMPANY: Final = re.compile(
    r"(?<=\w|[”“\"»]),?\s+(?:vadošā iestāde|atbildīgā iestāde|project partner|sadarbīb[āa] ar|kopā ar|in cooperation with|"
    r"together with|along with|alongside|kartu su|koostöös)\s.*|\s(?:sadarbībā|kopā)(?:\sar)?$",
    re.IGNORECASE,
)
#: Another label behind a name, with the name that it has: "Upės muziejus, programos valdytoja – Kalnų agentūra".
_OTHER_LABEL: Final = re.compile(
    rf"(?:,\s(?:o\s|bet\s|aga\s|and\sthe\s)?|,?\s(?:un|ir|ja|and)\s(?:the\s)?)[{LOWER}]{{4,}}(?:\s[^\W\d_]+){{0,3}}(?:\s[–—-]|:)\s(?:[{UPPER}][^\W\d_]+\s\S|[{UPPER}]{{2,}}\s|[{OPEN}]).*$"
)
#: The role right before a name: "Vadošais partneris Kalnu biedrība", "Coordinating beneficiary Hill Agency".
_ROLE_FIRST: Final = re.compile(
    rf"((?:[^\W\d_]+\s){{1,2}}[Pp]artner(?:is|ė|e)?|[^\W\d_]{{3,}}partner|[^\W\d_]+\s[Bb]eneficiary)\s+(?=[{OPEN}{UPPER}]|[{LOWER}]+\s[{OPEN}])"
)
#: The role behind an address, at the end of an item: "(https://…) – lead partner".
_ROLE_LAST: Final = re.compile(r"(?:(?<=[)/\w])\s|(?<=\)))[–—-]\s([^\W\d_]+(?:\s[^\W\d_]+){0,2}?)(?:\sof\sthe\sproject)?\s*$")
#: What the sentence goes on with behind a name: "(Latvia) – met", "from Latvia - built a bridge", "– kopīgi izveidos taku".
_GOES_ON: Final = re.compile(
    rf"(?:(?<=\w\))\s[–—]|(?<=\sfrom\s)(?P<land>[{UPPER}]\w+)\s[–—-])\s[{LOWER}][^()]*$"
    rf"|(?<=[\w{CLOSE}])\s[–—]\s(?:kop(?:ā|īgi)|strādā|izveid|īsteno|realizē|plāno|will|are|have|jointly|together|work|kartu|drauge|įgyvendin"
    r"|teevad|viivad|loovad|üheskoos)[^()]*$"
)
_ROLE_BEHIND: Final = re.compile(r"(?:\s[–—-]\s*|\s/\s)([^–—()\[\]/]{4,40})$")
#: The role right behind a name: "Kalnu biedrība projekta vadošais partneris".
_ROLE_APPOSED: Final = re.compile(
    r"(?<=[\w”“\"»)])\s(?:(?:(?:acting\s|serving\s)?as\s(?:the\s|a\s)?|being\s(?:the\s|a\s)?|kā\s|kaip\s)?"
    r"((?:projekta\s)?vadošais partneris|lead partner|juhtpartner|pagrindinis partneris)"
    r"|(?:as\s(?:the\s|a\s)?|kā\s|kaip\s)((?:project\s|projekta\s|sadarbības\s)?partner(?:is|ė)?))$",
    re.IGNORECASE,
)
#: The unit of a body that does the work, told to be one: "Kalnu universitāte, struktūrvienība Augu institūts".
_UNIT_TAIL: Final = re.compile(r",\s(?:struktūrvienība|struktūrinis padalinys|padalinys|struktuuriüksus|unit)\s")
#: A seat of a body in one region, between its name and a person's: ", Hill regional administration".
_SEAT_TAIL: Final = re.compile(rf",\s[{UPPER}][\w-]+\s(?:regional|region|district|county)\s(?:administration|office|branch|department)$")
_REMARK: Final = re.compile(rf",\s+[{LOWER}][^,()“”\"„]{{3,50}}$")
#: Several of a kind before the name of one: "filiālēm “Kalni” un …", and what each of them is.
_ONE_OF_MANY: Final = {
    "filiālēm": "filiāle", "nodaļām": "nodaļa", "biedrībām": "biedrība", "skolām": "skola", "uzņēmumiem": "uzņēmums",
    "nodibinājumiem": "nodibinājums", "organizācijām": "organizācija", "aģentūrām": "aģentūra", "kooperatīviem": "kooperatīvs",
}  # fmt: skip
_OF_MANY: Final = re.compile(rf"\b({'|'.join(_ONE_OF_MANY)})(?=\s[{OPEN}])")


#: What a body was called before, in brackets inside its name: "Kalnu novada (iepriekš Upes) pašvaldība".
_EARLIER: Final = re.compile(r"\s\((?:iepriekš|agrāk|bijus|tagad|formerly|now|earlier|buv|anksčiau|endine|varem)[^()]*\)(?=\s)")


def _before_place(reading: Reading, at: int, name: str) -> str | None:
    """A body's name without the place that says where it is ("ministrija Rīgā"); None if there is none."""
    for body in reading.bodies:
        if body.span.start == at and body.span.end < at + len(name):
            rest = reading.text[body.span.end : at + len(name)]
            if re.fullmatch(rf"\s+[{UPPER}][^\W\d_]+(?:[āēīū]|ās|ēs|os|\s(?:novad|pagast|rajon)ā|\spilsētā)", rest):
                return reading.words(body.span)
    return None


def _are_initials(name: str, bracket: str) -> bool:
    """Whether brackets hold the initials of a name in some order, and no country: "University of Latvia (LU)"."""
    return len(bracket) == 2 and sorted(bracket) == sorted(word[0] for word in name.split() if word[0].isupper())


def _is_one_name(text: str) -> bool:
    """A single word with a capital, as the name of a country or a town is."""
    return re.fullmatch(rf"(?:St\.\s?)?[{UPPER}][^\W\d_]{{3,}}(?:[\s-][{UPPER}][^\W\d_]+)?", text.strip()) is not None


def _is_whole_before(name: str) -> bool:
    """Whether a name can be whole before a comma and the town in which it is: it ends in its head, or is no body of several fields."""
    return ends_in_head(name) or (" " in name.strip() and OF_SCIENCE.search(name) is None)


def _is_abbreviation(text: str) -> bool:
    """Whether brackets hold capitals and figures, perhaps with a town, or a word that begins and ends with one: "DU", "ViA", "KU Kalni"."""
    short = rf"[{UPPER}0-9/. -]{{2,12}}|[{UPPER}][^\W\d_]{{1,5}}[{UPPER}]|[{UPPER}]{{2,6}}\s[{UPPER}][{LOWER}]+"
    return re.fullmatch(short, text.strip()) is not None


def _role_in(reading: Reading, span: Span) -> NamedNode | None:
    roles = reading.codes_in(span, "role")
    return roles[0].concept if roles else None


#: The same in Latvian, where it is no legal form: "labdarības organizācija “Upe”".
_KIND_OF_ORGANISATION: Final = re.compile(rf"(?:[{LOWER}]+\s){{1,2}}organizācija\s(?=[{OPEN}])")
#: A given name, a surname and a place: "Ani Kalns from Ruritania".
_PERSON_FROM: Final = re.compile(rf"(?:[{UPPER}][^\W\d_A-Z]+\s){{2}}from\s[{UPPER}]\w+")
