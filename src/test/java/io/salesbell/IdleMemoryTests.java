package io.salesbell;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class IdleMemoryTests {
    private final HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);

    @Test
    void anIdleHeapIsCollectedAndShrinksAndWhatTheOperatorSetStays() {
        IdleMemory.giveBack();
        assertThat(value("G1PeriodicGCInterval")).isEqualTo("30000");
        assertThat(value("MaxHeapFreeRatio")).isEqualTo("40");
        machine.setVMOption("MaxHeapFreeRatio", "55");
        IdleMemory.giveBack();
        assertThat(value("MaxHeapFreeRatio")).isEqualTo("55");
    }

    private String value(String option) {
        return machine.getVMOption(option).getValue();
    }
}
