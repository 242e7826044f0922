CodeSystem: EcmoLvUnloadingCs
Id: ecmo-lv-unloading
Title: "ECMO lv unloading"
Description: "Ways to unload the left ventricle for which no SNOMED CT code was verified. Insertion of an intra-aortic balloon pump is coded in SNOMED CT."
* insert LocalCodeSystem
* insert RetiredCodes
* #microaxial "Microaxial flow pump" "Percutaneous transvalvular microaxial flow pump."
* #percutaneous-lvad "Percutaneous left ventricular assist device" "Percutaneous assist device other than a microaxial pump."
* #septostomy "Atrial septostomy" "Balloon or blade atrial septostomy."
* #la-decompression "Left atrial decompression" "Transseptal left atrial cannula or drain."
* #surgical-vent "Surgical vent" "Vent placed by an operation."
* #iabp "Intra-aortic balloon pump" "Retired before it was used: the pump is coded in SNOMED CT, so that it is found however a hospital codes it."
* #iabp ^property[0].code = #status
* #iabp ^property[0].valueCode = #retired
* #iabp ^property[1].code = #successor
* #iabp ^property[1].valueCoding = $SCT#16965008
