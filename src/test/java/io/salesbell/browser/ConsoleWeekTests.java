package io.salesbell.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.testing.FreshDatabase;
import io.salesbell.testing.TestClockConfiguration;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** A week of the demo's team, lived in the console's page from Tuesday 10:00 on. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.quartz.auto-startup=false",
            "salesbell.settling=false",
            "salesbell.console=true",
            "salesbell.demo.weeks=1"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(TestClockConfiguration.class)
@DirtiesContext
class ConsoleWeekTests {
    @LocalServerPort
    private int port;

    private Browser browser;
    private ConsolePage page;

    @BeforeEach
    void openBrowser() throws IOException {
        browser = Browser.start(Chromium.installed());
        page = new ConsolePage(browser, "http://127.0.0.1:" + port);
    }

    @AfterEach
    void closeBrowser() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aWeekFromTheFirstVisitToTheBoard() {
        page.open("lily", "bot");
        assertThat(page.clock()).contains("Tue", "17 Nov", "10:00");
        page.say("visit Acme Foods: demo went well, next: Fri 9:00 call");
        page.message("bot", "Logged", "Acme Foods");
        aLeadIsHandedToLily();
        page.pass("clock-plus-day");
        sheCalls();
        whoIsBehindHearsItOnWednesdayAtThree();
        theDealIsCelebratedInTheChannel();
        theBoardHangsOnMonday();
        theClockFollowsWhoeverMovesIt();
    }

    private void aLeadIsHandedToLily() {
        page.switchTo("chen").say("lead new Browser Works, source: website");
        page.message("bot", "Browser Works", "L");
        page.say("lead Browser Works assign @lily");
        page.message("bot", "Browser Works", "Lily Zhang");
        page.switchTo("lily");
        page.message("bot", "陈静 handed you a lead: Browser Works");
    }

    private void sheCalls() {
        assertThat(page.clock()).contains("Wed", "10:00");
        WebElement reminder = page.message("bot", "A lead is waiting for you", "Browser Works");
        WebElement settled = page.press(reminder, "Called");
        assertThat(settled.getText()).contains("✓ Called · Lily Zhang");
        assertThat(ConsolePage.buttons(settled)).noneMatch(WebElement::isEnabled);
        page.message("bot", "Logged", "Browser Works");
    }

    private void whoIsBehindHearsItOnWednesdayAtThree() {
        for (int hour = 11; hour <= 15; hour++) {
            page.pass("clock-plus-hour");
        }
        assertThat(page.clock()).contains("Wed", "15:00");
        page.switchTo("tom");
        page.message("bot", "of this week's visits, time to pick up the pace");
    }

    private void theDealIsCelebratedInTheChannel() {
        page.switchTo("lily").say("deal Browser Works 45k signed by phone");
        page.message("bot", "Browser Works", "45,000");
        page.pass("clock-plus-hour").goTo("east");
        page.message("bot", "🎉", "Lily Zhang", "Browser Works");
    }

    private void theBoardHangsOnMonday() {
        page.pass("clock-next-monday");
        assertThat(page.clock()).contains("Mon", "23 Nov", "09:30");
        page.board();
    }

    private void theClockFollowsWhoeverMovesIt() {
        browser.run("fetch('/console/api/clock', {method: 'POST', headers: {'Content-Type': 'application/json'},"
                + " body: JSON.stringify({advance: 'PT3H'})})");
        browser.until(
                "the clock in the head follows within seconds",
                Duration.ofSeconds(20),
                seen -> page.clock().contains("12:3"));
    }

    @Test
    void aFormBeginsAtItsFirstEmptyField() {
        page.open("tom", "bot").say("visit Focus Foods: tea");
        WebElement logged = page.message("bot", "Logged", "Focus Foods");
        ConsolePage.buttons(logged).stream()
                .filter(button -> button.getText().equals("Change customer"))
                .findFirst()
                .orElseThrow()
                .click();
        browser.until(
                "the customer is to be typed",
                seen -> browser.run("return document.activeElement.name").equals("customer"));
        assertThat(browser.run("return document.querySelector('#form [name=record]').value"))
                .startsWith("V");
    }

    @Test
    void whoSpeaksChineseReadsChinese() {
        page.open("lily", "bot").switchTo("wangwei").say("拜访 云栖酒店：聊了报价，下一步：周五回访");
        assertThat(page.message("bot", "已记：云栖酒店").getText()).doesNotContain("Logged");
        assertThat(browser.run("return document.documentElement.lang")).isEqualTo("zh-CN");
        assertThat(browser.find("clock-plus-day").getText()).isEqualTo("+1 天");
    }

    @Test
    void markupIsTextInALineAndInItsAnswer() {
        String line = "visit <b>Bold</b> Ltd: <script>document.title = 'taken'</script>";
        page.open("mia", "bot").say(line);
        page.message("mia", line);
        page.message("bot", "Logged", "<b>Bold</b> Ltd");
        assertThat(browser.run("return document.querySelectorAll('#log b, #log script').length"))
                .isEqualTo("0");
        assertThat(browser.run("return document.title")).doesNotContain("taken");
    }

    @Test
    void aPhoneIsEnough() {
        browser.resize(390, 844);
        page.open("zhaomin", "bot").say("得分");
        page.message("bot", "拜访");
        assertThat(page.fits()).isTrue();
        page.switchTo("mia").say("visit Pocket Stores: met the owner");
        page.message("bot", "Logged", "Pocket Stores");
        page.goTo("east").say("/board");
        page.board();
        assertThat(page.fits()).isTrue();
    }
}
