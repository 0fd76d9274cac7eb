package io.salesbell.lead.request.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.lead.request.CustomerRequest;
import io.salesbell.lead.request.CustomerRequests;
import io.salesbell.team.Members;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What can be asked of a customer's owner. */
@Configuration(proxyBeanMethods = false)
class AskCommands {
    @Bean
    CommandHandler askHelp(CustomerRequests requests, Members members) {
        CommandSpec spec = CommandSpec.named("ask help", "ask to help", "申请协作")
                .topic(CommandSpec.Topic.CUSTOMERS)
                .argument("customer", Argument.Kind.CUSTOMER)
                .personal()
                .example("ask help Acme")
                .example("申请协作 华为")
                .build();
        return new AskColleague(spec, CustomerRequest.Kind.HELP, requests, members);
    }

    @Bean
    CommandHandler askHandOver(CustomerRequests requests, Members members) {
        CommandSpec spec = CommandSpec.named("ask hand over", "ask to hand over", "申请转给我", "申请转交")
                .topic(CommandSpec.Topic.CUSTOMERS)
                .argument("customer", Argument.Kind.CUSTOMER)
                .personal()
                .example("ask hand over Acme")
                .example("申请转给我 华为")
                .build();
        return new AskColleague(spec, CustomerRequest.Kind.HAND_OVER, requests, members);
    }
}
