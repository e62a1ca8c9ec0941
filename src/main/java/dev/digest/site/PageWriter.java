package dev.digest.site;

import dev.digest.render.PageTemplate;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes pages by the template, and records their paths. */
final class PageWriter {
    /** Values that only some pages have; the template gets them empty on the others. */
    private static final String[] OWN_KEYS = {"issue", "home", "listing", "categories", "statistics"};

    private final SiteConfig form;
    private final SiteFolder folder;
    private final PageTemplate template;
    private final Map<String, Optional<Instant>> written = new TreeMap<>();

    PageWriter(SiteConfig form, SiteFolder folder, PageTemplate frame) {
        this.form = form;
        this.folder = folder;
        this.template = frame;
    }

    /**
     * The metadata of a page.
     *
     * @param image the path of its preview image, if it has one
     */
    record PageHead(String path, String title, String description, Optional<String> image) {
        PageHead(String path, String title, String description) {
            this(path, title, description, Optional.empty());
        }
    }

    /**
     * Writes one page.
     *
     * @param kind which part of the template to show: {@code issue}, {@code home}, {@code listing}, {@code categories},
     *     {@code statistics}
     * @param changed when its content changed, if known
     */
    void write(PageHead head, String kind, Map<String, ?> values, Optional<Instant> changed) {
        write(head, kind, values, changed, "");
    }

    /**
     * The same for a page that may be kept the next time.
     *
     * @param key a fingerprint of everything that it is made from, or empty
     */
    void write(PageHead head, String kind, Map<String, ?> values, Optional<Instant> changed, String key) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (String own : OWN_KEYS) {
            all.put(own, own.equals(kind) ? values : false);
        }
        all.put("title", head.title());
        all.put("description", head.description());
        all.put("root", SitePaths.root(head.path()));
        all.put("name", form.name());
        all.put("language", form.texts().tag());
        all.put("locale", form.texts().get("language.locale"));
        all.put("texts", form.texts().group("site"));
        all.put("publisher", Optional.of(form.publisher()).filter(text -> !text.isBlank()));
        all.put("hasStatistics", form.showsStatistics());
        all.put("feeds", form.address().isPresent());
        all.put(
                "canonical",
                form.address().map(site -> site.resolve(address(head.path())).toString()));
        // Other sites load the preview image, so its URL is absolute.
        all.put(
                "image",
                form.address()
                        .flatMap(site ->
                                head.image().map(path -> site.resolve(path).toString())));
        folder.put(head.path(), template.render(form.template(), all), key);
        written.put(head.path(), changed);
    }

    /** Keeps a page that was made from the same, if it is as it was written then. */
    boolean keep(String path, String key, Optional<Instant> changed) {
        boolean kept = folder.keep(path, key);
        if (kept) {
            written.put(path, changed);
        }
        return kept;
    }

    /** The URL path of an index page is its folder. */
    static String address(String path) {
        return path.replaceFirst("(^|/)index\\.html$", "$1");
    }

    SiteFolder folder() {
        return folder;
    }

    /** The pages for the sitemap, with the time of their last change. */
    Map<URI, Optional<Instant>> addresses(URI site) {
        Map<URI, Optional<Instant>> addresses = new LinkedHashMap<>();
        written.forEach((path, changed) -> addresses.put(site.resolve(address(path)), changed));
        return addresses;
    }
}
