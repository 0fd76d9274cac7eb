package io.salesbell.commit;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has every connection watched in which a transaction may do something of its own. */
@Configuration(proxyBeanMethods = false)
class WatchingConfiguration {

    @Bean
    static BeanPostProcessor watchedConnections() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && !JointConnections.has(name)
                        ? new WatchedDataSource(source)
                        : bean;
            }
        };
    }
}
