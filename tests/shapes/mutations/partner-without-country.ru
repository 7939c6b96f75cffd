#+ expect: RK102 shape:Organisation-country Violation
#+ expect: RK335 shape:Project-endAfterPeriod Info
#+ expect: RK347 shape:Project-composition Warning
# The Lithuanian partner has no country; the countries of the partners no longer suffice either.

PREFIX rk: <https://w3id.org/regkg/ontology#>
PREFIX country: <http://publications.europa.eu/resource/authority/country/>

DELETE DATA {
  <https://w3id.org/regkg/id/org/lt-asociacija-krantas> rk:country country:LTU .
}
