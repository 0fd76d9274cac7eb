package io.salesbell.outside;

import io.salesbell.benchmark.Figures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Adds what the built jar takes to the figures and prints the table. */
@Tag("benchmark")
class JarBenchmarkTests {
    private static final Duration IDLE = Duration.ofSeconds(60);

    @Test
    void theJarsStartAndSize(@TempDir(cleanup = CleanupMode.NEVER) Path home) throws Exception {
        try (RunningJar first = RunningJar.ready(home, Map.of())) {
            first.stop();
        }
        long start = System.nanoTime();
        try (RunningJar bot = RunningJar.ready(home, Map.of())) {
            Figures.report("java -jar to readiness, on a home that exists", "s", secondsSince(start), "");
            Awaitility.await()
                    .pollDelay(IDLE)
                    .atMost(IDLE.multipliedBy(2))
                    .until(() -> ProcessHandle.of(bot.pid()).isPresent());
            Figures.report("memory of the JVM after 60 idle seconds", "MB", megabytes(bot.pid()), "< 400");
        }
        LoggerFactory.getLogger(JarBenchmarkTests.class).info("the benchmark\n{}", Figures.table());
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** The memory the process has resident, as Linux tells it. */
    private static double megabytes(long pid) throws Exception {
        return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024.0;
    }
}
