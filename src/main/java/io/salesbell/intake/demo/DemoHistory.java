package io.salesbell.intake.demo;

import io.salesbell.team.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** All the lines of the demo in the order they were typed; the same start gives the same lines. */
final class DemoHistory {
    private static final long SEED = 20_261_117;
    private static final int CUSTOMERS_EACH = 16;
    private static final List<String> FRESH = List.of("lily", "wangwei");

    private final DemoStory story = DemoStory.load();
    private static final Pattern VISIT = Pattern.compile("^(visit|拜访|见了|去了)");
    private static final int LAST_VISITS = 5;

    private final DemoDays days;
    private final Instant start;

    DemoHistory(Instant start, int weeks, WorkingCalendar calendar) {
        this.start = start;
        this.days = DemoDays.before(start, weeks, calendar);
    }

    List<DemoLine> lines() {
        List<DemoLine> lines = new ArrayList<>();
        Map<String, Integer> next = new HashMap<>();
        for (DemoRep rep : DemoRep.everybody()) {
            int from = next.merge(rep.language(), CUSTOMERS_EACH, Integer::sum) - CUSTOMERS_EACH;
            List<String> customers = story.list("customers " + rep.language()).subList(from, from + CUSTOMERS_EACH);
            lines.addAll(new DemoDiary(
                            story,
                            days,
                            rep,
                            customers,
                            new Random(SEED + rep.key().hashCode()))
                    .write());
        }
        manager(lines);
        colleagues(lines);
        lines.sort(Comparator.comparing(DemoLine::at).thenComparing(DemoLine::person));
        fresh(lines);
        return lines;
    }

    /** The manager sets the week's target first of all and comments on one of the last visits each week. */
    private void manager(List<DemoLine> lines) {
        Random random = new Random(SEED);
        Instant first = days.days().get(0).atTime(9, 0).atZone(DemoCompany.ZONE).toInstant();
        lines.add(new DemoLine(first, "chen", story.line("target", "zh", random, Map.of()), false));
        for (List<Integer> week : days.weeks()) {
            Instant at = days.during(week.get(week.size() - 1), random);
            int told = (int) lines.stream()
                    .filter(line -> line.at().isBefore(at) && isVisit(line))
                    .count();
            if (told > 0) {
                String visit = "V" + (told - random.nextInt(Math.min(LAST_VISITS, told)));
                String text = story.line("comment", "zh", random, Map.of("visit", visit));
                lines.add(new DemoLine(at, "chen", text, false));
            }
        }
    }

    /** Visits are numbered as they are typed. */
    private static boolean isVisit(DemoLine line) {
        return VISIT.matcher(line.text()).find();
    }

    /** Two thanks a week by two people, never to oneself. */
    private void colleagues(List<DemoLine> lines) {
        Random random = new Random(SEED + 1);
        List<DemoRep> reps = DemoRep.everybody();
        for (List<Integer> week : days.weeks()) {
            int first = random.nextInt(reps.size());
            for (int kudos = 0; kudos < 2; kudos++) {
                int from = (first + kudos) % reps.size();
                int to = (from + 1 + random.nextInt(reps.size() - 1)) % reps.size();
                Instant at = days.during(week.get(random.nextInt(week.size())), random);
                Map<String, String> values = Map.of("person", reps.get(to).key());
                lines.add(new DemoLine(
                        at,
                        reps.get(from).key(),
                        story.line("kudos", reps.get(from).language(), random, values),
                        false));
            }
        }
    }

    /** This morning's leads, handed out by the manager: their first response falls due tomorrow. */
    private void fresh(List<DemoLine> lines) {
        Random random = new Random(SEED + 2);
        Instant at = start.minus(Duration.ofMinutes(4));
        List<String> names = List.of("Harlow Bakery", "云栖酒店");
        for (int lead = 0; lead < FRESH.size(); lead++) {
            Map<String, String> values = Map.of("customer", names.get(lead), "person", FRESH.get(lead));
            lines.add(new DemoLine(at, "chen", story.line("lead new", lead == 0 ? "en" : "zh", random, values), true));
            lines.add(new DemoLine(at.plusSeconds(30), "chen", story.line("assign", "zh", random, values), true));
            at = at.plusSeconds(60);
        }
    }
}
