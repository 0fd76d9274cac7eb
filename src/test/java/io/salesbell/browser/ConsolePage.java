package io.salesbell.browser;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The console's page as a person uses it: who speaks where, what is typed, read and pressed. */
record ConsolePage(Browser browser, String address) {

    /** Opens the page with somebody in a conversation. */
    ConsolePage open(String person, String conversation) {
        browser.open("about:blank");
        browser.open(address + "/#" + person + "/" + conversation);
        return isAt(person, conversation);
    }

    /** Hands the page over to another person, in their own conversation with the bot. */
    ConsolePage switchTo(String person) {
        browser.click("person-switch");
        browser.click("person-" + person);
        return isAt(person, "bot");
    }

    ConsolePage goTo(String conversation) {
        browser.click("conversation-" + conversation);
        String person = browser.run("return location.hash.slice(1).split('/')[0]");
        return isAt(person, conversation);
    }

    private ConsolePage isAt(String person, String conversation) {
        String hash = "#" + person + "/" + conversation;
        browser.until(
                "the page is at " + hash,
                page -> browser.run("return location.hash").equals(hash)
                        && page.findElement(Browser.testId("composer")).isDisplayed()
                        && page.findElement(Browser.testId("conversation-" + conversation))
                                .isEnabled());
        return this;
    }

    /** Types a line and sends it. */
    ConsolePage say(String line) {
        browser.find("composer").sendKeys(line);
        browser.click("send");
        browser.until(
                "the composer is empty",
                page -> page.findElement(Browser.testId("composer"))
                        .getDomProperty("value")
                        .isEmpty());
        return this;
    }

    /** The newest message of an author, or of the bot, that says all of it. */
    WebElement message(String author, String... parts) {
        return browser.until(author + " says " + String.join(" … ", parts), page -> {
            List<WebElement> found = page.findElements(Browser.testId("message")).stream()
                    .filter(message -> author.equals(message.getDomAttribute("data-author")))
                    .filter(message -> Arrays.stream(parts).allMatch(message.getText()::contains))
                    .toList();
            return found.isEmpty() ? null : found.get(found.size() - 1);
        });
    }

    /** Presses a message's button and waits until it is settled; the message may be drawn anew meanwhile. */
    WebElement press(WebElement message, String label) {
        String id = message.getDomAttribute("data-id");
        button(message, label).orElseThrow().click();
        return browser.until(
                label + " is settled",
                page -> page.findElements(Browser.testId("message")).stream()
                        .filter(each -> id.equals(each.getDomAttribute("data-id")))
                        .filter(each -> button(each, label)
                                .map(settled -> !settled.isEnabled())
                                .orElse(true))
                        .findFirst()
                        .orElse(null));
    }

    private static Optional<WebElement> button(WebElement message, String label) {
        return buttons(message).stream()
                .filter(each -> each.getText().equals(label))
                .findFirst();
    }

    static List<WebElement> buttons(WebElement message) {
        return message.findElements(By.cssSelector("[data-testid^='button-']"));
    }

    /** Presses one of the clock's buttons and waits until the time has passed. */
    ConsolePage pass(String button) {
        String before = browser.find("clock-now").getDomAttribute("datetime");
        browser.click(button);
        browser.until("the clock has moved", page -> {
            String now = page.findElement(Browser.testId("clock-now")).getDomAttribute("datetime");
            return page.findElement(Browser.testId(button)).isEnabled()
                    && Duration.between(Instant.parse(before), Instant.parse(now))
                                    .toMinutes()
                            > 30;
        });
        return this;
    }

    String clock() {
        return browser.find("clock-now").getText();
    }

    /** Whether nothing sticks out to the right of the window. */
    boolean fits() {
        return browser.run("return document.documentElement.scrollWidth <= window.innerWidth"
                        + " && document.getElementById('scroller').scrollWidth"
                        + " <= document.getElementById('scroller').clientWidth")
                .equals("true");
    }

    /** The newest of the bot's messages with a chart in it, once that is drawn. */
    WebElement board() {
        return browser.until("a chart is drawn", page -> {
            List<WebElement> charts = page.findElements(By.cssSelector("[data-author='bot'] .picture img"));
            return charts.stream()
                    .filter(chart -> browser.run("return arguments[0].complete && arguments[0].naturalWidth > 0", chart)
                            .equals("true"))
                    .reduce((first, last) -> last)
                    .orElse(null);
        });
    }
}
