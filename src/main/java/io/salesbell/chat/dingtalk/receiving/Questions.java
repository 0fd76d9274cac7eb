package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The open question of each member in each conversation, for a quarter of an hour. */
@Repository
@WhenDingTalkIsOn
class Questions {
    private static final Duration OPEN = Duration.ofMinutes(15);
    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Questions(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What is being asked: {@code field} of {@code command}, with the answers so far. {@code mark} is the button that
     * began it, null for none; {@code lastKey} the message that was the newest answer.
     */
    record Question(
            String command,
            Map<String, String> answers,
            String field,
            @Nullable String mark,
            String lastKey) {
        Question {
            answers = Map.copyOf(answers);
        }
    }

    Optional<Question> open(Caller caller, String conversation) {
        return jdbc.sql("""
                select command, answers, field, mark, last_key from dingtalk_question
                where org_id = ? and member_id = ? and conversation = ? and asked_at > ?
                """)
                .params(
                        caller.org().value(),
                        caller.member().value(),
                        conversation,
                        Timestamp.from(clock.instant().minus(OPEN)))
                .query((row, index) -> new Question(
                        row.getString(1),
                        json.readValue(row.getString(2), ANSWERS),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
                .optional();
    }

    void ask(Caller caller, String conversation, Question question) {
        jdbc.sql("""
                insert into dingtalk_question (org_id, member_id, conversation, command, answers, field, last_key,
                    asked_at, mark)
                values (?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?)
                on conflict (org_id, member_id, conversation) do update set command = excluded.command,
                    answers = excluded.answers, field = excluded.field, mark = excluded.mark,
                    last_key = excluded.last_key, asked_at = excluded.asked_at
                """)
                .params(
                        caller.org().value(),
                        caller.member().value(),
                        conversation,
                        question.command(),
                        json.writeValueAsString(question.answers()),
                        question.field(),
                        question.lastKey(),
                        Timestamp.from(clock.instant()))
                .param(question.mark())
                .update();
    }

    void close(Caller caller, String conversation) {
        jdbc.sql("delete from dingtalk_question where org_id = ? and member_id = ? and conversation = ?")
                .params(caller.org().value(), caller.member().value(), conversation)
                .update();
    }
}
