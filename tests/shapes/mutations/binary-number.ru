#+ expect: RK335 shape:Project-endAfterPeriod Info
#+ expect: RK361 shape:Funding-amount Violation
# An amount as a binary number.

PREFIX rk: <https://w3id.org/regkg/ontology#>

DELETE DATA {
  <https://w3id.org/regkg/id/project/2014tc16rfcb999/ac-431/partner/lt-asociacija-krantas/funding/eu> rk:amount 174381.75 .
} ;
INSERT DATA {
  <https://w3id.org/regkg/id/project/2014tc16rfcb999/ac-431/partner/lt-asociacija-krantas/funding/eu> rk:amount 1.7438175E5 .
}
