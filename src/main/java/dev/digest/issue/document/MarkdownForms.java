package dev.digest.issue.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Markdown behind texts that were parsed as plain text: {@code A Toy} from {@code A *Toy*}. Empty for a file that
 * is not Markdown.
 */
public record MarkdownForms(Map<String, String> written) {
    /** No known forms. */
    public static final MarkdownForms NONE = new MarkdownForms(Map.of());

    private static final Pattern MARKS = Pattern.compile("[\\\\*_`~]");

    public MarkdownForms {
        written = Collections.unmodifiableMap(new LinkedHashMap<>(written));
    }

    /** The Markdown of a text. */
    public Optional<String> markdown(String text) {
        return Optional.ofNullable(written.get(text));
    }

    /** Adds a text and its Markdown, if they differ in markup only. */
    public static void collect(Optional<String> text, Optional<String> source, Map<String, String> written) {
        if (text.isPresent() && source.isPresent() && bare(text.get()).equals(bare(source.get()))) {
            written.put(text.get(), source.get());
        }
    }

    private static String bare(String text) {
        return MARKS.matcher(text).replaceAll("");
    }
}
