package io.salesbell;

import io.salesbell.database.DatabaseCommands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Starts Salesbell: one jar, one process, everything inside. A word asks for a copy of its database instead. Beans go by their
 * whole names, for platforms have parts of the same name.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class SalesbellApplication {
    public static void main(String[] args) {
        if (DatabaseCommands.asked(args)) {
            System.exit(new DatabaseCommands(System.out, System.err).run(args));
        }
        IdleMemory.giveBack();
        SpringApplication application = new SpringApplication(SalesbellApplication.class);
        application.addListeners(new PortCheck());
        application.run(args);
    }
}
