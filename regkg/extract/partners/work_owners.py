"""Who has works or purchases done for which the Union pays, on a page whose project has no name: "the council rebuilds the school"."""

from __future__ import annotations

import re
from typing import Final

from regkg.extract.bodies.bodies import bodies_in, is_firm
from regkg.extract.bodies.enumerations import run_to
from regkg.extract.cues.subject import MEETS, speaks_of_another
from regkg.extract.cues.works import WORK, is_unnamed, names_payer, paid_works
from regkg.extract.partners.clauses import is_locative, leads_to, without_agent
from regkg.extract.partners.contracts import contractors
from regkg.extract.partners.participants import has_lead, in_charge
from regkg.extract.partners.recipients import is_dative, pays, receivers
from regkg.extract.text.drafts import Body
from regkg.extract.text.names import may_be_subject
from regkg.extract.text.persons import employs
from regkg.extract.text.reading import Reading
from regkg.model import Span
from regkg.vocab import LEX

#: Finite verbs of building, repairing and buying, by language, with what is planned, begun or ended of that.
_DOES: Final = {
    "lv": re.compile(
        r"\b(?:(?:iz|uz|pār|pie)?būvē(?:ja|s|jusi|jis|juši)?|(?:atjauno|pārjauno|labiekārto|ierīko|izveido|aprīko)(?:ja|s|jusi|jis|juši)?"
        r"|(?:rekonstruē|renovē|restaurē|modernizē|(?:iz)?remontē|elektrificē)(?:ja|s|jusi|jis|juši)?|(?:no)?siltin(?:a|āja|ās|ājusi|ājis|ājuši)"
        r"|paplašin(?:a|āja|ās|ājusi|ājis)|uzstād(?:a|īja|īs|ījusi|ījis)|uzcel(?:s)?|uzcēl(?:a|usi|is)|iegādā(?:jas|jās|sies|jusies|jies|jušies)"
        r"|(?:plāno|plānojusi|plānojis|iecerējusi|iecerējis|paredz|gatavojas|vēlas|(?:uz)?sāk(?:a|s|usi)?|(?:uz)?sācis|turpin(?:a|ās|ājusi)|pabeig(?:usi|s)|pabeidz(?:is|a)?"
        r"|noslēg(?:usi|s)|noslēdz(?:is|a)?)"
        rf"(?=\s[^.;:“„\"\n]{{0,90}}?{WORK['lv'].pattern}))(?!\w)"
    ),
    "en": re.compile(
        r"\b(?:(?:will|plans\sto|intends\sto|is\sgoing\sto|wants\sto)\s(?:(?:re)?build|construct|reconstruct|renovate|refurbish|restore|moderni[sz]e|upgrade|insulate"
        r"|extend|expand|install|purchase|repair|redevelop|buy)|is\s(?:(?:re)?building|(?:re)?constructing|renovating|refurbishing|restoring|moderni[sz]ing|upgrading"
        r"|insulating|extending|expanding|installing|repairing)|(?:has\s)?(?:(?:re)?built|(?:re)?constructed|renovated|refurbished|restored|moderni[sz]ed|upgraded|insulated"
        r"|installed|purchased|bought|repaired)(?=\s(?:the|a|an|its|their|\d)\b))(?!\w)"
    ),
    "lt": re.compile(
        r"\b(?:(?:pa|per)?stat(?:o|ys|ė)|rekonstruo(?:ja|s)|rekonstravo|renovuo(?:ja|s)|renovavo|restauruo(?:ja|s)|restauravo|atnauji(?:na|no|ns)|modernizuo(?:ja|s)"
        r"|modernizavo|(?:su)?remontuo(?:ja|s)|(?:su)?remontavo|įreng(?:ia|ė)|įrengs|sutvark(?:o|ė|ys)|įsig(?:ijo|yja|is)|nuti(?:es|esė|esia)|apšiltin(?:a|o|s)"
        r"|(?:pra|bai)(?:dėjo|deda|dės|gė|gia|gs)"
        rf"(?=\s[^.;:\n]{{0,60}}?{WORK['lt'].pattern}))(?!\w)"
    ),
    "et": re.compile(
        r"\b(?:(?:rekonstrueeri|renoveeri|moderniseeri|ehita|uuenda|raja|korrasta|soeta|remondi|laienda|sisusta|soojusta|taasta)(?:b|s|vad|sid)"
        r"|(?:alusta|lõpeta)(?:b|s)(?=\s[^.;:\n]{0,60}?\b(?:ehit|rekonstr|renov|rema?on|uuend))|(?:hakka(?:b|s)|kavatse(?:b|s)|plaani(?:b|s))(?=\s[^.;:\n]{0,60}?\b(?:ehita|rekonstrueeri|renoveeri|raja)))(?!\w)"
    ),
}
#: Whose money it is between whoever has the works done and the verb: "X par fonda līdzekļiem izbūvēs", "X už fondo lėšas rekonstruos".
_WITH_MONEY: Final = re.compile(
    r"[”“\"»]?\s(?:\([^()\n]{2,30}\)\s)?(?:(?:tur|šeit|tagad|nu|jau)\s)?"
    r"(?:(?:par|ar|no)\s[^,;:“„\"\n]{3,120}?\s(?:līdzekļiem|naudu|atbalstu|līdzfinansējumu|finansējumu|palīdzību|eiro|latiem)\s(?:ir\s)?"
    r"|par\s\d[^,;:“„\"\n]{3,40}?\s(?:eiro|latiem)\s"
    r"|(?:už|iš|su|pasitelk\w+|naudo\w+)\s[^,;:“„\"\n]{3,120}?\s(?:lėšas|lėšų|lėšomis|parama|paramą|pinigus)\s"
    r"|(?:naudodama(?:si)?|pasinaudodama)\s[^,;:“„\"\n]{3,120}?\s(?:lėšomis|lėšas|parama)\s)"
)
#: By when or when they do so: "X līdz 2024. gada beigām atjaunos", "X šogad atjaunos".
_IN_TIME: Final = re.compile(
    r"[”“\"»]?\s(?:\([^()\n]{2,30}\)\s)?(?:līdz\s(?:(?:19|20)\d\d\.\s?gada\s[^\W\d_]+|[^\W\d_]+\sbeigām)|(?:19|20)\d\d\.\s?gadā|šogad|nākamgad|šovasar"
    r"|šoruden|iki\s(?:19|20)\d\d\sm(?:etų|\.)(?:\s[^\W\d_]+)?|šiemet|kitąmet|(?:19|20)\d\d\.\saasta\s[^\W\d_]+|tänavu|by\s(?:the\send\sof\s)?(?:19|20)\d\d)\s(?:ir\s|ketina\s)?"
)
#: Money for works that somebody in the dative is given: "pašvaldībai piešķirts fonda līdzfinansējums skolas siltināšanai".
_IS_GIVEN: Final = re.compile(
    r"\b(?:piešķir(?:ts|ti|ta|s)|piešķīr(?:a|usi|is)|atvēlēt[si]|skirt(?:a|as|i|os)|skyrė|skirs|eraldat(?:i|akse|ud)|eraldab|eraldas|määrati|anti|antakse)(?!\w)"
)
_GIVEN_BEHIND: Final = re.compile(rf"[”“\"»]?\s(?:ir\s|tika\s|buvo\s|yra\s)?{_IS_GIVEN.pattern}")
#: Money or an amount got for works, behind its subject.
_GOT: Final = re.compile(
    r"[”“\"»]?\s(?:\([^()\n]{2,30}\)\s)?(?:(?:no|iš)\s[^.,;:“„\"\d\n]{3,70}?\s)?"
    r"(?:(?:ir\s)?(?:saņēm(?:a|usi|is)|saņems|ieguv(?:a|usi|is)|iegūs|guv(?:a|usi|is)|piesaistīj(?:a|usi|is)|piesaistīs)|gavo|gaus|sai|saab|on\ssaanud"
    r"|(?:has\s|have\s)?(?:received|secured|won|obtained)|receives|will\s(?:receive|get|be\s(?:granted|awarded))|(?:was|has\sbeen|were)\s(?:granted|awarded)|gets|(?:will\s)?use[sd]?)(?!\w)"
)


#: Handing in a project for the money of a fund or programme, and what may stand between whoever does so and the verb.
_HANDS_IN: Final = re.compile(
    r"\b(?:iesnie(?:dza|gusi|dzis|dz|gs)|sagatavo(?:ja|jusi|jis)|(?:has\s)?submitted|pateikė|esitas)"
    r"\s(?:[^.;:“„\"\n]{0,60}\s)?(?:projekt(?:u|a\s(?:pieteikumu|iesniegumu)|ą|i|itaotluse)|project(?:\s(?:application|proposal))?)(?!\w)"
)
_NEAR: Final = re.compile(r"[”“\"»]?\s(?:[^,;:.“„\"\n]{1,60}\s)?")
#: How sentences begin that only suppose something.
_IF: Final = re.compile(r"(?:Ja|If|Jei|Jeigu|Kui)\s")
#: A contract on money for the project.
_CONTRACT: Final = re.compile(
    r"\bfinansavimo\ssutart|\bfinansēšanas\slīgum|\blīgum[^\W\d_]{1,2}\spar\s[^.;:]{0,60}?(?:finansēj|finansēšan)|\brahastusleping|\btoetuslepingu|\b(?:financing|grant)\s"
    r"(?:agreement|contract)"
)
#: Who pays the rest: "pārējo summu atradusi pati | SIA “Kalnu nami”".
_ITSELF: Final = re.compile(r"\b(?:pat[is]|paš[ai]s?|pats|pati|paties|itself|ise)\s[“„\"]?$")
#: What works cost those who have them done, right behind their name in the dative.
_COSTS_THEM: Final = re.compile(r"[”“\"»]?\s(?:kopā\s|kopumā\s)?izmaksā(?:ja|jusi|jis|s)?\s(?=\d|ap|gandrīz)")
#: What waterworks, hospitals and the like have in their names, who build for themselves; other firms build for others.
_FOR_ITSELF: Final = re.compile(
    r"ūden|ūdek|siltum|komunāl|saimniek|slimnīc|klīnik|vanden[iy]|šilum|ligonin|\bVesi\b|\bVee|Soojus|haigla|[Ww]ater|[Hh]ospital|[Hh]eat",
    re.IGNORECASE,
)


def owners_of_works(reading: Reading) -> None:
    """Whoever has the works done or gets the money for them is in charge, where nobody else is known to lead a project without a name."""
    if not is_unnamed(reading) or reading.whole is not None or has_lead(reading):
        return
    for sentence in paid_works(reading):
        named = [body for body in bodies_in(reading, sentence) if not employs(reading, body.span)]
        bodies = [body for body in named if not pays(body)]
        if bodies and not MEETS.search(reading.words(sentence)) and not _IF.match(reading.text, sentence.start):
            contractors(reading, sentence, named)
            receivers(reading, sentence, bodies)
            if not has_lead(reading) and (owner := _owner(reading, sentence, bodies)) is not None:
                in_charge(reading, owner, "sentence.works/1")
        if has_lead(reading):
            return
    for sentence in reading.sentences:
        if _CONTRACT.search(reading.text, *sentence) is not None:
            contractors(reading, sentence, [body for body in bodies_in(reading, sentence) if not employs(reading, body.span)])
        if has_lead(reading):
            return
        if (
            reading.cues_in(sentence, LEX.project)
            and names_payer(reading, sentence)
            and (owner := _applicant(reading, sentence)) is not None
        ):
            in_charge(reading, owner, "sentence.works/2")
            return


def _applicant(reading: Reading, sentence: Span) -> Body | None:
    """Whoever hands in a project without a name to a fund or for its money."""
    verb = _HANDS_IN.search(reading.text, sentence.start, sentence.end)
    if verb is None or reading.has_cue(sentence, LEX.call, LEX.applies) or speaks_of_another(reading, sentence):
        return None
    before = [body for body in bodies_in(reading, sentence) if body.span.end <= verb.start() and not pays(body)]
    if not before or is_locative(reading, before[-1].span) or not may_be_subject(before[-1].name, reading):
        return None
    return before[-1] if _NEAR.fullmatch(reading.text, before[-1].span.end, verb.start()) else None


def _owner(reading: Reading, sentence: Span, bodies: list[Body]) -> Body | None:
    """The one body that has the works of a sentence done or gets money for them."""
    given = [body for body in bodies if _is_given(reading, sentence, body)]
    got = [body for body in bodies if _GOT.match(reading.text, body.span.end, sentence.end) and may_be_subject(body.name, reading)]
    found = given or got or [body for body in _doers(reading, sentence, bodies) if not is_firm(body.name) or _is_for_itself(reading, body)]
    return found[0] if len({body.name for body in found}) == 1 else None


def _is_for_itself(reading: Reading, firm: Body) -> bool:
    """Whether a firm builds for itself: by what it is called, or as it pays the rest itself."""
    return _FOR_ITSELF.search(firm.name) is not None or any(
        body.name == firm.name and _ITSELF.search(reading.text, max(0, body.span.start - 12), body.span.start) for body in reading.bodies
    )


def _is_given(reading: Reading, sentence: Span, body: Body) -> bool:
    """Whether money is given to a body: it stands in the dative, or, a firm whose name has no cases, right before the verb."""
    if is_firm(body.name) and _GIVEN_BEHIND.match(reading.text, body.span.end, sentence.end):
        return True
    dative = is_dative(reading, body) or (reading.language == "et" and reading.words(body.span).endswith("le"))
    is_told = (
        _IS_GIVEN.search(reading.text, *sentence) is not None or _COSTS_THEM.match(reading.text, body.span.end, sentence.end) is not None
    )
    return dative and is_told


def _doers(reading: Reading, sentence: Span, bodies: list[Body]) -> list[Body]:
    """The subjects of a verb of building or buying."""
    for verb in _DOES.get(reading.language, _DOES["en"]).finditer(reading.text, sentence.start, sentence.end):
        before = [body for body in bodies if body.span.end <= verb.start()]
        if not before or is_locative(reading, before[-1].span) or not may_be_subject(before[-1].name, reading):
            continue
        between = before[-1].span.end, verb.start()
        if (
            leads_to(reading, before[-1], verb.start())
            or _WITH_MONEY.fullmatch(reading.text, *between)
            or _IN_TIME.fullmatch(reading.text, *between)
        ):
            return without_agent(reading, run_to(reading, before))
    return []
