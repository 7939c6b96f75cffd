"""Bodies that are enumerated: where a list of them begins and ends, nouns that several share, countries that are said of groups."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from pyoxigraph import NamedNode

from regkg.extract.bodies.bodies import FORMS, bodies_in, country_at
from regkg.extract.bodies.body_items import body_of_item
from regkg.extract.bodies.english import ADJECTIVES, KIND, shared_heads
from regkg.extract.bodies.headed import MUNICIPAL
from regkg.extract.bodies.list_items import items_of
from regkg.extract.bodies.plurals import IS_OWNER, of_each, one_of
from regkg.extract.text.drafts import Body
from regkg.extract.text.heads import OPEN, head_of, heads_of, is_nominative
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import LOWER, UPPER, fold, tokens_of
from regkg.model import Span
from regkg.vocab import LEAD, PARTNER

MOST_ITEMS: Final = 40
#: A dash that ends a list, and is none within the last words of a name: "Hill Fundacja – Kulturalna (Poland)", the bracket perhaps hidden.
DASH_ENDS: Final = rf"\s[–—]\s(?!(?!Lead|Coord|Vado|Koord|Partn)[{UPPER}][{LOWER}]+\s(?:\([{UPPER}][{LOWER}]+\)|x{{5}}))"


def of_items(reading: Reading, items: Sequence[Span], land: tuple[NamedNode, Span] | None) -> Iterator[Body]:
    """The bodies of items; a name that broke over two items is one: "Zemnieku saimniecība" and, below it, "“Līčmalas”"."""
    merged: list[Span] = []
    for item in items:
        words = reading.words(item)
        gap = reading.text[merged[-1].end : item.start] if merged else "."
        if not re.search(r"[\w,;.]", gap) and words[0] in '“„"«' and words[-1] in '”“"»' and _ends_with_head(reading, merged[-1]):
            merged[-1] = Span(merged[-1].start, item.end)
        else:
            merged.append(item)
    yield from _grouped_by_country(with_sides(reading, list(_of_merged(reading, merged[:MOST_ITEMS], land))))


def with_sides(reading: Reading, bodies: Sequence[Body]) -> list[Body]:
    """Bodies of a list, those behind "from the Lithuanian side" and the first of them with its country: "A and from Lithuania B, C"."""
    found: list[Body] = []
    side: tuple[NamedNode, Span] | None = None
    for body in bodies:
        opens = (
            body.country is not None
            and body.country[1].end <= body.span.start
            and _SIDE_ENDS.fullmatch(reading.text, body.country[1].end, body.span.start)
        )
        side = body.country if opens else side
        found.append(replace(body, country=body.country or side))
    return found


#: What stands between a country on whose side bodies are and the first of them.
_SIDE_ENDS: Final = re.compile(rf"(?:\s(?:puses|pusės|side|pool(?:e?l)?t))?(?:,|\s[–—-])?\s+[{OPEN}]?")


def _grouped_by_country(bodies: Iterable[Body]) -> list[Body]:
    """Bodies with the country that only the last of each group states: "A, B (Latvia), C, D (Lithuania)".

    Where the first alone has none, as in "A (coordinator), B (Latvia), C (Estonia)", it may be the page's own, whose country goes without
    saying.
    """
    found = list(bodies)
    stated = [body.country for body in found if body.country is not None]
    if not (2 <= len(stated) < len(found) - 1 and found[-1].country is not None and found[0].country is None):
        return found
    if len({country for country, _ in stated}) < len(stated):
        return found
    if any(body.country is not None and body.country[1].start < body.span.start for body in found):
        return found  # "Lithuania's “A”": each has its own
    land: tuple[NamedNode, Span] | None = None
    for at in range(len(found) - 1, -1, -1):
        land = found[at].country or land
        found[at] = replace(found[at], country=land)
    return found


def _of_merged(reading: Reading, merged: Sequence[Span], land: tuple[NamedNode, Span] | None) -> Iterator[Body]:
    shared = with_shared_head(reading, merged)
    for item in merged:
        if item in shared:
            yield from (replace(body, country=body.country or land) for body in shared[item])
            continue
        if reading.language == "lv" and _BARE_GENITIVE.fullmatch(reading.words(item)):
            continue  # the owner of a noun that was not understood
        body = body_of_item(reading, item)
        if body is not None and (apart := _with_its_country(reading, body, item, merged)) is not None:
            body = apart
        if body is not None:
            yield replace(body, name=re.sub(r"\s*\n\s*(?:[•▪◦·●○*»›–-]\s*)?", " ", body.name), country=body.country or land)


_OWNER: Final = r"[^\W\d_]+(?:\s\([^\W\d_]+\))?"
#: An owner with what kind of place it is, before the noun alone: "Kalnu pilsētas, Upes un Ezeru novada pašvaldības".
_OWNER_IN_FULL: Final = re.compile(rf"{_OWNER}|[^\W\d_]+\s(?P<kind>pilsētas|novada|rajona|pagasta|miesto|rajono)")
_SHARING: Final = re.compile(
    rf"(?:(?P<area>[{UPPER}][^\W\d_]+\s(?:rajono|novada|rajona)\s)?(?P<first>{_OWNER})\s(?:ir|un|ja|ning|bei)\s)?(?P<last>{_OWNER})\s(?P<head>(?:[{LOWER}]+|(?:Valla|Linna)valitsused)(?:\s[{LOWER}]+){{0,3}})"
)


#: One word in the genitive, perhaps behind where the list begins: "Cēsu", "Latvijā: Valkas".
_BARE_GENITIVE: Final = re.compile(r"[^\W\d_]+:\s[^\W\d_]+|[^\W\d_]+(?:u|as|es)")


def with_shared_head(reading: Reading, items: Sequence[Span]) -> dict[Span, list[Body]]:
    """The bodies of items that share the noun of the last one: "Kalnų, Upių ir Ežerų savivaldybės" are three."""
    if reading.language == "en":
        heads = reading.once(shared_heads)
        return {item: within for item in items if (within := [body for body in heads if item.holds(body.span)])}
    shared: dict[Span, list[Body]] = {}
    if reading.language not in ("lt", "lv", "et"):
        return shared
    for at, item in enumerate(items):
        match = _SHARING.fullmatch(reading.words(item))
        head = one_of(match["head"], reading.language) if match is not None else None
        if match is None or head is None or match["last"][0].islower():
            continue
        is_said_of_each = of_each(match["head"], reading.language) is not None
        if is_said_of_each and not IS_OWNER[reading.language].fullmatch(match["first"] or _joined_before(reading, items, at)):
            continue
        first = at
        while first > 0 and _OWNER_IN_FULL.fullmatch(reading.words(items[first - 1])) and not _is_head(reading, items[first - 1]):
            first -= 1
        if first == at and not match["first"]:
            continue
        owners = [Span(item.start + match.start(group), item.start + match.end(group)) for group in ("first", "last") if match[group]]
        shared[item] = [_owner(reading, owner, head, match["area"] or "") for owner in owners]
        shared |= {before: [_owner(reading, before, head)] for before in items[first:at]}
    return shared


def _joined_before(reading: Reading, items: Sequence[Span], at: int) -> str:
    """The words of the item that "and" joins to one; none where a comma does."""
    before = items[at - 1] if at else None
    is_joined = before is not None and reading.text[before.end : items[at].start].strip() in ("un", "ir", "ja", "ning")
    return reading.words(before) if before is not None and is_joined else ""


def _is_head(reading: Reading, span: Span) -> bool:
    """Whether a word is a noun that heads names, in the nominative: "Birža" is a body, "Biržu" the genitive of a place."""
    word = fold(reading.words(span))
    head = head_of(word, reading.language)
    return head is not None and fold(heads_of(reading.language).get(head, word)) == word


def _owner(reading: Reading, span: Span, head: str, area: str = "") -> Body:
    """A body named by a place, perhaps with its country in brackets, its area before it, and a noun that stands further behind."""
    words = reading.words(span)
    if (full := _OWNER_IN_FULL.fullmatch(words)) and full["kind"]:
        head = head.split()[-1]
    place, _, bracket = words.partition(" (")
    inside = Span(span.start + len(place) + 2, span.end - 1) if bracket else None
    country = country_at(reading, inside) if inside else None
    name = f"{area}{place} {head}"
    return Body(Span(span.start, span.start + len(place)), name, None, (country, inside) if country and inside else None)


def _with_its_country(reading: Reading, body: Body, item: Span, items: Sequence[Span]) -> Body | None:
    """A body whose country is part of its name, since a namesake stands in the list: "Forum-Latvia, Forum - Lithuania"."""
    words = reading.words(item)
    if body.country is None or not re.fullmatch(rf"{re.escape(body.name)}\s?[–—-]\s?[^\W\d_]+", words):
        return None
    if not any(other != item and reading.words(other).startswith(body.name) for other in items):
        return None
    return replace(body, span=item, name=words, known=None)


def _ends_with_head(reading: Reading, span: Span) -> bool:
    """Whether an item ends with a noun that may have a name in quotation marks behind it: no council that is named by its place."""
    words = list(tokens_of(reading.text, span.start, span.end))
    head = head_of(words[-1].folded, reading.language) if words and words[-1].end == span.end else None
    return head is not None and not (len(words) > 1 and head in MUNICIPAL and is_nominative(words[-1], reading.language))


#: What stands between two that are enumerated.
ENUMERATED: Final = re.compile(
    r"(?:\s(?:kā|as|kaip)\s[^\W\d_A-Z][^\d,.;:()]{3,40}(?=,)|,\s(?:kas|kurš|kura|kuris|kuri)\s(?:ir|būs|yra)\s[^,.;:()]{3,50}(?=,)"
    r"|(?:\s\([^()\n]{2,40}\))?(?:,\s(?:acting|serving)\sas\s[^,.;:()]{3,50}"
    r"|\s[–—-]\s(?:the\s)?(?:project\s)?(?:coordinator|lead(?:ing)?\s(?:partner|beneficiary))(?:\sof\sthe\sproject)?"
    r"|\s[–—-]\s(?:projekt(?:a|o|i)\s)?(?:(?:[Vv]adošais|[Gg]alvenais|[Pp]agrindinis|[Vv]adovaujantis)\spartneris|[Jj]uhtpartner"
    r"|koordin(?:ators|atorius|aator)))(?=,))?"
    r"[\s,;/|–-]*(?:\([^()\n]{0,160}\))?[\s,;/]*(?:(?:un|and|ir|ja|kā arī|bei|ning|as well as|gan arī|gan|arī|tostarp|"
    rf"kopā ar)\s+)?(?:(?:by\s+)?(?:the|arī|its|tās|ar|no|by|lisaks|samuti|taip pat)\s+)?(?:{KIND})?"
)


#: What a body is, before its name without quotation marks, which says it, too: "sabiedriskā organizācija – biedrība | Kalnu apvienība".
_KIND_BEFORE: Final = re.compile(
    r"(?:(?:^|(?<=\s))(?:(?:(?:sabiedrisk|nevalstisk|bezpeļņas|starptautisk)[^\W\d_]*\s)?organizācij(?:a|as|ai|u)|biedrīb(?:a|as|ai|u)|nodibinājum(?:s|a|am|u)"
    r"|uzņēmum(?:s|a|am|u)|kompānij(?:a|as|ai|u)|kapitālsabiedrīb(?:a|as|ai|u)|apvienīb(?:a|as|ai|u)|asociacij(?:a|os|ai|ą)|organizacij(?:a|os|ai|ą)|bendrov(?:ė|ės|ei|ę)"
    r"|įmon(?:ė|ės|ei|ę))\s(?:[–—-]\s)?){1,2}$"
)
#: Right behind, with nothing between.
_RIGHT_BEHIND: Final = re.compile("")


def without_other_names(reading: Reading, bodies: Sequence[Body]) -> list[Body]:
    """Bodies without those that brackets behind another hold alone: "Kalnu plānošanas reģions (KPR)" is one."""
    kept: list[Body] = []
    for body in bodies:
        is_other_name = (
            bool(kept)
            and reading.text[kept[-1].span.end : body.span.start].strip() == "("
            and reading.text[body.span.end : body.span.end + 1] == ")"
            and " " not in reading.words(body.span)
        )
        if not is_other_name:
            kept.append(body)
    return kept


def with_countries(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> list[Body]:
    """Bodies with the country that the sentence gives to each or to the group in which it stands."""
    countries = reading.codes_in(sentence, "country")
    given: dict[Span, tuple[NamedNode, Span]] = {}
    group: list[Body] = []
    in_groups = len({country.concept for country in countries if re.search(r"[āēīū]$", reading.words(country.span))}) >= 2
    for number, body in enumerate(bodies):
        if group and (
            ";" in reading.text[group[-1].span.end : body.span.start]
            or _VERB_BETWEEN.search(reading.text, group[-1].span.end, body.span.start)
        ):
            group = []
        if body.country is not None and reading.text[body.span.end : body.country[1].start] == " of ":
            group = []  # it shares a noun and a country with some of those before it
            continue
        group.append(body)
        stop = bodies[number + 1].span.start if number + 1 < len(bodies) else sentence.end
        for country in countries:
            if not body.span.end <= country.span.start < stop or _OF_OTHERS.match(reading.text, country.span.end):
                continue
            between = reading.text[body.span.end : country.span.start]
            if (
                re.fullmatch(r"[”“\"»]?\s*[(,]\s*(?:\w+,\s*)?", between)
                or (between.count("(") == 1 and ")" not in between and len(between) < 40 and not _ANOTHER.search(between))
                or (re.fullmatch(r"[”“\"»]?\s+", between) and _WHERE_FROM.search(reading.words(country.span)))
            ):
                for member in group if in_groups and between[-1:] == " " and "(" not in between else ():
                    given.setdefault(member.span, (country.concept, country.span))
                if in_groups:
                    group = []
                given[body.span] = (country.concept, country.span)
            elif re.fullmatch(r"[”“\"»]?\s*(?:\([^()]*\)\s*)?(?:no|from|iš|in|of)\s+", between):
                for member in group:
                    given.setdefault(member.span, (country.concept, country.span))
                group = []
            break
    for body in bodies if reading.language == "en" else ():
        kind = _ADJECTIVE_BEFORE.search(reading.text, max(sentence.start, body.span.start - 50), body.span.start)
        if kind is not None and body.span not in given and (known := reading.lexicon.country(ADJECTIVES[kind[1]])) is not None:
            given[body.span] = (known, Span(*kind.span(1)))
    for body in bodies:
        letters = _LETTERS.match(reading.text, body.span.end, sentence.end) if body.span not in given else None
        if letters and (known := reading.lexicon.country(letters[1])) is not None:
            given[body.span] = (known, Span(letters.start(1), letters.end(1)))
    return [replace(body, country=given[body.span]) if body.span in given and body.country is None else body for body in bodies]


#: How the name of a country ends that stands behind a name without more, where somebody is in Latvian and from where in Estonian.
_WHERE_FROM: Final = re.compile(r"[āēīū]$|[sl]t$")


#: The code of the lead or of a numbered partner behind a name, as programmes give it: "(LP)", "(PP5)".
_CODE: Final = re.compile(r"[”“\"»]?\s\((?:(?P<lead>LP1?)|PP\s?\d{1,2})\)")


def with_codes(reading: Reading, sentence: Span, bodies: Sequence[Body]) -> list[Body]:
    """Bodies with the role that the code in brackets behind them gives: "Hill University (LP), Dale Council (PP2)"."""
    found: list[Body] = []
    for body in bodies:
        code = _CODE.match(reading.text, body.span.end, sentence.end) if body.role is None else None
        role = (LEAD if code["lead"] else PARTNER, Span(*code.span())) if code is not None else body.role
        found.append(replace(body, role=role))
    return found


#: Whose country stands behind a name is said of others: "X, Eesti partnerid on", "X, Lietuvas pusē", "X, Lenkijos (A, B)".
_OF_OTHERS: Final = re.compile(
    r"\s(?:projekt(?:a|o|i)\s)?(?:(?:juht|koostöö|sadarbības\s)?partner|pool(?:t|el|elt)\s|pus(?:ē|ėje)\s)"
    rf"|(?<=[āēīe])\s[–—-]\s(?=[{UPPER}{OPEN}])"
    r"|\s(?:atstovau?(?:ja|jo|s|vo)|esinda(?:b|s|vad|sid)|pārstāv(?:ēja|ēs)?)\s"  # "Eestit esindab X": the next one's
    rf"|\s\((?=[{UPPER}])(?![^()]*(?:artner|oordin|ead))[^()]{{12,}}\)"
)
#: "the Finnish company", "its Latvian partner" right before a name.
_ADJECTIVE_BEFORE: Final = re.compile(rf"(?<!and )(?<!or )(?<!–)(?<!-)\b({'|'.join(ADJECTIVES)})\s(?=[a-z]){KIND}[{OPEN}]?$")
#: What parts those of one country from others: "A and B – in the project C from Lithuania takes part", "…, which is led by C".
_VERB_BETWEEN: Final = re.compile(
    r"\s(?:piedal|iesaist|vada|vadīja|vadīs|koordinē|dalyvauja|vadovauja|koordinuoja|juhib|koordineerib)[^\W\d_]*\s"
)
#: What leads to somebody else.
_ANOTHER: Final = re.compile(rf"\s(?:ar|with|su|un|and|ir|ja|ning)\s|artner[^\W\d_]*\s[{UPPER}]")
#: A country in two letters behind a name: "(SE)".
_LETTERS: Final = re.compile(r"[”“\"»]?\s*\(([A-Z]{2})\)")


def run_from(reading: Reading, offset: int, bodies: Sequence[Body], link: re.Pattern[str] = _RIGHT_BEHIND) -> list[Body]:
    """The bodies enumerated from a place on; none if more than a `link` stands between it and the first."""
    found: list[Body] = []
    at = offset
    for body in bodies:
        if body.span.start < offset:
            continue
        gap = reading.text[at : body.span.start]
        if found and re.fullmatch(r"\s*\(", gap) and reading.text[body.span.end : body.span.end + 1] == ")":
            at = body.span.end + 1  # another name of the same body
            continue
        if found and gap.count("(") > gap.count(")"):
            continue  # a unit of the body before it: "Hill University (Institute of Forests)"
        gap = _KIND_BEFORE.sub("", _without_countries(reading, at, gap))
        if not (link if not found else ENUMERATED).fullmatch(gap):
            break
        if found and not gap.strip() and re.search(r"[āē]$", reading.words(body.span)):
            break  # where the one before is: "the parish in X"
        found.append(body)
        at = body.span.end
    return found


def run_to(reading: Reading, bodies: Sequence[Body]) -> list[Body]:
    """The bodies enumerated up to the last of some."""
    run = [bodies[-1]]
    for body in reversed(bodies[:-1]):
        gap = reading.text[body.span.end : run[0].span.start]
        if not ENUMERATED.fullmatch(_without_countries(reading, body.span.end, gap)):
            break
        run.insert(0, body)
    return run


_AND: Final = re.compile(r"\s(?:un|and|ir|ja)\s")


def _without_countries(reading: Reading, start: int, gap: str) -> str:
    """A gap without the phrases that name a country: "no Latvijas", "in Latvia", "Latvijā"."""
    if not gap.strip():
        return gap
    lands: list[Span] = []
    for country in reading.codes_in(Span(start, start + len(gap)), "country"):
        if lands and _AND.fullmatch(reading.text, lands[-1].end, country.span.start):
            lands[-1] = Span(lands[-1].start, country.span.end)  # "in Estonia and Latvia"
        else:
            lands.append(country.span)
    for land in reversed(lands):
        first, last = land.start - start, land.end - start
        lead = re.search(r"(?:\b(?:no|from|iš|in|of)\s+)$", gap[:first])
        gap = gap[: lead.start() if lead else first] + gap[last:]
    return re.sub(r"\s{2,}", " ", gap)


#: A name in the genitive alone, or in the dative of several: a list whose noun was not understood.
NO_SUBJECT: Final = re.compile(r"^[^\W\d_]+(?:u|as|es)$|(?:ām|ēm|iem)$")
#: In longer lists two of five items that are bodies tell what the others are.
_MANY: Final = 8
#: A common noun that belongs to the name of a company before it, and more names: "Ltd Kalnu | mill, Upe Museum".
_NOUN_OF_COMPANY: Final = re.compile(rf"\s[{LOWER}]+,\s(?=[{OPEN}]?[^\W\d_a-z])")
_COMPANY: Final = re.compile(rf"(?:{FORMS})\s")
_LIST_GOES_ON: Final = re.compile(
    r"(?:\.(?=\s\())?(?:\s*\([^()]{2,40}\))?(?:\s[–—]\s[^\W\d_]+\spartner(?:is)?)?\s*(?:,|un|and|ir|ja|bei|ning),?\s"
)


#: A name of some words and its country in brackets: "Casa delle Api (Italy)".
_NAME_AND_LAND: Final = re.compile(rf"[{OPEN}{UPPER}][^()]*\s[^()]*[^()\s] \((?P<land>[^\W\d_][^()\d,]{{3,20}})\)[.;,]?")


def _is_name_and_land(reading: Reading, item: Span) -> bool:
    """Whether an item is a name of some words with its country in brackets, whatever the language of the name."""
    match = _NAME_AND_LAND.fullmatch(reading.text, *item)
    return match is not None and country_at(reading, Span(*match.span("land"))) is not None


#: What those did in Latvian who are enumerated before it.
_DID: Final = (
    r"\s(?:tikās|tiekas|tiksies|pulcējās|pārrunāja|apsprieda|diskutēja|vienojās|dalījās|iepazinās|iepazīstināja|prezentēja|apmeklēja|viesojās"
    r"|devās|strādāja|darbojās|izstrādāja|plānoja|saņēma|organizēja|rīkoja|uzsāka|sāka)(?=[\s,.])"
)


def whole_list(reading: Reading, sentence: Span, run: Sequence[Body]) -> list[Body]:
    """The bodies of an enumeration to its end: where most of its items are bodies, the others are, too."""
    last = run[-1].span.end
    is_cut = _COMPANY.match(run[-1].name) is not None and _NOUN_OF_COMPANY.match(reading.text, last, sentence.end) is not None
    if not is_cut and not _LIST_GOES_ON.match(reading.text, last, sentence.end):
        return list(run)
    words = reading.text[run[0].span.start : sentence.end]
    stop = re.search(
        DASH_ENDS + r"(?!(?:projekta\s)?(?:vadošais|galvenais)\spartneris,|(?:the\s)?lead\spartner,|juhtpartner,)"
        rf"|\s-\w|{_DID}|;|\n(?=[^\n:]{{3,60}}:\s)|(?<!\sSv)(?<!\sSt)(?<!\sr)(?<!\sraj)(?<!\ssav)(?<!\sapskr)(?<!\.[A-Z])(?<!\sLtd)(?<!\sInc)\.\s"
        r"|,?\s(?:and|while)\sthe\s(?:[^\W\d_]+\s)?(?:ones|partners?)\s"
        r"|,\s(?:[^\W\d_]+\s)?(?:project\s)?partner[^\W\d_]*\s(?:ir|on|yra|is|are|[–—-])\s|,\s(?:iš|no|from)\s[^\W\d_]+\s[–—:-]|,\s(?:kas|kurš|kura|kuri|which|that|who)\s",
        words,
    )
    items = items_of(reading, Span(run[0].span.start, run[0].span.start + (stop.start() if stop else len(words))))
    shared = with_shared_head(reading, items)
    named = [item for item in items if item in shared or any(body.span.overlaps(item) for body in bodies_in(reading, item))]
    if len(items) > len(named) and all(_is_name_and_land(reading, item) for item in items):
        named = items
    enough = 2 if len(items) >= _MANY else 3
    if len(items) < 3 or len(named) * 5 < len(items) * enough or any(len(reading.words(item).split()) > 12 for item in items):
        return list(run)
    if not all(reading.words(item)[0].isupper() or reading.words(item)[0] in '“„"«' or item in named for item in items):
        return list(run)
    whole = {body.span: body for body in bodies_in(reading, Span(items[0].start, items[-1].end))}
    if reading.language == "lv" and any(
        item not in shared and item not in whole and NO_SUBJECT.search(reading.words(item)) for item in items
    ):
        return list(run)  # the owners of a noun that was not understood
    each = [
        body
        for item in items
        for body in shared.get(item)
        or ([whole[item]] if item in whole and whole[item].name != reading.words(item) else filter(None, [body_of_item(reading, item)]))
    ]
    found = with_countries(reading, sentence, with_sides(reading, each))
    starts = {body.span.start for body in found}
    return [
        *(body for body in run if body.span.start not in starts and not any(body.span.overlaps(other.span) for other in found)),
        *found,
    ]
