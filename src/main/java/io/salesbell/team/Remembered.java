package io.salesbell.team;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was read about an organization at a revision, for readers that change nothing themselves: a transaction that does
 * would not see its own change. The key names the organization; when there are too many, all are forgotten.
 */
public final class Remembered<K, V> {
    private final int most;
    private final Map<K, Held<V>> held = new ConcurrentHashMap<>();

    public Remembered(int most) {
        this.most = most;
    }

    private record Held<V>(long revision, V value) {}

    /** What is held for the key at that revision, else what is read now. */
    public V get(K key, long revision, Supplier<V> reading) {
        Held<V> known = held.get(key);
        if (known != null && known.revision() == revision) {
            return known.value();
        }
        V value = reading.get();
        if (held.size() >= most) {
            held.clear();
        }
        held.put(key, new Held<>(revision, value));
        return value;
    }
}
