package io.salesbell.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IncomingMessageTests {
    private static final OrgId ORG = new OrgId(new UUID(0, 1));
    private static final MemberId MEMBER = new MemberId(new UUID(0, 2));
    private static final Conversation DIRECT = new Conversation("console", "bot", Conversation.Kind.DIRECT);

    @Test
    void whatNobodyCanSeeOrStoreIsTakenOutOfEveryText() {
        IncomingMessage typed = IncomingMessage.text(
                ORG, MEMBER, DIRECT, "key", Instant.EPOCH, "visit A\u0000cme\u0007: t\u202Ealk\r\n\ttwice");
        IncomingMessage filled = IncomingMessage.form(
                ORG, MEMBER, DIRECT, "key", Instant.EPOCH, "visit", Map.of("customer", "A\u0000cme\u200B"));
        assertThat(typed.text()).isEqualTo("visit Acme: talk\n\ttwice");
        assertThat(filled.values()).containsEntry("customer", "Acme");
    }
}
