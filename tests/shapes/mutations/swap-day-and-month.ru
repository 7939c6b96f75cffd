#+ expect: RK028 shape:Dated-earliest Violation
#+ expect: RK029 shape:Dated-latest Violation
#+ expect: RK335 shape:Project-endAfterPeriod Info
# 1 May instead of 1 June: the date and its claim say 5, the days beside it 6.

PREFIX rk: <https://w3id.org/regkg/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE DATA {
  <https://w3id.org/regkg/id/project/2014tc16rfcb999/ac-431> rk:startDate "2020-06-01"^^xsd:date .
  <https://w3id.org/regkg/id/claim/83f3adcad79d3924> rk:claimValue "2020-06-01"^^xsd:date .
} ;
INSERT DATA {
  <https://w3id.org/regkg/id/project/2014tc16rfcb999/ac-431> rk:startDate "2020-05-01"^^xsd:date .
  <https://w3id.org/regkg/id/claim/83f3adcad79d3924> rk:claimValue "2020-05-01"^^xsd:date .
}
