#+ expect: RK334 shape:Project-endInWindow Violation
#+ expect: RK335 shape:Project-endAfterPeriod Info
# The end on 1 January 2024, one day too late.

PREFIX rk: <https://w3id.org/regkg/ontology#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE DATA {
  <https://w3id.org/regkg/id/project/2014tc16rfcb999/ac-431> rk:endDate "2022-05-31"^^xsd:date ; rk:endEarliest "2022-05-31"^^xsd:date ; rk:endLatest "2022-05-31"^^xsd:date .
  <https://w3id.org/regkg/id/claim/f31dba258038af3d> rk:claimValue "2022-05-31"^^xsd:date .
} ;
INSERT DATA {
  <https://w3id.org/regkg/id/project/2014tc16rfcb999/ac-431> rk:endDate "2024-01-01"^^xsd:date ; rk:endEarliest "2024-01-01"^^xsd:date ; rk:endLatest "2024-01-01"^^xsd:date .
  <https://w3id.org/regkg/id/claim/f31dba258038af3d> rk:claimValue "2024-01-01"^^xsd:date .
}
