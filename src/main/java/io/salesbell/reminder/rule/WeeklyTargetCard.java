package io.salesbell.reminder.rule;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.Text;
import java.time.LocalDate;
import java.util.List;

/** The weekly reminder in words: how far, what is planned, and what a day it still takes. */
final class WeeklyTargetCard {
    private WeeklyTargetCard() {}

    static Card of(WeekOutlook outlook, LocalDate today) {
        return new Card.Builder()
                .say(
                        "reminder.week.behind",
                        String.valueOf(outlook.percentDone()),
                        String.valueOf(outlook.done()),
                        String.valueOf(outlook.target()),
                        planned(outlook),
                        way(outlook, today))
                .menu(List.of(Button.of("reminder.button.leads", "leads"), Button.of("reminder.button.today", "today")))
                .build();
    }

    private static Text planned(WeekOutlook outlook) {
        return outlook.planned() == 0 ? Text.empty() : Text.of("reminder.week.planned", outlook.planned());
    }

    private static Text way(WeekOutlook outlook, LocalDate today) {
        return outlook.aim()
                .map(aim -> aim.isTarget()
                        ? Text.of("reminder.week.enough", takes(outlook, aim, today))
                        : Text.of(
                                "reminder.week.mark",
                                takes(outlook, aim, today),
                                String.valueOf(aim.percent()),
                                String.valueOf(aim.visits())))
                .orElse(Text.of("reminder.week.each-counts"));
    }

    private static Text takes(WeekOutlook outlook, WeekOutlook.Aim aim, LocalDate today) {
        List<LocalDate> days = outlook.daysLeft();
        String key = days.size() == 1 ? "reminder.week.on-day" : "reminder.week.each-day";
        return Text.of(key, days(days, today), String.valueOf(aim.perDay()));
    }

    private static Text days(List<LocalDate> days, LocalDate today) {
        Text names = day(days.get(0), today);
        for (LocalDate day : days.subList(1, days.size())) {
            names = Text.of("reminder.week.days", names, day(day, today));
        }
        return names;
    }

    private static Text day(LocalDate day, LocalDate today) {
        return day.equals(today)
                ? Text.of("reminder.week.today")
                : Text.of("reminder.week.day", day.getDayOfWeek().getValue());
    }
}
