package io.salesbell.intake.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** The words the demo's lines are made of: lists under headings, whose entries name other lists in braces. */
final class DemoStory {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final Map<String, List<String>> lists;

    private DemoStory(Map<String, List<String>> lists) {
        this.lists = lists;
    }

    static DemoStory load() {
        Map<String, List<String>> lists = new HashMap<>();
        List<String> current = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new ClassPathResource("demo/story.txt").getInputStream(), StandardCharsets.UTF_8))) {
            for (String line : reader.lines().toList()) {
                if (line.startsWith("[")) {
                    current = new ArrayList<>();
                    lists.put(line.substring(1, line.length() - 1), current);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    current.add(line);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new DemoStory(lists);
    }

    List<String> list(String name) {
        List<String> list = lists.get(name);
        if (list == null) {
            throw new IllegalArgumentException("the demo's story has no list " + name);
        }
        return list;
    }

    /** A line of that list in the language ({@code zh}, {@code en}), its places filled with the values or from lists. */
    String line(String list, String language, Random random, Map<String, String> values) {
        Matcher places = PLACE.matcher(any(list + " " + language, random));
        return places.replaceAll(place -> {
            String value = values.get(place.group(1));
            return Matcher.quoteReplacement(value == null ? any(place.group(1) + " " + language, random) : value);
        });
    }

    private String any(String name, Random random) {
        List<String> list = list(name);
        return list.get(random.nextInt(list.size()));
    }
}
