package io.salesbell.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KpiPlanTests {
    @Test
    void thePresetWeighsResultsAndProcess() {
        assertThat(KpiPlans.load("results-and-process").parts())
                .extracting(part -> part.metric() + " " + part.weight())
                .containsExactly("deal-amount 40", "visits 20", "conversion 25", "satisfaction 15");
    }

    @ParameterizedTest
    @ValueSource(strings = {"visits,99", "visits,60;visits,40", "visits,110;deal-amount,-10", "visits;100", "visits,x"})
    void aPlanThatDoesNotAddUpIsRefused(String lines) {
        List<String> file = List.of(("metric,weight;" + lines).split(";"));
        assertThatThrownBy(() -> KpiPlans.read("odd", file)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFileThatIsNoPlanIsRefused() {
        assertThatThrownBy(() -> KpiPlans.read("odd", List.of("visits,100"))).hasMessageContaining("odd");
        assertThatThrownBy(() -> KpiPlans.load("nowhere")).hasMessageContaining("nowhere");
    }
}
