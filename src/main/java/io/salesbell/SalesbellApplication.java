package io.salesbell;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Salesbell: one jar, one process, everything inside. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SalesbellApplication {
    public static void main(String[] args) {
        SpringApplication.run(SalesbellApplication.class, args);
    }
}
