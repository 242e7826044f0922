options(width = 220)
# ---- what is expected of each run: by the model, or everybody's rate ----
risks <- function(rows, names, model) {
  if (!length(names)) return(rep(mean(y[rows]), length(rows)))
  x <- columns(names, rows)
  if (model == "logistic") return(unname(fitted(glm(y[rows] ~ unaliased(x), family = binomial, control = exact))))
  logit <- drop(cbind(1, unaliased(x)) %*% firth(rows, x)$b)
  # Moved so that risks add up to the events (Puhr et al. 2017)
  surplus <- function(by) sum(plogis(logit + by)) - sum(y[rows])
  plogis(logit + uniroot(surplus, c(-1, 1), extendInt = "upX", tol = 1e-14)$root)
}

# ---- a funnel: binomial limits, interpolated between counts (Spiegelhalter 2005) ----
funnel <- function(n, rate, at) {
  limit <- function(p, tail) { k <- qbinom(tail, n, p); (k - (pbinom(k, n, p) - tail) / dbinom(k, n, p)) / n }
  tail <- (1 - at) / 2; upper <- limit(rate, 1 - tail)
  # That of a small centre is one less the lower limit of those without the event
  c(limit(rate, tail), if (upper >= rate && rate^n < tail) upper else 1 - limit(1 - rate, tail))
}
position <- function(rate, near, far) {
  if (rate >= near[1] && rate <= near[2]) return("inside")
  paste0(if (rate > near[2]) "above" else "below", if (rate < far[1] || rate > far[2]) "-998" else "-95")
}
# How much more centres differ than by chance; a tenth on either side is drawn in
overdispersion <- function(z) { z <- z[is.finite(z)]; q <- quantile(z, c(0.1, 0.9)); mean(pmin(pmax(z, q[1]), q[2])^2) }

# ---- a risk-adjusted CUSUM chart (Steiner et al. 2000): how often it signals ----
signals <- function(event, risk, odds, limit) {
  weight <- event * log(odds) - log(1 - risk + odds * risk); height <- 0; found <- 0
  for (w in weight) { height <- max(0, height + w); if (height > limit) { found <- found + 1; height <- 0 } }
  found
}

# ---- centres side by side; without a model they have their counts alone ----
centres <- function(names, model, odds, limit) {
  rows <- complete(names); risk <- if (is.null(model)) NA else risks(rows, names, model); rate <- mean(y[rows])
  by_start <- order(substr(d$run_start[rows], 1, 19), d$run_id[rows], method = "radix", na.last = TRUE)
  rows <- rows[by_start]; if (!is.null(model)) risk <- risk[by_start]
  one <- function(name) {
    at <- which(d$centre[rows] == name); v <- y[rows][at]; n <- length(at); o <- sum(v)
    counts <- data.frame(name, n, observed = o, missing = sum(d$centre == name) - n)
    if (is.null(model) || n == 0) return(cbind(counts, matrix(NA, 1, 11, dimnames = list(NULL, figures))))
    p <- risk[at]; e <- sum(p); a <- 1 - level; near <- funnel(n, rate, 0.95); far <- funnel(n, rate, 0.998)
    # Limits of the ratio by Garwood (1936)
    cbind(counts, setNames(data.frame(e, o / e, qchisq(a / 2, 2 * o) / 2 / e, qchisq(1 - a / 2, 2 * o + 2) / 2 / e, o / e * rate,
      (o - e) / sqrt(sum(p * (1 - p))), near[1], near[2], far[1], far[2], position(o / e * rate, near, far)), figures),
      signals = signals(v, p, odds, limit), lowerSignals = signals(v, p, 1 / odds, limit))
  }
  figures <- c("expected", "ratio", "lower", "upper", "rate", "z", "lower95", "upper95", "lower998", "upper998", "position")
  all <- lapply(sort(unique(d$centre), method = "radix"), one)
  every <- unique(unlist(lapply(all, colnames)))
  table <- do.call(rbind, lapply(all, function(r) { r[setdiff(every, colnames(r))] <- NA; r[every] }))
  if (is.null(model)) return(table)
  times <- sqrt(max(1, overdispersion(table$z)))
  for (limit in figures[7:10]) table[[paste0("widened", toupper(substr(limit, 1, 1)), substring(limit, 2))]] <- rate + times * (table[[limit]] - rate)
  table$widenedPosition <- mapply(function(r, l, u, ll, uu) if (is.na(r)) NA else position(r, c(l, u), c(ll, uu)),
    table$rate, table$widenedLower95, table$widenedUpper95, table$widenedLower998, table$widenedUpper998)
  table
}
# ---- the comparison ----
