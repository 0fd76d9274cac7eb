package io.salesbell.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DatabasePropertiesTests {
    private final Path user = Path.of(System.getProperty("user.home"));

    @Test
    void aBlankHomeIsTheDefault() {
        assertThat(home(" ")).isEqualTo(user.resolve(".salesbell"));
    }

    @Test
    void aTildeIsTheUsersHome() {
        assertThat(home("~/bot")).isEqualTo(user.resolve("bot"));
    }

    @Test
    void aRelativeHomeBecomesAbsolute() {
        assertThat(home("a/../bot")).isEqualTo(Path.of("bot").toAbsolutePath());
    }

    private static Path home(String home) {
        return new DatabaseProperties(home, Duration.ofSeconds(60), Duration.ofSeconds(4)).homeFolder();
    }
}
