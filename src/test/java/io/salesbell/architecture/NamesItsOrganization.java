package io.salesbell.architecture;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.UUID;

/** A repository method asks for the organization first: {@code findByOrgIdAnd…} or a query with {@code :org}. */
final class NamesItsOrganization {
    private NamesItsOrganization() {}

    static ArchCondition<JavaMethod> rule() {
        return new ArchCondition<>("take the organization as first parameter") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean first = !method.getRawParameterTypes().isEmpty()
                        && method.getRawParameterTypes().get(0).isEquivalentTo(UUID.class);
                boolean named = method.getName().contains("OrgId")
                        || method.isAnnotatedWith(org.springframework.data.jpa.repository.Query.class);
                if (!first || !named) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " names no organization"));
                }
            }
        };
    }
}
