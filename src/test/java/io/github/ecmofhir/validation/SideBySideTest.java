package io.github.ecmofhir.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    private final SideBySide workers = new SideBySide("test");

    @Test
    void keepsTheOrder() {
        List<Integer> numbers = IntStream.range(0, 1000).boxed().toList();

        assertThat(workers.map(numbers, number -> 2 * number))
                .isEqualTo(numbers.stream().map(number -> 2 * number).toList());
    }

    @Test
    void nothingGivesNothing() {
        assertThat(workers.map(List.<Integer>of(), number -> number)).isEmpty();
    }

    @Test
    void throwsWhatTheWorkThrows() {
        assertThatThrownBy(() -> workers.map(List.of(1, 2, 0, 3), number -> 6 / number))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> workers.map(List.of(0), number -> 6 / number)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void workSeesTheClassesOfTheApplication() {
        List<ClassLoader> loaders =
                workers.map(List.of(1, 2), number -> Thread.currentThread().getContextClassLoader());

        assertThat(loaders).containsOnly(SideBySide.class.getClassLoader());
    }
}
