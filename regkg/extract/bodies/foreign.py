"""Names of bodies from further away: told by a noun of their own language ("Politecnico di …") or by a legal form behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from regkg.extract.bodies.english import STOP
from regkg.extract.text.heads import FOREIGN, OPEN, QUOTED, foreign_heads
from regkg.extract.text.reading import Reading
from regkg.extract.text.tokens import UPPER, fold
from regkg.model import Span

_CAPITAL: Final = f"{UPPER}ŁŚŹŻĆŃŐȘŞȚŢ"
#: A word of a name, perhaps behind an article that runs into it.
_WORD: Final = rf"(?:[lLdD][’'])?[{_CAPITAL}][\w’'&-]*"
_GAP: Final = r"[ \u00a0]"
#: Which of the schools of a town it is: "Szkoła Podstawowa nr 5".
_NUMBER: Final = rf"{_GAP}(?:[Nn][ro]\.?|n[°º]\.?){_GAP}?\d{{1,3}}(?![\d.,/-]*\d)"
#: The English adjective of a country is no part of a name in another language: "the Spanish Instituto de …".
_NO_ADJECTIVE: Final = r"(?<!ian)(?<!ish)(?<!ese)(?<!French)(?<!Czech)(?<!Dutch)"
#: Small words within names; none of them is English for what parts two bodies.
_LINK: Final = (
    r"(?:(?:dell|nell|d|l)[’']|(?:de|di|da|do|del|della|delle|degli|dei|dello|des|du|dos|das|la|le|les|el|los|las|y|e|i|et|w|im\.?|na|rzecz"
    r"|für|und|zu|zur|van|het|voor|en|og|och|for|of|pour|per|il|dla|pro|din|pentru|și|şi|za)[ \u00a0])"
)
#: Legal forms that stand behind the names of companies and associations. Some are letters of other things, too, and follow a small letter.
_FORM: Final = (
    r"e\.\s?V\.?|S\.\s?[Rr]\.\s?[Ll]\.?|S[Rr][Ll]|S\.?p\.?A\.?|B\.V\.|N\.V\.|Sp\.\s?z\s?o\.\s?o\.?|d\.o\.o\.?|s\.r\.o\.?|ApS|A/S|ASBL|gGmbH"
    r"|Oyj|Oy|(?<=[^\W\d_A-Z]\s)(?:AB|AG|BV)"
)


def names(reading: Reading) -> Iterator[Span]:
    """Names that begin with a noun of their language or end with one, and names with a legal form behind them."""
    for pattern in _patterns():
        for match in pattern.finditer(reading.text):
            start = match.start()
            for word in re.finditer(r"\S+\s", match[0]):
                if fold(word[0].strip()) not in STOP:
                    break
                start = match.start() + word.end()
            if re.search(r"\s", reading.text[start : match.end()]):
                yield Span(start, match.end())


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    first = "|".join(form for noun in foreign_heads(*FOREIGN) for form in (re.escape(noun.capitalize()), re.escape(noun.upper())))
    last = "|".join(re.escape(noun) for noun in foreign_heads(*_NOUN_LAST))
    return (
        re.compile(
            rf"(?=[lLdD{_CAPITAL}])(?<![\w-])(?:{_WORD}{_NO_ADJECTIVE}{_GAP})?(?:{first})(?!\w)(?:{_GAP}(?:{_LINK}){{0,3}}{_WORD}|{_GAP}{QUOTED}|{_NUMBER})+"
        ),
        re.compile(rf"(?<![\w-]){_WORD}(?:{_GAP}{_WORD}){{0,2}}(?:{_GAP}[^\W\d_A-Z]+)?{_GAP}(?:{last})(?!\w)"),
        re.compile(rf"(?<![\w-]){_WORD}(?:{_GAP}(?:{_LINK}|&{_GAP})?{_WORD}){{0,5}},?{_GAP}(?:{_FORM})(?!\w|{_GAP}[{OPEN}])"),
    )


#: Languages in which the noun stands behind what it is the noun of, in small letters: "Bergs tekniska universitet".
_NOUN_LAST: Final = ("sv", "da", "no", "fi")
