package io.salesbell.chat.dingtalk.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.salesbell.chat.Arrivals;
import io.salesbell.chat.Directory;
import io.salesbell.chat.dingtalk.install.Corp;
import io.salesbell.chat.dingtalk.people.AddressBook;
import io.salesbell.shared.OrgId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MentionedUsersTests {
    private final Callers callers = mock(Callers.class);
    private final AddressBook contacts = mock(AddressBook.class);
    private final Directory directory = mock(Directory.class);
    private final MentionedUsers mentioned = new MentionedUsers(callers, contacts, directory);

    @Test
    void whoIsCalledOtherwiseHereIsFoundByTheNameOfTheContacts() {
        Corp corp = new Corp(OrgId.next(), "ding1");
        Arrivals.Known tom = mock(Arrivals.Known.class);
        when(tom.name()).thenReturn("Tom");
        when(tom.key()).thenReturn("m7");
        when(contacts.called(any(), any(), any())).thenReturn(Map.of("李娜", "lina"));
        when(callers.known(corp, "lina")).thenReturn(Optional.of(tom));
        when(callers.named(corp, "lina", "李娜")).thenReturn(tom);
        when(directory.everyone(any())).thenReturn(List.of());
        RobotMessage said = RobotMessage.wordless("ding1", "wei", "k1").saying("表扬 @李娜 拿下大单");
        assertThat(mentioned.resolved(corp, said).text()).startsWith("表扬 @m7 ");
    }
}
