Instance: search-by-centre
InstanceOf: SearchParameter
Usage: #definition
* id = "centre"
* insert GuideSearch(centre, reference)
* name = "Centre"
* description = "Stays in a centre."
* base[0] = #Encounter
* expression = "Encounter.serviceProvider"
* xpathUsage = #normal
* target[0] = #Organization
