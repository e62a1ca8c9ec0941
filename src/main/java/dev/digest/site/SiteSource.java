package dev.digest.site;

import dev.digest.library.IssueRecord;
import dev.digest.render.image.ImageData;
import dev.digest.render.image.ImageLoader;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An issue of the site that is read only if something of it must be written.
 *
 * @param record its record in the library
 * @param key a fingerprint of everything that it is read from but its images; empty when that is unknown
 * @param reader reads it
 * @param imageLoaders creates the image loader for a given image store
 */
public record SiteSource(
        IssueRecord record,
        String key,
        Supplier<SiteIssue> reader,
        Function<Function<ImageData, String>, ImageLoader> imageLoaders) {
    /** An issue that was read. */
    static SiteSource of(SiteIssue issue) {
        return new SiteSource(issue.record(), "", () -> issue, issue.imageLoaders());
    }
}
