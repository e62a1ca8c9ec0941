package dev.digest.paper;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** DOIs as pages, bibliographies and people write them: bare, with {@code doi:}, or as a URL. */
public final class DoiText {
    private static final Pattern FORM = Pattern.compile(
            "(?i)(?:https?://(?:dx\\.|www\\.)?doi\\.org/|info:doi/|doi:\\s*)?(10\\.\\d{4,9}/\\S{1,500})");

    private static final Pattern SEVERAL =
            Pattern.compile("(?<!doi:)[\\s]+|[,;](?=\\s|10\\.|https?:)", Pattern.CASE_INSENSITIVE);

    private DoiText() {}

    /** The first of several, separated by spaces, commas or semicolons. */
    public static Optional<String> first(String text) {
        return SEVERAL.splitAsStream(CleanText.line(text))
                .flatMap(part -> read(part.replaceFirst("[,;.]+$", "")).stream())
                .findFirst();
    }

    /** The bare DOI, if the text is one. */
    public static Optional<String> read(String text) {
        Matcher form = FORM.matcher(CleanText.line(text));
        return form.matches() ? Optional.of(form.group(1)) : Optional.empty();
    }
}
