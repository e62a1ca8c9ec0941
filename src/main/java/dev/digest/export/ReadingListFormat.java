package dev.digest.export;

import dev.digest.curation.CurationField;
import dev.digest.issue.PrintedText;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.Paper;
import dev.digest.render.MarkdownText;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Markdown for people: one item a paper, with its link, authors and summary. */
public final class ReadingListFormat implements PaperFormat {
    /** The maximum number of authors to list. */
    private static final int AUTHORS = 6;

    @Override
    public String separator() {
        return "\n";
    }

    @Override
    public String paper(LibraryPaper entry) {
        String summary = entry.curation()
                .get(CurationField.SUMMARY)
                .map(text -> "\n" + MarkdownText.of(PrintedText.ofCurator(text)) + "\n")
                .orElse("");
        String item = title(entry) + "\\\n" + facts(entry) + "\n" + summary;
        return "- "
                + item.lines()
                        .map(line -> line.isEmpty() ? "" : "  " + line)
                        .collect(Collectors.joining("\n"))
                        .strip() + "\n";
    }

    private static String title(LibraryPaper entry) {
        Paper paper = entry.paper();
        String title = entry.curation()
                .get(CurationField.TITLE)
                .map(text -> MarkdownText.of(PrintedText.ofCurator(text)))
                .orElseGet(() -> MarkdownText.escape(paper.title()));
        String both = entry.curation()
                .get(CurationField.TITLE_ZH)
                .map(chinese -> MarkdownText.of(PrintedText.ofCurator(chinese)) + " | " + title)
                .orElse(title);
        String address = paper.id().page();
        return address.isEmpty() ? "**" + both + "**" : "**[" + both + "](" + MarkdownText.address(address) + ")**";
    }

    private static String facts(LibraryPaper entry) {
        Paper paper = entry.paper();
        return Stream.of(
                        entry.curation().get(CurationField.INSTITUTIONS).map(MarkdownText::escape),
                        Optional.of(authors(paper)).filter(names -> !names.isEmpty()),
                        paper.dates().published().map(date -> date.replaceFirst("T.*", "")),
                        paper.notes().journalRef().map(MarkdownText::escape),
                        entry.curation().get(CurationField.CATEGORY).map(MarkdownText::escape),
                        Optional.of(MarkdownText.escape(paper.id().canonical())))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private static String authors(Paper paper) {
        String named = paper.authorNames().stream()
                .limit(AUTHORS)
                .map(MarkdownText::escape)
                .collect(Collectors.joining(", "));
        return paper.authors().size() > AUTHORS ? named + " et al." : named;
    }
}
