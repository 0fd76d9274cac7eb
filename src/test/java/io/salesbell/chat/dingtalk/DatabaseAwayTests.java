package io.salesbell.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.salesbell.chat.Pulse;
import io.salesbell.chat.dingtalk.receiving.Hearing;
import io.salesbell.testing.SteppedClock;
import io.salesbell.testing.TestDatabases;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.support.TransactionTemplate;

/** What whoever says something reads while the database is away, and when it is back. */
abstract class DatabaseAwayTests {
    protected static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration OVER = Duration.ofMinutes(4);

    @Autowired
    private DingTalkUser people;

    @Autowired
    private FakeDingTalk api;

    @Autowired
    private Pulse pulse;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SteppedClock wall;

    @Autowired
    private Environment environment;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    protected Hearing hearing;

    /** Brings the message to the bot. */
    protected abstract void bring(DingTalkUser user, Map<String, Object> message);

    /** Brings it and asks for what is answered to whoever brought it. */
    protected void said(String person, String text, String id) {
        bring(people, people.text(person, null, text, id));
    }

    private void inGroup(String person, String group, String text) {
        bring(people, people.text(person, group, text, UUID.randomUUID().toString()));
    }

    @BeforeEach
    void known() {
        said("away", "拜访 先认识：你好", UUID.randomUUID().toString());
        await().atMost(LONG).until(() -> visits("先认识") >= 1);
        settle();
        api.reset();
        ready(api);
    }

    /** After the API forgot everything. */
    protected void ready(FakeDingTalk fake) {
        assertThat(fake.calls(FakeDingTalk.SESSION)).isEmpty();
    }

    @Test
    void whatIsSaidMeanwhileIsKeptOnceTheDatabaseIsBackAndItsSenderKnows() {
        try (TestDatabases.Away away = away()) {
            assertThat(away).isNotNull();
            said("away", "拜访 停电公司：聊了报价", UUID.randomUUID().toString());
            pause(Duration.ofSeconds(2));
            assertThat(read()).isEmpty();
            wall.pass(Duration.ofSeconds(9));
            await().atMost(LONG).until(() -> read().size() == 1);
            assertThat(read().get(0)).contains("还没存完");
        }
        again(() -> visits("停电公司") == 1);
        settle();
        await().atMost(LONG).until(() -> read().size() == 2);
        assertThat(read().get(1)).contains("已记：停电公司");
        wall.pass(OVER);
        pause(Duration.ofSeconds(2));
        assertThat(read()).hasSize(2);
    }

    @Test
    void whatSomebodySaysMeanwhileIsKeptInItsOrder() {
        try (TestDatabases.Away away = away()) {
            assertThat(away).isNotNull();
            said("away", "拜访 先来公司：聊了", UUID.randomUUID().toString());
            pause(Duration.ofSeconds(5));
        }
        // The first waits for its next try, the second does not pass it.
        said("away", "拜访 后到公司：也聊了", UUID.randomUUID().toString());
        pause(Duration.ofSeconds(2));
        assertThat(visits("后到公司")).isZero();
        again(() -> visits("先来公司") == 1 && visits("后到公司") == 1);
        assertThat(number("先来公司")).isLessThan(number("后到公司"));
    }

    private int number(String customer) {
        return sql("select v.number from visit v join customer c on c.org_id = v.org_id and c.id = v.customer_id"
                        + " where c.name = ?")
                .param(customer)
                .query(Integer.class)
                .single();
    }

    @Test
    void whatIsGivenUpIsSaidOnceByItsWordsAndNotDoneByALaterRepeat() {
        String id = UUID.randomUUID().toString();
        try (TestDatabases.Away away = away()) {
            assertThat(away).isNotNull();
            said("away", "visit Neverland: talked about the offer for a long while", id);
            pause(Duration.ofSeconds(2));
            wall.pass(OVER);
            await().atMost(LONG).until(() -> read().size() == 1);
            assertThat(read().get(0)).contains("“visit Neverland: talked …”", "send it again");
            // What was tried last must have ended: where it finds the database after all, it is done and answered.
            pause(Duration.ofSeconds(4));
        }
        said("away", "visit Neverland: talked about the offer for a long while", id);
        said("away", "拜访 之后公司：又通了", UUID.randomUUID().toString());
        again(() -> visits("之后公司") == 1);
        assertThat(visits("Neverland")).isZero();
        assertThat(read()).hasSize(1);
    }

    @Test
    void whatWasDoneOfSeveralLinesIsSaidWhereTheAnswerCanNotBeKept() {
        withoutAnswers(() -> {
            said("away", "拜访 青山机械：聊了\n拜访 白水机械：也聊了", UUID.randomUUID().toString());
            await().atMost(LONG).until(() -> visits("白水机械") == 1);
            pause(Duration.ofSeconds(1));
            wall.pass(OVER);
            await().atMost(LONG).until(() -> read().size() == 1);
            assertThat(read().get(0)).contains("已记：青山机械", "已记：白水机械").doesNotContain("没能");
        });
    }

    @Test
    void aLineThatIsLateIsTriedAgainAndTheOthersAreNotDoneTwice() {
        withoutFollowUps(() -> {
            said("away", "lead new Lateline", UUID.randomUUID().toString());
            said(
                    "away",
                    "拜访 按时公司：聊了\n跟进 Lateline 已加微信\n拜访 同行公司：聊了",
                    UUID.randomUUID().toString());
            await().atMost(LONG).until(() -> visits("同行公司") == 1);
            pause(Duration.ofSeconds(1));
        });
        again(() -> answered("已记：同行公司"));
        assertThat(read().toString()).contains("已记：按时公司", "已记：Lateline").doesNotContain("没存上");
        assertThat(visits("按时公司") + visits("同行公司")).isEqualTo(2);
    }

    @Test
    void aLineThatIsLateForTooLongIsToldBesideWhatWasDone() {
        withoutFollowUps(() -> {
            said("away", "lead new Lostline", UUID.randomUUID().toString());
            said("away", "拜访 存好公司：聊了\n跟进 Lostline 已加微信", UUID.randomUUID().toString());
            await().atMost(LONG).until(() -> visits("存好公司") == 1);
            pause(Duration.ofSeconds(3));
            wall.pass(OVER);
            await().atMost(LONG).until(() -> read().toString().contains("已记：存好公司"));
            assertThat(read().toString()).contains("没存上").doesNotContain("没能");
        });
    }

    /** A follow-up takes longer than anybody waits. */
    private void withoutFollowUps(Runnable meanwhile) {
        sql("create function slow() returns trigger language plpgsql as $$ begin perform pg_sleep(5); return new; end $$")
                .update();
        sql("create trigger slow before insert on follow_up for each row execute function slow()")
                .update();
        try {
            meanwhile.run();
        } finally {
            sql("drop trigger slow on follow_up").update();
            sql("drop function slow").update();
        }
    }

    @Test
    void aButtonWhoseAnswerCouldNotBeKeptIsNotAnsweredAsObeyedBefore() {
        said("away", "拜访 按钮公司：聊了报价", UUID.randomUUID().toString());
        await().atMost(LONG).until(() -> visits("按钮公司") == 1);
        again(() -> answered("已记：按钮公司"));
        String form = api.pressing("改客户");
        said("away", form, UUID.randomUUID().toString());
        again(() -> answered("请发一下客户"));
        api.reset();
        ready(api);
        withoutAnswers(() -> {
            said("away", "换后公司", UUID.randomUUID().toString());
            await().atMost(LONG).until(() -> visits("换后公司") == 1);
            pause(Duration.ofSeconds(1));
        });
        again(() -> answered("改为 换后公司"));
        said("away", "拜访 回访公司：聊了合同，下周三回访", UUID.randomUUID().toString());
        again(() -> answered("已记：回访公司"));
        String reminds = api.pressing("提醒我");
        api.reset();
        ready(api);
        withoutAnswers(() -> {
            said("away", reminds, UUID.randomUUID().toString());
            pause(Duration.ofSeconds(2));
        });
        again(() -> answered("回访公司"));
        assertThat(read().toString()).doesNotContain("已由 away 处理");
    }

    @Test
    void aGroupThatIsBackIsNotTakenForOneBeforeWhatItMissedIsOwed() {
        sql("insert into dingtalk_group (org_id, conversation, title, gone_at, reason)"
                        + " select org_id, 'ding1/group:cidBack', '', now(), 'group-gone' from dingtalk_corp")
                .update();
        withoutAnswers(() -> {
            inGroup("away", "cidBack", "拜访 回来公司：聊了");
            await().atMost(LONG).until(() -> visits("回来公司") == 1);
            pause(Duration.ofSeconds(1));
            assertThat(isGone("ding1/group:cidBack")).isTrue();
        });
        again(() -> !isGone("ding1/group:cidBack"));
    }

    private boolean isGone(String group) {
        return sql("select gone_at is not null from dingtalk_group where conversation = ?")
                .param(group)
                .query(Boolean.class)
                .single();
    }

    private boolean answered(String words) {
        settle();
        return read().toString().contains(words);
    }

    /** While everything else is kept. */
    private void withoutAnswers(Runnable meanwhile) {
        sql("create function away() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'away' using errcode = 'P0001'; end $$")
                .update();
        sql("create trigger away before insert on outbox_message for each row"
                        + " when (new.dedupe_key like 'reply:%') execute function away()")
                .update();
        try {
            meanwhile.run();
        } finally {
            sql("drop trigger away on outbox_message").update();
            sql("drop function away").update();
        }
    }

    protected static void pause(Duration time) {
        await().pollDelay(time).atMost(LONG).until(() -> true);
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql);
    }

    protected TestDatabases.Away away() {
        return TestDatabases.away(environment.getRequiredProperty("spring.datasource.url"));
    }

    /** What the person reads, oldest first. */
    protected List<String> read() {
        return api.calls(FakeDingTalk.SESSION).stream().map(Object::toString).toList();
    }

    /** Until it is so while time goes by. */
    private void again(Callable<Boolean> so) {
        await().ignoreExceptions()
                .atMost(LONG)
                .pollInterval(Duration.ofMillis(700))
                .until(() -> {
                    wall.pass(Duration.ofSeconds(2));
                    return so.call();
                });
    }

    private void settle() {
        for (int beat = 0; beat < 3; beat++) {
            pulse.settle();
            wall.pass(Duration.ofMillis(500));
        }
    }

    protected int visits(String customer) {
        return transaction.execute(
                status -> jdbc.sql("select count(*) from visit v join customer c on c.org_id = v.org_id"
                                + " and c.id = v.customer_id where c.name = ?")
                        .param(customer)
                        .query(Integer.class)
                        .single());
    }
}
