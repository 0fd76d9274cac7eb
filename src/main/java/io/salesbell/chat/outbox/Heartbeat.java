package io.salesbell.chat.outbox;

import io.salesbell.chat.Pulse;
import io.salesbell.schedule.Sweeps;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** The cluster's heartbeat: on one replica at a time, sweeps for what has fallen due. */
@DisallowConcurrentExecution
class Heartbeat extends QuartzJobBean {
    private final Sweeps sweeps;
    private final Pulse pulse;
    private final Beats beats;

    Heartbeat(Sweeps sweeps, Pulse pulse, Beats beats) {
        this.sweeps = sweeps;
        this.pulse = pulse;
        this.beats = beats;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        beats.beat(() -> {
            sweeps.run();
            pulse.settle();
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Beat {
        private static final int SECONDS = 5;

        @Bean
        JobDetail heartbeat() {
            return JobBuilder.newJob(Heartbeat.class)
                    .withIdentity("heartbeat")
                    .storeDurably()
                    .build();
        }

        @Bean
        Trigger everyFewSeconds(JobDetail heartbeat) {
            return TriggerBuilder.newTrigger()
                    .forJob(heartbeat)
                    .withIdentity("every few seconds")
                    .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(SECONDS)
                            .withMisfireHandlingInstructionNextWithRemainingCount())
                    .build();
        }
    }
}
