"""Who leads, in the frames in which sentences of four languages say so, with what stands between the subject, the verb and the project."""

from __future__ import annotations

from typing import Final

import pytest

from tests.samples import project_in

#: Sentences with a place for who leads, {who}, and for what kind of project it is, {kind}.
LATVIAN: Final = (
    "{who} īsteno {kind}projektu “Saules taka”.",
    "{who} ir īstenojis {kind}projektu “Saules taka” (Nr. 5.5.1.0/17/I/001).",
    "{who} uzsāk {kind}projekta “Saules taka” īstenošanu.",
    "{who} iesniedza {kind}projekta “Saules taka” Nr. 5.5.1.0/17/I/001 pieteikumu.",
    "{who} noslēdza līgumu ar Centrālo finanšu un līgumu aģentūru par {kind}projekta “Saules taka” īstenošanu.",
    "{who} saņēma finansējumu {kind}projektam “Saules taka”.",
    "{who} pabeidza {kind}projektu “Saules taka”.",
    "{who} turpina īstenot {kind}projektu “Saules taka”.",
    "{who} ir noslēdzis {kind}projektu “Saules taka”.",
    "{who} plāno īstenot {kind}projektu “Saules taka”.",
    "{who} ir sācis darbu pie {kind}projekta “Saules taka” īstenošanas.",
    "{who} piesaistījis ERAF finansējumu {kind}projekta “Saules taka” īstenošanai.",
)
LATVIAN_WHO: Final = (
    "Kalnu muzejs",
    "Kalnu muzejs (KM)",
    "Kalnu muzejs 2019. gada 1. martā",
    "Kalnu muzejs ar Eiropas Reģionālās attīstības fonda atbalstu",
    "Kalnu muzejs Latvijas–Lietuvas pārrobežu sadarbības programmas ietvaros",
    "Kalnu muzejs šogad",
)
LATVIAN_KINDS: Final = ("", "Erasmus+ ", "Latvijas–Lietuvas programmas ", "Eiropas Reģionālās attīstības fonda ")
ENGLISH: Final = (
    "{who} implements the {kind}project “Sun Trail”.",
    "{who} has launched the {kind}project “Sun Trail” (No. EE-LV00012).",
    "{who} coordinates the {kind}project “Sun Trail”.",
    "{who} has started the implementation of the {kind}project “Sun Trail”.",
    "{who} has received funding for the {kind}project “Sun Trail”.",
    "{who} is the lead partner of the {kind}project “Sun Trail” (No. EE-LV00012).",
    "{who} was awarded a grant for the {kind}project “Sun Trail”.",
    "The {kind}project “Sun Trail” is implemented by {who}.",
    "The lead partner of the {kind}project “Sun Trail” (No. EE-LV00012) is {who}.",
    "The {kind}project “Sun Trail” of {who} has been approved.",
)
ENGLISH_WHO: Final = ("Hill Museum", "Hill Museum (HM)", "Hill Museum, Latvia,", "Hill Museum in cooperation with River School")
ENGLISH_KINDS: Final = ("", "Erasmus+ ", "EU-funded ", "Interreg Estonia–Latvia ")
LITHUANIAN: Final = (
    "{who} įgyvendina {kind}projektą „Saulės takas“.",
    "{who} pradėjo įgyvendinti {kind}projektą „Saulės takas“ Nr. 05.4.1-CPVA-K-303-02-0021.",
    "{who} gavo finansavimą {kind}projektui „Saulės takas“.",
    "{kind}projektą „Saulės takas“ vykdo {who}.",
    "{kind}projekto „Saulės takas“ vykdytojas – {who}.",
    "{who} pateikė {kind}projekto „Saulės takas“ paraišką.",
    "{kind}projektui „Saulės takas“ Nr. 05.4.1-CPVA-K-303-02-0021 vadovauja {who}.",
)
LITHUANIAN_WHO: Final = ("Kalnų muziejus", "Kalnų muziejus (KM)", "Kalnų muziejus kartu su Upės mokykla")
LITHUANIAN_KINDS: Final = ("Šiais metais ", "Erasmus+ ")
ESTONIAN: Final = (
    "{who} viib ellu {kind}projekti „Päikese rada“.",
    "{who} juhib {kind}projekti „Päikese rada“ (nr 2014-2020.9.03.18-0123).",
    "{who} alustas {kind}projektiga „Päikese rada“.",
    "{kind}projekti „Päikese rada“ viib ellu {who}.",
    "{kind}projekti „Päikese rada“ elluviija on {who}.",
)
ESTONIAN_WHO: Final = ("Mäe Muuseum", "Mäe Muuseum (MM)")
ESTONIAN_KINDS: Final = ("Erasmus+ ", "Interregi ")
#: So that the language of a short text is told.
BEFORE: Final = {
    "lv": "Kalnos notiek pasākumi, uz kuriem aicināti visi. ",
    "en": "",
    "lt": "Kalnuose vyksta renginiai, į kuriuos kviečiami visi gyventojai ir svečiai. ",
    "et": "Kõik huvilised on oodatud üritusele, mis toimub laupäeval. ",
}
CASES: Final = [
    pytest.param(before + frame.format(who=who, kind=kind).replace(",.", "."), lead, id=frame.format(who=who, kind=kind))
    for before, frames, subjects, kinds, lead in (
        (BEFORE["lv"], LATVIAN, LATVIAN_WHO, LATVIAN_KINDS, "Kalnu muzejs"),
        (BEFORE["en"], ENGLISH, ENGLISH_WHO, ENGLISH_KINDS, "Hill Museum"),
        (BEFORE["lt"], LITHUANIAN, LITHUANIAN_WHO, LITHUANIAN_KINDS, "Kalnų muziejus"),
        (BEFORE["et"], ESTONIAN, ESTONIAN_WHO, ESTONIAN_KINDS, "Mäe Muuseum"),
    )
    for frame in frames
    for who in subjects
    for kind in kinds
]


@pytest.mark.parametrize(("text", "lead"), CASES)
def test_who_leads_is_read_in_each_frame(text: str, lead: str) -> None:
    assert project_in(text).get("lead_partner") == lead


@pytest.mark.parametrize(
    "text",
    [
        "Hill Museum in cooperation with River School signed the grant agreement for the project “Sun Trail” with the European Commission.",
        "Kalnu muzejs sadarbībā ar Upes skolu noslēdza līgumu ar Lauku atbalsta dienestu par projekta “Saules taka” īstenošanu.",
        "Kalnu muzejs sadarbībā ar Upes skolu ir projekta “Saules taka” vadošais partneris.",
        "Mäe Muuseum koos Jõe Kooliga on projekti „Päikese rada“ juhtpartner.",
        "Mäe Muuseum koos Jõe Kooliga viib ellu Euroopa Liidu rahastatud projekti „Päikese rada“.",
    ],
)
def test_with_whom_somebody_leads_is_not_who_leads(text: str) -> None:
    assert project_in(text).get("lead_partner") in (None, "Hill Museum", "Kalnu muzejs", "Mäe Muuseum")


@pytest.mark.parametrize(
    "sentence",
    [
        "Pērn Kalnu biedrība uzvarēja projektu konkursā un saņēma atbalstu projekta “Zaļais ceļš” īstenošanai.",
        "Kalnu biedrība sagatavoja pieteikumu Meža fonda konkursam un ieguva finansējumu projektam “Zaļais ceļš”.",
    ],
)
def test_whoever_did_something_before_and_got_the_money_leads(sentence: str) -> None:
    assert project_in(f"{sentence}\n")["lead_partner"] == "Kalnu biedrība"


def test_whoever_is_the_lead_partner_in_cooperation_with_another_leads() -> None:
    text = "Projekts “Zaļais ceļš”. Kalnu muzejs sadarbībā ar Upes skolu ir projekta vadošais partneris.\n"
    assert project_in(text)["lead_partner"] == "Kalnu muzejs"
