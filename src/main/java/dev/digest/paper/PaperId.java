package dev.digest.paper;

import dev.digest.problem.Problem;
import java.util.Optional;

/**
 * The id of a paper: text in one canonical form, without version. {@link PaperRef} parses the many forms in which it is
 * written.
 */
public sealed interface PaperId permits ArxivId, AclId, WebId, UnlinkedId {
    /** The canonical form under which the library stores the paper, such as {@code arXiv:2210.11610}. */
    String canonical();

    /** The id without its prefix: {@code 2210.11610}, {@code https://example.org/paper}. */
    String local();

    /** The address of the paper's page; empty where there is none. */
    String page();

    /** The address of the PDF, where it follows from the id. */
    Optional<String> pdf();

    /**
     * Parses a canonical form written by this program.
     *
     * @throws Problem when it is invalid
     */
    static PaperId ofCanonical(String canonical) {
        if (canonical.startsWith(WebId.PREFIX)) {
            return WebId.of(canonical.substring(WebId.PREFIX.length()));
        }
        if (canonical.startsWith(UnlinkedId.PREFIX)) {
            return UnlinkedId.of(canonical.substring(UnlinkedId.PREFIX.length()));
        }
        return canonical.startsWith(AclId.PREFIX)
                ? AclId.of(canonical.substring(AclId.PREFIX.length()))
                : ArxivId.of(
                        canonical.startsWith(ArxivId.PREFIX)
                                ? canonical.substring(ArxivId.PREFIX.length())
                                : canonical);
    }
}
