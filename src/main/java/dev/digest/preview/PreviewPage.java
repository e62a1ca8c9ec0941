package dev.digest.preview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page around the article, and the simulated WeChat page. */
final class PreviewPage {
    private static final Pattern WORD = Pattern.compile("\\{\\{([a-z.-]+)}}");

    private PreviewPage() {}

    /** The page with localized text: {@code words} gives the text for each placeholder such as {@code {{close}}}. */
    static String html(UnaryOperator<String> words) {
        return fillTemplate("page.html", word -> escape(words.apply(word)));
    }

    /** An article as WeChat frames it. */
    static String article(PreviewState.ClipboardContent copied) {
        Map<String, String> values = Map.of(
                "title", escape(copied.title()),
                "author", escape(copied.author()),
                "language", copied.language(),
                "html", copied.html());
        return fillTemplate("article.html", name -> values.getOrDefault(name, ""));
    }

    private static String fillTemplate(String name, UnaryOperator<String> words) {
        return WORD.matcher(part(name)).replaceAll(word -> Matcher.quoteReplacement(words.apply(word.group(1))));
    }

    /** A static file of the page. */
    static String part(String name) {
        try (InputStream in = Objects.requireNonNull(PreviewPage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
