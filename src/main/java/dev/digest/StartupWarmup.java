package dev.digest;

import dev.digest.library.sqlite.SqliteDriver;
import dev.digest.workspace.Settings;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Begins what is slow at its first use while the command line is still being understood. What a command is going to
 * need is guessed from its words; a wrong guess costs time and nothing else.
 */
final class StartupWarmup {
    /** What begins a command line that needs no library. */
    private static final Set<String> QUESTIONS = Set.of("--version", "--help", "-h", "help", "completion", "man");

    /** Forms in which an issue is rendered from its file alone. */
    private static final Set<String> OF_FILES = Set.of("wechat", "email", "text");

    /** Commands that begin with the settings that give an issue its form. */
    private static final Set<String> ABOUT_ISSUES =
            Set.of("build-issue", "check", "preview", "publish", "render", "site");

    private StartupWarmup() {}

    /** For a command line. */
    static void of(List<String> words) {
        boolean fileIsEnough = words.contains("render") && has(words, OF_FILES);
        if (!words.isEmpty() && !QUESTIONS.contains(words.get(0)) && !fileIsEnough) {
            SqliteDriver.prepare();
        }
        if (has(words, ABOUT_ISSUES)) {
            Settings.prepare();
        }
    }

    private static boolean has(List<String> words, Set<String> some) {
        return !Collections.disjoint(words, some);
    }
}
