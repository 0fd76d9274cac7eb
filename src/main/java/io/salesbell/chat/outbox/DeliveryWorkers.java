package io.salesbell.chat.outbox;

import io.salesbell.chat.ChatPlatform;
import io.salesbell.schedule.Background;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Deliver to platforms elsewhere, several conversations at once, so that a slow one holds up no other and no beat; what
 * is delivered in this process the beat delivers itself.
 */
@Component
@ConditionalOnProperty(name = "salesbell.settling", matchIfMissing = true)
class DeliveryWorkers implements SmartLifecycle {
    static final int WORKERS = 6;

    private static final long POLL_MILLIS = 1000;

    private final Delivery delivery;
    private final Beside beside;
    private final Set<String> elsewhere;
    private List<Background> workers = List.of();

    DeliveryWorkers(Delivery delivery, Beside beside, List<ChatPlatform> platforms) {
        this.delivery = delivery;
        this.beside = beside;
        this.elsewhere = platforms.stream()
                .filter(platform -> !platform.isHere())
                .map(ChatPlatform::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void round() throws InterruptedException {
        if (!delivery.deliverBeside()) {
            beside.await(POLL_MILLIS);
        }
    }

    @Override
    public void start() {
        if (elsewhere.isEmpty()) {
            return;
        }
        beside.serve(elsewhere);
        workers = IntStream.rangeClosed(1, WORKERS)
                .mapToObj(number -> new Background("delivery " + number, this::round))
                .toList();
        workers.forEach(Background::start);
    }

    @Override
    public void stop() {
        Background.stop(workers, () -> beside.wake(WORKERS));
        beside.serve(Set.of());
        workers = List.of();
    }

    @Override
    public boolean isRunning() {
        return !workers.isEmpty();
    }
}
