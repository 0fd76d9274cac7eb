package io.salesbell.commit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The statements of several kinds as one text, the same one every time: the driver knows it again by that. */
final class Joined<K> {
    private final Map<List<K>, String> texts = new ConcurrentHashMap<>();
    private final Function<K, String> statement;

    Joined(Function<K, String> statement) {
        this.statement = statement;
    }

    String of(List<K> kinds) {
        return texts.computeIfAbsent(kinds, all -> all.stream().map(statement).collect(Collectors.joining(";\n")));
    }
}
