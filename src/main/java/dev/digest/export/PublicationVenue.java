package dev.digest.export;

import dev.digest.paper.ArxivId;
import dev.digest.paper.JournalReference;
import dev.digest.paper.Paper;
import java.util.List;
import java.util.Optional;

/** Where a paper was published, split into the fields of a bibliography. */
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

    /** Who published the journal or proceedings; a page's own site is no publisher. */
    Optional<String> publisher() {
        return paper.notes().publisher().filter(name -> kind != PublicationType.PAGE);
    }

    /** The year of the published version, which may be years after the preprint. */
    Optional<Integer> year() {
        return reference
                .map(JournalReference::year)
                .filter(year -> !year.isEmpty())
                .map(Integer::valueOf);
    }

    /** The publication date: the venue's year where the source's own date is of another year. */
    PublicationDate day() {
        PublicationDate own = PublicationDate.of(paper);
        boolean other = year().isPresent()
                && !own.parts().isEmpty()
                && !own.parts().get(0).equals(year().get());
        return other || (own.parts().isEmpty() && year().isPresent())
                ? new PublicationDate(List.of(year().get()))
                : own;
    }

    /** The paper's DOI, or the one that arXiv assigns to each paper. */
    String doi() {
        Optional<String> arxiv =
                paper.id() instanceof ArxivId id ? Optional.of("10.48550/arXiv." + id.local()) : Optional.empty();
        return paper.notes().doi().or(() -> arxiv).orElse("");
    }
}
