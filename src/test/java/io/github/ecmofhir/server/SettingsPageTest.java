package io.github.ecmofhir.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.util.ClassUtils;

/** The page of settings and the settings themselves say the same. */
class SettingsPageTest {

    private static final Path PAGE = Path.of("src/site/markdown/settings.md");
    private static final Pattern ROW = Pattern.compile("^\\| `(ecmo\\.[a-z.-]+)` \\|", Pattern.MULTILINE);
    private static final Pattern OF_A_TEST = Pattern.compile(".*Test\\$.*");

    @Test
    void page_hasOneRowForEachSetting() throws IOException {
        List<String> rows = ROW.matcher(Files.readString(PAGE))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(rows).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(rows)).isEqualTo(settings());
    }

    private static NavigableSet<String> settings() {
        NavigableSet<String> settings = new TreeSet<>();
        ClassPathScanningCandidateComponentProvider classes = new ClassPathScanningCandidateComponentProvider(false);
        classes.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        classes.addExcludeFilter(new RegexPatternTypeFilter(OF_A_TEST));
        classes.findCandidateComponents("io.github.ecmofhir").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .flatMap(type ->
                        names(type.getAnnotation(ConfigurationProperties.class).value(), type))
                .forEach(settings::add);
        assertThat(settings).isNotEmpty();
        return settings;
    }

    /** A record within a record is a further level of the name. */
    private static Stream<String> names(String prefix, Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> {
            String name = prefix + "." + dashed(component);
            return component.getType().isRecord() ? names(name, component.getType()) : Stream.of(name);
        });
    }

    private static String dashed(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
