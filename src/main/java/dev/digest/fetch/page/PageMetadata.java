package dev.digest.fetch.page;

import java.util.List;
import java.util.Optional;

/**
 * What one of the vocabularies in a page (Highwire's tags, JSON-LD, Dublin Core, …) says of the paper. Each says what
 * it can; texts are clean, dates are ISO text as exact as known.
 */
public interface PageMetadata {
    /** The title. */
    default Optional<String> title() {
        return Optional.empty();
    }

    /** The authors, in reading order, at most {@link PersonName#MAX_AUTHORS}. */
    default AuthorList authors() {
        return AuthorList.NONE;
    }

    /** What is called the abstract. */
    default Optional<String> abstractText() {
        return Optional.empty();
    }

    /** What the page says of itself in short, which may be the abstract, its beginning, or something else. */
    default Optional<String> summary() {
        return Optional.empty();
    }

    /** When the paper came out, by each statement about it, the most trustworthy first. */
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

    /** Where the PDF is. */
    default Optional<String> pdf() {
        return Optional.empty();
    }
}
