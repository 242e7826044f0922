suppressPackageStartupMessages(library(survival))
options(width = 220)
results <- read.csv(text = "part,measure,subgroup,level,nA,eventsA,nB,eventsB,name,value,lower,upper,pValue,model")
counts <- uncounted <- rep(NA, 4)
measure <- NA; kind <- NA; y <- NA
# A row of the results; what is no finite number stays empty
tell <- function(part, name, value = NA, lower = NA, upper = NA, pValue = NA, model = "", subgroup = "", at = "", of = counts) {
  number <- function(v) { v <- unname(as.numeric(v)); ifelse(is.finite(v), v, NA) }
  results <<- rbind(results, data.frame(part, measure, subgroup, level = at, nA = of[1], eventsA = of[2], nB = of[3], eventsB = of[4],
    name, value = number(value), lower = number(lower), upper = number(upper), pValue = number(pValue), model))
}
# A part that fails is told, and the others go on
attempt <- function(code) tryCatch(code, error = function(e) message(measure, ": ", conditionMessage(e)))
# From here on parts are of this outcome: 1 and 0 of an event, a number of a quantity, NA where it is not known
outcome <- function(name, as, values) {
  measure <<- name; kind <<- as; y <<- rep(NA_real_, nrow(d))
  attempt(y <<- rep_len(as.numeric(values), nrow(d)))
}
z <- function() qnorm(1 - (1 - level) / 2)
# Where sets do not differ the error is 0 but for rounding, and nothing tells how sure the ratio is
ratio <- function(part, name, b, se, ...) { se <- ifelse(se > 1e-6, se, NA)
  tell(part, name, exp(b), exp(b - z() * se), exp(b + z() * se), 2 * pnorm(-abs(b / se)), ...) }
ratio_name <- function() if (kind == "time") "hazard-ratio" else "odds-ratio"
exact_cox <- coxph.control(eps = 1e-13, toler.chol = 1e-15, iter.max = 100)

# ---- groups as they stand: everybody, or those that were matched ----
# Whose outcome is known, and of matched sets those that have both groups then
usable <- function(rows, set) {
  known <- !is.na(y[rows]); a <- d$group[rows] == 1
  if (is.null(set)) known else known & set %in% set[known & a] & set %in% set[known & !a]
}
counted <- function(v, a) { events <- if (kind == "quantity") c(NA, NA) else c(sum(v[a]), sum(v[!a]))
  c(sum(a), events[1], sum(!a), events[2]) }
wilson <- function(k, n) { p <- k / n; q <- z()
  (p + q^2 / (2 * n) + c(-1, 1) * q * sqrt(p * (1 - p) / n + q^2 / (4 * n^2))) / (1 + q^2 / n) }
plain <- function(part, rows = seq_len(nrow(d)), set = NULL, test = NULL, finite = TRUE) {
  use <- usable(rows, set); rows <- rows[use]; set <- set[use]; a <- d$group[rows] == 1; v <- y[rows]
  counts <<- counted(v, a); model <- if (is.null(set)) "crude" else "matched"
  if (kind == "quantity") {
    welch <- tryCatch(t.test(v[a], v[!a], conf.level = level), error = function(e) list(conf.int = c(NA, NA), p.value = NA))
    tell(part, "mean-difference", mean(v[a]) - mean(v[!a]), welch$conf.int[1], welch$conf.int[2], welch$p.value, model)
  } else if (kind == "time" && length(v)) {
    x <- Surv(d$time[rows], v)
    if (!finite) tell(part, "hazard-ratio", model = model) else {
      f <- if (is.null(set)) coxph(x ~ a, control = exact_cox) else coxph(x ~ a, cluster = set, control = exact_cox)
      ratio(part, "hazard-ratio", coef(f), sqrt(vcov(f)), model)
    }
  } else if (any(a) && !all(a)) risks(part, model)
  if (!is.null(test)) tested(if (part == "crude") "crude-test" else "test", test, rows, v, a, set)
}
# Limits of the difference by Newcombe, of the risk ratio by Katz, of the odds ratio by Woolf
risks <- function(part, model) {
  n1 <- counts[1]; x1 <- counts[2]; n0 <- counts[3]; x0 <- counts[4]; p1 <- x1 / n1; p0 <- x0 / n0
  w1 <- wilson(x1, n1); w0 <- wilson(x0, n0)
  tell(part, "risk-difference", p1 - p0, p1 - p0 - sqrt((p1 - w1[1])^2 + (w0[2] - p0)^2), p1 - p0 + sqrt((w1[2] - p1)^2 + (p0 - w0[1])^2),
       model = model)
  with_limits <- function(name, r, se) { reach <- if (is.finite(se) && se > 0) z() * se else NA
    tell(part, name, r, r * exp(-reach), r * exp(reach), model = model) }
  with_limits("risk-ratio", p1 / p0, sqrt(1 / x1 - 1 / n1 + 1 / x0 - 1 / n0))
  with_limits("odds-ratio", x1 * (n0 - x0) / ((n1 - x1) * x0), sqrt(1 / x1 + 1 / (n1 - x1) + 1 / x0 + 1 / (n0 - x0)))
}
tested <- function(part, test, rows, v, a, set) {
  fourfold <- table(factor(a, c(TRUE, FALSE)), factor(v, 1:0))
  pairs <- if (!is.null(set)) function(values) list(a = values[a][order(set[a])], b = values[!a][order(set[!a])])
  log_rank <- function() { s <- survdiff(Surv(d$time[rows], v) ~ a)
    list(statistic = s$chisq, parameter = c(df = 1), p.value = pchisq(s$chisq, 1, lower.tail = FALSE)) }
  k <- suppressWarnings(switch(test,
    fisher = fisher.test(fourfold),
    "chi-square" = chisq.test(fourfold, correct = FALSE),
    "chi-square-yates" = chisq.test(fourfold),
    "mcnemar-exact" = with(pairs(v), binom.test(sum(a > b), sum(a != b))),
    mcnemar = with(pairs(factor(v, 0:1)), mcnemar.test(table(a, b))),
    "mantel-haenszel" = mantelhaen.test(table(a, factor(v, 0:1), set), correct = FALSE),
    wilcoxon = wilcox.test(v[a], v[!a]),
    "wilcoxon-signed-rank" = with(pairs(v), wilcox.test(a, b, paired = TRUE)),
    "log-rank" = log_rank()))
  # R does not tell the normal deviate of ranks: p has it, and its sign
  deviate <- function(expected) sign(k$statistic - expected) * -qnorm(k$p.value / 2)
  statistic <- if (identical(names(k$parameter), "df")) k$statistic else if (!grepl("continuity", k$method)) NA
    else if (test == "wilcoxon") deviate(sum(a) * sum(!a) / 2) else { n <- with(pairs(v), sum(a != b)); deviate(n * (n + 1) / 4) }
  tell(part, test, statistic, pValue = k$p.value)
}

# ---- regressions ----
with_group <- function(names, rows, ...) cbind(group = d$group[rows], columns(names, rows, ...))
# The outcome explained by columns
fit <- function(rows, x) {
  x <- unaliased(x); v <- y[rows]; time <- kind == "time"
  f <- if (time) coxph(Surv(d$time[rows], v) ~ x, control = exact_cox) else suppressWarnings(glm(v ~ x, family = binomial, control = exact))
  named <- function(values) setNames(values, c(if (!time) "(Intercept)", colnames(x)))
  all <- list(b = named(coef(f)), se = named(sqrt(diag(vcov(f)))), likelihood = as.numeric(logLik(f)), deviance = f$deviance, size = length(coef(f)))
  # Where some outcomes are separated, the others alone tell the terms that are finite
  open <- time | pmin(fitted(f), 1 - fitted(f)) > 1e-10
  if (all(open) || length(unique(v[open])) < 2) return(all)
  replace(all, c("b", "se"), fit(rows[open], x[open, , drop = FALSE])[c("b", "se")])
}
# Limits where the likelihood, made as large as the other terms allow, has lost too much
profile_limits <- function(rows, x, f) {
  others <- cbind(1, unaliased(x)[, -1, drop = FALSE]); b <- f$b["group"]; reach <- 4 * f$se["group"]
  lost <- function(at) suppressWarnings(glm.fit(others, y[rows], offset = x[, "group"] * at, family = binomial(), control = exact))$deviance -
    f$deviance - qchisq(level, 1)
  exp(c(uniroot(lost, c(b - reach, b), extendInt = "downX", tol = 1e-12)$root,
        uniroot(lost, c(b, b + reach), extendInt = "upX", tol = 1e-12)$root))
}
adjusted <- function(names, model, terms, without = NULL, limits = "wald") {
  rows <- complete(names); x <- with_group(names, rows); x <- x[, !colnames(x) %in% without, drop = FALSE]
  f <- if (model == "firth") firth(rows, x) else fit(rows, x); name <- paste0("adjusted-", ratio_name())
  if (limits == "profile") {
    l <- profile_limits(rows, x, f)
    tell("estimate", name, exp(f$b["group"]), l[1], l[2], 2 * pnorm(-abs(f$b["group"] / f$se["group"])),
         paste0(model, ", profile likelihood"), of = uncounted)
  } else ratio("estimate", name, f$b["group"], f$se["group"], model, of = uncounted)
  for (term in terms) ratio("term", term, f$b[term], f$se[term], model, of = uncounted)
}

# ---- groups made alike by the chance to be in group A ----
propensity <- function(names) {
  rows <- complete(names, known = rep(TRUE, nrow(d))); x <- unaliased(columns(names, rows)); a <- d$group[rows]
  list(rows = rows, a = a, fit = if (ncol(x)) glm(a ~ x, family = binomial, control = exact) else glm(a ~ 1, family = binomial, control = exact))
}
# Greedy matching to the nearest: of controls equally near, but for rounding, the first
match_nearest <- function(names, order, ratio, logit, caliper) {
  p <- propensity(names); x <- if (logit) predict(p$fit) else fitted(p$fit)
  tie <- 1e-9 * sd(x); width <- caliper * sd(x); if (!isTRUE(width > 0)) width <- Inf  # Where everybody has one chance nothing is apart
  t <- which(p$a == 1); co <- which(p$a == 0); used <- logical(length(co))
  o <- switch(order, largest = t[order(-x[t])], smallest = t[order(x[t])], data = t)
  row <- integer(); set <- integer()
  for (round in seq_len(ratio)) for (i in o) {
    away <- abs(x[co] - x[i]); away[used] <- Inf
    k <- which(is.finite(away) & away <= min(width, min(away) + tie))[1]
    if (!is.na(k)) {
      if (!i %in% row) { row <- c(row, i); set <- c(set, i) }
      row <- c(row, co[k]); set <- c(set, i); used[k] <- TRUE
    }
  }
  rows <- p$rows[row]; data.frame(row = rows, set = set, weight = as.vector(set_weights(rows, set)))
}
propensity_weights <- function(names, target, trim) {
  p <- propensity(names); e <- fitted(p$fit); a <- p$a; s <- mean(a)
  w <- switch(target, ate = ifelse(a == 1, 1 / e, 1 / (1 - e)), "ate-stabilised" = ifelse(a == 1, s / e, (1 - s) / (1 - e)),
              att = ifelse(a == 1, 1, e / (1 - e)), overlap = ifelse(a == 1, 1 - e, e))
  if (trim > 0) { q <- quantile(w, c(trim, 1 - trim)); w <- pmin(pmax(w, q[1]), q[2]) }
  data.frame(row = p$rows, weight = unname(w))
}
# How far apart the groups are in each term, in standard deviations: of yes and no the spread follows from the share
balance <- function(part, names, weighted) {
  rows <- complete(names, known = rep(TRUE, nrow(d))); a <- d$group[rows] == 1
  after <- weighted$weight[match(rows, weighted$row)]; after[is.na(after)] <- 0
  tell(part, "incomplete", nrow(d) - length(rows))
  if (part == "matching") { tell(part, "pairs", sum(d$group[weighted$row] == 0)); tell(part, "unmatched", sum(d$group == 1) - sum(d$group[weighted$row] == 1)) }
  else for (k in 1:0) { w <- weighted$weight[d$group[weighted$row] == k]; tell(part, c("effectiveSizeB", "effectiveSizeA")[k + 1], sum(w)^2 / sum(w^2)) }
  in_units <- function(x, spread) if (isTRUE(abs(x) < 1e-14)) 0 else x / spread
  for (n in names) { x <- columns(n, rows); for (term in colnames(x)) {
    group <- function(who, w) { v <- x[who, term]; w <- w[who]; m <- weighted.mean(v, w); s <- sum(w)
      c(m, if (is.numeric(covariate[[n]])) sum(w * (v - m)^2) * s / (s^2 - sum(w^2)) else m * (1 - m)) }
    once <- rep(1, length(rows)); a0 <- group(a, once); b0 <- group(!a, once); a1 <- group(a, after); b1 <- group(!a, after)
    before <- sqrt((a0[2] + b0[2]) / 2); apart <- a1[1] - b1[1]
    tell(part, "smdBefore", in_units(a0[1] - b0[1], before), at = term)
    tell(part, "smdAfter", in_units(apart, sqrt((a1[2] + b1[2]) / 2)), at = term)
    tell(part, "smdAfterUnadjustedPooledSD", in_units(apart, before), at = term)
    tell(part, "smdAfterTreatedSD", in_units(apart, sqrt(a0[2])), at = term)
  } }
}
# The controls of one run together weigh as much as it
set_weights <- function(rows, set) { a <- d$group[rows] == 1; ifelse(a, 1, 1 / table(set[!a])[as.character(set)]) }
# The groups' ratio of rows that count by weight, with errors that do not trust the model: scores are added up within clusters
robust_ratio <- function(name, model, rows, weight, cluster, of = counts) {
  a <- d$group[rows]; v <- y[rows]
  if (kind == "time") {
    f <- coxph(Surv(d$time[rows], v) ~ a, weights = weight, cluster = cluster, control = exact_cox)
    return(ratio("estimate", name, coef(f), sqrt(vcov(f)), model, of = of))
  }
  x <- cbind(1, a); f <- glm.fit(x, v, weight, family = quasibinomial(), control = exact); p <- fitted(f)
  scores <- rowsum(x * weight * (v - p), cluster); bread <- solve(crossprod(x, x * weight * p * (1 - p)))
  ratio("estimate", name, coef(f)[2], sqrt(max(0, (bread %*% crossprod(scores) %*% bread)[2, 2])), model, of = of)
}
matched_ratio <- function(m, model) {
  use <- usable(m$row, m$set); rows <- m$row[use]; set <- m$set[use]
  robust_ratio(paste0("matched-", ratio_name()), model, rows, set_weights(rows, set), set)
}
conditional_ratio <- function(m, model) {
  use <- usable(m$row, m$set); rows <- m$row[use]; set <- m$set[use]; a <- d$group[rows]; v <- y[rows]
  f <- if (kind == "time") coxph(Surv(d$time[rows], v) ~ a + strata(set), control = exact_cox)
    else clogit(v ~ a + strata(set), control = exact_cox)
  ratio("estimate", paste0("conditional-", ratio_name()), coef(f), sqrt(vcov(f)), model)
}
weighted_risks <- function(w, model) {
  w <- w[!is.na(y[w$row]), ]; a <- d$group[w$row]; v <- y[w$row]
  r <- sapply(c(1, 0), function(k) weighted.mean(v[a == k], w$weight[a == k]))
  se <- sqrt(sum(sapply(c(1, 0), function(k) { u <- w$weight[a == k]; sum((u * (v[a == k] - r[2 - k]) / sum(u))^2) })))
  x <- r[1] - r[2]; tell("estimate", "weighted-risk-difference", x, x - z() * se, x + z() * se, 2 * pnorm(-abs(x / se)), model, of = uncounted)
}
weighted_ratio <- function(w, model) {
  w <- w[!is.na(y[w$row]), ]
  robust_ratio(paste0("weighted-", ratio_name()), model, w$row, w$weight, seq_len(nrow(w)), of = uncounted)
}

# ---- missing covariates imputed ----
imputed <- function(names, m, seed, model) {
  rows <- which(!is.na(y)); data <- data.frame(.y = y[rows], .group = d$group[rows], lapply(covariate[names], `[`, rows))
  if (kind == "time") { s <- survfit(Surv(d$time[rows], y[rows]) ~ 1); data$.hazard <- s$cumhaz[match(d$time[rows], s$time)] }
  drawn <- mice::mice(data, m = m, maxit = 10, seed = seed, printFlag = FALSE)
  f <- lapply(seq_len(m), function(k) {
    values <- covariate; values[names] <- lapply(names, function(n) replace(values[[n]], rows, mice::complete(drawn, k)[[n]]))
    fit(rows, with_group(names, rows, values))
  })
  p <- mice::pool.scalar(sapply(f, function(k) k$b["group"]), sapply(f, function(k) k$se["group"]^2), length(rows), f[[1]]$size)
  b <- p$qbar; se <- sqrt(p$t); reach <- qt(1 - (1 - level) / 2, p$df) * se
  tell("estimate", paste0("imputed-", ratio_name()), exp(b), exp(b - reach), exp(b + reach), 2 * pt(-abs(b / se), p$df), model, of = uncounted)
}

# ---- subgroups ----
# The groups at each level, and the test that they differ by the same ratio at every level
forest <- function(subgroup, value, names, model, levels, empty = NULL, interaction = TRUE) {
  at_level <- function(l) complete(names, which(value %in% l))
  if (interaction) {
    # Where everybody fares alike, groups cannot be seen to differ by another ratio
    varied <- Filter(function(l) { v <- y[at_level(l)]; any(v == 1) && (kind == "time" || any(v == 0)) }, levels)
    rows <- at_level(varied); at <- outer(value[rows], varied[-1], `==`) + 0; x <- cbind(with_group(names, rows), at); products <- at * d$group[rows]
    colnames(x) <- make.unique(colnames(x)); a <- fit(rows, x); b <- fit(rows, cbind(x, products))
    chi <- 2 * (b$likelihood - a$likelihood)
    tell("forest", "interaction", chi, pValue = pchisq(chi, b$size - a$size, lower.tail = FALSE), subgroup = subgroup, of = rep(NA, 4))
  }
  for (l in levels) attempt({
    rows <- at_level(l); n <- counted(y[rows], d$group[rows] == 1)
    if (l %in% empty) tell("forest", ratio_name(), model = model, subgroup = subgroup, at = l, of = n)
    else { f <- fit(rows, with_group(names, rows))
      ratio("forest", ratio_name(), f$b["group"], f$se["group"], model, subgroup = subgroup, at = l, of = n) }
  })
}
# ---- the comparison ----
