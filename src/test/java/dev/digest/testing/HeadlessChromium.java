package dev.digest.testing;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.FluentWait;

/** The system's own Chromium without a window. Nothing is downloaded to drive it. */
public final class HeadlessChromium implements AutoCloseable {
    private static final Optional<File> BROWSER = program("chromium", "chromium-browser", "google-chrome");
    private static final Optional<File> DRIVER = program("chromedriver");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** It warns of every version that is newer than itself. */
    private static final Logger CHATTER = Logger.getLogger("org.openqa.selenium");

    static {
        CHATTER.setLevel(Level.SEVERE);
    }

    private final ChromeDriver driver;

    /** Why tests are skipped. */
    public static final String MISSING =
            "No chromium and chromedriver on the PATH: what the preview does in a browser is not tested.";

    /** Whether there is one, and what drives it. */
    public static boolean isAvailable() {
        return BROWSER.isPresent() && DRIVER.isPresent();
    }

    /**
     * Starts one that knows nothing of earlier ones.
     *
     * @param profile an empty folder
     */
    public HeadlessChromium(Path profile) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.orElseThrow());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
        System.setProperty("webdriver.chrome.driver", DRIVER.orElseThrow().toString());
        driver = new ChromeDriver(options);
    }

    private static Optional<File> program(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                        .map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
    }

    /** What drives it. */
    public ChromeDriver driver() {
        return driver;
    }

    /** Goes to an address, in a window of this size. */
    public void open(URI address, int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
        driver.get(address.toString());
    }

    /** The element that a CSS selector finds first. */
    public WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** What a piece of JavaScript returns. */
    public Object evaluate(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** What a function of {@code looks.js} returns, which tells how a page looks. */
    public List<?> looks(String call) {
        try (InputStream in = HeadlessChromium.class.getResourceAsStream("/dev/digest/cli/looks.js")) {
            String functions = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return (List<?>) evaluate(functions + "\nreturn " + call);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until something is so; the page decides when. */
    public void waitUntil(String what, Supplier<Boolean> condition) {
        new FluentWait<>(condition)
                .withTimeout(PATIENCE)
                .pollingEvery(Duration.ofMillis(50))
                .withMessage(what)
                .ignoring(org.openqa.selenium.WebDriverException.class)
                .until(Supplier::get);
    }

    /** Waits until something can be asserted, for a page that fills itself piece by piece. */
    public void eventually(Runnable assertions) {
        new FluentWait<>(assertions)
                .withTimeout(PATIENCE)
                .pollingEvery(Duration.ofMillis(50))
                .ignoreAll(List.of(org.openqa.selenium.WebDriverException.class, AssertionError.class))
                .until(some -> {
                    some.run();
                    return true;
                });
    }

    @Override
    public void close() {
        driver.quit();
    }
}
