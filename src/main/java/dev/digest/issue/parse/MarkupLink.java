package dev.digest.issue.parse;

import dev.digest.paper.CleanText;
import java.util.regex.Pattern;

/** A link: what is written on it, maybe nothing, and where it leads. */
public record MarkupLink(String text, String address) {
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s<>\"]{1,4000}");

    /** Cleans both. */
    public MarkupLink {
        text = Whitespace.strip(CleanText.visible(text));
        address = Whitespace.strip(CleanText.visible(address));
    }

    /** Whether it leads to the web, and not to a place in the page or to a script. */
    public boolean isWeb() {
        return WEB.matcher(address).matches();
    }
}
