package io.github.ecmofhir.server;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionFailedException;

/** Says in words which of our settings has a value of the wrong kind, where Spring would name Java types. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SettingFailureAnalyzer extends AbstractFailureAnalyzer<BindException> {

    SettingFailureAnalyzer() {}

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
        ConversionFailedException failed = findCause(cause, ConversionFailedException.class);
        String setting = String.valueOf(cause.getName());
        if (failed == null || !setting.startsWith("ecmo.")) {
            return null;
        }
        return new FailureAnalysis(
                setting + ": The value `" + failed.getValue() + "` is none of this setting. "
                        + allowed(failed.getTargetType().getType()) + " Correct the setting. [ECMO-CFG-001]",
                null,
                rootFailure);
    }

    private static String allowed(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        if (constants != null) {
            return "It is one of "
                    + Arrays.stream(constants)
                            .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        return type == boolean.class || type == Boolean.class ? "It is true or false." : "It has another form.";
    }
}
