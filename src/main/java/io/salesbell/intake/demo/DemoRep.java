package io.salesbell.intake.demo;

import java.util.List;

/**
 * How one of the demo's reps sells: visits a week, at least and at most, deals won in eight weeks, how many of them
 * big, and visits so far this week (Monday, Tuesday morning).
 */
record DemoRep(String key, String language, int fewest, int most, int wins, int bigWins, int monday, int tuesday) {
    static List<DemoRep> everybody() {
        return List.of(
                new DemoRep("lily", "en", 7, 10, 4, 1, 3, 0),
                new DemoRep("wangwei", "zh", 10, 12, 8, 2, 5, 1),
                new DemoRep("zhaomin", "zh", 8, 11, 6, 1, 5, 0),
                new DemoRep("liuyang", "zh", 7, 10, 5, 0, 4, 1),
                new DemoRep("mia", "en", 8, 10, 5, 1, 5, 0),
                new DemoRep("tom", "en", 4, 7, 2, 0, 1, 0));
    }
}
