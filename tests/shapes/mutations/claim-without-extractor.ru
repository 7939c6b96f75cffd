#+ expect: RK335 shape:Project-endAfterPeriod Info
#+ expect: RK621 shape:Claim-extractor Violation
# A claim that nobody read.

PREFIX rk: <https://w3id.org/regkg/ontology#>

DELETE DATA {
  <https://w3id.org/regkg/id/claim/f3e87b5143ac21b6> rk:extractor <https://w3id.org/regkg/id/extractor/sentences-period-1> .
}
