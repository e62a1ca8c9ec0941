package dev.digest.site;

import dev.digest.format.ContentFingerprint;
import dev.digest.workspace.Workspace;
import java.util.Locale;

/**
 * The paths of a site's pages. Names consist of lower-case ASCII letters, digits and hyphens, which every server and
 * file system supports; none depends on other content, so URLs stay valid.
 */
final class SitePaths {
    static final String INDEX = "index.html";
    static final String CATEGORIES = "categories/index.html";
    static final String STATISTICS = "stats.html";
    static final String STYLE = "assets/style.css";
    static final String SCRIPT = "assets/search.js";
    static final String ATOM = "feed.xml";
    static final String RSS = "rss.xml";
    static final String SITEMAP = "sitemap.xml";

    private static final int HASH = 8;
    private static final int MAX_LENGTH = 40;

    private SitePaths() {}

    /** The page of an issue. */
    static String issue(int number) {
        return "issues/" + Workspace.nameOf(number) + ".html";
    }

    /** The first page of a category, without its extension. */
    static String category(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String part = plain.substring(0, Math.min(plain.length(), MAX_LENGTH));
        String hash = ContentFingerprint.of(name).substring(0, HASH);
        return "categories/" + (part.isEmpty() ? hash : part + "-" + hash);
    }

    /** The path of an image, named by its content. */
    static String picture(byte[] bytes, String ending) {
        return "images/" + ContentFingerprint.of(bytes).substring(0, 2 * HASH) + "." + ending;
    }

    /** A short fingerprint of a text. */
    static String hash(String text) {
        return ContentFingerprint.of(text).substring(0, 4 * HASH);
    }

    /** A file of the search index. */
    static String search(IssueRange span) {
        return "search/" + span.name() + ".js";
    }

    /** The relative path from a page to the root: {@code ""} or {@code ../}. */
    static String root(String page) {
        return "../".repeat((int) page.chars().filter(c -> c == '/').count());
    }
}
