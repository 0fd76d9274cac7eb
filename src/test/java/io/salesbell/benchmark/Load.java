package io.salesbell.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;

/** So many kept-alive connections that each post one line after the other for a while. */
final class Load {
    private final LongAdder refused = new LongAdder();
    private long done;
    private long nanos;
    private final List<long[]> times = new ArrayList<>();
    private final Function<String, Map<String, String>> headers;

    Load() {
        this(body -> Map.of("Content-Type", "application/json"));
    }

    /** Sends each body with the headers that it is given for it. */
    Load(Function<String, Map<String, String>> headers) {
        this.headers = headers;
    }

    /** Posts what {@code body} gives, one after the other on each connection. */
    void post(URI to, int connections, Duration time, Supplier<String> body)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(connections);
        try {
            long start = System.nanoTime();
            long end = start + time.toNanos();
            List<Callable<long[]>> workers = new ArrayList<>();
            for (int number = 0; number < connections; number++) {
                workers.add(() -> until(end, to, body));
            }
            for (Future<long[]> worker : pool.invokeAll(workers)) {
                times.add(worker.get());
                done += worker.get().length;
            }
            nanos += System.nanoTime() - start;
        } finally {
            pool.shutdown();
        }
    }

    private long[] until(long end, URI to, Supplier<String> body) throws Exception {
        long[] taken = new long[1024];
        int count = 0;
        while (System.nanoTime() < end) {
            String line = body.get();
            long start = System.nanoTime();
            if (!post(to, line, headers.apply(line)).contains("Logged ")) {
                refused.increment();
                continue;
            }
            if (count == taken.length) {
                taken = Arrays.copyOf(taken, count * 2);
            }
            taken[count++] = System.nanoTime() - start;
        }
        return Arrays.copyOf(taken, count);
    }

    /** Posts once; the answer. */
    static String post(URI to, String json) throws IOException {
        return post(to, json, Map.of("Content-Type", "application/json"));
    }

    private static String post(URI to, String body, Map<String, String> headers) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) to.toURL().openConnection();
        connection.setRequestMethod("POST");
        headers.forEach(connection::setRequestProperty);
        connection.setDoOutput(true);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body.getBytes(StandardCharsets.UTF_8));
        }
        boolean well = connection.getResponseCode() == 200;
        try (var answer = well ? connection.getInputStream() : connection.getErrorStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** How many lines were not logged. */
    double refused() {
        return refused.doubleValue();
    }

    double perSecond() {
        return done * 1e9 / nanos;
    }

    /** The time in milliseconds that 99 of 100 stayed under. */
    double p99() {
        long[] sorted = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return sorted[(int) (sorted.length * 0.99)] / 1e6;
    }
}
