package dev.digest.paper;

import dev.digest.problem.Problem;
import java.util.OptionalInt;

/**
 * A reference to a paper: its id, and the version if one is given. {@code v2} is a version of the same paper, not
 * another paper.
 */
public record PaperRef(PaperId id, OptionalInt version) {
    /** A reference to the newest version. */
    public static PaperRef ofNewest(PaperId id) {
        return new PaperRef(id, OptionalInt.empty());
    }

    /**
     * Parses any form in which a paper is written: ids, URLs, DOIs, with full-width characters, spaces, {@code <…>}, a
     * final full stop, a fragment or a query.
     *
     * @throws Problem with the reason why the text is not a reference, or the two papers it could mean
     */
    public static PaperRef parse(String text) {
        return new RefParser(text).read();
    }

    /** The form to type again: {@code 2210.11610v2}, {@code acl:2022.coling-1.284}. */
    @Override
    public String toString() {
        String name = id instanceof ArxivId ? id.local() : id.canonical();
        return version.isPresent() ? name + "v" + version.getAsInt() : name;
    }
}
