package io.salesbell.database;

import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the embedded database. {@code home} is what {@code SALESBELL_HOME} says, blank for the
 * default {@code ~/.salesbell}; a leading {@code ~/} is the home of the user the bot runs as.
 */
@Validated
@ConfigurationProperties("salesbell.database")
public record DatabaseProperties(
        @DefaultValue("") String home,
        @DefaultValue("60s") @DurationMin(seconds = 1) Duration startTimeout,
        @DefaultValue("4s") @DurationMin(seconds = 1) Duration stopTimeout) {

    /** The home as an absolute path, which need not exist yet. */
    public Path homeFolder() {
        String user = System.getProperty("user.home");
        if (home.isBlank()) {
            return Path.of(user, ".salesbell").toAbsolutePath().normalize();
        }
        String folder = home.strip();
        Path path = folder.startsWith("~/") ? Path.of(user, folder.substring(2)) : Path.of(folder);
        return path.toAbsolutePath().normalize();
    }
}
