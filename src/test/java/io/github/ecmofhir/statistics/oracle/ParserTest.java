package io.github.ecmofhir.statistics.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    a + b * c         ; +(a, *(b, c))
                    a - b - c         ; -(-(a, b), c)
                    a^b^c             ; ^(a, ^(b, c))
                    -a^2              ; -(^(a, 2))
                    2^-1              ; ^(2, -(1))
                    -1:3              ; :(-(1), 3)
                    1:n - 1           ; -(:(1, n), 1)
                    a %in% b == c     ; ==(%in%(a, b), c)
                    !a %in% b         ; !(%in%(a, b))
                    a | b & !c        ; |(a, &(b, !(c)))
                    x <- y <- 1       ; <-(x, <-(y, 1))
                    y ~ a + b         ; ~(y, +(a, b))
                    d$x[1]            ; [($(d, x), 1)
                    d$x[a > 1 & b]    ; [($(d, x), &(>(a, 1), b))
                    z[[v]][i] <- 3    ; <-([([[(z, v), i), 3)
                    -d$x              ; -($(d, x))
                    x -> y            ; <-(y, x)
                    stats::sd(x)      ; sd(x)
                    """)
    void operators_bindAsInR(String code, String tree) {
        assertThat(tree(Parser.parse(code))).isEqualTo(tree);
    }

    @Test
    void linesEndExpressions_butNotInBracketsOrAfterOperators() {
        assertThat(tree(Parser.parse("a <- 1 +\n 2\nf(a,\n b)\n"))).isEqualTo("{(<-(a, +(1, 2)), f(a, b))");
    }

    @Test
    void functionBodies_reachAsFarAsTheyCan() {
        var call = (Expr.Call) Parser.parse("lapply(x, function(v, n = 2) v + n, 3)");

        assertThat(call.arguments()).hasSize(3);
        assertThat(tree(((Expr.Lambda) call.argument(1)).body())).isEqualTo("+(v, n)");
    }

    @Test
    void elseMayStandOnItsOwnLine_inBraces() {
        assertThat(tree(Parser.parse("{ if (a) b\n else c }"))).isEqualTo("{(if(a, b, c))");
    }

    @Test
    void backticks_makeNamesOfKeywords() {
        assertThat(Parser.parse("`if`")).isEqualTo(new Expr.Name("if"));
    }

    @Test
    void whatIsNotR_isRefused() {
        assertThatThrownBy(() -> Parser.parse("f(a b)")).hasMessageContaining("Not R");
    }

    private static String tree(Expr expression) {
        if (!(expression instanceof Expr.Call call)) {
            return expression.deparse().replace("\"", "");
        }
        return call.function().deparse()
                + call.arguments().stream()
                        .map(argument -> argument.value() == null ? "" : tree(argument.value()))
                        .toList()
                        .toString()
                        .replaceFirst("^\\[", "(")
                        .replaceFirst("]$", ")");
    }
}
