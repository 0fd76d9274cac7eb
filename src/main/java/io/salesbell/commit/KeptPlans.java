package io.salesbell.commit;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Statements for the database in one round trip, each by the plan that it keeps for them: it would plan what takes arrays
 * anew for every array, which costs more than the rest. What it returns first is of no interest.
 */
final class KeptPlans {
    private static final String FIRST = "select set_config('plan_cache_mode', 'force_generic_plan', true)";

    private KeptPlans() {}

    static String with(List<String> statements) {
        return statements.stream().collect(Collectors.joining(";\n", FIRST + ";\n", ""));
    }
}
