package io.salesbell.chat.slack.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class FormattingTests {

    @Test
    void whatWasSetInBoldOrItalicsIsReadAsItsWords() {
        assertThat(said("*visit* Acme: _*very*_ good", """
                {"type":"rich_text_section","elements":[
                {"type":"text","text":"visit ","style":{"bold":true}},{"type":"text","text":"Acme: "},
                {"type":"text","text":"very","style":{"bold":true,"italic":true}},{"type":"text","text":" good"}]}""")).isEqualTo("visit Acme: very good");
        assertThat(said("`visit A&amp;B: x`", """
                {"type":"rich_text_section","elements":[
                {"type":"text","text":"visit A&B: x","style":{"code":true}}]}""")).isEqualTo("visit A&amp;B: x");
        assertThat(said("• *visit* Acme: $1 off", """
                {"type":"rich_text_list","style":"bullet","elements":[{"type":"rich_text_section","elements":[
                {"type":"text","text":"visit","style":{"bold":true}},{"type":"text","text":" Acme: $1 off"}]}]}""")).isEqualTo("• visit Acme: $1 off");
    }

    @Test
    void marksThatWereTypedStay() {
        assertThat(said("visit *Acme*: x", """
                {"type":"rich_text_section","elements":[{"type":"text","text":"visit *Acme*: x"}]}""")).isEqualTo("visit *Acme*: x");
    }

    @Test
    void quotationsAndCodeBlocksAreReadAsTheirWords() {
        assertThat(said("&gt; visit Acme: x", """
                {"type":"rich_text_quote","elements":[{"type":"text","text":"visit Acme: x"}]}""")).isEqualTo("visit Acme: x");
        assertThat(said("```visit Acme: x```", """
                {"type":"rich_text_preformatted","elements":[{"type":"text","text":"visit Acme: x"}]}""")).isEqualTo("visit Acme: x");
    }

    @ParameterizedTest
    @CsvSource({
        "'*visit* Acme: very _good_','visit Acme: very _good_'",
        "'*visit Acme*: x','visit Acme: x'",
        "'`visit Acme: x`','visit Acme: x'",
        "'*_visit Acme_*: x','visit Acme: x'",
        "'*visit Acme: mail bob_lee@x.com*','visit Acme: mail bob_lee@x.com'",
        "'```visit Acme: x```','visit Acme: x'",
        "'&gt; visit Acme: x','visit Acme: x'",
        "'visit Acme: 3*4*5 and *a*','visit Acme: 3*4*5 and *a*'",
        "'*拜访 华为*：聊了报价','拜访 华为：聊了报价'",
        "'visit Acme: * and * stay','visit Acme: * and * stay'"
    })
    void withoutBlocksWhatStandsAroundALinesBeginningIsAMark(String text, String said) {
        var message = JsonMapper.shared().createObjectNode().put("text", text);
        assertThat(Formatting.without(message)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "':wave: visit Acme: x','visit Acme: x'",
        "':+1::skin-tone-3: :tada: visit Acme: x','visit Acme: x'",
        "':+1:',':+1:'",
        "'visit Acme: x :tada:','visit Acme: x :tada:'"
    })
    void aSmileyBeforeTheFirstWordIsNone(String typed, String line) {
        assertThat(Formatting.fromFirstWord(typed)).isEqualTo(line);
    }

    private static String said(String text, String element) {
        JsonMapper json = JsonMapper.shared();
        var message = json.createObjectNode().put("text", text);
        message.putArray("blocks")
                .addObject()
                .put("type", "rich_text")
                .putArray("elements")
                .add(json.readTree(element));
        return Formatting.without(message);
    }
}
