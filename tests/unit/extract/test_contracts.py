"""Who signs the contract on a project's money, and who signs something else."""

from __future__ import annotations

import pytest

from tests.samples import ENGLISH, ESTONIAN, LATVIAN, LITHUANIAN, partners_in, projects_in


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # the subject, with whoever pays behind it
        (
            "Kalnu skola 2017. gada 25. aprīlī ir noslēgusi vienošanos ar Centrālo finanšu un līgumu aģentūru par projekta īstenošanu.",
            "Kalnu skola",
        ),
        ("SIA “Ezeri” 08.10.2018. ir noslēgusi līgumu ar Latvijas Investīciju un attīstības aģentūru par projekta norisi.", "SIA “Ezeri”"),
        ("Kalnu dome noslēgusi līgumu ar Vides un reģionālās attīstības ministriju par projekta īstenošanu.", "Kalnu dome"),
        ("Kalnu dome 2018. gada martā noslēgusi līgumu ar CFLA par projekta būvdarbu finansēšanu.", "Kalnu dome"),
        # beside whoever pays, in any case
        ("Par projekta īstenošanu noslēgta vienošanās starp Centrālo finanšu un līgumu aģentūru un Kalnu domi.", "Kalnu dome"),
        ("Starp Kalnu domi un Centrālo finanšu un līgumu aģentūru noslēgts līgums par projekta īstenošanu.", "Kalnu dome"),
        ("Kalnu dome un CFLA 2012. gada maijā parakstīja līgumu par projekta īstenošanu.", "Kalnu dome"),
        ("Starp CFLA un Kalnu domi noslēgta vienošanās par projekta īstenošanu.", "Kalnu dome"),
        ("Kalnu dome 2019. gada 3. maijā ar CFLA noslēdza līgumu par projekta īstenošanu.", "Kalnu dome"),
        ("Kalnu dome ar CFLA ir parakstījusi vienošanos par projekta īstenošanu.", "Kalnu dome"),
        # a contract that has come into force; with a ministry
        ("Stājies spēkā līgums starp CFLA un Kalnu domi par projekta īstenošanu.", "Kalnu dome"),
        ("3. maijā stājās spēkā līgums starp Kultūras ministriju un Kalnu domi par projekta “Zaļais ceļš” īstenošanu.", "Kalnu dome"),
        ("Noslēgts līgums starp Kalnu domi un Kultūras ministriju par projekta “Zaļais ceļš” finansēšanu.", "Kalnu dome"),
        # behind the verb, and by a participle
        ("Līgumu par projekta īstenošanu ar Centrālo finanšu un līgumu aģentūru parakstījusi Kalnu dome.", "Kalnu dome"),
        ("Kalnu dome noslēgusi līgumu ar Vides investīciju fondu par projekta īstenošanu.", "Kalnu dome"),
        (
            "Pamatojoties uz 2016. gadā noslēgto līgumu starp Kalnu domi un Lauku atbalsta dienestu par projekta īstenošanu, sāk darbus.",
            "Kalnu dome",
        ),
        # with whom whoever pays signs
        ("Lauku atbalsta dienests noslēdzis līgumu ar biedrību “Kalnu ļaudis” par projekta īstenošanu.", "biedrība “Kalnu ļaudis”"),
        (
            "Projekta līgumu Centrālā finanšu un līgumu aģentūra noslēdza ar Kalnu pilsētas pašvaldības iestādi Kalnu muzejs, kur ir pils.",
            "Kalnu muzejs",
        ),
        # alone, on the Union's money
        (
            "SIA „Kalnu nams” parakstīja līgumu par Eiropas Savienības fonda projekta īstenošanu un atbalsta piešķiršanu.",
            "SIA „Kalnu nams”",
        ),
        ("Ar Kalnu domi parakstīts līgums par ERAF līdzfinansējuma piešķiršanu projekta īstenošanai.", "Kalnu dome"),
        (
            "Kalnu dome kā saistību pārņēmēja parakstīja vienošanos par Eiropas Savienības fonda projekta “Zaļais ceļš” grozījumiem.",
            "Kalnu dome",
        ),
        (
            "Sabiedrība ar ierobežotu atbildību „Ezeri” noslēdza maijā ar Būvniecības, enerģētikas un mājokļu valsts aģentūru Līgumu.",
            "Sabiedrība ar ierobežotu atbildību „Ezeri”",
        ),
        # by whoever heads it
        ("Kalnu domes priekšsēdētājs parakstīja līgumu ar CFLA par projekta īstenošanu.", "Kalnu dome"),
        (
            "Kalnu biedrības valdes priekšsēdētāja parakstījusi finansējuma līgumu par projekta īstenošanu.",
            "Kalnu biedrība",
        ),
        # the two between whom it is, in either order
        ("Līgums par projekta “Zaļais ceļš” īstenošanu noslēgts starp SIA “Ezeri” un CFLA.", "SIA “Ezeri”"),
        ("Līgums par projekta “Zaļais ceļš” īstenošanu noslēgts starp CFLA un SIA “Ezeri”.", "SIA “Ezeri”"),
        # in a sentence that follows one on the project, for each side
        ("Darbs projektā sācies. No CFLA puses vienošanos parakstīja direktors, no Kalnu domes puses – priekšsēdētājs.", "Kalnu dome"),
    ],
)
def test_whoever_signs_the_contract_on_the_money_leads_the_project(text: str, name: str) -> None:
    assert partners_in(LATVIAN + text) == {name: ("lead", None)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            f"{LITHUANIAN}Kalnų savivaldybė 2018 m. gegužės 3 d. pasirašė projekto sutartį su Aplinkos projektų valdymo agentūra.",
            "Kalnų savivaldybė",
        ),
        (f"{LITHUANIAN}Projekto finansavimo sutartis pasirašyta su projekto vykdytoju UAB „Ežerai“.", "UAB „Ežerai“"),
        (
            f"{LITHUANIAN}Kalnų muziejaus direktorius Petras Kalnas ir Europos socialinio fondo agentūra pasirašė projekto sutartį.",
            "Kalnų muziejus",
        ),
        (f"{LITHUANIAN}Kalnų muziejaus direktorė pasirašė projekto finansavimo sutartį.", "Kalnų muziejus"),
        (
            f"{LITHUANIAN}Įsigaliojo sutartis tarp Kultūros ministerijos ir Kalnų muziejaus dėl projekto „Žalias kelias“ įgyvendinimo.",
            "Kalnų muziejus",
        ),
        (
            f"{ENGLISH}The contract between the Ministry of Culture and Hill Museum on the implementation of the project came into force.",
            "Hill Museum",
        ),
        (f"{LITHUANIAN}Kalnų muziejus ir Europos socialinio fondo agentūra pasirašė projekto sutartį.", "Kalnų muziejus"),
        (f"{ESTONIAN}Mäe Muuseumi juhataja ja Riigi Tugiteenuste Keskuse juht allkirjastasid projekti lepingu.", "Mäe Muuseum"),
        (f"{LITHUANIAN}UAB „Ežerai“ pasirašė projekto administravimo ir finansavimo sutartį.", "UAB „Ežerai“"),
        (f"{ENGLISH}Hill Ports AS has signed an additional grant agreement with CINEA on funding for the project.", "Hill Ports AS"),
        (f"{ENGLISH}The grant agreement for the project was signed by Hill Port Authority in May.", "Hill Port Authority"),
        (f"{ENGLISH}The European Commission signed a contract with Hill Port Authority on the project.", "Hill Port Authority"),
        (f"{ESTONIAN}Künka Vallavalitsus allkirjastas projekti toetuslepingu.", "Künka Vallavalitsus"),
        (f"{ESTONIAN}Riigi Tugiteenuste Keskus sõlmis Künka Vallavalitsusega lepingu projekti elluviimiseks.", "Künka Vallavalitsus"),
    ],
)
def test_contracts_on_money_are_told_in_the_other_languages_too(text: str, name: str) -> None:
    assert partners_in(text) == {name: ("lead", None)}


@pytest.mark.parametrize(
    "text",
    [
        # works and goods
        f"{LATVIAN}SIA “Ezeri” noslēdza līgumu par ERAF projekta būvdarbu īstenošanu.",
        f"{LATVIAN}SIA “Ezeri” noslēdza līgumu par projekta būvdarbiem, ko uzrauga CFLA.",
        f"{LATVIAN}Ar SIA “Ezeri” noslēgts līgums par ERAF projekta būvprojekta izstrādi un autoruzraudzību.",
        f"{LATVIAN}SIA “Ezeri” parakstīja līgumu par iekārtu piegādi Eiropas Savienības fonda projekta īstenošanai.",
        f"{LITHUANIAN}Su UAB „Ežerai“ pasirašyta projekto rangos darbų sutartis.",
        f"{ENGLISH}Hill Builders Ltd signed a contract with the town on works for the project.",
        f"{ESTONIAN}Künka Vallavalitsus sõlmis OÜ Oru Ehitusega projekti ehituslepingu.",
        f"{LATVIAN}Kalnu dome parakstīja līgumu par ERAF projekta būvdarbu grozījumiem.",
        # with somebody who is not known to pay, or on nobody's money
        f"{LATVIAN}SIA “Ezeri” noslēdza līgumu ar Kalnu domi par ERAF projekta īstenošanu.",
        f"{LATVIAN}SIA “Ezeri” un Kalnu dome noslēdza līgumu par ielas projekta īstenošanu.",
        f"{LATVIAN}Ar SIA “Ezeri” noslēgts līgums par ERAF projekta īstenošanu.",
        f"{LITHUANIAN}Kalnų savivaldybės meras Jonas Kalnas ir UAB „Statyba“ direktorius Petras Upė pasirašė projekto rangos sutartį.",
        # a ministry's with a firm, or on works
        f"{LATVIAN}Noslēgts līgums starp Kultūras ministriju un SIA “Ezeri” par projekta “Zaļais ceļš” īstenošanu.",
        f"{LATVIAN}Noslēgts līgums starp Kultūras ministriju un Kalnu domi par projekta “Zaļais ceļš” būvdarbu īstenošanu.",
        # a bank's
        f"{LATVIAN}Ar Kalnu banku noslēgts līgums par ERAF projekta finansēšanu.",
        f"{LATVIAN}Kalnu dome parakstīja kredīta līgumu ar Upes muzeju par ERAF projekta finansēšanu.",
        f"{ENGLISH}Hill Bank signed a funding agreement with Fen Museum for the project.",
        # the judging of the project or of applications, the owner of who signs, the two sides of another contract
        f"{LATVIAN}Kalnu skola noslēdza līgumu ar Latvijas Investīciju un attīstības aģentūru par projekta pieteikumu vērtēšanu.",
        f"{LATVIAN}Centrālā finanšu un līgumu aģentūra noslēgusi līgumu ar Kalnu universitāti par projekta izvērtējumu.",
        # the heads of who pays and of who builds
        f"{LATVIAN}Kalnu ministrijas valsts sekretārs parakstīja līgumu par ERAF projektu finansēšanu.",
        f"{LATVIAN}SIA “Ezeri” direktors parakstīja līgumu par būvdarbu veikšanu ERAF projektā.",
        f"{LATVIAN}Darbs projektā sācies. No Upes skolas puses līgumu parakstīja direktors, no Kalnu domes puses – priekšsēdētājs.",
        f"{LATVIAN}Darbs projektā sācies. Pēc izsoles Kalnu dome noslēdza līgumu ar SIA “Ezeri”.",
    ],
)
def test_whoever_signs_something_else_does_not_lead(text: str) -> None:
    assert partners_in(text) == {}


def test_a_partner_signs_with_the_lead() -> None:
    text = "Kalnu dome noslēgusi sadarbības līgumu ar vadošo partneri – Zarasu rajona pašvaldību – par dalību projektā “Upes ceļš”."
    assert {name: role for name, (role, _) in partners_in(text).items()} == {"Kalnu dome": "partner", "Zarasu rajona pašvaldība": "lead"}


@pytest.mark.parametrize(
    "text",
    [
        "Noslēgts sadarbības līgums starp AS „Kalni” un V/a „Latvijas Investīciju un attīstības aģentūra” par projekta „Ceļš” finansēšanu",
        "Tika parakstīts līgums starp AS „Kalni” un Latvijas Investīciju un attīstības aģentūru par projekta „Jauns ceļš” īstenošanu.",
        "Allkirjastati leping AS „Kalni” ja Ettevõtluse Arendamise Sihtasutuse vahel projekti „Uus tee“ rahastamiseks.",
    ],
)
def test_a_contract_with_an_agency_for_investment_makes_nobody_else_take_part(text: str) -> None:
    assert list(partners_in(f"{text}\n")) == ["AS „Kalni”"]


def test_those_whom_a_contract_is_between_do_not_both_begin_the_project() -> None:
    text = (
        "Pamatojoties uz līgumu par projekta īstenošanu Nr. 4.3.4.4/1/23/I/992, kas noslēgts starp Centrālo finanšu un līgumu aģentūru "
        "un Kalnu Mežinieku savienību (turpmāk – KMS), KMS 2024. gada 23. aprīlī ir uzsākusi projekta “Spēka stiprināšana” īstenošanu.\n"
    )
    assert partners_in(text) == {"Kalnu Mežinieku savienība": ("lead", None)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('Atļaut Kalnu novada pašvaldībai īstenot projektu "Ceļu būve" un segt izmaksas.', ["Kalnu novada pašvaldība"]),
        ('Atļaut Kultūras ministrijai uzņemties valsts budžeta saistības projekta "Ceļu būve" īstenošanai.', ["Kultūras ministrija"]),
        ('Par atļauju Kultūras ministrijai (Upes muzejam) īstenot projektu "Ceļu būve".', ["Upes muzejs"]),
        ('Uzdot Kalnu pagasta pārvaldei nodrošināt projekta "Ceļu būve" īstenošanu.', ["Kalnu pagasta pārvalde"]),
        ("Leisti Kalnų muziejui įgyvendinti projektą „Kelių statyba“.", ["Kalnų muziejus"]),
        ('Atļaut Kalnu domei iznomāt telpas projekta "Ceļu būve" dalībniekiem.', []),
        ('Uzdot Finanšu ministrijai nodrošināt finansējumu projekta "Ceļu būve" īstenošanai.', []),
        ('Uzdot Finanšu ministrijai rast līdzekļus, lai Kultūras ministrija varētu īstenot projektu "Ceļu būve".', []),
    ],
)
def test_whoever_a_decision_lets_carry_the_project_out_leads_it(text: str, names: list[str]) -> None:
    assert list(partners_in(f"{text}\n")) == names


PAID = (
    "Latvijas Investīciju un attīstības aģentūru par atbalsta saņemšanu pasākuma “Konkurētspēja” ietvaros,"
    " ko līdzfinansē Eiropas Reģionālās attīstības fonds."
)
AGREED = (
    "SIA “Kalni” has concluded on 18 May 2016 agreement No. SKV-L-2016/906 with the Investment and Development Agency of Latvia"
    " on receiving support within the measure “Competition”, co-financed by the European Regional Development Fund."
)


@pytest.mark.parametrize(
    "text",
    [
        f"SIA “Kalni” 2016. gada 18. maijā noslēgusi līgumu Nr. SKV-L-2016/906 ar {PAID}",
        f"SIA “Kalni”\n\n2016.gada 18.maijā noslēgts līgums Nr.SKV-L-2016/906 ar {PAID}",
        AGREED,
    ],
)
@pytest.mark.parametrize("more", ["", "\n\nSIA “Kalni” piedalījās Latvijas Lauku attīstības programmas 2014.–2020. gadam izstādē.\n"])
def test_a_contract_on_support_is_on_a_project_where_a_page_names_none(text: str, more: str) -> None:
    (found,) = projects_in(f"ES atbalsts\n\n{text}\n{more}")
    assert (found["number"], found["fund"], found["lead_partner"], found.get("programme")) == (
        "SKV-L-2016/906",
        "ERDF",
        "SIA “Kalni”",
        None,
    )


def test_each_contract_on_support_is_on_a_project_of_its_own() -> None:
    page = "".join(f"SIA “Kalni” ir noslēgusi 2018. gada 12. maijā līgumu Nr. SKV-L-2018/9{at} ar {PAID}\n\n" for at in (1, 2))
    assert [row["number"] for row in projects_in(page)] == ["SKV-L-2018/91", "SKV-L-2018/92"]


@pytest.mark.parametrize(
    "text",
    [
        "SIA “Kalni” 2019. gada 3. jūnijā noslēgusi līgumu Nr. B-2019/99 ar SIA “Būve” par jumta remontu.",
        "Līgums Nr. AL-2019/991 ar ALTUM par aizdevuma saņemšanu noslēgts maijā.",
        "Latvijas Investīciju un attīstības aģentūra slēdz līgumus par atbalsta saņemšanu.",
        "SIA “Kalni” noslēgusi līgumu Nr. 12/2019 ar Latvijas Investīciju un attīstības aģentūru par telpu nomu.",
    ],
)
def test_other_contracts_are_on_no_project(text: str) -> None:
    assert projects_in(f"ES atbalsts\n\n{text}\n") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "SIA “Upe” ir noslēgusi līgumu Nr. SKV-L-2016/193 ar LIAA par atbalsta saņemšanu pasākumā “Spēks”, ko finansē ERAF.",
        "SIA “Upe” 2016. gada 2. maijā noslēdza līgumu Nr. SKV-L-2016/193 ar LIAA par atbalsta saņemšanu pasākumā, ko līdzfinansē ERAF.",
        "SIA „Upe“ pasirašė sutartį Nr. SKV-L-2016/193 su Latvijos investicijų ir plėtros agentūra dėl paramos gavimo, ją finansuoja ERPF.",
    ],
)
def test_a_contract_on_support_tells_of_what_the_union_pays_for_by_its_number(sentence: str) -> None:
    (row,) = projects_in(f"Jaunumi\n\n{sentence}\n\nMēs cepam maizi kopš 1995. gada.\n")
    assert (row["number"], row["fund"], [partner["role"] for partner in row["partners"]]) == ("SKV-L-2016/193", "ERDF", ["lead"])


def test_a_contract_on_support_and_a_project_are_two() -> None:
    rows = projects_in(
        "SIA “Upe” ir noslēgusi līgumu Nr. SKV-L-2016/193 ar LIAA par atbalsta saņemšanu pasākumā, ko līdzfinansē ERAF.\n\n"
        "SIA “Upe” īsteno projektu “Jaunas maizes izstrāde” (Nr. 1.1.1.1/19/A/092). Kopējās izmaksas: 90 000 EUR.\n"
    )
    assert [(row.get("title"), row["number"], row.get("total_budget")) for row in rows] == [
        (None, "SKV-L-2016/193", None),
        ("Jaunas maizes izstrāde", "1.1.1.1/19/A/092", 90000.0),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "SIA “Upe” ir noslēgusi līgumu Nr. 12/193 ar SIA “Kalni” par atbalsta sniegšanu, ko finansē ERAF.",
        "SIA “Upe” ir noslēgusi līgumu Nr. 12/193 ar LIAA par konkursa vērtēšanu, ko finansē ERAF.",
        "SIA “Upe” ir noslēgusi līgumu Nr. 12/193 ar ALTUM par aizdevuma atbalstu, ko finansē ERAF.",
        "SIA “Upe” ir noslēgusi līgumu Nr. 12/193 ar LIAA par telpu nomu.",
    ],
)
def test_other_contracts_make_no_project(sentence: str) -> None:
    assert projects_in(f"{sentence}\n") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "SIA “Kalnūdens” ar “Vides investīciju fonds” parakstīja aizdevuma līgumu par projekta “Zaļais ceļš” realizāciju.",
            "SIA “Kalnūdens”",
        ),
        ("Kalnu dome ar Valsts kasi noslēdza aizdevuma līgumu par projekta “Zaļais ceļš” īstenošanu.", "Kalnu dome"),
        ("SIA “Kalnūdens” noslēgusi kredīta līgumu ar Kalnu banku par projekta līdzfinansēšanu.", "SIA “Kalnūdens”"),
        ("Upes banka noslēdza aizdevuma līgumu ar SIA “Kalnūdens” par projekta īstenošanu.", "SIA “Kalnūdens”"),
        # a loan for something else
        ("SIA “Būvnieks” noslēdza kredīta līgumu ar Kalnu banku par tehnikas iegādi.", None),
        ("Kalnu dome ar Valsts kasi noslēdza aizdevuma līgumu par jumta remontu.", None),
        # the agency that gives the money, by its head
        (
            "Direktors parakstīja līgumu ar Upju datu valsts aģentūras vadītāju par ERAF projekta īstenošanu un finansējuma piešķiršanu.",
            None,
        ),
        ("CFLA noslēgusi līgumu ar Upju datu valsts aģentūru par fonda projekta īstenošanu.", "Upju datu valsts aģentūra"),
        # by the head who speaks for the lead partner
        ("Kalnu domes priekšsēdētāja Anna Liepa kā vadošā partnera pārstāve parakstīja granta līgumu.", "Kalnu dome"),
        ("Upes muzeja direktore kā partnera pārstāve parakstīja granta līgumu.", None),
    ],
)
def test_whoever_borrows_for_the_project_or_speaks_for_its_lead_partner_leads(text: str, name: str | None) -> None:
    leads = [body for body, (role, _) in partners_in(LATVIAN + text).items() if role == "lead"]
    assert leads == ([name] if name else [])


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "Kalnu dome noslēgusi sadarbības līgumu ar Skolu dienestu par 8.3.4.mērķa “Palīdzēt” projekts Nr. LLI-901 “Zaļais ceļš”.",
            {"Kalnu dome", "Skolu dienests"},
        ),
        (
            "Līgums par sadarbību projekta “Zaļais ceļš” īstenošanā noslēgts starp Kalnu domi un Upes muzeju.",
            {"Kalnu dome", "Upes muzejs"},
        ),
        ("Starp Kalnu domi un Upes muzeju noslēgta vienošanās par kopīgu projektu “Zaļais ceļš”.", {"Kalnu dome", "Upes muzejs"}),
        ("Kalnu skola noslēdza līgumu ar Upes muzeju par iesaistīšanos fonda projektā “Zaļais ceļš”.", {"Kalnu skola", "Upes muzejs"}),
        ("Kalnu dome ir noslēgusi sadarbības līgumu ar Upes domi par svētku rīkošanu.", set()),
        ("Kalnu dome noslēgusi sadarbības līgumu ar SIA “Ziņas” par projekta “Zaļais ceļš” publicitāti.", set()),
        ("Projekta “Zaļais ceļš” ietvaros starp Kalnu domi un SIA “Būve” noslēgts līgums par būvdarbiem.", set()),
    ],
)
def test_those_who_agree_to_work_together_on_the_project_take_part(sentence: str, names: set[str]) -> None:
    assert set(partners_in(LATVIAN + sentence)) == names


LATVIAN_PAYERS = ("CFLA", "Vides ministriju", "Lauku atbalsta dienestu", "Apvienoto vadošo iestādi")


@pytest.mark.parametrize("payer", LATVIAN_PAYERS)
@pytest.mark.parametrize(
    "sentence",
    [
        "Maijā starp {}, kā atbildīgo iestādi, un Kalnu domi, kā saņēmēju, parakstīts līgums par projekta “Taka” īstenošanu.",
        "Noslēgta vienošanās starp {} un Kalnu domi par ERAF projekta “Taka” īstenošanu.",
        "Noslēgts līgums starp Kalnu domi un {} par projekta “Taka” īstenošanu.",
        "Kalnu dome ar {} noslēdza līgumu par projekta “Taka” īstenošanu.",
    ],
)
def test_of_two_who_sign_the_one_who_does_not_pay_leads(sentence: str, payer: str) -> None:
    assert partners_in(sentence.format(payer)) == {"Kalnu dome": ("lead", None)}


@pytest.mark.parametrize("payer", ["the Managing Authority", "the JMA of the Programme", "the Ministry of Environment"])
@pytest.mark.parametrize(
    "sentence",
    [
        "The contract of the project “Trail” has been signed by {} and Hill Museum.",
        "The grant contract for the project “Trail” was signed between {} and Hill Museum.",
        "Hill Museum and {} signed the subsidy contract for the project “Trail”.",
    ],
)
def test_of_two_who_sign_in_english_the_one_who_does_not_pay_leads(sentence: str, payer: str) -> None:
    assert partners_in(sentence.format(payer)) == {"Hill Museum": ("lead", None)}


def test_the_grant_contract_of_a_programme_is_on_its_project() -> None:
    contract = "The Grant Contract for 171 000,00 euro has been countersigned by the JMA of the Programme and Hill Museum."
    text = f"{contract} Project “Trail” was accepted."
    assert partners_in(text) == {"Hill Museum": ("lead", None)}


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Kalnu dome nolēma piedalīties ELFLA projektu konkursā ar pieteikumu „Ceļu uzlabošana”.", "Kalnu dome"),
        ("Kalnu dome piedalīsies konkursā ar projektu „Ceļu uzlabošana”.", "Kalnu dome"),
        ("Kalnu dome lūdz piešķirt līdzfinansējumu projekta „Ceļu uzlabošana” īstenošanai.", "Kalnu dome"),
        ("Kalnu dome kļuvusi par projekta “Ceļu uzlabošana” koordinatoru.", "Kalnu dome"),
        ("Projektā “Ceļu uzlabošana” Kalnu dome startē kā koordinators.", "Kalnu dome"),
        ("Ar projektu “Ceļu uzlabošana” konkursā uzvarēja Kalnu dome.", "Kalnu dome"),
        ("Kalnu dome kopā ar saviem partneriem projektā “Ceļu uzlabošana” izstrādās plānu.", "Kalnu dome"),
        (
            "Pasākuma ietvaros Kalnu dome 2018. gada 15. februārī iesniedza partnerībai projekta Nr. 18-03-AL21 iesniegumu “Ceļi”.",
            "Kalnu dome",
        ),
        ("Kalnu dome saņēmusi apstiprinājumu par ELFLA finansējuma piešķiršanu pašvaldības projekta pieteikumam “Ceļi”.", "Kalnu dome"),
        ("Hill Museum won the call with its project “Green Hills”.", "Hill Museum"),
        ("Hill Museum applied for funding for the project “Green Hills”.", "Hill Museum"),
        ("The grant for the project “Green Hills” went to Hill Museum.", "Hill Museum"),
        ("Upės muziejus dalyvaus konkurse su projektu „Žalios kalvos“.", "Upės muziejus"),
        ("Projekti „Rohelised mäed“ taotles Mäe vallavalitsus, et korrastada külakeskus.", "Mäe vallavalitsus"),
    ],
)
def test_whoever_has_the_project_in_a_call_leads(sentence: str, name: str) -> None:
    assert partners_in(sentence) == {name: ("lead", None)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Kalnu dome piedalīsies konferencē ar projektu „Ceļu uzlabošana”.",
        "Kalnu dome aicina piedalīties konkursā, projekts “Ceļu uzlabošana” to atbalsta.",
        "Lauku atbalsta dienests lūdz precizēt projekta „Ceļu uzlabošana” finansējumu projekta laikā.",
    ],
)
def test_whoever_shows_invites_or_pays_does_not_lead_by_that(sentence: str) -> None:
    assert "lead" not in {role for role, _ in partners_in(sentence).values()}
