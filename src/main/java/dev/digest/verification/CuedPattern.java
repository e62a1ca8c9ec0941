package dev.digest.verification;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that is tried only on texts with one of its cues. Hardly any text has one, and matching many alternatives
 * at every character is very slow before the JVM has compiled it.
 *
 * @param cues in lower case; every match of the pattern contains one of them
 */
record CuedPattern(Pattern pattern, List<String> cues) {
    /** A pattern with cues separated by spaces. */
    static CuedPattern of(String regex, String cues) {
        return new CuedPattern(
                Pattern.compile(regex), List.of(cues.toLowerCase(Locale.ROOT).split(" ")));
    }

    void forEachMatch(String text, Consumer<MatchResult> found) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (cues.stream().anyMatch(lower::contains)) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                found.accept(matcher);
            }
        }
    }
}
