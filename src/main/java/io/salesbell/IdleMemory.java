package io.salesbell;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;
import java.util.Map;

/**
 * Lets the JVM give memory back while nobody talks to the bot; by default it keeps for good what the start took, more than
 * twice of what the bot lives on. Options that the operator has set stay as they are.
 */
final class IdleMemory {
    private static final Map<String, String> OPTIONS =
            Map.of("G1PeriodicGCInterval", "30000", "MinHeapFreeRatio", "20", "MaxHeapFreeRatio", "40");

    private IdleMemory() {}

    static void giveBack() {
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        OPTIONS.forEach((name, value) -> {
            VMOption option = machine.getVMOption(name);
            if (option.isWriteable() && option.getOrigin() == VMOption.Origin.DEFAULT) {
                machine.setVMOption(name, value);
            }
        });
    }
}
