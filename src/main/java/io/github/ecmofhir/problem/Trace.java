package io.github.ecmofhir.problem;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.commons.lang3.exception.ExceptionUtils;

/** Where something failed, for the log: without messages, since these may quote what a patient's record holds. */
public final class Trace {

    private Trace() {}

    /** Each exception by its class, with its frames, causes after what they caused. */
    public static String of(Throwable thrown) {
        return ExceptionUtils.getThrowableList(thrown).stream()
                .map(each -> each.getClass().getName()
                        + Arrays.stream(each.getStackTrace())
                                .map(frame -> System.lineSeparator() + "\tat " + frame)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining(System.lineSeparator() + "caused by "));
    }
}
