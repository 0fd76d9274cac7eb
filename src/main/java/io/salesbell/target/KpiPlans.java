package io.salesbell.target;

import io.salesbell.shared.OrgId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Service;

/** The KPI plans that ship: a file of lines {@code metric,weight} each, {@code #} starts a comment line. */
@Service
public class KpiPlans {
    private static final String HEADER = "metric,weight";
    private static final String PRESET = "results-and-process";

    private final KpiPlan preset = load(PRESET);

    KpiPlans() {}

    /** The plan people of the organization are scored by. */
    public KpiPlan of(OrgId org) {
        return preset;
    }

    static KpiPlan load(String key) {
        try (InputStream file = KpiPlans.class.getResourceAsStream("/plans/" + key + ".csv")) {
            if (file == null) {
                throw new IllegalArgumentException("no plan " + key);
            }
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                return read(key, lines.lines().toList());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("plan " + key + " can't be read", unreadable);
        }
    }

    static KpiPlan read(String key, List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new IllegalArgumentException("plan " + key + " does not start with " + HEADER);
        }
        return new KpiPlan(
                key,
                lines.stream()
                        .skip(1)
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> part(key, line))
                        .toList());
    }

    private static KpiPlan.Part part(String key, String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 2) {
            throw new IllegalArgumentException("plan " + key + " has a line that is no metric and weight: " + line);
        }
        return new KpiPlan.Part(cells[0].strip(), new BigDecimal(cells[1].strip()));
    }
}
