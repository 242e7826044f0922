package io.github.ecmofhir.validation;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Does the same to many things on all processors: the thread that asks takes part, and helpers join it as far as they are
 * free. Helpers of its own and not the common pool's: those do not see the classes of an executable jar.
 */
final class SideBySide {

    private static final int HELPERS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    private final Executor helpers;

    SideBySide(String name) {
        helpers = Executors.newFixedThreadPool(HELPERS, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            thread.setContextClassLoader(SideBySide.class.getClassLoader());
            return thread;
        });
    }

    /** The results in the order of the items. What the work throws is thrown here. */
    <T, R> List<R> map(List<T> items, Function<T, R> work) {
        List<CompletableFuture<R>> results =
                Stream.generate(CompletableFuture<R>::new).limit(items.size()).toList();
        AtomicInteger next = new AtomicInteger();
        Runnable share = () -> {
            for (int item = next.getAndIncrement(); item < items.size(); item = next.getAndIncrement()) {
                complete(results.get(item), items.get(item), work);
            }
        };
        for (int helper = 0; helper < Math.min(HELPERS, items.size() - 1); helper++) {
            helpers.execute(share);
        }
        share.run();
        return results.stream().map(SideBySide::result).toList();
    }

    private static <T, R> void complete(CompletableFuture<R> result, T item, Function<T, R> work) {
        try {
            result.complete(work.apply(item));
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
        }
    }

    private static <R> R result(CompletableFuture<R> done) {
        try {
            return done.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }
}
