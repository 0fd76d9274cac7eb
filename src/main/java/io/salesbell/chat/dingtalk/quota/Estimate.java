package io.salesbell.chat.dingtalk.quota;

import io.salesbell.chat.dingtalk.DingTalkSettings;

/**
 * What a person needs a month, as a rule, and for how many people the edition is enough. On each of 22 working days they say
 * five lines and three messages reach them (or photos of theirs are fetched); with interactive cards each answer costs a call,
 * too. Answers that can be quoted are not among them: they take only what is to spare.
 */
record Estimate(int pushes, int calls, long people) {
    private static final int LINES_A_DAY = 5;
    private static final int NEWS_A_DAY = 3;
    private static final int WORKING_DAYS = 22;

    static Estimate of(DingTalkSettings settings) {
        int pushes = LINES_A_DAY * WORKING_DAYS;
        int calls = (NEWS_A_DAY + (settings.hasCards() ? LINES_A_DAY : 0)) * WORKING_DAYS;
        return new Estimate(
                pushes, calls, Math.min(settings.monthlyPushes() / pushes, settings.monthlyCalls() / calls));
    }
}
