package dev.digest.preview.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of a page, which are resources beside a class.
 *
 * @param owner the class
 */
public record PageTemplate(Class<?> owner) {
    private static final Pattern WORD = Pattern.compile("\\{\\{([a-z.-]+)}}");

    /** A file with localized text: {@code words} gives the text for each placeholder such as {@code {{close}}}. */
    public String localized(String name, UnaryOperator<String> words) {
        return filled(name, word -> escape(words.apply(word)));
    }

    /** A file whose placeholders are filled with HTML. */
    public String filled(String name, UnaryOperator<String> html) {
        return WORD.matcher(file(name)).replaceAll(word -> Matcher.quoteReplacement(html.apply(word.group(1))));
    }

    /** A file as it is. */
    public String file(String name) {
        try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text as HTML. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
