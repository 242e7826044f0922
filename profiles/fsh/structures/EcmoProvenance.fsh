Profile: EcmoProvenance
Parent: Provenance
Id: ecmo-provenance
Title: "ECMO provenance"
Description: "Who stated or changed what, when, and from which message of the sender."
* target MS
* occurred[x] MS
* recorded MS
* activity MS
* reason MS
* agent MS
* agent.type MS
* agent.who MS
* agent.onBehalfOf MS
* entity MS
* entity.what MS
* obeys ecmo-prv-1
