package io.salesbell.team.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Catalogue;
import io.salesbell.chat.Role;
import io.salesbell.journal.Change;
import io.salesbell.journal.Entry;
import io.salesbell.journal.Follower;
import io.salesbell.journal.Journal;
import io.salesbell.shared.Actor;
import io.salesbell.shared.Ids;
import io.salesbell.testing.Chat;
import io.salesbell.testing.RecordingPlatform;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestTeam;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SalesbellTest
@Import(LeftUndoneTests.Brittle.class)
class LeftUndoneTests {
    @Autowired
    private Chat chat;

    @Autowired
    private TestTeam team;

    @Autowired
    private RecordingPlatform platform;

    @Autowired
    private Journal journal;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private List<Follower> followers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Brittle brittle;

    @BeforeEach
    void begin() {
        jdbc.sql("delete from follower_parked").update();
        chat.pass(Duration.ofDays(1));
        platform.forget();
        brittle.seen.clear();
        brittle.broken = true;
    }

    @Test
    void whatKeepsFailingIsShownToAnAdminAndTriedAgainAtTheirWord() {
        leave("V901");
        chat.pass(Duration.ofMinutes(1));
        assertThat(told()).singleElement().asString().contains("One thing", "Lily", "V901");
        Chat.Answered shown = chat.as("ada")
                .says("undelivered")
                .isAnswered("One thing was left undone", "Lily", "V901", "IllegalStateException: no paper");
        chat.as("ada").presses(shown.button("Try 1 again")).isAnswered("trying it again", "V901");
        chat.settle();
        assertThat(brittle.seen).isEmpty();
        brittle.broken = false;
        chat.as("ada").says("undelivered resend all").isAnswered("One thing that was left undone");
        chat.settle();
        assertThat(brittle.seen).containsExactly("V901");
        chat.as("ada").says("undelivered").isAnswered("nothing is stuck");
        chat.as("ada").presses(shown.button("Try 1 again")).isRefused("Ada Lin saw to it");
        chat.settle();
        assertThat(brittle.seen).containsExactly("V901");
        chat.pass(Duration.ofDays(2));
        assertThat(told()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void whatAnAdminDropsStaysUndone() {
        leave("V902");
        leave("V903");
        team.person("guan", "管理员小关", Locale.CHINESE, Role.ADMIN);
        Chat.Answered shown = chat.as("guan").says("未送达").isAnswered("有 2 件后续没有做成", "V902", "V903");
        chat.as("guan").presses(shown.button("丢弃 1")).isAnswered("已放弃", "V903");
        brittle.broken = false;
        chat.as("guan").says("未送达 重发 全部").isAnswered("再试 1 件");
        chat.settle();
        assertThat(brittle.seen).containsExactly("V902");
        chat.as("guan").says("未送达").isAnswered("没有未送达");
    }

    @Test
    void whatMayBeLeftUndoneHasItsWords() {
        assertThat(followers)
                .extracting(Follower::name)
                .filteredOn(name -> !name.equals("brittle"))
                .hasSizeGreaterThan(8)
                .allMatch(name -> catalogue.has("reaction." + name));
    }

    private void leave(String ref) {
        transaction.executeWithoutResult(status -> journal.append(new Change(
                new Actor(team.org(), team.id("lily"), "test"),
                clock.instant(),
                "brittle.thing",
                "note",
                Ids.next(),
                Map.of("ref", ref))));
        IntStream.range(0, 8).forEach(round -> chat.settle());
    }

    private List<String> told() {
        return platform.textsTo("ada").stream()
                .filter(text -> text.contains("left undone"))
                .toList();
    }

    /** Fails while it is broken. */
    @TestComponent
    static class Brittle implements Follower {
        private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
        private volatile boolean broken;

        @Override
        public String name() {
            return "brittle";
        }

        @Override
        public Set<String> kinds() {
            return Set.of("brittle.thing");
        }

        @Override
        public void on(Entry entry) {
            if (broken) {
                throw new IllegalStateException("no paper\nat all");
            }
            seen.add(entry.text("ref"));
        }
    }
}
