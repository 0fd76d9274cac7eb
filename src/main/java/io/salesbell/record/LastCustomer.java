package io.salesbell.record;

import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.chat.Vocabulary;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What {@code last} means where a customer is expected: the customer of the record last touched. */
@Component
class LastCustomer implements Vocabulary {
    private final Records records;

    LastCustomer(Records records) {
        this.records = records;
    }

    @Override
    public Optional<String> customerOfLast(Speaker speaker) {
        return records.latestOf(speaker)
                .map(RecordSource.Found::about)
                .filter(Text.Verbatim.class::isInstance)
                .map(about -> ((Text.Verbatim) about).text());
    }
}
