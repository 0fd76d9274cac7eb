package io.salesbell.target.metric;

import io.salesbell.record.RecordKind;
import io.salesbell.target.Metric;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Visits made: every visit that was not taken back, by the member's local day. */
@Configuration(proxyBeanMethods = false)
class VisitsMetric {
    @Bean
    Metric visitsMade(RecordQueries queries) {
        return StatementMetric.count(queries, "visits", "counted_visit", RecordKind.VISIT);
    }
}
