# Kaplan-Meier curve of a pull, with R and its package survival.
#
#   curl 'http://127.0.0.1:8080/fhir/$sql-run?subjectReference=ViewDefinition/ecmo_case&_format=csv' > cases.csv
#   Rscript clients/survival.R cases.csv curve.pdf [column]
#
# Reads the columns last_contact_day (days from the start of a run to the death, else to the last time the patient was seen
# alive) and death_day of $sql-run, $sql-export or $ecmo-cases; a column, such as iabp_timing, draws a curve for each of its
# values. Prints as CSV what is known at days 28, 30 and 90, and writes the curves as PDF.

suppressPackageStartupMessages(library(survival))

days <- c(28, 30, 90)
arguments <- commandArgs(trailingOnly = TRUE)
if (!length(arguments) %in% 2:3) stop("Rscript survival.R cases.csv curve.pdf [column]")

cases <- read.csv(arguments[1], na.strings = "", check.names = FALSE)
column <- if (length(arguments) == 3) arguments[3] else NULL
missing <- setdiff(c("last_contact_day", "death_day", column), names(cases))
if (length(missing) > 0) stop(paste(arguments[1], "has no column", paste(missing, collapse = ", ")))

cases$stratum <- if (is.null(column)) "all" else ifelse(is.na(cases[[column]]), "missing", as.character(cases[[column]]))
cases$died <- !is.na(cases$death_day)
followed <- cases[!is.na(cases$last_contact_day) & cases$last_contact_day >= 0, ]
message(nrow(cases) - nrow(followed), " runs were not followed, and are in no curve")

strata <- sort(unique(followed$stratum))
table <- do.call(rbind, lapply(strata, function(name) {
  some <- followed[followed$stratum == name, ]
  # Kept beyond the last contact, as the server does
  known <- summary(survfit(Surv(last_contact_day, died) ~ 1, data = some), times = days, extend = TRUE)
  data.frame(stratum = name, runs = nrow(some), deaths = sum(some$died), t(setNames(known$surv, paste0("survival_", days))))
}))
write.csv(format(table, digits = 15, trim = TRUE), stdout(), row.names = FALSE, quote = FALSE)

pdf(arguments[2], width = 7, height = 5)
colours <- seq_along(strata)
plot(survfit(Surv(last_contact_day, died) ~ stratum, data = followed), xlim = c(0, 90), col = colours, lwd = 2,
     mark.time = TRUE, xlab = "days from the start of ECMO", ylab = "alive")
legend("bottomleft", legend = strata, col = colours, lwd = 2, bty = "n")
invisible(dev.off())
