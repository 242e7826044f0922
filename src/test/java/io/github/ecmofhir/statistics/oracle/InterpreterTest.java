package io.github.ecmofhir.statistics.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterpreterTest {

    private static final String DATA = """
            d <- data.frame(x = c(1, 2, NA, 4), g = c("b", "a", "b", "c"), y = c(0, 1, 1, 0), s = c(1, 2, 2, 1))
            """;

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
                    c(1, 2, 3, 4) + c(10, 20)  => 11 22 13 24
                    NA & FALSE  => FALSE
                    NA | FALSE  => NA
                    c(1, NA) == 1  => TRUE NA
                    (5:8)[-2]  => 5 7 8
                    (5:8)[c(TRUE, FALSE)]  => 5 7
                    c(a = 1, b = 2)[c("b", "z")]  => 2 NA
                    (1:3)[c(0, 2, 9)]  => 2 NA
                    ifelse(c(1, NA, 3) > 2, "many", "few")  => few NA many
                    rep(1:2, c(3, 1))  => 1 1 1 2
                    rep(1:0, each = 2)  => 1 1 0 0
                    paste0("v", 1:3, collapse = "+")  => v1+v2+v3
                    paste(100, 0.1 + 0.2, 1e-7, TRUE)  => 100 0.3 1e-07 TRUE
                    names(sort(-table(c("b", "a", "c", "a"))))  => a b c
                    unname(tapply(1:4, c(1, 0, 1, 0), sum))  => 6 4
                    as.numeric(factor(c("b", "a", "b")))  => 2 1 2
                    as.character(factor(c(10, 9), 9:11))  => 10 9
                    levels(relevel(factor(c("a", "b")), "b"))  => b a
                    matrix(1:4, 2, byrow = TRUE)[1, ]  => 1 2
                    matrix(1:4, 2)[2, 1]  => 2
                    rowSums(matrix(1:4, 2))  => 4 6
                    sapply(list(a = 1:2, b = 3), length)  => 2 1
                    sapply(1:2, function(i) c(i, i^2))[2, ]  => 1 4
                    unlist(lapply(1:3, function(i) if (i > 1) i))  => 2 3
                    (function(a, b = a * 2) a + b)(1)  => 3
                    (function(x, ...) sum(x, ...))(1, 2, NA, na.rm = TRUE)  => 3
                    local({ a <- 1; for (i in 1:3) a <- a * 2; a })  => 8
                    tryCatch(stop("no"), error = function(e) conditionMessage(e))  => no
                    order(c(2, 1, 2), c(3, 2, 1))  => 2 3 1
                    cut(c(1, 5, 10), c(0, 5, 10))  => (0,5] (0,5] (5,10]
                    quantile(c(1, 2, 3, 4), .25, names = FALSE)  => 1.75
                    t <- 3; t(matrix(1:4, 2))[1, 2] + t  => 5
                    """)
    void expressions_answerAsInR(String code, String answer) {
        assertThat(texts(code)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
                    nrow(d[d$y == 1, ])  => 2
                    d[d$x > 1, c("x", "y")]$x  => 2 NA 4
                    d[!is.na(d$x), "g"]  => b a c
                    d[["g"]][2]  => a
                    d$z <- d$y * 2; d$z  => 0 2 2 0
                    z <- d; z[["x"]][c(3, 1)] <- c(7, 8); z$x  => 8 2 7 4
                    d$x[is.na(d$x)] <- 0; sum(d$x)  => 7
                    names(d)[2] <- "group"; names(d)  => x group y s
                    d$y <- NULL; names(d)  => x g s
                    with(d, sum(y))  => 2
                    subset(d, y == 1, select = c(g, y))$g  => a b
                    rbind(d, d[1, ])$g[5]  => b
                    """)
    void dataFrames_answerAsInR(String code, String answer) {
        assertThat(texts(DATA + code)).isEqualTo(answer);
    }

    @Test
    void designs_haveTheColumnsOfR() {
        var frame = frame("y ~ g + I(x^2) + x:g");

        assertThat(frame.rows()).containsExactly(0, 1, 3);
        assertThat(frame.design().stream().map(ModelFrame.Column::name))
                .containsExactly("gb", "gc", "I(x^2)", "ga:x", "gb:x", "gc:x");
        assertThat(frame.design().get(2).values()).containsExactly(1, 4, 16);
    }

    @Test
    void outcomesOfOneAndTwo_areTwoForTheEvent() {
        assertThat(frame("Surv(x, s) ~ g + strata(y)").events()).containsExactly(false, true, false);
        assertThat(frame("Surv(x, s == 1) ~ g").events()).containsExactly(true, false, true);
        assertThat(frame("Surv(x, s) ~ g + strata(y)").terms()).containsExactly("g");
    }

    @Test
    void dot_isEveryOtherColumn() {
        assertThat(frame("y ~ . - s").terms()).containsExactly("x", "g");
    }

    @Test
    void whatIsNotImplemented_spoilsNoMoreThanItsOwnPlace() {
        var answer = Plain.of(evaluate("f <- unheardOf(1); list(a = 1, b = f$p, c = list(unheardOf(2)))"));

        assertThat(answer)
                .isEqualTo(Map.of(
                        "a", 1.0, "b", new Value.Missing("unheardOf"), "c", List.of(new Value.Missing("unheardOf"))));
    }

    @Test
    void whatIsNotImplemented_isNoErrorThatRCodeCatches() {
        assertThatThrownBy(() -> evaluate("tryCatch(unheardOf(1), error = function(e) 0)"))
                .isInstanceOf(NotYet.class);
    }

    @Test
    void completedData_haveWhatWasKnownAndValuesOfOthers() {
        assertThat(texts("""
                        d <- data.frame(x = c(1:9, NA), s = c("a", "b"), b = c(0, 1, 0, 0, 1, 1, 0, 1, NA, 0))
                        im <- mice(d, m = 2, maxit = 1, seed = 1, printFlag = FALSE)
                        z <- complete(im, 2)
                        c(sum(is.na(z)), z$x[10] %in% 1:9, z$b[9] %in% 0:1, z$x[1:3], z$s[1:2])""")).isEqualTo("0 TRUE TRUE 1 2 3 a b");
    }

    private static ModelFrame frame(String formula) {
        var environment = new Environment(Path.of(""));
        var data = Interpreter.evaluate(Parser.parse(DATA), environment);
        return new ModelFrame(Formulas.formula(Vector.of(formula), environment), data, Map.of());
    }

    private static Value evaluate(String code) {
        return Interpreter.evaluate(Parser.parse(code), new Environment(Path.of("")));
    }

    private static String texts(String code) {
        var vector = Arguments.vector(evaluate(code));
        return String.join(
                " ",
                java.util.stream.IntStream.range(0, vector.size())
                        .mapToObj(vector::text)
                        .toList());
    }
}
