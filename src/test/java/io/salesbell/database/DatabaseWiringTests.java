package io.salesbell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class DatabaseWiringTests {
    @TempDir
    private Path folder;

    @Test
    void anEmptyUrlMeansTheEmbeddedDatabaseAndThePoolClosesBeforeIt(CapturedOutput output) {
        try (var application = run("--spring.datasource.url=", "--salesbell.home=" + folder.resolve("home"))) {
            assertThat(JdbcClient.create(application.getBean(DataSource.class))
                            .sql("select current_database()")
                            .query(String.class)
                            .single())
                    .isEqualTo("salesbell");
        }
        assertThat(output.getOut()).containsSubsequence("Shutdown completed", "Embedded PostgreSQL stopped");
        assertThat(folder.resolve("home/db/18/postmaster.pid")).doesNotExist();
    }

    @Test
    void aUserAndAPasswordWithoutAnAddressAreOneSentence(CapturedOutput output) {
        assertThat(catchThrowable(() -> run(
                        "--spring.datasource.username=bot",
                        "--spring.datasource.password=hush",
                        "--salesbell.home=" + folder.resolve("home"))))
                .isNotNull();
        assertThat(output.getOut())
                .contains("SPRING_DATASOURCE_URL is not; set it")
                .doesNotContain("hush", "\tat ");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void anUnreachableExternalDatabaseIsOneSentenceWithoutSecrets(CapturedOutput output) {
        assertThat(catchThrowable(() -> run(
                        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/sales?password=hush",
                        "--salesbell.home=" + folder.resolve("home"))))
                .isNotNull();
        assertThat(output.getOut())
                .contains(
                        "The database jdbc:postgresql://127.0.0.1:1/sales cannot be used (Connection to 127.0.0.1:1 refused);")
                .contains("SPRING_DATASOURCE_URL")
                .doesNotContain("hush", "\tat ");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void anAddressThatIsNotJdbcIsOneSentenceWithoutSecrets(CapturedOutput output) {
        assertThat(catchThrowable(() -> run("--spring.datasource.url=postgres://bot:hush@db/sales")))
                .isNotNull();
        assertThat(output.getOut())
                .contains("must look like jdbc:postgresql://host:5432/database but is postgres://db/sales.")
                .doesNotContain("hush", "\tat ");
    }

    @Test
    void aHomeThatCannotBeUsedIsOneSentence(CapturedOutput output) {
        assertThat(catchThrowable(() -> run("--salesbell.home=/proc/salesbell")))
                .isNotNull();
        assertThat(output.getOut())
                .contains("The home /proc/salesbell cannot be written")
                .doesNotContain("\tat ");
    }

    private static ConfigurableApplicationContext run(String... arguments) {
        SpringApplication application = new SpringApplication(DatabaseOnly.class);
        return application.run(
                Stream.concat(Stream.of("--spring.main.web-application-type=none"), List.of(arguments).stream())
                        .toArray(String[]::new));
    }

    @Configuration
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @Import({EmbeddedDatabaseConfiguration.class, ServerVersionCheck.class})
    static class DatabaseOnly {}
}
