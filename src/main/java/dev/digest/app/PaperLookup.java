package dev.digest.app;

import dev.digest.library.LibraryPaper;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Finds papers of the library, also by secondary ids such as a DOI. */
public record PaperLookup(Newsroom newsroom) {
    /**
     * A paper by its id.
     *
     * @throws Problem {@code library.unknown}
     */
    public LibraryPaper require(PaperId id) {
        return newsroom.library()
                .papers()
                .find(id)
                .or(() -> sameAs(id).flatMap(newsroom.library().papers()::find))
                .orElseThrow(() -> Problem.of(ProblemCode.LIBRARY_UNKNOWN, id));
    }

    /** Papers by their ids, in the order of these; without those that are not in the library. */
    public Map<PaperId, LibraryPaper> findAll(Collection<PaperId> ids) {
        return newsroom.library().papers().findAll(ids);
    }

    /** The paper with this secondary id. */
    public Optional<PaperId> sameAs(PaperId id) {
        return newsroom.library().papers().findDuplicate(Paper.of(id, "").build());
    }

    /** The papers with these secondary ids, by such an id. */
    public Map<PaperId, PaperId> sameAs(Collection<PaperId> ids) {
        return newsroom.library()
                .papers()
                .findDuplicates(ids.stream().map(id -> Paper.of(id, "").build()).toList());
    }
}
