# ---- functions, written out so that one sees what is done ----
results <- data.frame()
tell <- function(part, measure, name, value = NA, lower = NA, upper = NA, pValue = NA, model = "", subgroup = "", level = "")
  results <<- rbind(results, data.frame(part, measure, subgroup, level, name, value, lower, upper, pValue, model))
isin <- function(x, ...) Reduce(`|`, lapply(list(...), function(v) x == v))
coalesce <- function(...) Reduce(function(a, b) ifelse(is.na(a), b, a), list(...))
event <- function(denominator, numerator) ifelse(denominator %in% TRUE, as.numeric(numerator %in% TRUE), NA)
category <- function(x, reference = names(sort(-table(x)))[1]) factor(x, c(reference, setdiff(sort(unique(x)), reference)))
exact <- glm.control(epsilon = 1e-14, maxit = 100)
z <- function() qnorm(1 - (1 - level) / 2)
ratio <- function(part, measure, name, b, se, model, ...)
  tell(part, measure, name, exp(b), exp(b - z() * se), exp(b + z() * se), 2 * pnorm(-abs(b / se)), model, ...)
wilson <- function(k, n) { p <- k / n; q <- z()
  (p + q^2 / (2 * n) + c(-1, 1) * q * sqrt(p * (1 - p) / n + q^2 / (4 * n^2))) / (1 + q^2 / n) }

# Groups as they stand: everybody, or those that were matched
crude <- function(measure, kind, rows, set, model, test) {
  known <- !is.na(y[rows])
  if (!is.null(set)) {
    whole <- tapply(d$group[rows][known], set[known], function(g) any(g == 1) && any(g == 0))
    known <- known & set %in% names(whole)[whole %in% TRUE]; set <- set[known]
  }
  rows <- rows[known]; g <- d$group[rows]; v <- y[rows]
  part <- if (is.null(set)) "crude" else "matched"
  if (kind == "quantity") {
    w <- t.test(v[g == 1], v[g == 0], conf.level = level)
    tell(part, measure, "mean-difference", mean(v[g == 1]) - mean(v[g == 0]), w$conf.int[1], w$conf.int[2], w$p.value, model)
    pairs <- !is.null(set) && all(table(set[g == 0]) == 1) && test == "auto"
    x <- if (pairs) v[g == 1][order(set[g == 1])] else v[g == 1]; u <- if (pairs) v[g == 0][order(set[g == 0])] else v[g == 0]
    tell(part, measure, if (pairs) "wilcoxon-signed-rank" else "wilcoxon", pValue = suppressWarnings(wilcox.test(x, u, paired = pairs))$p.value, model = "test")
    return(invisible())
  }
  if (kind == "time") {
    x <- Surv(d$time[rows], v)
    f <- if (is.null(set)) coxph(x ~ g) else coxph(x ~ g, cluster = set)
    ratio(part, measure, "hazard-ratio", coef(f)[1], sqrt(vcov(f)[1, 1]), model)
    s <- survdiff(x ~ g)
    tell(part, measure, "log-rank", s$chisq, pValue = pchisq(s$chisq, 1, lower.tail = FALSE), model = "test")
    return(invisible())
  }
  a <- sum(v[g == 1]); n1 <- sum(g == 1); c <- sum(v[g == 0]); n0 <- sum(g == 0); p1 <- a / n1; p0 <- c / n0
  tell(part, measure, "events in group A", a, model = paste("of", n1))
  tell(part, measure, "events in group B", c, model = paste("of", n0))
  w1 <- wilson(a, n1); w0 <- wilson(c, n0)
  tell(part, measure, "risk-difference", p1 - p0, p1 - p0 - sqrt((p1 - w1[1])^2 + (w0[2] - p0)^2),
       p1 - p0 + sqrt((w1[2] - p1)^2 + (p0 - w0[1])^2), model = model)
  l <- function(name, x, se) tell(part, measure, name, x, exp(log(x) - z() * se), exp(log(x) + z() * se), model = model)
  l("risk-ratio", p1 / p0, sqrt(1 / a - 1 / n1 + 1 / c - 1 / n0))
  l("odds-ratio", a * (n0 - c) / ((n1 - a) * c), sqrt(1 / a + 1 / (n1 - a) + 1 / c + 1 / (n0 - c)))
  if (!is.null(set) && test == "auto" && any(table(set[g == 0]) > 1)) {
    k <- mantelhaen.test(table(factor(g, 1:0), factor(v, 1:0), set), correct = FALSE)
    tell(part, measure, "mantel-haenszel", k$statistic, pValue = k$p.value, model = "test")
    return(invisible())
  }
  m <- matrix(c(a, c, n1 - a, n0 - c), 2); pairs <- !is.null(set) && all(table(set[g == 0]) == 1)
  if (test == "auto" && !is.null(set) && pairs || test == "mcnemar") {
    u <- v[g == 1][order(set[g == 1])]; w <- v[g == 0][order(set[g == 0])]
    b <- sum(u > w); k <- sum(u < w)
    p <- if (b + k < 25) binom.test(b, b + k)$p.value else mcnemar.test(matrix(c(0, k, b, 0), 2))$p.value
    tell(part, measure, if (b + k < 25) "mcnemar-exact" else "mcnemar", pValue = p, model = "test")
  } else if (test == "fisher" || test == "auto" && min(outer(rowSums(m), colSums(m)) / sum(m)) < 5)
    tell(part, measure, "fisher", pValue = fisher.test(m)$p.value, model = "test")
  else {
    k <- suppressWarnings(chisq.test(m, correct = test != "chi-square"))
    tell(part, measure, if (test == "chi-square") test else "chi-square-yates", k$statistic, pValue = k$p.value, model = "test")
  }
}

# The outcome explained by the group and covariates
model <- function(kind, rows, data, more = "") {
  data <- data[sapply(data, function(v) length(unique(v)) > 1)]; data$.y <- y[rows]
  if (kind != "time") return(glm(as.formula(paste(".y ~ .", more)), binomial, data, control = exact))
  data$.time <- d$time[rows]
  coxph(as.formula(paste("Surv(.time, .y) ~ . - .time", more)), data, control = coxph.control(eps = 1e-13, toler.chol = 1e-15, iter.max = 100))
}
ratio_name <- function(kind) if (kind == "time") "hazard-ratio" else "odds-ratio"
# Limits where the likelihood, made as large as the other terms allow, has lost too much
profile_limits <- function(f) {
  b <- coef(f)["group"]; se <- sqrt(diag(vcov(f)))["group"]; x <- model.matrix(f)
  lost <- function(v) glm.fit(x[, colnames(x) != "group"], f$y, offset = x[, "group"] * v, family = binomial(), control = exact)$deviance -
    f$deviance - qchisq(level, 1)
  exp(c(uniroot(lost, c(b - 8 * se, b), tol = 1e-12)$root, uniroot(lost, c(b, b + 8 * se), tol = 1e-12)$root))
}
adjusted <- function(measure, kind, X, profile = FALSE) {
  rows <- which(!is.na(y) & complete.cases(X))
  f <- model(kind, rows, cbind(group = d$group[rows], X[rows, , drop = FALSE]))
  b <- coef(f); se <- sqrt(diag(vcov(f)))
  name <- paste0("adjusted-", ratio_name(kind))
  if (profile) {
    l <- profile_limits(f)
    tell("estimate", measure, name, exp(b["group"]), l[1], l[2], 2 * pnorm(-abs(b["group"] / se["group"])), "profile likelihood")
  } else ratio("estimate", measure, name, b["group"], se["group"], if (kind == "time") "cox" else "logistic")
  for (term in setdiff(names(b), "group")) if (!is.na(b[term])) ratio("term", measure, term, b[term], se[term], "")
}

# The chance to be in group A
propensity <- function(group, X) {
  rows <- which(complete.cases(X)); data <- X[rows, , drop = FALSE]
  data <- cbind(.g = group[rows], data[sapply(data, function(v) length(unique(v)) > 1)])
  list(rows = rows, fit = glm(.g ~ ., binomial, data, control = exact))
}
# Greedy matching to the nearest: of equally near controls the first
match_nearest <- function(group, X, order, ratio, logit, caliper) {
  p <- propensity(group, X); x <- if (logit) predict(p$fit) else fitted(p$fit); g <- group[p$rows]
  width <- caliper * sd(x); t <- which(g == 1); co <- which(g == 0); used <- logical(length(co))
  o <- switch(order, largest = t[order(-x[t])], smallest = t[order(x[t])], data = t)
  row <- integer(); set <- integer()
  for (round in seq_len(ratio)) for (i in o) {
    away <- abs(x[co] - x[i]); away[used] <- Inf; k <- which.min(away)
    if (length(k) && is.finite(away[k]) && away[k] <= width) {
      if (!i %in% row) { row <- c(row, i); set <- c(set, i) }
      row <- c(row, co[k]); set <- c(set, i); used[k] <- TRUE
    }
  }
  data.frame(row = p$rows[row], set = set)
}
propensity_weights <- function(group, X, target, trim) {
  p <- propensity(group, X); e <- fitted(p$fit); g <- group[p$rows]; s <- mean(g)
  w <- switch(target, ate = ifelse(g == 1, 1 / e, 1 / (1 - e)), "ate-stabilised" = ifelse(g == 1, s / e, (1 - s) / (1 - e)),
              att = ifelse(g == 1, 1, e / (1 - e)), overlap = ifelse(g == 1, 1 - e, e))
  if (trim > 0) { q <- quantile(w, c(trim, 1 - trim)); w <- pmin(pmax(w, q[1]), q[2]) }
  data.frame(row = p$rows, weight = unname(w))
}
# Errors that do not trust the model: scores added up within clusters
robust <- function(f, w, cluster) {
  x <- model.matrix(f); s <- rowsum(x * (w * (f$y - fitted(f))), cluster)
  bread <- solve(crossprod(x, x * (w * fitted(f) * (1 - fitted(f))))); sqrt(diag(bread %*% crossprod(s) %*% bread))
}
in_sets <- function(measure, kind, m) {
  known <- !is.na(y[m$row]); whole <- tapply(d$group[m$row][known], m$set[known], function(g) any(g == 1) && any(g == 0))
  m <- m[known & m$set %in% names(whole)[whole %in% TRUE], ]; g <- d$group[m$row]
  n <- table(m$set[g == 0]); w <- ifelse(g == 1, 1, 1 / n[as.character(m$set)])
  suppressPackageStartupMessages(library(survival))
  if (kind == "time") {
    x <- Surv(d$time[m$row], y[m$row]); f <- coxph(x ~ g, weights = w, cluster = m$set)
    ratio("estimate", measure, "matched-hazard-ratio", coef(f), sqrt(vcov(f)[1, 1]), "")
  } else {
    f <- suppressWarnings(glm(y[m$row] ~ g, quasibinomial, weights = w, control = exact)); f$y <- y[m$row]
    ratio("estimate", measure, "matched-odds-ratio", coef(f)[2], robust(f, w, m$set)[2], "")
  }
  f <- if (kind == "event") suppressWarnings(clogit(y[m$row] ~ g + strata(m$set), control = coxph.control(eps = 1e-13, toler.chol = 1e-15)))
    else coxph(x ~ g + strata(m$set), control = coxph.control(eps = 1e-13, toler.chol = 1e-15))
  ratio("estimate", measure, paste0("conditional-", ratio_name(kind)), coef(f), sqrt(vcov(f)[1, 1]), "")
}
weighted <- function(measure, kind, w) {
  w <- w[!is.na(y[w$row]), ]; g <- d$group[w$row]; v <- y[w$row]
  if (kind == "time") {
    f <- coxph(Surv(d$time[w$row], v) ~ g, weights = w$weight, cluster = seq_along(v))
    return(ratio("estimate", measure, "weighted-hazard-ratio", coef(f), sqrt(vcov(f)[1, 1]), ""))
  }
  r <- sapply(c(1, 0), function(k) weighted.mean(v[g == k], w$weight[g == k]))
  se <- sqrt(sum(sapply(c(1, 0), function(k) { u <- w$weight[g == k]; sum((u * (v[g == k] - r[2 - k]) / sum(u))^2) })))
  x <- r[1] - r[2]; tell("estimate", measure, "weighted-risk-difference", x, x - z() * se, x + z() * se, 2 * pnorm(-abs(x / se)))
  f <- suppressWarnings(glm(v ~ g, quasibinomial, weights = w$weight, control = exact)); f$y <- v
  ratio("estimate", measure, "weighted-odds-ratio", coef(f)[2], robust(f, w$weight, seq_along(v))[2], "")
}
imputed <- function(measure, kind, X, m, seed) {
  rows <- which(!is.na(y)); data <- cbind(.y = y[rows], group = d$group[rows], X[rows, , drop = FALSE])
  if (kind == "time") data$.h <- d$time[rows]
  i <- mice::mice(data, m = m, maxit = 10, seed = seed, printFlag = FALSE)
  f <- lapply(seq_len(m), function(k) { x <- mice::complete(i, k); model(kind, rows, x[setdiff(names(x), c(".y", ".h"))]) })
  p <- summary(mice::pool(f)); p <- p[p$term == "group", ]; q <- qt(1 - (1 - level) / 2, p$df) * p$std.error
  tell("estimate", measure, paste0("imputed-", ratio_name(kind)), exp(p$estimate), exp(p$estimate - q), exp(p$estimate + q), p$p.value)
}
forest <- function(measure, kind, subgroup, value, X) {
  use <- function(rows) cbind(group = d$group[rows], X[rows, , drop = FALSE])
  known <- !is.na(y) & !is.na(value) & complete.cases(X); rows <- which(known); level_of <- factor(value[rows])
  data <- cbind(use(rows), .s = level_of)
  a <- model(kind, rows, data); b <- model(kind, rows, data, "+ group:.s")
  chi <- if (kind == "time") 2 * (b$loglik[2] - a$loglik[2]) else a$deviance - b$deviance
  df <- sum(!is.na(coef(b))) - sum(!is.na(coef(a)))
  tell("forest", measure, "interaction", chi, pValue = pchisq(chi, df, lower.tail = FALSE), subgroup = subgroup)
  for (l in levels(level_of)) {
    rows <- which(known & value == l); cells <- table(factor(d$group[rows], 0:1), factor(y[rows], 0:1))
    if (all(if (kind == "time") cells[, 2] > 0 else cells > 0)) {
      f <- model(kind, rows, use(rows))
      ratio("forest", measure, ratio_name(kind), coef(f)["group"], sqrt(diag(vcov(f)))["group"], "", subgroup = subgroup, level = l)
    }
  }
}
# ---- the comparison ----
