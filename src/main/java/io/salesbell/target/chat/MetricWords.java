package io.salesbell.target.chat;

import io.salesbell.chat.Catalogue;
import io.salesbell.chat.Folded;
import io.salesbell.chat.Vocabulary;
import io.salesbell.shared.OrgId;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What metrics, and the score, are called: the catalogue's words for them in both languages. */
@Component
class MetricWords implements Vocabulary {
    private static final String PREFIX = "metric.";
    private static final String SUFFIX = ".words";

    private final Map<String, String> words = new TreeMap<>();

    MetricWords(Catalogue catalogue) {
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
            catalogue.startingWith(PREFIX, language).forEach((key, list) -> {
                if (key.endsWith(SUFFIX)) {
                    add(key.substring(PREFIX.length(), key.length() - SUFFIX.length()), list);
                }
            });
        }
    }

    private void add(String metric, String list) {
        words.put(metric, metric);
        for (String word : list.split(",", -1)) {
            words.put(Folded.of(word.strip()), metric);
        }
    }

    @Override
    public Map<String, String> words(OrgId org, String argument) {
        return argument.equals("metric") ? words : Map.of();
    }
}
