package io.salesbell.architecture;

import io.salesbell.SalesbellApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    @Test
    void modulesUseOnlyWhatTheyAreAllowedTo() {
        ApplicationModules.of(SalesbellApplication.class).verify();
    }
}
