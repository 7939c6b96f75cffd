#+ expect: RK335 shape:Project-endAfterPeriod Info
#+ expect: RK353 shape:Project-partnerTotals Violation
#+ expect: RK421 shape:Participation-parts Violation
# One cent more in the total of one partner.

PREFIX rk: <https://w3id.org/regkg/ontology#>

DELETE DATA {
  <https://w3id.org/regkg/id/project/2014tc16rfcb999/ac-431/partner/lv-kapu-planosanas-regions/funding/total> rk:amount 213092.67 .
  <https://w3id.org/regkg/id/claim/be3d777487cc949e> rk:claimValue "213092.67 EUR"^^rk:money .
} ;
INSERT DATA {
  <https://w3id.org/regkg/id/project/2014tc16rfcb999/ac-431/partner/lv-kapu-planosanas-regions/funding/total> rk:amount 213092.68 .
  <https://w3id.org/regkg/id/claim/be3d777487cc949e> rk:claimValue "213092.68 EUR"^^rk:money .
}
