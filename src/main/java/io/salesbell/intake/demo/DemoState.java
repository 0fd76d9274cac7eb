package io.salesbell.intake.demo;

import io.salesbell.team.Settings.Setting;
import java.time.Instant;

/**
 * How far the demo is: history ends at {@code start} and reaches {@code weeks} back; only {@code complete} once all of
 * it was told, so that a start that was cut short goes on where it stopped.
 */
record DemoState(Instant start, int weeks, boolean complete) {
    static final Setting<DemoState> SETTING =
            new Setting<>("intake.demo", DemoState.class, new DemoState(Instant.EPOCH, 0, true));

    DemoState completed() {
        return new DemoState(start, weeks, true);
    }
}
