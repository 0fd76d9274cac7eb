package io.salesbell.chat.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Card;
import io.salesbell.chat.Catalogue;
import io.salesbell.chat.ChatPlatform;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.DeliveryException;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Outbox;
import io.salesbell.chat.Pulse;
import io.salesbell.chat.Role;
import io.salesbell.chat.Text;
import io.salesbell.schedule.BusinessClock;
import io.salesbell.shared.Ids;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Teams;
import io.salesbell.testing.Chat;
import io.salesbell.testing.RecordingPlatform;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.SteppedClock;
import io.salesbell.testing.TestTeam;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@SalesbellTest
@Import({DeliveryTests.Trying.class, DeliveryTests.Echo.class})
class DeliveryTests {
    @Autowired
    private Outbox outbox;

    @Autowired
    private Delivery delivery;

    @Autowired
    private Lanes lanes;

    @Autowired
    private Beside beside;

    @Autowired
    private Pulse pulse;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestTeam team;

    @Autowired
    private Teams teams;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private SteppedClock wall;

    @Autowired
    private Trying platform;

    @Autowired
    private Chat chat;

    @Autowired
    private RecordingPlatform recording;

    @Autowired
    private List<MessageComposer> composers;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void onlyTheTryingPlatformsChannel() {
        jdbc.sql("delete from outbox_message").update();
        jdbc.sql("delete from outbox_lane").update();
        jdbc.sql("delete from team_channel").update();
        teams.bindChannel(team.org(), team.east(), new Conversation("trying", "room", Conversation.Kind.CHANNEL));
        platform.behave();
    }

    @Test
    void whatIsOwedTwiceUnderOneKeyIsDeliveredOnce() {
        assertThat(owe("hello", "key", clock.instant())).isTrue();
        assertThat(owe("hello", "key", clock.instant())).isFalse();
        assertThat(delivery.deliverDue()).isEqualTo(1);
        assertThat(delivery.deliverDue()).isZero();
        assertThat(platform.texts()).containsExactly("hello");
    }

    @Test
    void whatARolledBackTransactionOwedIsNeverSent() {
        transaction.executeWithoutResult(status -> {
            outbox.toTeam(team.org(), team.east(), announcement("ghost", "ghost", clock.instant()));
            status.setRollbackOnly();
        });
        assertThat(delivery.deliverDue()).isZero();
        assertThat(platform.texts()).isEmpty();
    }

    @Test
    void aMessageWaitsForItsTimeAndTheClockStopsThere() {
        Instant later = clock.instant().plus(Duration.ofHours(3));
        owe("later", "later", later);
        assertThat(delivery.deliverDue()).isZero();
        pulse.advance(later.minusSeconds(1));
        assertThat(platform.texts()).isEmpty();
        pulse.advance(later.plusSeconds(60));
        assertThat(platform.texts()).containsExactly("later");
    }

    @Test
    void whatIsNoLongerTrueOrTooLateIsNotSent() {
        owe("", "empty", clock.instant());
        Announcement expired = new Announcement(
                "echo",
                Map.of("text", "stale"),
                Announcement.Priority.ANNOUNCEMENT,
                "stale",
                clock.instant().minusSeconds(60),
                clock.instant().minusSeconds(1));
        transaction.executeWithoutResult(status -> outbox.toTeam(team.org(), team.east(), expired));
        assertThat(delivery.deliverDue()).isZero();
        assertThat(states()).containsExactly("obsolete", "obsolete");
    }

    @Test
    void aConversationKeepsItsOrderThroughRefusals() {
        IntStream.range(0, 5).forEach(n -> owe("n" + n, "n" + n, clock.instant()));
        platform.refuse(DeliveryException.retry("busy", Duration.ofSeconds(30)));
        delivery.deliverDue();
        assertThat(platform.texts()).as("nobody overtakes the one that waits").isEmpty();
        wall.pass(Duration.ofSeconds(29));
        assertThat(delivery.deliverDue()).isZero();
        wall.pass(Duration.ofSeconds(2));
        assertThat(delivery.deliverDue()).isEqualTo(5);
        assertThat(platform.texts()).containsExactly("n0", "n1", "n2", "n3", "n4");
    }

    @Test
    void whatNoRetryMendsIsBlockedWithTheReasonAndTheNextGoesOn() {
        owe("first", "first", clock.instant());
        owe("second", "second", clock.instant());
        platform.refuse(DeliveryException.permanent("channel is archived"));
        delivery.deliverDue();
        assertThat(platform.texts()).containsExactly("second");
        assertThat(jdbc.sql("select reason from outbox_message where state = 'blocked'")
                        .query(String.class)
                        .single())
                .isEqualTo("channel is archived");
    }

    @Test
    void aPlatformThatStaysDownForADayEndsBlocked() {
        owe("unlucky", "unlucky", clock.instant());
        for (int attempt = 0; attempt < 110; attempt++) {
            platform.refuse(DeliveryException.retry("down", null));
            delivery.deliverDue();
            wall.pass(Duration.ofMinutes(30));
        }
        assertThat(states()).containsExactly("blocked");
    }

    @Test
    void aWorkerThatDiesAfterSendingLeavesTheMessageToTheNextUnderTheSameId() {
        owe("once", "once", clock.instant());
        OwedMessage claimed = lanes.claim(Set.of("echo"), Set.of("trying")).orElseThrow();
        platform.deliver(
                claimed.org(), claimed.conversation(), claimed.id(), Card.of(Text.verbatim("once")), Locale.ENGLISH);
        assertThat(delivery.deliverDue()).as("the lane is leased").isZero();
        wall.pass(Duration.ofSeconds(61));
        delivery.deliverDue();
        assertThat(platform.ids())
                .as("the platform can recognise it by its id")
                .hasSize(2)
                .containsOnly(claimed.id());
        lanes.settle(claimed, "blocked", "too late", Instant.EPOCH);
        assertThat(states()).as("who lost the lease changes nothing").containsExactly("sent");
    }

    @Test
    void aWorkerThatDiesBeforeSendingLeavesTheMessageToTheNextOnce() {
        owe("unsent", "unsent", clock.instant());
        assertThat(lanes.claim(Set.of("echo"), Set.of("trying"))).isPresent();
        assertThat(delivery.deliverDue()).as("the lane is leased").isZero();
        wall.pass(Duration.ofSeconds(61));
        assertThat(delivery.deliverDue()).isEqualTo(1);
        assertThat(delivery.deliverDue()).isZero();
        assertThat(platform.texts()).containsExactly("unsent");
    }

    @Test
    void workersAtOnceDeliverEachMessageOnce() throws Exception {
        IntStream.range(0, 60).forEach(n -> owe("m" + n, "m" + n, clock.instant()));
        ExecutorService workers = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> work = IntStream.range(0, 4)
                    .<Callable<Integer>>mapToObj(worker -> delivery::deliverDue)
                    .toList();
            for (Future<Integer> done : workers.invokeAll(work)) {
                done.get();
            }
        } finally {
            workers.shutdown();
        }
        delivery.deliverDue();
        assertThat(platform.texts())
                .containsExactlyElementsOf(
                        IntStream.range(0, 60).mapToObj(n -> "m" + n).toList());
    }

    @Test
    void anAdminSeesWhatIsStuckAndWhyAndHasItSentAgain() {
        stick("stuck", "channel is archived");
        Chat.Answered shown = chat.as("ada")
                .says("undelivered")
                .isAccepted()
                .isAnswered("One message", "East: a message", "The platform says: channel is archived");
        chat.as("chen").says("未送达").isRefused("管理员");
        chat.as("ada").presses(shown.button("Send 1 again")).isAccepted().isAnswered("sending it again", "East");
        assertThat(platform.texts()).isEmpty();
        chat.settle();
        assertThat(platform.texts()).containsExactly("stuck");
        assertThat(owe("stuck", "stuck", clock.instant()))
                .as("its key is taken")
                .isFalse();
        chat.as("ada").presses(shown.button("Send 1 again")).isRefused("Ada Lin saw to it");
        chat.as("ada").presses(shown.button("Drop 1")).isRefused("Ada Lin saw to it");
        chat.as("ada").says("undelivered").isAnswered("nothing is stuck");
        assertThat(journaled("message.sent-again")).isPositive();
    }

    @Test
    void whatIsTriedAgainStartsWithAllItsTries() {
        stick("unlucky", "gone");
        chat.as("ada").says("undelivered resend all").isAccepted().isAnswered("One message goes out again");
        platform.refuse(DeliveryException.retry("down", null));
        chat.settle();
        assertThat(states()).containsExactly("owed");
        assertThat(jdbc.sql("select attempts from outbox_message")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatIsDroppedIsNeverSent() {
        stick("first", "gone");
        stick("second", "gone");
        team.person("guan", "管理员小关", Locale.CHINESE, Role.ADMIN);
        Chat.Answered shown = chat.as("guan").says("未送达").isAnswered("有 2 条消息未送达", "East：消息", "平台返回：gone");
        chat.as("guan").presses(shown.button("丢弃 1")).isAccepted().isAnswered("已丢弃给 East 的消息");
        chat.as("guan").says("未送达").isAnswered("有 1 条");
        chat.as("guan").says("未送达 丢弃 全部").isAccepted().isAnswered("已丢弃 1 条");
        chat.settle();
        assertThat(platform.texts()).isEmpty();
        assertThat(states()).containsExactly("obsolete", "obsolete");
        chat.as("guan").says("未送达 重发 月亮").isRefused("哪一条");
        chat.as("guan").says("未送达 月亮").isRefused("哪一条");
        chat.as("ada").says("undelivered resend " + UUID.randomUUID()).isRefused("not stuck");
        chat.as("ada").says("undelivered resend all").isAnswered("nothing is stuck");
        assertThat(journaled("message.dropped")).isEqualTo(2);
    }

    @Test
    void aStuckMessageGoesToTheChannelThatWasBoundSince() {
        stick("moved", "channel is archived");
        teams.bindChannel(team.org(), team.east(), new Conversation("trying", "hall", Conversation.Kind.CHANNEL));
        chat.as("ada").says("undelivered resend all").isAccepted().isAnswered("One message goes out again");
        chat.settle();
        assertThat(platform.texts()).containsExactly("moved");
        assertThat(jdbc.sql("select conversation from outbox_message")
                        .query(String.class)
                        .list())
                .containsExactly("hall");
    }

    @Test
    void aStuckMessageStaysInItsChannelWhereTheOtherHasIt() {
        teams.bindChannel(team.org(), team.east(), new Conversation("trying", "hall", Conversation.Kind.CHANNEL));
        platform.refuse(DeliveryException.permanent("gone"));
        owe("both", "both", clock.instant());
        delivery.deliverDue();
        chat.as("ada").says("undelivered resend all").isAccepted();
        chat.settle();
        assertThat(jdbc.sql("select conversation from outbox_message where state = 'sent' order by conversation")
                        .query(String.class)
                        .list())
                .containsExactly("hall", "room");
    }

    @Test
    void aStuckMessageWhoseTeamHasNoChannelAnyMoreIsShownDropped() {
        stick("homeless", "gone");
        Chat.Answered shown = chat.as("ada").says("undelivered").isAccepted();
        jdbc.sql("delete from team_channel").update();
        chat.as("ada").presses(shown.button("Send 1 again")).isAccepted().isAnswered("Dropped", "no other has taken");
        team.person("guanli", "管丽", Locale.CHINESE, Role.ADMIN);
        teams.bindChannel(team.org(), team.east(), new Conversation("trying", "room", Conversation.Kind.CHANNEL));
        stick("auch", "gone");
        jdbc.sql("delete from team_channel").update();
        chat.as("guanli").says("未送达 重发 全部").isAccepted().isAnswered("1 条已丢弃");
        chat.settle();
        assertThat(platform.texts()).isEmpty();
        assertThat(states()).containsExactly("obsolete", "obsolete");
    }

    @Test
    void anAdminIsToldOnceADayThatSomethingIsStuck() {
        stick("one", "channel is archived");
        chat.pass(Duration.ofMinutes(1));
        assertThat(told()).singleElement().asString().contains("One message", "East", "channel is archived");
        stick("two", "no access");
        chat.pass(Duration.ofHours(1));
        assertThat(told()).hasSize(1);
        chat.pass(Duration.ofDays(1));
        assertThat(told()).hasSize(2);
        assertThat(told().get(1)).contains("2 messages", "no access");
        chat.pass(Duration.ofDays(1));
        assertThat(told()).as("nothing new is stuck").hasSize(2);
    }

    @Test
    void everyKindOfMessageHasItsWords() {
        assertThat(composers)
                .extracting(MessageComposer::kind)
                .filteredOn(kind -> !kind.equals("echo"))
                .hasSizeGreaterThan(15)
                .allMatch(kind -> catalogue.has("message." + kind));
    }

    private void stick(String text, String reason) {
        owe(text, text, clock.instant());
        platform.refuse(DeliveryException.permanent(reason));
        delivery.deliverDue();
    }

    private List<String> told() {
        return recording.textsTo("ada").stream()
                .filter(text -> text.contains("could not be delivered"))
                .toList();
    }

    private long journaled(String kind) {
        return jdbc.sql("select count(*) from journal_entry where kind = ?")
                .param(kind)
                .query(Long.class)
                .single();
    }

    @Test
    void aSlowConversationHoldsUpNoOther() throws Exception {
        DeliveryWorkers workers = new DeliveryWorkers(delivery, beside, List.of(platform));
        CountDownLatch slow = new CountDownLatch(1);
        platform.holdAt("slow", slow);
        transaction.executeWithoutResult(status -> {
            to("room one", "slow");
            to("room two", "quick");
            to("room one", "behind it");
        });
        workers.start();
        try {
            await().atMost(Duration.ofSeconds(30)).until(() -> platform.texts().equals(List.of("quick")));
            assertThat(delivery.deliverDue())
                    .as("the beat leaves it to the workers")
                    .isZero();
            slow.countDown();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> platform.texts().equals(List.of("quick", "slow", "behind it")));
        } finally {
            slow.countDown();
            workers.stop();
        }
        assertThat(states()).containsOnly("sent");
    }

    @Test
    void newsThatAreOwedOneAfterTheOtherLeaveTogether() {
        Duration behind = Duration.between(wall.instant(), Instant.now());
        wall.pass(behind);
        platform.together = 20;
        beside.serve(Set.of("trying"));
        try {
            for (String reader : List.of("ann", "bob", "cid")) {
                transaction.executeWithoutResult(status -> outbox.to(
                        team.org(),
                        new Conversation("trying", reader, Conversation.Kind.DIRECT),
                        Locale.ENGLISH,
                        announcement("targets are set", "targets " + reader, clock.instant())));
                while (delivery.deliverBeside()) {
                    assertThat(platform.texts()).isEmpty();
                }
            }
            wall.pass(Duration.ofMinutes(1));
            assertThat(delivery.deliverBeside()).isTrue();
            assertThat(platform.texts()).hasSize(3);
            assertThat(platform.batches).containsExactly(3);
        } finally {
            beside.serve(Set.of());
            platform.together = 1;
            wall.pass(behind.negated());
        }
    }

    @Test
    void workersThatWakeTogetherDoNotShareOutTheReadersOfOnePieceOfNews() {
        Duration behind = Duration.between(wall.instant(), Instant.now());
        wall.pass(behind);
        platform.together = 20;
        transaction.executeWithoutResult(status -> IntStream.range(0, 33)
                .forEach(reader -> outbox.to(
                        team.org(),
                        new Conversation("trying", "reader" + reader, Conversation.Kind.DIRECT),
                        Locale.ENGLISH,
                        announcement("targets are set", "all " + reader, clock.instant()))));
        wall.pass(Duration.ofMinutes(1));
        DeliveryWorkers workers = new DeliveryWorkers(delivery, beside, List.of(platform));
        workers.start();
        try {
            beside.wake(DeliveryWorkers.WORKERS);
            await().atMost(Duration.ofSeconds(30)).until(() -> platform.texts().size() == 33);
        } finally {
            workers.stop();
            platform.together = 1;
            wall.pass(behind.negated());
        }
        assertThat(platform.batches).containsExactlyInAnyOrder(20, 13);
    }

    @Test
    void whatAReaderWasToldOfHowThingsStandIsKnownAfterARestart() {
        OwedMessage older = owed("standing");
        OwedMessage newer = owed("standing");
        Standing before = new Standing(jdbc, json);
        assertThat(before.wasTold(newer, says("44 a week"), before.now())).isFalse();
        before.sent(newer);
        Standing after = new Standing(jdbc, json);
        assertThat(after.wasTold(older, says("44 a week"), after.now())).isTrue();
        assertThat(after.wasTold(older, says("45 a week"), after.now())).isFalse();
        assertThat(after.wasTold(newer, says("44 a week"), after.now()))
                .as("itself")
                .isFalse();
        assertThat(after.wasTold(owed("standing"), says("44 a week"), after.now()))
                .as("owed since")
                .isFalse();
        assertThat(after.wasTold(owed("another"), says("44 a week"), after.now()))
                .isFalse();
    }

    private static Card says(String text) {
        return new Card.Builder().block(new Card.Paragraph(Text.verbatim(text))).build();
    }

    private OwedMessage owed(String room) {
        return new OwedMessage(
                team.org(),
                Ids.next(),
                new Conversation("trying", room, Conversation.Kind.DIRECT),
                "echo",
                Map.of(),
                null,
                Locale.ENGLISH,
                0,
                Announcement.Priority.ANNOUNCEMENT,
                Ids.next(),
                null);
    }

    private void to(String room, String text) {
        outbox.to(
                team.org(),
                new Conversation("trying", room, Conversation.Kind.CHANNEL),
                Locale.ENGLISH,
                announcement(text, text, clock.instant()));
    }

    @Test
    void waitingForOnesTurnIsNoTryAndHasteIsLearned() {
        owe("patient", "p", clock.instant());
        for (int turn = 0; turn < 120; turn++) {
            platform.refuse(DeliveryException.later(Duration.ofSeconds(1)));
            delivery.deliverDue();
            wall.pass(Duration.ofSeconds(1));
        }
        delivery.deliverDue();
        assertThat(platform.texts()).containsExactly("patient");
        Duration asked = Duration.ofSeconds(1);
        assertThat(RetryPause.of(0, DeliveryException.retry("haste", asked))).isEqualTo(asked);
        assertThat(RetryPause.of(9, DeliveryException.retry("haste", asked))).isGreaterThan(Duration.ofMinutes(10));
        assertThat(RetryPause.of(9, DeliveryException.retry("haste", Duration.ofHours(1))))
                .isGreaterThanOrEqualTo(Duration.ofHours(1));
    }

    private boolean owe(String text, String key, Instant notBefore) {
        return Boolean.TRUE.equals(transaction.execute(
                status -> outbox.toTeam(team.org(), team.east(), announcement(text, key, notBefore))));
    }

    private static Announcement announcement(String text, String key, Instant notBefore) {
        return new Announcement("echo", Map.of("text", text), Announcement.Priority.ANNOUNCEMENT, key, notBefore, null);
    }

    private List<String> states() {
        return jdbc.sql("select state from outbox_message order by id")
                .query(String.class)
                .list();
    }

    /** Says what its payload says; an empty one has become untrue. */
    @TestComponent
    static class Echo implements MessageComposer {
        @Override
        public String kind() {
            return "echo";
        }

        @Override
        public Optional<Card> compose(OrgId org, Map<String, String> payload) {
            String text = payload.getOrDefault("text", "");
            return text.isEmpty() ? Optional.empty() : Optional.of(Card.of(Text.verbatim(text)));
        }
    }

    /** A platform that refuses what it is told to refuse. */
    @TestComponent
    static class Trying implements ChatPlatform {
        private final List<Map.Entry<UUID, String>> sent = Collections.synchronizedList(new ArrayList<>());
        private final Deque<DeliveryException> refusals = new ArrayDeque<>();
        private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
        private final List<Integer> batches = Collections.synchronizedList(new ArrayList<>());
        private volatile int together = 1;

        @Override
        public String name() {
            return "trying";
        }

        @Override
        public void deliver(OrgId org, Conversation to, UUID message, Card card, Locale language) {
            DeliveryException refusal = next();
            if (refusal != null) {
                throw refusal;
            }
            Card.Paragraph paragraph = (Card.Paragraph) card.blocks().get(0);
            String text = ((Text.Verbatim) paragraph.text()).text();
            hold(text);
            sent.add(Map.entry(message, text));
        }

        @Override
        public int together() {
            return together;
        }

        @Override
        public Map<UUID, DeliveryException> deliver(OrgId org, List<Letter> letters, Card card) {
            batches.add(letters.size());
            return ChatPlatform.super.deliver(org, letters, card);
        }

        private void hold(String text) {
            CountDownLatch hold = held.get(text);
            if (hold == null) {
                return;
            }
            try {
                hold.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }

        void holdAt(String text, CountDownLatch until) {
            held.put(text, until);
        }

        private synchronized @Nullable DeliveryException next() {
            return refusals.poll();
        }

        synchronized void refuse(DeliveryException refusal) {
            refusals.add(refusal);
        }

        synchronized void behave() {
            refusals.clear();
            held.clear();
            sent.clear();
            batches.clear();
        }

        List<String> texts() {
            return sent.stream().map(Map.Entry::getValue).toList();
        }

        List<UUID> ids() {
            return sent.stream().map(Map.Entry::getKey).toList();
        }
    }
}
