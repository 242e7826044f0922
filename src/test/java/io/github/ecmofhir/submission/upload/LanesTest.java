package io.github.ecmofhir.submission.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LanesTest {

    @Test
    void otherContentOfTheSame_waitsForItsTurn() throws InterruptedException {
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        try (Lanes lanes = new Lanes(4)) {
            for (int i = 0; i < 200; i++) {
                int number = i;
                lanes.begin(Map.of("run", number), () -> order.add(number));
            }
            lanes.await();
        }

        assertThat(order).hasSize(200).isSorted();
    }

    @Test
    void sameContentOfTheSame_keepsNobodyWaiting() throws InterruptedException {
        CountDownLatch bothAreAtIt = new CountDownLatch(2);
        try (Lanes lanes = new Lanes(2)) {
            for (String run : List.of("a", "b")) {
                lanes.begin(Map.of("centre", "the same", "run " + run, run), () -> {
                    bothAreAtIt.countDown();
                    awaitAll(bothAreAtIt);
                });
            }
            lanes.await();
        }

        assertThat(bothAreAtIt.getCount()).isZero();
    }

    @Test
    void noMoreThanTheWidth_areUnderWay() throws InterruptedException {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (Lanes lanes = new Lanes(3)) {
            for (int i = 0; i < 500; i++) {
                lanes.begin(Map.of("run " + i, i), () -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    Thread.yield();
                    running.decrementAndGet();
                });
            }
            lanes.await();
        }

        assertThat(running).hasValue(0);
        assertThat(most.get()).isBetween(1, 3);
    }

    private static void awaitAll(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
