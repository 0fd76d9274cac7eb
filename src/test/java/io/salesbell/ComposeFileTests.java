package io.salesbell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What can be configured can be configured in Docker, too: a variable that is not named there never reaches the bot. */
class ComposeFileTests {
    private static final Pattern VARIABLE = Pattern.compile("`([A-Z][A-Z_]+)`");
    /** The image sets the home, the file maps the port. */
    private static final Set<String> OF_THE_IMAGE = Set.of("SALESBELL_HOME", "SERVER_PORT");

    @Test
    void everyDocumentedVariableIsHandedOn() throws IOException {
        Set<String> documented = Files.readAllLines(Path.of("docs/configuration.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> VARIABLE.matcher(line.split("\\|", -1)[1]).results())
                .map((MatchResult found) -> found.group(1))
                .filter(name -> !OF_THE_IMAGE.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(environment().keySet().stream().map(Object::toString))
                .hasSizeGreaterThan(20)
                .containsExactlyInAnyOrderElementsOf(documented);
    }

    @Test
    void keysComeFromTheShellAndNoneIsWrittenDown() throws IOException {
        assertThat(environment().get("SLACK_BOT_TOKEN")).isNull();
        assertThat(environment().get("DINGTALK_CLIENT_SECRET")).isNull();
    }

    private static Map<?, ?> environment() throws IOException {
        Map<?, ?> file = new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
        return in(in(in(file, "services"), "bot"), "environment");
    }

    private static Map<?, ?> in(Map<?, ?> map, String key) {
        return (Map<?, ?>) Objects.requireNonNull(map.get(key));
    }
}
