package dev.digest.export;

import dev.digest.paper.ArxivId;
import dev.digest.paper.JournalReference;
import dev.digest.paper.Paper;
import java.util.List;
import java.util.Optional;

/** Where a paper appeared, as bibliographies have it in fields of their own. */
record PublicationVenue(Paper paper, PublicationType kind, Optional<JournalReference> reference) {
    static PublicationVenue of(Paper paper) {
        return new PublicationVenue(
                paper, PublicationType.of(paper), paper.notes().journalRef().map(JournalReference::of));
    }

    String venue() {
        return reference.map(JournalReference::venue).orElse("");
    }

    String volume() {
        return reference.map(JournalReference::volume).orElse("");
    }

    String issue() {
        return reference.map(JournalReference::issue).orElse("");
    }

    String pages() {
        return reference.map(JournalReference::pages).orElse("");
    }

    /** When the published version came out, which may be years after the preprint. */
    Optional<Integer> year() {
        return reference
                .map(JournalReference::year)
                .filter(year -> !year.isEmpty())
                .map(Integer::valueOf);
    }

    /** When it appeared: the year of its place, where the source's own day is of another one. */
    PublicationDate day() {
        PublicationDate own = PublicationDate.of(paper);
        boolean other = year().isPresent()
                && !own.parts().isEmpty()
                && !own.parts().get(0).equals(year().get());
        return other || (own.parts().isEmpty() && year().isPresent())
                ? new PublicationDate(List.of(year().get()))
                : own;
    }

    /** The paper's DOI, or the one that arXiv gives each of its papers. */
    String doi() {
        Optional<String> arxiv =
                paper.id() instanceof ArxivId id ? Optional.of("10.48550/arXiv." + id.local()) : Optional.empty();
        return paper.notes().doi().or(() -> arxiv).orElse("");
    }
}
