package dev.digest.cli.terminal;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The user's browser: {@code $BROWSER}, otherwise the system's command to open URLs. No shell reads the command, since
 * an address may contain anything.
 */
public record WebBrowser(HostEnvironment host) {
    /** Of Linux, Windows and macOS. */
    private static final List<List<String>> OPENERS =
            List.of(List.of("xdg-open"), List.of("rundll32.exe", "url.dll,FileProtocolHandler"), List.of("open"));

    /** Stands for the URL in {@code $BROWSER}; without it the URL comes last. */
    private static final String ADDRESS = "%s";

    private static final long PATIENCE_SECONDS = 2;

    /** Opens a URL. Returns false when there is no browser, or it failed at once. */
    public boolean open(URI address) {
        return commands().stream().anyMatch(command -> start(command, address.toString()));
    }

    private static boolean start(List<String> command, String address) {
        List<String> all = new ArrayList<>();
        for (String word : command) {
            all.add(word.replace(ADDRESS, address));
        }
        if (all.equals(command)) {
            all.add(address);
        }
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

    /**
     * Of the user's, the first that works is taken, as other programs do; they are divided like the folders of PATH.
     */
    private List<List<String>> commands() {
        String own = host.variable("BROWSER");
        if (own.isBlank()) {
            return OPENERS.stream()
                    .filter(opener -> isInstalled(opener.get(0)))
                    .limit(1)
                    .toList();
        }
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(own)
                .map(ShellWords::split)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private boolean isInstalled(String program) {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(host.variable("PATH"))
                .filter(folder -> !folder.isBlank())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
