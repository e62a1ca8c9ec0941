package dev.digest.fetch.webpage;

import dev.digest.fetch.page.HtmlPage;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of the site, which pages put before or behind their titles: {@code Example Hub - ada/lantern}, {@code Of
 * Examples | Example Press}.
 *
 * @param address of the page, in which the name may occur
 */
record SiteName(HtmlPage page, String address) {
    private static final Pattern LAST_PART = Pattern.compile("(.+\\S)\\s+(?:[-–—|·]|::|[«»])\\s+(\\S.*)");
    private static final Pattern FIRST_PART = Pattern.compile("(\\S.{0,40}?)\\s+(?:[-–—|·]|::|[«»])\\s+(\\S.*)");

    /** A title without it. */
    String removeFrom(String title) {
        Matcher last = LAST_PART.matcher(title);
        if (last.matches() && (isDeclared(last.group(2)) || isInAddress(last.group(2)))) {
            return last.group(1);
        }
        Matcher first = FIRST_PART.matcher(title);
        return first.matches() && isDeclared(first.group(1)) ? first.group(2) : title;
    }

    private boolean isDeclared(String part) {
        Optional<String> name = page.meta("og:site_name").map(SiteName::letters);
        return name.filter(letters(part)::equals).isPresent();
    }

    private boolean isInAddress(String part) {
        String name = letters(part);
        return name.length() >= 4 && letters(address).contains(name);
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
