package io.github.ecmofhir.submission.upload;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Does several pieces of work at the same time, and all of them as if one came after the other: a piece begins when none is
 * under way that gives something it concerns another content. What many share, as the centre, and give the same content, keeps
 * nobody waiting.
 *
 * <p>For one thread that hands out work in its order.
 */
final class Lanes implements AutoCloseable {

    private final int width;
    private final ExecutorService threads;
    private final Map<String, Held> held = new HashMap<>();
    private int running;

    Lanes(int width) {
        this.width = width;
        this.threads = Executors.newFixedThreadPool(width, work -> new Thread(work, "ecmo-upload-lane"));
    }

    /**
     * Begins a piece of work, as soon as it may.
     *
     * @param concerns what it gives which content
     * @param work throws nothing
     */
    synchronized void begin(Map<String, ?> concerns, Runnable work) throws InterruptedException {
        while (running == width || concerns.entrySet().stream().anyMatch(this::isHeldOtherwise)) {
            wait();
        }
        concerns.forEach((name, content) -> held.merge(name, new Held(content, 1), Held::and));
        running++;
        threads.execute(() -> {
            try {
                work.run();
            } finally {
                end(concerns);
            }
        });
    }

    /** Returns when no work is under way. */
    synchronized void await() throws InterruptedException {
        while (running > 0) {
            wait();
        }
    }

    private boolean isHeldOtherwise(Map.Entry<String, ?> concern) {
        Held other = held.get(concern.getKey());
        return other != null && !other.content().equals(concern.getValue());
    }

    private synchronized void end(Map<String, ?> concerns) {
        concerns.keySet().forEach(name -> held.computeIfPresent(name, (key, one) -> one.less()));
        running--;
        notifyAll();
    }

    @Override
    public void close() {
        threads.shutdown();
    }

    private record Held(Object content, int count) {

        Held and(Held more) {
            return new Held(content, count + more.count);
        }

        @Nullable
        Held less() {
            return count == 1 ? null : new Held(content, count - 1);
        }
    }
}
