package io.salesbell.chat.dingtalk.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.salesbell.chat.Directory;
import io.salesbell.chat.Text;
import io.salesbell.chat.Wording;
import io.salesbell.chat.dingtalk.DingTalkSettings;
import io.salesbell.chat.dingtalk.api.OpenApi;
import io.salesbell.schedule.WallClock;
import io.salesbell.shared.OrgId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;

/** In which language the log says what is missing. */
@ExtendWith(OutputCaptureExtension.class)
class StartUpCheckTests {
    private static final OrgId ORG = OrgId.next();

    private final AppCheck app = mock(AppCheck.class);
    private final Wording wording = mock(Wording.class);
    private final Corps corps = mock(Corps.class);
    private final Directory directory = mock(Directory.class);
    private final WallClock clock = mock(WallClock.class);
    private final StartUpCheck check =
            new StartUpCheck(app, mock(DingTalkSettings.class), mock(OpenApi.class), wording, corps, directory, clock);

    @BeforeEach
    void somethingIsMissing() {
        when(clock.instant()).thenReturn(Instant.EPOCH);
        when(app.look(any(), any())).thenReturn(new AppCheck.Findings(List.of(Text.of("missing")), true));
        when(wording.plain(any(), eq(Locale.CHINESE), any())).thenReturn("还缺权限");
        when(wording.plain(any(), eq(Locale.ENGLISH), any())).thenReturn("a permission is missing");
    }

    @Test
    void itIsThatOfTheOrganization(CapturedOutput output) {
        when(corps.own()).thenReturn(Optional.of(new Corp(ORG, "ding1")));
        when(directory.languageOf(ORG)).thenReturn(Locale.CHINESE);
        check.look();
        assertThat(output).contains("还缺权限").doesNotContain("a permission is missing");
    }

    @Test
    void itIsBothBeforeTheOrganizationIsKnown(CapturedOutput output) {
        when(corps.own()).thenReturn(Optional.empty());
        check.look();
        assertThat(output).contains("还缺权限 / a permission is missing");
    }

    @Test
    void itIsBothWhileTheDatabaseIsAway(CapturedOutput output) {
        when(corps.own()).thenThrow(new DataAccessResourceFailureException("away"));
        check.look();
        assertThat(output).contains("还缺权限 / a permission is missing");
    }
}
