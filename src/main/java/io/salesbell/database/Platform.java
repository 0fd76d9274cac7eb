package io.salesbell.database;

import java.net.URL;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An operating system and processor, as Java names them, and the PostgreSQL for it in the jar. */
record Platform(String system, String processor) {

    static Platform current() {
        return new Platform(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** The archive with PostgreSQL's programs for this platform. */
    URL archive() {
        URL archive = Platform.class.getClassLoader().getResource(archiveName());
        if (archive == null) {
            throw new DatabaseStartException(
                    "This Salesbell carries no PostgreSQL for %s on %s; build it on that machine (Linux or macOS), or set SPRING_DATASOURCE_URL to an external PostgreSQL."
                            .formatted(system, processor));
        }
        return archive;
    }

    private String archiveName() {
        return "postgres-%s-%s.txz".formatted(known(system), known(processor));
    }

    private static @Nullable String known(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "linux" -> "linux";
            case "mac os x" -> "darwin";
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> null;
        };
    }
}
