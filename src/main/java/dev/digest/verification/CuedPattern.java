package dev.digest.verification;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that is compiled and tried only for texts with one of its cues. Hardly any text has one, and matching many
 * alternatives at every character is very slow before the JVM has compiled it.
 */
final class CuedPattern {
    private final String regex;
    private final String[] cues;
    private volatile @Nullable Pattern pattern;

    private CuedPattern(String regex, String[] cues) {
        this.regex = regex;
        this.cues = cues;
    }

    /**
     * A pattern with cues.
     *
     * @param cues separated by spaces, in any case; every match of the pattern contains one of them
     */
    static CuedPattern of(String regex, String cues) {
        return new CuedPattern(regex, cues.toLowerCase(Locale.ROOT).split(" "));
    }

    /**
     * Looks for it in a text.
     *
     * @param lower the text in lower case, which many patterns may share
     * @return empty when there is no match
     */
    Optional<Matcher> find(String text, String lower) {
        for (String cue : cues) {
            if (lower.contains(cue)) {
                Matcher matcher = compiled().matcher(text);
                return matcher.find() ? Optional.of(matcher) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Pattern compiled() {
        Pattern known = pattern;
        if (known == null) {
            known = Pattern.compile(regex);
            pattern = known;
        }
        return known;
    }
}
