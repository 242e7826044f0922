CodeSystem: EcmoIntervalMethodCs
Id: ecmo-interval-method
Title: "ECMO interval method"
Description: "How a confidence interval was computed."
* insert LocalCodeSystem
* #wilson "Wilson score" "Wilson score interval for a proportion."
* #clopper-pearson "Clopper-Pearson" "Exact binomial interval for a proportion."
* #poisson-exact "Exact Poisson" "Exact interval for a rate."
* #log-log "Log-log" "Interval of a survival probability on the log(-log) scale."
* #log "Log" "Interval of a survival probability on the log scale."
* #plain "Plain" "Interval of a survival probability without transformation."
