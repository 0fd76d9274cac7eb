package io.salesbell.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MetricsDocumentTests {
    private static final Path DOCUMENT = Path.of("docs/metrics.md");
    private static final String INTRODUCTION = """
            # Metrics

            What each number counts, the day it goes by and the states it counts. Made from the message catalogue:
            change `messages/target*.properties`, then run `mvn test -Dtest=MetricsDocumentTests -Ddocs.write=true`.

            """;

    @Test
    void theDocumentSaysWhatTheCatalogueSays() throws IOException {
        String document = document();
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(DOCUMENT, document);
        }
        assertThat(DOCUMENT)
                .as("run: mvn test -Dtest=MetricsDocumentTests -Ddocs.write=true")
                .hasContent(document);
    }

    private static String document() throws IOException {
        Properties english = texts("target.properties");
        Properties chinese = texts("target_zh.properties");
        List<String> keys = new TreeSet<>(english.stringPropertyNames())
                .stream()
                        .filter(name -> name.startsWith("metric.") && name.endsWith(".formula"))
                        .map(name -> name.substring("metric.".length(), name.length() - ".formula".length()))
                        .toList();
        return INTRODUCTION
                + keys.stream().map(key -> section(key, english, chinese)).collect(Collectors.joining("\n"));
    }

    private static String section(String key, Properties english, Properties chinese) {
        return "## " + text(key, "title", english) + " " + text(key, "title", chinese) + " (`" + key + "`)\n\n"
                + "- " + text(key, "formula", english) + "\n"
                + "- Counts: " + text(key, "states", english) + "\n"
                + "- " + text(key, "formula", chinese) + "\n"
                + "- 计入：" + text(key, "states", chinese) + "\n"
                + "- `why " + text(key, "words", english).split(",", -1)[0] + "` · `明细 "
                + text(key, "words", chinese).split(",", -1)[0] + "`\n";
    }

    private static String text(String key, String part, Properties texts) {
        return new MessageFormat(texts.getProperty("metric." + key + "." + part), Locale.ROOT).format(new Object[0]);
    }

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("src/main/resources/messages", file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
