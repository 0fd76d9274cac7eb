package io.salesbell.architecture;

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
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTests {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern KEY = Pattern.compile("[\\w.-]+=");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')(?!\\{)");

    @ParameterizedTest
    @MethodSource("modules")
    void bothLanguagesSayTheSameThings(String module) throws IOException {
        Properties english = read(module + ".properties");
        Properties chinese = read(module + "_zh.properties");
        assertThat(new TreeSet<>(chinese.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(chinese.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyPatternIsAPattern(String module) throws IOException {
        for (String file : List.of(module + ".properties", module + "_zh.properties")) {
            Properties texts = read(file);
            for (String key : texts.stringPropertyNames()) {
                String text = texts.getProperty(key);
                assertThat(new MessageFormat(text, Locale.ENGLISH)).as(key).isNotNull();
                assertThat(LONE_APOSTROPHE.matcher(text).find())
                        .as("%s: an apostrophe is written twice: %s", key, text)
                        .isFalse();
            }
        }
    }

    /** Files are merged line by line: a key that two branches changed would stand there twice, and the later one win. */
    @ParameterizedTest
    @MethodSource("modules")
    void noKeyStandsTwice(String module) throws IOException {
        for (String file : List.of(module + ".properties", module + "_zh.properties")) {
            List<String> keys = Files.readAllLines(MESSAGES.resolve(file)).stream()
                    .filter(line -> KEY.matcher(line).lookingAt())
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).as(file).doesNotHaveDuplicates();
        }
    }

    static Stream<String> modules() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files
                    .map(file -> file.getFileName()
                            .toString()
                            .replace("_zh.properties", "")
                            .replace(".properties", ""))
                    .distinct()
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Properties read(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
