package io.salesbell.customer.chat;

import io.salesbell.chat.Text;
import io.salesbell.record.RecordKind;
import java.util.List;
import java.util.Map;

/** The words that several customer commands share. */
final class CustomerArguments {
    private CustomerArguments() {}

    /** {@code 3 visits, 1 lead}; empty when there are no records. */
    static Text counted(Map<RecordKind, Integer> counts) {
        List<Text> parts = counts.entrySet().stream()
                .map(entry -> Text.of(key(entry.getKey()), entry.getValue()))
                .toList();
        return parts.isEmpty() ? Text.of("customer.count.none") : Text.joined(" · ", parts);
    }

    private static String key(RecordKind kind) {
        return switch (kind) {
            case VISIT -> "customer.count.visits";
            case LEAD -> "customer.count.leads";
            case FOLLOW_UP -> "customer.count.follow-ups";
            case DEAL -> "customer.count.deals";
        };
    }
}
