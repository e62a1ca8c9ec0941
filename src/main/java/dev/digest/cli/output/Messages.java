package dev.digest.cli.output;

import dev.digest.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The program's words in one language. {@code {0}} stands for the first detail of a message. Details are made safe for
 * a terminal; they may be anything that somebody typed or sent.
 */
public final class Messages {
    /** The languages there are, the first one where nothing else is wanted. */
    public static final List<String> LANGUAGES = List.of("en", "zh");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final String language;
    private final Properties words;

    private Messages(String language, Properties words) {
        this.language = language;
        this.words = words;
    }

    /** The words of one of {@link #LANGUAGES}. */
    public static Messages in(String language) {
        Properties words = new Properties();
        String name = "messages_" + language + ".properties";
        try (InputStream in = Objects.requireNonNull(Messages.class.getResourceAsStream(name), name)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Messages(language, words);
    }

    /** The language that the environment asks for, as gettext reads it. */
    public static String languageOf(Map<String, String> environment) {
        for (String variable : List.of("DIGEST_LANG", "LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = environment.getOrDefault(variable, "").toLowerCase(Locale.ROOT);
            if (!value.isEmpty()) {
                return value.startsWith("zh") ? "zh" : "en";
            }
        }
        return "en";
    }

    /** {@code en} or {@code zh}. */
    public String language() {
        return language;
    }

    /** A message with its details. */
    public String text(String key, Object... details) {
        return find(key, List.of(details)).orElse(key);
    }

    /** A message that need not exist. */
    public Optional<String> find(String key, List<Object> details) {
        return Optional.ofNullable(words.getProperty(key)).map(text -> fill(text, details));
    }

    /** What went wrong, in a sentence. */
    public String message(Problem problem) {
        return find("problem." + problem.key(), problem.details()).orElseGet(problem::toString);
    }

    /** Why, where there is more to say than what went wrong. */
    public @Nullable String cause(Problem problem) {
        return find("problem." + problem.key() + ".cause", problem.details()).orElse(null);
    }

    /** What to do next. */
    public @Nullable String hint(Problem problem) {
        return find("problem." + problem.key() + ".hint", problem.details()).orElse(null);
    }

    private static String fill(String text, List<Object> details) {
        return PLACE.matcher(text).replaceAll(place -> {
            int number = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(
                    number < details.size()
                            ? SafeText.of(Secrets.hidden(details.get(number).toString()))
                            : place.group());
        });
    }
}
