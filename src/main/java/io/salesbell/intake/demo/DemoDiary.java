package io.salesbell.intake.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What one rep typed over the weeks: leads moved from stage to stage, visits, follow-ups and deals. */
final class DemoDiary {
    private static final int FULL_WEEKS = 8;
    private static final int LEADS_IN_FULL_WEEKS = 12;

    private final DemoStory story;
    private final DemoDays days;
    private final DemoRep rep;
    private final List<String> customers;
    private final Random random;
    private final List<DemoLine> lines = new ArrayList<>();

    DemoDiary(DemoStory story, DemoDays days, DemoRep rep, List<String> customers, Random random) {
        this.story = story;
        this.days = days;
        this.rep = rep;
        this.customers = customers;
        this.random = random;
    }

    List<DemoLine> write() {
        visits();
        leads();
        return lines;
    }

    private void visits() {
        for (List<Integer> week : days.weeks()) {
            int count = rep.fewest() + random.nextInt(rep.most() - rep.fewest() + 1);
            int worked = Math.max(1, count * week.size() / 5);
            for (int visit = 0; visit < worked; visit++) {
                visit(week.get(random.nextInt(week.size())));
            }
        }
        int today = days.days().size() - 1;
        for (int visit = 0; visit < rep.monday(); visit++) {
            visit(today - 1);
        }
        for (int visit = 0; visit < rep.tuesday(); visit++) {
            visit(today);
        }
    }

    private void visit(int day) {
        String list = random.nextInt(40) == 0 ? "visit blocked" : "visit";
        type(days.during(day, random), list, customers.get(random.nextInt(customers.size())));
    }

    private void leads() {
        int weeks = days.weeks().size();
        int count = Math.max(2, LEADS_IN_FULL_WEEKS * weeks / FULL_WEEKS);
        int wins = Math.max(1, rep.wins() * weeks / FULL_WEEKS);
        int span = Math.max(1, days.days().size() - 2);
        for (int lead = 0; lead < count; lead++) {
            int day = lead * span / count + random.nextInt(2);
            int won = lead * wins / count;
            boolean wonNow = (lead + 1) * wins / count > won;
            lead(customers.get(lead), day, wonNow, wonNow && won % 2 == 1 && won / 2 < rep.bigWins());
        }
    }

    /** A lead's life; what lies beyond the last day has not happened yet and leaves it open. */
    private void lead(String customer, int first, boolean wins, boolean big) {
        Instant found = days.during(first, random);
        type(found, "lead new", customer);
        int day = first + 1;
        Instant reached = days.during(day, random);
        type(reached, "followup", customer);
        typeAfter(reached, "contacted", customer);
        if (random.nextInt(8) == 0 && !wins) {
            type(days.during(day + 1, random), "invalid", customer);
            return;
        }
        day += 2 + random.nextInt(4);
        Instant agreed = days.during(day, random);
        type(agreed, "followup", customer);
        typeAfter(agreed, "qualified", customer);
        day += 2 + random.nextInt(4);
        type(days.during(day, random), "followup", customer);
        day += 1 + random.nextInt(3);
        type(days.during(day, random), "negotiation", customer);
        day += 2 + random.nextInt(5);
        Instant decided = days.during(day, random);
        if (wins) {
            String amount = story.line(big ? "big" : "amount", rep.language(), random, Map.of());
            type(decided, "deal", Map.of("customer", customer, "amount", amount));
        } else if (random.nextInt(3) > 0) {
            type(decided, "lost", customer);
        }
    }

    private void typeAfter(Instant at, String list, String customer) {
        if (!days.isOver(at)) {
            type(at.plus(Duration.ofMinutes(2)), list, customer);
        }
    }

    private void type(Instant at, String list, String customer) {
        type(at, list, Map.of("customer", customer));
    }

    private void type(Instant at, String list, Map<String, String> values) {
        String text = story.line(list, rep.language(), random, values);
        if (!days.isOver(at)) {
            lines.add(new DemoLine(at, rep.key(), text, false));
        }
    }
}
