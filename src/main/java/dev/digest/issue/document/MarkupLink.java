package dev.digest.issue.document;

import dev.digest.paper.CleanText;
import java.util.regex.Pattern;

/** A link: its text, possibly empty, and its URL. */
public record MarkupLink(String text, String address) {
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s<>\"]{1,4000}");

    /** Cleans both. */
    public MarkupLink {
        text = Whitespace.strip(CleanText.visible(text));
        address = Whitespace.strip(CleanText.visible(address));
    }

    /** Whether it is an http(s) URL rather than a fragment or a script. */
    public boolean isWeb() {
        return WEB.matcher(address).matches();
    }
}
