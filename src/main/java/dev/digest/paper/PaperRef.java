package dev.digest.paper;

import dev.digest.problem.Problem;
import java.util.OptionalInt;

/**
 * A paper as a person names it: its id, and the version if one was named. {@code v2} is a version of the same paper,
 * not another paper.
 */
public record PaperRef(PaperId id, OptionalInt version) {
    /** The paper in whatever version is the newest. */
    public static PaperRef ofNewest(PaperId id) {
        return new PaperRef(id, OptionalInt.empty());
    }

    /**
     * Reads any form in which people write a paper down: ids, addresses, DOIs, with full-width characters, blanks,
     * {@code <…>}, a closing full stop, a fragment or a query.
     *
     * @throws Problem that says why the text names no paper, or which two it could name
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
