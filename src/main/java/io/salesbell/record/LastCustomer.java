package io.salesbell.record;

import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.chat.Vocabulary;
import io.salesbell.chat.Which;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose a record is where a customer is expected: the one last touched, or the one of a number. */
@Component
class LastCustomer implements Vocabulary {
    private final Records records;

    LastCustomer(Records records) {
        this.records = records;
    }

    @Override
    public Optional<String> customerOfLast(Speaker speaker) {
        return records.latestOf(speaker).flatMap(LastCustomer::customer);
    }

    @Override
    public Optional<String> customerOfRecord(Speaker speaker, Which.Numbered number) {
        try {
            return customer(records.find(speaker, number));
        } catch (UserMistake gone) {
            return Optional.empty();
        }
    }

    private static Optional<String> customer(RecordSource.Found found) {
        return Optional.of(found.about())
                .filter(Text.Verbatim.class::isInstance)
                .map(about -> ((Text.Verbatim) about).text());
    }
}
