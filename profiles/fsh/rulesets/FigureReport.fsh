// The counts of a figure are whole or they are no figure: nothing that is missing counts as no.
RuleSet: FigureReport
* extension contains
    FigureBasis named basis 0..1 MS and
    FigureWarnings named warnings 0..1 MS
* type = #summary (exactly)
* measure MS
* date 1.. MS
* period MS
* reporter MS
* group 1.. MS
* group.code 1.. MS
* group.population MS
* group.population.code 1..
* group.population.count 1..
* group.extension contains
    IntervalEstimate named interval 0..* MS and
    MissingCount named missing 0..1 MS and
    PendingCount named pending 0..1 MS
* group.measureScore MS
* group.stratifier MS
* obeys ecmo-rep-1
