package io.salesbell.chat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All sentences in both languages, one pair of files a module under {@code messages/}. */
@Component
public class Catalogue {
    private static final String CHINESE = "_zh.properties";

    private final Map<String, String> english = new HashMap<>();
    private final Map<String, String> chinese = new HashMap<>();

    Catalogue() {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                boolean isChinese = String.valueOf(file.getFilename()).endsWith(CHINESE);
                read(file, isChinese ? chinese : english);
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException("the message catalogues can't be read", unreadable);
        }
    }

    /** The pattern of a key; Chinese for every Chinese locale, else English. */
    public String pattern(String key, Locale language) {
        String pattern = texts(language).get(key);
        if (pattern == null) {
            throw new MissingResourceException("no message " + key, Catalogue.class.getName(), key);
        }
        return pattern;
    }

    public boolean has(String key) {
        return english.containsKey(key);
    }

    /** The patterns whose keys start so, by key. */
    public Map<String, String> startingWith(String prefix, Locale language) {
        Map<String, String> found = new TreeMap<>();
        texts(language).forEach((key, pattern) -> {
            if (key.startsWith(prefix)) {
                found.put(key, pattern);
            }
        });
        return found;
    }

    private Map<String, String> texts(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? chinese : english;
    }

    private static void read(Resource file, Map<String, String> into) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        for (String key : properties.stringPropertyNames()) {
            if (into.put(key, properties.getProperty(key)) != null) {
                throw new IllegalStateException("message " + key + " stands in two catalogues");
            }
        }
    }
}
