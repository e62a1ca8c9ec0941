package dev.digest.site;

import dev.digest.problem.Problem;
import dev.digest.workspace.ReaderTexts;
import dev.digest.workspace.Settings;
import dev.digest.workspace.Workspace.NamedText;
import java.net.URI;
import java.util.Optional;

/**
 * What all pages of a site share.
 *
 * @param name of the newsletter
 * @param publisher may be empty
 * @param id the permanent id for feeds
 * @param address the URL of the site, with a trailing slash; without it there are no feeds and no sitemap
 * @param template of the pages, see {@code templates/site.html}
 * @param css the stylesheet of the theme
 * @param texts the words of its pages
 * @param statistics the charts of its statistics, HTML
 */
public record SiteConfig(
        String name,
        String publisher,
        FeedId id,
        Optional<URI> address,
        NamedText template,
        String css,
        ReaderTexts texts,
        String statistics) {
    private static final String SECTION = "{{#statistics}}";

    /** Whether the template has a place for statistics: one that was written before there were any has none. */
    boolean showsStatistics() {
        return template.text().contains(SECTION);
    }

    /** The setting. */
    public static final String KEY = "site.url";

    /**
     * The URL of the site, from {@code site.url}.
     *
     * @throws Problem {@code settings.address}; {@code site.address} when pages cannot be below it
     */
    public static Optional<URI> address(Settings settings) {
        if (settings.text(KEY).isEmpty()) {
            return Optional.empty();
        }
        URI address = settings.address(KEY);
        if (address.getRawQuery() != null || address.getRawFragment() != null || address.getRawUserInfo() != null) {
            throw Problem.of("site.address", settings.origin(KEY), KEY);
        }
        return Optional.of(URI.create(address.toString().replaceFirst("/*$", "/")));
    }
}
