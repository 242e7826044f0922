Profile: EcmoCohortSubject
Parent: ResearchSubject
Id: ecmo-cohort-subject
Title: "ECMO cohort subject"
Description: "A patient of a registry, with his consent."
* insert Identified
* status MS
* period MS
* study only Reference(ResearchStudy)
* study MS
* individual only Reference(Patient)
* individual MS
* consent MS
* obeys ecmo-per-2
