#+ expect: RK335 shape:Project-endAfterPeriod Info
#+ expect: RK349 shape:Project-oneLeadPartner Violation
# Both partners lead.

PREFIX rk: <https://w3id.org/regkg/ontology#>
PREFIX role: <https://w3id.org/regkg/code/role/>

DELETE DATA {
  <https://w3id.org/regkg/id/project/2014tc16rfcb999/ac-431/partner/lt-asociacija-krantas> rk:role role:partner .
  <https://w3id.org/regkg/id/claim/12566346482fff62> rk:claimObject role:partner .
} ;
INSERT DATA {
  <https://w3id.org/regkg/id/project/2014tc16rfcb999/ac-431/partner/lt-asociacija-krantas> rk:role role:lead-partner .
  <https://w3id.org/regkg/id/claim/12566346482fff62> rk:claimObject role:lead-partner .
}
