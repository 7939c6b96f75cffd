#+ expect: RK335 shape:Project-endAfterPeriod Info
#+ expect: RK344 shape:Project-partnersListed Warning
# The partner from Lithuania is gone, with its money.

PREFIX rk: <https://w3id.org/regkg/ontology#>

DELETE {
  <https://w3id.org/regkg/id/project/2014tc16rfcb999/ac-431> rk:participation <https://w3id.org/regkg/id/project/2014tc16rfcb999/ac-431/partner/lt-asociacija-krantas> .
  ?part ?property ?value .
}
WHERE {
  <https://w3id.org/regkg/id/project/2014tc16rfcb999/ac-431/partner/lt-asociacija-krantas> rk:funding? ?part .
  ?part ?property ?value .
}
