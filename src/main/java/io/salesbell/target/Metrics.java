package io.salesbell.target;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** All metrics by key. */
@Service
public class Metrics {
    private final List<Metric> all;

    Metrics(List<Metric> all) {
        this.all = all.stream().sorted(Comparator.comparing(Metric::key)).toList();
    }

    public List<Metric> all() {
        return all;
    }

    public Optional<Metric> find(String key) {
        return all.stream().filter(metric -> metric.key().equals(key)).findFirst();
    }

    public Metric get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no metric " + key));
    }
}
