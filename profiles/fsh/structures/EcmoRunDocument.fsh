Profile: EcmoRunDocument
Parent: Bundle
Id: ecmo-run-document
Title: "ECMO run document"
Description: "One run and everything that belongs to it, as it stood at the time of the bundle."
* type = #collection (exactly)
* timestamp 1.. MS
* entry 1.. MS
* entry.fullUrl 1.. MS
* entry.resource 1.. MS
* obeys ecmo-doc-1
