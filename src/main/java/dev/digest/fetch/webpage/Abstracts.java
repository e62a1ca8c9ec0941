package dev.digest.fetch.webpage;

import dev.digest.fetch.page.HtmlPage;
import dev.digest.fetch.page.PageMetadata;
import dev.digest.fetch.page.PageTextCleaner;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the abstract of a paper: a declared one in tags or text, otherwise the description. A description that is
 * truncated or about the site is not used.
 *
 * @param descriptions the vocabularies of the page, most reliable first
 */
record Abstracts(HtmlPage page, String address, List<PageMetadata> descriptions) {
    private static final String PLACES = "#abstract, section.abstract, div.abstract, p.abstract, #Abs1-content,"
            + " [data-title=Abstract], [id=abstracts], .abstractSection, [role=doc-abstract], .article-abstract";
    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6, b, strong, dt";
    private static final Pattern LABEL = Pattern.compile(
            "^\\s*(?i:abstract|summary|摘\\s*要)(?:\\s*[:：.—-]\\s*(?=\\S)|\\s*\\n\\s*(?=\\S)|\\s+(?=\\p{Lu}|\\p{IsHan}))");
    private static final Pattern STUCK_HEADING =
            Pattern.compile("^\\s*(?:Abstract|ABSTRACT|摘要)(?=\\p{Lu}\\p{Ll}|\\p{Lu} |本文|我们)");
    private static final Pattern HEADING = Pattern.compile("(?i)(?:abstract|摘\\s*要)\\s*[:：]?");
    private static final Pattern EXCERPT = Pattern.compile("(?s).*(?:…|\\.\\.\\.|\\[…]|\\[\\.\\.\\.])\\W*");
    private static final int SHORTEST = 20;

    /** The abstract, if there is one. */
    Optional<String> best() {
        Optional<String> tagged = descriptions.stream()
                .flatMap(one -> one.abstractText().stream())
                .filter(text -> !text.isEmpty())
                .findFirst();
        return tagged.filter(text -> !isExcerpt(text))
                .or(this::inText)
                .or(() -> described().filter(text -> !isExcerpt(text) && !isOfSite(text)))
                .map(Abstracts::withoutHeading);
    }

    /** The heading above it, which some pages put into the text, or stick to its first word. */
    private static String withoutHeading(String text) {
        return STUCK_HEADING.matcher(LABEL.matcher(text).replaceFirst("")).replaceFirst("");
    }

    /** Whether the page has only the start of an abstract. */
    boolean isCut() {
        return best().isEmpty() && described().filter(Abstracts::isExcerpt).isPresent();
    }

    private Optional<String> described() {
        return descriptions.stream()
                .flatMap(one -> Stream.concat(one.abstractText().stream(), one.summary().stream()))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private Optional<String> inText() {
        return page.text(PLACES)
                .or(() -> page.textBehind(HEADINGS, HEADING))
                .map(PageTextCleaner::paragraphs)
                .filter(text -> text.length() >= SHORTEST);
    }

    private static boolean isExcerpt(String text) {
        return EXCERPT.matcher(text).matches();
    }

    /**
     * On a page with citation metadata, a description that mentions the site is not about the paper; on other pages it
     * may be.
     */
    private boolean isOfSite(String text) {
        if (page.meta("citation_title", "dc.title").isEmpty()) {
            return false;
        }
        String host = address.replaceFirst("(?i)^https?://(?:www\\.)?([^/:?#]*).*", "$1");
        String label = host.replaceFirst("\\.[^.]*$", "").replaceFirst("^.*\\.", "");
        Stream<String> names = Stream.concat(Stream.of(label), page.meta("og:site_name").stream());
        String small = text.toLowerCase(Locale.ROOT);
        return names.filter(name -> name.length() > 2)
                .anyMatch(name -> Pattern.compile("\\b" + Pattern.quote(name.toLowerCase(Locale.ROOT)) + "\\b")
                        .matcher(small)
                        .find());
    }
}
