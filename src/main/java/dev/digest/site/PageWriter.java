package dev.digest.site;

import dev.digest.render.PageTemplate;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes pages by the template, and remembers where they are. */
final class PageWriter {
    /** What a page may have of its own; where it has it not, the template finds it empty. */
    private static final String[] OWN_KEYS = {"issue", "home", "listing", "categories"};

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
     * What the head of a page says.
     *
     * @param image the path of a picture that stands for it, if it has one
     */
    record PageHead(String path, String title, String description, Optional<String> image) {
        PageHead(String path, String title, String description) {
            this(path, title, description, Optional.empty());
        }
    }

    /**
     * Writes one page.
     *
     * @param kind which of its parts the template shows: {@code issue}, {@code home}, {@code listing},
     *     {@code categories}
     * @param changed when what is on it changed, where that is known
     */
    void write(PageHead head, String kind, Map<String, ?> values, Optional<Instant> changed) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (String own : OWN_KEYS) {
            all.put(own, own.equals(kind) ? values : false);
        }
        all.put("title", head.title());
        all.put("description", head.description());
        all.put("root", SitePaths.root(head.path()));
        all.put("name", form.name());
        all.put("publisher", Optional.of(form.publisher()).filter(text -> !text.isBlank()));
        all.put("feeds", form.address().isPresent());
        all.put(
                "canonical",
                form.address().map(site -> site.resolve(address(head.path())).toString()));
        // Other sites show the picture beside a link, and load it from where it is.
        all.put(
                "image",
                form.address()
                        .flatMap(site ->
                                head.image().map(path -> site.resolve(path).toString())));
        folder.put(head.path(), template.render(form.template(), all));
        written.put(head.path(), changed);
    }

    /** The page of a folder is the folder. */
    static String address(String path) {
        return path.replaceFirst("(^|/)index\\.html$", "$1");
    }

    SiteFolder folder() {
        return folder;
    }

    /** The pages that search engines are told of, with when they changed. */
    Map<URI, Optional<Instant>> addresses(URI site) {
        Map<URI, Optional<Instant>> addresses = new LinkedHashMap<>();
        written.forEach((path, changed) -> addresses.put(site.resolve(address(path)), changed));
        return addresses;
    }
}
