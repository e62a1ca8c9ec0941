package dev.digest.export;

import dev.digest.paper.AclId;
import dev.digest.paper.Paper;
import dev.digest.paper.WebId;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a paper is to a bibliography. */
enum PublicationType {
    /** Appeared in proceedings. */
    CONFERENCE("inproceedings", "paper-conference"),
    /** Appeared in a journal. */
    JOURNAL("article", "article-journal"),
    /** Is a page of the web and nothing more that we know of. */
    PAGE("misc", "webpage"),
    /** Is not known to have appeared anywhere. */
    PREPRINT("misc", "article");

    private static final Pattern PROCEEDINGS =
            Pattern.compile("(?i).*\\b(?:proceedings|proc\\.|conference|workshop|symposium|findings)(?:\\b|\\s).*");

    private final String bibtex;
    private final String csl;

    PublicationType(String bibtex, String csl) {
        this.bibtex = bibtex;
        this.csl = csl;
    }

    static PublicationType of(Paper paper) {
        Optional<String> place = paper.notes().journalRef();
        if (place.isEmpty()) {
            return paper.id() instanceof WebId ? PAGE : PREPRINT;
        }
        boolean proceedings =
                paper.id() instanceof AclId || PROCEEDINGS.matcher(place.get()).matches();
        return proceedings ? CONFERENCE : JOURNAL;
    }

    /** The type of a BibTeX entry. */
    String bibtex() {
        return bibtex;
    }

    /** The type of an item in the Citation Style Language. */
    String csl() {
        return csl;
    }
}
