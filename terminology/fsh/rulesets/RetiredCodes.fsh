// For a code system with codes that are kept for old data and not sent any more.
RuleSet: RetiredCodes
* ^property[0].code = #status
* ^property[0].uri = "http://hl7.org/fhir/concept-properties#status"
* ^property[0].description = "Whether a code is active, deprecated or retired."
* ^property[0].type = #code
* ^property[1].code = #successor
* ^property[1].description = "The code that is sent instead of a retired one."
* ^property[1].type = #Coding
