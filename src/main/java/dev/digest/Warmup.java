package dev.digest;

import dev.digest.cli.output.MessageCatalog;
import dev.digest.library.sqlite.database.SqliteDriver;
import dev.digest.workspace.Settings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Loads what is slow at its first use, in the background, while the command line is still being parsed. What a command
 * will need is guessed from its words: a wrong guess costs time and nothing else. Whoever uses it waits only for the
 * rest of the work, since the JVM initialises a class once and lets everybody else wait for that.
 */
final class Warmup {
    /** What begins a command line that needs no library. */
    private static final Set<String> QUESTIONS = Set.of("--version", "--help", "-h", "help", "completion", "man");

    /** Forms in which an issue is rendered from its file alone. */
    private static final Set<String> OF_FILES = Set.of("wechat", "email", "text");

    /** Commands that begin with the settings that give an issue its form, and end with messages. */
    private static final Set<String> ABOUT_ISSUES =
            Set.of("build-issue", "check", "preview", "publish", "render", "site");

    private Warmup() {}

    /** Begins it for a command line. */
    static void begin(List<String> words, Map<String, String> environment) {
        for (Runnable one : wanted(words, environment)) {
            Thread thread = new Thread(one, "warm-up");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static List<Runnable> wanted(List<String> words, Map<String, String> environment) {
        List<Runnable> wanted = new ArrayList<>();
        boolean fileIsEnough = words.contains("render") && has(words, OF_FILES);
        if (!words.isEmpty() && !QUESTIONS.contains(words.get(0)) && !fileIsEnough) {
            wanted.add(SqliteDriver::load);
        }
        if (has(words, ABOUT_ISSUES)) {
            wanted.add(Settings::load);
            wanted.add(() -> MessageCatalog.forLanguage(MessageCatalog.languageOf(environment))
                    .load());
        }
        return wanted;
    }

    private static boolean has(List<String> words, Set<String> some) {
        return !Collections.disjoint(words, some);
    }
}
