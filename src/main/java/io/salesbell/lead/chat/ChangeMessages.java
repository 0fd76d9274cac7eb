package io.salesbell.lead.chat;

import io.salesbell.chat.MessageComposer;
import io.salesbell.lead.LeadNews;
import io.salesbell.lead.LeadSights;
import io.salesbell.team.Members;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells an owner that somebody above changed their lead, and a former one that it went to a colleague. */
@Configuration(proxyBeanMethods = false)
class ChangeMessages {
    @Bean
    MessageComposer leadChanged(LeadSights sights, Members members) {
        return new ChangeMessage(LeadNews.CHANGED, "lead.news.changed", sights, members);
    }

    @Bean
    MessageComposer leadHandedOver(LeadSights sights, Members members) {
        return new ChangeMessage(LeadNews.HANDED_OVER, "lead.news.handed-over", sights, members);
    }
}
