package io.github.ecmofhir.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Of a test class that has servers of its own, and shares nothing with other tests: it runs beside them. Where these servers are
 * in the JVM of the tests, it needs the lock {@link Log#OF_THE_JVM}. Its methods come one after the other where each has
 * {@code @Execution(SAME_THREAD)}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
public @interface BesideOthers {}
