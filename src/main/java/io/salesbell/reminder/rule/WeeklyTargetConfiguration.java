package io.salesbell.reminder.rule;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The week's two checkpoints. */
@Configuration(proxyBeanMethods = false)
class WeeklyTargetConfiguration {

    @Bean
    WeeklyTargetRun weekMidpoint(WeeklyTargets weeks) {
        return new WeeklyTargetRun("reminder.week-midpoint", WeekCheckpoint.MIDPOINT, weeks);
    }

    @Bean
    WeeklyTargetRun weekEnd(WeeklyTargets weeks) {
        return new WeeklyTargetRun("reminder.week-end", WeekCheckpoint.END, weeks);
    }
}
