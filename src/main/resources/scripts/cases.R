# ---- functions, written out so that one sees what is done ----
isin <- function(x, ...) Reduce(`|`, lapply(list(...), function(v) x == v))
coalesce <- function(...) Reduce(function(a, b) ifelse(is.na(a), b, a), list(...))
event <- function(denominator, numerator) ifelse(rep_len(denominator, nrow(d)) %in% TRUE, as.numeric(rep_len(numerator, nrow(d)) %in% TRUE), NA)
exact <- glm.control(epsilon = 1e-14, maxit = 100)
# A category: the level that others are compared with first, the most frequent where it is not said
category <- function(x, reference = NULL) {
  values <- sort(unique(x), method = "radix"); often <- table(factor(x, values))
  first <- if (length(reference) && reference %in% values) reference else values[which.max(often)]
  factor(x, c(first, setdiff(values, first)))
}
# Those of the rows whose outcome is known and that lack no covariate
complete <- function(names, rows = seq_len(nrow(d)), known = !is.na(y))
  rows[Reduce(`&`, lapply(covariate[names], function(v) !is.na(v[rows])), known[rows])]
# Covariates as columns of numbers; a category has one of 1 and 0 for each level that any row has, but the first
columns <- function(names, rows, values = covariate) do.call(cbind, c(list(matrix(0, length(rows), 0)), lapply(names, function(n) {
  v <- values[[n]][rows]
  if (!is.factor(v)) return(matrix(v, dimnames = list(NULL, n)))
  levels <- levels(droplevels(v))[-1]
  matrix(outer(as.character(v), levels, `==`) + 0, length(v), dimnames = list(NULL, if (length(levels)) paste0(n, "=", levels)))
})))
# Without what the columns before it say already
unaliased <- function(x) { q <- qr(cbind(1, x), tol = 1e-11); x[, sort(q$pivot[seq_len(q$rank)])[-1] - 1, drop = FALSE] }
# Firth's penalised likelihood (1993), finite where outcomes are separated too
firth <- function(rows, x) {
  x <- cbind("(Intercept)" = 1, unaliased(x)); b <- setNames(numeric(ncol(x)), colnames(x)); before <- Inf
  for (step in 1:1000) {
    p <- plogis(drop(x %*% b)); w <- p * (1 - p)
    inverse <- chol2inv(chol(crossprod(x, x * w)))
    leverage <- w * rowSums(x %*% inverse * x)
    score <- drop(crossprod(x, y[rows] - p + leverage * (0.5 - p)))
    move <- drop(inverse %*% score); left <- sum(move * score)
    if (left < 1e-20) break
    if (left > before / 4) move <- move / 2
    before <- left
    b <- b + move * min(1, 5 / max(abs(x %*% move)))
  }
  list(b = b, se = setNames(sqrt(diag(inverse)), colnames(x)))
}
