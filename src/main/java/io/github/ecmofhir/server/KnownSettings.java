package io.github.ecmofhir.server;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * The settings that exist, as the records of settings have them, and the search for others: a setting that is misspelt
 * would otherwise be a setting that silently does nothing.
 */
final class KnownSettings {

    private static final String PREFIX = "ecmo.";

    private final List<String> keys;

    private KnownSettings(List<String> keys) {
        this.keys = keys;
    }

    /** @param records annotated with {@link ConfigurationProperties} */
    static KnownSettings of(Class<?>... records) {
        return new KnownSettings(Arrays.stream(records)
                .flatMap(type ->
                        keys(type.getAnnotation(ConfigurationProperties.class).value(), type))
                .sorted()
                .toList());
    }

    /** In kebab case, sorted. */
    List<String> keys() {
        return keys;
    }

    /** @throws Problem naming every setting below {@code ecmo} that does not exist, from wherever it comes */
    void refuseOthers(ConfigurableEnvironment environment) {
        List<Issue> issues = new ArrayList<>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> enumerable) {
                boolean variables =
                        source.getName().endsWith(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
                Arrays.stream(enumerable.getPropertyNames())
                        .filter(name -> isOurs(name, variables) && !isKnown(name, variables))
                        .map(name -> unknown(name, source.getName()))
                        .forEach(issues::add);
            }
        }
        if (!issues.isEmpty()) {
            throw Problem.of(issues);
        }
    }

    private static boolean isOurs(String name, boolean variable) {
        return variable
                ? name.toLowerCase(Locale.ROOT).startsWith("ecmo_")
                : uniform(name).startsWith(PREFIX);
    }

    private boolean isKnown(String name, boolean variable) {
        String wanted = variable ? name.toUpperCase(Locale.ROOT) : uniform(name);
        return keys.stream()
                .flatMap(key -> variable ? variables(key) : Stream.of(uniform(key)))
                .anyMatch(key -> wanted.equals(key)
                        || key.endsWith("*") && wanted.startsWith(key.substring(0, key.length() - 1)));
    }

    /** Spring's form of the name as an environment variable, and the older one that it takes as well. */
    private static Stream<String> variables(String key) {
        String upper = key.toUpperCase(Locale.ROOT).replace('.', '_');
        return Stream.of(upper.replace("-", ""), upper.replace('-', '_'));
    }

    /** Without the differences in spelling that Spring overlooks. */
    private static String uniform(String name) {
        return name.replaceAll("\\[.*", "").replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    private Issue unknown(String name, String source) {
        return Issue.error(
                ProblemCode.SETTING_WRONG,
                Place.parameter(name),
                "There is no such setting (found in " + source + ").",
                "The settings are " + String.join(", ", keys) + ".",
                "Correct the name or remove it.");
    }

    private static Stream<String> keys(String prefix, Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> keys(prefix, component));
    }

    private static Stream<String> keys(String prefix, RecordComponent component) {
        String key = prefix + "." + kebab(component.getName());
        Class<?> type = component.getType();
        if (type.isRecord()) {
            return keys(key, type);
        }
        return Map.class.isAssignableFrom(type) ? Stream.of(key + ".*") : Stream.of(key);
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
