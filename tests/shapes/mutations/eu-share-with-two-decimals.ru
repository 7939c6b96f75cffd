#+ expect: RK335 shape:Project-endAfterPeriod Info
#+ expect: RK354 shape:Project-partnerEu Violation
# The partners get 355510.51; the project 355510.5, which agrees with one decimal (the base) and not with two.

PREFIX rk: <https://w3id.org/regkg/ontology#>

DELETE DATA {
  <https://w3id.org/regkg/id/project/2014tc16rfcb999/ac-431/funding/eu> rk:statedDecimals 1 .
} ;
INSERT DATA {
  <https://w3id.org/regkg/id/project/2014tc16rfcb999/ac-431/funding/eu> rk:statedDecimals 2 .
}
