package dev.digest.check;

import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.Author;
import dev.digest.paper.Paper;
import dev.digest.verification.SourceEvidence;
import java.util.ArrayList;
import java.util.List;

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
        paper.notes().comment().ifPresent(pieces::add);
        paper.notes().journalRef().ifPresent(pieces::add);
        paper.dates().published().ifPresent(date -> pieces.add(day(date)));
        pieces.addAll(paper.subjects().all());
        Curation words = entry.curation();
        for (CurationField field : List.of(CurationField.TITLE, CurationField.INSTITUTIONS, CurationField.AUTHORS)) {
            words.get(field).ifPresent(pieces::add);
        }
        return pieces;
    }

    private static String day(String date) {
        return date.replaceFirst("T.*", "").replace('-', ' ');
    }
}
