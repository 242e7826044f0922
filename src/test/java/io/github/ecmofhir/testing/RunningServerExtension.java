package io.github.ecmofhir.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Starts a server for each store when the first test asks for it, and ends it after the last test of the JVM. */
final class RunningServerExtension implements ParameterResolver {

    private static final Namespace SERVERS = Namespace.create(RunningServer.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningServer.class;
    }

    @Override
    public RunningServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(SERVERS)
                .getOrComputeIfAbsent(storeOf(context), RunningServerExtension::start, RunningServer.class);
    }

    private static RunningServer start(StoreKind kind) {
        try {
            return RunningServer.start(kind);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StoreKind storeOf(ExtensionContext context) {
        for (ExtensionContext at = context; ; at = at.getParent().orElseThrow()) {
            var annotation = at.getTestClass().flatMap(type -> AnnotationSupport.findAnnotation(type, OnStore.class));
            if (annotation.isPresent()) {
                return annotation.get().value();
            }
        }
    }
}
