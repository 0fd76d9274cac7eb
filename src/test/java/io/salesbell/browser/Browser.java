package io.salesbell.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.util.FileSystemUtils;

/** A headless Chromium with a profile of its own, gone when closed. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path profile;
    private final ChromeDriver driver;

    private Browser(Path profile, ChromeDriver driver) {
        this.profile = profile;
        this.driver = driver;
    }

    static Browser start(Chromium chromium) throws IOException {
        Path profile = Files.createTempDirectory("salesbell-browser");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.program().toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1280,800",
                "--user-data-dir=" + profile);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromium.driver().toFile())
                .build();
        return new Browser(profile, new ChromeDriver(service, options));
    }

    void open(String address) {
        driver.get(address);
    }

    /** Gives the page a window of that size; the frame around it does not count. */
    void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    WebElement find(String testId) {
        return until("there is " + testId, page -> page.findElement(testId(testId)));
    }

    void click(String testId) {
        until(testId + " can be clicked", page -> {
            WebElement element = page.findElement(testId(testId));
            if (!element.isDisplayed() || !element.isEnabled()) {
                return null;
            }
            element.click();
            return element;
        });
    }

    /** Waits for an answer that is neither null nor false. */
    <T> T until(String what, Function<? super WebDriver, T> condition) {
        return until(what, PATIENCE, condition);
    }

    /** The same, for something that has to come sooner. */
    <T> T until(String what, Duration patience, Function<? super WebDriver, T> condition) {
        return new WebDriverWait(driver, patience)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> what + ", but the page shows:\n" + run("return document.body.innerText"))
                .until(condition);
    }

    String run(String script, Object... arguments) {
        return String.valueOf(driver.executeScript(script, arguments));
    }

    static By testId(String id) {
        return By.cssSelector("[data-testid='" + id + "']");
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        FileSystemUtils.deleteRecursively(profile);
    }
}
