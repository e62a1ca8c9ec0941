package dev.digest.issue.parse;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How words that were read as plain text are written in the Markdown they came from: {@code A Toy} as {@code A *Toy*}.
 * Of a file that is no Markdown nothing is known.
 */
public record MarkdownForms(Map<String, String> written) {
    /** Nothing is known. */
    public static final MarkdownForms NONE = new MarkdownForms(Map.of());

    private static final Pattern MARKS = Pattern.compile("[\\\\*_`~]");

    /** Copies the map. */
    public MarkdownForms {
        written = Collections.unmodifiableMap(new LinkedHashMap<>(written));
    }

    /** How a text is written. */
    public Optional<String> markdown(String text) {
        return Optional.ofNullable(written.get(text));
    }

    /** What of two such readings, of a text and of its Markdown, is the same but for marks. */
    static void collect(Optional<String> text, Optional<String> source, Map<String, String> written) {
        if (text.isPresent() && source.isPresent() && bare(text.get()).equals(bare(source.get()))) {
            written.put(text.get(), source.get());
        }
    }

    private static String bare(String text) {
        return MARKS.matcher(text).replaceAll("");
    }
}
