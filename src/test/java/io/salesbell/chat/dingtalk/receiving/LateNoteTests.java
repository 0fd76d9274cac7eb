package io.salesbell.chat.dingtalk.receiving;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.salesbell.chat.Answer;
import io.salesbell.chat.Card;
import io.salesbell.chat.PlainCards;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.chat.Wording;
import io.salesbell.chat.dingtalk.api.OpenApi;
import io.salesbell.chat.dingtalk.rendering.Envelope;
import io.salesbell.chat.dingtalk.sending.Posting;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is said of a message whose answer was not kept. */
class LateNoteTests {
    private final OpenApi api = mock(OpenApi.class);
    private final PlainCards plain = mock(PlainCards.class);
    private final Wording wording = mock(Wording.class);
    private final LateNote late = new LateNote(api, mock(Posting.class), plain, wording, JsonMapper.shared());

    @Test
    void aGroupReadsWhatIsOpenAndOnlyHowManyOfTheOthersWereSaved() {
        Reply open = Reply.of("open").asChange();
        Reply own = Reply.of("own").personally().asChange();
        Reply mistake = Reply.of("wrong").asMistake();
        when(plain.text(any(), any(), any())).thenAnswer(call -> key(call.getArgument(0), open, own));
        when(wording.plain(any(), any(), any())).thenAnswer(call -> {
            Text.Keyed text = call.getArgument(0);
            return text.key() + text.arguments();
        });
        Text one = new Text.Figure(BigDecimal.ONE);
        late.givenUp(said(), Answer.of(List.of(open, own, mistake)), 0);
        verify(api)
                .reply(
                        anyString(),
                        eq(Envelope.plainReply("open\ndingtalk.late.saved-alone" + List.of(one)
                                + "\ndingtalk.late.not-done-alone" + List.of(one))));
    }

    @Test
    void aGroupReadsNotThatWhatWasSavedForOnePersonWasNot() {
        when(wording.plain(any(), any(), any())).thenAnswer(call -> ((Text.Keyed) call.getArgument(0)).key());
        late.givenUp(said(), Answer.of(Reply.of("own").personally().asChange()), 0);
        verify(api).reply(anyString(), eq(Envelope.plainReply("dingtalk.late.saved-alone")));
    }

    @Test
    void aPictureThatIsGivenUpIsCalledSo() {
        when(wording.plain(any(), any(), any())).thenAnswer(call -> String.valueOf(call.<Text>getArgument(0)));
        late.givenUp(said(" "), null, 2);
        verify(api)
                .reply(
                        anyString(),
                        argThat(body -> String.valueOf(body).contains("dingtalk.late.wordless")
                                && String.valueOf(body).contains("dingtalk.late.given-up-more")));
    }

    private static String key(Card card, Reply open, Reply own) {
        return card.equals(open.card()) ? "open" : card.equals(own.card()) ? "own" : "wrong";
    }

    private static RobotMessage said() {
        return said("拜访");
    }

    private static RobotMessage said(String words) {
        return RobotMessage.of(JsonMapper.shared()
                .valueToTree(Map.of(
                        "msgId", "1",
                        "conversationId", "cid",
                        "conversationType", "2",
                        "senderStaffId", "li",
                        "sessionWebhook", "https://example",
                        "msgtype", "text",
                        "text", Map.of("content", words))));
    }
}
