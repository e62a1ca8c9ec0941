package dev.digest.fetch.arxiv;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An answer of the API, of any generation since 2016: the papers in it, in no order that means anything, and the error
 * it carries in place of them. An entry without id and title, with which the API of before November 2025 answers for a
 * paper it does not have, is no paper.
 */
record ArxivAnswer(List<Paper> papers, Optional<String> error) {
    private static final String ERRORS = "arxiv.org/api/errors";

    /**
     * Reads an answer.
     *
     * @throws Problem {@code fetch.not-atom} or {@code fetch.broken}, both with {@code name}
     */
    static ArxivAnswer read(byte[] bytes, String name) {
        Feed feed = AtomDocument.read(bytes, name);
        List<Paper> papers = new ArrayList<>();
        for (Entry entry : feed.getEntries()) {
            String id = entry.getId() == null ? "" : entry.getId();
            if (id.contains(ERRORS)) {
                return new ArxivAnswer(List.of(), Optional.of(errorText(entry)));
            }
            if (!id.isBlank()) {
                papers.add(new ArxivEntry(entry, name).paper());
            }
        }
        return new ArxivAnswer(papers, Optional.empty());
    }

    /**
     * This answer, if it is none about an error.
     *
     * @throws Problem {@code fetch.error-feed} with what the API says
     */
    ArxivAnswer orThrow(String name) {
        error.ifPresent(said -> {
            throw Problem.of("fetch.error-feed", name, said);
        });
        return this;
    }

    /** The one of the papers asked for whose id the API does not take for one. */
    Optional<PaperRef> malformed(List<PaperRef> refs) {
        return refs.stream()
                .filter(ref -> error.filter(said -> said.endsWith(" " + ref)).isPresent())
                .findFirst();
    }

    private static String errorText(Entry entry) {
        boolean said = entry.getSummary() != null && entry.getSummary().getValue() != null;
        return said ? entry.getSummary().getValue().strip() : "Error";
    }
}
