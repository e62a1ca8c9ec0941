package dev.digest.testing;

import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.library.LibraryPaper;
import dev.digest.library.Status;
import dev.digest.paper.ArxivId;
import dev.digest.paper.Author;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Papers as values, for tests of what is made of them. */
public final class PaperSamples {
    /** A title with what LaTeX, HTML, Markdown, a spreadsheet and a shell would act on. */
    public static final String HOSTILE_TITLE =
            "=cmd|' /C calc'!A0 } \\input{/etc/passwd} {BERT} 50% & x₁² #1 ~ \"q\" <b>";

    private PaperSamples() {}

    /** A paper of arXiv by Ada Example. */
    public static Paper.PaperBuilder arxiv(String id, String title) {
        return Paper.of(ArxivId.of(id), title).authors(authors("Ada Example"));
    }

    /** A paper of any source by its canonical id. */
    public static Paper.PaperBuilder of(String id, String title) {
        return Paper.of(PaperId.ofCanonical(id), title).authors(authors("Ada Example"));
    }

    /** Authors without affiliations. */
    public static List<Author> authors(String... names) {
        return Arrays.stream(names).map(Author::ofName).toList();
    }

    /** A date of first publication. */
    public static Paper.PaperDates publishedOn(String date) {
        return new Paper.PaperDates(Optional.of(date), Optional.empty());
    }

    /** Where a paper was published. */
    public static Paper.PaperNotes publishedIn(String journal) {
        return new Paper.PaperNotes(Optional.empty(), Optional.of(journal), Optional.empty());
    }

    /** Where a paper was published, and its DOI. */
    public static Paper.PaperNotes publishedIn(String journal, String doi) {
        return new Paper.PaperNotes(Optional.empty(), Optional.of(journal), Optional.of(doi));
    }

    /** A paper in the library about which no editor wrote. */
    public static LibraryPaper uncurated(Paper paper) {
        return curated(paper, Map.of());
    }

    /** A paper in the library with what editors wrote. */
    public static LibraryPaper curated(Paper paper, Map<CurationField, String> words) {
        Curation curation = Curation.of(words);
        Status status = curation.isReady() ? Status.READY : Status.CANDIDATE;
        return new LibraryPaper(paper, curation, status, OptionalInt.empty(), "2022-10-31T08:00:00Z");
    }

    /** An old paper of arXiv, published in a journal, all of whose texts want to be more than text. */
    public static LibraryPaper hostile() {
        Paper paper = arxiv("hep-th/9901001", HOSTILE_TITLE)
                .version(2)
                .authors(authors("Ada van der Example", "Ben, and Cai", "The Toys Collaboration"))
                .abstractText("First, \"quoted\".\n\n-2+3")
                .dates(publishedOn("1999-01-04T10:00:00Z"))
                .notes(publishedIn("J. Toys 7 (1999) 1", "10.1000/a_(b)<1::2>{x}"))
                .build();
        return curated(paper, Map.of(CurationField.TITLE_ZH, "-玩具", CurationField.SUMMARY, "=1+1，“玩具”\n\n第二段 {"));
    }
}
