CodeSystem: DicomUsed
Id: dicom-used
Title: "DICOM, codes used by this guide"
Description: "The DICOM codes this guide uses, so that they can be checked without a terminology server."
* ^url = "http://dicom.nema.org/resources/ontology/DCM"
* ^version = "fragment"
* ^experimental = false
* ^caseSensitive = true
* ^content = #fragment
* ^copyright = "DICOM is the registered trademark of the National Electrical Manufacturers Association for its standards publications relating to digital communications of medical information."
* #113730 "Total Fluoro Time"
* #113722 "Dose Area Product Total"
* #113725 "Dose (RP) Total"
