Profile: EcmoCohort
Parent: Group
Id: ecmo-cohort
Title: "ECMO cohort"
Description: "A frozen cohort: the patients, the run of each that counts, and the characteristics by which they were chosen, so that a figure can be repeated on the same members."
* insert Identified
* active MS
* type = #person (exactly)
* actual = true (exactly)
* name MS
* quantity MS
* managingEntity MS
* characteristic MS
* member MS
* member.entity only Reference(Patient)
* member.extension contains MemberRun named run 0..* MS
* obeys ecmo-coh-1
