package io.salesbell.target.metric;

import io.salesbell.record.RecordKind;
import io.salesbell.target.Metric;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Contacts with leads: every follow-up that was not taken back, reached or not, by the member's local day. */
@Configuration(proxyBeanMethods = false)
class FollowUpsMetric {
    @Bean
    Metric followUpsMade(RecordQueries queries) {
        return StatementMetric.count(queries, "follow-ups", "counted_follow_up", RecordKind.FOLLOW_UP);
    }
}
