package io.salesbell.report;

import io.salesbell.chat.Outbox;
import io.salesbell.shared.Period;
import io.salesbell.team.Organizations;
import io.salesbell.team.Settings;
import io.salesbell.team.Teams;
import io.salesbell.team.WorkingTimes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The boards that are posted by themselves: the week's and the month's. */
@Configuration(proxyBeanMethods = false)
class BoardRunConfiguration {

    @Bean
    BoardRun weekBoard(Outbox outbox, Teams teams, Organizations organizations, WorkingTimes times, Settings settings) {
        return new BoardRun("report.week-board", Period.Kind.WEEK, outbox, teams, organizations, times, settings);
    }

    @Bean
    BoardRun monthBoard(
            Outbox outbox, Teams teams, Organizations organizations, WorkingTimes times, Settings settings) {
        return new BoardRun("report.month-board", Period.Kind.MONTH, outbox, teams, organizations, times, settings);
    }
}
