package dev.digest.check;

import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.Author;
import dev.digest.paper.Paper;
import dev.digest.verification.SourceEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the library knows of a paper, as the evidence that summaries are checked against. */
public final class PaperSourceText {
    private PaperSourceText() {}

    /** The source's text, and the names that editors entered besides the summary. */
    public static SourceEvidence of(LibraryPaper entry) {
        return SourceEvidence.of(pieces(entry));
    }

    /** The same with additional source text, such as the full text. */
    public static SourceEvidence of(LibraryPaper entry, String more) {
        List<String> pieces = pieces(entry);
        pieces.add(more);
        return SourceEvidence.of(pieces);
    }

    private static List<String> pieces(LibraryPaper entry) {
        Paper paper = entry.paper();
        List<String> pieces = new ArrayList<>(List.of(paper.title(), paper.abstractText()));
        for (Author author : paper.authors()) {
            pieces.add(author.name());
            pieces.addAll(author.affiliations());
        }
        add(paper.notes().comment(), pieces);
        add(paper.notes().journalRef(), pieces);
        Optional<String> published = paper.dates().published();
        if (published.isPresent()) {
            pieces.add(day(published.get()));
        }
        pieces.addAll(paper.subjects().all());
        Curation words = entry.curation();
        for (CurationField field : List.of(CurationField.TITLE, CurationField.INSTITUTIONS, CurationField.AUTHORS)) {
            add(words.get(field), pieces);
        }
        return pieces;
    }

    private static void add(Optional<String> piece, List<String> pieces) {
        if (piece.isPresent()) {
            pieces.add(piece.get());
        }
    }

    private static String day(String date) {
        return date.replaceFirst("T.*", "").replace('-', ' ');
    }
}
