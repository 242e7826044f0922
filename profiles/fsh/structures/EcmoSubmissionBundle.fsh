Profile: EcmoSubmissionBundle
Parent: Bundle
Id: ecmo-submission-bundle
Title: "ECMO submission bundle"
Description: "One run with everything that belongs to it, or a later contact, as a transaction that may be sent any number of times."
* type = #transaction (exactly)
* entry 1.. MS
* entry.fullUrl 1.. MS
* entry.resource 1.. MS
* entry.request 1.. MS
* obeys ecmo-bun-1 and ecmo-bun-2 and ecmo-bun-3 and ecmo-bun-4
