#+ expect: RK335 shape:Project-endAfterPeriod Info
#+ expect: RK424 shape:Participation-rateCeiling Violation
# A rate of 0.8501, where the ceiling is 0.85.

PREFIX rk: <https://w3id.org/regkg/ontology#>
PREFIX ck: <https://w3id.org/regkg/code/claim-kind/>
PREFIX rank: <https://w3id.org/regkg/code/claim-rank/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

INSERT DATA {
  <https://w3id.org/regkg/id/project/2014tc16rfcb999/ac-431/partner/lv-kapu-planosanas-regions> rk:cofinancingRate 0.8501 .
  <https://w3id.org/regkg/id/claim/7c8e8af18da6a19c> a rk:Claim ;
    rk:claimSubject <https://w3id.org/regkg/id/project/2014tc16rfcb999/ac-431/partner/lv-kapu-planosanas-regions> ;
    rk:claimProperty rk:cofinancingRate ;
    rk:claimValue 0.8501 ;
    rk:inDocument <https://w3id.org/regkg/id/doc/b1fefc300807c6be> ;
    rk:start 2000 ;
    rk:end 2007 ;
    rk:quote "85,01 %" ;
    rk:claimKind ck:stated ;
    rk:rank rank:preferred ;
    rk:confidence "1"^^xsd:decimal ;
    rk:extractor <https://w3id.org/regkg/id/extractor/sentences-period-1> .
}
