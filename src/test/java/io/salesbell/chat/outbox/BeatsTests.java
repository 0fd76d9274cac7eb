package io.salesbell.chat.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BeatsTests {
    private final Beats beats = new Beats();
    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());

    @Test
    void stoppingWaitsForTheBeatUnderWay() throws Exception {
        beats.start();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch stopping = new CountDownLatch(1);
        CompletableFuture<Void> beat = CompletableFuture.runAsync(() -> beats.beat(() -> {
            begun.countDown();
            await(stopping);
            seen.add("beaten");
        }));
        begun.await();
        stopping.countDown();
        beats.stop();
        assertThat(seen).containsExactly("beaten");
        beat.join();
    }

    @Test
    void noBeatBeginsOnceStoppedAndTheyGoOnAfterAnotherStart() {
        beats.start();
        beats.stop();
        beats.beat(() -> seen.add("too late"));
        beats.start();
        beats.beat(() -> seen.add("again"));
        assertThat(seen).containsExactly("again");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
