package dev.digest.site;

import dev.digest.workspace.Settings;
import dev.digest.workspace.Workspace.NamedText;
import java.net.URI;
import java.util.Optional;

/**
 * What is the same on all pages of a site.
 *
 * @param name of the newsletter
 * @param publisher may be empty
 * @param address where the site will be, with a slash at the end; without it there are no feeds and no sitemap
 * @param template of the pages, see {@code templates/site.html}
 * @param css the stylesheet of the theme
 */
public record SiteForm(String name, String publisher, Optional<URI> address, NamedText template, String css) {
    /**
     * Where the site will be, as {@code site.url} says.
     *
     * @throws dev.digest.problem.Problem {@code settings.address}
     */
    public static Optional<URI> address(Settings settings) {
        return settings.text("site.url").isEmpty()
                ? Optional.empty()
                : Optional.of(URI.create(settings.address("site.url").toString().replaceFirst("/*$", "/")));
    }
}
