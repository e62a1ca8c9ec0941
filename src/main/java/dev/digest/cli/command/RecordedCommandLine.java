package dev.digest.cli.command;

import dev.digest.cli.output.SecretRedaction;
import dev.digest.paper.CleanText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A command line as recorded in the history: on one line, without secrets, long texts shortened. */
public final class RecordedCommandLine {
    private static final int MAX_LENGTH = 60;
    private static final Set<String> ALONE =
            Set.of("--json", "--offline", "-q", "--quiet", "--no-input", "--debug", "--help", "-h");
    private static final Pattern SECRET_OF_ADDRESS = Pattern.compile(
            "(?i)([?&#;][^=&#;]*(?:token|key|secret|password|passwd|auth|sig|session)[^=&#;]*=)[^&#;\\s]+");

    private RecordedCommandLine() {}

    /** The typed words without options that have no effect on the result. */
    public static String of(List<String> typed) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            String word = typed.get(i);
            String name = word.startsWith("--") && word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            if (CommonOptions.WITH_VALUE.contains(name) && !name.equals(CommonOptions.SET)) {
                i += name.equals(word) ? 1 : 0;
            } else if (!ALONE.contains(word) && !TypedOption.WORKSPACE.isLetterWithValue(word)) {
                words.add(recordedWord(word));
            }
        }
        return String.join(" ", words);
    }

    private static String recordedWord(String word) {
        String open = SECRET_OF_ADDRESS.matcher(SecretRedaction.redact(word)).replaceAll("$1***");
        String line = CleanText.line(open);
        String cut = line.codePointCount(0, line.length()) > MAX_LENGTH
                ? line.substring(0, line.offsetByCodePoints(0, MAX_LENGTH)) + "…"
                : line;
        return cut.isEmpty() || cut.contains(" ") ? "'" + cut + "'" : cut;
    }
}
