package io.salesbell.chat.dingtalk.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A quoted message in the shapes that DingTalk has given it. */
class QuotesTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'text':{'repliedMsg':{'msgType':'text','content':{'text':'已记：华为（V3）'}}}",
                "'text':{'repliedMsg':{'msgType':'text','content':'已记：华为（V3）'}}",
                "'text':{'repliedMsg':{'msgType':'text','content':'{\\\"text\\\":\\\"已记：华为（V3）\\\"}'}}",
                "'text':{'repliedMsg':{'msgType':'richText','content':{'richText':[{'text':'已记：'},{'text':'华为（V3）'}]}}}",
                "'text':{'repliedMsg':{'content':{'richText':[{'msgType':'text','content':'已记：华为（V3）'}]}}}",
                "'quoteMessage':{'msgtype':'text','text':{'content':'已记：华为（V3）'}}"
            })
    void itsWordsAreRead(String quoting) {
        assertThat(quote(quoting)).isEqualTo(new RobotMessage.Quote("", "已记：华为（V3）"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'originalMsgId':'k1'",
                "'text':{'originalMsgId':'k1','repliedMsg':{}}",
                "'text':{'repliedMsg':{'msgId':'k1'}}",
                "'quoteMessage':{'msgId':'k1'}",
                "'originalProcessQueryKey':'k1','originalMsgId':'m1'",
                "'text':{'repliedMsg':{'originalProcessQueryKey':'k1','msgId':'m1'}}",
                "'text':{'repliedMsg':{'outTrackId':'k1','msgId':'m1'}}"
            })
    void itsKeyIsRead(String quoting) {
        assertThat(quote(quoting)).isEqualTo(new RobotMessage.Quote("k1", ""));
    }

    @Test
    void whatAPersonSaidNamesNoRecord() {
        assertThat(quote("'quoteMessage':{'msgId':'k1','senderId':'$:li','text':{'content':'看 V3'}}"))
                .isEqualTo(new RobotMessage.Quote("k1", ""));
        assertThat(quote("'text':{'content':'你好'}")).isNull();
        assertThat(quote("'text':{'repliedMsg':'x'},'quoteMessage':[1]")).isNull();
    }

    private static RobotMessage.@Nullable Quote quote(String quoting) {
        String body = "{'conversationType':'1','senderId':'$:li','chatbotUserId':'$:bot'," + quoting + "}";
        return Quotes.in(JsonMapper.shared().readTree(body.replace('\'', '"')));
    }
}
