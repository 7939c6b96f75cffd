"""What stands behind the name of a body in an item of a list: its role, country and address, a person, what a sentence goes on with."""

from __future__ import annotations

import re
from typing import Final

from pyoxigraph import NamedNode

from regkg.extract.bodies.addresses import HOUSE, is_house, land_of_address
from regkg.extract.bodies.bodies import country_at
from regkg.extract.bodies.body_names import OF_SCIENCE, PERSONS, ends_in_head
from regkg.extract.bodies.item_fronts import OTHER_NAME
from regkg.extract.bodies.item_lands import COUNTRY_TAIL, FROM_TAIL, has_land_before
from regkg.extract.bodies.items import Item, is_abbreviation, role_in
from regkg.extract.text.heads import CLOSE, OPEN, head_of, holds_head
from regkg.extract.text.persons import person_behind
from regkg.extract.text.tokens import LOWER, UPPER, fold
from regkg.extract.text.values import addresses_in, emails_in
from regkg.model import Span
from regkg.vocab import LEAD


def without_other_fields(item: Item) -> None:
    """Take away the next label of a form, the code of a partner, an amount, its role and how it is reached."""
    text = item.text
    label = _LABEL_LAST.search(text, item.start, item.end)
    if label is not None and item.reading.lexicon.field(label["label"], item.reading.language) is not None:
        item.end = label.start()
    if (code := _CODE_LAST.search(text, item.start, item.end)) is not None:
        item.end = code.start()
        if code["lead"]:
            item.role = (LEAD, item.place(code, "lead"))
    if amount := _AMOUNT_LAST.search(text, item.start, item.end) or _WHAT_IS_SAID.search(text, item.start, item.end):
        item.end = amount.start()
    if (behind := _ROLE_LAST.search(text)) and (part := item.role_called(behind[1])) is not None:
        item.role = (part, item.place(behind, 1))
        item.end = behind.start()
    elif rest := _GOES_ON.search(text, item.start, item.end):
        item.end = rest.end("land") if rest["land"] else rest.start()
    for found in (*addresses_in(text), *emails_in(text)):
        if item.start < found.span.start < item.end:
            item.end = found.span.start


def without_company(item: Item) -> None:
    """Take away whom an item names besides the body: others, a clause on them, a person, a unit, who works with it, another's label."""
    text = item.text
    if trailing := _AND_LAST.search(item.rest):
        item.end = item.start + trailing.start()
    if others := _OTHERS_TOO.search(item.rest):
        item.end = item.start + others.start()
    if (clause := _CLAUSE.search(text, item.start, item.end)) and holds_head(item.before(clause)):
        item.end = clause.start()
    if (person := person_behind(item.rest)) is not None:
        item.end = item.start + person
        if (seat := _SEAT_TAIL.search(text, item.start, item.end)) and ends_in_head(item.before(seat)):
            item.end = seat.start()
    for pattern in (_UNIT_TAIL, _IN_COMPANY):
        if behind := pattern.search(text, item.start, item.end):
            item.end = behind.start()
    if (other := _OTHER_LABEL.search(text, item.start, item.end)) and ends_in_head(item.before(other)):
        item.end = other.start()


def without_tails(item: Item) -> None:
    """Take away role, country and address behind a name, in whatever order they stand."""
    while not item.is_whole:
        item.end = item.start + len(item.rest.rstrip(" .,;:–—-/\t|("))
        if not any(cut(item) for cut in _CUTS):
            return


def _bracket(item: Item) -> bool:
    """Brackets with a role, a country, an abbreviation, a town or another name of the body; other brackets belong to the name."""
    tail = _ROLE_TAIL.search(item.text, item.start, item.end)
    if tail is None:
        return False
    words, name = tail[1], item.before(tail)
    inner = item.place(tail, 1)
    part = item.role_called(words.strip(" .,")) or role_in(item.reading, inner) or (LEAD if words.casefold() in _LEADS else None)
    land = _land_in_bracket(item, name, words, inner, has_role=part is not None)
    is_aside = (
        part is not None
        or land is not None
        or OTHER_NAME.match(words) is not None
        or _says_where(name, words)
        or is_abbreviation(words)
        or re.match(r"(?:www|http|turpmāk|reģ)", words) is not None
        or _is_one_name(words)
        or PERSONS.match(words) is not None
        or has_land_before(item.reading, item.span, item.text, item.start, tail.start())
    )
    if not is_aside:
        return False
    item.role = (part, inner) if part is not None else item.role
    item.country = land or item.country
    item.end = tail.start()
    return True


def _land_in_bracket(item: Item, name: str, words: str, inner: Span, *, has_role: bool) -> tuple[NamedNode, Span] | None:
    """The country that brackets behind a name hold, alone, beside a role, or behind a town, a kind or another name of the body."""
    reading = item.reading
    if not _are_initials(name, words) and (land := country_at(reading, inner)) is not None:
        return land, inner
    if has_role and "," in words:  # "(Lithuania, lead partner)"
        spots = [Span(inner.start + part.start(), inner.start + part.end()) for part in re.finditer(r"[^\s,][^,]*", words)]
        return next(((land, spot) for spot in reversed(spots) if (land := country_at(reading, spot)) is not None), None)
    if "," in words:  # "(Vilnius, Lithuania)"
        place, _, last = words.rpartition(", ")
        is_told = _is_one_name(place) or is_abbreviation(place) or _KIND_IN_BRACKETS.fullmatch(place) is not None
        is_told = is_told or (_FULL_NAME.fullmatch(place) is not None and ends_in_head(name))
        inner = Span(inner.end - len(last), inner.end) if last and is_told else inner
    elif (sent := _KIND_AND_LAND.fullmatch(words)) is not None:  # "(school in Latvia)", "(kool Lätist)"
        inner = Span(inner.start + sent.start("land"), inner.end)
    else:
        return None
    land = country_at(reading, inner)
    return (land, inner) if land is not None else None


def _house(item: Item) -> bool:
    house = HOUSE.search(item.text, item.start, item.end)
    if house is None or not is_house(house[0].lstrip(" ,")):
        return False
    item.country = land_of_address(item.reading, Span(item.span.start + house.start(), item.span.start + item.end)) or item.country
    item.end = house.start()
    return True


def _address(item: Item) -> bool:
    """An address; behind the name of a person it makes the item that one's card."""
    tail = _ADDRESS_TAIL.search(item.text, item.start, item.end)
    if tail is None:
        return False
    is_person = _NAME_AND_SURNAME.fullmatch(item.text, item.start, tail.start()) is not None and not ends_in_head(item.before(tail))
    if is_person and _CONTACT.match(tail[0]):
        item.is_person = item.is_whole = True
        return True
    item.country = land_of_address(item.reading, item.place(tail)) or item.country
    item.end = tail.start()
    return True


def _role(item: Item) -> bool:
    """A role behind a dash, or right behind the name."""
    tail = _ROLE_BEHIND.search(item.text, item.start, item.end) or _ROLE_APPOSED.search(item.text, item.start, item.end)
    said = (tail.lastindex or 0) if tail is not None else 0
    if tail is None or (part := item.role_called(tail[said])) is None:
        return False
    item.role, item.end = (part, item.place(tail, said)), tail.start()
    return True


def _remark(item: Item) -> bool:
    """A remark in small letters behind a comma."""
    tail = _REMARK.search(item.text, item.start, item.end)
    if tail is None or not ends_in_head(item.before(tail)) or holds_head(tail[0]):
        return False
    item.end = tail.start()
    return True


def _network(item: Item) -> bool:
    """The country that tells which body of a network it is, and stays in the name."""
    network = _NETWORK_OF.search(item.text, item.start, item.end)
    if network is None:
        return False
    inner = item.place(network, 1)
    item.country = item.country or ((land, inner) if (land := country_at(item.reading, inner)) is not None else None)
    item.is_whole = True
    return True


def _country_in_case(item: Item) -> bool:
    """A country behind a name without a comma; an English name may end with it: "University of Applied Sciences Norway"."""
    tail = _IN_COUNTRY.search(item.text, item.start, item.end)
    if tail is None:
        return False
    inner = item.place(tail, 1)
    bare = item.before(tail).rstrip()
    if (land := country_at(item.reading, inner)) is None or not (ends_in_head(bare) or bare[-1:] in CLOSE):
        return False
    item.country = (land, inner)
    is_english = item.reading.language == "en" or (tail[1].isascii() and head_of(fold(bare.split()[-1]), "en") is not None)
    if " in " not in tail[0] and tail[1][-1] not in "āēī" and is_english:
        return False
    item.end = tail.start()
    return True


def _origin(item: Item) -> bool:
    """ "from Latvia" behind a name; or a town, where the country is known."""
    tail = FROM_TAIL.search(item.text, item.start, item.end)
    if tail is None:
        return False
    said = tail.lastindex or 0
    inner = item.place(tail, said)
    land = country_at(item.reading, inner)
    if land is None and (item.country is None or said != 1):
        return False
    item.country = item.country or ((land, inner) if land is not None else None)
    item.end = tail.start()
    return True


def _country(item: Item) -> bool:
    """A country behind a comma, a dash or a stroke, and the town before it."""
    tail = COUNTRY_TAIL.search(item.text, item.start, item.end)
    if tail is None or (land := country_at(item.reading, item.place(tail, 1))) is None:
        return False
    item.country = (land, item.place(tail, 1))
    item.end = tail.start()
    town = _TOWN_TAIL.search(item.text, item.start, item.end)
    if town is not None and _is_whole_before(item.before(town)) and not holds_head(town[0]):
        item.end = town.start()
    return True


#: What may stand at the end of an item, each taken away as often as it stands there.
_CUTS: Final = (_bracket, _house, _address, _role, _remark, _network, _country_in_case, _origin, _country)


#: What joins the last item of a run to the next one.
_AND_LAST: Final = re.compile(r"[,;]?\s+(?:un|and|ir|ja)\s*[,;]?$")
#: The next label of a form whose lines ran together: "Kalni Museum | Budget: EUR 100 000".
_LABEL_LAST: Final = re.compile(rf"(?<=[\w)”“\"»])\s(?P<label>[{UPPER}][{LOWER}]+(?:\s[{LOWER}]+){{0,2}})\s?:\s[^:]*$")
#: The code of a partner behind its name: "Kalni Museum (LT) – PP2".
_CODE_LAST: Final = re.compile(r"(?<=[\w)”“\"»])\s[–—-]\s(?:(?P<lead>LP|LB)\d?|(?:PP|PB|P)\s?\d{1,2})[.;,]?$")
#: " – 153 249,95 EUR" behind a body: its part of the budget.
_AMOUNT_LAST: Final = re.compile(r"[\s,;]*(?:\s[–—-]|[–—-]\s|:)\s*(?:(?:EUR|€)\s?\d[\d\s.,]*|\d[\d\s.,]*(?:EUR|€|eiro|euro|eur))[.,;]?$")
#: What a sentence says of a body between dashes, with a figure: "A – projektui įgyvendinti skiriama 87 686 Eur".
_WHAT_IS_SAID: Final = re.compile(rf"(?<=[\w{CLOSE}])\s[–—]\s(?=[{LOWER}][^–—]*\d{{2}})")
#: The role behind an address, at the end of an item: "(https://…) – lead partner".
_ROLE_LAST: Final = re.compile(r"(?:(?<=[)/\w])\s|(?<=\)))[–—-]\s([^\W\d_]+(?:\s[^\W\d_]+){0,2}?)(?:\sof\sthe\sproject)?\s*$")
#: What the sentence goes on with behind a name: "(Latvia) – met", "from Latvia - built a bridge", "– kopīgi izveidos taku".
_GOES_ON: Final = re.compile(
    rf"(?:(?<=\w\))\s[–—]|(?<=\sfrom\s)(?P<land>[{UPPER}]\w+)\s[–—-])\s[{LOWER}][^()]*$"
    rf"|(?<=[\w{CLOSE}])\s[–—]\s(?:kop(?:ā|īgi)|strādā|izveid|īsteno|realizē|plāno|will|are|have|jointly|together|work|kartu|drauge|įgyvendin"
    r"|teevad|viivad|loovad|üheskoos)[^()]*$"
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
#: A seat of a body in one region, between its name and a person's: ", Hill regional administration".
_SEAT_TAIL: Final = re.compile(rf",\s[{UPPER}][\w-]+\s(?:regional|region|district|county)\s(?:administration|office|branch|department)$")
#: The unit of a body that does the work, told to be one: "Kalnu universitāte, struktūrvienība Augu institūts".
_UNIT_TAIL: Final = re.compile(r",\s(?:struktūrvienība|struktūrinis padalinys|padalinys|struktuuriüksus|unit)\s")
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
_ROLE_TAIL: Final = re.compile(r"[\s,–—-]*[(\[]\s*([^()\[\]]{2,60})[)\]]\s*[.,;]?\s*$")
#: What brackets behind a name call the lead in short: "(VP)", "(pagrindinis)".
_LEADS: Final = frozenset("vp lp vadošais vadošā līderis pagrindinis pagrindinė lyderis lead leader juht liider".split())
#: What kind of body it is, before the country: "(biedrība, Latvija)".
_KIND_IN_BRACKETS: Final = re.compile(rf"[{LOWER}]+(?:\s[{LOWER}]+){{0,2}}")
#: The same, and from which country: "(skola no Latvijas)", "(põhikool Lätist)".
_KIND_AND_LAND: Final = re.compile(rf"(?:[{LOWER}-]+\s){{1,4}}(?P<land>[{UPPER}][{LOWER}]{{3,}})")
#: A name of three words or more before its country, in brackets behind a translation: "(Fundacja Dolina Bobru, Polija)".
_FULL_NAME: Final = re.compile(rf"[{UPPER}][^\W\d_]+(?:\s[^\W\d_]+){{2,8}}")
_ADDRESS_TAIL: Final = re.compile(
    rf",\s*(?:[{UPPER}0-9][^,()]*?\s(?:iela|ielā|prospekts|prosp\.|laukums|bulvāris|šoseja|ceļš|gatve|aleja|g\.|gatvė|tn|tänav|"
    rf"street|Street|str\.|Str\.|road|avenue)"
    rf"\s*\d*.*|[{UPPER}][^,()]*?\s(?:a|al|pl|pr|skv)\.\s?\d.*|"
    r"LV[-–]\s?\d{4}.*|LT[-–]\s?\d{5}.*|(?:reģ|reg)\.?\s?(?:Nr|nr)\.?.*|tālr.*|tel(?:\..*|$)|e-pasts.*|e-post.*|el\.\s?p(?:aštas)?\b.*|e-?mail.*|\d{11}.*)$"
)
_NAME_AND_SURNAME: Final = re.compile(rf"[{UPPER}][^\W\d_A-Z]+\s[{UPPER}][^\W\d_A-Z]+")
#: How a person is reached, behind two words that may be the person's name.
_CONTACT: Final = re.compile(r",\s*(?:tālr|tel|e-pasts|el\.|e-?mail)")
_ROLE_BEHIND: Final = re.compile(r"(?:\s[–—-]\s*|\s/\s)([^–—()\[\]/]{4,40})$")
#: The role right behind a name: "Kalnu biedrība projekta vadošais partneris".
_ROLE_APPOSED: Final = re.compile(
    r"(?<=[\w”“\"»)])\s(?:(?:(?:acting\s|serving\s)?as\s(?:the\s|a\s)?|being\s(?:the\s|a\s)?|kā\s|kaip\s)?"
    r"((?:projekta\s)?vadošais partneris|lead partner|juhtpartner|pagrindinis partneris)"
    r"|(?:as\s(?:the\s|a\s)?|kā\s|kaip\s)((?:project\s|projekta\s|sadarbības\s)?partner(?:is|ė)?))$",
    re.IGNORECASE,
)
_REMARK: Final = re.compile(rf",\s+[{LOWER}][^,()“”\"„]{{3,50}}$")
#: A network's body in one country, which is part of its name: "Baltijas Vides Forums – Latvija".
_NETWORK_OF: Final = re.compile(rf"\b\w*(?:[Ff]orum(?:s|as)?|[Ff]oorum)\s?(?:[–—-]\s?|\s)([{UPPER}][^\W\d_]+)$")
_IN_COUNTRY: Final = re.compile(rf"\s(?:in\s)?([{UPPER}][^\W\d_]+(?:ā|ē|ī|[^\W\d_]a|e|way|land|mark|den|many))\s*[.,;]?$")
#: A town between a name and its country: "Upes institūts, Kalni, Latvija".
_TOWN_TAIL: Final = re.compile(rf"(?:,\s+|\s[–—]\s)[{UPPER}][^\W\d_]+(?:\s[{UPPER}][^\W\d_]+)?\s*$")


def _says_where(name: str, bracket: str) -> bool:
    """Whether brackets of several words, some in small letters, stand behind a whole name, or hold its translation.

    "Port Authority (the quay in Roja)", "Kalnu klimata fonds (Climate Foundation of Kalni)"
    """
    words = bracket.split()
    if len(words) >= 3 and not any(head_of(fold(word), "en") for word in name.split()) and any(head_of(fold(word), "en") for word in words):
        return True  # its name in English
    is_told = any(word[0].islower() and len(word) > 2 for word in words)
    return len(words) >= 2 and is_told and (name.rstrip()[-1:] in CLOSE or ends_in_head(name))


def _are_initials(name: str, bracket: str) -> bool:
    """Whether brackets hold the initials of a name in some order, and no country: "University of Latvia (LU)"."""
    return len(bracket) == 2 and sorted(bracket) == sorted(word[0] for word in name.split() if word[0].isupper())


def _is_one_name(text: str) -> bool:
    """A single word with a capital, as the name of a country or a town is."""
    return re.fullmatch(rf"(?:St\.\s?)?[{UPPER}][^\W\d_]{{3,}}(?:[\s-][{UPPER}][^\W\d_]+)?", text.strip()) is not None


def _is_whole_before(name: str) -> bool:
    """Whether a name can be whole before a comma and the town in which it is: it ends in its head, or is no body of several fields."""
    return ends_in_head(name) or (" " in name.strip() and OF_SCIENCE.search(name) is None)
