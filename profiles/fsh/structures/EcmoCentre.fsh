Profile: EcmoCentre
Parent: Organization
Id: ecmo-centre
Title: "ECMO centre"
Description: "The hospital that runs ECMO."
* insert Identified
* name MS
* extension contains AnnualVolume named annualVolume 0..* MS
