package dev.digest.cli;

import dev.digest.cli.output.Secrets;
import dev.digest.paper.CleanText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a command line as history keeps them: one line, without secrets, long texts cut. */
final class CommandWords {
    private static final int LONGEST = 60;
    private static final Set<String> ALONE =
            Set.of("--json", "--offline", "-q", "--quiet", "--no-input", "--debug", "--help", "-h");
    private static final Set<String> WITH_VALUE = Set.of("-w", "--workspace", "--lang", "--color");
    private static final Pattern SECRET_OF_ADDRESS = Pattern.compile(
            "(?i)([?&#;][^=&#;]*(?:token|key|secret|password|passwd|auth|sig|session)[^=&#;]*=)[^&#;\\s]+");

    private CommandWords() {}

    /** What was typed, but for the options that change nothing. */
    static String of(List<String> typed) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            String word = typed.get(i);
            String name = word.startsWith("--") && word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            if (WITH_VALUE.contains(name)) {
                i += name.equals(word) ? 1 : 0;
            } else if (!ALONE.contains(word)) {
                words.add(kept(word));
            }
        }
        return String.join(" ", words);
    }

    private static String kept(String word) {
        String open = SECRET_OF_ADDRESS.matcher(Secrets.hidden(word)).replaceAll("$1***");
        String line = CleanText.line(open);
        String cut = line.codePointCount(0, line.length()) > LONGEST
                ? line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "\u2026"
                : line;
        return cut.isEmpty() || cut.contains(" ") ? "'" + cut + "'" : cut;
    }
}
