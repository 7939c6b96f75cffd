#+ expect: RK003 shape:Text-title Violation
#+ expect: RK335 shape:Project-endAfterPeriod Info
# Two titles in Latvian, one of them in the place of the English one.

PREFIX rk: <https://w3id.org/regkg/ontology#>

DELETE DATA {
  <https://w3id.org/regkg/id/project/2014tc16rfcb999/ac-431> rk:title "Dune planning across the border"@en .
  <https://w3id.org/regkg/id/claim/b0b28e853c6a07d2> rk:claimValue "Dune planning across the border"@en .
} ;
INSERT DATA {
  <https://w3id.org/regkg/id/project/2014tc16rfcb999/ac-431> rk:title "Kāpu plānošana pāri robežai"@lv .
  <https://w3id.org/regkg/id/claim/b0b28e853c6a07d2> rk:claimValue "Kāpu plānošana pāri robežai"@lv .
}
