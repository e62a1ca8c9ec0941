package dev.digest.cli.terminal;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The user's browser: {@code $BROWSER}, a shell command like {@code $EDITOR}, otherwise the system's command to open
 * URLs.
 */
public record WebBrowser(HostEnvironment host) {
    /** Of Linux, Windows and macOS. */
    private static final List<List<String>> OPENERS =
            List.of(List.of("xdg-open"), List.of("rundll32.exe", "url.dll,FileProtocolHandler"), List.of("open"));

    private static final long PATIENCE_SECONDS = 2;

    /** Opens a URL. Returns false when there is no browser, or it failed at once. */
    public boolean open(URI address) {
        return command().map(command -> start(command, address)).orElse(false);
    }

    private static boolean start(List<String> command, URI address) {
        List<String> all = new ArrayList<>(command);
        all.add(address.toString());
        try {
            Process browser = new ProcessBuilder(all)
                    .redirectInput(Redirect.from(nullDevice()))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            // Some pass the URL on and exit; others are the browser itself and keep running.
            return !browser.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || browser.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static File nullDevice() {
        return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
    }

    private Optional<List<String>> command() {
        String own = host.variable("BROWSER");
        if (!own.isBlank()) {
            return Optional.of(List.of("sh", "-c", own + " \"$@\"", own));
        }
        return OPENERS.stream().filter(opener -> isInstalled(opener.get(0))).findFirst();
    }

    private boolean isInstalled(String program) {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(host.variable("PATH"))
                .filter(folder -> !folder.isBlank())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
