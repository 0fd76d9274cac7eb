package io.salesbell.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeysInUseTests {
    private static final Pattern KEY = Pattern.compile("\"((?:[a-z][a-z0-9-]*\\.)+[a-zA-Z0-9-]+)\"");
    private static final Pattern SAID =
            Pattern.compile("(?:(?:Text|Reply|Button)\\s*\\.of|UserMistake|\\.say|\\.note|titled|saying)"
                    + "\\(\\s*\"([a-z][^\" ]*\\.[^\" ]*[^.\" ])\"");
    /** Keys put together from parts: commands' and arguments' titles, metrics' words, page texts and the like. */
    private static final List<String> COMPOSED = List.of(
            "command.",
            "chat.argument.",
            "chat.role.",
            "chat.topic.",
            "team.job.",
            "team.tier.",
            "chat.usage.",
            "metric.",
            "console.page.",
            "setting.",
            "message.",
            "reaction.",
            "dingtalk.quota.",
            "dingtalk.trouble.",
            "recognition.kudos.given-",
            "lead.stage.",
            "lead.card.",
            "lead.undone.",
            "reminder.first-response.",
            "reminder.no-answer.",
            "reminder.asked-for.");

    @Test
    void everyKeyInTheCodeIsInTheCatalogueAndNoneIsLeftOver() throws IOException {
        Set<String> catalogue = catalogue();
        Set<String> inCode = keysInCode();
        Set<String> orphans = new TreeSet<>(catalogue);
        orphans.removeAll(inCode);
        orphans.removeIf(key -> COMPOSED.stream().anyMatch(key::startsWith));
        assertThat(orphans).as("keys nobody says").isEmpty();
    }

    @Test
    void whatIsSaidIsInTheCatalogue() throws IOException {
        assertThat(matches(SAID)).as("keys said and missing").isSubsetOf(catalogue());
    }

    private static Set<String> catalogue() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            for (Path file : files.toList()) {
                Properties properties = new Properties();
                properties.load(Files.newBufferedReader(file));
                keys.addAll(properties.stringPropertyNames());
            }
        }
        return keys;
    }

    private static Set<String> keysInCode() throws IOException {
        return matches(KEY);
    }

    private static Set<String> matches(Pattern pattern) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group(1))
                        .forEach(keys::add);
            }
        }
        return keys;
    }
}
