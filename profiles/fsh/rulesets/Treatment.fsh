// A treatment may also be stated as not given (status not-done): then only identifier, status, code, subject and partOf
// are needed. What a performed treatment needs is therefore written as invariants, not as cardinalities.
RuleSet: Treatment
* insert Identified
* status MS
* statusReason MS
* code 1.. MS
* subject only Reference(Patient)
* subject MS
* encounter MS
* note MS
