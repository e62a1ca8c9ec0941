package dev.digest.fetch.page;

import java.util.List;
import java.util.Optional;

/**
 * The metadata of a paper in one of a page's vocabularies (Highwire tags, JSON-LD, Dublin Core, …). Texts are clean,
 * dates are ISO text as precise as known; what is missing is empty.
 */
public interface PageMetadata {
    default Optional<String> title() {
        return Optional.empty();
    }

    /** The authors, in reading order, at most {@link PersonName#MAX_AUTHORS}. */
    default AuthorList authors() {
        return AuthorList.NONE;
    }

    /** The declared abstract. */
    default Optional<String> abstractText() {
        return Optional.empty();
    }

    /** A short description of the page, which may be the abstract, its start, or something else. */
    default Optional<String> summary() {
        return Optional.empty();
    }

    /** The stated publication dates, most reliable first. */
    default List<String> published() {
        return List.of();
    }

    /** The DOI, without any prefix. */
    default Optional<String> doi() {
        return Optional.empty();
    }

    /** The journal or proceedings. */
    default Optional<String> venue() {
        return Optional.empty();
    }

    /** The publisher of the journal or proceedings. */
    default Optional<String> publisher() {
        return Optional.empty();
    }

    /** The URL of the PDF. */
    default Optional<String> pdf() {
        return Optional.empty();
    }
}
