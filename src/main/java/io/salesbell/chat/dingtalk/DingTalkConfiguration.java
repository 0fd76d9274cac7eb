package io.salesbell.chat.dingtalk;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Checks the keys before anything of DingTalk is made. */
@Configuration(proxyBeanMethods = false)
@WhenDingTalkIsOn
@EnableConfigurationProperties(DingTalkSettings.class)
class DingTalkConfiguration {
    DingTalkConfiguration(DingTalkSettings settings) {
        settings.checked();
    }
}
