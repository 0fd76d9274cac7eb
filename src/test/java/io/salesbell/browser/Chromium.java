package io.salesbell.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The installed Chromium and its driver; nothing is ever downloaded. */
record Chromium(Path program, Path driver) {
    private static final String MISSING =
            "BROWSER TESTS SKIPPED: no Chromium found (chromium and chromedriver on the PATH or in /usr/bin)";

    /** Without one the test is skipped loudly, or fails where {@code -Dbrowser=required} asks for it. */
    static Chromium installed() {
        Optional<Chromium> found = first("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(program ->
                        first("chromedriver", "chromium.chromedriver").map(driver -> new Chromium(program, driver)));
        if (found.isEmpty() && System.getProperty("browser", "auto").equals("required")) {
            Assertions.fail(MISSING.replace("SKIPPED", "FAILED"));
        }
        if (found.isEmpty()) {
            System.err.println(MISSING);
        }
        Assumptions.assumeTrue(found.isPresent(), MISSING);
        return found.orElseThrow();
    }

    private static Optional<Path> first(String... names) {
        List<Path> folders = Stream.concat(
                        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)),
                        Stream.of("/usr/bin"))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .toList();
        return Arrays.stream(names)
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
