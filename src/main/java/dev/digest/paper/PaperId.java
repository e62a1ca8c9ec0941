package dev.digest.paper;

import dev.digest.problem.Problem;
import java.util.Optional;

/**
 * What a paper is called, once and for all: text with one canonical form, whatever version or form of it was typed.
 * {@link PaperRef} reads the many forms.
 */
public sealed interface PaperId permits ArxivId, AclId, WebId, UnlinkedId {
    /** The one form under which the library keeps the paper, such as {@code arXiv:2210.11610}. */
    String canonical();

    /** The id without its prefix, as its source writes it: {@code 2210.11610}, {@code https://example.org/paper}. */
    String local();

    /** The page on which a reader finds the paper, empty where there is none. */
    String page();

    /** The paper itself to download, where its place follows from the id. */
    Optional<String> pdf();

    /**
     * Reads a canonical form that this program wrote.
     *
     * @throws Problem when it is none
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
